"use strict";
exports.id = 975;
exports.ids = [975];
exports.modules = {

/***/ 2975:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imagesCommand: () => (/* binding */ imagesCommand)
/* harmony export */ });
function imagesCommand(_given, _io) {
    return Promise.resolve(3);
}


/***/ })

};
;