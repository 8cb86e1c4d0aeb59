"use strict";
exports.id = 13;
exports.ids = [13];
exports.modules = {

/***/ 5013:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatLockFile: () => (/* binding */ formatLockFile),
/* harmony export */   readLockFile: () => (/* binding */ readLockFile)
/* harmony export */ });
/* harmony import */ var _text_line_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7933);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4526);
/* harmony import */ var _yaml_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(934);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1304);




const MOST_ENTRIES = 10_000;
function readLockFile(file) {
    const { path } = file;
    const { documents, problems } = (0,_yaml_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .q)(file);
    const root = documents[0]?.root;
    if (root === undefined)
        return { entries: new Map(), problems };
    const version = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'version'));
    if (version !== '1') {
        const reason = `Expected "version: 1", found ${version ?? 'no version'}; write it again with wfcache-lint sizes`;
        return {
            entries: new Map(),
            problems: [...problems, { path, reason, effect: 'skipped-file' }],
        };
    }
    const entries = new Map();
    const refused = [];
    for (const node of (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'images')).slice(0, MOST_ENTRIES)) {
        const entry = readEntry(node);
        if (entry === undefined) {
            const line = (0,_text_line_index_js__WEBPACK_IMPORTED_MODULE_3__/* .lineOf */ .c)(file.text, node.range.start);
            const reason = 'Expected an entry with an image reference and bytes; it is not used';
            if (refused.length < 10)
                refused.push({ path, line, reason, effect: 'skipped-document' });
            continue;
        }
        const other = entries.get(entry.image);
        if (other === undefined || other.date <= entry.date)
            entries.set(entry.image, entry);
    }
    return { entries, problems: [...problems, ...refused] };
}
function readEntry(node) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageRef */ .Q)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(node, 'image')) ?? '');
    const bytes = Number((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(node, 'bytes')) ?? Number.NaN);
    if (reference === undefined || !Number.isSafeInteger(bytes) || bytes < 0)
        return undefined;
    const text = (key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(node, key)) ?? '';
    return {
        image: (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageRef */ .kL)(reference),
        digest: text('digest'),
        bytes,
        platform: text('platform'),
        date: text('date'),
    };
}
const HEADER = `# Compressed sizes of images, written by \`wfcache-lint sizes\`. Keep it in the repository: lint reads
# it first, and says the same everywhere without asking any registry.
`;
function formatLockFile(entries) {
    const lines = entries.map(({ image, digest, bytes, platform, date }) => {
        const fields = [
            `image: ${JSON.stringify(image)}`,
            `bytes: ${String(bytes)}`,
            `platform: ${JSON.stringify(platform)}`,
            `digest: ${JSON.stringify(digest)}`,
            `date: ${JSON.stringify(date)}`,
        ];
        return `  - { ${fields.join(', ')} }\n`;
    });
    return `${HEADER}version: 1\nimages:${lines.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
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


/***/ }),

/***/ 4526:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ asMap),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   T7: () => (/* binding */ asScalar),
/* harmony export */   XJ: () => (/* binding */ getEntry),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
function get(node, key) {
    return getEntry(node, key)?.value;
}
function getEntry(node, key) {
    if (node?.kind !== 'map')
        return undefined;
    const own = node.entries.findLastIndex((entry) => entry.key?.text === key);
    if (own >= node.beforeMerge)
        return node.entries[own];
    for (const merged of node.merges) {
        const entry = getEntry(merged, key);
        if (entry !== undefined)
            return entry;
    }
    return own === -1 ? undefined : node.entries[own];
}
function at(node, ...keys) {
    return keys.reduce((found, key) => get(found, key), node);
}
function asMap(node) {
    return node?.kind === 'map' ? node : undefined;
}
function itemsOf(node) {
    return node?.kind === 'seq' ? node.items : [];
}
function asScalar(node) {
    return node?.kind === 'scalar' && node.type !== 'null' ? node : undefined;
}
function textOf(node) {
    return asScalar(node)?.text;
}
function entriesOf(node) {
    const found = new Map();
    if (node?.kind !== 'map')
        return found;
    const fixed = new Set();
    for (const [index, entry] of node.entries.entries()) {
        if (entry.key === undefined)
            continue;
        found.set(entry.key.text, entry);
        if (node.merges.length > 0 && index >= node.beforeMerge)
            fixed.add(entry.key.text);
    }
    for (const merged of node.merges) {
        for (const [key, entry] of entriesOf(merged)) {
            if (fixed.has(key))
                continue;
            fixed.add(key);
            found.set(key, entry);
        }
    }
    return found;
}


/***/ })

};
;