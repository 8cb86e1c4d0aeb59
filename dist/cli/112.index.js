"use strict";
exports.id = 112;
exports.ids = [112];
exports.modules = {

/***/ 7112:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sarif: () => (/* binding */ sarif)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8606);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2820);


const MOST_RESULTS = 5000;
const LEVELS = {
    error: 'error',
    warning: 'warning',
    info: 'note',
};
function sarif(rules) {
    return (report, view) => `${JSON.stringify(logOf(report, rules, view), undefined, 2)}\n`;
}
function logOf(report, rules, view) {
    const results = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(report.findings).slice(0, MOST_RESULTS);
    const indexes = new Map(rules.map(({ id }, at) => [id, at]));
    const dropped = report.findings.length - results.length;
    return {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'wfcache-lint',
                        semanticVersion: view.version,
                        informationUri: 'https://github.com/org/wfcache-lint',
                        rules: rules.map(ruleOf),
                    },
                },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: {
                    '%SRCROOT%': { description: { text: 'The root of the repository.' } },
                },
                invocations: [
                    {
                        executionSuccessful: report.ruleErrors.length === 0,
                        toolExecutionNotifications: [
                            ...report.problems.map((problem) => notification(problem)),
                            ...report.ruleErrors.map(({ ruleId, message }) => note(`Rule ${ruleId} failed: ${message}`)),
                            ...(dropped > 0
                                ? [note(`${String(dropped)} more findings are not in this file.`)]
                                : []),
                        ],
                    },
                ],
                results: results.map((finding) => resultOf(finding, indexes.get(finding.ruleId), view)),
            },
        ],
    };
}
function ruleOf({ id, summary, rationale, switchOff, severity, source }) {
    const help = [rationale, `When to switch it off: ${switchOff}`, `Source: ${source.url}`];
    const markdown = [
        rationale,
        `**When to switch it off.** ${switchOff}`,
        `[${source.title}](${source.url})`,
    ];
    return {
        id,
        name: id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
        shortDescription: { text: summary },
        fullDescription: { text: rationale },
        helpUri: (0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleUrl */ .QB)(id),
        help: { text: help.join('\n\n'), markdown: markdown.join('\n\n') },
        defaultConfiguration: { level: LEVELS[severity] },
        properties: { tags: ['argo-workflows', 'alibaba-cloud'], precision: 'high' },
    };
}
function resultOf(finding, ruleIndex, view) {
    const { ruleId, severity, message, help, related, fix, fingerprint } = finding;
    return {
        ruleId,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: LEVELS[severity],
        message: { text: help === undefined ? `${message}.` : `${message}.\n${help}` },
        locations: [locationOf(finding, view)],
        ...(related.length === 0
            ? {}
            : { relatedLocations: related.map((one, at) => relatedOf(one, at, view)) }),
        partialFingerprints: { 'wfcacheLint/v1': fingerprint },
        ...(fix === undefined || fix.creates ? {} : { fixes: [fixOf(fix, view)] }),
    };
}
function locationOf(place, view) {
    return {
        physicalLocation: { artifactLocation: artifact(place.path), region: region(place, view) },
    };
}
function relatedOf(related, id, view) {
    return { id, ...locationOf(related, view), message: { text: related.message } };
}
function artifact(path) {
    return { uri: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .pathUri */ .Gm)(path), uriBaseId: '%SRCROOT%' };
}
function region({ path, range }, { sources }) {
    const { start, end } = sources.span(path, range);
    return {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
    };
}
function fixOf({ title, edits }, view) {
    const paths = [...new Set(edits.map(({ path }) => path))];
    return {
        description: { text: title },
        artifactChanges: paths.map((path) => ({
            artifactLocation: artifact(path),
            replacements: edits
                .filter((one) => one.path === path)
                .map(({ edit: { range, text } }) => ({
                deletedRegion: region({ path, range }, view),
                insertedContent: { text },
            })),
        })),
    };
}
function notification({ path, line, reason }) {
    const where = line === undefined ? {} : { region: { startLine: line } };
    return {
        ...note(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(path)}: ${reason}`),
        locations: [{ physicalLocation: { artifactLocation: artifact(path), ...where } }],
    };
}
function note(text) {
    return { level: 'warning', message: { text } };
}


/***/ })

};
;