"use strict";
exports.id = 43;
exports.ids = [43];
exports.modules = {

/***/ 7043:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sizesCommand: () => (/* binding */ sizesCommand)
/* harmony export */ });
function sizesCommand(_given, _io) {
    return Promise.resolve(3);
}


/***/ })

};
;