"use strict";
exports.id = 13;
exports.ids = [13];
exports.modules = {

/***/ 5013:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatLockFile: () => (/* binding */ formatLockFile),
/* harmony export */   readLockFile: () => (/* binding */ readLockFile)
/* harmony export */ });
/* harmony import */ var _text_line_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7933);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4526);
/* harmony import */ var _yaml_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(934);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1304);




const MOST_ENTRIES = 10_000;
function readLockFile(file) {
    const { path } = file;
    const { documents, problems } = (0,_yaml_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .q)(file);
    const root = documents[0]?.root;
    if (root === undefined)
        return { entries: new Map(), problems };
    const version = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'version'));
    if (version !== '1') {
        const reason = `Expected "version: 1", found ${version ?? 'no version'}; write it again with wfcache-lint sizes`;
        return {
            entries: new Map(),
            problems: [...problems, { path, reason, effect: 'skipped-file' }],
        };
    }
    const entries = new Map();
    const refused = [];
    for (const node of (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(root, 'images')).slice(0, MOST_ENTRIES)) {
        const entry = readEntry(node);
        if (entry === undefined) {
            const line = (0,_text_line_index_js__WEBPACK_IMPORTED_MODULE_3__/* .lineOf */ .c)(file.text, node.range.start);
            const reason = 'Expected an entry with an image reference and bytes; it is not used';
            if (refused.length < 10)
                refused.push({ path, line, reason, effect: 'skipped-document' });
            continue;
        }
        const other = entries.get(entry.image);
        if (other === undefined || other.date <= entry.date)
            entries.set(entry.image, entry);
    }
    return { entries, problems: [...problems, ...refused] };
}
function readEntry(node) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageRef */ .Q)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(node, 'image')) ?? '');
    const bytes = Number((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(node, 'bytes')) ?? Number.NaN);
    if (reference === undefined || !Number.isSafeInteger(bytes) || bytes < 0)
        return undefined;
    const text = (key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .get */ .Jt)(node, key)) ?? '';
    return {
        image: (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageRef */ .kL)(reference),
        digest: text('digest'),
        bytes,
        platform: text('platform'),
        date: text('date'),
    };
}
const HEADER = `# Compressed sizes of images, written by \`wfcache-lint sizes\`. Keep it in the repository: lint reads
# it first, and says the same everywhere without asking any registry.
`;
function formatLockFile(entries) {
    const lines = entries.map(({ image, digest, bytes, platform, date }) => {
        const fields = [
            `image: ${JSON.stringify(image)}`,
            `bytes: ${String(bytes)}`,
            `platform: ${JSON.stringify(platform)}`,
            `digest: ${JSON.stringify(digest)}`,
            `date: ${JSON.stringify(date)}`,
        ];
        return `  - { ${fields.join(', ')} }\n`;
    });
    return `${HEADER}version: 1\nimages:${lines.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
}


/***/ })

};
;