export const id = 2215;
export const ids = [2215];
export const modules = {

/***/ 42215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkedConfig: () => (/* binding */ checkedConfig)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/config/closest-word.ts
var closest_word = __webpack_require__(47962);
// EXTERNAL MODULE: ./src/config/choices.ts
var choices = __webpack_require__(24402);
// EXTERNAL MODULE: ./src/config/defaults.ts
var defaults = __webpack_require__(31954);
;// CONCATENATED MODULE: ./src/config/config.ts




/**
 * The one source of settings: their types and documentation, with the defaults beside. `schemas/config.schema.json` is generated from it.
 * A config file holds these keys; inputs of the action and options of the command line override them.
 */
const patterns = schemas/* array */.YOg(schemas/* string */.YjP().min(1));
/** A version, and where its files lie: added to what a profile knows by itself. */
const versionPaths = schemas/* strictObject */.rej({
    version: schemas/* string */.YjP().min(1).describe('Version name, as v2Pro'),
    base: patterns.default([]).describe('Globs of the base models that belong to this version'),
    folders: patterns.default([]).describe('Globs of folders that hold weights of this version'),
});
const reference = schemas/* string */.YjP()
    .min(1)
    .describe('Where the other side comes from, as release:latest; {path}, {folder}, {name} and {stem} stand for those of the checkpoint');
/** What `compare` compares with, and what it asks for. */
const comparison = schemas/* strictObject */.rej({
    reference: reference
        .optional()
        .describe('What checkpoints are compared with, as release:latest or schema:keys/{stem}.json; left out, the base of the pull request'),
    references: schemas/* array */.YOg(schemas/* strictObject */.rej({ paths: patterns.describe('Globs of the checkpoints that are compared with this reference'), reference }))
        .default(defaults/* DEFAULTS */.z.compare.references)
        .describe('References of single files and folders; the first one that matches wins, before `reference`'),
    require: schemas/* enum */.k5n(choices/* REQUIREMENTS */.dq)
        .default(defaults/* DEFAULTS */.z.compare.require)
        .describe('What a checkpoint has to be: identical; strict, it loads with load_state_dict; non-strict, with strict=False; extends, it lacks no key'),
    ignore: patterns.default(defaults/* DEFAULTS */.z.compare.ignore).describe('Patterns of keys that are left out on both sides, as enc_q.*'),
    rename: patterns.default(defaults/* DEFAULTS */.z.compare.rename).describe("FROM=>TO for the checkpoint's keys, as module.=> to take a prefix away"),
    dtype: schemas/* enum */.k5n(choices/* DTYPE_RULES */.RT)
        .default(defaults/* DEFAULTS */.z.compare.dtype)
        .describe('Whether a tensor of another type fails the comparison: exact or any'),
});
/** What `publish` makes of checkpoints, and where it puts it. */
const publication = schemas/* strictObject */.rej({
    to: schemas/* string */.YjP()
        .min(1)
        .default(defaults/* DEFAULTS */.z.publish.to)
        .describe('Where it goes: release, artifact (inside of GitHub Actions), hf:ORG/REPO, or a folder'),
    dtype: schemas/* enum */.k5n(choices/* PUBLISH_DTYPES */.Sc).default(defaults/* DEFAULTS */.z.publish.dtype).describe('Type that the weights are cast to'),
    only: schemas/* enum */.k5n(choices/* PUBLISH_ONLY */.NL)
        .default(defaults/* DEFAULTS */.z.publish.only)
        .describe('weights leaves out training state, in the form that the project loads; all keeps everything'),
    containers: schemas/* array */.YOg(schemas/* enum */.k5n(choices/* CONTAINERS */.f1))
        .default(defaults/* DEFAULTS */.z.publish.containers)
        .describe('Containers that each checkpoint is published in; none means the one that it has'),
    name: schemas/* string */.YjP()
        .min(1)
        .default(defaults/* DEFAULTS */.z.publish.name)
        .describe('Names of the files; {stem}, {version}, {dtype}, {ext}, {tag}, {project}, {kind}, {epoch} and {step} are filled in'),
    'keep-dtype': patterns.default(defaults/* DEFAULTS */.z.publish['keep-dtype']).describe('Patterns of keys that are not cast'),
    draft: schemas/* boolean */.zMY().default(defaults/* DEFAULTS */.z.publish.draft).describe('Whether the release stays a draft for somebody to look at'),
    prerelease: schemas/* boolean */.zMY().default(defaults/* DEFAULTS */.z.publish.prerelease).describe('Whether the release is marked as a prerelease'),
    'make-latest': schemas/* enum */.k5n(choices/* MAKE_LATEST */.Rz)
        .default(defaults/* DEFAULTS */.z.publish['make-latest'])
        .describe('Whether the release becomes the latest one; auto: never a prerelease, else as GitHub decides; legacy: by date and version'),
    'on-exists': schemas/* enum */.k5n(choices/* ON_EXISTS */.BM)
        .default(defaults/* DEFAULTS */.z.publish['on-exists'])
        .describe('What to do where it is published already: fail, replace what differs, or skip'),
    'require-compatible': reference.optional().describe('What every file has to load in place of, as release:latest; left out, nothing'),
    require: schemas/* enum */.k5n(choices/* REQUIREMENTS */.dq)
        .default(defaults/* DEFAULTS */.z.publish.require)
        .describe('What require-compatible asks for, in the words of compare.require'),
    'max-file-size': schemas/* string */.YjP().min(1).optional().describe('Largest file that is published, as 1900MB; left out, what the place allows'),
    split: schemas/* enum */.k5n(choices/* SPLITS */.UR)
        .default(defaults/* DEFAULTS */.z.publish.split)
        .describe('What becomes of a larger one: shards, which load as they are, or parts, which have to be joined'),
});
/** A count, or -1 and `unlimited` for all. */
const keepCount = schemas/* union */.KCZ([schemas/* int */.Whr(), schemas/* string */.YjP().min(1)]);
const keepWithin = schemas/* string */.YjP().min(1).describe('A time as 1y2m3d4h before the newest');
const severalTexts = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), patterns]);
/** What `prune` and `backup` keep. `parsePolicy` of src/retention reads the words, and says what is wrong with a value. */
const retention = schemas/* strictObject */.rej({
    'keep-last': keepCount.optional().describe('The newest N'),
    'keep-first': keepCount.optional().describe('The oldest N'),
    'keep-hourly': keepCount.optional().describe('The newest of each of the last N hours that have one'),
    'keep-daily': keepCount.optional().describe('The newest of each of the last N days that have one'),
    'keep-weekly': keepCount.optional().describe('The newest of each of the last N weeks (Monday to Sunday) that have one'),
    'keep-monthly': keepCount.optional().describe('The newest of each of the last N months that have one'),
    'keep-yearly': keepCount.optional().describe('The newest of each of the last N years that have one'),
    'keep-within': keepWithin.optional().describe('All within a time, as 1y2m3d4h, before the newest'),
    'keep-within-hourly': keepWithin.optional().describe('The newest of each hour within this time'),
    'keep-within-daily': keepWithin.optional().describe('The newest of each day within this time'),
    'keep-within-weekly': keepWithin.optional().describe('The newest of each week within this time'),
    'keep-within-monthly': keepWithin.optional().describe('The newest of each month within this time'),
    'keep-within-yearly': keepWithin.optional().describe('The newest of each year within this time'),
    'keep-tag': severalTexts.optional().describe('All that have these tags; a,b asks for both'),
    'keep-best': schemas/* union */.KCZ([schemas/* int */.Whr(), severalTexts]).optional().describe('The best N by a metric, as 2:val_loss:min'),
    'keep-every-epochs': keepCount.optional().describe('Each whose epoch is a multiple of N'),
    'keep-every-steps': keepCount.optional().describe('Each whose step is a multiple of N'),
    'keep-referenced': schemas/* boolean */.zMY().optional().describe('All that configs, key schemas, tags, open pull requests and releases mention'),
    protect: severalTexts.optional().describe('Globs of names and paths that are never removed'),
    'max-size': schemas/* string */.YjP().min(1).optional().describe('Most bytes that the kept ones of a group may have, as 50GB'),
});
/** What `prune` looks at. */
const pruning = schemas/* strictObject */.rej({
    target: schemas/* enum */.k5n(choices/* PRUNE_TARGETS */.e1)
        .optional()
        .describe('What is pruned: files, artifacts, caches, releases, or the items of an inventory (a plan only)'),
    'group-by': severalTexts
        .optional()
        .describe('What makes a group, of which the policy keeps some: series, experiment, folder, model, branch, workflow, prefix, or none; several with commas'),
    'max-deletions': schemas/* int */.Whr().positive().optional().describe('Most items that one run removes, the oldest first; the next run goes on'),
});
/** What `backup` saves, and where `resume` looks. */
const backups = schemas/* strictObject */.rej({
    to: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('Where backups go: cache or artifact (inside of GitHub Actions), a folder, or s3://BUCKET/PREFIX'),
    from: severalTexts
        .optional()
        .describe('Where resume looks, the first place first: local, cache, artifact, a folder, s3://BUCKET/PREFIX; several with commas'),
});
const configSchema = schemas/* strictObject */.rej({
    paths: patterns.default(defaults/* DEFAULTS */.z.paths).describe('Globs of the files to look at'),
    exclude: patterns.default(defaults/* DEFAULTS */.z.exclude).describe('Globs of files and folders to leave out'),
    'fail-on': schemas/* enum */.k5n(choices/* FAIL_ON */.d$).default(defaults/* DEFAULTS */.z['fail-on']).describe('Lowest severity of a finding that fails the check'),
    files: schemas/* enum */.k5n(choices/* FILES */.cn)
        .default(defaults/* DEFAULTS */.z.files)
        .describe('Which files the action looks at: those that a pull request changes, or all that match; auto means changed on pull requests'),
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(choices/* SEVERITIES */.oC))
        .default(defaults/* DEFAULTS */.z.rules)
        .describe('Severity of single rules, by id: { "tensor/all-zero": "warning" }'),
    'allow-globals': patterns
        .default(defaults/* DEFAULTS */.z['allow-globals'])
        .describe('Full names of globals that are accepted in pickles, as utils.HParams. They are still never executed'),
    digest: schemas/* enum */.k5n(choices/* DIGESTS */.Ei).default(defaults/* DEFAULTS */.z.digest).describe('Digest to compute of every file'),
    manifest: schemas/* string */.YjP().min(1).optional().describe('File of checksums in the format of sha256sum, for all files'),
    profile: schemas/* enum */.k5n(choices/* PROFILES */.jI)
        .default(defaults/* DEFAULTS */.z.profile)
        .describe('Project whose habits apply; auto recognises it by the content of each file'),
    naming: schemas/* strictObject */.rej({
        pattern: schemas/* string */.YjP()
            .min(1)
            .optional()
            .describe('Regular expression that file names must match; named groups model, epoch, step, version are compared with the content'),
        'epoch-base': schemas/* union */.KCZ([schemas/* literal */.euz(0), schemas/* literal */.euz(1)])
            .optional()
            .describe('Whether epochs in names count from 0 or from 1'),
    })
        .default(defaults/* DEFAULTS */.z.naming)
        .describe('How this team names its checkpoints'),
    'require-resumable': patterns
        .default(defaults/* DEFAULTS */.z['require-resumable'])
        .describe('Globs of files that must hold all that training needs to go on'),
    'no-local-paths': patterns
        .default(defaults/* DEFAULTS */.z['no-local-paths'])
        .describe('Globs of files that must not hold absolute paths or user names, because they are published'),
    versions: schemas/* array */.YOg(versionPaths).default(defaults/* DEFAULTS */.z.versions).describe('Versions and their paths, added to those that the profile knows'),
    comment: schemas/* boolean */.zMY().default(defaults/* DEFAULTS */.z.comment).describe('Whether the action keeps one comment on the pull request'),
    compare: comparison.default(defaults/* DEFAULTS */.z.compare).describe('What compare compares checkpoints with, and what it asks for'),
    publish: publication.default(defaults/* DEFAULTS */.z.publish).describe('What publish makes of checkpoints, and where it puts it'),
    retention: retention.default(defaults/* DEFAULTS */.z.retention).describe('What prune and backup keep'),
    prune: pruning.default(defaults/* DEFAULTS */.z.prune).describe('What prune looks at'),
    backup: backups.default(defaults/* DEFAULTS */.z.backup).describe('Where backup saves, and resume looks'),
});

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
    return configSchema.parse({
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
    const parsed = configSchema.safeParse(value);
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
    }, configSchema);
    const holder = unwrapped(schema);
    return holder instanceof schemas/* ZodObject */.bvH ? Object.keys(holder.shape) : [];
}
/** The schema inside of `.default(…)` and `.optional()`. */
function unwrapped(schema) {
    return schema instanceof schemas/* ZodDefault */.XiL || schema instanceof schemas/* ZodOptional */.IiU ? unwrapped(schema.unwrap()) : schema;
}


/***/ })

};
