"use strict";
exports.id = 599;
exports.ids = [599,339];
exports.modules = {

/***/ 7817:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
const ids = ["acceleration-not-a-label", "acr-instance-id-missing", "acr-role-incomplete", "acs-cache-unavailable", "annotation-key-unknown", "annotation-never-reaches-pod", "annotation-not-a-string", "annotation-not-true-or-false", "annotation-of-other-platform", "annotation-on-wrong-object", "annotation-placeholder", "annotation-precedence-changes", "annotation-written-by-platform", "cache-annotations-contradict", "cache-pinned-and-automatic", "http-registry-mismatch", "image-cache-missing", "image-too-large-for-disk", "imagecache-duplicate-image", "imagecache-floating-tag", "imagecache-image-unused", "imagecache-invalid", "imagecache-kept-forever", "imagecache-legacy-reuse", "imagecache-namespaced", "imagecache-on-acs", "imagecache-too-small", "instance-id-malformed", "instance-id-spelling", "instance-id-unneeded", "instance-region-mismatch", "library-annotation-ignored", "match-count-without-effect", "perfect-match-without-executor", "personal-edition-unreachable", "pinned-cache-id-malformed", "pod-mixes-instances", "private-image-without-command", "public-host-in-region", "pull-policy-defeats-cache", "pull-secret-beside-helper", "region-unknown", "unused-suppression", "vpc-host-of-other-region"];
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (ids);


/***/ }),

/***/ 3599:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imagecacheCommand: () => (/* binding */ imagecacheCommand)
/* harmony export */ });
/* harmony import */ var _alibaba_image_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5623);
/* harmony import */ var _program_exit_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6515);
/* harmony import */ var _caches_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3140);
/* harmony import */ var _lint_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(716);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4856);
/* harmony import */ var _report_reporter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2820);
/* harmony import */ var _text_edits_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(817);
/* harmony import */ var _program_read_all_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1411);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7633);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2792);
/* harmony import */ var _size_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9609);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6957);












async function imagecacheCommand(given, io) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .progressLine */ .o)(given, io);
    const session = await (0,_open_js__WEBPACK_IMPORTED_MODULE_6__/* .openNamed */ .S)(given, io, progress);
    if (session === undefined)
        return 2;
    const sizes = (0,_size_source_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeSource */ .T)(given.registry, io, 'off');
    const read = await (0,_program_read_all_js__WEBPACK_IMPORTED_MODULE_5__/* .readEverything */ .u)(session, sizes, progress.images);
    progress.clear();
    const exact = session.whole && (0,_program_exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .A)(read.problems);
    const plan = (0,_caches_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planCaches */ .d)(read.project, read.context, exact);
    const written = given.write && session.workspace
        ? writePlan(plan, read.project.texts, session.workspace)
        : { done: [], problems: [] };
    if (!given.write)
        io.stdout.write(plan.caches.map(({ text }) => text).join('---\n'));
    const problems = [...read.problems, ...written.problems];
    for (const problem of problems)
        (0,_tell_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .q)(io, (0,_tell_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLine */ .Y)(problem));
    if (!given.quiet) {
        for (const line of [...written.done, ...planNotes(plan), ...sizeNotes(read)])
            (0,_tell_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .q)(io, line);
    }
    return (0,_program_exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .A)(problems) ? 0 : 3;
}
function writePlan({ caches }, texts, workspace) {
    const done = [];
    const problems = [];
    const settle = (path, write, line) => {
        if (write.ok)
            done.push(`${path}: ${line}`);
        else
            problems.push(write.error);
    };
    for (const cache of caches) {
        const { path, text, change } = cache;
        if (change.kind === 'refused') {
            problems.push({ path, reason: change.reason, effect: 'no-fixes' });
        }
        else if (change.kind === 'create') {
            settle(path, workspace.create(path, text), `created with ${held(cache)}`);
        }
    }
    for (const [path, edits] of editsByFile(caches)) {
        const before = { path, text: texts.get(path) ?? '' };
        settle(path, workspace.write(before, (0,_text_edits_js__WEBPACK_IMPORTED_MODULE_10__/* .applyEdits */ .ct)(before.text, edits)), 'renewed');
    }
    return { done, problems };
}
function editsByFile(caches) {
    const byFile = new Map();
    for (const { path, change } of caches) {
        if (change.kind !== 'edit')
            continue;
        byFile.set(path, [...(byFile.get(path) ?? []), ...change.edits]);
    }
    return byFile;
}
function held({ content }) {
    return `${(0,_report_reporter_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(content.images.length, 'image')}, ${String((0,_alibaba_image_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheSizeFor */ .bu)(content.bytes))} GiB`;
}
function planNotes({ caches, idle, leftOut }) {
    const reasons = new Map();
    for (const { image, reason } of leftOut) {
        reasons.set(reason, [...(reasons.get(reason) ?? []), image]);
    }
    return [
        ...(caches.length === 0 ? ['note: no ImageCache is needed that nobody has written'] : []),
        ...[...reasons].map(([reason, images]) => `note: left out ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_11__/* .described */ .WY)(images, 'image')}: ${reason}`),
        ...idle.map(({ name, path }) => `note: ${path}: no pod needs ImageCache "${name}" any more; delete it`),
    ];
}
function sizeNotes({ project, context }) {
    const tally = new _lint_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .Tally */ .F(context);
    tally.addPods(project.pods);
    const unknown = tally.counts(0, 0).unknownSizes;
    const notAsked = unknown.filter(({ reason }) => reason === undefined).length;
    return [
        ...(0,_size_source_js__WEBPACK_IMPORTED_MODULE_7__/* .unknownSizeNotes */ .B)(unknown.filter(({ reason }) => reason !== undefined)),
        ...(notAsked === 0
            ? []
            : [
                `note: the size of ${(0,_report_reporter_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(notAsked, 'image')} is not known, and no cache holds them; --registry on asks for it`,
            ]),
    ];
}


/***/ }),

/***/ 716:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally)
/* harmony export */ });
/* harmony import */ var _images_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7372);
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1304);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2209);



const KUBEFLOW_PLACEHOLDER = 'gcr.io/ml-pipeline/should-be-overridden-during-runtime';
class Tally {
    #sizeOf;
    #imagesOf;
    #images = new Set();
    #unmeasured = new Set();
    #manifests = 0;
    #pods = 0;
    #templates = 0;
    #partial = 0;
    constructor({ sizeOf, imagesOf }) {
        this.#sizeOf = sizeOf;
        this.#imagesOf = imagesOf;
    }
    addModel({ manifests, templates }) {
        this.#manifests += manifests.length;
        this.#partial += manifests.filter(({ partial }) => partial).length;
        this.#templates += templates;
    }
    addPods(pods) {
        this.#pods += pods.length;
        for (const pod of pods) {
            for (const { image } of pod.images)
                (0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .addCopy */ .xo)(this.#images, image.text);
            for (const { text, reference } of this.#imagesOf(pod)) {
                const asks = reference !== undefined && (0,_images_size_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorthAsking */ .S)(this.#sizeOf(reference));
                if (asks)
                    (0,_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .addCopy */ .xo)(this.#unmeasured, text);
            }
        }
    }
    get unmeasured() {
        return this.#unmeasured;
    }
    counts(files, charts) {
        const leftAlone = {};
        const leave = (reason, number) => {
            if (number > 0)
                leftAlone[reason] = number;
        };
        leave('Helm templates', charts);
        leave('documents that another tool has to render', this.#templates);
        leave('patches and other partial manifests', this.#partial);
        leave('placeholder images of Kubeflow', this.#images.has(KUBEFLOW_PLACEHOLDER) ? 1 : 0);
        return {
            files,
            manifests: this.#manifests,
            pods: this.#pods,
            images: this.#images.size,
            unknownSizes: [...this.#unmeasured]
                .toSorted(_text_text_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6)
                .flatMap((image) => this.#unknownSize(image)),
            leftAlone,
        };
    }
    #unknownSize(image) {
        const reference = (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageRef */ .Q)(image);
        const size = reference && this.#sizeOf(reference);
        if (size?.state !== 'unknown')
            return [];
        return [size.reason === undefined ? { image } : { image, reason: size.reason }];
    }
}


/***/ }),

/***/ 9339:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kept: () => (/* binding */ Kept)
});

// EXTERNAL MODULE: ./build/rules/acr-instance-id-missing/rule.js
var rule = __webpack_require__(2079);
// EXTERNAL MODULE: ./build/rules/image-cache-missing/rule.js
var image_cache_missing_rule = __webpack_require__(749);
// EXTERNAL MODULE: ./build/rules/image-too-large-for-disk/rule.js
var image_too_large_for_disk_rule = __webpack_require__(6244);
// EXTERNAL MODULE: ./build/rules/private-image-without-command/rule.js
var private_image_without_command_rule = __webpack_require__(8802);
// EXTERNAL MODULE: ./build/rules/pull-secret-beside-helper/rule.js
var pull_secret_beside_helper_rule = __webpack_require__(4950);
// EXTERNAL MODULE: ./build/rules/unused-suppression/rule.js
var unused_suppression_rule = __webpack_require__(508);
;// CONCATENATED MODULE: ./build/rules/everywhere.js






const rules = [rule/* default */.A, image_cache_missing_rule/* default */.A, image_too_large_for_disk_rule/* default */.A, private_image_without_command_rule/* default */.A, pull_secret_beside_helper_rule/* default */.A, unused_suppression_rule/* default */.A];
/* harmony default export */ const everywhere = (rules);

// EXTERNAL MODULE: ./build/rules/ids.js
var ids = __webpack_require__(7817);
// EXTERNAL MODULE: ./build/src/adapters/complete-reader.js
var complete_reader = __webpack_require__(1250);
// EXTERNAL MODULE: ./build/src/adapters/lazy.js
var lazy = __webpack_require__(9101);
// EXTERNAL MODULE: ./build/src/facts/context.js
var context = __webpack_require__(9338);
// EXTERNAL MODULE: ./build/src/facts/images.js
var facts_images = __webpack_require__(130);
// EXTERNAL MODULE: ./build/src/facts/project.js
var facts_project = __webpack_require__(287);
// EXTERNAL MODULE: ./build/src/images/size.js + 1 modules
var size = __webpack_require__(7372);
// EXTERNAL MODULE: ./build/src/manifests/kinds.js
var kinds = __webpack_require__(6404);
;// CONCATENATED MODULE: ./build/src/argo/alone.js

function standsAlone({ kind, partial, spec }) {
    if (partial || (0,kinds/* roleOf */.kp)(kind) === 'defaults' || (0,kinds/* roleOf */.kp)(kind) === 'reference')
        return false;
    if (spec.workflowTemplateRef !== undefined)
        return false;
    return callsOf(spec).every(({ target }) => target.kind !== 'reference');
}
function addsImages({ kind, partial, spec }) {
    const images = fieldsOf(spec).some(({ image }) => image !== undefined);
    return (partial || (0,kinds/* roleOf */.kp)(kind) === 'defaults') && (images || patchesOf(spec).length > 0);
}
function hasTemplatedImages({ spec }) {
    return (fieldsOf(spec).some(({ image }) => image?.text.includes('{{')) ||
        patchesOf(spec).some(({ text }) => text.text.includes('{{')));
}
function callsOf(spec) {
    const calls = templatesOf(spec).flatMap((template) => template.calls);
    return [...hooksOf(spec.hooks), ...calls, ...calls.flatMap(({ hooks }) => hooksOf(hooks))];
}
function hooksOf({ named }) {
    return [...named.values()];
}
function templatesOf({ templates, templateDefaults }) {
    const own = templateDefaults === undefined ? templates : [...templates, templateDefaults];
    return own.flatMap(withInline);
}
function withInline(template) {
    return [template, ...template.calls.flatMap(inlineOf).flatMap(withInline)];
}
function inlineOf({ target }) {
    return target.kind === 'inline' ? [target.template] : [];
}
function patchesOf(spec) {
    const patches = [spec.patch, ...templatesOf(spec).map(({ patch }) => patch)];
    return patches.flatMap((patch) => patch ?? []);
}
function fieldsOf(spec) {
    return [
        ...templatesOf(spec).flatMap(({ containers }) => containers),
        ...patchesOf(spec).flatMap(({ containers }) => containers),
        ...spec.volumeImages,
        ...spec.agentImages,
    ];
}

// EXTERNAL MODULE: ./build/src/manifests/model.js
var model = __webpack_require__(6762);
// EXTERNAL MODULE: ./build/src/argo/pods.js + 16 modules
var argo_pods = __webpack_require__(5379);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
// EXTERNAL MODULE: ./build/src/lint/counts.js
var counts = __webpack_require__(716);
// EXTERNAL MODULE: ./build/src/rule-kit/rule.js
var rule_kit_rule = __webpack_require__(2976);
;// CONCATENATED MODULE: ./build/src/lint/survey.js






class Survey {
    #rules = [];
    #context;
    #version;
    #kept = [];
    #problems = [];
    #elsewhere = new Set();
    #keepsAll;
    #dropped = false;
    #patched = false;
    tally;
    constructor(rules, context, keepsAll) {
        this.#context = context;
        this.useRules(rules);
        this.#version = context.settings.argoVersion;
        this.#keepsAll = keepsAll;
        this.tally = new counts/* Tally */.F(context);
    }
    get rules() {
        return this.#rules;
    }
    useRules(rules) {
        const { settings } = this.#context;
        this.#rules = rules.filter(({ meta }) => settings.rules.get(meta.id) !== 'off');
    }
    get kept() {
        return this.#kept;
    }
    get elsewhere() {
        return this.#elsewhere;
    }
    get problems() {
        return this.#problems;
    }
    get mustKeepAll() {
        return this.#dropped && this.#patched;
    }
    add(model) {
        this.#patched ||= model.manifests.some(addsImages);
        if (this.#keepsAll || !this.#isUnremarkable(model)) {
            this.#kept.push(model);
            return;
        }
        this.#dropped = true;
        this.#problems.push(...model.problems);
        this.tally.addModel(model);
    }
    #isUnremarkable({ file, manifests, imageCaches, bystanders, suppressions }) {
        if (imageCaches.length + bystanders.length + suppressions.length > 0)
            return false;
        if (!manifests.every(standsAlone))
            return false;
        if (manifests.some((one) => (0,model/* isLibrary */.e)(one) && hasTemplatedImages(one)))
            return false;
        const pods = (0,argo_pods/* findPods */.K)(manifests, this.#version);
        const named = (0,rule_kit_rule/* namesPlatform */.U)(file.text);
        const concerned = this.#rules
            .filter(({ concerns }) => named || concerns.everywhere)
            .some((rule) => this.#isConcerned(rule, manifests, pods));
        if (concerned)
            return false;
        this.tally.addPods(pods);
        for (const { images } of pods) {
            for (const { values } of images) {
                for (const text of [...values.known, ...values.partial])
                    (0,text_text/* addCopy */.xo)(this.#elsewhere, text);
            }
        }
        return true;
    }
    #isConcerned({ concerns }, manifests, pods) {
        return (manifests.some(concerns.manifest) || pods.some((pod) => concerns.pod(pod, this.#context)));
    }
}

// EXTERNAL MODULE: ./build/src/manifests/file-model.js + 12 modules
var file_model = __webpack_require__(6733);
;// CONCATENATED MODULE: ./build/src/program/keep.js











const allRules = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 376), __webpack_require__(1376)));
const cacheFixes = (0,lazy/* lazy */.R)(() => ([__webpack_require__.e(140), __webpack_require__.e(799)], __webpack_require__(6799)));
class Kept {
    survey;
    context;
    #needsAllRules;
    #hasAllRules = false;
    constructor(settings, facts, { fixing, keepsAll }) {
        const cacheInManifests = settings.cache === 'manifest' ? cacheFixes().cacheInManifests : undefined;
        this.context = (0,context/* contextOf */.V)(settings, { ...facts, ruleIds: ids/* default */.A, cacheInManifests });
        this.survey = new Survey(everywhere, this.context, keepsAll);
        this.#needsAllRules = fixing;
    }
    add(file) {
        this.#needsAllRules ||= (0,rule_kit_rule/* namesPlatform */.U)(file.text);
        if (this.#needsAllRules && !this.#hasAllRules) {
            this.survey.useRules(allRules().default);
            this.#hasAllRules = true;
        }
        this.survey.add((0,file_model/* readModel */.k)(file, complete_reader/* readCompletely */.f));
    }
    get unmeasured() {
        const { survey, context } = this;
        const project = (0,facts_project/* joinProject */.Y)(survey.kept, context.settings.argoVersion);
        const found = (0,facts_images/* references */.Ft)(project, survey.tally.unmeasured);
        return [...found.values()].filter((one) => (0,size/* isWorthAsking */.S)(context.sizeOf(one)));
    }
}


/***/ }),

/***/ 1411:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readEverything)
/* harmony export */ });
/* harmony import */ var _rules_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7817);
/* harmony import */ var _facts_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9338);
/* harmony import */ var _facts_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(287);
/* harmony import */ var _keep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9339);
/* harmony import */ var _take_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9440);





const ALL = { fixing: false, keepsAll: true };
async function readEverything(session, sizes, measuring) {
    const { settings, facts } = session;
    const { walked, kept: taken } = (0,_take_in_js__WEBPACK_IMPORTED_MODULE_3__/* .takeIn */ .l)(session, ALL);
    const kept = taken ?? new _keep_js__WEBPACK_IMPORTED_MODULE_2__.Kept(settings, facts, ALL);
    const models = kept.survey.kept;
    const measured = await sizes?.measure(kept.unmeasured, measuring);
    return {
        project: (0,_facts_project_js__WEBPACK_IMPORTED_MODULE_1__/* .joinProject */ .Y)(models, settings.argoVersion),
        context: measured === undefined
            ? kept.context
            : (0,_facts_context_js__WEBPACK_IMPORTED_MODULE_0__/* .contextOf */ .V)(settings, { ...(0,_take_in_js__WEBPACK_IMPORTED_MODULE_3__/* .factsWith */ .Q)(session, measured), ruleIds: _rules_ids_js__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A }),
        sources: new Map(models.map(({ file }) => [file.path, file])),
        problems: [
            ...session.problems,
            ...walked.problems,
            ...models.flatMap(({ problems }) => problems),
        ],
    };
}


/***/ })

};
;