"use strict";
exports.id = 370;
exports.ids = [370];
exports.modules = {

/***/ 9370:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7271);

const USAGE = {
    lint: '[lint] [PATH...]',
    images: 'images [PATH...]',
    imagecache: 'imagecache [PATH...]',
    sizes: 'sizes [PATH...]',
    rules: 'rules [RULE]',
};
const EXITS = [
    'Exit: 0 nothing to report; 1 findings; 2 wrong usage or configuration; 3 not everything',
    'could be read, or a rule failed.',
];
function helpText(command) {
    const rows = (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionsOf */ .cz)(command ?? 'lint').map((option) => [spelling(option), option.help]);
    const width = Math.max(...rows.map(([text]) => text.length));
    const options = rows.map(([text, help]) => `  ${text.padEnd(width)}  ${help}`);
    const lines = command === undefined
        ? [
            ...Object.values(USAGE).map((usage, at) => `${at === 0 ? 'Usage:' : '      '} wfcache-lint ${usage}`),
            '',
            'Lints Argo Workflows manifests for password-free pulls and image caches on Alibaba Cloud.',
            '',
            'Commands (COMMAND --help has their options):',
            ...Object.entries(_options_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo).map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
            '',
            'Options of lint:',
            ...options,
        ]
        : [
            `Usage: wfcache-lint ${USAGE[command]}`,
            '',
            `${_options_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo[command].charAt(0).toUpperCase()}${_options_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo[command].slice(1)}.`,
            '',
            'Options:',
            ...options,
        ];
    return `${[...lines, '', ...EXITS].join('\n')}\n`;
}
function spelling({ name, short, value }) {
    const gap = value?.startsWith('[') === true ? '' : ' ';
    const long = `--${name}${value === undefined ? '' : gap + value}`;
    return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}


/***/ })

};
;