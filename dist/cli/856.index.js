"use strict";
exports.id = 856;
exports.ids = [856];
exports.modules = {

/***/ 2475:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imagesCommand: () => (/* binding */ imagesCommand)
});

// EXTERNAL MODULE: ./build/src/program/exit-code.js
var exit_code = __webpack_require__(6515);
// EXTERNAL MODULE: ./build/src/alibaba/pull-time.js
var pull_time = __webpack_require__(5666);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
;// CONCATENATED MODULE: ./build/src/facts/amount.js
function sum(amounts) {
    return {
        least: amounts.reduce((total, { least }) => total + least, 0),
        exact: amounts.every(({ exact }) => exact),
    };
}
function times(one, other) {
    const nothing = [one, other].some(({ least, exact }) => least === 0 && exact);
    return { least: one.least * other.least, exact: nothing || (one.exact && other.exact) };
}

// EXTERNAL MODULE: ./build/src/facts/cache-cover.js
var cache_cover = __webpack_require__(9806);
// EXTERNAL MODULE: ./build/src/facts/cached-references.js
var cached_references = __webpack_require__(6465);
// EXTERNAL MODULE: ./build/src/facts/pods-per-run.js
var pods_per_run = __webpack_require__(794);
// EXTERNAL MODULE: ./build/src/images/reference.js
var images_reference = __webpack_require__(1304);
;// CONCATENATED MODULE: ./build/src/facts/pulls.js


function pullsOf(pod) {
    const pulls = new Map();
    for (const { image, values } of pod.images) {
        const texts = [...values.known, ...values.partial];
        const pods = texts.length === 1 ? (0,pods_per_run/* runsOf */.k)(pod) : { least: 1, exact: false };
        const { path, range } = image;
        for (const named of texts.flatMap((text) => nameOf(text) ?? [])) {
            const known = pulls.get(named.key);
            pulls.set(named.key, {
                ...(known ?? { ...named, pod }),
                places: [...(known?.places ?? []), { path, range }],
                pods: known?.pods.exact === true ? known.pods : pods,
            });
        }
    }
    return [...pulls.values()];
}
function nameOf(text) {
    if (text.includes('{{')) {
        return { key: text, text, reference: undefined, host: (0,images_reference/* hostOfPartial */.Lw)(text) };
    }
    const reference = (0,images_reference/* parseImageRef */.Q)(text);
    if (reference === undefined)
        return undefined;
    return { key: (0,images_reference/* formatImageRef */.kL)(reference), text, reference, host: reference.host };
}

;// CONCATENATED MODULE: ./build/src/inventory/inventory.js







function takeInventory(project, context) {
    const held = (0,cached_references/* cachedReferences */.N)({ project });
    const pulls = project.pods
        .flatMap(pullsOf)
        .map((pull) => ({ ...pull, cached: (0,cache_cover/* cacheCover */.s)(pull.pod, held.has(pull.key), context) }));
    const images = groupBy(pulls, ({ key }) => key)
        .map((own) => imageOf(own, context))
        .toSorted((a, b) => (0,text_text/* compareText */.n6)(a.reference, b.reference));
    return {
        images,
        totals: {
            images: images.length,
            unknownSizes: images.filter(({ size }) => size.state === 'unknown').length,
            ...countsOf(pulls),
            podsPerRun: sum([...new Set(pulls.map(({ pod }) => pod))].map(pods_per_run/* runsOf */.k)),
            download: {
                withoutCaches: sum(images.map(({ download }) => download.withoutCaches)),
                withCaches: sum(images.map(({ download }) => download.withCaches)),
            },
        },
    };
}
function sortImages(images, by) {
    const number = ({ download, size, podsPerRun }) => {
        if (by === 'download')
            return download.withoutCaches.least;
        if (by === 'size')
            return size.state === 'known' ? size.bytes : -1;
        return by === 'pods' ? podsPerRun.least : 0;
    };
    return images.toSorted((a, b) => number(b) - number(a));
}
function imageOf(pulls, context) {
    const [{ key, text, reference, host }] = pulls;
    const size = reference ? context.sizeOf(reference) : { state: 'unknown' };
    const podsPerRun = sum(pulls.map(({ pods }) => pods));
    const uncovered = sum(pulls.flatMap(({ cached, pods }) => (cached === 'no' ? [pods] : [])));
    return {
        reference: pulls.every((pull) => pull.text === text) ? text : key,
        templated: reference === undefined,
        registry: host === undefined ? undefined : context.registryOf(host),
        size,
        pull: size.state === 'known' ? inTenths((0,pull_time/* pullTime */.p)(size.bytes)) : undefined,
        places: placesOf(pulls),
        ...countsOf(pulls),
        podsPerRun,
        download: {
            withoutCaches: times(bytesOf(size), podsPerRun),
            withCaches: times(bytesOf(size), uncovered),
        },
        cached: (0,cache_cover/* weakestCover */.Q)(pulls.map(({ cached }) => cached)),
    };
}
function inTenths({ fast, slow }) {
    return { fast: Math.round(fast * 10) / 10, slow: Math.round(slow * 10) / 10 };
}
function bytesOf(size) {
    if (size.state === 'unknown')
        return { least: 0, exact: false };
    return { least: size.bytes, exact: size.source !== 'estimate' };
}
function countsOf(pulls) {
    return {
        manifests: new Set(pulls.map(({ pod }) => pod.execution)).size,
        pods: new Set(pulls.map(({ pod }) => pod)).size,
    };
}
function placesOf(pulls) {
    const places = pulls.flatMap(({ places: own, pod, cached }) => own.map(({ path, range }) => ({
        path,
        range,
        manifest: manifestAt({ path, range }, pod),
        cached,
    })));
    const key = ({ path, range, manifest: { kind, name, template } }) => JSON.stringify([path, range.start, kind, name, template]);
    return groupBy(places, key)
        .map((same) => ({ ...same[0], cached: (0,cache_cover/* weakestCover */.Q)(same.map(({ cached }) => cached)) }))
        .toSorted((a, b) => (0,text_text/* compareText */.n6)(a.path, b.path) || a.range.start - b.range.start);
}
function manifestAt(place, { owner, execution, templateName }) {
    const { kind, name } = [owner, execution].find((one) => holds(one, place)) ?? owner;
    return { kind, name, ...(templateName === '' ? {} : { template: templateName }) };
}
function holds({ path, range }, place) {
    return path === place.path && range.start <= place.range.start && place.range.end <= range.end;
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const known = groups.get(key);
        if (known)
            known.push(item);
        else
            groups.set(key, [item]);
    }
    return [...groups.values()];
}

// EXTERNAL MODULE: ./build/src/report/reporter.js
var reporter = __webpack_require__(2820);
// EXTERNAL MODULE: ./build/src/report/sources.js
var sources = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/src/program/open.js + 4 modules
var program_open = __webpack_require__(8771);
// EXTERNAL MODULE: ./build/src/program/read-all.js
var read_all = __webpack_require__(1411);
// EXTERNAL MODULE: ./build/src/commands/cli/color.js
var color = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/src/commands/cli/progress.js
var cli_progress = __webpack_require__(7633);
// EXTERNAL MODULE: ./build/src/commands/cli/scope.js
var scope = __webpack_require__(1456);
// EXTERNAL MODULE: ./build/src/commands/cli/size-source.js
var size_source = __webpack_require__(9609);
// EXTERNAL MODULE: ./build/src/commands/cli/tell.js
var tell = __webpack_require__(6957);
;// CONCATENATED MODULE: ./build/src/commands/cli/images.js











async function imagesCommand(given, io) {
    const progress = (0,cli_progress/* progressLine */.o)(given, io);
    const opened = await (0,program_open/* openRepository */.h)(await (0,scope/* scopeOf */.O)(given, io, progress));
    if (!opened.ok) {
        for (const error of opened.error)
            (0,tell/* tell */.q)(io, `error: ${error}`);
        return 2;
    }
    const sizes = await (0,size_source/* sizeSource */.T)(given.registry, io, 'off');
    const whole = await (0,read_all/* readWholeProject */.t)(opened.value, sizes, progress.images);
    progress.clear();
    const inventory = takeInventory(whole.project, whole.context);
    if (!given.quiet) {
        for (const problem of whole.problems)
            (0,tell/* tell */.q)(io, (0,tell/* problemLine */.Y)(problem));
        for (const note of sizeNotes(inventory))
            (0,tell/* tell */.q)(io, note);
    }
    const report = await reporterOf(given.table);
    const listed = sortImages(inventory.images, given.sort).slice(0, given.top);
    const view = {
        sources: new sources/* Sources */.j(whole.sources),
        color: (0,color/* wantsColor */.z)(given, io),
        width: io.stdout.width,
        quiet: given.quiet,
        inActions: io.env['GITHUB_ACTIONS'] === 'true',
    };
    io.stdout.write(report({ ...inventory, images: listed }, view));
    return (0,exit_code/* isComplete */.A)(whole.problems) ? 0 : 3;
}
function sizeNotes({ images }) {
    const unknown = images.flatMap(({ reference, templated, size }) => size.state === 'known' || templated ? [] : [{ image: reference, ...size }]);
    const asked = unknown.filter(({ reason }) => reason !== undefined);
    const others = unknown.length - asked.length;
    const hint = `note: the size of ${(0,reporter/* counted */.hS)(others, 'image')} is not known; --registry on asks for it`;
    return [...(0,size_source/* unknownSizeNotes */.B)(asked), ...(others > 0 ? [hint] : [])];
}
async function reporterOf(table) {
    switch (table) {
        case 'pretty':
            return (await __webpack_require__.e(/* import() */ 556).then(__webpack_require__.bind(__webpack_require__, 1556))).inventoryPretty;
        case 'json':
            return (await __webpack_require__.e(/* import() */ 34).then(__webpack_require__.bind(__webpack_require__, 4034))).inventoryJson;
        case 'csv':
            return (await __webpack_require__.e(/* import() */ 670).then(__webpack_require__.bind(__webpack_require__, 5670))).inventoryCsv;
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 585).then(__webpack_require__.bind(__webpack_require__, 6585))).inventoryMarkdown;
    }
}


/***/ }),

/***/ 1411:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readWholeProject)
/* harmony export */ });
/* harmony import */ var _rules_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7817);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4807);
/* harmony import */ var _take_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9440);
/* harmony import */ var _facts_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9338);
/* harmony import */ var _facts_project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(287);





async function readWholeProject({ settings, facts, source, problems }, sizes, measuring) {
    const { journey, begun } = await (0,_take_in_js__WEBPACK_IMPORTED_MODULE_1__/* .takeIn */ .l)(source, settings, facts, { keepsAll: true });
    const { survey, context } = begun ?? (await (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__.beginSurvey)(settings, facts, true));
    const measured = await sizes?.measure((0,_judge_js__WEBPACK_IMPORTED_MODULE_0__.unmeasuredImages)({ survey, context }), measuring);
    const known = measured === undefined ? facts.sizes : { ...facts.sizes, measured };
    return {
        project: (0,_facts_project_js__WEBPACK_IMPORTED_MODULE_3__/* .joinProject */ .Y)(survey.kept, settings.argoVersion),
        context: measured ? (0,_facts_context_js__WEBPACK_IMPORTED_MODULE_2__/* .contextOf */ .V)(settings, { ...facts, sizes: known, ruleIds: _rules_ids_js__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A }) : context,
        sources: new Map(survey.kept.map(({ file }) => [file.path, file])),
        files: journey.looked,
        problems: [...problems, ...journey.problems, ...survey.kept.flatMap((model) => model.problems)],
    };
}


/***/ })

};
;