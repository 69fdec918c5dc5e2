export const id = 1897;
export const ids = [1897];
export const modules = {

/***/ 54278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watchSurroundings: () => (/* binding */ watchSurroundings)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/sources/open-writers.ts

/** The lowest two bits of a file's flags say how it is open: for reading, for writing, or for both (fcntl.h). */
const ACCESS_MODE = 3;
/**
 * Which of `paths` (absolute, without links) a process has open for writing. Only Linux tells this cheaply, in /proc, and only of
 * the processes of this machine that we may look at: so an empty answer proves nothing, and one that names a file is sure.
 */
function filesBeingWritten(paths, processes = '/proc') {
    const wanted = new Set(paths);
    const written = new Set();
    if (process.platform !== 'linux' || wanted.size === 0)
        return written;
    for (const id of list(processes)) {
        if (!/^\d+$/.test(id) || id === String(process.pid))
            continue;
        for (const descriptor of list(`${processes}/${id}/fd`)) {
            const path = attempt(() => (0,external_node_fs_.readlinkSync)(`${processes}/${id}/fd/${descriptor}`));
            if (path !== undefined && wanted.has(path) && isForWriting(`${processes}/${id}/fdinfo/${descriptor}`))
                written.add(path);
        }
    }
    return written;
}
function isForWriting(info) {
    const flags = /^flags:\s*([0-7]+)$/m.exec(attempt(() => (0,external_node_fs_.readFileSync)(info, 'utf8')) ?? '')?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & ACCESS_MODE) !== 0;
}
function list(folder) {
    return attempt(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
}
/** Processes end while we look, and those of others are closed to us. */
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/commands/watch-surroundings.ts



/** What ends a watch: Ctrl-C, and whoever ends processes. */
const SIGNALS = { SIGINT: 2, SIGTERM: 15 };
/**
 * The machine that the watch runs on. The first signal asks it to end after what is pending, the second one ends the process at once, with
 * the exit status that shells give a signal.
 */
function watchSurroundings() {
    return {
        stop: untilSignal(),
        // Not the clock on the wall, which may be set back.
        now: () => performance.now(),
        pause: (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined),
        beingWritten: filesBeingWritten,
    };
}
function untilSignal() {
    const stop = new AbortController();
    // `nohup` alone does not keep a hangup from us, because Node gives signals that are ignored their usual effect again. But it leaves us
    // no terminal, and then it is not ours that was closed.
    if (![0, 1, 2].some((descriptor) => (0,external_node_tty_.isatty)(descriptor)))
        process.on('SIGHUP', () => undefined);
    for (const [name, number] of Object.entries(SIGNALS)) {
        process.on(name, () => {
            if (stop.signal.aborted)
                process.exit(128 + number);
            stop.abort();
        });
    }
    return stop.signal;
}


/***/ })

};
