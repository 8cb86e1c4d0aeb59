"use strict";
exports.id = 305;
exports.ids = [305];
exports.modules = {

/***/ 2079:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5894);

/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    on: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .podsByPlace */ .lV)({
        mayNeed: (pod, context) => (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .enterpriseImages */ .eW)(pod, context).length > 0,
        needs(pod, facts) {
            if (!(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lacksAcrAccess */ .VV)(pod, facts))
                return undefined;
            return [...(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .instancesOf */ .sG)((0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .enterpriseImages */ .eW)(pod, facts)).keys()].join();
        },
        everywhere: true,
    }),
    meta: {
        id: 'acr-instance-id-missing',
        summary: 'A pod that pulls from ACR Enterprise Edition carries the id of the instance as an annotation.',
        rationale: 'Pods pull from Container Registry Enterprise Edition without a password when the annotation ' +
            'k8s.aliyun.com/acr-instance-id names the instance. Without it, and without a Secret, the ' +
            'pull of a private image fails and the step never starts. A custom domain always needs the ' +
            'annotation, so it is an error there. For the default domains the workflow cluster guide ' +
            'asks for it and the ECI guide can do without, so there it is a warning.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'When the cluster gives access in a way no file shows. Rather than switching the rule off, ' +
            'say so in the configuration: cluster.credentialHelper for the credential helper, ' +
            'cluster.annotations for annotations that workflowDefaults or eci-profile inject.',
        source: {
            title: 'Use an image cache to accelerate workflow pod creation',
            url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
        },
    },
    messages: {
        configured: (d) => `${missing(d)}; the configuration names the instance`,
        seen: (d) => `${missing(d)}; ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(d.path)} names the instance for this registry`,
        unknown: (d) => `${missing(d)}; no file says yet which instance it is`,
        several: (d) => `${missing(d)}; one pod pulls from ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(d.hosts)}, and the annotation names only one`,
    },
    check({ place, pods }, say, facts) {
        const images = pods.flatMap((pod) => (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .enterpriseImages */ .eW)(pod, facts));
        const registries = [...(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .instancesOf */ .sG)(images).values()];
        const [first] = images;
        if (first === undefined)
            return;
        const settings = facts.settingsAt(place.manifest.path);
        const custom = images.some(({ registry }) => registry.custom);
        const key = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceIdKey */ .gk)(settings.platform);
        const data = { key, custom, images: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .imageTexts */ .mH)(images), templates: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .templateNames */ .VQ)(images) };
        const details = {
            ...(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .detailsOf */ .cz)(place, images),
            severity: custom ? 'error' : 'warning',
        };
        if (registries.length > 1) {
            const hosts = registries.map(({ host }) => host);
            say('several', { ...data, hosts }, { ...details, help: SEVERAL_HELP });
            return;
        }
        const instance = facts.once(_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceLookup */ .IF)(first.registry);
        if (instance === undefined) {
            say('unknown', data, { ...details, help: configurationHelp(first.host) });
            return;
        }
        const value = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceValue */ .tD)(instance, settings);
        const repaired = { ...details, ...(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .repairDetails */ .s2)((0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .fz)(place, pods, key, value)) };
        if (instance.seenAt === undefined)
            say('configured', data, repaired);
        else
            say('seen', { ...data, path: instance.seenAt.path }, repaired);
    },
}));
function missing({ key, images, templates, custom }) {
    const where = templates.length === 0 ? '' : ` in ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(templates, 'template')}`;
    const cost = custom
        ? 'a custom domain of ACR Enterprise Edition, where the pull fails without it'
        : 'ACR Enterprise Edition, where a private image cannot be pulled without it or a Secret';
    return `Missing annotation "${key}" for ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(images, 'image')}${where}, from ${cost}`;
}
const SEVERAL_HELP = 'Keep the images of one pod in one instance, or pull with a Secret named in imagePullSecrets.';
function configurationHelp(host) {
    return [
        'Add the instance to .wfcache-lint.yaml, and --fix can write the annotation:',
        'registries:',
        `  - host: ${host}`,
        '    instanceId: cri-… # Container Registry console, page Instances',
    ].join('\n');
}


/***/ }),

/***/ 749:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5894);

/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    on: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .podsByPlace */ .lV)({
        mayNeed: (pod, context) => (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .largeImages */ .cO)(pod, context).length > 0,
        needs: (pod, facts) => ((0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .uncachedImages */ .Uw)(pod, facts).length > 0 ? refusedAt(pod) : undefined),
        apart: (pod) => (refusedAt(pod) === '' ? 'undeclared' : 'refused'),
        everywhere: true,
    }),
    meta: {
        id: 'image-cache-missing',
        summary: 'A pod that pulls a large image uses an image cache.',
        rationale: 'Every pod on a serverless node starts without local images and pulls all of them again. An ' +
            'image cache starts the pod from a snapshot that already holds them: the vendor shows a ' +
            '386 MB image going from 50 seconds to under 5. Saying so in an annotation also makes the ' +
            'intent visible where the cluster may or may not match caches by default.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'When the pods do not run on ECI, or start so rarely that a slow pull does not matter. On ACS ' +
            '(platform: acs) the rule is silent by itself.',
        source: {
            title: 'Use an image cache to accelerate workflow pod creation',
            url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
        },
    },
    messages: {
        undeclared: (d) => `No image cache for large ${said(d)}`,
        refused: (d) => `Image cache switched off by "${d.key}: false" for large ${said(d)}`,
    },
    check({ place, pods }, say, facts) {
        const images = pods.flatMap((pod) => (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .uncachedImages */ .Uw)(pod, facts));
        const [first] = images;
        if (first === undefined)
            return;
        const templates = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .templateNames */ .VQ)(images);
        const { parallelism } = first.pod;
        const distinct = [...new Map(images.map((image) => [image.text, image])).values()];
        const data = { images: distinct, templates, perRun: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .podsPerRun */ .f5)(pods), parallelism };
        const details = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .detailsOf */ .cz)(place, images);
        const [refusal] = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refusals */ .Ke)(first.pod.annotations);
        if (refusal !== undefined) {
            say('refused', { ...data, key: refusal.key }, { ...details, fix: switchOn(first.pod) });
            return;
        }
        const repair = facts.cacheInManifests
            ? facts.cacheInManifests(facts, images)
            : (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .fz)(place, pods, _src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .AUTO_CACHE_KEYS */ .mi[0], 'true');
        say('undeclared', data, { ...details, ...(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .repairDetails */ .s2)(repair) });
    },
}));
function refusedAt(pod) {
    return (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refusals */ .Ke)(pod.annotations)
        .map(({ value }) => `${value.path} ${String(value.range.start)}`)
        .join();
}
function switchOn(pod) {
    const values = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refusals */ .Ke)(pod.annotations).map(({ value }) => value);
    if (values.some(({ shared }) => shared))
        return undefined;
    return {
        title: 'Switch the image cache on',
        safety: 'unsafe',
        edits: values.map((value) => ({ path: value.path, edit: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .written */ .Mp)(value, 'true') })),
    };
}
function said({ images, templates, perRun, parallelism }) {
    const names = images.slice(0, 6).map(({ text, bytes, estimate }) => {
        const [about, note] = estimate ? ['about ', ', an estimate'] : ['', ''];
        return `${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} (${about}${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} compressed${note})`;
    });
    const where = templates.length === 0 ? '' : ` in ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(templates, 'template')}`;
    const isOne = images.length === 1;
    const subject = isOne ? 'image' : `${String(images.length)} images`;
    const time = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .pullDuration */ .KZ)(Math.max(...images.map(({ bytes }) => bytes)));
    const who = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .pullers */ .u5)(perRun, parallelism);
    return `${subject} ${names.join(', ')}${where}: ${who} pulls ${isOne ? 'it' : 'them, the largest'} for ${time}`;
}


/***/ }),

/***/ 6244:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5894);

/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    on: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .podsByPlace */ .lV)({
        mayNeed: (pod, context) => (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .extraStorageFor */ .FM)(loadOf(pod, context).bytes) > 0,
        needs(pod, facts) {
            const gib = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .extraStorageFor */ .FM)(loadOf(pod, facts).bytes);
            return gib > 0 && !hasMore(pod, facts) ? `${keyFor(pod, facts)} ${String(gib)}` : undefined;
        },
        everywhere: true,
    }),
    meta: {
        id: 'image-too-large-for-disk',
        summary: 'A pod whose images need more than the free temporary storage asks for more.',
        rationale: 'A pod on ECI or ACS has 30 GiB of temporary storage, and its images take at least twice ' +
            'their size of it while they are unpacked. Above 15 GiB of images the pull fails for lack of ' +
            'space, minutes after it began.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'When the cluster adds storage in a way no file shows; better, name it in cluster.annotations.',
        source: {
            title: 'Increase the temporary storage space',
            url: 'https://www.alibabacloud.com/help/ja/eci/user-guide/increase-the-capacity-of-the-temporary-storage-space-1',
        },
    },
    messages: {
        tooLarge: (d) => `${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(d.images)}: ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(d.bytes)} of images need about ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(2 * d.bytes)} of disk, and a pod has 30 GiB; ask for ${String(d.gib)} GiB more`,
    },
    check({ place, pods }, say, facts) {
        const loads = pods.map((pod) => loadOf(pod, facts));
        const images = loads.flatMap((load) => load.images);
        const [first] = images;
        if (first === undefined)
            return;
        const bytes = Math.max(...loads.map((load) => load.bytes));
        const gib = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .extraStorageFor */ .FM)(bytes);
        const { kind, name } = place.manifest;
        const sure = loads.every((load) => load.sure);
        const repair = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .fz)(place, pods, keyFor(first.pod, facts), `${String(gib)}Gi`);
        say('tooLarge', { images: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .imageTexts */ .mH)(images), bytes, gib }, {
            ...(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .detailsOf */ .cz)(place, images),
            manifest: { kind, name, template: first.pod.templateName },
            ...(sure ? (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .repairDetails */ .s2)(repair) : {}),
        });
    },
}));
function loadOf(pod, { sizeOf, imagesOf }) {
    const sizes = new Map();
    const images = imagesOf(pod).filter(({ reference, text }) => {
        const size = reference && sizeOf(reference);
        if (size?.state !== 'known')
            return false;
        sizes.set(text, { bytes: size.bytes, sure: size.source !== 'estimate' });
        return true;
    });
    const known = [...sizes.values()];
    const isOne = pod.images.every(({ values }) => values.known.length <= 1);
    const bytes = known.map((one) => one.bytes);
    return {
        images,
        bytes: isOne ? bytes.reduce((sum, one) => sum + one, 0) : Math.max(0, ...bytes),
        sure: known.every((one) => one.sure),
    };
}
function hasMore(pod, { settingsAt }) {
    const { cluster } = settingsAt(pod.execution.path);
    return (pod.images.some(({ asksForStorage }) => asksForStorage) ||
        _src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .EXTRA_STORAGE_KEYS */ .SS.some((key) => pod.annotations.has(key) || cluster.annotations.includes(key)));
}
function keyFor(pod, { settingsAt }) {
    const backend = (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .backendOf */ .EC)(pod, settingsAt(pod.execution.path).platform);
    return _src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .EXTRA_STORAGE_KEYS */ .SS[backend === 'acs' ? 1 : 0];
}


/***/ }),

/***/ 8802:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5894);

/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    on: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .images */ .zC)(isAsked, { everywhere: true }),
    meta: {
        id: 'private-image-without-command',
        summary: 'A container with a private image says which command to run.',
        rationale: 'Without a command the workflow controller itself asks the registry for the entrypoint of the ' +
            'image. It uses the imagePullSecrets and the service account for that, never the annotations ' +
            'of the pod, so that the answer for a private image is 401 and the step ends in an error ' +
            'before its pod is made.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When the controller knows the entrypoints (images in its ConfigMap).',
        source: {
            title: 'Argo Workflows: workflow executors, emissary',
            url: 'https://argo-workflows.readthedocs.io/en/latest/workflow-executors/',
        },
    },
    messages: {
        commandMissing: (d) => `Missing command in template "${d.template}": without one Argo asks the registry for the entrypoint of ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(d.image)}, and the pod’s annotations do not help there`,
    },
    check({ pod, text }, say, facts) {
        if (pod.pullSecrets || (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .helperServes */ .x4)(pod, facts))
            return;
        say('commandMissing', { template: pod.templateName, image: text }, { help: 'Copy the entrypoint of the image (docker inspect) into command' });
    },
}));
function isAsked({ host, path, range, pod }, { registryOf }) {
    const main = pod.images.find(({ container }) => container === 'main');
    if (main === undefined || main.hasCommand || pod.template?.type === 'script')
        return false;
    if (main.image.path !== path || main.image.range !== range)
        return false;
    const registry = registryOf(host);
    return (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .needsAccess */ ._y)(registry) || registry.kind === 'acr-personal-instance';
}


/***/ }),

/***/ 4950:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5894);

/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    on: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .pods */ .Jw)(({ secrets }) => secrets.length > 0, { everywhere: true }),
    meta: {
        id: 'pull-secret-beside-helper',
        summary: 'Pods that the credential helper serves have no imagePullSecrets of their own.',
        rationale: 'The credential helper of ACR puts its own Secret on the service account. The vendor warns ' +
            'that Secrets set by hand beside it conflict with it and make pulls fail. The rule speaks ' +
            'only where the configuration says that the helper is installed.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When the Secrets are for other registries and you have seen the pulls work.',
        source: {
            title: 'Pull images with the credential helper',
            url: 'https://www.alibabacloud.com/help/en/acr/user-guide/non-secret-pulling-container-image',
        },
    },
    messages: {
        beside: (d) => `Secret ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(d.secret)} stands beside the credential helper, which serves these pods; together they can make pulls fail`,
    },
    check(pod, say, facts) {
        const [secret] = pod.secrets;
        if (secret === undefined || !isServed(pod, facts))
            return;
        const { kind, name } = pod.execution.path === secret.path ? pod.execution : pod.owner;
        say('beside', { secret: secret.text }, {
            at: secret,
            manifest: { kind, name },
            help: 'Remove imagePullSecrets where the helper covers the images',
        });
    },
}));
function isServed(pod, facts) {
    const scope = facts.settingsAt(pod.execution.path).cluster.credentialHelper?.namespaces;
    if (scope !== 'all' && pod.execution.namespace === undefined)
        return false;
    if (!(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .helperServes */ .x4)(pod, facts))
        return false;
    return facts
        .imagesOf(pod)
        .some(({ host }) => ['acr-enterprise', 'acr-personal'].includes(facts.registryOf(host).kind));
}


/***/ }),

/***/ 508:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5894);

/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .defineRule */ .Km)({
    on: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .suppressions */ .x6)(),
    meta: {
        id: 'unused-suppression',
        summary: 'A suppression suppresses something, and says why.',
        rationale: 'A suppression that is no longer needed hides the next mistake at its place. One that names a ' +
            'rule there is not, or gives no reason, does nothing: what it was meant to hide is still ' +
            'reported.',
        severity: 'info',
        fix: 'none',
        switchOff: 'While suppressions are written ahead of an upgrade of this linter.',
        source: {
            title: 'Suppressions',
            url: 'https://github.com/org/wfcache-lint/blob/main/docs/suppressions.md',
        },
    },
    messages: {
        unused: (d) => `Suppression of ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(d.rule)} has nothing to suppress`,
        unknown: (d) => `Suppression of unknown rule ${(0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(d.rule)}${d.hint}`,
        unreasoned: () => 'Suppression without a reason is not obeyed; write "-- why" behind it',
        empty: () => 'Suppression names no rule',
    },
    check({ rules, obeyed, used }, say, { ruleIds, settings }) {
        if (rules.length === 0)
            say('empty');
        else if (!obeyed) {
            say('unreasoned');
            return;
        }
        for (const rule of rules) {
            if (used.has(rule) || settings.rules.get(rule) === 'off')
                continue;
            if (ruleIds.includes(rule))
                say('unused', { rule });
            else
                say('unknown', { rule, hint: (0,_src_rule_kit_index_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(rule, ruleIds) });
        }
    },
}));


/***/ }),

/***/ 5623:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ extraStorageFor),
/* harmony export */   Ke: () => (/* binding */ refusals),
/* harmony export */   bd: () => (/* binding */ SIZE_LIMITS),
/* harmony export */   bu: () => (/* binding */ cacheSizeFor),
/* harmony export */   d2: () => (/* binding */ MOST_IMAGES),
/* harmony export */   gI: () => (/* binding */ cacheState),
/* harmony export */   xA: () => (/* binding */ RETENTION)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2235);

const MOST_IMAGES = 20;
const SIZE_LIMITS = { least: 20, most: 32_768, usual: 20 };
const RETENTION = { least: 1, most: 65_536 };
const GIB = 1024 ** 3;
function cacheSizeFor(bytes) {
    return Math.max(SIZE_LIMITS.least, Math.ceil((2 * bytes) / GIB));
}
const FREE_STORAGE = 30;
function extraStorageFor(bytes) {
    return Math.max(0, Math.ceil((2 * bytes) / GIB) - FREE_STORAGE);
}
function cacheState(annotations) {
    if (_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .PINNED_CACHE_KEYS */ .RR.some((key) => textOf(annotations, key) !== ''))
        return 'pinned';
    const values = _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .AUTO_CACHE_KEYS */ .mi.map((key) => textOf(annotations, key)).filter((text) => text !== '');
    if (values.some((text) => !isFalse(text)))
        return 'automatic';
    return values.length > 0 ? 'refused' : 'undeclared';
}
function refusals(annotations) {
    if (cacheState(annotations) !== 'refused')
        return [];
    return _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .AUTO_CACHE_KEYS */ .mi.flatMap((key) => annotations.get(key) ?? []);
}
function textOf(annotations, key) {
    return annotations.get(key)?.value.text.trim() ?? '';
}
function isFalse(text) {
    return text.toLowerCase() === 'false';
}


/***/ }),

/***/ 1458:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ isMask),
/* harmony export */   Ui: () => (/* binding */ parseInstanceId),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
function parseInstanceId(text) {
    const match = /^(?:([a-z0-9-]{1,64}):)?(cri-[a-z0-9]{1,64})$/.exec(text.trim());
    return match?.[2] === undefined ? undefined : { region: match[1], id: match[2] };
}
function isMask(text) {
    return /\*{2,}|<[^<>]*>|x{3,}/i.test(text);
}
function isPlaceholder(text) {
    return isMask(text) || /\{\{|\$\{/.test(text);
}


/***/ }),

/***/ 1622:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ backendOf),
/* harmony export */   M: () => (/* binding */ certainBackendOf)
/* harmony export */ });
const ACS_LABELS = [
    'alibabacloud.com/compute-class',
    'alibabacloud.com/compute-qos',
    'alibabacloud.com/gpu-model-series',
];
const ACS_ANNOTATIONS = ['image.alibabacloud.com/', 'registry.alibabacloud.com/'];
function backendOf(pod, platform) {
    return certainBackendOf(pod, platform) ?? (hasAcsAnnotation(pod) ? 'acs' : 'eci');
}
function certainBackendOf({ labels, nodeSelector }, platform) {
    if (labels.get('alibabacloud.com/acs')?.value.text === 'true')
        return 'acs';
    if (ACS_LABELS.some((label) => labels.has(label)))
        return 'acs';
    if (labels.get('alibabacloud.com/eci')?.value.text === 'true')
        return 'eci';
    if (nodeSelector.get('type') === 'virtual-kubelet')
        return 'eci';
    return platform === 'workflow-cluster' ? undefined : platform;
}
function hasAcsAnnotation({ annotations }) {
    return [...annotations.keys()].some((key) => ACS_ANNOTATIONS.some((prefix) => key.startsWith(prefix)));
}


/***/ }),

/***/ 5666:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ pullTime)
/* harmony export */ });
const MEGABYTE = 1_000_000;
const SLOW_RATE = (386 * MEGABYTE) / 50;
const FAST_RATE = (1340 * MEGABYTE) / 36;
function pullTime(bytes) {
    return { fast: bytes / FAST_RATE, slow: bytes / SLOW_RATE };
}


/***/ }),

/***/ 1736:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ ACS_CACHE_REGIONS),
/* harmony export */   Kk: () => (/* binding */ isKnownRegion),
/* harmony export */   ij: () => (/* binding */ REGIONS)
/* harmony export */ });
const REGIONS = `cn-beijing cn-chengdu cn-fuzhou cn-guangzhou cn-hangzhou cn-heyuan cn-hongkong cn-huhehaote
  cn-nanjing cn-qingdao cn-shanghai cn-shenzhen cn-wuhan-lr cn-wulanchabu cn-zhangjiakou
  cn-zhengzhou-jva cn-zhongwei ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1
  ap-southeast-2 ap-southeast-3 ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-southeast-8
  eu-central-1 eu-west-1 eu-west-2 me-central-1 me-east-1 na-south-1 sa-east-1 us-east-1
  us-southeast-1 us-west-1 cn-beijing-finance-1 cn-hangzhou-finance cn-shanghai-finance-1
  cn-shenzhen-finance-1 cn-north-2-gov-1 cn-heyuan-acdr-1 cn-wulanchabu-gic-1`.split(/\s+/);
function isKnownRegion(region) {
    return REGIONS.includes(region);
}
const ACS_CACHE_REGIONS = [
    'cn-beijing',
    'cn-shanghai',
    'cn-hangzhou',
    'cn-wulanchabu',
    'cn-shenzhen',
    'cn-hongkong',
    'ap-southeast-1',
];


/***/ }),

/***/ 9806:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ weakestCover),
/* harmony export */   s: () => (/* binding */ cacheCover)
/* harmony export */ });
/* harmony import */ var _alibaba_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2235);
/* harmony import */ var _alibaba_image_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5623);
/* harmony import */ var _alibaba_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1622);



const WEAKEST_FIRST = ['no', 'imagecache', 'auto', 'snapshot'];
function cacheCover(pod, held, { settingsAt }) {
    const { cluster, platform } = settingsAt(pod.execution.path);
    const adds = (keys) => keys.some((key) => cluster.annotations.includes(key));
    if ((0,_alibaba_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .backendOf */ .E)(pod, platform) === 'acs') {
        const own = pod.annotations.get(_alibaba_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ACS_CACHE_KEY */ .DQ)?.value.text.trim() ?? '';
        const asks = own === '' ? adds([_alibaba_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .ACS_CACHE_KEY */ .DQ]) : own.toLowerCase() !== 'false';
        return asks ? 'auto' : 'no';
    }
    switch ((0,_alibaba_image_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheState */ .gI)(pod.annotations)) {
        case 'pinned':
            return 'snapshot';
        case 'automatic':
            return 'auto';
        case 'refused':
            return 'no';
        case 'undeclared':
            if (adds(_alibaba_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .PINNED_CACHE_KEYS */ .RR))
                return 'snapshot';
            if (adds(_alibaba_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .AUTO_CACHE_KEYS */ .mi))
                return 'auto';
            return held ? 'imagecache' : 'no';
    }
}
function weakestCover(covers) {
    return WEAKEST_FIRST.find((cover) => covers.includes(cover)) ?? 'no';
}


/***/ }),

/***/ 6465:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ cachedReferences)
/* harmony export */ });
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1304);

function cachedReferences({ project }) {
    const texts = project.imageCaches.flatMap(({ images }) => images.map(({ text }) => text));
    const found = texts.flatMap((text) => (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageRef */ .Q)(text) ?? []);
    return new Set(found.map(_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatImageRef */ .kL));
}


/***/ }),

/***/ 7584:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ instanceLookup),
/* harmony export */   _y: () => (/* binding */ needsAccess),
/* harmony export */   eW: () => (/* binding */ enterpriseImages),
/* harmony export */   sG: () => (/* binding */ instancesOf),
/* harmony export */   tD: () => (/* binding */ instanceValue)
/* harmony export */ });
/* harmony import */ var _alibaba_acr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(655);
/* harmony import */ var _alibaba_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2235);
/* harmony import */ var _alibaba_instance_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1458);
/* harmony import */ var _alibaba_regions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1736);
/* harmony import */ var _text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2209);





function enterpriseImages(pod, context) {
    return context.imagesOf(pod).flatMap((image) => {
        const registry = context.registryOf(image.host);
        return needsAccess(registry) ? [{ ...image, registry }] : [];
    });
}
function instancesOf(images) {
    const keyed = images.map(({ registry }) => [(0,_alibaba_acr_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceKey */ .pA)(registry), registry]);
    return new Map(keyed.toSorted(([a], [b]) => (0,_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a, b)));
}
function needsAccess(registry) {
    return registry.kind === 'acr-enterprise' && registry.public !== true;
}
function instanceValue({ id, region }, pods) {
    return region === undefined || region === pods.region ? id : `${region}:${id}`;
}
function instanceLookup(facts) {
    const seen = new Map();
    for (const pod of facts.project.pods) {
        const told = toldBy(pod, facts);
        if (told === undefined)
            continue;
        const known = seen.get(told.key);
        if (known === undefined)
            seen.set(told.key, told.instance);
        else if (known !== 'contradiction' && !agree(known, told.instance)) {
            seen.set(told.key, 'contradiction');
        }
    }
    return (registry) => {
        const { configured } = registry;
        if (configured?.instanceId !== undefined) {
            const region = configured.region ?? registry.region;
            return { id: configured.instanceId, region, seenAt: undefined };
        }
        const found = seen.get((0,_alibaba_acr_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceKey */ .pA)(registry));
        return found === 'contradiction' ? undefined : found;
    };
}
function agree(a, b) {
    return a.id === b.id && a.region === b.region;
}
function hasUnknownRegion({ region }) {
    return region !== undefined && !(0,_alibaba_regions_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnownRegion */ .Kk)(region);
}
function toldBy(pod, context) {
    const annotation = (0,_alibaba_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .instanceIdOf */ .SF)(pod.annotations);
    if (annotation === undefined || (0,_alibaba_instance_id_js__WEBPACK_IMPORTED_MODULE_4__/* .isPlaceholder */ .wK)(annotation.value.text))
        return undefined;
    const parsed = (0,_alibaba_instance_id_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInstanceId */ .Ui)(annotation.value.text);
    if (parsed === undefined || hasUnknownRegion(parsed))
        return undefined;
    const instances = instancesOf(enterpriseImages(pod, context));
    const [registry] = instances.values();
    if (registry === undefined || instances.size !== 1)
        return undefined;
    const { path, range } = annotation.value;
    const region = parsed.region ?? registry.region;
    return {
        key: (0,_alibaba_acr_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceKey */ .pA)(registry),
        instance: { id: parsed.id, region, seenAt: { path, range } },
    };
}


/***/ }),

/***/ 7964:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ largeImages)
/* harmony export */ });
function largeImages(pod, { settings, sizeOf, imagesOf }) {
    return imagesOf(pod).flatMap((image) => {
        const { reference } = image;
        if (reference === undefined)
            return [];
        const size = sizeOf(reference);
        if (size.state === 'unknown' || size.bytes < settings.threshold)
            return [];
        return [{ ...image, reference, bytes: size.bytes, estimate: size.source === 'estimate' }];
    });
}


/***/ }),

/***/ 794:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ podsPerRun),
/* harmony export */   k: () => (/* binding */ runsOf)
/* harmony export */ });
function podsPerRun(pods) {
    const sums = new Map();
    for (const { execution, perRun } of pods) {
        const before = sums.has(execution) ? sums.get(execution) : 0;
        sums.set(execution, before === undefined || perRun === undefined ? undefined : before + perRun);
    }
    const known = [...sums.values()].filter((sum) => sum !== undefined);
    return known.length > 0 ? Math.max(...known) : undefined;
}
function runsOf({ perRun }) {
    return perRun === undefined ? { least: 1, exact: false } : { least: perRun, exact: true };
}


/***/ }),

/***/ 8066:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ written),
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _manifests_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6404);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73);
/* harmony import */ var _yaml_sites_insertion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(958);



function annotate(place, pods, key, value) {
    const blanks = firstOfEach(pods.flatMap((pod) => pod.annotations.get(key)?.value ?? []));
    if (blanks.some(({ shared }) => shared))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(`"${key}" stands behind an anchor`);
    const edits = blanks.map((scalar) => ({ path: scalar.path, edit: written(scalar, value) }));
    if (pods.every((pod) => pod.annotations.has(key))) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)({ title: `Set ${key} to "${value}"`, safety: 'safe', edits });
    }
    const { site } = place.metadata;
    if (!site.open)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(site.reason);
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)({
        title: `Add ${key}: "${value}" to ${describePlace(place)}`,
        safety: 'safe',
        edits: [{ path: site.path, edit: (0,_yaml_sites_insertion_js__WEBPACK_IMPORTED_MODULE_2__/* .insertEntry */ .Ax)(site, key, value) }, ...edits],
    });
}
function written({ range }, value) {
    const text = JSON.stringify(value);
    return { range, text: range.start === range.end ? ` ${text}` : text };
}
function firstOfEach(scalars) {
    const byPlace = new Map(scalars.map((scalar) => [`${scalar.path} ${String(scalar.range.start)}`, scalar]));
    return [...byPlace.values()];
}
function describePlace({ manifest, template }) {
    if (template !== undefined)
        return `the metadata of template "${template}"`;
    return (0,_manifests_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .podMetadataPath */ .WH)(manifest.kind);
}


/***/ }),

/***/ 5894:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ef: () => (/* reexport */ alibaba_annotations/* ACCELERATE_KEY */.Ef),
  DQ: () => (/* reexport */ alibaba_annotations/* ACS_CACHE_KEY */.DQ),
  HR: () => (/* reexport */ regions/* ACS_CACHE_REGIONS */.HR),
  BO: () => (/* reexport */ alibaba_annotations/* ACS_MATCHED_KEY */.BO),
  mi: () => (/* reexport */ alibaba_annotations/* AUTO_CACHE_KEYS */.mi),
  Yk: () => (/* reexport */ alibaba_annotations/* ECI_CACHE_KEYS */.Yk),
  SS: () => (/* reexport */ alibaba_annotations/* EXTRA_STORAGE_KEYS */.SS),
  M7: () => (/* reexport */ IGNORED_RULE),
  Di: () => (/* reexport */ alibaba_annotations/* INSTANCE_ID_KEYS */.Di),
  A0: () => (/* reexport */ alibaba_annotations/* LOOSE_REGISTRY_KEYS */.A0),
  IW: () => (/* reexport */ alibaba_annotations/* MATCH_COUNT_KEY */.IW),
  Qv: () => (/* reexport */ MISPLACED_RULE),
  d0: () => (/* reexport */ MISSPELT_RULE),
  d2: () => (/* reexport */ image_cache/* MOST_IMAGES */.d2),
  YP: () => (/* reexport */ alibaba_annotations/* PERFECT_MATCH_KEY */.YP),
  RR: () => (/* reexport */ alibaba_annotations/* PINNED_CACHE_KEYS */.RR),
  Jf: () => (/* reexport */ alibaba_annotations/* PULL_KEYS */.Jf),
  ij: () => (/* reexport */ regions/* REGIONS */.ij),
  xA: () => (/* reexport */ image_cache/* RETENTION */.xA),
  mU: () => (/* reexport */ alibaba_annotations/* REUSE_KEYS */.mU),
  lC: () => (/* reexport */ alibaba_annotations/* SERVICE_ARNS_KEY */.lC),
  bd: () => (/* reexport */ image_cache/* SIZE_LIMITS */.bd),
  i$: () => (/* reexport */ alibaba_annotations/* SWITCH_KEYS */.i$),
  h3: () => (/* reexport */ alibaba_annotations/* USER_ARNS_KEY */.h3),
  fz: () => (/* reexport */ annotate/* annotate */.f),
  hk: () => (/* reexport */ annotations),
  EB: () => (/* reexport */ anyOf),
  EC: () => (/* reexport */ platform/* backendOf */.E),
  bu: () => (/* reexport */ image_cache/* cacheSizeFor */.bu),
  gI: () => (/* reexport */ image_cache/* cacheState */.gI),
  _o: () => (/* reexport */ facts_images/* canBecome */._o),
  M6: () => (/* reexport */ platform/* certainBackendOf */.M),
  u9: () => (/* reexport */ checkImageCache),
  Lk: () => (/* reexport */ clusterGivesAccess),
  l8: () => (/* reexport */ containers),
  Km: () => (/* reexport */ rule/* defineRule */.K),
  WY: () => (/* reexport */ wording/* described */.WY),
  cz: () => (/* reexport */ detailsOf),
  au: () => (/* reexport */ suggestion/* didYouMean */.a),
  eW: () => (/* reexport */ instance_ids/* enterpriseImages */.eW),
  FM: () => (/* reexport */ image_cache/* extraStorageFor */.FM),
  z3: () => (/* reexport */ bytes/* formatBytes */.z),
  kL: () => (/* reexport */ images_reference/* formatImageRef */.kL),
  Qs: () => (/* reexport */ hasAnnotation),
  x4: () => (/* reexport */ helperServes),
  l6: () => (/* reexport */ ignoredKeys),
  FE: () => (/* reexport */ imageCaches),
  mH: () => (/* reexport */ facts_images/* imageTexts */.mH),
  zC: () => (/* reexport */ images_images),
  gk: () => (/* reexport */ alibaba_annotations/* instanceIdKey */.gk),
  SF: () => (/* reexport */ alibaba_annotations/* instanceIdOf */.SF),
  pA: () => (/* reexport */ acr/* instanceKey */.pA),
  IF: () => (/* reexport */ instance_ids/* instanceLookup */.IF),
  tD: () => (/* reexport */ instance_ids/* instanceValue */.tD),
  sG: () => (/* reexport */ instance_ids/* instancesOf */.sG),
  vY: () => (/* reexport */ images_reference/* isFloating */.vY),
  Ao: () => (/* reexport */ alibaba_annotations/* isKnownKey */.Ao),
  Kk: () => (/* reexport */ regions/* isKnownRegion */.Kk),
  es: () => (/* reexport */ model/* isLibrary */.e),
  $b: () => (/* reexport */ instance_id/* isMask */.$b),
  wK: () => (/* reexport */ instance_id/* isPlaceholder */.wK),
  fH: () => (/* reexport */ alibaba_annotations/* isPlatformKey */.fH),
  dw: () => (/* reexport */ isTemplated),
  VV: () => (/* reexport */ lacksAcrAccess),
  cO: () => (/* reexport */ large_images/* largeImages */.c),
  KE: () => (/* reexport */ wording/* listed */.KE),
  Jx: () => (/* reexport */ meantKey),
  XX: () => (/* reexport */ misplacedKeys),
  o_: () => (/* reexport */ moveAnnotations),
  _y: () => (/* reexport */ instance_ids/* needsAccess */._y),
  JD: () => (/* reexport */ objects),
  yL: () => (/* reexport */ oneOf),
  Q: () => (/* reexport */ images_reference/* parseImageRef */.Q),
  Ui: () => (/* reexport */ instance_id/* parseInstanceId */.Ui),
  Jw: () => (/* reexport */ pods),
  kU: () => (/* reexport */ podsByExecution),
  ng: () => (/* reexport */ podsByOwner),
  lV: () => (/* reexport */ podsByPlace),
  f5: () => (/* reexport */ pods_per_run/* podsPerRun */.f),
  Xz: () => (/* reexport */ version/* possibleRules */.Xz),
  KZ: () => (/* reexport */ pullDuration),
  u5: () => (/* reexport */ pullers),
  TL: () => (/* reexport */ wording/* quoted */.TL),
  Ke: () => (/* reexport */ image_cache/* refusals */.Ke),
  ab: () => (/* reexport */ facts_images/* relatedImages */.ab),
  O8: () => (/* reexport */ removeAnnotation),
  Ai: () => (/* reexport */ removeItem),
  qX: () => (/* reexport */ renameAnnotation),
  s2: () => (/* reexport */ repairDetails),
  VM: () => (/* reexport */ replaceStart),
  em: () => (/* reexport */ wording/* sentence */.em),
  x: () => (/* reexport */ setField),
  KY: () => (/* reexport */ setValue),
  x6: () => (/* reexport */ suppressions_suppressions),
  VQ: () => (/* reexport */ facts_images/* templateNames */.VQ),
  Uw: () => (/* reexport */ uncachedImages),
  ry: () => (/* reexport */ acr/* vpcHostOf */.ry),
  Mp: () => (/* reexport */ annotate/* written */.M)
});

// EXTERNAL MODULE: ./build/src/alibaba/acr.js
var acr = __webpack_require__(655);
// EXTERNAL MODULE: ./build/src/alibaba/annotations.js
var alibaba_annotations = __webpack_require__(2235);
// EXTERNAL MODULE: ./build/src/alibaba/image-cache.js
var image_cache = __webpack_require__(5623);
// EXTERNAL MODULE: ./build/src/alibaba/instance-id.js
var instance_id = __webpack_require__(1458);
// EXTERNAL MODULE: ./build/src/alibaba/platform.js
var platform = __webpack_require__(1622);
// EXTERNAL MODULE: ./build/src/alibaba/regions.js
var regions = __webpack_require__(1736);
// EXTERNAL MODULE: ./build/src/argo/version.js
var version = __webpack_require__(902);
// EXTERNAL MODULE: ./build/src/facts/instance-ids.js
var instance_ids = __webpack_require__(7584);
// EXTERNAL MODULE: ./build/src/text/suggestion.js
var suggestion = __webpack_require__(2102);
;// CONCATENATED MODULE: ./build/src/facts/lost-annotations.js



const MISPLACED_RULE = 'annotation-never-reaches-pod';
const MISSPELT_RULE = 'annotation-key-unknown';
const IGNORED_RULE = 'library-annotation-ignored';
const FARTHEST = 2;
function misplacedKeys({ metadata }) {
    return metadata.annotations.map(({ key }) => key).filter((key) => (0,alibaba_annotations/* isKnownKey */.Ao)(key));
}
function meantKey(key) {
    if ((0,alibaba_annotations/* isKnownKey */.Ao)(key) || !key.includes('/') || key.length > 100)
        return undefined;
    const [domain = '', name = ''] = key.split('/');
    if (!/ali(?:yun|baba)/i.test(domain))
        return undefined;
    const plain = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    const known = alibaba_annotations/* PULL_KEYS */.Jf.find((one) => plain(one.split('/')[1] ?? '') === plain(name));
    if (known !== undefined)
        return known;
    const near = (0,suggestion/* closest */.k)(name, alibaba_annotations/* PULL_KEYS */.Jf.map((one) => one.split('/')[1] ?? ''), FARTHEST);
    return alibaba_annotations/* PULL_KEYS */.Jf.find((one) => one.endsWith(`/${near ?? '-'}`));
}
function ignoredKeys({ owner, execution, reach, annotations, template }) {
    if (reach !== 'reference' || owner === execution || template === undefined)
        return [];
    return owner.spec.podMetadata.annotations
        .map(({ key }) => key)
        .filter((key) => alibaba_annotations/* PULL_KEYS */.Jf.includes(key) && !annotations.has(key));
}
function isReportedLost(pod, keys, { settings }) {
    const isOn = (rule) => settings.rules.get(rule) !== 'off';
    const wanted = (key) => keys.includes(key);
    const manifests = [pod.execution, pod.owner];
    if (isOn(MISPLACED_RULE)) {
        const lost = manifests.flatMap(({ misplaced }) => misplaced.filter((one) => isFor(one, pod)));
        if (lost.flatMap(misplacedKeys).some(wanted))
            return true;
    }
    if (isOn(MISSPELT_RULE) && [...pod.annotations.keys()].some((key) => wanted(meantKey(key) ?? '')))
        return true;
    const ignores = (0,version/* possibleRules */.Xz)(settings.argoVersion).includes('below-3.7');
    return ignores && isOn(IGNORED_RULE) && ignoredKeys(pod).some(wanted);
}
function isFor({ template, certain }, pod) {
    return template === undefined || !certain || template === pod.templateName;
}

;// CONCATENATED MODULE: ./build/src/facts/access.js




function clusterGivesAccess(pod, context) {
    const { cluster } = context.settingsAt(pod.execution.path);
    if (alibaba_annotations/* INSTANCE_ID_KEYS */.Di.some((key) => cluster.annotations.includes(key)))
        return true;
    return helperServes(pod, context);
}
function helperServes({ execution, serviceAccount }, context) {
    const { credentialHelper: helper } = context.settingsAt(execution.path).cluster;
    if (helper === undefined)
        return false;
    const { namespaces, serviceAccounts } = helper;
    const { namespace } = execution;
    const inNamespace = namespaces === 'all' || namespace === undefined || namespaces.includes(namespace);
    const account = serviceAccount ?? 'default';
    const forAccount = serviceAccounts === 'all' || account.includes('{{') || serviceAccounts.includes(account);
    return inNamespace && forAccount;
}
function lacksAcrAccess(pod, context) {
    const images = (0,instance_ids/* enterpriseImages */.eW)(pod, context);
    if (images.length === 0 || pod.pullSecrets || clusterGivesAccess(pod, context))
        return false;
    if ((0,platform/* backendOf */.E)(pod, context.settingsAt(pod.execution.path).platform) === 'acs')
        return false;
    const isCustom = images.some(({ registry }) => registry.custom === true);
    if ((0,alibaba_annotations/* grantsAcrAccess */.Iy)(pod.annotations, isCustom))
        return false;
    return !isReportedLost(pod, alibaba_annotations/* INSTANCE_ID_KEYS */.Di, context);
}

// EXTERNAL MODULE: ./build/src/images/reference.js
var images_reference = __webpack_require__(1304);
// EXTERNAL MODULE: ./build/src/facts/cache-cover.js
var cache_cover = __webpack_require__(9806);
// EXTERNAL MODULE: ./build/src/facts/cached-references.js
var cached_references = __webpack_require__(6465);
// EXTERNAL MODULE: ./build/src/facts/large-images.js
var large_images = __webpack_require__(7964);
;// CONCATENATED MODULE: ./build/src/facts/uncached-images.js








const KEYS = [...alibaba_annotations/* AUTO_CACHE_KEYS */.mi, ...alibaba_annotations/* PINNED_CACHE_KEYS */.RR];
function uncachedImages(pod, facts) {
    if ((0,platform/* backendOf */.E)(pod, facts.settingsAt(pod.execution.path).platform) === 'acs')
        return [];
    const isUndeclared = (0,image_cache/* cacheState */.gI)(pod.annotations) === 'undeclared';
    if (isUndeclared && isReportedLost(pod, KEYS, facts))
        return [];
    const held = facts.once(cached_references/* cachedReferences */.N);
    const isHeld = ({ reference }) => held.has((0,images_reference/* formatImageRef */.kL)(reference));
    return (0,large_images/* largeImages */.c)(pod, facts).filter((one) => (0,cache_cover/* cacheCover */.s)(pod, isHeld(one), facts) === 'no');
}

// EXTERNAL MODULE: ./build/src/facts/images.js
var facts_images = __webpack_require__(130);
// EXTERNAL MODULE: ./build/src/facts/pods-per-run.js
var pods_per_run = __webpack_require__(794);
// EXTERNAL MODULE: ./build/src/alibaba/pull-time.js
var pull_time = __webpack_require__(5666);
// EXTERNAL MODULE: ./build/src/text/wording.js
var wording = __webpack_require__(4856);
;// CONCATENATED MODULE: ./build/src/facts/pull-words.js


function pullers(perRun, parallelism) {
    const who = perRun !== undefined && perRun > 1 ? `each of ${String(perRun)} pods a run` : 'every pod';
    const limited = parallelism !== undefined && perRun !== 1 && parallelism < (perRun ?? Infinity);
    return limited ? `${who}, ${String(parallelism)} at a time,` : who;
}
function pullDuration(bytes) {
    const { fast, slow } = (0,pull_time/* pullTime */.p)(bytes);
    return `${(0,wording/* duration */.p0)(fast)} to ${(0,wording/* duration */.p0)(slow)}`;
}

;// CONCATENATED MODULE: ./build/src/facts/pods-of.js
function podsByOwner({ project }) {
    return groupBy(project.pods, ({ owner }) => owner);
}
function podsByExecution({ project }) {
    return groupBy(project.pods, ({ execution }) => execution);
}
function groupBy(pods, manifestOf) {
    const groups = new Map();
    for (const pod of pods) {
        const manifest = manifestOf(pod);
        const known = groups.get(manifest);
        if (known)
            known.push(pod);
        else
            groups.set(manifest, [pod]);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/src/facts/seen-annotations.js
function podAnnotations({ project }) {
    const seen = new Map();
    for (const pod of project.pods) {
        for (const annotation of pod.annotations.values()) {
            const known = seen.get(annotation.value);
            if (known)
                known.pods.push(pod);
            else
                seen.set(annotation.value, { annotation, pods: [pod] });
        }
    }
    return [...seen.values()].map(({ annotation, pods: own }) => {
        const { key, keyRange, value, metadata, origin } = annotation;
        const place = {
            at: { path: value.path, range: value.range },
            manifest: manifestOf(own, value, origin),
        };
        return { key, keyRange, value, metadata, pods: own, place };
    });
}
function cacheAnnotations({ project }) {
    return project.imageCaches.flatMap((imageCache) => imageCache.metadata.annotations.map((annotation) => ({
        ...annotation,
        metadata: imageCache.metadata,
        pods: [],
        imageCache,
        place: {
            at: { path: annotation.value.path, range: annotation.value.range },
            manifest: { kind: 'ImageCache', name: imageCache.name },
        },
    })));
}
function hasAnnotation({ annotations }, wanted) {
    return [...annotations.keys()].some(wanted);
}
function oneOf(keys) {
    return (key) => keys.includes(key);
}
function isTemplated({ text }) {
    return text.includes('{{');
}
function manifestOf([pod], { path }, origin) {
    if (pod === undefined)
        return { kind: '', name: '' };
    const { kind, name } = pod.owner.path === path ? pod.owner : pod.execution;
    return { kind, name, ...(origin === 'template' ? { template: pod.templateName } : {}) };
}

;// CONCATENATED MODULE: ./build/src/manifests/generated/validate.js

const validate = (/* unused pure expression or super */ null && (validate20));
/* harmony default export */ const generated_validate = (validate20);
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "ImageCache (eci.alibabacloud.com/v1)", "type": "object", "required": ["apiVersion", "kind", "metadata", "spec"], "additionalProperties": false, "properties": { "apiVersion": { "const": "eci.alibabacloud.com/v1" }, "kind": { "const": "ImageCache" }, "metadata": { "type": "object", "properties": { "name": { "type": "string", "maxLength": 253, "pattern": "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" } } }, "spec": { "type": "object", "required": ["images"], "additionalProperties": false, "properties": { "images": { "type": "array", "minItems": 1, "maxItems": 20, "items": { "type": "string", "minLength": 1 } }, "imagePullSecrets": { "type": "array", "items": { "type": "string", "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" } }, "imageCacheSize": { "type": "integer", "minimum": 20, "maximum": 32768 }, "retentionDays": { "type": "integer", "minimum": 1, "maximum": 65536 } } }, "status": {} } };
const pattern4 = new RegExp("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
const pattern5 = new RegExp("^[a-z0-9]([a-z0-9-]*[a-z0-9])?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) { let vErrors = null; let errors = 0; const evaluated0 = validate20.evaluated; if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
} if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
} if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === undefined) {
        const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property '" + "apiVersion" + "'" };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (data.kind === undefined) {
        const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property '" + "kind" + "'" };
        if (vErrors === null) {
            vErrors = [err1];
        }
        else {
            vErrors.push(err1);
        }
        errors++;
    }
    if (data.metadata === undefined) {
        const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property '" + "metadata" + "'" };
        if (vErrors === null) {
            vErrors = [err2];
        }
        else {
            vErrors.push(err2);
        }
        errors++;
    }
    if (data.spec === undefined) {
        const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" }, message: "must have required property '" + "spec" + "'" };
        if (vErrors === null) {
            vErrors = [err3];
        }
        else {
            vErrors.push(err3);
        }
        errors++;
    }
    for (const key0 in data) {
        if (!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))) {
            const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
    }
    if (data.apiVersion !== undefined) {
        if ("eci.alibabacloud.com/v1" !== data.apiVersion) {
            const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "eci.alibabacloud.com/v1" }, message: "must be equal to constant" };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
    }
    if (data.kind !== undefined) {
        if ("ImageCache" !== data.kind) {
            const err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "ImageCache" }, message: "must be equal to constant" };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
    }
    if (data.metadata !== undefined) {
        let data2 = data.metadata;
        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.name !== undefined) {
                let data3 = data2.name;
                if (typeof data3 === "string") {
                    if (data3.length > 253) {
                        const err7 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/properties/metadata/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
                        if (vErrors === null) {
                            vErrors = [err7];
                        }
                        else {
                            vErrors.push(err7);
                        }
                        errors++;
                    }
                    if (!pattern4.test(data3)) {
                        const err8 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/properties/metadata/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" }, message: "must match pattern \"" + "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" + "\"" };
                        if (vErrors === null) {
                            vErrors = [err8];
                        }
                        else {
                            vErrors.push(err8);
                        }
                        errors++;
                    }
                }
                else {
                    const err9 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/properties/metadata/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
        }
        else {
            const err10 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
                vErrors = [err10];
            }
            else {
                vErrors.push(err10);
            }
            errors++;
        }
    }
    if (data.spec !== undefined) {
        let data4 = data.spec;
        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.images === undefined) {
                const err11 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "images" }, message: "must have required property '" + "images" + "'" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
            for (const key1 in data4) {
                if (!((((key1 === "images") || (key1 === "imagePullSecrets")) || (key1 === "imageCacheSize")) || (key1 === "retentionDays"))) {
                    const err12 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
            }
            if (data4.images !== undefined) {
                let data5 = data4.images;
                if (Array.isArray(data5)) {
                    if (data5.length > 20) {
                        const err13 = { instancePath: instancePath + "/spec/images", schemaPath: "#/properties/spec/properties/images/maxItems", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" };
                        if (vErrors === null) {
                            vErrors = [err13];
                        }
                        else {
                            vErrors.push(err13);
                        }
                        errors++;
                    }
                    if (data5.length < 1) {
                        const err14 = { instancePath: instancePath + "/spec/images", schemaPath: "#/properties/spec/properties/images/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                        if (vErrors === null) {
                            vErrors = [err14];
                        }
                        else {
                            vErrors.push(err14);
                        }
                        errors++;
                    }
                    const len0 = data5.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                        let data6 = data5[i0];
                        if (typeof data6 === "string") {
                            if (data6.length < 1) {
                                const err15 = { instancePath: instancePath + "/spec/images/" + i0, schemaPath: "#/properties/spec/properties/images/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                if (vErrors === null) {
                                    vErrors = [err15];
                                }
                                else {
                                    vErrors.push(err15);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err16 = { instancePath: instancePath + "/spec/images/" + i0, schemaPath: "#/properties/spec/properties/images/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                                vErrors = [err16];
                            }
                            else {
                                vErrors.push(err16);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err17 = { instancePath: instancePath + "/spec/images", schemaPath: "#/properties/spec/properties/images/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    if (vErrors === null) {
                        vErrors = [err17];
                    }
                    else {
                        vErrors.push(err17);
                    }
                    errors++;
                }
            }
            if (data4.imagePullSecrets !== undefined) {
                let data7 = data4.imagePullSecrets;
                if (Array.isArray(data7)) {
                    const len1 = data7.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                        let data8 = data7[i1];
                        if (typeof data8 === "string") {
                            if (!pattern5.test(data8)) {
                                const err18 = { instancePath: instancePath + "/spec/imagePullSecrets/" + i1, schemaPath: "#/properties/spec/properties/imagePullSecrets/items/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" }, message: "must match pattern \"" + "^[a-z0-9]([a-z0-9-]*[a-z0-9])?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" + "\"" };
                                if (vErrors === null) {
                                    vErrors = [err18];
                                }
                                else {
                                    vErrors.push(err18);
                                }
                                errors++;
                            }
                        }
                        else {
                            const err19 = { instancePath: instancePath + "/spec/imagePullSecrets/" + i1, schemaPath: "#/properties/spec/properties/imagePullSecrets/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                                vErrors = [err19];
                            }
                            else {
                                vErrors.push(err19);
                            }
                            errors++;
                        }
                    }
                }
                else {
                    const err20 = { instancePath: instancePath + "/spec/imagePullSecrets", schemaPath: "#/properties/spec/properties/imagePullSecrets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    if (vErrors === null) {
                        vErrors = [err20];
                    }
                    else {
                        vErrors.push(err20);
                    }
                    errors++;
                }
            }
            if (data4.imageCacheSize !== undefined) {
                let data9 = data4.imageCacheSize;
                if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
                    const err21 = { instancePath: instancePath + "/spec/imageCacheSize", schemaPath: "#/properties/spec/properties/imageCacheSize/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    if (vErrors === null) {
                        vErrors = [err21];
                    }
                    else {
                        vErrors.push(err21);
                    }
                    errors++;
                }
                if ((typeof data9 == "number") && (isFinite(data9))) {
                    if (data9 > 32768 || isNaN(data9)) {
                        const err22 = { instancePath: instancePath + "/spec/imageCacheSize", schemaPath: "#/properties/spec/properties/imageCacheSize/maximum", keyword: "maximum", params: { comparison: "<=", limit: 32768 }, message: "must be <= 32768" };
                        if (vErrors === null) {
                            vErrors = [err22];
                        }
                        else {
                            vErrors.push(err22);
                        }
                        errors++;
                    }
                    if (data9 < 20 || isNaN(data9)) {
                        const err23 = { instancePath: instancePath + "/spec/imageCacheSize", schemaPath: "#/properties/spec/properties/imageCacheSize/minimum", keyword: "minimum", params: { comparison: ">=", limit: 20 }, message: "must be >= 20" };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                }
            }
            if (data4.retentionDays !== undefined) {
                let data10 = data4.retentionDays;
                if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
                    const err24 = { instancePath: instancePath + "/spec/retentionDays", schemaPath: "#/properties/spec/properties/retentionDays/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    if (vErrors === null) {
                        vErrors = [err24];
                    }
                    else {
                        vErrors.push(err24);
                    }
                    errors++;
                }
                if ((typeof data10 == "number") && (isFinite(data10))) {
                    if (data10 > 65536 || isNaN(data10)) {
                        const err25 = { instancePath: instancePath + "/spec/retentionDays", schemaPath: "#/properties/spec/properties/retentionDays/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65536 }, message: "must be <= 65536" };
                        if (vErrors === null) {
                            vErrors = [err25];
                        }
                        else {
                            vErrors.push(err25);
                        }
                        errors++;
                    }
                    if (data10 < 1 || isNaN(data10)) {
                        const err26 = { instancePath: instancePath + "/spec/retentionDays", schemaPath: "#/properties/spec/properties/retentionDays/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        if (vErrors === null) {
                            vErrors = [err26];
                        }
                        else {
                            vErrors.push(err26);
                        }
                        errors++;
                    }
                }
            }
        }
        else {
            const err27 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
                vErrors = [err27];
            }
            else {
                vErrors.push(err27);
            }
            errors++;
        }
    }
}
else {
    const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
        vErrors = [err28];
    }
    else {
        vErrors.push(err28);
    }
    errors++;
} validate20.errors = vErrors; return errors === 0; }
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./build/src/manifests/image-cache-check.js

const image_cache_check_validate = generated_validate;
function checkImageCache({ object }) {
    if (image_cache_check_validate(object))
        return [];
    return (image_cache_check_validate.errors ?? []).map(({ instancePath: pointer, keyword, params }) => {
        const detail = params['missingProperty'] ?? params['additionalProperty'];
        return { pointer, keyword, detail: typeof detail === 'string' ? detail : '' };
    });
}

// EXTERNAL MODULE: ./build/src/manifests/model.js
var model = __webpack_require__(6762);
// EXTERNAL MODULE: ./build/src/text/bytes.js
var bytes = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/src/rule-kit/annotate.js
var annotate = __webpack_require__(8066);
// EXTERNAL MODULE: ./build/src/yaml/sites/insertion.js
var insertion = __webpack_require__(958);
// EXTERNAL MODULE: ./build/src/yaml/sites/removal.js
var removal = __webpack_require__(2887);
// EXTERNAL MODULE: ./build/src/text/edits.js
var edits = __webpack_require__(817);
;// CONCATENATED MODULE: ./build/src/rule-kit/rearrange.js



function removeAnnotations({ project: { texts } }, path, { place }, keys) {
    return place && without(texts.get(path) ?? '', path, place, indicesOf(place, keys), 'stay');
}
function removeItem({ project: { texts } }, path, place, index) {
    return without(texts.get(path) ?? '', path, place, [index], 'stay');
}
function without(text, path, place, indices, comments) {
    const edits = (0,removal/* removeEntries */.nw)(text, place, indices, comments);
    return edits?.map((edit) => ({ path, edit }));
}
function moveAnnotations({ project: { texts } }, path, { place, annotations }, keys, site) {
    const text = texts.get(path) ?? '';
    if (!site.open || site.path !== path || place === undefined)
        return undefined;
    const moved = annotations.filter(({ key }) => keys.includes(key));
    const comments = place.flow || site.separator === ', ' || site.after.startsWith('}');
    const spelt = moved.map((one) => [one.key, spelling(text, one, !comments)]);
    if (spelt.some(([, value]) => value.includes('\n')))
        return undefined;
    const gone = without(text, path, place, indicesOf(place, keys), comments ? 'stay' : 'go');
    const put = (0,insertion/* insertEntries */.AT)(site, spelt);
    if (gone === undefined || gone.some(({ edit }) => (0,edits/* touches */.yI)(edit.range, put.range))) {
        return undefined;
    }
    return [...gone, { path, edit: put }];
}
function spelling(text, { value }, withComment) {
    const { start, end } = value.range;
    const written = start === end ? '""' : text.slice(start, end);
    return withComment ? written + (0,removal/* commentBehind */.q5)(text, end) : written;
}
function renameKey({ project: { texts } }, path, one, key) {
    const old = (texts.get(path) ?? '').slice(one.keyRange.start, one.keyRange.end);
    const quote = /^["']/.exec(old)?.[0] ?? '';
    const edit = { range: one.keyRange, text: quote + key + quote };
    return [{ path, edit }];
}
function setField({ project: { texts } }, old, site, key, word) {
    if (old !== undefined) {
        if (old.shared)
            return undefined;
        const { start, end } = old.range;
        const quote = /^["']/.exec((texts.get(old.path) ?? '').slice(start, end))?.[0] ?? '';
        return [{ path: old.path, edit: { range: old.range, text: quote + word + quote } }];
    }
    if (!site.open)
        return undefined;
    const value = site.quoted && !/^\d+$/.test(word) ? JSON.stringify(word) : word;
    return [{ path: site.path, edit: (0,insertion/* insertEntries */.AT)(site, [[key, value]]) }];
}
function replaceStart({ project: { texts } }, { path, range, shared }, old, text) {
    const written = (texts.get(path) ?? '').slice(range.start, range.end);
    const at = /^["']/.test(written) ? 1 : 0;
    if (shared || !written.startsWith(old, at))
        return undefined;
    const start = range.start + at;
    return [{ path, edit: { range: { start, end: start + old.length }, text } }];
}
function indicesOf({ entries }, keys) {
    return entries.flatMap(({ key }, index) => (keys.includes(key) ? [index] : []));
}

;// CONCATENATED MODULE: ./build/src/rule-kit/fixes.js


function setValue({ key, value }, text) {
    if (value.shared)
        return undefined;
    return {
        title: `Set ${key} to "${text}"`,
        safety: 'safe',
        edits: [{ path: value.path, edit: (0,annotate/* written */.M)(value, text) }],
    };
}
function removeAnnotation(facts, { key, value, metadata }) {
    const edits = removeAnnotations(facts, value.path, metadata, [key]);
    return edits && { title: `Remove ${key}`, safety: 'safe', edits };
}
function renameAnnotation(facts, seen, to, safety) {
    const isThere = seen.metadata.annotations.some(({ key }) => key === to);
    if (isThere || seen.value.shared)
        return undefined;
    const edits = renameKey(facts, seen.value.path, seen, to);
    return { title: `Rename it to ${to}`, safety, edits };
}
function repairDetails(repair) {
    return repair.ok ? { fix: repair.value } : { help: `No fix: ${repair.error}` };
}

// EXTERNAL MODULE: ./build/src/rule-kit/rule.js
var rule = __webpack_require__(2976);
;// CONCATENATED MODULE: ./build/src/rule-kit/visits/annotations.js

function annotations(keys, { of, templated } = {}) {
    const wanted = typeof keys === 'function' ? keys : oneOf(keys);
    return {
        everywhere: false,
        ...(of === 'imageCaches' ? {} : { concernsPod: (pod) => hasAnnotation(pod, wanted) }),
        *walk(facts) {
            const seen = [
                ...(of === 'imageCaches' ? [] : facts.once(podAnnotations)),
                ...(of === 'pods' ? [] : facts.once(cacheAnnotations)),
            ];
            for (const it of seen) {
                if (!wanted(it.key) || (templated !== true && isTemplated(it.value)))
                    continue;
                yield { it, place: it.place };
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/src/rule-kit/visits/any-of.js
function anyOf(visits) {
    const all = Object.entries(visits);
    return {
        everywhere: all.some(([, { everywhere }]) => everywhere),
        concernsPod: (pod, context) => all.some(([, one]) => one.concernsPod?.(pod, context)),
        concernsManifest: (manifest) => all.some(([, one]) => one.concernsManifest?.(manifest)),
        *walk(facts) {
            for (const [what, visit] of all) {
                for (const { it, place } of visit.walk(facts)) {
                    yield { it: { what, it }, place };
                }
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/src/rule-kit/visit.js
function placeInTemplate({ path, range }, { owner, templateName }) {
    const { kind, name } = owner;
    return { at: { path, range }, manifest: { kind, name, template: templateName } };
}

;// CONCATENATED MODULE: ./build/src/rule-kit/visits/images.js

function images_images(wanted, { everywhere = false } = {}) {
    return {
        everywhere,
        concernsPod: (pod, context) => context.imagesOf(pod).some((image) => wanted(image, context)),
        *walk(facts) {
            const found = facts.project.pods.flatMap((pod) => facts.imagesOf(pod).filter((image) => wanted(image, facts)));
            for (const [image, pods] of byPlace(found, (one) => one)) {
                yield { it: { ...image, pods }, place: placeInTemplate(image, image.pod) };
            }
        },
    };
}
function containers(concerns, wanted) {
    return {
        everywhere: false,
        concernsPod: concerns,
        *walk(facts) {
            const found = facts.project.pods
                .filter((pod) => concerns(pod, facts))
                .flatMap((pod) => pod.images.filter((use) => wanted(use, pod, facts)).map((use) => ({ ...use, pod })));
            for (const [use, pods] of byPlace(found, ({ image }) => image)) {
                yield { it: { ...use, pods }, place: placeInTemplate(use.image, use.pod) };
            }
        },
    };
}
function byPlace(found, placeOf) {
    const places = new Map();
    for (const one of found) {
        const { path, range } = placeOf(one);
        const key = `${String(range.start)} ${path}`;
        const known = places.get(key);
        if (known === undefined)
            places.set(key, [one, [one.pod]]);
        else if (known[1].at(-1) !== one.pod)
            known[1].push(one.pod);
    }
    return [...places.values()];
}

;// CONCATENATED MODULE: ./build/src/rule-kit/visits/objects.js
function imageCaches() {
    return {
        everywhere: false,
        *walk({ project }) {
            for (const it of project.imageCaches) {
                const { path, range, name } = it;
                yield { it, place: { at: { path, range }, manifest: { kind: 'ImageCache', name } } };
            }
        },
    };
}
function objects(which, concerns = () => true) {
    const isManifest = which === 'workflows';
    return {
        everywhere: false,
        ...(isManifest
            ? { concernsManifest: (one) => concerns(one) }
            : {}),
        *walk({ project }) {
            const found = isManifest
                ? project.manifests
                : project.bystanders;
            for (const one of found) {
                const it = one;
                if (concerns(it))
                    yield { it, place: placeOfObject(one) };
            }
        },
    };
}
function placeOfObject({ kind, name, path, range }) {
    return { at: { path, range }, manifest: { kind, name } };
}

;// CONCATENATED MODULE: ./build/src/rule-kit/details.js

function detailsOf(place, images) {
    return {
        at: images[0],
        manifest: manifestOfPlace(place, (0,facts_images/* templateNames */.VQ)(images)),
        related: (0,facts_images/* relatedImages */.ab)(images),
    };
}
function manifestOfPlace({ manifest, template }, templates) {
    const { kind, name } = manifest;
    const about = template ?? (templates.length === 1 ? templates[0] : undefined);
    return { kind, name, ...(about === undefined ? {} : { template: about }) };
}

;// CONCATENATED MODULE: ./build/src/argo/places.js

function groupByPlace(affected, all, valueOf) {
    const referenced = ownersByReference(all);
    const wide = group(affected, (pod) => placeOf(pod, referenced));
    return wide.flatMap((placed) => {
        const values = new Set(placed.pods.map(valueOf));
        const narrow = placed.place.template === undefined && values.size > 1;
        return narrow ? group(placed.pods, templatePlace) : [placed];
    });
}
function ownersByReference(all) {
    const libraries = all.filter(({ owner }) => (0,model/* isLibrary */.e)(owner));
    const whole = (pod) => pod.reach !== 'reference' && pod.execution !== pod.owner;
    return new Set(libraries.filter((pod) => !whole(pod)).map(({ owner }) => owner));
}
function placeOf(pod, referenced) {
    const spread = pod.template === undefined || !(0,model/* isLibrary */.e)(pod.owner) || !referenced.has(pod.owner);
    return spread ? specPlace(pod.owner) : templatePlace(pod);
}
function specPlace(manifest) {
    return { manifest, template: undefined, metadata: manifest.spec.podMetadata };
}
function templatePlace(pod) {
    if (pod.template === undefined)
        return specPlace(pod.owner);
    return { manifest: pod.owner, template: pod.templateName, metadata: pod.template.metadata };
}
function group(pods, placeFor) {
    const groups = new Map();
    for (const pod of pods) {
        const place = placeFor(pod);
        const known = groups.get(place.metadata);
        if (known)
            known.pods.push(pod);
        else
            groups.set(place.metadata, { place, pods: [pod] });
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./build/src/rule-kit/visits/pods.js



function pods(concerns, { everywhere = false } = {}) {
    return {
        everywhere,
        concernsPod: concerns,
        *walk(facts) {
            for (const it of facts.project.pods) {
                if (!concerns(it, facts))
                    continue;
                const { path } = it.owner;
                const range = (it.template ?? it.owner).range;
                yield { it, place: placeInTemplate({ path, range }, it) };
            }
        },
    };
}
function podsByPlace({ mayNeed, needs, apart = () => '', everywhere = false, }) {
    return {
        everywhere,
        concernsPod: mayNeed,
        *walk(facts) {
            const needed = new Map();
            for (const pod of facts.project.pods) {
                const need = needs(pod, facts);
                if (need !== undefined)
                    needed.set(pod, need);
            }
            const groups = new Set([...needed.keys()].map(apart));
            for (const group of groups) {
                const own = [...needed.keys()].filter((pod) => apart(pod) === group);
                const placed = groupByPlace(own, facts.project.pods, (pod) => needed.get(pod) ?? '');
                for (const it of placed)
                    yield { it, place: placeOfPods(it) };
            }
        },
    };
}
function placeOfPods({ place }) {
    const { path, range } = place.manifest;
    return { at: { path, range }, manifest: manifestOfPlace(place, []) };
}

// EXTERNAL MODULE: ./build/src/manifests/suppressions.js
var suppressions = __webpack_require__(7151);
;// CONCATENATED MODULE: ./build/src/rule-kit/visits/suppressions.js

function suppressions_suppressions() {
    return {
        everywhere: true,
        last: true,
        *walk({ project }) {
            for (const one of project.suppressions) {
                const { path, range } = one;
                const used = project.used.get(one) ?? new Set();
                const it = { ...one, obeyed: (0,suppressions/* isObeyed */.P)(one), used };
                yield {
                    it,
                    place: { at: { path, range }, manifest: manifestAround(one, project.manifests) },
                };
            }
        },
    };
}
function manifestAround({ path, range }, all) {
    const own = all.filter((manifest) => manifest.path === path);
    const around = own.find((one) => one.range.start <= range.start && range.end <= one.range.end);
    const { kind = '', name = '' } = around ?? own[0] ?? {};
    return { kind, name };
}

;// CONCATENATED MODULE: ./build/src/rule-kit/index.js




































/***/ }),

/***/ 2976:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ defineRule),
/* harmony export */   U: () => (/* binding */ namesPlatform)
/* harmony export */ });
function defineRule({ meta, messages, on, check, }) {
    return {
        meta,
        messages,
        concerns: {
            everywhere: on.everywhere,
            last: on.last === true,
            pod: (pod, context) => on.concernsPod?.(pod, context) ?? false,
            manifest: (manifest) => on.concernsManifest?.(manifest) ?? false,
        },
        check(facts, report) {
            for (const { it, place } of on.walk(facts)) {
                const say = (message, data, details = {}) => {
                    const { at = place.at, manifest = place.manifest, ...rest } = details;
                    const { path, range } = at;
                    report({ ...rest, message, data, at: { path, range }, manifest });
                };
                check(it, saying(messages, say), facts);
            }
        },
    };
}
function saying(messages, say) {
    return (...[message, first, second]) => {
        const id = message;
        const takesData = (messages[id]?.length ?? 1) > 0;
        if (takesData)
            say(id, first, second);
        else
            say(id, undefined, first);
    };
}
function namesPlatform(text) {
    return text.includes('aliyun') || text.includes('alibaba');
}


/***/ }),

/***/ 817:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ sameEdit),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   yI: () => (/* binding */ touches)
/* harmony export */ });
function applyEdits(text, edits) {
    const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    let result = '';
    let at = 0;
    let previous;
    for (const edit of ordered) {
        if (previous !== undefined && sameEdit(previous, edit))
            continue;
        if (previous !== undefined && touches(previous.range, edit.range)) {
            throw new RangeError(`Edits overlap at offset ${String(edit.range.start)}`);
        }
        result += text.slice(at, edit.range.start) + edit.text;
        at = edit.range.end;
        previous = edit;
    }
    return result + text.slice(at);
}
function touches(a, b) {
    return a.start <= b.end && b.start <= a.end;
}
function sameEdit(a, b) {
    return a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text;
}


/***/ })

};
;