export const id = 5037;
export const ids = [5037];
export const modules = {

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


/***/ })

};
