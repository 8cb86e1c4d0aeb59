"use strict";
exports.id = 165;
exports.ids = [165,339];
exports.modules = {

/***/ 7817:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
const ids = ["acceleration-not-a-label", "acr-instance-id-missing", "acr-role-incomplete", "acs-cache-unavailable", "annotation-key-unknown", "annotation-never-reaches-pod", "annotation-not-a-string", "annotation-not-true-or-false", "annotation-of-other-platform", "annotation-on-wrong-object", "annotation-placeholder", "annotation-precedence-changes", "annotation-written-by-platform", "cache-annotations-contradict", "cache-pinned-and-automatic", "http-registry-mismatch", "image-cache-missing", "image-too-large-for-disk", "imagecache-duplicate-image", "imagecache-floating-tag", "imagecache-image-unused", "imagecache-invalid", "imagecache-kept-forever", "imagecache-legacy-reuse", "imagecache-namespaced", "imagecache-on-acs", "imagecache-too-small", "instance-id-malformed", "instance-id-spelling", "instance-id-unneeded", "instance-region-mismatch", "library-annotation-ignored", "match-count-without-effect", "perfect-match-without-executor", "personal-edition-unreachable", "pinned-cache-id-malformed", "pod-mixes-instances", "private-image-without-command", "public-host-in-region", "pull-policy-defeats-cache", "pull-secret-beside-helper", "region-unknown", "unused-suppression", "vpc-host-of-other-region"];
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (ids);


/***/ }),

/***/ 7165:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sizesCommand: () => (/* binding */ sizesCommand)
});

// EXTERNAL MODULE: ./build/src/adapters/disk/lock-file.js
var lock_file = __webpack_require__(4245);
// EXTERNAL MODULE: ./build/src/config/files.js
var files = __webpack_require__(1210);
// EXTERNAL MODULE: ./build/src/text/bytes.js
var bytes = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/src/config/values.js
var values = __webpack_require__(5339);
// EXTERNAL MODULE: ./build/src/program/exit-code.js
var exit_code = __webpack_require__(6515);
// EXTERNAL MODULE: ./build/src/images/lock-file.js
var images_lock_file = __webpack_require__(5013);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
;// CONCATENATED MODULE: ./build/src/images/lock-update.js

function updateLock(before, measured, { wanted, drops, today }) {
    const kept = [...before.keys()].filter((image) => !drops || wanted.has(image));
    const images = [...new Set([...kept, ...wanted])].toSorted(text_text/* compareText */.n6);
    const entries = images.flatMap((image) => {
        const old = before.get(image);
        const answer = measured.get(image);
        if (answer?.state !== 'known')
            return old ?? [];
        const { bytes, digest, platform } = answer;
        const next = { image, digest, bytes, platform, date: today };
        return old !== undefined && isSame(old, next) ? old : next;
    });
    const after = new Map(entries.map((entry) => [entry.image, entry]));
    return {
        entries,
        added: images.filter((image) => after.has(image) && !before.has(image)),
        changed: images.filter((image) => {
            const [old, next] = [before.get(image), after.get(image)];
            return old !== undefined && next !== undefined && !isSame(old, next);
        }),
        dropped: [...before.keys()].filter((image) => !after.has(image)).toSorted(text_text/* compareText */.n6),
        missing: [...wanted].filter((image) => !after.has(image)).toSorted(text_text/* compareText */.n6),
    };
}
function isSame(a, b) {
    return a.digest === b.digest && a.bytes === b.bytes && a.platform === b.platform;
}

// EXTERNAL MODULE: ./build/src/facts/images.js
var facts_images = __webpack_require__(130);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/src/report/reporter.js
var reporter = __webpack_require__(2820);
// EXTERNAL MODULE: ./build/src/program/read-all.js
var read_all = __webpack_require__(1411);
// EXTERNAL MODULE: ./build/src/commands/cli/progress.js
var cli_progress = __webpack_require__(7633);
// EXTERNAL MODULE: ./build/src/commands/cli/open.js + 5 modules
var cli_open = __webpack_require__(2792);
// EXTERNAL MODULE: ./build/src/commands/cli/size-source.js
var size_source = __webpack_require__(9609);
// EXTERNAL MODULE: ./build/src/commands/cli/tell.js
var tell = __webpack_require__(6957);
;// CONCATENATED MODULE: ./build/src/commands/cli/sizes.js















async function sizesCommand(given, io) {
    const progress = (0,cli_progress/* progressLine */.o)(given, io);
    const session = await (0,cli_open/* openNamed */.S)(given, io, progress);
    if (session === undefined)
        return 2;
    const source = (0,size_source/* sizeSource */.T)(given.registry, io, given.check ? 'off' : 'on');
    const whole = await (0,read_all/* readEverything */.u)(session);
    const update = await updateOf(given, io, session, whole, source, progress);
    progress.clear();
    for (const problem of whole.problems)
        (0,tell/* tell */.q)(io, (0,tell/* problemLine */.Y)(problem));
    if (!given.quiet)
        for (const note of update.notes)
            (0,tell/* tell */.q)(io, note);
    if (!given.check)
        write(session.root, update.entries);
    io.stdout.write(visibleLines(report(update, session.lock, given.check)));
    if (!(0,exit_code/* isComplete */.A)(whole.problems))
        return 3;
    return given.check && !isUpToDate(update) ? 1 : 0;
}
async function updateOf(given, io, { lock: locked }, { project, context }, source, progress) {
    const found = [...(0,facts_images/* references */.Ft)(project)].filter(([, reference]) => !isConfigured(reference));
    const asksAgain = given.update || given.check;
    const asked = found.flatMap(([image, reference]) => asksAgain || !locked.has(image) ? [reference] : []);
    const measured = (await source?.measure(asked, progress.images)) ?? new Map();
    const drops = given.operands.length === 0;
    const update = updateLock(locked, measured, {
        wanted: new Set(found.map(([image]) => image)),
        drops,
        today: io.today(),
    });
    const failed = [...measured].flatMap(([image, answer]) => answer.state === 'unknown' ? [{ image, reason: answer.reason }] : []);
    return { ...update, notes: (0,size_source/* unknownSizeNotes */.B)(failed) };
    function isConfigured(reference) {
        const size = context.sizeOf(reference);
        return size.state === 'known' && size.source === 'configuration';
    }
}
function isUpToDate({ added, changed, dropped, missing }) {
    return added.length + changed.length + dropped.length + missing.length === 0;
}
function write(root, entries) {
    if (entries.length === 0 && !(0,lock_file/* hasLockFile */._V)(root))
        return;
    const written = (0,lock_file/* writeLockFile */.V0)(root, (0,images_lock_file.formatLockFile)(entries));
    if (!written.ok)
        throw new values/* UsageError */.eb(written.error);
}
function report({ entries, added, changed, dropped, missing }, before, check) {
    const after = new Map(entries.map((entry) => [entry.image, entry]));
    const size = (entry) => entry === undefined ? '' : (0,bytes/* formatBytes */.z)(entry.bytes);
    const lines = [
        ...added.map((image) => `+ ${image} ${size(after.get(image))}`),
        ...changed.map((image) => `~ ${image} ${size(before.get(image))} -> ${size(after.get(image))}`),
        ...dropped.map((image) => `- ${image}`),
        ...missing.map((image) => `? ${image}`),
    ];
    const parts = [
        `${String(added.length)} new`,
        `${String(changed.length)} changed`,
        `${String(dropped.length)} no longer used`,
        `${String(missing.length)} unknown`,
    ];
    const all = `${(0,reporter/* counted */.hS)(entries.length, 'size')} in ${files/* LOCK_FILE */.F}: ${parts.join(', ')}.`;
    if (!check || lines.length === 0)
        return [...lines, all];
    const advice = missing.length > 0
        ? 'Run wfcache-lint sizes; give the size of an image whose registry cannot be asked under images in the configuration.'
        : 'Run wfcache-lint sizes --update.';
    return [...lines, `${files/* LOCK_FILE */.F} is not up to date. ${advice}`];
}
function visibleLines(lines) {
    return lines.map((line) => `${(0,report_escape/* visible */.RK)(line)}\n`).join('');
}


/***/ }),

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