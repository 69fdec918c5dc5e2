export const id = 367;
export const ids = [367];
export const modules = {

/***/ 8037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ parseContentRange),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   kw: () => (/* binding */ decodedPath),
/* harmony export */   or: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2744);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8098);


/**
 * An address that may be read from: `https:`, and `http:` on this machine alone, where nobody can listen.
 * Throws `UserError` for any other one.
 */
function parseAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`expected an https:// address, found ${JSON.stringify(url ? shownAddress(url) : text)}`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c(shownAddress(url), 'expected an address without user name and password, they would show up in logs');
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

/***/ 3367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openUrl: () => (/* binding */ openUrl)
});

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

// EXTERNAL MODULE: ./src/sources/http-address.ts
var http_address = __webpack_require__(8037);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(8098);
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
                throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(request.address), `${error.message}, after ${attempt} attempt${attempt === 1 ? '' : 's'}; try again later`);
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
    throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(request.address), `expected at most ${MAX_REDIRECTS} redirects, the server sends on and on`);
}
function redirected(address, from, location) {
    const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,http_address/* isLoopback */.U9)(url) && (0,http_address/* isLoopback */.U9)(from)))
        return url;
    throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(address), `expected a redirect to an https:// address, found one to ${url ? (0,http_address/* shownAddress */.Uk)(url) : 'no address'}`);
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
    const range = (0,http_address/* parseContentRange */.C5)(headers.get('content-range'));
    const encoding = headers.get('content-encoding') ?? 'identity';
    if (range === undefined || range.first !== request.offset || range.last >= request.offset + request.length || encoding !== 'identity') {
        await discard(response);
        throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(request.address), `expected bytes ${request.offset} to ${request.offset + request.length - 1} as they are, ` +
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
                throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(request.address), `expected ${length} bytes, the server sent more`);
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
        return new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(request.address), `cannot be reached: ${reason}`);
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
    const address = (0,http_address/* parseAddress */.or)(url);
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
            throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(address), 'the file changed on the server while it was read; try again');
        if (answer.bytes.length !== length) {
            throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(address), `expected ${length} bytes at ${offset}, the server sent ${answer.bytes.length}`);
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
        throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(address), `expected the first ${expected} bytes, the server sent ${answer.bytes.length}`);
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
    const shown = (0,http_address/* shownAddress */.Uk)(address);
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


/***/ })

};
