export const id = 932;
export const ids = [932,445];
export const modules = {

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


/***/ })

};
