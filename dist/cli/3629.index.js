export const id = 3629;
export const ids = [3629];
export const modules = {

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


/***/ })

};
