export const id = 8927;
export const ids = [8927];
export const modules = {

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

/***/ 3302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ companionRole),
/* harmony export */   Pc: () => (/* binding */ belongingTo),
/* harmony export */   Vp: () => (/* binding */ experimentOf),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/* harmony import */ var _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16427);
/* harmony import */ var _retention_item_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30415);
/* harmony import */ var _retention_trainer_folders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50507);



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
    return isIndex(path) || (_retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKPOINT */ .zg.test(path) && (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(path) !== 'training_args.bin') ? 'checkpoint' : 'config';
}
/** Whether a file says which shards a set has. */
function isIndex(path) {
    return _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX */ .hx.test(path);
}
/** What a file is that lies in the folder of a checkpoint, or of its experiment, and that training needs as well; by its name. */
function companionRole(name, isInExperiment) {
    if (SETTINGS.test(name))
        return 'config';
    return !isInExperiment && CHECKSUM_LIST.test(name) ? 'checksum' : undefined;
}
/** The folder of the experiment, where settings of a checkpoint in this folder may be; nothing where that is the folder itself. */
function experimentOf(folder) {
    return INNER.test((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(folder)) ? (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(folder) : undefined;
}
/**
 * Tells whether a file belongs to the checkpoint that training loads as `main`, one of `files`: a place that others write to must not bring
 * programs, hooks or workflows into the folder, nor a pickle that passes for settings and so is not checked.
 */
function belongingTo(main, files) {
    const home = homeOf(main);
    const folders = experimentFolders((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(main));
    const checkpoints = files.filter(({ role }) => role === 'checkpoint').map(({ path }) => path);
    const owners = new Set(checkpoints.flatMap((path) => [path, path.replace(_retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKPOINT */ .zg, '')]));
    return ({ path, role }) => {
        if ((role === 'checkpoint') !== (roleOf(path) === 'checkpoint'))
            return false;
        if (home !== undefined && path.startsWith(home))
            return true;
        const folder = (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path);
        if (folder !== (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(main))
            return folders.includes(folder) && companionRole((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(path), true) !== undefined;
        const isNamedAfterOne = _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_1__/* .BESIDE */ .Zv.test(path) && owners.has(path.replace(_retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_1__/* .BESIDE */ .Zv, ''));
        return role === 'checkpoint' || isNamedAfterOne || companionRole((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(path), false) !== undefined;
    };
}
/** The folder that is one state of training with all that lies in it, with `/` at its end. */
function homeOf(main) {
    const state = (0,_retention_trainer_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .foldersAbove */ .Zv)(main).find((folder) => (0,_retention_trainer_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamedAsState */ .dZ)((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(folder)));
    return TRAINER_FOLDER.exec(main)?.[0] ?? (state && `${state}/`);
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
/* harmony import */ var _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(16427);
/* harmony import */ var _retention_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37645);
/* harmony import */ var _retention_item_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(30415);
/* harmony import */ var _retention_pairs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31250);
/* harmony import */ var _sources_find_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47349);
/* harmony import */ var _sources_find_shards_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73381);
/* harmony import */ var _sources_shard_sets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28182);
/* harmony import */ var _backup_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64808);
/* harmony import */ var _file_facts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77052);
/* harmony import */ var _file_roles_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3302);
/* harmony import */ var _own_folder_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57827);
/* harmony import */ var _peek_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(40195);















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
        suspects: lacking.flatMap(({ checkpoint }) => (checkpoints.length > 0 || _retention_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_13__/* .PAIR */ .Bu.test((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_14__/* .fileNameOf */ .bV)(checkpoint.name)) ? [checkpoint] : [])),
    }));
}
/** A link and the file that it leads to are one checkpoint. */
async function checkpointFiles({ root, paths, config, besides }) {
    const found = await (0,_sources_find_files_js__WEBPACK_IMPORTED_MODULE_5__/* .findFiles */ .l)({ root, paths, include: config.paths, exclude: config.exclude });
    // What cannot be opened is looked into like all else, and is then passed over by its name.
    const closed = found.unreadable.map(({ path }) => ({ path, absolute: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path), size: 0 }));
    const files = [...found.files, ...(await (0,_sources_find_shards_js__WEBPACK_IMPORTED_MODULE_6__/* .findShards */ .B)(found.files)), ...closed].filter(({ absolute, path }) => !besides.some((folder) => absolute.startsWith(`${folder}/`) || absolute.startsWith(`${folder}\\`)) &&
        !path.split('/').some((part) => (0,_own_folder_js__WEBPACK_IMPORTED_MODULE_11__/* .isOwnFolder */ .Zn)(part) || (0,_backup_name_js__WEBPACK_IMPORTED_MODULE_8__/* .parseBackupName */ .Df)(part) !== undefined));
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
    const folders = new Map(files.map(({ path, absolute }) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute), path.slice(0, path.length - (0,_retention_item_js__WEBPACK_IMPORTED_MODULE_14__/* .fileNameOf */ .bV)(path).length)]));
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
        return file === undefined ? [] : [{ path, absolute: file.absolute, facts: file.facts, role: (0,_file_roles_js__WEBPACK_IMPORTED_MODULE_10__/* .roleOf */ .kp)(path) }];
    });
    const main = mainOf(item.name, files);
    const found = main === undefined ? { identity: undefined, unreadable: 'it has gone' } : await (0,_peek_js__WEBPACK_IMPORTED_MODULE_12__/* .peek */ .s)(main, config);
    const problem = item.broken ?? found.unreadable;
    const named = (0,_profiles_names_js__WEBPACK_IMPORTED_MODULE_2__/* .readName */ .M)((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_14__/* .fileNameOf */ .bV)(item.name), config.naming);
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
    return (checkpoints.find(({ path }) => (0,_file_roles_js__WEBPACK_IMPORTED_MODULE_10__/* .isIndex */ .nw)(path)) ??
        checkpoints.find(({ path }) => path === name) ??
        checkpoints.find(({ path }) => WEIGHTS.test((0,_retention_item_js__WEBPACK_IMPORTED_MODULE_14__/* .fileNameOf */ .bV)(path))) ??
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

/***/ 99004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ progressInParts)
/* harmony export */ });
/**
 * Work that shows only as it comes up, one part after the other: what a part names as its total is added to what was done before it, and
 * is never shown as less than what is expected of all. The `done` of a part ends nothing.
 */
function progressInParts(progress, expected = { bytes: 0, files: 0 }) {
    let bytes = 0;
    let files = 0;
    return {
        total(more, count) {
            progress.total(Math.max(expected.bytes, bytes + more), Math.max(expected.files, files + count));
        },
        file(path) {
            files++;
            progress.file(path);
        },
        advance(more) {
            bytes += more;
            progress.advance(more);
        },
        done() { },
    };
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


/***/ })

};
