export const id = 917;
export const ids = [917,480];
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

/***/ 77052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   Jg: () => (/* binding */ lookAtFile),
/* harmony export */   OI: () => (/* binding */ isSameContent),
/* harmony export */   ib: () => (/* binding */ setTime),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
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

/***/ 71279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ MANIFEST_NAME),
  xZ: () => (/* binding */ MAX_MANIFEST),
  $2: () => (/* binding */ manifestText),
  WI: () => (/* binding */ readManifest)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
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

/***/ 43451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ unpackBackup),
/* harmony export */   gU: () => (/* binding */ packBackup),
/* harmony export */   hD: () => (/* binding */ wrongSize)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _backup_file_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77052);
/* harmony import */ var _backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71279);
/* harmony import */ var _backup_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28291);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98050);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(12744);
/* harmony import */ var _sources_file_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33642);
/* harmony import */ var _sources_source_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38098);
/* harmony import */ var _sources_system_reason_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70938);










/**
 * Puts the files of a backup into a folder, each at its path, with the manifest beside them. They are links: weights of gigabytes are not
 * copied, unless they lie on another disk. Throws `UserError`.
 */
async function packBackup(folder, manifest, files) {
    const packed = [];
    for (const file of files)
        packed.push(await readable(file, () => pack(file, folder)));
    const manifestPath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(manifestPath, (0,_backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestText */ .$2)(manifest));
    return {
        paths: [...packed.map(({ placed }) => placed), manifestPath],
        async checkUnchanged() {
            for (const { file, facts } of packed) {
                if (!(0,_backup_file_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameContent */ .OI)(await readable(file, () => (0,_backup_file_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAtFile */ .Jg)(file.absolute)), facts))
                    throw changed(file);
            }
        },
    };
}
/**
 * Moves the files of a backup to their places below another folder of the same disk, and returns its manifest. Both folders are whatever an
 * archive made of them: what is no file, or lies behind a link, is not touched. Throws `BackupUnusable`.
 */
async function unpackBackup(from, to) {
    try {
        const home = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(from);
        const manifest = await readStoredManifest((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, _backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir));
        for (const { path, size } of manifest.files) {
            const found = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, path);
            const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(found);
            if (!facts.isFile() || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(found))) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(found))
                throw new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .oX(`${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(path)} in it is not a file`);
            if (facts.size !== size)
                throw wrongSize(path, size, facts.size);
            // An archive can say of its files that nobody may read them, or that they run as somebody else.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(found, (facts.mode & 0o777) | 0o600);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, path)), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(found, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, path));
        }
        return manifest;
    }
    catch (error) {
        throw error instanceof _sources_source_error_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceError */ .c || (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .C)(error) !== undefined
            ? new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .oX(`it cannot be read: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonOf */ .A)(error)}`)
            : error;
    }
}
/** That a file has another size than its manifest says. */
function wrongSize(path, expected, found) {
    return new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .oX(`expected ${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(path)} to have ${expected} bytes, found ${found}`);
}
async function pack(file, folder) {
    const source = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file.absolute);
    const facts = await (0,_backup_file_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAtFile */ .Jg)(file.absolute);
    if (facts.size !== file.size)
        throw changed(file);
    const placed = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(placed), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(source, placed).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(source, placed));
    return { file, placed, facts };
}
async function readable({ path }, use) {
    try {
        return await use();
    }
    catch (error) {
        throw error instanceof _commands_user_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .y ? error : new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .y(`${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(path)} cannot be stored: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonOf */ .A)(error)}`);
    }
}
function changed({ path }) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .y(`${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(path)} changed while it was stored; run the backup again, once nothing writes the file any more`);
}
async function readStoredManifest(path) {
    // Asked before it is opened: an archive may hold a link to a file of the machine.
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isFile())
        throw new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .oX(`${_backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir} in it is not a file`);
    const source = await (0,_sources_file_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openFile */ .T)(path, _backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir);
    try {
        if (source.size > _backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST */ .xZ)
            throw new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .oX(`${_backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir} in it has ${source.size} bytes, more than ${_backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST */ .xZ}`);
        return (0,_backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifest */ .WI)(Buffer.from(await source.read(0, source.size)).toString('utf8'));
    }
    finally {
        await source.close();
    }
}


/***/ }),

/***/ 67419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   e9: () => (/* binding */ shownRepository),
/* harmony export */   rU: () => (/* binding */ requireService),
/* harmony export */   rX: () => (/* binding */ hubOf)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);

/** `octo/voices`, for people. */
function shownRepository({ repository }) {
    return repository === undefined ? 'this repository' : `${repository.owner}/${repository.name}`;
}
/** The address of a page of the repository. */
function pageOf({ repository, serverUrl }, page) {
    return repository === undefined ? {} : { url: `${serverUrl}/${repository.owner}/${repository.name}/actions/${page}` };
}
/** The repository as the API is asked for it; nothing without a token. */
function hubOf({ context, token, wait }) {
    const { apiUrl, repository } = context;
    if (token === undefined || repository === undefined)
        return undefined;
    return { token, apiUrl: apiUrl.replace(/\/+$/, ''), repository, ...(wait === undefined ? {} : { wait }) };
}
/** Throws `UserError` outside of a job's action: steps that run commands do not get what the services ask for. */
function requireService(place, { env }) {
    if (env.ACTIONS_RUNTIME_TOKEN && (env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL))
        return;
    throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The ${place} can be reached by a job of GitHub Actions alone, in the action and not in a run: step. ` +
        'Elsewhere name a folder or s3://BUCKET/PREFIX.');
}


/***/ }),

/***/ 21511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ readUntil),
/* harmony export */   _m: () => (/* binding */ UNTOUCHED),
/* harmony export */   _w: () => (/* binding */ listAll),
/* harmony export */   bJ: () => (/* binding */ isFollowed)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);

/** What a listing of backups that fails has done. */
const UNTOUCHED = 'Nothing was restored or removed.';
/** As many requests are more than a token has in an hour, so a longer listing could never be completed. */
const MOST_PAGES = 2_000;
const MOST_PASSES = 5;
const SIZE = 100;
/**
 * All entries, each once, though some appear or vanish while the pages are read. Where GitHub names a total, new ones have to come first:
 * then an unread entry moves to a page that was read before only where more vanish than appear, and a total that has shrunk tells that: as
 * many entries are read again. (At the end, a new one would make up for one that vanishes, in the total but not in the places.) Where GitHub names no total, two passes have to find the same.
 * Throws `UserError` where no pass is complete; it ends with what people would be afraid of.
 */
async function listAll(about, ask, comfort = 'Nothing was removed.') {
    const asked = bounded(about, ask, comfort);
    let previous;
    for (let count = 1; count <= MOST_PASSES; count++) {
        const pass = await readPass(asked);
        const isComplete = pass.least === undefined ? pass.pages === 1 || sameIds(pass.found, previous) : pass.found.size >= pass.least;
        if (isComplete)
            return [...pass.found.values()];
        // The same once more is no change of a moment: GitHub does not show all that it counts.
        if (pass.least !== undefined && sameIds(pass.found, previous))
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${notShown(about, pass.found.size, pass.least)} ${comfort}`);
        previous = pass.found;
    }
    throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${about}: the listing changed each of the ${MOST_PASSES} times that it was read, so nobody can say what there is; ` +
        `run this again when fewer jobs are at work. ${comfort}`);
}
/** Entries page by page until `isEnough` says so or there are no more, for listings in which one that is missed does no harm. */
async function readUntil(about, ask, isEnough) {
    const asked = bounded(about, ask, 'Nothing was removed.');
    const found = [];
    for (let page = 1;; page++) {
        const answer = await asked(page);
        found.push(...answer.entries);
        if ((answer.entries.length < SIZE && !answer.isFollowed) || isEnough(answer.entries))
            return found;
    }
}
async function readPass(ask) {
    const found = new Map();
    let total;
    let least;
    for (let page = 1;;) {
        const answer = await ask(page);
        for (const entry of answer.entries)
            found.set(entry.id, entry);
        const vanished = total === undefined || answer.total === undefined ? 0 : Math.max(0, total - answer.total);
        total = answer.total;
        // What appears meanwhile may be missed: it is newer than all that the plan is about.
        least = total === undefined ? undefined : Math.min(total, least ?? total);
        if (vanished > 0 && page > 1) {
            page = Math.max(1, page - Math.ceil(vanished / SIZE));
            continue;
        }
        // A page may be short and not be the last one, so a total counts for more than the length.
        const isLast = answer.entries.length === 0 || (total === undefined ? answer.entries.length < SIZE : page * SIZE >= total);
        if (isLast && !answer.isFollowed)
            return { found, least, pages: page };
        page++;
    }
}
/** For the header `link` of an answer. */
function isFollowed({ link = '' }) {
    return /;\s*rel="?next\b/.test(link);
}
function notShown(about, found, total) {
    return (`${about}: GitHub counts ${total} and shows ${found} of them, each time that they are read, so nobody can say what there is; ` +
        'try again later.');
}
function bounded(about, ask, comfort) {
    let asked = 0;
    return (page) => {
        if (++asked > MOST_PAGES) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${about}: more than ${MOST_PAGES * SIZE} are there, or they change too fast to be counted; this is the most that is looked at. ` +
                comfort);
        }
        return ask(page);
    };
}
function sameIds(found, previous) {
    return found.size === previous?.size && [...found.keys()].every((id) => previous.has(id));
}


/***/ }),

/***/ 52480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explained: () => (/* binding */ explained),
/* harmony export */   u: () => (/* binding */ accessHint)
/* harmony export */ });
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98050);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);
/* harmony import */ var _github_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48129);



const HOW_TO_GIVE_A_TOKEN = 'set the variable GITHUB_TOKEN or GH_TOKEN (in the action: the input token)';
/** What `ask` gives. What GitHub refuses becomes a `UserError` that says what is missing. */
async function explained(question, ask) {
    try {
        return await ask();
    }
    catch (error) {
        throw error instanceof _github_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${question.reference}: ${reasonOf(error, question)}`) : error;
    }
}
/** What to try where GitHub says that something is not there, or may not be seen: it answers 404 for both. */
function accessHint({ permission, hasToken }) {
    if (hasToken)
        return `the token needs the permission ${permission} for this repository`;
    return `a private repository needs a token with ${permission}: ${HOW_TO_GIVE_A_TOKEN}`;
}
function reasonOf(error, question) {
    const { status, rateLimited, message } = error;
    if (rateLimited) {
        const more = question.hasToken ? '' : `; with a token the limit is higher: ${HOW_TO_GIVE_A_TOKEN}`;
        return `GitHub's limit of requests is reached (${status}); try again later${more}`;
    }
    if (status === 401)
        return `GitHub does not accept the token (401); check what the variable or input holds, it may have expired`;
    if (status === 403)
        return `GitHub refuses access (403); ${accessHint(question)}`;
    if (status === 404)
        return `GitHub shows no such repository (404); check its name, and ${accessHint(question)}`;
    return `GitHub cannot be asked (${status}: ${JSON.stringify((0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .m)(message))}); try again later`;
}


/***/ })

};
