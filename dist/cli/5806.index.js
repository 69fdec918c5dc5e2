export const id = 5806;
export const ids = [5806];
export const modules = {

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

/***/ 23425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   connectReleases: () => (/* binding */ connectReleases),
/* harmony export */   pQ: () => (/* binding */ assetAddress),
/* harmony export */   qs: () => (/* binding */ listAssets)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28943);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78063);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48129);



/** GitHub allows 1,000 assets a release. */
const MAX_ASSET_PAGES = 10;
function connectReleases({ repository: { owner, name: repo }, ...options }) {
    const call = (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connection */ .F)(options);
    return {
        async latest() {
            const found = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessAbsent */ .QY)(call(true, ({ rest }, request) => rest.repos.getLatestRelease({ owner, repo, request })));
            return found && releaseOf(found.data);
        },
        async byTag(tag) {
            const found = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessAbsent */ .QY)(call(true, ({ rest }, request) => rest.repos.getReleaseByTag({ owner, repo, tag, request })));
            return found && releaseOf(found.data);
        },
        async newest() {
            const { data } = await call(true, ({ rest }, request) => rest.repos.listReleases({ owner, repo, per_page: _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m, request }));
            return data.map(releaseOf);
        },
        assets: ({ id }) => listAssets(call, { owner, name: repo }, id),
    };
}
/** All files of a release, also those whose upload never came to its end. Throws `ApiError`. */
async function listAssets(call, { owner, name: repo }, release_id) {
    const found = new Map();
    for (let page = 1; page <= MAX_ASSET_PAGES; page++) {
        const { data } = await call(true, ({ rest }, request) => rest.repos.listReleaseAssets({ owner, repo, release_id, page, per_page: _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m, request }));
        for (const { id, name, size, digest, state, browser_download_url: url } of data) {
            // Pages can repeat what moved from one to the next while they were read.
            found.set(id, { id, name, size, sha256: sha256Of(digest), isUploaded: state === 'uploaded', url });
        }
        if (data.length < _api_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .m)
            break;
    }
    return [...found.values()];
}
/** Of a digest as GitHub writes it; servers of older versions write none. */
function sha256Of(digest) {
    return /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
}
/** Where the bytes of an asset are had, asked for as `application/octet-stream`. */
function assetAddress({ apiUrl, repository }, { id }) {
    return `${apiUrl}/repos/${repository.owner}/${repository.name}/releases/assets/${id}`;
}
function releaseOf(data) {
    return { id: data.id, tag: data.tag_name, isDraft: data.draft, isPrerelease: data.prerelease };
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


/***/ })

};
