export const id = 253;
export const ids = [253];
export const modules = {

/***/ 5809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ applyWishes)
/* harmony export */ });
/* harmony import */ var _config_key_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3533);
/* harmony import */ var _config_rename_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1803);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2744);



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

/***/ 8253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keySchema: () => (/* binding */ keySchema)
/* harmony export */ });
/* harmony import */ var _compare_key_schema_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);
/* harmony import */ var _references_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5705);
/* harmony import */ var _references_side_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(859);
/* harmony import */ var _compare_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8347);
/* harmony import */ var _compare_wishes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5809);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2744);






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


/***/ })

};
