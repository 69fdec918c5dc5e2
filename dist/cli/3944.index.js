export const id = 3944;
export const ids = [3944];
export const modules = {

/***/ 75809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ applyWishes)
/* harmony export */ });
/* harmony import */ var _config_key_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23533);
/* harmony import */ var _config_rename_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51803);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);



/** Renames the candidate's keys as `convert` would, then leaves out what is to be ignored on both sides. Throws `UserError`. */
function applyWishes(wishes, reference, candidate) {
    const renamed = renamedSide(candidate, wishes.rename);
    const patterns = new Patterns(wishes.ignore);
    const [left, right] = [patterns.without(reference), patterns.without(renamed.schema)];
    return {
        reference: { ...left, identity: reference.identity },
        candidate: { ...right, identity: candidate.identity },
        ownNames: renamed.ownNames,
        ignored: reference.keys.size - left.keys.size + renamed.schema.keys.size - right.keys.size,
        notes: patterns.unused().map((pattern) => `--ignore ${JSON.stringify(pattern)} matches no key of either side`),
    };
}
function renamedSide(side, rename) {
    const written = [...side.keys.keys()];
    if (rename.length === 0)
        return { schema: side, ownNames: new Map(written.map((name) => [name, name])) };
    const names = (0,_config_rename_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .renameKeys */ .Rz)(written, rename.map(_config_rename_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRenaming */ .zl));
    const ownNames = new Map([...names].map(([own, name]) => [name, own]));
    const keys = new Map([...side.keys].map(([own, info]) => [names.get(own) ?? own, info]));
    const versions = new Map();
    for (const [own, name] of names) {
        const version = side.versions.get(moduleOf(own));
        if (version !== undefined)
            versions.set(moduleOf(name), version);
    }
    return { schema: { keys, versions }, ownNames };
}
function moduleOf(key) {
    return key.slice(0, Math.max(0, key.lastIndexOf('.')));
}
/** Longest pattern; a key is never that long. */
const MAX_PATTERN = 1000;
class Patterns {
    counts;
    constructor(patterns) {
        for (const pattern of patterns) {
            if (pattern === '' || pattern.length > MAX_PATTERN)
                throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('--ignore: expected a pattern, found an empty or endless one');
        }
        this.counts = new Map(patterns.map((pattern) => [pattern, 0]));
    }
    without({ keys, versions }) {
        if (this.counts.size === 0)
            return { keys, versions };
        return { keys: new Map([...keys].filter(([key]) => !this.match(key))), versions };
    }
    unused() {
        return [...this.counts].flatMap(([pattern, count]) => (count === 0 ? [pattern] : []));
    }
    match(key) {
        const found = [...this.counts.keys()].find((pattern) => (0,_config_key_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .kt)(pattern, key));
        if (found !== undefined)
            this.counts.set(found, (this.counts.get(found) ?? 0) + 1);
        return found !== undefined;
    }
}


/***/ }),

/***/ 38253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keySchema: () => (/* binding */ keySchema)
/* harmony export */ });
/* harmony import */ var _compare_key_schema_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39641);
/* harmony import */ var _references_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75705);
/* harmony import */ var _references_side_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40859);
/* harmony import */ var _compare_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48347);
/* harmony import */ var _compare_wishes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75809);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12744);






/**
 * The key schema of a checkpoint (a path, an address, or any other reference) as JSON, one key a line, with its keys renamed as
 * `rename` says. Throws `UserError` where PyTorch cannot load it, or where it holds no tensors: a list of keys of such a file would let
 * everything pass.
 */
async function keySchema(path, options, rename = []) {
    const side = await (0,_references_reference_js__WEBPACK_IMPORTED_MODULE_1__.parseReference)(path).open(options);
    try {
        const [finding] = (0,_compare_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalsOf */ .h)(side, options.config);
        if (finding !== undefined)
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${side.name} has no key schema: ${finding.message} (${finding.rule})`);
        (0,_references_side_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseEmptyRoot */ .oq)(side, options.weightsRoot);
        if (side.keys.size === 0)
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${side.name} has no key schema: it holds no tensors`);
        return (0,_compare_key_schema_json_js__WEBPACK_IMPORTED_MODULE_0__/* .keySchemaJson */ .Bw)((0,_compare_wishes_js__WEBPACK_IMPORTED_MODULE_5__/* .applyWishes */ .O)({ rename, ignore: [] }, side, side).candidate);
    }
    finally {
        await side.close();
    }
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
