export const id = 955;
export const ids = [955,445];
export const modules = {

/***/ 82955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitFile: () => (/* binding */ openGitFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/sources/git-run.ts
var git_run = __webpack_require__(15158);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(38098);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
// EXTERNAL MODULE: ./src/sources/temporary-file.ts
var temporary_file = __webpack_require__(20048);
;// CONCATENATED MODULE: ./src/sources/git-blob.ts





/**
 * The bytes of a blob as they are stored: no filter and no line ending is applied. They lie in a file below `temporary` until the source is
 * closed, since git gives them only from the first to the last. Throws `SourceError`.
 */
async function openBlob(folder, { oid, size, name }, temporary) {
    const source = await (0,temporary_file/* temporarySource */.t)(temporary, async (own) => {
        const path = (0,external_node_path_.join)(own, 'blob');
        try {
            await (0,git_run/* gitToFile */.Ks)(folder, ['cat-file', 'blob', oid], path, size);
        }
        catch (error) {
            throw new source_error/* SourceError */.c(name, `its bytes cannot be read from the repository: ${(0,system_reason/* reasonOf */.A)(error)}`, (0,system_reason/* errorCode */.C)(error));
        }
        return path;
    });
    if (source.size === size)
        return source;
    await source.close();
    throw new source_error/* SourceError */.c(name, `expected ${size} bytes from the repository, found ${source.size}; git fsck tells whether it is damaged`);
}

// EXTERNAL MODULE: ./src/sources/download.ts
var download = __webpack_require__(83940);
// EXTERNAL MODULE: ./src/sources/http-address.ts
var http_address = __webpack_require__(28037);
// EXTERNAL MODULE: ./src/sources/http-request.ts
var http_request = __webpack_require__(55172);
;// CONCATENATED MODULE: ./src/sources/git-contents.ts






/** GitHub gives no larger files this way; larger ones git does not take there either, but for Git LFS, of which this is the pointer. */
const MAX_CONTENTS_BYTES = 100 * 1024 * 1024;
/** A file of a commit, from GitHub's contents API, in a file below `temporary` until it is closed. Throws `SourceError`. */
async function openContents(repository, commit, path, temporary) {
    const address = apiAddress(repository, `contents/${path.split('/').map(http_address/* escapedPart */.TO).join('/')}?ref=${commit}`);
    const name = `${path} at ${commit} of ${repository.owner}/${repository.name} on GitHub`;
    const options = { ...httpOptions(repository, 'application/vnd.github.raw'), name, maxBytes: MAX_CONTENTS_BYTES };
    let isListing = false;
    try {
        const source = await (0,temporary_file/* temporarySource */.t)(temporary, async (folder) => {
            const file = (0,external_node_path_.join)(folder, 'contents');
            const { headers } = await (0,download/* downloadTo */.CI)(address, file, options);
            // What is no file has no raw form, so that it is described in JSON.
            isListing = /^application\/json\b/i.test(headers.get('content-type') ?? '');
            return file;
        });
        if (!isListing)
            return { kind: 'file', source };
        await source.close();
        return { kind: 'other', what: 'a folder or a submodule' };
    }
    catch (error) {
        if (!(error instanceof source_error/* SourceError */.c) || error.code !== 'ENOENT')
            throw error;
        return { kind: (await hasCommit(repository, commit)) ? 'absent' : 'no commit' };
    }
}
async function hasCommit(repository, commit) {
    const address = apiAddress(repository, `git/commits/${commit}`);
    const options = httpOptions(repository, 'application/vnd.github+json');
    const request = { url: address, address, options, counters: repository.counters };
    const { response } = await (0,http_request/* withAttempts */.dP)(request, () => (0,http_request/* send */.tN)(request, {}, AbortSignal.timeout(http_request/* TIMEOUT */.Q9)));
    await (0,http_request/* discard */.vf)(response);
    return response.status === 200;
}
function apiAddress({ apiUrl, owner, name }, rest) {
    return (0,http_address/* parseAddress */.or)(`${apiUrl.replace(/\/+$/, '')}/repos/${owner}/${name}/${rest}`);
}
function httpOptions({ token, counters, wait }, accept) {
    const headers = { accept, 'x-github-api-version': '2022-11-28', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    return { headers, counters, ...(wait === undefined ? {} : { wait }) };
}

;// CONCATENATED MODULE: ./src/sources/git-repository.ts



/** Throws `UserError` where `folder` lies in no repository, or git cannot be run. */
async function openRepository(folder) {
    const { ok, stdout, reason } = await (0,git_run/* runGit */.EO)(folder, ['rev-parse', '--show-prefix']);
    if (!ok)
        throw new user_error/* UserError */.y(`${folder}: expected a folder of a git repository; git says: ${reason}${nextStep(folder, reason)}`);
    return {
        folder,
        prefix: stdout.replace(/\n$/, ''),
        async commit(revision) {
            // Without --end-of-options, which git before 2.30 does not know here.
            const text = revision.startsWith('-')
                ? undefined
                : await (0,git_run/* gitText */.q_)(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
            return isObjectId(text?.trim() ?? '') ? text?.trim() : undefined;
        },
        entry: (commit, path) => entryOf(folder, commit, path),
    };
}
/** For the refusals that a person can lift, where he trusts what is there. */
function nextStep(folder, reason) {
    if (reason.includes('dubious ownership')) {
        return `; if you trust it: git config --global --add safe.directory ${JSON.stringify(folder)}`;
    }
    return reason.includes('safe.bareRepository') ? '; if you trust it, name it by the variable GIT_DIR, as GIT_DIR=.' : '';
}
/** A whole SHA-1 or SHA-256, as it names a commit wherever it is. */
function isObjectId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/**
 * `path` as git spells it behind a colon, from the repository's top: what begins with `./` or `../` starts at `prefix`.
 * `undefined` where it names no file of the repository.
 */
function pathFromTop(path, prefix) {
    const joined = external_node_path_.posix.normalize(/^\.\.?(\/|$)/.test(path) ? external_node_path_.posix.join(prefix, path) : path).replace(/\/$/, '');
    const isBelow = joined !== '' && joined !== '.' && joined !== '..' && !joined.startsWith('../') && !joined.startsWith('/');
    return isBelow ? joined : undefined;
}
const OTHER_MODES = new Map([
    ['040000', 'a folder'],
    ['120000', 'a symbolic link'],
    ['160000', 'a submodule'],
]);
async function entryOf(folder, commit, path) {
    // Without -l, which asks for the sizes too and fails altogether where the bytes are not in this clone.
    const listed = await (0,git_run/* gitText */.q_)(folder, ['ls-tree', '-z', '--full-tree', commit, '--', `:(literal)${path}`]);
    if (listed === undefined)
        return { kind: 'elsewhere' };
    const [, mode = '', oid = '', name] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^\0]*)\0/.exec(listed) ?? [];
    if (name !== path)
        return throughAnother(folder, commit, path);
    const what = OTHER_MODES.get(mode);
    if (what !== undefined)
        return { kind: 'other', what };
    const size = Number((await (0,git_run/* gitText */.q_)(folder, ['cat-file', '-s', oid])) ?? Number.NaN);
    return Number.isSafeInteger(size) ? { kind: 'blob', oid, size } : { kind: 'elsewhere' };
}
/** What is behind a link or in a submodule may well have been there, where git does not look: that is another answer than none. */
async function throughAnother(folder, commit, path) {
    const parts = path.split('/').slice(0, -1);
    if (parts.length === 0)
        return { kind: 'absent' };
    const folders = parts.map((_, i) => `:(literal)${parts.slice(0, i + 1).join('/')}`);
    const listed = await (0,git_run/* gitText */.q_)(folder, ['ls-tree', '-z', '--full-tree', commit, '--', ...folders]);
    const [, mode = '', name = ''] = /^(\d{6}) \w+ [0-9a-f]+\t([^\0]*)\0/.exec(listed ?? '') ?? [];
    const what = mode === '040000' ? undefined : OTHER_MODES.get(mode);
    return what === undefined ? { kind: 'absent' } : { kind: 'other', what: `${what} on its way (${JSON.stringify(name)})` };
}

;// CONCATENATED MODULE: ./src/sources/git-commit.ts





/** Finds a revision's commit here, or, where it is named by its whole hash, on GitHub. Throws `UserError` where it is in neither. */
async function findCommit(question) {
    const { repository, revision } = question;
    const here = await repository.commit(revision);
    if (here !== undefined)
        return localCommit(question, here);
    // Other names may mean something else there, or nothing: HEAD~1, origin/main.
    const gitHub = isObjectId(revision) ? await question.gitHub() : undefined;
    if (gitHub !== undefined)
        return { open: (path) => openFromGitHub(question, gitHub, revision, path) };
    throw notHere(revision, '');
}
function localCommit(question, commit) {
    const { repository, revision, temporary } = question;
    return {
        async open(path) {
            const name = `git:${revision}:${path}`;
            const entry = await repository.entry(commit, path);
            switch (entry.kind) {
                case 'absent':
                    return undefined;
                case 'other':
                    throw noFile(name, entry.what);
                case 'blob':
                    return openBlob(repository.folder, { ...entry, name }, temporary);
                case 'elsewhere': {
                    const gitHub = await question.gitHub();
                    if (gitHub !== undefined)
                        return openFromGitHub(question, gitHub, commit, path);
                    throw new user_error/* UserError */.y(`${name}: this clone has the commit without the bytes of the file, as one made with --filter; ` +
                        `git cat-file -e ${commit}:PATH fetches them, git fsck tells whether the clone is damaged`);
                }
            }
        },
    };
}
async function openFromGitHub({ revision, temporary }, gitHub, commit, path) {
    const contents = await openContents(gitHub, commit, path, temporary).catch((error) => {
        if (!(error instanceof source_error/* SourceError */.c))
            throw error;
        throw new user_error/* UserError */.y(`git:${revision}:${path}: it is not in this clone, and GitHub does not give it out of ${gitHub.owner}/${gitHub.name}: ` +
            `${error.reason}; ${HOW_TO_FETCH}`);
    });
    switch (contents.kind) {
        case 'absent':
            return undefined;
        case 'other':
            throw noFile(`git:${revision}:${path}`, contents.what);
        case 'file':
            return contents.source;
        case 'no commit':
            throw notHere(revision, `, and GitHub does not show it in ${gitHub.owner}/${gitHub.name}`);
    }
}
function noFile(name, what) {
    return new user_error/* UserError */.y(`${name}: expected a file at that commit, found ${what}; name the file itself behind the revision`);
}
const HOW_TO_FETCH = 'git fetch --unshallow brings all commits, in GitHub Actions actions/checkout with fetch-depth: 0';
function notHere(revision, more) {
    return new user_error/* UserError */.y(`git:${revision}: there is no such commit in this clone${more}; check its name; ${HOW_TO_FETCH}`);
}

// EXTERNAL MODULE: ./src/sources/git-remote.ts
var git_remote = __webpack_require__(49445);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
;// CONCATENATED MODULE: ./src/sources/lfs-endpoint.ts





/** Where a repository comes from that has no address: a file in it cannot name a server of this machine. */
const OUTSIDE = new URL('https://outside.invalid');
/** Where one comes from whose remote is a folder. */
const HERE = new URL('http://localhost');
/** Finds it as Git LFS does: `lfs.url`, `remote.<name>.lfsurl`, the remote itself; each as git is set up before `.lfsconfig`. Throws `SourceError`. */
async function findEndpoint({ folder, name, lfsConfig, fallback }) {
    const remote = await (0,git_remote.findRemote)(folder);
    const address = remote?.address ?? fallback;
    const own = address === undefined ? undefined : (0,git_remote.httpAddress)(address);
    for (const key of ['lfs.url', ...(remote === undefined ? [] : [`remote.${remote.name}.lfsurl`])]) {
        const set = firstLine(await (0,git_run/* gitText */.q_)(folder, ['config', '--get', key]));
        if (set !== undefined)
            return { url: readable(set, name, key, own), isTrusted: true, remote: own };
        if (lfsConfig === undefined)
            continue;
        const committed = firstLine((await (0,git_run/* runGit */.EO)(folder, ['config', '--no-includes', '--file', '-', '--get', key], { input: lfsConfig })).stdout);
        if (committed !== undefined) {
            const url = readable(committed, name, `${key} of .lfsconfig`, own);
            if (!(0,http_address/* isWayOn */.pm)(url, own ?? (remote === undefined ? OUTSIDE : HERE)))
                throw noServer(name, (0,http_address/* shownAddress */.Uk)(url), `${key} of .lfsconfig`);
            return { url, isTrusted: url.origin === own?.origin, remote: own };
        }
    }
    if (own === undefined) {
        const found = remote === undefined ? 'the repository has no remote called origin' : `the remote ${(0,quote/* quote */.h)(remote.name)} has no server for it`;
        throw new source_error/* SourceError */.c(name, `its bytes are in Git LFS, and ${found}; git lfs fetch brings them, or git config lfs.url names the server`);
    }
    const url = new URL(own);
    url.pathname = `${own.pathname.replace(/(\.git)?\/*$/, '')}.git/info/lfs`;
    return { url: readable(url.href, name, 'the remote', own), isTrusted: true, remote: own };
}
/** `https:`, and `http:` on this machine alone, where the repository comes from there too. */
function readable(address, name, origin, remote) {
    const url = (0,git_remote.httpAddress)(address);
    if (url?.protocol === 'https:')
        return url;
    if (url !== undefined && (0,http_address/* isLoopback */.U9)(url) && (remote === undefined || remote.origin === url.origin))
        return url;
    throw noServer(name, url ? (0,http_address/* shownAddress */.Uk)(url) : (0,http_address/* withoutSecrets */.cT)(address), origin);
}
function noServer(name, found, origin) {
    return new source_error/* SourceError */.c(name, `its bytes are in Git LFS; expected a server at an https:// address, found ${(0,quote/* quote */.h)(found)} (${origin})`);
}
function firstLine(text) {
    return text?.split('\n')[0] || undefined;
}

// EXTERNAL MODULE: ./src/sources/http-file.ts
var http_file = __webpack_require__(47643);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./src/sources/git-credentials.ts

/** A helper that asks the user in a window of its own is not waited for. */
const LONGEST_HELP_MS = 10_000;
/** Values for the header Authorization of a request to `url`, likeliest first, each looked for only when it is asked for. */
async function* authorizationsFor(url, sources) {
    const known = new Set();
    for (const look of [
        () => fromToken(url, sources),
        () => fromAddress(url, sources),
        () => fromConfig(url, sources),
        () => fromHelper(url, sources),
    ]) {
        const found = await look();
        if (found === undefined || known.has(found))
            continue;
        known.add(found);
        yield found;
    }
}
/** As actions/checkout and `gh` present a token to git's side of GitHub. */
function fromToken(url, { token, serverUrl }) {
    const isServer = URL.canParse(serverUrl) && new URL(serverUrl).origin === url.origin;
    return token !== undefined && isServer ? basic('x-access-token', token) : undefined;
}
function fromAddress(url, { addresses }) {
    const named = addresses.find(({ origin, password }) => origin === url.origin && password !== '');
    if (named === undefined)
        return undefined;
    try {
        return basic(decodeURIComponent(named.username), decodeURIComponent(named.password));
    }
    catch {
        // Escaped wrongly: no name and password that anybody could mean.
        return undefined;
    }
}
/** The header that actions/checkout leaves in git's settings. */
async function fromConfig(url, { folder, isTrusted }) {
    if (!isTrusted)
        return undefined;
    const lines = (await (0,git_run/* gitText */.q_)(folder, ['config', '--get-urlmatch', 'http.extraheader', bare(url)]))?.split('\n') ?? [];
    const [, value] = /^authorization:\s*([\x20-\x7e]+)$/i.exec(lines[0] ?? '') ?? [];
    return value?.trim();
}
async function fromHelper(url, { folder, isTrusted }) {
    if (!isTrusted)
        return undefined;
    const input = `url=${bare(url)}\n\n`;
    const { ok, stdout } = await (0,git_run/* runGit */.EO)(folder, ['-c', 'core.askPass=', 'credential', 'fill'], { input, timeout: LONGEST_HELP_MS });
    const field = (name) => new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1];
    const [username, password] = [field('username'), field('password')];
    return ok && username !== undefined && password ? basic(username, password) : undefined;
}
function basic(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/** Without user name, password and query. */
function bare({ origin, pathname }) {
    return `${origin}${pathname}`;
}

// EXTERNAL MODULE: ./src/sources/transient.ts
var sources_transient = __webpack_require__(87920);
;// CONCATENATED MODULE: ./src/sources/lfs-request.ts




const MEDIA_TYPE = 'application/vnd.git-lfs+json';
/** An answer about one object has a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 5;
/** Sends JSON to a server of Git LFS, follows redirects, and tries again where that may help. Throws `SourceError` where no answer is to be had. */
function postToLfs({ url, body, authorization, options }) {
    const request = { url, address: url, options, counters: options.counters ?? { requests: 0, bytes: 0 } };
    return (0,http_request/* withAttempts */.dP)(request, async () => {
        const response = await post(request, body, authorization);
        if (sources_transient/* TRANSIENT_STATUS */.uU.has(response.status)) {
            await (0,http_request/* discard */.vf)(response);
            throw new http_request/* TransientFailure */.$r(`the server of Git LFS answered ${response.status}`, (0,sources_transient/* retryAfter */.P9)(response.headers));
        }
        const json = await readJson(request, response);
        return { status: response.status, json, message: messageIn(json, authorization) };
    });
}
/** One attempt. Unlike a browser it sends the same again to where a redirect leads, as Git LFS does. */
async function post(request, body, authorization) {
    const signal = AbortSignal.timeout(request.options.timeout ?? http_request/* TIMEOUT */.Q9);
    let { url } = request;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        const headers = { accept: MEDIA_TYPE, 'content-type': MEDIA_TYPE };
        if (authorization !== undefined && url.origin === request.address.origin)
            headers.authorization = authorization;
        request.counters.requests++;
        const response = await fetch(url.href, { method: 'POST', headers, body, redirect: 'manual', signal }).catch((error) => {
            throw new http_request/* TransientFailure */.$r(`the connection to the server of Git LFS failed: ${(0,sources_transient/* failureOf */.g5)(error).reason}`);
        });
        const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
        if (location === null)
            return response;
        await (0,http_request/* discard */.vf)(response);
        const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
        if (next === undefined || next.username !== '' || next.password !== '' || !(0,http_address/* isWayOn */.pm)(next, url)) {
            throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(request.address), 'expected a redirect to an https:// address, found another one');
        }
        // Another server must not choose what our credentials are used for.
        if (authorization !== undefined && url.origin !== request.address.origin && next.origin === request.address.origin) {
            throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(request.address), 'expected the redirects of another server to stay away, found one back to here');
        }
        url = next;
    }
    throw new source_error/* SourceError */.c((0,http_address/* shownAddress */.Uk)(request.address), `expected at most ${MAX_REDIRECTS} redirects, the server sends on and on`);
}
async function readJson(request, response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of (0,http_request/* chunksOf */.U_)(request, response)) {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    try {
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    }
    catch {
        // A page for people, as proxies send; the status tells what there is to tell.
        return undefined;
    }
}
/** A server may repeat what it was sent; what it says is shown only where it does not. */
function messageIn(json, authorization) {
    const message = typeof json === 'object' && json !== null && 'message' in json ? json.message : undefined;
    if (typeof message !== 'string' || message === '')
        return undefined;
    const sent = authorization?.split(' ').at(-1) ?? '';
    const secrets = [sent, ...Buffer.from(sent, 'base64').toString('utf8').split(':')].filter((secret) => secret.length > 3);
    return secrets.some((secret) => message.includes(secret)) ? undefined : message;
}

;// CONCATENATED MODULE: ./src/sources/lfs-batch.ts






/** Asks the server of Git LFS where an object is, by its batch API. Throws `SourceError`, which says what to do where it refuses. */
async function findDownload(endpoint, { oid, size }, options) {
    const body = JSON.stringify({ operation: 'download', transfers: ['basic'], objects: [{ oid, size }], hash_algo: 'sha256' });
    const answer = await postAsSomebody(endpoint, body, options);
    const failure = (reason) => new source_error/* SourceError */.c(options.name, `its bytes are in Git LFS at ${(0,http_address/* shownAddress */.Uk)(endpoint.url)}, ${reason}`);
    if (answer.status !== 200)
        throw failure(refusal(answer));
    const parsed = batchSchema.safeParse(answer.json);
    if (!parsed.success || (parsed.data.transfer ?? 'basic') !== 'basic') {
        throw failure('which does not answer as a server of Git LFS does; git config lfs.url names the right one');
    }
    const object = parsed.data.objects.find((each) => each.oid === oid);
    if (object?.error)
        throw failure(objectRefusal(object.error.code, object.error.message ?? undefined));
    if (!object?.actions?.download)
        throw failure('which names no place to download them from');
    const { href, header } = object.actions.download;
    const url = httpUrl(href, endpoint);
    if (url === undefined)
        throw failure('which names no https:// address to download them from');
    return { url, headers: lowerCase(header ?? {}) };
}
/** Answers that another authorization may change; 404 also stands for what one may not even know of. */
const REFUSED = new Set([401, 403, 404]);
async function postAsSomebody(endpoint, body, options) {
    const url = new URL(`${endpoint.url.origin}${endpoint.url.pathname.replace(/\/+$/, '')}/objects/batch${endpoint.url.search}`);
    const addresses = [endpoint.url, ...(endpoint.remote === undefined ? [] : [endpoint.remote])];
    const sources = { ...options.credentials, addresses, isTrusted: endpoint.isTrusted };
    let refused;
    for await (const authorization of authorizationsFor(url, sources)) {
        const answer = await postToLfs({ url, body, authorization, options });
        if (!REFUSED.has(answer.status))
            return answer;
        refused ??= answer;
    }
    // Nobody's, for what is public: a token of another repository closes even that.
    const answer = await postToLfs({ url, body, authorization: undefined, options });
    return REFUSED.has(answer.status) ? (refused ?? answer) : answer;
}
const headerSchema = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w!#$%&'*+.^`|~-]{1,100}$/), schemas/* string */.YjP().regex(/^[\t\x20-\x7e\x80-\xff]{0,16384}$/));
const batchSchema = schemas/* object */.Ikc({
    transfer: schemas/* string */.YjP().nullish(),
    objects: schemas/* array */.YOg(schemas/* object */.Ikc({
        oid: schemas/* string */.YjP(),
        error: schemas/* object */.Ikc({ code: schemas/* number */.aig(), message: schemas/* string */.YjP().nullish() }).nullish(),
        actions: schemas/* object */.Ikc({ download: schemas/* object */.Ikc({ href: schemas/* string */.YjP(), header: headerSchema.nullish() }).nullish() }).nullish(),
    })),
});
function httpUrl(href, endpoint) {
    const url = URL.canParse(href) ? new URL(href) : undefined;
    return url !== undefined && (0,http_address/* isWayOn */.pm)(url, endpoint.url) ? url : undefined;
}
function lowerCase(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
const FETCH_FIRST = 'or run git lfs fetch with the revision first';
function refusal({ status, message }) {
    const said = message === undefined ? '' : `: ${(0,quote/* quote */.h)(message)}`;
    switch (status) {
        case 401:
        case 403:
        case 404:
            return `which refuses access (${status}${said}); give a token that may read the repository (GH_TOKEN), ${FETCH_FIRST}`;
        case 507:
        case 509:
            return `whose quota of storage or bandwidth is used up (${status}${said}); its owner can raise it, or wait until it counts anew`;
        default:
            return `which answered ${status}${said}; try again later, ${FETCH_FIRST}`;
    }
}
function objectRefusal(code, message) {
    const said = message === undefined ? '' : `: ${(0,quote/* quote */.h)(message)}`;
    switch (code) {
        case 404:
            return `which does not have them (${code}${said}); whoever committed the file can push them: git lfs push --all origin`;
        case 410:
            return `where their owner has removed them (${code}${said})`;
        default:
            return `which does not give them (${code}${said})`;
    }
}

;// CONCATENATED MODULE: ./src/sources/lfs-object.ts



/** A file that a server of Git LFS keeps, read by ranges. Throws `SourceError` where it cannot be had or is not what the pointer says. */
async function openLfsObject(endpoint, pointer, options) {
    const open = async () => {
        const { url, headers } = await findDownload(endpoint, pointer, options);
        const { credentials: _, ...http } = options;
        return openSized(url, pointer, { ...http, headers });
    };
    return renewing(await open(), open);
}
async function openSized(url, { size }, { temporary, maxDownload, ...http }) {
    const source = await (0,http_file.openHttpFile)(url, { ...http, folder: temporary, maxDownload: size <= maxDownload ? maxDownload : 0 });
    if (source.size === size)
        return source;
    await source.close();
    throw new source_error/* SourceError */.c(http.name, `expected ${size} bytes as its Git LFS pointer says, the server has ${source.size}`);
}
/** Addresses expire: after a failure a new one is asked for, once, unless there was no success since the last. */
function renewing(first, open) {
    let current = Promise.resolve(first);
    let isProven = true;
    return {
        size: first.size,
        async read(offset, length) {
            const used = current;
            try {
                const bytes = await (await used).read(offset, length);
                isProven = true;
                return bytes;
            }
            catch (error) {
                if (!(error instanceof source_error/* SourceError */.c))
                    throw error;
                if (used === current) {
                    if (!isProven)
                        throw error;
                    isProven = false;
                    current = renewed(used, open);
                }
                return (await current).read(offset, length);
            }
        },
        async close() {
            await (await current.catch(() => undefined))?.close();
        },
    };
}
async function renewed(used, open) {
    await (await used).close();
    return open();
}

;// CONCATENATED MODULE: ./src/sources/lfs-pointer.ts
/** Longer text is no pointer (docs/spec.md of Git LFS). */
const MAX_POINTER_BYTES = 1023;
/** Line ends as Git LFS takes them. A pointer with extensions (`ext-0-…`) stands for a file that only those can restore: none of ours. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\noid sha256:([0-9a-f]{64})\r?\nsize (0|[1-9]\d{0,15})(?:\r?\n)?$/;
/** The pointer that a file is; `undefined` for any other file, also for what only begins as a pointer. */
async function lfsPointerIn(source) {
    if (source.size > MAX_POINTER_BYTES)
        return undefined;
    return parseLfsPointer(Buffer.from(await source.read(0, source.size)).toString('latin1'));
}
/** Reads the text of a pointer; `undefined` where it is none. */
function parseLfsPointer(text) {
    const [, oid, size] = POINTER.exec(text) ?? [];
    if (oid === undefined || !Number.isSafeInteger(Number(size)))
        return undefined;
    return { oid, size: Number(size) };
}

// EXTERNAL MODULE: ./src/sources/file-source.ts
var file_source = __webpack_require__(33642);
;// CONCATENATED MODULE: ./src/sources/lfs-store.ts




/** The object in the store that the repository at `folder` shares with Git LFS; `undefined` where it is not there whole. */
async function openStoredObject(folder, { oid, size }) {
    const store = await storeOf(folder);
    if (store === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(store, 'objects', oid.slice(0, 2), oid.slice(2, 4), oid);
    const facts = await (0,promises_.lstat)(path).catch(() => undefined);
    // Git LFS puts whole files there and checks them before; what has another size was cut off later.
    if (facts === undefined || !facts.isFile() || facts.size !== size)
        return undefined;
    return (0,file_source/* openFile */.T)(path);
}
async function storeOf(folder) {
    const common = await (0,git_run/* gitText */.q_)(folder, ['rev-parse', '--git-common-dir']);
    if (common === undefined)
        return undefined;
    const gitFolder = (0,external_node_path_.resolve)(folder, common.replace(/\n$/, ''));
    const configured = (await (0,git_run/* gitText */.q_)(folder, ['config', '--type=path', '--get', 'lfs.storage']))?.replace(/\n$/, '') || 'lfs';
    return (0,external_node_path_.isAbsolute)(configured) ? configured : (0,external_node_path_.join)(gitFolder, configured);
}

;// CONCATENATED MODULE: ./src/sources/lfs-file.ts





/** Real ones name a server and a few settings. */
const MAX_CONFIG_BYTES = 64 * 1024;
/**
 * What a file from git stands for: where it is a pointer, the bytes that Git LFS keeps, from its store here or else from its server; any other
 * file is given as it is. Closes `source` in all other cases. Throws `SourceError`.
 */
async function openBehindPointer(source, options) {
    const pointer = await lfsPointerIn(source);
    if (pointer === undefined)
        return source;
    await source.close();
    const stored = await openStoredObject(options.folder, pointer);
    if (stored !== undefined)
        return stored;
    const { folder, name, fallback } = options;
    const endpoint = await findEndpoint({ folder, name, lfsConfig: await textOf(await options.lfsConfig(), name), fallback });
    return openLfsObject(endpoint, pointer, options);
}
async function textOf(config, name) {
    if (config === undefined)
        return undefined;
    try {
        if (config.size > MAX_CONFIG_BYTES) {
            throw new source_error/* SourceError */.c(name, `expected a .lfsconfig of at most ${MAX_CONFIG_BYTES} bytes, found ${config.size} bytes`);
        }
        return Buffer.from(await config.read(0, config.size)).toString('utf8');
    }
    finally {
        await config.close();
    }
}

// EXTERNAL MODULE: ./src/references/not-at-revision.ts
var not_at_revision = __webpack_require__(17539);
// EXTERNAL MODULE: ./src/references/side.ts
var references_side = __webpack_require__(40859);
;// CONCATENATED MODULE: ./src/references/git-file.ts









/**
 * `git:REV[:PATH]`: a file as a commit has it; without PATH the one where the candidate is. What Git LFS keeps is read from its store here, or
 * by ranges from its server. Throws `NotAtRevision` where the commit has no such file, `UserError` where it cannot be had for another reason.
 */
async function openGitFile(rest, options, candidate) {
    const { revision, written } = parseRevisionAndPath(rest);
    const repository = await openRepository(options.root);
    const path = written === undefined ? await pathOfCandidate(rest, repository, candidate) : writtenPath(rest, written, repository);
    const counters = { requests: 0, bytes: 0 };
    const gitHub = () => gitHubOf(repository, options, counters);
    const commit = await findCommit({ repository, revision, gitHub, temporary: options.access.temporary });
    const behindPointer = lfsOf({ repository, commit, options, counters });
    const open = async (wanted) => {
        const source = await commit.open(wanted);
        return source === undefined ? undefined : behindPointer(source, `git:${revision}:${wanted}`);
    };
    const source = await open(path);
    if (source === undefined)
        throw new not_at_revision/* NotAtRevision */._(revision, path);
    const side = await (0,references_side/* sideOf */.Jh)({
        name: `git:${revision}:${path}`,
        kind: 'git',
        path: path.startsWith(repository.prefix) ? path.slice(repository.prefix.length) : path,
        fileName: external_node_path_.posix.basename(path),
        source,
        openSibling: (name) => open(external_node_path_.posix.join(external_node_path_.posix.dirname(path), name)),
    }, options);
    return counters.requests === 0 ? side : { ...side, transferred: () => counters.bytes };
}
/** The first colon parts them, but for those in braces, as in `HEAD^{/fix: names}`. */
function parseRevisionAndPath(rest) {
    const [, revision = '', written] = /^((?:[^:{]|\{[^}]*\}?)*)(?::(.*))?$/s.exec(rest) ?? [];
    if (revision === '' || revision.startsWith('-') || rest.includes('\0')) {
        throw new user_error/* UserError */.y(`git:${rest}: expected git:REV[:PATH] with a branch, tag or commit, as git:origin/main or git:HEAD~1:weights/a.ckpt`);
    }
    return { revision, written };
}
function writtenPath(rest, written, { prefix }) {
    const path = pathFromTop(written.split(external_node_path_.sep).join('/'), prefix);
    if (path !== undefined)
        return path;
    throw new user_error/* UserError */.y(`git:${rest}: expected the path of a file of the repository, from its top (or with ./ from the folder)`);
}
/** Where the candidate is in the repository. */
async function pathOfCandidate(rest, { folder, prefix }, candidate) {
    const path = candidate?.content?.path;
    if (candidate?.kind === 'git') {
        const { written } = parseRevisionAndPath(candidate.name.slice('git:'.length));
        if (written !== undefined)
            return written;
    }
    if (candidate?.kind !== 'file' || path === undefined) {
        throw new user_error/* UserError */.y(`git:${rest}: expected the path of the file too (git:${rest}:PATH)${candidate === undefined ? '' : ', since the candidate is no file on disk'}`);
    }
    const absolute = (0,external_node_path_.resolve)(folder, path);
    // Links resolved, since git tells where it is without them.
    const real = (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(absolute)), (0,external_node_path_.basename)(absolute));
    const below = (0,external_node_path_.relative)(await (0,promises_.realpath)(folder), real);
    const fromTop = (0,external_node_path_.isAbsolute)(below) ? undefined : pathFromTop(external_node_path_.posix.join(prefix, below.split(external_node_path_.sep).join('/')), '');
    if (fromTop !== undefined)
        return fromTop;
    throw new user_error/* UserError */.y(`git:${rest}: the candidate ${path} lies outside of the repository; write the path of the other file: git:${rest}:PATH`);
}
/** GitHub, where the repository is there: the one that its remote names, else the one that the job runs for. */
async function gitHubOf(repository, options, counters) {
    const { hub, wait } = options.access;
    const remote = await (0,git_remote.findRemote)(repository.folder);
    const url = remote === undefined ? undefined : (0,git_remote.httpAddress)(remote.address);
    const named = (url === undefined ? undefined : (0,git_remote.repositoryAt)(url, hub.serverUrl)) ?? hub.repository;
    return named === undefined
        ? undefined
        : { ...named, apiUrl: hub.apiUrl, token: hub.token, counters, ...(wait === undefined ? {} : { wait }) };
}
/** Gives what a file of the commit stands for where it is a pointer of Git LFS, any other file as it is. */
function lfsOf({ repository, commit, options, counters }) {
    const { folder } = repository;
    const { hub, temporary, maxDownload, wait } = options.access;
    return (source, name) => openBehindPointer(source, {
        ...{ name, folder, temporary, maxDownload, counters },
        credentials: { folder, token: hub.token, serverUrl: hub.serverUrl },
        lfsConfig: () => commit.open('.lfsconfig'),
        fallback: hub.repository && `${hub.serverUrl.replace(/\/+$/, '')}/${hub.repository.owner}/${hub.repository.name}`,
        ...(wait === undefined ? {} : { wait }),
    });
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
