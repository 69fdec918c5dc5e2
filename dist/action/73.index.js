export const id = 73;
export const ids = [73,480];
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
        throw unusable(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'it is not one'}`);
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
        throw unusable('it is no JSON');
    }
}
function unusable(reason) {
    return new store/* BackupUnusable */.o(`its manifest cannot be used: ${reason}`);
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
/* harmony export */   o: () => (/* binding */ BackupUnusable)
/* harmony export */ });
/** A backup that is incomplete, damaged or gone; the next one may be better. */
class BackupUnusable extends Error {
    name = 'BackupUnusable';
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
                throw new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .o(`${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(path)} in it is no file`);
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
            ? new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .o(`it cannot be read: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .reasonOf */ .A)(error)}`)
            : error;
    }
}
/** That a file has another size than its manifest says. */
function wrongSize(path, expected, found) {
    return new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .o(`expected ${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .h)(path)} to have ${expected} bytes, found ${found}`);
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
        throw new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .o(`${_backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir} in it is no file`);
    const source = await (0,_sources_file_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openFile */ .T)(path, _backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir);
    try {
        if (source.size > _backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST */ .xZ)
            throw new _backup_store_js__WEBPACK_IMPORTED_MODULE_7__/* .BackupUnusable */ .o(`${_backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir} in it has ${source.size} bytes, more than ${_backup_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST */ .xZ}`);
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

/***/ 44073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cacheStore: () => (/* binding */ cacheStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/backup/backup-name.ts
var backup_name = __webpack_require__(64808);
// EXTERNAL MODULE: ./src/backup/store.ts
var store = __webpack_require__(28291);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/publish/staging-folder.ts
var staging_folder = __webpack_require__(93599);
// EXTERNAL MODULE: ./src/references/hosted-failure.ts
var hosted_failure = __webpack_require__(52480);
// EXTERNAL MODULE: ./src/writers/target.ts
var target = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/github/backup-files.ts
var backup_files = __webpack_require__(43451);
// EXTERNAL MODULE: ./src/github/backup-place.ts
var backup_place = __webpack_require__(67419);
// EXTERNAL MODULE: ./src/github/restore-cache.ts
var restore_cache = __webpack_require__(87530);
;// CONCATENATED MODULE: ./src/github/cache-client.ts




/** The folder of a backup in its cache. */
const CACHED_FOLDER = '.ckpt-guard-backup';
/**
 * The path that all backups are saved with. Caches are found by the paths as they are written, so that these have to be the same on every
 * machine; below `~` they are, and what `~` stands for is for the one who saves to say.
 */
const CACHED_PATH = `~/${CACHED_FOLDER}`;
/** The whole key of the cache of this key, else of the newest one whose key begins so. Nothing is downloaded. Throws `UserError`. */
async function lookUpCache(key) {
    const client = await connect();
    return client.restoreCache([CACHED_PATH], key, [key], { lookupOnly: true });
}
/**
 * Saves `CACHED_FOLDER` of the folder `home` as a cache; `false` where the service did not take it. Why it did not, the client tells the log
 * alone. Only one at a time: the client asks the variables of the process where files are.
 */
async function saveCache(home, key) {
    const client = await connect();
    // The client leaves the folder of the archive behind.
    const archives = (0,external_node_path_.join)(home, 'archive');
    await (0,promises_.mkdir)(archives, { recursive: true });
    // Names in the archive count from the workspace. What tar is told for other steps is not for this one.
    const variables = { HOME: home, USERPROFILE: home, GITHUB_WORKSPACE: home, RUNNER_TEMP: archives, TAR_OPTIONS: '' };
    return (await (0,restore_cache/* withVariables */.s)(variables, () => client.saveCache([CACHED_PATH], key))) > 0;
}
async function connect() {
    const client = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
    if (client.isFeatureAvailable())
        return client;
    throw new user_error/* UserError */.y('This job has no cache service. Name another place: artifact, a folder or s3://BUCKET/PREFIX.');
}

// EXTERNAL MODULE: ./src/github/api.ts
var api = __webpack_require__(28943);
// EXTERNAL MODULE: ./src/github/connection.ts
var connection = __webpack_require__(78063);
// EXTERNAL MODULE: ./src/github/retry.ts
var retry = __webpack_require__(48129);
;// CONCATENATED MODULE: ./src/github/cache-listing.ts



/** Ten thousand caches, the newest ones; more do not fit into what GitHub gives a repository. */
const MAX_PAGES = 100;
/** The caches whose keys begin so, of all branches, the newest first. Throws `ApiError`. */
async function listCaches({ repository, ...options }, beginning) {
    const call = (0,connection/* connection */.F)(options);
    const named = { owner: repository.owner, repo: repository.name };
    const newestFirst = { sort: 'created_at', direction: 'desc' };
    const found = new Map();
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { data } = await call(true, ({ rest }, request) => rest.actions.getActionsCacheList({ ...named, ...newestFirst, key: beginning, page, per_page: api/* PAGE_SIZE */.m, request }));
        for (const { id, key, ref, created_at: createdAt = '', size_in_bytes: size = 0 } of data.actions_caches) {
            // Pages can repeat what moved from one to the next while they were read.
            if (id !== undefined && key?.startsWith(beginning) && ref !== undefined)
                found.set(id, { id, key, ref, createdAt, size });
        }
        if (data.actions_caches.length < api/* PAGE_SIZE */.m)
            break;
    }
    return [...found.values()];
}
/** Removes all caches of this very key that a branch has stored; where there is none it is no failure. Throws `ApiError`. */
async function deleteCaches({ repository, ...options }, key, ref) {
    const named = { owner: repository.owner, repo: repository.name, key, ref };
    await (0,retry/* unlessAbsent */.QY)((0,connection/* connection */.F)(options)(true, ({ rest }, request) => rest.actions.deleteActionsCacheByKey({ ...named, request })));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./src/github/cache-scopes.ts

const claims = schemas/* object */.Ikc({ ac: schemas/* string */.YjP() });
const scopes = schemas/* array */.YOg(schemas/* object */.Ikc({ Scope: schemas/* string */.YjP(), Permission: schemas/* int */.Whr() }));
/** Bits of `Permission`, as in github.com/tonistiigi/go-actions-cache, which BuildKit reads caches with. */
const READ = 1;
const WRITE = 2;
/**
 * What a job's token tells: the service puts the branches that it may read and write into it. Whoever lacks the right to write gets a token
 * without it (pull_request_target, issue_comment, workflow_run). Nothing is decided by it that the service does not decide itself.
 */
function cacheScopes({ ACTIONS_RUNTIME_TOKEN: token, GITHUB_REF: ref }) {
    const told = scopes.safeParse(json(claims.safeParse(json(decoded(token?.split('.')[1]))).data?.ac)).data;
    if (told === undefined || told.length === 0)
        return { readable: undefined, writable: ref || undefined };
    const allowed = (bit) => told.filter(({ Permission }) => (Permission & bit) !== 0).map(({ Scope }) => Scope);
    return { readable: allowed(READ), writable: allowed(WRITE)[0] ?? null };
}
function decoded(part) {
    return part === undefined ? undefined : Buffer.from(part, 'base64url').toString('utf8');
}
function json(text) {
    try {
        return JSON.parse(text ?? '');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/github/cache-store.ts















/** Where the files of a cache are until they take their places. */
const HOLDING = '.ckpt-guard-restored';
/** Whatever has a time goes before it. */
const UNKNOWN_TIME = new Date(0).toISOString();
/** Events whose jobs read caches and never write them, whatever the workflow allows: strangers can start them. */
const READING_EVENTS = ['pull_request_target', 'issue_comment', 'workflow_run'];
/** What the runner says with `ACTIONS_CACHE_MODE`; anything else, and nothing, allows both. */
const UNWRITABLE_MODES = ['none', 'read'];
const UNREADABLE_MODES = ['none', 'write-only'];
/**
 * Backups as caches of GitHub Actions: fast, free up to 10 GB a repository, gone after a week in which nobody asked for them. A branch
 * sees its own ones, those of the branch it goes into and of the default branch. With a token that may list caches (`actions: read`), all of
 * them are found; without one, the newest alone. They are removed where the token has `actions: write`.
 */
function cacheStore(options) {
    const place = `cache of ${(0,backup_place/* shownRepository */.e9)(options.context)}`;
    const [hub, { writable }] = [(0,backup_place/* hubOf */.rX)(options), cacheScopes(options.env)];
    const store = {
        place,
        list: (beginning) => list(beginning, place, options),
        save: (manifest, files, progress) => save(manifest, files, progress, options),
        fetch,
    };
    if (hub === undefined || typeof writable !== 'string' || options.listed !== 'own')
        return store;
    return { ...store, remove: ({ id }) => (0,hosted_failure.explained)(questionOf(place, 'write'), () => deleteCaches(hub, id, writable)) };
}
function questionOf(place, right) {
    return { reference: place, permission: `actions: ${right}`, hasToken: true };
}
async function list(beginning, place, options) {
    (0,backup_place/* requireService */.rU)(place, options);
    const listed = await listedCaches(beginning, place, options);
    if (listed !== undefined)
        return distinct(listed);
    const newest = await lookUpCache(beginning);
    // Its time is not known: no policy shall take it for old, and no training for newer than what is there.
    const time = options.listed === 'own' ? new Date().toISOString() : UNKNOWN_TIME;
    return newest?.startsWith(beginning) ? [{ id: newest, name: newest, time }] : [];
}
/** `undefined` where nobody may list them. Throws `UserError` where GitHub fails: a list cut short would be taken for the whole. */
async function listedCaches(beginning, place, options) {
    const hub = (0,backup_place/* hubOf */.rX)(options);
    if (hub === undefined)
        return undefined;
    const { readable, writable } = cacheScopes(options.env);
    // A job that may not write has nothing of its own.
    const refs = options.listed === 'readable' ? readable : [writable ?? []].flat();
    try {
        const caches = await listCaches(hub, beginning);
        return caches.filter(({ ref }) => refs === undefined || refs.includes(ref));
    }
    catch (error) {
        if (error instanceof retry/* ApiError */.hD && error.denied)
            return undefined;
        return (0,hosted_failure.explained)(questionOf(place, 'read'), () => Promise.reject(error));
    }
}
/** One key can be there several times: of several branches, and of systems that pack in different ways. */
function distinct(caches) {
    const found = new Map();
    for (const { key, createdAt, size } of caches) {
        const created = Date.parse(createdAt);
        const time = Number.isNaN(created) ? UNKNOWN_TIME : new Date(created).toISOString();
        // The first is the newest.
        if (!found.has(key))
            found.set(key, { id: key, name: key, time, size });
    }
    return [...found.values()];
}
async function save(manifest, files, progress, options) {
    const name = (0,backup_name/* backupName */.aw)(options.prefix, manifest);
    (0,backup_place/* requireService */.rU)('caches of GitHub', options);
    const mode = options.env.ACTIONS_CACHE_MODE?.trim().toLowerCase() ?? '';
    if (UNWRITABLE_MODES.includes(mode))
        throw denied(name, `ACTIONS_CACHE_MODE is ${mode}`);
    const saved = { ...(0,backup_place/* pageOf */.ZZ)(options.context, `caches?query=${encodeURIComponent(`key:${name}`)}`), notes: [] };
    if (await isThere(name))
        return { state: 'there', ...saved };
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    progress.total(bytes, files.length);
    progress.file(name);
    const isStored = await (0,staging_folder/* withStagingFolder */.u)(options.context.temporary, async (home) => {
        const folder = (0,external_node_path_.join)(home, CACHED_FOLDER);
        await (0,promises_.mkdir)(folder);
        const packed = await (0,backup_files/* packBackup */.gU)(folder, manifest, files);
        const isSaved = await saveCache(home, name);
        await packed.checkUnchanged();
        return isSaved;
    });
    progress.advance(bytes);
    progress.done();
    if (!isStored) {
        // Another job was faster.
        if (await isThere(name))
            return { state: 'there', ...saved };
        throw notStored(name, options);
    }
    if (UNREADABLE_MODES.includes(mode))
        return { state: 'stored', ...saved, notes: [`not read back: ACTIONS_CACHE_MODE is ${mode}`] };
    if (await isThere(name))
        return { state: 'stored', ...saved };
    throw new user_error/* UserError */.y(`The cache ${name} was stored, but the service does not find it. Run the backup again.`);
}
async function isThere(name) {
    return (await lookUpCache(name)) === name;
}
async function fetch(backup, folder, progress) {
    const { id } = backup;
    const holding = (0,external_node_path_.join)(folder, HOLDING);
    progress.file(id);
    try {
        const found = await (0,restore_cache/* restoreCache */.P)(holding, [CACHED_PATH], id);
        if (found !== id)
            throw await notRestored(backup, folder);
        return await (0,backup_files/* unpackBackup */.Jq)((0,external_node_path_.join)(holding, CACHED_FOLDER), folder);
    }
    finally {
        await (0,promises_.rm)(holding, { recursive: true, force: true });
    }
}
/** The client tells the log alone why it failed. On a full disk an older backup would take its place, or none, without a word. */
async function notRestored({ id, size = 0 }, folder) {
    const free = await (0,target/* freeBytes */.go)(folder);
    // The archive, and what is in it.
    const needed = 2 * size;
    if (free !== undefined && free < needed) {
        return new user_error/* UserError */.y(`The cache ${id} was not restored: expected room for ${needed} bytes, found ${free} bytes free. Free some space.`);
    }
    return new store/* BackupUnusable */.o('this job cannot restore it: it was evicted, or stored by another branch or kind of runner, or the service failed; the log says so above');
}
function notStored(name, { context, env }) {
    if (cacheScopes(env).writable === null)
        return denied(name, 'the token of this job may read caches alone');
    if (READING_EVENTS.includes(context.event))
        return denied(name, `on ${context.event} a job may read caches alone`);
    return new user_error/* UserError */.y(`The cache ${name} was not stored; the log says why above (another job may be storing it, or the service or the disk failed). Run the backup again.`);
}
function denied(name, reason) {
    return new user_error/* UserError */.y(`The cache ${name} was not stored: ${reason}. GitHub gives such a token to runs that strangers can start (pull_request_target, ` +
        'issue_comment, workflow_run, forks). Back up in a run that push, schedule or workflow_dispatch starts, or to another place.');
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
