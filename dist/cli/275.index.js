export const id = 275;
export const ids = [275];
export const modules = {

/***/ 42577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ statedLength),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   yX: () => (/* binding */ NoRangesError)
/* harmony export */ });
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38098);

/** The server does not serve parts of a file, or not the ones that were asked for; the whole file it may serve. */
class NoRangesError extends _source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c {
    /** Why, without what to do next. */
    cannot;
    /** Bytes of the file, where the server tells. */
    size;
    constructor(place, cannot, size) {
        super(place, `${cannot}; download the file, then use that`);
        this.cannot = cannot;
        this.size = size;
    }
}
/** Says why `file` cannot be had, of which the server answered with `status` instead of with its bytes. */
function refusal(file, status) {
    switch (status) {
        case 401:
        case 403:
            return new _source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c(file, `the server refuses access (${status}); the file may be private, or a signed address may have expired`, 'EACCES');
        case 404:
        case 410:
            return new _source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c(file, `there is no such file on the server (${status}); check the address`, 'ENOENT');
        default:
            return new _source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c(file, `expected the file or a part of it (200, 206), the server answered ${status}`);
    }
}
/** Bytes that a body has, where the server states it. */
function statedLength(headers) {
    const stated = headers.get('content-length');
    return stated !== null && /^\d{1,16}$/.test(stated) && Number.isSafeInteger(Number(stated)) ? Number(stated) : undefined;
}


/***/ }),

/***/ 55172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ TransientFailure),
/* harmony export */   G: () => (/* binding */ shownFile),
/* harmony export */   Q9: () => (/* binding */ TIMEOUT),
/* harmony export */   U_: () => (/* binding */ chunksOf),
/* harmony export */   dP: () => (/* binding */ withAttempts),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98050);
/* harmony import */ var _http_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28037);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38098);
/* harmony import */ var _transient_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87920);





/** Milliseconds without an answer after which an attempt is given up. */
const TIMEOUT = 60_000;
const ATTEMPTS = 5;
const FIRST_WAIT = 500;
/** A server that asks for a longer pause (Retry-After) is not waited for. */
const MAX_WAIT = 60_000;
const MAX_REDIRECTS = 10;
/** A failure that may pass. `waitFor` is how long the server asks to be left alone, in milliseconds. */
class TransientFailure extends Error {
    waitFor;
    constructor(message, waitFor) {
        super(message);
        this.waitFor = waitFor;
    }
}
/** What messages call the file that is asked for. */
function shownFile({ address, options }) {
    return options.name ?? (0,_http_address_js__WEBPACK_IMPORTED_MODULE_1__/* .shownAddress */ .Uk)(address);
}
/**
 * Does `attempt` until it throws no `TransientFailure`, with longer and longer pauses. Throws `SourceError` once all attempts have
 * failed.
 */
async function withAttempts(request, attempt) {
    const { attempts = ATTEMPTS, wait = (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds) } = request.options;
    for (let count = 1;; count++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof TransientFailure))
                throw error;
            const pause = error.waitFor ?? FIRST_WAIT * 2 ** (count - 1);
            if (count >= attempts || pause > MAX_WAIT) {
                const tried = `after ${count} attempt${count === 1 ? '' : 's'}`;
                throw new _source_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c(shownFile(request), `${error.message}, ${tried}; try again later`, 'EHOSTUNREACH');
            }
            await wait(pause, `${shownFile(request)}: ${error.message}; attempt ${count + 1} of ${attempts} follows`);
        }
    }
}
/**
 * Asks once and follows redirects: to `https:` alone, and with the options' headers at the origin of the address alone. Throws
 * `TransientFailure` for what another attempt may mend; other statuses than those are answers.
 */
async function send(request, headers, signal) {
    let { url } = request;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        const response = await sendTo(url, request, headers, signal);
        const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
        if (location === null)
            return { response: await refuseTransient(response), url };
        await discard(response);
        url = redirected(request, url, location);
    }
    throw new _source_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c(shownFile(request), `expected at most ${MAX_REDIRECTS} redirects, the server sends on and on`);
}
/** The chunks of a body as they come, counted. Throws as `send` does. */
async function* chunksOf(request, response) {
    const body = response.body?.[Symbol.asyncIterator]();
    if (body === undefined)
        return;
    try {
        for (let next = await nextChunk(request, body); next !== undefined; next = await nextChunk(request, body)) {
            request.counters.bytes += next.length;
            yield next;
        }
    }
    finally {
        // Where the reader has had enough: the server need not send the rest.
        await body.return?.().catch(() => { });
    }
}
/** Leaves a body that is of no interest unread. */
async function discard(response) {
    await response.body?.cancel().catch(() => { });
}
async function nextChunk(request, body) {
    try {
        const { done, value } = await body.next();
        return done ? undefined : value;
    }
    catch (error) {
        throw failure(request, error);
    }
}
async function sendTo(url, request, headers, signal) {
    const { address, options, counters } = request;
    counters.requests++;
    try {
        return await fetch(url.href, {
            headers: {
                ...(url.origin === address.origin ? options.headers : {}),
                // A compressed answer has other offsets and another length than the file.
                'accept-encoding': 'identity',
                ...headers,
            },
            redirect: 'manual',
            signal,
        });
    }
    catch (error) {
        throw failure(request, error);
    }
}
function redirected(request, from, location) {
    const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
    const place = shownFile(request);
    if (url === undefined || !(0,_http_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isWayOn */ .pm)(url, from)) {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c(place, `expected a redirect to an https:// address, found one to ${url ? shown(url) : 'no address'}`);
    }
    // Fetch would refuse it too, and say the password.
    if (url.username !== '' || url.password !== '') {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c(place, `expected a redirect without user name and password, found one to ${shown(url)}`);
    }
    // Another server must not choose what our credentials are used for.
    const { address, options } = request;
    if (options.headers !== undefined && from.origin !== address.origin && url.origin === address.origin) {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c(place, `expected the redirects of another server to stay away, found one back to ${shown(url)}`);
    }
    return url;
}
/** Addresses come from servers, which may write long ones. */
function shown(url) {
    return (0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)((0,_http_address_js__WEBPACK_IMPORTED_MODULE_1__/* .shownAddress */ .Uk)(url));
}
async function refuseTransient(response) {
    if (!_transient_js__WEBPACK_IMPORTED_MODULE_3__/* .TRANSIENT_STATUS */ .uU.has(response.status))
        return response;
    await discard(response);
    throw new TransientFailure(`the server answered ${response.status}`, (0,_transient_js__WEBPACK_IMPORTED_MODULE_3__/* .retryAfter */ .P9)(response.headers));
}
function failure(request, error) {
    const { code, reason } = (0,_transient_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g5)(error);
    // Some have the words of a server in them, as the names in its certificate.
    if (_transient_js__WEBPACK_IMPORTED_MODULE_3__/* .FINAL_FAILURE */ .cQ.test(code))
        return new _source_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c(shownFile(request), `cannot be reached: ${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(reason)}`, 'EHOSTUNREACH');
    return new TransientFailure(`the connection failed: ${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(reason || code)}`);
}


/***/ }),

/***/ 30275:
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
var http_address = __webpack_require__(28037);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/sources/http-refusal.ts
var http_refusal = __webpack_require__(42577);
// EXTERNAL MODULE: ./src/sources/http-request.ts
var http_request = __webpack_require__(55172);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(38098);
;// CONCATENATED MODULE: ./src/sources/http-range.ts





/**
 * Asks for `length` bytes at `offset`, follows redirects, and tries again where that may help. Statuses that are an
 * answer (200, 206, 403, 404, 416 …) are returned. Throws `SourceError` once all attempts have failed, and `NoRangesError`
 * where the server answers with something else than the range.
 */
function requestRange(request) {
    const { options, offset, length, ifRange } = request;
    const headers = { range: `bytes=${offset}-${offset + length - 1}`, ...(ifRange === undefined ? {} : { 'if-range': ifRange }) };
    return (0,http_request/* withAttempts */.dP)(request, async () => readAnswer(request, await (0,http_request/* send */.tN)(request, headers, AbortSignal.timeout(options.timeout ?? http_request/* TIMEOUT */.Q9))));
}
async function readAnswer(request, { response, url }) {
    const { status, headers } = response;
    if (status !== 206) {
        await (0,http_request/* discard */.vf)(response);
        return { status, url, headers, range: undefined, bytes: new Uint8Array(0) };
    }
    const range = (0,http_address/* parseContentRange */.C5)(headers.get('content-range'));
    const encoding = headers.get('content-encoding') ?? 'identity';
    if (range === undefined || range.first !== request.offset || range.last >= request.offset + request.length || encoding !== 'identity') {
        await (0,http_request/* discard */.vf)(response);
        throw new http_refusal/* NoRangesError */.yX((0,http_request/* shownFile */.G)(request), `expected bytes ${request.offset} to ${request.offset + request.length - 1} as they are, ` +
            `the server sent Content-Range ${(0,quote/* quote */.h)(headers.get('content-range') ?? 'none')}, Content-Encoding ${(0,quote/* quote */.h)(encoding)}`, range?.size);
    }
    return { status, url, headers, range, bytes: await readBody(request, response, range.last - range.first + 1) };
}
/** Exactly `length` bytes of the body; a server that goes on sending is cut off. */
async function readBody(request, response, length) {
    const bytes = new Uint8Array(length);
    let done = 0;
    for await (const chunk of (0,http_request/* chunksOf */.U_)(request, response)) {
        if (done + chunk.length > length)
            throw new source_error/* SourceError */.c((0,http_request/* shownFile */.G)(request), `expected ${length} bytes, the server sent more`);
        bytes.set(chunk, done);
        done += chunk.length;
    }
    if (done < length)
        throw new http_request/* TransientFailure */.$r(`expected ${length} bytes, the connection ended after ${done}`);
    return bytes;
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
 * Throws `SourceError` where the server refuses, fails again and again, or serves a file that changes while it is read, and
 * `NoRangesError` where it cannot serve ranges.
 */
async function openUrl(url, options = {}) {
    const address = (0,http_address/* parseAddress */.or)(url);
    const counters = options.counters ?? { requests: 0, bytes: 0 };
    const file = (0,http_request/* shownFile */.G)({ address, options });
    // Not HEAD: addresses that are signed for GET refuse it, and this way the first bytes come along.
    const first = await requestRange({ url: address, address, offset: 0, length: BLOCK_BYTES, options, counters });
    const version = { size: sizeOf(first, file), etag: first.headers.get('etag'), modified: first.headers.get('last-modified') };
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
            throw (0,http_refusal/* refusal */.x5)(file, answer.status);
        if (isOther)
            throw new source_error/* SourceError */.c(file, 'the file changed on the server while it was read; try again');
        if (answer.bytes.length !== length) {
            throw new source_error/* SourceError */.c(file, `expected ${length} bytes at ${offset}, the server sent ${answer.bytes.length}`);
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
function sizeOf(answer, file) {
    const { status, headers, range, bytes } = answer;
    if (range !== undefined) {
        const expected = Math.min(BLOCK_BYTES, range.size);
        if (bytes.length === expected)
            return range.size;
        throw new http_refusal/* NoRangesError */.yX(file, `expected the first ${expected} bytes, the server sent ${bytes.length}`, range.size);
    }
    if (status === 416 && headers.get('content-range') === 'bytes */0')
        return 0;
    if (status === 200 && (0,http_refusal/* statedLength */.w)(headers) === 0)
        return 0;
    if (status !== 200 && status !== 416)
        throw (0,http_refusal/* refusal */.x5)(file, status);
    const size = status === 200 ? (0,http_refusal/* statedLength */.w)(headers) : undefined;
    throw new http_refusal/* NoRangesError */.yX(file, 'the server does not serve parts of a file (HTTP ranges)', size);
}
function differs(expected, found) {
    return expected !== null && found !== null && expected !== found;
}


/***/ }),

/***/ 87920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   cQ: () => (/* binding */ FINAL_FAILURE),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   uU: () => (/* binding */ TRANSIENT_STATUS)
/* harmony export */ });
/** What all that asks servers over HTTP has to know of their failures: which ones pass, and when to ask again. */
/**
 * Worth another try: the server or the way to it has a bad moment. 507 and 509 are not: a quota does not fill again within a minute.
 */
const TRANSIENT_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Codes of failures not worth one: the host does not exist, or its certificate is not good. */
const FINAL_FAILURE = /^(ENOTFOUND|CERT_|ERR_TLS|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL)/;
/** Why `fetch` threw: it hides the failure of the connection behind an error of its own. May hold words of the server. */
function failureOf(error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (!(cause instanceof Error))
        return { code: '', reason: String(cause) };
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    return { code, reason: cause.name === 'TimeoutError' ? 'no answer in time' : cause.message };
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


/***/ })

};
