export const id = 3932;
export const ids = [3932,9445];
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

/***/ 53932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provenanceOf: () => (/* binding */ provenanceOf),
/* harmony export */   readGitFacts: () => (/* binding */ readGitFacts)
/* harmony export */ });
/* harmony import */ var _sources_git_remote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49445);
/* harmony import */ var _sources_git_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15158);


/**
 * Where, when and with what files were made, from GitHub's variables, else from git. Nobody's name is in it: not the actor, not the author,
 * no folder. What does not look as it should is left out.
 */
function provenanceOf({ env, git, now, version, sources }) {
    const isOnGitHub = env.GITHUB_ACTIONS === 'true';
    const about = isOnGitHub ? ofRun(env) : git === undefined ? {} : ofTree(git);
    return { tool: { name: 'ckpt-guard', version }, time: now.toISOString(), ...about, sources };
}
/** Asks git about the commit that is checked out. Nothing throws: no git and no repository are no facts. */
async function readGitFacts(folder) {
    const commit = line(await (0,_sources_git_run_js__WEBPACK_IMPORTED_MODULE_1__/* .gitText */ .q_)(folder, ['rev-parse', '--verify', 'HEAD']));
    if (commit === undefined)
        return undefined;
    const status = await (0,_sources_git_run_js__WEBPACK_IMPORTED_MODULE_1__/* .gitText */ .q_)(folder, ['status', '--porcelain', '--untracked-files=no']);
    return {
        commit,
        tag: line(await (0,_sources_git_run_js__WEBPACK_IMPORTED_MODULE_1__/* .gitText */ .q_)(folder, ['describe', '--exact-match', '--tags', 'HEAD'])),
        modified: status !== undefined && status.trim() !== '',
        remote: (await (0,_sources_git_remote_js__WEBPACK_IMPORTED_MODULE_0__.findRemote)(folder))?.address,
    };
}
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const REF = /^refs\/[^\s\p{Cc}~^:?*[\\]{1,250}$/u;
function ofRun(env) {
    const server = serverUrl(env.GITHUB_SERVER_URL);
    const repository = matching(REPOSITORY, env.GITHUB_REPOSITORY);
    const id = matching(/^\d{1,20}$/, env.GITHUB_RUN_ID);
    const attempt = Number(matching(/^\d{1,6}$/, env.GITHUB_RUN_ATTEMPT) ?? '1');
    const run = id === undefined || repository === undefined ? undefined : runOf(server ?? 'https://github.com', repository, id, attempt);
    return defined({
        server,
        repository,
        commit: matching(COMMIT, env.GITHUB_SHA),
        ref: matching(REF, env.GITHUB_REF),
        workflow: workflowOf(env),
        run,
    });
}
function workflowOf(env) {
    const workflow = defined({
        name: matching(/^[^\p{Cc}]{1,200}$/u, env.GITHUB_WORKFLOW),
        ref: matching(/^[^\s\p{Cc}]{1,500}$/u, env.GITHUB_WORKFLOW_REF),
        event: matching(/^\w{1,60}$/, env.GITHUB_EVENT_NAME),
    });
    return Object.keys(workflow).length === 0 ? undefined : workflow;
}
function runOf(server, repository, id, attempt) {
    return { id, attempt, url: `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` };
}
function ofTree({ commit, tag, modified, remote }) {
    const address = remote === undefined ? undefined : (0,_sources_git_remote_js__WEBPACK_IMPORTED_MODULE_0__.httpAddress)(remote);
    const repository = address?.pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
    return defined({
        server: address === undefined ? undefined : serverUrl(address.origin),
        repository: matching(REPOSITORY, repository),
        commit: matching(COMMIT, commit),
        ref: matching(REF, tag === undefined ? undefined : `refs/tags/${tag}`),
        modified,
    });
}
/** Scheme and host alone: an address may hold a name and a password. */
function serverUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const { protocol, origin } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}
function matching(pattern, text) {
    return text !== undefined && pattern.test(text) ? text : undefined;
}
function line(text) {
    const first = text?.split('\n', 1)[0]?.trim();
    return first === undefined || first === '' ? undefined : first;
}
/** Without fields that are not known, so that none stands in the JSON as an empty one. */
function defined(fields) {
    // Dropping what is `undefined` keeps the type: such fields are optional.
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 49445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findRemote: () => (/* binding */ findRemote),
/* harmony export */   httpAddress: () => (/* binding */ httpAddress),
/* harmony export */   repositoryAt: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var _git_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15158);

/** The remote called origin, or the only one. */
async function findRemote(folder) {
    const names = (await (0,_git_run_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q_)(folder, ['remote']))?.split('\n').filter((name) => name !== '') ?? [];
    const name = names.find((each) => each === 'origin') ?? (names.length === 1 ? names[0] : undefined);
    if (name === undefined)
        return undefined;
    const address = (await (0,_git_run_js__WEBPACK_IMPORTED_MODULE_0__/* .gitText */ .q_)(folder, ['remote', 'get-url', '--', name]))?.split('\n')[0];
    return address ? { name, address } : undefined;
}
/** The address of a repository or server over HTTP, where it has one: those for SSH name the same host and path. */
function httpAddress(address) {
    const [, host, path] = /^(?:[^/@:\s]+@)?([\w.-]{2,}):(?!\/\/)\/?(\S+)$/.exec(address) ?? [];
    const url = URL.canParse(host === undefined ? address : `https://${host}/${path}`)
        ? new URL(host === undefined ? address : `https://${host}/${path}`)
        : undefined;
    switch (url?.protocol) {
        case 'https:':
        case 'http:':
            return url;
        case 'ssh:':
        case 'git+ssh:':
        case 'git:': {
            // The port is another service's. GitHub serves SSH from a host of its own where port 22 is closed.
            const server = url.hostname === 'ssh.github.com' ? 'github.com' : url.hostname;
            return URL.canParse(`https://${server}${url.pathname}`) ? new URL(`https://${server}${url.pathname}`) : undefined;
        }
        default:
            return undefined;
    }
}
/** Owner and name, where the address is one of the server's. */
function repositoryAt(url, serverUrl) {
    if (!URL.canParse(serverUrl) || new URL(serverUrl).host !== url.host)
        return undefined;
    const [, owner, name] = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url.pathname) ?? [];
    return owner === undefined || name === undefined ? undefined : { owner, name };
}


/***/ }),

/***/ 15158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Ks: () => (/* binding */ gitToFile),
/* harmony export */   q_: () => (/* binding */ gitText)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98050);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70938);






/** A list of 100,000 long names has room; a runaway process has not. */
const MOST_OUTPUT = 64 * 1024 * 1024;
const LONGEST_RUN_MS = 120_000;
/** A blob of gigabytes takes git a minute to unpack. */
const LONGEST_BLOB_MS = 15 * 60_000;
/**
 * Git itself is looked for from here, and told of the folder: Windows, and a PATH with `.` in it, look for programs in the folder that
 * one is started in, and the repository there may bring a `git.exe`.
 */
const START = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(process.execPath);
/** Files that a pull request brings can look like a bare repository, with settings in it that name programs to run (git 2.38 heeds it). */
const NO_BARE_REPOSITORY = ['-c', 'safe.bareRepository=explicit'];
/** Runs git in `folder`, without a shell, without asking anybody anything and without fetching what is not there. Never throws. */
function runGit(folder, args, { input, timeout = LONGEST_RUN_MS } = {}) {
    const options = { cwd: START, env: environment(), encoding: 'utf8', maxBuffer: MOST_OUTPUT, timeout, windowsHide: true };
    return new Promise((done) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', inFolder(folder, args), options, (error, stdout, stderr) => {
            done({ ok: error === null, stdout, reason: error === null ? '' : stderr === '' ? startFailure(error) : reasonOf(stderr) });
        });
        // Git may end without having read it; how it ended says all.
        child.stdin?.on('error', () => { });
        child.stdin?.end(input);
    });
}
/** Standard output of a git command, or `undefined` where it fails: no git, no repository, no such commit. */
async function gitText(folder, args) {
    const { ok, stdout } = await runGit(folder, args);
    return ok ? stdout : undefined;
}
/** Writes what a git command prints to a new file at `path`, no more than `most` bytes of it. Throws where git or the disk fails. */
async function gitToFile(folder, args, path, most) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', inFolder(folder, args), {
        ...{ cwd: START, env: environment(), timeout: LONGEST_BLOB_MS, windowsHide: true },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        if (said.length < 4096)
            said += text;
    });
    const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    const written = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(child.stdout, bounded(most), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path, { flags: 'wx' }));
    try {
        const [status] = await Promise.all([ended, written]);
        if (status !== 0)
            throw new Error(reasonOf(said) || `git ended with ${status}`);
    }
    finally {
        child.kill();
    }
}
function inFolder(folder, args) {
    return ['-C', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder), ...NO_BARE_REPOSITORY, ...args];
}
function bounded(most) {
    return async function* (chunks) {
        let done = 0;
        for await (const chunk of chunks) {
            done += chunk.length;
            if (done > most)
                throw new Error(`expected ${most} bytes from git, found more`);
            yield chunk;
        }
    };
}
function environment() {
    return {
        ...process.env,
        ...{ GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', SSH_ASKPASS: '', GCM_INTERACTIVE: 'never' },
        ...{ GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' },
        // Git before 2.45 does not know GIT_NO_LAZY_FETCH; what may use no protocol fetches nothing either.
        GIT_ALLOW_PROTOCOL: 'none',
        // A commit's files are those that its hash stands for, not what refs/replace/ puts in their place.
        GIT_NO_REPLACE_OBJECTS: '1',
        // Paths mean what we say of each, whatever the caller has set for his own commands.
        ...{ GIT_LITERAL_PATHSPECS: undefined, GIT_GLOB_PATHSPECS: undefined },
        ...{ GIT_NOGLOB_PATHSPECS: undefined, GIT_ICASE_PATHSPECS: undefined },
        // What git says is read by `reasonOf`, and shown within English sentences.
        LC_ALL: 'C',
    };
}
/** Why there is no word from git itself. */
function startFailure(error) {
    if ((0,_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) === 'ENOENT')
        return 'nothing, since there is no program git on the PATH';
    return error.killed ? 'nothing, for too long' : `nothing (${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .m)(String(error.code ?? error.signal))})`;
}
function reasonOf(text) {
    const lines = text.split('\n').map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim());
    const telling = lines.find((line) => /^(fatal|error): /.test(line)) ?? lines.find((line) => line !== '') ?? '';
    return (0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .m)(telling.replace(/^(fatal|error): /, ''));
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


/***/ })

};
