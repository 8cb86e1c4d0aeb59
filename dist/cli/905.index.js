"use strict";
exports.id = 905;
exports.ids = [905];
exports.modules = {

/***/ 6905:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readBaseline: () => (/* binding */ readBaseline),
  updateBaseline: () => (/* binding */ updateBaseline)
});

// EXTERNAL MODULE: ./build/src/config/values.js
var values = __webpack_require__(5339);
// EXTERNAL MODULE: ./build/src/result.js
var result = __webpack_require__(73);
;// CONCATENATED MODULE: ./build/src/lint/baseline.js

const MOST_ENTRIES = 100_000;
function parseBaseline(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return (0,result/* err */._)('Not valid JSON; write it again with --update-baseline');
    }
    const { version, findings } = fieldsOf(document);
    if (version !== 1 || !Array.isArray(findings) || findings.length > MOST_ENTRIES) {
        return (0,result/* err */._)('Expected "version": 1 and a list of findings; write it again with --update-baseline');
    }
    const entries = findings.flatMap((entry) => {
        const { fingerprint, ruleId, path, message } = fieldsOf(entry);
        const whole = [fingerprint, ruleId, path, message].every((one) => typeof one === 'string');
        return whole ? [{ fingerprint, ruleId, path, message }] : [];
    });
    return entries.length === findings.length ? (0,result.ok)(entries) : (0,result/* err */._)('Some entries are not findings');
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function formatBaseline(findings) {
    const lines = findings.map(({ fingerprint, ruleId, path, message }) => JSON.stringify({ fingerprint, ruleId, path, message }));
    const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
    return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}
function applyBaseline(report, baseline) {
    const known = new Set(baseline.map(({ fingerprint }) => fingerprint));
    const isKnown = ({ fingerprint }) => known.has(fingerprint);
    const recorded = report.findings.filter(isKnown);
    const met = new Set(recorded.map(({ fingerprint }) => fingerprint));
    return {
        report: {
            ...report,
            findings: report.findings.filter((finding) => !isKnown(finding)),
            suppressed: [...report.suppressed, ...recorded],
        },
        stale: baseline.filter(({ fingerprint }) => !met.has(fingerprint)),
    };
}

// EXTERNAL MODULE: ./build/src/report/reporter.js
var reporter = __webpack_require__(2820);
;// CONCATENATED MODULE: ./build/src/commands/cli/baseline.js



const MOST_NAMED = 10;
function readBaseline(files, file, report) {
    const baseline = parseBaseline(textOf(files, file));
    if (!baseline.ok)
        throw new values/* UsageError */.eb(`${file}: ${baseline.error}`);
    const { report: left, stale } = applyBaseline(report, baseline.value);
    const named = stale.slice(0, MOST_NAMED).map(({ path, ruleId }) => `${path}: ${ruleId}`);
    const rest = stale.length - named.length;
    const notes = [
        ...named.map((entry) => `note: in the baseline and not found any more: ${entry}`),
        ...(rest > 0 ? [`note: and ${(0,reporter/* counted */.hS)(rest, 'more entry')} of the baseline`] : []),
        ...(stale.length > 0 ? ['note: --update-baseline takes them out'] : []),
    ];
    return { report: left, notes };
}
function updateBaseline(files, file, report) {
    const text = formatBaseline(report.findings);
    const written = files.write(file, text);
    if (!written.ok) {
        throw new values/* UsageError */.eb(`The baseline cannot be written to ${file} (${written.error})`);
    }
    const based = parseBaseline(text);
    if (!based.ok)
        throw new Error(based.error);
    const note = `note: ${(0,reporter/* counted */.hS)(based.value.length, 'finding')} recorded in ${file}`;
    return { report: applyBaseline(report, based.value).report, notes: [note] };
}
function textOf(files, file) {
    const read = files.read(file);
    if (read.ok)
        return read.value;
    const hint = read.error === 'ENOENT' ? '; --update-baseline writes it' : '';
    throw new values/* UsageError */.eb(`The baseline ${file} cannot be read (${read.error})${hint}`);
}


/***/ })

};
;