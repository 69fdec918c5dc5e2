export const id = 33;
export const ids = [33];
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

/***/ 31250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ gatherItems)
});

// EXTERNAL MODULE: ./src/profiles/names.ts
var names = __webpack_require__(37682);
// EXTERNAL MODULE: ./src/retention/checkpoint-names.ts
var checkpoint_names = __webpack_require__(16427);
// EXTERNAL MODULE: ./src/retention/item.ts
var item = __webpack_require__(30415);
// EXTERNAL MODULE: ./src/retention/trainer-folders.ts
var trainer_folders = __webpack_require__(50507);
;// CONCATENATED MODULE: ./src/retention/distributed.ts


const DISTRIBUTED = /\.distcp$/;
/**
 * The folders of checkpoints that `torch.distributed.checkpoint` has written, as FSDP, torchtitan and Megatron Core use it: files
 * `__0_0.distcp` with `.metadata`, in the folder of a state or below it. What they hold cannot be looked into, so that nobody knows
 * whether such a checkpoint is whole, and what lies beside them (`train_state.pt`, `common.pt`) is worth nothing without them.
 * Source: torch `distributed/checkpoint/filesystem.py` (`DEFAULT_SUFFIX`).
 */
function distributedFolders(files, folderOfFile) {
    const folders = new Set();
    for (const { name } of files) {
        if (!DISTRIBUTED.test(name))
            continue;
        const home = folderOfFile(name)?.path ?? (0,trainer_folders/* foldersAbove */.Zv)(name).find((folder) => (0,trainer_folders/* isNamedAsState */.dZ)(folder.slice(folder.lastIndexOf('/') + 1)));
        folders.add(home ?? (0,item/* folderOf */.yS)(name));
    }
    return folders;
}

;// CONCATENATED MODULE: ./src/retention/pairs.ts





/**
 * Files that belong together as one item each: `G_` and `D_` of one step, the shards of a set with their index, a folder
 * `checkpoint-N` with all that lies in it, and a checkpoint with the config and the checksum beside it. A set that lacks a
 * shard, a `G_` or `D_` without its partner in a folder where the others have theirs, and a folder without weights are broken.
 */
function gatherItems(files, { sets = [], naming } = {}) {
    const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
    const namedSets = new Map(sets.flatMap((names) => names.map((name) => [name, `set ${names.toSorted()[0] ?? ''}`])));
    const folderOfFile = (0,trainer_folders/* trainerFolders */.DU)(sorted);
    const distributed = distributedFolders(sorted, folderOfFile);
    const gathered = new Map();
    const beside = [];
    for (const file of sorted) {
        if (distributed.size > 0 && (0,trainer_folders/* foldersAbove */.Zv)(file.name).some((folder) => distributed.has(folder))) {
            beside.push(file);
            continue;
        }
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
        stateFolders: (0,trainer_folders/* foldersOfStates */.bH)(sorted),
        absent: absentShards(sets, sorted),
        naming,
    };
    return { items: [...gathered].map(([key, group]) => toItem(mains.get(key) ?? '', group, context)), others, distributed };
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
    const folder = (0,item/* folderOf */.yS)(path);
    const name = (0,item/* fileNameOf */.bV)(path);
    if (BASE_PAIR.test(name))
        return undefined;
    const pair = checkpoint_names/* PAIR */.Bu.exec(name);
    if (pair)
        return `pair ${folder}/${pair[2]}`;
    if (checkpoint_names/* PART */.s3.test(name))
        return `parts ${folder}/${name.replace(checkpoint_names/* PART */.s3, '*')}`;
    const shard = SHARD.exec(name);
    if (shard && checkpoint_names/* CHECKPOINT */.zg.test(name))
        return `shards ${folder}/${shard[1]}${shard[4]}`;
    if (checkpoint_names/* INDEX */.hx.test(name))
        return `shards ${folder}/${name.replace(checkpoint_names/* INDEX */.hx, '')}`;
    return checkpoint_names/* CHECKPOINT */.zg.test(name) && !FEATURE.test(path) ? `file ${path}` : undefined;
}
/** Puts each file beside the one checkpoint that it is named after; the rest, and what two could claim, belongs to nobody. */
function attach(files, gathered) {
    const owners = new Map();
    for (const [key, { parts }] of gathered) {
        for (const { name } of parts) {
            for (const own of [name, name.replace(checkpoint_names/* CHECKPOINT */.zg, '')])
                owners.set(own, (owners.get(own) ?? new Set()).add(key));
        }
    }
    return files.filter((file) => {
        if (!checkpoint_names/* BESIDE */.Zv.test(file.name))
            return true;
        const [owner, ...more] = owners.get(file.name.replace(checkpoint_names/* BESIDE */.Zv, '')) ?? [];
        if (owner === undefined || more.length > 0)
            return true;
        gathered.get(owner)?.parts.push(file);
        return false;
    });
}
function foldersOfPairs(gathered) {
    return new Set([...gathered.values()].flatMap(({ parts }) => pairLetters(parts).size === 2 && parts[0] !== undefined ? [(0,item/* folderOf */.yS)(parts[0].name)] : []));
}
/** By the path of each index that names shards which are not there. */
function absentShards(sets, files) {
    const there = new Set(files.map(({ name }) => name));
    return new Map(sets.flatMap((names) => {
        const index = names.find((name) => checkpoint_names/* INDEX */.hx.test(name));
        const shards = names.filter((name) => name !== index);
        const count = shards.filter((name) => !there.has(name)).length;
        if (index === undefined || count === 0)
            return [];
        const found = shards.length - count;
        return [[index, found === 0 ? 'the shards of this index are missing' : `only ${found} of ${shards.length} shards are there`]];
    }));
}
function pairLetters(parts) {
    return new Set(parts.flatMap(({ name }) => checkpoint_names/* PAIR */.Bu.exec((0,item/* fileNameOf */.bV)(name))?.[1] ?? []));
}
function toItem(first, { parts, folder }, context) {
    // The generator speaks for its pair, and the first shard for its set.
    const main = parts.find(({ name }) => (0,item/* fileNameOf */.bV)(name).startsWith('G_') && checkpoint_names/* PAIR */.Bu.test((0,item/* fileNameOf */.bV)(name))) ?? parts.find(({ name }) => name === first);
    const facts = folder === undefined ? (0,names/* readName */.M)((0,item/* fileNameOf */.bV)(main?.name ?? first), context.naming) : folder.facts;
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
    const inFolder = folder && (0,trainer_folders/* lackingInFolder */.Nz)(folder, names, stateFolders);
    if (inFolder !== undefined)
        return inFolder;
    const shards = names.flatMap((name) => absent.get(name) ?? [])[0] ?? lackingShards(names) ?? lackingPart(names);
    return shards === undefined ? lackingPartner(parts, pairFolders) : { broken: shards };
}
/** As the numbers in the names say. */
function lackingShards(names) {
    const sets = new Map();
    for (const name of names) {
        const [, stem, number, count] = (checkpoint_names/* CHECKPOINT */.zg.test(name) && SHARD.exec((0,item/* fileNameOf */.bV)(name))) || [];
        if (stem === undefined)
            continue;
        const key = `${(0,item/* folderOf */.yS)(name)}/${stem} ${count}`;
        const set = sets.get(key) ?? { there: new Set(), count: Number(count) };
        sets.set(key, set);
        set.there.add(Number(number));
    }
    if (sets.size === 0)
        return names.every((name) => checkpoint_names/* INDEX */.hx.test(name)) ? 'the shards of this index are missing' : undefined;
    const short = [...sets.values()].find(({ there, count }) => there.size < count);
    return short && `only ${short.there.size} of ${short.count} shards are there`;
}
/** The lowest number is removed first, so that what is left of a set does not begin with its first part. */
function lackingPart(names) {
    const parts = names.flatMap((name) => checkpoint_names/* PART */.s3.exec((0,item/* fileNameOf */.bV)(name))?.[0] ?? []);
    const first = names.some((name) => (0,item/* fileNameOf */.bV)(name).startsWith('hf_model_')) ? 1 : 0;
    return parts.length === 0 || parts.some((part) => Number(part) === first) ? undefined : 'its first part is missing';
}
function lackingPartner(parts, pairFolders) {
    const letters = pairLetters(parts);
    const [first] = parts;
    if (letters.size !== 1 || first === undefined || !pairFolders.has((0,item/* folderOf */.yS)(first.name)))
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

/***/ 17309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VN: () => (/* binding */ isRankFolder),
/* harmony export */   cv: () => (/* binding */ isOfFirstRank),
/* harmony export */   gY: () => (/* binding */ rankedFolder),
/* harmony export */   qk: () => (/* binding */ isOfLaterRank)
/* harmony export */ });
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30415);

/**
 * What each process of a training with DeepSpeed or Megatron-LM writes of one state: `mp_rank_00_model_states.pt` and
 * `zero_pp_rank_0_mp_rank_00_optim_states.pt` in the folder of a tag, as `global_step100`; `mp_rank_00/model_optim_rng.pt` in the folder
 * of an iteration, as `iter_0000100`. One without the others loads nowhere.
 * Source: DeepSpeed `runtime/engine.py` (`_get_ckpt_name`, `_get_zero_ckpt_name`), Megatron-LM `training/checkpointing.py`
 * (`get_checkpoint_name`).
 */
const RANKED = /^(?:.+_model_states|.+_optim_states|model_optim_rng|model_rng|distrib_optim)\.pt$/;
/** With parallel pipelines and experts, Megatron's folders have two more numbers. */
const RANK_FOLDER = /^mp_rank_\d{2,4}(?:_\d{3}){0,2}$/;
const RANK = /rank_(\d{1,6}(?:_\d{3}(?!\d)){0,2})/g;
/** The folder that the processes share, of a file that one of them has written. */
function rankedFolder(path) {
    if (!RANKED.test((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path)))
        return undefined;
    const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path);
    const shared = isRankFolder((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(folder)) ? (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(folder) : folder;
    return shared === '' ? undefined : shared;
}
function isRankFolder(folderName) {
    return RANK_FOLDER.test(folderName);
}
/** Whether there are files of later processes, and none of the first one, which is removed first and so is missing first. */
function isOfLaterRank(paths) {
    return !paths.some(isOfFirstRank) && paths.some((path) => ranksOf(path).length > 0);
}
function isOfFirstRank(path) {
    const ranks = ranksOf(path);
    return ranks.length > 0 && ranks.every((rank) => /^[0_]+$/.test(rank));
}
function ranksOf(path) {
    const name = (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path);
    const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path));
    return [...`${isRankFolder(folder) ? folder : ''} ${name}`.matchAll(RANK)].flatMap(([, rank = '']) => rank);
}


/***/ }),

/***/ 50507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ trainerFolders),
/* harmony export */   Nz: () => (/* binding */ lackingInFolder),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   bH: () => (/* binding */ foldersOfStates),
/* harmony export */   dZ: () => (/* binding */ isNamedAsState),
/* harmony export */   gd: () => (/* binding */ isTrainingState),
/* harmony export */   kO: () => (/* binding */ isWeights)
/* harmony export */ });
/* harmony import */ var _profiles_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37682);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30415);
/* harmony import */ var _ranks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17309);



const INSIDE = /^((?:.*?\/)?checkpoint-(\d{1,15}))\//;
/** Folders that scripts with accelerate write one after the other. Any other name may be that of the training itself. */
const COUNTED = /^(?:checkpoint_?|epochs?[-_]?|(?:global[-_]?)?steps?[-_]?|iter(?:ation)?s?[-_]?)\d{1,15}$|.-state$/i;
/** Written by every process of `save_state`, and by nothing else. */
const ACCELERATE = /^random_states_\d{1,6}\.pkl$/;
/** The state of training. Weights are never called so. */
const TRAINING = /^(?:trainer_state\.json|training_args\.bin|(?:optimizer|scheduler|scaler|sampler)(?:_\d{1,6})?\.(?:pt|bin)|rng_state(?:_\d{1,6})?\.pth|random_states_\d{1,6}\.pkl|.*_optim_states\.pt|distrib_optim\.pt)$/;
const WEIGHTS = /\.(?:safetensors|bin|pt|pth|ckpt)$/i;
/** A folder that somebody named so himself holds other files than these. */
const NAMED_WEIGHTS = /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model)(?:[.-][\w.-]{1,100})?\.(?:safetensors|bin)$/;
const STATE = 'trainer_state.json';
/** Tells the folder of a file, where that is one of these. */
function trainerFolders(files) {
    const marked = new Set();
    const states = new Set();
    for (const { name } of files) {
        const folder = folderIn(name);
        if (folder !== undefined && (TRAINING.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(name)) || NAMED_WEIGHTS.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(name))))
            marked.add(folder.path);
        const state = (0,_ranks_js__WEBPACK_IMPORTED_MODULE_2__/* .rankedFolder */ .gY)(name) ?? accelerateFolder(name);
        if (state !== undefined)
            states.add(state);
    }
    // A folder of which others are a part is no state but a training.
    for (const inner of [...marked, ...states])
        for (const outer of foldersAbove(inner))
            states.delete(outer);
    return (path) => {
        const folder = folderIn(path);
        if (folder !== undefined && marked.has(folder.path))
            return folder;
        const state = states.size === 0 ? undefined : foldersAbove(path).find((above) => states.has(above));
        return state === undefined ? undefined : { path: state, facts: (0,_profiles_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readName */ .M)((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(state)) };
    };
}
/** From the innermost folder to the outermost one. */
function foldersAbove(path) {
    const folders = [];
    for (let folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path); folder !== ''; folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(folder))
        folders.push(folder);
    return folders;
}
/** Whether one folder may hold all that a state of training consists of, by its name. */
function isNamedAsState(folderName) {
    return COUNTED.test(folderName) || /^checkpoint-\d{1,15}$/.test(folderName);
}
/** What such a folder lacks. `siblings`: whether others beside it have the state of the trainer. */
function lackingInFolder({ path }, names, siblings) {
    const hasState = names.includes(`${path}/${STATE}`);
    if (!names.some(isWeights)) {
        // Weights are written before the state, so nobody is about to write them.
        return { broken: 'its weights are missing', ...(hasState ? { remnant: true } : {}) };
    }
    if ((0,_ranks_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfLaterRank */ .qk)(names.filter(isWeights)))
        return { broken: 'what its first process has written is missing' };
    if (!hasState && siblings.has((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path)))
        return { broken: `its ${STATE} is missing` };
    return undefined;
}
/** The folders of which one `checkpoint-N` at least has the state of the trainer. */
function foldersOfStates(files) {
    return new Set(files.flatMap(({ name }) => {
        const folder = folderIn(name);
        return folder !== undefined && name === `${folder.path}/${STATE}` ? [(0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(folder.path)] : [];
    }));
}
/** Whether a file of such a folder holds weights, by its name. */
function isWeights(path) {
    return WEIGHTS.test(path) && !TRAINING.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path));
}
/** Whether a file makes its folder known as one of these even where the weights are gone. */
function isTrainingState(path) {
    return TRAINING.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path));
}
function folderIn(path) {
    const [, folder, step] = INSIDE.exec(path) ?? [];
    return folder === undefined ? undefined : { path: folder, facts: { step: Number(step) } };
}
function accelerateFolder(path) {
    const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path);
    return ACCELERATE.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path)) && COUNTED.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(folder)) ? folder : undefined;
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


/***/ })

};
