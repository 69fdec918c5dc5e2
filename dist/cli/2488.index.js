export const id = 2488;
export const ids = [2488];
export const modules = {

/***/ 48347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ refusalsOf)
/* harmony export */ });
/* harmony import */ var _rules_indispensable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46538);
/* harmony import */ var _rules_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(616);


/** Why PyTorch cannot load this side, as far as its structure shows; the bytes of its tensors are not looked at. */
function refusalsOf({ content }, config) {
    return (content?.checkpoint.problems ?? []).flatMap((problem) => {
        const rule = (0,_rules_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleById */ .BD)(problem.kind);
        return rule !== undefined && severityOf(problem.kind, config) === 'error' ? [finding(problem, rule.remedy)] : [];
    });
}
function severityOf(kind, { rules }) {
    const byDefault = (0,_rules_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleById */ .BD)(kind)?.severity;
    return (0,_rules_indispensable_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndispensable */ .G)(kind) ? byDefault : (rules[kind] ?? byDefault);
}
function finding({ kind, message, where, torch, remedy }, usual) {
    return { rule: kind, severity: 'error', message, where, remedy: remedy ?? usual, ...(torch === undefined ? {} : { torch }) };
}


/***/ }),

/***/ 21329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isExtraState),
/* harmony export */   q: () => (/* binding */ OBJECT)
/* harmony export */ });
/** Stands in place of a dtype for an entry of a state dict that is no tensor. It has no shape. */
const OBJECT = 'object';
/** What `get_extra_state` returned: anything, which is handed back whole. */
function isExtraState(key) {
    return key === '_extra_state' || key.endsWith('._extra_state');
}


/***/ }),

/***/ 14562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ keysBelow),
  Y: () => (/* binding */ keysOf)
});

// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(23511);
;// CONCATENATED MODULE: ./src/compare/checksums.ts
/**
 * What the container states of its records' bytes, tensor by tensor, so that no byte has to be read. Only zip archives state a
 * CRC-32 of each record; safetensors and the older formats state nothing.
 */
function checksumsOf({ records, storages }) {
    const byName = new Map(records.map((record) => [record.name, record]));
    function checksum(tensor) {
        if (hasHiddenMeaning(tensor.dtype))
            return undefined;
        if (tensor.parts.length > 0)
            return joined(tensor.layout, tensor.parts.map(checksum));
        if (tensor.layout === 'strided' && tensor.shape.includes(0))
            return { place: 'nothing', crc32: '' };
        const storage = tensor.storage === null ? undefined : storages.get(tensor.storage);
        const record = storage?.record === undefined ? undefined : byName.get(storage.record);
        // PyTorch writes 0 where it was told not to compute checksums.
        if (storage === undefined || record?.crc32 === undefined || record.crc32 === 0)
            return undefined;
        const place = [tensor.dtype, record.size, storage.byteOrder, storage.start, tensor.offset, tensor.stride?.join('x') ?? tensor.layout];
        return { place: place.join(' '), crc32: String(record.crc32) };
    }
    return checksum;
}
/** Of all parts that a tensor is made of. */
function joined(layout, parts) {
    const known = parts.filter((part) => part !== undefined);
    if (known.length < parts.length)
        return undefined;
    return { place: `${layout}(${known.map(({ place }) => place).join(', ')})`, crc32: known.map(({ crc32 }) => crc32).join(' ') };
}
/** A scale beside the bytes, or a conjugation that is still to be done, changes the values and not the bytes. */
function hasHiddenMeaning(dtype) {
    return /^(q|complex)/.test(dtype);
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var values = __webpack_require__(11415);
// EXTERNAL MODULE: ./src/compare/key-info.ts
var key_info = __webpack_require__(21329);
;// CONCATENATED MODULE: ./src/compare/state-objects.ts



/**
 * The keys of a state dict together with its entries that are no tensors, in the order of the file. `load_state_dict` misses them and
 * stumbles over them as it does over tensors: the extra state of a module, or what somebody put beside the weights. What has no tensor
 * of its own is no state dict but holds some, and its other entries (`epoch`, `config`) are left alone.
 */
function withObjects(tensors, stateDict) {
    const names = (stateDict?.keys ?? []).filter((name) => typeof name === 'string');
    const others = names.filter((name) => !tensors.has(name));
    if (stateDict === undefined || others.length === 0 || others.length === names.length)
        return tensors;
    const sorted = [...tensors.keys()].sort();
    const keys = new Map();
    const insideOfExtraState = new Set();
    for (const name of names) {
        const tensor = tensors.get(name);
        const below = tensor === undefined ? namesBelow(`${name}.`, sorted) : [];
        if (tensor !== undefined)
            keys.set(name, tensor);
        else if (below.length === 0 || (0,key_info/* isExtraState */.C)(name))
            keys.set(name, objectInfo(stateDict.get(name)));
        if ((0,key_info/* isExtraState */.C)(name))
            for (const inside of below)
                insideOfExtraState.add(inside);
    }
    for (const [name, info] of tensors)
        if (!insideOfExtraState.has(name))
            keys.set(name, info);
    return keys;
}
/** By bisection, since a hostile dict has as many entries as it has tensors. */
function namesBelow(prefix, sorted) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < prefix)
            low = middle + 1;
        else
            high = middle;
    }
    let end = low;
    while (sorted[end]?.startsWith(prefix))
        end++;
    return sorted.slice(low, end);
}
function objectInfo(value) {
    const checksum = valueItself(value);
    return { shape: [], dtype: key_info/* OBJECT */.q, type: typeOf(value), ...(checksum === undefined ? {} : { checksum }) };
}
/** What Python's `type()` says of it, as far as the pickle shows. */
function typeOf(value) {
    if (value === null || value === undefined)
        return 'NoneType';
    if (typeof value === 'boolean')
        return 'bool';
    if (typeof value === 'number' || typeof value === 'bigint')
        return 'int';
    if (typeof value === 'string')
        return 'str';
    if (value.kind === 'bytes')
        return value.mutable ? 'bytearray' : 'bytes';
    if (value.kind === 'set')
        return value.frozen ? 'frozenset' : 'set';
    if (value.kind === 'call')
        return typeOfCall(value.callable);
    return value.kind === 'global' || value.kind === 'persistent' ? key_info/* OBJECT */.q : value.kind;
}
/** Functions that rebuild an object have names in lower case, and tell nothing of its type. */
function typeOfCall(callable) {
    if (!(callable instanceof values/* GlobalValue */.ld))
        return key_info/* OBJECT */.q;
    // How the protocol that PyTorch uses, which knows no bytes, writes them.
    if (callable.canonical === '_codecs.encode')
        return 'bytes';
    return /^[A-Z]/.test(callable.name) || callable.name === 'defaultdict' ? callable.canonical : key_info/* OBJECT */.q;
}
/** Values, and depth, up to which an object is compared by what it holds; extra state is a number, or a handful of settings. */
const MAX_VALUES = 1000;
const MAX_DEPTH = 16;
/** Stands for itself: `undefined` where it holds what only Python could build, or more than anybody keeps in a state dict. */
function valueItself(value) {
    let left = MAX_VALUES;
    const inside = (values, depth) => {
        const spelled = values.map((each) => spell(each, depth + 1));
        return spelled.includes(undefined) ? undefined : spelled.join(',');
    };
    const spell = (each, depth) => {
        if (--left < 0 || depth > MAX_DEPTH || each === undefined)
            return undefined;
        if (each === null || typeof each !== 'object')
            return `${typeof each} ${JSON.stringify(typeof each === 'bigint' ? String(each) : each)}`;
        if (each.kind === 'float')
            return `float ${Object.is(each.value, -0) ? '-0' : each.value}`;
        if (each.kind === 'global')
            return each.canonical;
        if (each.kind === 'bytes')
            return each.data && `bytes ${Buffer.from(each.data).toString('hex')}`;
        if (each.kind === 'list' || each.kind === 'tuple') {
            const items = each.items.length > left ? undefined : inside(each.items, depth);
            return items === undefined ? undefined : `${each.kind}(${items})`;
        }
        const entries = (0,lookup/* dictEntries */.Hc)(each);
        if (entries === undefined || entries.size > left)
            return undefined;
        const [names, values] = [inside(entries.keys, depth), inside(entries.values, depth)];
        return names === undefined || values === undefined ? undefined : `dict(${names}: ${values})`;
    };
    const text = spell(value, 0);
    return text === undefined ? undefined : { place: 'object', crc32: text };
}

;// CONCATENATED MODULE: ./src/compare/key-schema.ts



/** The keys below the weights root that the readers found by themselves. */
function keysOf(checkpoint) {
    const { weightsRoot } = checkpoint;
    return { weightsRoot, ...collected(checkpoint, weightsRoot ?? '', ({ key }) => key ?? undefined) };
}
/** The keys below `root`, a dotted name; `undefined` where no tensor lies there. `''` is the root of the file. */
function keysBelow(checkpoint, root) {
    const prefix = root === '' ? '' : `${root}.`;
    const found = collected(checkpoint, root, ({ name }) => (name.startsWith(prefix) ? name.slice(prefix.length) : undefined));
    return found.keys.size === 0 ? undefined : { weightsRoot: root, ...found };
}
function collected(checkpoint, root, keyOf) {
    const checksums = checksumsOf(checkpoint);
    const keys = new Map();
    for (const tensor of checkpoint.tensors) {
        const key = keyOf(tensor);
        if (key !== undefined && !keys.has(key))
            keys.set(key, infoOf(tensor, checksums));
    }
    const stateDict = valueAt(checkpoint.root, root === '' ? [] : root.split('.'));
    return { keys: withObjects(keys, (0,lookup/* dictEntries */.Hc)(stateDict)), versions: moduleVersions(stateDict) };
}
function infoOf(tensor, checksums) {
    const { shape, dtype } = tensor;
    const checksum = checksums(tensor);
    return { shape, dtype, ...(tensor.device === 'meta' ? { isMeta: true } : {}), ...(checksum === undefined ? {} : { checksum }) };
}
/** `_metadata` is an attribute of the OrderedDict that `state_dict()` returns. Source: torch/nn/modules/module.py. */
function moduleVersions(stateDict) {
    const versions = new Map();
    const metadata = metadataOf(stateDict);
    for (const [i, module] of (metadata?.keys ?? []).entries()) {
        const version = (0,lookup/* dictEntries */.Hc)(metadata?.values[i])?.get('version');
        if (typeof module === 'string' && typeof version === 'number')
            versions.set(module, version);
    }
    return versions;
}
function valueAt(value, path) {
    return path.reduce((at, step) => (0,lookup/* dictEntries */.Hc)(at)?.get(step), value);
}
function metadataOf(stateDict) {
    if (stateDict === null || typeof stateDict !== 'object' || stateDict.kind !== 'call')
        return undefined;
    for (const state of stateDict.states) {
        const metadata = (0,lookup/* dictEntries */.Hc)((0,lookup/* dictEntries */.Hc)(state)?.get('_metadata'));
        if (metadata !== undefined)
            return metadata;
    }
    return undefined;
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

/***/ 23533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dM: () => (/* binding */ shownKey),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   lX: () => (/* binding */ noMatch),
/* harmony export */   zQ: () => (/* binding */ selectByName)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);
/* harmony import */ var _closest_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47962);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1283);



/** Longest pattern; a name of a tensor is never that long. */
const MAX_PATTERN = 1000;
/**
 * Whether a name matches a glob in which `*` stands for any characters, dots included, and `?` for one. Takes time linear in
 * pattern times name whatever the pattern is: it goes back to the last star only.
 */
function matchesGlob(pattern, name) {
    let p = 0;
    let n = 0;
    let star = -1;
    let resume = 0;
    while (n < name.length) {
        if (p < pattern.length && pattern[p] === '*') {
            star = p++;
            resume = n;
        }
        else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
            p++;
            n++;
        }
        else if (star >= 0) {
            p = star + 1;
            n = ++resume;
        }
        else
            return false;
    }
    while (pattern[p] === '*')
        p++;
    return p === pattern.length;
}
/**
 * Which of `candidates` match any of the patterns of `option`. Throws `UserError` where a pattern matches none of them: it is
 * mistyped, and a conversion that silently ignores it is not what was asked for; `nothing` says of what there is none.
 */
function selectByName(option, patterns, candidates, namesOf, nothing) {
    const selected = new Set();
    for (const pattern of patterns) {
        if (pattern === '' || pattern.length > MAX_PATTERN)
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${option}: expected a pattern, found an empty or endless one`);
        const matching = candidates.filter((candidate) => namesOf(candidate).some((name) => matchesGlob(pattern, name)));
        if (matching.length === 0)
            throw noMatch(option, pattern, candidates.flatMap(namesOf), nothing);
        for (const candidate of matching)
            selected.add(candidate);
    }
    return selected;
}
/** Says what is near: the whole name that is closest, or the modules that begin like the pattern. */
function noMatch(option, pattern, names, nothing = 'no tensor') {
    const hint = (0,_closest_word_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(pattern, new Set(names.flatMap((name) => [name, ...modulesOf(name)])));
    const example = hint === '' && names[0] !== undefined ? `; names look like ${shownKey(names[0])}` : hint;
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${option} ${shownKey(pattern)}: ${nothing} of the file has a name that matches it${example}`);
}
/** `a.b.c` lies in `a.*` and `a.b.*`. */
function modulesOf(name) {
    const parts = name.split('.').slice(0, MAX_MODULE_DEPTH);
    return parts.slice(0, -1).map((_, i) => `${parts.slice(0, i + 1).join('.')}.*`);
}
const MAX_MODULE_DEPTH = 8;
/** Keys are longer than settings; one that is cut in its middle could not be found again. */
const LONGEST_SHOWN = 200;
/** A key of a tensor as a message shows it: in quotes. */
function shownKey(key) {
    return (0,_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(key, LONGEST_SHOWN);
}


/***/ }),

/***/ 51803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ renameKeys),
/* harmony export */   YF: () => (/* binding */ renamedBy),
/* harmony export */   zl: () => (/* binding */ parseRenaming)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);
/* harmony import */ var _key_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23533);


/** Reads `FROM=>TO`. Throws `UserError`. */
function parseRenaming(text) {
    const at = text.indexOf('=>');
    if (at < 0)
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--rename ${(0,_key_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .shownKey */ .dM)(text)}: expected FROM=>TO, as "module.=>" to remove a prefix; found no "=>"`);
    const from = text.slice(0, at).trim();
    const to = text.slice(at + 2).trim();
    const stars = count(from, '*');
    if (count(to, '*') !== stars && !(stars === 0 && count(to, '*') === 0)) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--rename ${(0,_key_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .shownKey */ .dM)(text)}: FROM has ${stars} stars and TO has ${count(to, '*')}; each star of FROM fills one of TO`);
    }
    if (stars > MAX_STARS)
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--rename ${(0,_key_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .shownKey */ .dM)(text)}: at most ${MAX_STARS} stars are understood`);
    return { from, to };
}
/** A few are plenty, and matching takes time that grows with each of them. */
const MAX_STARS = 4;
/**
 * The new key of each key, after all renamings in their order. FROM is a whole key; a prefix that ends in `.` (or an empty one,
 * which puts TO before every key); or a glob whose stars fill those of TO. Throws `UserError` where a renaming changes no key, or
 * gives two keys one name.
 */
function renameKeys(keys, renamings) {
    const current = new Map(keys.map((key) => [key, key]));
    for (const renaming of renamings) {
        let changed = false;
        for (const [key, name] of current) {
            const renamed = renamedBy(renaming, name);
            if (renamed === undefined)
                continue;
            changed = true;
            current.set(key, renamed);
        }
        if (!changed)
            throw (0,_key_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .noMatch */ .lX)('--rename', renaming.from, [...current.values()]);
    }
    refuseCollisions(current);
    return current;
}
/** The name that one renaming gives to `name`; `undefined` where it does not concern it. */
function renamedBy({ from, to }, name) {
    if (from.includes('*'))
        return filled(from.split('*'), to, name);
    if (from === '' || from.endsWith('.'))
        return name.startsWith(from) ? to + name.slice(from.length) : undefined;
    return name === from ? to : undefined;
}
/** What the stars of FROM match in `name`, each as short as it can be, put into TO; the last one takes the rest. */
function filled(literals, to, name) {
    const [first = '', ...others] = literals;
    if (!name.startsWith(first))
        return undefined;
    const matched = [];
    let at = first.length;
    for (const [i, literal] of others.entries()) {
        const isLast = i === others.length - 1;
        const end = isLast ? name.length - literal.length : name.indexOf(literal, at);
        if (end < at || !name.startsWith(literal, end))
            return undefined;
        matched.push(name.slice(at, end));
        at = end + literal.length;
    }
    return to.split('*').reduce((built, literal, i) => built + (matched[i - 1] ?? '') + literal);
}
function refuseCollisions(renamed) {
    const before = new Map();
    for (const [key, name] of renamed) {
        const other = before.get(name);
        if (other !== undefined) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--rename would give ${(0,_key_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .shownKey */ .dM)(other)} and ${(0,_key_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .shownKey */ .dM)(key)} one name, ${(0,_key_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .shownKey */ .dM)(name)}; drop one of them, or name it apart`);
        }
        if (name === '' && key !== '')
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`--rename would leave nothing of the name ${(0,_key_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .shownKey */ .dM)(key)}`);
        before.set(name, key);
    }
}
function count(text, character) {
    return text.split(character).length - 1;
}


/***/ }),

/***/ 1283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** Longest piece of a found value that a message shows. */
const MAX_SHOWN = 60;
/** A found value as it may be shown: its JSON, cut to a length. */
function shown(value, longest = MAX_SHOWN) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'nothing (null)';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a map';
    if (typeof value === 'string') {
        return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
    }
    return String(value);
}


/***/ }),

/***/ 46538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isIndispensable)
/* harmony export */ });
/** Rules whose finding means that a file's structure, or where the bytes of its tensors are, cannot be relied on. */
const INDISPENSABLE = /^(file\/|container\/(truncated|corrupt|missing-|duplicate-|overlapping-|bomb)|pickle\/(malformed|dangerous-global)|tensor\/(short-|out-of-|shape-))/;
/** Whether no setting makes a file with this finding one that may be converted, or compared. */
function isIndispensable(rule) {
    return INDISPENSABLE.test(rule);
}


/***/ }),

/***/ 58023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Relative to the root where it lies below it, with `/` between folders. */
function shownPath(root, absolute) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, absolute);
    return (below === '' || below.startsWith('..') ? absolute : below).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ })

};
