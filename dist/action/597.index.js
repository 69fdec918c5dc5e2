export const id = 597;
export const ids = [597];
export const modules = {

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

/***/ 98597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resume: () => (/* binding */ resume)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/backup/find-training.ts
var find_training = __webpack_require__(43330);
// EXTERNAL MODULE: ./src/backup/furthest-first.ts
var furthest_first = __webpack_require__(57976);
// EXTERNAL MODULE: ./src/retention/group.ts
var retention_group = __webpack_require__(37645);
// EXTERNAL MODULE: ./src/backup/backup-name.ts
var backup_name = __webpack_require__(64808);
;// CONCATENATED MODULE: ./src/backup/resume-candidates.ts



/** The checkpoints that are here, as far as their structure is sound. `rank`: the place among the places that are asked. */
function localCandidates(groups, rank) {
    return groups.flatMap(({ group, checkpoints }) => checkpoints
        .filter(({ problem }) => problem === undefined)
        .map((checkpoint) => ({ ...progressOf(checkpoint), group: (0,backup_name/* safeGroup */.dv)(group), rank, kind: 'local', checkpoint })));
}
/** The backups of one prefix; others, whose names only begin like it, are none of ours. */
function storedCandidates(store, listed, prefix, rank) {
    return listed.flatMap((backup) => {
        const name = (0,backup_name/* parseBackupName */.Df)(backup.name);
        if (name === undefined || name.prefix !== prefix)
            return [];
        return [{ ...progressOf({ ...name, name: backup.name, time: backup.time }), group: name.group, rank, kind: 'stored', store, backup }];
    });
}
/**
 * All candidates in the order in which they are tried. Groups are different trainings, whose epochs and steps cannot be compared: the
 * one that was written to last comes first, and within it the candidate that has come furthest, of equal ones that of the first place.
 */
function inTryingOrder(candidates) {
    const groups = new Map();
    for (const candidate of candidates)
        groups.set(candidate.group, [...(groups.get(candidate.group) ?? []), candidate]);
    return [...groups.entries()]
        .map(([group, members]) => ({ group, members, latest: Math.max(...members.map(({ time }) => Date.parse(time) || 0)) }))
        .sort((a, b) => b.latest - a.latest || (a.group < b.group ? -1 : 1))
        .flatMap(({ members }) => (0,furthest_first/* furthestFirst */.U)(members));
}
/**
 * Whether the backups of a group can hold checkpoints below a folder, as far as its name tells: a group that is called after folders says it,
 * others may have any. What is fetched is looked at again.
 */
function mayLieBelow(group, directory, groupBy) {
    if (directory === '' || (groupBy[0] !== 'folder' && groupBy[0] !== 'experiment'))
        return true;
    const [first] = groupBy;
    // What trainers put below the folder of an experiment is not in the name of its group.
    const own = (0,backup_name/* groupText */.VR)((0,retention_group/* groupOf */.F)({ id: '', name: `${directory}/x`, time: '' }, first === undefined ? [] : [first]));
    return [(0,backup_name/* groupText */.VR)(directory), own].some((text) => group.startsWith(text));
}
function progressOf({ name, epoch, step, isLatest, isDuplicate, time }) {
    return {
        name,
        time,
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
        ...(isLatest === undefined ? {} : { isLatest }),
        ...(isDuplicate === undefined ? {} : { isDuplicate }),
    };
}

// EXTERNAL MODULE: ./src/backup/store.ts
var backup_store = __webpack_require__(28291);
// EXTERNAL MODULE: ./src/backup/whole.ts
var whole = __webpack_require__(83465);
// EXTERNAL MODULE: ./src/retention/item.ts
var item = __webpack_require__(30415);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/retention/checkpoint-names.ts
var checkpoint_names = __webpack_require__(16427);
;// CONCATENATED MODULE: ./src/backup/set-aside.ts


/** Characters of a name that are kept, so that what is added still fits into the 255 bytes of a file name. */
const KEPT = 60;
/**
 * A free name beside a file, hidden and without its extension, so that no trainer takes what has it: `.G_480.pth.corrupt-20260131T120000Z`.
 */
function asideName(absolute, why, now) {
    const stamp = now.toISOString().replace(/\.\d+|[-:]/g, '');
    const beginning = `.${[...(0,external_node_path_.basename)(absolute)].slice(0, KEPT).join('')}.${why}-${stamp}`;
    for (let number = 1;; number++) {
        const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(absolute), number === 1 ? beginning : `${beginning}-${number}`);
        if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) === undefined)
            return path;
    }
}
/**
 * Puts a file into the place of another one, which keeps its bytes under the name `aside`. The place is never empty where the file
 * system knows hard links. Synchronous, so that no signal comes in between.
 */
function replaceKeeping(file, place, aside) {
    try {
        (0,external_node_fs_.linkSync)(place, aside);
    }
    catch {
        (0,external_node_fs_.renameSync)(place, aside);
    }
    (0,external_node_fs_.renameSync)(file, place);
}

;// CONCATENATED MODULE: ./src/backup/blocking-pairs.ts








/**
 * Pairs that GPT-SoVITS, RVC and so-vits-svc would load in place of `main`, which lies in the same folder: their trainers take the highest
 * number, whatever epoch it is of, and where that cannot be read they start anew without a word (GPT-SoVITS, s2_train.py and utils.py,
 * `latest_checkpoint_path`).
 */
async function blockingPairs(main, search, judge) {
    const paths = await higherNumbers(main, search.root);
    if (paths.length === 0)
        return [];
    const groups = await (0,find_training/* findTraining */.E)({ ...search, paths, besides: [] });
    const blocking = [];
    for (const pair of groups.flatMap(({ checkpoints, suspects }) => [...checkpoints, ...suspects])) {
        const read = await (0,whole/* readWhole */.oD)(pair, judge);
        blocking.push({ pair, isDamaged: !('checkpoint' in read) && read.isDamaged });
    }
    return blocking;
}
/** Gives the files of a pair names that no trainer looks for; nothing is lost. Returns the new names by the paths. */
function renameAside(pair, now) {
    const renamed = new Map();
    for (const { path, absolute } of pair.files) {
        if (!checkpoint_names/* PAIR */.Bu.test((0,item/* fileNameOf */.bV)(path)) || (0,external_node_fs_.lstatSync)(absolute, { throwIfNoEntry: false }) === undefined)
            continue;
        const aside = asideName(absolute, 'corrupt', now);
        (0,external_node_fs_.renameSync)(absolute, aside);
        renamed.set(path, (0,item/* fileNameOf */.bV)(aside.replaceAll('\\', '/')));
    }
    return renamed;
}
/** The files of pairs beside `main` whose numbers are higher; absolute. */
async function higherNumbers(main, root) {
    const own = numberOf(main);
    if (own === undefined)
        return [];
    const folder = (0,external_node_path_.join)(root, (0,item/* folderOf */.yS)(main));
    const paths = [];
    for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
        const path = (0,external_node_path_.join)(folder, name);
        if ((numberOf(name) ?? 0) > own && (await (0,promises_.stat)(path).catch(() => undefined))?.isFile())
            paths.push(path);
    }
    return paths;
}
function numberOf(path) {
    const digits = checkpoint_names/* PAIR */.Bu.exec((0,item/* fileNameOf */.bV)(path))?.[2];
    return digits === undefined ? undefined : Number(digits);
}

// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
// EXTERNAL MODULE: ./src/commands/judge-files.ts
var judge_files = __webpack_require__(25459);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
;// CONCATENATED MODULE: ./src/commands/clear-the-way.ts




/**
 * Sees to it that a trainer loads the checkpoint that was found, and no other one: damaged pairs with a higher number get names that no
 * trainer looks for; whole ones are people's, and are named in a note. Returns notes. Throws `UserError`.
 */
async function clearTheWay(main, request, now, progress) {
    const { root, config, groupBy, dryRun } = request;
    const notes = [];
    for (const { pair, isDamaged } of await blockingPairs(main, { root, config, groupBy }, (0,judge_files/* judgeFiles */.l)(root, request, progress))) {
        if (!isDamaged)
            notes.push(wholeOne(pair, main));
        else if (dryRun)
            notes.push(`${pair.name} and its partner are not whole, and would be renamed: training would load them and start anew`);
        else
            notes.push(...renamed(pair, now));
    }
    return notes;
}
function wholeOne({ name, epoch }, main) {
    const progress = epoch === undefined ? '' : ` (epoch ${epoch})`;
    return `training would load ${name}${progress}, whose number is higher, and not ${main}: move it and its partner away if that is not what you want`;
}
function renamed(pair, now) {
    try {
        return [...renameAside(pair, now)].map(([path, name]) => `${path} is not whole, or lacks its partner: training would load it and start anew, so its name is ${name} now`);
    }
    catch (error) {
        throw new user_error/* UserError */.y(`${pair.name} is not whole, and cannot be renamed: ${(0,system_reason/* reasonOf */.A)(error)}; training would load it and start anew`);
    }
}

;// CONCATENATED MODULE: ./src/commands/nothing-found.ts


/** On a machine that has lost a mount, and under a misspelt name, everything looks as if there had never been a checkpoint. */
async function missingFolders({ from, root }, directory) {
    const isThere = async (path) => (await (0,promises_.stat)((0,external_node_path_.resolve)(root, path)).catch(() => undefined)) !== undefined;
    const notes = from.map(async (place) => {
        if (place.kind === 'folder' && !(await isThere(place.path))) {
            return [`there is no folder ${place.path} to look for backups in; was it to be mounted?`];
        }
        if (place.kind === 'local' && !(await isThere(directory))) {
            return [`there is no folder ${directory} here: as expected before its first training; otherwise check its spelling`];
        }
        return [];
    });
    return (await Promise.all(notes)).flat();
}
/** Trainings that have backups, for a person to see the right one among them: how their places are called, each with the groups. */
function otherTrainings(elsewhere, directory) {
    return [...elsewhere].map(([place, groups]) => `${place} has backups, but none of ${directory}; they are of ${named([...groups].sort())}`);
}
/** `unavailable`: the names of backups that may be whole and could not be had. */
function mayBeWhole(unavailable) {
    if (unavailable.length === 0)
        return [];
    return [`${named(unavailable)} may be whole: training from scratch would leave behind what is there, so this run fails`];
}
/** What to do next. */
function afterNothing(unavailable) {
    if (unavailable.length > 0)
        return 'run it again; where it stays so, remove what cannot be had, or name another place or prefix';
    return 'start training from scratch, or name another place with --from, another --prefix or another folder';
}
/** Names that a line has. */
const MOST_NAMED = 3;
function named(names) {
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
    return `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./src/commands/progress-in-parts.ts
var progress_in_parts = __webpack_require__(99004);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/sources/digest-of-file.ts
var digest_of_file = __webpack_require__(2975);
// EXTERNAL MODULE: ./src/backup/file-roles.ts
var file_roles = __webpack_require__(3302);
// EXTERNAL MODULE: ./src/backup/peek.ts
var peek = __webpack_require__(40195);
// EXTERNAL MODULE: ./src/backup/read-manifest.ts + 2 modules
var read_manifest = __webpack_require__(71279);
;// CONCATENATED MODULE: ./src/backup/check-fetched.ts











/** That a backup has the name that its content gives it, and holds nothing but what belongs to its checkpoint. Throws `BackupUnusable`. */
function checkManifest(manifest, { name }) {
    const checked = (0,read_manifest/* readManifest */.WI)((0,read_manifest/* manifestText */.$2)(manifest));
    const said = (0,backup_name/* parseBackupName */.Df)(name);
    const isOwn = said !== undefined &&
        said.group === (0,backup_name/* safeGroup */.dv)(checked.group) &&
        said.epoch === checked.epoch &&
        said.step === checked.step &&
        (0,backup_name/* filesDigest */.AD)(checked.files).startsWith(said.digest);
    if (!isOwn)
        throw new backup_store/* BackupUnusable */.oX('its content is not what its name says');
    const belongs = (0,file_roles/* belongingTo */.Pc)(checked.main, checked.files);
    const stray = checked.files.find((file) => !belongs(file));
    if (stray !== undefined)
        throw new backup_store/* BackupUnusable */.oX(`${(0,quote/* quote */.h)(stray.path)} in it is no part of ${(0,quote/* quote */.h)(checked.main)}`);
    return checked;
}
/**
 * That the files of a backup are what its manifest promises: all there, byte for byte, no links, whole as a checkpoint, and with what
 * training needs. Throws `BackupUnusable`.
 */
async function checkFetched(manifest, folder, config, judge) {
    const home = await (0,promises_.realpath)(folder);
    for (const { path, size, sha256 } of manifest.files) {
        const absolute = (0,external_node_path_.join)(home, path);
        const found = await digestIn(absolute, size).catch((error) => {
            throw error instanceof backup_store/* BackupUnusable */.oX ? error : new backup_store/* BackupUnusable */.oX(`${path}: ${(0,system_reason/* reasonOf */.A)(error)}`);
        });
        if (found !== sha256)
            throw new backup_store/* BackupUnusable */.oX(`${path} is damaged: its SHA-256 is not that of the manifest`);
    }
    const checkpoints = manifest.files.filter(({ role }) => role === 'checkpoint').map(({ path }) => path);
    const reason = (0,whole/* notWhole */.HR)(await judge(checkpoints));
    if (reason !== undefined)
        throw new backup_store/* BackupUnusable */.oX(reason);
    const { lacks, unreadable } = await (0,peek/* peek */.s)({ path: manifest.main, absolute: (0,external_node_path_.join)(home, manifest.main) }, config);
    const missing = unreadable ?? lacks;
    if (missing !== undefined)
        throw new backup_store/* BackupUnusable */.oX(`${manifest.main}: ${missing}`);
}
async function digestIn(absolute, size) {
    const facts = await (0,promises_.lstat)(absolute);
    if (!facts.isFile() || (await (0,promises_.realpath)((0,external_node_path_.dirname)(absolute))) !== (0,external_node_path_.dirname)(absolute))
        throw new backup_store/* BackupUnusable */.oX('a file of it is a link');
    if (facts.size !== size)
        throw new backup_store/* BackupUnusable */.oX(`${absolute.slice((0,external_node_path_.dirname)(absolute).length + 1)}: expected ${size} bytes, found ${facts.size}`);
    return (0,digest_of_file/* digestOfFile */.M)(absolute);
}

// EXTERNAL MODULE: ./src/backup/own-folder.ts
var own_folder = __webpack_require__(57827);
// EXTERNAL MODULE: ./src/writers/disk-error.ts
var disk_error = __webpack_require__(73556);
// EXTERNAL MODULE: ./src/writers/flush.ts
var flush = __webpack_require__(13418);
// EXTERNAL MODULE: ./src/writers/temporary-files.ts
var temporary_files = __webpack_require__(6789);
// EXTERNAL MODULE: ./src/writers/writer-error.ts
var writer_error = __webpack_require__(44574);
// EXTERNAL MODULE: ./src/backup/copy-file.ts
var copy_file = __webpack_require__(57608);
// EXTERNAL MODULE: ./src/backup/file-facts.ts
var file_facts = __webpack_require__(77052);
;// CONCATENATED MODULE: ./src/backup/put-in-place.ts














/**
 * What restoring a backup below `root` would do to each of its files. Nothing that is there is lost: what has the name of a restored file
 * and other bytes gets another name, and settings stay as they are. Throws `UserError` where a path leads out of `root` over a link, or
 * cannot be used.
 */
async function placements(manifest, root) {
    const home = await (0,promises_.realpath)(root);
    const planned = [];
    for (const file of manifest.files) {
        const target = (0,external_node_path_.join)(root, file.path);
        await refuseLeadingOut(target, file.path, home);
        planned.push({ file, target, action: await actionFor(file, target, manifest) });
    }
    return planned;
}
/**
 * Moves files that were fetched to `folder` to their places, with the times that they had. All are on the disk and on the right file system
 * before the first one takes its name, and nothing of this process comes in between the renames. The file that training loads
 * comes last: where it is, all that belongs to it is.
 */
async function putInPlace(planned, { main }, folder, root, now) {
    const moving = planned
        .filter(({ action }) => action === 'new' || action === 'replace')
        .sort((a, b) => lateness(a.file, main) - lateness(b.file, main));
    const temporaries = [];
    const notes = planned
        .filter(({ action }) => action === 'leave')
        .map(({ file }) => `${file.path} here differs from that of the backup and was left as it is`);
    const home = await (0,promises_.realpath)(root);
    try {
        const ready = [];
        for (const placement of moving) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(placement.target), { recursive: true });
            await refuseLeadingOut(placement.target, placement.file.path, home);
            ready.push({ from: await readied((0,external_node_path_.join)(folder, placement.file.path), placement, temporaries, now), placement });
        }
        const restored = [];
        for (const { from, placement } of await stillMissing(ready)) {
            const { target, file } = placement;
            restored.push(file.path);
            // Asked again: a trainer may have written it meanwhile.
            if ((0,external_node_fs_.lstatSync)(target, { throwIfNoEntry: false }) === undefined) {
                (0,external_node_fs_.renameSync)(from, target);
                continue;
            }
            const aside = asideName(target, 'replaced', now);
            replaceKeeping(from, target, aside);
            notes.push(`${file.path} was there with other bytes, which are in ${aside.slice((0,external_node_path_.dirname)(aside).length + 1)} now`);
        }
        for (const place of new Set(moving.map(({ target }) => (0,external_node_path_.dirname)(target))))
            await (0,flush/* flush */.b)(place);
        return { restored, notes };
    }
    catch (error) {
        const found = (0,disk_error/* diskError */.wO)(moving[0]?.file.path ?? main, 'The backup cannot be restored', error);
        throw found instanceof writer_error/* WriterError */.C ? new user_error/* UserError */.y(found.message) : found;
    }
    finally {
        for (const temporary of temporaries)
            await (0,temporary_files/* removeTemporaryFolder */.yu)(temporary).catch(() => undefined);
    }
}
/** Without those that another run has put there meanwhile, which are the very same. */
async function stillMissing(ready) {
    const missing = [];
    for (const each of ready)
        if (!(await isThere(each.placement)))
            missing.push(each);
    return missing;
}
/** Whether the very bytes of a file are in its place. */
async function isThere({ target, file }) {
    const facts = await (0,promises_.lstat)(target).catch(() => undefined);
    return facts?.isFile() === true && facts.size === file.size && (await (0,digest_of_file/* digestOfFile */.M)(target).catch(() => '')) === file.sha256;
}
/** Settings and checksums first, the file that training loads last. */
function lateness({ path, role }, main) {
    if (path === main)
        return 2;
    return role === 'checkpoint' ? 1 : 0;
}
/** The file with its time, flushed, on the file system of its target. */
async function readied(fetched, { file, target }, temporaries, now) {
    let from = fetched;
    if ((await (0,promises_.stat)(fetched)).dev !== (await (0,promises_.stat)((0,external_node_path_.dirname)(target))).dev) {
        const beside = await (0,own_folder/* ownFolder */.vY)((0,external_node_path_.dirname)(target), now);
        temporaries.push(beside);
        from = (0,external_node_path_.join)(beside, 'file');
        await (0,copy_file/* copyFile */.m)(fetched, from, { size: file.size, links: 'refuse', onBytes: () => { } });
    }
    await (0,file_facts/* setTime */.ib)(from, file.time);
    await (0,flush/* flush */.b)(from);
    return from;
}
async function actionFor(file, target, { project }) {
    const facts = await (0,promises_.lstat)(target).catch((error) => {
        if ((0,system_reason/* errorCode */.C)(error) === 'ENOENT')
            return undefined;
        throw new user_error/* UserError */.y(`${file.path} cannot be restored: what is there cannot be looked at`);
    });
    if (facts === undefined)
        return 'new';
    if (facts.isDirectory())
        throw new user_error/* UserError */.y(`${file.path} cannot be restored: a folder has this name; rename it`);
    if (facts.isFile() && facts.size === file.size && (await (0,digest_of_file/* digestOfFile */.M)(target)) === file.sha256)
        return 'same';
    // Settings of Hugging Face's Trainer are a part of the checkpoint's own folder; others are people's.
    const isPeoples = (file.role === 'config' && project !== 'huggingface') || /(?:^|\/)(?:sha256|md5)sums(?:\.txt)?$/i.test(file.path);
    return isPeoples ? 'leave' : 'replace';
}
/** A link in the tree must not turn a path below the root into one elsewhere. */
async function refuseLeadingOut(target, path, home) {
    for (let folder = (0,external_node_path_.dirname)(target);; folder = (0,external_node_path_.dirname)(folder)) {
        const real = await (0,promises_.realpath)(folder).catch((error) => {
            if ((0,system_reason/* errorCode */.C)(error) === 'ENOENT' && folder !== (0,external_node_path_.dirname)(folder))
                return undefined;
            throw new user_error/* UserError */.y(`${path} cannot be restored: a folder in its path cannot be used`);
        });
        if (real === undefined)
            continue;
        if (real === home || real.startsWith(home.endsWith(external_node_path_.sep) ? home : `${home}${external_node_path_.sep}`))
            return;
        throw new user_error/* UserError */.y(`${path} cannot be restored: a link in its path leads out of this folder; run resume in the folder that it leads to`);
    }
}

;// CONCATENATED MODULE: ./src/commands/restore.ts













/** Brings backups of one run back, each checked before any file of it takes its place. To be closed. */
class Restorer {
    request;
    /** Below the root; empty for all of it. */
    directory;
    now;
    progress;
    staging;
    constructor(request, directory, now, progress) {
        this.request = request;
        this.directory = directory;
        this.now = now;
        this.progress = progress;
    }
    /**
     * Nothing where the backup is of another folder than the one that was asked for. Throws `BackupUnusable` where another one may be better,
     * and `UserError`.
     */
    async restore(store, backup) {
        const { root, config, dryRun } = this.request;
        if (backup.problem !== undefined)
            throw new backup_store/* BackupUnusable */.oX(backup.problem);
        const folder = await this.emptyFolder();
        // Until the store has read how many files it is.
        if (backup.size !== undefined)
            this.progress.total(backup.size, 1);
        const manifest = checkManifest(await store.fetch(backup, folder, this.progress), backup);
        if (this.directory !== '' && !manifest.main.startsWith(`${this.directory}/`))
            return undefined;
        await checkFetched(manifest, folder, config, (0,judge_files/* judgeFiles */.l)(folder, this.request, this.progress));
        await this.refuseOlder(manifest);
        const planned = await placements(manifest, root);
        if (!dryRun)
            return { manifest, ...(await putInPlace(planned, manifest, folder, root, this.now)) };
        const restored = planned.flatMap(({ action, file }) => (action === 'new' || action === 'replace' ? [file.path] : []));
        return { manifest, restored, notes: [] };
    }
    /** What a killed run left where this one restores to, also if there will be nothing to restore. */
    async removeLeftOvers() {
        const { root, dryRun } = this.request;
        if (!dryRun)
            await (0,own_folder/* removeLeftOvers */.TY)(await nearest((0,external_node_path_.resolve)(root, this.directory)), this.now);
    }
    async close() {
        if (this.staging !== undefined)
            await (0,temporary_files/* removeTemporaryFolder */.yu)(this.staging).catch(() => undefined);
    }
    /** A file that is whole and has come further stays where it is, also where nobody asked to look at it. */
    async refuseOlder(manifest) {
        const { root, config, groupBy } = this.request;
        const there = await (0,promises_.stat)((0,external_node_path_.join)(root, manifest.main)).catch(() => undefined);
        if (!there?.isFile())
            return;
        const groups = await (0,find_training/* findTraining */.E)({ root, paths: [(0,external_node_path_.join)(root, manifest.main)], config, groupBy, besides: [] });
        const here = groups.flatMap(({ checkpoints }) => checkpoints).find(({ name }) => name === manifest.main);
        const same = here?.epoch === manifest.epoch && here?.step === manifest.step;
        if (here === undefined || same || !(0,furthest_first/* looksNewer */.K)(here, { ...manifest, name: manifest.main }))
            return;
        const read = await (0,whole/* readWhole */.oD)(here, (0,judge_files/* judgeFiles */.l)(root, this.request, this.progress));
        if (!('checkpoint' in read))
            return;
        throw new backup_store/* BackupUnusable */.oX(`${manifest.main} is here already, whole and further than this backup: it was left as it is; add local to --from`);
    }
    /** Below the folder that is restored to, so that files only have to be renamed; a dry run writes nothing there. */
    async emptyFolder() {
        const { root, dryRun, temporary } = this.request;
        const parent = dryRun ? temporary : await nearest((0,external_node_path_.resolve)(root, this.directory));
        try {
            this.staging ??= await (0,own_folder/* ownFolder */.vY)(parent, this.now);
            const folder = (0,external_node_path_.join)(this.staging, 'backup');
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            await (0,promises_.mkdir)(folder);
            return folder;
        }
        catch (error) {
            throw new user_error/* UserError */.y(`nothing can be restored: a temporary folder cannot be made in ${parent}: ${(0,system_reason/* reasonOf */.A)(error)}`);
        }
    }
}
/** The folder, or the nearest one above it that is there. */
async function nearest(folder) {
    for (let place = folder;; place = (0,external_node_path_.dirname)(place)) {
        const facts = await (0,promises_.stat)(place).catch(() => undefined);
        if (facts?.isDirectory() || (0,external_node_path_.dirname)(place) === place)
            return place;
    }
}

// EXTERNAL MODULE: ./src/config/shown.ts
var shown = __webpack_require__(1283);
;// CONCATENATED MODULE: ./src/commands/resume-directory.ts



/** The folder whose training goes on, below the root, with `/` between its parts; empty for the root itself. Throws `UserError`. */
function directoryBelow(root, directory) {
    const below = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(root, directory)).split(external_node_path_.sep).join('/');
    if (below === '..' || below.startsWith('../') || /^[A-Za-z]:/.test(below)) {
        throw new user_error/* UserError */.y(`${(0,shown/* shown */.S)(directory)} lies outside of ${root}, which backups are relative to; run resume in a folder above it`);
    }
    return below;
}

;// CONCATENATED MODULE: ./src/commands/resume.ts














/**
 * Finds the newest checkpoint that is whole and has what training needs, here or among backups, and brings a backup back to where it was.
 * Candidates are tried one after the other; each that fails is named. Nothing that is there is lost: a file in the way keeps its bytes
 * under another name, and one that is whole and newer stays. Throws `UserError` where it cannot run, also where a place cannot be asked:
 * training would go on from an older state without a word.
 */
async function resume(request, surroundings, progress) {
    const stores = [];
    const storeOf = async (place) => {
        const store = await surroundings.storeOf(place);
        stores.push(store);
        return store;
    };
    try {
        return await new ResumeRun(request, surroundings.now(), (0,progress_in_parts/* progressInParts */.n)(progress)).run(storeOf);
    }
    finally {
        progress.done();
        for (const store of stores)
            await store.close?.();
    }
}
class ResumeRun {
    request;
    now;
    progress;
    directory;
    passedOver = [];
    notes = [];
    /** Backups of other folders than the one that was asked for: how their places are called, each with the groups. */
    elsewhere = new Map();
    /** Backups that may be whole and could not be had. */
    unavailable = [];
    restorer;
    constructor(request, now, progress) {
        this.request = request;
        this.now = now;
        this.progress = progress;
        this.directory = request.directory === undefined ? '' : directoryBelow(request.root, request.directory);
        this.restorer = new Restorer(request, this.directory, now, progress);
    }
    async run(storeOf) {
        await this.restorer.removeLeftOvers();
        const local = this.request.from.some(({ kind }) => kind === 'local') ? await this.here() : [];
        const candidates = await this.candidates(local, storeOf);
        try {
            for (const candidate of inTryingOrder(candidates)) {
                const found = await this.tried(candidate);
                if (found === undefined)
                    continue;
                await this.reportBroken(local, candidate);
                this.notes.push(...(await clearTheWay(found.main, this.request, this.now, this.progress)));
                return this.report(found);
            }
            await this.reportBroken(local, undefined);
            this.notes.push(...(await missingFolders(this.request, this.directory)), ...otherTrainings(this.elsewhere, this.directory), ...mayBeWhole(this.unavailable));
            return this.report(undefined);
        }
        finally {
            await this.restorer.close();
        }
    }
    /** The trainings in this folder, none where it is not there yet. */
    async here() {
        const { root, config, groupBy, from } = this.request;
        const folder = (0,external_node_path_.resolve)(root, this.directory);
        if ((await (0,promises_.stat)(folder).catch(() => undefined)) === undefined)
            return [];
        const besides = from.flatMap((place) => (place.kind === 'folder' ? [(0,external_node_path_.resolve)(root, place.path)] : []));
        return (0,find_training/* findTraining */.E)({ root, paths: this.directory === '' ? [] : [folder], config, groupBy, besides });
    }
    async candidates(local, storeOf) {
        const { from, prefix, groupBy } = this.request;
        const found = [];
        for (const [rank, place] of from.entries()) {
            if (place.kind === 'local')
                found.push(...localCandidates(local, rank));
            else {
                const store = await storeOf(place);
                const stored = storedCandidates(store, await store.list(`${prefix}-`), prefix, rank);
                for (const candidate of stored) {
                    if (mayLieBelow(candidate.group, this.directory, groupBy ?? ['experiment']))
                        found.push(candidate);
                    else
                        this.leaveOut(store, candidate.group);
                }
            }
        }
        return found;
    }
    leaveOut({ place }, group) {
        this.elsewhere.set(place, (this.elsewhere.get(place) ?? new Set()).add(group));
    }
    async tried(candidate) {
        if (candidate.kind === 'local')
            return this.triedHere(candidate.checkpoint);
        try {
            const found = await this.triedBackup(candidate);
            if (found === undefined)
                this.leaveOut(candidate.store, candidate.group);
            return found;
        }
        catch (error) {
            if (!(error instanceof backup_store/* BackupUnusable */.oX))
                throw error;
            this.passedOver.push({ name: candidate.name, place: candidate.store.place, reason: error.message });
            if (error instanceof backup_store/* BackupUnavailable */.jm)
                this.unavailable.push(candidate.name);
            return undefined;
        }
    }
    async triedHere(checkpoint) {
        const read = await (0,whole/* readWhole */.oD)(checkpoint, (0,judge_files/* judgeFiles */.l)(this.request.root, this.request, this.progress));
        if ('checkpoint' in read)
            return { main: checkpoint.name, project: checkpoint.project, place: 'local', ...resume_progressOf(checkpoint), restored: [] };
        this.passedOver.push({ name: checkpoint.name, place: 'local', reason: read.reason });
        return undefined;
    }
    async triedBackup({ store, backup }) {
        const found = await this.restorer.restore(store, backup);
        if (found === undefined)
            return undefined;
        const { manifest, restored, notes } = found;
        this.notes.push(...notes);
        return { main: manifest.main, project: manifest.project, place: store.place, name: backup.name, ...resume_progressOf(manifest), restored };
    }
    /** Those that do not seem older than what was found, or all where nothing was. */
    async reportBroken(local, found) {
        for (const { checkpoints, suspects } of local) {
            const damaged = await (0,whole/* damagedOf */.Zo)(suspects, found, (0,judge_files/* judgeFiles */.l)(this.request.root, this.request, this.progress));
            const broken = checkpoints.flatMap((each) => (each.problem === undefined ? [] : [{ ...each, reason: each.problem }]));
            for (const each of [...broken, ...damaged]) {
                if (found !== undefined && (0,furthest_first/* looksNewer */.K)(found, each))
                    continue;
                this.passedOver.push({ name: each.name, place: 'local', reason: each.reason });
            }
        }
    }
    report(found) {
        const { required, dryRun } = this.request;
        return {
            schema: 'ckpt-guard/resume@1',
            status: found === undefined && (required || this.unavailable.length > 0) ? 'failed' : 'passed',
            dryRun,
            found: found !== undefined,
            ...(found === undefined ? {} : shownOf(found)),
            restored: [...(found?.restored ?? [])],
            passedOver: this.passedOver,
            notes: this.notes,
            next: found === undefined ? [afterNothing(this.unavailable)] : [],
        };
    }
}
function resume_progressOf({ epoch, step }) {
    return { ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }) };
}
function shownOf({ main, project, place, name, epoch, step }) {
    return { path: pathOf(main, project), place, ...(name === undefined ? {} : { name }), ...resume_progressOf({ epoch, step }) };
}
/** What training takes: Hugging Face's Trainer a folder, all others a file. */
function pathOf(main, project) {
    return project === 'huggingface' ? (0,item/* folderOf */.yS)(main) || '.' : main;
}


/***/ })

};
