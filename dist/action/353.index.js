export const id = 353;
export const ids = [353];
export const modules = {

/***/ 19353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   folderTarget: () => (/* binding */ folderTarget)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12744);
/* harmony import */ var _sources_digest_of_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2975);
/* harmony import */ var _writers_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6238);
/* harmony import */ var _writers_disk_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73556);
/* harmony import */ var _writers_writer_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44574);









const READ_BYTES = 1024 * 1024;
/** Names that a message lists. */
const MAX_LISTED = 5;
/**
 * A folder that the files are copied into, all or none: they are written under temporary names, checked by their digests, and put in their
 * places once all of them are on the disk.
 */
function folderTarget(options) {
    return {
        name: `the folder ${options.shown}`,
        maxFileBytes: undefined,
        check: () => forPeople(() => check(options)),
        publish: (publication, progress) => forPeople(() => publish(publication, options, progress)),
    };
}
async function check({ folder, shown }) {
    const facts = await factsOf(folder);
    if (facts !== undefined && !facts.isDirectory())
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .y(`${JSON.stringify(shown)} is there already and is no folder. Name a folder.`);
    const place = await firstThere(folder);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(place, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
    }
    catch (error) {
        throw (0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_6__/* .diskError */ .wO)(shown, 'Nothing can be written into the folder', error);
    }
    return { action: 'create', notes: [] };
}
async function publish({ files }, options, progress) {
    for (const { name } of files)
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(name) !== name)
            throw new RangeError(`${JSON.stringify(name)} is not a plain name`);
    const states = await Promise.all(files.map(async (file) => ({ file, state: await stateOf(file, options.folder) })));
    const others = states.filter(({ state }) => state === 'other').map(({ file }) => file.name);
    if (others.length > 0 && options.onExists === 'fail')
        throw alreadyThere(others, options);
    if (others.length > 0 && options.onExists === 'skip') {
        const notes = [`${listed(others)} in ${options.shown} ha${others.length === 1 ? 's' : 've'} another content: nothing was written`];
        return { url: undefined, state: 'skipped', files: [], notes };
    }
    const wanted = states.filter(({ state }) => state !== 'same').map(({ file }) => file);
    await copyAll(wanted, options.folder, progress);
    const changes = { same: 'unchanged', other: 'replaced', missing: 'uploaded' };
    const delivered = states.map(({ file, state }) => ({ name: file.name, url: undefined, change: changes[state] }));
    return { url: undefined, state: 'stored', files: delivered, notes: [] };
}
/** What has the file's name in the folder. */
async function stateOf({ name, size, sha256 }, folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
    const facts = await factsOf(path);
    if (facts === undefined)
        return 'missing';
    if (!facts.isFile() || facts.size !== size)
        return 'other';
    return (await digestOf(path)) === sha256 ? 'same' : 'other';
}
/** In their order, so that the checksums come last. */
async function copyAll(files, folder, progress) {
    const firstMade = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true }).catch((error) => {
        throw (0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_6__/* .diskError */ .wO)(folder, 'The folder cannot be made', error);
    });
    progress.total(files.reduce((sum, { size }) => sum + size, 0), files.length);
    let outputs = [];
    try {
        outputs = await _writers_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .AtomicFile */ .A.createAll(files.map(({ name, size }) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), bytes: size })));
        for (const [i, output] of outputs.entries()) {
            const file = files[i];
            if (file !== undefined)
                await copy(file, output, progress);
        }
        await _writers_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .AtomicFile */ .A.commitAll(outputs);
    }
    catch (error) {
        await _writers_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .AtomicFile */ .A.discardAll(outputs);
        if (firstMade !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(firstMade, { recursive: true, force: true }).catch(() => undefined);
        throw error;
    }
    progress.done();
}
async function copy(file, output, progress) {
    progress.file(file.name);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let position = 0;
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file.path, { highWaterMark: READ_BYTES })) {
            if (position + chunk.length > file.size)
                throw changed(file);
            hash.update(chunk);
            await output.write(position, chunk);
            position += chunk.length;
            progress.advance(chunk.length);
        }
    }
    catch (error) {
        throw (0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_6__/* .diskError */ .wO)(file.path, 'The file cannot be read', error);
    }
    if (hash.digest('hex') !== file.sha256)
        throw changed(file);
}
async function digestOf(path) {
    return (0,_sources_digest_of_file_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfFile */ .M)(path).catch((error) => {
        throw (0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_6__/* .diskError */ .wO)(path, 'The file cannot be read', error);
    });
}
/** The folder, or the nearest one above it that is there. */
async function firstThere(folder) {
    for (let place = folder;; place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place)) {
        if ((await factsOf(place)) !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place) === place)
            return place;
    }
}
/** `undefined` where nothing is there. */
async function factsOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
    }
    catch (error) {
        if ((0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .CA)(error) === 'ENOENT')
            return undefined;
        throw (0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_6__/* .diskError */ .wO)(path, 'It cannot be seen what is there', error);
    }
}
async function forPeople(act) {
    try {
        return await act();
    }
    catch (error) {
        throw error instanceof _writers_writer_error_js__WEBPACK_IMPORTED_MODULE_7__/* .WriterError */ .C ? new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .y(error.message) : error;
    }
}
function alreadyThere(names, { shown }) {
    const are = names.length === 1 ? 'is there already with another content' : 'are there already with other contents';
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .y(`${shown}: ${listed(names)} ${are}; nothing was written. Replace with --on-exists replace, leave all as it is with --on-exists skip, or name another folder.`);
}
function listed(names) {
    const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '';
    return names.slice(0, MAX_LISTED).join(', ') + more;
}
function changed({ name }) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .y(`${JSON.stringify(name)} has changed while it was copied; nothing was written. Publish it again.`);
}


/***/ }),

/***/ 2975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ digestOfFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_2__);



/** SHA-256 of a file, as lower-case hexadecimal. Throws what the system says. */
async function digestOfFile(absolute) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(absolute, { highWaterMark: 1024 * 1024 }), hash);
    return hash.digest('hex');
}


/***/ })

};
