export const id = 6208;
export const ids = [6208];
export const modules = {

/***/ 46208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ AtomicFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/writers/disk-error.ts
var disk_error = __webpack_require__(73556);
// EXTERNAL MODULE: ./src/writers/temporary-files.ts
var temporary_files = __webpack_require__(6789);
;// CONCATENATED MODULE: ./src/writers/beside-target.ts






/** Created and noted in one go, so that no signal comes in between; a file that is to replace a private one is private too. */
async function createTemporary(target) {
    const path = temporaryPathOf(target.real);
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, 'wx', target.mode === undefined ? 0o666 : 0o600));
    }
    catch (error) {
        throw (0,disk_error/* diskError */.wO)(target.path, disk_error/* CANNOT_WRITE */.As, error);
    }
    (0,temporary_files/* addTemporary */.hd)(path);
    try {
        const handle = await (0,promises_.open)(path, 'r+');
        if (target.mode !== undefined)
            await handle.chmod(target.mode).catch(() => undefined);
        return { path, handle };
    }
    catch (error) {
        await removeTemporary(path);
        throw (0,disk_error/* diskError */.wO)(target.path, disk_error/* CANNOT_WRITE */.As, error);
    }
}
/** Never throws. */
async function removeTemporary(path) {
    await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
    (0,temporary_files/* forgetTemporary */.n2)(path);
}
/** Takes what has the target's name out of the way, until it is put back or removed. Synchronous, as the renames are. */
function setAside({ path, real, mode }) {
    if (mode === undefined)
        return undefined;
    const aside = temporaryPathOf(real);
    try {
        (0,external_node_fs_.renameSync)(real, aside);
    }
    catch (error) {
        throw (0,disk_error/* diskError */.wO)(path, disk_error/* CANNOT_WRITE */.As, error);
    }
    // Whoever notes nothing is ended by a signal at once, also in between.
    (0,temporary_files/* addTemporary */.hd)(aside);
    return {
        end(isPutBack) {
            if (isPutBack) {
                // From here on it is no longer to be removed, whatever happens.
                (0,temporary_files/* forgetTemporary */.n2)(aside);
                (0,external_node_fs_.renameSync)(aside, real);
            }
            else {
                (0,external_node_fs_.rmSync)(aside, { force: true });
                (0,temporary_files/* forgetTemporary */.n2)(aside);
            }
        },
    };
}
/** Longest file name of the usual file systems, in bytes. */
const MAX_NAME_BYTES = 255;
function temporaryPathOf(real) {
    const ending = `.tmp-ckptguard${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const room = MAX_NAME_BYTES - ending.length - 1;
    let name = (0,external_node_path_.basename)(real);
    while (Buffer.byteLength(name) > room)
        name = [...name].slice(0, -1).join('');
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(real), `.${name}${ending}`);
}

// EXTERNAL MODULE: ./src/writers/flush.ts
var flush = __webpack_require__(13418);
// EXTERNAL MODULE: ./src/writers/windows-names.ts
var windows_names = __webpack_require__(87744);
// EXTERNAL MODULE: ./src/writers/writer-error.ts
var writer_error = __webpack_require__(44574);
;// CONCATENATED MODULE: ./src/writers/target.ts





/** Looks at a target before anything is written. Throws `WriterError` where it cannot become a file. */
async function checkTarget(path) {
    const problem = process.platform === 'win32' ? (0,windows_names/* windowsNameProblem */.g)((0,external_node_path_.basename)(path)) : undefined;
    if (problem !== undefined) {
        throw new writer_error/* WriterError */.C({ path, problem: 'Windows does not allow this name', found: problem, remedy: 'Choose another name.' });
    }
    if (path.endsWith('/') || (process.platform === 'win32' && path.endsWith('\\')))
        throw noFileName(path);
    const folder = await realFolder(path);
    const there = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)((0,external_node_path_.resolve)(path)));
    const real = await throughLinks(path, there);
    const mode = await modeOf(path, real);
    await checkWritable(path, (0,external_node_path_.dirname)(real));
    return { path, real, mode };
}
/** Throws `WriterError` where the disks of the targets have less room than is needed. A file that is replaced is still there meanwhile. */
async function checkSpace(targets) {
    const disks = new Map();
    for (const { target, bytes } of targets) {
        const { dev } = await (0,promises_.stat)((0,external_node_path_.dirname)(target.real));
        const disk = disks.get(dev);
        if (disk === undefined)
            disks.set(dev, { target, bytes });
        else
            disk.bytes += bytes;
    }
    for (const { target, bytes } of disks.values()) {
        const free = await freeBytes((0,external_node_path_.dirname)(target.real));
        if (free === undefined || free >= bytes)
            continue;
        throw new writer_error/* WriterError */.C({
            path: target.path,
            problem: 'There is not enough room on the disk',
            expected: `${bytes} bytes`,
            found: `${free} bytes free`,
            remedy: 'Free some space, or write to another disk.',
            code: 'ENOSPC',
        });
    }
}
function noFileName(path) {
    return new writer_error/* WriterError */.C({ path, problem: 'This names a folder', expected: 'the name of a file', remedy: 'Name a file in that folder.' });
}
async function realFolder(path) {
    try {
        return await (0,promises_.realpath)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(path)));
    }
    catch (error) {
        throw (0,disk_error/* diskError */.wO)(path, disk_error/* CANNOT_WRITE */.As, error);
    }
}
/** A rename would replace a link, so what the link leads to is replaced. */
async function throughLinks(path, there) {
    try {
        return await (0,promises_.realpath)(there);
    }
    catch (error) {
        if ((0,disk_error/* errorCode */.CA)(error) !== 'ENOENT')
            throw (0,disk_error/* diskError */.wO)(path, disk_error/* CANNOT_WRITE */.As, error);
    }
    if ((await (0,promises_.lstat)(there).catch(() => undefined)) === undefined)
        return there;
    throw new writer_error/* WriterError */.C({
        path,
        problem: disk_error/* CANNOT_WRITE */.As,
        found: 'a link that leads to nothing',
        remedy: 'Remove the link, or make the file that it leads to.',
    });
}
async function modeOf(path, real) {
    const facts = await (0,promises_.stat)(real).catch(() => undefined);
    if (facts === undefined)
        return undefined;
    if (facts.isFile())
        return facts.mode & 0o777;
    throw new writer_error/* WriterError */.C({
        path,
        problem: disk_error/* CANNOT_WRITE */.As,
        expected: 'a file, or nothing',
        found: facts.isDirectory() ? 'a folder' : 'a device, pipe or socket',
        remedy: facts.isDirectory()
            ? 'Name a file in that folder.'
            : 'A checkpoint is written out of order, which only a file allows: name one.',
    });
}
async function checkWritable(path, folder) {
    try {
        await (0,promises_.access)(folder, promises_.constants.W_OK | promises_.constants.X_OK);
    }
    catch (error) {
        throw (0,disk_error/* diskError */.wO)(path, 'Nothing can be written into the folder', error);
    }
}
/** The room that is left; `undefined` where the file system does not say, as some network drives do not. */
async function freeBytes(folder) {
    const facts = await (0,promises_.statfs)(folder).catch(() => undefined);
    return facts === undefined || facts.blocks === 0 ? undefined : facts.bavail * facts.bsize;
}

;// CONCATENATED MODULE: ./src/writers/atomic-file.ts








/** Most bytes of one write: what every system takes in one call. */
const MAX_WRITE_BYTES = 1024 * 1024 * 1024;
/**
 * A file that is there as a whole or not at all: it is written under a temporary name beside its target, and takes the
 * target's name when it is complete and on the disk. Until then an existing target stays as it is, and a process that ends
 * before, also by a signal, takes the temporary file away. Where the target is a link, the file that it leads to is replaced.
 *
 * The temporary name is `.NAME.tmp-ckptguard` and twelve digits: hidden, and known to the rule `layout/stray-temp`.
 * All methods throw `WriterError` for what the disk or the system refuses; the caller then discards the file.
 */
class AtomicFile {
    /** As the caller named it. */
    path;
    /** Where the bytes are until the commit, for whoever checks them before. */
    temporaryPath;
    target;
    expectedBytes;
    handle;
    isPlaced = false;
    constructor(target, expectedBytes, temporary) {
        this.path = target.path;
        this.target = target;
        this.expectedBytes = expectedBytes;
        this.temporaryPath = temporary.path;
        this.handle = temporary.handle;
    }
    /** Checks that the target can be written and that there is room for `expectedBytes`, and creates the temporary file. */
    static async create(path, expectedBytes) {
        const [file] = await AtomicFile.createAll([{ path, bytes: expectedBytes }]);
        if (file === undefined)
            throw new RangeError('no file was created');
        return file;
    }
    /** The same for a set of files, whose disks must have room for all of them together. */
    static async createAll(requests) {
        const targets = [];
        for (const { path, bytes } of requests)
            targets.push({ target: await checkTarget(path), bytes });
        checkDistinct(targets.map(({ target }) => target));
        await checkSpace(targets);
        const files = [];
        try {
            for (const { target, bytes } of targets)
                files.push(new AtomicFile(target, bytes, await createTemporary(target)));
        }
        catch (error) {
            await AtomicFile.discardAll(files);
            throw error;
        }
        return files;
    }
    /**
     * Puts all files in their places, in the order given (an index comes last). Everything is on the disk before the first one
     * is renamed, and nothing of this process comes in between the renames. Where a set is replaced, its last file, the index,
     * goes first: should the machine stop in between, no index says that old and new files belong together.
     */
    static async commitAll(files) {
        try {
            for (const file of files)
                await file.complete();
            const index = files.length > 1 ? files.at(-1) : undefined;
            const aside = index === undefined ? undefined : setAside(index.target);
            const placed = [];
            try {
                for (const file of files)
                    file.rename(placed);
            }
            finally {
                aside?.end(placed.length === 0);
            }
        }
        catch (error) {
            await AtomicFile.discardAll(files);
            throw error;
        }
        for (const folder of new Set(files.map(({ target }) => (0,external_node_path_.dirname)(target.real))))
            await (0,flush/* flush */.b)(folder);
    }
    /** Takes the temporary files away; what was committed stays. Never throws. */
    static async discardAll(files) {
        for (const file of files)
            await file.discard();
    }
    /** Writes `bytes`, which may lie in shared memory, at `position`. Parts may come in any order and at the same time. */
    async write(position, bytes) {
        if (position < 0 || position + bytes.length > this.expectedBytes) {
            throw new RangeError(`${bytes.length} bytes at ${position} of a file that was to have ${this.expectedBytes}`);
        }
        const handle = this.opened();
        try {
            for (let done = 0; done < bytes.length;) {
                const length = Math.min(bytes.length - done, MAX_WRITE_BYTES);
                const { bytesWritten } = await handle.write(bytes, done, length, position + done);
                if (bytesWritten === 0)
                    throw noProgress(this.path);
                done += bytesWritten;
            }
        }
        catch (error) {
            throw (0,disk_error/* diskError */.wO)(this.path, disk_error/* CANNOT_WRITE */.As, error);
        }
    }
    /** Puts the file in its place. */
    async commit() {
        await AtomicFile.commitAll([this]);
    }
    /** Takes the temporary file away; after a commit it does nothing. Never throws. */
    async discard() {
        const { handle } = this;
        this.handle = undefined;
        await handle?.close().catch(ignore);
        if (!this.isPlaced)
            await removeTemporary(this.temporaryPath);
    }
    /** Brings everything to the disk and closes the file. */
    async complete() {
        const handle = this.opened();
        try {
            const { size } = await handle.stat();
            if (size !== this.expectedBytes)
                throw incomplete(this.path, this.expectedBytes, size);
            await handle.datasync();
            this.handle = undefined;
            await handle.close();
        }
        catch (error) {
            throw (0,disk_error/* diskError */.wO)(this.path, disk_error/* CANNOT_WRITE */.As, error);
        }
    }
    /** Synchronous, so that no signal comes in between the files of a set. */
    rename(placed) {
        try {
            (0,external_node_fs_.renameSync)(this.temporaryPath, this.target.real);
        }
        catch (error) {
            const problem = placed.length === 0
                ? disk_error/* CANNOT_WRITE */.As
                : `The set is incomplete: ${placed.length} of its files are in their places, but this one cannot be written`;
            throw (0,disk_error/* diskError */.wO)(this.path, problem, error);
        }
        this.isPlaced = true;
        (0,temporary_files/* forgetTemporary */.n2)(this.temporaryPath);
        placed.push(this.path);
    }
    opened() {
        if (this.handle === undefined)
            throw new Error(`${this.path} is closed already`);
        return this.handle;
    }
}
function checkDistinct(targets) {
    const seen = new Set();
    for (const { path, real } of targets) {
        if (seen.has(real))
            throw new writer_error/* WriterError */.C({ path, problem: 'Two files would be written to the same place', remedy: 'Choose other names.' });
        seen.add(real);
    }
}
function ignore() {
    return undefined;
}
function noProgress(path) {
    return new writer_error/* WriterError */.C({
        path,
        problem: disk_error/* CANNOT_WRITE */.As,
        found: 'a disk that takes no more bytes',
        remedy: 'Check the disk, and try again.',
    });
}
function incomplete(path, expected, found) {
    return new writer_error/* WriterError */.C({
        path,
        problem: 'The file was not written in full',
        expected: `${expected} bytes`,
        found: `${found} bytes`,
        remedy: 'This is a bug of ckpt-guard; please report it.',
    });
}


/***/ }),

/***/ 73556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ CANNOT_WRITE),
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   wO: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var _writer_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44574);

/** What most failures come to. */
const CANNOT_WRITE = 'The file cannot be written';
/** What the operating system says about a write that failed, and what helps. */
const REASONS = {
    ENOSPC: ['the disk is full', 'Free some space, or write to another disk.'],
    EDQUOT: ['the quota of this user is used up', 'Free some space, or have the quota raised.'],
    EFBIG: ['the file would be larger than this file system or shell allows', 'Write to another disk, or in shards (--shard-size).'],
    EIO: ['the disk reports an error', 'Check the disk, and write to another one meanwhile.'],
    EROFS: ['the disk is read-only', 'Write to another disk.'],
    EACCES: ['permission denied', 'Check who owns the folder and the file, and on Windows whether another program has the file open.'],
    EPERM: ['permission denied', 'Check who owns the folder and the file, and on Windows whether another program has the file open.'],
    EBUSY: ['another program has the file open', 'Close that program and try again.'],
    ETXTBSY: ['the file is a program that is running', 'Choose another name.'],
    ENOENT: ['the folder is not there', 'Make the folder first, or check the path.'],
    ENOTDIR: ['a part of the path is no folder', 'Check the path.'],
    EEXIST: ['a file has this name', 'Move it away, or choose another name.'],
    EISDIR: ['it is a folder', 'Name a file in that folder.'],
    ELOOP: ['its links lead in a circle', 'Remove the links, or choose another name.'],
    ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
    EMFILE: ['too many files are open', 'Raise the limit of open files (ulimit -n).'],
    ENFILE: ['too many files are open', 'Close other programs.'],
    ESTALE: ['the network drive has lost it', 'Connect the drive again, or write to a local disk.'],
};
/** A failure of the file system while `path` was written, as an error for people. Errors that are ours pass as they are. */
function diskError(path, problem, error) {
    const code = errorCode(error);
    if (code === undefined)
        return error instanceof Error ? error : new Error(String(error));
    const [reason, remedy] = REASONS[code] ?? [error instanceof Error ? error.message : code, 'Check the disk and the path, and try again.'];
    return new _writer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WriterError */ .C({ path, problem: `${problem}: ${reason}`, remedy, code });
}
/** `ENOENT` and the like. */
function errorCode(error) {
    return error instanceof Error && !(error instanceof _writer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WriterError */ .C) && 'code' in error && typeof error.code === 'string'
        ? error.code
        : undefined;
}


/***/ }),

/***/ 13418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ flush)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Brings a folder's names, or a file's bytes, to the disk, so that they outlast a power cut. Not every system can do it. */
async function flush(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close().catch(() => undefined);
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


/***/ }),

/***/ 87744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ windowsNameProblem)
/* harmony export */ });
/** Names that are devices, whatever extension follows. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
/** Why Windows would not take a file name, or would take it for something else; `undefined` where it does. Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces". */
function windowsNameProblem(name) {
    const bad = /[<>:"|?*\u0000-\u001f]/.exec(name)?.[0];
    if (bad !== undefined)
        return `the character ${JSON.stringify(bad)}`;
    if (/[. ]$/.test(name))
        return 'a dot or blank at the end';
    return DEVICES.test(name) ? 'the name of a device' : undefined;
}


/***/ }),

/***/ 44574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ WriterError)
/* harmony export */ });
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98050);

/** Something that cannot be written. Nothing of it stays under the final name. */
class WriterError extends Error {
    name = 'WriterError';
    problem;
    path;
    expected;
    found;
    remedy;
    code;
    constructor(failure) {
        super(messageOf(failure));
        this.problem = failure.problem;
        if (failure.path !== undefined)
            this.path = failure.path;
        if (failure.expected !== undefined)
            this.expected = failure.expected;
        if (failure.found !== undefined)
            this.found = failure.found;
        this.remedy = failure.remedy;
        this.code = failure.code;
    }
}
function messageOf({ problem, path, expected, found, remedy }) {
    const place = path === undefined ? '' : `${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(path)}: `;
    const facts = [expected === undefined ? '' : `expected ${expected}`, found === undefined ? '' : `found ${found}`].filter((each) => each !== '');
    return `${place}${problem}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}. ${remedy}`;
}


/***/ })

};
