export const id = 438;
export const ids = [438];
export const modules = {

/***/ 12438:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkedConfig: () => (/* binding */ checkedConfig)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/config/closest-word.ts
var closest_word = __webpack_require__(47962);
// EXTERNAL MODULE: ./src/config/config.ts
var config = __webpack_require__(81122);
// EXTERNAL MODULE: ./src/config/shown.ts
var shown = __webpack_require__(1283);
;// CONCATENATED MODULE: ./src/config/mistakes.ts


/**
 * What zod found wrong with `value`, in words: the setting, what was expected and what was found. One after the other as
 * they are asked for, since a hostile config may have a million mistakes of which nobody reads more than a few.
 */
function* explainIssues(issues, value, knownKeys) {
    for (const issue of issues) {
        if (issue.code === 'unrecognized_keys') {
            for (const key of issue.keys)
                yield { path: [...issue.path, key], part: 'key', message: unknownKey(key, knownKeys(issue.path)) };
        }
        else {
            const name = issue.path.length > 0 ? `${settingName(issue.path)}: ` : '';
            const message = `${name}expected ${expectation(issue)}, found ${(0,shown/* shown */.S)(valueAt(value, issue.path))}`;
            yield { path: issue.path, part: 'value', message };
        }
    }
}
function unknownKey(key, known) {
    return `unknown key ${(0,shown/* shown */.S)(key)}${(0,closest_word/* didYouMean */.a)(key, known) || `; known are ${known.join(', ')}`}`;
}
/** `naming.epoch-base`, `versions[2].folders`. */
function settingName(path) {
    return path.reduce((name, step) => {
        if (typeof step === 'number')
            return `${name}[${step}]`;
        const word = /^[\w./-]+$/.test(String(step)) ? String(step) : (0,shown/* shown */.S)(step);
        return name === '' ? word : `${name}.${word}`;
    }, '');
}
const TYPE_WORDS = {
    array: 'a list',
    object: 'a map of settings',
    record: 'a map',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
};
function expectation(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return TYPE_WORDS[issue.expected] ?? issue.expected;
        case 'invalid_value':
            return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
        case 'invalid_union':
            return issue.errors
                .flat()
                .map((each) => expectation(each))
                .join(' or ');
        case 'too_small':
            return issue.origin === 'string' ? 'text that is not empty' : `at least ${issue.minimum}`;
        case 'too_big':
            return `at most ${issue.maximum}`;
        default:
            return `something else (${issue.message})`;
    }
}
function valueAt(value, path) {
    return path.reduce((at, step) => {
        if (at === null || typeof at !== 'object')
            return undefined;
        return Object.getOwnPropertyDescriptor(at, step)?.value;
    }, value);
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./src/config/name-pattern.ts

/** Longest file name that the pattern is tried on, in characters: common file systems allow no longer one. */
const MAX_NAME_LENGTH = 255;
/** An honest pattern needs microseconds for a name. One such as `(a+)+$` needs more than the age of the universe. */
const MATCH_MILLISECONDS = 250;
/** Characters of the pattern itself that are tried; more would be slow and show nothing new. */
const MAX_PROBES = 24;
/**
 * What is wrong with `naming.pattern`, if anything: it does not compile (JavaScript's syntax, `u` flag), or it
 * backtracks so much that a long file name would hang the check. The latter is found by trying it, under a time limit,
 * on names of the greatest length made of the characters that stand in it; names in use are never longer than those.
 */
function patternMistake(source) {
    let pattern;
    try {
        pattern = new RegExp(source, 'u');
    }
    catch (error) {
        const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
        return `expected a regular expression in JavaScript's syntax, found one that cannot be read: ${reason}`;
    }
    return probes(source).some((name) => isEndless(pattern, name))
        ? 'expected a regular expression that ends in time on any file name, found one that backtracks without end; ' +
            'avoid a repeated group that itself repeats, as in (a+)+'
        : undefined;
}
/** Names of one repeated character each, with an end that no pattern expects, so that every way to match is tried. */
function probes(source) {
    const characters = new Set(['a', '0', '_', '-', ...source].slice(0, MAX_PROBES));
    return [...characters].map((character) => `${character.repeat(MAX_NAME_LENGTH).slice(0, MAX_NAME_LENGTH - 1)}\u0000`);
}
/** The regular expression engine cannot be interrupted from JavaScript; a script with a time limit can. */
function isEndless(pattern, name) {
    try {
        new external_node_vm_.Script('pattern.test(name)').runInContext((0,external_node_vm_.createContext)({ pattern, name }), { timeout: MATCH_MILLISECONDS });
        return false;
    }
    catch (error) {
        // Not `instanceof Error`: the error belongs to the script's own context.
        if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            return true;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/config/yaml-text.ts

/** Deeper than any setting lies. Nesting by the thousand makes YAML readers run for minutes or out of memory. */
const MAX_DEPTH = 16;
/** How often aliases (`*name`) may be followed in total: stops values that expand exponentially ("billion laughs"). */
const MAX_ALIASES = 100;
const TOO_MANY_ALIASES = `expected at most ${MAX_ALIASES} uses of aliases (*name), found values that expand further`;
/** Reads YAML 1.2 of bounded depth and expansion. Nothing throws: mistakes are data, and `value` is then undefined. */
function readYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    // Tokens first: they are read without recursion, so that their depth can be bounded before anything recurses.
    const tokens = [...new dist/* Parser */.iX(lines.addNewLine).parse(text)];
    const at = (offset) => {
        const { line, col } = lines.linePos(Math.max(0, offset));
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const tooDeep = tokens.map(tooDeepAt).find((offset) => offset !== undefined);
    if (tooDeep !== undefined) {
        return onlyMistakes([{ ...at(tooDeep), message: `expected at most ${MAX_DEPTH} levels, found deeper nesting` }]);
    }
    const documents = [...new dist/* Composer */.Dk({ uniqueKeys: false, prettyErrors: false }).compose(tokens)];
    const [document, second] = documents;
    if (document === undefined)
        return { value: undefined, mistakes: [], position: () => at(0) };
    if (second !== undefined) {
        return onlyMistakes([{ ...at(second.range[0]), message: 'expected one YAML document, found a second one' }]);
    }
    const mistakes = [...document.errors, ...document.warnings].map((error) => ({ ...at(error.pos[0]), message: firstLine(error.message) }));
    if (mistakes.length === 0)
        for (const { offset, message } of nodeMistakes(document))
            mistakes.push({ ...at(offset), message });
    if (mistakes.length > 0)
        return onlyMistakes(mistakes);
    try {
        const value = document.toJS({ maxAliasCount: MAX_ALIASES });
        return { value, mistakes: [], position: (path, part) => at(offsetOf(document, path, part)) };
    }
    catch {
        return onlyMistakes([{ ...at(0), message: TOO_MANY_ALIASES }]);
    }
}
function onlyMistakes(mistakes) {
    return { value: undefined, mistakes, position: () => ({ line: 1, column: 1 }) };
}
/** Offset of a token below `MAX_DEPTH`, if there is one. Walks with a list of its own instead of the call stack. */
function tooDeepAt(root) {
    const waiting = [{ token: root, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { token, depth } = next;
        if (depth > MAX_DEPTH)
            return token.offset;
        const below = [];
        if (token.type === 'document')
            below.push(token.value);
        else if ('items' in token)
            for (const item of token.items)
                below.push(item.key, item.value);
        for (const child of below)
            if (child)
                waiting.push({ token: child, depth: depth + 1 });
    }
    return undefined;
}
/**
 * Keys that are not plain text, keys that stand twice, aliases of nothing, and too many aliases. (The library's own check
 * for keys takes quadratic time.)
 */
function nodeMistakes(document) {
    const mistakes = [];
    const waiting = [document.contents];
    let aliases = 0;
    while (waiting.length > 0) {
        const node = waiting.pop();
        if ((0,dist/* isAlias */.Vj)(node)) {
            if (++aliases > MAX_ALIASES)
                return [{ offset: startOf(node) ?? 0, message: TOO_MANY_ALIASES }];
            if (!node.resolve(document))
                mistakes.push({ offset: startOf(node) ?? 0, message: `the alias *${node.source} stands for nothing` });
        }
        else if ((0,dist/* isMap */.jh)(node)) {
            for (const mistake of keyMistakes(node))
                mistakes.push(mistake);
            for (const { value } of node.items)
                waiting.push(value);
        }
        else if ((0,dist/* isCollection */.P3)(node)) {
            for (const item of node.items)
                waiting.push(item);
        }
    }
    return mistakes;
}
function* keyMistakes(map) {
    const seen = new Set();
    for (const { key } of map.items) {
        const offset = startOf(key) ?? startOf(map) ?? 0;
        const word = (0,dist/* isScalar */.jn)(key) ? String(key.value) : undefined;
        if (word === undefined)
            yield { offset, message: 'expected a word as the key, found a list, map or alias' };
        else if (seen.has(word))
            yield { offset, message: `expected each key once, found ${JSON.stringify(word)} again` };
        else
            seen.add(word);
    }
}
function offsetOf(document, path, part) {
    let node = document.contents;
    let offset = startOf(node) ?? 0;
    for (const [depth, step] of path.entries()) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = node.resolve(document);
        if (!(0,dist/* isCollection */.P3)(node))
            break;
        const pair = (0,dist/* isMap */.jh)(node) ? node.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === String(step)) : undefined;
        const value = (0,dist/* isMap */.jh)(node) ? pair?.value : node.items[Number(step)];
        const wanted = part === 'key' && depth === path.length - 1 ? pair?.key : value;
        offset = startOf(wanted) ?? startOf(pair?.key) ?? offset;
        node = value;
    }
    return offset;
}
function startOf(node) {
    if ((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node) || (0,dist/* isAlias */.Vj)(node))
        return node.range?.[0];
    return undefined;
}
function firstLine(message) {
    return message.split('\n', 1)[0] ?? message;
}

;// CONCATENATED MODULE: ./src/config/checked-config.ts








/** A config with hundreds of mistakes is another kind of file; the first ones say so. */
const MAX_MISTAKES = 10;
/** The settings of a file, if there is one, with `overrides` on top. Throws `UserError` with all mistakes of both. */
function checkedConfig(file, overrides, ruleIds) {
    const fromFile = file === undefined ? {} : parseText(file.text, file.name, ruleIds);
    const mistakes = firstOf(mistakesIn(overrides, ruleIds));
    if (mistakes.length > 0)
        throw new user_error/* UserError */.y(listed(mistakes.map(({ message }) => message)));
    return config/* configSchema */.Qn.parse({
        ...fromFile,
        ...overrides,
        rules: { ...fromFile.rules, ...overrides.rules },
        naming: { ...fromFile.naming, ...overrides.naming },
    });
}
function parseText(text, name, ruleIds) {
    const yaml = readYaml(text);
    const mistakes = yaml.mistakes.length > 0 ? yaml.mistakes : firstOf(mistakesIn(yaml.value ?? {}, ruleIds)).map((mistake) => located(mistake, yaml));
    if (mistakes.length > 0) {
        const sorted = [...mistakes].sort((a, b) => a.line - b.line || a.column - b.column);
        throw new user_error/* UserError */.y(listed(sorted.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`)));
    }
    // Checked just above: no mistakes means that it fits the schema.
    return (yaml.value ?? {});
}
function located({ path, part, message }, yaml) {
    return { ...yaml.position(path, part), message };
}
/** One more than is told, so that the rest can be mentioned. */
function firstOf(mistakes) {
    const first = [];
    for (const mistake of mistakes) {
        first.push(mistake);
        if (first.length > MAX_MISTAKES)
            break;
    }
    return first;
}
function listed(lines) {
    return [...lines.slice(0, MAX_MISTAKES), ...(lines.length > MAX_MISTAKES ? ['and more mistakes'] : [])].join('\n');
}
function* mistakesIn(value, ruleIds) {
    const parsed = config/* configSchema */.Qn.safeParse(value);
    if (parsed.success) {
        if (ruleIds !== undefined)
            yield* ruleMistakes(parsed.data, new Set(ruleIds));
        yield* patternMistakes(parsed.data);
    }
    else {
        yield* explainIssues(parsed.error.issues, value, keysAt);
    }
}
function* ruleMistakes(config, ruleIds) {
    for (const id of Object.keys(config.rules)) {
        if (!ruleIds.has(id))
            yield { path: ['rules', id], part: 'key', message: `no rule is called ${(0,shown/* shown */.S)(id)}${(0,closest_word/* didYouMean */.a)(id, ruleIds)}` };
    }
}
function* patternMistakes({ naming }) {
    const mistake = naming.pattern === undefined ? undefined : patternMistake(naming.pattern);
    if (mistake !== undefined)
        yield { path: ['naming', 'pattern'], part: 'value', message: `naming.pattern: ${mistake}` };
}
/** Keys that the schema knows at a place: at the root, in `naming`, in an item of `versions`. */
function keysAt(path) {
    const schema = path.reduce((at, step) => {
        const holder = unwrapped(at);
        if (holder instanceof schemas/* ZodObject */.bvH)
            return holder.shape[String(step)];
        return holder instanceof schemas/* ZodArray */.naA ? holder.element : undefined;
    }, config/* configSchema */.Qn);
    const holder = unwrapped(schema);
    return holder instanceof schemas/* ZodObject */.bvH ? Object.keys(holder.shape) : [];
}
/** The schema inside of `.default(…)` and `.optional()`. */
function unwrapped(schema) {
    return schema instanceof schemas/* ZodDefault */.XiL || schema instanceof schemas/* ZodOptional */.IiU ? unwrapped(schema.unwrap()) : schema;
}


/***/ })

};
