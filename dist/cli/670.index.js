"use strict";
exports.id = 670;
exports.ids = [670];
exports.modules = {

/***/ 5670:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inventoryCsv: () => (/* binding */ inventoryCsv)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8606);

const FIELDS = {
    reference: ({ reference }) => reference,
    registry_kind: ({ registry }) => registry?.kind,
    registry_region: ({ registry }) => registry?.region,
    registry_host: ({ registry }) => registry?.host,
    compressed_bytes: ({ size }) => (size.state === 'known' ? size.bytes : undefined),
    size_source: ({ size }) => (size.state === 'known' ? size.source : undefined),
    pull_seconds_fast: ({ pull }) => pull?.fast,
    pull_seconds_slow: ({ pull }) => pull?.slow,
    manifests: ({ manifests }) => manifests,
    pods: ({ pods }) => pods,
    pods_per_run: ({ podsPerRun }) => podsPerRun.least,
    pods_per_run_exact: ({ podsPerRun }) => podsPerRun.exact,
    bytes_without_caches: ({ download }) => download.withoutCaches.least,
    bytes_without_caches_exact: ({ download }) => download.withoutCaches.exact,
    bytes_with_caches: ({ download }) => download.withCaches.least,
    bytes_with_caches_exact: ({ download }) => download.withCaches.exact,
    cached: ({ cached }) => cached,
};
const inventoryCsv = ({ images }, view) => {
    const lines = [
        Object.keys(FIELDS),
        ...images.map((image) => Object.values(FIELDS).map((field) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .csvField */ .XR)(String(field(image) ?? '')))),
    ];
    const text = lines.map((line) => `${line.join(',')}\r\n`).join('');
    return view.inActions ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inertLog */ .H_)(text) : text;
};


/***/ })

};
;