export const id = 6871;
export const ids = [6871];
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

/***/ 71279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ MANIFEST_NAME),
  xZ: () => (/* binding */ MAX_MANIFEST),
  $2: () => (/* binding */ manifestText),
  WI: () => (/* binding */ readManifest)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

;// CONCATENATED MODULE: ./src/backup/manifest.ts

/** What a backup holds: the file `backup.json` in it. */
const manifestSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz('ckpt-guard/backup-manifest@1'),
    group: schemas/* string */.YjP().max(4_096).describe('The group of its checkpoint, as --group-by says'),
    /** When the trainer wrote the checkpoint; a restored file gets this time again. */
    time: datetime().describe('When the checkpoint was written'),
    epoch: schemas/* int */.Whr().nonnegative().optional(),
    step: schemas/* int */.Whr().nonnegative().optional(),
    project: schemas/* string */.YjP().max(100).optional(),
    kind: schemas/* string */.YjP().max(100).optional(),
    main: schemas/* string */.YjP().max(4_096).describe('Path of the file that training loads'),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({
        path: schemas/* string */.YjP().min(1).max(4_096).describe('Relative, with / between folders'),
        size: schemas/* int */.Whr().nonnegative().describe('Bytes'),
        sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
        role: schemas/* enum */.k5n(['checkpoint', 'config', 'checksum']),
        time: datetime(),
    }))
        .min(1)
        .max(100_000),
});

// EXTERNAL MODULE: ./src/backup/safe-path.ts
var safe_path = __webpack_require__(18109);
// EXTERNAL MODULE: ./src/backup/store.ts
var store = __webpack_require__(28291);
;// CONCATENATED MODULE: ./src/backup/read-manifest.ts



/** The file of a backup that says what is in it. */
const MANIFEST_NAME = 'backup.json';
/** Characters; 100,000 files with long paths have less. Stores read no more than this. */
const MAX_MANIFEST = 16 * 1024 * 1024;
/** More than any disk holds; sums of it stay exact. */
const MAX_TOTAL = 2 ** 52;
/**
 * The manifest of a backup, which may come from anywhere: every path in it stays below the folder that it is restored to, on every
 * system, and no two of them are one file where case does not count. Throws `BackupUnusable`.
 */
function readManifest(text) {
    if (text.length > MAX_MANIFEST)
        throw unusable(`it has more than ${MAX_MANIFEST} characters`);
    const found = manifestSchema.safeParse(parsed(text));
    if (!found.success) {
        const [issue] = found.error.issues;
        throw unusable(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'it is not a manifest'}`);
    }
    const problem = problemOf(found.data);
    if (problem !== undefined)
        throw unusable(problem);
    return found.data;
}
/** The manifest as it is stored. */
function manifestText(manifest) {
    return `${JSON.stringify(manifest, null, 2)}\n`;
}
function problemOf({ main, files }) {
    const seen = new Set();
    for (const { path } of files) {
        const problem = (0,safe_path/* pathProblem */.z)(path);
        if (problem !== undefined)
            return `${JSON.stringify(path.slice(0, 200))} ${problem}`;
        const folded = (0,safe_path/* foldedPath */.k)(path);
        if (seen.has(folded))
            return `${JSON.stringify(path.slice(0, 200))} is in it twice, where case does not count`;
        seen.add(folded);
    }
    for (const folded of seen) {
        for (let at = folded.lastIndexOf('/'); at > 0; at = folded.lastIndexOf('/', at - 1)) {
            if (seen.has(folded.slice(0, at)))
                return `${JSON.stringify(folded.slice(0, at).slice(0, 200))} is a file and a folder in it`;
        }
    }
    if (seen.has(MANIFEST_NAME))
        return `a file of it has the name ${MANIFEST_NAME}`;
    if (!files.some(({ path, role }) => path === main && role === 'checkpoint'))
        return 'the file that training loads is not in it';
    if (files.reduce((sum, { size }) => sum + size, 0) > MAX_TOTAL)
        return 'its files are larger than any disk';
    return undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // What the parser says quotes the text as it stands, escapes of a terminal with it.
        throw unusable('it is not JSON');
    }
}
function unusable(reason) {
    return new store/* BackupUnusable */.oX(`its manifest cannot be used: ${reason}`);
}


/***/ }),

/***/ 26871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s3Store: () => (/* binding */ s3Store)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/backup/backup-name.ts
var backup_name = __webpack_require__(64808);
// EXTERNAL MODULE: ./src/backup/read-manifest.ts + 2 modules
var read_manifest = __webpack_require__(71279);
// EXTERNAL MODULE: ./src/checkpoint/quote.ts
var quote = __webpack_require__(98050);
// EXTERNAL MODULE: ./src/commands/user-error.ts
var user_error = __webpack_require__(12744);
// EXTERNAL MODULE: ./src/backup/store.ts
var store = __webpack_require__(28291);
;// CONCATENATED MODULE: ./src/backup/s3/failure.ts



/** What a server that speaks S3 answered instead of what it was asked for, or why it could not be asked. */
class S3Failure extends Error {
    name = 'S3Failure';
    /** As S3 names it: `NoSuchKey`; of the operating system where there was no answer: `ECONNREFUSED`. */
    code;
    /** Of HTTP; 0 where there was no answer. */
    status;
    /** What was asked, as permissions name it: `s3:GetObject`. */
    permission;
    /** Where the bucket is, should the server say so. */
    region;
    constructor(message, facts) {
        super(message);
        this.code = facts.code;
        this.status = facts.status;
        this.permission = facts.permission;
        this.region = facts.region;
    }
    /** There is no such object, or no longer. */
    get isMissing() {
        return this.code === 'NoSuchKey' || this.code === 'NotFound' || (this.status === 404 && this.code !== 'NoSuchBucket');
    }
}
/** What `ask` gives. Failures of the client become an `S3Failure`, without any of the `secrets` in it. */
async function asked(permission, secrets, ask) {
    try {
        return await ask();
    }
    catch (error) {
        throw failureOf(error, permission, secrets);
    }
}
/**
 * What `ask` gives. An `S3Failure` becomes a `UserError` that says `what` cannot be done, why, and what to do: a `PlaceUnreachable` where
 * there was no answer.
 */
async function explained(what, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof S3Failure))
            throw error;
        const { reason, remedy } = explanationOf(error);
        const message = `${what}: ${reason}. ${remedy}`;
        throw error.status === 0 ? new store/* PlaceUnreachable */.S3(message) : new user_error/* UserError */.y(message);
    }
}
const KEYS_REMEDY = 'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and that they belong to the server that AWS_ENDPOINT_URL names, if any.';
const SESSION = {
    reason: 'the session that the keys belong to is over, or its token was not issued by this server',
    remedy: 'Sign in again and set AWS_SESSION_TOKEN with the keys; in a job, get the keys right before this step.',
};
const OTHER_REGION = 'the bucket is in another region';
const BUSY = {
    reason: 'the server is busy or temporarily unavailable',
    remedy: 'Run this again later: what has arrived is not sent again.',
};
const EXPLANATIONS = {
    NoSuchBucket: {
        reason: 'there is no such bucket',
        remedy: 'Check its name, and the region (AWS_REGION) or the server (AWS_ENDPOINT_URL).',
    },
    InvalidBucketName: { reason: 'no bucket can have that name', remedy: 'Write s3://BUCKET/FOLDER, with the name of a bucket of yours.' },
    InvalidAccessKeyId: { reason: 'the server does not know the access key', remedy: KEYS_REMEDY },
    SignatureDoesNotMatch: { reason: 'the secret key does not belong to the access key', remedy: KEYS_REMEDY },
    CredentialsProviderError: {
        reason: 'there are no keys to sign in with',
        remedy: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or another way of signing in that AWS tools know.',
    },
    ExpiredToken: SESSION,
    ExpiredTokenException: SESSION,
    InvalidToken: SESSION,
    TokenRefreshRequired: SESSION,
    RequestTimeTooSkewed: {
        reason: 'the clock of this machine and that of the server differ too much',
        remedy: 'Set the clock right (NTP).',
    },
    RegionMissing: { reason: 'the region of the bucket is not known', remedy: 'Set AWS_REGION, as in AWS_REGION=eu-central-1.' },
    SlowDown: BUSY,
    ServiceUnavailable: BUSY,
    InternalError: BUSY,
    EntityTooLarge: { reason: 'a file is larger than the server takes', remedy: 'Back up to another place, or smaller files.' },
    QuotaExceeded: {
        reason: 'the quota of the bucket is used up',
        remedy: 'Remove old backups (--keep-last and the like), or have it raised.',
    },
    XMinioStorageFull: { reason: 'the disk of the server is full', remedy: 'Free some space there.' },
    ENOTFOUND: { reason: 'the server has no address', remedy: 'Check AWS_ENDPOINT_URL and AWS_REGION, and the connection of this machine.' },
    EAI_AGAIN: { reason: 'names of servers cannot be looked up', remedy: 'Check the connection of this machine, and AWS_ENDPOINT_URL.' },
    ECONNREFUSED: { reason: 'the server refuses the connection', remedy: 'Check that it runs, and the port in AWS_ENDPOINT_URL.' },
    Unreadable: { reason: 'the answer is not one that S3 gives', remedy: 'Check that AWS_ENDPOINT_URL leads to a server that speaks S3.' },
};
function explanationOf(failure) {
    const { code, status, permission, region, message } = failure;
    const known = EXPLANATIONS[code];
    if (known !== undefined)
        return known;
    if (code === 'AccessDenied' || status === 401 || status === 403) {
        // Who may not list a bucket is not told either that an object is missing.
        const needed = permission === 's3:GetObject' ? 'permissions s3:GetObject and s3:ListBucket' : `permission ${permission}`;
        return { reason: 'the server does not allow it', remedy: `The keys need the ${needed} for this bucket.` };
    }
    if (/Redirect|AuthorizationHeaderMalformed|IllegalLocationConstraint/.test(code) || (status >= 300 && status < 400)) {
        return { reason: OTHER_REGION, remedy: region === undefined ? 'Set AWS_REGION to where it is.' : `Set AWS_REGION=${region}.` };
    }
    if (/CERT|SSL|TLS|SIGNED|UNABLE_TO_/.test(code)) {
        return {
            reason: `the server's certificate is not trusted (${code})`,
            remedy: 'NODE_EXTRA_CA_CERTS names a file with your own authority.',
        };
    }
    if (status >= 500 || status === 429 || status === 408)
        return BUSY;
    if (status === 0)
        return { reason: `the connection failed: ${message}`, remedy: 'Run this again later: what has arrived is not sent again.' };
    return { reason: `the server answered ${status}: ${message}`, remedy: 'Check the bucket and the server.' };
}
function failureOf(error, permission, secrets) {
    if (!(error instanceof Error) || error instanceof S3Failure || error instanceof user_error/* UserError */.y)
        return error;
    if (error.name === 'CredentialsProviderError')
        return new S3Failure('no credentials', { code: error.name, status: 0, permission });
    if (/^Region is missing/.test(error.message))
        return new S3Failure('no region', { code: 'RegionMissing', status: 0, permission });
    const { status, headers } = answerIn(error);
    const systemCode = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    const isOurs = status === 0 && systemCode === undefined && !('$metadata' in error) && error.name !== 'TimeoutError';
    if (isOurs)
        return error;
    const code = isUnreadable(error) ? 'Unreadable' : word(status === 0 ? (systemCode ?? error.name) : error.name);
    const message = code === word(error.message) || error.message === '' ? code : `${code}, ${said(error.message, secrets)}`;
    return new S3Failure(message, { code, status, permission, region: regionIn(error, headers) });
}
/** What the client throws where XML was expected and something else came. */
function isUnreadable(error) {
    return /deserialization error/i.test(error.message);
}
function answerIn(error) {
    const metadata = '$metadata' in error ? error.$metadata : undefined;
    const status = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata && typeof metadata.httpStatusCode === 'number'
        ? metadata.httpStatusCode
        : 0;
    const response = '$response' in error ? error.$response : undefined;
    const headers = typeof response === 'object' && response !== null && 'headers' in response ? response.headers : undefined;
    return { status, headers: typeof headers === 'object' && headers !== null ? { ...headers } : {} };
}
function regionIn(error, headers) {
    const region = headers['x-amz-bucket-region'] ?? ('Region' in error ? error.Region : undefined);
    return typeof region === 'string' && /^[a-z\d-]{1,40}$/.test(region) ? region : undefined;
}
/** A code is a word; what is none says nothing. */
function word(text) {
    return /^\w{1,60}$/.test(text) ? text : 'an unknown error';
}
/** Text of a server inside of a message: in quotes, cut, and without keys or signatures. */
function said(text, secrets) {
    const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    return JSON.stringify((0,quote/* shorten */.m)(hidden.replace(/\b(AKIA|ASIA)[A-Z\d]{12,}|X-Amz-\w+=[^\s&]+/g, '***')));
}

;// CONCATENATED MODULE: ./src/backup/s3/settings.ts

/** The settings that variables give, as Amazon's own tools read them. Throws `UserError` where one cannot be meant. */
function settingsIn(env) {
    const endpoint = endpointIn(env);
    const region = given(env.AWS_REGION) ?? given(env.AWS_DEFAULT_REGION) ?? (endpoint === undefined ? undefined : 'us-east-1');
    const credentials = credentialsIn(env);
    return {
        forcePathStyle: endpoint !== undefined && !/\.amazonaws\.com(\.cn)?$/.test(endpoint.hostname),
        ...(region !== undefined && { region }),
        ...(endpoint !== undefined && { endpoint: endpoint.href }),
        ...(credentials !== undefined && { credentials }),
    };
}
/** Values that no message may show. */
function secretsIn(env) {
    return [env.AWS_SECRET_ACCESS_KEY, env.AWS_SESSION_TOKEN, env.AWS_ACCESS_KEY_ID].flatMap((value) => given(value) ?? []);
}
function endpointIn(env) {
    if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true')
        return undefined;
    const [name, text] = given(env.AWS_ENDPOINT_URL_S3) === undefined
        ? ['AWS_ENDPOINT_URL', given(env.AWS_ENDPOINT_URL)]
        : ['AWS_ENDPOINT_URL_S3', given(env.AWS_ENDPOINT_URL_S3)];
    if (text === undefined)
        return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
        throw new user_error/* UserError */.y(`The variable ${name} holds no address: expected one like https://minio.example:9000.`);
    }
    if (url.username !== '' || url.password !== '' || url.search !== '') {
        throw new user_error/* UserError */.y(`The variable ${name} holds more than an address: keys belong into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which logs do not show.`);
    }
    return url;
}
/** Of a profile that is named, the client reads the keys itself. */
function credentialsIn(env) {
    const accessKeyId = given(env.AWS_ACCESS_KEY_ID);
    const secretAccessKey = given(env.AWS_SECRET_ACCESS_KEY);
    const sessionToken = given(env.AWS_SESSION_TOKEN);
    if (accessKeyId === undefined || secretAccessKey === undefined || given(env.AWS_PROFILE) !== undefined)
        return undefined;
    return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
}
/** Secrets are often pasted with a line end, which no signature survives. */
function given(value) {
    return value?.trim() || undefined;
}

;// CONCATENATED MODULE: ./src/backup/s3/bucket.ts


/** How often one request is made, with growing pauses. */
const ATTEMPTS = 6;
const CONNECT_TIMEOUT = 15_000;
/** Milliseconds without a byte in either direction. */
const IDLE_TIMEOUT = 120_000;
/** Of a listing, a thousand objects each; nobody has as many backups. */
const MAX_PAGES = 5_000;
/** The bucket of that name, where variables say that it is. The client is large, and loaded only here. */
async function connectBucket(bucket, env) {
    const settings = settingsIn(env);
    const s3 = await clientWith(settings);
    const secrets = secretsIn(env);
    const ask = (permission, request) => asked(permission, secrets, request);
    const put = (key, sha256) => ({ Bucket: bucket, Key: key, Metadata: { sha256 } });
    return {
        pages: (prefix) => pages(prefix, (token) => ask('s3:ListBucket', () => listed(s3, bucket, prefix, token))),
        facts: async (key) => {
            try {
                const { ContentLength, Metadata } = await ask('s3:GetObject', () => s3.headObject({ Bucket: bucket, Key: key }));
                return { size: ContentLength, sha256: Metadata?.sha256 };
            }
            catch (error) {
                if (error instanceof S3Failure && error.isMissing)
                    return undefined;
                throw error;
            }
        },
        get: (key, from) => ask('s3:GetObject', async () => {
            const part = from === undefined ? {} : { Range: `bytes=${from.byte}-`, ...(from.etag !== undefined && { IfMatch: from.etag }) };
            const { Body, ContentLength, ETag, ContentRange } = await s3.getObject({ Bucket: bucket, Key: key, ...part });
            // In Node.js a body is always a stream of Node.js, which the type for all platforms does not say.
            return { stream: Body, length: ContentLength, etag: ETag, range: ContentRange };
        }),
        put: async (key, bytes, sha256) => {
            await ask('s3:PutObject', () => s3.putObject({ ...put(key, sha256), Body: bytes }));
        },
        startParts: async (key, sha256) => {
            const { UploadId } = await ask('s3:PutObject', () => s3.createMultipartUpload(put(key, sha256)));
            return UploadId ?? unreadable('s3:PutObject');
        },
        putPart: async (key, upload, number, bytes, abortSignal) => {
            const part = { Bucket: bucket, Key: key, UploadId: upload, PartNumber: number, Body: bytes };
            const { ETag } = await ask('s3:PutObject', () => s3.uploadPart(part, { abortSignal }));
            return { number, etag: ETag ?? unreadable('s3:PutObject') };
        },
        completeParts: async (key, upload, parts) => {
            const Parts = parts.toSorted((a, b) => a.number - b.number).map(({ number, etag }) => ({ PartNumber: number, ETag: etag }));
            const whole = { Bucket: bucket, Key: key, UploadId: upload, MultipartUpload: { Parts } };
            await ask('s3:PutObject', () => s3.completeMultipartUpload(whole));
        },
        abortParts: async (key, upload) => {
            await ask('s3:AbortMultipartUpload', () => s3.abortMultipartUpload({ Bucket: bucket, Key: key, UploadId: upload }));
        },
        remove: async (key) => {
            await ask('s3:DeleteObject', () => s3.deleteObject({ Bucket: bucket, Key: key }));
        },
        removeAll: (keys) => ask('s3:DeleteObject', () => removed(s3, bucket, keys)),
        close: () => s3.destroy(),
    };
}
async function clientWith(settings) {
    // The client tells users of a bundle to update Node.js for updates of the client, which come with ours.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
    const { S3 } = await __webpack_require__.e(/* import() */ 3711).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    return new S3({
        ...settings,
        maxAttempts: ATTEMPTS,
        followRegionRedirects: true,
        // Checksums beside the body are unknown to many servers. What is sent is signed with its SHA-256, which all of them compare.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        requestHandler: { connectionTimeout: CONNECT_TIMEOUT, socketTimeout: IDLE_TIMEOUT },
    });
}
/** Names are asked for in an encoding that XML can carry; servers that do not know it give them as they are. */
function listed(s3, bucket, prefix, token) {
    const next = token === undefined ? {} : { ContinuationToken: token };
    return s3.listObjectsV2({ Bucket: bucket, Prefix: prefix, EncodingType: 'url', ...next });
}
/** All pages, or a failure: a listing that ends early would look like backups that are not there. */
async function* pages(prefix, ask) {
    const seen = new Set();
    for (let token, count = 1;; count++) {
        const page = await ask(token);
        const isEncoded = page.EncodingType === 'url';
        yield (page.Contents ?? []).flatMap(({ Key, Size, LastModified }) => {
            const key = isEncoded && Key !== undefined ? decoded(Key) : Key;
            if (key === undefined || Size === undefined || LastModified === undefined || Number.isNaN(LastModified.getTime()))
                return [];
            return key.startsWith(prefix) ? [{ key, size: Size, time: LastModified }] : [];
        });
        if (page.IsTruncated !== true)
            return;
        token = page.NextContinuationToken;
        if (token === undefined || seen.has(token) || count === MAX_PAGES)
            unreadable('s3:ListBucket');
        seen.add(token);
    }
}
function decoded(text) {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    }
    catch {
        return undefined;
    }
}
async function removed(s3, bucket, keys) {
    const Objects = keys.map((Key) => ({ Key }));
    const { Errors = [] } = await s3.deleteObjects({ Bucket: bucket, Delete: { Objects, Quiet: true } });
    return Errors.flatMap(({ Key, Code }) => Key === undefined || Code === 'NoSuchKey' ? [] : [{ key: Key, reason: Code ?? 'no reason given' }]);
}
function unreadable(permission) {
    throw new S3Failure('the answer lacks what belongs into it', { code: 'Unreadable', status: 200, permission });
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/sources/http-address.ts
var http_address = __webpack_require__(28037);
// EXTERNAL MODULE: ./src/sources/system-reason.ts
var system_reason = __webpack_require__(70938);
// EXTERNAL MODULE: ./src/sources/write-at.ts
var write_at = __webpack_require__(51283);
;// CONCATENATED MODULE: ./src/backup/s3/download.ts








/** Connections that may break one after the other without a byte in between. */
const FRUITLESS = 5;
const FIRST_WAIT = 1_000;
const TIMEOUT = 60_000;
/**
 * Stores an object as a file, in bounded memory. A connection that breaks is taken up again where it ended, as long as the object is the same.
 * Throws `BackupUnusable` where the object is gone or not what it should be, `S3Failure` where the server cannot be asked, and `UserError`
 * where the file cannot be written.
 */
async function downloadFile(download, onReceived) {
    const file = await written(download, async () => {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(download.path), { recursive: true });
        return (0,external_node_fs_promises_.open)(download.path, 'wx');
    });
    try {
        await receive({ ...download, file, done: 0, told: 0, etag: undefined }, onReceived);
    }
    finally {
        await file.close();
    }
}
/**
 * An object of at most `limit` bytes as text, `undefined` where there is none. Throws `BackupUnusable` where it is longer, and
 * `S3Failure`.
 */
async function downloadText(bucket, key, shown, limit) {
    const body = await found(shown, () => bucket.get(key));
    if (body === undefined)
        return undefined;
    const { stream, length } = body;
    try {
        if ((length ?? 0) > limit)
            throw tooLong(shown, limit);
        const chunks = [];
        let received = 0;
        for await (const chunk of watched(stream, TIMEOUT)) {
            chunks.push(chunk);
            received += chunk.length;
            if (received > limit)
                throw tooLong(shown, limit);
        }
        return Buffer.concat(chunks).toString();
    }
    catch (error) {
        throw error instanceof store/* BackupUnusable */.oX ? error : brokenOff(error);
    }
    finally {
        stream.destroy();
    }
}
async function receive(state, onReceived) {
    for (let fruitless = 0;;) {
        const before = state.done;
        try {
            await receiveRest(state, onReceived);
            if (state.done === state.size)
                return;
            throw new Error('it ended early');
        }
        catch (error) {
            if (error instanceof store/* BackupUnusable */.oX || error instanceof user_error/* UserError */.y || error instanceof S3Failure)
                throw error;
            fruitless = state.done > before ? 1 : fruitless + 1;
            if (fruitless > FRUITLESS)
                throw brokenOff(error);
            await state.wait(FIRST_WAIT * 2 ** (fruitless - 1));
        }
    }
}
async function receiveRest(state, onReceived) {
    const { bucket, key, shown, size, timeout = TIMEOUT } = state;
    const body = await found(shown, () => bucket.get(key, state.done === 0 ? undefined : { byte: state.done, etag: state.etag }));
    if (body === undefined)
        throw new store/* BackupUnusable */.oX(`${shown} is not there`);
    try {
        state.done = startOf(body, state);
        state.etag = body.etag;
        for await (const chunk of watched(body.stream, timeout)) {
            if (state.done + chunk.length > size)
                throw wrongSize(state, state.done + chunk.length);
            await written(state, () => (0,write_at/* writeAt */.H)(state.file, chunk, state.done));
            state.done += chunk.length;
            if (state.done > state.told)
                onReceived(state.done - state.told);
            state.told = Math.max(state.told, state.done);
        }
    }
    finally {
        body.stream.destroy();
    }
}
/** Where the bytes of an answer belong. A server that knows no ranges gives all of it again. */
function startOf({ range, length }, state) {
    if (range === undefined) {
        if (length !== undefined && length !== state.size)
            throw wrongSize(state, length);
        return 0;
    }
    const given = (0,http_address/* parseContentRange */.C5)(range);
    if (given?.first !== state.done)
        throw new Error('it is another part than asked for');
    if (given.size !== state.size)
        throw wrongSize(state, given.size);
    return state.done;
}
/** The chunks of a stream that does not stop for long. */
async function* watched(stream, timeout) {
    const timer = setTimeout(() => stream.destroy(new Error('no byte came for too long')), timeout);
    try {
        for await (const chunk of stream) {
            timer.refresh();
            yield chunk;
        }
    }
    finally {
        clearTimeout(timer);
    }
}
async function found(shown, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof S3Failure))
            throw error;
        if (error.isMissing)
            return undefined;
        if (error.status === 412 || error.status === 416)
            throw new store/* BackupUnusable */.oX(`${shown} has changed while it was downloaded`);
        if (error.code === 'InvalidObjectState')
            throw new store/* BackupUnusable */.oX(`${shown} lies in an archive, from which it has to be brought back first`);
        throw error;
    }
}
async function written({ path, shown }, write) {
    try {
        return await write();
    }
    catch (error) {
        throw new user_error/* UserError */.y(`${shown} cannot be stored as ${JSON.stringify(path)}: ${(0,system_reason/* reasonOf */.A)(error)}. Check the disk, and run this again.`);
    }
}
function wrongSize({ shown, size }, found) {
    return new store/* BackupUnusable */.oX(`${shown} has ${found} bytes or more, expected ${size}`);
}
function tooLong(shown, limit) {
    return new store/* BackupUnusable */.oX(`${shown} has more than ${limit} bytes`);
}
function brokenOff(error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new S3Failure(reason, { code: 'BrokenOff', status: 0, permission: 's3:GetObject' });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/backup/s3/layout.ts




/** Bytes that S3 takes of a key. */
const MAX_KEY = 1_024;
/** Servers that keep objects as files take no longer part of a key. */
const MAX_PART = 255;
/** Leaves room for a name and the digest of a path. */
const MAX_PREFIX = 300;
/** The layout below a prefix within the bucket, as people write it: slashes at its ends do not count. Throws `UserError`. */
function layoutBelow(prefix) {
    const root = rootOf(prefix);
    const folder = (name) => `${root}${name}/`;
    return {
        root,
        folder,
        manifest: (name) => `${folder(name)}${read_manifest/* MANIFEST_NAME */.ir}`,
        file: (name, path) => {
            const start = `${folder(name)}files/`;
            return `${start}${keyPath(path, MAX_KEY - start.length)}`;
        },
        owner: (key) => {
            if (!key.startsWith(root))
                return undefined;
            const [, name = '', rest = ''] = /^([^/]+)\/(.+)$/s.exec(key.slice(root.length)) ?? [];
            const isManifest = rest === read_manifest/* MANIFEST_NAME */.ir;
            // Whoever else writes to the bucket may leave anything there.
            if ((0,backup_name/* parseBackupName */.Df)(name) === undefined || !(isManifest || /^files\/[\w.=/-]+$/.test(rest)))
                return undefined;
            return { name, isManifest };
        },
    };
}
function rootOf(prefix) {
    const trimmed = prefix.replace(/^\/+|\/+$/g, '');
    if (trimmed === '')
        return '';
    const isSound = trimmed.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\p{Cc}\p{Cs}\\]/u.test(trimmed);
    if (isSound && Buffer.byteLength(trimmed) <= MAX_PREFIX)
        return `${trimmed}/`;
    throw new user_error/* UserError */.y(`${JSON.stringify(trimmed.slice(0, 200))} cannot be a folder in a bucket: expected names with / between them, at most ${MAX_PREFIX} bytes in all.`);
}
/**
 * A path as a part of a key that every server, signature and proxy takes as it is: letters, digits, `_`, `.` and `-` stay, all other bytes
 * are written `=XX`. A path that is too long so becomes `==` and its digest; the manifest has the path itself.
 */
function keyPath(path, room) {
    const parts = path.split('/').map((part) => (/^\.+$/.test(part) ? part.replaceAll('.', '=2E') : escaped(part)));
    const key = parts.join('/');
    if (key.length <= room && parts.every(({ length }) => length <= MAX_PART))
        return key;
    return `==${(0,external_node_crypto_.createHash)('sha256').update(path).digest('hex')}`;
}
function escaped(part) {
    return part.replace(/[^\w.-]+/g, (text) => [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}

;// CONCATENATED MODULE: ./src/backup/s3/remove.ts


/** Keys that servers take in one request to remove them. */
const BATCH = 1_000;
/** Keys that a message lists. */
const MAX_LISTED = 3;
/** How servers refuse batches that they do not know, or want with a header of older times (Content-MD5). */
const NO_BATCHES = new Set([400, 405, 411, 501]);
/**
 * Removes a backup: its manifest first, so that what is left of it is no backup, whatever happens then. Objects that are none of ours stay.
 * Throws `S3Failure`, and `UserError` where objects are left.
 */
async function removeBackup(bucket, layout, name) {
    await bucket.remove(layout.manifest(name));
    const keys = [];
    for await (const page of bucket.pages(layout.folder(name))) {
        for (const { key } of page)
            if (layout.owner(key)?.name === name)
                keys.push(key);
    }
    const left = [];
    for (let i = 0; i < keys.length; i += BATCH)
        left.push(...(await removeKeys(bucket, keys.slice(i, i + BATCH))));
    if (left.length === 0)
        return;
    const listed = left
        .slice(0, MAX_LISTED)
        .map(({ key, reason }) => `${JSON.stringify(key.slice(0, 200))} (${JSON.stringify(reason.slice(0, 100))})`);
    const more = left.length > MAX_LISTED ? ` and ${left.length - MAX_LISTED} more` : '';
    throw new user_error/* UserError */.y(`${name} is no backup any more, but ${left.length} of its objects cannot be removed: ${listed.join(', ')}${more}. ` +
        'Check the locks of the bucket, and remove them there.');
}
async function removeKeys(bucket, keys) {
    try {
        return await bucket.removeAll(keys);
    }
    catch (error) {
        if (!(error instanceof S3Failure) || !NO_BATCHES.has(error.status))
            throw error;
    }
    const left = [];
    for (const key of keys) {
        try {
            await bucket.remove(key);
        }
        catch (error) {
            if (!(error instanceof S3Failure))
                throw error;
            left.push({ key, reason: error.code });
        }
    }
    return left;
}

;// CONCATENATED MODULE: ./src/backup/s3/upload.ts





const PART_SIZE = 16 * 1024 * 1024;
/** S3's own limits. Source: docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html. */
const MAX_PARTS = 10_000;
const MAX_FILE = 5 * 1024 ** 4;
const PARALLEL = 4;
/** Bytes of all parts that are on their way at one time, where that leaves one of them at least. */
const MAX_MEMORY = 256 * 1024 * 1024;
/**
 * Stores a file under a key: there is the whole file afterwards, or nothing new. It reads the file once, and holds no more than four parts in
 * memory. `onSent` is told of bytes that have arrived. Throws `S3Failure`, and `UserError` where the file is not what it should be.
 */
async function uploadFile(upload, onSent) {
    const { file, sha256, bucket, key } = upload;
    if (file.size > MAX_FILE)
        throw new user_error/* UserError */.y(`${JSON.stringify(file.path)} is larger than S3 takes: ${file.size} bytes, at most ${MAX_FILE}.`);
    const source = await opened(file);
    try {
        const least = upload.partSize ?? PART_SIZE;
        if (file.size > least)
            return await uploadParts(upload, source, partSizeOf(file.size, least), onSent);
        const bytes = Buffer.allocUnsafe(file.size);
        await readPart(source, file, bytes, 0);
        if ((0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') !== sha256)
            throw changed(file);
        await bucket.put(key, bytes, sha256);
        onSent(file.size);
    }
    finally {
        await source.close();
    }
}
/** Bytes of each part but the last, so that a file of this size has no more parts than allowed. */
function partSizeOf(size, least = PART_SIZE) {
    return Math.max(least, Math.ceil(size / MAX_PARTS));
}
async function uploadParts({ bucket, key, file, sha256 }, source, partSize, onSent) {
    const id = await bucket.startParts(key, sha256);
    try {
        const { parts, digest } = await sendParts({ source, file, partSize, onSent }, (number, bytes, signal) => bucket.putPart(key, id, number, bytes, signal));
        if (digest !== sha256)
            throw changed(file);
        await bucket.completeParts(key, id, parts);
    }
    catch (error) {
        // The answer to a completion may be lost, and the next one be that there is no such upload: whoever asks looks what is there.
        if (error instanceof S3Failure && error.code === 'NoSuchUpload')
            return;
        await bucket.abortParts(key, id).catch(() => { });
        throw error;
    }
}
/** All parts, each read and digested in turn, several on their way at a time. The first failure ends the others. */
async function sendParts({ source, file, partSize, onSent }, send) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const parts = [];
    const free = [];
    const underway = new Set();
    const stop = new AbortController();
    const atOnce = Math.max(1, Math.min(PARALLEL, Math.floor(MAX_MEMORY / partSize)));
    try {
        for (let number = 1, offset = 0; offset < file.size; number++, offset += partSize) {
            if (underway.size >= atOnce)
                await Promise.race(underway);
            stop.signal.throwIfAborted();
            const room = free.pop() ?? Buffer.allocUnsafeSlow(partSize);
            const bytes = room.subarray(0, Math.min(partSize, file.size - offset));
            await readPart(source, file, bytes, offset);
            hash.update(bytes);
            const sent = send(number, bytes, stop.signal)
                .then((part) => {
                parts.push(part);
                free.push(room);
                onSent(bytes.length);
            })
                .catch((error) => stop.abort(error))
                .finally(() => underway.delete(sent));
            underway.add(sent);
        }
    }
    catch (error) {
        stop.abort(error);
    }
    await Promise.all(underway);
    stop.signal.throwIfAborted();
    return { parts, digest: hash.digest('hex') };
}
async function opened(file) {
    try {
        return await (0,external_node_fs_promises_.open)(file.absolute, 'r');
    }
    catch (error) {
        throw upload_unreadable(file, error);
    }
}
async function readPart(source, file, bytes, offset) {
    for (let done = 0; done < bytes.length;) {
        const { bytesRead } = await source.read(bytes, done, bytes.length - done, offset + done).catch((error) => {
            throw upload_unreadable(file, error);
        });
        if (bytesRead === 0)
            throw changed(file);
        done += bytesRead;
    }
}
function upload_unreadable({ path }, error) {
    return new user_error/* UserError */.y(`${JSON.stringify(path)} cannot be read: ${(0,system_reason/* reasonOf */.A)(error)}. Check the file, and run this again.`);
}
function changed({ path }) {
    return new user_error/* UserError */.y(`${JSON.stringify(path)} has changed while it was backed up. Run this again when training is not writing to it.`);
}

;// CONCATENATED MODULE: ./src/backup/s3/save.ts







const MANIFEST_SHOWN = 'its manifest';
/**
 * Stores the files and then the manifest, which makes a backup of them, and looks whether all of it has arrived. What a run that was cut off
 * has left is used. Throws `S3Failure` and `UserError`.
 */
async function saveBackup(saving) {
    const { bucket, layout, name, manifest, files, progress } = saving;
    const text = (0,read_manifest/* manifestText */.$2)(manifest);
    if (text.length > read_manifest/* MAX_MANIFEST */.xZ)
        throw new user_error/* UserError */.y(`${name} has too many files: its manifest has ${text.length} characters.`);
    const stored = await storedManifest(bucket, layout.manifest(name));
    const isStored = typeof stored === 'object' && isSameContent(stored, manifest);
    // Whoever finds a manifest takes the files for what it says.
    if (stored !== 'none' && !isStored)
        await bucket.remove(layout.manifest(name));
    const missing = new Set();
    for (const file of manifest.files) {
        const facts = await bucket.facts(layout.file(name, file.path));
        // Servers that keep no metadata leave a whole backup as the only sign of what was stored there.
        if (!hasArrived(facts, file) || (!isStored && facts?.sha256 === undefined))
            missing.add(file);
    }
    if (isStored && missing.size === 0)
        return { state: 'there', reused: manifest.files.length };
    progress.total(sizeOf(missing), missing.size);
    const local = new Map(files.map((file) => [file.path, file]));
    for (const file of missing)
        await send(saving, file, local.get(file.path));
    await sendManifest(bucket, layout.manifest(name), text);
    progress.done();
    return { state: 'stored', reused: manifest.files.length - missing.size };
}
async function send({ bucket, layout, name, partSize, progress }, file, local) {
    if (local === undefined)
        throw new Error(`a backup lists ${JSON.stringify(file.path)}, which it was not given`);
    if (local.size !== file.size)
        throw new user_error/* UserError */.y(`${JSON.stringify(file.path)} has changed while it was backed up. Run this again.`);
    progress.file(file.path);
    const key = layout.file(name, file.path);
    await uploadFile({ bucket, key, file: local, sha256: file.sha256, partSize }, (bytes) => progress.advance(bytes));
    if (!hasArrived(await bucket.facts(key), file))
        throw notArrived(JSON.stringify(file.path));
}
async function sendManifest(bucket, key, text) {
    const bytes = Buffer.from(text);
    await bucket.put(key, bytes, (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'));
    const arrived = await downloadText(bucket, key, MANIFEST_SHOWN, bytes.length).catch((error) => {
        if (error instanceof store/* BackupUnusable */.oX)
            return undefined;
        throw error;
    });
    if (arrived === text)
        return;
    // As long as it is there, the backup counts as whole.
    await bucket.remove(key);
    throw notArrived(MANIFEST_SHOWN);
}
/** The manifest that is there under that name. */
async function storedManifest(bucket, key) {
    try {
        const text = await downloadText(bucket, key, MANIFEST_SHOWN, read_manifest/* MAX_MANIFEST */.xZ);
        return text === undefined ? 'none' : (0,read_manifest/* readManifest */.WI)(text);
    }
    catch (error) {
        if (error instanceof store/* BackupUnusable */.oX)
            return 'unusable';
        throw error;
    }
}
/** Times do not count: a checkout gives the same file another one. */
function isSameContent(one, other) {
    return (0,backup_name/* filesDigest */.AD)(one.files) === (0,backup_name/* filesDigest */.AD)(other.files) && one.main === other.main && one.group === other.group;
}
/** The size is right, and so is the digest where the server keeps what was said of it. */
function hasArrived(facts, { size, sha256 }) {
    return facts !== undefined && facts.size === size && (facts.sha256 === undefined || facts.sha256 === sha256);
}
function sizeOf(files) {
    let size = 0;
    for (const file of files)
        size += file.size;
    return size;
}
function notArrived(what) {
    return new user_error/* UserError */.y(`The backup cannot be stored: ${what} has not arrived as it was sent. Run this again; where it stays so, look into the logs of the server.`);
}

;// CONCATENATED MODULE: ./src/backup/s3-store.ts











/** Backups in a bucket of Amazon S3, or of any server that speaks S3. Throws `UserError` where the prefix is no folder. */
function s3Store(options) {
    const layout = layoutBelow(options.prefix);
    const place = `s3://${options.bucket}/${layout.root}`.replace(/\/$/, '');
    let connected;
    const bucketOf = () => {
        connected ??= connectBucket(options.bucket, options.env);
        return connected;
    };
    return {
        place,
        list: (prefix) => explained(`The backups in ${place} cannot be listed`, async () => list(await bucketOf(), layout, place, prefix)),
        save: (manifest, files, progress) => explained(`The backup cannot be stored in ${place}`, async () => save(await bucketOf(), { layout, place, options }, manifest, files, progress)),
        fetch: (backup, folder, progress) => explained(`${backup.name} cannot be fetched from ${place}`, async () => fetchBackup({ ...options, bucket: await bucketOf(), layout, folder, progress }, backup.name)),
        remove: (backup) => explained(`${backup.name} cannot be removed from ${place}`, async () => removeBackup(await bucketOf(), layout, backup.name)),
        close: async () => (await connected?.catch(() => undefined))?.close(),
    };
}
async function list(bucket, layout, place, prefix) {
    const sizes = new Map();
    const times = new Map();
    for await (const page of bucket.pages(`${layout.root}${prefix}`)) {
        for (const { key, size, time } of page) {
            const owner = layout.owner(key);
            if (owner === undefined)
                continue;
            sizes.set(owner.name, (sizes.get(owner.name) ?? 0) + size);
            if (owner.isManifest)
                times.set(owner.name, time);
        }
    }
    return [...times].map(([name, time]) => ({ id: `${place}/${name}`, name, time: time.toISOString(), size: sizes.get(name) ?? 0 }));
}
async function save(bucket, { layout, place, options }, manifest, files, progress) {
    const name = (0,backup_name/* backupName */.aw)(options.names, manifest);
    const { state, reused } = await saveBackup({ bucket, layout, name, manifest, files, progress, partSize: options.partSize });
    const isContinued = state === 'stored' && reused > 0;
    const notes = isContinued ? [`${reused} of the ${manifest.files.length} files of ${name} had been stored by an earlier run`] : [];
    return { state, url: `${place}/${name}`, notes };
}
async function fetchBackup({ bucket, layout, folder, progress, wait, timeout }, name) {
    const text = await downloadText(bucket, layout.manifest(name), 'its manifest', read_manifest/* MAX_MANIFEST */.xZ);
    if (text === undefined)
        throw new store/* BackupUnusable */.oX('its manifest is not there');
    const manifest = (0,read_manifest/* readManifest */.WI)(text);
    progress.total(manifest.files.reduce((sum, { size }) => sum + size, 0), manifest.files.length);
    for (const { path, size } of manifest.files) {
        progress.file(path);
        const shown = JSON.stringify(path);
        const pause = wait ?? ((milliseconds) => (0,promises_.setTimeout)(milliseconds));
        await downloadFile({ bucket, key: layout.file(name, path), shown, path: (0,external_node_path_.join)(folder, path), size, wait: pause, timeout }, (bytes) => progress.advance(bytes));
    }
    progress.done();
    return manifest;
}


/***/ }),

/***/ 18109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ foldedPath),
/* harmony export */   z: () => (/* binding */ pathProblem)
/* harmony export */ });
/* harmony import */ var _writers_windows_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87744);

/** The longest path of a file that a backup may hold, in bytes: what Linux takes at most, less what stands before it. */
const MAX_PATH_BYTES = 3_000;
const MAX_NAME_BYTES = 255;
/**
 * Why a path cannot be restored below any folder on every system; nothing where it can. It has to be relative with `/` between
 * its parts, none of which leads elsewhere or is a device of Windows.
 */
function pathProblem(path) {
    if (Buffer.byteLength(path) > MAX_PATH_BYTES)
        return 'is too long';
    if (path.includes('\\'))
        return 'has a backslash, which is a separator on Windows';
    if (/[\p{Cc}\p{Cs}]/u.test(path))
        return 'has control characters';
    for (const part of path.split('/')) {
        if (part === '')
            return 'is absolute, or a part of it is empty';
        if (part === '.' || part === '..')
            return 'leads elsewhere';
        if (Buffer.byteLength(part) > MAX_NAME_BYTES)
            return 'has a name that is too long';
        const problem = (0,_writers_windows_names_js__WEBPACK_IMPORTED_MODULE_0__/* .windowsNameProblem */ .g)(part);
        if (problem !== undefined)
            return `has ${problem}, which Windows does not take`;
    }
    return undefined;
}
/** Two paths are one file on some system where this is the same: case does not count, and neither does how letters are composed. */
function foldedPath(path) {
    return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}


/***/ }),

/***/ 28291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ PlaceUnreachable),
/* harmony export */   jm: () => (/* binding */ BackupUnavailable),
/* harmony export */   oX: () => (/* binding */ BackupUnusable)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);

/** A backup that is incomplete, damaged or gone; the next one may be better. */
class BackupUnusable extends Error {
    name = 'BackupUnusable';
}
/** A backup that this run could not get, though it may be whole: without it, training may start from scratch for no good reason. */
class BackupUnavailable extends BackupUnusable {
}
/** The place gave no answer, however often it was asked: what comes next would wait as long, for nothing. */
class PlaceUnreachable extends _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}


/***/ }),

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

/***/ 28037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ parseContentRange),
/* harmony export */   TO: () => (/* binding */ escapedPart),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   kw: () => (/* binding */ decodedPath),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   pm: () => (/* binding */ isWayOn)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12744);
/* harmony import */ var _source_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38098);


/**
 * An address that may be read from: `https:`, and `http:` on this machine alone, where nobody can listen.
 * Throws `UserError` for any other one.
 */
function parseAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
        throw new _commands_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`expected an https:// address, found ${JSON.stringify(url ? shownAddress(url) : withoutSecrets(text))}`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _source_error_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c(shownAddress(url), 'expected an address without user name and password, they would show up in logs');
    }
    return url;
}
function isLoopback(url) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}
/**
 * Whether what came from `from` may lead on to `url`: to `https:`, and on this machine also to `http:`. Nothing from outside leads to this
 * machine, or to where clouds tell their machines who they are (169.254.169.254), whatever answers there.
 */
function isWayOn(url, from) {
    if (isLoopback(from) && isLoopback(url))
        return url.protocol === 'https:' || url.protocol === 'http:';
    return url.protocol === 'https:' && (isLoopback(from) || !isInward(url));
}
/** Addresses that mean something else, or nothing, to everybody else: of this machine, and of its link. */
function isInward(url) {
    return (isLoopback(url) || /^(.+\.localhost\.?|localhost\.|0\.0\.0\.0|169\.254\.\d+\.\d+|\[(::|::ffff:.*|fe[89ab].*)\])$/.test(url.hostname));
}
/** An address as a message may show it: without the query, which is where signed addresses keep their secret. */
function shownAddress(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
/** What is no address, without the parts that keep secrets in one: those before `@` and behind `?`. */
function withoutSecrets(text) {
    return text.replace(/[?#].*$/s, '').replace(/^(\w*:?\/*)[^/]*@/, '$1');
}
/** A name within an address. Half a character, as broken names have it, has no form there: it becomes the sign for such. */
function escapedPart(name) {
    return encodeURIComponent(Buffer.from(name).toString());
}
/** A path or name as a person reads it; what is escaped wrongly stays as it is. */
function decodedPath(escaped) {
    try {
        return decodeURIComponent(escaped);
    }
    catch {
        return escaped;
    }
}
/** `bytes 0-99/1234`; `undefined` for anything else, an unknown size (`*`) included. */
function parseContentRange(header) {
    const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
    if (match === null)
        return undefined;
    const range = { first: Number(match[1]), last: Number(match[2]), size: Number(match[3]) };
    return Number.isSafeInteger(range.size) && range.first <= range.last && range.last < range.size ? range : undefined;
}


/***/ }),

/***/ 38098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ SourceError)
/* harmony export */ });
/* harmony import */ var _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12744);

/** A file or address that cannot be opened or read. */
class SourceError extends _commands_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    /** Why, without the file's name. */
    reason;
    /**
     * The operating system's code, as `ENOENT`, where there is one. A server's failures have the codes that come closest: `ENOENT` (it has no
     * such file), `EACCES` (it refuses access), `EHOSTUNREACH` (it cannot be asked).
     */
    code;
    constructor(place, reason, code) {
        super(`${place}: ${reason}`);
        this.reason = reason;
        this.code = code;
    }
}


/***/ }),

/***/ 70938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/** What the operating system's error codes mean, for people. */
const REASONS = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is no folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its path is too long',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EIO: 'the disk reports an error',
    EISDIR: 'it is a folder',
    ENXIO: 'it is a device that is not there',
    ESTALE: 'the network drive has lost it',
};
/** Why a file operation failed. */
function reasonOf(error) {
    const code = errorCode(error);
    const reason = code === undefined ? undefined : REASONS[code];
    if (reason !== undefined)
        return reason;
    return error instanceof Error ? error.message : String(error);
}
/** `ENOENT` and the like. */
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 51283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeAt)
/* harmony export */ });
/** Writes all the bytes from a position on: one call of the system may take only some of them. Throws what the system says. */
async function writeAt(file, bytes, position) {
    for (let done = 0; done < bytes.length;) {
        done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
    }
}


/***/ }),

/***/ 87744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ windowsNameProblem)
/* harmony export */ });
/** Names that are devices, whatever extension follows. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
/** Why Windows would not take a file name, or would take it for something else; `undefined` where it does. Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces". */
function windowsNameProblem(name) {
    const bad = /[<>:"|?*\u0000-\u001f]/.exec(name)?.[0];
    if (bad !== undefined)
        return `the character ${JSON.stringify(bad)}`;
    if (/[. ]$/.test(name))
        return 'a dot or blank at the end';
    return DEVICES.test(name) ? 'the name of a device' : undefined;
}


/***/ })

};
