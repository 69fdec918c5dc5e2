export const id = 5930;
export const ids = [5930];
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


/***/ })

};
