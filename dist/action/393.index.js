export const id = 393;
export const ids = [393,480];
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

/***/ 96393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactStore: () => (/* binding */ artifactStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/backup/backup-name.ts
var backup_name = __webpack_require__(64808);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/publish/staging-folder.ts
var staging_folder = __webpack_require__(93599);
// EXTERNAL MODULE: ./src/references/hosted-failure.ts
var hosted_failure = __webpack_require__(52480);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/backup/read-manifest.ts + 2 modules
var read_manifest = __webpack_require__(71279);
// EXTERNAL MODULE: ./src/backup/store.ts
var store = __webpack_require__(28291);
// EXTERNAL MODULE: ./src/references/artifact-content.ts
var artifact_content = __webpack_require__(38062);
// EXTERNAL MODULE: ./src/references/hosted-file.ts
var hosted_file = __webpack_require__(66562);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(38098);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
// EXTERNAL MODULE: ./src/sources/write-at.ts
var write_at = __webpack_require__(51283);
// EXTERNAL MODULE: ./src/github/artifacts.ts
var github_artifacts = __webpack_require__(4616);
// EXTERNAL MODULE: ./src/github/backup-files.ts
var backup_files = __webpack_require__(43451);
;// CONCATENATED MODULE: ./src/github/artifact-backup.ts












/** Bytes of one request, and of one write. */
const CHUNK = 4 * 1024 * 1024;
/** What a server without ranges may send beyond what the list said: headers of a zip come to less. */
const SLACK = 1024 * 1024;
/**
 * Writes the files of an artifact below a folder, each at the path that its manifest names: what the zip calls them is only looked for, and
 * read by ranges, so that the zip itself takes no room. Throws `BackupUnusable`.
 */
async function unpackArtifact({ id, name, size = 0 }, folder, hub, progress) {
    const access = accessTo(hub, folder, size + SLACK);
    const question = { reference: name, permission: 'actions: read', hasToken: hub.token !== undefined };
    try {
        const url = (0,github_artifacts/* artifactAddress */.zh)(hub, { id: Number(id) });
        const whole = await (0,hosted_file/* openHostedFile */.o)({ url, name, hub, access, counters: { requests: 0, bytes: 0 }, question });
        try {
            return await unpackAll(await (0,artifact_content/* readArtifact */.R)(whole, name, folder), folder, progress);
        }
        finally {
            await whole.close();
        }
    }
    catch (error) {
        throw error instanceof source_error/* SourceError */.c ? new store/* BackupUnusable */.o(`it cannot be read: ${error.reason}`) : error;
    }
}
function accessTo(hub, temporary, maxDownload) {
    const { wait } = hub;
    return {
        temporary,
        maxDownload,
        ...(wait === undefined ? {} : { wait: (milliseconds) => wait(milliseconds / 1000) }),
        hub: { ...hub, token: hub.token, serverUrl: '', runId: undefined, baseBranch: undefined },
    };
}
async function unpackAll(content, folder, progress) {
    if (content.isOneFile)
        throw new store/* BackupUnusable */.o('it is one file, and no zip with a backup in it');
    const manifest = await withEntry(content, read_manifest/* MANIFEST_NAME */.ir, async (source) => {
        if (source.size > read_manifest/* MAX_MANIFEST */.xZ)
            throw new store/* BackupUnusable */.o(`${read_manifest/* MANIFEST_NAME */.ir} in it has ${source.size} bytes, more than ${read_manifest/* MAX_MANIFEST */.xZ}`);
        return (0,read_manifest/* readManifest */.WI)(Buffer.from(await source.read(0, source.size)).toString('utf8'));
    });
    progress.total(manifest.files.reduce((sum, { size }) => sum + size, 0), manifest.files.length);
    for (const { path, size } of manifest.files) {
        progress.file(path);
        await withEntry(content, path, async (source) => {
            if (source.size !== size)
                throw (0,backup_files/* wrongSize */.hD)(path, size, source.size);
            await copy(source, (0,external_node_path_.join)(folder, path), progress);
        });
    }
    progress.done();
    return manifest;
}
async function withEntry(content, path, use) {
    const source = await content.open(path);
    try {
        return await use(source);
    }
    finally {
        await source.close();
    }
}
async function copy(source, path, progress) {
    const file = await written(path, async () => {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        return (0,promises_.open)(path, 'wx');
    });
    try {
        for (let done = 0; done < source.size; done += CHUNK) {
            const bytes = await source.read(done, Math.min(CHUNK, source.size - done));
            await written(path, () => (0,write_at/* writeAt */.H)(file, bytes, done));
            progress.advance(bytes.length);
        }
    }
    finally {
        await file.close();
    }
}
/** A disk that takes nothing more takes no other backup either. */
async function written(path, write) {
    try {
        return await write();
    }
    catch (error) {
        throw new user_error/* UserError */.y(`${path}: the backup cannot be written: ${(0,system_reason/* reasonOf */.A)(error)}`);
    }
}

// EXTERNAL MODULE: ./src/github/backup-place.ts
var backup_place = __webpack_require__(67419);
// EXTERNAL MODULE: ./src/github/connection.ts
var connection = __webpack_require__(78063);
// EXTERNAL MODULE: ./src/github/retry.ts
var retry = __webpack_require__(48129);
;// CONCATENATED MODULE: ./src/github/artifact-store.ts












/**
 * Backups as artifacts of workflow runs: they outlast caches, for as many days as the repository keeps artifacts, and count towards its
 * storage. Those of forks are never used, nor those of branches that this run is not based on. Listing takes a token with `actions: read`,
 * removing one with `actions: write`; storing takes none.
 */
function artifactStore(options) {
    const place = `artifacts of ${(0,backup_place/* shownRepository */.e9)(options.context)}`;
    const hub = (0,backup_place/* hubOf */.rX)(options);
    const store = {
        place,
        async list(beginning) {
            if (hub === undefined)
                throw needsToken(place);
            const branches = await branchesOf(hub, options);
            return (0,hosted_failure.explained)(question(place, 'read'), async () => {
                const artifacts = await (0,github_artifacts/* listArtifactsBeginning */.fU)(hub, beginning);
                return distinct(artifacts.filter((each) => isUsable(each, branches, options)));
            });
        },
        save: (manifest, files, progress) => save(manifest, files, progress, options),
        async fetch(backup, folder, progress) {
            if (hub === undefined)
                throw needsToken(place);
            return unpackArtifact(backup, folder, hub, progress);
        },
    };
    if (hub === undefined || options.listed !== 'own')
        return store;
    return { ...store, remove: ({ name }) => (0,hosted_failure.explained)(question(place, 'write'), () => removeAll(name, hub, options)) };
}
/** Branches whose backups this run may see. */
async function branchesOf(hub, options) {
    const { env, listed } = options;
    const own = ownBranches(options);
    if (listed === 'own')
        return own;
    return [...own, env.GITHUB_BASE_REF ?? '', (await defaultBranch(hub)) ?? ''].filter((branch) => branch !== '');
}
/** The branch `main` of a fork is another one than `main`: its runs have nothing here but what they keep themselves. */
function ownBranches({ env, context }) {
    if (context.pullRequest?.fork)
        return [];
    return [env.GITHUB_HEAD_REF || env.GITHUB_REF_NAME || []].flat();
}
/** Nothing where GitHub does not tell: the other branches are still to be had. */
async function defaultBranch({ repository, ...options }) {
    try {
        const named = { owner: repository.owner, repo: repository.name };
        const { data } = await (0,connection/* connection */.F)(options)(true, ({ rest }, request) => rest.repos.get({ ...named, request }));
        return data.default_branch;
    }
    catch (error) {
        if (error instanceof retry/* ApiError */.hD)
            return undefined;
        throw error;
    }
}
/** What a run for a fork has kept is its own to use, and nobody else's: its author decided on the content. */
function isUsable({ isExpired, run }, branches, { context }) {
    if (isExpired || run === undefined)
        return false;
    return run.id === context.runId || (!run.isOfFork && run.branch !== undefined && branches.includes(run.branch));
}
/** One name can be there of several runs; it stands for the same files. */
function distinct(artifacts) {
    const found = new Map();
    for (const { id, name, createdAt, size } of artifacts) {
        const created = Date.parse(createdAt);
        const time = new Date(Number.isNaN(created) ? 0 : created).toISOString();
        const other = found.get(name);
        if (other === undefined || other.time < time)
            found.set(name, { id: String(id), name, time, size });
    }
    return [...found.values()];
}
async function removeAll(name, hub, options) {
    const own = ownBranches(options);
    for (const artifact of await (0,github_artifacts/* listArtifacts */.wn)(hub, name))
        if (isUsable(artifact, own, options))
            await (0,github_artifacts/* deleteArtifact */.CM)(hub, artifact.id);
}
async function save(manifest, files, progress, options) {
    const name = (0,backup_name/* backupName */.aw)(options.prefix, manifest);
    (0,backup_place/* requireService */.rU)('artifacts of a run', options);
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const kept = await keptBefore(name, bytes, options);
    if (kept !== undefined)
        return { state: 'there', ...(0,backup_place/* pageOf */.ZZ)(options.context, `runs/${kept.run?.id}/artifacts/${kept.id}`), notes: [] };
    progress.total(bytes, files.length);
    progress.file(name);
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(555), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 2566));
    const service = new DefaultArtifactClient();
    const { state, id, notes } = await upload(name, manifest, files, service, options);
    progress.advance(bytes);
    progress.done();
    return { state, ...(0,backup_place/* pageOf */.ZZ)(options.context, `runs/${options.context.runId}/artifacts/${id}`), notes };
}
/**
 * The same backup, of an earlier run; not one that is smaller than its files, which are stored as they are. Where GitHub does not say, it is
 * stored once more.
 */
async function keptBefore(name, bytes, options) {
    const hub = (0,backup_place/* hubOf */.rX)(options);
    if (hub === undefined)
        return undefined;
    try {
        const own = ownBranches(options);
        return (await (0,github_artifacts/* listArtifacts */.wn)(hub, name)).find((artifact) => artifact.size >= bytes && isUsable(artifact, own, options));
    }
    catch (error) {
        if (error instanceof retry/* ApiError */.hD)
            return undefined;
        throw error;
    }
}
async function upload(name, manifest, files, service, { context, retentionDays }) {
    return (0,staging_folder/* withStagingFolder */.u)(context.temporary, async (created) => {
        // The client compares the paths of files with that of the folder as texts.
        const folder = await (0,promises_.realpath)(created);
        const packed = await (0,backup_files/* packBackup */.gU)(folder, manifest, files);
        const settings = { compressionLevel: 0, ...(retentionDays === undefined ? {} : { retentionDays }) };
        const outcome = await send(name, packed.paths, folder, service, settings);
        if ('there' in outcome)
            return { state: 'there', id: outcome.there.id, notes: [] };
        await packed.checkUnchanged();
        return { state: 'stored', ...verified(name, outcome.sent, await find(name, service)) };
    });
}
/** Names occur once a run, and this one says what is in it: where it is taken, another job was faster. */
async function send(name, paths, folder, service, settings) {
    try {
        return { sent: await service.uploadArtifact(name, [...paths], folder, settings) };
    }
    catch (error) {
        const there = isTaken(error) ? await find(name, service) : undefined;
        if (there === undefined)
            throw notStored(name, error);
        return { there };
    }
}
/** Compares what the service says that it has with what was sent. */
function verified(name, sent, there) {
    if (there === undefined || there.id !== sent.id) {
        throw new user_error/* UserError */.y(`The artifact ${name} was stored, but the service does not list it. Run the backup again.`);
    }
    const [expected, found] = [sent.digest, there.digest].map((digest) => digest?.replace(/^sha256:/, ''));
    if (expected === undefined || found === undefined)
        return { id: there.id, notes: ['the service gave no digest to compare with'] };
    if (expected === found)
        return { id: there.id, notes: [] };
    throw new user_error/* UserError */.y(`The artifact ${name} has arrived damaged: expected SHA-256 ${expected}, the service has ${(0,quote/* quote */.h)(found)}. Run it again.`);
}
async function find(name, service) {
    const { artifacts } = await service.listArtifacts({ latest: true }).catch((error) => {
        throw notStored(name, error);
    });
    return artifacts.find((artifact) => artifact.name === name);
}
function isTaken(error) {
    return error instanceof Error && /\b409\b|already exists|already_exists/i.test(error.message);
}
function notStored(name, error) {
    const message = error instanceof Error ? error.message : String(error);
    return new user_error/* UserError */.y(`The artifact ${name} cannot be stored: ${(0,quote/* quote */.h)(message)}. ${remedyFor(message)}`);
}
function remedyFor(message) {
    if (/quota|insufficient usage/i.test(message))
        return 'Remove artifacts that are not needed any more, or store them for fewer days.';
    if (/GHES/.test(message))
        return 'GitHub Enterprise Server has no such service: back up to a folder or s3://BUCKET/PREFIX.';
    return 'Run the backup again, or name another place.';
}
function question(place, right) {
    return { reference: place, permission: `actions: ${right}`, hasToken: true };
}
function needsToken(place) {
    return new user_error/* UserError */.y(`The ${place} cannot be listed without a token that has the permission actions: read: set the input token.`);
}


/***/ }),

/***/ 4616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ deleteArtifact),
/* harmony export */   fU: () => (/* binding */ listArtifactsBeginning),
/* harmony export */   wn: () => (/* binding */ listArtifacts),
/* harmony export */   zh: () => (/* binding */ artifactAddress)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28943);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78063);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48129);



/** A thousand artifacts of one name; what is older than these is not looked at. */
const MAX_PAGES = 10;
/** Ten thousand artifacts of all names. */
const MAX_PAGES_OF_ALL = 100;
/** The artifacts of that name, over all runs. Throws `ApiError`. */
async function listArtifacts(options, name) {
    const listed = await listPages(options, { name }, MAX_PAGES);
    return listed.filter((artifact) => artifact.name === name);
}
/**
 * The artifacts whose names begin so, over all runs: GitHub looks for whole names alone, so that all are gone through. Throws
 * `ApiError`.
 */
async function listArtifactsBeginning(options, beginning) {
    const listed = await listPages(options, {}, MAX_PAGES_OF_ALL);
    return listed.filter(({ name }) => name.startsWith(beginning));
}
/** Removes an artifact; one that is gone already is no failure. Throws `ApiError`. */
async function deleteArtifact({ repository, ...options }, artifact_id) {
    const named = { owner: repository.owner, repo: repository.name, artifact_id };
    await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessAbsent */ .QY)((0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connection */ .F)(options)(true, ({ rest }, request) => rest.actions.deleteArtifact({ ...named, request })));
}
async function listPages({ repository, ...options }, wanted, maxPages) {
    const call = (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connection */ .F)(options);
    const found = new Map();
    for (let page = 1; page <= maxPages; page++) {
        const { data } = await call(true, ({ rest }, request) => rest.actions.listArtifactsForRepo({ owner: repository.owner, repo: repository.name, ...wanted, page, per_page: _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m, request }));
        for (const { id, name, size_in_bytes: size, expired, created_at, workflow_run: run } of data.artifacts) {
            // Pages can repeat what moved from one to the next while they were read.
            const facts = { isExpired: expired, createdAt: created_at ?? '', run: run?.id === undefined ? undefined : runOf(run) };
            found.set(id, { id, name, size, ...facts });
        }
        if (data.artifacts.length < _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m)
            break;
    }
    return [...found.values()];
}
/** Where the bytes of an artifact are had. */
function artifactAddress({ apiUrl, repository }, { id }) {
    return `${apiUrl}/repos/${repository.owner}/${repository.name}/actions/artifacts/${id}/zip`;
}
function runOf({ id, head_branch, repository_id, head_repository_id }) {
    // What does not say where its commit is from is not trusted to be from here.
    const isOfFork = repository_id === undefined || head_repository_id !== repository_id;
    return { id: String(id), branch: head_branch ?? undefined, isOfFork };
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

/***/ 38062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readArtifact)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _checkpoint_bytes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72553);
/* harmony import */ var _checkpoint_containers_zip_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36286);
/* harmony import */ var _checkpoint_containers_zip_framing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4159);
/* harmony import */ var _checkpoint_containers_zip_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97757);
/* harmony import */ var _checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80508);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(98050);
/* harmony import */ var _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38098);
/* harmony import */ var _sources_system_reason_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70938);
/* harmony import */ var _sources_temporary_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20048);
/* harmony import */ var _choose_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58884);













/** Where a zip begins; an empty one has no entry but its end record. */
const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06'];
/** Largest file that is unpacked to disk; compressed files have no places to begin reading at. */
const MAX_UNPACKED_BYTES = 20 * 1024 ** 3;
/** What is inflated is read to its end: few requests are better than small ones. */
const READ_AHEAD = 4 * 1024 * 1024;
/**
 * What an artifact holds. GitHub keeps it as a zip, but for those that were uploaded as the one file that they are: then the
 * artifact's name is the file's. Reads no more than the zip's directory. Throws `SourceError`.
 */
async function readArtifact(source, artifactName, temporary) {
    const entries = await entriesOf(source, artifactName);
    if (entries === undefined)
        return { paths: [artifactName], isOneFile: true, open: async () => ({ ...source, close: async () => { } }) };
    const files = entries.filter(({ name }) => !name.endsWith('/'));
    return {
        paths: [...new Set(files.map(({ name }) => name))],
        isOneFile: false,
        async open(path) {
            const [entry, other] = files.filter(({ name }) => name === path);
            const place = (0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .h)(`${artifactName}/${path}`);
            if (entry === undefined)
                throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, 'there is no such file in the artifact', 'ENOENT');
            if (other !== undefined)
                throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, 'the artifact holds two files of that name');
            try {
                return await openEntry(source, entry, place, temporary);
            }
            catch (error) {
                if (error instanceof _checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .RecordError */ .W1)
                    throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, `cannot be read: ${error.message}`);
                throw error;
            }
        },
    };
}
/** `undefined` where the bytes are no zip of files but a checkpoint by themselves. */
async function entriesOf(source, artifactName) {
    const start = Buffer.from(await source.read(0, Math.min(4, source.size))).toString('latin1');
    if (!ZIP_STARTS.includes(start))
        return undefined;
    try {
        const { entries } = await (0,_checkpoint_containers_zip_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .readZipDirectory */ .x)(source);
        return isTorchZip(entries) ? undefined : entries;
    }
    catch (error) {
        if (!(error instanceof _checkpoint_containers_zip_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .ZipError */ .Wz))
            throw error;
        // A damaged checkpoint is for the reader of checkpoints, which knows more to say about it.
        if ((0,_choose_file_js__WEBPACK_IMPORTED_MODULE_10__/* .isCheckpointName */ .iI)(artifactName))
            return undefined;
        throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(artifactName, `the artifact is a damaged zip: ${error.message}`);
    }
}
/** PyTorch puts all records into one folder, the pickle among them. */
function isTorchZip(entries) {
    const first = entries[0]?.name ?? '';
    const folder = first.slice(0, first.indexOf('/') + 1);
    return folder !== '' && entries.every(({ name }) => name.startsWith(folder)) && entries.some(({ name }) => name === `${folder}data.pkl`);
}
async function openEntry(source, entry, place, temporary) {
    const refused = (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .unsupported */ .qO)(entry);
    if (refused !== undefined)
        throw refused;
    if (entry.method === _checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .METHOD_STORED */ .y$)
        return (await (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .openRecord */ .C6)(source, entry, false)).bytes;
    if (entry.size > MAX_UNPACKED_BYTES) {
        throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, `it would be unpacked to ${entry.size} bytes, at most ${MAX_UNPACKED_BYTES} are; upload the artifact with compression-level: 0, then nothing has to be`);
    }
    return (0,_sources_temporary_file_js__WEBPACK_IMPORTED_MODULE_9__/* .temporarySource */ .t)(temporary, async (folder) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'unpacked');
        const file = await stored(place, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx'));
        try {
            await unpack(source, entry, place, file);
        }
        finally {
            await file.close();
        }
        return path;
    });
}
/** Writes what the entry inflates to, never more than the size that it states. Throws `RecordError` where it is another file. */
async function unpack(source, entry, place, file) {
    const length = (0,_checkpoint_containers_zip_framing_js__WEBPACK_IMPORTED_MODULE_4__/* .localHeaderLength */ .$R)(await source.read(entry.headerOffset, _checkpoint_containers_zip_framing_js__WEBPACK_IMPORTED_MODULE_4__/* .LOCAL_HEADER_SIZE */ ._0), false);
    const payload = entry.headerOffset + (length ?? 0);
    if (length === undefined || payload + entry.compressedSize > source.size)
        throw (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .noLocalHeader */ .qQ)(entry);
    let size = 0;
    let checksum = 0;
    try {
        for await (const chunk of (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .inflated */ .kb)((0,_checkpoint_bytes_js__WEBPACK_IMPORTED_MODULE_12__/* .windowedSource */ .N6)(source, READ_AHEAD), payload, entry.compressedSize)) {
            if (size + chunk.length > entry.size)
                throw damaged(entry);
            await stored(place, () => writeAll(file, chunk));
            size += chunk.length;
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.crc32)(chunk, checksum);
        }
    }
    catch (error) {
        throw (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .isZlibError */ .EK)(error) ? damaged(entry) : error;
    }
    if (size !== entry.size || checksum !== entry.crc32)
        throw damaged(entry);
}
function damaged(entry) {
    return new _checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .RecordError */ .W1(entry, 'container/corrupt', `does not unpack to its ${entry.size} bytes, or to others`, undefined);
}
async function writeAll(file, bytes) {
    for (let done = 0; done < bytes.length;)
        done += (await file.write(bytes, done)).bytesWritten;
}
async function stored(place, write) {
    try {
        return await write();
    }
    catch (error) {
        throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, `cannot be unpacked to disk: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_8__/* .reasonOf */ .A)(error)}`);
    }
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


/***/ }),

/***/ 66562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openHostedFile)
/* harmony export */ });
/* harmony import */ var _sources_source_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38098);
/* harmony import */ var _hosted_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52480);


/**
 * A file that GitHub keeps, read by ranges. Its API redirects to a storage service, which gets no token. Throws `SourceError`
 * where it cannot be had.
 */
async function openHostedFile({ url, name, hub, access, counters, question }) {
    const { openHttpFile } = await __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 47643));
    const { temporary, maxDownload, wait } = access;
    const headers = { accept: 'application/octet-stream', ...(hub.token === undefined ? {} : { authorization: `Bearer ${hub.token}` }) };
    try {
        return await openHttpFile(new URL(url), { headers, name, counters, wait, folder: temporary, maxDownload });
    }
    catch (error) {
        throw error instanceof _sources_source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c && REFUSED.test(error.reason)
            ? new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c(name, `${error.reason}; ${(0,_hosted_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .accessHint */ .u)(question)}`, error.code)
            : error;
    }
}
/** The statuses by which GitHub and its storage say that somebody may not see a file, as the reason has them. */
const REFUSED = /\((?:401|403|404|410)\)/;


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

/***/ 51283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeAt)
/* harmony export */ });
/** Writes all the bytes from a position on: one call of the system may take only some of them. Throws what the system says. */
async function writeAt(file, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
    }
}


/***/ })

};
