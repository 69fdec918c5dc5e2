export const id = 5490;
export const ids = [5490];
export const modules = {

/***/ 93109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  convert: () => (/* binding */ convert)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/rename-keys.ts
var rename_keys = __webpack_require__(51803);
// EXTERNAL MODULE: ./src/checkpoint/facts.ts
var checkpoint_facts = __webpack_require__(9305);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/convert/gathered-source.ts + 1 modules
var gathered_source = __webpack_require__(61423);
;// CONCATENATED MODULE: ./src/convert/copy-pass.ts




/**
 * The pass over each input file: checksums and values are looked at, and what the output needs is cast and written on the way.
 * Values that do not follow each other are collected afterwards, by reads of their own.
 */
async function copyValues(files, targets, scanner, progress) {
    const facts = new Map();
    const copies = new Map();
    for (const file of files) {
        progress.file(file.path);
        const { streamed, gathered } = sorted(targets.filter(({ storage }) => storage.content?.file === file));
        const asked = new Map(streamed.map(({ target, content }) => [copyOf(content, content.record, content.begin, target.write), target]));
        const found = await scanner.scan(file.source, file.checkpoint, {
            digests: new Set(file.statedDigests.map(({ algorithm }) => algorithm)),
            onBytes: (count) => progress.advance(count),
            copies: [...asked.keys()],
        });
        facts.set(file, found);
        keep(found, asked, copies);
        for (const each of gathered)
            keep(...(await gather(each, found, scanner)), copies);
    }
    return { facts, copies };
}
/** What the pass takes along, and what it cannot: strided values, and values that were taken for another storage already. */
function sorted(targets) {
    const work = targets.flatMap((target) => (target.storage.content === undefined ? [] : [{ target, content: target.storage.content }]));
    const streamed = [];
    const gathered = [];
    const reached = new Map();
    for (const each of work.sort((a, b) => a.content.begin - b.content.begin)) {
        const { record, begin, count, itemBytes, strided } = each.content;
        if (strided !== undefined || begin < (reached.get(record) ?? 0))
            gathered.push(each);
        else {
            streamed.push(each);
            reached.set(record, begin + count * itemBytes);
        }
    }
    return { streamed, gathered };
}
function copyOf({ count, itemBytes, swapBytes, cast }, record, begin, write) {
    return { record, begin, count, itemBytes, swapBytes, cast, write };
}
/** The values, put one behind the other, are a file of their own, over which the same pass goes. */
async function gather({ target, content }, facts, scanner) {
    const { file, record, begin, itemBytes, count } = content;
    const payload = facts.payloads.get(record);
    if (payload === undefined || record.compression !== 'stored')
        throw compressed(target, file);
    const { shape, stride } = content.strided ?? { shape: [count], stride: [1] };
    const source = (0,gathered_source/* gatheredSource */.Y)(file.source, { begin: payload + begin, itemBytes, shape, stride });
    const bytes = source.size;
    const whole = { name: record.name, offset: 0, storedSize: bytes, size: bytes, crc32: undefined, compression: 'stored' };
    const copy = copyOf(content, whole, 0, target.write);
    const checkpoint = { ...(0,checkpoint_facts/* bareCheckpoint */.$)('unknown', bytes, new Uint8Array(0)), records: [whole] };
    return [await scanner.scan(source, checkpoint, { digests: new Set(), copies: [copy] }), new Map([[copy, target]])];
}
function keep(found, asked, copies) {
    for (const [copy, target] of asked) {
        const facts = found.copies.get(copy);
        if (facts !== undefined)
            copies.set(target, facts);
    }
}
function compressed({ storage }, { path }) {
    return new user_error/* UserError */.y(`${path}: ${(0,quote/* quote */.h)(storage.names[0] ?? '')} lies scattered in a compressed record, which cannot be read in pieces; save the file again with torch.save first`);
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(23511);
// EXTERNAL MODULE: ./src/checkpoint/torch/children.ts
var children = __webpack_require__(51904);
// EXTERNAL MODULE: ./src/checkpoint/torch/key-text.ts
var key_text = __webpack_require__(37894);
// EXTERNAL MODULE: ./src/config/key-patterns.ts
var key_patterns = __webpack_require__(23533);
// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var pickle_values = __webpack_require__(11415);
;// CONCATENATED MODULE: ./src/profiles/inert-dicts.ts

/** A plain dict as a value of a pickle. */
function dictOf(pairs) {
    const made = new pickle_values/* DictValue */.k0();
    for (const [key, value] of pairs)
        made.entries.set(key, value);
    return made;
}
const ORDERED_DICT = new pickle_values/* GlobalValue */.ld('collections', 'OrderedDict', 0);
/** An `OrderedDict` as Python 3 pickles one: a call without arguments, then its entries. */
function orderedDictOf(pairs) {
    const made = new pickle_values/* CallValue */.m5('reduce', ORDERED_DICT, [], null, 0);
    made.entries = new pickle_values/* Entries */.Rv();
    for (const [key, value] of pairs)
        made.entries.set(key, value);
    return made;
}

;// CONCATENATED MODULE: ./src/convert/dict-contents.ts



/** Classes whose constructor takes the entries, which they are written without then. */
const FILLED_BY_CONSTRUCTOR = new Set(['collections.OrderedDict', 'collections.Counter', 'builtins.dict']);
/** The entries of a dict; `undefined` for anything else. */
function dictLike(value) {
    if (value instanceof pickle_values/* DictValue */.k0)
        return { value, entries: pairsOf(value.entries) };
    if (!(value instanceof pickle_values/* CallValue */.m5) || (0,lookup/* dictEntries */.Hc)(value) === undefined)
        return undefined;
    return { value, entries: [...(isFilled(value) ? constructorPairs(value.args[0]) : []), ...pairsOf(value.entries)] };
}
/** The same dict, its class and attributes, with other entries. `states` replace its own where they are given. */
function withContents({ value }, pairs, states) {
    if (value instanceof pickle_values/* DictValue */.k0)
        return dictOf(pairs);
    const made = new pickle_values/* CallValue */.m5(value.how, value.callable, isFilled(value) ? [] : value.args, value.kwargs, value.offset);
    made.entries = entriesOf(pairs);
    for (const item of value.items)
        made.addItem(item);
    for (const state of states ?? value.states)
        made.addState(state);
    return made;
}
function entriesOf(pairs) {
    const entries = new pickle_values/* Entries */.Rv();
    for (const [key, value] of pairs)
        entries.set(key, value);
    return entries;
}
function isFilled({ callable }) {
    return callable instanceof pickle_values/* GlobalValue */.ld && FILLED_BY_CONSTRUCTOR.has(callable.canonical);
}
function constructorPairs(argument) {
    const entries = (0,lookup/* dictEntries */.Hc)(argument);
    if (entries !== undefined)
        return pairsOf(entries);
    return ((0,lookup/* sequenceItems */.uq)(argument) ?? []).flatMap((pair) => {
        const [key, value] = (0,lookup/* sequenceItems */.uq)(pair) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value]];
    });
}
function pairsOf(entries) {
    return entries?.keys.map((key, i) => [key, entries.values[i] ?? null]) ?? [];
}

;// CONCATENATED MODULE: ./src/convert/state-metadata.ts



/**
 * The attributes of a state dict whose keys have other names. `_metadata` names the modules that the keys lie in, so that it has to
 * follow them. Source: torch/nn/modules/module.py `state_dict`.
 */
function attributesRenamed(state, keys) {
    const attributes = (0,lookup/* dictEntries */.Hc)(state);
    const metadata = attributes?.get('_metadata');
    const modules = metadata !== null && typeof metadata === 'object' && metadata !== undefined ? dictLike(metadata) : undefined;
    if (attributes === undefined || modules === undefined || keys.every(([from, to]) => from === to))
        return state;
    const namesOf = moduleNames(keys);
    const renamed = withContents(modules, modules.entries.flatMap(([module, facts]) => {
        const names = typeof module === 'string' ? namesOf(module) : [module];
        return names.map((name) => [name, facts]);
    }));
    return dictOf(attributes.keys.map((key, i) => [key, key === '_metadata' ? renamed : (attributes.values[i] ?? null)]));
}
/**
 * What modules are called once keys have other names: as the keys below them say, and where there are none, as the module around
 * them. One whose keys went to several places has as many names.
 */
function moduleNames(keys) {
    const names = new Map();
    for (const [from, to] of keys) {
        for (const [before, after] of modulePairs(from, to))
            names.set(before, (names.get(before) ?? new Set()).add(after));
    }
    return (module) => {
        let end = module.length;
        for (let depth = 0; depth <= MAX_DEPTH; depth++) {
            const rest = end === 0 ? module : module.slice(end + 1);
            const found = names.get(module.slice(0, end));
            if (found !== undefined)
                return [...found].map((name) => [name, rest].filter((part) => part !== '').join('.'));
            if (end === 0)
                break;
            end = Math.max(0, module.lastIndexOf('.', end - 1));
        }
        return [module];
    };
}
/** Modules nest a dozen deep; a hostile name may have a dot after each letter. */
const MAX_DEPTH = 32;
/** `m.a.b` and `m.a`, which are `a.b` and `a` now, of `m.a.b.weight` and `a.b.weight`: as far as both end alike. */
function* modulePairs(from, to) {
    let [before, after] = [from, to];
    for (let depth = 0; depth < MAX_DEPTH && before !== '' && after !== ''; depth++) {
        const [left, right] = [before.lastIndexOf('.'), after.lastIndexOf('.')];
        if (before.slice(left + 1) !== after.slice(right + 1))
            return;
        before = before.slice(0, Math.max(0, left));
        after = after.slice(0, Math.max(0, right));
        yield [before, after];
    }
}

;// CONCATENATED MODULE: ./src/convert/edit-entries.ts









/** Follows `--drop`, then `--rename`. Throws `UserError` where a pattern fits nothing, or gives two weights one name. */
function chooseTensors(graph, drop, renamings) {
    const { named } = graph;
    const entries = topEntries(graph);
    const chosen = (0,key_patterns/* selectByName */.zQ)('--drop', drop, [...named, ...entries], namesOf, 'no tensor and no top-level entry');
    const droppedEntries = entries.filter((entry) => chosen.has(entry)).map(({ entry }) => entry);
    const dropped = new Set(named.filter((tensor) => chosen.has(tensor) || isBelow(tensor, droppedEntries)));
    const left = named.filter((tensor) => !dropped.has(tensor));
    return { dropped, droppedEntries, keys: weightKeys(left, renamings) };
}
/**
 * Plans which entries of which dicts go or get another key: what was chosen by patterns, then what is `fitted` key by key to
 * another checkpoint. Throws `UserError` where the file's structure does not allow it.
 */
function planEdits(graph, chosen, fitted) {
    const plan = new EntryPlan(graph);
    for (const entry of chosen.droppedEntries)
        plan.dropTop(entry);
    for (const tensor of chosen.dropped)
        if (!isBelow(tensor, chosen.droppedEntries))
            plan.drop(tensor, '--drop');
    const dropped = new Set(chosen.dropped);
    const renamed = new Map();
    for (const [tensor, key] of chosen.keys) {
        const name = fitted.has(key) ? fitted.get(key) : key;
        if (name === undefined) {
            plan.drop(tensor, '--drop-unmatched');
            dropped.add(tensor);
        }
        else if (name !== tensor.info.key) {
            plan.rename(tensor, name, name === key ? '--rename' : '--rename-from');
            renamed.set(tensor, name);
        }
    }
    return { replaced: plan.replacements(), dropped, droppedEntries: chosen.droppedEntries, renamed };
}
/** A tensor's key and its full name. */
function namesOf(candidate) {
    if ('entry' in candidate)
        return [candidate.entry];
    const { key, name } = candidate.info;
    return key === null || key === name ? [name] : [key, name];
}
/** Entries of the root that hold more than one tensor by themselves, as `optimizer`. */
function topEntries({ root, named, file }) {
    if (file.checkpoint.container === 'safetensors')
        return [];
    const tensors = new Set(named.filter(({ path }) => path.length === 1).map(({ path }) => path[0]));
    const keys = ((0,lookup/* dictEntries */.Hc)(root)?.keys ?? []).filter((key) => typeof key === 'string');
    return keys.filter((key) => !tensors.has(key)).map((entry) => ({ entry }));
}
function isBelow({ path }, entries) {
    return path.length > 1 && entries.includes(path[0] ?? '');
}
function weightKeys(named, renamings) {
    const weights = named.flatMap((tensor) => (tensor.info.key === null ? [] : [[tensor, tensor.info.key]]));
    const names = (0,rename_keys/* renameKeys */.Rz)(weights.map(([, key]) => key), renamings);
    return new Map(weights.map(([tensor, key]) => [tensor, names.get(key) ?? key]));
}
/** Changes of single dicts, collected before any of them is made anew. */
class EntryPlan {
    graph;
    /** New key of an entry by its present one; `undefined` where it goes. */
    changes = new Map();
    holders = new Map();
    constructor(graph) {
        this.graph = graph;
    }
    dropTop(entry) {
        const { root } = this.graph;
        if (root !== null && typeof root === 'object')
            this.change(root, entry, undefined);
    }
    drop(tensor, option) {
        const { holder, key } = this.place(tensor, option);
        this.change(holder, key, undefined);
    }
    rename(tensor, newKey, option) {
        const { holder, key } = this.place(tensor, option);
        const old = tensor.info.key ?? '';
        const own = tensor.path.at(-1) ?? '';
        const above = old.slice(0, old.length - own.length);
        if (!newKey.startsWith(above) || typeof key !== 'string') {
            throw new user_error/* UserError */.y(`${option} would turn ${(0,quote/* quote */.h)(old)} into ${(0,quote/* quote */.h)(newKey)}: it lies in a dict of its own, so that only what follows ${(0,quote/* quote */.h)(above)} can change; convert the file to safetensors before, where all keys are in one dict`);
        }
        this.change(holder, key, newKey.slice(above.length));
    }
    replacements() {
        return new Map([...this.changes].flatMap(([holder, changes]) => {
            const dict = dictLike(holder);
            return dict === undefined ? [] : [[holder, edited(dict, changes)]];
        }));
    }
    change(holder, key, to) {
        const changes = this.changes.get(holder) ?? new Map();
        this.changes.set(holder, changes.set(key, to));
    }
    /** The dict that holds the tensor, and its key there. */
    place({ path, value, info }, option) {
        const found = this.holderAt(path.slice(0, -1));
        const entry = found?.byName.get(path.at(-1) ?? '')?.find(([, each]) => each === value);
        if (found === undefined || entry === undefined) {
            throw new user_error/* UserError */.y(`${option}: ${(0,quote/* quote */.h)(info.name)} is no entry of a dict but a part of a list or an object, and stays where it is`);
        }
        return { holder: found.dict.value, key: entry[0] };
    }
    holderAt(path) {
        const place = path.join('\0');
        const known = this.holders.get(place);
        if (known !== undefined)
            return known;
        let value = this.graph.root;
        for (const step of path)
            value = (0,children/* childrenOf */.L)(value).find(({ key }) => key === step)?.value ?? null;
        const dict = value !== null && typeof value === 'object' ? dictLike(value) : undefined;
        if (dict === undefined)
            return undefined;
        const byName = new Map();
        for (const entry of dict.entries) {
            const name = (0,key_text/* keyText */.P)(entry[0]);
            byName.set(name, [...(byName.get(name) ?? []), entry]);
        }
        const holder = { dict, byName };
        this.holders.set(place, holder);
        return holder;
    }
}
function edited(dict, changes) {
    const pairs = dict.entries.flatMap(([key, value]) => {
        const to = changes.get(key);
        if (changes.has(key) && to === undefined)
            return [];
        return [[to ?? key, value, key]];
    });
    const keys = pairs.flatMap(([to, , from]) => (typeof from === 'string' && typeof to === 'string' ? [[from, to]] : []));
    const states = dict.value.kind === 'call' ? dict.value.states.map((state) => attributesRenamed(state, keys)) : undefined;
    return withContents(dict, pairs.map(([key, value]) => [key, value]), states);
}

// EXTERNAL MODULE: ./src/profiles/identify.ts + 12 modules
var identify = __webpack_require__(95129);
// EXTERNAL MODULE: ./src/rules/indispensable.ts
var indispensable = __webpack_require__(46538);
// EXTERNAL MODULE: ./src/rules/judge.ts
var judge = __webpack_require__(616);
;// CONCATENATED MODULE: ./src/convert/judge-input.ts



/** What the profiles know of a file, and what the rules say of it; without `bytes` of its structure alone. */
function judgeFile(file, bytes, config) {
    const { path, checkpoint, folder, statedDigests } = file;
    const rules = conversionRules(config);
    const identification = (0,identify/* identify */.l)({ path, checkpoint, config });
    const findings = (0,judge/* judge */.S4)({ path, checkpoint, identification, bytes, folder, statedDigests, config: rules });
    return { identification, findings: findings.map((finding) => ({ ...finding, path })) };
}
/** What is infinite or NaN already stays so, and is told as a warning of its own. */
function conversionRules(config) {
    const rules = Object.fromEntries(Object.entries(config.rules).filter(([id]) => !(0,indispensable/* isIndispensable */.G)(id) || id === 'file/digest-mismatch'));
    return { ...config, rules: { ...rules, 'tensor/non-finite': 'off' } };
}
/** Findings that end a conversion: errors, whatever a check of files would make of warnings. */
function refusals(findings) {
    return findings.filter(({ severity }) => severity === 'error');
}

// EXTERNAL MODULE: ./src/checkpoint/bytes.ts
var bytes = __webpack_require__(72553);
;// CONCATENATED MODULE: ./src/convert/long-bytes.ts


/** Gives the bytes of long byte strings, which the reader left in the file. */
function longBytes({ source, checkpoint, path }) {
    return async ({ offset, length }) => {
        if (checkpoint.zipRoot === undefined)
            return source.read(offset, length);
        const name = `${checkpoint.zipRoot}/data.pkl`;
        const record = checkpoint.records.find((each) => each.name === name);
        const fixed = record?.framing === undefined ? undefined : await source.read(record.offset, record.framing.fixedLength);
        const header = fixed === undefined ? undefined : record?.framing?.headerLength(fixed);
        if (record === undefined || header === undefined || record.compression !== 'stored') {
            throw new user_error/* UserError */.y(`${path}: a byte string of ${length} bytes lies in a compressed pickle; save the file again with torch.save first`);
        }
        return (0,bytes/* sliceSource */.U5)(source, record.offset + header, record.size).read(offset, length);
    };
}

// EXTERNAL MODULE: ./src/checkpoint/open.ts + 30 modules
var checkpoint_open = __webpack_require__(29096);
// EXTERNAL MODULE: ./src/sources/file-source.ts
var file_source = __webpack_require__(33642);
// EXTERNAL MODULE: ./src/sources/shown-path.ts
var shown_path = __webpack_require__(58023);
// EXTERNAL MODULE: ./src/sources/siblings.ts
var siblings = __webpack_require__(8139);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(38098);
// EXTERNAL MODULE: ./src/checkpoint/torch/name-tensors.ts
var name_tensors = __webpack_require__(56967);
// EXTERNAL MODULE: ./src/checkpoint/torch/rebuild.ts + 6 modules
var rebuild = __webpack_require__(50666);
// EXTERNAL MODULE: ./src/checkpoint/torch/refusal.ts
var refusal = __webpack_require__(74707);
// EXTERNAL MODULE: ./src/checkpoint/torch/storages.ts
var torch_storages = __webpack_require__(10521);
// EXTERNAL MODULE: ./src/checkpoint/dtypes.ts
var dtypes = __webpack_require__(23725);
;// CONCATENATED MODULE: ./src/convert/new-values.ts


/** The same call with other arguments; what the pickle does to its result stays. */
function withArguments(call, args) {
    const made = new pickle_values/* CallValue */.m5(call.how, call.callable, args, call.kwargs, call.offset);
    made.entries = call.entries;
    for (const item of call.items)
        made.addItem(item);
    for (const state of call.states)
        made.addState(state);
    return made;
}
/** Storage class of each dtype that has one. */
const STORAGE_CLASSES = new Map([...dtypes/* STORAGE_DTYPES */.E].filter(([name]) => name !== 'UntypedStorage').map(([name, dtype]) => [dtype, name]));
/** One global stands for all uses of a name, so that a pickle says it once. */
const globals = new Map();
function namedGlobal(module, name) {
    const key = `${module} ${name}`;
    const known = globals.get(key) ?? new pickle_values/* GlobalValue */.ld(module, name, 0);
    globals.set(key, known);
    return known;
}
/** `torch.float16` */
function dtypeGlobal(dtype) {
    return namedGlobal('torch', dtype);
}
function hasStorageClass(dtype) {
    return STORAGE_CLASSES.has(dtype);
}
/**
 * `("storage", torch.HalfStorage, "0", "cpu", 1024)`: how a zip names a storage of `bytes` bytes. An untyped one is counted in
 * bytes. Source: torch/serialization.py `_save`.
 */
function storageId(storage) {
    const { key, dtype, bytes, device } = storage;
    const name = dtype === undefined ? undefined : STORAGE_CLASSES.get(dtype);
    const type = name === undefined ? namedGlobal('torch.storage', 'UntypedStorage') : namedGlobal('torch', name);
    const numel = name === undefined ? bytes : bytes / (dtypes/* DTYPES */.A.get(dtype ?? '')?.itemsize ?? 1);
    return new pickle_values/* PersistentValue */.pw(new pickle_values/* TupleValue */.EI(['storage', type, key, device, numel]), 0);
}

;// CONCATENATED MODULE: ./src/convert/tensor-calls.ts


const FROM_TYPE = new Set(['torch._tensor._rebuild_from_type_v2', 'torch._tensor._rebuild_from_type']);
/** The call that makes a tensor; for a subclass or a tensor with attributes (`func, type, args, state`) the one inside. */
function tensorCall(value) {
    if (!(value instanceof pickle_values/* CallValue */.m5) || !(value.callable instanceof pickle_values/* GlobalValue */.ld))
        return undefined;
    const [func, type = null, inner, state = null] = value.args;
    const additions = [...value.items, ...(value.entries?.keys ?? []), ...(value.entries?.values ?? []), ...value.states];
    if (!FROM_TYPE.has(value.callable.canonical)) {
        return { name: value.callable.canonical, args: value.args, withArgs: (args) => withArguments(value, args), others: additions };
    }
    if (!(func instanceof pickle_values/* GlobalValue */.ld) || !(inner instanceof pickle_values/* TupleValue */.EI))
        return undefined;
    return {
        name: func.canonical,
        args: inner.items,
        withArgs: (args) => withArguments(value, [func, type, new pickle_values/* TupleValue */.EI(args), state]),
        others: [func, type, state, ...additions],
    };
}

;// CONCATENATED MODULE: ./src/convert/leaf-calls.ts



/** Functions whose first four arguments are storage, offset, size and stride. */
const LEAF_FUNCTIONS = new Set([
    'torch._utils._rebuild_tensor',
    'torch._utils._rebuild_tensor_v2',
    'torch._utils._rebuild_tensor_v3',
    'torch._utils._rebuild_qtensor',
]);
/** Where `_rebuild_tensor_v3` has its dtype. */
const V3_DTYPE = 6;
/** The call as one that stands directly on a storage; `undefined` for any other. */
function leafCall(value) {
    const call = tensorCall(value);
    if (call === undefined)
        return undefined;
    if (LEAF_FUNCTIONS.has(call.name))
        return onStorage(call);
    return value instanceof pickle_values/* CallValue */.m5 ? byState(value) : undefined;
}
function onStorage({ name, args, withArgs, others }) {
    const hasDtypeArgument = name.endsWith('_v3');
    const [, , size = null, , ...later] = args;
    return {
        hasDtypeArgument,
        on({ storage, offset, stride, dtype }) {
            const rest = [...later];
            if (hasDtypeArgument && dtype !== undefined)
                rest[V3_DTYPE - 4] = dtype;
            return withArgs([storage, offset, size, new pickle_values/* TupleValue */.EI(stride), ...rest]);
        },
        others: [...args.slice(1), ...others],
    };
}
/** Before 0.2, a class and the state `(storage, offset, size, stride)`: written as the call that PyTorch makes today. */
function byState(value) {
    const state = value.states.at(-1);
    if (value.args.length > 0 || !(state instanceof pickle_values/* TupleValue */.EI) || state.items.length !== 4)
        return undefined;
    const size = state.items[2] ?? null;
    return { hasDtypeArgument: false, on: (view) => rebuiltTensor(view, size), others: [size] };
}
/** `_rebuild_tensor_v2(storage, offset, size, stride, False, OrderedDict())`, as torch.save writes a tensor; v3 with a dtype. */
function rebuiltTensor(view, size) {
    const hooks = new pickle_values/* CallValue */.m5('reduce', namedGlobal('collections', 'OrderedDict'), [], null, 0);
    const args = [view.storage, view.offset, size, new pickle_values/* TupleValue */.EI(view.stride), false, hooks];
    if (view.dtype === undefined)
        return new pickle_values/* CallValue */.m5('reduce', namedGlobal('torch._utils', '_rebuild_tensor_v2'), args, null, 0);
    return new pickle_values/* CallValue */.m5('reduce', namedGlobal('torch._utils', '_rebuild_tensor_v3'), [...args, view.dtype], null, 0);
}

;// CONCATENATED MODULE: ./src/convert/safetensors-graph.ts




/** The tensors of a safetensors file as the values that torch.save would write for `load_file()` of it: a dict of tensors. */
function safetensorsGraph(checkpoint) {
    const root = new pickle_values/* DictValue */.k0();
    for (const { name, dtype, shape, stride } of checkpoint.tensors) {
        const isTyped = hasStorageClass(dtype);
        const bytes = checkpoint.storages.get(name)?.bytes ?? 0;
        root.entries.set(name, rebuiltTensor({
            storage: storageId({ key: name, dtype: isTyped ? dtype : undefined, bytes, device: 'cpu' }),
            offset: 0,
            stride: stride ?? [],
            dtype: isTyped ? undefined : dtypeGlobal(dtype),
        }, new pickle_values/* TupleValue */.EI(shape)));
    }
    return { root, storages: new torch_storages/* Storages */.bs({ legacy: false, recordOf: (key) => key, byteOrder: 'little' }) };
}

// EXTERNAL MODULE: ./src/checkpoint/torch/tensor-spec.ts
var tensor_spec = __webpack_require__(45472);
;// CONCATENATED MODULE: ./src/convert/tar-tensors.ts



/**
 * The tensors that persistent ids name in the tar format, by id. The reader lists them under their names in the order of a walk
 * over the values; the same walk over the ids tells which is which. Ids of storages and classes are passed: they have no such name.
 */
function tarTensors(checkpoint) {
    const ids = new Map();
    const found = (0,name_tensors/* nameTensors */.k)(checkpoint.root ?? null, (value) => {
        if (!(value instanceof pickle_values/* PersistentValue */.pw) || value.id instanceof pickle_values/* TupleValue */.EI)
            return undefined;
        const marker = (0,tensor_spec/* composedTensor */.EL)({ dtype: 'uint8', shape: [], device: 'cpu', layout: 'strided', parts: [] });
        ids.set(marker, String(value.id));
        return marker;
    });
    const tensors = new Map();
    let next = 0;
    for (const { path, tensor } of found) {
        const info = checkpoint.tensors[next];
        if (info?.name !== path.join('.'))
            continue;
        next++;
        tensors.set(ids.get(tensor) ?? '', info);
    }
    return tensors;
}

;// CONCATENATED MODULE: ./src/convert/walk-values.ts
/** Visits every object of a graph once, in the order in which Python would pickle it. Does not recurse; cycles are passed once. */
function walkValues(root, { enter, leave, replace, held }) {
    const seen = new Set();
    const stack = [];
    const visit = (value) => {
        const object = isObject(value) ? (replace?.(value) ?? value) : undefined;
        if (!isObject(object) || seen.has(object))
            return;
        seen.add(object);
        enter?.(object);
        const holds = held?.(object) ?? heldBy(object);
        if (holds.length > 0)
            stack.push({ value: object, held: holds, next: 0 });
        else
            leave?.(object);
    };
    visit(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        if (top.next < top.held.length)
            visit(top.held[top.next++]);
        else {
            stack.pop();
            leave?.(top.value);
        }
    }
}
const NOTHING = [];
/** As CPython's `save_reduce` has it: the call, then list items, dict items, state. */
function heldBy(value) {
    switch (value.kind) {
        case 'dict':
            return value.entries.keys.flatMap((key, i) => [key, value.entries.values[i] ?? null]);
        case 'list':
        case 'tuple':
        case 'set':
            return value.items;
        case 'call': {
            const entries = value.entries?.keys.flatMap((key, i) => [key, value.entries?.values[i] ?? null]) ?? [];
            return [value.callable, ...value.args, value.kwargs, ...value.items, ...entries, ...value.states];
        }
        default:
            return NOTHING;
    }
}
function isObject(value) {
    return value !== null && typeof value === 'object';
}

;// CONCATENATED MODULE: ./src/convert/model-graph.ts










/** Finds the tensors of a file in the values of its pickle. The file's rules were asked before: it holds nothing that PyTorch refuses. */
function modelGraph(file) {
    const { checkpoint } = file;
    const { root, storages } = checkpoint.container === 'safetensors' ? safetensorsGraph(checkpoint) : givenStorages(checkpoint);
    const persistentTensors = checkpoint.container === 'torch-tar' ? tarTensors(checkpoint) : new Map();
    const builder = new rebuild/* TensorBuilder */.t(storages, persistentTensors);
    buildTensors(root, builder, file);
    const leaves = new Map();
    return {
        file,
        root,
        named: namedTensors(root, checkpoint, builder),
        tensorOf: (value) => builder.tensorOf(value),
        leafOf(value) {
            const known = leaves.get(value);
            const leaf = known ?? makeLeaf(value, file, builder);
            if (leaf !== undefined)
                leaves.set(value, leaf);
            return leaf;
        },
        storageOf(value) {
            const storage = builder.tensorOf(value) === undefined ? storageNamedBy(value, checkpoint, storages) : undefined;
            return storage === undefined ? undefined : { file, storage };
        },
    };
}
/** In the order in which an unpickler would make them. */
function buildTensors(root, builder, file) {
    try {
        walkValues(root, { leave: (value) => void (value.kind === 'call' && builder.build(value)) });
    }
    catch (error) {
        if (!(error instanceof refusal/* Refusal */.P))
            throw error;
        throw new user_error/* UserError */.y(`${file.path}: the file describes ${error.message}, and cannot be converted`);
    }
}
/** The storages that the reader found; persistent ids are resolved to them again. */
function givenStorages(checkpoint) {
    const records = new Map([...checkpoint.storages].map(([id, { record }]) => [id, record ?? '']));
    const storages = new torch_storages/* Storages */.bs({
        legacy: checkpoint.container === 'torch-legacy',
        recordOf: (key) => records.get(key) ?? key,
        byteOrder: [...checkpoint.storages.values()][0]?.byteOrder ?? 'little',
    });
    return { root: checkpoint.root ?? null, storages };
}
function storageNamedBy(value, checkpoint, storages) {
    return checkpoint.container === 'torch-tar' ? checkpoint.storages.get(String(value.id)) : storages.resolve(value);
}
function makeLeaf(value, file, builder) {
    const spec = builder.tensorOf(value);
    if (spec?.storage == null)
        return undefined;
    const others = value instanceof pickle_values/* PersistentValue */.pw ? heldBy(value) : leafCall(value)?.others;
    const storage = file.checkpoint.storages.get(spec.storage);
    return storage === undefined || others === undefined ? undefined : { value, file, spec, storage, others };
}
/** The names are the checkpoint's own: the same walk over the same values gives them in the same order. */
function namedTensors(root, checkpoint, builder) {
    const values = new Map();
    const found = (0,name_tensors/* nameTensors */.k)(root, (value) => {
        const spec = value !== null && typeof value === 'object' ? builder.tensorOf(value) : undefined;
        if (spec !== undefined)
            values.set(spec, value); // only objects were asked
        return spec;
    });
    return found.flatMap(({ path, tensor }, i) => {
        const info = checkpoint.tensors[i];
        const value = values.get(tensor);
        return info === undefined || value === undefined ? [] : [{ info, path, value }];
    });
}
/** The record that holds the bytes of a leaf; `undefined` for storages without bytes. */
function recordOf(leaf) {
    let byName = recordsByName.get(leaf.file.checkpoint);
    if (byName === undefined) {
        byName = new Map(leaf.file.checkpoint.records.map((record) => [record.name, record]));
        recordsByName.set(leaf.file.checkpoint, byName);
    }
    return leaf.storage.record === undefined ? undefined : byName.get(leaf.storage.record);
}
const recordsByName = new WeakMap();

;// CONCATENATED MODULE: ./src/convert/merged-graph.ts



/** A sharded set as one dict of its tensors, in the order of its index. */
function mergedGraph(index, shards) {
    const owners = new Map();
    const byName = new Map();
    for (const [name, file] of shards) {
        const graph = modelGraph(file);
        walkValues(graph.root, { enter: (value) => void owners.set(value, graph) });
        for (const tensor of graph.named) {
            if (index.checkpoint.shards.get(tensor.info.name) === name)
                byName.set(tensor.info.name, tensor);
        }
    }
    const named = index.checkpoint.tensors.flatMap((info) => {
        const tensor = byName.get(info.name);
        return tensor === undefined ? [] : [{ info, path: [info.name], value: tensor.value }];
    });
    return {
        file: index,
        root: dictOf(named.map(({ info, value }) => [info.name, value])),
        named,
        leafOf: (value) => owners.get(value)?.leafOf(value),
        tensorOf: (value) => owners.get(value)?.tensorOf(value),
        storageOf: (value) => owners.get(value)?.storageOf(value),
    };
}

;// CONCATENATED MODULE: ./src/convert/open-input.ts










/** Opens a checkpoint, or all files of a sharded set by its index. Throws `UserError` where there is nothing to open. */
async function openInput(root, path, checksums) {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
        throw new user_error/* UserError */.y('convert takes a file on a disk, and found an address; download it first, and name the file');
    }
    const absolute = (0,external_node_path_.resolve)(root, path);
    if ((await (0,promises_.stat)(absolute).catch(() => undefined))?.isDirectory() === true) {
        throw new user_error/* UserError */.y(`${path} is a folder; name the file to convert, or the index (.index.json) of a sharded set`);
    }
    const opened = [];
    const close = async () => {
        for (const { source } of opened)
            await source.close();
    };
    try {
        const main = await open_input_open(root, absolute, checksums, opened, path);
        const shards = new Map();
        for (const name of new Set(main.checkpoint.shards.values())) {
            const shard = await (0,siblings/* absentIfMissing */.Jw)(() => open_input_open(root, (0,external_node_path_.join)((0,external_node_path_.dirname)(absolute), name), checksums, opened));
            if (shard !== undefined)
                shards.set(name, shard);
        }
        return { main, shards, files: opened, size: opened.reduce((sum, { source }) => sum + source.size, 0), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
/** The values of the input, once the rules have found nothing wrong with its structure. */
function inputGraph({ main, shards }) {
    return main.checkpoint.container === 'sharded' ? mergedGraph(main, shards) : modelGraph(main);
}
/** Throws `UserError` where a file is no longer the one that was opened, or was written to meanwhile. */
async function refuseChanged(files) {
    for (const { absolute, path, state } of files) {
        if ((await stateOf(absolute)) !== state) {
            throw new user_error/* UserError */.y(`${path} changed while it was read; convert it again once nothing writes it any more (nothing was changed)`);
        }
    }
}
/** Which file it is, and when it was written last. */
async function stateOf(path) {
    const facts = await (0,promises_.stat)(path, { bigint: true }).catch(() => undefined);
    return facts === undefined ? 'gone' : [facts.dev, facts.ino, facts.size, facts.mtimeNs].join(' ');
}
/** `shown` is the file's name in a message that it cannot be opened. */
async function open_input_open(root, absolute, checksums, opened, shown = (0,shown_path/* shownPath */.p)(root, absolute)) {
    const home = (0,external_node_path_.dirname)(absolute);
    const state = await stateOf(absolute);
    const source = await (0,file_source/* openFile */.T)(absolute).catch((error) => {
        throw error instanceof source_error/* SourceError */.c ? new source_error/* SourceError */.c(shown, error.reason, error.code) : error;
    });
    try {
        const checkpoint = await (0,checkpoint_open/* openCheckpoint */.D)(source, {
            name: (0,external_node_path_.basename)(absolute),
            openSibling: (0,siblings/* filesIn */.nG)(home),
        });
        const folder = await (0,promises_.readdir)(home).catch(() => []);
        const file = { path: (0,shown_path/* shownPath */.p)(root, absolute), absolute, state, source, checkpoint, folder };
        const whole = { ...file, statedDigests: await checksums.statedDigests({ absolute, folder }) };
        opened.push(whole);
        return whole;
    }
    catch (error) {
        await source.close();
        throw error;
    }
}

// EXTERNAL MODULE: ./src/profiles/gpt-sovits-versions.ts
var gpt_sovits_versions = __webpack_require__(44334);
// EXTERNAL MODULE: ./src/profiles/versions.ts
var versions = __webpack_require__(96873);
;// CONCATENATED MODULE: ./src/profiles/weights-export.ts
/** Why an export that its project could load cannot be made, and what to do. */
class ExportError extends Error {
    name = 'ExportError';
}

;// CONCATENATED MODULE: ./src/profiles/gpt-sovits-export.ts






/**
 * What GPT-SoVITS' own export writes: `{weight, config, info}` with the two bytes over the header where the loader needs them.
 * `undefined` for files that it exports nothing of (discriminators). Source: process_ckpt.py `savee`, s1_train.py.
 */
async function gptSovitsExport(input) {
    switch (input.identification.identity?.kind) {
        case 's1-training':
            return semanticExport(input);
        case 's2-training':
        case 's2-lora-training':
            return generatorExport(input, await trainingSettings(input));
        case 's2':
        case 's2-base':
        case 's2-lora':
            return (0,lookup/* member */.Dc)(input.root, 'config') === undefined ? undefined : generatorExport(input, (0,lookup/* member */.Dc)(input.root, 'config') ?? null);
        default:
            return undefined;
    }
}
/** Parameters that a LoRA training does not freeze, and buffers, which an export keeps. Source: s2_train_v3_lora.py. */
const LORA_KEYS = /\.lora_[AB]\.|^(ref_enc|quantizer|bridge|wns1|linear_mel)\.|\.inv_freq$/;
function generatorExport(input, config) {
    const { root, identification } = input;
    const rank = loraRank(input);
    const isTraining = identification.identity?.kind.endsWith('training') === true;
    const kept = input.weights.filter(([key]) => !key.includes('enc_q') && !(isTraining && rank !== undefined && !LORA_KEYS.test(key)));
    const version = versionOf(config, identification.identity?.version);
    const headerCode = headerFor(version, rank !== undefined, input.headerCode);
    const info = (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(root, 'info')) ?? infoText(input);
    return {
        root: orderedDictOf([
            ['weight', dictOf(kept)],
            ['config', config],
            ['info', info],
            ...(rank === undefined ? [] : [['lora_rank', rank]]),
        ]),
        weightsEntry: 'weight',
        headerCode,
        left: leftOut(input, kept),
        notes: headerCode === input.headerCode || isTraining ? [] : [headerNote(headerCode, version)],
    };
}
function semanticExport(input) {
    const config = (0,lookup/* memberAt */.mz)(input.root, 'hyper_parameters', 'config');
    if (config === undefined) {
        throw new ExportError('an S1 export of GPT-SoVITS needs the settings that its training file has under hyper_parameters.config, and this one has none; ' +
            'convert without --only weights, or export it from the training program');
    }
    const epoch = input.identification.progress.epoch;
    return {
        root: orderedDictOf([
            ['weight', orderedDictOf(input.weights)],
            ['config', config],
            ['info', epoch === undefined ? 'GPT' : `GPT-e${epoch}`],
        ]),
        weightsEntry: 'weight',
        headerCode: undefined,
        left: [],
        notes: [],
    };
}
/** The training file holds no settings; training keeps them in a file beside it, and the loader cannot do without. */
async function trainingSettings({ settings }) {
    const found = await settings();
    if (!(found instanceof pickle_values/* DictValue */.k0) || (0,lookup/* member */.Dc)(found, 'model') === undefined || (0,lookup/* member */.Dc)(found, 'data') === undefined) {
        throw new ExportError('an export of GPT-SoVITS needs the settings of its training (config.json with "train", "data" and "model"), which a G_ file lacks; ' +
            'name the file with --config-file, as logs/<experiment>/config.json');
    }
    // Training adds these two from its command line. Source: utils.py `get_hparams`.
    for (const name of ['pretrain', 'resume_step'])
        if (found.entries.get(name) === undefined)
            found.entries.set(name, null);
    return hparams(found);
}
/** `HParams(**settings)` as it is pickled: dicts become settings of their own, lists stay. */
function hparams(settings) {
    const call = new pickle_values/* CallValue */.m5('newobj', HPARAMS, [], null, 0);
    const state = new pickle_values/* DictValue */.k0();
    settings.entries.keys.forEach((key, i) => {
        const value = settings.entries.values[i] ?? null;
        state.entries.set(key, value instanceof pickle_values/* DictValue */.k0 ? hparams(value) : value);
    });
    call.addState(state);
    return call;
}
const HPARAMS = new pickle_values/* GlobalValue */.ld('utils', 'HParams', 0);
/** `config.model.version`, the exact answer; else what content, header and folder allow. */
function versionOf(config, identified) {
    const stated = (0,lookup/* asString */.oJ)((0,lookup/* memberAt */.mz)(config, 'model', 'version')) ?? (0,lookup/* asString */.oJ)((0,lookup/* member */.Dc)(config, 'version'));
    return (stated === undefined ? undefined : (0,versions/* knownVersion */.uQ)(stated, gpt_sovits_versions/* VERSIONS */.S8)) ?? identified;
}
function headerFor(version, isLora, present) {
    if (!isLora && version?.includes('Pro') !== true)
        return version === undefined ? present : undefined;
    const code = Object.entries(gpt_sovits_versions/* HEADER_CODES */.zL).find(([, meaning]) => meaning.version === version && meaning.lora === isLora)?.[0];
    if (code !== undefined)
        return code;
    if (present !== undefined)
        return present;
    throw new ExportError('GPT-SoVITS tells LoRA files of v3 and v4 apart by a header code alone, and nothing says which of them this is; ' +
        'keep it in its logs_s2_v3_lora_… or logs_s2_v4_lora_… folder, or name settings with "model": {"version": …} with --config-file');
}
function headerNote(code, version) {
    const meaning = `GPT-SoVITS' loader needs for ${version ?? 'this file'}`;
    return code === undefined ? `the plain header is written that ${meaning}` : `the header code ${code} is written that ${meaning}`;
}
/** `lora_rank`, or the rows of the first LoRA matrix. */
function loraRank({ root, shapes }) {
    const stated = (0,lookup/* asNumber */.i)((0,lookup/* member */.Dc)(root, 'lora_rank'));
    if (stated !== undefined)
        return stated;
    for (const [key, shape] of shapes)
        if (key.includes('.lora_A.'))
            return shape[0];
    return undefined;
}
/** `8epoch_240iteration`. `iteration` in the file is the epoch; the step stands in the file's name alone. */
function infoText({ identification: { progress, name } }) {
    const epoch = `${progress.epoch ?? 0}epoch`;
    return name.step === undefined || name.latest === true ? epoch : `${epoch}_${name.step}iteration`;
}
function leftOut({ weights }, kept) {
    const names = new Set(kept.map(([key]) => key));
    return weights.flatMap(([key]) => (names.has(key) ? [] : [key]));
}

;// CONCATENATED MODULE: ./src/profiles/rvc-export.ts




/** The settings that RVC's loader takes by position, behind the number of spectrogram bins and the segment length. */
const MODEL_SETTINGS = [
    'inter_channels',
    'hidden_channels',
    'filter_channels',
    'n_heads',
    'n_layers',
    'kernel_size',
    'p_dropout',
    'resblock',
    'resblock_kernel_sizes',
    'resblock_dilation_sizes',
    'upsample_rates',
    'upsample_initial_channel',
    'upsample_kernel_sizes',
    'spk_embed_dim',
    'gin_channels',
];
const SEGMENT = 32;
/** What RVC's own export writes of a training file. Source: infer/lib/train/process_ckpt.py `savee`. */
async function rvcExport(input) {
    const { identification, shapes } = input;
    if (identification.identity?.kind !== 'training')
        return undefined;
    const settings = await input.settings();
    const kept = input.weights.filter(([key]) => !key.includes('enc_q'));
    const config = configList(settings);
    return {
        root: orderedDictOf([
            ['weight', dictOf(kept)],
            ['config', config.list],
            ['info', `${identification.progress.epoch ?? 0}epoch`],
            ['sr', `${Math.floor(config.samplingRate / 1000)}k`],
            ['f0', shapes.has('enc_p.emb_pitch.weight') ? 1 : 0],
            ['version', identification.identity.version ?? versionByWidth(shapes)],
        ]),
        weightsEntry: 'weight',
        headerCode: undefined,
        left: input.weights.flatMap(([key]) => (key.includes('enc_q') ? [key] : [])),
        notes: [],
    };
}
function configList(settings) {
    const samplingRate = (0,lookup/* asNumber */.i)((0,lookup/* memberAt */.mz)(settings, 'data', 'sampling_rate'));
    const filterLength = (0,lookup/* asNumber */.i)((0,lookup/* memberAt */.mz)(settings, 'data', 'filter_length'));
    const values = MODEL_SETTINGS.map((name) => (0,lookup/* memberAt */.mz)(settings, 'model', name));
    if (!(settings instanceof pickle_values/* DictValue */.k0) || samplingRate === undefined || filterLength === undefined || values.includes(undefined)) {
        throw new ExportError('an export of RVC needs the settings of its training (config.json with "data" and "model"), which a G_ file lacks; ' +
            'name the file with --config-file, as logs/<experiment>/config.json');
    }
    const list = new pickle_values/* ListValue */.eH();
    list.items.push(Math.floor(filterLength / 2) + 1, SEGMENT, ...values.map((value) => value ?? null), samplingRate);
    return { list, samplingRate };
}
function versionByWidth(shapes) {
    return shapes.get('enc_p.emb_phone.weight')?.[1] === 768 ? 'v2' : 'v1';
}

;// CONCATENATED MODULE: ./src/profiles/so-vits-svc-export.ts



/** What a fresh optimizer starts with there. */
const LEARNING_RATE = new pickle_values/* FloatValue */.uN(0.0001);
/**
 * A release file of so-vits-svc: still the four entries of training, with epoch 0 and an optimizer that never made a step; its
 * loader wants them. Source: compress_model.py.
 */
async function soVitsSvcExport(input) {
    if (input.identification.identity?.kind !== 'training')
        return undefined;
    const kept = input.weights.filter(([key]) => !key.includes('enc_q'));
    return {
        root: dictOf([
            ['model', dictOf(kept)],
            ['iteration', 0],
            ['optimizer', freshOptimizer((0,lookup/* member */.Dc)(input.root, 'optimizer'))],
            ['learning_rate', LEARNING_RATE],
        ]),
        weightsEntry: 'model',
        headerCode: undefined,
        left: input.weights.flatMap(([key]) => (key.includes('enc_q') ? [key] : [])),
        notes: [],
    };
}
/** The same groups of parameters, without moments. */
function freshOptimizer(optimizer) {
    return dictOf([
        ['state', dictOf([])],
        ['param_groups', (0,lookup/* member */.Dc)(optimizer, 'param_groups') ?? null],
    ]);
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/globals.ts + 5 modules
var pickle_globals = __webpack_require__(31874);
;// CONCATENATED MODULE: ./src/convert/plain-values.ts



/** The reason that the tensors of a value are. */
const HOLDS_TENSORS = 'it holds tensors';
/** Objects in a fact that is kept beside weights; settings have some hundreds. */
const MOST_OBJECTS = 100_000;
/**
 * Why a value beside the weights cannot be kept: it holds tensors, or names something that `torch.load` refuses by default.
 * `undefined` for settings, counts and texts. `isTensor` knows the tensors that have no storage.
 */
function whyNotPlain(value, isTensor) {
    let reason;
    let objects = 0;
    walkValues(value, {
        enter(each) {
            objects++;
            if (each.kind === 'persistent' || isTensor(each))
                reason ??= HOLDS_TENSORS;
            if (each instanceof pickle_values/* GlobalValue */.ld && (0,pickle_globals/* globalTier */.yx)(each.canonical) !== 'weights-only')
                reason ??= `it asks for ${each.canonical}`;
        },
    });
    return reason ?? (objects > MOST_OBJECTS ? 'it is too large for settings' : undefined);
}

// EXTERNAL MODULE: ./src/checkpoint/torch/weights-root.ts
var weights_root = __webpack_require__(89115);
;// CONCATENATED MODULE: ./src/convert/weights.ts


/** Top-level entries that hold a second set of weights beside the first: averaged ones, the other networks of a pair. */
const SIBLING_ROOTS = /^((state_dict|weights?|params|net|network|model|module|generator|discriminator|critic|student|teacher|encoder|decoder|backbone|net_?[gd])(_ema)?|(model_|net_|params_)?ema(_model|_weights|_params)?)(_state(_dict)?)?$/i;
/**
 * Whether a tensor is a weight, which `--dtype` casts: what lies below the weights root, and below top-level entries that are
 * called as roots of weights are (`ema`, `discriminator`, `model_ema_state_dict`). What lies in entries of training state is
 * none, also where the root of the file is the root of the weights.
 */
function isWeight({ info, path }, graph) {
    const [top = ''] = path;
    const isNested = path.length > 1 && (0,lookup/* dictEntries */.Hc)(graph.root) !== undefined;
    if (info.key === null)
        return isNested && SIBLING_ROOTS.test(top);
    return !(isNested && graph.file.checkpoint.weightsRoot === '' && isTrainingEntry(top));
}
/** Optimizer, scheduler, loop and random state, by the names that projects give them. */
function isTrainingEntry(name) {
    return weights_root/* TRAINING_ENTRY */.m.test(name);
}

;// CONCATENATED MODULE: ./src/convert/weights-only.ts





/** Entries that say how the model is to be built; they are kept, although training wrote them. */
const SETTINGS_ENTRY = /^(hyper_parameters|datamodule_hyper_parameters|hparams(_name)?|model_args|args|config|cfg)$/;
/**
 * The weights root in its place, and what stands beside it and is needed to use it: settings, names, epoch and step. Training state
 * and other tensors go. What `torch.load` would refuse by default goes too, so that the result loads with it. `edited` are dicts
 * that other options have changed already.
 */
function onlyWeights(graph, edited) {
    const { weightsRoot, container } = graph.file.checkpoint;
    const replaced = new Map();
    const dropped = [];
    const places = new Set();
    const isDropped = (path) => path.some((_, i) => places.has(placeOf(path.slice(0, i + 1))));
    const notes = [];
    if (weightsRoot === null || container === 'safetensors')
        return { replaced, dropped, isDropped, notes };
    let value = graph.root;
    const above = [];
    for (const step of stepsTo(graph)) {
        if (value === null || typeof value !== 'object')
            break;
        const now = edited.get(value) ?? value;
        const dict = now !== null && typeof now === 'object' ? dictLike(now) : undefined;
        if (dict === undefined)
            break;
        const kept = dict.entries.filter(([key, each]) => {
            const name = (0,key_text/* keyText */.P)(key);
            const reason = name === step ? undefined : whyDropped(graph, name, each, step === undefined);
            if (reason !== undefined) {
                dropped.push([...above, name].join('.'));
                places.add(placeOf([...above, name]));
            }
            if (reason !== undefined && reason !== TRAINING)
                notes.push(`${[...above, name].join('.')} is left out: ${reason}`);
            return reason === undefined;
        });
        if (kept.length < dict.entries.length)
            replaced.set(value, withContents(dict, kept));
        if (step === undefined)
            break;
        above.push(step);
        value = (0,children/* childrenOf */.L)(value).find(({ key }) => key === step)?.value ?? null;
    }
    return { replaced, dropped, isDropped, notes };
}
/** Keys may hold dots themselves. */
function placeOf(path) {
    return path.join('\0');
}
const TRAINING = 'it is training state';
/** `isRoot`: the entries of the state dict itself, where anything but training state may be a weight. */
function whyDropped(graph, name, value, isRoot) {
    const reason = whyNotPlain(value, (each) => graph.tensorOf(each) !== undefined);
    if (isRoot && reason === HOLDS_TENSORS)
        return isTrainingEntry(name) && !isTensorLike(value) ? TRAINING : undefined;
    if (isLeftOut(name))
        return TRAINING;
    return reason;
}
/** Whether `--only weights` leaves an entry beside the weights out by its name alone. */
function isLeftOut(name) {
    return isTrainingEntry(name) && !SETTINGS_ENTRY.test(name);
}
/** A tensor under a name that looks like training state, as `history.weight`. */
function isTensorLike(value) {
    return (value !== null && typeof value === 'object' && (value.kind === 'persistent' || (value.kind === 'call' && value.entries === undefined)));
}
/** The keys that lead to the weights, one by one, and `undefined` for the dict that they lead to where that is the root itself. */
function stepsTo(graph) {
    const first = graph.named.find(({ info }) => info.key !== null);
    const root = graph.file.checkpoint.weightsRoot ?? '';
    if (root === '' || first === undefined)
        return [undefined];
    const steps = [];
    for (const step of first.path) {
        if (steps.join('.') === root)
            break;
        steps.push(step);
    }
    return steps;
}

;// CONCATENATED MODULE: ./src/convert/output-model.ts







/** Projects whose inference programs want a file of their own form. */
const EXPORTERS = new Map([
    ['gpt-sovits', gptSovitsExport],
    ['rvc', rvcExport],
    ['so-vits-svc', soVitsSvcExport],
]);
/** Decides what the output holds: all of the input, or its weights in the form that its project needs, as the edits leave it. */
async function outputModel(graph, edits, only, identification, settings) {
    if (only === undefined)
        return keptModel(graph, edits);
    const exported = await projectExport(graph, edits, identification, settings);
    return exported ?? reducedModel(graph, edits);
}
function keptModel(graph, edits) {
    const kept = graph.named.filter((tensor) => !edits.dropped.has(tensor));
    if (kept.length === 0 && graph.named.length > 0)
        throw nothingLeft(graph, 'tensors');
    return {
        root: graph.root,
        replaced: edits.replaced,
        headerCode: graph.file.checkpoint.headerCode,
        tensors: kept.map((tensor) => keptTensor(tensor, edits)),
        dropped: [...edits.dropped],
        droppedEntries: edits.droppedEntries,
        renamed: edits.renamed.size,
        notes: [],
    };
}
/** The weights in their place, and settings beside them. */
function reducedModel(graph, edits) {
    const reduced = onlyWeights(graph, edits.replaced);
    const isGone = (tensor) => edits.dropped.has(tensor) || reduced.isDropped(tensor.path);
    const kept = graph.named.filter((tensor) => !isGone(tensor));
    if (kept.length === 0)
        throw nothingLeft(graph, 'weights');
    return {
        root: graph.root,
        replaced: new Map([...edits.replaced, ...reduced.replaced]),
        // A code over the header is for files that keep their settings.
        headerCode: reduced.dropped.includes('config') ? undefined : graph.file.checkpoint.headerCode,
        tensors: kept.map((tensor) => keptTensor(tensor, edits)),
        dropped: graph.named.filter(isGone),
        droppedEntries: [...new Set([...reduced.dropped, ...edits.droppedEntries])],
        renamed: edits.renamed.size,
        notes: reduced.notes,
    };
}
function nothingLeft({ file }, what) {
    return new user_error/* UserError */.y(`${file.path}: no ${what} are left to write`);
}
function keptTensor(tensor, edits) {
    const { name, key } = tensor.info;
    const renamed = edits.renamed.get(tensor);
    if (renamed === undefined || key === null)
        return { tensor, name, key };
    return { tensor, name: name.slice(0, name.length - key.length) + renamed, key: renamed };
}
async function projectExport(graph, edits, identification, settings) {
    const exporter = EXPORTERS.get(identification.identity?.project ?? '');
    const { checkpoint, path } = graph.file;
    if (exporter === undefined || checkpoint.container === 'safetensors')
        return undefined;
    const weights = graph.named
        .filter((tensor) => tensor.info.key !== null && !edits.dropped.has(tensor))
        .map((tensor) => ({ tensor, key: edits.renamed.get(tensor) ?? tensor.info.key ?? '' }));
    const exported = await exporter({
        root: graph.root,
        weights: weights.map(({ key, tensor }) => [key, tensor.value]),
        shapes: new Map(weights.map(({ key, tensor }) => [key, tensor.info.shape])),
        identification,
        headerCode: checkpoint.headerCode,
        settings,
    }).catch((error) => {
        throw error instanceof ExportError ? new user_error/* UserError */.y(`${path}: ${error.message}`) : error;
    });
    if (exported === undefined)
        return undefined;
    const left = new Set(exported.left);
    const kept = weights.filter(({ key }) => !left.has(key));
    const keptTensors = new Set(kept.map(({ tensor }) => tensor));
    return {
        root: exported.root,
        replaced: new Map(),
        headerCode: exported.headerCode,
        tensors: kept.map(({ tensor, key }) => ({ tensor, key, name: `${exported.weightsEntry}.${key}` })),
        dropped: graph.named.filter((tensor) => !keptTensors.has(tensor)),
        droppedEntries: entriesGone(graph, exported),
        renamed: edits.renamed.size,
        notes: exported.notes,
    };
}
/** Entries of the input that the exported file has not, under whatever name. */
function entriesGone(graph, exported) {
    const weights = graph.named.find(({ info }) => info.key !== null)?.path[0];
    const stays = new Set((0,lookup/* dictEntries */.Hc)(exported.root)?.keys);
    const keys = (0,lookup/* dictEntries */.Hc)(graph.root)?.keys ?? [];
    return keys.filter((key) => typeof key === 'string' && key !== weights && !stays.has(key)).map(String);
}

;// CONCATENATED MODULE: ./src/convert/output-place.ts



/** Where the output goes, and in which container: as asked, else by the extension. Throws `UserError` for options that contradict. */
function outputPlace(request, input) {
    const shown = shownPlace(request, input);
    const absolute = (0,external_node_path_.resolve)(request.root, shown);
    const name = (0,external_node_path_.basename)(absolute);
    if (/\.json$/i.test(name)) {
        const set = name.replace(/(\.index)?\.json$/i, '');
        throw new user_error/* UserError */.y(`the output would be called ${name}, by which programs expect JSON; name the checkpoint itself, as ${set === '' ? 'model.pth' : set} ` +
            '(a set of shards gets its index by itself)');
    }
    const isNamed = name.toLowerCase().endsWith('.safetensors');
    const container = request.container ?? (isNamed ? 'safetensors' : 'torch');
    if (isNamed !== (container === 'safetensors')) {
        throw new user_error/* UserError */.y(`--container ${container} does not fit the name ${name}, by which PyTorch chooses how to read it; ` +
            `name it ${isNamed ? '.pth or .ckpt' : '.safetensors'}`);
    }
    return { folder: (0,external_node_path_.dirname)(absolute), name, container, shown };
}
/** A file in the folder of the output by a path like the one that the user gave: relative where his was. Other files as they are. */
function pathAsGiven({ root, output, input }, absolute) {
    const given = output ?? input;
    return (0,external_node_path_.dirname)(absolute) === (0,external_node_path_.dirname)((0,external_node_path_.resolve)(root, given)) ? (0,external_node_path_.join)((0,external_node_path_.dirname)(given), (0,external_node_path_.basename)(absolute)) : absolute;
}
function shownPlace({ input: path, output, inPlace, shardBytes }, { shards }) {
    if (output !== undefined && inPlace)
        throw new user_error/* UserError */.y('--output FILE and --in-place exclude each other; give one of them');
    if (output !== undefined)
        return output;
    if (!inPlace) {
        throw new user_error/* UserError */.y('expected --output FILE, or --in-place to replace the input (-o is --output-file, which is for the report)');
    }
    if (shards.size > 0)
        throw new user_error/* UserError */.y('--in-place replaces one file; give --output for a sharded set');
    if (shardBytes !== undefined)
        throw new user_error/* UserError */.y('--in-place replaces one file by one; give --output for a set of shards (--shard-size)');
    return path;
}
/**
 * A file that is read for the conversion is replaced only where that was said: the input, the settings, the checksums, and
 * `references` on the disk. Links are followed, since two names may be one file. Throws `UserError`.
 */
async function refuseOverwriting({ root, inPlace, configFile, config }, { files }, { folder }, plan, references) {
    const named = [configFile, config.manifest, ...references].filter((path) => path !== undefined);
    const besides = named.map((path) => ({ absolute: (0,external_node_path_.resolve)(root, path), path }));
    const read = new Map();
    for (const { absolute, path } of [...(inPlace ? [] : files), ...besides])
        read.set(await (0,promises_.realpath)(absolute).catch(() => absolute), path);
    for (const { name } of [...plan.files, ...(plan.index === undefined ? [] : [plan.index])]) {
        const output = (0,external_node_path_.resolve)(folder, name);
        const path = read.get(await (0,promises_.realpath)(output).catch(() => output));
        if (path === undefined)
            continue;
        const isInput = files.some((file) => file.path === path);
        throw new user_error/* UserError */.y(`the output would replace ${path}, which is read; give it another name${isInput ? ', or say --in-place' : ''}`);
    }
}

// EXTERNAL MODULE: ./src/writers/writer-error.ts
var writer_error = __webpack_require__(44574);
;// CONCATENATED MODULE: ./src/writers/shard-plan.ts


/** Shards that a name can number, in five digits. */
const MAX_SHARDS = 99_999;
/**
 * Splits tensors into files of at most `maxBytes` of tensors each: in order, a shard ends where the next tensor does not fit; a
 * tensor that is larger has a shard by itself. Where all fit, there is one file `STEM.EXT` and no index.
 * Source: huggingface/huggingface_hub `split_state_dict_into_shards_factory`, `save_torch_model` (1.33).
 */
function planShards(tensors, { maxBytes, stem, extension }) {
    if (!Number.isSafeInteger(maxBytes) || maxBytes <= 0)
        throw new RangeError(`a shard of ${maxBytes} bytes`);
    const groups = grouped(tensors, maxBytes);
    const totalBytes = groups.reduce((sum, { bytes }) => sum + bytes, 0);
    if (groups.length === 1)
        return { shards: [{ fileName: `${stem}.${extension}`, ...only(groups) }], totalBytes, index: undefined };
    if (groups.length > MAX_SHARDS) {
        throw new writer_error/* WriterError */.C({
            problem: `A shard size of ${maxBytes} bytes makes too many files`,
            expected: `at most ${MAX_SHARDS}`,
            found: String(groups.length),
            remedy: 'Choose a larger --shard-size.',
        });
    }
    const shards = groups.map((group, i) => ({ fileName: `${stem}-${five(i + 1)}-of-${five(groups.length)}.${extension}`, ...group }));
    return { shards, totalBytes, index: { fileName: `${stem}.${extension}.index.json`, text: indexText(shards, totalBytes) } };
}
function only(groups) {
    return groups[0] ?? { tensors: [], bytes: 0 };
}
function grouped(tensors, maxBytes) {
    const groups = [];
    const ofStorage = new Map();
    const seen = new Set();
    let current = { tensors: [], bytes: 0 };
    const close = () => {
        if (current.tensors.length > 0)
            groups.push(current);
        current = { tensors: [], bytes: 0 };
    };
    for (const { name, bytes, storage } of tensors) {
        if (seen.has(name))
            throw sameName(name);
        seen.add(name);
        const shared = storage === undefined ? undefined : ofStorage.get(storage);
        if (shared !== undefined) {
            shared.tensors.push(name);
            continue;
        }
        let group = current;
        if (bytes > maxBytes) {
            group = { tensors: [], bytes: 0 };
            groups.push(group);
        }
        else if (current.bytes + bytes > maxBytes) {
            close();
            group = current;
        }
        group.tensors.push(name);
        group.bytes += bytes;
        if (storage !== undefined)
            ofStorage.set(storage, group);
    }
    close();
    return groups.length === 0 ? [current] : groups;
}
function sameName(name) {
    return new writer_error/* WriterError */.C({ problem: 'Two tensors have the same name', found: (0,quote/* quote */.h)(name), remedy: 'Rename one with --rename.' });
}
function five(number) {
    return String(number).padStart(5, '0');
}
/** As Python's `json.dumps(index, indent=2, sort_keys=True)` writes it: keys in the order of their characters, ASCII only. */
function indexText(shards, totalBytes) {
    const files = shards.flatMap(({ fileName, tensors }) => tensors.map((name) => [name, fileName]));
    files.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const lines = files.map(([name, file]) => `    ${asciiJson(name)}: ${asciiJson(file)}`);
    return `{\n  "metadata": {\n    "total_size": ${totalBytes}\n  },\n  "weight_map": {\n${lines.join(',\n')}\n  }\n}\n`;
}
function asciiJson(text) {
    return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./src/convert/left-behind.ts



/** Names that a warning gives before it counts the rest. */
const MOST_NAMES = 10;
/**
 * Says what stands beside the weights and has no place where weights stand alone: in safetensors, in a sharded set. Nothing of
 * what was to be dropped, by name or as training state, and nothing of what is `kept` otherwise.
 */
function leftBehind({ root, file }, model, kept, { only }) {
    const { container, weightsRoot } = file.checkpoint;
    if (container === 'safetensors' || container === 'sharded' || weightsRoot === null || weightsRoot === '')
        return [];
    const gone = new Set([weightsRoot.split('.')[0], ...model.droppedEntries]);
    const isAskedFor = (name) => gone.has(name) || (only === 'weights' && isLeftOut(name));
    const names = ((0,lookup/* dictEntries */.Hc)(root)?.keys ?? []).filter((key) => typeof key === 'string').filter((key) => !isAskedFor(key) && !kept.has(key));
    if (names.length === 0)
        return [];
    const more = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).map((name) => (0,quote/* quote */.h)(name));
    return [`weights stand alone in this form; left behind: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

// EXTERNAL MODULE: ./src/checkpoint/containers/safetensors-dtypes.ts
var safetensors_dtypes = __webpack_require__(19522);
;// CONCATENATED MODULE: ./src/writers/safetensors-plan.ts



/** The name of a dtype of PyTorch in this format; `undefined` where the format has none. */
function safetensorsDtype(torch) {
    return NAMES.get(torch);
}
/**
 * Lays out a safetensors file as the reference writer does: for the same tensors and at most one entry of metadata, the same bytes.
 * (The reference shuffles metadata; here it keeps its order.) Throws `WriterError` for what the format cannot hold.
 * Source: huggingface/safetensors `prepare` in safetensors/src/tensor.rs (0.8).
 */
function planSafetensors(entries, metadata = new Map()) {
    checkNames(entries);
    const stored = entries.map(storedForm);
    const order = stored.map((_, i) => i).sort((a, b) => compare(stored[a], stored[b]));
    const offsets = new Float64Array(entries.length);
    const parts = metadata.size === 0 ? [] : [`"__metadata__":${metadataJson(metadata)}`];
    let at = 0;
    for (const i of order) {
        const tensor = stored[i];
        if (tensor === undefined)
            continue;
        offsets[i] = at;
        parts.push(`${tensor.key}:{"dtype":"${tensor.dtype}","shape":[${tensor.shape.join(',')}],"data_offsets":[${at},${at + tensor.bytes}]}`);
        at += tensor.bytes;
    }
    const header = headerBytes(`{${parts.join(',')}}`);
    offsets.forEach((offset, i) => {
        offsets[i] = header.length + offset;
    });
    return { size: header.length + at, header, offsets, order };
}
const NAMES = new Map([...safetensors_dtypes/* SAFETENSORS_DTYPES */._].flatMap(([name, { torch }]) => (torch === undefined ? [] : [[torch, name]])));
/** Tensors are ordered by these backwards. Source: `enum Dtype`, whose variants stand in the order of their alignment. */
const RANKS = new Map([...safetensors_dtypes/* SAFETENSORS_DTYPES */._.keys()].map((name, i) => [name, i]));
function storedForm({ name, dtype, shape, bytes }) {
    const stored = safetensorsDtype(dtype);
    if (stored === undefined) {
        throw new writer_error/* WriterError */.C({
            problem: `Tensor ${(0,quote/* quote */.h)(name)} has a type that safetensors does not know`,
            expected: `one of ${[...NAMES.keys()].join(', ')}`,
            found: dtype,
            remedy: 'Drop it with --drop, or write a PyTorch file: --container torch.',
        });
    }
    const sizes = storedShape(stored, shape);
    const needed = (sizes.reduce((count, size) => count * size, 1) * (safetensors_dtypes/* SAFETENSORS_DTYPES */._.get(stored)?.bits ?? 8)) / 8;
    if (needed !== bytes || !Number.isSafeInteger(bytes)) {
        throw new writer_error/* WriterError */.C({
            problem: `Tensor ${(0,quote/* quote */.h)(name)} of shape [${shape.join(', ')}] and ${dtype} cannot have this size`,
            expected: `${needed} bytes`,
            found: `${bytes} bytes`,
            remedy: Number.isInteger(needed)
                ? 'This is a bug of ckpt-guard; please report it.'
                : 'Half bytes cannot be written: drop it with --drop, or write a PyTorch file with --container torch.',
        });
    }
    return { key: json(name), nameBytes: Buffer.from(name), dtype: stored, rank: RANKS.get(stored) ?? 0, shape: sizes, bytes };
}
/** PyTorch counts packed pairs of four-bit floats, the format single ones. Source: safetensors/torch.py `_flatten`. */
function storedShape(dtype, shape) {
    if (dtype !== 'F4' || shape.length === 0)
        return shape;
    return [...shape.slice(0, -1), (shape.at(-1) ?? 0) * 2];
}
function compare(a, b) {
    if (a === undefined || b === undefined)
        return 0;
    return b.rank - a.rank || Buffer.compare(a.nameBytes, b.nameBytes);
}
function metadataJson(metadata) {
    return `{${[...metadata].map(([key, value]) => `${json(key)}:${json(value)}`).join(',')}}`;
}
/** As serde_json writes text, which is as JavaScript does. */
function json(text) {
    if (/\p{Surrogate}/u.test(text)) {
        throw new writer_error/* WriterError */.C({
            problem: `The text ${(0,quote/* quote */.h)(text)} cannot be written as UTF-8`,
            remedy: 'Rename the tensor with --rename, or write a PyTorch file: --container torch.',
        });
    }
    return JSON.stringify(text);
}
/** The reference reader's own bound. Source: safetensors/src/tensor.rs `MAX_HEADER_SIZE`. */
const MAX_HEADER_BYTES = 100_000_000;
/** The tensors begin at a multiple of this. */
const ALIGNMENT = 8;
function headerBytes(text) {
    const length = Math.ceil(Buffer.byteLength(text) / ALIGNMENT) * ALIGNMENT;
    if (length > MAX_HEADER_BYTES) {
        throw new writer_error/* WriterError */.C({
            problem: 'The names and shapes of the tensors are too much for the header of one safetensors file',
            expected: `at most ${MAX_HEADER_BYTES} bytes`,
            found: `${length} bytes`,
            remedy: 'Write a sharded set (--shard-size), or a PyTorch file: --container torch.',
        });
    }
    const header = Buffer.alloc(8 + length, ' ');
    header.writeBigUInt64LE(BigInt(length), 0);
    header.write(text, 8);
    return header;
}
function checkNames(entries) {
    const seen = new Set();
    for (const { name } of entries) {
        if (name === '__metadata__' || seen.has(name)) {
            throw new writer_error/* WriterError */.C({
                problem: name === '__metadata__' ? 'A tensor has the name that safetensors keeps for metadata' : 'Two tensors have the same name',
                found: (0,quote/* quote */.h)(name),
                remedy: 'Rename one with --rename.',
            });
        }
        seen.add(name);
    }
}

;// CONCATENATED MODULE: ./src/convert/cast-counts.ts
/** How many of the tensors change their type, by `float32 -> float16`; `dtypes` are their new ones. */
function castCounts(tensors, dtypes) {
    const counts = new Map();
    tensors.forEach(({ tensor }, i) => {
        const from = tensor.info.dtype;
        const to = dtypes[i] ?? from;
        if (from !== to)
            counts.set(`${from} -> ${to}`, (counts.get(`${from} -> ${to}`) ?? 0) + 1);
    });
    return counts;
}

// EXTERNAL MODULE: ./src/convert/view-geometry.ts
var view_geometry = __webpack_require__(60423);
;// CONCATENATED MODULE: ./src/convert/storage-regions.ts



function storedTensor(leaf, names) {
    return { kind: 'tensor', leaf, geometry: (0,view_geometry/* geometryOf */.iw)(leaf.spec, leaf.storage), names };
}
/** The region of each value. */
function overlapping(values) {
    const byRecord = new Map();
    for (const value of values) {
        const file = value.kind === 'tensor' ? value.leaf.file : value.file;
        const records = byRecord.get(file) ?? new Map();
        byRecord.set(file, records);
        const place = storage_regions_placeOf(value);
        const inRecord = records.get(place) ?? [];
        records.set(place, inRecord);
        inRecord.push(value);
    }
    const regions = new Map();
    for (const records of byRecord.values()) {
        for (const inRecord of records.values()) {
            for (const group of merged(inRecord)) {
                const region = regionOf(group);
                for (const value of group)
                    regions.set(value, region);
            }
        }
    }
    return regions;
}
/** Each value a region of its own, for containers in which nothing is shared. */
function eachByItself(values) {
    return new Map(values.map((value) => [value, regionOf([value])]));
}
/** The record; storages without a record, and tensors without elements, keep to themselves. */
function storage_regions_placeOf(value) {
    const storage = storageOf(value);
    if (storage.record === undefined)
        return `meta ${storage.id}`;
    const [begin, end] = extent(value);
    return begin === end ? `empty ${storage.id}` : `record ${storage.record}`;
}
function merged(values) {
    if (storageOf(values[0]).record === undefined)
        return [[...values]];
    const ordered = values.map((value, i) => ({ value, i, extent: extent(value) })).sort((a, b) => a.extent[0] - b.extent[0] || a.i - b.i);
    const groups = [];
    let reached = Number.NEGATIVE_INFINITY;
    for (const { value, i, extent: [begin, end], } of ordered) {
        const isEmpty = begin === end;
        const group = groups.at(-1);
        if (group !== undefined && (begin < reached || isEmpty))
            group.push({ value, i });
        else
            groups.push([{ value, i }]);
        reached = Math.max(reached, end);
    }
    return groups.map((group) => group.sort((a, b) => a.i - b.i).map(({ value }) => value));
}
function regionOf(values) {
    const extents = values.map(extent);
    const begin = extents.reduce((least, [each]) => Math.min(least, each), Number.POSITIVE_INFINITY);
    const end = extents.reduce((most, [, each]) => Math.max(most, each), 0);
    const tensors = values.filter((value) => value.kind === 'tensor');
    const bare = values.find((value) => value.kind === 'storage');
    const first = values[0];
    const storage = storageOf(first);
    if (bare !== undefined)
        refuseParts(bare, begin, end);
    return {
        begin,
        end,
        values,
        first: { file: first?.kind === 'tensor' ? first.leaf.file : fileOf(first), storage },
        only: bare === undefined && new Set(tensors.map(viewKey)).size === 1 ? tensors[0] : undefined,
        bare,
        dtypes: new Set(tensors.length > 0 ? tensors.map(({ leaf }) => leaf.spec.dtype) : [storage.dtype]),
        isUntyped: storage.dtype === 'uint8' && tensors.some(({ leaf }) => leaf.spec.dtype !== 'uint8'),
        names: [...new Set(tensors.flatMap(({ names }) => names))],
    };
}
/** In a zip, one key is one storage of one size. */
function refuseParts(bare, begin, end) {
    const { start, bytes, id } = bare.storage;
    if (begin === start && end === start + bytes)
        return;
    throw new user_error/* UserError */.y(`storage ${(0,quote/* quote */.h)(id)} is a part of another one, which only the legacy format can say; save the file again with a current PyTorch first`);
}
/** Views are one where they have the same elements in the same order. */
function viewKey({ leaf: { spec }, geometry }) {
    return `${spec.dtype} ${geometry.begin} ${spec.shape.join()} ${spec.stride?.join()}`;
}
function storageOf(value) {
    if (value === undefined)
        throw new RangeError('a region without values');
    return value.kind === 'tensor' ? value.leaf.storage : value.storage;
}
function fileOf(value) {
    if (value === undefined)
        throw new RangeError('a region without values');
    return value.kind === 'tensor' ? value.leaf.file : value.file;
}
function extent(value) {
    if (value.kind === 'tensor')
        return [value.geometry.begin, value.geometry.end];
    return [value.storage.start, value.storage.start + value.storage.bytes];
}

;// CONCATENATED MODULE: ./src/convert/stored-values.ts



/** Finds all that has bytes below `root`. */
function storedValues(root, graph, replaced, tensors) {
    const names = namesByLeaf(graph, tensors);
    const stored = [];
    const byValue = new Map();
    walkValues(root, {
        replace: (value) => replaced.get(value),
        held: (value) => graph.leafOf(value)?.others,
        enter(value) {
            const found = storedAs(value, graph, names);
            if (found === undefined)
                return;
            stored.push(found);
            byValue.set(value, found);
        },
    });
    return { stored, byValue };
}
function storedAs(value, graph, names) {
    const leaf = graph.leafOf(value);
    if (leaf !== undefined)
        return storedTensor(leaf, names.get(value) ?? []);
    if (!(value instanceof pickle_values/* PersistentValue */.pw) || moduleClass(value) !== undefined)
        return undefined;
    const found = graph.storageOf(value);
    return found === undefined ? undefined : { kind: 'storage', value, ...found };
}
/** The class that the legacy format wraps with its source: `("module", class, source file, source)`. */
function moduleClass({ id }) {
    if (!(id instanceof pickle_values/* TupleValue */.EI) || id.items[0] !== 'module')
        return undefined;
    const type = id.items[1];
    return type !== null && typeof type === 'object' && type.kind === 'global' ? type : undefined;
}
/** Full names of the tensors that each leaf is, or is a part of, as they are in the input. */
function namesByLeaf(graph, tensors) {
    const names = new Map();
    for (const { tensor } of tensors) {
        for (const leaf of leavesOf(tensor.value, graph)) {
            const known = names.get(leaf) ?? [];
            names.set(leaf, known);
            known.push(tensor.info.name);
        }
    }
    return names;
}
/** The leaves that a tensor is made of: itself, the data of a parameter, indices and values of a sparse one. */
function leavesOf(value, graph) {
    if (graph.leafOf(value)?.others.every(isBare) === true)
        return [value];
    const known = knownLeaves.get(value);
    if (known !== undefined)
        return known;
    const leaves = [];
    walkValues(value, {
        enter: (each) => void (graph.leafOf(each) !== undefined && leaves.push(each)),
        held: (each) => graph.leafOf(each)?.others,
    });
    knownLeaves.set(value, leaves);
    return leaves;
}
/** What nearly all tensors hold: numbers, sizes, and an OrderedDict without hooks. Asked before a walk, for files of 100,000 tensors. */
function isBare(value) {
    if (value === null || typeof value !== 'object' || value.kind === 'global')
        return true;
    if (value.kind === 'tuple')
        return value.items.every((item) => item === null || typeof item !== 'object');
    return value.kind === 'call' && heldBy(value).every((held) => held === null || typeof held !== 'object' || held.kind === 'global');
}
/** A value belongs to one graph, and is asked about several times. */
const knownLeaves = new WeakMap();

;// CONCATENATED MODULE: ./src/convert/cast-wishes.ts





/** Weights are cast, with `--cast all` everything; what `--keep-dtype` names is not, nor are the scales of quantised tensors. */
function castWishes(graph, tensors, request) {
    const kept = (0,key_patterns/* selectByName */.zQ)('--keep-dtype', request.keepDtype, graph.named, namesOf);
    const wishes = new Map();
    const byTensor = new Map();
    for (const { tensor } of tensors) {
        const isKept = kept.has(tensor) || /^qu?int/.test(tensor.info.dtype);
        const wish = isKept ? 'never' : request.cast === 'all' || isWeight(tensor, graph) ? 'yes' : 'no';
        const leaves = leavesOf(tensor.value, graph);
        for (const leaf of leaves)
            wishes.set(leaf, stronger(wishes.get(leaf), wish));
        if (leaves.length === 0)
            walkValues(tensor.value, { enter: (each) => void byTensor.set(each, stronger(byTensor.get(each), wish)) });
    }
    const otherwise = request.cast === 'all' ? 'yes' : 'no';
    return {
        of: (value) => (value.kind === 'storage' ? 'no' : (wishes.get(value.leaf.value) ?? otherwise)),
        ofTensor: (value) => byTensor.get(value) ?? otherwise,
    };
}
const STRENGTH = { no: 0, yes: 1, never: 2 };
function stronger(a, b) {
    return a === undefined || STRENGTH[b] > STRENGTH[a] ? b : a;
}

;// CONCATENATED MODULE: ./src/convert/request.ts
/** What each target type casts; everything else stays as it is. */
const SOURCES = {
    float16: ['float32', 'float64', 'bfloat16'],
    bfloat16: ['float32', 'float64', 'float16'],
    float32: ['float16', 'bfloat16', 'float64'],
    keep: [],
};
/** The cast that tensors of `dtype` need; `undefined` where they stay as they are. */
function castTo(target, dtype) {
    const from = ['float16', 'bfloat16', 'float32', 'float64'].find((kind) => kind === dtype);
    if (target === 'keep' || from === undefined || !SOURCES[target].includes(from))
        return undefined;
    return { from, to: target };
}

;// CONCATENATED MODULE: ./src/convert/output-storages.ts









/**
 * Plans the storages of the output. Tensors whose bytes overlap stay on one storage, written once; any other tensor gets one of
 * its own, contiguous and without the unused rest. `values` stand in the order in which torch.save would meet them. Containers
 * that know no sharing keep all tensors `apart`, and contiguous whatever room that takes.
 */
function planStorages(values, target, wishOf, sharing = 'shared') {
    const storages = [];
    const placements = new Map();
    const notes = [];
    const regions = sharing === 'shared' ? overlapping(values) : eachByItself(values);
    const done = new Set();
    for (const value of values) {
        const region = regions.get(value);
        if (region === undefined || done.has(region))
            continue;
        done.add(region);
        const { storage, placed } = planRegion(region, target, castWish(region, wishOf), sharing === 'apart', notes);
        storages.push(storage);
        for (const [each, placement] of placed)
            placements.set(each, placement);
    }
    return { storages, placements, notes };
}
function castWish(region, wishOf) {
    const wishes = region.values.map(wishOf);
    return wishes.includes('yes') && !wishes.includes('never');
}
function planRegion(region, target, wished, always, notes) {
    const [dtype, ...otherDtypes] = region.dtypes;
    const isMixed = otherDtypes.length > 0 || dtype === undefined;
    const cast = wished && !isMixed && region.bare === undefined ? castTo(target, dtype) : undefined;
    if (wished && cast === undefined && castableIn(region, target))
        notes.push(uncastNote(region));
    const itemBytes = isMixed ? 1 : (dtypes/* DTYPES */.A.get(dtype)?.itemsize ?? 1);
    const outItemBytes = cast === undefined ? itemBytes : (dtypes/* DTYPES */.A.get(cast.to)?.itemsize ?? itemBytes);
    const base = isMixed ? region.begin - (region.begin % LARGEST_ITEM) : region.begin;
    const strided = region.only !== undefined && isGathered(region, always) ? region.only : undefined;
    const count = strided?.geometry.elements ?? (region.end - base) / itemBytes;
    const storageDtype = storageClass(region, cast?.to);
    const record = recordOf(region.first);
    const isMeta = record === undefined;
    const bytes = isMeta && region.first.storage.bytes > 0 ? metaBytes(region, itemBytes, outItemBytes) : count * outItemBytes;
    const storage = {
        content: record === undefined || count === 0
            ? undefined
            : {
                file: region.first.file,
                record,
                begin: base,
                itemBytes,
                swapBytes: swapBytesOf(region),
                cast,
                count,
                strided: strided === undefined ? undefined : { shape: strided.leaf.spec.shape, stride: strided.leaf.spec.stride ?? [] },
            },
        dtype: storageDtype,
        bytes,
        device: isMeta && region.first.storage.device === 'meta' ? 'meta' : 'cpu',
        names: region.names,
    };
    const placed = region.values.map((value) => [
        value,
        placementOf(value, storage, isMeta ? undefined : base, strided !== undefined, cast?.to),
    ]);
    return { storage, placed };
}
/** Elements have at most 16 bytes; from a multiple of that on, the elements of every type are counted in whole numbers. */
const LARGEST_ITEM = 16;
function placementOf(value, storage, base, isGatheredNow, castTarget) {
    if (value.kind === 'storage')
        return { storage, offset: 0, stride: [], dtype: storage.dtype ?? 'uint8' };
    const { spec } = value.leaf;
    const { begin, itemBytes, packed, elements } = value.geometry;
    const within = base === undefined ? spec.offset : ((begin - base) / itemBytes) * packed + (spec.offset % packed);
    return {
        storage,
        offset: isGatheredNow || (elements === 0 && base !== undefined) ? 0 : within,
        stride: isGatheredNow ? (0,tensor_spec/* contiguousStride */.aC)(spec.shape) : (spec.stride ?? []),
        dtype: castTarget ?? spec.dtype,
    };
}
/** A lone strided view is made contiguous, unless that would take more room (an expanded one) or cannot be done. */
function isGathered({ only, begin, end }, always) {
    if (only === undefined || only.geometry.isContiguous || only.geometry.packed > 1)
        return false;
    if (recordOf(only.leaf)?.compression !== 'stored')
        return false;
    return always || only.geometry.elements * only.geometry.itemBytes <= end - begin;
}
function storageClass(region, castTarget) {
    if (region.isUntyped)
        return undefined;
    const dtype = castTarget ?? region.first.storage.dtype;
    return hasStorageClass(dtype) ? dtype : undefined;
}
/** A meta storage has no bytes; what counts is how many elements it would have. */
function metaBytes(region, itemBytes, outItemBytes) {
    return (region.first.storage.bytes / itemBytes) * outItemBytes;
}
function swapBytesOf({ dtypes, first, names }) {
    const [dtype = 'uint8', ...others] = dtypes;
    if (others.length > 0 && first.storage.byteOrder === 'big') {
        throw new user_error/* UserError */.y(`${(0,quote/* quote */.h)(names[0] ?? '')}: the file is big-endian and tensors of different types lie on the same bytes, whose order is then not known`);
    }
    return (0,view_geometry/* swapWidth */.CR)(dtype, first.storage.byteOrder);
}
function castableIn(region, target) {
    return [...region.dtypes].some((dtype) => castTo(target, dtype) !== undefined);
}
function uncastNote({ names, bare }) {
    const why = bare === undefined ? 'tensors of different types lie on the same bytes' : 'the file also holds its storage by itself';
    return `${names.map((name) => (0,quote/* quote */.h)(name)).join(', ')}: kept as saved, since ${why}`;
}

;// CONCATENATED MODULE: ./src/convert/safetensors-output.ts










/** Lays out the file that safetensors' `save_model` would write: weights by their keys, tied ones once. */
function safetensorsFile(name, graph, model, request) {
    const plain = model.tensors.map((tensor) => plainTensor(tensor, graph));
    const { kept, removed } = withoutTies(plain);
    const wishes = castWishes(graph, model.tensors, request);
    const stored = kept.map(({ leaf, output }) => storedTensor(leaf, [output.tensor.info.name]));
    const plan = planStorages(stored, request.dtype, wishes.of, 'apart');
    const placed = kept.map((tensor, i) => ({ tensor, placement: safetensors_output_placementOf(plan.placements, stored[i], tensor) }));
    const layout = planSafetensors(placed.map(({ tensor: { key, leaf }, placement: { dtype, storage } }) => ({
        name: key,
        dtype,
        shape: leaf.spec.shape,
        bytes: storage.bytes,
    })), metadataOf(graph, removed));
    const file = {
        name,
        size: layout.size,
        storages: layout.order.flatMap((i) => placed[i]?.placement.storage ?? []),
        offsetOf: (index) => layout.offsets[layout.order[index] ?? 0] ?? 0,
        finish: () => [{ offset: 0, bytes: layout.header }],
    };
    return {
        file,
        expected: placed.map(({ tensor: { key, leaf }, placement }) => ({ name: key, dtype: placement.dtype, shape: leaf.spec.shape })),
        casts: castCounts(kept.map(({ output }) => output), placed.map(({ placement }) => placement.dtype)),
        tensors: () => placed.map(({ tensor: { key }, placement: { storage } }) => ({ name: key, bytes: storage.bytes, storage: undefined })),
        notes: [...plan.notes, ...tieNotes(removed), ...leftBehind(graph, model, graph.file.checkpoint.metadata, request)],
    };
}
function plainTensor(output, graph) {
    const { info, value } = output.tensor;
    if (output.key === null) {
        throw new user_error/* UserError */.y(`safetensors holds weights alone, and ${(0,quote/* quote */.h)(info.name)} is none; add --only weights, leave it out with --drop, or write a PyTorch file (--container torch)`);
    }
    const [leafValue, ...others] = leavesOf(value, graph);
    const leaf = leafValue === undefined ? undefined : graph.leafOf(leafValue);
    if (leaf === undefined || others.length > 0 || info.layout !== 'strided' || leaf.storage.record === undefined) {
        const what = info.device === 'meta' ? 'has no values (meta)' : `is ${info.layout === 'strided' ? 'no plain tensor' : info.layout}`;
        throw new user_error/* UserError */.y(`safetensors holds plain tensors alone, and ${(0,quote/* quote */.h)(info.name)} ${what}; leave it out with --drop, or write a PyTorch file (--container torch)`);
    }
    return { output, key: output.key, leaf };
}
/**
 * Of tensors that are the same view of the same bytes, the first by name is written, the others are listed in the metadata.
 * Source: safetensors/torch.py `_remove_duplicate_names`, `save_model`.
 */
function withoutTies(tensors) {
    const ties = new Map();
    const files = new Map();
    for (const tensor of tensors) {
        const { file, spec, storage } = tensor.leaf;
        files.set(file, files.get(file) ?? files.size);
        const isEmpty = spec.shape.includes(0);
        const view = [files.get(file), storage.record, storage.start, spec.dtype, spec.offset, spec.shape.join(), spec.stride?.join()].join(' ');
        const place = isEmpty ? `empty ${tensor.key}` : view;
        ties.set(place, [...(ties.get(place) ?? []), tensor]);
    }
    const removed = new Map();
    const written = new Set();
    for (const tied of ties.values()) {
        const [first, ...others] = [...tied].sort((a, b) => (a.key < b.key ? -1 : 1));
        if (first !== undefined)
            written.add(first);
        for (const { key } of others)
            removed.set(key, first?.key ?? '');
    }
    return { kept: tensors.filter((tensor) => written.has(tensor)), removed };
}
function safetensors_output_placementOf(placements, stored, { key }) {
    const placement = placements.get(stored);
    if (placement === undefined)
        throw new RangeError(`no place was planned for ${(0,quote/* quote */.h)(key)}`);
    const { content } = placement.storage;
    const isDense = stored?.geometry.isContiguous === true || content === undefined || content.strided !== undefined;
    if (!isDense) {
        throw new user_error/* UserError */.y(`${(0,quote/* quote */.h)(key)} lies scattered in a compressed record, or is packed, and cannot be made contiguous; save the file again with torch.save first`);
    }
    return placement;
}
/** Longest text that is taken along; version names and the like are short. */
const MAX_FACT = 200;
/** `format: pt`, tied names, and the short facts of the input's top level. Paths tell where somebody works, and stay behind. */
function metadataOf({ file }, removed) {
    const facts = new Map([['format', 'pt']]);
    const isOwn = file.checkpoint.container === 'safetensors';
    for (const [name, value] of file.checkpoint.metadata) {
        const text = String(value);
        const isFact = text.length <= MAX_FACT && !/[/\\]/.test(text) && (name === 'epoch' || name === 'global_step' || !isTrainingEntry(name));
        if (isOwn || (isFact && file.checkpoint.container !== 'sharded'))
            facts.set(name, text);
    }
    for (const [name, kept] of removed)
        if (!facts.has(name))
            facts.set(name, kept);
    return facts;
}
function tieNotes(removed) {
    return [...removed].map(([name, kept]) => `${(0,quote/* quote */.h)(name)} is the same memory as ${(0,quote/* quote */.h)(kept)} and is written once, as that: safetensors' load_model puts it back, load_file does not`);
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/opcodes.ts
var opcodes = __webpack_require__(44830);
;// CONCATENATED MODULE: ./src/writers/python2-modules.ts
/**
 * Modules whose names an unpickler takes for Python 2's and translates, in pickles below protocol 3: a class of the user's own
 * module `commands` would then be looked for in `subprocess`. Source: CPython Lib/_compat_pickle.py (keys of IMPORT_MAPPING, and
 * modules of which NAME_MAPPING translates single names).
 */
const PYTHON2_MODULES = new Set([
    'BaseHTTPServer CGIHTTPServer ConfigParser Cookie Dialog DocXMLRPCServer FileDialog HTMLParser Queue ScrolledText SimpleDialog',
    'SimpleHTTPServer SimpleXMLRPCServer SocketServer StringIO Tix Tkconstants Tkdnd Tkinter UserDict UserList UserString __builtin__',
    '_abcoll _elementtree _multiprocessing _socket _winreg anydbm cPickle cStringIO commands cookielib copy_reg dbhash dbm dumbdbm',
    'dummy_thread exceptions gdbm htmlentitydefs httplib itertools markupbase multiprocessing multiprocessing.forking',
    'multiprocessing.process repr robotparser socket test.test_support thread tkColorChooser tkCommonDialog tkFileDialog tkFont',
    'tkMessageBox tkSimpleDialog ttk urllib urllib2 urlparse whichdb xmlrpclib',
].flatMap((line) => line.split(' ')));

;// CONCATENATED MODULE: ./src/writers/pickle-memo.ts


/**
 * What was written already and can be asked for again, and the protocol that all of it needs. Like CPython's pickler it
 * remembers every value, whether or not it comes again, but for None, booleans, numbers and the empty tuple.
 */
class PickleMemo {
    output;
    sourceProtocol;
    objects = new Map();
    texts = new Map();
    storageKeys = new Map();
    globals = new Map();
    count = 0;
    needed = 2;
    constructor(output, sourceProtocol) {
        this.output = output;
        this.sourceProtocol = sourceProtocol;
    }
    /** Values remembered so far. */
    get size() {
        return this.count;
    }
    /** The protocol to declare. Before protocol 3 names are Python 2's, so a pickle of that kind stays one, whatever opcodes it has. */
    get protocol() {
        return this.sourceProtocol < 3 ? 2 : this.needed;
    }
    /** The pickle says something that came with this protocol. */
    needs(protocol) {
        this.needed = Math.max(this.needed, protocol);
    }
    has(key) {
        return this.objects.has(key);
    }
    /** Writes an object that is remembered, or tells by `false` that it is not. */
    recall(key) {
        const index = this.objects.get(key);
        if (index !== undefined)
            this.output.get(index);
        return index !== undefined;
    }
    /** Remembers the object that is on the stack. */
    remember(key) {
        this.objects.set(key, this.put());
    }
    /** As CPython remembers something that was made for the pickle only, so that nobody can ask for it again. */
    put() {
        this.output.put(this.count);
        return this.count++;
    }
    text(value) {
        this.textAmong(this.texts, value);
    }
    /** The key of a storage: `torch.save` makes these itself, so that they are no other text of the file, equal or not. */
    storageKey(value) {
        this.textAmong(this.storageKeys, value);
    }
    /** A global by an object that stands for it; others of the same name are the same. */
    globalValue(value) {
        this.objects.set(value, this.global(value.module, value.name));
    }
    /** Gives the index under which it is remembered. */
    global(module, name) {
        const key = `${module.length} ${module} ${name}`;
        const known = this.globals.get(key);
        if (known !== undefined) {
            this.output.get(known);
            return known;
        }
        this.noteName(module, name);
        if (isLine(module) && isLine(name))
            this.output.lines(opcodes.OP.GLOBAL, module, name);
        else {
            this.needs(4);
            this.text(module);
            this.text(name);
            this.output.opcode(opcodes.OP.STACK_GLOBAL);
        }
        const index = this.put();
        this.globals.set(key, index);
        return index;
    }
    /** Raises the protocol where this name would mean something else in an earlier one. */
    noteName(module, name) {
        if (PYTHON2_MODULES.has(module))
            this.needs(3);
        // A nested class, `Outer.Inner`: earlier protocols look for one attribute with a dot in its name.
        if (name.includes('.') && this.sourceProtocol >= 4)
            this.needs(4);
    }
    textAmong(texts, value) {
        const index = texts.get(value);
        if (index !== undefined)
            return this.output.get(index);
        this.output.text(value);
        texts.set(value, this.put());
    }
}
/** Whether a name can stand on a line of its own, as GLOBAL and INST write it. */
function isLine(name) {
    return name !== '' && !name.includes('\n') && !/\p{Surrogate}/u.test(name);
}

;// CONCATENATED MODULE: ./src/writers/pickle-objects.ts




/** What an object is known by: a tuple by its items, since of a call's argument tuple the graph keeps only those. */
function identity(value) {
    return value instanceof pickle_values/* TupleValue */.EI ? value.items : value;
}
/** Items that go into one APPENDS or SETITEMS. Source: CPython Lib/pickle.py `_BATCHSIZE`. */
const BATCH = 1000;
/** Up to this length bytes are written as text, which `weights_only` loads; UTF-8 doubles them, and readers refuse longer text. */
const MAX_BYTES_AS_TEXT = 32 * 1024 * 1024;
/**
 * Members of tuples and calls that are written more than once because they lie in a circle. Stops graphs whose circles make the
 * work grow with the square of their size; CPython's pickler, with its recursion limit, writes none of them.
 */
const MAX_REPEATED = 10_000_000;
/**
 * How each kind of object is written: step by step as CPython's pickler does at protocol 2.
 * Source: CPython Modules/_pickle.c `save` and what it calls (3.11), Lib/pickle.py.
 */
class PickleObjects {
    output;
    memo;
    /** Tuples, sets and calls that are being written, and how many values were remembered when they were begun. */
    begun = new Map();
    repeated = 0;
    constructor(output, memo) {
        this.output = output;
        this.memo = memo;
    }
    isBegun(value) {
        return this.begun.has(identity(value));
    }
    /** Begins an object of which nothing is written or remembered. */
    begin(value) {
        switch (value.kind) {
            case 'float':
                this.output.float(value.value);
                return undefined;
            case 'global':
                this.memo.globalValue(value);
                return undefined;
            case 'tuple':
                return this.tuple(value.items);
            case 'list':
                return this.list(value, value.items);
            case 'dict':
                return this.dict(value, value.entries);
            case 'set':
                return this.set(value);
            case 'call':
                return this.call(value);
            case 'persistent':
                return this.persistent(value.id);
        }
    }
    /** As protocol 2 says them, which `weights_only` loads: a call of `_codecs.encode` with the bytes as Latin-1 text. */
    bytes(value, data) {
        if (value.mutable)
            this.memo.global('builtins', 'bytearray');
        if (data.length <= MAX_BYTES_AS_TEXT) {
            this.memo.global('_codecs', 'encode');
            this.memo.text(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1'));
            this.memo.text('latin1');
            this.output.opcode(opcodes.OP.TUPLE2);
            this.memo.put();
            this.output.opcode(opcodes.OP.REDUCE);
        }
        else {
            this.memo.needs(3);
            this.output.rawBytes(data);
        }
        if (value.mutable) {
            this.memo.put();
            this.output.opcode(opcodes.OP.TUPLE1);
            this.memo.put();
            this.output.opcode(opcodes.OP.REDUCE);
        }
        this.memo.remember(value);
    }
    /** `storageKey`: position of an item that is the key of a storage. */
    *tuple(items, storageKey = -1) {
        if (items.length === 0)
            return this.output.opcode(opcodes.OP.EMPTY_TUPLE);
        const isLong = items.length >= SHORT_TUPLES.length;
        this.enter(items, items.length);
        if (isLong)
            this.output.opcode(opcodes.OP.MARK);
        for (let i = 0; i < items.length; i++) {
            const item = items[i] ?? null;
            if (i === storageKey && typeof item === 'string')
                this.memo.storageKey(item);
            else
                yield item;
        }
        this.begun.delete(items);
        if (!this.memo.has(items)) {
            this.output.opcode(SHORT_TUPLES[items.length] ?? opcodes.OP.TUPLE);
            return this.memo.remember(items);
        }
        // One of the items held the tuple itself, and so it was written in there.
        if (isLong)
            this.output.opcode(opcodes.OP.POP_MARK);
        else
            for (const _ of items)
                this.output.opcode(opcodes.OP.POP);
        this.memo.recall(items);
    }
    *list(key, items) {
        this.output.opcode(opcodes.OP.EMPTY_LIST);
        this.memo.remember(key);
        yield* this.appends(items, items.length === 1);
    }
    *dict(key, entries) {
        this.output.opcode(opcodes.OP.EMPTY_DICT);
        this.memo.remember(key);
        yield* this.setItems(entries, entries.size === 1);
        // CPython's loop over a dict sees only behind a full batch that nothing is left.
        if (entries.size > 0 && entries.size % BATCH === 0) {
            this.output.opcode(opcodes.OP.MARK);
            this.output.opcode(opcodes.OP.SETITEMS);
        }
    }
    /** `singly`: a batch of one item is written without its mark. */
    *appends(items, singly, many = opcodes.OP.APPENDS) {
        for (let from = 0; from < items.length; from += BATCH) {
            const end = Math.min(items.length, from + BATCH);
            const isSingle = singly && end - from === 1;
            if (!isSingle)
                this.output.opcode(opcodes.OP.MARK);
            for (let i = from; i < end; i++)
                yield items[i] ?? null;
            this.output.opcode(isSingle ? opcodes.OP.APPEND : many);
        }
    }
    *setItems({ keys, values }, singly) {
        for (let from = 0; from < keys.length; from += BATCH) {
            const end = Math.min(keys.length, from + BATCH);
            const isSingle = singly && end - from === 1;
            if (!isSingle)
                this.output.opcode(opcodes.OP.MARK);
            for (let i = from; i < end; i++) {
                yield keys[i] ?? null;
                yield values[i] ?? null;
            }
            this.output.opcode(isSingle ? opcodes.OP.SETITEM : opcodes.OP.SETITEMS);
        }
    }
    /** As a call with a list, which is how protocol 2 says it and `weights_only` knows it. */
    *set(value) {
        this.enter(value, value.items.length);
        this.memo.global('builtins', value.frozen ? 'frozenset' : 'set');
        this.output.opcode(opcodes.OP.EMPTY_LIST);
        this.memo.put();
        yield* this.appends(value.items, value.items.length === 1);
        this.output.opcode(opcodes.OP.TUPLE1);
        this.memo.put();
        this.output.opcode(opcodes.OP.REDUCE);
        this.leave(value);
    }
    *call(call) {
        this.enter(call, call.args.length);
        yield* this.construction(call);
        if (!this.leave(call))
            return;
        const isSet = call.callable instanceof pickle_values/* GlobalValue */.ld && call.callable.canonical === 'builtins.set';
        if (isSet && call.items.length > 0)
            this.memo.needs(4);
        yield* this.appends(call.items, !isSet, isSet ? opcodes.OP.ADDITEMS : opcodes.OP.APPENDS);
        if (call.entries !== undefined)
            yield* this.setItems(call.entries, true);
        for (const state of call.states) {
            yield state;
            this.output.opcode(opcodes.OP.BUILD);
        }
    }
    *construction({ how, callable, args, kwargs }) {
        if (how === 'inst' || how === 'obj')
            return yield* this.oldConstruction(how, callable, args);
        yield callable;
        if (!this.memo.recall(args))
            yield* this.tuple(args);
        if (how === 'newobj-ex') {
            this.memo.needs(4);
            yield kwargs;
        }
        this.output.opcode(how === 'reduce' ? opcodes.OP.REDUCE : how === 'newobj' ? opcodes.OP.NEWOBJ : opcodes.OP.NEWOBJ_EX);
    }
    /** Instances as Python 2 pickled them. */
    *oldConstruction(how, callable, args) {
        const isNamed = how === 'inst' && callable instanceof pickle_values/* GlobalValue */.ld && isLine(callable.module) && isLine(callable.name);
        this.output.opcode(opcodes.OP.MARK);
        if (!isNamed)
            yield callable;
        yield* args;
        if (!isNamed)
            return this.output.opcode(opcodes.OP.OBJ);
        this.memo.noteName(callable.module, callable.name);
        this.output.lines(opcodes.OP.INST, callable.module, callable.name);
    }
    /** Not remembered: CPython asks anew for the id of an object that it meets again. */
    *persistent(id) {
        const isStorage = id instanceof pickle_values/* TupleValue */.EI && id.items[0] === 'storage' && !this.memo.has(id.items);
        if (isStorage)
            yield* this.tuple(id.items, STORAGE_KEY);
        else
            yield id;
        this.output.opcode(opcodes.OP.BINPERSID);
    }
    // What can only be remembered when it is complete may be met again before that: its members hold it. It is then begun a second
    // time, inside of itself, which ends since the members that brought it about are remembered by then.
    enter(key, size) {
        const before = this.begun.get(key);
        if (before !== undefined) {
            this.repeated += size;
            // Nothing was remembered since: there is no end to it. A pickle cannot describe that, but a replacement may.
            if (before === this.memo.size || this.repeated > MAX_REPEATED)
                throw tooManyCircles();
        }
        this.begun.set(key, this.memo.size);
    }
    /** Remembers a complete object; or takes the one that its own members have brought about, and says so by `false`. */
    leave(key) {
        this.begun.delete(key);
        if (!this.memo.has(key)) {
            this.memo.remember(key);
            return true;
        }
        this.output.opcode(opcodes.OP.POP);
        this.memo.recall(key);
        return false;
    }
}
/** Where the key stands in `("storage", type, key, location, numel)`. Source: torch/serialization.py. */
const STORAGE_KEY = 2;
/** Opcodes of tuples by their length. */
const SHORT_TUPLES = [opcodes.OP.EMPTY_TUPLE, opcodes.OP.TUPLE1, opcodes.OP.TUPLE2, opcodes.OP.TUPLE3];
function tooManyCircles() {
    return new writer_error/* WriterError */.C({
        problem: 'The checkpoint holds tuples or calls that hold themselves, in a way that cannot be written',
        remedy: 'No training program makes such a file; do not use it unless you know where it comes from.',
    });
}

;// CONCATENATED MODULE: ./src/writers/pickle-output.ts


/** Largest pickle that is written. It is kept in memory; that of a checkpoint with 100,000 tensors has 11 MB. */
const MAX_PICKLE_BYTES = 1024 * 1024 * 1024;
const FIRST_BYTES = 64 * 1024;
/** Longest integer that LONG1 can hold. */
const MAX_LONG1_BYTES = 255;
/** The bytes of a pickle as they are written, opcode by opcode, each as CPython's pickler chooses it at protocol 2. */
class PickleOutput {
    bytes = Buffer.allocUnsafe(FIRST_BYTES);
    length = 0;
    opcode(code) {
        this.reserve(1);
        this.bytes[this.length++] = code;
    }
    /** Replaces the protocol that stands at the beginning. */
    declareProtocol(protocol) {
        this.bytes[1] = protocol;
    }
    protocol(protocol) {
        this.opcodeWithByte(opcodes.OP.PROTO, protocol);
    }
    boolean(value) {
        this.opcode(value ? opcodes.OP.NEWTRUE : opcodes.OP.NEWFALSE);
    }
    integer(value) {
        if (typeof value === 'bigint' || value < -0x80000000 || value > 0x7fffffff)
            this.long(BigInt(value));
        else if (value >= 0 && value <= 0xff)
            this.opcodeWithByte(opcodes.OP.BININT1, value);
        else if (value >= 0 && value <= 0xffff) {
            this.opcode(opcodes.OP.BININT2);
            this.reserve(2);
            this.length = this.bytes.writeUInt16LE(value, this.length);
        }
        else {
            this.opcode(opcodes.OP.BININT);
            this.reserve(4);
            this.length = this.bytes.writeInt32LE(value, this.length);
        }
    }
    float(value) {
        this.opcode(opcodes.OP.BINFLOAT);
        this.reserve(8);
        this.length = this.bytes.writeDoubleBE(value, this.length);
    }
    text(value) {
        // A UTF-16 unit takes three bytes of UTF-8 at most.
        this.reserve(5 + value.length * 3);
        this.bytes[this.length] = opcodes.OP.BINUNICODE;
        const start = this.length + 5;
        const written = LONE_SURROGATE.test(value) ? this.surrogates(value, start) : this.bytes.write(value, start);
        this.bytes.writeUInt32LE(written, this.length + 1);
        this.length = start + written;
    }
    /** BINBYTES, of protocol 3. */
    rawBytes(value) {
        this.opcode(opcodes.OP.BINBYTES);
        this.uint32(value.length);
        this.reserve(value.length);
        this.bytes.set(value, this.length);
        this.length += value.length;
    }
    /** GLOBAL and INST: two lines. */
    lines(code, module, name) {
        this.opcode(code);
        for (const line of [module, name]) {
            this.reserve(line.length * 3 + 1);
            this.length += this.bytes.write(`${line}\n`, this.length);
        }
    }
    /** Remembers the value on the stack. */
    put(index) {
        this.memo(index, opcodes.OP.BINPUT, opcodes.OP.LONG_BINPUT);
    }
    get(index) {
        this.memo(index, opcodes.OP.BINGET, opcodes.OP.LONG_BINGET);
    }
    done() {
        return this.bytes.subarray(0, this.length);
    }
    memo(index, short, long) {
        if (index <= 0xff)
            return this.opcodeWithByte(short, index);
        this.opcode(long);
        this.uint32(index);
    }
    opcodeWithByte(code, byte) {
        this.reserve(2);
        this.bytes[this.length++] = code;
        this.bytes[this.length++] = byte;
    }
    uint32(value) {
        this.reserve(4);
        this.length = this.bytes.writeUInt32LE(value, this.length);
    }
    long(value) {
        const bytes = twosComplement(value);
        if (bytes.length <= MAX_LONG1_BYTES)
            this.opcodeWithByte(opcodes.OP.LONG1, bytes.length);
        else {
            this.opcode(opcodes.OP.LONG4);
            this.uint32(bytes.length);
        }
        this.reserve(bytes.length);
        this.bytes.set(bytes, this.length);
        this.length += bytes.length;
    }
    /** UTF-8 of text with lone surrogates, which Python's "surrogatepass" writes as if they were characters. */
    surrogates(value, start) {
        let at = start;
        for (const character of value) {
            const code = character.codePointAt(0) ?? 0;
            if (code >= 0xd800 && code <= 0xdfff) {
                this.bytes[at++] = 0xe0 | (code >> 12);
                this.bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
                this.bytes[at++] = 0x80 | (code & 0x3f);
            }
            else
                at += this.bytes.write(character, at);
        }
        return at - start;
    }
    reserve(count) {
        const needed = this.length + count;
        if (needed <= this.bytes.length)
            return;
        if (needed > MAX_PICKLE_BYTES) {
            throw new writer_error/* WriterError */.C({
                problem: 'What the checkpoint holds besides its tensors is too large',
                expected: `at most ${MAX_PICKLE_BYTES} bytes`,
                remedy: 'Keep such data in a file of its own, or in tensors.',
            });
        }
        const larger = Buffer.allocUnsafe(Math.min(MAX_PICKLE_BYTES, Math.max(needed, this.bytes.length * 2)));
        this.bytes.copy(larger, 0, 0, this.length);
        this.bytes = larger;
    }
}
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Little-endian, in as few bytes as hold the sign too; 0 has none. Source: CPython Lib/pickle.py `encode_long`. */
function twosComplement(value) {
    if (value === 0n)
        return new Uint8Array(0);
    const magnitude = value < 0n ? -value - 1n : value;
    const bits = magnitude === 0n ? 0 : (magnitude.toString(16).length - 1) * 4 + leadingBits(magnitude);
    const length = Math.floor(bits / 8) + 1;
    const hex = BigInt.asUintN(length * 8, value)
        .toString(16)
        .padStart(length * 2, '0');
    return Buffer.from(hex, 'hex').reverse();
}
/** Bits of the first hexadecimal digit. */
function leadingBits(magnitude) {
    return 32 - Math.clz32(Number.parseInt(magnitude.toString(16)[0] ?? '0', 16));
}

;// CONCATENATED MODULE: ./src/writers/pickle-writer.ts






/** Deepest nesting that is written. CPython's own pickler ends at 1,000, our reader at ten times that. */
const pickle_writer_MAX_DEPTH = 200_000;
/** Longest byte string that is read into memory to be written again. */
const MAX_BYTES = 256 * 1024 * 1024;
/**
 * Writes a graph as a pickle: in protocol 2, as `torch.save` does, and where the graph came from such a pickle, byte for byte as
 * CPython's pickler writes it. Only what protocol 2 cannot say makes it a later one: names of nested classes, names that
 * would be taken for Python 2's, keyword arguments of `__new__`, very long byte strings.
 *
 * Equal strings become one, since the graph does not know whether they were one object. Time is linear in the graph, and
 * nesting costs no stack. Throws `WriterError` where there is more than the named limits allow.
 */
async function writePickle(root, options = {}) {
    const output = new PickleOutput();
    const memo = new PickleMemo(output, options.sourceProtocol ?? 2);
    const objects = new PickleObjects(output, memo);
    const replacements = new Replacements(options.replace, (value) => memo.has(identity(value)) || objects.isBegun(value));
    const stack = [];
    output.protocol(2);
    let next = root;
    while (next !== undefined) {
        const value = replacements.of(next);
        if (value === null || typeof value !== 'object')
            writePlain(value, output, memo);
        else if (!memo.recall(identity(value))) {
            if (value instanceof pickle_values/* BytesValue */.vt)
                objects.bytes(value, value.data ?? (await pickle_writer_longBytes(value, options)));
            else {
                const writing = objects.begin(value);
                if (writing !== undefined && stack.push(writing) > pickle_writer_MAX_DEPTH)
                    throw tooDeep();
            }
        }
        next = nextOf(stack);
    }
    output.opcode(opcodes.OP.STOP);
    output.declareProtocol(memo.protocol);
    return output.done();
}
/** Lets the writings go on that have nothing more in between, until one has. */
function nextOf(stack) {
    for (let writing = stack.at(-1); writing !== undefined; writing = stack.at(-1)) {
        const step = writing.next();
        if (step.done !== true)
            return step.value;
        stack.pop();
    }
    return undefined;
}
function writePlain(value, output, memo) {
    if (typeof value === 'string')
        memo.text(value);
    else if (value === null)
        output.opcode(opcodes.OP.NONE);
    else if (typeof value === 'boolean')
        output.boolean(value);
    else
        output.integer(value);
}
/** What the caller wants in place of objects. */
class Replacements {
    replace;
    wasMet;
    /** What was given for an object, and of those that stay as they are the ones that no memo remembers. */
    known = new Map();
    /** `wasMet`: whether an object, or what replaces one, is known to be written as it is. */
    constructor(replace, wasMet) {
        this.replace = replace;
        this.wasMet = wasMet;
    }
    of(value) {
        if (this.replace === undefined || value === null || typeof value !== 'object' || this.wasMet(value))
            return value;
        const known = this.known.get(value);
        if (known !== undefined)
            return known;
        const replacement = this.replace(value);
        if (replacement !== undefined)
            this.known.set(value, replacement);
        else if (value.kind === 'float' || value.kind === 'persistent')
            this.known.set(value, value);
        return replacement === undefined ? value : replacement;
    }
}
async function pickle_writer_longBytes(value, { readBytes }) {
    if (value.length > MAX_BYTES || readBytes === undefined) {
        throw new writer_error/* WriterError */.C({
            problem: 'The checkpoint holds a byte string that is too long to be written again',
            expected: readBytes === undefined ? 'one that the reader keeps' : `at most ${MAX_BYTES} bytes`,
            found: `${value.length} bytes`,
            remedy: 'Drop that entry, or keep such data in a tensor or in a file of its own.',
        });
    }
    const data = await readBytes(value);
    if (data.length === value.length)
        return data;
    throw new writer_error/* WriterError */.C({
        problem: 'A byte string of the checkpoint was not read in full',
        expected: `${value.length} bytes`,
        found: `${data.length} bytes`,
        remedy: 'The file may have changed meanwhile; try again.',
    });
}
function tooDeep() {
    return new writer_error/* WriterError */.C({
        problem: 'The checkpoint nests its objects too deeply to be written',
        expected: `at most ${pickle_writer_MAX_DEPTH} levels`,
        remedy: 'No training program makes such a file; do not use it unless you know where it comes from.',
    });
}

// EXTERNAL MODULE: ./src/scan/crc32.ts
var crc32 = __webpack_require__(60934);
;// CONCATENATED MODULE: ./src/writers/serialization-id.ts
/**
 * The fingerprint that PyTorch puts into `.data/serialization_id`: 20 digits that combine the hashes of the records' names, and
 * 20 that combine their CRCs. Nothing checks it. The names are combined in the order of a C++ `unordered_set`, so the digits
 * are those of PyTorch's builds for Linux, which all use libstdc++; other C++ libraries hash and order otherwise.
 * Source: caffe2/serialize/inline_container.cc `writeSerializationId`, c10/util/hash.h `hash_combine`.
 */
class SerializationId {
    names;
    crcs = 0n;
    /** `names`: of all records in front of the fingerprint, below the root, in the order in which they are written. */
    constructor(names) {
        this.names = unorderedSetOrder(names.map(stringHash)).reduce(combine, 0n);
    }
    /** CRCs of those of the records that have bytes, in the same order. */
    addCrc(crc) {
        this.crcs = combine(this.crcs, BigInt(crc));
    }
    text() {
        return `${digits(this.names)}${digits(this.crcs)}`;
    }
}
/** Length of the text. */
const SERIALIZATION_ID_BYTES = 40;
function digits(value) {
    return value.toString().padStart(20, '0');
}
function combine(seed, value) {
    return seed ^ uint64(value + 0x9e3779b9n + uint64(seed << 6n) + (seed >> 2n));
}
function uint64(value) {
    return BigInt.asUintN(64, value);
}
const MULTIPLIER = 0xc6a4a7935bd1e995n;
const SEED = 0xc70f6907n;
/** libstdc++'s `std::hash<std::string>` on 64-bit machines, which is MurmurHash64A. Source: GCC libstdc++-v3/libsupc++/hash_bytes.cc. */
function stringHash(text) {
    const bytes = Buffer.from(text);
    const whole = bytes.length & ~7;
    let hash = SEED ^ uint64(BigInt(bytes.length) * MULTIPLIER);
    for (let at = 0; at < whole; at += 8) {
        const mixed = uint64(shiftMix(uint64(bytes.readBigUInt64LE(at) * MULTIPLIER)) * MULTIPLIER);
        hash = uint64((hash ^ mixed) * MULTIPLIER);
    }
    if (whole < bytes.length) {
        let rest = 0n;
        for (let at = bytes.length - 1; at >= whole; at--)
            rest = (rest << 8n) | BigInt(bytes[at] ?? 0);
        hash = uint64((hash ^ rest) * MULTIPLIER);
    }
    return shiftMix(uint64(shiftMix(hash) * MULTIPLIER));
}
function shiftMix(value) {
    return value ^ (value >> 47n);
}
/** Bucket counts that libstdc++ grows through while single items come in. Source: GCC libstdc++-v3 src/c++11/hashtable_c++0x.cc. */
const BUCKET_COUNTS = [13, 29, 59, 127, 257, 541, 1109, 2357, 5087, 10273, 20753, 42043, 85229, 172933, 351061, 712697, 1447153];
/**
 * The order in which a libstdc++ `unordered_set` is walked after `hashes` were put in, one after the other. Its items are one
 * linked list, in which those of a bucket follow each other: an item of an empty bucket goes to the front of the list, any other
 * to the front of its bucket. Where there are more items than buckets, the list is dealt out anew, front to back.
 * Source: GCC libstdc++-v3 include/bits/hashtable.h `_M_insert_bucket_begin`, `_M_rehash_aux`.
 */
function unorderedSetOrder(hashes) {
    let order = [];
    for (const count of BUCKET_COUNTS) {
        if (order.length === hashes.length)
            break;
        order = dealtOut([...order, ...hashes.slice(order.length, count)], BigInt(count));
    }
    return order;
}
function dealtOut(hashes, count) {
    const buckets = new Map();
    for (const hash of hashes) {
        const number = Number(hash % count);
        const bucket = buckets.get(number);
        if (bucket === undefined)
            buckets.set(number, [hash]);
        else
            bucket.push(hash);
    }
    return [...buckets.values()].flat().reverse();
}

;// CONCATENATED MODULE: ./src/writers/zip-record-bytes.ts
/**
 * One record of a zip, and the zip's end, as PyTorch's writer lays them out: every field in the order of the file.
 * Source: PKWARE APPNOTE 4.3; what the fields hold: caffe2/serialize/inline_container.cc and miniz 3.0.2 `mz_zip_writer_add_mem_ex_v2`,
 * compared with files of torch 2.13, also beyond 4 GiB.
 */
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
/** Payloads begin at multiples of this. Source: inline_container.h, `kFieldAlignment`. */
const zip_record_bytes_ALIGNMENT = 64;
/** From this value on, a size or offset stands in a zip64 field. */
const OVERFLOW_32 = 0xffffffff;
const OVERFLOW_16 = 0xffff;
/** Sizes and CRC follow the payload; names are UTF-8. An empty record has nothing to follow. */
const FLAGS = 0x0808;
const FLAGS_OF_EMPTY = 0x0800;
/** Where the payload of a record begins. */
function payloadOffset({ name, headerOffset, size }) {
    const start = headerOffset + LOCAL_HEADER_BYTES + name.length + zip64ExtraBytes(size, headerOffset) + PADDING_HEADER_BYTES;
    return Math.ceil(start / zip_record_bytes_ALIGNMENT) * zip_record_bytes_ALIGNMENT;
}
/** Where the record ends: behind its payload and its data descriptor. */
function recordEnd(place) {
    return payloadOffset(place) + place.size + descriptorBytes(place);
}
/** What stands between `headerOffset` and the payload. */
function localHeader(place) {
    const { name, headerOffset, size } = place;
    const header = Buffer.alloc(payloadOffset(place) - headerOffset);
    const extraAt = LOCAL_HEADER_BYTES + name.length;
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(size === 0 ? FLAGS_OF_EMPTY : FLAGS, 6);
    header.writeUInt16LE(name.length, 26);
    header.writeUInt16LE(header.length - extraAt, 28);
    header.set(name, LOCAL_HEADER_BYTES);
    // The compressed size is known to the descriptor only, and miniz leaves it 0 here.
    const paddingAt = writeZip64Extra(header, extraAt, { size, compressedSize: 0, headerOffset });
    header.write('FB', paddingAt, 'latin1');
    header.writeUInt16LE(header.length - paddingAt - PADDING_HEADER_BYTES, paddingAt + 2);
    header.fill('Z', paddingAt + PADDING_HEADER_BYTES);
    return header;
}
/** What follows the payload. */
function dataDescriptor(place, crc) {
    const { size } = place;
    const descriptor = Buffer.alloc(descriptorBytes(place));
    if (descriptor.length === 0)
        return descriptor;
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(crc, 4);
    if (descriptor.length === DESCRIPTOR_64_BYTES) {
        descriptor.writeBigUInt64LE(BigInt(size), 8);
        descriptor.writeBigUInt64LE(BigInt(size), 16);
    }
    else {
        descriptor.writeUInt32LE(size, 8);
        descriptor.writeUInt32LE(size, 12);
    }
    return descriptor;
}
/** The record's entry in the central directory. */
function centralEntry(place, crc) {
    const { name, headerOffset, size } = place;
    const extraAt = CENTRAL_HEADER_BYTES + name.length;
    const entry = Buffer.alloc(centralEntryBytes(place));
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(size === 0 ? FLAGS_OF_EMPTY : FLAGS, 8);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(Math.min(size, OVERFLOW_32), 20);
    entry.writeUInt32LE(Math.min(size, OVERFLOW_32), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(entry.length - extraAt, 30);
    entry.writeUInt32LE(Math.min(headerOffset, OVERFLOW_32), 42);
    entry.set(name, CENTRAL_HEADER_BYTES);
    writeZip64Extra(entry, extraAt, { size, compressedSize: size, headerOffset });
    return entry;
}
function centralEntryBytes({ name, headerOffset, size }) {
    return CENTRAL_HEADER_BYTES + name.length + zip64ExtraBytes(size, headerOffset);
}
/** Length of what `endRecords` gives. */
const END_RECORDS_BYTES = 56 + 20 + 22;
/** The end of the file: zip64 end record and locator, which PyTorch always writes, and the old end record. */
function endRecords(directory) {
    const { offset, size, count } = directory;
    const end = Buffer.alloc(END_RECORDS_BYTES);
    end.writeUInt32LE(0x06064b50, 0);
    end.writeBigUInt64LE(44n, 4);
    end.writeUInt16LE(0x031e, 12);
    end.writeUInt16LE(45, 14);
    end.writeBigUInt64LE(BigInt(count), 24);
    end.writeBigUInt64LE(BigInt(count), 32);
    end.writeBigUInt64LE(BigInt(size), 40);
    end.writeBigUInt64LE(BigInt(offset), 48);
    end.writeUInt32LE(0x07064b50, 56);
    end.writeBigUInt64LE(BigInt(offset + size), 64);
    end.writeUInt32LE(1, 72);
    end.writeUInt32LE(0x06054b50, 76);
    end.writeUInt16LE(Math.min(count, OVERFLOW_16), 84);
    end.writeUInt16LE(Math.min(count, OVERFLOW_16), 86);
    end.writeUInt32LE(Math.min(size, OVERFLOW_32), 88);
    end.writeUInt32LE(Math.min(offset, OVERFLOW_32), 92);
    return end;
}
/** Id and length of the extra field "FB", which holds nothing but the padding. */
const PADDING_HEADER_BYTES = 4;
const DESCRIPTOR_BYTES = 16;
const DESCRIPTOR_64_BYTES = 24;
function descriptorBytes({ headerOffset, size }) {
    if (size === 0)
        return 0;
    return zip64ExtraBytes(size, headerOffset) === 0 ? DESCRIPTOR_BYTES : DESCRIPTOR_64_BYTES;
}
/** The zip64 extra field has only what does not fit elsewhere: both sizes together, the offset, or all three. */
function zip64ExtraBytes(size, headerOffset) {
    const content = (size >= OVERFLOW_32 ? 16 : 0) + (headerOffset >= OVERFLOW_32 ? 8 : 0);
    return content === 0 ? 0 : 4 + content;
}
/** Gives the position behind the field. */
function writeZip64Extra(buffer, at, { size, compressedSize, headerOffset }) {
    const length = zip64ExtraBytes(size, headerOffset);
    if (length === 0)
        return at;
    buffer.writeUInt16LE(1, at);
    buffer.writeUInt16LE(length - 4, at + 2);
    const sizes = size >= OVERFLOW_32 ? [size, compressedSize] : [];
    const offsets = headerOffset >= OVERFLOW_32 ? [headerOffset] : [];
    [...sizes, ...offsets].forEach((value, i) => {
        buffer.writeBigUInt64LE(BigInt(value), at + 4 + 8 * i);
    });
    return at + length;
}

;// CONCATENATED MODULE: ./src/writers/torch-zip-plan.ts





/**
 * Lays out a checkpoint exactly as `torch.save` of torch 2.13 does: for the same content, the same bytes.
 * Throws `WriterError` for names that PyTorch's reader could not look up.
 */
function planTorchZip(content) {
    return new TorchZipLayout(content);
}
/** The root folder for a file of this name, as `torch.save` chooses it: the name without its last extension. */
function archiveRootOf(path) {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    const dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.slice(0, dot);
}
const NO_BYTES = new Uint8Array(0);
/** The central directory is handed out in pieces of about this size. */
const DIRECTORY_PIECE_BYTES = 256 * 1024;
class TorchZipLayout {
    size;
    storageOffsets;
    root;
    headerCode;
    storages;
    before;
    after;
    /** Of the local header of each record, and at last of the central directory. */
    offsets;
    directoryBytes;
    constructor({ root, pickle, storages, headerCode }) {
        this.root = root;
        this.headerCode = headerCode;
        this.storages = storages;
        // Source: torch/serialization.py `_save`, then inline_container.cc `writeEndOfFile`.
        this.before = [
            { name: 'data.pkl', content: pickle },
            { name: '.format_version', content: Buffer.from('1') },
            { name: '.storage_alignment', content: Buffer.from(String(zip_record_bytes_ALIGNMENT)) },
            { name: 'byteorder', content: Buffer.from('little') },
        ];
        this.after = [
            { name: 'version', content: Buffer.from('3\n') },
            { name: SERIALIZATION_ID, content: new Uint8Array(SERIALIZATION_ID_BYTES) },
        ];
        torch_zip_plan_checkNames(root, storages, headerCode);
        this.offsets = new Float64Array(this.count + 1);
        this.storageOffsets = new Float64Array(storages.length);
        let end = 0;
        let directoryBytes = 0;
        for (let i = 0; i < this.count; i++) {
            this.offsets[i] = end;
            const place = this.place(i);
            if (this.isStorage(i))
                this.storageOffsets[i - this.before.length] = payloadOffset(place);
            end = recordEnd(place);
            directoryBytes += centralEntryBytes(place);
        }
        this.offsets[this.count] = end;
        this.directoryBytes = directoryBytes;
        this.size = end + directoryBytes + END_RECORDS_BYTES;
    }
    *finish(crcOfStorage) {
        const crcs = this.crcs(crcOfStorage);
        yield* this.records(crcs);
        yield* this.directory(crcs);
    }
    /** Of all records; the last one, the fingerprint, follows from the others. */
    crcs(crcOfStorage) {
        const id = new SerializationId(Array.from({ length: this.count - 1 }, (_, i) => this.nameOf(i)));
        const crcs = new Uint32Array(this.count);
        for (let i = 0; i < this.count - 1; i++) {
            const crc = this.isStorage(i) ? crcOfStorage(i - this.before.length) : (0,crc32/* crc32 */.QR)(this.contentOf(i), 0);
            crcs[i] = crc;
            // Records without bytes count for nothing there; found by comparing with files of torch 2.13.
            if (this.place(i).size > 0)
                id.addCrc(crc);
        }
        const fingerprint = Buffer.from(id.text());
        this.contentOf(this.count - 1).set(fingerprint);
        crcs[this.count - 1] = (0,crc32/* crc32 */.QR)(fingerprint, 0);
        return crcs;
    }
    /** One piece from the end of each storage to the beginning of the next. */
    *records(crcs) {
        let offset = 0;
        let parts = [];
        for (let i = 0; i < this.count; i++) {
            const place = this.place(i);
            parts.push(i === 0 ? this.withHeaderCode(localHeader(place)) : localHeader(place));
            if (this.isStorage(i) && place.size > 0) {
                yield { offset, bytes: Buffer.concat(parts) };
                parts = [];
                offset = payloadOffset(place) + place.size;
            }
            else
                parts.push(this.contentOf(i));
            parts.push(dataDescriptor(place, crcs[i] ?? 0));
        }
        yield { offset, bytes: Buffer.concat(parts) };
    }
    *directory(crcs) {
        const start = this.offsets[this.count] ?? 0;
        let offset = start;
        let parts = [];
        let length = 0;
        for (let i = 0; i < this.count; i++) {
            const entry = centralEntry(this.place(i), crcs[i] ?? 0);
            parts.push(entry);
            length += entry.length;
            if (length < DIRECTORY_PIECE_BYTES)
                continue;
            yield { offset, bytes: Buffer.concat(parts) };
            offset += length;
            parts = [];
            length = 0;
        }
        parts.push(endRecords({ offset: start, size: this.directoryBytes, count: this.count }));
        yield { offset, bytes: Buffer.concat(parts) };
    }
    get count() {
        return this.before.length + this.storages.length + this.after.length;
    }
    isStorage(i) {
        return i >= this.before.length && i < this.before.length + this.storages.length;
    }
    place(i) {
        const size = this.isStorage(i) ? (this.storages[i - this.before.length]?.bytes ?? 0) : this.contentOf(i).length;
        return { name: Buffer.from(`${this.root}/${this.nameOf(i)}`), headerOffset: this.offsets[i] ?? 0, size };
    }
    /** Below the root. */
    nameOf(i) {
        return this.isStorage(i) ? `data/${this.storages[i - this.before.length]?.key}` : (this.small(i)?.name ?? '');
    }
    contentOf(i) {
        return this.small(i)?.content ?? NO_BYTES;
    }
    small(i) {
        return this.before[i] ?? this.after[i - this.before.length - this.storages.length];
    }
    withHeaderCode(header) {
        if (this.headerCode !== undefined)
            header.set(Buffer.from(this.headerCode, 'latin1'));
        return header;
    }
}
const SERIALIZATION_ID = '.data/serialization_id';
/** miniz cuts longer names when it lists records (a buffer of 512 bytes). */
const MAX_NAME_BYTES = 511;
/** Our own readers take no more; real files have up to 200,000. */
const MAX_STORAGES = 999_000;
function torch_zip_plan_checkNames(root, storages, headerCode) {
    const refuse = (problem, expected, found) => {
        throw new writer_error/* WriterError */.C({ problem, expected, found, remedy: 'Choose another name for the file or its records.' });
    };
    if (root === '' || /[/\\\0]/.test(root))
        refuse('The root folder of the archive is no plain name', 'a name without slashes', (0,quote/* quote */.h)(root));
    if (headerCode !== undefined && !/^\d\d$/.test(headerCode))
        refuse('The header code is not one', 'two digits', (0,quote/* quote */.h)(headerCode));
    if (storages.length > MAX_STORAGES)
        refuse('The checkpoint has too many storages', `at most ${MAX_STORAGES}`, String(storages.length));
    const room = MAX_NAME_BYTES - Buffer.byteLength(`${root}/${SERIALIZATION_ID}`);
    if (room < 0)
        refuse('The root folder of the archive has too long a name', `at most ${MAX_NAME_BYTES} bytes with its records`, (0,quote/* quote */.h)(root));
    const seen = new Set();
    for (const { key, bytes } of storages) {
        const fits = key !== '' && !key.includes('\0') && Buffer.byteLength(`${root}/data/${key}`) <= MAX_NAME_BYTES;
        if (!fits)
            refuse('A storage has a key that cannot be the name of a record', 'a short plain name', (0,quote/* quote */.h)(key));
        if (!Number.isSafeInteger(bytes) || bytes < 0)
            refuse(`Storage ${(0,quote/* quote */.h)(key)} has a size that is none`, 'a count of bytes', String(bytes));
        // PyTorch looks names up without regard to case.
        const folded = key.toLowerCase();
        if (seen.has(folded))
            refuse('Two storages answer to the same key', 'keys that differ', (0,quote/* quote */.h)(key));
        seen.add(folded);
    }
}

;// CONCATENATED MODULE: ./src/convert/rewrite-values.ts






/** What the output's pickle holds in place of a tensor, a storage, or a class of a legacy file; `undefined` for all other values. */
function rewritten(value, rewriting) {
    const placement = rewriting.placementOf(value);
    if (placement !== undefined)
        return placed(value, placement, rewriting);
    if (value instanceof pickle_values/* PersistentValue */.pw)
        return moduleClass(value);
    return value instanceof pickle_values/* CallValue */.m5 ? withoutBytes(value, rewriting) : undefined;
}
function placed(value, placement, { graph, keyOf }) {
    const { storage, offset, stride, dtype } = placement;
    const id = storageId({ key: keyOf(storage), dtype: storage.dtype, bytes: storage.bytes, device: storage.device });
    const leaf = graph.leafOf(value);
    if (leaf === undefined)
        return ofItsOwnClass(value, id);
    const call = leafCall(value);
    if (call === undefined)
        return rebuiltTensor({ storage: id, offset, stride, dtype: undefined }, new pickle_values/* TupleValue */.EI(leaf.spec.shape));
    return call.on({ storage: id, offset, stride, dtype: call.hasDtypeArgument ? dtypeGlobal(dtype) : undefined });
}
/** A storage by itself stays of its class: a ByteStorage and an UntypedStorage both hold bytes. */
function ofItsOwnClass(value, id) {
    const items = value instanceof pickle_values/* PersistentValue */.pw && value.id instanceof pickle_values/* TupleValue */.EI ? value.id.items : [];
    const [tag = 'storage', , key = '0', location = 'cpu', numel = 0] = id.id instanceof pickle_values/* TupleValue */.EI ? id.id.items : [];
    return items[1] === undefined ? id : new pickle_values/* PersistentValue */.pw(new pickle_values/* TupleValue */.EI([tag, items[1], key, location, numel]), 0);
}
/** Tensors that are described without a storage; their device becomes the processor's, their dtype that of what they are made of. */
function withoutBytes(value, rewriting) {
    const call = tensorCall(value);
    const args = call?.args ?? [];
    switch (call?.name.split('.').at(-1)) {
        case '_rebuild_meta_tensor_no_storage': {
            const [dtype = null, ...rest] = args;
            const cast = castOf(dtype, rewriting, rewriting.isCast(value));
            return cast === undefined ? undefined : call?.withArgs([cast, ...rest]);
        }
        case '_rebuild_device_tensor_from_cpu_tensor': {
            const [data = null, dtype = null, , ...rest] = args;
            const inner = data !== null && typeof data === 'object' ? rewriting.placementOf(data) : undefined;
            return call?.withArgs([data, inner === undefined ? dtype : dtypeGlobal(inner.dtype), 'cpu', ...rest]);
        }
        case '_rebuild_device_tensor_from_numpy':
        case '_rebuild_xla_tensor': {
            const [data = null, dtype = null, , ...rest] = args;
            return call?.withArgs([data, dtype, 'cpu', ...rest]);
        }
        case '_rebuild_wrapper_subclass': {
            const [type = null, dtype = null, size = null, stride = null, offset = null, layout = null, , ...rest] = args;
            const cpu = new pickle_values/* CallValue */.m5('reduce', namedGlobal('torch', 'device'), ['cpu'], null, 0);
            return call?.withArgs([type, dtype, size, stride, offset, layout, cpu, ...rest]);
        }
        default:
            return undefined;
    }
}
function castOf(dtype, { target }, isCast) {
    const name = dtype !== null && typeof dtype === 'object' && dtype.kind === 'global' ? dtype.name : '';
    const cast = isCast ? castTo(target, name) : undefined;
    return cast === undefined ? undefined : dtypeGlobal(cast.to);
}

;// CONCATENATED MODULE: ./src/convert/torch-output.ts









/** `torch.save` to a buffer names the folder of its records so; GPT-SoVITS' loader tells versions by the size, which a long name changes. */
const ARCHIVE_ROOT = 'archive';
/** Lays out the file that torch.save would write for these values. */
async function torchFile(name, graph, model, request, readBytes) {
    const wishes = castWishes(graph, model.tensors, request);
    const { stored, byValue } = storedValues(model.root, graph, model.replaced, model.tensors);
    const plan = planStorages(stored, request.dtype, wishes.of);
    const keys = new Map(plan.storages.map((storage, i) => [storage, String(i)]));
    const placementOf = (value) => {
        const found = byValue.get(value);
        return found === undefined ? undefined : plan.placements.get(found);
    };
    const isCast = (value) => wishes.ofTensor(value) === 'yes';
    const rewriting = { graph, placementOf, keyOf: (storage) => keys.get(storage) ?? '', target: request.dtype, isCast };
    const pickle = await writePickle(model.root, {
        sourceProtocol: graph.file.checkpoint.protocol,
        replace: (value) => model.replaced.get(value) ?? rewritten(value, rewriting),
        readBytes,
    });
    const storages = plan.storages.filter(({ device }) => device !== 'meta');
    const zip = planTorchZip({
        root: ARCHIVE_ROOT,
        pickle,
        storages: storages.map((storage) => ({ key: keys.get(storage) ?? '', bytes: storage.bytes })),
        ...(model.headerCode === undefined ? {} : { headerCode: model.headerCode }),
    });
    const dtypes = outputDtypes(graph, model.tensors, placementOf, isCast, request);
    return {
        file: {
            name,
            size: zip.size,
            storages,
            offsetOf: (index) => zip.storageOffsets[index] ?? 0,
            finish: (crcOf) => zip.finish(crcOf),
        },
        expected: model.tensors.map((tensor, i) => ({
            name: tensor.name,
            dtype: dtypes[i] ?? tensor.tensor.info.dtype,
            shape: tensor.tensor.info.shape,
        })),
        casts: castCounts(model.tensors, dtypes),
        tensors: () => model.tensors.map(({ tensor, name: full, key }) => {
            const [first, ...others] = leavesOf(tensor.value, graph).map((leaf) => placementOf(leaf)?.storage);
            const bytes = [first, ...others].reduce((sum, each) => sum + (each?.bytes ?? 0), 0);
            return { name: key ?? full, bytes, storage: first === undefined ? undefined : keys.get(first) };
        }),
        notes: [...plan.notes, ...uncastNotes(graph, model.tensors, dtypes, isCast, request)],
    };
}
/** What each tensor's type will be: that of the leaf that holds its values. */
function outputDtypes(graph, tensors, placementOf, isCast, request) {
    return tensors.map(({ tensor }) => {
        const { dtype } = tensor.info;
        const leaves = leavesOf(tensor.value, graph);
        const values = leaves.find((leaf) => graph.leafOf(leaf)?.spec.dtype === dtype);
        if (values !== undefined)
            return placementOf(values)?.dtype ?? dtype;
        const isMeta = tensor.info.device === 'meta' && tensor.info.storage === null;
        return isMeta && isCast(tensor.value) ? (castTo(request.dtype, dtype)?.to ?? dtype) : dtype;
    });
}
/** Tensors that are made of something else than a storage, as a numpy array, keep the type of that. */
function uncastNotes(graph, tensors, dtypes, isCast, request) {
    return tensors.flatMap(({ tensor: { info, value } }, i) => {
        const isLeft = dtypes[i] === info.dtype && castTo(request.dtype, info.dtype) !== undefined && isCast(value);
        return isLeft && leavesOf(value, graph).length === 0 ? [`${(0,quote/* quote */.h)(info.name)}: kept as saved, since its values lie in no storage`] : [];
    });
}

;// CONCATENATED MODULE: ./src/convert/plan-output.ts







/** Lays out all files of the output. Throws `UserError` and `WriterError` for what the container cannot hold. */
async function planOutput(graph, model, place, request, readBytes) {
    const plan = (name, of) => place.container === 'torch'
        ? torchFile(name, graph, of, request, readBytes)
        : Promise.resolve(safetensorsFile(name, graph, of, request));
    if (request.shardBytes === undefined) {
        const planned = await plan(place.name, model);
        return {
            files: [planned.file],
            index: undefined,
            expected: planned.expected,
            casts: planned.casts,
            notes: [...planned.notes, ...model.notes],
        };
    }
    const sharded = await shardedPlan(model, place, request.shardBytes, plan);
    if (place.container === 'safetensors')
        return sharded;
    return { ...sharded, notes: [...leftBehind(graph, model, new Map(), request), ...sharded.notes] };
}
async function shardedPlan(model, place, maxBytes, plan) {
    const dot = place.name.lastIndexOf('.');
    const stem = dot > 0 ? place.name.slice(0, dot) : place.name;
    const extension = dot > 0 ? place.name.slice(dot + 1) : place.container === 'torch' ? 'bin' : 'safetensors';
    const flat = flatModel(model, model.tensors);
    const whole = await plan(place.name, flat);
    const { shards, index } = planShards(whole.tensors(), { maxBytes, stem, extension });
    if (index === undefined) {
        return { files: [whole.file], index, expected: whole.expected, casts: whole.casts, notes: [...whole.notes, ...model.notes] };
    }
    const byKey = new Map(model.tensors.map((tensor) => [tensor.key ?? tensor.name, tensor]));
    const files = [];
    for (const { fileName, tensors } of shards) {
        files.push(await plan(fileName, flatModel(model, tensors.flatMap((key) => byKey.get(key) ?? []))));
    }
    return {
        files: files.map(({ file }) => file),
        index: { name: index.fileName, text: index.text },
        expected: whole.expected,
        casts: whole.casts,
        notes: [...whole.notes, ...model.notes],
    };
}
/** Shards are dicts of weights by key, as Hugging Face's loaders want them. */
function flatModel(model, tensors) {
    const other = tensors.find(({ key }) => key === null);
    if (other !== undefined) {
        throw new user_error/* UserError */.y(`a sharded set holds weights alone, and ${(0,quote/* quote */.h)(other.tensor.info.name)} is none; add --only weights, or leave it out with --drop`);
    }
    const unwritable = tensors.find(({ key }) => key !== null && /\p{Surrogate}/u.test(key));
    if (unwritable !== undefined) {
        throw new user_error/* UserError */.y(`${(0,quote/* quote */.h)(unwritable.key ?? '')} cannot be written into the index of a sharded set, as it is no valid text; rename it with --rename`);
    }
    return {
        ...model,
        root: dictOf(tensors.map(({ key, tensor }) => [key, tensor.value])),
        replaced: new Map(),
        headerCode: undefined,
        tensors: tensors.map(({ tensor, key }) => ({ tensor, key, name: key ?? '' })),
    };
}

// EXTERNAL MODULE: ./src/checkpoint/json.ts
var checkpoint_json = __webpack_require__(2502);
;// CONCATENATED MODULE: ./src/convert/settings-file.ts





/** Settings of training are a few kilobytes. */
const settings_file_MAX_BYTES = 4 * 1024 * 1024;
/**
 * The settings that training keeps in `config.json`: the file that is named, else the one beside the checkpoint or in the folder
 * above, where GPT-SoVITS (logs/<experiment>/config.json) and RVC have it. `undefined` where there is none.
 */
async function settings_file_trainingSettings(root, named, checkpoint) {
    if (named !== undefined)
        return read((0,external_node_path_.resolve)(root, named), named);
    for (const folder of [(0,external_node_path_.dirname)(checkpoint), (0,external_node_path_.dirname)((0,external_node_path_.dirname)(checkpoint))]) {
        const path = (0,external_node_path_.join)(folder, 'config.json');
        if ((await (0,promises_.stat)(path).catch(() => undefined))?.isFile() === true)
            return read(path, path);
    }
    return undefined;
}
/** Throws `UserError` where no file has this name, whether it will be needed or not. */
async function refuseMissingSettings(root, named) {
    await factsOf((0,external_node_path_.resolve)(root, named), named);
}
async function factsOf(absolute, shown) {
    const facts = await (0,promises_.stat)(absolute).catch(() => undefined);
    if (facts?.isFile() !== true)
        throw new user_error/* UserError */.y(`${shown}: expected a JSON file of settings, found no file`);
    return facts;
}
async function read(absolute, shown) {
    const facts = await factsOf(absolute, shown);
    if (facts.size > settings_file_MAX_BYTES)
        throw new user_error/* UserError */.y(`${shown}: expected settings of at most ${settings_file_MAX_BYTES} bytes, found ${facts.size}`);
    try {
        return pickled((0,checkpoint_json/* parseJson */.qF)(await (0,promises_.readFile)(absolute, 'utf8')));
    }
    catch (error) {
        if (!(error instanceof checkpoint_json/* JsonError */.N3))
            throw error;
        throw new user_error/* UserError */.y(`${shown}: expected JSON, found something else: ${error.message}`);
    }
}
/** What Python's `json.load` makes of it. */
function pickled(json) {
    if (json === null || typeof json !== 'object')
        return json;
    if (json instanceof checkpoint_json/* JsonNumber */.WP)
        return numberOf(json.text);
    if (json instanceof checkpoint_json/* JsonObject */.Y5) {
        const dict = new pickle_values/* DictValue */.k0();
        for (const [key, value] of json.entries)
            dict.entries.set(key, pickled(value));
        return dict;
    }
    const list = new pickle_values/* ListValue */.eH();
    for (const item of json)
        list.items.push(pickled(item));
    return list;
}
/** Longest integer that is read; Python refuses longer ones too. */
const MAX_DIGITS = 4300;
function numberOf(text) {
    if (!/^-?\d+$/.test(text))
        return new pickle_values/* FloatValue */.uN(Number(text));
    if (text.length > MAX_DIGITS)
        throw new user_error/* UserError */.y(`the settings hold a number of ${text.length} digits`);
    const number = Number(text);
    return Number.isSafeInteger(number) ? number : BigInt(text);
}

;// CONCATENATED MODULE: ./src/convert/value-changes.ts
/** Finite values that became infinite, worst first. */
function overflows(copies) {
    return changed(copies, ({ overflow }) => overflow).sort((a, b) => b.largest - a.largest);
}
/** Values other than zero that became zero, most first. */
function underflows(copies) {
    return changed(copies, ({ underflow }) => underflow).sort((a, b) => b.count - a.count);
}
function changed(copies, countOf) {
    return [...copies].flatMap(([{ storage }, facts]) => {
        const cast = storage.content?.cast;
        const count = countOf(facts);
        return cast === undefined || count === 0 ? [] : [{ tensors: storage.names, ...cast, count, largest: facts.largest }];
    });
}

;// CONCATENATED MODULE: ./src/convert/verify-output.ts







/**
 * Reads what was written once more, every byte, under the names that it will have: the rules say whether it is sound, and its
 * tensors must be those that were planned. Throws where they are not, since that is a mistake of this program.
 */
async function verifyOutput(verification) {
    const { temporaryPaths, folder, scanner, config, root, progress } = verification;
    const beside = await namesBeside(folder, temporaryPaths);
    const findings = [];
    let last;
    for (const [name, temporary] of temporaryPaths) {
        progress.file((0,shown_path/* shownPath */.p)(root, (0,external_node_path_.join)(folder, name)));
        const source = await (0,file_source/* openFile */.T)(temporary);
        try {
            const checkpoint = await (0,checkpoint_open/* openCheckpoint */.D)(source, { name, openSibling: (sibling) => openSibling(sibling, verification) });
            const bytes = await scanner.scan(source, checkpoint, { digests: new Set(), onBytes: (count) => progress.advance(count) });
            const absolute = (0,external_node_path_.join)(folder, name);
            const file = { path: (0,shown_path/* shownPath */.p)(root, absolute), absolute, source, checkpoint, folder: beside, statedDigests: [] };
            const judged = judgeFile(file, bytes, config);
            findings.push(...judged.findings.filter(({ rule }) => !ABOUT_THE_FOLDER.test(rule)));
            last = judged.identification;
            if (name === [...temporaryPaths.keys()].at(-1))
                verify_output_compare(checkpoint, verification.expected);
        }
        finally {
            await source.close();
        }
    }
    if (last === undefined)
        throw new RangeError('an output without files');
    return { identification: last, findings };
}
/** What lies around a file is the business of whoever validates the folder, and not of one conversion into it. */
const ABOUT_THE_FOLDER = /^layout\//;
/** What will lie in the folder: what lies there now without the temporary files, and the output. */
async function namesBeside(folder, temporaryPaths) {
    const temporary = new Set([...temporaryPaths.values()].map((path) => path.slice((0,external_node_path_.dirname)(path).length + 1)));
    const present = (await (0,promises_.readdir)(folder).catch(() => [])).filter((name) => !temporary.has(name));
    return [...new Set([...present, ...temporaryPaths.keys()])];
}
async function openSibling(name, { temporaryPaths }) {
    const path = temporaryPaths.get(name);
    return path === undefined ? undefined : (0,file_source/* openFile */.T)(path);
}
/** By name, and in the order of the file where several have one name: `{"a": {"b.c": …}, "a.b": {"c": …}}`. */
function verify_output_compare(checkpoint, expected) {
    const found = new Map();
    for (const tensor of checkpoint.tensors) {
        const known = found.get(tensor.name);
        if (known === undefined)
            found.set(tensor.name, [tensor]);
        else
            known.push(tensor);
    }
    for (const each of expected) {
        const tensor = found.get(each.name)?.shift();
        if (tensor?.dtype !== each.dtype || tensor.shape.join() !== each.shape.join())
            throw notAsPlanned(mismatch(each, tensor));
    }
    if (checkpoint.tensors.length === expected.length)
        return;
    throw notAsPlanned(`${checkpoint.tensors.length} tensors instead of ${expected.length}`);
}
function notAsPlanned(what) {
    return new Error(`the file that was written does not hold what it should (${what}); nothing was changed`);
}
function mismatch({ name, dtype, shape }, found) {
    const there = found === undefined ? 'nothing' : `${found.dtype} [${found.shape.join(', ')}]`;
    return `${(0,quote/* quote */.h)(name)} is ${there} instead of ${dtype} [${shape.join(', ')}]`;
}

// EXTERNAL MODULE: ./src/writers/atomic-file.ts + 2 modules
var atomic_file = __webpack_require__(46208);
;// CONCATENATED MODULE: ./src/convert/small-writes.ts
/** Storages up to this size are kept until what stands around them is known, and written together with it. */
const SMALL_BYTES = 16 * 1024;
/** Bytes that are kept at most, however many small storages there are. */
const MOST_KEPT_BYTES = 32 * 1024 * 1024;
/** One write to the disk. */
const WRITE_BYTES = 1024 * 1024;
/** Small storages of one file, in memory: 100,000 of them would be 100,000 writes each between two headers. */
class SmallStorages {
    kept = [];
    bytes = 0;
    /** Memory for a storage that will lie at `offset`; `undefined` where it is too large, or all of them are. */
    keep(offset, bytes) {
        if (bytes > SMALL_BYTES || this.bytes + bytes > MOST_KEPT_BYTES)
            return undefined;
        this.bytes += bytes;
        const memory = new Uint8Array(bytes);
        this.kept.push({ offset, bytes: memory });
        return memory;
    }
    /** `pieces`, which are in the order of the file, and the kept storages between them, as few writes as can be. */
    *merged(pieces) {
        yield* joined(this.inOrder(pieces));
    }
    *inOrder(pieces) {
        const kept = this.kept.sort((a, b) => a.offset - b.offset);
        let next = 0;
        for (const piece of pieces) {
            for (let each = kept[next]; each !== undefined && each.offset < piece.offset; each = kept[++next])
                yield each;
            yield piece;
        }
        yield* kept.slice(next);
    }
}
/** Pieces that follow each other without a gap, as one. */
function* joined(pieces) {
    let parts = [];
    let begin = 0;
    let length = 0;
    for (const { offset, bytes } of pieces) {
        if (parts.length > 0 && (offset !== begin + length || length + bytes.length > WRITE_BYTES)) {
            yield { offset: begin, bytes: Buffer.concat(parts, length) };
            parts = [];
        }
        if (parts.length === 0) {
            begin = offset;
            length = 0;
        }
        parts.push(bytes);
        length += bytes.length;
    }
    if (parts.length > 0)
        yield { offset: begin, bytes: Buffer.concat(parts, length) };
}

;// CONCATENATED MODULE: ./src/convert/write-output.ts



/** Creates the files of a plan in `folder`; checks before that there is room for them. Throws `WriterError`. */
async function beginWriting(folder, plan) {
    const index = plan.index === undefined ? [] : [{ name: plan.index.name, bytes: Buffer.from(plan.index.text) }];
    const created = await atomic_file/* AtomicFile */.A.createAll([
        ...plan.files.map(({ name, size }) => ({ path: (0,external_node_path_.join)(folder, name), bytes: size })),
        ...index.map(({ name, bytes }) => ({ path: (0,external_node_path_.join)(folder, name), bytes: bytes.length })),
    ]);
    const files = plan.files.map((layout, i) => ({ layout, atomic: fileAt(created, i), small: new SmallStorages() }));
    const targetsOf = new Map(files.map((file) => [file, targets(file)]));
    return {
        targets: [...targetsOf.values()].flat(),
        async finish(copies) {
            for (const [{ layout, atomic, small }, own] of targetsOf) {
                const around = layout.finish((i) => crcOf(own[i], copies));
                for (const { offset, bytes } of small.merged(around))
                    await atomic.write(offset, bytes);
            }
            for (const [i, { bytes }] of index.entries())
                await fileAt(created, files.length + i).write(0, bytes);
        },
        unplaced: unplaced(created, [...plan.files, ...index].map(({ name }) => name)),
    };
}
function unplaced(created, names) {
    return {
        temporaryPaths: new Map(names.map((name, i) => [name, fileAt(created, i).temporaryPath])),
        commit: () => atomic_file/* AtomicFile */.A.commitAll(created),
        discard: () => atomic_file/* AtomicFile */.A.discardAll(created),
    };
}
function targets({ layout, atomic, small }) {
    return layout.storages.map((storage, i) => {
        const begin = layout.offsetOf(i);
        const memory = small.keep(begin, storage.bytes);
        if (memory === undefined)
            return { storage, write: (position, bytes) => atomic.write(begin + position, bytes) };
        return { storage, write: async (position, bytes) => memory.set(bytes, position) };
    });
}
/** Storages without values have nothing to be copied; the checksum of nothing is 0. */
function crcOf(target, copies) {
    return target === undefined ? 0 : (copies.get(target)?.crc32 ?? 0);
}
function fileAt(files, index) {
    const file = files[index];
    if (file === undefined)
        throw new RangeError(`there is no file ${index} of ${files.length}`);
    return file;
}

// EXTERNAL MODULE: ./src/scan/scanner.ts + 37 modules
var scan_scanner = __webpack_require__(98064);
// EXTERNAL MODULE: ./src/sources/checksum-files.ts
var checksum_files = __webpack_require__(53629);
// EXTERNAL MODULE: ./src/compare/inference-only.ts
var inference_only = __webpack_require__(73383);
// EXTERNAL MODULE: ./src/compare/load-state-dict.ts
var load_state_dict = __webpack_require__(41932);
// EXTERNAL MODULE: ./src/compare/renames/find-renames.ts + 8 modules
var find_renames = __webpack_require__(19344);
;// CONCATENATED MODULE: ./src/compare/fit-keys.ts



/**
 * Renames the candidate's keys as the one reference has them, then leaves out what the other one has not: the filter
 * `k in reference and v.shape == reference[k].shape`.
 */
function fitKeys(candidate, { renameFrom, reference }) {
    const found = renameFrom === undefined ? [] : renamesByName(renameFrom, candidate);
    const [renames, doubtful] = [found.filter(isSure), found.filter((rename) => !isSure(rename))];
    const names = new Map(renames.map(({ from, to }) => [from, to]));
    if (reference === undefined)
        return { names, renames, doubtful, unmatched: [] };
    const keys = new Map([...candidate.keys].map(([key, info]) => [names.get(key) ?? key, info]));
    const unmatched = unmatchedKeys(reference, { ...candidate, keys });
    const gone = new Set(unmatched.map(({ name }) => name));
    for (const key of candidate.keys.keys())
        if (gone.has(names.get(key) ?? key))
            names.set(key, undefined);
    return { names, renames: renames.filter(({ to }) => !gone.has(to)), doubtful, unmatched };
}
function isSure({ confidence }) {
    return confidence !== 'low';
}
/**
 * The renames between keys that only one side has by name. That is more than what hinders `load_state_dict`, which understands the
 * older spelling of weight_norm and does without the counters of batch norm: these get the reference's names as well.
 */
function renamesByName(reference, candidate) {
    const explained = (0,inference_only/* explainedKeys */.b)((0,load_state_dict/* loadStateDict */.Kb)(reference, candidate), [reference.identity, candidate.identity]);
    const known = new Set(explained.flatMap(({ keys }) => keys));
    return (0,find_renames/* findRenames */.P)(onlyIn(reference, candidate, known), onlyIn(candidate, reference, known));
}
function onlyIn(side, other, known) {
    return new Map([...side.keys].filter(([key]) => !other.keys.has(key) && !known.has(key)));
}
function unmatchedKeys(reference, candidate) {
    const differing = [...candidate.keys].filter(([key, { shape }]) => !hasSame(reference, key, shape));
    if (differing.length === 0)
        return [];
    const like = new Map(renamesByName(reference, candidate).flatMap((rename) => (isSure(rename) ? [[rename.from, rename.to]] : [])));
    return differing.map(([name, { shape }]) => ({ name, shape, expected: reference.keys.get(name)?.shape, like: like.get(name) }));
}
function hasSame({ keys }, key, shape) {
    const expected = keys.get(key);
    return expected !== undefined && (0,load_state_dict/* sameShape */._C)(expected.shape, shape);
}

// EXTERNAL MODULE: ./src/compare/key-schema.ts + 2 modules
var key_schema = __webpack_require__(14562);
// EXTERNAL MODULE: ./src/commands/usable-reference.ts
var usable_reference = __webpack_require__(72496);
;// CONCATENATED MODULE: ./src/commands/convert-reference.ts







/** `undefined` where no reference is asked for. Throws `UserError` where one is not written as it should be, or has no use. */
async function writtenReferences({ renameFrom, reference, dropUnmatched }) {
    if (dropUnmatched && reference === undefined) {
        throw new user_error/* UserError */.y('--drop-unmatched leaves out what another checkpoint has not; name that one with --reference');
    }
    if (reference !== undefined && !dropUnmatched) {
        throw new user_error/* UserError */.y('--reference names the checkpoint whose keys --drop-unmatched keeps, and is given without it; add --drop-unmatched, or take over names alone with --rename-from');
    }
    if (renameFrom === undefined && reference === undefined)
        return undefined;
    const { parseReference } = await __webpack_require__.e(/* import() */ 5705).then(__webpack_require__.bind(__webpack_require__, 75705));
    const parsed = (text) => (text === undefined ? undefined : parseReference(text));
    return { renameFrom: parsed(renameFrom), reference: parsed(reference) };
}
/** Those of them that lie on the disk, as they were given. */
function filesOf(written) {
    const references = [written?.renameFrom, written?.reference];
    return references.flatMap((reference) => (reference?.kind === 'file' || reference?.kind === 'schema' ? [reference.rest] : []));
}
/** Opens the references, and fits the keys of the input to theirs. Throws `UserError` where one cannot be had, or nothing matches. */
async function fitToReferences(written, { request, main, identity, chosen }) {
    const input = sideOfInput(request.input, main, identity);
    const opened = (reference) => (reference === undefined ? undefined : knownKeys(reference, request, input));
    const isOne = request.renameFrom === request.reference;
    const renameFrom = await opened(written.renameFrom);
    const reference = isOne ? renameFrom : await opened(written.reference);
    const keys = new Map([...chosen.keys].map(([{ info }, key]) => [key, info]));
    const fit = fitKeys({ keys, versions: input.versions, identity }, { renameFrom, reference });
    if (reference !== undefined && fit.unmatched.length === keys.size)
        throw nothingMatches(request.input, reference, fit);
    const kept = [...keys.keys()].flatMap((key) => (fit.names.has(key) ? (fit.names.get(key) ?? []) : key));
    return { ...fit, renameFrom, reference, candidateKeys: [...kept, ...fit.unmatched.map(({ name }) => name)] };
}
/** The input as a reference sees it that goes by its path or by what it is. */
function sideOfInput(name, { path, absolute, checkpoint, source }, identity) {
    const content = { path, fileName: path.slice(path.lastIndexOf('/') + 1), checkpoint, source, openSibling: (0,siblings/* filesIn */.nG)((0,external_node_path_.dirname)(absolute)) };
    return { name, kind: 'file', identity, content, ...(0,key_schema/* keysOf */.Y)(checkpoint), close: async () => { } };
}
async function knownKeys(reference, { root, config, access }, input) {
    const side = await reference.open({ root, config, weightsRoot: undefined, access }, input);
    try {
        (0,usable_reference/* refuseReference */.U)(side, config);
        const { name, kind, keys, versions, identity } = side;
        return { name, kind, keys, versions, identity };
    }
    finally {
        await side.close();
    }
}
function nothingMatches(input, { name, keys }, { unmatched }) {
    const alike = unmatched.filter(({ like }) => like !== undefined).length;
    const [ours] = unmatched;
    const [theirs] = keys.keys();
    const looks = ours === undefined ? '' : ` (${(0,quote/* quote */.h)(ours.name)} here, ${(0,quote/* quote */.h)(theirs ?? '')} there)`;
    const hint = alike > 0 ? `; --rename-from ${name} would give ${alike} of them its names` : '';
    return new user_error/* UserError */.y(`--drop-unmatched: no weight of ${input} has the name and shape of one of ${name}${looks}${hint}`);
}

// EXTERNAL MODULE: ./src/compare/fold-names.ts
var fold_names = __webpack_require__(95605);
;// CONCATENATED MODULE: ./src/commands/convert-fit-report.ts

/** Keys of each list; the counts beside them are whole. */
const MOST_KEYS = 1000;
const MOST_WAYS = 100;
const MOST_ROWS = 200;
/** What was renamed and left out, and what the output lacks of its reference. */
function fitFacts(fit, model) {
    const { renameFrom, reference, renames, doubtful } = fit;
    return {
        ...(renameFrom === undefined ? {} : { renames: renameFacts(renameFrom, renames, doubtful) }),
        ...(reference === undefined ? {} : matchFacts(reference, fit, model)),
    };
}
/** What the user should know beyond what was asked for. */
function fitWarnings({ renameFrom, renames, doubtful, unmatched }) {
    const alike = unmatched.filter(({ like }) => like !== undefined).length;
    const warnings = [];
    if (renameFrom !== undefined && renames.length + doubtful.length === 0) {
        warnings.push(`--rename-from ${renameFrom.name} changed nothing: no key of the input is one of its keys under another name`);
    }
    if (doubtful.length > 0) {
        warnings.push(`${counted(doubtful.length)} not renamed: what ${renameFrom?.name} calls them is not sure; --rename gives them a name`);
    }
    if (alike > 0) {
        warnings.push(`${counted(alike)} left out that the reference seems to have under other names; --rename-from with the same reference renames them`);
    }
    return warnings;
}
function counted(keys) {
    return keys === 1 ? '1 key is' : `${keys} keys are`;
}
function renameFacts({ name, kind }, renames, doubtful) {
    const ways = new Map();
    for (const { how, confidence } of renames) {
        const id = `${confidence} ${how}`;
        const way = ways.get(id) ?? { how, confidence, keys: 0 };
        way.keys++;
        ways.set(id, way);
    }
    const options = doubtful.slice(0, MOST_KEYS).map((rename) => ({ ...rename, option: renameOption(rename) }));
    return {
        reference: { name, kind },
        applied: { count: renames.length, keys: renames.slice(0, MOST_KEYS) },
        doubtful: {
            count: doubtful.length,
            keys: options.map(({ option, ...rename }) => (option === undefined ? rename : { ...rename, option })),
        },
        ways: [...ways.values()].sort((a, b) => b.keys - a.keys).slice(0, MOST_WAYS),
    };
}
/** Names without anything that `--rename`, or a shell, would take for more than a name. */
const PLAIN_NAME = /^[\w.:-]*[\w:-]$/;
function renameOption({ from, to }) {
    return PLAIN_NAME.test(from) && PLAIN_NAME.test(to) ? `${from}=>${to}` : undefined;
}
/** By name and shape, whatever `load_state_dict` would forgive. */
function matchFacts({ name, kind, keys }, { unmatched, candidateKeys }, model) {
    const written = new Set(model.tensors.map(({ key }) => key));
    const missing = [...keys.keys()].filter((key) => !written.has(key));
    const namesOf = (some) => some.map((each) => each.name);
    const [clashing, absent] = [unmatched.filter(({ expected }) => expected), unmatched.filter(({ expected }) => !expected)];
    return {
        reference: {
            ...{ name, kind, keys: keys.size, matched: keys.size - missing.length },
            missing: { count: missing.length, keys: missing.slice(0, MOST_KEYS) },
            unmatched: unmatched.length,
            folded: {
                shape: folded(namesOf(clashing), candidateKeys),
                absent: folded(namesOf(absent), candidateKeys),
                missing: folded(missing, keys.keys()),
            },
        },
        unmatched: unmatched.slice(0, MOST_KEYS).map(({ name: key, shape, expected, like }) => ({
            name: key,
            why: expected === undefined ? 'absent' : 'shape',
            shape: [...shape],
            ...(expected === undefined ? {} : { expected: [...expected] }),
            ...(like === undefined ? {} : { like }),
        })),
    };
}
function folded(names, all) {
    return names.length === 0 ? [] : (0,fold_names/* foldNames */.w)(names, all).slice(0, MOST_ROWS);
}

;// CONCATENATED MODULE: ./src/commands/convert-report.ts






/** Names that a report lists before it only counts them. */
const convert_report_MOST_NAMES = 1000;
const NAMED_IN_WARNING = 3;
/** What is found out during a conversion, put together as its report. It keeps plain facts: the input is released before the output is verified. */
class ConversionReport {
    request;
    place;
    input;
    planFacts = NOTHING_PLANNED;
    fitFacts = {};
    outputPath;
    changes = { overflow: [], underflow: [] };
    warnings = [];
    constructor(request, { main, size }, place) {
        this.request = request;
        this.place = place;
        this.outputPath = place.shown;
        this.input = { path: main.path, size, format: main.checkpoint.container };
    }
    /** What the input is. */
    about(identification) {
        this.input = { ...this.input, ...identityOf(identification?.identity) };
        const kind = identification?.identity?.kind ?? '';
        if (kind.endsWith('-base')) {
            this.warnings.push('the input is a base model: GPT-SoVITS knows it by its first 8 KiB, which a conversion changes, and would then go by the size');
        }
    }
    /** The settings that `--config-file` names have no part in this conversion. */
    unneeded(configFile) {
        this.warnings.push(`--config-file ${(0,quote/* quote */.h)(configFile)} is not used: with --only weights, a training file of GPT-SoVITS (S2) or of RVC needs such settings; this conversion does not`);
    }
    planned(model, plan) {
        const cast = [...plan.casts.values()].reduce((sum, count) => sum + count, 0);
        const written = plan.expected.length;
        if (plan.index !== undefined)
            this.outputPath = pathAsGiven(this.request, (0,external_node_path_.join)(this.place.folder, plan.index.name));
        this.planFacts = {
            files: [
                ...plan.files,
                ...(plan.index === undefined ? [] : [{ name: plan.index.name, size: Buffer.byteLength(plan.index.text) }]),
            ].map(({ name, size }) => ({ path: (0,shown_path/* shownPath */.p)(this.request.root, (0,external_node_path_.join)(this.place.folder, name)), size })),
            tensors: { written, cast, kept: written - cast, dropped: model.dropped.length, renamed: model.renamed },
            casts: Object.fromEntries(plan.casts),
            dropped: { entries: [...model.droppedEntries], keys: droppedKeys(model) },
        };
        this.warnings.push(...plan.notes);
    }
    /** What references have made of the keys. */
    fitted(fit, model) {
        this.fitFacts = fitFacts(fit, model);
        this.warnings.push(...fitWarnings(fit));
    }
    copied({ facts, copies }, model) {
        this.changes = { overflow: overflows(copies).map(plain), underflow: underflows(copies).map(plain) };
        const names = [...facts.values()].flatMap(({ nonFinite }) => [...nonFinite.keys()]);
        const written = new Set(model.tensors.map(({ tensor }) => tensor.info.name));
        const staying = names.filter((name) => written.has(name));
        if (staying.length > 0)
            this.warnings.push(`NaN or infinite values of the input stay as they are: ${listed(staying)}`);
    }
    /** Nothing was written. */
    failed(outcome) {
        return this.report('failed', outcome, []);
    }
    passed(outcome) {
        return this.report('passed', outcome, this.planFacts.files);
    }
    report(status, { identification, findings }, files) {
        const { tensors, casts, dropped } = this.planFacts;
        return {
            schema: 'ckpt-guard/convert@1',
            status,
            input: this.input,
            output: {
                path: this.outputPath,
                container: this.place.container,
                size: files.reduce((sum, { size }) => sum + size, 0),
                files,
                ...identityOf(identification?.identity),
            },
            dtype: this.request.dtype,
            tensors,
            casts,
            dropped,
            ...this.fitFacts,
            ...this.changes,
            warnings: this.warnings,
            findings: findings.map((finding) => ({ ...finding, where: { ...finding.where } })),
        };
    }
}
const NOTHING_PLANNED = {
    files: [],
    tensors: { written: 0, cast: 0, kept: 0, dropped: 0, renamed: 0 },
    casts: {},
    dropped: { entries: [], keys: [] },
};
/** Tensors that are left out one by one, not with all of their entry. */
function droppedKeys({ droppedEntries: entries, dropped }) {
    const single = dropped.filter(({ info }) => !entries.some((entry) => `${info.name}.`.startsWith(`${entry}.`)));
    return single.slice(0, convert_report_MOST_NAMES).map(({ info }) => info.key ?? info.name);
}
function plain({ tensors, from, to, count, largest }) {
    return { tensors: tensors.slice(0, convert_report_MOST_NAMES), from, to, count, largest };
}
function identityOf(identity) {
    return identity === undefined ? {} : { identity: { ...identity, evidence: [...identity.evidence] } };
}
function listed(names) {
    const more = names.length - NAMED_IN_WARNING;
    return `${names
        .slice(0, NAMED_IN_WARNING)
        .map((name) => (0,quote/* quote */.h)(name))
        .join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./src/commands/convert.ts





















/**
 * Converts a checkpoint: open, judge, plan, write beside the target, verify, put in place, report. What is wrong with the input,
 * and values that would overflow, are in the report; nothing is written then. Throws `UserError` where it cannot run.
 */
async function convert(request, progress) {
    const scanner = new scan_scanner/* Scanner */.L(request.threads === undefined ? {} : { threads: request.threads });
    try {
        const written = await write(request, scanner, progress);
        return 'schema' in written ? written : await place(written, request, scanner, progress);
    }
    catch (error) {
        throw error instanceof writer_error/* WriterError */.C ? new user_error/* UserError */.y(namedAsGiven(error, request).message) : error;
    }
    finally {
        await scanner.close();
        progress.done();
    }
}
/** Writers work with absolute paths; a message has the one that its reader typed. */
function namedAsGiven(error, request) {
    return error.path === undefined ? error : new writer_error/* WriterError */.C({ ...error, path: pathAsGiven(request, error.path) });
}
/** The output beside its place; or the report, where the input forbids it. */
async function write(request, scanner, progress) {
    const { root, config, configFile } = request;
    const references = await writtenReferences(request);
    if (configFile !== undefined)
        await refuseMissingSettings(root, configFile);
    const manifest = config.manifest === undefined ? undefined : await (0,checksum_files/* readManifest */.WI)(config.manifest, root);
    // Threads start while the structure is read; whether the file is there is asked for below.
    void (0,promises_.stat)((0,external_node_path_.resolve)(root, request.input)).then(({ size }) => scanner.prepare(size, false), () => { });
    const input = await openInput(root, request.input, (0,checksum_files/* checksumFiles */.b1)(manifest));
    try {
        return await converted(request, input, references, scanner, progress);
    }
    finally {
        await input.close();
    }
}
async function converted(request, input, references, scanner, progress) {
    const { root, config } = request;
    const target = outputPlace(request, input);
    const report = new ConversionReport(request, input, target);
    const judged = input.files.map((file) => judgeFile(file, undefined, config));
    const [main] = judged;
    report.about(main?.identification);
    const refused = refusals(judged.flatMap(({ findings }) => findings));
    if (refused.length > 0 || main === undefined)
        return report.failed({ findings: refused });
    refuseTorchScript(input);
    const graph = inputGraph(input);
    let areSettingsNeeded = false;
    const settings = () => {
        areSettingsNeeded = true;
        return settings_file_trainingSettings(root, request.configFile, input.main.absolute);
    };
    const { identification } = main;
    const chosen = chooseTensors(graph, request.drop, request.rename.map(rename_keys/* parseRenaming */.zl));
    const options = { request, main: input.main, identity: identification.identity, chosen };
    const fit = references === undefined ? undefined : await fitToReferences(references, options);
    const edits = planEdits(graph, chosen, fit?.names ?? new Map());
    const model = await outputModel(graph, edits, request.only, identification, settings);
    if (fit !== undefined)
        report.fitted(fit, model);
    if (request.configFile !== undefined && !areSettingsNeeded)
        report.unneeded(request.configFile);
    const plan = await planOutput(graph, model, target, request, longBytes(input.main));
    report.planned(model, plan);
    await refuseOverwriting(request, input, target, plan, filesOf(references));
    progress.total(input.size + plan.files.reduce((sum, { size }) => sum + size, 0), input.files.length + plan.files.length);
    const { targets, finish, unplaced } = await beginWriting(target.folder, plan);
    let isWritten = false;
    try {
        const copied = await copyValues(input.files, targets, scanner, progress);
        report.copied(copied, model);
        const damaged = refusals(input.files.flatMap((file) => judgeFile(file, copied.facts.get(file), config).findings));
        if (damaged.length > 0)
            return report.failed({ findings: damaged });
        if (overflows(copied.copies).length > 0 && !request.allowOverflow)
            return report.failed({ findings: [] });
        await finish(copied.copies);
        isWritten = true;
        const states = input.files.map(({ absolute, path, state }) => ({ absolute, path, state }));
        return { report, unplaced, folder: target.folder, expected: plan.expected, input: states };
    }
    finally {
        if (!isWritten)
            await unplaced.discard();
    }
}
/** Reads the output once more, and puts it in its place where it is sound. */
async function place({ report, unplaced, folder, expected, input }, { root, config }, scanner, progress) {
    try {
        const { temporaryPaths } = unplaced;
        const verified = await verifyOutput({ root, folder, temporaryPaths, expected, config, scanner, progress });
        if (refusals(verified.findings).length > 0)
            return report.failed(verified);
        await refuseChanged(input);
        await unplaced.commit();
        return report.passed(verified);
    }
    finally {
        await unplaced.discard();
    }
}
function refuseTorchScript({ files }) {
    const file = files.find(({ checkpoint }) => checkpoint.container === 'torchscript');
    if (file === undefined)
        return;
    throw new user_error/* UserError */.y(`${file.path} is a TorchScript archive: a program with its weights, which only PyTorch can write again; ` +
        'save its state_dict() with torch.save and convert that');
}


/***/ })

};
