"use strict";
exports.id = 717;
exports.ids = [717];
exports.modules = {

/***/ 717:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TunnelAgent: () => (/* binding */ TunnelAgent),
/* harmony export */   proxyAuthorization: () => (/* binding */ proxyAuthorization)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _disk_error_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1657);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6675);





function proxyAuthorization({ username, password }) {
    if (username === '')
        return {};
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` };
}
class TunnelAgent extends node_https__WEBPACK_IMPORTED_MODULE_1__.Agent {
    #proxy;
    #milliseconds;
    constructor(proxy, milliseconds, options) {
        super(options);
        this.#proxy = proxy;
        this.#milliseconds = milliseconds;
    }
    createConnection(target, done) {
        const { protocol, port } = this.#proxy;
        const authority = `${target.host ?? ''}:${String(target.port)}`;
        const send = protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
        const asked = send({
            method: 'CONNECT',
            host: (0,_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .hostnameOf */ .LZ)(this.#proxy),
            port,
            path: authority,
            headers: { host: authority, ...proxyAuthorization(this.#proxy) },
            agent: false,
            signal: AbortSignal.timeout(this.#milliseconds),
        });
        asked.once('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200) {
                done(null, (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({ ...target, socket }));
                return;
            }
            socket.destroy();
            done(new _addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedConnection */ .JX(`the proxy answered ${String(statusCode)}`));
        });
        asked.once('response', ({ statusCode = 0 }) => {
            asked.destroy(new _addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedConnection */ .JX(`the proxy answered ${String(statusCode)}`));
        });
        asked.once('error', (error) => {
            const reason = `the proxy could not be reached (${(0,_disk_error_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$)(error)})`;
            done(error instanceof _addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedConnection */ .JX ? error : new _addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedConnection */ .JX(reason));
        });
        asked.end();
    }
}


/***/ })

};
;