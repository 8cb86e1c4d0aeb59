"use strict";
exports.id = 56;
exports.ids = [56];
exports.modules = {

/***/ 6675:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ RefusedConnection),
/* harmony export */   LZ: () => (/* binding */ hostnameOf),
/* harmony export */   SI: () => (/* binding */ systemResolve),
/* harmony export */   cg: () => (/* binding */ addressProblem),
/* harmony export */   yG: () => (/* binding */ checkedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);


const systemResolve = (hostname, done) => {
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { all: true }, done);
};
class RefusedConnection extends Error {
}
const NEVER = subnets([
    '0.0.0.0/8',
    '169.254.0.0/16',
    '100.100.100.200/32',
    '168.63.129.16/32',
    '192.0.0.192/32',
    '224.0.0.0/3',
    '::/128',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '2001::/32',
    '2002::/16',
    'fd00:ec2::/32',
    'fd20:ce::/32',
    'fe80::/10',
    'fec0::/10',
    'ff00::/8',
]);
const NOT_PUBLIC = subnets([
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '::/3',
    '4000::/2',
    '8000::/1',
    '2001::/23',
    '2001:db8::/32',
]);
function subnets(written) {
    const made = { v4: new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList(), v6: new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList() };
    for (const subnet of written) {
        const [network = '', bits] = subnet.split('/');
        if (network.includes(':'))
            made.v6.addSubnet(network, Number(bits), 'ipv6');
        else
            made.v4.addSubnet(network, Number(bits), 'ipv4');
    }
    return made;
}
function holds({ v4, v6 }, address) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) !== 6)
        return v4.check(address, 'ipv4');
    return v6.check(address, 'ipv6') || v4.check(address, 'ipv6');
}
function hostnameOf({ hostname }) {
    return hostname.replace(/^\[|\]$/g, '');
}
function addressProblem(address, mayBePrivate) {
    if (holds(NEVER, address))
        return 'has a link-local or reserved address, which is never asked';
    if (mayBePrivate || !holds(NOT_PUBLIC, address))
        return undefined;
    return 'has a private address; if it is a registry of your own network, allow it with --private-registry';
}
function checkedLookup(resolve, mayBePrivate) {
    return (hostname, options, done) => {
        resolve(hostname, (error, addresses = []) => {
            const [first] = addresses;
            if (error !== null || first === undefined) {
                done(error ?? new Error('no addresses'), '');
                return;
            }
            const problem = addresses
                .map(({ address }) => addressProblem(address, mayBePrivate))
                .find((one) => one !== undefined);
            if (problem !== undefined)
                done(new RefusedConnection(`host ${hostname} ${problem}`), '');
            else if (options.all === true)
                done(null, [...addresses]);
            else
                done(null, first.address, first.family);
        });
    };
}


/***/ }),

/***/ 5056:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registrySizes: () => (/* binding */ registrySizes)
});

// EXTERNAL MODULE: ./build/src/result.js
var result = __webpack_require__(73);
;// CONCATENATED MODULE: ./build/src/text/json.js
function parseObject(text) {
    try {
        return fieldsOf(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? value : undefined;
}

;// CONCATENATED MODULE: ./build/src/images/manifest.js


const INDEX_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGE_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const MANIFEST_TYPES = [...INDEX_TYPES, ...IMAGE_TYPES].join(', ');
const MOST_LAYERS = 500;
const MOST_PLATFORMS = 100;
const MOST_BYTES = 2 ** 44;
function readManifest(text, contentType) {
    const fields = parseObject(text);
    if (fields === undefined)
        return (0,result/* err */._)('it is not a JSON object');
    if (fields['schemaVersion'] === 1) {
        return (0,result/* err */._)('it has the old schema 1, which knows no sizes; push the image again');
    }
    const { layers, manifests } = fields;
    const kind = Array.isArray(manifests) ? 'index' : 'image';
    if (kind === 'index' && layers !== undefined)
        return (0,result/* err */._)('it is both an image and an index');
    const types = [fields['mediaType'], contentType?.split(';', 1)[0]?.trim().toLowerCase()];
    const other = kind === 'index' ? IMAGE_TYPES : INDEX_TYPES;
    if (types.some((type) => typeof type === 'string' && other.includes(type))) {
        return (0,result/* err */._)('its media type says otherwise than its content');
    }
    if (Array.isArray(manifests))
        return readIndex(manifests);
    return Array.isArray(layers) ? readImage(layers) : (0,result/* err */._)('it is neither an image nor an index');
}
function chooseEntry(entries, wanted) {
    const name = normal(wanted);
    const chosen = entries.find(({ platform }) => platform === name) ??
        entries.find(({ platform }) => platform?.startsWith(`${name}/`)) ??
        entries.find(({ platform }) => platform === undefined && entries.length === 1);
    if (chosen)
        return (0,result.ok)(chosen);
    const there = platformsOf(entries).slice(0, 10).join(', ');
    return (0,result/* err */._)(`it has no image for ${wanted}, only for ${there === '' ? 'none' : there}`);
}
function platformsOf(entries) {
    return [...new Set(entries.map(({ platform }) => platform ?? 'an unknown platform'))];
}
function normal(platform) {
    return platform.replace(/^(linux\/arm64)\/v8$/, '$1');
}
function readImage(layers) {
    if (layers.length > MOST_LAYERS) {
        return (0,result/* err */._)(`it has more than ${String(MOST_LAYERS)} layers`);
    }
    let bytes = 0;
    for (const layer of layers) {
        const size = fieldsOf(layer)?.['size'];
        if (!isSize(size))
            return (0,result/* err */._)('a layer has a size that is no number of bytes');
        bytes += size;
    }
    return bytes > MOST_BYTES
        ? (0,result/* err */._)('its layers are larger than any image')
        : (0,result.ok)({ kind: 'image', bytes });
}
function isSize(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function readIndex(manifests) {
    if (manifests.length > MOST_PLATFORMS) {
        return (0,result/* err */._)(`it lists more than ${String(MOST_PLATFORMS)} images`);
    }
    const entries = [];
    for (const one of manifests) {
        const fields = fieldsOf(one);
        const digest = fields?.['digest'];
        if (fields === undefined || typeof digest !== 'string' || !SHA.test(digest)) {
            return (0,result/* err */._)('an entry has no digest');
        }
        if (isAttestation(fields))
            continue;
        const type = fields['mediaType'];
        if (typeof type === 'string' && INDEX_TYPES.includes(type)) {
            return (0,result/* err */._)('it is an index of indexes');
        }
        const platform = readPlatform(fields['platform']);
        if (!platform.ok)
            return platform;
        entries.push({ digest, platform: platform.value });
    }
    return (0,result.ok)({ kind: 'index', entries });
}
const SHA = /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/;
function isAttestation(fields) {
    const annotations = fieldsOf(fields['annotations']) ?? {};
    if (Object.hasOwn(annotations, 'vnd.docker.reference.type'))
        return true;
    const platform = fieldsOf(fields['platform']);
    return platform?.['os'] === 'unknown' && platform['architecture'] === 'unknown';
}
function readPlatform(value) {
    if (value === undefined)
        return (0,result.ok)(undefined);
    const { os, architecture, variant } = fieldsOf(value) ?? {};
    const parts = variant === undefined || variant === '' ? [os, architecture] : [os, architecture, variant];
    if (!parts.every((part) => typeof part === 'string' && PLATFORM_PART.test(part))) {
        return (0,result/* err */._)('an entry has a platform that makes no sense');
    }
    return (0,result.ok)(normal(parts.join('/')));
}
const PLATFORM_PART = /^[\w.-]{1,32}$/;

// EXTERNAL MODULE: ./build/src/images/reference.js
var reference = __webpack_require__(1304);
// EXTERNAL MODULE: ./build/src/adapters/disk/error-code.js
var error_code = __webpack_require__(1657);
// EXTERNAL MODULE: ./build/src/adapters/registry/addresses.js
var addresses = __webpack_require__(6675);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./build/src/adapters/lazy.js
var lazy = __webpack_require__(9101);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/src/adapters/registry/proxy.js


function proxyFor(url, env) {
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const proxy = read(env, name);
    if (proxy === '' || isExempt(url, read(env, 'NO_PROXY')))
        return (0,result.ok)(undefined);
    const written = proxy.includes('://') ? proxy : `http://${proxy}`;
    const parsed = URL.canParse(written) ? new URL(written) : undefined;
    if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:')
        return (0,result.ok)(parsed);
    return (0,result/* err */._)(`${name} is set, but not to the address of an HTTP proxy`);
}
function hasProxy(env) {
    return read(env, 'HTTPS_PROXY') !== '' || read(env, 'HTTP_PROXY') !== '';
}
function read(env, name) {
    return env[name.toLowerCase()] ?? env[name] ?? '';
}
function isExempt(url, noProxy) {
    const host = url.hostname;
    if (host === 'localhost' || host === '[::1]' || ((0,external_node_net_.isIP)(host) === 4 && host.startsWith('127.'))) {
        return true;
    }
    const entries = noProxy.toLowerCase().split(/[\s,]+/);
    return entries.some((entry) => {
        const domain = entry.replace(/^\*?\./, '');
        if (domain === '')
            return false;
        return (domain === '*' || [url.host, host].some((one) => one === domain || one.endsWith(`.${domain}`)));
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/connections.js







const tunnel = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 717), __webpack_require__(717)));
function unusable(reason) {
    return (0,result/* err */._)({ cause: 'unusable', reason });
}
const LOST = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN']);
class Connections {
    #network;
    #milliseconds;
    #plain = new external_node_http_.Agent({ keepAlive: true });
    #tls;
    #tunnels = new Map();
    constructor(network, milliseconds) {
        this.#network = network;
        this.#milliseconds = milliseconds;
        this.#tls = new external_node_https_.Agent(this.#tlsOptions());
    }
    async send(request, run) {
        const own = AbortSignal.timeout(this.#milliseconds);
        try {
            run.throwIfAborted();
            const message = await this.#open(request, AbortSignal.any([own, run]));
            if (!message.ok)
                return unreachable(message.error);
            return await readAnswer(message.value, request);
        }
        catch (error) {
            const { host } = request.url;
            if (run.aborted)
                return unreachable('there was no time left to ask');
            if (own.aborted) {
                return unreachable(`${host} did not answer in ${String(this.#milliseconds / 1000)} seconds`);
            }
            if (error instanceof addresses/* RefusedConnection */.JX)
                return unreachable(error.message);
            const code = (0,error_code/* codeOf */.$)(error);
            const cause = LOST.has(code) ? 'lost' : 'unreachable';
            return (0,result/* err */._)({ reason: `${host} could not be reached (${code})`, cause });
        }
    }
    close() {
        for (const agent of [this.#plain, this.#tls, ...this.#tunnels.values()])
            agent.destroy();
    }
    async #open(request, signal) {
        const { url, form, headers, mayBePrivate } = request;
        const isTls = url.protocol === 'https:';
        const proxied = hasProxy(this.#network.env) ? this.#proxied(url) : (0,result.ok)({});
        if (!proxied.ok)
            return proxied;
        const options = {
            method: form === undefined ? 'GET' : 'POST',
            agent: isTls ? this.#tls : this.#plain,
            lookup: (0,addresses/* checkedLookup */.yG)(this.#network.resolve, mayBePrivate),
            signal,
            ...proxied.value,
            headers: {
                'accept-encoding': 'identity',
                'user-agent': 'wfcache-lint',
                ...headers,
                ...proxied.value.headers,
            },
        };
        return new Promise((resolve, reject) => {
            const take = (message) => {
                resolve((0,result.ok)(message));
            };
            const sent = isTls ? (0,external_node_https_.request)(url, options, take) : (0,external_node_http_.request)(url, options, take);
            sent.on('error', reject);
            sent.on('close', () => {
                reject(new Error('closed without an answer'));
            });
            sent.end(form);
        });
    }
    #proxied(url) {
        const found = proxyFor(url, this.#network.env);
        if (!found.ok)
            return found;
        const proxy = found.value;
        if (proxy === undefined)
            return (0,result.ok)({});
        const { proxyAuthorization, TunnelAgent } = tunnel();
        if (url.protocol === 'https:') {
            const agent = this.#tunnels.get(proxy.href) ??
                new TunnelAgent(proxy, this.#milliseconds, this.#tlsOptions());
            this.#tunnels.set(proxy.href, agent);
            return (0,result.ok)({ agent });
        }
        if (proxy.protocol !== 'http:') {
            return (0,result/* err */._)('HTTP_PROXY has to be an http:// address for a registry without TLS');
        }
        const headers = { host: url.host, ...proxyAuthorization(proxy) };
        const { port } = proxy;
        return (0,result.ok)({ hostname: (0,addresses/* hostnameOf */.LZ)(proxy), port, path: url.href, lookup: undefined, headers });
    }
    #tlsOptions() {
        const { authorities } = this.#network;
        return { keepAlive: true, ...(authorities === undefined ? {} : { ca: authorities }) };
    }
}
async function readAnswer(message, { url, mostBytes }) {
    const encoding = message.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') {
        message.destroy();
        return unusable(`${url.host} answered with compressed data, which was not asked for`);
    }
    const chunks = [];
    let length = 0;
    for await (const chunk of message) {
        const bytes = chunk;
        length += bytes.length;
        if (length > mostBytes) {
            message.destroy();
            return unusable(`${url.host} answered with more than ${String(mostBytes / 1024)} KiB`);
        }
        chunks.push(bytes);
    }
    const { statusCode: status = 0, headers } = message;
    return (0,result.ok)({ status, headers, body: Buffer.concat(chunks) });
}
function unreachable(reason) {
    return (0,result/* err */._)({ cause: 'unreachable', reason });
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/limiter.js
class Limiter {
    #most;
    #running = new Map();
    #waiting = new Map();
    constructor(most) {
        this.#most = most;
    }
    async run(key, task) {
        await this.#enter(key);
        try {
            return await task();
        }
        finally {
            this.#leave(key);
        }
    }
    async #enter(key) {
        const running = this.#running.get(key) ?? 0;
        if (running < this.#most) {
            this.#running.set(key, running + 1);
            return;
        }
        await new Promise((enter) => {
            const line = this.#waiting.get(key) ?? [];
            line.push(enter);
            this.#waiting.set(key, line);
        });
    }
    #leave(key) {
        const next = this.#waiting.get(key)?.shift();
        if (next)
            next();
        else
            this.#running.set(key, (this.#running.get(key) ?? 1) - 1);
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/client.js


const PASSING = new Set([429, 502, 503, 504]);
const MOST_TRIES = 3;
const USUAL_WAIT = 1000;
class RegistryClient {
    #connections;
    #limiter;
    #clock;
    #run;
    #end;
    constructor(network, limits, clock) {
        this.#connections = new Connections(network, limits.requestMilliseconds);
        this.#limiter = new Limiter(limits.requestsPerHost);
        this.#clock = clock;
        this.#run = clock.after(limits.runMilliseconds);
        this.#end = clock.now() + limits.runMilliseconds;
    }
    async send(request) {
        return this.#limiter.run(request.url.host, async () => {
            for (let tries = 1;; tries += 1) {
                const answer = await this.#connections.send(request, this.#run);
                const now = this.#clock.now();
                const wait = waitBefore(request, answer, now);
                if (wait === undefined || tries === MOST_TRIES || now + wait >= this.#end)
                    return answer;
                await this.#clock.sleep(wait);
            }
        });
    }
    close() {
        this.#connections.close();
    }
}
function waitBefore(request, answer, now) {
    if (request.form !== undefined)
        return undefined;
    if (!answer.ok)
        return answer.error.cause === 'lost' ? 0 : undefined;
    const { status, headers } = answer.value;
    return PASSING.has(status) ? retryAfter(headers['retry-after'], now) : undefined;
}
function retryAfter(header, now) {
    const seconds = /^\d{1,9}$/.test(header ?? '') ? Number(header) * 1000 : Number.NaN;
    const date = Date.parse(header ?? '') - now;
    return Math.max(0, [seconds, date].find((one) => !Number.isNaN(one)) ?? USUAL_WAIT);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/src/adapters/registry/clock.js

const SYSTEM_CLOCK = {
    now: () => Date.now(),
    sleep: promises_.setTimeout,
    after: (milliseconds) => AbortSignal.timeout(milliseconds),
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/adapters/disk/open.js
var disk_open = __webpack_require__(8865);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/src/adapters/registry/credential-helper.js





const NAME = /^[a-z0-9_-]{1,64}$/;
const MOST_OUTPUT = 64 * 1024;
const TOKEN_USER = '<token>';
async function askHelper(name, server, env, milliseconds = 10_000) {
    if (typeof name !== 'string' || !NAME.test(name)) {
        return (0,result/* err */._)('the configuration of Docker names a credential helper that cannot be one');
    }
    const program = `docker-credential-${name}`;
    const path = findProgram(program, env);
    if (path === undefined)
        return (0,result/* err */._)(`${program} is not installed`);
    const output = await run(path, server, env, milliseconds);
    if (output === undefined)
        return (0,result/* err */._)(`${program} gave no answer`);
    const { Username: username, Secret: secret } = parseObject(output) ?? {};
    return (0,result.ok)(loginOf(username, secret));
}
function loginOf(username, secret) {
    if (typeof username !== 'string' || typeof secret !== 'string' || secret === '')
        return undefined;
    if (username === TOKEN_USER)
        return { kind: 'identity', token: secret };
    return username === '' ? undefined : { kind: 'password', username, password: secret };
}
function findProgram(program, env) {
    const path = env['PATH'] ?? env['Path'] ?? '';
    const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
    const folders = path.split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute);
    return folders.flatMap((folder) => names.map((one) => (0,external_node_path_.join)(folder, one))).find(isProgram);
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
function run(path, input, env, timeout) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.execFile)(path, ['get'], {
            cwd: (0,external_node_path_.dirname)(path),
            env: { ...env },
            encoding: 'utf8',
            timeout,
            maxBuffer: MOST_OUTPUT,
            killSignal: 'SIGKILL',
            windowsHide: true,
        }, (error, stdout) => {
            if (error === null)
                resolve(stdout);
            else
                resolve(typeof error.code === 'number' ? '' : undefined);
        });
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
    });
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/docker-config.js






const LARGEST = 1024 * 1024;
const HUB_KEYS = [
    'https://index.docker.io/v1/',
    'index.docker.io',
    'docker.io',
    'registry-1.docker.io',
];
async function findInDockerConfig(host, env) {
    const text = readConfig(env);
    if (text === undefined)
        return (0,result.ok)(undefined);
    const config = parseObject(text);
    if (config === undefined)
        return (0,result/* err */._)('the configuration of Docker is not valid JSON');
    const keys = host === 'docker.io' ? HUB_KEYS : [host];
    const helpers = fieldsOf(config['credHelpers']) ?? {};
    const server = keys.find((key) => Object.hasOwn(helpers, key));
    if (server !== undefined)
        return askHelper(helpers[server], server, env);
    const store = config['credsStore'] ?? '';
    const stored = store === '' ? (0,result.ok)(undefined) : await askHelper(store, keys[0] ?? host, env);
    if (!stored.ok || stored.value !== undefined)
        return stored;
    const auths = Object.entries(fieldsOf(config['auths']) ?? {});
    const entry = auths.find(([key]) => keys.includes(key) || keys.includes(hostOf(key)));
    return (0,result.ok)(entry && readEntry(fieldsOf(entry[1]) ?? {}));
}
function readConfig(env) {
    const home = env['HOME'] ?? env['USERPROFILE'];
    const folder = env['DOCKER_CONFIG'] ?? (home === undefined ? undefined : (0,external_node_path_.join)(home, '.docker'));
    if (folder === undefined || folder === '')
        return undefined;
    try {
        return (0,disk_open/* readSmallFile */.EW)((0,external_node_fs_.realpathSync)((0,external_node_path_.join)(folder, 'config.json')), LARGEST)?.toString('utf8');
    }
    catch {
        return undefined;
    }
}
function hostOf(key) {
    return key.replace(/^https?:\/\//, '').replace(/\/(?:v[12]\/?)?$/, '');
}
function readEntry(entry) {
    const { identitytoken, auth, username, password } = entry;
    if (typeof identitytoken === 'string' && identitytoken !== '') {
        return { kind: 'identity', token: identitytoken };
    }
    const decoded = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : '';
    const colon = decoded.indexOf(':');
    if (colon > 0) {
        return {
            kind: 'password',
            username: decoded.slice(0, colon),
            password: decoded.slice(colon + 1),
        };
    }
    if (typeof username !== 'string' || typeof password !== 'string')
        return undefined;
    return { kind: 'password', username, password };
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/credentials.js


async function findCredential(host, credentials, env) {
    if (credentials === 'none')
        return (0,result.ok)(undefined);
    const given = credentials.find(({ registry }) => registry === host);
    if (given === undefined)
        return findInDockerConfig(host, env);
    const { username, password } = given;
    return (0,result.ok)({ kind: 'password', username, password });
}
function basicAuthorization(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function secretsOf(username, password) {
    const pair = `${username}:${password}`;
    return [password, pair, Buffer.from(pair).toString('base64')];
}

// EXTERNAL MODULE: ./build/src/alibaba/acr.js
var acr = __webpack_require__(655);
;// CONCATENATED MODULE: ./build/src/alibaba/token-servers.js

function acrTokenServers(host) {
    const { kind, region } = (0,acr/* classifyHost */.R)(host, []);
    if (kind === 'other' || kind === 'docker-hub' || region === undefined)
        return [];
    const regional = ['', '-vpc', '-ee', '-ee-vpc'].map((suffix) => `dockerauth${suffix}.${region}.aliyuncs.com`);
    const dashed = region === 'cn-zhangjiakou' ? [`dockerauth-${region}.aliyuncs.com`] : [];
    return [...regional, ...dashed];
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/hosts.js





const PUBLIC = new Map([
    ['registry-1.docker.io', ['auth.docker.io']],
    ['asia.gcr.io', []],
    ['cgr.dev', []],
    ['docker.elastic.co', ['docker-auth.elastic.co']],
    ['eu.gcr.io', []],
    ['gcr.io', []],
    ['ghcr.io', []],
    ['mcr.microsoft.com', []],
    ['nvcr.io', []],
    ['public.ecr.aws', []],
    ['quay.io', []],
    ['registry.access.redhat.com', []],
    ['registry.gitlab.com', ['gitlab.com']],
    ['registry.k8s.io', []],
    ['us.gcr.io', []],
]);
const ARTIFACT_REGISTRY = /^[a-z0-9-]+-docker\.pkg\.dev$/;
function registryUrl(host, policy) {
    const name = host === 'docker.io' ? 'registry-1.docker.io' : host;
    const scheme = privateEntry(name, policy)?.scheme ?? 'https';
    const url = `${scheme}://${name}/`;
    return URL.canParse(url) ? (0,result.ok)(new URL(url)) : (0,result/* err */._)(`"${host}" is no host`);
}
function admit(url, policy) {
    if (!isListed(url.host, policy)) {
        return (0,result/* err */._)(`host ${url.host} is not on the list; allow it with --allow-registry ${url.host}`);
    }
    return admitListed(url, policy);
}
function admitTokenServer(realm, registry, policy) {
    if (isListed(realm.host, policy) || isTokenServerOf(realm, registry, policy)) {
        return admitListed(realm, policy);
    }
    const pair = `${registry.host}=${realm.host}`;
    return (0,result/* err */._)(`its token server ${realm.host} is not known; allow it with --token-server ${pair}`);
}
function isTokenServerOf(realm, registry, policy) {
    if (realm.host === registry.host)
        return true;
    const known = [...(PUBLIC.get(registry.host) ?? []), ...acrTokenServers(registry.host)];
    const listed = policy.tokenServers.filter((one) => one.registry === registry.host);
    return known.includes(realm.host) || listed.some(({ host }) => host === realm.host);
}
function admitListed(url, policy) {
    const entry = privateEntry(url.host, policy);
    const scheme = entry?.scheme ?? 'https';
    if (url.protocol !== `${scheme}:`) {
        return (0,result/* err */._)(`${url.host} is asked by ${scheme} only`);
    }
    if (url.username !== '' || url.password !== '') {
        return (0,result/* err */._)(`an address at ${url.host} holds a user name`);
    }
    const mayBePrivate = entry !== undefined;
    const literal = (0,addresses/* hostnameOf */.LZ)(url);
    const problem = (0,external_node_net_.isIP)(literal) === 0 ? undefined : (0,addresses/* addressProblem */.cg)(literal, mayBePrivate);
    return problem === undefined ? (0,result.ok)({ mayBePrivate }) : (0,result/* err */._)(`host ${url.host} ${problem}`);
}
function isListed(host, policy) {
    if (PUBLIC.has(host) || ARTIFACT_REGISTRY.test(host))
        return true;
    if (policy.allowed.includes(host) || privateEntry(host, policy) !== undefined)
        return true;
    return !host.includes(':') && (0,acr/* classifyHost */.R)(host, []).kind !== 'other';
}
function privateEntry(host, policy) {
    return policy.private.find((one) => one.host === host);
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/limits.js
const KIB = 1024;
const REGISTRY_LIMITS = {
    requestsPerHost: 8,
    requestMilliseconds: 10_000,
    runMilliseconds: 60_000,
    images: 1000,
    tokenBytes: 64 * KIB,
    manifestBytes: 4 * KIB * KIB,
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/adapters/registry/challenge.js
const LONGEST = 4096;
const PARAMETER = /^[\s,]*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/;
function readChallenge(header) {
    let rest = (header ?? '').slice(0, LONGEST);
    for (;;) {
        const [whole, scheme = ''] = /^[\s,]*([^\s,]+)/.exec(rest) ?? [];
        if (whole === undefined)
            return undefined;
        rest = rest.slice(whole.length);
        const parameters = new Map();
        for (let found = PARAMETER.exec(rest); found; found = PARAMETER.exec(rest)) {
            const [text, name = '', quoted, token = ''] = found;
            parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token);
            rest = rest.slice(text.length);
        }
        const challenge = understand(scheme.toLowerCase(), parameters);
        if (challenge)
            return challenge;
    }
}
function understand(scheme, parameters) {
    if (scheme === 'basic')
        return { scheme };
    const realm = parameters.get('realm') ?? '';
    if (scheme !== 'bearer' || !URL.canParse(realm))
        return undefined;
    return { scheme, realm: new URL(realm), service: parameters.get('service') };
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/registry.js







const MOST_REDIRECTS = 2;
const LONGEST_LOCATION = 2048;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
class RegistryServer {
    #host;
    #url;
    #asking;
    #find;
    #credential;
    #challenge;
    #first;
    constructor(host, url, find, asking) {
        this.#host = host;
        this.#url = url;
        this.#find = find;
        this.#asking = asking;
    }
    async manifest(repository, reference) {
        if (this.#first !== undefined) {
            return (await this.#first) ?? this.#fetch(repository, reference);
        }
        const fetched = this.#fetch(repository, reference);
        this.#first = fetched.then((one) => (one.ok || one.error.cause === 'unusable' ? undefined : one), () => undefined);
        return fetched;
    }
    async #fetch(repository, reference) {
        const answer = await this.#answer(repository, reference);
        if (!answer.ok)
            return answer;
        const { status, headers, body } = answer.value;
        if (status !== 200)
            return unusable(await this.#say(status));
        const [algorithm = '', expected] = reference.split(':');
        if (expected !== undefined && algorithm !== 'sha256' && algorithm !== 'sha512') {
            return unusable('its digest is neither sha256 nor sha512');
        }
        const digest = digestOf(expected === undefined ? 'sha256' : algorithm, body);
        if (expected !== undefined && digest !== reference) {
            return unusable('the registry answered with something of another digest');
        }
        return (0,result.ok)({ text: body.toString('utf8'), contentType: headers['content-type'], digest });
    }
    async #answer(repository, reference) {
        const path = `/v2/${repository}/manifests/${reference}`;
        const authorization = await this.#authorize(repository);
        if (!authorization.ok)
            return authorization;
        const answer = await this.#get(path, authorization.value);
        if (!answer.ok || answer.value.status !== 401)
            return answer;
        const challenge = readChallenge(answer.value.headers['www-authenticate']);
        if (challenge === undefined)
            return answer;
        this.#challenge = challenge;
        const again = await this.#authorize(repository, authorization.value);
        if (!again.ok)
            return again;
        return again.value === authorization.value ? answer : this.#get(path, again.value);
    }
    async #authorize(repository, stale) {
        const challenge = this.#challenge;
        if (challenge === undefined)
            return (0,result.ok)(undefined);
        this.#credential ??= this.#find();
        const found = await this.#credential;
        const credential = found.ok ? found.value : undefined;
        if (challenge.scheme === 'basic') {
            if (credential?.kind !== 'password')
                return (0,result.ok)(undefined);
            return (0,result.ok)(basicAuthorization(credential.username, credential.password));
        }
        const wish = { host: this.#host, registry: this.#url, challenge, repository, credential };
        const token = await this.#asking.tokens.get(wish, stale?.replace(/^Bearer /, ''));
        if (token.ok)
            return (0,result.ok)(`Bearer ${token.value}`);
        const unread = found.ok ? '' : `; ${found.error}`;
        return (0,result/* err */._)({ ...token.error, reason: token.error.reason + unread });
    }
    async #get(path, authorization) {
        const { client, policy, limits } = this.#asking;
        let url = new URL(path, this.#url);
        let headers = {
            accept: MANIFEST_TYPES,
            ...(authorization === undefined ? {} : { authorization }),
        };
        for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
            const admission = admit(url, policy);
            if (!admission.ok)
                return unusable(admission.error);
            const answer = await client.send({
                url,
                headers,
                ...admission.value,
                mostBytes: limits.manifestBytes,
            });
            if (!answer.ok || !REDIRECTS.has(answer.value.status))
                return answer;
            const location = answer.value.headers.location ?? '';
            if (location.length > LONGEST_LOCATION || !URL.canParse(location, url.href)) {
                return unusable(`${url.host} redirects to something that is no address`);
            }
            url = new URL(location, url);
            headers = { accept: MANIFEST_TYPES };
        }
        return unusable(`${this.#url.host} redirects more than ${String(MOST_REDIRECTS)} times`);
    }
    async #say(status) {
        const answered = `registry answered ${String(status)}`;
        if (status === 404)
            return `${answered}: there is no such image`;
        if (status === 429)
            return `${answered}: too many requests; log in, or try again later`;
        if (status !== 401 && status !== 403)
            return answered;
        const found = await this.#credential;
        if (found?.ok === false)
            return `${answered}: ${found.error}`;
        if (found?.value === undefined) {
            const anonymous = this.#asking.policy.credentials === 'none';
            const why = anonymous ? ', and this run asks anonymously' : '';
            return `${answered}: no credentials for ${this.#host}${why}`;
        }
        return `${answered}: the credentials for ${this.#host} do not let us in`;
    }
}
function digestOf(algorithm, body) {
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(body).digest('hex')}`;
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/tokens.js





const TOKEN = /^[\x21-\x7E]+$/;
class Tokens {
    #client;
    #policy;
    #limits;
    #asked = new Map();
    constructor(client, policy, limits) {
        this.#client = client;
        this.#policy = policy;
        this.#limits = limits;
    }
    async get(wish, stale) {
        const key = keyOf(wish);
        const known = this.#asked.get(key);
        if (known !== undefined && !isToken(await known, stale))
            return known;
        const asked = this.#ask(wish);
        this.#asked.set(key, asked);
        return asked;
    }
    async #ask(wish) {
        const { registry } = wish;
        const { realm } = wish.challenge;
        const admission = admitTokenServer(realm, registry, this.#policy);
        if (!admission.ok)
            return unusable(admission.error);
        const known = isTokenServerOf(realm, registry, this.#policy);
        const credential = known ? wish.credential : undefined;
        const answer = await this.#client.send({
            ...request(wish, credential),
            ...admission.value,
            mostBytes: this.#limits.tokenBytes,
        });
        if (!answer.ok)
            return answer;
        const { status, body } = answer.value;
        if (status !== 200) {
            const answered = `token server ${realm.host} answered ${String(status)}`;
            return unusable(answered + whyNot(status, wish, known));
        }
        const { token, access_token: accessToken } = parseObject(body.toString('utf8')) ?? {};
        const given = token ?? accessToken;
        if (typeof given === 'string' && TOKEN.test(given))
            return (0,result.ok)(given);
        return unusable(`token server ${realm.host} gave no token`);
    }
}
function isToken(given, token) {
    return given.ok && given.value === token;
}
function whyNot(status, wish, known) {
    if (status !== 401 && status !== 403)
        return '';
    const { host, registry, challenge, credential } = wish;
    if (credential === undefined)
        return `: no credentials for ${host}`;
    if (known)
        return `: the credentials for ${host} do not let us in`;
    const pair = `${registry.host}=${challenge.realm.host}`;
    return `: credentials for ${host} are sent there only with --token-server ${pair}`;
}
function keyOf({ registry, challenge, repository }) {
    return JSON.stringify([registry.host, challenge.realm.href, challenge.service, repository]);
}
function request({ challenge, repository }, credential) {
    const url = new URL(challenge.realm);
    const wanted = new URLSearchParams({ scope: `repository:${repository}:pull` });
    if (challenge.service !== undefined)
        wanted.set('service', challenge.service);
    if (credential?.kind === 'identity') {
        wanted.set('grant_type', 'refresh_token');
        wanted.set('client_id', 'wfcache-lint');
        wanted.set('refresh_token', credential.token);
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { url, headers, form: wanted.toString() };
    }
    for (const [name, value] of wanted)
        url.searchParams.set(name, value);
    if (credential === undefined)
        return { url, headers: {} };
    const { username, password } = credential;
    return { url, headers: { authorization: basicAuthorization(username, password) } };
}

;// CONCATENATED MODULE: ./build/src/adapters/registry/sizes.js












function registrySizes(policy, env, { network, limits, clock } = {}) {
    const all = { ...REGISTRY_LIMITS, ...limits };
    return {
        async measure(references, progress) {
            const reached = { env, resolve: addresses/* systemResolve */.SI, ...network };
            const client = new RegistryClient(reached, all, { ...SYSTEM_CLOCK, ...clock });
            const tokens = new Tokens(client, policy, all);
            const survey = new Survey({ client, tokens, policy, limits: all }, env);
            try {
                return await survey.measure(references, progress);
            }
            finally {
                client.close();
            }
        },
    };
}
const LONGEST_REASON = 300;
class Survey {
    #asking;
    #env;
    #registries = new Map();
    constructor(asking, env) {
        this.#asking = asking;
        this.#env = env;
    }
    async measure(references, progress) {
        const different = new Map(references.map((one) => [(0,reference/* formatImageRef */.kL)(one), one]));
        let done = 0;
        const measured = [...different].map(async ([key, reference], at) => {
            const size = await this.#measure(reference, at);
            done += 1;
            progress?.(done, different.size);
            return [key, size];
        });
        return new Map(await Promise.all(measured));
    }
    async #measure(reference, at) {
        try {
            const { images } = this.#asking.limits;
            const size = at < images
                ? await this.#ask(reference)
                : (0,result/* err */._)(`only ${String(images)} images are asked for in one run`);
            if (size.ok)
                return size.value;
            return { state: 'unknown', reason: size.error.slice(0, LONGEST_REASON) };
        }
        catch (error) {
            return { state: 'unknown', reason: `it could not be measured (${(0,error_code/* codeOf */.$)(error)})` };
        }
    }
    async #ask({ host, repository, tag, digest }) {
        const registry = this.#registry(host);
        if (!registry.ok)
            return registry;
        const stored = await registry.value.manifest(repository, digest ?? tag ?? 'latest');
        const top = sizes_understand(stored);
        if (!top.ok)
            return top;
        const { platform } = this.#asking.policy;
        const { manifest } = top.value;
        const found = { state: 'known', digest: top.value.digest };
        if (manifest.kind === 'image') {
            return (0,result.ok)({ ...found, bytes: manifest.bytes, platform, platforms: 1 });
        }
        const chosen = chooseEntry(manifest.entries, platform);
        if (!chosen.ok)
            return chosen;
        const image = sizes_understand(await registry.value.manifest(repository, chosen.value.digest));
        if (!image.ok)
            return image;
        if (image.value.manifest.kind === 'index')
            return (0,result/* err */._)('it is an index of indexes');
        return (0,result.ok)({
            ...found,
            bytes: image.value.manifest.bytes,
            platform: chosen.value.platform ?? platform,
            platforms: platformsOf(manifest.entries).length,
        });
    }
    #registry(host) {
        const known = this.#registries.get(host);
        if (known !== undefined)
            return known;
        const { policy } = this.#asking;
        const url = registryUrl(host, policy);
        const find = () => findCredential(host, policy.credentials, this.#env);
        const registry = url.ok ? (0,result.ok)(new RegistryServer(host, url.value, find, this.#asking)) : url;
        this.#registries.set(host, registry);
        return registry;
    }
}
function sizes_understand(stored) {
    if (!stored.ok)
        return (0,result/* err */._)(stored.error.reason);
    const { text, contentType, digest } = stored.value;
    const manifest = readManifest(text, contentType);
    if (!manifest.ok)
        return (0,result/* err */._)(`its manifest cannot be used: ${manifest.error}`);
    return (0,result.ok)({ manifest: manifest.value, digest });
}


/***/ }),

/***/ 655:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ classifyHost),
/* harmony export */   pA: () => (/* binding */ instanceKey),
/* harmony export */   ry: () => (/* binding */ vpcHostOf)
/* harmony export */ });
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2209);

const PUBLIC_INSTANCES = new Set([
    'acr-multiple-clusters.cn-hangzhou',
    'egs.cn-hangzhou',
    'anolis.cn-zhangjiakou',
    'higress.cn-hangzhou',
    'ack-agility.cn-shanghai',
]);
const NAME = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const REGION = '[a-z]{2}(?:-[a-z0-9]+)+';
const CRPI = new RegExp(`^crpi-[a-z0-9]+(-vpc)?\\.(${REGION})\\.personal\\.cr\\.aliyuncs\\.com$`);
const SYSTEM = new RegExp(`^registry-(${REGION}?)(-vpc)?\\.ack\\.aliyuncs\\.com$`);
const ENTERPRISE = new RegExp(`^(${NAME})-registry(-vpc)?(\\.distributed)?\\.(${REGION})\\.cr\\.aliyuncs\\.com$`);
const PERSONAL = new RegExp(`^registry(-vpc|-internal|-intl|-intl-vpc)?\\.(${REGION})\\.(?:cr\\.)?aliyuncs\\.com$`);
const LONGEST_HOST = 255;
function classifyHost(host, registries) {
    const lower = host.slice(0, LONGEST_HOST).toLowerCase();
    const known = byForm(lower);
    const configured = findSetting(lower, registries) ?? findInstance(known, registries);
    if (configured === undefined)
        return known;
    if (known.kind === 'other') {
        const region = configured.region === undefined ? {} : { region: configured.region };
        return { kind: 'acr-enterprise', host: lower, custom: true, configured, ...region };
    }
    return { ...known, configured };
}
function instanceKey({ configured, host, instanceName, region }) {
    if (configured?.instanceId !== undefined)
        return configured.instanceId;
    return instanceName === undefined ? host : `${instanceName}.${region ?? ''}`;
}
function byForm(host) {
    const name = host.replace(/:\d+$/, '');
    const crpi = CRPI.exec(name);
    if (crpi)
        return located('acr-personal-instance', host, crpi[2], crpi[1] ? 'vpc' : 'public');
    const system = SYSTEM.exec(name);
    if (system)
        return located('ack-system', host, system[1], system[2] ? 'vpc' : 'public');
    const enterprise = ENTERPRISE.exec(name);
    if (enterprise)
        return enterpriseRegistry(host, enterprise);
    const personal = PERSONAL.exec(name);
    if (personal)
        return located('acr-personal', host, personal[2], networkOf(personal[1]));
    if (name === 'registry.aliyuncs.com') {
        return located('acr-personal', host, 'cn-hangzhou', 'public');
    }
    return { kind: host === 'docker.io' ? 'docker-hub' : 'other', host };
}
function enterpriseRegistry(host, match) {
    const [, instanceName = '', vpc, distributed, region = ''] = match;
    const network = distributed ? 'p2p' : vpc ? 'vpc' : 'public';
    const found = { kind: 'acr-enterprise', host, network, instanceName, region };
    return PUBLIC_INSTANCES.has(`${instanceName}.${region}`) ? { ...found, public: true } : found;
}
function located(kind, host, region, network) {
    return { kind, host, network, ...(region === undefined ? {} : { region }) };
}
function networkOf(suffix) {
    if (suffix === '-internal')
        return 'internal';
    return suffix?.endsWith('-vpc') === true ? 'vpc' : 'public';
}
function findSetting(host, registries) {
    const exact = registries.find((one) => one.host.toLowerCase() === host);
    return exact ?? registries.find((one) => matchesHost(one.host.toLowerCase(), host));
}
function findInstance({ instanceName, region }, registries) {
    if (instanceName === undefined)
        return undefined;
    return registries.find(({ host }) => {
        const other = byForm(host.toLowerCase());
        return other.instanceName === instanceName && other.region === region;
    });
}
function matchesHost(pattern, host) {
    return (0,_text_text_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPieces */ .F6)(pattern.split('*'), host);
}
function vpcHostOf(registry) {
    const { kind, host, network } = registry;
    if (network !== 'public' || registry.public === true)
        return undefined;
    if (kind === 'acr-enterprise')
        return host.replace(/-registry(?=\.[^.]+\.cr\.)/, '-registry-vpc');
    if (kind !== 'acr-personal' || !/^registry(?:-intl)?\./.test(host))
        return undefined;
    return host === 'registry.aliyuncs.com' ? undefined : host.replace('.', '-vpc.');
}


/***/ }),

/***/ 1304:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ hostOfPartial),
/* harmony export */   Q: () => (/* binding */ parseImageRef),
/* harmony export */   kL: () => (/* binding */ formatImageRef),
/* harmony export */   vY: () => (/* binding */ isFloating)
/* harmony export */ });
const LONGEST = 1024;
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const HUB = 'docker.io';
const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
function parseImageRef(text) {
    if (text.length > LONGEST)
        return undefined;
    const at = text.indexOf('@');
    const digest = at === -1 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !DIGEST.test(digest))
        return undefined;
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const tag = colon === -1 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !TAG.test(tag))
        return undefined;
    const name = splitName(colon === -1 ? named : named.slice(0, colon));
    if (name === undefined)
        return undefined;
    return {
        ...name,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
function splitName(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const hosted = slash !== -1 && looksLikeHost(first);
    if (hosted && !HOST.test(first))
        return undefined;
    const host = hosted ? first.toLowerCase() : HUB;
    const path = hosted ? name.slice(slash + 1) : name;
    if (path.length + host.length > 255 || !path.split('/').every((part) => COMPONENT.test(part))) {
        return undefined;
    }
    if (!HUB_ALIASES.has(host))
        return { host, repository: path };
    return { host: HUB, repository: path.includes('/') ? path : `library/${path}` };
}
function looksLikeHost(first) {
    return /[.:A-Z]/.test(first) || first === 'localhost';
}
function isFloating({ tag, digest }) {
    return digest === undefined && (tag === undefined || tag === 'latest');
}
function formatImageRef({ host, repository, tag, digest }) {
    const version = tag ?? (digest === undefined ? 'latest' : undefined);
    const suffix = version === undefined ? '' : `:${version}`;
    return `${host}/${repository}${suffix}${digest === undefined ? '' : `@${digest}`}`;
}
function hostOfPartial(text) {
    const slash = text.indexOf('/');
    const first = text.slice(0, Math.max(slash, 0));
    return first !== '' && looksLikeHost(first) && HOST.test(first) ? first.toLowerCase() : undefined;
}


/***/ })

};
;