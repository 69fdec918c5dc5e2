export const id = 8311;
export const ids = [8311,5930];
export const modules = {

/***/ 90692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hostedRepository: () => (/* binding */ hostedRepository)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);
/* harmony import */ var _sources_http_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28037);


/**
 * The repository on GitHub that a reference is looked for in: the one that is named, else the one that git's remote leads to.
 * Throws `UserError` where there is none; `reference` is what to call the reference then.
 */
async function hostedRepository({ root, access }, reference) {
    const { token, apiUrl, serverUrl, repository } = access.hub;
    // Refuses an address where anybody on the way could read the token.
    (0,_sources_http_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddress */ .or)(apiUrl);
    const found = repository ?? (await repositoryOfRemote(root, serverUrl));
    if (found === undefined) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${reference}: it is not known which repository on ${serverUrl} that is; run this in a clone of it (its remote tells), ` +
            'or set the variable GITHUB_REPOSITORY to OWNER/NAME');
    }
    return { token, apiUrl: apiUrl.replace(/\/+$/, ''), repository: found, wait: inSeconds(access) };
}
async function repositoryOfRemote(folder, serverUrl) {
    const { findRemote, httpAddress, repositoryAt } = await __webpack_require__.e(/* import() */ 9445).then(__webpack_require__.bind(__webpack_require__, 49445));
    const remote = await findRemote(folder);
    const address = remote === undefined ? undefined : httpAddress(remote.address);
    return address === undefined ? undefined : repositoryAt(address, serverUrl);
}
function inSeconds({ wait }) {
    return wait === undefined
        ? undefined
        : (seconds) => wait(seconds * 1000, 'GitHub has a bad moment, or asks to wait; another attempt follows');
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


/***/ })

};
