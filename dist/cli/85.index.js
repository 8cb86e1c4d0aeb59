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
function readRegistryHost(text) {
    const host = hostOf(text);
    return host === undefined ? expected('a registry host such as "ghcr.io"', text) : found(host);
}
function readPrivateRegistry(text) {
    const [, written = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*)$/s.exec(text) ?? [];
    const scheme = written === 'http' ? 'http' : 'https';
    const host = hostOf(rest, scheme);
    if (host !== undefined)
        return found({ host, scheme });
    return expected('a host such as "registry.internal:5000", or "http://" and a host', text);
}
function readTokenServer(text) {
    const [registry, host, ...more] = text.split('=').map((part) => hostOf(part));
    if (registry !== undefined && host !== undefined && more.length === 0) {
        return found({ registry, host });
    }
    return expected('two hosts such as "registry.example.com=auth.example.com"', text);
}
function hostOf(text, scheme = 'https') {
    if (!/^[\w.:[\]-]{1,255}$/.test(text))
        return undefined;
    const url = `${scheme}://${text}`;
    return URL.canParse(url) ? new URL(url).host : undefined;
}
function found(value) {
    return { ok: true, value };
}
function expected(what, text) {
    return { ok: false, reason: `Expected ${what}, found "${text.slice(0, 100)}"` };
}


/***/ })

};
;