export const id = 2227;
export const ids = [2227];
export const modules = {

/***/ 616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ ruleById),
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   k$: () => (/* binding */ judgeSet)
/* harmony export */ });
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98050);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8631);


/** Findings of one rule in one file before the rest is left out; damage repeats itself. */
const MAX_FINDINGS_PER_RULE = 50;
const ORDER = { error: 0, warning: 1, notice: 2 };
/** Asks every rule about one file; worst findings first, then in the order of the catalogue. */
function judge(subject) {
    const findings = [];
    for (const rule of _catalogue_js__WEBPACK_IMPORTED_MODULE_0__.RULES) {
        const severity = severityOf(rule, subject.config);
        if (severity === 'off' || rule.check === undefined)
            continue;
        let count = 0;
        for (const draft of rule.check(subject)) {
            if (++count > MAX_FINDINGS_PER_RULE)
                break;
            findings.push(finding(rule, severity, draft));
        }
    }
    return sorted(findings);
}
/** Asks the rules that compare files with each other; findings by path. */
function judgeSet(files, config) {
    const byPath = new Map();
    for (const rule of _catalogue_js__WEBPACK_IMPORTED_MODULE_0__.RULES) {
        const severity = severityOf(rule, config);
        if (severity === 'off' || rule.checkSet === undefined)
            continue;
        for (const draft of rule.checkSet(files)) {
            byPath.set(draft.path, [...(byPath.get(draft.path) ?? []), finding(rule, severity, draft)]);
        }
    }
    return byPath;
}
/** Worst first; findings of one severity keep their order. */
function sorted(findings) {
    return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
/** Whether a finding of this severity fails the check. */
function fails(severity, failOn) {
    return failOn !== 'never' && ORDER[severity] <= ORDER[failOn];
}
function ruleById(id) {
    return _catalogue_js__WEBPACK_IMPORTED_MODULE_0__.RULES.find((rule) => rule.id === id);
}
function severityOf(rule, config) {
    return config.rules[rule.id] ?? rule.severity;
}
/** Names in a hostile file may have megabytes; nobody looks for one by more than its beginning. */
const MAX_NAME = 1000;
function shortenedPlace(where) {
    return {
        ...where,
        ...(where.record === undefined ? {} : { record: (0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(where.record, MAX_NAME) }),
        ...(where.tensor === undefined ? {} : { tensor: (0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(where.tensor, MAX_NAME) }),
    };
}
function finding(rule, severity, draft) {
    return {
        rule: rule.id,
        severity,
        message: draft.message,
        remedy: draft.remedy ?? rule.remedy,
        where: shortenedPlace(draft.where ?? {}),
        ...(draft.torch === undefined ? {} : { torch: draft.torch }),
    };
}


/***/ }),

/***/ 60934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ crc32),
/* harmony export */   Xp: () => (/* binding */ combinedCrc32),
/* harmony export */   f3: () => (/* binding */ crc32Of)
/* harmony export */ });
/* unused harmony export tableCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
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

/***/ 98064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Scanner)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/scan/crc32.ts
var crc32 = __webpack_require__(60934);
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
const MEASURE = 4;
const DIFFER = 5;
const WIDEN = 6;
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
const ITEM_WIDTHS = [1, 2, 4, 8];
const LANES = [1, 2];
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
    /** How far two arrays of numbers lie apart; the sink finds it at `result(0)`, which is `target`, with `measuredAt`. */
    measure(kind, lanes, a, b, count, target, sink) {
        this.add(MEASURE | (CAST_KINDS.indexOf(kind) << 4) | (LANES.indexOf(lanes) << 8), a, count, b, sink, target);
    }
    /** How many items of `width` bytes differ. */
    differ(width, a, b, count, sink) {
        this.add(DIFFER | (ITEM_WIDTHS.indexOf(width) << 4), a, count, b, sink);
    }
    widen(kind, source, target, count) {
        this.add(WIDEN | (WIDEN_KINDS.indexOf(kind) << 4), source, count, target, undefined);
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
            case MEASURE: {
                const lanes = kindAt(LANES, operation >> 8);
                const found = kernels.measure(kindAt(CAST_KINDS, (operation >> 4) & 15), position, extra, count, lanes);
                const place = new Float64Array(kernels.bytes.buffer, rows[results] ?? 0, MEASURED.length);
                MEASURED.forEach((field, i) => {
                    place[i] = found[field];
                });
                break;
            }
            case DIFFER:
                rows[results] = kernels.differ(kindAt(ITEM_WIDTHS, operation >> 4), position, extra, count);
                break;
            case WIDEN:
                kernels.widen(kindAt(WIDEN_KINDS, operation >> 4), position, extra, count);
                break;
            default:
                kernels.swap(kindAt(WIDTHS, operation >> 4), position, extra, count);
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
var external_node_crypto_ = __webpack_require__(77598);
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
const plain_widen_WIDEN = {
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
        plain_widen_WIDEN[from](readAligned(bytes, source + index * input, size * input, SCRATCH), FLOATS, size, index, tally);
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
            differing += plain_differ_COUNT[width](pieceA, pieceB);
    }
    return differing;
}
const SCRATCH_A = new Uint8Array(PIECE_BYTES);
const SCRATCH_B = new Uint8Array(PIECE_BYTES);
const plain_differ_COUNT = {
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
        for (let lane = 0; lane < plain_measure_LANES; lane++)
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
const plain_measure_LANES = 4;
const plain_measure_WIDTHS = { float16: 2, bfloat16: 2, float32: 4, float64: 8 };
const plain_measure_SCRATCH_A = new Uint8Array(PIECE_BYTES);
const plain_measure_SCRATCH_B = new Uint8Array(PIECE_BYTES);
const SINGLES = new Float32Array(BLOCK);
const NUMBERS_A = new Float64Array(BLOCK);
const NUMBERS_B = new Float64Array(BLOCK);
/** The sums of each lane of one block, in the order of `Measured`. */
const DIFFERENCES = new Float64Array(plain_measure_LANES);
const SQUARES_A = new Float64Array(plain_measure_LANES);
const SQUARES_B = new Float64Array(plain_measure_LANES);
const PRODUCTS = new Float64Array(plain_measure_LANES);
function fill(kind, piece, numbers, size) {
    if (kind === 'float64')
        return numbers.set(new Float64Array(piece.buffer, piece.byteOffset, size));
    // Only float64 loses anything on the way, and would tell.
    plain_widen_WIDEN[kind](piece, SINGLES, size, 0, { overflow: 0, underflow: 0, largest: 0, firstOverflow: -1 });
    numbers.set(SINGLES.subarray(0, size));
}
function addLane(sums, size, lane, { a, b, both }) {
    let difference = 0;
    let squaresA = 0;
    let squaresB = 0;
    let products = 0;
    for (let i = lane; i < size; i += plain_measure_LANES) {
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
            exports.cast(wasm_kernels_CAST_KINDS[from], wasm_kernels_CAST_KINDS[to], source, target, count);
            const { overflow, underflow, largest, firstOverflow } = exports;
            return { overflow: overflow.value, underflow: underflow.value, largest: largest.value, firstOverflow: firstOverflow.value };
        },
        measure(kind, a, b, count, lanes) {
            exports.measure(wasm_kernels_CAST_KINDS[kind], a, b, count, lanes);
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

// EXTERNAL MODULE: ./src/checkpoint/containers/zip-record.ts
var zip_record = __webpack_require__(80508);
// EXTERNAL MODULE: ./src/checkpoint/bytes.ts
var bytes = __webpack_require__(72553);
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
var dtypes = __webpack_require__(23725);
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
var quote = __webpack_require__(98050);
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
var external_node_worker_threads_ = __webpack_require__(75919);
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

// EXTERNAL MODULE: ./src/scan/values/value-kinds.ts
var value_kinds = __webpack_require__(83635);
;// CONCATENATED MODULE: ./src/scan/values/plan-segment.ts

/** Which of two float types is the export of the other. Of two that are equally wide, it is the candidate's. */
function castBetween(reference, candidate) {
    if (reference === undefined || candidate === undefined || reference === candidate)
        return undefined;
    return plan_segment_WIDTHS[reference] < plan_segment_WIDTHS[candidate] ? reference : candidate;
}
const plan_segment_WIDTHS = { float16: 2, bfloat16: 2, float32: 4, float64: 8 };
/** Positions are multiples of this many bytes. */
const plan_segment_ALIGNMENT = 16;
/** Most bytes that `planSegment` reserves for `count` values. */
function roomOf({ reference, candidate, castTo, isSameType }, count) {
    const numbers = count * reference.lanes;
    const sides = [reference, candidate].map((side) => {
        const isWide = isSameType ? side.float === undefined : side.float !== 'float64';
        return (side.isSwapped ? (count * side.bits) / 8 + plan_segment_ALIGNMENT : 0) + (isWide ? numbers * 8 + plan_segment_ALIGNMENT : 0);
    });
    const cast = castTo === undefined ? 0 : numbers * plan_segment_WIDTHS[castTo] + MEASURED_BYTES + 2 * plan_segment_ALIGNMENT;
    return sides.reduce((sum, bytes) => sum + bytes, cast) + MEASURED_BYTES + plan_segment_ALIGNMENT;
}
/** Plans the work on `count` values, of which the reference's begin at `a` in memory and the candidate's at `b`. */
function planSegment(chunk, kind, a, b, count, sums) {
    const { reference, candidate, isSameType } = kind;
    const [left, right] = [inOrder(chunk, reference, a, count), inOrder(chunk, candidate, b, count)];
    if (!isSameType)
        return planOtherTypes(chunk, kind, left, right, count, sums);
    const { float, lanes } = reference;
    if (float !== undefined) {
        return measure(chunk, float, lanes, left, right, count, (measured) => {
            sums.add(measured);
            sums.addOtherBits(measured.otherBits);
        });
    }
    if (reference.bits >= 8) {
        const take = (other) => sums.addOtherBits(other);
        chunk.work.differ(plan_segment_itemBytes(reference), left, right, count, { take: (outcome) => take(outcome.result(0)) });
    }
    measure(chunk, 'float64', lanes, widened(chunk, reference, left, count), widened(chunk, candidate, right, count), count, (measured) => {
        sums.add(measured);
        // The values of a packed type have no bytes of their own; they are small whole numbers.
        if (reference.bits < 8)
            sums.addOtherBits(measured.otherBits);
    });
}
function planOtherTypes(chunk, kind, left, right, count, sums) {
    const { reference, candidate, castTo } = kind;
    const { lanes } = reference;
    const [a, b] = [widened(chunk, reference, left, count), widened(chunk, candidate, right, count)];
    measure(chunk, 'float64', lanes, a, b, count, (measured) => sums.add(measured));
    if (castTo === undefined)
        return;
    const [x, y] = [narrowed(chunk, reference, castTo, left, count), narrowed(chunk, candidate, castTo, right, count)];
    measure(chunk, castTo, lanes, x, y, count, ({ otherValues }) => sums.addOtherAfterCast(otherValues));
}
function measure(chunk, float, lanes, a, b, count, take) {
    const target = chunk.reserve(MEASURED_BYTES);
    chunk.work.measure(float, lanes, a, b, count * lanes, target, {
        take: (outcome, kernels) => take(measuredAt(kernels, outcome.result(0))),
    });
}
/** Where the values are in the little-endian order. */
function inOrder(chunk, { isSwapped, swapBytes, bits }, source, count) {
    if (!isSwapped || swapBytes === 1)
        return source;
    const bytes = (count * bits) / 8;
    const target = chunk.reserve(bytes);
    chunk.work.swap(swapBytes, source, target, bytes / swapBytes);
    return target;
}
/** Where the numbers are as float64. */
function widened(chunk, { float, widen, lanes }, source, count) {
    if (float === 'float64')
        return source;
    const target = chunk.reserve(count * lanes * 8);
    if (float !== undefined)
        chunk.work.cast(float, 'float64', source, target, count * lanes, NOBODY);
    else if (widen !== undefined)
        chunk.work.widen(widen, source, target, count * lanes);
    return target;
}
/** Where the numbers are as the narrower of both types. */
function narrowed(chunk, { float, lanes }, castTo, source, count) {
    if (float === undefined || float === castTo)
        return source;
    const target = chunk.reserve(count * lanes * plan_segment_WIDTHS[castTo]);
    chunk.work.cast(float, castTo, source, target, count * lanes, NOBODY);
    return target;
}
const NOBODY = { take() { } };
function plan_segment_itemBytes({ bits }) {
    return bits === 64 ? 8 : bits === 32 ? 4 : bits === 16 ? 2 : 1;
}

;// CONCATENATED MODULE: ./src/scan/values/batches.ts


/**
 * Values that are measured at once. Sums are made for each such segment and then added, so that they do not depend on how
 * segments come together in chunks.
 */
const SEGMENT_VALUES = 64 * 1024;
/** Bytes between two tensors that are read with them rather than skipped: a record's header, and what aligns it. */
const MAX_GAP = 4096;
/** Takes pieces until one chunk has no room for more. */
class Batch {
    pieces = [];
    reference = 0;
    candidate = 0;
    room = 0;
    /** Adds as many of the values from `first` on as fit; returns their number. */
    add(reading, first, count) {
        const { kind } = reading;
        let taken = 0;
        let [reference, candidate] = [this.reference + MAX_GAP, this.candidate + MAX_GAP];
        while (taken < count) {
            const size = Math.min(SEGMENT_VALUES, count - taken);
            const [left, right] = [bytesOf(kind.reference, size), bytesOf(kind.candidate, size)];
            const room = roomOf(kind, size);
            const isTooMuch = reference + left > CHUNK_BYTES || candidate + right > CHUNK_BYTES || this.room + room > MAX_ROOM;
            if (isTooMuch)
                break;
            reference += left;
            candidate += right;
            this.room += room;
            taken += size;
        }
        if (taken === 0)
            return 0;
        this.reference = reference;
        this.candidate = candidate;
        this.pieces.push({ reading, first, count: taken });
        return taken;
    }
}
/** What is left of the room for output once the candidate's bytes are in it. */
const MAX_ROOM = OUTPUT_BYTES - CHUNK_BYTES;
/** Bytes of `count` values, of which the first begins with a byte. */
function bytesOf({ bits }, count) {
    return Math.ceil((count * bits) / 8);
}
/** The reads of one side of a batch, in no more bytes than the batch has counted. */
function stretchesOf(pieces, rangeOf) {
    const bySource = new Map();
    for (const piece of pieces) {
        const range = rangeOf(piece);
        const known = bySource.get(range.source);
        if (known === undefined)
            bySource.set(range.source, [{ piece, range }]);
        else
            known.push({ piece, range });
    }
    const stretches = [];
    for (const [source, found] of bySource) {
        let last;
        for (const { piece, range } of found.sort((a, b) => a.range.begin - b.range.begin)) {
            const { begin, end } = range;
            if (last === undefined || begin > last.end + MAX_GAP) {
                last = { source, begin, end, starts: [] };
                stretches.push(last);
            }
            last.end = Math.max(last.end, end);
            last.starts.push([piece, begin]);
        }
    }
    return stretches;
}

;// CONCATENATED MODULE: ./src/scan/values/running-sums.ts
/** Adds up what the segments of one pair of tensors measure, in their order. */
class RunningSums {
    unreadable;
    count;
    castTo;
    otherBits;
    otherValues = 0;
    otherAfterCast = 0;
    nonFiniteA = 0;
    nonFiniteB = 0;
    farthest = 0;
    difference = new ScaledSum();
    squaresA = new ScaledSum();
    squaresB = new ScaledSum();
    products = new ScaledSum();
    /** `hasBits`: whether both sides are of one type, whose bits can be compared. */
    constructor(count, hasBits, castTo) {
        this.count = count;
        this.otherBits = hasBits ? 0 : undefined;
        this.castTo = castTo;
    }
    /** What the values are as numbers. */
    add(measured) {
        const { exponentA, exponentB } = measured;
        this.otherValues += measured.otherValues;
        this.nonFiniteA += measured.nonFiniteA;
        this.nonFiniteB += measured.nonFiniteB;
        this.farthest = Math.max(this.farthest, measured.farthest);
        this.difference.add(measured.squaredDifference, 2 * Math.max(exponentA, exponentB));
        this.squaresA.add(measured.squaresA, 2 * exponentA);
        this.squaresB.add(measured.squaresB, 2 * exponentB);
        this.products.add(measured.products, exponentA + exponentB);
    }
    addOtherBits(count) {
        if (this.otherBits !== undefined)
            this.otherBits += count;
    }
    addOtherAfterCast(count) {
        this.otherAfterCast += count;
    }
    /** `isExact`: whether other bits are another value, also where float64 cannot tell both apart. */
    facts(isExact) {
        const { squaresA, squaresB, difference, products, castTo } = this;
        const [reference, candidate] = [squaresA.root(), squaresB.root()];
        const between = difference.root();
        return {
            unreadable: this.unreadable,
            count: this.count,
            otherBits: this.otherBits,
            otherValues: isExact ? (this.otherBits ?? this.otherValues) : this.otherValues,
            otherAfterCast: castTo === undefined ? undefined : { dtype: castTo, count: this.otherAfterCast },
            nonFinite: { reference: this.nonFiniteA, candidate: this.nonFiniteB },
            norm: { reference: numberOf(reference), candidate: numberOf(candidate), difference: numberOf(between) },
            change: numberOf(quotient(between, reference)),
            cosine: cosineOf(products.scaled(), reference, candidate),
            farthest: this.farthest,
        };
    }
}
/** A sum of numbers with exponents of their own; all of a kind have the same, but for numbers near the ends of float64's range. */
class ScaledSum {
    value = 0;
    exponent = 0;
    add(value, exponent) {
        if (value === 0)
            return;
        if (this.value === 0)
            this.exponent = exponent;
        const common = Math.max(this.exponent, exponent);
        this.value = scaled(this.value, this.exponent - common) + scaled(value, exponent - common);
        this.exponent = common;
    }
    scaled() {
        return { value: this.value, exponent: this.exponent };
    }
    /** Of a sum of squares, whose exponent is even. */
    root() {
        return { value: Math.sqrt(this.value), exponent: this.exponent / 2 };
    }
}
function quotient(a, b) {
    return { value: a.value / b.value, exponent: a.exponent - b.exponent };
}
/** Rounding can take it a little past 1. */
function cosineOf(products, a, b) {
    const cosine = numberOf({ value: products.value / a.value / b.value, exponent: products.exponent - a.exponent - b.exponent });
    return Math.min(1, Math.max(-1, cosine));
}
function numberOf({ value, exponent }) {
    return scaled(value, exponent);
}
/** In two steps, since a power of two alone may leave the range that the product lies in. */
function scaled(value, exponent) {
    if (exponent === 0)
        return value;
    const half = Math.trunc(exponent / 2);
    return value * 2 ** half * 2 ** (exponent - half);
}

// EXTERNAL MODULE: ./src/scan/values/value-pair.ts
var value_pair = __webpack_require__(83262);
;// CONCATENATED MODULE: ./src/scan/values/values-pass.ts







/** Batches that are being read while others are measured. */
const BATCHES_AHEAD = 2;
/**
 * The one pass over the values of two checkpoints: pairs of tensors in the order in which they are given, both sides in step,
 * many small ones or a part of a large one in each chunk. Memory does not grow with the files.
 */
class ValuesPass {
    conveyor;
    kernels;
    onBytes;
    ahead = [];
    /** Those whose sources are open. */
    open = new Set();
    closings = [];
    /** `onBytes` hears how many bytes of values were read since the last call. */
    constructor(conveyor, kernels, onBytes) {
        this.conveyor = conveyor;
        this.kernels = kernels;
        this.onBytes = onBytes;
    }
    /** The facts of each pair, in their order. Throws the errors of the sources but `UnreadableValues`. */
    async run(pairs) {
        const tasks = pairs.map(taskOf);
        try {
            for (const batch of this.batches(tasks)) {
                await this.begin(batch);
                if (this.ahead.length > BATCHES_AHEAD)
                    await this.planNext();
            }
            while (this.ahead.length > 0)
                await this.planNext();
        }
        catch (error) {
            this.conveyor.fail(error);
            await this.dropAhead();
        }
        await Promise.allSettled(this.closings);
        await this.conveyor.drain();
        return tasks.map(({ sums, kind }) => sums.facts(kind.reference.isExact));
    }
    *batches(tasks) {
        let batch = new Batch();
        for (const task of tasks) {
            const { pair } = task;
            if (pair.count === 0)
                continue;
            const reading = { ...task, reference: pair.reference.open(), candidate: pair.candidate.open() };
            this.open.add(reading);
            for (let first = 0; first < pair.count;) {
                const taken = batch.add(reading, first, pair.count - first);
                first += taken;
                if (first === pair.count)
                    break;
                yield batch;
                batch = new Batch();
            }
        }
        if (batch.pieces.length > 0)
            yield batch;
    }
    async begin(batch) {
        const chunk = new Chunk(await this.conveyor.take(), 0, 0);
        const references = stretchesOf(batch.pieces, (piece) => rangeOf(piece, 'reference'));
        const candidates = stretchesOf(batch.pieces, (piece) => rangeOf(piece, 'candidate'));
        const room = chunk.reserve(candidates.reduce((sum, { begin, end }) => sum + end - begin, 0));
        const read = whenAllEnded([this.read(references, chunk.slot.data), this.read(candidates, room)]);
        // Whoever plans the batch hears of it.
        read.catch(() => { });
        this.ahead.push({ chunk, batch, read });
    }
    /** Reads all stretches at once, one behind the other in memory from `position` on. */
    async read(stretches, position) {
        const positions = new Map();
        const reads = [];
        let at = position;
        for (const stretch of stretches) {
            reads.push(this.readStretch(stretch, this.kernels.bytes.subarray(at, at + stretch.end - stretch.begin)));
            for (const [piece, begin] of stretch.starts)
                positions.set(piece, at + begin - stretch.begin);
            at += stretch.end - stretch.begin;
        }
        await whenAllEnded(reads);
        return positions;
    }
    async readStretch({ source, begin, starts }, into) {
        try {
            await (0,bytes/* readInto */.gO)(source, begin, into);
        }
        catch (error) {
            if (!(error instanceof value_pair/* UnreadableValues */.s))
                throw error;
            for (const [{ reading }] of starts)
                reading.sums.unreadable ??= error.message;
        }
    }
    async planNext() {
        const next = this.ahead[0];
        if (next === undefined)
            return;
        const { chunk, batch } = next;
        const [reference, candidate] = await next.read;
        for (const piece of batch.pieces) {
            this.plan(chunk, piece, reference?.get(piece) ?? 0, candidate?.get(piece) ?? 0);
            const { reading, first, count } = piece;
            if (first + count === reading.pair.count)
                this.close(reading);
            this.onBytes(bytesOf(reading.kind.reference, count) + bytesOf(reading.kind.candidate, count));
        }
        this.ahead.shift();
        this.conveyor.send(chunk);
    }
    plan(chunk, { reading, count }, reference, candidate) {
        const { kind, sums } = reading;
        if (sums.unreadable !== undefined)
            return;
        for (let at = 0; at < count; at += SEGMENT_VALUES) {
            const [a, b] = [reference + bytesOf(kind.reference, at), candidate + bytesOf(kind.candidate, at)];
            planSegment(chunk, kind, a, b, Math.min(SEGMENT_VALUES, count - at), sums);
        }
    }
    async dropAhead() {
        for (const { chunk, read } of this.ahead.splice(0)) {
            await read.catch(() => { });
            this.conveyor.giveBack(chunk.slot);
        }
        for (const reading of this.open)
            this.close(reading);
    }
    /** Nobody waits for it but the end of the pass: it may have to wait for reads that others have asked for. */
    close(reading) {
        this.open.delete(reading);
        this.closings.push(reading.reference.close(), reading.candidate.close());
    }
}
/** What all of them give. Should one fail, the others still write into the slot, which is not given back before they have ended. */
async function whenAllEnded(tasks) {
    await Promise.allSettled(tasks);
    return Promise.all(tasks);
}
function rangeOf({ reading, first, count }, side) {
    const kind = reading.kind[side];
    const begin = reading.pair[side].begin + bytesOf(kind, first);
    return { source: reading[side], begin, end: begin + bytesOf(kind, count) };
}
function taskOf(pair) {
    const kind = pairKind(pair);
    return { pair, kind, sums: new RunningSums(pair.count, kind.isSameType, kind.castTo) };
}
function pairKind({ reference, candidate }) {
    const [left, right] = [sideKind(reference), sideKind(candidate)];
    const isSameType = left.dtype === right.dtype;
    return { reference: left, candidate: right, isSameType, castTo: isSameType ? undefined : castBetween(left.float, right.float) };
}
function sideKind({ dtype, byteOrder }) {
    const kind = (0,value_kinds/* valueKind */.C)(dtype);
    if (kind === undefined)
        throw new RangeError(`values of an unknown type ${dtype}`);
    return { ...kind, dtype, isSwapped: byteOrder === 'big' && kind.swapBytes > 1 };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
    /**
     * One pass over the values of pairs of tensors, which may be of several files; both sides are read in step. `onBytes` hears how
     * many bytes of values were read. Throws the errors of the sources, and `ScanError`.
     */
    compare(pairs, onBytes) {
        const facts = this.last.then(async () => {
            const engine = await this.engineFor(pairs.reduce((sum, pair) => sum + valueBytes(pair.reference, pair) + valueBytes(pair.candidate, pair), 0));
            const conveyor = new Conveyor(engine, slotsFrom(FIRST_FREE_BYTE, slotCount(engine.width)));
            return new ValuesPass(conveyor, engine.kernels, onBytes).run(pairs);
        });
        this.last = facts.catch(() => { });
        return facts;
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
function valueBytes({ dtype }, { count }) {
    return Math.ceil((count * ((0,value_kinds/* valueKind */.C)(dtype)?.bits ?? 8)) / 8);
}
function slotCount(threads) {
    return SLOTS_OF_ONE + 2 * (threads - 1);
}


/***/ }),

/***/ 83635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ valueKind)
/* harmony export */ });
/* harmony import */ var _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23725);

/** PyTorch's name without `torch.`; `undefined` for a type that is not known. */
function valueKind(dtype) {
    const info = _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.get(dtype);
    if (info === undefined)
        return undefined;
    const known = KINDS.get(info);
    if (known !== undefined)
        return known;
    const kind = kindOf(info);
    if (kind !== undefined)
        KINDS.set(info, kind);
    return kind;
}
/** Those that were asked for: files have a few types and thousands of tensors. */
const KINDS = new Map();
function kindOf({ name, itemsize, packed, lanes }) {
    const number = NUMBERS.get(name) ?? smallInteger(name);
    if (number === undefined)
        return undefined;
    const float = isCastKind(number) ? number : undefined;
    const bytes = itemsize / lanes;
    return {
        bits: (itemsize * 8) / packed,
        lanes: lanes === 2 || number === 'float4_e2m1' ? 2 : 1,
        float,
        widen: isCastKind(number) ? undefined : number,
        swapBytes: bytes === 2 || bytes === 4 || bytes === 8 ? bytes : 1,
        isExact: float === undefined && !number.startsWith('float'),
    };
}
const SAME_NAME = [
    ...['float64', 'float32', 'float16', 'bfloat16'],
    ...['int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64'],
    ...['float8_e5m2', 'float8_e4m3fn', 'float8_e5m2fnuz', 'float8_e4m3fnuz', 'float8_e8m0fnu'],
];
/** Quantised types are compared as the integers that they are stored as: their scales are no part of the values' bytes. */
const NUMBERS = new Map([
    ...SAME_NAME.map((name) => [name, name]),
    ['complex128', 'float64'],
    ['complex64', 'float32'],
    ['complex32', 'float16'],
    ['float4_e2m1fn_x2', 'float4_e2m1'],
    ['bool', 'uint8'],
    ['qint8', 'int8'],
    ['quint8', 'uint8'],
    ['qint32', 'int32'],
    ['quint4x2', 'uint4'],
    ['quint2x4', 'uint2'],
    ['bits16', 'uint16'],
]);
/** `int1` to `int7` and `uint1` to `uint7` take a byte each, as do the kinds of `bits` that are left. */
function smallInteger(dtype) {
    if (/^int[1-7]$/.test(dtype))
        return 'int8';
    return /^(uint[1-7]|bits(8|1x8|2x4|4x2))$/.test(dtype) ? 'uint8' : undefined;
}
function isCastKind(kind) {
    return kind === 'float64' || kind === 'float32' || kind === 'float16' || kind === 'bfloat16';
}


/***/ }),

/***/ 83262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ UnreadableValues)
/* harmony export */ });
/** The bytes of a tensor are not what they should be. The message says why, as the end of `it cannot be compared: …`. */
class UnreadableValues extends Error {
    name = 'UnreadableValues';
}


/***/ }),

/***/ 28037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ parseContentRange),
/* harmony export */   TO: () => (/* binding */ escapedPart),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   kw: () => (/* binding */ decodedPath),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   pm: () => (/* binding */ isWayOn)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38098);


/**
 * An address that may be read from: `https:`, and `http:` on this machine alone, where nobody can listen.
 * Throws `UserError` for any other one.
 */
function parseAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`expected an https:// address, found ${JSON.stringify(url ? shownAddress(url) : withoutSecrets(text))}`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c(shownAddress(url), 'expected an address without user name and password, they would show up in logs');
    }
    return url;
}
function isLoopback(url) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}
/**
 * Whether what came from `from` may lead on to `url`: to `https:`, and on this machine also to `http:`. Nothing from outside leads to this
 * machine, or to where clouds tell their machines who they are (169.254.169.254), whatever answers there.
 */
function isWayOn(url, from) {
    if (isLoopback(from) && isLoopback(url))
        return url.protocol === 'https:' || url.protocol === 'http:';
    return url.protocol === 'https:' && (isLoopback(from) || !isInward(url));
}
/** Addresses that mean something else, or nothing, to everybody else: of this machine, and of its link. */
function isInward(url) {
    return (isLoopback(url) || /^(.+\.localhost\.?|localhost\.|0\.0\.0\.0|169\.254\.\d+\.\d+|\[(::|::ffff:.*|fe[89ab].*)\])$/.test(url.hostname));
}
/** An address as a message may show it: without the query, which is where signed addresses keep their secret. */
function shownAddress(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
/** What is no address, without the parts that keep secrets in one: those before `@` and behind `?`. */
function withoutSecrets(text) {
    return text.replace(/[?#].*$/s, '').replace(/^(\w*:?\/*)[^/]*@/, '$1');
}
/** A name within an address. Half a character, as broken names have it, has no form there: it becomes the sign for such. */
function escapedPart(name) {
    return encodeURIComponent(Buffer.from(name).toString());
}
/** A path or name as a person reads it; what is escaped wrongly stays as it is. */
function decodedPath(escaped) {
    try {
        return decodeURIComponent(escaped);
    }
    catch {
        return escaped;
    }
}
/** `bytes 0-99/1234`; `undefined` for anything else, an unknown size (`*`) included. */
function parseContentRange(header) {
    const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
    if (match === null)
        return undefined;
    const range = { first: Number(match[1]), last: Number(match[2]), size: Number(match[3]) };
    return Number.isSafeInteger(range.size) && range.first <= range.last && range.last < range.size ? range : undefined;
}


/***/ }),

/***/ 8139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ filesBeside),
/* harmony export */   Jw: () => (/* binding */ absentIfMissing),
/* harmony export */   KC: () => (/* binding */ openIfThere),
/* harmony export */   nG: () => (/* binding */ filesIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33642);
/* harmony import */ var _http_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28037);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38098);




/** Files of one folder on disk. */
function filesIn(folder) {
    return (name) => absentIfMissing(() => (0,_file_source_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name)));
}
/** Files beside the one at `url`, on the same server. */
function filesBeside(url, open = openByRanges) {
    const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
    return (name) => {
        const sibling = new URL(url);
        sibling.pathname = `${folder}${(0,_http_address_js__WEBPACK_IMPORTED_MODULE_2__/* .escapedPart */ .TO)(name)}`;
        return absentIfMissing(() => open(sibling));
    };
}
/** The file at `url`; `undefined` where the server has none. */
function openIfThere(url) {
    return absentIfMissing(() => openByRanges(url));
}
/** What reads from the network is loaded only here. */
async function openByRanges(url) {
    return (await __webpack_require__.e(/* import() */ 275).then(__webpack_require__.bind(__webpack_require__, 30275))).openUrl(url.href);
}
/** What `open` gives; `undefined` where there is no such file. */
async function absentIfMissing(open) {
    try {
        return await open();
    }
    catch (error) {
        if (error instanceof _source_error_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceError */ .c && error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}


/***/ })

};
