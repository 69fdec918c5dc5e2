export const id = 981;
export const ids = [981,692,480,806];
export const modules = {

/***/ 16782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ BUNDLE_EXTENSION),
/* harmony export */   Fq: () => (/* binding */ MAX_BUNDLE_ENTRIES),
/* harmony export */   Me: () => (/* binding */ MAX_BUNDLE_BYTES),
/* harmony export */   R$: () => (/* binding */ BUNDLE_MANIFEST),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   fQ: () => (/* binding */ keysEntry),
/* harmony export */   nf: () => (/* binding */ BUNDLE_SCHEMA)
/* harmony export */ });
/**
 * The release bundle: a small zip beside the weights of a release, with what is to be known of them without downloading them.
 *
 * ```
 * NAME.bundle.zip
 *   bundle.json               {"schema": "ckpt-guard/bundle@1", "files": [BundleFile, …], "provenance": …, "configs": …}
 *   keys/model-fp16.pth.json  a key schema, as `inspect --schema` writes it, for each file that names one
 *   config/SOURCE/…           settings of the training: the checkpoint's own, and the files beside it
 *   report/validate.json      what `validate` said of the files that these were made from
 *   README.md                 how to verify and load them
 * ```
 *
 * Fields and entries are only ever added; readers pass over what they do not know.
 */
const BUNDLE_SCHEMA = 'ckpt-guard/bundle@1';
/** Release assets of this name are bundles. */
const BUNDLE_EXTENSION = '.bundle.zip';
const BUNDLE_MANIFEST = 'bundle.json';
/** Where the key schema of a file lies in the bundle. */
function keysEntry(name) {
    return `keys/${name}.json`;
}
/** Largest bundle that is downloaded: a key schema of 100,000 keys has ten million bytes, and compresses to a tenth. */
const MAX_BUNDLE_BYTES = 64 * 1024 * 1024;
/** GitHub allows 1,000 assets a release, and a file has a few entries at most. */
const MAX_BUNDLE_ENTRIES = 4_096;
/** Of `bundle.json`; a thousand files take a third of a megabyte. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;


/***/ }),

/***/ 44435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ BundleError),
  B: () => (/* binding */ readBundle)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/checkpoint/containers/sharded.ts
var sharded = __webpack_require__(76410);
// EXTERNAL MODULE: ./src/compare/key-schema-json.ts
var key_schema_json = __webpack_require__(39641);
// EXTERNAL MODULE: ./src/bundle/bundle.ts
var bundle = __webpack_require__(16782);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/checkpoint/bytes.ts
var checkpoint_bytes = __webpack_require__(72553);
// EXTERNAL MODULE: ./src/checkpoint/containers/zip-directory.ts + 1 modules
var zip_directory = __webpack_require__(36286);
// EXTERNAL MODULE: ./src/checkpoint/containers/zip-problems.ts
var zip_problems = __webpack_require__(97757);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
;// CONCATENATED MODULE: ./src/bundle/small-zip.ts





/** Why a zip is not read. */
class SmallZipError extends Error {
    name = 'SmallZipError';
}
/**
 * A zip that is in memory. jszip inflates it; what it would let pass (two entries of one name, counts and sizes that contradict each other,
 * lists without end) is refused before, by the reader that judges checkpoints. Throws `SmallZipError`.
 */
async function openSmallZip(bytes, maxEntries) {
    const entries = await directoryOf(bytes, maxEntries);
    const { default: Zip } = await __webpack_require__.e(/* import() */ 922).then(__webpack_require__.t.bind(__webpack_require__, 13922, 23));
    const zip = await Zip.loadAsync(bytes).catch((error) => {
        throw new SmallZipError(`it is a damaged zip: ${(0,quote/* quote */.h)(error instanceof Error ? error.message : String(error))}`);
    });
    return {
        async read(name, most) {
            const [entry, file] = [entries.get(name), zip.file(name)];
            if (entry === undefined || file === null)
                return undefined;
            if (entry.size > most)
                throw new SmallZipError(`its entry ${(0,quote/* quote */.h)(name)} has ${entry.size} bytes, at most ${most} are read`);
            return inflate(file, entry);
        },
    };
}
async function directoryOf(bytes, maxEntries) {
    try {
        const { entries, problems } = await (0,zip_directory/* readZipDirectory */.x)((0,checkpoint_bytes/* memorySource */.Pq)(bytes));
        const [problem] = problems;
        if (problem !== undefined)
            throw new SmallZipError(`it is a damaged zip: ${problem.message}`);
        if (entries.length > maxEntries)
            throw new SmallZipError(`it has ${entries.length} entries, at most ${maxEntries} are read`);
        const byName = new Map(entries.map((entry) => [entry.name, entry]));
        if (byName.size < entries.length)
            throw new SmallZipError('two of its entries have the same name');
        return byName;
    }
    catch (error) {
        throw error instanceof zip_problems/* ZipError */.Wz ? new SmallZipError(`it is no zip that can be read: ${error.message}`) : error;
    }
}
/** Stops at the size that the entry states: what inflates to more than that would fill the memory. */
async function inflate(file, { name, size, crc32: expected }) {
    const bytes = new Uint8Array(size);
    let filled = 0;
    await new Promise((resolve, reject) => {
        // jszip documents this method of an entry, and its types leave it out.
        const stream = file.internalStream('uint8array');
        const fail = (what) => {
            stream.pause();
            reject(new SmallZipError(`its entry ${(0,quote/* quote */.h)(name)} ${what}`));
        };
        stream.on('data', (chunk) => {
            if (filled + chunk.length > size)
                return fail(`inflates to more than the ${size} bytes that it states`);
            bytes.set(chunk, filled);
            filled += chunk.length;
        });
        stream.on('error', () => fail(`is damaged: it does not inflate to its ${size} bytes`));
        stream.on('end', resolve);
        stream.resume();
    });
    if (filled !== size || (0,external_node_zlib_.crc32)(bytes) !== expected)
        throw new SmallZipError(`its entry ${(0,quote/* quote */.h)(name)} is damaged: the checksum does not fit`);
    return bytes;
}

;// CONCATENATED MODULE: ./src/bundle/read-bundle.ts





/** Why a bundle cannot be read. */
class BundleError extends Error {
    name = 'BundleError';
}
/** Reads a release bundle. Nothing is stored, and no name in it is used as a path. Throws `BundleError`. */
async function readBundle(bytes) {
    if (bytes.length > bundle/* MAX_BUNDLE_BYTES */.Me)
        throw new BundleError(`it has ${bytes.length} bytes, at most ${bundle/* MAX_BUNDLE_BYTES */.Me} are read`);
    return asBundle(async () => {
        const zip = await openSmallZip(bytes, bundle/* MAX_BUNDLE_ENTRIES */.Fq);
        const { files } = parseManifest(await textOf(zip, bundle/* BUNDLE_MANIFEST */.R$, bundle/* MAX_MANIFEST_BYTES */.ZJ));
        return {
            files,
            keysOf: ({ keys }) => asBundle(async () => (keys === undefined ? undefined : (0,key_schema_json/* parseKeySchema */.wn)(await textOf(zip, keys, key_schema_json/* MAX_SCHEMA_BYTES */.Z_)))),
        };
    });
}
const plainName = schemas/* string */.YjP().max(255).refine(sharded/* isPlainName */.sh, 'expected a name without folders');
const word = schemas/* string */.YjP().regex(/^[\w.+ -]{1,64}$/);
const file = schemas/* object */.Ikc({
    name: plainName,
    size: schemas/* int */.Whr().nonnegative(),
    sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
    keys: schemas/* string */.YjP()
        .refine((entry) => entry.startsWith('keys/') && (0,sharded/* isPlainName */.sh)(entry.slice('keys/'.length)), 'expected a name below keys/')
        .optional(),
    identity: schemas/* object */.Ikc({ project: word, kind: word, version: word.optional() }).optional(),
});
const manifest = schemas/* object */.Ikc({ schema: schemas/* literal */.euz(bundle/* BUNDLE_SCHEMA */.nf), files: schemas/* array */.YOg(file).max(bundle/* MAX_BUNDLE_ENTRIES */.Fq) });
function parseManifest(text) {
    const parsed = manifest.safeParse(jsonOf(text));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const place = issue?.path.map(String).join('.') || 'it';
        throw new BundleError(`its ${bundle/* BUNDLE_MANIFEST */.R$} is not as expected: ${place}: ${issue?.message ?? 'unknown'}`);
    }
    const { files } = parsed.data;
    if (new Set(files.map(({ name }) => name)).size < files.length) {
        throw new BundleError(`its ${bundle/* BUNDLE_MANIFEST */.R$} lists two files of the same name`);
    }
    return parsed.data;
}
async function textOf(zip, name, most) {
    const bytes = await zip.read(name, most);
    if (bytes === undefined)
        throw new BundleError(`it has no entry ${JSON.stringify(name)}`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new BundleError(`its entry ${JSON.stringify(name)} is not UTF-8 text`);
    }
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new BundleError(`its ${bundle/* BUNDLE_MANIFEST */.R$} is not valid JSON`);
    }
}
async function asBundle(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof SmallZipError)
            throw new BundleError(error.message);
        if (error instanceof key_schema_json/* KeySchemaError */.xL)
            throw new BundleError(`one of its key schemas cannot be read: ${error.message}`);
        throw error;
    }
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


/***/ }),

/***/ 58884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ chooseUnnamed),
/* harmony export */   F4: () => (/* binding */ chooseNamed),
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   iI: () => (/* binding */ isCheckpointName)
/* harmony export */ });
/* harmony import */ var _checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76410);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98050);
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31954);
/* harmony import */ var _profiles_globs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42221);




/** A file of a sharded set, as Hugging Face's libraries name it. */
const SHARD = /-\d{5,}-of-\d{5,}\.[a-z.]+$/;
/** Names that a message lists. */
const LISTED = 12;
/** Whether that is how checkpoints are called. A part of a sharded set is none by itself. */
function isCheckpointName(path) {
    // Wherever it lies: a glob would not look behind `..`, which is a name like any other here.
    const name = baseName(path);
    return (0,_profiles_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .matcher */ .j)(_config_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.paths)(name) && !SHARD.test(name);
}
/** The one that was named: by its whole path, or by its name where no other file is called so. */
function chooseNamed(paths, named) {
    if (paths.includes(named))
        return { name: named };
    const [only, ...others] = (0,_checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainName */ .sh)(named) ? paths.filter((path) => baseName(path) === named) : [];
    if (only !== undefined && others.length === 0)
        return { name: only };
    return { refusal: `there is no ${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(named)}; ${listing(paths.filter(isCheckpointName), paths)}` };
}
/** The one that is called like the other side of the comparison, else the only checkpoint. */
function chooseUnnamed(paths, candidateName) {
    const namesakes = paths.filter((path) => baseName(path) === candidateName);
    const checkpoints = paths.filter(isCheckpointName);
    const [only, ...others] = namesakes.length > 0 ? namesakes : checkpoints;
    if (only !== undefined && others.length === 0)
        return { name: only };
    return { refusal: namesakes.length > 0 ? listing(namesakes, paths) : listing(checkpoints, paths) };
}
function listing(checkpoints, all) {
    if (all.length === 0)
        return 'there are no files in it';
    if (checkpoints.length === 0)
        return `none of its ${all.length === 1 ? 'files' : `${all.length} files`} is a checkpoint: ${shown(all)}`;
    return `its checkpoints are ${shown(checkpoints)}`;
}
function shown(names) {
    const more = names.length - LISTED;
    return `${names.slice(0, LISTED).map(_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 52480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explained: () => (/* binding */ explained),
/* harmony export */   u: () => (/* binding */ accessHint)
/* harmony export */ });
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98050);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);
/* harmony import */ var _github_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48129);



const HOW_TO_GIVE_A_TOKEN = 'set the variable GITHUB_TOKEN or GH_TOKEN (in the action: the input token)';
/** What `ask` gives. What GitHub refuses becomes a `UserError` that says what is missing. */
async function explained(question, ask) {
    try {
        return await ask();
    }
    catch (error) {
        throw error instanceof _github_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${question.reference}: ${reasonOf(error, question)}`) : error;
    }
}
/** What to try where GitHub says that something is not there, or may not be seen: it answers 404 for both. */
function accessHint({ permission, hasToken }) {
    if (hasToken)
        return `the token needs the permission ${permission} for this repository`;
    return `a private repository needs a token with ${permission}: ${HOW_TO_GIVE_A_TOKEN}`;
}
function reasonOf(error, question) {
    const { status, rateLimited, message } = error;
    if (rateLimited) {
        const more = question.hasToken ? '' : `; with a token the limit is higher: ${HOW_TO_GIVE_A_TOKEN}`;
        return `GitHub's limit of requests is reached (${status}); try again later${more}`;
    }
    if (status === 401)
        return `GitHub does not accept the token (401); check what the variable or input holds, it may have expired`;
    if (status === 403)
        return `GitHub refuses access (403); ${accessHint(question)}`;
    if (status === 404)
        return `GitHub shows no such repository (404); check its name, and ${accessHint(question)}`;
    return `GitHub cannot be asked (${status}: ${JSON.stringify((0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .m)(message))}); try again later`;
}


/***/ }),

/***/ 66562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openHostedFile)
/* harmony export */ });
/* harmony import */ var _sources_source_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38098);
/* harmony import */ var _hosted_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52480);


/**
 * A file that GitHub keeps, read by ranges. Its API redirects to a storage service, which gets no token. Throws `SourceError`
 * where it cannot be had.
 */
async function openHostedFile({ url, name, hub, access, counters, question }) {
    const { openHttpFile } = await __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 47643));
    const { temporary, maxDownload, wait } = access;
    const headers = { accept: 'application/octet-stream', ...(hub.token === undefined ? {} : { authorization: `Bearer ${hub.token}` }) };
    try {
        return await openHttpFile(new URL(url), { headers, name, counters, wait, folder: temporary, maxDownload });
    }
    catch (error) {
        throw error instanceof _sources_source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c && REFUSED.test(error.reason)
            ? new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c(name, `${error.reason}; ${(0,_hosted_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .accessHint */ .u)(question)}`, error.code)
            : error;
    }
}
/** The statuses by which GitHub and its storage say that somebody may not see a file, as the reason has them. */
const REFUSED = /\((?:401|403|404|410)\)/;


/***/ }),

/***/ 90692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hostedRepository: () => (/* binding */ hostedRepository)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);
/* harmony import */ var _sources_http_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28037);


/**
 * The repository on GitHub that a reference is looked for in: the one that is named, else the one that git's remote leads to.
 * Throws `UserError` where there is none; `reference` is what to call the reference then.
 */
async function hostedRepository({ root, access }, reference) {
    const { token, apiUrl, serverUrl, repository } = access.hub;
    // Refuses an address where anybody on the way could read the token.
    (0,_sources_http_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddress */ .or)(apiUrl);
    const found = repository ?? (await repositoryOfRemote(root, serverUrl));
    if (found === undefined) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${reference}: it is not known which repository on ${serverUrl} that is; run this in a clone of it (its remote tells), ` +
            'or set the variable GITHUB_REPOSITORY to OWNER/NAME');
    }
    return { token, apiUrl: apiUrl.replace(/\/+$/, ''), repository: found, wait: inSeconds(access) };
}
async function repositoryOfRemote(folder, serverUrl) {
    const { findRemote, httpAddress, repositoryAt } = await __webpack_require__.e(/* import() */ 445).then(__webpack_require__.bind(__webpack_require__, 49445));
    const remote = await findRemote(folder);
    const address = remote === undefined ? undefined : httpAddress(remote.address);
    return address === undefined ? undefined : repositoryAt(address, serverUrl);
}
function inSeconds({ wait }) {
    return wait === undefined
        ? undefined
        : (seconds) => wait(seconds * 1000, 'GitHub has a bad moment, or asks to wait; another attempt follows');
}


/***/ }),

/***/ 80981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openReleaseAsset: () => (/* binding */ openReleaseAsset)
});

// EXTERNAL MODULE: ./src/bundle/read-bundle.ts + 1 modules
var read_bundle = __webpack_require__(44435);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/github/releases.ts
var github_releases = __webpack_require__(23425);
// EXTERNAL MODULE: ./src/references/choose-file.ts
var choose_file = __webpack_require__(58884);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/config/closest-word.ts
var closest_word = __webpack_require__(47962);
;// CONCATENATED MODULE: ./src/references/find-release.ts



/** Tags that a message lists. */
const LISTED = 8;
/**
 * What `TAG`, `TAG/ASSET`, `latest` or `latest/ASSET` stands for. Since tags may hold slashes, `a/b` is the file `b` of release `a`
 * where that release has such a file (`holds` tells), else the release `a/b`.
 */
async function findRelease(rest, releases, holds) {
    const slash = rest.lastIndexOf('/');
    const [tag, file] = [rest.slice(0, Math.max(slash, 0)), rest.slice(slash + 1)];
    const outer = slash > 0 && file !== '' ? await withAssets(tag, releases) : undefined;
    if (outer !== undefined && (await holds(outer.release, outer.assets, file)))
        return { ...outer, file };
    const whole = await withAssets(rest.replace(/\/+$/, ''), releases);
    if (whole !== undefined)
        return { ...whole, file: undefined };
    // The release is there and the file is not: whoever reads its files says so, and which there are.
    if (outer !== undefined)
        return { ...outer, file };
    throw new user_error/* UserError */.y(`release:${rest}: ${await whyAbsent(tag === 'latest' ? tag : rest, releases)}`);
}
async function withAssets(tag, releases) {
    // Neither is a name that git allows, and in an address they would lead elsewhere.
    if (tag === '' || tag === '.' || tag === '..')
        return undefined;
    const release = tag === 'latest' ? await releases.latest() : await releases.byTag(tag);
    return release === undefined ? undefined : { release, assets: await releases.assets(release) };
}
/** Also tells a repository without the release from one that may not be seen: the latter throws. */
async function whyAbsent(tag, releases) {
    const newest = await releases.newest();
    const published = newest.filter(({ isDraft }) => !isDraft);
    if (tag === 'latest') {
        const [prerelease] = published;
        if (prerelease === undefined)
            return 'no release is published yet';
        return `there are only prereleases, and none of them counts as the latest; name one, as release:${shown(prerelease)}`;
    }
    if (newest.some((release) => release.isDraft && release.tag === tag)) {
        return 'that release is a draft, which cannot be used before it is published';
    }
    if (published.length === 0)
        return 'there is no such release; none is published yet';
    const tags = published.map((release) => release.tag);
    const more = tags.length > LISTED ? ', …' : '';
    return `there is no such release${(0,closest_word/* didYouMean */.a)(tag, tags)}; the newest are ${published.slice(0, LISTED).map(shown).join(', ')}${more}`;
}
function shown({ tag }) {
    return (0,quote/* quote */.h)(tag).slice(1, -1);
}

// EXTERNAL MODULE: ./src/references/hosted-failure.ts
var hosted_failure = __webpack_require__(52480);
// EXTERNAL MODULE: ./src/references/hosted-file.ts
var hosted_file = __webpack_require__(66562);
// EXTERNAL MODULE: ./src/references/hosted-repository.ts
var hosted_repository = __webpack_require__(90692);
// EXTERNAL MODULE: ./src/bundle/bundle.ts
var bundle = __webpack_require__(16782);
;// CONCATENATED MODULE: ./src/references/release-files.ts



/** `weights.pth.part01-of-03`: files of 2 GiB and more are released so. */
const PART = /^(.+)\.part\d+-of-(\d{1,4})$/;
/** Looks through the assets, and reads the bundles among them with `open`. A bundle that cannot be had is told of, not thrown. */
async function readReleaseFiles(assets, open) {
    const uploaded = assets.filter(({ isUploaded }) => isUploaded);
    const parts = uploaded.flatMap(({ name }) => {
        const [, whole, count] = PART.exec(name) ?? [];
        return whole === undefined ? [] : [[whole, Number(count)]];
    });
    const bundled = [];
    const brokenBundles = [];
    // A release has one bundle, or one for each of a few models; all of them together are no larger than one may be.
    let room = bundle/* MAX_BUNDLE_BYTES */.Me;
    for (const asset of uploaded.filter(({ name }) => name.endsWith(bundle/* BUNDLE_EXTENSION */.D8))) {
        try {
            if (asset.size > room)
                throw new read_bundle/* BundleError */.r(`it has ${asset.size} bytes, at most ${room} are read`);
            room -= asset.size;
            const bundle = await downloadBundle(asset, open);
            bundled.push(...bundle.files.map((file) => ({ bundle, file })));
        }
        catch (error) {
            if (!(error instanceof read_bundle/* BundleError */.r || error instanceof user_error/* UserError */.y))
                throw error;
            brokenBundles.push(`its bundle ${asset.name} cannot be read: ${error.message}`);
        }
    }
    return { assets: new Map(uploaded.map((asset) => [asset.name, asset])), inParts: new Map(parts), bundled, brokenBundles };
}
/** All that may be asked for by name. */
function namesIn({ assets, inParts, bundled }) {
    return [...new Set([...assets.keys(), ...inParts.keys(), ...bundled.map(({ file }) => file.name)])];
}
/** What a bundle tells of the file of that name. A bundle that was made for another upload of it tells nothing. */
function bundledFile({ assets, bundled }, name) {
    const asset = assets.get(name);
    return bundled.find(({ file }) => {
        if (file.name !== name || file.keys === undefined)
            return false;
        return asset === undefined || (asset.size === file.size && (asset.sha256 ?? file.sha256) === file.sha256);
    });
}
async function downloadBundle(asset, open) {
    const source = await open(asset);
    try {
        if (source.size !== asset.size)
            throw new read_bundle/* BundleError */.r(`expected ${asset.size} bytes, the server has ${source.size}`);
        return await (0,read_bundle/* readBundle */.B)(await source.read(0, source.size));
    }
    finally {
        await source.close();
    }
}

// EXTERNAL MODULE: ./src/references/side.ts
var side = __webpack_require__(40859);
;// CONCATENATED MODULE: ./src/references/release-asset.ts










/**
 * A file of a release on GitHub, as `TAG`, `TAG/ASSET`, `latest` or `latest/ASSET`: by its key schema where a release bundle has that, so that
 * nothing of the weights is downloaded, else by ranges. Throws `UserError` where it cannot be had.
 */
async function openReleaseAsset(rest, options, candidate) {
    const { access } = options;
    const reference = `release:${rest}`;
    const hub = await (0,hosted_repository.hostedRepository)(options, reference);
    const question = { reference, permission: 'contents: read', hasToken: hub.token !== undefined };
    const releases = (0,github_releases.connectReleases)(hub);
    const counters = { requests: 0, bytes: 0 };
    const open = (asset) => (0,hosted_file/* openHostedFile */.o)({ url: (0,github_releases/* assetAddress */.pQ)(hub, asset), name: `${reference}: ${asset.name}`, hub, access, counters, question });
    const filesOf = rememberedFor(async (_, assets) => readReleaseFiles(assets, open));
    const { release, assets, file } = await (0,hosted_failure.explained)(question, () => findRelease(rest, releases, async (found, all, name) => namesIn(await filesOf(found, all)).includes(name)));
    const files = await filesOf(release, assets);
    const name = chosen(reference, release, assets, files, file, candidate);
    const found = { name: `release:${release.tag}/${name}`, kind: 'release', transferred: () => counters.bytes };
    const asset = files.assets.get(name);
    const keys = await keysInBundle(bundledFile(files, name), asset === undefined ? reference : undefined);
    if (keys !== undefined)
        return { ...found, ...side/* WITHOUT_FILE */.ut, ...keys };
    if (asset === undefined)
        throw new user_error/* UserError */.y(`${reference}: ${whyNoKeys(name, files)}`);
    const openSibling = async (sibling) => {
        const other = files.assets.get(sibling);
        return other === undefined ? undefined : open(other);
    };
    return (0,side/* sideOf */.Jh)({ ...found, path: name, fileName: name, source: await open(asset), openSibling }, options);
}
/** Which file of the release it is. Throws `UserError`, which lists what there is. */
function chosen(reference, release, assets, files, named, candidate) {
    const names = namesIn(files);
    const choice = named === undefined ? withoutName(names, files, candidate) : (0,choose_file/* chooseNamed */.F4)(names, named);
    if ('name' in choice)
        return choice.name;
    const started = assets.find((asset) => asset.name === named && !asset.isUploaded);
    if (started !== undefined)
        throw new user_error/* UserError */.y(`${reference}: the upload of ${started.name} never came to its end; upload it again`);
    const broken = files.brokenBundles.map((reason) => `; ${reason}`).join('');
    const example = names.find(choose_file/* isCheckpointName */.iI);
    const next = example === undefined ? '' : `; name one, as release:${release.tag}/${example}`;
    throw new user_error/* UserError */.y(`${reference}: release ${release.tag}: ${choice.refusal}${next}${broken}`);
}
/** By name, by being the only one, or by being the only one of the candidate's kind. */
function withoutName(names, files, candidate) {
    const choice = (0,choose_file/* chooseUnnamed */.Ef)(names, candidate?.content?.fileName);
    if ('name' in choice || candidate?.identity === undefined)
        return choice;
    const { project, kind, version } = candidate.identity;
    const alike = files.bundled.filter(({ file: { identity } }) => identity?.project === project && identity.kind === kind && identity.version === version);
    const [only, ...others] = new Set(alike.map(({ file }) => file.name));
    return only !== undefined && others.length === 0 ? { name: only } : choice;
}
/** `reference` is given where there is nothing else to read, so that a schema that cannot be read is the end of it. */
async function keysInBundle(bundled, reference) {
    try {
        return await bundled?.bundle.keysOf(bundled.file);
    }
    catch (error) {
        if (!(error instanceof read_bundle/* BundleError */.r))
            throw error;
        if (reference !== undefined)
            throw new user_error/* UserError */.y(`${reference}: the release bundle cannot be read: ${error.message}`);
        return undefined;
    }
}
function whyNoKeys(name, { inParts, brokenBundles }) {
    const [broken] = brokenBundles;
    const reason = broken ?? 'no release bundle has its key schema';
    const parts = inParts.get(name);
    if (parts === undefined)
        return `${name} is not among the files of the release, and ${reason}`;
    return `${name} is there in ${parts} parts, which can be compared by the key schema of a release bundle alone, and ${reason}; join the parts and name the file`;
}
/** Files of a release are asked for when it is looked for, and again when it is found. */
function rememberedFor(read) {
    const known = new Map();
    return (release, assets) => {
        const files = known.get(release.id) ?? read(release, assets);
        known.set(release.id, files);
        return files;
    };
}


/***/ })

};
