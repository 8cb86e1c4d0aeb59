"use strict";
exports.id = 171;
exports.ids = [171];
exports.modules = {

/***/ 938:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ widest),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   it: () => (/* binding */ cutMiddle)
/* harmony export */ });
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
function columns(text) {
    let sum = 0;
    for (const char of text)
        sum += WIDE.test(char) ? 2 : 1;
    return sum;
}
function widest(texts) {
    return texts.reduce((most, text) => Math.max(most, columns(text)), 0);
}
function cutMiddle(text, width) {
    if (columns(text) <= width)
        return text;
    const chars = Array.from(text);
    const end = begin(chars.toReversed(), Math.ceil((width - 1) / 2))
        .toReversed()
        .join('');
    return `${begin(chars, width - 1 - columns(end)).join('')}…${end}`;
}
function begin(chars, width) {
    let sum = 0;
    const tooMuch = chars.findIndex((char) => (sum += columns(char)) > width);
    return chars.slice(0, tooMuch === -1 ? chars.length : tooMuch);
}


/***/ }),

/***/ 6265:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

function painter({ color }) {
    return (style, text) => (color ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text, { validateStream: false }) : text);
}


/***/ }),

/***/ 7171:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pretty: () => (/* binding */ pretty)
});

// EXTERNAL MODULE: ./build/src/text/edits.js
var text_edits = __webpack_require__(817);
;// CONCATENATED MODULE: ./build/src/fix/changed-lines.js


function changedLines(text, index, edits) {
    return groupByLines(index, edits).map(({ first, last, group }) => {
        const start = index.startOf(first);
        const before = text.slice(start, index.startOf(last + 1));
        const after = (0,text_edits/* applyEdits */.ct)(before, group.map(({ range, text: inserted }) => ({
            range: { start: range.start - start, end: range.end - start },
            text: inserted,
        })));
        return trimmed(first, linesOf(before), linesOf(after));
    });
}
function groupByLines(index, edits) {
    const groups = [];
    for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
        const first = index.position(edit.range.start).line;
        const last = index.position(edit.range.end).line;
        const previous = groups.at(-1);
        if (previous !== undefined && first <= previous.last) {
            previous.group.push(edit);
            previous.last = Math.max(previous.last, last);
        }
        else
            groups.push({ first, last, group: [edit] });
    }
    return groups;
}
function linesOf(text) {
    const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
function trimmed(line, before, after) {
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head])
        head += 1;
    let tail = 0;
    while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail))
        tail += 1;
    return {
        line: line + head,
        before: before.slice(head, before.length - tail),
        after: after.slice(head, after.length - tail),
    };
}

// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/src/report/columns.js
var columns = __webpack_require__(938);
;// CONCATENATED MODULE: ./build/src/report/frame.js


function frameOf(place, sources, width) {
    const { start, end } = sources.span(place.path, place.range);
    const source = sources.index(place.path).lineText(start.line);
    const from = start.column - 1;
    const to = end.line === start.line ? end.column - 1 : source.length;
    const left = Math.max(0, from - Math.max(10, Math.floor((width - (to - from)) / 2)));
    const begin = source.length <= width ? 0 : left;
    const stop = begin + width;
    const prefix = begin > 0 ? '…' : '';
    const suffix = source.length > stop ? '…' : '';
    const before = prefix + (0,report_escape/* visible */.RK)(source.slice(begin, from));
    const marked = (0,report_escape/* visible */.RK)(source.slice(from, Math.min(to, stop)));
    const after = (0,report_escape/* visible */.RK)(source.slice(to, Math.max(to, stop)));
    return {
        line: start.line,
        text: before + marked + after + suffix,
        marks: ' '.repeat((0,columns/* columns */.YB)(before)) + '^'.repeat(Math.max(1, (0,columns/* columns */.YB)(marked))),
    };
}

// EXTERNAL MODULE: ./build/src/report/paint.js
var report_paint = __webpack_require__(6265);
// EXTERNAL MODULE: ./build/src/report/wrap.js
var wrap = __webpack_require__(9457);
// EXTERNAL MODULE: ./build/src/report/reporter.js
var reporter = __webpack_require__(2820);
;// CONCATENATED MODULE: ./build/src/report/pretty.js






const SEVERITY_STYLES = {
    error: ['bold', 'red'],
    warning: ['bold', 'yellow'],
    info: ['bold', 'blue'],
};
const WIDTH = 120;
const MOST_RELATED = 5;
const MOST_FIX_LINES = 20;
const pretty = (report, view) => {
    const paint = (0,report_paint/* painter */.C)(view);
    const blocks = report.findings.map((finding) => block(finding, view, paint));
    if (!view.quiet)
        blocks.push(summary(report, paint));
    const text = blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
    return view.inActions ? (0,report_escape/* inertLog */.H_)(text) : text;
};
function block(finding, view, paint) {
    const { path, severity, related, help, fix } = finding;
    const { start } = view.sources.span(path, finding.range);
    const width = view.width ?? WIDTH;
    const frame = frameOf(finding, view.sources, Math.max(40, width - 8));
    const gutter = ' '.repeat(lastLineNumber(finding, view).length);
    const bar = paint('blue', '|');
    const number = (line) => paint('blue', String(line).padStart(gutter.length));
    const more = related.slice(0, MOST_RELATED).map((one) => {
        const { line, column } = view.sources.span(one.path, one.range).start;
        return note('also', `${(0,report_escape/* visible */.RK)(one.path)}:${String(line)}:${String(column)} ${(0,report_escape/* visible */.RK)(one.message)}`);
    });
    const hidden = related.length - more.length;
    if (hidden > 0)
        more.push(note('also', (0,reporter/* counted */.hS)(hidden, 'more place')));
    return [
        ...headline(finding, view.width, paint),
        `${gutter}${paint('blue', '-->')} ${(0,report_escape/* visible */.RK)(path)}:${String(start.line)}:${String(start.column)}`,
        `${gutter} ${bar}`,
        `${number(frame.line)} ${bar} ${frame.text}`,
        `${gutter} ${bar} ${paint(SEVERITY_STYLES[severity], frame.marks)}`,
        ...more,
        ...(help === undefined
            ? []
            : [note('help', help.split('\n').map(report_escape/* visible */.RK).join(`\n${gutter}         `))]),
        ...(fix === undefined ? [] : [note(FIX_LABELS[fix.safety], (0,report_escape/* visible */.RK)(fix.title)), ...patch(fix)]),
    ];
    function note(label, text) {
        return `${gutter} ${paint('blue', '=')} ${paint('bold', `${label}:`)} ${text}`;
    }
    function patch({ edits, creates = [] }) {
        const lines = creates.map(({ path: file, text }) => {
            const size = (0,reporter/* counted */.hS)(text.trimEnd().split('\n').length, 'line');
            return `${gutter}${paint('blue', '-->')} ${(0,report_escape/* visible */.RK)(file)} ${paint('green', `(new file, ${size})`)}`;
        });
        for (const file of new Set(edits.map((one) => one.path))) {
            const own = edits.flatMap((one) => (one.path === file ? [one.edit] : []));
            if (file !== path)
                lines.push(`${gutter}${paint('blue', '-->')} ${(0,report_escape/* visible */.RK)(file)}`);
            const { sources } = view;
            for (const { line, before, after } of changedLines(sources.text(file), sources.index(file), own)) {
                lines.push(...before.map((text, at) => changed('red', '-', line + at, text)));
                lines.push(...after.map((text, at) => changed('green', '+', line + at, text)));
            }
        }
        const rest = lines.length - MOST_FIX_LINES;
        if (rest <= 0)
            return lines;
        return [...lines.slice(0, MOST_FIX_LINES), `${gutter} ${bar} … ${(0,reporter/* counted */.hS)(rest, 'more line')}`];
    }
    function changed(color, sign, line, text) {
        const cut = text.length > width * 2 ? `${text.slice(0, width * 2)}…` : text;
        return `${number(line)} ${bar} ${paint(color, `${sign} ${(0,report_escape/* visible */.RK)(cut)}`)}`;
    }
}
function headline({ severity, ruleId, message }, width, paint) {
    const label = `${severity}[${ruleId}]:`;
    const text = `${label} ${(0,report_escape/* visible */.RK)(message)}`;
    const [first = '', ...rest] = width === undefined ? [text] : (0,wrap/* wrap */.L)(text, width);
    const body = first.slice(label.length);
    return [
        paint(SEVERITY_STYLES[severity], label) + paint('bold', body),
        ...rest.map((line) => paint('bold', line)),
    ];
}
const FIX_LABELS = { safe: 'fix', unsafe: 'unsafe fix' };
function lastLineNumber({ path, range, fix }, { sources }) {
    const lines = (fix?.edits ?? []).map(({ path: file, edit }) => {
        return sources.span(file, edit.range).end.line + edit.text.split('\n').length - 1;
    });
    return String(Math.max(sources.span(path, range).start.line, ...lines));
}
function summary({ findings, counts, fixed, suppressed }, paint) {
    const { error, warning, info } = (0,reporter/* tally */.N4)(findings);
    const looked = `${(0,reporter/* counted */.hS)(counts.manifests, 'manifest')} with ${(0,reporter/* counted */.hS)(counts.pods, 'pod')} in ${(0,reporter/* counted */.hS)(counts.files, 'file')}`;
    const lines = [];
    if (fixed > 0)
        lines.push(paint('green', `Fixed ${(0,reporter/* counted */.hS)(fixed, 'finding')}.`));
    if (findings.length === 0) {
        lines.push(`${paint('green', fixed > 0 ? 'Nothing left.' : 'No findings.')} Checked ${looked}.`);
    }
    else {
        const parts = [
            ...(error > 0 ? [paint('red', (0,reporter/* counted */.hS)(error, 'error'))] : []),
            ...(warning > 0 ? [paint('yellow', (0,reporter/* counted */.hS)(warning, 'warning'))] : []),
            ...(info > 0 ? [paint('blue', `${String(info)} info`)] : []),
        ];
        lines.push(`Found ${parts.join(', ')}. Checked ${looked}.`);
        const safe = findings.filter(({ fix }) => fix?.safety === 'safe').length;
        const unsafe = findings.filter(({ fix }) => fix?.safety === 'unsafe').length;
        if (safe > 0)
            lines.push(`${(0,reporter/* counted */.hS)(safe, 'finding')} can be fixed with --fix.`);
        if (unsafe > 0) {
            lines.push(`${(0,reporter/* counted */.hS)(unsafe, 'finding')} can be fixed with --fix --unsafe-fixes; review the result.`);
        }
    }
    if (suppressed.length > 0)
        lines.push(`${(0,reporter/* counted */.hS)(suppressed.length, 'finding')} suppressed.`);
    return lines;
}


/***/ }),

/***/ 9457:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wrap)
/* harmony export */ });
function wrap(text, width) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + word.length >= width)
            lines.push(word);
        else
            lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
}


/***/ }),

/***/ 817:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ sameEdit),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   yI: () => (/* binding */ touches)
/* harmony export */ });
function applyEdits(text, edits) {
    const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    let result = '';
    let at = 0;
    let previous;
    for (const edit of ordered) {
        if (previous !== undefined && sameEdit(previous, edit))
            continue;
        if (previous !== undefined && touches(previous.range, edit.range)) {
            throw new RangeError(`Edits overlap at offset ${String(edit.range.start)}`);
        }
        result += text.slice(at, edit.range.start) + edit.text;
        at = edit.range.end;
        previous = edit;
    }
    return result + text.slice(at);
}
function touches(a, b) {
    return a.start <= b.end && b.start <= a.end;
}
function sameEdit(a, b) {
    return a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text;
}


/***/ })

};
;