export const id = 6943;
export const ids = [6943];
export const modules = {

/***/ 31954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/** Names under which checkpoints are commonly saved. Not `training_args.bin`, which holds settings and no tensors. */
const DEFAULT_PATHS = [
    '**/*.{ckpt,pth,pt,ptl,safetensors}',
    '**/*.pth.tar',
    '**/pytorch_model*.bin',
    '**/*.{bin,safetensors}.index.json',
    '**/{adapter_model,diffusion_pytorch_model,optimizer,model}*.bin',
];
/**
 * Every setting where nobody says otherwise, as plain data: a run without a config file needs no schema, and starts
 * without loading one.
 */
const DEFAULTS = {
    paths: DEFAULT_PATHS,
    exclude: [],
    'fail-on': 'error',
    files: 'auto',
    rules: {},
    'allow-globals': [],
    digest: 'none',
    profile: 'auto',
    naming: {},
    'require-resumable': [],
    'no-local-paths': [],
    versions: [],
    comment: true,
    compare: { references: [], require: 'strict', ignore: [], rename: [], dtype: 'any' },
    publish: {
        to: 'release',
        dtype: 'float16',
        only: 'weights',
        containers: [],
        name: '{stem}-{dtype}{ext}',
        'keep-dtype': [],
        draft: false,
        prerelease: false,
        'make-latest': 'auto',
        'on-exists': 'fail',
        require: 'strict',
        split: 'shards',
    },
    retention: {},
    prune: {},
    backup: {},
};


/***/ }),

/***/ 6943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadConfig: () => (/* binding */ loadConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12744);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31954);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1283);





/** Where a repository keeps its settings. */
const PLACES = ['.github/ckpt-guard.yml', '.github/ckpt-guard.yaml'];
/** A config is written by hand; a longer one is not a config. */
const MAX_CONFIG_BYTES = 1024 * 1024;
/**
 * The settings of a run: the file's (or the text's, or the defaults), with `overrides` on top.
 * Throws `UserError` with file, line and column of each mistake, what was expected there, and what was found.
 */
async function loadConfig(options) {
    const found = await readText(options);
    const overrides = withoutUndefined(options.overrides ?? {});
    if (found === undefined && Object.keys(overrides).length === 0)
        return structuredClone(_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULTS */ .z);
    // With the schema and the YAML parser, which take longer to load than many a file to check.
    const { checkedConfig } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(8815), __webpack_require__.e(2215)]).then(__webpack_require__.bind(__webpack_require__, 42215));
    return checkedConfig(found, overrides, await options.ruleIds?.());
}
async function readText(options) {
    if (options.text !== undefined) {
        if (Buffer.byteLength(options.text) > MAX_CONFIG_BYTES)
            throw tooLong('the config');
        return { name: 'config', text: options.text };
    }
    if (options.file !== undefined) {
        const text = await readBounded((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.root, options.file), options.file);
        if (text === undefined)
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`config file ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .S)(options.file)} not found; give its path, or leave --config out to use the defaults`);
        return { name: options.file, text };
    }
    const texts = await Promise.all(PLACES.map(async (name) => ({ name, text: await readBounded((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.root, name), name) })));
    const [first, second] = texts.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
    if (second !== undefined)
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`expected one config file, found both ${PLACES.join(' and ')}; remove one of them`);
    return first;
}
/** The file's text, or `undefined` where there is no such file. */
async function readBounded(path, name) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
        try {
            const buffer = Buffer.alloc(MAX_CONFIG_BYTES + 1);
            let length = 0;
            while (length < buffer.length) {
                const { bytesRead } = await file.read(buffer, length, buffer.length - length);
                if (bytesRead === 0)
                    break;
                length += bytesRead;
            }
            if (length > MAX_CONFIG_BYTES)
                throw tooLong(name);
            return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, length));
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y)
            throw error;
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${name}: expected text in UTF-8, found other bytes`);
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${name}: the config cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function tooLong(name) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${name}: expected a config of at most ${MAX_CONFIG_BYTES} bytes, found more`);
}
function withoutUndefined(overrides) {
    return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
}


/***/ })

};
