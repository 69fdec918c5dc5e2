export const id = 687;
export const ids = [687];
export const modules = {

/***/ 89687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/prune/target.ts
var prune_target = __webpack_require__(53343);
;// CONCATENATED MODULE: ./src/prune/carry-out.ts


/** Removes what a plan says, in its order. One that fails does not stop the others; a limit of the place or of `most` does. */
async function carryOut(removals, target, { most = Number.POSITIVE_INFINITY, progress }) {
    const outcome = new Removals(progress);
    if (removals.length === 0)
        return outcome;
    const allowance = await target.allowance?.();
    const expected = removals.slice(0, Math.min(most, allowance?.removals ?? removals.length));
    progress.total(bytesOf(expected), expected.length);
    for (const [index, item] of removals.entries()) {
        const before = outcome.deleted.length >= most
            ? beyond(most)
            : allowance !== undefined && index >= allowance.removals
                ? `${allowance.because}; the next run goes on`
                : undefined;
        if (before !== undefined) {
            outcome.leave(removals.slice(index), before);
            break;
        }
        const after = await outcome.remove(item, target);
        if (after !== undefined) {
            outcome.leave(removals.slice(index + 1), after);
            break;
        }
    }
    return outcome;
}
/** The outcome that a run without failures would have, as far as that can be known without asking the place. */
function foreseen(removals, most = Number.POSITIVE_INFINITY) {
    return {
        deleted: removals.slice(0, most).map((item) => ({ item, freedBytes: item.size ?? 0 })),
        gone: [],
        failed: [],
        left: removals.slice(most).map((item) => ({ item, reason: beyond(most), isNext: true })),
    };
}
function beyond(most) {
    return `one run removes at most ${most} (--max-deletions); the next run goes on`;
}
/** Why an item is left after one that nobody may remove. */
const UNTRIED = 'not tried, since the one before was refused for a reason that holds for all';
/** An outcome that grows. */
class Removals {
    deleted = [];
    gone = [];
    failed = [];
    left = [];
    progress;
    constructor(progress) {
        this.progress = progress;
    }
    /** Removes one item, or tells why not; gives why the others have to be left, if they have to. */
    async remove(item, target) {
        this.progress.file(item.name);
        let stop;
        try {
            const removal = await target.remove(item);
            if (removal.kind === 'deleted')
                this.deleted.push({ item, freedBytes: removal.freedBytes });
            else if (removal.kind === 'gone')
                this.gone.push(item);
            else
                this.left.push({ item, reason: removal.reason, isNext: false });
        }
        catch (error) {
            if (error instanceof prune_target/* PlaceExhausted */.B) {
                this.leave([item], error.message);
                return error.message;
            }
            // What was removed before must be told in any case, so only a bug of ours ends the run here.
            if (!(error instanceof prune_target/* RemovalFailure */.R || error instanceof user_error/* UserError */.y))
                throw error;
            this.failed.push({ item, error: error.message });
            // A place that does not let us remove this one at all would say the same of each of the others.
            if (error instanceof user_error/* UserError */.y)
                stop = UNTRIED;
        }
        this.progress.advance(item.size ?? 0);
        return stop;
    }
    leave(items, reason) {
        for (const item of items)
            this.left.push({ item, reason, isNext: reason !== UNTRIED });
    }
}
function bytesOf(items) {
    return items.reduce((sum, { size = 0 }) => sum + size, 0);
}

// EXTERNAL MODULE: ./src/config/shown.ts
var shown = __webpack_require__(1283);
// EXTERNAL MODULE: ./src/retention/order.ts
var order = __webpack_require__(91070);
// EXTERNAL MODULE: ./src/retention/plan.ts + 4 modules
var retention_plan = __webpack_require__(90932);
;// CONCATENATED MODULE: ./src/retention/reason.ts
/** `keep-last`, `keep-best: best 1 by val_loss (min): 0.12`: the word as it is said, and what it does not say by itself. Not escaped. */
function reasonText({ word, text }) {
    if (word === 'unfinished' || word === 'older-than' || word === 'foreign' || word === 'pointer')
        return text;
    return text === SAID_BY_THE_WORD[word] || word === `keep-${text}` ? word : `${word}: ${text}`;
}
const SAID_BY_THE_WORD = { protect: 'protected' };

;// CONCATENATED MODULE: ./src/prune/settled-plan.ts




const LEFT_FOR_PEOPLE = 'not whole; left for you to look at';
const SPARED = 'nothing of this group is removed';
/**
 * The plan of a policy, of which the kept items are known to be whole. In each group that would lose something, they are looked
 * into: where the newest or a best one is not whole, nothing of the group is removed. Another one that is not whole stays where
 * it is and does not count as kept, so that the plan is made again without it, until all that it counts on is whole.
 * Throws `UserError` as `planRetention` does.
 */
async function settlePlan(items, policy, options, look) {
    const inspection = new Inspection(look, options.allowEmpty === true);
    let plan = (0,retention_plan/* planRetention */.S)(items, policy, options);
    while (!(await inspection.inspect(plan.groups))) {
        // From here on, a group of which nothing whole is left is no mistake in the policy: it is blocked.
        plan = (0,retention_plan/* planRetention */.S)(items.map(inspection.judged), policy, { ...options, allowEmpty: true });
    }
    return settled(plan.groups.map((group) => settledGroup(group, inspection)));
}
/** What was found out about the items so far. */
class Inspection {
    /** Why a group loses nothing, by its name. */
    blocked = new Map();
    /** Why items are not whole, as far as it took a look to know, by their ids. */
    faults = new Map();
    look;
    allowEmpty;
    whole = new Set();
    expected = { bytes: 0, items: 0 };
    constructor(look, allowEmpty) {
        this.look = look;
        this.allowEmpty = allowEmpty;
    }
    /** The item, with what was found out about it. */
    judged = (item) => {
        const broken = this.faults.get(item.id);
        return broken === undefined ? item : { ...item, broken };
    };
    /** Looks into what the plan counts on; whether nothing was found that changes it. */
    async inspect(groups) {
        const faults = this.faults.size;
        const losing = groups.filter((group) => this.loses(group));
        this.announce(losing.flatMap(({ keep }) => keep));
        for (const group of losing)
            await this.inspectGroup(group);
        return this.faults.size === faults;
    }
    loses({ group, remove }) {
        return !this.blocked.has(group) && remove.some(({ item }) => !this.faults.has(item.id));
    }
    async inspectGroup({ group, keep, remove }) {
        if (!keep.some(isWhole) && remove.some(isWhole) && !this.allowEmpty)
            this.blocked.set(group, 'nothing whole would be left of it');
        for (const { item, what } of decisive(keep)) {
            const fault = item.broken ?? (await this.faultOf(item));
            if (fault === undefined)
                continue;
            this.blocked.set(group, `the ${what} one to be kept, ${(0,shown/* shown */.S)(item.name, NAME)}, is not whole: ${fault}`);
            return;
        }
        for (const { item } of keep.filter(isWhole))
            await this.faultOf(item);
    }
    async faultOf(item) {
        const { check, progress } = this.look;
        if (check === undefined || this.whole.has(item.id))
            return undefined;
        progress.file(item.name);
        const fault = await check(item);
        if (fault === undefined)
            this.whole.add(item.id);
        else
            this.faults.set(item.id, fault);
        return fault;
    }
    announce(keep) {
        if (this.look.check === undefined)
            return;
        const unknown = keep.filter((kept) => isWhole(kept) && !this.whole.has(kept.item.id));
        this.expected.items += unknown.length;
        this.expected.bytes += unknown.reduce((sum, { item }) => sum + (item.size ?? 0), 0);
        this.look.progress.total(this.expected.bytes, this.expected.items);
    }
}
/** As far as is known. */
function isWhole({ item }) {
    return item.broken === undefined;
}
/** Characters of a name within a sentence. */
const NAME = 200;
/** The items without which a group is worth nothing: the newest of the kept ones, and the best by each metric. */
function decisive(keep) {
    const best = keep.filter(({ reasons }) => reasons.some(({ word, rank }) => word === 'keep-best' && rank === 1));
    return [
        ...keep.slice(0, 1).map(({ item }) => ({ item, what: 'newest' })),
        ...best.map(({ item }) => ({ item, what: 'best' })),
    ];
}
function settled(groups) {
    const removals = groups.flatMap(({ remove }) => remove.map(({ item }) => item));
    return { groups, removals: sortedNewestFirst(removals, (item) => item).reverse() };
}
function settledGroup({ group, keep, remove, notes }, { blocked, faults }) {
    const why = blocked.get(group);
    const stays = ({ item }) => why !== undefined || faults.has(item.id);
    const kept = keep.map(({ item, reasons }) => ({ item, reasons: reasons.map(reasonText) }));
    const spared = remove.filter(stays).map(({ item }) => ({ item, reasons: [faults.has(item.id) ? LEFT_FOR_PEOPLE : SPARED] }));
    return {
        group,
        // Without anything spared, the order is right already.
        keep: spared.length === 0 ? kept : sortedNewestFirst([...kept, ...spared], ({ item }) => item),
        remove: remove.filter((each) => !stays(each)),
        ...(why === undefined ? {} : { blocked: why }),
        notes,
    };
}
function sortedNewestFirst(values, itemOf) {
    return values
        .map((value) => ({ value, item: itemOf(value), time: Date.parse(itemOf(value).time) }))
        .sort(order/* newestFirst */.ll)
        .map(({ value }) => value);
}

// EXTERNAL MODULE: ./src/publish/progress-phases.ts
var progress_phases = __webpack_require__(41741);
// EXTERNAL MODULE: ./src/retention/duration.ts
var duration = __webpack_require__(83460);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/prune/files/places.ts
var places = __webpack_require__(93470);
// EXTERNAL MODULE: ./src/reports/bytes-text.ts
var bytes_text = __webpack_require__(35698);
// EXTERNAL MODULE: ./src/retention/protection.ts
var protection = __webpack_require__(88099);
// EXTERNAL MODULE: ./src/sources/slashed.ts
var slashed = __webpack_require__(63438);
;// CONCATENATED MODULE: ./src/commands/protect-globs.ts







/** Files are known by their paths from the root, and people write absolute ones too. */
async function withPlacedGlobs(request) {
    const { target, root, policy } = request;
    if (target !== 'files' || policy.protect.length === 0)
        return request;
    const real = await (0,promises_.realpath)(root).catch(() => root);
    const placed = policy.protect.map((glob) => {
        const path = (0,slashed/* slashed */.d)(glob);
        if (!(0,external_node_path_.isAbsolute)(path))
            return path;
        return (0,places/* nameFrom */.Ov)((0,places/* isBelow */.Yw)(root, path) ? root : real, path) || '**';
    });
    return { ...request, policy: { ...policy, protect: placed } };
}
/** A misspelled glob protects nothing, and nobody would see it until something is gone. */
function withIdleGlobs(listing, { policy: { protect } }, { policy: placed }) {
    const { items, notes } = listing;
    const idle = protect.filter((_, index) => !items.some((0,protection/* protection */.s)(placed.protect.slice(index, index + 1))));
    return idle.length === 0 || items.length === 0
        ? listing
        : { ...listing, notes: [...notes, ...idle.map((glob) => `protect ${(0,shown/* shown */.S)(glob)} matches none of ${(0,bytes_text/* plural */.LS)(items.length, 'item')}`)] };
}

;// CONCATENATED MODULE: ./src/commands/prune-report.ts



/** What was planned and what came of it. It failed where a group is blocked, or a removal failed. */
function pruneReport({ request, groupBy, place, listing, plan, outcome }) {
    const { target, policyWords, apply } = request;
    const isFailed = outcome.failed.length > 0 || plan.groups.some(({ blocked }) => blocked !== undefined);
    return {
        schema: 'ckpt-guard/prune@1',
        status: isFailed ? 'failed' : 'passed',
        dryRun: !apply,
        target,
        place,
        policy: [...policyWords],
        groupBy: [...groupBy],
        summary: {
            items: listing.items.length,
            kept: listing.items.length - plan.removals.length,
            removed: plan.removals.length,
            size: listing.items.reduce((sum, { size = 0 }) => sum + size, 0),
        },
        freed: outcome.deleted.reduce((sum, { freedBytes }) => sum + freedBytes, 0),
        groups: plan.groups.map(groupReport),
        deleted: apply ? outcome.deleted.map(({ item: { id, name }, freedBytes }) => ({ id, name, size: freedBytes })) : [],
        failed: outcome.failed.map(({ item: { id, name }, error }) => ({ id, name, error })),
        left: outcome.left.map(({ item: { id, name }, reason }) => ({ id, name, reason })),
        notes: [...listing.notes, ...goneNotes(outcome)],
        next: nextSteps(request, plan, outcome),
    };
}
function groupReport({ group, keep, remove, blocked, notes }) {
    return {
        group,
        keep: keep.map(({ item, reasons }) => ({
            ...itemReport(item),
            reasons: [...reasons],
            ...(item.broken === undefined ? {} : { broken: item.broken }),
        })),
        remove: remove.map(({ item, dropped }) => ({
            ...itemReport(item),
            ...(dropped === undefined ? {} : { dropped: dropped.map(reasonText) }),
        })),
        ...(blocked === undefined ? {} : { blocked }),
        notes: [...notes],
    };
}
function itemReport({ id, name, time, size, epoch, step, parts }) {
    return {
        ...{ id, name, time },
        ...(size === undefined ? {} : { size }),
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
        ...(parts === undefined ? {} : { parts: parts.map((part) => part.name) }),
    };
}
/** Names that a sentence lists. */
const NAMED = 5;
function goneNotes({ gone }) {
    if (gone.length === 0)
        return [];
    const more = gone.length > NAMED ? ` and ${gone.length - NAMED} more` : '';
    const names = gone.slice(0, NAMED).map(({ name }) => name);
    return [`somebody else removed ${names.join(', ')}${more} in the meantime`];
}
function nextSteps({ apply, target }, { groups, removals }, { deleted, failed, left }) {
    const blocked = groups.filter((group) => group.blocked !== undefined).length;
    const bytes = deleted.reduce((sum, { freedBytes }) => sum + freedBytes, 0);
    const waiting = left.filter(({ isNext }) => isNext).length;
    const isRefused = left.some(({ reason }) => reason === UNTRIED);
    const isPlan = !apply && removals.length > 0;
    return [
        ...(blocked > 0 ? [`replace what is not whole in ${(0,bytes_text/* plural */.LS)(blocked, 'blocked group')}, or move it away; then run this again`] : []),
        ...(isRefused ? ['see why the removal was refused, since another run would be refused too'] : []),
        ...(failed.length > 0 && !isRefused ? [`see why ${(0,bytes_text/* plural */.LS)(failed.length, 'removal')} failed; the next run tries again`] : []),
        ...(apply && waiting > 0 ? [`run this again to go on with ${(0,bytes_text/* plural */.LS)(waiting, 'item')} that ${waiting === 1 ? 'is' : 'are'} left`] : []),
        ...(isPlan && target === 'inventory' ? ['this is a plan for your own list: remove by yourself what it does not keep'] : []),
        ...(isPlan && target !== 'inventory'
            ? [
                `run the same with --yes to remove ${(0,bytes_text/* plural */.LS)(deleted.length, 'item')}${bytes > 0 ? ` (${(0,bytes_text/* bytesText */.pV)(bytes)})` : ''}; in the action, with apply: true`,
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./src/commands/usual-groups.ts
var usual_groups = __webpack_require__(98605);
;// CONCATENATED MODULE: ./src/commands/prune.ts









/**
 * Removes what a retention policy does not keep: list all, plan, look into what is kept, remove. Nothing is removed while anything
 * before is not complete, nor without `apply`. What could not be removed is in the report; throws `UserError` where it cannot run.
 */
async function prune(asked, surroundings, progress) {
    const request = await withPlacedGlobs(asked);
    const options = planOptions(request, surroundings.now().getTime());
    refuseAtOnce(request, options);
    const phases = new progress_phases/* ProgressPhases */.S(progress);
    const listed = phases.phase(0, 1);
    const looking = phases.phase(0, 0);
    const removing = phases.phase(0, 0);
    let target;
    try {
        target = await surroundings.targetOf(request, looking);
        listed.total(0, 1);
        listed.file(`listing ${target.place}`);
        const listing = withIdleGlobs(await target.list(wishesOf(request)), asked, request);
        const plan = await planned(listing, target, request, options, looking);
        const outcome = await removed(plan, target, request, removing);
        return pruneReport({ request, groupBy: options.groupBy, place: target.place, listing, plan, outcome });
    }
    finally {
        progress.done();
        await target?.close?.();
    }
}
/** What is wrong with the request itself must not take a listing of thousands to be found. */
function refuseAtOnce({ policy, apply, target }, options) {
    if (apply && target === 'inventory') {
        throw new user_error/* UserError */.y('--yes does not go with --target inventory: it is a plan for a list of your own, of which nothing can be removed');
    }
    (0,retention_plan/* planRetention */.S)([], policy, options);
}
function planOptions(request, now) {
    const { groupBy, allowEmpty, selection } = request;
    const { olderThan } = selection;
    return {
        now,
        groupBy: groupBy ?? (0,usual_groups/* usualGroups */.t)(request),
        allowEmpty,
        ...(olderThan === undefined
            ? {}
            : { young: { after: (0,duration/* before */.gM)(now, (0,duration/* parseDuration */.E9)(olderThan, '--older-than')), text: `younger than ${olderThan}` } }),
    };
}
function wishesOf({ policy }) {
    return { metrics: policy.best.length > 0, tags: policy.tags.length > 0, references: policy.referenced };
}
function planned({ items, references }, target, { policy }, options, progress) {
    const check = target.check === undefined ? undefined : (item) => target.check?.(item) ?? Promise.resolve(undefined);
    return settlePlan(items, policy, { ...options, references }, { check, progress });
}
async function removed({ removals }, target, { apply, maxDeletions }, progress) {
    return apply ? carryOut(removals, target, { most: maxDeletions, progress }) : foreseen(removals, maxDeletions);
}


/***/ }),

/***/ 98605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ usualGroups)
/* harmony export */ });
/** What makes a group of a target where nobody says; nothing means one group of all. */
function usualGroups({ target, selection }) {
    switch (target) {
        case 'files':
            return ['series'];
        case 'artifacts':
            return ['prefix'];
        case 'caches':
            return ['prefix', 'branch'];
        case 'releases':
            return selection.assets ? ['prefix'] : [];
        case 'inventory':
            return [];
    }
}


/***/ }),

/***/ 30560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ compareWith),
/* harmony export */   t5: () => (/* binding */ lookAt),
/* harmony export */   vl: () => (/* binding */ hardLinks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70938);



/** What lies at a path, without following a link; nothing where there is nothing any more. */
async function lookAt(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path, { bigint: true });
    }
    catch (error) {
        if ((0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === 'ENOENT' || (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
/**
 * Whether the file that was listed still lies at its path, in the folder that was listed. Node has no `openat`, so a folder
 * that is swapped for a link between this look and what follows is not noticed; looking right before each step keeps that
 * moment as short as it can be.
 */
async function compareWith(path, listed) {
    try {
        // Listed paths hold no links, so the real path of the folder is the path itself, or somebody has put a link in its place.
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))
            return other('its folder is a link now');
        const now = await lookAt(path);
        return now === undefined ? { kind: 'gone' } : compareStates(now, listed);
    }
    catch (error) {
        if ((0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === 'ENOENT' || (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === 'ENOTDIR')
            return { kind: 'gone' };
        return other(`it cannot be looked at: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}`);
    }
}
function compareStates(now, listed) {
    if (now.isSymbolicLink())
        return other('it is a link now');
    if (!now.isFile())
        return other('it is no longer a file');
    if (now.dev !== listed.dev || now.ino !== listed.ino)
        return other('another file has its name now');
    if (now.size !== listed.size || now.mtimeNs !== listed.mtimeNs)
        return other('it was written to since the plan was made');
    if (now.nlink > 1n)
        return other(hardLinks(now.nlink));
    return { kind: 'same' };
}
function hardLinks(count) {
    return `it has ${count} names (hard links), so removing one frees nothing`;
}
function other(reason) {
    return { kind: 'other', reason };
}


/***/ }),

/***/ 93470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ nameFrom),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   n_: () => (/* binding */ nothingMatches)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_10__);
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12744);
/* harmony import */ var _config_shown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1283);
/* harmony import */ var _retention_ranks_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17309);
/* harmony import */ var _retention_trainer_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50507);
/* harmony import */ var _sources_globs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39341);
/* harmony import */ var _sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63438);
/* harmony import */ var _sources_system_reason_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70938);
/* harmony import */ var _file_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30560);











/**
 * Where to look. Unlike other commands this one follows no link on its way: a link in the repository must not lead it to
 * files elsewhere. Throws `UserError` where a path does not exist, is a link, or leads out of the root by one.
 */
async function placesOf(request) {
    if (request.paths.length === 0)
        return [folderPlace(request.root, request)];
    const places = [];
    for (const path of request.paths)
        places.push(await placeOf(path, request));
    return places;
}
async function placeOf(path, request) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(request.root, path);
    const facts = await (0,_file_state_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)(absolute);
    if (facts === undefined)
        return globPlace(path, request);
    const real = await realPlace(path, absolute, request.root);
    const kind = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real).catch((error) => {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: cannot be looked at: ${(0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error)}`);
    });
    if (kind.isDirectory())
        return folderPlace(real, request);
    if (facts.isSymbolicLink())
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: expected a file or a folder, found a link to ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_8__/* .shown */ .S)(real)}; name that file itself`);
    if (!kind.isFile())
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: expected a file or a folder, found a device, pipe or socket`);
    return filePlace(real);
}
/** The path without links. Below the root it has to stay there: who wrote the link may not be who runs this. */
async function realPlace(path, absolute, root) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
        if (isBelow(root, absolute) && !isBelow(root, real)) {
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: a link leads out of ${root}, to ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_8__/* .shown */ .S)(real)}; nothing is removed through links, so name that place itself`);
        }
        return real;
    }
    catch (error) {
        if (error instanceof _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y)
            throw error;
        const reason = (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(error) === 'ENOENT' ? 'it is a link to nothing' : (0,_sources_system_reason_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error);
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: cannot be looked at: ${reason}`);
    }
}
function folderPlace(folder, { root, include }) {
    const { taken } = (0,_sources_globs_js__WEBPACK_IMPORTED_MODULE_3__/* .parted */ .vx)(include);
    const matches = (0,_sources_globs_js__WEBPACK_IMPORTED_MODULE_3__/* .anyMatches */ .AS)(taken);
    return {
        folder,
        deep: true,
        selects: (absolute) => matches((0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, absolute))) || matches((0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, absolute))),
        named: new Set(taken.flatMap((glob) => glob.split('/'))),
    };
}
/** What belongs to a file lies beside it, or in the folder of the state around it. */
function filePlace(file) {
    const selects = (absolute) => absolute === file;
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file); folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,_retention_trainer_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamedAsState */ .dZ)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)))
            return { folder, deep: true, selects, named: new Set() };
    }
    if ((0,_retention_ranks_js__WEBPACK_IMPORTED_MODULE_9__/* .isRankFolder */ .VN)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file))))
        return { folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)), deep: true, selects, named: new Set() };
    return { folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), deep: false, selects, named: new Set() };
}
async function globPlace(path, { root }) {
    const { base, glob, isGlob } = picomatch__WEBPACK_IMPORTED_MODULE_10___default().scan((0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)(path));
    if (!isGlob)
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${path}: there is no such file or folder (looked for ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path)})`);
    const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, base);
    if ((await (0,_file_state_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAt */ .t5)(start)) === undefined)
        throw nothingMatches(path, start);
    const folder = await realPlace(path, start, root);
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_10___default()(glob, _sources_globs_js__WEBPACK_IMPORTED_MODULE_3__/* .GLOB_OPTIONS */ .gu);
    return {
        folder,
        deep: true,
        selects: (absolute) => matches((0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, absolute))),
        named: new Set(glob.split('/')),
        glob: path,
    };
}
function nothingMatches(glob, folder) {
    return new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`${glob}: the glob matches no file (looked below ${folder})`);
}
/** Whether a path is the root or lies below it. */
function isBelow(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}
/** As reported: relative to the root, `/` between folders; absolute where it lies on another drive. */
function nameFrom(root, absolute) {
    return (0,_sources_slashed_js__WEBPACK_IMPORTED_MODULE_4__/* .slashed */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, absolute));
}
/** The path of such a name. */
function pathOf(root, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(name) ? name : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name);
}


/***/ }),

/***/ 53343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ PlaceExhausted),
/* harmony export */   R: () => (/* binding */ RemovalFailure)
/* harmony export */ });
/** One item could not be removed; the others are still tried. */
class RemovalFailure extends Error {
    name = 'RemovalFailure';
}
/** The place takes no more removals now; what is left has to wait for the next run. */
class PlaceExhausted extends RemovalFailure {
    name = 'PlaceExhausted';
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

/***/ 17309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VN: () => (/* binding */ isRankFolder),
/* harmony export */   cv: () => (/* binding */ isOfFirstRank),
/* harmony export */   gY: () => (/* binding */ rankedFolder),
/* harmony export */   qk: () => (/* binding */ isOfLaterRank)
/* harmony export */ });
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30415);

/**
 * What each process of a training with DeepSpeed or Megatron-LM writes of one state: `mp_rank_00_model_states.pt` and
 * `zero_pp_rank_0_mp_rank_00_optim_states.pt` in the folder of a tag, as `global_step100`; `mp_rank_00/model_optim_rng.pt` in the folder
 * of an iteration, as `iter_0000100`. One without the others loads nowhere.
 * Source: DeepSpeed `runtime/engine.py` (`_get_ckpt_name`, `_get_zero_ckpt_name`), Megatron-LM `training/checkpointing.py`
 * (`get_checkpoint_name`).
 */
const RANKED = /^(?:.+_model_states|.+_optim_states|model_optim_rng|model_rng|distrib_optim)\.pt$/;
/** With parallel pipelines and experts, Megatron's folders have two more numbers. */
const RANK_FOLDER = /^mp_rank_\d{2,4}(?:_\d{3}){0,2}$/;
const RANK = /rank_(\d{1,6}(?:_\d{3}(?!\d)){0,2})/g;
/** The folder that the processes share, of a file that one of them has written. */
function rankedFolder(path) {
    if (!RANKED.test((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path)))
        return undefined;
    const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path);
    const shared = isRankFolder((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(folder)) ? (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(folder) : folder;
    return shared === '' ? undefined : shared;
}
function isRankFolder(folderName) {
    return RANK_FOLDER.test(folderName);
}
/** Whether there are files of later processes, and none of the first one, which is removed first and so is missing first. */
function isOfLaterRank(paths) {
    return !paths.some(isOfFirstRank) && paths.some((path) => ranksOf(path).length > 0);
}
function isOfFirstRank(path) {
    const ranks = ranksOf(path);
    return ranks.length > 0 && ranks.every((rank) => /^[0_]+$/.test(rank));
}
function ranksOf(path) {
    const name = (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path);
    const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)((0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path));
    return [...`${isRankFolder(folder) ? folder : ''} ${name}`.matchAll(RANK)].flatMap(([, rank = '']) => rank);
}


/***/ }),

/***/ 50507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ trainerFolders),
/* harmony export */   Nz: () => (/* binding */ lackingInFolder),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   bH: () => (/* binding */ foldersOfStates),
/* harmony export */   dZ: () => (/* binding */ isNamedAsState),
/* harmony export */   gd: () => (/* binding */ isTrainingState),
/* harmony export */   kO: () => (/* binding */ isWeights)
/* harmony export */ });
/* harmony import */ var _profiles_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37682);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30415);
/* harmony import */ var _ranks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17309);



const INSIDE = /^((?:.*?\/)?checkpoint-(\d{1,15}))\//;
/** Folders that scripts with accelerate write one after the other. Any other name may be that of the training itself. */
const COUNTED = /^(?:checkpoint_?|epochs?[-_]?|(?:global[-_]?)?steps?[-_]?|iter(?:ation)?s?[-_]?)\d{1,15}$|.-state$/i;
/** Written by every process of `save_state`, and by nothing else. */
const ACCELERATE = /^random_states_\d{1,6}\.pkl$/;
/** The state of training. Weights are never called so. */
const TRAINING = /^(?:trainer_state\.json|training_args\.bin|(?:optimizer|scheduler|scaler|sampler)(?:_\d{1,6})?\.(?:pt|bin)|rng_state(?:_\d{1,6})?\.pth|random_states_\d{1,6}\.pkl|.*_optim_states\.pt|distrib_optim\.pt)$/;
const WEIGHTS = /\.(?:safetensors|bin|pt|pth|ckpt)$/i;
/** A folder that somebody named so himself holds other files than these. */
const NAMED_WEIGHTS = /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model)(?:[.-][\w.-]{1,100})?\.(?:safetensors|bin)$/;
const STATE = 'trainer_state.json';
/** Tells the folder of a file, where that is one of these. */
function trainerFolders(files) {
    const marked = new Set();
    const states = new Set();
    for (const { name } of files) {
        const folder = folderIn(name);
        if (folder !== undefined && (TRAINING.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(name)) || NAMED_WEIGHTS.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(name))))
            marked.add(folder.path);
        const state = (0,_ranks_js__WEBPACK_IMPORTED_MODULE_2__/* .rankedFolder */ .gY)(name) ?? accelerateFolder(name);
        if (state !== undefined)
            states.add(state);
    }
    // A folder of which others are a part is no state but a training.
    for (const inner of [...marked, ...states])
        for (const outer of foldersAbove(inner))
            states.delete(outer);
    return (path) => {
        const folder = folderIn(path);
        if (folder !== undefined && marked.has(folder.path))
            return folder;
        const state = states.size === 0 ? undefined : foldersAbove(path).find((above) => states.has(above));
        return state === undefined ? undefined : { path: state, facts: (0,_profiles_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readName */ .M)((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(state)) };
    };
}
/** From the innermost folder to the outermost one. */
function foldersAbove(path) {
    const folders = [];
    for (let folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path); folder !== ''; folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(folder))
        folders.push(folder);
    return folders;
}
/** Whether one folder may hold all that a state of training consists of, by its name. */
function isNamedAsState(folderName) {
    return COUNTED.test(folderName) || /^checkpoint-\d{1,15}$/.test(folderName);
}
/** What such a folder lacks. `siblings`: whether others beside it have the state of the trainer. */
function lackingInFolder({ path }, names, siblings) {
    const hasState = names.includes(`${path}/${STATE}`);
    if (!names.some(isWeights)) {
        // Weights are written before the state, so nobody is about to write them.
        return { broken: 'its weights are missing', ...(hasState ? { remnant: true } : {}) };
    }
    if ((0,_ranks_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfLaterRank */ .qk)(names.filter(isWeights)))
        return { broken: 'what its first process has written is missing' };
    if (!hasState && siblings.has((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path)))
        return { broken: `its ${STATE} is missing` };
    return undefined;
}
/** The folders of which one `checkpoint-N` at least has the state of the trainer. */
function foldersOfStates(files) {
    return new Set(files.flatMap(({ name }) => {
        const folder = folderIn(name);
        return folder !== undefined && name === `${folder.path}/${STATE}` ? [(0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(folder.path)] : [];
    }));
}
/** Whether a file of such a folder holds weights, by its name. */
function isWeights(path) {
    return WEIGHTS.test(path) && !TRAINING.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path));
}
/** Whether a file makes its folder known as one of these even where the weights are gone. */
function isTrainingState(path) {
    return TRAINING.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path));
}
function folderIn(path) {
    const [, folder, step] = INSIDE.exec(path) ?? [];
    return folder === undefined ? undefined : { path: folder, facts: { step: Number(step) } };
}
function accelerateFolder(path) {
    const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path);
    return ACCELERATE.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path)) && COUNTED.test((0,_item_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(folder)) ? folder : undefined;
}


/***/ })

};
