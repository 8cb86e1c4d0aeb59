"use strict";
exports.id = 799;
exports.ids = [799];
exports.modules = {

/***/ 6799:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cacheInManifests: () => (/* binding */ cacheInManifests)
/* harmony export */ });
/* harmony import */ var _alibaba_image_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5623);
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1304);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3140);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4856);





function cacheInManifests(facts, images) {
    const plan = facts.once(_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .cachePlanOf */ .r);
    const wanted = new Set(images.map(({ reference }) => (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageRef */ .kL)(reference)));
    const chosen = plan.caches.filter(({ keys }) => [...keys].some((key) => wanted.has(key)));
    const lost = images.find(({ reference }) => chosen.every(({ keys }) => !keys.has((0,_images_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageRef */ .kL)(reference))));
    if (lost !== undefined) {
        const reason = plan.leftOut.find(({ image }) => image === lost.text)?.reason;
        const why = reason === undefined ? '' : `: ${reason}`;
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._)(`no ImageCache can serve ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(lost.text)}${why}`);
    }
    const refusal = chosen.find((one) => one.change.kind === 'refused')?.change;
    if (refusal?.kind === 'refused')
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._)(refusal.reason);
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_3__.ok)(fixOf(chosen));
}
function fixOf(chosen) {
    const creates = chosen.flatMap(({ path, text, change }) => change.kind === 'create' ? [{ path, text }] : []);
    return {
        title: chosen.flatMap(titleOf).join('; '),
        safety: 'unsafe',
        edits: chosen.flatMap(({ path, change }) => change.kind === 'edit' ? change.edits.map((edit) => ({ path, edit })) : []),
        ...(creates.length === 0 ? {} : { creates }),
    };
}
function titleOf({ name, path, content, change }) {
    const count = content.images.length;
    const size = String((0,_alibaba_image_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheSizeFor */ .bu)(content.bytes));
    const holds = `${String(count)} image${count === 1 ? '' : 's'}, ${size} GiB`;
    if (change.kind === 'create')
        return [`Create ${path}, an ImageCache of ${holds}`];
    return change.kind === 'edit' ? [`Extend ImageCache ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(name)} to ${holds}`] : [];
}


/***/ })

};
;