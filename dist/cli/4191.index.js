export const id = 4191;
export const ids = [4191];
export const modules = {

/***/ 11920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  byteSize: () => (/* binding */ byteSize)
});

// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/writers/writer-error.ts
var writer_error = __webpack_require__(44574);
;// CONCATENATED MODULE: ./src/writers/byte-size.ts


/** Bytes in each unit: decimal ones as disks and GitHub's limits have them, binary ones as memory has. */
const UNITS = new Map([
    ['', 1],
    ['b', 1],
    ['kb', 1e3],
    ['mb', 1e6],
    ['gb', 1e9],
    ['tb', 1e12],
    ['kib', 2 ** 10],
    ['mib', 2 ** 20],
    ['gib', 2 ** 30],
    ['tib', 2 ** 40],
]);
/** Reads a size as people write it: `1900MB`, `5 GB`, `1.5GiB`, `123456`. Throws `WriterError`, which names the option that takes it. */
function parseByteSize(text, option = '--shard-size') {
    const match = /^\s*(\d{1,15}(?:\.\d{1,15})?)\s*([A-Za-z]{0,3})\s*$/.exec(text);
    const unit = UNITS.get((match?.[2] ?? '?').toLowerCase());
    const bytes = unit === undefined ? Number.NaN : Math.floor(Number(match?.[1]) * unit);
    if (Number.isSafeInteger(bytes) && bytes > 0)
        return bytes;
    throw new writer_error/* WriterError */.C({
        problem: `This is no size for ${option}`,
        expected: 'a number and a unit, as 1900MB, 5GB or 2GiB',
        found: (0,quote/* quote */.h)(text),
        remedy: 'Units are B, KB, MB, GB, TB (thousands) and KiB, MiB, GiB, TiB (multiples of 1,024).',
    });
}

// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
;// CONCATENATED MODULE: ./src/commands/byte-size.ts



/** Bytes of a size as people write it, `1900MB`, for the option that a message names. Throws `UserError`. */
function byteSize(text, option) {
    try {
        return parseByteSize(text, option);
    }
    catch (error) {
        throw error instanceof writer_error/* WriterError */.C ? new user_error/* UserError */.y(error.message) : error;
    }
}


/***/ }),

/***/ 47962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony export closestWord */
/** Words longer than this are not compared: nobody mistypes them, and the comparison is quadratic. */
const MAX_LENGTH = 64;
/** The candidate that `word` was probably meant to be; `undefined` where none is near enough (a third of its letters). */
function closestWord(word, candidates) {
    let best;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        if (word.length > MAX_LENGTH || candidate.length > MAX_LENGTH)
            continue;
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
        if (distance <= allowed && distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** `; did you mean "x"?`, or nothing. */
function didYouMean(word, candidates) {
    const closest = closestWord(word, candidates);
    return closest === undefined ? '' : `; did you mean "${closest}"?`;
}
/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            let distance = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                distance = Math.min(distance, at(beforeLast, j - 2) + 1);
            }
            row.push(distance);
        }
        beforeLast = last;
        last = row;
    }
    return at(last, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 35698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   pV: () => (/* binding */ bytesText)
/* harmony export */ });
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const COUNT_UNITS = ['', 'k', 'M', 'G', 'T', 'P'];
/** A number of bytes for people, in powers of 1000 as GitHub and disks count: `512 B`, `84.9 MB`, `1.04 GB`. */
function bytesText(bytes) {
    return scaled(bytes, BYTE_UNITS);
}
/** A large count for people: `512`, `52.9 M`, `1.04 G`. */
function countText(count) {
    return scaled(count, COUNT_UNITS).trimEnd();
}
/** `1 file`, `3 files`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `12.3 %`; what is there but rounds to nothing is `<0.1 %`. */
function shareText(part, whole) {
    if (whole === 0 || part === 0)
        return '0 %';
    const percent = (part / whole) * 100;
    return percent < 0.1 ? '<0.1 %' : `${percent.toFixed(1)} %`;
}
/** Three digits at least, so that `999.95` becomes `1.00` of the next unit and never `1000`. */
function scaled(value, units) {
    let unit = 0;
    let rest = value;
    while (rest >= 999.5 && unit < units.length - 1) {
        rest /= 1000;
        unit++;
    }
    const digits = unit === 0 || rest >= 99.95 ? 0 : rest >= 9.995 ? 1 : 2;
    return `${rest.toFixed(digits)} ${units[unit] ?? ''}`;
}


/***/ }),

/***/ 63950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sw: () => (/* binding */ bestReasons),
/* harmony export */   Zv: () => (/* binding */ metricNames),
/* harmony export */   ak: () => (/* binding */ metricOf),
/* harmony export */   cA: () => (/* binding */ parseBest)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12744);
/* harmony import */ var _config_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1283);
/* harmony import */ var _count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64805);



/** Characters; no metric has a name so long, and the expression below stays fast. */
const LONGEST = 300;
/** `3`, `2:val_loss`, `2:val_loss:min`; nothing for a count of 0. Throws `UserError`. */
function parseBest(text) {
    if (text.length > LONGEST)
        throw notBest(text);
    const found = /^\s*([^:]*?)\s*(?::(.*?))?(?::(min|max))?\s*$/s.exec(text);
    const [, amount = '', metric, mode] = found ?? [];
    if (metric === '' || metric === 'min' || metric === 'max' || (metric === undefined && mode !== undefined))
        throw notBest(text);
    const count = (0,_count_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)('keep-best', amount);
    if (count === undefined)
        return [];
    if (metric === undefined)
        return [{ count }];
    if (mode === 'min' || mode === 'max')
        return [{ count, metric, mode }];
    if (modeOf(metric) === undefined)
        throw unclearMode(metric);
    return [{ count, metric }];
}
/**
 * What `keep-best` says of the items of one group, newest first. Items without the metric, or that diverged, never count; one
 * whose metrics could not be read is kept beside them.
 */
function bestReasons(items, best) {
    const metric = best.metric ?? onlyMetric(items);
    const unmeasured = items.flatMap((item) => item.unmeasured === undefined || (metric !== undefined && metricOf(item, metric) !== undefined)
        ? []
        : [[item, { word: 'keep-best', text: `may be the best: ${item.unmeasured}` }]]);
    if (metric === undefined)
        return new Map(unmeasured);
    const mode = best.mode ?? modeOf(metric);
    if (mode === undefined)
        throw unclearMode(metric);
    const sign = mode === 'min' ? 1 : -1;
    // Sorting is stable, so of equal values the newest comes first.
    const ranked = items
        .flatMap((item) => {
        const value = metricOf(item, metric);
        return value === undefined ? [] : [{ item, value }];
    })
        .sort((a, b) => sign * (a.value - b.value))
        .slice(0, best.count);
    return new Map([
        ...unmeasured,
        ...ranked.map(({ item, value }, index) => [item, { word: 'keep-best', text: `best ${index + 1} by ${metric} (${mode}): ${value}`, rank: index + 1 }]),
    ]);
}
/** The value of a metric; nothing where there is none, or it is no finite number. */
function metricOf({ metrics }, metric) {
    const value = metrics !== undefined && Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
    return Number.isFinite(value) ? value : undefined;
}
/** The names of all metrics that have a value, sorted. */
function metricNames(items) {
    const names = new Set(items.flatMap((item) => Object.keys(item.metrics ?? {}).filter((name) => metricOf(item, name) !== undefined)));
    return [...names].sort();
}
function onlyMetric(items) {
    const names = metricNames(items);
    if (names.length > 1) {
        const some = names.slice(0, 10).map((name) => (0,_config_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(name));
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`keep-best: there are several metrics, ${some.join(', ')}; say which one counts, as keep-best 2:val_loss:min`);
    }
    return names[0];
}
const SMALLER_IS_BETTER = /(?:^|[^a-z])(?:loss|err|error|wer|cer|eer|mse|rmse|mae|mcd|nll|kl|bpc|bpb|ppl|perplexity|fid|fad|lpips)(?:$|[^a-z])|(?:^|[^a-z])per$/i;
const GREATER_IS_BETTER = /(?:^|[^a-z])(?:acc|accuracy|f1|auc|auroc|bleu|rouge|map|ap|iou|miou|dice|psnr|ssim|mos|pesq|stoi|precision|recall|r2|reward)(?:$|[^a-z])/i;
/** `neg_loss`, `loss_improvement`: turned around. */
const TURNED = /(?:^|[^a-z])(?:neg|negative|inv|inverse|minus|improvement|reduction|decrease|drop|gain|delta|diff)(?:$|[^a-z])/i;
/** Whether less or more of a metric is better, where its name says so plainly. */
function modeOf(metric) {
    const isSmaller = SMALLER_IS_BETTER.test(metric);
    if (isSmaller === GREATER_IS_BETTER.test(metric) || TURNED.test(metric))
        return undefined;
    return isSmaller ? 'min' : 'max';
}
function unclearMode(metric) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`keep-best: the name of the metric ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(metric)} does not say whether less or more is better; say it behind the name, as :min or :max`);
}
function notBest(text) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`keep-best: expected N, N:metric or N:metric:min (or :max), as 2:val_loss:min, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(text)}`);
}


/***/ }),

/***/ 64805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);
/* harmony import */ var _config_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1283);


/** A whole number that is not negative, or `unlimited` (`Infinity`); nothing for 0, which asks for nothing. Throws `UserError`. */
function countOf(word, value, limit = 'unlimited') {
    if (value === undefined)
        return undefined;
    const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
    // Older versions of restic wrote -1 for what is `unlimited` today.
    if (limit === 'unlimited' && (text === 'unlimited' || text === '-1'))
        return Number.POSITIVE_INFINITY;
    if (!/^\d{1,15}$/.test(text)) {
        const expected = limit === 'unlimited' ? 'a whole number that is not negative, or unlimited' : 'a whole number that is not negative';
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${word}: expected ${expected}, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(value)}`);
    }
    return Number(text) === 0 ? undefined : Number(text);
}


/***/ }),

/***/ 83460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   be: () => (/* binding */ isZero),
/* harmony export */   gM: () => (/* binding */ before)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);
/* harmony import */ var _config_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1283);


const UNITS = { y: 'years', m: 'months', d: 'days', h: 'hours' };
/** `1y2m3d4h`, in restic's way: years, months, days and hours, each at most once. Throws `UserError`. */
function parseDuration(text, word) {
    const duration = { years: 0, months: 0, days: 0, hours: 0 };
    const trimmed = text.trim();
    // Seven digits reach beyond any calendar that a clock can show.
    if (!/^(?:\d{1,7}[ymdh]){1,4}$/.test(trimmed))
        throw notDuration(text, word);
    const seen = new Set();
    for (const [, count, unit = ''] of trimmed.matchAll(/(\d+)([ymdh])/g)) {
        if (seen.has(unit))
            throw notDuration(text, word);
        seen.add(unit);
        if (isUnit(unit))
            duration[UNITS[unit]] = Number(count);
    }
    return duration;
}
/** Whether it spans no time at all, which restic takes for "not asked for". */
function isZero({ years, months, days, hours }) {
    return years === 0 && months === 0 && days === 0 && hours === 0;
}
/** `1y2m3d4h`: what is zero is left out. */
function durationText({ years, months, days, hours }) {
    const parts = [
        [years, 'y'],
        [months, 'm'],
        [days, 'd'],
        [hours, 'h'],
    ];
    return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`])).join('') || '0h';
}
/**
 * The moment that lies `duration` before `time`, both in milliseconds since 1970. A day that its month lacks runs over
 * into the next one: a month before 31 October is 1 October.
 */
function before(time, duration) {
    const date = new Date(time);
    date.setUTCFullYear(date.getUTCFullYear() - duration.years, date.getUTCMonth() - duration.months, date.getUTCDate() - duration.days);
    const moment = date.getTime() - duration.hours * 3_600_000;
    // A date before all that the clock can show.
    return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment;
}
function isUnit(text) {
    return Object.hasOwn(UNITS, text);
}
function notDuration(text, word) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${word}: expected a duration of years, months, days and hours as 1y2m3d4h, each at most once and not negative, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(text)}. ` +
        'Weeks are written as days: 14d.');
}


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

/***/ 91070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   qX: () => (/* binding */ contradiction)
/* harmony export */ });
/* unused harmony export compareNatural */
/**
 * Newest first. Files that were copied or cloned often have one time for all: then what stands for the newest state comes
 * first, then the higher step, the higher epoch, and names as people count them. Ids are unique, so that the order is the
 * same however the items came.
 */
function newestFirst(a, b) {
    return (b.time - a.time ||
        Number(b.item.latest === true) - Number(a.item.latest === true) ||
        (b.item.step ?? -1) - (a.item.step ?? -1) ||
        (b.item.epoch ?? -1) - (a.item.epoch ?? -1) ||
        compareNatural(b.item.name, a.item.name) ||
        compareText(a.item.id, b.item.id));
}
/** By code units, which is the same on every machine. */
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** Runs of digits by their value and all else by code units: `G_20` comes before `G_100`. */
function compareNatural(a, b) {
    let [i, j] = [0, 0];
    while (i < a.length && j < b.length) {
        const [endOfA, endOfB] = [endOfDigits(a, i), endOfDigits(b, j)];
        if (endOfA > i && endOfB > j) {
            const order = compareDigits(a.slice(i, endOfA), b.slice(j, endOfB));
            if (order !== 0)
                return order;
            [i, j] = [endOfA, endOfB];
        }
        else {
            if (a[i] !== b[j])
                return compareText(a[i] ?? '', b[j] ?? '');
            i++;
            j++;
        }
    }
    return a.length - i - (b.length - j);
}
function endOfDigits(text, from) {
    let at = from;
    for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at))
        at++;
    return at;
}
/** Without numbers, since a name may have more digits than one holds. */
function compareDigits(a, b) {
    const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
    return x.length - y.length || compareText(x, y);
}
/**
 * The first two neighbours in time of which the newer one is further behind in training, as after a copy that lost the
 * times or in a folder that was trained in twice. Only files whose names differ in numbers alone are compared.
 */
function contradiction(sorted) {
    if (isInStep(sorted))
        return undefined;
    const newest = new Map();
    for (const timed of sorted) {
        const reached = reachedBy(timed.item);
        if (reached === undefined)
            continue;
        const series = timed.item.name.replace(/\d+/g, '#');
        const newer = newest.get(series);
        if (newer !== undefined && newer.time > timed.time && (reachedBy(newer.item) ?? 0) < reached) {
            return { newer: newer.item, older: timed.item };
        }
        newest.set(series, timed);
    }
    return undefined;
}
/** The common case, and cheap to see: nothing is further than what is newer, whatever the names are. */
function isInStep(sorted) {
    let last = Number.POSITIVE_INFINITY;
    for (const { item } of sorted) {
        const reached = reachedBy(item) ?? last;
        if (reached > last)
            return false;
        last = reached;
    }
    return true;
}
/** GPT-SoVITS resumes from what stands for the newest state before any step, whatever its time is. */
function reachedBy({ latest, step }) {
    return latest === true ? Number.POSITIVE_INFINITY : step;
}


/***/ }),

/***/ 90932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ planRetention)
});

// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/config/shown.ts
var shown = __webpack_require__(1283);
// EXTERNAL MODULE: ./src/retention/best.ts
var retention_best = __webpack_require__(63950);
;// CONCATENATED MODULE: ./src/retention/budget.ts


/**
 * What `max-size` drops of the kept items of one group (newest first) until they fit: what only the calendar or milestones
 * keep goes first, then the first ones, the last ones and the best, in each the oldest (of the best, the worst) before the
 * others. Never the newest whole one, nor what tags, `protect`, references or its age hold. Throws `UserError` where a size is not known.
 */
function fitBudget(kept, maxSize) {
    const unknown = kept.find(({ item }) => item.size === undefined);
    if (unknown)
        throw new user_error/* UserError */.y(`max-size: the size of ${(0,shown/* shown */.S)(unknown.item.name)} is not known, so nothing says what would fit`);
    const newest = kept.find(({ item }) => item.broken === undefined);
    const candidates = kept
        .map(({ item, reasons }, index) => ({ item, index, worth: worthOf(reasons), rank: rankOf(reasons) }))
        .filter(({ item, worth }) => item !== newest?.item && worth < PINNED)
        .sort((a, b) => a.worth - b.worth || b.rank - a.rank || b.index - a.index);
    let total = kept.reduce((sum, { item }) => sum + (item.size ?? 0), 0);
    const dropped = new Set();
    for (const { item } of candidates) {
        if (total <= maxSize)
            break;
        dropped.add(item);
        total -= item.size ?? 0;
    }
    return { dropped, overBy: Math.max(0, total - maxSize) };
}
const PINNED = 4;
const WORTH = {
    'keep-first': 1,
    'keep-last': 2,
    'keep-best': 3,
    'keep-tag': PINNED,
    'keep-referenced': PINNED,
    protect: PINNED,
    'older-than': PINNED,
    unfinished: PINNED,
    pointer: PINNED,
};
/** An item is worth as much as its best reason. */
function worthOf(reasons) {
    return reasons.reduce((worth, { word }) => Math.max(worth, WORTH[word] ?? 0), 0);
}
/** Behind all that are known: it may be the best, and nobody knows. */
const UNKNOWN_RANK = Number.MAX_SAFE_INTEGER;
/** The best place that it has among the best; 0 where it is not among them. */
function rankOf(reasons) {
    const ranks = reasons.flatMap(({ word, rank = UNKNOWN_RANK }) => (word === 'keep-best' ? [rank] : []));
    return ranks.length === 0 ? 0 : Math.min(...ranks);
}

// EXTERNAL MODULE: ./src/retention/duration.ts
var retention_duration = __webpack_require__(83460);
// EXTERNAL MODULE: ./src/retention/policy.ts
var retention_policy = __webpack_require__(24310);
;// CONCATENATED MODULE: ./src/retention/calendar.ts


const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A number for the hour, day… that a time lies in, by the calendar in UTC. */
const PERIOD_OF = {
    hourly: (time) => Math.floor(time / HOUR),
    daily: (time) => Math.floor(time / DAY),
    // ISO weeks begin on Monday, and 1 January 1970 was a Thursday.
    weekly: (time) => Math.floor((Math.floor(time / DAY) + 3) / 7),
    monthly: (time) => {
        const date = new Date(time);
        return date.getUTCFullYear() * 12 + date.getUTCMonth();
    },
    yearly: (time) => new Date(time).getUTCFullYear(),
};
/**
 * What restic's words say of items made at `times` (milliseconds since 1970, newest first), for each its reasons:
 * - `keep-daily 7` keeps the newest of each of the 7 newest days that have one, and so on. Where fewer days are there than
 *   were asked for, the oldest item of all is kept too, so that the history reaches as far back as it can.
 * - Durations count back from the newest item that is not in the future; where all are in the future, all are within.
 * - Items in the future count like others, and lie within every duration.
 */
function calendarReasons(times, policy, now) {
    // Newest first, so the first one that is not in the future is the newest of them.
    const latest = times.find((time) => time < now);
    const since = (duration) => (latest === undefined ? Number.NEGATIVE_INFINITY : (0,retention_duration/* before */.gM)(latest, duration));
    const rules = [
        withinRule(policy.within, since),
        lastRule(policy.last),
        ...countedRules(policy),
        ...periodWithinRules(policy, since),
    ];
    return times.map((time, index) => {
        const reasons = [];
        for (const rule of rules) {
            const reason = rule(time, index === times.length - 1);
            if (reason !== undefined)
                reasons.push(reason);
        }
        return reasons;
    });
}
function withinRule(within, since) {
    if (within === undefined)
        return () => undefined;
    const start = since(within);
    const reason = { word: 'keep-within', text: `within ${(0,retention_duration/* durationText */.S5)(within)}` };
    return (time) => (time > start ? reason : undefined);
}
function lastRule(count = 0) {
    let left = count;
    const reason = { word: 'keep-last', text: 'last' };
    return () => (left-- > 0 ? reason : undefined);
}
function countedRules({ periods }) {
    return retention_policy/* PERIODS */.nR.map((period) => {
        let left = periods[period] ?? 0;
        const place = newPeriods(period);
        const reasons = reasonsOf(`keep-${period}`, period);
        return (time, isOldest) => {
            if (left <= 0)
                return undefined;
            const found = place(time, isOldest);
            if (found === undefined)
                return undefined;
            left--;
            return reasons[found];
        };
    });
}
function periodWithinRules({ periodsWithin }, since) {
    return retention_policy/* PERIODS */.nR.flatMap((period) => {
        const duration = periodsWithin[period];
        if (duration === undefined)
            return [];
        const start = since(duration);
        const place = newPeriods(period);
        const reasons = reasonsOf(`keep-within-${period}`, `${period} within ${(0,retention_duration/* durationText */.S5)(duration)}`);
        const rule = (time, isOldest) => {
            const found = time > start ? place(time, isOldest) : undefined;
            return found && reasons[found];
        };
        return [rule];
    });
}
/** Made once, since a policy may keep a hundred thousand items. */
function reasonsOf(word, text) {
    return { new: { word, text }, oldest: { word, text: `oldest ${text}` } };
}
/** Whether an item is the newest of its hour, day…; if not, whether it is the oldest item of all. */
function newPeriods(period) {
    let last;
    return (time, isOldest) => {
        const current = PERIOD_OF[period](time);
        if (current !== last) {
            last = current;
            return 'new';
        }
        return isOldest ? 'oldest' : undefined;
    };
}

// EXTERNAL MODULE: ./src/retention/group.ts
var retention_group = __webpack_require__(37645);
// EXTERNAL MODULE: ./src/retention/item.ts
var retention_item = __webpack_require__(30415);
;// CONCATENATED MODULE: ./src/retention/milestones.ts
/**
 * What `keep-first`, `keep-every-epochs` and `keep-every-steps` say of the items of one group, newest first. A milestone
 * is an exact multiple; of several items that reached the same one, the newest is kept.
 */
function milestoneReasons(items, policy) {
    const firstKept = items.length - (policy.first ?? 0);
    const epochs = multiples(policy.everyEpochs, (item) => item.epoch);
    const steps = multiples(policy.everySteps, (item) => item.step);
    return items.map((item, index) => {
        const reasons = [];
        if (index >= firstKept)
            reasons.push({ word: 'keep-first', text: 'first' });
        if (epochs(item))
            reasons.push({ word: 'keep-every-epochs', text: `epoch ${item.epoch}, every ${policy.everyEpochs}` });
        if (steps(item))
            reasons.push({ word: 'keep-every-steps', text: `step ${item.step}, every ${policy.everySteps}` });
        return reasons;
    });
}
/** Asked for one item after the other: whether it is the first that has reached its multiple of `every`. */
function multiples(every, progressOf) {
    const seen = new Set();
    return (item) => {
        const progress = progressOf(item);
        if (every === undefined || progress === undefined || progress % every !== 0 || seen.has(progress))
            return false;
        seen.add(progress);
        return true;
    };
}

// EXTERNAL MODULE: ./src/retention/order.ts
var order = __webpack_require__(91070);
// EXTERNAL MODULE: ./src/retention/protection.ts
var protection = __webpack_require__(88099);
;// CONCATENATED MODULE: ./src/retention/pins.ts


/** What keeps an item for itself, whatever else is there: its tags, the globs of `protect`, its trainer, and who mentions it. */
function pinReasons(item, policy, references) {
    return [
        ...tagReasons(item, policy),
        ...protectReasons(item, policy),
        ...pointerReasons(item),
        ...referenceReasons(item, policy, references),
    ];
}
function tagReasons({ tags = [] }, policy) {
    return policy.tags.flatMap((set) => {
        const isUntagged = set.length === 1 && set[0] === '';
        if (isUntagged)
            return tags.length === 0 ? [{ word: 'keep-tag', text: 'no tags' }] : [];
        return set.every((tag) => tags.includes(tag)) ? [{ word: 'keep-tag', text: `tags ${set.join(', ')}` }] : [];
    });
}
function protectReasons(item, { protect }) {
    if (protect.length === 0)
        return [];
    const holds = known.get(protect) ?? (0,protection/* protection */.s)(protect);
    known.set(protect, holds);
    return holds(item) ? [{ word: 'protect', text: 'protected' }] : [];
}
function pointerReasons({ pointedBy }) {
    return pointedBy === undefined ? [] : [{ word: 'pointer', text: `named by ${pointedBy}, from which training goes on` }];
}
/** Compiled once per policy. */
const known = new WeakMap();
/** A mention by the name of the file alone counts too: it is better to keep one too many. */
function referenceReasons(item, policy, references) {
    if (!policy.referenced || references.size === 0)
        return [];
    const by = new Set();
    const look = (name) => {
        const place = references.get(name);
        if (place !== undefined)
            by.add(place);
    };
    look(item.id);
    for (const name of (0,retention_item/* namesOf */.eZ)(item)) {
        look(name);
        look((0,retention_item/* fileNameOf */.bV)(name));
    }
    return [...by].map((place) => ({ word: 'keep-referenced', text: `mentioned by ${place}` }));
}

;// CONCATENATED MODULE: ./src/retention/plan.ts











/**
 * What a policy keeps of each group, with all reasons, and what it removes. The order of `items` does not matter. Items that are
 * broken count for no word; one that is newer than every whole item is left alone, since it may still be written, unless it is a remnant.
 * A group that people from outside have made is left alone where it would lose its last whole item: nobody from outside stops the rest.
 * Throws `UserError` where the policy asks to keep nothing, a group would lose its last whole item (both unless `allowEmpty`),
 * no item has the metric of `keep-best`, or an item cannot be judged.
 */
function planRetention(items, policy, options) {
    if ((0,retention_policy/* isEmptyPolicy */.kj)(policy) && !options.allowEmpty)
        throw noPolicy();
    checkMetrics(items.filter(({ foreign }) => foreign !== true), policy);
    const groups = [...grouped(items, options.groupBy ?? [])]
        .sort(([a], [b]) => (0,order/* compareText */.n6)(a, b))
        .map(([group, members]) => planGroup(group, members, policy, options))
        .map((group) => (!options.allowEmpty && isForeign(group) && isEmptied(group) ? spared(group) : group));
    if (!options.allowEmpty)
        refuseEmptied(groups);
    return {
        groups,
        kept: groups.reduce((sum, { keep }) => sum + keep.length, 0),
        removed: groups.reduce((sum, { remove }) => sum + remove.length, 0),
        freedBytes: groups.flatMap(({ remove }) => remove).reduce((sum, { item }) => sum + (item.size ?? 0), 0),
    };
}
function grouped(items, groupBy) {
    const groups = new Map();
    const ids = new Set();
    for (const item of items) {
        if (ids.has(item.id))
            throw new user_error/* UserError */.y(`two items have the id ${(0,shown/* shown */.S)(item.id)}; every item needs its own`);
        ids.add(item.id);
        const time = Date.parse(item.time);
        if (Number.isNaN(time))
            throw new user_error/* UserError */.y(`${(0,shown/* shown */.S)(item.name)}: expected a time as 2026-01-31T12:00:00Z, found ${(0,shown/* shown */.S)(item.time)}`);
        const group = (0,retention_group/* groupOf */.F)(item, groupBy);
        const members = groups.get(group);
        if (members)
            members.push({ item, time });
        else
            groups.set(group, [{ item, time }]);
    }
    return groups;
}
function planGroup(group, members, policy, options) {
    const sorted = members.toSorted(order/* newestFirst */.ll);
    const reasons = plan_reasonsOf(sorted, policy, options);
    const wanted = [];
    for (const { item } of sorted) {
        const why = reasons.get(item);
        if (why !== undefined && why.length > 0)
            wanted.push({ item, reasons: why });
    }
    const budget = policy.maxSize === undefined ? undefined : fitBudget(wanted, policy.maxSize);
    const keep = [];
    const remove = [];
    for (const { item } of sorted) {
        const why = reasons.get(item) ?? [];
        if (budget?.dropped.has(item))
            remove.push({ item, dropped: why });
        else if (why.length > 0)
            keep.push({ item, reasons: why });
        else
            remove.push({ item });
    }
    return { group, keep, remove, notes: notesOf(sorted, reasons, policy, budget?.overBy ?? 0) };
}
/** All reasons of each item; `sorted` is newest first. */
function plan_reasonsOf(sorted, policy, { now, references = new Map(), young }) {
    const whole = sorted.filter(({ item }) => item.broken === undefined);
    const items = whole.map(({ item }) => item);
    const found = new Map(sorted.map(({ item }) => [item, []]));
    const add = (item, more) => {
        if (item !== undefined && more.length > 0)
            found.get(item)?.push(...more);
    };
    calendarReasons(whole.map(({ time }) => time), policy, now).forEach((more, index) => {
        add(items[index], more);
    });
    milestoneReasons(items, policy).forEach((more, index) => {
        add(items[index], more);
    });
    for (const best of policy.best)
        for (const [item, reason] of (0,retention_best/* bestReasons */.Sw)(items, best))
            add(item, [reason]);
    for (const { item } of sorted)
        add(item, pinReasons(item, policy, references));
    if (young !== undefined) {
        for (const { item, time } of sorted)
            if (time > young.after)
                add(item, [{ word: 'older-than', text: young.text }]);
    }
    if (keepsOnlySize(policy))
        for (const item of items)
            add(item, [{ word: 'max-size', text: 'fits' }]);
    for (const { item } of sorted.slice(0, whole[0] ? sorted.indexOf(whole[0]) : sorted.length)) {
        if (item.remnant !== true)
            add(item, [{ word: 'unfinished', text: 'not whole, and newer than all that are' }]);
    }
    return found;
}
/** `max-size` alone keeps all that fits. */
function keepsOnlySize(policy) {
    return policy.maxSize !== undefined && (0,retention_policy/* isEmptyPolicy */.kj)({ ...policy, maxSize: undefined });
}
function notesOf(sorted, reasons, policy, overBy) {
    const used = new Set();
    for (const each of reasons.values())
        for (const { word } of each)
            used.add(word);
    const asked = { 'keep-best': policy.best.length > 0, 'keep-every-epochs': policy.everyEpochs, 'keep-every-steps': policy.everySteps };
    const idle = Object.entries(asked).flatMap(([word, value]) => (value && !used.has(word) ? [word] : []));
    const turned = (0,order/* contradiction */.qX)(sorted);
    return [
        ...(turned === undefined ? [] : [againstTime(turned)]),
        ...idle.map((word) => `${word} keeps none of ${sorted.length}: no item names what it looks at, or none fits`),
        ...(overBy > 0 ? [`max-size: what has to stay is ${overBy} bytes too large`] : []),
    ];
}
function againstTime({ newer, older }) {
    const [a, b] = [(0,shown/* shown */.S)((0,retention_item/* fileNameOf */.bV)(newer.name)), (0,shown/* shown */.S)((0,retention_item/* fileNameOf */.bV)(older.name))];
    const goesOn = older.latest === true ? `; a trainer that finds ${b} goes on from it` : '';
    return `times and steps contradict each other: ${a} is newer than ${b}; "newest" is by time${goesOn}`;
}
/** A metric that no item has is a mistake in the name, and would remove the very best. */
function checkMetrics(items, policy) {
    for (const { metric } of policy.best) {
        if (metric === undefined || items.length === 0 || items.some((item) => (0,retention_best/* metricOf */.ak)(item, metric) !== undefined))
            continue;
        const known = (0,retention_best/* metricNames */.Zv)(items).slice(0, 10);
        const found = known.length === 0 ? 'none names any metric' : `there are ${known.map((name) => (0,shown/* shown */.S)(name)).join(', ')}`;
        throw new user_error/* UserError */.y(`keep-best: no item has the metric ${(0,shown/* shown */.S)(metric)}; ${found}`);
    }
}
function refuseEmptied(groups) {
    const emptied = groups.filter(isEmptied);
    if (emptied.length === 0)
        return;
    const some = emptied
        .slice(0, 5)
        .map(({ group, remove }) => `${group === '' ? 'the only group' : (0,shown/* shown */.S)(group)} (${remove.length} ${remove.length === 1 ? 'item' : 'items'})`);
    const more = emptied.length > some.length ? `, and ${emptied.length - some.length} more` : '';
    throw new user_error/* UserError */.y(`the policy would leave nothing whole of ${some.join(', ')}${more}. Add a word that always keeps something, as keep-last 1, or say allow-empty.`);
}
function isEmptied({ keep, remove }) {
    const isWhole = ({ item }) => item.broken === undefined;
    return remove.some(isWhole) && !keep.some(isWhole);
}
function isForeign({ keep, remove }) {
    return [...keep, ...remove].every(({ item }) => item.foreign === true);
}
const FOREIGN = { word: 'foreign', text: 'nothing would be left of what people from outside have made; allow-empty removes it' };
function spared({ keep, remove, ...group }) {
    const all = [...keep, ...remove.map(({ item }) => ({ item, reasons: [FOREIGN] }))];
    const sorted = all.map((kept) => ({ kept, item: kept.item, time: Date.parse(kept.item.time) })).sort(order/* newestFirst */.ll);
    return { ...group, keep: sorted.map(({ kept }) => kept), remove: [] };
}
function noPolicy() {
    return new user_error/* UserError */.y(`no retention policy: nothing says what to keep, so nothing is removed. Say it with keep-last 3, for example; the words are ${retention_policy/* POLICY_WORDS */.pQ.join(', ')}.`);
}


/***/ }),

/***/ 24310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ joinedWords),
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   kj: () => (/* binding */ isEmptyPolicy),
/* harmony export */   nR: () => (/* binding */ PERIODS),
/* harmony export */   pQ: () => (/* binding */ POLICY_WORDS)
/* harmony export */ });
/* harmony import */ var _commands_byte_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11920);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12744);
/* harmony import */ var _config_closest_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47962);
/* harmony import */ var _config_shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1283);
/* harmony import */ var _best_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63950);
/* harmony import */ var _count_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64805);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83460);







const PERIODS = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'];
/** The words of a policy, as options and the config spell them. */
const POLICY_WORDS = [
    'keep-last',
    'keep-first',
    ...PERIODS.map((period) => `keep-${period}`),
    'keep-within',
    ...PERIODS.map((period) => `keep-within-${period}`),
    'keep-tag',
    'keep-best',
    'keep-every-epochs',
    'keep-every-steps',
    'keep-referenced',
    'protect',
    'max-size',
];
/**
 * The policy that these words say, spelled as options of the command line or keys of the config: text or numbers, and
 * lists for `keep-tag`, `keep-best` and `protect`. Throws `UserError` for an unknown word or a value that it cannot have.
 */
function parsePolicy(words) {
    for (const word of Object.keys(words)) {
        if (!isPolicyWord(word)) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`unknown word ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(word)} in a retention policy${(0,_config_closest_word_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(word, POLICY_WORDS) || `; known are ${POLICY_WORDS.join(', ')}`}`);
        }
    }
    const at = (word) => (Object.hasOwn(words, word) ? words[word] : undefined);
    return {
        last: (0,_count_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .p)('keep-last', at('keep-last')),
        first: (0,_count_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .p)('keep-first', at('keep-first') === true ? 1 : at('keep-first')),
        periods: byPeriod((period) => (0,_count_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .p)(`keep-${period}`, at(`keep-${period}`))),
        within: durationOf('keep-within', at('keep-within')),
        periodsWithin: byPeriod((period) => durationOf(`keep-within-${period}`, at(`keep-within-${period}`))),
        tags: textsOf('keep-tag', at('keep-tag')).map((set) => tagSet(set)),
        best: textsOf('keep-best', at('keep-best')).flatMap((text) => (0,_best_js__WEBPACK_IMPORTED_MODULE_6__/* .parseBest */ .cA)(text)),
        everyEpochs: (0,_count_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .p)('keep-every-epochs', at('keep-every-epochs'), 'finite'),
        everySteps: (0,_count_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .p)('keep-every-steps', at('keep-every-steps'), 'finite'),
        protect: textsOf('protect', at('protect')).filter((glob) => glob !== ''),
        referenced: flagOf('keep-referenced', at('keep-referenced')),
        maxSize: sizeOf(at('max-size')),
    };
}
/**
 * The words of the settings and those that were said beside them, which win word by word. `protect` alone adds up: what the settings
 * protect for everybody, nobody loses by protecting something more.
 */
function joinedWords(settings, said) {
    const words = { ...settings, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
    if (settings.protect === undefined || said.protect === undefined)
        return words;
    return { ...words, protect: [...textsOf('protect', settings.protect), ...textsOf('protect', said.protect)] };
}
/** Whether a policy asks to keep nothing: `protect` alone adds to a policy, and is none. */
function isEmptyPolicy(policy) {
    const { last, first, periods, within, periodsWithin, tags, best, everyEpochs, everySteps, referenced, maxSize } = policy;
    const counted = [last, first, within, everyEpochs, everySteps, maxSize, ...Object.values(periods), ...Object.values(periodsWithin)];
    return counted.every((value) => value === undefined) && tags.length === 0 && best.length === 0 && !referenced;
}
function durationOf(word, value) {
    if (value === undefined)
        return undefined;
    if (typeof value !== 'string')
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${word}: expected a duration as 1y2m3d4h, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`);
    const duration = (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(value, word);
    return (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .isZero */ .be)(duration) ? undefined : duration;
}
function byPeriod(read) {
    const values = {};
    for (const period of PERIODS) {
        const value = read(period);
        if (value !== undefined)
            values[period] = value;
    }
    return values;
}
/** One text or several. */
function textsOf(word, value) {
    if (value === undefined)
        return [];
    if (typeof value === 'boolean')
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${word}: expected text or a list of texts, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`);
    return (Array.isArray(value) ? value : [value]).map((each) => String(each));
}
/** `a,b`: an item has to have both. */
function tagSet(text) {
    const tags = text.split(',').map((tag) => tag.trim());
    if (tags.length > 1 && tags.includes('')) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`keep-tag: expected tags separated by commas, as a,b, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(text)}`);
    }
    return [...new Set(tags)];
}
function flagOf(word, value) {
    if (value === undefined || value === false || value === 'false')
        return false;
    if (value === true || value === 'true')
        return true;
    throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${word}: expected true or false, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`);
}
function sizeOf(value) {
    if (value === undefined)
        return undefined;
    // Whoever writes 50 means gigabytes, and would be left with the newest one alone.
    if (typeof value === 'string' && /[a-z]/i.test(value))
        return (0,_commands_byte_size_js__WEBPACK_IMPORTED_MODULE_0__.byteSize)(value, 'max-size');
    throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`max-size: expected a number and a unit, as 50GB, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(value)}`);
}
function isPolicyWord(word) {
    return POLICY_WORDS.some((known) => known === word);
}


/***/ }),

/***/ 88099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ protection)
/* harmony export */ });
/* harmony import */ var _profiles_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42221);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30415);


/**
 * Tells whether `protect` holds an item: by a glob of one of its names or of a folder that it lies in, or by such a name as it is
 * written, since brackets in it would be read as a glob. What `protect` misses is removed, so it is read as widely as it can be meant:
 * `./runs/a.pth`, `runs/` and, of files elsewhere (`../data/a.pth`), `data/*.pth` all count.
 */
function protection(globs) {
    if (globs.length === 0)
        return () => false;
    const written = globs.map((glob) => glob.replace(/^(?:\.\/+)+/, '').replace(/(?<=[^/])\/+$/, ''));
    const [isNamed, isInside] = [(0,_profiles_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(written), (0,_profiles_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .folderMatcher */ .z)(written)];
    // Many items share a folder.
    const folders = new Map();
    const holdsFolder = (path) => {
        const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path);
        const known = folders.get(folder);
        if (known !== undefined)
            return known;
        const isHeld = isInside(path) || written.some((each) => `${folder}/`.startsWith(`${each}/`));
        folders.set(folder, isHeld);
        return isHeld;
    };
    const holds = (name) => isNamed(name) || written.includes(name) || holdsFolder(name);
    return (item) => (0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOf */ .eZ)(item).some((name) => holds(name) || (name.startsWith('../') && holds(name.replace(/^(?:\.\.\/)+/, ''))));
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
