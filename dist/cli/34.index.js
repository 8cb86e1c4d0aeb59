"use strict";
exports.id = 34;
exports.ids = [34];
exports.modules = {

/***/ 4034:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inventoryJson: () => (/* binding */ inventoryJson)
/* harmony export */ });
const inventoryJson = ({ images, totals }, view) => {
    const { download, ...counts } = totals;
    const document = {
        images: images.map((image) => imageOf(image, view)),
        totals: { ...counts, downloadPerRun: download },
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
};
function imageOf(image, view) {
    const { reference, templated, registry, size, pull, places, cached } = image;
    return {
        reference,
        templated,
        registry: {
            kind: registry?.kind ?? null,
            region: registry?.region ?? null,
            host: registry?.host ?? null,
        },
        compressedBytes: size.state === 'known' ? size.bytes : null,
        sizeSource: size.state === 'known' ? size.source : null,
        pullSeconds: pull ?? null,
        manifests: image.manifests,
        pods: image.pods,
        podsPerRun: image.podsPerRun,
        downloadPerRun: image.download,
        cached,
        uses: places.map((place) => useOf(place, view)),
    };
}
function useOf({ path, range, manifest, cached }, { sources }) {
    const { kind, name, template = null } = manifest;
    const { line } = sources.span(path, range).start;
    return { path, line, kind, manifest: name, template, cached };
}


/***/ })

};
;