export const id = 210;
export const ids = [210];
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

/***/ 3302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ companionRole),
/* harmony export */   Pc: () => (/* binding */ belongingTo),
/* harmony export */   Vp: () => (/* binding */ experimentOf),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/* harmony import */ var _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16427);
/* harmony import */ var _retention_item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30415);


const CHECKSUM = /\.(?:sha256|sha512|sha1|md5)$/i;
const SETTINGS = /^(?:configs?|hparams|hyper_?params?|hyper_?parameters|args|arguments|params|settings|trainer_state|s[12][\w-]{0,40})\.(?:json|ya?ml)$/i;
const CHECKSUM_LIST = /^(?:sha256sums|md5sums)(?:\.txt)?$/i;
/** Folders that trainers make below the one of the experiment, where the settings are. */
const INNER = /^(?:ckpts?|checkpoints?|logs_s[12]\w{0,40})$/i;
/** A folder of Hugging Face's Trainer, and all that lies in it. */
const TRAINER_FOLDER = /^(?:.*?\/)?checkpoint-\d{1,15}\//;
/** What is checked as a checkpoint, and what only comes along; `training_args.bin` of Hugging Face is a pickle of settings. */
function roleOf(path) {
    if (CHECKSUM.test(path))
        return 'checksum';
    return isIndex(path) || (_retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKPOINT */ .zg.test(path) && (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path) !== 'training_args.bin') ? 'checkpoint' : 'config';
}
/** Whether a file says which shards a set has. */
function isIndex(path) {
    return _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX */ .hx.test(path);
}
/** What a file is that lies in the folder of a checkpoint, or of its experiment, and that training needs as well; by its name. */
function companionRole(name, isInExperiment) {
    if (SETTINGS.test(name))
        return 'config';
    return !isInExperiment && CHECKSUM_LIST.test(name) ? 'checksum' : undefined;
}
/** The folder of the experiment, where settings of a checkpoint in this folder may be; nothing where that is the folder itself. */
function experimentOf(folder) {
    return INNER.test((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(folder)) ? (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(folder) : undefined;
}
/**
 * Tells whether a file belongs to the checkpoint that training loads as `main`, one of `files`: a place that others write to must not bring
 * programs, hooks or workflows into the folder, nor a pickle that passes for settings and so is not checked.
 */
function belongingTo(main, files) {
    const home = TRAINER_FOLDER.exec(main)?.[0];
    const folders = experimentFolders((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(main));
    const checkpoints = files.filter(({ role }) => role === 'checkpoint').map(({ path }) => path);
    const owners = new Set(checkpoints.flatMap((path) => [path, path.replace(_retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKPOINT */ .zg, '')]));
    return ({ path, role }) => {
        if ((role === 'checkpoint') !== (roleOf(path) === 'checkpoint'))
            return false;
        if (home !== undefined && path.startsWith(home))
            return true;
        const folder = (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path);
        if (folder !== (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(main))
            return folders.includes(folder) && companionRole((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path), true) !== undefined;
        const isNamedAfterOne = _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_0__/* .BESIDE */ .Zv.test(path) && owners.has(path.replace(_retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_0__/* .BESIDE */ .Zv, ''));
        return role === 'checkpoint' || isNamedAfterOne || companionRole((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path), false) !== undefined;
    };
}
/** From the folder of a checkpoint up to that of its experiment. */
function experimentFolders(folder) {
    const above = folder === '' ? undefined : experimentOf(folder);
    return above === undefined ? [] : [above, ...experimentFolders(above)];
}


/***/ }),

/***/ 43330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ findTraining)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _profiles_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37682);
/* harmony import */ var _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(16427);
/* harmony import */ var _retention_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52664);
/* harmony import */ var _retention_item_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(30415);
/* harmony import */ var _retention_pairs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92399);
/* harmony import */ var _sources_find_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47349);
/* harmony import */ var _sources_find_shards_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73381);
/* harmony import */ var _sources_shard_sets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28182);
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64808);
/* harmony import */ var _file_facts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77052);
/* harmony import */ var _file_roles_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3302);
/* harmony import */ var _own_folder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57827);
/* harmony import */ var _peek_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(40195);















/**
 * The checkpoints below some paths by group, each looked into as far as its structure goes. Groups are sorted by name. A link to a file
 * that is found itself is left out. Throws `UserError` where a path is not there or its folder cannot be read.
 */
async function findTraining(search) {
    const files = await checkpointFiles(search);
    const listed = await withNeighbours(files);
    const { items } = (0,_retention_pairs_js__WEBPACK_IMPORTED_MODULE_4__/* .gatherItems */ .q)([...listed.values()].map(({ listed: file }) => file), { naming: search.config.naming, sets: await (0,_sources_shard_sets_js__WEBPACK_IMPORTED_MODULE_7__/* .shardSets */ .Q)([...listed].map(([name, { absolute }]) => ({ name, absolute }))) });
    const wanted = new Set(files.map(({ path }) => path));
    const groups = new Map();
    for (const item of items) {
        const paths = item.parts?.map(({ name }) => name) ?? [item.name];
        if (!paths.some((path) => wanted.has(path)))
            continue;
        const group = (0,_retention_group_js__WEBPACK_IMPORTED_MODULE_3__/* .groupOf */ .F)(item, search.groupBy ?? ['experiment']);
        const entry = groups.get(group) ?? { checkpoints: [], lacking: [] };
        groups.set(group, entry);
        const found = await lookInto(item, paths, listed, group, search.config);
        if ('lacks' in found)
            entry.lacking.push(found);
        else
            entry.checkpoints.push(found);
    }
    return [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([group, { checkpoints, lacking }]) => ({
        group,
        checkpoints,
        ...(lacking[0] === undefined ? {} : { lacks: lacking[0].lacks }),
        suspects: lacking.flatMap(({ checkpoint }) => (checkpoints.length > 0 || _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_12__/* .PAIR */ .Bu.test((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_13__/* .fileNameOf */ .bV)(checkpoint.name)) ? [checkpoint] : [])),
    }));
}
/** A link and the file that it leads to are one checkpoint. */
async function checkpointFiles({ root, paths, config, besides }) {
    const found = await (0,_sources_find_files_js__WEBPACK_IMPORTED_MODULE_5__/* .findFiles */ .l)({ root, paths, include: config.paths, exclude: config.exclude });
    // What cannot be opened is looked into like all else, and is then passed over by its name.
    const closed = found.unreadable.map(({ path }) => ({ path, absolute: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path), size: 0 }));
    const files = [...found.files, ...(await (0,_sources_find_shards_js__WEBPACK_IMPORTED_MODULE_6__/* .findShards */ .B)(found.files)), ...closed].filter(({ absolute, path }) => !besides.some((folder) => absolute.startsWith(`${folder}/`) || absolute.startsWith(`${folder}\\`)) &&
        !path.split('/').some((part) => (0,_own_folder_js__WEBPACK_IMPORTED_MODULE_10__/* .isOwnFolder */ .Zn)(part) || (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_8__/* .parseBackupName */ .Df)(part) !== undefined));
    const own = new Set(files.map(({ absolute }) => absolute));
    const kept = [];
    for (const file of files) {
        const isLink = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file.absolute).catch(() => undefined))?.isSymbolicLink() === true;
        const real = isLink ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file.absolute).catch(() => file.absolute) : file.absolute;
        if (!isLink || !own.has(real))
            kept.push(file);
    }
    return kept;
}
/** Names of a folder that are looked at. */
const MAX_NAMES = 100_000;
/** The files themselves and what lies beside them, by path. Links beside them are not followed. */
async function withNeighbours(files) {
    const listed = new Map();
    const add = async (path, absolute, mayBeLink) => {
        if (listed.has(path))
            return;
        const facts = await (mayBeLink ? node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat : node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute, { bigint: true }).catch(() => undefined);
        if (!facts?.isFile())
            return;
        const own = (0,_file_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .factsOf */ .xS)(facts);
        listed.set(path, { absolute, facts: own, listed: { id: path, name: path, size: own.size, time: own.time } });
    };
    for (const { path, absolute } of files)
        await add(path, absolute, true);
    const folders = new Map(files.map(({ path, absolute }) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute), path.slice(0, path.length - (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_13__/* .fileNameOf */ .bV)(path).length)]));
    for (const [folder, shown] of folders) {
        for (const name of await namesIn(folder))
            await add(`${shown}${name}`, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), false);
    }
    return listed;
}
async function namesIn(folder) {
    const names = [];
    try {
        for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.opendir)(folder)) {
            if (entry.isFile())
                names.push(entry.name);
            if (names.length >= MAX_NAMES)
                break;
        }
    }
    catch {
        // A folder that cannot be listed shows none of its neighbours; its files are still looked at.
    }
    return names;
}
async function lookInto(item, paths, listed, group, config) {
    const files = paths.flatMap((path) => {
        const file = listed.get(path);
        return file === undefined ? [] : [{ path, absolute: file.absolute, facts: file.facts, role: (0,_file_roles_js__WEBPACK_IMPORTED_MODULE_14__/* .roleOf */ .kp)(path) }];
    });
    const main = mainOf(item.name, files);
    const found = main === undefined ? { identity: undefined, unreadable: 'it has gone' } : await (0,_peek_js__WEBPACK_IMPORTED_MODULE_11__/* .peek */ .s)(main, config);
    const problem = item.broken ?? found.unreadable;
    const named = (0,_profiles_names_js__WEBPACK_IMPORTED_MODULE_2__/* .readName */ .M)((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_13__/* .fileNameOf */ .bV)(item.name), config.naming);
    const epoch = found.epoch ?? item.epoch;
    const step = found.step ?? item.step;
    const checkpoint = {
        name: main?.path ?? item.name,
        group,
        files,
        time: item.time,
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
        isLatest: named.latest === true,
        isDuplicate: named.duplicate !== undefined,
        ...(found.identity === undefined ? {} : { project: found.identity.project, kind: found.identity.kind }),
        ...(problem === undefined ? {} : { problem }),
    };
    return found.lacks === undefined || problem !== undefined ? checkpoint : { checkpoint, lacks: found.lacks };
}
const WEIGHTS = /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model)[.-]/;
/** What training loads: the index of a set, the weights of a folder of Hugging Face's Trainer, else what the item is called after. */
function mainOf(name, files) {
    const checkpoints = files.filter(({ role }) => role === 'checkpoint');
    return (checkpoints.find(({ path }) => (0,_file_roles_js__WEBPACK_IMPORTED_MODULE_14__/* .isIndex */ .nw)(path)) ??
        checkpoints.find(({ path }) => path === name) ??
        checkpoints.find(({ path }) => WEIGHTS.test((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_13__/* .fileNameOf */ .bV)(path))) ??
        checkpoints[0]);
}


/***/ }),

/***/ 57976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ looksNewer),
/* harmony export */   U: () => (/* binding */ furthestFirst)
/* harmony export */ });
/**
 * The checkpoints of one group, the one that training has come furthest with first. What all of them know counts, in this order: epochs,
 * steps (a name that stands for the newest goes before the others of its epoch), names without `-v1` (GPT-SoVITS finds no other ones,
 * s1_train.py), the time, and the name with its numbers as numbers.
 * A measure that some lack is left out for all, which makes it one total order: the same however they are listed, and also where
 * a checkout has given all files the same time. So the furthest comes first, not the one that was written last: it is what
 * GPT-SoVITS and RVC load too.
 */
function furthestFirst(items) {
    const byEpoch = items.every(({ epoch }) => epoch !== undefined);
    const byStep = byEpoch || items.every(({ step }) => step !== undefined);
    return items.toSorted((a, b) => {
        const progress = (byEpoch ? compare(b.epoch ?? 0, a.epoch ?? 0) : 0) || (byStep ? compare(stepOf(b), stepOf(a)) : 0);
        const twin = byStep ? Number(a.isDuplicate === true) - Number(b.isDuplicate === true) : 0;
        const rank = compare(a.rank ?? 0, b.rank ?? 0);
        // Where nothing tells how far they are, the time does; else it only tells when somebody copied them.
        const [first, second] = byStep ? [rank, compare(timeOf(b), timeOf(a))] : [compare(timeOf(b), timeOf(a)), rank];
        return progress || twin || first || second || compareNames(b.name, a.name);
    });
}
/** Whether one that cannot be looked into seems to be newer than another: by the first measure that both have. */
function looksNewer(one, other) {
    if (one.epoch !== undefined && other.epoch !== undefined && one.epoch !== other.epoch)
        return one.epoch > other.epoch;
    if (one.step !== undefined && other.step !== undefined)
        return one.step > other.step;
    if (one.isLatest !== other.isLatest && (one.isLatest === true || other.isLatest === true))
        return one.isLatest === true;
    return timeOf(one) > timeOf(other) || (timeOf(one) === timeOf(other) && compareNames(one.name, other.name) > 0);
}
/** A sentinel has no step of its own, but is written after all others of its epoch. */
function stepOf({ step, isLatest }) {
    return step ?? (isLatest === true ? Number.POSITIVE_INFINITY : -1);
}
function timeOf({ time }) {
    const moment = Date.parse(time);
    return Number.isNaN(moment) ? 0 : moment;
}
const byNumbers = new Intl.Collator('en', { numeric: true });
function compareNames(a, b) {
    return byNumbers.compare(a, b) || (a < b ? -1 : Number(a > b));
}
function compare(a, b) {
    // Not the difference: two infinities have none.
    return a === b ? 0 : a < b ? -1 : 1;
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

/***/ 40195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ peek)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _checkpoint_open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29096);
/* harmony import */ var _profiles_identify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95129);
/* harmony import */ var _rules_training_not_resumable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88186);
/* harmony import */ var _sources_file_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33642);
/* harmony import */ var _sources_siblings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8139);
/* harmony import */ var _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38098);








/** Looks into a file. `path` is what it is called below the root, which profiles look at too. */
async function peek(file, config) {
    try {
        const source = await (0,_sources_file_source_js__WEBPACK_IMPORTED_MODULE_5__/* .openFile */ .T)(file.absolute, file.path);
        try {
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file.absolute)).catch(() => []);
            const checkpoint = await (0,_checkpoint_open_js__WEBPACK_IMPORTED_MODULE_2__/* .openCheckpoint */ .D)(source, { name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file.absolute), openSibling: (0,_sources_siblings_js__WEBPACK_IMPORTED_MODULE_6__/* .filesIn */ .nG)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file.absolute)) });
            const identification = (0,_profiles_identify_js__WEBPACK_IMPORTED_MODULE_3__/* .identify */ .l)({ path: file.path, checkpoint, config });
            // The rule knows what each project needs, the other half of a pair and the files beside included.
            const asked = { ...config, 'require-resumable': ['**'] };
            const subject = { path: file.path, checkpoint, identification, bytes: undefined, folder, statedDigests: [], config: asked };
            const lacks = [...(_rules_training_not_resumable_js__WEBPACK_IMPORTED_MODULE_4__/* .notResumable */ .a.check?.(subject) ?? [])].map(({ message }) => message);
            const [problem] = checkpoint.problems.filter(({ kind }) => DAMAGE.test(kind));
            const { epoch, step } = identification.progress;
            return {
                identity: identification.identity,
                ...(epoch === undefined ? {} : { epoch }),
                ...(step === undefined ? {} : { step }),
                ...(lacks[0] === undefined ? {} : problem === undefined ? { lacks: lacks[0] } : { unreadable: problem.message }),
            };
        }
        finally {
            await source.close();
        }
    }
    catch (error) {
        if (error instanceof _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c)
            return { identity: undefined, unreadable: error.reason };
        throw error;
    }
}
/** Where the structure itself is broken, what a file lacks says nothing. */
const DAMAGE = /^(?:container|file)\/|^pickle\/malformed$/;


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

/***/ 83465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ notWhole),
/* harmony export */   Ii: () => (/* binding */ newestWhole),
/* harmony export */   Zo: () => (/* binding */ damagedOf),
/* harmony export */   oD: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var _rules_wholeness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73067);
/* harmony import */ var _file_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77052);
/* harmony import */ var _furthest_first_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57976);



/** Why some files are no whole checkpoint; nothing where they are. */
function notWhole(reports) {
    for (const { path, findings } of reports) {
        const found = (0,_rules_wholeness_js__WEBPACK_IMPORTED_MODULE_2__/* .faultIn */ ._)(findings);
        if (found !== undefined)
            return `${path}: ${found.message} (${found.rule})`;
    }
    return undefined;
}
/** Reads all of a checkpoint. */
async function readWhole(checkpoint, judge) {
    if (checkpoint.problem !== undefined)
        return { reason: checkpoint.problem, isDamaged: true };
    const files = checkpoint.files.filter(({ role }) => role === 'checkpoint');
    const reports = await judge(files.map(({ path }) => path));
    for (const { path, absolute, facts } of files) {
        if (await (0,_file_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .hasChanged */ .$H)(absolute, facts))
            return { reason: `${path} has changed while it was looked at`, isDamaged: false };
    }
    const reason = notWhole(reports);
    if (reason !== undefined)
        return { reason, isDamaged: true };
    return {
        checkpoint,
        digests: new Map(reports.flatMap(({ path, digest }) => (digest.sha256 === undefined ? [] : [[path, digest.sha256]]))),
    };
}
/** The newest whole one of a group, and why newer ones were passed over. The next one is read only where a newer one fails. */
async function newestWhole({ checkpoints, suspects }, judge) {
    const passedOver = [];
    const broken = checkpoints.flatMap((each) => (each.problem === undefined ? [] : [{ ...each, reason: each.problem }]));
    for (const checkpoint of (0,_furthest_first_js__WEBPACK_IMPORTED_MODULE_1__/* .furthestFirst */ .U)(checkpoints.filter(({ problem }) => problem === undefined))) {
        const read = await readWhole(checkpoint, judge);
        if ('checkpoint' in read) {
            const newer = [...broken, ...(await damagedOf(suspects, checkpoint, judge))].filter((each) => (0,_furthest_first_js__WEBPACK_IMPORTED_MODULE_1__/* .looksNewer */ .K)(each, checkpoint));
            return { whole: read, passedOver: [...newer.map(({ name, reason }) => ({ name, reason })), ...passedOver] };
        }
        passedOver.push({ name: checkpoint.name, reason: read.reason });
    }
    const others = [...broken, ...(await damagedOf(suspects, undefined, judge))];
    return { passedOver: [...others.map(({ name, reason }) => ({ name, reason })), ...passedOver] };
}
/** Those that lack something because they are damaged, with the reason; only what seems newer than `than` is read. */
async function damagedOf(suspects, than, judge) {
    const damaged = [];
    for (const suspect of suspects) {
        if (than !== undefined && !(0,_furthest_first_js__WEBPACK_IMPORTED_MODULE_1__/* .looksNewer */ .K)(suspect, than))
            continue;
        const read = await readWhole(suspect, judge);
        if (!('checkpoint' in read) && read.isDamaged)
            damaged.push({ ...suspect, reason: read.reason });
    }
    return damaged;
}


/***/ }),

/***/ 25459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ judgeFiles)
/* harmony export */ });
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8708);

/** Validates whole files below a folder, with their digests. */
function judgeFiles(root, { config, threads }, progress) {
    return async (paths) => {
        const request = { root, paths, config: { ...config, digest: 'sha256' }, progress };
        return (await (0,_validate_js__WEBPACK_IMPORTED_MODULE_0__.validate)(threads === undefined ? request : { ...request, threads })).files;
    };
}


/***/ }),

/***/ 16427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ PAIR),
/* harmony export */   Zv: () => (/* binding */ BESIDE),
/* harmony export */   hx: () => (/* binding */ INDEX),
/* harmony export */   zg: () => (/* binding */ CHECKPOINT)
/* harmony export */ });
/** Endings of files that may be checkpoints. */
const CHECKPOINT = /\.(?:ckpt|pth|pt|ptl|bin|safetensors|pth\.tar)$/i;
/** The ending of the file that says which shards a set has. */
const INDEX = /\.index\.json$/i;
/** Endings of what may be written beside a checkpoint, under its whole name or its stem. */
const BESIDE = /\.(?:json|ya?ml|sha256|sha512|sha1|md5|metrics\.json)$/i;
/** `G_240.pth`, `D_240.pth`: what the trainers of the VITS family write; the letter, and the step. */
const PAIR = /^([GD])_(\d{1,15})\.pth$/;


/***/ }),

/***/ 92399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ gatherItems)
/* harmony export */ });
/* harmony import */ var _profiles_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37682);
/* harmony import */ var _checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16427);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30415);
/* harmony import */ var _trainer_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50507);




/**
 * Files that belong together as one item each: `G_` and `D_` of one step, the shards of a set with their index, a folder
 * `checkpoint-N` with all that lies in it, and a checkpoint with the config and the checksum beside it. A set that lacks a
 * shard, a `G_` or `D_` without its partner in a folder where the others have theirs, and a folder without weights are broken.
 */
function gatherItems(files, { sets = [], naming } = {}) {
    const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
    const namedSets = new Map(sets.flatMap((names) => names.map((name) => [name, `set ${names.toSorted()[0] ?? ''}`])));
    const folderOfFile = (0,_trainer_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .trainerFolders */ .DU)(sorted);
    const gathered = new Map();
    const beside = [];
    for (const file of sorted) {
        const folder = folderOfFile(file.name);
        const key = folder === undefined ? (namedSets.get(file.name) ?? keyOf(file.name)) : `folder ${folder.path}`;
        if (key === undefined)
            beside.push(file);
        else
            addTo(gathered, key, file, folder);
    }
    const mains = new Map([...gathered].map(([key, { parts }]) => [key, parts[0]?.name ?? '']));
    const others = attach(beside, gathered);
    const context = {
        pairFolders: foldersOfPairs(gathered),
        stateFolders: (0,_trainer_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .foldersOfStates */ .bH)(sorted),
        absent: absentShards(sets, sorted),
        naming,
    };
    return { items: [...gathered].map(([key, group]) => toItem(mains.get(key) ?? '', group, context)), others };
}
/**
 * What data preparation writes for each clip of sound: spectrograms, and features of BERT, HuBERT and speakers. Tensors in the files of
 * PyTorch, but a data set and no checkpoints. Source: GPT-SoVITS `prepare_datasets/1-get-text.py`, `2-get-hubert-wav32k.py`, `2-get-sv.py`,
 * so-vits-svc `preprocess_hubert_f0.py`, VITS `data_utils.py`.
 */
const FEATURE = /\.(?:wav|flac|mp3|ogg|opus|m4a|aac)\.(?:[\w.]{1,30}\.)?pt$|\.(?:spec|mel|soft|f0|vol)\.pt$|(?:^|\/)(?:3-bert|4-cnhubert|7-sv_cn)\/[^/]+\.pt$/i;
const SHARD = /^(.*?)[-_](\d{1,6})-of-(\d{1,6})(\.[A-Za-z]+)$/;
/** The base models that so-vits-svc starts from; its own `clean_checkpoints` (utils.py) never removes what ends in `_0.pth` either. */
const BASE_PAIR = /^[GD]_0\.pth$/;
/** Files with one key are one item; nothing for what is no checkpoint itself. */
function keyOf(path) {
    const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path);
    const name = (0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(path);
    if (BASE_PAIR.test(name))
        return undefined;
    const pair = _checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .PAIR */ .Bu.exec(name);
    if (pair)
        return `pair ${folder}/${pair[2]}`;
    const shard = SHARD.exec(name);
    if (shard && _checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .CHECKPOINT */ .zg.test(name))
        return `shards ${folder}/${shard[1]}${shard[4]}`;
    if (_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx.test(name))
        return `shards ${folder}/${name.replace(_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx, '')}`;
    return _checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .CHECKPOINT */ .zg.test(name) && !FEATURE.test(path) ? `file ${path}` : undefined;
}
/** Puts each file beside the one checkpoint that it is named after; the rest, and what two could claim, belongs to nobody. */
function attach(files, gathered) {
    const owners = new Map();
    for (const [key, { parts }] of gathered) {
        for (const { name } of parts) {
            for (const own of [name, name.replace(_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .CHECKPOINT */ .zg, '')])
                owners.set(own, (owners.get(own) ?? new Set()).add(key));
        }
    }
    return files.filter((file) => {
        if (!_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .BESIDE */ .Zv.test(file.name))
            return true;
        const [owner, ...more] = owners.get(file.name.replace(_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .BESIDE */ .Zv, '')) ?? [];
        if (owner === undefined || more.length > 0)
            return true;
        gathered.get(owner)?.parts.push(file);
        return false;
    });
}
function foldersOfPairs(gathered) {
    return new Set([...gathered.values()].flatMap(({ parts }) => pairLetters(parts).size === 2 && parts[0] !== undefined ? [(0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(parts[0].name)] : []));
}
/** By the path of each index that names shards which are not there. */
function absentShards(sets, files) {
    const there = new Set(files.map(({ name }) => name));
    return new Map(sets.flatMap((names) => {
        const index = names.find((name) => _checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx.test(name));
        const shards = names.filter((name) => name !== index);
        const count = shards.filter((name) => !there.has(name)).length;
        if (index === undefined || count === 0)
            return [];
        const found = shards.length - count;
        return [[index, found === 0 ? 'the shards of this index are missing' : `only ${found} of ${shards.length} shards are there`]];
    }));
}
function pairLetters(parts) {
    return new Set(parts.flatMap(({ name }) => _checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .PAIR */ .Bu.exec((0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(name))?.[1] ?? []));
}
function toItem(first, { parts, folder }, context) {
    // The generator speaks for its pair, and the first shard for its set.
    const main = parts.find(({ name }) => (0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(name).startsWith('G_') && _checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .PAIR */ .Bu.test((0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(name))) ?? parts.find(({ name }) => name === first);
    const facts = folder === undefined ? (0,_profiles_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readName */ .M)((0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(main?.name ?? first), context.naming) : { step: folder.step };
    const checkpoints = parts.filter(({ name }) => keyOf(name) !== undefined);
    const sizes = parts.flatMap(({ size }) => size ?? []);
    return {
        id: folder?.path ?? main?.id ?? first,
        name: folder?.path ?? main?.name ?? first,
        // It was whole when its last file was.
        time: latestTime(checkpoints.length > 0 ? checkpoints : parts),
        ...(sizes.length === parts.length ? { size: sizes.reduce((sum, size) => sum + size, 0) } : {}),
        ...(facts.metrics === undefined ? {} : { metrics: facts.metrics }),
        ...(facts.epoch === undefined ? {} : { epoch: facts.epoch + (facts.epochBase === 0 ? 1 : 0) }),
        ...(facts.step === undefined ? {} : { step: facts.step }),
        ...(facts.latest === true ? { latest: true } : {}),
        ...(parts.length > 1 || folder !== undefined
            ? { parts: parts.map(({ id, name, size }) => ({ id, name, ...(size === undefined ? {} : { size }) })) }
            : {}),
        ...lacking(parts, folder, context),
    };
}
function lacking(parts, folder, { absent, pairFolders, stateFolders }) {
    const names = parts.map(({ name }) => name);
    const inFolder = folder && (0,_trainer_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .lackingInFolder */ .Nz)(folder, names, stateFolders);
    if (inFolder !== undefined)
        return inFolder;
    const shards = names.flatMap((name) => absent.get(name) ?? [])[0] ?? lackingShards(names);
    return shards === undefined ? lackingPartner(parts, pairFolders) : { broken: shards };
}
/** As the numbers in the names say. */
function lackingShards(names) {
    const sets = new Map();
    for (const name of names) {
        const [, stem, number, count] = (_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .CHECKPOINT */ .zg.test(name) && SHARD.exec((0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(name))) || [];
        if (stem === undefined)
            continue;
        const key = `${(0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(name)}/${stem} ${count}`;
        const set = sets.get(key) ?? { there: new Set(), count: Number(count) };
        sets.set(key, set);
        set.there.add(Number(number));
    }
    if (sets.size === 0)
        return names.every((name) => _checkpoint_names_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx.test(name)) ? 'the shards of this index are missing' : undefined;
    const short = [...sets.values()].find(({ there, count }) => there.size < count);
    return short && `only ${short.there.size} of ${short.count} shards are there`;
}
function lackingPartner(parts, pairFolders) {
    const letters = pairLetters(parts);
    const [first] = parts;
    if (letters.size !== 1 || first === undefined || !pairFolders.has((0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(first.name)))
        return undefined;
    if (letters.has('G'))
        return { broken: 'its discriminator, D_, is missing' };
    // Trainers write the generator first (GPT-SoVITS `s2_train.py`, RVC `train.py`), so nobody is about to write it.
    return { broken: 'its generator, G_, is missing', remnant: true };
}
function latestTime(files) {
    return files.reduce((latest, { time }) => (Date.parse(time) > Date.parse(latest) ? time : latest), files[0]?.time ?? '');
}
function addTo(gathered, key, file, folder) {
    const group = gathered.get(key);
    if (group)
        group.parts.push(file);
    else
        gathered.set(key, { parts: [file], folder });
}


/***/ }),

/***/ 50507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ trainerFolders),
/* harmony export */   Nz: () => (/* binding */ lackingInFolder),
/* harmony export */   bH: () => (/* binding */ foldersOfStates),
/* harmony export */   gd: () => (/* binding */ isTrainingState),
/* harmony export */   kO: () => (/* binding */ isWeights)
/* harmony export */ });
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30415);

const INSIDE = /^((?:.*?\/)?checkpoint-(\d{1,15}))\//;
/** The state of training. Weights are never called so. */
const TRAINING = /^(?:trainer_state\.json|training_args\.bin|(?:optimizer|scheduler|scaler|sampler)(?:_\d{1,6})?\.(?:pt|bin)|rng_state(?:_\d{1,6})?\.pth|random_states_\d{1,6}\.pkl)$/;
const WEIGHTS = /\.(?:safetensors|bin|pt|pth|ckpt)$/i;
/** A folder that somebody named so himself holds other files than these. */
const NAMED_WEIGHTS = /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model)(?:[.-][\w.-]{1,100})?\.(?:safetensors|bin)$/;
const STATE = 'trainer_state.json';
/** Tells the folder of a file, where that is one of these. */
function trainerFolders(files) {
    const marked = new Set();
    for (const { name } of files) {
        const folder = folderIn(name);
        if (folder !== undefined && (TRAINING.test((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(name)) || NAMED_WEIGHTS.test((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(name))))
            marked.add(folder.path);
    }
    return (path) => {
        const folder = folderIn(path);
        return folder !== undefined && marked.has(folder.path) ? folder : undefined;
    };
}
/** What such a folder lacks. `siblings`: whether others beside it have the state of the trainer. */
function lackingInFolder({ path }, names, siblings) {
    const hasState = names.includes(`${path}/${STATE}`);
    if (!names.some(isWeights)) {
        // Weights are written before the state, so nobody is about to write them.
        return { broken: 'its weights are missing', ...(hasState ? { remnant: true } : {}) };
    }
    if (!hasState && siblings.has((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path)))
        return { broken: `its ${STATE} is missing` };
    return undefined;
}
/** The folders of which one `checkpoint-N` at least has the state of the trainer. */
function foldersOfStates(files) {
    return new Set(files.flatMap(({ name }) => {
        const folder = folderIn(name);
        return folder !== undefined && name === `${folder.path}/${STATE}` ? [(0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(folder.path)] : [];
    }));
}
/** Whether a file of such a folder holds weights, by its name. */
function isWeights(path) {
    return WEIGHTS.test(path) && !TRAINING.test((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path));
}
/** Whether a file makes its folder known as one of these even where the weights are gone. */
function isTrainingState(path) {
    return TRAINING.test((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path));
}
function folderIn(path) {
    const [, folder, step] = INSIDE.exec(path) ?? [];
    return folder === undefined ? undefined : { path: folder, step: Number(step) };
}


/***/ }),

/***/ 73067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ faultIn)
/* harmony export */ });
/** Rules about what a file is called, where it lies and what it is good for: it is whole all the same. */
const NOT_ABOUT_BYTES = /^(?:naming|identity|layout|training)\//;
/** The first finding that says of a file's bytes that they are not whole. */
function faultIn(findings) {
    return findings.find(({ rule, severity }) => severity === 'error' && !NOT_ABOUT_BYTES.test(rule));
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
