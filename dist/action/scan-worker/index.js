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

;// CONCATENATED MODULE: ./src/scan/kernels/plain-kernels.ts


/** The kernels in plain TypeScript, for machines without WebAssembly SIMD: slower, with the same results bit for bit. */
function plainKernels(bytes) {
    return {
        bytes,
        count: (kind, at, count) => countPlainly(bytes, kind, at, count),
        cast: (from, to, source, target, count) => castPlainly(bytes, from, to, source, target, count),
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
const WASM_MODULE = 'AGFzbQEAAAABGwRgA39/fwBgAn9/AGAFf39/f38AYAR/f39/AAISAQNlbnYGbWVtb3J5AgMBgIACAxYVAQAAAAIBAAMBAQAAAAAAAAAAAAAABjUJfwFBAAt/AUEAC3wBRAAAAAAAAAAAC38BQX8LfwFBAAt/AUEAC38BQQALfwFBfwt/AUEACwfAARMEY2FzdAAEBmFueUJpdAMIBmNvdW50OAAHB2NvdW50MTYACgdjb3VudDMyAAkHY291bnQ2NAAIDWNvdW50UGF0dGVybjgABgpmaW5kQW55Qml0AAUFZmlyc3QDBw1maXJzdE92ZXJmbG93AwMIaW5maW5pdGUDBgdsYXJnZXN0AwIDbmFuAwUIb3ZlcmZsb3cDAAVzd2FwMgADBXN3YXA0AAIFc3dhcDgAAQl1bmRlcmZsb3cDAQZtZW1vcnkCAArQbBXJAQECfyABQRB2QYCAAnEhAiAAAn8gAUH/////B3EiAEGAgID8B08EQCAAQYCAgPwHRgR/QQAFIAFBDXZB/wdxQYAEcgsgAkGA+AFycgwBCyACQYD4AXIgAEGA4P+7BE8NABogAEH///8DcUGAgIAEciEBIABBF3YiAEHxAEsEf0ENBUEZQf4AIABrIgMgA0EZTxsLIQMgAiAAQfEAa0EAIABB8QBLG0EKdCABQQEgA0EBa3RqQQFrIAEgA3ZBAXFqIAN2anILOwEAC7sBAwF+AX8BeyAAIAJBA3RqIQQgASECA0AgAEEQaiIBIARNBEAgAiAA/QAEACIFIAX9DQcGBQQDAgEADw4NDAsKCQj9CwQAIAEhACACQRBqIQIMAQsLA0AgACAESQRAIAIgACkDACIDQgiIQv+B/Ifwn8D/AIMgA0L/gfyH8J/A/wCDQgiGhCIDQhCIQv//g4Dw/z+DIANC//+DgPD/P4NCEIaEQiCKNwMAIABBCGohACACQQhqIQIMAQsLC48BAgF/AXsgACACQQJ0aiEDIAEhAgNAIABBEGoiASADTQRAIAIgAP0ABAAiBCAE/Q0DAgEABwYFBAsKCQgPDg0M/QsEACABIQAgAkEQaiECDAELCwNAIAAgA0kEQCACIAAoAgAiAUGA/oN4cUEIdyABQf+B/AdxQQh4cjYCACAAQQRqIQAgAkEEaiECDAELCwuDAQIBfwF7IAAgAkEBdGohAyABIQIDQCAAQRBqIgEgA00EQCACIAD9AAQAIgQgBP0NAQADAgUEBwYJCAsKDQwPDv0LBAAgASEAIAJBEGohAgwBCwsDQCAAIANJBEAgAiAALwEAIgFBCHQgAUEIdnI7AQAgAEECaiEAIAJBAmohAgwBCwsL+QkFBn8BfAN7AX4BfQJAAkACQAJAAkACQAJAAkACQAJAAkACQCAAQQJ0IAFqIgBBAUcEQCAAQQJrDg0BAgMMBAUGBwwICQoLDAsgAiADIAQQCw8LIAIgAyAEEA0PCyACIAMgBBAMDwsgAiADIAQQDg8LQQAkAEEAJAFEAAAAAAAAAAAkAkF/JAMDQCAEIAVLBED9DAAAAAAAAAAAAAAAAAAAAAAhDCADIAVBAnRqIgchASACIAVBAXRqIgZBgAQgBCAFayIAIABBgARLGyIIQXhxIglBAXRqIQogBiEAA0AgACAKSQRAIABBCGr9BAEAQRD9qwEhDSABIAD9BAEAQRD9qwEiDv0LBAAgASAN/QsEECAMIA79DP///3////9/////f////3/9TiAN/Qz///9/////f////3////9//U79uAH9uAEhDCABQSBqIQEgAEEQaiEADAELCyAIIAlBACAM/QwAAIB/AACAfwAAgH8AAIB//T/9UwR/QQAFQQAkBCAMIAwgDP0NCAkKCwwNDg8AAQIDBAUGB/24ASIMIAwgDP0NBAUGBwABAgMMDQ4PCAkKC/24Af0fALsiCyMCZARAIAskAgtBAQsbIgBLBEADQCAAIAhJBEAgByAAQQJ0aiAGIABBAXRqLwEAQRB0IgE2AgACQCABQf////8HcSIBvrsiC0QAAAAAAADwf2NFDQAgCyMCZARAIAskAgsgAUGAgID8B0kNACMAQQFqJAAjA0EASARAIAAgBWokAwsLIABBAWohAAwBCwsLIAVBgARqIQUMAQsLDwsgAiADIAQQDw8LIAIgAyAEEBMPCyACIAMgBBAUDwtBACQAQQAkAUQAAAAAAAAAACQCQX8kA0EAIQADQCAAIARJBED9DAAAAAAAAAAAAAAAAAAAAAAhDCADIABBA3RqIgchASACIABBAnRqIgZBgAQgBCAAayIFIAVBgARLGyIIQXhxIglBAnRqIQogBiEFA0AgBSAKSQRAIAVBEGr9AAQAIQ0gASAF/QAEACIO/V/9CwQAIAEgDiAO/Q0ICQoLDA0ODwgJCgsMDQ4P/V/9CwQQIAEgDf1f/QsEICABIA0gDf0NCAkKCwwNDg8ICQoLDA0OD/1f/QsEMCAMIA79DP///3////9/////f////3/9TiAN/Qz///9/////f////3////9//U79uAH9uAEhDCABQUBrIQEgBUEgaiEFDAELCyAIIAlBACAM/QwAAIB/AACAfwAAgH8AAIB//T/9UwR/QQAFQQAkBCAMIAwgDP0NCAkKCwwNDg8AAQIDBAUGB/24ASIMIAwgDP0NBAUGBwABAgMMDQ4PCAkKC/24Af0fALsiCyMCZARAIAskAgtBAQsbIgVLBEADQCAFIAhJBEAgBiAFQQJ0aiIBKgIAIRAgByAFQQN0aiABKAIAIgFB/////wdxQYCAgPwHTQR+IBC7vQUgAa0iD0KAgICACINCIIZCgICAgICAgPz/AIQgD0L///8Dg0IdhoQLNwMAAkAgAUH/////B3EiAb67IgtEAAAAAAAA8H9jRQ0AIAsjAmQEQCALJAILIAFBgICA/AdJDQAjAEEBaiQAIwNBAEgEQCAAIAVqJAMLCyAFQQFqIQUMAQsLCyAAQYAEaiEADAELCw8LIAIgAyAEEBAPCyACIAMgBBARDwsgAiADIAQQEgsLtgECA38Be0EAJAVBACQGQX8kB0EAJAggACABaiEDA0AjCEUgACADSXEEQCAAIABBgCBqIgEgAyABIANJGyIEIABrQXBxaiEB/QwAAAAAAAAAAAAAAAAAAAAAIQUgACECA0AgASACSwRAIAUgAv0ABAD9UCEFIAJBEGohAgwBCwsgBf1TBEBBASQICwNAIAEgBEkEQCABLQAABEBBASQICyABQQFqIQEMAQsLIABBgCBqIQAMAQsLC9ECAgV/BHtBACQFQQAkBkF/JAdBACQIIAAgAWohBSAAIQEDQCABIAVJBEAgASABQYAgaiIDIAUgAyAFSRsiBiABa0FwcWohBCAC/Q8hCv0MAAAAAAAAAAAAAAAAAAAAACEI/QwAAAAAAAAAAAAAAAAAAAAAIQkgASEDA0AgAyAESQRAIAggA/0ABAAiC/1QIQggCSALIAr9I/1QIQkgA0EQaiEDDAELCyAI/VMEQEEBJAgLIAn9UwRAIAEhAwNAIAMgBEkEQCADLQAAIgcEQEEBJAgLIAJB/wFxIAdGBEAjBUEBaiQFIwdBAEgEQCADIABrJAcLCyADQQFqIQMMAQsLCwNAIAQgBkkEQCAELQAAIgMEQEEBJAgLIAJB/wFxIANGBEAjBUEBaiQFIwdBAEgEQCAEIABrJAcLCyAEQQFqIQQMAQsLIAFBgCBqIQEMAQsLC5EDAgV/A3tBACQFQQAkBkF/JAdBACQIIAAiBCABaiEGIAAhAQNAIAEgBkkEQCABIAFBgCBqIgAgBiAAIAZJGyIHIAFrQXBxaiEF/QwAAAAAAAAAAAAAAAAAAAAAIQr9DAAAAAAAAAAAAAAAAAAAAAAhCSABIQADQCAAIAVJBEAgCiAA/QAEACIL/XghCiAJIAv9eSEJIABBEGohAAwBCwsgCf1TBEBBASQICyAKIAL9D/0rIAkgAkGAAXL9D/0s/VD9UwRAIAEhAANAIAAgBUkEQCAALQAAIggEQEEBJAgLIAhB/wBxIgggAkH/AXFPBEAgCCADQf8BcUYEQCMGQQFqJAYFIwVBAWokBQsjB0EASARAIAAgBGskBwsLIABBAWohAAwBCwsLA0AgBSAHSQRAIAUtAAAiAARAQQEkCAsgAEH/AHEiACACQf8BcU8EQCAAIANB/wFxRgRAIwZBAWokBgUjBUEBaiQFCyMHQQBIBEAgBSAEayQHCwsgBUEBaiEFDAELCyABQYAgaiEBDAELCwvaAwMEfwF+A3tBACQFQQAkBkF/JAdBACQIIAAgAUEDdGohBCAAIQEDQCABIARJBEAgASABQYAgaiICIAQgAiAESRsiBSABa0FwcWohA/0MAAAAAAAAAAAAAAAAAAAAACEH/QwAAAAAAAAAAAAAAAAAAAAAIQggASECA0AgAiADSQRAIAcgAv0ABAAiCf1QIQcgCCAJ/QwAAAAAAADwfwAAAAAAAPB//U79uAEhCCACQRBqIQIMAQsLIAf9UwRAQQEkCAsgCP0MAAAAAAAA8H8AAAAAAADwf/3WAf1TBEAgASECA0AgAiADSQRAIAIpAwAiBkIAUgRAQQEkCAsgBkL///////////8AgyIGQoCAgICAgID4/wBaBEAgBkKAgICAgICA+P8AUQRAIwZBAWokBgUjBUEBaiQFCyMHQQBIBEAgAiAAa0EDdiQHCwsgAkEIaiECDAELCwsDQCADIAVJBEAgAykDACIGQgBSBEBBASQICyAGQv///////////wCDIgZCgICAgICAgPj/AFoEQCAGQoCAgICAgID4/wBRBEAjBkEBaiQGBSMFQQFqJAULIwdBAEgEQCADIABrQQN2JAcLCyADQQhqIQMMAQsLIAFBgCBqIQEMAQsLC7gDAgV/A3tBACQFQQAkBkF/JAdBACQIIAAgAUECdGohBCAAIQEDQCABIARJBEAgASABQYAgaiICIAQgAiAESRsiBSABa0FwcWohA/0MAAAAAAAAAAAAAAAAAAAAACEI/QwAAAAAAAAAAAAAAAAAAAAAIQcgASECA0AgAiADSQRAIAggAv0ABAAiCf24ASEIIAcgCf25ASEHIAJBEGohAgwBCwsgB/1TBEBBASQICyAI/QwAAIB/AACAfwAAgH8AAIB//T8gB/0MAACA/wAAgP8AAID/AACA//1A/VD9UwRAIAEhAgNAIAIgA0kEQCACKAIAIgYEQEEBJAgLIAZB/////wdxIgZBgICA/AdPBEAgBkGAgID8B0YEQCMGQQFqJAYFIwVBAWokBQsjB0EASARAIAIgAGtBAnYkBwsLIAJBBGohAgwBCwsLA0AgAyAFSQRAIAMoAgAiAgRAQQEkCAsgAkH/////B3EiAkGAgID8B08EQCACQYCAgPwHRgRAIwZBAWokBgUjBUEBaiQFCyMHQQBIBEAgAyAAa0ECdiQHCwsgA0EEaiEDDAELCyABQYAgaiEBDAELCwubAwIGfwN7QQAkBUEAJAZBfyQHQQAkCCAAIQMgACABQQF0aiEFA0AgACAFSQRAIAAgAEGAIGoiASAFIAEgBUkbIgYgAGtBcHFqIQT9DAAAAAAAAAAAAAAAAAAAAAAhCv0MAAAAAAAAAAAAAAAAAAAAACEJIAAhAQNAIAEgBEkEQCAKIAH9AAQAIgv9mAEhCiAJIAv9mQEhCSABQRBqIQEMAQsLIAn9UwRAQQEkCAsgCiAC/RD9NSAJIAJBgIACcv0Q/Tb9UP1TBEAgACEBA0AgASAESQRAIAEvAQAiBwRAQQEkCAsgAkH//wNxIgggB0H//wFxIgdNBEAgByAIRgRAIwZBAWokBgUjBUEBaiQFCyMHQQBIBEAgASADa0EBdiQHCwsgAUECaiEBDAELCwsDQCAEIAZJBEAgBC8BACIBBEBBASQICyACQf//A3EiByABQf//AXEiAU0EQCABIAdGBEAjBkEBaiQGBSMFQQFqJAULIwdBAEgEQCAEIANrQQF2JAcLCyAEQQJqIQQMAQsLIABBgCBqIQAMAQsLC+wHAwl/AXwFe0EAJABBACQBRAAAAAAAAAAAJAJBfyQDA0AgAiAKSwRAIApBAXQiBCAAaiED/QwAAAAAAAAAAAAAAAAAAAAAIREgASAEaiIIIQsgA0GABCACIAprIgQgBEGABEsbIglBeHEiBkEBdGohBSADIQQDQCAEIAVJBEAgBP0EAQAiEP0M/38AAP9/AAD/fwAA/38AAP1OIQ4gBEEIav0EAQAiD/0M/38AAP9/AAD/fwAA/38AAP1OIQ0gCyAQ/QwAgAAAAIAAAACAAAAAgAAA/U5BEP2rASAO/foB/QwAAIAzAACAMwAAgDMAAIAz/eYBIA5BDf2rAf0MAAAAOAAAADgAAAA4AAAAOP2uASAO/QwABAAAAAQAAAAEAAAABAAA/Tn9Uv1QIg4gDkEQ/a0B/QwBAAAAAQAAAAEAAAABAAAA/U79DP9/AAD/fwAA/38AAP9/AAD9rgH9rgFBEP2tASAP/QwAgAAAAIAAAACAAAAAgAAA/U5BEP2rASAN/foB/QwAAIAzAACAMwAAgDMAAIAz/eYBIA1BDf2rAf0MAAAAOAAAADgAAAA4AAAAOP2uASAN/QwABAAAAAQAAAAEAAAABAAA/Tn9Uv1QIg0gDUEQ/a0B/QwBAAAAAQAAAAEAAAABAAAA/U79DP9/AAD/fwAA/38AAP9/AAD9rgH9rgFBEP2tAf2GAf0LBAAgESAO/Qz///9/////f////3////9//U4gDf0M////f////3////9/////f/1O/bgB/bgBIREgC0EQaiELIARBEGohBAwBCwsgCSAGQQAgEf0MAACARwAAgEcAAIBHAACAR/0//VMEf0EABUEAJAQgESARIBH9DQgJCgsMDQ4PAAECAwQFBgf9uAEiDSANIA39DQQFBgcAAQIDDA0ODwgJCgv9uAH9HwC7IgwjAmQEQCAMJAILQQELGyILSwRAA0AgCSALSwRAIAtBAXQiBiADai8BACIEQYCAAnFBEHQiBSAEQf//AXEiB7NDAACAM5S8ciEEAkAgB0GACEkNACAFIAdBDXRBgICAwANqciEEIAdBgPgBSQ0AIAVBgICA/AdyQYCAgAJBACAHQYD4AUcbciAHQf8HcUENdHIhBAsgBiAIaiAEQf////8HcUGAgID8B0sEfyAEQYCAgAJyQRB2BSAEQf//AWogBEEQdkEBcWpBEHYLOwEAAkAgBEH/////B3EiBL67IgxEAAAAAAAA8H9jRQ0AIAwjAmQEQCAMJAILIARBgID++wdJDQAjAEEBaiQAIwNBAEgEQCAKIAtqJAMLCyALQQFqIQsMAQsLCyAKQYAEaiEKDAELCwvPBwQIfwF8BXsBfkEAJABBACQBRAAAAAAAAAAAJAJBfyQDA0AgAiAJSwRA/QwAAAAAAAAAAAAAAAAAAAAAIRAgASAJQQN0aiIHIQogACAJQQF0aiIDQYAEIAIgCWsiBCAEQYAESxsiCEF4cSIGQQF0aiEFIAMhBANAIAQgBUkEQCAE/QQBACIN/Qz/fwAA/38AAP9/AAD/fwAA/U4hDyAEQQhq/QQBACIM/Qz/fwAA/38AAP9/AAD/fwAA/U4hDiAKIA39DACAAAAAgAAAAIAAAACAAAD9TkEQ/asBIA/9+gH9DAAAgDMAAIAzAACAMwAAgDP95gEgD0EN/asB/QwAAAA4AAAAOAAAADgAAAA4/a4BIA/9DAAEAAAABAAAAAQAAAAEAAD9Of1S/VAiDf1f/QsEACAKIA0gDf0NCAkKCwwNDg8ICQoLDA0OD/1f/QsEECAKIAz9DACAAAAAgAAAAIAAAACAAAD9TkEQ/asBIA79+gH9DAAAgDMAAIAzAACAMwAAgDP95gEgDkEN/asB/QwAAAA4AAAAOAAAADgAAAA4/a4BIA79DAAEAAAABAAAAAQAAAAEAAD9Of1S/VAiDP1f/QsEICAKIAwgDP0NCAkKCwwNDg8ICQoLDA0OD/1f/QsEMCAQIA39DP///3////9/////f////3/9TiAM/Qz///9/////f////3////9//U79uAH9uAEhECAKQUBrIQogBEEQaiEEDAELCyAIIAZBACAQ/QwAAIBHAACARwAAgEcAAIBH/T/9UwR/QQAFQQAkBCAQIBAgEP0NCAkKCwwNDg8AAQIDBAUGB/24ASIMIAwgDP0NBAUGBwABAgMMDQ4PCAkKC/24Af0fALsiCyMCZARAIAskAgtBAQsbIgRLBEADQCAEIAhJBEAgAyAEQQF0ai8BACIFQYCAAnFBEHQiBiAFQf//AXEiBbNDAACAM5S8ciEKAkAgBUGACEkNACAGIAVBDXRBgICAwANqciEKIAVBgPgBSQ0AIAZBgICA/AdyQYCAgAJBACAFQYD4AUcbciAFQf8HcUENdHIhCgsgByAEQQN0aiAKQf////8HcUGAgID8B00EfiAKvru9BSAKrSIRQoCAgIAIg0IghkKAgICAgICA/P8AhCARQv///wODQh2GhAs3AwACQCAKQf////8HcSIFvrsiC0QAAAAAAADwf2NFDQAgCyMCZARAIAskAgsgBUGAgID8B0kNACMAQQFqJAAjA0EASARAIAQgCWokAwsLIARBAWohBAwBCwsLIAlBgARqIQkMAQsLC88GAwh/AXwFe0EAJABBACQBRAAAAAAAAAAAJAJBfyQDA0AgAiAJSwRA/QwAAAAAAAAAAAAAAAAAAAAAIRAgASAJQQJ0aiIHIQogACAJQQF0aiIDQYAEIAIgCWsiBCAEQYAESxsiCEF4cSIGQQF0aiEFIAMhBANAIAQgBUkEQCAE/QQBACIP/Qz/fwAA/38AAP9/AAD/fwAA/U4hDSAEQQhq/QQBACIO/Qz/fwAA/38AAP9/AAD/fwAA/U4hDCAKIA/9DACAAAAAgAAAAIAAAACAAAD9TkEQ/asBIA39+gH9DAAAgDMAAIAzAACAMwAAgDP95gEgDUEN/asB/QwAAAA4AAAAOAAAADgAAAA4/a4BIA39DAAEAAAABAAAAAQAAAAEAAD9Of1S/VAiDf0LBAAgCiAO/QwAgAAAAIAAAACAAAAAgAAA/U5BEP2rASAM/foB/QwAAIAzAACAMwAAgDMAAIAz/eYBIAxBDf2rAf0MAAAAOAAAADgAAAA4AAAAOP2uASAM/QwABAAAAAQAAAAEAAAABAAA/Tn9Uv1QIgz9CwQQIBAgDf0M////f////3////9/////f/1OIAz9DP///3////9/////f////3/9Tv24Af24ASEQIApBIGohCiAEQRBqIQQMAQsLIAggBkEAIBD9DAAAgEcAAIBHAACARwAAgEf9P/1TBH9BAAVBACQEIBAgECAQ/Q0ICQoLDA0ODwABAgMEBQYH/bgBIgwgDCAM/Q0EBQYHAAECAwwNDg8ICQoL/bgB/R8AuyILIwJkBEAgCyQCC0EBCxsiBEsEQANAIAQgCEkEQCADIARBAXRqLwEAIgVBgIACcUEQdCIGIAVB//8BcSIFs0MAAIAzlLxyIQoCQCAFQYAISQ0AIAYgBUENdEGAgIDAA2pyIQogBUGA+AFJDQAgBkGAgID8B3JBgICAAkEAIAVBgPgBRxtyIAVB/wdxQQ10ciEKCyAHIARBAnRqIAo2AgACQCAKQf////8HcSIFvrsiC0QAAAAAAADwf2NFDQAgCyMCZARAIAskAgsgBUGAgID8B0kNACMAQQFqJAAjA0EASARAIAQgCWokAwsLIARBAWohBAwBCwsLIAlBgARqIQkMAQsLC5MIAwh/B3sBfEEAJABBACQBRAAAAAAAAAAAJAJBfyQDA0AgAiAHSwRAIAdBAXQiBCAAaiED/QwAAAAAAAAAAAAAAAAAAAAAIQv9DP////////////////////8hDCABIARqIgQhBiADQYAEIAIgB2siBSAFQYAESxsiCEF4cSIJQQF0aiEKIAMhBQNAIAUgCkkEQCALIAX9BAEAQRD9qwEiDv0M////f////3////9/////f/1OIAVBCGr9BAEAQRD9qwEiEP0M////f////3////9/////f/1O/bgB/bgBIQsgDkEQ/a0BIBBBEP2tAf2GASIP/QwAgACAAIAAgACAAIAAgACA/U4iDSAP/QyAf4B/gH+Af4B/gH+Af4B//U79DIA4gDiAOIA4gDiAOIA4gDj9kwEiD/0MAD8APwA/AD8APwA/AD8AP/2OAf1QIREgBiANIA9BA/2LASAO/QwAAAAAAAAAAAAAAAAAAAAAIBH9DQABEBECAxITBAUUFQYHFhf95AH9DP//AAD//wAA//8AAP//AAD9TiAQ/QwAAAAAAAAAAAAAAAAAAAAAIBH9DQgJGBkKCxobDA0cHQ4PHh/95AH9DP//AAD//wAA//8AAP//AAD9Tv2GAf2OAf1QIg39CwQAIAwgDf0M/3//f/9//3//f/9//3//f/1O/ZcBIQwgBkEQaiEGIAVBEGohBQwBCwsgCUEAIAv9DADwf0cA8H9HAPB/RwDwf0f9P/1TBH9BAAUgDP2DAUUkBCALIAsgC/0NCAkKCwwNDg8AAQIDBAUGB/24ASILIAsgC/0NBAUGBwABAgMMDQ4PCAkKC/24Af0fALsiEiMCZARAIBIkAgtBAQsbIgUgCEkEQCAFIQYDQCAGIAhJBEAgBkEBdCIJIANqLwEAQRB0IQogBCAJaiAKEAACQCAKQf////8HcSIJvrsiEkQAAAAAAADwf2NFDQAgEiMCZARAIBIkAgsgCUGA4P+7BEkNACMAQQFqJAAjA0EASARAIAYgB2okAwsLIAZBAWohBgwBCwsLQQEgBSAISSMEGwRAIAQgCEEBdGohCUEAIQYDQCAEQRBqIgUgCU0EQCAGIAT9AAQAQQH9iwH9DAAAAAAAAAAAAAAAAAAAAAD9Lf2EAWlqIQYgBSEEDAELCwNAIAQgCUkEQCAGIAQvAQBB//8BcUVqIQYgBEECaiEEDAELCyADIAhBAXRqIQhBACEFA0AgA0EQaiIEIAhNBEAgBSAD/QAEAEEB/YsB/QwAAAAAAAAAAAAAAAAAAAAA/S39hAFpaiEFIAQhAwwBCwsDQCADIAhJBEAgBSADLwEAQf//AXFFaiEFIANBAmohAwwBCwsjASAGIAVraiQBCyAHQYAEaiEHDAELCwvuBAQIfwF8A3sBfkEAJABBACQBRAAAAAAAAAAAJAJBfyQDA0AgAiAJSwRA/QwAAAAAAAAAAAAAAAAAAAAAIQ4gASAJQQN0aiIHIQogACAJQQF0aiIDQYAEIAIgCWsiBCAEQYAESxsiCEF4cSIFQQF0aiEGIAMhBANAIAQgBkkEQCAEQQhq/QQBAEEQ/asBIQ0gCiAE/QQBAEEQ/asBIgz9X/0LBAAgCiAMIAz9DQgJCgsMDQ4PCAkKCwwNDg/9X/0LBBAgCiAN/V/9CwQgIAogDSAN/Q0ICQoLDA0ODwgJCgsMDQ4P/V/9CwQwIA4gDP0M////f////3////9/////f/1OIA39DP///3////9/////f////3/9Tv24Af24ASEOIApBQGshCiAEQRBqIQQMAQsLIAggBUEAIA79DAAAgH8AAIB/AACAfwAAgH/9P/1TBH9BAAVBACQEIA4gDiAO/Q0ICQoLDA0ODwABAgMEBQYH/bgBIgwgDCAM/Q0EBQYHAAECAwwNDg8ICQoL/bgB/R8AuyILIwJkBEAgCyQCC0EBCxsiCksEQANAIAggCksEQCAHIApBA3RqIAMgCkEBdGovAQBBEHQiBEH/////B3FBgICA/AdNBH4gBL67vQUgBK0iD0KAgICACINCIIZCgICAgICAgPz/AIQgD0L///8Dg0IdhoQLNwMAAkAgBEH/////B3EiBL67IgtEAAAAAAAA8H9jRQ0AIAsjAmQEQCALJAILIARBgICA/AdJDQAjAEEBaiQAIwNBAEgEQCAJIApqJAMLCyAKQQFqIQoMAQsLCyAJQYAEaiEJDAELCwugCQQJfwh7AXwBfkEAJABBACQBRAAAAAAAAAAAJAJBfyQDA0AgAiAISwRA/QwAAAAAAAAAAAAAAAAAAAAAIQ39DAAAAAAAAAAAAAAAAAAAAAAhDP0M/////////////////////yEOIAEgCEEBdGoiAyEHIAAgCEEDdGoiBiIFQYAEIAIgCGsiBCAEQYAESxsiCUF4cSIKQQN0aiELA0AgBSALSQRAIAX9AAQA/V4gBf0ABBD9Xv0NAAECAwQFBgcQERITFBUWFyIPQRD9rQEgBUEgaiIE/QAEAP1eIAT9AAQQ/V79DQABAgMEBQYHEBESExQVFhciEEEQ/a0B/YYBIhL9DACAAIAAgACAAIAAgACAAID9TiIRIBL9DIB/gH+Af4B/gH+Af4B/gH/9Tv0MgDiAOIA4gDiAOIA4gDiAOP2TASIS/QwAPwA/AD8APwA/AD8APwA//Y4B/VAhEyAHIBEgEkED/YsBIA/9DAAAAAAAAAAAAAAAAAAAAAAgE/0NAAEQEQIDEhMEBRQVBgcWF/3kAf0M//8AAP//AAD//wAA//8AAP1OIBD9DAAAAAAAAAAAAAAAAAAAAAAgE/0NCAkYGQoLGhsMDRwdDg8eH/3kAf0M//8AAP//AAD//wAA//8AAP1O/YYB/Y4B/VAiEf0LBAAgDSAP/Qz///9/////f////3////9//U4gEP0M////f////3////9/////f/1O/bgB/bgBIQ0gDCAF/QAEAP3sASAF/QAEEP3sAf33ASAF/QAEIP3sASAF/QAEMP3sAf33Af33Af33ASEMIA4gEf0M/3//f/9//3//f/9//3//f/1O/ZcBIQ4gB0EQaiEHIAVBQGshBQwBCwsgCkEAIA39DADwf0cA8H9HAPB/RwDwf0f9P/1TBH9BAAUgDv2DAUUkBCAM/SEAIAz9IQGlIhQjAmQEQCAUJAILQQELGyIEIAlJBEAgBCEFA0AgBSAJSQRAIAYgBUEDdGoiBykDACEVIAMgBUEBdGogBysDALa8IBVCHYinQf///wNxIBVCIIinQYCAgIB4cUGAgID+B3JyIBVCAYZCgICAgICAgHBYGyIKEAAgCkH/////B3EhCgJAIAcrAwCZIhREAAAAAAAA8H9jRQ0AIBQjAmQEQCAUJAILIApBgOD/uwRJDQAjAEEBaiQAIwNBAEgEQCAFIAhqJAMLCyAFQQFqIQUMAQsLC0EBIAQgCUkjBBsEQCADIAlBAXRqIQdBACEFA0AgA0EQaiIEIAdNBEAgBSAD/QAEAEEB/YsB/QwAAAAAAAAAAAAAAAAAAAAA/S39hAFpaiEFIAQhAwwBCwsDQCADIAdJBEAgBSADLwEAQf//AXFFaiEFIANBAmohAwwBCwsgBiAJQQN0aiEJQQAhByAGIQMDQCADQRBqIgQgCU0EQCAHIAP9AAQAQQH9ywH9DAAAAAAAAAAAAAAAAAAAAAD91gH9xAFpaiEHIAQhAwwBCwsDQCADIAlJBEAgByADKwMARAAAAAAAAAAAYWohByADQQhqIQMMAQsLIwEgBSAHa2okAQsgCEGABGohCAwBCwsLyggECX8GewF8AX5BACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgCEsEQP0MAAAAAAAAAAAAAAAAAAAAACEN/QwAAAAAAAAAAAAAAAAAAAAAIQz9DP////////////////////8hDiABIAhBAXRqIgMhByAAIAhBA3RqIgYiBUGABCACIAhrIgQgBEGABEsbIglBeHEiCkEDdGohCwNAIAUgC0kEQCAHIAX9AAQA/V4gBf0ABBD9Xv0NAAECAwQFBgcQERITFBUWFyIPIA9BEP2tAf0MAQAAAAEAAAABAAAAAQAAAP1O/Qz/fwAA/38AAP9/AAD/fwAA/a4B/a4BQRD9rQEgBUEgaiIE/QAEAP1eIAT9AAQQ/V79DQABAgMEBQYHEBESExQVFhciECAQQRD9rQH9DAEAAAABAAAAAQAAAAEAAAD9Tv0M/38AAP9/AAD/fwAA/38AAP2uAf2uAUEQ/a0B/YYBIhH9CwQAIA0gD/0M////f////3////9/////f/1OIBD9DP///3////9/////f////3/9Tv24Af24ASENIAwgBf0ABAD97AEgBf0ABBD97AH99wEgBf0ABCD97AEgBf0ABDD97AH99wH99wH99wEhDCAOIBH9DP9//3//f/9//3//f/9//3/9Tv2XASEOIAdBEGohByAFQUBrIQUMAQsLIApBACAN/QwAgH9/AIB/fwCAf38AgH9//T/9UwR/QQAFIA79gwFFJAQgDP0hACAM/SEBpSISIwJkBEAgEiQCC0EBCxsiBCAJSQRAIAQhBQNAIAUgCUkEQCAGIAVBA3RqIgcpAwAhEyADIAVBAXRqIAcrAwC2vCATQh2Ip0H///8DcSATQiCIp0GAgICAeHFBgICA/gdyciATQgGGQoCAgICAgIBwWBsiCkH/////B3FBgICA/AdLBH8gCkGAgIACckEQdgUgCkH//wFqIApBEHZBAXFqQRB2CzsBACAKQf////8HcSEKAkAgBysDAJkiEkQAAAAAAADwf2NFDQAgEiMCZARAIBIkAgsgCkGAgP77B0kNACMAQQFqJAAjA0EASARAIAUgCGokAwsLIAVBAWohBQwBCwsLQQEgBCAJSSMEGwRAIAMgCUEBdGohB0EAIQUDQCADQRBqIgQgB00EQCAFIAP9AAQAQQH9iwH9DAAAAAAAAAAAAAAAAAAAAAD9Lf2EAWlqIQUgBCEDDAELCwNAIAMgB0kEQCAFIAMvAQBB//8BcUVqIQUgA0ECaiEDDAELCyAGIAlBA3RqIQlBACEHIAYhAwNAIANBEGoiBCAJTQRAIAcgA/0ABABBAf3LAf0MAAAAAAAAAAAAAAAAAAAAAP3WAf3EAWlqIQcgBCEDDAELCwNAIAMgCUkEQCAHIAMrAwBEAAAAAAAAAABhaiEHIANBCGohAwwBCwsjASAFIAdraiQBCyAIQYAEaiEIDAELCwumBwQJfwF8BnsBfkEAJABBACQBRAAAAAAAAAAAJAJBfyQDA0AgAiALSwRA/QwAAAAAAAAAAAAAAAAAAAAAIRH9DAAAAAAAAAAAAAAAAAAAAAAhEv0M/////////////////////yEQIAEgC0ECdGoiBSEHIAAgC0EDdGoiBiIDQYAEIAIgC2siBCAEQYAESxsiCkF4cSIIQQN0aiEEA0AgAyAESQRAIANBIGoiCf0ABAD9XiAJ/QAEEP1e/Q0AAQIDBAUGBxAREhMUFRYXIQ8gByAD/QAEAP1eIAP9AAQQ/V79DQABAgMEBQYHEBESExQVFhciDf0LBAAgByAP/QsEECARIA39DP///3////9/////f////3/9TiIOIA/9DP///3////9/////f////3/9TiIN/bgB/bgBIREgEiAD/QAEAP3sASAD/QAEEP3sAf33ASAD/QAEIP3sASAD/QAEMP3sAf33Af33Af33ASESIBAgDiAN/bcB/bcBIRAgB0EgaiEHIANBQGshAwwBCwsgCEEAIBH9DAAAgH8AAIB/AACAfwAAgH/9P/1TBH9BAAUgEP2jAUUkBCAS/SEAIBL9IQGlIgwjAmQEQCAMJAILQQELGyIEIApJBEAgBCEDA0AgAyAKSQRAIAYgA0EDdGoiCCkDACETIAUgA0ECdGogCCsDALa8IBNCHYinQf///wNxIBNCIIinQYCAgIB4cUGAgID+B3JyIBNCAYZCgICAgICAgHBYGyIHNgIAIAdB/////wdxIQcCQCAIKwMAmSIMRAAAAAAAAPB/Y0UNACAMIwJkBEAgDCQCCyAHQYCAgPwHSQ0AIwBBAWokACMDQQBIBEAgAyALaiQDCwsgA0EBaiEDDAELCwtBASAEIApJIwQbBEAgBSAKQQJ0aiEIQQAhByAFIQMDQCADQRBqIgQgCE0EQCAHIAP9AAQAQQH9qwH9DAAAAAAAAAAAAAAAAAAAAAD9N/2kAWlqIQcgBCEDDAELCwNAIAMgCEkEQCAHIAMqAgBDAAAAAFtqIQcgA0EEaiEDDAELCyMBIAcgBiAKQQN0aiEIQQAhByAGIQMDQCADQRBqIgQgCE0EQCAHIAP9AAQAQQH9ywH9DAAAAAAAAAAAAAAAAAAAAAD91gH9xAFpaiEHIAQhAwwBCwsDQCADIAhJBEAgByADKwMARAAAAAAAAAAAYWohByADQQhqIQMMAQsLIAdraiQBCyALQYAEaiELDAELCwuGCAMJfwF8B3tBACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgC0sEQP0MAAAAAAAAAAAAAAAAAAAAACET/Qz/////////////////////IRIgASALQQF0aiIDIQUgACALQQJ0aiIGIgdBgAQgAiALayIEIARBgARLGyIKQXhxIghBAnRqIQQDQCAEIAdLBEAgEyAH/QAEACIQ/Qz///9/////f////3////9//U4gB0EQav0ABAAiDv0M////f////3////9/////f/1O/bgB/bgBIRMgEEEQ/a0BIA5BEP2tAf2GASIN/QwAgACAAIAAgACAAIAAgACA/U4iESAN/QyAf4B/gH+Af4B/gH+Af4B//U79DIA4gDiAOIA4gDiAOIA4gDj9kwEiD/0MAD8APwA/AD8APwA/AD8AP/2OAf1QIQ0gBSARIA9BA/2LASAQ/QwAAAAAAAAAAAAAAAAAAAAAIA39DQABEBECAxITBAUUFQYHFhf95AH9DP//AAD//wAA//8AAP//AAD9TiAO/QwAAAAAAAAAAAAAAAAAAAAAIA39DQgJGBkKCxobDA0cHQ4PHh/95AH9DP//AAD//wAA//8AAP//AAD9Tv2GAf2OAf1QIg39CwQAIBIgDf0M/3//f/9//3//f/9//3//f/1O/ZcBIRIgBUEQaiEFIAdBIGohBwwBCwsgCEEAIBP9DADwf0cA8H9HAPB/RwDwf0f9P/1TBH9BAAUgEv2DAUUkBCATIBMgE/0NCAkKCwwNDg8AAQIDBAUGB/24ASINIA0gDf0NBAUGBwABAgMMDQ4PCAkKC/24Af0fALsiDCMCZARAIAwkAgtBAQsbIgQgCkkEQCAEIQUDQCAFIApJBEAgAyAFQQF0aiAGIAVBAnRqKAIAIgcQAAJAIAdB/////wdxIge+uyIMRAAAAAAAAPB/Y0UNACAMIwJkBEAgDCQCCyAHQYDg/7sESQ0AIwBBAWokACMDQQBIBEAgBSALaiQDCwsgBUEBaiEFDAELCwtBASAEIApJIwQbBEAgAyAKQQF0aiEFQQAhBwNAIANBEGoiBCAFTQRAIAcgA/0ABABBAf2LAf0MAAAAAAAAAAAAAAAAAAAAAP0t/YQBaWohByAEIQMMAQsLA0AgAyAFSQRAIAcgAy8BAEH//wFxRWohByADQQJqIQMMAQsLIwEgByAGIApBAnRqIQhBACEHIAYhAwNAIANBEGoiBCAITQRAIAcgA/0ABABBAf2rAf0MAAAAAAAAAAAAAAAAAAAAAP03/aQBaWohByAEIQMMAQsLA0AgAyAISQRAIAcgAyoCAEMAAAAAW2ohByADQQRqIQMMAQsLIAdraiQBCyALQYAEaiELDAELCwuwBwMJfwF8BHtBACQAQQAkAUQAAAAAAAAAACQCQX8kAwNAIAIgC0sEQP0MAAAAAAAAAAAAAAAAAAAAACEQ/Qz/////////////////////IQ8gASALQQF0aiIDIQUgACALQQJ0aiIGIgdBgAQgAiALayIEIARBgARLGyIKQXhxIghBAnRqIQQDQCAEIAdLBEAgECAH/QAEACIO/Qz///9/////f////3////9//U4gB0EQav0ABAAiDf0M////f////3////9/////f/1O/bgB/bgBIRAgBSAOIA5BEP2tAf0MAQAAAAEAAAABAAAAAQAAAP1O/Qz/fwAA/38AAP9/AAD/fwAA/a4B/a4BQRD9rQEgDSANQRD9rQH9DAEAAAABAAAAAQAAAAEAAAD9Tv0M/38AAP9/AAD/fwAA/38AAP2uAf2uAUEQ/a0B/YYBIg39CwQAIA8gDf0M/3//f/9//3//f/9//3//f/1O/ZcBIQ8gBUEQaiEFIAdBIGohBwwBCwsgCEEAIBD9DACAf38AgH9/AIB/fwCAf3/9P/1TBH9BAAUgD/2DAUUkBCAQIBAgEP0NCAkKCwwNDg8AAQIDBAUGB/24ASINIA0gDf0NBAUGBwABAgMMDQ4PCAkKC/24Af0fALsiDCMCZARAIAwkAgtBAQsbIgQgCkkEQCAEIQUDQCAFIApJBEAgAyAFQQF0aiAGIAVBAnRqKAIAIgdB/////wdxQYCAgPwHSwR/IAdBgICAAnJBEHYFIAdB//8BaiAHQRB2QQFxakEQdgs7AQACQCAHQf////8HcSIHvrsiDEQAAAAAAADwf2NFDQAgDCMCZARAIAwkAgsgB0GAgP77B0kNACMAQQFqJAAjA0EASARAIAUgC2okAwsLIAVBAWohBQwBCwsLQQEgBCAKSSMEGwRAIAMgCkEBdGohBUEAIQcDQCADQRBqIgQgBU0EQCAHIAP9AAQAQQH9iwH9DAAAAAAAAAAAAAAAAAAAAAD9Lf2EAWlqIQcgBCEDDAELCwNAIAMgBUkEQCAHIAMvAQBB//8BcUVqIQcgA0ECaiEDDAELCyMBIAcgBiAKQQJ0aiEIQQAhByAGIQMDQCADQRBqIgQgCE0EQCAHIAP9AAQAQQH9qwH9DAAAAAAAAAAAAAAAAAAAAAD9N/2kAWlqIQcgBCEDDAELCwNAIAMgCEkEQCAHIAMqAgBDAAAAAFtqIQcgA0EEaiEDDAELCyAHa2okAQsgC0GABGohCwwBCwsL';

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
    return {
        bytes: new Uint8Array(memory.buffer),
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
        swap: (width, source, target, count) => exports[`swap${width}`](source, target, count),
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
const COUNT = 2;
const EXTRA = 3;
const RESULT = 4;
const CRC = 0;
const COUNT_VALUES = 1;
const CAST = 2;
const SWAP = 3;
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
        return this.rows[this.row + COUNT] ?? 0;
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
    add(operation, position, count, extra, sink) {
        this.numbers.push(operation, position, count, extra, 0, 0, 0, 0);
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
        const count = rows[row + COUNT] ?? 0;
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
            default:
                kernels.swap(kindAt(work_WIDTHS, operation >> 4), position, extra, count);
        }
    }
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

