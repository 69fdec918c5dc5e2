export const id = 623;
export const ids = [623];
export const modules = {

/***/ 2553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ windowedSource),
/* harmony export */   Pq: () => (/* binding */ memorySource),
/* harmony export */   U5: () => (/* binding */ sliceSource)
/* harmony export */ });
/** Bytes that are already in memory, as a source. */
function memorySource(bytes) {
    return {
        size: bytes.length,
        async read(offset, length) {
            if (offset < 0 || length < 0 || offset + length > bytes.length) {
                throw new RangeError(`read of ${length} bytes at ${offset} in ${bytes.length} bytes`);
            }
            return bytes.subarray(offset, offset + length);
        },
        async close() { },
    };
}
/** The part of `source` that begins at `start` and is `size` bytes long, as a source of its own. */
function sliceSource(source, start, size) {
    return {
        size,
        read(offset, length) {
            if (offset < 0 || length < 0 || offset + length > size) {
                throw new RangeError(`read of ${length} bytes at ${offset} in a part of ${size} bytes`);
            }
            return source.read(start + offset, length);
        },
        async close() { },
    };
}
/**
 * Keeps the last `windowSize` bytes read of `source`, for readers that step through a file in small reads.
 * A read longer than the window goes straight through.
 */
function windowedSource(source, windowSize) {
    let start = 0;
    let window = new Uint8Array(0);
    return {
        size: source.size,
        async read(offset, length) {
            if (length > windowSize)
                return source.read(offset, length);
            if (offset < start || offset + length > start + window.length) {
                const available = Math.max(length, Math.min(windowSize, source.size - offset));
                window = await source.read(offset, available);
                start = offset;
            }
            return window.subarray(offset - start, offset - start + length);
        },
        close: () => source.close(),
    };
}


/***/ }),

/***/ 6410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b$: () => (/* binding */ shardNames),
/* harmony export */   hH: () => (/* binding */ MAX_SHARDS),
/* harmony export */   o: () => (/* binding */ readShardedSet),
/* harmony export */   rt: () => (/* binding */ isShardIndex),
/* harmony export */   sh: () => (/* binding */ isPlainName),
/* harmony export */   w2: () => (/* binding */ MAX_INDEX_BYTES)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9305);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2502);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8050);



/** Index files beyond this are refused by huggingface_hub too (`_torch.py`, 10 MB). */
const MAX_INDEX_BYTES = 10 * 1000 * 1000;
/** Shards that are opened; the largest published sets have some hundreds. */
const MAX_SHARDS = 10_000;
/** How many single tensors a problem names before it only counts them. */
const NAMED = 5;
/** Whether this JSON is the index of a sharded set. */
function isShardIndex(json) {
    return json instanceof _json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonObject */ .Y5 && json.entries.some(([key, value]) => key === 'weight_map' && value instanceof _json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonObject */ .Y5);
}
/** The files that an index names, each once. */
function shardNames(index) {
    return [...new Set(weightMap(index, []).values())];
}
/**
 * Reads a Hugging Face style sharded set by its index: each shard once, one after the other.
 * Source: huggingface_hub `serialization/_torch.py` and `_base.py`, transformers `utils/hub.py`.
 */
async function readShardedSet(source, head, index, openShard) {
    const problems = [];
    const map = weightMap(index, problems);
    const counts = new Map();
    for (const file of map.values())
        counts.set(file, (counts.get(file) ?? 0) + 1);
    const names = [...counts.keys()];
    const shards = new Map();
    if (names.length > MAX_SHARDS)
        problems.push(broken(`The index names ${names.length} shards, which is absurd`));
    for (const name of names.slice(0, MAX_SHARDS)) {
        if (!isPlainName(name)) {
            problems.push(broken(`The index names the shard ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)}, which does not lie in its folder`));
            continue;
        }
        const shard = await openShard(name);
        if (shard === undefined)
            problems.push(missingShard(name, counts.get(name) ?? 0));
        else {
            shards.set(name, shard);
            problems.push(...unreadableShard(name, shard));
        }
    }
    problems.push(...mappingProblems(map, shards), ...totalProblems(index, map, shards), ...numberingProblems(names));
    const bare = (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .bareCheckpoint */ .$)('sharded', source.size, head);
    return {
        ...bare,
        tensors: [...map].flatMap(([name, file]) => tensorOf(name, shards.get(file))),
        weightsRoot: map.size > 0 ? '' : null,
        globals: [...shards.values()].flatMap((shard) => shard.globals),
        metadata: indexMetadata(index),
        shards: map,
        problems,
    };
}
function tensorOf(name, shard) {
    const tensor = shard === undefined ? undefined : tensorsOf(shard).get(name);
    return tensor === undefined ? [] : [{ ...tensor, name, key: name }];
}
const namedTensors = new WeakMap();
function tensorsOf(shard) {
    const known = namedTensors.get(shard) ?? new Map(shard.tensors.map((tensor) => [tensor.name, tensor]));
    namedTensors.set(shard, known);
    return known;
}
function weightMap(index, problems) {
    const map = new Map();
    const value = index.entries.find(([key]) => key === 'weight_map')?.[1];
    for (const [name, file] of value instanceof _json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonObject */ .Y5 ? value.entries : []) {
        if (typeof file === 'string')
            map.set(name, file);
        else
            problems.push(broken(`The index gives no file name for tensor ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)}`));
    }
    if (!index.entries.some(([key]) => key === 'metadata')) {
        problems.push(broken('The index has no "metadata", which transformers requires', "KeyError: 'metadata'"));
    }
    return map;
}
/** A shard is a file of the same folder: no separators, no drive, no parent. */
function isPlainName(name) {
    return !/[/\\:\0]/.test(name) && name !== '..' && name !== '.' && name !== '';
}
/** A shard that cannot be read leaves the set incomplete; what exactly is wrong stands with the shard itself. */
function unreadableShard(name, shard) {
    const first = shard.problems.find(({ kind }) => kind !== 'pickle/not-weights-only' && kind !== 'container/crc-missing');
    if (first === undefined)
        return [];
    return [
        {
            kind: 'container/missing-shard',
            message: `The shard ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)} cannot be read: ${first.message}`,
            where: { record: name },
        },
    ];
}
function missingShard(name, tensors) {
    return {
        kind: 'container/missing-shard',
        message: `The shard ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)} with ${tensors} tensors is not in the folder of the index`,
        where: { record: name },
        torch: `FileNotFoundError: No such file or directory: '${name}'`,
    };
}
function mappingProblems(map, shards) {
    const problems = [];
    const absent = [...map].filter(([name, file]) => {
        const shard = shards.get(file);
        return shard !== undefined && unreadableShard(file, shard).length === 0 && !tensorsOf(shard).has(name);
    });
    if (absent.length > 0) {
        problems.push(broken(`${list(absent.map(([name, file]) => `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)} (${file})`))}: the index maps tensors to shards that do not hold them`));
    }
    const unlisted = [...shards].flatMap(([file, shard]) => [...tensorsOf(shard).keys()].filter((name) => map.get(name) !== file));
    if (unlisted.length > 0) {
        problems.push(broken(`${list(unlisted.map((name) => (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)))}: shards hold tensors that the index does not map to them`));
    }
    return problems;
}
/** `metadata.total_size` is the number of bytes of all tensors, shared storages counted once. */
function totalProblems(index, map, shards) {
    const metadata = index.entries.find(([key]) => key === 'metadata')?.[1];
    const total = metadata instanceof _json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonObject */ .Y5 ? metadata.entries.find(([key]) => key === 'total_size')?.[1] : undefined;
    const complete = new Set(map.values()).size === shards.size && [...shards].every(([name, shard]) => unreadableShard(name, shard).length === 0);
    if (!(total instanceof _json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonNumber */ .WP) || !complete)
        return [];
    const bytes = [...shards.values()].flatMap((shard) => [...shard.storages.values()]).reduce((sum, storage) => sum + storage.bytes, 0);
    if (Number(total.text) === bytes)
        return [];
    return [broken(`The index says that all tensors have ${total.text} bytes together, the shards have ${bytes}`)];
}
const NUMBERED = /-(\d{5,})-of-(\d{5,})\.[a-z.]+$/;
/** Shards are numbered 1 to n; a number that is not there is a shard that the index forgot. */
function numberingProblems(names) {
    const numbers = names.map((name) => NUMBERED.exec(name));
    const count = Number(numbers[0]?.[2]);
    if (numbers.some((number) => number === null) || numbers.some((number) => Number(number?.[2]) !== count) || count > 100_000)
        return [];
    const present = new Set(numbers.map((number) => Number(number?.[1])));
    const absent = Array.from({ length: count }, (_, i) => i + 1).filter((number) => !present.has(number));
    if (absent.length === 0)
        return [];
    return [
        {
            kind: 'container/missing-shard',
            message: `The index names ${present.size} of ${count} shards; ${list(absent.map((number) => `number ${number}`))} is in no entry`,
            where: {},
        },
    ];
}
function indexMetadata(index) {
    const metadata = index.entries.find(([key]) => key === 'metadata')?.[1];
    const facts = new Map();
    for (const [key, value] of metadata instanceof _json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonObject */ .Y5 ? metadata.entries : []) {
        if (typeof value === 'string' || typeof value === 'boolean')
            facts.set(key, value);
        else if (value instanceof _json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonNumber */ .WP)
            facts.set(key, Number(value.text));
    }
    return facts;
}
function broken(message, torch) {
    return { kind: 'container/missing-shard', message, where: {}, ...(torch === undefined ? {} : { torch }) };
}
function list(items) {
    const more = items.length - NAMED;
    return `${items.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ openRecord),
/* harmony export */   EK: () => (/* binding */ isZlibError),
/* harmony export */   W1: () => (/* binding */ RecordError),
/* harmony export */   i1: () => (/* binding */ zipFraming),
/* harmony export */   kb: () => (/* binding */ inflated),
/* harmony export */   qO: () => (/* binding */ unsupported)
/* harmony export */ });
/* unused harmony exports METHOD_STORED, METHOD_DEFLATED, noLocalHeader */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2553);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8050);



/** Fixed part of a local header, in bytes. */
const LOCAL_HEADER_SIZE = 30;
/** Longest data descriptor: signature, CRC-32 and two 64-bit sizes. */
const MAX_DESCRIPTOR_SIZE = 24;
/** Largest record that is decompressed into memory; only pickles are, and the largest measured one has 11 MB. */
const MAX_INFLATED_BYTES = 512 * 1024 * 1024;
/** Above this size, a compression beyond BOMB_RATIO is an attack: pickles of real files compress to a tenth. */
const BOMB_PREFIX_BYTES = 16 * 1024 * 1024;
const BOMB_RATIO = 100;
/** Deflate cannot do better: a match of 258 bytes takes two bits at least. A larger claim is a lie, not a good compression. */
const MAX_DEFLATE_RATIO = 1032;
const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const HAS_DESCRIPTOR = 0x0008;
const NONE_32 = 0xffffffff;
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;
/** Local header and data descriptor of one entry, as the pass over the bytes meets them. */
function zipFraming(entry, swappedHeader) {
    return {
        fixedLength: LOCAL_HEADER_SIZE,
        headerLength: (fixed) => localHeaderLength(fixed, swappedHeader && entry.headerOffset === 0),
        checkHeader: (header) => checkLocalHeader(header, entry),
        maxTrailer: MAX_DESCRIPTOR_SIZE,
        checkTrailer: (bytes, payloadEnd) => checkDescriptor(bytes, entry, payloadEnd),
    };
}
/** Bytes of the whole local header, name and extra field included, from its fixed part; `undefined` where it is none. */
function localHeaderLength(fixed, swappedHeader) {
    const view = viewOf(fixed);
    const signature = view.getUint32(0, true);
    // GPT-SoVITS writes a version code over the first two bytes, the other two remain.
    const known = signature === LOCAL_SIGNATURE || (swappedHeader && signature >>> 16 === LOCAL_SIGNATURE >>> 16);
    return known ? LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true) : undefined;
}
/**
 * Compares a local header with the central directory. PyTorch asks only for its signature and its two lengths; any other
 * reader believes the rest, and so could see another file. Times and versions say nothing of the content.
 */
function checkLocalHeader(header, entry) {
    const view = viewOf(header);
    const problems = [];
    const differ = (what, at, local, central) => {
        problems.push({
            kind: 'container/header-mismatch',
            message: `The local header of record ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(entry.name)} gives its ${what} as ${local}, the central directory as ${central}`,
            where: { record: entry.name, offset: entry.headerOffset + at },
        });
    };
    const nameLength = view.getUint16(26, true);
    const name = Buffer.from(header.subarray(LOCAL_HEADER_SIZE, LOCAL_HEADER_SIZE + nameLength));
    const utf8Name = name.toString('utf8');
    if (utf8Name !== entry.name && name.toString('latin1') !== entry.name) {
        differ('name', LOCAL_HEADER_SIZE, (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(utf8Name), (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(entry.name));
    }
    const flags = view.getUint16(6, true);
    if (flags !== entry.flags)
        differ('flags', 6, hex(flags), hex(entry.flags));
    const method = view.getUint16(8, true);
    if (method !== entry.method)
        differ('compression method', 8, method, entry.method);
    const deferred = (flags & HAS_DESCRIPTOR) !== 0;
    const wide = localZip64Sizes(header.subarray(LOCAL_HEADER_SIZE + nameLength));
    const fields = [
        { what: 'CRC-32', at: 14, central: entry.crc32, wide: undefined },
        { what: 'compressed size', at: 18, central: entry.compressedSize, wide: wide?.compressed },
        { what: 'size', at: 22, central: entry.size, wide: wide?.size },
    ];
    for (const { what, at, central, wide: wideValue } of fields) {
        const local = view.getUint32(at, true);
        const value = local === NONE_32 && wideValue !== undefined ? wideValue : local;
        if (at === 14 && value !== central && !(deferred && value === 0)) {
            problems.push(crcDisagreement(`local header of record ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(entry.name)}`, value, entry, entry.headerOffset + at));
        }
        if (value !== central && !(deferred && value === 0))
            differ(what, at, value, central);
        // PyTorch leaves the 32-bit fields 0 and states sizes above 4 GiB in the extra field only.
        else if (wideValue !== undefined && wideValue !== central && wideValue !== 0)
            differ(`zip64 ${what}`, at, wideValue, central);
    }
    return problems;
}
function localZip64Sizes(extra) {
    const view = viewOf(extra);
    for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
        const length = view.getUint16(at + 2, true);
        if (view.getUint16(at, true) === 1 && length >= 16 && at + 20 <= extra.length) {
            return { size: Number(view.getBigUint64(at + 4, true)), compressed: Number(view.getBigUint64(at + 12, true)) };
        }
    }
    return undefined;
}
/**
 * Compares the data descriptor behind a payload with the central directory. `bytes` are what follows the payload, at
 * most MAX_DESCRIPTOR_SIZE. Gives the descriptor's length, 0 where none was announced.
 */
function checkDescriptor(bytes, entry, payloadEnd) {
    if ((entry.flags & HAS_DESCRIPTOR) === 0)
        return { length: 0, problems: [] };
    const candidates = [
        { signature: 4, wide: entry.size >= NONE_32 || entry.headerOffset >= NONE_32 },
        { signature: 4, wide: false },
        { signature: 4, wide: true },
        { signature: 0, wide: false },
        { signature: 0, wide: true },
    ];
    const view = viewOf(bytes);
    for (const { signature, wide } of candidates) {
        const length = signature + (wide ? 20 : 12);
        if (bytes.length < length || (signature > 0 && view.getUint32(0, true) !== DESCRIPTOR_SIGNATURE))
            continue;
        if (view.getUint32(signature, true) !== entry.crc32)
            continue;
        const [compressed, size] = wide
            ? [Number(view.getBigUint64(signature + 4, true)), Number(view.getBigUint64(signature + 12, true))]
            : [view.getUint32(signature + 4, true), view.getUint32(signature + 8, true)];
        if (compressed === entry.compressedSize && size === entry.size)
            return { length, problems: [] };
    }
    return { length: candidates[0]?.wide ? 24 : 16, problems: descriptorProblems(bytes, entry, payloadEnd) };
}
function descriptorProblems(bytes, entry, payloadEnd) {
    const where = { record: entry.name, offset: payloadEnd };
    const name = (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(entry.name);
    const problems = [
        {
            kind: 'container/header-mismatch',
            message: `The data descriptor of record ${name} does not repeat what the central directory says`,
            where,
        },
    ];
    const stated = bytes.length >= 8 ? viewOf(bytes).getUint32(4, true) : entry.crc32;
    if (stated !== entry.crc32)
        problems.push(crcDisagreement(`data descriptor of record ${name}`, stated, entry, payloadEnd + 4));
    return problems;
}
/** A checksum is wrong wherever it stands: two of them cannot both be that of the bytes. */
function crcDisagreement(place, stated, entry, offset) {
    return {
        kind: 'container/crc-mismatch',
        message: `The ${place} states CRC-32 ${hex(stated)}, the central directory ${hex(entry.crc32)}`,
        where: { record: entry.name, offset },
    };
}
function isBomb({ size, compressedSize }) {
    return size > MAX_INFLATED_BYTES || (size > BOMB_PREFIX_BYTES && size > compressedSize * BOMB_RATIO);
}
/** The payload of one record, decompressed if need be, as a source. Throws `RecordError` where PyTorch could not read it. */
async function openRecord(source, entry, swappedHeader) {
    const refused = unsupported(entry);
    if (refused !== undefined)
        throw refused;
    const fixed = await source.read(entry.headerOffset, LOCAL_HEADER_SIZE);
    const length = localHeaderLength(fixed, swappedHeader && entry.headerOffset === 0);
    const payload = entry.headerOffset + (length ?? 0);
    if (length === undefined || payload + entry.compressedSize > source.size)
        throw noLocalHeader(entry);
    if (entry.method === METHOD_STORED)
        return { bytes: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sliceSource */ .U5)(source, payload, entry.size), payload, bomb: undefined };
    if (entry.size > entry.compressedSize * MAX_DEFLATE_RATIO + INFLATE_CHUNK)
        throw wrongLength(entry);
    if (!isBomb(entry))
        return { bytes: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .memorySource */ .Pq)(await inflate(source, entry, payload, entry.size)), payload: undefined, bomb: undefined };
    const bomb = new RecordError(entry, 'container/bomb', `is compressed and would grow to ${entry.size} bytes in memory`, undefined);
    return { bytes: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .memorySource */ .Pq)(await inflate(source, entry, payload, BOMB_PREFIX_BYTES)), payload: undefined, bomb };
}
/** A record that PyTorch cannot read. */
class RecordError extends Error {
    name = 'RecordError';
    problem;
    constructor(entry, kind, what, torch) {
        super(`Record ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(entry.name)} ${what}`);
        this.problem = {
            kind,
            message: this.message,
            where: { record: entry.name, offset: entry.headerOffset },
            ...(torch === undefined ? {} : { torch: `PytorchStreamReader failed reading file ${entry.name}: ${torch}` }),
        };
    }
}
function noLocalHeader(entry) {
    return new RecordError(entry, 'container/corrupt', `has no local header at byte ${entry.headerOffset}, where the central directory says it is`, 'invalid header or archive is corrupted');
}
/** Features of the central directory that miniz refuses when it reads the record, and one that makes it read nothing. */
function unsupported(entry) {
    if (entry.flags & 0x41)
        return new RecordError(entry, 'container/corrupt', 'is encrypted', 'unsupported encryption');
    if (entry.flags & 0x20)
        return new RecordError(entry, 'container/corrupt', 'holds a patch', 'unsupported feature');
    if (entry.method !== METHOD_STORED && entry.method !== METHOD_DEFLATED) {
        return new RecordError(entry, 'container/corrupt', `is compressed by method ${entry.method}`, 'unsupported method');
    }
    if (entry.directoryBit && entry.size > 0) {
        return new RecordError(entry, 'container/corrupt', 'is marked as a folder, so that PyTorch reads nothing of it', undefined);
    }
    return undefined;
}
const INFLATE_CHUNK = 256 * 1024;
/** The first `length` bytes of a compressed record. */
async function inflate(source, entry, payload, length) {
    const output = new Uint8Array(length);
    let filled = 0;
    try {
        for await (const chunk of inflated(source, payload, entry.compressedSize)) {
            if (filled + chunk.length > entry.size)
                throw wrongLength(entry);
            output.set(chunk.subarray(0, length - filled), filled);
            filled += chunk.length;
            if (filled >= length && length < entry.size)
                return output;
        }
    }
    catch (error) {
        throw isZlibError(error) ? wrongLength(entry) : error;
    }
    if (filled !== entry.size)
        throw wrongLength(entry);
    return output;
}
/** An error of zlib, as Z_DATA_ERROR, in contrast to one of reading the file. */
function isZlibError(error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
function wrongLength(entry) {
    return new RecordError(entry, 'container/corrupt', `does not decompress to its ${entry.size} bytes`, 'decompression failed or archive is corrupted');
}
/** Raw deflate data as chunks, never more than a few hundred kilobytes ahead of the reader. Throws zlib's errors. */
async function* inflated(source, offset, length) {
    const stream = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw)({ chunkSize: INFLATE_CHUNK, finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_FINISH });
    const feed = async () => {
        for (let at = 0; at < length && !stream.destroyed; at += INFLATE_CHUNK) {
            const chunk = await source.read(offset + at, Math.min(INFLATE_CHUNK, length - at));
            if (!stream.write(new Uint8Array(chunk)))
                await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve));
        }
        stream.end();
    };
    feed().catch((error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
    try {
        for await (const chunk of stream)
            yield chunk; // zlib streams without an encoding give Buffers
    }
    finally {
        stream.destroy();
    }
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function hex(value) {
    return `0x${value.toString(16).padStart(8, '0')}`;
}


/***/ }),

/***/ 3725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ DTYPES),
/* harmony export */   E: () => (/* binding */ STORAGE_DTYPES)
/* harmony export */ });
/**
 * The element types of torch 2.13, under PyTorch's names without `torch.`.
 * Source: c10/core/ScalarType.h; what can be saved was tried with torch 2.13.
 */
function dtype(name, itemsize, float = 'none', lanes = 1, packed = 1) {
    return [name, { name, itemsize, float, lanes, packed }];
}
const DTYPES = new Map([
    dtype('float64', 8, 'float64'),
    dtype('float32', 4, 'float32'),
    dtype('float16', 2, 'float16'),
    dtype('bfloat16', 2, 'bfloat16'),
    dtype('complex128', 16, 'float64', 2),
    dtype('complex64', 8, 'float32', 2),
    dtype('complex32', 4, 'float16', 2),
    dtype('float8_e5m2', 1, 'float8_e5m2'),
    dtype('float8_e4m3fn', 1, 'float8_e4m3fn'),
    dtype('float8_e5m2fnuz', 1, 'float8_fnuz'),
    dtype('float8_e4m3fnuz', 1, 'float8_fnuz'),
    dtype('float8_e8m0fnu', 1, 'float8_e8m0fnu'),
    dtype('float4_e2m1fn_x2', 1),
    dtype('bool', 1),
    ...[8, 16, 32, 64].flatMap((bits) => [dtype(`int${bits}`, bits / 8), dtype(`uint${bits}`, bits / 8)]),
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((bits) => [dtype(`int${bits}`, 1), dtype(`uint${bits}`, 1)]),
    dtype('qint8', 1),
    dtype('quint8', 1),
    dtype('qint32', 4),
    dtype('quint4x2', 1, 'none', 1, 2),
    dtype('quint2x4', 1, 'none', 1, 4),
    dtype('bits8', 1),
    dtype('bits16', 2),
    dtype('bits1x8', 1),
    dtype('bits2x4', 1),
    dtype('bits4x2', 1),
]);
/** dtype of each typed storage class. `UntypedStorage` counts bytes. Source: torch/storage.py. */
const STORAGE_DTYPES = new Map([
    ['DoubleStorage', 'float64'],
    ['FloatStorage', 'float32'],
    ['HalfStorage', 'float16'],
    ['BFloat16Storage', 'bfloat16'],
    ['LongStorage', 'int64'],
    ['IntStorage', 'int32'],
    ['ShortStorage', 'int16'],
    ['CharStorage', 'int8'],
    ['ByteStorage', 'uint8'],
    ['BoolStorage', 'bool'],
    ['ComplexFloatStorage', 'complex64'],
    ['ComplexDoubleStorage', 'complex128'],
    ['QInt8Storage', 'qint8'],
    ['QUInt8Storage', 'quint8'],
    ['QInt32Storage', 'qint32'],
    ['QUInt4x2Storage', 'quint4x2'],
    ['QUInt2x4Storage', 'quint2x4'],
    ['UntypedStorage', 'uint8'],
]);


/***/ }),

/***/ 9305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bareCheckpoint)
/* harmony export */ });
/** A checkpoint of which nothing is known yet but its size and its first bytes; readers fill in the rest. */
function bareCheckpoint(container, size, head) {
    return {
        container,
        size,
        head,
        headMd5: undefined,
        headerCode: undefined,
        zipRoot: undefined,
        records: [],
        recordsEnd: undefined,
        storages: new Map(),
        tensors: [],
        weightsRoot: null,
        root: undefined,
        globals: [],
        metadata: new Map(),
        training: {
            epoch: undefined,
            step: undefined,
            optimizer: false,
            scheduler: false,
            entries: [],
            best: [],
            torchVersion: undefined,
            lightningVersion: undefined,
        },
        protocol: undefined,
        shards: new Map(),
        problems: [],
    };
}


/***/ }),

/***/ 2502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N3: () => (/* binding */ JsonError),
/* harmony export */   WP: () => (/* binding */ JsonNumber),
/* harmony export */   Y5: () => (/* binding */ JsonObject),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
class JsonNumber {
    text;
    constructor(text) {
        this.text = text;
    }
}
class JsonObject {
    entries;
    constructor(entries) {
        this.entries = entries;
    }
}
class JsonError extends Error {
    name = 'JsonError';
    /** Characters from the start of the text. */
    position;
    constructor(message, position) {
        super(`${message} at character ${position}`);
        this.position = position;
    }
}
/** serde_json's recursion limit. */
const MAX_DEPTH = 128;
/** Values of one text. A header of 100 MB may hold 50 million, too many for memory; one of 100,000 tensors has 900,000. */
const MAX_VALUES = 5_000_000;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPES = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
/** Throws `JsonError`. */
function parseJson(text) {
    const parser = new JsonParser(text);
    const value = parser.value(0);
    parser.end();
    return value;
}
class JsonParser {
    text;
    at = 0;
    values = 0;
    constructor(text) {
        this.text = text;
    }
    value(depth) {
        if (++this.values > MAX_VALUES)
            throw this.error(`more than ${MAX_VALUES} values`);
        this.skipBlanks();
        const start = this.text[this.at];
        if (start === '{' || start === '[') {
            if (depth >= MAX_DEPTH)
                throw this.error('values nested too deeply');
            this.at++;
            return start === '{' ? this.object(depth + 1) : this.array(depth + 1);
        }
        if (start === '"')
            return this.string();
        for (const [word, value] of [
            ['true', true],
            ['false', false],
            ['null', null],
        ]) {
            if (this.text.startsWith(word, this.at)) {
                this.at += word.length;
                return value;
            }
        }
        NUMBER.lastIndex = this.at;
        const number = NUMBER.exec(this.text)?.[0];
        if (number === undefined)
            throw this.error(start === undefined ? 'the text ends inside of a value' : `unexpected ${JSON.stringify(start)}`);
        this.at += number.length;
        return new JsonNumber(number);
    }
    end() {
        this.skipBlanks();
        if (this.at < this.text.length)
            throw this.error('characters behind the value');
    }
    object(depth) {
        const entries = [];
        if (this.closes('}'))
            return new JsonObject(entries);
        do {
            this.skipBlanks();
            if (this.text[this.at] !== '"')
                throw this.error('expected a key');
            const key = this.string();
            this.skipBlanks();
            this.expect(':');
            entries.push([key, this.value(depth)]);
        } while (this.continues('}'));
        return new JsonObject(entries);
    }
    array(depth) {
        const items = [];
        if (this.closes(']'))
            return items;
        do
            items.push(this.value(depth));
        while (this.continues(']'));
        return items;
    }
    string() {
        const parts = [];
        this.at++;
        for (;;) {
            PLAIN.lastIndex = this.at;
            const plain = PLAIN.exec(this.text)?.[0] ?? '';
            this.at += plain.length;
            parts.push(plain);
            const next = this.text[this.at];
            if (next === '"') {
                this.at++;
                return parts.join('');
            }
            if (next !== '\\')
                throw this.error(next === undefined ? 'the text ends inside of a string' : 'a control character in a string');
            parts.push(this.escape());
        }
    }
    escape() {
        const kind = this.text[this.at + 1] ?? '';
        if (kind !== 'u') {
            const plain = ESCAPES.get(kind);
            if (plain === undefined)
                throw this.error('an unknown escape');
            this.at += 2;
            return plain;
        }
        const high = this.hex4(this.at + 2);
        this.at += 6;
        if (high < 0xd800 || high > 0xdfff)
            return String.fromCharCode(high);
        const low = this.text.startsWith('\\u', this.at) ? this.hex4(this.at + 2) : 0;
        if (high > 0xdbff || low < 0xdc00 || low > 0xdfff)
            throw this.error('a lone surrogate');
        this.at += 6;
        return String.fromCharCode(high, low);
    }
    hex4(at) {
        const digits = this.text.slice(at, at + 4);
        if (!/^[0-9a-fA-F]{4}$/.test(digits))
            throw this.error('an escape without four digits');
        return Number.parseInt(digits, 16);
    }
    closes(bracket) {
        this.skipBlanks();
        if (this.text[this.at] !== bracket)
            return false;
        this.at++;
        return true;
    }
    continues(bracket) {
        if (this.closes(bracket))
            return false;
        this.expect(',');
        return true;
    }
    expect(character) {
        if (this.text[this.at] !== character)
            throw this.error(`expected ${JSON.stringify(character)}`);
        this.at++;
    }
    skipBlanks() {
        while (' \n\r\t'.includes(this.text[this.at] ?? 'x'))
            this.at++;
    }
    error(message) {
        return new JsonError(message, this.at);
    }
}


/***/ }),

/***/ 7694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ openCheckpoint)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/checkpoint/facts.ts
var checkpoint_facts = __webpack_require__(9305);
// EXTERNAL MODULE: ./src/checkpoint/json.ts
var checkpoint_json = __webpack_require__(2502);
// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var values = __webpack_require__(1415);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(8050);
// EXTERNAL MODULE: ./src/checkpoint/torch/tensor-spec.ts
var tensor_spec = __webpack_require__(5472);
;// CONCATENATED MODULE: ./src/checkpoint/containers/safetensors.ts





/** The reference reader's own bound. Source: safetensors/src/tensor.rs MAX_HEADER_SIZE. */
const MAX_HEADER_BYTES = 100_000_000;
/** The format's dtypes with their bits and PyTorch's names; PyTorch has no six-bit floats. */
const DTYPES = new Map([
    ['BOOL', { bits: 8, torch: 'bool' }],
    ['F4', { bits: 4, torch: 'float4_e2m1fn_x2' }],
    ['F6_E2M3', { bits: 6, torch: undefined }],
    ['F6_E3M2', { bits: 6, torch: undefined }],
    ['U8', { bits: 8, torch: 'uint8' }],
    ['I8', { bits: 8, torch: 'int8' }],
    ['F8_E5M2', { bits: 8, torch: 'float8_e5m2' }],
    ['F8_E4M3', { bits: 8, torch: 'float8_e4m3fn' }],
    ['F8_E8M0', { bits: 8, torch: 'float8_e8m0fnu' }],
    ['F8_E4M3FNUZ', { bits: 8, torch: 'float8_e4m3fnuz' }],
    ['F8_E5M2FNUZ', { bits: 8, torch: 'float8_e5m2fnuz' }],
    ['I16', { bits: 16, torch: 'int16' }],
    ['U16', { bits: 16, torch: 'uint16' }],
    ['F16', { bits: 16, torch: 'float16' }],
    ['BF16', { bits: 16, torch: 'bfloat16' }],
    ['I32', { bits: 32, torch: 'int32' }],
    ['U32', { bits: 32, torch: 'uint32' }],
    ['F32', { bits: 32, torch: 'float32' }],
    ['C64', { bits: 64, torch: 'complex64' }],
    ['F64', { bits: 64, torch: 'float64' }],
    ['I64', { bits: 64, torch: 'int64' }],
    ['U64', { bits: 64, torch: 'uint64' }],
]);
/** Why the reference reader refuses the file, in its own words as `torch`. */
class HeaderError extends Error {
    kind;
    torch;
    tensor;
    constructor(message, torch, kind = 'container/corrupt', tensor) {
        super(message);
        this.kind = kind;
        this.torch = torch;
        this.tensor = tensor;
    }
}
/** Whether these first bytes may begin a safetensors file: a length, then the JSON object, perhaps behind blanks. */
function looksLikeSafetensors(head, size) {
    if (head.length < 9 || size < 9)
        return false;
    const length = new DataView(head.buffer, head.byteOffset, 8).getBigUint64(0, true);
    return length > 0n && length <= BigInt(MAX_HEADER_BYTES) && /^\s*\{/.test(Buffer.from(head.subarray(8)).toString('latin1'));
}
/**
 * Reads a safetensors file, as strict as the reference parser and no stricter.
 * Source: huggingface/safetensors `SafeTensors::read_metadata` and `Metadata::validate` (0.8).
 */
async function readSafetensors(source, head) {
    const bare = (0,checkpoint_facts/* bareCheckpoint */.$)('safetensors', source.size, head);
    try {
        const { text, start } = await readHeader(source);
        const header = parseHeader(text);
        const entries = [...header.tensors.values()].sort(byOffset);
        checkLayout(entries, BigInt(source.size - start));
        return { ...bare, ...describe(entries, header.metadata, start) };
    }
    catch (error) {
        if (!(error instanceof HeaderError))
            throw error;
        const where = error.tensor === undefined ? { offset: 0 } : { tensor: error.tensor };
        return { ...bare, problems: [{ kind: error.kind, message: error.message, where, torch: `SafetensorError: ${error.torch}` }] };
    }
}
async function readHeader(source) {
    if (source.size < 8)
        throw new HeaderError('The file is shorter than the length of its header', 'Error while deserializing header: header too small', 'container/truncated');
    const length = viewOf(await source.read(0, 8)).getBigUint64(0, true);
    if (length > BigInt(MAX_HEADER_BYTES))
        throw new HeaderError(`The header would have ${length} bytes, at most ${MAX_HEADER_BYTES} are allowed`, 'Error while deserializing header: header too large');
    const start = 8 + Number(length);
    if (start > source.size) {
        throw new HeaderError(`The header has ${length} bytes, the file ends after ${source.size - 8} of them: it was cut off, or never written to its end`, 'Error while deserializing header: invalid header length', 'container/truncated');
    }
    const bytes = await source.read(8, Number(length));
    try {
        return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), start };
    }
    catch {
        throw new HeaderError('The header is not UTF-8', 'Error while deserializing header: invalid UTF-8 in header');
    }
}
function parseHeader(text) {
    let json;
    try {
        json = (0,checkpoint_json/* parseJson */.qF)(text);
    }
    catch (error) {
        if (!(error instanceof checkpoint_json/* JsonError */.N3))
            throw error;
        throw invalid(`The header is not JSON: ${error.message}`);
    }
    if (!(json instanceof checkpoint_json/* JsonObject */.Y5))
        throw invalid('The header is not a JSON object');
    // A repeated tensor name is allowed and the last one counts; a repeated `__metadata__` is not.
    const tensors = new Map();
    let metadata;
    for (const [name, value] of json.entries) {
        if (name !== '__metadata__')
            tensors.set(name, tensorEntry(name, value));
        else if (metadata === undefined)
            metadata = metadataEntries(value);
        else
            throw invalid('The header has __metadata__ twice', 'duplicate field `__metadata__`');
    }
    return { tensors, metadata: metadata ?? [] };
}
function metadataEntries(value) {
    if (value === null)
        return [];
    if (!(value instanceof checkpoint_json/* JsonObject */.Y5))
        throw invalid('__metadata__ is not an object of strings');
    return value.entries.map(([key, text]) => {
        if (typeof text !== 'string')
            throw invalid(`__metadata__ has a value that is no string under ${(0,quote/* quote */.h)(key)}`);
        return [key, text];
    });
}
const FIELDS = ['dtype', 'shape', 'data_offsets'];
function tensorEntry(name, value) {
    const label = `Tensor ${(0,quote/* quote */.h)(name)}`;
    const [dtype, shape, offsets] = tensorFields(label, value);
    if (typeof dtype !== 'string' || !DTYPES.has(dtype)) {
        throw invalid(`${label} has the dtype ${typeof dtype === 'string' ? (0,quote/* quote */.h)(dtype) : 'that is no text'}, which the format does not know`, `unknown variant`);
    }
    if (!Array.isArray(shape) || !Array.isArray(offsets) || offsets.length !== 2)
        throw invalid(`${label} lacks a shape or its two data_offsets`);
    const [begin, end] = offsets.map((each) => unsigned(label, each));
    if (begin === undefined || end === undefined)
        throw invalid(`${label} lacks its two data_offsets`);
    return { name, dtype, shape: shape.map((each) => unsigned(label, each)), begin, end };
}
/** As serde reads a struct: an object with each field once and any others, or an array of the fields in order. */
function tensorFields(label, value) {
    if (Array.isArray(value)) {
        if (value.length !== FIELDS.length)
            throw invalid(`${label} is an array of ${value.length} items`);
        return value;
    }
    if (!(value instanceof checkpoint_json/* JsonObject */.Y5))
        throw invalid(`${label} is not an object`);
    return FIELDS.map((field) => {
        const found = value.entries.filter(([key]) => key === field);
        if (found.length !== 1)
            throw invalid(`${label} has its ${field} ${found.length === 0 ? 'missing' : 'twice'}`);
        return found[0]?.[1];
    });
}
function unsigned(label, value) {
    const number = value instanceof checkpoint_json/* JsonNumber */.WP && /^\d{1,20}$/.test(value.text) ? BigInt(value.text) : undefined;
    if (number === undefined || number >= 2n ** 64n)
        throw invalid(`${label} has a size or offset that is no unsigned integer`);
    return number;
}
/** Tensors must cover the buffer without holes and overlaps, each with as many bytes as its shape needs. */
function checkLayout(entries, bufferLength) {
    let at = 0n;
    for (const entry of entries) {
        const name = (0,quote/* quote */.h)(entry.name);
        if (entry.begin !== at || entry.end < entry.begin) {
            throw new HeaderError(`Tensor ${name} has the bytes ${entry.begin} to ${entry.end}, expected were bytes from ${at} on`, `Error while deserializing header: invalid offset for tensor \`${entry.name}\``, 'container/corrupt', entry.name);
        }
        at = entry.end;
        checkSize(entry, name);
    }
    if (at === bufferLength)
        return;
    const torch = 'Error while deserializing header: incomplete metadata, file not fully covered';
    if (at > bufferLength) {
        throw new HeaderError(`The file ends ${at - bufferLength} bytes too early: it was cut off, or never written to its end`, torch, 'container/truncated');
    }
    throw new HeaderError(`${bufferLength - at} bytes at the end belong to no tensor`, torch, 'container/trailing-data');
}
function checkSize(entry, name) {
    const bits = entry.shape.reduce((count, size) => checked(count * size, name), 1n) * BigInt(DTYPES.get(entry.dtype)?.bits ?? 8);
    checked(bits, name);
    if (bits % 8n !== 0n)
        throw new HeaderError(`Tensor ${name} does not end on a byte`, 'the sliced tensor does not end up at a byte boundary', 'container/corrupt', entry.name);
    if (bits / 8n !== entry.end - entry.begin) {
        throw new HeaderError(`Tensor ${name} of shape [${entry.shape.join(', ')}] and ${entry.dtype} needs ${bits / 8n} bytes and has ${entry.end - entry.begin}`, 'Error while deserializing header: invalid shape, data type, or offset for tensor', 'container/corrupt', entry.name);
    }
}
function checked(value, name) {
    if (value < 2n ** 64n)
        return value;
    throw new HeaderError(`Tensor ${name} has a shape whose size overflows`, 'overflow computing buffer size from shape and/or element type', 'tensor/shape-overflow');
}
function describe(entries, metadata, start) {
    const storages = new Map();
    const records = [];
    const tensors = [];
    const problems = [];
    for (const entry of entries) {
        const bytes = Number(entry.end - entry.begin);
        const dtype = DTYPES.get(entry.dtype)?.torch;
        problems.push(...torchProblems(entry, dtype));
        records.push({
            name: entry.name,
            offset: start + Number(entry.begin),
            storedSize: bytes,
            size: bytes,
            crc32: undefined,
            compression: 'stored',
        });
        storages.set(entry.name, {
            id: entry.name,
            dtype: dtype ?? 'uint8',
            bytes,
            device: 'cpu',
            record: entry.name,
            start: 0,
            byteOrder: 'little',
        });
        tensors.push(tensorOf(entry, dtype ?? entry.dtype.toLowerCase()));
    }
    const root = new values/* DictValue */.k0();
    for (const [key, text] of metadata)
        root.entries.set(key, text);
    return { storages, records, tensors, weightsRoot: tensors.length > 0 ? '' : null, root, metadata: new Map(metadata), problems };
}
function tensorOf(entry, dtype) {
    const shape = entry.shape.map(Number);
    // PyTorch counts pairs of four-bit floats, the file single ones.
    const last = shape.at(-1);
    if (entry.dtype === 'F4' && last !== undefined)
        shape[shape.length - 1] = last / 2;
    return {
        name: entry.name,
        key: entry.name,
        dtype,
        shape,
        stride: (0,tensor_spec/* contiguousStride */.aC)(shape),
        offset: 0,
        storage: entry.name,
        device: 'cpu',
        parameter: false,
        requiresGrad: false,
        layout: 'strided',
        parts: [],
    };
}
/** What the format allows and PyTorch cannot hold. */
function torchProblems(entry, dtype) {
    const name = (0,quote/* quote */.h)(entry.name);
    const where = { tensor: entry.name };
    if (dtype === undefined)
        return [noTorchType(entry)];
    if (entry.shape.some((size) => size > INT64_MAX)) {
        const message = `Tensor ${name} of shape [${entry.shape.join(', ')}] has a size that PyTorch cannot hold`;
        return [{ kind: 'tensor/shape-overflow', message, where, torch: "TypeError: reshape(): argument 'shape' failed to unpack" }];
    }
    if (entry.dtype === 'F4' && (entry.shape.at(-1) ?? 1n) % 2n !== 0n) {
        const message = `Tensor ${name} of shape [${entry.shape.join(', ')}] has rows that end inside of a byte, which PyTorch's pairs of F4 cannot`;
        return [
            { kind: 'container/corrupt', message, where, torch: 'SafetensorError: f4_x2 dtype requires that the last dim be divisible by 2' },
        ];
    }
    return [];
}
const INT64_MAX = 2n ** 63n - 1n;
function noTorchType(entry) {
    return {
        kind: 'container/corrupt',
        message: `Tensor ${(0,quote/* quote */.h)(entry.name)} has the dtype ${entry.dtype}, which PyTorch does not have`,
        where: { tensor: entry.name },
        torch: `SafetensorError: dtype ${entry.dtype} is not known to PyTorch`,
        remedy: 'Save the tensor in a type that PyTorch has, or check the file with the framework that it is for.',
    };
}
/** A tensor of no bytes may lie anywhere between two others; by name it keeps a fixed place. */
function byOffset(a, b) {
    if (a.begin !== b.begin)
        return a.begin < b.begin ? -1 : 1;
    return a.end < b.end ? -1 : a.end > b.end ? 1 : 0;
}
function invalid(message, torch = 'invalid JSON in header') {
    return new HeaderError(message, `Error while deserializing header: ${torch}`);
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/globals.ts + 1 modules
var pickle_globals = __webpack_require__(4426);
// EXTERNAL MODULE: ./src/checkpoint/pickle/hashable.ts
var hashable = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/checkpoint/pickle/limits.ts
var limits = __webpack_require__(8809);
// EXTERNAL MODULE: ./src/checkpoint/pickle/opcodes.ts
var opcodes = __webpack_require__(4830);
;// CONCATENATED MODULE: ./src/checkpoint/pickle/text.ts
/**
 * How pickles write text and numbers. Functions take the raw bytes of an argument and return `undefined` where CPython
 * would refuse it. Source: CPython Lib/pickletools.py, Modules/_pickle.c.
 */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** UTF-8, and the encoded surrogates that Python's "surrogatepass" lets through (BINUNICODE and its kin). */
function decodeUtf8(bytes) {
    const ascii = decodeAscii(bytes);
    if (ascii !== undefined)
        return ascii;
    try {
        return utf8.decode(bytes);
    }
    catch {
        return decodeWithSurrogates(bytes);
    }
}
/** Strict UTF-8: how `torch.load` decodes Python 2 strings (SHORT_BINSTRING and its kin). */
function decodeStrictUtf8(bytes) {
    const ascii = decodeAscii(bytes);
    if (ascii !== undefined)
        return ascii;
    try {
        return utf8.decode(bytes);
    }
    catch {
        return undefined;
    }
}
function decodeLatin1(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
function decodeAscii(bytes) {
    for (const byte of bytes)
        if (byte >= 0x80)
            return undefined;
    return decodeLatin1(bytes);
}
/** One pass into UTF-16 units, since a string of surrogates alone would otherwise fall into millions of parts. */
function decodeWithSurrogates(bytes) {
    const units = new Uint16Array(bytes.length);
    let count = 0;
    let start = 0;
    const flush = (end) => {
        if (end === start)
            return true;
        const text = decodeStrictUtf8(bytes.subarray(start, end));
        if (text === undefined)
            return false;
        for (let i = 0; i < text.length; i++)
            units[count++] = text.charCodeAt(i);
        return true;
    };
    for (let i = 0; i + 2 < bytes.length; i++) {
        const second = bytes[i + 1] ?? 0;
        const third = bytes[i + 2] ?? 0;
        // U+D800 to U+DFFF as three bytes: ED A0 80 to ED BF BF.
        if (bytes[i] !== 0xed || second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf)
            continue;
        if (!flush(i))
            return undefined;
        units[count++] = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
        i += 2;
        start = i + 1;
    }
    return flush(bytes.length) ? Buffer.from(units.buffer, 0, count * 2).toString('utf16le') : undefined;
}
/** UNICODE: Latin-1 with `\uXXXX` and `\UXXXXXXXX` (Python's "raw-unicode-escape"). */
function decodeRawUnicodeEscape(bytes) {
    let bad = false;
    const text = decodeLatin1(bytes).replace(/(\\+)([uU])([0-9a-fA-F]{0,8})/g, (whole, slashes, kind, digits) => {
        // An even number of backslashes escapes itself and leaves the letter alone.
        if (slashes.length % 2 === 0)
            return whole;
        const width = kind === 'u' ? 4 : 8;
        const code = Number.parseInt(digits.slice(0, width), 16);
        if (digits.length < width || code > 0x10ffff) {
            bad = true;
            return whole;
        }
        return slashes.slice(1) + String.fromCodePoint(code) + digits.slice(width);
    });
    return bad ? undefined : text;
}
const SIMPLE_ESCAPES = new Map([
    ['\n', ''],
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"'],
    ['a', '\x07'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
]);
/** STRING: a quoted Python 2 literal with its escapes, decoded as strict UTF-8. */
function decodeQuoted(line) {
    const quoted = decodeLatin1(line);
    const quote = quoted[0];
    if (quoted.length < 2 || (quote !== "'" && quote !== '"') || quoted.at(-1) !== quote)
        return undefined;
    let bad = false;
    const bytes = quoted.slice(1, -1).replace(/\\(x[0-9a-fA-F]{0,2}|[0-7]{1,3}|[\s\S]|$)/g, (whole, code) => {
        const simple = SIMPLE_ESCAPES.get(code);
        if (simple !== undefined)
            return simple;
        if (code === '' || (code[0] === 'x' && code.length < 3)) {
            bad = true;
            return '';
        }
        if (code[0] === 'x')
            return String.fromCharCode(Number.parseInt(code.slice(1), 16));
        if (/^[0-7]/.test(code))
            return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
        return whole;
    });
    return bad ? undefined : decodeStrictUtf8(Buffer.from(bytes, 'latin1'));
}
/** INT and LONG: Python's `int(text, 0)`, whose digits may be grouped by underscores. */
function parseInteger(text, maxDigits) {
    const trimmed = text.trim();
    const isInteger = /^[+-]?(0(_?0)*|[1-9](_?\d)*|0[xX](_?[\da-fA-F])+|0[oO](_?[0-7])+|0[bB](_?[01])+)$/.test(trimmed);
    if (!isInteger || trimmed.length > maxDigits + 2)
        return undefined;
    const digits = trimmed.replace(/^[+-]/, '').replaceAll('_', '');
    const magnitude = BigInt(/^0+$/.test(digits) ? '0' : digits);
    return exactInteger(trimmed.startsWith('-') ? -magnitude : magnitude);
}
/** FLOAT: Python's `float(text)`, here without blanks around it. */
function parseFloatText(text) {
    const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
    if (special)
        return special[2]?.toLowerCase() === 'nan' ? Number.NaN : special[1] === '-' ? -Infinity : Infinity;
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}
/** LONG1 and LONG4: little-endian two's complement of any length; no bytes are 0. */
function decodeLong(bytes) {
    if (bytes.length === 0)
        return 0;
    const hex = Buffer.from(bytes).reverse().toString('hex');
    return exactInteger(BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`)));
}
function exactInteger(value) {
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

;// CONCATENATED MODULE: ./src/checkpoint/pickle/value-stack.ts

/** Heap cost of values in bytes, as measured with Node 20 and rounded up. */
const COST = { slot: 8, number: 32, entry: 120, container: 200, dict: 420, call: 300 };
/** The unpickler's stack with its marks, its memo, and the account of what all values cost. */
class ValueStack {
    values = [];
    marks = [];
    memo = [];
    farMemo = new Map();
    allowance;
    budget;
    window;
    /** `sourceBytes`: of the file or record that the pickle is read from. */
    constructor(window, sourceBytes) {
        this.window = window;
        this.allowance = Math.min(limits/* MAX_VALUE_BYTES */.Pw, limits/* MIN_VALUE_BYTES */.dW + sourceBytes * limits/* VALUE_BYTES_PER_BYTE */.rB);
        this.budget = this.allowance;
    }
    push(value) {
        this.values.push(value);
        this.spend(COST.slot);
    }
    pop() {
        const value = this.top();
        this.values.pop();
        return value;
    }
    top() {
        const value = this.values.length > this.floor ? this.values.at(-1) : undefined;
        if (value === undefined)
            throw this.underflow();
        return value;
    }
    popItems(count) {
        if (this.values.length - count < this.floor)
            throw this.underflow();
        return this.values.splice(this.values.length - count, count);
    }
    mark() {
        this.marks.push(this.values.length);
        this.spend(COST.slot);
    }
    popMark() {
        const mark = this.marks.pop();
        if (mark === undefined)
            throw this.window.bad('there is no MARK', 'UnpicklingError: could not find MARK');
        return this.values.splice(mark);
    }
    /** POP: the topmost mark where nothing lies on it, as CPython does, else a value. */
    discard() {
        if (this.marks.length > 0 && this.floor === this.values.length)
            this.marks.pop();
        else
            this.pop();
    }
    /** The value at STOP, which must be the only one left. */
    result() {
        const value = this.pop();
        if (this.marks.length > 0 || this.values.length > 0)
            throw this.window.bad(`${this.values.length} values are left over at the end`);
        return value;
    }
    /** Picklers count up. Any other index goes to a map, so that a far one does not cost all slots before it. */
    remember(index) {
        const value = this.top();
        if (index <= this.memo.length) {
            this.memo[index] = value;
            // MEMOIZE counts indices, so one that the near part has grown up to may not count twice.
            this.farMemo.delete(index);
        }
        else {
            this.farMemo.set(index, value);
            this.spend(COST.container);
        }
        this.spend(COST.slot);
    }
    /** MEMOIZE: under the next free index. */
    memoize() {
        this.remember(this.memo.length + this.farMemo.size);
    }
    recall(index) {
        const near = this.memo[index];
        const value = near === undefined ? this.farMemo.get(index) : near;
        if (value === undefined) {
            throw this.window.bad(`memo ${index} was never set`, `UnpicklingError: Memo value not found at index ${index}`);
        }
        this.push(value);
    }
    spend(bytes) {
        this.budget -= bytes;
        if (this.budget < 0)
            throw this.window.bad(`the values need more than ${this.allowance} bytes of memory`);
    }
    underflow() {
        return this.window.bad('a value is missing from the stack', 'UnpicklingError: unpickling stack underflow');
    }
    get floor() {
        return this.marks.at(-1) ?? 0;
    }
}

;// CONCATENATED MODULE: ./src/checkpoint/pickle/pickle-error.ts

/** The bytes are not a pickle that CPython would load, or an absurd one. */
class PickleError extends Error {
    name = 'PickleError';
    /** Bytes from the start of the source that the pickle was read from. */
    offset;
    /** What `torch.load` says. */
    torch;
    /** The bytes end before the pickle does. */
    truncated;
    constructor(message, at) {
        const opcode = at.opcode === undefined ? '' : ` (opcode ${(0,opcodes/* opcodeName */.G)(at.opcode)})`;
        super(`${message} at byte ${at.offset} of the pickle${opcode}`);
        this.offset = at.offset;
        this.torch = at.torch;
        this.truncated = at.truncated ?? false;
    }
}

;// CONCATENATED MODULE: ./src/checkpoint/pickle/window.ts


/** Thrown when an opcode reaches past the window; it has had no effect yet and can be read again. */
class NeedBytes {
    count;
    constructor(count) {
        this.count = count;
    }
}
/** Opcodes with an argument of fixed size need at most this many bytes, themselves included. */
const FIXED_OPCODE_BYTES = 9;
/** The part of a pickle's bytes that is in memory, and the reading of opcodes and their arguments from it. */
class PickleWindow {
    /** The opcode that was read last. */
    opcode = 0;
    total;
    bytes = new Uint8Array(0);
    view = new DataView(new ArrayBuffer(0));
    /** Offset in the source of the window's first byte. */
    base;
    pos = 0;
    opcodeAt = 0;
    /** `total`: bytes of the source; `start`: where in it the pickle begins. */
    constructor(total, start) {
        this.total = total;
        this.base = start;
    }
    /** Offset in the source of the next byte to read. */
    get position() {
        return this.base + this.pos;
    }
    /** Offset in the source of the current opcode. */
    get opcodeOffset() {
        return this.base + this.opcodeAt;
    }
    /** Bytes of the source behind `position`. */
    get left() {
        return this.total - this.position;
    }
    /** Replaces the window by bytes of the source from `position` on. */
    feed(window) {
        this.base += this.pos;
        this.pos = 0;
        this.bytes = window;
        this.view = new DataView(window.buffer, window.byteOffset, window.byteLength);
    }
    /** Reads the next opcode. Throws `NeedBytes` unless a fixed argument fits too, or the source ends here. */
    nextOpcode() {
        this.opcodeAt = this.pos;
        if (this.pos + FIXED_OPCODE_BYTES > this.bytes.length && this.base + this.bytes.length < this.total)
            throw new NeedBytes(FIXED_OPCODE_BYTES);
        if (this.pos >= this.bytes.length)
            throw this.truncated('EOFError: Ran out of input');
        this.opcode = this.view.getUint8(this.pos++);
        return this.opcode;
    }
    /** Back to the opcode that could not be finished. */
    rewind() {
        this.pos = this.opcodeAt;
    }
    /** Whether the last opcode's fixed argument reaches past the end of the source. */
    get pastEnd() {
        return this.pos > this.bytes.length;
    }
    uint8() {
        return this.view.getUint8(this.pos++);
    }
    uint16() {
        this.pos += 2;
        return this.view.getUint16(this.pos - 2, true);
    }
    int32() {
        this.pos += 4;
        return this.view.getInt32(this.pos - 4, true);
    }
    uint32() {
        this.pos += 4;
        return this.view.getUint32(this.pos - 4, true);
    }
    /** Big-endian, the only such number in pickles. */
    float64() {
        this.pos += 8;
        return this.view.getFloat64(this.pos - 8, false);
    }
    /** A signed length; negative ones have hung other readers. */
    int32Length() {
        const length = this.int32();
        if (length < 0)
            throw this.bad(`a length of ${length}`, 'UnpicklingError: negative byte count');
        return length;
    }
    length64() {
        this.pos += 8;
        const length = this.view.getBigUint64(this.pos - 8, true);
        if (length > BigInt(Number.MAX_SAFE_INTEGER))
            throw this.tooLong('value', length);
        return Number(length);
    }
    take(length) {
        const end = this.pos + length;
        if (end > this.bytes.length) {
            if (this.base + end > this.total)
                throw this.truncated('UnpicklingError: pickle data was truncated');
            throw new NeedBytes(end - this.opcodeAt);
        }
        const bytes = this.bytes.subarray(this.pos, end);
        this.pos = end;
        return bytes;
    }
    /** Passes over bytes without having them in memory. */
    skip(length) {
        if (length > this.left)
            throw this.truncated('UnpicklingError: pickle data was truncated');
        this.pos += length;
    }
    /** The bytes up to a line feed, which is passed over. */
    line() {
        const end = this.bytes.indexOf(0x0a, this.pos);
        if (end < 0) {
            const seen = this.bytes.length - this.opcodeAt;
            if (this.base + this.bytes.length >= this.total)
                throw this.truncated('UnpicklingError: pickle data was truncated');
            if (seen > limits/* MAX_LINE_BYTES */.Oc)
                throw this.tooLong('line', seen);
            throw new NeedBytes(seen * 2);
        }
        if (end - this.pos > limits/* MAX_LINE_BYTES */.Oc)
            throw this.tooLong('line', end - this.pos);
        const line = this.bytes.subarray(this.pos, end);
        this.pos = end + 1;
        return line;
    }
    bad(message, torch) {
        return new PickleError(message, { offset: this.opcodeOffset, opcode: this.opcode, torch });
    }
    tooLong(what, length) {
        return length > this.total
            ? this.truncated('UnpicklingError: pickle data was truncated')
            : this.bad(`a ${what} of ${length} bytes, which no checkpoint needs`);
    }
    truncated(torch) {
        const at = { offset: this.opcodeOffset, opcode: this.opcode, torch, truncated: true };
        return new PickleError('the bytes end before the pickle does', at);
    }
}

;// CONCATENATED MODULE: ./src/checkpoint/pickle/machine.ts







const EMPTY_TUPLE = new values/* TupleValue */.EI([]);
/**
 * Interprets pickle opcodes on an abstract stack and records what they describe. Nothing is imported, called or built.
 * Semantics are those of CPython's unpickler; time is linear in the bytes read, memory is bounded by `limits.ts`.
 *
 * The caller feeds windows of the source: `run` returns the result at STOP, or how many bytes from `position` on it
 * must see to continue.
 */
class PickleMachine {
    globals = [];
    calls = [];
    persistents = [];
    /** Globals that BUILD would change: no pickler writes that, and no honest file needs it. */
    changedGlobals = [];
    protocol = 0;
    /** First opcode that PyTorch's weights_only unpickler does not know. */
    foreignOpcode = undefined;
    /** First opcode of a protocol later than the one that the pickle declares: a byte that was changed, and not written. */
    laterOpcode = undefined;
    window;
    stack;
    /** Where the last FRAME ends, as an offset in the source. */
    frameEnd = 0;
    /** `total`: bytes of the source; `start`: where in it the pickle begins. */
    constructor(total, start) {
        this.window = new PickleWindow(total, start);
        this.stack = new ValueStack(this.window, total);
    }
    /** Offset in the source of the next byte to read. */
    get position() {
        return this.window.position;
    }
    /** Bytes of the source from `position` on, as many as the machine asked for or all that there are. */
    feed(bytes) {
        this.window.feed(bytes);
    }
    run() {
        try {
            for (;;) {
                const opcode = this.window.nextOpcode();
                if (opcodes/* WEIGHTS_ONLY_OPCODES */.R[opcode] === 0)
                    this.foreignOpcode ??= { opcode, offset: this.window.opcodeOffset };
                if (opcode >= opcodes.OP.SHORT_BINUNICODE || opcode === opcodes.OP.BINBYTES || opcode === opcodes.OP.SHORT_BINBYTES)
                    this.noteLater(opcode);
                if (opcode === opcodes.OP.STOP)
                    return { value: this.result() };
                this.step(opcode);
                if (this.window.opcodeOffset < this.frameEnd && this.position > this.frameEnd)
                    throw this.badFrame('an opcode that reaches past');
            }
        }
        catch (error) {
            if (error instanceof NeedBytes) {
                this.window.rewind();
                return { need: error.count };
            }
            // A DataView that is read past its end: the source ends inside of a fixed argument.
            if (error instanceof RangeError && this.window.pastEnd)
                throw this.window.truncated('UnpicklingError: pickle data was truncated');
            throw error;
        }
    }
    step(opcode) {
        switch (opcode) {
            case opcodes.OP.BINGET:
                return this.stack.recall(this.window.uint8());
            case opcodes.OP.LONG_BINGET:
                return this.stack.recall(this.window.uint32());
            case opcodes.OP.GET:
                return this.stack.recall(this.memoIndex());
            case opcodes.OP.BINPUT:
                return this.stack.remember(this.window.uint8());
            case opcodes.OP.LONG_BINPUT:
                return this.stack.remember(this.window.uint32());
            case opcodes.OP.PUT:
                return this.stack.remember(this.memoIndex());
            case opcodes.OP.MEMOIZE:
                return this.stack.memoize();
            case opcodes.OP.BININT1:
                return this.stack.push(this.window.uint8());
            case opcodes.OP.BININT2:
                return this.stack.push(this.window.uint16());
            case opcodes.OP.BININT:
                return this.stack.push(this.window.int32());
            case opcodes.OP.MARK:
                return this.stack.mark();
            case opcodes.OP.TUPLE:
                return this.pushTuple(this.stack.popMark());
            case opcodes.OP.EMPTY_TUPLE:
                return this.stack.push(EMPTY_TUPLE);
            case opcodes.OP.TUPLE1:
                return this.pushTuple(this.stack.popItems(1));
            case opcodes.OP.TUPLE2:
                return this.pushTuple(this.stack.popItems(2));
            case opcodes.OP.TUPLE3:
                return this.pushTuple(this.stack.popItems(3));
            case opcodes.OP.BINUNICODE:
                return this.pushText(this.window.uint32(), decodeUtf8);
            case opcodes.OP.SHORT_BINUNICODE:
                return this.pushText(this.window.uint8(), decodeUtf8);
            case opcodes.OP.BINUNICODE8:
                return this.pushText(this.window.length64(), decodeUtf8);
            case opcodes.OP.BINPERSID:
                return this.pushPersistent(this.stack.pop());
            case opcodes.OP.REDUCE:
                return this.reduce();
            case opcodes.OP.EMPTY_DICT:
                this.stack.spend(COST.dict);
                return this.stack.push(new values/* DictValue */.k0());
            case opcodes.OP.EMPTY_LIST:
                this.stack.spend(COST.container);
                return this.stack.push(new values/* ListValue */.eH());
            case opcodes.OP.SETITEMS:
                return this.setItems(this.stack.popMark());
            case opcodes.OP.SETITEM:
                return this.setItems(this.stack.popItems(2));
            case opcodes.OP.NEWTRUE:
                return this.stack.push(true);
            case opcodes.OP.NEWFALSE:
                return this.stack.push(false);
            case opcodes.OP.NONE:
                return this.stack.push(null);
            case opcodes.OP.BINFLOAT:
                return this.pushFloat(this.window.float64());
            case opcodes.OP.APPENDS:
                return this.append(this.stack.popMark());
            case opcodes.OP.APPEND:
                return this.append(this.stack.popItems(1));
            case opcodes.OP.BUILD:
                return this.build();
            case opcodes.OP.GLOBAL:
                return this.pushGlobal(this.lineText(), this.lineText());
            case opcodes.OP.STACK_GLOBAL:
                return this.stackGlobal();
            case opcodes.OP.NEWOBJ:
                return this.newObject();
            default:
                return this.rareStep(opcode);
        }
    }
    /** Opcodes of other protocols, and those that occur a few times in a file. */
    rareStep(opcode) {
        switch (opcode) {
            case opcodes.OP.PROTO:
                return this.setProtocol(this.window.uint8());
            case opcodes.OP.FRAME:
                return this.frame(this.window.length64());
            case opcodes.OP.LONG1:
                return this.pushLong(this.window.uint8());
            case opcodes.OP.LONG4:
                return this.pushLong(this.window.int32Length());
            case opcodes.OP.INT:
                return this.pushIntLine();
            case opcodes.OP.LONG:
                return this.stack.push(this.checked(parseInteger(this.lineText().replace(/L$/, ''), limits/* MAX_INTEGER_DIGITS */.RH), 'an integer'));
            case opcodes.OP.FLOAT:
                return this.pushFloat(this.checked(parseFloatText(this.lineText()), 'a float'));
            case opcodes.OP.SHORT_BINSTRING:
                return this.pushText(this.window.uint8(), decodeStrictUtf8);
            case opcodes.OP.BINSTRING:
                return this.pushText(this.window.int32Length(), decodeStrictUtf8);
            case opcodes.OP.STRING:
                return this.stack.push(this.checked(decodeQuoted(this.line()), 'a quoted string'));
            case opcodes.OP.UNICODE:
                return this.stack.push(this.checked(decodeRawUnicodeEscape(this.line()), 'an escaped string'));
            case opcodes.OP.SHORT_BINBYTES:
                return this.pushBytes(this.window.uint8(), false);
            case opcodes.OP.BINBYTES:
                return this.pushBytes(this.window.uint32(), false);
            case opcodes.OP.BINBYTES8:
                return this.pushBytes(this.window.length64(), false);
            case opcodes.OP.BYTEARRAY8:
                return this.pushBytes(this.window.length64(), true);
            case opcodes.OP.EMPTY_SET:
                this.stack.spend(COST.container);
                return this.stack.push(new values/* SetValue */.ay(false, []));
            case opcodes.OP.ADDITEMS:
                return this.addItems(this.stack.popMark());
            case opcodes.OP.FROZENSET: {
                const items = this.stack.popMark();
                if (items.some(hashable/* isUnhashable */.m))
                    throw this.bad('a set item that cannot be one', 'TypeError: unhashable type');
                this.stack.spend(COST.container + items.length * COST.slot);
                return this.stack.push(new values/* SetValue */.ay(true, items));
            }
            case opcodes.OP.LIST: {
                const list = new values/* ListValue */.eH();
                const items = this.stack.popMark();
                this.stack.spend(COST.container);
                this.stack.push(list);
                return this.append(items);
            }
            case opcodes.OP.DICT: {
                const items = this.stack.popMark();
                this.stack.spend(COST.dict);
                this.stack.push(new values/* DictValue */.k0());
                return this.setItems(items);
            }
            case opcodes.OP.PERSID:
                return this.pushPersistent(this.lineText());
            case opcodes.OP.INST: {
                const callable = this.global(this.lineText(), this.lineText());
                return this.pushCall('inst', callable, this.stack.popMark(), null);
            }
            case opcodes.OP.OBJ: {
                const [callable, ...args] = this.stack.popMark();
                if (callable === undefined)
                    throw this.stack.underflow();
                return this.pushCall('obj', callable, args, null);
            }
            case opcodes.OP.NEWOBJ_EX: {
                const kwargs = this.stack.pop();
                if (!(kwargs instanceof values/* DictValue */.k0))
                    throw this.bad('expected a dict of keyword arguments');
                const args = this.popArguments();
                return this.pushCall('newobj-ex', this.stack.pop(), args, kwargs);
            }
            case opcodes.OP.POP:
                return this.stack.discard();
            case opcodes.OP.POP_MARK:
                this.stack.popMark();
                return;
            case opcodes.OP.DUP:
                return this.stack.push(this.stack.top());
            case opcodes.OP.EXT1:
            case opcodes.OP.EXT2:
            case opcodes.OP.EXT4:
                throw this.bad('an extension code of the copyreg registry, which no checkpoint has', 'ValueError: unregistered extension code');
            case opcodes.OP.NEXT_BUFFER:
            case opcodes.OP.READONLY_BUFFER:
                throw this.bad('an out-of-band buffer, which a file cannot have', 'UnpicklingError: pickle stream refers to out-of-band data but no *buffers* argument was given');
            default:
                throw this.bad(`0x${opcode.toString(16).padStart(2, '0')} is not an opcode`, `UnpicklingError: invalid load key, '${printable(opcode)}'.`);
        }
    }
    // Values
    popArguments() {
        const args = this.stack.pop();
        if (!(args instanceof values/* TupleValue */.EI))
            throw this.bad('arguments of a call must be a tuple', 'TypeError: argument list must be a tuple');
        return args.items;
    }
    pushTuple(items) {
        this.stack.spend(COST.container + items.length * COST.slot);
        this.stack.push(new values/* TupleValue */.EI(items));
    }
    pushFloat(value) {
        this.stack.spend(COST.number);
        this.stack.push(new values/* FloatValue */.uN(value));
    }
    pushText(length, decode) {
        if (length > limits/* MAX_STRING_BYTES */.Zp)
            throw this.window.tooLong('string', length);
        const text = decode(this.window.take(length));
        if (text === undefined)
            throw this.bad('text that is not UTF-8', "UnicodeDecodeError: 'utf-8' codec can't decode bytes");
        this.stack.spend(COST.slot * 3 + length * 2);
        this.stack.push(text);
    }
    /** Short byte strings are kept, long ones only skipped: no decision needs them. */
    pushBytes(length, mutable) {
        const offset = this.position;
        this.stack.spend(COST.container);
        if (length <= limits/* MAX_KEPT_BYTES */.iN) {
            const data = new Uint8Array(this.window.take(length));
            this.stack.spend(length);
            return this.stack.push(new values/* BytesValue */.vt(mutable, length, offset, data));
        }
        this.window.skip(length);
        this.stack.push(new values/* BytesValue */.vt(mutable, length, offset, undefined));
    }
    pushLong(length) {
        if (length > limits/* MAX_INTEGER_BYTES */.WW)
            throw this.window.tooLong('integer', length);
        this.stack.spend(length + COST.slot * 2);
        this.stack.push(decodeLong(this.window.take(length)));
    }
    pushIntLine() {
        const text = this.lineText();
        if (text === '00')
            return this.stack.push(false);
        if (text === '01')
            return this.stack.push(true);
        this.stack.push(this.checked(parseInteger(text, limits/* MAX_INTEGER_DIGITS */.RH), 'an integer'));
    }
    noteLater(opcode) {
        const since = opcode >= opcodes.OP.BYTEARRAY8 ? 5 : opcode >= opcodes.OP.SHORT_BINUNICODE ? 4 : 3;
        if (this.protocol > 0 && since > Math.max(2, this.protocol))
            this.laterOpcode ??= { opcode, offset: this.window.opcodeOffset };
    }
    pushPersistent(id) {
        this.stack.spend(COST.container);
        const value = new values/* PersistentValue */.pw(id, this.window.opcodeOffset);
        this.persistents.push(value);
        this.stack.push(value);
    }
    /**
     * What a frame holds may not reach past its end, nor be left over: CPython's two unpicklers then skip different bytes, so
     * that a pickle would be two programs. Source: CPython Modules/_pickle.c `_Unpickler_ReadImpl`, Lib/pickle.py `_Unframer`.
     */
    frame(length) {
        if (this.window.opcodeOffset < this.frameEnd)
            throw this.badFrame('a frame that begins inside of');
        if (length > this.window.left)
            throw this.window.truncated('UnpicklingError: pickle exhausted before end of frame');
        this.frameEnd = this.position + length;
    }
    badFrame(what) {
        return this.bad(`${what} a frame`, 'UnpicklingError: pickle exhausted before end of frame');
    }
    result() {
        if (this.position < this.frameEnd)
            throw this.badFrame('an end inside of');
        return this.stack.result();
    }
    setProtocol(protocol) {
        if (protocol > 5)
            throw this.bad(`protocol ${protocol}, the highest is 5`, `ValueError: unsupported pickle protocol: ${protocol}`);
        this.protocol = Math.max(this.protocol, protocol);
    }
    // Globals and calls
    global(module, name) {
        this.stack.spend(COST.container + (module.length + name.length) * 2);
        const value = new values/* GlobalValue */.ld(module, name, this.window.opcodeOffset);
        this.globals.push(value);
        return value;
    }
    pushGlobal(module, name) {
        this.stack.push(this.global(module, name));
    }
    stackGlobal() {
        const name = this.stack.pop();
        const module = this.stack.pop();
        if (typeof name !== 'string' || typeof module !== 'string') {
            throw this.bad('the name of a global must be text', 'UnpicklingError: STACK_GLOBAL requires str');
        }
        this.pushGlobal(module, name);
    }
    reduce() {
        const args = this.popArguments();
        this.pushCall('reduce', this.stack.pop(), args, null);
    }
    newObject() {
        const args = this.popArguments();
        this.pushCall('newobj', this.stack.pop(), args, null);
    }
    pushCall(how, callable, args, kwargs) {
        this.stack.spend(COST.call);
        if (!isCallable(callable))
            throw this.bad('a call of a value that cannot be called', 'TypeError: object is not callable');
        const call = new values/* CallValue */.m5(how, callable, args, kwargs, this.window.opcodeOffset);
        this.calls.push(call);
        this.stack.push(call);
    }
    build() {
        const state = this.stack.pop();
        const target = this.stack.top();
        if (target instanceof values/* CallValue */.m5) {
            this.stack.spend(COST.container);
            target.addState(state);
        }
        else if (target instanceof values/* GlobalValue */.ld) {
            this.changedGlobals.push({ target, offset: this.window.opcodeOffset });
        }
        else
            throw this.bad('a state for a value that has none', "AttributeError: object has no attribute '__dict__'");
    }
    // Containers
    setItems(items) {
        const target = this.stack.top();
        if (items.length % 2 !== 0)
            throw this.bad('an odd number of keys and values', 'UnpicklingError: odd number of items for SETITEMS');
        const entries = this.entriesOf(target);
        this.stack.spend((items.length / 2) * COST.entry);
        for (let i = 0; i < items.length; i += 2) {
            const key = items[i];
            const value = items[i + 1];
            if (key === undefined || value === undefined)
                throw this.stack.underflow();
            if ((0,hashable/* isUnhashable */.m)(key))
                throw this.bad('a dict key that cannot be one', 'TypeError: unhashable type');
            entries.set(key, value);
        }
    }
    entriesOf(target) {
        if (target instanceof values/* DictValue */.k0)
            return target.entries;
        if (!(target instanceof values/* CallValue */.m5)) {
            throw this.bad('a key for a value that is no dict', 'TypeError: object does not support item assignment');
        }
        if (target.entries === undefined) {
            this.stack.spend(COST.dict);
            target.entries = new values/* Entries */.Rv();
        }
        return target.entries;
    }
    append(items) {
        const target = this.stack.top();
        this.stack.spend(items.length * COST.slot);
        if (target instanceof values/* ListValue */.eH)
            for (const item of items)
                target.items.push(item);
        else if (target instanceof values/* CallValue */.m5)
            for (const item of items)
                target.addItem(item);
        else
            throw this.bad('an item for a value that is no list', "AttributeError: object has no attribute 'append'");
    }
    addItems(items) {
        const target = this.stack.top();
        this.stack.spend(items.length * COST.slot);
        if (items.some(hashable/* isUnhashable */.m))
            throw this.bad('a set item that cannot be one', 'TypeError: unhashable type');
        if (target instanceof values/* SetValue */.ay && !target.frozen)
            for (const item of items)
                target.items.push(item);
        else if (target instanceof values/* CallValue */.m5)
            for (const item of items)
                target.addItem(item);
        else
            throw this.bad('an item for a value that is no set', "AttributeError: object has no attribute 'add'");
    }
    memoIndex() {
        const text = this.lineText().trim();
        const index = /^\+?\d+(_\d+)*$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
        if (!Number.isSafeInteger(index))
            throw this.bad('expected a memo index');
        return index;
    }
    line() {
        const line = this.window.line();
        this.stack.spend(line.length);
        return line;
    }
    lineText() {
        return this.checked(decodeUtf8(this.line()), 'a line of UTF-8');
    }
    checked(value, expected) {
        if (value === undefined)
            throw this.bad(`expected ${expected}`, 'ValueError');
        return value;
    }
    bad(message, torch) {
        return this.window.bad(message, torch);
    }
}
/** A name, or something of which only a program that runs could tell what it is. */
function isCallable(value) {
    return value instanceof values/* GlobalValue */.ld || value instanceof values/* CallValue */.m5 || value instanceof values/* PersistentValue */.pw;
}
function printable(byte) {
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./src/checkpoint/pickle/read-pickle.ts


const FIRST_WINDOW = 64 * 1024;
const NEXT_WINDOW = 1024 * 1024;
/** Reads the pickle that begins at byte `start` of `source`, in windows, so that its size does not matter. */
async function readPickle(source, start = 0) {
    const machine = new PickleMachine(source.size, start);
    const describe = (value, error) => ({
        value,
        error,
        end: machine.position,
        protocol: machine.protocol,
        globals: machine.globals,
        calls: machine.calls,
        persistents: machine.persistents,
        changedGlobals: machine.changedGlobals,
        foreignOpcode: machine.foreignOpcode,
        laterOpcode: machine.laterOpcode,
    });
    for (let want = FIRST_WINDOW;;) {
        const left = Math.max(0, source.size - machine.position);
        machine.feed(await source.read(machine.position, Math.min(want, left)));
        try {
            const progress = machine.run();
            if ('value' in progress)
                return describe(progress.value, undefined);
            want = Math.max(NEXT_WINDOW, progress.need);
        }
        catch (error) {
            if (error instanceof PickleError)
                return describe(undefined, error);
            throw error;
        }
    }
}

// EXTERNAL MODULE: ./src/checkpoint/torch/torch-object.ts + 5 modules
var torch_object = __webpack_require__(8633);
;// CONCATENATED MODULE: ./src/checkpoint/containers/salvage.ts



/** Bytes in front of the first payload: a local header with a name and an extra field of any length. */
const LOCAL_HEADER_SIZE = 30;
/**
 * What a file asks for that cannot be opened: the pickle in its first zip record, or at byte 0, is read as far as it
 * goes. A loader that is more lenient, or a program that repairs zips, would run it; so a dangerous global is always named.
 */
async function salvageGlobals(source, offset) {
    const start = await pickleStart(source, offset);
    if (start >= source.size)
        return { globals: [], problems: [] };
    const pickle = await readPickle(source, start);
    const location = { record: 'data.pkl', base: 0 };
    return {
        globals: (0,torch_object/* globalUses */.EA)(pickle, location).filter(({ name }) => (0,pickle_globals/* globalTier */.yx)(name) === 'dangerous'),
        problems: (0,torch_object/* pickleProblems */.pl)(pickle, location).filter(({ kind }) => kind === 'pickle/dangerous-global'),
    };
}
async function pickleStart(source, offset) {
    if (source.size < offset + LOCAL_HEADER_SIZE)
        return offset;
    const header = await source.read(offset, LOCAL_HEADER_SIZE);
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    // The last two bytes of PK 03 04: the first two may be a version code of GPT-SoVITS.
    if (view.getUint16(2, true) !== 0x0403)
        return offset;
    return offset + LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
}

// EXTERNAL MODULE: ./src/checkpoint/containers/sharded.ts
var sharded = __webpack_require__(6410);
;// CONCATENATED MODULE: ./src/checkpoint/containers/tar-members.ts

/** Headers and contents begin at multiples of this, in bytes. */
const TAR_BLOCK = 512;
/** A checkpoint's tar has four members. More than this are not even listed. */
const MAX_MEMBERS = 1000;
/** Zeros behind the last member fill a record of 10,240 bytes; nobody needs more. */
const MAX_PADDING = 1024 * 1024;
/** Fields with numbers, as (offset, length): mode, owner, group, size, time, checksum and device numbers. */
const NUMBERS = [
    [100, 8],
    [108, 8],
    [116, 8],
    [124, 12],
    [136, 12],
    [148, 8],
    [329, 8],
    [337, 8],
];
/**
 * Whether these first 512 bytes are a tar header: all its numbers are numbers, and its checksum fits. As strict as the module
 * through which PyTorch reads it. Source: POSIX ustar, CPython Lib/tarfile.py `TarInfo.frombuf`.
 */
function isTarHeader(block) {
    if (block.length < TAR_BLOCK || block[0] === 0)
        return false;
    if (NUMBERS.some(([at, length]) => numberField(block, at, length) === undefined))
        return false;
    // Both sums are in use: old tars added signed bytes, and Python accepts either.
    let unsigned = 0;
    let signed = 0;
    for (let i = 0; i < TAR_BLOCK; i++) {
        const byte = i >= 148 && i < 156 ? 0x20 : (block[i] ?? 0);
        unsigned += byte;
        signed += byte < 0x80 ? byte : byte - 0x100;
    }
    const stated = numberField(block, 148, 8);
    return stated === unsigned || stated === signed;
}
/** The members of an uncompressed tar, up to its end or to the first header that is none. */
async function tarMembers(source) {
    const members = [];
    for (let at = 0; at + TAR_BLOCK <= source.size && members.length < MAX_MEMBERS;) {
        const header = await source.read(at, TAR_BLOCK);
        const size = isTarHeader(header) ? numberField(header, 124, 12) : undefined;
        if (size === undefined || size < 0)
            break;
        const isFile = !NOT_A_FILE.has(header[156] ?? 0);
        members.push({ name: nameOf(header), isFile, isPlain: isPlain(header), offset: at + TAR_BLOCK, size });
        at += TAR_BLOCK + (isFile ? Math.ceil(size / TAR_BLOCK) * TAR_BLOCK : 0);
    }
    return members;
}
/**
 * Why another reader may see other members than this one, which knows plain files only: names can also come from PAX and
 * GNU headers and prefixes, stand twice, or follow where one reader stops and another goes on.
 */
async function tarAmbiguity(source, members) {
    const odd = members.find((member) => !member.isPlain);
    if (odd !== undefined)
        return `the member ${(0,quote/* quote */.h)(odd.name)} is no plain file`;
    if (new Set(members.map(({ name }) => name)).size < members.length)
        return 'a name is there twice';
    const end = members.reduce((last, { offset, size }) => Math.max(last, offset + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK), 0);
    if (end >= source.size)
        return undefined;
    if (source.size - end > MAX_PADDING)
        return `${source.size - end} bytes follow its last member`;
    const rest = await source.read(end, source.size - end);
    return rest.some((byte) => byte !== 0) ? 'bytes follow its last member that are no padding' : undefined;
}
/** Type `0` or none, and no prefix. */
function isPlain(header) {
    const type = header[156];
    return (type === 0x30 || type === 0) && tar_members_text(header, 345, 155) === '' && !tar_members_text(header, 0, 100).includes('/');
}
/** Types of members that have no bytes of their own: links, devices, folders, pipes (`1` to `6`). Unknown types are files. */
const NOT_A_FILE = new Set([0x31, 0x32, 0x33, 0x34, 0x35, 0x36]);
/** The name, behind its prefix where it has one. */
function nameOf(header) {
    const prefix = tar_members_text(header, 345, 155);
    const name = tar_members_text(header, 0, 100);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function tar_members_text(block, at, length) {
    const field = block.subarray(at, at + length);
    const end = field.indexOf(0);
    return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8');
}
/** Octal digits as Python's `int(text, 8)` takes them, or binary behind a first byte of 0x80 or 0xFF (GNU); nothing is 0. */
function numberField(block, at, length) {
    if (block[at] === 0x80)
        return Buffer.from(block.subarray(at + length - 6, at + length)).readUIntBE(0, 6);
    if (block[at] === 0xff)
        return -1;
    const digits = tar_members_text(block, at, length).trim();
    if (digits === '')
        return 0;
    if (!/^[+-]?(0[oO]_?)?[0-7]+(_[0-7]+)*$/.test(digits))
        return undefined;
    return Number.parseInt(digits.replace(/0[oO]/, '').replaceAll('_', ''), 8);
}

// EXTERNAL MODULE: ./src/checkpoint/bytes.ts
var checkpoint_bytes = __webpack_require__(2553);
// EXTERNAL MODULE: ./src/checkpoint/dtypes.ts
var dtypes = __webpack_require__(3725);
// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(3511);
;// CONCATENATED MODULE: ./src/checkpoint/torch/read-scalar.ts
/** The value of a one-element float tensor, from the bytes of its storage; `undefined` for any other tensor. */
async function scalarOf(tensor, storage, readRecord) {
    if (storage?.record === undefined || tensor.shape.some((size) => size !== 1))
        return undefined;
    const size = tensor.dtype === 'float64' ? 8 : tensor.dtype === 'float32' ? 4 : 0;
    if (size === 0)
        return undefined;
    const bytes = await readRecord(storage.record, storage.start + tensor.offset * size, size);
    if (bytes === undefined)
        return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const little = storage.byteOrder === 'little';
    // float32 scores print as the shortest decimal that is the same float32: 0.8125, not 0.8125000059.
    return size === 8 ? view.getFloat64(0, little) : shortest(view.getFloat32(0, little));
}
function shortest(value) {
    for (let digits = 1; digits <= 9; digits++) {
        const candidate = Number(value.toPrecision(digits));
        if (Math.fround(candidate) === value)
            return candidate;
    }
    return value;
}

// EXTERNAL MODULE: ./src/checkpoint/torch/refusal.ts
var refusal = __webpack_require__(4707);
;// CONCATENATED MODULE: ./src/checkpoint/torch/storages.ts



/** Bytes that `numel` elements take in a storage. */
function storageBytes(dtype, numel) {
    return numel * (dtypes/* DTYPES */.A.get(dtype)?.itemsize ?? 1);
}
/**
 * Devices that a storage may have been saved from. Source: the location tags registered in torch/serialization.py and
 * the vendor back ends that register their own.
 */
const LOCATION = /^(cpu|meta|((cuda|mps|xla|hpu|xpu|mtia|ipu|npu|mlu|musa|sdaa|gcu|maia|vulkan|privateuseone)(:\d{1,4})?))$/;
function isLocation(value) {
    return typeof value === 'string' && LOCATION.test(value);
}
/** Reads `("storage", type, key, location, numel)`, in the legacy format with a sixth item. Source: torch/serialization.py. */
function storageClaim(persistent, legacy) {
    const id = persistent.id;
    if (!(id instanceof values/* TupleValue */.EI)) {
        throw new refusal/* Refusal */.P('a persistent id that is no tuple', 'AssertionError: saved_id must be a tuple');
    }
    const [tag, type, key, location, numel, view] = id.items;
    if (tag !== 'storage') {
        throw new refusal/* Refusal */.P(`a persistent id of the kind ${show(tag)}`, "Unknown typename for persistent_load, expected 'storage'");
    }
    if (id.items.length !== (legacy ? 6 : 5)) {
        throw new refusal/* Refusal */.P(`a storage of ${id.items.length} items`, 'ValueError: not enough or too many values to unpack');
    }
    const name = type instanceof values/* GlobalValue */.ld ? (type.canonical.split('.').at(-1) ?? '') : undefined;
    const dtype = name === undefined ? undefined : dtypes/* STORAGE_DTYPES */.E.get(name);
    if (legacy && name === 'UntypedStorage') {
        throw new refusal/* Refusal */.P('an untyped storage, which the legacy format cannot load', "AttributeError: type object 'UntypedStorage' has no attribute 'dtype'");
    }
    if (dtype === undefined)
        throw new refusal/* Refusal */.P(`a storage of an unknown type ${show(name)}`, "AttributeError: object has no attribute 'dtype'");
    // In the legacy format 5 and "5" are two keys, and torch.save writes text only.
    if (typeof key !== 'string' && (legacy || typeof key !== 'number'))
        throw new refusal/* Refusal */.P('a storage without a key');
    if (!isLocation(location)) {
        throw new refusal/* Refusal */.P(`a storage that was saved on an unknown device ${show(location)}`, `RuntimeError: don't know how to restore data location of torch.storage.UntypedStorage (tagged with ${String(location).slice(0, 80)})`);
    }
    if (!isCount(numel) || !isCount(storageBytes(dtype, numel)))
        throw new refusal/* Refusal */.P(`a storage of ${show(numel)} elements`);
    return { key: String(key), dtype, untyped: name === 'UntypedStorage', device: location, numel, view: legacy ? storages_viewOf(view) : undefined };
}
function storages_viewOf(view) {
    if (view === null || view === undefined)
        return undefined;
    const [key, offset, numel] = view instanceof values/* TupleValue */.EI ? view.items : [];
    if ((typeof key !== 'string' && typeof key !== 'number') || !isCount(offset) || !isCount(numel)) {
        throw new refusal/* Refusal */.P('a storage view that is not (key, offset, size)');
    }
    return { key: String(key), offset, numel };
}
/**
 * All storages of a file, by key. As in PyTorch the first use of a key fixes dtype and size. PyTorch then ignores what
 * later uses say; a later use that says otherwise is refused here, since another reader may believe it.
 */
class Storages {
    byId = new Map();
    claims = new Map();
    resolved = new Map();
    legacy;
    recordOf;
    byteOrder;
    constructor(options) {
        this.legacy = options.legacy;
        this.recordOf = options.recordOf;
        this.byteOrder = options.byteOrder;
    }
    /** The storage that a persistent id means. Throws `Refusal`. */
    resolve(persistent) {
        const known = this.resolved.get(persistent);
        if (known !== undefined)
            return known;
        const storage = this.register(storageClaim(persistent, this.legacy));
        this.resolved.set(persistent, storage);
        return storage;
    }
    register(claim) {
        const first = this.claims.get(claim.key);
        if (first !== undefined && (first.dtype !== claim.dtype || first.numel !== claim.numel)) {
            throw new refusal/* Refusal */.P(`storage ${show(claim.key)} as ${claim.numel} elements of ${claim.dtype}, which was ${first.numel} of ${first.dtype} before`, undefined);
        }
        this.claims.set(claim.key, claim);
        const whole = this.add(claim.key, claim, 0, claim.numel, claim.key);
        if (claim.view === undefined)
            return whole;
        const { key, offset, numel } = claim.view;
        if (offset + numel > claim.numel)
            throw new refusal/* Refusal */.P(`a view of elements ${offset} to ${offset + numel} of a storage of ${claim.numel}`);
        return this.add(key, claim, offset, numel, claim.key);
    }
    add(id, claim, offset, numel, root) {
        const known = this.byId.get(id);
        if (known !== undefined)
            return known;
        const storage = {
            id,
            dtype: claim.dtype,
            bytes: storageBytes(claim.dtype, numel),
            device: claim.device,
            record: claim.device === 'meta' ? undefined : this.recordOf(root),
            start: storageBytes(claim.dtype, offset),
            byteOrder: this.byteOrder,
        };
        this.byId.set(id, storage);
        return storage;
    }
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function show(value) {
    return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value === 'object' ? 'object' : String(value);
}

// EXTERNAL MODULE: ./src/checkpoint/torch/weights-root.ts
var weights_root = __webpack_require__(9115);
;// CONCATENATED MODULE: ./src/checkpoint/torch/training-state.ts



const EPOCH_ENTRIES = ['epoch', 'epochs', 'current_epoch', 'iteration'];
const STEP_ENTRIES = ['global_step', 'step', 'steps', 'num_updates', 'iter', 'it'];
const OPTIMIZER_ENTRY = /optim/i;
const SCHEDULER_ENTRY = /sched/i;
/** What the root of a checkpoint says of training: epoch, step, optimizer, best scores. */
async function trainingState(root, readScalar) {
    const entries = (0,lookup/* dictEntries */.Hc)(root);
    const names = (entries?.keys ?? []).filter((key) => typeof key === 'string');
    return {
        epoch: firstNumber(root, EPOCH_ENTRIES),
        step: firstNumber(root, STEP_ENTRIES),
        optimizer: names.some((name) => OPTIMIZER_ENTRY.test(name) && hasContent((0,lookup/* member */.Dc)(root, name))),
        scheduler: names.some((name) => SCHEDULER_ENTRY.test(name) && hasContent((0,lookup/* member */.Dc)(root, name))),
        entries: names.filter((name) => weights_root/* TRAINING_ENTRY */.m.test(name) || name === 'iteration' || name === 'epoch' || name === 'global_step'),
        best: await bestScores((0,lookup/* member */.Dc)(root, 'callbacks'), readScalar),
        torchVersion: (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(root, 'torch_version')) ?? (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(root, 'pytorch_version')),
        lightningVersion: (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(root, 'pytorch-lightning_version')),
    };
}
function firstNumber(root, names) {
    for (const name of names) {
        const value = (0,lookup/* asNumber */.i)((0,lookup/* member */.Dc)(root, name));
        if (value !== undefined && Number.isInteger(value))
            return value;
    }
    return undefined;
}
function hasContent(value) {
    const items = (0,lookup/* sequenceItems */.uq)(value);
    if (items !== undefined)
        return items.length > 0;
    const entries = (0,lookup/* dictEntries */.Hc)(value);
    if (entries !== undefined)
        return entries.size > 0;
    return value instanceof values/* CallValue */.m5;
}
/** Callbacks whose state is looked at; a trainer has a handful. */
const MAX_CALLBACKS = 64;
/**
 * Lightning's ModelCheckpoint keeps its best file and score, which is a tensor of one element.
 * Source: lightning/pytorch/callbacks/model_checkpoint.py `state_dict`.
 */
async function bestScores(callbacks, readScalar) {
    const best = [];
    for (const state of ((0,lookup/* dictEntries */.Hc)(callbacks)?.values ?? []).slice(0, MAX_CALLBACKS)) {
        const path = (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(state, 'best_model_path'));
        const monitor = (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(state, 'monitor'));
        if (path === undefined && monitor === undefined)
            continue;
        const score = await readScalar((0,lookup/* member */.Dc)(state, 'best_model_score'));
        best.push({ monitor: monitor ?? '', score, path: path === '' ? undefined : path });
    }
    return best;
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/torch-legacy.ts










/** The value of the first pickle. Source: torch/serialization.py MAGIC_NUMBER. */
const LEGACY_MAGIC = 0x1950a86a20f9469cfc6cn;
const PROTOCOL_VERSION = 1001;
/** Names of the five pickles, in the order of the file. */
const PARTS = ['magic number', 'protocol version', 'system information', 'object', 'storage keys'];
/** Steps of 8 bytes between storages are read through a window of this size. */
const WINDOW = 16 * 1024;
/**
 * Reads what `torch.save` wrote from 0.1.10 to 1.5, and still writes with `_use_new_zipfile_serialization=False`:
 * five pickles, then the storages. All five pickles are unpickled by PyTorch, so the globals of all are reported.
 * Source: torch/serialization.py `_legacy_load`.
 */
async function readTorchLegacy(source, head) {
    const bare = (0,checkpoint_facts/* bareCheckpoint */.$)('torch-legacy', source.size, head);
    const parts = [];
    for (const part of PARTS) {
        const pickle = await readPickle(source, parts.at(-1)?.end ?? 0);
        parts.push(pickle);
        if (pickle.error !== undefined)
            return brokenPart(bare, parts, part);
    }
    const [magic, version, , object, keys] = parts;
    if (object === undefined || keys === undefined)
        return bare;
    const storages = new Storages({ legacy: true, recordOf: (key) => key, byteOrder: 'little' });
    const location = { record: 'object', base: 0 };
    const facts = (0,torch_object/* torchObject */.Cv)(object, storages, location);
    const payloads = await readPayloads(source, keys, storages.byId);
    const readRecord = async (name, offset, length) => {
        const record = payloads.records.find((each) => each.name === name);
        return record === undefined || offset + length > record.size ? undefined : source.read(record.offset + offset, length);
    };
    return {
        ...bare,
        records: payloads.records,
        storages: storages.byId,
        tensors: facts.tensors,
        weightsRoot: facts.weightsRoot,
        root: object.value,
        globals: parts.flatMap((pickle, i) => (0,torch_object/* globalUses */.EA)(pickle, { record: PARTS[i] ?? '', base: 0 })),
        metadata: facts.metadata,
        training: await trainingState(object.value, async (value) => {
            const tensor = facts.tensorOf(value);
            return tensor === undefined ? undefined : scalarOf(tensor, storages.byId.get(tensor.storage ?? ''), readRecord);
        }),
        protocol: object.protocol,
        problems: [
            ...headProblems(magic?.value, version?.value),
            ...parts.flatMap((pickle, i) => (0,torch_object/* pickleProblems */.pl)(pickle, { record: PARTS[i] ?? '', base: 0 })),
            ...facts.problems,
            ...payloads.problems,
        ],
    };
}
function headProblems(magic, version) {
    const problems = [];
    if (magic !== LEGACY_MAGIC) {
        problems.push({
            kind: 'container/corrupt',
            message: 'The file does not begin with the magic number of torch.save, though its other parts follow',
            where: { offset: 0 },
            torch: 'RuntimeError: Invalid magic number; corrupt file?',
        });
    }
    if (version !== PROTOCOL_VERSION) {
        const found = typeof version === 'number' || typeof version === 'bigint' ? String(version) : 'something else';
        problems.push({
            kind: 'container/corrupt',
            message: `The protocol version is ${found}, it must be ${PROTOCOL_VERSION}`,
            where: { offset: 15 },
            torch: `RuntimeError: Invalid protocol version: ${found}`,
        });
    }
    return problems;
}
/** A pickle that breaks off: everything before the break would have run, so its globals still count. */
function brokenPart(bare, parts, part) {
    const error = parts.at(-1)?.error;
    const problems = parts.flatMap((pickle, i) => (0,torch_object/* pickleProblems */.pl)(pickle, { record: PARTS[i] ?? '', base: 0 }));
    const others = problems.filter(({ kind }) => kind !== 'pickle/malformed');
    const broken = error?.truncated === true
        ? [
            {
                kind: 'container/truncated',
                message: `The file ends inside of its ${part}, at byte ${bare.size}: it was cut off, or never written to its end`,
                where: { record: part, offset: bare.size },
                ...(error.torch === undefined ? {} : { torch: error.torch }),
            },
        ]
        : problems.filter(({ kind }) => kind === 'pickle/malformed');
    return {
        ...bare,
        globals: parts.flatMap((pickle, i) => (0,torch_object/* globalUses */.EA)(pickle, { record: PARTS[i] ?? '', base: 0 })),
        problems: [...broken, ...others],
    };
}
/** Walks the storages: for each key a 64-bit number of elements, then the elements. */
async function readPayloads(source, keys, storages) {
    const records = [];
    const problems = [];
    const items = (0,lookup/* sequenceItems */.uq)(keys.value);
    if (items === undefined || items.some((key) => typeof key !== 'string')) {
        return {
            records,
            problems: [{ kind: 'pickle/malformed', message: 'The list of storage keys is no list of keys', where: { record: 'storage keys' } }],
        };
    }
    const bytes = (0,checkpoint_bytes/* windowedSource */.N6)(source, WINDOW);
    const filled = new Set();
    let at = keys.end;
    for (const item of items) {
        const key = String(item);
        const storage = storages.get(key);
        if (storage === undefined || storage.record !== key) {
            problems.push({
                kind: 'container/corrupt',
                message: `The list of storage keys names ${(0,quote/* quote */.h)(key)}, which no tensor uses`,
                where: { record: 'storage keys' },
                torch: `storage key ${(0,quote/* quote */.h)(key)} not found in deserialized_objects`,
            });
            return { records, problems };
        }
        if (filled.has(key))
            problems.push({
                kind: 'container/duplicate-record',
                message: `The storage ${(0,quote/* quote */.h)(key)} is there twice`,
                where: { record: key, offset: at },
            });
        filled.add(key);
        if (at + 8 > source.size)
            return { records, problems: [...problems, cutOff(source.size, key, at + 8 - source.size)] };
        const header = await bytes.read(at, 8);
        const numel = new DataView(header.buffer, header.byteOffset, 8).getBigInt64(0, true);
        const expected = BigInt(storage.bytes / (dtypes/* DTYPES */.A.get(storage.dtype)?.itemsize ?? 1));
        if (numel !== expected) {
            problems.push({
                kind: 'container/corrupt',
                message: `The storage ${(0,quote/* quote */.h)(key)} says that it has ${numel} elements, the pickle says ${expected}`,
                where: { record: key, offset: at },
                torch: 'storage has wrong byte size',
            });
            return { records, problems };
        }
        at += 8;
        if (at + storage.bytes > source.size)
            return { records, problems: [...problems, cutOff(source.size, key, at + storage.bytes - source.size)] };
        records.push({ name: key, offset: at, storedSize: storage.bytes, size: storage.bytes, crc32: undefined, compression: 'stored' });
        at += storage.bytes;
    }
    const empty = [...storages.values()].find(({ id, record }) => record === id && !filled.has(id));
    if (empty !== undefined) {
        problems.push({
            kind: 'container/missing-record',
            message: `The values of storage ${(0,quote/* quote */.h)(empty.id)} are not in the file; PyTorch would load whatever is in memory`,
            where: { record: empty.id },
        });
    }
    if (at < source.size) {
        problems.push({
            kind: 'container/trailing-data',
            message: `${source.size - at} bytes lie behind the last storage`,
            where: { offset: at },
        });
    }
    return { records, problems };
}
function cutOff(size, key, missing) {
    return {
        kind: 'container/truncated',
        message: `The file ends inside of storage ${(0,quote/* quote */.h)(key)}, ${missing} bytes too early: it was cut off, or never written to its end`,
        where: { record: key, offset: size },
        torch: `RuntimeError: unexpected EOF, expected ${missing} more bytes. The file might be corrupted.`,
    };
}

// EXTERNAL MODULE: ./src/checkpoint/torch/children.ts + 1 modules
var children = __webpack_require__(1844);
;// CONCATENATED MODULE: ./src/checkpoint/containers/torch-tar.ts














const torch_tar_WINDOW = 16 * 1024;
/** Dimensions of one tensor; the format allows 2^31, PyTorch 64. */
const MAX_DIMENSIONS = 64;
/** Stops the walk through a damaged member; `problem` says why. */
class TarDamage extends Error {
    problem;
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}
/**
 * Reads what PyTorch wrote up to 0.1.9: a tar of `storages`, `tensors` and `pickle`. torch.load reads it with
 * weights_only=False only. Source: torch/serialization.py `legacy_load` inside of `_legacy_load`.
 */
async function readTorchTar(source, head) {
    const bare = (0,checkpoint_facts/* bareCheckpoint */.$)('torch-tar', source.size, head);
    const listed = await tarMembers(source);
    const members = new Map(listed.map((member) => [member.name, member]));
    const reader = new TarReader(source);
    try {
        const cut = listed.find((member) => paddedEnd(member) > source.size);
        if (cut !== undefined)
            throw truncated(cut.name, source.size);
        const ambiguity = await tarAmbiguity(source, listed);
        if (ambiguity !== undefined)
            throw damage('tar', 0, `The tar can be read in different ways: ${ambiguity}`);
        await reader.readStorages(required(members, 'storages'));
        await reader.readTensors(required(members, 'tensors'));
        const main = required(members, 'pickle');
        const pickle = await reader.readPart(main, 'pickle', main.offset);
        const object = (0,torch_object/* torchObject */.Cv)(pickle, reader.storages, { record: 'pickle', base: 0 }, reader.tensors);
        const unknown = unknownId(pickle.value, reader);
        if (unknown !== undefined)
            throw damage('pickle', unknown.offset, 'The pickle refers to a tensor or storage that is not in the file');
        return {
            ...bare,
            records: reader.records,
            storages: reader.storages.byId,
            tensors: object.tensors,
            weightsRoot: object.weightsRoot,
            root: pickle.value,
            globals: reader.globals,
            metadata: object.metadata,
            training: await trainingState(pickle.value, async () => undefined),
            protocol: pickle.protocol,
            problems: [notWeightsOnly(), ...reader.problems, ...object.problems],
        };
    }
    catch (error) {
        if (!(error instanceof TarDamage))
            throw error;
        await reader.salvage(listed);
        return { ...bare, globals: reader.globals, problems: [notWeightsOnly(), ...reader.problems, error.problem] };
    }
}
/** Walks through the members, and keeps what it has learnt. */
class TarReader {
    records = [];
    globals = [];
    problems = [];
    tensors = new Map();
    storages = new Storages({ legacy: true, recordOf: (key) => key, byteOrder: 'little' });
    source;
    noted = new Set();
    constructor(source) {
        this.source = (0,checkpoint_bytes/* windowedSource */.N6)(source, torch_tar_WINDOW);
    }
    /** A pickle inside of a member, which it may not leave. Throws `TarDamage` where it cannot be read. */
    async readPart(member, name, offset) {
        const pickle = await readPickle((0,checkpoint_bytes/* sliceSource */.U5)(this.source, 0, Math.min(this.source.size, member.offset + member.size)), offset);
        const problems = this.note(pickle, name);
        const broken = problems.find(({ kind }) => kind === 'pickle/malformed');
        this.problems.push(...problems.filter((problem) => problem !== broken));
        if (broken !== undefined)
            throw new TarDamage(broken);
        return pickle;
    }
    /** Looks for what would run before the damage is met, or where it is repaired: the first pickle of every member. */
    async salvage(members) {
        for (const { name, offset } of members) {
            if (offset < this.source.size)
                this.note(await readPickle(this.source, offset), name);
        }
    }
    /** Keeps the globals of a pickle, each once, and gives what is wrong with it. */
    note(pickle, name) {
        const location = { record: name, base: 0 };
        for (const use of (0,torch_object/* globalUses */.EA)(pickle, location)) {
            if (!this.noted.has(`${use.offset} ${use.spelled}`))
                this.globals.push(use);
            this.noted.add(`${use.offset} ${use.spelled}`);
        }
        return (0,torch_object/* pickleProblems */.pl)(pickle, location);
    }
    /** `n`, then n times `(key, location, type)`, number of elements, elements; then views as `(key, root, offset, size)`. */
    async readStorages(member) {
        let at = member.offset;
        const count = await this.count(member, 'storages', at);
        at = count.end;
        for (let i = 0; i < count.value; i++) {
            const pickle = await this.readPart(member, 'storages', at);
            const [key, location, type] = (0,lookup/* sequenceItems */.uq)(pickle.value) ?? [];
            const dtype = type instanceof values/* GlobalValue */.ld ? dtypes/* STORAGE_DTYPES */.E.get(type.name) : undefined;
            if (dtype === undefined || !isKey(key) || !isLocation(location))
                throw damage('storages', at, 'A storage is not (key, location, type)');
            const numel = Number((await this.int64s(member, 'storages', pickle.end, 1))[0]);
            const offset = pickle.end + 8;
            const bytes = storageBytes(dtype, numel);
            if (numel < 0 || offset + bytes > member.offset + member.size)
                throw truncated('storages', this.source.size);
            this.records.push({ name: String(key), offset, storedSize: bytes, size: bytes, crc32: undefined, compression: 'stored' });
            this.storages.byId.set(String(key), {
                id: String(key),
                dtype,
                bytes,
                device: location,
                record: String(key),
                start: 0,
                byteOrder: 'little',
            });
            at = offset + bytes;
        }
        const views = await this.readPart(member, 'storages', at);
        for (const view of (0,lookup/* sequenceItems */.uq)(views.value) ?? [])
            this.addView(view, at);
    }
    addView(view, at) {
        const [key, rootKey, offset, numel] = (0,lookup/* sequenceItems */.uq)(view) ?? [];
        const root = isKey(rootKey) ? this.storages.byId.get(String(rootKey)) : undefined;
        if (root === undefined || !isKey(key) || typeof offset !== 'number' || typeof numel !== 'number') {
            throw damage('storages', at, 'A view of a storage is not (key, root, offset, size)');
        }
        const start = root.start + storageBytes(root.dtype, offset);
        const bytes = storageBytes(root.dtype, numel);
        if (start < 0 || bytes < 0 || start + bytes > root.bytes)
            throw damage('storages', at, 'A view of a storage reaches past it');
        this.storages.byId.set(String(key), { ...root, id: String(key), start, bytes });
    }
    /** `n`, then n times `(key, storage, type)`, rank, 4 bytes, sizes, strides, offset. */
    async readTensors(member) {
        const count = await this.count(member, 'tensors', member.offset);
        let at = count.end;
        for (let i = 0; i < count.value; i++) {
            const pickle = await this.readPart(member, 'tensors', at);
            const [key, storageKey] = (0,lookup/* sequenceItems */.uq)(pickle.value) ?? [];
            const storage = isKey(storageKey) ? this.storages.byId.get(String(storageKey)) : undefined;
            if (!isKey(key) || storage === undefined)
                throw damage('tensors', at, 'A tensor is not (key, storage, type)');
            const rank = Number(BigInt.asIntN(32, (await this.int64s(member, 'tensors', pickle.end, 1))[0] ?? 0n));
            if (rank < 0 || rank > MAX_DIMENSIONS)
                throw damage('tensors', pickle.end, `A tensor has ${rank} dimensions`);
            const numbers = (await this.int64s(member, 'tensors', pickle.end + 8, 2 * rank + 1)).map(Number);
            at = pickle.end + 8 + 8 * numbers.length;
            const view = { shape: numbers.slice(0, rank), stride: numbers.slice(rank, 2 * rank), offset: numbers[2 * rank] ?? 0 };
            this.tensors.set(String(key), this.tensor({ storage, dtype: storage.dtype, requiresGrad: false, ...view }, at));
        }
    }
    tensor(view, at) {
        if ([...view.shape, ...view.stride, view.offset].some((number) => !Number.isSafeInteger(number) || number < 0)) {
            throw damage('tensors', at, 'A tensor has sizes, strides or an offset that no tensor can have');
        }
        try {
            return (0,tensor_spec/* stridedTensor */.zv)(view);
        }
        catch (error) {
            if (!(error instanceof refusal/* Refusal */.P))
                throw error;
            throw new TarDamage({ kind: error.kind, message: `The file describes ${error.message}`, where: { record: 'tensors', offset: at } });
        }
    }
    async count(member, name, offset) {
        const pickle = await this.readPart(member, name, offset);
        if (typeof pickle.value !== 'number' || pickle.value < 0)
            throw damage(name, offset, `The number of ${name} is no number`);
        return { value: pickle.value, end: pickle.end };
    }
    async int64s(member, name, offset, count) {
        if (offset + 8 * count > Math.min(this.source.size, member.offset + member.size))
            throw truncated(name, this.source.size);
        const bytes = await this.source.read(offset, 8 * count);
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        return Array.from({ length: count }, (_, i) => view.getBigInt64(8 * i, true));
    }
}
function required(members, name) {
    const member = members.get(name);
    if (member === undefined || !member.isFile) {
        throw new TarDamage({
            kind: 'container/missing-record',
            message: `The tar has no member ${(0,quote/* quote */.h)(name)}, which a checkpoint of PyTorch 0.1 has`,
            where: { record: name },
            torch: `KeyError: "filename '${name}' not found"`,
        });
    }
    return member;
}
/** Where a member ends, with what fills its last block. */
function paddedEnd({ offset, size }) {
    return offset + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
}
/** A persistent id which names nothing that the file has: ids are decimal text of a key, or tuples for the class of a module. */
function unknownId(root, { tensors, storages }) {
    const seen = new Set();
    const left = root === undefined ? [] : [root];
    for (let value = left.pop(); value !== undefined; value = left.pop()) {
        if (seen.has(value))
            continue;
        seen.add(value);
        if (value instanceof values/* PersistentValue */.pw) {
            const isKnown = value.id instanceof values/* TupleValue */.EI || tensors.has(String(value.id)) || storages.byId.has(String(value.id));
            if (!isKnown)
                return value;
        }
        for (const child of (0,children/* childrenOf */.L)(value))
            left.push(child.value);
    }
    return undefined;
}
function damage(record, offset, message) {
    return new TarDamage({ kind: 'container/corrupt', message, where: { record, offset } });
}
function truncated(record, size) {
    return new TarDamage({
        kind: 'container/truncated',
        message: `The file ends inside of its member ${(0,quote/* quote */.h)(record)}: it was cut off, or never written to its end`,
        where: { record, offset: size },
        torch: 'tarfile.ReadError: unexpected end of data',
    });
}
function notWeightsOnly() {
    return {
        kind: 'pickle/not-weights-only',
        message: 'This is a file of PyTorch 0.1 (tar), which PyTorch reads with weights_only=False only',
        where: {},
        torch: 'RuntimeError: Cannot use ``weights_only=True`` with files saved in the legacy .tar format.',
        remedy: 'Load it once in a place that you trust, and save it again with a current PyTorch.',
    };
}
/** Keys are addresses of memory. */
function isKey(value) {
    return typeof value === 'number' || typeof value === 'bigint';
}

// EXTERNAL MODULE: ./src/checkpoint/containers/zip-record.ts
var zip_record = __webpack_require__(508);
;// CONCATENATED MODULE: ./src/checkpoint/containers/torchscript-code.ts


/** Source code of one archive that is looked through; large models have some hundred kilobytes. */
const MAX_CODE_BYTES = 64 * 1024 * 1024;
/**
 * Operators of TorchScript that touch files, which a program has no need of: it may run while it is loaded (`__setstate__`).
 * Source: torch/csrc/jit/runtime/register_special_ops.cpp, aten/src/ATen/native/native_functions.yaml.
 */
const FILE_OPERATOR = /\b(?:torch|aten|ops\.\w+)\.(save|from_file|load|_load_for_\w+|read_file|write_file)\s*\(/;
/** What the code of a TorchScript archive does beyond computing, and whether there is code at all. */
async function torchscriptProblems(archive) {
    const code = archive.directory.entries.filter(({ name }) => name.startsWith(archive.nameOf('code/')) && name.endsWith('.py'));
    if (code.length === 0)
        return [noCode(archive)];
    let left = MAX_CODE_BYTES;
    for (const entry of code) {
        left -= entry.size;
        if (left < 0)
            return [tooMuchCode(entry)];
        const found = FILE_OPERATOR.exec(await textOf(archive, entry))?.[1];
        if (found !== undefined)
            return [touchesFiles(entry, found)];
    }
    return [];
}
async function textOf(archive, entry) {
    try {
        const { bytes } = await archive.openRecord(entry);
        return Buffer.from(await bytes.read(0, bytes.size)).toString('latin1');
    }
    catch (error) {
        // What cannot be read is reported by the pass over all records.
        if (error instanceof zip_record/* RecordError */.W1)
            return '';
        throw error;
    }
}
function touchesFiles(entry, operator) {
    return {
        kind: 'pickle/dangerous-global',
        message: `The TorchScript program in ${(0,quote/* quote */.h)(entry.name)} calls ${operator}, which reads or writes files of whoever loads it`,
        where: { record: entry.name, offset: entry.headerOffset },
    };
}
function noCode(archive) {
    return {
        kind: 'container/missing-record',
        message: 'The record "constants.pkl" makes this a TorchScript archive, and it holds no code',
        where: { record: archive.nameOf('code') },
        torch: 'Cannot use ``weights_only=True`` with TorchScript archives passed to ``torch.load``.',
    };
}
function tooMuchCode(entry) {
    return {
        kind: 'container/bomb',
        message: `The archive holds more than ${MAX_CODE_BYTES} bytes of code; it was read up to ${(0,quote/* quote */.h)(entry.name)}`,
        where: { record: entry.name, offset: entry.headerOffset },
    };
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-fields.ts
/** A 64-bit field as a number; `undefined` past 2^53, where no file is that long. */
function safeUint64(view, at) {
    const value = view.getBigUint64(at, true);
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}
function dataView(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-problems.ts
/** A zip that PyTorch cannot open; `problem` says why. */
class ZipError extends Error {
    name = 'ZipError';
    problem;
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}
const TORCH_NO_DIRECTORY = 'PytorchStreamReader failed reading zip archive: failed finding central directory';
const TORCH_NOT_ZIP = 'PytorchStreamReader failed reading zip archive: not a ZIP archive';
const TORCH_CORRUPT = 'PytorchStreamReader failed reading zip archive: invalid header or archive is corrupted';
/** What PyTorch refuses, as an error. */
function corrupt(message, offset, record) {
    return new ZipError({
        kind: 'container/corrupt',
        message: sentence(message),
        where: record === undefined ? { offset } : { record, offset },
        torch: TORCH_CORRUPT,
    });
}
/** What PyTorch overlooks, and another reader may not. */
function mismatch(message, offset, record) {
    return { kind: 'container/header-mismatch', message: sentence(message), where: record === undefined ? { offset } : { record, offset } };
}
function sentence(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-end.ts


const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_SIZE = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_SIZE = 56;
/** A comment is at most this long, so the end record starts in the last 65,557 bytes. */
const MAX_COMMENT = 0xffff;
const NONE_16 = 0xffff;
const NONE_32 = 0xffffffff;
/**
 * Finds the central directory by the end records, as miniz does. Throws `ZipError` where PyTorch could not find it.
 * Source: miniz `mz_zip_reader_locate_header_sig` and `mz_zip_reader_read_central_dir`, PKWARE APPNOTE 4.3.14 to 4.3.16.
 */
async function locateDirectory(source, problems) {
    const end = await findEnd(source, problems);
    const bounds = await directoryBounds(source, end, problems);
    if (bounds.offset + bounds.size > source.size) {
        throw corrupt(`the central directory (${bounds.size} bytes at ${bounds.offset}) reaches past the end of the file`, end.offset);
    }
    // miniz does not ask whether the directory lies in front of its end record; other readers do.
    if (bounds.offset + bounds.size > end.offset) {
        const place = `${bounds.size} bytes at ${bounds.offset}`;
        problems.push(mismatch(`the central directory (${place}) reaches past its end record at ${end.offset}`, end.offset));
    }
    return bounds;
}
/** Searches from the end, first signature wins; the comment's length is not asked, as in miniz. */
async function findEnd(source, problems) {
    const length = Math.min(source.size, MAX_COMMENT + END_SIZE);
    const tail = await source.read(source.size - length, length);
    const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
    let at = length - END_SIZE;
    while (at >= 0 && view.getUint32(at, true) !== END_SIGNATURE)
        at--;
    if (at < 0) {
        throw new ZipError({
            kind: 'container/truncated',
            message: 'The file begins as a zip and has no end of central directory: it was cut off, or never written to its end',
            where: { offset: source.size },
            torch: source.size < 22 ? TORCH_NOT_ZIP : TORCH_NO_DIRECTORY,
        });
    }
    const offset = source.size - length + at;
    const comment = view.getUint16(at + 20, true);
    const behind = length - at - END_SIZE;
    if (behind > comment) {
        problems.push({
            kind: 'container/trailing-data',
            message: `${behind - comment} bytes lie behind the end of the zip`,
            where: { offset: offset + END_SIZE + comment },
        });
    }
    else if (behind < comment) {
        problems.push(mismatch(`the end record announces a comment of ${comment} bytes, ${behind} are there`, offset + 20));
    }
    const lastDisk = Math.max(view.getUint16(at + 4, true), view.getUint16(at + 6, true));
    if (lastDisk > 0)
        problems.push(mismatch('the end record speaks of several disks', offset + 4));
    const count = view.getUint16(at + 10, true);
    if (view.getUint16(at + 8, true) !== count) {
        problems.push(mismatch(`the end record counts ${view.getUint16(at + 8, true)} records on this disk and ${count} in all`, offset + 8));
    }
    return { offset, count, size: view.getUint32(at + 12, true), directory: view.getUint32(at + 16, true), lastDisk };
}
/** A zip64 end record replaces the 32-bit values wholesale, also where they disagree; then other readers see another file. */
async function directoryBounds(source, end, problems) {
    const plain = { count: end.count, size: end.size, offset: end.directory, zip64: false, end: end.offset };
    const bounds = (await zip64Bounds(source, end, problems)) ?? plain;
    if (!bounds.zip64 && end.lastDisk > 1)
        throw corrupt('the end record speaks of several disks', end.offset + 4);
    if (bounds.zip64) {
        compareEnd('number of records', end.count, NONE_16, bounds.count, end.offset + 10, problems);
        compareEnd('size of the central directory', end.size, NONE_32, bounds.size, end.offset + 12, problems);
        compareEnd('place of the central directory', end.directory, NONE_32, bounds.offset, end.offset + 16, problems);
    }
    if (bounds.offset + bounds.size > bounds.end) {
        problems.push(mismatch('the central directory reaches into the zip64 end record', bounds.end));
    }
    if (bounds.offset + bounds.size < bounds.end) {
        const gap = bounds.end - bounds.offset - bounds.size;
        problems.push(mismatch(`${gap} bytes between the central directory and its end record belong to neither`, bounds.offset + bounds.size));
    }
    return bounds;
}
function compareEnd(what, value, none, zip64, offset, problems) {
    if (value === none || value === zip64)
        return;
    problems.push(mismatch(`the ${what} is ${value} in the end record and ${zip64} in the zip64 end record`, offset));
}
async function zip64Bounds(source, end, problems) {
    const locatorOffset = end.offset - LOCATOR_SIZE;
    if (locatorOffset < ZIP64_END_SIZE)
        return undefined;
    const locator = dataView(await source.read(locatorOffset, LOCATOR_SIZE));
    if (locator.getUint32(0, true) !== LOCATOR_SIGNATURE)
        return undefined;
    const offset = safeUint64(locator, 8);
    if (offset === undefined || offset > source.size - ZIP64_END_SIZE) {
        throw corrupt('the zip64 locator points past the end of the file', locatorOffset + 8);
    }
    const record = dataView(await source.read(offset, ZIP64_END_SIZE));
    if (record.getUint32(0, true) !== ZIP64_END_SIGNATURE) {
        problems.push(mismatch('the zip64 locator does not point to a zip64 end record', locatorOffset + 8));
        return undefined;
    }
    if (locator.getUint32(4, true) !== 0 || locator.getUint32(16, true) !== 1) {
        problems.push(mismatch('the zip64 locator speaks of several disks', locatorOffset));
    }
    if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0) {
        problems.push(mismatch('the zip64 end record speaks of several disks', offset + 16));
    }
    const size = safeUint64(record, 4);
    if (size === undefined || offset + 12 + size !== locatorOffset) {
        problems.push(mismatch('the zip64 end record does not end where its locator begins', offset + 4));
    }
    const onDisk = safeUint64(record, 24);
    const count = safeUint64(record, 32);
    const bytes = safeUint64(record, 40);
    const directory = safeUint64(record, 48);
    if (count === undefined || bytes === undefined || directory === undefined || bytes > source.size || directory > source.size) {
        throw corrupt('the zip64 end record speaks of more than the file has', offset);
    }
    if (onDisk !== count)
        problems.push(mismatch('the zip64 end record has two different numbers of records', offset + 24));
    return { count, size: bytes, offset: directory, zip64: true, end: offset };
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-directory.ts





const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const zip_directory_NONE_32 = 0xffffffff;
/** Largest central directory that is read into memory; one of 100,000 tensors has 10 MB. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024;
/** Each record takes about a kilobyte of memory once it is known; the largest real files have 200,000. */
const MAX_RECORDS = 1_000_000;
/** miniz cuts longer names when it lists records (512-byte buffer), so that two readers see different names. */
const MAX_NAME_BYTES = 511;
/**
 * Reads the end records and the central directory as miniz does (the zip reader inside of PyTorch), and reports
 * whatever another reader could see differently. Throws `ZipError` where PyTorch could not open the file.
 * Source: pytorch third_party/miniz-3.0.2 `mz_zip_reader_read_central_dir`, PKWARE APPNOTE 4.3.
 */
async function readZipDirectory(source) {
    const problems = [];
    const bounds = await locateDirectory(source, problems);
    if (bounds.count * CENTRAL_SIZE > bounds.size) {
        throw corrupt(`${bounds.count} records cannot fit into a central directory of ${bounds.size} bytes`, bounds.offset);
    }
    if (bounds.size > MAX_DIRECTORY_BYTES || bounds.count > MAX_RECORDS) {
        throw corrupt(`a central directory of ${bounds.count} records and ${bounds.size} bytes is absurd`, bounds.offset);
    }
    const bytes = await source.read(bounds.offset, bounds.size);
    const entries = parseEntries(bytes, bounds, source.size, problems);
    return { entries, offset: bounds.offset, zip64: bounds.zip64, problems };
}
function parseEntries(bytes, bounds, fileSize, problems) {
    const view = dataView(bytes);
    const entries = [];
    let at = 0;
    for (let i = 0; i < bounds.count; i++) {
        if (at + CENTRAL_SIZE > bytes.length)
            throw corrupt(`the central directory ends before record ${i + 1} of ${bounds.count}`, bounds.offset + at);
        if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
            throw corrupt(`record ${i + 1} of the central directory does not begin with its signature`, bounds.offset + at);
        }
        const nameLength = view.getUint16(at + 28, true);
        const extraLength = view.getUint16(at + 30, true);
        const next = at + CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
        if (next > bytes.length)
            throw corrupt(`record ${i + 1} reaches past the central directory`, bounds.offset + at);
        entries.push(parseEntry(bytes, view, at, bounds.offset, fileSize, problems));
        at = next;
    }
    if (at < bytes.length) {
        problems.push(mismatch(`the central directory has ${bytes.length - at} bytes more than its ${bounds.count} records`, bounds.offset + at));
    }
    return entries;
}
function parseEntry(bytes, view, at, base, fileSize, problems) {
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    const name = decodeStrictUtf8(nameBytes) ?? decodeLatin1(nameBytes);
    const extra = bytes.subarray(at + CENTRAL_SIZE + nameLength, at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true));
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const wide = zip64Extra(extra, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
    if (wide === undefined)
        throw corrupt(`the zip64 sizes of record ${(0,quote/* quote */.h)(name)} cannot be read`, base + at);
    const [size, compressedSize, headerOffset] = wide;
    if (flags & 0x2000) {
        throw new ZipError({
            kind: 'container/corrupt',
            message: `Record ${(0,quote/* quote */.h)(name)} says that the directory is encrypted`,
            where: { record: name, offset: base + at + 8 },
            torch: 'PytorchStreamReader failed reading zip archive: unsupported encryption',
        });
    }
    if (method === 0 && size !== compressedSize) {
        throw corrupt(`record ${(0,quote/* quote */.h)(name)} is stored as it is and has two sizes, ${compressedSize} and ${size}`, base + at + 20, name);
    }
    if (headerOffset + 30 + compressedSize > fileSize) {
        throw corrupt(`record ${(0,quote/* quote */.h)(name)} (${compressedSize} bytes at ${headerOffset}) reaches past the end of the file`, base + at, name);
    }
    if (view.getUint16(at + 34, true) !== 0)
        throw corrupt(`record ${(0,quote/* quote */.h)(name)} is said to lie on another disk`, base + at + 34, name);
    if (nameLength > MAX_NAME_BYTES || nameBytes.includes(0)) {
        problems.push(mismatch(`the name of record ${(0,quote/* quote */.h)(name.slice(0, 80))} is read differently by different readers`, base + at, name));
    }
    return {
        name,
        nameLength,
        flags,
        method,
        crc32: view.getUint32(at + 16, true),
        compressedSize,
        size,
        headerOffset,
        directoryBit: (view.getUint32(at + 38, true) & 0x10) !== 0,
        centralOffset: base + at,
    };
}
/** Fields that are 0xFFFFFFFF stand in the zip64 extra field, in this order: size, compressed size, offset. */
function zip64Extra(extra, fields) {
    if (!fields.includes(zip_directory_NONE_32))
        return fields;
    const view = dataView(extra);
    for (let at = 0; at + 4 <= extra.length;) {
        const length = view.getUint16(at + 2, true);
        const end = at + 4 + length;
        if (end > extra.length)
            return undefined;
        if (view.getUint16(at, true) === 1) {
            let next = at + 4;
            const values = fields.map((field) => {
                if (field !== zip_directory_NONE_32)
                    return field;
                next += 8;
                return next <= end ? safeUint64(view, next - 8) : undefined;
            });
            const [size, compressedSize, offset] = values;
            return size === undefined || compressedSize === undefined || offset === undefined ? undefined : [size, compressedSize, offset];
        }
        at = end;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-archive.ts



/** Smallest local header: a payload cannot begin earlier behind its entry's offset. */
const zip_archive_LOCAL_HEADER_SIZE = 30;
/** Inflated size against file size from which compressed records are a bomb, once they are past the floor. */
const BOMB_RATIO = 100;
const BOMB_FLOOR_BYTES = 32 * 1024 * 1024;
/**
 * A zip with its records looked up as PyTorch does: below one root folder, which is that of the first entry, and without
 * regard to ASCII case. Where more than one record fits, PyTorch takes whichever its search meets, so that is an error.
 * Source: pytorch caffe2/serialize/inline_container.cc, miniz `mz_zip_reader_locate_file_v2`.
 */
class ZipArchive {
    directory;
    root;
    problems;
    source;
    swappedHeader;
    byFoldedName;
    constructor(source, directory, swappedHeader) {
        this.source = source;
        this.directory = directory;
        this.swappedHeader = swappedHeader;
        const first = directory.entries[0]?.name ?? '';
        this.root = first.includes('/') ? first.slice(0, first.indexOf('/')) : '';
        this.byFoldedName = new Map([...directory.entries].reverse().map((entry) => [foldCase(entry.name), entry]));
        this.problems = [
            ...directory.problems,
            ...placeProblems(directory.entries, this.root),
            ...duplicateProblems(directory.entries),
            ...extentProblems(directory),
            ...bombProblems(directory.entries, source.size),
            ...directory.entries.flatMap((entry) => (0,zip_record/* unsupported */.qO)(entry)?.problem ?? []),
        ];
    }
    /** Throws `ZipError` where PyTorch could not open the file. */
    static async open(source, swappedHeader) {
        return new ZipArchive(source, await readZipDirectory(source), swappedHeader);
    }
    /** Records overlap, so that they cannot be read one after the other, or inflate beyond measure: nobody should read them all. */
    get hostile() {
        return this.problems.some(({ kind }) => kind === 'container/overlapping-records' || kind === 'container/bomb');
    }
    /**
     * The entries whose bytes are read: all of them in a healthy file, none where they inflate beyond measure, and of those that
     * overlap as many as make the file's size once more, so that thousands of entries on the same bytes cost nothing.
     */
    get readable() {
        if (!this.hostile)
            return this.directory.entries;
        if (this.problems.some(({ kind }) => kind === 'container/bomb'))
            return [];
        let end = 0;
        let again = this.size;
        return [...this.directory.entries]
            .sort((a, b) => a.headerOffset - b.headerOffset)
            .filter((entry) => {
            const length = extentEnd(entry) - entry.headerOffset;
            const isFree = entry.headerOffset >= end;
            if (!isFree && length > again)
                return false;
            if (!isFree)
                again -= length;
            end = Math.max(end, extentEnd(entry));
            return true;
        });
    }
    /** Bytes of the whole file. */
    get size() {
        return this.source.size;
    }
    /** Full name of the record `name` below the root. */
    nameOf(name) {
        return `${this.root}/${name}`;
    }
    /** The entry that PyTorch finds for `name` below the root. */
    find(name) {
        return this.byFoldedName.get(foldCase(this.nameOf(name)));
    }
    /** Bytes of a record, decompressed. Throws `RecordError`. */
    openRecord(entry) {
        return (0,zip_record/* openRecord */.C6)(this.source, entry, this.swappedHeader);
    }
    /** Text of a small record such as `version`; `undefined` where there is none or it cannot be read. */
    async readText(name, maxBytes = 1024) {
        const entry = this.find(name);
        if (entry === undefined)
            return undefined;
        try {
            const { bytes } = await this.openRecord(entry);
            return Buffer.from(await bytes.read(0, Math.min(bytes.size, maxBytes))).toString('latin1');
        }
        catch (error) {
            if (error instanceof zip_record/* RecordError */.W1)
                return undefined;
            throw error;
        }
    }
}
/** ASCII letters only, as miniz does. */
function foldCase(name) {
    return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
function placeProblems(entries, root) {
    const outside = root === '' ? entries[0] : entries.find((entry) => !entry.name.startsWith(`${root}/`));
    if (outside === undefined)
        return [];
    const expected = root === '' ? 'a folder' : `the folder ${(0,quote/* quote */.h)(root)}`;
    return [
        {
            kind: 'container/corrupt',
            message: `Record ${(0,quote/* quote */.h)(outside.name)} does not lie in ${expected}, where all records of a checkpoint are`,
            where: { record: outside.name, offset: outside.centralOffset },
            torch: `PytorchStreamReader failed reading zip archive: file in archive is not in a subdirectory${root === '' ? '' : ` ${root}/`}: ${outside.name}`,
        },
    ];
}
function duplicateProblems(entries) {
    const seen = new Map();
    const problems = [];
    for (const entry of entries) {
        const folded = foldCase(entry.name);
        const first = seen.get(folded);
        if (first === undefined)
            seen.set(folded, entry);
        else {
            const names = first.name === entry.name ? (0,quote/* quote */.h)(entry.name) : `${(0,quote/* quote */.h)(first.name)} and ${(0,quote/* quote */.h)(entry.name)}`;
            problems.push({
                kind: 'container/duplicate-record',
                message: `Two records answer to the name ${names}; which one is read depends on the reader`,
                where: { record: entry.name, offset: entry.centralOffset },
            });
        }
    }
    return problems;
}
/** Records may not share bytes, lie in front of the first one, or reach into the central directory. */
function extentProblems(directory) {
    const problems = [];
    const byOffset = [...directory.entries].sort((a, b) => a.headerOffset - b.headerOffset);
    const first = byOffset[0];
    if (first !== undefined && first.headerOffset > 0) {
        problems.push({
            kind: 'container/leading-data',
            message: `${first.headerOffset} bytes lie in front of the first record`,
            where: { offset: 0 },
        });
    }
    byOffset.forEach((entry, i) => {
        const next = byOffset[i + 1];
        const end = extentEnd(entry);
        const limit = next?.headerOffset ?? directory.offset;
        if (end <= limit)
            return;
        const other = next === undefined ? 'the central directory' : `record ${(0,quote/* quote */.h)(next.name)}`;
        problems.push({
            kind: 'container/overlapping-records',
            message: `Record ${(0,quote/* quote */.h)(entry.name)} reaches to byte ${end}, into ${other} at ${limit}`,
            where: { record: entry.name, offset: entry.headerOffset },
        });
    });
    return problems;
}
/** Where an entry ends at the earliest: its local header may have an extra field. */
function extentEnd(entry) {
    return entry.headerOffset + zip_archive_LOCAL_HEADER_SIZE + entry.nameLength + entry.compressedSize;
}
function bombProblems(entries, fileSize) {
    const inflated = entries.reduce((sum, entry) => sum + (entry.method === 0 ? 0 : entry.size), 0);
    if (inflated < BOMB_FLOOR_BYTES || inflated < fileSize * BOMB_RATIO)
        return [];
    const largest = entries.reduce((a, b) => (b.method !== 0 && b.size > a.size ? b : a));
    return [
        {
            kind: 'container/bomb',
            message: `Compressed records would grow to ${inflated} bytes out of a file of ${fileSize}`,
            where: { record: largest.name, offset: largest.headerOffset },
        },
    ];
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-metadata.ts


/** Versions that PyTorch 2.13 reads. Source: caffe2/serialize/versions.h. */
const MIN_VERSION = 1;
const MAX_VERSION = 10;
/** The record `version`, which PyTorch reads first; torch.package keeps its own under `.data/version`. */
async function versionProblems(archive) {
    const name = archive.find('.data/version') === undefined ? 'version' : '.data/version';
    const text = await archive.readText(name);
    if (text === undefined) {
        return [
            {
                kind: 'container/missing-record',
                message: `The record ${(0,quote/* quote */.h)(archive.nameOf('version'))} is missing`,
                where: { record: archive.nameOf('version') },
                torch: 'Expected hasRecord("version") to be true, but got false.',
            },
        ];
    }
    // C++ `stoull`: leading blanks and a sign are skipped, what follows the digits is ignored.
    const digits = /^[\s]*\+?(\d{1,19})/.exec(text)?.[1];
    const version = digits === undefined ? undefined : Number(digits);
    const bound = version !== undefined && version < MIN_VERSION
        ? `minimum supported version for reading is ${MIN_VERSION}`
        : `maximum supported version for reading is ${MAX_VERSION}`;
    if (version !== undefined && version >= MIN_VERSION && version <= MAX_VERSION)
        return [];
    return [
        {
            kind: 'container/corrupt',
            message: `The record "version" says ${(0,quote/* quote */.h)(text.slice(0, 40))}, PyTorch reads versions ${MIN_VERSION} to ${MAX_VERSION}`,
            where: { record: archive.nameOf(name) },
            torch: version === undefined
                ? `Couldn't parse the version ${text.slice(0, 40)} as Long Long.`
                : `Attempted to read a PyTorch file with version ${version}, but the ${bound}.`,
        },
    ];
}
/** The record `byteorder`; without it, as before 2.0, storages are little-endian. */
async function byteOrder(archive) {
    const text = await archive.readText('byteorder');
    if (text === 'big')
        return { value: 'big', problems: [] };
    if (text === undefined || text === 'little')
        return { value: 'little', problems: [] };
    return {
        value: 'little',
        problems: [
            {
                kind: 'container/corrupt',
                message: `The record "byteorder" says ${(0,quote/* quote */.h)(text.slice(0, 40))}, not little or big`,
                where: { record: archive.nameOf('byteorder') },
                torch: `ValueError: Unknown endianness type: ${text.slice(0, 40)}`,
            },
        ],
    };
}
/** The record `.storage_alignment`, which Python's `int()` must accept. */
async function alignmentProblems(archive) {
    const text = await archive.readText('.storage_alignment');
    if (text === undefined || /^\s*[+-]?\d+(_\d+)*\s*$/.test(text))
        return [];
    return [
        {
            kind: 'container/corrupt',
            message: `The record ".storage_alignment" says ${(0,quote/* quote */.h)(text.slice(0, 40))}, which is no number`,
            where: { record: archive.nameOf('.storage_alignment') },
            torch: `ValueError: invalid literal for int() with base 10: ${(0,quote/* quote */.h)(text.slice(0, 40))}`,
        },
    ];
}
/** The record `.data/serialization_id`, which nobody checks, but which PyTorch turns into text. */
async function serialNumberProblems(archive) {
    const text = await archive.readText('.data/serialization_id');
    if (text === undefined || decodeStrictUtf8(Buffer.from(text, 'latin1')) !== undefined)
        return [];
    return [
        {
            kind: 'container/corrupt',
            message: 'The record ".data/serialization_id" is not text',
            where: { record: archive.nameOf('.data/serialization_id') },
            torch: "UnicodeDecodeError: 'utf-8' codec can't decode byte",
        },
    ];
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/torch-zip.ts















/**
 * Reads what `torch.save` has written since 1.6, and the TorchScript archives of `torch.jit.save`.
 * `headerCode` is set where GPT-SoVITS wrote its version code over the first two bytes.
 * Source: torch/serialization.py `_load`, caffe2/serialize/inline_container.cc.
 */
async function readTorchZip(source, head, headerCode) {
    const bare = { ...(0,checkpoint_facts/* bareCheckpoint */.$)('torch-zip', source.size, head), headerCode };
    try {
        return await readArchive(await ZipArchive.open(source, headerCode !== undefined), bare);
    }
    catch (error) {
        if (!(error instanceof ZipError))
            throw error;
        const salvaged = await salvageGlobals(source, 0);
        return { ...bare, globals: salvaged.globals, problems: [error.problem, ...salvaged.problems] };
    }
}
async function readArchive(archive, bare) {
    const swapped = bare.headerCode !== undefined;
    const facts = {
        ...bare,
        zipRoot: archive.root,
        records: archive.readable.map((entry) => recordOf(entry, swapped)),
        recordsEnd: archive.hostile ? undefined : archive.directory.offset,
        problems: [...archive.problems],
    };
    const main = archive.find('data.pkl');
    if (main === undefined)
        return withoutObject(archive, withDangers(facts, await otherPickles(archive, undefined)));
    const torchscript = archive.find('constants.pkl') !== undefined;
    const location = { record: main.name, base: undefined };
    const reading = await readRecordPickle(archive, main);
    if ('problem' in reading)
        return unread(facts, main, reading.problem, reading.beginning);
    const { pickle, base, size } = reading;
    const here = { ...location, base };
    const order = await byteOrder(archive);
    const storages = new Storages({ legacy: false, recordOf: (key) => archive.nameOf(`data/${key}`), byteOrder: order.value });
    const object = (0,torch_object/* torchObject */.Cv)(pickle, storages, here);
    const others = await otherPickles(archive, main);
    const readRecord = (record, offset, length) => readFromRecord(archive, record, offset, length);
    const readScalar = async (value) => {
        const tensor = object.tensorOf(value);
        return tensor === undefined ? undefined : scalarOf(tensor, storages.byId.get(tensor.storage ?? ''), readRecord);
    };
    return {
        ...facts,
        container: torchscript ? 'torchscript' : 'torch-zip',
        storages: storages.byId,
        tensors: object.tensors,
        weightsRoot: object.weightsRoot,
        root: pickle.value,
        globals: [...(0,torch_object/* globalUses */.EA)(pickle, here), ...others.globals].filter(({ name }) => !(torchscript && name.startsWith('__torch__.'))),
        metadata: object.metadata,
        training: await trainingState(pickle.value, readScalar),
        protocol: pickle.protocol,
        problems: [
            ...facts.problems,
            ...(await versionProblems(archive)),
            ...order.problems,
            ...(await alignmentProblems(archive)),
            ...(await serialNumberProblems(archive)),
            ...(0,torch_object/* pickleProblems */.pl)(pickle, here),
            ...trailingProblems(pickle, size, here),
            ...object.problems,
            ...others.problems,
            ...[...storages.byId.values()].flatMap((storage) => storageProblems(archive, storage)),
            ...(torchscript ? [torchscriptNotice(main), ...(await torchscriptProblems(archive))] : []),
            ...(swapped ? swapProblems(pickle) : []),
        ],
    };
}
function recordOf(entry, swapped) {
    return {
        name: entry.name,
        offset: entry.headerOffset,
        storedSize: entry.compressedSize,
        size: entry.size,
        crc32: entry.crc32,
        compression: entry.method === 0 ? 'stored' : 'deflated',
        framing: (0,zip_record/* zipFraming */.i1)(entry, swapped),
    };
}
/** The main pickle cannot be read to its end; what it asks for before still counts. */
function unread(facts, main, problem, beginning) {
    const withProblem = { ...facts, problems: [...facts.problems, problem] };
    if (beginning === undefined)
        return withProblem;
    const location = { record: main.name, base: undefined };
    return withDangers(withProblem, { globals: (0,torch_object/* globalUses */.EA)(beginning, location), problems: (0,torch_object/* pickleProblems */.pl)(beginning, location) });
}
async function readRecordPickle(archive, entry) {
    try {
        const { bytes, payload, bomb } = await archive.openRecord(entry);
        const pickle = await readPickle(bytes);
        return bomb === undefined ? { pickle, base: payload, size: bytes.size } : { problem: bomb.problem, beginning: pickle };
    }
    catch (error) {
        if (error instanceof zip_record/* RecordError */.W1)
            return { problem: error.problem };
        throw error;
    }
}
/** Bytes of the other pickles together, beyond the file's own: enough for what compression saves. */
const OTHER_PICKLES_ROOM = 64 * 1024 * 1024;
/** Pickles that `torch.load` does not read today, but another loader may: duplicates, `constants.pkl`, what somebody added. */
async function otherPickles(archive, main) {
    const globals = [];
    const problems = [];
    let left = archive.size + OTHER_PICKLES_ROOM;
    for (const entry of archive.directory.entries) {
        if (entry === main || !foldCase(entry.name).endsWith('.pkl'))
            continue;
        left -= entry.size;
        if (left < 0)
            return { globals, problems: [...problems, tooManyPickles(entry)] };
        const reading = await readRecordPickle(archive, entry);
        if ('problem' in reading)
            problems.push(reading.problem);
        const pickle = 'problem' in reading ? reading.beginning : reading.pickle;
        if (pickle === undefined)
            continue;
        const location = { record: entry.name, base: 'problem' in reading ? undefined : reading.base };
        for (const use of (0,torch_object/* globalUses */.EA)(pickle, location))
            globals.push(use);
        for (const problem of (0,torch_object/* pickleProblems */.pl)(pickle, location))
            if (problem.kind === 'pickle/dangerous-global')
                problems.push(problem);
    }
    return { globals, problems };
}
/** Records that lie upon each other, or that inflate, would have the same bytes read again and again. */
function tooManyPickles(entry) {
    return {
        kind: 'container/bomb',
        message: `The pickles of the archive have more bytes together than the file; those from ${(0,quote/* quote */.h)(entry.name)} on were not read`,
        where: { record: entry.name, offset: entry.headerOffset },
    };
}
/** What could run code is named also where the archive is no checkpoint. */
function withDangers(facts, { globals, problems }) {
    return {
        ...facts,
        globals: globals.filter(({ name }) => (0,pickle_globals/* globalTier */.yx)(name) === 'dangerous'),
        problems: [...facts.problems, ...problems.filter(({ kind }) => kind === 'pickle/dangerous-global' || kind === 'container/bomb')],
    };
}
async function readFromRecord(archive, record, offset, length) {
    const entry = archive.directory.entries.find(({ name }) => name === record);
    if (entry === undefined || offset + length > entry.size)
        return undefined;
    try {
        const { bytes } = await archive.openRecord(entry);
        return await bytes.read(offset, length);
    }
    catch (error) {
        if (error instanceof zip_record/* RecordError */.W1)
            return undefined;
        throw error;
    }
}
/** An archive without the main object: torch.package, old TorchScript, or no checkpoint at all. */
function withoutObject(archive, facts) {
    const missing = (name, message) => ({
        kind: 'container/missing-record',
        message,
        where: { record: archive.nameOf(name) },
        torch: `PytorchStreamReader failed locating file ${name}: file not found`,
    });
    const add = (container, problem) => ({
        ...facts,
        container,
        problems: [...facts.problems, problem],
    });
    if (archive.find('model.json') !== undefined || archive.find('attributes.pkl') !== undefined) {
        return add('torchscript', missing('data.pkl', 'This is a TorchScript archive of PyTorch 1.0 or 1.1, which torch.load cannot read'));
    }
    if (archive.find('.data/version') !== undefined) {
        return add('unknown', {
            kind: 'file/not-a-checkpoint',
            message: 'This is an archive of torch.package: it holds Python code, and torch.load cannot read it',
            where: {},
            torch: 'PytorchStreamReader failed locating file data.pkl: file not found',
        });
    }
    if (archive.find('version') === undefined) {
        return add('unknown', {
            kind: 'file/not-a-checkpoint',
            message: `This is a zip archive of ${archive.directory.entries.length} files, none of which is the data.pkl of a checkpoint`,
            where: {},
            torch: 'PytorchStreamReader failed locating file data.pkl: file not found',
        });
    }
    return add('torch-zip', missing('data.pkl', `The record ${(0,quote/* quote */.h)(archive.nameOf('data.pkl'))} with the structure of the checkpoint is missing`));
}
function trailingProblems(pickle, size, location) {
    if (pickle.error !== undefined || pickle.end === size)
        return [];
    return [
        {
            kind: 'pickle/trailing-data',
            message: `${size - pickle.end} bytes lie behind the end of the pickle`,
            where: { record: location.record, ...(location.base === undefined ? {} : { offset: location.base + pickle.end }) },
        },
    ];
}
/** Compares the record of a storage with what the pickle says of it. Source: torch 2.13 `get_storage_from_record`. */
function storageProblems(archive, storage) {
    if (storage.record === undefined)
        return [];
    const name = storage.record.slice(archive.root.length + 1);
    const entry = archive.find(name);
    const where = { record: storage.record };
    if (entry === undefined) {
        return [
            {
                kind: 'container/missing-record',
                message: `The record ${(0,quote/* quote */.h)(storage.record)} with the values of storage ${(0,quote/* quote */.h)(storage.id)} is missing`,
                where,
                torch: `PytorchStreamReader failed locating file ${name}: file not found`,
            },
        ];
    }
    if (entry.name !== storage.record) {
        return [
            {
                kind: 'container/missing-record',
                message: `The record ${(0,quote/* quote */.h)(storage.record)} is there as ${(0,quote/* quote */.h)(entry.name)} only, which most readers take for another`,
                where: { ...where, offset: entry.centralOffset },
            },
        ];
    }
    if (entry.size === storage.bytes)
        return [];
    const short = entry.size < storage.bytes;
    return [
        {
            kind: short ? 'tensor/short-storage' : 'container/corrupt',
            message: `The record ${(0,quote/* quote */.h)(storage.record)} has ${entry.size} bytes, its storage of ${storage.dtype} must have ${storage.bytes}`,
            where: { ...where, offset: entry.headerOffset },
            torch: `record size (${entry.size} bytes) does not match expected size (${storage.bytes} bytes)`,
            ...(short ? {} : { remedy: 'Restore the file from a copy, or save it again from the program that made it.' }),
        },
    ];
}
function torchscriptNotice(main) {
    return {
        kind: 'pickle/not-weights-only',
        message: 'This is a TorchScript archive: it holds a program, and loading it runs that program',
        where: { record: main.name },
        torch: 'Cannot use ``weights_only=True`` with TorchScript archives passed to ``torch.load``.',
        remedy: 'Load it with torch.jit.load, and only if you trust where it comes from.',
    };
}
/** Only GPT-SoVITS writes a code over the header, and only its loader takes it away. */
function swapProblems(pickle) {
    if (pickle.value !== undefined && (0,lookup/* member */.Dc)(pickle.value, 'weight') !== undefined && (0,lookup/* member */.Dc)(pickle.value, 'config') !== undefined)
        return [];
    return [
        {
            kind: 'container/corrupt',
            message: 'The first two bytes are no zip header but a version code of GPT-SoVITS, and the content is no GPT-SoVITS export',
            where: { offset: 0 },
            torch: 'UnpicklingError: unpickling stack underflow',
        },
    ];
}

;// CONCATENATED MODULE: ./src/checkpoint/unknown-bytes.ts
/** Names for bytes that are no checkpoint, so that a message can say what they are instead. */
const SIGNATURES = [
    [/^\s*<(!doctype|html|head|body|\?xml|script)/i, 'an HTML or XML page, probably an error page that was saved in place of the file'],
    [/^7z\xbc\xaf\x27\x1c/, 'a 7z archive'],
    [/^Rar!\x1a\x07/, 'a RAR archive'],
    [/^\x1f\x8b/, 'gzip-compressed data'],
    [/^BZh[1-9]/, 'bzip2-compressed data'],
    [/^\xfd7zXZ/, 'xz-compressed data'],
    [/^\x28\xb5\x2f\xfd/, 'zstd-compressed data'],
    [/^GGUF/, 'a GGUF model of llama.cpp'],
    [/^\x93NUMPY/, 'a NumPy array'],
    [/^\x89HDF\r\n/, 'an HDF5 file, as Keras writes it'],
    [/^PYTORCH1/, 'a file of a preview release of PyTorch 1.0, which no release can read'],
    [/^\x08[\x01-\x0f]\x12/, 'an ONNX model'],
    [/^\x7fELF/, 'a Linux program'],
    [/^MZ/, 'a Windows program'],
    [/^%PDF/, 'a PDF document'],
    [/^\x89PNG/, 'a PNG picture'],
    [/^RIFF....WAVE/s, 'a WAV recording'],
    [/^PK\x05\x06/, 'an empty zip archive'],
    [/^\s*[[{]/, 'a JSON document'],
];
/** Says in words what these first bytes are. */
function nameBytes(head) {
    const text = Buffer.from(head).toString('latin1');
    const known = SIGNATURES.find(([pattern]) => pattern.test(text));
    if (known !== undefined)
        return known[1];
    if (head.every((byte) => byte === 0))
        return 'zeros, as a full disk or a broken download leaves them';
    if (/^[\t\n\r\x20-\x7e]+$/.test(text))
        return 'a text file';
    return 'bytes of no format that PyTorch reads';
}
/** What `torch.load` (2.13, weights_only) says of a file that begins with this byte. */
function torchOnUnknown(first) {
    return `WeightsUnpickler error: Unsupported operand ${first}`;
}

;// CONCATENATED MODULE: ./src/checkpoint/open.ts
















/** As much as GPT-SoVITS' loader hashes; a tar header needs 512. */
const HEAD_BYTES = 8192;
const KEPT_HEAD_BYTES = 16;
/** Reads the facts of a checkpoint: its index and its pickles, no tensor bytes. Recognised by content, not by name. */
async function openCheckpoint(source, options = {}) {
    const head = new Uint8Array(await source.read(0, Math.min(HEAD_BYTES, source.size)));
    const checkpoint = { ...(await read(source, head, options)), headMd5: (0,external_node_crypto_.createHash)('md5').update(head).digest('hex') };
    const mismatch = extensionProblem(checkpoint, options.name ?? '');
    return mismatch === undefined ? checkpoint : { ...checkpoint, problems: [...checkpoint.problems, mismatch] };
}
async function read(source, head, options) {
    const kept = head.slice(0, KEPT_HEAD_BYTES);
    const text = Buffer.from(head).toString('latin1');
    if (head.length === 0)
        return refused(source, kept, { kind: 'file/empty', message: 'The file is empty', where: {}, torch: 'EOFError: Ran out of input' });
    if (text.startsWith('version https://git-lfs.github.com/spec/'))
        return refused(source, kept, lfsPointer(text));
    if (text.startsWith('PK\x03\x04'))
        return readTorchZip(source, kept, undefined);
    if (/^0[0-6]\x03\x04/.test(text))
        return readTorchZip(source, kept, text.slice(0, 2));
    if (isTarHeader(head))
        return readTar(source, kept);
    if (looksLikeSafetensors(head, source.size))
        return readSafetensors(source, kept);
    const json = /^\s*\{/.test(text) && source.size <= sharded/* MAX_INDEX_BYTES */.w2 ? await readJson(source) : undefined;
    if (json !== undefined && (0,sharded/* isShardIndex */.rt)(json))
        return (0,sharded/* readShardedSet */.o)(source, kept, json, shardOpener(options));
    const found = await readPickles(source, head, kept);
    const isNamed = options.name?.endsWith('.safetensors') === true && source.size > 0;
    return isNamed && found.container === 'unknown' && found.globals.length === 0 ? readSafetensors(source, kept) : found;
}
function refused(source, head, problem) {
    return { ...(0,checkpoint_facts/* bareCheckpoint */.$)('unknown', source.size, head), problems: [problem] };
}
function lfsPointer(text) {
    const oid = /^oid (sha256:[0-9a-f]{64})$/m.exec(text)?.[1];
    const size = /^size (\d{1,15})$/m.exec(text)?.[1];
    const points = oid === undefined ? '' : ` It stands for ${size ?? 'an unknown number of'} bytes, ${oid}.`;
    return {
        kind: 'file/lfs-pointer',
        message: `The file is a Git LFS pointer, not the checkpoint itself.${points}`,
        where: {},
        torch: 'WeightsUnpickler error: Unsupported operand 118',
    };
}
async function readTar(source, head) {
    const names = (await tarMembers(source)).map(({ name }) => name);
    const found = await readTorchTar(source, head);
    if (['storages', 'tensors', 'pickle', 'sys_info'].some((name) => names.includes(name)))
        return found;
    const bare = refused(source, head, {
        kind: 'file/not-a-checkpoint',
        message: `This is a tar archive, not a checkpoint; it begins with ${(0,quote/* quote */.h)(names[0] ?? '')}`,
        where: {},
        torch: 'RuntimeError: Cannot use ``weights_only=True`` with files saved in the legacy .tar format.',
    });
    // Members may have other names to other readers, so what they ask for counts all the same.
    return {
        ...bare,
        globals: found.globals.filter(({ name }) => (0,pickle_globals/* globalTier */.yx)(name) === 'dangerous'),
        problems: [...bare.problems, ...found.problems.filter(({ kind }) => kind === 'pickle/dangerous-global')],
    };
}
async function readJson(source) {
    try {
        return (0,checkpoint_json/* parseJson */.qF)(Buffer.from(await source.read(0, source.size)).toString('utf8'));
    }
    catch (error) {
        if (error instanceof checkpoint_json/* JsonError */.N3)
            return undefined;
        throw error;
    }
}
function shardOpener(options) {
    return async (name) => {
        const shard = await options.openSibling?.(name);
        if (shard === undefined)
            return undefined;
        try {
            return await openCheckpoint(shard, { name });
        }
        finally {
            await shard.close();
        }
    };
}
/** Everything else is a pickle to PyTorch: the legacy format, a pickle of something else, or no pickle at all. */
async function readPickles(source, head, kept) {
    const first = await readPickle(source);
    if (first.value === LEGACY_MAGIC || (first.value !== undefined && (await isProtocolVersion(source, first.end))))
        return readTorchLegacy(source, kept);
    const location = { record: 'pickle', base: 0 };
    const globals = (0,torch_object/* globalUses */.EA)(first, location);
    const dangerous = (0,torch_object/* pickleProblems */.pl)(first, location).filter(({ kind }) => kind === 'pickle/dangerous-global');
    const bare = { ...(0,checkpoint_facts/* bareCheckpoint */.$)('unknown', source.size, kept), globals };
    if (first.value !== undefined && isPickleStart(head)) {
        return { ...bare, container: 'pickle', root: first.value, protocol: first.protocol, problems: [plainPickle(), ...dangerous] };
    }
    if (head[0] === opcodes.OP.PROTO && first.error !== undefined) {
        const legacy = Buffer.from(head.subarray(0, 4)).equals(Buffer.from([0x80, 2, 0x8a, 0x0a]));
        return {
            ...bare,
            container: legacy ? 'torch-legacy' : 'pickle',
            problems: [brokenPickle(first.error.message, first.error.truncated, first.error.torch), ...dangerous],
        };
    }
    const salvaged = await salvageGlobals(source, 0);
    const problem = isAlmostZip(head) ? damagedStart(head) : (zipBehind(head) ?? notACheckpoint(head));
    return { ...bare, globals: [...globals, ...salvaged.globals], problems: [problem, ...dangerous, ...salvaged.problems] };
}
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
/** Half of a zip's first four bytes: one of them was damaged, or the header was written over. */
function isAlmostZip(head) {
    const isOtherZip = head[0] === 0x50 && head[1] === 0x4b && head[2] !== 0x03 && head[3] !== 0x04;
    return !isOtherZip && ZIP_START.filter((byte, i) => head[i] === byte).length >= 2;
}
function damagedStart(head) {
    return {
        kind: 'container/corrupt',
        message: `The file begins with ${Buffer.from(head.subarray(0, 4)).toString('hex')}, a zip with 504b0304: its first bytes are damaged`,
        where: { offset: 0 },
        torch: torchOnUnknown(head[0] ?? 0),
    };
}
function zipBehind(head) {
    const behind = Buffer.from(head).indexOf(Buffer.from(ZIP_START));
    if (behind <= 0)
        return undefined;
    return {
        kind: 'container/leading-data',
        message: `${behind} bytes lie in front of a zip, so that PyTorch does not see it`,
        where: { offset: 0 },
        torch: torchOnUnknown(head[0] ?? 0),
    };
}
function notACheckpoint(head) {
    return {
        kind: 'file/not-a-checkpoint',
        message: `The file is not a checkpoint but ${nameBytes(head)}`,
        where: {},
        torch: torchOnUnknown(head[0] ?? 0),
    };
}
/** The second pickle of the legacy format, `80 02 4D E9 03 2E`, is there even where the magic number is damaged. */
async function isProtocolVersion(source, offset) {
    return (await readPickle(source, offset)).value === 1001;
}
/** A protocol header, or an opcode that only a text pickle of a container or an object begins with. */
function isPickleStart(head) {
    const first = head[0] ?? 0;
    return first === opcodes.OP.PROTO || first === opcodes.OP.MARK || first === opcodes.OP.GLOBAL || (opcodes/* WEIGHTS_ONLY_OPCODES */.R[first] === 1 && head.length > 3);
}
function plainPickle() {
    return {
        kind: 'file/not-a-checkpoint',
        message: 'The file is a plain pickle, not written by torch.save',
        where: { offset: 0 },
        torch: 'RuntimeError: Invalid magic number; corrupt file?',
        remedy: 'Save it with torch.save, or as safetensors.',
    };
}
function brokenPickle(reason, truncated, torch) {
    return {
        kind: truncated ? 'container/truncated' : 'pickle/malformed',
        message: truncated
            ? 'The file ends inside of its first pickle: it was cut off, or never written to its end'
            : `The file begins as a pickle that cannot be read: ${reason}`,
        where: { offset: 0 },
        ...(torch === undefined ? {} : { torch }),
    };
}
/** torch.load chooses by extension where it is `.safetensors`, and knows no safetensors elsewhere (torch 2.13). */
function extensionProblem(checkpoint, name) {
    const { container } = checkpoint;
    if (container === 'unknown' || container === 'sharded')
        return undefined;
    if (name.endsWith('.safetensors') && container !== 'safetensors') {
        return {
            kind: 'file/not-a-checkpoint',
            message: `The name says safetensors, the content is ${container}`,
            where: {},
            torch: 'SafetensorError: Error while deserializing header: header too large',
            remedy: 'Rename the file to .pth or .ckpt, or convert it to safetensors.',
        };
    }
    if (container === 'safetensors' && name !== '' && !name.endsWith('.safetensors')) {
        return {
            kind: 'file/not-a-checkpoint',
            message: 'The content is safetensors, and under this name torch.load takes it for a pickle',
            where: {},
            torch: torchOnUnknown(checkpoint.head[0] ?? 0),
            remedy: 'Rename the file to .safetensors.',
        };
    }
    return undefined;
}


/***/ }),

/***/ 4353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isUnhashable)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1415);

/** Items of tuples inside of each other that are looked at; keys of real files have two. */
const MAX_ITEMS = 1000;
/** Whether Python refuses the value as a key or an item of a set: anything that can change, and tuples that hold such. */
function isUnhashable(value) {
    const left = [value];
    for (let i = 0; i < left.length && i < MAX_ITEMS; i++) {
        const each = left[i];
        if (each === undefined || each === null || typeof each !== 'object')
            continue;
        if (each.kind === 'tuple')
            left.push(...each.items.slice(0, MAX_ITEMS));
        else if (each.kind === 'list' || each.kind === 'dict')
            return true;
        else if (each.kind === 'set' && !each.frozen)
            return true;
        else if (each.kind === 'bytes' && each.mutable)
            return true;
        else if (each.kind === 'call' && isUnhashableClass(each))
            return true;
    }
    return false;
}
const UNHASHABLE = new Set([
    ...['OrderedDict', 'Counter', 'defaultdict', 'deque', 'UserDict', 'UserList', 'ChainMap'].map((name) => `collections.${name}`),
    ...['set', 'list', 'dict', 'bytearray', 'slice'].map((name) => `builtins.${name}`),
    'argparse.Namespace',
    'types.SimpleNamespace',
    'numpy.core.multiarray._reconstruct',
]);
function isUnhashableClass({ callable }) {
    return callable instanceof _values_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobalValue */ .ld && UNHASHABLE.has(callable.canonical);
}


/***/ }),

/***/ 8809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ MAX_PATHS),
/* harmony export */   Oc: () => (/* binding */ MAX_LINE_BYTES),
/* harmony export */   Pw: () => (/* binding */ MAX_VALUE_BYTES),
/* harmony export */   RH: () => (/* binding */ MAX_INTEGER_DIGITS),
/* harmony export */   WW: () => (/* binding */ MAX_INTEGER_BYTES),
/* harmony export */   Zp: () => (/* binding */ MAX_STRING_BYTES),
/* harmony export */   dW: () => (/* binding */ MIN_VALUE_BYTES),
/* harmony export */   iN: () => (/* binding */ MAX_KEPT_BYTES),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   rB: () => (/* binding */ VALUE_BYTES_PER_BYTE)
/* harmony export */ });
/**
 * Bounds on what a pickle may ask of us. Each names the attack that it stops and why real files stay far below:
 * the largest pickle measured, of a checkpoint with 100,000 tensors, has 10.7 MB and 3.0 million opcodes.
 */
/** Longest string that is kept. A length field of four bytes would otherwise allocate 4 GiB; key names are below 1 KiB. */
const MAX_STRING_BYTES = 64 * 1024 * 1024;
/** Longest line of a text opcode (protocol 0). Their escapes cost more than linear memory; torch.save never writes them. */
const MAX_LINE_BYTES = 1024 * 1024;
/** Byte strings up to this length are kept, longer ones are left in the file: random states have about 5 KB. */
const MAX_KEPT_BYTES = 1024 * 1024;
/** Longest integer, in bytes. Converting text or bytes to a bigint costs more than linear time; random states need 2,500. */
const MAX_INTEGER_BYTES = 64 * 1024;
/** Longest decimal integer in a text opcode: CPython's own limit (sys.int_info.default_max_str_digits). */
const MAX_INTEGER_DIGITS = 4300;
/**
 * Estimated heap bytes of all values together. Stops floods of values that take one or two bytes each in the file and
 * hundreds in memory: 100,000 tensors are 10.7 MB of pickle and about 210 MB of values, 20 times as much.
 */
const MAX_VALUE_BYTES = 1024 * 1024 * 1024;
const MIN_VALUE_BYTES = 64 * 1024 * 1024;
const VALUE_BYTES_PER_BYTE = 64;
/** Deepest nesting of containers. CPython cannot pickle deeper than its own recursion limit of 1,000. */
const MAX_DEPTH = 10_000;
/** Ways that lead from the root to a value, counted together. Lists that repeat each other grow this exponentially. */
const MAX_PATHS = 1_000_000_000;


/***/ }),

/***/ 3511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Hc: () => (/* binding */ dictEntries),
/* harmony export */   i: () => (/* binding */ asNumber),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   uq: () => (/* binding */ sequenceItems)
/* harmony export */ });
/* unused harmony exports attributes, isGlobal */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1415);

/** Entries of anything that behaves as a dict: a dict, or an OrderedDict, defaultdict, Counter … built by a call. */
function dictEntries(value) {
    if (value === null || typeof value !== 'object')
        return undefined;
    if (value.kind === 'dict')
        return value.entries;
    if (value.kind === 'call')
        return value.entries ?? (isDictClass(value.callable) ? NO_ENTRIES : undefined);
    return undefined;
}
const NO_ENTRIES = new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .Entries */ .Rv();
const DICT_CLASSES = new Set(['OrderedDict', 'defaultdict', 'Counter', 'dict']);
function isDictClass(callable) {
    return callable instanceof _values_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobalValue */ .ld && DICT_CLASSES.has(callable.name);
}
/** Attributes of an object: what BUILD put into its `__dict__` (plain form, or the dict of a `(dict, slots)` pair). */
function attributes(value) {
    if (value === null || typeof value !== 'object' || value.kind !== 'call')
        return undefined;
    const state = value.states.at(-1);
    if (state === null || typeof state !== 'object')
        return undefined;
    if (state.kind === 'tuple' && state.items.length === 2)
        return dictEntries(state.items[0]);
    return dictEntries(state);
}
/** `value[key]`, or `value.key` for an object; `undefined` where there is none. */
function member(value, key) {
    return dictEntries(value)?.get(key) ?? attributes(value)?.get(key);
}
/** Follows `path` member by member: `memberAt(root, 'config', 'model', 'version')`. */
function memberAt(value, ...path) {
    return path.reduce((at, key) => member(at, key), value);
}
/** Items of a list or tuple. */
function sequenceItems(value) {
    if (value === null || typeof value !== 'object')
        return undefined;
    if (value.kind === 'list' || value.kind === 'tuple')
        return value.items;
    return undefined;
}
function asString(value) {
    return typeof value === 'string' ? value : undefined;
}
/** An int or a float as a number; a bigint only where a number holds it exactly. */
function asNumber(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value === 'object' && value !== null && value.kind === 'float')
        return value.value;
    return undefined;
}
function isGlobal(value, module, name) {
    return value instanceof GlobalValue && value.module === module && value.name === name;
}


/***/ }),

/***/ 4830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ opcodeName),
/* harmony export */   OP: () => (/* binding */ OP),
/* harmony export */   R: () => (/* binding */ WEIGHTS_ONLY_OPCODES)
/* harmony export */ });
/** Every opcode of pickle protocols 0 to 5, by its byte. Source: CPython Lib/pickletools.py. */
const OP = {
    MARK: 0x28,
    STOP: 0x2e,
    POP: 0x30,
    POP_MARK: 0x31,
    DUP: 0x32,
    FLOAT: 0x46,
    INT: 0x49,
    BININT: 0x4a,
    BININT1: 0x4b,
    LONG: 0x4c,
    BININT2: 0x4d,
    NONE: 0x4e,
    PERSID: 0x50,
    BINPERSID: 0x51,
    REDUCE: 0x52,
    STRING: 0x53,
    BINSTRING: 0x54,
    SHORT_BINSTRING: 0x55,
    UNICODE: 0x56,
    BINUNICODE: 0x58,
    APPEND: 0x61,
    BUILD: 0x62,
    GLOBAL: 0x63,
    DICT: 0x64,
    EMPTY_DICT: 0x7d,
    APPENDS: 0x65,
    GET: 0x67,
    BINGET: 0x68,
    INST: 0x69,
    LONG_BINGET: 0x6a,
    LIST: 0x6c,
    EMPTY_LIST: 0x5d,
    OBJ: 0x6f,
    PUT: 0x70,
    BINPUT: 0x71,
    LONG_BINPUT: 0x72,
    SETITEM: 0x73,
    TUPLE: 0x74,
    EMPTY_TUPLE: 0x29,
    SETITEMS: 0x75,
    BINFLOAT: 0x47,
    BINBYTES: 0x42,
    SHORT_BINBYTES: 0x43,
    PROTO: 0x80,
    NEWOBJ: 0x81,
    EXT1: 0x82,
    EXT2: 0x83,
    EXT4: 0x84,
    TUPLE1: 0x85,
    TUPLE2: 0x86,
    TUPLE3: 0x87,
    NEWTRUE: 0x88,
    NEWFALSE: 0x89,
    LONG1: 0x8a,
    LONG4: 0x8b,
    SHORT_BINUNICODE: 0x8c,
    BINUNICODE8: 0x8d,
    BINBYTES8: 0x8e,
    EMPTY_SET: 0x8f,
    ADDITEMS: 0x90,
    FROZENSET: 0x91,
    NEWOBJ_EX: 0x92,
    STACK_GLOBAL: 0x93,
    MEMOIZE: 0x94,
    FRAME: 0x95,
    BYTEARRAY8: 0x96,
    NEXT_BUFFER: 0x97,
    READONLY_BUFFER: 0x98,
};
const NAMES = new Map(Object.entries(OP).map(([name, code]) => [code, name]));
function opcodeName(code) {
    return NAMES.get(code) ?? `0x${code.toString(16).padStart(2, '0')}`;
}
/** Opcodes that PyTorch's weights_only unpickler knows. Source: torch/_weights_only_unpickler.py (2.13). */
const WEIGHTS_ONLY = [
    OP.PROTO,
    OP.GLOBAL,
    OP.NEWOBJ,
    OP.REDUCE,
    OP.BUILD,
    OP.APPEND,
    OP.APPENDS,
    OP.SETITEM,
    OP.SETITEMS,
    OP.MARK,
    OP.TUPLE,
    OP.TUPLE1,
    OP.TUPLE2,
    OP.TUPLE3,
    OP.NONE,
    OP.NEWTRUE,
    OP.NEWFALSE,
    OP.EMPTY_TUPLE,
    OP.EMPTY_LIST,
    OP.EMPTY_DICT,
    OP.EMPTY_SET,
    OP.BININT,
    OP.BININT1,
    OP.BININT2,
    OP.BINFLOAT,
    OP.BINUNICODE,
    OP.SHORT_BINSTRING,
    OP.BINPERSID,
    OP.BINGET,
    OP.LONG_BINGET,
    OP.BINPUT,
    OP.LONG_BINPUT,
    OP.LONG1,
    OP.STOP,
];
/** One flag a byte: 1 where the weights_only unpickler knows the opcode. */
const WEIGHTS_ONLY_OPCODES = Uint8Array.from({ length: 256 }, (_, code) => (WEIGHTS_ONLY.includes(code) ? 1 : 0));


/***/ }),

/***/ 1844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ childrenOf)
});

// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(3511);
// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var values = __webpack_require__(1415);
;// CONCATENATED MODULE: ./src/checkpoint/torch/key-text.ts
/** A dict key as part of a name, as Python's `str()` prints it. */
function keyText(key) {
    return typeof key === 'string' ? key : reprOf(key, MAX_KEY_DEPTH);
}
/** Tuples inside of each other that a key spells out; people use pairs. */
const MAX_KEY_DEPTH = 4;
const MAX_KEY_ITEMS = 16;
function reprOf(value, depth) {
    if (typeof value === 'string')
        return quoted(value);
    if (typeof value === 'number' || typeof value === 'bigint')
        return String(value);
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    if (value === null)
        return 'None';
    if (value.kind === 'float')
        return floatText(value.value);
    if (value.kind === 'tuple' && value.items.length <= MAX_KEY_ITEMS && depth > 0) {
        const items = value.items.map((item) => reprOf(item, depth - 1));
        return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    if (value.kind === 'global')
        return `${value.module}.${value.name}`;
    return `<${value.kind}>`;
}
/** Single quotes, unless only those are inside. */
function quoted(text) {
    const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
    return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}
/** The shortest digits that are the number, with an exponent from 1e16 on and below 1e-4. Source: CPython `float_repr_style` 'short'. */
function floatText(value) {
    if (Number.isNaN(value))
        return 'nan';
    if (!Number.isFinite(value))
        return value > 0 ? 'inf' : '-inf';
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    const power = Number(exponent);
    if (power < -4 || power >= 16)
        return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
    if (Object.is(value, -0))
        return '-0.0';
    const plain = String(value);
    // JavaScript writes an exponent below 1e-6 already.
    if (plain.includes('e'))
        return value.toFixed(digits.replace(/[-.]/g, '').length - 1 - power);
    return Number.isInteger(value) ? `${plain}.0` : plain;
}

;// CONCATENATED MODULE: ./src/checkpoint/torch/children.ts



const NO_CHILDREN = [];
/**
 * What a value holds that may lead to a tensor, in the order in which PyTorch would walk it; a list of a million numbers has no
 * children. Keys that are no text are written as Python prints them.
 */
function childrenOf(value) {
    if (value === null || typeof value !== 'object')
        return NO_CHILDREN;
    switch (value.kind) {
        case 'dict':
            return entryChildren(value.entries);
        case 'list':
        case 'tuple':
            return itemChildren(value.items);
        case 'set':
            return namelessChildren(value.items);
        case 'call':
            return callChildren(value);
        default:
            return NO_CHILDREN;
    }
}
/** An object made by a call: its constructor's contents, what was appended or set, and its attributes. */
function callChildren(call) {
    return [
        ...constructorChildren(call),
        ...(call.entries === undefined ? NO_CHILDREN : entryChildren(call.entries)),
        ...itemChildren(call.items),
        ...call.states.flatMap(stateChildren),
    ];
}
const NAMELESS = new Set(['builtins.set', 'builtins.frozenset']);
const PAIRS = new Set(['collections.OrderedDict', 'collections.Counter', 'builtins.dict']);
/** `OrderedDict([[k, v], …])` and `Counter({…})` hold their argument's entries; a named tuple its arguments. */
function constructorChildren(call) {
    const name = call.callable instanceof values/* GlobalValue */.ld ? call.callable.canonical : '';
    const first = call.args[0];
    if (NAMELESS.has(name))
        return namelessChildren((0,lookup/* sequenceItems */.uq)(first) ?? []);
    if (PAIRS.has(name)) {
        const entries = (0,lookup/* dictEntries */.Hc)(first);
        if (entries !== undefined)
            return entryChildren(entries);
        return ((0,lookup/* sequenceItems */.uq)(first) ?? []).flatMap((pair, i) => {
            const items = (0,lookup/* sequenceItems */.uq)(pair);
            return items?.length === 2 ? child(keyText(items[0] ?? null), items[1] ?? null) : child(String(i), pair);
        });
    }
    if (call.how === 'reduce' && call.args.length === 1 && (0,lookup/* sequenceItems */.uq)(first) !== undefined)
        return childrenOf(first ?? null);
    return itemChildren(call.args);
}
/** `__dict__`, or a pair of `__dict__` and slots; any other state is one nameless value. */
function stateChildren(state) {
    if (state instanceof values/* TupleValue */.EI && state.items.length === 2) {
        const entries = state.items.map(lookup/* dictEntries */.Hc);
        if (entries.every((each, i) => each !== undefined || state.items[i] === null)) {
            return entries.flatMap((each) => (each === undefined ? NO_CHILDREN : attributeChildren(each)));
        }
    }
    const entries = (0,lookup/* dictEntries */.Hc)(state);
    return entries === undefined ? child(undefined, state) : attributeChildren(entries);
}
/** The parts of an `nn.Module`, in the order of its `state_dict()`, which is also where their names come from. */
const MODULE_PARTS = ['_parameters', '_buffers', '_modules'];
function attributeChildren(attributes) {
    if (!MODULE_PARTS.every((part) => (0,lookup/* dictEntries */.Hc)(attributes.get(part)) !== undefined))
        return entryChildren(attributes);
    const passing = new Set(setItems(attributes.get('_non_persistent_buffers_set')));
    return MODULE_PARTS.flatMap((part) => {
        const entries = (0,lookup/* dictEntries */.Hc)(attributes.get(part));
        return entries === undefined ? NO_CHILDREN : entryChildren(entries).filter(({ key }) => part !== '_buffers' || !passing.has(key ?? ''));
    });
}
/** Items of a set, as protocol 4 writes one or as the call of earlier protocols. */
function setItems(value) {
    if (value === null || typeof value !== 'object')
        return [];
    if (value.kind === 'set')
        return value.items;
    return value.kind === 'call' ? ((0,lookup/* sequenceItems */.uq)(value.args[0]) ?? []) : [];
}
function entryChildren(entries) {
    const children = [];
    entries.values.forEach((value, i) => {
        if (mayHold(value))
            children.push({ key: keyText(entries.keys[i] ?? null), value });
    });
    return children;
}
function itemChildren(items) {
    const children = [];
    items.forEach((value, i) => {
        if (mayHold(value))
            children.push({ key: String(i), value });
    });
    return children;
}
function namelessChildren(items) {
    return items.filter(mayHold).map((value) => ({ key: undefined, value }));
}
function child(key, value) {
    return mayHold(value) ? [{ key, value }] : NO_CHILDREN;
}
/** All objects but the few kinds that are always leaves. */
function mayHold(value) {
    return value !== null && typeof value === 'object' && value.kind !== 'float' && value.kind !== 'bytes' && value.kind !== 'global';
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/** The pickle asks for something that PyTorch refuses to build. The message continues "The pickle describes …". */
class Refusal extends Error {
    name = 'Refusal';
    torch;
    kind;
    constructor(message, torch, kind = 'pickle/malformed') {
        super(message);
        this.torch = torch;
        this.kind = kind;
    }
}


/***/ }),

/***/ 5472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ composedTensor),
/* harmony export */   KQ: () => (/* binding */ dimensions),
/* harmony export */   OV: () => (/* binding */ deviceOf),
/* harmony export */   aC: () => (/* binding */ contiguousStride),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   g2: () => (/* binding */ dtypeOf),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   xF: () => (/* binding */ checkGradient),
/* harmony export */   zv: () => (/* binding */ stridedTensor)
/* harmony export */ });
/* unused harmony exports MAX_DIMENSIONS, elementCount */
/* harmony import */ var _dtypes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3725);
/* harmony import */ var _pickle_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3511);
/* harmony import */ var _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1415);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8050);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4707);





const SIZE_OVERFLOW = 'RuntimeError: numel: integer multiplication overflow';
const STORAGE_OVERFLOW = 'RuntimeError: Storage size calculation overflowed';
const OUT_OF_STORAGE = 'RuntimeError: Trying to resize storage that is not resizable';
/** Dimensions of one tensor: as many as PyTorch's own loops over elements handle (TensorIterator), and NumPy has. */
const MAX_DIMENSIONS = 64;
/** Largest count that PyTorch's 64-bit sizes can hold. */
const INT64_MAX = 2n ** 63n - 1n;
/** Sizes or strides: a tuple, list or torch.Size of ints. Throws `Refusal`. */
function dimensions(value, what) {
    const items = (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .sequenceItems */ .uq)(value) ?? sizeItems(value);
    if (items === undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor whose ${what} is no sequence`, 'TypeError: set_() received an invalid combination of arguments');
    if (items.length > MAX_DIMENSIONS)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor of ${items.length} dimensions`, undefined, 'tensor/shape-overflow');
    return items.map((item) => dimension(item, what));
}
/** `torch.Size((2, 3))`, pickled as a call. */
function sizeItems(value) {
    if (!(value instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__/* .CallValue */ .m5) || !(value.callable instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__/* .GlobalValue */ .ld) || value.callable.name !== 'Size')
        return undefined;
    return (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .sequenceItems */ .uq)(value.args[0]);
}
function dimension(item, what) {
    if (typeof item === 'bigint') {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor with ${item} in its ${what}`, item > INT64_MAX ? 'OverflowError: int too big to convert' : SIZE_OVERFLOW, 'tensor/shape-overflow');
    }
    if (typeof item === 'boolean')
        return item ? 1 : 0;
    if (typeof item !== 'number')
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor with no number in its ${what}`, 'TypeError: set_() received an invalid combination of arguments');
    if (item < 0)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor with ${item} in its ${what}`, what === 'stride' ? STORAGE_OVERFLOW : SIZE_OVERFLOW, 'tensor/out-of-bounds');
    return item;
}
function offsetOf(value) {
    if (typeof value === 'number' && value >= 0)
        return value;
    if (typeof value === 'number' || typeof value === 'bigint') {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor at offset ${value}`, `RuntimeError: Tensor: invalid storage offset ${value}`, 'tensor/out-of-bounds');
    }
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P('a tensor without an offset', 'TypeError: set_() received an invalid combination of arguments');
}
/** A dtype as a pickle names it, `torch.float32`. */
function dtypeOf(value) {
    const name = value instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__/* .GlobalValue */ .ld && value.module === 'torch' ? value.name : undefined;
    if (name === undefined || !_dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.has(name))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P('a tensor without a dtype', 'TypeError: empty() received an invalid combination of arguments');
    return name;
}
/** A device: text, or a call of `torch.device`. */
function deviceOf(value) {
    if (typeof value === 'string')
        return value;
    if (value instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__/* .CallValue */ .m5 && value.callable instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__/* .GlobalValue */ .ld && value.callable.name === 'device') {
        const [type, index] = value.args;
        if (typeof type === 'string')
            return typeof index === 'number' ? `${type}:${index}` : type;
    }
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P('a tensor without a device', 'RuntimeError: Invalid device string');
}
function flagOf(value, what) {
    if (typeof value === 'boolean')
        return value;
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor whose ${what} is no boolean`, `RuntimeError: ${what} must be a bool`);
}
/** Only floats and complex numbers can require gradients. */
function checkGradient(dtype, requiresGrad) {
    if (requiresGrad && _dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.get(dtype)?.float === 'none') {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor of ${dtype} that requires a gradient`, 'RuntimeError: only Tensors of floating point and complex dtype can require gradients');
    }
}
/** Number of elements; throws where PyTorch's 64-bit arithmetic overflows. */
function elementCount(shape) {
    let exact = 1n;
    let count = 1;
    for (const size of shape) {
        count *= size;
        if (Number.isSafeInteger(count))
            exact = BigInt(count);
        else {
            exact *= BigInt(size);
            if (exact > INT64_MAX)
                throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor of shape [${shape.join(', ')}]`, SIZE_OVERFLOW, 'tensor/shape-overflow');
        }
    }
    return shape.includes(0) ? 0 : count;
}
/** A strided view of a storage, checked against the storage's size. Throws `Refusal`. */
function stridedTensor(view) {
    const { storage, dtype, shape, stride, offset, requiresGrad } = view;
    if (shape.length !== stride.length) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor of ${shape.length} dimensions with ${stride.length} strides`, `RuntimeError: unequal size length (${shape.length}) and stride length (${stride.length})`, 'tensor/out-of-bounds');
    }
    checkGradient(dtype, requiresGrad);
    const count = elementCount(shape);
    if (count * itemsize(dtype) > Number(INT64_MAX)) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor of shape [${shape.join(', ')}] and ${dtype}`, STORAGE_OVERFLOW, 'tensor/shape-overflow');
    }
    const end = count === 0 ? 0 : lastElement(shape, stride, offset) + 1;
    const bytes = Math.ceil(end / packedElements(dtype)) * itemsize(dtype);
    if (!Number.isSafeInteger(end) || bytes > storage.bytes) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`a tensor of shape [${shape.join(', ')}], stride [${stride.join(', ')}] and offset ${offset} that reaches to byte ${bytes} of storage ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .h)(storage.id)}, which has ${storage.bytes}`, OUT_OF_STORAGE, 'tensor/out-of-bounds');
    }
    return {
        dtype,
        shape,
        stride,
        offset,
        storage: storage.id,
        device: storage.device,
        parameter: false,
        requiresGrad,
        layout: 'strided',
        parts: [],
    };
}
function lastElement(shape, stride, offset) {
    return shape.reduce((last, size, i) => last + (size - 1) * (stride[i] ?? 0), offset);
}
function itemsize(dtype) {
    return _dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.get(dtype)?.itemsize ?? 1;
}
function packedElements(dtype) {
    return _dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.get(dtype)?.packed ?? 1;
}
/** A tensor that is made of others, as indices and values, or that has no bytes at all. */
function composedTensor(facts) {
    elementCount(facts.shape);
    return {
        dtype: facts.dtype,
        shape: facts.shape,
        stride: facts.stride ?? null,
        offset: facts.offset ?? 0,
        storage: null,
        device: facts.device,
        parameter: false,
        requiresGrad: facts.requiresGrad ?? false,
        layout: facts.layout,
        parts: facts.parts.map((part) => ({ ...part, name: '', key: null })),
    };
}
/** Strides of a row-major tensor. */
function contiguousStride(shape) {
    const stride = new Array(shape.length).fill(1);
    for (let i = shape.length - 2; i >= 0; i--)
        stride[i] = (stride[i + 1] ?? 1) * Math.max(1, shape[i + 1] ?? 1);
    return stride;
}


/***/ }),

/***/ 8633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EA: () => (/* binding */ globalUses),
  $v: () => (/* binding */ loadsWeightsOnly),
  pl: () => (/* binding */ pickleProblems),
  Cv: () => (/* binding */ torchObject)
});

// UNUSED EXPORTS: placeOf

// EXTERNAL MODULE: ./src/checkpoint/pickle/globals.ts + 1 modules
var pickle_globals = __webpack_require__(4426);
// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(3511);
// EXTERNAL MODULE: ./src/checkpoint/pickle/opcodes.ts
var opcodes = __webpack_require__(4830);
// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var values = __webpack_require__(1415);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(8050);
// EXTERNAL MODULE: ./src/checkpoint/pickle/hashable.ts
var hashable = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/checkpoint/torch/refusal.ts
var refusal = __webpack_require__(4707);
;// CONCATENATED MODULE: ./src/checkpoint/torch/call-shapes.ts





/**
 * Checks a call of a name on PyTorch's list against what that name takes, and what the pickle then does to the result: a
 * damaged pickle may call a dtype, or append to a dict. `isTensor` says that the result is a tensor, whose arguments were
 * checked already. Throws `Refusal`. Source: torch/_weights_only_unpickler.py (2.13), CPython's built-in types.
 */
function checkCallShape(call, isTensor) {
    const name = call.callable instanceof values/* GlobalValue */.ld ? call.callable.canonical : '';
    if (PLAIN_OBJECTS.test(name) && (call.entries !== undefined || call.items.length > 0)) {
        throw refused(name, 'that is used as a dict or a list', 'TypeError: object does not support item assignment');
    }
    if (!pickle_globals/* WEIGHTS_ONLY_GLOBALS */.s4.has(name))
        return;
    if (!isTensor)
        checkArguments(name, call.args);
    const isDict = DICTS.has(name);
    if (call.items.length > 0 && name !== 'builtins.set')
        throw refused(name, 'that items are appended to', 'Can only append to lists');
    if (call.entries !== undefined && !isDict)
        throw refused(name, 'that keys are set in', 'Can only SETITEM for dict');
    const takesState = STATEFUL.test(name) && (isTensor || call.states.every((state) => (0,lookup/* sequenceItems */.uq)(state) !== undefined));
    if (!isDict && !takesState && call.states.length > 0)
        throw refused(name, 'that is given a state', CANNOT_BUILD);
    if (isDict && call.states.some((state) => (0,lookup/* dictEntries */.Hc)(state) === undefined))
        throw refused(name, 'with a state that is no dict');
}
/** Harmless classes that hold no items. */
const PLAIN_OBJECTS = /^(pathlib|argparse|datetime|decimal|fractions|uuid|numpy|types)\.|^builtins\.(int|float|str|bool|bytes|tuple|object|slice|range)$/;
const DICTS = new Set(['collections.OrderedDict', 'collections.Counter']);
/** Before 0.2 a tensor was its class, called without arguments, and a state. */
const STATEFUL = /^torch\.(cuda\.|sparse\.|cuda\.sparse\.)?\w*Tensor$|^torch\.nn\.parameter\.Parameter$/;
const CANNOT_BUILD = 'Can only build Tensor, Parameter, OrderedDict or types allowlisted via `add_safe_globals`';
/** What the arguments must be. Names that are not here and make no tensor cannot be called: dtypes, storages, schemes. */
const SHAPES = new Map([
    ['collections.OrderedDict', (args) => args.length <= 1 && (args.length === 0 || isPairs(args[0]))],
    ['collections.Counter', (args) => args.length <= 1 && (args.length === 0 || args[0] === null || isIterable(args[0]))],
    [
        'builtins.set',
        (args) => args.length <= 1 && (args.length === 0 || (isIterable(args[0]) && !(0,lookup/* sequenceItems */.uq)(args[0])?.some(hashable/* isUnhashable */.m))),
    ],
    [
        'builtins.bytearray',
        (args) => args.length <= 3 && (args.length === 0 || !isInteger(args[0])) && (args.length < 2 || (isText(args[0]) && isText(args[1]))),
    ],
    ['builtins.complex', (args) => args.length <= 2 && args.every(isNumber)],
    ['_codecs.encode', (args) => args.length >= 1 && args.length <= 3 && args.every(isText) && isEncodable(args)],
    ['torch.Size', (args) => args.length <= 1 && (args.length === 0 || (0,lookup/* sequenceItems */.uq)(args[0])?.every(isInteger) === true)],
    [
        'torch.device',
        (args) => args.length >= 1 && args.length <= 2 && isDevice(args[0]) && (args.length === 1 || isInteger(args[1])),
    ],
    ['torch.serialization._get_layout', (args) => args.length === 1 && LAYOUTS.has(args[0] ?? null)],
]);
function checkArguments(name, args) {
    if (STATEFUL.test(name)) {
        if (args.length > 0)
            throw refused(name, 'with arguments, whose values would be whatever is in memory');
        return;
    }
    const takes = SHAPES.get(name);
    if (takes === undefined)
        throw refused(name, 'which cannot be called', "TypeError: 'StorageType' object is not callable");
    if (!takes(args))
        throw refused(name, `with arguments that it does not take`, 'TypeError');
}
function refused(name, what, torch) {
    return new refusal/* Refusal */.P(`a call of ${name} ${what}`, torch);
}
function isPairs(value) {
    if ((0,lookup/* dictEntries */.Hc)(value) !== undefined)
        return true;
    return (0,lookup/* sequenceItems */.uq)(value)?.every((pair) => (0,lookup/* sequenceItems */.uq)(pair)?.length === 2) === true;
}
function isIterable(value) {
    if (typeof value === 'string')
        return true;
    return typeof value === 'object' && value !== null && ITERABLE.has(value.kind);
}
const ITERABLE = new Set(['list', 'tuple', 'dict', 'set', 'bytes', 'call']);
const LAYOUTS = new Set(['strided', 'sparse_coo', 'sparse_csr', 'sparse_csc', 'sparse_bsr', 'sparse_bsc', '_mkldnn', 'jagged'].map((name) => `torch.${name}`));
/** Device types of PyTorch, with an index or without. Source: c10/core/Device.cpp. */
const DEVICE = /^(cpu|cuda|ipu|xpu|mkldnn|opengl|opencl|ideep|hip|ve|fpga|maia|xla|lazy|vulkan|mps|meta|hpu|mtia|privateuseone)(:(0|[1-9]\d{0,2}))?$/;
function isDevice(value) {
    return typeof value === 'string' ? DEVICE.test(value) : isInteger(value);
}
/** Bytes, as protocols before 3 write them: text in Latin-1. */
function isEncodable([text, encoding = 'utf-8']) {
    if (typeof text !== 'string' || typeof encoding !== 'string')
        return false;
    if (/^(latin[-_]?1|iso-?8859-1)$/i.test(encoding))
        return /^[\0-\xff]*$/.test(text);
    return /^utf-?8$/i.test(encoding);
}
function isText(value) {
    return typeof value === 'string';
}
function isInteger(value) {
    return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
}
function isNumber(value) {
    return isInteger(value) || (typeof value === 'object' && value !== null && value.kind === 'float');
}

;// CONCATENATED MODULE: ./src/checkpoint/torch/dangerous-calls.ts


/**
 * Why a call is dangerous although each name in it is known, as a sentence's end; `undefined` where it is not.
 * Harmless names with arguments that no honest file gives them have corrupted memory or replaced functions.
 */
function danger(call) {
    if (!(call.callable instanceof values/* GlobalValue */.ld)) {
        return isContainerClass(call.callable) ? undefined : 'calls a value that is not named in it but computed';
    }
    const name = call.callable.canonical;
    if (NO_STATE.has(name) && call.states.length > 0)
        return `changes the attributes of what ${name} returns`;
    return NUMPY.get(name)?.(call);
}
/** Functions that give back what others own: a state set on their result changes the program that loads the file. */
const NO_STATE = new Set([
    'numpy.core.multiarray.scalar',
    'numpy.core.numeric._frombuffer',
    'torch.nn.functional.relu',
    'torch.nn.functional.gelu',
    'torch._C._nn.gelu',
]);
const NUMPY = new Map([
    ['numpy.ndarray', () => 'makes a numpy array on memory of its own choice'],
    ['numpy.dtype', dtypeDanger],
    ['numpy.core.multiarray._reconstruct', arrayDanger],
    ['numpy.core.multiarray.scalar', ({ args }) => objectDanger(args[0])],
    ['numpy.core.numeric._frombuffer', ({ args }) => objectDanger(args[1])],
]);
const FORGED = 'reads bytes of the file as pointers to objects';
/** Objects are pointers: they may be listed one by one, never be given as bytes. */
function arrayDanger({ args, states }) {
    const [type, shape] = args;
    const isEmptyArray = type instanceof values/* GlobalValue */.ld && type.canonical === 'numpy.ndarray' && (0,lookup/* sequenceItems */.uq)(shape)?.length === 1;
    if (!isEmptyArray || (0,lookup/* sequenceItems */.uq)(shape)?.[0] !== 0)
        return 'makes a numpy array of a type or shape that is no start of one';
    for (const state of states) {
        const items = state instanceof values/* TupleValue */.EI ? state.items : [];
        if (isObjectType(items.at(-3)) && !(items.at(-1) instanceof values/* ListValue */.eH))
            return FORGED;
    }
    return undefined;
}
function objectDanger(dtype) {
    return isObjectType(dtype) ? FORGED : undefined;
}
/**
 * A plain type, and the state that numpy gives it: version, byte order, no fields, no sizes but of strings, its own flags.
 * Fields and flags that do not fit each other make numpy read past its memory. Source: numpy descriptor.c `arraydescr_setstate`.
 */
function dtypeDanger({ args, states }) {
    const text = args[0];
    if (typeof text !== 'string')
        return text instanceof values/* GlobalValue */.ld ? undefined : 'makes a numpy type of something else than a name';
    const odd = states.some((state) => {
        const [, , base, names, fields, , , flags] = state instanceof values/* TupleValue */.EI ? state.items : [];
        const isPlain = base === null && names === null && fields === null;
        return !isPlain || (isObjectName(text) ? typeof flags !== 'number' || flags === 0 : flags !== 0 && flags !== undefined);
    });
    return odd ? 'describes a numpy type with fields or flags that it does not have' : undefined;
}
function isObjectType(value) {
    if (!(value instanceof values/* CallValue */.m5))
        return value instanceof values/* GlobalValue */.ld && value.canonical === 'builtins.object';
    const [text] = value.args;
    return typeof text === 'string' ? isObjectName(text) : !(text instanceof values/* GlobalValue */.ld) || text.canonical === 'builtins.object';
}
function isObjectName(text) {
    return /O|object|V|,|\{/.test(text);
}
/** Legacy files wrap the class of a pickled module: `("module", class, source file, source)`. */
function isContainerClass(callable) {
    if (!(callable instanceof values/* PersistentValue */.pw))
        return false;
    const [tag, type] = (0,lookup/* sequenceItems */.uq)(callable.id) ?? [];
    return (tag === 'module' && type instanceof values/* GlobalValue */.ld) || (tag instanceof values/* GlobalValue */.ld && callable.id instanceof values/* TupleValue */.EI);
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/limits.ts
var limits = __webpack_require__(8809);
// EXTERNAL MODULE: ./src/checkpoint/torch/children.ts + 1 modules
var torch_children = __webpack_require__(1844);
;// CONCATENATED MODULE: ./src/checkpoint/torch/name-tensors.ts



/** Most names that tensors may have together: a file of 100,000 tensors with optimizer state has 400,000. */
const MAX_NAMES = 2_000_000;
/** Characters of all names together. One long key above many tensors would multiply; those 400,000 names have 40 million. */
const MAX_NAME_CHARACTERS = 64 * 1024 * 1024;
/** Values that are visited to find the names. In lists that hold each other a walk that avoids cycles has n! ways. */
const MAX_VISITS = 8_000_000;
/**
 * Finds the tensors below `root` and the keys that lead to each, in the order of the file. The graph is walked
 * without recursion; a cycle is passed once. Throws `Refusal` where values nest or repeat each other absurdly.
 */
function nameTensors(root, tensorOf) {
    const stepsInto = branches(tensorBearing(root, tensorOf));
    const found = [];
    const open = new Set();
    const path = [];
    const stack = isObject(root) ? [{ enter: root, key: undefined }] : [];
    let visits = 0;
    let characters = 0;
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
        if ('leave' in step) {
            open.delete(step.leave);
            path.length = step.depth;
            continue;
        }
        const value = step.enter;
        if (++visits > MAX_VISITS)
            throw new refusal/* Refusal */.P(REPEATING);
        const depth = path.length;
        if (step.key !== undefined)
            path.push(step.key);
        const tensor = tensorOf(value);
        if (tensor !== undefined) {
            characters += path.reduce((sum, key) => sum + key.length + 1, 0);
            if (found.length === MAX_NAMES || characters > MAX_NAME_CHARACTERS)
                throw new refusal/* Refusal */.P(`names of tensors without end`);
            found.push({ path: [...path], tensor });
            path.length = depth;
            continue;
        }
        if (open.has(value)) {
            path.length = depth;
            continue;
        }
        open.add(value);
        stack.push({ leave: value, depth });
        for (const step of stepsInto(value))
            stack.push(step);
    }
    return found;
}
/** The steps from a value towards tensors, last one first. Kept, since a long list may be reached in many ways. */
function branches(bearing) {
    const known = new Map();
    return (value) => {
        const steps = known.get(value) ?? stepsOf(value);
        known.set(value, steps);
        return steps;
    };
    // What has no name of its own (set items) cannot be addressed by anyone.
    function stepsOf(value) {
        return (0,torch_children/* childrenOf */.L)(value)
            .filter((child) => child.key !== undefined && bearing.has(child.value))
            .map((child) => ({ enter: child.value, key: child.key }))
            .reverse();
    }
}
const REPEATING = 'values that repeat each other until they are too many to walk';
/**
 * The objects through which tensors are reached. Each object is visited once; on the way the depth and the number of
 * paths through the graph are bounded.
 */
function tensorBearing(root, tensorOf) {
    const bearing = new Set();
    const paths = new Map();
    const visit = (value) => {
        paths.set(value, 0);
        const tensor = tensorOf(value) !== undefined;
        const children = tensor ? [] : (0,torch_children/* childrenOf */.L)(value).map((child) => child.value);
        return { value, children, next: 0, paths: 1, bearing: tensor };
    };
    const stack = isObject(root) ? [visit(root)] : [];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const child = top.children[top.next++];
        if (child === undefined) {
            stack.pop();
            paths.set(top.value, top.paths);
            if (top.bearing)
                bearing.add(top.value);
            const parent = stack.at(-1);
            if (parent !== undefined) {
                parent.paths += top.paths;
                parent.bearing ||= top.bearing;
            }
            if (top.paths > limits/* MAX_PATHS */.KD)
                throw new refusal/* Refusal */.P(REPEATING);
        }
        else if (!paths.has(child)) {
            if (stack.length >= limits/* MAX_DEPTH */.lr)
                throw new refusal/* Refusal */.P(`values nested deeper than ${limits/* MAX_DEPTH */.lr}`, 'RecursionError: maximum recursion depth exceeded');
            stack.push(visit(child));
        }
        else {
            top.paths += paths.get(child) ?? 0;
            top.bearing ||= bearing.has(child);
        }
    }
    return bearing;
}
function isObject(value) {
    return value !== null && typeof value === 'object';
}

;// CONCATENATED MODULE: ./src/checkpoint/torch/numpy-shapes.ts



/**
 * Checks how a pickle builds arrays, scalars and dtypes of numpy, as far as that is plain: a damaged one gives an array fewer
 * bytes than its shape needs. Throws `Refusal`. Source: numpy/_core/src/multiarray/methods.c `array_setstate`, descriptor.c
 * `arraydescr_setstate`, multiarraymodule.c `array_scalar`.
 */
function checkNumpyShape(call) {
    const name = call.callable instanceof values/* GlobalValue */.ld ? call.callable.canonical : '';
    CHECKS.get(name)?.(call);
}
const CHECKS = new Map([
    ['numpy.core.multiarray._reconstruct', checkArray],
    ['numpy.core.multiarray.scalar', checkScalar],
    ['numpy.dtype', checkDtype],
]);
function checkArray({ args, states }) {
    const [type, shape, code] = args;
    const isCode = typeof code === 'string' ? code.length === 1 : byteLength(code) === 1;
    const isArray = type instanceof values/* GlobalValue */.ld && type.canonical === 'numpy.ndarray';
    if (args.length !== 3 || !isArray || !isCode || (0,lookup/* sequenceItems */.uq)(shape)?.every((size) => size === 0) !== true)
        throw numpy_shapes_refused('an array', 'TypeError: _reconstruct');
    for (const state of states) {
        const items = state instanceof values/* TupleValue */.EI ? state.items : [];
        const [dimensions, dtype, , data] = items.length === 5 ? items.slice(1) : items;
        if (items.length === 5 && Number(items[0]) !== 0 && Number(items[0]) !== 1)
            throw numpy_shapes_refused('an array', "ValueError: can't handle version");
        const sizes = (0,lookup/* sequenceItems */.uq)(dimensions);
        if (items.length < 4 || items.length > 5 || sizes === undefined || !isDtype(dtype))
            throw numpy_shapes_refused('an array', 'TypeError: __setstate__()');
        if (!sizes.every((size) => typeof size === 'number' && Number.isSafeInteger(size) && size >= 0))
            throw numpy_shapes_refused('an array', 'ValueError: negative dimensions');
        const count = sizes.reduce((product, size) => product * Number(size), 1);
        checkBytes('an array', data, dtype, count);
    }
}
function checkScalar({ args }) {
    const [dtype, data] = args;
    if (args.length < 1 || args.length > 2 || !isDtype(dtype))
        throw numpy_shapes_refused('a scalar', 'TypeError: scalar()');
    if (args.length === 2)
        checkBytes('a scalar', data, dtype, 1);
}
/** Types of a plain name: kind and bytes. Others, as records of fields, are left to numpy. */
const PLAIN = /^[<>=|]?([?biufcmMSUVO])(\d*)$/;
function checkDtype({ args, states }) {
    const [text] = args;
    const isType = (typeof text === 'string' && (PLAIN.test(text) || NAMED.test(text))) || text instanceof values/* GlobalValue */.ld || isDtype(text);
    if (args.length < 1 || args.length > 3 || !isType)
        throw numpy_shapes_refused('a dtype', `TypeError: data type ${String(text)} not understood`);
    for (const state of states) {
        const items = state instanceof values/* TupleValue */.EI ? state.items : [];
        const [version, order] = items;
        const isOrder = order === null || (typeof order === 'string' && /^[<>=|]$/.test(order));
        if (items.length < 5 || items.length > 9 || (version !== 3 && version !== 4) || !isOrder) {
            throw numpy_shapes_refused('a dtype', 'ValueError: endian is not a string in Numpy dtype unpickling');
        }
    }
}
const NAMED = /^(bool_?|u?int(8|16|32|64)?|float(16|32|64|128)?|complex(64|128|256)?|str_?|bytes_?|object_?|[a-zA-Z]|\w+\[.*\])$/;
function isDtype(value) {
    return value instanceof values/* CallValue */.m5 && value.callable instanceof values/* GlobalValue */.ld && value.callable.canonical.startsWith('numpy.dtype');
}
function checkBytes(what, data, dtype, count) {
    const [text] = dtype.args;
    const size = typeof text === 'string' ? itemsize(text) : undefined;
    const length = byteLength(data);
    // What a scalar has too much is ignored.
    const fits = length === undefined || size === undefined || (what === 'a scalar' ? length >= size : length === size * count);
    if (!fits) {
        throw new refusal/* Refusal */.P(`${what} of numpy with ${length} bytes, which needs ${(size ?? 0) * count}`, what === 'a scalar' ? 'ValueError: initialization string is too small' : 'ValueError: buffer size does not match array size');
    }
}
function itemsize(text) {
    const [, kind = '', width = ''] = PLAIN.exec(text) ?? [];
    if (kind === '?')
        return 1;
    return /[biufc]/.test(kind) && width !== '' ? Number(width) : undefined;
}
/** Length of `bytes`, also where an older protocol writes them as `_codecs.encode(text, "latin1")`. */
function byteLength(value) {
    if (value instanceof values/* BytesValue */.vt)
        return value.length;
    if (!(value instanceof values/* CallValue */.m5) || !(value.callable instanceof values/* GlobalValue */.ld) || value.callable.canonical !== '_codecs.encode')
        return undefined;
    const [text, encoding] = value.args;
    return typeof text === 'string' && encoding === 'latin1' ? text.length : undefined;
}
function numpy_shapes_refused(what, torch) {
    return new refusal/* Refusal */.P(`${what} of numpy from values that make none`, torch);
}

// EXTERNAL MODULE: ./src/checkpoint/torch/tensor-spec.ts
var tensor_spec = __webpack_require__(5472);
;// CONCATENATED MODULE: ./src/checkpoint/torch/rebuild.ts





/**
 * Turns the recorded calls of PyTorch's rebuild functions into tensors, in the order in which an unpickler would make
 * them. Argument orders: torch/_utils.py and torch/_tensor.py of torch 2.13 (torch 1.13 for the older ones).
 */
class TensorBuilder {
    built = new Map();
    storages;
    persistentTensors;
    constructor(storages, persistentTensors) {
        this.storages = storages;
        this.persistentTensors = persistentTensors;
    }
    /** The tensor that this value is, if it is one and was built. */
    tensorOf(value) {
        if (value instanceof values/* CallValue */.m5)
            return this.built.get(value);
        if (value instanceof values/* PersistentValue */.pw)
            return this.persistentTensors.get(String(value.id));
        return undefined;
    }
    /** Builds the tensor that this call makes; false where it makes none. Throws `Refusal` where PyTorch would fail. */
    build(call) {
        if (!(call.callable instanceof values/* GlobalValue */.ld))
            return false;
        const make = BUILDERS.get(call.callable.canonical);
        const tensor = make?.(this, call.args, call);
        if (tensor === undefined)
            return false;
        this.built.set(call, tensor);
        return true;
    }
    storage(value) {
        if (!(value instanceof values/* PersistentValue */.pw))
            throw new refusal/* Refusal */.P('a tensor without a storage', "AttributeError: object has no attribute '_untyped_storage'");
        return this.storages.resolve(value);
    }
    tensor(value, what) {
        const tensor = this.tensorOf(value);
        if (tensor === undefined)
            throw new refusal/* Refusal */.P(`${what} that is no tensor`, 'TypeError');
        return tensor;
    }
}
const BUILDERS = new Map([
    ['torch._utils._rebuild_tensor', rebuildTensor],
    ['torch._utils._rebuild_tensor_v2', rebuildTensorV2],
    ['torch._utils._rebuild_tensor_v3', rebuildTensorV3],
    ['torch._utils._rebuild_parameter', rebuildParameter],
    ['torch._utils._rebuild_parameter_with_state', rebuildParameterWithState],
    ['torch._utils._rebuild_qtensor', rebuildQuantised],
    ['torch._utils._rebuild_sparse_tensor', rebuildSparse],
    ['torch._utils._rebuild_sparse_csr_tensor', rebuildSparse],
    ['torch._utils._rebuild_nested_tensor', rebuildNested],
    ['torch._utils._rebuild_meta_tensor_no_storage', rebuildMeta],
    ['torch._utils._rebuild_wrapper_subclass', rebuildWrapperSubclass],
    ['torch._utils._rebuild_device_tensor_from_cpu_tensor', rebuildOnDevice],
    ['torch._utils._rebuild_device_tensor_from_numpy', rebuildOnDevice],
    ['torch._utils._rebuild_xla_tensor', rebuildOnDevice],
    ['torch._tensor._rebuild_from_type_v2', rebuildFromType],
    ['torch._tensor._rebuild_from_type', rebuildFromType],
    ...['Float', 'Double', 'Half', 'BFloat16', 'Long', 'Int', 'Short', 'Char', 'Byte', 'Bool'].map((name) => [
        `torch.${name}Tensor`,
        rebuildByState,
    ]),
    ['torch.Tensor', rebuildByState],
]);
function argumentCount(args, least, most, name) {
    if (args.length < least || args.length > most) {
        throw new refusal/* Refusal */.P(`a call of ${name} with ${args.length} arguments`, `TypeError: ${name}() takes from ${least} to ${most} positional arguments`);
    }
}
/** A dict, or nothing: `None`, or what Python takes for false. */
/** Attributes of every tensor: a state that sets them puts other values under its name. Source: torch/_tensor.py. */
const OWN_ATTRIBUTES = ['data', 'grad', 'requires_grad', '_backward_hooks', 'real', 'imag', 'names', '__class__'];
function checkOwnAttributes(state) {
    for (const part of state instanceof values/* TupleValue */.EI ? state.items : [state]) {
        const own = OWN_ATTRIBUTES.find((name) => (0,lookup/* dictEntries */.Hc)(part)?.get(name) !== undefined);
        if (own !== undefined)
            throw new refusal/* Refusal */.P(`a tensor whose state replaces its ${own}`);
    }
}
function checkDict(value, what) {
    const isNothing = value === undefined || value === null || value === false || value === 0 || value === '';
    if (!isNothing && (0,lookup/* dictEntries */.Hc)(value) === undefined && (0,lookup/* sequenceItems */.uq)(value)?.length !== 0) {
        throw new refusal/* Refusal */.P(`a tensor whose ${what} is no dict`, 'AssertionError: expected dict');
    }
}
/** Attributes of a tensor: `__dict__`, or a pair of it and slots. Source: torch/_utils.py `_set_obj_state`. */
function checkState(state) {
    checkOwnAttributes(state);
    if (!(state instanceof values/* TupleValue */.EI))
        return checkDict(state, 'state');
    if (state.items.length !== 2)
        throw new refusal/* Refusal */.P('a tensor whose state is no pair', 'RuntimeError: Invalid serialized state');
    for (const part of state.items)
        checkDict(part, 'state');
}
function rebuildTensor(builder, args) {
    argumentCount(args, 4, 4, '_rebuild_tensor');
    const [storageId, offset, size, stride] = args;
    const storage = builder.storage(storageId);
    return (0,tensor_spec/* stridedTensor */.zv)({
        storage,
        dtype: storage.dtype,
        shape: (0,tensor_spec/* dimensions */.KQ)(size, 'size'),
        stride: (0,tensor_spec/* dimensions */.KQ)(stride, 'stride'),
        offset: (0,tensor_spec/* offsetOf */.b4)(offset),
        requiresGrad: false,
    });
}
function rebuildTensorV2(builder, args) {
    argumentCount(args, 6, 7, '_rebuild_tensor_v2');
    const plain = rebuildTensor(builder, args.slice(0, 4));
    const requiresGrad = (0,tensor_spec/* flagOf */.iP)(args[4], 'requires_grad');
    (0,tensor_spec/* checkGradient */.xF)(plain.dtype, requiresGrad);
    checkDict(args[6], 'metadata');
    return { ...plain, requiresGrad };
}
function rebuildTensorV3(builder, args) {
    argumentCount(args, 7, 8, '_rebuild_tensor_v3');
    const [storageId, offset, size, stride, gradient, , dtype, metadata] = args;
    checkDict(metadata, 'metadata');
    if ((0,tensor_spec/* flagOf */.iP)(gradient, 'requires_grad')) {
        throw new refusal/* Refusal */.P('a tensor of a type without a storage class that requires a gradient, which PyTorch saves and cannot load', 'RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.');
    }
    return (0,tensor_spec/* stridedTensor */.zv)({
        storage: builder.storage(storageId),
        dtype: (0,tensor_spec/* dtypeOf */.g2)(dtype),
        shape: (0,tensor_spec/* dimensions */.KQ)(size, 'size'),
        stride: (0,tensor_spec/* dimensions */.KQ)(stride, 'stride'),
        offset: (0,tensor_spec/* offsetOf */.b4)(offset),
        requiresGrad: false,
    });
}
function rebuildParameter(builder, args) {
    argumentCount(args, 3, 3, '_rebuild_parameter');
    return parameter(builder, args);
}
function rebuildParameterWithState(builder, args) {
    argumentCount(args, 4, 4, '_rebuild_parameter_with_state');
    checkState(args[3]);
    return parameter(builder, args);
}
function parameter(builder, [data, gradient]) {
    const tensor = builder.tensor(data, 'a parameter');
    const requiresGrad = (0,tensor_spec/* flagOf */.iP)(gradient, 'requires_grad');
    (0,tensor_spec/* checkGradient */.xF)(tensor.dtype, requiresGrad);
    return { ...tensor, parameter: true, requiresGrad };
}
function rebuildQuantised(builder, args) {
    argumentCount(args, 7, 7, '_rebuild_qtensor');
    const [, , , , scheme, gradient] = args;
    const plain = rebuildTensor(builder, args.slice(0, 4));
    const [kind, ...parameters] = (0,lookup/* sequenceItems */.uq)(scheme) ?? [];
    const name = kind instanceof values/* GlobalValue */.ld ? kind.name : '';
    const perChannel = name === 'per_channel_affine' || name === 'per_channel_affine_float_qparams';
    if (!perChannel && name !== 'per_tensor_affine') {
        throw new refusal/* Refusal */.P('a quantised tensor of an unknown scheme', "RuntimeError: Can't deserialize quantized tensor with qscheme");
    }
    if (parameters.length !== (perChannel ? 3 : 2))
        throw new refusal/* Refusal */.P('a quantised tensor with a wrong number of parameters', 'ValueError');
    const requiresGrad = (0,tensor_spec/* flagOf */.iP)(gradient, 'requires_grad');
    (0,tensor_spec/* checkGradient */.xF)(plain.dtype, requiresGrad);
    if (perChannel)
        checkChannels(builder, plain.shape, parameters);
    return {
        ...plain,
        requiresGrad,
        parts: parameters
            .map((each) => builder.tensorOf(each))
            .filter((each) => each !== undefined)
            .map((each) => ({ ...each, name: '', key: null })),
    };
}
/** Scales and zero points are as many as the tensor is long along their axis. */
function checkChannels(builder, shape, [scales, zeros, axis]) {
    const size = typeof axis === 'number' ? shape[axis] : undefined;
    const parts = [scales, zeros].map((each) => builder.tensor(each, 'scales of a quantised tensor'));
    const counts = parts.map((part) => part.shape);
    if (parts[0]?.dtype.startsWith('float') !== true) {
        throw new refusal/* Refusal */.P('a quantised tensor with scales that are no floats', 'RuntimeError: scale tensor must be floating point');
    }
    if (size === undefined || counts.some((count) => count.length !== 1 || count[0] !== size)) {
        throw new refusal/* Refusal */.P(`a quantised tensor with scales along axis ${String(axis)} that do not fit it`, 'ValueError: _rebuild_qtensor: per_channel');
    }
}
const SPARSE_LAYOUTS = ['sparse_coo', 'sparse_csr', 'sparse_csc', 'sparse_bsr', 'sparse_bsc'];
/** `layout, (indices, values, size[, is_coalesced])` for COO, `layout, (compressed, plain, values, size)` for the others. */
function rebuildSparse(builder, args) {
    argumentCount(args, 2, 2, '_rebuild_sparse_tensor');
    const layout = layoutOf(args[0]);
    const data = (0,lookup/* sequenceItems */.uq)(args[1]) ?? [];
    const coo = layout === 'sparse_coo';
    if (coo ? data.length !== 3 && data.length !== 4 : data.length !== 4)
        throw new refusal/* Refusal */.P('a sparse tensor with a wrong number of parts', 'ValueError');
    const parts = data.slice(0, coo ? 2 : 3).map((each) => builder.tensor(each, 'a part of a sparse tensor'));
    const values = parts.at(-1);
    if (values === undefined)
        throw new refusal/* Refusal */.P('a sparse tensor without values');
    if (coo && data[3] !== undefined && data[3] !== null)
        (0,tensor_spec/* flagOf */.iP)(data[3], 'is_coalesced');
    if (coo)
        checkCoordinates(parts[0]?.shape ?? [], values.shape, (0,tensor_spec/* dimensions */.KQ)(data[2], 'size'));
    const shape = (0,tensor_spec/* dimensions */.KQ)(data[coo ? 2 : 3], 'size');
    return (0,tensor_spec/* composedTensor */.EL)({ dtype: values.dtype, shape, device: values.device, requiresGrad: values.requiresGrad, layout, parts });
}
/** Indices are (dimensions, count), values (count, …), with the sizes of the dimensions that are not sparse. */
function checkCoordinates(indices, values, size) {
    const [sparse = 0, count] = indices;
    const dense = values.slice(1);
    const fits = indices.length === 2 && values[0] === count && sparse + dense.length === size.length;
    if (!fits || dense.some((length, i) => length !== size[sparse + i])) {
        throw new refusal/* Refusal */.P('a sparse tensor whose indices and values do not fit its size', 'RuntimeError: values has incorrect size');
    }
}
function layoutOf(value) {
    const isCall = value instanceof values/* CallValue */.m5 && value.callable instanceof values/* GlobalValue */.ld && value.callable.name === '_get_layout';
    const text = isCall ? value.args[0] : value instanceof values/* GlobalValue */.ld ? `torch.${value.name}` : undefined;
    const layout = SPARSE_LAYOUTS.find((each) => `torch.${each}` === text);
    if (layout === undefined)
        throw new refusal/* Refusal */.P('a sparse tensor of an unknown layout', 'NotImplementedError: rebuilding sparse tensor for layout');
    return layout;
}
/** The sizes of its parts are values of a tensor, so its shape is not known from the pickle. */
function rebuildNested(builder, args) {
    argumentCount(args, 4, 4, '_rebuild_nested_tensor');
    const parts = args.map((each) => builder.tensor(each, 'a part of a nested tensor'));
    const [buffer, sizes, strides, offsets] = parts;
    if (buffer === undefined)
        throw new refusal/* Refusal */.P('a nested tensor without a buffer');
    const isTable = (part) => part?.shape.length === 2 && part.dtype === 'int64' && isContiguous(part);
    const fits = sizes?.shape.join() === strides?.shape.join() && offsets?.shape.join() === String(sizes?.shape[0]);
    if (!isTable(sizes) || !isTable(strides) || !fits) {
        throw new refusal/* Refusal */.P('a nested tensor whose sizes, strides and offsets do not fit each other', 'RuntimeError: nested_sizes.is_contiguous()');
    }
    return (0,tensor_spec/* composedTensor */.EL)({ dtype: buffer.dtype, shape: [], device: buffer.device, layout: 'nested', parts });
}
function isContiguous({ shape, stride }) {
    return (0,tensor_spec/* contiguousStride */.aC)(shape).every((expected, i) => shape[i] === 1 || stride?.[i] === expected);
}
function rebuildMeta(_, args) {
    argumentCount(args, 4, 4, '_rebuild_meta_tensor_no_storage');
    const [dtype, size, stride, gradient] = args;
    return (0,tensor_spec/* composedTensor */.EL)({
        dtype: (0,tensor_spec/* dtypeOf */.g2)(dtype),
        shape: (0,tensor_spec/* dimensions */.KQ)(size, 'size'),
        stride: (0,tensor_spec/* dimensions */.KQ)(stride, 'stride'),
        device: 'meta',
        requiresGrad: (0,tensor_spec/* flagOf */.iP)(gradient, 'requires_grad'),
        layout: 'strided',
        parts: [],
    });
}
function rebuildWrapperSubclass(_, args) {
    argumentCount(args, 8, 8, '_rebuild_wrapper_subclass');
    const [, dtype, size, stride, offset, , device, gradient] = args;
    return (0,tensor_spec/* composedTensor */.EL)({
        dtype: (0,tensor_spec/* dtypeOf */.g2)(dtype),
        shape: (0,tensor_spec/* dimensions */.KQ)(size, 'size'),
        stride: (0,tensor_spec/* dimensions */.KQ)(stride, 'stride'),
        offset: (0,tensor_spec/* offsetOf */.b4)(offset),
        device: (0,tensor_spec/* deviceOf */.OV)(device),
        requiresGrad: (0,tensor_spec/* flagOf */.iP)(gradient, 'requires_grad'),
        layout: 'strided',
        parts: [],
    });
}
/** `data, dtype, device, requires_grad`, where data is a tensor or a numpy array. */
function rebuildOnDevice(builder, args) {
    argumentCount(args, 4, 4, '_rebuild_device_tensor');
    const [data, dtype, device, gradient] = args;
    const inner = builder.tensorOf(data);
    const shape = inner?.shape ?? numpyShape(data);
    return (0,tensor_spec/* composedTensor */.EL)({
        dtype: (0,tensor_spec/* dtypeOf */.g2)(dtype),
        shape,
        stride: inner?.stride ?? (0,tensor_spec/* contiguousStride */.aC)(shape),
        device: (0,tensor_spec/* deviceOf */.OV)(device),
        requiresGrad: (0,tensor_spec/* flagOf */.iP)(gradient, 'requires_grad'),
        layout: 'strided',
        parts: inner === undefined ? [] : [inner],
    });
}
/** `_reconstruct` with the state `(version, shape, dtype, is_fortran, bytes)`. Source: numpy `array_setstate`. */
function numpyShape(value) {
    const state = value instanceof values/* CallValue */.m5 ? (0,lookup/* sequenceItems */.uq)(value.states.at(-1)) : undefined;
    return (0,tensor_spec/* dimensions */.KQ)(state?.[1], 'size');
}
/** `func, type, args, state`: a tensor of a subclass, or one with attributes. */
function rebuildFromType(builder, args) {
    argumentCount(args, 4, 4, '_rebuild_from_type_v2');
    const [func, type, inner, state] = args;
    checkState(state);
    if (type instanceof values/* GlobalValue */.ld && (0,pickle_globals/* globalTier */.yx)(type.canonical) === 'weights-only' && !/(Tensor|Parameter)$/.test(type.name)) {
        throw new refusal/* Refusal */.P(`a tensor of the class ${type.canonical}, which is none`, 'TypeError: cls must be a type');
    }
    const make = func instanceof values/* GlobalValue */.ld ? BUILDERS.get(func.canonical) : undefined;
    const innerArgs = (0,lookup/* sequenceItems */.uq)(inner);
    if (make === undefined || innerArgs === undefined || make === rebuildFromType || make === rebuildByState) {
        throw new refusal/* Refusal */.P('a tensor made by a function that makes none', 'TypeError');
    }
    const tensor = make(builder, innerArgs, new values/* CallValue */.m5('reduce', func ?? null, innerArgs, null, 0));
    if (tensor === undefined)
        throw new refusal/* Refusal */.P('a tensor made by a function that makes none', 'TypeError');
    const isParameter = type instanceof values/* GlobalValue */.ld && type.name === 'Parameter';
    return isParameter ? { ...tensor, parameter: true } : tensor;
}
/** Before 0.2, a class and the state `(storage, offset, size, stride)`. Its state arrives after the call. */
function rebuildByState(builder, args, call) {
    const state = (0,lookup/* sequenceItems */.uq)(call.states.at(-1));
    if (args.length > 0 || state?.length !== 4)
        return undefined;
    return rebuildTensor(builder, state);
}

// EXTERNAL MODULE: ./src/checkpoint/torch/weights-root.ts
var weights_root = __webpack_require__(9115);
;// CONCATENATED MODULE: ./src/checkpoint/torch/torch-object.ts












/** Refusals that are reported of one file; a damaged pickle repeats the same one for every tensor. */
const MAX_REFUSALS = 20;
/**
 * Builds and names the tensors of a pickle, and reports what PyTorch would refuse to build. `persistentTensors` are those
 * that persistent ids name directly, as in the tar format.
 */
function torchObject(pickle, storages, location, persistentTensors) {
    const builder = new TensorBuilder(storages, persistentTensors ?? new Map());
    const problems = [];
    const refuse = (error, offset) => {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        // A storage that is refused is refused again by each tensor on it.
        const isKnown = problems.some(({ message }) => message === refusalProblem(error, location, offset).message);
        if (!isKnown && problems.length < MAX_REFUSALS)
            problems.push(refusalProblem(error, location, offset));
    };
    // An unpickler resolves every id as it meets it, also those that no tensor uses. In the tar format they name tensors.
    for (const persistent of persistentTensors === undefined ? pickle.persistents : []) {
        try {
            if (!isModuleClass(persistent))
                storages.resolve(persistent);
        }
        catch (error) {
            refuse(error, persistent.offset);
        }
    }
    for (const call of pickle.calls) {
        try {
            const isTensor = builder.build(call);
            checkModuleClass(call.callable);
            checkCallShape(call, isTensor);
            checkNumpyShape(call);
        }
        catch (error) {
            refuse(error, call.offset);
        }
    }
    const tensors = nameAll(pickle.value, builder, refuse);
    return { ...tensors, metadata: topLevelFacts(pickle.value), tensorOf: (value) => builder.tensorOf(value), problems };
}
function nameAll(root, builder, refuse) {
    if (root === undefined)
        return { tensors: [], weightsRoot: null };
    try {
        const named = nameTensors(root, (value) => builder.tensorOf(value));
        const weightsRoot = (0,weights_root/* findWeightsRoot */.z)(root, named);
        const tensors = named.map(({ path, tensor }) => {
            const inside = weightsRoot?.every((key, i) => path[i] === key) === true;
            return { ...tensor, name: path.join('.'), key: inside ? path.slice(weightsRoot.length).join('.') : null };
        });
        return { tensors, weightsRoot: weightsRoot?.join('.') ?? null };
    }
    catch (error) {
        refuse(error, undefined);
        return { tensors: [], weightsRoot: null };
    }
}
function isModuleClass(persistent) {
    return (0,lookup/* sequenceItems */.uq)(persistent.id)?.[0] === 'module';
}
/** Legacy files wrap the class of a pickled module: `("module", class, source file, source)`. */
function checkModuleClass(callable) {
    if (!(callable instanceof values/* PersistentValue */.pw))
        return;
    const id = (0,lookup/* sequenceItems */.uq)(callable.id) ?? [];
    const [tag, type] = id;
    if (tag === 'module' && id.length !== 4) {
        throw new refusal/* Refusal */.P(`a module of ${id.length} parts`, 'TypeError: _check_container_source() missing 1 required positional argument');
    }
    if (type instanceof values/* GlobalValue */.ld && (0,pickle_globals/* globalTier */.yx)(type.canonical) === 'weights-only') {
        throw new refusal/* Refusal */.P(`a module of the class ${type.canonical}, which is none`, "AttributeError: object has no attribute 'dump_patches'");
    }
}
function refusalProblem(refusal, location, offset) {
    return {
        kind: refusal.kind,
        message: `The pickle describes ${refusal.message}`,
        where: placeOf(location, offset),
        ...(refusal.torch === undefined ? {} : { torch: refusal.torch }),
    };
}
function placeOf(location, offset) {
    if (location.base === undefined || offset === undefined)
        return { record: location.record };
    return { record: location.record, offset: location.base + offset };
}
/** Top-level numbers, strings and booleans; at most this many, since some files have lists of them. */
const MAX_METADATA = 10_000;
/** Characters of all of them together. One string may stand under many names, so that the file's size is no bound. */
const MAX_METADATA_LENGTH = 4 * 1024 * 1024;
/** Longer integers are random states and the like, and slow to write in decimal; CPython refuses to print them. */
const LARGEST_INTEGER = 10n ** 4300n;
function topLevelFacts(root) {
    const facts = new Map();
    const entries = (0,lookup/* dictEntries */.Hc)(root);
    let length = 0;
    entries?.keys.slice(0, MAX_METADATA).forEach((key, i) => {
        const value = entries.values[i];
        const plain = typeof value === 'object' ? (0,lookup/* asNumber */.i)(value) : value;
        if (typeof key !== 'string' || plain === undefined || plain === null)
            return;
        if (typeof plain === 'bigint' && (plain >= LARGEST_INTEGER || plain <= -LARGEST_INTEGER))
            return;
        length += key.length + (typeof plain === 'string' || typeof plain === 'bigint' ? plain.toString().length : 8);
        if (length <= MAX_METADATA_LENGTH)
            facts.set(key, plain);
    });
    return facts;
}
/** The globals of a pickle, each once, in the order of the file. */
function globalUses(pickle, location) {
    const uses = new Map();
    for (const global of pickle.globals) {
        const spelled = `${global.module}.${global.name}`;
        if (uses.has(spelled))
            continue;
        const offset = location.base === undefined ? undefined : location.base + global.offset;
        uses.set(spelled, { spelled, name: global.canonical, record: location.record, offset });
    }
    return [...uses.values()];
}
/** What is wrong with a pickle as such, and what keeps PyTorch's default from loading it. */
function pickleProblems(pickle, location) {
    const problems = pickle.changedGlobals.slice(0, MAX_REFUSALS).map(({ target, offset }) => ({
        kind: 'pickle/dangerous-global',
        message: `The pickle changes attributes of ${(0,quote/* quote */.h)(`${target.module}.${target.name}`)}, which alters the program that loads it`,
        where: placeOf(location, offset),
        torch: 'WeightsUnpickler error: Can only build Tensor, Parameter, OrderedDict or types allowlisted via `add_safe_globals`',
    }));
    for (const call of pickle.calls) {
        if (problems.length >= MAX_REFUSALS)
            break;
        const what = danger(call);
        if (what === undefined)
            continue;
        problems.push({
            kind: 'pickle/dangerous-global',
            message: `The pickle ${what}`,
            where: placeOf(location, call.offset),
            torch: 'WeightsUnpickler error: Trying to call reduce for unrecognized function',
        });
    }
    if (pickle.error !== undefined) {
        problems.push({
            kind: 'pickle/malformed',
            message: `The pickle cannot be read: ${pickle.error.message}`,
            where: placeOf(location, pickle.error.offset),
            ...(pickle.error.torch === undefined ? {} : { torch: pickle.error.torch }),
        });
    }
    else if (pickle.laterOpcode !== undefined) {
        const { opcode, offset } = pickle.laterOpcode;
        problems.push({
            kind: 'pickle/malformed',
            message: `The pickle declares protocol ${pickle.protocol} and uses the opcode ${(0,opcodes/* opcodeName */.G)(opcode)} of a later one`,
            where: placeOf(location, offset),
            torch: `WeightsUnpickler error: Unsupported operand ${opcode}`,
        });
    }
    else if (pickle.foreignOpcode !== undefined) {
        const { opcode, offset } = pickle.foreignOpcode;
        problems.push({
            kind: 'pickle/not-weights-only',
            message: `The pickle uses the opcode ${(0,opcodes/* opcodeName */.G)(opcode)} of protocol ${pickle.protocol}, which the weights_only unpickler does not know`,
            where: placeOf(location, offset),
            torch: `WeightsUnpickler error: Unsupported operand ${opcode}`,
            remedy: 'Save with the default pickle protocol (2), or load with weights_only=False if you trust the file.',
        });
    }
    return problems;
}
/** Whether `torch.load(weights_only=True)` would accept all that these pickles ask for. */
function loadsWeightsOnly(globals, problems) {
    return (globals.every(({ name }) => (0,pickle_globals/* globalTier */.yx)(name) === 'weights-only') && !problems.some(({ kind }) => kind === 'pickle/not-weights-only'));
}


/***/ }),

/***/ 9115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ TRAINING_ENTRY),
/* harmony export */   z: () => (/* binding */ findWeightsRoot)
/* harmony export */ });
/* harmony import */ var _pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3511);

/**
 * Names under which projects keep the model's weights, the most telling first. Lightning and many others write
 * `state_dict`, GPT-SoVITS and RVC `model` and `weight`, DeepSpeed `module`, BasicSR `params_ema` and `params`.
 */
const KNOWN_ROOTS = [
    'state_dict',
    'model_state_dict',
    'model_state',
    'model',
    'weight',
    'weights',
    'module',
    'net',
    'network',
    'params_ema',
    'params',
    'ema',
    'model_ema',
    'ema_state_dict',
    'generator',
    'student',
    'teacher',
    'encoder_state_dict',
    'backbone',
];
/** Entries of training state, which may hold tensors that are no weights. */
const TRAINING_ENTRY = /^(optim|.*_?optimizers?(_|$)|.*optimizer_state|lr_?sched|sched|.*scheduler|scaler|.*grad_?scaler|amp|loops?$|callbacks?$|rng|.*rng_state|random_state|.*_rng|history|metrics?$|ema_optim|MixedPrecision|NativeMixedPrecision|hyper_parameters|hparams|args$|config$|cfg$|train_?state|dataloader|sampler|best_)/i;
/**
 * The path to the place below which the model's own keys start; empty for the root, `null` where there are no tensors.
 * Only dicts lead there: what lies inside of a pickled module is its own name already.
 */
function findWeightsRoot(root, tensors) {
    if (tensors.length === 0)
        return null;
    const path = [];
    let inside = tensors;
    for (let at = (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .dictEntries */ .Hc)(root); at !== undefined;) {
        const next = step(inside, path.length);
        if (next === undefined)
            break;
        path.push(next);
        inside = inside.filter((each) => each.path[path.length - 1] === next);
        at = (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .dictEntries */ .Hc)(at.get(next));
    }
    return path;
}
/** The one entry at this depth that leads to the weights, where it is clear; `undefined` where they start here. */
function step(tensors, depth) {
    const counts = new Map();
    let direct = 0;
    for (const { path } of tensors) {
        if (path.length <= depth + 1)
            direct++;
        else
            counts.set(path[depth] ?? '', (counts.get(path[depth] ?? '') ?? 0) + 1);
    }
    const known = KNOWN_ROOTS.find((name) => (counts.get(name) ?? 0) >= direct && counts.has(name));
    if (known !== undefined)
        return known;
    if (direct > 0)
        return undefined;
    const candidates = [...counts.keys()].filter((name) => !TRAINING_ENTRY.test(name));
    // A single entry leads on; several (an encoder and a decoder) start here. Below a known name, the keys are the model's own.
    return depth === 0 && candidates.length === 1 ? candidates[0] : undefined;
}


/***/ }),

/***/ 9623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  os: () => (/* binding */ Examiner),
  F9: () => (/* binding */ parameterCount),
  O$: () => (/* binding */ unreadable)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/checkpoint/open.ts + 23 modules
var checkpoint_open = __webpack_require__(7694);
// EXTERNAL MODULE: ./src/checkpoint/torch/torch-object.ts + 5 modules
var torch_object = __webpack_require__(8633);
// EXTERNAL MODULE: ./src/profiles/identify.ts + 14 modules
var identify = __webpack_require__(9310);
// EXTERNAL MODULE: ./src/rules/judge.ts
var judge = __webpack_require__(616);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/checkpoint/containers/zip-record.ts
var zip_record = __webpack_require__(508);
// EXTERNAL MODULE: ./src/checkpoint/dtypes.ts
var dtypes = __webpack_require__(3725);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(8050);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/scan/crc32.ts

/** CRC-32 as zip uses it (polynomial 0xEDB88320), continuing from `seed`. */
const crc32 = typeof external_node_zlib_.crc32 === 'function' ? external_node_zlib_.crc32 : tableCrc32;
let table;
/** For Node before 20.15 and 22.2, which have no `zlib.crc32`. */
function tableCrc32(bytes, seed) {
    table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
        let value = byte;
        for (let bit = 0; bit < 8; bit++)
            value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
        return value;
    });
    let crc = ~seed;
    for (const byte of bytes)
        crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
    return ~crc >>> 0;
}

;// CONCATENATED MODULE: ./src/scan/sequential-reader.ts
/** Read size: measured, 1 to 16 MiB make no difference in speed, and smaller reads are slower. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/**
 * Reads a file from front to back in large chunks. Every byte that is read is handed to `onBytes` once, in order, which
 * is where a digest of the whole file listens; with `everything` no byte is left out.
 */
class SequentialReader {
    source;
    everything;
    onBytes;
    chunk = new Uint8Array(0);
    chunkStart = 0;
    heard = 0;
    constructor(source, everything, onBytes) {
        this.source = source;
        this.everything = everything;
        this.onBytes = onBytes;
    }
    /** Up to `length` bytes at `offset`, fewer only at the end of the file. Valid until the next call. */
    async bytes(offset, length) {
        const wanted = Math.max(0, Math.min(length, this.source.size - offset));
        if (wanted === 0)
            return new Uint8Array(0);
        if (!this.holds(offset, wanted))
            await this.load(offset, wanted);
        return this.chunk.subarray(offset - this.chunkStart, offset - this.chunkStart + wanted);
    }
    /** All bytes from `offset` on, `length` of them, in pieces. Throws where the file ends before. */
    async *pieces(offset, length) {
        for (let at = offset; at < offset + length;) {
            if (!this.holds(at, 1))
                await this.load(at, 1);
            const from = at - this.chunkStart;
            const piece = this.chunk.subarray(from, Math.min(this.chunk.length, from + offset + length - at));
            if (piece.length === 0)
                throw new RangeError(`the file ends at ${at}, before byte ${offset + length}`);
            at += piece.length;
            yield piece;
        }
    }
    /** Reads what is left, where everything is to be heard. */
    async finish() {
        if (this.everything)
            await this.hearUpTo(this.source.size);
    }
    holds(offset, length) {
        return offset >= this.chunkStart && offset + length <= this.chunkStart + this.chunk.length;
    }
    async load(offset, least) {
        if (this.everything && offset > this.heard)
            await this.hearUpTo(offset);
        if (this.holds(offset, least))
            return;
        await this.fill(offset, Math.max(least, CHUNK_BYTES));
    }
    async hearUpTo(offset) {
        while (this.heard < offset)
            await this.fill(this.heard, CHUNK_BYTES);
    }
    async fill(offset, length) {
        this.chunk = await this.source.read(offset, Math.min(length, this.source.size - offset));
        this.chunkStart = offset;
        const end = offset + this.chunk.length;
        const fresh = Math.max(offset, this.heard);
        if (end > fresh)
            this.onBytes(this.chunk.subarray(fresh - offset));
        this.heard = Math.max(this.heard, end);
    }
}

;// CONCATENATED MODULE: ./src/scan/kernels.ts
function emptyTally() {
    return { nan: 0, infinite: 0, first: -1, nonZero: false };
}
/** Bytes of one float of each kind. */
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
const NAN = 1;
const INFINITE = 2;
/**
 * Counts NaN and infinite values by their bits: an exponent of all ones, then the fraction tells which.
 * Sources: IEEE 754, OCP 8-bit floating point (OFP8), and c10/util/Float8_*.h for what PyTorch makes of the latter.
 */
const KERNELS = {
    float32,
    float64,
    float16: sixteenBits(0x7c00),
    bfloat16: sixteenBits(0x7f80),
    float8_e5m2: eightBits((byte) => ((byte & 0x7c) !== 0x7c ? 0 : (byte & 0x03) === 0 ? INFINITE : NAN)),
    float8_e4m3fn: eightBits((byte) => ((byte & 0x7f) === 0x7f ? NAN : 0)),
    float8_fnuz: eightBits((byte) => (byte === 0x80 ? NAN : 0)),
    float8_e8m0fnu: eightBits((byte) => (byte === 0xff ? NAN : 0)),
};
function note(tally, index, isNan) {
    if (isNan)
        tally.nan++;
    else
        tally.infinite++;
    if (tally.first < 0)
        tally.first = index;
}
function float32(bytes, base, tally) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
    let any = 0;
    for (let i = 0; i < words.length; i++) {
        const word = words[i] ?? 0;
        any |= word;
        if ((word & 0x7f800000) === 0x7f800000)
            note(tally, base + i, (word & 0x007fffff) !== 0);
    }
    tally.nonZero ||= any !== 0;
}
function float64(bytes, base, tally) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
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
function sixteenBits(exponent) {
    const fraction = 0x7fff & ~exponent;
    return (bytes, base, tally) => {
        const words = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 1);
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
    return (bytes, base, tally) => {
        let any = 0;
        for (let i = 0; i < bytes.length; i++) {
            const byte = bytes[i] ?? 0;
            any |= byte;
            const kind = classes[byte] ?? 0;
            if (kind !== 0)
                note(tally, base + i, kind === NAN);
        }
        tally.nonZero ||= any !== 0;
    };
}
/** For types without non-finite values: only whether any bit is set. */
function zeroKernel(bytes, _base, tally) {
    if (!tally.nonZero)
        tally.nonZero = bytes.some((byte) => byte !== 0);
}

;// CONCATENATED MODULE: ./src/scan/view-tally.ts


/** Positions that are kept for tensors with gaps between their elements; beyond, all hits in their extent count as theirs. */
const MAX_POSITIONS = 100_000;
/** Comparisons of positions with tensors, so that many tensors over many hits stay linear. */
const MAX_COMPARISONS = 50_000_000;
/** Scratch for pieces that are not aligned to their elements, or in the other byte order. */
const SCRATCH_BYTES = 1024 * 1024;
/**
 * Tells for every tensor of one dtype in one storage what its values are, while the storage's bytes pass by once.
 * The storage is cut at all boundaries of views; each stretch is counted once, and each view adds up its stretches.
 */
class ViewTally {
    views;
    kernel;
    itemBytes;
    lanes;
    swapBytes;
    bounds;
    tallies;
    /** Where exactly non-finite elements are, for tensors with gaps. */
    hits = [];
    carry;
    carried = 0;
    maxPositions;
    anyGaps;
    scratch;
    /** Elements seen. */
    at = 0;
    stretch = 0;
    constructor(dtype, tensors, byteOrder) {
        const facts = dtypes/* DTYPES */.A.get(dtype);
        const kind = facts?.float ?? 'none';
        this.itemBytes = facts?.itemsize ?? 1;
        this.lanes = facts?.lanes ?? 1;
        this.kernel = kind === 'none' ? zeroKernel : KERNELS[kind];
        this.swapBytes = byteOrder === 'big' && kind !== 'none' ? FLOAT_BYTES[kind] : 1;
        this.carry = new Uint8Array(new ArrayBuffer(this.itemBytes));
        this.views = tensors.map(({ name, tensor }) => viewOf(name, tensor, facts?.packed ?? 1));
        this.anyGaps = this.views.some(({ dense }) => !dense);
        this.maxPositions = Math.min(MAX_POSITIONS, Math.floor(MAX_COMPARISONS / Math.max(1, tensors.length)));
        this.bounds = [...new Set([0, ...this.views.flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b);
        this.tallies = this.bounds.map(emptyTally);
    }
    /** The next bytes of the storage. */
    add(piece) {
        let rest = piece;
        if (this.carried > 0) {
            const missing = Math.min(this.itemBytes - this.carried, rest.length);
            this.carry.set(rest.subarray(0, missing), this.carried);
            this.carried += missing;
            rest = rest.subarray(missing);
            if (this.carried < this.itemBytes)
                return;
            this.carried = 0;
            this.count(this.carry);
        }
        const whole = rest.length - (rest.length % this.itemBytes);
        this.count(rest.subarray(0, whole));
        this.carry.set(rest.subarray(whole), 0);
        this.carried = rest.length - whole;
    }
    count(elements) {
        for (let from = 0; from < elements.length;) {
            while (this.stretch + 1 < this.bounds.length && this.at >= (this.bounds[this.stretch + 1] ?? 0))
                this.stretch++;
            const stretchEnd = this.bounds[this.stretch + 1] ?? Number.POSITIVE_INFINITY;
            const length = Math.min(elements.length - from, (stretchEnd - this.at) * this.itemBytes, SCRATCH_BYTES);
            const tally = this.tallies[this.stretch];
            // Behind the last boundary no tensor looks.
            if (tally !== undefined && this.stretch + 1 < this.bounds.length)
                this.countStretch(elements.subarray(from, from + length), tally);
            from += length;
            this.at += length / this.itemBytes;
        }
    }
    countStretch(elements, tally) {
        const before = tally.nan + tally.infinite;
        const native = this.native(elements);
        this.kernel(native, this.at * this.lanes, tally);
        if (tally.nan + tally.infinite > before)
            this.notePositions(native);
    }
    /** The elements aligned and in this machine's byte order. */
    native(elements) {
        const alignment = this.itemBytes >= 8 ? 4 : this.itemBytes;
        if (this.swapBytes === 1 && elements.byteOffset % alignment === 0)
            return elements;
        this.scratch ??= new Uint8Array(new ArrayBuffer(SCRATCH_BYTES));
        const copy = this.scratch.subarray(0, elements.length);
        copy.set(elements);
        const buffer = Buffer.from(copy.buffer, copy.byteOffset, copy.byteLength);
        if (this.swapBytes === 2)
            buffer.swap16();
        if (this.swapBytes === 4)
            buffer.swap32();
        if (this.swapBytes === 8)
            buffer.swap64();
        return copy;
    }
    /** Hits are rare; only for tensors with gaps does it matter where exactly they are. */
    notePositions(native) {
        if (!this.anyGaps)
            return;
        for (let i = 0; i < native.length && this.hits.length < this.maxPositions; i += this.itemBytes) {
            const one = emptyTally();
            this.kernel(native.subarray(i, i + this.itemBytes), 0, one);
            if (one.nan + one.infinite > 0)
                this.hits.push({ at: this.at + i / this.itemBytes, nan: one.nan, infinite: one.infinite });
        }
    }
    /** What each view holds, once all bytes have passed. */
    facts() {
        const sums = prefixSums(this.tallies);
        const struck = this.bounds.flatMap((_, i) => ((this.tallies[i]?.first ?? -1) >= 0 ? [i] : []));
        return this.views.map((view) => {
            const begin = lowerBound(this.bounds, view.begin);
            const end = lowerBound(this.bounds, view.end);
            const nan = (sums.nan[end] ?? 0) - (sums.nan[begin] ?? 0);
            const infinite = (sums.infinite[end] ?? 0) - (sums.infinite[begin] ?? 0);
            const allZero = view.end > view.begin && (sums.nonZero[end] ?? 0) === (sums.nonZero[begin] ?? 0);
            const none = { name: view.name, nan: 0, infinite: 0, first: -1, firstByte: -1, allZero };
            if (nan + infinite === 0)
                return none;
            const stretch = struck[lowerBound(struck, begin)] ?? 0;
            const firstElement = Math.floor((this.tallies[stretch]?.first ?? 0) / this.lanes);
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
function viewOf(name, tensor, packed) {
    const stride = tensor.stride ?? [];
    if (tensor.shape.includes(0))
        return { name, tensor, begin: 0, end: 0, dense: true };
    const extent = tensor.shape.reduce((last, size, i) => last + (size - 1) * (stride[i] ?? 0), 0) + 1;
    const distinct = tensor.shape.reduce((count, size, i) => ((stride[i] ?? 0) === 0 ? count : count * size), 1);
    const begin = Math.floor(tensor.offset / packed);
    return { name, tensor, begin, end: Math.ceil((tensor.offset + extent) / packed), dense: distinct === extent };
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
function prefixSums(tallies) {
    const sums = { nan: [0], infinite: [0], nonZero: [0] };
    tallies.forEach((tally, i) => {
        sums.nan.push((sums.nan[i] ?? 0) + tally.nan);
        sums.infinite.push((sums.infinite[i] ?? 0) + tally.infinite);
        sums.nonZero.push((sums.nonZero[i] ?? 0) + (tally.nonZero ? 1 : 0));
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

;// CONCATENATED MODULE: ./src/scan/scan.ts







/**
 * The one pass over a checkpoint's bytes: CRC-32 of every record, non-finite values of every tensor, digests of the
 * file, and the headers between the records. Reads from front to back; memory does not grow with the file.
 */
async function scan(source, checkpoint, options) {
    return new Scan(source, checkpoint, options).run();
}
class Scan {
    crcs = new Map();
    payloads = new Map();
    nonFinite = new Map();
    allZero = new Set();
    problems = [];
    hashes;
    source;
    checkpoint;
    reader;
    views;
    /** Where the previous record ended. */
    end = 0;
    constructor(source, checkpoint, options) {
        this.source = source;
        this.checkpoint = checkpoint;
        this.views = viewsByRecord(checkpoint);
        this.hashes = new Map([...options.digests].map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm)]));
        this.reader = new SequentialReader(source, this.hashes.size > 0, (bytes) => {
            for (const hash of this.hashes.values())
                hash.update(bytes);
            options.onBytes?.(bytes.length);
        });
    }
    async run() {
        for (const record of [...this.checkpoint.records].sort((a, b) => a.offset - b.offset))
            await this.record(record);
        if (this.checkpoint.recordsEnd !== undefined)
            await this.gap(this.checkpoint.recordsEnd, undefined);
        await this.reader.finish();
        return {
            crc32: this.crcs,
            payloads: this.payloads,
            nonFinite: this.nonFinite,
            allZero: this.allZero,
            digests: Object.fromEntries([...this.hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')])),
            problems: this.problems,
        };
    }
    async record(record) {
        if (this.checkpoint.recordsEnd !== undefined)
            await this.gap(record.offset, record);
        const payload = await this.header(record);
        if (payload === undefined)
            return;
        if (payload + record.storedSize > this.source.size) {
            this.problems.push(pastTheEnd(record));
            return;
        }
        this.payloads.set(record, payload);
        const tallies = this.talliesOf(record);
        let crc = 0;
        let at = 0;
        try {
            const pieces = record.compression === 'stored' ? this.reader.pieces(payload, record.size) : (0,zip_record/* inflated */.kb)(this.source, payload, record.storedSize);
            for await (const piece of pieces) {
                if (record.crc32 !== undefined)
                    crc = crc32(piece, crc);
                for (const tally of tallies)
                    tally.add(piece);
                at += piece.length;
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
        if (record.crc32 !== undefined)
            this.crcs.set(record, crc);
        for (const tally of tallies)
            this.collect(tally.facts(), record.compression === 'stored' ? payload : undefined);
        await this.trailer(record, payload + record.storedSize);
    }
    /** Offset of the payload behind the record's header; `undefined` where there is no header. */
    async header(record) {
        const { framing } = record;
        if (framing === undefined)
            return record.offset;
        const fixed = await this.reader.bytes(record.offset, framing.fixedLength);
        const length = fixed.length === framing.fixedLength ? framing.headerLength(fixed) : undefined;
        if (length === undefined || record.offset + length > this.source.size) {
            this.problems.push(noHeader(record));
            return undefined;
        }
        this.problems.push(...framing.checkHeader(await this.reader.bytes(record.offset, length)));
        return record.offset + length;
    }
    async trailer(record, payloadEnd) {
        this.end = payloadEnd;
        const { framing } = record;
        if (framing === undefined)
            return;
        const trailer = framing.checkTrailer(await this.reader.bytes(payloadEnd, framing.maxTrailer), payloadEnd);
        this.end = payloadEnd + trailer.length;
        this.problems.push(...trailer.problems);
    }
    /** Room between records is fine where it is empty; anything else in it is hidden from every reader of the directory. */
    async gap(next, record) {
        if (next <= this.end) {
            if (next < this.end)
                this.problems.push(intoTheNext(this.end, next, record));
            return;
        }
        // What lies in front of the first record is reported as such by the reader of the container.
        if (this.end > 0 || record === undefined) {
            for await (const piece of this.reader.pieces(this.end, next - this.end)) {
                if (!piece.some((byte) => byte !== 0))
                    continue;
                this.problems.push(scan_hidden(this.end, next));
                break;
            }
        }
        this.end = next;
    }
    talliesOf(record) {
        const views = [...(this.views.get(record.name)?.values() ?? [])];
        return views.map(({ dtype, tensors, byteOrder }) => new ViewTally(dtype, tensors, byteOrder));
    }
    collect(facts, payload) {
        for (const { name, nan, infinite, first, firstByte, allZero } of facts) {
            if (allZero)
                this.allZero.add(name);
            if (nan + infinite === 0)
                continue;
            const known = this.nonFinite.get(name);
            this.nonFinite.set(name, {
                nan: nan + (known?.nan ?? 0),
                infinite: infinite + (known?.infinite ?? 0),
                first: known?.first ?? first,
                offset: known?.offset ?? (payload === undefined ? undefined : payload + firstByte),
            });
        }
    }
}
/**
 * The tensors of each record. Storages of the legacy format may be parts of others; their tensors are counted with those
 * of the whole, however many parts there are.
 */
function viewsByRecord(checkpoint) {
    const byRecord = new Map();
    const add = (name, tensor) => {
        for (const part of tensor.parts)
            add(name, part);
        const storage = tensor.storage === null ? undefined : checkpoint.storages.get(tensor.storage);
        if (storage?.record === undefined)
            return;
        const byDtype = byRecord.get(storage.record) ?? new Map();
        byRecord.set(storage.record, byDtype);
        const views = byDtype.get(tensor.dtype) ?? { dtype: tensor.dtype, byteOrder: storage.byteOrder, tensors: [] };
        byDtype.set(tensor.dtype, views);
        views.tensors.push({
            name,
            tensor: storage.start === 0 ? tensor : { ...tensor, offset: tensor.offset + elementsBefore(storage, tensor) },
        });
    };
    for (const tensor of checkpoint.tensors)
        add(tensor.name, tensor);
    return byRecord;
}
function elementsBefore(storage, tensor) {
    const dtype = dtypes/* DTYPES */.A.get(tensor.dtype);
    return Math.floor(storage.start / (dtype?.itemsize ?? 1)) * (dtype?.packed ?? 1);
}
function noHeader(record) {
    return {
        kind: 'container/corrupt',
        message: `Record ${(0,quote/* quote */.h)(record.name)} has no local header at byte ${record.offset}, where the central directory says it is`,
        where: { record: record.name, offset: record.offset },
        torch: `PytorchStreamReader failed reading file ${record.name}: invalid header or archive is corrupted`,
    };
}
function pastTheEnd(record) {
    return {
        kind: 'container/corrupt',
        message: `Record ${(0,quote/* quote */.h)(record.name)} reaches past the end of the file`,
        where: { record: record.name, offset: record.offset },
        torch: `PytorchStreamReader failed reading file ${record.name}: invalid header or archive is corrupted`,
    };
}
function wrongLength(record) {
    return {
        kind: 'container/corrupt',
        message: `Record ${(0,quote/* quote */.h)(record.name)} does not decompress to its ${record.size} bytes`,
        where: { record: record.name, offset: record.offset },
        torch: `PytorchStreamReader failed reading file ${record.name}: decompression failed or archive is corrupted`,
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
function scan_hidden(start, end) {
    return {
        kind: 'container/header-mismatch',
        message: `${end - start} bytes between two records belong to neither, and are not empty`,
        where: { offset: start },
    };
}

// EXTERNAL MODULE: ./src/sources/file-source.ts
var file_source = __webpack_require__(3642);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(8098);
;// CONCATENATED MODULE: ./src/commands/examine.ts









/** Examines files one by one: open, read the structure, pass over the bytes, ask the rules. */
class Examiner {
    config;
    checksums;
    progress;
    listed;
    constructor(config, checksums, progress) {
        this.config = config;
        this.checksums = checksums;
        this.progress = progress;
    }
    async examine(file) {
        this.progress.file(file.path);
        try {
            return await this.read(file);
        }
        catch (error) {
            // A file that the system refuses to read fails by itself; the others are still looked at.
            if (!(error instanceof source_error/* SourceError */.c))
                throw error;
            return { report: unreadable(file.path, file.size, error.reason), identification: undefined };
        }
    }
    async read(file) {
        const { config } = this;
        const folder = await this.namesIn((0,external_node_path_.dirname)(file.absolute));
        const statedDigests = await this.checksums.statedDigests({ absolute: file.absolute, folder });
        const source = await (0,file_source/* openFile */.T)(file.absolute);
        let heard = 0;
        try {
            const name = file.path.slice(file.path.lastIndexOf('/') + 1);
            const checkpoint = await (0,checkpoint_open/* openCheckpoint */.D)(source, { name, openSibling: (sibling) => openSibling((0,external_node_path_.dirname)(file.absolute), sibling) });
            const digests = new Set(statedDigests.map(({ algorithm }) => algorithm));
            if (config.digest === 'sha256')
                digests.add('sha256');
            const bytes = await scan(source, checkpoint, {
                digests,
                onBytes: (count) => {
                    heard += count;
                    this.progress.advance(count);
                },
            });
            const identification = (0,identify/* identify */.l)({ path: file.path, checkpoint, config });
            const findings = (0,judge/* judge */.S4)({ path: file.path, checkpoint, identification, bytes, folder, statedDigests, config });
            return { report: describe(file.path, checkpoint, identification, bytes, findings), identification };
        }
        finally {
            this.progress.advance(Math.max(0, file.size - heard));
            await source.close();
        }
    }
    async namesIn(folder) {
        if (this.listed?.folder !== folder)
            this.listed = { folder, names: await (0,promises_.readdir)(folder).catch(() => []) };
        return this.listed.names;
    }
}
async function openSibling(folder, name) {
    try {
        return await (0,file_source/* openFile */.T)((0,external_node_path_.join)(folder, name));
    }
    catch (error) {
        if (error instanceof source_error/* SourceError */.c && error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function describe(path, checkpoint, identification, bytes, findings) {
    const { identity, progress, resumable } = identification;
    return {
        path,
        size: checkpoint.size,
        format: checkpoint.container,
        tensors: checkpoint.tensors.length,
        parameters: parameterCount(checkpoint),
        dtypes: dtypeCounts(checkpoint),
        digest: { ...bytes.digests },
        ...(identity === undefined ? {} : { identity: { ...identity, evidence: [...identity.evidence] } }),
        progress: { ...progress },
        resumable,
        loadable: { weightsOnly: isLoadable(checkpoint, findings) },
        findings: findings.map((finding) => ({ ...finding, where: { ...finding.where } })),
    };
}
/** Elements of all tensors below the weights root. */
function parameterCount(checkpoint) {
    return checkpoint.tensors
        .filter(({ key }) => key !== null)
        .reduce((sum, { shape }) => sum + shape.reduce((count, size) => count * size, 1), 0);
}
function dtypeCounts(checkpoint) {
    const counts = new Map();
    for (const { dtype } of checkpoint.tensors)
        counts.set(dtype, (counts.get(dtype) ?? 0) + 1);
    return Object.fromEntries(counts);
}
/** `torch.load` with its defaults: only listed names, the zip's own header, and nothing that it complains about. */
function isLoadable(checkpoint, findings) {
    if (checkpoint.headerCode !== undefined || checkpoint.container === 'sharded')
        return checkpoint.headerCode === undefined && findings.length === 0;
    return (0,torch_object/* loadsWeightsOnly */.$v)(checkpoint.globals, checkpoint.problems) && !findings.some(({ torch }) => torch !== undefined);
}
/** A file or folder that the system does not let us read. What could not be looked at never passes. */
function unreadable(path, size, reason) {
    return {
        path,
        size,
        format: 'unknown',
        tensors: 0,
        parameters: 0,
        dtypes: {},
        digest: {},
        progress: {},
        resumable: false,
        loadable: { weightsOnly: false },
        findings: [
            {
                rule: 'file/not-a-checkpoint',
                severity: 'error',
                message: `It could not be checked: ${reason}`,
                remedy: 'Check its permissions, and the disk that it lies on.',
                where: {},
            },
        ],
    };
}


/***/ }),

/***/ 9310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ identify)
});

// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(3511);
;// CONCATENATED MODULE: ./src/profiles/gpt-sovits-versions.ts
/**
 * What GPT-SoVITS writes where, version by version: data only.
 * Sources: RVC-Boss/GPT-SoVITS config.py (folders, base models), process_ckpt.py (header codes), and the key lists of
 * the instantiated model classes (shapes).
 */
const V2_S1 = 'gsv-v2final-pretrained/s1bert25hz-5kh-longer-epoch=12-step=369668.ckpt';
const SHARED = {
    'enc_p.text_embedding.weight': [732, 192],
    'ref_enc.spectral.0.fc.weight': [128, 704],
};
const VERSION_FACTS = [
    {
        version: 'v1',
        folders: { s2: 'SoVITS_weights', s1: 'GPT_weights' },
        base: { generator: 's2G488k.pth', discriminator: 's2D488k.pth', s1: 's1bert25hz-2kh-longer-epoch=68e-step=50232.ckpt' },
        modules: 'decoder',
        shapes: {
            'enc_p.text_embedding.weight': [322, 192],
            'ref_enc.spectral.0.fc.weight': [128, 1025],
            'ref_enc.fc.fc.weight': [512, 128],
            'dec.conv_pre.weight': [512, 192, 7],
            'dec.cond.weight': [512, 512, 1],
        },
        phonemes: 512,
        discriminators: 6,
    },
    {
        version: 'v2',
        folders: { s2: 'SoVITS_weights_v2', s1: 'GPT_weights_v2' },
        base: { generator: 'gsv-v2final-pretrained/s2G2333k.pth', discriminator: 'gsv-v2final-pretrained/s2D2333k.pth', s1: V2_S1 },
        modules: 'decoder',
        shapes: {
            ...SHARED,
            'ref_enc.fc.fc.weight': [512, 128],
            'dec.conv_pre.weight': [512, 192, 7],
            'dec.cond.weight': [512, 512, 1],
        },
        phonemes: 732,
        discriminators: 6,
    },
    {
        version: 'v3',
        folders: { s2: 'SoVITS_weights_v3', s1: 'GPT_weights_v3' },
        base: { generator: 's2Gv3.pth', discriminator: 's2Dv3.pth', s1: 's1v3.ckpt' },
        modules: 'flow matching',
        shapes: { ...SHARED, 'ref_enc.fc.fc.weight': [512, 128] },
        phonemes: 732,
        discriminators: 6,
    },
    {
        version: 'v4',
        folders: { s2: 'SoVITS_weights_v4', s1: 'GPT_weights_v4' },
        base: { generator: 'gsv-v4-pretrained/s2Gv4.pth', discriminator: 'gsv-v4-pretrained/s2Dv4.pth', s1: 's1v3.ckpt' },
        modules: 'flow matching',
        shapes: { ...SHARED, 'ref_enc.fc.fc.weight': [512, 128] },
        phonemes: 732,
        discriminators: 6,
    },
    {
        version: 'v2Pro',
        folders: { s2: 'SoVITS_weights_v2Pro', s1: 'GPT_weights_v2Pro' },
        base: { generator: 'v2Pro/s2Gv2Pro.pth', discriminator: 'v2Pro/s2Dv2Pro.pth', s1: 's1v3.ckpt' },
        modules: 'decoder with speaker embedding',
        shapes: {
            ...SHARED,
            'ref_enc.fc.fc.weight': [1024, 128],
            'dec.conv_pre.weight': [512, 192, 7],
            'dec.cond.weight': [512, 1024, 1],
        },
        phonemes: 732,
        discriminators: 8,
    },
    {
        version: 'v2ProPlus',
        folders: { s2: 'SoVITS_weights_v2ProPlus', s1: 'GPT_weights_v2ProPlus' },
        base: { generator: 'v2Pro/s2Gv2ProPlus.pth', discriminator: 'v2Pro/s2Dv2ProPlus.pth', s1: 's1v3.ckpt' },
        modules: 'decoder with speaker embedding',
        shapes: {
            ...SHARED,
            'ref_enc.fc.fc.weight': [1024, 128],
            'dec.conv_pre.weight': [768, 192, 7],
            'dec.cond.weight': [768, 1024, 1],
        },
        phonemes: 732,
        discriminators: 8,
    },
];
const VERSIONS = VERSION_FACTS.map((facts) => facts.version);
/** Modules that tell the families apart: the discriminating ones of each. */
const FAMILY_MODULES = {
    'decoder with speaker embedding': ['sv_emb', 'ge_to512', 'prelu'],
    'flow matching': ['cfm', 'bridge', 'wns1', 'linear_mel'],
};
/** What the first two bytes of an exported file mean where `PK` was replaced. */
const HEADER_CODES = {
    '00': { version: 'v1', lora: false },
    '01': { version: 'v2', lora: false },
    '02': { version: 'v3', lora: false },
    '03': { version: 'v3', lora: true },
    '04': { version: 'v4', lora: true },
    '05': { version: 'v2Pro', lora: false },
    '06': { version: 'v2ProPlus', lora: false },
};
/**
 * MD5 of the first 8 KiB of each generator base model. `detected` is what the loader takes it for; the check of the
 * phoneme table then corrects v1. Source: process_ckpt.py `hash_pretrained_dict`.
 */
const BASE_DIGESTS = {
    dc3c97e17592963677a4a1681f30c653: { file: 's2G488k.pth', version: 'v1', detected: 'v2' },
    '43797be674a37c1c83ee81081941ed0f': { file: 's2Gv3.pth', version: 'v3', detected: 'v3' },
    '6642b37f3dbb1f76882b69937c95a5f3': { file: 's2G2333k.pth', version: 'v2', detected: 'v2' },
    '4f26b9476d0c5033e04162c486074374': { file: 's2Gv4.pth', version: 'v4', detected: 'v4' },
    c7e9fce2223f3db685cdfa1e6368728a: { file: 's2Gv2Pro.pth', version: 'v2Pro', detected: 'v2Pro' },
    '66b313e39455b57ab1b0bc0b239c9d0a': { file: 's2Gv2ProPlus.pth', version: 'v2ProPlus', detected: 'v2ProPlus' },
};
/** The base model that a file's first 8 KiB are those of. */
function baseByDigest(headMd5) {
    return headMd5 !== undefined && Object.hasOwn(BASE_DIGESTS, headMd5) ? BASE_DIGESTS[headMd5] : undefined;
}
/** The base model that goes by this file name, and the versions that use it. */
function baseModel(fileName) {
    const roles = ['generator', 'discriminator', 's1'];
    for (const role of roles) {
        const using = VERSION_FACTS.filter((facts) => facts.base[role].split('/').at(-1) === fileName);
        if (using.length > 0)
            return { role, versions: using.map((facts) => facts.version) };
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/profiles/quoted.ts
var quoted = __webpack_require__(9796);
// EXTERNAL MODULE: ./src/profiles/versions.ts
var profiles_versions = __webpack_require__(6873);
;// CONCATENATED MODULE: ./src/profiles/gpt-sovits-claims.ts




/** The longest version name that is taken seriously; real ones have at most nine characters. */
const LONGEST_VERSION = 32;
/** Which versions the generator's keys and shapes fit. */
function generatorContent(view) {
    const family = familyOf(view);
    const probes = Object.keys(VERSION_FACTS[0]?.shapes ?? {}).flatMap((key) => {
        const shape = view.shapes.get(key);
        const fitting = shape ? VERSION_FACTS.filter((facts) => sameShape(facts.shapes[key], shape)) : [];
        // A shape that no version has (a team's own phonemes, say) tells nothing about the version.
        return shape && fitting.length > 0 ? [{ key, shape, fitting }] : [];
    });
    const byShape = VERSION_FACTS.filter((facts) => probes.every((probe) => probe.fitting.includes(facts)));
    const byBoth = byShape.filter((facts) => family === undefined || facts.modules === family);
    const versions = (byBoth.length > 0 ? byBoth : byShape).map((facts) => facts.version);
    const seen = probes.map((probe) => `${probe.key} [${probe.shape.join(', ')}]`);
    if (family === 'flow matching')
        seen.unshift('flow matching modules');
    if (family === 'decoder with speaker embedding')
        seen.unshift('speaker embedding modules');
    return claim('content', versions, seen.join(', '));
}
/** Which versions a discriminator fits: by the number of its parts. */
function discriminatorContent(parts) {
    const versions = VERSION_FACTS.filter((facts) => facts.discriminators === parts).map((facts) => facts.version);
    return claim('content', versions, `${parts} discriminators`);
}
/** Which versions an S1 model fits: by the rows of its phoneme table. */
function semanticContent(view) {
    const key = 'ar_text_embedding.word_embeddings.weight';
    const shape = view.shapes.get(`model.${key}`) ?? view.shapes.get(key);
    const versions = VERSION_FACTS.filter((facts) => facts.phonemes === shape?.[0]).map((facts) => facts.version);
    return claim('content', versions, `${key} [${shape?.join(', ')}]`);
}
/** The code that GPT-SoVITS writes over the zip's first two bytes. */
function headerClaim(view) {
    const code = view.checkpoint.headerCode;
    const meaning = code === undefined ? undefined : HEADER_CODES[code];
    return meaning ? [{ source: 'header', versions: [meaning.version], evidence: `header ${code}` }] : [];
}
/** `config.model.version` and `config.version` of an S2 file: the exact answer, which GPT-SoVITS itself does not read. */
function configClaims(view) {
    const paths = [
        ['config', 'model', 'version'],
        ['config', 'version'],
    ];
    const claims = paths.flatMap((path) => {
        const stated = (0,lookup/* asString */.oJ)((0,lookup/* memberAt */.mz)(view.checkpoint.root, ...path));
        if (stated === undefined || stated === '' || stated.length > LONGEST_VERSION)
            return [];
        return [{ source: 'config', versions: [(0,profiles_versions/* knownVersion */.uQ)(stated, VERSIONS) ?? stated], evidence: `${path.join('.')} is ${(0,quoted/* quoted */.T)(stated)}` }];
    });
    return claims.filter((claim, i) => claims.findIndex((each) => each.versions[0] === claim.versions[0]) === i);
}
/** `phoneme_vocab_size` in an S1 file's config: in the small weights, and in what Lightning saves of its arguments. */
function semanticConfigClaims(view) {
    const { root } = view.checkpoint;
    const size = (0,lookup/* asNumber */.i)((0,lookup/* memberAt */.mz)(root, 'config', 'model', 'phoneme_vocab_size')) ??
        (0,lookup/* asNumber */.i)((0,lookup/* memberAt */.mz)(root, 'hyper_parameters', 'config', 'model', 'phoneme_vocab_size'));
    const versions = VERSION_FACTS.filter((facts) => facts.phonemes === size).map((facts) => facts.version);
    return versions.length === 0 ? [] : [{ source: 'config', versions, evidence: `config.model.phoneme_vocab_size is ${size}` }];
}
/** `SoVITS_weights_v2Pro`, `GPT_weights`, `logs_s2_v3_lora_32`, `logs_s1_v2`. The folder nearest to the file has the word. */
function folderClaim(view) {
    for (const folder of [...view.folders].reverse()) {
        const version = versionOfFolder(folder);
        if (version !== undefined)
            return [{ source: 'folder', versions: [version], evidence: `folder ${(0,quoted/* quoted */.T)(folder)}` }];
    }
    return [];
}
/** A base model's own name. */
function baseNameClaim(view) {
    const base = baseModel(view.fileName);
    return base ? [{ source: 'name', versions: base.versions, evidence: `${view.fileName} is a base model` }] : [];
}
function versionOfFolder(folder) {
    const wanted = folder.toLowerCase();
    const weights = VERSION_FACTS.find((facts) => Object.values(facts.folders).some((each) => each.toLowerCase() === wanted));
    if (weights)
        return weights.version;
    const logs = /^logs_s[12]_(v[0-9a-z]{1,20})(?:_lora_\d{1,5})?$/i.exec(folder);
    return logs?.[1] === undefined ? undefined : (0,profiles_versions/* knownVersion */.uQ)(logs[1], VERSIONS);
}
function familyOf(view) {
    if (FAMILY_MODULES['flow matching'].some((module) => view.modules.has(module)))
        return 'flow matching';
    if (FAMILY_MODULES['decoder with speaker embedding'].some((module) => view.modules.has(module)))
        return 'decoder with speaker embedding';
    return view.modules.has('dec') || view.modules.has('flow') ? 'decoder' : undefined;
}
function sameShape(expected, found) {
    return expected !== undefined && expected.length === found.length && expected.every((size, i) => size === found[i]);
}
function claim(source, versions, seen) {
    const all = versions.length === 0 || versions.length === VERSIONS.length;
    return all ? [] : [{ source, versions, evidence: `content fits ${versions.join(', ')}: ${seen}` }];
}

;// CONCATENATED MODULE: ./src/profiles/gpt-sovits-loader.ts

/** Bytes. */
const SMALLEST_V2 = 82_978 * 1024;
const SMALLEST_V3 = 700 * 1024 * 1024;
/**
 * Where the loader would take an exported file for something else than it is. `versions` are those that content, config
 * and place allow.
 */
function repackTrapOf(view, lora, versions) {
    const detection = detect(view.checkpoint);
    if ('refused' in detection)
        return { takenFor: 'no version at all', because: detection.refused };
    const taken = lora || detection.lora ? detection.version : corrected(view, detection.version);
    const fits = versions.length === 0 || versions.includes(taken);
    if (detection.lora === lora && fits)
        return undefined;
    return { takenFor: detection.lora ? `${taken} LoRA` : taken, because: detection.because };
}
function detect({ head, headMd5, size }) {
    const base = baseByDigest(headMd5);
    if (base !== undefined)
        return { version: base.detected, lora: false, because: `its first 8 KiB are those of ${base.file}` };
    const code = String.fromCharCode(...head.subarray(0, 2));
    if (code === 'PK')
        return bySize(size);
    const meaning = HEADER_CODES[code];
    if (meaning)
        return { ...meaning, because: `its header code is ${code}` };
    const bytes = [...head.subarray(0, 2)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    return { refused: `its first two bytes (${bytes}) are neither "PK" nor a header code, which is a KeyError there` };
}
function bySize(size) {
    const because = `it begins with "PK", so that its size of ${size} bytes decides`;
    if (size < SMALLEST_V2)
        return { version: 'v1', lora: false, because };
    return { version: size < SMALLEST_V3 ? 'v2' : 'v3', lora: false, because };
}
/** The check of the phoneme table, which only tells v1 from v2. */
function corrected(view, version) {
    if (version !== 'v1' && version !== 'v2')
        return version;
    return view.shapes.get('enc_p.text_embedding.weight')?.[0] === 322 ? 'v1' : 'v2';
}

;// CONCATENATED MODULE: ./src/profiles/profile.ts
/** A count as a file states it; anything but a whole number from 0 says nothing. */
function wholeCount(value) {
    return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
/** Progress without the parts that are not known. */
function progressOf(epoch, step) {
    const knownEpoch = wholeCount(epoch);
    const knownStep = wholeCount(step);
    return { ...(knownEpoch === undefined ? {} : { epoch: knownEpoch }), ...(knownStep === undefined ? {} : { step: knownStep }) };
}

;// CONCATENATED MODULE: ./src/profiles/lightning.ts



/** PyTorch Lightning: what `Trainer.save_checkpoint` writes. */
const lightning = {
    project: 'lightning',
    versions: [],
    recognise(view) {
        const version = (0,lookup/* asString */.oJ)((0,lookup/* memberAt */.mz)(view.checkpoint.root, 'pytorch-lightning_version'));
        const marked = view.entries.has('pytorch-lightning_version');
        if (!marked && !(view.entries.has('state_dict') && view.entries.has('global_step')))
            return undefined;
        const missingToResume = lightningMissing(view);
        return {
            kind: missingToResume.includes(OPTIMIZER) ? 'weights' : 'training',
            evidence: [
                version === undefined ? 'top-level entries state_dict, global_step' : `pytorch-lightning_version ${(0,quoted/* shortened */.v)(version, 20)}`,
                ...(missingToResume.includes(OPTIMIZER) ? ['saved without optimizer state (save_weights_only)'] : []),
            ],
            claims: [],
            progress: lightningProgress(view),
            missingToResume,
        };
    },
};
const OPTIMIZER = 'optimizer state';
/**
 * Lightning's `epoch` counts from 0 and is the one under way until its last hook has run: 14 is written at the end of
 * the fifteenth epoch, and 15 by `save_checkpoint` after it. The loop's own counter of processed epochs tells the two
 * apart, and a file saved in the middle of an epoch as well (measured with 2.6.6).
 */
function lightningProgress(view) {
    const { root } = view.checkpoint;
    const epoch = (0,lookup/* asNumber */.i)((0,lookup/* memberAt */.mz)(root, 'epoch'));
    const processed = (0,lookup/* asNumber */.i)((0,lookup/* memberAt */.mz)(root, 'loops', 'fit_loop', 'epoch_progress', 'current', 'processed'));
    const plausible = epoch !== undefined && (processed === epoch || processed === epoch + 1);
    const finished = plausible ? processed : epoch === undefined ? undefined : epoch + 1;
    return progressOf(finished, (0,lookup/* asNumber */.i)((0,lookup/* memberAt */.mz)(root, 'global_step')));
}
/** `save_weights_only` leaves out the optimizer and scheduler states, so that `fit(ckpt_path=…)` cannot go on. */
function lightningMissing(view) {
    const { root } = view.checkpoint;
    const optimizers = (0,lookup/* memberAt */.mz)(root, 'optimizer_states');
    const count = (0,lookup/* sequenceItems */.uq)(optimizers)?.length ?? (0,lookup/* dictEntries */.Hc)(optimizers)?.size ?? 0;
    return [
        ...(view.entries.has('state_dict') ? [] : ['model weights']),
        ...(count > 0 ? [] : [OPTIMIZER]),
        ...(view.entries.has('lr_schedulers') ? [] : ['scheduler state']),
        ...(view.entries.has('epoch') ? [] : ['epoch']),
        ...(view.entries.has('global_step') ? [] : ['step']),
    ];
}

;// CONCATENATED MODULE: ./src/profiles/vits-training.ts

/**
 * The training file that all projects of the VITS family write (utils.py, `save_checkpoint`):
 * `{model, iteration, optimizer, learning_rate}`, where `iteration` is the number of finished epochs.
 */
const PARTS = [
    ['model', 'model weights'],
    ['iteration', 'epoch (iteration)'],
    ['optimizer', 'optimizer state'],
    ['learning_rate', 'learning rate'],
];
function isVitsTraining(view) {
    return view.entries.has('model') && (view.entries.has('iteration') || view.entries.has('optimizer'));
}
/** Epochs that are finished. */
function vitsEpoch(view) {
    return (0,lookup/* asNumber */.i)((0,lookup/* member */.Dc)(view.checkpoint.root, 'iteration'));
}
/** What is missing before training can go on; an optimizer that never made a step counts as missing. */
function vitsMissing(view) {
    const missing = PARTS.filter(([entry]) => !view.entries.has(entry)).map(([, words]) => words);
    const moments = (0,lookup/* dictEntries */.Hc)((0,lookup/* memberAt */.mz)(view.checkpoint.root, 'optimizer', 'state'));
    const fresh = view.entries.has('optimizer') && moments?.size === 0;
    return fresh ? [...missing, 'optimizer state (it is empty)'] : missing;
}
/** How many sub-discriminators there are; 0 for anything but a discriminator. */
function discriminatorParts(view) {
    if (!view.modules.has('discriminators'))
        return 0;
    return [...view.modules].filter((module) => /^discriminators\.\d{1,3}$/.test(module)).length;
}

;// CONCATENATED MODULE: ./src/profiles/gpt-sovits.ts








/** RVC-Boss/GPT-SoVITS: S1 (text to semantic tokens) and S2 (tokens to sound), in six versions. */
const gptSovits = {
    project: 'gpt-sovits',
    versions: VERSIONS,
    recognise: (view) => semantic(view) ?? generator(view) ?? discriminator(view),
};
/** What an exported file lacks before training could go on from it. */
const NOT_IN_EXPORTS = ['epoch (iteration)', 'optimizer state', 'learning rate'];
const SEMANTIC_MODULES = ['ar_text_embedding', 'ar_audio_embedding', 'ar_predict_layer'];
function semantic(view) {
    const module = SEMANTIC_MODULES.find((each) => view.modules.has(`model.${each}`) || view.modules.has(each));
    if (module === undefined)
        return undefined;
    const claims = [...semanticContent(view), ...semanticConfigClaims(view), ...folderClaim(view), ...baseNameClaim(view)];
    const seen = `S1 keys (${module})`;
    if (view.entries.has('state_dict')) {
        const evidence = [seen, 'training state of Lightning'];
        return { kind: 's1-training', evidence, claims, progress: lightningProgress(view), missingToResume: lightningMissing(view) };
    }
    const base = isBase(view, 's1');
    const evidence = base ? [seen, 'base model by its name'] : [seen, ...exportEntries(view)];
    return {
        kind: base ? 's1-base' : 's1',
        evidence,
        claims,
        progress: exportProgress(view),
        missingToResume: ['optimizer state', 'epoch', 'step'],
    };
}
const GENERATOR_MODULES = ['enc_p.ssl_proj', 'enc_p.text_embedding', 'enc_p.encoder_ssl', 'enc_p.encoder_text', 'enc_p.mrte'];
function generator(view) {
    const module = GENERATOR_MODULES.find((each) => view.modules.has(each)) ?? partialGenerator(view);
    if (module === undefined)
        return undefined;
    const rank = loraRank(view);
    const lora = rank !== undefined || view.entries.has('lora_rank') || view.modules.has('cfm.base_model');
    const claims = [
        ...baseDigestClaim(view),
        ...generatorContent(view),
        ...headerClaim(view),
        ...configClaims(view),
        ...folderClaim(view),
        ...baseNameClaim(view),
    ];
    const seen = [`S2 generator keys (${module})`, ...(lora ? [`LoRA${rank === undefined ? '' : ` of rank ${rank}`}`] : [])];
    if (isVitsTraining(view)) {
        const evidence = [...seen, 'top-level entries model, iteration, optimizer'];
        const kind = lora ? 's2-lora-training' : 's2-training';
        return { kind, evidence, claims, progress: progressOf(vitsEpoch(view), undefined), missingToResume: vitsMissing(view) };
    }
    if (!lora && isBase(view, 'generator')) {
        const evidence = [...seen, 'base model: by its first 8 KiB, its name, or the enc_q keys that an export leaves out'];
        return { kind: 's2-base', evidence, claims, progress: {}, missingToResume: NOT_IN_EXPORTS };
    }
    return {
        kind: lora ? 's2-lora' : 's2',
        evidence: [...seen, ...exportEntries(view)],
        claims,
        progress: exportProgress(view),
        missingToResume: NOT_IN_EXPORTS,
        ...trap(view, lora, claims),
    };
}
/** A LoRA export has no text encoder; the reference encoder beside the quantizer or the flow matching part shows it. */
function partialGenerator(view) {
    const beside = ['quantizer', 'bridge', 'wns1', 'cfm', 'ssl_proj', 'linear_mel'].filter((each) => view.modules.has(each));
    if (view.modules.has('ref_enc') && beside.length > 0)
        return `ref_enc, ${beside.join(', ')}`;
    return view.modules.has('cfm.base_model') || view.modules.has('cfm.estimator') ? 'cfm' : undefined;
}
/** Also the discriminator of so-vits-svc, shape by shape; that profile is asked first where the place speaks for it. */
function discriminator(view) {
    const parts = discriminatorParts(view);
    const content = discriminatorContent(parts);
    const claims = [...content, ...configClaims(view), ...folderClaim(view), ...baseNameClaim(view)];
    const known = content.length > 0 || (parts > 0 && claims.length > 0);
    if (!known)
        return undefined;
    const seen = `discriminator keys (${parts} parts)`;
    if (isVitsTraining(view)) {
        const progress = progressOf(vitsEpoch(view), undefined);
        return { kind: 's2-discriminator', evidence: [seen], claims, progress, missingToResume: vitsMissing(view) };
    }
    const base = isBase(view, 'discriminator');
    const kind = base ? 's2-discriminator-base' : 's2-discriminator';
    return { kind, evidence: base ? [seen, 'base model by its name'] : [seen], claims, progress: {}, missingToResume: NOT_IN_EXPORTS };
}
/** The hash of the first 8 KiB names a base model exactly, whatever the file is called. */
function baseDigestClaim(view) {
    const base = baseByDigest(view.checkpoint.headMd5);
    return base === undefined ? [] : [{ source: 'content', versions: [base.version], evidence: `the first 8 KiB are those of ${base.file}` }];
}
/** Exports drop `enc_q`, the base models keep it; those without one (v3, v4) are known by their first bytes or by name. */
function isBase(view, role) {
    if (role === 'generator' && baseByDigest(view.checkpoint.headMd5) !== undefined)
        return true;
    const keepsPosterior = role === 'generator' && view.entries.has('weight') && view.modules.has('enc_q');
    return keepsPosterior || baseModel(view.fileName)?.role === role || (0,profiles_versions/* isTeamBase */.ps)(view.path, view.config.versions);
}
/** `lora_rank`, or the rows of the first LoRA matrix. */
function loraRank(view) {
    const stated = (0,lookup/* asNumber */.i)((0,lookup/* member */.Dc)(view.checkpoint.root, 'lora_rank'));
    if (stated !== undefined)
        return stated;
    for (const [key, shape] of view.shapes)
        if (key.includes('.lora_A.'))
            return shape[0];
    return undefined;
}
/** `8epoch_240iteration` in an S2 export (epochs from 1), `GPT-e15` in an S1 export (from 1). */
function exportProgress(view) {
    const info = (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(view.checkpoint.root, 'info'))?.slice(0, 64) ?? '';
    const found = /^(\d{1,9})epoch(?:_(\d{1,15})iteration)?/.exec(info) ?? /^GPT-e(\d{1,9})$/.exec(info);
    return progressOf(number(found?.[1]), number(found?.[2]));
}
function exportEntries(view) {
    const found = ['weight', 'config', 'info', 'lora_rank'].filter((entry) => view.entries.has(entry));
    return found.length > 0 ? [`top-level entries ${found.join(', ')}`] : ['bare weights'];
}
/** Only files that GPT-SoVITS could try to load: not a conversion to another format. */
function trap(view, lora, claims) {
    const { container } = view.checkpoint;
    if (container === 'safetensors' || container === 'sharded' || !view.entries.has('weight'))
        return {};
    const withoutHeader = claims.filter((claim) => claim.source !== 'header');
    const versions = (0,profiles_versions/* believedVersions */.YX)(withoutHeader);
    return { repackTrap: repackTrapOf(view, lora, versions) };
}
function number(text) {
    return text === undefined ? undefined : Number(text);
}

;// CONCATENATED MODULE: ./src/profiles/huggingface.ts

const WEIGHTS = /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model|consolidated)(?:[.-][\w.-]{1,100})?\.(?:safetensors|bin)$/;
const TRAINING = /^(?:training_args\.bin|(?:optimizer|scheduler)\.(?:pt|bin)|rng_state(?:_\d{1,6})?\.pth)$/;
/** Hugging Face: known by the names that its libraries look for, since the content is a bare state dict. */
const huggingFace = {
    project: 'huggingface',
    versions: [],
    recognise(view) {
        const { checkpoint, fileName } = view;
        if (checkpoint.container === 'sharded') {
            return { kind: 'index', evidence: ['index of a sharded set'], claims: [], progress: {}, missingToResume: MISSING };
        }
        if (TRAINING.test(fileName)) {
            const progress = wholeCount(checkpoint.training.step) === undefined ? {} : { step: checkpoint.training.step };
            return { kind: 'training', evidence: [`name ${fileName}`], claims: [], progress, missingToResume: ['model weights'] };
        }
        if (!WEIGHTS.test(fileName) || checkpoint.tensors.length === 0 || checkpoint.training.optimizer)
            return undefined;
        return { kind: 'weights', evidence: [`name ${fileName}`], claims: [], progress: {}, missingToResume: MISSING };
    },
};
/** Trainer and Accelerate keep these in files of their own. */
const MISSING = ['optimizer state', 'epoch or step'];

;// CONCATENATED MODULE: ./src/profiles/places.ts


const PLACES = [
    {
        expected: 'S2 inference weights, as every file in a SoVITS_weights folder',
        where: (view) => folder(view, /^SoVITS_weights(?:_\w+)?$/i),
        fits: (identity) => isOf(identity, 'gpt-sovits', ['s2', 's2-lora', 's2-base']),
    },
    {
        expected: 'S1 inference weights, as every file in a GPT_weights folder',
        where: (view) => folder(view, /^GPT_weights(?:_\w+)?$/i),
        fits: (identity) => isOf(identity, 'gpt-sovits', ['s1', 's1-base']),
    },
    {
        expected: 'an S2 file, as in a logs_s2 folder',
        where: (view) => folder(view, /^logs_s2(?:_\w+)?$/i),
        fits: (identity) => identity.project !== 'gpt-sovits' || identity.kind.startsWith('s2'),
    },
    {
        expected: 'an S1 file, as in a logs_s1 folder',
        where: (view) => folder(view, /^logs_s1(?:_\w+)?$/i),
        fits: (identity) => identity.project !== 'gpt-sovits' || identity.kind.startsWith('s1'),
    },
    {
        expected: "RVC's inference weights, as every file in assets/weights",
        where: (view) => (view.folders.join('/').endsWith('assets/weights') ? 'assets/weights' : undefined),
        fits: (identity) => isOf(identity, 'rvc', ['weights']),
    },
    {
        expected: 'a generator, as the name says',
        where: (view) => (/^G_\d+\.pth$/.test(view.fileName) || baseModel(view.fileName)?.role === 'generator' ? view.fileName : undefined),
        fits: (identity) => !identity.kind.includes('discriminator'),
    },
    {
        expected: 'a discriminator, as the name says',
        where: (view) => (/^D_\d+\.pth$/.test(view.fileName) || baseModel(view.fileName)?.role === 'discriminator' ? view.fileName : undefined),
        fits: (identity) => identity.kind.includes('discriminator') || !['gpt-sovits', 'rvc', 'so-vits-svc'].includes(identity.project),
    },
];
/** Whether a file of this kind belongs where it lies, and to the name that it has. */
function wrongKindOf(view, identity) {
    const place = PLACES.find((each) => each.where(view) !== undefined && !each.fits(identity));
    return place && { found: kindInWords(identity), expected: place.expected };
}
const WORDS = {
    'gpt-sovits s2': 'S2 inference weights',
    'gpt-sovits s2-lora': 'S2 LoRA inference weights',
    'gpt-sovits s2-base': 'an S2 base model',
    'gpt-sovits s2-training': 'an S2 training file (generator)',
    'gpt-sovits s2-lora-training': 'an S2 LoRA training file',
    'gpt-sovits s2-discriminator': 'an S2 discriminator',
    'gpt-sovits s2-discriminator-base': 'the discriminator of an S2 base model',
    'gpt-sovits s1': 'S1 inference weights',
    'gpt-sovits s1-base': 'an S1 base model',
    'gpt-sovits s1-training': 'an S1 training file of Lightning',
    'rvc weights': 'inference weights of RVC',
    'rvc training': 'an RVC training file (generator)',
    'rvc base': 'an RVC base model',
    'rvc discriminator': 'an RVC discriminator',
    'rvc discriminator-base': 'the discriminator of an RVC base model',
    'so-vits-svc weights': 'inference weights of so-vits-svc',
    'so-vits-svc training': 'a so-vits-svc training file (generator)',
    'so-vits-svc discriminator': 'a so-vits-svc discriminator',
    'lightning training': 'a training file of Lightning',
    'lightning weights': 'weights saved by Lightning',
    'huggingface weights': 'weights in the form of Hugging Face',
    'huggingface index': 'the index of a sharded set',
    'huggingface training': 'training state in the form of Hugging Face',
    'plain training': 'a training file of an unknown project',
    'plain weights': 'weights of an unknown project',
};
/** `an S2 training file (generator)`, for a sentence. */
function kindInWords(identity) {
    return WORDS[`${identity.project} ${identity.kind}`] ?? `${identity.project} ${identity.kind}`;
}
function isOf(identity, project, kinds) {
    return identity.project === project && kinds.includes(identity.kind);
}
function folder(view, pattern) {
    const found = view.folders.at(-1);
    return found !== undefined && pattern.test(found) ? (0,quoted/* quoted */.T)(found) : undefined;
}

;// CONCATENATED MODULE: ./src/profiles/plain.ts

/** Any other checkpoint, by the conventions of PyTorch's own tutorials: `{model, optimizer, epoch}` and their spellings. */
const plain = {
    project: 'plain',
    versions: [],
    recognise(view) {
        const { training, weightsRoot, tensors } = view.checkpoint;
        const weights = weightsRoot !== null && view.shapes.size > 0;
        const trains = training.optimizer || training.entries.length > 0;
        if (!weights && !trains && tensors.length === 0)
            return undefined;
        const counted = training.epoch !== undefined || training.step !== undefined;
        return {
            kind: training.optimizer ? 'training' : 'weights',
            evidence: [
                weights ? `weights ${weightsRoot === '' ? 'at the root' : `below ${weightsRoot}`}` : 'no weights',
                ...(training.entries.length > 0 ? [`training state ${training.entries.slice(0, 8).join(', ')}`] : []),
            ],
            claims: [],
            progress: progressOf(training.epoch, training.step),
            missingToResume: [
                ...(weights ? [] : ['model weights']),
                ...(training.optimizer ? [] : ['optimizer state']),
                ...(counted ? [] : ['epoch or step']),
            ],
        };
    },
};

;// CONCATENATED MODULE: ./src/profiles/rvc.ts





const rvc_VERSIONS = ['v1', 'v2'];
/** Width of the features that the content encoder gives: HuBERT layer 9 with 256 (v1), layer 12 with 768 (v2). */
const PHONE_WIDTH = new Map([
    [256, 'v1'],
    [768, 'v2'],
]);
/** One sub-discriminator more than there are periods: 6 periods in v1, 8 in v2. */
const DISCRIMINATORS = new Map([
    [7, 'v1'],
    [9, 'v2'],
]);
/** `assets/pretrained_v2/f0G40k.pth`, `D48k.pth` … */
const BASE_NAME = /^(?:f0)?[GD]\d{2}k\.pth$/;
/** RVC-Project/Retrieval-based-Voice-Conversion-WebUI. */
const rvc = {
    project: 'rvc',
    versions: rvc_VERSIONS,
    recognise: (view) => rvc_generator(view) ?? rvc_discriminator(view),
};
function rvc_generator(view) {
    const byKeys = view.modules.has('enc_p.emb_phone');
    const byEntries = ['weight', 'config', 'sr', 'f0'].every((entry) => view.entries.has(entry));
    if (!byKeys && !byEntries)
        return undefined;
    const claims = [...contentClaim(view), ...statedClaim(view), ...rvc_folderClaim(view)];
    const seen = byKeys ? 'RVC keys (enc_p.emb_phone)' : 'top-level entries weight, config, sr, f0';
    if (isVitsTraining(view))
        return trained(view, BASE_NAME.test(view.fileName) ? 'base' : 'training', seen, claims);
    const settings = (0,lookup/* sequenceItems */.uq)((0,lookup/* member */.Dc)(view.checkpoint.root, 'config'))?.length;
    return {
        kind: 'weights',
        evidence: [seen, ...(settings === undefined ? [] : [`config is a list of ${settings} settings`])],
        claims,
        progress: progressOf(infoEpoch(view), undefined),
        missingToResume: ['epoch (iteration)', 'optimizer state', 'learning rate'],
    };
}
function rvc_discriminator(view) {
    const parts = discriminatorParts(view);
    const version = DISCRIMINATORS.get(parts);
    if (version === undefined)
        return undefined;
    const evidence = `content fits ${version}: ${parts} discriminators`;
    const kind = BASE_NAME.test(view.fileName) ? 'discriminator-base' : 'discriminator';
    const claims = [{ source: 'content', versions: [version], evidence }, ...rvc_folderClaim(view)];
    return trained(view, kind, `discriminator keys (${parts} parts)`, claims);
}
function trained(view, kind, seen, claims) {
    const progress = kind.endsWith('base') ? {} : progressOf(vitsEpoch(view), undefined);
    return { kind, evidence: [seen], claims, progress, missingToResume: vitsMissing(view) };
}
function contentClaim(view) {
    const shape = view.shapes.get('enc_p.emb_phone.weight');
    const version = PHONE_WIDTH.get(shape?.[1] ?? 0);
    if (version === undefined)
        return [];
    return [{ source: 'content', versions: [version], evidence: `content fits ${version}: enc_p.emb_phone.weight [${shape?.join(', ')}]` }];
}
function statedClaim(view) {
    const stated = (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(view.checkpoint.root, 'version'));
    const version = stated === undefined ? undefined : (0,profiles_versions/* knownVersion */.uQ)(stated, rvc_VERSIONS);
    return version === undefined ? [] : [{ source: 'config', versions: [version], evidence: `version is ${(0,quoted/* quoted */.T)(version)}` }];
}
function rvc_folderClaim(view) {
    const folder = view.folders.at(-1);
    if (folder !== 'pretrained' && folder !== 'pretrained_v2')
        return [];
    return [{ source: 'folder', versions: [folder === 'pretrained' ? 'v1' : 'v2'], evidence: `folder ${(0,quoted/* quoted */.T)(folder)}` }];
}
/** `200epoch`. */
function infoEpoch(view) {
    const found = /^(\d{1,9})epoch/.exec((0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(view.checkpoint.root, 'info')) ?? '');
    return found ? Number(found[1]) : undefined;
}

;// CONCATENATED MODULE: ./src/profiles/so-vits-svc.ts


/** svc-develop-team/so-vits-svc. Its release files keep the four entries of training, with epoch 0 and a fresh optimizer. */
const soVitsSvc = {
    project: 'so-vits-svc',
    versions: ['4.0', '4.1'],
    recognise(view) {
        const kind = kindOf(view);
        if (kind === undefined)
            return undefined;
        return {
            kind: kind.word,
            evidence: kind.evidence,
            claims: so_vits_svc_contentClaim(view),
            progress: kind.word === 'weights' ? {} : progressOf(vitsEpoch(view), undefined),
            missingToResume: vitsMissing(view),
        };
    },
};
const so_vits_svc_GENERATOR_MODULES = ['enc_p.f0_emb', 'emb_uv', 'f0_decoder'];
/** Its discriminator is GPT-SoVITS' own, shape by shape: only the training folder's name tells them apart. */
const TRAINING_FOLDER = /^(?:44k|32k|48k)$/;
function kindOf(view) {
    const module = so_vits_svc_GENERATOR_MODULES.find((each) => view.modules.has(each) || view.modules.has(`${each}.weight`));
    if (module !== undefined) {
        const released = !isVitsTraining(view) || (vitsEpoch(view) === 0 && vitsMissing(view).length > 0);
        const evidence = `so-vits-svc keys (${module})`;
        return released ? { word: 'weights', evidence: [evidence, 'no state of training'] } : { word: 'training', evidence: [evidence] };
    }
    const folder = view.folders.at(-1) ?? '';
    if (discriminatorParts(view) !== 6 || !TRAINING_FOLDER.test(folder))
        return undefined;
    return { word: 'discriminator', evidence: ['discriminator keys (6 parts)', `folder ${folder}`] };
}
/** Input width of the first convolution: ContentVec layer 9 gives 256, which both versions take; other encoders came with 4.1. */
function so_vits_svc_contentClaim(view) {
    const shape = view.shapes.get('pre.weight');
    const width = shape?.[1];
    if (width === undefined)
        return [];
    const versions = width === 256 ? ['4.0', '4.1'] : ['4.1'];
    return [{ source: 'content', versions, evidence: `content fits ${versions.join(', ')}: pre.weight [${shape?.join(', ')}]` }];
}

// EXTERNAL MODULE: ./src/profiles/naming-pattern.ts
var naming_pattern = __webpack_require__(1091);
;// CONCATENATED MODULE: ./src/profiles/names.ts

/** The longest name that common file systems know, in characters; a longer one is not looked at. */
const LONGEST_NAME = 255;
/** GPT-SoVITS and RVC write these instead of a step where only the newest file is kept. */
const LATEST_STEPS = new Set(['233333333333', '2333333']);
const EXTENSION = /(?:\.index\.json|\.pth\.tar|\.(?:ckpt|pth|pt|ptl|bin|safetensors))$/i;
/** What file managers append to the name of a copy. */
const COPY_MARK = /(?: - copy| copy)?(?: ?\(\d{1,3}\))?$/i;
/**
 * What a file's name says. The team's own pattern comes first; what it leaves open is read from the forms that
 * GPT-SoVITS, RVC, so-vits-svc and Lightning write, and from common words (`epoch12`, `step-3000`, `v1.2`).
 * Every expression is linear or quadratic in a name of at most 255 characters.
 */
function readName(fileName, naming = {}) {
    if (fileName.length > LONGEST_NAME)
        return {};
    const facts = { ...readForms(fileName), ...(0,naming_pattern/* nameByPattern */.T)(fileName, naming.pattern) };
    const epochBase = naming['epoch-base'] ?? facts.epochBase;
    return facts.epoch === undefined || epochBase === undefined ? facts : { ...facts, epochBase };
}
function readForms(fileName) {
    const extension = EXTENSION.exec(fileName)?.[0] ?? '';
    const stem = fileName.slice(0, fileName.length - extension.length).replace(COPY_MARK, '');
    return pairName(stem) ?? exportName(stem) ?? semanticExportName(stem) ?? keyValueName(stem, extension) ?? wordsName(stem);
}
/** `G_2333.pth`, `D_2333.pth`: the number is the step. */
function pairName(stem) {
    const found = /^([GD])_(\d{1,15})$/.exec(stem);
    const [, model, step] = found ?? [];
    if (model === undefined || step === undefined)
        return undefined;
    return LATEST_STEPS.has(step) ? { model, latest: true } : { model, step: Number(step) };
}
/** `alice_e8_s240.pth`, `alice_e8_s240_l32.pth`: GPT-SoVITS S2 and RVC, epochs counted from 1. */
function exportName(stem) {
    const found = /^(.+)_e(\d{1,9})_s(\d{1,15})(?:_l(\d{1,5}))?(?:\.[A-Za-z0-9]+)?$/.exec(stem);
    const [, model, epoch, step, rank] = found ?? [];
    if (model === undefined)
        return undefined;
    return {
        model,
        epoch: Number(epoch),
        epochBase: 1,
        step: Number(step),
        ...(rank === undefined ? {} : { rank: Number(rank) }),
        ...versionWord(model),
    };
}
/** `alice-e15.ckpt`: GPT-SoVITS S1, epochs counted from 1. */
function semanticExportName(stem) {
    const found = /^(.+)[-_]e(\d{1,9})$/.exec(stem);
    const [, model, epoch] = found ?? [];
    return model === undefined ? undefined : { model, epoch: Number(epoch), epochBase: 1, ...versionWord(model) };
}
/** `epoch=14-step=15.ckpt`, `alice-epoch=3-val_loss=0.12-v1.ckpt`: Lightning, epochs counted from 0. */
function keyValueName(stem, extension) {
    const pairs = [...stem.matchAll(/(^|[-_ ])([A-Za-z][\w./]*)=(-?\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?)(?=(.?))/g)];
    const first = pairs[0];
    if (!first)
        return undefined;
    const values = new Map(pairs.map(([, , key = '', value]) => [key, Number(value)]));
    const epochPair = pairs.find(([, , key = '']) => lastWord(key) === 'epoch');
    const epoch = wholeNumber(epochPair?.[3]);
    const step = wholeNumber(pairs.find(([, , key = '']) => lastWord(key) === 'step')?.[3]);
    const metrics = [...values].filter(([key]) => !['epoch', 'step'].includes(lastWord(key)));
    const model = trimmed(stem.slice(0, first.index) + (epochPair === first ? leadingWords(first[2] ?? '') : ''));
    // GPT-SoVITS' base model writes `epoch=68e`, which is not Lightning's way.
    const lightning = extension.toLowerCase() === '.ckpt' && epochPair?.[4] !== 'e';
    return {
        ...(model === '' ? {} : { model }),
        ...(epoch === undefined ? {} : { epoch, ...(lightning ? { epochBase: 0 } : {}) }),
        ...(step === undefined ? {} : { step }),
        ...(metrics.length === 0 ? {} : { metrics: Object.fromEntries(metrics) }),
        ...duplicateNumber(stem),
    };
}
/** Any other name: the words that stand between `_`, `-`, `.` and spaces. */
function wordsName(stem) {
    const latest = /(?:^|[-_. ])(?:last|latest)(?=$|[-_. ])/i.exec(stem);
    const epoch = /(?:^|[-_. ])(?:epochs?|ep)[-_ ]?(\d{1,9})(?=$|[-_. ])/i.exec(stem);
    const step = /(?:^|[-_. ])(?:global[-_]?steps?|steps?|iter|iters|iterations?)[-_ ]?(\d{1,15})(?=$|[-_. ])/i.exec(stem);
    const version = latest ? null : VERSION_WORD.exec(stem);
    const starts = [latest, epoch, step, version].flatMap((found) => (found ? [found.index] : []));
    const model = trimmed(stem.slice(0, Math.min(stem.length, ...starts)));
    return {
        ...(model === '' ? {} : { model }),
        ...(epoch ? { epoch: Number(epoch[1]) } : {}),
        ...(step ? { step: Number(step[1]) } : {}),
        ...(version?.[1] === undefined ? {} : { version: version[1] }),
        ...(latest ? { latest: true, ...duplicateNumber(stem) } : {}),
    };
}
/** `v2`, `v1.2`, `v2ProPlus` as a word of its own. */
const VERSION_WORD = /(?:^|[-_. ])(v\d{1,4}(?:\.\d{1,6}){0,3}(?:pro(?:plus)?)?)(?=$|[-_. ])/i;
function versionWord(text) {
    const version = VERSION_WORD.exec(text)?.[1];
    return version === undefined ? {} : { version };
}
function duplicateNumber(stem) {
    const number = /-v(\d{1,6})$/.exec(stem)?.[1];
    return number === undefined ? {} : { duplicate: Number(number) };
}
function lastWord(key) {
    return key.slice(key.lastIndexOf('_') + 1).toLowerCase();
}
function leadingWords(key) {
    return key.slice(0, Math.max(0, key.lastIndexOf('_')));
}
function wholeNumber(text) {
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
function trimmed(text) {
    return text.replace(/^[-_. ]+|[-_. ]+$/g, '');
}

;// CONCATENATED MODULE: ./src/profiles/view.ts


function viewOf(input) {
    const parts = input.path.split('/');
    const fileName = parts.at(-1) ?? '';
    const shapes = shapesByKey(input.checkpoint);
    return {
        ...input,
        folders: parts.slice(0, -1),
        fileName,
        name: readName(fileName, input.config.naming),
        shapes,
        modules: modulesOf(shapes.keys()),
        entries: topEntries(input.checkpoint),
    };
}
/** What `DistributedDataParallel` and `torch.compile` put before each key. */
const WRAPPERS = ['module.', '_orig_mod.'];
function shapesByKey(checkpoint) {
    const prefix = wrapperOf(checkpoint);
    const shapes = new Map();
    for (const { key, shape } of checkpoint.tensors)
        if (key !== null)
            shapes.set(prefix === '' ? key : key.slice(prefix.length), shape);
    return shapes;
}
/** The prefixes that every key has. */
function wrapperOf(checkpoint) {
    let prefix = '';
    for (const wrapper of WRAPPERS) {
        const longer = prefix + wrapper;
        if (checkpoint.tensors.every(({ key }) => key === null || key.startsWith(longer)))
            prefix = longer;
    }
    return prefix;
}
/** The known projects have less than a thousand; what has more than this is none of theirs. */
const MOST_MODULES = 10_000;
function modulesOf(keys) {
    const modules = new Set();
    for (const key of keys) {
        if (modules.size >= MOST_MODULES)
            break;
        const first = key.indexOf('.');
        if (first < 0) {
            modules.add(key);
            continue;
        }
        modules.add(key.slice(0, first));
        const second = key.indexOf('.', first + 1);
        modules.add(second < 0 ? key : key.slice(0, second));
    }
    return modules;
}
const WITHOUT_ENTRIES = new Set(['safetensors', 'sharded', 'unknown']);
function topEntries(checkpoint) {
    if (WITHOUT_ENTRIES.has(checkpoint.container))
        return new Set();
    const keys = (0,lookup/* dictEntries */.Hc)(checkpoint.root)?.keys ?? [];
    return new Set(keys.filter((key) => typeof key === 'string'));
}

;// CONCATENATED MODULE: ./src/profiles/identify.ts









/** The special before the general: a GPT-SoVITS S1 training file is a Lightning file too, and each of them is a plain one. */
const PROFILES = [rvc, soVitsSvc, gptSovits, lightning, huggingFace, plain];
/**
 * What the profiles know of one file: by its content first, then by header, config inside, folder and name.
 * Pure and cheap: no byte is read.
 */
function identify(input) {
    const view = viewOf(input);
    const found = recognised(view);
    if (!found)
        return unrecognised(view);
    const { profile, recognition } = found;
    const claims = allClaims(view, profile, recognition);
    const identity = identityOf(profile, recognition, claims);
    return {
        identity,
        claims,
        name: view.name,
        progress: recognition.progress,
        resumable: recognition.missingToResume.length === 0,
        missingToResume: recognition.missingToResume,
        repackTrap: recognition.repackTrap,
        wrongKind: wrongKindOf(view, identity),
    };
}
function recognised(view) {
    if (view.checkpoint.container === 'unknown')
        return undefined;
    const forced = PROFILES.find((profile) => profile.project === view.config.profile);
    for (const profile of forced ? [forced] : PROFILES) {
        const recognition = profile.recognise(view);
        if (recognition)
            return { profile, recognition };
    }
    const unknown = plain.recognise(view);
    return (forced &&
        unknown && { profile: forced, recognition: { ...unknown, kind: 'unknown', evidence: ['the configuration names the project'] } });
}
function allClaims(view, profile, recognition) {
    const team = (0,profiles_versions/* claimByTeam */.TE)(view.path, view.config.versions);
    const known = [...profile.versions, ...view.config.versions.map((entry) => entry.version)];
    const named = recognition.claims.some((claim) => claim.source === 'name') ? [] : (0,profiles_versions/* claimByName */.xQ)(view.name, known);
    return (0,profiles_versions/* mergedClaims */.qe)(recognition.claims, team, named, profile.versions);
}
function identityOf(profile, recognition, claims) {
    const versions = (0,profiles_versions/* believedVersions */.YX)(claims);
    const [version] = versions;
    return {
        project: profile.project,
        kind: recognition.kind,
        ...(version !== undefined && versions.length === 1 ? { version } : {}),
        evidence: [...recognition.evidence, ...claims.map((claim) => claim.evidence)],
    };
}
/** Nothing but the name can be said of a file that no reader knows. */
function unrecognised(view) {
    return {
        identity: undefined,
        claims: [],
        name: view.name,
        progress: {},
        resumable: false,
        missingToResume: ['readable content'],
        repackTrap: undefined,
        wrongKind: undefined,
    };
}


/***/ }),

/***/ 616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ ruleById),
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   k$: () => (/* binding */ judgeSet)
/* harmony export */ });
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8050);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9142);


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

/***/ 3642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8098);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(938);



/** One system call reads less than 2 GiB; a longer read is made of several. */
const MAX_CALL_BYTES = 1024 ** 3;
/**
 * The bytes of a file on disk, of any size. The size is taken when it is opened.
 * Throws `SourceError` where it cannot be opened, is no regular file, or becomes shorter while it is read.
 */
async function openFile(path) {
    const handle = await openRegular(path);
    try {
        const { size } = await handle.stat();
        return fileSource(handle, path, size);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function openRegular(path) {
    try {
        // Asked before it is opened: opening a pipe waits for a writer, which may never come.
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (!facts.isFile())
            throw new _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c(path, `expected a file, found ${facts.isDirectory() ? 'a folder' : 'a device, pipe or socket'}`);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    }
    catch (error) {
        if (error instanceof _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c)
            throw error;
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c(path, `cannot be opened: ${(0,_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}`, (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error));
    }
}
function fileSource(handle, path, size) {
    return {
        size,
        async read(offset, length) {
            if (offset < 0 || length < 0 || offset + length > size) {
                throw new RangeError(`read of ${length} bytes at ${offset} in a file of ${size} bytes`);
            }
            // Not from Node's shared pool: the bytes belong to the caller, for as long as he wants.
            const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer, 0, length);
            let done = 0;
            while (done < length) {
                const { bytesRead } = await readOnce(handle, path, bytes, done, Math.min(length - done, MAX_CALL_BYTES), offset + done);
                if (bytesRead === 0) {
                    throw new _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c(path, `the file became shorter while it was read: expected ${size} bytes, found ${offset + done}; try again once nothing writes it any more`);
                }
                done += bytesRead;
            }
            return bytes;
        },
        close: () => handle.close(),
    };
}
async function readOnce(handle, path, into, at, length, position) {
    try {
        return await handle.read(into, at, length, position);
    }
    catch (error) {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c(path, `cannot be read at byte ${position}: ${(0,_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}`, (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error));
    }
}


/***/ }),

/***/ 8098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ SourceError)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2744);

/** A file or address that cannot be opened or read. */
class SourceError extends _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    /** Why, without the file's name. */
    reason;
    /** The operating system's code, as `ENOENT`, where there is one. */
    code;
    constructor(place, reason, code) {
        super(`${place}: ${reason}`);
        this.reason = reason;
        this.code = code;
    }
}


/***/ })

};
