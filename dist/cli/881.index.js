"use strict";
exports.id = 881;
exports.ids = [881];
exports.modules = {

/***/ 7355:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ byFile)
/* harmony export */ });
function byFile(findings) {
    const files = new Map();
    for (const finding of findings) {
        const known = files.get(finding.path);
        if (known)
            known.push(finding);
        else
            files.set(finding.path, [finding]);
    }
    return files;
}


/***/ }),

/***/ 1881:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   junit: () => (/* binding */ junit)
/* harmony export */ });
/* harmony import */ var _by_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7355);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8572);


const junit = ({ findings }, { sources }) => {
    const suites = [...(0,_by_file_js__WEBPACK_IMPORTED_MODULE_1__/* .byFile */ .y)(findings)].map(([path, own]) => {
        const cases = own.map(({ severity, message, help, ruleId, range }) => {
            const { line, column } = sources.span(path, range).start;
            const place = `${path}:${String(line)}:${String(column)}`;
            const body = [place, message, ...(help === undefined ? [] : help.split('\n'))].map(_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .xml */ ._n);
            const name = `${ruleId} at line ${String(line)}`;
            return [
                `    ${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)('testcase', { name, classname: path })}`,
                `      ${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)('failure', { message, type: severity })}${body.join('\n')}</failure>`,
                '    </testcase>',
            ].join('\n');
        });
        const count = String(own.length);
        return `  ${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)('testsuite', { name: path, tests: count, failures: count })}\n${cases.join('\n')}\n  </testsuite>\n`;
    });
    const passed = `  ${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)('testsuite', { name: 'wfcache-lint', tests: '1', failures: '0' })}\n    ${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('testcase', { name: 'no findings', classname: 'wfcache-lint' })}\n  </testsuite>\n`;
    const total = { tests: String(Math.max(1, findings.length)), failures: String(findings.length) };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)('testsuites', { name: 'wfcache-lint', ...total })}\n${suites.join('') || passed}</testsuites>\n`;
};


/***/ }),

/***/ 8572:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ element),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   ho: () => (/* binding */ open)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8606);

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
const NOT_XML = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;
function xml(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .replace(NOT_XML, '\uFFFD')
        .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}
function element(name, attributes) {
    return `<${name}${attributesOf(attributes)}/>`;
}
function open(name, attributes) {
    return `<${name}${attributesOf(attributes)}>`;
}
function attributesOf(attributes) {
    return Object.entries(attributes)
        .map(([name, value]) => ` ${name}="${xml(value)}"`)
        .join('');
}


/***/ })

};
;