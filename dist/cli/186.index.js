"use strict";
exports.id = 186;
exports.ids = [186];
exports.modules = {

/***/ 1186:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   github: () => (/* binding */ github)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8606);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2820);


const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' };
const SHOWN = 10;
const github = ({ findings }, view) => {
    const lines = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(findings).map((finding) => annotation(finding, view));
    const hidden = Math.max(0, ...kinds(findings).map((count) => count - SHOWN));
    if (hidden > 0) {
        lines.push(`GitHub shows ${String(SHOWN)} annotations of a kind; the log above has all ${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(findings.length, 'finding')}.`);
    }
    return lines.map((line) => `${line}\n`).join('');
};
function kinds(findings) {
    const counts = new Map();
    for (const { severity } of findings)
        counts.set(severity, (counts.get(severity) ?? 0) + 1);
    return [...counts.values()];
}
function annotation(finding, { sources }) {
    const { ruleId, severity, message, help, path, range, fix } = finding;
    const { start, end } = sources.span(path, range);
    const oneLine = start.line === end.line;
    const properties = [
        `file=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .commandProperty */ .N1)(path)}`,
        `line=${String(start.line)}`,
        `endLine=${String(end.line)}`,
        ...(oneLine ? [`col=${String(start.column)}`, `endColumn=${String(end.column)}`] : []),
        `title=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .commandProperty */ .N1)(ruleId)}`,
    ];
    const text = [
        message,
        ...(fix ? [`Fix: ${fix.title}`] : []),
        ...(help === undefined ? [] : [help]),
    ];
    return `::${COMMANDS[severity]} ${properties.join(',')}::${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .commandMessage */ .b$)(text.join('\n'))}`;
}


/***/ })

};
;