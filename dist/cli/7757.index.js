export const id = 7757;
export const ids = [7757];
export const modules = {

/***/ 75809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ applyWishes)
/* harmony export */ });
/* harmony import */ var _config_key_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23533);
/* harmony import */ var _config_rename_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51803);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);



/** Renames the candidate's keys as `convert` would, then leaves out what is to be ignored on both sides. Throws `UserError`. */
function applyWishes(wishes, reference, candidate) {
    const renamed = renamedSide(candidate, wishes.rename);
    const patterns = new Patterns(wishes.ignore);
    const [left, right] = [patterns.without(reference), patterns.without(renamed.schema)];
    return {
        reference: { ...left, identity: reference.identity },
        candidate: { ...right, identity: candidate.identity },
        ownNames: renamed.ownNames,
        ignored: reference.keys.size - left.keys.size + renamed.schema.keys.size - right.keys.size,
        notes: patterns.unused().map((pattern) => `--ignore ${JSON.stringify(pattern)} matches no key of either side`),
    };
}
function renamedSide(side, rename) {
    const written = [...side.keys.keys()];
    if (rename.length === 0)
        return { schema: side, ownNames: new Map(written.map((name) => [name, name])) };
    const names = (0,_config_rename_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .renameKeys */ .Rz)(written, rename.map(_config_rename_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRenaming */ .zl));
    const ownNames = new Map([...names].map(([own, name]) => [name, own]));
    const keys = new Map([...side.keys].map(([own, info]) => [names.get(own) ?? own, info]));
    const versions = new Map();
    for (const [own, name] of names) {
        const version = side.versions.get(moduleOf(own));
        if (version !== undefined)
            versions.set(moduleOf(name), version);
    }
    return { schema: { keys, versions }, ownNames };
}
function moduleOf(key) {
    return key.slice(0, Math.max(0, key.lastIndexOf('.')));
}
/** Longest pattern; a key is never that long. */
const MAX_PATTERN = 1000;
class Patterns {
    counts;
    constructor(patterns) {
        for (const pattern of patterns) {
            if (pattern === '' || pattern.length > MAX_PATTERN)
                throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('--ignore: expected a pattern, found an empty or endless one');
        }
        this.counts = new Map(patterns.map((pattern) => [pattern, 0]));
    }
    without({ keys, versions }) {
        if (this.counts.size === 0)
            return { keys, versions };
        return { keys: new Map([...keys].filter(([key]) => !this.match(key))), versions };
    }
    unused() {
        return [...this.counts].flatMap(([pattern, count]) => (count === 0 ? [pattern] : []));
    }
    match(key) {
        const found = [...this.counts.keys()].find((pattern) => (0,_config_key_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .kt)(pattern, key));
        if (found !== undefined)
            this.counts.set(found, (this.counts.get(found) ?? 0) + 1);
        return found !== undefined;
    }
}


/***/ }),

/***/ 20138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./src/compare/fold-names.ts
var fold_names = __webpack_require__(95605);
// EXTERNAL MODULE: ./src/compare/inference-only.ts
var inference_only = __webpack_require__(73383);
// EXTERNAL MODULE: ./src/compare/load-state-dict.ts
var load_state_dict = __webpack_require__(41932);
// EXTERNAL MODULE: ./src/compare/renames/find-renames.ts + 8 modules
var find_renames = __webpack_require__(19344);
// EXTERNAL MODULE: ./src/config/rename-keys.ts
var rename_keys = __webpack_require__(51803);
// EXTERNAL MODULE: ./src/compare/renames/common-tail.ts
var common_tail = __webpack_require__(55121);
// EXTERNAL MODULE: ./src/compare/renames/spellings.ts
var spellings = __webpack_require__(73272);
;// CONCATENATED MODULE: ./src/compare/renames/rename-lines.ts



/** More lines nobody types. */
const MAX_LINES = 100;
/** Lines that are tried; each is tried on every key. */
const MAX_TRIES = 300;
/**
 * Lines that make the renames, the general before the special. Each is tried, in the very language that `convert` reads and in this
 * order, on all keys of the candidate: one that would touch a key that is right, or give two keys one name, is not among them.
 */
function renameLines(renames, candidate, reference) {
    const trial = new Trial(renames, candidate, reference);
    for (const step of [movedSpelled, spelledAnew, movedPart, single]) {
        const wanted = new Map();
        for (const rename of renames) {
            const now = trial.nameOf(rename.from);
            if (now === rename.to)
                continue;
            for (const line of step(now, rename.to))
                wanted.set(line, (wanted.get(line) ?? 0) + 1);
        }
        for (const [line] of [...wanted].sort(([, a], [, b]) => b - a))
            trial.add(line);
    }
    return { lines: trial.lines, renamed: renames.filter(({ from, to }) => trial.nameOf(from) === to).length };
}
/** One prefix in place of another one, whatever the spelling of what follows. */
function movedSpelled(now, to) {
    const { from: before, to: after } = (0,common_tail/* commonTail */.e)((0,spellings/* spelled */.uQ)(now), (0,spellings/* spelled */.uQ)(to));
    return now.startsWith(before) && before !== after && isPrefix(before) ? [`${before}=>${after}`, ...starred(before, after)] : [];
}
/** `h.*.attn.*=>h.*.self_attn.*`, where parts are numbers on both sides. */
function starred(before, after) {
    const numbers = (text) => text.split('.').filter((part) => /^\d+$/.test(part));
    const count = numbers(before).length;
    if (count === 0 || numbers(before).join() !== numbers(after).join())
        return [];
    const stars = (text) => text.replace(/(^|\.)\d+(?=\.)/g, '$1*');
    return [`${stars(before)}*=>${stars(after)}*`];
}
/** What is left when the prefix is right: `*.parametrizations.weight.original0=>*.weight_g`. */
function spelledAnew(now, to) {
    if ((0,spellings/* spelled */.uQ)(now) !== (0,spellings/* spelled */.uQ)(to))
        return [];
    let start = 0;
    while (start < now.length && now[start] === to[start])
        start++;
    const at = now.lastIndexOf('.', start - 1);
    return at < 0 ? [] : [`*${now.slice(at)}=>*${to.slice(at)}`];
}
/** As `movedSpelled`, with one more part of the key on both sides, for prefixes that hold keys which are right. */
function movedPart(now, to) {
    const { from: before, to: after, tail } = (0,common_tail/* commonTail */.e)(now, to);
    const end = tail.indexOf('.') + 1;
    return end === 0 ? [] : [`${before}${tail.slice(0, end)}=>${after}${tail.slice(0, end)}`];
}
function single(now, to) {
    return [`${now}=>${to}`];
}
function isPrefix(text) {
    return text === '' || text.endsWith('.');
}
/** The candidate's keys, and what the lines so far have made of them. */
class Trial {
    lines = [];
    wanted;
    reference;
    /** Present name by original key, and the other way round. */
    names;
    originals;
    tries = 0;
    constructor(renames, candidate, reference) {
        this.wanted = new Map(renames.map(({ from, to }) => [from, to]));
        this.reference = reference;
        this.names = new Map([...candidate].map((key) => [key, key]));
        this.originals = new Map(this.names);
    }
    nameOf(key) {
        return this.names.get(key) ?? key;
    }
    /** Takes a line where it does only good. */
    add(line) {
        if (this.lines.length >= MAX_LINES || this.tries >= MAX_TRIES)
            return;
        const renaming = parsed(line);
        if (renaming === undefined)
            return;
        const changes = this.changesBy(renaming);
        if (changes.size === 0 || !this.isGood(changes))
            return;
        for (const original of changes.keys())
            this.originals.delete(this.nameOf(original));
        for (const [original, name] of changes) {
            this.names.set(original, name);
            this.originals.set(name, original);
        }
        this.lines.push(line);
    }
    /** New names by original key. */
    changesBy(renaming) {
        const { from, to } = renaming;
        if (!from.includes('*') && !isPrefix(from)) {
            const original = this.originals.get(from);
            return new Map(original === undefined ? [] : [[original, to]]);
        }
        this.tries++;
        const changes = new Map();
        for (const [original, name] of this.names) {
            const changed = (0,rename_keys/* renamedBy */.YF)(renaming, name);
            if (changed !== undefined)
                changes.set(original, changed);
        }
        return changes;
    }
    isGood(changes) {
        const taken = new Set();
        let helps = false;
        for (const [original, name] of changes) {
            const owner = this.originals.get(name);
            if (name === '' || taken.has(name) || (owner !== undefined && !changes.has(owner)))
                return false;
            taken.add(name);
            const wanted = this.wanted.get(original);
            if (wanted === undefined) {
                // What has no partner may go along, unless it is right as it is or becomes something else by chance.
                if (this.reference.has(this.nameOf(original)) || this.reference.has(name))
                    return false;
            }
            else {
                if (this.nameOf(original) === wanted || (0,spellings/* spelled */.uQ)(name) !== (0,spellings/* spelled */.uQ)(wanted))
                    return false;
                helps = true;
            }
        }
        return helps;
    }
}
/** `undefined` where a key holds what means something else in a line. */
function parsed(line) {
    try {
        return (0,rename_keys/* parseRenaming */.zl)(line);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/compare/key-info.ts
var key_info = __webpack_require__(21329);
;// CONCATENATED MODULE: ./src/compare/torch-error.ts


/** The class of the module is not known; this stands in its place. */
const MODULE = '<model>';
/** Longest text: enough for what a person reads, also where a hundred thousand keys differ. */
const MAX_LENGTH = 20_000;
/** What `load_state_dict(strict=True)` raises, in PyTorch's words (2.13), cut where it is endless; `undefined` where it loads. */
function torchError({ missing, unexpected, clashing }) {
    const lines = [
        ...(missing.length > 0 ? [`Missing key(s) in state_dict: ${listed(missing)}. `] : []),
        ...(unexpected.length > 0 ? [`Unexpected key(s) in state_dict: ${listed(unexpected)}. `] : []),
        ...clashing.slice(0, MAX_LENGTH / 100).map(mismatch),
    ];
    if (lines.length === 0)
        return undefined;
    const text = `RuntimeError: Error(s) in loading state_dict for ${MODULE}:\n\t${lines.join('\n\t')}`;
    return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
function listed(names) {
    let length = 0;
    const shown = [];
    for (const name of names) {
        if (length > MAX_LENGTH)
            break;
        shown.push(`"${oneLine(name)}"`);
        length += name.length;
    }
    return shown.join(', ');
}
function mismatch(pair) {
    const { reference, candidate } = pair;
    const name = oneLine(pair.name);
    const why = (0,load_state_dict/* obstacle */.ET)(pair);
    if (why === 'no tensor') {
        const type = candidate.type ?? key_info/* OBJECT */.q;
        return `While copying the parameter named "${name}", expected torch.Tensor or Tensor-like object from checkpoint but received <class '${type}'>`;
    }
    if (why === 'no values' && (0,load_state_dict/* sameShape */._C)(reference.shape, candidate.shape)) {
        return (`While copying the parameter named "${name}", whose dimensions in the model are ${size(reference.shape)} and whose dimensions ` +
            `in the checkpoint are ${size(candidate.shape)}, an exception occurred : ('Cannot copy out of meta tensor; no data!',).`);
    }
    return (`size mismatch for ${name}: copying a param with shape ${size(candidate.shape)} from checkpoint, ` +
        `the shape in current model is ${size(reference.shape)}.`);
}
/** A name that ends a line would add lines to the message, in anybody's words. */
function oneLine(name) {
    return name.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
function size(shape) {
    return `torch.Size([${shape.join(', ')}])`;
}

;// CONCATENATED MODULE: ./src/compare/verdict.ts

function verdictOf(outcome, explained, identical) {
    if (outcome.clashing.length > 0 || outcome.missing.some((name) => !explained.has(name)))
        return 'breaking';
    if (outcome.unexpected.some((name) => !explained.has(name)))
        return 'extended';
    return identical ? 'identical' : 'values';
}
/** Whether names, shapes, types and values are the same, nothing forgiven. */
function isIdentical(reference, candidate, outcome, values) {
    return values === 'equal' && sameNames(reference, candidate) && outcome.pairs.every(isAlike);
}
function isAlike({ reference, candidate }) {
    return reference.dtype === candidate.dtype && (0,load_state_dict/* sameShape */._C)(reference.shape, candidate.shape);
}
function sameNames(a, b) {
    return a.keys.size === b.keys.size && [...a.keys.keys()].every((name) => b.keys.has(name));
}
/** Whether the values are the same, by the checksums that both sides state of the same bytes. */
function valuesOf({ pairs }) {
    let values = 'equal';
    for (const { reference, candidate } of pairs) {
        const [theirs, ours] = [reference.checksum, candidate.checksum];
        if (theirs === undefined || ours === undefined || theirs.place !== ours.place)
            values = 'unknown';
        else if (theirs.crc32 !== ours.crc32)
            return 'different';
    }
    return values;
}
/** Whether a comparison gives what was asked for. */
function meets(required, verdict, outcome) {
    switch (required) {
        case 'identical':
            return verdict === 'identical';
        case 'strict':
            return verdict === 'identical' || verdict === 'values';
        case 'extends':
            return verdict !== 'breaking';
        case 'non-strict':
            return outcome.clashing.length === 0;
    }
}

;// CONCATENATED MODULE: ./src/compare/compare-keys.ts







/** Would `candidate` load where `reference` did? `seen` is what a look at the values has shown, in place of checksums. */
function compareKeys(reference, candidate, seen) {
    const outcome = (0,load_state_dict/* loadStateDict */.Kb)(reference, candidate);
    const explained = (0,inference_only/* explainedKeys */.b)(outcome, [reference.identity, candidate.identity]);
    const explainedNames = new Set(explained.flatMap(({ keys }) => keys));
    const values = seen ?? valuesOf(outcome);
    const isOpen = (name) => !explainedNames.has(name);
    const missing = outcome.missing.filter(isOpen);
    const unexpected = outcome.unexpected.filter(isOpen);
    // A counter that PyTorch does without is still the same counter under another name.
    const renames = (0,find_renames/* findRenames */.P)(only(reference, [...missing, ...outcome.filledIn]), only(candidate, unexpected));
    return {
        verdict: verdictOf(outcome, explainedNames, isIdentical(reference, candidate, outcome, values)),
        outcome,
        error: torchError(outcome),
        values,
        recast: outcome.pairs.filter((pair) => pair.reference.dtype !== pair.candidate.dtype),
        explained,
        renames,
        fix: renameLines(renames, candidate.keys.keys(), new Set(reference.keys.keys())),
        folded: foldedLists({ missing, unexpected, renames, outcome, reference, candidate }),
    };
}
function only(side, names) {
    return new Map(names.flatMap((name) => {
        const info = side.keys.get(name);
        return info === undefined ? [] : [[name, info]];
    }));
}
function foldedLists({ missing, unexpected, renames, outcome, reference, candidate }) {
    const known = new Set(renames.map(({ to }) => to));
    const gone = new Set(renames.map(({ from }) => from));
    return {
        missing: folded(missing.filter((name) => !known.has(name)), reference),
        unexpected: folded(unexpected.filter((name) => !gone.has(name)), candidate),
        shape: folded(outcome.clashing.map(({ name }) => name), reference),
    };
}
/** Lines of one list; a report shows fewer. */
const MAX_ROWS = 200;
function folded(names, side) {
    return names.length === 0 ? [] : (0,fold_names/* foldNames */.w)(names, side.keys.keys()).slice(0, MAX_ROWS);
}

// EXTERNAL MODULE: ./src/references/reference.ts + 3 modules
var reference = __webpack_require__(75705);
// EXTERNAL MODULE: ./src/references/side.ts
var side = __webpack_require__(40859);
// EXTERNAL MODULE: ./src/commands/compare-refusals.ts
var compare_refusals = __webpack_require__(48347);
// EXTERNAL MODULE: ./src/checkpoint/pickle/globals.ts + 5 modules
var globals = __webpack_require__(31874);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/reports/bytes-text.ts
var bytes_text = __webpack_require__(35698);
;// CONCATENATED MODULE: ./src/commands/compare-globals.ts



/**
 * What a comparison of keys says nothing of: names that the candidate's pickles ask for and that PyTorch refuses, or that can run code.
 * `validate` fails such a file; here its reader is told, so that a comparison that passes is not taken for more than it is.
 */
function globalNotes({ name, content }, config) {
    const allowed = new Set(config['allow-globals']);
    const asked = content?.checkpoint.globals ?? [];
    const dangerous = asked.filter((global) => (0,globals/* globalTier */.yx)(global.name) === 'dangerous');
    const unknown = asked.filter((global) => {
        return (0,globals/* globalTier */.yx)(global.name) === 'unknown' && !allowed.has(global.name) && !allowed.has(global.spelled);
    });
    return [
        ...note(name, namesOf(dangerous), 'which can run code when the file is loaded: do not load it, and see what validate says'),
        ...note(name, namesOf(unknown), 'which PyTorch refuses by default: validate says what can be done, and --allow-global accepts a name'),
    ];
}
function namesOf(globals) {
    return [...new Set(globals.map((global) => global.name))];
}
function note(file, names, why) {
    const [first] = names;
    if (first === undefined)
        return [];
    const more = names.length > 1 ? ` and ${(0,bytes_text/* plural */.LS)(names.length - 1, 'more name')}` : '';
    return [`${file} asks for ${(0,quote/* quote */.h)(first)}${more}, ${why}`];
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(23511);
;// CONCATENATED MODULE: ./src/commands/compare-hints.ts



/** What explains missing keys and changes no verdict, since `load_state_dict` does not know of it either. */
function hints(comparison, wished, reference, candidate) {
    return [...rootHint(comparison, candidate), ...tiedHint(comparison, wished, reference)];
}
/** The candidate is a dict of state dicts (`net_g`, `net_d`), and one of them is what the reference has. */
function rootHint({ renames, outcome }, { weightsRoot, content }) {
    const [first] = renames;
    if (first === undefined || weightsRoot !== '' || renames.length < outcome.missing.length)
        return [];
    const place = first.from.slice(0, first.from.length - first.to.length - 1);
    if (!renames.every(({ from, to }) => from === `${place}.${to}`))
        return [];
    if ((0,lookup/* dictEntries */.Hc)((0,lookup/* dictEntries */.Hc)(content?.checkpoint.root)?.get(place)) === undefined)
        return [];
    return [`the keys of the reference lie below ${(0,quote/* quote */.h)(place)} in the candidate: --root ${place} compares these alone`];
}
/** Safetensors stores what two keys share under one of them, and the model ties them again once it has loaded the file. */
function tiedHint({ outcome, renames }, { candidate }, { content, weightsRoot }) {
    // The shards of a set number their storages each for itself.
    if (content === undefined || content.checkpoint.shards.size > 0)
        return [];
    const prefix = weightsRoot === null || weightsRoot === '' ? '' : `${weightsRoot}.`;
    const present = new Map();
    const lost = new Map();
    const renamed = new Set(renames.map(({ to }) => to));
    const missing = new Set(outcome.missing.filter((key) => !renamed.has(key)));
    for (const tensor of content.checkpoint.tensors) {
        if (tensor.storage === null || !tensor.name.startsWith(prefix))
            continue;
        const key = tensor.name.slice(prefix.length);
        if (missing.has(key))
            lost.set(key, viewOf(tensor));
        else if (candidate.keys.has(key))
            present.set(viewOf(tensor), key);
    }
    const tied = [...lost].flatMap(([key, view]) => {
        const other = present.get(view);
        return other === undefined ? [] : [{ key, other }];
    });
    const [first] = tied;
    if (first === undefined)
        return [];
    const more = tied.length > 1 ? ` (as ${(0,bytes_text/* plural */.LS)(tied.length - 1, 'more key')} with another one)` : '';
    return [
        `${(0,quote/* quote */.h)(first.key)} is missing and shares its storage with ${(0,quote/* quote */.h)(first.other)} in the reference${more}: ` +
            `a model that ties them when it has loaded does without, and --ignore leaves it out here`,
    ];
}
function viewOf({ storage, offset, shape, stride, dtype }) {
    return JSON.stringify([storage, offset, shape, stride, dtype]);
}

;// CONCATENATED MODULE: ./src/commands/compare-report.ts




/** The report of a comparison. */
function compareReport({ request, reference, candidate, wished, comparison, seen, status }) {
    const { verdict, outcome, error, recast, explained, renames, fix, folded, values } = comparison;
    const isStrict = error === undefined;
    return {
        schema: 'ckpt-guard/compare@1',
        status,
        verdict,
        require: request.require,
        loads: { strict: isStrict, nonStrict: outcome.clashing.length === 0, ...(isStrict ? {} : { error }) },
        candidate: sideReport(candidate, wished.candidate.keys.size),
        reference: sideReport(reference, wished.reference.keys.size),
        missing: [...outcome.missing],
        unexpected: [...outcome.unexpected],
        shape: outcome.clashing.map(clashReport),
        dtype: recast.map(({ name, reference: theirs, candidate: ours }) => ({ name, reference: theirs.dtype, candidate: ours.dtype })),
        renamed: renames.map((rename) => ({ ...rename })),
        rename: [...fix.lines],
        explained: explained.map((each) => ({ ...each, keys: [...each.keys] })),
        folded: { missing: rows(folded.missing), unexpected: rows(folded.unexpected), shape: rows(folded.shape) },
        ignored: wished.ignored,
        checksums: seen === undefined ? values : checksumsOf(comparison),
        ...(seen === undefined ? {} : { values: seen.report }),
        notes: [
            ...wished.notes,
            ...globalNotes(candidate, request.config),
            ...hints(comparison, wished, reference, candidate),
            ...notesOf(comparison, reference, candidate, seen !== undefined),
        ],
        findings: [],
    };
}
/** The report on a candidate that cannot be loaded at all, so that there is nothing to compare. */
function brokenReport(request, reference, candidate, findings) {
    const [first] = findings;
    return {
        schema: 'ckpt-guard/compare@1',
        status: 'failed',
        verdict: 'breaking',
        require: request.require,
        loads: { strict: false, nonStrict: false, ...(first?.torch === undefined ? {} : { error: first.torch }) },
        candidate: sideReport(candidate, candidate.keys.size),
        reference: sideReport(reference, reference.keys.size),
        ...{ missing: [], unexpected: [], shape: [], dtype: [], renamed: [], rename: [], explained: [] },
        folded: { missing: [], unexpected: [], shape: [] },
        ignored: 0,
        checksums: 'unknown',
        notes: [],
        findings: findings.map((finding) => ({ ...finding, where: { ...finding.where } })),
    };
}
function sideReport({ name, kind, content, weightsRoot, identity, transferred }, keys) {
    return {
        name,
        kind,
        ...(content === undefined ? {} : { format: content.checkpoint.container, size: content.checkpoint.size }),
        ...(transferred === undefined ? {} : { transferred: transferred() }),
        weightsRoot,
        keys,
        ...(identity === undefined ? {} : { identity: { ...identity, evidence: [...identity.evidence] } }),
    };
}
function clashReport(pair) {
    const { name, reference, candidate } = pair;
    const why = (0,load_state_dict/* obstacle */.ET)(pair);
    return { name, reference: [...reference.shape], candidate: [...candidate.shape], ...(why === undefined ? {} : { why }) };
}
function rows(folded) {
    return folded.map((row) => ({ ...row }));
}
function checksumsOf({ outcome }) {
    return valuesOf(outcome);
}
function notesOf({ verdict, values, renames, fix, recast }, reference, candidate, looked) {
    const isOpen = verdict === 'values' && values === 'unknown' && recast.length === 0 && !looked;
    const hasValues = candidate.content !== undefined && reference.content !== undefined;
    return [
        ...(isOpen && hasValues ? [unknownValues(reference, candidate)] : []),
        ...(fix.renamed < renames.length
            ? [`the --rename lines make ${fix.renamed} of ${renames.length} renames; the others are in the JSON report`]
            : []),
    ];
}
/** Containers without checksums can hide that values differ, and that they do not. */
function unknownValues(reference, candidate) {
    const silent = [candidate, reference].filter((side) => [...side.keys.values()].some(({ checksum }) => checksum === undefined));
    const names = silent.map(({ name }) => name).join(' and ');
    const why = silent.length === 0
        ? 'tensors share storages in other ways'
        : `${names} ${silent.length === 1 ? 'states' : 'state'} no checksums of all tensors`;
    return `whether the values are the same is not known: ${why}; --values looks at the values themselves`;
}

;// CONCATENATED MODULE: ./src/compare/module-change.ts
/** Rows up to which mixed modules are shown by their parts: what a person reads. */
const ROWS = 24;
/** Most rows, for a model (or a hostile file) with thousands of modules at the top. */
const module_change_MAX_ROWS = 200;
/** Names that all keys share lead a few levels down; what a hostile name has below this stays together. */
const MAX_DEPTH = 32;
/**
 * The parts of a model by what training did to them, in the order of the keys: its top modules, and instead of one that moved in part
 * those that it is made of, as far as there is room. `skipped` rows are left out of the list.
 */
function changesByModule(changes) {
    let groups = [{ name: '', members: changes }];
    for (let depth = 0; depth < MAX_DEPTH && groups.length === 1; depth++)
        groups = groups.flatMap(split);
    const closed = new Set();
    for (;;) {
        const open = groups.filter((group) => !closed.has(group) && isMixed(group));
        const largest = open.reduce((best, each) => (best && best.members.length >= each.members.length ? best : each), undefined);
        if (largest === undefined || groups.length >= ROWS)
            break;
        const parts = split(largest);
        const isWorthIt = parts.some(({ members }) => members.length > 1) && groups.length - 1 + parts.length <= ROWS;
        if (isWorthIt)
            groups = groups.flatMap((group) => (group === largest ? parts : [group]));
        else
            closed.add(largest);
    }
    return { modules: groups.slice(0, module_change_MAX_ROWS).map(changeOf), skipped: Math.max(0, groups.length - module_change_MAX_ROWS) };
}
/** The modules one level down, and the tensors that stand beside them. */
function split({ name, members }) {
    if (name !== '' && !name.endsWith('.'))
        return [{ name, members }];
    const parts = new Map();
    for (const member of members) {
        const dot = member.name.indexOf('.', name.length);
        const part = dot < 0 ? member.name : member.name.slice(0, dot + 1);
        const known = parts.get(part);
        if (known === undefined)
            parts.set(part, [member]);
        else
            known.push(member);
    }
    return [...parts].map(([part, each]) => ({ name: part, members: each }));
}
function isMixed({ members }) {
    const equal = members.filter((member) => member.equal).length;
    return equal > 0 && equal < members.length;
}
function changeOf({ name, members }) {
    const equal = members.filter((member) => member.equal).length;
    const difference = norm(members.map((member) => (member.equal ? 0 : member.norm.difference)));
    const change = equal === members.length ? 0 : difference / norm(members.map((member) => member.norm.reference));
    return {
        name: name.endsWith('.') ? `${name}*` : name,
        state: equal === members.length ? 'frozen' : equal === 0 ? 'moved' : 'mixed',
        tensors: members.length,
        equal,
        change: Number.isFinite(change) ? change : null,
    };
}
/** Of several vectors behind each other, by their norms, whose squares may leave the range of float64. */
function norm(norms) {
    let largest = 0;
    for (const each of norms)
        largest = Math.max(largest, each ?? Number.NaN);
    if (!(largest > 0))
        return largest;
    return largest * Math.sqrt(norms.reduce((sum, each) => sum + ((each ?? 0) / largest) ** 2, 0));
}

;// CONCATENATED MODULE: ./src/compare/tensor-change.ts
function tensorChange(name, measured) {
    const { otherBits, otherValues, otherAfterCast, norm, nonFinite } = measured;
    const equal = (otherBits ?? otherAfterCast?.count ?? otherValues) === 0;
    const isSame = equal && otherBits !== undefined;
    const cosine = finite(measured.cosine);
    return {
        name,
        equal,
        change: isSame ? 0 : finite(measured.change),
        // Rounding may have left a little less of what is the same on both sides.
        cosine: isSame && cosine !== null ? 1 : cosine,
        nonFinite: { ...nonFinite },
        values: measured.count,
        differing: otherValues,
        maxDifference: finite(measured.farthest),
        norm: {
            reference: finite(norm.reference),
            candidate: finite(norm.candidate),
            difference: isSame ? 0 : finite(norm.difference),
        },
        afterCast: otherAfterCast === undefined ? undefined : { dtype: otherAfterCast.dtype, differing: otherAfterCast.count },
    };
}
/**
 * Those that differ, then those that are equal. First what is no longer finite, then the largest movers; what moved from zero has no
 * share to tell and would push all others down, such as the biases of a model that was just made.
 */
function byMovement(changes) {
    return [...changes].sort((a, b) => rankOf(a) - rankOf(b) || movementOf(b) - movementOf(a));
}
function rankOf({ equal, change, norm }) {
    if (equal)
        return 3;
    if (change !== null)
        return 1;
    return norm.reference === 0 ? 2 : 0;
}
function movementOf({ change, norm }) {
    return change ?? norm.difference ?? 0;
}
function finite(value) {
    return Number.isFinite(value) ? value : null;
}

// EXTERNAL MODULE: ./src/scan/scanner.ts + 37 modules
var scan_scanner = __webpack_require__(98064);
// EXTERNAL MODULE: ./src/scan/values/value-kinds.ts
var value_kinds = __webpack_require__(83635);
// EXTERNAL MODULE: ./src/checkpoint/bytes.ts
var bytes = __webpack_require__(72553);
// EXTERNAL MODULE: ./src/checkpoint/open.ts + 30 modules
var checkpoint_open = __webpack_require__(29096);
// EXTERNAL MODULE: ./src/convert/gathered-source.ts + 1 modules
var gathered_source = __webpack_require__(61423);
// EXTERNAL MODULE: ./src/convert/view-geometry.ts
var view_geometry = __webpack_require__(60423);
;// CONCATENATED MODULE: ./src/scan/values/in-turn.ts

/** Lets one read after the other happen, for sources that each need memory while they are read, of which there may be thousands. */
class Turns {
    last = Promise.resolve();
    holder;
    /** Does the task once all before it have ended. Whoever had the turn before is paused. */
    take(holder, task) {
        const done = this.last.then(async () => {
            if (this.holder !== holder)
                await this.holder?.pause?.();
            this.holder = holder;
            return task();
        });
        this.last = done.catch(() => { });
        return done;
    }
    /** Pauses whoever had the last turn, where that is `holder`; others are paused already. */
    leave(holder) {
        const done = this.last.then(async () => {
            if (this.holder !== holder)
                return;
            this.holder = undefined;
            await holder.pause?.();
        });
        this.last = done.catch(() => { });
        return done;
    }
}
/** A source whose reads wait for their turn. */
function inTurn(source, turns) {
    const holder = {};
    return {
        size: source.size,
        // A copy, since the source may use its memory again at the next turn.
        read: (offset, length) => turns.take(holder, async () => new Uint8Array(await source.read(offset, length))),
        readInto: (offset, into) => turns.take(holder, () => (0,bytes/* readInto */.gO)(source, offset, into)),
        close: () => turns.leave(holder).then(() => source.close()),
    };
}

// EXTERNAL MODULE: ./src/checkpoint/containers/zip-record.ts
var zip_record = __webpack_require__(80508);
// EXTERNAL MODULE: ./src/scan/values/value-pair.ts
var value_pair = __webpack_require__(83262);
;// CONCATENATED MODULE: ./src/scan/values/inflated-source.ts


/**
 * A compressed record as a source, for readers that go from front to back. It is decompressed as far as it is read, and from its
 * beginning again after a step back, or where another source had a turn in between. `payload` is the offset of the compressed bytes.
 * Reads throw `UnreadableValues` where the record is not what it should be.
 */
function inflatedSource(source, payload, record, turns) {
    return new InflatedSource(source, payload, record, turns);
}
class InflatedSource {
    size;
    source;
    payload;
    record;
    stream;
    /** What has come out last, and where it begins. */
    piece = new Uint8Array(0);
    start = 0;
    turns;
    constructor(source, payload, record, turns) {
        this.source = source;
        this.payload = payload;
        this.record = record;
        this.size = record.size;
        this.turns = turns;
    }
    async read(offset, length) {
        const bytes = new Uint8Array(length);
        await this.readInto(offset, bytes);
        return bytes;
    }
    readInto(offset, into) {
        return this.turns.take(this, () => this.fill(offset, into));
    }
    close() {
        return this.turns.leave(this);
    }
    /** Lets go of what decompression needs. */
    async pause() {
        await this.stream?.return(undefined);
        this.stream = undefined;
        this.piece = new Uint8Array(0);
        this.start = 0;
    }
    async fill(offset, into) {
        if (offset < 0 || offset + into.length > this.size) {
            throw new RangeError(`read of ${into.length} bytes at ${offset} in a record of ${this.size} bytes`);
        }
        if (offset < this.start)
            await this.pause();
        this.stream ??= (0,zip_record/* inflated */.kb)(this.source, this.payload, this.record.storedSize);
        for (let done = 0; done < into.length;) {
            const at = offset + done;
            if (at >= this.start + this.piece.length)
                await this.next();
            else {
                const part = this.piece.subarray(at - this.start, at - this.start + into.length - done);
                into.set(part, done);
                done += part.length;
            }
        }
    }
    async next() {
        this.start += this.piece.length;
        this.piece = (await this.following()) ?? this.damaged();
    }
    async following() {
        try {
            return (await this.stream?.next())?.value;
        }
        catch (error) {
            if ((0,zip_record/* isZlibError */.EK)(error))
                return undefined;
            throw error;
        }
    }
    damaged() {
        throw new value_pair/* UnreadableValues */.s(`its record does not decompress to its ${this.size} bytes`);
    }
}

// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
;// CONCATENATED MODULE: ./src/commands/compare-value-places.ts








/** Finds the bytes of a side's tensors by key; opens the shards of a set as they come. */
class ValueFinder {
    content;
    prefix;
    main;
    shards = new Map();
    /** Throws `UserError` for a key schema. */
    constructor({ name, content, weightsRoot }) {
        if (content === undefined)
            throw new user_error/* UserError */.y(`--values needs two checkpoints, and ${name} has names and shapes alone`);
        this.content = content;
        this.prefix = weightsRoot === null || weightsRoot === '' ? '' : `${weightsRoot}.`;
        this.main = openFile(content.checkpoint, content.source, 0);
    }
    /**
     * Where the values of these keys are, or why they cannot be read. The headers of their records are read in the order of the file,
     * many at once where they lie close together.
     */
    async find(keys) {
        const tensors = [];
        for (const key of keys)
            tensors.push(await this.stored(this.prefix + key));
        const wanted = new Map();
        for (const each of tensors) {
            if (typeof each === 'string')
                continue;
            const records = wanted.get(each.file);
            if (records === undefined)
                wanted.set(each.file, new Set([each.record]));
            else
                records.add(each.record);
        }
        for (const [file, records] of wanted)
            await locate(file, records);
        return tensors.map((each) => (typeof each === 'string' ? each : valuesIn(each)));
    }
    async stored(name) {
        const shard = this.content.checkpoint.shards.get(name);
        const file = shard === undefined ? this.main : await this.shard(shard);
        const tensor = file?.tensors.get(name);
        if (file === undefined || tensor === undefined)
            return 'its values are not in the file';
        if (tensor.layout !== 'strided')
            return `it is a tensor of the layout ${tensor.layout}`;
        const storage = tensor.storage === null ? undefined : file.checkpoint.storages.get(tensor.storage);
        const record = file.records.get(storage?.record ?? '');
        if (storage === undefined || record === undefined || tensor.stride === null)
            return 'its values are not in the file';
        return { file, tensor, storage, record, stride: tensor.stride };
    }
    /** Closes the shards; the side itself is its owner's. */
    async close() {
        for (const file of this.shards.values())
            await file?.close();
    }
    async shard(name) {
        if (!this.shards.has(name)) {
            const source = await this.content.openSibling(name);
            this.shards.set(name, source && openFile(await (0,checkpoint_open/* openCheckpoint */.D)(source, { name }), source, this.shards.size + 1));
        }
        return this.shards.get(name);
    }
}
/** Bytes that are read at once when headers are asked for. */
const HEADER_WINDOW = 16 * 1024;
function openFile(checkpoint, source, number) {
    return {
        number,
        checkpoint,
        source: borrowed(source),
        payloads: new Map(),
        tensors: new Map(checkpoint.tensors.map((tensor) => [tensor.name, tensor])),
        records: new Map(checkpoint.records.map((record) => [record.name, record])),
        asked: new Map(),
        turns: new Turns(),
        close: () => source.close(),
    };
}
function borrowed(source) {
    const { readInto } = source;
    const read = (offset, length) => source.read(offset, length);
    const close = async () => { };
    if (readInto === undefined)
        return { size: source.size, read, close };
    return { size: source.size, read, close, readInto: (offset, into) => readInto.call(source, offset, into) };
}
async function locate({ source, payloads }, records) {
    const headers = (0,bytes/* windowedSource */.N6)(source, HEADER_WINDOW);
    for (const record of [...records].sort((a, b) => a.offset - b.offset))
        payloads.set(record, await payloadOf(headers, record));
}
async function payloadOf(headers, { framing, offset }) {
    if (framing === undefined)
        return offset;
    if (offset + framing.fixedLength > headers.size)
        return undefined;
    const length = framing.headerLength(await headers.read(offset, framing.fixedLength));
    return length === undefined ? undefined : offset + length;
}
/** Tied weights read their bytes once a name. A few bytes that a hostile file expands to billions of values would never end. */
const MAX_READINGS = 64;
function valuesIn({ file, tensor, stride, storage, record }) {
    const { asked, payloads, turns } = file;
    const kind = (0,value_kinds/* valueKind */.C)(tensor.dtype);
    if (kind === undefined)
        return `${tensor.dtype} is not compared`;
    const view = compare_value_places_viewOf(tensor, stride, kind.bits, storage.start);
    if (view === undefined)
        return 'its packed values do not begin with a byte or do not follow each other';
    if (view.end > record.size)
        return 'its values are not all in its record';
    const isCompressed = record.compression === 'deflated';
    const isScattered = !view.isRow;
    if (isCompressed && isScattered)
        return 'it lies scattered in a compressed record, which can be read from front to back alone';
    // What lies in front of compressed values is decompressed too, and what lies between scattered ones may be read.
    const read = isCompressed ? view.end : Math.max(view.bytes, view.end - view.begin);
    const wanted = (asked.get(record.name) ?? 0) + read;
    if (wanted > record.size * MAX_READINGS)
        return 'its record would be read again and again';
    asked.set(record.name, wanted);
    const payload = payloads.get(record);
    if (payload === undefined)
        return 'its record cannot be found';
    if (payload + record.storedSize > file.source.size)
        return 'its record is not all in the file';
    const place = { file: file.number, offset: payload + view.begin };
    const found = { dtype: tensor.dtype, byteOrder: storage.byteOrder, bytes: view.bytes, place };
    if (isCompressed)
        return { ...found, begin: view.begin, open: () => inflatedSource(file.source, payload, record, turns) };
    const direct = { ...found, begin: place.offset, open: () => file.source };
    if (!isScattered)
        return direct;
    const part = { begin: view.begin, itemBytes: kind.bits / 8, shape: tensor.shape, stride };
    const gathered = () => inTurn((0,gathered_source/* gatheredSource */.Y)((0,bytes/* sliceSource */.U5)(file.source, payload, record.size), part), turns);
    const order = denseOrder(tensor.shape, stride);
    return { ...found, begin: 0, open: gathered, ...(order !== undefined && { asStored: { ...direct, order } }) };
}
/** `undefined` for packed values that cannot be told apart by whole bytes. */
function compare_value_places_viewOf({ shape, offset }, stride, bits, start) {
    const count = shape.reduce((product, size) => product * size, 1);
    const bytes = Math.ceil((count * bits) / 8);
    const begin = start + (offset * bits) / 8;
    if (count === 0)
        return { begin: 0, end: 0, bytes: 0, isRow: true };
    const isRow = (0,view_geometry/* isContiguous */.V)(shape, stride);
    if (bits < 8 && (!isRow || !Number.isInteger(begin)))
        return undefined;
    const last = shape.reduce((element, size, i) => element + (size - 1) * (stride[i] ?? 0), 0);
    return { begin, end: isRow ? begin + bytes : begin + ((last + 1) * bits) / 8, bytes, isRow };
}
/** How the dimensions lie in memory, where they fill it without gaps; `undefined` for others. */
function denseOrder(shape, stride) {
    const steps = shape.map((size, i) => ({ size, step: stride[i] ?? 0 })).filter(({ size }) => size !== 1);
    let expected = 1;
    for (const { size, step } of [...steps].sort((a, b) => a.step - b.step)) {
        if (step !== expected)
            return undefined;
        expected *= size;
    }
    return steps.map(({ step }) => step).join();
}

;// CONCATENATED MODULE: ./src/commands/compare-values.ts







/**
 * Reads the values of all keys that both sides have with the same shape, in the order in which they lie in the reference and both
 * sides in step, in bounded memory. Throws `UserError` where a side is a key schema, which has none.
 */
async function lookAtValues(wished, { reference, candidate, threads }, progress) {
    const [theirs, ours] = [new ValueFinder(reference), new ValueFinder(candidate)];
    const scanner = new scan_scanner/* Scanner */.L(threads === undefined ? {} : { threads });
    scanner.prepare((reference.content?.source.size ?? 0) + (candidate.content?.source.size ?? 0), false);
    try {
        const tensors = await tensorsOf(wished, theirs, ours);
        const pairs = tensors.flatMap(({ pair }) => (pair === undefined ? [] : [pair]));
        progress.total(pairs.reduce((sum, { bytes }) => sum + bytes, 0), 2);
        progress.file(candidate.name);
        const ordered = [...pairs].sort((a, b) => a.place.file - b.place.file || a.place.offset - b.place.offset);
        const facts = await scanner.compare(ordered, (bytes) => progress.advance(bytes));
        const measured = new Map(ordered.map((pair, i) => [pair, facts[i]]));
        return seenValues(tensors.map(({ name, why, pair }) => {
            const found = pair && measured.get(pair);
            if (found === undefined || found.unreadable !== undefined)
                return { name, why: why ?? found?.unreadable ?? 'unreadable' };
            return tensorChange(name, found);
        }));
    }
    finally {
        await scanner.close();
        await theirs.close();
        await ours.close();
    }
}
async function tensorsOf(wished, theirs, ours) {
    const shared = (0,load_state_dict/* loadStateDict */.Kb)(wished.reference, wished.candidate).pairs.filter((pair) => !isSameObject(pair));
    const ownName = (name) => wished.ownNames.get(wished.candidate.keys.has(name) ? name : olderSpelling(name)) ?? name;
    const alike = shared.filter(({ reference, candidate }) => (0,load_state_dict/* sameShape */._C)(reference.shape, candidate.shape));
    const left = await theirs.find(alike.map(({ name }) => name));
    const right = await ours.find(alike.map(({ name }) => ownName(name)));
    const pairs = new Map(alike.map(({ name, reference }, i) => [name, pairOf(left[i] ?? NOWHERE, right[i] ?? NOWHERE, reference.shape)]));
    return shared.map(({ name }) => ({ name, ...(pairs.get(name) ?? { why: 'the shapes differ' }) }));
}
/** An entry that is no tensor is compared by what the structure shows of it. */
function isSameObject({ reference, candidate }) {
    return reference.dtype === key_info/* OBJECT */.q && reference.checksum !== undefined && reference.checksum.crc32 === candidate.checksum?.crc32;
}
const NOWHERE = 'its values are not in the file';
/** The name under which a file from before PyTorch 2.0 has this key. */
function olderSpelling(name) {
    return name.replace(/parametrizations\.([^.]+)\.original([01])$/, (_, weight, part) => `${weight}_${part === '0' ? 'g' : 'v'}`);
}
function pairOf(left, right, shape) {
    if (typeof left === 'string')
        return { why: left };
    if (typeof right === 'string')
        return { why: right };
    if ((0,value_kinds/* valueKind */.C)(left.dtype)?.lanes !== (0,value_kinds/* valueKind */.C)(right.dtype)?.lanes)
        return { why: `${left.dtype} is not compared with ${right.dtype}` };
    const count = shape.reduce((product, size) => product * size, 1);
    // What both sides store in one order need not be brought into another; which one it is does not matter to a sum.
    const isAlike = left.asStored !== undefined && left.asStored.order === right.asStored?.order;
    const [reference, candidate] = [(isAlike && left.asStored) || left, (isAlike && right.asStored) || right];
    return { pair: { count, reference, candidate, place: left.place, bytes: left.bytes + right.bytes } };
}
function seenValues(tensors) {
    const changes = tensors.filter((each) => 'change' in each);
    const skipped = tensors.flatMap((each) => ('why' in each ? [{ name: each.name, why: each.why }] : []));
    const { modules, skipped: moreModules } = changesByModule(changes);
    const equal = changes.filter((change) => change.equal).length;
    return {
        verdict: equal < changes.length ? 'different' : skipped.length > 0 ? 'unknown' : 'equal',
        report: {
            compared: changes.length,
            equal,
            modules: modules.map((module) => ({ ...module })),
            moreModules,
            tensors: byMovement(changes).map(({ afterCast, ...change }) => ({ ...change, ...(afterCast && { afterCast }) })),
            skipped,
        },
    };
}

// EXTERNAL MODULE: ./src/commands/compare-wishes.ts
var compare_wishes = __webpack_require__(75809);
// EXTERNAL MODULE: ./src/commands/progress.ts
var commands_progress = __webpack_require__(67111);
// EXTERNAL MODULE: ./src/commands/usable-reference.ts
var usable_reference = __webpack_require__(72496);
;// CONCATENATED MODULE: ./src/commands/compare.ts











/**
 * Would the candidate still load where the reference did: open both, reduce them to their keys, compare, report. A candidate that
 * cannot be loaded at all is in the report. Throws `UserError` where it cannot run, also where the reference cannot be had.
 */
async function compare(request, progress = commands_progress/* noProgress */.n) {
    const [candidateText, referenceText] = [(0,reference.parseReference)(request.candidate), (0,reference.parseReference)(request.reference)];
    if (candidateText.kind === 'profile')
        throw new user_error/* UserError */.y('expected a checkpoint or a key schema to compare, found a profile');
    const candidate = await candidateText.open(request);
    try {
        const reference = await referenceText.open(request, candidate);
        try {
            return await compared(request, reference, candidate, progress);
        }
        finally {
            await reference.close();
        }
    }
    finally {
        await candidate.close();
        progress.done();
    }
}
async function compared(request, reference, candidate, progress) {
    const { config } = request;
    (0,usable_reference/* refuseReference */.U)(reference, config);
    const findings = (0,compare_refusals/* refusalsOf */.h)(candidate, config);
    if (findings.length > 0)
        return brokenReport(request, reference, candidate, findings);
    (0,side/* refuseEmptyRoot */.oq)(candidate, request.weightsRoot);
    const wished = (0,compare_wishes/* applyWishes */.O)(request, reference, candidate);
    if (wished.reference.keys.size === 0) {
        throw new user_error/* UserError */.y('--ignore leaves out every key of the reference, so that nothing is left to compare');
    }
    const seen = request.values ? await lookAtValues(wished, { reference, candidate, threads: request.threads }, progress) : undefined;
    const comparison = compareKeys(wished.reference, wished.candidate, seen?.verdict);
    const isMet = meets(request.require, comparison.verdict, comparison.outcome);
    const isTyped = request.dtype === 'any' || comparison.recast.length === 0;
    const status = isMet && isTyped ? 'passed' : 'failed';
    return compareReport({ request, reference, candidate, wished, comparison, seen, status });
}


/***/ }),

/***/ 67111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ noProgress)
/* harmony export */ });
const noProgress = {
    total() { },
    file() { },
    advance() { },
    done() { },
};


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


/***/ })

};
