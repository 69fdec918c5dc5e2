export const id = 445;
export const ids = [445];
export const modules = {

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
