"use strict";
exports.id = 85;
exports.ids = [85];
exports.modules = {

/***/ 3085:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPrivateRegistry: () => (/* binding */ readPrivateRegistry),
/* harmony export */   readRegistryHost: () => (/* binding */ readRegistryHost),
/* harmony export */   readTokenServer: () => (/* binding */ readTokenServer)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73);

function readRegistryHost(text) {
    const host = hostOf(text);
    return host === undefined ? expected('a registry host such as "ghcr.io"', text) : (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(host);
}
function readPrivateRegistry(text) {
    const [, written = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*)$/s.exec(text) ?? [];
    const scheme = written === 'http' ? 'http' : 'https';
    const host = hostOf(rest, scheme);
    if (host !== undefined)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)({ host, scheme });
    return expected('a host such as "registry.internal:5000", or "http://" and a host', text);
}
function readTokenServer(text) {
    const [registry, host, ...more] = text.split('=').map((part) => hostOf(part));
    if (registry !== undefined && host !== undefined && more.length === 0) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)({ registry, host });
    }
    return expected('two hosts such as "registry.example.com=auth.example.com"', text);
}
function hostOf(text, scheme = 'https') {
    if (!/^[\w.:[\]-]{1,255}$/.test(text))
        return undefined;
    const url = `${scheme}://${text}`;
    return URL.canParse(url) ? new URL(url).host : undefined;
}
function expected(what, text) {
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`Expected ${what}, found "${text.slice(0, 100)}"`);
}


/***/ })

};
;