export const id = 7267;
export const ids = [7267];
export const modules = {

/***/ 7267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   targetFor: () => (/* binding */ targetFor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);


/** The target of a request, for every place that can be reached from anywhere. Throws `UserError`. */
async function targetFor(request, env) {
    const { destination, root, tag, onExists } = request;
    switch (destination.kind) {
        case 'release':
            return releaseFor(request, env);
        case 'folder': {
            const { folderTarget } = await Promise.all(/* import() */[__webpack_require__.e(6208), __webpack_require__.e(4278)]).then(__webpack_require__.bind(__webpack_require__, 19353));
            return folderTarget({ folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, destination.path), shown: destination.path, onExists });
        }
        case 'hf': {
            const { hubTarget } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4558)]).then(__webpack_require__.bind(__webpack_require__, 34558));
            return hubTarget({ repository: destination.repository, tag, onExists, env });
        }
        case 'artifact':
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('--to artifact works through the action alone, inside of a job of GitHub Actions; ' +
                'elsewhere, --to FOLDER makes the same files, which any CI can keep as its artifacts');
    }
}
async function releaseFor({ root, config, access, tag, ...wishes }, env) {
    if (tag === undefined)
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('a release needs a tag: --tag TAG, as --tag v1.2');
    const { hostedRepository } = await __webpack_require__.e(/* import() */ 8311).then(__webpack_require__.bind(__webpack_require__, 90692));
    const { releaseTarget } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(1916)]).then(__webpack_require__.bind(__webpack_require__, 41916));
    const hub = await hostedRepository({ root, config, access, weightsRoot: undefined }, `release ${tag}`);
    const { draft, prerelease, makeLatest, onExists } = wishes;
    const commit = await commitFor(root, hub.repository, env);
    return releaseTarget({ hub, tag, commit, draft, prerelease, makeLatest, onExists });
}
/** What a tag is made of that is not there yet: the commit that is checked out, where that is one of the repository. */
async function commitFor(root, { owner, name }, env) {
    const isSame = (repository) => repository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
    if (env.GITHUB_SHA)
        return isSame(env.GITHUB_REPOSITORY) ? env.GITHUB_SHA : undefined;
    const { provenanceOf, readGitFacts } = await __webpack_require__.e(/* import() */ 3932).then(__webpack_require__.bind(__webpack_require__, 53932));
    const git = await readGitFacts(root);
    const { repository, commit } = provenanceOf({ env: {}, git, now: new Date(0), version: '', sources: [] });
    return isSame(repository) ? commit : undefined;
}


/***/ }),

/***/ 12744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * The command cannot run, for a reason that its user can change: a wrong option, a file that is not there, a network
 * that fails. It ends with exit status 2 and this message; any other error is a bug of ours.
 */
class UserError extends Error {
    name = 'UserError';
}


/***/ })

};
