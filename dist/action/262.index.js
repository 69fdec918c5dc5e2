export const id = 262;
export const ids = [262];
export const modules = {

/***/ 45161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isMap)
/* harmony export */ });
/** Whether a value of JSON is a map of names to values: neither a list nor null. */
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 30560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ compareWith),
/* harmony export */   t5: () => (/* binding */ lookAt),
/* harmony export */   vl: () => (/* binding */ hardLinks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70938);



/** What lies at a path, without following a link; nothing where there is nothing any more. */
async function lookAt(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path, { bigint: true });
    }
    catch (error) {
        if ((0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === 'ENOENT' || (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
/**
 * Whether the file that was listed still lies at its path, in the folder that was listed. Node has no `openat`, so a folder
 * that is swapped for a link between this look and what follows is not noticed; looking right before each step keeps that
 * moment as short as it can be.
 */
async function compareWith(path, listed) {
    try {
        // Listed paths hold no links, so the real path of the folder is the path itself, or somebody has put a link in its place.
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))
            return other('its folder is a link now');
        const now = await lookAt(path);
        return now === undefined ? { kind: 'gone' } : compareStates(now, listed);
    }
    catch (error) {
        if ((0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === 'ENOENT' || (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === 'ENOTDIR')
            return { kind: 'gone' };
        return other(`it cannot be looked at: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}`);
    }
}
function compareStates(now, listed) {
    if (now.isSymbolicLink())
        return other('it is a link now');
    if (!now.isFile())
        return other('it is no longer a file');
    if (now.dev !== listed.dev || now.ino !== listed.ino)
        return other('another file has its name now');
    if (now.size !== listed.size || now.mtimeNs !== listed.mtimeNs)
        return other('it was written to since the plan was made');
    if (now.nlink > 1n)
        return other(hardLinks(now.nlink));
    return { kind: 'same' };
}
function hardLinks(count) {
    return `it has ${count} names (hard links), so removing one frees nothing`;
}
function other(reason) {
    return { kind: 'other', reason };
}


/***/ }),

/***/ 262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  filesTarget: () => (/* binding */ filesTarget)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/retention/item.ts
var retention_item = __webpack_require__(30415);
// EXTERNAL MODULE: ./src/sources/globs.ts
var sources_globs = __webpack_require__(39341);
// EXTERNAL MODULE: ./src/sources/shard-sets.ts
var shard_sets = __webpack_require__(28182);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
// EXTERNAL MODULE: ./src/backup/backup-name.ts
var backup_name = __webpack_require__(64808);
// EXTERNAL MODULE: ./src/backup/own-folder.ts
var own_folder = __webpack_require__(57827);
// EXTERNAL MODULE: ./src/sources/slashed.ts
var slashed = __webpack_require__(63438);
// EXTERNAL MODULE: ./src/prune/files/file-state.ts
var file_state = __webpack_require__(30560);
// EXTERNAL MODULE: ./src/prune/files/places.ts
var places = __webpack_require__(93470);
;// CONCATENATED MODULE: ./src/prune/files/list-tree.ts










/** Files, links and folders of one run; more are no experiments but a whole disk. */
const MOST_ENTRIES = 2_000_000;
/** Looked at at one time. */
const AT_ONCE = 32;
/** Everything below the places, in order. No link is followed. Throws `UserError` where a folder or a file cannot be looked at. */
async function listTree(root, places, exclude) {
    const lister = new Lister(root, exclude);
    for (const place of places)
        await lister.list(place);
    return { ...lister.result(), selects: (absolute) => places.some((place) => place.selects(absolute)) };
}
class Lister {
    root;
    isExcluded;
    files = new Map();
    linked = new Map();
    notes = new Set();
    links = 0;
    backups = 0;
    entries = 0;
    constructor(root, exclude) {
        this.root = root;
        this.isExcluded = excluder(exclude);
    }
    result() {
        const some = this.links === 1 ? '1 link was' : `${this.links} links were`;
        const backups = this.backups === 1 ? '1 backup was' : `${this.backups} backups were`;
        return {
            files: [...this.files.values()].sort((a, b) => (a.absolute < b.absolute ? -1 : 1)),
            linked: this.linked,
            notes: [
                ...this.notes,
                ...(this.links === 0 ? [] : [`${some} not followed`]),
                ...(this.backups === 0 ? [] : [`${backups} left alone: backup removes old ones by the same policy`]),
            ],
        };
    }
    async list(place) {
        const waiting = [place.folder];
        let selected = 0;
        for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
            const files = [];
            for (const entry of await this.entriesOf(folder, place)) {
                const absolute = (0,external_node_path_.join)(folder, entry.name);
                if (entry.isSymbolicLink())
                    await this.link(absolute);
                else if (entry.isFile())
                    files.push(absolute);
                else if (entry.isDirectory() && place.deep && !this.isSkipped(entry.name, absolute, place)) {
                    // What lies in a backup is no file of a training; taken apart, it could not be brought back.
                    if ((0,backup_name/* parseBackupName */.Df)(entry.name) !== undefined || (0,own_folder/* isOwnFolder */.Zn)(entry.name))
                        this.backups++;
                    else
                        waiting.push(absolute);
                }
            }
            for (let at = 0; at < files.length; at += AT_ONCE) {
                const found = await Promise.all(files.slice(at, at + AT_ONCE).map((absolute) => this.file(absolute, place)));
                selected += found.filter((isSelected) => isSelected).length;
            }
        }
        if (place.glob !== undefined && selected === 0)
            throw (0,places/* nothingMatches */.n_)(place.glob, place.folder);
    }
    async entriesOf(folder, place) {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((error) => {
            throw incomplete((0,places/* nameFrom */.Ov)(this.root, folder) || '.', error);
        });
        this.entries += entries.length;
        if (this.entries > MOST_ENTRIES) {
            throw new user_error/* UserError */.y(`${place.folder}: expected at most ${MOST_ENTRIES} files and folders, found more; name the folders with checkpoints`);
        }
        if (entries.length === 0 && /^checkpoint-\d{1,15}$/.test((0,external_node_path_.basename)(folder))) {
            this.notes.add(`${(0,places/* nameFrom */.Ov)(this.root, folder)} is an empty folder; a trainer may take it for its newest state, so remove it`);
        }
        return entries;
    }
    isSkipped(name, absolute, { named }) {
        return (sources_globs/* SKIPPED_FOLDERS */.Ll.includes(name) && !named.has(name)) || this.isExcluded((0,places/* nameFrom */.Ov)(this.root, absolute), absolute);
    }
    /** Lists a file, or tells that it was listed before. Says whether it was asked for. */
    async file(absolute, place) {
        const name = (0,places/* nameFrom */.Ov)(this.root, absolute);
        const isExcluded = this.isExcluded(name, absolute);
        const isSelected = !isExcluded && place.selects(absolute);
        const known = this.files.get(absolute);
        if (known !== undefined) {
            if (isSelected && !known.isSelected)
                this.files.set(absolute, { ...known, isSelected });
            return isSelected;
        }
        const facts = await (0,file_state/* lookAt */.t5)(absolute).catch((error) => {
            throw incomplete(name, error);
        });
        if (facts?.isFile() === true)
            this.files.set(absolute, { name, absolute, state: stateOf(facts), isSelected, isExcluded });
        // Node gives names as text, and puts U+FFFD where the bytes of a name are not UTF-8: such a name leads nowhere.
        else if (facts === undefined && name.includes('\u{fffd}'))
            this.notes.add(`${name} was left alone: its name is not UTF-8`);
        return isSelected;
    }
    async link(absolute) {
        this.links++;
        // A link to nothing keeps nothing.
        const target = await (0,promises_.realpath)(absolute).catch(() => undefined);
        if (target !== undefined && !this.linked.has(target))
            this.linked.set(target, (0,places/* nameFrom */.Ov)(this.root, absolute));
    }
}
function stateOf({ dev, ino, size, mtimeNs, nlink }) {
    return { dev, ino, size, mtimeNs, nlink };
}
/** What is not seen could be the newest one, or what belongs to another file. */
function incomplete(name, error) {
    return new user_error/* UserError */.y(`${name}: cannot be looked at: ${(0,system_reason/* reasonOf */.A)(error)}; nothing is removed before everything was seen`);
}
/**
 * Tells whether a path is to be left out. What is not may be removed, so that absolute globs count too, and of files elsewhere
 * (`../data/a.pth`) those of the path behind the dots.
 */
function excluder(globs) {
    const matches = (0,sources_globs/* exclusion */.Ls)(globs);
    return (name, absolute) => {
        const paths = [name, (0,slashed/* slashed */.d)(absolute), ...(name.startsWith('../') ? [name.replace(/^(?:\.\.\/)+/, '')] : [])];
        return paths.some(matches);
    };
}

// EXTERNAL MODULE: ./src/config/shown.ts
var shown = __webpack_require__(1283);
// EXTERNAL MODULE: ./src/retention/trainer-folders.ts
var trainer_folders = __webpack_require__(50507);
// EXTERNAL MODULE: ./src/checkpoint/open.ts + 30 modules
var checkpoint_open = __webpack_require__(29096);
// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(23511);
// EXTERNAL MODULE: ./src/profiles/identify.ts + 12 modules
var identify = __webpack_require__(95129);
// EXTERNAL MODULE: ./src/sources/file-source.ts
var file_source = __webpack_require__(33642);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(38098);
// EXTERNAL MODULE: ./src/checkpoint/torch/key-text.ts
var key_text = __webpack_require__(37894);
// EXTERNAL MODULE: ./src/checkpoint/torch/read-scalar.ts
var read_scalar = __webpack_require__(13352);
;// CONCATENATED MODULE: ./src/prune/files/numbers.ts
/** Metrics of one checkpoint; trainers log some dozens. */
const MOST_METRICS = 1_000;
/** Characters of a name. */
const LONGEST_NAME = 300;
/** The numbers of a map; what is no number, or has a name that no metric has, is left out. */
function metricsIn(entries) {
    const metrics = [];
    for (const [name, value] of entries) {
        if (metrics.length === MOST_METRICS)
            break;
        if (typeof value === 'number' && name !== '' && name.length <= LONGEST_NAME)
            metrics.push([name, value]);
    }
    return Object.fromEntries(metrics);
}
/** JSON as Python writes it: `NaN` and `Infinity` for numbers that are none. Throws `SyntaxError`. */
function parsePythonJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return JSON.parse(text.replace(/(?<=[:,[]\s{0,100})-?(?:NaN|Infinity)(?=\s{0,100}[,\]}])/g, 'null'));
    }
}
function wholeNumber(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

;// CONCATENATED MODULE: ./src/prune/files/lightning-scores.ts




/** Callbacks of a trainer; it has a handful. */
const MOST_CALLBACKS = 64;
/** Files that one callback remembers: `save_top_k` of them. */
const MOST_FILES = 1_000;
/**
 * The scores in `callbacks` of a Lightning checkpoint: `monitor` names the metric, `current_score` is its value as the file was
 * written, and `best_k_models` maps paths to values. Values are tensors of one element, whose bytes are read one by one.
 * Source: lightning `pytorch/callbacks/model_checkpoint.py` (`ModelCheckpoint.state_dict`, `_update_best_and_save`).
 */
async function lightningScores(checkpoint, source) {
    const callbacks = (0,lookup/* dictEntries */.Hc)((0,lookup/* member */.Dc)(checkpoint.root, 'callbacks'));
    const current = [];
    const byFile = new Map();
    const read = scalarReader(checkpoint, source);
    for (const [index, key] of (callbacks?.keys ?? []).slice(0, MOST_CALLBACKS).entries()) {
        const state = callbacks?.values[index];
        const monitor = (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(state, 'monitor'));
        if (monitor === undefined)
            continue;
        const score = await read((0,lookup/* member */.Dc)(state, 'current_score'), ['callbacks', key, 'current_score']);
        if (score !== undefined)
            current.push([monitor, score]);
        const best = (0,lookup/* dictEntries */.Hc)((0,lookup/* member */.Dc)(state, 'best_k_models'));
        for (const [at, path] of (best?.keys ?? []).slice(0, MOST_FILES).entries()) {
            const value = typeof path === 'string' ? await read(best?.values[at], ['callbacks', key, 'best_k_models', path]) : undefined;
            if (typeof path !== 'string' || value === undefined)
                continue;
            const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            byFile.set(name, { ...byFile.get(name), ...metricsIn([[monitor, value]]) });
        }
    }
    return { current: metricsIn(current), byFile };
}
/** Reads a Python number, or the tensor of one element that has its name by its place. */
function scalarReader(checkpoint, source) {
    const tensors = new Map();
    for (const tensor of checkpoint.tensors)
        if (tensor.name.startsWith('callbacks.'))
            tensors.set(tensor.name, tensor);
    const records = new Map(checkpoint.records.map((record) => [record.name, record]));
    const readRecord = async (name, offset, length) => {
        const record = records.get(name);
        return record && readFrom(source, record, offset, length);
    };
    return async (value, place) => {
        const tensor = tensors.get(place.map(key_text/* keyText */.P).join('.'));
        if (tensor === undefined)
            return (0,lookup/* asNumber */.i)(value);
        return (0,read_scalar/* scalarOf */.o)(tensor, checkpoint.storages.get(tensor.storage ?? ''), readRecord);
    };
}
/** Bytes of a record's payload; nothing where it is compressed, or ends before. */
async function readFrom(source, record, offset, length) {
    const { framing } = record;
    if (record.compression !== 'stored' || offset + length > record.size)
        return undefined;
    const fixedLength = framing?.fixedLength ?? 0;
    if (record.offset + fixedLength > source.size)
        return undefined;
    const header = framing === undefined ? 0 : framing.headerLength(await source.read(record.offset, fixedLength));
    const start = header === undefined ? source.size : record.offset + header + offset;
    return start + length > source.size ? undefined : new Uint8Array(await source.read(start, length));
}

;// CONCATENATED MODULE: ./src/prune/files/content.ts







/** A file that cannot be read says nothing here; whether it is whole is another question. */
async function contentOf({ name, absolute }, config) {
    try {
        const source = await (0,file_source/* openFile */.T)(absolute);
        try {
            // Without siblings: an index alone says nothing of progress.
            const checkpoint = await (0,checkpoint_open/* openCheckpoint */.D)(source, { name: (0,retention_item/* fileNameOf */.bV)(name) });
            const { progress } = (0,identify/* identify */.l)({ path: name, checkpoint, config });
            return { ...writtenProgress(checkpoint), ...progress, scores: await lightningScores(checkpoint, source) };
        }
        finally {
            await source.close();
        }
    }
    catch (error) {
        if (error instanceof source_error/* SourceError */.c)
            return {};
        throw error;
    }
}
/**
 * What Kohya's sd-scripts write into the metadata of safetensors, where a name says only `voice-000010`: finished epochs and steps, as
 * text. Source: `train_network.py` (`save_model`).
 */
function writtenProgress({ container, root }) {
    if (container !== 'safetensors')
        return {};
    const [epoch, step] = ['ss_epoch', 'ss_steps'].map((key) => countIn((0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(root, key))));
    return { ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }) };
}
function countIn(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

// EXTERNAL MODULE: ./src/config/json-map.ts
var json_map = __webpack_require__(45161);
;// CONCATENATED MODULE: ./src/prune/files/metrics-file.ts


/** Bytes; a file of one checkpoint's metrics has some hundred. */
const MOST_METRICS_BYTES = 1024 * 1024;
/**
 * The metrics of a file beside a checkpoint: `{"val_loss": 0.12}` or `{"metrics": {…}}`. Of a file that is not called
 * `….metrics.json`, which may be a config, only one that holds numbers and nothing else. Throws `SyntaxError`.
 */
function metricsOfFile(name, text) {
    const json = parsePythonJson(text);
    if (!(0,json_map/* isMap */.j)(json))
        return {};
    if ((0,json_map/* isMap */.j)(json.metrics))
        return metricsIn(Object.entries(json.metrics));
    const isNumbers = Object.values(json).every((value) => typeof value === 'number' || value === null);
    return name.endsWith('.metrics.json') || isNumbers ? metricsIn(Object.entries(json)) : {};
}

;// CONCATENATED MODULE: ./src/prune/files/metrics-table.ts

/** Bytes; Lightning's logger rewrites the whole file, so that larger ones are not practical. */
const MOST_TABLE_BYTES = 32 * 1024 * 1024;
/** Columns; a logger has one for each metric. */
const MOST_COLUMNS = 1_000;
/**
 * The table of Lightning's CSVLogger: a column for each metric, and `step`; the Trainer adds `epoch`, counted from 0. A row has
 * only the values that were logged together, so most cells are empty. The step of values that were logged at the end of an
 * epoch is one less than the one in the name of a checkpoint that is saved then.
 * Source: lightning `fabric/loggers/csv_logs.py` (`_ExperimentWriter`), `pytorch/trainer/connectors/logger_connector`.
 * Nothing where this is no such table.
 */
function metricsTable(text) {
    const lines = text.split(/\r?\n/);
    const names = cellsOf(lines[0] ?? '');
    const [epochAt, stepAt] = [names.indexOf('epoch'), names.indexOf('step')];
    if ((epochAt < 0 && stepAt < 0) || names.length > MOST_COLUMNS)
        return undefined;
    const [byEpoch, byStep] = [new Map(), new Map()];
    for (const line of lines.slice(1)) {
        const cells = cellsOf(line).slice(0, names.length).map(numberIn);
        const values = cells.flatMap((value, index) => {
            const name = names[index];
            return index === epochAt || index === stepAt || value === undefined || name === undefined ? [] : [[name, value]];
        });
        if (values.length === 0)
            continue;
        const row = { epoch: wholeNumber(cells[epochAt]), step: wholeNumber(cells[stepAt]), values };
        addTo(byEpoch, row.epoch, row);
        addTo(byStep, row.step, row);
    }
    let firstEpoch;
    for (const epoch of byEpoch.keys())
        firstEpoch = Math.min(epoch, firstEpoch ?? epoch);
    return {
        firstEpoch,
        at({ epoch, step }, { from } = { from: 0 }) {
            // A checkpoint counts finished epochs, Lightning's table those before the one under way.
            const ofEpoch = epoch === undefined ? undefined : byEpoch.get(epoch - 1 + from);
            const inTime = ofEpoch?.filter((row) => step === undefined || row.step === undefined || row.step <= step);
            const ofStep = step === undefined ? [] : [...(byStep.get(step - 1) ?? []), ...(byStep.get(step) ?? [])];
            return metricsIn(new Map((inTime ?? ofStep).flatMap(({ values }) => values)));
        },
    };
}
function addTo(rows, key, row) {
    if (key === undefined)
        return;
    const known = rows.get(key);
    if (known)
        known.push(row);
    else
        rows.set(key, [row]);
}
/** Names with a comma or a quote stand in quotes, in which a quote is doubled. */
function cellsOf(line) {
    return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}
function numberIn(cell) {
    const isNumber = /^[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,4})?$/.test(cell);
    return isNumber ? Number(cell) : undefined;
}

;// CONCATENATED MODULE: ./src/prune/files/small-text.ts



/** A text file of at most `most` bytes. Links are not followed, and nothing is thrown: what is missing here only says less. */
async function readSmallText(path, most) {
    const facts = await (0,file_state/* lookAt */.t5)(path).catch(() => undefined);
    if (facts?.isFile() !== true)
        return { kind: 'absent' };
    if (facts.size > BigInt(most))
        return { kind: 'unreadable', reason: `it has ${facts.size} bytes, and at most ${most} are read`, isLarge: true };
    try {
        const source = await (0,file_source/* openFile */.T)(path);
        try {
            // It may have grown meanwhile.
            return { kind: 'text', text: Buffer.from(await source.read(0, Math.min(source.size, most))).toString('utf8') };
        }
        finally {
            await source.close();
        }
    }
    catch (error) {
        if (error instanceof source_error/* SourceError */.c)
            return { kind: 'unreadable', reason: error.reason };
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/prune/files/trainer-state.ts


/** Bytes; a log of 100,000 entries has about 20 MB. */
const MOST_STATE_BYTES = 64 * 1024 * 1024;
/** Where the log stands, not how good the model is. */
const PLACES = new Set(['epoch', 'step', 'total_flos']);
/**
 * The state of Hugging Face's Trainer: `log_history` is a list of maps, each with the `step` that it was written at and either the
 * loss or the `eval_…` values of that step; `epoch` is a fraction while an epoch is under way. `best_metric` belongs to the
 * checkpoint that `best_model_checkpoint` names, so it counts where that is this one, in `folder`.
 * Source: transformers `trainer_callback.py` (`TrainerState`), `trainer.py` (`log`, `_save_checkpoint`). Throws `SyntaxError`.
 */
function trainerState(text, folder) {
    const json = parsePythonJson(text);
    if (!(0,json_map/* isMap */.j)(json))
        return { metrics: {} };
    const step = wholeNumber(json.global_step);
    const epoch = typeof json.epoch === 'number' && json.epoch >= 0 ? wholeNumber(Math.floor(json.epoch + ROUNDING)) : undefined;
    const history = Array.isArray(json.log_history) ? json.log_history : [];
    const entries = history.flatMap((entry) => ((0,json_map/* isMap */.j)(entry) && step !== undefined && entry.step === step ? Object.entries(entry) : []));
    return {
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
        metrics: metricsIn([...entries.filter(([name]) => !PLACES.has(name)), ...bestMetric(json, folder)]),
    };
}
/** `epoch` is a sum of fractions: 2.9999999 is the end of the third one. */
const ROUNDING = 1e-6;
function bestMetric({ best_metric, best_model_checkpoint }, folder) {
    if (typeof best_model_checkpoint !== 'string')
        return [];
    const last = (path) => path.split(/[\\/]/).findLast((part) => part !== '');
    return last(best_model_checkpoint) === last(folder) ? [['best_metric', best_metric]] : [];
}

;// CONCATENATED MODULE: ./src/prune/files/measured.ts









/** Checkpoints that are opened for what their names do not say; each takes a few milliseconds. */
const MOST_OPENED = 20_000;
/**
 * The items with the epochs, steps and metrics that were wished for, from the name, the content and the files beside. Where
 * several say something of one metric, the one that is closest to the checkpoint wins: a table, the name (which rounds),
 * the scores of its trainer, the file beside it. What cannot be read is a note.
 */
async function measured(seen, wanted, config) {
    const measure = new Measure(wanted, config, foldersFromZero(seen));
    const found = [];
    for (const each of seen)
        found.push({ ...(await measure.look(each)), folder: each.folder });
    if (!wanted.metrics)
        return { items: found.map(({ item }) => item), notes: measure.allNotes() };
    // What the newest checkpoint remembers of the others counts for those that say nothing themselves (`save_weights_only`).
    const remembered = new Map();
    for (const { scores, folder } of found)
        for (const [name, metrics] of scores?.byFile ?? [])
            remembered.set(`${folder}/${name}`, metrics);
    const items = found.map(({ item, folder }) => withMetrics(item, [remembered.get(`${folder}/${(0,retention_item/* fileNameOf */.bV)(item.name)}`), item.metrics]));
    return { items, notes: measure.allNotes() };
}
/** Folders where names count epochs from 0 although no trainer is known to: a table beside them is likely to count alike. */
function foldersFromZero(seen) {
    return new Set(seen.flatMap(({ item, folder }) => (item.epoch === 0 ? [folder] : [])));
}
class Measure {
    wanted;
    config;
    fromZero;
    notes = [];
    tables = new Map();
    unread = new Map();
    opened = 0;
    constructor(wanted, config, fromZero) {
        this.wanted = wanted;
        this.config = config;
        this.fromZero = fromZero;
    }
    allNotes() {
        const more = this.opened - MOST_OPENED;
        return [
            ...this.notes,
            ...(more > 0 ? [`${more} checkpoints were not opened for their epochs, steps and scores; at most ${MOST_OPENED} are`] : []),
        ];
    }
    async look(seen) {
        const state = await this.stateOf(seen);
        const content = await this.contentOf(seen);
        const epoch = seen.item.epoch ?? state?.epoch ?? content?.epoch;
        const step = seen.item.step ?? state?.step ?? content?.step;
        const progress = { ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }) };
        const item = { ...seen.item, ...progress };
        if (!this.wanted.metrics)
            return { item, scores: undefined };
        const table = await this.tableOf(seen);
        const own = content?.scores?.byFile.get((0,retention_item/* fileNameOf */.bV)(item.name));
        const all = [
            table?.at(progress, { from: this.firstEpoch(seen, table) }),
            item.metrics,
            state?.metrics,
            content?.scores?.current,
            own,
            ...(await this.besideOf(seen)),
        ];
        const unmeasured = this.unreadOf(seen);
        return { item: { ...withMetrics(item, all), ...(unmeasured === undefined ? {} : { unmeasured }) }, scores: content?.scores };
    }
    /** Lightning counts from 0, in its own table. Others write what they like, so their table tells: it begins with 0 or with 1. */
    firstEpoch({ main, folder }, table) {
        if (main?.name.endsWith('.ckpt') === true)
            return 0;
        return table.firstEpoch === 0 && !this.fromZero.has(folder) ? 0 : 1;
    }
    /** Why a file that may hold metrics of it was not read. */
    unreadOf({ absoluteFolder, parts, main }) {
        const tables = tableFolders(absoluteFolder).map((folder) => (0,external_node_path_.join)(folder, TABLE));
        return [...parts.map(({ absolute }) => absolute), main?.absolute, ...tables].flatMap((path) => this.unread.get(path ?? '') ?? [])[0];
    }
    async stateOf({ item, parts }) {
        const part = parts.find(({ name }) => name === `${item.name}/trainer_state.json`);
        return part && this.parsed(part, MOST_STATE_BYTES, (text) => trainerState(text, item.name));
    }
    /** Opens a checkpoint only where its name leaves its progress open, or where it may hold scores. */
    async contentOf({ item, main, isFolder }) {
        if (main === undefined || isFolder || !(0,trainer_folders/* isWeights */.kO)(main.name))
            return undefined;
        const lacksProgress = item.epoch === undefined || item.step === undefined;
        // Lightning gives its files this ending, unless somebody told it otherwise.
        const hasScores = this.wanted.metrics && main.name.endsWith('.ckpt');
        if (!hasScores && !lacksProgress)
            return undefined;
        if (++this.opened <= MOST_OPENED)
            return contentOf(main, this.config);
        if (hasScores)
            this.unread.set(main.absolute, `only ${MOST_OPENED} checkpoints were opened for their scores`);
        return undefined;
    }
    /** The files beside that are named after the checkpoint. */
    async besideOf({ parts, isFolder }) {
        const files = isFolder ? [] : parts.filter(({ name }) => name.endsWith('.json') && !name.endsWith('.index.json'));
        return Promise.all(files.map((file) => this.parsed(file, MOST_METRICS_BYTES, (text) => metricsOfFile(file.name, text))));
    }
    /** Beside the checkpoint, or above a folder `checkpoints`, as Lightning's loggers and callbacks lay them out. */
    async tableOf({ absoluteFolder }) {
        for (const folder of tableFolders(absoluteFolder)) {
            const table = this.tables.get(folder) ?? this.readTable(folder);
            this.tables.set(folder, table);
            const found = await table;
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
    async readTable(folder) {
        const absolute = (0,external_node_path_.join)(folder, TABLE);
        return this.parsed({ name: absolute, absolute }, MOST_TABLE_BYTES, metricsTable);
    }
    /** What a small file says; a broken one is a note. */
    async parsed({ name, absolute }, most, parse) {
        const found = await readSmallText(absolute, most);
        if (found.kind === 'absent')
            return undefined;
        try {
            if (found.kind === 'text')
                return parse(found.text);
            this.skip(name, absolute, found.reason);
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
            this.skip(name, absolute, 'it is not JSON');
        }
        return undefined;
    }
    skip(name, absolute, reason) {
        const note = `${(0,shown/* shown */.S)(name, LONGEST_SHOWN)} was not read for metrics: ${reason}`;
        this.notes.push(note);
        this.unread.set(absolute, note);
    }
}
const TABLE = 'metrics.csv';
function tableFolders(folder) {
    return /[\\/]checkpoints?$/.test(folder) ? [folder, (0,external_node_path_.dirname)(folder)] : [folder];
}
/** Characters of a path in a note. */
const LONGEST_SHOWN = 200;
/** Later metrics win over earlier ones. */
function withMetrics(item, all) {
    const metrics = Object.assign(Object.create(null), ...all);
    return Object.keys(metrics).length === 0 ? item : { ...item, metrics: Object.fromEntries(Object.entries(metrics)) };
}

// EXTERNAL MODULE: ./src/sources/git-run.ts
var git_run = __webpack_require__(15158);
;// CONCATENATED MODULE: ./src/prune/files/git-mentions.ts


/** Tags that are looked into, the newest ones; each takes a run of git. */
const MOST_TAGS = 1_000;
/**
 * The items of which git has a file at a tag, each with the newest one; `items` gives the name of each by the paths of its
 * files. Reads only, and is silent where there is no repository.
 */
async function mentionsByTags(root, items) {
    const references = new Map();
    const listed = await (0,git_run/* runGit */.EO)(root, ['for-each-ref', '--sort=-creatordate', '--format=%(refname)', `--count=${MOST_TAGS + 1}`, 'refs/tags']);
    if (!listed.ok) {
        const isNone = listed.reason.includes('not a git repository');
        return { references, notes: isNone ? [] : [`the tags of git were not searched for mentions: git says: ${listed.reason}`] };
    }
    const tags = listed.stdout.split('\n').filter((tag) => tag !== '');
    const notes = tags.length > MOST_TAGS ? [`only the newest ${MOST_TAGS} tags were searched for mentions`] : [];
    for (const tag of tags.slice(0, MOST_TAGS)) {
        // Within a folder of the repository git lists what is below it, by paths from there.
        const files = await (0,git_run/* gitText */.q_)(root, ['ls-tree', '-r', '-z', '--name-only', tag]);
        if (files === undefined)
            notes.push(`the tag ${(0,shown/* shown */.S)(shortName(tag))} was not searched for mentions`);
        for (const path of (files ?? '').split('\0')) {
            const name = items.get(path);
            if (name !== undefined && !references.has(name))
                references.set(name, `the tag ${shortName(tag)}`);
        }
    }
    return { references, notes };
}
function shortName(tag) {
    return tag.slice('refs/tags/'.length);
}

;// CONCATENATED MODULE: ./src/prune/files/mentions.ts









/** Files that people name checkpoints in: configs, key schemas, notes. */
const TEXT = /\.(?:json|ya?ml|toml|txt|md|ini|cfg)$/i;
/** These name every file that there is. */
const LISTS = /^(?:(?:sha\d{1,3}|md5|b2)sums?|checksums?)(?:\.txt)?$/i;
/** A report of this program on all files that it saw. */
const REPORT = /"schema"\s{0,9}:\s{0,9}"ckpt-guard\/(?:validate|prune|backup)@/;
/** Bytes of one file; a config has some thousand. */
const MOST_BYTES = 1024 * 1024;
const mentions_MOST_FILES = 20_000;
const mentions_MOST_ENTRIES = 1_000_000;
const MOST_NOTES = 10;
/** Characters of a path in a note or a reason. */
const mentions_LONGEST_SHOWN = 200;
/**
 * Which items small text files below the root name, and which ones git has at a tag, by their paths. What belongs to an item
 * itself, as its config, does not count, nor do lists of all files. A name without a folder, or with one that nobody knows,
 * stands for all files that are called so: it is better to keep one too many. What was not searched is a note.
 */
async function mentionsBelow(root, seen) {
    const names = namesOfItems(seen);
    const search = new Search(root, names, new Set(seen.flatMap(({ parts }) => parts.map(({ absolute }) => absolute))));
    await search.below(root);
    const tags = await mentionsByTags(root, itemsByPath(seen));
    const references = new Map([...search.found, ...tags.references]);
    return { references, notes: [...search.allNotes(), ...tags.notes] };
}
/** Paths of checkpoints (and of folders that are items) by what stands behind their last `/`. */
function namesOfItems(seen) {
    const paths = new Set(seen.flatMap(({ item, parts, isFolder }) => [item.name, ...(isFolder ? [] : parts.map(({ name }) => name))]));
    const byName = new Map();
    for (const path of paths) {
        const known = byName.get((0,retention_item/* fileNameOf */.bV)(path));
        if (known)
            known.push(path);
        else
            byName.set((0,retention_item/* fileNameOf */.bV)(path), [path]);
    }
    return byName;
}
/** What git may have of an item, by its path: a folder is there with its files. */
function itemsByPath(seen) {
    return new Map(seen.flatMap(({ item, parts, isFolder }) => parts.map(({ name }) => [name, isFolder ? item.name : name])));
}
class Search {
    found = new Map();
    root;
    names;
    own;
    notes = [];
    files = 0;
    entries = 0;
    constructor(root, names, own) {
        this.root = root;
        this.names = names;
        this.own = own;
    }
    allNotes() {
        const more = this.notes.length - MOST_NOTES;
        const unsearched = this.files > mentions_MOST_FILES || this.entries > mentions_MOST_ENTRIES;
        return [
            ...this.notes.slice(0, MOST_NOTES),
            ...(more > 0 ? [`${more} more files were not searched for mentions`] : []),
            ...(unsearched ? [`only the first ${mentions_MOST_FILES} text files were searched for mentions`] : []),
        ];
    }
    async below(start) {
        const waiting = [start];
        for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
            const entries = await this.entriesOf(folder);
            for (const entry of entries) {
                const absolute = (0,external_node_path_.join)(folder, entry.name);
                if (entry.isDirectory() && !sources_globs/* SKIPPED_FOLDERS */.Ll.includes(entry.name))
                    waiting.push(absolute);
                if (!entry.isFile() || !TEXT.test(entry.name) || LISTS.test(entry.name) || this.own.has(absolute))
                    continue;
                if (++this.files > mentions_MOST_FILES)
                    return;
                await this.file(absolute);
            }
            this.entries += entries.length;
            if (this.entries > mentions_MOST_ENTRIES)
                return;
        }
    }
    async entriesOf(folder) {
        return (0,promises_.readdir)(folder, { withFileTypes: true }).catch((error) => {
            this.notes.push(`${this.shown(folder)} was not searched for mentions: ${(0,system_reason/* reasonOf */.A)(error)}`);
            return [];
        });
    }
    async file(absolute) {
        const found = await readSmallText(absolute, MOST_BYTES);
        if (found.kind === 'unreadable')
            this.notes.push(`${this.shown(absolute)} was not searched for mentions: ${found.reason}`);
        if (found.kind !== 'text' || REPORT.test(found.text.slice(0, 1_000)))
            return;
        for (const word of pathsIn(found.text)) {
            for (const path of this.meant(word)) {
                if (!this.found.has(path))
                    this.found.set(path, (0,places/* nameFrom */.Ov)(this.root, absolute));
            }
        }
    }
    /** The items' paths that a written one stands for. */
    meant(written) {
        const path = written.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
        const called = this.names.get((0,retention_item/* fileNameOf */.bV)(path)) ?? [];
        // A path may start in another folder than the root, on another machine too.
        const exact = called.filter((known) => known === path || known.endsWith(`/${path}`) || path.endsWith(`/${known}`));
        return exact.length > 0 ? exact : called;
    }
    shown(absolute) {
        return (0,shown/* shown */.S)((0,places/* nameFrom */.Ov)(this.root, absolute) || '.', mentions_LONGEST_SHOWN);
    }
}
/** What could be a path in a text: words, what stands in quotes, and the rest of a line behind `:` or `=`. */
function* pathsIn(text) {
    for (const [word] of text.matchAll(/[^\s"'`<>|,;()[\]{}]{1,1000}/g)) {
        yield word;
        // `path=a.pth`, `key:a.pth`; names of Lightning hold `=` themselves.
        const at = word.search(/[=:]/);
        if (at >= 0)
            yield word.slice(at + 1);
        if (/[.!?:]$/.test(word))
            yield word.slice(0, -1);
    }
    // Names with blanks: in quotes or brackets, or the whole value of a line.
    for (const [, inside = ''] of text.matchAll(/["'`(]([^"'`\n()]{1,300})(?=["'`)])/g))
        if (inside.includes(' '))
            yield inside;
    for (const line of text.split('\n')) {
        const start = line.search(/[:=][ \t]/);
        if (start >= 0)
            yield line.slice(start + 1).trim();
    }
}

// EXTERNAL MODULE: ./src/retention/checkpoint-names.ts
var checkpoint_names = __webpack_require__(16427);
// EXTERNAL MODULE: ./src/retention/series.ts
var retention_series = __webpack_require__(43137);
;// CONCATENATED MODULE: ./src/prune/files/pointer-target.ts




/** Where the name of a file or a folder is a number with a word before it at most: `iter_0000100`, `model_100`. */
const NUMBERED = /^(?:[A-Za-z][A-Za-z_-]{0,50})?(\d{1,15})$/;
/**
 * Tells which items the whole text of a pointer names: by the name or the path of a file, with or without its ending, else by a number,
 * which is that of its iteration, else by its folder. What a path begins with may be of another machine. Looking is fast however many
 * items and pointers there are.
 */
function namedIn(near) {
    let index;
    return (text) => {
        const target = text
            .trim()
            .replaceAll('\\', '/')
            .replace(/^(?:\.\/)+|\/+$/g, '');
        if (target === '' || target.includes('\n'))
            return [];
        index ??= indexOf(near);
        const files = called(target, index.files);
        if (files.length > 0)
            return files;
        if (/^\d{1,15}$/.test(target))
            return [...(index.iterations.get(Number(target)) ?? [])];
        const inside = called(target, index.folders);
        return isTraining(inside) ? [] : inside;
    };
}
function indexOf(near) {
    const [files, folders] = [new Map(), new Map()];
    const iterations = new Map();
    const number = (item, iteration) => {
        if (iteration !== undefined)
            iterations.set(iteration, (iterations.get(iteration) ?? new Set()).add(item));
    };
    for (const { item, paths } of near) {
        number(item, item.step);
        for (const path of paths) {
            for (const known of new Set([path, path.replace(checkpoint_names/* CHECKPOINT */.zg, '')]))
                add(files, { path: known, item });
            number(item, pointer_target_numberIn((0,retention_item/* fileNameOf */.bV)(path).replace(checkpoint_names/* CHECKPOINT */.zg, '')));
            for (const folder of (0,trainer_folders/* foldersAbove */.Zv)(path)) {
                add(folders, { path: folder, item });
                number(item, pointer_target_numberIn((0,retention_item/* fileNameOf */.bV)(folder)));
            }
        }
    }
    return { files, folders, iterations };
}
function add(map, known) {
    const name = (0,retention_item/* fileNameOf */.bV)(known.path);
    const others = map.get(name);
    if (others)
        others.push(known);
    else
        map.set(name, [known]);
}
function pointer_target_numberIn(name) {
    const digits = NUMBERED.exec(name)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
/** A written path may begin in a folder further up or further down than the known one. */
function called(target, known) {
    const found = (known.get((0,retention_item/* fileNameOf */.bV)(target)) ?? []).filter(({ path }) => path === target || target.endsWith(`/${path}`) || path.endsWith(`/${target}`));
    return [...new Set(found.map(({ item }) => item))];
}
/** Where a training has written several into a folder, one after the other, the name of the folder stands for no one of them. */
function isTraining(inside) {
    const series = inside.map(({ name }) => (0,retention_series/* seriesOf */.L)(name, (0,retention_item/* folderOf */.yS)(name)));
    return new Set(series).size < series.length;
}

;// CONCATENATED MODULE: ./src/prune/files/pointer-files.ts







/** Names without an ending, and plain text: `latest`, `last_checkpoint`, `latest_checkpointed_iteration.txt`. */
const POINTER = /^[^.]{1,200}(?:\.txt)?$/i;
/** Bytes of one path, the longest that Linux knows. */
const pointer_files_MOST_BYTES = 4_096;
/** Files that are read; each takes a fraction of a millisecond, and a training has one. */
const pointer_files_MOST_FILES = 20_000;
/** Folders above an item where a pointer may lie: Megatron's is two above `mp_rank_00/…`. */
const ABOVE = 2;
const pointer_files_MOST_NOTES = 10;
/** Characters of a path in a note. */
const pointer_files_LONGEST_SHOWN = 200;
/**
 * The items with the file that points to each, where a trainer has written one: a small text file, in the folder of the item or at most
 * two above it, whose whole content names the item, one of its files, its folder, or its iteration. The path may be that of another
 * machine. A trainer that is started anew loads what is named there, and fails where that is gone. Sources: detectron2
 * `checkpoint/detection_checkpoint.py` and mmengine `runner/checkpoint.py` (`last_checkpoint`, a name or an absolute path), DeepSpeed
 * `runtime/engine.py` (`latest`, the name of a folder), Megatron-LM `training/checkpointing.py` (`latest_checkpointed_iteration.txt`, a
 * number or `release`). What was not read is a note.
 */
async function withPointers(root, seen, items) {
    const found = await pointerFiles(root, placedItems(root, seen, items));
    const pointedBy = new Map();
    for (const { name, item } of found.pointers)
        if (!pointedBy.has(item.id))
            pointedBy.set(item.id, name);
    return {
        items: items.map((item) => {
            const name = pointedBy.get(item.id);
            return name === undefined ? item : { ...item, pointedBy: name };
        }),
        notes: found.notes,
    };
}
/** By each folder in which a pointer to an item may lie. */
function placedItems(root, seen, items) {
    const measured = new Map(items.map((item) => [item.id, item]));
    const byFolder = new Map();
    for (const { item: { id }, parts, absoluteFolder, } of seen) {
        const item = measured.get(id);
        if (item === undefined)
            continue;
        let folder = absoluteFolder;
        for (let level = 0; level <= ABOVE; level++) {
            const place = folder;
            const near = { item, paths: parts.map(({ absolute }) => (0,slashed/* slashed */.d)((0,external_node_path_.relative)(place, absolute))) };
            const known = byFolder.get(place);
            if (known)
                known.push(near);
            else
                byFolder.set(place, [near]);
            // A place that was asked for may lie outside of the root.
            if ((0,external_node_path_.dirname)(place) === place || ((0,places/* isBelow */.Yw)(root, absoluteFolder) && !(0,places/* isBelow */.Yw)(root, (0,external_node_path_.dirname)(place))))
                break;
            folder = (0,external_node_path_.dirname)(place);
        }
    }
    return byFolder;
}
async function pointerFiles(root, byFolder) {
    const pointers = [];
    const notes = [];
    let files = 0;
    for (const [folder, near] of byFolder) {
        const own = new Set(near.flatMap(({ paths }) => paths));
        const named = namedIn(near);
        for (const entry of await entriesOf(folder)) {
            if (!entry.isFile() || !POINTER.test(entry.name) || own.has(entry.name))
                continue;
            if (++files > pointer_files_MOST_FILES)
                break;
            const absolute = (0,external_node_path_.join)(folder, entry.name);
            const found = await readSmallText(absolute, pointer_files_MOST_BYTES);
            const name = (0,places/* nameFrom */.Ov)(root, absolute);
            if (found.kind === 'text')
                for (const item of named(found.text))
                    pointers.push({ name, item });
            // One that is larger names more than a checkpoint.
            else if (found.kind === 'unreadable' && !found.isLarge) {
                notes.push(`${(0,shown/* shown */.S)(name, pointer_files_LONGEST_SHOWN)} may name a checkpoint, and was not read: ${found.reason}`);
            }
        }
    }
    const more = notes.length - pointer_files_MOST_NOTES;
    return {
        pointers,
        notes: [
            ...notes.slice(0, pointer_files_MOST_NOTES),
            ...(more > 0 ? [`${more} more files that may name a checkpoint were not read`] : []),
            ...(files > pointer_files_MOST_FILES ? [`only the first ${pointer_files_MOST_FILES} text files beside checkpoints were read for what they name`] : []),
        ],
    };
}
/** A folder that is not there any more, or that may not be listed, has been told of before. */
async function entriesOf(folder) {
    return (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
}

// EXTERNAL MODULE: ./src/retention/ranks.ts
var ranks = __webpack_require__(17309);
// EXTERNAL MODULE: ./src/prune/target.ts
var target = __webpack_require__(53343);
;// CONCATENATED MODULE: ./src/prune/files/remove-item.ts










/**
 * Removes the files of an item, each only where it is still the one that was listed. All are looked at before the first one
 * goes, and each once more right before it goes; where one has changed, the item is left, or the removal fails when others are
 * gone already. Throws `RemovalFailure`.
 */
async function removeItem(root, seen, linked) {
    const used = usedElsewhere(root, seen, linked);
    if (used !== undefined)
        return { kind: 'left', reason: used };
    const there = [];
    for (const part of inOrder(seen)) {
        const found = await (0,file_state/* compareWith */.G_)(part.absolute, part.state);
        if (found.kind === 'other')
            return { kind: 'left', reason: `${(0,retention_item/* fileNameOf */.bV)(part.name)}: ${found.reason}` };
        if (found.kind === 'same')
            there.push(part);
    }
    const added = await addedTo(root, seen);
    if (added !== undefined)
        return { kind: 'left', reason: `${added} was added to it since the plan was made` };
    if (there.length === 0)
        return { kind: 'gone' };
    let freedBytes = 0;
    for (const part of there)
        freedBytes += await removeFile(part, freedBytes > 0);
    if (seen.isFolder)
        await removeEmptyFolders(root, seen);
    return { kind: 'deleted', freedBytes };
}
/** Why an item is in use by others, as far as the listed folders tell. */
function usedElsewhere(root, { item, parts, isFolder }, linked) {
    for (const { absolute, name, state } of parts) {
        if (state.nlink > 1n)
            return `${(0,retention_item/* fileNameOf */.bV)(name)}: ${(0,file_state/* hardLinks */.vl)(state.nlink)}`;
        const link = linked.get(absolute);
        if (link !== undefined)
            return `the link ${link} leads to ${(0,retention_item/* fileNameOf */.bV)(name)}`;
    }
    if (!isFolder || linked.size === 0)
        return undefined;
    const folder = (0,places/* pathOf */.XM)(root, item.name);
    for (const [target, link] of linked) {
        if ((0,places/* isBelow */.Yw)(folder, target))
            return `the link ${link} leads into it`;
    }
    return undefined;
}
/**
 * The order in which a run that is killed in between leaves nothing that looks whole and is not:
 * - the checkpoints go before the config and the checksum beside them, or a damaged file would lose what tells that it is;
 * - the generator goes before its discriminator: a generator alone may be taken for an export, a discriminator never;
 * - the shards go before their index, which tells to everybody that they are missing;
 * - of what several processes have written, the part of the first one goes first, without which the next run takes none for whole;
 * - in a folder of a trainer the weights go first and the trainer's state last, by which the next run knows what it was.
 */
function inOrder({ parts, isFolder }) {
    const rank = ({ name }) => {
        if (name.endsWith('.index.json'))
            return 2;
        if (isFolder && (0,retention_item/* fileNameOf */.bV)(name) === 'trainer_state.json')
            return 5;
        if (isFolder && (0,trainer_folders/* isTrainingState */.gd)(name))
            return 4;
        if (!(0,trainer_folders/* isWeights */.kO)(name))
            return 3;
        if (isFolder && (0,ranks/* isOfFirstRank */.cv)(name))
            return -1;
        return checkpoint_names/* PAIR */.Bu.exec((0,retention_item/* fileNameOf */.bV)(name))?.[1] === 'D' ? 1 : 0;
    };
    return parts.toSorted((a, b) => rank(a) - rank(b));
}
/** Bytes that were freed. */
async function removeFile({ name, absolute, state }, isBegun) {
    const found = await (0,file_state/* compareWith */.G_)(absolute, state);
    if (found.kind === 'gone')
        return 0;
    if (found.kind === 'other')
        throw new target/* RemovalFailure */.R(`${(0,retention_item/* fileNameOf */.bV)(name)}: ${found.reason}${begun(isBegun)}`);
    try {
        await (0,promises_.unlink)(absolute);
        return Number(state.size);
    }
    catch (error) {
        if ((0,system_reason/* errorCode */.C)(error) === 'ENOENT')
            return 0;
        throw new target/* RemovalFailure */.R(`${(0,retention_item/* fileNameOf */.bV)(name)} cannot be removed: ${(0,system_reason/* reasonOf */.A)(error)}${begun(isBegun)}`);
    }
}
function begun(isBegun) {
    return isBegun ? '; other files of it are gone already' : '';
}
/** A file in the item's folder that was not there when it was listed: somebody works in it. */
async function addedTo(root, { item, parts, isFolder }) {
    if (!isFolder)
        return undefined;
    const known = new Set(parts.map(({ absolute }) => absolute));
    const folders = new Set(parts.map(({ absolute }) => (0,external_node_path_.dirname)(absolute)));
    folders.add((0,places/* pathOf */.XM)(root, item.name));
    for (const folder of folders) {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
        const added = entries.find((entry) => entry.isFile() && !known.has((0,places/* pathOf */.XM)(folder, entry.name)));
        if (added !== undefined)
            return added.name;
    }
    return undefined;
}
/** The folders that held nothing but the item, the deepest first; those in which something else lies stay. */
async function removeEmptyFolders(root, { item, parts }) {
    const top = (0,places/* pathOf */.XM)(root, item.name);
    const folders = new Set([top]);
    for (const { absolute } of parts) {
        for (let folder = (0,external_node_path_.dirname)(absolute); folder !== top && (0,places/* isBelow */.Yw)(top, folder); folder = (0,external_node_path_.dirname)(folder))
            folders.add(folder);
    }
    for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
        await (0,promises_.rmdir)(folder).catch(() => {
            // Something lies in it, or somebody removed it: either way it is not ours.
        });
    }
}

// EXTERNAL MODULE: ./src/retention/pairs.ts + 1 modules
var pairs = __webpack_require__(31250);
;// CONCATENATED MODULE: ./src/prune/files/seen-item.ts




/**
 * The items of a tree that were asked for, each whole: where one of its files was asked for, all of them belong to it, and
 * where one is excluded, all of them are left alone.
 */
function seenItems(root, tree, options) {
    const files = new Map(tree.files.map((file) => [file.name, file]));
    const { items, distributed } = (0,pairs/* gatherItems */.q)(tree.files.map(listed), options);
    const all = items.map((item) => seenItem(root, item, files)).filter((each) => isAskedFor(root, each, tree));
    const seen = all.filter(({ parts }) => !parts.some(({ isExcluded }) => isExcluded));
    const partly = all.length - seen.length;
    return {
        seen,
        notes: [
            ...(partly === 0 ? [] : [`${partly} left alone, since a file that belongs to each is excluded`]),
            ...(distributed.size === 0
                ? []
                : [`${distributed.size} left alone, since what torch.distributed.checkpoint has written (.distcp) cannot be looked into`]),
        ],
    };
}
function seenItem(root, item, files) {
    const isFolder = item.parts !== undefined && !item.parts.some(({ name }) => name === item.name);
    const names = isFolder ? (0,retention_item/* namesOf */.eZ)(item).slice(1) : [...new Set((0,retention_item/* namesOf */.eZ)(item))];
    const slash = item.name.lastIndexOf('/');
    return {
        item,
        parts: names.flatMap((name) => files.get(name) ?? []),
        main: files.get(item.name),
        isFolder,
        folder: item.name.slice(0, Math.max(0, slash)),
        absoluteFolder: (0,external_node_path_.dirname)((0,places/* pathOf */.XM)(root, item.name)),
    };
}
/** What is left of a folder after its weights were removed is asked for where they would have been. */
function isAskedFor(root, { item, parts, isFolder }, { selects }) {
    return parts.some(({ isSelected }) => isSelected) || (isFolder && selects((0,external_node_path_.join)((0,places/* pathOf */.XM)(root, item.name), 'model.safetensors')));
}
function listed({ name, state }) {
    return { id: name, name, size: Number(state.size), time: timeOf(state.mtimeNs) };
}
/** What a date can hold, in milliseconds; a file system may hold more. */
const LATEST = 8640000000000000n;
function timeOf(mtimeNs) {
    const milliseconds = mtimeNs / 1000000n;
    const bounded = milliseconds > LATEST ? LATEST : milliseconds < -LATEST ? -LATEST : milliseconds;
    return new Date(Number(bounded)).toISOString();
}

// EXTERNAL MODULE: ./src/rules/wholeness.ts
var wholeness = __webpack_require__(73067);
;// CONCATENATED MODULE: ./src/prune/files/whole.ts



/**
 * Why an item is not whole, as all rules about the bytes of its checkpoints say; nothing where it is. What lies beside a
 * checkpoint is not judged for itself, but a checksum there has to fit.
 */
async function whyNotWhole({ item, parts }, judge) {
    if (item.broken !== undefined)
        return item.broken;
    const checkpoints = parts.filter(({ isSelected, name }) => isSelected || isCheckpoint(name));
    if (checkpoints.length === 0)
        return 'it holds no checkpoint';
    try {
        // Without links and from the root of the disk: what a relative path means depends on links in the folder that it starts from.
        const reports = await judge(checkpoints.map(({ absolute }) => absolute));
        for (const { path, findings } of reports) {
            const finding = (0,wholeness/* faultIn */._)(findings);
            if (finding !== undefined)
                return `${(0,retention_item/* fileNameOf */.bV)(path)}: ${finding.rule}: ${finding.message}`;
        }
        return reports.length < checkpoints.length ? 'it could not be looked at' : undefined;
    }
    catch (error) {
        // A path that was there a moment ago is not there any more.
        if (error instanceof user_error/* UserError */.y)
            return error.message;
        throw error;
    }
}
/** The partner of a file that was asked for by its name belongs to it, whatever the globs say. */
function isCheckpoint(name) {
    return /\.(?:ckpt|pth|safetensors)$/i.test(name) || /^(?:model|pytorch_model).*\.(?:bin|index\.json)$/i.test((0,retention_item/* fileNameOf */.bV)(name));
}

;// CONCATENATED MODULE: ./src/prune/files/files-target.ts















/** Checkpoints on a disk: a runner's folders of experiments. No link is followed, and none is removed. */
function filesTarget(options) {
    return new FilesTarget(options);
}
class FilesTarget {
    place;
    options;
    root = '';
    seen = new Map();
    linked = new Map();
    constructor(options) {
        this.options = options;
        this.place = options.paths.length === 0 ? `files below ${options.root}` : `files in ${options.paths.join(', ')}`;
    }
    async list(wanted) {
        const { config, paths } = this.options;
        this.root = await realRoot(this.options.root);
        const tree = await listTree(this.root, await (0,places/* placesOf */.ek)({ root: this.root, paths, include: config.paths }), [
            ...config.exclude,
            ...(0,sources_globs/* parted */.vx)(config.paths).leftOut,
        ]);
        const gathered = seenItems(this.root, tree, { sets: await (0,shard_sets/* shardSets */.Q)(tree.files), naming: config.naming });
        this.seen = new Map(gathered.seen.map((each) => [each.item.id, each]));
        this.linked = tree.linked;
        const { items: known, notes } = await measured(gathered.seen, wanted, config);
        const pointed = await withPointers(this.root, gathered.seen, known);
        const mentions = wanted.references ? await mentionsBelow(this.root, gathered.seen) : { references: new Map(), notes: [] };
        return {
            items: pointed.items,
            references: mentions.references,
            notes: [...tree.notes, ...gathered.notes, ...this.usedNotes(), ...notes, ...pointed.notes, ...mentions.notes],
        };
    }
    async check(item) {
        return whyNotWhole(this.seenOf(item), this.options.judge);
    }
    async remove(item) {
        return removeItem(this.root, this.seenOf(item), this.linked);
    }
    seenOf({ id }) {
        const found = this.seen.get(id);
        if (found === undefined)
            throw new Error(`the item ${id} was never listed`);
        return found;
    }
    /** So that people know before they say yes. */
    usedNotes() {
        const used = [...this.seen.values()].flatMap((each) => {
            const reason = usedElsewhere(this.root, each, this.linked);
            return reason === undefined ? [] : [`${(0,retention_item/* fileNameOf */.bV)(each.item.name)} would not be removed: ${reason}`];
        });
        return used.length <= files_target_MOST_NOTES ? used : [...used.slice(0, files_target_MOST_NOTES), `${used.length - files_target_MOST_NOTES} more would not be removed either`];
    }
}
const files_target_MOST_NOTES = 10;
/** The root without links, so that every listed path is free of them. */
async function realRoot(root) {
    return (0,promises_.realpath)((0,external_node_path_.resolve)(root)).catch((error) => {
        throw new user_error/* UserError */.y(`${root}: cannot be looked at: ${(0,system_reason/* reasonOf */.A)(error)}`);
    });
}


/***/ }),

/***/ 93470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ nameFrom),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   n_: () => (/* binding */ nothingMatches)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_10__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12744);
/* harmony import */ var _config_shown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1283);
/* harmony import */ var _retention_ranks_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17309);
/* harmony import */ var _retention_trainer_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50507);
/* harmony import */ var _sources_globs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39341);
/* harmony import */ var _sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63438);
/* harmony import */ var _sources_system_reason_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70938);
/* harmony import */ var _file_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30560);











/**
 * Where to look. Unlike other commands this one follows no link on its way: a link in the repository must not lead it to
 * files elsewhere. Throws `UserError` where a path does not exist, is a link, or leads out of the root by one.
 */
async function placesOf(request) {
    if (request.paths.length === 0)
        return [folderPlace(request.root, request)];
    const places = [];
    for (const path of request.paths)
        places.push(await placeOf(path, request));
    return places;
}
async function placeOf(path, request) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(request.root, path);
    const facts = await (0,_file_state_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)(absolute);
    if (facts === undefined)
        return globPlace(path, request);
    const real = await realPlace(path, absolute, request.root);
    const kind = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real).catch((error) => {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: cannot be looked at: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error)}`);
    });
    if (kind.isDirectory())
        return folderPlace(real, request);
    if (facts.isSymbolicLink())
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: expected a file or a folder, found a link to ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_8__/* .shown */ .S)(real)}; name that file itself`);
    if (!kind.isFile())
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: expected a file or a folder, found a device, pipe or socket`);
    return filePlace(real);
}
/** The path without links. Below the root it has to stay there: who wrote the link may not be who runs this. */
async function realPlace(path, absolute, root) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
        if (isBelow(root, absolute) && !isBelow(root, real)) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: a link leads out of ${root}, to ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_8__/* .shown */ .S)(real)}; nothing is removed through links, so name that place itself`);
        }
        return real;
    }
    catch (error) {
        if (error instanceof _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y)
            throw error;
        const reason = (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(error) === 'ENOENT' ? 'it is a link to nothing' : (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error);
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: cannot be looked at: ${reason}`);
    }
}
function folderPlace(folder, { root, include }) {
    const { taken } = (0,_sources_globs_js__WEBPACK_IMPORTED_MODULE_3__/* .parted */ .vx)(include);
    const matches = (0,_sources_globs_js__WEBPACK_IMPORTED_MODULE_3__/* .anyMatches */ .AS)(taken);
    return {
        folder,
        deep: true,
        selects: (absolute) => matches((0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, absolute))) || matches((0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, absolute))),
        named: new Set(taken.flatMap((glob) => glob.split('/'))),
    };
}
/** What belongs to a file lies beside it, or in the folder of the state around it. */
function filePlace(file) {
    const selects = (absolute) => absolute === file;
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file); folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,_retention_trainer_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamedAsState */ .dZ)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)))
            return { folder, deep: true, selects, named: new Set() };
    }
    if ((0,_retention_ranks_js__WEBPACK_IMPORTED_MODULE_9__/* .isRankFolder */ .VN)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file))))
        return { folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)), deep: true, selects, named: new Set() };
    return { folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), deep: false, selects, named: new Set() };
}
async function globPlace(path, { root }) {
    const { base, glob, isGlob } = picomatch__WEBPACK_IMPORTED_MODULE_10___default().scan((0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)(path));
    if (!isGlob)
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: there is no such file or folder (looked for ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path)})`);
    const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, base);
    if ((await (0,_file_state_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)(start)) === undefined)
        throw nothingMatches(path, start);
    const folder = await realPlace(path, start, root);
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_10___default()(glob, _sources_globs_js__WEBPACK_IMPORTED_MODULE_3__/* .GLOB_OPTIONS */ .gu);
    return {
        folder,
        deep: true,
        selects: (absolute) => matches((0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, absolute))),
        named: new Set(glob.split('/')),
        glob: path,
    };
}
function nothingMatches(glob, folder) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${glob}: the glob matches no file (looked below ${folder})`);
}
/** Whether a path is the root or lies below it. */
function isBelow(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}
/** As reported: relative to the root, `/` between folders; absolute where it lies on another drive. */
function nameFrom(root, absolute) {
    return (0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, absolute));
}
/** The path of such a name. */
function pathOf(root, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(name) ? name : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name);
}


/***/ }),

/***/ 53343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ PlaceExhausted),
/* harmony export */   R: () => (/* binding */ RemovalFailure)
/* harmony export */ });
/** One item could not be removed; the others are still tried. */
class RemovalFailure extends Error {
    name = 'RemovalFailure';
}
/** The place takes no more removals now; what is left has to wait for the next run. */
class PlaceExhausted extends RemovalFailure {
    name = 'PlaceExhausted';
}


/***/ })

};
