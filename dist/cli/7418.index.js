export const id = 7418;
export const ids = [7418,5037];
export const modules = {

/***/ 42221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ matcher),
/* harmony export */   z: () => (/* binding */ folderMatcher)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

/** Compiled once per list: the lists are the config's own and live as long as it does. */
const compiled = new WeakMap();
/** Tests paths with `/` between folders. A glob without a slash is compared with the last part of the path. */
function matcher(globs) {
    const known = compiled.get(globs);
    if (known)
        return known;
    const test = compile(globs);
    compiled.set(globs, test);
    return test;
}
function compile(globs) {
    // picomatch's own `basename` option would look at the last part for every glob, also for those with folders.
    const forPaths = globs.filter((glob) => glob.includes('/'));
    const forNames = globs.filter((glob) => !glob.includes('/'));
    const matchesPath = forPaths.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_0___default()(forPaths, { dot: true }) : () => false;
    const matchesName = forNames.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_0___default()(forNames, { dot: true }) : () => false;
    return (path) => matchesPath(path) || matchesName(path.slice(path.lastIndexOf('/') + 1));
}
/** The same for folders: whether one of the folders that `path` lies in matches. */
function folderMatcher(globs) {
    const known = compiledFolders.get(globs);
    if (known)
        return known;
    const matches = matcher(globs.map((glob) => glob.replace(/\/+(?:\*\*?)?$/, '') || glob));
    const test = (path) => ancestors(path).some(matches);
    compiledFolders.set(globs, test);
    return test;
}
const compiledFolders = new WeakMap();
/** `a/b/c.pth` lies in `a` and `a/b`. */
function ancestors(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, i) => parts.slice(0, i + 1).join('/')).filter((folder) => folder !== '');
}


/***/ }),

/***/ 87418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chosenReference: () => (/* binding */ chosenReference),
/* harmony export */   filledReference: () => (/* binding */ filledReference)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98050);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12744);
/* harmony import */ var _config_closest_word_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47962);
/* harmony import */ var _profiles_globs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42221);
/* harmony import */ var _sources_http_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28037);






/**
 * What the settings say that a checkpoint is compared with: the first entry of `references` whose globs match its path, else
 * `reference`; `undefined` where they say nothing. Placeholders are filled. Throws `UserError` for one that is not known.
 */
function chosenReference(path, { reference, references }) {
    const chosen = references.find(({ paths }) => (0,_profiles_globs_js__WEBPACK_IMPORTED_MODULE_1__/* .matcher */ .j)(paths)(path))?.reference ?? reference;
    return chosen === undefined ? undefined : filledReference(chosen, path);
}
/** `schema:keys/{stem}.json` for one checkpoint. Throws `UserError` for a placeholder that is not known. */
function filledReference(reference, path) {
    const values = placeholders(path);
    const isEscaped = isAddress(reference);
    return reference.replace(/\{([^{}]*)\}/g, (written, name, at) => {
        const value = values.get(name);
        if (value === undefined) {
            if (isOfGit(reference, at))
                return written;
            throw unknownPlaceholder(reference, name, [...values.keys()]);
        }
        refuseWayUp(reference, path, written, value);
        // Within an address, a name must not become another path, a query or a fragment.
        return isEscaped ? value.split('/').map(_sources_http_address_js__WEBPACK_IMPORTED_MODULE_2__/* .escapedPart */ .TO).join('/') : value;
    });
}
function isAddress(reference) {
    return /^https?:/i.test(reference);
}
/** Whether the brace at this place is one of git's own, as in `HEAD@{1}` and `HEAD^{/fix}`. */
function isOfGit(reference, at) {
    return /^git:/i.test(reference) && /[@^]/.test(reference.charAt(at - 1));
}
/** The stem of `...pth` is `..`: whoever names a file must not choose the folder of what it is compared with. */
function refuseWayUp(reference, path, placeholder, value) {
    const isUp = value.split('/').includes('..') || (value === '.' && placeholder !== '{folder}');
    if (isUp && !path.split('/').includes('..')) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`the reference ${shown(reference)}: ${placeholder} of ${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .h)(path)} is ${JSON.stringify(value)}, which is a folder and no name; rename the file`);
    }
}
/** Of `weights/v2/a.pth`: its path, `weights/v2`, `a.pth` and `a`. */
function placeholders(path) {
    const { name: stem, base: name, dir } = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.parse(path);
    return new Map(Object.entries({ path, folder: dir === '' ? '.' : dir, name, stem }));
}
function unknownPlaceholder(reference, name, known) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`the reference ${shown(reference)}: {${name}} stands for nothing${(0,_config_closest_word_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(name, known)}; ` +
        `known are ${known.map((each) => `{${each}}`).join(', ')}`);
}
/** Without what may be secret in an address. */
function shown(reference) {
    return JSON.stringify(isAddress(reference) ? (0,_sources_http_address_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutSecrets */ .cT)(reference) : reference);
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
