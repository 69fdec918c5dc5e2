export const id = 806;
export const ids = [806];
export const modules = {

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


/***/ })

};
