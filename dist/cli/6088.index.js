export const id = 6088;
export const ids = [6088];
export const modules = {

/***/ 36088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backup: () => (/* binding */ backup)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/backup/backup-name.ts
var backup_name = __webpack_require__(64808);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/sources/digest-of-file.ts
var digest_of_file = __webpack_require__(2975);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/retention/item.ts
var item = __webpack_require__(30415);
// EXTERNAL MODULE: ./src/backup/file-facts.ts
var file_facts = __webpack_require__(77052);
// EXTERNAL MODULE: ./src/backup/file-roles.ts
var file_roles = __webpack_require__(3302);
;// CONCATENATED MODULE: ./src/backup/companions.ts





/** Settings are kilobytes; what is larger is data. */
const MAX_BYTES = 1024 * 1024;
const MAX_FILES = 32;
/**
 * What training needs beside a checkpoint: settings in its folder and in that of the experiment (GPT-SoVITS: `logs/NAME/config.json`
 * for `logs/NAME/logs_s2_v2/G_240.pth`; Lightning: `version_0/hparams.yaml` for `version_0/checkpoints/…`), and lists of checksums.
 * Links are not followed.
 */
async function companionsOf(checkpoint) {
    const main = checkpoint.files.find(({ path }) => path === checkpoint.name);
    if (main === undefined)
        return [];
    const known = new Set(checkpoint.files.map(({ path }) => path));
    const found = [];
    let [folder, shown] = [(0,external_node_path_.dirname)(main.absolute), (0,item/* folderOf */.yS)(main.path)];
    for (let isAbove = false;; isAbove = true) {
        const names = (await (0,promises_.readdir)(folder).catch(() => [])).sort();
        for (const name of names) {
            const role = (0,file_roles/* companionRole */.$j)(name, isAbove);
            const path = shown === '' ? name : `${shown}/${name}`;
            if (role === undefined || known.has(path) || found.length >= MAX_FILES)
                continue;
            const absolute = (0,external_node_path_.join)(folder, name);
            const facts = await (0,promises_.lstat)(absolute, { bigint: true }).catch(() => undefined);
            if (facts?.isFile() && facts.size <= MAX_BYTES)
                found.push({ path, absolute, role, facts: (0,file_facts/* factsOf */.xS)(facts) });
        }
        const above = shown === '' ? undefined : (0,file_roles/* experimentOf */.Vp)(shown);
        if (above === undefined)
            return found;
        [folder, shown] = [(0,external_node_path_.dirname)(folder), above];
    }
}

// EXTERNAL MODULE: ./src/backup/safe-path.ts
var safe_path = __webpack_require__(18109);
;// CONCATENATED MODULE: ./src/backup/build-manifest.ts





/**
 * What a backup of a checkpoint holds: its files, the settings beside it or in its experiment's folder, and checksums.
 * Throws `UserError` where a file of it could not be restored everywhere.
 */
async function backupContents({ checkpoint, digests }) {
    const { name: main, group, time, epoch, step, project, kind } = checkpoint;
    const companions = (await companionsOf(checkpoint)).filter(({ path }) => (0,safe_path/* pathProblem */.z)(path) === undefined);
    const sources = withoutTwins([...checkpoint.files, ...companions]);
    for (const { path, role } of sources) {
        const problem = (0,safe_path/* pathProblem */.z)(path);
        if (problem !== undefined && (role === 'checkpoint' || path === main)) {
            throw new user_error/* UserError */.y(`${path} ${problem}: such a path cannot be restored everywhere; rename it, or start from a folder above it`);
        }
    }
    const belongs = (0,file_roles/* belongingTo */.Pc)(main, sources);
    const kept = sources.filter((file) => (0,safe_path/* pathProblem */.z)(file.path) === undefined && belongs(file));
    const files = await Promise.all(kept.map(async ({ path, absolute, facts, role }) => ({
        path,
        size: facts.size,
        sha256: digests.get(path) ?? (await (0,digest_of_file/* digestOfFile */.M)(absolute)),
        role,
        time: facts.time,
    })));
    return {
        manifest: {
            schema: 'ckpt-guard/backup-manifest@1',
            group,
            time,
            ...(epoch === undefined ? {} : { epoch }),
            ...(step === undefined ? {} : { step }),
            ...(project === undefined ? {} : { project }),
            ...(kind === undefined ? {} : { kind }),
            main,
            files,
        },
        files: kept.map(({ path, absolute, facts: { size } }) => ({ path, absolute, size })),
        sources: kept,
    };
}
/** Of two files whose names only case tells apart, the first one: checkpoints come first. */
function withoutTwins(files) {
    const seen = new Set();
    return files.filter(({ path }) => {
        const folded = (0,safe_path/* foldedPath */.k)(path);
        return !seen.has(folded) && seen.add(folded);
    });
}

// EXTERNAL MODULE: ./src/backup/find-training.ts
var find_training = __webpack_require__(43330);
// EXTERNAL MODULE: ./src/backup/furthest-first.ts
var furthest_first = __webpack_require__(57976);
// EXTERNAL MODULE: ./src/backup/store.ts
var store = __webpack_require__(28291);
// EXTERNAL MODULE: ./src/backup/whole.ts
var backup_whole = __webpack_require__(83465);
// EXTERNAL MODULE: ./src/reports/bytes-text.ts
var bytes_text = __webpack_require__(35698);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
// EXTERNAL MODULE: ./src/commands/judge-files.ts
var judge_files = __webpack_require__(25459);
// EXTERNAL MODULE: ./src/retention/plan.ts + 4 modules
var plan = __webpack_require__(90932);
// EXTERNAL MODULE: ./src/retention/policy.ts
var retention_policy = __webpack_require__(24310);
;// CONCATENATED MODULE: ./src/commands/old-backups.ts





/**
 * What the policy does not keep of the backups of one prefix, each group for itself. `fresh` are the names that this run stands for,
 * which are kept in any case. So is the backup that is furthest along: what was stored last may be an older state, because the newest
 * file was damaged, and then that one is the only good copy. Words that names and times of backups cannot answer are left out, and
 * named in a note.
 */
function oldBackups(listed, { prefix, policy, fresh, now, }) {
    const backups = new Map();
    const items = listed.flatMap((backup) => {
        const name = (0,backup_name/* parseBackupName */.Df)(backup.name);
        // One that cannot be used must not pass for one that is kept.
        if (name === undefined || name.prefix !== prefix || backup.problem !== undefined || backups.has(backup.id))
            return [];
        backups.set(backup.id, backup);
        const { group, epoch, step } = name;
        return [
            {
                id: backup.id,
                name: backup.name,
                time: backup.time,
                group,
                ...(backup.size === undefined ? {} : { size: backup.size }),
                ...(epoch === undefined ? {} : { epoch }),
                ...(step === undefined ? {} : { step }),
            },
        ];
    });
    const { answerable, notes } = answerableBy(policy, items);
    if ((0,retention_policy/* isEmptyPolicy */.kj)(answerable))
        return { remove: [], notes };
    try {
        const { groups } = (0,plan/* planRetention */.S)(items, answerable, { now: now.getTime() });
        const furthest = new Set(groups.flatMap(({ keep, remove }) => (0,furthest_first/* furthestFirst */.U)([...keep, ...remove].map(({ item }) => item)).slice(0, 1)));
        const going = groups.flatMap(({ remove }) => remove.map(({ item }) => item).filter(({ name }) => !fresh.has(name)));
        const staying = going.filter((item) => furthest.has(item));
        return {
            remove: going.flatMap((item) => (furthest.has(item) ? [] : (backups.get(item.id) ?? []))),
            notes: [...notes, ...staying.map(({ name }) => `${name} stays: it is further along than what was stored now`)],
        };
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return { remove: [], notes, error: error.message };
        throw error;
    }
}
/** Backups have no metrics, tags or mentions, and not every place tells their sizes. */
function answerableBy(policy, items) {
    const hasSizes = items.every(({ size }) => size !== undefined);
    const { maxSize, ...rest } = policy;
    const answerable = { ...rest, best: [], tags: [], referenced: false, ...(hasSizes && maxSize !== undefined ? { maxSize } : {}) };
    const words = [
        ...(policy.best.length > 0 ? ['keep-best'] : []),
        ...(policy.tags.length > 0 ? ['keep-tag'] : []),
        ...(policy.referenced ? ['keep-referenced'] : []),
        ...(maxSize !== undefined && !hasSizes ? ['max-size'] : []),
    ];
    const idle = (0,retention_policy/* isEmptyPolicy */.kj)(answerable) ? '; nothing else says what to keep, so no backup is removed' : '';
    return { answerable, notes: words.length === 0 ? [] : [`${words.join(', ')}: backups in this place do not tell${idle}`] };
}
/** Removes backups one by one; one that cannot be removed does not stop the others. */
async function removeBackups(store, backups) {
    const removed = [];
    const failed = [];
    for (const backup of backups) {
        try {
            await store.remove?.(backup);
            removed.push(backup);
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            failed.push({ name: backup.name, error: error.message });
        }
    }
    return { removed, failed };
}

// EXTERNAL MODULE: ./src/commands/progress-in-parts.ts
var progress_in_parts = __webpack_require__(99004);
;// CONCATENATED MODULE: ./src/commands/backup.ts














/**
 * Stores the newest whole training checkpoint of each group, unless it is there already, and then removes older backups that the policy
 * does not keep; none, where something could not be stored. Throws `UserError` where it cannot run at all.
 */
async function backup(request, { storeOf, now }, progress) {
    const { root, paths, config, groupBy, to } = request;
    const store = await storeOf(request.to);
    try {
        const besides = to.kind === 'folder' ? [(0,external_node_path_.resolve)(root, to.path)] : [];
        const groups = await (0,find_training/* findTraining */.E)({ root, paths, config, groupBy, besides });
        const run = new BackupRun(request, store);
        const parts = (0,progress_in_parts/* progressInParts */.n)(progress, expectedOf(groups, request.dryRun));
        for (const group of groups)
            await run.group(group, parts);
        await run.pruneOlder(now());
        progress.done();
        return run.report();
    }
    finally {
        await store.close?.();
    }
}
/** One run, from group to group. */
class BackupRun {
    request;
    store;
    backups = [];
    passedOver = [];
    notes = [];
    failures = [];
    removed = [];
    failed = [];
    isUnreachable = false;
    listed;
    constructor(request, store) {
        this.request = request;
        this.store = store;
    }
    async group(found, progress) {
        const { group, checkpoints, lacks } = found;
        const { whole, passedOver } = await (0,backup_whole/* newestWhole */.Ii)(found, (0,judge_files/* judgeFiles */.l)(this.request.root, this.request, progress));
        // What is unreadable beside weights alone is no training that is in danger.
        const isTraining = lacks === undefined || checkpoints.some(({ problem }) => problem === undefined) || passedOver.length > checkpoints.length;
        if (whole !== undefined || isTraining)
            this.passedOver.push(...passedOver.map((each) => ({ ...each, place: 'local' })));
        if (whole !== undefined)
            return this.save(whole, progress);
        if (passedOver.length > 0 && isTraining)
            this.failures.push(`${shownGroup(group)}: none of its checkpoints is whole`);
        else if (lacks !== undefined)
            this.notes.push(`${shownGroup(group)}: ${firstLetterSmall(lacks)}`);
    }
    async pruneOlder(now) {
        const { policy, prefix, dryRun } = this.request;
        if (policy === undefined)
            return;
        if (this.failures.length > 0) {
            this.notes.push('no older backup was removed, since not everything could be stored');
            return;
        }
        const fresh = new Set(this.backups.map(({ name }) => name));
        const listed = [...(await this.list()), ...this.planned(now)];
        const { remove, notes, error } = oldBackups(listed, { prefix, policy, fresh, now });
        this.notes.push(...notes);
        if (error !== undefined)
            this.failures.push(`no older backup was removed: ${error}`);
        if (remove.length > 0 && this.store.remove === undefined) {
            this.notes.push(`the policy does not keep ${(0,bytes_text/* plural */.LS)(remove.length, 'older backup')}, but nothing can be removed from here`);
            return;
        }
        const done = dryRun ? { removed: remove, failed: [] } : await removeBackups(this.store, remove);
        this.removed = done.removed.map(({ name, size }) => ({ name, ...(size === undefined ? {} : { size }) }));
        this.failed = [...done.failed];
    }
    report() {
        const { request, store, backups, passedOver, removed, failed, failures } = this;
        return {
            schema: 'ckpt-guard/backup@1',
            status: failures.length > 0 || failed.length > 0 ? 'failed' : 'passed',
            dryRun: request.dryRun,
            place: store.place,
            backups,
            passedOver,
            removed,
            failed,
            notes: [...failures, ...this.summary(), ...this.notes],
            next: this.next(),
        };
    }
    /** Stores a checkpoint; a dry run only says what would become of it. */
    async save(whole, progress) {
        const group = shownGroup(whole.checkpoint.group);
        const contents = await backupContents(whole).catch((error) => reasonFor(error));
        if (typeof contents === 'string') {
            this.failures.push(`${group}: it was not stored: ${contents}`);
            return;
        }
        const name = (0,backup_name/* backupName */.aw)(this.request.prefix, contents.manifest);
        const outcome = this.request.dryRun ? { state: await this.foreseen(name) } : await this.stored(contents, progress);
        if (outcome.state === 'failed')
            this.failures.push(`${group}: it was not stored`);
        this.backups.push({ ...shownContents(name, contents), ...outcome });
    }
    async foreseen(name) {
        const listed = await this.list();
        return listed.some((stored) => stored.name === name && stored.problem === undefined) ? 'there' : 'planned';
    }
    /** What came of storing it. */
    async stored({ manifest, files, sources }, progress) {
        if (this.isUnreachable)
            return { state: 'failed', error: 'not tried, since the place gave no answer before' };
        try {
            const { state, url, notes } = await this.store.save(manifest, files, progress);
            this.notes.push(...notes.filter((note) => !this.notes.includes(note)));
            for (const { path, absolute, facts } of sources) {
                if (state === 'stored' && (await (0,file_facts/* hasChanged */.$H)(absolute, facts)))
                    throw changed(path);
            }
            return { state, ...(url === undefined ? {} : { url }) };
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.y))
                throw error;
            this.isUnreachable = error instanceof store/* PlaceUnreachable */.S3;
            return { state: 'failed', error: error.message };
        }
    }
    /** To be asked for once all groups are through. */
    summary() {
        const isEmpty = this.backups.length === 0 && this.failures.length === 0;
        return isEmpty ? ['there is no checkpoint that training could go on from: nothing was backed up'] : [];
    }
    next() {
        const { backups, failed, request } = this;
        return [
            ...(backups.some(({ state }) => state === 'failed') ? ['run it again: what is stored already is not sent twice'] : []),
            ...(failed.length > 0 ? ['see why old backups could not be removed; the next run tries again'] : []),
            ...(request.dryRun && backups.some(({ state }) => state === 'planned') ? ['leave out --dry-run (dry-run: false in the action)'] : []),
        ];
    }
    /** What a run without --dry-run would have stored by now. */
    planned(now) {
        return this.backups.flatMap(({ name, size, state }) => (state === 'planned' ? [{ id: name, name, size, time: now.toISOString() }] : []));
    }
    /** Asked once before anything is stored, or once after all is. */
    async list() {
        this.listed ??= await this.store.list(`${this.request.prefix}-`);
        return this.listed;
    }
}
/** The best checkpoint of each group is read, and read again while it is stored. */
function expectedOf(groups, dryRun) {
    const files = groups.flatMap(({ checkpoints }) => {
        const [first] = (0,furthest_first/* furthestFirst */.U)(checkpoints.filter(({ problem }) => problem === undefined));
        return first?.files.filter(({ role }) => role === 'checkpoint') ?? [];
    });
    const times = dryRun ? 1 : 2;
    return { bytes: times * files.reduce((sum, { facts }) => sum + facts.size, 0), files: times * files.length };
}
function shownContents(name, { manifest, files }) {
    const { group, main, epoch, step } = manifest;
    return {
        group,
        name,
        path: main,
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
        size: files.reduce((sum, { size }) => sum + size, 0),
        files: manifest.files.map(({ path, size, sha256, role }) => ({ path, size, sha256, role })),
    };
}
/** What people can change; a bug of ours is thrown on. */
function reasonFor(error) {
    if (error instanceof user_error/* UserError */.y)
        return error.message;
    if ((0,system_reason/* errorCode */.C)(error) !== undefined)
        return (0,system_reason/* reasonOf */.A)(error);
    throw error;
}
function shownGroup(group) {
    return group === '' ? 'the only group' : group;
}
function firstLetterSmall(text) {
    return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
function changed(path) {
    return new user_error/* UserError */.y(`${path} has changed while it was stored; what was stored of it is not used, and the next run stores it again`);
}


/***/ })

};
