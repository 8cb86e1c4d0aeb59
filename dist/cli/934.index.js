"use strict";
exports.id = 934;
exports.ids = [934];
exports.modules = {

/***/ 934:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parse),
/* harmony export */   w: () => (/* binding */ parseEmbedded)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73);
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(968);
/* harmony import */ var _text_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(174);
/* harmony import */ var _simple_simple_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3383);




function parse(file, { mayMatter } = {}) {
    const documents = [];
    const problems = [];
    let templates = 0;
    for (const range of splitDocuments(file.text)) {
        const text = file.text.slice(range.start, range.end);
        if (mayMatter?.(text) === false)
            continue;
        if (mayMatter !== undefined && (0,_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .isHelmTemplate */ .jw)(text)) {
            templates += 1;
            continue;
        }
        if (documents.length + problems.length >= _text_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.documents) {
            problems.push(problemAt(file, range.start, (0,_text_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLarge */ .g)('file', _text_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.documents, 'documents')));
            break;
        }
        if (text.length > _text_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.documentUnits) {
            const reason = (0,_text_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLarge */ .g)('document', _text_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.documentUnits, 'characters');
            problems.push(problemAt(file, range.start, reason));
            continue;
        }
        const read = readDocuments(text, { base: range.start }, file.complete);
        if (read.ok)
            documents.push(...read.value.map((root) => ({ root, range })));
        else if ((0,_foreign_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemplate */ .Fl)(text))
            templates += 1;
        else {
            const { offset, reason, invalid } = read.error;
            const problem = problemAt(file, offset, reason);
            problems.push(invalid ? { ...problem, invalid } : problem);
        }
    }
    return { documents, problems, templates };
}
function parseEmbedded(file, scalar) {
    const literal = scalar.style === 'literal' && !scalar.shared;
    const base = literal ? file.text.indexOf('\n', scalar.range.start) + 1 : 0;
    const text = literal ? file.text.slice(base, scalar.range.end) : scalar.text;
    if (text.length > _text_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.documentUnits)
        return undefined;
    const place = { base, embedded: true };
    const placement = literal ? place : { ...place, fixed: scalar.range };
    const read = readDocuments(text, placement, file.complete);
    return read.ok ? read.value[0] : undefined;
}
function readDocuments(text, placement, complete) {
    const root = (0,_simple_simple_js__WEBPACK_IMPORTED_MODULE_1__/* .readSimply */ .b)(text, placement);
    return root === undefined ? complete(text, placement) : (0,_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)([root]);
}
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
function problemAt({ path, text }, offset, reason) {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
        line += 1;
    return { path, line, reason, effect: 'skipped-document' };
}


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


/***/ }),

/***/ 3383:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ readSimply)
});

// EXTERNAL MODULE: ./build/src/yaml/scalars.js
var scalars = __webpack_require__(7197);
;// CONCATENATED MODULE: ./build/src/yaml/simple/inline.js

const UNUSUAL = new Error('Not simple YAML');
const DEEPEST = 50;
const BLANK = 0x20;
const DOUBLE = 0x22;
const HASH = 0x23;
const SINGLE = 0x27;
const COMMA = 0x2c;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const FLOW_INDICATORS = new Set([COMMA, BRACKET, CLOSE_BRACKET, BRACE, CLOSE_BRACE]);
const PLAIN_KEY = /[A-Za-z0-9_][A-Za-z0-9_./-]*(?=:(?: |$))/my;
const QUOTED_KEY = /(?:"[^"\\\n\r]*"|'[^'\n\r]*')(?=:(?: |$))/my;
const FLOW_PLAIN_KEY = /[A-Za-z0-9_][A-Za-z0-9_./-]*(?=: )/y;
const PLAIN_START = /[A-Za-z0-9_./$(~+=;<\\^\u0080-\uFFFF]|-(?=[^\s,[\]{}])/y;
class InlineReader {
    #text;
    #base;
    #fixed;
    #lineEnd = 0;
    #at = 0;
    keyEnd = 0;
    constructor(text, { base, fixed }) {
        this.#text = text;
        this.#base = base;
        this.#fixed = fixed;
    }
    keyAt(at) {
        const first = this.#text.charCodeAt(at);
        const quoted = first === DOUBLE || first === SINGLE;
        const found = this.match(quoted ? QUOTED_KEY : PLAIN_KEY, at);
        if (found === undefined)
            return undefined;
        this.keyEnd = at + found.length;
        return this.#key(found, at);
    }
    #key(found, at) {
        const first = found.charCodeAt(0);
        if (first !== DOUBLE && first !== SINGLE)
            return this.#plain(found, at);
        const style = first === DOUBLE ? 'double' : 'single';
        return this.string(found.slice(1, -1), style, at, at + found.length);
    }
    value(at, lineEnd) {
        this.#lineEnd = lineEnd;
        const first = this.#text.charCodeAt(at);
        let made;
        if (first === DOUBLE || first === SINGLE)
            made = this.#quoted(at);
        else if (first === BRACE || first === BRACKET)
            made = this.#flow(at, 0);
        else
            made = this.#blockPlain(at);
        this.#expectEnd();
        return made;
    }
    #expectEnd() {
        let rest = this.#at;
        while (rest < this.#lineEnd && this.#text.charCodeAt(rest) === BLANK)
            rest += 1;
        if (rest >= this.#lineEnd)
            return;
        if (this.#text.charCodeAt(rest) !== HASH || rest === this.#at)
            throw UNUSUAL;
    }
    #blockPlain(at) {
        if (this.match(PLAIN_START, at) === undefined)
            throw UNUSUAL;
        const end = this.#lineEnd;
        const rest = this.#text.slice(at, end);
        const comment = rest.indexOf(' #');
        let stop = comment === -1 ? end : at + comment;
        while (this.#text.charCodeAt(stop - 1) === BLANK)
            stop -= 1;
        const source = this.#text.slice(at, stop);
        if (source.includes(': ') || source.endsWith(':') || source.includes('\t'))
            throw UNUSUAL;
        this.#at = stop;
        return this.#plain(source, at);
    }
    #quoted(at) {
        const end = this.#lineEnd;
        const double = this.#text.charCodeAt(at) === DOUBLE;
        const close = double ? this.#closingDouble(at) : this.#closingSingle(at);
        if (close === -1 || close >= end)
            throw UNUSUAL;
        const inner = this.#text.slice(at + 1, close);
        if (inner.includes('\t'))
            throw UNUSUAL;
        this.#at = close + 1;
        if (!double) {
            const text = inner.includes("'") ? inner.replaceAll("''", "'") : inner;
            return this.string(text, 'single', at, close + 1);
        }
        return this.string(inner.includes('\\') ? unescaped(inner) : inner, 'double', at, close + 1);
    }
    #closingDouble(at) {
        for (let close = at + 1;; close += 1) {
            const quote = this.#text.indexOf('"', close);
            if (quote === -1)
                return -1;
            let slashes = 0;
            while (this.#text.charCodeAt(quote - 1 - slashes) === BACKSLASH)
                slashes += 1;
            if (slashes % 2 === 0)
                return quote;
            close = quote;
        }
    }
    #closingSingle(at) {
        for (let close = at + 1;; close += 2) {
            const quote = this.#text.indexOf("'", close);
            if (quote === -1 || this.#text.charCodeAt(quote + 1) !== SINGLE)
                return quote;
            close = quote;
        }
    }
    #flow(at, depth) {
        if (depth > DEEPEST)
            throw UNUSUAL;
        return this.#text.charCodeAt(at) === BRACE
            ? this.#flowMap(at, depth)
            : this.#flowSequence(at, depth);
    }
    #flowSequence(start, depth) {
        const items = [];
        let at = this.#skip(start + 1);
        while (this.#text.charCodeAt(at) !== CLOSE_BRACKET) {
            items.push(this.#flowValue(at, depth));
            at = this.#separator(CLOSE_BRACKET);
        }
        this.#at = at + 1;
        return { kind: 'seq', ...this.place(start, at + 1), flow: true, items };
    }
    #flowMap(start, depth) {
        const entries = [];
        let at = this.#skip(start + 1);
        while (this.#text.charCodeAt(at) !== CLOSE_BRACE) {
            const key = this.#flowKey(at);
            if (key.text === '<<')
                throw UNUSUAL;
            const value = this.#flowValue(this.#skip(this.#at + 1), depth);
            entries.push({ key, value });
            at = this.#separator(CLOSE_BRACE);
        }
        this.#at = at + 1;
        const range = this.place(start, at + 1);
        return { kind: 'map', ...range, flow: true, entries, merges: [], beforeMerge: 0 };
    }
    #flowKey(at) {
        const first = this.#text.charCodeAt(at);
        if (first === DOUBLE || first === SINGLE) {
            const key = this.#quoted(at);
            if (this.#text.charCodeAt(this.#at) !== COLON)
                throw UNUSUAL;
            return key;
        }
        const found = this.match(FLOW_PLAIN_KEY, at);
        if (found === undefined)
            throw UNUSUAL;
        this.#at = at + found.length;
        return this.#plain(found, at);
    }
    #flowValue(at, depth) {
        const first = this.#text.charCodeAt(at);
        if (first === DOUBLE || first === SINGLE)
            return this.#quoted(at);
        if (first === BRACE || first === BRACKET)
            return this.#flow(at, depth + 1);
        return this.#flowPlain(at);
    }
    #flowPlain(at) {
        if (this.match(PLAIN_START, at) === undefined)
            throw UNUSUAL;
        const end = this.#lineEnd;
        let stop = at;
        while (stop < end && !FLOW_INDICATORS.has(this.#text.charCodeAt(stop)))
            stop += 1;
        while (this.#text.charCodeAt(stop - 1) === BLANK)
            stop -= 1;
        const source = this.#text.slice(at, stop);
        if (/:(?: |$)| #|\t/.test(source))
            throw UNUSUAL;
        this.#at = stop;
        return this.#plain(source, at);
    }
    #separator(close) {
        const at = this.#skip(this.#at);
        const char = this.#text.charCodeAt(at);
        if (char === close)
            return at;
        if (char !== COMMA)
            throw UNUSUAL;
        const next = this.#skip(at + 1);
        if (this.#text.charCodeAt(next) === close)
            throw UNUSUAL;
        return next;
    }
    #skip(at) {
        let next = at;
        while (this.#text.charCodeAt(next) === BLANK)
            next += 1;
        if (next >= this.#lineEnd)
            throw UNUSUAL;
        return next;
    }
    match(pattern, at) {
        pattern.lastIndex = at;
        return pattern.exec(this.#text)?.[0];
    }
    #plain(source, at) {
        const range = this.place(at, at + source.length);
        return { kind: 'scalar', ...range, ...(0,scalars/* resolvePlain */.R)(source), style: 'plain' };
    }
    string(text, style, start, end) {
        return { kind: 'scalar', ...this.place(start, end), type: 'string', text, style };
    }
    null(at) {
        const next = this.#text[at];
        if (next !== undefined && next !== '\n' && next !== '\r')
            throw UNUSUAL;
        return { kind: 'scalar', ...this.place(at, at), type: 'null', text: '', style: 'plain' };
    }
    span(start, values) {
        const last = values.at(-1);
        return this.place(start, last === undefined ? start : last.range.end - this.#base);
    }
    place(start, end) {
        if (this.#fixed !== undefined)
            return { range: this.#fixed, shared: true };
        return { range: { start: this.#base + start, end: this.#base + end }, shared: false };
    }
}
function unescaped(inner) {
    try {
        return String(JSON.parse(`"${inner}"`));
    }
    catch {
        throw UNUSUAL;
    }
}

;// CONCATENATED MODULE: ./build/src/yaml/simple/simple.js

function readSimply(text, placement) {
    if (hasUnusualBreaks(text))
        return undefined;
    try {
        return new SimpleReader(text, placement).document();
    }
    catch (error) {
        if (error === UNUSUAL)
            return undefined;
        throw error;
    }
}
function hasUnusualBreaks(text) {
    if (text.includes('\r') && /\r(?!\n)/.test(text))
        return true;
    return text.includes('\u2028') || text.includes('\u2029') || text.lastIndexOf('\uFEFF') > 0;
}
const simple_BLANK = 0x20;
const TAB = 0x09;
const RETURN = 0x0d;
const simple_HASH = 0x23;
const DASH = 0x2d;
const BAR = 0x7c;
const LITERAL = /\|(-?)(?: +#[^\n]*| *)$/my;
const START = /---(?: +#[^\n]*| *)$/my;
class SimpleReader {
    #text;
    #inline;
    #line = { indent: 0, start: 0, end: 0, next: 0 };
    #done = false;
    #depth = 0;
    constructor(text, placement) {
        this.#text = text;
        this.#inline = new InlineReader(text, placement);
    }
    document() {
        this.#line.next = this.#text.startsWith('\uFEFF') ? 1 : 0;
        this.#advance();
        if (this.#ended())
            throw UNUSUAL;
        if (this.#line.indent === 0 && this.#inline.match(START, this.#line.start))
            this.#advance();
        if (this.#ended())
            throw UNUSUAL;
        const root = this.#node();
        if (!this.#ended() || root.kind !== 'map')
            throw UNUSUAL;
        return root;
    }
    #ended() {
        return this.#done;
    }
    #advance() {
        const text = this.#text;
        const line = this.#line;
        let at = line.next;
        for (;;) {
            if (at >= text.length) {
                this.#done = true;
                return;
            }
            const start = at;
            while (text.charCodeAt(at) === simple_BLANK)
                at += 1;
            let end = text.indexOf('\n', at);
            const next = end === -1 ? text.length : end + 1;
            if (end === -1)
                end = text.length;
            else if (text.charCodeAt(end - 1) === RETURN && end > at)
                end -= 1;
            const first = text.charCodeAt(at);
            if (at >= end || first === simple_HASH) {
                at = next;
                continue;
            }
            if (first === TAB)
                throw UNUSUAL;
            while (text.charCodeAt(end - 1) === simple_BLANK)
                end -= 1;
            line.indent = at - start;
            line.start = at;
            line.end = end;
            line.next = next;
            return;
        }
    }
    #node() {
        this.#depth += 1;
        if (this.#depth > DEEPEST)
            throw UNUSUAL;
        const { start, indent } = this.#line;
        let made;
        if (this.#atDash())
            made = this.#sequence(indent);
        else if (this.#inline.keyAt(start) !== undefined)
            made = this.#map(indent);
        else
            throw UNUSUAL;
        this.#depth -= 1;
        return made;
    }
    #atDash() {
        const { start, end } = this.#line;
        if (this.#text.charCodeAt(start) !== DASH)
            return false;
        return start + 1 >= end || this.#text.charCodeAt(start + 1) === simple_BLANK;
    }
    #sequence(indent) {
        const line = this.#line;
        const start = line.start;
        const items = [];
        while (!this.#ended() && line.indent === indent && this.#atDash()) {
            const dash = line.start;
            let at = dash + 1;
            while (at < line.end && this.#text.charCodeAt(at) === simple_BLANK)
                at += 1;
            if (at >= line.end || this.#text.charCodeAt(at) === simple_HASH) {
                this.#advance();
                const nested = !this.#ended() && line.indent > indent;
                items.push(nested ? this.#node() : this.#inline.null(dash + 1));
                continue;
            }
            line.indent += at - dash;
            line.start = at;
            const collection = this.#atDash() || this.#inline.keyAt(at) !== undefined;
            items.push(collection ? this.#node() : this.#value(at, indent));
        }
        if (!this.#ended() && line.indent > indent)
            throw UNUSUAL;
        return { kind: 'seq', ...this.#inline.span(start, items), flow: false, items };
    }
    #map(indent) {
        const line = this.#line;
        const start = line.start;
        const entries = [];
        while (!this.#ended() && line.indent === indent && !this.#atDash()) {
            const key = this.#inline.keyAt(line.start);
            if (key === undefined || key.text === '<<')
                throw UNUSUAL;
            entries.push({ key, value: this.#entryValue(indent) });
        }
        if (!this.#ended() && line.indent > indent)
            throw UNUSUAL;
        const values = entries.map(({ value }) => value);
        return {
            kind: 'map',
            ...this.#inline.span(start, values),
            flow: false,
            entries,
            merges: [],
            beforeMerge: 0,
        };
    }
    #entryValue(indent) {
        const line = this.#line;
        const colon = this.#inline.keyEnd;
        let at = colon + 1;
        while (at < line.end && this.#text.charCodeAt(at) === simple_BLANK)
            at += 1;
        if (at < line.end && this.#text.charCodeAt(at) !== simple_HASH)
            return this.#value(at, indent);
        this.#advance();
        const nested = !this.#ended() && line.indent > indent;
        const list = !this.#ended() && line.indent === indent && this.#atDash();
        return nested || list ? this.#node() : this.#inline.null(colon + 1);
    }
    #value(at, indent) {
        const line = this.#line;
        if (this.#text.charCodeAt(at) === BAR)
            return this.#literal(at, indent);
        const made = this.#inline.value(at, line.end);
        this.#advance();
        if (!this.#ended() && line.indent > indent)
            throw UNUSUAL;
        return made;
    }
    #literal(at, indent) {
        const line = this.#line;
        const header = this.#inline.match(LITERAL, at);
        if (header === undefined)
            throw UNUSUAL;
        const strip = header.charCodeAt(1) === DASH;
        const text = this.#text;
        const first = /[^ \n\r]/g;
        first.lastIndex = line.next;
        const found = first.exec(text);
        if (found === null)
            throw UNUSUAL;
        const margin = found.index - (text.lastIndexOf('\n', found.index) + 1);
        const above = text.slice(line.next, found.index - margin);
        if (margin <= indent || above.includes(' '))
            throw UNUSUAL;
        const { lines, end, next } = this.#literalLines(line.next, margin, indent);
        line.next = next;
        this.#advance();
        if (!this.#ended() && line.indent > indent)
            throw UNUSUAL;
        return this.#inline.string(lines.join('\n') + (strip ? '' : '\n'), 'literal', at, end);
    }
    #literalLines(from, margin, indent) {
        const text = this.#text;
        const lines = [];
        let filled = 0;
        let end = from;
        let at = from;
        while (at < text.length) {
            let content = at;
            const most = at + margin;
            while (content < most && text.charCodeAt(content) === simple_BLANK)
                content += 1;
            let stop = text.indexOf('\n', content);
            const next = stop === -1 ? text.length : stop + 1;
            if (stop === -1)
                stop = text.length;
            else if (text.charCodeAt(stop - 1) === RETURN && stop > content)
                stop -= 1;
            if (content < most && content < stop) {
                const first = text.charCodeAt(content);
                if (content - at > indent || first === TAB)
                    throw UNUSUAL;
                break;
            }
            lines.push(text.slice(content, stop));
            if (content < stop) {
                if (text.slice(content, stop).trim() === '')
                    throw UNUSUAL;
                filled = lines.length;
                end = next;
            }
            at = next;
        }
        return { lines: lines.slice(0, filled), end, next: at };
    }
}


/***/ })

};
;