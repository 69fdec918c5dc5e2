export const id = 5526;
export const ids = [5526];
export const modules = {

/***/ 42835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parameterCount)
/* harmony export */ });
/** Elements of all tensors below the weights root. */
function parameterCount(checkpoint) {
    return checkpoint.tensors
        .filter(({ key }) => key !== null)
        .reduce((sum, { shape }) => sum + shape.reduce((count, size) => count * size, 1), 0);
}


/***/ }),

/***/ 85526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspect: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checkpoint_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29096);
/* harmony import */ var _checkpoint_parameter_count_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42835);
/* harmony import */ var _checkpoint_torch_torch_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49491);
/* harmony import */ var _profiles_identify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95129);
/* harmony import */ var _reports_tensor_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72559);
/* harmony import */ var _rules_judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(616);
/* harmony import */ var _sources_http_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28037);
/* harmony import */ var _sources_siblings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8139);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12744);










/** Reads the facts of one file, or of an `https://` address by ranges. No tensor byte is read. */
async function inspect(path, config) {
    const place = /^https?:\/\//i.test(path) ? remotePlace(path) : localPlace(path);
    const source = await place.open(place.name);
    if (source === undefined)
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .y(`${path}: there is no such file`);
    try {
        const checkpoint = await (0,_checkpoint_open_js__WEBPACK_IMPORTED_MODULE_1__/* .openCheckpoint */ .D)(source, { name: place.name, openSibling: place.open });
        return describe(path, checkpoint, config);
    }
    finally {
        await source.close();
    }
}
function localPlace(path) {
    return { name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path), open: (0,_sources_siblings_js__WEBPACK_IMPORTED_MODULE_7__/* .filesIn */ .nG)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)) };
}
function remotePlace(address) {
    const url = (0,_sources_http_address_js__WEBPACK_IMPORTED_MODULE_6__/* .parseAddress */ .or)(address);
    const own = (0,_sources_http_address_js__WEBPACK_IMPORTED_MODULE_6__/* .decodedPath */ .kw)(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
    const siblings = (0,_sources_siblings_js__WEBPACK_IMPORTED_MODULE_7__/* .filesBeside */ .Gr)(url);
    return { name: own, open: (name) => (name === own ? (0,_sources_siblings_js__WEBPACK_IMPORTED_MODULE_7__/* .openIfThere */ .KC)(url) : siblings(name)) };
}
function describe(path, checkpoint, config) {
    const { identity } = (0,_profiles_identify_js__WEBPACK_IMPORTED_MODULE_3__/* .identify */ .l)({ path, checkpoint, config });
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
    const severity = (0,_rules_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .ruleById */ .BD)(kind)?.severity;
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
    const parameters = (0,_checkpoint_parameter_count_js__WEBPACK_IMPORTED_MODULE_9__/* .parameterCount */ .F)(checkpoint);
    return {
        weightsOnly: checkpoint.headerCode === undefined && (0,_checkpoint_torch_torch_object_js__WEBPACK_IMPORTED_MODULE_2__/* .loadsWeightsOnly */ .$v)(checkpoint.globals, checkpoint.problems),
        parameters,
        bytes: {
            asSaved: (0,_reports_tensor_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .distinctBytes */ .qg)(tensors),
            float32: parameters * 4,
            float16: parameters * 2,
            training: parameters * 4 * ADAM_COPIES,
        },
    };
}


/***/ }),

/***/ 72559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ tensorTree),
/* harmony export */   qg: () => (/* binding */ distinctBytes)
/* harmony export */ });
/* unused harmony export tensorBytes */
/* harmony import */ var _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23725);

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
