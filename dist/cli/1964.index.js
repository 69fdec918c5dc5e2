export const id = 1964;
export const ids = [1964];
export const modules = {

/***/ 64808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ filesDigest),
/* harmony export */   Df: () => (/* binding */ parseBackupName),
/* harmony export */   VR: () => (/* binding */ groupText),
/* harmony export */   aw: () => (/* binding */ backupName),
/* harmony export */   dv: () => (/* binding */ safeGroup)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Characters of a group in a name: with a long prefix and long numbers it stays below the 255 bytes of a file name. */
const LONGEST_GROUP = 100;
const DIGEST_DIGITS = 16;
/**
 * `<prefix>-<group>-e<epoch>-s<step>-<digest>`, with `e-` and `s-` where they are not known: a key of a cache, the name of an artifact
 * and of a folder on every system. The group holds no hyphen, so that the name can be read from its end whatever the prefix is.
 */
function backupName(prefix, manifest) {
    const { group, epoch, step, files } = manifest;
    return `${prefix}-${safeGroup(group)}-e${epoch ?? '-'}-s${step ?? '-'}-${filesDigest(files).slice(0, DIGEST_DIGITS)}`;
}
/** What a name tells; nothing where it is not one of ours. */
function parseBackupName(name) {
    if (name.length > MAX_NAME)
        return undefined;
    const found = /^([A-Za-z\d][\w.-]*)-([\w.]{1,100})-e(\d{1,16}|-)-s(\d{1,16}|-)-([\da-f]{16})$/.exec(name);
    const [, prefix, group, epochText, stepText, digest] = found ?? [];
    if (prefix === undefined || group === undefined || digest === undefined)
        return undefined;
    const epoch = countOf(epochText);
    const step = countOf(stepText);
    return { prefix, group, ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }), digest };
}
/**
 * A group as names hold it: letters, digits, `_` and `.`, at most 100 of them. Where something had to change, a piece of the group's digest
 * keeps it apart from all others; no group at all is `all`.
 */
function safeGroup(group) {
    if (group === '')
        return 'all';
    if (/^[A-Za-z\d_.]+$/.test(group) && group.length <= LONGEST_GROUP && group !== 'all' && !HASHED.test(group))
        return group;
    return `${groupText(group)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(group).digest('hex').slice(0, 8)}`;
}
/** The readable part of a group's name; two groups may share it. */
function groupText(group) {
    return group
        .replaceAll('/', '.')
        .replace(/[^A-Za-z\d_.]+/g, '_')
        .slice(0, LONGEST_GROUP - 9);
}
/** SHA-256 of the paths, sizes and digests of all files, in the order of their paths. */
function filesDigest(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
    for (const { path, size, sha256 } of sorted)
        hash.update(`${path}\0${size}\0${sha256}\n`);
    return hash.digest('hex');
}
/** Caches take keys of 512 characters; a longer name is none of ours. */
const MAX_NAME = 512;
const HASHED = /\.[\da-f]{8}$/;
function countOf(text) {
    const count = text === undefined || text === '-' ? undefined : Number(text);
    return count !== undefined && Number.isSafeInteger(count) ? count : undefined;
}


/***/ }),

/***/ 57608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ UnreadableFile),
/* harmony export */   m: () => (/* binding */ copyFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _sources_system_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70938);




/** A file that cannot be read as it should be. What its copy cannot be written to throws what the system says. */
class UnreadableFile extends Error {
    name = 'UnreadableFile';
}
const CHUNK_BYTES = 1024 * 1024;
/** Windows knows no such flag. */
const NO_LINK = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0;
/**
 * Copies a file of a known size to one that is not there yet, brings it to the disk, and returns the SHA-256 of what was read.
 * `links`: whether the file itself may be a link. Throws `UnreadableFile`, or what the system says of the copy.
 */
async function copyFile(from, to, { size, links, onBytes }) {
    const source = await opened(from, links);
    try {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to, 'wx');
        try {
            const digest = await copyBytes(source, target, size, onBytes);
            await target.sync();
            return digest;
        }
        finally {
            await target.close();
        }
    }
    finally {
        await source.close();
    }
}
async function opened(path, links) {
    try {
        // Asked before it is opened: opening a pipe waits for a writer, which may never come.
        if (links === 'refuse' && !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path)).isFile())
            throw new UnreadableFile('it is not a regular file');
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (links === 'refuse' ? NO_LINK : 0));
    }
    catch (error) {
        throw error instanceof UnreadableFile ? error : new UnreadableFile((0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(error) === 'ELOOP' ? 'it is a link' : (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error));
    }
}
async function copyBytes(source, target, size, onBytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let done = 0;
    for (let count = await readChunk(source, chunk); count > 0; count = await readChunk(source, chunk)) {
        done += count;
        if (done > size)
            throw new UnreadableFile(`expected ${size} bytes, found more`);
        const bytes = chunk.subarray(0, count);
        hash.update(bytes);
        for (let written = 0; written < count;)
            written += (await target.write(bytes, written, count - written)).bytesWritten;
        onBytes(count);
    }
    if (done !== size)
        throw new UnreadableFile(`expected ${size} bytes, found ${done}`);
    return hash.digest('hex');
}
async function readChunk(source, chunk) {
    try {
        return (await source.read(chunk, 0, chunk.length)).bytesRead;
    }
    catch (error) {
        throw new UnreadableFile((0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error));
    }
}


/***/ }),

/***/ 77052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   ib: () => (/* binding */ setTime),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* unused harmony exports lookAtFile, isSameContent */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

function factsOf({ dev, ino, mtimeNs, size }) {
    return { device: dev, inode: ino, modified: mtimeNs, size: Number(size), time: timeText(Number(mtimeNs / 1000000n)) };
}
/** Looks at a file, behind links too. Throws what the system says where it cannot. */
async function lookAtFile(absolute) {
    return factsOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute, { bigint: true }));
}
/** Whether a file has been written to, or replaced, since it was looked at; also where it has gone. */
async function hasChanged(absolute, before) {
    const now = await lookAtFile(absolute).catch(() => undefined);
    return now === undefined || !isSameContent(now, before);
}
/** Whether both are of one file that nobody has written to in between. */
function isSameContent(one, other) {
    return one.device === other.device && one.inode === other.inode && one.modified === other.modified && one.size === other.size;
}
/** Gives a file the time of its content again, to the millisecond. */
async function setTime(absolute, time) {
    // A microsecond more, since seconds with a fraction are rounded down on their way to the disk.
    const seconds = Date.parse(time) / 1000 + 1e-6;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(absolute, seconds, seconds);
}
/** The largest time that has four digits of a year, which is what ISO 8601 and JSON Schema take. */
const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59);
/** A clock that was wrong, or a damaged file system, gives times that no format holds. */
function timeText(milliseconds) {
    return new Date(Math.min(Math.max(0, milliseconds), LAST_TIME)).toISOString();
}


/***/ }),

/***/ 51964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   folderStore: () => (/* binding */ folderStore)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(12744);
/* harmony import */ var _sources_digest_of_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2975);
/* harmony import */ var _sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70938);
/* harmony import */ var _writers_disk_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73556);
/* harmony import */ var _writers_flush_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13418);
/* harmony import */ var _writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6789);
/* harmony import */ var _writers_writer_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44574);
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64808);
/* harmony import */ var _copy_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57608);
/* harmony import */ var _file_facts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77052);
/* harmony import */ var _own_folder_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57827);
/* harmony import */ var _read_manifest_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(71279);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(28291);
















/** Whatever has a time goes before it. */
const UNKNOWN_TIME = new Date(0).toISOString();
/**
 * A folder that keeps backups: `<folder>/<name>/…files…` with `backup.json` beside them. Each is made in a temporary folder, read back,
 * and gets its name once all of it is on the disk, so that what has such a name is complete.
 */
function folderStore(options) {
    return {
        place: `the folder ${options.shown}`,
        list: (prefix) => forPeople(() => list(prefix, options)),
        save: (manifest, files, progress) => forPeople(() => save(manifest, files, progress, options)),
        fetch: (backup, into, progress) => forPeople(() => fetch(placeOf(backup, options), into, progress)),
        remove: (backup) => forPeople(() => remove(placeOf(backup, options), backup.name)),
    };
}
async function list(prefix, { folder, shown }) {
    const found = [];
    for (const name of await namesIn(folder, shown)) {
        if (!name.startsWith(prefix) || (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_9__/* .parseBackupName */ .Df)(name) === undefined)
            continue;
        const stored = await storedIn(folder, name);
        if (stored !== undefined)
            found.push(stored);
    }
    return found;
}
async function namesIn(folder, shown) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder);
    }
    catch (error) {
        if ((0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) === 'ENOENT')
            return [];
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .y(`the folder ${shown} cannot be listed: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error)}`);
    }
}
/** Nothing where there is no manifest: then it is no backup. */
async function storedIn(folder, name) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, _read_manifest_js__WEBPACK_IMPORTED_MODULE_13__/* .MANIFEST_NAME */ .ir)).catch((error) => error);
    if (!(facts instanceof node_fs__WEBPACK_IMPORTED_MODULE_0__.Stats)) {
        const isNone = ['ENOENT', 'ENOTDIR'].includes((0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(facts) ?? '');
        return isNone ? undefined : { id: name, name, time: UNKNOWN_TIME, problem: `it cannot be read: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(facts)}` };
    }
    const stored = { id: name, name, time: facts.mtime.toISOString() };
    try {
        const { files } = await manifestIn(place);
        for (const { path, size } of files)
            await requireSize((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, path), path, size);
        return { ...stored, size: files.reduce((sum, { size }) => sum + size, 0) };
    }
    catch (error) {
        if (error instanceof _store_js__WEBPACK_IMPORTED_MODULE_15__/* .BackupUnusable */ .oX)
            return { ...stored, problem: error.message };
        throw error;
    }
}
/** A look at the sizes costs nothing beside the digests, and shows most of what befalls files. */
async function requireSize(copy, path, size) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(copy).catch((error) => {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_15__/* .BackupUnusable */ .oX(`${path}: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error)}`);
    });
    if (facts.size !== size)
        throw new _store_js__WEBPACK_IMPORTED_MODULE_15__/* .BackupUnusable */ .oX(`${path}: expected ${size} bytes, found ${facts.size}`);
}
async function save(manifest, files, progress, { folder, shown, prefix }) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_9__/* .backupName */ .aw)(prefix, manifest));
    await (0,_own_folder_js__WEBPACK_IMPORTED_MODULE_12__/* .removeLeftOvers */ .TY)(folder, new Date());
    if (await isWhole(place, manifest))
        return { state: 'there', notes: [] };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true }).catch((error) => {
        throw (0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_5__/* .diskError */ .wO)(shown, 'The folder cannot be made', error);
    });
    const temporary = await (0,_own_folder_js__WEBPACK_IMPORTED_MODULE_12__/* .ownFolder */ .vY)(folder, new Date()).catch((error) => {
        throw (0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_5__/* .diskError */ .wO)(shown, 'Nothing can be written into the folder', error);
    });
    try {
        // Nobody else may look into a temporary folder; into the backup everybody may who may look beside it.
        const home = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, 'backup');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(home);
        await fill(home, manifest, files, progress);
        const state = await takePlace(home, place, manifest);
        await (0,_writers_flush_js__WEBPACK_IMPORTED_MODULE_6__/* .flush */ .b)(folder);
        return { state, notes: [] };
    }
    catch (error) {
        throw (0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_5__/* .diskError */ .wO)(shown, 'The backup cannot be written', error);
    }
    finally {
        await (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTemporaryFolder */ .yu)(temporary).catch(() => undefined);
    }
}
/** Gives a backup its name. What has it without being this backup, as one whose files were taken away, makes room. */
async function takePlace(home, place, manifest) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(home, place);
        return 'stored';
    }
    catch (error) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place).catch(() => undefined)) === undefined)
            throw error;
    }
    // Another run may have been faster.
    if (await isWhole(place, manifest))
        return 'there';
    await (0,_own_folder_js__WEBPACK_IMPORTED_MODULE_12__/* .removeAsOwn */ .BJ)(place);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(home, place);
    return 'stored';
}
async function fill(home, manifest, files, progress) {
    const sources = new Map(files.map(({ path, absolute }) => [path, absolute]));
    progress.total(manifest.files.reduce((sum, { size }) => sum + size, 0), manifest.files.length);
    for (const { path, size, sha256, time } of manifest.files) {
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, path);
        progress.file(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(copy), { recursive: true });
        if ((await copied(sources.get(path) ?? '', copy, path, size, progress)) !== sha256)
            throw changed(path);
        await (0,_file_facts_js__WEBPACK_IMPORTED_MODULE_11__/* .setTime */ .ib)(copy, time);
        if ((await (0,_sources_digest_of_file_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOfFile */ .M)(copy)) !== sha256) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .y(`${path}: the disk gives back other bytes than were written; check it, or write the backup to another one`);
        }
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, _read_manifest_js__WEBPACK_IMPORTED_MODULE_13__/* .MANIFEST_NAME */ .ir), (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_13__/* .manifestText */ .$2)(manifest), { flush: true });
    const folders = new Set(manifest.files.map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, path))));
    for (const folder of [...folders, home])
        await (0,_writers_flush_js__WEBPACK_IMPORTED_MODULE_6__/* .flush */ .b)(folder);
    progress.done();
}
async function copied(from, to, path, size, progress) {
    try {
        return await (0,_copy_file_js__WEBPACK_IMPORTED_MODULE_10__/* .copyFile */ .m)(from, to, { size, links: 'follow', onBytes: (count) => progress.advance(count) });
    }
    catch (error) {
        if (error instanceof _copy_file_js__WEBPACK_IMPORTED_MODULE_10__/* .UnreadableFile */ .i)
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .y(`${path} cannot be backed up: ${error.message}; run the backup again`);
        throw error;
    }
}
async function fetch(place, into, progress) {
    const manifest = await manifestIn(place);
    for (const { path, size } of manifest.files) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, path);
        progress.file(path);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
            await (0,_copy_file_js__WEBPACK_IMPORTED_MODULE_10__/* .copyFile */ .m)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, path), target, { size, links: 'refuse', onBytes: (count) => progress.advance(count) });
        }
        catch (error) {
            if (error instanceof _copy_file_js__WEBPACK_IMPORTED_MODULE_10__/* .UnreadableFile */ .i)
                throw new _store_js__WEBPACK_IMPORTED_MODULE_15__/* .BackupUnusable */ .oX(`${path}: ${error.message}`);
            throw (0,_writers_disk_error_js__WEBPACK_IMPORTED_MODULE_5__/* .diskError */ .wO)(path, 'The file cannot be restored', error);
        }
    }
    return manifest;
}
async function remove(place, name) {
    try {
        await (0,_own_folder_js__WEBPACK_IMPORTED_MODULE_12__/* .removeAsOwn */ .BJ)(place);
    }
    catch (error) {
        if ((0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) === 'ENOENT')
            return;
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .y(`${name} cannot be removed: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error)}`);
    }
}
/** Whether this very backup is there, with all its bytes: one that was damaged is made anew. */
async function isWhole(place, { files }) {
    try {
        await manifestIn(place);
        for (const { path, size } of files)
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, path))).size !== size)
                return false;
        for (const { path, sha256 } of files)
            if ((await (0,_sources_digest_of_file_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOfFile */ .M)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, path))) !== sha256)
                return false;
        return true;
    }
    catch (error) {
        if (error instanceof _store_js__WEBPACK_IMPORTED_MODULE_15__/* .BackupUnusable */ .oX || (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) !== undefined)
            return false;
        throw error;
    }
}
async function manifestIn(place) {
    try {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, _read_manifest_js__WEBPACK_IMPORTED_MODULE_13__/* .MANIFEST_NAME */ .ir);
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        if (!facts.isFile() || facts.size > _read_manifest_js__WEBPACK_IMPORTED_MODULE_13__/* .MAX_MANIFEST */ .xZ)
            throw new _store_js__WEBPACK_IMPORTED_MODULE_15__/* .BackupUnusable */ .oX(`its ${_read_manifest_js__WEBPACK_IMPORTED_MODULE_13__/* .MANIFEST_NAME */ .ir} is not a manifest`);
        return (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_13__/* .readManifest */ .WI)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw error instanceof _store_js__WEBPACK_IMPORTED_MODULE_15__/* .BackupUnusable */ .oX ? error : new _store_js__WEBPACK_IMPORTED_MODULE_15__/* .BackupUnusable */ .oX(`its ${_read_manifest_js__WEBPACK_IMPORTED_MODULE_13__/* .MANIFEST_NAME */ .ir} cannot be read: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error)}`);
    }
}
/** Only names that are ours: nothing of a listing leads out of the folder. */
function placeOf({ name }, { folder }) {
    if ((0,_backup_name_js__WEBPACK_IMPORTED_MODULE_9__/* .parseBackupName */ .Df)(name) === undefined)
        throw new _store_js__WEBPACK_IMPORTED_MODULE_15__/* .BackupUnusable */ .oX('its name is not that of a backup');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
}
async function forPeople(act) {
    try {
        return await act();
    }
    catch (error) {
        throw error instanceof _writers_writer_error_js__WEBPACK_IMPORTED_MODULE_8__/* .WriterError */ .C ? new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .y(error.message) : error;
    }
}
function changed(path) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .y(`${path} has changed while it was backed up; run the backup again, once nothing writes the file any more`);
}


/***/ }),

/***/ 57827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ removeAsOwn),
/* harmony export */   TY: () => (/* binding */ removeLeftOvers),
/* harmony export */   Zn: () => (/* binding */ isOwnFolder),
/* harmony export */   vY: () => (/* binding */ ownFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6789);






/** What the names of our temporary folders begin with; dots keep them out of the way of trainers. */
const BEGINNING = '.ckpt-guard-tmp-';
/** Whether a folder of this name is one that a run fills, or filled and left. */
function isOwnFolder(name) {
    return name.startsWith(BEGINNING);
}
/** Milliseconds after which a folder of another machine counts as left: nothing takes so long between two files. */
const LONG_AGO = 2 * 24 * 3_600_000;
/**
 * A temporary folder in `parent`, which ends with this process in every case but a kill; its name tells which process fills it. What killed
 * runs left in `parent` is removed first. Throws what the system says where it cannot be made.
 */
async function ownFolder(parent, now) {
    await removeLeftOvers(parent, now);
    return (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_5__/* .createTemporaryFolder */ .ai)(parent, beginning());
}
/** Removes a folder at once as far as others see: a kill leaves what the next run removes. Throws what the system says. */
async function removeAsOwn(folder) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(folder), `${beginning()}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(folder, own);
    (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_5__/* .addTemporary */ .hd)(own);
    await (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTemporaryFolder */ .yu)(own);
}
/**
 * Removes what killed runs left in `parent`: the folders of this machine whose process has ended, and all that nothing was added to for two
 * days. To be called at the beginning of a run, also of one that will need no folder itself.
 */
async function removeLeftOvers(parent, now) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        if (await isLeftOver(parent, name, now))
            await (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTemporaryFolder */ .yu)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name)).catch(() => undefined);
    }
}
function beginning() {
    return `${BEGINNING}${machine()}-${process.pid}-`;
}
async function isLeftOver(parent, name, now) {
    if (!isOwnFolder(name))
        return false;
    const [where, pid] = name.slice(BEGINNING.length).split('-');
    if (where === machine() && pid !== undefined && /^\d{1,9}$/.test(pid) && !isRunning(Number(pid)))
        return true;
    // It may be another machine's; or its process's number is another process's now.
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name)).catch(() => undefined);
    return facts !== undefined && now.getTime() - facts.mtimeMs > LONG_AGO;
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // Somebody else's process may not be signalled, but it is there.
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
/** Numbers of processes mean something on one machine alone, and there within one container. */
function machine() {
    let namespace = '';
    try {
        namespace = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        // Only Linux has them.
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)()} ${namespace}`).digest('hex').slice(0, 8);
}


/***/ }),

/***/ 71279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ MANIFEST_NAME),
  xZ: () => (/* binding */ MAX_MANIFEST),
  $2: () => (/* binding */ manifestText),
  WI: () => (/* binding */ readManifest)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

;// CONCATENATED MODULE: ./src/backup/manifest.ts

/** What a backup holds: the file `backup.json` in it. */
const manifestSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('ckpt-guard/backup-manifest@1'),
    group: schemas/* string */.YjP().max(4_096).describe('The group of its checkpoint, as --group-by says'),
    /** When the trainer wrote the checkpoint; a restored file gets this time again. */
    time: datetime().describe('When the checkpoint was written'),
    epoch: schemas/* int */.Whr().nonnegative().optional(),
    step: schemas/* int */.Whr().nonnegative().optional(),
    project: schemas/* string */.YjP().max(100).optional(),
    kind: schemas/* string */.YjP().max(100).optional(),
    main: schemas/* string */.YjP().max(4_096).describe('Path of the file that training loads'),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({
        path: schemas/* string */.YjP().min(1).max(4_096).describe('Relative, with / between folders'),
        size: schemas/* int */.Whr().nonnegative().describe('Bytes'),
        sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
        role: schemas/* enum */.k5n(['checkpoint', 'config', 'checksum']),
        time: datetime(),
    }))
        .min(1)
        .max(100_000),
});

// EXTERNAL MODULE: ./src/backup/safe-path.ts
var safe_path = __webpack_require__(18109);
// EXTERNAL MODULE: ./src/backup/store.ts
var store = __webpack_require__(28291);
;// CONCATENATED MODULE: ./src/backup/read-manifest.ts



/** The file of a backup that says what is in it. */
const MANIFEST_NAME = 'backup.json';
/** Characters; 100,000 files with long paths have less. Stores read no more than this. */
const MAX_MANIFEST = 16 * 1024 * 1024;
/** More than any disk holds; sums of it stay exact. */
const MAX_TOTAL = 2 ** 52;
/**
 * The manifest of a backup, which may come from anywhere: every path in it stays below the folder that it is restored to, on every
 * system, and no two of them are one file where case does not count. Throws `BackupUnusable`.
 */
function readManifest(text) {
    if (text.length > MAX_MANIFEST)
        throw unusable(`it has more than ${MAX_MANIFEST} characters`);
    const found = manifestSchema.safeParse(parsed(text));
    if (!found.success) {
        const [issue] = found.error.issues;
        throw unusable(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'it is not a manifest'}`);
    }
    const problem = problemOf(found.data);
    if (problem !== undefined)
        throw unusable(problem);
    return found.data;
}
/** The manifest as it is stored. */
function manifestText(manifest) {
    return `${JSON.stringify(manifest, null, 2)}\n`;
}
function problemOf({ main, files }) {
    const seen = new Set();
    for (const { path } of files) {
        const problem = (0,safe_path/* pathProblem */.z)(path);
        if (problem !== undefined)
            return `${JSON.stringify(path.slice(0, 200))} ${problem}`;
        const folded = (0,safe_path/* foldedPath */.k)(path);
        if (seen.has(folded))
            return `${JSON.stringify(path.slice(0, 200))} is in it twice, where case does not count`;
        seen.add(folded);
    }
    for (const folded of seen) {
        for (let at = folded.lastIndexOf('/'); at > 0; at = folded.lastIndexOf('/', at - 1)) {
            if (seen.has(folded.slice(0, at)))
                return `${JSON.stringify(folded.slice(0, at).slice(0, 200))} is a file and a folder in it`;
        }
    }
    if (seen.has(MANIFEST_NAME))
        return `a file of it has the name ${MANIFEST_NAME}`;
    if (!files.some(({ path, role }) => path === main && role === 'checkpoint'))
        return 'the file that training loads is not in it';
    if (files.reduce((sum, { size }) => sum + size, 0) > MAX_TOTAL)
        return 'its files are larger than any disk';
    return undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // What the parser says quotes the text as it stands, escapes of a terminal with it.
        throw unusable('it is not JSON');
    }
}
function unusable(reason) {
    return new store/* BackupUnusable */.oX(`its manifest cannot be used: ${reason}`);
}


/***/ }),

/***/ 18109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ foldedPath),
/* harmony export */   z: () => (/* binding */ pathProblem)
/* harmony export */ });
/* harmony import */ var _writers_windows_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87744);

/** The longest path of a file that a backup may hold, in bytes: what Linux takes at most, less what stands before it. */
const MAX_PATH_BYTES = 3_000;
const MAX_NAME_BYTES = 255;
/**
 * Why a path cannot be restored below any folder on every system; nothing where it can. It has to be relative with `/` between
 * its parts, none of which leads elsewhere or is a device of Windows.
 */
function pathProblem(path) {
    if (Buffer.byteLength(path) > MAX_PATH_BYTES)
        return 'is too long';
    if (path.includes('\\'))
        return 'has a backslash, which is a separator on Windows';
    if (/[\p{Cc}\p{Cs}]/u.test(path))
        return 'has control characters';
    for (const part of path.split('/')) {
        if (part === '')
            return 'is absolute, or a part of it is empty';
        if (part === '.' || part === '..')
            return 'leads elsewhere';
        if (Buffer.byteLength(part) > MAX_NAME_BYTES)
            return 'has a name that is too long';
        const problem = (0,_writers_windows_names_js__WEBPACK_IMPORTED_MODULE_0__/* .windowsNameProblem */ .g)(part);
        if (problem !== undefined)
            return `has ${problem}, which Windows does not take`;
    }
    return undefined;
}
/** Two paths are one file on some system where this is the same: case does not count, and neither does how letters are composed. */
function foldedPath(path) {
    return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}


/***/ }),

/***/ 28291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ PlaceUnreachable),
/* harmony export */   jm: () => (/* binding */ BackupUnavailable),
/* harmony export */   oX: () => (/* binding */ BackupUnusable)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);

/** A backup that is incomplete, damaged or gone; the next one may be better. */
class BackupUnusable extends Error {
    name = 'BackupUnusable';
}
/** A backup that this run could not get, though it may be whole: without it, training may start from scratch for no good reason. */
class BackupUnavailable extends BackupUnusable {
}
/** The place gave no answer, however often it was asked: what comes next would wait as long, for nothing. */
class PlaceUnreachable extends _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}


/***/ }),

/***/ 98050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Characters of a name that a message shows; real names have fewer than 200. */
const SHOWN = 200;
/** Text from a file inside of a message: in quotes, with escapes, and cut where nobody would read on. */
function quote(text) {
    return JSON.stringify(shorten(text));
}
/** `text`, or its beginning and an ellipsis. */
function shorten(text, length = SHOWN) {
    return text.length <= length ? text : `${text.slice(0, length)}…`;
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


/***/ }),

/***/ 70938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/** What the operating system's error codes mean, for people. */
const REASONS = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is no folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its path is too long',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EIO: 'the disk reports an error',
    EISDIR: 'it is a folder',
    ENXIO: 'it is a device that is not there',
    ESTALE: 'the network drive has lost it',
};
/** Why a file operation failed. */
function reasonOf(error) {
    const code = errorCode(error);
    const reason = code === undefined ? undefined : REASONS[code];
    if (reason !== undefined)
        return reason;
    return error instanceof Error ? error.message : String(error);
}
/** `ENOENT` and the like. */
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
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
