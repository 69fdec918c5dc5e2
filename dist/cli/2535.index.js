export const id = 2535;
export const ids = [2535,1920];
export const modules = {

/***/ 98050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Characters of a name that a message shows; real names have fewer than 200. */
const SHOWN = 200;
/** Text from a file inside of a message: in quotes, with escapes, and cut where nobody would read on. */
function quote(text) {
    return JSON.stringify(shorten(text));
}
/** `text`, or its beginning and an ellipsis. */
function shorten(text, length = SHOWN) {
    return text.length <= length ? text : `${text.slice(0, length)}…`;
}


/***/ }),

/***/ 12535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/reports/bytes-text.ts
var bytes_text = __webpack_require__(35698);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(46548);
// EXTERNAL MODULE: ./src/commands/progress.ts
var progress = __webpack_require__(67111);
;// CONCATENATED MODULE: ./src/commands/terminal-progress.ts



/** Redrawing more often than this only costs time. */
const REDRAW_MILLISECONDS = 100;
/** In a log every line stays: one now and then shows that something happens. */
const LOG_MILLISECONDS = 5_000;
const BAR_CELLS = 24;
/** Before this nobody knows how fast it goes. */
const RATE_AFTER_MILLISECONDS = 1_000;
/** A bar where `stream` is a terminal, a line every few seconds elsewhere, nothing when quiet. What is over soon shows nothing. */
function terminalProgress(stream, settings) {
    if (settings.isQuiet)
        return progress/* noProgress */.n;
    const state = new State(settings.now);
    return stream.isTTY ? barProgress(stream, state) : logProgress(stream, state);
}
/** How far the command is, and when that was last shown. */
class State {
    now;
    bytes = 0;
    totalBytes = 0;
    files = 0;
    totalFiles = 0;
    path = '';
    startedAt;
    shownAt;
    constructor(now) {
        this.now = now;
        this.startedAt = now();
        this.shownAt = this.startedAt;
    }
    /** Whether `milliseconds` are over since this was last true (or since the start). */
    isDue(milliseconds) {
        if (this.now() - this.shownAt < milliseconds)
            return false;
        this.shownAt = this.now();
        return true;
    }
    get percent() {
        return this.totalBytes === 0 ? 0 : Math.min(100, Math.floor((this.bytes / this.totalBytes) * 100));
    }
    /** `250 MB/s, 12 s left`, on the average so far; '' while it is too early to say. */
    get speed() {
        const milliseconds = this.now() - this.startedAt;
        if (milliseconds < RATE_AFTER_MILLISECONDS || this.bytes === 0)
            return '';
        const rate = (this.bytes / milliseconds) * 1_000;
        const left = Math.max(0, this.totalBytes - this.bytes);
        return `${(0,bytes_text/* bytesText */.pV)(Math.round(rate))}/s, ${durationText(left / rate)} left`;
    }
}
function barProgress(stream, state) {
    let isDrawn = false;
    return tracked(state, {
        show() {
            if (!state.isDue(REDRAW_MILLISECONDS))
                return;
            // A terminal that does not know its size says 0.
            stream.write(`\r\u001b[K${barLine(state, (stream.columns || 80) - 1)}`);
            isDrawn = true;
        },
        done() {
            if (isDrawn)
                stream.write('\r\u001b[K');
            isDrawn = false;
        },
    });
}
function logProgress(stream, state) {
    return tracked(state, {
        show() {
            if (!state.isDue(LOG_MILLISECONDS))
                return;
            const { percent, bytes, totalBytes, speed, files, totalFiles, path } = state;
            const facts = [`${percent} %`, `${(0,bytes_text/* bytesText */.pV)(bytes)} of ${(0,bytes_text/* bytesText */.pV)(totalBytes)}`, speed, `file ${files} of ${totalFiles}`];
            stream.write(`${facts.filter((fact) => fact !== '').join(', ')}: ${(0,reports_escape/* terminalText */.eR)(path)}\n`);
        },
        done() { },
    });
}
/** A total that is told too late, or too low, is at least what has been done. */
function tracked(state, view) {
    return {
        total(bytes, files) {
            state.totalBytes = bytes;
            state.totalFiles = files;
        },
        file(path) {
            state.files++;
            state.totalFiles = Math.max(state.totalFiles, state.files);
            state.path = path;
            view.show();
        },
        advance(bytes) {
            state.bytes += bytes;
            state.totalBytes = Math.max(state.totalBytes, state.bytes);
            view.show();
        },
        done: view.done,
    };
}
function barLine(state, width) {
    const { percent, bytes, totalBytes, speed, files, totalFiles, path } = state;
    const filled = Math.round((percent / 100) * BAR_CELLS);
    const bar = `[${'='.repeat(filled)}${' '.repeat(BAR_CELLS - filled)}] ${percent} %`;
    const facts = [bar, `${(0,bytes_text/* bytesText */.pV)(bytes)} of ${(0,bytes_text/* bytesText */.pV)(totalBytes)}`, speed, `file ${files} of ${totalFiles}`, (0,reports_escape/* terminalText */.eR)(path)];
    return fitted(facts.filter((fact) => fact !== '').join('  '), width);
}
/** `45 s`, `3 min 20 s`, `2 h 5 min`: rounded up, so that it ends with a second. */
function durationText(seconds) {
    const whole = Math.ceil(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3_600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}
/** As much of `text` as fits; a character beyond ASCII may take two cells, and a line that wraps could not be redrawn. */
function fitted(text, width) {
    let used = 0;
    let shown = '';
    for (const character of text) {
        used += character <= '\u007f' ? 1 : 2;
        if (used > width)
            break;
        shown += character;
    }
    return shown;
}

// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/references/access.ts

/** Bytes that `--allow-download` allows where it says no size. */
const USUAL_DOWNLOAD = 4e9;
/** GitHub's own addresses, where nothing else is said. */
const API_URL = 'https://api.github.com';
const SERVER_URL = 'https://github.com';
/** What the variables say that a job of GitHub Actions has, and those of `gh`. `say` is told why there is a pause. */
function accessFromEnvironment(env, temporary, maxDownload, say = () => { }) {
    const set = (name) => env[name] || undefined;
    return {
        temporary: set('RUNNER_TEMP') ?? temporary,
        maxDownload,
        wait: (milliseconds, why) => {
            say(`${why}; waiting ${Math.ceil(milliseconds / 1000)} s`);
            return (0,promises_.setTimeout)(milliseconds);
        },
        hub: {
            token: set('GH_TOKEN') ?? set('GITHUB_TOKEN'),
            repository: repositoryName(set('GITHUB_REPOSITORY')),
            apiUrl: set('GITHUB_API_URL') ?? API_URL,
            serverUrl: set('GITHUB_SERVER_URL') ?? SERVER_URL,
            runId: set('GITHUB_RUN_ID'),
            baseBranch: set('GITHUB_BASE_REF'),
        },
    };
}
/** `owner/name`; `undefined` for anything else. */
function repositoryName(text) {
    const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(text ?? '') ?? [];
    return owner === undefined || name === undefined ? undefined : { owner, name };
}

// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
;// CONCATENATED MODULE: ./src/cli/io.ts
/** Whether to colour what is written to `output`: see no-color.org and force-color.org. */
function wantsColor(output, env, isAllowed) {
    if (!isAllowed || (env.NO_COLOR ?? '') !== '')
        return false;
    const forced = env.FORCE_COLOR;
    if (forced !== undefined && forced !== '')
        return forced !== '0' && forced !== 'false';
    return output.isTTY === true && env.TERM !== 'dumb';
}
/**
 * Writes all of `text` and waits until it is handed over, so that nothing is cut off when the process ends. A reader that
 * has gone away (`| head`) is no error: then the answer is `false`.
 */
function writeAll(output, text) {
    return new Promise((resolve, reject) => {
        // A stream reports a failed write twice: to the callback and as an event, which would end the process if nobody listened.
        const ignore = () => { };
        output.once('error', ignore);
        output.write(text, (error) => {
            if (!error)
                output.off('error', ignore);
            if (!error || isReaderGone(error))
                resolve(!error);
            else
                reject(error);
        });
    });
}
function isReaderGone(error) {
    return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/config/choices.ts
var choices = __webpack_require__(24402);
;// CONCATENATED MODULE: ./src/cli/options.ts


const FORMATS = ['text', 'json', 'markdown'];
/** What `convert` casts to, and the containers that it writes. */
const TARGET_DTYPES = ['float16', 'bfloat16', 'float32', 'keep'];
const OUTPUT_CONTAINERS = ['torch', 'safetensors'];
const CAST_SCOPES = ['weights', 'all'];
function addSharedOptions(command) {
    return command
        .option('--config <file>', 'config file (default: .github/ckpt-guard.yml when it is there)')
        .addOption(new esm/* Option */.c$('--format <format>', 'how the result is printed').choices(FORMATS).default('text'))
        .option('-o, --output-file <file>', 'write the result to a file instead of stdout')
        .addOption(new esm/* Option */.c$('--profile <name>', 'project whose habits apply (default: found by content)').choices(choices/* PROFILES */.jI))
        .option('-q, --quiet', 'no progress on stderr')
        .option('--no-color', 'no colours, also on a terminal')
        .option('--threads <count>', 'most threads to use (default: what the machine has, at most 4)', threadCount);
}
function addValidateOptions(command) {
    return command
        .addOption(new esm/* Option */.c$('--fail-on <severity>', 'lowest severity that fails the check (default: error)').choices(choices/* FAIL_ON */.d$))
        .option('--exclude <glob>', 'leave out what matches in folders and globs; may be repeated', collected)
        .option('--rule <id=severity>', `severity of one rule: ${choices/* SEVERITIES */.oC.join(', ')}; may be repeated`, ruleSeverities)
        .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
        .addOption(new esm/* Option */.c$('--allow-globals <names>').argParser(names).hideHelp())
        .addOption(new esm/* Option */.c$('--digest <algorithm>', 'also compute a digest of each file').choices(choices/* DIGESTS */.Ei))
        .option('--manifest <file>', 'checksums that files must have, in the format of sha256sum')
        .option('--watch', 'check the files of folders as they are saved, until Ctrl-C')
        .option('--no-digest-files', 'with --watch: write no digests, and nothing else');
}
function addConvertOptions(command) {
    return command
        .option('--output <file>', 'the file to write; one that is there is replaced when the new one is complete')
        .option('--in-place', 'replace the input itself')
        .addOption(new esm/* Option */.c$('--dtype <dtype>', 'type that the weights are cast to').choices(TARGET_DTYPES).default('keep'))
        .addOption(new esm/* Option */.c$('--cast <what>', 'cast the weights, or optimizer state and all else too').choices(CAST_SCOPES).default('weights'))
        .addOption(new esm/* Option */.c$('--only <what>', 'leave out training state, in the form that the project loads').choices(['weights']))
        .option('--drop <pattern>', 'leave out tensors or top-level entries; may be repeated', collected)
        .option('--rename <from=>to>', 'other keys for weights: "module.=>" takes a prefix away; may be repeated', collected)
        .option('--rename-from <ref>', 'the keys of another checkpoint, where it is sure which weights are the same')
        .option('--reference <ref>', 'what --drop-unmatched compares with: a file, git:main, release:latest or any other reference of compare')
        .option('--drop-unmatched', 'leave out weights without one of the same key and shape in --reference')
        .option('--keep-dtype <pattern>', 'tensors that are not cast; may be repeated', collected)
        .addOption(new esm/* Option */.c$('--container <container>', 'how the output is stored (default: by its extension)').choices(OUTPUT_CONTAINERS))
        .option('--shard-size <size>', 'most bytes of one file, as 1900MB: writes several and an index')
        .option('--allow-overflow', 'write values that become infinite')
        .option('--config-file <file>', 'settings of training (config.json) for an export that needs them')
        .option('--rule <id=severity>', 'severity of one rule, as for validate; may be repeated', ruleSeverities)
        .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
        .addOption(new esm/* Option */.c$('--allow-globals <names>').argParser(names).hideHelp());
}
function addInspectOptions(command) {
    return command
        .option('--schema', 'print the key schema instead: names, types and shapes of the keys, for compare')
        .option('--root <path>', 'with --schema: where the keys start, as state_dict (default: found by content)');
}
function addCompareOptions(command) {
    return command
        .option('--reference <ref>', 'what to compare with (default: compare.reference of the config file)')
        .addOption(new esm/* Option */.c$('--require <what>', 'what the candidate must be to pass (default: strict)').choices(choices/* REQUIREMENTS */.dq))
        .option('--ignore <pattern>', 'leave keys out on both sides; may be repeated', collected)
        .option('--rename <from=>to>', "other names for the candidate's keys, as convert takes them; may be repeated", collected)
        .option('--root <path>', 'where the keys start, as state_dict; auto finds it by content (default: auto)')
        .addOption(new esm/* Option */.c$('--dtype <rule>', 'whether another type fails the comparison (default: any)').choices(choices/* DTYPE_RULES */.RT))
        .option('--values', 'also look at the values, which reads both files')
        .option('--update-schema', "with a schema: reference, write the candidate's keys to that file")
        .option('--allow-download [size]', 'download a reference whose server serves no parts of files, up to this size (default: 4GB)')
        .option('--rule <id=severity>', 'severity of one rule, as for validate; may be repeated', ruleSeverities)
        .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
        .addOption(new esm/* Option */.c$('--allow-globals <names>').argParser(names).hideHelp());
}
/** What the options say of settings; the config file has the rest. */
function configOverrides(options) {
    const allowed = [...(options.allowGlobal ?? []), ...(options.allowGlobals ?? [])];
    return {
        ...(options.profile === undefined ? {} : { profile: options.profile }),
        ...(options.failOn === undefined ? {} : { 'fail-on': options.failOn }),
        ...(options.digest === undefined ? {} : { digest: options.digest }),
        ...(options.manifest === undefined ? {} : { manifest: options.manifest }),
        ...(options.exclude === undefined ? {} : { exclude: [...options.exclude] }),
        ...(options.rule === undefined ? {} : { rules: { ...options.rule } }),
        ...(allowed.length === 0 ? {} : { 'allow-globals': allowed }),
    };
}
/** Each costs some megabytes, and the memory's speed is used up by a few. */
const MOST_THREADS = 64;
function threadCount(value) {
    const count = /^\d{1,3}$/.test(value) ? Number(value) : 0;
    if (count < 1 || count > MOST_THREADS)
        throw new esm/* InvalidArgumentError */.Di(`Expected a whole number from 1 to ${MOST_THREADS}.`);
    return count;
}
/**
 * Options that may be repeated take one value each time. Taking all words that follow would swallow the paths:
 * `validate --exclude old models` has to look into `models`.
 */
function collected(value, before) {
    if (value === '')
        throw new esm/* InvalidArgumentError */.Di('It is empty.');
    return [...(before ?? []), value];
}
/** Names of globals hold no commas, so that several may also be given at once. */
function names(value, before) {
    const given = value.split(',').map((name) => name.trim());
    if (given.includes(''))
        throw new esm/* InvalidArgumentError */.Di('A name is empty.');
    return [...(before ?? []), ...given];
}
function ruleSeverities(value, before) {
    const match = /^([^=]+)=(.+)$/.exec(value);
    const [, id, severity] = match ?? [];
    if (id === undefined || severity === undefined)
        throw new esm/* InvalidArgumentError */.Di('Expected ID=SEVERITY, as tensor/all-zero=warning.');
    if (!choices/* SEVERITIES */.oC.some((known) => known === severity))
        throw new esm/* InvalidArgumentError */.Di(`Severities are ${choices/* SEVERITIES */.oC.join(', ')}.`);
    return { ...before, [id]: severity };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/cli/output-file.ts





/**
 * Writes a report so that whoever reads the file sees all of it or what was there before, also when the process is
 * interrupted: into a file beside it, which then takes its name. (Synchronous, so that no signal comes in between.)
 */
function writeOutputFile(path, text, cwd) {
    try {
        const target = throughLinks((0,external_node_path_.resolve)(cwd, path));
        if (isSpecial(target))
            writeTo((0,external_node_fs_.openSync)(target, 'w'), text);
        else
            replace(target, text);
    }
    catch (error) {
        const reason = (0,system_reason/* errorCode */.C)(error) === 'ENOENT' ? `there is no folder ${(0,external_node_path_.dirname)(path)}` : (0,system_reason/* reasonOf */.A)(error);
        throw new user_error/* UserError */.y(`${path}: the report cannot be written: ${reason}`);
    }
}
/** Whether two paths lead to one file, by whatever links; files that are not there yet count too. */
function isOneFile(one, other, cwd) {
    return throughLinks((0,external_node_path_.resolve)(cwd, one)) === throughLinks((0,external_node_path_.resolve)(cwd, other));
}
function replace(target, text) {
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
    try {
        writeTo((0,external_node_fs_.openSync)(temporary, 'wx'), text);
        (0,external_node_fs_.renameSync)(temporary, target);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
}
function writeTo(file, text) {
    try {
        const bytes = Buffer.from(text);
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_.writeSync)(file, bytes, done);
        if ((0,external_node_fs_.fstatSync)(file).isFile())
            (0,external_node_fs_.fsyncSync)(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** A link stays a link: the file that it leads to is written. */
function throughLinks(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
/** `/dev/null`, a pipe …: these can be written to, but not replaced. */
function isSpecial(path) {
    const facts = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return facts !== undefined && !facts.isFile();
}

;// CONCATENATED MODULE: ./src/cli/deliver.ts






/** The config file, and the options that win over it. */
async function settings(options, io, commands) {
    const { loadConfig } = await __webpack_require__.e(/* import() */ 6943).then(__webpack_require__.bind(__webpack_require__, 6943));
    return loadConfig({
        root: io.cwd,
        overrides: configOverrides(options),
        ruleIds: () => commands.ruleIds(),
        ...(options.config === undefined ? {} : { file: options.config }),
    });
}
/** A report that took the place of a checkpoint would destroy it. */
function refuseReportOver(checkpoints, { outputFile }, io) {
    const replaced = outputFile === undefined ? undefined : checkpoints.find((path) => isOneFile(path, outputFile, io.cwd));
    if (replaced === undefined)
        return;
    throw new user_error/* UserError */.y(`${replaced}: the report (-o, --output-file) would replace this checkpoint; give it a name of its own`);
}
/** Tells on stderr why nothing seems to happen: a server that has a bad moment is asked again. */
function pauses({ quiet }, io) {
    return (line) => {
        if (quiet !== true)
            io.stderr.write(`ckpt-guard: ${(0,reports_escape/* withoutCommands */.Df)((0,reports_escape/* terminalLines */.MJ)(line))}\n`);
    };
}
/** The result goes to stdout, or to the file that was asked for. */
async function deliver(report, options, io) {
    const { renderReport } = await __webpack_require__.e(/* import() */ 3972).then(__webpack_require__.bind(__webpack_require__, 73972));
    await deliverText((color) => renderReport(report, options.format, color), options, io);
}
/** The same for a text of its own kind; a file gets it without colours. */
async function deliverText(render, options, io) {
    if (options.outputFile !== undefined) {
        writeOutputFile(options.outputFile, render(false), io.cwd);
        return;
    }
    const text = render(wantsColor(io.stdout, io.env, options.color));
    await writeAll(io.stdout, text).catch((error) => {
        throw new user_error/* UserError */.y(`the result cannot be written to stdout: ${(0,system_reason/* reasonOf */.A)(error)}`);
    });
}

;// CONCATENATED MODULE: ./src/cli/failure.ts



/** Exit status of a command that could not run. */
const COULD_NOT_RUN = 2;
function describeFailure(error, args, env) {
    if (error instanceof esm/* CommanderError */.b7)
        return usageFailure(error, args);
    if (error instanceof user_error/* UserError */.y)
        return { message: `ckpt-guard: ${(0,reports_escape/* terminalLines */.MJ)(error.message)}\n`, status: COULD_NOT_RUN };
    return bug(error, env);
}
function usageFailure(error, args) {
    // Help and version that were asked for also come as errors, after they were printed.
    if (error.exitCode === 0)
        return { message: '', status: 0 };
    if (error.code === 'commander.help')
        return { message: '', status: COULD_NOT_RUN };
    const message = (0,reports_escape/* terminalLines */.MJ)(error.message.replace(/^error: /, '')).replaceAll('\n', ' ');
    const command = args.find((arg) => ['validate', 'inspect', 'compare', 'convert', 'publish', 'prune', 'backup', 'resume'].includes(arg));
    const help = `See ckpt-guard ${command === undefined ? '' : `${command} `}--help.`;
    const word = args[0] ?? '';
    const isPath = error.code === 'commander.unknownCommand' && /[./\\*]/.test(word);
    // `publish`, `backup` and `resume` have it, and so has restic's `forget`.
    const isPlan = command === 'prune' && /'(?:--dry-run|-n)'/.test(message);
    const hint = isPath
        ? `To check a file: ckpt-guard validate ${(0,reports_escape/* terminalLines */.MJ)(word)}. `
        : isPlan
            ? 'Without --yes, prune shows its plan and removes nothing. '
            : '';
    return { message: `ckpt-guard: ${message}\n${hint}${help}\n`, status: COULD_NOT_RUN };
}
function bug(error, env) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const stack = error instanceof Error ? (error.stack ?? message) : message;
    const isDebug = (env.CKPT_GUARD_DEBUG ?? '') !== '';
    const lines = [
        `ckpt-guard: this is a bug of ckpt-guard, not of your files: ${(0,reports_escape/* terminalLines */.MJ)(message).replaceAll('\n', ' ')}`,
        isDebug ? (0,reports_escape/* terminalLines */.MJ)(stack) : 'Please report it, with the output of the same command under CKPT_GUARD_DEBUG=1.',
    ];
    return { message: `${lines.join('\n')}\n`, status: COULD_NOT_RUN };
}

// EXTERNAL MODULE: ./package.json
var package_0 = __webpack_require__(8330);
// EXTERNAL MODULE: ./src/retention/policy.ts
var policy = __webpack_require__(24310);
;// CONCATENATED MODULE: ./src/cli/policy-options.ts



/** What each word takes, and what it keeps. */
const HELP = {
    'keep-last': ['<n>', 'the newest N'],
    'keep-first': ['<n>', 'the oldest N'],
    'keep-hourly': ['<n>', 'the newest of each of the last N hours that have one'],
    'keep-daily': ['<n>', 'the newest of each of the last N days that have one'],
    'keep-weekly': ['<n>', 'the newest of each of the last N weeks that have one'],
    'keep-monthly': ['<n>', 'the newest of each of the last N months that have one'],
    'keep-yearly': ['<n>', 'the newest of each of the last N years that have one'],
    'keep-within': ['<duration>', 'all within a time, as 1y2m3d4h, before the newest'],
    'keep-within-hourly': ['<duration>', 'the newest of each hour within this time'],
    'keep-within-daily': ['<duration>', 'the newest of each day within this time'],
    'keep-within-weekly': ['<duration>', 'the newest of each week within this time'],
    'keep-within-monthly': ['<duration>', 'the newest of each month within this time'],
    'keep-within-yearly': ['<duration>', 'the newest of each year within this time'],
    'keep-tag': ['<tags>', 'all that have these tags; a,b asks for both; may be repeated'],
    'keep-best': ['<n:metric:mode>', 'the best N by a metric, as 2:val_loss:min; may be repeated'],
    'keep-every-epochs': ['<n>', 'each whose epoch is a multiple of N'],
    'keep-every-steps': ['<n>', 'each whose step is a multiple of N'],
    'keep-referenced': ['', 'all that configs, key schemas, tags, open pull requests and releases mention'],
    protect: ['<glob>', 'what matches is never removed; may be repeated'],
    'max-size': ['<size>', 'most bytes that the kept ones of a group may have, as 50GB'],
};
const REPEATED = ['keep-tag', 'keep-best', 'protect'];
function addPolicyOptions(command) {
    for (const word of policy/* POLICY_WORDS */.pQ) {
        const [value, help] = HELP[word];
        const option = new esm/* Option */.c$(value === '' ? `--${word}` : `--${word} ${value}`, help);
        command.addOption(REPEATED.includes(word) ? option.argParser(collected) : option);
    }
    return command;
}
/** What was said of the policy, by its words. */
function policyOf(options) {
    const given = new Map(Object.entries(options));
    return Object.fromEntries(policy/* POLICY_WORDS */.pQ.flatMap((word) => {
        const value = given.get(camelCase(word));
        return value === undefined ? [] : [[word, value]];
    }));
}
function camelCase(word) {
    return word.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./src/cli/backup-options.ts



const GROUPS = 'what is one training: series, experiment, folder, model, prefix, several with commas, or none (default: experiment)';
function addBackupOptions(command) {
    command
        .option('--to <where>', 'a folder or s3://BUCKET/PREFIX; in the action cache and artifact too (default: backup.to of the config file)')
        .option('--prefix <name>', 'what the names of all backups begin with (default: ckpt-guard)')
        .option('--group-by <words>', GROUPS)
        .option('--dry-run', 'do everything but store and remove');
    return addCheckOptions(addPolicyOptions(command));
}
function addResumeOptions(command) {
    command
        .option('--from <places>', 'where to look, several with commas: local, a folder, s3://BUCKET/PREFIX; may be repeated', places)
        .option('--prefix <name>', 'what the names of the backups begin with (default: ckpt-guard)')
        .option('--group-by <words>', GROUPS)
        .option('--required', 'fail where no checkpoint is found')
        .option('--dry-run', 'fetch and check, but put nothing in its place');
    return addCheckOptions(command);
}
function addCheckOptions(command) {
    return command
        .option('--exclude <glob>', 'leave out what matches in folders and globs; may be repeated', collected)
        .option('--rule <id=severity>', 'severity of one rule, as for validate; may be repeated', ruleSeverities)
        .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
        .addOption(new esm/* Option */.c$('--allow-globals <names>').argParser(names).hideHelp());
}
function places(value, before) {
    const given = value.split(',').map((place) => place.trim());
    if (given.includes(''))
        throw new esm/* InvalidArgumentError */.Di('A place is empty.');
    return [...(before ?? []), ...given];
}

;// CONCATENATED MODULE: ./src/cli/help/backup-help.ts
const BACKUP_EXAMPLES = `Examples:
  $ ckpt-guard backup logs/ --to /mnt/backups             the newest whole checkpoint of each training
  $ ckpt-guard backup logs/ --to /mnt/backups --keep-last 3 --keep-daily 7
                                                          and remove all older backups except these
  $ ckpt-guard backup --to s3://octo-checkpoints/voices   to a bucket, from everything below this folder
  $ ckpt-guard backup logs/ --to /mnt/backups --dry-run   what would be stored
`;
const BACKUP_AFTER = `
Of each training (--group-by), the checkpoint that has come furthest is read and checked in full; where it is not whole,
the next one is. Only checkpoints that training could go on from count: with optimizer state, epoch and step, and with
GPT-SoVITS and RVC both files of the pair. Settings (config.json, hparams.yaml) and checksums beside them go along.
What is stored is read back. A backup that is there already is not stored again. Older ones of the same --prefix are
removed only where a policy says so, and never where something could not be stored.
S3 takes region, keys and server from AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL.
Exit status: 0 stored, planned or nothing to store, 1 something was not stored or not removed, 2 could not run.`;
const RESUME_EXAMPLES = `Examples:
  $ ckpt-guard resume --from local,/mnt/backups           the newest whole checkpoint, brought back where it is a backup
  $ ckpt-guard resume logs/aurora --from local,s3://octo-checkpoints/voices
                                                          one training only
  $ ckpt-guard resume --from /mnt/backups --required --format json
                                                          for scripts: the path, and an error where there is none
`;
const RESUME_AFTER = `
Checkpoints that are here and backups are tried in one order: the one that has come furthest first, the next where it is
not whole, and the report says why. What is fetched is checked in a folder of its own, digests and all, and then takes its
place at once. Nothing that is there is lost: a file with other bytes gets another name (.NAME.replaced-TIME), one that is
whole and further stays, and so do settings. Pairs (G_480.pth, D_480.pth) that are not whole and would be loaded in
place of the one that was found are renamed to .NAME.corrupt-TIME.
GPT-SoVITS and RVC then go on by themselves; Lightning takes the path as ckpt_path, other loops load it.
Without --from: this folder, and backup.to of the config file.
Exit status: 0 found, or nothing there, 1 nothing there with --required, or nothing could be fetched, 2 could not run.`;

;// CONCATENATED MODULE: ./src/cli/help/compare-help.ts
const COMPARE_EXAMPLES = `Examples:
  $ ckpt-guard compare new.ckpt --reference old.ckpt              another file
  $ ckpt-guard compare weights/a.ckpt --reference git:main        the same path on another branch, also in Git LFS
  $ ckpt-guard compare a.ckpt --reference release:latest          what the last release has, kilobytes of it
  $ ckpt-guard compare a.ckpt --reference schema:keys.json        a committed list of keys, like a lock file
  $ ckpt-guard compare a.ckpt --reference profile:gpt-sovits/v2   a known model version
  $ ckpt-guard compare new.ckpt --reference old.ckpt --values     which tensors moved, and how far
`;
const COMPARE_AFTER = `
References: PATH or file:PATH; git:REV[:PATH]; release:TAG|latest[/ASSET]; artifact:NAME[/FILE]; https://ADDRESS;
schema:FILE, which inspect --schema writes and --update-schema renews; profile:gpt-sovits/VERSION[/PART];
cache:KEY[=>PATH], inside of GitHub Actions.
Requirements: strict, load_state_dict(strict=True) works; non-strict, it works with strict=False; extends, no key is
missing and no shape differs, new keys are fine; identical, nothing differs at all, checksums included.
Keys that a project's own exports leave out (enc_q of GPT-SoVITS) count as there.
Releases and artifacts are asked of GITHUB_REPOSITORY, else of git's remote, with the token in GH_TOKEN or GITHUB_TOKEN.
Only the parts of a file that name its keys are read, also over the network, unless --values is given.
Exit status: 0 passed, 1 not compatible, 2 could not run, also where the reference cannot be had.`;

;// CONCATENATED MODULE: ./src/cli/help/convert-help.ts
const CONVERT_EXAMPLES = `Examples:
  $ ckpt-guard convert model.ckpt --output model-fp16.pth --only weights --dtype float16
                                                         weights alone, in half precision
  $ ckpt-guard convert model.pth --output model.safetensors --only weights
                                                         the same weights as safetensors
  $ ckpt-guard convert model.pth --output out.pth --dtype float16 --keep-dtype "*.norm.*"
                                                         with some tensors as they are
  $ ckpt-guard convert model.pth --output out.pth --drop "enc_q.*" --rename "module.=>"
                                                         without some, under other keys
  $ ckpt-guard convert new.pth --output fits.pth --reference old.pth --drop-unmatched
                                                         what another checkpoint has too, in the same shape
  $ ckpt-guard convert model.pth --output plain.pth --rename-from release:latest
                                                         under the keys that the release has
  $ ckpt-guard convert model.pth --in-place --dtype bfloat16
                                                         in place of the file itself
`;
const CONVERT_AFTER = `
In patterns, * stands for any characters, dots too, and ? for one. They are compared with the key (what
load_state_dict sees) and with the full name; one that fits nothing is an error.
--rename FROM: a whole key; a prefix that ends in a dot, or none ("=>model." puts one before all keys);
or a glob whose stars fill those of the new name.
First --drop, then --rename, --rename-from and --drop-unmatched. The last two look at the weights alone, and list
what they changed; where nothing would be left, nothing is written. Keys that only look alike are not renamed, but
listed with the --rename that would do it.
Integers, bools, quantised and 8-bit tensors stay as they are, and so does optimizer state unless --cast all
is given. Tensors that share memory go on sharing it.
The output is written beside its place, read again, checked as validate does, and only then put there.
Exit status: 0 written, 1 nothing written because of findings or of values that would become infinite,
2 could not run.`;

;// CONCATENATED MODULE: ./src/cli/help/prune-help.ts
const PRUNE_EXAMPLES = `Examples:
  $ ckpt-guard prune --target files logs/ --keep-last 3 --keep-best 1:val_loss
                                                          what would be removed of each training, and why not
  $ ckpt-guard prune --target files logs/ --keep-last 3 --keep-best 1:val_loss --yes
                                                          the same, and remove it
  $ ckpt-guard prune --target artifacts --keep-daily 7 --keep-weekly 4 --older-than 2d --yes
                                                          artifacts of this repository
  $ ckpt-guard prune --target caches --pull-requests closed --allow-empty --yes
                                                          caches that closed pull requests left
  $ ckpt-guard prune --target releases --prereleases only --keep-last 5
                                                          all prereleases but the last five
  $ ckpt-guard prune --inventory list.json --keep-monthly 12 --format json
                                                          a plan for anything else
`;
const PRUNE_AFTER = `
The words of the policy mean what they mean in restic, in UTC; what any of them keeps is kept. Without a policy nothing
is removed. Times are those of the last change of a file, and of the creation of all else.
All is listed and planned before anything is removed. Of each group that would lose something, the kept files are read
and checked in full; where the newest or the best is not whole, nothing of the group is removed, and others that are
not whole stay and do not count. Links are not followed, and what has changed since the plan is left alone.
An inventory is a JSON list of {"id", "name", "time", "size", "group", "tags", "metrics", "epoch", "step"}; the first
three are needed.
GitHub needs a token in GH_TOKEN or GITHUB_TOKEN: with actions: write for artifacts and caches, contents: write for
releases.
Exit status: 0 planned or removed, 1 a group is blocked or a removal failed, 2 could not run.`;

;// CONCATENATED MODULE: ./src/cli/help/publish-help.ts
const PUBLISH_EXAMPLES = `Examples:
  $ ckpt-guard publish G_240.pth --tag v1.2               weights in half precision, as files of a release
  $ ckpt-guard publish G_240.pth --tag v1.2 --dry-run     what would be published
  $ ckpt-guard publish weights/ --tag v1.2 --name "{stem}-{version}-{dtype}{ext}" --draft
                                                          all in a folder, as a draft to look at
  $ ckpt-guard publish G_240.pth --tag v1.2 --require-compatible
                                                          only if it loads where the last release does
  $ ckpt-guard publish model.ckpt --to out --containers torch,safetensors
                                                          the same files in a folder, in both containers
  $ ckpt-guard publish model.ckpt --to hf:octo/voices --tag v1.2
                                                          on the Hugging Face Hub, with a model card
`;
const PUBLISH_AFTER = `
Every file is checked as validate does, converted, checked again and given a checksum before anything is created; one
that fails stops everything. A release is a draft until all of its files are there and verified; run it again after a
failure, and it goes on where it stopped. Beside the weights go SHA256SUMS and a bundle (.bundle.zip) with settings,
names of all tensors, the validation report and where the files come from, without local paths and secrets.
Names are made of {stem}, {version}, {dtype}, {ext}, {tag}, {project}, {kind}, {epoch} and {step}; what is not known of
a file disappears with the separator before it.
Files larger than the place takes become shards, which load as they are, or with --split parts numbered parts with
scripts that join them.
A release needs a token in GH_TOKEN or GITHUB_TOKEN with contents: write; the Hugging Face Hub one in HF_TOKEN.
Exit status: 0 published or planned, 1 a check or the upload failed, 2 could not run.`;

;// CONCATENATED MODULE: ./src/cli/prune-options.ts




function addPruneOptions(command) {
    command
        .addOption(new esm/* Option */.c$('--target <what>', 'what is pruned (default: prune.target of the config file)').choices(choices/* PRUNE_TARGETS */.e1))
        .option('--inventory <file>', 'plan for a JSON list of your own, - for stdin; removes nothing')
        .option('--yes', 'remove what the plan removes; without it, the plan is only shown')
        .option('--max-deletions <n>', 'most items that one run removes, the oldest first; the next run goes on', count)
        .option('--group-by <words>', 'apply the policy to each: series, experiment, folder, model, branch, workflow, prefix, several with commas, or none');
    return addPolicyOptions(command)
        .option('--allow-empty', 'accept a policy that keeps nothing of a group')
        .option('--older-than <duration>', 'remove only what is older, as 30d; what is younger counts as kept')
        .option('--name <glob>', 'only what has such a name; may be repeated', collected)
        .option('--branch <glob>', 'only artifacts, caches or releases of such a branch; may be repeated', collected)
        .option('--workflow <glob>', 'only artifacts of such a workflow, by name or file; may be repeated', collected)
        .addOption(new esm/* Option */.c$('--pull-requests <which>', 'only artifacts or caches of such pull requests').choices(choices/* PULL_REQUESTS */.Ld))
        .option('--assets', 'of releases: their files rather than whole releases')
        .addOption(new esm/* Option */.c$('--prereleases <which>', 'of releases: only, or no, prereleases').choices(choices/* PRERELEASES */.gj))
        .option('--repository <owner/name>', "where it is on GitHub (default: GITHUB_REPOSITORY, else git's remote)")
        .option('--exclude <glob>', 'leave out what matches in folders and globs; may be repeated', collected);
}
function count(value) {
    if (!/^[1-9]\d{0,8}$/.test(value))
        throw new esm/* InvalidArgumentError */.Di('Expected a whole number from 1.');
    return Number(value);
}

;// CONCATENATED MODULE: ./src/cli/publish-options.ts



function addPublishOptions(command) {
    return command
        .option('--tag <tag>', 'tag of the release; for other places a name for the version')
        .option('--to <where>', 'release, artifact (in the action), hf:ORG/REPO or a folder (default: release)')
        .addOption(new esm/* Option */.c$('--dtype <dtype>', 'type that the weights are cast to (default: float16)').choices(choices/* PUBLISH_DTYPES */.Sc))
        .addOption(new esm/* Option */.c$('--only <what>', 'weights, in the form that the project loads, or all (default: weights)').choices(choices/* PUBLISH_ONLY */.NL))
        .option('--containers <list>', 'torch, safetensors, or both with a comma (default: what each file is)', containers)
        .option('--name <template>', 'names of the files (default: "{stem}-{dtype}{ext}")')
        .option('--keep-dtype <pattern>', 'tensors that are not cast; may be repeated', collected)
        .option('--config-file <file>', 'settings of training (config.json) for an export that needs them')
        .option('--title <title>', 'title of the release (default: the tag)')
        .option('--notes <file>', 'Markdown that comes first in the notes; generate adds nothing of your own (default: generate)')
        .option('--draft', 'leave the release a draft, for somebody to look at')
        .option('--prerelease', 'mark the release as a prerelease')
        .addOption(new esm/* Option */.c$('--make-latest <when>', 'whether it becomes the latest release (default: auto)').choices(choices/* MAKE_LATEST */.Rz))
        .addOption(new esm/* Option */.c$('--on-exists <what>', 'what to do where it is published already (default: fail)').choices(choices/* ON_EXISTS */.BM))
        .option('--require-compatible [ref]', 'publish only what loads in place of this (default: release:latest)')
        .addOption(new esm/* Option */.c$('--require <what>', 'what that asks for, as for compare (default: strict)').choices(choices/* REQUIREMENTS */.dq))
        .option('--max-file-size <size>', 'largest file, as 1900MB (default: what the place takes)')
        .addOption(new esm/* Option */.c$('--split <how>', 'what becomes of a larger one (default: shards)').choices(choices/* SPLITS */.UR))
        .option('--dry-run', 'do everything but send: shows the files, their sizes and digests')
        .option('--repository <owner/name>', "where the release is (default: GITHUB_REPOSITORY, else git's remote)")
        .option('--exclude <glob>', 'leave out what matches in folders and globs; may be repeated', collected)
        .option('--rule <id=severity>', 'severity of one rule, as for validate; may be repeated', ruleSeverities)
        .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
        .addOption(new esm/* Option */.c$('--allow-globals <names>').argParser(names).hideHelp());
}
function containers(value) {
    return value.split(',').map((word) => {
        const container = choices/* CONTAINERS */.f1.find((each) => each === word.trim());
        if (container === undefined)
            throw new esm/* InvalidArgumentError */.Di(`Containers are ${choices/* CONTAINERS */.f1.join(', ')}.`);
        return container;
    });
}

;// CONCATENATED MODULE: ./src/cli/program.ts











const EXAMPLES = `Examples:
  $ ckpt-guard validate                            check all checkpoints below this folder
  $ ckpt-guard validate weights/ "logs/**/*.pth"   check a folder, and what a glob matches
  $ ckpt-guard inspect model.ckpt                  show tensors, training state and identity
  $ ckpt-guard compare new.ckpt --reference old.ckpt
                                                   would it still load where the old one did
  $ ckpt-guard convert model.ckpt --output small.pth --only weights --dtype float16
                                                   make the small file that is released
  $ ckpt-guard publish model.ckpt --tag v1.2       convert, check and release it, with checksums
  $ ckpt-guard prune --target files logs/ --keep-last 3
                                                   what a retention policy would remove
  $ ckpt-guard backup logs/ --to /mnt/backups      store the newest whole checkpoint of each training
  $ ckpt-guard resume --from local,/mnt/backups    find it again, and bring it back
`;
const VALIDATE_EXAMPLES = `Examples:
  $ ckpt-guard validate                                 all checkpoints below this folder
  $ ckpt-guard validate a.ckpt weights/ "logs/*.pth"    a file, a folder, a glob (quoted)
  $ ckpt-guard validate --format json -o report.json    the report as JSON, in a file
  $ ckpt-guard validate --watch logs/                   each file that a training saves, as it is saved
  $ ckpt-guard validate --rule naming/pattern=off       without one of the rules
  $ ckpt-guard validate --allow-global utils.HParams    with a global that is known to be harmless
`;
const INSPECT_EXAMPLES = `Examples:
  $ ckpt-guard inspect model.ckpt                        what is in a file
  $ ckpt-guard inspect model.ckpt --format json          the same for programs
  $ ckpt-guard inspect https://example.com/model.ckpt    a file on a server, without downloading all of it
  $ ckpt-guard inspect model.ckpt --schema -o keys.json  its key schema, to compare others with
`;
const VALIDATE_AFTER = `
Exit status: 0 passed, 1 a check failed, 2 could not run.
Files that are named are always checked; --exclude and the extensions apply to folders and globs.
Options win over the config file, key by key. Nothing in a file is ever executed.
With --watch, the paths are folders. A file is checked once it has not changed for two seconds; one that is cut off gets
half a minute to grow. What passes gets its digest in NAME.sha256 beside it; one that somebody else wrote is never
replaced. Checked at the start: all but files that passed in an earlier watch and are unchanged. Links are not followed.
--format json prints a report a line. After Ctrl-C or SIGTERM the last save is still checked; a second one ends at once.
Exit status then: 0, or 1 if any file failed or a digest could not be written.`;
/** The command line: its commands, options and help. Nothing runs before `parseAsync`. */
function buildProgram(handlers, writers) {
    const program = new esm/* Command */.uB('ckpt-guard')
        .description('Validates, compares, converts, publishes, prunes, backs up and resumes PyTorch checkpoints without executing them.')
        .version(package_0/* version */.rE)
        .addHelpText('before', EXAMPLES)
        .addHelpText('after', '\nRun ckpt-guard <command> --help for the options of a command.')
        .helpCommand(true)
        .exitOverride()
        .configureOutput({
        writeOut: writers.out,
        writeErr: writers.err,
        // Errors are thrown as CommanderError, and told where all failures are told.
        outputError: () => { },
        // A terminal that does not know its size says 0.
        ...(writers.columns === undefined ? {} : { getOutHelpWidth: () => writers.columns || 80 }),
    });
    const validate = program
        .command('validate')
        .summary('check checkpoints against all rules')
        .argument('[paths...]', 'files, folders and globs');
    addValidateOptions(addSharedOptions(validate))
        .description('Checks files, folders and globs against all rules. Without paths: what the settings name, all common extensions by default.')
        .addHelpText('before', VALIDATE_EXAMPLES)
        .addHelpText('after', VALIDATE_AFTER)
        .action((paths, options) => handlers.validate(paths, options));
    const inspect = program.command('inspect').summary('show what is in a checkpoint').argument('<file>', 'a file, or an https:// address');
    addSharedOptions(addInspectOptions(inspect))
        .description('Shows container, identity, training state and tensors of a checkpoint, and what it takes to load it.')
        .addHelpText('before', INSPECT_EXAMPLES)
        .addHelpText('after', '\nExit status: 0 shown, 1 shown with errors (validate tells more), 2 could not run. Nothing in a file is ever executed.')
        .action((file, options) => handlers.inspect(file, options));
    const compare = program
        .command('compare')
        .summary('would a checkpoint still load where another one did')
        .argument('<candidate>', 'a file, the index of a sharded set, or any other reference');
    addSharedOptions(addCompareOptions(compare))
        .description('Compares the keys, shapes and types of a checkpoint with those of a reference, as load_state_dict would.')
        .addHelpText('before', COMPARE_EXAMPLES)
        .addHelpText('after', COMPARE_AFTER)
        .action((candidate, options) => handlers.compare(candidate, options));
    const convert = program
        .command('convert')
        .summary('write a smaller or other form of a checkpoint')
        .argument('<file>', 'a file, or the index of a sharded set');
    addSharedOptions(addConvertOptions(convert))
        .description('Casts, leaves out, renames, or changes the container of a checkpoint, bit for bit as PyTorch would.')
        .addHelpText('before', CONVERT_EXAMPLES)
        .addHelpText('after', CONVERT_AFTER)
        .action((file, options) => handlers.convert(file, options));
    const publish = program
        .command('publish')
        .summary('publish checkpoints with checksums, as a release or elsewhere')
        .argument('<files...>', 'files, folders and globs');
    addSharedOptions(addPublishOptions(publish))
        .description('Checks and converts checkpoints, and publishes them with checksums and notes: as a release, in a folder, or on Hugging Face.')
        .addHelpText('before', PUBLISH_EXAMPLES)
        .addHelpText('after', PUBLISH_AFTER)
        .action((files, options) => handlers.publish(files, options));
    const prune = program
        .command('prune')
        .summary('remove what a retention policy does not keep')
        .argument('[paths...]', 'of files: files, folders and globs');
    addSharedOptions(addPruneOptions(prune))
        .description('Shows what a retention policy keeps and removes of checkpoint files, artifacts, caches or releases, and with --yes removes it.')
        .addHelpText('before', PRUNE_EXAMPLES)
        .addHelpText('after', PRUNE_AFTER)
        .action((paths, options) => handlers.prune(paths, options));
    const backup = program
        .command('backup')
        .summary('store the newest whole checkpoint of each training')
        .argument('[paths...]', 'files, folders and globs');
    addSharedOptions(addBackupOptions(backup))
        .description('Stores the newest whole training checkpoint of each training with its settings, in a folder or a bucket.')
        .addHelpText('before', BACKUP_EXAMPLES)
        .addHelpText('after', BACKUP_AFTER)
        .action((paths, options) => handlers.backup(paths, options));
    const resume = program
        .command('resume')
        .summary('find the newest whole checkpoint, and bring it back')
        .argument('[dir]', 'the folder whose training goes on (default: the one that was written to last)');
    addSharedOptions(addResumeOptions(resume))
        .description('Finds the newest checkpoint that is whole and has what training needs, here or among backups, and brings it back.')
        .addHelpText('before', RESUME_EXAMPLES)
        .addHelpText('after', RESUME_AFTER)
        .action((directory, options) => handlers.resume(directory, options));
    return program;
}

;// CONCATENATED MODULE: ./src/cli/run-backup.ts



/** Stores the newest whole checkpoint of each training; returns the exit status. */
async function runBackup(paths, options, io, commands) {
    refuseReportOver(paths, options, io);
    const config = await settings(options, io, commands);
    const { settledBackup } = await __webpack_require__.e(/* import() */ 7008).then(__webpack_require__.bind(__webpack_require__, 77008));
    const { to, prefix, groupBy, dryRun } = options;
    const settled = settledBackup({ to, prefix, groupBy, policy: policyOf(options), dryRun }, config);
    const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now });
    const report = await commands
        .backup({ root: io.cwd, paths, ...settled, threads: options.threads, config }, io.env, progress)
        .finally(() => progress.done());
    await deliver(report, options, io);
    return report.status === 'failed' ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/cli/run-compare.ts





/** Compares one candidate with its reference; returns the exit status. */
async function runCompare(candidate, options, io, commands) {
    const config = await settings(options, io, commands);
    const reference = options.reference ?? (await settingsReference(candidate, config));
    if (reference === undefined) {
        throw new user_error/* UserError */.y('compare needs something to compare with: --reference REF, as git:main, release:latest or a path, or compare.reference in the config file');
    }
    refuseReportOver([candidate, reference].map(withoutKind), options, io);
    const { allowDownload } = options;
    const maxDownload = typeof allowDownload === 'string' ? await commands.byteSize(allowDownload, '--allow-download') : allowDownload ? USUAL_DOWNLOAD : 0;
    const request = {
        root: io.cwd,
        candidate,
        reference,
        require: options.require ?? config.compare.require,
        ignore: options.ignore ?? config.compare.ignore,
        rename: options.rename ?? config.compare.rename,
        weightsRoot: weightsRoot(options.root),
        dtype: options.dtype ?? config.compare.dtype,
        values: options.values === true,
        threads: options.threads,
        config,
        access: accessFromEnvironment(io.env, (0,external_node_os_.tmpdir)(), maxDownload, pauses(options, io)),
    };
    const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now });
    const run = options.updateSchema === true ? commands.updateSchema : commands.compare;
    const report = await run(request, progress).finally(() => progress.done());
    await deliver(report, options, io);
    return report.status === 'failed' ? 1 : 0;
}
async function settingsReference(candidate, { compare }) {
    if (compare.reference === undefined && compare.references.length === 0)
        return undefined;
    return (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(7418)]).then(__webpack_require__.bind(__webpack_require__, 87418))).chosenReference(candidate, compare);
}
/** The path in a reference to a file. */
function withoutKind(reference) {
    return reference.replace(/^(file|schema):/i, '');
}
/** `auto` and nothing at all let the reader find it. */
function weightsRoot(root) {
    return root === 'auto' ? undefined : root;
}

;// CONCATENATED MODULE: ./src/cli/access-of.ts




/** What the environment gives access to, with the repository on GitHub that was asked for. */
function accessOf(options, io) {
    const access = accessFromEnvironment(io.env, (0,external_node_os_.tmpdir)(), 0, pauses(options, io));
    if (options.repository === undefined)
        return access;
    const repository = repositoryName(options.repository);
    if (repository === undefined)
        throw new user_error/* UserError */.y(`--repository ${JSON.stringify(options.repository)}: expected OWNER/NAME, as octo/voices`);
    return { ...access, hub: { ...access.hub, repository } };
}

;// CONCATENATED MODULE: ./src/cli/run-prune.ts




/** Plans, and with `--yes` removes, what a retention policy does not keep; returns the exit status. */
async function runPrune(paths, options, io, commands) {
    refuseReportOver(options.inventory === undefined ? paths : [...paths, options.inventory], options, io);
    const config = await settings(options, io, commands);
    const request = await pruneRequest(paths, options, config, io);
    const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now });
    const report = await commands.prune(request, progress).finally(() => progress.done());
    await deliver(report, options, io);
    return report.status === 'failed' ? 1 : 0;
}
/** What the options ask for, and the config file where they say nothing. */
async function pruneRequest(paths, options, config, io) {
    const { settledPrune } = await __webpack_require__.e(/* import() */ 920).then(__webpack_require__.bind(__webpack_require__, 30920));
    const settled = settledPrune({
        target: options.target,
        paths,
        inventory: options.inventory,
        policy: policyOf(options),
        groupBy: options.groupBy,
        names: options.name,
        branches: options.branch,
        workflows: options.workflow,
        pullRequests: options.pullRequests,
        olderThan: options.olderThan,
        assets: options.assets,
        prereleases: options.prereleases,
        allowEmpty: options.allowEmpty,
        apply: options.yes,
        maxDeletions: options.maxDeletions,
        exclude: options.exclude,
        repository: options.repository,
    }, config);
    return { root: io.cwd, ...settled, threads: options.threads, config, access: accessOf(options, io) };
}

// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
;// CONCATENATED MODULE: ./src/commands/publish-destination.ts


/** Names of organisations and models on the Hugging Face Hub. Source: huggingface_hub `utils/_validators.py`, `validate_repo_id`. */
const HUB_REPOSITORY = /^(?!.*(?:--|\.\.))[A-Za-z0-9](?:[\w.-]{0,94}[A-Za-z0-9_])?\/[A-Za-z0-9](?:[\w.-]{0,94}[A-Za-z0-9_])?$/;
/** Reads what `--to` takes: `release`, `artifact`, `hf:ORG/REPO`, else a folder. Throws `UserError`. */
function parseDestination(text) {
    if (text === 'release' || text === 'artifact')
        return { kind: text };
    if (/^hf:/i.test(text))
        return { kind: 'hf', repository: hubRepository(text.slice('hf:'.length)) };
    if (text === '')
        throw new user_error/* UserError */.y('--to is empty; expected release, artifact, hf:ORG/REPO or a folder');
    const [, kind] = /^([a-z][a-z0-9+.-]+):/i.exec(text) ?? [];
    if (kind !== undefined) {
        throw new user_error/* UserError */.y(`--to ${(0,quote/* quote */.h)(text)}: ${(0,quote/* quote */.h)(kind)} is no place that is known; expected release, artifact, hf:ORG/REPO or a folder ` +
            `(one with a colon is written ./${kind}:…)`);
    }
    return { kind: 'folder', path: text };
}
function hubRepository(text) {
    if (HUB_REPOSITORY.test(text))
        return text;
    throw new user_error/* UserError */.y(`--to ${(0,quote/* quote */.h)(`hf:${text}`)}: expected hf:ORG/REPO, as hf:octo/voices, in letters, digits, ".", "_" and "-"`);
}

;// CONCATENATED MODULE: ./src/commands/publish-request.ts
/** What was asked for, and the settings where nothing was. */
function settledWishes(wishes, settings) {
    return {
        draft: wishes.draft ?? settings.draft,
        prerelease: wishes.prerelease ?? settings.prerelease,
        makeLatest: wishes.makeLatest ?? settings['make-latest'],
        onExists: wishes.onExists ?? settings['on-exists'],
        dtype: wishes.dtype ?? settings.dtype,
        only: wishes.only ?? settings.only,
        containers: wishes.containers ?? settings.containers,
        name: wishes.name ?? settings.name,
        keepDtype: wishes.keepDtype ?? settings['keep-dtype'],
        require: wishes.require ?? settings.require,
        split: wishes.split ?? settings.split,
    };
}

;// CONCATENATED MODULE: ./src/cli/run-publish.ts





/** What `--require-compatible` compares with where it names nothing. */
const PREVIOUS = 'release:latest';
/** Publishes checkpoints; returns the exit status. */
async function runPublish(paths, options, io, commands) {
    refuseReportOver(paths, options, io);
    const config = await settings(options, io, commands);
    const request = await publishRequest(paths, options, config, io, commands);
    const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now });
    const report = await commands.publish(request, io.env, progress).finally(() => progress.done());
    await deliver(report, options, io);
    return report.status === 'failed' ? 1 : 0;
}
/** What the options ask for, and the config file where they say nothing. */
async function publishRequest(paths, options, config, io, commands) {
    const { publish } = config;
    const size = options.maxFileSize ?? publish['max-file-size'];
    return {
        root: io.cwd,
        paths,
        destination: parseDestination(options.to ?? publish.to),
        tag: options.tag,
        title: options.title,
        notesFile: options.notes === 'generate' ? undefined : options.notes,
        ...settledWishes(options, publish),
        requireCompatible: options.requireCompatible === true ? PREVIOUS : (options.requireCompatible ?? publish['require-compatible']),
        maxFileBytes: size === undefined ? undefined : await commands.byteSize(size, '--max-file-size'),
        configFile: options.configFile,
        dryRun: options.dryRun === true,
        threads: options.threads,
        config,
        access: accessOf(options, io),
    };
}

;// CONCATENATED MODULE: ./src/cli/run-resume.ts



/** Finds the newest whole checkpoint and brings it back where it is a backup; returns the exit status. */
async function runResume(directory, options, io, commands) {
    const config = await settings(options, io, commands);
    const { settledResume } = await __webpack_require__.e(/* import() */ 7008).then(__webpack_require__.bind(__webpack_require__, 77008));
    const { from, prefix, groupBy, required, dryRun } = options;
    const settled = settledResume({ from, prefix, groupBy, required, dryRun }, config);
    const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now });
    const temporary = io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
    const report = await commands
        .resume({ root: io.cwd, directory, ...settled, temporary, threads: options.threads, config }, io.env, progress)
        .finally(() => progress.done());
    // Only now is it known which file it is.
    refuseReportOver(report.path === undefined ? [] : [report.path, ...report.restored], options, io);
    await deliver(report, options, io);
    return report.status === 'failed' ? 1 : 0;
}

// EXTERNAL MODULE: ./src/reports/text.ts
var reports_text = __webpack_require__(97080);
;// CONCATENATED MODULE: ./src/cli/run-watch.ts









/** Checks checkpoints as they appear, until it is told to stop; returns the exit status. */
async function runWatch(folders, options, io, commands) {
    if (options.outputFile !== undefined)
        throw new user_error/* UserError */.y('--watch prints each result as it comes; send stdout to a file instead of -o');
    if (options.format === 'markdown')
        throw new user_error/* UserError */.y('--watch prints text, or with --format json one JSON object a line');
    const config = await settings(options, io, commands);
    const isQuiet = options.quiet === true;
    const color = wantsColor(io.stdout, io.env, options.color);
    // A full disk behind stderr is no reason to stop checking.
    const tell = (line) => writeAll(io.stderr, `ckpt-guard: ${(0,reports_escape/* withoutCommands */.Df)((0,reports_escape/* terminalText */.eR)(line))}\n`).catch(() => false);
    const summary = await commands.watch({
        root: io.cwd,
        folders,
        config,
        writesDigests: options.digestFiles !== false,
        ...(options.threads === undefined ? {} : { threads: options.threads }),
    }, {
        async begun() {
            if (!isQuiet)
                await tell(`watching ${folders.length === 0 ? '.' : folders.join(', ')}; Ctrl-C ends it`);
        },
        progress: () => (io.stderr.isTTY === true ? terminalProgress(io.stderr, { isQuiet, now: io.now }) : progress/* noProgress */.n),
        async checked(report) {
            const isRead = await writeAll(io.stdout, lineOf(report, options.format === 'json', color)).catch((error) => {
                throw new user_error/* UserError */.y(`the results cannot be written to stdout: ${(0,system_reason/* reasonOf */.A)(error)}`);
            });
            if (!isRead && !isQuiet)
                await tell('nobody reads the results any more, so the watch ends');
            return isRead;
        },
        // What could not be done is told also where progress is not wanted.
        note: tell,
    });
    if (!isQuiet)
        for (const line of summaryLines(summary))
            await tell(line);
    return summary.failed > 0 || summary.unwritten > 0 ? 1 : 0;
}
function lineOf(report, isJson, color) {
    return isJson ? `${(0,reports_escape/* jsonText */.s$)(JSON.stringify(report))}\n` : (0,reports_escape/* withoutCommands */.Df)((0,reports_text/* filesText */.TC)(report.files, { color }));
}
function summaryLines({ checked, failed, bytes, digests, unwritten, known, unfinished }) {
    const facts = [
        failed > 0 ? `${failed} of ${(0,bytes_text/* plural */.LS)(checked, 'file')} failed` : `${(0,bytes_text/* plural */.LS)(checked, 'file')} checked, none failed`,
        (0,bytes_text/* bytesText */.pV)(bytes),
        ...(digests > 0 ? [`${(0,bytes_text/* plural */.LS)(digests, 'digest')} written`] : []),
        ...(unwritten > 0 ? [`${(0,bytes_text/* plural */.LS)(unwritten, 'digest')} could not be written`] : []),
        ...(known > 0 ? [`${(0,bytes_text/* plural */.LS)(known, 'file')} known from before`] : []),
    ];
    return [facts.join(', '), ...unfinished.map((path) => `not checked, still being written: ${path}`)];
}

;// CONCATENATED MODULE: ./src/cli/run.ts















/** Runs one command line (without `node` and the program's own name) and returns its exit status. Never throws. */
async function runCli(args, io, commands) {
    let status = 0;
    const printed = [];
    const handlers = {
        async validate(paths, options) {
            status = await (options.watch === true ? runWatch : runValidate)(paths, options, io, commands);
        },
        async inspect(file, options) {
            status = await runInspect(file, options, io, commands);
        },
        async compare(candidate, options) {
            status = await runCompare(candidate, options, io, commands);
        },
        async convert(file, options) {
            status = await runConvert(file, options, io, commands);
        },
        async publish(paths, options) {
            status = await runPublish(paths, options, io, commands);
        },
        async prune(paths, options) {
            status = await runPrune(paths, options, io, commands);
        },
        async backup(paths, options) {
            status = await runBackup(paths, options, io, commands);
        },
        async resume(directory, options) {
            status = await runResume(directory, options, io, commands);
        },
    };
    const program = buildProgram(handlers, {
        out: (text) => printed.push(writeAll(io.stdout, text)),
        err: (text) => printed.push(writeAll(io.stderr, text)),
        columns: io.stdout.columns,
    });
    try {
        await program.parseAsync(args, { from: 'user' });
    }
    catch (error) {
        const failure = describeFailure(error, args, io.env);
        printed.push(writeAll(io.stderr, (0,reports_escape/* withoutCommands */.Df)(failure.message)));
        status = failure.status;
    }
    await Promise.allSettled(printed);
    return status;
}
async function runValidate(paths, options, io, commands) {
    if (options.digestFiles === false)
        throw new user_error/* UserError */.y('--no-digest-files goes with --watch: otherwise none are written');
    refuseReportOver(paths, options, io);
    const config = await settings(options, io, commands);
    const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now });
    const report = await commands
        .validate({ root: io.cwd, paths, config, progress, ...(options.threads === undefined ? {} : { threads: options.threads }) })
        .finally(() => progress.done());
    refuseReportOver(report.files.map(({ path }) => path), options, io);
    await deliver(report, options, io);
    return report.status === 'failed' ? 1 : 0;
}
async function runInspect(file, options, io, commands) {
    refuseReportOver([file], options, io);
    const config = await settings(options, io, commands);
    if (options.schema === true) {
        const access = accessFromEnvironment(io.env, (0,external_node_os_.tmpdir)(), 0, pauses(options, io));
        const schema = await commands.keySchema(file, { root: io.cwd, config, weightsRoot: weightsRoot(options.root), access });
        await deliverText(() => (options.outputFile === undefined ? (0,reports_escape/* jsonText */.s$)(schema) : schema), options, io);
        return 0;
    }
    if (options.root !== undefined)
        throw new user_error/* UserError */.y('--root goes with --schema: what is shown of a file is all of it');
    const report = await commands.inspect(file, config);
    await deliver(report, options, io);
    return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
async function runConvert(file, options, io, commands) {
    const besides = [options.output, options.reference, options.renameFrom].filter((path) => path !== undefined);
    refuseReportOver([file, ...besides], options, io);
    const config = await settings(options, io, commands);
    const progress = terminalProgress(io.stderr, { isQuiet: options.quiet === true, now: io.now });
    const request = {
        root: io.cwd,
        input: file,
        output: options.output,
        inPlace: options.inPlace === true,
        dtype: options.dtype,
        cast: options.cast,
        only: options.only,
        drop: options.drop ?? [],
        rename: options.rename ?? [],
        renameFrom: options.renameFrom,
        reference: options.reference,
        dropUnmatched: options.dropUnmatched === true,
        keepDtype: options.keepDtype ?? [],
        container: options.container,
        shardBytes: options.shardSize === undefined ? undefined : await commands.byteSize(options.shardSize),
        allowOverflow: options.allowOverflow === true,
        configFile: options.configFile,
        threads: options.threads,
        config,
        access: accessFromEnvironment(io.env, (0,external_node_os_.tmpdir)(), 0, pauses(options, io)),
    };
    const report = await commands.convert(request, progress).finally(() => progress.done());
    await deliver(report, options, io);
    return report.status === 'failed' ? 1 : 0;
}


/***/ }),

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

/***/ 12744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * The command cannot run, for a reason that its user can change: a wrong option, a file that is not there, a network
 * that fails. It ends with exit status 2 and this message; any other error is a bug of ours.
 */
class UserError extends Error {
    name = 'UserError';
}


/***/ }),

/***/ 24402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ ON_EXISTS),
/* harmony export */   Ei: () => (/* binding */ DIGESTS),
/* harmony export */   Ld: () => (/* binding */ PULL_REQUESTS),
/* harmony export */   NL: () => (/* binding */ PUBLISH_ONLY),
/* harmony export */   RT: () => (/* binding */ DTYPE_RULES),
/* harmony export */   Rz: () => (/* binding */ MAKE_LATEST),
/* harmony export */   Sc: () => (/* binding */ PUBLISH_DTYPES),
/* harmony export */   UR: () => (/* binding */ SPLITS),
/* harmony export */   cn: () => (/* binding */ FILES),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   dq: () => (/* binding */ REQUIREMENTS),
/* harmony export */   e1: () => (/* binding */ PRUNE_TARGETS),
/* harmony export */   f1: () => (/* binding */ CONTAINERS),
/* harmony export */   gj: () => (/* binding */ PRERELEASES),
/* harmony export */   jI: () => (/* binding */ PROFILES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** The closed lists of settings. Apart from `config.ts`, so that the command line can show them without loading zod. */
const FAIL_ON = ['error', 'warning', 'never'];
const SEVERITIES = ['off', 'notice', 'warning', 'error'];
const DIGESTS = ['none', 'sha256'];
const PROFILES = ['auto', 'gpt-sovits', 'rvc', 'so-vits-svc', 'lightning', 'huggingface', 'plain'];
const FILES = ['auto', 'changed', 'all'];
/** What a comparison asks for, and whether another type of a tensor fails it. */
const REQUIREMENTS = ['identical', 'strict', 'non-strict', 'extends'];
const DTYPE_RULES = ['exact', 'any'];
/** What is published, in which types and containers, and what becomes of what is there already. */
const PUBLISH_DTYPES = ['float16', 'bfloat16', 'float32', 'keep'];
const PUBLISH_ONLY = ['weights', 'all'];
const CONTAINERS = ['torch', 'safetensors'];
const MAKE_LATEST = ['auto', 'true', 'false', 'legacy'];
const ON_EXISTS = ['fail', 'replace', 'skip'];
const SPLITS = ['shards', 'parts'];
/** What `prune` looks at. */
const PRUNE_TARGETS = ['files', 'artifacts', 'caches', 'releases', 'inventory'];
const PULL_REQUESTS = ['open', 'closed', 'any'];
const PRERELEASES = ['only', 'none'];


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

/***/ 46548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   MJ: () => (/* binding */ terminalLines),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/**
 * Text from files, pull requests and users is hostile: it may hold markup, terminal commands, and characters that
 * reverse or hide what stands around them. One function for each place that text is put into.
 */
/**
 * Characters that command a terminal or deceive a reader: C0 and C1 controls (ESC among them), line and paragraph
 * separators, bidirectional controls, zero-width characters and other invisible format characters, tag characters, and
 * lone surrogates. Letters of every script stay; so do the joiners within them (U+200C, U+200D), which some need.
 */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/gu;
/** One line for a terminal or a log: every invisible or controlling character becomes visible, as `\n` or `\u{202e}`. */
function terminalText(text) {
    return text.replace(INVISIBLE, visible);
}
/** Several lines for a terminal or a log: as `terminalText`, but line ends stay. */
function terminalLines(text) {
    return text.split(/\r?\n/).map(terminalText).join('\n');
}
/**
 * Lines that GitHub's runner does not take for commands, in whatever step they are printed. It knows two forms: `::name::` at the start
 * of a line, white space before it allowed, and `##[name]` anywhere in it (actions/runner, ActionCommand.cs).
 */
function withoutCommands(lines) {
    return lines.replaceAll('##[', '#\\#[').replace(/^([^\S\n]*):(?=:)/gm, '$1\\:');
}
/** Text for HTML, between tags or within a quoted attribute. */
function htmlText(text) {
    return terminalText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * Words for GitHub's Markdown, also within a table cell: nothing in them becomes markup. Mentions (`@name`), references
 * (`#12`) and bare addresses are looked for after Markdown, where no escape helps: a zero-width space breaks them.
 */
function markdownText(text) {
    return terminalText(text)
        .replace(/@(?=\S)/g, '@\u200b')
        .replace(/#(?=\d)/g, '#\u200b')
        .replace(/:(?=\/\/)/g, ':\u200b')
        .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\u200b.`)
        .replace(/[\\`*_{}[\]()#+!|~<>&$]/g, (character) => (/[<>&|$]/.test(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`));
}
/**
 * A name as code in GitHub's Markdown, also within a table cell. Within code there are no mentions, references or links.
 * Where a code span would not hold the name (a backtick, a `|`, spaces at its ends), HTML with character references does.
 */
function markdownCode(text) {
    const shown = terminalText(text);
    if (shown !== '' && shown === shown.trim() && !/[`|]/.test(shown))
        return `\`${shown}\``;
    return htmlCode(text);
}
/** A name as code in HTML that stands within Markdown: every character that either could take for markup is a reference. */
function htmlCode(text) {
    const safe = terminalText(text).replace(/[^\p{L}\p{M}\p{N} ./-]/gu, (character) => `&#${character.codePointAt(0)};`);
    return `<code>${safe}</code>`;
}
/** JSON that is safe to print: what JSON allows but a terminal or a runner obeys is written as `\uXXXX`, which means the same. */
function jsonText(json) {
    return json
        .replaceAll('##[', '#\\u0023[')
        .replace(/[\u007f-\u009f\p{Zl}\p{Zp}]|\p{Cf}/gu, (character) => [...Array(character.length).keys()].map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}
const SHORT_ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function visible(character) {
    const code = character.codePointAt(0) ?? 0;
    return SHORT_ESCAPES[character] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`);
}


/***/ }),

/***/ 59745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ identityText),
/* harmony export */   g6: () => (/* binding */ inspectFacts),
/* harmony export */   l_: () => (/* binding */ progressText)
/* harmony export */ });
/* harmony import */ var _bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35698);

/** Longest text of the file's own that a fact quotes. */
const MAX_QUOTED = 200;
/** What the header of an inspect report says, the same in text and in Markdown. */
function inspectFacts(report) {
    return [
        { name: 'Format', lines: [`${report.format}, ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(report.size)} (${report.size} bytes)`] },
        { name: 'Identity', lines: identityLines(report) },
        { name: 'Weights', lines: [weightsLine(report)] },
        { name: 'Training', lines: trainingLines(report) },
        { name: 'Memory', lines: [memoryLine(report)] },
        { name: 'torch.load', lines: [loadLine(report)] },
        { name: 'Globals', lines: report.globals },
        { name: 'Metadata', lines: Object.entries(report.metadata).map(([name, value]) => `${name}: ${quoted(String(value))}`) },
    ].filter(({ lines }) => lines.length > 0);
}
/** `gpt-sovits s2 v2Pro`. */
function identityText(identity) {
    return [identity.project, identity.kind, identity.version].filter((part) => part !== undefined && part !== '').join(' ');
}
/** `epoch 12, step 3000`, or nothing. */
function progressText(progress) {
    const parts = [progress.epoch === undefined ? [] : `epoch ${progress.epoch}`, progress.step === undefined ? [] : `step ${progress.step}`];
    return parts.flat().join(', ');
}
function identityLines({ identity }) {
    if (identity === undefined)
        return [];
    const evidence = identity.evidence.length > 0 ? `, because of ${identity.evidence.map(quoted).join('; ')}` : '';
    return [`${identityText(identity)}${evidence}`];
}
function weightsLine({ weightsRoot, tensors, loading }) {
    if (weightsRoot === null || tensors.length === 0)
        return 'no tensors';
    const weights = tensors.filter(({ key }) => key !== null);
    const place = weightsRoot === '' ? 'at the root' : `below ${quoted(weightsRoot)}`;
    const others = tensors.length - weights.length;
    return `${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(weights.length, 'tensor')} with ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(loading.parameters)} parameters ${place}${others > 0 ? `, and ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(others, 'tensor')} elsewhere` : ''}`;
}
function trainingLines({ training }) {
    const state = [training.optimizer ? 'optimizer state' : [], training.scheduler ? 'scheduler state' : []].flat();
    const versions = [
        training.torchVersion === undefined ? [] : `PyTorch ${quoted(training.torchVersion)}`,
        training.lightningVersion === undefined ? [] : `Lightning ${quoted(training.lightningVersion)}`,
    ].flat();
    const summary = [progressText(training), ...state].filter((part) => part !== '').join(', ');
    return [
        summary === '' ? 'no training state' : summary,
        ...(training.entries.length > 0 ? [`entries: ${training.entries.map(quoted).join(', ')}`] : []),
        ...training.best.map(({ monitor, score, path }) => `best ${quoted(monitor)}${score === undefined ? '' : `: ${score}`}${path === undefined ? '' : ` in ${quoted(path)}`}`),
        ...(versions.length > 0 ? [`written by ${versions.join(', ')}`] : []),
    ];
}
function memoryLine({ loading: { bytes } }) {
    return [
        `as saved ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(bytes.asSaved)}`,
        `weights in float32 ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(bytes.float32)}`,
        `in float16 ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(bytes.float16)}`,
        `to train with Adam in float32 ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(bytes.training)}`,
    ].join(', ');
}
function loadLine({ loading, format }) {
    if (format === 'safetensors')
        return 'not needed: safetensors holds no code';
    return loading.weightsOnly ? 'loads with weights_only=True' : 'does not load with weights_only=True, its default';
}
function quoted(text) {
    return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}… (${text.length} characters)` : text;
}


/***/ }),

/***/ 8111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ paints)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** Colours only where they are asked for; whether the output is a terminal is for the caller to know. */
function paints(color) {
    const style = (name) => (text) => (color && text !== '' ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(name, text, { validateStream: false }) : text);
    return { bold: style('bold'), dim: style('dim'), red: style('red'), green: style('green'), yellow: style('yellow') };
}


/***/ }),

/***/ 97080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ fileFacts),
/* harmony export */   Ok: () => (/* binding */ validateText),
/* harmony export */   TC: () => (/* binding */ filesText),
/* harmony export */   g5: () => (/* binding */ summaryText),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _bytes_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35698);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46548);
/* harmony import */ var _inspect_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59745);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8111);
/* harmony import */ var _where_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27226);





/** What `validate` found, for a terminal: one line a file, its findings below, and a summary at the end. Ends with a line end. */
function validateText(report, options) {
    const closing = summaryLine(report, (0,_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .paints */ .A)(options.color));
    return report.files.length === 0 ? `${closing}\n` : `${filesText(report.files, options)}\n${closing}\n`;
}
/** The same without the summary. */
function filesText(files, { color }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .paints */ .A)(color);
    return files
        .flatMap((file) => [fileLine(file, paint), ...worstFirst(file.findings).flatMap((finding) => findingLines(finding, paint))])
        .map((line) => `${line}\n`)
        .join('');
}
function fileLine(file, paint) {
    const status = file.status === 'passed' ? paint.green('passed') : paint.red('FAILED');
    return `${status}  ${paint.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(file.path))}  ${paint.dim(fileFacts(file).map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR).join(', '))}`;
}
/** `torch-zip`, `84.9 MB`, `673 tensors`, `gpt-sovits s2 v2`, `epoch 8, step 240`: not escaped. */
function fileFacts(file) {
    return [
        file.format === 'unknown' ? 'unknown format' : file.format,
        (0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesText */ .pV)(file.size),
        ...(file.tensors > 0 ? [`${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(file.tensors, 'tensor')} with ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(file.parameters)} parameters`] : []),
        ...(file.identity === undefined ? [] : [(0,_inspect_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .identityText */ .Ky)(file.identity)]),
        (0,_inspect_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .progressText */ .l_)(file.progress),
    ].filter((fact) => fact !== '');
}
/** A notice is something to know, not to mend: one line says it. The other formats have its remedy too. */
function findingLines(finding, paint) {
    const severity = { error: paint.red, warning: paint.yellow, notice: paint.dim }[finding.severity](finding.severity.padEnd(7));
    const line = `  ${severity} ${paint.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(finding.rule))}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(finding.message)}`;
    if (finding.severity === 'notice')
        return [line];
    return [
        `${line}${paint.dim((0,_where_text_js__WEBPACK_IMPORTED_MODULE_4__/* .whereText */ .Z)(finding.where, _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR, ' '))}`,
        ...(finding.torch === undefined ? [] : [`          ${paint.dim('PyTorch says:')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(finding.torch)}`]),
        `          ${paint.dim('Remedy:')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(finding.remedy)}`,
    ];
}
function summaryLine({ status, summary }, paint) {
    if (summary.files === 0)
        return paint.yellow('No checkpoint files found.');
    const verdict = status === 'passed' ? paint.green('Passed') : paint.red('FAILED');
    return `${verdict}: ${summaryText(summary)}`;
}
/** `2 of 3 files failed, 3 errors, 1 warning (1.2 GB)`. */
function summaryText(summary) {
    const { files, failed, errors, warnings, notices, bytes } = summary;
    const found = [
        errors > 0 ? (0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(errors, 'error') : [],
        warnings > 0 ? (0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(warnings, 'warning') : [],
        notices > 0 ? (0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(notices, 'notice') : [],
    ].flat();
    const verdict = failed > 0 ? `${failed} of ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(files, 'file')} failed` : `${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(files, 'file')} checked`;
    return `${verdict}, ${found.length > 0 ? found.join(', ') : 'no findings'} (${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesText */ .pV)(bytes)})`;
}
const RANK = { error: 0, warning: 1, notice: 2 };
/** Errors before warnings before notices, otherwise as they were found. */
function worstFirst(findings) {
    return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}


/***/ }),

/***/ 27226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ whereText)
/* harmony export */ });
/**
 * Where in a file something is, as `(tensor a.weight, record archive/data/3, byte 4096)`; '' where nothing is known.
 * `escaped` makes the names fit for the place they go to; `before` is put before a text that is not empty.
 */
function whereText(where, escaped, before = '') {
    const parts = [
        where.tensor === undefined ? [] : `tensor ${escaped(where.tensor)}`,
        where.record === undefined ? [] : `record ${escaped(where.record)}`,
        where.offset === undefined ? [] : `byte ${where.offset}`,
    ].flat();
    return parts.length === 0 ? '' : `${before}(${parts.join(', ')})`;
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

/***/ 70938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/** What the operating system's error codes mean, for people. */
const REASONS = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is no folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its path is too long',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EIO: 'the disk reports an error',
    EISDIR: 'it is a folder',
    ENXIO: 'it is a device that is not there',
    ESTALE: 'the network drive has lost it',
};
/** Why a file operation failed. */
function reasonOf(error) {
    const code = errorCode(error);
    const reason = code === undefined ? undefined : REASONS[code];
    if (reason !== undefined)
        return reason;
    return error instanceof Error ? error.message : String(error);
}
/** `ENOENT` and the like. */
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
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
