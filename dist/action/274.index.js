export const id = 274;
export const ids = [274,932,445];
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

/***/ 12274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/config/closest-word.ts
var closest_word = __webpack_require__(47962);
;// CONCATENATED MODULE: ./src/publish/name-template.ts



/** What a name may be made of. */
const PLACEHOLDERS = ['stem', 'version', 'dtype', 'ext', 'tag', 'project', 'kind', 'epoch', 'step'];
/** Throws `UserError` for a template with a placeholder that is not known, or one that names a folder. */
function checkNameTemplate(template) {
    const shown = `--name ${(0,quote/* quote */.h)(template)}`;
    if (/[/\\]/.test(template))
        throw new user_error/* UserError */.y(`${shown}: files are published side by side; expected a name without folders`);
    for (const [, name = ''] of template.matchAll(/\{([^{}]*)\}/g)) {
        if (isPlaceholder(name))
            continue;
        throw new user_error/* UserError */.y(`${shown}: {${name}} stands for nothing${(0,closest_word/* didYouMean */.a)(name, PLACEHOLDERS)}; known are ${PLACEHOLDERS.map((each) => `{${each}}`).join(', ')}`);
    }
    if (/[{}]/.test(template.replace(/\{[^{}]*\}/g, '')))
        throw new user_error/* UserError */.y(`${shown}: a brace stands alone; placeholders are written {stem}`);
}
/**
 * The name that a template gives. A placeholder without a value disappears, with one separator (`-`, `_`, `.` or a blank) before it, so that
 * `{stem}-{version}-{dtype}{ext}` leaves no double ones. Text in values is taken as it is: nothing in them is a placeholder.
 */
function filledName(template, values) {
    return template.replace(/([-_. ]?)\{([^{}]*)\}/g, (written, separator, name) => {
        if (!isPlaceholder(name))
            return written;
        const value = values[name];
        return value === undefined || value === '' ? '' : `${separator}${value}`;
    });
}
function isPlaceholder(name) {
    return PLACEHOLDERS.some((known) => known === name);
}

// EXTERNAL MODULE: ./src/publish/progress-phases.ts
var progress_phases = __webpack_require__(41741);
// EXTERNAL MODULE: ./src/publish/staging-folder.ts
var staging_folder = __webpack_require__(93599);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
// EXTERNAL MODULE: ./src/bundle/bundle.ts
var bundle = __webpack_require__(16782);
// EXTERNAL MODULE: ./src/bundle/read-bundle.ts + 1 modules
var read_bundle = __webpack_require__(44435);
// EXTERNAL MODULE: ./src/checkpoint/containers/sharded.ts
var sharded = __webpack_require__(76410);
// EXTERNAL MODULE: ./src/compare/key-schema-json.ts
var key_schema_json = __webpack_require__(39641);
;// CONCATENATED MODULE: ./src/bundle/write-bundle.ts





/**
 * Writes a release bundle: the same content gives the same bytes, whenever and wherever it is written. Throws `BundleError` where it would be
 * larger than what readers take.
 */
async function writeBundle(content) {
    const entries = entriesOf(content);
    if (entries.size > bundle/* MAX_BUNDLE_ENTRIES */.Fq)
        throw new read_bundle/* BundleError */.r(`it would have ${entries.size} entries, at most ${bundle/* MAX_BUNDLE_ENTRIES */.Fq} are read`);
    const { default: Zip } = await __webpack_require__.e(/* import() */ 922).then(__webpack_require__.t.bind(__webpack_require__, 13922, 23));
    const zip = new Zip();
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    for (const [name, text] of sorted)
        zip.file(name, Buffer.from(text), { date: EPOCH, createFolders: false, unixPermissions: 0o100644 });
    const bytes = await zip.generateAsync({
        type: 'uint8array',
        compression: 'DEFLATE',
        compressionOptions: { level: 9 },
        platform: 'UNIX',
        streamFiles: false,
    });
    if (bytes.length > bundle/* MAX_BUNDLE_BYTES */.Me)
        throw new read_bundle/* BundleError */.r(`it would have ${bytes.length} bytes, at most ${bundle/* MAX_BUNDLE_BYTES */.Me} are read`);
    // What our own reader refuses is of no use to anybody.
    await (0,read_bundle/* readBundle */.B)(bytes);
    return bytes;
}
/** The first day that a zip can name. */
const EPOCH = new Date(Date.UTC(1980, 0, 1));
function entriesOf({ files, configs, validateReport, readme, ...content }) {
    const entries = new Map();
    const add = (name, text) => {
        if (entries.has(name))
            throw new read_bundle/* BundleError */.r(`it would have two entries ${(0,quote/* quote */.h)(name)}`);
        entries.set(name, text);
    };
    for (const { name, keySchema } of files) {
        if (!(0,sharded/* isPlainName */.sh)(name))
            throw new read_bundle/* BundleError */.r(`expected a name without folders for a published file, found ${(0,quote/* quote */.h)(name)}`);
        add((0,bundle/* keysEntry */.fQ)(name), (0,key_schema_json/* keySchemaJson */.Bw)(keySchema));
    }
    for (const { entry, text } of configs)
        add(entry, text);
    if (validateReport !== undefined)
        add('report/validate.json', validateReport);
    add('README.md', readme);
    add(bundle/* BUNDLE_MANIFEST */.R$, manifestJson({ files, configs, ...content }));
    return entries;
}
function manifestJson({ files, provenance, options, configs, leftOut }) {
    const manifest = {
        schema: bundle/* BUNDLE_SCHEMA */.nf,
        files: files.map(({ keySchema: _, name, size, sha256, identity, ...details }) => ({
            name,
            size,
            sha256,
            keys: (0,bundle/* keysEntry */.fQ)(name),
            identity,
            ...details,
        })),
        provenance,
        options,
        configs: configs.map(({ text: _, ...config }) => config),
        leftOut,
    };
    const json = `${JSON.stringify(manifest, null, 2)}\n`;
    const bytes = Buffer.byteLength(json);
    if (bytes > bundle/* MAX_MANIFEST_BYTES */.ZJ)
        throw new read_bundle/* BundleError */.r(`its ${bundle/* BUNDLE_MANIFEST */.R$} would have ${bytes} bytes, at most ${bundle/* MAX_MANIFEST_BYTES */.ZJ} are read`);
    return json;
}

// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(46548);
// EXTERNAL MODULE: ./src/reports/bytes-text.ts
var bytes_text = __webpack_require__(35698);
// EXTERNAL MODULE: ./src/reports/inspect-facts.ts
var inspect_facts = __webpack_require__(59745);
// EXTERNAL MODULE: ./src/publish/digests.ts
var digests = __webpack_require__(26042);
// EXTERNAL MODULE: ./src/profiles/gpt-sovits-versions.ts
var gpt_sovits_versions = __webpack_require__(44334);
;// CONCATENATED MODULE: ./src/publish/loading-notes.ts


/** How a model is loaded, in Markdown: what to do before, code, and where its own program wants it. */
function loadingNotes(model) {
    return [joining(model), ...code(model), place(model)].filter((block) => block !== '').join('\n\n');
}
/** Models of one such key are loaded alike, but for the name. */
function loadingKind({ container, form, weightsRoot, weightsOnly, headerCode, identity }) {
    return JSON.stringify([container, form, weightsRoot, weightsOnly, headerCode, container === 'torch' ? identity : undefined]);
}
/** What people do with the parts before anything else. */
function joining({ form, name, pieces, joinScripts }) {
    if (form !== 'parts')
        return '';
    const scripts = joinScripts.map((script) => shellLine(script)).filter((line) => line !== '');
    const start = `${(0,reports_escape/* markdownCode */.D9)(name)} is in ${pieces.length} parts. Download all of them into one folder, and join them there`;
    if (scripts.length === 0)
        return `${start}, in their order.`;
    return `${start}; the script checks every digest:\n\n${fenced('sh', scripts)}`;
}
function shellLine(script) {
    if (script.endsWith('.sh'))
        return `sh ${shellWord(script)}`;
    if (script.endsWith('.ps1'))
        return `powershell -ExecutionPolicy Bypass -File ${powershellWord(script)}   # Windows`;
    return '';
}
function code(model) {
    const { container, form } = model;
    if (container === 'safetensors')
        return [fenced('python', form === 'shards' ? shardedSafetensors(model) : safetensors(model))];
    if (!model.weightsOnly) {
        const name = (0,reports_escape/* markdownCode */.D9)(model.name);
        return [
            `${name} asks for classes of the program that made it, so \`torch.load(weights_only=True)\` refuses it: load it with that program.`,
        ];
    }
    if (form === 'shards')
        return [fenced('python', shardedTorch(model))];
    if (model.headerCode !== undefined) {
        const why = `GPT-SoVITS keeps its version code (${(0,reports_escape/* markdownCode */.D9)(model.headerCode)}) in the first two bytes; its own loader knows, \`torch.load\` does not:`;
        return [why, fenced('python', behindHeader(model))];
    }
    return [fenced('python', torch(model))];
}
function torch({ name, weightsRoot }) {
    return ['import torch', '', `checkpoint = torch.load(${loading_notes_text(name)}, map_location="cpu", weights_only=True)`, weightsLine(weightsRoot)];
}
function behindHeader({ name, weightsRoot }) {
    return [
        'import io, torch',
        '',
        `with open(${loading_notes_text(name)}, "rb") as file:`,
        '    data = b"PK" + file.read()[2:]',
        'checkpoint = torch.load(io.BytesIO(data), map_location="cpu", weights_only=True)',
        weightsLine(weightsRoot),
    ];
}
function safetensors({ name }) {
    return ['from safetensors.torch import load_file', '', `weights = load_file(${loading_notes_text(name)})`];
}
function shardedSafetensors({ name }) {
    return ['import json', 'from safetensors.torch import load_file', '', ...shards(name, 'load_file(shard)')];
}
function shardedTorch({ name }) {
    return ['import json, torch', '', ...shards(name, 'torch.load(shard, map_location="cpu", weights_only=True)')];
}
function shards(index, load) {
    return [
        `with open(${loading_notes_text(index)}) as file:`,
        '    shards = sorted(set(json.load(file)["weight_map"].values()))',
        'weights = {}',
        'for shard in shards:',
        `    weights.update(${load})`,
    ];
}
function weightsLine(root) {
    if (root === '')
        return 'weights = checkpoint';
    return `weights = checkpoint${root
        .split('.')
        .map((step) => `[${/^\d{1,9}$/.test(step) ? step : loading_notes_text(step)}]`)
        .join('')}`;
}
/** Folder of the project's own program. */
function place({ name, identity, container }) {
    if (identity === undefined || container !== 'torch')
        return '';
    const { project, kind, version } = identity;
    if (project === 'gpt-sovits')
        return gptSovits(name, kind, version);
    if (project === 'rvc' && kind === 'weights')
        return `RVC: put ${(0,reports_escape/* markdownCode */.D9)(name)} into \`assets/weights/\`.`;
    return '';
}
function gptSovits(name, kind, version) {
    const role = kind === 's2' || kind === 's2-lora' ? 's2' : kind === 's1' ? 's1' : undefined;
    if (role === undefined)
        return '';
    const facts = gpt_sovits_versions/* VERSION_FACTS */.DG.find((each) => each.version === version);
    const what = role === 's2' ? 'SoVITS' : 'GPT';
    if (facts === undefined)
        return `GPT-SoVITS: put ${(0,reports_escape/* markdownCode */.D9)(name)} into the ${what} weights folder of the version that it was trained with.`;
    const lora = kind === 's2-lora' ? ` It is a LoRA: it works together with the base model of ${(0,reports_escape/* markdownText */.p7)(facts.version)}.` : '';
    return `GPT-SoVITS ${(0,reports_escape/* markdownText */.p7)(facts.version)}: put ${(0,reports_escape/* markdownCode */.D9)(name)} into \`${facts.folders[role]}/\` and choose it as the ${what} weights.${lora}`;
}
/** A string of Python. JSON's escapes are Python's too. */
function loading_notes_text(value) {
    return JSON.stringify((0,reports_escape/* terminalText */.eR)(value));
}
/** A word for a POSIX shell. */
function shellWord(word) {
    const shown = (0,reports_escape/* terminalText */.eR)(word);
    return /^[\w.+@%,:=/][\w.+@%,:=/-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
function powershellWord(word) {
    const shown = (0,reports_escape/* terminalText */.eR)(word);
    return /^[\w.][\w.-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", "''")}'`;
}
/** Lines as a block of code, whatever backticks they hold. */
function fenced(language, lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}

;// CONCATENATED MODULE: ./src/publish/release-facts.ts
/** Bytes of all that has to be downloaded for a model. */
function bytesOf({ form, size, pieces }) {
    return form === 'shards' ? pieces.reduce((sum, piece) => sum + piece.size, size) : size;
}

;// CONCATENATED MODULE: ./src/publish/facts-markdown.ts






const ALL_DETAIL = { models: Number.POSITIVE_INFINITY, pieces: Number.POSITIVE_INFINITY, loading: Number.POSITIVE_INFINITY };
/** A part of the text under a heading; nothing where there is nothing to say. */
function section(title, text) {
    return text === '' ? '' : `## ${title}\n\n${text}`;
}
/** Table of the weights: what each file is, its size and digest. */
function filesTable({ models }, detail) {
    if (models.length === 0)
        return '';
    const shown = models.slice(0, detail.models);
    const more = models.length - shown.length;
    return [
        ...(shown.length === 0
            ? []
            : [
                '| File | What it is | Parameters | Type | Size | SHA-256 |',
                '|---|---|--:|---|--:|---|',
                ...shown.flatMap((model) => rows(model, detail.pieces)),
            ]),
        ...(more > 0
            ? ['', `${shown.length === 0 ? '' : 'and '}${more} ${shown.length === 0 ? 'files' : 'more'}, all of them in \`${digests/* CHECKSUMS_NAME */.NX}\``]
            : []),
    ].join('\n');
}
function rows(model, most) {
    const { name, sha256, form, pieces, size, parameters, container } = model;
    const what = [identityOf(model), (0,inspect_facts/* progressText */.l_)(model.progress), container === 'safetensors' ? 'safetensors' : 'PyTorch'].filter((part) => part !== '');
    const total = form === 'shards'
        ? `${(0,bytes_text/* bytesText */.pV)(bytesOf(model))} in ${pieces.length} shards`
        : form === 'parts'
            ? `${(0,bytes_text/* bytesText */.pV)(size)} in ${pieces.length} parts`
            : (0,bytes_text/* bytesText */.pV)(size);
    const first = row(name, (0,reports_escape/* markdownText */.p7)(what.join(', ')), (0,bytes_text/* countText */.lT)(parameters), typesText(model), total, sha256);
    const shown = pieces.slice(0, most);
    const kind = form === 'parts' ? 'part' : 'shard';
    return [
        first,
        ...shown.map((piece, i) => row(piece.name, `${kind} ${i + 1} of ${pieces.length}`, '', '', (0,bytes_text/* bytesText */.pV)(piece.size), piece.sha256)),
    ];
}
function row(name, ...cells) {
    const [what, parameters, types, size, sha256] = cells;
    return `| ${(0,reports_escape/* markdownCode */.D9)(name)} | ${what} | ${parameters} | ${types} | ${size} | ${(0,reports_escape/* markdownCode */.D9)(sha256)} |`;
}
function identityOf({ identity }) {
    return identity === undefined ? '' : (0,inspect_facts/* identityText */.Ky)(identity);
}
/** `float16`, or `float16 (673), int64 (2)`: the most frequent first. */
function typesText({ dtypes }) {
    const sorted = Object.entries(dtypes).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return sorted.map(([dtype, count]) => `${(0,reports_escape/* markdownText */.p7)(dtype)}${sorted.length > 1 ? ` (${count})` : ''}`).join(', ');
}
/** How to check that what was downloaded is what was published. */
function verifyNotes({ provenance, tag }) {
    const { repository } = provenance;
    const download = tag === undefined || repository === undefined ? [] : [`gh release download ${shellWord(tag)} --repo ${shellWord(repository)}`];
    const blocks = [
        `In the folder with the downloaded files and \`${digests/* CHECKSUMS_NAME */.NX}\`:`,
        fenced('sh', [
            ...download,
            `sha256sum --check --ignore-missing ${digests/* CHECKSUMS_NAME */.NX}`,
            `shasum --algorithm 256 --check --ignore-missing ${digests/* CHECKSUMS_NAME */.NX}   # macOS`,
        ]),
    ];
    return blocks.join('\n\n');
}
/** How to load the models; those that are loaded alike are described once. */
function loadNotes({ models }, { loading }) {
    const byKind = new Map();
    for (const model of models) {
        // Parts are joined by scripts of their own.
        const kind = model.form === 'parts' ? model.name : loadingKind(model);
        const known = byKind.get(kind);
        if (known === undefined)
            byKind.set(kind, { model, names: [] });
        else
            known.names.push(model.name);
    }
    const shown = [...byKind.values()].slice(0, loading);
    const title = ({ name }) => (byKind.size > 1 ? `**${(0,reports_escape/* markdownCode */.D9)(name)}**` : '');
    return shown
        .flatMap(({ model, names }) => [title(model), loadingNotes(model), likewise(names)])
        .filter((block) => block !== '')
        .join('\n\n');
}
/** Names that a line lists. */
const LISTED = 8;
function likewise(names) {
    if (names.length === 0)
        return '';
    const more = names.length - LISTED;
    return `The same way: ${names.slice(0, LISTED).map(reports_escape/* markdownCode */.D9).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
/** `Made with ckpt-guard 0.5.0 from commit 0123abc of octo/voices, in run 42 of "Release".` */
function provenanceLine({ tool, server, repository, commit, run, workflow, modified, time }) {
    const base = server !== undefined && repository !== undefined ? `${server}/${repository}` : undefined;
    const short = commit?.slice(0, 10);
    const parts = [`Made with ${(0,reports_escape/* markdownText */.p7)(tool.name)} ${(0,reports_escape/* markdownText */.p7)(tool.version)} on ${(0,reports_escape/* markdownText */.p7)(time.slice(0, 10))}`];
    if (short !== undefined) {
        const link = base === undefined ? (0,reports_escape/* markdownCode */.D9)(short) : `[${(0,reports_escape/* markdownCode */.D9)(short)}](${address(`${base}/commit/${commit}`)})`;
        parts.push(` from commit ${link}${repository === undefined ? '' : ` of ${(0,reports_escape/* markdownText */.p7)(repository)}`}${modified === true ? ', with changes that are not committed' : ''}`);
    }
    if (run !== undefined) {
        const name = workflow?.name === undefined ? '' : ` of the workflow ${(0,reports_escape/* markdownText */.p7)(workflow.name)}`;
        parts.push(`, in [run ${(0,reports_escape/* markdownText */.p7)(run.id)}](${address(run.url)})${name}`);
    }
    return `${parts.join('')}.`;
}
/** An address that ends where it should in Markdown: bytes of UTF-8 in place of what could be markup. */
function address(url) {
    return url.replace(/[^\w./:%?=&~+-]/gu, (character) => Buffer.from(character).toString('hex').replace(/../g, '%$&'));
}

;// CONCATENATED MODULE: ./src/publish/bundle-readme.ts


/** The README of the release bundle, in Markdown: what lies in it, what was taken out, and how to verify and load the weights. */
function bundleReadme(facts, settings) {
    const sections = [
        `# ${(0,reports_escape/* markdownText */.p7)(facts.title)}`,
        `The weights are not in this archive; it tells what they are.\n\n${CONTENTS}`,
        section('Files', filesTable(facts, ALL_DETAIL)),
        settingsNotes(settings),
        section('Verify', verifyNotes(facts)),
        section('Load', loadNotes(facts, ALL_DETAIL)),
        provenanceLine(facts.provenance),
    ];
    return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}
const CONTENTS = [
    '| Entry | What it is |',
    '|---|---|',
    '| `bundle.json` | the files with sizes and digests, where they come from, and the options that they were made with |',
    '| `keys/` | names, shapes and types of all tensors; `ckpt-guard compare --reference` takes these files |',
    '| `config/` | settings of the training: `checkpoint.json` was inside of the checkpoint, other files lay beside it |',
    '| `report/validate.json` | what the validation of the original files found |',
].join('\n');
/** Files of settings that are listed. */
const bundle_readme_LISTED = 200;
function settingsNotes({ configs, leftOut, changed }) {
    if (configs.length === 0 && leftOut.length === 0)
        return '';
    const lines = [
        ...configs.map(({ entry, of, changes }) => `- ${(0,reports_escape/* markdownCode */.D9)(entry)}, of ${of.map(reports_escape/* markdownCode */.D9).join(', ')}${changesText(changes)}`),
        ...leftOut.map(({ name, why }) => `- ${(0,reports_escape/* markdownCode */.D9)(name)} is not here: ${(0,reports_escape/* markdownText */.p7)(why)}`),
    ];
    const more = lines.length - bundle_readme_LISTED;
    const taken = changed === 0
        ? 'Nothing had to be taken out of them.'
        : 'Local folders, names of users and machines, e-mail addresses and secrets were taken out: a path is now its last part, everything else `[removed]`. `bundle.json` lists the places.';
    return ['## Settings', '', taken, '', ...lines.slice(0, bundle_readme_LISTED), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
function changesText(changes) {
    return changes.length === 0 ? '' : ` (${changes.length} changed)`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
;// CONCATENATED MODULE: ./src/publish/config-files.ts




/** Settings are a few kilobytes; vocabularies beside them are larger, and no settings. */
const MAX_BYTES = 1024 * 1024;
const MAX_FILES = 32;
/** Names of a folder that are looked at. */
const MAX_NAMES = 20_000;
/** Words in names of files that hold credentials, or that belong to tools and not to a training. */
const NEVER_IN = 'secret|credential|password|passwd|private|service[-_]?account|kubeconfig';
const NEVER_FIRST = 'package|tsconfig|composer|renovate|mkdocs|action|dependabot|pnpm-workspace|client_id|auth';
/** Indexes of shards, and schemas. A `tokenizer_config.json` is no `token.json`. */
const NEVER_LAST = '\\.index\\.json|\\.schema\\.json|\\.keys\\.json';
const NEVER = new RegExp(`${NEVER_IN}|^(?:${NEVER_FIRST})\\b|(?:^|[-_.])(?:tokens?|compose|lock)\\.|(?:${NEVER_LAST})$`, 'i');
/** JSON files that hold settings; a folder of models has lists of words and datasets too. */
const SETTINGS = 'configs?|configuration|hparams|hyper_?params?|hyper_?parameters|params|args|arguments|settings|options';
const PART = '[\\w-]{0,40}';
const JSON_SETTINGS = new RegExp(`^(?:(?:${PART}[-_.])?(?:${SETTINGS})(?:[-_.]${PART})?|s[12]${PART}|speakers?|spk2id|model_index)\\.json$`, 'i');
/**
 * The settings that lie beside a checkpoint: YAML files, JSON files of names that settings have, those that are called like the checkpoint,
 * and the `config.json` of the folder above, where GPT-SoVITS and RVC keep it. Links are not followed, hidden files and files of
 * credentials not read.
 */
async function findConfigFiles(checkpoint) {
    const folder = (0,external_node_path_.dirname)(checkpoint);
    const stem = (0,external_node_path_.basename)(checkpoint, (0,external_node_path_.extname)(checkpoint)).toLowerCase();
    const names = (await namesIn(folder)).filter((name) => isSettings(name, stem)).sort();
    const files = [];
    const leftOut = [];
    for (const [i, name] of names.entries()) {
        const read = i < MAX_FILES ? await readText((0,external_node_path_.join)(folder, name)) : { why: `there are more than ${MAX_FILES} files of settings` };
        if ('text' in read)
            files.push({ name, text: read.text });
        else
            leftOut.push({ name, why: read.why });
    }
    if (!names.includes('config.json')) {
        const above = await readText((0,external_node_path_.join)((0,external_node_path_.dirname)(folder), 'config.json'));
        if ('text' in above)
            files.push({ name: 'config.json', text: above.text });
    }
    return { files, leftOut };
}
function isSettings(name, stem) {
    const extension = (0,external_node_path_.extname)(name).toLowerCase();
    if (name.startsWith('.') || NEVER.test(name) || !/^[^/\\\p{Cc}]{1,200}$/u.test(name))
        return false;
    if (extension === '.yaml' || extension === '.yml')
        return true;
    return extension === '.json' && (JSON_SETTINGS.test(name) || (0,external_node_path_.basename)(name, (0,external_node_path_.extname)(name)).toLowerCase() === stem);
}
async function namesIn(folder) {
    const names = [];
    try {
        for await (const entry of await (0,promises_.opendir)(folder)) {
            if (!entry.isDirectory())
                names.push(entry.name);
            if (names.length >= MAX_NAMES)
                break;
        }
    }
    catch {
        // A folder that cannot be listed has no settings to publish; whether its checkpoint can be read is another matter.
    }
    return names;
}
/** No link to somewhere else, and no waiting for a pipe. Windows knows neither flag. */
const FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
async function readText(path) {
    let handle;
    try {
        if ((await (0,promises_.lstat)(path)).isSymbolicLink())
            return { why: 'it is a link' };
        handle = await (0,promises_.open)(path, FLAGS);
        const facts = await handle.stat();
        if (!facts.isFile())
            return { why: 'it is no regular file' };
        if (facts.size > MAX_BYTES)
            return { why: `it has ${facts.size} bytes, at most ${MAX_BYTES} are read` };
        const bytes = Buffer.alloc(facts.size);
        const { bytesRead } = await handle.read(bytes, 0, facts.size, 0);
        return textOf(bytes.subarray(0, bytesRead));
    }
    catch (error) {
        return { why: (0,system_reason/* errorCode */.C)(error) === 'ELOOP' ? 'it is a link' : (0,system_reason/* reasonOf */.A)(error) };
    }
    finally {
        await handle?.close();
    }
}
function textOf(bytes) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return text.includes('\0') ? { why: 'it is no text' } : { text };
    }
    catch {
        return { why: 'it is not UTF-8 text' };
    }
}

;// CONCATENATED MODULE: ./src/publish/content-type.ts
/** Kinds of files that servers and browsers know; weights are bytes and nothing else, whatever their extension means elsewhere. */
const TYPES = new Map([
    ['zip', 'application/zip'],
    ['json', 'application/json'],
    ['md', 'text/markdown; charset=utf-8'],
    ['sh', 'text/x-shellscript; charset=utf-8'],
    ['ps1', 'text/plain; charset=utf-8'],
]);
/** The type that a published file is sent with. */
function contentTypeOf(name) {
    if (name === 'SHA256SUMS')
        return 'text/plain; charset=utf-8';
    return TYPES.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream';
}

// EXTERNAL MODULE: ./src/writers/windows-names.ts
var windows_names = __webpack_require__(87744);
;// CONCATENATED MODULE: ./src/publish/file-name.ts




/**
 * File systems and GitHub take 255 bytes. What is made of a name gets longer: `-00001-of-00002`, `.index.json`, `.part01-of-02`,
 * `.parts.json`, `.join.ps1`, `.bundle.zip`; two of them fit into what is left free here.
 */
const LONGEST_NAME = 220;
/** GitHub shows a label in place of the name. */
const LONGEST_LABEL = 200;
/** The extensions that tell programs how to read a file, which a name that is too long must keep. */
const EXTENSION = /(?:\.pth\.tar|\.[A-Za-z0-9]{1,16})$/;
/**
 * A name that comes out of GitHub, the Hugging Face Hub and every file system as it went in: GitHub makes dots of all that is not a letter
 * of ASCII, a digit, `.`, `_` or `-`, drops dots at the ends, and says so only in its answer. Accents are taken off letters; what is left
 * becomes `_`.
 */
function safeName(wanted) {
    const trimmed = wanted.replace(/\.+$/, '');
    const extension = EXTENSION.exec(trimmed)?.[0] ?? '';
    const plain = trimmed
        .slice(0, trimmed.length - extension.length)
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[^A-Za-z0-9._-]+/g, '_')
        .replace(/\.{2,}/g, '.')
        .replace(/^[._-]+|\.+$/g, '');
    const short = `${plain.slice(0, LONGEST_NAME - extension.length).replace(/\.$/, '') || 'checkpoint'}${extension}`;
    const name = (0,windows_names/* windowsNameProblem */.g)(short) === undefined ? short : `checkpoint-${short}`;
    return name === wanted ? { name } : { name, label: labelOf(wanted) };
}
function labelOf(wanted) {
    return [...(0,reports_escape/* terminalText */.eR)(wanted)].slice(0, LONGEST_LABEL).join('');
}
/**
 * Throws `UserError` where two files would have one name, also where only case tells them apart: on Windows and macOS, one of them would
 * replace the other as they are downloaded. `advice` says how to name them apart.
 */
function refuseNameTwice(files, advice) {
    const seen = new Map();
    for (const file of files) {
        const other = seen.get(file.name.toLowerCase());
        if (other !== undefined) {
            const same = other.name === file.name ? (0,quote/* quote */.h)(file.name) : `${(0,quote/* quote */.h)(other.name)} and ${(0,quote/* quote */.h)(file.name)}, one name where case does not count`;
            throw new user_error/* UserError */.y(`${(0,quote/* quote */.h)(other.from)} and ${(0,quote/* quote */.h)(file.from)} would both be published as ${same}; ${advice}`);
        }
        seen.set(file.name.toLowerCase(), file);
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/publish/model-card.ts



/** What Hugging Face calls the tasks of the projects whose every model does the same. */
const PIPELINES = {
    'gpt-sovits': 'text-to-speech',
    rvc: 'audio-to-audio',
    'so-vits-svc': 'audio-to-audio',
};
/** A page shows a dozen. */
const MOST_TAGS = 50;
/**
 * A model card for Hugging Face: the README.md of the repository, with the same facts as the notes of a release. The user's own text
 * (Markdown that is left as it is) comes first.
 */
function modelCard(facts, ownText = '', options = {}) {
    const sections = [
        `---\n${frontMatter(facts.models, options)}---`,
        `# ${(0,reports_escape/* markdownText */.p7)(facts.title)}`,
        ownText.trim(),
        section('Files', filesTable(facts, ALL_DETAIL)),
        section('Load', loadNotes(facts, ALL_DETAIL)),
        section('Verify', verifyNotes(facts)),
        provenanceLine(facts.provenance),
    ];
    return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}
/** Only what is known has a field: a card with an empty one is refused. */
function frontMatter(models, { license, baseModel = [], language = [], tags = [] }) {
    const projects = [...new Set(models.flatMap(({ identity }) => identity?.project ?? []))].filter((project) => project !== 'plain');
    const versions = [
        ...new Set(models.flatMap(({ identity }) => (identity?.version === undefined ? [] : `${identity.project}-${identity.version}`))),
    ];
    const containers = [...new Set(models.map(({ container }) => (container === 'torch' ? 'pytorch' : 'safetensors')))].sort();
    const pipelines = new Set(projects.flatMap((project) => PIPELINES[project] ?? []));
    const [pipeline, another] = pipelines;
    const fields = {
        ...(license === undefined ? {} : { license }),
        ...(language.length === 0 ? {} : { language }),
        library_name: 'pytorch',
        ...(pipeline === undefined || another !== undefined ? {} : { pipeline_tag: pipeline }),
        ...(baseModel.length === 0 ? {} : { base_model: baseModel }),
        tags: [...new Set([...tags, ...containers, ...projects, ...versions])].slice(0, MOST_TAGS),
    };
    return (0,dist/* stringify */.As)(fields, { lineWidth: 0 });
}

// EXTERNAL MODULE: ./src/publish/provenance.ts
var publish_provenance = __webpack_require__(53932);
;// CONCATENATED MODULE: ./src/reports/json.ts

/** The report as JSON, as its published schema says, with a line end. */
function reportJson(report) {
    return `${(0,reports_escape/* jsonText */.s$)(JSON.stringify(report, null, 2))}\n`;
}

// EXTERNAL MODULE: ./src/rules/training/path-in-text.ts
var path_in_text = __webpack_require__(50691);
;// CONCATENATED MODULE: ./src/publish/secret-words.ts
/** Stands where a value was taken out. */
const REMOVED = '[removed]';
/** Whether what stands under this key is a secret: `password`, `WANDB_API_KEY`, `hubToken`. */
function isSecretKey(key) {
    return SECRET_KEY.test(inWords(key));
}
/** Whether what stands under this key names a person or a machine: `user`, `hostname`. */
function isPersonalKey(key) {
    return PERSONAL_KEY.test(inWords(key));
}
/**
 * Whether what stands under this key is a secret where it looks like one. `token` is a word of language models too: `eos_token`, and
 * `token` alone in their vocabularies, are none.
 */
function isSecretUnder(key, value) {
    return isSecretKey(key) || (inWords(key) === 'token' && /^[\w.~+/=-]{8,}$/.test(value));
}
/** What all that stands under this key is, however deep: the parts of `credentials`, or of `user`. */
function kindOfAllUnder(key) {
    if (isSecretKey(key))
        return 'secret';
    return isPersonalKey(key) ? 'user name' : undefined;
}
/** `apiKey`, `API-KEY` and `api key` are `api_key`. */
function inWords(key) {
    return key
        .slice(-LONGEST_KEY)
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/[^A-Za-z0-9]+/g, '_')
        .toLowerCase();
}
/** The end of a key says what it is. */
const LONGEST_KEY = 128;
const SECRETS = 'passwords?|passwd|passphrase|passcode|pwd|(?:db|ftp|mail|proxy|smtp|ssh|user)_pass|secrets?|credentials?|authorization|auth|bearer|cookies?|webhook(?:_url)?|connection_string|apikeys?';
const KEYS = 'api|access|secret|private|account|encryption|signing|ssh|wandb|comet|neptune';
const TOKENS = 'access|api|auth|hf|hub|huggingface|github|gh|gitlab|wandb|comet|neptune|clearml|telegram|slack|discord|bot|bearer|refresh|session|secret|sas|personal';
const PEOPLE = 'user|username|user_name|user_id|login|logname|login_name|e_?mail|user_?e_?mail|home|home_dir|userprofile';
const MACHINES = 'host_?name|computer_?name|node_?name|machine_?name';
const SECRET_KEY = new RegExp(`(?:^|_)(?:${SECRETS}|(?:${KEYS})_keys?|(?:${TOKENS})_tokens?)$`);
const PERSONAL_KEY = new RegExp(`^(?:${PEOPLE}|${MACHINES})$`);
/**
 * Secrets that are known by how they look. Each starts with a fixed word that does not stand within another one, so that no text makes
 * the search start over and over.
 */
const SECRET_TEXTS = [
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    // GitHub, GitLab, Hugging Face, npm, PyPI
    /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_\w{16,255}|glpat-[\w-]{16,255}|hf_[A-Za-z0-9]{16,255}|api_org_[A-Za-z0-9]{16,255}|npm_[A-Za-z0-9]{30,255}|pypi-[\w-]{30,1024})/g,
    // OpenAI, Anthropic, Stripe; AWS; Google; Slack; Weights & Biases
    /(?<![\w-])(?:[sr]k[-_][\w-]{20,255}|(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])|AIza[\w-]{35}|ya29\.[\w.-]{20,1024}|xox[abeoprs]-[\w-]{10,255}|wandb_v1_\w{20,255})/g,
    // JSON Web Tokens
    /(?<![\w-])eyJ[\w-]{6,8192}\.eyJ[\w-]{6,8192}(?:\.[\w-]{0,8192})?/g,
    /https:\/\/(?:hooks\.slack\.com\/services|discord(?:app)?\.com\/api\/webhooks|outlook\.office\.com\/webhook)\/[^\s'"<>]{1,1024}/g,
    /(?<=\b[Bb]earer\s{1,4})[\w.~+/=-]{16,8192}/g,
];

;// CONCATENATED MODULE: ./src/publish/clean-text.ts


/**
 * A text without what tells of the machine and the person it was made on: a local path becomes its last part (`/home/alice/logs/voice` is
 * `voice`), a home folder `~`, and secrets, names and e-mail addresses become `[removed]`. `key` is what the text stands under.
 * Cleaning what is clean changes nothing.
 */
function cleanText(text, key) {
    if (text === '' || text === REMOVED)
        return { text, kinds: NOTHING };
    if (key !== undefined && isSecretUnder(key, text))
        return { text: REMOVED, kinds: new Set(['secret']) };
    if (key !== undefined && isPersonalKey(key))
        return { text: REMOVED, kinds: new Set(['user name']) };
    const kinds = new Set();
    let clean = text;
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const cleaner = cleanOnce(clean, kinds);
        if (cleaner === clean)
            break;
        clean = cleaner;
    }
    return { text: clean, kinds };
}
/** What stands around a path that was shortened may look like one then. */
const MOST_ROUNDS = 16;
function cleanOnce(text, kinds) {
    const marked = (kind, before, after) => {
        if (before !== after)
            kinds.add(kind);
        return after;
    };
    let clean = text;
    for (const pattern of SECRET_TEXTS)
        clean = marked('secret', clean, clean.replace(pattern, REMOVED));
    clean = marked('secret', clean, withoutAssignments(clean, isSecretUnder));
    clean = marked('user name', clean, withoutAssignments(clean, isPersonalKey));
    clean = marked('address with credentials', clean, withoutCredentials(clean));
    clean = marked('local path', clean, withoutPaths(clean));
    return marked('e-mail address', clean, clean.replace(E_MAIL, REMOVED));
}
const NOTHING = new Set();
/** `--api-key abc`, `WANDB_API_KEY=abc`, `"password": "abc"` within a longer text: as far as the value. */
const NAME = /(?<![\w-])(--?)?([A-Za-z][\w-]{2,63})(["']?\s{0,4}[=:]\s{0,4}["']?|\s{1,4}["']?)/g;
const VALUE = /[^\s"',;&}]{3,4096}/y;
function withoutAssignments(text, isTaken) {
    const parts = [];
    let done = 0;
    for (const { 0: whole, 1: dashes, 2: key = '', 3: between = '', index } of text.matchAll(NAME)) {
        if (index < done)
            continue;
        VALUE.lastIndex = index + whole.length;
        const value = VALUE.exec(text)?.[0];
        // Without `=` or `:` it is an option of a command line, or prose.
        const isAssigned = /[=:]/.test(between) || dashes !== undefined;
        if (value === undefined || value === REMOVED || !isAssigned || !isTaken(key, value))
            continue;
        parts.push(text.slice(done, index + whole.length), REMOVED);
        done = index + whole.length + value.length;
    }
    return parts.join('') + text.slice(done);
}
const USER_INFO = /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@'"<>]{1,1024}@/gi;
const SIGNED = /([?&](?:x-(?:amz|goog)-[a-z-]{1,40}|sig|signature|awsaccesskeyid|[a-z_-]{0,20}(?:token|key|secret|password))=)[^&\s'"#<>]{1,4096}/gi;
function withoutCredentials(text) {
    return text
        .replace(USER_INFO, '$1')
        .replace(SIGNED, (whole, name) => (whole === `${name}${REMOVED}` ? whole : `${name}${REMOVED}`));
}
/** `voice@v2.pth` is a file. */
const E_MAIL = /(?<![\w.+-])(?!git@)[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}(?!(?:pth|ckpt|bin|json|ya?ml|safetensors|onnx|wav|flac|txt|list)\b)[A-Za-z]{2,24}(?![\w-])/g;
/** Within quotes a path may hold spaces. */
const QUOTED = /(["'])((?:file:|[~$%/\\]|[A-Za-z]:[\\/])[^"'\n]{1,4095})\1/g;
const START = `(?<=^|[\\s'"\`=:,;([{<>|])`;
const REST = `[^\\s'"\`<>|,;)\\]}]`;
/** Local paths within a longer text, as far as the next space, quote or bracket. */
const PATHS = [
    new RegExp(`${START}file:/{2,3}${REST}{1,4096}`, 'gi'),
    // alice@machine:/data/x
    new RegExp(`${START}(?!git@)[\\w.-]{1,64}@[\\w.-]{1,255}:[~/]${REST}{1,4096}`, 'g'),
    new RegExp(`(?<![A-Za-z0-9])(?:\\\\\\\\\\?\\\\)?[A-Za-z]:(?:\\\\{1,2}|/(?!/))${REST}{1,4096}`, 'g'),
    new RegExp(`${START}\\\\{2,4}[^\\\\/\\s'"]{1,255}\\\\{1,2}[^\\s'"<>|]{1,4096}`, 'g'),
    new RegExp(`${START}(?:~[\\w.-]{0,64}|\\$HOME|\\$\\{HOME\\}|%USERPROFILE%|%HOMEPATH%)[\\\\/]${REST}{1,4096}`, 'g'),
    new RegExp(`${START}/(?!/)[^\\s'"\`<>|,;)\\]}/]{1,255}/${REST}{1,4096}`, 'g'),
    // Home folders are known by their names, whatever letters stand before them.
    new RegExp(`(?<![\\w./-])/(?:home|Users)/${REST}{1,4096}`, 'g'),
    new RegExp(`${START}(?:/root|~[\\w.-]{1,64})(?![\\w./\\\\~-])`, 'g'),
];
function withoutPaths(text) {
    if (!/[/\\~]|\$HOME|%/.test(text))
        return text;
    if (isWholePath(text))
        return lastPart(text);
    let clean = text.replace(QUOTED, (whole, quote, inner) => isWholePath(inner) ? `${quote}${lastPart(inner)}${quote}` : whole);
    for (const pattern of PATHS)
        clean = clean.replace(pattern, (path) => (isOfEveryMachine(path) ? path : lastPart(path)));
    return clean;
}
function isWholePath(text) {
    return (0,path_in_text/* pathInText */.M)(text)?.text === text;
}
/** As in the rule that looks for local paths: these say nothing about one machine. */
function isOfEveryMachine(path) {
    return /^\/(?:dev\/(?:null|shm|stdin|stdout|stderr)|proc\/|sys\/)/.test(path);
}
const HOMES = /^(?:home|users|documents and settings)$/i;
const USER = /(?:^|[\\/])(?:home|users|documents and settings)[\\/]+([^\\/]+)/i;
/** `config.json` of `/home/alice/config.json`; `~` of a home folder. The name of the user does not stay in the last part either. */
function lastPart(path) {
    const parts = path.split(/[\\/]+/).filter((part) => part !== '');
    const [last, parent] = [parts.at(-1) ?? '', parts.at(-2)];
    if (last === '' || last === 'root' || last.startsWith('~') || (parent !== undefined && HOMES.test(parent)))
        return '~';
    if (/^(?:\$HOME|\$\{HOME\}|%USERPROFILE%|%HOMEPATH%)$/.test(last))
        return '~';
    if (/^[A-Za-z]:$/.test(last))
        return '~';
    const user = USER.exec(path)?.[1];
    return user === undefined || user.length < SHORTEST_NAME ? last : withoutName(last, user);
}
/** A user called `a` is in every word. */
const SHORTEST_NAME = 3;
function withoutName(text, user) {
    const escaped = user.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'), 'user');
}

;// CONCATENATED MODULE: ./src/publish/published-report.ts


/** The report of `validate` as JSON that may be published: it quotes paths and names from the machine, and from within the files. */
function publishedReportJson(report) {
    return reportJson({ ...report, files: report.files.map(publishedFile) });
}
function publishedFile(file) {
    return {
        ...file,
        path: publishedPath(file.path),
        ...(file.identity && { identity: { ...file.identity, evidence: file.identity.evidence.map(cleaned) } }),
        findings: file.findings.map(publishedFinding),
    };
}
/** Folders of the repository stay; those of the machine do not. */
function publishedPath(path) {
    const isBelow = !/^(?:[\\/~]|[A-Za-z]:)/.test(path) && !path.split(/[\\/]/).includes('..');
    return isBelow ? cleaned(path) : (cleaned(path).split(/[\\/]/).at(-1) ?? '');
}
function publishedFinding(finding) {
    // Its message is the very thing that is not to be published.
    if (finding.rule === 'training/local-path')
        return { ...finding, message: HELD_PATHS, where: {} };
    const { message, remedy, torch, where } = finding;
    return {
        ...finding,
        message: cleaned(message),
        remedy: cleaned(remedy),
        ...(torch === undefined ? {} : { torch: cleaned(torch) }),
        where: {
            ...where,
            ...(where.record === undefined ? {} : { record: cleaned(where.record) }),
            ...(where.tensor === undefined ? {} : { tensor: cleaned(where.tensor) }),
        },
    };
}
const HELD_PATHS = 'The file that this was made from held local paths or user names; they are not repeated here';
function cleaned(text) {
    return cleanText(text).text;
}

// EXTERNAL MODULE: ./src/reports/compare-facts.ts
var compare_facts = __webpack_require__(4218);
;// CONCATENATED MODULE: ./src/publish/release-notes.ts




/** Characters of a release's notes that GitHub takes. */
const MAX_NOTES = 125_000;
const ALL = Number.POSITIVE_INFINITY;
/** Each step tells less. */
const LEVELS = [
    { ...ALL_DETAIL, changes: 20, comparisons: ALL },
    { models: ALL, pieces: ALL, loading: 10, changes: 5, comparisons: 50 },
    { models: ALL, pieces: 0, loading: 5, changes: 3, comparisons: 20 },
    { models: 200, pieces: 0, loading: 2, changes: 1, comparisons: 10 },
    { models: 50, pieces: 0, loading: 1, changes: 0, comparisons: 3 },
    { models: 10, pieces: 0, loading: 1, changes: 0, comparisons: 0 },
    { models: 0, pieces: 0, loading: 0, changes: 0, comparisons: 0 },
];
/**
 * Notes of a release, in GitHub's Markdown: the user's own text, table of the files, what changed against the release before, how to verify,
 * join and load them, and where they come from. Where that is too long it tells less; it is never cut in the middle. Throws `UserError` where
 * the user's own text (Markdown that is left as it is) alone is too long.
 */
function releaseNotes(facts, ownText = '', maxCharacters = MAX_NOTES) {
    const own = ownText.trim();
    const notes = LEVELS.map((level) => render(facts, level, own)).find((text) => text.length <= maxCharacters);
    if (notes !== undefined)
        return notes;
    if (own.length + 1 <= maxCharacters)
        return `${own}\n`;
    throw new user_error/* UserError */.y(`the notes have ${own.length} characters, and a release takes ${maxCharacters}; shorten them, or publish the long text as a file`);
}
function render(facts, level, own) {
    const sections = [
        own,
        section('Files', filesTable(facts, level)),
        section('Changes', changes(facts, level)),
        section('Verify', verifyNotes(facts)),
        section('Load', loadNotes(facts, level)),
        bundleNote(facts),
        `<sub>${provenanceLine(facts.provenance)}</sub>`,
    ];
    return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}
function changes({ comparisons }, level) {
    const shown = comparisons.slice(0, level.comparisons);
    if (shown.length === 0)
        return '';
    const more = comparisons.length - shown.length;
    return [...shown.map((each) => change(each, level.changes)), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
function change({ name, reference, report }, most) {
    const lines = [
        ...(0,compare_facts/* renameLines */.a$)(report),
        ...(0,compare_facts/* diffLists */.pv)(report).flatMap(({ title, rows }) => {
            const named = rows.slice(0, most).map((row) => `${row.name}${row.what === '' ? '' : ` (${row.what})`}`);
            const more = rows.length - named.length;
            return [`${title}${named.length === 0 ? '' : `: ${named.join('; ')}`}${more > 0 && named.length > 0 ? ` and ${more} more` : ''}`];
        }),
        ...(0,compare_facts/* dtypeLines */.iF)(report),
    ];
    const shown = lines.slice(0, most);
    const more = lines.length - shown.length;
    return [
        `- ${(0,reports_escape/* markdownCode */.D9)(name)} against ${(0,reports_escape/* markdownText */.p7)(reference)}: ${(0,reports_escape/* markdownText */.p7)((0,compare_facts/* verdictText */.nt)(report))}`,
        ...shown.map((line) => `  - ${(0,reports_escape/* markdownText */.p7)(line)}`),
        ...(more > 0 && most > 0 ? [`  - and ${more} more`] : []),
    ].join('\n');
}
function bundleNote({ bundleName, changedSettings }) {
    if (bundleName === undefined)
        return '';
    const what = `${(0,reports_escape/* markdownCode */.D9)(bundleName)} holds the settings of the training, the names and shapes of all tensors, the validation report and where the files come from.`;
    if (changedSettings === 0)
        return what;
    const values = changedSettings === 1 ? 'One value' : `${changedSettings} values`;
    return `${what} ${values} that named local folders, people or secrets ${changedSettings === 1 ? 'was' : 'were'} taken out of the settings.`;
}

// EXTERNAL MODULE: ./src/checkpoint/json.ts
var checkpoint_json = __webpack_require__(2502);
// EXTERNAL MODULE: ./src/checkpoint/pickle/lookup.ts
var lookup = __webpack_require__(23511);
// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var values = __webpack_require__(11415);
;// CONCATENATED MODULE: ./src/publish/clean-json.ts




/** JSON settings without local paths, names and secrets; numbers and the order of keys stay as they are written. */
function cleanJsonText(text) {
    try {
        return cleanJson((0,checkpoint_json/* parseJson */.qF)(text.replace(/^\ufeff/, '')));
    }
    catch (error) {
        if (error instanceof checkpoint_json/* JsonError */.N3)
            return { refusal: `it is not valid JSON: ${(0,quote/* quote */.h)(error.message)}` };
        throw error;
    }
}
/** As `cleanJsonText`, for what has been parsed. It is at most as deep as `parseJson` reads. */
function cleanJson(json) {
    const cleaner = new JsonCleaner();
    const value = cleaner.value(json, { place: [], key: undefined, taken: undefined, isEmbedded: false });
    return { text: `${written(value, '')}\n`, changes: cleaner.changes };
}
class JsonCleaner {
    changes = [];
    value(json, at) {
        if (typeof json === 'string')
            return this.string(json, at);
        if (json === null || typeof json === 'boolean')
            return json;
        if (json instanceof checkpoint_json/* JsonNumber */.WP)
            return this.number(json, at);
        if (json instanceof checkpoint_json/* JsonObject */.Y5)
            return this.object(json, at);
        const path = pathOfParts(json);
        if (path !== undefined)
            return this.string(path, at);
        return json.map((item, i) => this.value(item, { ...at, place: [...at.place, String(i)] }));
    }
    string(text, at) {
        const { place, key, taken } = at;
        if (taken !== undefined)
            return text === '' || text === REMOVED ? text : this.removed(place, taken);
        const embedded = at.isEmbedded ? undefined : this.embedded(text, at);
        if (embedded !== undefined)
            return embedded;
        const clean = cleanText(text, key);
        for (const kind of clean.kinds)
            this.changes.push({ place: placeText(place), kind });
        return clean.text;
    }
    /** Metadata of safetensors is text, and trainers put JSON into it. It stays as it is written where nothing has to go. */
    embedded(text, at) {
        if (!/^\s*[{[]/.test(text))
            return undefined;
        const json = jsonOf(text);
        if (json === undefined)
            return undefined;
        const before = this.changes.length;
        const value = this.value(json, { ...at, isEmbedded: true });
        return this.changes.length === before ? text : compact(value);
    }
    /** A number is a secret too (a PIN), or names a person (a user id). */
    number(number, { place, taken }) {
        return taken === undefined ? number : this.removed(place, taken);
    }
    removed(place, kind) {
        this.changes.push({ place: placeText(place), kind });
        return REMOVED;
    }
    object(object, at) {
        const taken = new Set();
        return new checkpoint_json/* JsonObject */.Y5(object.entries.map(([key, value]) => {
            const name = this.key(key, at.place, taken);
            return [name, this.value(value, { ...at, place: [...at.place, name], key, taken: at.taken ?? kindOfAllUnder(key) })];
        }));
    }
    /** Lightning keeps scores by the absolute paths of checkpoints: keys are cleaned as values are, and stay apart. */
    key(key, place, taken) {
        const clean = cleanText(key);
        for (const kind of clean.kinds)
            this.changes.push({ place: `a key of ${placeText(place)}`, kind });
        let name = clean.text;
        for (let i = 2; clean.kinds.size > 0 && taken.has(name); i++)
            name = `${clean.text} (${i})`;
        taken.add(name);
        return name;
    }
}
function jsonOf(text) {
    try {
        return (0,checkpoint_json/* parseJson */.qF)(text);
    }
    catch (error) {
        if (error instanceof checkpoint_json/* JsonError */.N3)
            return undefined;
        throw error;
    }
}
/** `["/", "home", "alice"]`, as the parts of a `pathlib` path are written. */
function pathOfParts(items) {
    const [root] = items;
    if (items.length < 2 || typeof root !== 'string' || !/^(?:\/|[A-Za-z]:\\)$/.test(root))
        return undefined;
    const parts = items.slice(1);
    return parts.every((part) => typeof part === 'string') ? `${root}${parts.join(root === '/' ? '/' : '\\')}` : undefined;
}
/** Longest part of a place; keys of settings are words. */
const LONGEST_PART = 60;
const MOST_PARTS = 16;
function placeText(place) {
    if (place.length === 0)
        return 'the top';
    return place
        .slice(-MOST_PARTS)
        .map((part) => (0,quote/* shorten */.m)(part, LONGEST_PART))
        .join('.');
}
/** As `JSON.stringify` with two spaces would write it; lists of plain values stand in one line where they are short. */
function written(json, indent) {
    if (json instanceof checkpoint_json/* JsonNumber */.WP)
        return json.text;
    if (json === null || typeof json !== 'object')
        return JSON.stringify(json);
    const inner = `${indent}  `;
    if (json instanceof checkpoint_json/* JsonObject */.Y5) {
        const lines = json.entries.map(([key, value]) => `${inner}${JSON.stringify(key)}: ${written(value, inner)}`);
        return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
    }
    const items = json.map((item) => written(item, inner));
    const line = `[${items.join(', ')}]`;
    if (line.length <= LONGEST_LINE && !line.includes('\n'))
        return line;
    return `[\n${items.map((item) => `${inner}${item}`).join(',\n')}\n${indent}]`;
}
const LONGEST_LINE = 100;
/** As `JSON.stringify` without spaces. */
function compact(json) {
    if (json instanceof checkpoint_json/* JsonNumber */.WP)
        return json.text;
    if (json === null || typeof json !== 'object')
        return JSON.stringify(json);
    if (json instanceof checkpoint_json/* JsonObject */.Y5)
        return `{${json.entries.map(([key, value]) => `${JSON.stringify(key)}:${compact(value)}`).join(',')}}`;
    return `[${json.map(compact).join(',')}]`;
}

;// CONCATENATED MODULE: ./src/publish/checkpoint-settings.ts




/** Top-level entries that hold the settings of a training, in the projects that we know and in those that we do not. */
const checkpoint_settings_SETTINGS = new Set([
    'config',
    'cfg',
    'conf',
    'hparams',
    'hps',
    'hyper_parameters',
    'hparams_name',
    'datamodule_hyper_parameters',
    'args',
    'opt',
    'options',
    'settings',
    'info',
    'model_args',
    'model_config',
    'model_kwargs',
    'train_args',
    'training_args',
    'audio_config',
    'speakers',
    'spk2id',
    'symbols',
]);
/** Values of one checkpoint's settings; GPT-SoVITS has a hundred. */
const MOST_VALUES = 50_000;
/** Characters of texts in them, so that one text that is shared by reference a million times does not fill the memory. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** Deeper than any settings lie. */
const MOST_LEVELS = 48;
/** A text that is longer is data. */
const LONGEST_TEXT = 64 * 1024;
/**
 * The settings that a checkpoint brings: GPT-SoVITS' `config`, Lightning's `hyper_parameters`, RVC's list, and every number and text at its
 * top; for safetensors its `__metadata__`. Not cleaned. `undefined` where there are none.
 */
function checkpointSettings({ root, metadata, container }) {
    const reader = new SettingsReader();
    const found = [];
    const entries = (0,lookup/* dictEntries */.Hc)(root) ?? new values/* Entries */.Rv();
    for (const [i, key] of entries.keys.entries()) {
        if (typeof key !== 'string')
            continue;
        const isSetting = container === 'safetensors' || checkpoint_settings_SETTINGS.has(key.toLowerCase()) || metadata.has(key);
        if (isSetting)
            found.push([key, reader.value(entries.values[i] ?? null, 0)]);
    }
    return found.length === 0 ? undefined : new checkpoint_json/* JsonObject */.Y5(found);
}
/** Turns what a pickle describes into JSON. What is no plain data becomes a text in brackets that says what it was. */
class SettingsReader {
    values = 0;
    characters = 0;
    /** The objects that lead to the one that is read: what holds itself has no end. */
    above = new Set();
    value(value, depth) {
        if (++this.values > MOST_VALUES || this.characters > MOST_CHARACTERS || depth > MOST_LEVELS)
            return '(too large)';
        if (value === null || typeof value === 'boolean')
            return value;
        if (typeof value === 'number' || typeof value === 'bigint')
            return new checkpoint_json/* JsonNumber */.WP(String(value));
        if (typeof value === 'string')
            return this.text(value);
        if (value.kind === 'float')
            return Number.isFinite(value.value) ? new checkpoint_json/* JsonNumber */.WP(floatText(value.value)) : String(value.value);
        if (this.above.has(value))
            return '(itself)';
        this.above.add(value);
        const json = this.object(value, depth + 1);
        this.above.delete(value);
        return json;
    }
    text(text) {
        this.characters += text.length;
        // Half of a surrogate pair is no text that JSON may hold.
        return Buffer.from(text.length > LONGEST_TEXT ? `(text of ${text.length} characters)` : text).toString();
    }
    object(value, depth) {
        switch (value.kind) {
            case 'list':
            case 'tuple':
            case 'set':
                return this.list(value.items, depth);
            case 'dict':
                return this.entries(value.entries, depth);
            case 'call':
                return this.call(value, depth);
            case 'global':
                return this.text(`(${value.canonical})`);
            case 'bytes':
                return `(${value.length} bytes)`;
            case 'persistent':
                return '(tensor)';
        }
    }
    list(items, depth) {
        const read = [];
        for (const item of items) {
            if (this.values > MOST_VALUES || this.characters > MOST_CHARACTERS)
                break;
            read.push(this.value(item, depth));
        }
        return read;
    }
    entries(entries, depth) {
        const read = [];
        for (const [i, key] of entries.keys.entries()) {
            if (this.values > MOST_VALUES || this.characters > MOST_CHARACTERS)
                break;
            read.push([this.text(keyText(key)), this.value(entries.values[i] ?? null, depth)]);
        }
        return new checkpoint_json/* JsonObject */.Y5(read);
    }
    /** A path, a dict of a class of its own, an object by its attributes (GPT-SoVITS' `HParams`, `argparse.Namespace`), or its class. */
    call(call, depth) {
        const path = isOf(call, 'pathlib') ? (pathOfParts(call.args) ?? relativePath(call.args)) : undefined;
        if (path !== undefined)
            return this.text(path);
        const held = (0,lookup/* dictEntries */.Hc)(call) ?? (0,lookup/* attributes */.uK)(call);
        if (held !== undefined)
            return this.entries(held, depth);
        if (call.items.length > 0)
            return this.list(call.items, depth);
        const [first, ...others] = call.args;
        // An enum, or a class around one value: `Path`, `str`, `float`.
        if (first !== undefined && others.length === 0 && isSimple(first))
            return this.value(first, depth);
        return this.text(call.callable instanceof values/* GlobalValue */.ld ? `(${call.callable.canonical})` : '(object)');
    }
}
function isOf(call, module) {
    return call.callable instanceof values/* GlobalValue */.ld && call.callable.module.split('.')[0] === module;
}
function relativePath(parts) {
    return parts.length > 0 && parts.every((part) => typeof part === 'string') ? parts.join('/') : undefined;
}
function isSimple(value) {
    return value === null || typeof value !== 'object' || value.kind === 'float';
}
function keyText(key) {
    if (key === null || typeof key !== 'object')
        return String(key);
    return key.kind === 'float' ? String(key.value) : `(${key.kind})`;
}
/** Python's `1.0` stays a float. */
function floatText(value) {
    return Number.isInteger(value) && Math.abs(value) < 1e16 ? value.toFixed(1) : String(value);
}

;// CONCATENATED MODULE: ./src/publish/clean-yaml.ts





/** Deeper than settings lie. Nesting by the thousand makes YAML readers run for minutes. */
const MAX_DEPTH = 64;
/**
 * YAML settings without local paths, names and secrets, in values, keys and comments. Every value is read as the text that it is
 * (`1e-4` and `0x10` stay so), and aliases are not followed, so nothing expands.
 */
function cleanYamlText(text) {
    const tokens = [...new dist/* Parser */.iX().parse(text.replace(/^\ufeff/, ''))];
    if (tokens.some(isTooDeep))
        return { refusal: `it is nested deeper than ${MAX_DEPTH} levels` };
    const documents = [...new dist/* Composer */.Dk({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, strict: false }).compose(tokens)];
    const [error] = documents.flatMap((document) => document.errors);
    if (error !== undefined)
        return { refusal: `it is not valid YAML: ${(0,quote/* quote */.h)(error.message.split('\n', 1)[0] ?? '')}` };
    const cleaner = new YamlCleaner();
    for (const document of documents)
        cleaner.document(document);
    try {
        const written = documents.map((document) => document.toString({ lineWidth: 0, flowCollectionPadding: false }));
        return { text: written.join(''), changes: cleaner.changes };
    }
    catch (error) {
        // An alias of nothing is found only when it is written.
        return { refusal: `it cannot be written again: ${(0,quote/* quote */.h)(error instanceof Error ? error.message : String(error))}` };
    }
}
/** Walks with a list of its own instead of the call stack. */
function isTooDeep(root) {
    const waiting = [{ token: root, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { token, depth } = next;
        if (depth > MAX_DEPTH)
            return true;
        const below = [];
        if (token.type === 'document')
            below.push(token.value);
        else if ('items' in token)
            for (const item of token.items)
                below.push(item.key, item.value);
        for (const child of below)
            if (child)
                waiting.push({ token: child, depth: depth + 1 });
    }
    return false;
}
/** The place of a key itself. */
const KEY = '(key)';
class YamlCleaner {
    changes = [];
    document(document) {
        this.comments(document, []);
        // The type of `contents` allows no other kind of node in place of the one that was read.
        document.contents = this.node(document.contents, { place: [], key: undefined, taken: undefined });
    }
    node(node, at) {
        if ((0,dist/* isScalar */.jn)(node))
            return this.scalar(node, at);
        if ((0,dist/* isMap */.jh)(node))
            return this.map(node, at);
        if ((0,dist/* isSeq */.oP)(node))
            return this.seq(node, at);
        if ((0,dist/* isAlias */.Vj)(node))
            this.comments(node, at.place);
        return node;
    }
    scalar(scalar, { place, key, taken }) {
        this.comments(scalar, place);
        if (typeof scalar.value !== 'string' || isNothing(scalar))
            return scalar;
        if (taken !== undefined) {
            if (scalar.value !== REMOVED)
                this.replace(scalar, REMOVED, [taken], place);
        }
        else if (!isNumber(scalar)) {
            const clean = cleanText(scalar.value, key);
            if (clean.kinds.size > 0)
                this.replace(scalar, clean.text, clean.kinds, place);
        }
        return scalar;
    }
    replace(scalar, text, kinds, place) {
        scalar.value = text;
        // A name such as `12` or `on` stays the text that the path was.
        if (scalar.type === undefined || scalar.type === 'PLAIN')
            scalar.type = 'QUOTE_DOUBLE';
        for (const kind of kinds)
            this.changes.push({ place: placeText(place), kind });
    }
    map(map, at) {
        this.comments(map, at.place);
        for (const pair of map.items) {
            const key = (0,dist/* isScalar */.jn)(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : undefined;
            pair.key = this.node(pair.key, { place: [...at.place, KEY], key: undefined, taken: undefined });
            const name = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '?';
            const taken = at.taken ?? (key === undefined ? undefined : kindOfAllUnder(key));
            pair.value = this.node(pair.value, { place: [...at.place, name], key, taken });
        }
        return map;
    }
    /** PyYAML writes a `pathlib` path as a list of its parts, with a tag that names the class. */
    seq(seq, at) {
        const path = pathOfParts(seq.items.map((item) => ((0,dist/* isScalar */.jn)(item) ? item.value : undefined)));
        if (path !== undefined) {
            const scalar = new dist/* Scalar */.X5(path);
            scalar.anchor = seq.anchor;
            return this.scalar(scalar, at);
        }
        this.comments(seq, at.place);
        seq.items = seq.items.map((item, i) => this.node(item, { ...at, place: [...at.place, String(i)] }));
        return seq;
    }
    comments(node, place) {
        for (const part of ['commentBefore', 'comment']) {
            const text = node[part];
            if (typeof text !== 'string')
                continue;
            const lines = text.split('\n').map((line) => this.commentLine(line, place));
            node[part] = lines.join('\n');
        }
    }
    commentLine(line, place) {
        const [, start = '', words = ''] = /^(\s*)([\s\S]*)$/.exec(line) ?? [];
        // A setting that is commented out is one that was in use.
        const [, name, value = ''] = /^([\w-]{1,64})\s*:\s*(\S.*)$/.exec(words) ?? [];
        const isSetting = name !== undefined && kindOfAllUnder(name) !== undefined;
        const { text, kinds } = isSetting ? cleanText(value, name) : cleanText(words);
        for (const kind of kinds)
            this.changes.push({ place: `a comment at ${placeText(place.filter((part) => part !== KEY))}`, kind });
        return kinds.size === 0 ? line : `${start}${isSetting ? `${name}: ` : ''}${text}`;
    }
}
/** An empty value, or one that only looks like text because all values are read as text. */
function isNothing({ value, type }) {
    return type === 'PLAIN' && typeof value === 'string' && /^(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/.test(value);
}
/** A plain number: no text to look for paths in. */
function isNumber({ value, type }) {
    return type === 'PLAIN' && typeof value === 'string' && /^[-+]?[\d.][\d._eE+-]*$/.test(value);
}

;// CONCATENATED MODULE: ./src/publish/settings.ts




/** Characters of all settings together, and their files; what goes beyond is left out, and said. */
const settings_MOST_CHARACTERS = 16 * 1024 * 1024;
const MOST_FILES = 2000;
/** Characters of all lists of changes together: what the bundle says of itself has to stay small. */
const MOST_LISTED = 1024 * 1024;
/** Files that are named as left out. */
const MOST_LEFT_OUT = 200;
/**
 * The settings of all checkpoints, without local paths, names and secrets, for the bundle. A file that lies beside several checkpoints is
 * there once. What cannot be read as JSON or YAML is left out, since nobody knows what it holds.
 */
function publishedSettings(sources) {
    const collector = new Collector();
    for (const { name, checkpoint, beside } of sources) {
        const own = checkpointSettings(checkpoint);
        if (own !== undefined)
            collector.add('checkpoint', name, 'checkpoint.json', cleanJson(own));
        for (const file of beside.files)
            collector.add('file', name, file.name, settings_cleaned(file));
        for (const { name: left, why } of beside.leftOut)
            collector.leaveOut(left, why);
    }
    return collector.result();
}
/** Characters around a place in the list. */
const ROOM_OF_A_CHANGE = 80;
class Collector {
    configs = new Map();
    entries = new Set();
    leftOut = new Map();
    characters = 0;
    listed = 0;
    changed = 0;
    add(from, source, file, settings) {
        if ('refusal' in settings)
            return this.leaveOut(file, settings.refusal);
        const { text, changes } = settings;
        if (stillTells(text))
            return this.leaveOut(file, 'it names a home folder or a secret in a place that cannot be cleaned');
        const name = settings_safeName(cleanText(file).text);
        const identity = JSON.stringify([from, name, text]);
        const known = this.configs.get(identity);
        if (known !== undefined) {
            this.configs.set(identity, { ...known, of: [...new Set([...known.of, source])] });
            return;
        }
        this.characters += text.length;
        if (this.characters > settings_MOST_CHARACTERS || this.configs.size >= MOST_FILES)
            return this.leaveOut(file, 'there is no room for it: the settings together are too large');
        this.changed += changes.length;
        const entry = this.entry(`config/${settings_safeName(source)}/${name}`);
        this.configs.set(identity, { entry, of: [source], from, changes: this.list(changes), text });
    }
    leaveOut(name, why) {
        if (this.leftOut.size >= MOST_LEFT_OUT)
            return;
        // A reason of the system's own may hold the whole path.
        this.leftOut.set(name, { name: cleanText(name).text, why: cleanText(why).text });
    }
    result() {
        return { configs: [...this.configs.values()], leftOut: [...this.leftOut.values()], changed: this.changed };
    }
    /** As many as there is room for. */
    list(changes) {
        return changes.filter(({ place }) => {
            this.listed += place.length + ROOM_OF_A_CHANGE;
            return this.listed <= MOST_LISTED;
        });
    }
    /** Names that differ in case alone are one on some systems. */
    entry(wanted) {
        let entry = wanted;
        for (let i = 2; this.entries.has(entry.toLowerCase()); i++)
            entry = wanted.replace(/(\.\w+)?$/, `-${i}$1`);
        this.entries.add(entry.toLowerCase());
        return entry;
    }
}
function settings_cleaned({ name, text }) {
    return /\.json$/i.test(name) ? cleanJsonText(text) : cleanYamlText(text);
}
/** YAML has corners beside values and comments: names of anchors, tags, directives. */
function stillTells(text) {
    return /(?:(?<![\w.])\/(?:home|Users)\/|[A-Za-z]:\\{1,2}Users\\{1,2})[^\s/\\'"]|(?<![\w-])(?:gh[pousr]_|github_pat_|hf_|AKIA)[A-Za-z0-9]{16}|PRIVATE KEY-----/.test(text);
}
/** Name of a file in a zip that every system can unpack. */
function settings_safeName(name) {
    const safe = name
        .replace(/[^\p{L}\p{N}._+=@ -]/gu, '_')
        .replace(/^[. ]+|[. ]+$/g, '_')
        .slice(0, 120);
    return safe === '' ? '_' : safe;
}

// EXTERNAL MODULE: ./src/references/places.ts
var places = __webpack_require__(37192);
// EXTERNAL MODULE: ./src/references/side.ts
var references_side = __webpack_require__(40859);
// EXTERNAL MODULE: ./src/writers/atomic-file.ts + 1 modules
var atomic_file = __webpack_require__(6238);
// EXTERNAL MODULE: ./src/writers/writer-error.ts
var writer_error = __webpack_require__(44574);
;// CONCATENATED MODULE: ./src/commands/publish-beside.ts





















/** Writes what is published beside the models (bundle, model card, checksums) and the notes. Throws `UserError`. */
async function writePublication(models, beside) {
    const { request, report, folder, userNotes } = beside;
    const own = await (0,staging_folder/* subfolder */.J)(folder, 'beside');
    const settings = await settingsOf(models, request);
    report.cleaned(settings.configs.flatMap(({ entry, changes }) => changes.map(({ place, kind }) => ({ entry, place, kind }))));
    report.note(settings.leftOut.map(({ name, why }) => `settings in ${name} are not in the bundle: ${why}`));
    const bundleName = bundleNameOf(models, request);
    const facts = await releaseFacts(models, settings, bundleName, beside);
    const bundle = await bundled(models, settings, facts, beside);
    const files = models.flatMap((model) => model.files);
    const add = async (name, bytes, role) => files.push(await publish_beside_written(own, name, bytes, role));
    await add(bundleName, bundle, 'bundle');
    if (request.destination.kind === 'hf')
        await add('README.md', Buffer.from(modelCard(facts, userNotes)), 'card');
    await add(digests/* CHECKSUMS_NAME */.NX, Buffer.from((0,digests/* checksumsText */.cV)(files)), 'checksums');
    const sources = sourcesOf(models);
    const isOfModel = new Set(models.flatMap((model) => model.files));
    refuseNameTwice(files.map((file) => ({
        name: file.name,
        from: (isOfModel.has(file) ? sources.get(file.name) : undefined) ?? `the ${file.name} that is written beside the weights`,
    })), 'choose other names with --name');
    report.planned(facts.title, files, sources);
    return { tag: request.tag, title: facts.title, notes: releaseNotes(facts, userNotes), files };
}
/** Which file each published one was made from. */
function sourcesOf(models) {
    return new Map(models.flatMap(({ files, output }) => files.map(({ name }) => [name, output.source.main.path])));
}
/** The settings of the sources, without what is nobody's business. */
async function settingsOf(models, { root, config }) {
    const sources = new Map();
    for (const { output, facts } of models) {
        const { path, absolute } = output.source.main;
        if (sources.has(absolute))
            continue;
        const side = await (0,references_side/* sideOf */.Jh)(await (0,places/* filePlace */.W)(root, path), { config, weightsRoot: undefined });
        try {
            if (side.content === undefined)
                continue;
            sources.set(absolute, { name: facts.source.name, checkpoint: side.content.checkpoint, beside: await findConfigFiles(absolute) });
        }
        finally {
            await side.close();
        }
    }
    return publishedSettings([...sources.values()]);
}
async function releaseFacts(models, { changed }, bundleName, { request, surroundings: { env, now }, comparisons }) {
    const isOnGitHub = env.GITHUB_ACTIONS === 'true';
    const sources = new Map(models.map(({ facts, output }) => [output.source.main.absolute, facts.source]));
    const provenance = (0,publish_provenance.provenanceOf)({
        env,
        git: isOnGitHub ? undefined : await (0,publish_provenance.readGitFacts)(request.root),
        now: now(),
        version: package_namespaceObject.rE,
        sources: [...sources.values()],
    });
    return {
        title: request.title ?? request.tag ?? titleOf(models),
        tag: request.tag,
        models: models.map(({ facts }) => facts),
        provenance,
        comparisons,
        bundleName,
        changedSettings: changed,
    };
}
function titleOf(models) {
    const [first, ...others] = models;
    return first === undefined || others.length > 0 ? `${models.length} checkpoints` : first.facts.name;
}
async function bundled(models, settings, facts, { request, validation }) {
    const { configs, leftOut } = settings;
    try {
        return await writeBundle({
            files: models.map(bundledModel),
            provenance: facts.provenance,
            options: optionsOf(request),
            configs,
            leftOut,
            validateReport: publishedReportJson(validation),
            readme: bundleReadme(facts, settings),
        });
    }
    catch (error) {
        throw error instanceof read_bundle/* BundleError */.r ? new user_error/* UserError */.y(`the release bundle cannot be written: ${error.message}`) : error;
    }
}
function bundledModel({ facts, keySchema }) {
    const { name, size, sha256, identity, container, tensors, parameters, dtypes, progress, source, form, pieces } = facts;
    const place = form === 'shards' ? { shards: pieces } : form === 'parts' ? { parts: pieces } : {};
    return { ...{ name, size, sha256, identity, container, tensors, parameters, dtypes, progress, source, keySchema }, ...place };
}
/** What was asked for, as far as it says something of the files. */
function optionsOf({ dtype, only, containers, keepDtype, split }) {
    return { dtype, only, containers, 'keep-dtype': keepDtype, split };
}
/** After the tag, since a release has one; elsewhere after the model that it is about. */
function bundleNameOf(models, { tag }) {
    const [first, ...others] = models;
    const name = tag ?? (first === undefined || others.length > 0 ? 'checkpoints' : first.facts.name);
    return `${safeName(name).name}${bundle/* BUNDLE_EXTENSION */.D8}`;
}
async function publish_beside_written(folder, name, bytes, role) {
    try {
        const file = await atomic_file/* AtomicFile */.A.create((0,external_node_path_.join)(folder, name), bytes.length);
        try {
            await file.write(0, bytes);
            await file.commit();
            return { path: file.path, name, ...(0,digests/* digestOf */.ol)(bytes), role, contentType: contentTypeOf(name) };
        }
        finally {
            await file.discard();
        }
    }
    catch (error) {
        throw error instanceof writer_error/* WriterError */.C ? new user_error/* UserError */.y(error.message) : error;
    }
}

// EXTERNAL MODULE: ./src/commands/compare.ts + 14 modules
var compare = __webpack_require__(41008);
;// CONCATENATED MODULE: ./src/commands/publish-compatible.ts

/**
 * Compares each output with the reference that is required. Where that is the latest release and there is none yet, nothing is compared, and
 * a note says so. Throws `UserError` where a reference cannot be had.
 */
async function compareOutputs(staged, request) {
    const { requireCompatible: written, require, root, config, access, threads } = request;
    if (written === undefined)
        return { comparisons: [], notes: [] };
    if (await isBeforeFirstRelease(written, request)) {
        return { comparisons: [], notes: [`nothing was compared with ${written}: no release is there yet that counts as the latest`] };
    }
    const { filledReference } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 87418));
    const comparisons = [];
    for (const { path, name, source } of staged) {
        const reference = filledReference(written, source.main.path);
        const { ignore } = config.compare;
        const wishes = { ignore, rename: [], weightsRoot: undefined, dtype: 'any', values: false };
        const report = await (0,compare/* compare */.U)({ ...wishes, candidate: `file:${path}`, reference, require, root, threads, config, access });
        comparisons.push({ name: name.name, reference: report.reference.name, report });
    }
    return { comparisons, notes: [] };
}
/** Throws `UserError` where the repository cannot be seen: that must not look like one without releases. */
async function isBeforeFirstRelease(reference, { root, config, access }) {
    if (!/^release:latest(?:\/|$)/i.test(reference))
        return false;
    const { hostedRepository } = await __webpack_require__.e(/* import() */ 692).then(__webpack_require__.bind(__webpack_require__, 90692));
    const { explained } = await __webpack_require__.e(/* import() */ 480).then(__webpack_require__.bind(__webpack_require__, 52480));
    const { connectReleases } = await __webpack_require__.e(/* import() */ 806).then(__webpack_require__.bind(__webpack_require__, 23425));
    const hub = await hostedRepository({ root, config, access, weightsRoot: undefined }, reference);
    const releases = connectReleases(hub);
    return explained({ reference, permission: 'contents: read', hasToken: hub.token !== undefined }, async () => {
        if ((await releases.latest()) !== undefined)
            return false;
        // GitHub says 404 for a repository that may not be seen, too; this call tells the two apart.
        await releases.newest();
        return true;
    });
}

;// CONCATENATED MODULE: ./src/publish/exposed-secrets.ts


/**
 * Where the settings inside of a checkpoint hold what looks like a secret. Settings in the bundle are cleaned; those in the weights
 * themselves go out as they are, since what loads them may need them.
 */
function exposedSecrets(checkpoint) {
    const settings = checkpointSettings(checkpoint);
    if (settings === undefined)
        return [];
    const found = cleanJson(settings).changes.filter(({ kind }) => kind === 'secret' || kind === 'address with credentials');
    return [...new Set(found.map(({ place }) => place))];
}

// EXTERNAL MODULE: ./src/commands/validate.ts + 1 modules
var validate = __webpack_require__(8708);
;// CONCATENATED MODULE: ./src/commands/publish-models.ts






/** Checks what was written as any other checkpoint, and takes its digests on the way. What is a source itself was checked before. */
async function checkStaged(staged, folder, { config, threads }, progress) {
    const paths = staged.filter(({ isSource, conversion }) => !isSource || conversion !== undefined).map(({ path }) => path);
    if (paths.length === 0) {
        progress.total(0, 0);
        return NOTHING_CHECKED;
    }
    return (0,validate.validate)({ root: folder, paths, config: outputConfig(config), progress, ...(threads === undefined ? {} : { threads }) });
}
/** Names and neighbours of what is published are our own doing; local paths in it are what its readers would find. */
function outputConfig(config) {
    const own = ['naming/pattern', 'naming/duplicate-progress', 'naming/progress-mismatch', 'layout/missing-config', 'layout/stray-temp'];
    const rules = { ...config.rules, ...Object.fromEntries(own.map((id) => [id, 'off'])) };
    return { ...config, rules, digest: 'sha256', manifest: undefined, 'require-resumable': [], 'no-local-paths': ['**'], 'fail-on': 'error' };
}
const NOTHING_CHECKED = {
    schema: 'ckpt-guard/validate@1',
    status: 'passed',
    summary: { files: 0, passed: 0, failed: 0, errors: 0, warnings: 0, notices: 0, bytes: 0 },
    files: [],
};
/** What is known of an output that passed. */
async function checkedModel(output, checked, folder, config) {
    const byPath = new Map(checked.files.map((file) => [file.path, file]));
    const reportOf = ({ path }) => {
        const isSource = path === output.source.main.absolute;
        const report = isSource ? output.source.report : byPath.get((0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/'));
        if (report === undefined)
            throw new RangeError(`${path} was written and not checked`);
        return report;
    };
    const files = output.files.map((file) => {
        const { name } = file;
        const role = output.files.length > 1 && file.path === output.path ? 'index' : 'weights';
        const label = role === 'weights' && output.files.length === 1 ? output.name.label : undefined;
        const digest = digestIn(reportOf(file));
        return { ...digest, path: file.path, name, role, contentType: contentTypeOf(name), ...(label === undefined ? {} : { label }) };
    });
    const main = output.files.find(({ path }) => path === output.path);
    if (main === undefined)
        throw new RangeError(`${output.path} is none of its own files`);
    return { output, files, ...(await factsOf(output, files, reportOf(main), config)) };
}
async function factsOf(output, files, report, config) {
    const { source, container, path } = output;
    const [main, pieces] = [files.find((file) => file.path === path), files.filter((file) => file.path !== path)];
    const side = await (0,references_side/* sideOf */.Jh)(await (0,places/* filePlace */.W)('/', path), { config, weightsRoot: undefined });
    try {
        const facts = {
            name: main?.name ?? output.name.name,
            ...digestIn(report),
            container,
            form: pieces.length > 0 ? 'shards' : 'single',
            pieces: pieces.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
            joinScripts: [],
            tensors: report.tensors,
            parameters: report.parameters,
            dtypes: report.dtypes,
            weightsRoot: side.weightsRoot ?? '',
            weightsOnly: report.loadable.weightsOnly,
            headerCode: side.content?.checkpoint.headerCode,
            identity: publish_models_identityOf(report, source.report),
            progress: { ...source.report.progress, ...report.progress },
            source: { name: source.main.path.slice(source.main.path.lastIndexOf('/') + 1), ...digestIn(source.report) },
        };
        const secrets = side.content === undefined ? [] : exposedSecrets(side.content.checkpoint);
        return { facts, keySchema: { identity: side.identity, keys: side.keys }, secrets };
    }
    finally {
        await side.close();
    }
}
/** What the output shows; a version that only the source's folder tells counts as well. */
function publish_models_identityOf({ identity }, source) {
    const found = identity ?? source.identity;
    if (found === undefined)
        return undefined;
    const { project, kind } = found;
    const version = found.version ?? (source.identity?.project === project ? source.identity.version : undefined);
    return { project, kind, ...(version === undefined ? {} : { version }) };
}
function digestIn({ path, size, digest: { sha256 } }) {
    if (sha256 === undefined)
        throw new RangeError(`no digest was taken of ${path}`);
    return { size, sha256 };
}

;// CONCATENATED MODULE: ./src/commands/publish-notes.ts





/** A character has at most four bytes. */
const publish_notes_MAX_BYTES = MAX_NOTES * 4;
/** The user's own text for the notes. Throws `UserError` where it is asked for and cannot be had, or is longer than a release takes. */
async function readUserNotes({ root, notesFile }) {
    if (notesFile === undefined)
        return undefined;
    const failed = (why) => new user_error/* UserError */.y(`--notes ${notesFile}: ${why}; expected a file of text (Markdown), or the word generate`);
    try {
        const file = await (0,promises_.open)((0,external_node_path_.resolve)(root, notesFile), 'r');
        try {
            const bytes = Buffer.alloc(publish_notes_MAX_BYTES + 1);
            const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
            const text = bytesRead > publish_notes_MAX_BYTES ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytesRead));
            if (text === undefined || text.length > MAX_NOTES)
                throw failed(`it is longer than the ${MAX_NOTES} characters that a release takes`);
            return text;
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        throw failed(error instanceof TypeError ? 'it is not UTF-8 text' : (0,system_reason/* reasonOf */.A)(error));
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/writers/disk-error.ts
var disk_error = __webpack_require__(73556);
;// CONCATENATED MODULE: ./src/publish/join-scripts.ts
/**
 * A script for any POSIX shell that joins the parts beside it. It says which parts are missing or damaged, checks the digest of the whole,
 * and only then gives it its name; what has that name already is never replaced.
 */
function joinShellScript({ name, size, sha256, parts }) {
    const calls = parts.map((part) => `  "$1" ${shellQuoted(part.name)} ${part.size} ${part.sha256}`).join('\n');
    return `#!/bin/sh
# Joins the ${parts.length} parts of ${commentSafe(name)}, which have to lie in the folder of this script.
# The SHA-256 digests of all parts and of the whole are checked.
#
# Usage: sh ${commentSafe(name)}.join.sh

set -eu
LC_ALL=C
export LC_ALL
unset CDPATH

whole=${shellQuoted(name)}
size=${size}
sha256=${sha256}

# Calls a function with the name, size and digest of each part.
for_each_part() {
${calls}
}

fail() {
  printf '%s\\n' "$*" >&2
  exit 1
}

if command -v sha256sum >/dev/null 2>&1; then
  digest() { sha256sum; }
elif command -v shasum >/dev/null 2>&1; then
  digest() { shasum -a 256; }
elif command -v openssl >/dev/null 2>&1; then
  digest() { openssl dgst -sha256 -r; }
else
  fail 'expected sha256sum, shasum or openssl to check the digests with, found none of them'
fi

digest_of() {
  digest <"$1" | cut -c 1-64
}

size_of() {
  echo $(($(wc -c <"$1")))
}

problems=0
problem() {
  printf '%s\\n' "$*" >&2
  problems=$((problems + 1))
}

check_size() {
  if [ ! -f "$1" ]; then
    problem "$1 is missing: download it into this folder"
  elif [ "$(size_of "$1")" -ne "$2" ]; then
    problem "$1 is incomplete: expected $2 bytes, found $(size_of "$1"); download it again"
  fi
}

check_digest() {
  found=$(digest_of "$1")
  [ "$found" = "$3" ] || problem "$1 is damaged: expected SHA-256 $3, found $found; download it again"
}

append() {
  cat <"$1" >>"$temporary"
}

cd -- "$(dirname -- "$0")"

if [ -e "$whole" ]; then
  [ "$(digest_of "$whole")" = "$sha256" ] || fail "$whole is there already and has another content: move it away first"
  echo "$whole is there already, and whole"
  exit 0
fi

for_each_part check_size
[ "$problems" -eq 0 ] || fail "$whole cannot be joined"
for_each_part check_digest
[ "$problems" -eq 0 ] || fail "$whole cannot be joined"

temporary=".$whole.joining-$$"
trap 'rm -f -- "$temporary"' EXIT
trap 'exit 1' HUP INT TERM
rm -f -- "$temporary"
for_each_part append

[ "$(size_of "$temporary")" -eq "$size" ] && [ "$(digest_of "$temporary")" = "$sha256" ] ||
  fail "$whole is not what it should be, though its parts are: check the disk, and try again"
mv -- "$temporary" "$whole"
echo "$whole is whole: $size bytes, SHA-256 $sha256"
`;
}
/** The same for PowerShell 5 and later. */
function joinPowerShellScript({ name, size, sha256, parts }) {
    const rows = parts
        .map((part) => `  @{ Name = ${powerShellQuoted(part.name)}; Size = ${part.size}; Sha256 = '${part.sha256}' }`)
        .join('\n');
    return `# Joins the ${parts.length} parts of ${commentSafe(name)}, which have to lie in the folder of this script.
# The SHA-256 digests of all parts and of the whole are checked.
#
# Usage: powershell -ExecutionPolicy Bypass -File ${commentSafe(name)}.join.ps1

#Requires -Version 5.0
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$whole = @{ Name = ${powerShellQuoted(name)}; Size = ${size}; Sha256 = '${sha256}' }
$parts = @(
${rows}
)

function Get-PlaceOf([string] $Name) {
  Join-Path -Path $PSScriptRoot -ChildPath $Name
}

function Get-Sha256([string] $Path) {
  (Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash.ToLowerInvariant()
}

# What is wrong with a part; nothing where it is as it should be.
function Get-Problem($Part) {
  $path = Get-PlaceOf $Part.Name
  if (-not (Test-Path -LiteralPath $path -PathType Leaf)) {
    return "$($Part.Name) is missing: download it into this folder"
  }
  $size = (Get-Item -LiteralPath $path -Force).Length
  if ($size -ne $Part.Size) {
    return "$($Part.Name) is incomplete: expected $($Part.Size) bytes, found $size; download it again"
  }
  $found = Get-Sha256 $path
  if ($found -ne $Part.Sha256) {
    return "$($Part.Name) is damaged: expected SHA-256 $($Part.Sha256), found $found; download it again"
  }
}

function Stop-WithMessage([string] $Message) {
  [Console]::Error.WriteLine($Message)
  exit 1
}

$target = Get-PlaceOf $whole.Name
if (Test-Path -LiteralPath $target) {
  if ((Get-Sha256 $target) -ne $whole.Sha256) {
    Stop-WithMessage "$($whole.Name) is there already and has another content: move it away first"
  }
  Write-Output "$($whole.Name) is there already, and whole"
  exit 0
}

$problems = @($parts | ForEach-Object { Get-Problem $_ })
if ($problems.Count -gt 0) {
  $problems | ForEach-Object { [Console]::Error.WriteLine($_) }
  Stop-WithMessage "$($whole.Name) cannot be joined"
}

$temporary = Get-PlaceOf ".$($whole.Name).joining-$PID"
try {
  $output = [System.IO.File]::Create($temporary)
  try {
    foreach ($part in $parts) {
      $source = [System.IO.File]::OpenRead((Get-PlaceOf $part.Name))
      try { $source.CopyTo($output, 1048576) } finally { $source.Dispose() }
    }
  } finally {
    $output.Dispose()
  }
  if ((Get-Sha256 $temporary) -ne $whole.Sha256) {
    Stop-WithMessage "$($whole.Name) is not what it should be, though its parts are: check the disk, and try again"
  }
  [System.IO.File]::Move($temporary, $target)
} finally {
  if (Test-Path -LiteralPath $temporary) { Remove-Item -LiteralPath $temporary -Force }
}
Write-Output "$($whole.Name) is whole: $($whole.Size) bytes, SHA-256 $($whole.Sha256)"
`;
}
/** As one word of a shell, whatever is in it. */
function shellQuoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/** As a literal string of PowerShell, which takes typographic quotes for quotes too. */
function powerShellQuoted(text) {
    return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}
/** A line end would end the comment, and what follows would be run. */
function commentSafe(text) {
    return text.replaceAll(/[^\x20-\x7e]/g, '?');
}

;// CONCATENATED MODULE: ./src/publish/parts.ts









/** A release takes 1,000 files, and more than the parts belongs to it. */
const MAX_PARTS = 900;
/** Of one read; large enough that the disk and not the number of calls decides how long it takes. */
const READ_BYTES = 1024 * 1024;
/**
 * Splits a file that is too large for one place into numbered parts `NAME.part01-of-03`, as equal as can be, and writes a manifest
 * `NAME.parts.json` and the scripts `NAME.join.sh` and `NAME.join.ps1`, which check the parts and join them. The file is read once and its
 * digest checked meanwhile. Throws `UserError` where it is not what it was or there would be too many parts, `WriterError` for what the disk
 * refuses; then no part is left.
 */
async function splitIntoParts(file, options) {
    const lengths = partLengths(file, options.maxBytes);
    const parts = await writeParts(file, lengths, options);
    const manifest = {
        schema: 'ckpt-guard/parts@1',
        name: file.name,
        size: file.size,
        sha256: file.sha256,
        parts: parts.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    };
    const writeBeside = (ending, text, role) => writeText(`${file.name}${ending}`, text, role, options.folder);
    return [
        ...parts,
        await writeBeside('.parts.json', `${JSON.stringify(manifest, undefined, 2)}\n`, 'manifest'),
        await writeBeside('.join.sh', joinShellScript(manifest), 'join-script'),
        await writeBeside('.join.ps1', joinPowerShellScript(manifest), 'join-script'),
    ];
}
/** Bytes of each part: no two differ by more than one. */
function partLengths({ name, size }, maxBytes) {
    if (!Number.isSafeInteger(maxBytes) || maxBytes <= 0)
        throw new RangeError(`a part of ${maxBytes} bytes`);
    if (size <= maxBytes)
        throw new RangeError(`${size} bytes need not be split into parts of ${maxBytes}`);
    const count = Math.ceil(size / maxBytes);
    if (count > MAX_PARTS) {
        throw new user_error/* UserError */.y(`${JSON.stringify(name)} has ${size} bytes, which makes ${count} parts of ${maxBytes} bytes: expected at most ${MAX_PARTS} parts. ` +
            'Allow larger ones, or publish it as safetensors, which needs no parts.');
    }
    const shortest = Math.floor(size / count);
    const longer = size % count;
    return Array.from({ length: count }, (_, i) => shortest + (i < longer ? 1 : 0));
}
async function writeParts(file, lengths, { folder, advance }) {
    const count = String(lengths.length).padStart(2, '0');
    const names = lengths.map((_, i) => `${file.name}.part${String(i + 1).padStart(count.length, '0')}-of-${count}`);
    const outputs = await atomic_file/* AtomicFile */.A.createAll(names.map((name, i) => ({ path: (0,external_node_path_.join)(folder, name), bytes: lengths[i] ?? 0 })));
    try {
        const digests = await copyInto(outputs, lengths, file, advance);
        await atomic_file/* AtomicFile */.A.commitAll(outputs);
        return outputs.map(({ path }, i) => ({
            path,
            name: names[i] ?? '',
            size: lengths[i] ?? 0,
            sha256: digests[i] ?? '',
            role: 'part',
            contentType: 'application/octet-stream',
        }));
    }
    catch (error) {
        await atomic_file/* AtomicFile */.A.discardAll(outputs);
        throw error;
    }
}
/** Fills one output after the other, and gives their digests. */
async function copyInto(outputs, lengths, file, advance) {
    const whole = (0,external_node_crypto_.createHash)('sha256');
    const hashes = outputs.map(() => (0,external_node_crypto_.createHash)('sha256'));
    let index = 0;
    let position = 0;
    for await (const chunk of chunksOf(file.path)) {
        whole.update(chunk);
        for (let rest = chunk; rest.length > 0;) {
            const output = outputs[index];
            if (output === undefined)
                throw changed(file);
            const piece = rest.subarray(0, (lengths[index] ?? 0) - position);
            hashes[index]?.update(piece);
            await output.write(position, piece);
            rest = rest.subarray(piece.length);
            position += piece.length;
            if (position === lengths[index]) {
                index++;
                position = 0;
            }
        }
        advance?.(chunk.length);
    }
    if (index < outputs.length || whole.digest('hex') !== file.sha256)
        throw changed(file);
    return hashes.map((hash) => hash.digest('hex'));
}
async function* chunksOf(path) {
    try {
        yield* (0,external_node_fs_.createReadStream)(path, { highWaterMark: READ_BYTES });
    }
    catch (error) {
        throw (0,disk_error/* diskError */.wO)(path, 'The file cannot be read', error);
    }
}
/** A small file of ours. */
async function writeText(name, text, role, folder) {
    const bytes = Buffer.from(text);
    const output = await atomic_file/* AtomicFile */.A.create((0,external_node_path_.join)(folder, name), bytes.length);
    try {
        await output.write(0, bytes);
        await output.commit();
    }
    catch (error) {
        await output.discard();
        throw error;
    }
    return { path: output.path, name, ...(0,digests/* digestOf */.ol)(bytes), role, contentType: contentTypeOf(name) };
}
function changed({ name }) {
    return new user_error/* UserError */.y(`${JSON.stringify(name)} has changed while it was split into parts. Let nothing else write to it, and publish it again.`);
}

;// CONCATENATED MODULE: ./src/commands/publish-parts.ts




/** Models whose files are all within the limit: what is larger is split into numbered parts with scripts that join them. */
async function withinLimit(models, splitting) {
    const { limit, progress } = splitting;
    if (limit === undefined)
        return models;
    const large = models.flatMap(({ files }) => files.filter(({ size }) => size > limit.bytes));
    progress.total(large.reduce((sum, { size }) => sum + size, 0), large.length);
    const within = [];
    for (const model of models)
        within.push(await splitWhere(model, limit, splitting));
    return within;
}
async function splitWhere(model, limit, { folder, progress }) {
    const [file, ...others] = model.files;
    if (file === undefined || others.length > 0 || file.size <= limit.bytes)
        return model;
    progress.file(file.name);
    const own = await (0,staging_folder/* subfolder */.J)(folder, `parts-${file.name}`);
    const advance = (bytes) => progress.advance(bytes);
    const files = await splitIntoParts(file, { maxBytes: limit.bytes, folder: own, advance }).catch((error) => {
        throw error instanceof writer_error/* WriterError */.C ? new user_error/* UserError */.y(error.message) : error;
    });
    const pieces = files.filter(({ role }) => role === 'part').map(({ name, size, sha256 }) => ({ name, size, sha256 }));
    const joinScripts = files.filter(({ role }) => role === 'join-script').map(({ name }) => name);
    return { ...model, files, facts: { ...model.facts, form: 'parts', pieces, joinScripts } };
}

// EXTERNAL MODULE: ./src/commands/publish-sources.ts
var publish_sources = __webpack_require__(5082);
;// CONCATENATED MODULE: ./src/commands/publish-plan.ts





/** What is to be made of the sources, and what it will be called. Throws `UserError` for names that do not do. */
function planOutputs(sources, wishes) {
    const planned = sources.flatMap((source) => {
        const own = containerOf(source);
        const containers = wishes.containers.length === 0 ? [own] : [...new Set(wishes.containers)];
        return containers.map((container) => {
            const values = { ...(0,publish_sources/* nameValues */.Wo)(source, wishes), dtype: dtypeText(wishes), ext: extensionFor(container, source) };
            const name = safeName(filledName(wishes.name, values));
            refuseOtherExtension(name.name, container, wishes);
            return { source, container, name, isSource: isUnchanged(source, container === own, wishes), values };
        });
    });
    const advice = namedApart(planned, wishes.name);
    refuseNameTwice(planned.map(({ name: { name }, source }) => ({ name, from: source.main.path })), advice);
    return planned.map(({ values: _, ...output }) => output);
}
/** The container that a checkpoint has, in the two kinds that are written. */
function containerOf({ main, report }) {
    if (report.format === 'sharded')
        return (0,publish_sources/* stemAndExtension */.uX)(main.path).extension.toLowerCase() === '.safetensors' ? 'safetensors' : 'torch';
    return report.format === 'safetensors' ? 'safetensors' : 'torch';
}
/** The extension by which programs choose how to read a file; of the extensions for PyTorch's own container, the source's. */
function extensionFor(container, { main }) {
    if (container === 'safetensors')
        return '.safetensors';
    const { extension } = (0,publish_sources/* stemAndExtension */.uX)(main.path);
    return extension === '' || /^\.safetensors$/i.test(extension) ? '.pth' : extension;
}
function dtypeText({ dtype }) {
    return dtype === 'keep' ? undefined : dtype;
}
/** A sharded set is written anew in any case: its files are named in its index. */
function isUnchanged({ report }, isOwnContainer, { dtype, only }) {
    const keepsAll = only === 'all' || report.format === 'safetensors';
    return isOwnContainer && keepsAll && dtype === 'keep' && report.format !== 'sharded';
}
function refuseOtherExtension(name, container, { name: template }) {
    if (name.toLowerCase().endsWith('.safetensors') === (container === 'safetensors') && !/\.(?:json|bundle\.zip)$/i.test(name))
        return;
    const expected = container === 'safetensors' ? '.safetensors' : 'that of a PyTorch file, as .pth';
    throw new user_error/* UserError */.y(`--name ${(0,quote/* quote */.h)(template)} gives ${(0,quote/* quote */.h)(name)} for a file in the container ${container}, whose extension has to be ${expected}; ` +
        'end the name with {ext}');
}
/** What tells the files with equal names apart, for whoever has to name them. */
function namedApart(planned, template) {
    const byName = new Map();
    for (const each of planned)
        byName.set(each.name.name.toLowerCase(), [...(byName.get(each.name.name.toLowerCase()) ?? []), each]);
    const alike = [...byName.values()].find((same) => same.length > 1) ?? [];
    const useful = PLACEHOLDERS.filter((each) => !template.includes(`{${each}}`) && new Set(alike.map(({ values }) => values[each])).size > 1);
    if (useful.length > 0)
        return `tell them apart with ${useful.map((each) => `{${each}}`).join(' or ')} in --name`;
    const isLost = new Set(alike.map(({ name }) => name.label ?? name.name)).size === alike.length && alike.some(({ name }) => name.label);
    const how = isLost ? 'rename one of them, in letters from A to Z, as GitHub keeps no others' : 'rename one of them';
    return `${how}, or publish them under two tags`;
}

// EXTERNAL MODULE: ./src/reports/convert-facts.ts
var convert_facts = __webpack_require__(56754);
;// CONCATENATED MODULE: ./src/commands/publish-report.ts

const OVERFLOW_NEXT = 'keep the tensors that do not fit as they are with --keep-dtype, or publish with --dtype bfloat16, whose range is that of float32';
/** What happens while something is published, put together as its report. */
class PublicationReport {
    request;
    target;
    title;
    url;
    files = [];
    validation;
    conversions = [];
    compatibility = [];
    settings = [];
    notes = [];
    findings = [];
    constructor(request, target) {
        this.request = request;
        this.target = target;
        this.title = request.title;
    }
    /** What is there already. */
    found({ notes, url }) {
        this.note(notes);
        this.url = url;
    }
    note(notes) {
        this.notes.push(...notes.filter((note) => !this.notes.includes(note)));
    }
    validated(report) {
        this.validation = { ...report.summary };
        this.addFindings(report);
    }
    /** What was made, once it was checked like any other file. */
    made(models) {
        this.conversions = models.map(conversionOf);
        for (const { output, facts, secrets } of models) {
            const { conversion, source } = output;
            if (secrets.length > 0)
                this.note([secretsNote(facts.name, secrets)]);
            if (conversion === undefined)
                continue;
            const lines = [...conversion.warnings, (0,convert_facts/* underflowLine */.VT)(conversion)].filter((line) => line !== '');
            this.note(lines.map((line) => `${source.main.path}: ${line}`));
        }
    }
    /** Findings of what was made, which has no folder where it is published. */
    checked(report) {
        this.addFindings({ ...report, files: report.files.map((file) => ({ ...file, path: file.path.slice(file.path.lastIndexOf('/') + 1) })) });
    }
    compared(comparisons, notes) {
        this.compatibility = comparisons.map(compatibilityOf);
        this.note(notes);
    }
    cleaned(settings) {
        this.settings = settings;
    }
    planned(title, files, sources) {
        this.title = title;
        this.files = files.map(({ name, label, size, sha256, role }) => {
            const source = sources.get(name);
            return { name, ...(label === undefined ? {} : { label }), size, sha256, role, ...(source === undefined ? {} : { source }) };
        });
    }
    /** All is there already and was to be left alone. */
    skipped() {
        return this.report({ status: 'passed', state: 'skipped', next: [] });
    }
    /** The sources, or what was made of them, did not pass their checks. */
    refused() {
        const files = [...new Set(this.findings.filter(({ severity }) => severity === 'error').map(({ path }) => path))];
        const next = files.length === 0 ? 'see the findings' : `mend or leave out ${files.slice(0, 3).join(', ')}${files.length > 3 ? ', …' : ''}`;
        return this.report({ status: 'failed', state: 'none', error: 'a check failed, and nothing was published', next: [next] });
    }
    /** One of the files cannot be converted as it was asked for. */
    notConverted(conversion) {
        this.findings.push(...conversion.findings.map((each) => ({ ...each, where: { ...each.where } })));
        const [overflow, ...more] = (0,convert_facts/* overflowLines */.WZ)(conversion);
        const why = overflow === undefined ? 'see the findings' : `${overflow}${more.length > 0 ? `, and more of ${more.length} tensors` : ''}`;
        const error = `${conversion.input.path} cannot be converted, and nothing was published: ${why}`;
        return this.report({ status: 'failed', state: 'none', error, next: overflow === undefined ? [] : [OVERFLOW_NEXT] });
    }
    incompatible() {
        const failed = this.compatibility.filter(({ status }) => status === 'failed');
        const error = `${failed.map(({ name }) => name).join(', ')} would not load where ${failed[0]?.reference ?? 'the reference'} does, and nothing was published`;
        const next = [
            'publish it as a new model, without --require-compatible, where that is meant; compare CANDIDATE --reference REF shows every key that differs',
        ];
        return this.report({ status: 'failed', state: 'none', error, next });
    }
    /** A dry run ends here. */
    plan() {
        return this.report({ status: 'passed', state: 'planned', next: ['run it again without --dry-run to publish these files'] });
    }
    notSent(message) {
        return this.report({ status: 'failed', state: 'none', error: message, next: [] });
    }
    delivered({ url, state, files, notes }) {
        this.note(notes);
        this.url = url ?? this.url;
        const sent = new Map(files.map((file) => [file.name, file]));
        this.files = this.files.map((file) => {
            const found = sent.get(file.name);
            if (found === undefined)
                return file;
            return { ...file, change: found.change, ...(found.url === undefined ? {} : { url: found.url }) };
        });
        const next = state === 'draft' ? [`look at the draft${url === undefined ? '' : ` at ${url}`}, and publish it there`] : [];
        return this.report({ status: 'passed', state, next });
    }
    addFindings({ files }) {
        for (const { path, findings } of files)
            this.findings.push(...findings.map((each) => ({ path, ...each })));
    }
    report(outcome) {
        const { request, target, title, url, files, validation, conversions, compatibility, settings, notes, findings } = this;
        const { status, state, error, next } = outcome;
        return {
            schema: 'ckpt-guard/publish@1',
            status,
            dryRun: request.dryRun,
            target,
            ...(request.tag === undefined ? {} : { tag: request.tag }),
            ...(title === undefined ? {} : { title }),
            ...(url === undefined ? {} : { url }),
            state,
            files,
            ...(validation === undefined ? {} : { validation }),
            ...{ conversions, compatibility, settings, notes, findings },
            ...(error === undefined ? {} : { error }),
            next,
        };
    }
}
/** Places that a note lists. */
const MAX_PLACES = 5;
function secretsNote(name, places) {
    const more = places.length > MAX_PLACES ? ` and ${places.length - MAX_PLACES} more` : '';
    return (`${name} carries what looks like a secret: ${places.slice(0, MAX_PLACES).join(', ')}${more}; whoever downloads it can read that. ` +
        'Take it out of the checkpoint, and revoke it where it was published');
}
function conversionOf({ output, facts }) {
    const { source, container, files, conversion } = output;
    const { name, tensors, parameters, dtypes, identity } = facts;
    return {
        source: source.main.path,
        output: name,
        container,
        converted: conversion !== undefined,
        sourceSize: source.shards.reduce((sum, { size }) => sum + size, source.main.size),
        size: files.reduce((sum, { size }) => sum + size, 0),
        tensors,
        parameters,
        dtypes: { ...dtypes },
        casts: { ...conversion?.casts },
        dropped: { entries: [...(conversion?.dropped.entries ?? [])], tensors: conversion?.tensors.dropped ?? 0 },
        ...(identity === undefined ? {} : { identity: { ...identity } }),
    };
}
function compatibilityOf({ name, reference, report }) {
    const { status, require, verdict, missing, unexpected, shape, loads } = report;
    return {
        ...{ name, reference, status, require, verdict },
        missing: missing.length,
        unexpected: unexpected.length,
        shape: shape.length,
        ...(loads.error === undefined ? {} : { error: loads.error }),
    };
}

// EXTERNAL MODULE: ./src/commands/convert.ts + 53 modules
var convert = __webpack_require__(96111);
;// CONCATENATED MODULE: ./src/commands/publish-stage.ts






/**
 * Makes an output in a folder of its own below `folder`. What is larger than the limit becomes a sharded set where `split` says so.
 * A conversion that failed is returned as its report. Throws `UserError`.
 */
async function stageOutput(output, request, staging) {
    const { limit } = staging;
    const isTooLarge = (size) => limit !== undefined && size > limit.bytes;
    const mayShard = limit !== undefined && request.split === 'shards';
    if (output.isSource && !(mayShard && isTooLarge(output.source.main.size)))
        return sourceItself(output, staging);
    const whole = await stagedIn('whole', undefined, output, request, staging);
    if ('schema' in whole || !mayShard || !whole.files.some(({ size }) => isTooLarge(size)))
        return whole;
    for (const { path } of whole.files)
        await (0,promises_.rm)(path, { force: true });
    const sharded = await inShards(whole, limit, request, staging);
    if ('schema' in sharded)
        return sharded;
    const still = sharded.files.find(({ size }) => isTooLarge(size));
    if (still !== undefined)
        throw tooLarge(output, still.size, limit, 'a single tensor, or tensors that share their memory, take more than that with what is around them, so that shards do not help');
    return sharded;
}
function sourceItself(output, { progress }) {
    progress.total(0, 0);
    const { absolute: path, size } = output.source.main;
    return { ...output, path, files: [{ path, name: output.name.name, size }], conversion: undefined };
}
async function inShards(whole, limit, request, staging) {
    const { conversion: _, files, path: __, ...output } = whole;
    try {
        return await stagedIn('shards', tensorBytes(limit.bytes), output, request, staging);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        const size = files.reduce((sum, file) => sum + file.size, 0);
        throw tooLarge(output, size, limit, `it cannot be split into shards: ${error.message}`);
    }
}
/** Where each output is written: names are unique in the end, and yet two containers may share the name of a temporary file. */
async function stagedIn(kind, shardBytes, output, request, { folder, progress }) {
    const own = await (0,staging_folder/* subfolder */.J)(folder, `${kind}-${output.name.name}`);
    const report = await (0,convert/* convert */.C)({ ...wishes(output, request), output: (0,external_node_path_.join)(own, output.name.name), shardBytes }, progress);
    if (report.status === 'failed')
        return report;
    const files = report.output.files.map(({ path, size }) => ({ path: (0,external_node_path_.join)(own, (0,external_node_path_.basename)(path)), name: (0,external_node_path_.basename)(path), size }));
    return { ...output, path: (0,external_node_path_.join)(own, (0,external_node_path_.basename)(report.output.path)), files, conversion: report };
}
function wishes({ source, container }, request) {
    const { root, dtype, only, keepDtype, configFile, threads, config, access } = request;
    return {
        ...{ root, dtype, keepDtype, configFile, threads, config, access, container },
        input: source.main.path,
        inPlace: false,
        cast: 'weights',
        only: only === 'weights' ? only : undefined,
        ...{ drop: [], rename: [], renameFrom: undefined, reference: undefined, dropUnmatched: false },
        allowOverflow: false,
    };
}
/** Shards are planned by the bytes of their tensors; names and padding come on top, some hundred bytes a tensor. */
const MOST_OVERHEAD = 64 * 1024 * 1024;
function tensorBytes(limit) {
    return Math.max(1, limit - Math.min(MOST_OVERHEAD, Math.ceil(limit / 10)));
}
function tooLarge({ name, source }, size, limit, why) {
    return new user_error/* UserError */.y(`${name.name}, made from ${source.main.path}, has ${(0,bytes_text/* bytesText */.pV)(size)}, and ${limit.of} takes ${(0,bytes_text/* bytesText */.pV)(limit.bytes)} in one file; ` +
        `${why}; --split parts publishes it in numbered parts with scripts that join them`);
}

;// CONCATENATED MODULE: ./src/commands/publish.ts














/**
 * Publishes checkpoints: find, ask the target, check, convert, check what was made, compare, split what is too large, write what goes beside,
 * send. Nothing is created anywhere before all of that has passed. What is wrong with the files, and an upload that failed, is in the
 * report; throws `UserError` where it cannot run.
 */
async function publish(wanted, surroundings, progress) {
    const request = { ...wanted, config: (0,publish_sources/* sourcesConfig */.N7)(wanted) };
    try {
        checkNameTemplate(request.name);
        const userNotes = await readUserNotes(request);
        const sources = await (0,publish_sources/* findSources */.Id)(request);
        const target = await surroundings.targetOf(request);
        const report = new PublicationReport(request, target.name);
        const state = await target.check();
        report.found(state);
        if (state.action === 'skip')
            return report.skipped();
        const phases = phasesOf(progress, sources, request);
        const validation = await validateSources(request, phases.validate);
        report.validated(validation);
        if (validation.status === 'failed')
            return report.refused();
        const outputs = planOutputs((0,publish_sources/* checkedSources */.gd)(sources, validation), request);
        return await (0,staging_folder/* withStagingFolder */.u)(request.access.temporary, async (folder) => {
            const steps = { request, surroundings, report, phases, folder, limit: limitOf(request, target) };
            const made = await makeModels(outputs, steps);
            if ('schema' in made)
                return made;
            const publication = await writePublication(made.models, { ...steps, ...made, userNotes, validation });
            await (0,publish_sources/* refuseOverSources */.Pe)(publication.files, sources, request);
            await (0,publish_sources/* refuseChangedSources */.dB)(sources);
            return request.dryRun ? report.plan() : send(target, publication, steps);
        });
    }
    finally {
        progress.done();
    }
}
/** Everything that is checked is checked here as `validate` does, and by its digest known from then on. */
function validateSources({ root, paths, config, dtype, only, threads }, progress) {
    // What is published as it is must not tell of the machine that it comes from; of other files only what is left of them must not.
    const published = dtype === 'keep' && only === 'all' ? { 'no-local-paths': ['**'] } : {};
    return (0,validate.validate)({
        root,
        paths,
        config: { ...config, ...published, digest: 'sha256' },
        progress,
        ...(threads === undefined ? {} : { threads }),
    });
}
/** What is to be published, checked and compared; or the report, where something of it does not pass. */
async function makeModels(outputs, steps) {
    const { request, report, phases, folder, limit } = steps;
    const staged = [];
    for (const [i, output] of outputs.entries()) {
        const made = await stageOutput(output, request, { folder, limit, progress: phases.convert(i) });
        if ('schema' in made)
            return report.notConverted(made);
        staged.push(made);
    }
    const checked = await checkStaged(staged, folder, request, phases.check);
    report.checked(checked);
    if (checked.status === 'failed')
        return report.refused();
    const { comparisons, notes } = await compareOutputs(staged, request);
    report.compared(comparisons, notes);
    if (comparisons.some((each) => each.report.status === 'failed'))
        return report.incompatible();
    const models = [];
    for (const output of staged)
        models.push(await checkedModel(output, checked, folder, request.config));
    report.made(models);
    return { models: await withinLimit(models, { folder, limit, progress: phases.split }), comparisons };
}
/** What the target takes in one file, or less where that is asked for. */
function limitOf({ maxFileBytes }, { maxFileBytes: taken, name }) {
    if (maxFileBytes !== undefined && maxFileBytes < (taken ?? Number.POSITIVE_INFINITY))
        return { bytes: maxFileBytes, of: '--max-file-size' };
    return taken === undefined ? undefined : { bytes: taken, of: name };
}
async function send(target, publication, { report, phases }) {
    let delivery;
    try {
        delivery = await target.publish(publication, phases.send);
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return report.notSent(error.message);
        throw error;
    }
    return report.delivered(delivery);
}
/** What is expected of each part, in bytes, until it is known. */
function phasesOf(progress, sources, request) {
    const { dtype, containers, dryRun } = request;
    const phases = new progress_phases/* ProgressPhases */.S(progress);
    const read = sources.reduce((sum, source) => sum + (0,publish_sources/* sizeOf */.$d)(source), 0);
    const copies = Math.max(1, new Set(containers).size);
    const written = Math.ceil(read * copies * (dtype === 'keep' || dtype === 'float32' ? 1 : 0.5));
    const validating = phases.phase(read, sources.length);
    const conversions = sources.flatMap((source) => {
        const bytes = Math.ceil((0,publish_sources/* sizeOf */.$d)(source) + written / (sources.length * copies));
        return Array.from({ length: copies }, () => phases.phase(bytes, 2));
    });
    return {
        validate: validating,
        convert: (output) => conversions[output] ?? phases.phase(0, 0),
        check: phases.phase(written, sources.length * copies),
        split: phases.phase(0, 0),
        send: dryRun ? phases.phase(0, 0) : phases.phase(written, sources.length * copies),
    };
}


/***/ }),

/***/ 41741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ProgressPhases)
/* harmony export */ });
/** Work that is counted together, as one bar from the first byte that is checked to the last one that is sent. */
class ProgressPhases {
    progress;
    expected = [];
    constructor(progress) {
        this.progress = progress;
    }
    /** A part of the work, with what is expected of it until it is known. Its own `done` ends nothing. */
    phase(bytes, files) {
        const { progress } = this;
        const part = { bytes, files };
        this.expected.push(part);
        return {
            total: (known, count) => {
                part.bytes = known;
                part.files = count;
                this.announce();
            },
            file: (path) => progress.file(path),
            advance: (more) => progress.advance(more),
            done: () => { },
        };
    }
    announce() {
        const sum = (count) => this.expected.reduce((all, part) => all + count(part), 0);
        this.progress.total(sum(({ bytes }) => bytes), sum(({ files }) => files));
    }
}


/***/ }),

/***/ 53932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provenanceOf: () => (/* binding */ provenanceOf),
/* harmony export */   readGitFacts: () => (/* binding */ readGitFacts)
/* harmony export */ });
/* harmony import */ var _sources_git_remote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49445);
/* harmony import */ var _sources_git_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15158);


/**
 * Where, when and with what files were made, from GitHub's variables, else from git. Nobody's name is in it: not the actor, not the author,
 * no folder. What does not look as it should is left out.
 */
function provenanceOf({ env, git, now, version, sources }) {
    const isOnGitHub = env.GITHUB_ACTIONS === 'true';
    const about = isOnGitHub ? ofRun(env) : git === undefined ? {} : ofTree(git);
    return { tool: { name: 'ckpt-guard', version }, time: now.toISOString(), ...about, sources };
}
/** Asks git about the commit that is checked out. Nothing throws: no git and no repository are no facts. */
async function readGitFacts(folder) {
    const commit = line(await (0,_sources_git_run_js__WEBPACK_IMPORTED_MODULE_1__/* .gitText */ .q_)(folder, ['rev-parse', '--verify', 'HEAD']));
    if (commit === undefined)
        return undefined;
    const status = await (0,_sources_git_run_js__WEBPACK_IMPORTED_MODULE_1__/* .gitText */ .q_)(folder, ['status', '--porcelain', '--untracked-files=no']);
    return {
        commit,
        tag: line(await (0,_sources_git_run_js__WEBPACK_IMPORTED_MODULE_1__/* .gitText */ .q_)(folder, ['describe', '--exact-match', '--tags', 'HEAD'])),
        modified: status !== undefined && status.trim() !== '',
        remote: (await (0,_sources_git_remote_js__WEBPACK_IMPORTED_MODULE_0__.findRemote)(folder))?.address,
    };
}
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const REF = /^refs\/[^\s\p{Cc}~^:?*[\\]{1,250}$/u;
function ofRun(env) {
    const server = serverUrl(env.GITHUB_SERVER_URL);
    const repository = matching(REPOSITORY, env.GITHUB_REPOSITORY);
    const id = matching(/^\d{1,20}$/, env.GITHUB_RUN_ID);
    const attempt = Number(matching(/^\d{1,6}$/, env.GITHUB_RUN_ATTEMPT) ?? '1');
    const run = id === undefined || repository === undefined ? undefined : runOf(server ?? 'https://github.com', repository, id, attempt);
    return defined({
        server,
        repository,
        commit: matching(COMMIT, env.GITHUB_SHA),
        ref: matching(REF, env.GITHUB_REF),
        workflow: workflowOf(env),
        run,
    });
}
function workflowOf(env) {
    const workflow = defined({
        name: matching(/^[^\p{Cc}]{1,200}$/u, env.GITHUB_WORKFLOW),
        ref: matching(/^[^\s\p{Cc}]{1,500}$/u, env.GITHUB_WORKFLOW_REF),
        event: matching(/^\w{1,60}$/, env.GITHUB_EVENT_NAME),
    });
    return Object.keys(workflow).length === 0 ? undefined : workflow;
}
function runOf(server, repository, id, attempt) {
    return { id, attempt, url: `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` };
}
function ofTree({ commit, tag, modified, remote }) {
    const address = remote === undefined ? undefined : (0,_sources_git_remote_js__WEBPACK_IMPORTED_MODULE_0__.httpAddress)(remote);
    const repository = address?.pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
    return defined({
        server: address === undefined ? undefined : serverUrl(address.origin),
        repository: matching(REPOSITORY, repository),
        commit: matching(COMMIT, commit),
        ref: matching(REF, tag === undefined ? undefined : `refs/tags/${tag}`),
        modified,
    });
}
/** Scheme and host alone: an address may hold a name and a password. */
function serverUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const { protocol, origin } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}
function matching(pattern, text) {
    return text !== undefined && pattern.test(text) ? text : undefined;
}
function line(text) {
    const first = text?.split('\n', 1)[0]?.trim();
    return first === undefined || first === '' ? undefined : first;
}
/** Without fields that are not known, so that none stands in the JSON as an empty one. */
function defined(fields) {
    // Dropping what is `undefined` keeps the type: such fields are optional.
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
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
