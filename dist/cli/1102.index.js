export const id = 1102;
export const ids = [1102];
export const modules = {

/***/ 67111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ noProgress)
/* harmony export */ });
const noProgress = {
    total() { },
    file() { },
    advance() { },
    done() { },
};


/***/ }),

/***/ 11102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pruneTargetFor: () => (/* binding */ pruneTargetFor)
/* harmony export */ });
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67111);

/** The target of a request. `progress` is told how many bytes of kept items were read. Throws `UserError`. */
async function pruneTargetFor(request, progress) {
    const { target, inventory, root, selection } = request;
    switch (target) {
        case 'files':
            return filesTargetFor(request, progress);
        case 'inventory': {
            const { inventoryTarget } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(6365)]).then(__webpack_require__.bind(__webpack_require__, 76365));
            return inventoryTarget({ file: inventory ?? '-', root, names: selection.names, stdin: () => process.stdin });
        }
        default:
            return githubTargetFor(target, request);
    }
}
async function filesTargetFor({ root, paths, config, threads }, progress) {
    const { filesTarget } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2865), __webpack_require__.e(2393), __webpack_require__.e(1465), __webpack_require__.e(262)]).then(__webpack_require__.bind(__webpack_require__, 262));
    const { validate } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2865), __webpack_require__.e(2393), __webpack_require__.e(8631), __webpack_require__.e(2227), __webpack_require__.e(8708)]).then(__webpack_require__.bind(__webpack_require__, 8708));
    // How many files there are, and which one it is, is told once for all of them.
    const reading = { ..._progress_js__WEBPACK_IMPORTED_MODULE_0__/* .noProgress */ .n, advance: (bytes) => progress.advance(bytes) };
    return filesTarget({
        root,
        paths,
        config,
        async judge(files) {
            const report = await validate({ root, paths: files, config, progress: reading, ...(threads === undefined ? {} : { threads }) });
            return report.files;
        },
    });
}
async function githubTargetFor(target, { root, config, access, selection, groupBy }) {
    const { hostedRepository } = await __webpack_require__.e(/* import() */ 692).then(__webpack_require__.bind(__webpack_require__, 90692));
    const { githubTarget } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(1465), __webpack_require__.e(3425)]).then(__webpack_require__.bind(__webpack_require__, 93425));
    const hub = await hostedRepository({ root, config, access, weightsRoot: undefined }, `--target ${target}`);
    return githubTarget({ target, selection, hub, groupBy });
}


/***/ })

};
