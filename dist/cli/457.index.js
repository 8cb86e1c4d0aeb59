"use strict";
exports.id = 457;
exports.ids = [457];
exports.modules = {

/***/ 1250:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readCompletely)
/* harmony export */ });
/* harmony import */ var _lazy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9101);

const complete = (0,_lazy_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .R)(() => ([__webpack_require__.e(815), __webpack_require__.e(596)], __webpack_require__(4596)));
const readCompletely = (text, placement) => complete().readYaml(text, placement);


/***/ }),

/***/ 4245:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V0: () => (/* binding */ writeLockFile),
/* harmony export */   W: () => (/* binding */ loadLockFile),
/* harmony export */   _V: () => (/* binding */ hasLockFile)
/* harmony export */ });
/* unused harmony export readLock */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _config_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1210);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73);
/* harmony import */ var _complete_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1250);
/* harmony import */ var _lazy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9101);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1657);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8865);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9233);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6866);









const lockFile = (0,_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .R)(() => ([__webpack_require__.e(934), __webpack_require__.e(13)], __webpack_require__(5013)));
function loadLockFile(root) {
    if (!hasLockFile(root))
        return { entries: new Map(), problems: [] };
    const file = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, _config_files_js__WEBPACK_IMPORTED_MODULE_6__/* .LOCK_FILE */ .F), _config_files_js__WEBPACK_IMPORTED_MODULE_6__/* .LOCK_FILE */ .F);
    return file.ok ? readLock(file.value) : { entries: new Map(), problems: [file.error] };
}
function hasLockFile(root) {
    return (0,_open_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, _config_files_js__WEBPACK_IMPORTED_MODULE_6__/* .LOCK_FILE */ .F)) !== 'missing';
}
function writeLockFile(root, text) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, _config_files_js__WEBPACK_IMPORTED_MODULE_6__/* .LOCK_FILE */ .F);
    const kind = (0,_open_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(path);
    if (kind !== 'missing' && kind !== 'file')
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_7__/* .err */ ._)(`${_config_files_js__WEBPACK_IMPORTED_MODULE_6__/* .LOCK_FILE */ .F} is not a file`);
    try {
        (0,_write_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceFile */ .f)(path, Buffer.from(text), 0o644);
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_7__.ok)(undefined);
    }
    catch (error) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_7__/* .err */ ._)(`${_config_files_js__WEBPACK_IMPORTED_MODULE_6__/* .LOCK_FILE */ .F} cannot be written (${(0,_error_code_js__WEBPACK_IMPORTED_MODULE_8__/* .codeOf */ .$)(error)})`);
    }
}
function readLock(file) {
    return lockFile().readLockFile({ ...file, complete: _complete_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readCompletely */ .f });
}


/***/ }),

/***/ 8865:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readSmallFile),
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   p0: () => (/* binding */ withRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
function withRegularFile(path, use) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).isFile() ? use(fd) : undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function readStart(path, buffer) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, 0, buffer.length, null);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function fill(fd, buffer) {
    let length = 0;
    while (length < buffer.length) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, length, buffer.length - length, length);
        if (read === 0)
            break;
        length += read;
    }
    return length;
}
function readSmallFile(path, most) {
    try {
        return withRegularFile(path, (fd) => {
            const buffer = Buffer.alloc(Math.min((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).size, most) + 1);
            const length = fill(fd, buffer);
            return length > most ? undefined : buffer.subarray(0, length);
        });
    }
    catch {
        return undefined;
    }
}
function kindOf(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stat === undefined)
        return 'missing';
    if (stat.isSymbolicLink())
        return 'link';
    if (stat.isFile())
        return 'file';
    return stat.isDirectory() ? 'folder' : 'other';
}


/***/ }),

/***/ 9233:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var _text_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8980);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8865);



const LARGEST = 1024 * 1024;
function readTextFile(path, shown) {
    const name = shown;
    const skipped = (reason) => (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)({ path: name, reason, effect: 'skipped-file' });
    const kind = (0,_open_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(path);
    if (kind === 'missing')
        return skipped('No such file');
    const bytes = (0,_open_js__WEBPACK_IMPORTED_MODULE_1__/* .readSmallFile */ .EW)(path, LARGEST);
    if (bytes !== undefined)
        return (0,_text_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(name, bytes);
    return skipped(kind === 'file'
        ? 'Cannot be read, or is larger than 1 MiB'
        : 'Not a regular file (links are not followed)');
}


/***/ }),

/***/ 6866:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile),
/* harmony export */   x: () => (/* binding */ createFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


function replaceFile(file, bytes, mode) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)}.${String(process.pid)}.tmp`);
    createFile(temporary, bytes, mode);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, file);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(temporary, { force: true });
        throw error;
    }
}
function createFile(file, bytes, mode) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx', mode ?? 0o644);
    try {
        for (let at = 0; at < bytes.length;)
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, at);
        if (mode !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(fd, mode & 0o7777);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(fd);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}


/***/ }),

/***/ 9101:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ lazy)
/* harmony export */ });
function lazy(load) {
    return () => atOnce(load());
}
function atOnce(module) {
    if (module instanceof Promise) {
        throw new TypeError('lazy() runs only where import() was made synchronous: see src/adapters/lazy.ts');
    }
    return module;
}


/***/ }),

/***/ 2235:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ LOOSE_REGISTRY_KEYS),
/* harmony export */   Ao: () => (/* binding */ isKnownKey),
/* harmony export */   BO: () => (/* binding */ ACS_MATCHED_KEY),
/* harmony export */   D4: () => (/* binding */ PULL_PREFIXES),
/* harmony export */   DQ: () => (/* binding */ ACS_CACHE_KEY),
/* harmony export */   Di: () => (/* binding */ INSTANCE_ID_KEYS),
/* harmony export */   Ef: () => (/* binding */ ACCELERATE_KEY),
/* harmony export */   IW: () => (/* binding */ MATCH_COUNT_KEY),
/* harmony export */   Iy: () => (/* binding */ grantsAcrAccess),
/* harmony export */   Jf: () => (/* binding */ PULL_KEYS),
/* harmony export */   RR: () => (/* binding */ PINNED_CACHE_KEYS),
/* harmony export */   SF: () => (/* binding */ instanceIdOf),
/* harmony export */   SS: () => (/* binding */ EXTRA_STORAGE_KEYS),
/* harmony export */   YP: () => (/* binding */ PERFECT_MATCH_KEY),
/* harmony export */   Yk: () => (/* binding */ ECI_CACHE_KEYS),
/* harmony export */   fH: () => (/* binding */ isPlatformKey),
/* harmony export */   gk: () => (/* binding */ instanceIdKey),
/* harmony export */   h3: () => (/* binding */ USER_ARNS_KEY),
/* harmony export */   i$: () => (/* binding */ SWITCH_KEYS),
/* harmony export */   lC: () => (/* binding */ SERVICE_ARNS_KEY),
/* harmony export */   mU: () => (/* binding */ REUSE_KEYS),
/* harmony export */   mi: () => (/* binding */ AUTO_CACHE_KEYS)
/* harmony export */ });
const ECI = 'k8s.aliyun.com/';
const INSTANCE_ID_KEYS = [`${ECI}acr-instance-id`, `${ECI}acr-instance-ids`];
const SERVICE_ARNS_KEY = `${ECI}acr-service-arns`;
const USER_ARNS_KEY = `${ECI}acr-user-arns`;
const AUTO_CACHE_KEYS = [`${ECI}eci-image-cache`, `${ECI}eci-auto-imc`];
const PINNED_CACHE_KEYS = [`${ECI}eci-image-snapshot-id`, `${ECI}eci-imc-id`];
const PERFECT_MATCH_KEY = `${ECI}imc-perfect-match`;
const MATCH_COUNT_KEY = `${ECI}imc-match-count-request`;
const ECI_CACHE_KEYS = [
    ...AUTO_CACHE_KEYS,
    ...PINNED_CACHE_KEYS,
    PERFECT_MATCH_KEY,
    MATCH_COUNT_KEY,
];
const ACS_CACHE_KEY = 'image.alibabacloud.com/enable-image-cache';
const ACS_MATCHED_KEY = 'image.alibabacloud.com/matched-image-caches';
const LOOSE_REGISTRY_KEYS = [
    `${ECI}plain-http-registry`,
    `${ECI}insecure-registry`,
    'registry.alibabacloud.com/plain-http-registry',
    'registry.alibabacloud.com/insecure-registry',
];
const EXTRA_STORAGE_KEYS = [
    `${ECI}eci-extra-ephemeral-storage`,
    'alibabacloud.com/extra-ephemeral-storage',
];
const ACCELERATE_KEY = `${ECI}image-accelerate-mode`;
const REUSE_KEYS = [`${ECI}auto-match-imagecache`, `${ECI}imc-enable-reuse`];
const PULL_KEYS = [
    ...INSTANCE_ID_KEYS,
    SERVICE_ARNS_KEY,
    USER_ARNS_KEY,
    ...ECI_CACHE_KEYS,
    ACS_CACHE_KEY,
    ...LOOSE_REGISTRY_KEYS,
    ...EXTRA_STORAGE_KEYS,
];
const PULL_PREFIXES = [
    ...new Set(PULL_KEYS.map((key) => key.slice(0, key.indexOf('/') + 1))),
];
const OTHER_KEYS = [
    ACS_MATCHED_KEY,
    ...REUSE_KEYS,
    ...`eci-use-specs eci-spot-strategy eci-spot-price-limit eci-spot-duration eci-spot-fallback
  eci-fail-strategy eci-max-pending-minute eci-gpu-driver-version eci-vswitch
  eci-schedule-strategy eci-security-group eci-ram-role-name eci-with-eip eip-bandwidth
  eci-eip-instanceid eci-instance-family eci-instance-generation eci-compute-category
  eci-custom-tags eci-custom-hosts eci-enable-ipv6 eci-data-cache-bucket eci-data-cache-pl
  eci-data-cache-provisionedIops eci-data-cache-burstingEnabled vswitch-ids security-group-id
  resource-group-id imc-enable-flash imc-cpu-arch imc-os-type p2p-config image-accelerate-mode`
        .split(/\s+/)
        .map((name) => ECI + name),
];
const KNOWN_KEYS = new Set([...PULL_KEYS, ...OTHER_KEYS]);
function isKnownKey(key) {
    return KNOWN_KEYS.has(key);
}
function isPlatformKey(key) {
    return key.startsWith(ECI) || KNOWN_KEYS.has(key);
}
const SWITCH_KEYS = [
    ...AUTO_CACHE_KEYS,
    PERFECT_MATCH_KEY,
    ACS_CACHE_KEY,
    ...REUSE_KEYS,
    `${ECI}imc-enable-flash`,
];
function instanceIdKey(platform) {
    return platform === 'eci' ? INSTANCE_ID_KEYS[1] : INSTANCE_ID_KEYS[0];
}
function instanceIdOf(annotations) {
    return INSTANCE_ID_KEYS.map((key) => annotations.get(key)).find(isSet);
}
function grantsAcrAccess(annotations, customDomain) {
    if (instanceIdOf(annotations) !== undefined)
        return true;
    const bothRoles = isSet(annotations.get(SERVICE_ARNS_KEY)) && isSet(annotations.get(USER_ARNS_KEY));
    return bothRoles && !customDomain;
}
function isSet(annotation) {
    return annotation !== undefined && annotation.value.text.trim() !== '';
}


/***/ }),

/***/ 7951:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ wantsColor)
/* harmony export */ });
function wantsColor({ color }, { env, stdout }) {
    const forced = env['FORCE_COLOR'];
    if (color !== undefined)
        return color;
    if ((env['NO_COLOR'] ?? '') !== '')
        return false;
    if (forced !== undefined && forced !== '')
        return forced !== '0';
    return stdout.isTerminal && env['TERM'] !== 'dumb';
}


/***/ }),

/***/ 2792:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ openNamed)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/config/files.js
var files = __webpack_require__(1210);
// EXTERNAL MODULE: ./build/src/result.js
var result = __webpack_require__(73);
// EXTERNAL MODULE: ./build/src/settings.js
var settings = __webpack_require__(7429);
// EXTERNAL MODULE: ./build/src/text/line-index.js
var line_index = __webpack_require__(7933);
// EXTERNAL MODULE: ./build/src/adapters/complete-reader.js
var complete_reader = __webpack_require__(1250);
// EXTERNAL MODULE: ./build/src/adapters/lazy.js
var lazy = __webpack_require__(9101);
// EXTERNAL MODULE: ./build/src/adapters/disk/open.js
var disk_open = __webpack_require__(8865);
// EXTERNAL MODULE: ./build/src/adapters/disk/text-file.js
var text_file = __webpack_require__(9233);
;// CONCATENATED MODULE: ./build/src/adapters/disk/config-file.js









const config = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(934), __webpack_require__.e(935)], __webpack_require__(7935)));
const rules = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(733), __webpack_require__.e(305), __webpack_require__.e(376)], __webpack_require__(1376)));
function loadConfiguration(root, cwd, given) {
    const found = findConfiguration(root, cwd, given);
    if (!found.ok)
        return (0,result/* err */._)([found.error]);
    return found.value === undefined ? (0,result.ok)(settings/* DEFAULT_SETTINGS */.a) : readConfiguration(found.value);
}
function findConfiguration(root, cwd, given) {
    const found = given === undefined ? findAtRoot(root) : (0,result.ok)((0,external_node_path_.resolve)(cwd, given));
    if (!found.ok)
        return found;
    const path = found.value;
    if (path === undefined)
        return (0,result.ok)(undefined);
    const shown = given ?? (0,external_node_path_.basename)(path);
    const file = (0,text_file/* readTextFile */.G)(path, shown);
    return file.ok ? file : (0,result/* err */._)(`${shown}: ${file.error.reason}`);
}
function readConfiguration(file) {
    const configurable = rules().default.map(({ meta }) => meta);
    const loaded = config().loadSettings({ ...file, complete: complete_reader/* readCompletely */.f }, configurable);
    if (loaded.ok)
        return loaded;
    const index = new line_index/* LineIndex */.r(file.text);
    return (0,result/* err */._)(loaded.error.map(({ message, range }) => {
        const { line, column } = index.position(range.start);
        return `${file.path}:${String(line)}:${String(column)}: ${message}`;
    }));
}
function findAtRoot(root) {
    const there = files/* CONFIG_FILES */.n.filter((name) => (0,disk_open/* kindOf */.I)((0,external_node_path_.join)(root, name)) !== 'missing');
    if (there.length > 1)
        return (0,result/* err */._)(`Found ${there.join(' and ')}; keep one of them`);
    const [name] = there;
    return (0,result.ok)(name === undefined ? undefined : (0,external_node_path_.join)(root, name));
}
function belowRoot(root, cwd, path) {
    const from = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(cwd, path));
    const outside = from === '' || from === '..' || from.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.resolve)(from) === from;
    return outside ? undefined : (0,external_node_path_.join)((0,external_node_path_.dirname)(from), (0,external_node_path_.basename)(from)).split(external_node_path_.sep).join('/');
}

// EXTERNAL MODULE: ./build/src/adapters/disk/lock-file.js
var lock_file = __webpack_require__(4245);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/adapters/disk/root.js




function locate(cwd, paths) {
    const here = external_node_fs_.realpathSync.native(cwd);
    const found = [];
    for (const path of paths) {
        const full = (0,external_node_path_.resolve)(here, path);
        const kind = (0,disk_open/* kindOf */.I)(full);
        if (kind === 'missing')
            return (0,result/* err */._)(`No such file or folder: ${path}`);
        if (kind === 'link')
            return (0,result/* err */._)(`${path} is a symbolic link; name its target`);
        if (kind === 'other')
            return (0,result/* err */._)(`${path} is neither a file nor a folder`);
        found.push({ real: external_node_fs_.realpathSync.native(full), kind });
    }
    const folders = found.map(({ real, kind }) => (kind === 'file' ? (0,external_node_path_.dirname)(real) : real));
    const root = rootOf(here, folders);
    const starts = found.map(({ real, kind }) => ({
        path: (0,external_node_path_.relative)(root, real).split(external_node_path_.sep).join('/'),
        kind,
    }));
    return (0,result.ok)({ root, starts });
}
function rootOf(here, folders) {
    const holdsAll = (root) => folders.every((folder) => isBelow(root, folder));
    const own = checkoutAround(here);
    if (own !== undefined && holdsAll(own))
        return own;
    if (folders.length === 0)
        return here;
    const common = folders.reduce((a, b) => {
        let shared = a;
        while (!isBelow(shared, b))
            shared = (0,external_node_path_.dirname)(shared);
        return shared;
    });
    return checkoutAround(common) ?? (holdsAll(here) ? here : common);
}
function checkoutAround(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}
function isBelow(root, path) {
    const from = (0,external_node_path_.relative)(root, path);
    return from === '' || (!from.startsWith(`..${external_node_path_.sep}`) && from !== '..' && (0,external_node_path_.resolve)(from) !== from);
}

// EXTERNAL MODULE: ./build/src/text/file-name.js
var file_name = __webpack_require__(2570);
// EXTERNAL MODULE: ./build/src/text/limits.js
var limits = __webpack_require__(174);
// EXTERNAL MODULE: ./build/src/manifests/prefilter.js
var prefilter = __webpack_require__(3324);
// EXTERNAL MODULE: ./build/src/text/decode.js
var decode = __webpack_require__(8980);
// EXTERNAL MODULE: ./build/src/yaml/foreign.js
var foreign = __webpack_require__(968);
;// CONCATENATED MODULE: ./build/src/manifests/file.js




function readFile(path, bytes, holdsChart) {
    if ((0,file_name/* isUnsafeName */.Si)(path)) {
        const reason = 'Control or direction characters in the file name; rename it';
        return (0,result/* err */._)({ path, reason, effect: 'skipped-file' });
    }
    return (0,foreign/* chartFolders */.ue)(path).some(holdsChart) ? 'helm-chart' : (0,decode/* decode */.D)(path, bytes);
}

// EXTERNAL MODULE: ./build/src/adapters/disk/error-code.js
var error_code = __webpack_require__(1657);
// EXTERNAL MODULE: ./build/src/adapters/disk/write.js
var write = __webpack_require__(6866);
;// CONCATENATED MODULE: ./build/src/adapters/disk/workspace.js










class Workspace {
    root;
    #buffer = Buffer.allocUnsafeSlow(limits/* LIMITS */.b.fileBytes + 1);
    #charts = new Map();
    constructor(root) {
        this.root = root;
    }
    read(path) {
        const start = this.#bytes(path, (file) => (0,disk_open/* readStart */.H6)(file, this.#buffer));
        if (!start.ok)
            return start;
        if (!(0,prefilter/* fileMayMatter */.N)(start.value))
            return 'irrelevant';
        const bytes = this.#bytes(path, (file) => this.#whole(file));
        if (!bytes.ok)
            return bytes;
        if (this.#isBehindLink(path)) {
            return (0,result/* err */._)({ path, reason: 'Reached through a symbolic link', effect: 'skipped-file' });
        }
        return readFile(path, bytes.value, (folder) => this.#holdsChart(folder));
    }
    write(before, text) {
        const { path } = before;
        const refused = (reason) => (0,result/* err */._)({ path, reason, effect: 'no-fixes' });
        const now = this.read(path);
        const same = typeof now === 'object' && now.ok && now.value.text === before.text;
        if (!same)
            return refused('Changed while it was being linted; not fixed');
        try {
            const file = (0,external_node_path_.join)(this.root, path);
            const mode = (0,disk_open/* withRegularFile */.p0)(file, (fd) => (0,external_node_fs_.fstatSync)(fd).mode) ?? 0o644;
            (0,write/* replaceFile */.f)(file, Buffer.from(text), mode);
            return (0,result.ok)(undefined);
        }
        catch (error) {
            return refused(`Cannot be written (${(0,error_code/* codeOf */.$)(error)}); not fixed`);
        }
    }
    create(path, text) {
        const refused = (reason) => (0,result/* err */._)({ path, reason, effect: 'no-fixes' });
        if ((0,file_name/* isUnsafeName */.Si)(path) || path.split('/').some((name) => /^\.|^$/.test(name))) {
            return refused('Not a name for a new file; not written');
        }
        try {
            if (!this.#makeFolders((0,external_node_path_.dirname)(path))) {
                return refused('To be reached through a symbolic link; not written');
            }
            (0,write/* createFile */.x)((0,external_node_path_.join)(this.root, path), Buffer.from(text));
            return (0,result.ok)(undefined);
        }
        catch (error) {
            const code = (0,error_code/* codeOf */.$)(error);
            return refused(code === 'EEXIST'
                ? 'Already there, and not one of the files that were read; not written'
                : `Cannot be created (${code}); not written`);
        }
    }
    #makeFolders(path) {
        if (path === '.')
            return true;
        if (!this.#makeFolders((0,external_node_path_.dirname)(path)))
            return false;
        const folder = (0,external_node_path_.join)(this.root, path);
        if (!(0,external_node_fs_.existsSync)(folder))
            (0,external_node_fs_.mkdirSync)(folder);
        return external_node_fs_.realpathSync.native(folder) === folder;
    }
    #whole(file) {
        return (0,disk_open/* withRegularFile */.p0)(file, (fd) => (0,disk_open/* fill */.GS)(fd, this.#buffer));
    }
    #bytes(path, read) {
        const skipped = (reason) => (0,result/* err */._)({ path, reason, effect: 'skipped-file' });
        try {
            const length = read((0,external_node_path_.join)(this.root, path));
            if (length === undefined)
                return skipped('Not a regular file');
            return (0,result.ok)(this.#buffer.subarray(0, length));
        }
        catch (error) {
            const code = (0,error_code/* codeOf */.$)(error);
            if (code === 'ELOOP')
                return skipped('A symbolic link; links are not followed');
            return skipped(`Cannot be opened (${code})`);
        }
    }
    #isBehindLink(path) {
        const folder = (0,external_node_path_.dirname)(path);
        const expected = folder === '.' ? this.root : (0,external_node_path_.join)(this.root, folder);
        return external_node_fs_.realpathSync.native(expected) !== expected;
    }
    #holdsChart(folder) {
        let known = this.#charts.get(folder);
        known ??= (0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.root, folder, 'Chart.yaml'));
        this.#charts.set(folder, known);
        return known;
    }
}

// EXTERNAL MODULE: ./build/src/program/files.js + 2 modules
var program_files = __webpack_require__(8402);
;// CONCATENATED MODULE: ./build/src/program/open.js








const globs = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(138), __webpack_require__.e(835)], __webpack_require__(835)));
function openSession(scope) {
    const { cwd, stdin } = scope;
    const elapsed = stopwatch(scope);
    const located = locate(cwd, stdin ? [] : scope.paths);
    if (!located.ok)
        return (0,result/* err */._)([located.error]);
    const { root, starts } = located.value;
    const configuration = scope.settings
        ? (0,result.ok)(scope.settings)
        : loadConfiguration(root, cwd, scope.config);
    if (!configuration.ok)
        return configuration;
    const settings = configuration.value;
    const { selects, excludes, matches } = globsOf(settings, scope);
    const workspace = new Workspace(root);
    const lock = (0,lock_file/* loadLockFile */.W)(root);
    const files = (walked) => stdin
        ? (0,program_files/* fileOfStdin */.Ad)(belowRoot(root, cwd, stdin.path) ?? stdin.path, stdin.bytes, walked)
        : (0,program_files/* filesOnDisk */.Ed)(workspace, { starts, selects, excludes }, scope, walked);
    const narrowed = scope.include.length + scope.exclude.length > 0 || stdin !== undefined;
    return (0,result.ok)({
        root,
        settings,
        facts: factsOf(scope, matches, lock),
        files,
        workspace,
        whole: !narrowed && starts.some(({ path }) => path === ''),
        lock: lock.entries,
        problems: lock.problems,
        elapsed,
    });
}
async function openSnapshot(scope, lock, read) {
    const { settings, paths } = scope;
    const elapsed = stopwatch(scope);
    const { selects, matches } = globsOf(settings, scope);
    const starts = paths.map((path) => posix.normalize(path).replace(/\/$/, ''));
    const isStarted = (path) => starts.some((start) => start === '.' || start === path || path.startsWith(`${start}/`));
    const snapshot = await read((path) => isStarted(path) && selects(path));
    if (!snapshot.ok)
        return snapshot;
    return ok({
        root: scope.cwd,
        settings,
        facts: factsOf(scope, matches, lock),
        files: (walked) => filesOfSnapshot(snapshot.value, scope, walked),
        workspace: undefined,
        whole: starts.includes('.') && scope.include.length + scope.exclude.length === 0,
        lock: lock.entries,
        problems: lock.problems,
        elapsed,
    });
}
function stopwatch({ now }) {
    const began = now();
    return () => now() - began;
}
function factsOf({ obeysSuppressions = true }, matches, lock) {
    return { matches, sizes: { locked: lock.entries, measured: new Map() }, obeysSuppressions };
}
function globsOf(settings, scope) {
    const include = [...settings.include, ...scope.include];
    const exclude = [...settings.exclude, ...scope.exclude];
    const { images, overrides } = settings;
    if (include.length + exclude.length + images.length + overrides.length === 0) {
        return { selects: () => true, excludes: () => false, matches: () => false };
    }
    const matches = globs().globMatcher();
    const excludes = (path) => exclude.some((glob) => matches(glob, path));
    const own = `${settings.imagecache.directory}/`;
    const included = (path) => include.length === 0 || path.startsWith(own) || include.some((glob) => matches(glob, path));
    return { selects: (path) => included(path) && !excludes(path), excludes, matches };
}

// EXTERNAL MODULE: ./build/src/commands/cli/tell.js
var tell = __webpack_require__(6957);
;// CONCATENATED MODULE: ./build/src/commands/cli/open.js


async function openNamed(given, io, progress, hint = '') {
    const opened = openSession(await scopeOf(given, io, progress));
    if (opened.ok)
        return opened.value;
    progress.clear();
    for (const error of opened.error)
        (0,tell/* tell */.q)(io, `error: ${error}${hint}`);
    return undefined;
}
async function scopeOf(given, io, progress) {
    const { stdin, stdinFilename, operands, config, include, exclude } = given;
    return {
        cwd: io.cwd,
        paths: operands.length > 0 ? operands : ['.'],
        config,
        include,
        exclude,
        ...(stdin && stdinFilename !== undefined
            ? { stdin: { path: stdinFilename, bytes: await io.readStdin() } }
            : {}),
        now: io.now,
        settleIn: io.settleIn,
        progress: progress.files,
    };
}


/***/ }),

/***/ 7633:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ progressLine)
/* harmony export */ });
const PATIENCE = 300;
function progressLine({ progress, quiet }, io) {
    const wanted = progress ?? (io.stderr.isTerminal && !quiet);
    const began = io.now();
    let shown = false;
    const show = (text) => {
        if (!wanted || io.now() - began < PATIENCE)
            return;
        shown = true;
        io.stderr.write(`\r\u001B[K${text()}`);
    };
    return {
        files: (files) => {
            show(() => `${files.toLocaleString('en-US')} files`);
        },
        images: (done, all) => {
            show(() => `${String(done)} of ${String(all)} images measured`);
        },
        clear: () => {
            if (shown)
                io.stderr.write('\r\u001B[K');
        },
    };
}


/***/ }),

/***/ 3457:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readingCommand: () => (/* binding */ readingCommand)
});

// EXTERNAL MODULE: ./build/src/adapters/lazy.js
var lazy = __webpack_require__(9101);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/config/values.js
var values = __webpack_require__(5339);
// EXTERNAL MODULE: ./build/src/text/bytes.js
var bytes = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/src/config/options.js
var options = __webpack_require__(7271);
// EXTERNAL MODULE: ./build/src/text/suggestion.js
var suggestion = __webpack_require__(2102);
// EXTERNAL MODULE: ./build/src/program/exit-code.js
var exit_code = __webpack_require__(6515);
// EXTERNAL MODULE: ./build/src/report/reporter.js
var reporter = __webpack_require__(2820);
// EXTERNAL MODULE: ./build/src/report/sources.js
var report_sources = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
// EXTERNAL MODULE: ./build/src/program/take-in.js
var take_in = __webpack_require__(9440);
;// CONCATENATED MODULE: ./build/src/program/lint.js



const judging = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(733), __webpack_require__.e(934), __webpack_require__.e(627), __webpack_require__.e(123)], __webpack_require__(9123)));
const repairing = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(733), __webpack_require__.e(934), __webpack_require__.e(627), __webpack_require__.e(495), __webpack_require__.e(658)], __webpack_require__(8658)));
async function lintSession(session, linting) {
    const { walked, kept } = await takeInMeasured(session, linting);
    const reading = session.elapsed();
    const problems = [...walked.problems, ...session.problems];
    const found = kept === undefined
        ? nothingFound(walked, problems)
        : judgeAndRepair(session, linting, { walked, kept, problems });
    return { ...found, timing: { reading, judging: session.elapsed() - reading } };
}
async function takeInMeasured(session, { fix, sizes, measuring }) {
    const keeping = { fixing: fix !== 'none', keepsAll: false };
    const taken = (0,take_in/* takeIn */.l)(session, keeping);
    if (sizes === undefined || taken.kept === undefined)
        return taken;
    const measured = await sizes.measure(taken.kept.unmeasured, measuring);
    return measured.size === 0 ? taken : (0,take_in/* takeIn */.l)(session, keeping, measured);
}
function judgeAndRepair(session, linting, read) {
    const { judge, sourcesOf, suppressionsOf } = judging();
    const first = judge(read.kept);
    const repaired = repair(first, session, linting);
    const { now, fixed, changes, shown } = repaired;
    const report = lint_reporter(read, repaired);
    return {
        report: report(now, fixed),
        sources: sourcesOf(now),
        changes,
        repairs: shown && repairsOf(shown, report),
        suppressions: suppressionsOf(first),
    };
}
function repair(first, { workspace }, { fix, unsafeFixes }) {
    if (fix === 'none')
        return { now: first, changes: [], fixed: 0, problems: [], shown: undefined };
    const { showRepair, writeRepair } = repairing();
    return fix === 'show' || workspace === undefined
        ? showRepair(first, unsafeFixes)
        : writeRepair(first, unsafeFixes, workspace);
}
function lint_reporter({ walked, kept, problems }, { now, problems: unwritten }) {
    const { countsOf, problemsOf } = judging();
    const counts = countsOf(now, kept, walked);
    const all = [...problems, ...kept.survey.problems, ...problemsOf(now), ...unwritten];
    const sorted = all.toSorted(byPlace);
    return ({ verdict }, fixed) => ({ ...verdict, problems: sorted, counts, fixed });
}
function repairsOf({ fixed, propose, after }, report) {
    return {
        fixed,
        propose,
        after: () => {
            const { judged, propose: proposeMore } = after();
            const sources = judging().sourcesOf(judged);
            return { report: report(judged, fixed), sources, propose: proposeMore };
        },
    };
}
function nothingFound({ looked, charts }, problems) {
    const counts = {
        files: looked,
        manifests: 0,
        pods: 0,
        images: 0,
        unknownSizes: [],
        leftAlone: charts === 0 ? {} : { 'Helm templates': charts },
    };
    const nothing = { findings: [], suppressed: [], ruleErrors: [], fixed: 0 };
    return {
        report: { ...nothing, problems: problems.toSorted(byPlace), counts },
        sources: new Map(),
        changes: [],
        repairs: undefined,
        suppressions: [],
    };
}
function byPlace(a, b) {
    return (0,text_text/* compareText */.n6)(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0);
}

// EXTERNAL MODULE: ./build/src/commands/cli/progress.js
var cli_progress = __webpack_require__(7633);
// EXTERNAL MODULE: ./build/src/commands/cli/open.js + 5 modules
var cli_open = __webpack_require__(2792);
// EXTERNAL MODULE: ./build/src/commands/cli/color.js
var color = __webpack_require__(7951);
;// CONCATENATED MODULE: ./build/src/commands/cli/reporters.js

const checkstyle = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 196), __webpack_require__(9196)));
const github = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 186), __webpack_require__(1186)));
const gitlab = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 714), __webpack_require__(3714)));
const json = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 819), __webpack_require__(9819)));
const junit = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 881), __webpack_require__(1881)));
const markdown = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 788), __webpack_require__(6788)));
const pretty = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 171), __webpack_require__(7171)));
const rdjson = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 513), __webpack_require__(5513)));
const sarif = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 112), __webpack_require__(7112)));
const rules = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(733), __webpack_require__.e(305), __webpack_require__.e(376)], __webpack_require__(1376)));
const REPORTERS = {
    pretty: () => pretty().pretty,
    json: () => json().json,
    sarif: () => sarif().sarif(rules().default.map(({ meta }) => meta)),
    github: () => github().github,
    junit: () => junit().junit,
    checkstyle: () => checkstyle().checkstyle,
    rdjson: () => rdjson().rdjson,
    gitlab: () => gitlab().gitlab,
    markdown: () => markdown().markdown,
};
function reporterOf(format) {
    return REPORTERS[format]();
}

;// CONCATENATED MODULE: ./build/src/commands/cli/outputs.js






const diffs = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 560), __webpack_require__(5560)));
function writeOutputs(linted, given, io, version) {
    if (given.diff && linted.changes.length > 0) {
        io.stdout.write(diffs().unifiedDiff(linted.changes));
    }
    const sources = new report_sources/* Sources */.j(linted.sources);
    for (const { format, file } of outputsOf(given, linted.report, io)) {
        const reporter = reporterOf(format);
        const toStdout = file === undefined;
        const view = {
            sources,
            version,
            color: toStdout && (0,color/* wantsColor */.z)(given, io),
            width: toStdout ? io.stdout.width : undefined,
            quiet: given.quiet,
            inActions: io.env['GITHUB_ACTIONS'] === 'true',
        };
        const text = reporter(linted.report, view);
        if (toStdout)
            io.stdout.write(text);
        else
            writeReport(io.files, (0,external_node_path_.resolve)(io.cwd, file), text);
    }
}
function outputsOf({ outputs, diff, quiet }, { findings }, io) {
    if (diff || outputs.some(({ file }) => file === undefined))
        return outputs;
    const format = io.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';
    if (outputs.length > 0)
        return outputs;
    return quiet && findings.length === 0 ? [] : [{ format, file: undefined }];
}
function writeReport(files, file, text) {
    const made = files.makeFolder((0,external_node_path_.dirname)(file));
    const written = made.ok ? files.write(file, text) : made;
    if (!written.ok) {
        throw new values/* UsageError */.eb(`The report cannot be written to ${file} (${written.error})`);
    }
}

// EXTERNAL MODULE: ./build/src/commands/cli/size-source.js
var size_source = __webpack_require__(9609);
// EXTERNAL MODULE: ./build/src/commands/cli/tell.js
var tell = __webpack_require__(6957);
;// CONCATENATED MODULE: ./build/src/commands/cli/lint.js















const changedLines = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 58), __webpack_require__(4058)));
const diffLines = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 579), __webpack_require__(5579)));
const baselines = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 905), __webpack_require__(6905)));
async function lintCommand(given, io, version) {
    const progress = (0,cli_progress/* progressLine */.o)(given, io);
    const sizes = (0,size_source/* sizeSource */.T)(given.registry, io, 'off');
    const session = await (0,cli_open/* openNamed */.S)(given, io, progress, commandHint(given));
    if (session === undefined)
        return 2;
    const linted = await lintSession(session, {
        fix: given.fix ? 'write' : given.diff ? 'show' : 'none',
        unsafeFixes: given.unsafeFixes,
        sizes,
        measuring: progress.images,
    });
    progress.clear();
    const report = onChangedLines(session, linted, given);
    const based = throughBaseline(report, given, io);
    if (!given.quiet) {
        for (const line of [...runNotes(linted, given.verbose), ...based.notes])
            (0,tell/* tell */.q)(io, line);
    }
    writeOutputs({ ...linted, report: based.report }, given, io, version);
    if (given.stats)
        for (const line of statistics(linted, io))
            (0,tell/* tell */.q)(io, line);
    return (0,exit_code/* exitCode */.I)(based.report, given.failOn, given.maxWarnings);
}
function onChangedLines({ root }, { report, sources }, { changed }) {
    if (changed === undefined)
        return report;
    const { hasChanged } = diffLines();
    const changes = changedLines().changedSince(root, changed === '' ? undefined : changed);
    if (!changes.ok)
        throw new values/* UsageError */.eb(changes.error);
    const index = new report_sources/* Sources */.j(sources);
    const findings = report.findings.filter(({ path, range }) => hasChanged(changes.value, path, index.span(path, range).start.line));
    return { ...report, findings };
}
function throughBaseline(report, { baseline, updateBaseline }, io) {
    if (baseline === undefined)
        return { report, notes: [] };
    const file = (0,external_node_path_.resolve)(io.cwd, baseline);
    const commands = baselines();
    return updateBaseline
        ? commands.updateBaseline(io.files, file, report)
        : commands.readBaseline(io.files, file, report);
}
function commandHint({ operands }) {
    const [first] = operands;
    return first === undefined || operands.length > 1 ? '' : (0,suggestion/* didYouMean */.a)(first, Object.keys(options/* COMMANDS */.Lo));
}
function runNotes({ report }, verbose) {
    const { problems, ruleErrors, counts } = report;
    const notes = problems.map(tell/* problemLine */.Y);
    for (const { ruleId, message } of ruleErrors) {
        notes.push(`error: rule ${ruleId} failed and its findings are incomplete: ${message}`);
    }
    const asked = counts.unknownSizes.filter(({ reason }) => reason !== undefined);
    notes.push(...(0,size_source/* unknownSizeNotes */.B)(verbose ? counts.unknownSizes : asked));
    if (!verbose)
        return notes;
    for (const [what, count] of Object.entries(counts.leftAlone)) {
        notes.push(`note: left alone ${what}: ${String(count)}`);
    }
    return notes;
}
function statistics({ report: { counts }, timing }, io) {
    const { files, manifests, pods, images } = counts;
    return [
        [
            (0,reporter/* counted */.hS)(files, 'file'),
            (0,reporter/* counted */.hS)(manifests, 'manifest'),
            (0,reporter/* counted */.hS)(pods, 'pod'),
            (0,reporter/* counted */.hS)(images, 'image'),
        ].join(', '),
        `reading ${timing.reading.toFixed(0)} ms, judging ${timing.judging.toFixed(0)} ms, peak memory ${(0,bytes/* formatBytes */.z)(io.peakMemory())}`,
    ];
}

;// CONCATENATED MODULE: ./build/src/commands/cli/reading.js


const reading_images = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(733), __webpack_require__.e(934), __webpack_require__.e(305), __webpack_require__.e(627), __webpack_require__.e(495), __webpack_require__.e(856)], __webpack_require__(2475)));
const imagecache = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(733), __webpack_require__.e(934), __webpack_require__.e(305), __webpack_require__.e(627), __webpack_require__.e(495), __webpack_require__.e(140), __webpack_require__.e(599)], __webpack_require__(3599)));
const sizes = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(733), __webpack_require__.e(934), __webpack_require__.e(305), __webpack_require__.e(627), __webpack_require__.e(495), __webpack_require__.e(165)], __webpack_require__(7165)));
async function readingCommand(command, given, io, version) {
    switch (command) {
        case 'lint':
            return lintCommand(given, io, version);
        case 'images':
            return reading_images().imagesCommand(given, io);
        case 'imagecache':
            return imagecache().imagecacheCommand(given, io);
        case 'sizes':
            return sizes().sizesCommand(given, io);
    }
}


/***/ }),

/***/ 9609:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ unknownSizeNotes),
/* harmony export */   T: () => (/* binding */ sizeSource)
/* harmony export */ });
/* harmony import */ var _adapters_lazy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9101);
/* harmony import */ var _config_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5339);
/* harmony import */ var _report_reporter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2820);



const registries = (0,_adapters_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .R)(() => (__webpack_require__.e(/* import() */ 56), __webpack_require__(5056)));
const policies = (0,_adapters_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .R)(() => (__webpack_require__.e(/* import() */ 85), __webpack_require__(3085)));
const USUAL_PLATFORM = 'linux/amd64';
const PLATFORM = /^[a-z0-9]{1,20}\/[a-z0-9]{1,20}(?:\/[a-z0-9.]{1,20})?$/;
function sizeSource(options, { env }, byDefault, credentials = []) {
    if ((options.mode ?? byDefault) === 'off')
        return undefined;
    const policy = policies();
    const { platform = USUAL_PLATFORM } = options;
    if (!PLATFORM.test(platform)) {
        throw new _config_values_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`Expected --image-platform to be OS/ARCH as ${USUAL_PLATFORM}, found "${platform}"`);
    }
    return registries().registrySizes({
        allowed: all('allow-registry', options.allowed, policy.readRegistryHost),
        private: all('private-registry', options.private, policy.readPrivateRegistry),
        tokenServers: all('token-server', options.tokenServers, policy.readTokenServer),
        platform,
        credentials,
    }, env);
}
function all(option, texts, read) {
    return texts.map((text) => {
        const found = read(text);
        if (!found.ok)
            throw new _config_values_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`--${option}: ${found.error}`);
        return found.value;
    });
}
function unknownSizeNotes(unknown) {
    const byReason = new Map();
    for (const { image, reason } of unknown) {
        byReason.set(reason, [...(byReason.get(reason) ?? []), image]);
    }
    return [...byReason].map(([reason, images]) => {
        const names = images.join(', ');
        const why = reason === undefined ? '' : ` (${reason})`;
        return `note: the size of ${(0,_report_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(images.length, 'image')} is not known${why}: ${names}`;
    });
}


/***/ }),

/***/ 6957:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ problemLine),
/* harmony export */   q: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8606);

function tell(io, line) {
    const safe = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(line);
    const inActions = io.env['GITHUB_ACTIONS'] === 'true';
    io.stderr.write(`${inActions ? (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLog */ .H_)(safe) : safe}\n`);
}
const EFFECTS = {
    'skipped-file': 'file skipped',
    'skipped-document': 'document skipped',
    'no-fixes': 'no fixes',
};
function problemLine({ path, line, reason, effect }) {
    const place = line === undefined ? path : `${path}:${String(line)}`;
    return `warning: ${place}: ${reason} (${EFFECTS[effect]})`;
}


/***/ }),

/***/ 1210:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ LOCK_FILE),
/* harmony export */   n: () => (/* binding */ CONFIG_FILES)
/* harmony export */ });
const CONFIG_FILES = [
    '.wfcache-lint.yaml',
    '.wfcache-lint.yml',
    '.wfcache-lint.json',
];
const LOCK_FILE = '.wfcache-lint.lock.yaml';


/***/ }),

/***/ 6404:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   WH: () => (/* binding */ podMetadataPath),
/* harmony export */   We: () => (/* binding */ isClusterLibrary),
/* harmony export */   YZ: () => (/* binding */ workflowRow),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   tG: () => (/* binding */ kindsOf)
/* harmony export */ });
const ARGO = 'argoproj.io';
const ANY = undefined;
const USUAL_STRAYS = ['metadata', 'spec.workflowMetadata', 'spec.metadata'];
const WORKFLOWS = {
    Workflow: {
        group: ARGO,
        words: 'a Workflow',
        reads: 'workflow',
        spec: 'spec',
        role: 'run',
        strays: { object: USUAL_STRAYS },
    },
    WorkflowTemplate: {
        group: ARGO,
        words: 'a WorkflowTemplate',
        reads: 'workflow',
        spec: 'spec',
        role: 'library',
        cluster: false,
        strays: { object: USUAL_STRAYS },
    },
    ClusterWorkflowTemplate: {
        group: ARGO,
        words: 'a ClusterWorkflowTemplate',
        reads: 'workflow',
        spec: 'spec',
        role: 'library',
        cluster: true,
        strays: { object: USUAL_STRAYS },
    },
    CronWorkflow: {
        group: ARGO,
        words: 'a CronWorkflow',
        reads: 'workflow',
        spec: 'spec.workflowSpec',
        role: 'run',
        strays: {
            object: [...USUAL_STRAYS, 'spec.podMetadata'],
            spec: ['workflowMetadata', 'metadata'],
        },
    },
    WorkflowEventBinding: {
        group: ARGO,
        words: 'a WorkflowEventBinding',
        reads: 'workflow',
        spec: 'spec.submit',
        role: 'reference',
        strays: { object: ['metadata', 'spec.submit.metadata'] },
    },
    WorkflowDefaults: {
        group: ANY,
        kind: 'ConfigMap',
        words: 'the ConfigMap of the workflow controller (`workflowDefaults`)',
        reads: 'workflow',
        inside: ['data.workflowDefaults', 'data.config.workflowDefaults'],
        spec: 'spec',
        role: 'defaults',
        strays: { object: USUAL_STRAYS },
    },
};
const OTHERS = {
    ScheduledWorkflow: {
        group: 'kubeflow.org',
        words: 'a ScheduledWorkflow of Kubeflow Pipelines',
        reads: 'wrapper',
        of: 'Workflow',
        spec: 'spec.workflow.spec',
    },
    List: { group: ANY, words: 'a List', reads: 'container', holds: 'items[]' },
    Template: {
        group: ANY,
        words: 'a Template of OpenShift',
        reads: 'container',
        holds: 'objects[]',
    },
    Sensor: {
        group: ARGO,
        words: 'a Sensor of Argo Events',
        reads: 'container',
        holds: 'spec.triggers[].template.argoWorkflow|k8s.source.resource|inline',
    },
    ImageCache: { group: 'eci.alibabacloud.com', words: 'an ImageCache', reads: 'image-cache' },
    Namespace: bystander('a Namespace'),
    Service: bystander('a Service'),
    ServiceAccount: bystander('a ServiceAccount'),
    Deployment: bystander('a Deployment'),
    StatefulSet: bystander('a StatefulSet'),
    DaemonSet: bystander('a DaemonSet'),
    ReplicaSet: bystander('a ReplicaSet'),
    Job: bystander('a Job'),
    CronJob: bystander('a CronJob'),
};
function bystander(words) {
    return { group: ANY, words, reads: 'bystander' };
}
const KINDS = Object.entries({ ...WORKFLOWS, ...OTHERS }).map(([name, row]) => ({ kind: name, ...row, name }));
function kindsOf(apiVersion, kind) {
    return KINDS.filter((row) => row.kind === kind && isOfGroup(apiVersion, row.group));
}
function isOfGroup(apiVersion, group) {
    return group === undefined || apiVersion.startsWith(`${group}/`);
}
function workflowRow(kind) {
    return WORKFLOWS[kind];
}
function roleOf(kind) {
    return WORKFLOWS[kind].role;
}
function isClusterLibrary(kind) {
    const row = workflowRow(kind);
    return row.role === 'library' && row.cluster;
}
function podMetadataPath(kind) {
    return `${WORKFLOWS[kind].spec}.podMetadata`;
}


/***/ }),

/***/ 3324:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ documentMayMatter),
/* harmony export */   N: () => (/* binding */ fileMayMatter)
/* harmony export */ });
/* harmony import */ var _alibaba_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2235);
/* harmony import */ var _text_decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8980);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6404);



const NEEDLES = gathered(_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .GW);
const MARKS = new RegExp(NEEDLES.flatMap(({ marks }) => marks)
    .map((mark) => mark.replaceAll('.', String.raw `\.`))
    .join('|'));
function fileMayMatter(bytes) {
    return (0,_text_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .isUtf16 */ .b)(bytes) || documentMayMatter(bytes.toString('latin1'));
}
function documentMayMatter(text) {
    if (!MARKS.test(text))
        return false;
    return NEEDLES.some(({ marks, kinds }) => marks.some((mark) => text.includes(mark)) && kinds.some((kind) => text.includes(kind)));
}
function gathered(rows) {
    const byMarks = new Map();
    for (const row of rows) {
        const marks = shortest(marksOf(row));
        const key = marks.join(' ');
        const kinds = shortest([...(byMarks.get(key)?.kinds ?? []), row.kind]);
        if (marks.length > 0)
            byMarks.set(key, { marks, kinds });
    }
    return [...byMarks.values()];
}
function marksOf(row) {
    if (row.group !== undefined)
        return [row.group];
    switch (row.reads) {
        case 'bystander':
            return _alibaba_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .PULL_PREFIXES */ .D4;
        case 'workflow':
            return row.inside.flatMap((path) => path.split('.').slice(-1));
        case 'container':
            return [];
    }
}
function shortest(texts) {
    const each = [...new Set(texts)];
    return each.filter((text) => !each.some((other) => other !== text && text.includes(other)));
}


/***/ }),

/***/ 6515:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isComplete),
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
const RANK = {
    info: 0,
    warning: 1,
    error: 2,
    never: 3,
};
function exitCode(report, failOn, maxWarnings) {
    const { findings, problems, ruleErrors } = report;
    if (ruleErrors.length > 0 || !isComplete(problems))
        return 3;
    if (findings.some(({ severity }) => RANK[severity] >= RANK[failOn]))
        return 1;
    const warnings = findings.filter(({ severity }) => severity === 'warning').length;
    return maxWarnings !== undefined && warnings > maxWarnings ? 1 : 0;
}
function isComplete(problems) {
    return problems.every(({ invalid }) => invalid === true);
}


/***/ }),

/***/ 8402:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JO: () => (/* binding */ Walked),
  Ad: () => (/* binding */ fileOfStdin),
  Ed: () => (/* binding */ filesOnDisk)
});

// UNUSED EXPORTS: filesOfSnapshot

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/text/file-name.js
var file_name = __webpack_require__(2570);
// EXTERNAL MODULE: ./build/src/text/limits.js
var limits = __webpack_require__(174);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
// EXTERNAL MODULE: ./build/src/adapters/lazy.js
var lazy = __webpack_require__(9101);
;// CONCATENATED MODULE: ./build/src/adapters/disk/ignored.js
function isIgnored(path, files) {
    for (let at = files.length - 1; at >= 0; at -= 1) {
        const file = files[at];
        if (file === undefined)
            continue;
        const below = file.folder === '' ? path : path.slice(file.folder.length + 1);
        const { ignored, unignored } = file.patterns.test(below);
        if (ignored)
            return true;
        if (unignored)
            return false;
    }
    return false;
}

// EXTERNAL MODULE: ./build/src/adapters/disk/error-code.js
var error_code = __webpack_require__(1657);
// EXTERNAL MODULE: ./build/src/adapters/disk/open.js
var disk_open = __webpack_require__(8865);
;// CONCATENATED MODULE: ./build/src/adapters/disk/walk.js









const gitignore = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(298), __webpack_require__.e(279)], __webpack_require__(7279)));
const LARGEST_GITIGNORE = 256 * 1024;
function* walk(root, start, walking) {
    const { selects, report } = walking;
    const above = ignoresAbove(root, start);
    const stack = [{ path: start, depth: 0, ignores: above }];
    for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
        const entries = list(root, folder, report);
        if (entries === undefined)
            continue;
        const ignores = withOwn(root, folder, entries);
        const inner = [];
        for (const entry of entries) {
            const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
            if (entry.isDirectory()) {
                if ((0,file_name/* isFolderLeftOut */.Wg)(entry.name) || isIgnored(`${path}/`, ignores))
                    continue;
                inner.push({ path, depth: folder.depth + 1, ignores });
            }
            else if (entry.isFile() && (0,file_name/* isManifestName */.zU)(entry.name)) {
                if (!isIgnored(path, ignores) && selects(path))
                    yield path;
            }
        }
        stack.push(...inner.toReversed());
    }
}
function list(root, { path, depth }, report) {
    const refuse = (reason) => {
        report({ path: (path === '' ? '.' : path), reason, effect: 'skipped-file' });
    };
    if (depth > limits/* LIMITS */.b.folderDepth) {
        return refuse(`Folders inside each other deeper than ${String(limits/* LIMITS */.b.folderDepth)}; exclude them`);
    }
    try {
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, path), { withFileTypes: true });
        return entries.toSorted((a, b) => (0,text_text/* compareText */.n6)(a.name, b.name));
    }
    catch (error) {
        return refuse(`The folder cannot be listed (${(0,error_code/* codeOf */.$)(error)})`);
    }
}
function ignoresAbove(root, start) {
    if (start === '')
        return [];
    const parts = start.split('/');
    const ignores = parts.flatMap((_, depth) => {
        return ownIgnores(root, parts.slice(0, depth).join('/'));
    });
    return parts.some((_, depth) => isIgnored(`${parts.slice(0, depth + 1).join('/')}/`, ignores))
        ? []
        : ignores;
}
function withOwn(root, { path, ignores }, entries) {
    const has = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    return has ? [...ignores, ...ownIgnores(root, path)] : ignores;
}
function ownIgnores(root, folder) {
    const bytes = (0,disk_open/* readSmallFile */.EW)((0,external_node_path_.join)(root, folder, '.gitignore'), LARGEST_GITIGNORE);
    if (bytes === undefined)
        return [];
    return [gitignore().readIgnoreFile(folder, bytes.toString('utf8'))];
}

// EXTERNAL MODULE: ./build/src/manifests/prefilter.js
var prefilter = __webpack_require__(3324);
// EXTERNAL MODULE: ./build/src/text/decode.js
var decode = __webpack_require__(8980);
;// CONCATENATED MODULE: ./build/src/program/files.js




class Walked {
    looked = 0;
    charts = 0;
    problems = [];
}
function filesOnDisk(workspace, wanted, watch, walked) {
    const found = pathsOf(workspace.root, wanted, walked);
    return upToLimits(found, (path) => workspace.read(path), watch, walked);
}
function filesOfSnapshot({ files, problems }, watch, walked) {
    walked.problems.push(...problems);
    return upToLimits(files.keys(), (path) => files.get(path) ?? 'irrelevant', watch, walked);
}
function* upToLimits(found, read, watch, walked) {
    const began = watch.now();
    let held = 0;
    for (const path of found) {
        const limit = limitMet(walked.looked, held, watch.now() - began);
        if (limit !== undefined) {
            walked.problems.push({ path, reason: limit, effect: 'skipped-file' });
            break;
        }
        walked.looked += 1;
        if (walked.looked % 500 === 0)
            watch.progress?.(walked.looked);
        if (walked.looked === 500)
            watch.settleIn?.();
        const file = read(path);
        if (file === 'irrelevant')
            continue;
        if (file === 'helm-chart')
            walked.charts += 1;
        else if (!file.ok)
            walked.problems.push(file.error);
        else {
            held += file.value.text.length;
            yield file.value;
        }
    }
}
function* fileOfStdin(path, bytes, walked) {
    walked.looked = 1;
    if (!(0,prefilter/* fileMayMatter */.N)(bytes))
        return;
    const found = (0,decode/* decode */.D)(path, bytes);
    if (found.ok)
        yield found.value;
    else
        walked.problems.push(found.error);
}
function* pathsOf(root, wanted, walked) {
    if (wanted.starts.length === 1) {
        yield* startingPaths(root, wanted, walked);
        return;
    }
    const seen = new Set();
    for (const path of startingPaths(root, wanted, walked)) {
        if (!seen.has(path))
            yield path;
        seen.add(path);
    }
}
function* startingPaths(root, { starts, selects, excludes }, { problems }) {
    const report = (problem) => void problems.push(problem);
    for (const { path, kind } of starts) {
        if (kind === 'folder')
            yield* walk(root, path, { selects, report });
        else if (!excludes(path))
            yield path;
    }
}
function limitMet(files, units, milliseconds) {
    const rest = 'this file and all after it were not read';
    if (files >= limits/* LIMITS */.b.files)
        return `${(0,limits/* tooLarge */.g)('run', limits/* LIMITS */.b.files, 'files')}; ${rest}`;
    if (units >= limits/* LIMITS */.b.runBytes) {
        return `${(0,limits/* tooLarge */.g)('run', limits/* LIMITS */.b.runBytes, 'bytes of manifests')}; ${rest}`;
    }
    if (milliseconds >= limits/* LIMITS */.b.runMilliseconds) {
        return `The run took longer than ${String(limits/* LIMITS */.b.runMilliseconds / 60_000)} minutes; ${rest}`;
    }
    return undefined;
}


/***/ }),

/***/ 9440:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ factsWith),
/* harmony export */   l: () => (/* binding */ takeIn)
/* harmony export */ });
/* harmony import */ var _adapters_lazy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9101);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8402);


const keep = (0,_adapters_lazy_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .R)(() => ([__webpack_require__.e(733), __webpack_require__.e(934), __webpack_require__.e(305), __webpack_require__.e(627), __webpack_require__.e(495), __webpack_require__.e(339)], __webpack_require__(9339)));
function takeIn(session, keeping, measured) {
    const facts = factsWith(session, measured);
    const first = takeOnce(session, keeping, facts);
    if (first.kept?.survey.mustKeepAll !== true)
        return first;
    return takeOnce(session, { ...keeping, keepsAll: true }, facts);
}
function factsWith({ facts }, measured) {
    return measured === undefined ? facts : { ...facts, sizes: { ...facts.sizes, measured } };
}
function takeOnce(session, keeping, facts) {
    const walked = new _files_js__WEBPACK_IMPORTED_MODULE_0__/* .Walked */ .JO();
    let kept;
    for (const file of session.files(walked)) {
        kept ??= new (keep().Kept)(session.settings, facts, keeping);
        kept.add(file);
    }
    return { walked, kept };
}


/***/ }),

/***/ 2820:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   QB: () => (/* binding */ ruleUrl),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
function tally(findings) {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings)
        counts[severity] += 1;
    return counts;
}
function counted(count, noun) {
    return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
const ORDER = { error: 0, warning: 1, info: 2 };
function worstFirst(findings) {
    return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
function ruleUrl(id) {
    return `https://github.com/org/wfcache-lint/blob/main/rules/${id}/README.md`;
}


/***/ }),

/***/ 6067:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Sources)
/* harmony export */ });
/* harmony import */ var _text_line_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7933);

class Sources {
    #files;
    #indexes = new Map();
    constructor(files) {
        this.#files = files;
    }
    text(path) {
        return this.#files.get(path)?.text ?? '';
    }
    index(path) {
        const known = this.#indexes.get(path);
        if (known)
            return known;
        const made = new _text_line_index_js__WEBPACK_IMPORTED_MODULE_0__/* .LineIndex */ .r(this.text(path));
        this.#indexes.set(path, made);
        return made;
    }
    span(path, range) {
        const index = this.index(path);
        return { start: index.position(range.start), end: index.position(range.end) };
    }
}


/***/ }),

/***/ 7429:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ DEFAULT_ARGO_VERSION),
/* harmony export */   a: () => (/* binding */ DEFAULT_SETTINGS)
/* harmony export */ });
const DEFAULT_ARGO_VERSION = {
    major: 3,
    minor: 5,
    patch: undefined,
    assumed: true,
};
const DEFAULT_THRESHOLD = 500 * 1024 * 1024;
const DEFAULT_SETTINGS = {
    platform: 'workflow-cluster',
    argoVersion: DEFAULT_ARGO_VERSION,
    threshold: DEFAULT_THRESHOLD,
    registries: [],
    images: [],
    cluster: { credentialHelper: undefined, annotations: [] },
    cache: 'automatic',
    imagecache: {
        directory: 'imagecaches',
        retentionDays: 30,
        labels: new Map(),
        annotations: new Map(),
    },
    include: [],
    exclude: [],
    rules: new Map(),
    allowed: new Map(),
    overrides: [],
};


/***/ }),

/***/ 6659:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseSize),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
function parseSize(text) {
    const match = /^(\d{1,16}(?:\.\d{1,3})?) ?(KiB|MiB|GiB)?$/.exec(text);
    if (match?.[1] === undefined)
        return undefined;
    const bytes = Number(match[1]) * (match[2] === undefined ? 1 : (UNITS[match[2]] ?? 1));
    if (match[2] === undefined && !Number.isInteger(bytes))
        return undefined;
    return bytes <= Number.MAX_SAFE_INTEGER ? Math.round(bytes) : undefined;
}
function formatBytes(bytes) {
    if (bytes >= 2 ** 30)
        return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
    if (bytes >= 2 ** 20)
        return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
    if (bytes >= 2 ** 10)
        return `${(bytes / 2 ** 10).toFixed(0)} KiB`;
    return `${String(bytes)} bytes`;
}


/***/ }),

/***/ 8980:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   b: () => (/* binding */ isUtf16)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(174);


const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');
function decode(path, bytes) {
    const reason = refusal(bytes);
    if (reason !== undefined)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)({ path, reason, effect: 'skipped-file' });
    const text = bytes.toString('utf8');
    if (!text.includes('\uFFFD'))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)({ path, text });
    try {
        const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)({ path, text: decoder.decode(bytes) });
    }
    catch {
        const invalid = 'Invalid UTF-8; save the file as UTF-8';
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)({ path, reason: invalid, effect: 'skipped-file' });
    }
}
function refusal(bytes) {
    if (bytes.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.fileBytes)
        return (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLarge */ .g)('file', _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.fileBytes, 'bytes');
    if (isUtf16(bytes))
        return 'Encoded as UTF-16; save the file as UTF-8';
    if (bytes.includes(0))
        return 'Contains NUL bytes; it is not a text file';
    if (bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER)) {
        return 'A Git LFS pointer, not the manifest itself; check it out with git lfs pull';
    }
    return undefined;
}
function isUtf16(bytes) {
    const [first, second] = bytes;
    if (first === undefined || second === undefined)
        return false;
    const mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    return mark || (first === 0) !== (second === 0);
}


/***/ }),

/***/ 2570:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Si: () => (/* binding */ isUnsafeName),
/* harmony export */   Wg: () => (/* binding */ isFolderLeftOut),
/* harmony export */   zU: () => (/* binding */ isManifestName)
/* harmony export */ });
/* unused harmony export isPlainPath */
const NEVER = new Set(['.git', 'node_modules']);
function isFolderLeftOut(name) {
    return NEVER.has(name);
}
function isManifestName(name) {
    return /\.(?:ya?ml|json)$/i.test(name);
}
const UNSAFE_NAME = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]/;
function isUnsafeName(path) {
    return UNSAFE_NAME.test(path);
}
function isPlainPath(path) {
    return path.split('/').every((name) => !/^\.{0,2}$/.test(name));
}


/***/ }),

/***/ 174:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS),
/* harmony export */   g: () => (/* binding */ tooLarge)
/* harmony export */ });
const MIB = 1024 * 1024;
const LIMITS = {
    fileBytes: 8 * MIB,
    documentUnits: 2 * MIB,
    documents: 1000,
    aliases: 1000,
    depth: 100,
    files: 100_000,
    runBytes: 256 * MIB,
    folderDepth: 100,
    runMilliseconds: 10 * 60 * 1000,
};
function tooLarge(what, limit, unit) {
    return `Too large: a ${what} may have ${limit.toLocaleString('en-US')} ${unit}; split it or exclude it`;
}


/***/ }),

/***/ 7933:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lineOf),
/* harmony export */   r: () => (/* binding */ LineIndex)
/* harmony export */ });
class LineIndex {
    #starts = [0];
    #text;
    constructor(text) {
        this.#text = text;
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
            this.#starts.push(at + 1);
        }
    }
    position(offset) {
        const at = Math.min(Math.max(offset, 0), this.#text.length);
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1, offset: at };
    }
    startOf(line) {
        return this.#starts[line - 1] ?? this.#text.length;
    }
    lineText(line) {
        const start = this.#starts[line - 1];
        if (start === undefined)
            return '';
        const next = this.#starts[line];
        const end = next === undefined ? this.#text.length : next - 1;
        const text = this.#text.slice(start, end);
        return text.endsWith('\r') ? text.slice(0, -1) : text;
    }
}
function lineOf(text, offset) {
    return text.slice(0, offset).split('\n').length;
}


/***/ }),

/***/ 2209:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ matchesPieces),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   xo: () => (/* binding */ addCopy)
/* harmony export */ });
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function matchesPieces(pieces, text) {
    const first = pieces[0] ?? '';
    const last = pieces.at(-1) ?? '';
    if (pieces.length === 1)
        return text === first;
    if (text.length < first.length + last.length)
        return false;
    if (!text.startsWith(first) || !text.endsWith(last))
        return false;
    let at = first.length;
    for (const piece of pieces.slice(1, -1)) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return at <= text.length - last.length;
}
function addCopy(set, text) {
    if (!set.has(text))
        set.add(Buffer.from(text, 'utf16le').toString('utf16le'));
}


/***/ }),

/***/ 968:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   jw: () => (/* binding */ isHelmTemplate),
/* harmony export */   ue: () => (/* binding */ chartFolders)
/* harmony export */ });
const HELM = /\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|include\s+")/;
const TAGS = [
    /\{\{-|-\}\}|\{\{\s*(?:[.$]|\/\*|(?:if|else|end|range|with|include|template|define|block|toYaml)\b)/,
    /\{%|<%|\$\{\{/,
    /^[ \t]*(?:-[ \t]+)*(?:[\w./-]+:[ \t]+)?\{\{/m,
];
function isHelmTemplate(text) {
    return HELM.test(text);
}
function isTemplate(text) {
    return TAGS.some((tag) => tag.test(text));
}
function chartFolders(path) {
    const folders = path.split('/').slice(0, -1);
    const roots = folders.flatMap((name, at) => name === 'templates' ? [folders.slice(0, at).join('/')] : []);
    return roots.toReversed();
}


/***/ })

};
;