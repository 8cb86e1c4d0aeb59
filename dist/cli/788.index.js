"use strict";
exports.id = 788;
exports.ids = [788];
exports.modules = {

/***/ 6788:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findingsTable: () => (/* binding */ findingsTable),
/* harmony export */   markdown: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8606);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2820);


const MOST_BYTES = 768 * 1024;
const markdown = (report, view) => {
    const table = findingsTable((0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(report.findings), view.sources, MOST_BYTES);
    const lines = [
        '## wfcache-lint',
        '',
        headline(report),
        '',
        ...(table.lines.length === 0 ? [] : [...table.lines, '']),
        ...(table.hidden > 0 ? [`${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(table.hidden, 'more finding')} in the log.`, ''] : []),
        ...problemLines(report),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
};
function headline({ findings, counts, fixed }) {
    const { error, warning, info } = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .tally */ .N4)(findings);
    const looked = `${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(counts.manifests, 'manifest')}, ${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(counts.pods, 'pod')}, ${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(counts.images, 'image')} in ${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(counts.files, 'file')}`;
    const repaired = fixed > 0 ? ` Fixed ${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(fixed, 'finding')}.` : '';
    if (findings.length === 0)
        return `No findings: ${looked}.${repaired}`;
    const found = `${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(error, 'error')}, ${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(warning, 'warning')}, ${String(info)} info`;
    const fixable = findings.filter(({ fix }) => fix !== undefined).length;
    return `${found}; ${String(fixable)} fixable. Checked ${looked}.${repaired}`;
}
function findingsTable(findings, sources, mostBytes) {
    const lines = ['| severity | place | rule | finding |', '| --- | --- | --- | --- |'];
    let bytes = 0;
    for (const [at, finding] of findings.entries()) {
        const line = row(finding, sources);
        bytes += Buffer.byteLength(line) + 1;
        if (bytes > mostBytes)
            return { lines, hidden: findings.length - at };
        lines.push(line);
    }
    return { lines: findings.length === 0 ? [] : lines, hidden: 0 };
}
function row(finding, sources) {
    const { severity, path, range, ruleId, message, fix } = finding;
    const { line } = sources.span(path, range).start;
    const place = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(`${path}:${String(line)}`);
    const repair = fix === undefined ? '' : ` Fix: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(fix.title)}.`;
    return `| ${severity} | ${place} | [${ruleId}](${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleUrl */ .QB)(ruleId)}) | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(message)}.${repair} |`;
}
function problemLines({ problems, ruleErrors }) {
    const entries = [
        ...problems.map(({ path, line, reason }) => {
            const place = line === undefined ? path : `${path}:${String(line)}`;
            return `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(place)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(reason)}`;
        }),
        ...ruleErrors.map(({ ruleId, message }) => `- ${ruleId} failed: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(message)}`),
    ];
    if (entries.length === 0)
        return [];
    return ['### Not checked', '', ...entries.slice(0, 100)];
}


/***/ })

};
;