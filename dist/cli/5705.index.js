export const id = 5705;
export const ids = [5705];
export const modules = {

/***/ 39641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ keySchemaJson),
/* harmony export */   Z_: () => (/* binding */ MAX_SCHEMA_BYTES),
/* harmony export */   wn: () => (/* binding */ parseKeySchema),
/* harmony export */   xL: () => (/* binding */ KeySchemaError)
/* harmony export */ });
/* unused harmony export KEY_SCHEMA */
/* harmony import */ var _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2502);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98050);


const KEY_SCHEMA = 'ckpt-guard/key-schema@1';
/** Largest file that is read as a key schema: a hundred thousand keys take about ten million bytes. */
const MAX_SCHEMA_BYTES = 64 * 1000 * 1000;
/** Why a file is no key schema. */
class KeySchemaError extends Error {
    name = 'KeySchemaError';
}
/**
 * The schema as JSON, one key a line and sorted by name, so that the same weights give the same text whatever container they are in,
 * and a diff of two versions shows the keys that changed.
 */
function keySchemaJson({ identity, keys }) {
    const sorted = [...keys].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const lines = sorted.map(([name, { dtype, shape }]) => `    ${JSON.stringify(name)}: ${JSON.stringify([dtype, ...shape])}`);
    const about = identity === undefined ? [] : [`  "identity": ${JSON.stringify(identityFields(identity))},`];
    const body = lines.length === 0 ? '  "keys": {}' : `  "keys": {\n${lines.join(',\n')}\n  }`;
    return ['{', `  "schema": ${JSON.stringify(KEY_SCHEMA)},`, ...about, body, '}', ''].join('\n');
}
function identityFields({ project, kind, version }) {
    return { project, kind, ...(version === undefined ? {} : { version }) };
}
/** Reads what `keySchemaJson` wrote. Fields that are not known are passed over. Throws `KeySchemaError`. */
function parseKeySchema(text) {
    const root = parsed(text);
    const schema = field(root, 'schema');
    if (schema !== KEY_SCHEMA)
        throw new KeySchemaError(`expected "schema": ${JSON.stringify(KEY_SCHEMA)}, found ${shown(schema)}`);
    const keys = field(root, 'keys');
    if (!(keys instanceof _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonObject */ .Y5))
        throw new KeySchemaError(`expected "keys" to map names to [type, size, …], found ${shown(keys)}`);
    const found = new Map();
    for (const [name, value] of keys.entries) {
        if (found.has(name))
            throw new KeySchemaError(`the key ${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)} is there twice`);
        found.set(name, infoOf(name, value));
    }
    return { identity: identityOf(field(root, 'identity')), keys: found };
}
function parsed(text) {
    try {
        const root = (0,_checkpoint_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
        if (root instanceof _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonObject */ .Y5)
            return root;
        throw new KeySchemaError(`expected an object, found ${shown(root)}`);
    }
    catch (error) {
        if (error instanceof _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonError */ .N3)
            throw new KeySchemaError(`it is not valid JSON: ${error.message}`);
        throw error;
    }
}
/** Where a field is there twice, readers of JSON disagree on which one counts. */
function field(object, name) {
    const [first, second] = object.entries.filter(([key]) => key === name);
    if (second !== undefined)
        throw new KeySchemaError(`"${name}" is there twice`);
    return first?.[1];
}
/** As PyTorch's are; types of versions to come are read too. */
const DTYPE = /^[a-z][a-z0-9_]{0,31}$/;
/** PyTorch allows 64 dimensions. */
const MAX_RANK = 64;
function infoOf(name, value) {
    const [dtype, ...sizes] = Array.isArray(value) ? value : [];
    const shape = sizes.map((size) => (size instanceof _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonNumber */ .WP && /^\d{1,16}$/.test(size.text) ? Number(size.text) : Number.NaN));
    if (typeof dtype !== 'string' || !DTYPE.test(dtype) || shape.length > MAX_RANK || !shape.every(Number.isSafeInteger)) {
        throw new KeySchemaError(`${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)}: expected [type, size, …] as ["float32", 512, 192], found ${shown(value)}`);
    }
    return { dtype, shape };
}
const WORD = /^[\w.+ -]{1,64}$/;
function identityOf(value) {
    if (value === undefined)
        return undefined;
    const word = (name) => {
        const found = value instanceof _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonObject */ .Y5 ? field(value, name) : undefined;
        return typeof found === 'string' && WORD.test(found) ? found : undefined;
    };
    const [project, kind, version] = [word('project'), word('kind'), word('version')];
    if (project === undefined || kind === undefined) {
        throw new KeySchemaError(`expected "identity" to have a project and a kind, found ${shown(value)}`);
    }
    return { project, kind, ...(version === undefined ? {} : { version }), evidence: ['the key schema says so'] };
}
function shown(value) {
    if (value === undefined)
        return 'nothing';
    if (value instanceof _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonObject */ .Y5)
        return 'an object';
    if (value instanceof _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonNumber */ .WP)
        return value.text.slice(0, 40);
    if (typeof value === 'string')
        return (0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(value);
    return value === null || typeof value === 'boolean' ? String(value) : `a list of ${value.length}`;
}


/***/ }),

/***/ 37192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ filePlace),
/* harmony export */   w: () => (/* binding */ addressPlace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sources_file_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33642);
/* harmony import */ var _sources_http_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28037);
/* harmony import */ var _sources_shown_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58023);
/* harmony import */ var _sources_siblings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8139);





/** A file on disk. Throws `SourceError` where it cannot be opened. */
async function filePlace(root, path) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path);
    return {
        name: path,
        kind: 'file',
        path: (0,_sources_shown_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .p)(root, absolute),
        fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(absolute),
        source: await (0,_sources_file_source_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)(absolute, path),
        openSibling: (0,_sources_siblings_js__WEBPACK_IMPORTED_MODULE_4__/* .filesIn */ .nG)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(absolute)),
    };
}
/**
 * A file behind an address, read by ranges, or downloaded whole where its server serves none and the user allows that.
 * Throws `SourceError` where it cannot be had.
 */
async function addressPlace(address, { temporary, maxDownload, wait }) {
    const url = (0,_sources_http_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(address);
    const { openHttpFile } = await __webpack_require__.e(/* import() */ 7643).then(__webpack_require__.bind(__webpack_require__, 47643));
    const counters = { requests: 0, bytes: 0 };
    const open = (each) => openHttpFile(each, { folder: temporary, maxDownload, counters, wait });
    return {
        // Without the query, which is where signed addresses keep their secret.
        name: (0,_sources_http_address_js__WEBPACK_IMPORTED_MODULE_2__/* .shownAddress */ .Uk)(url),
        kind: 'https',
        path: (0,_sources_http_address_js__WEBPACK_IMPORTED_MODULE_2__/* .decodedPath */ .kw)(url.pathname).replace(/^\//, ''),
        fileName: (0,_sources_http_address_js__WEBPACK_IMPORTED_MODULE_2__/* .decodedPath */ .kw)(url.pathname.slice(url.pathname.lastIndexOf('/') + 1)),
        source: await open(url),
        openSibling: (0,_sources_siblings_js__WEBPACK_IMPORTED_MODULE_4__/* .filesBeside */ .Gr)(url, open),
        transferred: () => counters.bytes,
    };
}


/***/ }),

/***/ 75705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseReference: () => (/* binding */ parseReference)
});

// UNUSED EXPORTS: REFERENCE_USAGES

// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/config/closest-word.ts
var closest_word = __webpack_require__(47962);
;// CONCATENATED MODULE: ./src/compare/gpt-sovits-keys.ts
/**
 * Keys and shapes of GPT-SoVITS' models, as its own classes build them for training; all of them are float32. Data: the file is long
 * because the models are. A single member of a list is written `7-7`, since a bare number would lose its place among the names.
 */
const GPT_SOVITS_KEYS = {
    's2 v1': {
        modules: {
            enc_p: {
                ssl_proj: { weight: [192, 768, 1], bias: [192] },
                encoder_ssl: {
                    attn_layers: {
                        '0-2': {
                            emb_rel_k: [1, 9, 96],
                            emb_rel_v: [1, 9, 96],
                            conv_q: { weight: [192, 192, 1], bias: [192] },
                            conv_k: { weight: [192, 192, 1], bias: [192] },
                            conv_v: { weight: [192, 192, 1], bias: [192] },
                            conv_o: { weight: [192, 192, 1], bias: [192] },
                        },
                    },
                    norm_layers_1: { '0-2': { gamma: [192], beta: [192] } },
                    ffn_layers: { '0-2': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
                    norm_layers_2: { '0-2': { gamma: [192], beta: [192] } },
                },
                encoder_text: {
                    attn_layers: {
                        '0-5': {
                            emb_rel_k: [1, 9, 96],
                            emb_rel_v: [1, 9, 96],
                            conv_q: { weight: [192, 192, 1], bias: [192] },
                            conv_k: { weight: [192, 192, 1], bias: [192] },
                            conv_v: { weight: [192, 192, 1], bias: [192] },
                            conv_o: { weight: [192, 192, 1], bias: [192] },
                        },
                    },
                    norm_layers_1: { '0-5': { gamma: [192], beta: [192] } },
                    ffn_layers: { '0-5': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
                    norm_layers_2: { '0-5': { gamma: [192], beta: [192] } },
                },
                text_embedding: { weight: [322, 192] },
                mrte: {
                    cross_attention: {
                        conv_q: { weight: [512, 512, 1], bias: [512] },
                        conv_k: { weight: [512, 512, 1], bias: [512] },
                        conv_v: { weight: [512, 512, 1], bias: [512] },
                        conv_o: { weight: [512, 512, 1], bias: [512] },
                    },
                    c_pre: { weight: [512, 192, 1], bias: [512] },
                    text_pre: { weight: [512, 192, 1], bias: [512] },
                    c_post: { weight: [192, 512, 1], bias: [192] },
                },
                encoder2: {
                    attn_layers: {
                        '0-2': {
                            emb_rel_k: [1, 9, 96],
                            emb_rel_v: [1, 9, 96],
                            conv_q: { weight: [192, 192, 1], bias: [192] },
                            conv_k: { weight: [192, 192, 1], bias: [192] },
                            conv_v: { weight: [192, 192, 1], bias: [192] },
                            conv_o: { weight: [192, 192, 1], bias: [192] },
                        },
                    },
                    norm_layers_1: { '0-2': { gamma: [192], beta: [192] } },
                    ffn_layers: { '0-2': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
                    norm_layers_2: { '0-2': { gamma: [192], beta: [192] } },
                },
                proj: { weight: [384, 192, 1], bias: [384] },
            },
            dec: {
                conv_pre: { weight: [512, 192, 7], bias: [512] },
                ups: {
                    '0-0': { bias: [256], weight_g: [512, 1, 1], weight_v: [512, 256, 16] },
                    '1-1': { bias: [128], weight_g: [256, 1, 1], weight_v: [256, 128, 16] },
                    '2-2': { bias: [64], weight_g: [128, 1, 1], weight_v: [128, 64, 8] },
                    '3-3': { bias: [32], weight_g: [64, 1, 1], weight_v: [64, 32, 2] },
                    '4-4': { bias: [16], weight_g: [32, 1, 1], weight_v: [32, 16, 2] },
                },
                resblocks: {
                    '0-0': {
                        convs1: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 3] } },
                        convs2: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 3] } },
                    },
                    '1-1': {
                        convs1: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 7] } },
                        convs2: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 7] } },
                    },
                    '2-2': {
                        convs1: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 11] } },
                        convs2: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 11] } },
                    },
                    '3-3': {
                        convs1: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 3] } },
                        convs2: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 3] } },
                    },
                    '4-4': {
                        convs1: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 7] } },
                        convs2: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 7] } },
                    },
                    '5-5': {
                        convs1: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 11] } },
                        convs2: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 11] } },
                    },
                    '6-6': {
                        convs1: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 3] } },
                        convs2: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 3] } },
                    },
                    '7-7': {
                        convs1: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 7] } },
                        convs2: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 7] } },
                    },
                    '8-8': {
                        convs1: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 11] } },
                        convs2: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 11] } },
                    },
                    '9-9': {
                        convs1: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 3] } },
                        convs2: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 3] } },
                    },
                    '10-10': {
                        convs1: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 7] } },
                        convs2: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 7] } },
                    },
                    '11-11': {
                        convs1: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 11] } },
                        convs2: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 11] } },
                    },
                    '12-12': {
                        convs1: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 3] } },
                        convs2: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 3] } },
                    },
                    '13-13': {
                        convs1: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 7] } },
                        convs2: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 7] } },
                    },
                    '14-14': {
                        convs1: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 11] } },
                        convs2: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 11] } },
                    },
                },
                conv_post: { weight: [1, 16, 7] },
                cond: { weight: [512, 512, 1], bias: [512] },
            },
            enc_q: {
                pre: { weight: [192, 1025, 1], bias: [192] },
                enc: {
                    in_layers: { '0-15': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
                    res_skip_layers: {
                        '0-14': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
                        '15-15': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
                    },
                    cond_layer: { bias: [6144], weight_g: [6144, 1, 1], weight_v: [6144, 512, 1] },
                },
                proj: { weight: [384, 192, 1], bias: [384] },
            },
            flow: {
                flows: {
                    '0-0': {
                        pre: { weight: [192, 96, 1], bias: [192] },
                        enc: {
                            in_layers: { '0-3': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
                            res_skip_layers: {
                                '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
                                '3-3': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
                            },
                            cond_layer: { bias: [1536], weight_g: [1536, 1, 1], weight_v: [1536, 512, 1] },
                        },
                        post: { weight: [96, 192, 1], bias: [96] },
                    },
                    '2-2': {
                        pre: { weight: [192, 96, 1], bias: [192] },
                        enc: {
                            in_layers: { '0-3': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
                            res_skip_layers: {
                                '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
                                '3-3': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
                            },
                            cond_layer: { bias: [1536], weight_g: [1536, 1, 1], weight_v: [1536, 512, 1] },
                        },
                        post: { weight: [96, 192, 1], bias: [96] },
                    },
                    '4-4': {
                        pre: { weight: [192, 96, 1], bias: [192] },
                        enc: {
                            in_layers: { '0-3': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
                            res_skip_layers: {
                                '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
                                '3-3': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
                            },
                            cond_layer: { bias: [1536], weight_g: [1536, 1, 1], weight_v: [1536, 512, 1] },
                        },
                        post: { weight: [96, 192, 1], bias: [96] },
                    },
                    '6-6': {
                        pre: { weight: [192, 96, 1], bias: [192] },
                        enc: {
                            in_layers: { '0-3': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
                            res_skip_layers: {
                                '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
                                '3-3': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
                            },
                            cond_layer: { bias: [1536], weight_g: [1536, 1, 1], weight_v: [1536, 512, 1] },
                        },
                        post: { weight: [96, 192, 1], bias: [96] },
                    },
                },
            },
            ref_enc: {
                spectral: { '0-0': { fc: { weight: [128, 1025], bias: [128] } }, '3-3': { fc: { weight: [128, 128], bias: [128] } } },
                temporal: { '0-1': { conv1: { conv: { weight: [256, 128, 5], bias: [256] } } } },
                slf_attn: {
                    w_qs: { weight: [128, 128], bias: [128] },
                    w_ks: { weight: [128, 128], bias: [128] },
                    w_vs: { weight: [128, 128], bias: [128] },
                    fc: { weight: [128, 128], bias: [128] },
                },
                fc: { fc: { weight: [512, 128], bias: [512] } },
            },
            ssl_proj: { weight: [768, 768, 2], bias: [768] },
            quantizer: {
                vq: { layers: { '0-0': { _codebook: { inited: [1], cluster_size: [1024], embed: [1024, 768], embed_avg: [1024, 768] } } } },
            },
        },
    },
    's2 v2': {
        like: 's2 v1',
        but: { enc_p: { text_embedding: { weight: [732, 192] } }, ref_enc: { spectral: { '0-0': { fc: { weight: [128, 704] } } } } },
    },
    's2 v2Pro': {
        like: 's2 v2',
        but: {
            dec: { cond: { weight: [512, 1024, 1] } },
            enc_q: { enc: { cond_layer: { weight_v: [6144, 1024, 1] } } },
            flow: {
                flows: {
                    '0-0': { enc: { cond_layer: { weight_v: [1536, 1024, 1] } } },
                    '2-2': { enc: { cond_layer: { weight_v: [1536, 1024, 1] } } },
                    '4-4': { enc: { cond_layer: { weight_v: [1536, 1024, 1] } } },
                    '6-6': { enc: { cond_layer: { weight_v: [1536, 1024, 1] } } },
                },
            },
            ref_enc: { fc: { fc: { weight: [1024, 128], bias: [1024] } } },
            sv_emb: { weight: [1024, 20480], bias: [1024] },
            ge_to512: { weight: [512, 1024], bias: [512] },
            prelu: { weight: [1024] },
        },
    },
    's2 v2ProPlus': {
        like: 's2 v2Pro',
        but: {
            dec: {
                conv_pre: { weight: [768, 192, 7], bias: [768] },
                ups: {
                    '0-0': { bias: [384], weight_g: [768, 1, 1], weight_v: [768, 384, 20] },
                    '1-1': { bias: [192], weight_g: [384, 1, 1], weight_v: [384, 192, 16] },
                    '2-2': { bias: [96], weight_g: [192, 1, 1], weight_v: [192, 96, 8] },
                    '3-3': { bias: [48], weight_g: [96, 1, 1], weight_v: [96, 48, 2] },
                    '4-4': { bias: [24], weight_g: [48, 1, 1], weight_v: [48, 24, 2] },
                },
                resblocks: {
                    '0-0': {
                        convs1: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 3] } },
                        convs2: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 3] } },
                    },
                    '1-1': {
                        convs1: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 7] } },
                        convs2: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 7] } },
                    },
                    '2-2': {
                        convs1: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 11] } },
                        convs2: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 11] } },
                    },
                    '3-3': {
                        convs1: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 3] } },
                        convs2: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 3] } },
                    },
                    '4-4': {
                        convs1: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 7] } },
                        convs2: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 7] } },
                    },
                    '5-5': {
                        convs1: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 11] } },
                        convs2: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 11] } },
                    },
                    '6-6': {
                        convs1: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 3] } },
                        convs2: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 3] } },
                    },
                    '7-7': {
                        convs1: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 7] } },
                        convs2: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 7] } },
                    },
                    '8-8': {
                        convs1: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 11] } },
                        convs2: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 11] } },
                    },
                    '9-9': {
                        convs1: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 3] } },
                        convs2: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 3] } },
                    },
                    '10-10': {
                        convs1: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 7] } },
                        convs2: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 7] } },
                    },
                    '11-11': {
                        convs1: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 11] } },
                        convs2: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 11] } },
                    },
                    '12-12': {
                        convs1: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 3] } },
                        convs2: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 3] } },
                    },
                    '13-13': {
                        convs1: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 7] } },
                        convs2: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 7] } },
                    },
                    '14-14': {
                        convs1: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 11] } },
                        convs2: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 11] } },
                    },
                },
                conv_post: { weight: [1, 24, 7] },
                cond: { weight: [768, 1024, 1], bias: [768] },
            },
        },
    },
    's2 v3': {
        modules: {
            enc_p: {
                ssl_proj: { weight: [192, 768, 1], bias: [192] },
                encoder_ssl: {
                    attn_layers: {
                        '0-2': {
                            emb_rel_k: [1, 9, 96],
                            emb_rel_v: [1, 9, 96],
                            conv_q: { weight: [192, 192, 1], bias: [192] },
                            conv_k: { weight: [192, 192, 1], bias: [192] },
                            conv_v: { weight: [192, 192, 1], bias: [192] },
                            conv_o: { weight: [192, 192, 1], bias: [192] },
                        },
                    },
                    norm_layers_1: { '0-2': { gamma: [192], beta: [192] } },
                    ffn_layers: { '0-2': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
                    norm_layers_2: { '0-2': { gamma: [192], beta: [192] } },
                },
                encoder_text: {
                    attn_layers: {
                        '0-5': {
                            emb_rel_k: [1, 9, 96],
                            emb_rel_v: [1, 9, 96],
                            conv_q: { weight: [192, 192, 1], bias: [192] },
                            conv_k: { weight: [192, 192, 1], bias: [192] },
                            conv_v: { weight: [192, 192, 1], bias: [192] },
                            conv_o: { weight: [192, 192, 1], bias: [192] },
                        },
                    },
                    norm_layers_1: { '0-5': { gamma: [192], beta: [192] } },
                    ffn_layers: { '0-5': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
                    norm_layers_2: { '0-5': { gamma: [192], beta: [192] } },
                },
                text_embedding: { weight: [732, 192] },
                mrte: {
                    cross_attention: {
                        conv_q: { weight: [512, 512, 1], bias: [512] },
                        conv_k: { weight: [512, 512, 1], bias: [512] },
                        conv_v: { weight: [512, 512, 1], bias: [512] },
                        conv_o: { weight: [512, 512, 1], bias: [512] },
                    },
                    c_pre: { weight: [512, 192, 1], bias: [512] },
                    text_pre: { weight: [512, 192, 1], bias: [512] },
                    c_post: { weight: [192, 512, 1], bias: [192] },
                },
                encoder2: {
                    attn_layers: {
                        '0-2': {
                            emb_rel_k: [1, 9, 96],
                            emb_rel_v: [1, 9, 96],
                            conv_q: { weight: [192, 192, 1], bias: [192] },
                            conv_k: { weight: [192, 192, 1], bias: [192] },
                            conv_v: { weight: [192, 192, 1], bias: [192] },
                            conv_o: { weight: [192, 192, 1], bias: [192] },
                        },
                    },
                    norm_layers_1: { '0-2': { gamma: [192], beta: [192] } },
                    ffn_layers: { '0-2': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
                    norm_layers_2: { '0-2': { gamma: [192], beta: [192] } },
                },
                proj: { weight: [384, 192, 1], bias: [384] },
            },
            ref_enc: {
                spectral: { '0-0': { fc: { weight: [128, 704], bias: [128] } }, '3-3': { fc: { weight: [128, 128], bias: [128] } } },
                temporal: { '0-1': { conv1: { conv: { weight: [256, 128, 5], bias: [256] } } } },
                slf_attn: {
                    w_qs: { weight: [128, 128], bias: [128] },
                    w_ks: { weight: [128, 128], bias: [128] },
                    w_vs: { weight: [128, 128], bias: [128] },
                    fc: { weight: [128, 128], bias: [128] },
                },
                fc: { fc: { weight: [512, 128], bias: [512] } },
            },
            ssl_proj: { weight: [768, 768, 2], bias: [768] },
            quantizer: {
                vq: { layers: { '0-0': { _codebook: { inited: [1], cluster_size: [1024], embed: [1024, 768], embed_avg: [1024, 768] } } } },
            },
            bridge: { '0-0': { weight: [512, 192, 1], bias: [512] } },
            wns1: {
                pre: { weight: [512, 512, 1], bias: [512] },
                enc: {
                    in_layers: { '0-7': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 512, 5] } },
                    res_skip_layers: {
                        '0-6': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 512, 1] },
                        '7-7': { bias: [512], weight_g: [512, 1, 1], weight_v: [512, 512, 1] },
                    },
                    cond_layer: { bias: [8192], weight_g: [8192, 1, 1], weight_v: [8192, 512, 1] },
                },
                proj: { weight: [512, 512, 1], bias: [512] },
            },
            linear_mel: { weight: [100, 512, 1], bias: [100] },
            cfm: {
                estimator: {
                    time_embed: { time_mlp: { '0-0': { weight: [1024, 256], bias: [1024] }, '2-2': { weight: [1024, 1024], bias: [1024] } } },
                    d_embed: { time_mlp: { '0-0': { weight: [1024, 256], bias: [1024] }, '2-2': { weight: [1024, 1024], bias: [1024] } } },
                    text_embed: {
                        text_blocks: {
                            '0-3': {
                                dwconv: { weight: [512, 1, 7], bias: [512] },
                                norm: { weight: [512], bias: [512] },
                                pwconv1: { weight: [1024, 512], bias: [1024] },
                                grn: { gamma: [1, 1, 1024], beta: [1, 1, 1024] },
                                pwconv2: { weight: [512, 1024], bias: [512] },
                            },
                        },
                    },
                    input_embed: {
                        proj: { weight: [1024, 712], bias: [1024] },
                        conv_pos_embed: {
                            conv1d: { '0-0': { weight: [1024, 64, 31], bias: [1024] }, '2-2': { weight: [1024, 64, 31], bias: [1024] } },
                        },
                    },
                    rotary_embed: { inv_freq: [32] },
                    transformer_blocks: {
                        '0-21': {
                            attn_norm: { linear: { weight: [6144, 1024], bias: [6144] } },
                            attn: {
                                to_q: { weight: [1024, 1024], bias: [1024] },
                                to_k: { weight: [1024, 1024], bias: [1024] },
                                to_v: { weight: [1024, 1024], bias: [1024] },
                                to_out: { '0-0': { weight: [1024, 1024], bias: [1024] } },
                            },
                            ff: { ff: { '0-0': { '0-0': { weight: [2048, 1024], bias: [2048] } }, '2-2': { weight: [1024, 2048], bias: [1024] } } },
                        },
                    },
                    norm_out: { linear: { weight: [2048, 1024], bias: [2048] } },
                    proj_out: { weight: [100, 1024], bias: [100] },
                },
            },
        },
    },
    's2 v4': { like: 's2 v3', but: {} },
    'lora v3': {
        modules: {
            ref_enc: {
                spectral: { '0-0': { fc: { weight: [128, 704], bias: [128] } }, '3-3': { fc: { weight: [128, 128], bias: [128] } } },
                temporal: { '0-1': { conv1: { conv: { weight: [256, 128, 5], bias: [256] } } } },
                slf_attn: {
                    w_qs: { weight: [128, 128], bias: [128] },
                    w_ks: { weight: [128, 128], bias: [128] },
                    w_vs: { weight: [128, 128], bias: [128] },
                    fc: { weight: [128, 128], bias: [128] },
                },
                fc: { fc: { weight: [512, 128], bias: [512] } },
            },
            quantizer: {
                vq: { layers: { '0-0': { _codebook: { inited: [1], cluster_size: [1024], embed: [1024, 768], embed_avg: [1024, 768] } } } },
            },
            bridge: { '0-0': { weight: [512, 192, 1], bias: [512] } },
            wns1: {
                pre: { weight: [512, 512, 1], bias: [512] },
                enc: {
                    in_layers: { '0-7': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 512, 5] } },
                    res_skip_layers: {
                        '0-6': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 512, 1] },
                        '7-7': { bias: [512], weight_g: [512, 1, 1], weight_v: [512, 512, 1] },
                    },
                    cond_layer: { bias: [8192], weight_g: [8192, 1, 1], weight_v: [8192, 512, 1] },
                },
                proj: { weight: [512, 512, 1], bias: [512] },
            },
            linear_mel: { weight: [100, 512, 1], bias: [100] },
            cfm: {
                base_model: {
                    model: {
                        estimator: {
                            rotary_embed: { inv_freq: [32] },
                            transformer_blocks: {
                                '0-21': {
                                    attn: {
                                        to_q: { lora_A: { default: { weight: [32, 1024] } }, lora_B: { default: { weight: [1024, 32] } } },
                                        to_k: { lora_A: { default: { weight: [32, 1024] } }, lora_B: { default: { weight: [1024, 32] } } },
                                        to_v: { lora_A: { default: { weight: [32, 1024] } }, lora_B: { default: { weight: [1024, 32] } } },
                                        to_out: { '0-0': { lora_A: { default: { weight: [32, 1024] } }, lora_B: { default: { weight: [1024, 32] } } } },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
    'lora v4': { like: 'lora v3', but: {} },
    'discriminator v1': {
        modules: {
            discriminators: {
                '0-0': {
                    convs: {
                        '0-0': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 1, 15] },
                        '1-1': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 4, 41] },
                        '2-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 4, 41] },
                        '3-4': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 4, 41] },
                        '5-5': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 1024, 5] },
                    },
                    conv_post: { bias: [1], weight_g: [1, 1, 1], weight_v: [1, 1024, 3] },
                },
                '1-5': {
                    convs: {
                        '0-0': { bias: [32], weight_g: [32, 1, 1, 1], weight_v: [32, 1, 5, 1] },
                        '1-1': { bias: [128], weight_g: [128, 1, 1, 1], weight_v: [128, 32, 5, 1] },
                        '2-2': { bias: [512], weight_g: [512, 1, 1, 1], weight_v: [512, 128, 5, 1] },
                        '3-3': { bias: [1024], weight_g: [1024, 1, 1, 1], weight_v: [1024, 512, 5, 1] },
                        '4-4': { bias: [1024], weight_g: [1024, 1, 1, 1], weight_v: [1024, 1024, 5, 1] },
                    },
                    conv_post: { bias: [1], weight_g: [1, 1, 1, 1], weight_v: [1, 1024, 3, 1] },
                },
            },
        },
    },
    'discriminator v2': { like: 'discriminator v1', but: {} },
    'discriminator v2Pro': {
        like: 'discriminator v1',
        but: {
            discriminators: {
                '6-7': {
                    convs: {
                        '0-0': { bias: [32], weight_g: [32, 1, 1, 1], weight_v: [32, 1, 5, 1] },
                        '1-1': { bias: [128], weight_g: [128, 1, 1, 1], weight_v: [128, 32, 5, 1] },
                        '2-2': { bias: [512], weight_g: [512, 1, 1, 1], weight_v: [512, 128, 5, 1] },
                        '3-3': { bias: [1024], weight_g: [1024, 1, 1, 1], weight_v: [1024, 512, 5, 1] },
                        '4-4': { bias: [1024], weight_g: [1024, 1, 1, 1], weight_v: [1024, 1024, 5, 1] },
                    },
                    conv_post: { bias: [1], weight_g: [1, 1, 1, 1], weight_v: [1, 1024, 3, 1] },
                },
            },
        },
    },
    'discriminator v2ProPlus': { like: 'discriminator v2Pro', but: {} },
    's1 v1': {
        modules: {
            model: {
                bert_proj: { weight: [512, 1024], bias: [512] },
                ar_text_embedding: { word_embeddings: { weight: [512, 512] } },
                ar_text_position: { alpha: [1] },
                ar_audio_embedding: { word_embeddings: { weight: [1025, 512] } },
                ar_audio_position: { alpha: [1] },
                h: {
                    layers: {
                        '0-23': {
                            self_attn: { in_proj_weight: [1536, 512], in_proj_bias: [1536], out_proj: { weight: [512, 512], bias: [512] } },
                            linear1: { weight: [2048, 512], bias: [2048] },
                            linear2: { weight: [512, 2048], bias: [512] },
                            norm1: { weight: [512], bias: [512] },
                            norm2: { weight: [512], bias: [512] },
                        },
                    },
                },
                ar_predict_layer: { weight: [1025, 512] },
            },
        },
    },
    's1 v2': { like: 's1 v1', but: { model: { ar_text_embedding: { word_embeddings: { weight: [732, 512] } } } } },
};

;// CONCATENATED MODULE: ./src/compare/known-models.ts

/** The parts that GPT-SoVITS trains; LoRA adapters are those of an export. */
const KNOWN_PARTS = ['s2', 's1', 'discriminator', 'lora'];
/** The keys of one part of a version, in the order of its state dict; `undefined` where there is no such part. */
function knownModel(version, part, loraRank = STORED_RANK) {
    // S1 is the same from v2 on.
    const stored = part === 's1' && version !== 'v1' ? 's1 v2' : `${part} ${version}`;
    if (!Object.hasOwn(GPT_SOVITS_KEYS, stored))
        return undefined;
    return new Map([...shapesOf(stored)].map(([key, shape]) => [key, { shape: part === 'lora' ? ofRank(key, shape, loraRank) : shape, dtype: 'float32' }]));
}
function shapesOf(stored) {
    const model = GPT_SOVITS_KEYS[stored];
    if (model === undefined)
        return new Map();
    return 'modules' in model ? new Map(flat(model.modules, '')) : new Map([...shapesOf(model.like), ...flat(model.but, '')]);
}
function* flat(modules, prefix) {
    for (const [name, content] of Object.entries(modules)) {
        for (const member of membersOf(name)) {
            if (isShape(content))
                yield [prefix + member, content];
            else
                yield* flat(content, `${prefix}${member}.`);
        }
    }
}
function isShape(content) {
    return Array.isArray(content);
}
function membersOf(name) {
    const [, first, last] = /^(\d+)-(\d+)$/.exec(name) ?? [];
    if (first === undefined || last === undefined)
        return [name];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i));
}
/** The rank of the adapters in the data. */
const STORED_RANK = 32;
/** Adapters of another rank differ in this one size. */
function ofRank(key, shape, rank) {
    if (key.includes('.lora_A.'))
        return [rank, ...shape.slice(1)];
    return key.includes('.lora_B.') ? [...shape.slice(0, -1), rank] : shape;
}

// EXTERNAL MODULE: ./src/profiles/gpt-sovits-versions.ts
var gpt_sovits_versions = __webpack_require__(44334);
// EXTERNAL MODULE: ./src/profiles/versions.ts
var versions = __webpack_require__(96873);
// EXTERNAL MODULE: ./src/references/side.ts
var side = __webpack_require__(40859);
;// CONCATENATED MODULE: ./src/references/known-model.ts






/** `profile:gpt-sovits/v2Pro`: the part of it that the candidate is, or the one that is named. */
function knownModelReference(rest, text) {
    const [project, written = '', part, ...more] = rest.split('/');
    const version = (0,versions/* knownVersion */.uQ)(written, gpt_sovits_versions/* VERSIONS */.S8);
    if (project !== 'gpt-sovits' || version === undefined || more.length > 0) {
        throw new user_error/* UserError */.y(`${text}: expected profile:gpt-sovits/VERSION with one of ${gpt_sovits_versions/* VERSIONS */.S8.join(', ')}, and if need be ` +
            `one of its parts behind it (/${KNOWN_PARTS.join(', /')})${(0,closest_word/* didYouMean */.a)(written, gpt_sovits_versions/* VERSIONS */.S8)}`);
    }
    const named = KNOWN_PARTS.find((known) => known === part);
    if (part !== undefined && named === undefined) {
        throw new user_error/* UserError */.y(`${text}: expected one of the parts ${KNOWN_PARTS.join(', ')}${(0,closest_word/* didYouMean */.a)(part, KNOWN_PARTS)}`);
    }
    return async (_, candidate) => {
        const chosen = named ?? partOf(candidate?.identity);
        const keys = knownModel(version, chosen, rankOf(candidate));
        if (keys === undefined)
            throw new user_error/* UserError */.y(`${text}: GPT-SoVITS ${version} has no part ${chosen}`);
        const identity = { project, kind: KINDS_OF_PARTS[chosen], version, evidence: ['the reference names it'] };
        return { name: `profile:${project}/${version}/${chosen}`, kind: 'profile', ...side/* WITHOUT_FILE */.ut, identity, keys };
    };
}
/** The kinds that the profile gives to training files of these parts. */
const KINDS_OF_PARTS = {
    s2: 's2-training',
    s1: 's1-training',
    discriminator: 's2-discriminator',
    lora: 's2-lora',
};
function partOf(identity) {
    const kind = identity?.project === 'gpt-sovits' ? identity.kind : 's2';
    if (kind.startsWith('s1'))
        return 's1';
    if (kind.startsWith('s2-discriminator'))
        return 'discriminator';
    return kind.startsWith('s2-lora') ? 'lora' : 's2';
}
/** Rows of the first LoRA matrix. */
function rankOf(side) {
    for (const [key, { shape }] of side?.keys ?? [])
        if (key.includes('.lora_A.'))
            return shape[0];
    return undefined;
}

// EXTERNAL MODULE: ./src/references/places.ts
var places = __webpack_require__(37192);
// EXTERNAL MODULE: ./src/references/schema-file.ts
var schema_file = __webpack_require__(41082);
;// CONCATENATED MODULE: ./src/references/reference.ts






/** What only some comparisons need is loaded when it is needed. */
const KINDS = new Map([
    [
        'file',
        { usage: 'file:PATH (or PATH alone)', parse: (path) => async (options) => (0,side/* sideOf */.Jh)(await (0,places/* filePlace */.W)(options.root, path), options) },
    ],
    [
        'git',
        {
            usage: 'git:REV[:PATH]',
            parse: (rest) => async (options, candidate) => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(7643), __webpack_require__.e(5439)]).then(__webpack_require__.bind(__webpack_require__, 25439))).openGitFile(rest, options, candidate),
        },
    ],
    [
        'release',
        {
            usage: 'release:TAG|latest[/ASSET]',
            parse: (rest) => async (options, candidate) => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(981)]).then(__webpack_require__.bind(__webpack_require__, 80981))).openReleaseAsset(rest, options, candidate),
        },
    ],
    [
        'artifact',
        {
            usage: 'artifact:NAME[/FILE]',
            parse: (rest) => async (options, candidate) => (await __webpack_require__.e(/* import() */ 9369).then(__webpack_require__.bind(__webpack_require__, 69369))).openArtifactFile(rest, options, candidate),
        },
    ],
    [
        'cache',
        {
            usage: 'cache:KEY[=>PATH]',
            parse: (rest) => async (options, candidate) => (await __webpack_require__.e(/* import() */ 2713).then(__webpack_require__.bind(__webpack_require__, 22713))).openCachedFile(rest, options, candidate),
        },
    ],
    ['https', { usage: 'https://ADDRESS', parse: (_, text) => async (options) => (0,side/* sideOf */.Jh)(await (0,places/* addressPlace */.w)(text, options.access), options) }],
    ['schema', { usage: 'schema:FILE', parse: schema_file/* schemaReference */.L }],
    ['profile', { usage: 'profile:gpt-sovits/VERSION[/PART]', parse: knownModelReference }],
]);
/** How references are written, for messages and help. */
const REFERENCE_USAGES = [...KINDS.values()].map(({ usage }) => usage);
/** Reads how a reference is written; what has no kind is a path. Throws `UserError`, which lists the kinds that there are. */
function parseReference(text) {
    // One letter is a drive of Windows.
    const [, written = 'file', rest = text] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(text) ?? [];
    // Plain http works on this machine alone; the address says so itself.
    const kind = written.toLowerCase() === 'http' ? 'https' : written.toLowerCase();
    const found = KINDS.get(kind);
    if (found === undefined) {
        throw new user_error/* UserError */.y(`expected a reference such as ${REFERENCE_USAGES.join(', ')}; ` +
            `found the unknown kind ${JSON.stringify(kind)}${(0,closest_word/* didYouMean */.a)(kind, KINDS.keys())} (a path with a colon is written file:PATH)`);
    }
    if (rest === '')
        throw new user_error/* UserError */.y(`expected ${found.usage}, found nothing behind ${JSON.stringify(kind)}`);
    return { kind, rest, open: found.parse(rest, text) };
}


/***/ }),

/***/ 41082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readSchema),
/* harmony export */   L: () => (/* binding */ schemaReference)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12744);
/* harmony import */ var _compare_key_schema_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39641);
/* harmony import */ var _sources_file_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33642);
/* harmony import */ var _sources_source_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38098);
/* harmony import */ var _side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40859);






/** `schema:FILE`: the keys that a file lists, as `inspect --schema` writes them. */
function schemaReference(path) {
    return (options) => openSchema(path, options);
}
async function openSchema(path, { root }) {
    const { schema } = await readSchema(path, root).catch((error) => {
        throw error instanceof _sources_source_error_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceError */ .c && error.code === 'ENOENT' ? neverWritten(path, error) : error;
    });
    return { name: `schema:${path}`, kind: 'schema', ..._side_js__WEBPACK_IMPORTED_MODULE_4__/* .WITHOUT_FILE */ .ut, ...schema };
}
function neverWritten(path, { reason, code }) {
    return new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceError */ .c(path, `${reason}; ckpt-guard inspect FILE --schema -o ${path} writes it`, code);
}
/** A key schema, and the text that it was read from. Throws `SourceError` where there is no such file, `UserError` where it is none. */
async function readSchema(path, root) {
    const source = await (0,_sources_file_source_js__WEBPACK_IMPORTED_MODULE_2__/* .openFile */ .T)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path), path);
    try {
        if (source.size > _compare_key_schema_json_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SCHEMA_BYTES */ .Z_) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(`${path}: expected a key schema of at most ${_compare_key_schema_json_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SCHEMA_BYTES */ .Z_} bytes, found ${source.size} bytes`);
        }
        const text = new TextDecoder('utf-8', { fatal: true }).decode(await source.read(0, source.size));
        return { text, schema: (0,_compare_key_schema_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeySchema */ .wn)(text) };
    }
    catch (error) {
        if (error instanceof _compare_key_schema_json_js__WEBPACK_IMPORTED_MODULE_1__/* .KeySchemaError */ .xL)
            throw notASchema(path, error.message);
        if (error instanceof TypeError)
            throw notASchema(path, 'it is not UTF-8 text');
        throw error;
    }
    finally {
        await source.close();
    }
}
function notASchema(path, reason) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(`${path} is no key schema: ${reason}`);
}


/***/ }),

/***/ 40859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ sideOf),
/* harmony export */   oq: () => (/* binding */ refuseEmptyRoot),
/* harmony export */   ut: () => (/* binding */ WITHOUT_FILE)
/* harmony export */ });
/* harmony import */ var _checkpoint_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29096);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12744);
/* harmony import */ var _compare_key_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14562);
/* harmony import */ var _profiles_identify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95129);




/** Reads the keys of a checkpoint: its index and its pickles, no tensor bytes. Closes the place where it cannot. */
async function sideOf(place, { config, weightsRoot }) {
    const { name, kind, path, fileName, source, openSibling, transferred } = place;
    try {
        const checkpoint = await (0,_checkpoint_open_js__WEBPACK_IMPORTED_MODULE_0__/* .openCheckpoint */ .D)(source, { name: fileName, openSibling });
        const found = weightsRoot === undefined ? undefined : (0,_compare_key_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .keysBelow */ .S)(checkpoint, weightsRoot);
        const { identity } = (0,_profiles_identify_js__WEBPACK_IMPORTED_MODULE_2__/* .identify */ .l)({ path, checkpoint, config });
        const content = { path, fileName, checkpoint, source, openSibling };
        const side = { name, kind, identity, content, ...(found ?? (0,_compare_key_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .keysOf */ .Y)(checkpoint)), close: () => source.close() };
        return transferred === undefined ? side : { ...side, transferred };
    }
    catch (error) {
        await source.close();
        throw error;
    }
}
/** A side without a file: names, shapes and types alone. */
const WITHOUT_FILE = {
    weightsRoot: '',
    versions: new Map(),
    content: undefined,
    close: async () => { },
};
/** Throws `UserError` where the candidate has nothing below the root that was asked for. The reference may keep its keys elsewhere. */
function refuseEmptyRoot(side, weightsRoot) {
    if (weightsRoot === undefined || side.content === undefined || side.weightsRoot === weightsRoot)
        return;
    const tensors = side.content.checkpoint.tensors;
    if (tensors.length === 0)
        return;
    const places = [...new Set(tensors.map(({ name }) => name.split('.')[0] ?? ''))].slice(0, 8);
    throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`--root ${JSON.stringify(weightsRoot)}: no tensor of ${side.name} lies below it; at the top there are ${places.map((place) => JSON.stringify(place)).join(', ')}`);
}


/***/ })

};
