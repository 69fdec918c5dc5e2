export const id = 2393;
export const ids = [2393];
export const modules = {

/***/ 72553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ windowedSource),
/* harmony export */   Pq: () => (/* binding */ memorySource),
/* harmony export */   U5: () => (/* binding */ sliceSource),
/* harmony export */   gO: () => (/* binding */ readInto)
/* harmony export */ });
/** Fills `into` with the bytes of `source` from `offset` on. */
async function readInto(source, offset, into) {
    if (source.readInto !== undefined)
        return source.readInto(offset, into);
    into.set(await source.read(offset, into.length));
}
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

/***/ 19522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ SAFETENSORS_DTYPES)
/* harmony export */ });
/** The dtypes of safetensors with their bits and PyTorch's names; PyTorch has no six-bit floats. */
const SAFETENSORS_DTYPES = new Map([
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


/***/ }),

/***/ 76410:
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
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98050);



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

/***/ 36286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readZipDirectory)
});

// EXTERNAL MODULE: ./src/checkpoint/pickle/text.ts
var pickle_text = __webpack_require__(95494);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/checkpoint/containers/zip-fields.ts
var zip_fields = __webpack_require__(66356);
// EXTERNAL MODULE: ./src/checkpoint/containers/zip-problems.ts
var zip_problems = __webpack_require__(97757);
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
        throw (0,zip_problems/* corrupt */.qb)(`the central directory (${bounds.size} bytes at ${bounds.offset}) reaches past the end of the file`, end.offset);
    }
    // miniz does not ask whether the directory lies in front of its end record; other readers do.
    if (bounds.offset + bounds.size > end.offset) {
        const place = `${bounds.size} bytes at ${bounds.offset}`;
        problems.push((0,zip_problems/* mismatch */.J4)(`the central directory (${place}) reaches past its end record at ${end.offset}`, end.offset));
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
        throw new zip_problems/* ZipError */.Wz({
            kind: 'container/truncated',
            message: 'The file begins as a zip and has no end of central directory: it was cut off, or never written to its end',
            where: { offset: source.size },
            torch: source.size < 22 ? zip_problems/* TORCH_NOT_ZIP */.nC : zip_problems/* TORCH_NO_DIRECTORY */.B8,
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
        problems.push((0,zip_problems/* mismatch */.J4)(`the end record announces a comment of ${comment} bytes, ${behind} are there`, offset + 20));
    }
    const lastDisk = Math.max(view.getUint16(at + 4, true), view.getUint16(at + 6, true));
    if (lastDisk > 0)
        problems.push((0,zip_problems/* mismatch */.J4)('the end record speaks of several disks', offset + 4));
    const count = view.getUint16(at + 10, true);
    const onDisk = view.getUint16(at + 8, true);
    if (onDisk !== count) {
        problems.push((0,zip_problems/* mismatch */.J4)(`the end record counts ${onDisk} records on this disk and ${count} in all`, offset + 8));
    }
    return { offset, count, onDisk, size: view.getUint32(at + 12, true), directory: view.getUint32(at + 16, true), lastDisk };
}
/** A zip64 end record replaces the 32-bit values wholesale, also where they disagree; then other readers see another file. */
async function directoryBounds(source, end, problems) {
    const plain = { count: end.count, size: end.size, offset: end.directory, zip64: false, end: end.offset };
    const bounds = (await zip64Bounds(source, end, problems)) ?? plain;
    if (!bounds.zip64 && end.lastDisk > 1)
        throw multidisk('the end record speaks of several disks', end.offset + 4);
    if (!bounds.zip64 && end.onDisk !== end.count) {
        throw multidisk(`the end record counts ${end.onDisk} records on this disk and ${end.count} in all`, end.offset + 8);
    }
    if (bounds.zip64) {
        compareEnd('number of records', end.count, NONE_16, bounds.count, end.offset + 10, problems);
        compareEnd('size of the central directory', end.size, NONE_32, bounds.size, end.offset + 12, problems);
        compareEnd('place of the central directory', end.directory, NONE_32, bounds.offset, end.offset + 16, problems);
    }
    if (bounds.offset + bounds.size > bounds.end) {
        problems.push((0,zip_problems/* mismatch */.J4)('the central directory reaches into the zip64 end record', bounds.end));
    }
    if (bounds.offset + bounds.size < bounds.end) {
        const gap = bounds.end - bounds.offset - bounds.size;
        problems.push((0,zip_problems/* mismatch */.J4)(`${gap} bytes between the central directory and its end record belong to neither`, bounds.offset + bounds.size));
    }
    return bounds;
}
/** Numbers that differ look like a part of an archive to miniz. */
function multidisk(message, offset) {
    return new zip_problems/* ZipError */.Wz({ ...(0,zip_problems/* mismatch */.J4)(message, offset), torch: zip_problems/* TORCH_MULTIDISK */.oK });
}
function compareEnd(what, value, none, zip64, offset, problems) {
    if (value === none || value === zip64)
        return;
    problems.push((0,zip_problems/* mismatch */.J4)(`the ${what} is ${value} in the end record and ${zip64} in the zip64 end record`, offset));
}
async function zip64Bounds(source, end, problems) {
    const locatorOffset = end.offset - LOCATOR_SIZE;
    if (locatorOffset < ZIP64_END_SIZE)
        return undefined;
    const locator = (0,zip_fields/* dataView */.AT)(await source.read(locatorOffset, LOCATOR_SIZE));
    if (locator.getUint32(0, true) !== LOCATOR_SIGNATURE)
        return undefined;
    const offset = (0,zip_fields/* safeUint64 */.EW)(locator, 8);
    if (offset === undefined || offset > source.size - ZIP64_END_SIZE) {
        throw new zip_problems/* ZipError */.Wz({ ...(0,zip_problems/* corrupt */.qb)('the zip64 locator points past the end of the file', locatorOffset + 8).problem, torch: zip_problems/* TORCH_NOT_ZIP */.nC });
    }
    const record = (0,zip_fields/* dataView */.AT)(await source.read(offset, ZIP64_END_SIZE));
    if (record.getUint32(0, true) !== ZIP64_END_SIGNATURE) {
        problems.push((0,zip_problems/* mismatch */.J4)('the zip64 locator does not point to a zip64 end record', locatorOffset + 8));
        return undefined;
    }
    if (locator.getUint32(4, true) !== 0 || locator.getUint32(16, true) !== 1) {
        problems.push((0,zip_problems/* mismatch */.J4)('the zip64 locator speaks of several disks', locatorOffset));
    }
    if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0) {
        problems.push((0,zip_problems/* mismatch */.J4)('the zip64 end record speaks of several disks', offset + 16));
    }
    const size = (0,zip_fields/* safeUint64 */.EW)(record, 4);
    if (size === undefined || offset + 12 + size !== locatorOffset) {
        problems.push((0,zip_problems/* mismatch */.J4)('the zip64 end record does not end where its locator begins', offset + 4));
    }
    const onDisk = (0,zip_fields/* safeUint64 */.EW)(record, 24);
    const count = (0,zip_fields/* safeUint64 */.EW)(record, 32);
    const bytes = (0,zip_fields/* safeUint64 */.EW)(record, 40);
    const directory = (0,zip_fields/* safeUint64 */.EW)(record, 48);
    if (count === undefined || bytes === undefined || directory === undefined || bytes > source.size || directory > source.size) {
        throw (0,zip_problems/* corrupt */.qb)('the zip64 end record speaks of more than the file has', offset);
    }
    if (onDisk !== count)
        throw multidisk('the zip64 end record has two different numbers of records', offset + 24);
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
        throw (0,zip_problems/* corrupt */.qb)(`${bounds.count} records cannot fit into a central directory of ${bounds.size} bytes`, bounds.offset);
    }
    if (bounds.size > MAX_DIRECTORY_BYTES || bounds.count > MAX_RECORDS) {
        throw (0,zip_problems/* corrupt */.qb)(`a central directory of ${bounds.count} records and ${bounds.size} bytes is absurd`, bounds.offset);
    }
    const bytes = await source.read(bounds.offset, bounds.size);
    const entries = parseEntries(bytes, bounds, source.size, problems);
    return { entries, offset: bounds.offset, zip64: bounds.zip64, problems };
}
function parseEntries(bytes, bounds, fileSize, problems) {
    const view = (0,zip_fields/* dataView */.AT)(bytes);
    const entries = [];
    let at = 0;
    for (let i = 0; i < bounds.count; i++) {
        if (at + CENTRAL_SIZE > bytes.length)
            throw (0,zip_problems/* corrupt */.qb)(`the central directory ends before record ${i + 1} of ${bounds.count}`, bounds.offset + at);
        if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
            throw (0,zip_problems/* corrupt */.qb)(`record ${i + 1} of the central directory does not begin with its signature`, bounds.offset + at);
        }
        const nameLength = view.getUint16(at + 28, true);
        const extraLength = view.getUint16(at + 30, true);
        const next = at + CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
        if (next > bytes.length)
            throw (0,zip_problems/* corrupt */.qb)(`record ${i + 1} reaches past the central directory`, bounds.offset + at);
        entries.push(parseEntry(bytes, view, at, bounds.offset, fileSize, problems));
        at = next;
    }
    if (at < bytes.length) {
        problems.push((0,zip_problems/* mismatch */.J4)(`the central directory has ${bytes.length - at} bytes more than its ${bounds.count} records`, bounds.offset + at));
    }
    return entries;
}
function parseEntry(bytes, view, at, base, fileSize, problems) {
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    const name = (0,pickle_text/* decodeStrictUtf8 */.Rs)(nameBytes) ?? (0,pickle_text/* decodeLatin1 */.YS)(nameBytes);
    const extra = bytes.subarray(at + CENTRAL_SIZE + nameLength, at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true));
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const wide = zip64Extra(extra, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
    if (wide === undefined)
        throw (0,zip_problems/* corrupt */.qb)(`the zip64 sizes of record ${(0,quote/* quote */.h)(name)} cannot be read`, base + at);
    const [size, compressedSize, headerOffset] = wide;
    if (flags & 0x2000) {
        throw new zip_problems/* ZipError */.Wz({
            kind: 'container/corrupt',
            message: `Record ${(0,quote/* quote */.h)(name)} says that the directory is encrypted`,
            where: { record: name, offset: base + at + 8 },
            torch: 'PytorchStreamReader failed reading zip archive: unsupported encryption',
        });
    }
    if (method === 0 && size !== compressedSize) {
        throw (0,zip_problems/* corrupt */.qb)(`record ${(0,quote/* quote */.h)(name)} is stored as it is and has two sizes, ${compressedSize} and ${size}`, base + at + 20, name);
    }
    if (headerOffset + 30 + compressedSize > fileSize) {
        throw (0,zip_problems/* corrupt */.qb)(`record ${(0,quote/* quote */.h)(name)} (${compressedSize} bytes at ${headerOffset}) reaches past the end of the file`, base + at, name);
    }
    if (view.getUint16(at + 34, true) !== 0)
        throw (0,zip_problems/* corrupt */.qb)(`record ${(0,quote/* quote */.h)(name)} is said to lie on another disk`, base + at + 34, name);
    if (nameLength > MAX_NAME_BYTES || nameBytes.includes(0)) {
        problems.push((0,zip_problems/* mismatch */.J4)(`the name of record ${(0,quote/* quote */.h)(name.slice(0, 80))} is read differently by different readers`, base + at, name));
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
    const view = (0,zip_fields/* dataView */.AT)(extra);
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
                return next <= end ? (0,zip_fields/* safeUint64 */.EW)(view, next - 8) : undefined;
            });
            const [size, compressedSize, offset] = values;
            return size === undefined || compressedSize === undefined || offset === undefined ? undefined : [size, compressedSize, offset];
        }
        at = end;
    }
    return undefined;
}


/***/ }),

/***/ 66356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ dataView),
/* harmony export */   EW: () => (/* binding */ safeUint64),
/* harmony export */   VQ: () => (/* binding */ uint32At),
/* harmony export */   rM: () => (/* binding */ uint16At)
/* harmony export */ });
/** A 64-bit field as a number; `undefined` past 2^53, where no file is that long. */
function safeUint64(view, at) {
    const value = view.getBigUint64(at, true);
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}
function dataView(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** Little-endian fields straight from bytes: a view for each of a hundred thousand headers would cost more than reading it. */
function uint16At(bytes, at) {
    return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}
function uint32At(bytes, at) {
    return (uint16At(bytes, at) | (uint16At(bytes, at + 2) << 16)) >>> 0;
}


/***/ }),

/***/ 4159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ localHeaderLength),
/* harmony export */   _0: () => (/* binding */ LOCAL_HEADER_SIZE),
/* harmony export */   ut: () => (/* binding */ ZipFraming)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98050);
/* harmony import */ var _zip_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66356);


/** Fixed part of a local header, in bytes. */
const LOCAL_HEADER_SIZE = 30;
/** Longest data descriptor: signature, CRC-32 and two 64-bit sizes. */
const MAX_DESCRIPTOR_SIZE = 24;
const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const HAS_DESCRIPTOR = 0x0008;
const NONE_32 = 0xffffffff;
const ZIP64_FIELD = 1;
/** Local header and data descriptor of one entry, as the pass over the bytes meets them. */
class ZipFraming {
    entry;
    swappedHeader;
    constructor(entry, swappedHeader) {
        this.entry = entry;
        this.swappedHeader = swappedHeader;
    }
    get fixedLength() {
        return LOCAL_HEADER_SIZE;
    }
    get maxTrailer() {
        return MAX_DESCRIPTOR_SIZE;
    }
    headerLength(fixed) {
        return localHeaderLength(fixed, this.swappedHeader && this.entry.headerOffset === 0);
    }
    checkHeader(header) {
        return isAsListed(header, this.entry) ? NO_PROBLEMS : checkLocalHeader(header, this.entry);
    }
    checkTrailer(bytes, payloadEnd) {
        return checkDescriptor(bytes, this.entry, payloadEnd);
    }
}
const NO_PROBLEMS = [];
/**
 * Whether a local header is that of nearly every record: as the central directory has it, with checksum and sizes behind
 * the payload, and a name in ASCII.
 */
function isAsListed(header, entry) {
    const deferred = (entry.flags & HAS_DESCRIPTOR) !== 0;
    if ((0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint16At */ .rM)(header, 6) !== entry.flags || (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint16At */ .rM)(header, 8) !== entry.method || !deferred)
        return false;
    if ((0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32At */ .VQ)(header, 14) !== 0 || (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32At */ .VQ)(header, 18) !== 0 || (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32At */ .VQ)(header, 22) !== 0)
        return false;
    const { name } = entry;
    const nameLength = (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint16At */ .rM)(header, 26);
    if (nameLength !== name.length)
        return false;
    for (let i = 0; i < nameLength; i++) {
        const byte = header[LOCAL_HEADER_SIZE + i] ?? 0;
        if (byte !== name.charCodeAt(i) || byte >= 0x80)
            return false;
    }
    // Only large records have a zip64 field, which states their sizes.
    return localZip64Sizes(header, LOCAL_HEADER_SIZE + nameLength) === undefined;
}
/** Bytes of the whole local header, name and extra field included, from its fixed part; `undefined` where it is none. */
function localHeaderLength(fixed, swappedHeader) {
    const signature = (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32At */ .VQ)(fixed, 0);
    // GPT-SoVITS writes a version code over the first two bytes, the other two remain.
    const known = signature === LOCAL_SIGNATURE || (swappedHeader && signature >>> 16 === LOCAL_SIGNATURE >>> 16);
    return known ? LOCAL_HEADER_SIZE + (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint16At */ .rM)(fixed, 26) + (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint16At */ .rM)(fixed, 28) : undefined;
}
/**
 * Compares a local header with the central directory. PyTorch asks only for its signature and its two lengths; any other
 * reader believes the rest, and so could see another file. Times and versions say nothing of the content.
 */
function checkLocalHeader(header, entry) {
    const view = (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .dataView */ .AT)(header);
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
    const wide = localZip64Sizes(header, LOCAL_HEADER_SIZE + nameLength);
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
/** The sizes that the extra fields of a local header state, which begin at byte `from` of it. */
function localZip64Sizes(header, from) {
    for (let at = from; at + 4 <= header.length; at += 4 + (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint16At */ .rM)(header, at + 2)) {
        if ((0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint16At */ .rM)(header, at) !== ZIP64_FIELD || (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint16At */ .rM)(header, at + 2) < 16 || at + 20 > header.length)
            continue;
        const view = (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .dataView */ .AT)(header);
        return { size: Number(view.getBigUint64(at + 4, true)), compressed: Number(view.getBigUint64(at + 12, true)) };
    }
    return undefined;
}
/** The forms of a data descriptor: with or without its signature, in 32 bits or in 64. */
const NARROW_FIRST = [
    { signature: 4, wide: false },
    { signature: 4, wide: true },
    { signature: 0, wide: false },
    { signature: 0, wide: true },
];
const WIDE_FIRST = [{ signature: 4, wide: true }, ...NARROW_FIRST];
/**
 * Compares the data descriptor behind a payload with the central directory. `bytes` are what follows the payload, at
 * most MAX_DESCRIPTOR_SIZE. Gives the descriptor's length, 0 where none was announced.
 */
function checkDescriptor(bytes, entry, payloadEnd) {
    if ((entry.flags & HAS_DESCRIPTOR) === 0)
        return { length: 0, problems: [] };
    if (isUsualDescriptor(bytes, entry))
        return USUAL_DESCRIPTOR;
    const candidates = entry.size >= NONE_32 || entry.headerOffset >= NONE_32 ? WIDE_FIRST : NARROW_FIRST;
    const view = (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .dataView */ .AT)(bytes);
    for (const { signature, wide } of candidates) {
        const length = signature + (wide ? 20 : 12);
        if (bytes.length < length || (signature > 0 && view.getUint32(0, true) !== DESCRIPTOR_SIGNATURE))
            continue;
        if (view.getUint32(signature, true) !== entry.crc32)
            continue;
        const compressed = wide ? Number(view.getBigUint64(signature + 4, true)) : view.getUint32(signature + 4, true);
        const size = wide ? Number(view.getBigUint64(signature + 12, true)) : view.getUint32(signature + 8, true);
        if (compressed === entry.compressedSize && size === entry.size)
            return { length, problems: NO_PROBLEMS };
    }
    return { length: candidates[0]?.wide ? 24 : 16, problems: descriptorProblems(bytes, entry, payloadEnd) };
}
const USUAL_DESCRIPTOR = { length: 16, problems: NO_PROBLEMS };
/** With its signature and in 32 bits, as nearly every record has it; a file's wide ones are tried in their order. */
function isUsualDescriptor(bytes, { crc32, compressedSize, size, headerOffset }) {
    if (bytes.length < USUAL_DESCRIPTOR.length || size >= NONE_32 || headerOffset >= NONE_32)
        return false;
    if ((0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32At */ .VQ)(bytes, 0) !== DESCRIPTOR_SIGNATURE || (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32At */ .VQ)(bytes, 4) !== crc32)
        return false;
    return (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32At */ .VQ)(bytes, 8) === compressedSize && (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .uint32At */ .VQ)(bytes, 12) === size;
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
    const stated = bytes.length >= 8 ? (0,_zip_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .dataView */ .AT)(bytes).getUint32(4, true) : entry.crc32;
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
function hex(value) {
    return `0x${value.toString(16).padStart(8, '0')}`;
}


/***/ }),

/***/ 97757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ TORCH_NO_DIRECTORY),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   Wz: () => (/* binding */ ZipError),
/* harmony export */   nC: () => (/* binding */ TORCH_NOT_ZIP),
/* harmony export */   oK: () => (/* binding */ TORCH_MULTIDISK),
/* harmony export */   qb: () => (/* binding */ corrupt)
/* harmony export */ });
/* unused harmony export TORCH_CORRUPT */
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
const TORCH_MULTIDISK = 'PytorchStreamReader failed reading zip archive: unsupported multidisk archive';
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


/***/ }),

/***/ 80508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ openRecord),
/* harmony export */   EK: () => (/* binding */ isZlibError),
/* harmony export */   W1: () => (/* binding */ RecordError),
/* harmony export */   kb: () => (/* binding */ inflated),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   qQ: () => (/* binding */ noLocalHeader),
/* harmony export */   y$: () => (/* binding */ METHOD_STORED)
/* harmony export */ });
/* unused harmony export METHOD_DEFLATED */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72553);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98050);
/* harmony import */ var _zip_framing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4159);






/** Largest record that is decompressed into memory; only pickles are, and the largest measured one has 11 MB. */
const MAX_INFLATED_BYTES = 512 * 1024 * 1024;
/** Above this size, a compression beyond BOMB_RATIO is an attack: pickles of real files compress to a tenth. */
const BOMB_PREFIX_BYTES = 16 * 1024 * 1024;
const BOMB_RATIO = 100;
/** Deflate cannot do better: a match of 258 bytes takes two bits at least. A larger claim is a lie, not a good compression. */
const MAX_DEFLATE_RATIO = 1032;
const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;
function isBomb({ size, compressedSize }) {
    return size > MAX_INFLATED_BYTES || (size > BOMB_PREFIX_BYTES && size > compressedSize * BOMB_RATIO);
}
/** The payload of one record, decompressed if need be, as a source. Throws `RecordError` where PyTorch could not read it. */
async function openRecord(source, entry, swappedHeader) {
    const refused = unsupported(entry);
    if (refused !== undefined)
        throw refused;
    const fixed = await source.read(entry.headerOffset, _zip_framing_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCAL_HEADER_SIZE */ ._0);
    const length = (0,_zip_framing_js__WEBPACK_IMPORTED_MODULE_3__/* .localHeaderLength */ .$R)(fixed, swappedHeader && entry.headerOffset === 0);
    const payload = entry.headerOffset + (length ?? 0);
    if (length === undefined || payload + entry.compressedSize > source.size)
        throw noLocalHeader(entry);
    if (entry.method === METHOD_STORED)
        return { bytes: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .sliceSource */ .U5)(source, payload, entry.size), payload, bomb: undefined };
    if (entry.size > entry.compressedSize * MAX_DEFLATE_RATIO + INFLATE_CHUNK)
        throw wrongLength(entry, false);
    if (!isBomb(entry))
        return { bytes: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .memorySource */ .Pq)(await inflate(source, entry, payload, entry.size)), payload: undefined, bomb: undefined };
    const bomb = new RecordError(entry, 'container/bomb', `is compressed and would grow to ${entry.size} bytes in memory`, undefined);
    return { bytes: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .memorySource */ .Pq)(await inflate(source, entry, payload, BOMB_PREFIX_BYTES)), payload: undefined, bomb };
}
/** A record that PyTorch cannot read. */
class RecordError extends Error {
    name = 'RecordError';
    problem;
    /** `torch`: how PyTorch goes on behind "PytorchStreamReader failed", given the record's name below the root. */
    constructor(entry, kind, what, torch) {
        super(`Record ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(entry.name)} ${what}`);
        this.problem = {
            kind,
            message: this.message,
            where: { record: entry.name, offset: entry.headerOffset },
            ...(torch === undefined ? {} : { torch: `PytorchStreamReader failed ${torch(entry.name.slice(entry.name.indexOf('/') + 1))}` }),
        };
    }
}
function noLocalHeader(entry) {
    return new RecordError(entry, 'container/corrupt', `has no local header at byte ${entry.headerOffset}, where the central directory says it is`, (name) => `reading file ${name}: invalid header or archive is corrupted`);
}
/** Features of the central directory that miniz refuses when it looks for the record, and one that makes it read nothing. */
function unsupported(entry) {
    const refused = (what, torch) => new RecordError(entry, 'container/corrupt', what, (name) => `retrieving file meta-data for ${name}: ${torch}`);
    if (entry.flags & 0x41)
        return refused('is encrypted', 'unsupported encryption');
    if (entry.flags & 0x20)
        return refused('holds a patch', 'unsupported feature');
    if (entry.method !== METHOD_STORED && entry.method !== METHOD_DEFLATED) {
        return refused(`is compressed by method ${entry.method}`, 'unsupported method');
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
                throw wrongLength(entry, false);
            output.set(chunk.subarray(0, length - filled), filled);
            filled += chunk.length;
            if (filled >= length && length < entry.size)
                return output;
        }
    }
    catch (error) {
        throw isZlibError(error) ? wrongLength(entry, false) : error;
    }
    if (filled !== entry.size)
        throw wrongLength(entry, true);
    return output;
}
/** An error of zlib, as Z_DATA_ERROR, in contrast to one of reading the file. */
function isZlibError(error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
/**
 * PyTorch complains only where the compressed bytes end too early by their own account. Where they are damaged or go on, it
 * loads what it has got (measured with 2.13): miniz returns a failure without an error, which nobody asks for.
 */
function wrongLength(entry, isShorter) {
    const torch = isShorter ? (name) => `reading file ${name}: unexpected decompressed size` : undefined;
    return new RecordError(entry, 'container/corrupt', `does not decompress to its ${entry.size} bytes`, torch);
}
/** Raw deflate data as chunks, never more than a few hundred kilobytes ahead of the reader. Throws zlib's errors. */
async function* inflated(source, offset, length) {
    const compressed = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(pieces(source, offset, length), { objectMode: false, highWaterMark: INFLATE_CHUNK });
    const stream = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createInflateRaw)({ chunkSize: INFLATE_CHUNK, finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.Z_FINISH });
    // Errors of either come out of the loop below.
    const done = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(compressed, stream).catch(() => { });
    try {
        for await (const chunk of stream)
            yield chunk; // zlib streams without an encoding give Buffers
    }
    finally {
        stream.destroy();
        await done;
    }
}
async function* pieces(source, offset, length) {
    for (let at = 0; at < length; at += INFLATE_CHUNK) {
        // A copy, since a source may use its memory again.
        yield new Uint8Array(await source.read(offset + at, Math.min(INFLATE_CHUNK, length - at)));
    }
}


/***/ }),

/***/ 23725:
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

/***/ 29096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ openCheckpoint)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/checkpoint/bytes.ts
var checkpoint_bytes = __webpack_require__(72553);
// EXTERNAL MODULE: ./src/checkpoint/pickle/globals.ts + 5 modules
var pickle_globals = __webpack_require__(31874);
// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var values = __webpack_require__(11415);
;// CONCATENATED MODULE: ./src/checkpoint/pickle/global-search.ts


/**
 * Looks for what asks for a dangerous global anywhere in some bytes, be they a pickle or not. Only damaged files are searched:
 * in healthy ones it is known which bytes are pickles, and the others are numbers.
 */
/** A name as Python has them; dangerous ones are ASCII. */
const NAME = '[A-Za-z_][\\w.]{0,200}';
/** GLOBAL and INST. The first line may have letters in front that are other opcodes; the second may be the next one's first. */
const TWO_LINES = new RegExp(`[ci][\\w.]{1,200}(?=\\n(${NAME})\\n)`, 'g');
/** A text of any of the three lengths (of which no more than one byte is used), and an opcode that keeps it in the memo. */
const TEXT = `(?:\\x8c([\\s\\S])|X([\\s\\S])\\0{3}|\\x8d([\\s\\S])\\0{7})(${NAME})(?:\\x94|q[\\s\\S]|r[\\s\\S]{4})?`;
/** Two texts and STACK_GLOBAL. */
const TWO_TEXTS = new RegExp(`${TEXT}${TEXT}\\x93`, 'g');
/** Bytes on either side of a name by which it is told whether it stands in a text. */
const NEIGHBOURHOOD = 256;
/** The dangerous globals that these bytes ask for, with offsets from their start. */
function dangerousGlobalsIn(bytes) {
    // Latin-1 keeps a character for each byte.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const isMeant = ({ offset }) => isInBinary(bytes, offset) || isCalledInText(bytes, offset);
    return [...linesIn(text).filter(isMeant), ...textsIn(text)];
}
function linesIn(text) {
    const found = [];
    for (const { 0: line, 1: name = '', index } of text.matchAll(TWO_LINES)) {
        for (let i = 0; i + 1 < line.length; i++) {
            if (line[i] !== 'c' && line[i] !== 'i')
                continue;
            const global = new values/* GlobalValue */.ld(line.slice(i + 1), name, index + i);
            if (isDangerous(global))
                found.push(global);
        }
    }
    return found;
}
function textsIn(text) {
    const found = [];
    for (const { 0: whole, 1: a, 2: b, 3: c, 4: module = '', 5: d, 6: e, 7: f, 8: name = '', index } of text.matchAll(TWO_TEXTS)) {
        const isWhole = (a ?? b ?? c)?.charCodeAt(0) === module.length && (d ?? e ?? f)?.charCodeAt(0) === name.length;
        const global = new values/* GlobalValue */.ld(module, name, index + whole.length - 1);
        if (isWhole && isDangerous(global))
            found.push(global);
    }
    return found;
}
function isDangerous(global) {
    return (0,pickle_globals/* globalTier */.yx)(global.canonical) === 'dangerous';
}
/** Whether there are control characters around `at`, which pickles of protocol 1 and later have and texts have not. */
function isInBinary(bytes, at) {
    return bytes.subarray(Math.max(0, at - NEIGHBOURHOOD / 4), at + NEIGHBOURHOOD).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20));
}
/** Whether the global at `at` is called in text opcodes: two lines, a memo index, arguments in a tuple, REDUCE. */
function isCalledInText(bytes, at) {
    const text = Buffer.from(bytes.subarray(at, at + NEIGHBOURHOOD)).toString('latin1');
    return /^.[^\n]+\n[^\n]+\n(p\d+\n)?(\([\s\S]*?t|\))(p\d+\n)?R/.test(text);
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/opcodes.ts
var opcodes = __webpack_require__(44830);
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

;// CONCATENATED MODULE: ./src/checkpoint/pickle/behind-break.ts



const WINDOW = 64 * 1024;
/**
 * The dangerous globals behind the place where a pickle breaks, as though the opcodes that fail were not there. A loader may
 * be less strict than we are, or the damage may be mended; what code would then run has to be known all the same.
 * The machine's stack and memo stand as the break left them.
 */
async function globalsBehindBreak(machine, source, maxBreaks) {
    const known = machine.globals.length;
    let want = 0;
    for (let breaks = 0; breaks < maxBreaks && machine.position < source.size;) {
        if (want > 0)
            machine.feed(await source.read(machine.position, Math.min(want, source.size - machine.position)));
        try {
            const progress = withoutStackTraces(() => machine.run());
            want = 'need' in progress ? Math.max(WINDOW, progress.need) : 0;
            if (want === 0)
                breaks++;
        }
        catch (error) {
            if (!(error instanceof PickleError))
                throw error;
            want = 0;
            breaks++;
        }
    }
    const dangerous = [];
    for (const global of machine.globals.slice(known)) {
        if ((0,pickle_globals/* globalTier */.yx)(global.canonical) === 'dangerous' && (await isMeant(source, global)))
            dangerous.push(global);
    }
    return dangerous;
}
/** An error for every few bytes: nobody sees where they were thrown, and to find that out takes ten times as long as all the rest. */
function withoutStackTraces(run) {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
        return run();
    }
    finally {
        Error.stackTraceLimit = limit;
    }
}
/** Whether these bytes ask for a global, and are not two lines of some text whose first one begins with a `c` or an `i`. */
async function isMeant(source, { offset }) {
    const start = Math.max(0, offset - NEIGHBOURHOOD);
    const bytes = await source.read(start, Math.min(NEIGHBOURHOOD * 2, source.size - start));
    return isInBinary(bytes, offset - start) || isCalledInText(bytes, offset - start);
}

;// CONCATENATED MODULE: ./src/checkpoint/pickle/frames.ts
/**
 * The frames of protocol 4. What a frame holds may not reach past its end, nor be left over: CPython's two unpicklers then skip
 * different bytes, so that a pickle would be two programs.
 * Source: CPython Modules/_pickle.c `_Unpickler_ReadImpl`, Lib/pickle.py `_Unframer`.
 */
class Frames {
    window;
    /** Where the last frame ends, as an offset in the source. */
    end = 0;
    constructor(window) {
        this.window = window;
    }
    /** FRAME: the next `length` bytes are one. */
    begin(length) {
        if (this.window.opcodeOffset < this.end)
            throw this.bad('a frame that begins inside of');
        if (length > this.window.left)
            throw this.window.truncated('UnpicklingError: pickle exhausted before end of frame');
        this.end = this.window.position + length;
    }
    /** After each opcode. */
    checkOpcode() {
        if (this.window.opcodeOffset < this.end && this.window.position > this.end)
            throw this.bad('an opcode that reaches past');
    }
    /** At STOP. */
    checkEnd() {
        if (this.window.position < this.end)
            throw this.bad('an end inside of');
    }
    bad(what) {
        return this.window.bad(`${what} a frame`, 'UnpicklingError: pickle exhausted before end of frame');
    }
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/limits.ts
var limits = __webpack_require__(98809);
// EXTERNAL MODULE: ./src/checkpoint/pickle/text.ts
var pickle_text = __webpack_require__(95494);
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

;// CONCATENATED MODULE: ./src/checkpoint/pickle/literals.ts




/** The opcodes whose argument is a value: numbers, text and bytes go from the window to the stack. */
class Literals {
    window;
    stack;
    constructor(window, stack) {
        this.window = window;
        this.stack = stack;
    }
    pushFloat(value) {
        this.stack.spend(COST.number);
        this.stack.push(new values/* FloatValue */.uN(value));
    }
    pushText(length, decode) {
        if (length > limits/* MAX_STRING_BYTES */.Zp)
            throw this.window.tooLong('string', length);
        const text = this.window.ascii(length) ?? decode(this.window.take(length));
        if (text === undefined)
            throw this.bad('text that is not UTF-8', "UnicodeDecodeError: 'utf-8' codec can't decode byte");
        this.stack.spend(COST.slot * 3 + length * 2);
        this.stack.push(text);
    }
    /** Short byte strings are kept, long ones only skipped: no decision needs them. */
    pushBytes(length, mutable) {
        const offset = this.window.position;
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
        this.stack.push((0,pickle_text/* decodeLong */.hw)(this.window.take(length)));
    }
    pushIntLine() {
        const text = this.lineText();
        if (text === '00')
            return this.stack.push(false);
        if (text === '01')
            return this.stack.push(true);
        this.stack.push(this.checked((0,pickle_text/* parseInteger */.cG)(text, limits/* MAX_INTEGER_DIGITS */.RH), 'an integer'));
    }
    pushLongLine() {
        this.stack.push(this.checked((0,pickle_text/* parseInteger */.cG)(this.lineText().replace(/L$/, ''), limits/* MAX_INTEGER_DIGITS */.RH), 'an integer'));
    }
    pushFloatLine() {
        this.pushFloat(this.checked((0,pickle_text/* parseFloatText */.Hz)(this.lineText()), 'a float'));
    }
    pushQuotedLine() {
        this.stack.push(this.checked((0,pickle_text/* decodeQuoted */.tJ)(this.line()), 'a quoted string'));
    }
    pushEscapedLine() {
        this.stack.push(this.checked((0,pickle_text/* decodeRawUnicodeEscape */.rf)(this.line()), 'an escaped string'));
    }
    memoIndex() {
        const text = this.lineText().trim();
        const index = /^\+?\d+(_\d+)*$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
        if (!Number.isSafeInteger(index))
            throw this.bad('expected a memo index');
        return index;
    }
    lineText() {
        return this.checked((0,pickle_text/* decodeUtf8 */._6)(this.line()), 'a line of UTF-8');
    }
    line() {
        const line = this.window.line();
        this.stack.spend(line.length);
        return line;
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

// EXTERNAL MODULE: ./src/checkpoint/pickle/hashable.ts
var hashable = __webpack_require__(4353);
;// CONCATENATED MODULE: ./src/checkpoint/pickle/recorder.ts



/** The opcodes that put values together or ask for something: each leaves a record of what was asked, and nothing is done. */
class Recorder {
    globals = [];
    calls = [];
    persistents = [];
    /** Globals that BUILD would change. */
    changedGlobals = [];
    window;
    stack;
    constructor(window, stack) {
        this.window = window;
        this.stack = stack;
    }
    // Globals and calls
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
    /** INST: names the class itself. */
    instantiate(module, name) {
        const callable = this.global(module, name);
        this.pushCall('inst', callable, this.stack.popMark(), null);
    }
    /** OBJ: the class lies below its arguments. */
    construct() {
        const [callable, ...args] = this.stack.popMark();
        if (callable === undefined)
            throw this.stack.underflow();
        this.pushCall('obj', callable, args, null);
    }
    reduce() {
        const args = this.popArguments();
        this.pushCall('reduce', this.stack.pop(), args, null);
    }
    newObject() {
        const args = this.popArguments();
        this.pushCall('newobj', this.stack.pop(), args, null);
    }
    newObjectWithKeywords() {
        const kwargs = this.stack.pop();
        if (!(kwargs instanceof values/* DictValue */.k0))
            throw this.bad('expected a dict of keyword arguments');
        const args = this.popArguments();
        this.pushCall('newobj-ex', this.stack.pop(), args, kwargs);
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
    pushPersistent(id) {
        this.stack.spend(COST.container);
        const value = new values/* PersistentValue */.pw(id, this.window.opcodeOffset);
        this.persistents.push(value);
        this.stack.push(value);
    }
    global(module, name) {
        this.stack.spend(COST.container + (module.length + name.length) * 2);
        const value = new values/* GlobalValue */.ld(module, name, this.window.opcodeOffset);
        this.globals.push(value);
        return value;
    }
    pushCall(how, callable, args, kwargs) {
        this.stack.spend(COST.call);
        if (!isCallable(callable))
            throw this.bad('a call of a value that cannot be called', 'object is not callable');
        const call = new values/* CallValue */.m5(how, callable, args, kwargs, this.window.opcodeOffset);
        this.calls.push(call);
        this.stack.push(call);
    }
    popArguments() {
        const args = this.stack.pop();
        if (!(args instanceof values/* TupleValue */.EI))
            throw this.bad('arguments of a call must be a tuple', 'TypeError: argument list must be a tuple');
        return args.items;
    }
    // Containers
    pushTuple(items) {
        this.stack.spend(COST.container + items.length * COST.slot);
        this.stack.push(new values/* TupleValue */.EI(items));
    }
    pushList(items) {
        this.stack.spend(COST.container);
        this.stack.push(new values/* ListValue */.eH());
        if (items.length > 0)
            this.append(items);
    }
    pushDict(items) {
        this.stack.spend(COST.dict);
        this.stack.push(new values/* DictValue */.k0());
        if (items.length > 0)
            this.setItems(items);
    }
    pushSet() {
        this.stack.spend(COST.container);
        this.stack.push(new values/* SetValue */.ay(false, []));
    }
    pushFrozenSet(items) {
        if (items.some(hashable/* isUnhashable */.m))
            throw this.bad('a set item that cannot be one', 'TypeError: unhashable type');
        this.stack.spend(COST.container + items.length * COST.slot);
        this.stack.push(new values/* SetValue */.ay(true, items));
    }
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
    bad(message, torch) {
        return this.window.bad(message, torch);
    }
}
/** A name, or something of which only a program that runs could tell what it is. */
function isCallable(value) {
    return value instanceof values/* GlobalValue */.ld || value instanceof values/* CallValue */.m5 || value instanceof values/* PersistentValue */.pw;
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
    /** The same bytes, for text. */
    buffer = Buffer.alloc(0);
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
        this.buffer = Buffer.from(window.buffer, window.byteOffset, window.byteLength);
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
    /** Text of `length` bytes if all of them are ASCII, as nearly all text in pickles is; else nothing is read. */
    ascii(length) {
        const end = this.pos + length;
        if (end > this.bytes.length)
            return undefined;
        for (let i = this.pos; i < end; i++)
            if ((this.bytes[i] ?? 0) >= 0x80)
                return undefined;
        const text = this.buffer.toString('latin1', this.pos, end);
        this.pos = end;
        return text;
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








const NOTHING = [];
const EMPTY_TUPLE = new values/* TupleValue */.EI(NOTHING);
/**
 * Interprets pickle opcodes on an abstract stack and records what they describe. Nothing is imported, called or built.
 * Semantics are those of CPython's unpickler; time is linear in the bytes read, memory is bounded by `limits.ts`.
 *
 * The caller feeds windows of the source: `run` returns the result at STOP, or how many bytes from `position` on it
 * must see to continue.
 */
class PickleMachine {
    globals;
    calls;
    persistents;
    /** Globals that BUILD would change: no pickler writes that, and no honest file needs it. */
    changedGlobals;
    protocol = 0;
    /** First opcode that PyTorch's weights_only unpickler does not know. */
    foreignOpcode = undefined;
    /** First opcode of a protocol later than the one that the pickle declares: a byte that was changed, and not written. */
    laterOpcode = undefined;
    window;
    stack;
    literals;
    recorder;
    frames;
    /** `total`: bytes of the source; `start`: where in it the pickle begins. */
    constructor(total, start) {
        this.window = new PickleWindow(total, start);
        this.frames = new Frames(this.window);
        this.stack = new ValueStack(this.window, total);
        this.literals = new Literals(this.window, this.stack);
        this.recorder = new Recorder(this.window, this.stack);
        this.globals = this.recorder.globals;
        this.calls = this.recorder.calls;
        this.persistents = this.recorder.persistents;
        this.changedGlobals = this.recorder.changedGlobals;
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
                this.frames.checkOpcode();
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
                return this.stack.recall(this.literals.memoIndex());
            case opcodes.OP.BINPUT:
                return this.stack.remember(this.window.uint8());
            case opcodes.OP.LONG_BINPUT:
                return this.stack.remember(this.window.uint32());
            case opcodes.OP.PUT:
                return this.stack.remember(this.literals.memoIndex());
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
                return this.recorder.pushTuple(this.stack.popMark());
            case opcodes.OP.EMPTY_TUPLE:
                return this.stack.push(EMPTY_TUPLE);
            case opcodes.OP.TUPLE1:
            case opcodes.OP.TUPLE2:
            case opcodes.OP.TUPLE3:
                return this.recorder.pushTuple(this.stack.popItems(opcode - opcodes.OP.TUPLE1 + 1));
            case opcodes.OP.BINUNICODE:
                return this.literals.pushText(this.window.uint32(), pickle_text/* decodeUtf8 */._6);
            case opcodes.OP.SHORT_BINUNICODE:
                return this.literals.pushText(this.window.uint8(), pickle_text/* decodeUtf8 */._6);
            case opcodes.OP.BINUNICODE8:
                return this.literals.pushText(this.window.length64(), pickle_text/* decodeUtf8 */._6);
            case opcodes.OP.BINPERSID:
                return this.recorder.pushPersistent(this.stack.pop());
            case opcodes.OP.REDUCE:
                return this.recorder.reduce();
            case opcodes.OP.EMPTY_DICT:
                return this.recorder.pushDict(NOTHING);
            case opcodes.OP.EMPTY_LIST:
                return this.recorder.pushList(NOTHING);
            case opcodes.OP.SETITEMS:
                return this.recorder.setItems(this.stack.popMark());
            case opcodes.OP.SETITEM:
                return this.recorder.setItems(this.stack.popItems(2));
            case opcodes.OP.NEWTRUE:
                return this.stack.push(true);
            case opcodes.OP.NEWFALSE:
                return this.stack.push(false);
            case opcodes.OP.NONE:
                return this.stack.push(null);
            case opcodes.OP.BINFLOAT:
                return this.literals.pushFloat(this.window.float64());
            case opcodes.OP.APPENDS:
                return this.recorder.append(this.stack.popMark());
            case opcodes.OP.APPEND:
                return this.recorder.append(this.stack.popItems(1));
            case opcodes.OP.BUILD:
                return this.recorder.build();
            case opcodes.OP.GLOBAL:
                return this.recorder.pushGlobal(this.literals.lineText(), this.literals.lineText());
            case opcodes.OP.STACK_GLOBAL:
                return this.recorder.stackGlobal();
            case opcodes.OP.NEWOBJ:
                return this.recorder.newObject();
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
                return this.frames.begin(this.window.length64());
            case opcodes.OP.LONG1:
                return this.literals.pushLong(this.window.uint8());
            case opcodes.OP.LONG4:
                return this.literals.pushLong(this.window.int32Length());
            case opcodes.OP.INT:
                return this.literals.pushIntLine();
            case opcodes.OP.LONG:
                return this.literals.pushLongLine();
            case opcodes.OP.FLOAT:
                return this.literals.pushFloatLine();
            case opcodes.OP.SHORT_BINSTRING:
                return this.literals.pushText(this.window.uint8(), pickle_text/* decodeStrictUtf8 */.Rs);
            case opcodes.OP.BINSTRING:
                return this.literals.pushText(this.window.int32Length(), pickle_text/* decodeStrictUtf8 */.Rs);
            case opcodes.OP.STRING:
                return this.literals.pushQuotedLine();
            case opcodes.OP.UNICODE:
                return this.literals.pushEscapedLine();
            case opcodes.OP.SHORT_BINBYTES:
                return this.literals.pushBytes(this.window.uint8(), false);
            case opcodes.OP.BINBYTES:
                return this.literals.pushBytes(this.window.uint32(), false);
            case opcodes.OP.BINBYTES8:
                return this.literals.pushBytes(this.window.length64(), false);
            case opcodes.OP.BYTEARRAY8:
                return this.literals.pushBytes(this.window.length64(), true);
            case opcodes.OP.EMPTY_SET:
                return this.recorder.pushSet();
            case opcodes.OP.ADDITEMS:
                return this.recorder.addItems(this.stack.popMark());
            case opcodes.OP.FROZENSET:
                return this.recorder.pushFrozenSet(this.stack.popMark());
            case opcodes.OP.LIST:
                return this.recorder.pushList(this.stack.popMark());
            case opcodes.OP.DICT:
                return this.recorder.pushDict(this.stack.popMark());
            case opcodes.OP.PERSID:
                return this.recorder.pushPersistent(this.literals.lineText());
            case opcodes.OP.INST:
                return this.recorder.instantiate(this.literals.lineText(), this.literals.lineText());
            case opcodes.OP.OBJ:
                return this.recorder.construct();
            case opcodes.OP.NEWOBJ_EX:
                return this.recorder.newObjectWithKeywords();
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
    noteLater(opcode) {
        const since = opcode >= opcodes.OP.BYTEARRAY8 ? 5 : opcode >= opcodes.OP.SHORT_BINUNICODE ? 4 : 3;
        if (this.protocol > 0 && since > Math.max(2, this.protocol))
            this.laterOpcode ??= { opcode, offset: this.window.opcodeOffset };
    }
    result() {
        this.frames.checkEnd();
        return this.stack.result();
    }
    setProtocol(protocol) {
        if (protocol > 5)
            throw this.bad(`protocol ${protocol}, the highest is 5`);
        this.protocol = Math.max(this.protocol, protocol);
    }
    bad(message, torch) {
        return this.window.bad(message, torch);
    }
}
function printable(byte) {
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./src/checkpoint/pickle/read-pickle.ts




const FIRST_WINDOW = 64 * 1024;
const NEXT_WINDOW = 1024 * 1024;
/**
 * Opcodes that may fail before the rest of a broken pickle is given up: more than an honest file has where it is damaged, and
 * where bytes are no pickle at all they are passed in a few milliseconds.
 */
const MAX_BREAKS = 300;
/**
 * Reads the pickle that begins at byte `start` of `source`, in windows, so that its size does not matter. `maxBreaks` is for
 * readers that only try whether there is a pickle.
 */
async function readPickle(source, start = 0, maxBreaks = MAX_BREAKS) {
    const machine = new PickleMachine(source.size, start);
    try {
        return described(machine, await wholeValue(machine, source), undefined);
    }
    catch (error) {
        if (!(error instanceof PickleError))
            throw error;
        // The machine goes on collecting where it is read on; what counts is what stands before the break.
        const broken = described(machine, undefined, error);
        const behind = await globalsBehindBreak(machine, source, maxBreaks);
        const opcode = error.truncated || error.offset >= source.size ? undefined : (await source.read(error.offset, 1))[0];
        return {
            ...broken,
            globals: [...broken.globals, ...behind],
            unnamedGlobal: opcode === opcodes.OP.STACK_GLOBAL ? error.offset : undefined,
        };
    }
}
async function wholeValue(machine, source) {
    for (let want = FIRST_WINDOW;;) {
        const left = Math.max(0, source.size - machine.position);
        machine.feed(await source.read(machine.position, Math.min(want, left)));
        const progress = machine.run();
        if ('value' in progress)
            return progress.value;
        want = Math.max(NEXT_WINDOW, progress.need);
    }
}
function described(machine, value, error) {
    return {
        value,
        error,
        end: machine.position,
        protocol: machine.protocol,
        globals: [...machine.globals],
        calls: [...machine.calls],
        persistents: [...machine.persistents],
        changedGlobals: [...machine.changedGlobals],
        foreignOpcode: machine.foreignOpcode,
        laterOpcode: machine.laterOpcode,
        unnamedGlobal: undefined,
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/checkpoint/containers/packed-bytes.ts

/** Bytes by which packed ones are recognised. */
const WRAPPED = 3;
const CHUNK = 64 * 1024;
/** How bytes that begin with these are packed; raw deflate data has no sign of its own. */
function packingOf([first, second, third]) {
    if (first === 0x1f && second === 0x8b && third === 8)
        return 'gzip';
    // RFC 1950: method 8, a window of 32 KiB, and a check of the two bytes by 31. joblib packs pickles so.
    return first === 0x78 && second !== undefined && (first * 256 + second) % 31 === 0 ? 'zlib' : undefined;
}
/** As much of the packed bytes at `offset` as can be unpacked, at most `limit`; nothing where they are not packed like that. */
async function inflatedBeginning(source, offset, packing, limit) {
    const stream = { raw: external_node_zlib_.createInflateRaw, gzip: external_node_zlib_.createGunzip, zlib: external_node_zlib_.createInflate }[packing]({ chunkSize: CHUNK });
    const chunks = [];
    let length = 0;
    const ended = new Promise((resolve) => stream
        .once('close', resolve)
        .once('end', resolve)
        .on('error', () => resolve()));
    stream.on('data', (chunk) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length >= limit)
            stream.destroy();
    });
    for (let at = offset; at < source.size && !stream.destroyed && !stream.readableEnded; at += CHUNK) {
        const chunk = new Uint8Array(await source.read(at, Math.min(CHUNK, source.size - at)));
        await new Promise((resolve) => {
            ended.then(resolve);
            stream.write(chunk, () => resolve());
        });
    }
    if (!stream.destroyed)
        stream.end();
    await ended;
    return Buffer.concat(chunks).subarray(0, limit);
}

// EXTERNAL MODULE: ./src/checkpoint/containers/zip-fields.ts
var zip_fields = __webpack_require__(66356);
;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-remains.ts

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
/** Longest name that is shown. */
const SHOWN_NAME = 200;
/**
 * The headers of zip records among `bytes`, which stand at `base` of their source: what is left of an archive that cannot be
 * opened. The lengths of their fields are believed, since nothing is done with them but to look for pickles there.
 */
function* zipRemains(bytes, base) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // GPT-SoVITS writes its version code over the first two bytes of a file.
    if (base === 0 && buffer.subarray(2, 4).equals(Buffer.from([3, 4])))
        yield* localHeader(buffer, 0, 0);
    for (let at = buffer.indexOf('PK', base === 0 ? 1 : 0); at >= 0; at = buffer.indexOf('PK', at + 1)) {
        const kind = buffer.subarray(at + 2, at + 4).toString('latin1');
        if (kind === '\x03\x04')
            yield* localHeader(buffer, at, base);
        if (kind === '\x01\x02')
            yield* centralEntry(buffer, at);
    }
}
function* localHeader(bytes, at, base) {
    if (at + LOCAL_SIZE > bytes.length)
        return;
    const view = (0,zip_fields/* dataView */.AT)(bytes);
    const nameLength = view.getUint16(at + 26, true);
    const payload = base + at + LOCAL_SIZE + nameLength + view.getUint16(at + 28, true);
    yield { kind: 'header', name: nameAt(bytes, at + LOCAL_SIZE, nameLength), payload, isPacked: view.getUint16(at + 8, true) !== 0 };
}
/** Names and extra fields of the local header are seldom of another length than here, but for PyTorch's padding to 64 bytes. */
function* centralEntry(bytes, at) {
    if (at + CENTRAL_SIZE > bytes.length)
        return;
    const view = (0,zip_fields/* dataView */.AT)(bytes);
    const nameLength = view.getUint16(at + 28, true);
    const isPacked = view.getUint16(at + 10, true) !== 0;
    const name = nameAt(bytes, at + CENTRAL_SIZE, nameLength);
    const payload = view.getUint32(at + 42, true) + LOCAL_SIZE + nameLength;
    yield { kind: 'entry', name, payload, isPacked };
    if (payload % 64 !== 0)
        yield { kind: 'entry', name, payload: Math.ceil((payload + 4) / 64) * 64, isPacked };
}
function nameAt(bytes, at, length) {
    return bytes.subarray(at, at + Math.min(length, SHOWN_NAME)).toString('utf8');
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/hidden-globals.ts






/** Bytes that are searched from the start of a source, and at its end: three seconds. Longer damaged files fail all the same. */
const MAX_SEARCHED = 1024 * 1024 * 1024;
const SEARCHED_AT_END = 64 * 1024 * 1024;
/** Searched at once, with what follows it, so that a pickle which begins at its end is seen as well. */
const hidden_globals_WINDOW = 4 * 1024 * 1024;
const OVERLAP = 256 * 1024;
/** Pickles that are tried, and packed ranges that are unpacked: an honest file has a few, a hostile one would have millions. */
const MAX_PICKLES = 20_000;
const MAX_PACKED = 500;
/** Bytes that are unpacked of one range, since a pickle is much shorter, and of all of them. */
const MAX_UNPACKED = 16 * 1024 * 1024;
const MAX_UNPACKED_TOGETHER = 256 * 1024 * 1024;
/** Opcodes that may fail where it is only tried whether a pickle begins. */
const TRIED_BREAKS = 10;
/** Places that headers name; kept, since several of them may name the same one. */
const MAX_PLACES = 100_000;
/** Archives inside of archives. */
const MAX_DEPTH = 4;
/**
 * The dangerous globals anywhere in a file that no reader can open, or that two readers would open differently: in the remains
 * of a zip, packed or not, behind other bytes, in a pickle that breaks. A loader that is more lenient, or a program that mends
 * archives, would run them. Each name once.
 */
async function hiddenGlobals(source, known) {
    const search = new Search(known);
    await search.source(source, { record: 'pickle', base: 0 }, 0);
    return search.found;
}
/** The same for a part of a file that belongs to no record, of which as much as one window is searched. */
async function globalsInRange(source, start, length, record) {
    const search = new Search([]);
    await search.source((0,checkpoint_bytes/* memorySource */.Pq)(await source.read(start, Math.min(length, hidden_globals_WINDOW))), { record, base: start }, 0);
    return search.found;
}
class Search {
    found = [];
    names;
    pickles = 0;
    packed = 0;
    unpacked = 0;
    constructor(known) {
        this.names = new Set(known.map(({ name }) => name));
    }
    async source(source, location, depth) {
        if (depth > MAX_DEPTH)
            return;
        const tail = Math.max(MAX_SEARCHED, source.size - SEARCHED_AT_END);
        const places = new Set();
        let record = location.record;
        for (let at = 0; at < source.size; at += hidden_globals_WINDOW) {
            if (at >= MAX_SEARCHED && at + hidden_globals_WINDOW < tail)
                continue;
            const bytes = new Uint8Array(await source.read(at, Math.min(hidden_globals_WINDOW + OVERLAP, source.size - at)));
            const here = { record, base: location.base === undefined ? undefined : location.base + at };
            if (at === 0)
                await this.start(bytes, 0, here, depth);
            for (const remains of zipRemains(bytes, at)) {
                if (places.size >= MAX_PLACES || places.has(remains.payload))
                    continue;
                places.add(remains.payload);
                if (remains.kind === 'header')
                    record = remains.name;
                await this.remains(source, bytes, at, remains, location, depth);
            }
            await this.window(bytes, here);
        }
    }
    /** Names in the open, and whatever begins with the header of a pickle. */
    async window(bytes, location) {
        this.keep(dangerousGlobalsIn(bytes), location);
        for (let i = bytes.indexOf(0x80); i >= 0 && i < hidden_globals_WINDOW; i = bytes.indexOf(0x80, i + 1)) {
            if ((bytes[i + 1] ?? 0xff) <= 5)
                await this.pickle(bytes, i, location);
        }
    }
    /** A header of a zip, or an entry of its directory, names a place at which a record begins; mostly one that follows the header. */
    async remains(source, bytes, base, { name, payload, isPacked, kind }, location, depth) {
        const here = { record: name, base: location.base === undefined ? undefined : location.base + base };
        const at = payload - base;
        if (kind === 'header' && at < bytes.length)
            await this.start(bytes, at, here, depth);
        if (isPacked && payload < source.size)
            await this.unpack(source, payload, 'raw', here, depth);
    }
    /** The beginning of a file or record: a pickle of any protocol, or packed bytes. */
    async start(bytes, at, location, depth) {
        await this.pickle(bytes, at, location);
        const packing = packingOf(bytes.subarray(at, at + WRAPPED));
        if (packing !== undefined)
            await this.unpack((0,checkpoint_bytes/* memorySource */.Pq)(bytes), at, packing, location, depth);
    }
    async pickle(bytes, at, location) {
        if (++this.pickles > MAX_PICKLES)
            return;
        this.keep((await readPickle((0,checkpoint_bytes/* memorySource */.Pq)(bytes), at, TRIED_BREAKS)).globals, location);
    }
    async unpack(source, at, packing, location, depth) {
        if (++this.packed > MAX_PACKED || this.unpacked > MAX_UNPACKED_TOGETHER)
            return;
        const inner = await inflatedBeginning(source, at, packing, MAX_UNPACKED);
        this.unpacked += inner.length;
        await this.source((0,checkpoint_bytes/* memorySource */.Pq)(inner), { ...location, base: undefined }, depth + 1);
    }
    keep(globals, location) {
        for (const global of globals) {
            if (this.names.has(global.canonical) || (0,pickle_globals/* globalTier */.yx)(global.canonical) !== 'dangerous')
                continue;
            this.names.add(global.canonical);
            this.found.push(useOf(global, location));
        }
    }
}
function useOf(global, { record, base }) {
    const offset = base === undefined ? undefined : base + global.offset;
    return { spelled: `${global.module}.${global.name}`, name: global.canonical, record, offset };
}

// EXTERNAL MODULE: ./src/checkpoint/torch/torch-object.ts + 7 modules
var torch_object = __webpack_require__(49491);
;// CONCATENATED MODULE: ./src/checkpoint/containers/pickle-findings.ts



/** All that is to be said of one pickle of a container. */
function pickleFindings(pickle, location) {
    return { globals: (0,torch_object/* globalUses */.EA)(pickle, location), problems: [...(0,torch_object/* pickleProblems */.pl)(pickle, location), ...unnamedGlobal(pickle, location)] };
}
/** Only what could run code: of a pickle that PyTorch does not read, or of a file that is no checkpoint. */
function dangersOf({ globals, problems }) {
    return {
        globals: globals.filter(({ name }) => (0,pickle_globals/* globalTier */.yx)(name) === 'dangerous'),
        problems: problems.filter(({ kind }) => kind === 'pickle/dangerous-global'),
    };
}
/** Functions that return text: what they are given is not what a loader sees, as with `_codecs.encode('flfgrz', 'rot13')`. */
const TEXT_MAKERS = new Set(['builtins.str', '_codecs.encode']);
/** A damaged pickle may come upon STACK_GLOBAL too, but not with a call that makes a text in front of it. */
function unnamedGlobal({ unnamedGlobal: offset, calls }, location) {
    if (offset === undefined)
        return [];
    const isComputed = calls.some(({ callable }) => {
        if (!(callable instanceof values/* GlobalValue */.ld))
            return false;
        return TEXT_MAKERS.has(callable.canonical) || (0,pickle_globals/* globalTier */.yx)(callable.canonical) === 'unknown';
    });
    if (!isComputed)
        return [];
    return [
        {
            kind: 'pickle/dangerous-global',
            message: 'The pickle asks for something whose name it computes, so that only a loader would know what it is',
            where: (0,torch_object/* placeOf */.$t)(location, offset),
            torch: 'WeightsUnpickler error: Unsupported operand 147',
        },
    ];
}

// EXTERNAL MODULE: ./src/checkpoint/facts.ts
var checkpoint_facts = __webpack_require__(9305);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/checkpoint/torch/tensor-spec.ts
var tensor_spec = __webpack_require__(45472);
// EXTERNAL MODULE: ./src/checkpoint/containers/safetensors-dtypes.ts
var safetensors_dtypes = __webpack_require__(19522);
// EXTERNAL MODULE: ./src/checkpoint/json.ts
var checkpoint_json = __webpack_require__(2502);
;// CONCATENATED MODULE: ./src/checkpoint/containers/safetensors-header.ts



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
/** Reads the header's JSON, as strict as the reference parser. Throws `HeaderError`. */
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
    if (typeof dtype !== 'string' || !safetensors_dtypes/* SAFETENSORS_DTYPES */._.has(dtype)) {
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
function invalid(message, torch = 'invalid JSON in header') {
    return new HeaderError(message, `Error while deserializing header: ${torch}`);
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/safetensors-layout.ts



/**
 * Tensors must cover the buffer without holes and overlaps, each with as many bytes as its shape needs. Takes the entries in
 * the order of `byOffset`. Throws `HeaderError`.
 */
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
    const bits = entry.shape.reduce((count, size) => checked(count * size, name), 1n) * BigInt(safetensors_dtypes/* SAFETENSORS_DTYPES */._.get(entry.dtype)?.bits ?? 8);
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
/** A tensor of no bytes may lie anywhere between two others; by name it keeps a fixed place. */
function byOffset(a, b) {
    if (a.begin !== b.begin)
        return a.begin < b.begin ? -1 : 1;
    return a.end < b.end ? -1 : a.end > b.end ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/safetensors.ts







/** The reference reader's own bound. Source: safetensors/src/tensor.rs MAX_HEADER_SIZE. */
const MAX_HEADER_BYTES = 100_000_000;
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
function describe(entries, metadata, start) {
    const storages = new Map();
    const records = [];
    const tensors = [];
    const problems = [];
    for (const entry of entries) {
        const bytes = Number(entry.end - entry.begin);
        const dtype = safetensors_dtypes/* SAFETENSORS_DTYPES */._.get(entry.dtype)?.torch;
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
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// EXTERNAL MODULE: ./src/checkpoint/containers/sharded.ts
var sharded = __webpack_require__(76410);
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

// EXTERNAL MODULE: ./src/checkpoint/dtypes.ts
var dtypes = __webpack_require__(23725);
// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(23511);
// EXTERNAL MODULE: ./src/checkpoint/torch/read-scalar.ts
var read_scalar = __webpack_require__(13352);
// EXTERNAL MODULE: ./src/checkpoint/torch/storages.ts
var torch_storages = __webpack_require__(10521);
// EXTERNAL MODULE: ./src/checkpoint/torch/weights-root.ts
var weights_root = __webpack_require__(89115);
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
const torch_legacy_WINDOW = 16 * 1024;
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
    const storages = new torch_storages/* Storages */.bs({ legacy: true, recordOf: (key) => key, byteOrder: 'little' });
    const location = { record: 'object', base: 0 };
    const facts = (0,torch_object/* torchObject */.Cv)(object, storages, location);
    const found = findingsOf(parts);
    const payloads = await readPayloads(source, keys, storages.byId, untypedKeys(object));
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
        globals: found.flatMap(({ globals }) => globals),
        metadata: facts.metadata,
        training: await trainingState(object.value, async (value) => {
            const tensor = facts.tensorOf(value);
            return tensor === undefined ? undefined : (0,read_scalar/* scalarOf */.o)(tensor, storages.byId.get(tensor.storage ?? ''), readRecord);
        }),
        protocol: object.protocol,
        problems: [
            ...headProblems(magic?.value, version?.value),
            ...found.flatMap((each) => each.problems),
            ...facts.problems,
            ...payloads.problems,
        ],
    };
}
function findingsOf(parts) {
    return parts.map((pickle, i) => pickleFindings(pickle, { record: PARTS[i] ?? '', base: 0 }));
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
    const found = findingsOf(parts);
    const problems = found.flatMap((each) => each.problems);
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
        globals: found.flatMap(({ globals }) => globals),
        problems: [...broken, ...others],
    };
}
/**
 * Keys of storages without a type, which `torch.save` writes in this format and `torch.load` refuses. What the object says of
 * them is a problem already, and how long their elements are nobody knows, so that the walk over the storages ends there.
 */
function untypedKeys({ persistents }) {
    const keys = new Set();
    for (const { id } of persistents) {
        const [tag, type, key] = (0,lookup/* sequenceItems */.uq)(id) ?? [];
        const isUntyped = type instanceof values/* GlobalValue */.ld && type.canonical === 'torch.storage.UntypedStorage';
        if (tag === 'storage' && isUntyped && typeof key === 'string')
            keys.add(key);
    }
    return keys;
}
/** Walks the storages: for each key a 64-bit number of elements, then the elements. */
async function readPayloads(source, keys, storages, untyped) {
    const records = [];
    const problems = [];
    const items = (0,lookup/* sequenceItems */.uq)(keys.value);
    if (items === undefined || items.some((key) => typeof key !== 'string')) {
        return {
            records,
            problems: [{ kind: 'pickle/malformed', message: 'The list of storage keys is no list of keys', where: { record: 'storage keys' } }],
        };
    }
    const bytes = (0,checkpoint_bytes/* windowedSource */.N6)(source, torch_legacy_WINDOW);
    const filled = new Set();
    let at = keys.end;
    for (const item of items) {
        const key = String(item);
        const storage = storages.get(key);
        if (storage === undefined && untyped.has(key))
            return { records, problems };
        if (storage === undefined || storage.record !== key) {
            problems.push({
                kind: 'container/corrupt',
                message: `The list of storage keys names ${(0,quote/* quote */.h)(key)}, which no tensor uses`,
                where: { record: 'storage keys' },
                torch: `storage key '${(0,quote/* shorten */.m)(key)}' not found in deserialized_objects`,
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

// EXTERNAL MODULE: ./src/checkpoint/torch/children.ts
var children = __webpack_require__(51904);
// EXTERNAL MODULE: ./src/checkpoint/torch/refusal.ts
var refusal = __webpack_require__(74707);
;// CONCATENATED MODULE: ./src/checkpoint/containers/tar-damage.ts

/** Stops the walk through a damaged member; `problem` says why. */
class TarDamage extends Error {
    problem;
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
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

;// CONCATENATED MODULE: ./src/checkpoint/containers/torch-tar.ts

















const torch_tar_WINDOW = 16 * 1024;
/** Dimensions of one tensor; the format allows 2^31, PyTorch 64. */
const MAX_DIMENSIONS = 64;
/** Members that PyTorch reads; it skips `sys_info`, which is a pickle too. */
const torch_tar_PARTS = new Set(['storages', 'tensors', 'pickle']);
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
        const others = await reader.dangersIn(listed.filter(({ name }) => !torch_tar_PARTS.has(name)));
        return {
            ...bare,
            records: reader.records,
            storages: reader.storages.byId,
            tensors: object.tensors,
            weightsRoot: object.weightsRoot,
            root: pickle.value,
            globals: [...reader.globals, ...others],
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
    storages = new torch_storages/* Storages */.bs({ legacy: true, recordOf: (key) => key, byteOrder: 'little' });
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
    /** What members would run that PyTorch does not read, if somebody did. */
    async dangersIn(members) {
        const found = [];
        for (const { name, offset, size, isFile } of members) {
            const hidden = isFile ? await hiddenGlobals((0,checkpoint_bytes/* sliceSource */.U5)(this.source, offset, size), []) : [];
            for (const use of hidden)
                found.push({ ...use, record: name, offset: use.offset === undefined ? undefined : offset + use.offset });
        }
        return found;
    }
    /** Keeps the globals of a pickle, each once, and gives what is wrong with it. */
    note(pickle, name) {
        const { globals, problems } = pickleFindings(pickle, { record: name, base: 0 });
        for (const use of globals) {
            if (!this.noted.has(`${use.offset} ${use.spelled}`))
                this.globals.push(use);
            this.noted.add(`${use.offset} ${use.spelled}`);
        }
        return [...problems];
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
            if (dtype === undefined || !isKey(key) || !(0,torch_storages/* isLocation */.gI)(location))
                throw damage('storages', at, 'A storage is not (key, location, type)');
            const numel = Number((await this.int64s(member, 'storages', pickle.end, 1))[0]);
            const offset = pickle.end + 8;
            const bytes = (0,torch_storages/* storageBytes */.PT)(dtype, numel);
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
        const start = root.start + (0,torch_storages/* storageBytes */.PT)(root.dtype, offset);
        const bytes = (0,torch_storages/* storageBytes */.PT)(root.dtype, numel);
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
var zip_record = __webpack_require__(80508);
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

// EXTERNAL MODULE: ./src/checkpoint/containers/zip-directory.ts + 1 modules
var zip_directory = __webpack_require__(36286);
;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-archive.ts



/** Smallest local header: a payload cannot begin earlier behind its entry's offset. */
const LOCAL_HEADER_SIZE = 30;
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
        this.byFoldedName = firstByFoldedName(directory.entries);
        this.problems = [
            ...directory.problems,
            ...placeProblems(directory.entries, this.root),
            ...(this.byFoldedName.size < directory.entries.length ? duplicateProblems(directory.entries) : []),
            ...extentProblems(directory),
            ...bombProblems(directory.entries, source.size),
            ...directory.entries.flatMap((entry) => (0,zip_record/* unsupported */.qO)(entry)?.problem ?? []),
        ];
    }
    /** Throws `ZipError` where PyTorch could not open the file. */
    static async open(source, swappedHeader) {
        return new ZipArchive(source, await (0,zip_directory/* readZipDirectory */.x)(source), swappedHeader);
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
    /** The whole file. */
    get bytes() {
        return this.source;
    }
    /** Full name of the record `name` below the root. */
    nameOf(name) {
        return `${this.root}/${name}`;
    }
    /**
     * The same as the directory has it, if it does: with 100,000 records, text that is the same object is found faster than
     * text that has to be compared.
     */
    recordName(name) {
        const full = this.nameOf(name);
        return this.entryOf(full)?.name ?? full;
    }
    /** The entry that PyTorch finds for `name` below the root. */
    find(name) {
        return this.byFoldedName.get(foldCase(this.nameOf(name)));
    }
    /** The entry of exactly this full name, where no other one comes into question. */
    entryOf(record) {
        const entry = this.byFoldedName.get(record) ?? this.byFoldedName.get(foldCase(record));
        return entry?.name === record ? entry : undefined;
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
/** Of records that answer to the same name the first one. */
function firstByFoldedName(entries) {
    const byName = new Map();
    for (const entry of entries) {
        const folded = foldCase(entry.name);
        if (!byName.has(folded))
            byName.set(folded, entry);
    }
    return byName;
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
            torch: `file in archive is not in a subdirectory${root === '' ? '' : ` ${root}/`}: ${outside.name}`,
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
    return entry.headerOffset + LOCAL_HEADER_SIZE + entry.nameLength + entry.compressedSize;
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

// EXTERNAL MODULE: ./src/checkpoint/containers/zip-framing.ts
var zip_framing = __webpack_require__(4159);
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
            torch: `ValueError: invalid literal for int() with base 10: ${/^[ -&(-[\]-~]{0,40}$/.test(text) ? `b'${text}'` : ''}`.trim(),
        },
    ];
}
/** The record `.data/serialization_id`, which nobody checks, but which PyTorch turns into text. */
async function serialNumberProblems(archive) {
    const text = await archive.readText('.data/serialization_id');
    if (text === undefined || (0,pickle_text/* decodeStrictUtf8 */.Rs)(Buffer.from(text, 'latin1')) !== undefined)
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

;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-pickles.ts








/** The pickle in one record of the archive. */
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
/**
 * Pickles that `torch.load` does not read today, but another loader may: duplicates, `constants.pkl`, what somebody added under
 * a name that says so, and under one that does not. `storages` are known to hold numbers.
 */
async function otherPickles(archive, main, storages) {
    const globals = [];
    const problems = [];
    const add = (found) => {
        for (const use of found.globals)
            globals.push(use);
        for (const problem of found.problems)
            problems.push(problem);
    };
    const numbers = new Set([...storages.values()].map(({ record }) => record));
    let left = archive.size + OTHER_PICKLES_ROOM;
    for (const entry of archive.directory.entries) {
        if (entry === main || numbers.has(entry.name))
            continue;
        if (!foldCase(entry.name).endsWith('.pkl'))
            add(await unexpectedPickle(archive, entry));
        else {
            left -= entry.size;
            if (left < 0)
                return { globals, problems: [...problems, tooManyPickles(entry)] };
            add(await expectedPickle(archive, entry));
        }
    }
    add(await picklesBetween(archive));
    return { globals, problems };
}
async function expectedPickle(archive, entry) {
    const reading = await readRecordPickle(archive, entry);
    const problems = 'problem' in reading ? [reading.problem] : [];
    const pickle = 'problem' in reading ? reading.beginning : reading.pickle;
    if (pickle === undefined)
        return { globals: [], problems };
    const found = pickleFindings(pickle, { record: entry.name, base: 'problem' in reading ? undefined : reading.base });
    return { globals: found.globals, problems: [...problems, ...dangersOf(found).problems] };
}
/** Bytes of a record in which a pickle is expected least; whole pickles that run code are much shorter. */
const MAX_UNEXPECTED = 1024 * 1024;
/** Opcodes that may fail before it is clear that the record is no pickle. */
const zip_pickles_TRIED_BREAKS = 20;
/** Records of other kinds, as code and constants of TorchScript, of which a healthy archive has some thousand. */
const SMALLEST_PICKLE = 12;
/** A record under another name than a pickle's: one may begin there all the same, or an archive may. */
async function unexpectedPickle(archive, entry) {
    const nothing = { globals: [], problems: [] };
    if (entry.size < SMALLEST_PICKLE || (entry.method !== 0 && entry.size > MAX_UNEXPECTED))
        return nothing;
    try {
        const { bytes, payload } = await archive.openRecord(entry);
        const location = { record: entry.name, base: payload };
        const found = dangersOf(pickleFindings(await readPickle(bytes, 0, zip_pickles_TRIED_BREAKS), location));
        const start = await bytes.read(0, Math.min(bytes.size, 4));
        return isArchive(start) ? { ...found, globals: [...found.globals, ...(await globalsInside(bytes, entry, payload, found))] } : found;
    }
    catch (error) {
        // What cannot be read is reported by the pass over all records.
        if (error instanceof zip_record/* RecordError */.W1)
            return nothing;
        throw error;
    }
}
function isArchive(start) {
    return Buffer.from(start).toString('latin1') === 'PK\x03\x04' || packingOf(start.subarray(0, WRAPPED)) !== undefined;
}
async function globalsInside(bytes, entry, payload, known) {
    const inner = bytes.size <= MAX_UNEXPECTED ? (0,checkpoint_bytes/* memorySource */.Pq)(new Uint8Array(await bytes.read(0, bytes.size))) : bytes;
    const found = await hiddenGlobals(inner, known.globals);
    return found.map((use) => ({
        ...use,
        record: entry.name,
        offset: use.offset === undefined || payload === undefined ? undefined : payload + use.offset,
    }));
}
/** Fixed local header, padding to 64 bytes, zip64 field and data descriptor: healthy archives have no more around a payload. */
const LARGEST_FRAME = 30 + 67 + 28 + 24;
/** Wider alignments leave room too, behind every record. */
const MAX_GAPS = 64;
/** Bytes between two records belong to none, and only a reader that goes from header to header comes upon them. */
async function picklesBetween(archive) {
    const entries = [...archive.directory.entries].sort((a, b) => a.headerOffset - b.headerOffset);
    const gaps = entries.flatMap((entry, i) => {
        const end = entry.headerOffset + entry.nameLength + entry.compressedSize + LARGEST_FRAME;
        const next = entries[i + 1]?.headerOffset ?? archive.directory.offset;
        return next > end ? [{ record: entry.name, start: end - LARGEST_FRAME, length: next - end + LARGEST_FRAME }] : [];
    });
    const largest = gaps.sort((a, b) => b.length - a.length).slice(0, MAX_GAPS);
    const found = await Promise.all(largest.map(({ record, start, length }) => globalsInRange(archive.bytes, start, length, record)));
    return { globals: found.flat(), problems: [] };
}
/** Records that lie upon each other, or that inflate, would have the same bytes read again and again. */
function tooManyPickles(entry) {
    return {
        kind: 'container/bomb',
        message: `The pickles of the archive have more bytes together than the file; those from ${(0,quote/* quote */.h)(entry.name)} on were not read`,
        where: { record: entry.name, offset: entry.headerOffset },
    };
}

// EXTERNAL MODULE: ./src/checkpoint/containers/zip-problems.ts
var zip_problems = __webpack_require__(97757);
;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-storages.ts

const NO_PROBLEMS = [];
/** Compares the record of a storage with what the pickle says of it. Source: torch 2.13 `get_storage_from_record`. */
function storageProblems(archive, storage) {
    if (storage.record === undefined)
        return NO_PROBLEMS;
    if (archive.entryOf(storage.record)?.size === storage.bytes)
        return NO_PROBLEMS;
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
    const short = entry.size < storage.bytes;
    return [
        {
            kind: short ? 'tensor/short-storage' : 'container/corrupt',
            message: `The record ${(0,quote/* quote */.h)(storage.record)} has ${entry.size} bytes, its storage of ${storage.dtype} must have ${storage.bytes}`,
            where: { ...where, offset: entry.headerOffset },
            // PyTorch asks for bytes, whatever the type of the storage.
            torch: `record size (${entry.size} bytes) does not match expected size (${storage.bytes} bytes = ${storage.bytes} elements * 1 bytes/element) for dtype Byte`,
            ...(short ? {} : { remedy: 'Restore the file from a copy, or save it again from the program that made it.' }),
        },
    ];
}

;// CONCATENATED MODULE: ./src/checkpoint/containers/zip-without-object.ts

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
            torch: 'Expected hasRecord("version") to be true, but got false.',
        });
    }
    return add('torch-zip', missing('data.pkl', `The record ${(0,quote/* quote */.h)(archive.nameOf('data.pkl'))} with the structure of the checkpoint is missing`));
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
        if (!(error instanceof zip_problems/* ZipError */.Wz))
            throw error;
        return { ...bare, problems: [error.problem] };
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
        return withoutObject(archive, withDangers(facts, await otherPickles(archive, undefined, NO_STORAGES)));
    const torchscript = archive.find('constants.pkl') !== undefined;
    const location = { record: main.name, base: undefined };
    const reading = await readRecordPickle(archive, main);
    if ('problem' in reading) {
        const others = await otherPickles(archive, main, NO_STORAGES);
        return withDangers(unread(facts, main, reading.problem, reading.beginning), others);
    }
    const { pickle, base, size } = reading;
    const here = { ...location, base };
    const order = await byteOrder(archive);
    const storages = new torch_storages/* Storages */.bs({ legacy: false, recordOf: (key) => archive.recordName(`data/${key}`), byteOrder: order.value });
    const object = (0,torch_object/* torchObject */.Cv)(pickle, storages, here);
    const own = pickleFindings(pickle, here);
    const others = await otherPickles(archive, main, storages.byId);
    const readRecord = (record, offset, length) => readFromRecord(archive, record, offset, length);
    const readScalar = async (value) => {
        const tensor = object.tensorOf(value);
        return tensor === undefined ? undefined : (0,read_scalar/* scalarOf */.o)(tensor, storages.byId.get(tensor.storage ?? ''), readRecord);
    };
    return {
        ...facts,
        container: torchscript ? 'torchscript' : 'torch-zip',
        storages: storages.byId,
        tensors: object.tensors,
        weightsRoot: object.weightsRoot,
        root: pickle.value,
        globals: [...own.globals, ...others.globals].filter(({ name }) => !(torchscript && name.startsWith('__torch__.'))),
        metadata: object.metadata,
        training: await trainingState(pickle.value, readScalar),
        protocol: pickle.protocol,
        problems: [
            ...facts.problems,
            ...(await versionProblems(archive)),
            ...order.problems,
            ...(await alignmentProblems(archive)),
            ...(await serialNumberProblems(archive)),
            ...own.problems,
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
        framing: new zip_framing/* ZipFraming */.ut(entry, swapped),
    };
}
const NO_STORAGES = new Map();
/** The main pickle cannot be read to its end; what it asks for before still counts. */
function unread(facts, main, problem, beginning) {
    // What the directory tells of a record is known from there already.
    const isKnown = facts.problems.some(({ message }) => message === problem.message);
    const withProblem = isKnown ? facts : { ...facts, problems: [...facts.problems, problem] };
    return beginning === undefined ? withProblem : withDangers(withProblem, pickleFindings(beginning, { record: main.name, base: undefined }));
}
/** What could run code is named also where the archive is no checkpoint. */
function withDangers(facts, found) {
    const { globals, problems } = dangersOf(found);
    const bombs = found.problems.filter(({ kind }) => kind === 'container/bomb');
    return { ...facts, globals: [...facts.globals, ...globals], problems: [...facts.problems, ...problems, ...bombs] };
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
/** What `torch.load` (2.13, weights_only) says of a file that begins with this byte, where that byte decides. */
function torchOnFirst(first) {
    return opcodes/* WEIGHTS_ONLY_OPCODES */.R[first] === 1 ? undefined : unsupported(first);
}
/** What it says of a file that it takes for a pickle, as everything is that is no zip and no tar. */
function torchOnUnknown(head, { error, foreignOpcode }) {
    const isEmptyTar = head.length >= TAR_BLOCK && head.subarray(0, TAR_BLOCK).every((byte) => byte === 0);
    if (isEmptyTar)
        return 'RuntimeError: Cannot use ``weights_only=True`` with files saved in the legacy .tar format.';
    if (head[0] === opcodes.OP.BINPERSID) {
        return 'UnpicklingError: A load persistent id instruction was encountered, but no persistent_load function was specified.';
    }
    if (foreignOpcode === undefined)
        return error?.torch;
    return error !== undefined && error.offset < foreignOpcode.offset ? error.torch : unsupported(foreignOpcode.opcode);
}
function unsupported(opcode) {
    return `WeightsUnpickler error: Unsupported operand ${opcode}`;
}

;// CONCATENATED MODULE: ./src/checkpoint/open.ts















/** As much as GPT-SoVITS' loader hashes; a tar header needs 512. */
const HEAD_BYTES = 8192;
const KEPT_HEAD_BYTES = 16;
/** Reads the facts of a checkpoint: its index and its pickles, no tensor bytes. Recognised by content, not by name. */
async function openCheckpoint(source, options = {}) {
    const head = new Uint8Array(await source.read(0, Math.min(HEAD_BYTES, source.size)));
    const found = await read(source, head, options);
    const hidden = isDamaged(found) ? await hiddenGlobals(source, found.globals) : [];
    const headMd5 = (0,external_node_crypto_.createHash)('md5').update(head).digest('hex');
    const checkpoint = { ...found, headMd5, globals: [...found.globals, ...hidden] };
    const mismatch = extensionProblem(checkpoint, options.name ?? '');
    return mismatch === undefined ? checkpoint : { ...checkpoint, problems: [...checkpoint.problems, mismatch] };
}
/** Problems that leave no doubt which bytes are pickles, so that there is nothing more to be searched. */
const HARMLESS_PROBLEMS = new Set([
    'container/crc-mismatch',
    'container/crc-missing',
    'container/missing-shard',
    'pickle/dangerous-global',
    'pickle/not-weights-only',
    'tensor/short-storage',
    'tensor/out-of-bounds',
    'tensor/shape-overflow',
]);
/** Whether a reader could find other pickles in the file than we have. */
function isDamaged({ problems }) {
    return problems.some(({ kind }) => !HARMLESS_PROBLEMS.has(kind));
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
    const dangers = dangersOf(found);
    return { ...bare, globals: dangers.globals, problems: [...bare.problems, ...dangers.problems] };
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
    const { globals, problems } = pickleFindings(first, location);
    const dangerous = problems.filter(({ kind }) => kind === 'pickle/dangerous-global');
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
    const torch = torchOnUnknown(head, first);
    const problem = {
        ...(isAlmostZip(head) ? damagedStart(head) : (zipBehind(head) ?? notACheckpoint(head))),
        ...(torch === undefined ? {} : { torch }),
    };
    return { ...bare, problems: [problem, ...dangerous] };
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
    };
}
function notACheckpoint(head) {
    return {
        kind: 'file/not-a-checkpoint',
        message: `The file is not a checkpoint but ${nameBytes(head)}`,
        where: {},
    };
}
/** The second pickle of the legacy format, `80 02 4D E9 03 2E`, is there even where the magic number is damaged. */
async function isProtocolVersion(source, offset) {
    return (await readPickle(source, offset, 0)).value === 1001;
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
        const torch = torchOnFirst(checkpoint.head[0] ?? 0);
        return {
            kind: 'file/not-a-checkpoint',
            message: 'The content is safetensors, and under this name torch.load takes it for a pickle',
            where: {},
            ...(torch === undefined ? {} : { torch }),
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
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11415);

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

/***/ 98809:
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

/***/ 23511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Hc: () => (/* binding */ dictEntries),
/* harmony export */   i: () => (/* binding */ asNumber),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   uK: () => (/* binding */ attributes),
/* harmony export */   uq: () => (/* binding */ sequenceItems)
/* harmony export */ });
/* unused harmony export isGlobal */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11415);

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

/***/ 44830:
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

/***/ 95494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ parseFloatText),
/* harmony export */   Rs: () => (/* binding */ decodeStrictUtf8),
/* harmony export */   YS: () => (/* binding */ decodeLatin1),
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   cG: () => (/* binding */ parseInteger),
/* harmony export */   hw: () => (/* binding */ decodeLong),
/* harmony export */   rf: () => (/* binding */ decodeRawUnicodeEscape),
/* harmony export */   tJ: () => (/* binding */ decodeQuoted)
/* harmony export */ });
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


/***/ }),

/***/ 51904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ childrenOf)
/* harmony export */ });
/* harmony import */ var _pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23511);
/* harmony import */ var _pickle_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11415);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37894);



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
    const name = call.callable instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_1__/* .GlobalValue */ .ld ? call.callable.canonical : '';
    const first = call.args[0];
    if (NAMELESS.has(name))
        return namelessChildren((0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceItems */ .uq)(first) ?? []);
    if (PAIRS.has(name)) {
        const entries = (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .dictEntries */ .Hc)(first);
        if (entries !== undefined)
            return entryChildren(entries);
        return ((0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceItems */ .uq)(first) ?? []).flatMap((pair, i) => {
            const items = (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceItems */ .uq)(pair);
            return items?.length === 2 ? child((0,_key_text_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .P)(items[0] ?? null), items[1] ?? null) : child(String(i), pair);
        });
    }
    if (call.how === 'reduce' && call.args.length === 1 && (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceItems */ .uq)(first) !== undefined)
        return childrenOf(first ?? null);
    return itemChildren(call.args);
}
/** `__dict__`, or a pair of `__dict__` and slots; any other state is one nameless value. */
function stateChildren(state) {
    if (state instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_1__/* .TupleValue */ .EI && state.items.length === 2) {
        const entries = state.items.map(_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .dictEntries */ .Hc);
        if (entries.every((each, i) => each !== undefined || state.items[i] === null)) {
            return entries.flatMap((each) => (each === undefined ? NO_CHILDREN : attributeChildren(each)));
        }
    }
    const entries = (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .dictEntries */ .Hc)(state);
    return entries === undefined ? child(undefined, state) : attributeChildren(entries);
}
/** The parts of an `nn.Module`, in the order of its `state_dict()`, which is also where their names come from. */
const MODULE_PARTS = ['_parameters', '_buffers', '_modules'];
function attributeChildren(attributes) {
    if (!MODULE_PARTS.every((part) => (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .dictEntries */ .Hc)(attributes.get(part)) !== undefined))
        return entryChildren(attributes);
    const passing = new Set(setItems(attributes.get('_non_persistent_buffers_set')));
    return MODULE_PARTS.flatMap((part) => {
        const entries = (0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .dictEntries */ .Hc)(attributes.get(part));
        return entries === undefined ? NO_CHILDREN : entryChildren(entries).filter(({ key }) => part !== '_buffers' || !passing.has(key ?? ''));
    });
}
/** Items of a set, as protocol 4 writes one or as the call of earlier protocols. */
function setItems(value) {
    if (value === null || typeof value !== 'object')
        return [];
    if (value.kind === 'set')
        return value.items;
    return value.kind === 'call' ? ((0,_pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceItems */ .uq)(value.args[0]) ?? []) : [];
}
function entryChildren(entries) {
    const children = [];
    entries.values.forEach((value, i) => {
        if (mayHold(value))
            children.push({ key: (0,_key_text_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .P)(entries.keys[i] ?? null), value });
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

/***/ 37894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ keyText)
/* harmony export */ });
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


/***/ }),

/***/ 56967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ nameTensors)
/* harmony export */ });
/* harmony import */ var _pickle_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98809);
/* harmony import */ var _children_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74707);



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
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(REPEATING);
        const depth = path.length;
        if (step.key !== undefined)
            path.push(step.key);
        const tensor = tensorOf(value);
        if (tensor !== undefined) {
            characters += path.reduce((sum, key) => sum + key.length + 1, 0);
            if (found.length === MAX_NAMES || characters > MAX_NAME_CHARACTERS)
                throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(`names of tensors without end`);
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
        return (0,_children_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .L)(value)
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
        const children = tensor ? [] : (0,_children_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .L)(value).map((child) => child.value);
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
            if (top.paths > _pickle_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PATHS */ .KD)
                throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(REPEATING);
        }
        else if (!paths.has(child)) {
            if (stack.length >= _pickle_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .lr)
                throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(`values nested deeper than ${_pickle_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .lr}`, 'RecursionError: maximum recursion depth exceeded');
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


/***/ }),

/***/ 13352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ scalarOf)
/* harmony export */ });
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


/***/ }),

/***/ 50666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ TensorBuilder)
});

// EXTERNAL MODULE: ./src/checkpoint/pickle/globals.ts + 5 modules
var globals = __webpack_require__(31874);
// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(23511);
// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var values = __webpack_require__(11415);
// EXTERNAL MODULE: ./src/checkpoint/torch/refusal.ts
var refusal = __webpack_require__(74707);
;// CONCATENATED MODULE: ./src/checkpoint/torch/arguments.ts



/** Checks of what PyTorch's rebuild functions are given beside the tensor itself. All throw `Refusal`. */
function argumentCount(args, least, most, name) {
    if (args.length < least || args.length > most) {
        throw new refusal/* Refusal */.P(`a call of ${name} with ${args.length} arguments`, `TypeError: ${name}() takes from ${least} to ${most} positional arguments`);
    }
}
/** A dict, or nothing: `None`, or what Python takes for false. */
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
/** Attributes of every tensor: a state that sets them puts other values under its name. Source: torch/_tensor.py. */
const OWN_ATTRIBUTES = ['data', 'grad', 'requires_grad', '_backward_hooks', 'real', 'imag', 'names', '__class__'];
function checkOwnAttributes(state) {
    for (const part of state instanceof values/* TupleValue */.EI ? state.items : [state]) {
        const own = OWN_ATTRIBUTES.find((name) => (0,lookup/* dictEntries */.Hc)(part)?.get(name) !== undefined);
        if (own !== undefined)
            throw new refusal/* Refusal */.P(`a tensor whose state replaces its ${own}`);
    }
}

// EXTERNAL MODULE: ./src/checkpoint/torch/tensor-spec.ts
var tensor_spec = __webpack_require__(45472);
;// CONCATENATED MODULE: ./src/checkpoint/torch/rebuild-elsewhere.ts




/** Tensors without a storage of their own: on the meta device, of a wrapper, or on a device that keeps them elsewhere. */
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

;// CONCATENATED MODULE: ./src/checkpoint/torch/rebuild-nested.ts




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
/** A nested tensor of the jagged layout: one dict of arguments. Source: torch/nested/_internal/nested_tensor.py `_rebuild_njt`. */
function rebuildJagged(builder, args) {
    argumentCount(args, 1, 1, '_rebuild_njt');
    const given = (0,lookup/* dictEntries */.Hc)(args[0]);
    const [values, offsets] = ['values', 'offsets'].map((name) => builder.tensor(given?.get(name), `the ${name} of a nested tensor`));
    if (values === undefined || offsets === undefined)
        throw new refusal/* Refusal */.P('a nested tensor without values');
    const lengths = builder.tensorOf(given?.get('lengths'));
    const parts = [values, offsets, ...(lengths === undefined ? [] : [lengths])];
    const requiresGrad = given?.get('requires_grad') === true;
    return (0,tensor_spec/* composedTensor */.EL)({ dtype: values.dtype, shape: [], device: values.device, requiresGrad, layout: 'nested', parts });
}
function isContiguous({ shape, stride }) {
    return (0,tensor_spec/* contiguousStride */.aC)(shape).every((expected, i) => shape[i] === 1 || stride?.[i] === expected);
}

;// CONCATENATED MODULE: ./src/checkpoint/torch/rebuild-strided.ts



/** Tensors that are a view of one storage, and parameters. Source: torch/_utils.py. */
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
    const storage = builder.storage(args[0]);
    const tensor = (0,tensor_spec/* stridedTensor */.zv)({
        storage,
        dtype: storage.dtype,
        shape: (0,tensor_spec/* dimensions */.KQ)(args[2], 'size'),
        stride: (0,tensor_spec/* dimensions */.KQ)(args[3], 'stride'),
        offset: (0,tensor_spec/* offsetOf */.b4)(args[1]),
        requiresGrad: (0,tensor_spec/* flagOf */.iP)(args[4], 'requires_grad'),
    });
    checkDict(args[6], 'metadata');
    return tensor;
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

;// CONCATENATED MODULE: ./src/checkpoint/torch/rebuild-quantised.ts






/** `storage, offset, size, stride, (scheme, …), requires_grad, hooks`. Source: torch/_utils.py `_rebuild_qtensor`. */
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

;// CONCATENATED MODULE: ./src/checkpoint/torch/rebuild-sparse.ts





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
    ['torch.nested._internal.nested_tensor._rebuild_njt', rebuildJagged],
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
/** `func, type, args, state`: a tensor of a subclass, or one with attributes. */
function rebuildFromType(builder, args) {
    argumentCount(args, 4, 4, '_rebuild_from_type_v2');
    const [func, type, inner, state] = args;
    checkState(state);
    if (type instanceof values/* GlobalValue */.ld && (0,globals/* globalTier */.yx)(type.canonical) === 'weights-only' && !/(Tensor|Parameter)$/.test(type.name)) {
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


/***/ }),

/***/ 74707:
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

/***/ 10521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ storageBytes),
/* harmony export */   bs: () => (/* binding */ Storages),
/* harmony export */   gI: () => (/* binding */ isLocation)
/* harmony export */ });
/* unused harmony export storageClaim */
/* harmony import */ var _dtypes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23725);
/* harmony import */ var _pickle_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11415);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74707);



/** Bytes that `numel` elements take in a storage. */
function storageBytes(dtype, numel) {
    return numel * (_dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.get(dtype)?.itemsize ?? 1);
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
    if (!(id instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_1__/* .TupleValue */ .EI)) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P('a persistent id that is no tuple', 'AssertionError: saved_id must be a tuple');
    }
    const [tag, type, key, location, numel, view] = id.items;
    if (tag !== 'storage') {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`a persistent id of the kind ${show(tag)}`, "Unknown typename for persistent_load, expected 'storage'");
    }
    if (id.items.length !== (legacy ? 6 : 5)) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`a storage of ${id.items.length} items`, unpacking(id.items.length - 1, legacy ? 5 : 4));
    }
    const name = type instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_1__/* .GlobalValue */ .ld ? type.canonical.slice(type.canonical.lastIndexOf('.') + 1) : undefined;
    const dtype = name === undefined ? undefined : _dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .STORAGE_DTYPES */ .E.get(name);
    if (legacy && name === 'UntypedStorage') {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P('an untyped storage, which the legacy format cannot load', "AttributeError: type object 'torch.storage.UntypedStorage' has no attribute 'dtype'");
    }
    if (dtype === undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`a storage of an unknown type ${show(name)}`, "AttributeError: object has no attribute 'dtype'");
    // In the legacy format 5 and "5" are two keys, and torch.save writes text only.
    if (typeof key !== 'string' && (legacy || typeof key !== 'number'))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P('a storage without a key');
    if (!isLocation(location)) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`a storage that was saved on an unknown device ${show(location)}`, `RuntimeError: don't know how to restore data location of torch.storage.UntypedStorage (tagged with ${String(location).slice(0, 80)})`);
    }
    if (!isCount(numel) || !isCount(storageBytes(dtype, numel)))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`a storage of ${show(numel)} elements`);
    return { key: String(key), dtype, untyped: name === 'UntypedStorage', device: location, numel, view: legacy ? viewOf(view) : undefined };
}
/** What Python says of a tuple with `found` items where it wants `expected`. */
function unpacking(found, expected) {
    if (found > expected)
        return `ValueError: too many values to unpack (expected ${expected}`;
    return `ValueError: not enough values to unpack (expected ${expected}, got ${found})`;
}
function viewOf(view) {
    if (view === null || view === undefined)
        return undefined;
    const [key, offset, numel] = view instanceof _pickle_values_js__WEBPACK_IMPORTED_MODULE_1__/* .TupleValue */ .EI ? view.items : [];
    if ((typeof key !== 'string' && typeof key !== 'number') || !isCount(offset) || !isCount(numel)) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P('a storage view that is not (key, offset, size)');
    }
    return { key: String(key), offset, numel };
}
/**
 * All storages of a file, by key. As in PyTorch the first use of a key fixes dtype and size. PyTorch then ignores what
 * later uses say; a later use that says otherwise is refused here, since another reader may believe it.
 */
class Storages {
    byId = new Map();
    /** What the first use of each key said, in the legacy format, where a storage may be a view of another. */
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
        if (!this.legacy)
            return this.whole(claim);
        const first = this.claims.get(claim.key);
        if (first !== undefined && (first.dtype !== claim.dtype || first.numel !== claim.numel)) {
            throw changed(claim, first);
        }
        this.claims.set(claim.key, claim);
        const whole = this.add(claim.key, claim, 0, claim.numel, claim.key);
        if (claim.view === undefined)
            return whole;
        const { key, offset, numel } = claim.view;
        if (offset + numel > claim.numel)
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`a view of elements ${offset} to ${offset + numel} of a storage of ${claim.numel}`);
        return this.add(key, claim, offset, numel, claim.key);
    }
    /** A storage of the zip format, where none is a view. */
    whole(claim) {
        const known = this.byId.get(claim.key);
        if (known === undefined)
            return this.add(claim.key, claim, 0, claim.numel, claim.key);
        const numel = known.bytes / storageBytes(known.dtype, 1);
        if (known.dtype === claim.dtype && numel === claim.numel)
            return known;
        throw changed(claim, { dtype: known.dtype, numel });
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
function changed(claim, first) {
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`storage ${show(claim.key)} as ${claim.numel} elements of ${claim.dtype}, which was ${first.numel} of ${first.dtype} before`);
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function show(value) {
    return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value === 'object' ? 'object' : String(value);
}


/***/ }),

/***/ 45472:
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
/* harmony import */ var _dtypes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23725);
/* harmony import */ var _pickle_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23511);
/* harmony import */ var _pickle_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11415);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98050);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74707);





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

/***/ 49491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EA: () => (/* binding */ globalUses),
  $v: () => (/* binding */ loadsWeightsOnly),
  pl: () => (/* binding */ pickleProblems),
  $t: () => (/* binding */ placeOf),
  Cv: () => (/* binding */ torchObject)
});

// EXTERNAL MODULE: ./src/checkpoint/pickle/globals.ts + 5 modules
var pickle_globals = __webpack_require__(31874);
// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(23511);
// EXTERNAL MODULE: ./src/checkpoint/pickle/opcodes.ts
var opcodes = __webpack_require__(44830);
// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var values = __webpack_require__(11415);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/checkpoint/pickle/torch-functions.ts
var torch_functions = __webpack_require__(74943);
;// CONCATENATED MODULE: ./src/checkpoint/torch/attributes.ts


const GETATTR = 'builtins.getattr';
/**
 * Protocols before 4 write a method as `getattr(class or object, "name")`: `OneCycleLR` of torch 1.13 does so in its
 * `state_dict`. Where each `getattr` of a pickle stands for a harmless function, and is used for nothing else, these are the
 * functions' full names; otherwise `undefined`, and it is as dangerous as always.
 */
function harmlessAttributes(pickle) {
    // What stands behind a break was collected, and not built.
    if (pickle.error !== undefined || !pickle.globals.some((global) => global.canonical === GETATTR))
        return undefined;
    const names = new Set();
    for (const call of pickle.calls) {
        if (!(call.callable instanceof values/* GlobalValue */.ld) || call.callable.canonical !== GETATTR)
            continue;
        const name = functionName(call);
        if (name === undefined)
            return undefined;
        names.add(name);
    }
    return names.size > 0 && !isHandedOn(pickle) ? [...names] : undefined;
}
/** Function that a call of `getattr` gives, where it is one of PyTorch's that compute and do nothing else. */
function functionName(call) {
    const [owner, attribute] = call.args;
    const isBare = call.how === 'reduce' && call.args.length === 2 && typeof attribute === 'string';
    const isChanged = call.states.length > 0 || call.items.length > 0 || call.entries !== undefined;
    const type = owner instanceof values/* CallValue */.m5 && owner.how === 'newobj' ? owner.callable : owner;
    if (!isBare || isChanged || !(type instanceof values/* GlobalValue */.ld))
        return undefined;
    const name = `${type.canonical}.${attribute}`;
    return torch_functions/* TORCH_FUNCTIONS */.z.has(name) ? name : undefined;
}
/** Whether `getattr` itself is a value of the pickle: an argument, an item, an attribute that somebody may call later. */
function isHandedOn(pickle) {
    const seen = new Set();
    const left = pickle.value === undefined ? [] : [pickle.value];
    for (const call of pickle.calls)
        left.push(call);
    for (const { id } of pickle.persistents)
        left.push(id);
    for (let value = left.pop(); value !== undefined; value = left.pop()) {
        if (value === null || typeof value !== 'object' || seen.has(value))
            continue;
        if (value instanceof values/* GlobalValue */.ld && value.canonical === GETATTR)
            return true;
        seen.add(value);
        for (const each of contents(value))
            left.push(each);
    }
    return false;
}
/** All that a value holds, but for the name that a call calls. */
function* contents(value) {
    switch (value.kind) {
        case 'list':
        case 'tuple':
        case 'set':
            return yield* value.items;
        case 'dict':
            yield* value.entries.keys;
            return yield* value.entries.values;
        case 'persistent':
            return yield value.id;
        case 'call':
            if (!(value.callable instanceof values/* GlobalValue */.ld))
                yield value.callable;
            yield* value.args;
            yield value.kwargs;
            yield* value.states;
            yield* value.items;
            if (value.entries !== undefined) {
                yield* value.entries.keys;
                yield* value.entries.values;
            }
            return;
        default:
            return;
    }
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/hashable.ts
var hashable = __webpack_require__(4353);
// EXTERNAL MODULE: ./src/checkpoint/torch/refusal.ts
var refusal = __webpack_require__(74707);
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

;// CONCATENATED MODULE: ./src/checkpoint/torch/numpy-type.ts


/** The type that a value stands for where numpy expects one. Source: numpy descriptor.c `arraydescr_setstate`. */
function numpyType(value) {
    if (value instanceof values/* GlobalValue */.ld)
        return PLAIN_CLASSES.test(value.canonical) ? bytesOf(undefined) : OBJECTS;
    if (!(value instanceof values/* CallValue */.m5) || !(value.callable instanceof values/* GlobalValue */.ld))
        return OBJECTS;
    return value.callable.canonical === 'numpy.dtype' ? typeOfCall(value, 0) : OBJECTS;
}
const OBJECTS = { kind: 'objects' };
const ODD = { kind: 'odd' };
/** Classes that numpy has a type of its own for. Any other class means objects. */
const PLAIN_CLASSES = /^(numpy\.(float|int|uint|complex)\d+|numpy\.(bool_?|str_|bytes_|longlong|ulonglong)|builtins\.(int|float|bool|complex|str|bytes))$/;
/** Records inside of records. */
const MAX_NESTING = 16;
/** Types are shared by many arrays, and by the fields of records. */
const known = new WeakMap();
function typeOfCall(call, nesting) {
    const before = known.get(call);
    if (before !== undefined)
        return before;
    // Until it is known, so that a type that contains itself comes to an end.
    known.set(call, ODD);
    const type = nesting > MAX_NESTING ? ODD : describe(call, nesting);
    known.set(call, type);
    return type;
}
const TEXT = /^[<>=|]?([?biufcmMSUVO])(\d{0,9})$/;
const LONG_NAME = /^((bool_?|u?int(8|16|32|64)?|float(16|32|64|128)?|complex(64|128|256)?|str_?|bytes_?)|[a-zA-Z]|[mM]8?\[.*\])$/;
function describe({ args, states }, nesting) {
    const [name, align, copy] = args;
    if (name instanceof values/* GlobalValue */.ld)
        return states.length === 0 ? numpyType(name) : ODD;
    if (typeof name !== 'string')
        return ODD;
    const [, letter = '', digits = ''] = TEXT.exec(name) ?? [];
    const isObject = letter === 'O' || /^(O|object_?)$/.test(name);
    if (states.length === 0) {
        if (isObject)
            return OBJECTS;
        return letter !== '' ? bytesOf(sizeOf(letter, digits)) : LONG_NAME.test(name) ? bytesOf(undefined) : ODD;
    }
    // numpy writes one state, for a type that is nobody else's.
    const state = states[0];
    if (states.length > 1 || !(state instanceof values/* TupleValue */.EI) || Number(align) !== 0 || Number(copy ?? 0) !== 1)
        return ODD;
    const [, , base, names, fields, itemsize, , flags] = state.items;
    if (isObject)
        return base === null && names === null && fields === null && typeof flags === 'number' && flags !== 0 ? OBJECTS : ODD;
    if (letter === 'V')
        return typeOfRecord({ base, names, fields, flags, nesting, itemsize, size: Number(digits) });
    const isPlain = base === null && names === null && fields === null;
    if (!isPlain || letter === '')
        return ODD;
    const size = sizeOf(letter, digits);
    // Text has its size from the state, and numbers have none there.
    if (letter === 'S' || letter === 'U')
        return itemsize === size && (flags === 0 || (letter === 'U' && flags === NEEDS_INIT)) ? bytesOf(size, flags) : ODD;
    return flags === undefined || flags === 0 ? bytesOf(size) : ODD;
}
function bytesOf(itemsize, flags = 0) {
    return { kind: 'bytes', itemsize, flags, isRecord: false };
}
function sizeOf(letter, digits) {
    if (letter === '?')
        return 1;
    if (digits === '')
        return undefined;
    return Number(digits) * (letter === 'U' ? 4 : 1);
}
/** Flags of a type. Source: numpy ndarraytypes.h. */
const NEEDS_INIT = 0x08;
const NEEDS_PYTHON = 0x10;
const ALIGNED = 0x80;
/** numpy 1 writes them as a signed byte. */
const ALL_FLAGS = 0xff;
/** `V16`: sixteen bytes as such, an array of a fixed shape, or fields. */
function typeOfRecord(record) {
    const { base, names, fields, itemsize, size, flags } = record;
    if (itemsize !== size || typeof flags !== 'number')
        return ODD;
    if (base !== null)
        return names === null && fields === null ? typeOfFixedArray(record) : ODD;
    if (names === null && fields === null)
        return flags === 0 ? bytesOf(size) : ODD;
    const labels = (0,lookup/* sequenceItems */.uq)(names);
    const entries = (0,lookup/* dictEntries */.Hc)(fields);
    if (labels === undefined || entries === undefined || entries.overwritten || entries.size !== labels.length)
        return ODD;
    const inherited = flagsOfFields(labels, entries, record);
    if (inherited === undefined || (flags & ALL_FLAGS & ~ALIGNED) !== (inherited | NEEDS_PYTHON))
        return ODD;
    return { kind: 'bytes', itemsize: size, flags, isRecord: true };
}
/** Every field is a `(type, offset)` that ends inside of the record; `undefined` where one does not. */
function flagsOfFields(labels, entries, { size, nesting }) {
    let flags = 0;
    for (const label of labels) {
        const [type, offset] = (0,lookup/* sequenceItems */.uq)(entries.get(label)) ?? [];
        const inner = innerType(type, nesting);
        if (typeof label !== 'string' || inner === undefined || typeof offset !== 'number' || offset < 0)
            return undefined;
        if (offset + inner.itemsize > size)
            return undefined;
        flags |= inner.flags & (NEEDS_INIT | NEEDS_PYTHON);
    }
    return flags;
}
/** `(type, shape)`. */
function typeOfFixedArray({ base, size, flags, nesting }) {
    const [type, shape] = (0,lookup/* sequenceItems */.uq)(base) ?? [];
    const inner = innerType(type, nesting);
    const counts = (0,lookup/* sequenceItems */.uq)(shape);
    if (inner === undefined || counts === undefined || !counts.every((each) => typeof each === 'number' && each >= 0))
        return ODD;
    const fits = counts.reduce((bytes, count) => bytes * Number(count), inner.itemsize) === size;
    return fits && flags === inner.flags ? { kind: 'bytes', itemsize: size, flags: inner.flags, isRecord: true } : ODD;
}
/** A type inside of another one; its size must be known. */
function innerType(value, nesting) {
    if (!(value instanceof values/* CallValue */.m5) || !(value.callable instanceof values/* GlobalValue */.ld) || value.callable.canonical !== 'numpy.dtype')
        return undefined;
    const type = typeOfCall(value, nesting + 1);
    return type.kind === 'bytes' && type.itemsize !== undefined ? { itemsize: type.itemsize, flags: type.flags } : undefined;
}

;// CONCATENATED MODULE: ./src/checkpoint/torch/numpy-dangers.ts



/**
 * Why a call of a numpy name is dangerous, as a sentence's end; `undefined` where it is not. numpy trusts its own pickles: a
 * forged type or array reads and writes memory that is not its own.
 */
function numpyDanger(call, name) {
    const check = CHECKS.get(name);
    if (check !== undefined)
        return check(call);
    return SCALAR_CLASS.test(name) ? scalarClassDanger(call) : undefined;
}
const OWN_MEMORY = 'makes a numpy array on memory of its own choice';
const FORGED = 'reads bytes of the file as pointers to objects';
const NO_START = 'makes a numpy array of a type or shape that is no start of one';
const CHECKS = new Map([
    ['numpy.ndarray', () => OWN_MEMORY],
    ['numpy.matrix', () => OWN_MEMORY],
    ['numpy.ma.core.MaskedArray', () => OWN_MEMORY],
    ['numpy.dtype', (call) => (numpyType(call).kind === 'odd' ? ODD_TYPE : undefined)],
    ['numpy.core.multiarray._reconstruct', arrayDanger],
    ['numpy.core.multiarray.scalar', ({ args }) => bytesDanger(args[0])],
    ['numpy.core.numeric._frombuffer', ({ args }) => bytesDanger(args[1])],
    ['numpy.ma.core._mareconstruct', maskedDanger],
]);
const ODD_TYPE = 'describes a numpy type with fields or flags that it does not have';
/** Arrays that a pickle may make; the classes behave alike until somebody computes with them. */
const ARRAY_CLASSES = new Set(['numpy.ndarray', 'numpy.matrix']);
/** Objects are pointers: they may be listed one by one, never be given as bytes. */
function arrayDanger({ args, states }) {
    if (!isNamed(args[0], ARRAY_CLASSES) || !isEmptyShape(args[1]))
        return NO_START;
    for (const state of states) {
        const items = state instanceof values/* TupleValue */.EI ? state.items : [];
        if (!(items.at(-1) instanceof values/* ListValue */.eH) && bytesDanger(items.at(-3)) !== undefined)
            return FORGED;
        if (numpyType(items.at(-3)).kind === 'odd')
            return FORGED;
    }
    return undefined;
}
function bytesDanger(type) {
    return numpyType(type).kind === 'bytes' ? undefined : FORGED;
}
const MASKED = new Set(['numpy.ma.core.MaskedArray']);
/** `_mareconstruct(class, base class, shape, type)` and the state `(version, shape, type, order, data, mask, fill value)`. */
function maskedDanger({ args, states }) {
    const [type, base, shape] = args;
    if (!isNamed(type, MASKED) || !isNamed(base, ARRAY_CLASSES) || !isEmptyShape(shape))
        return NO_START;
    for (const state of states) {
        const items = state instanceof values/* TupleValue */.EI ? state.items : [];
        const elements = numpyType(items[2]);
        // A fill value is written into memory by its type, so that only plain ones are.
        if (items.length !== 7 || elements.kind !== 'bytes' || elements.isRecord || !isPlainOrNumpy(items[6]))
            return FORGED;
    }
    return undefined;
}
const SCALAR_CLASS = /^numpy\.((float|int|uint|complex)\d+|bool_?|str_|bytes_|longlong|ulonglong|datetime64|timedelta64)$/;
/** An object may describe itself to numpy as an array that lies anywhere in memory. */
function scalarClassDanger({ args }) {
    return args.every(isPlainOrNumpy) ? undefined : 'makes a numpy value of an object that may be anything';
}
const NUMPY_MAKERS = new Set(['numpy.core.multiarray._reconstruct', 'numpy.core.multiarray.scalar', '_codecs.encode']);
function isPlainOrNumpy(value) {
    if (value instanceof values/* CallValue */.m5)
        return isNamed(value.callable, NUMPY_MAKERS);
    return typeof value !== 'object' || value === null || value.kind === 'float' || value.kind === 'bytes';
}
function isNamed(value, names) {
    return value instanceof values/* GlobalValue */.ld && names.has(value.canonical);
}
function isEmptyShape(value) {
    const shape = (0,lookup/* sequenceItems */.uq)(value);
    return shape?.length === 1 && shape[0] === 0;
}

;// CONCATENATED MODULE: ./src/checkpoint/torch/numpy-random.ts


/**
 * Why a call that makes a random generator of numpy is dangerous, as a sentence's end; `undefined` where it is not. Its
 * makers call what they are given, and its states hold positions in memory. Source: numpy/random/_pickle.py, _mt19937.pyx,
 * _philox.pyx, bit_generator.pyx.
 */
function randomDanger(call, name) {
    if (GENERATORS.has(name))
        return 'makes a random generator in a way that numpy does not write';
    const takes = MAKERS.get(name);
    if (takes === undefined)
        return undefined;
    if (!takes(call.args))
        return 'makes a random generator from values that make none';
    return call.states.every(isPlausible) ? undefined : 'sets a random generator to a position outside of its state';
}
const BIT_GENERATORS = ['_mt19937.MT19937', '_pcg64.PCG64', '_pcg64.PCG64DXSM', '_philox.Philox', '_sfc64.SFC64'];
/** Classes that are named as arguments, and never called themselves. */
const GENERATORS = new Set([
    ...BIT_GENERATORS.map((name) => `numpy.random.${name}`),
    'numpy.random.bit_generator.SeedSequence',
]);
const SHORT_NAMES = new Set(BIT_GENERATORS.map((name) => name.slice(name.indexOf('.') + 1)));
const BIT_GENERATOR_MAKER = 'numpy.random._pickle.__bit_generator_ctor';
const MAKERS = new Map([
    [BIT_GENERATOR_MAKER, (args) => args.length === 1 && isBitGenerator(args[0])],
    ['numpy.random._pickle.__generator_ctor', takesBitGenerator],
    ['numpy.random._pickle.__randomstate_ctor', takesBitGenerator],
    ['numpy.random.__RandomState_ctor', (args) => args.length === 0],
    ['numpy.random.bit_generator.__pyx_unpickle_SeedSequence', takesSeed],
    ['random.Random', (args) => args.length === 0],
]);
/** A bit generator that was made before, or its name and the function that makes it. */
function takesBitGenerator([generator, maker, ...more]) {
    const isMade = typeof generator === 'object' && generator?.kind === 'call' && numpy_random_isNamed(generator.callable, BIT_GENERATOR_MAKER);
    return (isMade || isBitGenerator(generator)) && (maker === undefined || numpy_random_isNamed(maker, BIT_GENERATOR_MAKER)) && more.length === 0;
}
function takesSeed([type, checksum, state, ...more]) {
    const isState = state === null || (0,lookup/* sequenceItems */.uq)(state) !== undefined;
    return numpy_random_isNamed(type, 'numpy.random.bit_generator.SeedSequence') && typeof checksum === 'number' && isState && more.length === 0;
}
function isBitGenerator(value) {
    if (typeof value === 'string')
        return SHORT_NAMES.has(value);
    return value instanceof values/* GlobalValue */.ld && GENERATORS.has(value.canonical);
}
/** Words of MT19937, and values that Philox keeps for later. */
const MT19937_WORDS = 624;
const PHILOX_VALUES = 4;
/** A dict, or a pair of it and the seed; older ones are `("MT19937", key, position, …)`. */
function isPlausible(state) {
    const items = (0,lookup/* sequenceItems */.uq)(state);
    if (items?.[0] === 'MT19937')
        return isWithin(items[2], MT19937_WORDS);
    const facts = (0,lookup/* dictEntries */.Hc)(state) === undefined ? items?.[0] : state;
    return isWithin((0,lookup/* memberAt */.mz)(facts, 'state', 'pos'), MT19937_WORDS) && isWithin((0,lookup/* memberAt */.mz)(facts, 'buffer_pos'), PHILOX_VALUES);
}
function isWithin(position, size) {
    return position === undefined || (typeof position === 'number' && position >= 0 && position <= size);
}
function numpy_random_isNamed(value, name) {
    return value instanceof values/* GlobalValue */.ld && value.canonical === name;
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
    if ((NO_STATE.has(name) || torch_functions/* TORCH_FUNCTIONS */.z.has(name)) && call.states.length > 0)
        return `changes the attributes of what ${name} returns`;
    if (name === 'torch.ScriptObject' && !call.states.every(isPackedParameters))
        return 'makes an object of TorchScript of an unknown class';
    return numpyDanger(call, name) ?? randomDanger(call, name);
}
/** Functions that give back what others own: a state set on their result changes the program that loads the file. */
const NO_STATE = new Set([
    'numpy.core.multiarray.scalar',
    'numpy.core.numeric._frombuffer',
    'torch.amp.grad_scaler._refresh_per_optimizer_state',
    'torch.cuda.amp.grad_scaler._refresh_per_optimizer_state',
]);
/** Weights of a quantised layer: their state and the name of their class, which is one of PyTorch's own. */
const PACKED_PARAMETERS = /^__torch__\.torch\.classes\.(quantized|rnn|sparse)\.\w{1,80}$/;
function isPackedParameters(state) {
    const [, name] = state instanceof values/* TupleValue */.EI && state.items.length === 2 ? state.items : [];
    return typeof name === 'string' && PACKED_PARAMETERS.test(name);
}
/** Legacy files wrap the class of a pickled module: `("module", class, source file, source)`. */
function isContainerClass(callable) {
    if (!(callable instanceof values/* PersistentValue */.pw))
        return false;
    const [tag, type] = (0,lookup/* sequenceItems */.uq)(callable.id) ?? [];
    return (tag === 'module' && type instanceof values/* GlobalValue */.ld) || (tag instanceof values/* GlobalValue */.ld && callable.id instanceof values/* TupleValue */.EI);
}

// EXTERNAL MODULE: ./src/checkpoint/torch/name-tensors.ts
var name_tensors = __webpack_require__(56967);
;// CONCATENATED MODULE: ./src/checkpoint/torch/numpy-shapes.ts



/**
 * Checks how a pickle builds arrays, scalars and dtypes of numpy, as far as that is plain: a damaged one gives an array fewer
 * bytes than its shape needs. Throws `Refusal`. Source: numpy/_core/src/multiarray/methods.c `array_setstate`, descriptor.c
 * `arraydescr_setstate`, multiarraymodule.c `array_scalar`.
 */
function checkNumpyShape(call) {
    const name = call.callable instanceof values/* GlobalValue */.ld ? call.callable.canonical : '';
    numpy_shapes_CHECKS.get(name)?.(call);
}
const numpy_shapes_CHECKS = new Map([
    ['numpy.core.multiarray._reconstruct', checkArray],
    ['numpy.core.multiarray.scalar', checkScalar],
    ['numpy.dtype', checkDtype],
]);
function checkArray({ args, states }) {
    const [type, shape, code] = args;
    const isCode = typeof code === 'string' ? code.length === 1 : byteLength(code) === 1;
    const isArray = type instanceof values/* GlobalValue */.ld && /^numpy\.(ndarray|matrix)$/.test(type.canonical);
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

// EXTERNAL MODULE: ./src/checkpoint/torch/rebuild.ts + 6 modules
var rebuild = __webpack_require__(50666);
// EXTERNAL MODULE: ./src/checkpoint/torch/weights-root.ts
var weights_root = __webpack_require__(89115);
;// CONCATENATED MODULE: ./src/checkpoint/torch/torch-object.ts













/** Refusals that are reported of one file; a damaged pickle repeats the same one for every tensor. */
const MAX_REFUSALS = 20;
/**
 * Builds and names the tensors of a pickle, and reports what PyTorch would refuse to build. `persistentTensors` are those
 * that persistent ids name directly, as in the tar format.
 */
function torchObject(pickle, storages, location, persistentTensors) {
    const builder = new rebuild/* TensorBuilder */.t(storages, persistentTensors ?? new Map());
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
        const named = (0,name_tensors/* nameTensors */.k)(root, (value) => builder.tensorOf(value));
        const weightsRoot = (0,weights_root/* findWeightsRoot */.z)(root, named);
        const tensors = named.map(({ path, tensor }) => {
            const inside = weightsRoot?.every((key, i) => path[i] === key) === true;
            const name = nameOf(path);
            const key = inside ? (weightsRoot.length === 0 ? name : nameOf(path.slice(weightsRoot.length))) : null;
            const { dtype, shape, stride, offset, storage, device, parameter, requiresGrad, layout, parts } = tensor;
            // Field by field: with 100,000 tensors, copying the object as a whole takes three times as long.
            return { name, key, dtype, shape, stride, offset, storage, device, parameter, requiresGrad, layout, parts };
        });
        return { tensors, weightsRoot: weightsRoot?.join('.') ?? null };
    }
    catch (error) {
        refuse(error, undefined);
        return { tensors: [], weightsRoot: null };
    }
}
function nameOf(path) {
    return path.length === 1 ? (path[0] ?? '') : path.join('.');
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
    const functions = harmlessAttributes(pickle);
    for (const global of pickle.globals) {
        if (functions !== undefined && global.canonical === GETATTR) {
            for (const name of functions)
                uses.set(name, useOf(global, GETATTR, name, location));
            continue;
        }
        const spelled = `${global.module}.${global.name}`;
        if (uses.has(spelled))
            continue;
        uses.set(spelled, useOf(global, spelled, global.canonical, location));
    }
    return [...uses.values()];
}
function useOf({ offset }, spelled, name, { record, base }) {
    return { spelled, name, record, offset: base === undefined ? undefined : base + offset };
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

/***/ 89115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ TRAINING_ENTRY),
/* harmony export */   z: () => (/* binding */ findWeightsRoot)
/* harmony export */ });
/* harmony import */ var _pickle_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23511);

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

/***/ 12744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * The command cannot run, for a reason that its user can change: a wrong option, a file that is not there, a network
 * that fails. It ends with exit status 2 and this message; any other error is a bug of ours.
 */
class UserError extends Error {
    name = 'UserError';
}


/***/ }),

/***/ 44334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ VERSION_FACTS),
/* harmony export */   S8: () => (/* binding */ VERSIONS),
/* harmony export */   VX: () => (/* binding */ FAMILY_MODULES),
/* harmony export */   j9: () => (/* binding */ baseByDigest),
/* harmony export */   nZ: () => (/* binding */ baseModel),
/* harmony export */   zL: () => (/* binding */ HEADER_CODES)
/* harmony export */ });
/* unused harmony export BASE_DIGESTS */
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


/***/ }),

/***/ 95129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ identify)
});

// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(23511);
// EXTERNAL MODULE: ./src/profiles/gpt-sovits-versions.ts
var gpt_sovits_versions = __webpack_require__(44334);
// EXTERNAL MODULE: ./src/profiles/quoted.ts
var quoted = __webpack_require__(39796);
// EXTERNAL MODULE: ./src/profiles/versions.ts
var profiles_versions = __webpack_require__(96873);
;// CONCATENATED MODULE: ./src/profiles/gpt-sovits-claims.ts




/** The longest version name that is taken seriously; real ones have at most nine characters. */
const LONGEST_VERSION = 32;
/** Which versions the generator's keys and shapes fit. */
function generatorContent(view) {
    const family = familyOf(view);
    const probes = Object.keys(gpt_sovits_versions/* VERSION_FACTS */.DG[0]?.shapes ?? {}).flatMap((key) => {
        const shape = view.shapes.get(key);
        const fitting = shape ? gpt_sovits_versions/* VERSION_FACTS */.DG.filter((facts) => sameShape(facts.shapes[key], shape)) : [];
        // A shape that no version has (a team's own phonemes, say) tells nothing about the version.
        return shape && fitting.length > 0 ? [{ key, shape, fitting }] : [];
    });
    const byShape = gpt_sovits_versions/* VERSION_FACTS */.DG.filter((facts) => probes.every((probe) => probe.fitting.includes(facts)));
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
    const versions = gpt_sovits_versions/* VERSION_FACTS */.DG.filter((facts) => facts.discriminators === parts).map((facts) => facts.version);
    return claim('content', versions, `${parts} discriminators`);
}
/** Which versions an S1 model fits: by the rows of its phoneme table. */
function semanticContent(view) {
    const key = 'ar_text_embedding.word_embeddings.weight';
    const shape = view.shapes.get(`model.${key}`) ?? view.shapes.get(key);
    const versions = gpt_sovits_versions/* VERSION_FACTS */.DG.filter((facts) => facts.phonemes === shape?.[0]).map((facts) => facts.version);
    return claim('content', versions, `${key} [${shape?.join(', ')}]`);
}
/** The code that GPT-SoVITS writes over the zip's first two bytes. */
function headerClaim(view) {
    const code = view.checkpoint.headerCode;
    const meaning = code === undefined ? undefined : gpt_sovits_versions/* HEADER_CODES */.zL[code];
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
        return [{ source: 'config', versions: [(0,profiles_versions/* knownVersion */.uQ)(stated, gpt_sovits_versions/* VERSIONS */.S8) ?? stated], evidence: `${path.join('.')} is ${(0,quoted/* quoted */.T)(stated)}` }];
    });
    return claims.filter((claim, i) => claims.findIndex((each) => each.versions[0] === claim.versions[0]) === i);
}
/** `phoneme_vocab_size` in an S1 file's config: in the small weights, and in what Lightning saves of its arguments. */
function semanticConfigClaims(view) {
    const { root } = view.checkpoint;
    const size = (0,lookup/* asNumber */.i)((0,lookup/* memberAt */.mz)(root, 'config', 'model', 'phoneme_vocab_size')) ??
        (0,lookup/* asNumber */.i)((0,lookup/* memberAt */.mz)(root, 'hyper_parameters', 'config', 'model', 'phoneme_vocab_size'));
    const versions = gpt_sovits_versions/* VERSION_FACTS */.DG.filter((facts) => facts.phonemes === size).map((facts) => facts.version);
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
    const base = (0,gpt_sovits_versions/* baseModel */.nZ)(view.fileName);
    return base ? [{ source: 'name', versions: base.versions, evidence: `${view.fileName} is a base model` }] : [];
}
function versionOfFolder(folder) {
    const wanted = folder.toLowerCase();
    const weights = gpt_sovits_versions/* VERSION_FACTS */.DG.find((facts) => Object.values(facts.folders).some((each) => each.toLowerCase() === wanted));
    if (weights)
        return weights.version;
    const logs = /^logs_s[12]_(v[0-9a-z]{1,20})(?:_lora_\d{1,5})?$/i.exec(folder);
    return logs?.[1] === undefined ? undefined : (0,profiles_versions/* knownVersion */.uQ)(logs[1], gpt_sovits_versions/* VERSIONS */.S8);
}
function familyOf(view) {
    if (gpt_sovits_versions/* FAMILY_MODULES */.VX['flow matching'].some((module) => view.modules.has(module)))
        return 'flow matching';
    if (gpt_sovits_versions/* FAMILY_MODULES */.VX['decoder with speaker embedding'].some((module) => view.modules.has(module)))
        return 'decoder with speaker embedding';
    return view.modules.has('dec') || view.modules.has('flow') ? 'decoder' : undefined;
}
function sameShape(expected, found) {
    return expected !== undefined && expected.length === found.length && expected.every((size, i) => size === found[i]);
}
function claim(source, versions, seen) {
    const all = versions.length === 0 || versions.length === gpt_sovits_versions/* VERSIONS */.S8.length;
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
    const base = (0,gpt_sovits_versions/* baseByDigest */.j9)(headMd5);
    if (base !== undefined)
        return { version: base.detected, lora: false, because: `its first 8 KiB are those of ${base.file}` };
    const code = String.fromCharCode(...head.subarray(0, 2));
    if (code === 'PK')
        return bySize(size);
    const meaning = gpt_sovits_versions/* HEADER_CODES */.zL[code];
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
    versions: gpt_sovits_versions/* VERSIONS */.S8,
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
    const base = (0,gpt_sovits_versions/* baseByDigest */.j9)(view.checkpoint.headMd5);
    return base === undefined ? [] : [{ source: 'content', versions: [base.version], evidence: `the first 8 KiB are those of ${base.file}` }];
}
/** Exports drop `enc_q`, the base models keep it; those without one (v3, v4) are known by their first bytes or by name. */
function isBase(view, role) {
    if (role === 'generator' && (0,gpt_sovits_versions/* baseByDigest */.j9)(view.checkpoint.headMd5) !== undefined)
        return true;
    const keepsPosterior = role === 'generator' && view.entries.has('weight') && view.modules.has('enc_q');
    return keepsPosterior || (0,gpt_sovits_versions/* baseModel */.nZ)(view.fileName)?.role === role || (0,profiles_versions/* isTeamBase */.ps)(view.path, view.config.versions);
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
        where: (view) => (/^G_\d+\.pth$/.test(view.fileName) || (0,gpt_sovits_versions/* baseModel */.nZ)(view.fileName)?.role === 'generator' ? view.fileName : undefined),
        fits: (identity) => !identity.kind.includes('discriminator'),
    },
    {
        expected: 'a discriminator, as the name says',
        where: (view) => (/^D_\d+\.pth$/.test(view.fileName) || (0,gpt_sovits_versions/* baseModel */.nZ)(view.fileName)?.role === 'discriminator' ? view.fileName : undefined),
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





const VERSIONS = ['v1', 'v2'];
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
    versions: VERSIONS,
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
    const version = stated === undefined ? undefined : (0,profiles_versions/* knownVersion */.uQ)(stated, VERSIONS);
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

// EXTERNAL MODULE: ./src/profiles/names.ts
var names = __webpack_require__(37682);
;// CONCATENATED MODULE: ./src/profiles/view.ts


function viewOf(input) {
    const parts = input.path.split('/');
    const fileName = parts.at(-1) ?? '';
    const shapes = shapesByKey(input.checkpoint);
    return {
        ...input,
        folders: parts.slice(0, -1),
        fileName,
        name: (0,names/* readName */.M)(fileName, input.config.naming),
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

/***/ 37682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readName)
/* harmony export */ });
/* harmony import */ var _naming_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);

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
    const facts = { ...readForms(fileName), ...(0,_naming_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .nameByPattern */ .T)(fileName, naming.pattern) };
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
/**
 * Any other name: the words that stand between `_`, `-`, `.` and spaces. StyleTTS2 trains in two stages (`epoch_2nd_00010`), and ESPnet
 * writes the number first (`10epoch`).
 */
function wordsName(stem) {
    const latest = /(?:^|[-_. ])(?:last|latest)(?=$|[-_. ])/i.exec(stem);
    const epoch = /(?:^|[-_. ])(?:epochs?|ep)[-_ ]?(?:(?:1st|2nd)[-_ ])?(\d{1,9})(?=$|[-_. ])/i.exec(stem) ??
        /(?:^|[-_. ])(\d{1,9})(?:epochs?|ep)(?=$|[-_. ])/i.exec(stem);
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


/***/ }),

/***/ 33642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38098);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70938);



/** One system call reads less than 2 GiB; a longer read is made of several. */
const MAX_CALL_BYTES = 1024 ** 3;
/**
 * The bytes of a file on disk, of any size. The size is taken when it is opened. `name` is what messages call it.
 * Throws `SourceError` where it cannot be opened, is no regular file, or becomes shorter while it is read.
 */
async function openFile(path, name = path) {
    const handle = await openRegular(path, name);
    try {
        const { size } = await handle.stat();
        return fileSource(handle, name, size);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function openRegular(path, name) {
    try {
        // Asked before it is opened: opening a pipe waits for a writer, which may never come.
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (!facts.isFile())
            throw new _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c(name, `expected a file, found ${facts.isDirectory() ? 'a folder' : 'a device, pipe or socket'}`);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    }
    catch (error) {
        if (error instanceof _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c)
            throw error;
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c(name, `cannot be opened: ${(0,_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}`, (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error));
    }
}
function fileSource(handle, name, size) {
    const fill = async (offset, bytes) => {
        if (offset < 0 || offset + bytes.length > size) {
            throw new RangeError(`read of ${bytes.length} bytes at ${offset} in a file of ${size} bytes`);
        }
        let done = 0;
        while (done < bytes.length) {
            const { bytesRead } = await readOnce(handle, name, bytes, done, Math.min(bytes.length - done, MAX_CALL_BYTES), offset + done);
            if (bytesRead === 0) {
                throw new _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c(name, `the file became shorter while it was read: expected ${size} bytes, found ${offset + done}; try again once nothing writes it any more`);
            }
            done += bytesRead;
        }
    };
    return {
        size,
        async read(offset, length) {
            if (length < 0 || length > size)
                throw new RangeError(`read of ${length} bytes in a file of ${size} bytes`);
            // Not from Node's shared pool: the bytes belong to the caller, for as long as he wants.
            const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer, 0, length);
            await fill(offset, bytes);
            return bytes;
        },
        readInto: fill,
        close: () => handle.close(),
    };
}
async function readOnce(handle, name, into, at, length, position) {
    try {
        return await handle.read(into, at, length, position);
    }
    catch (error) {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c(name, `cannot be read at byte ${position}: ${(0,_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}`, (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error));
    }
}


/***/ }),

/***/ 38098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ SourceError)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);

/** A file or address that cannot be opened or read. */
class SourceError extends _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    /** Why, without the file's name. */
    reason;
    /**
     * The operating system's code, as `ENOENT`, where there is one. A server's failures have the codes that come closest: `ENOENT` (it has no
     * such file), `EACCES` (it refuses access), `EHOSTUNREACH` (it cannot be asked).
     */
    code;
    constructor(place, reason, code) {
        super(`${place}: ${reason}`);
        this.reason = reason;
        this.code = code;
    }
}


/***/ }),

/***/ 70938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/** What the operating system's error codes mean, for people. */
const REASONS = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is no folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its path is too long',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EIO: 'the disk reports an error',
    EISDIR: 'it is a folder',
    ENXIO: 'it is a device that is not there',
    ESTALE: 'the network drive has lost it',
};
/** Why a file operation failed. */
function reasonOf(error) {
    const code = errorCode(error);
    const reason = code === undefined ? undefined : REASONS[code];
    if (reason !== undefined)
        return reason;
    return error instanceof Error ? error.message : String(error);
}
/** `ENOENT` and the like. */
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}


/***/ })

};
