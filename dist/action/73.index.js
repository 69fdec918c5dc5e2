export const id = 73;
export const ids = [73];
export const modules = {

/***/ 44073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cacheStore: () => (/* binding */ cacheStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/backup/backup-name.ts
var backup_name = __webpack_require__(64808);
// EXTERNAL MODULE: ./src/backup/store.ts
var store = __webpack_require__(28291);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/publish/staging-folder.ts
var staging_folder = __webpack_require__(93599);
// EXTERNAL MODULE: ./src/references/hosted-failure.ts
var hosted_failure = __webpack_require__(52480);
// EXTERNAL MODULE: ./src/writers/target.ts
var target = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/github/backup-files.ts
var backup_files = __webpack_require__(43451);
// EXTERNAL MODULE: ./src/github/backup-place.ts
var backup_place = __webpack_require__(67419);
// EXTERNAL MODULE: ./src/github/restore-cache.ts
var restore_cache = __webpack_require__(87530);
;// CONCATENATED MODULE: ./src/github/cache-client.ts




/** The folder of a backup in its cache. */
const CACHED_FOLDER = '.ckpt-guard-backup';
/**
 * The path that all backups are saved with. Caches are found by the paths as they are written, so that these have to be the same on every
 * machine; below `~` they are, and what `~` stands for is for the one who saves to say.
 */
const CACHED_PATH = `~/${CACHED_FOLDER}`;
/** The whole key of the cache of this key, else of the newest one whose key begins so. Nothing is downloaded. Throws `UserError`. */
async function lookUpCache(key) {
    const client = await connect();
    return client.restoreCache([CACHED_PATH], key, [key], { lookupOnly: true });
}
/**
 * Saves `CACHED_FOLDER` of the folder `home` as a cache; `false` where the service did not take it. Why it did not, the client tells the log
 * alone. Only one at a time: the client asks the variables of the process where files are.
 */
async function saveCache(home, key) {
    const client = await connect();
    // The client leaves the folder of the archive behind.
    const archives = (0,external_node_path_.join)(home, 'archive');
    await (0,promises_.mkdir)(archives, { recursive: true });
    // Names in the archive count from the workspace. What tar is told for other steps is not for this one.
    const variables = { HOME: home, USERPROFILE: home, GITHUB_WORKSPACE: home, RUNNER_TEMP: archives, TAR_OPTIONS: '' };
    return (await (0,restore_cache/* withVariables */.s)(variables, () => client.saveCache([CACHED_PATH], key))) > 0;
}
async function connect() {
    const client = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
    if (client.isFeatureAvailable())
        return client;
    throw new user_error/* UserError */.y('This job has no cache service. Name another place: artifact, a folder or s3://BUCKET/PREFIX.');
}

// EXTERNAL MODULE: ./src/github/api.ts
var api = __webpack_require__(28943);
// EXTERNAL MODULE: ./src/github/connection.ts
var connection = __webpack_require__(78063);
// EXTERNAL MODULE: ./src/github/pages.ts
var pages = __webpack_require__(21511);
// EXTERNAL MODULE: ./src/github/retry.ts
var retry = __webpack_require__(48129);
;// CONCATENATED MODULE: ./src/github/cache-listing.ts




/** The caches whose keys begin so, of all branches, the newest first. Throws `ApiError`, and `UserError` where they cannot all be had. */
async function listCaches({ repository, ...options }, beginning) {
    const call = (0,connection/* connection */.F)(options);
    const named = { owner: repository.owner, repo: repository.name };
    // By their last use, which is usual, a cache that a job restores meanwhile would change its place.
    const newestFirst = { sort: 'created_at', direction: 'desc' };
    const ask = async (page) => {
        const { data, headers } = await call(true, ({ rest }, request) => rest.actions.getActionsCacheList({ ...named, ...newestFirst, key: beginning, page, per_page: api/* PAGE_SIZE */.m, request }));
        const entries = data.actions_caches.flatMap(({ id, key, ref, created_at: createdAt = '', size_in_bytes: size = 0 }) => id === undefined || key === undefined || ref === undefined ? [] : [{ id, key, ref, createdAt, size }]);
        return { entries, total: data.total_count, isFollowed: (0,pages/* isFollowed */.bJ)(headers) };
    };
    const caches = await (0,pages/* listAll */._w)(`caches of ${repository.owner}/${repository.name}`, ask, pages/* UNTOUCHED */._m);
    return caches.filter(({ key }) => key.startsWith(beginning));
}
/** Removes all caches of this very key that a branch has stored; where there is none it is no failure. Throws `ApiError`. */
async function deleteCaches({ repository, ...options }, key, ref) {
    const named = { owner: repository.owner, repo: repository.name, key, ref };
    await (0,retry/* unlessAbsent */.QY)((0,connection/* connection */.F)(options)(true, ({ rest }, request) => rest.actions.deleteActionsCacheByKey({ ...named, request })));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./src/github/cache-scopes.ts

const claims = schemas/* object */.Ikc({ ac: schemas/* string */.YjP() });
const scopes = schemas/* array */.YOg(schemas/* object */.Ikc({ Scope: schemas/* string */.YjP(), Permission: schemas/* int */.Whr() }));
/** Bits of `Permission`, as in github.com/tonistiigi/go-actions-cache, which BuildKit reads caches with. */
const READ = 1;
const WRITE = 2;
/**
 * What a job's token tells: the service puts the branches that it may read and write into it. Whoever lacks the right to write gets a token
 * without it (pull_request_target, issue_comment, workflow_run). Nothing is decided by it that the service does not decide itself.
 */
function cacheScopes({ ACTIONS_RUNTIME_TOKEN: token, GITHUB_REF: ref }) {
    const told = scopes.safeParse(json(claims.safeParse(json(decoded(token?.split('.')[1]))).data?.ac)).data;
    if (told === undefined || told.length === 0)
        return { readable: undefined, writable: ref || undefined };
    const allowed = (bit) => told.filter(({ Permission }) => (Permission & bit) !== 0).map(({ Scope }) => Scope);
    return { readable: allowed(READ), writable: allowed(WRITE)[0] ?? null };
}
function decoded(part) {
    return part === undefined ? undefined : Buffer.from(part, 'base64url').toString('utf8');
}
function json(text) {
    try {
        return JSON.parse(text ?? '');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/github/cache-store.ts















/** Where the files of a cache are until they take their places. */
const HOLDING = '.ckpt-guard-restored';
/** Whatever has a time goes before it. */
const UNKNOWN_TIME = new Date(0).toISOString();
/** Events whose jobs read caches and never write them, whatever the workflow allows: strangers can start them. */
const READING_EVENTS = ['pull_request_target', 'issue_comment', 'workflow_run'];
/** What the runner says with `ACTIONS_CACHE_MODE`; anything else, and nothing, allows both. */
const UNWRITABLE_MODES = ['none', 'read'];
const UNREADABLE_MODES = ['none', 'write-only'];
/**
 * Backups as caches of GitHub Actions: fast, free up to 10 GB a repository, gone after a week in which nobody asked for them. A branch
 * sees its own ones, those of the branch it goes into and of the default branch. With a token that may list caches (`actions: read`), all of
 * them are found; without one, the newest alone. They are removed where the token has `actions: write`.
 */
function cacheStore(options) {
    const place = `cache of ${(0,backup_place/* shownRepository */.e9)(options.context)}`;
    const [hub, { writable }] = [(0,backup_place/* hubOf */.rX)(options), cacheScopes(options.env)];
    const store = {
        place,
        list: (beginning) => list(beginning, place, options),
        save: (manifest, files, progress) => save(manifest, files, progress, options),
        fetch,
    };
    if (hub === undefined || typeof writable !== 'string' || options.listed !== 'own')
        return store;
    return { ...store, remove: ({ id }) => (0,hosted_failure.explained)(questionOf(place, 'write'), () => deleteCaches(hub, id, writable)) };
}
function questionOf(place, right) {
    return { reference: place, permission: `actions: ${right}`, hasToken: true };
}
async function list(beginning, place, options) {
    (0,backup_place/* requireService */.rU)(place, options);
    const listed = await listedCaches(beginning, place, options);
    if (listed !== undefined)
        return distinct(listed);
    options.note?.(`the ${place} cannot be listed without a token that has the permission actions: read: only the newest backup is looked at, ` +
        'not those before it, nor those of other trainings');
    const newest = await lookUpCache(beginning);
    // Its time is not known: no policy shall take it for old, and no training for newer than what is there.
    const time = options.listed === 'own' ? new Date().toISOString() : UNKNOWN_TIME;
    return newest?.startsWith(beginning) ? [{ id: newest, name: newest, time }] : [];
}
/** `undefined` where nobody may list them. Throws `UserError` where GitHub fails: a list cut short would be taken for the whole. */
async function listedCaches(beginning, place, options) {
    const hub = (0,backup_place/* hubOf */.rX)(options);
    if (hub === undefined)
        return undefined;
    const { readable, writable } = cacheScopes(options.env);
    // A job that may not write has nothing of its own.
    const refs = options.listed === 'readable' ? readable : [writable ?? []].flat();
    try {
        const caches = await listCaches(hub, beginning);
        return caches.filter(({ ref }) => refs === undefined || refs.includes(ref));
    }
    catch (error) {
        if (error instanceof retry/* ApiError */.hD && error.denied)
            return undefined;
        return (0,hosted_failure.explained)(questionOf(place, 'read'), () => Promise.reject(error));
    }
}
/** One key can be there several times: of several branches, and of systems that pack in different ways. */
function distinct(caches) {
    const found = new Map();
    for (const { key, createdAt, size } of caches) {
        const created = Date.parse(createdAt);
        const time = Number.isNaN(created) ? UNKNOWN_TIME : new Date(created).toISOString();
        // The first is the newest.
        if (!found.has(key))
            found.set(key, { id: key, name: key, time, size });
    }
    return [...found.values()];
}
async function save(manifest, files, progress, options) {
    const name = (0,backup_name/* backupName */.aw)(options.prefix, manifest);
    (0,backup_place/* requireService */.rU)('caches of GitHub', options);
    const mode = options.env.ACTIONS_CACHE_MODE?.trim().toLowerCase() ?? '';
    if (UNWRITABLE_MODES.includes(mode))
        throw denied(name, `ACTIONS_CACHE_MODE is ${mode}`);
    const saved = { ...(0,backup_place/* pageOf */.ZZ)(options.context, `caches?query=${encodeURIComponent(`key:${name}`)}`), notes: [] };
    if (await isThere(name))
        return { state: 'there', ...saved };
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    progress.total(bytes, files.length);
    progress.file(name);
    const isStored = await (0,staging_folder/* withStagingFolder */.u)(options.context.temporary, async (home) => {
        const folder = (0,external_node_path_.join)(home, CACHED_FOLDER);
        await (0,promises_.mkdir)(folder);
        const packed = await (0,backup_files/* packBackup */.gU)(folder, manifest, files);
        const isSaved = await saveCache(home, name);
        await packed.checkUnchanged();
        return isSaved;
    });
    progress.advance(bytes);
    progress.done();
    if (!isStored) {
        // Another job was faster.
        if (await isThere(name))
            return { state: 'there', ...saved };
        throw notStored(name, options);
    }
    if (UNREADABLE_MODES.includes(mode))
        return { state: 'stored', ...saved, notes: [`not read back: ACTIONS_CACHE_MODE is ${mode}`] };
    if (await isThere(name))
        return { state: 'stored', ...saved };
    throw new user_error/* UserError */.y(`The cache ${name} was stored, but the service does not find it. Run the backup again.`);
}
async function isThere(name) {
    return (await lookUpCache(name)) === name;
}
async function fetch(backup, folder, progress) {
    const { id } = backup;
    const holding = (0,external_node_path_.join)(folder, HOLDING);
    progress.file(id);
    try {
        const found = await (0,restore_cache/* restoreCache */.P)(holding, [CACHED_PATH], id);
        if (found !== id)
            throw await notRestored(backup, folder);
        return await (0,backup_files/* unpackBackup */.Jq)((0,external_node_path_.join)(holding, CACHED_FOLDER), folder);
    }
    finally {
        await (0,promises_.rm)(holding, { recursive: true, force: true });
    }
}
/** The client tells the log alone why it failed. On a full disk an older backup would take its place, or none, without a word. */
async function notRestored({ id, size = 0 }, folder) {
    const free = await (0,target/* freeBytes */.go)(folder);
    // The archive, and what is in it.
    const needed = 2 * size;
    if (free !== undefined && free < needed) {
        return new user_error/* UserError */.y(`The cache ${id} was not restored: expected room for ${needed} bytes, found ${free} bytes free. Free some space.`);
    }
    return new store/* BackupUnavailable */.jm('this job cannot restore it: it was evicted, or stored by another branch or kind of runner, or the service failed; the log says so above');
}
function notStored(name, { context, env }) {
    if (cacheScopes(env).writable === null)
        return denied(name, 'the token of this job may read caches alone');
    if (READING_EVENTS.includes(context.event))
        return denied(name, `on ${context.event} a job may read caches alone`);
    return new user_error/* UserError */.y(`The cache ${name} was not stored; the log says why above (another job may be storing it, or the service or the disk failed). Run the backup again.`);
}
function denied(name, reason) {
    return new user_error/* UserError */.y(`The cache ${name} was not stored: ${reason}. GitHub gives such a token to runs that strangers can start (pull_request_target, ` +
        'issue_comment, workflow_run, forks). Back up in a run that push, schedule or workflow_dispatch starts, or to another place.');
}


/***/ })

};
