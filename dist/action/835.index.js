"use strict";
exports.id = 835;
exports.ids = [835];
exports.modules = {

/***/ 835:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   globMatcher: () => (/* binding */ globMatcher)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);

const OPTIONS = {
    dot: true,
    nobrace: true,
    noext: true,
    nocomment: true,
    nonegate: true,
};
function globMatcher() {
    const compiled = new Map();
    return (pattern, text) => {
        let glob = compiled.get(pattern);
        if (glob === undefined) {
            glob = new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(pattern, OPTIONS);
            compiled.set(pattern, glob);
        }
        return glob.match(text);
    };
}


/***/ })

};
;