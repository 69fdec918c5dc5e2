export const id = 365;
export const ids = [365];
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

/***/ 57528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ wantedGlobs),
/* harmony export */   m: () => (/* binding */ chosenBy)
/* harmony export */ });
/**
 * Whether globs select a thing: one of them matches it, and none of those that follow a `!`. Where there are only such, all others are
 * selected; where there are none at all, everything is. `compile` makes the test for globs of which one has to match.
 */
function chosenBy(globs, compile) {
    const wanted = wantedGlobs(globs);
    const unwanted = globs.filter((glob) => EXCLUSION.test(glob)).map((glob) => glob.slice(1));
    const isWanted = wanted.length === 0 ? () => true : compile(wanted);
    const isUnwanted = unwanted.length === 0 ? () => false : compile(unwanted);
    return (thing) => isWanted(thing) && !isUnwanted(thing);
}
/** Those globs that say what to select, and not what to leave out. */
function wantedGlobs(globs) {
    return globs.filter((glob) => !EXCLUSION.test(glob));
}
/** `!(a|b)` is a glob of its own. */
const EXCLUSION = /^!(?!\()/;


/***/ }),

/***/ 76365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inventoryTarget: () => (/* binding */ inventoryTarget)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/config/shown.ts
var shown = __webpack_require__(1283);
// EXTERNAL MODULE: ./src/profiles/globs.ts
var globs = __webpack_require__(42221);
// EXTERNAL MODULE: ./src/config/closest-word.ts
var closest_word = __webpack_require__(47962);
// EXTERNAL MODULE: ./src/config/json-map.ts
var json_map = __webpack_require__(45161);
;// CONCATENATED MODULE: ./src/retention/inventory.ts




/** More than any store holds; the plan of so many takes seconds and about a gigabyte. */
const MAX_ITEMS = 1_000_000;
/** Entries of one list or map in an item. */
const MAX_VALUES = 1_000;
/** Characters of an id, a name, a group, a tag; object stores allow names of 1,024 bytes. */
const MAX_TEXT = 4_096;
const MAX_PROBLEMS = 20;
const FIELDS = ['id', 'name', 'time', 'size', 'group', 'tags', 'metrics', 'epoch', 'step'];
/**
 * The items of an inventory: a JSON list of `{id, name, time, size?, group?, tags?, metrics?, epoch?, step?}`. Throws
 * `UserError` that names the first problems, each with the position of its item.
 */
function readInventory(text) {
    const list = parse(text);
    if (!Array.isArray(list))
        throw new user_error/* UserError */.y(`inventory: expected a JSON list of items, found ${(0,shown/* shown */.S)(list)}`);
    if (list.length > MAX_ITEMS)
        throw new user_error/* UserError */.y(`inventory: expected at most ${MAX_ITEMS} items, found ${list.length}`);
    const problems = [];
    const items = [];
    const places = new Map();
    for (const [index, entry] of list.entries()) {
        if (problems.length >= MAX_PROBLEMS)
            break;
        const say = (problem) => problems.push(`[${index}]${problem}`);
        const item = readItem(entry, say);
        if (item === undefined)
            continue;
        const earlier = places.get(item.id);
        if (earlier !== undefined)
            say(`.id: ${(0,shown/* shown */.S)(item.id)} is the id of [${earlier}] already`);
        places.set(item.id, earlier ?? index);
        items.push(item);
    }
    if (problems.length === 0)
        return items;
    const more = problems.length >= MAX_PROBLEMS ? '\n  … (the rest was not looked at)' : '';
    throw new user_error/* UserError */.y(`inventory: ${problems.length === 1 ? 'this is' : 'these are'} wrong:\n  ${problems.slice(0, MAX_PROBLEMS).join('\n  ')}${more}`);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // What the parser says quotes the text as it stands, escapes of a terminal with it.
        throw new user_error/* UserError */.y('inventory: expected a JSON list of items, found text that is not JSON');
    }
}
/** An item, or nothing and what is wrong with it. */
function readItem(entry, say) {
    if (!(0,json_map/* isMap */.j)(entry)) {
        say(`: expected an item as {"id": …, "name": …, "time": …}, found ${(0,shown/* shown */.S)(entry)}`);
        return undefined;
    }
    const unknown = Object.keys(entry).find((key) => !FIELDS.some((field) => field === key));
    if (unknown !== undefined)
        say(`: unknown field ${(0,shown/* shown */.S)(unknown)}${(0,closest_word/* didYouMean */.a)(unknown, FIELDS) || `; known are ${FIELDS.join(', ')}`}`);
    const id = typeof entry.id === 'number' && Number.isSafeInteger(entry.id) ? String(entry.id) : textOf(entry, 'id', say);
    const name = textOf(entry, 'name', say);
    const time = timeOf(entry, say);
    const size = countIn(entry, 'size', say);
    const group = entry.group === undefined ? undefined : textOf(entry, 'group', say);
    const tags = tagsOf(entry, say);
    const metrics = metricsOf(entry, say);
    const epoch = countIn(entry, 'epoch', say);
    const step = countIn(entry, 'step', say);
    if (id === undefined || name === undefined || time === undefined)
        return undefined;
    return {
        id,
        name,
        time,
        ...(size === undefined ? {} : { size }),
        ...(group === undefined ? {} : { group }),
        ...(tags === undefined ? {} : { tags }),
        ...(metrics === undefined ? {} : { metrics }),
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
    };
}
function textOf(entry, field, say) {
    const value = entry[field];
    if (typeof value === 'string' && value !== '' && value.length <= MAX_TEXT)
        return value;
    say(`.${field}: expected text of 1 to ${MAX_TEXT} characters, found ${(0,shown/* shown */.S)(value)}`);
    return undefined;
}
/** A date, or a date with a time and its zone: without one, the moment would depend on the machine that reads it. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;
function timeOf(entry, say) {
    const { time } = entry;
    if (typeof time === 'string' && TIME.test(time) && isDate(time.slice(0, 10)) && !Number.isNaN(Date.parse(time)))
        return time;
    say(`.time: expected a time with its zone as 2026-01-31T12:00:00Z, found ${(0,shown/* shown */.S)(time)}`);
    return undefined;
}
/** Not 30 February, which would silently be a day of March. */
function isDate(day) {
    const time = Date.parse(day);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
function countIn(entry, field, say) {
    const value = entry[field];
    if (value === undefined)
        return undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    say(`.${field}: expected a whole number that is not negative, found ${(0,shown/* shown */.S)(value)}`);
    return undefined;
}
function tagsOf({ tags }, say) {
    if (tags === undefined)
        return undefined;
    if (!Array.isArray(tags) || tags.length > MAX_VALUES) {
        say(`.tags: expected a list of at most ${MAX_VALUES} tags, found ${Array.isArray(tags) ? `${tags.length} of them` : (0,shown/* shown */.S)(tags)}`);
        return undefined;
    }
    const at = tags.findIndex((tag) => typeof tag !== 'string' || tag === '' || tag.length > MAX_TEXT);
    if (at < 0)
        return tags.map((tag) => String(tag));
    say(`.tags[${at}]: expected text of 1 to ${MAX_TEXT} characters, found ${(0,shown/* shown */.S)(tags[at])}`);
    return undefined;
}
function metricsOf({ metrics }, say) {
    if (metrics === undefined)
        return undefined;
    if (!(0,json_map/* isMap */.j)(metrics) || Object.keys(metrics).length > MAX_VALUES) {
        say(`.metrics: expected a map of at most ${MAX_VALUES} numbers by name, found ${(0,shown/* shown */.S)(metrics)}`);
        return undefined;
    }
    const values = [];
    for (const [name, value] of Object.entries(metrics)) {
        if (typeof value === 'number')
            values.push([name, value]);
        // Writers of JSON turn a loss that is no number any more into null.
        else if (value !== null)
            say(`.metrics[${(0,shown/* shown */.S)(name)}]: expected a number, found ${(0,shown/* shown */.S)(value)}`);
    }
    return Object.fromEntries(values);
}

// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
// EXTERNAL MODULE: ./src/prune/chosen-by.ts
var chosen_by = __webpack_require__(57528);
;// CONCATENATED MODULE: ./src/prune/inventory-target.ts








/** A million items with names of usual length; text of twice the size is more than JavaScript can hold in one piece. */
const MAX_BYTES = 256 * 1024 * 1024;
/** The items of a list that somebody else made: there is a plan for them, and nothing that could be removed. */
function inventoryTarget({ file, root, names, stdin }) {
    const place = file === '-' ? 'the inventory from stdin' : `the inventory ${file}`;
    return {
        place,
        async list() {
            const text = await readAll(file === '-' ? stdin() : (0,external_node_fs_.createReadStream)((0,external_node_path_.resolve)(root, file)), place);
            const items = readInventory(text);
            const isChosen = (0,chosen_by/* chosenBy */.m)(names, globs/* matcher */.j);
            return { items: items.filter(({ name }) => isChosen(name)), references: new Map(), notes: [] };
        },
        remove() {
            return Promise.reject(new user_error/* UserError */.y(`${place} is a list, of which nothing can be removed`));
        },
    };
}
async function readAll(bytes, place) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of bytes) {
            length += chunk.length;
            if (length > MAX_BYTES)
                throw new user_error/* UserError */.y(`${(0,shown/* shown */.S)(place, 200)} has more than ${MAX_BYTES} bytes; split it`);
            chunks.push(chunk);
        }
        // Also leaves out the byte order mark that editors on Windows put first.
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        if (error instanceof TypeError)
            throw new user_error/* UserError */.y(`${place}: expected text in UTF-8, found other bytes`);
        throw new user_error/* UserError */.y(`${place} cannot be read: ${(0,system_reason/* reasonOf */.A)(error)}`);
    }
}


/***/ })

};
