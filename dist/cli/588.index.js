export const id = 588;
export const ids = [588];
export const modules = {

/***/ 6588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspect: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/checkpoint/open.ts + 23 modules
var checkpoint_open = __webpack_require__(7694);
// EXTERNAL MODULE: ./src/checkpoint/torch/torch-object.ts + 5 modules
var torch_object = __webpack_require__(8633);
// EXTERNAL MODULE: ./src/profiles/identify.ts + 14 modules
var identify = __webpack_require__(9310);
// EXTERNAL MODULE: ./src/reports/tensor-tree.ts
var tensor_tree = __webpack_require__(2559);
// EXTERNAL MODULE: ./src/rules/judge.ts
var judge = __webpack_require__(616);
// EXTERNAL MODULE: ./src/sources/file-source.ts
var file_source = __webpack_require__(3642);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(2744);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(8098);
;// CONCATENATED MODULE: ./src/sources/http-address.ts


/**
 * An address that may be read from: `https:`, and `http:` on this machine alone, where nobody can listen.
 * Throws `UserError` for any other one.
 */
function parseAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
        throw new user_error/* UserError */.y(`expected an https:// address, found ${JSON.stringify(url ? shownAddress(url) : text)}`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new source_error/* SourceError */.c(shownAddress(url), 'expected an address without user name and password, they would show up in logs');
    }
    return url;
}
function isLoopback(url) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}
/** An address as a message may show it: without the query, which is where signed addresses keep their secret. */
function shownAddress(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
/** `bytes 0-99/1234`; `undefined` for anything else, an unknown size (`*`) included. */
function parseContentRange(header) {
    const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
    if (match === null)
        return undefined;
    const range = { first: Number(match[1]), last: Number(match[2]), size: Number(match[3]) };
    return Number.isSafeInteger(range.size) && range.first <= range.last && range.last < range.size ? range : undefined;
}

;// CONCATENATED MODULE: ./src/sources/block-cache.ts
/**
 * Reads through a cache of aligned blocks, the least recently used of which are dropped first. Missing blocks that lie
 * side by side are fetched together, and a block that is on its way is waited for rather than fetched again.
 */
class BlockCache {
    settings;
    /** In order of use, oldest first: a Map keeps the order in which keys were set. */
    blocks = new Map();
    constructor(settings) {
        this.settings = settings;
    }
    /** Puts the bytes of block `index` in, where they are already known. */
    keep(index, bytes) {
        if (bytes.length > 0)
            this.remember(index, Promise.resolve(bytes));
    }
    clear() {
        this.blocks.clear();
    }
    async read(offset, length) {
        const { blockBytes } = this.settings;
        const bytes = new Uint8Array(length);
        let done = 0;
        while (done < length) {
            const index = Math.floor((offset + done) / blockBytes);
            const last = Math.floor((offset + length - 1) / blockBytes);
            const block = await this.block(index, last);
            const from = offset + done - index * blockBytes;
            const part = block.subarray(from, from + length - done);
            bytes.set(part, done);
            done += part.length;
        }
        return bytes;
    }
    /** Block `index`; where it is missing, the missing blocks after it up to `last` come with it. */
    block(index, last) {
        const known = this.blocks.get(index);
        if (known !== undefined) {
            this.remember(index, known);
            return known;
        }
        const { blockBytes, maxRun, size, fetchBytes } = this.settings;
        let count = 1;
        while (count < maxRun && index + count <= last && !this.blocks.has(index + count))
            count++;
        const start = index * blockBytes;
        const run = fetchBytes(start, Math.min(count * blockBytes, size - start));
        let first;
        for (let i = 0; i < count; i++) {
            // A copy, so that one kept block does not keep the whole run in memory.
            const block = run.then((bytes) => bytes.slice(i * blockBytes, (i + 1) * blockBytes));
            this.remember(index + i, block);
            block.catch(() => this.forget(index + i, block));
            first ??= block;
        }
        return first ?? run;
    }
    remember(index, block) {
        this.blocks.delete(index);
        this.blocks.set(index, block);
        for (const oldest of this.blocks.keys()) {
            if (this.blocks.size <= this.settings.maxBlocks)
                break;
            this.blocks.delete(oldest);
        }
    }
    forget(index, block) {
        if (this.blocks.get(index) === block)
            this.blocks.delete(index);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/sources/http-request.ts



const TIMEOUT = 60_000;
const ATTEMPTS = 5;
const FIRST_WAIT = 500;
/** A server that asks for a longer pause (Retry-After) is not waited for. */
const MAX_WAIT = 60_000;
const MAX_REDIRECTS = 10;
/** Worth another try: the server or the way to it has a bad moment. */
const TRANSIENT_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Not worth one: the host does not exist, or its certificate is not good. */
const FINAL_FAILURE = /^(ENOTFOUND|CERT_|ERR_TLS|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL)/;
class TransientFailure extends Error {
    waitFor;
    constructor(message, waitFor) {
        super(message);
        this.waitFor = waitFor;
    }
}
/**
 * Asks for `length` bytes at `offset`, follows redirects, and tries again where that may help. Statuses that are an
 * answer (200, 206, 403, 404, 416 …) are returned. Throws `SourceError` once all attempts have failed.
 */
async function requestRange(request) {
    const { attempts = ATTEMPTS, wait = promises_.setTimeout } = request.options;
    for (let attempt = 1;; attempt++) {
        try {
            return await follow(request);
        }
        catch (error) {
            if (!(error instanceof TransientFailure))
                throw error;
            const pause = error.waitFor ?? FIRST_WAIT * 2 ** (attempt - 1);
            if (attempt >= attempts || pause > MAX_WAIT) {
                throw new source_error/* SourceError */.c(shownAddress(request.address), `${error.message}, after ${attempt} attempt${attempt === 1 ? '' : 's'}; try again later`);
            }
            await wait(pause);
        }
    }
}
async function follow(request) {
    let url = request.url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        const response = await send(request, url);
        const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
        if (location === null)
            return readAnswer(request, url, response);
        await discard(response);
        url = redirected(request.address, url, location);
    }
    throw new source_error/* SourceError */.c(shownAddress(request.address), `expected at most ${MAX_REDIRECTS} redirects, the server sends on and on`);
}
function redirected(address, from, location) {
    const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url) && isLoopback(from)))
        return url;
    throw new source_error/* SourceError */.c(shownAddress(address), `expected a redirect to an https:// address, found one to ${url ? shownAddress(url) : 'no address'}`);
}
async function send(request, url) {
    const { options, offset, length, counters } = request;
    const headers = {
        ...(url.origin === request.address.origin ? options.headers : {}),
        range: `bytes=${offset}-${offset + length - 1}`,
        // A compressed answer has other offsets than the file.
        'accept-encoding': 'identity',
        ...(request.ifRange === undefined ? {} : { 'if-range': request.ifRange }),
    };
    counters.requests++;
    try {
        return await fetch(url.href, { headers, redirect: 'manual', signal: AbortSignal.timeout(options.timeout ?? TIMEOUT) });
    }
    catch (error) {
        throw failure(request, error);
    }
}
async function readAnswer(request, url, response) {
    const { status, headers } = response;
    if (TRANSIENT_STATUS.has(status)) {
        await discard(response);
        throw new TransientFailure(`the server answered ${status}`, retryAfter(headers));
    }
    if (status !== 206) {
        await discard(response);
        return { status, url, headers, range: undefined, bytes: new Uint8Array(0) };
    }
    const range = parseContentRange(headers.get('content-range'));
    const encoding = headers.get('content-encoding') ?? 'identity';
    if (range === undefined || range.first !== request.offset || range.last >= request.offset + request.length || encoding !== 'identity') {
        await discard(response);
        throw new source_error/* SourceError */.c(shownAddress(request.address), `expected bytes ${request.offset} to ${request.offset + request.length - 1} as they are, ` +
            `the server sent Content-Range ${JSON.stringify(headers.get('content-range') ?? 'none')}, Content-Encoding ${JSON.stringify(encoding)}; download the file first`);
    }
    return { status, url, headers, range, bytes: await readBody(request, response, range.last - range.first + 1) };
}
/** Exactly `length` bytes of the body; a server that goes on sending is cut off. */
async function readBody(request, response, length) {
    const bytes = new Uint8Array(length);
    let done = 0;
    try {
        for await (const chunk of response.body ?? []) {
            request.counters.bytes += chunk.length;
            if (done + chunk.length > length)
                throw new source_error/* SourceError */.c(shownAddress(request.address), `expected ${length} bytes, the server sent more`);
            bytes.set(chunk, done);
            done += chunk.length;
        }
    }
    catch (error) {
        throw error instanceof source_error/* SourceError */.c ? error : failure(request, error);
    }
    if (done < length)
        throw new TransientFailure(`expected ${length} bytes, the connection ended after ${done}`);
    return bytes;
}
/** Leaves a body that is of no interest unread. */
async function discard(response) {
    await response.body?.cancel().catch(() => { });
}
function failure(request, error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const reason = cause instanceof Error && cause.name === 'TimeoutError' ? 'no answer in time' : cause instanceof Error ? cause.message : String(cause);
    if (FINAL_FAILURE.test(code))
        return new source_error/* SourceError */.c(shownAddress(request.address), `cannot be reached: ${reason}`);
    return new TransientFailure(`the connection failed: ${reason || code}`);
}
/** Milliseconds that a Retry-After header asks for: seconds, or a date. */
function retryAfter(headers) {
    const value = headers.get('retry-after');
    if (value === null)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

;// CONCATENATED MODULE: ./src/sources/http-source.ts




/** Requests are for whole blocks of this size, so that neighbouring small reads cost one request. */
const BLOCK_BYTES = 256 * 1024;
/** Longest single request, 4 MiB: a larger read is made of several, and a retry repeats no more than this. */
const MAX_RUN_BLOCKS = 16;
/** Blocks that are kept, 16 MiB. */
const MAX_CACHED_BLOCKS = 64;
/** Answers by which storage services say that a signed address, which a redirect had led to, has expired. */
const EXPIRED = new Set([400, 401, 403, 404, 410]);
/**
 * The bytes behind an `https://` address, read by HTTP ranges: little more is transferred than is asked for.
 * Throws `SourceError` where the server cannot serve ranges, refuses, fails again and again, or serves a file that
 * changes while it is read.
 */
async function openUrl(url, options = {}) {
    const address = parseAddress(url);
    const counters = { requests: 0, bytes: 0 };
    // Not HEAD: addresses that are signed for GET refuse it, and this way the first bytes come along.
    const first = await requestRange({ url: address, address, offset: 0, length: BLOCK_BYTES, options, counters });
    const version = { size: sizeOf(first, address), etag: first.headers.get('etag'), modified: first.headers.get('last-modified') };
    let at = first.url;
    async function fetchBytes(offset, length) {
        // Weak tags (W/…) may not stand in If-Range; for those the comparison of the answer's headers has to do.
        const ifRange = version.etag?.startsWith('"') ? version.etag : undefined;
        const request = { address, offset, length, options, counters, ...(ifRange === undefined ? {} : { ifRange }) };
        let answer = await requestRange({ ...request, url: at });
        if (EXPIRED.has(answer.status) && at.href !== address.href) {
            answer = await requestRange({ ...request, url: address });
            at = answer.url;
        }
        // To If-Range, a server answers with the whole file (200) when it is another one by now.
        const isOther = [200, 412, 416].includes(answer.status) ||
            (answer.range !== undefined && answer.range.size !== version.size) ||
            differs(version.etag, answer.headers.get('etag')) ||
            differs(version.modified, answer.headers.get('last-modified'));
        if (answer.range === undefined && !isOther)
            throw refused(answer.status, address);
        if (isOther)
            throw new source_error/* SourceError */.c(shownAddress(address), 'the file changed on the server while it was read; try again');
        if (answer.bytes.length !== length) {
            throw new source_error/* SourceError */.c(shownAddress(address), `expected ${length} bytes at ${offset}, the server sent ${answer.bytes.length}`);
        }
        return answer.bytes;
    }
    const cache = new BlockCache({
        blockBytes: BLOCK_BYTES,
        maxBlocks: MAX_CACHED_BLOCKS,
        maxRun: MAX_RUN_BLOCKS,
        size: version.size,
        fetchBytes,
    });
    cache.keep(0, first.bytes);
    return {
        size: version.size,
        transferred: counters,
        async read(offset, length) {
            if (offset < 0 || length < 0 || offset + length > version.size) {
                throw new RangeError(`read of ${length} bytes at ${offset} in ${version.size} bytes`);
            }
            return cache.read(offset, length);
        },
        async close() {
            cache.clear();
        },
    };
}
function sizeOf(answer, address) {
    if (answer.range !== undefined) {
        const expected = Math.min(BLOCK_BYTES, answer.range.size);
        if (answer.bytes.length === expected)
            return answer.range.size;
        throw new source_error/* SourceError */.c(shownAddress(address), `expected the first ${expected} bytes, the server sent ${answer.bytes.length}`);
    }
    const isEmpty = answer.status === 416 ? answer.headers.get('content-range') === 'bytes */0' : answer.headers.get('content-length') === '0';
    if (isEmpty && (answer.status === 416 || answer.status === 200))
        return 0;
    throw refused(answer.status, address);
}
function differs(expected, found) {
    return expected !== null && found !== null && expected !== found;
}
function refused(status, address) {
    const shown = shownAddress(address);
    switch (status) {
        case 200:
        case 416:
            return new source_error/* SourceError */.c(shown, 'the server does not serve parts of a file (HTTP ranges); download the file, then inspect it');
        case 401:
        case 403:
            return new source_error/* SourceError */.c(shown, `the server refuses access (${status}); the file may be private, or a signed address may have expired`);
        case 404:
        case 410:
            return new source_error/* SourceError */.c(shown, `there is no such file on the server (${status}); check the address`, 'ENOENT');
        default:
            return new source_error/* SourceError */.c(shown, `expected a part of the file (206), the server answered ${status}`);
    }
}

// EXTERNAL MODULE: ./src/commands/examine.ts + 5 modules
var examine = __webpack_require__(9623);
;// CONCATENATED MODULE: ./src/commands/inspect.ts












/** Reads the facts of one file, or of an `https://` address by ranges. No tensor byte is read. */
async function inspect(path, config) {
    const place = /^https?:\/\//i.test(path) ? remotePlace(path) : localPlace(path);
    const source = await place.open(place.name);
    if (source === undefined)
        throw new user_error/* UserError */.y(`${path}: there is no such file`);
    try {
        const checkpoint = await (0,checkpoint_open/* openCheckpoint */.D)(source, { name: place.name, openSibling: place.open });
        return describe(path, checkpoint, config);
    }
    finally {
        await source.close();
    }
}
function localPlace(path) {
    return {
        name: (0,external_node_path_.basename)(path),
        open: (name) => absentIfMissing(() => (0,file_source/* openFile */.T)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), name))),
    };
}
function remotePlace(address) {
    const url = parseAddress(address);
    const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
    const own = decodedName(url.pathname.slice(folder.length));
    return {
        name: own,
        open: (name) => {
            const sibling = new URL(url);
            if (name !== own)
                sibling.pathname = `${folder}${encodeURIComponent(name)}`;
            return absentIfMissing(() => openUrl(sibling.href));
        },
    };
}
function decodedName(escaped) {
    try {
        return decodeURIComponent(escaped);
    }
    catch {
        return escaped;
    }
}
async function absentIfMissing(open) {
    try {
        return await open();
    }
    catch (error) {
        if (error instanceof source_error/* SourceError */.c && error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function describe(path, checkpoint, config) {
    const { identity } = (0,identify/* identify */.l)({ path, checkpoint, config });
    const { training } = checkpoint;
    const tensors = checkpoint.tensors.map((tensor) => tensorReport(tensor, checkpoint));
    return {
        schema: 'ckpt-guard/inspect@1',
        path,
        size: checkpoint.size,
        format: checkpoint.container,
        weightsRoot: checkpoint.weightsRoot,
        globals: [...new Set(checkpoint.globals.map(({ name }) => name))],
        metadata: Object.fromEntries([...checkpoint.metadata].map(([key, value]) => [key, jsonValue(value)])),
        ...(identity === undefined ? {} : { identity: { ...identity, evidence: [...identity.evidence] } }),
        training: { ...training, entries: [...training.entries], best: training.best.map((each) => ({ ...each })) },
        loading: loading(checkpoint, tensors),
        tensors,
        problems: checkpoint.problems.map(({ kind, message, where }) => ({
            rule: kind,
            severity: severityOf(kind),
            message,
            where: { ...where },
        })),
    };
}
/** By default: what is shown of a file does not depend on a team's settings. */
function severityOf(kind) {
    const severity = (0,judge/* ruleById */.BD)(kind)?.severity;
    return severity === undefined || severity === 'off' ? 'notice' : severity;
}
/** JSON has no integers of any length and no infinities; those are told as text. */
function jsonValue(value) {
    if (typeof value === 'bigint')
        return value.toString();
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
function tensorReport(tensor, checkpoint) {
    const shard = checkpoint.shards.get(tensor.name);
    return {
        name: tensor.name,
        key: tensor.key,
        dtype: tensor.dtype,
        shape: [...tensor.shape],
        stride: tensor.stride === null ? null : [...tensor.stride],
        offset: tensor.offset,
        storage: tensor.storage,
        device: tensor.device,
        parameter: tensor.parameter,
        layout: tensor.layout,
        ...(shard === undefined ? {} : { shard }),
    };
}
/** Adam keeps two moments, and training a gradient: with the weights that is four float32 numbers a parameter. */
const ADAM_COPIES = 4;
function loading(checkpoint, tensors) {
    const parameters = (0,examine/* parameterCount */.F9)(checkpoint);
    return {
        weightsOnly: checkpoint.headerCode === undefined && (0,torch_object/* loadsWeightsOnly */.$v)(checkpoint.globals, checkpoint.problems),
        parameters,
        bytes: {
            asSaved: (0,tensor_tree/* distinctBytes */.qg)(tensors),
            float32: parameters * 4,
            float16: parameters * 2,
            training: parameters * 4 * ADAM_COPIES,
        },
    };
}


/***/ }),

/***/ 2559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ tensorTree),
/* harmony export */   qg: () => (/* binding */ distinctBytes)
/* harmony export */ });
/* unused harmony export tensorBytes */
/* harmony import */ var _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3725);

/** Real names have about ten parts. What a hostile name has below this depth stays together as one label. */
const MAX_DEPTH = 24;
/**
 * The tensors as a tree of modules, in the file's order. Chains of single modules stand on one line, and numbered
 * siblings with the same tensors (`layers.0` … `layers.23`) are folded into one.
 */
function tensorTree(tensors) {
    const root = newNode();
    const owners = new Map();
    for (const tensor of tensors)
        insert(root, tensor, owners);
    measure(root, new Map());
    return groupsOf(root).flatMap((group) => [...rowsOf(group, 0)]);
}
/** Bytes that the tensor's elements take; packed types share bytes. */
function tensorBytes(tensor) {
    const elements = tensor.shape.reduce((product, size) => product * size, 1);
    const dtype = _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.get(tensor.dtype);
    return dtype === undefined ? 0 : Math.ceil(elements / dtype.packed) * dtype.itemsize;
}
/** Bytes of all tensors together, those that share their elements counted once. */
function distinctBytes(tensors) {
    const seen = new Set();
    return tensors.reduce((sum, tensor) => {
        const key = elementsKey(tensor);
        if (tensor.storage === null || seen.has(key))
            return sum;
        seen.add(key);
        return sum + tensorBytes(tensor);
    }, 0);
}
/** The same for tied weights: the same elements of the same storage under two names. */
function elementsKey(tensor) {
    return JSON.stringify([tensor.shard, tensor.storage, tensor.offset, tensor.dtype, tensor.shape, tensor.stride]);
}
function newNode() {
    return { children: new Map(), tensor: undefined, sharedWith: undefined, tensors: 0, bytes: 0, shape: 0 };
}
function insert(root, tensor, owners) {
    const parts = tensor.name.split('.');
    const steps = parts.length > MAX_DEPTH ? [...parts.slice(0, MAX_DEPTH - 1), parts.slice(MAX_DEPTH - 1).join('.')] : parts;
    let node = root;
    for (const step of steps) {
        const child = node.children.get(step) ?? newNode();
        node.children.set(step, child);
        node = child;
    }
    node.tensor = tensor;
    if (tensor.storage === null)
        return;
    const bytes = elementsKey(tensor);
    node.sharedWith = owners.get(bytes);
    if (node.sharedWith === undefined)
        owners.set(bytes, tensor.name);
}
/** Sums up tensors and bytes, and numbers the shapes of subtrees so that equal ones are found by comparing numbers. */
function measure(node, shapes) {
    const { tensor } = node;
    node.tensors = tensor === undefined ? 0 : 1;
    node.bytes = tensor === undefined || node.sharedWith !== undefined || tensor.storage === null ? 0 : tensorBytes(tensor);
    const parts = [tensor?.dtype, tensor?.shape, tensor?.parameter, tensor?.layout, node.sharedWith !== undefined];
    for (const [name, child] of node.children) {
        measure(child, shapes);
        node.tensors += child.tensors;
        node.bytes += child.bytes;
        parts.push(name, child.shape);
    }
    const key = JSON.stringify(parts);
    node.shape = shapes.get(key) ?? shapes.size + 1;
    shapes.set(key, node.shape);
}
function groupsOf(node) {
    const children = [...node.children];
    const groups = [];
    for (let i = 0; i < children.length;) {
        const [name, first] = children[i] ?? ['', newNode()];
        const times = siblings(children, i);
        groups.push({ label: times === 1 ? name : `${name}…${Number(name) + times - 1}`, node: first, times });
        i += times;
    }
    return groups;
}
/** How many numbered siblings from `start` on follow each other and are equal. Two stay apart: folding would save one line. */
function siblings(children, start) {
    const [name, node] = children[start] ?? ['', undefined];
    if (!/^(0|[1-9]\d{0,8})$/.test(name))
        return 1;
    let count = 1;
    for (let next = children[start + count]; next !== undefined; next = children[start + count]) {
        if (next[0] !== String(Number(name) + count) || next[1].shape !== node?.shape)
            break;
        count++;
    }
    return count < 3 ? 1 : count;
}
/** The row of a group and those below it; the labels of modules with nothing but one group in them are joined with it. */
function* rowsOf({ label, node, times }, depth) {
    const groups = groupsOf(node);
    const [only, second] = groups;
    if (only !== undefined && second === undefined && node.tensor === undefined) {
        yield* rowsOf({ label: `${label}.${only.label}`, node: only.node, times: times * only.times }, depth);
        return;
    }
    const { tensor, sharedWith, tensors, bytes } = node;
    yield {
        depth,
        label,
        times,
        tensors: tensors * times,
        bytes: bytes * times,
        ...(tensor === undefined ? {} : { tensor }),
        ...(sharedWith === undefined || times > 1 ? {} : { sharedWith }),
    };
    for (const group of groups)
        yield* rowsOf({ ...group, times: group.times * times }, depth + 1);
}


/***/ })

};
