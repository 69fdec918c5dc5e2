export const id = 551;
export const ids = [551];
export const modules = {

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


/***/ })

};
