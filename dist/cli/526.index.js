export const id = 526;
export const ids = [526];
export const modules = {

/***/ 2835:
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

/***/ 5526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspect: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checkpoint_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2901);
/* harmony import */ var _checkpoint_parameter_count_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2835);
/* harmony import */ var _checkpoint_torch_torch_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9491);
/* harmony import */ var _profiles_identify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5129);
/* harmony import */ var _reports_tensor_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2559);
/* harmony import */ var _rules_judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(616);
/* harmony import */ var _sources_http_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8037);
/* harmony import */ var _sources_siblings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8139);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2744);










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
