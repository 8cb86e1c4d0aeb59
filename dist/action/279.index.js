"use strict";
exports.id = 279;
exports.ids = [279];
exports.modules = {

/***/ 7279:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readIgnoreFile: () => (/* binding */ readIgnoreFile)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(298);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_0__);

const MOST_WILDCARDS = 4;
function readIgnoreFile(folder, text) {
    const lines = text.split(/\r?\n/).filter(isCheap);
    return { folder, patterns: ignore__WEBPACK_IMPORTED_MODULE_0___default()({ allowRelativePaths: true }).add(lines) };
}
function isCheap(line) {
    const wildcards = line.match(/\*+|\?/g) ?? [];
    return line.length <= 1024 && wildcards.length <= MOST_WILDCARDS;
}


/***/ })

};
;