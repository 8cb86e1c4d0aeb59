"use strict";
exports.id = 196;
exports.ids = [196];
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

/***/ 9196:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkstyle: () => (/* binding */ checkstyle)
/* harmony export */ });
/* harmony import */ var _by_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7355);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8572);


const checkstyle = ({ findings }, { sources }) => {
    const files = [...(0,_by_file_js__WEBPACK_IMPORTED_MODULE_1__/* .byFile */ .y)(findings)].map(([path, own]) => {
        const errors = own.map(({ severity, message, ruleId, range }) => {
            const { line, column } = sources.span(path, range).start;
            const source = `wfcache-lint.${ruleId}`;
            return `    ${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('error', { line: String(line), column: String(column), severity, message, source })}\n`;
        });
        return `  ${(0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)('file', { name: path })}\n${errors.join('')}  </file>\n`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
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