export const id = 916;
export const ids = [916,806];
export const modules = {

/***/ 41916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseTarget: () => (/* binding */ releaseTarget)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(46548);
// EXTERNAL MODULE: ./src/sources/http-address.ts
var http_address = __webpack_require__(28037);
// EXTERNAL MODULE: ./src/reports/bytes-text.ts
var bytes_text = __webpack_require__(35698);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
// EXTERNAL MODULE: ./src/github/retry.ts
var retry = __webpack_require__(48129);
;// CONCATENATED MODULE: ./src/github/upload-address.ts


/**
 * Where a file of a release is sent to: the address that the release gives (`https://uploads.github.com/…/assets{?name,label}`), which must
 * belong to the API, since the token goes with the file. Throws `UserError` for another one.
 */
function uploadAddress(template, apiUrl, { name, label }) {
    const plain = template.replace(/\{[^{}]*\}$/, '');
    const url = URL.canParse(plain) ? new URL(plain) : undefined;
    if (url === undefined || !belongsTo(url, new URL(apiUrl))) {
        const found = url === undefined ? 'none' : (0,http_address/* shownAddress */.Uk)(url).slice(0, 200);
        throw new user_error/* UserError */.y(`expected an address for uploads that belongs to ${apiUrl}, found ${found}; the token is not sent there`);
    }
    url.searchParams.set('name', name);
    if (label !== undefined)
        url.searchParams.set('label', label);
    return url;
}
/** `uploads.github.com` belongs to `api.github.com`; a server of one's own has its uploads at its own host or below it. */
function belongsTo(url, api) {
    if (url.username !== '' || url.password !== '')
        return false;
    if ((0,http_address/* isLoopback */.U9)(api))
        return (0,http_address/* isLoopback */.U9)(url) && url.protocol === api.protocol;
    if (url.protocol !== 'https:' || api.protocol !== 'https:' || url.port !== api.port)
        return false;
    const sibling = api.hostname.replace(/^api\./, 'uploads.');
    return url.hostname === api.hostname || url.hostname === sibling || url.hostname.endsWith(`.${api.hostname}`);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/github/releases.ts
var releases = __webpack_require__(23425);
;// CONCATENATED MODULE: ./src/github/upload-answer.ts




const asset = schemas/* object */.Ikc({ id: schemas/* int */.Whr(), name: schemas/* string */.YjP(), size: schemas/* int */.Whr(), state: schemas/* string */.YjP(), digest: schemas/* string */.YjP().nullish() });
const problem = schemas/* object */.Ikc({
    message: schemas/* string */.YjP().optional(),
    errors: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() })])).optional(),
});
/** Seconds that a limit of requests lasts at least, where nothing says how long (GitHub's documentation). */
const USUAL_LIMIT = 60;
function outcomeOf({ status, headers, body }, now = Date.now()) {
    const json = parsed(body);
    if (status === 201) {
        const { data } = asset.safeParse(json);
        if (data === undefined)
            return { kind: 'failed', why: 'the server answered 201 without an asset' };
        return { kind: 'stored', asset: { ...data, sha256: (0,releases/* sha256Of */.Bj)(data.digest) } };
    }
    const { message = '', errors = [] } = problem.safeParse(json).data ?? {};
    const codes = errors.map((error) => (typeof error === 'string' ? error : (error.code ?? '')));
    const why = reason(status, [message, ...errors.map((error) => (typeof error === 'string' ? error : (error.message ?? error.code ?? '')))]);
    if (status === 404 || (status === 422 && codes.includes('already_exists')))
        return { kind: 'contested', why };
    const after = seconds(headers['retry-after']);
    const isExhausted = headers['x-ratelimit-remaining'] === '0';
    if (status === 429 || (status === 403 && (after !== undefined || isExhausted || /rate limit/i.test(message)))) {
        const reset = isExhausted ? seconds(headers['x-ratelimit-reset']) : undefined;
        const untilReset = reset === undefined ? USUAL_LIMIT : Math.max(1, reset - Math.floor(now / 1000));
        return { kind: 'failed', why, pause: after ?? untilReset };
    }
    if (status >= 500 || status === 408)
        return { kind: 'failed', why, pause: after };
    return status === 401 || status === 403 ? { kind: 'denied', status } : { kind: 'refused', why };
}
function reason(status, texts) {
    const said = (0,quote/* shorten */.m)((0,reports_escape/* terminalText */.eR)(texts.filter((text) => text !== '').join(': ')), 300);
    return `the server answered ${status}${said === '' ? '' : ` (${said})`}`;
}
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
function seconds(header) {
    return typeof header === 'string' && /^\d{1,12}$/.test(header) ? Number(header) : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./src/github/upload-request.ts







/** Two of these a file are in memory at most. */
const CHUNK_BYTES = 256 * 1024;
/** Answers are small; what is longer is none of GitHub's. */
const ANSWER_BYTES = 1024 * 1024;
/**
 * Sends a file as the body of one request, in bounded memory. It goes by `node:http`, since fetch keeps all of a body for a redirect that might
 * come. The last bytes of a file that is not what was promised are held back, so that no server can take it for whole: `UserError`. Any
 * other error is one of the connection. Redirects are answers and are not followed.
 */
function postFile({ url, token, file, timeout, sent, agent }) {
    return new Promise((resolve, reject) => {
        const send = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            // A server that refuses early would hang up on the rest of the file otherwise, and its answer would be lost with the connection.
            connection: 'keep-alive',
            'content-length': file.size,
            'content-type': file.contentType,
            'user-agent': 'ckpt-guard',
            'x-github-api-version': '2022-11-28',
        };
        const request = send(url, { method: 'POST', headers, agent, timeout });
        let isAnswered = false;
        request.on('timeout', () => request.destroy(new Error('no sign of life in time')));
        request.on('error', reject);
        request.on('response', (response) => {
            isAnswered = true;
            // A refusal may come early: the rest of the file need not be sent then.
            readAnswer(response)
                .then(resolve, reject)
                .finally(() => request.destroy());
        });
        (0,external_node_stream_promises_.pipeline)(promisedBytes(file, sent), request).catch((error) => {
            if (!isAnswered || error instanceof user_error/* UserError */.y)
                reject(error);
        });
    });
}
/** The file's bytes; the last of them only once all are the promised ones. */
async function* promisedBytes(file, sent) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let read = 0;
    for await (const chunk of chunksOf(file)) {
        read += chunk.length;
        if (read > file.size)
            throw changed(file, `it has more than ${file.size} bytes now`);
        hash.update(chunk);
        if (read === file.size && hash.digest('hex') !== file.sha256)
            throw changed(file, 'its SHA-256 is another one now');
        yield chunk;
        sent(read);
    }
    if (read < file.size)
        throw changed(file, `it has ${read} bytes now and had ${file.size}`);
}
async function* chunksOf(file) {
    try {
        yield* (0,external_node_fs_.createReadStream)(file.path, { highWaterMark: CHUNK_BYTES });
    }
    catch (error) {
        throw new user_error/* UserError */.y(`${file.name}: the file cannot be read: ${(0,system_reason/* reasonOf */.A)(error)}`);
    }
}
function changed(file, how) {
    return new user_error/* UserError */.y(`${file.name}: the file changed on the disk after it was checked: ${how}. Nothing else may write it meanwhile`);
}
async function readAnswer(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > ANSWER_BYTES)
            throw new Error(`the server's answer has more than ${ANSWER_BYTES} bytes`);
        chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() };
}

;// CONCATENATED MODULE: ./src/github/upload-asset.ts







const ATTEMPTS = 5;
const TIMEOUT = 120_000;
/** A server that asks for a longer pause is not waited for: the draft stays, and a later run takes it up. */
const LONGEST_PAUSE = 300;
/** How often and after how many seconds it is looked whether another run ends its upload of the same file. */
const LOOKS = 60;
const LOOK_PAUSE = 5;
/**
 * Uploads one file, again where that may help and with what a failed attempt left removed first. Ends when GitHub says that it has these very
 * bytes. Throws `UserError`, and `ApiError` where the API itself fails.
 */
async function uploadAsset(upload, services) {
    const meter = highWaterMark(upload.advance);
    for (let attempt = 1;; attempt++) {
        const outcome = await send(upload, services, meter);
        const failure = await judged(outcome, upload, services);
        if (failure === undefined)
            return meter(upload.file.size);
        const pause = failure.pause ?? 2 ** attempt;
        if (attempt === ATTEMPTS || pause > LONGEST_PAUSE) {
            throw new user_error/* UserError */.y(`${upload.file.name}: ${failure.why}, after ${attempt} attempt${attempt === 1 ? '' : 's'}; try again later`);
        }
        await services.wait(pause);
        if (await isThere(upload, services))
            return meter(upload.file.size);
    }
}
/** Whether an asset has the bytes of a file. A size alone is no proof: models of one architecture have the same. */
function holds(asset, file) {
    return asset.isUploaded && asset.size === file.size && asset.sha256 === file.sha256;
}
async function send({ release, file, name }, services, meter) {
    const { apiUrl, token, timeout = TIMEOUT } = services;
    const label = name === file.name ? file.label : undefined;
    const url = uploadAddress(release.uploadUrl, apiUrl, { name, label });
    const agent = await agentFor(url);
    try {
        return outcomeOf(await postFile({ url, token, file, timeout, sent: meter, agent }));
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        const why = `the connection failed: ${(0,reports_escape/* terminalText */.eR)((0,system_reason/* reasonOf */.A)(error))}`;
        return CERTIFICATE.test(String(error instanceof Error && 'code' in error && error.code))
            ? { kind: 'refused', why }
            : { kind: 'failed', why };
    }
}
/** Codes of Node.js for a server that is not who it says. */
const CERTIFICATE = /^(CERT_|ERR_TLS|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/;
/** Why and when to try again; `undefined` where the file is there. */
async function judged(outcome, upload, services) {
    const { file } = upload;
    switch (outcome.kind) {
        case 'stored':
            return refusalOf(outcome.asset, upload, services);
        case 'contested':
            return (await comesByAnother(upload, services)) ? undefined : { why: outcome.why, pause: 1 };
        case 'failed':
            return outcome;
        case 'denied':
            throw new retry/* ApiError */.hD(`the upload of ${file.name} is refused`, outcome.status, false);
        case 'refused':
            throw new user_error/* UserError */.y(`${file.name}: ${outcome.why}`);
    }
}
/** What GitHub says that it stored, against what was sent. */
async function refusalOf(asset, { file, name }, { writer }) {
    const stored = { ...asset, isUploaded: asset.state === 'uploaded', url: '' };
    if (asset.name !== name) {
        await writer.removeAsset(stored);
        throw new user_error/* UserError */.y(`${name}: GitHub made ${(0,reports_escape/* terminalText */.eR)(asset.name).slice(0, 300)} of this name; choose one of letters, digits, ".", "_" and "-" (--name)`);
    }
    // An older server knows no digests: what has the right size is looked at once more when all is there.
    if (holds({ ...stored, sha256: stored.sha256 ?? file.sha256 }, file))
        return undefined;
    return { why: `GitHub has other bytes than were sent: ${difference(stored, file)}` };
}
/** In what way an asset is not the file. */
function difference(asset, file) {
    if (!asset.isUploaded)
        return 'the upload did not come to its end';
    if (asset.size !== file.size)
        return `expected ${file.size} bytes, found ${asset.size}`;
    return `expected the SHA-256 ${file.sha256}, found ${asset.sha256 ?? 'none'}`;
}
/** After a failed attempt: whether all has arrived nevertheless. What is left of it, which stands in the way of the next one, is removed. */
async function isThere({ release, file, name }, { writer }) {
    for (const asset of await writer.assets(release)) {
        if (asset.name !== name)
            continue;
        if (holds(asset, file))
            return true;
        await writer.removeAsset(asset);
    }
    return false;
}
/** Where another run sends the same file: waits for a while until it is there. Whatever else has the name is removed. */
async function comesByAnother(upload, services) {
    for (let look = 1; look <= LOOKS; look++) {
        const asset = (await services.writer.assets(upload.release)).find(({ name }) => name === upload.name);
        if (asset === undefined || asset.isUploaded)
            break;
        await services.wait(LOOK_PAUSE);
    }
    return isThere(upload, services);
}
/** The way that the other requests take: through the proxy of the runner where it has one. */
async function agentFor(url) {
    if (url.protocol !== 'https:')
        return false;
    const { defaults } = await __webpack_require__.e(/* import() */ 555).then(__webpack_require__.bind(__webpack_require__, 85555));
    // Octokit has no type for it; it is what `HttpClient.getAgent` of @actions/http-client returns.
    return defaults.request?.agent ?? false;
}
/** Turns "so many bytes so far", which begins anew with each attempt, into bytes that were not told of before. */
function highWaterMark(advance) {
    let mark = 0;
    return (bytes) => {
        if (bytes <= mark)
            return;
        advance(bytes - mark);
        mark = bytes;
    };
}

;// CONCATENATED MODULE: ./src/github/release-assets.ts



/**
 * Files at once. Two hide the pauses between the end of one and the beginning of the next. Measured on loopback, where there are no such
 * pauses, one, two and four took the same time; more are only more that an interrupted run has to send again.
 */
const PARALLEL = 2;
/** How often, and after how many seconds, the assets are looked at when the list is not as it must be: it may be behind. */
const release_assets_LOOKS = 4;
const release_assets_LOOK_PAUSE = 2;
/**
 * Brings files into a release that nobody sees them in yet. What is there with the same bytes stays; what has the name and other bytes, or never
 * came to its end, is removed. Ends with `changes`, by the name of the file. Throws `UserError` and `ApiError`.
 */
async function placeFiles({ release, isNew }, placements, services, progress) {
    const { writer } = services;
    const there = await writer.assets(release);
    const changes = new Map();
    progress.total(placements.reduce((sum, { file }) => sum + file.size, 0), placements.length);
    const place = async ({ file, name }) => {
        progress.file(file.name);
        const older = there.filter((asset) => asset.name === name);
        if (older.some((asset) => holds(asset, file))) {
            progress.advance(file.size);
            changes.set(file.name, 'unchanged');
            return;
        }
        for (const asset of older)
            if (asset.isUploaded || !isNew)
                await writer.removeAsset(asset);
        await uploadAsset({ release, file, name, advance: (bytes) => progress.advance(bytes) }, services);
        changes.set(file.name, older.some(({ isUploaded }) => isUploaded) ? 'replaced' : 'uploaded');
    };
    const isLast = ({ file }) => file.role === 'checksums';
    await inParallel(placements.filter((each) => !isLast(each)), place);
    await inParallel(placements.filter(isLast), place);
    return changes;
}
/**
 * Looks at all files as GitHub has them now: there, whole, of the right size and digest. Says what could not be checked. Throws `UserError` where
 * one is not right, and `ApiError`.
 */
async function verifyAssets(release, placements, { writer, wait }) {
    for (let look = 1;; look++) {
        const assets = new Map((await writer.assets(release)).map((asset) => [asset.name, asset]));
        const wrong = placements.flatMap((placement) => wrongIn(placement, assets.get(placement.name)));
        if (wrong.length === 0)
            return [];
        if (look < release_assets_LOOKS && wrong.every(({ maySettle }) => maySettle)) {
            await wait(release_assets_LOOK_PAUSE);
            continue;
        }
        const [first] = wrong.filter(({ isUnknown }) => !isUnknown);
        if (first !== undefined)
            throw new user_error/* UserError */.y(`${first.name}: ${first.how}`);
        return [`this server tells no digests of its files, so that ${(0,bytes_text/* plural */.LS)(wrong.length, 'file')} could be checked by size alone`];
    }
}
function wrongIn({ file }, asset) {
    const { name } = file;
    if (asset === undefined)
        return [{ name, how: 'it was uploaded and is not among the files of the release', maySettle: true, isUnknown: false }];
    if (holds(asset, file))
        return [];
    const isUnknown = asset.sha256 === undefined && asset.isUploaded && asset.size === file.size;
    const how = `GitHub does not have what was sent: ${difference(asset, file)}`;
    return [{ name, how, maySettle: isUnknown || !asset.isUploaded, isUnknown }];
}
/** All at once would be too many. After a failure no more are begun, and those that run come to their end: nothing they did is lost. */
async function inParallel(items, run) {
    const waiting = [...items];
    const failures = [];
    const worker = async () => {
        for (let item = waiting.shift(); item !== undefined && failures.length === 0; item = waiting.shift()) {
            await run(item).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, worker));
    if (failures.length > 0)
        throw failures[0];
}

;// CONCATENATED MODULE: ./src/github/release-failure.ts


/** Why GitHub does not do what was asked, and what would help, for people. */
function failureText(error, { tag, commit }) {
    const said = (0,quote/* shorten */.m)((0,reports_escape/* terminalText */.eR)(error.message), 400);
    if (error.rateLimited)
        return `GitHub's limit of requests is reached (${said}); try again later`;
    if (error.status >= 500)
        return `GitHub cannot be asked (${said}); try again later`;
    if (error.status === 401)
        return `GitHub does not know the token (${said}); give one that has not expired`;
    if (error.denied)
        return `${said}. ${permissionText(commit)}`;
    if (error.status === 422 && error.message.includes('already_exists')) {
        return `another release of the tag ${(0,reports_escape/* terminalText */.eR)(tag)} was published in the meantime (${said})`;
    }
    if (error.status === 422 && TAG_RULE.test(error.message)) {
        return (`a rule of the repository does not allow the tag ${(0,reports_escape/* terminalText */.eR)(tag)} to be made (${said}); ` +
            'push the tag as somebody who may, or let the rule (Settings, Rules) allow it to the owner of the token');
    }
    return said;
}
/** Words of GitHub's rulesets, protected tags and pre-receive hooks. */
const TAG_RULE = /pre_receive|rule violation|protected|restricted/i;
function permissionText(commit) {
    const workflows = commit === undefined
        ? ''
        : `. A tag that does not exist yet cannot be made of a commit that changes files in .github/workflows with GITHUB_TOKEN: ` +
            `push the tag of ${(0,reports_escape/* terminalText */.eR)(commit)} first, or use a token that may write workflows`;
    return `The token needs the permission contents: write (in a workflow: permissions: contents: write; a pull request of a fork never has it)${workflows}`;
}

;// CONCATENATED MODULE: ./src/github/release-checks.ts




/** "Each file must be under 2 GiB", and one of nearly that many bytes was seen to end in an error of the server: clearly below it. */
const MAX_ASSET_BYTES = 2_000_000_000;
/** Of one release. */
const MAX_ASSETS = 1_000;
/** What `git check-ref-format` refuses of a tag. Throws `UserError`. */
function checkTag(tag) {
    if (tag !== '' && tag.length <= 250 && !FORBIDDEN.test(tag))
        return;
    throw new user_error/* UserError */.y(`expected a tag that git takes, as v1.2, found ${JSON.stringify((0,reports_escape/* terminalText */.eR)(tag.slice(0, 100)))} (--tag)`);
}
const FORBIDDEN = /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(\/|$)|^@$|^refs\//;
/** Throws `UserError` where nobody, or not this token, can publish there. */
function checkRepository({ isArchived, mayPush }, token) {
    if (isArchived)
        throw new user_error/* UserError */.y('the repository is archived: nothing in it can be changed');
    // GitHub says of every app that it may not push, whatever it may; GITHUB_TOKEN is one.
    const isApp = token.startsWith('ghs_');
    if (mayPush === false && !isApp)
        throw new user_error/* UserError */.y(`the owner of the token may not write to the repository. ${permissionText(undefined)}`);
}
/** Throws `UserError` for what GitHub would refuse only after it has been sent. */
function checkFiles(files) {
    if (files.length > MAX_ASSETS)
        throw new user_error/* UserError */.y(`a release takes ${MAX_ASSETS} files, found ${files.length}; publish fewer together`);
    for (const { name, size } of files) {
        if (size === 0)
            throw new user_error/* UserError */.y(`${name}: it is empty, and a release takes no empty files`);
        if (size > MAX_ASSET_BYTES)
            throw new user_error/* UserError */.y(`${name}: a file of a release has at most ${(0,bytes_text/* bytesText */.pV)(MAX_ASSET_BYTES)} here, as GitHub takes less than 2 GiB, found ${(0,bytes_text/* bytesText */.pV)(size)}; split it (--split)`);
    }
    const names = new Set(files.map(({ name }) => name));
    if (names.size < files.length)
        throw new user_error/* UserError */.y('two files have the same name; a release takes each once (--name)');
}

;// CONCATENATED MODULE: ./src/github/release-replacement.ts

/**
 * What a file of a published release is called until it takes the place of the older one: people go on seeing whole files, and a run that is
 * interrupted finds by the digest what it had sent.
 */
function incomingName({ sha256 }) {
    return `ckpt-guard-${sha256.slice(0, 32)}.incoming`;
}
const INCOMING = /^ckpt-guard-[0-9a-f]{32}\.incoming$/;
/** Whether it is a file that a run has sent and not put into its place. */
function isIncoming({ name }) {
    return INCOMING.test(name);
}
/** The files that a published release does not have yet, under their other names. */
function incomingFiles(files, assets) {
    return files
        .filter((file) => !assets.some((asset) => asset.name === file.name && holds(asset, file)))
        .map((file) => ({ file, name: incomingName(file) }));
}
/** Removes what an earlier run has sent that this one has no use for. Throws `ApiError`. */
async function removeForgotten(writer, assets, wanted) {
    const names = new Set(wanted.map(({ name }) => name));
    for (const asset of assets)
        if (isIncoming(asset) && !names.has(asset.name))
            await writer.removeAsset(asset);
}
/** Puts what was sent, and is known to be right, into its place, one after the other. Throws `ApiError`. */
async function takePlaces(writer, release, placements) {
    const changes = new Map();
    const assets = new Map((await writer.assets(release)).map((asset) => [asset.name, asset]));
    for (const { file, name } of placements) {
        const incoming = assets.get(name);
        // Another run with the same files may have been faster.
        if (incoming === undefined)
            continue;
        const older = assets.get(file.name);
        if (older !== undefined)
            await writer.removeAsset(older);
        await writer.renameAsset(incoming, file.name, file.label ?? '');
        changes.set(file.name, older?.isUploaded ? 'replaced' : 'uploaded');
    }
    return changes;
}

;// CONCATENATED MODULE: ./src/github/release-delivery.ts



function deliveryOf({ release, files, assets, changes, notes }) {
    const names = new Set(files.map(({ name }) => name));
    const others = assets.filter((asset) => !names.has(asset.name) && !isIncoming(asset)).map(({ name }) => (0,reports_escape/* terminalText */.eR)(name));
    return {
        url: release.url,
        state: release.isDraft ? 'draft' : 'published',
        files: files.map(({ name }) => ({
            name,
            url: assets.find((asset) => asset.name === name)?.url,
            change: changes.get(name) ?? 'unchanged',
        })),
        notes: [
            ...notes,
            ...(others.length === 0 ? [] : [`it also has ${(0,bytes_text/* plural */.LS)(others.length, 'file')} that this run did not publish: ${listed(others)}`]),
            ...(release.isImmutable ? ['it is immutable: nobody can change its files any more'] : []),
        ],
    };
}
/** That a draft is taken up, with what it has. */
function draftNote(assets) {
    const whole = assets.filter(({ isUploaded }) => isUploaded);
    return `a draft with ${(0,bytes_text/* plural */.LS)(whole.length, 'file')} is there and is taken up: what has the right digest is not uploaded again`;
}
/** That there are drafts which are left alone. */
function besidesNotes(drafts) {
    if (drafts.length === 0)
        return [];
    return [`${(0,bytes_text/* plural */.LS)(drafts.length, 'other draft')} of the tag stays as it is: ${listed(drafts.map(shownPage))}`];
}
/** The address of its page, for a message. */
function shownPage({ url }) {
    return (0,reports_escape/* terminalText */.eR)(url).slice(0, 500);
}
const LISTED = 10;
function listed(texts) {
    const more = texts.length - LISTED;
    return texts.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

;// CONCATENATED MODULE: ./src/github/release-draft.ts

/** Throws `ApiError`. */
async function findReleases(writer, tag) {
    const all = await writer.ofTag(tag);
    return { published: all.find(({ isDraft }) => !isDraft), drafts: all.filter(({ isDraft }) => isDraft) };
}
/** How often a draft is tried to be made, and how often it is looked for in the list, which may be behind. */
const release_draft_ATTEMPTS = 4;
const release_draft_LOOKS = 4;
/**
 * Makes a draft, unless another run is faster: of several drafts of a tag all runs go on with the oldest, and each removes its own again.
 * `undefined` where a release of the tag was published in the meantime. Throws `ApiError`.
 */
async function makeDraft(writer, draft, wait) {
    const created = await createOnce(writer, draft, wait);
    for (let look = 1;; look++) {
        const { published, drafts } = await findReleases(writer, draft.tag);
        const isListed = drafts.some(({ id }) => id === created.id);
        if (!isListed && look < release_draft_LOOKS && published === undefined) {
            await wait(look);
            continue;
        }
        const [oldest = created] = drafts;
        if (published === undefined && oldest.id >= created.id)
            return created;
        await removeEmpty(writer, created);
        return published === undefined ? oldest : undefined;
    }
}
/** A server that fails may have made the draft: looks before it is tried again. */
async function createOnce(writer, draft, wait) {
    for (let attempt = 1;; attempt++) {
        try {
            return await writer.createDraft(draft);
        }
        catch (error) {
            if (!(error instanceof retry/* ApiError */.hD) || error.status < 500 || attempt === release_draft_ATTEMPTS)
                throw error;
            await wait(2 ** attempt);
            const [oldest] = (await findReleases(writer, draft.tag)).drafts;
            if (oldest !== undefined)
                return oldest;
        }
    }
}
/** Never with files in it, whoever put them there. */
async function removeEmpty(writer, draft) {
    const files = await writer.assets(draft);
    if (files.length === 0)
        await writer.remove(draft);
}

;// CONCATENATED MODULE: ./src/github/release-text.ts
/** Where our part of a release's text begins; nobody sees it. What stands before it is somebody's own, and stays. */
const MARKER = '<!-- ckpt-guard:publish -->';
/** GitHub takes no longer text of a release. */
const MAX_CHARACTERS = 125_000;
const SHORTENED = '\n\n*The rest of these notes did not fit.*\n';
/** Title and text of a release: ours, and before it what somebody wrote into the release that is there. */
function releaseText({ title, notes }, before) {
    const at = before?.text.indexOf(MARKER) ?? -1;
    const isOurs = before === undefined || at >= 0;
    const own = (at < 0 ? (before?.text ?? '') : before?.text.slice(0, at))?.trimEnd() ?? '';
    const lead = own === '' ? '' : `${own}\n\n`;
    return {
        title: isOurs || before.title === '' ? title : before.title,
        text: lead + shortened(`${MARKER}\n${notes}`, MAX_CHARACTERS - lead.length),
    };
}
/** Whether we have written into it before, or made it. */
function isOurs({ text }) {
    return text.includes(MARKER);
}
/** Cut after a whole line. */
function shortened(text, room) {
    if (text.length <= room)
        return text;
    const end = text.lastIndexOf('\n', Math.max(0, room - SHORTENED.length));
    return end <= 0 ? '' : text.slice(0, end) + SHORTENED;
}

// EXTERNAL MODULE: ./src/github/api.ts
var api = __webpack_require__(28943);
// EXTERNAL MODULE: ./src/github/connection.ts
var connection = __webpack_require__(78063);
;// CONCATENATED MODULE: ./src/github/release-writer.ts




/** GitHub lists 10,000 releases and no more. */
const MAX_PAGES = 100;
function connectReleaseWriter({ repository, ...options }) {
    const { owner, name: repo } = repository;
    const call = (0,connection/* connection */.F)(options);
    return {
        async repository() {
            const { data } = await call(true, ({ rest }, request) => rest.repos.get({ owner, repo, request }));
            return { isArchived: data.archived, mayPush: data.permissions?.push };
        },
        async hasTag(tag) {
            const found = await (0,retry/* unlessAbsent */.QY)(call(true, ({ rest }, request) => rest.git.getRef({ owner, repo, ref: `tags/${tag}`, request })));
            return found !== undefined;
        },
        async ofTag(tag) {
            const found = new Map();
            const published = await (0,retry/* unlessAbsent */.QY)(call(true, ({ rest }, request) => rest.repos.getReleaseByTag({ owner, repo, tag, request })));
            if (published !== undefined)
                found.set(published.data.id, fullRelease(published.data));
            for (let page = 1; page <= MAX_PAGES; page++) {
                const { data } = await call(true, ({ rest }, request) => rest.repos.listReleases({ owner, repo, page, per_page: api/* PAGE_SIZE */.m, request }));
                for (const release of data)
                    if (release.tag_name === tag)
                        found.set(release.id, fullRelease(release));
                if (data.length < api/* PAGE_SIZE */.m)
                    break;
            }
            return [...found.values()].sort((a, b) => a.id - b.id);
        },
        async createDraft({ tag, commit, title, text, isPrerelease }) {
            const wanted = { tag_name: tag, name: title, body: text, draft: true, prerelease: isPrerelease, ...targetOf(commit) };
            const { data } = await call(false, ({ rest }, request) => rest.repos.createRelease({ owner, repo, ...wanted, request }));
            return fullRelease(data);
        },
        async update({ id: release_id }, { tag, commit, title, text, isPrerelease, isDraft, makeLatest }) {
            const wanted = { tag_name: tag, name: title, body: text, draft: isDraft, prerelease: isPrerelease, ...targetOf(commit) };
            const latest = makeLatest === undefined ? {} : { make_latest: makeLatest };
            const { data } = await call(true, ({ rest }, request) => rest.repos.updateRelease({ owner, repo, release_id, ...wanted, ...latest, request }));
            return fullRelease(data);
        },
        async remove({ id: release_id }) {
            await (0,retry/* unlessAbsent */.QY)(call(true, ({ rest }, request) => rest.repos.deleteRelease({ owner, repo, release_id, request })));
        },
        assets: ({ id }) => (0,releases/* listAssets */.qs)(call, repository, id),
        async removeAsset({ id: asset_id }) {
            await (0,retry/* unlessAbsent */.QY)(call(true, ({ rest }, request) => rest.repos.deleteReleaseAsset({ owner, repo, asset_id, request })));
        },
        async renameAsset({ id: asset_id }, name, label) {
            await call(true, ({ rest }, request) => rest.repos.updateReleaseAsset({ owner, repo, asset_id, name, label, request }));
        },
    };
}
function fullRelease(data) {
    return {
        id: data.id,
        tag: data.tag_name,
        isDraft: data.draft,
        isPrerelease: data.prerelease,
        isImmutable: data.immutable ?? false,
        title: data.name ?? '',
        text: data.body ?? '',
        url: data.html_url,
        uploadUrl: data.upload_url,
    };
}
function targetOf(commit) {
    return commit === undefined ? {} : { target_commitish: commit };
}

;// CONCATENATED MODULE: ./src/github/release-target.ts














/**
 * A release on GitHub. Files go into a draft, where nobody sees them; it is published once GitHub says that it has all of them with the right
 * digests. A run that was interrupted is taken up by the next one.
 */
function releaseTarget(options) {
    const { repository } = options.hub;
    const name = `release ${(0,reports_escape/* terminalText */.eR)(options.tag)} of ${repository.owner}/${repository.name}`;
    return {
        name,
        maxFileBytes: MAX_ASSET_BYTES,
        check: () => explained(name, options, async () => new ReleaseRun(options).look()),
        publish: (publication, progress) => explained(name, options, async () => {
            checkFiles(publication.files);
            return new ReleaseRun(options).publish(publication, progress);
        }),
    };
}
class ReleaseRun {
    options;
    services;
    constructor(options) {
        const { hub, tag, uploadTimeout } = options;
        checkTag(tag);
        if (hub.token === undefined)
            throw new user_error/* UserError */.y(`a release needs a token (GITHUB_TOKEN). ${permissionText(undefined)}`);
        // Refuses an address where anybody on the way could read the token.
        (0,http_address/* parseAddress */.or)(hub.apiUrl);
        const apiUrl = hub.apiUrl.replace(/\/+$/, '');
        this.options = options;
        this.services = {
            writer: connectReleaseWriter({ ...hub, apiUrl }),
            token: hub.token,
            apiUrl,
            wait: hub.wait ?? ((seconds) => (0,promises_.setTimeout)(seconds * 1000)),
            timeout: uploadTimeout,
        };
    }
    async look() {
        const { writer } = this.services;
        const { tag, commit } = this.options;
        checkRepository(await writer.repository(), this.services.token);
        const decision = this.decide(await findReleases(writer, tag));
        const origin = (await writer.hasTag(tag))
            ? []
            : [
                `the tag ${(0,reports_escape/* terminalText */.eR)(tag)} does not exist yet and is made of ${(0,reports_escape/* terminalText */.eR)(commit ?? 'the default branch')} when the release is published`,
            ];
        if (decision.action === 'create')
            return { action: 'create', notes: origin };
        const { action, release, notes } = decision;
        const told = action === 'continue' ? [draftNote(await writer.assets(release)), ...origin] : [];
        return { action, notes: [...told, ...notes], url: release.url };
    }
    async publish(publication, progress) {
        const decision = this.decide(await findReleases(this.services.writer, this.options.tag));
        if (decision.action === 'create')
            return this.create(publication, progress);
        const { action, release, notes } = decision;
        if (action === 'skip')
            return { url: release.url, state: 'skipped', files: [], notes };
        const delivery = action === 'continue'
            ? await this.fill({ release, isNew: false }, publication, progress)
            : await this.replace(release, publication, progress);
        return { ...delivery, notes: [...notes, ...delivery.notes] };
    }
    /** What to do about what is there. Throws `UserError` where that may not be touched. */
    decide({ published, drafts }) {
        const [draft, ...others] = drafts;
        if (published === undefined) {
            return draft === undefined ? { action: 'create' } : { action: 'continue', release: draft, notes: besidesNotes(others) };
        }
        const { onExists } = this.options;
        if (onExists === 'skip') {
            return { action: 'skip', release: published, notes: [`it is published already and is left alone: ${shownPage(published)}`] };
        }
        if (onExists === 'fail') {
            throw new user_error/* UserError */.y(`it is published already: ${shownPage(published)}. Choose another tag; or --on-exists replace to replace its files, --on-exists skip to leave it alone`);
        }
        if (published.isImmutable) {
            throw new user_error/* UserError */.y(`it is published already and immutable, so that nobody can replace its files: ${shownPage(published)}. Choose another tag`);
        }
        return { action: 'replace', release: published, notes: besidesNotes(drafts) };
    }
    async create(publication, progress) {
        const { tag, commit, prerelease } = this.options;
        const { writer, wait } = this.services;
        const draft = { tag, commit, isPrerelease: prerelease, ...releaseText(publication) };
        const release = await makeDraft(writer, draft, wait);
        // Published by another run in the meantime: the same question again, which now has another answer.
        return release === undefined ? this.publish(publication, progress) : this.fill({ release, isNew: true }, publication, progress);
    }
    /** Into a draft, which is published at the end. */
    async fill({ release, isNew }, publication, progress) {
        const { files } = publication;
        const placements = files.map((file) => ({ file, name: file.name }));
        try {
            const changes = await placeFiles({ release, isNew }, placements, this.services, progress);
            const notes = await verifyAssets(release, placements, this.services);
            const done = await this.services.writer.update(release, this.changesOf(publication, release));
            return await this.delivered(done, publication, changes, notes);
        }
        catch (error) {
            const settled = await this.settledByAnother(publication).catch(() => undefined);
            if (settled !== undefined)
                return settled;
            throw await this.leftBehind(error, release, publication);
        }
    }
    /** In a published release: all is sent under other names and checked before the first file is replaced. */
    async replace(release, publication, progress) {
        const { writer } = this.services;
        const { files } = publication;
        try {
            const assets = await writer.assets(release);
            const incoming = incomingFiles(files, assets);
            await removeForgotten(writer, assets, incoming);
            await placeFiles({ release, isNew: false }, incoming, this.services, progress);
            const notes = await verifyAssets(release, incoming, this.services);
            const changes = await takePlaces(writer, release, incoming);
            const placements = files.map((file) => ({ file, name: file.name }));
            await verifyAssets(release, placements, this.services);
            const done = await writer.update(release, this.changesOf(publication, release));
            return await this.delivered(done, publication, changes, notes);
        }
        catch (error) {
            throw await this.leftBehind(error, release, publication);
        }
    }
    changesOf(publication, release) {
        const { tag, commit, draft, makeLatest } = this.options;
        const isDraft = release.isDraft && draft;
        // What somebody else has made a prerelease, or people know as one, stays one.
        const mayStay = !release.isDraft || !isOurs(release);
        const isPrerelease = this.options.prerelease || (mayStay && release.isPrerelease);
        return {
            ...{ tag, isPrerelease, isDraft, ...releaseText(publication, release) },
            // A published release has its tag.
            commit: release.isDraft ? commit : undefined,
            makeLatest: isDraft ? undefined : latestOf(makeLatest, isPrerelease, release),
        };
    }
    async delivered(release, { files }, changes, notes) {
        // It is out: what cannot be asked any more is no reason to fail.
        const assets = await this.services.writer.assets(release).catch(() => []);
        return deliveryOf({ release, files, assets, changes, notes });
    }
    /** Where another run has published the same files meanwhile, all is well. */
    async settledByAnother(publication) {
        const { writer } = this.services;
        const { published } = await findReleases(writer, this.options.tag);
        if (published === undefined)
            return undefined;
        const assets = await writer.assets(published);
        const isWhole = publication.files.every((file) => assets.some((asset) => asset.name === file.name && holds(asset, file)));
        return isWhole ? this.delivered(published, publication, new Map(), ['another run has published it']) : undefined;
    }
    /** The failure, with what is left behind and what to do. Errors of our own stay as they are. */
    async leftBehind(error, release, { files }) {
        if (!(error instanceof user_error/* UserError */.y || error instanceof retry/* ApiError */.hD))
            return error;
        const { tag, commit } = this.options;
        const why = error instanceof retry/* ApiError */.hD ? failureText(error, { tag, commit }) : error.message;
        const assets = await this.services.writer.assets(release).catch(() => undefined);
        const whole = files.filter((file) => assets?.some((asset) => asset.name === file.name && holds(asset, file)));
        const has = assets === undefined ? 'some' : `${whole.length} of ${files.length}`;
        const left = release.isDraft
            ? `Nothing is published. The draft ${shownPage(release)} stays, with ${has} of the files`
            : `The release ${shownPage(release)} has ${has} of the files; older ones that were not replaced yet are as they were`;
        return new user_error/* UserError */.y(`${why}. ${left}. Run it again to take it up where it stopped.`);
    }
}
async function explained(target, { tag, commit }, run) {
    try {
        return await run();
    }
    catch (error) {
        if (error instanceof retry/* ApiError */.hD)
            throw new user_error/* UserError */.y(`${target}: ${failureText(error, { tag, commit })}`);
        if (error instanceof user_error/* UserError */.y)
            throw new user_error/* UserError */.y(`${target}: ${error.message}`);
        throw error;
    }
}
/** Said in so many words, since GitHub makes what is published the latest otherwise; `undefined` leaves it as it is. */
function latestOf(wish, isPrerelease, release) {
    if (isPrerelease)
        return 'false';
    if (wish !== 'auto')
        return wish;
    return release.isDraft ? 'legacy' : undefined;
}


/***/ }),

/***/ 23425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   connectReleases: () => (/* binding */ connectReleases),
/* harmony export */   pQ: () => (/* binding */ assetAddress),
/* harmony export */   qs: () => (/* binding */ listAssets)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28943);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78063);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48129);



/** GitHub allows 1,000 assets a release. */
const MAX_ASSET_PAGES = 10;
function connectReleases({ repository: { owner, name: repo }, ...options }) {
    const call = (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connection */ .F)(options);
    return {
        async latest() {
            const found = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessAbsent */ .QY)(call(true, ({ rest }, request) => rest.repos.getLatestRelease({ owner, repo, request })));
            return found && releaseOf(found.data);
        },
        async byTag(tag) {
            const found = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessAbsent */ .QY)(call(true, ({ rest }, request) => rest.repos.getReleaseByTag({ owner, repo, tag, request })));
            return found && releaseOf(found.data);
        },
        async newest() {
            const { data } = await call(true, ({ rest }, request) => rest.repos.listReleases({ owner, repo, per_page: _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m, request }));
            return data.map(releaseOf);
        },
        assets: ({ id }) => listAssets(call, { owner, name: repo }, id),
    };
}
/** All files of a release, also those whose upload never came to its end. Throws `ApiError`. */
async function listAssets(call, { owner, name: repo }, release_id) {
    const found = new Map();
    for (let page = 1; page <= MAX_ASSET_PAGES; page++) {
        const { data } = await call(true, ({ rest }, request) => rest.repos.listReleaseAssets({ owner, repo, release_id, page, per_page: _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m, request }));
        for (const { id, name, size, digest, state, browser_download_url: url } of data) {
            // Pages can repeat what moved from one to the next while they were read.
            found.set(id, { id, name, size, sha256: sha256Of(digest), isUploaded: state === 'uploaded', url });
        }
        if (data.length < _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m)
            break;
    }
    return [...found.values()];
}
/** Of a digest as GitHub writes it; servers of older versions write none. */
function sha256Of(digest) {
    return /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
}
/** Where the bytes of an asset are had, asked for as `application/octet-stream`. */
function assetAddress({ apiUrl, repository }, { id }) {
    return `${apiUrl}/repos/${repository.owner}/${repository.name}/releases/assets/${id}`;
}
function releaseOf(data) {
    return { id: data.id, tag: data.tag_name, isDraft: data.draft, isPrerelease: data.prerelease };
}


/***/ })

};
