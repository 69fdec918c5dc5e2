export const id = 8631;
export const ids = [8631];
export const modules = {

/***/ 8631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RULES: () => (/* binding */ RULES)
});

;// CONCATENATED MODULE: ./src/rules/problem-rule.ts
/** A rule for something that the readers or the pass over the bytes have met themselves. */
function problemRule(text, more) {
    return {
        ...text,
        *check(subject) {
            for (const { kind, message, where, torch, remedy } of [...subject.checkpoint.problems, ...(subject.bytes?.problems ?? [])]) {
                if (kind !== text.id)
                    continue;
                yield { message, where, ...(torch === undefined ? {} : { torch }), ...(remedy === undefined ? {} : { remedy }) };
            }
            if (more !== undefined)
                yield* more(subject);
        },
    };
}

;// CONCATENATED MODULE: ./src/rules/container/bomb.ts

const bomb = problemRule({
    id: 'container/bomb',
    severity: 'error',
    title: 'Compressed records would grow beyond all measure',
    explanation: 'PyTorch stores values uncompressed. Records that are compressed more than a hundred times exhaust the memory of whoever loads them.',
    remedy: 'Do not load the file; save it again with torch.save, which does not compress.',
    example: 'Compressed records would grow to 1073741824 bytes out of a file of 1044991',
});

;// CONCATENATED MODULE: ./src/rules/container/corrupt.ts

const corrupt = problemRule({
    id: 'container/corrupt',
    severity: 'error',
    title: 'The structure of the file contradicts itself',
    explanation: 'A header, count, offset or size has a value that cannot be, so that PyTorch refuses the file or would read the wrong bytes.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: 'Record "archive/data/0" has no local header at byte 448, where the central directory says it is',
});

// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
;// CONCATENATED MODULE: ./src/rules/container/crc-mismatch.ts


const crcMismatch = problemRule({
    id: 'container/crc-mismatch',
    severity: 'error',
    title: 'The bytes of a record differ from its checksum',
    explanation: 'A zip states a CRC-32 for every record, and PyTorch never verifies it: flipped bits and holes of zeros load without a word. Every record is read to its end and its checksum compared; checksums that contradict each other count as well.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it. If it happens again, suspect the disk or the memory of the machine.',
    example: 'Record "archive/data/3" has CRC-32 0x1c291ca3, its checksum says 0x5a3e0f11: its bytes changed after it was saved',
}, check);
function* check({ checkpoint, bytes }) {
    for (const record of checkpoint.records) {
        const { name, crc32: stated } = record;
        const found = bytes?.crc32.get(record);
        if (found === undefined || stated === undefined || stated === 0 || found === stated)
            continue;
        const offset = bytes?.payloads.get(record);
        const tensor = tensorIn(checkpoint, name);
        yield {
            message: `Record ${(0,quote/* quote */.h)(name)} has CRC-32 ${hex(found)}, its checksum says ${hex(stated)}: its bytes changed after it was saved`,
            where: { record: name, ...(tensor === undefined ? {} : { tensor }), ...(offset === undefined ? {} : { offset }) },
        };
    }
}
/** A tensor whose values lie in the record, so that people see what is lost. */
function tensorIn(checkpoint, record) {
    return checkpoint.tensors.find(({ storage }) => storage !== null && checkpoint.storages.get(storage)?.record === record)?.name;
}
function hex(value) {
    return `0x${value.toString(16).padStart(8, '0')}`;
}

;// CONCATENATED MODULE: ./src/rules/container/crc-missing.ts

const crcMissing = problemRule({
    id: 'container/crc-missing',
    severity: 'notice',
    title: 'Records were saved without a checksum',
    explanation: 'With `torch.utils.serialization.config.save.compute_crc32 = False` PyTorch writes 0 for every checksum. Such a file loads, but damage to its values cannot be seen.',
    remedy: 'Save with checksums (the default), or publish a SHA256SUMS file beside the checkpoint.',
    example: '12 records have no checksum, so that damage to their bytes cannot be seen',
}, crc_missing_check);
function* crc_missing_check({ checkpoint, bytes }) {
    // A checksum of 0 means "not computed", unless the bytes really have it: an empty record does.
    const missing = checkpoint.records.filter((record) => record.crc32 === 0 && (bytes?.crc32.get(record) ?? 0) !== 0);
    const first = missing[0];
    if (first === undefined)
        return;
    yield {
        message: `${missing.length === 1 ? '1 record has' : `${missing.length} records have`} no checksum, so that damage to their bytes cannot be seen`,
        where: { record: first.name },
    };
}

;// CONCATENATED MODULE: ./src/rules/container/duplicate-record.ts

const duplicateRecord = problemRule({
    id: 'container/duplicate-record',
    severity: 'error',
    title: 'Two records have the same name',
    explanation: 'PyTorch looks names up without regard to case, and takes whichever its search meets first; other readers take the first or the last. So two programs may see two different checkpoints in one file, one of which was never checked.',
    remedy: 'Do not load the file unless you know how it came to be; save it again from the program that made it.',
    example: 'Two records answer to the name "archive/data.pkl"; which one is read depends on the reader',
});

;// CONCATENATED MODULE: ./src/rules/container/header-mismatch.ts

const headerMismatch = problemRule({
    id: 'container/header-mismatch',
    severity: 'error',
    title: 'Headers of the file contradict each other',
    explanation: 'A zip says everything twice: in the central directory, and in local headers, data descriptors and end records. PyTorch believes the first and other readers the second, so a contradiction makes them see different files. It is damage, or somebody hides something from scanners.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: 'The local header of record "archive/data.pkl" gives its name as "archive/data.txt", the central directory as "archive/data.pkl"',
});

;// CONCATENATED MODULE: ./src/rules/container/leading-data.ts

const leadingData = problemRule({
    id: 'container/leading-data',
    severity: 'error',
    title: 'Bytes lie in front of the checkpoint',
    explanation: 'PyTorch chooses its reader by the first bytes. With something in front of them the file is read as something else, or, where the offsets were adapted, differently by different readers.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: '512 bytes lie in front of the first record',
});

;// CONCATENATED MODULE: ./src/rules/container/missing-record.ts

const missingRecord = problemRule({
    id: 'container/missing-record',
    severity: 'error',
    title: 'A record that the checkpoint needs is not in the file',
    explanation: 'The pickle names the records that hold the values of its tensors. One that is missing makes `torch.load` fail; in the legacy format it even loads whatever is in memory.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: 'The record "archive/data/7" with the values of storage "7" is missing',
});

;// CONCATENATED MODULE: ./src/rules/container/missing-shard.ts

const missingShard = problemRule({
    id: 'container/missing-shard',
    severity: 'error',
    title: 'A sharded set is not complete',
    explanation: 'The index of a sharded set names the file that holds each tensor. Every shard must be there, readable, and hold exactly the tensors that the index says.',
    remedy: 'Add the shards that are missing, or save the set again so that its index fits.',
    example: 'The shard "model-00002-of-00003.safetensors" with 41 tensors is not in the folder of the index',
});

;// CONCATENATED MODULE: ./src/rules/container/overlapping-records.ts

const overlappingRecords = problemRule({
    id: 'container/overlapping-records',
    severity: 'error',
    title: 'Records share bytes of the file',
    explanation: 'Two records that use the same bytes, or a record that reaches into the next one or into the central directory, are never written by PyTorch. PyTorch does not look and loads them.',
    remedy: 'Do not load the file unless you know how it came to be; save it again from the program that made it.',
    example: 'Record "archive/data/0" reaches to byte 4096, into record "archive/data/1" at 2048',
});

;// CONCATENATED MODULE: ./src/rules/container/trailing-data.ts

const containerTrailingData = problemRule({
    id: 'container/trailing-data',
    severity: 'error',
    title: 'Bytes lie behind the checkpoint',
    explanation: 'PyTorch ignores what follows, up to a limit; other readers find another end record there. Two files that were joined, or a write into a longer old file, look like this.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: '4096 bytes lie behind the end of the zip',
});

;// CONCATENATED MODULE: ./src/rules/container/truncated.ts

const truncated = problemRule({
    id: 'container/truncated',
    severity: 'error',
    title: 'The file ends before it is complete',
    explanation: 'The end of a zip holds its directory, so a zip that was cut anywhere cannot be opened at all; other formats say how many bytes must follow. Killed training, full disks and broken transfers cause it.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it. Save under a temporary name and rename, so that a broken save never replaces a good file.',
    example: 'The file begins as a zip and has no end of central directory: it was cut off, or never written to its end',
});

// EXTERNAL MODULE: ./src/profiles/quoted.ts
var quoted = __webpack_require__(39796);
;// CONCATENATED MODULE: ./src/rules/file/digest-mismatch.ts

/** The bytes are not those that a checksum file promises. */
const digestMismatch = {
    id: 'file/digest-mismatch',
    severity: 'error',
    title: 'The file has another digest than a checksum file states',
    explanation: 'A digest that differs means that the file is not the one that was published: a transfer was cut, a disk lost bits, or the file was ' +
        'replaced. Digests are looked for in `SHA256SUMS`, `MD5SUMS`, `NAME.sha256` and `NAME.md5` beside the file, or in the file that ' +
        '`manifest` names in the configuration.',
    remedy: 'Fetch the file again from where the checksum was made; where the file was changed on purpose, write the checksum anew.',
    example: 'SHA256SUMS states sha256 9f86d081…0f00a08, the file has 60303ae2…9a2a5b0',
    check: digest_mismatch_check,
};
function* digest_mismatch_check(subject) {
    for (const stated of subject.statedDigests) {
        const computed = subject.bytes?.digests[stated.algorithm];
        if (computed === undefined || computed === stated.value)
            continue;
        yield { message: `${(0,quoted/* shortened */.v)(stated.source)} states ${stated.algorithm} ${stated.value}, the file has ${computed}` };
    }
}

;// CONCATENATED MODULE: ./src/rules/file/empty.ts

const empty = problemRule({
    id: 'file/empty',
    severity: 'error',
    title: 'The file has no bytes',
    explanation: 'A save that was interrupted at its first byte, a full disk, or a download that failed leave an empty file.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: 'The file is empty',
});

;// CONCATENATED MODULE: ./src/rules/file/lfs-pointer.ts

const lfsPointer = problemRule({
    id: 'file/lfs-pointer',
    severity: 'error',
    title: 'A Git LFS pointer lies where the checkpoint should be',
    explanation: 'Git LFS keeps large files outside of the repository and leaves a text of about 130 bytes in their place. Where the checkout did not fetch them, every program sees that text; PyTorch takes its first letter, `v`, for an opcode (118).',
    remedy: 'Check out with `lfs: true` (actions/checkout), or run `git lfs pull`.',
    example: 'The file is a Git LFS pointer, not the checkpoint itself. It stands for 84922883 bytes, sha256:4d7a…',
});

;// CONCATENATED MODULE: ./src/rules/file/not-a-checkpoint.ts

const notACheckpoint = problemRule({
    id: 'file/not-a-checkpoint',
    severity: 'error',
    title: 'The bytes are something else than a checkpoint',
    explanation: 'Files are recognised by their content, not by their name. An HTML error page that was saved as a model, another archive, a plain pickle, or a file under the extension of another format cannot be loaded by `torch.load`.',
    remedy: 'Replace the file by the checkpoint that was meant, or leave it out with `exclude`.',
    example: 'The file is not a checkpoint but an HTML or XML page, probably an error page that was saved in place of the file',
});

;// CONCATENATED MODULE: ./src/rules/identity/repack-trap.ts

/** The project's own loader would take the file for another version. */
const repackTrap = {
    id: 'identity/repack-trap',
    severity: 'warning',
    title: "The project's own loader would take the file for another version",
    explanation: 'GPT-SoVITS does not read the version that stands in the file. It asks a table of checksums of its base models, then the first two ' +
        'bytes (exports of v2Pro, v2ProPlus and of LoRA carry a code where a zip has `PK`), then the size: below 82,978 KiB it says v1, below ' +
        '700 MiB v2, else v3. A file that was loaded and saved again has `PK` in front, so a v2Pro model becomes v2, and since weights are ' +
        'loaded with `strict=False` nobody is told: the voice is just garbled. The rule repeats that decision and compares it with what the ' +
        'keys, shapes and config say. v1 and v2 are told apart by a shape later on, so their mix-up is no trap. Base models are left out.',
    remedy: 'Export the file with GPT-SoVITS, or have its first two bytes written again (v3 LoRA "03", v4 LoRA "04", v2Pro "05", ' +
        'v2ProPlus "06"): ckpt-guard convert FILE --output OUT --only weights',
    example: 'GPT-SoVITS would take this v2Pro file for v2: it begins with "PK", so that its size of 134936819 bytes decides',
    check: repack_trap_check,
};
function* repack_trap_check(subject) {
    const { repackTrap: trap, identity } = subject.identification;
    if (!trap || !identity)
        return;
    const version = identity.version === undefined ? '' : `${/^[\w.]{1,32}$/.test(identity.version) ? identity.version : (0,quoted/* quoted */.T)(identity.version)} `;
    const what = `${version}${identity.kind.includes('lora') ? 'LoRA ' : ''}file`;
    yield { message: `GPT-SoVITS would take this ${what} for ${trap.takenFor}: ${trap.because}` };
}

// EXTERNAL MODULE: ./src/profiles/versions.ts
var versions = __webpack_require__(96873);
;// CONCATENATED MODULE: ./src/rules/identity/version-mismatch.ts


/** Content, header, config, folder and name cannot all be right about the version. */
const versionMismatch = {
    id: 'identity/version-mismatch',
    severity: 'warning',
    title: 'Content, header, config, folder and name disagree about the version',
    explanation: 'A program that trusts the folder or the name builds the wrong model for the file: with luck it stops with "size mismatch", without ' +
        'luck it loads with `strict=False` and speaks garbage. Each source says which versions it is compatible with; the rule reports files ' +
        'for which no version is left. Content alone cannot tell v3 from v4 of GPT-SoVITS (every key and shape is the same), nor the S1 models ' +
        'of v2 and later, so these never contradict each other. `versions` in the configuration adds to what the profile knows.',
    remedy: 'Move the file to the folder of its version, or rename it; where header or config are wrong, export the file again.',
    example: 'No version fits all that speaks of it: content says v2Pro, folder says v2',
    check: version_mismatch_check,
};
function* version_mismatch_check(subject) {
    const { claims } = subject.identification;
    if ((0,versions/* commonVersions */.zV)(claims)?.length !== 0)
        return;
    yield {
        message: `No version fits all that speaks of it: ${claims.map(said).join('; ')}`,
        ...(saidByConfig(claims) ? { remedy: REMEDY_FOR_HEADER } : {}),
    };
}
const REMEDY_FOR_HEADER = 'Find out which export this file comes from and export it again: what is written inside the file contradicts itself.';
function said(claim) {
    const versions = claim.versions.map((version) => (/^[\w.]{1,32}$/.test(version) ? version : (0,quoted/* quoted */.T)(version, 32)));
    return `${claim.source} says ${versions.join(' or ')} (${claim.evidence})`;
}
/** Whether the file contradicts itself, wherever it lies. */
function saidByConfig(claims) {
    return (0,versions/* commonVersions */.zV)(claims.filter((claim) => claim.source !== 'folder' && claim.source !== 'name'))?.length === 0;
}

;// CONCATENATED MODULE: ./src/rules/identity/wrong-kind.ts
/** A training file, a discriminator or the other model where inference weights belong. */
const wrongKind = {
    id: 'identity/wrong-kind',
    severity: 'warning',
    title: 'The file is of another kind than its place is for',
    explanation: 'Training files are many times larger than the weights that inference needs, and programs for inference fail on them with ' +
        "`KeyError: 'config'` or `KeyError: 'weight'`; a discriminator in the place of a generator loads silently and gives silence. The rule " +
        'knows the folders of GPT-SoVITS (`SoVITS_weights*`, `GPT_weights*`, `logs_s1*`, `logs_s2*`) and of RVC (`assets/weights`), and the ' +
        'names `G_…`, `D_…`; what a file is, is decided by its top-level entries and keys.',
    remedy: 'Put the exported small weights here, and keep the training file in its logs folder.',
    example: 'Found an S2 training file (generator), expected S2 inference weights, as every file in a SoVITS_weights folder',
    check: wrong_kind_check,
};
function* wrong_kind_check(subject) {
    const wrong = subject.identification.wrongKind;
    if (wrong)
        yield { message: `Found ${wrong.found}, expected ${wrong.expected}` };
}

;// CONCATENATED MODULE: ./src/rules/layout/missing-config.ts
/** Weights whose folder lacks the file that says how to build the model. */
const missingConfig = {
    id: 'layout/missing-config',
    severity: 'warning',
    title: 'The folder lacks the config that belongs to the checkpoint',
    explanation: 'State dicts hold values, not the model: without its config nobody can build the right one. The rule knows where projects look: ' +
        '`config.json` beside the `G_`/`D_` files of so-vits-svc and RVC and beside the weights of Hugging Face, `adapter_config.json` beside ' +
        'adapters. GPT-SoVITS and Lightning keep the config inside the file (or in the folder of the experiment), so nothing is asked there.',
    remedy: 'Add the config that the training wrote; commit it together with the checkpoint.',
    example: 'config.json is not beside this training file, where so-vits-svc looks for it',
    check: missing_config_check,
};
function* missing_config_check(subject) {
    const wanted = wantedConfig(subject);
    if (!wanted || wanted.names.some((name) => subject.folder.includes(name)))
        return;
    yield { message: `${wanted.names.join(' or ')} is not beside this file, where ${wanted.reader} looks for it` };
}
function wantedConfig(subject) {
    const fileName = subject.path.slice(subject.path.lastIndexOf('/') + 1);
    switch (subject.identification.identity?.project) {
        case 'so-vits-svc':
            return /^[GD]_\d+\.pth$/.test(fileName) ? { names: ['config.json'], reader: 'so-vits-svc' } : undefined;
        case 'rvc':
            return /^[GD]_\d+\.pth$/.test(fileName) ? { names: ['config.json'], reader: 'RVC' } : undefined;
        case 'huggingface':
            return huggingFaceConfig(fileName, subject);
        default:
            return undefined;
    }
}
function huggingFaceConfig(fileName, { identification, folder }) {
    if (identification.identity?.kind === 'training')
        return undefined;
    // The index speaks for its shards.
    const indexed = /-\d{5}-of-\d{5}\.\w+$/.test(fileName) && folder.some((name) => name.endsWith('.index.json'));
    if (indexed)
        return undefined;
    if (fileName.startsWith('adapter_model'))
        return { names: ['adapter_config.json'], reader: 'PEFT' };
    if (fileName.startsWith('consolidated'))
        return { names: ['params.json', 'config.json'], reader: 'the loader' };
    return { names: ['config.json'], reader: fileName.startsWith('diffusion_') ? 'Diffusers' : 'Transformers' };
}

;// CONCATENATED MODULE: ./src/rules/layout/stray-temp.ts

/** What interrupted writers leave behind. */
const strayTemp = {
    id: 'layout/stray-temp',
    severity: 'warning',
    title: 'A temporary file was left behind',
    explanation: 'Programs write a checkpoint under a temporary name and move it to its place. One that still has that name was left by a crash, a full ' +
        'disk or a download that broke off, is often incomplete and always wastes space. GPT-SoVITS saves to `<unix time>.pth` in its working ' +
        "folder first; others append `.tmp`, `.part` or `~`. A temporary file is reported at the checkpoint that it belongs to, or else at its folder's " +
        'first checkpoint.',
    remedy: 'Delete the temporary file, after a look at whether the checkpoint that it should have become is there.',
    example: 'This is a temporary file that was never moved to its place: GPT-SoVITS names them after the time (1795325871.7088628.pth)',
    check: stray_temp_check,
};
/** At most this many are named in one message. */
const MOST_NAMED = 5;
function* stray_temp_check(subject) {
    const fileName = subject.path.slice(subject.path.lastIndexOf('/') + 1);
    const why = temporary(fileName);
    if (why !== undefined) {
        yield { message: `This is a temporary file that was never moved to its place: ${why}` };
        return;
    }
    const beside = subject.folder.filter((name) => SUFFIX.test(name) && ownerOf(name, subject.folder) === fileName).sort();
    if (beside.length === 0)
        return;
    const named = beside.slice(0, MOST_NAMED).map((name) => (0,quoted/* quoted */.T)(name));
    const more = beside.length > MOST_NAMED ? ` and ${beside.length - MOST_NAMED} more` : '';
    yield { message: `Beside it lies what an interrupted write left: ${named.join(', ')}${more}` };
}
/** `model.ckpt.tmp`, `model.ckpt.tmp-1234`, `model.pth.part`, `model.pth~`. */
const SUFFIX = /(?:\.(?:tmp|temp)(?:[-_.][A-Za-z0-9]{1,40}|\d{1,20})?|\.(?:part|partial|crdownload|download|incomplete|aria2)|~)$/i;
/** Ten digits of seconds, as `time.time()` gives them since 2001, with their fraction. */
const UNIX_TIME = /^\d{10}\.\d{1,9}\.(?:pth|ckpt|pt)$/;
function temporary(fileName) {
    if (UNIX_TIME.test(fileName))
        return `GPT-SoVITS names them after the time (${fileName})`;
    const suffix = SUFFIX.exec(fileName)?.[0];
    return suffix === undefined ? undefined : `its name ends in ${(0,quoted/* quoted */.T)(suffix, 24)}`;
}
/** The checkpoint that a temporary file would have become, or the folder's first one, so that it is reported once. */
function ownerOf(name, folder) {
    const stem = name.replace(SUFFIX, '');
    if (folder.includes(stem))
        return stem;
    if (!CHECKPOINT.test(stem))
        return undefined;
    return folder.filter((each) => CHECKPOINT.test(each) && temporary(each) === undefined).sort()[0];
}
const CHECKPOINT = /\.(?:ckpt|pth|pt|ptl|bin|safetensors)$/i;

;// CONCATENATED MODULE: ./src/rules/naming/duplicate-progress.ts

/** Two files of one model claim to be the same moment of its training. */
const duplicateProgress = {
    id: 'naming/duplicate-progress',
    severity: 'warning',
    title: 'Several files of one model claim the same epoch and step',
    explanation: 'Two checkpoints of one model at the same epoch and step are a copy that wastes space, or two runs that were mixed up. Files are ' +
        'compared within a folder, and only where project, kind, version, model and extension agree; the content has the word, the name where ' +
        'the content is silent. `G_` and `D_` of a pair are of different kinds and therefore no duplicates. Lightning appends `-v1` when the ' +
        'name was taken already, which mostly means that a run was repeated into the same folder. Names for "the latest" are left out.',
    remedy: 'Remove the file that is not wanted, or move the files of each run to a folder of their own.',
    example: 'Claims epoch 15, step 15, as "epoch=14-step=15.ckpt" does; Lightning wrote -v1 because that name was taken',
    checkSet,
};
function* checkSet(files) {
    for (const group of groups(files)) {
        const [first, ...others] = [...group].sort(byDuplicateThenName);
        if (!first)
            continue;
        for (const file of others) {
            const { duplicate } = file.identification.name;
            const why = duplicate === undefined ? '' : `; Lightning wrote -v${duplicate} because that name was taken`;
            yield { path: file.path, message: `Claims ${moment(file).join(', ')}, as "${(0,quoted/* shortened */.v)(baseName(first.path))}" does${why}` };
        }
    }
}
function groups(files) {
    const byKey = new Map();
    for (const file of files) {
        const key = keyOf(file);
        if (key === undefined)
            continue;
        const group = byKey.get(key);
        if (group)
            group.push(file);
        else
            byKey.set(key, [file]);
    }
    return byKey.values();
}
/** `undefined` for files that claim nothing, or stand for the latest by design. */
function keyOf(file) {
    const { identity, name } = file.identification;
    const claimed = moment(file);
    if (!identity || identity.kind.endsWith('base') || name.latest || claimed.length === 0)
        return undefined;
    const fileName = baseName(file.path);
    const extension = fileName.slice(fileName.lastIndexOf('.') + 1);
    const folder = file.path.slice(0, file.path.length - fileName.length);
    return JSON.stringify([
        folder,
        extension,
        identity.project,
        identity.kind,
        identity.version,
        name.model,
        name.rank,
        name.metrics,
        claimed,
    ]);
}
/** `epoch 8`, `step 240`: in the content, else in the name. */
function moment(file) {
    const { progress, name } = file.identification;
    const named = name.epoch === undefined ? undefined : name.epoch + (name.epochBase === 0 ? 1 : 0);
    const epoch = progress.epoch ?? named;
    const step = progress.step ?? name.step;
    return [...(epoch === undefined ? [] : [`epoch ${epoch}`]), ...(step === undefined ? [] : [`step ${step}`])];
}
function byDuplicateThenName(a, b) {
    const order = (a.identification.name.duplicate ?? 0) - (b.identification.name.duplicate ?? 0);
    return order || a.path.length - b.path.length || (a.path < b.path ? -1 : 1);
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./src/profiles/naming-pattern.ts
var naming_pattern = __webpack_require__(91091);
;// CONCATENATED MODULE: ./src/rules/naming/pattern.ts


/** The name is not one that the team agreed on. */
const pattern = {
    id: 'naming/pattern',
    severity: 'warning',
    title: "The file's name does not follow the team's pattern",
    explanation: 'People and scripts find the right checkpoint by its name, so one that is spelled differently is soon lost or taken for another. ' +
        'The rule is at work only where `naming.pattern` is set in the configuration: a regular expression that is searched for in the name ' +
        'of each file, without its folders; write `^` and `$` to cover the whole name. Base models of a known project are left out, since ' +
        'others look for them by their names.',
    remedy: 'Rename the file, or change `naming.pattern` in the configuration.',
    example: 'The name "final2.ckpt" does not match naming.pattern ^(?<model>\\w+)-e(?<epoch>\\d+)\\.ckpt$',
    check: pattern_check,
};
function* pattern_check(subject) {
    const source = subject.config.naming.pattern;
    if (source === undefined || subject.identification.identity?.kind.endsWith('base'))
        return;
    const compiled = (0,naming_pattern/* namingPattern */.Z)(source);
    if (compiled.kind === 'invalid') {
        yield {
            message: `naming.pattern is not a regular expression, so that no name can be checked: ${compiled.reason}`,
            remedy: 'Correct `naming.pattern` in the configuration.',
        };
        return;
    }
    const fileName = subject.path.slice(subject.path.lastIndexOf('/') + 1);
    // No file system gives longer names; a pattern that a pull request brings must not be run on more.
    if (fileName.length > 255 || !compiled.test.test(fileName)) {
        yield { message: `The name ${(0,quoted/* quoted */.T)(fileName)} does not match naming.pattern ${source}` };
    }
}

;// CONCATENATED MODULE: ./src/rules/naming/progress-mismatch.ts
/** The name says another epoch or step than the content. */
const progressMismatch = {
    id: 'naming/progress-mismatch',
    severity: 'warning',
    title: 'The name states another epoch or step than the content',
    explanation: 'A checkpoint that is called epoch 12 and holds epoch 11 is chosen, compared and pruned wrongly. The rule compares the epoch and step ' +
        'in the name with those in the content, and knows how each project counts: Lightning writes `epoch=14` at the end of the fifteenth ' +
        'epoch, the small weights of GPT-SoVITS and RVC count from 1. Where neither project nor `naming.epoch-base` says how a file counts, ' +
        'name and content must state the same number. Base models, and names that stand for "the latest" ' +
        '(`G_233333333333.pth`, `last.ckpt`), are left out.',
    remedy: 'Rename the file after its content, or find the file that the name promises; check whether it was copied over another one.',
    example: 'The name says epoch 12, the content says epoch 11',
    check: progress_mismatch_check,
};
function* progress_mismatch_check(subject) {
    const { name, progress, identity } = subject.identification;
    if (name.latest || identity === undefined || identity.kind.endsWith('base'))
        return;
    if (name.epoch !== undefined && progress.epoch !== undefined && !fittingEpochs(subject).includes(name.epoch)) {
        yield { message: `The name says epoch ${name.epoch}${counting(name)}, the content says ${contentEpoch(subject, progress.epoch)}` };
    }
    if (name.step !== undefined && progress.step !== undefined && name.step !== progress.step) {
        yield { message: `The name says step ${name.step}, the content says step ${progress.step}` };
    }
}
/** Epochs that the name may state, given what the content holds. */
function fittingEpochs({ identification, checkpoint, config }) {
    const finished = identification.progress.epoch ?? 0;
    const stated = checkpoint.training.epoch;
    const base = identification.name.epochBase;
    switch (countingOf(identification.identity?.project, identification.identity?.kind)) {
        case 'lightning':
            // In the middle of an epoch, `epoch` is the one under way, and so it stands in the name.
            return base === 1 ? [finished] : [finished - 1, ...(stated === undefined ? [] : [stated])];
        case 'finished':
            return [base === 0 ? finished - 1 : finished];
        case 'unknown':
            // The number of the loop or of finished epochs: only who set epoch-base knows that the name differs from it.
            if (config.naming['epoch-base'] === undefined)
                return [finished];
            return [finished, base === 0 ? finished - 1 : finished + 1];
    }
}
function countingOf(project, kind) {
    if (project === 'lightning' || kind === 's1-training')
        return 'lightning';
    return project === 'plain' || project === 'huggingface' || kind === 'unknown' ? 'unknown' : 'finished';
}
function counting(name) {
    return name.epochBase === 0 ? ' (counted from 0)' : '';
}
function contentEpoch({ identification, checkpoint }, finished) {
    const stated = checkpoint.training.epoch;
    const lightning = countingOf(identification.identity?.project, identification.identity?.kind) === 'lightning';
    return lightning && stated !== undefined && stated !== finished ? `epoch ${stated} (${finished} finished)` : `epoch ${finished}`;
}

// EXTERNAL MODULE: ./src/checkpoint/pickle/globals.ts + 5 modules
var globals = __webpack_require__(31874);
;// CONCATENATED MODULE: ./src/rules/pickle/global-text.ts

/** A global's canonical name, and how the pickle spells it where that differs. */
function spelling({ name, spelled }) {
    return name === spelled ? (0,quote/* shorten */.m)(name) : `${(0,quote/* shorten */.m)(name)} (spelled ${(0,quote/* shorten */.m)(spelled)})`;
}
function placeOfGlobal({ record, offset }) {
    return offset === undefined ? { record } : { record, offset };
}
/** Modules that the weights_only unpickler refuses whatever a user allows. Source: torch/_weights_only_unpickler.py. */
const BLOCKED_MODULES = new Set(['sys', 'os', 'posix', 'nt']);
/** What `torch.load` (2.13) says of a global that is not on its list. */
function torchOnGlobal({ spelled, name }) {
    const module = spelled.slice(0, spelled.lastIndexOf('.'));
    if (BLOCKED_MODULES.has(module)) {
        return `Trying to load unsupported GLOBAL ${(0,quote/* shorten */.m)(spelled)} whose module ${module} is blocked.`;
    }
    const known = module === '__builtin__' ? name : spelled;
    return `WeightsUnpickler error: Unsupported global: GLOBAL ${(0,quote/* shorten */.m)(known).replace(/^builtins\./, '')} was not an allowed global by default.`;
}

;// CONCATENATED MODULE: ./src/rules/pickle/dangerous-global.ts



const dangerousGlobal = problemRule({
    id: 'pickle/dangerous-global',
    severity: 'error',
    title: 'The pickle asks for something that runs code',
    explanation: 'A pickle is a program. Names that start programs, evaluate text, open files or connections, load further pickles, or find other functions by name have no place in a checkpoint. It runs as soon as somebody loads the file with `weights_only=False` or an old PyTorch. It cannot be allowed in the configuration.',
    remedy: 'Do not load the file. Find out where it comes from, and get the checkpoint from a source that you trust.',
    example: 'The pickle asks for os.system (spelled posix.system), which can run code when the file is loaded',
}, dangerous_global_check);
function* dangerous_global_check({ checkpoint }) {
    for (const global of checkpoint.globals) {
        if ((0,globals/* globalTier */.yx)(global.name) !== 'dangerous')
            continue;
        yield {
            message: `The pickle asks for ${spelling(global)}, which can run code when the file is loaded`,
            where: placeOfGlobal(global),
            torch: torchOnGlobal(global),
        };
    }
}

;// CONCATENATED MODULE: ./src/rules/pickle/malformed.ts

const malformed = problemRule({
    id: 'pickle/malformed',
    severity: 'error',
    title: 'The pickle cannot be read, or describes what cannot be built',
    explanation: "The pickle is interpreted opcode by opcode without executing anything. Bytes that are no opcode, values that are missing, arguments that PyTorch's functions refuse, and absurd structures (nested by the thousand, repeating each other exponentially) are reported with their place.",
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: 'The pickle cannot be read: memo 12 was never set at byte 871 of the pickle (opcode BINGET)',
});

;// CONCATENATED MODULE: ./src/rules/pickle/not-weights-only.ts



const notWeightsOnly = problemRule({
    id: 'pickle/not-weights-only',
    severity: 'notice',
    title: 'PyTorch loads the file with weights_only=False only',
    explanation: 'Since 2.6 `torch.load` accepts a short list of names by default. Training files often hold more: numpy values, paths, namespaces, whole modules. These are known to be harmless, but people who load the file must say `weights_only=False`, or allow the names.',
    remedy: 'Keep such values out of what you save, or load with the line that the message gives.',
    example: "The pickle needs argparse.Namespace, which is harmless but not on PyTorch's list",
}, not_weights_only_check);
/** Names that one message spells out; whole models have dozens. */
const NAMED = 5;
function* not_weights_only_check({ checkpoint, config }) {
    const allowed = new Set(config['allow-globals']);
    const needed = checkpoint.globals.filter(({ name, spelled }) => (0,globals/* globalTier */.yx)(name) === 'harmless' || ((0,globals/* globalTier */.yx)(name) === 'unknown' && (allowed.has(name) || allowed.has(spelled))));
    const names = [...new Set(needed.map(({ name }) => name))];
    const first = needed[0];
    if (first === undefined)
        return;
    const list = `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`;
    const message = `The pickle needs ${list}: harmless, but not on the list of what PyTorch loads by default`;
    if (checkpoint.headerCode !== undefined) {
        yield {
            message,
            where: placeOfGlobal(first),
            torch: `WeightsUnpickler error: Unsupported operand ${checkpoint.headerCode.charCodeAt(0)}`,
            remedy: 'Load it with GPT-SoVITS, which puts the zip header back before it reads the file; torch.load cannot read it as it is.',
        };
        return;
    }
    yield {
        message,
        where: placeOfGlobal(first),
        torch: torchOnGlobal(first),
        remedy: `Keep such values out of what you save, or load with torch.serialization.safe_globals([${list}]) or weights_only=False.`,
    };
}

;// CONCATENATED MODULE: ./src/rules/pickle/trailing-data.ts

const pickleTrailingData = problemRule({
    id: 'pickle/trailing-data',
    severity: 'error',
    title: 'Bytes lie behind the end of the pickle',
    explanation: 'PyTorch stops at the end of the pickle and ignores the rest of its record. Nothing that PyTorch writes has such a rest; it is a place to hide something, or the trace of a broken write.',
    remedy: 'Save the file again from the program that made it.',
    example: '46 bytes lie behind the end of the pickle',
});

;// CONCATENATED MODULE: ./src/rules/pickle/unknown-global.ts


const unknownGlobal = {
    id: 'pickle/unknown-global',
    severity: 'error',
    title: 'The pickle asks for a name that nobody vouches for',
    explanation: 'PyTorch refuses every name that is not on its list, and nothing shows that this one is harmless. Names are compared whole: a module is never trusted as such.',
    remedy: 'Keep such objects out of what you save. Where the name belongs to your own code and you trust the file, allow it in the configuration.',
    example: 'The pickle asks for mymodel.config.TrainConfig, which PyTorch refuses by default',
    check: unknown_global_check,
};
function* unknown_global_check({ checkpoint, config }) {
    const allowed = new Set(config['allow-globals']);
    for (const global of checkpoint.globals) {
        if ((0,globals/* globalTier */.yx)(global.name) !== 'unknown' || allowed.has(global.name) || allowed.has(global.spelled))
            continue;
        yield {
            message: `The pickle asks for ${spelling(global)}, which PyTorch refuses by default and nothing shows to be harmless`,
            where: placeOfGlobal(global),
            torch: torchOnGlobal(global),
            remedy: remedyFor(global.name),
        };
    }
}
/** A name that could be written in Python. Anything else is not for pasting into a program or a configuration. */
const DOTTED_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}(\.[A-Za-z_][A-Za-z0-9_]{0,99}){1,15}$/;
function remedyFor(name) {
    if (!DOTTED_NAME.test(name))
        return 'Do not load the file: the name is none that honest code has.';
    return ('Keep such objects out of what you save. If you trust the file and the code behind this name, accept it with ' +
        `allow-globals: ["${name}"] in .github/ckpt-guard.yml, and in PyTorch with torch.serialization.add_safe_globals([${name}]).`);
}

;// CONCATENATED MODULE: ./src/rules/tensor/all-zero.ts

const allZero = {
    id: 'tensor/all-zero',
    severity: 'off',
    title: 'A tensor is zero throughout',
    explanation: 'A weight that is zero in every element was often never trained or never loaded. Many tensors are zero on purpose (biases, the moments of an optimizer), so the rule is off unless it is asked for; it looks at weights only.',
    remedy: 'Find out whether the tensor was meant to be zero; if so, turn the rule off.',
    example: 'Tensor "model.proj.weight" is zero in all of its 262144 elements',
    check: all_zero_check,
};
function* all_zero_check({ checkpoint, bytes }) {
    for (const { name, key, shape } of checkpoint.tensors) {
        if (key === null || !bytes?.allZero.has(name))
            continue;
        const elements = shape.reduce((count, size) => count * size, 1);
        yield { message: `Tensor ${(0,quote/* quote */.h)(name)} is zero in all of its ${elements} elements`, where: { tensor: name } };
    }
}

;// CONCATENATED MODULE: ./src/rules/tensor/non-finite.ts

const nonFinite = {
    id: 'tensor/non-finite',
    severity: 'error',
    title: 'A tensor holds NaN or infinite values',
    explanation: 'Weights that are not finite make every output not finite: training has diverged, or a cast to float16 overflowed (values past 65,504). Every float tensor is looked at, in float16, bfloat16, float32, float64, complex and 8-bit types; bookkeeping outside of the weights and the optimizer, such as a best score that starts at infinity, is not.',
    remedy: 'Go back to an earlier checkpoint; lower the learning rate or clip gradients. After a cast to float16, keep the tensor in float32 or use bfloat16.',
    example: 'Tensor "model.proj.weight" (float32) has 3 NaN and 1 infinite values, the first at element 12',
    check: non_finite_check,
};
/** Single tensors that are named before the rest is counted: a diverged model has NaN everywhere. */
const non_finite_NAMED = 20;
function* non_finite_check({ checkpoint, bytes }) {
    if (bytes === undefined)
        return;
    const affected = checkpoint.tensors.filter((tensor) => bytes.nonFinite.has(tensor.name) && matters(tensor));
    for (const { name, dtype } of affected.slice(0, non_finite_NAMED)) {
        const found = bytes.nonFinite.get(name);
        if (found === undefined)
            continue;
        const counts = [found.nan > 0 ? `${found.nan} NaN` : '', found.infinite > 0 ? `${found.infinite} infinite` : ''].filter((each) => each !== '');
        yield {
            message: `Tensor ${(0,quote/* quote */.h)(name)} (${dtype}) has ${counts.join(' and ')} ${found.nan + found.infinite === 1 ? 'value' : 'values'}, the first at element ${found.first}`,
            where: { tensor: name, ...(found.offset === undefined ? {} : { offset: found.offset }) },
        };
    }
    if (affected.length > non_finite_NAMED)
        yield { message: `${affected.length - non_finite_NAMED} more tensors have NaN or infinite values` };
}
/** Weights and optimizer state. A best score that starts at infinity is no damage. */
function matters({ key, name }) {
    return key !== null || /(^|[._])optim/i.test(name);
}

;// CONCATENATED MODULE: ./src/rules/tensor/out-of-bounds.ts

const outOfBounds = problemRule({
    id: 'tensor/out-of-bounds',
    severity: 'error',
    title: 'A tensor looks at values outside of its storage',
    explanation: 'Size, stride and offset of a tensor must stay inside of its storage.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: 'The pickle describes a tensor of shape [4, 4], stride [4, 1] and offset 8 that reaches to byte 96 of storage "0", which has 64',
});

;// CONCATENATED MODULE: ./src/rules/tensor/shape-overflow.ts

const shapeOverflow = problemRule({
    id: 'tensor/shape-overflow',
    severity: 'error',
    title: 'A tensor claims more elements than can be counted',
    explanation: 'Sizes whose product passes 64 bits overflow in PyTorch. No real tensor has them.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: 'The pickle describes a tensor of shape [4611686018427387904, 8]',
});

;// CONCATENATED MODULE: ./src/rules/tensor/short-storage.ts

const shortStorage = problemRule({
    id: 'tensor/short-storage',
    severity: 'error',
    title: 'A record is too short for the values it must hold',
    explanation: 'Up to 2.12 PyTorch reads past the end of such a record into foreign memory; since then it refuses the file.',
    remedy: 'Fetch or copy the file again; where no good copy exists, save it again from the program that made it.',
    example: 'The record "archive/data/0" has 1000 bytes, its storage of float32 must have 4000',
});

// EXTERNAL MODULE: ./src/profiles/globs.ts
var globs = __webpack_require__(42221);
// EXTERNAL MODULE: ./src/rules/training/path-in-text.ts
var path_in_text = __webpack_require__(50691);
// EXTERNAL MODULE: ./src/checkpoint/pickle/values.ts
var values = __webpack_require__(11415);
;// CONCATENATED MODULE: ./src/rules/training/strings-of.ts


/** The longest place that is written out, in steps; deeper ones lose their beginning. */
const LONGEST_PLACE = 32;
/**
 * All strings of a pickle's graph, each container visited once: linear, never recursive, safe for cycles.
 * Paths of `pathlib` come as one string. Persistent ids and names of globals are not content.
 */
function* stringsOf(root) {
    if (typeof root === 'string')
        yield { text: root, place: () => 'the object itself', key: undefined, isKey: false };
    if (!isObject(root))
        return;
    const seen = new Set([root]);
    const stack = [{ value: root, from: undefined, name: undefined }];
    for (let step = stack.pop(); step; step = stack.pop()) {
        const path = pathlibPath(step.value);
        if (path !== undefined) {
            yield placed(path, step.from, step.name);
            continue;
        }
        for (const [name, child] of children(step.value)) {
            if (name === KEY) {
                if (typeof child === 'string')
                    yield { ...placed(child, step, undefined), isKey: true };
            }
            else if (typeof child === 'string')
                yield placed(child, step, name);
            if (!isObject(child) || seen.has(child))
                continue;
            seen.add(child);
            stack.push({ value: child, from: step, name: name === KEY ? undefined : name });
        }
    }
}
/** Stands for the name of what is a key itself. */
const KEY = Symbol('key');
function* children(value) {
    switch (value.kind) {
        case 'dict':
            yield* entriesOf(value.entries);
            return;
        case 'list':
        case 'tuple':
        case 'set':
            yield* numbered(value.items);
            return;
        case 'call':
            yield* unnamed(value.args);
            yield [undefined, value.kwargs];
            for (const state of value.states)
                yield* stateOf(state);
            yield* numbered(value.items);
            if (value.entries)
                yield* entriesOf(value.entries);
            return;
        case 'bytes':
            if (value.data && value.length <= LONGEST_BYTES)
                yield [undefined, Buffer.from(value.data).toString('latin1')];
            return;
        case 'global':
        case 'persistent':
        case 'float':
            return;
    }
}
/** Bytes objects beyond this are data, not a path. */
const LONGEST_BYTES = 4096;
function* entriesOf(entries) {
    for (const [i, key] of entries.keys.entries()) {
        yield [KEY, key];
        yield [key, entries.values[i] ?? null];
    }
}
function* numbered(items) {
    for (const [i, item] of items.entries())
        yield [i, item];
}
function* unnamed(items) {
    for (const item of items)
        yield [undefined, item];
}
/** The `(dict, slots)` pair of objects with `__slots__` adds no step to the name either. */
function stateOf(state) {
    return isObject(state) && state.kind === 'tuple' && state.items.length === 2 ? unnamed(state.items) : unnamed([state]);
}
/** `pathlib.PosixPath('/', 'home', 'alice')` as it would print. */
function pathlibPath(value) {
    if (value.kind !== 'call' || !(value.callable instanceof values/* GlobalValue */.ld) || !value.callable.module.startsWith('pathlib'))
        return undefined;
    const parts = value.args.filter((part) => typeof part === 'string');
    if (parts.length === 0)
        return undefined;
    const windows = value.callable.name.includes('Windows');
    return parts.join(windows ? '\\' : '/').replace(windows ? /\\{2,}/g : /\/{2,}/g, windows ? '\\' : '/');
}
function placed(text, from, name) {
    return { text, place: () => placeOf(from, name), key: typeof name === 'string' ? name : undefined, isKey: false };
}
function placeOf(from, name) {
    const parts = name === undefined ? [] : [nameInWords(name)];
    for (let step = from; step && parts.length < LONGEST_PLACE; step = step.from) {
        if (step.name !== undefined)
            parts.push(nameInWords(step.name));
    }
    return parts.length === 0 ? 'the object itself' : parts.reverse().join('.');
}
function nameInWords(name) {
    if (typeof name === 'string')
        return (0,quoted/* shortened */.v)(name, 60);
    return isObject(name) ? `(${name.kind})` : String(name);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./src/rules/training/local-path.ts




/** What is to be published tells where, and by whom, it was made. */
const localPath = {
    id: 'training/local-path',
    severity: 'warning',
    title: 'The file holds local paths or user names',
    explanation: 'Training programs save their settings into the checkpoint, and with them folders of the machine and names of its users: GPT-SoVITS ' +
        'keeps `config.data.exp_dir`, `config.train.pretrained_s2G` and others, Lightning the absolute path of each best checkpoint. Whoever ' +
        'downloads the file can read them. The rule looks at files that `no-local-paths` in the configuration matches, and reports strings that ' +
        'are absolute paths (POSIX, Windows, network), lie in a home folder, or stand under a key such as `user` or `hostname`.',
    remedy: 'Export the weights without their training settings, or replace these values before publishing.',
    example: 'config.data.exp_dir holds the local path "/home/alice/logs/voice", with the user name "alice"',
    check: local_path_check,
};
/** Places that are named one by one; a file with more of them is clear enough. */
const MOST_PLACES = 20;
/** Characters that are searched, against graphs that repeat one long string by reference; real files hold less than a million. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
const USER_KEY = /^(?:user|user_?name|login|host_?name)$/i;
function* local_path_check(subject) {
    if (!(0,globs/* matcher */.j)(subject.config['no-local-paths'])(subject.path))
        return;
    let places = 0;
    let characters = 0;
    for (const found of stringsOf(subject.checkpoint.root)) {
        characters += found.text.length;
        if (characters > MOST_CHARACTERS) {
            yield { message: `The file holds more text than is searched for local paths (${MOST_CHARACTERS} characters)` };
            break;
        }
        const message = messageFor(found);
        if (message === undefined)
            continue;
        places += 1;
        if (places <= MOST_PLACES)
            yield { message };
    }
    if (places > MOST_PLACES)
        yield { message: `${places - MOST_PLACES} more places hold local paths or user names` };
}
function messageFor(found) {
    const path = (0,path_in_text/* pathInText */.M)(found.text);
    if (path) {
        const user = path.user === undefined ? '' : `, with the user name ${(0,quoted/* quoted */.T)(path.user)}`;
        return found.isKey
            ? `A key of ${found.place()} is the local path ${(0,quoted/* quoted */.T)(path.text, 120)}${user}`
            : `${found.place()} holds the local path ${(0,quoted/* quoted */.T)(path.text, 120)}${user}`;
    }
    const names = !found.isKey && found.key !== undefined && USER_KEY.test(found.key) && found.text !== '';
    return names ? `${found.place()} holds the name ${(0,quoted/* quoted */.T)(found.text)}` : undefined;
}

// EXTERNAL MODULE: ./src/rules/training/not-resumable.ts
var not_resumable = __webpack_require__(88186);
;// CONCATENATED MODULE: ./src/rules/catalogue.ts




































/** All rules, in the order in which they are documented: from the outside of a file to its meaning. */
const RULES = [
    lfsPointer,
    empty,
    notACheckpoint,
    digestMismatch,
    truncated,
    corrupt,
    crcMismatch,
    crcMissing,
    missingRecord,
    duplicateRecord,
    overlappingRecords,
    headerMismatch,
    leadingData,
    containerTrailingData,
    bomb,
    missingShard,
    malformed,
    pickleTrailingData,
    notWeightsOnly,
    dangerousGlobal,
    unknownGlobal,
    shortStorage,
    outOfBounds,
    shapeOverflow,
    nonFinite,
    allZero,
    pattern,
    progressMismatch,
    duplicateProgress,
    versionMismatch,
    repackTrap,
    wrongKind,
    not_resumable/* notResumable */.a,
    localPath,
    missingConfig,
    strayTemp,
];


/***/ }),

/***/ 88186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ notResumable)
/* harmony export */ });
/* harmony import */ var _profiles_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42221);

/** Training cannot go on from a file that the team wants to resume from. */
const notResumable = {
    id: 'training/not-resumable',
    severity: 'warning',
    title: 'Training cannot go on from this file',
    explanation: 'A checkpoint without optimizer state, epoch or step starts training anew, often without a word: GPT-SoVITS falls back to the base ' +
        'model at epoch 1 when one part is missing or unreadable. The rule looks at files that `require-resumable` in the configuration ' +
        'matches, and asks the profile what its project needs: S2 of GPT-SoVITS `model`, `iteration`, `optimizer` and `learning_rate` and the ' +
        'other half of the `G_`/`D_` pair, Lightning its optimizer and scheduler states, epoch and step.',
    remedy: 'Keep the full training file (not the exported weights), and with GPT-SoVITS and RVC both files of the pair.',
    example: 'Training cannot go on from this file: it lacks optimizer state',
    check,
};
function* check(subject) {
    if (!(0,_profiles_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .j)(subject.config['require-resumable'])(subject.path))
        return;
    const missing = missingWithFolder(subject);
    if (missing.length > 0)
        yield { message: `Training cannot go on from this file: it lacks ${missing.join(', ')}` };
    const partner = missingPartner(subject);
    if (partner !== undefined)
        yield { message: `Training cannot go on from this file: ${partner} is not beside it` };
}
/** Hugging Face's Trainer keeps the state of training in files of their own. */
function missingWithFolder({ identification, folder }) {
    if (identification.identity?.project !== 'huggingface')
        return identification.missingToResume;
    const has = (...names) => names.some((name) => folder.includes(name));
    const weights = folder.some((name) => /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model)[.-]/.test(name));
    return [
        ...(weights ? [] : ['model weights']),
        ...(has('optimizer.pt', 'optimizer.bin') ? [] : ['optimizer state (optimizer.pt)']),
        ...(has('trainer_state.json', 'random_states_0.pkl') ? [] : ['epoch and step (trainer_state.json)']),
    ];
}
/** v3 and v4 of GPT-SoVITS train without a discriminator; all other files of the family come in pairs. */
function missingPartner({ identification, path, folder }) {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    const [, letter, rest] = /^([GD])(_\d{1,15}\.pth)$/.exec(fileName) ?? [];
    const { identity, claims } = identification;
    if (letter === undefined || rest === undefined || !identity || !PAIRED.has(`${identity.project} ${identity.kind}`))
        return undefined;
    const content = claims.find((claim) => claim.source === 'content')?.versions ?? [];
    if (identity.kind === 's2-training' && content.some((version) => version === 'v3' || version === 'v4'))
        return undefined;
    const partner = `${letter === 'G' ? 'D' : 'G'}${rest}`;
    return folder.includes(partner) ? undefined : partner;
}
const PAIRED = new Set([
    'gpt-sovits s2-training',
    'gpt-sovits s2-discriminator',
    'rvc training',
    'rvc discriminator',
    'so-vits-svc training',
    'so-vits-svc discriminator',
]);


/***/ }),

/***/ 50691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pathInText)
/* harmony export */ });
/** Characters of a text that are looked at; the longest path that Linux opens. */
const LONGEST_PATH = 4096;
const WHOLE = [
    // /mnt/data/alice: a slash and at least two parts.
    /^(?:file:\/\/)?\/[^/\s][^/\n]*(?:\/+[^/\n]+)+\/*$/,
    // One part is enough where it is a folder of machines and of nothing else.
    /^\/(?:root|home|Users|mnt|media|tmp|workspace|content|kaggle|scratch|autodl-tmp|data|opt|srv|var)\/*$/,
    // C:\Users\alice, D:/data, \\?\C:\x, \\server\share
    /^(?:file:\/\/\/)?(?:\\\\\?\\)?[A-Za-z]:[\\/][^\\/\n]/,
    /^\\\\[^\\/\s]{1,255}\\[^\\/\s]/,
    // ~/x, ~alice/x, $HOME/x, %USERPROFILE%\x
    /^~[\w.-]{0,64}[\\/]/,
    /^(?:\$HOME|\$\{HOME\}|%USERPROFILE%|%HOMEPATH%)(?:[\\/]|$)/,
];
/** A home folder in the middle of a longer text: a command line, a message, a list. */
const INSIDE = /(?:^|[\s'"=:,;([{<])(\/(?:home|Users)\/[^/\s'"\\]{1,64}[^\s'"]{0,200}|\/root\/[^\s'"]{1,200}|[A-Za-z]:\\{1,2}Users\\{1,2}[^\s'"]{1,200})/;
const USER = /(?:\/(?:home|Users)\/|[A-Za-z]:[\\/]{1,2}(?:Users|Documents and Settings)[\\/]{1,2})([^\\/\s'"]{1,64})/;
const NOBODY = new Set(['Public', 'Shared', 'Default', 'All Users']);
/** Paths that every machine has and that say nothing about this one. */
const EVERYWHERE = /^\/(?:dev\/(?:null|shm|stdin|stdout|stderr)|proc\/|sys\/)/;
/** The local path that `text` is or holds. */
function pathInText(text) {
    if (!mayHoldPath(text))
        return undefined;
    const seen = text.length > LONGEST_PATH ? text.slice(0, LONGEST_PATH) : text;
    if (EVERYWHERE.test(seen))
        return undefined;
    const found = WHOLE.some((pattern) => pattern.test(seen)) ? seen : INSIDE.exec(seen)?.[1];
    if (found === undefined)
        return undefined;
    const user = USER.exec(found)?.[1];
    return { text: found, user: user === undefined || NOBODY.has(user) ? undefined : user };
}
/** Cheap test first: nearly all strings of a checkpoint are keys without any slash. */
function mayHoldPath(text) {
    return text.includes('/') || text.includes('\\') || text.startsWith('$HOME') || text.startsWith('%');
}


/***/ })

};
