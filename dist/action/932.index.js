"use strict";
exports.id = 932;
exports.ids = [932];
exports.modules = {

/***/ 9932:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLockFile: () => (/* binding */ readLockFile)
/* harmony export */ });
/* harmony import */ var _source_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9344);
/* harmony import */ var _source_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7389);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7641);



const MOST_ENTRIES = 10_000;
function readLockFile(file) {
    const { path } = file;
    const { documents, problems } = (0,_source_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .q)(file, { all: true });
    const root = documents[0]?.root;
    if (root === undefined)
        return { sizes: new Map(), problems };
    const version = (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'version'));
    if (version !== '1') {
        const reason = `Expected "version: 1", found ${version ?? 'no version'}; write it again`;
        return { sizes: new Map(), problems: [...problems, { path, reason, effect: 'skipped-file' }] };
    }
    const sizes = new Map();
    const refused = [];
    for (const entry of (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'images')).slice(0, MOST_ENTRIES)) {
        const image = (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(entry, 'image'));
        const reference = image === undefined ? undefined : (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageRef */ .Q)(image);
        const bytes = Number((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(entry, 'bytes')) ?? Number.NaN);
        if (reference !== undefined && Number.isSafeInteger(bytes) && bytes >= 0) {
            sizes.set((0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageRef */ .kL)(reference), bytes);
            continue;
        }
        const line = file.text.slice(0, entry.range.start).split('\n').length;
        const reason = 'Expected an entry with an image reference and bytes; it is not used';
        if (refused.length < 10)
            refused.push({ path, line, reason, effect: 'skipped-document' });
    }
    return { sizes, problems: [...problems, ...refused] };
}


/***/ })

};
;