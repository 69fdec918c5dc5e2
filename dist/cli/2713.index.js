export const id = 2713;
export const ids = [2713];
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

/***/ 22713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openCachedFile: () => (/* binding */ openCachedFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12744);
/* harmony import */ var _sources_siblings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8139);
/* harmony import */ var _sources_temporary_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20048);
/* harmony import */ var _choose_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58884);
/* harmony import */ var _side_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40859);







/** As the service of GitHub bounds a key. */
const MAX_KEY_LENGTH = 512;
/** Each try is a request, and a path has as many folders as its author likes. */
const MAX_TRIES = 9;
/**
 * A checkpoint in a cache of GitHub Actions: `KEY`, which may be the beginning of the key, as in `restore-keys`, and `PATH`, with which
 * the cache was saved; several paths have commas between them. Without one it is the candidate's, or a folder that this lies in. Throws
 * `UserError` where there is no such cache, or it is not clear which of its files is meant.
 */
async function openCachedFile(rest, options, candidate) {
    const { key, path } = parseCache(rest);
    const { restoreCache, temporary } = options.access;
    if (restoreCache === undefined) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`cache:${rest}: caches of GitHub can be read only by the action, inside a job; let actions/cache/restore bring it back before, ` +
            'and compare with file:PATH');
    }
    const own = candidate?.content?.path;
    const asked = { key, saved: savedPaths(path, own), wanted: [path, own].filter((each) => each !== undefined) };
    const found = {};
    const source = await (0,_sources_temporary_file_js__WEBPACK_IMPORTED_MODULE_3__/* .temporarySource */ .t)(temporary, async (folder) => {
        found.file = await bringBack(restoreCache, folder, asked);
        return found.file.absolute;
    });
    const { fullKey, path: cached = '', absolute = '' } = found.file ?? {};
    const name = `cache:${fullKey}=>${cached}`;
    return (0,_side_js__WEBPACK_IMPORTED_MODULE_5__/* .sideOf */ .Jh)({ name, kind: 'cache', path: cached, fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(cached), source, openSibling: filesBeside(absolute) }, options);
}
function parseCache(rest) {
    const arrow = rest.lastIndexOf('=>');
    const [key, path] = arrow < 0 ? [rest, undefined] : [rest.slice(0, arrow), rest.slice(arrow + 2)];
    if (key === '' || key.length > MAX_KEY_LENGTH || key.includes(',')) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`cache:${rest}: expected a key of 1 to ${MAX_KEY_LENGTH} characters without commas, found ${JSON.stringify(key)}`);
    }
    return { key, path };
}
/** Paths with which caches are saved are told to the service as they are written: `weights` and `weights/` are two. */
function savedPaths(path, own) {
    const written = path ?? own;
    if (written === undefined) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('cache: expected cache:KEY=>PATH, with the path that the cache was saved with; the candidate has none to go by');
    }
    const paths = path === undefined ? [written] : path.split(',');
    for (const each of paths) {
        if (isInside(each))
            continue;
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`cache: expected the path of a cache to lie inside of the workspace and to be relative to it, found ${JSON.stringify(each)}` +
            (path === undefined ? '; write cache:KEY=>PATH, with the path that the cache was saved with' : ''));
    }
    if (paths.length > 1)
        return [paths];
    const tries = [[written]];
    for (let folder = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(written); folder !== '.'; folder = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(folder))
        tries.push([folder], [`${folder}/`]);
    return tries.slice(0, MAX_TRIES);
}
function isInside(path) {
    const isAbsolute = /^([\\/~]|[a-z]:)/i.test(path);
    return path !== '' && !isAbsolute && !path.split(/[\\/]/).includes('..');
}
async function bringBack(restoreCache, folder, asked) {
    const { key, saved, wanted } = asked;
    const files = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'files');
    for (const paths of saved) {
        const fullKey = await restoreCache(files, paths, key);
        if (fullKey === undefined)
            continue;
        const path = chosenFile(`cache:${fullKey}`, await filesBelow(files), wanted);
        return { fullKey, path, absolute: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(files, path) };
    }
    const tried = saved.map((paths) => JSON.stringify(paths.join(','))).join(', ');
    throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`cache:${key}: this job sees no cache whose key begins so and that was saved with the path ${tried}; ` +
        'if it was saved with another one, write cache:KEY=>PATH; if the service failed, the log says so above');
}
/** Regular files with `/` between folders. Links are left out: what they lead to need not have come from the cache. */
async function filesBelow(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/'))
        .sort();
}
/** The file that is wanted, else one that is called like it, else the only checkpoint. */
function chosenFile(name, files, wanted) {
    const same = wanted.find((path) => files.includes(path));
    if (same !== undefined)
        return same;
    const choice = (0,_choose_file_js__WEBPACK_IMPORTED_MODULE_4__/* .chooseUnnamed */ .Ef)(files, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(wanted[0] ?? ''));
    if ('name' in choice)
        return choice.name;
    throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`${name}: it is not clear which file of the cache is meant: ${choice.refusal}; write cache:KEY=>PATH`);
}
/** The shards that came with it, and nothing that a link in the cache leads to. */
function filesBeside(absolute) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute);
    const open = (0,_sources_siblings_js__WEBPACK_IMPORTED_MODULE_2__/* .filesIn */ .nG)(folder);
    return async (name) => {
        const [real, home] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder)]).catch(() => [undefined, undefined]);
        return real !== undefined && home !== undefined && real === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, name) ? open(name) : undefined;
    };
}


/***/ }),

/***/ 58884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ chooseUnnamed),
/* harmony export */   F4: () => (/* binding */ chooseNamed),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   iI: () => (/* binding */ isCheckpointName)
/* harmony export */ });
/* harmony import */ var _checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76410);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98050);
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31954);
/* harmony import */ var _profiles_globs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42221);




/** A file of a sharded set, as Hugging Face's libraries name it. */
const SHARD = /-\d{5,}-of-\d{5,}\.[a-z.]+$/;
/** Names that a message lists. */
const LISTED = 12;
/** Whether that is how checkpoints are called. A part of a sharded set is none by itself. */
function isCheckpointName(path) {
    // Wherever it lies: a glob would not look behind `..`, which is a name like any other here.
    const name = baseName(path);
    return (0,_profiles_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .matcher */ .j)(_config_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.paths)(name) && !SHARD.test(name);
}
/** The one that was named: by its whole path, or by its name where no other file is called so. */
function chooseNamed(paths, named) {
    if (paths.includes(named))
        return { name: named };
    const [only, ...others] = (0,_checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainName */ .sh)(named) ? paths.filter((path) => baseName(path) === named) : [];
    if (only !== undefined && others.length === 0)
        return { name: only };
    return { refusal: `there is no ${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(named)}; ${listing(paths.filter(isCheckpointName), paths)}` };
}
/** The one that is called like the other side of the comparison, else the only checkpoint. */
function chooseUnnamed(paths, candidateName) {
    const namesakes = paths.filter((path) => baseName(path) === candidateName);
    const checkpoints = paths.filter(isCheckpointName);
    const [only, ...others] = namesakes.length > 0 ? namesakes : checkpoints;
    if (only !== undefined && others.length === 0)
        return { name: only };
    return { refusal: namesakes.length > 0 ? listing(namesakes, paths) : listing(checkpoints, paths) };
}
function listing(checkpoints, all) {
    if (all.length === 0)
        return 'there are no files in it';
    if (checkpoints.length === 0)
        return `none of its ${all.length === 1 ? 'files' : `${all.length} files`} is a checkpoint: ${shown(all)}`;
    return `its checkpoints are ${shown(checkpoints)}`;
}
function shown(names) {
    const more = names.length - LISTED;
    return `${names.slice(0, LISTED).map(_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 20048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ temporarySource)
/* harmony export */ });
/* harmony import */ var _writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33642);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38098);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70938);




/**
 * A file of our own below `folder`, which `fill` writes: it gets the path of an empty folder and returns the path of the file in it.
 * It is gone once the source is closed, or the process ends. Throws what `fill` throws.
 */
async function temporarySource(folder, fill) {
    const own = ownFolder(folder);
    try {
        const source = await (0,_file_source_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)(await fill(own));
        return {
            ...source,
            async close() {
                await source.close();
                await (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__/* .removeTemporaryFolder */ .yu)(own);
            },
        };
    }
    catch (error) {
        await (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__/* .removeTemporaryFolder */ .yu)(own);
        throw error;
    }
}
function ownFolder(folder) {
    try {
        return (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__/* .createTemporaryFolder */ .ai)(folder, 'ckpt-guard-');
    }
    catch (error) {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c(folder, `nothing can be stored there: ${(0,_system_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error)}`);
    }
}


/***/ }),

/***/ 6789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ createTemporaryFolder),
/* harmony export */   hd: () => (/* binding */ addTemporary),
/* harmony export */   n2: () => (/* binding */ forgetTemporary),
/* harmony export */   yu: () => (/* binding */ removeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * The temporary files and folders of this process. They are removed when it ends, also by a signal; only SIGKILL and a power cut leave them.
 * A file that is left is never removed by a later run, since it may be another run's that is still going on: the rule `layout/stray-temp`
 * reports it. Folders of backups tell whose they are by their names (`backup/own-folder`).
 */
const files = new Set();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** To be called in the same go as the file or folder is created. */
function addTemporary(path) {
    if (files.size === 0)
        listen();
    files.add(path);
}
/** The file has gone, or has another name now. */
function forgetTemporary(path) {
    if (files.delete(path) && files.size === 0)
        unlisten();
}
/** A new folder below `parent` whose name begins with `prefix`, empty. Throws what the system says where it cannot be made. */
function createTemporaryFolder(parent, prefix) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, prefix));
    addTemporary(folder);
    return folder;
}
/** Removes such a folder with all that lies in it. */
async function removeTemporaryFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    forgetTemporary(folder);
}
function listen() {
    process.on('exit', removeAll);
    for (const signal of SIGNALS)
        process.on(signal, endBy);
}
function unlisten() {
    process.off('exit', removeAll);
    for (const signal of SIGNALS)
        process.off(signal, endBy);
}
/** Synchronous, as nothing else is done any more by a process that exits. */
function removeAll() {
    for (const path of files) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        }
        catch {
            // It has gone already, or cannot be removed: there is nobody left to tell.
        }
    }
    files.clear();
}
/** Ends as without us, so that the exit status is 128 and the signal's number; unless somebody else listens and decides. */
function endBy(signal) {
    removeAll();
    unlisten();
    if (process.listenerCount(signal) === 0)
        process.kill(process.pid, signal);
}


/***/ })

};
