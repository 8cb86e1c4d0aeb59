"use strict";
exports.id = 579;
exports.ids = [579];
exports.modules = {

/***/ 5579:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hasChanged: () => (/* binding */ hasChanged),
/* harmony export */   readDiff: () => (/* binding */ readDiff)
/* harmony export */ });
function readDiff(diff) {
    const changed = new Map();
    let ranges = [];
    let pending = 0;
    for (const line of diff.split('\n')) {
        if (pending > 0) {
            if (!line.startsWith('\\'))
                pending -= 1;
            continue;
        }
        if (line.startsWith('+++ ')) {
            const path = pathOf(line.slice('+++ '.length));
            ranges = [];
            if (path !== undefined)
                changed.set(path, ranges);
            continue;
        }
        const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
        if (hunk === null)
            continue;
        const [, removed = '1', start = '0', added = '1'] = hunk;
        const [first, count] = [Number(start), Number(added)];
        pending = Number(removed) + count;
        if (count > 0)
            ranges.push({ first, last: first + count - 1 });
    }
    return changed;
}
function pathOf(header) {
    const name = header.replace(/\t$/, '');
    if (name === '/dev/null')
        return undefined;
    const path = name.startsWith('"') ? unquoted(name.slice(1, -1)) : name;
    return path.startsWith('b/') ? path.slice(2) : undefined;
}
const ESCAPES = { n: '\n', t: '\t', r: '\r' };
function unquoted(text) {
    const bytes = text.replace(/\\([0-7]{3}|.)/g, (_, escape) => /^[0-7]{3}$/.test(escape)
        ? String.fromCharCode(Number.parseInt(escape, 8))
        : (ESCAPES[escape] ?? escape));
    return /\\[0-7]{3}/.test(text) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}
function hasChanged(changed, path, line) {
    const ranges = changed.get(path);
    if (ranges === undefined)
        return false;
    return ranges === 'all' || ranges.some(({ first, last }) => first <= line && line <= last);
}


/***/ })

};
;