export const id = 2480;
export const ids = [2480];
export const modules = {

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


/***/ })

};
