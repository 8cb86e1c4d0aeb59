"use strict";
exports.id = 556;
exports.ids = [556];
exports.modules = {

/***/ 938:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ widest),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   it: () => (/* binding */ cutMiddle)
/* harmony export */ });
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
function columns(text) {
    let sum = 0;
    for (const char of text)
        sum += WIDE.test(char) ? 2 : 1;
    return sum;
}
function widest(texts) {
    return texts.reduce((most, text) => Math.max(most, columns(text)), 0);
}
function cutMiddle(text, width) {
    if (columns(text) <= width)
        return text;
    const chars = Array.from(text);
    const end = begin(chars.toReversed(), Math.ceil((width - 1) / 2))
        .toReversed()
        .join('');
    return `${begin(chars, width - 1 - columns(end)).join('')}…${end}`;
}
function begin(chars, width) {
    let sum = 0;
    const tooMuch = chars.findIndex((char) => (sum += columns(char)) > width);
    return chars.slice(0, tooMuch === -1 ? chars.length : tooMuch);
}


/***/ }),

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

/***/ 1556:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inventoryPretty: () => (/* binding */ inventoryPretty)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(938);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8606);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6265);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9457);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5713);





const GAP = '  ';
const ENOUGH = 40;
const LEAST = 20;
const inventoryPretty = (inventory, view) => {
    const { images } = inventory;
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .painter */ .C)(view);
    const references = ['image', ...images.map(({ reference }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(reference))];
    const longest = (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .widest */ .D3)(references);
    const measured = _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMNS */ .c.map((column) => measure(column, images));
    const shown = view.width === undefined ? measured : fitting(measured, view.width, longest);
    const left = view.width === undefined ? longest : Math.max(LEAST, view.width - widthOf(shown));
    const rows = references.map((reference, at) => {
        const cells = shown.map((column) => cellOf(column, at, paint));
        const last = (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .cutMiddle */ .it)(reference, left);
        return [...cells, at === 0 ? paint('bold', last) : last].join(GAP);
    });
    const table = images.length === 0 ? [] : rows;
    const totals = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .totalLines */ .S)(inventory).flatMap((line) => view.width === undefined ? [line] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .L)(line, view.width));
    const blocks = [table, view.quiet ? [] : totals].filter(({ length }) => length > 0);
    const text = blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
    return view.inActions ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .inertLog */ .H_)(text) : text;
};
function measure(column, images) {
    const cells = [column.heading, ...images.map((image) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(column.cell(image)))];
    return { ...column, cells, width: (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .widest */ .D3)(cells) };
}
function fitting(all, width, longest) {
    const wanted = Math.min(longest, ENOUGH);
    const rank = Math.max(...all.map(({ dispensable = 0 }) => dispensable));
    if (rank === 0 || width - widthOf(all) >= wanted)
        return all;
    const fewer = all.filter(({ dispensable }) => dispensable !== rank);
    return fitting(fewer, width, longest);
}
function widthOf(shown) {
    return shown.reduce((sum, { width }) => sum + width + GAP.length, 0);
}
function cellOf({ cells, width, numeric }, at, paint) {
    const text = cells[at] ?? '';
    const blanks = ' '.repeat(width - (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .columns */ .YB)(text));
    const painted = at === 0 ? paint('bold', text) : paintCell(text, paint);
    return numeric ? blanks + painted : painted + blanks;
}
const STYLES = {
    '?': 'dim',
    auto: 'green',
    snapshot: 'green',
    imagecache: 'green',
};
function paintCell(text, paint) {
    const style = STYLES[text];
    return style === undefined ? text : paint(style, text);
}


/***/ }),

/***/ 6265:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

function painter({ color }) {
    return (style, text) => (color ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text, { validateStream: false }) : text);
}


/***/ }),

/***/ 9457:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wrap)
/* harmony export */ });
function wrap(text, width) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + word.length >= width)
            lines.push(word);
        else
            lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
}


/***/ })

};
;