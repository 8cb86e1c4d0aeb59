"use strict";
exports.id = 585;
exports.ids = [585];
exports.modules = {

/***/ 5713:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ totalLines),
/* harmony export */   c: () => (/* binding */ COLUMNS)
/* harmony export */ });
/* harmony import */ var _text_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6659);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4856);
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2820);



const UNKNOWN = '?';
const COLUMNS = [
    {
        heading: 'download',
        numeric: true,
        cell: ({ download }) => bytesOf(download.withoutCaches),
    },
    {
        heading: 'with caches',
        numeric: true,
        cell: ({ download }) => bytesOf(download.withCaches),
        dispensable: 1,
    },
    {
        heading: 'size',
        numeric: true,
        cell: ({ size }) => {
            if (size.state === 'unknown')
                return UNKNOWN;
            return `${size.source === 'estimate' ? '~' : ''}${(0,_text_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(size.bytes)}`;
        },
    },
    {
        heading: 'pull',
        numeric: true,
        cell: ({ pull }) => pull === undefined ? UNKNOWN : `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(pull.fast)}–${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(pull.slow)}`,
        dispensable: 2,
    },
    { heading: 'pods', numeric: true, cell: ({ podsPerRun }) => marked(podsPerRun, String) },
    {
        heading: 'manifests',
        numeric: true,
        cell: ({ manifests }) => String(manifests),
        dispensable: 3,
    },
    { heading: 'cached', numeric: false, cell: ({ cached }) => cached },
    {
        heading: 'registry',
        numeric: false,
        cell: ({ registry }) => registry === undefined ? UNKNOWN : [registry.kind, registry.region ?? []].flat().join(' '),
        dispensable: 4,
    },
];
function totalLines({ images, totals }) {
    if (totals.images === 0)
        return ['No pod pulls an image.'];
    const { unknownSizes, manifests, podsPerRun, download } = totals;
    const all = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(totals.images, 'image');
    const listed = images.length < totals.images ? `${String(images.length)} of ${all}` : all;
    const pods = `${marked(podsPerRun, String)} ${podsPerRun.least === 1 ? 'pod' : 'pods'}`;
    const unknown = unknownSizes === 0 ? '' : `; ${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(unknownSizes, 'size')} not known, and not counted`;
    const { withoutCaches, withCaches } = download;
    return [
        `${listed}, pulled by ${pods} of ${(0,_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(manifests, 'manifest')}${unknown}.`,
        `Run once each, the manifests download ${bytesOf(withoutCaches)} without image caches, ${bytesOf(withCaches)} with those they use (estimated).`,
    ];
}
function bytesOf(amount) {
    return amount.least === 0 && !amount.exact ? UNKNOWN : marked(amount, _text_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z);
}
function marked({ least, exact }, format) {
    return `${exact ? '' : '≥'}${format(least)}`;
}


/***/ }),

/***/ 6585:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inventoryMarkdown: () => (/* binding */ inventoryMarkdown)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8606);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5713);


const inventoryMarkdown = (inventory, view) => {
    const rows = inventory.images.map((image) => [
        ..._columns_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMNS */ .c.map(({ cell }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(cell(image))),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(image.reference),
    ]);
    const head = [..._columns_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMNS */ .c.map(({ heading }) => heading), 'image'];
    const rule = [..._columns_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMNS */ .c.map(({ numeric }) => (numeric ? '---:' : '---')), '---'];
    const table = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    const lines = [
        '## Images',
        '',
        ...(rows.length === 0 ? [] : [...table, '']),
        ...(0,_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .totalLines */ .S)(inventory).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju),
    ];
    const text = `${lines.join('\n').trimEnd()}\n`;
    return view.inActions ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inertLog */ .H_)(text) : text;
};


/***/ })

};
;