export const id = 425;
export const ids = [425,480];
export const modules = {

/***/ 64808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ filesDigest),
/* harmony export */   Df: () => (/* binding */ parseBackupName),
/* harmony export */   VR: () => (/* binding */ groupText),
/* harmony export */   aw: () => (/* binding */ backupName),
/* harmony export */   dv: () => (/* binding */ safeGroup)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Characters of a group in a name: with a long prefix and long numbers it stays below the 255 bytes of a file name. */
const LONGEST_GROUP = 100;
const DIGEST_DIGITS = 16;
/**
 * `<prefix>-<group>-e<epoch>-s<step>-<digest>`, with `e-` and `s-` where they are not known: a key of a cache, the name of an artifact
 * and of a folder on every system. The group holds no hyphen, so that the name can be read from its end whatever the prefix is.
 */
function backupName(prefix, manifest) {
    const { group, epoch, step, files } = manifest;
    return `${prefix}-${safeGroup(group)}-e${epoch ?? '-'}-s${step ?? '-'}-${filesDigest(files).slice(0, DIGEST_DIGITS)}`;
}
/** What a name tells; nothing where it is not one of ours. */
function parseBackupName(name) {
    if (name.length > MAX_NAME)
        return undefined;
    const found = /^([A-Za-z\d][\w.-]*)-([\w.]{1,100})-e(\d{1,16}|-)-s(\d{1,16}|-)-([\da-f]{16})$/.exec(name);
    const [, prefix, group, epochText, stepText, digest] = found ?? [];
    if (prefix === undefined || group === undefined || digest === undefined)
        return undefined;
    const epoch = countOf(epochText);
    const step = countOf(stepText);
    return { prefix, group, ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }), digest };
}
/**
 * A group as names hold it: letters, digits, `_` and `.`, at most 100 of them. Where something had to change, a piece of the group's digest
 * keeps it apart from all others; no group at all is `all`.
 */
function safeGroup(group) {
    if (group === '')
        return 'all';
    if (/^[A-Za-z\d_.]+$/.test(group) && group.length <= LONGEST_GROUP && group !== 'all' && !HASHED.test(group))
        return group;
    return `${groupText(group)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(group).digest('hex').slice(0, 8)}`;
}
/** The readable part of a group's name; two groups may share it. */
function groupText(group) {
    return group
        .replaceAll('/', '.')
        .replace(/[^A-Za-z\d_.]+/g, '_')
        .slice(0, LONGEST_GROUP - 9);
}
/** SHA-256 of the paths, sizes and digests of all files, in the order of their paths. */
function filesDigest(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
    for (const { path, size, sha256 } of sorted)
        hash.update(`${path}\0${size}\0${sha256}\n`);
    return hash.digest('hex');
}
/** Caches take keys of 512 characters; a longer name is none of ours. */
const MAX_NAME = 512;
const HASHED = /\.[\da-f]{8}$/;
function countOf(text) {
    const count = text === undefined || text === '-' ? undefined : Number(text);
    return count !== undefined && Number.isSafeInteger(count) ? count : undefined;
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

/***/ 93425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubTarget: () => (/* binding */ githubTarget)
});

// EXTERNAL MODULE: ./src/commands/usual-groups.ts
var usual_groups = __webpack_require__(98605);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
;// CONCATENATED MODULE: ./src/github/prune/allowance.ts

/** Requests of the hour that are left for the other jobs of the repository, which share its limit. */
const RESERVE = 50;
/** A clock that is ahead by more takes what is young for old; answers never take so long. */
const MOST_AHEAD_MS = 3_600_000;
/**
 * How many removals GitHub takes before its hour is over. Asking costs nothing. A server without limits answers that it has none.
 * Throws `UserError`, also where the clock of this machine is far ahead.
 */
async function allowanceOf(requests, { requestsEach, now }) {
    if (!requests.hasToken) {
        throw new user_error/* UserError */.y('removing anything from GitHub needs a token: set the variable GITHUB_TOKEN or GH_TOKEN (in the action: the input token). ' +
            'Nothing was removed.');
    }
    const question = { about: "GitHub's limit of requests", permission: 'metadata: read' };
    const answer = await requests.find(question, ({ rest }, { request }) => rest.rateLimit.get({ request }));
    if (answer === undefined)
        return { removals: Number.POSITIVE_INFINITY, because: 'the server has no limit of requests' };
    if (now !== undefined)
        refuseAhead(now(), answer.headers.date);
    const { remaining, reset } = answer.data.resources.core;
    const usable = Math.max(0, remaining - RESERVE);
    return { removals: Math.floor(usable / requestsEach), because: `GitHub takes ${usable} more requests ${before(reset)}` };
}
function refuseAhead(now, date) {
    const time = Date.parse(date ?? '');
    if (Number.isNaN(time) || now.getTime() <= time + MOST_AHEAD_MS)
        return;
    throw new user_error/* UserError */.y(`the clock of this machine is ahead, so --older-than takes what is young for old: it is ${now.toISOString()} here and ` +
        `${new Date(time).toISOString()} on GitHub. Set the clock, and run this again. Nothing was removed.`);
}
/** Seconds since 1970, as `before 14:00 UTC`. */
function before(reset) {
    const time = new Date(reset * 1000);
    return Number.isNaN(time.getTime()) ? 'in this hour' : `before ${time.toISOString().slice(11, 16)} UTC`;
}

// EXTERNAL MODULE: ./src/reports/bytes-text.ts
var bytes_text = __webpack_require__(35698);
// EXTERNAL MODULE: ./src/github/api.ts
var api = __webpack_require__(28943);
// EXTERNAL MODULE: ./src/github/pages.ts
var github_pages = __webpack_require__(21511);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./src/profiles/globs.ts
var profiles_globs = __webpack_require__(42221);
// EXTERNAL MODULE: ./src/prune/chosen-by.ts
var chosen_by = __webpack_require__(57528);
;// CONCATENATED MODULE: ./src/github/prune/chosen.ts



/** Whether a name is one of those that globs select. Keys and tags are no paths, so that a glob stands for all of it, slashes too. */
function chosenName(globs) {
    return (0,chosen_by/* chosenBy */.m)(globs, (some) => picomatch_default()([...some], { dot: true, bash: true }));
}
/** The same for branches: `main` is that branch alone, and not `old/main`; what has no branch is not selected. */
function chosenBranch(globs) {
    if (globs.length === 0)
        return () => true;
    const isChosen = (0,chosen_by/* chosenBy */.m)(globs, wholeNames);
    return (branch) => branch !== undefined && isChosen(branch);
}
/** The same for workflows, by what people call them or by their file, as `train.yml`. */
function chosenWorkflow(globs) {
    if (globs.length === 0)
        return () => true;
    const isChosen = (0,chosen_by/* chosenBy */.m)(globs, (some) => {
        const [isCalled, isAt] = [wholeNames(some), (0,profiles_globs/* matcher */.j)(some)];
        return ({ name, path }) => isCalled(name) || isAt(path);
    });
    return (workflow) => workflow !== undefined && isChosen(workflow);
}
/** With a slash in front, a glob stands for the whole name, and `*` for no slash. */
function wholeNames(globs) {
    const matches = (0,profiles_globs/* matcher */.j)(globs.map((glob) => `/${glob}`));
    return (name) => matches(`/${name}`);
}

// EXTERNAL MODULE: ./src/retention/group.ts
var retention_group = __webpack_require__(37645);
;// CONCATENATED MODULE: ./src/github/prune/collection.ts


/**
 * An item that whoever opens a pull request may have made stands in a group of its own: among the others it could be the newest or
 * the best by its name alone, and drive out what the repository itself has made. `origin` names that group. What such names say of metrics
 * does not count: several of them would be a question that stops the plan.
 */
function setApart(item, origin, groupBy) {
    if (origin === undefined)
        return item;
    const { metrics: _, ...others } = item;
    const group = (0,retention_group/* groupOf */.F)(item, groupBy);
    return { ...others, foreign: true, group: group === '' ? origin : `${origin} · ${group}` };
}
/** Those whose time GitHub tells; of the others nobody can say how old they are, so they are left alone. */
function withTimes(things, one) {
    const dated = things.filter(({ createdAt }) => !Number.isNaN(Date.parse(createdAt)));
    const left = things.length - dated.length;
    return { dated, notes: left === 0 ? [] : [`left alone: ${(0,bytes_text/* plural */.LS)(left, one)} of which GitHub tells no time`] };
}

;// CONCATENATED MODULE: ./src/github/prune/commit-tags.ts


/** The names of git's tags by the commit that each is on. Throws `UserError`. */
async function tagsByCommit(requests) {
    const about = `tags of ${requests.repository.owner}/${requests.repository.name}`;
    const tags = await (0,github_pages/* listAll */._w)(about, async (page) => {
        const { data, headers } = await requests.ask({ about, permission: 'contents: read' }, ({ rest }, common) => rest.repos.listTags({ ...common, page, per_page: api/* PAGE_SIZE */.m }));
        return { entries: data.map(({ name, commit }) => ({ id: name, sha: commit.sha })), isFollowed: (0,github_pages/* isFollowed */.bJ)(headers) };
    });
    const found = new Map();
    for (const { id, sha } of tags)
        found.set(sha, (found.get(sha) ?? new Set()).add(id));
    return new Map([...found].map(([sha, names]) => [sha, [...names]]));
}

;// CONCATENATED MODULE: ./src/github/prune/distinct-times.ts
/** Milliseconds that fit into the second that GitHub tells. */
const MOST = 999;
/**
 * GitHub tells times to the second, and several things may be made in one. Their numbers grow, so a millisecond more each
 * puts those of one second in the order in which they were made.
 */
function distinctTimes(items) {
    const used = new Map();
    return items
        .toSorted((a, b) => Number(a.id) - Number(b.id))
        .map((item) => {
        const earlier = used.get(item.time) ?? 0;
        used.set(item.time, earlier + 1);
        return earlier === 0 ? item : { ...item, time: new Date(Date.parse(item.time) + Math.min(earlier, MOST)).toISOString() };
    });
}

// EXTERNAL MODULE: ./src/retention/item.ts
var item = __webpack_require__(30415);
;// CONCATENATED MODULE: ./src/github/prune/mentions.ts

/** The texts of all releases, and the config of the default branch. Throws `UserError`. */
async function mentioningTexts(requests, releases) {
    const config = await configOfDefaultBranch(requests);
    return [
        ...releases.map(({ id, tag, body }) => ({ place: `the release ${tag}`, text: body, about: id })),
        ...(config === undefined ? [] : [config]),
    ];
}
/** Who mentions each item, by the item's id: a text that holds its name, the name of a part, or its number, as a word. */
function mentionsIn(texts, mentionables) {
    const byWord = new Map();
    for (const mentionable of mentionables) {
        for (const word of new Set([mentionable.item.id, ...(0,item/* namesOf */.eZ)(mentionable.item)].flatMap(wordsFor))) {
            const same = byWord.get(word);
            if (same)
                same.push(mentionable);
            else
                byWord.set(word, [mentionable]);
        }
    }
    const found = new Map();
    for (const { place, text, about } of texts) {
        for (const word of wordsOf(text)) {
            for (const { item, release } of byWord.get(word) ?? []) {
                if ((about === undefined || release !== about) && !found.has(item.id))
                    found.set(item.id, place);
            }
        }
    }
    return found;
}
/** What stands between words in Markdown, YAML and addresses. A name that holds one of these is found by its longest word. */
const BETWEEN = /[\s`'"<>()[\]{}|,;*/\\:?#&]+/;
function wordsOf(text) {
    return new Set(text.split(BETWEEN).flatMap((word) => [word, withoutStop(word), decoded(word)]));
}
/** It is better to keep one too many, so of a name with several words the longest stands for all. */
function wordsFor(name) {
    const longest = name.split(BETWEEN).reduce((best, word) => (word.length > best.length ? word : best), '');
    return longest === '' ? [] : [longest];
}
/** Without what ends a sentence. An expression would take a time that grows with the square of a long row of dots. */
function withoutStop(word) {
    let end = word.length;
    while (end > 0 && '.!'.includes(word.charAt(end - 1)))
        end--;
    return word.slice(0, end);
}
/** As addresses write it. */
function decoded(word) {
    try {
        return decodeURIComponent(word);
    }
    catch {
        return word;
    }
}
const CONFIG_PLACES = ['.github/ckpt-guard.yml', '.github/ckpt-guard.yaml'];
async function configOfDefaultBranch(requests) {
    for (const path of CONFIG_PLACES) {
        const answer = await requests.find({ about: `the file ${path}`, permission: 'contents: read' }, ({ rest }, common) => rest.repos.getContent({ ...common, path, mediaType: { format: 'raw' } }));
        // The raw format answers with the text itself; octokit's types know only the JSON one.
        const text = answer?.data;
        if (typeof text === 'string')
            return { place: `the config ${path}`, text };
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/backup/backup-name.ts
var backup_name = __webpack_require__(64808);
// EXTERNAL MODULE: ./src/profiles/names.ts
var profiles_names = __webpack_require__(37682);
;// CONCATENATED MODULE: ./src/github/prune/name-facts.ts


/** Progress and metrics as the first of these names that has any tells them; names of our own backups are read as such. */
function factsOfNames(...names) {
    for (const name of names) {
        const backup = (0,backup_name/* parseBackupName */.Df)(name ?? '');
        if (backup !== undefined) {
            const { epoch, step } = backup;
            return { ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }) };
        }
        const { epoch, epochBase, step, metrics } = (0,profiles_names/* readName */.M)(name ?? '');
        if (epoch === undefined && step === undefined && metrics === undefined)
            continue;
        return {
            ...(epoch === undefined ? {} : { epoch: epoch + (epochBase === 0 ? 1 : 0) }),
            ...(step === undefined ? {} : { step }),
            ...(metrics === undefined ? {} : { metrics }),
        };
    }
    return {};
}

;// CONCATENATED MODULE: ./src/github/prune/pull-requests.ts


/** All open pull requests. Throws `UserError`. */
function openPullRequests(requests) {
    const about = aboutThem(requests);
    // The oldest come first, so that one that is opened meanwhile comes last.
    return (0,github_pages/* listAll */._w)(about, (page) => askFor(requests, { page, state: 'open', sort: 'created', direction: 'asc' }));
}
/** A run may be started again for a month, and closing may start one. */
const RUNS_AFTER_MS = 35 * 86_400_000;
/** The closed ones that may have made something at `oldest` (milliseconds since 1970) or later. Throws `UserError`. */
async function closedPullRequests(requests, oldest) {
    const since = oldest - RUNS_AFTER_MS;
    const isOlder = ({ updatedAt }) => Date.parse(updatedAt) < since;
    return (0,github_pages/* readUntil */.LC)(aboutThem(requests), (page) => askFor(requests, { page, state: 'closed', sort: 'updated', direction: 'desc' }), (entries) => entries.every(isOlder));
}
/** A branch may be used again after its pull request; what is made a day later belongs to something else. */
const AFTER_CLOSING_MS = 86_400_000;
/** Whether something belongs to a pull request, and of which state; an open one counts before a closed one with the same branch. */
function stateOfHead(open, closed) {
    const openHeads = new Set(open.map(keyOf));
    const closings = new Map();
    for (const pullRequest of closed) {
        const key = keyOf(pullRequest);
        const closing = Date.parse(pullRequest.closedAt ?? pullRequest.updatedAt);
        closings.set(key, Math.max(closing, closings.get(key) ?? closing));
    }
    const bases = new Set([...open, ...closed].flatMap(({ base }) => [base.branch, base.defaultBranch].map((branch) => keyOf({ ...base, branch }))));
    return (head) => {
        if (head.branch === undefined || head.repositoryId === undefined)
            return undefined;
        const key = keyOf(head);
        // A pull request from main or develop into another branch does not make all that these have built its own.
        if (bases.has(key))
            return undefined;
        if (openHeads.has(key))
            return 'open';
        const closing = closings.get(key);
        return closing !== undefined && head.time <= closing + AFTER_CLOSING_MS ? 'closed' : undefined;
    };
}
function keyOf({ repositoryId, branch }) {
    return `${repositoryId}:${branch}`;
}
async function askFor(requests, query) {
    const { data, headers } = await requests.ask({ about: aboutThem(requests), permission: 'pull-requests: read' }, ({ rest }, common) => rest.pulls.list({ ...common, ...query, per_page: api/* PAGE_SIZE */.m }));
    const entries = data.map(({ id, number, head, base, closed_at, updated_at }) => ({
        id: Number(id),
        number,
        sha: head.sha,
        // Null where the fork is gone, whatever the types say.
        repositoryId: head.repo?.id,
        branch: head.ref,
        closedAt: closed_at ?? undefined,
        updatedAt: updated_at,
        base: { repositoryId: base.repo.id, defaultBranch: base.repo.default_branch, branch: base.ref },
    }));
    return { entries, isFollowed: (0,github_pages/* isFollowed */.bJ)(headers) };
}
function aboutThem({ repository: { owner, name } }) {
    return `pull requests of ${owner}/${name}`;
}

;// CONCATENATED MODULE: ./src/github/prune/release-list.ts


/** All releases, drafts too where the token may see these. Throws `UserError`. */
function listReleases(requests) {
    const about = aboutReleases(requests);
    return (0,github_pages/* listAll */._w)(about, async (page) => {
        const { data, headers } = await requests.ask({ about, permission: 'contents: read' }, ({ rest }, common) => rest.repos.listReleases({ ...common, page, per_page: api/* PAGE_SIZE */.m }));
        return { entries: data.map(releaseOf), isFollowed: (0,github_pages/* isFollowed */.bJ)(headers) };
    });
}
/** With so many files in the listing of releases there may be more, which their own listing has. */
const SURELY_ALL = 30;
/** All files of a release. Throws `UserError`. */
async function allAssets(requests, { id, tag, assets }) {
    if (assets.length < SURELY_ALL)
        return assets;
    const about = `files of the release ${tag}`;
    return (0,github_pages/* listAll */._w)(about, async (page) => {
        const { data, headers } = await requests.ask({ about, permission: 'contents: read' }, ({ rest }, common) => rest.repos.listReleaseAssets({ ...common, release_id: id, page, per_page: api/* PAGE_SIZE */.m }));
        return { entries: data.map(assetOf), isFollowed: (0,github_pages/* isFollowed */.bJ)(headers) };
    });
}
function aboutReleases({ repository: { owner, name } }) {
    return `releases of ${owner}/${name}`;
}
function releaseOf(data) {
    return {
        id: data.id,
        tag: data.tag_name,
        title: data.name ?? '',
        body: data.body ?? '',
        isDraft: data.draft,
        isPrerelease: data.prerelease,
        isImmutable: data.immutable ?? false,
        publishedAt: data.published_at ?? undefined,
        createdAt: data.created_at,
        updatedAt: data.updated_at ?? undefined,
        target: data.target_commitish,
        assets: data.assets.map(assetOf),
    };
}
function assetOf({ id, name, size, state, created_at }) {
    return { id, name, size, isUploaded: state === 'uploaded', createdAt: created_at };
}

;// CONCATENATED MODULE: ./src/github/prune/workflows.ts


const PERMISSION = 'actions: read';
/**
 * The workflows of these runs. They are read from the listing of all runs, newest first, since a request for every run would cost too many;
 * what is left after as many pages as there are runs left is asked for one by one, since a listing may go back for years. Runs that GitHub
 * does not know any more have none. Throws `UserError`.
 */
async function workflowsOfRuns(requests, runs) {
    if (runs.size === 0)
        return new Map();
    const { owner, name } = requests.repository;
    const workflows = await allWorkflows(requests, `workflows of ${owner}/${name}`);
    const found = await listedRuns(requests, runs, `workflow runs of ${owner}/${name}`);
    // A workflow whose file is gone is listed no more; its runs still tell what it was.
    return new Map(found.map(({ id, workflow_id, name, path }) => [id, workflows.get(workflow_id) ?? { name: name ?? path, path: pathWithoutRef(path) }]));
}
async function listedRuns(requests, runs, about) {
    const question = { about, permission: PERMISSION };
    // Numbers of runs grow, so nothing that is looked for comes after a page of older ones.
    const oldest = Math.min(...runs);
    const unmet = new Set(runs);
    let pages = 0;
    const listed = await (0,github_pages/* readUntil */.LC)(about, async (page) => {
        const { data, headers } = await requests.ask(question, ({ rest }, common) => rest.actions.listWorkflowRunsForRepo({ ...common, page, per_page: api/* PAGE_SIZE */.m }));
        return { entries: data.workflow_runs, isFollowed: (0,github_pages/* isFollowed */.bJ)(headers) };
    }, (page) => {
        pages++;
        for (const { id } of page)
            unmet.delete(id);
        return unmet.size <= pages || page.every(({ id }) => id < oldest);
    });
    const found = listed.filter(({ id }) => runs.has(id));
    if (unmet.size > pages)
        return found;
    for (const run_id of unmet) {
        const answer = await requests.find(question, ({ rest }, common) => rest.actions.getWorkflowRun({ ...common, run_id }));
        if (answer !== undefined)
            found.push(answer.data);
    }
    return found;
}
async function allWorkflows(requests, about) {
    const entries = await (0,github_pages/* readUntil */.LC)(about, async (page) => {
        const { data, headers } = await requests.ask({ about, permission: PERMISSION }, ({ rest }, common) => rest.actions.listRepoWorkflows({ ...common, page, per_page: api/* PAGE_SIZE */.m }));
        return { entries: data.workflows, isFollowed: (0,github_pages/* isFollowed */.bJ)(headers) };
    }, () => false);
    return new Map(entries.map(({ id, name, path }) => [id, { name, path }]));
}
/** A run may say `.github/workflows/train.yml@refs/heads/main`. */
function pathWithoutRef(path) {
    return path.replace(/@.*$/s, '');
}

;// CONCATENATED MODULE: ./src/github/prune/artifacts.ts













/** The artifacts of all workflow runs of a repository. Once made, an artifact never changes. */
function artifactCollection(options) {
    return {
        things: 'artifacts',
        permission: 'actions: write',
        list: (wanted) => list(options, wanted),
        requestsFor: () => 1,
        remove: (artifact_id) => ({ rest }, common) => rest.actions.deleteArtifact({ ...common, artifact_id }),
        async isThere(artifact_id) {
            const { data } = await options.requests.read(({ rest }, common) => rest.actions.getArtifact({ ...common, artifact_id }));
            return !data.expired;
        },
    };
}
async function list({ requests, selection, groupBy }, wanted) {
    if (selection.assets || selection.prereleases !== undefined) {
        throw new user_error/* UserError */.y('assets and prereleases select among releases; artifacts have neither');
    }
    const all = await allArtifacts(requests);
    const isNamed = chosenName(selection.names);
    const isOnBranch = chosenBranch(selection.branches);
    const fresh = all.filter(({ isExpired }) => !isExpired);
    const named = fresh.filter((artifact) => isNamed(artifact.name) && isOnBranch(branchOf(artifact)));
    const ofPullRequests = await chosenByPullRequest(requests, selection.pullRequests, named);
    const needsWorkflows = selection.workflows.length > 0 || groupBy.includes('workflow');
    const runs = new Set(ofPullRequests.flatMap(({ run }) => run ?? []));
    const workflows = needsWorkflows ? await workflowsOfRuns(requests, runs) : new Map();
    const workflowOf = ({ run }) => (run === undefined ? undefined : workflows.get(run));
    const isOfWorkflow = chosenWorkflow(selection.workflows);
    const ofWorkflows = ofPullRequests.filter((artifact) => isOfWorkflow(workflowOf(artifact)));
    // In one group, those of unknown workflows would drive one another out.
    const groupable = groupBy.includes('workflow') ? ofWorkflows.filter((artifact) => workflowOf(artifact) !== undefined) : ofWorkflows;
    const { dated: chosen, notes: timeless } = withTimes(groupable, 'artifact');
    const tags = wanted.tags || wanted.references ? await tagsByCommit(requests) : new Map();
    const items = chosen.map((artifact) => {
        const item = itemOf(artifact, workflowOf(artifact), wanted.tags ? (tags.get(artifact.sha ?? '') ?? []) : undefined);
        return setApart(item, originOf(artifact), groupBy);
    });
    const expired = all.length - fresh.length;
    const unknown = ofWorkflows.length - groupable.length;
    return {
        items: distinctTimes(items),
        references: wanted.references ? await referencesTo(requests, chosen, items, tags) : new Map(),
        notes: [
            ...timeless,
            ...(unknown === 0 ? [] : [`left alone: ${(0,bytes_text/* plural */.LS)(unknown, 'artifact')} of which GitHub tells no workflow`]),
            ...(expired === 0 ? [] : [`left out: ${(0,bytes_text/* plural */.LS)(expired, 'expired artifact')}, of which GitHub keeps the name alone`]),
        ],
    };
}
function allArtifacts(requests) {
    const about = `artifacts of ${requests.repository.owner}/${requests.repository.name}`;
    return (0,github_pages/* listAll */._w)(about, async (page) => {
        const { data, headers } = await requests.ask({ about, permission: 'actions: write' }, ({ rest }, common) => rest.actions.listArtifactsForRepo({ ...common, page, per_page: api/* PAGE_SIZE */.m }));
        const entries = data.artifacts.map(({ id, name, size_in_bytes, expired, created_at, workflow_run: run }) => ({
            id,
            name,
            size: size_in_bytes,
            isExpired: expired,
            createdAt: created_at ?? '',
            run: run?.id === undefined ? undefined : Number(run.id),
            sha: run?.head_sha,
            branch: run?.head_branch ?? undefined,
            headRepository: run?.head_repository_id,
            repository: run?.repository_id,
        }));
        return { entries, total: data.total_count, isFollowed: (0,github_pages/* isFollowed */.bJ)(headers) };
    });
}
/** What does not say where its commit is from is not taken to be from here. */
function originOf({ headRepository, repository }) {
    if (headRepository === undefined)
        return 'runs that GitHub knows no more';
    return headRepository === repository ? undefined : `fork ${headRepository}`;
}
/** A branch `main` of a fork is another one than `main`. */
function branchOf(artifact) {
    const origin = originOf(artifact);
    return origin === undefined || artifact.branch === undefined ? artifact.branch : `${origin}:${artifact.branch}`;
}
function itemOf(artifact, workflow, tags) {
    const { id, name, size, createdAt } = artifact;
    const branch = branchOf(artifact);
    return {
        id: String(id),
        name,
        time: createdAt,
        size,
        ...(branch === undefined ? {} : { branch }),
        ...(workflow === undefined ? {} : { workflow: workflow.name }),
        ...(tags === undefined ? {} : { tags }),
        ...factsOfNames(name),
    };
}
async function chosenByPullRequest(requests, wanted, artifacts) {
    if (wanted === undefined || artifacts.length === 0)
        return artifacts;
    const oldest = artifacts.reduce((least, { createdAt }) => Math.min(least, Date.parse(createdAt) || least), Number.POSITIVE_INFINITY);
    const open = await openPullRequests(requests);
    const closed = wanted === 'open' ? [] : await closedPullRequests(requests, oldest);
    const stateOf = stateOfHead(open, closed);
    return artifacts.filter(({ headRepository, branch, createdAt }) => {
        const state = stateOf({ repositoryId: headRepository, branch, time: Date.parse(createdAt) });
        return wanted === 'any' ? state !== undefined : state === wanted;
    });
}
/** By what each was built from, and by who names it. */
async function referencesTo(requests, artifacts, items, tags) {
    const heads = new Map((await openPullRequests(requests)).map(({ sha, number }) => [sha, `the open pull request #${number}`]));
    const found = new Map(mentionsIn(await mentioningTexts(requests, await listReleases(requests)), items.map((item) => ({ item }))));
    for (const { id, sha = '' } of artifacts) {
        const [tag] = tags.get(sha) ?? [];
        const place = tag === undefined ? heads.get(sha) : `the tag ${tag}`;
        if (place !== undefined)
            found.set(String(id), place);
    }
    return found;
}

;// CONCATENATED MODULE: ./src/github/prune/caches.ts










/** The caches of a repository, of all its branches and pull requests. Once made, a cache never changes. */
function cacheCollection(options) {
    return {
        things: 'caches',
        permission: 'actions: write',
        list: (wanted) => caches_list(options, wanted),
        requestsFor: () => 1,
        remove: (cache_id) => ({ rest }, common) => rest.actions.deleteActionsCacheById({ ...common, cache_id }),
        // No request asks for one cache by its number.
        async isThere(id, { name }) {
            const { data } = await options.requests.read(({ rest }, common) => rest.actions.getActionsCacheList({ ...common, key: name, per_page: api/* PAGE_SIZE */.m }));
            return data.actions_caches.some((cache) => cache.id === id);
        },
    };
}
async function caches_list({ requests, selection, groupBy }, wanted) {
    if (selection.workflows.length > 0) {
        throw new user_error/* UserError */.y('workflows: GitHub does not tell which workflow made a cache; select by name or branch');
    }
    if (selection.assets || selection.prereleases !== undefined) {
        throw new user_error/* UserError */.y('assets and prereleases select among releases; caches have neither');
    }
    const all = await allCaches(requests);
    const isNamed = chosenName(selection.names);
    const isOnBranch = chosenBranch(selection.branches);
    const named = all.filter(({ key, ref }) => isNamed(key) && isOnBranch(caches_branchOf(ref)));
    const open = selection.pullRequests !== undefined || wanted.references ? await openPullRequests(requests) : [];
    const isChosen = caches_chosenByPullRequest(selection.pullRequests, open);
    const { dated: chosen, notes } = withTimes(named.filter(({ ref }) => isChosen(ref)), 'cache');
    // Where branches are told apart, so are pull requests.
    const originOf = ({ ref }) => (groupBy.includes('branch') || pullRequestOf(ref) === undefined ? undefined : ref);
    const items = chosen.map((cache) => setApart(caches_itemOf(cache), originOf(cache), groupBy));
    return {
        items: distinctTimes(items),
        references: wanted.references ? await caches_referencesTo(requests, chosen, items, open) : new Map(),
        notes,
    };
}
function allCaches(requests) {
    const about = `caches of ${requests.repository.owner}/${requests.repository.name}`;
    return (0,github_pages/* listAll */._w)(about, async (page) => {
        const { data, headers } = await requests.ask({ about, permission: 'actions: write' }, ({ rest }, common) => 
        // By their last use, which is usual, a cache that a job restores meanwhile would change its place.
        rest.actions.getActionsCacheList({ ...common, sort: 'created_at', direction: 'desc', page, per_page: api/* PAGE_SIZE */.m }));
        const entries = data.actions_caches.flatMap(({ id, key = '', ref = '', created_at = '', size_in_bytes = 0 }) => id === undefined ? [] : [{ id, key, ref, createdAt: created_at, size: size_in_bytes }]);
        return { entries, total: data.total_count, isFollowed: (0,github_pages/* isFollowed */.bJ)(headers) };
    });
}
/** Of what is no branch, the whole ref. */
function caches_branchOf(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
function pullRequestOf(ref) {
    const number = /^refs\/pull\/(\d{1,12})\/(?:merge|head)$/.exec(ref)?.[1];
    return number === undefined ? undefined : Number(number);
}
function caches_chosenByPullRequest(wanted, open) {
    if (wanted === undefined)
        return () => true;
    const numbers = new Set(open.map(({ number }) => number));
    return (ref) => {
        const number = pullRequestOf(ref);
        if (number === undefined)
            return false;
        return wanted === 'any' || (numbers.has(number) ? 'open' : 'closed') === wanted;
    };
}
function caches_itemOf({ id, key, ref, createdAt, size }) {
    return { id: String(id), name: key, time: createdAt, size, branch: caches_branchOf(ref), ...factsOfNames(key) };
}
/** By the ref that each belongs to, and by who names it. */
async function caches_referencesTo(requests, caches, items, open) {
    const byRef = new Map(open.map(({ number }) => [`refs/pull/${number}/merge`, `the open pull request #${number}`]));
    for (const { number, branch, repositoryId, base } of open) {
        // The main branch is the head of a pull request now and then; that says nothing of its caches.
        if (repositoryId === base.repositoryId && branch !== base.defaultBranch) {
            byRef.set(`refs/heads/${branch}`, `the open pull request #${number}`);
        }
    }
    const texts = await mentioningTexts(requests, await listReleases(requests));
    const found = new Map(mentionsIn(texts, items.map((item) => ({ item }))));
    for (const { id, ref } of caches) {
        const place = ref.startsWith('refs/tags/') ? `the tag ${ref.slice('refs/tags/'.length)}` : byRef.get(ref);
        if (place !== undefined)
            found.set(String(id), place);
    }
    return found;
}

// EXTERNAL MODULE: ./src/retention/pairs.ts + 1 modules
var pairs = __webpack_require__(31250);
;// CONCATENATED MODULE: ./src/github/prune/releases.ts







/** The releases of a repository, each with its files. People edit releases, so each is looked at again before it is removed. */
function releaseCollection({ requests, selection }) {
    const listed = new Map();
    const get = async (release_id) => {
        const { data } = await requests.read(({ rest }, common) => rest.repos.getRelease({ ...common, release_id }));
        return releaseOf(data);
    };
    return {
        things: 'releases',
        permission: 'contents: write',
        requestsFor: () => 2,
        async list(wanted) {
            const { all, releases, latest, notes } = await selectedReleases(requests, selection, wanted);
            const isNamed = chosenName(selection.names);
            const chosen = releases.filter(({ tag, title }) => isNamed(tag) || (title !== '' && isNamed(title)));
            const items = [];
            for (const release of chosen) {
                listed.set(String(release.id), release);
                items.push(releases_itemOf(release, await allAssets(requests, release), release.id === latest));
            }
            return {
                items: distinctTimes(items),
                references: wanted.references ? await releases_referencesTo(requests, all, items, latest) : new Map(),
                notes: items.length === 0 ? notes : [...notes, 'Removing a release leaves its tag in git'],
            };
        },
        async changed({ id }) {
            const before = listed.get(id);
            return before === undefined ? 'it was not listed' : changeBetween(before, await get(Number(id)));
        },
        remove: (release_id) => ({ rest }, common) => rest.repos.deleteRelease({ ...common, release_id }),
        async isThere(id) {
            await get(id);
            return true;
        },
    };
}
/** Releases that a selection looks at, whichever of their names count; drafts are never among them. Throws `UserError`. */
async function selectedReleases(requests, { branches, workflows, pullRequests, prereleases }, wanted) {
    if (workflows.length > 0 || pullRequests !== undefined) {
        throw new user_error/* UserError */.y('workflows and pull requests select among artifacts and caches; releases belong to none');
    }
    const all = await listReleases(requests);
    const published = all.filter(({ isDraft }) => !isDraft);
    const isOnBranch = chosenBranch(branches);
    const drafts = all.length - published.length;
    return {
        all,
        releases: published.filter(({ isPrerelease, target }) => (prereleases === undefined || (prereleases === 'only') === isPrerelease) && isOnBranch(target)),
        latest: wanted.tags || wanted.references ? await latestRelease(requests) : undefined,
        notes: drafts === 0 ? [] : [`left alone: ${(0,bytes_text/* plural */.LS)(drafts, 'draft')}, which nobody has published`],
    };
}
/** Whoever downloads from there gets this release. */
const LATEST_ADDRESS = 'the address releases/latest';
function releaseTags({ tag, isPrerelease }, isLatest) {
    return [tag, ...(isPrerelease ? ['prerelease'] : []), ...(isLatest ? ['latest'] : [])];
}
async function latestRelease(requests) {
    const question = { about: aboutReleases(requests), permission: 'contents: read' };
    const answer = await requests.find(question, ({ rest }, common) => rest.repos.getLatestRelease({ ...common }));
    return answer?.data.id;
}
function releases_itemOf(release, assets, isLatest) {
    const { id, tag, title, target } = release;
    const unfinished = assets.find(({ isUploaded }) => !isUploaded);
    return {
        id: String(id),
        name: tag,
        // Several releases of one commit have one date of making.
        time: release.publishedAt ?? release.createdAt,
        size: assets.reduce((sum, { size }) => sum + size, 0),
        branch: target,
        tags: releaseTags(release, isLatest),
        ...factsOfNames(tag, title),
        ...(assets.length === 0 ? {} : { parts: assets.map((asset) => ({ id: `${id}/${asset.id}`, name: asset.name, size: asset.size })) }),
        ...(unfinished === undefined ? {} : { broken: `the upload of ${unfinished.name} never came to its end` }),
    };
}
function changeBetween(before, now) {
    if (now.isDraft)
        return 'it has become a draft meanwhile';
    if (now.publishedAt !== before.publishedAt || now.tag !== before.tag)
        return 'it was published anew meanwhile';
    const ids = (release) => release.assets.map(({ id }) => id).sort((a, b) => a - b);
    if (ids(now).join() !== ids(before).join())
        return 'its files have changed meanwhile';
    const isEdited = now.updatedAt !== before.updatedAt || now.body !== before.body || now.isPrerelease !== before.isPrerelease;
    return isEdited ? 'it was edited meanwhile' : undefined;
}
async function releases_referencesTo(requests, all, items, latest) {
    const texts = await mentioningTexts(requests, all);
    const found = new Map(mentionsIn(texts, items.map((item) => ({ item, release: Number(item.id) }))));
    if (latest !== undefined)
        found.set(String(latest), LATEST_ADDRESS);
    return found;
}

;// CONCATENATED MODULE: ./src/github/prune/release-assets.ts









/**
 * The files of releases, those of one checkpoint as one item. What is no checkpoint and belongs to none is looked at only where it is
 * selected by its name. Once uploaded, a file never changes: another one of its name has another number.
 */
function releaseAssetCollection({ requests, selection }) {
    return {
        things: 'files of releases',
        permission: 'contents: write',
        requestsFor: ({ parts = [] }) => Math.max(1, parts.length),
        async list(wanted) {
            const { all, releases, latest, notes } = await selectedReleases(requests, selection, wanted);
            const found = [];
            let others = 0;
            let fixed = 0;
            for (const release of releases) {
                const assets = await allAssets(requests, release);
                if (release.isImmutable) {
                    fixed += assets.length;
                    continue;
                }
                const gathered = itemsOf(release, assets, selection.names, release.id === latest);
                found.push(...gathered.items.map((item) => ({ item, release: release.id })));
                others += gathered.others;
            }
            return {
                items: distinctTimes(found.map(({ item }) => item)),
                references: wanted.references
                    ? new Map([...mentionsIn(await mentioningTexts(requests, all), found), ...ofLatest(found, latest)])
                    : new Map(),
                notes: [
                    ...notes,
                    ...(fixed === 0 ? [] : [`left alone: ${(0,bytes_text/* plural */.LS)(fixed, 'file')} of immutable releases, which GitHub lets nobody remove`]),
                    ...(others === 0
                        ? []
                        : [`left alone: ${(0,bytes_text/* plural */.LS)(others, 'file')} beside the checkpoints; to prune such files, select them by their names`]),
                ],
            };
        },
        remove: (asset_id) => ({ rest }, common) => rest.repos.deleteReleaseAsset({ ...common, asset_id }),
        async isThere(asset_id) {
            await requests.read(({ rest }, common) => rest.repos.getReleaseAsset({ ...common, asset_id }));
            return true;
        },
    };
}
function itemsOf(release, assets, names, isLatest) {
    const files = assets.map(({ id, name, size, createdAt }) => ({ id: String(id), name, size, time: createdAt }));
    const { items, others } = (0,pairs/* gatherItems */.q)(files);
    const isNamed = chosenName(names);
    const isByName = (0,chosen_by/* wantedGlobs */.l)(names).length > 0;
    const named = isByName ? others.filter(({ name }) => isNamed(name)) : [];
    const unfinished = new Set(assets.flatMap(({ id, isUploaded }) => (isUploaded ? [] : String(id))));
    const shared = { branch: release.target, tags: releaseTags(release, isLatest) };
    const chosen = [...items.filter(({ name }) => isNamed(name)), ...named.map((file) => ({ ...file, ...factsOfNames(file.name) }))];
    return {
        items: chosen.map((item) => ({ ...item, ...shared, ...brokenUpload(item, unfinished) })),
        others: isByName ? 0 : others.length,
    };
}
function brokenUpload({ id, parts = [] }, unfinished) {
    const isUnfinished = [id, ...parts.map((part) => part.id)].some((each) => unfinished.has(each));
    return isUnfinished ? { broken: 'its upload never came to its end' } : {};
}
function ofLatest(items, latest) {
    return items.flatMap(({ item, release }) => (release === latest ? [[item.id, LATEST_ADDRESS]] : []));
}

// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/prune/target.ts
var target = __webpack_require__(53343);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(46548);
// EXTERNAL MODULE: ./src/github/retry.ts
var retry = __webpack_require__(48129);
;// CONCATENATED MODULE: ./src/github/prune/removal.ts





/** So many items after one another that fail though each was tried again are not a bad moment any more. */
const MOST_FAILURES = 5;
/** Removes items of a collection, one after the other. Throws as `PruneTarget.remove` does. */
function remover(collection, requests) {
    const removed = [];
    let failures = 0;
    let refusal;
    return async (item) => {
        // What the token may not do to one item it may not do to the others; asking a thousand times more looks like an attack.
        if (refusal !== undefined)
            throw refusal;
        try {
            const removal = await removeItem(item, { collection, requests, removed });
            failures = 0;
            return removal;
        }
        catch (error) {
            failures++;
            const failure = error instanceof retry/* ApiError */.hD
                ? failureOf(error, collection, { isFirst: removed.length === 0, isLast: failures >= MOST_FAILURES })
                : error;
            if (failure instanceof user_error/* UserError */.y)
                refusal = failure;
            throw failure;
        }
    };
}
async function removeItem(item, work) {
    const change = await changeOf(item, work.collection);
    if (change === 'gone')
        return { kind: 'gone' };
    if (change !== undefined)
        return { kind: 'left', reason: change.reason };
    let freedBytes = 0;
    let isDeleted = false;
    for (const part of partsOf(item)) {
        if (!(await removePart(part, item, work)))
            continue;
        work.removed.push(part);
        isDeleted = true;
        freedBytes += part.size ?? 0;
    }
    return isDeleted ? { kind: 'deleted', freedBytes } : { kind: 'gone' };
}
async function changeOf(item, collection) {
    try {
        const reason = await collection.changed?.(item);
        return reason === undefined ? undefined : { reason };
    }
    catch (error) {
        if (isAbsent(error))
            return 'gone';
        throw error;
    }
}
/** Parts with a number of their own, the one that names the item last: what is left after a failure is still this item. */
function partsOf(item) {
    const { id, name, size, parts = [] } = item;
    const own = { id, name, ...(size === undefined ? {} : { size }) };
    const main = parts.find((part) => part.id === id);
    return main === undefined ? [own] : [...parts.filter((part) => part !== main), main];
}
/** Whether it was there. Throws `ApiError`. */
async function removePart({ id }, item, { collection, requests, removed }) {
    const attempts = { count: 0 };
    try {
        await requests.remove(collection.remove(Number(id)), attempts);
        return true;
    }
    catch (error) {
        if (!isAbsent(error))
            throw error;
        // An earlier attempt was carried out, and its answer was lost.
        if (attempts.count > 1)
            return true;
        if (removed.length === 0 && (await isThere(Number(id), item, collection)))
            throw new user_error/* UserError */.y(denied(collection, error));
        return false;
    }
}
async function isThere(id, item, collection) {
    try {
        return await collection.isThere(id, item);
    }
    catch (error) {
        if (isAbsent(error))
            return false;
        throw error;
    }
}
function isAbsent(error) {
    return error instanceof retry/* ApiError */.hD && error.status === 404;
}
/** Of tokens that may only read, whatever else they may. */
const READ_ONLY = /not accessible by|must have admin rights|write access/i;
function failureOf(error, collection, { isFirst, isLast }) {
    const said = saidBy(error);
    if (error.rateLimited) {
        return new target/* PlaceExhausted */.B(`GitHub's limit of requests is reached (${said}); the next run goes on from here`);
    }
    if (error.status === 401)
        return new user_error/* UserError */.y(`GitHub does not accept the token any more (${said}); it may have expired`);
    if (error.status === 403 && (isFirst || READ_ONLY.test(error.message)))
        return new user_error/* UserError */.y(denied(collection, error));
    if (error.status >= 500 && isLast) {
        return new target/* PlaceExhausted */.B(`GitHub failed for ${MOST_FAILURES} of them after one another (${said}); the next run goes on from here`);
    }
    return new target/* RemovalFailure */.R(error.status >= 500 ? `GitHub cannot be asked (${said}); the next run tries again` : `GitHub refuses it (${said})`);
}
function denied({ things, permission }, error) {
    return (`GitHub does not let this token remove ${things} (${saidBy(error)}). It needs the permission ${permission} ` +
        `(in a workflow: permissions: ${permission}; a pull request of a fork never has it)`);
}
function saidBy({ status, message }) {
    return `${status}: ${(0,quote/* shorten */.m)((0,reports_escape/* terminalText */.eR)(message), 200)}`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/references/hosted-failure.ts
var hosted_failure = __webpack_require__(52480);
// EXTERNAL MODULE: ./src/github/connection.ts
var connection = __webpack_require__(78063);
;// CONCATENATED MODULE: ./src/github/prune/pace.ts
/** GitHub takes 900 points in any minute, of which reading costs 1 and deleting 5; a little is left for clocks that differ. */
const POINTS_A_MINUTE = 840;
const MINUTE_MS = 60_000;
const READING = 1;
const DELETING = 5;
/** Waits until a request of so many points may be sent. Requests follow one another: the next one is asked for when the last is done. */
function paced({ now, wait }) {
    let sent = [];
    return async (points) => {
        const time = now().getTime();
        // A clock that was set back must not hold up the job: what it puts into the future was sent now.
        sent = sent.map((one) => ({ ...one, at: Math.min(one.at, time) })).filter(({ at }) => at > time - MINUTE_MS);
        const start = startOf(points, sent, time);
        if (start > time)
            await wait((start - time) / 1000);
        sent = [...sent, { at: Math.max(start, now().getTime()), points }];
    };
}
/** When enough of what was sent is more than a minute ago; `sent` is in the order of time. */
function startOf(points, sent, now) {
    let total = sent.reduce((sum, one) => sum + one.points, points);
    let start = now;
    for (const { at, points: past } of sent) {
        if (total <= POINTS_A_MINUTE)
            break;
        total -= past;
        start = Math.max(start, at + MINUTE_MS);
    }
    return start;
}

;// CONCATENATED MODULE: ./src/github/prune/requests.ts






/** What GitHub answers to each removal that it has carried out. */
const NO_CONTENT = 204;
/** Removing is worth waiting for a while: GitHub mostly asks for a minute. */
const LONGEST_WAIT_SECONDS = 300;
/** Requests with the token and to the server of `hub`; `clock` is for the pace, `hub.wait` for GitHub's bad moments. */
function connectRequests({ repository, ...hub }, clock = {}) {
    const { now = () => new Date(), wait = (seconds) => (0,promises_.setTimeout)(seconds * 1000) } = clock;
    const call = (0,connection/* connection */.F)({ ...hub, wait: hub.wait ?? wait, now, longestWait: LONGEST_WAIT_SECONDS });
    const pace = paced({ now, wait });
    const common = { owner: repository.owner, repo: repository.name };
    const hasToken = hub.token !== undefined;
    const send = (points, one) => call(true, async (octokit, request) => {
        await pace(points);
        return one(octokit, { ...common, request });
    });
    const asked = async ({ about, permission }, question) => {
        try {
            return await (0,hosted_failure.explained)({ reference: about, permission, hasToken }, question);
        }
        catch (error) {
            throw error instanceof user_error/* UserError */.y ? new user_error/* UserError */.y(`${error.message}. Nothing was removed.`) : error;
        }
    };
    return {
        repository,
        hasToken,
        read: (one) => send(READING, one),
        ask: async (question, one) => understood(question, await asked(question, () => send(READING, one))),
        find: (question, one) => asked(question, () => (0,retry/* unlessAbsent */.QY)(send(READING, one))),
        async remove(one, attempts) {
            const { status } = await send(DELETING, (octokit, parameters) => {
                attempts.count++;
                return one(octokit, parameters);
            });
            // A page to log in to, as proxies send it, removes nothing.
            if (status !== NO_CONTENT)
                throw new retry/* ApiError */.hD(`expected the answer ${NO_CONTENT} of a removal`, status, false);
        },
    };
}
function understood({ about }, answer) {
    if (typeof answer.data === 'object' && answer.data !== null)
        return answer;
    throw new user_error/* UserError */.y(`${about}: expected JSON from GitHub's API, found something else; check its address, and what a proxy may have answered. Nothing was removed.`);
}

;// CONCATENATED MODULE: ./src/github/prune/github-target.ts








/** What a repository on GitHub keeps of its jobs and for its users, as something to prune. */
function githubTarget({ target, selection, hub, groupBy, ...clock }) {
    const requests = connectRequests(hub, clock);
    const { now = () => new Date() } = clock;
    const collection = collectionOf(target, { requests, selection, groupBy: groupBy ?? (0,usual_groups/* usualGroups */.t)({ target, selection }) });
    let mostRequests = 1;
    return {
        place: `${collection.things} of ${hub.repository.owner}/${hub.repository.name}`,
        async list(wanted) {
            const listing = await collection.list(wanted);
            mostRequests = listing.items.reduce((most, item) => Math.max(most, collection.requestsFor(item)), 1);
            return listing;
        },
        allowance: () => allowanceOf(requests, { requestsEach: mostRequests, now: selection.olderThan === undefined ? undefined : now }),
        remove: remover(collection, requests),
    };
}
function collectionOf(target, options) {
    switch (target) {
        case 'artifacts':
            return artifactCollection(options);
        case 'caches':
            return cacheCollection(options);
        case 'releases':
            return options.selection.assets ? releaseAssetCollection(options) : releaseCollection(options);
    }
}


/***/ }),

/***/ 57528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ wantedGlobs),
/* harmony export */   m: () => (/* binding */ chosenBy)
/* harmony export */ });
/**
 * Whether globs select a thing: one of them matches it, and none of those that follow a `!`. Where there are only such, all others are
 * selected; where there are none at all, everything is. `compile` makes the test for globs of which one has to match.
 */
function chosenBy(globs, compile) {
    const wanted = wantedGlobs(globs);
    const unwanted = globs.filter((glob) => EXCLUSION.test(glob)).map((glob) => glob.slice(1));
    const isWanted = wanted.length === 0 ? () => true : compile(wanted);
    const isUnwanted = unwanted.length === 0 ? () => false : compile(unwanted);
    return (thing) => isWanted(thing) && !isUnwanted(thing);
}
/** Those globs that say what to select, and not what to leave out. */
function wantedGlobs(globs) {
    return globs.filter((glob) => !EXCLUSION.test(glob));
}
/** `!(a|b)` is a glob of its own. */
const EXCLUSION = /^!(?!\()/;


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

/***/ 31250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ gatherItems)
});

// EXTERNAL MODULE: ./src/profiles/names.ts
var names = __webpack_require__(37682);
// EXTERNAL MODULE: ./src/retention/checkpoint-names.ts
var checkpoint_names = __webpack_require__(16427);
// EXTERNAL MODULE: ./src/retention/item.ts
var item = __webpack_require__(30415);
// EXTERNAL MODULE: ./src/retention/trainer-folders.ts
var trainer_folders = __webpack_require__(50507);
;// CONCATENATED MODULE: ./src/retention/distributed.ts


const DISTRIBUTED = /\.distcp$/;
/**
 * The folders of checkpoints that `torch.distributed.checkpoint` has written, as FSDP, torchtitan and Megatron Core use it: files
 * `__0_0.distcp` with `.metadata`, in the folder of a state or below it. What they hold cannot be looked into, so that nobody knows
 * whether such a checkpoint is whole, and what lies beside them (`train_state.pt`, `common.pt`) is worth nothing without them.
 * Source: torch `distributed/checkpoint/filesystem.py` (`DEFAULT_SUFFIX`).
 */
function distributedFolders(files, folderOfFile) {
    const folders = new Set();
    for (const { name } of files) {
        if (!DISTRIBUTED.test(name))
            continue;
        const home = folderOfFile(name)?.path ?? (0,trainer_folders/* foldersAbove */.Zv)(name).find((folder) => (0,trainer_folders/* isNamedAsState */.dZ)(folder.slice(folder.lastIndexOf('/') + 1)));
        folders.add(home ?? (0,item/* folderOf */.yS)(name));
    }
    return folders;
}

;// CONCATENATED MODULE: ./src/retention/pairs.ts





/**
 * Files that belong together as one item each: `G_` and `D_` of one step, the shards of a set with their index, a folder
 * `checkpoint-N` with all that lies in it, and a checkpoint with the config and the checksum beside it. A set that lacks a
 * shard, a `G_` or `D_` without its partner in a folder where the others have theirs, and a folder without weights are broken.
 */
function gatherItems(files, { sets = [], naming } = {}) {
    const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
    const namedSets = new Map(sets.flatMap((names) => names.map((name) => [name, `set ${names.toSorted()[0] ?? ''}`])));
    const folderOfFile = (0,trainer_folders/* trainerFolders */.DU)(sorted);
    const distributed = distributedFolders(sorted, folderOfFile);
    const gathered = new Map();
    const beside = [];
    for (const file of sorted) {
        if (distributed.size > 0 && (0,trainer_folders/* foldersAbove */.Zv)(file.name).some((folder) => distributed.has(folder))) {
            beside.push(file);
            continue;
        }
        const folder = folderOfFile(file.name);
        const key = folder === undefined ? (namedSets.get(file.name) ?? keyOf(file.name)) : `folder ${folder.path}`;
        if (key === undefined)
            beside.push(file);
        else
            addTo(gathered, key, file, folder);
    }
    const mains = new Map([...gathered].map(([key, { parts }]) => [key, parts[0]?.name ?? '']));
    const others = attach(beside, gathered);
    const context = {
        pairFolders: foldersOfPairs(gathered),
        stateFolders: (0,trainer_folders/* foldersOfStates */.bH)(sorted),
        absent: absentShards(sets, sorted),
        naming,
    };
    return { items: [...gathered].map(([key, group]) => toItem(mains.get(key) ?? '', group, context)), others, distributed };
}
/**
 * What data preparation writes for each clip of sound: spectrograms, and features of BERT, HuBERT and speakers. Tensors in the files of
 * PyTorch, but a data set and no checkpoints. Source: GPT-SoVITS `prepare_datasets/1-get-text.py`, `2-get-hubert-wav32k.py`, `2-get-sv.py`,
 * so-vits-svc `preprocess_hubert_f0.py`, VITS `data_utils.py`.
 */
const FEATURE = /\.(?:wav|flac|mp3|ogg|opus|m4a|aac)\.(?:[\w.]{1,30}\.)?pt$|\.(?:spec|mel|soft|f0|vol)\.pt$|(?:^|\/)(?:3-bert|4-cnhubert|7-sv_cn)\/[^/]+\.pt$/i;
const SHARD = /^(.*?)[-_](\d{1,6})-of-(\d{1,6})(\.[A-Za-z]+)$/;
/** The base models that so-vits-svc starts from; its own `clean_checkpoints` (utils.py) never removes what ends in `_0.pth` either. */
const BASE_PAIR = /^[GD]_0\.pth$/;
/** Files with one key are one item; nothing for what is no checkpoint itself. */
function keyOf(path) {
    const folder = (0,item/* folderOf */.yS)(path);
    const name = (0,item/* fileNameOf */.bV)(path);
    if (BASE_PAIR.test(name))
        return undefined;
    const pair = checkpoint_names/* PAIR */.Bu.exec(name);
    if (pair)
        return `pair ${folder}/${pair[2]}`;
    if (checkpoint_names/* PART */.s3.test(name))
        return `parts ${folder}/${name.replace(checkpoint_names/* PART */.s3, '*')}`;
    const shard = SHARD.exec(name);
    if (shard && checkpoint_names/* CHECKPOINT */.zg.test(name))
        return `shards ${folder}/${shard[1]}${shard[4]}`;
    if (checkpoint_names/* INDEX */.hx.test(name))
        return `shards ${folder}/${name.replace(checkpoint_names/* INDEX */.hx, '')}`;
    return checkpoint_names/* CHECKPOINT */.zg.test(name) && !FEATURE.test(path) ? `file ${path}` : undefined;
}
/** Puts each file beside the one checkpoint that it is named after; the rest, and what two could claim, belongs to nobody. */
function attach(files, gathered) {
    const owners = new Map();
    for (const [key, { parts }] of gathered) {
        for (const { name } of parts) {
            for (const own of [name, name.replace(checkpoint_names/* CHECKPOINT */.zg, '')])
                owners.set(own, (owners.get(own) ?? new Set()).add(key));
        }
    }
    return files.filter((file) => {
        if (!checkpoint_names/* BESIDE */.Zv.test(file.name))
            return true;
        const [owner, ...more] = owners.get(file.name.replace(checkpoint_names/* BESIDE */.Zv, '')) ?? [];
        if (owner === undefined || more.length > 0)
            return true;
        gathered.get(owner)?.parts.push(file);
        return false;
    });
}
function foldersOfPairs(gathered) {
    return new Set([...gathered.values()].flatMap(({ parts }) => pairLetters(parts).size === 2 && parts[0] !== undefined ? [(0,item/* folderOf */.yS)(parts[0].name)] : []));
}
/** By the path of each index that names shards which are not there. */
function absentShards(sets, files) {
    const there = new Set(files.map(({ name }) => name));
    return new Map(sets.flatMap((names) => {
        const index = names.find((name) => checkpoint_names/* INDEX */.hx.test(name));
        const shards = names.filter((name) => name !== index);
        const count = shards.filter((name) => !there.has(name)).length;
        if (index === undefined || count === 0)
            return [];
        const found = shards.length - count;
        return [[index, found === 0 ? 'the shards of this index are missing' : `only ${found} of ${shards.length} shards are there`]];
    }));
}
function pairLetters(parts) {
    return new Set(parts.flatMap(({ name }) => checkpoint_names/* PAIR */.Bu.exec((0,item/* fileNameOf */.bV)(name))?.[1] ?? []));
}
function toItem(first, { parts, folder }, context) {
    // The generator speaks for its pair, and the first shard for its set.
    const main = parts.find(({ name }) => (0,item/* fileNameOf */.bV)(name).startsWith('G_') && checkpoint_names/* PAIR */.Bu.test((0,item/* fileNameOf */.bV)(name))) ?? parts.find(({ name }) => name === first);
    const facts = folder === undefined ? (0,names/* readName */.M)((0,item/* fileNameOf */.bV)(main?.name ?? first), context.naming) : folder.facts;
    const checkpoints = parts.filter(({ name }) => keyOf(name) !== undefined);
    const sizes = parts.flatMap(({ size }) => size ?? []);
    return {
        id: folder?.path ?? main?.id ?? first,
        name: folder?.path ?? main?.name ?? first,
        // It was whole when its last file was.
        time: latestTime(checkpoints.length > 0 ? checkpoints : parts),
        ...(sizes.length === parts.length ? { size: sizes.reduce((sum, size) => sum + size, 0) } : {}),
        ...(facts.metrics === undefined ? {} : { metrics: facts.metrics }),
        ...(facts.epoch === undefined ? {} : { epoch: facts.epoch + (facts.epochBase === 0 ? 1 : 0) }),
        ...(facts.step === undefined ? {} : { step: facts.step }),
        ...(facts.latest === true ? { latest: true } : {}),
        ...(parts.length > 1 || folder !== undefined
            ? { parts: parts.map(({ id, name, size }) => ({ id, name, ...(size === undefined ? {} : { size }) })) }
            : {}),
        ...lacking(parts, folder, context),
    };
}
function lacking(parts, folder, { absent, pairFolders, stateFolders }) {
    const names = parts.map(({ name }) => name);
    const inFolder = folder && (0,trainer_folders/* lackingInFolder */.Nz)(folder, names, stateFolders);
    if (inFolder !== undefined)
        return inFolder;
    const shards = names.flatMap((name) => absent.get(name) ?? [])[0] ?? lackingShards(names) ?? lackingPart(names);
    return shards === undefined ? lackingPartner(parts, pairFolders) : { broken: shards };
}
/** As the numbers in the names say. */
function lackingShards(names) {
    const sets = new Map();
    for (const name of names) {
        const [, stem, number, count] = (checkpoint_names/* CHECKPOINT */.zg.test(name) && SHARD.exec((0,item/* fileNameOf */.bV)(name))) || [];
        if (stem === undefined)
            continue;
        const key = `${(0,item/* folderOf */.yS)(name)}/${stem} ${count}`;
        const set = sets.get(key) ?? { there: new Set(), count: Number(count) };
        sets.set(key, set);
        set.there.add(Number(number));
    }
    if (sets.size === 0)
        return names.every((name) => checkpoint_names/* INDEX */.hx.test(name)) ? 'the shards of this index are missing' : undefined;
    const short = [...sets.values()].find(({ there, count }) => there.size < count);
    return short && `only ${short.there.size} of ${short.count} shards are there`;
}
/** The lowest number is removed first, so that what is left of a set does not begin with its first part. */
function lackingPart(names) {
    const parts = names.flatMap((name) => checkpoint_names/* PART */.s3.exec((0,item/* fileNameOf */.bV)(name))?.[0] ?? []);
    const first = names.some((name) => (0,item/* fileNameOf */.bV)(name).startsWith('hf_model_')) ? 1 : 0;
    return parts.length === 0 || parts.some((part) => Number(part) === first) ? undefined : 'its first part is missing';
}
function lackingPartner(parts, pairFolders) {
    const letters = pairLetters(parts);
    const [first] = parts;
    if (letters.size !== 1 || first === undefined || !pairFolders.has((0,item/* folderOf */.yS)(first.name)))
        return undefined;
    if (letters.has('G'))
        return { broken: 'its discriminator, D_, is missing' };
    // Trainers write the generator first (GPT-SoVITS `s2_train.py`, RVC `train.py`), so nobody is about to write it.
    return { broken: 'its generator, G_, is missing', remnant: true };
}
function latestTime(files) {
    return files.reduce((latest, { time }) => (Date.parse(time) > Date.parse(latest) ? time : latest), files[0]?.time ?? '');
}
function addTo(gathered, key, file, folder) {
    const group = gathered.get(key);
    if (group)
        group.parts.push(file);
    else
        gathered.set(key, { parts: [file], folder });
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
