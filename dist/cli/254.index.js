export const id = 254;
export const ids = [254];
export const modules = {

/***/ 934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ crc32),
/* harmony export */   Xp: () => (/* binding */ combinedCrc32),
/* harmony export */   f3: () => (/* binding */ crc32Of)
/* harmony export */ });
/* unused harmony export tableCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);

/** CRC-32 as zip uses it (polynomial 0xEDB88320), continuing from `seed`. */
const crc32 = typeof node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 === 'function' ? node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 : (bytes, seed) => tableCrc32(bytes, seed);
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


/***/ }),

/***/ 1108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Scanner)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/scan/crc32.ts
var crc32 = __webpack_require__(934);
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
const CAST_KINDS = ['float16', 'bfloat16', 'float32', 'float64'];
const WIDTHS = [2, 4, 8];
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
        this.add(CAST | (CAST_KINDS.indexOf(from) << 4) | (CAST_KINDS.indexOf(to) << 8), source, count, target, sink);
    }
    swap(width, source, target, count) {
        this.add(SWAP | (WIDTHS.indexOf(width) << 4), source, count, target, undefined);
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
                rows[results] = (0,crc32/* crc32Of */.f3)(kernels.bytes, position, count);
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
                const from = kindAt(CAST_KINDS, (operation >> 4) & 15);
                const { overflow, underflow, largest, firstOverflow } = kernels.cast(from, kindAt(CAST_KINDS, operation >> 8), position, extra, count);
                rows[results] = overflow;
                rows[results + 1] = underflow;
                rows[results + 2] = largest;
                rows[results + 3] = firstOverflow;
                break;
            }
            default:
                kernels.swap(kindAt(WIDTHS, operation >> 4), position, extra, count);
        }
    }
}
function kindAt(kinds, index) {
    const kind = kinds[index];
    if (kind === undefined)
        throw new RangeError(`an operation of an unknown kind ${index}`);
    return kind;
}

;// CONCATENATED MODULE: ./src/scan/chunk.ts

/** Bytes of one chunk. Measured: 1 to 16 MiB make no difference in speed, and smaller reads are slower. */
const CHUNK_BYTES = 2 * 1024 * 1024;
/** Room in front of a chunk for the end of the one before, so that a value that is cut by the border lies in one piece. */
const LEAD_BYTES = 64;
/**
 * Room behind a chunk for what is made of it: twice its size where values become twice as wide, and twice more where
 * bytes change places first, for the count and for the cast. What is not used costs no memory.
 */
const OUTPUT_BYTES = 4 * (CHUNK_BYTES + LEAD_BYTES);
const SLOT_BYTES = LEAD_BYTES + CHUNK_BYTES + OUTPUT_BYTES;
/** A stretch of a file in memory, and what is to be done with it. */
class Chunk {
    slot;
    /** Offset in the file of the first byte. */
    start;
    length;
    work = new WorkList();
    /** Begun once the work is done; the chunk's memory is theirs until they are. */
    writes = [];
    /** Called when the results of this chunk and all before it have been handed out. */
    endings = [];
    reserved = 0;
    constructor(slot, start, length) {
        this.slot = slot;
        this.start = start;
        this.length = length;
    }
    get end() {
        return this.start + this.length;
    }
    holds(offset, length) {
        return offset >= this.start && offset + length <= this.end;
    }
    /** Position in memory of the byte at `offset` of the file. */
    position(offset) {
        return this.slot.data + offset - this.start;
    }
    /** Position of `bytes` free bytes in the room for output. */
    reserve(bytes) {
        const position = this.slot.data + CHUNK_BYTES + this.reserved;
        this.reserved += Math.ceil(bytes / 16) * 16;
        if (this.reserved > OUTPUT_BYTES)
            throw new RangeError(`a chunk gives more than ${OUTPUT_BYTES} bytes of output`);
        return position;
    }
}

;// CONCATENATED MODULE: ./src/scan/conveyor.ts

/**
 * Carries chunks through the engine. Many may be under way at once; their results are handed out in the order in which
 * they were sent. There are only so many slots: who wants one while none is free waits, and so reading never runs ahead.
 */
class Conveyor {
    engine;
    free;
    waiting = [];
    underWay = new Set();
    delivered = Promise.resolve();
    failure;
    constructor(engine, slots) {
        this.engine = engine;
        this.free = [...slots];
    }
    /** A free slot, at once or when there is one. Rejects once something has failed. */
    async take() {
        this.check();
        const slot = this.free.pop();
        if (slot !== undefined)
            return slot;
        return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    }
    /** A free slot, if there is one right now. */
    tryTake() {
        return this.failure === undefined ? this.free.pop() : undefined;
    }
    giveBack(slot) {
        const next = this.waiting.shift();
        if (next === undefined)
            this.free.push(slot);
        else
            next.resolve(slot);
    }
    /** Begins the chunk's work; `heard` is what of it the digest has not heard yet. The slot comes back by itself. */
    send(chunk, heard) {
        const task = this.process(chunk, heard);
        this.underWay.add(task);
        task.finally(() => this.underWay.delete(task));
    }
    async process(chunk, heard) {
        const done = chunk.work.isEmpty ? undefined : this.engine.run(chunk.work.rows());
        const hashed = heard?.digester.update(heard.position, heard.length);
        const before = this.delivered;
        const delivery = (async () => {
            const rows = await done;
            await before;
            if (this.failure !== undefined)
                return;
            if (rows !== undefined)
                chunk.work.deliver(rows, this.engine.kernels);
            for (const ending of chunk.endings)
                ending();
        })();
        this.delivered = delivery.catch(() => { });
        // All of them use the slot's memory: it is free when the last has ended, well or not.
        const outcomes = await Promise.allSettled([
            delivery.then(() => Promise.all(chunk.writes.map((write) => (this.failure === undefined ? write() : undefined)))),
            hashed,
        ]);
        for (const outcome of outcomes)
            if (outcome.status === 'rejected')
                this.fail(outcome.reason);
        this.giveBack(chunk.slot);
    }
    /** Calls `ending` when the results of all that was sent so far have been handed out. */
    afterwards(ending) {
        this.delivered = this.delivered.then(() => {
            if (this.failure === undefined)
                ending();
        });
        const task = this.delivered.catch((error) => this.fail(error));
        this.underWay.add(task);
        task.finally(() => this.underWay.delete(task));
    }
    /** Nothing more is begun; whoever waits is told. */
    fail(error) {
        this.failure ??= { error };
        for (const { reject } of this.waiting.splice(0))
            reject(this.failure.error);
    }
    /** Resolves when nothing is under way any more. Throws what went wrong on the way. */
    async drain() {
        await Promise.allSettled(this.underWay);
        this.check();
    }
    check() {
        if (this.failure !== undefined)
            throw this.failure.error;
    }
}
/** Slots from `first` on. */
function slotsFrom(first, count) {
    return Array.from({ length: count }, (_, i) => ({ data: first + i * SLOT_BYTES + LEAD_BYTES }));
}
/** Memory that `count` slots need. */
function slotBytes(count) {
    return count * SLOT_BYTES;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/scan/hashes.ts

/** Several digests of the same bytes. */
class Hashes {
    hashes;
    constructor(names) {
        this.hashes = new Map([...names].map((name) => [name, (0,external_node_crypto_.createHash)(name)]));
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

;// CONCATENATED MODULE: ./src/scan/inline-engine.ts


/** Does all work at once, in this thread. */
class InlineEngine {
    kernels;
    width = 1;
    constructor(kernels) {
        this.kernels = kernels;
    }
    async run(rows) {
        work(rows, this.kernels);
        return rows;
    }
    digester(names) {
        const hashes = new Hashes(names);
        return {
            update: async (position, length) => hashes.update(this.kernels.bytes.subarray(position, position + length)),
            finish: async () => hashes.finish(),
        };
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
    const input = plain_cast_WIDTHS[from];
    const output = plain_cast_WIDTHS[to];
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
const plain_cast_WIDTHS = { float16: 2, bfloat16: 2, float32: 4, float64: 8 };
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
const PAGE_BYTES = 65_536;
/** Most pages of a memory that the module accepts: 2 GiB, so that no position passes 2^31. */
const MAXIMUM_PAGES = 32_768;
/** The kinds as `assembly/kinds.ts` numbers them. */
const wasm_kernels_CAST_KINDS = { float16: 0, bfloat16: 1, float32: 2, float64: 3 };
let compiled;
/** The compiled module: a few kilobytes, compiled once for each thread. Undefined on a machine without WebAssembly SIMD. */
function compiledKernels() {
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
    const module = compiledKernels();
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
            exports.cast(wasm_kernels_CAST_KINDS[from], wasm_kernels_CAST_KINDS[to], source, target, count);
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

// EXTERNAL MODULE: ./src/checkpoint/containers/zip-record.ts
var zip_record = __webpack_require__(508);
// EXTERNAL MODULE: ./src/checkpoint/bytes.ts
var bytes = __webpack_require__(2553);
;// CONCATENATED MODULE: ./src/scan/chunk-stream.ts


/** Measured: with one read under way, the disk's cache waits for us between two of them. */
const CHUNKS_AHEAD = 2;
/**
 * A file from front to back, as chunks on the conveyor. One chunk is current; work is planned on it, and it is sent when
 * the next one is reached. While it is current, the chunks behind it are already read.
 */
class ChunkStream {
    current;
    source;
    conveyor;
    kernels;
    options;
    /** Chunks behind the current one that are being read, in the order of the file. */
    ahead = [];
    /** Bytes that the digest has heard. */
    heard = 0;
    /** The end of the chunk that was sent last: the next one's first value may begin in it. */
    tail = new Uint8Array(LEAD_BYTES);
    sentEnd = -1;
    constructor(source, conveyor, kernels, options) {
        this.source = source;
        this.conveyor = conveyor;
        this.kernels = kernels;
        this.options = options;
    }
    /** Makes the chunk with the byte at `offset` the current one. The offset is below the file's size. */
    async reach(offset) {
        if (this.current?.holds(offset, 1))
            return this.current;
        this.send();
        while (this.options.digester !== undefined && offset >= this.heard) {
            const chunk = await this.next(this.heard);
            if (chunk.holds(offset, 1))
                return chunk;
            this.send();
        }
        return this.next(offset);
    }
    /** Bytes of the current chunk, if it holds all of them. They are good until the next chunk is reached. */
    held(offset, length) {
        if (this.current?.holds(offset, length) !== true)
            return undefined;
        const position = this.current.position(offset);
        return this.kernels.bytes.subarray(position, position + length);
    }
    /** A few bytes at `offset`, wherever it is; fewer only at the end of the file. They are good until the next chunk is reached. */
    async bytes(offset, length) {
        const wanted = Math.max(0, Math.min(length, this.source.size - offset));
        if (wanted === 0)
            return new Uint8Array(0);
        const chunk = offset >= (this.current?.start ?? 0) ? await this.reach(offset) : undefined;
        // What the border between two chunks cuts is read by itself: a few bytes in two million.
        return (chunk && this.held(offset, wanted)) ?? this.source.read(offset, wanted);
    }
    /** Sends what is left, up to the end of the file where a digest listens. */
    async finish() {
        this.send();
        while (this.options.digester !== undefined && this.heard < this.source.size) {
            await this.next(this.heard);
            this.send();
        }
        await this.dropAhead();
    }
    /** Gives back what was read ahead, after a failure. */
    async stop() {
        if (this.current !== undefined)
            this.conveyor.giveBack(this.current.slot);
        this.current = undefined;
        await this.dropAhead();
    }
    async next(offset) {
        const { slot, start, length } = await this.read(offset);
        const chunk = new Chunk(slot, start, length);
        if (this.sentEnd === start)
            this.kernels.bytes.set(this.tail, slot.data - LEAD_BYTES);
        this.current = chunk;
        this.readAhead(chunk.end);
        return chunk;
    }
    async read(offset) {
        const next = this.ahead[0]?.start === offset ? this.ahead.shift() : undefined;
        if (next === undefined)
            await this.dropAhead();
        const chunk = next ?? this.begin(await this.conveyor.take(), offset);
        await this.arrived(chunk);
        return chunk;
    }
    async arrived(chunk) {
        try {
            await chunk.read;
        }
        catch (error) {
            this.conveyor.giveBack(chunk.slot);
            throw error;
        }
        this.options.onBytes(chunk.length);
    }
    begin(slot, start) {
        const length = Math.min(CHUNK_BYTES, this.source.size - start);
        const read = (0,bytes/* readInto */.gO)(this.source, start, this.kernels.bytes.subarray(slot.data, slot.data + length));
        // Whoever reaches the chunk hears of it.
        read.catch(() => { });
        return { slot, start, length, read };
    }
    readAhead(offset) {
        const end = this.options.digester === undefined ? this.options.end : this.source.size;
        while (this.ahead.length < CHUNKS_AHEAD) {
            const last = this.ahead.at(-1);
            const start = last === undefined ? offset : last.start + last.length;
            const slot = start < end ? this.conveyor.tryTake() : undefined;
            if (slot === undefined)
                return;
            this.ahead.push(this.begin(slot, start));
        }
    }
    async dropAhead() {
        for (const { slot, read } of this.ahead.splice(0)) {
            await read.catch(() => { });
            this.conveyor.giveBack(slot);
        }
    }
    send() {
        const chunk = this.current;
        if (chunk === undefined)
            return;
        this.current = undefined;
        this.sentEnd = chunk.end;
        const end = chunk.slot.data + chunk.length;
        this.tail.set(this.kernels.bytes.subarray(end - LEAD_BYTES, end));
        const { digester } = this.options;
        const from = Math.max(chunk.start, this.heard);
        if (digester === undefined || from >= chunk.end || chunk.start > this.heard)
            return this.conveyor.send(chunk);
        this.heard = chunk.end;
        this.conveyor.send(chunk, { digester, position: chunk.position(from), length: chunk.end - from });
    }
}

;// CONCATENATED MODULE: ./src/scan/gathered-facts.ts
/** What is known of a file's bytes, record by record as they are done. */
class GatheredFacts {
    crcs = new Map();
    payloads = new Map();
    nonFinite = new Map();
    allZero = new Set();
    copies = new Map();
    /** `payload`: where the record's payload begins in the file. */
    begin(record, payload) {
        this.payloads.set(record, payload);
    }
    /** Keeps what was found in a record, once all of it has been looked at. */
    collect({ record, crc, tallies, copies }, payload) {
        if (crc !== undefined)
            this.crcs.set(record, crc.value);
        const place = record.compression === 'stored' ? payload : undefined;
        for (const tally of tallies)
            for (const facts of tally.facts())
                this.keep(facts, place);
        for (const copy of copies)
            this.copies.set(copy.copy, copy.facts());
    }
    /** A name may stand for several tensors, whose values are then counted together. */
    keep({ name, nan, infinite, first, firstByte, allZero }, payload) {
        if (allZero)
            this.allZero.add(name);
        if (nan + infinite === 0)
            return;
        const known = this.nonFinite.get(name);
        this.nonFinite.set(name, {
            nan: nan + (known?.nan ?? 0),
            infinite: infinite + (known?.infinite ?? 0),
            first: known?.first ?? first,
            offset: known?.offset ?? (payload === undefined ? undefined : payload + firstByte),
        });
    }
    facts(digests, problems) {
        const { crcs: crc32, payloads, nonFinite, allZero, copies } = this;
        return { crc32, payloads, nonFinite, allZero, digests, problems, copies };
    }
}

// EXTERNAL MODULE: ./src/checkpoint/dtypes.ts
var dtypes = __webpack_require__(3725);
;// CONCATENATED MODULE: ./src/scan/running-crc.ts

/** CRC-32 of bytes that come in parts; each part is computed by itself, in any thread, and joined in order. */
class RunningCrc {
    value = 0;
    /** Bytes so far. */
    length = 0;
    plan(chunk, position, length) {
        chunk.work.crc(position, length, this);
    }
    take(outcome) {
        const crc = outcome.result(0);
        this.value = this.length === 0 ? crc : (0,crc32/* combinedCrc32 */.Xp)(this.value, crc, outcome.count);
        this.length += outcome.count;
    }
}

;// CONCATENATED MODULE: ./src/scan/copy-out.ts


/** Plans the cast and the writing of one copy, while the bytes of its record pass by. */
class CopyOut {
    copy;
    crc = new RunningCrc();
    outputBytes;
    overflow = 0;
    underflow = 0;
    largest = 0;
    firstOverflow = -1;
    /** The first value that is not planned yet. */
    next = 0;
    planned = 0;
    constructor(copy) {
        this.copy = copy;
        this.outputBytes = copy.cast === undefined ? copy.itemBytes : itemBytes(copy.cast.to);
    }
    /** Plans what the record's bytes from `from` on hold of the copy; they lie at `position` in memory. */
    plan(chunk, position, from, length, kernelBytes) {
        const { copy } = this;
        const until = Math.min(copy.count, Math.floor((from + length - copy.begin) / copy.itemBytes));
        const count = until - this.next;
        if (count <= 0)
            return;
        // A value that is cut by the chunk's border begins in its lead.
        const source = this.inOrder(chunk, position + copy.begin + this.next * copy.itemBytes - from, count);
        const bytes = count * this.outputBytes;
        let target = source;
        if (copy.cast !== undefined) {
            target = chunk.reserve(bytes);
            chunk.work.cast(copy.cast.from, copy.cast.to, source, target, count, this.sinkFrom(this.next));
        }
        this.crc.plan(chunk, target, bytes);
        const at = this.planned;
        chunk.writes.push(() => copy.write(at, kernelBytes.subarray(target, target + bytes)));
        this.planned += bytes;
        this.next = until;
    }
    inOrder(chunk, source, count) {
        const { itemBytes, swapBytes } = this.copy;
        if (swapBytes === 1)
            return source;
        const target = chunk.reserve(count * itemBytes);
        chunk.work.swap(swapBytes, source, target, (count * itemBytes) / swapBytes);
        return target;
    }
    /** Hears what the cast of some values did, the first of which is the copy's value `first`. */
    sinkFrom(first) {
        return {
            take: (outcome) => {
                this.overflow += outcome.result(0);
                this.underflow += outcome.result(1);
                this.largest = Math.max(this.largest, outcome.result(2));
                const firstOverflow = outcome.result(3);
                if (this.firstOverflow < 0 && firstOverflow >= 0)
                    this.firstOverflow = first + firstOverflow;
            },
        };
    }
    facts() {
        const { overflow, underflow, largest, firstOverflow } = this;
        return { crc32: this.crc.value, bytes: this.crc.length, overflow, underflow, largest, firstOverflow };
    }
}
function itemBytes(kind) {
    return dtypes/* DTYPES */.A.get(kind)?.itemsize ?? 1;
}

;// CONCATENATED MODULE: ./src/scan/record-reading.ts


/** All that is to be done with one record's payload while it passes by. */
class RecordReading {
    record;
    /** Absent where the container states no checksum that it could be compared with. */
    crc;
    tallies;
    copies;
    memory;
    constructor(record, tallies, copies, memory) {
        this.record = record;
        this.crc = record.crc32 === undefined ? undefined : new RunningCrc();
        this.tallies = tallies;
        this.copies = copies.map((copy) => new CopyOut(copy));
        this.memory = memory;
    }
    /** Plans the work on the payload's bytes from `from` on, `length` of them, which lie in `chunk` from `offset` on. */
    plan(chunk, offset, from, length) {
        const position = chunk.position(offset);
        this.crc?.plan(chunk, position, length);
        for (const tally of this.tallies)
            tally.plan(chunk, position, from, length);
        for (const copy of this.copies)
            copy.plan(chunk, position, from, length, this.memory);
    }
}

// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(8050);
;// CONCATENATED MODULE: ./src/scan/scan-problems.ts

/** What can be wrong with records as they lie in the file, which their directory does not tell. */
function noHeader(record, zipRoot) {
    return {
        kind: 'container/corrupt',
        message: `Record ${(0,quote/* quote */.h)(record.name)} has no local header at byte ${record.offset}, where the central directory says it is`,
        where: { record: record.name, offset: record.offset },
        torch: `PytorchStreamReader failed reading file ${nameBelow(zipRoot, record)}: invalid header or archive is corrupted`,
    };
}
function pastTheEnd(record, zipRoot) {
    return {
        kind: 'container/corrupt',
        message: `Record ${(0,quote/* quote */.h)(record.name)} reaches past the end of the file`,
        where: { record: record.name, offset: record.offset },
        torch: `PytorchStreamReader failed reading file ${nameBelow(zipRoot, record)}: invalid header or archive is corrupted`,
    };
}
/** PyTorch names records below the root folder. */
function nameBelow(zipRoot, { name }) {
    return zipRoot !== undefined && name.startsWith(`${zipRoot}/`) ? name.slice(zipRoot.length + 1) : name;
}
function wrongLength(record) {
    return {
        kind: 'container/corrupt',
        message: `Record ${(0,quote/* quote */.h)(record.name)} does not decompress to its ${record.size} bytes`,
        where: { record: record.name, offset: record.offset },
    };
}
function intoTheNext(end, next, record) {
    const other = record === undefined ? 'the central directory' : `record ${(0,quote/* quote */.h)(record.name)}`;
    return {
        kind: 'container/overlapping-records',
        message: `A record reaches to byte ${end}, into ${other} at ${next}`,
        where: record === undefined ? { offset: next } : { record: record.name, offset: next },
    };
}
function scan_problems_hidden(start, end) {
    return {
        kind: 'container/header-mismatch',
        message: `${end - start} bytes between two records belong to neither, and are not empty`,
        where: { offset: start },
    };
}

;// CONCATENATED MODULE: ./src/scan/tally.ts
/** Bytes that change places in a big-endian float. */
const FLOAT_BYTES = {
    float16: 2,
    bfloat16: 2,
    float32: 4,
    float64: 8,
    float8_e5m2: 1,
    float8_e4m3fn: 1,
    float8_fnuz: 1,
    float8_e8m0fnu: 1,
};

;// CONCATENATED MODULE: ./src/scan/view-tally.ts


/** What lies between two boundaries. Indices count floats from the start of the record. */
class Stretch {
    nan = 0;
    infinite = 0;
    /** The first non-finite float, -1 while there is none. */
    first = -1;
    nonZero = false;
    onHits;
    constructor(onHits) {
        this.onHits = onHits;
    }
    take(outcome, kernels) {
        this.nonZero ||= outcome.result(3) !== 0;
        const [nan, infinite] = [outcome.result(0), outcome.result(1)];
        if (nan + infinite === 0)
            return;
        this.nan += nan;
        this.infinite += infinite;
        if (this.first < 0)
            this.first = outcome.extra + outcome.result(2);
        this.onHits(outcome, kernels);
    }
}
/** Positions that are kept for tensors with gaps between their elements; beyond, all hits in their extent count as theirs. */
const MAX_POSITIONS = 100_000;
/** Comparisons of positions with tensors, so that many tensors over many hits stay linear. */
const MAX_COMPARISONS = 50_000_000;
/**
 * Tells for every tensor of one dtype in one record what its values are, while the record's bytes pass by once.
 * The record is cut at all boundaries of views; each stretch is counted once, and each view adds up its stretches.
 */
class ViewTally {
    views;
    kind;
    itemBytes;
    /** What a kernel counts in one element: floats, or bytes where there are none. */
    lanes;
    swapBytes;
    bounds;
    stretches;
    /** Where exactly non-finite elements are, for tensors with gaps. */
    hits = [];
    maxPositions;
    anyGaps;
    /** The first element that is not planned yet, and its stretch. */
    next = 0;
    stretch = 0;
    constructor(dtype, tensors, byteOrder) {
        const facts = dtypes/* DTYPES */.A.get(dtype);
        this.kind = facts?.float ?? 'none';
        this.itemBytes = facts?.itemsize ?? 1;
        this.lanes = this.kind === 'none' ? this.itemBytes : (facts?.lanes ?? 1);
        this.swapBytes = byteOrder === 'big' && this.kind !== 'none' ? FLOAT_BYTES[this.kind] : 1;
        this.views = tensors.map((tensor) => viewOf(tensor, facts?.packed ?? 1));
        this.anyGaps = this.views.some(({ dense }) => !dense);
        this.maxPositions = Math.min(MAX_POSITIONS, Math.floor(MAX_COMPARISONS / Math.max(1, tensors.length)));
        this.bounds = boundsOf(this.views);
        this.stretches = this.bounds.map(() => new Stretch((outcome, kernels) => this.notePositions(outcome, kernels)));
    }
    /** Plans the counting of the record's bytes from `from` on, `length` of them, which lie at `position` in memory. */
    plan(chunk, position, from, length) {
        const until = Math.floor((from + length) / this.itemBytes);
        // Behind the last boundary no tensor looks.
        while (this.next < until && this.stretch + 1 < this.bounds.length) {
            const stretchEnd = this.bounds[this.stretch + 1] ?? 0;
            const end = Math.min(until, stretchEnd);
            const stretch = this.stretches[this.stretch];
            // A value that is cut by the chunk's border begins in its lead.
            if (stretch !== undefined && end > this.next) {
                this.count(chunk, position + this.next * this.itemBytes - from, end - this.next, stretch);
            }
            this.next = Math.max(this.next, end);
            if (this.next >= stretchEnd)
                this.stretch++;
        }
    }
    count(chunk, position, elements, stretch) {
        const floats = elements * this.lanes;
        let at = position;
        if (this.swapBytes !== 1) {
            at = chunk.reserve(elements * this.itemBytes);
            chunk.work.swap(this.swapBytes, position, at, floats);
        }
        chunk.work.count(this.kind, at, floats, this.next * this.lanes, stretch);
    }
    /** Hits are rare; only for tensors with gaps does it matter where exactly they are. */
    notePositions({ position, count, extra }, kernels) {
        if (!this.anyGaps)
            return;
        const first = extra / this.lanes;
        for (let i = 0; i < count / this.lanes && this.hits.length < this.maxPositions; i++) {
            const one = kernels.count(this.kind, position + i * this.itemBytes, this.lanes);
            if (one.nan + one.infinite > 0)
                this.hits.push({ at: first + i, nan: one.nan, infinite: one.infinite });
        }
    }
    /** What each view holds, once all bytes have passed. */
    facts() {
        const sums = prefixSums(this.stretches);
        const struck = this.bounds.flatMap((_, i) => ((this.stretches[i]?.first ?? -1) >= 0 ? [i] : []));
        return this.views.map((view) => {
            const begin = lowerBound(this.bounds, view.begin);
            const end = lowerBound(this.bounds, view.end);
            const nan = (sums.nan[end] ?? 0) - (sums.nan[begin] ?? 0);
            const infinite = (sums.infinite[end] ?? 0) - (sums.infinite[begin] ?? 0);
            const allZero = view.end > view.begin && (sums.nonZero[end] ?? 0) === (sums.nonZero[begin] ?? 0);
            const none = { name: view.tensor.name, nan: 0, infinite: 0, first: -1, firstByte: -1, allZero };
            if (nan + infinite === 0)
                return none;
            const stretch = struck[lowerBound(struck, begin)] ?? 0;
            const firstElement = Math.floor((this.stretches[stretch]?.first ?? 0) / this.lanes);
            if (view.dense || this.hits.length >= this.maxPositions) {
                return { ...none, nan, infinite, first: firstElement - view.begin, firstByte: firstElement * this.itemBytes };
            }
            const own = this.hits.filter(({ at }) => at >= view.begin && at < view.end && belongs(at - view.begin, view.tensor));
            const first = own[0]?.at;
            if (first === undefined)
                return none;
            const sum = (field) => own.reduce((total, hit) => total + hit[field], 0);
            return { ...none, nan: sum('nan'), infinite: sum('infinite'), first: first - view.begin, firstByte: first * this.itemBytes };
        });
    }
}
function viewOf(tensor, packed) {
    const stride = tensor.stride ?? [];
    if (tensor.shape.includes(0))
        return { tensor, begin: 0, end: 0, dense: true };
    const extent = tensor.shape.reduce((last, size, i) => last + (size - 1) * (stride[i] ?? 0), 0) + 1;
    const distinct = tensor.shape.reduce((count, size, i) => ((stride[i] ?? 0) === 0 ? count : count * size), 1);
    const begin = Math.floor(tensor.offset / packed);
    return { tensor, begin, end: Math.ceil((tensor.offset + extent) / packed), dense: distinct === extent };
}
/** Whether the element that lies `distance` behind a tensor's first one is one of its own. */
function belongs(distance, tensor) {
    const dimensions = tensor.shape
        .map((size, i) => ({ size, stride: tensor.stride?.[i] ?? 0 }))
        .filter(({ size, stride }) => size > 1 && stride > 0)
        .sort((a, b) => b.stride - a.stride);
    let rest = distance;
    for (const { size, stride } of dimensions)
        rest -= Math.min(Math.floor(rest / stride), size - 1) * stride;
    return rest === 0;
}
/** All places where a view begins or ends, and the record's start. */
function boundsOf(views) {
    return [...new Set([0, ...views.flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b);
}
function prefixSums(stretches) {
    const sums = { nan: [0], infinite: [0], nonZero: [0] };
    stretches.forEach((stretch, i) => {
        sums.nan.push((sums.nan[i] ?? 0) + stretch.nan);
        sums.infinite.push((sums.infinite[i] ?? 0) + stretch.infinite);
        sums.nonZero.push((sums.nonZero[i] ?? 0) + (stretch.nonZero ? 1 : 0));
    });
    return sums;
}
/** First index whose value is not below `value`. */
function lowerBound(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? 0) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./src/scan/whole-tally.ts
/** Counts the values of a tensor that begins where its record begins and has no gaps: nearly every tensor there is. */
class WholeTally {
    tensor;
    dtype;
    elements;
    /** The first element that is not planned yet. */
    next = 0;
    nan = 0;
    infinite = 0;
    /** The first non-finite float, -1 while there is none. */
    first = -1;
    nonZero = false;
    constructor(tensor, dtype, elements) {
        this.tensor = tensor;
        this.dtype = dtype;
        this.elements = elements;
    }
    plan(chunk, position, from, length) {
        const { itemsize, float } = this.dtype;
        const until = Math.min(this.elements, Math.floor((from + length) / itemsize));
        if (until <= this.next)
            return;
        // A value that is cut by the chunk's border begins in its lead.
        const at = position + this.next * itemsize - from;
        chunk.work.count(float, at, (until - this.next) * this.lanes, this.next * this.lanes, this);
        this.next = until;
    }
    take(outcome) {
        this.nonZero ||= outcome.result(3) !== 0;
        this.nan += outcome.result(0);
        this.infinite += outcome.result(1);
        const first = outcome.result(2);
        if (this.first < 0 && first >= 0)
            this.first = outcome.extra + first;
    }
    facts() {
        const { nan, infinite, tensor } = this;
        const first = Math.floor(this.first / this.lanes);
        const firstByte = this.first < 0 ? -1 : first * this.dtype.itemsize;
        return [{ name: tensor.name, nan, infinite, first, firstByte, allZero: this.elements > 0 && !this.nonZero }];
    }
    /** What is counted in one element: floats, or bytes where there are none. */
    get lanes() {
        return this.dtype.float === 'none' ? this.dtype.itemsize : this.dtype.lanes;
    }
}

;// CONCATENATED MODULE: ./src/scan/tally-of.ts



/** The tallies of all tensors in one record, one for each dtype. */
function talliesOf(tensors, byteOrder) {
    const [only] = tensors;
    if (only !== undefined && tensors.length === 1)
        return [tallyOf(only.dtype, tensors, byteOrder)];
    const dtypes = new Set(tensors.map(({ dtype }) => dtype));
    return [...dtypes].map((dtype) => tallyOf(dtype, tensors.filter((tensor) => tensor.dtype === dtype), byteOrder));
}
/** The tally of all tensors of one dtype in one record. */
function tallyOf(dtypeName, tensors, byteOrder) {
    const dtype = dtypes/* DTYPES */.A.get(dtypeName);
    const [only] = tensors;
    if (only !== undefined && dtype !== undefined && tensors.length === 1 && byteOrder === 'little' && dtype.packed === 1) {
        const elements = wholeElements(only);
        if (elements !== undefined)
            return new WholeTally(only, dtype, elements);
    }
    return new ViewTally(dtypeName, tensors, byteOrder);
}
/** How many elements a tensor has that lies row by row from its record's first element on; `undefined` for others. */
function wholeElements({ shape, stride, offset }) {
    if (offset !== 0 || stride === null)
        return undefined;
    let expected = 1;
    for (let i = shape.length - 1; i >= 0; i--) {
        const size = shape[i] ?? 0;
        if (size !== 1 && stride[i] !== expected)
            return undefined;
        expected *= size;
    }
    return expected;
}

;// CONCATENATED MODULE: ./src/scan/tensors-by-record.ts

/**
 * The tensors of each record. Storages of the legacy format may be parts of others; their tensors are counted with those
 * of the whole, however many parts there are.
 */
function tensorsByRecord(checkpoint) {
    const byRecord = new Map();
    const add = (tensor) => {
        for (const part of tensor.parts)
            add({ ...part, name: tensor.name });
        const storage = tensor.storage === null ? undefined : checkpoint.storages.get(tensor.storage);
        if (storage?.record === undefined)
            return;
        const placed = storage.start === 0 ? tensor : { ...tensor, offset: tensor.offset + elementsBefore(storage, tensor) };
        const others = byRecord.get(storage.record);
        if (others === undefined)
            byRecord.set(storage.record, [placed]);
        else
            others.push(placed);
    };
    for (const tensor of checkpoint.tensors)
        add(tensor);
    return byRecord;
}
function elementsBefore(storage, tensor) {
    const dtype = dtypes/* DTYPES */.A.get(tensor.dtype);
    return Math.floor(storage.start / (dtype?.itemsize ?? 1)) * (dtype?.packed ?? 1);
}
/** All storages of a file have one byte order. */
function byteOrderOf({ storages }) {
    for (const { byteOrder } of storages.values())
        return byteOrder;
    return 'little';
}

;// CONCATENATED MODULE: ./src/scan/scan.ts








const NO_TALLIES = [];
const NO_COPIES = [];
const NO_BYTES = new Uint8Array(0);
/**
 * The one pass over a checkpoint's bytes: CRC-32 of every record, non-finite values of every tensor, digests of the
 * file, the headers between the records, and the values that are written elsewhere. Plans work on chunks from front to
 * back; the engine does it. Memory does not grow with the file.
 */
class Scan {
    gathered = new GatheredFacts();
    problems = [];
    /** Problems that show in the results of the work, in the order of the file. */
    found = [];
    source;
    checkpoint;
    engine;
    conveyor;
    stream;
    digester;
    signal;
    tensors;
    copies;
    byteOrder;
    /** Where the previous record ended. */
    end = 0;
    constructor(source, checkpoint, engine, conveyor, options) {
        this.source = source;
        this.checkpoint = checkpoint;
        this.engine = engine;
        this.conveyor = conveyor;
        this.signal = options.signal;
        this.tensors = tensorsByRecord(checkpoint);
        this.byteOrder = byteOrderOf(checkpoint);
        this.copies = copiesByRecord(options.copies ?? []);
        this.digester = options.digests.size === 0 ? undefined : engine.digester(options.digests);
        this.stream = new ChunkStream(source, conveyor, engine.kernels, {
            digester: this.digester,
            end: endOf(checkpoint),
            onBytes: (count) => options.onBytes?.(count),
        });
    }
    async run() {
        try {
            for (const record of [...this.checkpoint.records].sort((a, b) => a.offset - b.offset)) {
                this.signal?.throwIfAborted();
                if (!this.heldRecord(record))
                    await this.record(record);
            }
            if (this.checkpoint.recordsEnd !== undefined)
                await this.gap(this.checkpoint.recordsEnd, undefined);
            await this.stream.finish();
        }
        catch (error) {
            this.conveyor.fail(error);
            await this.stream.stop();
        }
        await this.conveyor.drain();
        const digests = (await this.digester?.finish()) ?? {};
        return this.gathered.facts(digests, [...this.problems, ...this.found]);
    }
    /**
     * Plans the work on a record that lies in the current chunk with all that is around it, as most small ones do. Does
     * nothing and returns false for others, and for those that are not as they should be.
     */
    heldRecord(record) {
        const { framing, offset, size } = record;
        const chunk = this.stream.current;
        if (chunk === undefined || record.compression !== 'stored' || record.storedSize !== size)
            return false;
        if (this.checkpoint.recordsEnd !== undefined && this.end !== offset)
            return false;
        const fixed = framing === undefined ? NO_BYTES : this.stream.held(offset, framing.fixedLength);
        const length = framing === undefined ? 0 : fixed && framing.headerLength(fixed);
        if (length === undefined || !chunk.holds(offset, length + size + (framing?.maxTrailer ?? 0)))
            return false;
        const payload = offset + length;
        if (framing !== undefined)
            for (const problem of framing.checkHeader(this.heldBytes(offset, length)))
                this.problems.push(problem);
        const reading = this.begin(record, payload);
        reading.plan(chunk, payload, 0, size);
        chunk.endings.push(() => this.gathered.collect(reading, payload));
        this.end = payload + size;
        if (framing !== undefined)
            this.checkTrailer(framing, this.heldBytes(this.end, framing.maxTrailer));
        return true;
    }
    heldBytes(offset, length) {
        return this.stream.held(offset, length) ?? NO_BYTES;
    }
    begin(record, payload) {
        this.gathered.begin(record, payload);
        return new RecordReading(record, this.talliesOf(record), this.copies.get(record) ?? NO_COPIES, this.engine.kernels.bytes);
    }
    async record(record) {
        if (this.checkpoint.recordsEnd !== undefined)
            await this.gap(record.offset, record);
        const payload = await this.header(record);
        if (payload === undefined)
            return;
        if (payload + record.storedSize > this.source.size) {
            this.problems.push(pastTheEnd(record, this.checkpoint.zipRoot));
            return;
        }
        const reading = this.begin(record, payload);
        const ending = () => this.gathered.collect(reading, payload);
        if (record.compression === 'deflated')
            await this.inflate(reading, payload, ending);
        else
            await this.pass(reading, payload, ending);
        this.end = payload + record.storedSize;
        const { framing } = record;
        if (framing !== undefined)
            this.checkTrailer(framing, await this.stream.bytes(this.end, framing.maxTrailer));
    }
    /** Plans the work on a payload that is stored as it is. */
    async pass(reading, payload, ending) {
        const { record } = reading;
        const size = Math.min(record.size, this.source.size - payload);
        if (size < record.size)
            this.problems.push(wrongLength(record));
        let last;
        for (let at = 0; at < size;) {
            this.signal?.throwIfAborted();
            const { current } = this.stream;
            const chunk = current?.holds(payload + at, 1) ? current : await this.stream.reach(payload + at);
            const length = Math.min(chunk.end - payload - at, size - at);
            reading.plan(chunk, payload + at, at, length);
            at += length;
            last = chunk;
        }
        if (last === undefined)
            ending();
        else
            last.endings.push(ending);
    }
    /** Plans the work on a payload as it comes out of its compression. */
    async inflate(reading, payload, ending) {
        const { record } = reading;
        const { kernels } = this.engine;
        let at = 0;
        let tail = new Uint8Array(LEAD_BYTES);
        try {
            for await (const piece of (0,zip_record/* inflated */.kb)(this.source, payload, record.storedSize)) {
                this.signal?.throwIfAborted();
                for (let from = 0; from < piece.length && at <= record.size; from += CHUNK_BYTES) {
                    const part = piece.subarray(from, from + CHUNK_BYTES);
                    const slot = await this.conveyor.take();
                    kernels.bytes.set(tail, slot.data - LEAD_BYTES);
                    kernels.bytes.set(part, slot.data);
                    tail = kernels.bytes.slice(slot.data + part.length - LEAD_BYTES, slot.data + part.length);
                    const chunk = new Chunk(slot, at, part.length);
                    reading.plan(chunk, at, at, part.length);
                    at += part.length;
                    this.conveyor.send(chunk);
                }
                if (at > record.size)
                    break;
            }
            if (at !== record.size)
                this.problems.push(wrongLength(record));
        }
        catch (error) {
            if (!(0,zip_record/* isZlibError */.EK)(error))
                throw error;
            // What came out before the damage is looked at all the same: it does not have the checksum.
            this.problems.push(wrongLength(record));
        }
        this.conveyor.afterwards(ending);
    }
    /** Offset of the payload behind the record's header; `undefined` where there is no header. */
    async header(record) {
        const { framing } = record;
        if (framing === undefined)
            return record.offset;
        const fixed = await this.stream.bytes(record.offset, framing.fixedLength);
        const length = fixed.length === framing.fixedLength ? framing.headerLength(fixed) : undefined;
        if (length === undefined || record.offset + length > this.source.size) {
            this.problems.push(noHeader(record, this.checkpoint.zipRoot));
            return undefined;
        }
        this.problems.push(...framing.checkHeader(await this.stream.bytes(record.offset, length)));
        return record.offset + length;
    }
    /** `bytes` follow the payload that has just ended. */
    checkTrailer(framing, bytes) {
        const { length, problems } = framing.checkTrailer(bytes, this.end);
        this.end += length;
        for (const problem of problems)
            this.problems.push(problem);
    }
    /** Room between records is fine where it is empty; anything else in it is hidden from every reader of the directory. */
    async gap(next, record) {
        const start = this.end;
        if (next <= start) {
            if (next < start)
                this.problems.push(intoTheNext(start, next, record));
            return;
        }
        this.end = next;
        // What lies in front of the first record is reported as such by the reader of the container.
        if (start === 0 && record !== undefined)
            return;
        let isHidden = false;
        const sink = {
            take: (outcome) => {
                const nonZero = outcome.result(3) !== 0;
                if (nonZero && !isHidden)
                    this.found.push(scan_problems_hidden(start, next));
                isHidden ||= nonZero;
            },
        };
        const end = Math.min(next, this.source.size);
        for (let at = start; at < end;) {
            const chunk = await this.stream.reach(at);
            const length = Math.min(chunk.end, end) - at;
            chunk.work.count('none', chunk.position(at), length, 0, sink);
            at += length;
        }
    }
    talliesOf(record) {
        const tensors = this.tensors.get(record.name);
        if (tensors === undefined)
            return NO_TALLIES;
        return talliesOf(tensors, this.byteOrder);
    }
}
/** Offset behind the last record, as far as the directory tells. */
function endOf({ records, recordsEnd }) {
    return records.reduce((end, { offset, storedSize }) => Math.max(end, offset + storedSize), recordsEnd ?? 0);
}
function copiesByRecord(copies) {
    const byRecord = new Map();
    for (const copy of copies) {
        const known = byRecord.get(copy.record);
        if (known === undefined)
            byRecord.set(copy.record, [copy]);
        else
            known.push(copy);
    }
    return byRecord;
}

;// CONCATENATED MODULE: ./src/scan/engine.ts
/** Something went wrong with the machinery of the scan, in contrast to the file that it looks at. */
class ScanError extends Error {
    name = 'ScanError';
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./src/scan/worker-thread.ts


/** One worker thread and the requests that it has not answered yet. Should it die, all of them are rejected. */
class WorkerThread {
    worker;
    open = new Map();
    asked = 0;
    failure;
    constructor(worker) {
        this.worker = worker;
        // A thread that waits for work keeps nobody from ending; one that works is waited for.
        worker.unref();
        worker.on('message', (answer) => this.hear(answer));
        worker.on('error', (error) => this.die(`a worker thread of the scan failed: ${error.message}`));
        worker.on('exit', (code) => this.die(`a worker thread of the scan ended with status ${code}`));
    }
    /** Resolves once the thread runs; rejects with `ScanError` where it cannot be started. */
    static async start(entry, start) {
        let worker;
        try {
            worker = new external_node_worker_threads_.Worker(entry, { workerData: start, execArgv: [], name: 'ckpt-guard scan' });
        }
        catch (error) {
            throw new ScanError(`a worker thread of the scan cannot be started: ${error instanceof Error ? error.message : String(error)}`);
        }
        const thread = new WorkerThread(worker);
        await thread.ask({ kind: 'digest' });
        return thread;
    }
    /** Requests that are not answered yet. */
    get load() {
        return this.open.size;
    }
    ask(question, transfer = []) {
        if (this.failure !== undefined)
            return Promise.reject(this.failure);
        const number = this.asked++;
        return new Promise((resolve, reject) => {
            if (this.open.size === 0)
                this.worker.ref();
            this.open.set(number, { resolve, reject });
            this.worker.postMessage({ ...question, number }, transfer);
        });
    }
    async close() {
        this.die('the scan was closed');
        await this.worker.terminate();
    }
    hear(answer) {
        const waiting = this.open.get(answer.number);
        this.open.delete(answer.number);
        if (this.open.size === 0)
            this.worker.unref();
        waiting?.resolve(answer);
    }
    die(reason) {
        this.failure ??= new ScanError(reason);
        for (const { reject } of this.open.values())
            reject(this.failure);
        this.open.clear();
    }
}

;// CONCATENATED MODULE: ./src/scan/thread-engine.ts



/** Does the work in several worker threads; chunks go to whichever has least to do, digests to one of their own. */
class ThreadEngine {
    kernels;
    width;
    threads;
    memory;
    entry;
    hasher;
    isHashing = false;
    constructor(memory, entry, threads) {
        this.memory = memory;
        this.entry = entry;
        this.threads = threads;
        this.kernels = loadKernels(memory);
        this.width = threads.length;
    }
    /** Starts `count` threads that run `entry`. Rejects with `ScanError` where they cannot be started. */
    static async start(entry, memory, count) {
        const starts = Array.from({ length: count }, () => WorkerThread.start(entry, { memory }));
        const outcomes = await Promise.allSettled(starts);
        const threads = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
        const failed = outcomes.find((outcome) => outcome.status === 'rejected');
        if (failed === undefined)
            return new ThreadEngine(memory, entry, threads);
        await Promise.all(threads.map((thread) => thread.close()));
        throw failed.reason;
    }
    async run(rows) {
        // Nobody can be ahead of the digest, which is one thread's work: the others leave it a processor.
        const [first, ...rest] = this.isHashing && this.threads.length > 1 ? this.threads.slice(0, -1) : this.threads;
        if (first === undefined)
            throw new ScanError('the scan has no worker threads');
        const idlest = rest.reduce((best, thread) => (thread.load < best.load ? thread : best), first);
        // Made by `Float64Array.from`, so that it is never shared memory.
        const answer = await idlest.ask({ kind: 'work', rows }, [rows.buffer]);
        if (!('rows' in answer))
            throw new ScanError('a worker thread gave an answer without results');
        return answer.rows;
    }
    digester(names) {
        const hasher = this.freshHasher();
        // Whoever asks for the digest hears that it could not be started.
        hasher.catch(() => { });
        this.isHashing = true;
        return {
            async update(position, length) {
                await (await hasher).ask({ kind: 'hash', position, length, names: [...names] });
            },
            finish: async () => {
                const answer = await (await hasher).ask({ kind: 'digest' });
                this.isHashing = false;
                if (!('digests' in answer))
                    throw new ScanError('a worker thread gave an answer without digests');
                return answer.digests;
            },
        };
    }
    /** The thread of digests, which is started when the first one is wanted. */
    startHasher() {
        this.hasher ??= WorkerThread.start(this.entry, { memory: this.memory });
        this.hasher.catch(() => { });
        return this.hasher;
    }
    /** A pass that failed may have left a digest half done. */
    async freshHasher() {
        const hasher = await this.startHasher();
        await hasher.ask({ kind: 'digest' });
        return hasher;
    }
    async close() {
        const hasher = await this.hasher?.catch(() => undefined);
        await Promise.all([...this.threads, ...(hasher === undefined ? [] : [hasher])].map((thread) => thread.close()));
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/scan/worker-entry.ts

/**
 * What worker threads run: a bundle of its own in the folder of the bundle that this is part of. There is none beside
 * the sources, which Node cannot all run; the work is then done in one thread.
 */
function workerEntry() {
    const entry = new URL(`scan-worker/index.js`, folderOf(import.meta.url));
    return (0,external_node_fs_.existsSync)(entry) ? entry : undefined;
}
/** Not spelled as `new URL('…', import.meta.url)`, which bundlers take for a file to copy. */
function folderOf(module) {
    return module.slice(0, module.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./src/scan/scanner.ts







/** Measured: the pass is bound by the memory's speed, which four threads use up; each costs ten megabytes. */
const MOST_THREADS = 4;
/** Below, a file is done before a second thread has started (45 ms, in which one thread passes over some 40 MB). */
const THREADS_FROM_BYTES = 64 * 1024 * 1024;
/** Slots of one thread: one that is read, one that is current, one that is worked on, one that is written or hashed. */
const SLOTS_OF_ONE = 4;
/**
 * Passes over the bytes of checkpoints, one file at a time. Threads and memory are made when they are first needed and
 * serve all files; `close` ends them.
 */
class Scanner {
    threads;
    entry;
    threadsFrom;
    plain;
    inline;
    threaded;
    /** The pass that was asked for last: all use the same memory, one after the other. */
    last = Promise.resolve();
    constructor(options = {}) {
        this.threads = options.threads ?? Math.min(MOST_THREADS, (0,external_node_os_.availableParallelism)());
        this.entry = 'entry' in options ? options.entry : workerEntry();
        this.threadsFrom = options.threadsFrom ?? THREADS_FROM_BYTES;
        this.plain = options.plain === true;
    }
    /**
     * Starts what a file of this size will need, so that it is ready when its structure has been read. Nothing has to wait
     * for it.
     */
    prepare(bytes, wantsDigest) {
        if (!this.isForThreads(bytes))
            return;
        this.threaded ??= this.startThreads();
        if (wantsDigest)
            void this.threaded.then((engine) => engine?.startHasher());
    }
    /** One pass over the bytes of `checkpoint`. Throws the errors of `source` and of the copies' writers, and `ScanError`. */
    scan(source, checkpoint, options) {
        const facts = this.last.then(() => this.pass(source, checkpoint, options));
        this.last = facts.catch(() => { });
        return facts;
    }
    async pass(source, checkpoint, options) {
        const engine = await this.engineFor(source.size);
        const conveyor = new Conveyor(engine, slotsFrom(FIRST_FREE_BYTE, slotCount(engine.width)));
        return new Scan(source, checkpoint, engine, conveyor, options).run();
    }
    /** Ends the threads, once all passes are done. */
    async close() {
        await this.last;
        await (await this.threaded)?.close();
        this.threaded = undefined;
    }
    async engineFor(bytes) {
        if (this.isForThreads(bytes)) {
            this.threaded ??= this.startThreads();
            const engine = await this.threaded;
            if (engine !== undefined)
                return engine;
        }
        this.inline ??= this.startInline();
        return this.inline;
    }
    isForThreads(bytes) {
        return bytes >= this.threadsFrom && this.threads > 1 && this.entry !== undefined;
    }
    /** Where threads cannot be started (some sandboxes forbid them), this one does their work, with the same results. */
    async startThreads() {
        if (this.entry === undefined)
            return undefined;
        const memory = createKernelMemory(FIRST_FREE_BYTE + slotBytes(slotCount(this.threads)), { plain: this.plain });
        return ThreadEngine.start(this.entry, memory, this.threads).catch(() => undefined);
    }
    startInline() {
        const memory = createKernelMemory(FIRST_FREE_BYTE + slotBytes(slotCount(1)), { plain: this.plain });
        return new InlineEngine(loadKernels(memory));
    }
}
function slotCount(threads) {
    return SLOTS_OF_ONE + 2 * (threads - 1);
}


/***/ }),

/***/ 3629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   b1: () => (/* binding */ checksumFiles)
/* harmony export */ });
/* unused harmony export parseChecksums */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2744);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3642);



/** Bytes. A line has about 100, so this is room for more files than any folder holds. */
const LARGEST = 16 * 1024 * 1024;
/** Compared without case, as people write them in several ways. */
const FOLDER_LISTS = new Set(['sha256sums', 'sha256sums.txt', 'md5sums', 'md5sums.txt']);
const SIDE_FILES = ['.sha256', '.md5'];
/**
 * Looks beside each file for `SHA256SUMS`, `MD5SUMS`, `NAME.sha256` and `NAME.md5`, and into `manifest` where there is one.
 * Throws `UserError` where a checksum file is there and cannot be read: a promise that nobody checks must not look kept.
 */
function checksumFiles(manifest) {
    /** Kept for the folder that was asked about last: files come folder by folder. */
    let cached;
    return {
        async statedDigests({ absolute, folder }) {
            const home = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(absolute);
            const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(absolute);
            if (cached?.folder !== home)
                cached = { folder: home, lists: readLists(home, folder) };
            const lists = await cached.lists;
            const side = SIDE_FILES.map((ending) => `${name}${ending}`).filter((each) => folder.includes(each));
            const sideLists = await Promise.all(side.map((each) => readList(home, each)));
            const found = [
                ...lists.flatMap((list) => stated(list.source, list.byName.get(name) ?? [])),
                ...sideLists.flatMap((list) => stated(list.source, sideLines(list, name))),
                ...(manifest?.digests.get(absolute) ?? []),
            ];
            return withoutRepeats(found);
        },
    };
}
/**
 * Reads the checksum file at `path`. Its names count from its own folder, as `sha256sum` writes them, or from `root`.
 * Throws `UserError` where it cannot be read or holds no checksum at all.
 */
async function readManifest(path, root) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path);
    const lines = parseChecksums(await readText(absolute));
    if (lines.length === 0) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${path}: expected checksums in the format of sha256sum ("<64 hexadecimal digits>  <file>"), found none`);
    }
    const digests = new Map();
    for (const { name, algorithm, value } of lines) {
        if (name === undefined)
            continue;
        for (const target of new Set([(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(absolute), name), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, name)])) {
            const known = digests.get(target);
            if (known)
                known.push({ algorithm, value, source: path });
            else
                digests.set(target, [{ algorithm, value, source: path }]);
        }
    }
    return { digests };
}
/**
 * The digests of a checksum file: lines of `sha256sum` and `md5sum` (text or binary, names with `\` escapes), BSD lines
 * (`SHA256 (name) = …`), and bare digests. The number of digits tells the algorithm; other lines are left out.
 */
function parseChecksums(text) {
    return text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .flatMap((line) => parseLine(line.endsWith('\r') ? line.slice(0, -1) : line));
}
function parseLine(line) {
    const escaped = line.startsWith('\\');
    const body = escaped ? line.slice(1) : line;
    const gnu = /^([0-9a-fA-F]{32}|[0-9a-fA-F]{64})(?: [ *](.+)|[ \t]+(\S.*)?)?$/.exec(body);
    const bsd = gnu ? null : /^(?:SHA256|MD5) \((.+)\) = ([0-9a-fA-F]{32}|[0-9a-fA-F]{64})$/.exec(body);
    const value = (gnu?.[1] ?? bsd?.[2])?.toLowerCase();
    if (value === undefined)
        return [];
    const name = gnu ? (gnu[2] ?? gnu[3]) : bsd?.[1];
    return [{ algorithm: value.length === 64 ? 'sha256' : 'md5', value, name: name !== undefined && escaped ? unescaped(name) : name }];
}
/** GNU writes a backslash, a line feed and a carriage return in names as `\\`, `\n` and `\r`, and `\` before the line. */
function unescaped(name) {
    return name.replace(/\\([\\nr])/g, (_, letter) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : '\\'));
}
async function readLists(home, folder) {
    return await Promise.all(folder.filter((name) => FOLDER_LISTS.has(name.toLowerCase())).map((name) => readList(home, name)));
}
async function readList(home, name) {
    const lines = parseChecksums(await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, name)));
    const byName = new Map();
    for (const line of lines) {
        const plainName = (line.name ?? '').replace(/^\.\//, '');
        const known = byName.get(plainName);
        if (known)
            known.push(line);
        else
            byName.set(plainName, [line]);
    }
    return { source: name, lines, byName };
}
async function readText(path) {
    const source = await (0,_file_source_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)(path);
    try {
        if (source.size > LARGEST) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${path}: expected a checksum file of at most ${LARGEST} bytes, found ${source.size}; split it or remove it`);
        }
        return Buffer.from(await source.read(0, source.size)).toString('utf8');
    }
    finally {
        await source.close();
    }
}
function stated(source, lines) {
    return lines.map(({ algorithm, value }) => ({ algorithm, value, source }));
}
/** A file that belongs to `name` alone may hold a bare digest, or the name that the file had before. */
function sideLines(list, name) {
    if (list.lines.length === 1)
        return list.lines;
    return [...(list.byName.get('') ?? []), ...(list.byName.get(name) ?? [])];
}
function withoutRepeats(digests) {
    const seen = new Set();
    return digests.filter(({ algorithm, value, source }) => {
        const key = `${algorithm} ${value} ${source}`;
        return !seen.has(key) && seen.add(key);
    });
}


/***/ })

};
