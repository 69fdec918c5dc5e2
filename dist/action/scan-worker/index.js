import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./src/scan/hashes.ts

/** Several digests of the same bytes. */
class Hashes {
    hashes;
    constructor(names) {
        this.hashes = new Map([...names].map((name) => [name, (0,external_node_crypto_namespaceObject.createHash)(name)]));
    }
    update(bytes) {
        for (const hash of this.hashes.values())
            hash.update(bytes);
    }
    /** Lower-case hexadecimal. */
    finish() {
        return Object.fromEntries([...this.hashes].map(([name, hash]) => [name, hash.digest('hex')]));
    }
}

;// CONCATENATED MODULE: ./src/scan/kernels/aligned-pieces.ts
/** Bytes that are worked on at once: few enough to stay in the first-level cache. */
const PIECE_BYTES = 16_384;
/** Multiple of every element size: typed arrays can look only at positions that are multiples of theirs. */
const ALIGNMENT = 8;
/** The `length` bytes at `at`: where they are if that is aligned, else copied to the beginning of `scratch`. */
function readAligned(bytes, at, length, scratch) {
    const place = placeOf(bytes, at, length);
    if (isAligned(place))
        return place;
    scratch.set(place);
    return scratch.subarray(0, length);
}
/** Has `write` fill the `length` bytes at `at`: where they are if that is aligned, else by way of `scratch`. */
function writeAligned(bytes, at, length, scratch, write) {
    const place = placeOf(bytes, at, length);
    if (isAligned(place))
        return write(place);
    const piece = scratch.subarray(0, length);
    write(piece);
    place.set(piece);
}
function isAligned(place) {
    return place.byteOffset % ALIGNMENT === 0;
}
/** `subarray` cuts short what does not fit, and values that nobody looked at would pass for finite ones. */
function placeOf(bytes, at, length) {
    const place = bytes.subarray(at, at + length);
    if (at < 0 || place.byteLength !== length)
        throw new RangeError(`${length} bytes at ${at} are not within ${bytes.byteLength} bytes`);
    return place;
}

;// CONCATENATED MODULE: ./src/scan/kernels/plain-narrow.ts
const NARROW = {
    float16: toFloat16,
    bfloat16: toBfloat16,
    float32: toFloat32,
    float64: toFloat64,
};
const INFINITY_BITS = 0x7f800000;
function toFloat16(floats, piece, size, base, tally) {
    const bits = bitsOf(floats);
    const halves = new Uint16Array(piece.buffer, piece.byteOffset, size);
    let peak = 0;
    for (let i = 0; i < size; i++) {
        const word = bits[i] ?? 0;
        const magnitude = word & 0x7fffffff;
        const sign = (word >>> 16) & 0x8000;
        if (magnitude < INFINITY_BITS && magnitude > peak)
            peak = magnitude;
        // From 65,520 on, half way between 65,504 and 65,536, all is infinite.
        if (magnitude >= 0x477ff000) {
            halves[i] = sign | 0x7c00 | (magnitude > INFINITY_BITS ? 0x0200 | ((word >>> 13) & 0x3ff) : 0);
            if (magnitude < INFINITY_BITS)
                noteOverflow(tally, base + i);
            continue;
        }
        const exponent = magnitude >>> 23;
        const significand = (magnitude & 0x007fffff) | 0x00800000;
        // 13 bits of the fraction go; below 2^-14 one more for each power of two, and from 25 on nothing is left.
        const dropped = exponent > 113 ? 13 : Math.min(126 - exponent, 25);
        const odd = (significand >>> dropped) & 1;
        const spacings = (significand + (1 << (dropped - 1)) - 1 + odd) >>> dropped;
        const rounded = (exponent > 113 ? (exponent - 113) << 10 : 0) + spacings;
        halves[i] = sign | rounded;
        if (rounded === 0 && magnitude !== 0)
            tally.underflow++;
    }
    return peak;
}
function toBfloat16(floats, piece, size, base, tally) {
    const bits = bitsOf(floats);
    const halves = new Uint16Array(piece.buffer, piece.byteOffset, size);
    let peak = 0;
    for (let i = 0; i < size; i++) {
        const word = bits[i] ?? 0;
        const magnitude = word & 0x7fffffff;
        if (magnitude > INFINITY_BITS) {
            halves[i] = (word >>> 16) | 0x0040; // quiet
            continue;
        }
        const rounded = (word + 0x7fff + ((word >>> 16) & 1)) >>> 16;
        halves[i] = rounded;
        if (magnitude === INFINITY_BITS)
            continue;
        if (magnitude > peak)
            peak = magnitude;
        if ((rounded & 0x7fff) === 0x7f80)
            noteOverflow(tally, base + i);
        else if ((rounded & 0x7fff) === 0 && magnitude !== 0)
            tally.underflow++;
    }
    return peak;
}
function toFloat32(floats, piece, size) {
    const bits = bitsOf(floats).subarray(0, size);
    // As bits, since a NaN that is read as a number need not keep them.
    new Uint32Array(piece.buffer, piece.byteOffset, size).set(bits);
    return peakOf(bits);
}
function toFloat64(floats, piece, size) {
    const bits = bitsOf(floats).subarray(0, size);
    const doubles = new Float64Array(piece.buffer, piece.byteOffset, size);
    const words = new Uint32Array(piece.buffer, piece.byteOffset, size * 2);
    for (let i = 0; i < size; i++) {
        const value = floats[i] ?? 0;
        doubles[i] = value;
        if (!Number.isNaN(value))
            continue;
        // Quiet, with its sign and the whole of its payload. JavaScript promises nothing about the bits of a NaN.
        const word = bits[i] ?? 0;
        words[2 * i] = word << 29;
        words[2 * i + 1] = (word & 0x80000000) | 0x7ff80000 | ((word & 0x007fffff) >>> 3);
    }
    return peakOf(bits);
}
function peakOf(bits) {
    let peak = 0;
    // By index: an iterator takes several times as long.
    for (let i = 0; i < bits.length; i++) {
        const magnitude = (bits[i] ?? 0) & 0x7fffffff;
        if (magnitude < INFINITY_BITS && magnitude > peak)
            peak = magnitude;
    }
    return peak;
}
function noteOverflow(tally, index) {
    tally.overflow++;
    if (tally.firstOverflow < 0 || index < tally.firstOverflow)
        tally.firstOverflow = index;
}
function bitsOf(floats) {
    return new Uint32Array(floats.buffer, floats.byteOffset, floats.length);
}

;// CONCATENATED MODULE: ./src/scan/kernels/plain-widen.ts
const WIDEN = {
    float16: fromFloat16,
    bfloat16: fromBfloat16,
    float32: fromFloat32,
    float64: fromFloat64,
};
function fromFloat32(piece, floats, size) {
    // As bits, since a NaN that is read as a number need not keep them.
    plain_widen_bitsOf(floats).set(new Uint32Array(piece.buffer, piece.byteOffset, size));
}
/** A bfloat16 is the upper half of a float32. */
function fromBfloat16(piece, floats, size) {
    const halves = new Uint16Array(piece.buffer, piece.byteOffset, size);
    const bits = plain_widen_bitsOf(floats);
    for (let i = 0; i < size; i++)
        bits[i] = (halves[i] ?? 0) << 16;
}
function fromFloat16(piece, floats, size) {
    const halves = new Uint16Array(piece.buffer, piece.byteOffset, size);
    const bits = plain_widen_bitsOf(floats);
    for (let i = 0; i < size; i++) {
        const half = halves[i] ?? 0;
        const magnitude = half & 0x7fff;
        const sign = (half & 0x8000) << 16;
        if (magnitude < 0x400) {
            // Below 2^-14 a float16 is a whole number of 2^-24.
            floats[i] = magnitude * 2 ** -24;
            bits[i] = (bits[i] ?? 0) | sign;
        }
        else if (magnitude < 0x7c00)
            bits[i] = sign | ((magnitude << 13) + (112 << 23));
        else
            bits[i] = sign | 0x7f800000 | (magnitude === 0x7c00 ? 0 : 0x00400000) | ((magnitude & 0x3ff) << 13);
    }
}
function fromFloat64(piece, floats, size, base, tally) {
    const doubles = new Float64Array(piece.buffer, piece.byteOffset, size);
    const words = new Uint32Array(piece.buffer, piece.byteOffset, size * 2);
    const bits = plain_widen_bitsOf(floats);
    let largest = tally.largest;
    for (let i = 0; i < size; i++) {
        const value = doubles[i] ?? 0;
        if (Number.isNaN(value)) {
            const high = words[2 * i + 1] ?? 0;
            const low = words[2 * i] ?? 0;
            // Quiet, with its sign and the leading bits of its payload. JavaScript promises nothing about the bits of a NaN.
            bits[i] = (high & 0x80000000) | 0x7fc00000 | ((high & 0x000fffff) << 3) | (low >>> 29);
            continue;
        }
        floats[i] = value;
        const magnitude = Math.abs(value);
        if (magnitude === Infinity)
            continue;
        if (magnitude > largest)
            largest = magnitude;
        const rounded = floats[i];
        if (rounded === 0 && value !== 0)
            tally.underflow++;
        else if (rounded === Infinity || rounded === -Infinity) {
            tally.overflow++;
            if (tally.firstOverflow < 0)
                tally.firstOverflow = base + i;
        }
    }
    tally.largest = largest;
}
function plain_widen_bitsOf(floats) {
    return new Uint32Array(floats.buffer, floats.byteOffset, floats.length);
}

;// CONCATENATED MODULE: ./src/scan/kernels/plain-cast.ts



/** Casts as `Kernels.cast` does: each piece to float32 first, and then to the target. Each step counts what it loses itself. */
function castPlainly(bytes, from, to, source, target, count) {
    if (from === to)
        throw new RangeError(`a cast needs two kinds, and both are ${from}`);
    const tally = { overflow: 0, underflow: 0, largest: 0, firstOverflow: -1 };
    const input = WIDTHS[from];
    const output = WIDTHS[to];
    for (let index = 0; index < count; index += PIECE_VALUES) {
        const size = Math.min(PIECE_VALUES, count - index);
        WIDEN[from](readAligned(bytes, source + index * input, size * input, SCRATCH), FLOATS, size, index, tally);
        writeAligned(bytes, target + index * output, size * output, SCRATCH, (piece) => {
            PEAK_BITS[0] = NARROW[to](FLOATS, piece, size, index, tally);
        });
        // What came from float64 has been rounded here, and its true magnitude was noted before.
        if (from !== 'float64')
            tally.largest = Math.max(tally.largest, PEAK[0] ?? 0);
    }
    return tally;
}
/** Bytes of one value. */
const WIDTHS = { float16: 2, bfloat16: 2, float32: 4, float64: 8 };
/** Values of the widest kind in one piece. */
const PIECE_VALUES = PIECE_BYTES / 8;
const SCRATCH = new Uint8Array(PIECE_BYTES);
/** The float32 of one piece, between the two steps. */
const FLOATS = new Float32Array(PIECE_VALUES);
/** The largest magnitude of one piece, written by its bits. */
const PEAK = new Float32Array(1);
const PEAK_BITS = new Uint32Array(PEAK.buffer);

;// CONCATENATED MODULE: ./src/scan/kernels/plain-count.ts

/** Counts as `Kernels.count` does, with the bits of each value in turn. */
function countPlainly(bytes, kind, at, count) {
    const { width, count: countPiece } = FORMATS[kind];
    const tally = { nan: 0, infinite: 0, first: -1, nonZero: false };
    const length = count * width;
    for (let offset = 0; offset < length; offset += PIECE_BYTES) {
        const piece = readAligned(bytes, at + offset, Math.min(PIECE_BYTES, length - offset), plain_count_SCRATCH);
        countPiece(piece, offset / width, tally);
    }
    return tally;
}
const plain_count_SCRATCH = new Uint8Array(PIECE_BYTES);
const NAN = 1;
const INFINITE = 2;
/**
 * Bytes of a value, and its reading: an exponent of all ones, then the fraction tells NaN from infinite.
 * Sources: IEEE 754, OCP 8-bit floating point (OFP8), and c10/util/Float8_*.h for what PyTorch makes of the latter.
 */
const FORMATS = {
    none: { width: 1, count: anyBit },
    float64: { width: 8, count: sixtyFourBits },
    float32: { width: 4, count: thirtyTwoBits },
    float16: { width: 2, count: sixteenBits(0x7c00) },
    bfloat16: { width: 2, count: sixteenBits(0x7f80) },
    float8_e5m2: { width: 1, count: eightBits((byte) => ((byte & 0x7c) !== 0x7c ? 0 : (byte & 0x03) === 0 ? INFINITE : NAN)) },
    float8_e4m3fn: { width: 1, count: eightBits((byte) => ((byte & 0x7f) === 0x7f ? NAN : 0)) },
    float8_fnuz: { width: 1, count: eightBits((byte) => (byte === 0x80 ? NAN : 0)) },
    float8_e8m0fnu: { width: 1, count: eightBits((byte) => (byte === 0xff ? NAN : 0)) },
};
function note(tally, index, isNotANumber) {
    if (isNotANumber)
        tally.nan++;
    else
        tally.infinite++;
    if (tally.first < 0)
        tally.first = index;
}
function anyBit(piece, _base, tally) {
    if (tally.nonZero)
        return;
    const words = new Uint32Array(piece.buffer, piece.byteOffset, piece.byteLength >>> 2);
    let any = 0;
    for (let i = 0; i < words.length; i++)
        any |= words[i] ?? 0;
    for (let i = words.byteLength; i < piece.length; i++)
        any |= piece[i] ?? 0;
    tally.nonZero = any !== 0;
}
function sixtyFourBits(piece, base, tally) {
    const words = new Uint32Array(piece.buffer, piece.byteOffset, piece.byteLength >>> 2);
    let any = 0;
    for (let i = 0; i + 1 < words.length; i += 2) {
        const low = words[i] ?? 0;
        const high = words[i + 1] ?? 0;
        any |= low | high;
        if ((high & 0x7ff00000) === 0x7ff00000)
            note(tally, base + (i >>> 1), (high & 0x000fffff) !== 0 || low !== 0);
    }
    tally.nonZero ||= any !== 0;
}
function thirtyTwoBits(piece, base, tally) {
    const words = new Uint32Array(piece.buffer, piece.byteOffset, piece.byteLength >>> 2);
    let any = 0;
    for (let i = 0; i < words.length; i++) {
        const word = words[i] ?? 0;
        any |= word;
        if ((word & 0x7f800000) === 0x7f800000)
            note(tally, base + i, (word & 0x007fffff) !== 0);
    }
    tally.nonZero ||= any !== 0;
}
function sixteenBits(exponent) {
    const fraction = 0x7fff & ~exponent;
    return (piece, base, tally) => {
        const words = new Uint16Array(piece.buffer, piece.byteOffset, piece.byteLength >>> 1);
        let any = 0;
        for (let i = 0; i < words.length; i++) {
            const word = words[i] ?? 0;
            any |= word;
            if ((word & exponent) === exponent)
                note(tally, base + i, (word & fraction) !== 0);
        }
        tally.nonZero ||= any !== 0;
    };
}
function eightBits(classify) {
    const classes = Uint8Array.from({ length: 256 }, (_, byte) => classify(byte));
    return (piece, base, tally) => {
        let any = 0;
        for (let i = 0; i < piece.length; i++) {
            const byte = piece[i] ?? 0;
            any |= byte;
            const found = classes[byte] ?? 0;
            if (found !== 0)
                note(tally, base + i, found === NAN);
        }
        tally.nonZero ||= any !== 0;
    };
}

;// CONCATENATED MODULE: ./src/scan/kernels/plain-differ.ts

/** Counts as `Kernels.differ` does. */
function differPlainly(bytes, width, a, b, count) {
    const length = count * width;
    let differing = 0;
    for (let offset = 0; offset < length; offset += PIECE_BYTES) {
        const size = Math.min(PIECE_BYTES, length - offset);
        const pieceA = readAligned(bytes, a + offset, size, SCRATCH_A);
        const pieceB = readAligned(bytes, b + offset, size, SCRATCH_B);
        if (Buffer.compare(pieceA, pieceB) !== 0)
            differing += COUNT[width](pieceA, pieceB);
    }
    return differing;
}
const SCRATCH_A = new Uint8Array(PIECE_BYTES);
const SCRATCH_B = new Uint8Array(PIECE_BYTES);
const COUNT = {
    1: countOther,
    2: (a, b) => countOther(new Uint16Array(a.buffer, a.byteOffset, a.length / 2), new Uint16Array(b.buffer, b.byteOffset, b.length / 2)),
    4: (a, b) => countOther(words(a), words(b)),
    8: (a, b) => countOtherPairs(words(a), words(b)),
};
function words(piece) {
    return new Uint32Array(piece.buffer, piece.byteOffset, piece.length / 4);
}
function countOther(a, b) {
    let count = 0;
    for (let i = 0; i < a.length; i++)
        if (a[i] !== b[i])
            count++;
    return count;
}
/** Items of 64 bits, by their halves: whole numbers above 2^53 have no number of their own. */
function countOtherPairs(a, b) {
    let count = 0;
    for (let i = 0; i < a.length; i += 2)
        if (a[i] !== b[i] || a[i + 1] !== b[i + 1])
            count++;
    return count;
}

;// CONCATENATED MODULE: ./src/scan/kernels/plain-measure.ts


/** Measures as `Kernels.measure` does, block by block and number by number. */
function measurePlainly(bytes, kind, a, b, count, lanes) {
    const width = plain_measure_WIDTHS[kind];
    const scales = kind === 'float64' ? scalesOf(bytes, a, b, count) : NO_SCALES;
    const sums = { ...NOTHING, exponentA: scales.exponentA, exponentB: scales.exponentB };
    for (let index = 0; index < count; index += BLOCK) {
        const size = Math.min(BLOCK, count - index);
        const pieceA = readAligned(bytes, a + index * width, size * width, plain_measure_SCRATCH_A);
        const pieceB = readAligned(bytes, b + index * width, size * width, plain_measure_SCRATCH_B);
        fill(kind, pieceA, NUMBERS_A, size);
        fill(kind, pieceB, NUMBERS_B, size);
        for (let lane = 0; lane < LANES; lane++)
            addLane(sums, size, lane, scales);
        addBlock(sums);
        countValues(sums, wordsOf(pieceA, width), wordsOf(pieceB, width), size, lanes);
    }
    sums.farthest /= scales.both;
    return sums;
}
const NOTHING = {
    ...{ otherBits: 0, otherValues: 0, nonFiniteA: 0, nonFiniteB: 0, squaredDifference: 0, squaresA: 0, squaresB: 0, products: 0 },
    ...{ farthest: 0, exponentA: 0, exponentB: 0 },
};
/** Numbers whose sums are added to the others together. */
const BLOCK = 1024;
/** Sums of a block that take the numbers in turn. */
const LANES = 4;
const plain_measure_WIDTHS = { float16: 2, bfloat16: 2, float32: 4, float64: 8 };
const plain_measure_SCRATCH_A = new Uint8Array(PIECE_BYTES);
const plain_measure_SCRATCH_B = new Uint8Array(PIECE_BYTES);
const SINGLES = new Float32Array(BLOCK);
const NUMBERS_A = new Float64Array(BLOCK);
const NUMBERS_B = new Float64Array(BLOCK);
/** The sums of each lane of one block, in the order of `Measured`. */
const DIFFERENCES = new Float64Array(LANES);
const SQUARES_A = new Float64Array(LANES);
const SQUARES_B = new Float64Array(LANES);
const PRODUCTS = new Float64Array(LANES);
function fill(kind, piece, numbers, size) {
    if (kind === 'float64')
        return numbers.set(new Float64Array(piece.buffer, piece.byteOffset, size));
    // Only float64 loses anything on the way, and would tell.
    WIDEN[kind](piece, SINGLES, size, 0, { overflow: 0, underflow: 0, largest: 0, firstOverflow: -1 });
    numbers.set(SINGLES.subarray(0, size));
}
function addLane(sums, size, lane, { a, b, both }) {
    let difference = 0;
    let squaresA = 0;
    let squaresB = 0;
    let products = 0;
    for (let i = lane; i < size; i += LANES) {
        const numberA = NUMBERS_A[i] ?? 0;
        const numberB = NUMBERS_B[i] ?? 0;
        const off = numberA * both - numberB * both;
        difference += off * off;
        squaresA += numberA * a * (numberA * a);
        squaresB += numberB * b * (numberB * b);
        products += numberA * a * (numberB * b);
        const distance = Math.abs(off);
        if (distance > sums.farthest && distance !== Infinity)
            sums.farthest = distance;
    }
    DIFFERENCES[lane] = difference;
    SQUARES_A[lane] = squaresA;
    SQUARES_B[lane] = squaresB;
    PRODUCTS[lane] = products;
}
function addBlock(sums) {
    sums.squaredDifference += sumOf(DIFFERENCES);
    sums.squaresA += sumOf(SQUARES_A);
    sums.squaresB += sumOf(SQUARES_B);
    sums.products += sumOf(PRODUCTS);
}
function sumOf([first = 0, second = 0, third = 0, fourth = 0]) {
    return first + third + (second + fourth);
}
/** The bits of each number, float64 as two words. */
function wordsOf(piece, width) {
    if (width === 2)
        return new Uint16Array(piece.buffer, piece.byteOffset, piece.length / 2);
    return new Uint32Array(piece.buffer, piece.byteOffset, piece.length / 4);
}
function countValues(sums, wordsA, wordsB, size, lanes) {
    const words = (wordsA.length / size) * lanes;
    for (let i = 0; i < size; i += lanes) {
        const at = (i / lanes) * words;
        let bits = 0;
        for (let k = at; k < at + words; k++)
            bits |= (wordsA[k] ?? 0) ^ (wordsB[k] ?? 0);
        if (bits !== 0)
            sums.otherBits++;
        let isOther = false;
        let isFiniteA = true;
        let isFiniteB = true;
        for (let k = i; k < i + lanes; k++) {
            const numberA = NUMBERS_A[k] ?? 0;
            const numberB = NUMBERS_B[k] ?? 0;
            if (numberA !== numberB && !(Number.isNaN(numberA) && Number.isNaN(numberB)))
                isOther = true;
            if (!Number.isFinite(numberA))
                isFiniteA = false;
            if (!Number.isFinite(numberB))
                isFiniteB = false;
        }
        if (isOther)
            sums.otherValues++;
        if (!isFiniteA)
            sums.nonFiniteA++;
        if (!isFiniteB)
            sums.nonFiniteB++;
    }
}
const NO_SCALES = { a: 1, b: 1, both: 1, exponentA: 0, exponentB: 0 };
/** Squares of numbers with these exponents, and sums of as many as there can be, are normal numbers. */
const SAFE_EXPONENT = 400;
/** A side that is all zero takes the other's scale. */
function scalesOf(bytes, a, b, count) {
    const peakA = plain_measure_peakOf(bytes, a, count);
    const peakB = plain_measure_peakOf(bytes, b, count);
    const exponentA = exponentOf(peakA === 0 ? peakB : peakA);
    const exponentB = exponentOf(peakB === 0 ? peakA : peakB);
    return { a: 2 ** -exponentA, b: 2 ** -exponentB, both: 2 ** -Math.max(exponentA, exponentB), exponentA, exponentB };
}
/** The upper half of the largest finite magnitude, rounded up so that 0 is zero alone. */
function plain_measure_peakOf(bytes, at, count) {
    let peak = 0;
    for (let index = 0; index < count; index += BLOCK) {
        const size = Math.min(BLOCK, count - index);
        const piece = readAligned(bytes, at + index * 8, size * 8, plain_measure_SCRATCH_A);
        const words = new Uint32Array(piece.buffer, piece.byteOffset, size * 2);
        for (let i = 0; i < words.length; i += 2) {
            const high = (words[i + 1] ?? 0) & 0x7fffffff;
            const magnitude = high === 0 && words[i] !== 0 ? 1 : high;
            if (magnitude > peak && magnitude < 0x7ff00000)
                peak = magnitude;
        }
    }
    return peak;
}
/** 0 where squares are safe without a scale. */
function exponentOf(peak) {
    if (peak === 0)
        return 0;
    const exponent = (peak >> 20) - 1023;
    return Math.abs(exponent) > SAFE_EXPONENT ? Math.min(exponent, 1022) : 0;
}

;// CONCATENATED MODULE: ./src/scan/kernels/to-float64.ts

/** Widens as `Kernels.widen` does. */
function to_float64_toFloat64(bytes, kind, source, target, count) {
    const { bits, fill } = to_float64_FORMATS[kind];
    for (let index = 0; index < count; index += to_float64_PIECE_VALUES) {
        const size = Math.min(to_float64_PIECE_VALUES, count - index);
        const piece = readAligned(bytes, source + (index * bits) / 8, Math.ceil((size * bits) / 8), to_float64_SCRATCH);
        writeAligned(bytes, target + index * 8, size * 8, OUTPUT, (place) => {
            fill(piece, new Float64Array(place.buffer, place.byteOffset, size));
        });
    }
}
const to_float64_PIECE_VALUES = PIECE_BYTES / 8;
const to_float64_SCRATCH = new Uint8Array(PIECE_BYTES);
const OUTPUT = new Uint8Array(PIECE_BYTES);
const to_float64_FORMATS = {
    uint8: { bits: 8, fill: (piece, numbers) => numbers.set(piece) },
    int8: { bits: 8, fill: (piece, numbers) => numbers.set(new Int8Array(piece.buffer, piece.byteOffset, numbers.length)) },
    uint16: { bits: 16, fill: (piece, numbers) => numbers.set(new Uint16Array(piece.buffer, piece.byteOffset, numbers.length)) },
    int16: { bits: 16, fill: (piece, numbers) => numbers.set(new Int16Array(piece.buffer, piece.byteOffset, numbers.length)) },
    uint32: { bits: 32, fill: (piece, numbers) => numbers.set(new Uint32Array(piece.buffer, piece.byteOffset, numbers.length)) },
    int32: { bits: 32, fill: (piece, numbers) => numbers.set(new Int32Array(piece.buffer, piece.byteOffset, numbers.length)) },
    uint64: { bits: 64, fill: (piece, numbers) => fillFromHalves(piece, numbers, false) },
    int64: { bits: 64, fill: (piece, numbers) => fillFromHalves(piece, numbers, true) },
    uint4: { bits: 4, fill: fillFromBits(4, (bits) => bits) },
    uint2: { bits: 2, fill: fillFromBits(2, (bits) => bits) },
    // The formats of OCP's MX and OFP8 specifications, and of c10/util/Float8_*.h.
    float4_e2m1: { bits: 4, fill: fillFromBits(4, smallFloat({ sign: 3, fraction: 1, bias: 1 })) },
    float8_e5m2: {
        bits: 8,
        fill: fillFromBits(8, smallFloat({
            sign: 7,
            fraction: 2,
            bias: 15,
            special: (bits) => ((bits & 0x7f) < 0x7c ? undefined : (bits & 0x7f) > 0x7c ? Number.NaN : (bits & 0x80 ? -1 : 1) * Infinity),
        })),
    },
    float8_e4m3fn: {
        bits: 8,
        fill: fillFromBits(8, smallFloat({ sign: 7, fraction: 3, bias: 7, special: (bits) => ((bits & 0x7f) === 0x7f ? Number.NaN : undefined) })),
    },
    float8_e5m2fnuz: { bits: 8, fill: fillFromBits(8, smallFloat({ sign: 7, fraction: 2, bias: 16, special: minusZeroIsNaN })) },
    float8_e4m3fnuz: { bits: 8, fill: fillFromBits(8, smallFloat({ sign: 7, fraction: 3, bias: 8, special: minusZeroIsNaN })) },
    float8_e8m0fnu: { bits: 8, fill: fillFromBits(8, (bits) => (bits === 0xff ? Number.NaN : 2 ** (bits - 127))) },
};
/** The upper half is exact in any case, and the sum is rounded once. */
function fillFromHalves(piece, numbers, isSigned) {
    const halves = new Uint32Array(piece.buffer, piece.byteOffset, numbers.length * 2);
    for (let i = 0; i < numbers.length; i++) {
        const high = halves[2 * i + 1] ?? 0;
        numbers[i] = (isSigned ? high | 0 : high) * 2 ** 32 + (halves[2 * i] ?? 0);
    }
}
/** By a table of all patterns. */
function fillFromBits(bits, numberOf) {
    const table = Float64Array.from({ length: 2 ** bits }, (_, pattern) => numberOf(pattern));
    if (bits === 8) {
        return (piece, numbers) => {
            for (let i = 0; i < numbers.length; i++)
                numbers[i] = table[piece[i] ?? 0] ?? 0;
        };
    }
    const perByte = 8 / bits;
    return (piece, numbers) => {
        for (let i = 0; i < numbers.length; i++) {
            const byte = piece[Math.floor(i / perByte)] ?? 0;
            numbers[i] = table[(byte >> ((i % perByte) * bits)) & (table.length - 1)] ?? 0;
        }
    };
}
function smallFloat({ sign, fraction, bias, special }) {
    return (bits) => {
        const known = special?.(bits);
        if (known !== undefined)
            return known;
        const magnitude = bits & (2 ** sign - 1);
        const exponent = magnitude >> fraction;
        const rest = (magnitude & (2 ** fraction - 1)) / 2 ** fraction;
        const value = exponent === 0 ? rest * 2 ** (1 - bias) : (1 + rest) * 2 ** (exponent - bias);
        return bits >> sign === 1 ? -value : value;
    };
}
function minusZeroIsNaN(bits) {
    return bits === 0x80 ? Number.NaN : undefined;
}

;// CONCATENATED MODULE: ./src/scan/kernels/plain-kernels.ts





/** The kernels in plain TypeScript, for machines without WebAssembly SIMD: slower, with the same results bit for bit. */
function plainKernels(bytes) {
    return {
        bytes,
        count: (kind, at, count) => countPlainly(bytes, kind, at, count),
        cast: (from, to, source, target, count) => castPlainly(bytes, from, to, source, target, count),
        measure: (kind, a, b, count, lanes) => measurePlainly(bytes, kind, a, b, count, lanes),
        differ: (width, a, b, count) => differPlainly(bytes, width, a, b, count),
        widen: (kind, source, target, count) => to_float64_toFloat64(bytes, kind, source, target, count),
        swap: (width, source, target, count) => swapPlainly(bytes, width, source, target, count),
    };
}
function swapPlainly(bytes, width, source, target, count) {
    bytes.copyWithin(target, source, source + count * width);
    const copy = Buffer.from(bytes.buffer, bytes.byteOffset + target, count * width);
    if (width === 2)
        copy.swap16();
    else if (width === 4)
        copy.swap32();
    else
        copy.swap64();
}

;// CONCATENATED MODULE: ./src/scan/kernels/wasm-module.ts
/**
 * The compiled kernels of `assembly/`, in base64. Generated by a test, which `npm run generate` has write it anew;
 * do not edit.
 */
const WASM_MODULE = 'AGFzbQEAAAABGwRgA39/fwBgBH9/f38AYAJ/fwBgBX9/f39/AAISAQNlbnYGbWVtb3J5AgMBgIACAyEgAgEBAQEAAAADAwAAAAABAQIAAQICAAAAAAAAAAAAAAAGswEXfwFBAAt/AUEAC3wBRAAAAAAAAAAAC38BQX8LfwFBAAt/AUEAC38BQQALfwFBfwt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfAFEAAAAAAAAAAALfAFEAAAAAAAAAAALfAFEAAAAAAAAAAALfAFEAAAAAAAAAAALfAFEAAAAAAAAAAALfwFBAAt/AUEAC3wBRAAAAAAAAPA/C3wBRAAAAAAAAPA/C3wBRAAAAAAAAPA/CwfWAh8EY2FzdAAJB21lYXN1cmUACAZhbnlCaXQDCAZjb3VudDgAEgdjb3VudDE2ABUHY291bnQzMgAUB2NvdW50NjQAEw1jb3VudFBhdHRlcm44ABEJZXhwb25lbnRBAxIJZXhwb25lbnRCAxMIZmFydGhlc3QDEQpmaW5kQW55Qml0ABAFZmlyc3QDBw1maXJzdE92ZXJmbG93AwMIaW5maW5pdGUDBgdsYXJnZXN0AwIDbmFuAwUKbm9uRmluaXRlQQMLCm5vbkZpbml0ZUIDDAlvdGhlckJpdHMDCQtvdGhlclZhbHVlcwMKCG92ZXJmbG93AwAIcHJvZHVjdHMDEBFzcXVhcmVkRGlmZmVyZW5jZQMNCHNxdWFyZXNBAw4Ic3F1YXJlc0IDDwVzd2FwMgAHBXN3YXA0AAYFc3dhcDgABQl1bmRlcmZsb3cDAQZtZW1vcnkCAAqopwEgyQEBAn8gAUEQdkGAgAJxIQIgAAJ/IAFB/////wdxIgBBgICA/AdPBEAgAEGAgID8B0YEf0EABSABQQ12Qf8HcUGABHILIAJBgPgBcnIMAQsgAkGA+AFyIABBgOD/uwRPDQAaIABB////A3FBgICABHIhASAAQRd2IgBB8QBLBH9BDQVBGUH+ACAAayIDIANBGU8bCyEDIAIgAEHxAGtBACAAQfEASxtBCnQgAUEBIANBAWt0akEBayABIAN2QQFxaiADdmpyCzsBAAu+BwILfw98A0AgBUEESQRARAAAAAAAAAAAIQ9EAAAAAAAAAAAhEEQAAAAAAAAAACERRAAAAAAAAAAAIRIgBSEEA0AgAiAESwRAIARBAXQiByAAai8BACIIQYCAAnFBEHQiCSAIQf//AXEiCrNDAACAM5S8ciEIAkAgCkGACEkNACAJIApBDXRBgICAwANqciEIIApBgPgBSQ0AIAlBgICA/AdyQYCAgAJBACAKQYD4AUcbciAKQf8HcUENdHIhCAsgCL67IhwjFqIhGyABIAdqLwEAIgdBgIACcUEQdCIJIAdB//8BcSIHs0MAAIAzlLxyIQgCQCAHQYAISQ0AIAkgB0ENdEGAgIDAA2pyIQggB0GA+AFJDQAgCUGAgID8B3JBgICAAkEAIAdBgPgBRxtyIAdB/wdxQQ10ciEICyAPIBsgCL67Ih0jFqKhIhsgG6KgIQ8gECAcIxSiIhwgHKKgIRAgESAdIxWiIh0gHaKgIREgEiAcIB2ioCESIBsgG6FEAAAAAAAAAABhBEAjESAbmaUkEQsgBEEEaiEEDAELCyAFQQFxBEAgEyAPoCETIBQgEKAhFCAVIBGgIRUgFiASoCEWBSAXIA+gIRcgGCAQoCEYIBkgEaAhGSAaIBKgIRoLIAVBAWohBQwBCwsjDSAXIBOgoCQNIw4gGCAUoKAkDiMPIBkgFaCgJA8jECAaIBagoCQQA0AgAiAGSwRAQQAhCUEAIQpBASEFQQEhCCAGIQQDQCAEIAMgBmpJBEAgBEEBdCIMIABqIgsvAQAiB0GAgAJxQRB0Ig0gB0H//wFxIg6zQwAAgDOUvHIhBwJAIA5BgAhJDQAgDSAOQQ10QYCAgMADanIhByAOQYD4AUkNACANQYCAgPwHckGAgIACQQAgDkGA+AFHG3IgDkH/B3FBDXRyIQcLIAe+uyEPIAEgDGoiDC8BACIHQYCAAnFBEHQiDSAHQf//AXEiDrNDAACAM5S8ciEHAkAgDkGACEkNACANIA5BDXRBgICAwANqciEHIA5BgPgBSQ0AIA1BgICA/AdyQYCAgAJBACAOQYD4AUcbciAOQf8HcUENdHIhBwtBASAJIAszAQAgDDMBAFIbIQlBASAKIAe+uyIQIBBiIA8gD2JxRSAPIBBicRshCiAFQQAgDyAPoUQAAAAAAAAAAGEbIQUgCEEAIBAgEKFEAAAAAAAAAABhGyEIIARBAWohBAwBCwsjCSAJaiQJIwogCmokCiMLIAVFaiQLIwwgCEVqJAwgAyAGaiEGDAELCwuYBAIIfw98A0AgBUEESQRARAAAAAAAAAAAIQxEAAAAAAAAAAAhDUQAAAAAAAAAACEORAAAAAAAAAAAIQ8gBSEEA0AgAiAESwRAIAwgBEEBdCIHIABqLwEAQRB0vrsiGSMWoiABIAdqLwEAQRB0vrsiGiMWoqEiGCAYoqAhDCANIBkjFKIiGSAZoqAhDSAOIBojFaIiGiAaoqAhDiAPIBkgGqKgIQ8gGCAYoUQAAAAAAAAAAGEEQCMRIBiZpSQRCyAEQQRqIQQMAQsLIAVBAXEEQCAQIAygIRAgESANoCERIBIgDqAhEiATIA+gIRMFIBQgDKAhFCAVIA2gIRUgFiAOoCEWIBcgD6AhFwsgBUEBaiEFDAELCyMNIBQgEKCgJA0jDiAVIBGgoCQOIw8gFiASoKAkDyMQIBcgE6CgJBADQCACIAZLBEBBACEFQQAhB0EBIQhBASEJIAYhBANAIAQgAyAGakkEQCAEQQF0IgsgAGoiCi8BAEEQdL67IQwgASALaiILLwEAQRB0vrshDUEBIAUgCjMBACALMwEAUhshBUEBIAcgDSANYiAMIAxicUUgDCANYnEbIQcgCEEAIAwgDKFEAAAAAAAAAABhGyEIIAlBACANIA2hRAAAAAAAAAAAYRshCSAEQQFqIQQMAQsLIwkgBWokCSMKIAdqJAojCyAIRWokCyMMIAlFaiQMIAMgBmohBgwBCwsLhAQCCH8PfANAIAVBBEkEQEQAAAAAAAAAACEMRAAAAAAAAAAAIQ1EAAAAAAAAAAAhDkQAAAAAAAAAACEPIAUhBANAIAIgBEsEQCAMIARBA3QiByAAaisDACIZIxaiIAEgB2orAwAiGiMWoqEiGCAYoqAhDCANIBkjFKIiGSAZoqAhDSAOIBojFaIiGiAaoqAhDiAPIBkgGqKgIQ8gGCAYoUQAAAAAAAAAAGEEQCMRIBiZpSQRCyAEQQRqIQQMAQsLIAVBAXEEQCAQIAygIRAgESANoCERIBIgDqAhEiATIA+gIRMFIBQgDKAhFCAVIA2gIRUgFiAOoCEWIBcgD6AhFwsgBUEBaiEFDAELCyMNIBQgEKCgJA0jDiAVIBGgoCQOIw8gFiASoKAkDyMQIBcgE6CgJBADQCACIAZLBEBBACEFQQAhB0EBIQhBASEJIAYhBANAIAQgAyAGakkEQCAEQQN0IgsgAGoiCisDACEMIAEgC2oiCysDACENQQEgBSAKKQMAIAspAwBSGyEFQQEgByANIA1iIAwgDGJxRSAMIA1icRshByAIQQAgDCAMoUQAAAAAAAAAAGEbIQggCUEAIA0gDaFEAAAAAAAAAABhGyEJIARBAWohBAwBCwsjCSAFaiQJIwogB2okCiMLIAhFaiQLIwwgCUVqJAwgAyAGaiEGDAELCwuIBAIIfw98A0AgBUEESQRARAAAAAAAAAAAIQxEAAAAAAAAAAAhDUQAAAAAAAAAACEORAAAAAAAAAAAIQ8gBSEEA0AgAiAESwRAIAwgBEECdCIHIABqKgIAuyIZIxaiIAEgB2oqAgC7IhojFqKhIhggGKKgIQwgDSAZIxSiIhkgGaKgIQ0gDiAaIxWiIhogGqKgIQ4gDyAZIBqioCEPIBggGKFEAAAAAAAAAABhBEAjESAYmaUkEQsgBEEEaiEEDAELCyAFQQFxBEAgECAMoCEQIBEgDaAhESASIA6gIRIgEyAPoCETBSAUIAygIRQgFSANoCEVIBYgDqAhFiAXIA+gIRcLIAVBAWohBQwBCwsjDSAUIBCgoCQNIw4gFSARoKAkDiMPIBYgEqCgJA8jECAXIBOgoCQQA0AgAiAGSwRAQQAhBUEAIQdBASEIQQEhCSAGIQQDQCAEIAMgBmpJBEAgBEECdCILIABqIgoqAgC7IQwgASALaiILKgIAuyENQQEgBSAKNQIAIAs1AgBSGyEFQQEgByANIA1iIAwgDGJxRSAMIA1icRshByAIQQAgDCAMoUQAAAAAAAAAAGEbIQggCUEAIA0gDaFEAAAAAAAAAABhGyEJIARBAWohBAwBCwsjCSAFaiQJIwogB2okCiMLIAhFaiQLIwwgCUVqJAwgAyAGaiEGDAELCwu7AQMBfgF/AXsgACACQQN0aiEEIAEhAgNAIABBEGoiASAETQRAIAIgAP0ABAAiBSAF/Q0HBgUEAwIBAA8ODQwLCgkI/QsEACABIQAgAkEQaiECDAELCwNAIAAgBEkEQCACIAApAwAiA0IIiEL/gfyH8J/A/wCDIANC/4H8h/CfwP8Ag0IIhoQiA0IQiEL//4OA8P8/gyADQv//g4Dw/z+DQhCGhEIgijcDACAAQQhqIQAgAkEIaiECDAELCwuPAQIBfwF7IAAgAkECdGohAyABIQIDQCAAQRBqIgEgA00EQCACIAD9AAQAIgQgBP0NAwIBAAcGBQQLCgkIDw4NDP0LBAAgASEAIAJBEGohAgwBCwsDQCAAIANJBEAgAiAAKAIAIgFBgP6DeHFBCHcgAUH/gfwHcUEIeHI2AgAgAEEEaiEAIAJBBGohAgwBCwsLgwECAX8BeyAAIAJBAXRqIQMgASECA0AgAEEQaiIBIANNBEAgAiAA/QAEACIEIAT9DQEAAwIFBAcGCQgLCg0MDw79CwQAIAEhACACQRBqIQIMAQsLA0AgACADSQRAIAIgAC8BACIBQQh0IAFBCHZyOwEAIABBAmohACACQQJqIQIMAQsLC7AIAwV/A3sBfAJAAkACQAJAAkAgAA4EAAECAwQLIAEgAiADIAQQDg8LQQAkCUEAJApBACQLQQAkDEQAAAAAAAAAACQNRAAAAAAAAAAAJA5EAAAAAAAAAAAkD0QAAAAAAAAAACQQRAAAAAAAAAAAJBFBACQSQQAkE0QAAAAAAADwPyQURAAAAAAAAPA/JBVEAAAAAAAA8D8kFgNAIAMgBksEQCAGQQF0IgAgAWohBSAAIAJqIQdBAUGACCADIAZrIgAgAEGACEsbIghBB3EgBEEBRxsEQCAFIAcgCCAEEAIFIAhBAXQhCf0MAAAAAAAAAAAAAAAAAAAAACEKQQAhAANAIAAgCUkEQCAKIAAgBWr9AAQAIAAgB2r9AAQA/VH9UCEKIABBEGohAAwBCwsgCv1TBEAgBSAHIAgQCwUCQP0MAAAAAAAAAAAAAAAAAAAAACEK/QwAAAAAAAAAAAAAAAAAAAAAIQsgBSEAA0AgACAFIAhBAXRqSQRAIAogAP0EAQBBEP2rASIM/V8iCiAK/fIB/fABIQogCyAMIAz9DQgJCgsMDQ4PCAkKCwwNDg/9XyILIAv98gH98AEhCyAAQQhqIQAMAQsLIxQjFWIgCiAL/fABIgr9IQAgCv0hAaAiDSANoUQAAAAAAAAAAGJyBEAgBSAHIAhBARACDAELIw4gDaAkDiMPIA2gJA8jECANoCQQCwsLIAZBgAhqIQYMAQsLIxEjFqMkEQ8LQQAkCUEAJApBACQLQQAkDEQAAAAAAAAAACQNRAAAAAAAAAAAJA5EAAAAAAAAAAAkD0QAAAAAAAAAACQQRAAAAAAAAAAAJBFBACQSQQAkE0QAAAAAAADwPyQURAAAAAAAAPA/JBVEAAAAAAAA8D8kFgNAIAMgBksEQCAGQQJ0IgAgAWohBSAAIAJqIQdBAUGACCADIAZrIgAgAEGACEsbIghBB3EgBEEBRxsEQCAFIAcgCCAEEAQFIAhBAnQhCf0MAAAAAAAAAAAAAAAAAAAAACEKQQAhAANAIAAgCUkEQCAKIAAgBWr9AAQAIAAgB2r9AAQA/VH9UCEKIABBEGohAAwBCwsgCv1TBEAgBSAHIAgQDQUCQP0MAAAAAAAAAAAAAAAAAAAAACEK/QwAAAAAAAAAAAAAAAAAAAAAIQsgBSEAA0AgACAFIAhBAnRqSQRAIAogAP0ABAAiDP1fIgogCv3yAf3wASEKIAsgDCAM/Q0ICQoLDA0ODwgJCgsMDQ4P/V8iCyAL/fIB/fABIQsgAEEQaiEADAELCyMUIxViIAogC/3wASIK/SEAIAr9IQGgIg0gDaFEAAAAAAAAAABicgRAIAUgByAIQQEQBAwBCyMOIA2gJA4jDyANoCQPIxAgDaAkEAsLCyAGQYAIaiEGDAELCyMRIxajJBEPCyABIAIgAyAEEA8LC/kJBQZ/AXwDewF+AX0CQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEECdCABaiIAQQFHBEAgAEECaw4NAQIDDAQFBgcMCAkKCwwLIAIgAyAEEBYPCyACIAMgBBAYDwsgAiADIAQQFw8LIAIgAyAEEBkPC0EAJABBACQBRAAAAAAAAAAAJAJBfyQDA0AgBCAFSwRA/QwAAAAAAAAAAAAAAAAAAAAAIQwgAyAFQQJ0aiIHIQEgAiAFQQF0aiIGQYAEIAQgBWsiACAAQYAESxsiCEF4cSIJQQF0aiEKIAYhAANAIAAgCkkEQCAAQQhq/QQBAEEQ/asBIQ0gASAA/QQBAEEQ/asBIg79CwQAIAEgDf0LBBAgDCAO/Qz///9/////f////3////9//U4gDf0M////f////3////9/////f/1O/bgB/bgBIQwgAUEgaiEBIABBEGohAAwBCwsgCCAJQQAgDP0MAACAfwAAgH8AAIB/AACAf/0//VMEf0EABUEAJAQgDCAMIAz9DQgJCgsMDQ4PAAECAwQFBgf9uAEiDCAMIAz9DQQFBgcAAQIDDA0ODwgJCgv9uAH9HwC7IgsjAmQEQCALJAILQQELGyIASwRAA0AgACAISQRAIAcgAEECdGogBiAAQQF0ai8BAEEQdCIBNgIAAkAgAUH/////B3EiAb67IgtEAAAAAAAA8H9jRQ0AIAsjAmQEQCALJAILIAFBgICA/AdJDQAjAEEBaiQAIwNBAEgEQCAAIAVqJAMLCyAAQQFqIQAMAQsLCyAFQYAEaiEFDAELCw8LIAIgAyAEEBoPCyACIAMgBBAeDwsgAiADIAQQHw8LQQAkAEEAJAFEAAAAAAAAAAAkAkF/JANBACEAA0AgACAESQRA/QwAAAAAAAAAAAAAAAAAAAAAIQwgAyAAQQN0aiIHIQEgAiAAQQJ0aiIGQYAEIAQgAGsiBSAFQYAESxsiCEF4cSIJQQJ0aiEKIAYhBQNAIAUgCkkEQCAFQRBq/QAEACENIAEgBf0ABAAiDv1f/QsEACABIA4gDv0NCAkKCwwNDg8ICQoLDA0OD/1f/QsEECABIA39X/0LBCAgASANIA39DQgJCgsMDQ4PCAkKCwwNDg/9X/0LBDAgDCAO/Qz///9/////f////3////9//U4gDf0M////f////3////9/////f/1O/bgB/bgBIQwgAUFAayEBIAVBIGohBQwBCwsgCCAJQQAgDP0MAACAfwAAgH8AAIB/AACAf/0//VMEf0EABUEAJAQgDCAMIAz9DQgJCgsMDQ4PAAECAwQFBgf9uAEiDCAMIAz9DQQFBgcAAQIDDA0ODwgJCgv9uAH9HwC7IgsjAmQEQCALJAILQQELGyIFSwRAA0AgBSAISQRAIAYgBUECdGoiASoCACEQIAcgBUEDdGogASgCACIBQf////8HcUGAgID8B00EfiAQu70FIAGtIg9CgICAgAiDQiCGQoCAgICAgID8/wCEIA9C////A4NCHYaECzcDAAJAIAFB/////wdxIgG+uyILRAAAAAAAAPB/Y0UNACALIwJkBEAgCyQCCyABQYCAgPwHSQ0AIwBBAWokACMDQQBIBEAgACAFaiQDCwsgBUEBaiEFDAELCwsgAEGABGohAAwBCwsPCyACIAMgBBAbDwsgAiADIAQQHA8LIAIgAyAEEB0LC6oGAxN7AX8CfANAIBYgAkEBdEkEQCAAIBZq/QQBACIQ/Qz/fwAA/38AAP9/AAD/fwAA/U4hESABIBZq/QQBACIS/Qz/fwAA/38AAP9/AAD/fwAA/U4hEyADIBD9DACAAAAAgAAAAIAAAACAAAD9TkEQ/asBIBH9+gH9DAAAgDMAAIAzAACAMwAAgDP95gEgEUEN/asB/QwAAAA4AAAAOAAAADgAAAA4/a4BIBH9DAAEAAAABAAAAAQAAAAEAAD9Of1S/VAiESAS/QwAgAAAAIAAAACAAAAAgAAA/U5BEP2rASAT/foB/QwAAIAzAACAMwAAgDMAAIAz/eYBIBNBDf2rAf0MAAAAOAAAADgAAAA4AAAAOP2uASAT/QwABAAAAAQAAAAEAAAABAAA/Tn9Uv1QIhL9OP2uASEDIAQgESAS/UL9rgEhBCAFIBH94AEgEv3gAf3pAf3pASEFIAYgEf1fIhMgEv1fIhD98QEiFP3sAf31ASEGIAcgESAR/Q0ICQoLDA0ODwgJCgsMDQ4P/V8iESASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyIS/fEBIhX97AH99QEhByAIIBQgFP3yAf3wASEIIAkgFSAV/fIB/fABIQkgCiATIBP98gH98AEhCiALIBEgEf3yAf3wASELIAwgECAQ/fIB/fABIQwgDSASIBL98gH98AEhDSAOIBMgEP3yAf3wASEOIA8gESAS/fIB/fABIQ8gFkEIaiEWDAELC0EBIAX9DAAAgEcAAIBHAACARwAAgEf9Rv1TIAwgDf3wASIF/SEAIAX9IQGgIhcgF6FEAAAAAAAAAABiIAogC/3wASIF/SEAIAX9IQGgIhggGKFEAAAAAAAAAABichsEQCAAIAEgAkEBEAEPCyMOIBigJA4jDyAXoCQPIw0gCCAJ/fABIgX9IQAgBf0hAaCgJA0jECAOIA/98AEiBf0hACAF/SEBoKAkECMJIAP9GwAgA/0bAWogA/0bAmogA/0bA2prJAkjCiAE/RsAIAT9GwFqIAT9GwJqIAT9GwNqayQKIxEgBiAH/fUBIgP9IQAgA/0hAaWlJBEL/wMDEnsBfwJ8A0AgFSACQQF0SQRAIAMgACAVav0EAQBBEP2rASIRIAEgFWr9BAEAQRD9qwEiEv04/a4BIQMgBCARIBL9Qv2uASEEIAYgEf1fIhMgEv1fIgX98QEiB/3sAf31ASEGIAggESAR/Q0ICQoLDA0ODwgJCgsMDQ4P/V8iESASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyIS/fEBIhT97AH99QEhCCAJIAcgB/3yAf3wASEJIAogFCAU/fIB/fABIQogCyATIBP98gH98AEhCyAMIBEgEf3yAf3wASEMIA0gBSAF/fIB/fABIQ0gDiASIBL98gH98AEhDiAPIBMgBf3yAf3wASEPIBAgESAS/fIB/fABIRAgFUEIaiEVDAELCyANIA798AEiBf0hACAF/SEBoCIWIBahRAAAAAAAAAAAYiALIAz98AEiBf0hACAF/SEBoCIXIBehRAAAAAAAAAAAYnIEQCAAIAEgAkEBEAIPCyMOIBegJA4jDyAWoCQPIw0gCSAK/fABIgX9IQAgBf0hAaCgJA0jECAPIBD98AEiBf0hACAF/SEBoKAkECMJIAP9GwAgA/0bAWogA/0bAmogA/0bA2prJAkjCiAE/RsAIAT9GwFqIAT9GwJqIAT9GwNqayQKIxEgBiAI/fUBIgP9IQAgA/0hAaWlJBELiQQDE3sDfwJ8Ixb9FCEPA0AgFiACQQN0SQRAIAMgACAWaiIX/QAEACISIAEgFmoiGP0ABAAiE/3XASAX/QAEECIUIBj9AAQQIhD91wH9zgH9zgEhAyAEIBIgE/1IIBQgEP1I/c4B/c4BIQQgBSASIA/98gEgEyAP/fIB/fEBIhH97AH99QEhBSAGIBQgD/3yASAQIA/98gH98QEiFf3sAf31ASEGIAcgESAR/fIB/fABIQcgCCAVIBX98gH98AEhCCAJIBIjFP0UIhH98gEiEiAS/fIB/fABIQkgCiAUIBH98gEiESAR/fIB/fABIQogCyATIxX9FCIT/fIBIhQgFP3yAf3wASELIAwgECAT/fIBIhAgEP3yAf3wASEMIA0gEiAU/fIB/fABIQ0gDiARIBD98gH98AEhDiAWQSBqIRYMAQsLIAsgDP3wASIL/SEAIAv9IQGgIhkgGaFEAAAAAAAAAABiIAkgCv3wASIJ/SEAIAn9IQGgIhogGqFEAAAAAAAAAABicgRAIAAgASACQQEQAw8LIw4gGqAkDiMPIBmgJA8jDSAHIAj98AEiB/0hACAH/SEBoKAkDSMQIA0gDv3wASIH/SEAIAf9IQGgoCQQIwkgA/0dACAD/R0BfKdrJAkjCiAE/R0AIAT9HQF8p2skCiMRIAUgBv31ASID/SEAIAP9IQGlpSQRC/UDAxJ7AX8CfANAIBUgAkECdEkEQCADIAAgFWr9AAQAIhEgASAVav0ABAAiEv04/a4BIQMgBCARIBL9Qv2uASEEIAYgEf1fIhMgEv1fIgX98QEiB/3sAf31ASEGIAggESAR/Q0ICQoLDA0ODwgJCgsMDQ4P/V8iESASIBL9DQgJCgsMDQ4PCAkKCwwNDg/9XyIS/fEBIhT97AH99QEhCCAJIAcgB/3yAf3wASEJIAogFCAU/fIB/fABIQogCyATIBP98gH98AEhCyAMIBEgEf3yAf3wASEMIA0gBSAF/fIB/fABIQ0gDiASIBL98gH98AEhDiAPIBMgBf3yAf3wASEPIBAgESAS/fIB/fABIRAgFUEQaiEVDAELCyANIA798AEiBf0hACAF/SEBoCIWIBahRAAAAAAAAAAAYiALIAz98AEiBf0hACAF/SEBoCIXIBehRAAAAAAAAAAAYnIEQCAAIAEgAkEBEAQPCyMOIBegJA4jDyAWoCQPIw0gCSAK/fABIgX9IQAgBf0hAaCgJA0jECAPIBD98AEiBf0hACAF/SEBoKAkECMJIAP9GwAgA/0bAWogA/0bAmogA/0bA2prJAkjCiAE/RsAIAT9GwFqIAT9GwJqIAT9GwNqayQKIxEgBiAI/fUBIgP9IQAgA/0hAaWlJBELwgUDBn8FewF8QQAkCUEAJApBACQLQQAkDEQAAAAAAAAAACQNRAAAAAAAAAAAJA5EAAAAAAAAAAAkD0QAAAAAAAAAACQQRAAAAAAAAAAAJBFBACQSQQAkE0QAAAAAAADwPyQURAAAAAAAAPA/JBVEAAAAAAAA8D8kFgNAIAIgB0sEQCAHQQF0IgQgAGohBSABIARqIQhBAUGACCACIAdrIgQgBEGACEsbIgZBB3EgA0EBRxsEQCAFIAggBiADEAEFIAZBAXQhCf0MAAAAAAAAAAAAAAAAAAAAACEKQQAhBANAIAQgCUkEQCAKIAQgBWr9AAQAIAQgCGr9AAQA/VH9UCEKIARBEGohBAwBCwsgCv1TBEAgBSAIIAYQCgUCQP0MAAAAAAAAAAAAAAAAAAAAACEM/QwAAAAAAAAAAAAAAAAAAAAAIQ39DAAAAAAAAAAAAAAAAAAAAAAhDiAFIQQDQCAEIAUgBkEBdGpJBEAgBP0EAQAiC/0M/38AAP9/AAD/fwAA/38AAP1OIQogDiAL/QwAgAAAAIAAAACAAAAAgAAA/U5BEP2rASAK/foB/QwAAIAzAACAMwAAgDMAAIAz/eYBIApBDf2rAf0MAAAAOAAAADgAAAA4AAAAOP2uASAK/QwABAAAAAQAAAAEAAAABAAA/Tn9Uv1QIgv94AH96QEhDiAMIAv9XyIKIAr98gH98AEhDCANIAsgC/0NCAkKCwwNDg8ICQoLDA0OD/1fIgogCv3yAf3wASENIARBCGohBAwBCwtBASMUIxViQQEgDv0MAACARwAAgEcAAIBHAACAR/1G/VMgDCAN/fABIgr9IQAgCv0hAaAiDyAPoUQAAAAAAAAAAGIbGwRAIAUgCCAGQQEQAQwBCyMOIA+gJA4jDyAPoCQPIxAgD6AkEAsLCyAHQYAIaiEHDAELCyMRIxajJBELxwYEA34GfwN7AXxBACQJQQAkCkEAJAtBACQMRAAAAAAAAAAAJA1EAAAAAAAAAAAkDkQAAAAAAAAAACQPRAAAAAAAAAAAJBBEAAAAAAAAAAAkEUEAJBJBACQTRAAAAAAAAPA/JBREAAAAAAAA8D8kFUQAAAAAAADwPyQWIAAhBwNAIAAgByACQQN0akkEQCAEIAApAwBC////////////AIMiBUIAIAVCgICAgICAgPj/AFQbIgUgBCAFVhshBCAAQQhqIQAMAQsLIAQhBUIAIQQgASEAA0AgACABIAJBA3RqSQRAIAQgACkDAEL///////////8AgyIGQgAgBkKAgICAgICA+P8AVBsiBiAEIAZWGyEEIABBCGohAAwBCwsgBCAFIAVQGyIGUAR/QQAFQf4HIAZCNIinQf8HayIAIABB/gdOG0EAIABB8HxIIABBkANKchsLJBIgBSAEIARQGyIEUAR/QQAFQf4HIARCNIinQf8HayIAIABB/gdOG0EAIABB8HxIIABBkANKchsLJBNB/wcjEmusQjSGvyQUQf8HIxNrrEI0hr8kFUH/ByMSIgAjEyIIIAAgCEoba6xCNIa/JBYDQCACIApLBEAgCkEDdCIAIAdqIQggACABaiELQQFBgAggAiAKayIAIABBgAhLGyIJQQdxIANBAUcbBEAgCCALIAkgAxADBSAJQQN0IQz9DAAAAAAAAAAAAAAAAAAAAAAhDUEAIQADQCAAIAxJBEAgDSAAIAhq/QAEACAAIAtq/QAEAP1R/VAhDSAAQRBqIQAMAQsLIA39UwRAIAggCyAJEAwFAkAjFP0UIQ/9DAAAAAAAAAAAAAAAAAAAAAAhDf0MAAAAAAAAAAAAAAAAAAAAACEOIAghAANAIAAgCCAJQQN0akkEQCANIAD9AAQAIA/98gEiDSAN/fIB/fABIQ0gDiAA/QAEECAP/fIBIg4gDv3yAf3wASEOIABBIGohAAwBCwsjFCMVYiANIA798AEiDf0hACAN/SEBoCIQIBChRAAAAAAAAAAAYnIEQCAIIAsgCUEBEAMMAQsjDiAQoCQOIw8gEKAkDyMQIBCgJBALCwsgCkGACGohCgwBCwsjESMWoyQRC7YBAgN/AXtBACQFQQAkBkF/JAdBACQIIAAgAWohAwNAIwhFIAAgA0lxBEAgACAAQYAgaiIBIAMgASADSRsiBCAAa0FwcWohAf0MAAAAAAAAAAAAAAAAAAAAACEFIAAhAgNAIAEgAksEQCAFIAL9AAQA/VAhBSACQRBqIQIMAQsLIAX9UwRAQQEkCAsDQCABIARJBEAgAS0AAARAQQEkCAsgAUEBaiEBDAELCyAAQYAgaiEADAELCwvRAgIFfwR7QQAkBUEAJAZBfyQHQQAkCCAAIAFqIQUgACEBA0AgASAFSQRAIAEgAUGAIGoiAyAFIAMgBUkbIgYgAWtBcHFqIQQgAv0PIQr9DAAAAAAAAAAAAAAAAAAAAAAhCP0MAAAAAAAAAAAAAAAAAAAAACEJIAEhAwNAIAMgBEkEQCAIIAP9AAQAIgv9UCEIIAkgCyAK/SP9UCEJIANBEGohAwwBCwsgCP1TBEBBASQICyAJ/VMEQCABIQMDQCADIARJBEAgAy0AACIHBEBBASQICyACQf8BcSAHRgRAIwVBAWokBSMHQQBIBEAgAyAAayQHCwsgA0EBaiEDDAELCwsDQCAEIAZJBEAgBC0AACIDBEBBASQICyACQf8BcSADRgRAIwVBAWokBSMHQQBIBEAgBCAAayQHCwsgBEEBaiEEDAELCyABQYAgaiEBDAELCwuRAwIFfwN7QQAkBUEAJAZBfyQHQQAkCCAAIgQgAWohBiAAIQEDQCABIAZJBEAgASABQYAgaiIAIAYgACAGSRsiByABa0FwcWohBf0MAAAAAAAAAAAAAAAAAAAAACEK/QwAAAAAAAAAAAAAAAAAAAAAIQkgASEAA0AgACAFSQRAIAogAP0ABAAiC/14IQogCSAL/XkhCSAAQRBqIQAMAQsLIAn9UwRAQQEkCAsgCiAC/Q/9KyAJIAJBgAFy/Q/9LP1Q/VMEQCABIQADQCAAIAVJBEAgAC0AACIIBEBBASQICyAIQf8AcSIIIAJB/wFxTwRAIAggA0H/AXFGBEAjBkEBaiQGBSMFQQFqJAULIwdBAEgEQCAAIARrJAcLCyAAQQFqIQAMAQsLCwNAIAUgB0kEQCAFLQAAIgAEQEEBJAgLIABB/wBxIgAgAkH/AXFPBEAgACADQf8BcUYEQCMGQQFqJAYFIwVBAWokBQsjB0EASARAIAUgBGskBwsLIAVBAWohBQwBCwsgAUGAIGohAQwBCwsL2gMDBH8BfgN7QQAkBUEAJAZBfyQHQQAkCCAAIAFBA3RqIQQgACEBA0AgASAESQRAIAEgAUGAIGoiAiAEIAIgBEkbIgUgAWtBcHFqIQP9DAAAAAAAAAAAAAAAAAAAAAAhB/0MAAAAAAAAAAAAAAAAAAAAACEIIAEhAgNAIAIgA0kEQCAHIAL9AAQAIgn9UCEHIAggCf0MAAAAAAAA8H8AAAAAAADwf/1O/bgBIQggAkEQaiECDAELCyAH/VMEQEEBJAgLIAj9DAAAAAAAAPB/AAAAAAAA8H/91gH9UwRAIAEhAgNAIAIgA0kEQCACKQMAIgZCAFIEQEEBJAgLIAZC////////////AIMiBkKAgICAgICA+P8AWgRAIAZCgICAgICAgPj/AFEEQCMGQQFqJAYFIwVBAWokBQsjB0EASARAIAIgAGtBA3YkBwsLIAJBCGohAgwBCwsLA0AgAyAFSQRAIAMpAwAiBkIAUgRAQQEkCAsgBkL///////////8AgyIGQoCAgICAgID4/wBaBEAgBkKAgICAgICA+P8AUQRAIwZBAWokBgUjBUEBaiQFCyMHQQBIBEAgAyAAa0EDdiQHCwsgA0EIaiEDDAELCyABQYAgaiEBDAELCwu4AwIFfwN7QQAkBUEAJAZBfyQHQQAkCCAAIAFBAnRqIQQgACEBA0AgASAESQRAIAEgAUGAIGoiAiAEIAIgBEkbIgUgAWtBcHFqIQP9DAAAAAAAAAAAAAAAAAAAAAAhCP0MAAAAAAAAAAAAAAAAAAAAACEHIAEhAgNAIAIgA0kEQCAIIAL9AAQAIgn9uAEhCCAHIAn9uQEhByACQRBqIQIMAQsLIAf9UwRAQQEkCAsgCP0MAACAfwAAgH8AAIB/AACAf/0/IAf9DAAAgP8AAID/AACA/wAAgP/9QP1Q/VMEQCABIQIDQCACIANJBEAgAigCACIGBEBBASQICyAGQf////8HcSIGQYCAgPwHTwRAIAZBgICA/AdGBEAjBkEBaiQGBSMFQQFqJAULIwdBAEgEQCACIABrQQJ2JAcLCyACQQRqIQIMAQsLCwNAIAMgBUkEQCADKAIAIgIEQEEBJAgLIAJB/////wdxIgJBgICA/AdPBEAgAkGAgID8B0YEQCMGQQFqJAYFIwVBAWokBQsjB0EASARAIAMgAGtBAnYkBwsLIANBBGohAwwBCwsgAUGAIGohAQwBCwsLmwMCBn8De0EAJAVBACQGQX8kB0EAJAggACEDIAAgAUEBdGohBQNAIAAgBUkEQCAAIABBgCBqIgEgBSABIAVJGyIGIABrQXBxaiEE/QwAAAAAAAAAAAAAAAAAAAAAIQr9DAAAAAAAAAAAAAAAAAAAAAAhCSAAIQEDQCABIARJBEAgCiAB/QAEACIL/ZgBIQogCSAL/ZkBIQkgAUEQaiEBDAELCyAJ/VMEQEEBJAgLIAogAv0Q/TUgCSACQYCAAnL9EP02/VD9UwRAIAAhAQNAIAEgBEkEQCABLwEAIgcEQEEBJAgLIAJB//8DcSIIIAdB//8BcSIHTQRAIAcgCEYEQCMGQQFqJAYFIwVBAWokBQsjB0EASARAIAEgA2tBAXYkBwsLIAFBAmohAQwBCwsLA0AgBCAGSQRAIAQvAQAiAQRAQQEkCAsgAkH//wNxIgcgAUH//wFxIgFNBEAgASAHRgRAIwZBAWokBgUjBUEBaiQFCyMHQQBIBEAgBCADa0EBdiQHCwsgBEECaiEEDAELCyAAQYAgaiEADAELCwvsBwMJfwF8BXtBACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgCksEQCAKQQF0IgQgAGohA/0MAAAAAAAAAAAAAAAAAAAAACERIAEgBGoiCCELIANBgAQgAiAKayIEIARBgARLGyIJQXhxIgZBAXRqIQUgAyEEA0AgBCAFSQRAIAT9BAEAIhD9DP9/AAD/fwAA/38AAP9/AAD9TiEOIARBCGr9BAEAIg/9DP9/AAD/fwAA/38AAP9/AAD9TiENIAsgEP0MAIAAAACAAAAAgAAAAIAAAP1OQRD9qwEgDv36Af0MAACAMwAAgDMAAIAzAACAM/3mASAOQQ39qwH9DAAAADgAAAA4AAAAOAAAADj9rgEgDv0MAAQAAAAEAAAABAAAAAQAAP05/VL9UCIOIA5BEP2tAf0MAQAAAAEAAAABAAAAAQAAAP1O/Qz/fwAA/38AAP9/AAD/fwAA/a4B/a4BQRD9rQEgD/0MAIAAAACAAAAAgAAAAIAAAP1OQRD9qwEgDf36Af0MAACAMwAAgDMAAIAzAACAM/3mASANQQ39qwH9DAAAADgAAAA4AAAAOAAAADj9rgEgDf0MAAQAAAAEAAAABAAAAAQAAP05/VL9UCINIA1BEP2tAf0MAQAAAAEAAAABAAAAAQAAAP1O/Qz/fwAA/38AAP9/AAD/fwAA/a4B/a4BQRD9rQH9hgH9CwQAIBEgDv0M////f////3////9/////f/1OIA39DP///3////9/////f////3/9Tv24Af24ASERIAtBEGohCyAEQRBqIQQMAQsLIAkgBkEAIBH9DAAAgEcAAIBHAACARwAAgEf9P/1TBH9BAAVBACQEIBEgESAR/Q0ICQoLDA0ODwABAgMEBQYH/bgBIg0gDSAN/Q0EBQYHAAECAwwNDg8ICQoL/bgB/R8AuyIMIwJkBEAgDCQCC0EBCxsiC0sEQANAIAkgC0sEQCALQQF0IgYgA2ovAQAiBEGAgAJxQRB0IgUgBEH//wFxIgezQwAAgDOUvHIhBAJAIAdBgAhJDQAgBSAHQQ10QYCAgMADanIhBCAHQYD4AUkNACAFQYCAgPwHckGAgIACQQAgB0GA+AFHG3IgB0H/B3FBDXRyIQQLIAYgCGogBEH/////B3FBgICA/AdLBH8gBEGAgIACckEQdgUgBEH//wFqIARBEHZBAXFqQRB2CzsBAAJAIARB/////wdxIgS+uyIMRAAAAAAAAPB/Y0UNACAMIwJkBEAgDCQCCyAEQYCA/vsHSQ0AIwBBAWokACMDQQBIBEAgCiALaiQDCwsgC0EBaiELDAELCwsgCkGABGohCgwBCwsLzwcECH8BfAV7AX5BACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgCUsEQP0MAAAAAAAAAAAAAAAAAAAAACEQIAEgCUEDdGoiByEKIAAgCUEBdGoiA0GABCACIAlrIgQgBEGABEsbIghBeHEiBkEBdGohBSADIQQDQCAEIAVJBEAgBP0EAQAiDf0M/38AAP9/AAD/fwAA/38AAP1OIQ8gBEEIav0EAQAiDP0M/38AAP9/AAD/fwAA/38AAP1OIQ4gCiAN/QwAgAAAAIAAAACAAAAAgAAA/U5BEP2rASAP/foB/QwAAIAzAACAMwAAgDMAAIAz/eYBIA9BDf2rAf0MAAAAOAAAADgAAAA4AAAAOP2uASAP/QwABAAAAAQAAAAEAAAABAAA/Tn9Uv1QIg39X/0LBAAgCiANIA39DQgJCgsMDQ4PCAkKCwwNDg/9X/0LBBAgCiAM/QwAgAAAAIAAAACAAAAAgAAA/U5BEP2rASAO/foB/QwAAIAzAACAMwAAgDMAAIAz/eYBIA5BDf2rAf0MAAAAOAAAADgAAAA4AAAAOP2uASAO/QwABAAAAAQAAAAEAAAABAAA/Tn9Uv1QIgz9X/0LBCAgCiAMIAz9DQgJCgsMDQ4PCAkKCwwNDg/9X/0LBDAgECAN/Qz///9/////f////3////9//U4gDP0M////f////3////9/////f/1O/bgB/bgBIRAgCkFAayEKIARBEGohBAwBCwsgCCAGQQAgEP0MAACARwAAgEcAAIBHAACAR/0//VMEf0EABUEAJAQgECAQIBD9DQgJCgsMDQ4PAAECAwQFBgf9uAEiDCAMIAz9DQQFBgcAAQIDDA0ODwgJCgv9uAH9HwC7IgsjAmQEQCALJAILQQELGyIESwRAA0AgBCAISQRAIAMgBEEBdGovAQAiBUGAgAJxQRB0IgYgBUH//wFxIgWzQwAAgDOUvHIhCgJAIAVBgAhJDQAgBiAFQQ10QYCAgMADanIhCiAFQYD4AUkNACAGQYCAgPwHckGAgIACQQAgBUGA+AFHG3IgBUH/B3FBDXRyIQoLIAcgBEEDdGogCkH/////B3FBgICA/AdNBH4gCr67vQUgCq0iEUKAgICACINCIIZCgICAgICAgPz/AIQgEUL///8Dg0IdhoQLNwMAAkAgCkH/////B3EiBb67IgtEAAAAAAAA8H9jRQ0AIAsjAmQEQCALJAILIAVBgICA/AdJDQAjAEEBaiQAIwNBAEgEQCAEIAlqJAMLCyAEQQFqIQQMAQsLCyAJQYAEaiEJDAELCwvPBgMIfwF8BXtBACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgCUsEQP0MAAAAAAAAAAAAAAAAAAAAACEQIAEgCUECdGoiByEKIAAgCUEBdGoiA0GABCACIAlrIgQgBEGABEsbIghBeHEiBkEBdGohBSADIQQDQCAEIAVJBEAgBP0EAQAiD/0M/38AAP9/AAD/fwAA/38AAP1OIQ0gBEEIav0EAQAiDv0M/38AAP9/AAD/fwAA/38AAP1OIQwgCiAP/QwAgAAAAIAAAACAAAAAgAAA/U5BEP2rASAN/foB/QwAAIAzAACAMwAAgDMAAIAz/eYBIA1BDf2rAf0MAAAAOAAAADgAAAA4AAAAOP2uASAN/QwABAAAAAQAAAAEAAAABAAA/Tn9Uv1QIg39CwQAIAogDv0MAIAAAACAAAAAgAAAAIAAAP1OQRD9qwEgDP36Af0MAACAMwAAgDMAAIAzAACAM/3mASAMQQ39qwH9DAAAADgAAAA4AAAAOAAAADj9rgEgDP0MAAQAAAAEAAAABAAAAAQAAP05/VL9UCIM/QsEECAQIA39DP///3////9/////f////3/9TiAM/Qz///9/////f////3////9//U79uAH9uAEhECAKQSBqIQogBEEQaiEEDAELCyAIIAZBACAQ/QwAAIBHAACARwAAgEcAAIBH/T/9UwR/QQAFQQAkBCAQIBAgEP0NCAkKCwwNDg8AAQIDBAUGB/24ASIMIAwgDP0NBAUGBwABAgMMDQ4PCAkKC/24Af0fALsiCyMCZARAIAskAgtBAQsbIgRLBEADQCAEIAhJBEAgAyAEQQF0ai8BACIFQYCAAnFBEHQiBiAFQf//AXEiBbNDAACAM5S8ciEKAkAgBUGACEkNACAGIAVBDXRBgICAwANqciEKIAVBgPgBSQ0AIAZBgICA/AdyQYCAgAJBACAFQYD4AUcbciAFQf8HcUENdHIhCgsgByAEQQJ0aiAKNgIAAkAgCkH/////B3EiBb67IgtEAAAAAAAA8H9jRQ0AIAsjAmQEQCALJAILIAVBgICA/AdJDQAjAEEBaiQAIwNBAEgEQCAEIAlqJAMLCyAEQQFqIQQMAQsLCyAJQYAEaiEJDAELCwuTCAMIfwd7AXxBACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgB0sEQCAHQQF0IgQgAGohA/0MAAAAAAAAAAAAAAAAAAAAACEL/Qz/////////////////////IQwgASAEaiIEIQYgA0GABCACIAdrIgUgBUGABEsbIghBeHEiCUEBdGohCiADIQUDQCAFIApJBEAgCyAF/QQBAEEQ/asBIg79DP///3////9/////f////3/9TiAFQQhq/QQBAEEQ/asBIhD9DP///3////9/////f////3/9Tv24Af24ASELIA5BEP2tASAQQRD9rQH9hgEiD/0MAIAAgACAAIAAgACAAIAAgP1OIg0gD/0MgH+Af4B/gH+Af4B/gH+Af/1O/QyAOIA4gDiAOIA4gDiAOIA4/ZMBIg/9DAA/AD8APwA/AD8APwA/AD/9jgH9UCERIAYgDSAPQQP9iwEgDv0MAAAAAAAAAAAAAAAAAAAAACAR/Q0AARARAgMSEwQFFBUGBxYX/eQB/Qz//wAA//8AAP//AAD//wAA/U4gEP0MAAAAAAAAAAAAAAAAAAAAACAR/Q0ICRgZCgsaGwwNHB0ODx4f/eQB/Qz//wAA//8AAP//AAD//wAA/U79hgH9jgH9UCIN/QsEACAMIA39DP9//3//f/9//3//f/9//3/9Tv2XASEMIAZBEGohBiAFQRBqIQUMAQsLIAlBACAL/QwA8H9HAPB/RwDwf0cA8H9H/T/9UwR/QQAFIAz9gwFFJAQgCyALIAv9DQgJCgsMDQ4PAAECAwQFBgf9uAEiCyALIAv9DQQFBgcAAQIDDA0ODwgJCgv9uAH9HwC7IhIjAmQEQCASJAILQQELGyIFIAhJBEAgBSEGA0AgBiAISQRAIAZBAXQiCSADai8BAEEQdCEKIAQgCWogChAAAkAgCkH/////B3EiCb67IhJEAAAAAAAA8H9jRQ0AIBIjAmQEQCASJAILIAlBgOD/uwRJDQAjAEEBaiQAIwNBAEgEQCAGIAdqJAMLCyAGQQFqIQYMAQsLC0EBIAUgCEkjBBsEQCAEIAhBAXRqIQlBACEGA0AgBEEQaiIFIAlNBEAgBiAE/QAEAEEB/YsB/QwAAAAAAAAAAAAAAAAAAAAA/S39hAFpaiEGIAUhBAwBCwsDQCAEIAlJBEAgBiAELwEAQf//AXFFaiEGIARBAmohBAwBCwsgAyAIQQF0aiEIQQAhBQNAIANBEGoiBCAITQRAIAUgA/0ABABBAf2LAf0MAAAAAAAAAAAAAAAAAAAAAP0t/YQBaWohBSAEIQMMAQsLA0AgAyAISQRAIAUgAy8BAEH//wFxRWohBSADQQJqIQMMAQsLIwEgBiAFa2okAQsgB0GABGohBwwBCwsL7gQECH8BfAN7AX5BACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgCUsEQP0MAAAAAAAAAAAAAAAAAAAAACEOIAEgCUEDdGoiByEKIAAgCUEBdGoiA0GABCACIAlrIgQgBEGABEsbIghBeHEiBUEBdGohBiADIQQDQCAEIAZJBEAgBEEIav0EAQBBEP2rASENIAogBP0EAQBBEP2rASIM/V/9CwQAIAogDCAM/Q0ICQoLDA0ODwgJCgsMDQ4P/V/9CwQQIAogDf1f/QsEICAKIA0gDf0NCAkKCwwNDg8ICQoLDA0OD/1f/QsEMCAOIAz9DP///3////9/////f////3/9TiAN/Qz///9/////f////3////9//U79uAH9uAEhDiAKQUBrIQogBEEQaiEEDAELCyAIIAVBACAO/QwAAIB/AACAfwAAgH8AAIB//T/9UwR/QQAFQQAkBCAOIA4gDv0NCAkKCwwNDg8AAQIDBAUGB/24ASIMIAwgDP0NBAUGBwABAgMMDQ4PCAkKC/24Af0fALsiCyMCZARAIAskAgtBAQsbIgpLBEADQCAIIApLBEAgByAKQQN0aiADIApBAXRqLwEAQRB0IgRB/////wdxQYCAgPwHTQR+IAS+u70FIAStIg9CgICAgAiDQiCGQoCAgICAgID8/wCEIA9C////A4NCHYaECzcDAAJAIARB/////wdxIgS+uyILRAAAAAAAAPB/Y0UNACALIwJkBEAgCyQCCyAEQYCAgPwHSQ0AIwBBAWokACMDQQBIBEAgCSAKaiQDCwsgCkEBaiEKDAELCwsgCUGABGohCQwBCwsLoAkECX8IewF8AX5BACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgCEsEQP0MAAAAAAAAAAAAAAAAAAAAACEN/QwAAAAAAAAAAAAAAAAAAAAAIQz9DP////////////////////8hDiABIAhBAXRqIgMhByAAIAhBA3RqIgYiBUGABCACIAhrIgQgBEGABEsbIglBeHEiCkEDdGohCwNAIAUgC0kEQCAF/QAEAP1eIAX9AAQQ/V79DQABAgMEBQYHEBESExQVFhciD0EQ/a0BIAVBIGoiBP0ABAD9XiAE/QAEEP1e/Q0AAQIDBAUGBxAREhMUFRYXIhBBEP2tAf2GASIS/QwAgACAAIAAgACAAIAAgACA/U4iESAS/QyAf4B/gH+Af4B/gH+Af4B//U79DIA4gDiAOIA4gDiAOIA4gDj9kwEiEv0MAD8APwA/AD8APwA/AD8AP/2OAf1QIRMgByARIBJBA/2LASAP/QwAAAAAAAAAAAAAAAAAAAAAIBP9DQABEBECAxITBAUUFQYHFhf95AH9DP//AAD//wAA//8AAP//AAD9TiAQ/QwAAAAAAAAAAAAAAAAAAAAAIBP9DQgJGBkKCxobDA0cHQ4PHh/95AH9DP//AAD//wAA//8AAP//AAD9Tv2GAf2OAf1QIhH9CwQAIA0gD/0M////f////3////9/////f/1OIBD9DP///3////9/////f////3/9Tv24Af24ASENIAwgBf0ABAD97AEgBf0ABBD97AH99wEgBf0ABCD97AEgBf0ABDD97AH99wH99wH99wEhDCAOIBH9DP9//3//f/9//3//f/9//3/9Tv2XASEOIAdBEGohByAFQUBrIQUMAQsLIApBACAN/QwA8H9HAPB/RwDwf0cA8H9H/T/9UwR/QQAFIA79gwFFJAQgDP0hACAM/SEBpSIUIwJkBEAgFCQCC0EBCxsiBCAJSQRAIAQhBQNAIAUgCUkEQCAGIAVBA3RqIgcpAwAhFSADIAVBAXRqIAcrAwC2vCAVQh2Ip0H///8DcSAVQiCIp0GAgICAeHFBgICA/gdyciAVQgGGQoCAgICAgIBwWBsiChAAIApB/////wdxIQoCQCAHKwMAmSIURAAAAAAAAPB/Y0UNACAUIwJkBEAgFCQCCyAKQYDg/7sESQ0AIwBBAWokACMDQQBIBEAgBSAIaiQDCwsgBUEBaiEFDAELCwtBASAEIAlJIwQbBEAgAyAJQQF0aiEHQQAhBQNAIANBEGoiBCAHTQRAIAUgA/0ABABBAf2LAf0MAAAAAAAAAAAAAAAAAAAAAP0t/YQBaWohBSAEIQMMAQsLA0AgAyAHSQRAIAUgAy8BAEH//wFxRWohBSADQQJqIQMMAQsLIAYgCUEDdGohCUEAIQcgBiEDA0AgA0EQaiIEIAlNBEAgByAD/QAEAEEB/csB/QwAAAAAAAAAAAAAAAAAAAAA/dYB/cQBaWohByAEIQMMAQsLA0AgAyAJSQRAIAcgAysDAEQAAAAAAAAAAGFqIQcgA0EIaiEDDAELCyMBIAUgB2tqJAELIAhBgARqIQgMAQsLC8oIBAl/BnsBfAF+QQAkAEEAJAFEAAAAAAAAAAAkAkF/JAMDQCACIAhLBED9DAAAAAAAAAAAAAAAAAAAAAAhDf0MAAAAAAAAAAAAAAAAAAAAACEM/Qz/////////////////////IQ4gASAIQQF0aiIDIQcgACAIQQN0aiIGIgVBgAQgAiAIayIEIARBgARLGyIJQXhxIgpBA3RqIQsDQCAFIAtJBEAgByAF/QAEAP1eIAX9AAQQ/V79DQABAgMEBQYHEBESExQVFhciDyAPQRD9rQH9DAEAAAABAAAAAQAAAAEAAAD9Tv0M/38AAP9/AAD/fwAA/38AAP2uAf2uAUEQ/a0BIAVBIGoiBP0ABAD9XiAE/QAEEP1e/Q0AAQIDBAUGBxAREhMUFRYXIhAgEEEQ/a0B/QwBAAAAAQAAAAEAAAABAAAA/U79DP9/AAD/fwAA/38AAP9/AAD9rgH9rgFBEP2tAf2GASIR/QsEACANIA/9DP///3////9/////f////3/9TiAQ/Qz///9/////f////3////9//U79uAH9uAEhDSAMIAX9AAQA/ewBIAX9AAQQ/ewB/fcBIAX9AAQg/ewBIAX9AAQw/ewB/fcB/fcB/fcBIQwgDiAR/Qz/f/9//3//f/9//3//f/9//U79lwEhDiAHQRBqIQcgBUFAayEFDAELCyAKQQAgDf0MAIB/fwCAf38AgH9/AIB/f/0//VMEf0EABSAO/YMBRSQEIAz9IQAgDP0hAaUiEiMCZARAIBIkAgtBAQsbIgQgCUkEQCAEIQUDQCAFIAlJBEAgBiAFQQN0aiIHKQMAIRMgAyAFQQF0aiAHKwMAtrwgE0IdiKdB////A3EgE0IgiKdBgICAgHhxQYCAgP4HcnIgE0IBhkKAgICAgICAcFgbIgpB/////wdxQYCAgPwHSwR/IApBgICAAnJBEHYFIApB//8BaiAKQRB2QQFxakEQdgs7AQAgCkH/////B3EhCgJAIAcrAwCZIhJEAAAAAAAA8H9jRQ0AIBIjAmQEQCASJAILIApBgID++wdJDQAjAEEBaiQAIwNBAEgEQCAFIAhqJAMLCyAFQQFqIQUMAQsLC0EBIAQgCUkjBBsEQCADIAlBAXRqIQdBACEFA0AgA0EQaiIEIAdNBEAgBSAD/QAEAEEB/YsB/QwAAAAAAAAAAAAAAAAAAAAA/S39hAFpaiEFIAQhAwwBCwsDQCADIAdJBEAgBSADLwEAQf//AXFFaiEFIANBAmohAwwBCwsgBiAJQQN0aiEJQQAhByAGIQMDQCADQRBqIgQgCU0EQCAHIAP9AAQAQQH9ywH9DAAAAAAAAAAAAAAAAAAAAAD91gH9xAFpaiEHIAQhAwwBCwsDQCADIAlJBEAgByADKwMARAAAAAAAAAAAYWohByADQQhqIQMMAQsLIwEgBSAHa2okAQsgCEGABGohCAwBCwsLpgcECX8BfAZ7AX5BACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgC0sEQP0MAAAAAAAAAAAAAAAAAAAAACER/QwAAAAAAAAAAAAAAAAAAAAAIRL9DP////////////////////8hECABIAtBAnRqIgUhByAAIAtBA3RqIgYiA0GABCACIAtrIgQgBEGABEsbIgpBeHEiCEEDdGohBANAIAMgBEkEQCADQSBqIgn9AAQA/V4gCf0ABBD9Xv0NAAECAwQFBgcQERITFBUWFyEPIAcgA/0ABAD9XiAD/QAEEP1e/Q0AAQIDBAUGBxAREhMUFRYXIg39CwQAIAcgD/0LBBAgESAN/Qz///9/////f////3////9//U4iDiAP/Qz///9/////f////3////9//U4iDf24Af24ASERIBIgA/0ABAD97AEgA/0ABBD97AH99wEgA/0ABCD97AEgA/0ABDD97AH99wH99wH99wEhEiAQIA4gDf23Af23ASEQIAdBIGohByADQUBrIQMMAQsLIAhBACAR/QwAAIB/AACAfwAAgH8AAIB//T/9UwR/QQAFIBD9owFFJAQgEv0hACAS/SEBpSIMIwJkBEAgDCQCC0EBCxsiBCAKSQRAIAQhAwNAIAMgCkkEQCAGIANBA3RqIggpAwAhEyAFIANBAnRqIAgrAwC2vCATQh2Ip0H///8DcSATQiCIp0GAgICAeHFBgICA/gdyciATQgGGQoCAgICAgIBwWBsiBzYCACAHQf////8HcSEHAkAgCCsDAJkiDEQAAAAAAADwf2NFDQAgDCMCZARAIAwkAgsgB0GAgID8B0kNACMAQQFqJAAjA0EASARAIAMgC2okAwsLIANBAWohAwwBCwsLQQEgBCAKSSMEGwRAIAUgCkECdGohCEEAIQcgBSEDA0AgA0EQaiIEIAhNBEAgByAD/QAEAEEB/asB/QwAAAAAAAAAAAAAAAAAAAAA/Tf9pAFpaiEHIAQhAwwBCwsDQCADIAhJBEAgByADKgIAQwAAAABbaiEHIANBBGohAwwBCwsjASAHIAYgCkEDdGohCEEAIQcgBiEDA0AgA0EQaiIEIAhNBEAgByAD/QAEAEEB/csB/QwAAAAAAAAAAAAAAAAAAAAA/dYB/cQBaWohByAEIQMMAQsLA0AgAyAISQRAIAcgAysDAEQAAAAAAAAAAGFqIQcgA0EIaiEDDAELCyAHa2okAQsgC0GABGohCwwBCwsLhggDCX8BfAd7QQAkAEEAJAFEAAAAAAAAAAAkAkF/JAMDQCACIAtLBED9DAAAAAAAAAAAAAAAAAAAAAAhE/0M/////////////////////yESIAEgC0EBdGoiAyEFIAAgC0ECdGoiBiIHQYAEIAIgC2siBCAEQYAESxsiCkF4cSIIQQJ0aiEEA0AgBCAHSwRAIBMgB/0ABAAiEP0M////f////3////9/////f/1OIAdBEGr9AAQAIg79DP///3////9/////f////3/9Tv24Af24ASETIBBBEP2tASAOQRD9rQH9hgEiDf0MAIAAgACAAIAAgACAAIAAgP1OIhEgDf0MgH+Af4B/gH+Af4B/gH+Af/1O/QyAOIA4gDiAOIA4gDiAOIA4/ZMBIg/9DAA/AD8APwA/AD8APwA/AD/9jgH9UCENIAUgESAPQQP9iwEgEP0MAAAAAAAAAAAAAAAAAAAAACAN/Q0AARARAgMSEwQFFBUGBxYX/eQB/Qz//wAA//8AAP//AAD//wAA/U4gDv0MAAAAAAAAAAAAAAAAAAAAACAN/Q0ICRgZCgsaGwwNHB0ODx4f/eQB/Qz//wAA//8AAP//AAD//wAA/U79hgH9jgH9UCIN/QsEACASIA39DP9//3//f/9//3//f/9//3/9Tv2XASESIAVBEGohBSAHQSBqIQcMAQsLIAhBACAT/QwA8H9HAPB/RwDwf0cA8H9H/T/9UwR/QQAFIBL9gwFFJAQgEyATIBP9DQgJCgsMDQ4PAAECAwQFBgf9uAEiDSANIA39DQQFBgcAAQIDDA0ODwgJCgv9uAH9HwC7IgwjAmQEQCAMJAILQQELGyIEIApJBEAgBCEFA0AgBSAKSQRAIAMgBUEBdGogBiAFQQJ0aigCACIHEAACQCAHQf////8HcSIHvrsiDEQAAAAAAADwf2NFDQAgDCMCZARAIAwkAgsgB0GA4P+7BEkNACMAQQFqJAAjA0EASARAIAUgC2okAwsLIAVBAWohBQwBCwsLQQEgBCAKSSMEGwRAIAMgCkEBdGohBUEAIQcDQCADQRBqIgQgBU0EQCAHIAP9AAQAQQH9iwH9DAAAAAAAAAAAAAAAAAAAAAD9Lf2EAWlqIQcgBCEDDAELCwNAIAMgBUkEQCAHIAMvAQBB//8BcUVqIQcgA0ECaiEDDAELCyMBIAcgBiAKQQJ0aiEIQQAhByAGIQMDQCADQRBqIgQgCE0EQCAHIAP9AAQAQQH9qwH9DAAAAAAAAAAAAAAAAAAAAAD9N/2kAWlqIQcgBCEDDAELCwNAIAMgCEkEQCAHIAMqAgBDAAAAAFtqIQcgA0EEaiEDDAELCyAHa2okAQsgC0GABGohCwwBCwsLsAcDCX8BfAR7QQAkAEEAJAFEAAAAAAAAAAAkAkF/JAMDQCACIAtLBED9DAAAAAAAAAAAAAAAAAAAAAAhEP0M/////////////////////yEPIAEgC0EBdGoiAyEFIAAgC0ECdGoiBiIHQYAEIAIgC2siBCAEQYAESxsiCkF4cSIIQQJ0aiEEA0AgBCAHSwRAIBAgB/0ABAAiDv0M////f////3////9/////f/1OIAdBEGr9AAQAIg39DP///3////9/////f////3/9Tv24Af24ASEQIAUgDiAOQRD9rQH9DAEAAAABAAAAAQAAAAEAAAD9Tv0M/38AAP9/AAD/fwAA/38AAP2uAf2uAUEQ/a0BIA0gDUEQ/a0B/QwBAAAAAQAAAAEAAAABAAAA/U79DP9/AAD/fwAA/38AAP9/AAD9rgH9rgFBEP2tAf2GASIN/QsEACAPIA39DP9//3//f/9//3//f/9//3/9Tv2XASEPIAVBEGohBSAHQSBqIQcMAQsLIAhBACAQ/QwAgH9/AIB/fwCAf38AgH9//T/9UwR/QQAFIA/9gwFFJAQgECAQIBD9DQgJCgsMDQ4PAAECAwQFBgf9uAEiDSANIA39DQQFBgcAAQIDDA0ODwgJCgv9uAH9HwC7IgwjAmQEQCAMJAILQQELGyIEIApJBEAgBCEFA0AgBSAKSQRAIAMgBUEBdGogBiAFQQJ0aigCACIHQf////8HcUGAgID8B0sEfyAHQYCAgAJyQRB2BSAHQf//AWogB0EQdkEBcWpBEHYLOwEAAkAgB0H/////B3EiB767IgxEAAAAAAAA8H9jRQ0AIAwjAmQEQCAMJAILIAdBgID++wdJDQAjAEEBaiQAIwNBAEgEQCAFIAtqJAMLCyAFQQFqIQUMAQsLC0EBIAQgCkkjBBsEQCADIApBAXRqIQVBACEHA0AgA0EQaiIEIAVNBEAgByAD/QAEAEEB/YsB/QwAAAAAAAAAAAAAAAAAAAAA/S39hAFpaiEHIAQhAwwBCwsDQCADIAVJBEAgByADLwEAQf//AXFFaiEHIANBAmohAwwBCwsjASAHIAYgCkECdGohCEEAIQcgBiEDA0AgA0EQaiIEIAhNBEAgByAD/QAEAEEB/asB/QwAAAAAAAAAAAAAAAAAAAAA/Tf9pAFpaiEHIAQhAwwBCwsDQCADIAhJBEAgByADKgIAQwAAAABbaiEHIANBBGohAwwBCwsgB2tqJAELIAtBgARqIQsMAQsLCw==';

;// CONCATENATED MODULE: ./src/scan/kernels/wasm-kernels.ts



/** Bytes of a page, the unit of WebAssembly's memories. */
const wasm_kernels_PAGE_BYTES = 65_536;
/** Most pages of a memory that the module accepts: 2 GiB, so that no position passes 2^31. */
const wasm_kernels_MAXIMUM_PAGES = 32_768;
/** The kinds as `assembly/kinds.ts` numbers them. */
const CAST_KINDS = { float16: 0, bfloat16: 1, float32: 2, float64: 3 };
let compiled;
/** The compiled module: a few kilobytes, compiled once for each thread. Undefined on a machine without WebAssembly SIMD. */
function wasm_kernels_compiledKernels() {
    if (compiled !== undefined)
        return compiled;
    if (typeof WebAssembly === 'undefined')
        return undefined;
    const bytes = Buffer.from(WASM_MODULE, 'base64');
    if (WebAssembly.validate(bytes))
        compiled = new WebAssembly.Module(bytes);
    return compiled;
}
/** Kernels in WebAssembly SIMD on a shared memory of at most `MAXIMUM_PAGES`. Each thread makes its own on the same memory. */
function wasmKernels(memory) {
    const module = wasm_kernels_compiledKernels();
    if (module === undefined)
        throw new Error('WebAssembly SIMD is gone since this memory was made; please report this');
    const instance = new WebAssembly.Instance(module, { env: { memory } });
    const exports = instance.exports; // the module is built from our own sources, and a test holds it fresh
    const bytes = new Uint8Array(memory.buffer);
    return {
        bytes,
        count(kind, at, count) {
            runCount(exports, kind, at, count);
            const { nan, infinite, first, anyBit } = exports;
            return { nan: nan.value, infinite: infinite.value, first: first.value, nonZero: anyBit.value !== 0 };
        },
        cast(from, to, source, target, count) {
            if (from === to)
                throw new RangeError(`a cast needs two kinds, and both are ${from}`);
            exports.cast(CAST_KINDS[from], CAST_KINDS[to], source, target, count);
            const { overflow, underflow, largest, firstOverflow } = exports;
            return { overflow: overflow.value, underflow: underflow.value, largest: largest.value, firstOverflow: firstOverflow.value };
        },
        measure(kind, a, b, count, lanes) {
            exports.measure(CAST_KINDS[kind], a, b, count, lanes);
            return measured(exports);
        },
        // Bound by what is around them, or rare: integers, and floats of 8 bits.
        differ: (width, a, b, count) => differPlainly(bytes, width, a, b, count),
        widen: (kind, source, target, count) => to_float64_toFloat64(bytes, kind, source, target, count),
        swap: (width, source, target, count) => exports[`swap${width}`](source, target, count),
    };
}
function measured(exports) {
    return {
        otherBits: exports.otherBits.value,
        otherValues: exports.otherValues.value,
        nonFiniteA: exports.nonFiniteA.value,
        nonFiniteB: exports.nonFiniteB.value,
        squaredDifference: exports.squaredDifference.value,
        squaresA: exports.squaresA.value,
        squaresB: exports.squaresB.value,
        products: exports.products.value,
        farthest: exports.farthest.value,
        exponentA: exports.exponentA.value,
        exponentB: exports.exponentB.value,
    };
}
/**
 * The formats by the magnitudes that are not finite. Sources: IEEE 754, OCP 8-bit floating point (OFP8), and
 * c10/util/Float8_*.h for what PyTorch makes of the latter.
 */
function runCount(exports, kind, at, count) {
    switch (kind) {
        case 'float16':
            return exports.count16(at, count, 0x7c00);
        case 'bfloat16':
            return exports.count16(at, count, 0x7f80);
        case 'float32':
            return exports.count32(at, count);
        case 'float64':
            return exports.count64(at, count);
        case 'float8_e5m2':
            return exports.count8(at, count, 0x7c, 0x7c);
        case 'float8_e4m3fn':
            return exports.count8(at, count, 0x7f, NO_INFINITY);
        case 'float8_fnuz':
            return exports.countPattern8(at, count, 0x80);
        case 'float8_e8m0fnu':
            return exports.countPattern8(at, count, 0xff);
        case 'none':
            return exports.findAnyBit(at, count);
    }
}
/** A magnitude below the limit, so that nothing which reaches the limit is taken for infinite. */
const NO_INFINITY = 0;

;// CONCATENATED MODULE: ./src/scan/kernels/load-kernels.ts


/** Where callers may begin to use the memory. What lies below belongs to the compiled module. */
const FIRST_FREE_BYTE = 1024;
/**
 * Memory of at least `byteLength` bytes, zeroed. `plain` asks for the kernels in plain TypeScript, which is also what a
 * machine without WebAssembly SIMD gets; they give the same results. Throws a RangeError where that much is not to be had.
 */
function createKernelMemory(byteLength, { plain = false } = {}) {
    if (!Number.isSafeInteger(byteLength) || byteLength < 0 || byteLength > MAXIMUM_PAGES * PAGE_BYTES) {
        throw new RangeError(`kernel memory holds 0 to ${MAXIMUM_PAGES * PAGE_BYTES} bytes, and ${byteLength} were asked for`);
    }
    const wasm = plain || compiledKernels() === undefined ? undefined : reserve(byteLength);
    return { wasm, buffer: wasm?.buffer ?? new SharedArrayBuffer(byteLength) };
}
/** The kernels on this memory. Each thread loads its own. */
function loadKernels({ wasm, buffer }) {
    return wasm === undefined ? plainKernels(new Uint8Array(buffer)) : wasmKernels(wasm);
}
/**
 * WebAssembly reserves gigabytes of addresses whatever the memory's size. Where a limit on them (`ulimit -v`) forbids
 * that, the plain kernels still run.
 */
function reserve(byteLength) {
    const pages = Math.max(1, Math.ceil(byteLength / PAGE_BYTES));
    try {
        return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./src/scan/crc32.ts

/** CRC-32 as zip uses it (polynomial 0xEDB88320), continuing from `seed`. */
const crc32 = typeof external_node_zlib_namespaceObject.crc32 === 'function' ? external_node_zlib_namespaceObject.crc32 : (bytes, seed) => tableCrc32(bytes, seed);
/** Below, a loop is done before a call into zlib has begun: files of small tensors have a hundred thousand of them. */
const SMALL = 128;
/** CRC-32 of `count` bytes of `memory` from `position` on. */
function crc32Of(memory, position, count) {
    if (count > SMALL)
        return crc32(memory.subarray(position, position + count), 0);
    return tableCrc32(memory, 0, position, position + count);
}
const POLYNOMIAL = 0xedb88320;
let table;
/** The same byte by byte: for few bytes, and for Node before 20.15 and 22.2, which have no `zlib.crc32`. */
function tableCrc32(bytes, seed, from = 0, to = bytes.length) {
    table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
        let value = byte;
        for (let bit = 0; bit < 8; bit++)
            value = timesX(value);
        return value;
    });
    let crc = ~seed;
    for (let i = from; i < to; i++)
        crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
    return ~crc >>> 0;
}
/**
 * CRC-32 of two stretches that follow each other, from the CRC-32 of each and the length of the second in bytes.
 * A CRC is the remainder of a polynomial over GF(2): bytes behind it multiply it by x^(8 * length).
 */
function combinedCrc32(first, second, secondLength) {
    return (product(first, powerOfX(secondLength)) ^ second) >>> 0;
}
/** Remainders are stored with the highest power in the lowest bit, as the CRC itself is. */
const ONE = 0x80000000;
function timesX(remainder) {
    return remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
}
function product(a, b) {
    let sum = 0;
    let shifted = b;
    for (let bit = ONE; bit !== 0; bit >>>= 1) {
        if (a & bit)
            sum ^= shifted;
        shifted = timesX(shifted);
    }
    return sum >>> 0;
}
/** `squares[k]` is x^(8 * 2^k). */
const squares = [ONE >>> 8];
/** x^(8 * bytes); `bytes` below 2^53. */
function powerOfX(bytes) {
    let power = ONE;
    for (let k = 0, rest = bytes; rest > 0; k++, rest = Math.floor(rest / 2)) {
        const last = squares[k - 1];
        const square = squares[k] ?? (last === undefined ? ONE : product(last, last));
        squares[k] = square;
        if (rest % 2 === 1)
            power = product(square, power);
    }
    return power;
}

;// CONCATENATED MODULE: ./src/scan/work.ts

/**
 * Work on one chunk as rows of numbers, so that thousands of stretches go to another thread and come back as one
 * transferred buffer. A row holds the operation, a position in memory, a count, one more number that the operation
 * may need, and behind them the results.
 */
const ROW = 8;
const OPERATION = 0;
const POSITION = 1;
const work_COUNT = 2;
const EXTRA = 3;
const RESULT = 4;
const CRC = 0;
const COUNT_VALUES = 1;
const CAST = 2;
const SWAP = 3;
const MEASURE = 4;
const DIFFER = 5;
const work_WIDEN = 6;
/** Kinds are told by their place in these lists; the operation's number holds them in its higher bits. */
const COUNT_KINDS = [
    'none',
    'float16',
    'bfloat16',
    'float32',
    'float64',
    'float8_e5m2',
    'float8_e4m3fn',
    'float8_fnuz',
    'float8_e8m0fnu',
];
const work_CAST_KINDS = ['float16', 'bfloat16', 'float32', 'float64'];
const work_WIDTHS = [2, 4, 8];
const ITEM_WIDTHS = [1, 2, 4, 8];
const work_LANES = [1, 2];
const WIDEN_KINDS = [
    'int8',
    'uint8',
    'int16',
    'uint16',
    'int32',
    'uint32',
    'int64',
    'uint64',
    'uint4',
    'uint2',
    'float4_e2m1',
    'float8_e5m2',
    'float8_e4m3fn',
    'float8_e5m2fnuz',
    'float8_e4m3fnuz',
    'float8_e8m0fnu',
];
/** A measurement has more results than a row, which then holds where in memory they are, in this order. */
const MEASURED = [
    'otherBits',
    'otherValues',
    'nonFiniteA',
    'nonFiniteB',
    'squaredDifference',
    'squaresA',
    'squaresB',
    'products',
    'farthest',
    'exponentA',
    'exponentB',
];
/** Bytes of the results of one measurement. */
const MEASURED_BYTES = MEASURED.length * 8;
/** A row and its results. One object shows one row after the other: nobody may keep it. */
class Outcome {
    rows;
    row = 0;
    constructor(rows) {
        this.rows = rows;
    }
    show(index) {
        this.row = index * ROW;
        return this;
    }
    get position() {
        return this.rows[this.row + POSITION] ?? 0;
    }
    get count() {
        return this.rows[this.row + work_COUNT] ?? 0;
    }
    get extra() {
        return this.rows[this.row + EXTRA] ?? 0;
    }
    result(index) {
        return this.rows[this.row + RESULT + index] ?? 0;
    }
}
/** The work that is planned for one chunk, and who hears of each result. */
class WorkList {
    numbers = [];
    sinks = [];
    get isEmpty() {
        return this.sinks.length === 0;
    }
    /** CRC-32 of `count` bytes. */
    crc(position, count, sink) {
        this.add(CRC, position, count, 0, sink);
    }
    /** Non-finite values among `count` floats (bytes for `none`); `base` is the index of the first one for the sink. */
    count(kind, position, count, base, sink) {
        this.add(COUNT_VALUES | (COUNT_KINDS.indexOf(kind) << 4), position, count, base, sink);
    }
    cast(from, to, source, target, count, sink) {
        this.add(CAST | (work_CAST_KINDS.indexOf(from) << 4) | (work_CAST_KINDS.indexOf(to) << 8), source, count, target, sink);
    }
    swap(width, source, target, count) {
        this.add(SWAP | (work_WIDTHS.indexOf(width) << 4), source, count, target, undefined);
    }
    /** How far two arrays of numbers lie apart; the sink finds it at `result(0)`, which is `target`, with `measuredAt`. */
    measure(kind, lanes, a, b, count, target, sink) {
        this.add(MEASURE | (work_CAST_KINDS.indexOf(kind) << 4) | (work_LANES.indexOf(lanes) << 8), a, count, b, sink, target);
    }
    /** How many items of `width` bytes differ. */
    differ(width, a, b, count, sink) {
        this.add(DIFFER | (ITEM_WIDTHS.indexOf(width) << 4), a, count, b, sink);
    }
    widen(kind, source, target, count) {
        this.add(work_WIDEN | (WIDEN_KINDS.indexOf(kind) << 4), source, count, target, undefined);
    }
    add(operation, position, count, extra, sink, target = 0) {
        this.numbers.push(operation, position, count, extra, target, 0, 0, 0);
        this.sinks.push(sink);
    }
    rows() {
        return Float64Array.from(this.numbers);
    }
    /** Hands the results out, in the order in which the work was planned. */
    deliver(rows, kernels) {
        const outcome = new Outcome(rows);
        this.sinks.forEach((sink, i) => {
            sink?.take(outcome.show(i), kernels);
        });
    }
}
/** Does the work of all rows, in their order, and leaves the results in them. */
function work(rows, kernels) {
    for (let row = 0; row < rows.length; row += ROW) {
        const operation = rows[row + OPERATION] ?? 0;
        const position = rows[row + POSITION] ?? 0;
        const count = rows[row + work_COUNT] ?? 0;
        const extra = rows[row + EXTRA] ?? 0;
        const results = row + RESULT;
        switch (operation & 15) {
            case CRC:
                rows[results] = crc32Of(kernels.bytes, position, count);
                break;
            case COUNT_VALUES: {
                const { nan, infinite, first, nonZero } = kernels.count(kindAt(COUNT_KINDS, operation >> 4), position, count);
                rows[results] = nan;
                rows[results + 1] = infinite;
                rows[results + 2] = first;
                rows[results + 3] = nonZero ? 1 : 0;
                break;
            }
            case CAST: {
                const from = kindAt(work_CAST_KINDS, (operation >> 4) & 15);
                const { overflow, underflow, largest, firstOverflow } = kernels.cast(from, kindAt(work_CAST_KINDS, operation >> 8), position, extra, count);
                rows[results] = overflow;
                rows[results + 1] = underflow;
                rows[results + 2] = largest;
                rows[results + 3] = firstOverflow;
                break;
            }
            case MEASURE: {
                const lanes = kindAt(work_LANES, operation >> 8);
                const found = kernels.measure(kindAt(work_CAST_KINDS, (operation >> 4) & 15), position, extra, count, lanes);
                const place = new Float64Array(kernels.bytes.buffer, rows[results] ?? 0, MEASURED.length);
                MEASURED.forEach((field, i) => {
                    place[i] = found[field];
                });
                break;
            }
            case DIFFER:
                rows[results] = kernels.differ(kindAt(ITEM_WIDTHS, operation >> 4), position, extra, count);
                break;
            case work_WIDEN:
                kernels.widen(kindAt(WIDEN_KINDS, operation >> 4), position, extra, count);
                break;
            default:
                kernels.swap(kindAt(work_WIDTHS, operation >> 4), position, extra, count);
        }
    }
}
/** What a measurement found that left its results at `position`. */
function measuredAt(kernels, position) {
    const [otherBits = 0, otherValues = 0, nonFiniteA = 0, nonFiniteB = 0, ...sums] = new Float64Array(kernels.bytes.buffer, position, MEASURED.length);
    const [squaredDifference = 0, squaresA = 0, squaresB = 0, products = 0, farthest = 0, exponentA = 0, exponentB = 0] = sums;
    return {
        ...{ otherBits, otherValues, nonFiniteA, nonFiniteB, squaredDifference, squaresA, squaresB, products },
        ...{ farthest, exponentA, exponentB },
    };
}
function kindAt(kinds, index) {
    const kind = kinds[index];
    if (kind === undefined)
        throw new RangeError(`an operation of an unknown kind ${index}`);
    return kind;
}

;// CONCATENATED MODULE: ./src/scan/worker.ts




/** Entry of a worker thread: does the work that it is sent, on memory that it shares with the thread that sends it. */
const { memory } = external_node_worker_threads_namespaceObject.workerData; // what `ThreadEngine` starts it with
const kernels = loadKernels(memory);
let hashes;
external_node_worker_threads_namespaceObject.parentPort?.on('message', (request) => {
    switch (request.kind) {
        case 'work':
            work(request.rows, kernels);
            return answer({ number: request.number, rows: request.rows }, [request.rows.buffer]);
        case 'hash':
            hashes ??= new Hashes(request.names);
            hashes.update(kernels.bytes.subarray(request.position, request.position + request.length));
            return answer({ number: request.number });
        case 'digest': {
            const digests = hashes?.finish() ?? {};
            hashes = undefined;
            return answer({ number: request.number, digests });
        }
    }
});
function answer(message, transfer = []) {
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(message, transfer); // rows are never shared memory
}

