export const id = 4558;
export const ids = [4558];
export const modules = {

/***/ 34558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hubTarget: () => (/* binding */ hubTarget)
});

// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/sources/http-address.ts
var http_address = __webpack_require__(28037);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(38098);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/huggingface/hub-failure.ts

/** What the Hub, or the storage behind it, answered instead of what was asked for. */
class HubFailure extends Error {
    name = 'HubFailure';
    /** Of HTTP; 0 where there was no answer. */
    status;
    /** It may work when it is asked again later. */
    isTransient;
    /** It may have been carried out all the same. */
    isUncertain;
    constructor(message, facts) {
        super(message);
        this.status = facts.status;
        this.isTransient = facts.isTransient ?? false;
        this.isUncertain = facts.isUncertain ?? false;
    }
}
/** Characters of what a server says that a message shows. */
const MAX_SHOWN = 300;
/** Text of a server inside of a message: in quotes, with escapes, cut, and without tokens, should there be one in it. */
function said(text) {
    const safe = text.replaceAll(/hf_\w+/g, '***');
    return JSON.stringify(safe.length <= MAX_SHOWN ? safe : `${safe.slice(0, MAX_SHOWN)}…`);
}
/** What `ask` gives. What the Hub refuses becomes a `UserError` that says `what` cannot be done, why, and what to do. */
async function explained(what, repository, ask) {
    try {
        return await ask();
    }
    catch (error) {
        const failure = failureIn(error);
        throw failure === undefined ? error : new user_error/* UserError */.y(`${what}: ${failure.message}. ${remedyFor(failure, repository)}`);
    }
}
/** Also what the client makes of an answer by itself, without having asked us. */
function failureIn(error) {
    if (error instanceof HubFailure)
        return error;
    if (!(error instanceof Error))
        return undefined;
    if ('statusCode' in error && typeof error.statusCode === 'number') {
        return new HubFailure(`the Hub answered ${said(error.message)} (${error.statusCode})`, { status: error.statusCode });
    }
    // JSON that is none, and an answer that lacks what it should have.
    if (error instanceof SyntaxError || /invalid server response|unrequested object|etag of part/i.test(error.message)) {
        return new HubFailure(`the Hub's answer cannot be read: ${said(error.message)}`, { status: 0 });
    }
    return undefined;
}
function remedyFor({ status, isTransient }, repository) {
    if (status === 401)
        return 'Check what the variable HF_TOKEN holds: the token may have expired.';
    if (status === 403)
        return `The token in HF_TOKEN needs the permission to write to ${repository}, and room for it there.`;
    if (status === 404)
        return `Check the name ${repository}, and that the token in HF_TOKEN may see it.`;
    if (status === 409 || status === 412)
        return 'Somebody else has changed it at the same time: run this again.';
    if (status === 413)
        return 'It is larger than the Hub takes: publish it in smaller files (--max-file-size).';
    if (status >= 300 && status < 400)
        return `It may have been renamed: name it as it is called now instead of ${repository}.`;
    if (status === 429)
        return 'The limit of requests is reached: run this again later.';
    if (isTransient)
        return 'Run this again later: what has arrived by then is not sent again.';
    return 'See whether status.huggingface.co tells of trouble, and run this again.';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/publish/digests.ts
var digests = __webpack_require__(26042);
;// CONCATENATED MODULE: ./src/huggingface/same-file.ts



/** The Hub keeps what is larger by Git LFS, always. */
const MAX_PLAIN_BYTES = 16 * 1024 * 1024;
/** Whether the Hub has the same bytes: by SHA-256 where Git LFS keeps them, else by the digest that Git gives them. */
async function isSameFile({ path, size, sha256 }, there) {
    if (there.sha256 !== undefined)
        return there.sha256 === sha256;
    if (there.size !== size || size > MAX_PLAIN_BYTES)
        return false;
    const bytes = await (0,external_node_fs_promises_.readFile)(path);
    return (0,digests/* digestOf */.ol)(bytes).sha256 === sha256 && there.blobId === gitBlobId(bytes);
}
/** The name that Git gives to a file with these bytes. */
function gitBlobId(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./src/huggingface/commit-files.ts



/** How often one commit is asked for in all. What has arrived is not sent again. */
const ATTEMPTS = 3;
const FIRST_WAIT = 2_000;
/**
 * Commits the files and looks whether they have arrived as they are. Where it is not known whether a commit was carried out, the connection
 * having failed, it looks before it asks again. Gives the commit. Throws `HubFailure`.
 */
async function commitFiles({ wait = (milliseconds) => (0,promises_.setTimeout)(milliseconds), ...request }, hub, progress) {
    const { files } = request;
    progress.total(files.reduce((sum, { size }) => sum + size, 0), files.length);
    const counted = new Map();
    const onSent = (file, bytes) => {
        const before = counted.get(file);
        if (before === undefined)
            progress.file(file.name);
        // A second attempt sends bytes that have been told of.
        const more = Math.min(bytes, file.size - (before ?? 0));
        counted.set(file, (before ?? 0) + more);
        progress.advance(more);
    };
    const commit = await committed({ ...request, onSent }, hub, wait);
    // What the Hub had already, and what is small, was not sent as a file.
    for (const file of files)
        onSent(file, file.size);
    progress.done();
    return commit;
}
async function committed(request, hub, wait) {
    for (let attempt = 1;; attempt++) {
        try {
            const commit = await hub.commit(request);
            const damaged = await notArrived(request.files, commit, hub);
            if (damaged === undefined)
                return commit;
            throw new HubFailure(`${damaged} has not arrived as it is, in commit ${commit.slice(0, 12)}`, { status: 0 });
        }
        catch (error) {
            if (failureIn(error)?.isUncertain !== true)
                throw error;
            const head = await hub.head();
            if (head !== undefined && head !== request.parent && (await notArrived(request.files, head, hub)) === undefined)
                return head;
            if (attempt === ATTEMPTS)
                throw error;
            await wait(FIRST_WAIT * 2 ** (attempt - 1));
        }
    }
}
/** The name of a file that the Hub does not have as it should. */
async function notArrived(files, commit, hub) {
    const there = await hub.files(commit);
    for (const file of files) {
        const found = there.get(file.name);
        if (found === undefined || !(await isSameFile(file, found)))
            return file.name;
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
;// CONCATENATED MODULE: ./src/huggingface/disk-blob.ts





/** Most bytes that are read into memory at once: the client does that with files that it takes for text, which are small. */
const MAX_IN_MEMORY = 64 * 1024 * 1024;
const READ_BYTES = 256 * 1024;
/**
 * A file on the disk, or a part of it, as the `Blob` that web clients send: it is read when it is sent, each time anew, and never held in memory.
 * Node's own (`fs.openAsBlob`) cannot be sent by all of the versions that we run on.
 */
class DiskBlob extends Blob {
    size;
    part;
    onRead;
    constructor(part, onRead = () => { }) {
        super([]);
        this.size = part.end - part.start;
        this.part = part;
        this.onRead = onRead;
    }
    get onSent() {
        return this.part.onSent;
    }
    /** The same, and `onRead` is told of each chunk that a stream of it reads. */
    watched(onRead) {
        return new DiskBlob(this.part, onRead);
    }
    slice(start = 0, end = this.size) {
        const { part } = this;
        if (start < 0 || end < 0)
            throw new RangeError('a part of a file is counted from its beginning');
        const from = Math.min(part.start + start, part.end);
        return new DiskBlob({ ...part, start: from, end: Math.max(from, Math.min(part.start + end, part.end)) });
    }
    async arrayBuffer() {
        if (this.size > MAX_IN_MEMORY)
            throw new RangeError(`${this.size} bytes of a file are too many to be held in memory`);
        const chunks = [];
        for await (const chunk of this.chunks())
            chunks.push(chunk);
        return new Uint8Array(Buffer.concat(chunks)).buffer;
    }
    async text() {
        return new TextDecoder().decode(await this.arrayBuffer());
    }
    stream() {
        return toWeb(this.chunks());
    }
    async *chunks() {
        const { path, start, end } = this.part;
        // A read stream takes the last byte's position, which an empty part does not have.
        if (start === end)
            return;
        try {
            for await (const chunk of (0,external_node_fs_.createReadStream)(path, { start, end: end - 1, highWaterMark: READ_BYTES })) {
                this.onRead(chunk.length);
                yield chunk;
            }
        }
        catch (error) {
            throw new user_error/* UserError */.y(`${JSON.stringify((0,external_node_path_.basename)(path))} cannot be read any more: ${(0,system_reason/* reasonOf */.A)(error)}. Publish it again.`);
        }
    }
}
function toWeb(chunks) {
    // One chunk at a time: in object mode, 16 of them would be read ahead.
    const stream = external_node_stream_.Readable.toWeb(external_node_stream_.Readable.from(chunks, { highWaterMark: 1 }));
    // What is read are chunks of bytes, which the type of the conversion does not say.
    return stream;
}

// EXTERNAL MODULE: ./src/sources/transient.ts
var sources_transient = __webpack_require__(87920);
;// CONCATENATED MODULE: ./src/huggingface/hub-fetch.ts






const hub_fetch_ATTEMPTS = 5;
const hub_fetch_FIRST_WAIT = 1_000;
/** A server that asks for a longer pause (Retry-After) is not waited for. */
const MAX_WAIT = 60_000;
const TIMEOUT = 120_000;
/** Of an answer: lists of files are the longest, with a thousand of them on a page. */
const MAX_ANSWER = 64 * 1024 * 1024;
/** Carried out twice it would be there twice; whoever asks has to look first. */
const ONLY_ONCE = /\/api\/models\/[^/]+\/[^/]+\/commit\//;
/**
 * `fetch` for the Hub's client. It sends files in bounded memory, tries again where that helps, with the file read anew, gives the token to the
 * Hub alone, and sends nothing to where the Hub must not lead. All that is no success is thrown as `HubFailure`.
 */
function hubFetch(options) {
    const { wait = (milliseconds) => (0,promises_.setTimeout)(milliseconds) } = options;
    return async (input, init = {}) => {
        const url = addressOf(input, options);
        const send = sender(url, init, options);
        for (let attempt = 1;; attempt++) {
            try {
                return await send();
            }
            catch (error) {
                if (!(error instanceof Retryable))
                    throw error;
                const pause = error.waitFor ?? hub_fetch_FIRST_WAIT * 2 ** (attempt - 1);
                // A request that met a limit was certainly not carried out.
                if (ONLY_ONCE.test(url.pathname) && error.failure.status !== 429)
                    throw uncertain(error.failure);
                if (attempt === hub_fetch_ATTEMPTS || pause > MAX_WAIT)
                    throw error.failure;
                await wait(pause);
            }
        }
    };
}
/** A failure that may pass; `waitFor` is how long the server asks to be left alone, in milliseconds. */
class Retryable extends Error {
    failure;
    waitFor;
    constructor(failure, waitFor) {
        super(failure.message);
        this.failure = failure;
        this.waitFor = waitFor;
    }
}
function addressOf(input, { endpoint }) {
    const text = input instanceof Request ? input.url : String(input);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && (url.origin === endpoint.origin || ((0,http_address/* isWayOn */.pm)(url, endpoint) && url.username === '' && url.password === ''))) {
        return url;
    }
    const shown = url === undefined ? 'no address' : (0,http_address/* shownAddress */.Uk)(url);
    throw new HubFailure(`the Hub leads to ${said(shown)}, expected an https:// address`, { status: 0 });
}
/** One attempt, to be made as often as needed. */
function sender(url, init, options) {
    const { endpoint, timeout = TIMEOUT } = options;
    const headers = new Headers(init.headers);
    if (url.origin !== endpoint.origin)
        headers.delete('authorization');
    const { body } = init;
    const file = body instanceof DiskBlob ? body : undefined;
    // Bytes that are sent again have been told of.
    let told = 0;
    return async () => {
        const stalled = new AbortController();
        const timer = setTimeout(() => stalled.abort(new DOMException('', 'TimeoutError')), timeout);
        let read = 0;
        const watched = file?.watched((bytes) => {
            timer.refresh();
            read += bytes;
            if (read > told)
                file.onSent(read - told);
            told = Math.max(told, read);
        });
        try {
            const signal = init.signal ? AbortSignal.any([init.signal, stalled.signal]) : stalled.signal;
            // To be able to follow a redirect, Node's fetch keeps the whole body in memory.
            const redirect = file === undefined ? 'manual' : 'error';
            const response = await fetch(url, { ...init, headers, signal, redirect, ...(watched === undefined ? {} : { body: watched }) });
            const answer = await wholeAnswer(response, url);
            if (response.ok)
                return answer;
            throw await refusal(answer, url);
        }
        catch (error) {
            init.signal?.throwIfAborted();
            throw failureOf(error, url);
        }
        finally {
            clearTimeout(timer);
        }
    };
}
/** The same answer, all of it here, so that a connection that fails in the midst of it is a failure of this attempt. */
async function wholeAnswer(response, url) {
    const { status, headers, body } = response;
    if (body === null)
        return response;
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > MAX_ANSWER)
            throw new HubFailure(`${url.host} answers without end, expected at most ${MAX_ANSWER} bytes`, { status: 0 });
    }
    return new Response(Buffer.concat(chunks), { status, headers });
}
async function refusal(response, url) {
    const { status, headers } = response;
    const explanation = await explanationIn(response);
    const why = explanation === '' ? '' : `: ${said(explanation)}`;
    const isTransient = sources_transient/* TRANSIENT_STATUS */.uU.has(status);
    const failure = new HubFailure(`${url.host} answered ${status}${why}`, { status, isTransient });
    return isTransient ? new Retryable(failure, (0,sources_transient/* retryAfter */.P9)(headers)) : failure;
}
/** What the server says about it; storage says it in XML, with parts of signatures. */
async function explanationIn(response) {
    if (!response.headers.get('content-type')?.startsWith('application/json'))
        return response.headers.get('x-error-message') ?? '';
    try {
        const parsed = await response.json();
        const error = typeof parsed === 'object' && parsed !== null && 'error' in parsed ? parsed.error : undefined;
        return typeof error === 'string' ? error : '';
    }
    catch {
        return '';
    }
}
function failureOf(error, url) {
    if (error instanceof HubFailure || error instanceof Retryable)
        return error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (!(cause instanceof Error))
        return new Error(String(cause));
    // The file that was to be sent cannot be read.
    if (cause instanceof user_error/* UserError */.y)
        return cause;
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (cause.name === 'TimeoutError')
        return hub_fetch_transient(`${url.host} gave no answer in time`);
    if (/unexpected redirect/i.test(cause.message))
        return new HubFailure(`${url.host} redirects an upload`, { status: 307 });
    const reason = said(cause.message || code);
    if (sources_transient/* FINAL_FAILURE */.cQ.test(code))
        return new HubFailure(`${url.host} cannot be reached: ${reason}`, { status: 0 });
    return hub_fetch_transient(`the connection to ${url.host} failed: ${reason}`);
}
function uncertain({ message, status, isTransient }) {
    return new HubFailure(message, { status, isTransient, isUncertain: true });
}
function hub_fetch_transient(message) {
    return new Retryable(new HubFailure(message, { status: 0, isTransient: true }));
}

;// CONCATENATED MODULE: ./src/huggingface/hub.ts




const BRANCH = 'main';
/** Of a thousand files each. A model has few at its top; what lists more is none that this could be published to. */
const MAX_PAGES = 100;
const refs = schemas/* object */.Ikc({ tags: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), targetCommit: schemas/* string */.YjP() })).max(100_000) });
/** Speaks through the Hub's own client, which is loaded with the first request. */
function connectHub({ repository, ...options }) {
    const ask = hubFetch(options);
    const { token } = options;
    const hubUrl = options.endpoint.href.replace(/\/+$/, '');
    const common = { hubUrl, accessToken: token, fetch: ask };
    const repo = { type: 'model', name: repository };
    const client = () => __webpack_require__.e(/* import() */ 1429).then(__webpack_require__.bind(__webpack_require__, 1429));
    const api = (path, init = {}) => ask(`${hubUrl}/api/models/${repository}/${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
    return {
        async role() {
            const { auth } = await (await client()).whoAmI(common);
            return auth.accessToken?.role;
        },
        async head() {
            const { modelInfo } = await client();
            const info = await orMissing(modelInfo({ ...common, name: repository, revision: BRANCH, additionalFields: ['sha'] }));
            return info === undefined ? undefined : nameOf(info.sha);
        },
        async create() {
            const { createRepo } = await client();
            await createRepo({ ...common, repo }).catch((error) => {
                // Somebody was faster: it is there, which is all that matters.
                if (failureIn(error)?.status !== 409)
                    throw error;
            });
        },
        async tags() {
            const response = await api('refs');
            const { success, data } = refs.safeParse(await response.json());
            if (!success)
                throw unreadable('its tags');
            return new Map(data.tags.map(({ name, targetCommit }) => [name, targetCommit]));
        },
        async files(commit) {
            const { listFiles } = await client();
            const found = new Map();
            let pages = 0;
            const askPage = (input, init) => {
                if (pages++ === MAX_PAGES)
                    throw unreadable('a list of files without end');
                return ask(input, init);
            };
            for await (const { type, path, size, oid, lfs } of listFiles({ ...common, fetch: askPage, repo, revision: commit })) {
                if (type === 'file')
                    found.set(path, { size: lfs?.size ?? size, sha256: lfs?.oid, blobId: oid });
            }
            return found;
        },
        async commit({ title, files, parent, onSent }) {
            const { commitIter } = await client();
            const operations = files.map((file) => ({
                operation: 'addOrUpdate',
                path: file.name,
                content: new DiskBlob({ path: file.path, start: 0, end: file.size, onSent: (bytes) => onSent(file, bytes) }),
            }));
            // Xet, the Hub's newer protocol, cuts files into chunks in memory; plain Git LFS streams them.
            const steps = commitIter({ ...common, repo, title, operations, parentCommit: parent, branch: BRANCH, useXet: false });
            for (let step = await steps.next();; step = await steps.next()) {
                if (step.done)
                    return nameOf(step.value?.commit.oid);
            }
        },
        async setTag(tag, commit) {
            const body = JSON.stringify({ tag });
            await api(`tag/${encodeURIComponent(commit)}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
        },
        async removeTag(tag) {
            await api(`tag/${encodeURIComponent(tag)}`, { method: 'DELETE' });
        },
    };
}
async function orMissing(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (failureIn(error)?.status === 404)
            return undefined;
        throw error;
    }
}
/** Names of commits become parts of addresses. */
function nameOf(commit) {
    if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit))
        throw unreadable('the name of a commit');
    return commit;
}
function unreadable(what) {
    return new HubFailure(`the Hub's answer cannot be read: ${what}`, { status: 0 });
}

;// CONCATENATED MODULE: ./src/huggingface/hub-target.ts







const ENDPOINT = 'https://huggingface.co';
/** What the Hub takes of one file by Git LFS. Source: huggingface.co/docs/hub/storage-limits. */
const MAX_FILE_BYTES = 50e9;
/** Names that a message lists. */
const MAX_LISTED = 5;
/** A model on the Hugging Face Hub: all files are added in one commit, so that they are there together or not at all. */
function hubTarget(options) {
    const { repository } = options;
    const place = `${repository} on the Hugging Face Hub`;
    let connected;
    const connect = () => {
        connected ??= connection(options);
        return connected;
    };
    return {
        name: place,
        maxFileBytes: MAX_FILE_BYTES,
        check: async () => {
            const { hub, endpoint } = connect();
            return explained(`Nothing can be published to ${place}`, repository, () => check(options, hub, endpoint));
        },
        publish: async (publication, progress) => {
            const { hub, endpoint } = connect();
            return explained(`The files cannot be published to ${place}`, repository, () => publish(publication, { ...options, hub, endpoint, progress }));
        },
    };
}
function connection({ repository, env, wait, timeout }) {
    const token = env.HF_TOKEN?.trim();
    if (!token) {
        throw new user_error/* UserError */.y(`Publishing to ${repository} on the Hugging Face Hub needs a token that may write there: put it into the variable HF_TOKEN. ` +
            'Tokens are made at huggingface.co/settings/tokens.');
    }
    // The client refuses others, and what has this form is never shown.
    if (!/^hf_\w+$/.test(token))
        throw new user_error/* UserError */.y('The variable HF_TOKEN holds no token of Hugging Face: expected one that begins with hf_.');
    const endpoint = endpointOf(env.HF_ENDPOINT?.trim() || ENDPOINT);
    const hub = connectHub({ repository, endpoint, token, ...(wait && { wait }), ...(timeout && { timeout }) });
    return { hub, endpoint: endpoint.href.replace(/\/+$/, '') };
}
function endpointOf(text) {
    try {
        return (0,http_address/* parseAddress */.or)(text);
    }
    catch (error) {
        throw error instanceof user_error/* UserError */.y || error instanceof source_error/* SourceError */.c ? new user_error/* UserError */.y(`The variable HF_ENDPOINT: ${error.message}`) : error;
    }
}
async function check({ repository, tag, onExists }, hub, endpoint) {
    if ((await hub.role()) === 'read') {
        throw new user_error/* UserError */.y(`The token in HF_TOKEN may only read: publishing to ${repository} needs one with the role "write".`);
    }
    if ((await hub.head()) === undefined)
        return { action: 'create', notes: [`${repository} is not there yet and will be made`] };
    const commit = tag === undefined ? undefined : (await hub.tags()).get(tag);
    if (tag === undefined || commit === undefined)
        return { action: 'create', notes: [] };
    const found = { notes: [`the tag ${tag} is there already`], url: pageOf(endpoint, repository, tag) };
    if (onExists === 'skip')
        return { action: 'skip', ...found };
    if (onExists === 'replace')
        return { action: 'replace', ...found };
    throw new user_error/* UserError */.y(`${repository} has the tag ${tag} already: ${found.url}. Use another tag, replace it with --on-exists replace, or leave it with --on-exists skip.`);
}
async function publish(publication, publishing) {
    const { repository, tag, onExists, hub, endpoint, progress } = publishing;
    const parent = await headOf(hub, repository);
    const compared = await compareAll(publication.files, parent, hub);
    const others = compared.filter(({ file, state }) => state === 'other' && file.role !== 'card' && file.role !== 'checksums');
    if (others.length > 0 && onExists === 'fail')
        throw alreadyThere(others, repository);
    if (others.length > 0 && onExists === 'skip') {
        const notes = [`${listed(others)} in ${repository} ha${others.length === 1 ? 's' : 've'} another content: nothing was published`];
        return { url: pageOf(endpoint, repository, undefined), state: 'skipped', files: [], notes };
    }
    const isKept = ({ file, state }) => state === 'other' && file.role === 'card' && onExists !== 'replace';
    const wanted = compared.filter((each) => each.state !== 'same' && !isKept(each)).map(({ file }) => file);
    const commit = wanted.length === 0
        ? parent
        : await commitFiles({ title: titleOf(publication), files: wanted, parent, wait: publishing.wait }, hub, progress);
    if (tag !== undefined)
        await tagCommit(tag, commit, publishing);
    const revision = tag ?? commit;
    const changes = { missing: 'uploaded', same: 'unchanged', other: 'replaced' };
    const files = compared.map((each) => {
        const { name } = each.file;
        const url = `${endpoint}/${repository}/resolve/${encodeURIComponent(revision)}/${encodeURIComponent(name)}`;
        return { name, url, change: isKept(each) ? 'unchanged' : changes[each.state] };
    });
    const notes = compared
        .filter(isKept)
        .map(({ file }) => `${file.name} was there already and stays as it is (--on-exists replace replaces it)`);
    return { url: pageOf(endpoint, repository, tag), state: 'published', files, notes };
}
/** The commit to build upon; of a new model where there is none. */
async function headOf(hub, repository) {
    const head = await hub.head();
    if (head !== undefined)
        return head;
    await hub.create();
    const first = await hub.head();
    if (first === undefined)
        throw new user_error/* UserError */.y(`${repository} was made on the Hugging Face Hub, but has no branch main. Run this again.`);
    return first;
}
async function compareAll(files, commit, hub) {
    const there = await hub.files(commit);
    const compared = [];
    for (const file of files) {
        const found = there.get(file.name);
        const state = found === undefined ? 'missing' : (await isSameFile(file, found)) ? 'same' : 'other';
        compared.push({ file, state });
    }
    return compared;
}
/** The files are public by now, so a tag that cannot be set is told of as such. */
async function tagCommit(tag, commit, { repository, onExists, hub }) {
    await explained(`The files are in ${repository} (commit ${commit.slice(0, 12)}), but the tag ${tag} cannot be set`, repository, async () => {
        const before = (await hub.tags()).get(tag);
        if (before === commit)
            return;
        if (before !== undefined && onExists !== 'replace') {
            throw new user_error/* UserError */.y(`${repository} has got the tag ${tag} meanwhile, for another commit. Use another tag, or --on-exists replace.`);
        }
        if (before !== undefined)
            await hub.removeTag(tag);
        await hub.setTag(tag, commit);
    });
}
function titleOf({ tag, title }) {
    const text = tag === undefined || title.includes(tag) ? title : `${title} (${tag})`;
    return `Publish ${text}`.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 200);
}
function pageOf(endpoint, repository, revision) {
    return `${endpoint}/${repository}${revision === undefined ? '' : `/tree/${encodeURIComponent(revision)}`}`;
}
function alreadyThere(others, repository) {
    const are = others.length === 1 ? 'is there already with another content' : 'are there already with other contents';
    return new user_error/* UserError */.y(`${repository}: ${listed(others)} ${are}; nothing was published. ` +
        'Use other names (--name), replace with --on-exists replace, or leave all as it is with --on-exists skip.');
}
function listed(compared) {
    const more = compared.length > MAX_LISTED ? ` and ${compared.length - MAX_LISTED} more` : '';
    return (compared
        .slice(0, MAX_LISTED)
        .map(({ file }) => file.name)
        .join(', ') + more);
}


/***/ }),

/***/ 26042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ CHECKSUMS_NAME),
/* harmony export */   cV: () => (/* binding */ checksumsText),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The digest of what is in memory. What is on the disk has had its digest taken as it was checked. */
function digestOf(bytes) {
    return { size: bytes.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') };
}
const CHECKSUMS_NAME = 'SHA256SUMS';
/**
 * What `sha256sum -c` reads, in the order of `LC_ALL=C sort` by name. Names have no folders, since files are downloaded side by side. The
 * model card is left out: people edit it where it is published, and their words are no damage.
 */
function checksumsText(files) {
    return files
        .filter(({ role }) => role !== 'card')
        .map(({ name, sha256 }) => ({ name: Buffer.from(name), line: `${sha256}  ${name}\n` }))
        .sort((a, b) => Buffer.compare(a.name, b.name))
        .map(({ line }) => line)
        .join('');
}


/***/ }),

/***/ 28037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ parseContentRange),
/* harmony export */   TO: () => (/* binding */ escapedPart),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   kw: () => (/* binding */ decodedPath),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   pm: () => (/* binding */ isWayOn)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38098);


/**
 * An address that may be read from: `https:`, and `http:` on this machine alone, where nobody can listen.
 * Throws `UserError` for any other one.
 */
function parseAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`expected an https:// address, found ${JSON.stringify(url ? shownAddress(url) : withoutSecrets(text))}`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c(shownAddress(url), 'expected an address without user name and password, they would show up in logs');
    }
    return url;
}
function isLoopback(url) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}
/**
 * Whether what came from `from` may lead on to `url`: to `https:`, and on this machine also to `http:`. Nothing from outside leads to this
 * machine, or to where clouds tell their machines who they are (169.254.169.254), whatever answers there.
 */
function isWayOn(url, from) {
    if (isLoopback(from) && isLoopback(url))
        return url.protocol === 'https:' || url.protocol === 'http:';
    return url.protocol === 'https:' && (isLoopback(from) || !isInward(url));
}
/** Addresses that mean something else, or nothing, to everybody else: of this machine, and of its link. */
function isInward(url) {
    return (isLoopback(url) || /^(.+\.localhost\.?|localhost\.|0\.0\.0\.0|169\.254\.\d+\.\d+|\[(::|::ffff:.*|fe[89ab].*)\])$/.test(url.hostname));
}
/** An address as a message may show it: without the query, which is where signed addresses keep their secret. */
function shownAddress(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
/** What is no address, without the parts that keep secrets in one: those before `@` and behind `?`. */
function withoutSecrets(text) {
    return text.replace(/[?#].*$/s, '').replace(/^(\w*:?\/*)[^/]*@/, '$1');
}
/** A name within an address. Half a character, as broken names have it, has no form there: it becomes the sign for such. */
function escapedPart(name) {
    return encodeURIComponent(Buffer.from(name).toString());
}
/** A path or name as a person reads it; what is escaped wrongly stays as it is. */
function decodedPath(escaped) {
    try {
        return decodeURIComponent(escaped);
    }
    catch {
        return escaped;
    }
}
/** `bytes 0-99/1234`; `undefined` for anything else, an unknown size (`*`) included. */
function parseContentRange(header) {
    const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
    if (match === null)
        return undefined;
    const range = { first: Number(match[1]), last: Number(match[2]), size: Number(match[3]) };
    return Number.isSafeInteger(range.size) && range.first <= range.last && range.last < range.size ? range : undefined;
}


/***/ }),

/***/ 38098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ SourceError)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);

/** A file or address that cannot be opened or read. */
class SourceError extends _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    /** Why, without the file's name. */
    reason;
    /**
     * The operating system's code, as `ENOENT`, where there is one. A server's failures have the codes that come closest: `ENOENT` (it has no
     * such file), `EACCES` (it refuses access), `EHOSTUNREACH` (it cannot be asked).
     */
    code;
    constructor(place, reason, code) {
        super(`${place}: ${reason}`);
        this.reason = reason;
        this.code = code;
    }
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

/***/ 87920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   cQ: () => (/* binding */ FINAL_FAILURE),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   uU: () => (/* binding */ TRANSIENT_STATUS)
/* harmony export */ });
/** What all that asks servers over HTTP has to know of their failures: which ones pass, and when to ask again. */
/**
 * Worth another try: the server or the way to it has a bad moment. 507 and 509 are not: a quota does not fill again within a minute.
 */
const TRANSIENT_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Codes of failures not worth one: the host does not exist, or its certificate is not good. */
const FINAL_FAILURE = /^(ENOTFOUND|CERT_|ERR_TLS|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL)/;
/** Why `fetch` threw: it hides the failure of the connection behind an error of its own. May hold words of the server. */
function failureOf(error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (!(cause instanceof Error))
        return { code: '', reason: String(cause) };
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    return { code, reason: cause.name === 'TimeoutError' ? 'no answer in time' : cause.message };
}
/** Milliseconds that a Retry-After header asks for: seconds, or a date. */
function retryAfter(headers) {
    const value = headers.get('retry-after');
    if (value === null)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}


/***/ })

};
