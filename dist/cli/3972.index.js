export const id = 3972;
export const ids = [3972];
export const modules = {

/***/ 23725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ DTYPES),
/* harmony export */   E: () => (/* binding */ STORAGE_DTYPES)
/* harmony export */ });
/**
 * The element types of torch 2.13, under PyTorch's names without `torch.`.
 * Source: c10/core/ScalarType.h; what can be saved was tried with torch 2.13.
 */
function dtype(name, itemsize, float = 'none', lanes = 1, packed = 1) {
    return [name, { name, itemsize, float, lanes, packed }];
}
const DTYPES = new Map([
    dtype('float64', 8, 'float64'),
    dtype('float32', 4, 'float32'),
    dtype('float16', 2, 'float16'),
    dtype('bfloat16', 2, 'bfloat16'),
    dtype('complex128', 16, 'float64', 2),
    dtype('complex64', 8, 'float32', 2),
    dtype('complex32', 4, 'float16', 2),
    dtype('float8_e5m2', 1, 'float8_e5m2'),
    dtype('float8_e4m3fn', 1, 'float8_e4m3fn'),
    dtype('float8_e5m2fnuz', 1, 'float8_fnuz'),
    dtype('float8_e4m3fnuz', 1, 'float8_fnuz'),
    dtype('float8_e8m0fnu', 1, 'float8_e8m0fnu'),
    dtype('float4_e2m1fn_x2', 1),
    dtype('bool', 1),
    ...[8, 16, 32, 64].flatMap((bits) => [dtype(`int${bits}`, bits / 8), dtype(`uint${bits}`, bits / 8)]),
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((bits) => [dtype(`int${bits}`, 1), dtype(`uint${bits}`, 1)]),
    dtype('qint8', 1),
    dtype('quint8', 1),
    dtype('qint32', 4),
    dtype('quint4x2', 1, 'none', 1, 2),
    dtype('quint2x4', 1, 'none', 1, 4),
    dtype('bits8', 1),
    dtype('bits16', 2),
    dtype('bits1x8', 1),
    dtype('bits2x4', 1),
    dtype('bits4x2', 1),
]);
/** dtype of each typed storage class. `UntypedStorage` counts bytes. Source: torch/storage.py. */
const STORAGE_DTYPES = new Map([
    ['DoubleStorage', 'float64'],
    ['FloatStorage', 'float32'],
    ['HalfStorage', 'float16'],
    ['BFloat16Storage', 'bfloat16'],
    ['LongStorage', 'int64'],
    ['IntStorage', 'int32'],
    ['ShortStorage', 'int16'],
    ['CharStorage', 'int8'],
    ['ByteStorage', 'uint8'],
    ['BoolStorage', 'bool'],
    ['ComplexFloatStorage', 'complex64'],
    ['ComplexDoubleStorage', 'complex128'],
    ['QInt8Storage', 'qint8'],
    ['QUInt8Storage', 'quint8'],
    ['QInt32Storage', 'qint32'],
    ['QUInt4x2Storage', 'quint4x2'],
    ['QUInt2x4Storage', 'quint2x4'],
    ['UntypedStorage', 'uint8'],
]);


/***/ }),

/***/ 73972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderReport: () => (/* binding */ renderReport)
});

// EXTERNAL MODULE: ./src/reports/bytes-text.ts
var bytes_text = __webpack_require__(35698);
;// CONCATENATED MODULE: ./src/reports/backup-facts.ts

/** `epoch 12, step 3000`; empty where neither is known. */
function progressText({ epoch, step }) {
    return [epoch === undefined ? '' : `epoch ${epoch}`, step === undefined ? '' : `step ${step}`].filter((part) => part !== '').join(', ');
}
/** `logs/aurora/G_240.pth, epoch 8, step 240: 4 files, 585 MB`; not escaped. */
function backupText(backup) {
    const { path, size, files, error } = backup;
    const what = [path, progressText(backup)].filter((part) => part !== '').join(', ');
    return error === undefined ? `${what}: ${(0,bytes_text/* plural */.LS)(files.length, 'file')}, ${(0,bytes_text/* bytesText */.pV)(size)}` : `${what}: ${error}`;
}
/** `logs/G_480.pth: why`; of a backup, with its place. Not escaped. */
function passedOverText({ name, place, reason }) {
    return `${name}${place === 'local' ? '' : ` in ${place}`}: ${reason}`;
}
/** `old-backup, 585 MB`; not escaped. */
function removedText({ name, size }) {
    return size === undefined ? name : `${name}, ${(0,bytes_text/* bytesText */.pV)(size)}`;
}
/** `2 checkpoints stored in the folder backups, 1 there already; 3 older backups removed`; not escaped. */
function backupOutcomeText({ backups, status, dryRun, place, removed, failed, notes }) {
    const count = (state) => backups.filter((each) => each.state === state).length;
    const isTold = count('failed') > 0 || failed.length > 0 || notes.length === 0;
    const parts = [
        count('stored') > 0 ? `${(0,bytes_text/* plural */.LS)(count('stored'), 'checkpoint')} stored in ${place}` : '',
        count('planned') > 0 ? `${(0,bytes_text/* plural */.LS)(count('planned'), 'checkpoint')} would be stored in ${place}` : '',
        count('there') > 0 ? `${(0,bytes_text/* plural */.LS)(count('there'), 'checkpoint')} ${isOne(count('there'))} in ${place} already` : '',
        count('failed') > 0 ? `${(0,bytes_text/* plural */.LS)(count('failed'), 'checkpoint')} could not be stored` : '',
        removed.length > 0 ? `${(0,bytes_text/* plural */.LS)(removed.length, 'older backup')} ${dryRun ? 'would be removed' : 'removed'}` : '',
        failed.length > 0 ? `${(0,bytes_text/* plural */.LS)(failed.length, 'older backup')} could not be removed` : '',
        status === 'failed' && !isTold ? 'the notes say what went wrong' : '',
    ].filter((part) => part !== '');
    return backups.length === 0 ? ['nothing was backed up', ...parts].join('; ') : parts.join('; ');
}
/** `logs/aurora/G_240.pth, epoch 8, step 240, from the folder backups`; not escaped. */
function resumeOutcomeText(report) {
    const { found, path = '', place, dryRun, restored } = report;
    if (!found)
        return 'no checkpoint was found that training could go on from';
    const source = place === 'local'
        ? 'which is here'
        : `${restored.length === 0 ? 'which is here, as in' : dryRun ? 'which is in' : 'restored from'} ${place ?? ''}`;
    return [path, progressText(report), source].filter((part) => part !== '').join(', ');
}
function isOne(count) {
    return count === 1 ? 'is' : 'are';
}

// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(46548);
;// CONCATENATED MODULE: ./src/reports/fit.ts
/**
 * The first of `levels`, which go from all details to hardly any, whose rendering has at most `maxBytes` bytes of UTF-8.
 * A text is never cut, so that no table or fence is left open; where not even the last level fits, it is empty.
 */
function firstThatFits(levels, maxBytes, render) {
    for (const [i, level] of levels.entries()) {
        const text = render(level);
        if (Buffer.byteLength(text) <= maxBytes)
            return { text, complete: i === 0 };
    }
    return { text: '', complete: false };
}

;// CONCATENATED MODULE: ./src/reports/sentence.ts
/**
 * What continues a line in a terminal, as a sentence of its own: with a full stop, unless it would become part of an address. Its first
 * letter stays: it may be that of a name.
 */
function sentence(text) {
    return /[.!?]$|https?:\S+$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./src/reports/backup-markdown.ts





/** Items of each list; each step tells less. */
const LEVELS = [Number.POSITIVE_INFINITY, 100, 20, 5, 1, 0];
/** What `backup` did, in GitHub's Markdown: the verdict, what was passed over, and a table of what is stored. */
function backupMarkdown(report, options) {
    return firstThatFits(LEVELS, options.maxBytes, (most) => render(report, most));
}
function render(report, most) {
    const { next, passedOver, removed, failed, notes, dryRun } = report;
    const blocks = [
        `### ${heading(report)}`,
        sentence((0,reports_escape/* markdownText */.p7)(backupOutcomeText(report))),
        next.map((step) => `➡️ ${sentence((0,reports_escape/* markdownText */.p7)(step))}`).join('\n\n'),
        markdownList([
            ...passedOver.map((each) => `⚠️ passed over: ${(0,reports_escape/* markdownText */.p7)(passedOverText(each))}`),
            ...failed.map(({ name, error }) => `❌ not removed: ${(0,reports_escape/* markdownText */.p7)(`${name}: ${error}`)}`),
            ...notes.map((note) => `⚠️ ${(0,reports_escape/* markdownText */.p7)(note)}`),
        ], most),
        table(report, most),
        markdownList(removed.map((each) => `🗑️ ${dryRun ? 'would be removed' : 'removed'}: ${(0,reports_escape/* markdownText */.p7)(removedText(each))}`), most),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
/** A list with as many items as there is room for, and how many more there are. */
function markdownList(items, most) {
    const more = items.length - most;
    return [...items.slice(0, most).map((item) => `- ${item}`), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
function heading({ status, dryRun, backups }) {
    if (status === 'failed')
        return '❌ ckpt-guard: backup failed';
    if (dryRun)
        return '📝 ckpt-guard: plan of a backup';
    return backups.length === 0 ? 'ℹ️ ckpt-guard: nothing to back up' : '✅ ckpt-guard: backed up';
}
function table({ backups }, most) {
    if (backups.length === 0)
        return '';
    const shown = backups.slice(0, most);
    const rows = shown.map((backup) => {
        const { name, path, size, state, error } = backup;
        const outcome = error === undefined ? state : `failed: ${(0,reports_escape/* markdownText */.p7)(error)}`;
        return `| ${(0,reports_escape/* markdownCode */.D9)(path)} | ${progressText(backup)} | ${(0,bytes_text/* bytesText */.pV)(size)} | ${(0,reports_escape/* markdownCode */.D9)(name)} | ${outcome} |`;
    });
    const more = backups.length - shown.length;
    return [
        ...(shown.length === 0 ? [] : ['| Checkpoint | Progress | Size | Backup | |', '|---|---|--:|---|---|', ...rows]),
        ...(more > 0 ? [...(shown.length > 0 ? [''] : []), `${(0,bytes_text/* plural */.LS)(more, shown.length > 0 ? 'more backup' : 'backup')}.`] : []),
    ].join('\n');
}

// EXTERNAL MODULE: ./src/reports/paint.ts
var reports_paint = __webpack_require__(8111);
;// CONCATENATED MODULE: ./src/reports/backup-text.ts



/** Lines of one kind before the rest is counted; the JSON has all. */
const MOST_LINES = 20;
/** What `backup` did, for a terminal: what was passed over and why, what is stored, and one line that says it all. Ends with a line end. */
function backupReportText(report, options) {
    const paint = (0,reports_paint/* paints */.A)(options.color);
    const blocks = [
        firstLines(report.passedOver.map((each) => `${paint.yellow('skipped ')} ${(0,reports_escape/* terminalText */.eR)(passedOverText(each))}`)),
        firstLines(report.backups.map((each) => `${mark(each.state, paint)} ${(0,reports_escape/* terminalText */.eR)(backupText(each))}`)),
        [
            ...firstLines(report.removed.map((each) => `${paint.dim(report.dryRun ? 'remove  ' : 'removed ')} ${(0,reports_escape/* terminalText */.eR)(removedText(each))}`)),
            ...firstLines(report.failed.map(({ name, error }) => `${paint.red('error   ')} ${(0,reports_escape/* terminalText */.eR)(`${name}: ${error}`)}`)),
            ...firstLines(report.notes.map((note) => `${paint.yellow('note    ')} ${(0,reports_escape/* terminalText */.eR)(note)}`)),
        ],
        closing(report, paint),
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
/** As many lines as people read, and how many more there are. */
function firstLines(lines) {
    const rest = lines.length - MOST_LINES;
    return rest > 0 ? [...lines.slice(0, MOST_LINES), `and ${rest} more`] : [...lines];
}
function mark(state, paint) {
    if (state === 'failed')
        return paint.red('error   ');
    return state === 'planned' ? paint.dim('planned ') : paint.green(state === 'there' ? 'there   ' : 'stored  ');
}
function closing(report, paint) {
    const { status, dryRun, next } = report;
    const heading = status === 'failed' ? paint.red('FAILED') : paint.green(dryRun ? 'Plan' : 'Backup');
    return [`${heading}: ${(0,reports_escape/* terminalText */.eR)(backupOutcomeText(report))}`, ...next.map((step) => `${paint.dim('Next:')} ${(0,reports_escape/* terminalText */.eR)(step)}`)];
}

// EXTERNAL MODULE: ./src/reports/compare-facts.ts
var compare_facts = __webpack_require__(4218);
;// CONCATENATED MODULE: ./src/reports/compare-values-facts.ts

/** What training did to each part of the model, where some moved; nothing where all of it is one part. */
function moduleRows({ values }) {
    return values === undefined || values.equal === values.compared || values.modules.length < 2 ? [] : values.modules.map(moduleRow);
}
/** Modules that `moduleRows` has no row for. */
function moreModules({ values }) {
    return values?.moreModules ?? 0;
}
function moduleRow({ name, state, tensors, equal, change }) {
    const share = change === null ? '' : ` by ${percent(change)}`;
    switch (state) {
        case 'frozen':
            return { name, state: 'frozen', tensors: (0,bytes_text/* plural */.LS)(tensors, 'tensor') };
        case 'moved':
            return { name, state: `moved${share}`, tensors: (0,bytes_text/* plural */.LS)(tensors, 'tensor') };
        case 'mixed':
            return { name, state: `moved in part${share}`, tensors: `${tensors - equal} of ${(0,bytes_text/* plural */.LS)(tensors, 'tensor')}` };
    }
}
/** How many tensors moved, and those that moved most. */
function valueLines({ values }) {
    if (values === undefined)
        return [];
    const moved = values.tensors.filter(({ equal }) => !equal);
    return [
        `${values.equal} of ${(0,bytes_text/* plural */.LS)(values.compared, 'tensor')} equal${castText(values)}${skippedText(values)}`,
        ...moved.slice(0, MOVERS).map(moverText),
        ...restLine(moved.slice(MOVERS)),
    ];
}
const MOVERS = 10;
function restLine(rest) {
    if (rest.length === 0)
        return [];
    const fromZero = rest.filter(({ change, norm }) => change === null && norm.reference === 0).length;
    if (fromZero === rest.length)
        return [`and ${rest.length} more that moved from zero`];
    return [`and ${rest.length} more that moved less${fromZero > 0 ? `, ${fromZero} of them from zero` : ''}`];
}
/** `, after the cast to float16`, or `, 673 of them after …`. */
function castText({ tensors, equal: all }) {
    const cast = tensors.filter(({ equal, afterCast }) => equal && afterCast !== undefined);
    if (cast.length === 0)
        return '';
    const types = [...new Set(cast.map(({ afterCast }) => afterCast?.dtype))];
    return `,${cast.length === all ? '' : ` ${cast.length} of them`} after the cast to ${types.join(' or ')}`;
}
/** `, 2 not compared (the shapes differ)`. */
function skippedText({ skipped }) {
    const [first] = skipped;
    if (first === undefined)
        return '';
    const reasons = new Set(skipped.map(({ why }) => why));
    return `, ${skipped.length} not compared (${reasons.size === 1 ? first.why : `as ${first.name}: ${first.why}`})`;
}
function moverText({ name, change, cosine, nonFinite, norm, values, differing, afterCast }) {
    const bad = nonFinite.candidate + nonFinite.reference > 0;
    return [
        `${name}: ${movement(change, norm.reference)}`,
        ...(cosine === null ? [] : [`cosine ${cosineText(cosine)}`]),
        ...(differing > 0 && differing < values ? [`${differing} of ${(0,bytes_text/* plural */.LS)(values, 'value')}`] : []),
        ...(differing === 0 ? ['only in the signs of zeros or the bits of NaN'] : []),
        ...(afterCast === undefined ? [] : [`not equal after the cast to ${afterCast.dtype} either`]),
        ...(bad ? [`not finite: ${nonFinite.reference} -> ${nonFinite.candidate}`] : []),
    ].join(', ');
}
function movement(change, reference) {
    if (change !== null)
        return `moved by ${percent(change)}`;
    return reference === 0 ? 'moved from zero' : 'moved by an unknown share';
}
/** With all of its nines, so that what has moved a little does not look as if it had not. */
function cosineText(cosine) {
    const nines = Math.ceil(-Math.log10(1 - cosine));
    return cosine === 1 ? '1' : cosine.toFixed(Math.min(MAX_DIGITS, Math.max(DIGITS, nines + 1)));
}
const DIGITS = 4;
const MAX_DIGITS = 15;
function percent(share) {
    return `${Number((share * 100).toPrecision(3))} %`;
}

// EXTERNAL MODULE: ./src/reports/where-text.ts
var where_text = __webpack_require__(27226);
;// CONCATENATED MODULE: ./src/reports/compare-markdown.ts





const compare_markdown_LEVELS = [
    { rows: Number.POSITIVE_INFINITY, error: 20 },
    { rows: 50, error: 10 },
    { rows: 20, error: 3 },
    { rows: 5, error: 0 },
    { rows: 1, error: 0 },
    { rows: 0, error: 0 },
];
/** What `compare` found, in GitHub's Markdown: verdict, both sides, differences by module, and what explains them. */
function compareMarkdown(report, options) {
    return firstThatFits(compare_markdown_LEVELS, options.maxBytes, (level) => compare_markdown_render(report, level));
}
function compare_markdown_render(report, level) {
    const { rows } = level;
    const blocks = [
        `### ${report.status === 'passed' ? '✅' : '❌'} ckpt-guard: ${headline(report)}`,
        sides(report),
        list('', report.findings.map(findingItem), rows),
        ...(0,compare_facts/* diffLists */.pv)(report).map((each) => compare_markdown_table(each, rows)),
        list('Types that differ', (0,compare_facts/* dtypeLines */.iF)(report).map(item), rows),
        list('Probably renamed', (0,compare_facts/* renameLines */.a$)(report).map(item), rows),
        fix(report, rows),
        list('Explained', (0,compare_facts/* explainedLines */.yM)(report).map(item), rows),
        list('Values', valueLines(report).map(item), rows),
        modules(report, rows),
        torchSays(report, level.error),
        list('', report.notes.map((note) => `- ℹ️ ${(0,reports_escape/* markdownText */.p7)(note)}`), rows),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function headline(report) {
    const required = (0,compare_facts/* requirementText */.Pg)(report);
    return (0,reports_escape/* markdownText */.p7)(`${(0,compare_facts/* verdictText */.nt)(report)}${required === '' ? '' : ` (${required})`}`);
}
function sides({ candidate, reference }) {
    const row = (title, side) => `| ${title} | ${(0,reports_escape/* markdownCode */.D9)(side.name)} | ${(0,reports_escape/* markdownText */.p7)((0,compare_facts/* sideText */.Rc)(side))} |`;
    return ['| | File | What it is |', '|---|---|---|', row('candidate', candidate), row('reference', reference)].join('\n');
}
function findingItem({ rule, message, where, remedy }) {
    return `- **error** ${(0,reports_escape/* markdownCode */.D9)(rule)}: ${(0,reports_escape/* markdownText */.p7)(message)}${(0,where_text/* whereText */.Z)(where, reports_escape/* markdownCode */.D9, ' ')}\n  - Remedy: ${(0,reports_escape/* markdownText */.p7)(remedy)}`;
}
function compare_markdown_table({ title, rows }, most) {
    if (most === 0)
        return `**${(0,reports_escape/* markdownText */.p7)(title)}**`;
    const shown = rows.slice(0, most);
    const more = rows.length - shown.length;
    return [
        `**${(0,reports_escape/* markdownText */.p7)(title)}**`,
        '',
        '| Key | |',
        '|---|---|',
        ...shown.map(({ name, what }) => `| ${(0,reports_escape/* markdownCode */.D9)(name)} | ${(0,reports_escape/* markdownText */.p7)(what)} |`),
        ...(more > 0 ? ['', `and ${more} more`] : []),
    ].join('\n');
}
function modules(report, most) {
    const rows = moduleRows(report);
    if (rows.length === 0 || most === 0)
        return '';
    const shown = rows.slice(0, most);
    const more = rows.length - shown.length + moreModules(report);
    return [
        '**Values by module**',
        '',
        '| Module | | |',
        '|---|---|---|',
        ...shown.map(({ name, state, tensors }) => `| ${(0,reports_escape/* markdownCode */.D9)(name)} | ${(0,reports_escape/* markdownText */.p7)(state)} | ${(0,reports_escape/* markdownText */.p7)(tensors)} |`),
        ...(more > 0 ? ['', `and ${more} more`] : []),
    ].join('\n');
}
function item(line) {
    return `- ${(0,reports_escape/* markdownText */.p7)(line)}`;
}
function list(title, items, most) {
    if (items.length === 0 || most === 0)
        return '';
    const more = items.length - Math.min(most, items.length);
    const heading = title === '' ? [] : [`**${title}**`, ''];
    return [...heading, ...items.slice(0, most), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
function fix(report, most) {
    const command = (0,compare_facts/* fixCommand */.V2)(report);
    if (command === undefined || most === 0)
        return '';
    return `To give the candidate the reference's names: ${(0,reports_escape/* markdownCode */.D9)(command)}`;
}
/** Longest line of PyTorch's message. */
const MAX_CHARACTERS = 2000;
function torchSays(report, most) {
    const lines = (0,compare_facts/* torchLines */.op)(report, { lines: most, characters: MAX_CHARACTERS });
    if (lines.length === 0)
        return '';
    const who = report.findings.length > 0 ? 'torch.load' : `load_state_dict${report.loads.nonStrict ? ', unless strict=False' : ''}`;
    const text = lines.map((line) => (0,reports_escape/* htmlText */.js)(line.replace(/^\t/, '    '))).join('\n');
    return `<details><summary>What PyTorch says (${(0,reports_escape/* markdownText */.p7)(who)})</summary>\n\n<pre>${text}</pre>\n\n</details>`;
}

;// CONCATENATED MODULE: ./src/reports/compare-text.ts





/** Lines of one list before the rest is counted; the JSON has all. */
const compare_text_MOST_LINES = 30;
/** Widest first column; a longer name pushes its own line alone. */
const MAX_WIDTH = 60;
/** How much of PyTorch's message is shown: the keys stand above it, by module. */
const TORCH = { lines: 5, characters: 240 };
/** What `compare` found, for a terminal: both sides, the differences by module, and the verdict at the end. Ends with a line end. */
function compareText(report, options) {
    const paint = (0,reports_paint/* paints */.A)(options.color);
    const blocks = [
        [sideLine('candidate', report.candidate, paint), sideLine('reference', report.reference, paint)],
        findingLines(report, paint),
        ...(0,compare_facts/* diffLists */.pv)(report).map((list) => listLines(list, paint)),
        block('Types that differ', (0,compare_facts/* dtypeLines */.iF)(report), paint),
        block('Probably renamed', (0,compare_facts/* renameLines */.a$)(report), paint),
        fixLines(report, paint),
        block('Explained', (0,compare_facts/* explainedLines */.yM)(report), paint),
        block('Values', valueLines(report), paint),
        moduleLines(report, paint),
        errorLines(report, paint),
        some(report.notes.map((note) => `${paint.yellow('note')} ${(0,reports_escape/* terminalText */.eR)(note)}`)),
        [verdictLine(report, paint)],
    ];
    const text = blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n');
    return `${text}\n`;
}
function sideLine(title, side, paint) {
    return `${paint.dim(title)}  ${paint.bold((0,reports_escape/* terminalText */.eR)(side.name))}  ${paint.dim((0,reports_escape/* terminalText */.eR)((0,compare_facts/* sideText */.Rc)(side)))}`;
}
function findingLines({ findings }, paint) {
    return findings.flatMap(({ rule, message, where, remedy }) => [
        `${paint.red('error')} ${paint.bold((0,reports_escape/* terminalText */.eR)(rule))}  ${(0,reports_escape/* terminalText */.eR)(message)}${paint.dim((0,where_text/* whereText */.Z)(where, reports_escape/* terminalText */.eR, ' '))}`,
        `      ${paint.dim('Remedy:')} ${(0,reports_escape/* terminalText */.eR)(remedy)}`,
    ]);
}
function listLines({ title, rows }, paint) {
    const cells = rows.map(({ name, what }) => ({ name: (0,reports_escape/* terminalText */.eR)(name), what: (0,reports_escape/* terminalText */.eR)(what) }));
    const width = Math.min(MAX_WIDTH, Math.max(...cells.map(({ name }) => name.length)));
    return [paint.bold(title), ...some(cells.map(({ name, what }) => `  ${name.padEnd(width)}  ${what}`.trimEnd()))];
}
function block(title, lines, paint) {
    return lines.length === 0 ? [] : [paint.bold(title), ...some(lines.map((line) => `  ${(0,reports_escape/* terminalText */.eR)(line)}`))];
}
/** A row for each part of the model. */
function moduleLines(report, paint) {
    const rows = moduleRows(report).map(({ name, state, tensors }) => ({ name: (0,reports_escape/* terminalText */.eR)(name), state, tensors }));
    if (rows.length === 0)
        return [];
    const width = Math.min(MAX_WIDTH, Math.max(...rows.map(({ name }) => name.length)));
    const stateWidth = Math.max(...rows.map(({ state }) => state.length));
    const lines = rows.map(({ name, state, tensors }) => `  ${name.padEnd(width)}  ${state.padEnd(stateWidth)}  ${tensors}`);
    return [paint.bold('Values by module'), ...some(lines, moreModules(report))];
}
function fixLines(report, paint) {
    const command = (0,compare_facts/* fixCommand */.V2)(report);
    return command === undefined ? [] : [paint.bold("To give the candidate the reference's names"), `  ${(0,reports_escape/* terminalText */.eR)(command)}`];
}
function errorLines(report, paint) {
    const lines = (0,compare_facts/* torchLines */.op)(report, TORCH);
    if (lines.length === 0)
        return [];
    const title = report.findings.length > 0 ? 'torch.load says' : `load_state_dict says${report.loads.nonStrict ? ', unless strict=False' : ''}`;
    return [paint.bold(title), ...lines.map((line) => `  ${(0,reports_escape/* terminalText */.eR)(line.replace(/^\t/, '  '))}`)];
}
function verdictLine(report, paint) {
    const verdict = report.status === 'passed' ? paint.green('Passed') : paint.red('FAILED');
    const required = (0,compare_facts/* requirementText */.Pg)(report);
    return `${verdict}: ${(0,reports_escape/* terminalText */.eR)((0,compare_facts/* verdictText */.nt)(report))}${required === '' ? '' : ` (${required})`}`;
}
/** The first lines; `left` more were left out before. */
function some(lines, left = 0) {
    const shown = lines.slice(0, compare_text_MOST_LINES);
    const more = lines.length - shown.length + left;
    return more > 0 ? [...shown, `  and ${more} more`] : shown;
}

// EXTERNAL MODULE: ./src/reports/convert-facts.ts
var convert_facts = __webpack_require__(56754);
;// CONCATENATED MODULE: ./src/reports/convert-fit.ts

/** Renamed keys by how they were recognised, doubtful ones, weights that were left out, and what the output lacks; nothing where there is none. */
function fitLists({ status, renames, reference, unmatched }) {
    if (status === 'failed')
        return [];
    return [
        ...(renames === undefined ? [] : renameLists(renames)),
        ...(reference === undefined ? [] : matchLists(reference, unmatched ?? [])),
    ];
}
function renameLists({ reference, applied, doubtful, ways }) {
    const lists = [
        {
            title: `renamed ${(0,bytes_text/* plural */.LS)(applied.count, 'key')} as ${reference.name} calls them`,
            rows: ways.map(({ how, confidence, keys }) => `${(0,bytes_text/* plural */.LS)(keys, 'key')}: ${how} (${confidence})`),
            count: ways.length,
        },
        {
            title: `not renamed, as it is not sure what ${reference.name} calls them`,
            rows: doubtful.keys.map(({ from, to, how, option }) => `${from}: ${to}? (${how}${option === undefined ? '' : `; --rename "${option}" does it`})`),
            count: doubtful.count,
        },
    ];
    return lists.filter(({ count }) => count > 0);
}
function matchLists({ name, keys, matched, missing, folded }, unmatched) {
    const known = new Map(unmatched.map((each) => [each.name, each]));
    const left = [
        { title: `left out, as ${name} has another shape`, rows: folded.shape.map((row) => rowText(row, known)) },
        { title: `left out, as ${name} has no such key`, rows: folded.absent.map((row) => rowText(row, known)) },
    ];
    const lacking = `${matched} of the ${(0,bytes_text/* plural */.LS)(keys, 'key')} of ${name} are in the output, which loads with strict=False; missing are`;
    const whole = `all ${(0,bytes_text/* plural */.LS)(keys, 'key')} of ${name} are in the output`;
    const found = { title: missing.count > 0 ? lacking : whole, rows: folded.missing.map((row) => rowText(row, new Map())) };
    return [...left.filter(({ rows }) => rows.length > 0), found].map((list) => ({ ...list, count: list.rows.length }));
}
/** `enc_q.*: all 103 keys`, or what is known of a single key. */
function rowText({ name, keys, of }, known) {
    if (name.endsWith('*') && of > 1)
        return `${name}: ${keys === of ? `all ${keys}` : `${keys} of ${of}`} keys`;
    const one = known.get(name);
    return one === undefined ? name : `${name} [${one.shape.join(', ')}]${unlike(one)}`;
}
/** `, there [5, 4]`. */
function unlike({ expected, like }) {
    const there = expected === undefined ? '' : `, there [${expected.join(', ')}]`;
    return `${there}${like === undefined ? '' : `, perhaps ${like} there`}`;
}

// EXTERNAL MODULE: ./src/reports/inspect-facts.ts
var inspect_facts = __webpack_require__(59745);
;// CONCATENATED MODULE: ./src/reports/convert-markdown.ts







/** Items of each list; each step tells less. */
const convert_markdown_LEVELS = [Number.POSITIVE_INFINITY, 100, 20, 5, 1, 0];
/** What `convert` did, in GitHub's Markdown: the verdict, a table of sizes, and what is to be known. */
function convertMarkdown(report, options) {
    return firstThatFits(convert_markdown_LEVELS, options.maxBytes, (most) => convert_markdown_render(report, most));
}
function convert_markdown_render(report, most) {
    const isDone = report.status === 'passed';
    const overflow = (0,convert_facts/* overflowLines */.WZ)(report).map(reports_escape/* markdownText */.p7);
    const warnings = [...report.warnings, (0,convert_facts/* underflowLine */.VT)(report)].filter((line) => line !== '').map(reports_escape/* markdownText */.p7);
    const blocks = [
        `### ${isDone ? '✅ ckpt-guard: converted' : '❌ ckpt-guard: nothing was written'}`,
        convert_markdown_table(report),
        convert_markdown_list(report.findings.map(convert_markdown_findingItem), most),
        convert_markdown_list(overflow.map((line) => `- ${isDone ? '⚠️' : '❌'} ${line}`), most),
        overflow.length > 0 && !isDone ? (0,reports_escape/* markdownText */.p7)(convert_facts/* OVERFLOW_REMEDY */.YP) : '',
        convert_markdown_list(warnings.map((line) => `- ⚠️ ${line}`), most),
        ...fitLists(report).map(({ title, rows, count }) => {
            const items = rows.map((row) => `- ${(0,reports_escape/* markdownText */.p7)(row)}`);
            const line = (0,reports_escape/* markdownText */.p7)(`${title[0]?.toUpperCase()}${title.slice(1)}`);
            return count === 0 ? `${line}.` : `${line}:\n\n${convert_markdown_list(items, most, count)}`;
        }),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function convert_markdown_table(report) {
    const { input, output, tensors, casts } = report;
    const cast = Object.entries(casts).map(([kind, count]) => `${count} ${kind}`);
    const facts = [(0,bytes_text/* plural */.LS)(tensors.written, 'tensor'), ...cast, (0,convert_facts/* droppedText */.KP)(report)].filter((fact) => fact !== '');
    const closing = report.status === 'passed' ? ['', `${(0,reports_escape/* markdownText */.p7)(facts.join('; '))}.`] : [];
    const files = output.files.map(({ path, size }) => `| written | ${(0,reports_escape/* markdownCode */.D9)(path)} | ${(0,bytes_text/* bytesText */.pV)(size)} | ${identityCell(output.identity)} |`);
    return [
        '| | File | Size | What it is |',
        '|---|---|---|---|',
        `| read | ${(0,reports_escape/* markdownCode */.D9)(input.path)} | ${(0,bytes_text/* bytesText */.pV)(input.size)} | ${identityCell(input.identity)} |`,
        ...files,
        ...closing,
    ].join('\n');
}
function identityCell(identity) {
    return identity === undefined ? '' : (0,reports_escape/* markdownText */.p7)((0,inspect_facts/* identityText */.Ky)(identity));
}
function convert_markdown_findingItem({ severity, rule, path, message, where, remedy }) {
    const place = (0,where_text/* whereText */.Z)(where, reports_escape/* markdownCode */.D9, ' ');
    return `- **${severity}** ${(0,reports_escape/* markdownCode */.D9)(rule)} in ${(0,reports_escape/* markdownCode */.D9)(path)}: ${(0,reports_escape/* markdownText */.p7)(message)}${place}\n  - Remedy: ${(0,reports_escape/* markdownText */.p7)(remedy)}`;
}
function convert_markdown_list(items, most, count = items.length) {
    const shown = items.slice(0, most);
    const more = count - shown.length;
    return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

;// CONCATENATED MODULE: ./src/reports/convert-text.ts





/** Lines of one kind before the rest is counted; the JSON has all. */
const convert_text_MOST_LINES = 20;
/** What `convert` did, for a terminal: findings and warnings, and one line that says it all at the end. Ends with a line end. */
function convertText(report, options) {
    const paint = (0,reports_paint/* paints */.A)(options.color);
    const overflow = (0,convert_facts/* overflowLines */.WZ)(report);
    const isRefused = report.status === 'failed';
    const lines = [
        ...convert_text_findingLines(report, paint),
        ...convert_text_some(overflow).map((line) => `${isRefused ? paint.red('error  ') : paint.yellow('warning')} ${(0,reports_escape/* terminalText */.eR)(line)}`),
        ...(overflow.length > 0 && isRefused ? [`        ${paint.dim('Remedy:')} ${convert_facts/* OVERFLOW_REMEDY */.YP}`] : []),
        ...convert_text_some([...report.warnings, (0,convert_facts/* underflowLine */.VT)(report)].filter((line) => line !== '')).map((line) => `${paint.yellow('warning')} ${(0,reports_escape/* terminalText */.eR)(line)}`),
        ...fitLines(report, paint),
    ];
    const verdict = isRefused ? paint.red('FAILED') : paint.green('Converted');
    return [...lines, ...(lines.length > 0 ? [''] : []), `${verdict}: ${(0,reports_escape/* terminalText */.eR)((0,convert_facts/* closingLine */.oM)(report))}`, ''].join('\n');
}
function fitLines(report, paint) {
    return fitLists(report).flatMap(({ title, rows, count }) => [
        `${paint.dim('keys   ')} ${(0,reports_escape/* terminalText */.eR)(title)}`,
        ...convert_text_some(rows, count).map((row) => `        ${(0,reports_escape/* terminalText */.eR)(row)}`),
    ]);
}
function convert_text_findingLines(report, paint) {
    return [...report.findings].sort(worse).flatMap((finding) => {
        const severity = { error: paint.red, warning: paint.yellow, notice: paint.dim }[finding.severity](finding.severity.padEnd(7));
        const line = `${severity} ${paint.bold((0,reports_escape/* terminalText */.eR)(finding.rule))}  ${(0,reports_escape/* terminalText */.eR)(`${finding.path}: ${finding.message}`)}`;
        if (finding.severity === 'notice')
            return [line];
        return [
            `${line}${paint.dim((0,where_text/* whereText */.Z)(finding.where, reports_escape/* terminalText */.eR, ' '))}`,
            `        ${paint.dim('Remedy:')} ${(0,reports_escape/* terminalText */.eR)(finding.remedy)}`,
        ];
    });
}
const RANK = { error: 0, warning: 1, notice: 2 };
function worse(a, b) {
    return RANK[a.severity] - RANK[b.severity];
}
function convert_text_some(lines, count = lines.length) {
    const shown = lines.slice(0, convert_text_MOST_LINES);
    return count > shown.length ? [...shown, `and ${count - shown.length} more`] : shown;
}

// EXTERNAL MODULE: ./src/reports/tensor-tree.ts
var tensor_tree = __webpack_require__(72559);
;// CONCATENATED MODULE: ./src/reports/inspect-text.ts






/** Widest column; what is longer is cut in its middle (the JSON has all of it), so that one name does not push all lines aside. */
const inspect_text_MAX_WIDTH = 60;
/** What `inspect` found, for a terminal: the facts, then the tensors as a tree. Ends with a line end. */
function inspectText(report, options) {
    const paint = (0,reports_paint/* paints */.A)(options.color);
    const blocks = [paint.bold((0,reports_escape/* terminalText */.eR)(report.path)), factLines(report, paint).join('\n')];
    if (report.problems.length > 0)
        blocks.push(problemLines(report, paint).join('\n'));
    if (report.tensors.length > 0)
        blocks.push(treeLines(report, paint).join('\n'));
    return `${blocks.join('\n\n')}\n`;
}
function factLines(report, paint) {
    const facts = (0,inspect_facts/* inspectFacts */.g6)(report);
    const width = Math.max(...facts.map(({ name }) => name.length));
    return facts.flatMap(({ name, lines }) => lines.map((line, i) => `  ${paint.dim((i === 0 ? name : '').padEnd(width))}  ${(0,reports_escape/* terminalText */.eR)(line)}`));
}
function problemLines(report, paint) {
    return [
        paint.bold('Problems'),
        ...report.problems.map(({ rule, message, where }) => `  ${paint.red(rule)}  ${(0,reports_escape/* terminalText */.eR)(message)}${paint.dim((0,where_text/* whereText */.Z)(where, reports_escape/* terminalText */.eR, ' '))}`),
    ];
}
function treeLines(report, paint) {
    const rows = (0,tensor_tree/* tensorTree */.Sq)(report.tensors);
    const total = rows.reduce((sum, { depth, bytes }) => (depth === 0 ? sum + bytes : sum), 0);
    const cells = rows.map((row) => ({
        row,
        name: nameCell(row),
        what: whatCell(row),
        size: (0,bytes_text/* bytesText */.pV)(row.bytes),
        share: (0,bytes_text/* shareText */.Lu)(row.bytes, total),
    }));
    const width = (pick, most) => Math.min(most, cells.reduce((widest, cell) => Math.max(widest, pick(cell).length), 0));
    const nameWidth = width(({ name }) => name, inspect_text_MAX_WIDTH);
    const whatWidth = width(({ what }) => what, inspect_text_MAX_WIDTH);
    return [
        `${paint.bold('Tensors')}${paint.dim(`  ${report.tensors.length}, ${(0,bytes_text/* bytesText */.pV)(total)}`)}`,
        ...cells.map(({ row, name, what, size, share }) => {
            const label = name.padEnd(nameWidth);
            const numbers = `${size.padStart(8)}  ${share.padStart(6)}`;
            return `  ${row.tensor === undefined ? paint.bold(label) : label}  ${what.padEnd(whatWidth)}  ${paint.dim(numbers)}`.trimEnd();
        }),
    ];
}
function nameCell({ depth, label, times }) {
    return `${'  '.repeat(depth)}${cut((0,reports_escape/* terminalText */.eR)(label))}${times > 1 && label.includes('…') ? ` ×${times}` : ''}`;
}
function whatCell({ tensor, tensors, sharedWith }) {
    if (tensor === undefined)
        return (0,bytes_text/* plural */.LS)(tensors, 'tensor');
    return `${tensorText(tensor)}${sharedWith === undefined ? '' : `, shares bytes with ${cut((0,reports_escape/* terminalText */.eR)(sharedWith))}`}`;
}
function cut(text) {
    return text.length <= inspect_text_MAX_WIDTH ? text : `${text.slice(0, inspect_text_MAX_WIDTH / 2 - 1)}…${text.slice(-inspect_text_MAX_WIDTH / 2)}`;
}
/** `float32 [512, 192, 7]`, with what is out of the ordinary. */
function tensorText(tensor) {
    const layout = tensor.layout === 'strided' ? '' : ` ${tensor.layout}`;
    const device = tensor.device === 'meta' ? ' meta' : '';
    return (0,reports_escape/* terminalText */.eR)(`${tensor.dtype} [${tensor.shape.join(', ')}]${layout}${device}`);
}

// EXTERNAL MODULE: ./src/reports/json.ts
var json = __webpack_require__(3493);
// EXTERNAL MODULE: ./src/reports/text.ts
var reports_text = __webpack_require__(97080);
;// CONCATENATED MODULE: ./src/reports/inspect-markdown.ts







const ALL = { depth: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY };
const inspect_markdown_LEVELS = [
    ALL,
    ...[6, 4, 3, 2, 1].map((depth) => ({ ...ALL, depth })),
    ...[200, 50, 0].map((rows) => ({ depth: 1, rows, lines: 100 })),
    ...[20, 5, 1, 0].map((lines) => ({ depth: 1, rows: 0, lines })),
];
/**
 * What `inspect` found, in GitHub's Markdown: facts, problems, and the tree of tensors folded. Where that is longer than
 * `maxBytes`, deep modules go first.
 */
function inspectMarkdown(report, options) {
    const rows = (0,tensor_tree/* tensorTree */.Sq)(report.tensors);
    return firstThatFits(inspect_markdown_LEVELS, options.maxBytes, (level) => inspect_markdown_render(report, rows, level));
}
function inspect_markdown_render(report, rows, level) {
    const blocks = [
        `### ${(0,reports_escape/* markdownCode */.D9)(report.path)}`,
        factTable(report, level),
        problemList(report, level),
        rows.length > 0 && level.rows > 0 ? tensorDetails(report, rows, level) : '',
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function factTable(report, level) {
    const rows = (0,inspect_facts/* inspectFacts */.g6)(report).map(({ name, lines }) => {
        const shown = lines.slice(0, level.lines).map(reports_escape/* markdownText */.p7);
        const more = lines.length - shown.length;
        return `| ${(0,reports_escape/* markdownText */.p7)(name)} | ${[...shown, ...(more > 0 ? [`${shown.length > 0 ? 'and ' : ''}${more} more`] : [])].join('<br>')} |`;
    });
    return ['| | |', '|---|---|', ...rows].join('\n');
}
function problemList({ problems }, level) {
    const shown = problems.slice(0, level.lines);
    const more = problems.length - shown.length;
    return [
        ...shown.map(({ rule, message, where }) => `- ${(0,reports_escape/* markdownCode */.D9)(rule)}: ${(0,reports_escape/* markdownText */.p7)(message)}${(0,where_text/* whereText */.Z)(where, reports_escape/* markdownCode */.D9, ' ')}`),
        ...(more > 0 ? [`- ${(0,bytes_text/* plural */.LS)(more, 'more problem')}`] : []),
    ].join('\n');
}
function tensorDetails(report, rows, level) {
    const total = rows.reduce((sum, { depth, bytes }) => (depth === 0 ? sum + bytes : sum), 0);
    const shown = rows.filter(({ depth }) => depth <= level.depth).slice(0, level.rows);
    const more = rows.length - shown.length;
    return [
        `<details><summary>${(0,bytes_text/* plural */.LS)(report.tensors.length, 'tensor')}, ${(0,bytes_text/* bytesText */.pV)(total)}</summary>`,
        ['| Name | Type and shape | Size | Share |', '|---|---|--:|--:|', ...shown.map((row) => tensorRow(row, total))].join('\n'),
        ...(more > 0 ? [`${(0,bytes_text/* plural */.LS)(more, 'more row')} left out.`] : []),
        '</details>',
    ].join('\n\n');
}
function tensorRow({ depth, label, times, tensor, tensors, bytes, sharedWith }, total) {
    const indent = '&emsp;'.repeat(depth);
    const name = `${indent}${(0,reports_escape/* markdownCode */.D9)(label)}${times > 1 && label.includes('…') ? ` ×${times}` : ''}`;
    const shared = sharedWith === undefined ? '' : `, shares bytes with ${(0,reports_escape/* markdownCode */.D9)(sharedWith)}`;
    const what = tensor === undefined ? (0,bytes_text/* plural */.LS)(tensors, 'tensor') : `${(0,reports_escape/* markdownText */.p7)(tensorText(tensor))}${shared}`;
    return `| ${name} | ${what} | ${(0,bytes_text/* bytesText */.pV)(bytes)} | ${(0,bytes_text/* shareText */.Lu)(bytes, total)} |`;
}

;// CONCATENATED MODULE: ./src/reports/markdown.ts






const markdown_ALL = { passed: true, remedies: true, findingsPerFile: Number.POSITIVE_INFINITY, files: Number.POSITIVE_INFINITY };
const BRIEF = { ...markdown_ALL, passed: false, remedies: false };
const markdown_LEVELS = [
    markdown_ALL,
    { ...markdown_ALL, passed: false },
    BRIEF,
    ...[20, 5, 1].map((findingsPerFile) => ({ ...BRIEF, findingsPerFile })),
    ...[500, 200, 100, 50, 20, 10, 5, 1, 0].map((files) => ({ ...BRIEF, findingsPerFile: 1, files })),
];
/**
 * What `validate` found, in GitHub's Markdown: the verdict, a table of files (failed ones first), and the findings of each
 * file folded. Where that is longer than `maxBytes`, details go first and never the verdict.
 */
function validateMarkdown(report, options) {
    return firstThatFits(markdown_LEVELS, options.maxBytes, (level) => markdown_render(report, level));
}
function markdown_render(report, level) {
    const told = report.files.filter((file) => level.passed || !isPlain(file)).sort((a, b) => badness(b) - badness(a));
    const shown = told.slice(0, level.files);
    const blocks = [
        `### ${report.status === 'passed' ? '✅ ckpt-guard: passed' : '❌ ckpt-guard: failed'}`,
        report.files.length === 0 ? 'No checkpoint files found.' : `${(0,reports_text/* summaryText */.g5)(report.summary)}.`,
        shown.length > 0 ? markdown_table(shown) : '',
        omitted(report.files, new Set(shown)),
        ...shown.filter(({ findings }) => findings.length > 0).map((file) => details(file, level)),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function markdown_table(files) {
    const rows = files.map((file) => {
        const facts = (0,reports_text/* fileFacts */.AE)(file).map(reports_escape/* markdownText */.p7).join(', ');
        return `| ${markdown_mark(file)} | ${(0,reports_escape/* markdownCode */.D9)(file.path)} | ${facts} | ${countsText(file.findings)} |`;
    });
    return ['| | File | What it is | Findings |', '|---|---|---|---|', ...rows].join('\n');
}
/** One sentence for the files that have no row. */
function omitted(files, shown) {
    const rest = files.filter((file) => !shown.has(file));
    const failed = rest.filter(({ status }) => status === 'failed').length;
    const parts = [
        failed > 0 ? `${(0,bytes_text/* plural */.LS)(failed, 'more file')} failed` : [],
        rest.length > failed ? `${(0,bytes_text/* plural */.LS)(rest.length - failed, shown.size > 0 ? 'more file' : 'file')} passed` : [],
    ].flat();
    return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}
function details(file, level) {
    const findings = (0,reports_text/* worstFirst */.md)(file.findings);
    const shown = findings.slice(0, level.findingsPerFile);
    const more = findings.length - shown.length;
    return [
        `<details><summary>${markdown_mark(file)} ${(0,reports_escape/* htmlCode */.h8)(file.path)}: ${countsText(findings)}</summary>`,
        [...shown.map((finding) => markdown_findingItem(finding, level)), ...(more > 0 ? [`- and ${(0,bytes_text/* plural */.LS)(more, 'more finding')}`] : [])].join('\n'),
        '</details>',
    ].join('\n\n');
}
function markdown_findingItem(finding, level) {
    const where = (0,where_text/* whereText */.Z)(finding.where, reports_escape/* markdownCode */.D9, ' ');
    return [
        `- **${finding.severity}** ${(0,reports_escape/* markdownCode */.D9)(finding.rule)}: ${(0,reports_escape/* markdownText */.p7)(finding.message)}${where}`,
        ...(level.remedies && finding.torch !== undefined ? [`  - PyTorch says: ${(0,reports_escape/* markdownCode */.D9)(finding.torch)}`] : []),
        ...(level.remedies ? [`  - Remedy: ${(0,reports_escape/* markdownText */.p7)(finding.remedy)}`] : []),
    ].join('\n');
}
/** Failed files come first, then those with findings. */
function badness(file) {
    return (file.status === 'failed' ? 2 : 0) + (file.findings.length > 0 ? 1 : 0);
}
function isPlain(file) {
    return badness(file) === 0;
}
function markdown_mark(file) {
    if (file.status === 'failed')
        return '❌';
    return file.findings.some(({ severity }) => severity !== 'notice') ? '⚠️' : '✅';
}
function countsText(findings) {
    return ['error', 'warning', 'notice']
        .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (0,bytes_text/* plural */.LS)(count, severity))
        .join(', ');
}

;// CONCATENATED MODULE: ./src/reports/prune-facts.ts

/** Looks up what came of the items of a group. */
function rowsOf(report) {
    const deleted = new Set(report.deleted.map(({ id }) => id));
    const failed = new Map(report.failed.map(({ id, error }) => [id, error]));
    const left = new Map(report.left.map(({ id, reason }) => [id, reason]));
    return ({ keep, remove }) => ({
        keep: keep.map((item) => ({
            ...sharedRow(item),
            fate: item.broken === undefined ? 'keep' : 'broken',
            why: `${item.reasons.join(', ')}${item.broken === undefined ? '' : ` (${item.broken})`}`,
        })),
        remove: remove.map((item) => {
            const { id, dropped } = item;
            const error = failed.get(id);
            const reason = left.get(id);
            const fate = deleted.has(id) ? 'removed' : error !== undefined ? 'failed' : reason !== undefined ? 'left' : 'remove';
            const budget = dropped === undefined ? '' : `too much for max-size (${dropped.join(', ')})`;
            // Somebody else may have been faster.
            const gone = fate === 'remove' && !report.dryRun ? 'gone already' : '';
            return {
                ...sharedRow(item),
                fate: gone === '' ? fate : 'removed',
                why: [error ?? reason ?? gone, budget].filter((text) => text !== '').join(', '),
            };
        }),
    });
}
/** `logs/alice: 12 items, 4 to be removed`; not escaped. */
function groupText(group, { dryRun, groupBy }) {
    const { keep, remove, blocked } = group;
    const counts = remove.length === 0
        ? blocked === undefined
            ? 'nothing to remove'
            : 'nothing is removed'
        : `${remove.length} ${dryRun ? 'to be removed' : 'not kept'}${knownBytes(bytesOf(remove))}`;
    const name = group.group !== '' ? group.group : groupBy.length === 0 ? 'All' : `(no ${groupBy.join(' and ')})`;
    return `${name}: ${(0,bytes_text/* plural */.LS)(keep.length + remove.length, 'item')}, ${counts}`;
}
/** `keep-last 3, keep-daily 7; a group is what shares prefix and branch`; not escaped. */
function policyText({ policy, groupBy }) {
    const words = policy.length === 0 ? 'nothing is kept' : policy.join(', ');
    return groupBy.length === 0 ? words : `${words}; grouped by ${groupBy.join(' and ')}`;
}
/** What has come of it, or would, in a few words; not escaped. */
function outcomeText({ dryRun, summary, place, freed, deleted, failed, left, groups }) {
    if (summary.items === 0)
        return `nothing was found in ${place}`;
    const blocked = groups.filter((group) => group.blocked !== undefined).length;
    const kept = [`${(0,bytes_text/* plural */.LS)(summary.kept, 'item')} kept`, ...(blocked === 0 ? [] : [`${(0,bytes_text/* plural */.LS)(blocked, 'group')} blocked`])].join(', ');
    if (summary.removed === 0)
        return `${place}: ${blocked === 0 ? 'nothing to remove' : 'nothing is removed'}, ${kept}`;
    if (dryRun) {
        const now = `${summary.removed - left.length} of ${(0,bytes_text/* plural */.LS)(summary.items, 'item')} would be removed${knownBytes(freed)}`;
        return `${place}: ${now}${left.length === 0 ? '' : ` (and ${left.length} more in later runs)`}; ${kept}`;
    }
    const rest = [
        ...(failed.length === 0 ? [] : [`${failed.length} could not be removed`]),
        ...(left.length === 0 ? [] : [`${left.length} left`]),
        kept,
    ];
    return `${place}: ${deleted.length} of ${(0,bytes_text/* plural */.LS)(summary.items, 'item')} removed${freed > 0 ? `, ${(0,bytes_text/* bytesText */.pV)(freed)} freed` : ''}; ${rest.join(', ')}`;
}
/** Groups in the order of their interest: blocked ones first, then those that lose something. */
function byInterest(groups) {
    const rank = ({ blocked, remove }) => (blocked !== undefined ? 0 : remove.length > 0 ? 1 : 2);
    return groups.toSorted((a, b) => rank(a) - rank(b));
}
function sharedRow({ name, time, size, parts }) {
    const more = (parts?.length ?? 1) - 1;
    return {
        name: more > 0 ? `${name} (+${(0,bytes_text/* plural */.LS)(more, 'file')})` : name,
        time: new Date(time).toISOString().slice(0, 16).replace('T', ' '),
        size: size === undefined ? '' : (0,bytes_text/* bytesText */.pV)(size),
    };
}
/** Nothing where no size is known: it would say that nothing is won. */
function knownBytes(bytes) {
    return bytes > 0 ? `, ${(0,bytes_text/* bytesText */.pV)(bytes)}` : '';
}
function bytesOf(items) {
    return items.reduce((sum, { size = 0 }) => sum + size, 0);
}

;// CONCATENATED MODULE: ./src/reports/prune-markdown.ts





/** Groups, and rows of each kind in a group; each step tells less. */
const prune_markdown_LEVELS = [
    { groups: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY },
    { groups: 100, rows: 100 },
    { groups: 40, rows: 20 },
    { groups: 20, rows: 5 },
    { groups: 5, rows: 1 },
    { groups: 0, rows: 0 },
];
const MARKS = {
    keep: '✅ keep',
    broken: '💔 broken',
    remove: '🗑️ remove',
    removed: '🗑️ removed',
    failed: '❌ failed',
    left: '⏳ left',
};
/** What `prune` plans or did, in GitHub's Markdown: the verdict, a table for each group, and what to do next. */
function pruneMarkdown(report, options) {
    const rows = rowsOf(report);
    const groups = byInterest(report.groups).map((group) => ({ group, rows: rows(group) }));
    return firstThatFits(prune_markdown_LEVELS, options.maxBytes, (level) => prune_markdown_render(report, groups, level));
}
function prune_markdown_render(report, groups, most) {
    const more = groups.length - most.groups;
    const blocks = [
        `### ${prune_markdown_heading(report)}`,
        (0,reports_escape/* markdownText */.p7)(sentence(outcomeText(report))),
        report.next.map((step) => `➡️ ${(0,reports_escape/* markdownText */.p7)(sentence(step))}`).join('\n\n'),
        `Policy: ${(0,reports_escape/* markdownText */.p7)(policyText(report))}`,
        ...groups.slice(0, most.groups).map((told) => groupMarkdown(told, report, most.rows)),
        more > 0 ? `And ${(0,bytes_text/* plural */.LS)(more, most.groups === 0 ? 'group' : 'more group')}.` : '',
        prune_markdown_list(report.notes, most.rows),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function prune_markdown_heading({ status, dryRun, summary, left }) {
    if (status === 'failed')
        return dryRun ? '❌ ckpt-guard: plan with blocked groups' : '❌ ckpt-guard: not everything could be pruned';
    if (summary.removed === 0)
        return '✅ ckpt-guard: nothing to prune';
    if (dryRun)
        return '📝 ckpt-guard: plan';
    return left.length > 0 ? '⏳ ckpt-guard: pruned in part' : '✅ ckpt-guard: pruned';
}
function groupMarkdown({ group, rows }, report, most) {
    const shown = [...rows.keep.slice(0, most), ...rows.remove.slice(0, most)];
    const left = [over(rows.keep, most, 'to keep'), over(rows.remove, most, report.dryRun ? 'to remove' : 'not kept')];
    const blocks = [
        `**${(0,reports_escape/* markdownText */.p7)(groupText(group, report))}**`,
        group.blocked === undefined ? '' : `⛔ ${(0,reports_escape/* markdownText */.p7)(sentence(group.blocked))}`,
        shown.length === 0 ? '' : ['| | Made (UTC) | Size | Name | Why |', '|---|---|--:|---|---|', ...shown.map(rowMarkdown)].join('\n'),
        left
            .filter((text) => text !== '')
            .map((text) => `${text}.`)
            .join(' '),
        prune_markdown_list(group.notes, most),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}
function rowMarkdown({ fate, time, size, name, why }) {
    return `| ${MARKS[fate]} | ${time} | ${size} | ${(0,reports_escape/* markdownCode */.D9)(name)} | ${(0,reports_escape/* markdownText */.p7)(why)} |`;
}
function over(rows, most, what) {
    return rows.length > most ? `${rows.length - most} more ${what}` : '';
}
function prune_markdown_list(notes, most) {
    const more = notes.length - most;
    return [
        ...notes.slice(0, most).map((note) => `- ⚠️ ${(0,reports_escape/* markdownText */.p7)(note)}`),
        ...(more > 0 ? [`- and ${(0,bytes_text/* plural */.LS)(more, 'more note')}`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/reports/prune-text.ts




/** Lines of one kind in a group, and groups, before the rest is counted; the JSON has all. */
const MOST_ROWS = 20;
const MOST_GROUPS = 40;
const WORDS = {
    keep: 'keep',
    broken: 'BROKEN',
    remove: 'remove',
    removed: 'removed',
    failed: 'FAILED',
    left: 'left',
};
const WIDTH = Math.max(...Object.values(WORDS).map((word) => word.length));
/**
 * What `prune` plans or did, for a terminal: a table for each group, one line that says it all, and what to do next. Ends with
 * a line end.
 */
function pruneText(report, options) {
    const paint = (0,reports_paint/* paints */.A)(options.color);
    const rows = rowsOf(report);
    const groups = byInterest(report.groups);
    const more = groups.length - MOST_GROUPS;
    const blocks = [
        ...groups.slice(0, MOST_GROUPS).map((group) => groupLines(group, rows(group), report, paint)),
        more > 0 ? [`and ${(0,bytes_text/* plural */.LS)(more, 'more group')}`] : [],
        report.notes.map((note) => `${paint.yellow('note')} ${(0,reports_escape/* terminalText */.eR)(note)}`),
        prune_text_closing(report, paint),
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function groupLines(group, rows, report, paint) {
    const kept = rows.keep.slice(0, MOST_ROWS);
    const removed = rows.remove.slice(0, MOST_ROWS);
    const lines = prune_text_table([...kept, ...removed], paint);
    return [
        paint.bold((0,reports_escape/* terminalText */.eR)(groupText(group, report))),
        ...(group.blocked === undefined ? [] : [`  ${paint.red('blocked')} ${(0,reports_escape/* terminalText */.eR)(group.blocked)}`]),
        ...lines.slice(0, kept.length),
        ...rest(rows.keep, 'to keep'),
        ...lines.slice(kept.length),
        ...rest(rows.remove, report.dryRun ? 'to remove' : 'not kept'),
        ...group.notes.map((note) => `  ${paint.yellow('note')} ${(0,reports_escape/* terminalText */.eR)(note)}`),
    ];
}
function rest(rows, what) {
    return rows.length > MOST_ROWS ? [`  and ${rows.length - MOST_ROWS} more ${what}`] : [];
}
/** `keep    2026-06-14 10:30   585 MB  G_240.pth (+1 file)  last, daily`. */
function prune_text_table(rows, paint) {
    const sizeWidth = Math.max(0, ...rows.map(({ size }) => size.length));
    const names = rows.map(({ name }) => (0,reports_escape/* terminalText */.eR)(name));
    // One long name must not push the reasons of all others away.
    const nameWidth = Math.min(60, Math.max(0, ...names.map((name) => name.length)));
    return rows.map(({ fate, time, size, why }, i) => {
        const name = names[i] ?? '';
        const start = `  ${painted(fate, paint)}  ${paint.dim(time)}  ${size.padStart(sizeWidth)}  `;
        return why === '' ? `${start}${name}` : `${start}${name.padEnd(nameWidth)}  ${paint.dim((0,reports_escape/* terminalText */.eR)(why))}`;
    });
}
function painted(fate, paint) {
    const word = WORDS[fate].padEnd(WIDTH);
    if (fate === 'keep')
        return paint.green(word);
    if (fate === 'failed' || fate === 'broken')
        return paint.red(word);
    return fate === 'left' ? paint.dim(word) : paint.yellow(word);
}
function prune_text_closing(report, paint) {
    const { status, dryRun, next } = report;
    const heading = status === 'failed' ? paint.red('FAILED') : paint.green(dryRun ? 'Plan' : 'Done');
    return [
        `${paint.dim('Policy:')} ${(0,reports_escape/* terminalText */.eR)(policyText(report))}`,
        `${heading}: ${(0,reports_escape/* terminalText */.eR)(outcomeText(report))}`,
        ...next.map((step) => `${paint.dim('Next:')} ${(0,reports_escape/* terminalText */.eR)(step)}`),
    ];
}

;// CONCATENATED MODULE: ./src/reports/publish-facts.ts


/** Entries that a line names before it counts the rest. */
const NAMED = 4;
/** `G_240.pth 585 MB -> aurora-float16.pth 84.9 MB: gpt-sovits s2 v2, 673 tensors with 52.9 M parameters, …`; not escaped. */
function conversionText(conversion) {
    const { source, output, sourceSize, size, converted } = conversion;
    const from = converted
        ? `${source} ${(0,bytes_text/* bytesText */.pV)(sourceSize)} -> ${output} ${(0,bytes_text/* bytesText */.pV)(size)}`
        : `${source} as it is -> ${output} ${(0,bytes_text/* bytesText */.pV)(size)}`;
    return `${from}: ${modelFacts(conversion).join(', ')}`;
}
/** What a file is, and what was done to it; not escaped. */
function modelFacts({ identity, tensors, parameters, dtypes, casts, dropped }) {
    const { entries, tensors: left } = dropped;
    const named = `${entries.slice(0, NAMED).join(', ')}${entries.length > NAMED ? ` and ${entries.length - NAMED} more` : ''}`;
    return [
        ...(identity === undefined ? [] : [(0,inspect_facts/* identityText */.Ky)(identity)]),
        `${(0,bytes_text/* plural */.LS)(tensors, 'tensor')} with ${(0,bytes_text/* countText */.lT)(parameters)} parameters`,
        Object.keys(casts).length > 0
            ? Object.entries(casts)
                .map(([kind, count]) => `${count} ${kind}`)
                .join(', ')
            : dtypesText(dtypes),
        entries.length > 0 ? `without ${named}` : left > 0 ? `without ${(0,bytes_text/* plural */.LS)(left, 'tensor')}` : '',
    ].filter((fact) => fact !== '');
}
function dtypesText(dtypes) {
    return Object.keys(dtypes).slice(0, NAMED).join(', ');
}
/** `loads where release:v1.1/a.pth does (extended, 2 keys more)`; not escaped. */
function compatibilityText({ name, reference, status, verdict, missing, unexpected, shape, require }) {
    const counts = [
        missing > 0 ? `${(0,bytes_text/* plural */.LS)(missing, 'key')} missing` : '',
        unexpected > 0 ? `${(0,bytes_text/* plural */.LS)(unexpected, 'key')} more` : '',
        shape > 0 ? `${(0,bytes_text/* plural */.LS)(shape, 'other shape')}` : '',
    ].filter((count) => count !== '');
    const facts = [verdict, ...counts].join(', ');
    return status === 'passed' ? `${name} fits ${reference} (${facts})` : `${name} is not ${require} with ${reference} (${facts})`;
}
/** What has come of it, in a few words; not escaped. Where it failed, the address of what is left is in the error. */
function publish_facts_outcomeText({ status, state, target, files, url, dryRun }) {
    const what = `${(0,bytes_text/* plural */.LS)(files.length, 'file')}, ${(0,bytes_text/* bytesText */.pV)(files.reduce((sum, { size }) => sum + size, 0))}`;
    const where = url === undefined ? '' : `: ${url}`;
    if (status === 'failed')
        return dryRun ? `nothing would be published to ${target}` : `nothing was published to ${target}`;
    switch (state) {
        case 'planned':
            return `${what} would be published to ${target}; nothing was sent (dry run)`;
        case 'skipped':
            return `${target} is there already, and was left as it is${where}`;
        case 'draft':
            return `${what} in the draft of ${target}${where}`;
        default:
            return `${what} in ${target}${where}`;
    }
}
/** `config.train.exp_dir: local path`; not escaped. */
function settingText({ entry, place, kind }) {
    return `${entry.slice(entry.lastIndexOf('/') + 1)}, ${place}: ${kind}`;
}
/** `uploaded`, or what would be done. */
function changeText({ change }, { state }) {
    return change ?? (state === 'planned' ? 'new' : '');
}

;// CONCATENATED MODULE: ./src/reports/publish-markdown.ts






/** Items of each list; each step tells less. */
const publish_markdown_LEVELS = [Number.POSITIVE_INFINITY, 100, 20, 5, 1, 0];
/** What `publish` did, in GitHub's Markdown: the verdict, a table of files, and what is to be known. */
function publishMarkdown(report, options) {
    return firstThatFits(publish_markdown_LEVELS, options.maxBytes, (most) => publish_markdown_render(report, most));
}
function publish_markdown_render(report, most) {
    const { error, next, findings, conversions, compatibility, settings, notes } = report;
    const told = findings.filter(({ severity }) => severity !== 'notice').sort((a, b) => rank(a) - rank(b));
    const blocks = [
        `### ${publish_markdown_heading(report)}`,
        error === undefined ? outcomeMarkdown(report) : `${(0,reports_escape/* markdownText */.p7)(sentence(error))}`,
        next.map((step) => `➡️ ${(0,reports_escape/* markdownText */.p7)(sentence(step))}`).join('\n\n'),
        publish_markdown_list(told.map(publish_markdown_findingItem), most),
        fileTable(report, most),
        publish_markdown_list(conversions.map((each) => `- ${(0,reports_escape/* markdownText */.p7)(conversionText(each))}`), most),
        publish_markdown_list(compatibility.map((each) => `- ${each.status === 'passed' ? '✅' : '❌'} ${(0,reports_escape/* markdownText */.p7)(compatibilityText(each))}`), most),
        publish_markdown_list(notes.map((note) => `- ⚠️ ${(0,reports_escape/* markdownText */.p7)(note)}`), most),
        settings.length === 0
            ? ''
            : `Taken out of the settings in the bundle:\n\n${publish_markdown_list(settings.map((each) => `- ${(0,reports_escape/* markdownText */.p7)(settingText(each))}`), most)}`,
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function publish_markdown_heading({ status, state }) {
    if (status === 'failed')
        return '❌ ckpt-guard: not published';
    const words = {
        published: 'published',
        draft: 'in a draft',
        stored: 'stored',
        skipped: 'published already',
        planned: 'plan',
        none: 'done',
    };
    return `${state === 'planned' ? '📝' : '✅'} ckpt-guard: ${words[state]}`;
}
/** The address is one that GitHub or Hugging Face gave; as code it cannot become a link to elsewhere. */
function outcomeMarkdown(report) {
    const { url, ...rest } = report;
    const outcome = (0,reports_escape/* markdownText */.p7)(sentence(publish_facts_outcomeText(rest)));
    return url === undefined || report.status === 'failed' ? outcome : `${outcome} ${linked(url)}`;
}
function linked(url) {
    return /^https:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(url) ? `<${url}>` : (0,reports_escape/* markdownCode */.D9)(url);
}
function fileTable(report, most) {
    const { files } = report;
    if (files.length === 0)
        return '';
    const shown = files.slice(0, most);
    const rows = shown.map((file) => {
        const { name, label, size, sha256 } = file;
        const also = label === undefined ? '' : ` (${(0,reports_escape/* markdownText */.p7)(label)})`;
        return `| ${(0,reports_escape/* markdownCode */.D9)(name)}${also} | ${(0,bytes_text/* bytesText */.pV)(size)} | ${(0,reports_escape/* markdownCode */.D9)(sha256)} | ${changeText(file, report)} |`;
    });
    const more = files.length - shown.length;
    const table = shown.length === 0 ? [] : ['| File | Size | SHA-256 | |', '|---|--:|---|---|', ...rows];
    return [
        ...table,
        ...(more > 0 ? [...(table.length > 0 ? [''] : []), `${(0,bytes_text/* plural */.LS)(more, shown.length > 0 ? 'more file' : 'file')}.`] : []),
    ].join('\n');
}
function publish_markdown_findingItem({ severity, rule, path, message, where, remedy }) {
    const place = (0,where_text/* whereText */.Z)(where, reports_escape/* markdownCode */.D9, ' ');
    return `- **${severity}** ${(0,reports_escape/* markdownCode */.D9)(rule)} in ${(0,reports_escape/* markdownCode */.D9)(path)}: ${(0,reports_escape/* markdownText */.p7)(message)}${place}\n  - Remedy: ${(0,reports_escape/* markdownText */.p7)(remedy)}`;
}
function rank({ severity }) {
    return severity === 'error' ? 0 : 1;
}
function publish_markdown_list(items, most) {
    const shown = items.slice(0, most);
    const more = items.length - shown.length;
    return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

;// CONCATENATED MODULE: ./src/reports/publish-text.ts





/** Lines of one kind before the rest is counted; the JSON has all. */
const publish_text_MOST_LINES = 20;
const HEADINGS = { published: 'Published', draft: 'Draft', stored: 'Stored', skipped: 'Skipped', planned: 'Plan', none: 'FAILED' };
/** What `publish` did, for a terminal: findings, what was made, the files with their digests, and one line that says it all. Ends with a line end. */
function publishText(report, options) {
    const paint = (0,reports_paint/* paints */.A)(options.color);
    const blocks = [
        publish_text_some(findingBlocks(report, paint)).flat(),
        [
            ...publish_text_some(report.conversions.map((each) => `${paint.dim('made   ')} ${(0,reports_escape/* terminalText */.eR)(conversionText(each))}`)),
            ...publish_text_some(report.compatibility.map((each) => compatibilityLine(each, paint))),
            ...publish_text_some(report.settings.map((each) => `${paint.dim('cleaned')} ${(0,reports_escape/* terminalText */.eR)(settingText(each))}`)),
            ...publish_text_some(report.notes.map((note) => `${paint.yellow('note   ')} ${(0,reports_escape/* terminalText */.eR)(note)}`)),
        ],
        fileLines(report, paint),
        publish_text_closing(report, paint),
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function publish_text_closing(report, paint) {
    const { status, state, error, next } = report;
    const heading = status === 'failed' ? paint.red(HEADINGS.none) : paint.green(HEADINGS[state]);
    return [
        ...(error === undefined ? [] : [`${paint.red('error  ')} ${(0,reports_escape/* terminalText */.eR)(error)}`]),
        `${heading}: ${(0,reports_escape/* terminalText */.eR)(publish_facts_outcomeText(report))}`,
        ...next.map((step) => `${paint.dim('Next:')} ${(0,reports_escape/* terminalText */.eR)(step)}`),
    ];
}
function compatibilityLine(each, paint) {
    const mark = each.status === 'passed' ? paint.green('passed ') : paint.red('error  ');
    return `${mark} ${(0,reports_escape/* terminalText */.eR)(compatibilityText(each))}`;
}
/** `84.9 MB  3f2a…  aurora-float16.pth`, the whole digest: it is what people compare. */
function fileLines({ files }, paint) {
    const sizes = files.map(({ size }) => (0,bytes_text/* bytesText */.pV)(size));
    const width = Math.max(0, ...sizes.map((size) => size.length));
    return publish_text_some(files.map(({ name, sha256, change, label }, i) => {
        const facts = [change, label === undefined ? undefined : `for ${label}`].filter((fact) => fact !== undefined);
        const rest = facts.length === 0 ? '' : `  ${paint.dim(facts.map(reports_escape/* terminalText */.eR).join(', '))}`;
        return `${(sizes[i] ?? '').padStart(width)}  ${paint.dim(sha256)}  ${paint.bold((0,reports_escape/* terminalText */.eR)(name))}${rest}`;
    }), (count) => `and ${(0,bytes_text/* plural */.LS)(count, 'more file')}`);
}
/** A notice is something to know, not to mend, and one that is published with the file already: the other formats have it. */
function findingBlocks({ findings }, paint) {
    return findings
        .filter(({ severity }) => severity !== 'notice')
        .sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
        .map(({ severity, rule, path, message, where, remedy }) => [
        `${(severity === 'error' ? paint.red : paint.yellow)(severity.padEnd(7))} ${paint.bold((0,reports_escape/* terminalText */.eR)(rule))}  ` +
            `${(0,reports_escape/* terminalText */.eR)(`${path}: ${message}`)}${paint.dim((0,where_text/* whereText */.Z)(where, reports_escape/* terminalText */.eR, ' '))}`,
        `        ${paint.dim('Remedy:')} ${(0,reports_escape/* terminalText */.eR)(remedy)}`,
    ]);
}
function publish_text_some(lines, more = (count) => `and ${count} more`) {
    const rest = lines.length - publish_text_MOST_LINES;
    return rest > 0 ? [...lines.slice(0, publish_text_MOST_LINES), more(rest)] : [...lines];
}

;// CONCATENATED MODULE: ./src/reports/resume-markdown.ts





/** What `resume` found, in GitHub's Markdown: the verdict, what was passed over, and what was restored. */
function resumeMarkdown(report, options) {
    return firstThatFits(LEVELS, options.maxBytes, (most) => resume_markdown_render(report, most));
}
function resume_markdown_render(report, most) {
    const { next, passedOver, notes, restored, name, dryRun } = report;
    const blocks = [
        `### ${resume_markdown_heading(report)}`,
        sentence((0,reports_escape/* markdownText */.p7)(resumeOutcomeText(report))) + (name === undefined ? '' : ` Backup: ${(0,reports_escape/* markdownCode */.D9)(name)}`),
        next.map((step) => `➡️ ${sentence((0,reports_escape/* markdownText */.p7)(step))}`).join('\n\n'),
        markdownList([
            ...passedOver.map((each) => `⚠️ passed over: ${(0,reports_escape/* markdownText */.p7)(passedOverText(each))}`),
            ...notes.map((note) => `⚠️ ${(0,reports_escape/* markdownText */.p7)(note)}`),
        ], most),
        markdownList(restored.map((path) => `${dryRun ? 'would be restored' : 'restored'}: ${(0,reports_escape/* markdownCode */.D9)(path)}`), most),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function resume_markdown_heading({ status, found, dryRun }) {
    if (status === 'failed')
        return '❌ ckpt-guard: no checkpoint to go on from';
    if (!found)
        return 'ℹ️ ckpt-guard: no checkpoint to go on from';
    return dryRun ? '📝 ckpt-guard: training would go on' : '✅ ckpt-guard: training can go on';
}

;// CONCATENATED MODULE: ./src/reports/resume-text.ts




/**
 * What `resume` found, for a terminal: what was passed over and why, what was restored, and one line that says it all. Ends with
 * a line end.
 */
function resumeText(report, options) {
    const paint = (0,reports_paint/* paints */.A)(options.color);
    const { status, found, dryRun, next } = report;
    const heading = status === 'failed' ? paint.red('FAILED') : found ? paint.green(dryRun ? 'Plan' : 'Resume') : paint.yellow('Nothing');
    const restored = dryRun ? paint.dim('planned ') : paint.green('restored');
    const blocks = [
        firstLines(report.passedOver.map((each) => `${paint.yellow('skipped ')} ${(0,reports_escape/* terminalText */.eR)(passedOverText(each))}`)),
        [
            ...firstLines(report.restored.map((path) => `${restored} ${(0,reports_escape/* terminalText */.eR)(path)}`)),
            ...firstLines(report.notes.map((note) => `${paint.yellow('note    ')} ${(0,reports_escape/* terminalText */.eR)(note)}`)),
        ],
        [`${heading}: ${(0,reports_escape/* terminalText */.eR)(resumeOutcomeText(report))}`, ...next.map((step) => `${paint.dim('Next:')} ${(0,reports_escape/* terminalText */.eR)(step)}`)],
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./src/cli/render.ts

















/** The command line has no limit of length, unlike comments and job summaries. */
const UNLIMITED = { maxBytes: Number.POSITIVE_INFINITY };
/** A report in the format that was asked for; colours apply to text alone. In a step of GitHub's runner, no line of it is a command. */
function renderReport(report, format, color) {
    return format === 'json' ? (0,json/* reportJson */.l)(report) : (0,reports_escape/* withoutCommands */.Df)(forPeople(report, format, color));
}
function forPeople(report, format, color) {
    if (report.schema === 'ckpt-guard/inspect@1') {
        return format === 'markdown' ? inspectMarkdown(report, UNLIMITED).text : inspectText(report, { color });
    }
    if (report.schema === 'ckpt-guard/compare@1') {
        return format === 'markdown' ? compareMarkdown(report, UNLIMITED).text : compareText(report, { color });
    }
    if (report.schema === 'ckpt-guard/convert@1') {
        return format === 'markdown' ? convertMarkdown(report, UNLIMITED).text : convertText(report, { color });
    }
    if (report.schema === 'ckpt-guard/backup@1') {
        return format === 'markdown' ? backupMarkdown(report, UNLIMITED).text : backupReportText(report, { color });
    }
    if (report.schema === 'ckpt-guard/resume@1') {
        return format === 'markdown' ? resumeMarkdown(report, UNLIMITED).text : resumeText(report, { color });
    }
    if (report.schema === 'ckpt-guard/prune@1') {
        return format === 'markdown' ? pruneMarkdown(report, UNLIMITED).text : pruneText(report, { color });
    }
    if (report.schema === 'ckpt-guard/publish@1') {
        return format === 'markdown' ? publishMarkdown(report, UNLIMITED).text : publishText(report, { color });
    }
    return format === 'markdown' ? validateMarkdown(report, UNLIMITED).text : (0,reports_text/* validateText */.Ok)(report, { color });
}


/***/ }),

/***/ 4218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ requirementText),
/* harmony export */   Rc: () => (/* binding */ sideText),
/* harmony export */   V2: () => (/* binding */ fixCommand),
/* harmony export */   a$: () => (/* binding */ renameLines),
/* harmony export */   iF: () => (/* binding */ dtypeLines),
/* harmony export */   nt: () => (/* binding */ verdictText),
/* harmony export */   op: () => (/* binding */ torchLines),
/* harmony export */   pv: () => (/* binding */ diffLists),
/* harmony export */   yM: () => (/* binding */ explainedLines)
/* harmony export */ });
/* unused harmony export countsText */
/* harmony import */ var _bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35698);
/* harmony import */ var _inspect_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59745);


/** `673 keys below weight, torch-zip, 84.9 MB, 262 KB transferred, gpt-sovits s2 v2`. */
function sideText({ keys, weightsRoot, format, size, transferred, identity, kind }) {
    const place = weightsRoot === null || weightsRoot === '' ? '' : ` below ${weightsRoot}`;
    return [
        `${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(keys, 'key')}${place}`,
        ...(format === undefined ? [kind === 'schema' ? 'key schema' : kind] : [format]),
        ...(size === undefined ? [] : [(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(size)]),
        ...(transferred === undefined ? [] : [`${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(transferred)} transferred`]),
        ...(identity === undefined ? [] : [(0,_inspect_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .identityText */ .Ky)(identity)]),
    ].join(', ');
}
const VERDICTS = {
    identical: 'identical, the same keys, shapes, types and values',
    values: 'the same keys and shapes',
    extended: 'more keys than the reference, none less',
    breaking: 'it no longer loads where the reference did',
};
/** `breaking: it no longer loads where the reference did; 2 shapes differ`. */
function verdictText(report) {
    const { verdict, findings } = report;
    if (findings.length > 0)
        return 'breaking: the candidate cannot be loaded at all';
    const renamed = report.renamed.length > 0 ? `, ${report.renamed.length} of them probably renamed` : '';
    const counts = countsText(report) + renamed;
    const meaning = verdict === 'values' ? valuesMeaning(report) : VERDICTS[verdict];
    return `${verdict === 'identical' ? '' : `${verdict}: `}${meaning}${counts === '' ? '' : `; ${counts}`}`;
}
function valuesMeaning({ explained, checksums, values }) {
    const aside = explained.length > 0 ? `, but for what is explained` : '';
    const isOther = values === undefined ? checksums === 'different' : values.equal < values.compared;
    return `${VERDICTS.values}${aside}${isOther ? ', other values' : ''}`;
}
/** `2 shapes differ, 5 keys unexpected`, what is explained left out. */
function countsText(report) {
    const { shape } = report;
    const [lost, more] = [unexplained(report, 'missing'), unexplained(report, 'unexpected')];
    return [
        ...(shape.length > 0 ? [`${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(shape.length, 'shape')} ${shape.length === 1 ? 'differs' : 'differ'}`] : []),
        ...(lost > 0 ? [`${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(lost, 'key')} missing`] : []),
        ...(more > 0 ? [`${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(more, 'key')} unexpected`] : []),
    ].join(', ');
}
/** How many keys of this side's list nothing explains. */
function unexplained(report, side) {
    const explained = report.explained.filter((each) => each.side === side);
    return report[side].length - explained.reduce((sum, { keys }) => sum + keys.length, 0);
}
/** What was asked for, where the verdict alone does not tell why the check passed or failed. */
function requirementText({ status, require, verdict, loads, findings, schemaFile }) {
    if (schemaFile !== undefined)
        return `${schemaFile.path} ${SCHEMA_CHANGES[schemaFile.change]}`;
    const met = {
        identical: verdict === 'identical',
        strict: verdict === 'identical' || verdict === 'values',
        extends: verdict !== 'breaking',
        'non-strict': loads.nonStrict,
    }[require];
    if (findings.length > 0)
        return '';
    if (status === 'passed')
        return verdict === 'breaking' ? 'with strict=False it loads, and no more is required' : '';
    if (met)
        return 'types differ, and --dtype exact allows none to';
    return verdict === 'breaking' && loads.nonStrict === false ? '' : `${require} is required`;
}
const SCHEMA_CHANGES = {
    created: 'was created with the keys of the candidate',
    renewed: 'has the keys of the candidate now',
    unchanged: 'stays as it is',
};
/** The differences that nothing explains, worst first. */
function diffLists(report) {
    const { folded, renamed } = report;
    const besides = renamed.length > 0 ? `, besides ${renamed.length} renamed` : '';
    const counted = (side) => `(${unexplained(report, side) - renamed.length}${besides})`;
    const shapes = new Map(report.shape.map((each) => [each.name, each]));
    const partners = new Set(renamed.flatMap(({ from, to }) => [from, to]));
    const keysBelow = (row, names) => {
        // A lone star says nothing of what the names look like.
        const example = row.name === '*' ? names.find((name) => !partners.has(name)) : undefined;
        return { name: row.name, what: `${countText(row, 'keys')}${example === undefined ? '' : `, as ${example}`}` };
    };
    return [
        {
            title: `Shapes that differ (${report.shape.length})`,
            rows: folded.shape.map((row) => ({ name: row.name, what: shapeText(row, shapes) })),
        },
        {
            title: `Missing: the reference has them, the candidate lacks them ${counted('missing')}`,
            rows: folded.missing.map((row) => keysBelow(row, report.missing)),
        },
        {
            title: `Unexpected: the candidate has them, the reference lacks them ${counted('unexpected')}`,
            rows: folded.unexpected.map((row) => keysBelow(row, report.unexpected)),
        },
    ].filter(({ rows }) => rows.length > 0);
}
function countText({ keys, of, name }, what) {
    if (!name.endsWith('*'))
        return '';
    return keys === of ? `all ${keys} ${what}` : `${keys} of ${of} ${what}`;
}
function shapeText(row, shapes) {
    const prefix = row.name.slice(0, -1);
    const own = shapes.get(row.name);
    if (own !== undefined)
        return changeText(own);
    const example = [...shapes.values()].find(({ name }) => name.startsWith(prefix));
    return `${countText(row, 'shapes')}${example === undefined ? '' : `, as ${example.name.slice(prefix.length)} ${changeText(example)}`}`;
}
function changeText({ reference, candidate, why }) {
    const theirs = `[${reference.join(', ')}]`;
    if (why === 'no tensor')
        return `${theirs} -> no tensor`;
    return `${theirs} -> [${candidate.join(', ')}]${why === undefined ? '' : ' without values, a meta tensor'}`;
}
/** `float32 -> float16: 673 keys`; names them where they are few. */
function dtypeLines({ dtype }) {
    const kinds = new Map();
    for (const { name, reference, candidate } of dtype) {
        const kind = `${reference} -> ${candidate}`;
        const names = kinds.get(kind);
        if (names === undefined)
            kinds.set(kind, [name]);
        else
            names.push(name);
    }
    return [...kinds].map(([kind, names]) => `${kind}: ${names.length <= NAMED ? names.join(', ') : (0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(names.length, 'key')}`);
}
/** Names that a line shows instead of counting them. */
const NAMED = 3;
/** One line for all keys that were renamed in one way. */
function renameLines({ renamed }) {
    const ways = new Map();
    for (const rename of renamed) {
        const way = `${rename.confidence} ${rename.how}`;
        const known = ways.get(way);
        if (known === undefined)
            ways.set(way, { first: rename, count: 1 });
        else
            known.count++;
    }
    return [...ways.values()]
        .sort((a, b) => b.count - a.count)
        .map(({ first, count }) => `${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, 'key')} (${first.how}, ${SURE[first.confidence]})${count > 1 ? ', as' : ':'} ${first.from} -> ${first.to}`);
}
const SURE = { high: 'sure', medium: 'likely', low: 'a guess' };
/** `ckpt-guard convert …` with the lines that rename the candidate's keys; `undefined` where there are none. */
function fixCommand({ rename, candidate }) {
    if (rename.length === 0)
        return undefined;
    const lines = rename.map((line) => ` --rename ${shellWord(line)}`).join('');
    // What is no file here has to be fetched first, under a name that is not known.
    const files = candidate.kind === 'file' ? [candidate.name, renamedName(candidate.name)].map(shellWord) : ['FILE', 'OUTPUT'];
    return `ckpt-guard convert ${files[0]} --output ${files[1]}${lines}`;
}
/** What PyTorch says, as far as anybody reads it: the first lines, each cut where it lists hundreds of keys. */
function torchLines({ loads }, most) {
    if (loads.error === undefined || most.lines === 0)
        return [];
    const lines = loads.error.split('\n');
    const shown = lines.slice(0, most.lines).map((line) => (line.length > most.characters ? `${line.slice(0, most.characters)}…` : line));
    return lines.length > shown.length ? [...shown, `and ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(lines.length - shown.length, 'more line')}`] : shown;
}
function renamedName(name) {
    const at = name.lastIndexOf('.');
    return at <= name.lastIndexOf('/') ? `${name}-renamed` : `${name.slice(0, at)}-renamed${name.slice(at)}`;
}
/** A word for a POSIX shell. */
function shellWord(text) {
    return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** `enc_q.*: 103 keys missing. GPT-SoVITS leaves …`. */
function explainedLines({ explained }) {
    return explained.map(({ side, pattern, keys, why }) => `${pattern}, ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(keys.length, 'key')} ${side}: ${why}`);
}


/***/ }),

/***/ 56754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KP: () => (/* binding */ droppedText),
/* harmony export */   VT: () => (/* binding */ underflowLine),
/* harmony export */   WZ: () => (/* binding */ overflowLines),
/* harmony export */   YP: () => (/* binding */ OVERFLOW_REMEDY),
/* harmony export */   oM: () => (/* binding */ closingLine)
/* harmony export */ });
/* harmony import */ var _bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35698);

/** Names that a line shows before it counts the rest. */
const NAMED = 4;
/** `model.ckpt 1.05 GB -> model-fp16.pth 84.9 MB: 673 tensors, float32 -> float16; dropped optimizer, 103 keys (enc_q.*)`; not escaped. */
function closingLine(report) {
    const { input, output, tensors, status } = report;
    const from = `${input.path} ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(input.size)}`;
    if (status === 'failed')
        return `${from}: nothing was written`;
    const where = output.files.length > 1 ? `${output.path} (${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(output.files.length, 'file')})` : output.path;
    const facts = [(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(tensors.written, 'tensor'), ...castTexts(report)].join(', ');
    const rest = [droppedText(report), tensors.renamed > 0 ? `renamed ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(tensors.renamed, 'key')}` : ''].filter((part) => part !== '');
    return [`${from} -> ${where} ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .pV)(output.size)}: ${facts}`, ...rest].join('; ');
}
function castTexts({ casts, tensors }) {
    const kinds = Object.entries(casts);
    const all = kinds.length === 1 && tensors.kept === 0;
    return kinds.map(([kind, count]) => (all ? kind : `${count} ${kind}`));
}
/** What is gone: entries by name, single tensors by what their keys have in common. */
function droppedText({ dropped }) {
    const { entries, keys } = dropped;
    if (entries.length + keys.length === 0)
        return '';
    const named = entries.slice(0, NAMED).join(', ');
    const more = entries.length > NAMED ? ` and ${entries.length - NAMED} more` : '';
    const parts = [entries.length > 0 ? `${named}${more}` : '', keys.length > 0 ? `${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(keys.length, 'key')} (${modulesOf(keys)})` : ''];
    return `dropped ${parts.filter((part) => part !== '').join(', ')}`;
}
/** `enc_q.*, dec.*` */
function modulesOf(keys) {
    const modules = [...new Set(keys.map((key) => (key.includes('.') ? `${key.slice(0, key.indexOf('.'))}.*` : key)))];
    return `${modules.slice(0, NAMED).join(', ')}${modules.length > NAMED ? ', …' : ''}`;
}
/** `3 values of a.weight would become infinite in float16; the largest is 70000`; not escaped. */
function overflowLines(report) {
    const happened = report.status === 'passed' ? 'became infinite' : 'would become infinite';
    return report.overflow.map(({ tensors, to, count, largest }) => `${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, 'value')} of ${namesText(tensors)} ${happened} in ${to}; the largest is ${largestText(largest)}`);
}
const OVERFLOW_REMEDY = 'Keep these tensors as they are with --keep-dtype, cast to bfloat16 with --dtype bfloat16, or accept infinities with --allow-overflow.';
/** `12 values of 3 tensors became zero in float16 (a.weight, b.weight, …)`; not escaped, '' where none did. */
function underflowLine({ underflow, status }) {
    if (underflow.length === 0)
        return '';
    const values = underflow.reduce((sum, { count }) => sum + count, 0);
    const tensors = underflow.flatMap((each) => each.tensors.slice(0, 1));
    const to = [...new Set(underflow.map((each) => each.to))].join(', ');
    const happened = status === 'passed' ? 'became zero' : 'would become zero';
    return `${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(values, 'value')} of ${(0,_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(underflow.length, 'tensor')} too small for ${to} ${happened} (${namesText(tensors)})`;
}
function namesText(names) {
    const more = names.length - NAMED;
    return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function largestText(value) {
    return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value);
}


/***/ }),

/***/ 3493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46548);

/** The report as JSON, as its published schema says, with a line end. */
function reportJson(report) {
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(JSON.stringify(report, null, 2))}\n`;
}


/***/ }),

/***/ 72559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ tensorTree),
/* harmony export */   qg: () => (/* binding */ distinctBytes)
/* harmony export */ });
/* unused harmony export tensorBytes */
/* harmony import */ var _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23725);

/** Real names have about ten parts. What a hostile name has below this depth stays together as one label. */
const MAX_DEPTH = 24;
/**
 * The tensors as a tree of modules, in the file's order. Chains of single modules stand on one line, and numbered
 * siblings with the same tensors (`layers.0` … `layers.23`) are folded into one.
 */
function tensorTree(tensors) {
    const root = newNode();
    const owners = new Map();
    for (const tensor of tensors)
        insert(root, tensor, owners);
    measure(root, new Map());
    return groupsOf(root).flatMap((group) => [...rowsOf(group, 0)]);
}
/** Bytes that the tensor's elements take; packed types share bytes. */
function tensorBytes(tensor) {
    const elements = tensor.shape.reduce((product, size) => product * size, 1);
    const dtype = _checkpoint_dtypes_js__WEBPACK_IMPORTED_MODULE_0__/* .DTYPES */ .A.get(tensor.dtype);
    return dtype === undefined ? 0 : Math.ceil(elements / dtype.packed) * dtype.itemsize;
}
/** Bytes of all tensors together, those that share their elements counted once. */
function distinctBytes(tensors) {
    const seen = new Set();
    return tensors.reduce((sum, tensor) => {
        const key = elementsKey(tensor);
        if (tensor.storage === null || seen.has(key))
            return sum;
        seen.add(key);
        return sum + tensorBytes(tensor);
    }, 0);
}
/** The same for tied weights: the same elements of the same storage under two names. */
function elementsKey(tensor) {
    return JSON.stringify([tensor.shard, tensor.storage, tensor.offset, tensor.dtype, tensor.shape, tensor.stride]);
}
function newNode() {
    return { children: new Map(), tensor: undefined, sharedWith: undefined, tensors: 0, bytes: 0, shape: 0 };
}
function insert(root, tensor, owners) {
    const parts = tensor.name.split('.');
    const steps = parts.length > MAX_DEPTH ? [...parts.slice(0, MAX_DEPTH - 1), parts.slice(MAX_DEPTH - 1).join('.')] : parts;
    let node = root;
    for (const step of steps) {
        const child = node.children.get(step) ?? newNode();
        node.children.set(step, child);
        node = child;
    }
    node.tensor = tensor;
    if (tensor.storage === null)
        return;
    const bytes = elementsKey(tensor);
    node.sharedWith = owners.get(bytes);
    if (node.sharedWith === undefined)
        owners.set(bytes, tensor.name);
}
/** Sums up tensors and bytes, and numbers the shapes of subtrees so that equal ones are found by comparing numbers. */
function measure(node, shapes) {
    const { tensor } = node;
    node.tensors = tensor === undefined ? 0 : 1;
    node.bytes = tensor === undefined || node.sharedWith !== undefined || tensor.storage === null ? 0 : tensorBytes(tensor);
    const parts = [tensor?.dtype, tensor?.shape, tensor?.parameter, tensor?.layout, node.sharedWith !== undefined];
    for (const [name, child] of node.children) {
        measure(child, shapes);
        node.tensors += child.tensors;
        node.bytes += child.bytes;
        parts.push(name, child.shape);
    }
    const key = JSON.stringify(parts);
    node.shape = shapes.get(key) ?? shapes.size + 1;
    shapes.set(key, node.shape);
}
function groupsOf(node) {
    const children = [...node.children];
    const groups = [];
    for (let i = 0; i < children.length;) {
        const [name, first] = children[i] ?? ['', newNode()];
        const times = siblings(children, i);
        groups.push({ label: times === 1 ? name : `${name}…${Number(name) + times - 1}`, node: first, times });
        i += times;
    }
    return groups;
}
/** How many numbered siblings from `start` on follow each other and are equal. Two stay apart: folding would save one line. */
function siblings(children, start) {
    const [name, node] = children[start] ?? ['', undefined];
    if (!/^(0|[1-9]\d{0,8})$/.test(name))
        return 1;
    let count = 1;
    for (let next = children[start + count]; next !== undefined; next = children[start + count]) {
        if (next[0] !== String(Number(name) + count) || next[1].shape !== node?.shape)
            break;
        count++;
    }
    return count < 3 ? 1 : count;
}
/** The row of a group and those below it; the labels of modules with nothing but one group in them are joined with it. */
function* rowsOf({ label, node, times }, depth) {
    const groups = groupsOf(node);
    const [only, second] = groups;
    if (only !== undefined && second === undefined && node.tensor === undefined) {
        yield* rowsOf({ label: `${label}.${only.label}`, node: only.node, times: times * only.times }, depth);
        return;
    }
    const { tensor, sharedWith, tensors, bytes } = node;
    yield {
        depth,
        label,
        times,
        tensors: tensors * times,
        bytes: bytes * times,
        ...(tensor === undefined ? {} : { tensor }),
        ...(sharedWith === undefined || times > 1 ? {} : { sharedWith }),
    };
    for (const group of groups)
        yield* rowsOf({ ...group, times: group.times * times }, depth + 1);
}


/***/ })

};
