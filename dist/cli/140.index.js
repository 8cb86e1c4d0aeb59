"use strict";
exports.id = 140;
exports.ids = [140];
exports.modules = {

/***/ 2140:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imagecacheCommand: () => (/* binding */ imagecacheCommand)
/* harmony export */ });
function imagecacheCommand(_given, _io) {
    return Promise.resolve(3);
}


/***/ })

};
;