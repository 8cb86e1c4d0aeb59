"use strict";
exports.id = 73;
exports.ids = [73];
exports.modules = {

/***/ 5073:
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

;// CONCATENATED MODULE: ./build/rules/ids.js
const ids = ["acceleration-not-a-label", "acr-instance-id-missing", "acr-role-incomplete", "acs-cache-unavailable", "annotation-key-unknown", "annotation-never-reaches-pod", "annotation-not-a-string", "annotation-not-true-or-false", "annotation-of-other-platform", "annotation-on-wrong-object", "annotation-placeholder", "annotation-precedence-changes", "annotation-written-by-platform", "cache-annotations-contradict", "cache-pinned-and-automatic", "http-registry-mismatch", "image-cache-missing", "image-too-large-for-disk", "imagecache-duplicate-image", "imagecache-floating-tag", "imagecache-image-unused", "imagecache-invalid", "imagecache-kept-forever", "imagecache-legacy-reuse", "imagecache-namespaced", "imagecache-on-acs", "imagecache-too-small", "instance-id-malformed", "instance-id-spelling", "instance-id-unneeded", "instance-region-mismatch", "library-annotation-ignored", "match-count-without-effect", "perfect-match-without-executor", "personal-edition-unreachable", "pinned-cache-id-malformed", "pod-mixes-instances", "private-image-without-command", "public-host-in-region", "pull-policy-defeats-cache", "pull-secret-beside-helper", "region-unknown", "unused-suppression", "vpc-host-of-other-region"];
/* harmony default export */ const rules_ids = (ids);

// EXTERNAL MODULE: ./build/src/adapters/complete-reader.js
var complete_reader = __webpack_require__(1250);
// EXTERNAL MODULE: ./build/src/adapters/lazy.js
var lazy = __webpack_require__(9101);
// EXTERNAL MODULE: ./build/src/facts/context.js
var context = __webpack_require__(6957);
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
// EXTERNAL MODULE: ./build/src/images/reference.js
var images_reference = __webpack_require__(1304);
;// CONCATENATED MODULE: ./build/src/lint/counts.js



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
                (0,text_text/* addCopy */.xo)(this.#images, image.text);
            for (const { text, reference } of this.#imagesOf(pod)) {
                const asks = reference !== undefined && (0,size/* isWorthAsking */.S)(this.#sizeOf(reference));
                if (asks)
                    (0,text_text/* addCopy */.xo)(this.#unmeasured, text);
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
                .toSorted(text_text/* compareText */.n6)
                .flatMap((image) => this.#unknownSize(image)),
            leftAlone,
        };
    }
    #unknownSize(image) {
        const reference = (0,images_reference/* parseImageRef */.Q)(image);
        const size = reference && this.#sizeOf(reference);
        if (size?.state !== 'unknown')
            return [];
        return [size.reason === undefined ? { image } : { image, reason: size.reason }];
    }
}

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
        this.tally = new Tally(context);
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











const allRules = (0,lazy/* lazy */.R)(() => (0, __webpack_require__(1376)));
const cacheFixes = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 418), __webpack_require__(7418)));
class Kept {
    survey;
    context;
    #needsAllRules;
    #hasAllRules = false;
    constructor(settings, facts, { fixing, keepsAll }) {
        const cacheInManifests = settings.cache === 'manifest' ? cacheFixes().cacheInManifests : undefined;
        this.context = (0,context/* contextOf */.V)(settings, { ...facts, ruleIds: rules_ids, cacheInManifests });
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


/***/ })

};
;