export const id = 3425;
export const ids = [3425,2480];
export const modules = {

/***/ 98050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Characters of a name that a message shows; real names have fewer than 200. */
const SHOWN = 200;
/** Text from a file inside of a message: in quotes, with escapes, and cut where nobody would read on. */
function quote(text) {
    return JSON.stringify(shorten(text));
}
/** `text`, or its beginning and an ellipsis. */
function shorten(text, length = SHOWN) {
    return text.length <= length ? text : `${text.slice(0, length)}…`;
}


/***/ }),

/***/ 12744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * The command cannot run, for a reason that its user can change: a wrong option, a file that is not there, a network
 * that fails. It ends with exit status 2 and this message; any other error is a bug of ours.
 */
class UserError extends Error {
    name = 'UserError';
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

/***/ 47962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony export closestWord */
/** Words longer than this are not compared: nobody mistypes them, and the comparison is quadratic. */
const MAX_LENGTH = 64;
/** The candidate that `word` was probably meant to be; `undefined` where none is near enough (a third of its letters). */
function closestWord(word, candidates) {
    let best;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        if (word.length > MAX_LENGTH || candidate.length > MAX_LENGTH)
            continue;
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
        if (distance <= allowed && distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** `; did you mean "x"?`, or nothing. */
function didYouMean(word, candidates) {
    const closest = closestWord(word, candidates);
    return closest === undefined ? '' : `; did you mean "${closest}"?`;
}
/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            let distance = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                distance = Math.min(distance, at(beforeLast, j - 2) + 1);
            }
            row.push(distance);
        }
        beforeLast = last;
        last = row;
    }
    return at(last, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 28943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ PAGE_SIZE)
/* harmony export */ });
/* unused harmony export connectApi */
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78063);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48129);


const PAGE_SIZE = 100;
/** The API, which is connected to with the first request. */
function connectApi({ repository: { owner, name: repo }, ...options }) {
    const call = connection(options);
    return {
        async pullRequestFiles(pull_number, page) {
            const { data } = await call(true, ({ rest }, request) => rest.pulls.listFiles({ owner, repo, pull_number, page, per_page: PAGE_SIZE, request }));
            return data.map(({ filename, status }) => ({ path: filename, status }));
        },
        async comments(issue_number, page) {
            const { data } = await call(true, ({ rest }, request) => rest.issues.listComments({ owner, repo, issue_number, page, per_page: PAGE_SIZE, request }));
            return data.map(({ id, user, body }) => ({ id, author: user?.login, body: body ?? '' }));
        },
        async createComment(issue_number, body) {
            await call(false, ({ rest }, request) => rest.issues.createComment({ owner, repo, issue_number, body, request }));
        },
        async updateComment(comment_id, body) {
            await call(true, ({ rest }, request) => rest.issues.updateComment({ owner, repo, comment_id, body, request }));
        },
        async login() {
            const { viewer } = await call(true, ({ graphql }, request) => graphql('query { viewer { login } }', { request }));
            return viewer.login;
        },
        async readFile(commit, path) {
            try {
                const mediaType = { format: 'raw' };
                const { data } = await call(true, ({ rest }, request) => rest.repos.getContent({ owner, repo, path, ref: commit, mediaType, request }));
                // The raw format answers with the text itself; octokit's types know only the JSON one.
                const text = data;
                return typeof text === 'string' ? text : undefined;
            }
            catch (error) {
                if (error instanceof ApiError && error.status === 404)
                    return undefined;
                throw error;
            }
        },
    };
}


/***/ }),

/***/ 78063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ connection)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48129);


const TIMEOUT_MS = 30_000;
const pause = (seconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(seconds * 1000);
/** GitHub's API through octokit, which is loaded with the first request. */
function connection({ token, apiUrl, wait = pause, longestWait, now }) {
    let octokit;
    return (repeatable, send) => (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .withRetries */ .LH)(async () => {
        octokit ??= connect(token, apiUrl);
        return send(await octokit, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    }, { wait, repeatable, longestWait, now });
}
async function connect(token, baseUrl) {
    const { GitHub, getOctokitOptions } = await __webpack_require__.e(/* import() */ 1845).then(__webpack_require__.bind(__webpack_require__, 61845));
    return new GitHub(token === undefined ? { baseUrl } : getOctokitOptions(token, { baseUrl }));
}


/***/ }),

/***/ 21511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ readUntil),
/* harmony export */   _w: () => (/* binding */ listAll),
/* harmony export */   bJ: () => (/* binding */ isFollowed)
/* harmony export */ });
/* unused harmony export UNTOUCHED */
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

/***/ 48129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   QY: () => (/* binding */ unlessAbsent),
/* harmony export */   hD: () => (/* binding */ ApiError)
/* harmony export */ });
/** How a request failed, in the terms that decide what to do next. */
class ApiError extends Error {
    name = 'ApiError';
    /** HTTP status; 500 also stands for a connection that failed. */
    status;
    rateLimited;
    constructor(message, status, rateLimited, options) {
        super(message, options);
        this.status = status;
        this.rateLimited = rateLimited;
    }
    /** The token lacks a permission. GitHub answers 404 where even knowing that the thing is there would tell too much. */
    get denied() {
        return !this.rateLimited && (this.status === 401 || this.status === 403 || this.status === 404);
    }
}
/** An answer, or nothing where the server says that there is no such thing. */
async function unlessAbsent(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof ApiError && error.status === 404)
            return undefined;
        throw error;
    }
}
const ATTEMPTS = 4;
/** A job is not held up for longer, unless it says so; what it waits for is a comment or a list that has a substitute. */
const LONGEST_WAIT_SECONDS = 60;
/** What GitHub asks for where its answer names no time. */
const USUAL_WAIT_SECONDS = 60;
/** Calls again after a failure of the server or a rate limit, with growing pauses or the one that the server asks for. */
async function withRetries(call, policy) {
    const { wait, repeatable, longestWait = LONGEST_WAIT_SECONDS, now = () => new Date() } = policy;
    for (let attempt = 1;; attempt++) {
        try {
            return await call();
        }
        catch (cause) {
            const { error, retryAfter } = describe(cause, now());
            // A request that met a rate limit was certainly not carried out.
            const again = error.rateLimited || (error.status >= 500 && repeatable);
            const pause = retryAfter ?? (error.rateLimited ? USUAL_WAIT_SECONDS : 2 ** (attempt - 1));
            if (!again || attempt === ATTEMPTS || pause > longestWait)
                throw error;
            await wait(pause);
        }
    }
}
/** Octokit's `RequestError` by its shape, so that octokit need not be loaded to look at one. */
function describe(cause, now) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const status = numberOf(property(cause, 'status')) ?? 500;
    const headers = property(property(cause, 'response'), 'headers');
    const retryAfter = numberOf(property(headers, 'retry-after'));
    const exhausted = property(headers, 'x-ratelimit-remaining') === '0';
    const rateLimited = status === 429 || (status === 403 && (retryAfter !== undefined || exhausted || /rate limit/i.test(message)));
    const reset = exhausted ? numberOf(property(headers, 'x-ratelimit-reset')) : undefined;
    const untilReset = reset === undefined ? undefined : Math.max(1, reset - Math.floor(now.getTime() / 1000));
    return { error: new ApiError(message, status, rateLimited, { cause }), retryAfter: retryAfter ?? untilReset };
}
function property(value, name) {
    // `in` has narrowed the value to one that has the property.
    return typeof value === 'object' && value !== null && name in value ? value[name] : undefined;
}
function numberOf(value) {
    const number = typeof value === 'string' && value !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}


/***/ }),

/***/ 42221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ matcher),
/* harmony export */   z: () => (/* binding */ folderMatcher)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

/** Compiled once per list: the lists are the config's own and live as long as it does. */
const compiled = new WeakMap();
/** Tests paths with `/` between folders. A glob without a slash is compared with the last part of the path. */
function matcher(globs) {
    const known = compiled.get(globs);
    if (known)
        return known;
    const test = compile(globs);
    compiled.set(globs, test);
    return test;
}
function compile(globs) {
    // picomatch's own `basename` option would look at the last part for every glob, also for those with folders.
    const forPaths = globs.filter((glob) => glob.includes('/'));
    const forNames = globs.filter((glob) => !glob.includes('/'));
    const matchesPath = forPaths.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_0___default()(forPaths, { dot: true }) : () => false;
    const matchesName = forNames.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_0___default()(forNames, { dot: true }) : () => false;
    return (path) => matchesPath(path) || matchesName(path.slice(path.lastIndexOf('/') + 1));
}
/** The same for folders: whether one of the folders that `path` lies in matches. */
function folderMatcher(globs) {
    const known = compiledFolders.get(globs);
    if (known)
        return known;
    const matches = matcher(globs.map((glob) => glob.replace(/\/+(?:\*\*?)?$/, '') || glob));
    const test = (path) => ancestors(path).some(matches);
    compiledFolders.set(globs, test);
    return test;
}
const compiledFolders = new WeakMap();
/** `a/b/c.pth` lies in `a` and `a/b`. */
function ancestors(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, i) => parts.slice(0, i + 1).join('/')).filter((folder) => folder !== '');
}


/***/ }),

/***/ 37682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readName)
/* harmony export */ });
/* harmony import */ var _naming_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91091);

/** The longest name that common file systems know, in characters; a longer one is not looked at. */
const LONGEST_NAME = 255;
/** GPT-SoVITS and RVC write these instead of a step where only the newest file is kept. */
const LATEST_STEPS = new Set(['233333333333', '2333333']);
const EXTENSION = /(?:\.index\.json|\.pth\.tar|\.(?:ckpt|pth|pt|ptl|bin|safetensors))$/i;
/** What file managers append to the name of a copy. */
const COPY_MARK = /(?: - copy| copy)?(?: ?\(\d{1,3}\))?$/i;
/**
 * What a file's name says. The team's own pattern comes first; what it leaves open is read from the forms that
 * GPT-SoVITS, RVC, so-vits-svc and Lightning write, and from common words (`epoch12`, `step-3000`, `v1.2`).
 * Every expression is linear or quadratic in a name of at most 255 characters.
 */
function readName(fileName, naming = {}) {
    if (fileName.length > LONGEST_NAME)
        return {};
    const facts = { ...readForms(fileName), ...(0,_naming_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .nameByPattern */ .T)(fileName, naming.pattern) };
    const epochBase = naming['epoch-base'] ?? facts.epochBase;
    return facts.epoch === undefined || epochBase === undefined ? facts : { ...facts, epochBase };
}
function readForms(fileName) {
    const extension = EXTENSION.exec(fileName)?.[0] ?? '';
    const stem = fileName.slice(0, fileName.length - extension.length).replace(COPY_MARK, '');
    return pairName(stem) ?? exportName(stem) ?? semanticExportName(stem) ?? keyValueName(stem, extension) ?? wordsName(stem);
}
/** `G_2333.pth`, `D_2333.pth`: the number is the step. */
function pairName(stem) {
    const found = /^([GD])_(\d{1,15})$/.exec(stem);
    const [, model, step] = found ?? [];
    if (model === undefined || step === undefined)
        return undefined;
    return LATEST_STEPS.has(step) ? { model, latest: true } : { model, step: Number(step) };
}
/** `alice_e8_s240.pth`, `alice_e8_s240_l32.pth`: GPT-SoVITS S2 and RVC, epochs counted from 1. */
function exportName(stem) {
    const found = /^(.+)_e(\d{1,9})_s(\d{1,15})(?:_l(\d{1,5}))?(?:\.[A-Za-z0-9]+)?$/.exec(stem);
    const [, model, epoch, step, rank] = found ?? [];
    if (model === undefined)
        return undefined;
    return {
        model,
        epoch: Number(epoch),
        epochBase: 1,
        step: Number(step),
        ...(rank === undefined ? {} : { rank: Number(rank) }),
        ...versionWord(model),
    };
}
/** `alice-e15.ckpt`: GPT-SoVITS S1, epochs counted from 1. */
function semanticExportName(stem) {
    const found = /^(.+)[-_]e(\d{1,9})$/.exec(stem);
    const [, model, epoch] = found ?? [];
    return model === undefined ? undefined : { model, epoch: Number(epoch), epochBase: 1, ...versionWord(model) };
}
/** `epoch=14-step=15.ckpt`, `alice-epoch=3-val_loss=0.12-v1.ckpt`: Lightning, epochs counted from 0. */
function keyValueName(stem, extension) {
    const pairs = [...stem.matchAll(/(^|[-_ ])([A-Za-z][\w./]*)=(-?\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?)(?=(.?))/g)];
    const first = pairs[0];
    if (!first)
        return undefined;
    const values = new Map(pairs.map(([, , key = '', value]) => [key, Number(value)]));
    const epochPair = pairs.find(([, , key = '']) => lastWord(key) === 'epoch');
    const epoch = wholeNumber(epochPair?.[3]);
    const step = wholeNumber(pairs.find(([, , key = '']) => lastWord(key) === 'step')?.[3]);
    const metrics = [...values].filter(([key]) => !['epoch', 'step'].includes(lastWord(key)));
    const model = trimmed(stem.slice(0, first.index) + (epochPair === first ? leadingWords(first[2] ?? '') : ''));
    // GPT-SoVITS' base model writes `epoch=68e`, which is not Lightning's way.
    const lightning = extension.toLowerCase() === '.ckpt' && epochPair?.[4] !== 'e';
    return {
        ...(model === '' ? {} : { model }),
        ...(epoch === undefined ? {} : { epoch, ...(lightning ? { epochBase: 0 } : {}) }),
        ...(step === undefined ? {} : { step }),
        ...(metrics.length === 0 ? {} : { metrics: Object.fromEntries(metrics) }),
        ...duplicateNumber(stem),
    };
}
/**
 * Any other name: the words that stand between `_`, `-`, `.` and spaces. StyleTTS2 trains in two stages (`epoch_2nd_00010`), and ESPnet
 * writes the number first (`10epoch`).
 */
function wordsName(stem) {
    const latest = /(?:^|[-_. ])(?:last|latest)(?=$|[-_. ])/i.exec(stem);
    const epoch = /(?:^|[-_. ])(?:epochs?|ep)[-_ ]?(?:(?:1st|2nd)[-_ ])?(\d{1,9})(?=$|[-_. ])/i.exec(stem) ??
        /(?:^|[-_. ])(\d{1,9})(?:epochs?|ep)(?=$|[-_. ])/i.exec(stem);
    const step = /(?:^|[-_. ])(?:global[-_]?steps?|steps?|iter|iters|iterations?)[-_ ]?(\d{1,15})(?=$|[-_. ])/i.exec(stem);
    const version = latest ? null : VERSION_WORD.exec(stem);
    const starts = [latest, epoch, step, version].flatMap((found) => (found ? [found.index] : []));
    const model = trimmed(stem.slice(0, Math.min(stem.length, ...starts)));
    return {
        ...(model === '' ? {} : { model }),
        ...(epoch ? { epoch: Number(epoch[1]) } : {}),
        ...(step ? { step: Number(step[1]) } : {}),
        ...(version?.[1] === undefined ? {} : { version: version[1] }),
        ...(latest ? { latest: true, ...duplicateNumber(stem) } : {}),
    };
}
/** `v2`, `v1.2`, `v2ProPlus` as a word of its own. */
const VERSION_WORD = /(?:^|[-_. ])(v\d{1,4}(?:\.\d{1,6}){0,3}(?:pro(?:plus)?)?)(?=$|[-_. ])/i;
function versionWord(text) {
    const version = VERSION_WORD.exec(text)?.[1];
    return version === undefined ? {} : { version };
}
function duplicateNumber(stem) {
    const number = /-v(\d{1,6})$/.exec(stem)?.[1];
    return number === undefined ? {} : { duplicate: Number(number) };
}
function lastWord(key) {
    return key.slice(key.lastIndexOf('_') + 1).toLowerCase();
}
function leadingWords(key) {
    return key.slice(0, Math.max(0, key.lastIndexOf('_')));
}
function wholeNumber(text) {
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
function trimmed(text) {
    return text.replace(/^[-_. ]+|[-_. ]+$/g, '');
}


/***/ }),

/***/ 91091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ nameByPattern),
/* harmony export */   Z: () => (/* binding */ namingPattern)
/* harmony export */ });
/** Most programs use one pattern; the map is for those that check several configs. */
const LARGEST_CACHE = 16;
const compiled = new Map();
/** Compiles `naming.pattern`. It is searched for in the file's name; `^` and `$` make it cover the whole name. */
function namingPattern(source) {
    const known = compiled.get(source);
    if (known)
        return known;
    const pattern = compile(source);
    if (compiled.size >= LARGEST_CACHE)
        compiled.clear();
    compiled.set(source, pattern);
    return pattern;
}
/** What the named groups `model`, `epoch`, `step`, `version` and `rank` of the team's pattern say. */
function nameByPattern(fileName, source) {
    if (source === undefined)
        return {};
    const pattern = namingPattern(source);
    if (pattern.kind === 'invalid')
        return {};
    const groups = pattern.test.exec(fileName)?.groups ?? {};
    const epoch = count(groups.epoch);
    const step = count(groups.step);
    const rank = count(groups.rank);
    return {
        ...(groups.model ? { model: groups.model } : {}),
        ...(groups.version ? { version: groups.version } : {}),
        ...(epoch === undefined ? {} : { epoch }),
        ...(step === undefined ? {} : { step }),
        ...(rank === undefined ? {} : { rank }),
    };
}
function compile(source) {
    try {
        return { kind: 'pattern', test: new RegExp(source, 'u') };
    }
    catch (error) {
        return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) };
    }
}
function count(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
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

/***/ 35698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   pV: () => (/* binding */ bytesText)
/* harmony export */ });
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const COUNT_UNITS = ['', 'k', 'M', 'G', 'T', 'P'];
/** A number of bytes for people, in powers of 1000 as GitHub and disks count: `512 B`, `84.9 MB`, `1.04 GB`. */
function bytesText(bytes) {
    return scaled(bytes, BYTE_UNITS);
}
/** A large count for people: `512`, `52.9 M`, `1.04 G`. */
function countText(count) {
    return scaled(count, COUNT_UNITS).trimEnd();
}
/** `1 file`, `3 files`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `12.3 %`; what is there but rounds to nothing is `<0.1 %`. */
function shareText(part, whole) {
    if (whole === 0 || part === 0)
        return '0 %';
    const percent = (part / whole) * 100;
    return percent < 0.1 ? '<0.1 %' : `${percent.toFixed(1)} %`;
}
/** Three digits at least, so that `999.95` becomes `1.00` of the next unit and never `1000`. */
function scaled(value, units) {
    let unit = 0;
    let rest = value;
    while (rest >= 999.5 && unit < units.length - 1) {
        rest /= 1000;
        unit++;
    }
    const digits = unit === 0 || rest >= 99.95 ? 0 : rest >= 9.995 ? 1 : 2;
    return `${rest.toFixed(digits)} ${units[unit] ?? ''}`;
}


/***/ }),

/***/ 46548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   MJ: () => (/* binding */ terminalLines),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/**
 * Text from files, pull requests and users is hostile: it may hold markup, terminal commands, and characters that
 * reverse or hide what stands around them. One function for each place that text is put into.
 */
/**
 * Characters that command a terminal or deceive a reader: C0 and C1 controls (ESC among them), line and paragraph
 * separators, bidirectional controls, zero-width characters and other invisible format characters, tag characters, and
 * lone surrogates. Letters of every script stay; so do the joiners within them (U+200C, U+200D), which some need.
 */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/gu;
/** One line for a terminal or a log: every invisible or controlling character becomes visible, as `\n` or `\u{202e}`. */
function terminalText(text) {
    return text.replace(INVISIBLE, visible);
}
/** Several lines for a terminal or a log: as `terminalText`, but line ends stay. */
function terminalLines(text) {
    return text.split(/\r?\n/).map(terminalText).join('\n');
}
/**
 * Lines that GitHub's runner does not take for commands, in whatever step they are printed. It knows two forms: `::name::` at the start
 * of a line, white space before it allowed, and `##[name]` anywhere in it (actions/runner, ActionCommand.cs).
 */
function withoutCommands(lines) {
    return lines.replaceAll('##[', '#\\#[').replace(/^([^\S\n]*):(?=:)/gm, '$1\\:');
}
/** Text for HTML, between tags or within a quoted attribute. */
function htmlText(text) {
    return terminalText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * Words for GitHub's Markdown, also within a table cell: nothing in them becomes markup. Mentions (`@name`), references
 * (`#12`) and bare addresses are looked for after Markdown, where no escape helps: a zero-width space breaks them.
 */
function markdownText(text) {
    return terminalText(text)
        .replace(/@(?=\S)/g, '@\u200b')
        .replace(/#(?=\d)/g, '#\u200b')
        .replace(/:(?=\/\/)/g, ':\u200b')
        .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\u200b.`)
        .replace(/[\\`*_{}[\]()#+!|~<>&$]/g, (character) => (/[<>&|$]/.test(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`));
}
/**
 * A name as code in GitHub's Markdown, also within a table cell. Within code there are no mentions, references or links.
 * Where a code span would not hold the name (a backtick, a `|`, spaces at its ends), HTML with character references does.
 */
function markdownCode(text) {
    const shown = terminalText(text);
    if (shown !== '' && shown === shown.trim() && !/[`|]/.test(shown))
        return `\`${shown}\``;
    return htmlCode(text);
}
/** A name as code in HTML that stands within Markdown: every character that either could take for markup is a reference. */
function htmlCode(text) {
    const safe = terminalText(text).replace(/[^\p{L}\p{M}\p{N} ./-]/gu, (character) => `&#${character.codePointAt(0)};`);
    return `<code>${safe}</code>`;
}
/** JSON that is safe to print: what JSON allows but a terminal or a runner obeys is written as `\uXXXX`, which means the same. */
function jsonText(json) {
    return json
        .replaceAll('##[', '#\\u0023[')
        .replace(/[\u007f-\u009f\p{Zl}\p{Zp}]|\p{Cf}/gu, (character) => [...Array(character.length).keys()].map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}
const SHORT_ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function visible(character) {
    const code = character.codePointAt(0) ?? 0;
    return SHORT_ESCAPES[character] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`);
}


/***/ }),

/***/ 37645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ groupOf),
/* harmony export */   e: () => (/* binding */ parseGroupBy)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12744);
/* harmony import */ var _config_closest_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47962);
/* harmony import */ var _config_shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1283);
/* harmony import */ var _profiles_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37682);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30415);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43137);






const GROUP_BY = ['series', 'experiment', 'folder', 'model', 'branch', 'workflow', 'prefix'];
/**
 * The group of an item. What the item itself names counts first; several ways to group are joined, and items share a
 * group where all of them agree. No way to group means one group.
 */
function groupOf(item, groupBy) {
    return item.group ?? groupBy.map((way) => WAYS[way](item)).join(' · ');
}
/** `folder` or `experiment,model`. Throws `UserError` for an unknown word. */
function parseGroupBy(text) {
    const words = text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');
    return [
        ...new Set(words.map((word) => {
            if (isGroupBy(word))
                return word;
            throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`group-by: expected ${GROUP_BY.join(', ')} or several of them, found ${(0,_config_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(word)}${(0,_config_closest_word_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(word, GROUP_BY)}`);
        })),
    ];
}
const WAYS = {
    series: ({ name }) => (0,_series_js__WEBPACK_IMPORTED_MODULE_1__/* .seriesOf */ .L)(name, (0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(name).replace(WRAPPERS, '')),
    experiment: ({ name }) => experimentOf(name),
    folder: ({ name }) => (0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(name),
    model: ({ name }) => modelOf(name),
    branch: ({ branch = '' }) => branch,
    workflow: ({ workflow = '' }) => workflow,
    prefix: ({ name }) => prefixOf(name),
};
/** Folders that trainers put below the one of the experiment; `logs_s1` and `logs_s2` stay, since they train different models. */
const WRAPPERS = /\/(?:checkpoints?|ckpts?)$/i;
/** Folders in which GPT-SoVITS and RVC collect the weights of all experiments. */
const COLLECTIONS = /(?:^|\/)(?:SoVITS_weights(?:_\w{1,50})?|GPT_weights(?:_\w{1,50})?|assets\/weights)$/i;
/** The folder that one training writes to; in a folder that several share, the model that the name says too. */
function experimentOf(path) {
    const folder = (0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(path);
    return COLLECTIONS.test(folder) ? `${folder}/${modelOf(path)}` : folder.replace(WRAPPERS, '');
}
/** The model that the name says, as the profiles read it: `alice` of `alice_e8_s240.pth`. */
function modelOf(path) {
    const { model = '' } = (0,_profiles_names_js__WEBPACK_IMPORTED_MODULE_0__/* .readName */ .M)((0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .fileNameOf */ .bV)(path));
    return model;
}
/**
 * The first number that is a word of its own, with the word that names it (`-epoch12` of `alice-epoch12-3000`), or the first
 * digest: 7 to 64 hexadecimal digits, as git and `hashFiles` write them, with a digit among them, which few words have.
 */
const COUNTER = /(?:^|[-_/ =]|(?<!\d)\.)(?:(?:(?:e|s|ep|epochs?|steps?|iter|iteration|run|build)[-_=]?)?\d+|(?=[a-f]{0,63}\d)[a-f\d]{7,64})(?![A-Za-z\d])/i;
/** A version counts where nothing else does; before an epoch it tells models apart, as `alice-v2-e8` and `alice-v4-e8`. */
const VERSION = /(?:^|[-_. /=])v[-_=]?\d+(?![A-Za-z\d])/i;
function prefixOf(name) {
    const found = COUNTER.exec(name) ?? VERSION.exec(name);
    return found === null ? name : name.slice(0, found.index);
}
function isGroupBy(word) {
    return GROUP_BY.some((known) => known === word);
}


/***/ })

};
