export const id = 1179;
export const ids = [1179];
export const modules = {

/***/ 72496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ refuseReference)
/* harmony export */ });
/* unused harmony export UnusableReference */
/* harmony import */ var _compare_refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48347);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);


/** The reference is there, and nothing can be judged by it: PyTorch cannot load it, or it holds no tensors. */
class UnusableReference extends _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y {
}
/** Throws `UnusableReference` for a reference that shows nothing. */
function refuseReference(reference, config) {
    const [finding] = (0,_compare_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalsOf */ .h)(reference, config);
    if (finding !== undefined)
        throw new UnusableReference(`the reference ${reference.name} cannot be used: ${finding.message} (${finding.rule})`);
    if (reference.keys.size === 0)
        throw new UnusableReference(`the reference ${reference.name} holds no tensors to compare with`);
}


/***/ }),

/***/ 95605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ foldNames)
/* harmony export */ });
/** Names of a module that stand one by one. */
const FEW = 4;
/** Lines of a module that is not listed whole, before it becomes one line itself. */
const MAX_LINES = 6;
/** Real names have about ten parts. What a hostile name has below this depth stays together. */
const MAX_DEPTH = 24;
/**
 * A list of names as a person reads it: a module of which all names are listed is one line, as is one with so many that nobody would
 * read them. `all` is where the names come from.
 */
function foldNames(names, all) {
    const root = newNode();
    for (const name of all)
        count(root, name, 'all');
    for (const name of names)
        count(root, name, 'listed');
    return root.listed === root.all && root.all > FEW ? [{ name: '*', keys: root.listed, of: root.all }] : rowsBelow(root, '');
}
function newNode() {
    return { children: new Map(), listed: 0, all: 0, isListed: false };
}
function count(root, name, what) {
    let node = root;
    node[what]++;
    for (const step of stepsOf(name)) {
        const child = node.children.get(step) ?? newNode();
        node.children.set(step, child);
        node = child;
        node[what]++;
    }
    if (what === 'listed')
        node.isListed = true;
}
function stepsOf(name) {
    const parts = name.split('.');
    return parts.length > MAX_DEPTH ? [...parts.slice(0, MAX_DEPTH - 1), parts.slice(MAX_DEPTH - 1).join('.')] : parts;
}
function rowsBelow(node, prefix) {
    return [...node.children].filter(([, { listed }]) => listed > 0).flatMap(([step, child]) => rowsOf(child, `${prefix}${step}`));
}
function rowsOf(node, name) {
    const own = node.isListed ? [{ name, keys: 1, of: 1 }] : [];
    if (node.children.size === 0)
        return own;
    const folded = [{ name: `${name}.*`, keys: node.listed, of: node.all }];
    if (node.listed === node.all && node.listed > 2)
        return folded;
    const rows = [...own, ...rowsBelow(node, `${name}.`)];
    return node.listed <= FEW || rows.length <= MAX_LINES ? rows : folded;
}


/***/ }),

/***/ 73383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ explainedKeys)
/* harmony export */ });
/** The test is the one that the projects' own exports make. Sources: process_ckpt.py `savee`, compress_model.py. */
const POSTERIOR = {
    pattern: 'enc_q.*',
    isPart: (key) => key.includes('enc_q'),
    what: 'the posterior encoder, which only training uses',
};
const TRAINING_MODULES = [
    { project: 'gpt-sovits', name: 'GPT-SoVITS', kinds: /^s2(-base|-training)?$/, ...POSTERIOR },
    { project: 'rvc', name: 'RVC', kinds: /^(weights|training|base)$/, ...POSTERIOR },
    { project: 'so-vits-svc', name: 'so-vits-svc', kinds: /^(weights|training)$/, ...POSTERIOR },
];
/**
 * Keys that an export of a known project leaves out and a training file has. Only where one side has none of them at all: a file
 * with half of such a module is damaged, and nothing explains it.
 */
function explainedKeys(outcome, identities) {
    return TRAINING_MODULES.filter((module) => concerns(module, identities)).flatMap((module) => {
        const { pattern, isPart, what, name } = module;
        if (outcome.pairs.some((pair) => isPart(pair.name)))
            return [];
        const missing = outcome.missing.filter(isPart);
        const unexpected = outcome.unexpected.filter(isPart);
        if (missing.length > 0 && unexpected.length > 0)
            return [];
        if (missing.length > 0) {
            const why = `${name} leaves ${what}, out of what it exports for inference, and its loader does without it`;
            return [{ side: 'missing', pattern, keys: missing, why }];
        }
        if (unexpected.length > 0) {
            const why = `the candidate has ${what}; the reference is an export of ${name} for inference, which leaves it out`;
            return [{ side: 'unexpected', pattern, keys: unexpected, why }];
        }
        return [];
    });
}
/** One side at least is of the project, and none is of another one or of another kind. */
function concerns({ project, kinds }, identities) {
    const known = identities.filter((identity) => identity !== undefined && !isVague(identity));
    return known.length > 0 && known.every((identity) => identity?.project === project && kinds.test(identity.kind));
}
/** Weights without anything that names their project. */
function isVague({ project }) {
    return project === 'plain' || project === 'huggingface' || project === 'lightning';
}


/***/ }),

/***/ 41932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ obstacle),
/* harmony export */   Kb: () => (/* binding */ loadStateDict),
/* harmony export */   _C: () => (/* binding */ sameShape)
/* harmony export */ });
/* harmony import */ var _key_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21329);

/**
 * `module.load_state_dict(candidate)`, where `reference` is `module.state_dict()`. Knows what PyTorch forgives: the spelling of
 * weight_norm before 2.0, counters that batch norm did not have before 0.4.1, and one number in place of a scalar.
 * Source: torch/nn/modules/module.py, batchnorm.py, torch/nn/utils/parametrizations.py (2.13).
 */
function loadStateDict(reference, candidate) {
    const given = respelled(reference, candidate.keys);
    const missing = [];
    const filledIn = [];
    const pairs = [];
    for (const [name, info] of reference.keys) {
        const found = given.get(name);
        if (found !== undefined)
            pairs.push({ name, reference: info, candidate: found });
        else
            (isFilledIn(name, reference, candidate) ? filledIn : missing).push(name);
    }
    const unexpected = [...given.keys()].filter((name) => !reference.keys.has(name));
    return { missing, filledIn, unexpected: inOrderOfModules(unexpected, reference), clashing: pairs.filter(clashes), pairs };
}
const ORIGINAL = /^((?:.*\.)?)parametrizations\.([^.]+)\.original0$/;
/** `weight_norm` renames `weight_g` and `weight_v` of older files while it loads, where both are there. */
function respelled(reference, given) {
    let result;
    for (const name of reference.keys.keys()) {
        const [, module, weight] = ORIGINAL.exec(name) ?? [];
        if (module === undefined || weight === undefined)
            continue;
        const second = `${module}parametrizations.${weight}.original1`;
        const g = given.get(`${module}${weight}_g`);
        const v = given.get(`${module}${weight}_v`);
        if (g === undefined || v === undefined || !reference.keys.has(second))
            continue;
        result ??= new Map(given);
        result.delete(`${module}${weight}_g`);
        result.delete(`${module}${weight}_v`);
        result.set(name, g);
        result.set(second, v);
    }
    return result ?? given;
}
const COUNTER = 'num_batches_tracked';
/** The first version of batch norm that has the counter. */
const COUNTING_VERSION = 2;
/** Batch norm sets its counter to 0 where the file does not say that it comes from a version that has one. */
function isFilledIn(name, reference, candidate) {
    if (name !== COUNTER && !name.endsWith(`.${COUNTER}`))
        return false;
    const prefix = name.slice(0, name.length - COUNTER.length);
    return reference.keys.has(`${prefix}running_mean`) && (candidate.versions.get(prefix.slice(0, -1)) ?? 0) < COUNTING_VERSION;
}
function clashes(pair) {
    const { name, reference, candidate } = pair;
    // A module that keeps what is no tensor has a way of its own to take it.
    if ((0,_key_info_js__WEBPACK_IMPORTED_MODULE_0__/* .isExtraState */ .C)(name) || reference.dtype === _key_info_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT */ .q)
        return false;
    if (obstacle(pair) !== undefined)
        return true;
    if (sameShape(reference.shape, candidate.shape))
        return false;
    return !(reference.shape.length === 0 && sameShape(candidate.shape, [1]));
}
/** Why the candidate's key cannot be copied, where its shape is not the reason: it is no tensor, or one without values. */
function obstacle({ candidate }) {
    if (candidate.dtype === _key_info_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT */ .q)
        return 'no tensor';
    return candidate.isMeta ? 'no values' : undefined;
}
function sameShape(a, b) {
    return a.length === b.length && a.every((size, i) => size === b[i]);
}
/** Modules nest a dozen deep; what a hostile name has below this stands with its ancestors. */
const MAX_DEPTH = 32;
/** PyTorch names an unexpected key when it comes to the deepest module on the way to it, modules in the order of the reference. */
function inOrderOfModules(unexpected, reference) {
    if (unexpected.length < 2)
        return unexpected;
    const ranks = new Map([['', 0]]);
    for (const name of reference.keys.keys())
        for (const module of modulesOf(name))
            if (!ranks.has(module))
                ranks.set(module, ranks.size);
    const rankOf = (name) => {
        let rank = 0;
        for (const module of modulesOf(name)) {
            const next = ranks.get(module);
            if (next === undefined)
                break;
            rank = next;
        }
        return rank;
    };
    return unexpected
        .map((name) => ({ name, rank: rankOf(name) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ name }) => name);
}
/** `a.`, `a.b.` of `a.b.c`. */
function* modulesOf(name) {
    let at = name.indexOf('.');
    for (let depth = 0; at >= 0 && depth < MAX_DEPTH; depth++) {
        yield name.slice(0, at + 1);
        at = name.indexOf('.', at + 1);
    }
}


/***/ }),

/***/ 55121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ commonTail)
/* harmony export */ });
/** `encoder.` and `enc.` for `encoder.a.weight` and `enc.a.weight`: what is left of two keys without the parts that both end in. */
function commonTail(from, to) {
    let common = 0;
    while (common < from.length && common < to.length && from.at(-1 - common) === to.at(-1 - common))
        common++;
    // Whole parts only: `xa.w` and `ya.w` have `.w` in common, not `a.w`.
    const starts = (text, length) => length === text.length || text[text.length - length - 1] === '.';
    while (common > 0 && !(starts(from, common) && starts(to, common)))
        common--;
    const cut = (text) => text.slice(0, text.length - common);
    return { from: cut(from), to: cut(to), tail: from.slice(from.length - common) };
}


/***/ }),

/***/ 19344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ findRenames)
});

// EXTERNAL MODULE: ./src/compare/key-info.ts
var key_info = __webpack_require__(21329);
// EXTERNAL MODULE: ./src/compare/load-state-dict.ts
var load_state_dict = __webpack_require__(41932);
// EXTERNAL MODULE: ./src/compare/renames/common-tail.ts
var common_tail = __webpack_require__(55121);
;// CONCATENATED MODULE: ./src/compare/renames/extend-moves.ts


/** Keys that moved together before the rest of their module is believed to have gone with them. */
const ENOUGH = 2;
/**
 * Pairs what lies beside keys that moved: where most of `encoder.*` is now `enc.*`, the one key of it whose shape changed as well is
 * no new one.
 */
function extendMoves(unpaired) {
    const moves = movesOf(unpaired.renames);
    for (const [from, info] of [...unpaired.unexpected]) {
        for (const prefix of prefixesOf(from)) {
            const targets = moves.get(prefix);
            const found = [...(targets ?? [])]
                .filter(([, { count }]) => count >= ENOUGH)
                .map(([target, move]) => ({ to: target + from.slice(prefix.length), move }))
                .filter(({ to }) => unpaired.missing.has(to));
            const [only] = found;
            if (only === undefined || found.length > 1)
                continue;
            const isSame = (0,load_state_dict/* sameShape */._C)(unpaired.missing.get(only.to)?.shape ?? [], info.shape);
            const { how, confidence } = only.move.rename;
            unpaired.pair({ from, to: only.to, how, confidence: isSame ? confidence : 'medium' });
            break;
        }
    }
}
/** Targets of each prefix. */
function movesOf(renames) {
    const moves = new Map();
    for (const rename of renames) {
        const { from, to } = (0,common_tail/* commonTail */.e)(rename.from, rename.to);
        const targets = moves.get(from) ?? new Map();
        moves.set(from, targets);
        const move = targets.get(to);
        if (move === undefined)
            targets.set(to, { rename, count: 1 });
        else
            move.count++;
    }
    return moves;
}
/** Deeper modules than any model has; longer names are not looked at piece by piece. */
const MAX_DEPTH = 32;
/** `a.b.`, `a.` and nothing, of `a.b.c`. */
function prefixesOf(key) {
    const prefixes = [''];
    for (let at = key.indexOf('.'); at >= 0 && prefixes.length < MAX_DEPTH; at = key.indexOf('.', at + 1))
        prefixes.push(key.slice(0, at + 1));
    return prefixes.reverse();
}

;// CONCATENATED MODULE: ./src/compare/renames/grouped.ts
/** The items by what `markOf` says of each, in their order. */
function grouped(items, markOf) {
    const groups = new Map();
    for (const item of items) {
        const mark = markOf(item);
        const group = groups.get(mark);
        if (group === undefined)
            groups.set(mark, [item]);
        else
            group.push(item);
    }
    return groups;
}

// EXTERNAL MODULE: ./src/compare/renames/spellings.ts
var spellings = __webpack_require__(73272);
;// CONCATENATED MODULE: ./src/compare/renames/key-tree.ts

/** Real names have about ten parts. What a hostile name has below this depth stays together. */
const key_tree_MAX_DEPTH = 24;
/** Numbers the subtrees of both sides, so that equal ones have equal numbers. */
class KeyTrees {
    signatures = new Map();
    /** All nodes of the tree, each module before what lies in it. */
    build(keys) {
        const root = newNode('', '', undefined);
        const nodes = [];
        for (const key of keys.keys())
            insert(root, key, nodes);
        for (const node of [...nodes].reverse())
            this.measure(node, keys);
        return nodes;
    }
    measure(node, keys) {
        const shape = node.key === undefined ? undefined : keys.get(node.key)?.shape;
        const below = [...node.children.values()].map(({ name, signature }) => [name, signature]);
        node.leaves = (shape === undefined ? 0 : 1) + [...node.children.values()].reduce((sum, { leaves }) => sum + leaves, 0);
        // In the order of names, since the containers have orders of their own.
        const text = JSON.stringify([shape, below.sort(([a], [b]) => (a < b ? -1 : 1))]);
        node.signature = this.signatures.get(text) ?? this.signatures.size;
        this.signatures.set(text, node.signature);
    }
}
function insert(root, key, nodes) {
    let node = root;
    for (const step of stepsOf((0,spellings/* spelled */.uQ)(key))) {
        let child = node.children.get(step);
        if (child === undefined) {
            child = newNode(node === root ? step : `${node.path}.${step}`, step, node === root ? undefined : node);
            node.children.set(step, child);
            nodes.push(child);
        }
        node = child;
    }
    node.key ??= key;
}
function stepsOf(name) {
    const parts = name.split('.');
    return parts.length > key_tree_MAX_DEPTH ? [...parts.slice(0, key_tree_MAX_DEPTH - 1), parts.slice(key_tree_MAX_DEPTH - 1).join('.')] : parts;
}
function newNode(path, name, parent) {
    return { path, name, parent, children: new Map(), key: undefined, leaves: 0, signature: 0, isTaken: false };
}

;// CONCATENATED MODULE: ./src/compare/renames/likeness.ts
/** What of a name is compared: its end tells more than its beginning. */
const MAX_LENGTH = 200;
/** How alike two names are, from 0 to 1: the share of neighbouring letters that they have in common (Dice's coefficient). */
function likeness(a, b) {
    return likenessOf(bigrams(a), bigrams(b));
}
/** Pairs of neighbouring characters of a name, sorted. Dots at both ends count, so that first and last letters do. */
function bigrams(name) {
    const text = `.${name.slice(-MAX_LENGTH).toLowerCase()}.`;
    const pairs = Uint32Array.from({ length: text.length - 1 }, (_, i) => text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1));
    return pairs.sort();
}
/** As `likeness`, of names whose pairs are known already. */
function likenessOf(a, b) {
    let common = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
        const left = a[i] ?? 0;
        const right = b[j] ?? 0;
        if (left === right)
            common++;
        if (left <= right)
            i++;
        if (right <= left)
            j++;
    }
    return (2 * common) / (a.length + b.length);
}

;// CONCATENATED MODULE: ./src/compare/renames/moved-subtrees.ts



/** What tells equal subtrees apart, the surest first. */
const MARKS = [
    { of: () => '', confidence: 'high' },
    { of: ({ parent }) => parent?.path ?? '', confidence: 'high' },
    { of: ({ name, path }) => `${name} ${numbersOf(path)}`, confidence: 'medium' },
    { of: ({ path }) => numbersOf(path), confidence: 'medium' },
];
/** Subtrees with fewer keys are too alike for their shapes to tell much; their names have to be alike too. */
const TELLING = 4;
const LIKE = 0.3;
/**
 * Pairs modules that have the same relative names and shapes on both sides, the largest first. Where several are equal (the layers of
 * a stack), their parent, their own name or the numbers on the way to them have to tell which is which.
 */
function pairSubtrees(unpaired) {
    const trees = new KeyTrees();
    const reference = trees.build(unpaired.missing);
    const candidate = trees.build(unpaired.unexpected);
    const groups = groupedBySignature(reference, candidate);
    for (const group of [...groups.values()].sort((a, b) => b.leaves - a.leaves)) {
        for (const mark of MARKS) {
            for (const [to, from] of uniquePairs(group.reference, group.candidate, mark.of)) {
                if (group.leaves >= TELLING)
                    moveAll(from, to, mark.confidence, unpaired);
                else if (likeness(from.path, to.path) >= LIKE)
                    moveAll(from, to, 'medium', unpaired);
            }
        }
    }
}
/** Modules of more than one key that both sides have. */
function groupedBySignature(reference, candidate) {
    const groups = new Map();
    for (const node of reference) {
        if (node.leaves < 2)
            continue;
        const group = groups.get(node.signature) ?? { leaves: node.leaves, reference: [], candidate: [] };
        group.reference.push(node);
        groups.set(node.signature, group);
    }
    for (const node of candidate)
        groups.get(node.signature)?.candidate.push(node);
    return groups;
}
/** Pairs of nodes that are the only ones of their side with this mark. */
function uniquePairs(reference, candidate, markOf) {
    const left = (nodes) => grouped(nodes.filter((node) => !node.isTaken), markOf);
    const others = left(candidate);
    return [...left(reference)].flatMap(([mark, nodes]) => {
        const partners = others.get(mark) ?? [];
        const [to] = nodes;
        const [from] = partners;
        return to !== undefined && from !== undefined && nodes.length === 1 && partners.length === 1 ? [[to, from]] : [];
    });
}
function moveAll(from, to, confidence, unpaired) {
    const how = `moved ${anyNumber(from.path)}.* to ${anyNumber(to.path)}.*`;
    for (const node of [from, to])
        for (let above = node.parent; above !== undefined; above = above.parent)
            above.isTaken = true;
    const stack = [[from, to]];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
        const [ours, theirs] = next;
        ours.isTaken = true;
        theirs.isTaken = true;
        if (ours.key !== undefined && theirs.key !== undefined)
            unpaired.pair({ from: ours.key, to: theirs.key, how, confidence });
        const children = [...ours.children].reverse();
        for (const [name, child] of children) {
            const partner = theirs.children.get(name);
            if (partner !== undefined)
                stack.push([child, partner]);
        }
    }
}
/** `h.3.attn` and `h.11.attn` moved alike. */
function anyNumber(path) {
    return path
        .split('.')
        .map((part) => (/^\d+$/.test(part) ? '*' : part))
        .join('.');
}
function numbersOf(path) {
    return path
        .split('.')
        .filter((part) => /^\d+$/.test(part))
        .join('.');
}

;// CONCATENATED MODULE: ./src/compare/renames/rename.ts
/** The keys that only one side has, as far as no partner was found for them yet. */
class Unpaired {
    /** Of the reference. */
    missing;
    /** Of the candidate. */
    unexpected;
    renames = [];
    constructor(missing, unexpected) {
        this.missing = new Map(missing);
        this.unexpected = new Map(unexpected);
    }
    pair(rename) {
        this.missing.delete(rename.to);
        this.unexpected.delete(rename.from);
        this.renames.push(rename);
    }
}

;// CONCATENATED MODULE: ./src/compare/renames/single-keys.ts



/** Keys of one shape on either side that are compared with each other, name by name. */
const MOST_ALIKE = 40;
/** Comparisons altogether; the rest stays unpaired. A person would not read so many guesses. */
const MAX_COMPARISONS = 100_000;
/** A name that is less alike is another key. */
const single_keys_LIKE = 0.5;
/** How much more alike the right one has to be than any other. */
const MARGIN = 0.08;
/** Pairs keys of the same shape whose names are alike, each the other's best match and clearly so. */
function pairSingleKeys(unpaired) {
    const reference = alike(unpaired.missing);
    const candidate = alike(unpaired.unexpected);
    let comparisons = 0;
    for (const [mark, entries] of reference) {
        const others = candidate.get(mark) ?? [];
        comparisons += entries.length * others.length;
        if (entries.length > MOST_ALIKE || others.length > MOST_ALIKE || comparisons > MAX_COMPARISONS)
            continue;
        pairAlike(entries.map(named), others.map(named), unpaired);
    }
}
/** The keys by what a partner must have too: the shape, and the part of a weight that it is. */
function alike(keys) {
    const spelledKeys = new Set([...keys.keys()].map(spellings/* spelled */.uQ));
    return grouped(keys, ([key, { shape }]) => `${shape.join('x')} ${(0,spellings/* partOfWeight */.d8)(key, spelledKeys)}`);
}
function named([key]) {
    return { key, pairs: bigrams(key) };
}
function pairAlike(reference, candidate, unpaired) {
    const isOnly = reference.length === 1 && candidate.length === 1;
    for (const theirs of reference) {
        const ours = clearBest(theirs, candidate);
        if (ours === undefined || clearBest(ours.best, reference)?.best !== theirs)
            continue;
        const confidence = isOnly && ours.score > (1 + single_keys_LIKE) / 2 ? 'medium' : 'low';
        unpaired.pair({ from: ours.best.key, to: theirs.key, how: 'same shape, similar name', confidence });
    }
}
function clearBest(wanted, among) {
    const scored = among.map((best) => ({ best, score: likenessOf(wanted.pairs, best.pairs) })).sort((a, b) => b.score - a.score);
    const [first, second] = scored;
    if (first === undefined || first.score < single_keys_LIKE)
        return undefined;
    return second === undefined || first.score - second.score >= MARGIN ? first : undefined;
}

;// CONCATENATED MODULE: ./src/compare/renames/wrappers.ts


/**
 * What wrappers put before every key: DataParallel and DDP `module.`, torch.compile `_orig_mod.`, Lightning and many others `model.`,
 * PEFT `base_model.model.`; the others are common names of the one attribute that holds the network.
 */
const PREFIXES = [
    'module.',
    '_orig_mod.',
    'module._orig_mod.',
    '_orig_mod.module.',
    'model.',
    'base_model.model.',
    'base_model.model.model.',
    'model._orig_mod.',
    'model.module.',
    'module.model.',
    '_fsdp_wrapped_module.',
    'net.',
    'network.',
    'backbone.',
    'transformer.',
    'generator.',
    'student.',
    'teacher.',
];
/** Pairs keys that differ in a known prefix, in a known spelling, or in both; the prefix that fits most keys first. */
function pairWrapped(unpaired) {
    const reference = new Map([...unpaired.missing.keys()].map((key) => [(0,spellings/* spelled */.uQ)(key), key]));
    const candidate = new Map([...unpaired.unexpected.keys()].map((key) => [key, (0,spellings/* spelled */.uQ)(key)]));
    for (;;) {
        const best = ['', ...PREFIXES]
            .flatMap((prefix) => fits(unpaired, prefix, reference, candidate))
            .reduce(larger, undefined);
        if (best === undefined)
            return;
        for (const [from, to] of best.pairs) {
            const how = [best.how, (0,spellings/* spellingOf */.k2)(from, to) ?? ''].filter((part) => part !== '').join(', ');
            if (unpaired.missing.has(to))
                unpaired.pair({ from, to, how, confidence: 'high' });
        }
    }
}
function larger(best, fit) {
    return fit.pairs.length > (best?.pairs.length ?? 0) ? fit : best;
}
function fits(unpaired, prefix, reference, candidate) {
    const how = prefix === '' ? '' : `prefix ${prefix}`;
    const pairsBy = (change) => ({
        how,
        pairs: [...unpaired.unexpected].flatMap(([from, info]) => {
            const changed = change(candidate.get(from) ?? from);
            const to = changed === undefined ? undefined : reference.get(changed);
            const partner = to === undefined ? undefined : unpaired.missing.get(to);
            return to !== undefined && partner !== undefined && (0,load_state_dict/* sameShape */._C)(partner.shape, info.shape) ? [[from, to]] : [];
        }),
    });
    const removed = pairsBy((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : undefined));
    return prefix === '' ? [removed] : [removed, pairsBy((key) => prefix + key)];
}

;// CONCATENATED MODULE: ./src/compare/renames/find-renames.ts






/**
 * Which keys that only the candidate has are keys that only the reference has under another name. The sure ways first, each on what
 * the one before left: known wrappers and spellings, subtrees with the same names and shapes, what else lies below them, and single
 * keys by shape and name. What could be several keys is none. Takes time that grows with the number of keys, not with its square.
 */
function findRenames(missing, unexpected) {
    if (missing.size + unexpected.size > MAX_KEYS)
        return [];
    const unpaired = new Unpaired(tensorsOf(missing), tensorsOf(unexpected));
    for (const pairUp of [pairWrapped, pairSubtrees, extendMoves, pairSingleKeys]) {
        if (unpaired.missing.size > 0 && unpaired.unexpected.size > 0)
            pairUp(unpaired);
    }
    return unpaired.renames;
}
/** What is no tensor has no shape to be recognised by. */
function tensorsOf(keys) {
    return new Map([...keys].filter(([, { dtype }]) => dtype !== key_info/* OBJECT */.q));
}
/** Real models have at most some ten thousand keys. More are no model, and their trees would fill the memory. */
const MAX_KEYS = 500_000;


/***/ }),

/***/ 73272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d8: () => (/* binding */ partOfWeight),
/* harmony export */   k2: () => (/* binding */ spellingOf),
/* harmony export */   uQ: () => (/* binding */ spelled)
/* harmony export */ });
/**
 * `torch.nn.utils.weight_norm` writes `weight_g` and `weight_v`; `torch.nn.utils.parametrizations.weight_norm`, since 2.0, writes
 * `parametrizations.weight.original0` and `original1`. PEFT puts the layer that it adapts into `base_layer`,
 * and leaves the name of its usual adapter out of what it saves.
 */
const SPELLINGS = [
    { how: 'weight_norm spelling', pattern: /(^|\.)parametrizations\.([^.]+)\.original0$/, replacement: '$1$2_g' },
    { how: 'weight_norm spelling', pattern: /(^|\.)parametrizations\.([^.]+)\.original1$/, replacement: '$1$2_v' },
    { how: "PEFT's base_layer", pattern: /\.base_layer\.([^.]+)$/, replacement: '.$1' },
    { how: "PEFT's adapter name", pattern: /\.(lora_(?:embedding_)?[AB]|lora_magnitude_vector)\.default(?=\.|$)/, replacement: '.$1' },
];
/** The key in the spelling that all spellings of it share. */
function spelled(key) {
    return SPELLINGS.reduce((name, { pattern, replacement }) => name.replace(pattern, replacement), key);
}
/**
 * The part that a reparametrised weight is kept in: `_g`, `_v` (weight_norm), `_orig` (spectral_norm, pruning). It has the weight's shape
 * and not its values, so that under the weight's own name it would load and compute something else. `''` for any other key.
 */
function partOfWeight(key, spelledKeys) {
    const [, weight, part = ''] = /^(.*)_(g|v|orig)$/.exec(spelled(key)) ?? [];
    if (part === '')
        return /(^|\.)parametrizations\.[^.]+\.original$/.test(key) ? 'orig' : '';
    return part === 'orig' || spelledKeys.has(`${weight}_${part === 'g' ? 'v' : 'g'}`) ? part : '';
}
/** What the two spellings differ in; `undefined` where they are spelled alike. */
function spellingOf(a, b) {
    const found = SPELLINGS.find(({ pattern }) => pattern.test(a) !== pattern.test(b));
    return found?.how;
}


/***/ }),

/***/ 61423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ gatheredSource)
});

;// CONCATENATED MODULE: ./src/convert/strided-view.ts
/** The same values in the same order with as few dimensions as there can be, so that runs are long. */
function withFewDimensions(view) {
    const shape = [];
    const stride = [];
    view.shape.forEach((size, i) => {
        const step = view.stride[i] ?? 0;
        const outer = stride.at(-1);
        if (size === 1)
            return;
        if (outer !== undefined && outer === step * size) {
            shape[shape.length - 1] = (shape.at(-1) ?? 1) * size;
            stride[stride.length - 1] = step;
        }
        else {
            shape.push(size);
            stride.push(step);
        }
    });
    return { ...view, shape: shape.length === 0 ? [1] : shape, stride: stride.length === 0 ? [1] : stride };
}
/**
 * Tells the runs of the values with the numbers `first` to `first + count - 1` of the row-major order, and of those only the
 * values whose element lies in `[from, to)`. Returns the smallest and largest such element; `Infinity` and -1 where there are none.
 */
function forEachRun({ shape, stride }, first, count, range, take) {
    const width = shape.at(-1) ?? 1;
    const step = stride.at(-1) ?? 1;
    let least = Number.POSITIVE_INFINITY;
    let most = -1;
    for (let number = first; number < first + count;) {
        const column = number % width;
        const length = Math.min(width - column, first + count - number);
        const row = elementAt(shape, stride, (number - column) / width) + column * step;
        const skip = countBefore(row, step, length, range.from);
        const taken = countBefore(row, step, length, range.to) - skip;
        if (taken > 0) {
            const element = row + skip * step;
            take(number - first + skip, element, step, taken);
            if (element < least)
                least = element;
            if (element + (taken - 1) * step > most)
                most = element + (taken - 1) * step;
        }
        number += length;
    }
    return { least, most };
}
const EVERYWHERE = { from: 0, to: Number.POSITIVE_INFINITY };
/** The element at which row `number` begins; rows are all dimensions but the last. */
function elementAt(shape, stride, number) {
    let element = 0;
    let rest = number;
    for (let i = shape.length - 2; i >= 0; i--) {
        const size = shape[i] ?? 1;
        const index = rest % size;
        element += index * (stride[i] ?? 0);
        rest = (rest - index) / size;
    }
    return element;
}
/** How many of `length` values that begin at `element` lie before `limit`. */
function countBefore(element, step, length, limit) {
    if (step === 0)
        return element < limit ? length : 0;
    return Math.min(length, Math.max(0, Math.ceil((limit - element) / step)));
}

;// CONCATENATED MODULE: ./src/convert/gathered-source.ts

/** Bytes of the input that are read at once, and of the output that are put together at once. */
const READ_BYTES = 8 * 1024 * 1024;
const WINDOW_BYTES = 16 * 1024 * 1024;
/**
 * A strided view of values in `source` as a source of its own, in which they follow each other in row-major order. Memory is
 * bounded whatever the strides are: a window of the result is put together from as many reads as it takes, each of a bounded
 * stretch of the input, and stretches without a wanted value are not read.
 */
function gatheredSource(source, given) {
    const view = withFewDimensions(given);
    const size = view.shape.reduce((count, length) => count * length, 1) * view.itemBytes;
    const perWindow = Math.max(1, Math.floor(WINDOW_BYTES / view.itemBytes));
    let start = 0;
    const memory = new Uint8Array(Math.min(size, perWindow * view.itemBytes));
    let window = memory.subarray(0, 0);
    return {
        size,
        async read(offset, length) {
            if (offset < 0 || length < 0 || offset + length > size) {
                throw new RangeError(`read of ${length} bytes at ${offset} in a view of ${size} bytes`);
            }
            const bytes = new Uint8Array(length);
            for (let done = 0; done < length;) {
                const at = offset + done;
                if (at < start || at >= start + window.length) {
                    const first = Math.floor(at / view.itemBytes);
                    const count = Math.min(perWindow, size / view.itemBytes - first);
                    window = memory.subarray(0, count * view.itemBytes);
                    await gather(source, view, first, count, window);
                    start = first * view.itemBytes;
                }
                const part = window.subarray(at - start, at - start + length - done);
                bytes.set(part, done);
                done += part.length;
            }
            return bytes;
        },
        async close() { },
    };
}
/** Puts the values with the numbers `first` to `first + count - 1` of the row-major order into `result`. */
async function gather(source, view, first, count, result) {
    const { itemBytes } = view;
    const { least, most } = forEachRun(view, first, count, EVERYWHERE, ignore);
    const perRead = Math.max(1, Math.floor(READ_BYTES / itemBytes));
    for (let from = least; from <= most; from += perRead) {
        const range = { from, to: from + perRead };
        const wanted = forEachRun(view, first, count, range, ignore);
        if (wanted.most < 0)
            continue;
        const bytes = await source.read(view.begin + wanted.least * itemBytes, (wanted.most + 1 - wanted.least) * itemBytes);
        const copy = itemCopier(bytes, result, itemBytes);
        forEachRun(view, first, count, range, (target, element, step, length) => copy(element - wanted.least, step, target, length));
    }
}
function ignore() { }
/** Copies items that are `step` apart to where they follow each other; positions count items. */
function itemCopier(from, into, itemBytes) {
    const unit = unitBytes(itemBytes, from.byteOffset | into.byteOffset);
    const source = unitsOf(from, unit);
    const result = unitsOf(into, unit);
    const perItem = itemBytes / unit;
    return (item, step, target, length) => {
        let read = item * perItem;
        let write = target * perItem;
        if (step === 1) {
            result.set(source.subarray(read, read + length * perItem), write);
            return;
        }
        const skip = (step - 1) * perItem;
        for (let i = 0; i < length; i++, read += skip) {
            for (let each = 0; each < perItem; each++)
                result[write++] = source[read++] ?? 0;
        }
    };
}
/** As many bytes at once as the items and the memory's alignment allow. */
function unitBytes(itemBytes, offset) {
    if (itemBytes % 4 === 0 && offset % 4 === 0)
        return 4;
    return itemBytes % 2 === 0 && offset % 2 === 0 ? 2 : 1;
}
function unitsOf(bytes, unit) {
    const { buffer, byteOffset, byteLength } = bytes;
    if (unit === 4)
        return new Uint32Array(buffer, byteOffset, byteLength / 4);
    return unit === 2 ? new Uint16Array(buffer, byteOffset, byteLength / 2) : bytes;
}


/***/ }),

/***/ 60423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ swapWidth),
/* harmony export */   V: () => (/* binding */ isContiguous),
/* harmony export */   iw: () => (/* binding */ geometryOf)
/* harmony export */ });
/* harmony import */ var _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23725);
/* harmony import */ var _checkpoint_torch_tensor_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45472);


function geometryOf(spec, storage) {
    const { itemsize, packed } = _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.get(spec.dtype) ?? { itemsize: 1, packed: 1 };
    const stride = spec.stride ?? [];
    const elements = spec.shape.reduce((count, size) => count * size, 1);
    const last = elements === 0 ? spec.offset - 1 : spec.shape.reduce((at, size, i) => at + (size - 1) * (stride[i] ?? 0), spec.offset);
    const begin = storage.start + Math.floor(spec.offset / packed) * itemsize;
    return {
        begin,
        end: elements === 0 ? begin : storage.start + Math.ceil((last + 1) / packed) * itemsize,
        elements,
        itemBytes: itemsize,
        packed,
        isContiguous: isContiguous(spec.shape, stride),
    };
}
/** As `Tensor.is_contiguous()`: the stride of a dimension of one element does not matter. */
function isContiguous(shape, stride) {
    const expected = (0,_checkpoint_torch_tensor_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .contiguousStride */ .aC)(shape);
    return shape.includes(0) || shape.every((size, i) => size === 1 || stride[i] === expected[i]);
}
/** Bytes that change places where a file is big-endian: those of one number, of which a complex element has two. */
function swapWidth(dtype, byteOrder) {
    const { itemsize, lanes } = _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.get(dtype) ?? { itemsize: 1, lanes: 1 };
    const width = itemsize / lanes;
    return byteOrder === 'big' && (width === 2 || width === 4 || width === 8) ? width : 1;
}


/***/ })

};
