export const id = 393;
export const ids = [393];
export const modules = {

/***/ 96393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactStore: () => (/* binding */ artifactStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/backup/backup-name.ts
var backup_name = __webpack_require__(64808);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/publish/staging-folder.ts
var staging_folder = __webpack_require__(93599);
// EXTERNAL MODULE: ./src/references/hosted-failure.ts
var hosted_failure = __webpack_require__(52480);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/backup/read-manifest.ts + 2 modules
var read_manifest = __webpack_require__(71279);
// EXTERNAL MODULE: ./src/backup/store.ts
var store = __webpack_require__(28291);
// EXTERNAL MODULE: ./src/references/artifact-content.ts
var artifact_content = __webpack_require__(38062);
// EXTERNAL MODULE: ./src/references/hosted-file.ts
var hosted_file = __webpack_require__(66562);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(38098);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
// EXTERNAL MODULE: ./src/sources/write-at.ts
var write_at = __webpack_require__(51283);
// EXTERNAL MODULE: ./src/github/artifacts.ts
var github_artifacts = __webpack_require__(4616);
// EXTERNAL MODULE: ./src/github/backup-files.ts
var backup_files = __webpack_require__(43451);
;// CONCATENATED MODULE: ./src/github/artifact-backup.ts












/** Bytes of one request, and of one write. */
const CHUNK = 4 * 1024 * 1024;
/** What a server without ranges may send beyond what the list said: headers of a zip come to less. */
const SLACK = 1024 * 1024;
/**
 * Writes the files of an artifact below a folder, each at the path that its manifest names: what the zip calls them is only looked for, and
 * read by ranges, so that the zip itself takes no room. Throws `BackupUnusable`, and `UserError` where GitHub, its storage or the disk fails:
 * an older backup would take the place of this one, or none.
 */
async function unpackArtifact({ id, name, size = 0 }, folder, hub, progress) {
    const access = accessTo(hub, folder, size + SLACK);
    const question = { reference: name, permission: 'actions: read', hasToken: hub.token !== undefined };
    try {
        const url = (0,github_artifacts/* artifactAddress */.zh)(hub, { id: Number(id) });
        const whole = await (0,hosted_file/* openHostedFile */.o)({ url, name, hub, access, counters: { requests: 0, bytes: 0 }, question });
        try {
            return await unpackAll(await (0,artifact_content/* readArtifact */.R)(whole, name, folder), folder, progress);
        }
        finally {
            await whole.close();
        }
    }
    catch (error) {
        throw error instanceof source_error/* SourceError */.c ? unreadable(name, error) : error;
    }
}
/** What is wrong with its bytes has no code; `ENOENT` says that it, or a file in it, is gone. */
function unreadable(name, { reason, code }) {
    if (code === undefined || code === 'ENOENT')
        return new store/* BackupUnusable */.oX(`it cannot be read: ${reason}`);
    return new user_error/* UserError */.y(`The artifact ${name} cannot be read: ${reason}. Nothing was restored.`);
}
function accessTo(hub, temporary, maxDownload) {
    const { wait } = hub;
    return {
        temporary,
        maxDownload,
        ...(wait === undefined ? {} : { wait: (milliseconds) => wait(milliseconds / 1000) }),
        hub: { ...hub, token: hub.token, serverUrl: '', runId: undefined, baseBranch: undefined },
    };
}
async function unpackAll(content, folder, progress) {
    if (content.isOneFile)
        throw new store/* BackupUnusable */.oX('it is one file, and no zip with a backup in it');
    const manifest = await withEntry(content, read_manifest/* MANIFEST_NAME */.ir, async (source) => {
        if (source.size > read_manifest/* MAX_MANIFEST */.xZ)
            throw new store/* BackupUnusable */.oX(`${read_manifest/* MANIFEST_NAME */.ir} in it has ${source.size} bytes, more than ${read_manifest/* MAX_MANIFEST */.xZ}`);
        return (0,read_manifest/* readManifest */.WI)(Buffer.from(await source.read(0, source.size)).toString('utf8'));
    });
    progress.total(manifest.files.reduce((sum, { size }) => sum + size, 0), manifest.files.length);
    for (const { path, size } of manifest.files) {
        progress.file(path);
        await withEntry(content, path, async (source) => {
            if (source.size !== size)
                throw (0,backup_files/* wrongSize */.hD)(path, size, source.size);
            await copy(source, (0,external_node_path_.join)(folder, path), progress);
        });
    }
    progress.done();
    return manifest;
}
async function withEntry(content, path, use) {
    const source = await content.open(path);
    try {
        return await use(source);
    }
    finally {
        await source.close();
    }
}
async function copy(source, path, progress) {
    const file = await written(path, async () => {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        return (0,promises_.open)(path, 'wx');
    });
    try {
        for (let done = 0; done < source.size; done += CHUNK) {
            const bytes = await source.read(done, Math.min(CHUNK, source.size - done));
            await written(path, () => (0,write_at/* writeAt */.H)(file, bytes, done));
            progress.advance(bytes.length);
        }
    }
    finally {
        await file.close();
    }
}
/** A disk that takes nothing more takes no other backup either. */
async function written(path, write) {
    try {
        return await write();
    }
    catch (error) {
        throw new user_error/* UserError */.y(`${path}: the backup cannot be written: ${(0,system_reason/* reasonOf */.A)(error)}`);
    }
}

// EXTERNAL MODULE: ./src/github/backup-place.ts
var backup_place = __webpack_require__(67419);
// EXTERNAL MODULE: ./src/github/connection.ts
var connection = __webpack_require__(78063);
// EXTERNAL MODULE: ./src/github/retry.ts
var retry = __webpack_require__(48129);
;// CONCATENATED MODULE: ./src/github/artifact-store.ts












/**
 * Backups as artifacts of workflow runs: they outlast caches, for as many days as the repository keeps artifacts, and count towards its
 * storage. Those of forks are never used, nor those of branches that this run is not based on. Listing takes a token with `actions: read`,
 * removing one with `actions: write`; storing takes none.
 */
function artifactStore(options) {
    const place = `artifacts of ${(0,backup_place/* shownRepository */.e9)(options.context)}`;
    const hub = (0,backup_place/* hubOf */.rX)(options);
    const store = {
        place,
        async list(beginning) {
            if (hub === undefined)
                throw needsToken(place);
            const branches = await branchesOf(hub, options);
            return (0,hosted_failure.explained)(question(place, 'read'), async () => {
                const artifacts = await (0,github_artifacts/* listArtifactsBeginning */.fU)(hub, beginning);
                return distinct(artifacts.filter((each) => isUsable(each, branches, options)));
            });
        },
        save: (manifest, files, progress) => save(manifest, files, progress, options),
        async fetch(backup, folder, progress) {
            if (hub === undefined)
                throw needsToken(place);
            return unpackArtifact(backup, folder, hub, progress);
        },
    };
    if (hub === undefined || options.listed !== 'own')
        return store;
    return { ...store, remove: ({ name }) => (0,hosted_failure.explained)(question(place, 'write'), () => removeAll(name, hub, options)) };
}
/** Branches whose backups this run may see. */
async function branchesOf(hub, options) {
    const { env, listed } = options;
    const own = ownBranches(options);
    if (listed === 'own')
        return own;
    return [...own, env.GITHUB_BASE_REF ?? '', (await defaultBranch(hub)) ?? ''].filter((branch) => branch !== '');
}
/** The branch `main` of a fork is another one than `main`: its runs have nothing here but what they keep themselves. */
function ownBranches({ env, context }) {
    if (context.pullRequest?.fork)
        return [];
    return [env.GITHUB_HEAD_REF || env.GITHUB_REF_NAME || []].flat();
}
/** Nothing where GitHub does not tell: the other branches are still to be had. */
async function defaultBranch({ repository, ...options }) {
    try {
        const named = { owner: repository.owner, repo: repository.name };
        const { data } = await (0,connection/* connection */.F)(options)(true, ({ rest }, request) => rest.repos.get({ ...named, request }));
        return data.default_branch;
    }
    catch (error) {
        if (error instanceof retry/* ApiError */.hD)
            return undefined;
        throw error;
    }
}
/** What a run for a fork has kept is its own to use, and nobody else's: its author decided on the content. */
function isUsable({ isExpired, run }, branches, { context }) {
    if (isExpired || run === undefined)
        return false;
    return run.id === context.runId || (!run.isOfFork && run.branch !== undefined && branches.includes(run.branch));
}
/** One name can be there of several runs; it stands for the same files. */
function distinct(artifacts) {
    const found = new Map();
    for (const { id, name, createdAt, size } of artifacts) {
        const created = Date.parse(createdAt);
        const time = new Date(Number.isNaN(created) ? 0 : created).toISOString();
        const other = found.get(name);
        if (other === undefined || other.time < time)
            found.set(name, { id: String(id), name, time, size });
    }
    return [...found.values()];
}
async function removeAll(name, hub, options) {
    const own = ownBranches(options);
    for (const artifact of await (0,github_artifacts/* listArtifacts */.wn)(hub, name))
        if (isUsable(artifact, own, options))
            await (0,github_artifacts/* deleteArtifact */.CM)(hub, artifact.id);
}
async function save(manifest, files, progress, options) {
    const name = (0,backup_name/* backupName */.aw)(options.prefix, manifest);
    (0,backup_place/* requireService */.rU)('artifacts of a run', options);
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const kept = await keptBefore(name, bytes, options);
    if (kept !== undefined)
        return { state: 'there', ...(0,backup_place/* pageOf */.ZZ)(options.context, `runs/${kept.run?.id}/artifacts/${kept.id}`), notes: [] };
    progress.total(bytes, files.length);
    progress.file(name);
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(555), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 2566));
    const service = new DefaultArtifactClient();
    const { state, id, notes } = await upload(name, manifest, files, service, options);
    progress.advance(bytes);
    progress.done();
    return { state, ...(0,backup_place/* pageOf */.ZZ)(options.context, `runs/${options.context.runId}/artifacts/${id}`), notes };
}
/**
 * The same backup, of an earlier run; not one that is smaller than its files, which are stored as they are, nor one that will soon be gone.
 * Where GitHub does not say, it is stored once more.
 */
async function keptBefore(name, bytes, options) {
    const hub = (0,backup_place/* hubOf */.rX)(options);
    if (hub === undefined)
        return undefined;
    try {
        const own = ownBranches(options);
        const artifacts = await (0,github_artifacts/* listArtifacts */.wn)(hub, name);
        return artifacts.find((artifact) => artifact.size >= bytes && isUsable(artifact, own, options) && isLasting(artifact, options));
    }
    catch (error) {
        if (error instanceof retry/* ApiError */.hD)
            return undefined;
        throw error;
    }
}
/**
 * Whether at least half of its days are still to come: a training that stands still would be without a backup from the day on that the artifact
 * expires, though each run before has found it there. In one run a name is there once.
 */
function isLasting({ createdAt, expiresAt, run }, { context, now = () => new Date() }) {
    const [created, expires] = [Date.parse(createdAt), Date.parse(expiresAt ?? '')];
    if (Number.isNaN(created) || Number.isNaN(expires) || run?.id === context.runId)
        return true;
    return expires - now().getTime() >= (expires - created) / 2;
}
async function upload(name, manifest, files, service, { context, retentionDays }) {
    return (0,staging_folder/* withStagingFolder */.u)(context.temporary, async (created) => {
        // The client compares the paths of files with that of the folder as texts.
        const folder = await (0,promises_.realpath)(created);
        const packed = await (0,backup_files/* packBackup */.gU)(folder, manifest, files);
        const settings = { compressionLevel: 0, ...(retentionDays === undefined ? {} : { retentionDays }) };
        const outcome = await send(name, packed.paths, folder, service, settings);
        if ('there' in outcome)
            return { state: 'there', id: outcome.there.id, notes: [] };
        await packed.checkUnchanged();
        return { state: 'stored', ...verified(name, outcome.sent, await find(name, service)) };
    });
}
/** Names occur once a run, and this one says what is in it: where it is taken, another job was faster. */
async function send(name, paths, folder, service, settings) {
    try {
        return { sent: await service.uploadArtifact(name, [...paths], folder, settings) };
    }
    catch (error) {
        const there = isTaken(error) ? await find(name, service) : undefined;
        if (there === undefined)
            throw notStored(name, error);
        return { there };
    }
}
/** Compares what the service says that it has with what was sent. */
function verified(name, sent, there) {
    if (there === undefined || there.id !== sent.id) {
        throw new user_error/* UserError */.y(`The artifact ${name} was stored, but the service does not list it. Run the backup again.`);
    }
    const [expected, found] = [sent.digest, there.digest].map((digest) => digest?.replace(/^sha256:/, ''));
    if (expected === undefined || found === undefined)
        return { id: there.id, notes: ['the service gave no digest to compare with'] };
    if (expected === found)
        return { id: there.id, notes: [] };
    throw new user_error/* UserError */.y(`The artifact ${name} has arrived damaged: expected SHA-256 ${expected}, the service has ${(0,quote/* quote */.h)(found)}. Run it again.`);
}
async function find(name, service) {
    const { artifacts } = await service.listArtifacts({ latest: true }).catch((error) => {
        throw notStored(name, error);
    });
    return artifacts.find((artifact) => artifact.name === name);
}
function isTaken(error) {
    return error instanceof Error && /\b409\b|already exists|already_exists/i.test(error.message);
}
function notStored(name, error) {
    const message = error instanceof Error ? error.message : String(error);
    return new user_error/* UserError */.y(`The artifact ${name} cannot be stored: ${(0,quote/* quote */.h)(message)}. ${remedyFor(message)}`);
}
function remedyFor(message) {
    if (/quota|insufficient usage/i.test(message))
        return 'Remove artifacts that are not needed any more, or store them for fewer days.';
    if (/GHES/.test(message))
        return 'GitHub Enterprise Server has no such service: back up to a folder or s3://BUCKET/PREFIX.';
    return 'Run the backup again, or name another place.';
}
function question(place, right) {
    return { reference: place, permission: `actions: ${right}`, hasToken: true };
}
function needsToken(place) {
    return new user_error/* UserError */.y(`The ${place} cannot be listed without a token that has the permission actions: read: set the input token.`);
}


/***/ }),

/***/ 4616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ deleteArtifact),
/* harmony export */   fU: () => (/* binding */ listArtifactsBeginning),
/* harmony export */   wn: () => (/* binding */ listArtifacts),
/* harmony export */   zh: () => (/* binding */ artifactAddress)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28943);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78063);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21511);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48129);




/** A thousand artifacts of one name; what is older than these is not looked at. */
const MAX_PAGES = 10;
/** The artifacts of that name, over all runs, the newest first. Throws `ApiError`. */
async function listArtifacts(options, name) {
    const ask = pagesOf(options, { name });
    const found = new Map();
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { entries, isFollowed: isMore } = await ask(page);
        // Pages can repeat what moved from one to the next while they were read.
        for (const artifact of entries)
            if (artifact.name === name)
                found.set(artifact.id, artifact);
        if (entries.length < _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m && !isMore)
            break;
    }
    return [...found.values()];
}
/**
 * The artifacts whose names begin so, over all runs: GitHub looks for whole names alone, so that all are gone through. Throws
 * `ApiError`, and `UserError` where they cannot all be had.
 */
async function listArtifactsBeginning(options, beginning) {
    const { owner, name } = options.repository;
    const all = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .listAll */ ._w)(`artifacts of ${owner}/${name}`, pagesOf(options, {}), _pages_js__WEBPACK_IMPORTED_MODULE_3__/* .UNTOUCHED */ ._m);
    return all.filter((artifact) => artifact.name.startsWith(beginning));
}
/** Removes an artifact; one that is gone already is no failure. Throws `ApiError`. */
async function deleteArtifact({ repository, ...options }, artifact_id) {
    const named = { owner: repository.owner, repo: repository.name, artifact_id };
    await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessAbsent */ .QY)((0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connection */ .F)(options)(true, ({ rest }, request) => rest.actions.deleteArtifact({ ...named, request })));
}
function pagesOf({ repository, ...options }, wanted) {
    const call = (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connection */ .F)(options);
    return async (page) => {
        const { data, headers } = await call(true, ({ rest }, request) => rest.actions.listArtifactsForRepo({ owner: repository.owner, repo: repository.name, ...wanted, page, per_page: _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m, request }));
        const entries = data.artifacts.map(({ id, name, size_in_bytes: size, expired: isExpired, created_at, expires_at, workflow_run: run }) => ({
            ...{ id, name, size, isExpired, createdAt: created_at ?? '', expiresAt: expires_at ?? undefined },
            run: run?.id === undefined ? undefined : runOf(run),
        }));
        return { entries, total: data.total_count, isFollowed: (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .isFollowed */ .bJ)(headers) };
    };
}
/** Where the bytes of an artifact are had. */
function artifactAddress({ apiUrl, repository }, { id }) {
    return `${apiUrl}/repos/${repository.owner}/${repository.name}/actions/artifacts/${id}/zip`;
}
function runOf({ id, head_branch, repository_id, head_repository_id }) {
    // What does not say where its commit is from is not trusted to be from here.
    const isOfFork = repository_id === undefined || head_repository_id !== repository_id;
    return { id: String(id), branch: head_branch ?? undefined, isOfFork };
}


/***/ }),

/***/ 38062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readArtifact)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _checkpoint_bytes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72553);
/* harmony import */ var _checkpoint_containers_zip_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36286);
/* harmony import */ var _checkpoint_containers_zip_framing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4159);
/* harmony import */ var _checkpoint_containers_zip_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97757);
/* harmony import */ var _checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80508);
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(98050);
/* harmony import */ var _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38098);
/* harmony import */ var _sources_system_reason_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70938);
/* harmony import */ var _sources_temporary_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20048);
/* harmony import */ var _choose_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58884);













/** Where a zip begins; an empty one has no entry but its end record. */
const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06'];
/** Largest file that is unpacked to disk; compressed files have no places to begin reading at. */
const MAX_UNPACKED_BYTES = 20 * 1024 ** 3;
/** What is inflated is read to its end: few requests are better than small ones. */
const READ_AHEAD = 4 * 1024 * 1024;
/**
 * What an artifact holds. GitHub keeps it as a zip, but for those that were uploaded as the one file that they are: then the
 * artifact's name is the file's. Reads no more than the zip's directory. Throws `SourceError`.
 */
async function readArtifact(source, artifactName, temporary) {
    const entries = await entriesOf(source, artifactName);
    if (entries === undefined)
        return { paths: [artifactName], isOneFile: true, open: async () => ({ ...source, close: async () => { } }) };
    const files = entries.filter(({ name }) => !name.endsWith('/'));
    return {
        paths: [...new Set(files.map(({ name }) => name))],
        isOneFile: false,
        async open(path) {
            const [entry, other] = files.filter(({ name }) => name === path);
            const place = (0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_11__/* .quote */ .h)(`${artifactName}/${path}`);
            if (entry === undefined)
                throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, 'there is no such file in the artifact', 'ENOENT');
            if (other !== undefined)
                throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, 'the artifact holds two files of that name');
            try {
                return await openEntry(source, entry, place, temporary);
            }
            catch (error) {
                if (error instanceof _checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .RecordError */ .W1)
                    throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, `cannot be read: ${error.message}`);
                throw error;
            }
        },
    };
}
/** `undefined` where the bytes are no zip of files but a checkpoint by themselves. */
async function entriesOf(source, artifactName) {
    const start = Buffer.from(await source.read(0, Math.min(4, source.size))).toString('latin1');
    if (!ZIP_STARTS.includes(start))
        return undefined;
    try {
        const { entries } = await (0,_checkpoint_containers_zip_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .readZipDirectory */ .x)(source);
        return isTorchZip(entries) ? undefined : entries;
    }
    catch (error) {
        if (!(error instanceof _checkpoint_containers_zip_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .ZipError */ .Wz))
            throw error;
        // A damaged checkpoint is for the reader of checkpoints, which knows more to say about it.
        if ((0,_choose_file_js__WEBPACK_IMPORTED_MODULE_10__/* .isCheckpointName */ .iI)(artifactName))
            return undefined;
        throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(artifactName, `the artifact is a damaged zip: ${error.message}`);
    }
}
/** PyTorch puts all records into one folder, the pickle among them. */
function isTorchZip(entries) {
    const first = entries[0]?.name ?? '';
    const folder = first.slice(0, first.indexOf('/') + 1);
    return folder !== '' && entries.every(({ name }) => name.startsWith(folder)) && entries.some(({ name }) => name === `${folder}data.pkl`);
}
async function openEntry(source, entry, place, temporary) {
    const refused = (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .unsupported */ .qO)(entry);
    if (refused !== undefined)
        throw refused;
    if (entry.method === _checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .METHOD_STORED */ .y$)
        return (await (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .openRecord */ .C6)(source, entry, false)).bytes;
    if (entry.size > MAX_UNPACKED_BYTES) {
        throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, `it would be unpacked to ${entry.size} bytes, at most ${MAX_UNPACKED_BYTES} are; upload the artifact with compression-level: 0, then nothing has to be`);
    }
    return (0,_sources_temporary_file_js__WEBPACK_IMPORTED_MODULE_9__/* .temporarySource */ .t)(temporary, async (folder) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'unpacked');
        const file = await stored(place, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx'));
        try {
            await unpack(source, entry, place, file);
        }
        finally {
            await file.close();
        }
        return path;
    });
}
/** Writes what the entry inflates to, never more than the size that it states. Throws `RecordError` where it is another file. */
async function unpack(source, entry, place, file) {
    const length = (0,_checkpoint_containers_zip_framing_js__WEBPACK_IMPORTED_MODULE_4__/* .localHeaderLength */ .$R)(await source.read(entry.headerOffset, _checkpoint_containers_zip_framing_js__WEBPACK_IMPORTED_MODULE_4__/* .LOCAL_HEADER_SIZE */ ._0), false);
    const payload = entry.headerOffset + (length ?? 0);
    if (length === undefined || payload + entry.compressedSize > source.size)
        throw (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .noLocalHeader */ .qQ)(entry);
    let size = 0;
    let checksum = 0;
    try {
        for await (const chunk of (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .inflated */ .kb)((0,_checkpoint_bytes_js__WEBPACK_IMPORTED_MODULE_12__/* .windowedSource */ .N6)(source, READ_AHEAD), payload, entry.compressedSize)) {
            if (size + chunk.length > entry.size)
                throw damaged(entry);
            await stored(place, () => writeAll(file, chunk));
            size += chunk.length;
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.crc32)(chunk, checksum);
        }
    }
    catch (error) {
        throw (0,_checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .isZlibError */ .EK)(error) ? damaged(entry) : error;
    }
    if (size !== entry.size || checksum !== entry.crc32)
        throw damaged(entry);
}
function damaged(entry) {
    return new _checkpoint_containers_zip_record_js__WEBPACK_IMPORTED_MODULE_6__/* .RecordError */ .W1(entry, 'container/corrupt', `does not unpack to its ${entry.size} bytes, or to others`, undefined);
}
async function writeAll(file, bytes) {
    for (let done = 0; done < bytes.length;)
        done += (await file.write(bytes, done)).bytesWritten;
}
async function stored(place, write) {
    try {
        return await write();
    }
    catch (error) {
        throw new _sources_source_error_js__WEBPACK_IMPORTED_MODULE_7__/* .SourceError */ .c(place, `cannot be unpacked to disk: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_8__/* .reasonOf */ .A)(error)}`, (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_8__/* .errorCode */ .C)(error));
    }
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

/***/ 20048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ temporarySource)
/* harmony export */ });
/* harmony import */ var _writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33642);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38098);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70938);




/**
 * A file of our own below `folder`, which `fill` writes: it gets the path of an empty folder and returns the path of the file in it.
 * It is gone once the source is closed, or the process ends. Throws what `fill` throws.
 */
async function temporarySource(folder, fill) {
    const own = ownFolder(folder);
    try {
        const source = await (0,_file_source_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)(await fill(own));
        return {
            ...source,
            async close() {
                await source.close();
                await (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__/* .removeTemporaryFolder */ .yu)(own);
            },
        };
    }
    catch (error) {
        await (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__/* .removeTemporaryFolder */ .yu)(own);
        throw error;
    }
}
function ownFolder(folder) {
    try {
        return (0,_writers_temporary_files_js__WEBPACK_IMPORTED_MODULE_0__/* .createTemporaryFolder */ .ai)(folder, 'ckpt-guard-');
    }
    catch (error) {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceError */ .c(folder, `nothing can be stored there: ${(0,_system_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error)}`);
    }
}


/***/ }),

/***/ 51283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeAt)
/* harmony export */ });
/** Writes all the bytes from a position on: one call of the system may take only some of them. Throws what the system says. */
async function writeAt(file, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
    }
}


/***/ })

};
