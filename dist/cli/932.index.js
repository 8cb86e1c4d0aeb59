"use strict";
exports.id = 932;
exports.ids = [932];
exports.modules = {

/***/ 9932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLockFile: () => (/* binding */ readLockFile)
/* harmony export */ });
/* harmony import */ var _source_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9344);
/* harmony import */ var _source_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5303);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7641);



/** Entries read from one lock file at most. */
const MOST_ENTRIES = 10_000;
/**
 * Reads `version: 1` and `images: [{image, digest, bytes, platform, date}]`. An entry that makes
 * no sense is left out and named: its image has an unknown size, nothing worse.
 */
function readLockFile(file) {
    const { path } = file;
    const { documents, problems } = (0,_source_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .q)(file, { all: true });
    const root = documents[0]?.root;
    if (root === undefined)
        return { sizes: new Map(), problems };
    const version = (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'version'));
    if (version !== '1') {
        const reason = `Expected "version: 1", found ${version ?? 'no version'}; write it again`;
        return { sizes: new Map(), problems: [...problems, { path, reason, effect: 'skipped-file' }] };
    }
    const sizes = new Map();
    const refused = [];
    for (const entry of (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'images')).slice(0, MOST_ENTRIES)) {
        const image = (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(entry, 'image'));
        const reference = image === undefined ? undefined : (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageRef */ .Q)(image);
        const bytes = Number((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(entry, 'bytes')) ?? Number.NaN);
        if (reference !== undefined && Number.isSafeInteger(bytes) && bytes >= 0) {
            sizes.set((0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageRef */ .kL)(reference), bytes);
            continue;
        }
        const line = file.text.slice(0, entry.range.start).split('\n').length;
        const reason = 'Expected an entry with an image reference and bytes; it is not used';
        if (refused.length < 10)
            refused.push({ path, line, reason, effect: 'skipped-document' });
    }
    return { sizes, problems: [...problems, ...refused] };
}


/***/ }),

/***/ 7641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ hostOfPartial),
/* harmony export */   Q: () => (/* binding */ parseImageRef),
/* harmony export */   kL: () => (/* binding */ formatImageRef)
/* harmony export */ });
/** Longest input looked at; a longer one is no reference (a name may have 255 characters). */
const LONGEST = 1024;
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const HUB = 'docker.io';
const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/** Reads a reference; undefined for what a container runtime would refuse. */
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
/** A first component is a host when it has a dot, a port or an upper-case letter, or is localhost. */
function looksLikeHost(first) {
    return /[.:A-Z]/.test(first) || first === 'localhost';
}
/** The canonical spelling: host, repository, tag and digest; `latest` where neither is given. */
function formatImageRef({ host, repository, tag, digest }) {
    const version = tag ?? (digest === undefined ? 'latest' : undefined);
    const suffix = version === undefined ? '' : `:${version}`;
    return `${host}/${repository}${suffix}${digest === undefined ? '' : `@${digest}`}`;
}
/**
 * The registry of an image in which `{{…}}` tags are left: known only where it stands complete
 * and literal before the first slash.
 */
function hostOfPartial(text) {
    const slash = text.indexOf('/');
    const first = text.slice(0, Math.max(slash, 0));
    return first !== '' && looksLikeHost(first) && HOST.test(first) ? first.toLowerCase() : undefined;
}


/***/ }),

/***/ 9344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
/** The value of a key: the last of duplicates, own entries before merged ones, as Go reads it. */
function get(node, key) {
    return getEntry(node, key)?.value;
}
/** Like {@link get}, with the key. */
function getEntry(node, key) {
    if (node?.kind !== 'map')
        return undefined;
    for (let index = node.entries.length - 1; index >= 0; index -= 1) {
        const entry = node.entries[index];
        if (entry?.key?.text === key)
            return entry;
    }
    for (const merged of node.merges) {
        const entry = getEntry(merged, key);
        if (entry !== undefined)
            return entry;
    }
    return undefined;
}
/** The value at a path of keys. */
function at(node, ...keys) {
    return keys.reduce((found, key) => get(found, key), node);
}
/** A map, or nothing. */
function asMap(node) {
    return node?.kind === 'map' ? node : undefined;
}
/** The items of a sequence; none for anything else. */
function itemsOf(node) {
    return node?.kind === 'seq' ? node.items : [];
}
/** A scalar that is not null, or nothing. */
function asScalar(node) {
    return node?.kind === 'scalar' && node.type !== 'null' ? node : undefined;
}
/** The text of a scalar that is not null, or nothing. */
function textOf(node) {
    return asScalar(node)?.text;
}
/** Own and merged entries by key as Go would see them: each key once, in order of first sight. */
function entriesOf(node) {
    const found = new Map();
    if (node?.kind !== 'map')
        return found;
    for (const entry of node.entries)
        if (entry.key)
            found.set(entry.key.text, entry);
    for (const merged of node.merges) {
        for (const [key, entry] of entriesOf(merged))
            if (!found.has(key))
                found.set(key, entry);
    }
    return found;
}


/***/ }),

/***/ 5303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parse),
  w: () => (/* binding */ parseEmbedded)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/source/limits.js
var limits = __webpack_require__(9560);
;// CONCATENATED MODULE: ./build/src/source/scalars.js
/**
 * Reads a plain scalar as sigs.k8s.io/yaml does: YAML 1.1 booleans, numbers with underscores and
 * in four bases, `~` for null. Timestamps stay strings.
 */
function resolvePlain(source) {
    if (source.length > 64)
        return string(source);
    const first = source.charCodeAt(0);
    // Most scalars are words: only these first characters can begin anything else.
    if (!MAY_BE_SPECIAL.has(first) && source !== '')
        return string(source);
    if (NULLS.has(source))
        return { type: 'null', text: '' };
    if (TRUE.has(source))
        return { type: 'boolean', text: 'true' };
    if (FALSE.has(source))
        return { type: 'boolean', text: 'false' };
    const number = readNumber(source.replaceAll('_', ''));
    return number === undefined ? string(source) : { type: 'number', text: number };
}
const MAY_BE_SPECIAL = new Set(Buffer.from('~nNtTfFyYoO+-.0123456789'));
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const TRUE = new Set('y Y yes Yes YES true True TRUE on On ON'.split(' '));
const FALSE = new Set('n N no No NO false False FALSE off Off OFF'.split(' '));
function string(text) {
    return { type: 'string', text };
}
/** The number as text, undefined for anything that is not one. */
function readNumber(source) {
    if (/^[-+]?(?:0|[1-9]\d*)$/.test(source))
        return String(BigInt(source.replace('+', '')));
    const based = /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+)$/.exec(source);
    if (based)
        return withSign(based[1], BigInt((based[2] ?? '').replace(/^0(?=\d)/, '0o')));
    if (!/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(source))
        return undefined;
    const value = Number(source);
    return Number.isFinite(value) ? String(value) : undefined;
}
function withSign(sign, value) {
    return String(sign === '-' ? -value : value);
}

;// CONCATENATED MODULE: ./build/src/source/convert.js



/** Why a document that yaml could read is refused all the same, and where. */
class Refusal extends Error {
    offset;
    /** YAML itself forbids it; otherwise it is beyond a limit of ours. */
    invalid;
    constructor(reason, offset, invalid) {
        super(reason);
        this.offset = offset;
        this.invalid = invalid;
    }
}
/** Turns a composed document into our tree. Throws {@link Refusal} beyond the limits. */
function convert(contents, placement) {
    return new Converter(placement).node(contents, false, 0);
}
const OPEN = Symbol('being read');
class Converter {
    #at;
    #anchors = new Map();
    #aliases = 0;
    constructor(placement) {
        this.#at = placement;
    }
    node(source, shared, depth) {
        if ((0,dist/* isAlias */.Vj)(source))
            return this.#target(source.source, source.range?.[0] ?? 0);
        if (!(0,dist/* isScalar */.jn)(source) && !(0,dist/* isMap */.jh)(source) && !(0,dist/* isSeq */.oP)(source))
            return this.#empty(0);
        const { anchor } = source;
        if (anchor === undefined)
            return this.#own(source, shared, depth);
        this.#anchors.set(anchor, OPEN);
        const made = this.#own(source, shared || this.#at.aliased.has(anchor), depth);
        this.#anchors.set(anchor, made);
        return made;
    }
    #own(source, shared, depth) {
        if ((0,dist/* isScalar */.jn)(source))
            return this.#scalar(source, shared);
        const start = (0,dist/* isMap */.jh)(source) || (0,dist/* isSeq */.oP)(source) ? (source.range?.[0] ?? 0) : 0;
        if (depth >= limits/* LIMITS */.b.depth) {
            const reason = `Nested deeper than ${String(limits/* LIMITS */.b.depth)} levels`;
            throw new Refusal(reason, this.#at.base + start, false);
        }
        if ((0,dist/* isMap */.jh)(source))
            return this.#map(source, shared, depth);
        if (!(0,dist/* isSeq */.oP)(source))
            return this.#empty(start);
        const items = source.items.map((item) => this.node(item, shared, depth + 1));
        return { kind: 'seq', ...this.#place(source.range, shared), flow: source.flow === true, items };
    }
    #map(source, shared, depth) {
        const entries = [];
        const merges = [];
        for (const pair of source.items) {
            const entry = this.#entry(pair, shared, depth);
            if (entry.key?.text === '<<' && entry.key.style === 'plain')
                merges.push(...mapsOf(entry.value));
            else
                entries.push(entry);
        }
        const flow = source.flow === true;
        return { kind: 'map', ...this.#place(source.range, shared), flow, entries, merges };
    }
    #entry(pair, shared, depth) {
        if (((0,dist/* isMap */.jh)(pair.key) || (0,dist/* isSeq */.oP)(pair.key)) && this.#at.embedded !== true) {
            const start = this.#at.base + (pair.key.range?.[0] ?? 0);
            throw new Refusal('A key that is a map or list; put quotes around {{…}}', start, true);
        }
        const key = (0,dist/* isScalar */.jn)(pair.key) || (0,dist/* isAlias */.Vj)(pair.key) ? this.node(pair.key, shared, depth) : undefined;
        const scalarKey = key?.kind === 'scalar' ? key : undefined;
        const end = (0,dist/* isScalar */.jn)(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
        const value = pair.value === null ? this.#empty(end) : this.node(pair.value, shared, depth + 1);
        return { key: scalarKey, value };
    }
    #scalar(source, shared) {
        const text = typeof source.value === 'string' ? source.value : '';
        const style = STYLES[source.type ?? 'PLAIN'] ?? 'plain';
        const plain = style === 'plain' && source.tag === undefined;
        const value = plain ? resolvePlain(text) : tagged(text, source.tag);
        return { kind: 'scalar', ...this.#place(source.range, shared), ...value, style };
    }
    #target(name, offset) {
        this.#aliases += 1;
        const place = this.#at.base + offset;
        if (this.#aliases > limits/* LIMITS */.b.aliases) {
            throw new Refusal(`More than ${String(limits/* LIMITS */.b.aliases)} aliases in one document`, place, false);
        }
        const target = this.#anchors.get(name);
        if (target === OPEN)
            throw new Refusal('An alias inside the anchor it names', place, true);
        if (target === undefined)
            throw new Refusal('An alias without an anchor before it', place, true);
        return target;
    }
    #empty(offset) {
        const range = [offset, offset, offset];
        return { kind: 'scalar', type: 'null', text: '', style: 'plain', ...this.#place(range, false) };
    }
    #place(range, shared) {
        const { base, fixed } = this.#at;
        if (fixed !== undefined)
            return { range: fixed, shared: true };
        return { range: { start: base + (range?.[0] ?? 0), end: base + (range?.[1] ?? 0) }, shared };
    }
}
const STYLES = {
    PLAIN: 'plain',
    QUOTE_SINGLE: 'single',
    QUOTE_DOUBLE: 'double',
    BLOCK_LITERAL: 'literal',
    BLOCK_FOLDED: 'folded',
};
/** A quoted or block scalar is a string, unless a tag says otherwise. */
function tagged(text, tag) {
    if (tag === undefined || !/^(?:tag:yaml\.org,2002:|!!)(?:int|float|bool|null)$/.test(tag)) {
        return { type: 'string', text };
    }
    return resolvePlain(text);
}
/** What a merge key brings: one map, or a list of maps. Anything else is ignored, as by Go. */
function mapsOf(value) {
    if (value.kind === 'map')
        return [value];
    return value.kind === 'seq' ? value.items.filter((item) => item.kind === 'map') : [];
}

// EXTERNAL MODULE: ./build/src/source/foreign.js
var foreign = __webpack_require__(7118);
;// CONCATENATED MODULE: ./build/src/source/lexer.js

const OpenLexer = dist/* Lexer */.JG;
/**
 * Accepts what Kubernetes' parser accepts: continuation lines of quoted scalars and of flow
 * collections may be indented as little as they like (libyaml checks neither).
 */
class LenientLexer extends OpenLexer {
    *parseQuotedScalar() {
        const indent = this.indentNext;
        this.indentNext = 0;
        try {
            return yield* super.parseQuotedScalar();
        }
        finally {
            this.indentNext = indent;
        }
    }
    *parseFlowCollection() {
        const indent = this.indentNext;
        this.indentNext = 0;
        try {
            return yield* super.parseFlowCollection();
        }
        finally {
            this.indentNext = indent;
        }
    }
}

// EXTERNAL MODULE: ./build/src/source/prefilter.js
var prefilter = __webpack_require__(7245);
// EXTERNAL MODULE: ./build/src/source/read.js
var source_read = __webpack_require__(2840);
;// CONCATENATED MODULE: ./build/src/source/yaml.js







/**
 * Reads the documents of a file that can matter. One that is no YAML becomes a problem, named in
 * our own words (parsers quote the source, which may hold secrets); the others go on.
 */
function parse(file, options = {}) {
    const documents = [];
    const problems = [];
    let templates = 0;
    for (const range of splitDocuments(file.text)) {
        const text = file.text.slice(range.start, range.end);
        if (options.all !== true && !(0,prefilter/* documentMayMatter */.An)(text))
            continue;
        if (options.all !== true && (0,foreign/* isHelmTemplate */.jw)(text)) {
            templates += 1;
            continue;
        }
        if (documents.length + problems.length >= limits/* LIMITS */.b.documents) {
            problems.push(problemAt(file, range.start, (0,source_read/* tooLarge */.g$)('file', limits/* LIMITS */.b.documents, 'documents')));
            break;
        }
        if (text.length > limits/* LIMITS */.b.documentUnits) {
            const reason = (0,source_read/* tooLarge */.g$)('document', limits/* LIMITS */.b.documentUnits, 'characters');
            problems.push(problemAt(file, range.start, reason));
            continue;
        }
        const read = readDocuments(text, { base: range.start, aliased: aliasNames(text) });
        if (read.ok)
            documents.push(...read.roots.map((root) => ({ root, range })));
        else if ((0,foreign/* isTemplate */.Fl)(text))
            templates += 1;
        else {
            const problem = problemAt(file, read.offset, read.reason);
            problems.push(read.invalid ? { ...problem, invalid: true } : problem);
        }
    }
    return { documents, problems, templates };
}
/**
 * Reads YAML that stands in a string. The body of a literal block (`|`) is itself YAML, indented:
 * read where it stands, its nodes have exact places and can be edited. Any other string is read
 * by value, and its nodes are shared. Undefined where it is no YAML (templates of other tools).
 */
function parseEmbedded(file, scalar) {
    const literal = scalar.style === 'literal' && !scalar.shared;
    const base = literal ? file.text.indexOf('\n', scalar.range.start) + 1 : 0;
    const text = literal ? file.text.slice(base, scalar.range.end) : scalar.text;
    if (text.length > limits/* LIMITS */.b.documentUnits)
        return undefined;
    const aliased = aliasNames(text);
    const place = { base, aliased, embedded: true };
    const placement = literal ? place : { ...place, fixed: scalar.range };
    const read = readDocuments(text, placement);
    return read.ok ? read.roots[0] : undefined;
}
function readDocuments(text, placement) {
    try {
        const roots = [];
        for (const document of compose(text)) {
            const [error] = document.errors;
            if (error !== undefined) {
                return {
                    ok: false,
                    offset: placement.base + error.pos[0],
                    reason: reasonOf(error.code),
                    invalid: error.code !== 'RESOURCE_EXHAUSTION',
                };
            }
            if (document.contents !== null)
                roots.push(convert(document.contents, placement));
        }
        return { ok: true, roots };
    }
    catch (error) {
        if (error instanceof Refusal) {
            return { ok: false, offset: error.offset, reason: error.message, invalid: error.invalid };
        }
        throw error;
    }
}
/** One schema for all documents: making one costs more than a small document. */
const SCHEMA = new dist/* Schema */.Sj({ schema: 'failsafe' });
/** Plain strings only (our own resolution follows); no quadratic checks, no rendered errors. */
const OPTIONS = {
    schema: SCHEMA,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
};
function compose(text) {
    const parser = new dist/* Parser */.iX();
    parser.lexer = new LenientLexer();
    return new dist/* Composer */.Dk(OPTIONS).compose(parser.parse(text), false, text.length);
}
/**
 * Splits a stream before each `---` line: YAML allows no other meaning of it in column 0.
 * A stream with directives (`%YAML`) is left whole, since they belong to the document after them.
 */
function* splitDocuments(text) {
    let start = 0;
    const directives = text.startsWith('%') || text.includes('\n%');
    for (let at = text.indexOf('\n---'); at !== -1; at = text.indexOf('\n---', at + 1)) {
        if (directives)
            break;
        if (!/[\s]|^$/.test(text[at + 4] ?? ''))
            continue;
        yield { start, end: at + 1 };
        start = at + 1;
    }
    yield { start, end: text.length };
}
/** Names behind a `*` that may be aliases: more than there are, never fewer. */
function aliasNames(text) {
    const names = new Set();
    if (!text.includes('&'))
        return names;
    for (const [, name] of text.matchAll(/\*([^\s,[\]{}]+)/g))
        if (name !== undefined)
            names.add(name);
    return names;
}
function problemAt({ path, text }, offset, reason) {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
        line += 1;
    return { path, line, reason, effect: 'skipped-document' };
}
/** yaml's error codes in words for the person who has to mend the file. */
function reasonOf(code) {
    return `Not valid YAML: ${REASONS[code] ?? 'the document cannot be read here'}`;
}
const REASONS = {
    ALIAS_PROPS: 'an alias cannot have an anchor or tag',
    BAD_ALIAS: 'a bad alias or anchor name',
    BAD_DIRECTIVE: 'a bad %directive',
    BAD_DQ_ESCAPE: 'an unknown escape in a double-quoted string',
    BAD_INDENT: 'the indentation does not fit',
    BAD_SCALAR_START: 'a value cannot start with this character; quote it',
    BLOCK_AS_IMPLICIT_KEY: 'a nested map or list where a key was expected',
    BLOCK_IN_FLOW: 'an indented block inside { } or [ ]',
    COMMENT_SPACE: 'a comment needs a blank before #',
    IMPOSSIBLE: 'the document cannot be read here',
    KEY_OVER_1024_CHARS: 'a key longer than 1,024 characters',
    MISSING_CHAR: 'a bracket, quote, colon or comma is missing',
    MULTILINE_IMPLICIT_KEY: 'a key that spans several lines; is a colon or quote missing?',
    MULTIPLE_ANCHORS: 'two anchors on one value',
    MULTIPLE_DOCS: 'a second document without ---',
    MULTIPLE_TAGS: 'two tags on one value',
    RESOURCE_EXHAUSTION: 'it is nested too deeply',
    TAB_AS_INDENT: 'a tab in the indentation; use blanks',
    TAG_RESOLVE_FAILED: 'an unknown tag',
    UNEXPECTED_TOKEN: 'something unexpected stands here',
};


/***/ })

};
;