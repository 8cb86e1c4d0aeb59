"use strict";
exports.id = 596;
exports.ids = [596];
exports.modules = {

/***/ 4596:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readYaml: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/src/result.js
var result = __webpack_require__(73);
// EXTERNAL MODULE: ./build/src/text/limits.js
var limits = __webpack_require__(174);
// EXTERNAL MODULE: ./build/src/yaml/scalars.js
var scalars = __webpack_require__(7197);
;// CONCATENATED MODULE: ./build/src/yaml/complete/convert.js



class YamlRefusal extends Error {
    offset;
    invalid;
    constructor(reason, offset, invalid) {
        super(reason);
        this.offset = offset;
        this.invalid = invalid;
    }
}
function convert(contents, placement, aliased) {
    return new Converter(placement, aliased).node(contents, false, 0);
}
const OPEN = Symbol('being read');
class Converter {
    #at;
    #aliased;
    #anchors = new Map();
    #aliases = 0;
    constructor(placement, aliased) {
        this.#at = placement;
        this.#aliased = aliased;
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
        const made = this.#own(source, shared || this.#aliased.has(anchor), depth);
        this.#anchors.set(anchor, made);
        return made;
    }
    #own(source, shared, depth) {
        if ((0,dist/* isScalar */.jn)(source))
            return this.#scalar(source, shared);
        const start = (0,dist/* isMap */.jh)(source) || (0,dist/* isSeq */.oP)(source) ? (source.range?.[0] ?? 0) : 0;
        if (depth >= limits/* LIMITS */.b.depth) {
            const reason = `Nested deeper than ${String(limits/* LIMITS */.b.depth)} levels`;
            throw new YamlRefusal(reason, this.#at.base + start, false);
        }
        if ((0,dist/* isMap */.jh)(source))
            return this.#map(source, shared, depth);
        if (!(0,dist/* isSeq */.oP)(source))
            return this.#empty(start);
        const items = source.items.map((item) => this.node(item, shared, depth + 1));
        return { kind: 'seq', ...this.#span(source, items, shared), flow: source.flow === true, items };
    }
    #map(source, shared, depth) {
        const entries = [];
        const merges = [];
        let beforeMerge = 0;
        for (const pair of source.items) {
            const entry = this.#entry(pair, shared, depth);
            if (entry.key?.text === '<<' && entry.key.style === 'plain') {
                merges.push(...mapsOf(entry.value));
                beforeMerge = entries.length;
            }
            else
                entries.push(entry);
        }
        const values = [...entries.map(({ value }) => value), ...merges];
        const flow = source.flow === true;
        return {
            kind: 'map',
            ...this.#span(source, values, shared),
            flow,
            entries,
            merges,
            beforeMerge,
        };
    }
    #entry(pair, shared, depth) {
        if (((0,dist/* isMap */.jh)(pair.key) || (0,dist/* isSeq */.oP)(pair.key)) && this.#at.embedded !== true) {
            const start = this.#at.base + (pair.key.range?.[0] ?? 0);
            throw new YamlRefusal('A key that is a map or list; put quotes around {{…}}', start, true);
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
        const value = plain ? (0,scalars/* resolvePlain */.R)(text) : tagged(text, source.tag);
        return { kind: 'scalar', ...this.#place(source.range, shared), ...value, style };
    }
    #target(name, offset) {
        this.#aliases += 1;
        const place = this.#at.base + offset;
        if (this.#aliases > limits/* LIMITS */.b.aliases) {
            throw new YamlRefusal(`More than ${String(limits/* LIMITS */.b.aliases)} aliases in one document`, place, false);
        }
        const target = this.#anchors.get(name);
        if (target === OPEN)
            throw new YamlRefusal('An alias inside the anchor it names', place, true);
        if (target === undefined)
            throw new YamlRefusal('An alias without an anchor before it', place, true);
        return target;
    }
    #empty(offset) {
        const range = [offset, offset, offset];
        return { kind: 'scalar', type: 'null', text: '', style: 'plain', ...this.#place(range, false) };
    }
    #span(source, values, shared) {
        const placed = this.#place(source.range, shared);
        const last = values.at(-1);
        if (source.flow === true || last === undefined || this.#at.fixed !== undefined)
            return placed;
        return { ...placed, range: { start: placed.range.start, end: last.range.end } };
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
function tagged(text, tag) {
    if (tag === undefined || !/^(?:tag:yaml\.org,2002:|!!)(?:int|float|bool|null)$/.test(tag)) {
        return { type: 'string', text };
    }
    return (0,scalars/* resolvePlain */.R)(text);
}
function mapsOf(value) {
    if (value.kind === 'map')
        return [value];
    return value.kind === 'seq' ? value.items.filter((item) => item.kind === 'map') : [];
}

;// CONCATENATED MODULE: ./build/src/yaml/complete/lexer.js

const OpenLexer = dist/* Lexer */.JG;
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

;// CONCATENATED MODULE: ./build/src/yaml/complete/complete.js




function readYaml(text, placement) {
    try {
        const roots = [];
        for (const document of compose(text)) {
            const [error] = document.errors;
            if (error !== undefined) {
                return (0,result/* err */._)({
                    offset: placement.base + error.pos[0],
                    reason: reasonOf(error.code),
                    invalid: error.code !== 'RESOURCE_EXHAUSTION',
                });
            }
            if (document.contents !== null) {
                roots.push(convert(document.contents, placement, aliasNames(text)));
            }
        }
        return (0,result.ok)(roots);
    }
    catch (error) {
        if (error instanceof YamlRefusal) {
            return (0,result/* err */._)({ offset: error.offset, reason: error.message, invalid: error.invalid });
        }
        throw error;
    }
}
const SCHEMA = new dist/* Schema */.Sj({ schema: 'failsafe' });
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
function aliasNames(text) {
    const names = new Set();
    if (!text.includes('&'))
        return names;
    for (const [, name] of text.matchAll(/\*([^\s,[\]{}]+)/g))
        if (name !== undefined)
            names.add(name);
    return names;
}
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


/***/ }),

/***/ 7197:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ resolvePlain)
/* harmony export */ });
function resolvePlain(source) {
    if (source.length > 64)
        return string(source);
    const first = source.charCodeAt(0);
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


/***/ })

};
;