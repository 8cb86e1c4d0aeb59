"use strict";
exports.id = 714;
exports.ids = [714];
exports.modules = {

/***/ 3714:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitlab: () => (/* binding */ gitlab)
/* harmony export */ });
const SEVERITIES = { error: 'critical', warning: 'major', info: 'info' };
const gitlab = ({ findings }, { sources }) => {
    const issues = findings.map(({ message, ruleId, fingerprint, severity, path, range }) => {
        const { start, end } = sources.span(path, range);
        return {
            description: message,
            check_name: ruleId,
            fingerprint,
            severity: SEVERITIES[severity],
            location: { path, lines: { begin: start.line, end: end.line } },
        };
    });
    return `${JSON.stringify(issues, undefined, 2)}\n`;
};


/***/ })

};
;