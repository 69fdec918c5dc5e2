export const id = 6837;
export const ids = [6837];
export const modules = {

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

/***/ 66837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   updateSchema: () => (/* binding */ updateSchema)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _references_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75705);
/* harmony import */ var _references_schema_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41082);
/* harmony import */ var _sources_siblings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8139);
/* harmony import */ var _writers_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46208);
/* harmony import */ var _writers_writer_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44574);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20138);
/* harmony import */ var _key_schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38253);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12744);









/**
 * Writes the candidate's keys to the schema that is the reference, and reports how they differ from what stood there. `--rename` counts,
 * as it does when the two are compared; `--ignore` does not, so that the schema has all keys. A file that is no key schema is never
 * replaced. Throws `UserError`.
 */
async function updateSchema(request, progress) {
    const { kind, rest: path } = (0,_references_reference_js__WEBPACK_IMPORTED_MODULE_1__.parseReference)(request.reference);
    if (kind !== 'schema') {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .y(`--update-schema renews a key schema: expected --reference schema:FILE, found a reference of the kind ${kind}`);
    }
    const before = await (0,_sources_siblings_js__WEBPACK_IMPORTED_MODULE_3__/* .absentIfMissing */ .Jw)(() => (0,_references_schema_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readSchema */ .G)(path, request.root));
    const difference = before === undefined ? undefined : await (0,_compare_js__WEBPACK_IMPORTED_MODULE_6__.compare)(request, progress);
    if (difference !== undefined && difference.findings.length > 0)
        return difference;
    const text = await (0,_key_schema_js__WEBPACK_IMPORTED_MODULE_7__.keySchema)(request.candidate, request, request.rename);
    if (text !== before?.text)
        await write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(request.root, path), path, text);
    if (difference === undefined)
        return { ...(await (0,_compare_js__WEBPACK_IMPORTED_MODULE_6__.compare)(request, progress)), status: 'passed', schemaFile: { path, change: 'created' } };
    return { ...difference, status: 'passed', schemaFile: { path, change: text === before?.text ? 'unchanged' : 'renewed' } };
}
async function write(absolute, path, text) {
    const bytes = Buffer.from(text);
    try {
        const file = await _writers_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .AtomicFile */ .A.create(absolute, bytes.length);
        try {
            await file.write(0, bytes);
            await file.commit();
        }
        finally {
            await file.discard();
        }
    }
    catch (error) {
        throw error instanceof _writers_writer_error_js__WEBPACK_IMPORTED_MODULE_5__/* .WriterError */ .C ? new _user_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .y(new _writers_writer_error_js__WEBPACK_IMPORTED_MODULE_5__/* .WriterError */ .C({ ...error, path }).message) : error;
    }
}


/***/ })

};
