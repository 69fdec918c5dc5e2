export const id = 920;
export const ids = [920];
export const modules = {

/***/ 99603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ groupByWish)
/* harmony export */ });
/* harmony import */ var _retention_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37645);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);


/** `folder,model`, or `none` for one group of all; `lacking` tells why items have nothing to be grouped by in a way. Throws `UserError`. */
function groupByWish(text, lacking) {
    if (text.trim() === 'none')
        return [];
    const groupBy = (0,_retention_group_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGroupBy */ .e)(text);
    if (groupBy.length === 0)
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('--group-by is empty; for one group of all, say none');
    for (const way of groupBy) {
        const reason = lacking(way);
        if (reason !== undefined)
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--group-by ${way} does not go with ${reason}`);
    }
    return groupBy;
}


/***/ }),

/***/ 30920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settledPrune: () => (/* binding */ settledPrune)
/* harmony export */ });
/* harmony import */ var _config_choices_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24402);
/* harmony import */ var _retention_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83460);
/* harmony import */ var _retention_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24310);
/* harmony import */ var _group_by_wish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99603);
/* harmony import */ var _settled_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9390);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12744);






/**
 * What was asked for, and the settings where nothing was. Throws `UserError` where a target is missing, an option does not
 * go with it, or a word of the policy cannot be understood.
 */
function settledPrune(wishes, { retention, prune }) {
    const target = targetOf(wishes, prune.target);
    refuseUnfit(wishes, target);
    refuseEmpty(wishes);
    const { words, policy } = (0,_settled_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .settledPolicy */ .O)(retention, wishes.policy);
    if (wishes.olderThan !== undefined)
        (0,_retention_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(wishes.olderThan, '--older-than');
    return {
        target,
        paths: wishes.paths ?? [],
        inventory: wishes.inventory,
        selection: {
            names: wishes.names ?? [],
            branches: wishes.branches ?? [],
            workflows: wishes.workflows ?? [],
            pullRequests: wishes.pullRequests,
            olderThan: wishes.olderThan,
            assets: wishes.assets === true,
            prereleases: wishes.prereleases,
        },
        policy,
        policyWords: [...wordTexts(words), ...(wishes.olderThan === undefined ? [] : [`older-than ${wishes.olderThan}`])],
        groupBy: groupByOf(wishes, target, prune),
        allowEmpty: wishes.allowEmpty === true,
        apply: wishes.apply === true,
        maxDeletions: wishes.maxDeletions ?? prune['max-deletions'],
    };
}
function targetOf({ target: named, inventory }, usual) {
    const target = named ?? (inventory === undefined ? usual : 'inventory');
    if (target === undefined) {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`what is to be pruned? Say it with --target ${_config_choices_js__WEBPACK_IMPORTED_MODULE_5__/* .PRUNE_TARGETS */ .e1.join(', ')} (or as prune.target in the settings); ` +
            '--inventory FILE plans for a list of your own');
    }
    if (target === 'inventory' && inventory === undefined) {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('--target inventory needs its list: --inventory FILE, or --inventory - for stdin');
    }
    return target;
}
/** The targets that an option goes with, where it does not go with all, and what it is about. */
const FITS = {
    paths: ['paths', ['files']],
    exclude: ['--exclude', ['files']],
    inventory: ['--inventory', ['inventory']],
    names: ['--name', ['artifacts', 'caches', 'releases', 'inventory']],
    branches: ['--branch', ['artifacts', 'caches', 'releases']],
    workflows: ['--workflow', ['artifacts']],
    pullRequests: ['--pull-requests', ['artifacts', 'caches']],
    assets: ['--assets', ['releases']],
    prereleases: ['--prereleases', ['releases']],
    repository: ['--repository', ['artifacts', 'caches', 'releases']],
    maxDeletions: ['--max-deletions', ['files', 'artifacts', 'caches', 'releases']],
};
function refuseUnfit(wishes, target) {
    for (const [wish, [option, targets]] of Object.entries(FITS)) {
        const fits = targets;
        if (!fits.includes(target) && isAsked(wishes, wish))
            throw unfit(option, target, fits);
    }
}
function isAsked(wishes, wish) {
    const value = Object.entries(wishes).find(([key]) => key === wish)?.[1];
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}
function unfit(option, target, fits) {
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${option} ${option === 'paths' ? 'do' : 'does'} not go with --target ${target}, but with ${fits.join(', ')}`);
}
/** A variable that is empty by mistake must neither select all nor nothing. */
function refuseEmpty({ names = [], branches = [], workflows = [] }) {
    for (const [option, globs] of [
        ['--name', names],
        ['--branch', branches],
        ['--workflow', workflows],
    ]) {
        if (globs.some((glob) => /^!?\s*$/.test(glob)))
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${option}: expected a glob, found an empty one`);
    }
}
/** Ways to group whose facts the items of a target lack, so that all would be one group by mistake. */
const GROUPLESS = {
    files: ['branch', 'workflow'],
    inventory: ['branch', 'workflow'],
    caches: ['workflow'],
    releases: ['workflow'],
};
function groupByOf({ groupBy: asked }, target, { 'group-by': usual, target: usualTarget }) {
    // The settings group what the settings prune, not what a command line asks for instead.
    const isUsual = usualTarget === undefined || usualTarget === target;
    const text = asked ?? (isUsual && usual !== undefined ? [usual].flat().join(',') : undefined);
    if (text === undefined)
        return undefined;
    return (0,_group_by_wish_js__WEBPACK_IMPORTED_MODULE_2__/* .groupByWish */ .E)(text, (way) => (GROUPLESS[target]?.includes(way) ? `--target ${target}, whose items have no ${way}` : undefined));
}
/** `keep-last 3`: the policy as it was said. */
function wordTexts(words) {
    return _retention_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_WORDS */ .pQ.flatMap((word) => {
        const value = words[word];
        if (value === undefined || value === false)
            return [];
        return value === true ? [word] : [value].flat().map((each) => `${word} ${String(each)}`);
    });
}


/***/ }),

/***/ 9390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ settledPolicy)
/* harmony export */ });
/* harmony import */ var _retention_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24310);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);


/**
 * The policy of the settings, with the words that were said beside them, which win word by word. Throws `UserError`, which tells apart
 * whether the settings or what was said cannot be understood.
 */
function settledPolicy(retention, said = {}) {
    const words = (0,_retention_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .joinedWords */ .$j)(retention, said);
    (0,_retention_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicy */ .ON)(said);
    try {
        return { words, policy: (0,_retention_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicy */ .ON)(words) };
    }
    catch (error) {
        throw error instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y ? new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`retention of the config file: ${error.message}`) : error;
    }
}


/***/ }),

/***/ 37682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readName)
/* harmony export */ });
/* harmony import */ var _naming_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);

/** The longest name that common file systems know, in characters; a longer one is not looked at. */
const LONGEST_NAME = 255;
/** GPT-SoVITS and RVC write these instead of a step where only the newest file is kept. */
const LATEST_STEPS = new Set(['233333333333', '2333333']);
const EXTENSION = /(?:\.index\.json|\.pth\.tar|\.(?:ckpt|pth|pt|ptl|bin|safetensors))$/i;
/** What file managers append to the name of a copy. */
const COPY_MARK = /(?: - copy| copy)?(?: ?\(\d{1,3}\))?$/i;
/**
 * What a file's name says. The team's own pattern comes first; what it leaves open is read from the forms that
 * GPT-SoVITS, RVC, so-vits-svc and Lightning write, and from common words (`epoch12`, `step-3000`, `v1.2`).
 * Every expression is linear or quadratic in a name of at most 255 characters.
 */
function readName(fileName, naming = {}) {
    if (fileName.length > LONGEST_NAME)
        return {};
    const facts = { ...readForms(fileName), ...(0,_naming_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .nameByPattern */ .T)(fileName, naming.pattern) };
    const epochBase = naming['epoch-base'] ?? facts.epochBase;
    return facts.epoch === undefined || epochBase === undefined ? facts : { ...facts, epochBase };
}
function readForms(fileName) {
    const extension = EXTENSION.exec(fileName)?.[0] ?? '';
    const stem = fileName.slice(0, fileName.length - extension.length).replace(COPY_MARK, '');
    return pairName(stem) ?? exportName(stem) ?? semanticExportName(stem) ?? keyValueName(stem, extension) ?? wordsName(stem);
}
/** `G_2333.pth`, `D_2333.pth`: the number is the step. */
function pairName(stem) {
    const found = /^([GD])_(\d{1,15})$/.exec(stem);
    const [, model, step] = found ?? [];
    if (model === undefined || step === undefined)
        return undefined;
    return LATEST_STEPS.has(step) ? { model, latest: true } : { model, step: Number(step) };
}
/** `alice_e8_s240.pth`, `alice_e8_s240_l32.pth`: GPT-SoVITS S2 and RVC, epochs counted from 1. */
function exportName(stem) {
    const found = /^(.+)_e(\d{1,9})_s(\d{1,15})(?:_l(\d{1,5}))?(?:\.[A-Za-z0-9]+)?$/.exec(stem);
    const [, model, epoch, step, rank] = found ?? [];
    if (model === undefined)
        return undefined;
    return {
        model,
        epoch: Number(epoch),
        epochBase: 1,
        step: Number(step),
        ...(rank === undefined ? {} : { rank: Number(rank) }),
        ...versionWord(model),
    };
}
/** `alice-e15.ckpt`: GPT-SoVITS S1, epochs counted from 1. */
function semanticExportName(stem) {
    const found = /^(.+)[-_]e(\d{1,9})$/.exec(stem);
    const [, model, epoch] = found ?? [];
    return model === undefined ? undefined : { model, epoch: Number(epoch), epochBase: 1, ...versionWord(model) };
}
/** `epoch=14-step=15.ckpt`, `alice-epoch=3-val_loss=0.12-v1.ckpt`: Lightning, epochs counted from 0. */
function keyValueName(stem, extension) {
    const pairs = [...stem.matchAll(/(^|[-_ ])([A-Za-z][\w./]*)=(-?\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?)(?=(.?))/g)];
    const first = pairs[0];
    if (!first)
        return undefined;
    const values = new Map(pairs.map(([, , key = '', value]) => [key, Number(value)]));
    const epochPair = pairs.find(([, , key = '']) => lastWord(key) === 'epoch');
    const epoch = wholeNumber(epochPair?.[3]);
    const step = wholeNumber(pairs.find(([, , key = '']) => lastWord(key) === 'step')?.[3]);
    const metrics = [...values].filter(([key]) => !['epoch', 'step'].includes(lastWord(key)));
    const model = trimmed(stem.slice(0, first.index) + (epochPair === first ? leadingWords(first[2] ?? '') : ''));
    // GPT-SoVITS' base model writes `epoch=68e`, which is not Lightning's way.
    const lightning = extension.toLowerCase() === '.ckpt' && epochPair?.[4] !== 'e';
    return {
        ...(model === '' ? {} : { model }),
        ...(epoch === undefined ? {} : { epoch, ...(lightning ? { epochBase: 0 } : {}) }),
        ...(step === undefined ? {} : { step }),
        ...(metrics.length === 0 ? {} : { metrics: Object.fromEntries(metrics) }),
        ...duplicateNumber(stem),
    };
}
/**
 * Any other name: the words that stand between `_`, `-`, `.` and spaces. StyleTTS2 trains in two stages (`epoch_2nd_00010`), and ESPnet
 * writes the number first (`10epoch`).
 */
function wordsName(stem) {
    const latest = /(?:^|[-_. ])(?:last|latest)(?=$|[-_. ])/i.exec(stem);
    const epoch = /(?:^|[-_. ])(?:epochs?|ep)[-_ ]?(?:(?:1st|2nd)[-_ ])?(\d{1,9})(?=$|[-_. ])/i.exec(stem) ??
        /(?:^|[-_. ])(\d{1,9})(?:epochs?|ep)(?=$|[-_. ])/i.exec(stem);
    const step = /(?:^|[-_. ])(?:global[-_]?steps?|steps?|iter|iters|iterations?)[-_ ]?(\d{1,15})(?=$|[-_. ])/i.exec(stem);
    const version = latest ? null : VERSION_WORD.exec(stem);
    const starts = [latest, epoch, step, version].flatMap((found) => (found ? [found.index] : []));
    const model = trimmed(stem.slice(0, Math.min(stem.length, ...starts)));
    return {
        ...(model === '' ? {} : { model }),
        ...(epoch ? { epoch: Number(epoch[1]) } : {}),
        ...(step ? { step: Number(step[1]) } : {}),
        ...(version?.[1] === undefined ? {} : { version: version[1] }),
        ...(latest ? { latest: true, ...duplicateNumber(stem) } : {}),
    };
}
/** `v2`, `v1.2`, `v2ProPlus` as a word of its own. */
const VERSION_WORD = /(?:^|[-_. ])(v\d{1,4}(?:\.\d{1,6}){0,3}(?:pro(?:plus)?)?)(?=$|[-_. ])/i;
function versionWord(text) {
    const version = VERSION_WORD.exec(text)?.[1];
    return version === undefined ? {} : { version };
}
function duplicateNumber(stem) {
    const number = /-v(\d{1,6})$/.exec(stem)?.[1];
    return number === undefined ? {} : { duplicate: Number(number) };
}
function lastWord(key) {
    return key.slice(key.lastIndexOf('_') + 1).toLowerCase();
}
function leadingWords(key) {
    return key.slice(0, Math.max(0, key.lastIndexOf('_')));
}
function wholeNumber(text) {
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
function trimmed(text) {
    return text.replace(/^[-_. ]+|[-_. ]+$/g, '');
}


/***/ }),

/***/ 91091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ nameByPattern),
/* harmony export */   Z: () => (/* binding */ namingPattern)
/* harmony export */ });
/** Most programs use one pattern; the map is for those that check several configs. */
const LARGEST_CACHE = 16;
const compiled = new Map();
/** Compiles `naming.pattern`. It is searched for in the file's name; `^` and `$` make it cover the whole name. */
function namingPattern(source) {
    const known = compiled.get(source);
    if (known)
        return known;
    const pattern = compile(source);
    if (compiled.size >= LARGEST_CACHE)
        compiled.clear();
    compiled.set(source, pattern);
    return pattern;
}
/** What the named groups `model`, `epoch`, `step`, `version` and `rank` of the team's pattern say. */
function nameByPattern(fileName, source) {
    if (source === undefined)
        return {};
    const pattern = namingPattern(source);
    if (pattern.kind === 'invalid')
        return {};
    const groups = pattern.test.exec(fileName)?.groups ?? {};
    const epoch = count(groups.epoch);
    const step = count(groups.step);
    const rank = count(groups.rank);
    return {
        ...(groups.model ? { model: groups.model } : {}),
        ...(groups.version ? { version: groups.version } : {}),
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
        ...(rank === undefined ? {} : { rank }),
    };
}
function compile(source) {
    try {
        return { kind: 'pattern', test: new RegExp(source, 'u') };
    }
    catch (error) {
        return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) };
    }
}
function count(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}


/***/ }),

/***/ 16427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ PAIR),
/* harmony export */   Zv: () => (/* binding */ BESIDE),
/* harmony export */   hx: () => (/* binding */ INDEX),
/* harmony export */   s3: () => (/* binding */ PART),
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
/**
 * The number of one part among the parts of a checkpoint whose names do not say how many there are. Source: llama `generation.py`
 * (`consolidated.00.pth`), fairseq `checkpoint_utils.py` (`-shard0.pt`, `-model_part-0.pt`), torchtune `_checkpointer.py` of 2024
 * (`hf_model_0001_2.pt`, of which the 2 is the epoch).
 */
const PART = /(?<=^consolidated\.)\d{2}(?=\.pth$)|(?<=-(?:model_part-|shard))\d{1,4}(?=\.pt$)|(?<=^hf_model_)\d{4}(?=_\d{1,4}\.pt$)/;


/***/ }),

/***/ 37645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ groupOf),
/* harmony export */   e: () => (/* binding */ parseGroupBy)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12744);
/* harmony import */ var _config_closest_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47962);
/* harmony import */ var _config_shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1283);
/* harmony import */ var _profiles_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37682);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30415);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43137);






const GROUP_BY = ['series', 'experiment', 'folder', 'model', 'branch', 'workflow', 'prefix'];
/**
 * The group of an item. What the item itself names counts first; several ways to group are joined, and items share a
 * group where all of them agree. No way to group means one group.
 */
function groupOf(item, groupBy) {
    return item.group ?? groupBy.map((way) => WAYS[way](item)).join(' · ');
}
/** `folder` or `experiment,model`. Throws `UserError` for an unknown word. */
function parseGroupBy(text) {
    const words = text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');
    return [
        ...new Set(words.map((word) => {
            if (isGroupBy(word))
                return word;
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`group-by: expected ${GROUP_BY.join(', ')} or several of them, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(word)}${(0,_config_closest_word_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(word, GROUP_BY)}`);
        })),
    ];
}
const WAYS = {
    series: ({ name }) => (0,_series_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesOf */ .L)(name, (0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(name).replace(WRAPPERS, '')),
    experiment: ({ name }) => experimentOf(name),
    folder: ({ name }) => (0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(name),
    model: ({ name }) => modelOf(name),
    branch: ({ branch = '' }) => branch,
    workflow: ({ workflow = '' }) => workflow,
    prefix: ({ name }) => prefixOf(name),
};
/** Folders that trainers put below the one of the experiment; `logs_s1` and `logs_s2` stay, since they train different models. */
const WRAPPERS = /\/(?:checkpoints?|ckpts?)$/i;
/** Folders in which GPT-SoVITS and RVC collect the weights of all experiments. */
const COLLECTIONS = /(?:^|\/)(?:SoVITS_weights(?:_\w{1,50})?|GPT_weights(?:_\w{1,50})?|assets\/weights)$/i;
/** The folder that one training writes to; in a folder that several share, the model that the name says too. */
function experimentOf(path) {
    const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(path);
    return COLLECTIONS.test(folder) ? `${folder}/${modelOf(path)}` : folder.replace(WRAPPERS, '');
}
/** The model that the name says, as the profiles read it: `alice` of `alice_e8_s240.pth`. */
function modelOf(path) {
    const { model = '' } = (0,_profiles_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readName */ .M)((0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .fileNameOf */ .bV)(path));
    return model;
}
/**
 * The first number that is a word of its own, with the word that names it (`-epoch12` of `alice-epoch12-3000`), or the first
 * digest: 7 to 64 hexadecimal digits, as git and `hashFiles` write them, with a digit among them, which few words have.
 */
const COUNTER = /(?:^|[-_/ =]|(?<!\d)\.)(?:(?:(?:e|s|ep|epochs?|steps?|iter|iteration|run|build)[-_=]?)?\d+|(?=[a-f]{0,63}\d)[a-f\d]{7,64})(?![A-Za-z\d])/i;
/** A version counts where nothing else does; before an epoch it tells models apart, as `alice-v2-e8` and `alice-v4-e8`. */
const VERSION = /(?:^|[-_. /=])v[-_=]?\d+(?![A-Za-z\d])/i;
function prefixOf(name) {
    const found = COUNTER.exec(name) ?? VERSION.exec(name);
    return found === null ? name : name.slice(0, found.index);
}
function isGroupBy(word) {
    return GROUP_BY.some((known) => known === word);
}


/***/ }),

/***/ 30415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/** The names that people may know an item by: its own and those of its parts. */
function namesOf(item) {
    return item.parts === undefined ? [item.name] : [item.name, ...item.parts.map(({ name }) => name)];
}
/** What stands behind the last `/`. */
function fileNameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** What stands before the last `/`; nothing where there is none. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}


/***/ }),

/***/ 43137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ seriesOf)
/* harmony export */ });
/* harmony import */ var _checkpoint_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16427);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30415);


/** The longest name that common file systems know, in characters; a longer one is not taken apart. */
const LONGEST_NAME = 255;
/** `G_2333.pth`, `checkpoint-500`: by the convention of its trainer, the number is all that such a name says. */
const STATE = /^(?:[GD]_\d{1,15}\.pth|checkpoint-\d{1,15})$/;
/** An index is called after its shards: `model.safetensors.index.json`. */
const EXTENSION = /(?:\.pth\.tar|\.[A-Za-z]{1,15})(?:\.index\.json)?$/;
const SHARD = /[-_]\d{1,6}-of-\d{1,6}$/;
/** What a training ends with, or starts from, is no step of it: no other file takes its place. */
const FIXED = /(?:^|[-_. ])(?:final|pretrained)(?=$|[-_. ])/i;
/** Lightning's `-v1`: the name was taken when the file was saved. */
const DUPLICATE = /-v\d{1,6}$/;
/** Lightning's `epoch=3`, `val_loss=0.12`; what stands before `epoch` in one word is the model. */
const PAIRS = /(?<=^|[-_ ])([A-Za-z][\w./]*)=-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?(?![A-Za-z\d])/gi;
/** `loss_0.12`, `acc0.93`. A decimal behind any other word may be a version. */
const VALUES = /(?<=(?:^|[-_. ])(?:loss|acc|accuracy|err|error|score|f1|wer|cer|mse|mae|iou|dice|auc|psnr|ssim|fid|lr)[-_ ]?)\d+\.\d+(?![A-Za-z\d])/gi;
/** A number behind one of these says which one of several it is, and not how far training was. */
const WHICH = '(?:rank|part|shard|fold|split|stage|seed|run|trial|layer|expert|worker|node|gpu)';
/**
 * `epoch12`, `e8`, `step-3000`, `0012`, `10epoch`, `checkpoint12`, `2026-01-31`, digests as git writes them, and `last`; no other
 * decimals, which are versions as a rule.
 */
const COUNTERS = new RegExp([
    String.raw `(?<=^|[-_. ])(?<!\d\.)(?<!(?:^|[-_. ])${WHICH}[-_. ])(?:(?:epochs?|ep|e|global[-_]?steps?|steps?|s|iterations?|iters?)[-_ ]?)?\d+(?:[-_:T]\d+)*(?![A-Za-z\d]|\.\d)`,
    String.raw `(?<=^|[-_. ])\d+(?:epochs?|ep|steps?|iterations?|iters?)(?![A-Za-z\d])`,
    String.raw `(?<=(?:^|[-_. ])(?:checkpoint|ckpt))\d+(?:_\d+)*(?![A-Za-z\d]|\.\d)`,
    String.raw `(?<=^|[-_. ])(?=[a-f]{0,63}\d)[a-f\d]{7,64}(?![A-Za-z\d])`,
    '(?<=^|[-_. ])(?:last|latest)(?=$|[-_. ])',
].join('|'), 'gi');
/**
 * What one training wrote over and over: the files of one folder whose names differ in nothing but epochs, steps, metrics and counters,
 * each of which is `*` in the name of the series. A file whose name counts nothing, as `best.pt` or `resnet50.pth`, is no step of a
 * series but alone in one, so that no other file takes its place.
 */
function seriesOf(path, folder) {
    const fileName = (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path);
    if (STATE.test(fileName))
        return folder;
    if (fileName.length > LONGEST_NAME)
        return path;
    const stem = fileName.replace(_checkpoint_names_js__WEBPACK_IMPORTED_MODULE_1__/* .PART */ .s3, '').replace(EXTENSION, '').replace(SHARD, '');
    if (FIXED.test(stem))
        return path;
    const counted = stem
        .replace(PAIRS, (_, key) => `${/^(.*_)?epoch$/i.exec(key)?.[1] ?? ''}*`)
        .replace(VALUES, '*')
        .replace(COUNTERS, '*');
    if (!counted.includes('*'))
        return path;
    const series = counted
        .replace(fileName.endsWith('.ckpt') ? DUPLICATE : '', '')
        .replace(/\*(?:[-_. ]*\*)+/g, '*')
        .replace(/[-_. ]*\*$/, '');
    return [folder, series].filter((part) => part !== '').join('/');
}


/***/ })

};
