export const id = 8708;
export const ids = [8708,3629];
export const modules = {

/***/ 42835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parameterCount)
/* harmony export */ });
/** Elements of all tensors below the weights root. */
function parameterCount(checkpoint) {
    return checkpoint.tensors
        .filter(({ key }) => key !== null)
        .reduce((sum, { shape }) => sum + shape.reduce((count, size) => count * size, 1), 0);
}


/***/ }),

/***/ 8708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uncheckable: () => (/* binding */ uncheckable),
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./src/rules/judge.ts
var judge = __webpack_require__(616);
// EXTERNAL MODULE: ./src/scan/scanner.ts + 37 modules
var scan_scanner = __webpack_require__(98064);
// EXTERNAL MODULE: ./src/sources/checksum-files.ts
var checksum_files = __webpack_require__(53629);
// EXTERNAL MODULE: ./src/sources/find-files.ts
var find_files = __webpack_require__(47349);
// EXTERNAL MODULE: ./src/sources/find-shards.ts
var find_shards = __webpack_require__(73381);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/checkpoint/open.ts + 30 modules
var checkpoint_open = __webpack_require__(29096);
// EXTERNAL MODULE: ./src/checkpoint/parameter-count.ts
var parameter_count = __webpack_require__(42835);
// EXTERNAL MODULE: ./src/checkpoint/torch/torch-object.ts + 7 modules
var torch_object = __webpack_require__(49491);
// EXTERNAL MODULE: ./src/profiles/identify.ts + 12 modules
var identify = __webpack_require__(95129);
// EXTERNAL MODULE: ./src/sources/file-source.ts
var file_source = __webpack_require__(33642);
// EXTERNAL MODULE: ./src/sources/siblings.ts
var siblings = __webpack_require__(8139);
// EXTERNAL MODULE: ./src/sources/source-error.ts
var source_error = __webpack_require__(38098);
;// CONCATENATED MODULE: ./src/commands/examine.ts










/** Examines files one by one: open, read the structure, pass over the bytes, ask the rules. */
class Examiner {
    config;
    checksums;
    progress;
    scanner;
    listed;
    constructor(config, checksums, scanner, progress) {
        this.config = config;
        this.checksums = checksums;
        this.scanner = scanner;
        this.progress = progress;
    }
    async examine(file) {
        this.progress.file(file.path);
        try {
            return await this.read(file);
        }
        catch (error) {
            // A file that the system refuses to read fails by itself; the others are still looked at.
            if (!(error instanceof source_error/* SourceError */.c))
                throw error;
            return { report: unreadable(file.path, file.size, error.reason), identification: undefined };
        }
    }
    async read(file) {
        const { config } = this;
        const folder = await this.namesIn((0,external_node_path_.dirname)(file.absolute));
        const statedDigests = await this.checksums.statedDigests({ absolute: file.absolute, folder });
        const source = await (0,file_source/* openFile */.T)(file.absolute);
        let heard = 0;
        try {
            const name = file.path.slice(file.path.lastIndexOf('/') + 1);
            this.scanner.prepare(source.size, config.digest !== 'none' || statedDigests.length > 0);
            const checkpoint = await (0,checkpoint_open/* openCheckpoint */.D)(source, { name, openSibling: (0,siblings/* filesIn */.nG)((0,external_node_path_.dirname)(file.absolute)) });
            const digests = new Set(statedDigests.map(({ algorithm }) => algorithm));
            if (config.digest === 'sha256')
                digests.add('sha256');
            const bytes = await this.scanner.scan(source, checkpoint, {
                digests,
                onBytes: (count) => {
                    heard += count;
                    this.progress.advance(count);
                },
            });
            const identification = (0,identify/* identify */.l)({ path: file.path, checkpoint, config });
            const findings = (0,judge/* judge */.S4)({ path: file.path, checkpoint, identification, bytes, folder, statedDigests, config });
            return { report: describe(file.path, checkpoint, identification, bytes, findings), identification };
        }
        finally {
            this.progress.advance(Math.max(0, file.size - heard));
            await source.close();
        }
    }
    async namesIn(folder) {
        if (this.listed?.folder !== folder)
            this.listed = { folder, names: await (0,promises_.readdir)(folder).catch(() => []) };
        return this.listed.names;
    }
}
function describe(path, checkpoint, identification, bytes, findings) {
    const { identity, progress, resumable } = identification;
    return {
        path,
        size: checkpoint.size,
        format: checkpoint.container,
        tensors: checkpoint.tensors.length,
        parameters: (0,parameter_count/* parameterCount */.F)(checkpoint),
        dtypes: dtypeCounts(checkpoint),
        digest: { ...bytes.digests },
        ...(identity === undefined ? {} : { identity: { ...identity, evidence: [...identity.evidence] } }),
        progress: { ...progress },
        resumable,
        loadable: { weightsOnly: isLoadable(checkpoint, findings) },
        findings: findings.map((finding) => ({ ...finding, where: { ...finding.where } })),
    };
}
function dtypeCounts(checkpoint) {
    const counts = new Map();
    for (const { dtype } of checkpoint.tensors)
        counts.set(dtype, (counts.get(dtype) ?? 0) + 1);
    return Object.fromEntries(counts);
}
/** `torch.load` with its defaults: only listed names, the zip's own header, and nothing that it complains about. */
function isLoadable(checkpoint, findings) {
    if (checkpoint.headerCode !== undefined || checkpoint.container === 'sharded')
        return checkpoint.headerCode === undefined && findings.length === 0;
    return (0,torch_object/* loadsWeightsOnly */.$v)(checkpoint.globals, checkpoint.problems) && !findings.some(({ torch }) => torch !== undefined);
}
/** A file or folder that the system does not let us read. What could not be looked at never passes. */
function unreadable(path, size, reason) {
    return {
        path,
        size,
        format: 'unknown',
        tensors: 0,
        parameters: 0,
        dtypes: {},
        digest: {},
        progress: {},
        resumable: false,
        loadable: { weightsOnly: false },
        findings: [
            {
                rule: 'file/not-a-checkpoint',
                severity: 'error',
                message: `It could not be checked: ${reason}`,
                remedy: 'Check its permissions, and the disk that it lies on.',
                where: {},
            },
        ],
    };
}

// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
;// CONCATENATED MODULE: ./src/commands/validate.ts







/** Checks every rule on every file. Throws `UserError` where it cannot run; what is wrong with a file is a finding. */
async function validate(request) {
    const { config, progress } = request;
    const found = await gather(request);
    progress.total(found.files.reduce((sum, { size }) => sum + size, 0), found.files.length);
    const manifest = config.manifest === undefined ? undefined : await (0,checksum_files/* readManifest */.WI)(config.manifest, request.root);
    const scanner = new scan_scanner/* Scanner */.L(request.threads === undefined ? {} : { threads: request.threads });
    const examiner = new Examiner(config, (0,checksum_files/* checksumFiles */.b1)(manifest), scanner, progress);
    const examined = found.unreadable.map(({ path, reason }) => ({
        report: unreadable(path, 0, reason),
        identification: undefined,
    }));
    try {
        for (const file of found.files)
            examined.push(await examiner.examine(file));
    }
    finally {
        await scanner.close();
    }
    progress.done();
    return report(examined, config);
}
/** The report of one file that could not be looked at. */
function uncheckable(path, size, reason, config) {
    return report([{ report: unreadable(path, size, reason), identification: undefined }], config);
}
async function gather({ root, paths, config, isAlone }) {
    const found = await (0,find_files/* findFiles */.l)({ root, paths, include: config.paths, exclude: config.exclude });
    if (paths.length > 0 && found.files.length === 0 && found.unreadable.length === 0) {
        throw new user_error/* UserError */.y(`no checkpoint in ${paths.join(', ')}: no file there matches ${config.paths.join(' ')}`);
    }
    const shards = isAlone === true ? [] : await (0,find_shards/* findShards */.B)(found.files);
    return { files: [...found.files, ...shards], unreadable: found.unreadable };
}
function report(examined, config) {
    const shared = (0,judge/* judgeSet */.k$)(examined.flatMap(facts), config);
    const files = examined
        .map(({ report: file }) => finish(file, shared.get(file.path) ?? [], config))
        .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const findings = files.flatMap((file) => file.findings);
    const failed = files.filter(({ status }) => status === 'failed').length;
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    return {
        schema: 'ckpt-guard/validate@1',
        status: failed > 0 ? 'failed' : 'passed',
        summary: {
            files: files.length,
            passed: files.length - failed,
            failed,
            errors: count('error'),
            warnings: count('warning'),
            notices: count('notice'),
            bytes: files.reduce((sum, { size }) => sum + size, 0),
        },
        files,
    };
}
function facts({ report: { path }, identification }) {
    return identification === undefined ? [] : [{ path, identification }];
}
function finish(file, shared, config) {
    const findings = (0,judge/* sorted */.IP)([...file.findings, ...shared]);
    const failed = findings.some(({ severity }) => (0,judge/* fails */.c6)(severity, config['fail-on']));
    const { path, size, format, ...rest } = file;
    return {
        path,
        size,
        format,
        status: failed ? 'failed' : 'passed',
        ...rest,
        findings: findings.map((each) => ({ ...each, where: { ...each.where } })),
    };
}


/***/ }),

/***/ 53629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   b1: () => (/* binding */ checksumFiles)
/* harmony export */ });
/* unused harmony export parseChecksums */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12744);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33642);



/** Bytes. A line has about 100, so this is room for more files than any folder holds. */
const LARGEST = 16 * 1024 * 1024;
/** Compared without case, as people write them in several ways. */
const FOLDER_LISTS = new Set(['sha256sums', 'sha256sums.txt', 'md5sums', 'md5sums.txt']);
const SIDE_FILES = ['.sha256', '.md5'];
/**
 * Looks beside each file for `SHA256SUMS`, `MD5SUMS`, `NAME.sha256` and `NAME.md5`, and into `manifest` where there is one.
 * Throws `UserError` where a checksum file is there and cannot be read: a promise that nobody checks must not look kept.
 */
function checksumFiles(manifest) {
    /** Kept for the folder that was asked about last: files come folder by folder. */
    let cached;
    return {
        async statedDigests({ absolute, folder }) {
            const home = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(absolute);
            const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(absolute);
            if (cached?.folder !== home)
                cached = { folder: home, lists: readLists(home, folder) };
            const lists = await cached.lists;
            const side = SIDE_FILES.map((ending) => `${name}${ending}`).filter((each) => folder.includes(each));
            const sideLists = await Promise.all(side.map((each) => readList(home, each)));
            const found = [
                ...lists.flatMap((list) => stated(list.source, list.byName.get(name) ?? [])),
                ...sideLists.flatMap((list) => stated(list.source, sideLines(list, name))),
                ...(manifest?.digests.get(absolute) ?? []),
            ];
            return withoutRepeats(found);
        },
    };
}
/**
 * Reads the checksum file at `path`. Its names count from its own folder, as `sha256sum` writes them, or from `root`.
 * Throws `UserError` where it cannot be read or holds no checksum at all.
 */
async function readManifest(path, root) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path);
    const lines = parseChecksums(await readText(absolute));
    if (lines.length === 0) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${path}: expected checksums in the format of sha256sum ("<64 hexadecimal digits>  <file>"), found none`);
    }
    const digests = new Map();
    for (const { name, algorithm, value } of lines) {
        if (name === undefined)
            continue;
        for (const target of new Set([(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(absolute), name), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, name)])) {
            const known = digests.get(target);
            if (known)
                known.push({ algorithm, value, source: path });
            else
                digests.set(target, [{ algorithm, value, source: path }]);
        }
    }
    return { digests };
}
/**
 * The digests of a checksum file: lines of `sha256sum` and `md5sum` (text or binary, names with `\` escapes), BSD lines
 * (`SHA256 (name) = …`), and bare digests. The number of digits tells the algorithm; other lines are left out.
 */
function parseChecksums(text) {
    return text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .flatMap((line) => parseLine(line.endsWith('\r') ? line.slice(0, -1) : line));
}
function parseLine(line) {
    const escaped = line.startsWith('\\');
    const body = escaped ? line.slice(1) : line;
    const gnu = /^([0-9a-fA-F]{32}|[0-9a-fA-F]{64})(?: [ *](.+)|[ \t]+(\S.*)?)?$/.exec(body);
    const bsd = gnu ? null : /^(?:SHA256|MD5) \((.+)\) = ([0-9a-fA-F]{32}|[0-9a-fA-F]{64})$/.exec(body);
    const value = (gnu?.[1] ?? bsd?.[2])?.toLowerCase();
    if (value === undefined)
        return [];
    const name = gnu ? (gnu[2] ?? gnu[3]) : bsd?.[1];
    return [{ algorithm: value.length === 64 ? 'sha256' : 'md5', value, name: name !== undefined && escaped ? unescaped(name) : name }];
}
/** GNU writes a backslash, a line feed and a carriage return in names as `\\`, `\n` and `\r`, and `\` before the line. */
function unescaped(name) {
    return name.replace(/\\([\\nr])/g, (_, letter) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : '\\'));
}
async function readLists(home, folder) {
    return await Promise.all(folder.filter((name) => FOLDER_LISTS.has(name.toLowerCase())).map((name) => readList(home, name)));
}
async function readList(home, name) {
    const lines = parseChecksums(await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, name)));
    const byName = new Map();
    for (const line of lines) {
        const plainName = (line.name ?? '').replace(/^\.\//, '');
        const known = byName.get(plainName);
        if (known)
            known.push(line);
        else
            byName.set(plainName, [line]);
    }
    return { source: name, lines, byName };
}
async function readText(path) {
    const source = await (0,_file_source_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)(path);
    try {
        if (source.size > LARGEST) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${path}: expected a checksum file of at most ${LARGEST} bytes, found ${source.size}; split it or remove it`);
        }
        return Buffer.from(await source.read(0, source.size)).toString('utf8');
    }
    finally {
        await source.close();
    }
}
function stated(source, lines) {
    return lines.map(({ algorithm, value }) => ({ algorithm, value, source }));
}
/** A file that belongs to `name` alone may hold a bare digest, or the name that the file had before. */
function sideLines(list, name) {
    if (list.lines.length === 1)
        return list.lines;
    return [...(list.byName.get('') ?? []), ...(list.byName.get(name) ?? [])];
}
function withoutRepeats(digests) {
    const seen = new Set();
    return digests.filter(({ algorithm, value, source }) => {
        const key = `${algorithm} ${value} ${source}`;
        return !seen.has(key) && seen.add(key);
    });
}


/***/ }),

/***/ 47349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12744);
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39341);
/* harmony import */ var _slashed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63438);
/* harmony import */ var _system_reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70938);







/**
 * The files that a command is to look at. Folders and files that cannot be read are reported, not thrown; links are
 * followed, and a folder that is reached twice is searched once.
 * Throws `UserError` where a path does not exist or a glob matches nothing.
 */
async function findFiles(request) {
    const search = new Search(request);
    if (request.paths.length === 0)
        await search.folder(request.root, request.include);
    for (const path of request.paths)
        await search.path(path);
    return search.result();
}
class Search {
    request;
    isExcluded;
    files = new Map();
    unreadable = new Map();
    constructor(request) {
        this.request = request;
        this.isExcluded = (0,_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .exclusion */ .Ls)([...request.exclude, ...(0,_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .parted */ .vx)(request.include).leftOut]);
    }
    result() {
        const byPath = (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
        return { files: [...this.files.values()].sort(byPath), unreadable: [...this.unreadable.values()].sort(byPath) };
    }
    /** What a person wrote: a file, a folder or a glob, told apart by looking; a name may well contain `[1]`. */
    async path(path) {
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(this.request.root, path);
        const kind = await kindOf(absolute);
        if (kind === 'folder')
            return this.folder(absolute, this.request.include);
        if (kind === 'other')
            return this.cannotRead(absolute, 'it is a device, pipe or socket');
        if (kind === 'file')
            return this.file(absolute);
        const glob = (0,_slashed_js__WEBPACK_IMPORTED_MODULE_3__/* .slashed */ .d)(path);
        if (!picomatch__WEBPACK_IMPORTED_MODULE_5___default().scan(glob).isGlob) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`${path}: there is no such file or folder (looked for ${absolute}); check the path, or quote a glob so that the shell leaves it alone`);
        }
        await this.glob(glob);
    }
    /** Takes the files below a folder that match one of `globs`. */
    async folder(folder, globs) {
        const { taken } = (0,_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .parted */ .vx)(globs);
        const matches = (0,_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .anyMatches */ .AS)(taken);
        const named = new Set(taken.flatMap((glob) => glob.split('/')));
        await this.walk(folder, named, (fromFolder, fromRoot) => matches(fromFolder) || matches(fromRoot));
    }
    async glob(glob) {
        // `scan` takes the part before the first wildcard apart, so that `../models/*.pt` starts in the right place.
        const { base, glob: rest } = picomatch__WEBPACK_IMPORTED_MODULE_5___default().scan(glob);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(this.request.root, base);
        const matches = picomatch__WEBPACK_IMPORTED_MODULE_5___default()(rest, _globs_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOB_OPTIONS */ .gu);
        let matched = 0;
        if ((await kindOf(folder)) === 'folder') {
            await this.walk(folder, new Set(rest.split('/')), (fromFolder) => {
                const isMatch = matches(fromFolder);
                if (isMatch)
                    matched++;
                return isMatch;
            });
        }
        if (matched === 0)
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`${glob}: the glob matches no file (looked below ${folder})`);
    }
    /**
     * Visits every file below `start`, with its path from there and from the root. Folders behind links wait until the
     * real ones are through, so that a file is reported under its real place, and circles end. A link to a folder above
     * `start` is such a circle: it is not followed, or one link to `/` would have the whole machine searched.
     */
    async walk(start, named, wanted) {
        const visited = ancestors(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(start).catch(() => start));
        const waiting = [start];
        const behindLinks = [];
        for (let folder = waiting.pop() ?? behindLinks.shift(); folder !== undefined; folder = waiting.pop() ?? behindLinks.shift()) {
            const entries = await this.entriesOnce(folder, visited);
            for (const entry of entries) {
                const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
                const fromRoot = this.reported(absolute);
                const fromStart = (0,_slashed_js__WEBPACK_IMPORTED_MODULE_3__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(start, absolute));
                if (this.isExcluded(fromRoot) || this.isExcluded(fromStart))
                    continue;
                const kind = entry.isSymbolicLink() ? await kindOf(absolute) : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
                if (kind === 'folder') {
                    if (_globs_js__WEBPACK_IMPORTED_MODULE_2__/* .SKIPPED_FOLDERS */ .Ll.includes(entry.name) && !named.has(entry.name))
                        continue;
                    if (entry.isSymbolicLink())
                        behindLinks.push(absolute);
                    else
                        waiting.push(absolute);
                }
                else if (kind !== 'other' && wanted(fromStart, fromRoot)) {
                    await this.file(absolute);
                }
            }
        }
    }
    /** The folder's entries in order; none where it was visited before or cannot be read. */
    async entriesOnce(folder, visited) {
        try {
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
            if (visited.has(real))
                return [];
            visited.add(real);
            const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
            return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
        }
        catch (error) {
            this.cannotRead(folder, (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error));
            return [];
        }
    }
    async file(absolute) {
        const path = this.reported(absolute);
        try {
            // Opening it is the only sure way to know that it can be read.
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute, 'r');
            const { size } = await handle.stat().finally(() => handle.close());
            this.files.set(absolute, { path, absolute, size });
        }
        catch (error) {
            this.cannotRead(absolute, await whyNot(absolute, error));
        }
    }
    cannotRead(absolute, reason) {
        this.unreadable.set(absolute, { path: this.reported(absolute) || '.', reason });
    }
    reported(absolute) {
        return (0,_slashed_js__WEBPACK_IMPORTED_MODULE_3__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(this.request.root, absolute));
    }
}
/** What lies at a path. What cannot be looked at, and a link to nothing, counts as a file, so that it is reported as one. */
async function kindOf(path) {
    try {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return facts.isDirectory() ? 'folder' : facts.isFile() ? 'file' : 'other';
    }
    catch (error) {
        if ((0,_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) !== 'ENOENT' && (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) !== 'ENOTDIR')
            return 'file';
        return (await isLink(path)) ? 'file' : 'nothing';
    }
}
async function isLink(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then((facts) => facts.isSymbolicLink(), () => false);
}
async function whyNot(path, error) {
    if ((0,_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) !== 'ENOENT')
        return (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error);
    if (await isLink(path))
        return 'it is a link to a file that is not there';
    // Node gives names as text, and puts U+FFFD where the bytes of a name are not UTF-8: such a name leads nowhere.
    return path.includes('\u{fffd}') ? 'its name is not UTF-8; rename it' : (0,_system_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error);
}
/** The folders that `folder` lies in, without itself. */
function ancestors(folder) {
    const above = new Set();
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder); !above.has(at) && at !== folder; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
        above.add(at);
    return above;
}


/***/ }),

/***/ 73381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findShards)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76410);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33642);
/* harmony import */ var _shard_sets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28182);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38098);





/**
 * The files that the indexes among `files` name as their shards and that are not among them: a set is looked at whole,
 * whatever its shards are called. What cannot be read is left to the check of the index.
 */
async function findShards(files) {
    const known = new Set(files.map(({ absolute }) => absolute));
    const shards = [];
    for (const file of files) {
        if (!file.path.endsWith('.json') || file.size > _checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_BYTES */ .w2)
            continue;
        for (const name of await (0,_shard_sets_js__WEBPACK_IMPORTED_MODULE_3__/* .shardsOf */ .$)(file.absolute)) {
            const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file.absolute), name);
            if (known.has(absolute))
                continue;
            known.add(absolute);
            const size = await sizeOf(absolute);
            if (size !== undefined)
                shards.push({ path: file.path.slice(0, -(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file.path).length) + name, absolute, size });
        }
    }
    return shards;
}
async function sizeOf(path) {
    try {
        const source = await (0,_file_source_js__WEBPACK_IMPORTED_MODULE_2__/* .openFile */ .T)(path);
        await source.close();
        return source.size;
    }
    catch (error) {
        if (error instanceof _source_error_js__WEBPACK_IMPORTED_MODULE_4__/* .SourceError */ .c)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 39341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ anyMatches),
/* harmony export */   Ll: () => (/* binding */ SKIPPED_FOLDERS),
/* harmony export */   Ls: () => (/* binding */ exclusion),
/* harmony export */   gu: () => (/* binding */ GLOB_OPTIONS),
/* harmony export */   vx: () => (/* binding */ parted)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

/** `dot`: a folder such as `.cache` may hold checkpoints. Case matters, also where the file system does not care. */
const GLOB_OPTIONS = { dot: true, nocase: false };
/** Folders that hold no checkpoints of the project itself; looked into only where a path or a glob names them. */
const SKIPPED_FOLDERS = ['.git', 'node_modules'];
/** The globs of a list, those that take and those that leave out (behind their `!`). */
function parted(globs) {
    return {
        taken: globs.filter((glob) => !glob.startsWith('!')).map(withoutDot),
        leftOut: globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
    };
}
/** Whether one of the globs matches a path. */
function anyMatches(globs) {
    return anyOf(globs.map((glob) => picomatch__WEBPACK_IMPORTED_MODULE_0___default()(glob, GLOB_OPTIONS)));
}
/** Whether a path is to be left out, by globs of which one without `/` matches a name at any depth, as in .gitignore. */
function exclusion(globs) {
    return anyOf(globs.map((glob) => {
        const cleaned = withoutDot(glob).replace(/\/+$/, '');
        return picomatch__WEBPACK_IMPORTED_MODULE_0___default()(cleaned, { ...GLOB_OPTIONS, basename: !cleaned.includes('/') });
    }));
}
function anyOf(matchers) {
    return (path) => matchers.some((matches) => matches(path));
}
function withoutDot(glob) {
    return glob.replace(/^\.\//, '');
}


/***/ }),

/***/ 28182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ shardsOf),
/* harmony export */   Q: () => (/* binding */ shardSets)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76410);
/* harmony import */ var _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2502);
/* harmony import */ var _file_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33642);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38098);





/**
 * The paths of each index among `files` with all shards that it names, there or not. An index that cannot be read names
 * none: its set is as its names say, and looking into it will say what is wrong.
 */
async function shardSets(files) {
    const sets = [];
    for (const { name, absolute } of files) {
        if (!name.endsWith('.index.json'))
            continue;
        const shards = await shardsOf(absolute);
        if (shards.length > 0)
            sets.push([name, ...shards.map((shard) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(name), shard))]);
    }
    return sets;
}
/** The names of the shards that an index names, all in its folder; none where the file is no index or cannot be read. */
async function shardsOf(index) {
    try {
        const source = await (0,_file_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openFile */ .T)(index);
        try {
            if (source.size > _checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_BYTES */ .w2)
                return [];
            const json = (0,_checkpoint_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(Buffer.from(await source.read(0, source.size)).toString('utf8'));
            return (0,_checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_1__/* .isShardIndex */ .rt)(json) ? (0,_checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_1__/* .shardNames */ .b$)(json).filter(_checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainName */ .sh).slice(0, _checkpoint_containers_sharded_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SHARDS */ .hH) : [];
        }
        finally {
            await source.close();
        }
    }
    catch (error) {
        if (error instanceof _source_error_js__WEBPACK_IMPORTED_MODULE_4__/* .SourceError */ .c || error instanceof _checkpoint_json_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonError */ .N3)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 63438:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ slashed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** A path with `/` between folders, as in reports and globs. Elsewhere than on Windows a backslash is a letter like any other. */
function slashed(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '\\' ? path.replaceAll('\\', '/') : path;
}


/***/ })

};
