export const id = 7643;
export const ids = [7643,275];
export const modules = {

/***/ 83940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ downloadTo),
/* harmony export */   aM: () => (/* binding */ openDownloaded),
/* harmony export */   u6: () => (/* binding */ allowanceFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98050);
/* harmony import */ var _http_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28037);
/* harmony import */ var _http_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42577);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55172);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38098);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70938);
/* harmony import */ var _temporary_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20048);
/* harmony import */ var _write_at_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51283);










/** Less than this in the time of one timeout, about 1 kB a second, counts as nothing: a server must not hold us for ever. */
const SIGN_OF_LIFE = 64 * 1024;
/**
 * Stores the whole of what is at `url` as a new file. A connection that is lost is taken up again, where it ended if the server
 * can and the file is the same. Throws `SourceError` where the file cannot be had, is larger than allowed, or cannot be stored;
 * nothing stays then.
 */
async function downloadTo(url, path, options) {
    const address = (0,_http_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(url.href);
    const request = { url: address, address, options, counters: options.counters ?? { requests: 0, bytes: 0 } };
    const file = await stored(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx'));
    try {
        const download = { request, maxBytes: options.maxBytes, path, file, done: 0, tag: undefined };
        const downloaded = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .withAttempts */ .dP)(request, () => continueDownload(download));
        await file.close();
        return downloaded;
    }
    catch (error) {
        await file.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        throw error;
    }
}
/** What is at `url`, stored below `folder` until it is closed. Throws as `downloadTo` does. */
function openDownloaded(url, options) {
    return (0,_temporary_file_js__WEBPACK_IMPORTED_MODULE_7__/* .temporarySource */ .t)(options.folder, async (folder) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'download');
        await downloadTo(url, path, options);
        return path;
    });
}
/** One attempt, which goes on where the last one ended if the server still has the same file. */
async function continueDownload(download) {
    const { request } = download;
    const patience = startPatience(request.options.timeout ?? _http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .TIMEOUT */ .Q9);
    try {
        const rest = download.done > 0 && download.tag !== undefined ? { range: `bytes=${download.done}-`, 'if-range': download.tag } : undefined;
        const { response } = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .send */ .tN)(request, rest ?? {}, patience.signal);
        const size = await sizeOf(download, response, rest !== undefined);
        if (size !== undefined && size > download.maxBytes) {
            await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .discard */ .vf)(response);
            throw tooLarge(download, size);
        }
        await store(download, response, size, patience);
        return { size: download.done, headers: response.headers };
    }
    finally {
        patience.end();
    }
}
/** Bytes of the whole file, where the answer states it; sets how much of what is stored still counts. */
async function sizeOf(download, response, isRest) {
    const { status, headers } = response;
    const { request, done } = download;
    const encoding = headers.get('content-encoding') ?? 'identity';
    const range = status === 206 ? (0,_http_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseContentRange */ .C5)(headers.get('content-range')) : undefined;
    if (encoding === 'identity') {
        if (isRest && range?.first === done && range.last === range.size - 1)
            return range.size;
        if (status === 200) {
            const tag = headers.get('etag');
            download.tag = tag?.startsWith('"') ? tag : undefined;
            download.done = 0;
            return (0,_http_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .statedLength */ .w)(headers);
        }
    }
    await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .discard */ .vf)(response);
    download.done = 0;
    if (isRest && (status === 206 || status === 416))
        throw new _http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientFailure */ .$r('the rest of the file cannot be had');
    if (status !== 200 && status !== 206)
        throw (0,_http_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)((0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .shownFile */ .G)(request), status);
    throw new _source_error_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceError */ .c((0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .shownFile */ .G)(request), `expected the whole file as it is (200), the server answered ${status} with Content-Encoding ${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(encoding)}`);
}
async function store(download, response, size, patience) {
    const { request, maxBytes, path, file } = download;
    await stored(path, () => file.truncate(download.done));
    for await (const chunk of (0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .chunksOf */ .U_)(request, response)) {
        const end = download.done + chunk.length;
        if (size !== undefined && end > size)
            throw new _source_error_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceError */ .c((0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .shownFile */ .G)(request), `expected ${size} bytes, the server sent more`);
        if (end > maxBytes)
            throw tooLarge(download, undefined);
        await stored(path, () => (0,_write_at_js__WEBPACK_IMPORTED_MODULE_9__/* .writeAt */ .H)(file, chunk, download.done));
        download.done = end;
        patience.got(chunk.length);
    }
    if (size !== undefined && download.done < size) {
        throw new _http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientFailure */ .$r(`expected ${size} bytes, the connection ended after ${download.done}`);
    }
}
async function stored(path, write) {
    try {
        return await write();
    }
    catch (error) {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceError */ .c(path, `the download cannot be stored: ${(0,_system_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonOf */ .A)(error)}`, (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .C)(error));
    }
}
/** Aborts where there is no sign of life for `timeout` milliseconds. */
function startPatience(timeout) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new DOMException('no sign of life', 'TimeoutError')), timeout);
    let sinceSign = 0;
    return {
        signal: controller.signal,
        got(bytes) {
            sinceSign += bytes;
            if (sinceSign < SIGN_OF_LIFE)
                return;
            sinceSign = 0;
            timer.refresh();
        },
        end: () => clearTimeout(timer),
    };
}
function tooLarge({ request, maxBytes }, size) {
    const found = size === undefined ? `more than ${maxBytes} bytes` : `${size} bytes`;
    const next = size === undefined ? 'a larger --allow-download' : `--allow-download ${allowanceFor(size)}`;
    return new _source_error_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceError */ .c((0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .shownFile */ .G)(request), `it has ${found}, and at most ${maxBytes} may be downloaded; ${next} allows it`);
}
/** The smallest round size, as an option takes it, that holds so many bytes. */
function allowanceFor(bytes) {
    const [unit, name] = bytes > 1e9 ? [1e9, 'GB'] : [1e6, 'MB'];
    return `${Math.max(1, Math.ceil(bytes / unit))}${name}`;
}


/***/ }),

/***/ 47643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openHttpFile: () => (/* binding */ openHttpFile)
/* harmony export */ });
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83940);
/* harmony import */ var _http_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42577);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55172);
/* harmony import */ var _http_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30275);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38098);





/**
 * A file on a server, read by ranges, or downloaded whole where its server serves none and the user allows that. Throws
 * `SourceError` where it cannot be had.
 */
async function openHttpFile(url, options) {
    try {
        return await (0,_http_source_js__WEBPACK_IMPORTED_MODULE_3__.openUrl)(url.href, options);
    }
    catch (error) {
        if (!(error instanceof _http_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .NoRangesError */ .yX))
            throw error;
        if (options.maxDownload > 0)
            return (0,_download_js__WEBPACK_IMPORTED_MODULE_0__/* .openDownloaded */ .aM)(url, { ...options, maxBytes: options.maxDownload });
        const allowance = error.size === undefined ? 'SIZE' : (0,_download_js__WEBPACK_IMPORTED_MODULE_0__/* .allowanceFor */ .u6)(error.size);
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_4__/* .SourceError */ .c((0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .shownFile */ .G)({ address: url, options }), `${error.cannot}; --allow-download ${allowance} downloads it whole, or download it yourself and name the file`);
    }
}


/***/ }),

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

/***/ 20048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ temporarySource)
/* harmony export */ });
/* harmony import */ var _writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33642);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38098);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70938);




/**
 * A file of our own below `folder`, which `fill` writes: it gets the path of an empty folder and returns the path of the file in it.
 * It is gone once the source is closed, or the process ends. Throws what `fill` throws.
 */
async function temporarySource(folder, fill) {
    const own = ownFolder(folder);
    try {
        const source = await (0,_file_source_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)(await fill(own));
        return {
            ...source,
            async close() {
                await source.close();
                await (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__/* .removeTemporaryFolder */ .yu)(own);
            },
        };
    }
    catch (error) {
        await (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__/* .removeTemporaryFolder */ .yu)(own);
        throw error;
    }
}
function ownFolder(folder) {
    try {
        return (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__/* .createTemporaryFolder */ .ai)(folder, 'ckpt-guard-');
    }
    catch (error) {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c(folder, `nothing can be stored there: ${(0,_system_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error)}`);
    }
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


/***/ }),

/***/ 51283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeAt)
/* harmony export */ });
/** Writes all the bytes from a position on: one call of the system may take only some of them. Throws what the system says. */
async function writeAt(file, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
    }
}


/***/ }),

/***/ 6789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ createTemporaryFolder),
/* harmony export */   hd: () => (/* binding */ addTemporary),
/* harmony export */   n2: () => (/* binding */ forgetTemporary),
/* harmony export */   yu: () => (/* binding */ removeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * The temporary files and folders of this process. They are removed when it ends, also by a signal; only SIGKILL and a power cut leave them.
 * A file that is left is never removed by a later run, since it may be another run's that is still going on: the rule `layout/stray-temp`
 * reports it. Folders of backups tell whose they are by their names (`backup/own-folder`).
 */
const files = new Set();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** To be called in the same go as the file or folder is created. */
function addTemporary(path) {
    if (files.size === 0)
        listen();
    files.add(path);
}
/** The file has gone, or has another name now. */
function forgetTemporary(path) {
    if (files.delete(path) && files.size === 0)
        unlisten();
}
/** A new folder below `parent` whose name begins with `prefix`, empty. Throws what the system says where it cannot be made. */
function createTemporaryFolder(parent, prefix) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, prefix));
    addTemporary(folder);
    return folder;
}
/** Removes such a folder with all that lies in it. */
async function removeTemporaryFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    forgetTemporary(folder);
}
function listen() {
    process.on('exit', removeAll);
    for (const signal of SIGNALS)
        process.on(signal, endBy);
}
function unlisten() {
    process.off('exit', removeAll);
    for (const signal of SIGNALS)
        process.off(signal, endBy);
}
/** Synchronous, as nothing else is done any more by a process that exits. */
function removeAll() {
    for (const path of files) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        }
        catch {
            // It has gone already, or cannot be removed: there is nobody left to tell.
        }
    }
    files.clear();
}
/** Ends as without us, so that the exit status is 128 and the signal's number; unless somebody else listens and decides. */
function endBy(signal) {
    removeAll();
    unlisten();
    if (process.listenerCount(signal) === 0)
        process.kill(process.pid, signal);
}


/***/ })

};
