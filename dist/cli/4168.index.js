export const id = 4168;
export const ids = [4168];
export const modules = {

/***/ 94168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watch: () => (/* binding */ watch)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/sources/checksum-files.ts
var checksum_files = __webpack_require__(53629);
// EXTERNAL MODULE: ./src/sources/slashed.ts
var slashed = __webpack_require__(63438);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
;// CONCATENATED MODULE: ./src/sources/folder-look.ts




/** Asked for at once: a network file system answers many questions in the time of one. */
const AT_ONCE = 64;
/**
 * Looks at a folder and all below it, without opening a file and without following a link: so nothing outside of it is ever
 * touched, there are no circles, and a link to a checkpoint of the folder is no second one.
 * What vanishes meanwhile is left out. `root` is the folder that paths are shown from.
 */
async function lookThrough(folder, root, filter) {
    const files = new Map();
    const unreadable = new Map();
    const seen = (absolute) => ({ fromStart: (0,slashed/* slashed */.d)((0,external_node_path_.relative)(folder, absolute)), fromRoot: (0,slashed/* slashed */.d)((0,external_node_path_.relative)(root, absolute)) });
    const waiting = [folder];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        const home = at;
        const entries = await (0,promises_.readdir)(home, { withFileTypes: true }).catch((error) => {
            if (home === folder || !isGone(error))
                unreadable.set(home, (0,system_reason/* reasonOf */.A)(error));
            return [];
        });
        const wanted = [];
        for (const entry of entries) {
            const absolute = (0,external_node_path_.join)(home, entry.name);
            if (entry.isDirectory() && filter.folder(seen(absolute)))
                waiting.push(absolute);
            else if (entry.isFile() && filter.file(seen(absolute)))
                wanted.push(absolute);
        }
        for (let i = 0; i < wanted.length; i += AT_ONCE) {
            const some = wanted.slice(i, i + AT_ONCE);
            const trouble = (error) => {
                // A folder that may be listed and not entered, or a drive that does not answer: the file has not gone.
                if (!isGone(error))
                    unreadable.set(home, (0,system_reason/* reasonOf */.A)(error));
                return undefined;
            };
            const stamps = await Promise.all(some.map((path) => regularStamp(path).catch(trouble)));
            for (const [k, path] of some.entries()) {
                const stamp = stamps[k];
                if (stamp !== undefined)
                    files.set(path, stamp);
            }
        }
    }
    return { files, unreadable };
}
/** The stamp of a regular file; `undefined` where there is none, or none that can be looked at. */
function stampOf(path) {
    return regularStamp(path).catch(() => undefined);
}
function isSameContent(one, other) {
    return isSameWriting(one, other) && one.inode === other.inode;
}
/** The same without the inode, which not every network drive keeps from one day to the next. */
function isSameWriting(one, other) {
    return one.size === other.size && one.modified === other.modified;
}
async function regularStamp(path) {
    const facts = await (0,promises_.lstat)(path, { bigint: true });
    return facts.isFile() ? toStamp(facts) : undefined;
}
function toStamp({ size, mtimeNs, ino }) {
    return { size: Number(size), modified: String(mtimeNs), inode: String(ino) };
}
function isGone(error) {
    return (0,system_reason/* errorCode */.C)(error) === 'ENOENT' || (0,system_reason/* errorCode */.C)(error) === 'ENOTDIR';
}

// EXTERNAL MODULE: ./src/sources/globs.ts
var globs = __webpack_require__(39341);
;// CONCATENATED MODULE: ./src/sources/path-filter.ts

/** What `paths` and `exclude` of the settings say of files in a folder, for whoever lists the folder himself. */
function pathFilter(include, exclude) {
    const { taken, leftOut } = (0,globs/* parted */.vx)(include);
    const named = new Set(taken.flatMap((glob) => glob.split('/')));
    const isWanted = (0,globs/* anyMatches */.AS)(taken);
    const isExcluded = (0,globs/* exclusion */.Ls)([...exclude, ...leftOut]);
    const isLeftOut = ({ fromStart, fromRoot }) => isExcluded(fromStart) || isExcluded(fromRoot);
    return {
        folder(path) {
            const name = path.fromStart.slice(path.fromStart.lastIndexOf('/') + 1);
            return !(globs/* SKIPPED_FOLDERS */.Ll.includes(name) && !named.has(name)) && !isLeftOut(path);
        },
        file: (path) => (isWanted(path.fromStart) || isWanted(path.fromRoot)) && !isLeftOut(path),
    };
}

;// CONCATENATED MODULE: ./src/sources/settled-files.ts


/**
 * Knows from looks at a folder, one after the other, which files have come to rest. Pure: looks and the time are handed in.
 */
class SettledFiles {
    files = new Map();
    /** Takes in a look at `folder`. What lies below a folder that could not be listed stays as it was. */
    observe(folder, look, now) {
        const changed = [];
        for (const [absolute, stamp] of look.files) {
            const known = this.files.get(absolute);
            if (known !== undefined && isSameContent(known.stamp, stamp))
                continue;
            const file = { absolute, stamp, since: now, state: 'pending' };
            this.files.set(absolute, file);
            changed.push(file);
        }
        const unknown = [...look.unreadable.keys()];
        const gone = [...this.files.keys()].filter((path) => isBelow(path, folder) && !look.files.has(path) && !unknown.some((each) => isBelow(path, each)));
        for (const path of gone)
            this.files.delete(path);
        this.releaseIndexes(new Set(changed.map(({ absolute }) => (0,external_node_path_.dirname)(absolute))));
        return { changed, gone };
    }
    /** Files whose content is to be looked at and has not changed for `rest` milliseconds, the newest first. */
    settled(now, rest) {
        const pending = [...this.files.values()].filter(({ state }) => state === 'pending');
        const restless = new Set(pending.filter(({ since }) => now - since < rest).map(({ absolute }) => (0,external_node_path_.dirname)(absolute)));
        return pending
            .filter(({ absolute, since }) => now - since >= rest && !(isIndex(absolute) && restless.has((0,external_node_path_.dirname)(absolute))))
            .sort((a, b) => Number(BigInt(b.stamp.modified) - BigInt(a.stamp.modified)) || (a.absolute < b.absolute ? -1 : 1));
    }
    /** Files that were held back, and have not changed for `rest` milliseconds. */
    held(now, rest) {
        return [...this.files.values()].filter(({ state, since }) => state === 'held' && now - since >= rest);
    }
    /** Files that nobody has looked at yet. */
    pending() {
        return [...this.files.values()].filter(({ state }) => state === 'pending');
    }
    /** What an index lacked may have come. */
    releaseIndexes(folders) {
        for (const file of this.files.values()) {
            if (file.state === 'held' && isIndex(file.absolute) && folders.has((0,external_node_path_.dirname)(file.absolute)))
                file.state = 'pending';
        }
    }
    /** The content is known. A file that has another stamp by now is still to be looked at. */
    mark({ absolute, stamp }, state) {
        const known = this.files.get(absolute);
        if (known !== undefined && isSameContent(known.stamp, stamp))
            known.state = state;
    }
    /** Has to be observed anew: it changed after the last look. */
    forget(absolute) {
        this.files.delete(absolute);
    }
}
/** An index says which shards belong together: it is looked at once the files beside it are at rest too. */
function isIndex(path) {
    return path.endsWith('.index.json');
}
function isBelow(path, folder) {
    return path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : `${folder}${external_node_path_.sep}`);
}

// EXTERNAL MODULE: ./src/sources/shown-path.ts
var shown_path = __webpack_require__(58023);
// EXTERNAL MODULE: ./src/writers/writer-error.ts
var writer_error = __webpack_require__(44574);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/commands/validate.ts + 1 modules
var validate = __webpack_require__(8708);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/writers/disk-error.ts
var disk_error = __webpack_require__(73556);
;// CONCATENATED MODULE: ./src/writers/small-text.ts




/**
 * Writes a small file that is there as a whole or not at all, and never in the place of another one: `false` where something of
 * that name is there already. All of it is synchronous, so that no signal comes in between. Throws `WriterError`.
 */
function writeNewText(path, text, problem) {
    return throughTemporary(path, text, problem, (temporary) => {
        try {
            (0,external_node_fs_.linkSync)(temporary, path);
            return true;
        }
        catch (error) {
            if ((0,disk_error/* errorCode */.CA)(error) === 'EEXIST')
                return false;
            if (!NO_HARD_LINKS.has((0,disk_error/* errorCode */.CA)(error) ?? ''))
                throw error;
        }
        if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined)
            return false;
        (0,external_node_fs_.renameSync)(temporary, path);
        return true;
    });
}
/** Writes a small file, or another text for it, so that readers see all of the new one or all of the old one. Throws `WriterError`. */
function replaceText(path, text, problem) {
    throughTemporary(path, text, problem, (temporary) => (0,external_node_fs_.renameSync)(temporary, path));
}
/** What file systems without hard links (FAT, some network drives) say. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL']);
/** Room for the ending within the 255 bytes that names usually have; a letter has up to four. */
const SHOWN_LETTERS = 48;
function throughTemporary(path, text, problem, place) {
    const shown = [...(0,external_node_path_.basename)(path)].slice(0, SHOWN_LETTERS).join('');
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${shown}.tmp-ckptguard${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        const file = (0,external_node_fs_.openSync)(temporary, 'wx');
        try {
            const bytes = Buffer.from(text);
            for (let done = 0; done < bytes.length;)
                done += (0,external_node_fs_.writeSync)(file, bytes, done);
            (0,external_node_fs_.fsyncSync)(file);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        return place(temporary);
    }
    catch (error) {
        throw (0,disk_error/* diskError */.wO)(path, problem, error);
    }
    finally {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
    }
}

;// CONCATENATED MODULE: ./src/commands/digest-ledger.ts



/** Bytes: a line has about 200, so this is room for more checkpoints than a folder ever has. */
const LARGEST_LEDGER = 64 * 1024 * 1024;
/** Reads the ledger at a path; an empty one where there is none. Throws `UserError` where it cannot be read. */
function readLedger(path) {
    const facts = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (facts === undefined)
        return parseLedger('', undefined);
    if (!facts.isFile() || facts.size > LARGEST_LEDGER) {
        const found = facts.isFile() ? `${facts.size} bytes` : 'no file';
        throw new user_error/* UserError */.y(`${path}: expected the ledger of this watch, a file of at most ${LARGEST_LEDGER} bytes, found ${found}; remove it`);
    }
    try {
        return parseLedger((0,external_node_fs_.readFileSync)(path, 'utf8'), markOf(facts));
    }
    catch (error) {
        throw new user_error/* UserError */.y(`${path}: the ledger of this watch cannot be read: ${(0,system_reason/* reasonOf */.A)(error)}`);
    }
}
function parseLedger(text, mark) {
    const lines = text.split('\n').filter((line) => line !== '');
    const passed = new Map();
    for (const line of lines) {
        const entry = parseLine(line);
        if (entry?.passed === undefined)
            passed.delete(entry?.path ?? '');
        else
            passed.set(entry.path, entry.passed);
    }
    return { passed, lines: lines.length, isCutOff: text !== '' && !text.endsWith('\n'), mark };
}
/** A ledger only ever grows, and one that is written anew is another file. */
function markOf(facts) {
    return facts === undefined ? undefined : `${facts.ino}:${facts.size}`;
}
/** A line of the ledger; `passed` is absent where the file had gone or changed. A line that was cut off by a kill says nothing. */
function parseLine(line) {
    try {
        const value = JSON.parse(line);
        if (typeof value !== 'object' || value === null || !('path' in value) || typeof value.path !== 'string')
            return undefined;
        return { path: value.path, passed: passedOf(value) };
    }
    catch {
        return undefined;
    }
}
function passedOf(value) {
    if (!('size' in value && 'modified' in value && 'sha256' in value && 'beside' in value))
        return undefined;
    const { size, modified, sha256, beside } = value;
    const isBeside = beside === 'ours' || beside === 'theirs' || beside === 'harmful';
    if (typeof size !== 'number' || typeof modified !== 'string' || typeof sha256 !== 'string' || !isBeside)
        return undefined;
    return /^[0-9a-f]{64}$/.test(sha256) ? { size, modified, sha256, beside } : undefined;
}

;// CONCATENATED MODULE: ./src/commands/own-digests.ts







/** Beside the checkpoints of a watched folder. Hidden, and no checkpoint by its name. */
const LEDGER = '.ckpt-guard-watch.jsonl';
/** Lines that tell nothing any more; with more of them the ledger is written anew. */
const MOST_STALE_LINES = 1000;
/**
 * The digests that a watch wrote beside the checkpoints of one folder. `sha256sum`'s format has no room for a signature, and the
 * next run has to know which digests it may renew, so a ledger in the folder says what was written: one JSON object a line, only
 * ever added, so that a kill costs one line at most. A digest counts as ours where the ledger says so and its text is still the
 * one that we wrote; whatever else is there is never touched. Two watches of one folder share its ledger.
 */
class OwnDigests {
    folder;
    ledger;
    constructor(folder, ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }
    /** Reads the ledger of a folder, if there is one. Throws `UserError` where it is there and cannot be read. */
    static open(folder) {
        const path = (0,external_node_path_.join)(folder, LEDGER);
        const ledger = readLedger(path);
        if (ledger.isCutOff || ledger.lines - ledger.passed.size > MOST_STALE_LINES) {
            const anew = [...ledger.passed].map(([name, entry]) => `${JSON.stringify({ path: name, ...entry })}\n`).join('');
            replaceText(path, anew, 'The ledger of this watch cannot be written');
            return new OwnDigests(folder, readLedger(path));
        }
        return new OwnDigests(folder, ledger);
    }
    /**
     * Whether this very file passed before, and its digest is still there. A digest of somebody else may have changed, so it is
     * compared again.
     */
    isKnown(absolute, stamp) {
        const entry = this.ledger.passed.get(this.nameOf(absolute));
        if (entry === undefined || !isSameWriting(entry, stamp) || entry.beside === 'theirs')
            return false;
        return entry.beside === 'harmful' || isOurs(absolute, entry.sha256);
    }
    /**
     * Takes away a digest of ours that tells of a former content (`stamp`: what the file has now; none where it has gone), so that
     * a digest of ours always means: checked, and unchanged since.
     */
    withdraw(absolute, stamp) {
        this.refresh();
        const name = this.nameOf(absolute);
        const entry = this.ledger.passed.get(name);
        if (entry === undefined || (stamp !== undefined && isSameWriting(entry, stamp)))
            return;
        if (entry.beside === 'ours' && isOurs(absolute, entry.sha256))
            keepingTime((0,external_node_path_.dirname)(absolute), () => remove(digestPath(absolute)));
        this.ledger.passed.delete(name);
        this.append({ path: name });
    }
    /** Notes that a file passed, and writes its digest where there is none yet. Tells what is beside it now. Throws `WriterError`. */
    record(absolute, stamp, sha256, isHarmful) {
        const isThere = isTaken(digestPath(absolute));
        // After the look, so that whatever another watch put there is in the ledger.
        this.refresh();
        const beside = isHarmful ? 'harmful' : isThere && !isOurs(absolute, this.sha256Of(absolute)) ? 'theirs' : 'ours';
        const entry = { size: stamp.size, modified: stamp.modified, sha256, beside };
        this.ledger.passed.set(this.nameOf(absolute), entry);
        // First the ledger: a digest that it does not know could never be renewed.
        this.append({ path: this.nameOf(absolute), ...entry });
        if (beside === 'ours') {
            keepingTime((0,external_node_path_.dirname)(absolute), () => writeNewText(digestPath(absolute), digestText(absolute, sha256), 'The digest cannot be written'));
        }
        return beside;
    }
    sha256Of(absolute) {
        return this.ledger.passed.get(this.nameOf(absolute))?.sha256;
    }
    nameOf(absolute) {
        return (0,external_node_path_.relative)(this.folder, absolute).split(external_node_path_.sep).join('/');
    }
    /**
     * Takes in what another watch of this folder wrote meanwhile, and the ledger of a drive that was away and is back. Where that
     * fails, what is known still holds, and the next line that cannot be added tells why.
     */
    refresh() {
        const path = (0,external_node_path_.join)(this.folder, LEDGER);
        try {
            const mark = markOf((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }));
            if (mark !== undefined && mark !== this.ledger.mark)
                this.ledger = readLedger(path);
        }
        catch {
            // Told by `append`.
        }
    }
    append(line) {
        const path = (0,external_node_path_.join)(this.folder, LEDGER);
        // A line that a kill or a full disk cut off would take this one with it.
        const bytes = Buffer.from(`${this.ledger.isCutOff ? '\n' : ''}${JSON.stringify(line)}\n`);
        try {
            const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_WRONLY | NEVER_ELSEWHERE);
            try {
                const before = (0,external_node_fs_.fstatSync)(file);
                const isAsRead = before.size === 0 || markOf(before) === this.ledger.mark;
                if ((0,external_node_fs_.writeSync)(file, bytes) < bytes.length)
                    throw new Error('the disk took a part of it only');
                // What somebody else added just now is still to be read.
                if (isAsRead)
                    this.ledger = { ...this.ledger, isCutOff: false, mark: markOf({ ino: before.ino, size: before.size + bytes.length }) };
            }
            finally {
                (0,external_node_fs_.closeSync)(file);
            }
        }
        catch (error) {
            throw new user_error/* UserError */.y(`${path}: the ledger of this watch cannot be written: ${(0,system_reason/* reasonOf */.A)(error)}`);
        }
    }
}
/** Through no link, and without waiting for the reader of a pipe. Absent on Windows, where links need rights of their own. */
const NEVER_ELSEWHERE = (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Hugging Face's Trainer removes its oldest checkpoints by the times of their folders, and a digest that comes or goes would make a
 * folder the newest.
 */
function keepingTime(folder, change) {
    const before = timesOf(folder);
    change();
    try {
        if (before !== undefined)
            (0,external_node_fs_.utimesSync)(folder, before.atime, before.mtime);
    }
    catch {
        // The folder has gone, or belongs to somebody else: the digest is right all the same.
    }
}
function timesOf(folder) {
    try {
        return (0,external_node_fs_.statSync)(folder);
    }
    catch {
        return undefined;
    }
}
/** Whether anything has this name. Throws `UserError` where that cannot be known, such as for a name that is too long to be one. */
function isTaken(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch (error) {
        throw new user_error/* UserError */.y(`${path}: this digest cannot be written: ${(0,system_reason/* reasonOf */.A)(error)}`);
    }
}
function remove(path) {
    try {
        (0,external_node_fs_.rmSync)(path, { force: true });
    }
    catch (error) {
        throw new user_error/* UserError */.y(`${path}: this digest is out of date and cannot be removed: ${(0,system_reason/* reasonOf */.A)(error)}`);
    }
}
function digestPath(absolute) {
    return `${absolute}.sha256`;
}
/** A line of `sha256sum`. Backslashes and line ends in a name are escaped as GNU does it, with a backslash before the line. */
function digestText(absolute, sha256) {
    const name = (0,external_node_path_.basename)(absolute);
    const escaped = name.replace(/[\\\n\r]/g, (letter) => (letter === '\n' ? '\\n' : letter === '\r' ? '\\r' : '\\\\'));
    return `${escaped === name ? '' : '\\'}${sha256}  ${escaped}\n`;
}
/** Whether the digest beside a file is there, is no link, and has the text that we wrote. */
function isOurs(absolute, sha256) {
    if (sha256 === undefined)
        return false;
    const path = digestPath(absolute);
    const text = digestText(absolute, sha256);
    try {
        const facts = (0,external_node_fs_.lstatSync)(path);
        return facts.isFile() && facts.size === Buffer.byteLength(text) && (0,external_node_fs_.readFileSync)(path, 'utf8') === text;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/commands/watched-folders.ts





/** The folders of a command line, each once; one that lies in another is watched with it. Throws `UserError`. */
async function watchedFolders(root, folders, writesDigests) {
    const found = [];
    for (const folder of folders.length === 0 ? ['.'] : folders) {
        const absolute = (0,external_node_path_.resolve)(root, folder);
        const facts = await (0,promises_.stat)(absolute).catch((error) => {
            throw new user_error/* UserError */.y(`${folder}: cannot be watched: ${(0,system_reason/* reasonOf */.A)(error)} (looked for ${absolute})`);
        });
        if (!facts.isDirectory())
            throw new user_error/* UserError */.y(`${folder}: --watch takes folders, and this is a file; name the folder that it lies in`);
        found.push(await (0,promises_.realpath)(absolute));
    }
    const outermost = [...new Set(found)].filter((path) => !found.some((other) => path !== other && path.startsWith(`${other}${external_node_path_.sep}`)));
    return outermost.map((absolute) => ({ absolute, digests: writesDigests ? OwnDigests.open(absolute) : undefined, trouble: undefined }));
}

;// CONCATENATED MODULE: ./src/commands/watch.ts











/**
 * Milliseconds between two looks. Looking, rather than being told by the system (`fs.watch`), because no system tells what another
 * machine writes to a network drive, where clusters keep their checkpoints; and a second is soon enough for a file that takes longer
 * to write.
 */
const LOOK_EVERY = 1_000;
/** The most of the time that is spent on looking: at a hundred thousand files on a slow drive, one look takes longer than a second. */
const LOOKING_SHARE = 0.1;
/** Milliseconds without a change after which a file is taken for written. */
const REST = 2_000;
/** Milliseconds without a change after which a file that is cut off, or that a process still has open, is judged as it is. */
const PATIENCE = 30_000;
/** What a trainer that adds a digest of its own has done only in part: the file is new, its digest is still being made. */
const OLD_DIGEST = 'file/digest-mismatch';
/** What a file that is still being written looks like, whatever its container. */
const UNFINISHED = new Set(['container/truncated', 'container/missing-shard', 'file/empty', OLD_DIGEST]);
/**
 * Checks the checkpoints of folders as they appear and change, until `stop`. Throws `UserError` where it cannot begin: a folder that
 * is not there, a manifest that cannot be read. After that, nothing that happens to a file or a folder ends it.
 */
async function watch(request, surroundings, events) {
    const { config, writesDigests } = request;
    if (config.manifest !== undefined)
        await (0,checksum_files/* readManifest */.WI)(config.manifest, request.root);
    const folders = await watchedFolders(request.root, request.folders, writesDigests);
    // Files are found under their real paths, so they are shown from the real root.
    const root = await (0,promises_.realpath)(request.root);
    await events.begun();
    return new Watch({ ...request, root }, folders, surroundings, events).run();
}
class Watch {
    request;
    folders;
    around;
    events;
    filter;
    config;
    files = new SettledFiles();
    /** Reports of files that were not finished when they were checked. */
    verdicts = new Map();
    said = new Set();
    summary = { checked: 0, failed: 0, bytes: 0, digests: 0, unwritten: 0, known: 0 };
    /** Files that were at rest at the last look, the newest first: what is saved now matters more than what was there before. */
    ready = [];
    lookAt = Number.NEGATIVE_INFINITY;
    isRead = true;
    constructor(request, folders, around, events) {
        this.request = request;
        this.folders = folders;
        this.around = around;
        this.events = events;
        this.filter = pathFilter(request.config.paths, request.config.exclude);
        this.config = request.writesDigests ? { ...request.config, digest: 'sha256' } : request.config;
    }
    async run() {
        const { stop, now, pause } = this.around;
        while (!stop.aborted && this.isRead) {
            if (now() >= this.lookAt)
                await this.look();
            const next = this.ready.shift();
            if (next !== undefined)
                await this.check(next);
            else
                await pause(Math.max(0, this.lookAt - now()), stop);
            await this.deliverHeld(PATIENCE);
        }
        const unfinished = this.isRead ? await this.end() : [];
        return { ...this.summary, unfinished };
    }
    /** A training that ends takes its watch along, often right after the last save: that one is checked too, if it is written. */
    async end() {
        await this.look();
        if (this.files.pending().length > 0)
            await this.around.pause(LOOK_EVERY);
        const lastLook = this.around.now();
        if (this.files.pending().length > 0)
            await this.look();
        const written = this.written(this.files.pending());
        const left = [];
        for (const file of this.files.settled(this.around.now(), 0)) {
            // What only the last look saw, or saw changed, is being written.
            const isChecked = file.since < lastLook && !written.has(file.absolute) && (await this.check(file));
            const isThere = isChecked || (await stampOf(file.absolute)) !== undefined;
            if (isThere && !isChecked)
                left.push((0,shown_path/* shownPath */.p)(this.request.root, file.absolute));
        }
        await this.deliverHeld(0);
        return left.sort();
    }
    async look() {
        const before = this.around.now();
        for (const folder of this.folders) {
            const look = await lookThrough(folder.absolute, this.request.root, this.filter);
            this.tellTrouble(folder, look.unreadable);
            const { changed, gone } = this.files.observe(folder.absolute, look, this.around.now());
            for (const absolute of gone)
                this.onChange(folder, absolute);
            for (const file of changed) {
                if (folder.digests?.isKnown(file.absolute, file.stamp) === true) {
                    this.files.mark(file, 'done');
                    this.summary.known++;
                }
                else
                    this.onChange(folder, file.absolute, file.stamp);
            }
        }
        const after = this.around.now();
        this.lookAt = after + Math.max(LOOK_EVERY, (after - before) / LOOKING_SHARE);
        const settled = this.files.settled(after, REST);
        const written = this.written(settled.filter(({ since }) => after - since < PATIENCE));
        this.ready = settled.filter(({ absolute }) => !written.has(absolute));
    }
    onChange({ digests }, absolute, stamp) {
        this.verdicts.delete(absolute);
        this.writing(absolute, () => digests?.withdraw(absolute, stamp));
    }
    /** Each trouble is told once, and its end too. */
    tellTrouble(folder, unreadable) {
        const trouble = unreadable.get(folder.absolute);
        const shown = (0,shown_path/* shownPath */.p)(this.request.root, folder.absolute);
        if (trouble !== undefined && folder.trouble === undefined)
            this.events.note(`${shown}: ${trouble}; waiting for the folder`);
        if (trouble === undefined && folder.trouble !== undefined)
            this.events.note(`${shown}: the folder is there again`);
        folder.trouble = trouble;
        for (const [path, reason] of unreadable) {
            if (path !== folder.absolute)
                this.once(`${(0,shown_path/* shownPath */.p)(this.request.root, path)}: this folder is left out: ${reason}`);
        }
    }
    written(files) {
        return files.length === 0 ? new Set() : this.around.beingWritten(files.map(({ absolute }) => absolute));
    }
    /** Whether the file was there unchanged all the while. */
    async check(file) {
        const report = await this.judged(file);
        if (report === undefined) {
            this.files.forget(file.absolute);
            return false;
        }
        if (report.status === 'failed' && rulesOf(report).some((rule) => UNFINISHED.has(rule))) {
            this.files.mark(file, 'held');
            this.verdicts.set(file.absolute, report);
        }
        else
            await this.deliver(file, report);
        return true;
    }
    /** The report of a file; none where it changed or vanished meanwhile, so that the next look has it again. */
    async judged({ absolute, stamp }) {
        const isThere = async () => {
            const found = await stampOf(absolute);
            return found !== undefined && isSameContent(found, stamp);
        };
        if (!(await isThere()))
            return undefined;
        const { root, threads } = this.request;
        const request = { root, paths: [absolute], config: this.config, progress: this.events.progress(), isAlone: true };
        const report = await (0,validate.validate)({ ...request, ...(threads === undefined ? {} : { threads }) }).catch((error) => {
            if (!(error instanceof user_error/* UserError */.y))
                throw error;
            return (0,validate.uncheckable)((0,shown_path/* shownPath */.p)(root, absolute), stamp.size, error.message, this.config);
        });
        return (await isThere()) ? report : undefined;
    }
    /** What was cut off and has not grown for `patience` milliseconds will not be finished any more. */
    async deliverHeld(patience) {
        if (this.verdicts.size === 0)
            return;
        for (const file of this.files.held(this.around.now(), patience)) {
            const verdict = this.verdicts.get(file.absolute);
            if (verdict === undefined)
                continue;
            const report = rulesOf(verdict).includes(OLD_DIGEST) ? await this.judged(file) : verdict;
            if (report === undefined)
                this.files.forget(file.absolute);
            else
                await this.deliver(file, report);
        }
    }
    async deliver(file, report) {
        this.files.mark(file, 'done');
        this.verdicts.delete(file.absolute);
        this.summary.checked++;
        this.summary.bytes += report.summary.bytes;
        if (report.status === 'failed')
            this.summary.failed++;
        else
            this.writeDigest(file, report);
        if (!(await this.events.checked(report)))
            this.isRead = false;
    }
    writeDigest({ absolute, stamp }, report) {
        const digests = this.folders.find((folder) => absolute.startsWith(`${folder.absolute}${external_node_path_.sep}`))?.digests;
        const [facts] = report.files;
        const sha256 = facts?.digest.sha256;
        if (digests === undefined || sha256 === undefined)
            return;
        const isHarmful = isCountedAsCheckpoint((0,external_node_path_.basename)(absolute), facts?.identity?.project);
        if (isHarmful) {
            this.once('no digests beside G_*.pth and D_*.pth: the trainers of VITS count all files of these names, and would remove checkpoints');
        }
        const beside = this.writing(absolute, () => digests.record(absolute, stamp, sha256, isHarmful));
        if (beside === 'ours')
            this.summary.digests++;
        if (beside === undefined)
            this.summary.unwritten++;
    }
    /** What cannot be written is told, and is no reason to stop watching. */
    writing(absolute, write) {
        try {
            return write();
        }
        catch (error) {
            if (!(error instanceof writer_error/* WriterError */.C || error instanceof user_error/* UserError */.y))
                throw error;
            this.once(`${(0,shown_path/* shownPath */.p)(this.request.root, absolute)}: ${error.message}`);
            return undefined;
        }
    }
    once(line) {
        if (this.said.has(line))
            return;
        this.said.add(line);
        this.events.note(line);
    }
}
function rulesOf({ files }) {
    return files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}
/**
 * so-vits-svc, Bert-VITS2 and others that come from VITS keep the newest N files whose names begin with `G` (`clean_checkpoints` of
 * their utils.py), and take `G_800.pth.sha256` for one of them: each digest would cost a checkpoint. GPT-SoVITS and RVC do not.
 */
function isCountedAsCheckpoint(name, project) {
    return /^(?:G|D|DUR|WD)_\d+\.pth$/.test(name) && project !== 'gpt-sovits' && project !== 'rvc';
}


/***/ }),

/***/ 58023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Relative to the root where it lies below it, with `/` between folders. */
function shownPath(root, absolute) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, absolute);
    return (below === '' || below.startsWith('..') ? absolute : below).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 73556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ CANNOT_WRITE),
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   wO: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var _writer_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44574);

/** What most failures come to. */
const CANNOT_WRITE = 'The file cannot be written';
/** What the operating system says about a write that failed, and what helps. */
const REASONS = {
    ENOSPC: ['the disk is full', 'Free some space, or write to another disk.'],
    EDQUOT: ['the quota of this user is used up', 'Free some space, or have the quota raised.'],
    EFBIG: ['the file would be larger than this file system or shell allows', 'Write to another disk, or in shards (--shard-size).'],
    EIO: ['the disk reports an error', 'Check the disk, and write to another one meanwhile.'],
    EROFS: ['the disk is read-only', 'Write to another disk.'],
    EACCES: ['permission denied', 'Check who owns the folder and the file, and on Windows whether another program has the file open.'],
    EPERM: ['permission denied', 'Check who owns the folder and the file, and on Windows whether another program has the file open.'],
    EBUSY: ['another program has the file open', 'Close that program and try again.'],
    ETXTBSY: ['the file is a program that is running', 'Choose another name.'],
    ENOENT: ['the folder is not there', 'Make the folder first, or check the path.'],
    ENOTDIR: ['a part of the path is no folder', 'Check the path.'],
    EEXIST: ['a file has this name', 'Move it away, or choose another name.'],
    EISDIR: ['it is a folder', 'Name a file in that folder.'],
    ELOOP: ['its links lead in a circle', 'Remove the links, or choose another name.'],
    ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
    EMFILE: ['too many files are open', 'Raise the limit of open files (ulimit -n).'],
    ENFILE: ['too many files are open', 'Close other programs.'],
    ESTALE: ['the network drive has lost it', 'Connect the drive again, or write to a local disk.'],
};
/** A failure of the file system while `path` was written, as an error for people. Errors that are ours pass as they are. */
function diskError(path, problem, error) {
    const code = errorCode(error);
    if (code === undefined)
        return error instanceof Error ? error : new Error(String(error));
    const [reason, remedy] = REASONS[code] ?? [error instanceof Error ? error.message : code, 'Check the disk and the path, and try again.'];
    return new _writer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WriterError */ .C({ path, problem: `${problem}: ${reason}`, remedy, code });
}
/** `ENOENT` and the like. */
function errorCode(error) {
    return error instanceof Error && !(error instanceof _writer_error_js__WEBPACK_IMPORTED_MODULE_0__/* .WriterError */ .C) && 'code' in error && typeof error.code === 'string'
        ? error.code
        : undefined;
}


/***/ }),

/***/ 44574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ WriterError)
/* harmony export */ });
/* harmony import */ var _checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98050);

/** Something that cannot be written. Nothing of it stays under the final name. */
class WriterError extends Error {
    name = 'WriterError';
    problem;
    path;
    expected;
    found;
    remedy;
    code;
    constructor(failure) {
        super(messageOf(failure));
        this.problem = failure.problem;
        if (failure.path !== undefined)
            this.path = failure.path;
        if (failure.expected !== undefined)
            this.expected = failure.expected;
        if (failure.found !== undefined)
            this.found = failure.found;
        this.remedy = failure.remedy;
        this.code = failure.code;
    }
}
function messageOf({ problem, path, expected, found, remedy }) {
    const place = path === undefined ? '' : `${(0,_checkpoint_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(path)}: `;
    const facts = [expected === undefined ? '' : `expected ${expected}`, found === undefined ? '' : `found ${found}`].filter((each) => each !== '');
    return `${place}${problem}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}. ${remedy}`;
}


/***/ })

};
