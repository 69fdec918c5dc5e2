export const id = 3222;
export const ids = [3222];
export const modules = {

/***/ 93222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storeFor: () => (/* binding */ storeFor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);


/** The store at a place that the command line can reach. Throws `UserError`. */
async function storeFor(place, surroundings) {
    const { root, env, prefix, wait } = surroundings;
    switch (place.kind) {
        case 'folder': {
            const { folderStore } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(1964)]).then(__webpack_require__.bind(__webpack_require__, 51964));
            return folderStore({ folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, place.path), shown: place.path, prefix });
        }
        case 's3': {
            const { s3Store } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6871)]).then(__webpack_require__.bind(__webpack_require__, 26871));
            return s3Store({ bucket: place.bucket, prefix: place.prefix, env, names: prefix, ...(wait === undefined ? {} : { wait }) });
        }
        default:
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the ${place.kind} of GitHub can be reached by the action alone, in a job of GitHub Actions; name a folder or s3://BUCKET/PREFIX`);
    }
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
