"use strict";
exports.id = 819;
exports.ids = [819];
exports.modules = {

/***/ 9819:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   json: () => (/* binding */ json)
/* harmony export */ });
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2820);

const json = (report, view) => {
    const { findings, suppressed, problems, ruleErrors, counts, fixed } = report;
    const { error, warning, info } = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .tally */ .N4)(findings);
    const { files, manifests, pods, images } = counts;
    const document = {
        schemaVersion: 1,
        tool: { name: 'wfcache-lint', version: view.version },
        summary: {
            files,
            manifests,
            pods,
            images,
            errors: error,
            warnings: warning,
            infos: info,
            suppressed: suppressed.length,
            fixable: findings.filter(({ fix }) => fix !== undefined).length,
            fixed,
            problems: problems.length,
        },
        findings: findings.map((finding) => findingOf(finding, view)),
        problems: problems.map(({ path, line, reason, effect }) => ({ path, line, reason, effect })),
        ruleErrors,
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
};
function findingOf(finding, view) {
    const { ruleId, severity, message, help, manifest, related, fix, fingerprint } = finding;
    return {
        ruleId,
        severity,
        message,
        ...placeOf(finding, view),
        manifest,
        related: related.map((one) => ({ ...placeOf(one, view), message: one.message })),
        ...(help === undefined ? {} : { help }),
        ...(fix === undefined ? {} : { fix: fixOf(fix, view) }),
        fingerprint,
    };
}
function placeOf({ path, range }, { sources }) {
    return { path, range: sources.span(path, range) };
}
function fixOf({ title, safety, edits, creates = [] }, view) {
    return {
        title,
        safety,
        edits: edits.map(({ path, edit: { range, text } }) => ({
            ...placeOf({ path, range }, view),
            text,
        })),
        creates,
    };
}


/***/ })

};
;