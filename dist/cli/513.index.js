"use strict";
exports.id = 513;
exports.ids = [513];
exports.modules = {

/***/ 5513:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rdjson: () => (/* binding */ rdjson)
/* harmony export */ });
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2820);

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };
const rdjson = ({ findings }, view) => {
    const document = {
        source: { name: 'wfcache-lint', url: 'https://github.com/org/wfcache-lint' },
        diagnostics: findings.map((finding) => diagnostic(finding, view)),
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
};
function diagnostic(finding, view) {
    const { message, help, severity, ruleId, path, related, fix } = finding;
    const [edit, ...more] = fix?.edits ?? [];
    const isWhole = more.length === 0 && fix?.creates === undefined;
    const suggested = edit !== undefined && isWhole && edit.path === path;
    return {
        message: help === undefined ? message : `${message}\n${help}`,
        location: { path, range: rangeOf(finding, view) },
        severity: SEVERITIES[severity],
        code: { value: ruleId, url: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleUrl */ .QB)(ruleId) },
        ...(suggested
            ? {
                suggestions: [
                    { range: rangeOf({ path, range: edit.edit.range }, view), text: edit.edit.text },
                ],
            }
            : {}),
        ...(related.length === 0
            ? {}
            : {
                relatedLocations: related.map((one) => ({
                    message: one.message,
                    location: { path: one.path, range: rangeOf(one, view) },
                })),
            }),
    };
}
function rangeOf({ path, range }, { sources }) {
    const { start, end } = sources.span(path, range);
    const inBytes = ({ line, column }) => ({
        line,
        column: Buffer.byteLength(sources
            .index(path)
            .lineText(line)
            .slice(0, column - 1)) + 1,
    });
    return { start: inBytes(start), end: inBytes(end) };
}


/***/ })

};
;