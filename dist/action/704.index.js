export const id = 704;
export const ids = [704,692,480];
export const modules = {

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

/***/ 21511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ readUntil),
/* harmony export */   _m: () => (/* binding */ UNTOUCHED),
/* harmony export */   _w: () => (/* binding */ listAll),
/* harmony export */   bJ: () => (/* binding */ isFollowed)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);

/** What a listing of backups that fails has done. */
const UNTOUCHED = 'Nothing was restored or removed.';
/** As many requests are more than a token has in an hour, so a longer listing could never be completed. */
const MOST_PAGES = 2_000;
const MOST_PASSES = 5;
const SIZE = 100;
/**
 * All entries, each once, though some appear or vanish while the pages are read. Where GitHub names a total, new ones have to come first:
 * then an unread entry moves to a page that was read before only where more vanish than appear, and a total that has shrunk tells that: as
 * many entries are read again. (At the end, a new one would make up for one that vanishes, in the total but not in the places.) Where GitHub names no total, two passes have to find the same.
 * Throws `UserError` where no pass is complete; it ends with what people would be afraid of.
 */
async function listAll(about, ask, comfort = 'Nothing was removed.') {
    const asked = bounded(about, ask, comfort);
    let previous;
    for (let count = 1; count <= MOST_PASSES; count++) {
        const pass = await readPass(asked);
        const isComplete = pass.least === undefined ? pass.pages === 1 || sameIds(pass.found, previous) : pass.found.size >= pass.least;
        if (isComplete)
            return [...pass.found.values()];
        // The same once more is no change of a moment: GitHub does not show all that it counts.
        if (pass.least !== undefined && sameIds(pass.found, previous))
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${notShown(about, pass.found.size, pass.least)} ${comfort}`);
        previous = pass.found;
    }
    throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${about}: the listing changed each of the ${MOST_PASSES} times that it was read, so nobody can say what there is; ` +
        `run this again when fewer jobs are at work. ${comfort}`);
}
/** Entries page by page until `isEnough` says so or there are no more, for listings in which one that is missed does no harm. */
async function readUntil(about, ask, isEnough) {
    const asked = bounded(about, ask, 'Nothing was removed.');
    const found = [];
    for (let page = 1;; page++) {
        const answer = await asked(page);
        found.push(...answer.entries);
        if ((answer.entries.length < SIZE && !answer.isFollowed) || isEnough(answer.entries))
            return found;
    }
}
async function readPass(ask) {
    const found = new Map();
    let total;
    let least;
    for (let page = 1;;) {
        const answer = await ask(page);
        for (const entry of answer.entries)
            found.set(entry.id, entry);
        const vanished = total === undefined || answer.total === undefined ? 0 : Math.max(0, total - answer.total);
        total = answer.total;
        // What appears meanwhile may be missed: it is newer than all that the plan is about.
        least = total === undefined ? undefined : Math.min(total, least ?? total);
        if (vanished > 0 && page > 1) {
            page = Math.max(1, page - Math.ceil(vanished / SIZE));
            continue;
        }
        // A page may be short and not be the last one, so a total counts for more than the length.
        const isLast = answer.entries.length === 0 || (total === undefined ? answer.entries.length < SIZE : page * SIZE >= total);
        if (isLast && !answer.isFollowed)
            return { found, least, pages: page };
        page++;
    }
}
/** For the header `link` of an answer. */
function isFollowed({ link = '' }) {
    return /;\s*rel="?next\b/.test(link);
}
function notShown(about, found, total) {
    return (`${about}: GitHub counts ${total} and shows ${found} of them, each time that they are read, so nobody can say what there is; ` +
        'try again later.');
}
function bounded(about, ask, comfort) {
    let asked = 0;
    return (page) => {
        if (++asked > MOST_PAGES) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${about}: more than ${MOST_PAGES * SIZE} are there, or they change too fast to be counted; this is the most that is looked at. ` +
                comfort);
        }
        return ask(page);
    };
}
function sameIds(found, previous) {
    return found.size === previous?.size && [...found.keys()].every((id) => previous.has(id));
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

/***/ 76704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArtifactFile: () => (/* binding */ openArtifactFile)
});

// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/github/artifacts.ts
var artifacts = __webpack_require__(4616);
// EXTERNAL MODULE: ./src/references/artifact-content.ts
var artifact_content = __webpack_require__(38062);
;// CONCATENATED MODULE: ./src/references/choose-artifact.ts

/** Branches that a message lists. */
const LISTED = 5;
/**
 * The newest artifact that may serve as a reference: of this very run, else of one on the branch that a pull request goes into, or on any of
 * the repository's own where that is not known. Never of a fork: anybody can open one, and could so choose what he is compared with.
 * (This run's own are taken also where it runs for a fork: whoever wrote its workflow decides on all of it anyway.)
 */
function chooseArtifact(artifacts, { runId, baseBranch }) {
    if (artifacts.length === 0)
        return { refusal: 'no run has kept an artifact of that name; check the name' };
    const kept = artifacts.filter(({ isExpired }) => !isExpired);
    if (kept.length === 0) {
        return { refusal: `${artifacts.length === 1 ? 'it has' : `all ${artifacts.length} of that name have`} expired; run the workflow again` };
    }
    const isOwn = ({ run }) => runId !== undefined && run?.id === runId;
    const [own] = newestFirst(kept.filter(isOwn));
    if (own !== undefined)
        return own;
    const trusted = kept.filter(({ run }) => run !== undefined && !run.isOfFork);
    if (trusted.length === 0) {
        return {
            refusal: 'only runs for forks have kept one, and these are not trusted as a reference; run the workflow on a branch of the repository',
        };
    }
    const [newest] = newestFirst(trusted.filter(({ run }) => baseBranch === undefined || run?.branch === baseBranch));
    if (newest !== undefined)
        return newest;
    const branches = [...new Set(trusted.flatMap(({ run }) => run?.branch ?? []))];
    const shown = `${branches.slice(0, LISTED).map(quote/* quote */.h).join(', ')}${branches.length > LISTED ? ', …' : ''}`;
    return {
        refusal: `no run on the base branch ${(0,quote/* quote */.h)(baseBranch ?? '')} has kept one, only runs on ${shown || 'no branch'}; run the workflow there`,
    };
}
function newestFirst(artifacts) {
    return [...artifacts].sort((a, b) => (a.createdAt === b.createdAt ? b.id - a.id : a.createdAt < b.createdAt ? 1 : -1));
}

// EXTERNAL MODULE: ./src/references/choose-file.ts
var choose_file = __webpack_require__(58884);
// EXTERNAL MODULE: ./src/references/hosted-failure.ts
var hosted_failure = __webpack_require__(52480);
// EXTERNAL MODULE: ./src/references/hosted-file.ts
var hosted_file = __webpack_require__(66562);
// EXTERNAL MODULE: ./src/references/hosted-repository.ts
var hosted_repository = __webpack_require__(90692);
// EXTERNAL MODULE: ./src/references/side.ts
var side = __webpack_require__(40859);
;// CONCATENATED MODULE: ./src/references/artifact-file.ts










/**
 * A file of an artifact that a workflow run has kept, as `NAME` or `NAME/FILE`, read by ranges where the artifact was uploaded without
 * compression. Throws `UserError` where it cannot be had.
 */
async function openArtifactFile(rest, options, candidate) {
    const { access } = options;
    const reference = `artifact:${rest}`;
    const [artifactName = '', ...folders] = rest.split('/');
    const named = folders.length === 0 ? undefined : folders.join('/');
    if (artifactName === '' || named === '')
        throw new user_error/* UserError */.y(`${reference}: expected artifact:NAME or artifact:NAME/FILE`);
    const hub = await (0,hosted_repository.hostedRepository)(options, reference);
    const question = { reference, permission: 'actions: read', hasToken: hub.token !== undefined };
    const artifact = chooseArtifact(await (0,hosted_failure.explained)(question, () => (0,artifacts/* listArtifacts */.wn)(hub, artifactName)), access.hub);
    if ('refusal' in artifact)
        throw new user_error/* UserError */.y(`${reference}: ${artifact.refusal}`);
    const counters = { requests: 0, bytes: 0 };
    const whole = await (0,hosted_file/* openHostedFile */.o)({ url: (0,artifacts/* artifactAddress */.zh)(hub, artifact), name: reference, hub, access, counters, question });
    return closedOnFailure(whole, async () => {
        const content = await (0,artifact_content/* readArtifact */.R)(whole, artifactName, access.temporary);
        const path = chosen(reference, artifactName, content, named, candidate);
        const source = await content.open(path);
        return (0,side/* sideOf */.Jh)({
            name: `artifact:${artifactName}${content.isOneFile ? '' : `/${path}`}${artifact.run === undefined ? '' : ` (run ${artifact.run.id})`}`,
            kind: 'artifact',
            path,
            fileName: (0,choose_file/* baseName */.Fl)(path),
            source: closedTogether(source, whole),
            openSibling: siblingsOf(content, path),
            transferred: () => counters.bytes,
        }, options);
    });
}
/** Which file of the artifact it is. Throws `UserError`, which lists what there is. */
function chosen(reference, artifactName, { paths, isOneFile }, named, candidate) {
    if (isOneFile && named === undefined)
        return artifactName;
    const choice = named === undefined ? (0,choose_file/* chooseUnnamed */.Ef)(paths, candidate?.content?.fileName) : (0,choose_file/* chooseNamed */.F4)(paths, named);
    if ('name' in choice)
        return choice.name;
    const example = paths.find(choose_file/* isCheckpointName */.iI);
    const next = example === undefined ? '' : `; name one, as ${(0,quote/* quote */.h)(`artifact:${artifactName}/${example}`)}`;
    throw new user_error/* UserError */.y(`${reference}: ${choice.refusal}${next}`);
}
/** Files of the same folder. */
function siblingsOf({ paths, open }, path) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return async (name) => (paths.includes(`${folder}${name}`) ? open(`${folder}${name}`) : undefined);
}
function closedTogether(file, whole) {
    return {
        ...file,
        async close() {
            await file.close();
            await whole.close();
        },
    };
}
async function closedOnFailure(source, use) {
    try {
        return await use();
    }
    catch (error) {
        await source.close();
        throw error;
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


/***/ })

};
