"use strict";
exports.id = 58;
exports.ids = [58,579];
exports.modules = {

/***/ 4058:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedSince: () => (/* binding */ changedSince)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73);
/* harmony import */ var _text_diff_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5579);



const MOST_OUTPUT = 256 * 1024 * 1024;
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager'];
function changedSince(root, base) {
    const wanted = base ?? defaultBranch(root);
    if (wanted === undefined) {
        return refuse('the remote names no default branch; say which: --changed=main');
    }
    if (wanted.startsWith('-'))
        return refuse(`not a revision: ${wanted}`);
    const fork = git(root, ['merge-base', wanted, 'HEAD']);
    if (fork === undefined) {
        return refuse(`there is no common history with ${wanted}; fetch it, and with enough depth`);
    }
    const options = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
    const diff = git(root, ['diff', ...options, '--src-prefix=a/', '--dst-prefix=b/', fork, '--']);
    const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
    if (diff === undefined || untracked === undefined)
        return refuse('git could not compare');
    const lines = (0,_text_diff_lines_js__WEBPACK_IMPORTED_MODULE_1__.readDiff)(diff);
    for (const path of untracked.split('\0'))
        if (path !== '')
            lines.set(path, 'all');
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)(lines);
}
function refuse(reason) {
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)(`--changed: ${reason}`);
}
function defaultBranch(root) {
    return git(root, ['rev-parse', '--abbrev-ref', 'origin/HEAD']);
}
function git(root, args) {
    const ran = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', [...SAFE, ...args], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: MOST_OUTPUT,
        stdio: ['ignore', 'pipe', 'ignore'],
    });
    return ran.status === 0 ? ran.stdout.replace(/\n$/, '') : undefined;
}


/***/ }),

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