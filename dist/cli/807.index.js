"use strict";
exports.id = 807;
exports.ids = [807];
exports.modules = {

/***/ 7817:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
const ids = ["acceleration-not-a-label", "acr-instance-id-missing", "acr-role-incomplete", "acs-cache-unavailable", "annotation-key-unknown", "annotation-never-reaches-pod", "annotation-not-a-string", "annotation-not-true-or-false", "annotation-of-other-platform", "annotation-on-wrong-object", "annotation-placeholder", "annotation-precedence-changes", "annotation-written-by-platform", "cache-annotations-contradict", "cache-pinned-and-automatic", "http-registry-mismatch", "image-cache-missing", "image-too-large-for-disk", "imagecache-duplicate-image", "imagecache-floating-tag", "imagecache-image-unused", "imagecache-invalid", "imagecache-kept-forever", "imagecache-legacy-reuse", "imagecache-namespaced", "imagecache-on-acs", "imagecache-too-small", "instance-id-malformed", "instance-id-spelling", "instance-id-unneeded", "instance-region-mismatch", "library-annotation-ignored", "match-count-without-effect", "perfect-match-without-executor", "personal-edition-unreachable", "pinned-cache-id-malformed", "pod-mixes-instances", "private-image-without-command", "public-host-in-region", "pull-policy-defeats-cache", "pull-secret-beside-helper", "region-unknown", "unused-suppression", "vpc-host-of-other-region"];
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (ids);


/***/ }),

/***/ 2499:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findPods)
});

;// CONCATENATED MODULE: ./build/src/argo/annotations.js
function ownerCounts({ major, minor }) {
    return major > 3 || (major === 3 && minor >= 7);
}
function effectiveAnnotations(chain, template, owner, reach, version) {
    const found = new Map();
    for (const { metadata, origin } of annotations_layers(chain, template, owner, reach, version)) {
        for (const annotation of metadata.annotations) {
            if (!found.has(annotation.key)) {
                found.set(annotation.key, { ...annotation, origin, metadata });
            }
        }
    }
    return found;
}
function effectiveLabels(chain, template, owner, reach, version) {
    const found = new Map();
    for (const { metadata } of annotations_layers(chain, template, owner, reach, version)) {
        for (const { key, value } of metadata.labels)
            if (!found.has(key))
                found.set(key, value.text);
    }
    return found;
}
function annotations_layers(chain, template, owner, reach, version) {
    const execution = chain.map((manifest) => ({
        metadata: manifest.spec.podMetadata,
        origin: originOf(manifest, chain),
    }));
    if (template === undefined)
        return execution;
    const own = { metadata: template.metadata, origin: 'template' };
    const defaults = chain.flatMap(({ spec }) => spec.templateDefaults
        ? [{ metadata: spec.templateDefaults.metadata, origin: 'templateDefaults' }]
        : []);
    if (reach === 'inline' || !ownerCounts(version))
        return [own, ...defaults, ...execution];
    if (reach === 'local')
        return [own, ...execution, ...defaults];
    const library = { metadata: owner.spec.podMetadata, origin: 'owner' };
    return [own, library, ...defaults, ...execution];
}
function originOf(manifest, chain) {
    if (manifest.kind === 'WorkflowDefaults')
        return 'cluster';
    return manifest === chain[0] ? 'workflow' : 'workflowTemplate';
}

;// CONCATENATED MODULE: ./build/src/argo/parameters.js
const MOST_VALUES = 32;
const DEEPEST = 8;
const LONGEST = 1024;
const MOST_LOOKUPS = 500;
function evaluate(text, scope) {
    return expand(text, scope, 0, { lookups: MOST_LOOKUPS });
}
function expand(text, scope, depth, budget) {
    if (text.length > LONGEST)
        return UNKNOWN;
    if (!text.includes('{{'))
        return { known: [text], complete: true, partial: [] };
    let heads = [''];
    let complete = true;
    for (const part of splitTags(text)) {
        const values = part.tag === undefined ? undefined : valuesOf(part.tag, scope, depth, budget);
        if (values && !values.complete)
            complete = false;
        const found = values ? [...values.known, ...values.partial] : [];
        const tails = found.length > 0 ? found : [part.text];
        const joined = heads.flatMap((head) => tails.map((tail) => head + tail));
        heads = joined.filter(({ length }) => length <= LONGEST).slice(0, MOST_VALUES);
        if (heads.length < joined.length)
            complete = false;
    }
    const distinct = [...new Set(heads)];
    const known = distinct.filter((value) => !value.includes('{{'));
    const partial = distinct.filter((value) => value.includes('{{'));
    return { known, complete: complete && partial.length === 0, partial };
}
function splitTags(text) {
    return text
        .split(/(\{\{[^{}]*\}\})/)
        .map((part) => TAG.test(part) ? { text: part, tag: part.slice(2, -2).trim() } : { text: part });
}
const TAG = /^\{\{[^{}]*\}\}$/;
const UNKNOWN = { known: [], complete: false, partial: [] };
function valuesOf(tag, scope, depth, budget) {
    budget.lookups -= 1;
    if (depth > DEEPEST || budget.lookups < 0)
        return UNKNOWN;
    const name = /^=\s*(?:sprig\.trim\()?\s*([\w.-]+)\s*\)?$/.exec(tag)?.[1] ?? tag;
    const [, kind, parameter] = /^(workflow|inputs)\.parameters\.([\w.-]+)$/.exec(name) ?? [];
    if (kind === 'workflow' && parameter !== undefined)
        return workflowValues(parameter, scope);
    if (kind === 'inputs' && parameter !== undefined) {
        return inputValues(parameter, scope, depth, budget);
    }
    return name === 'item' || name.startsWith('item.') ? itemValues(name, scope) : UNKNOWN;
}
function workflowValues(name, scope) {
    for (const parameters of scope.workflow) {
        const found = parameters.find((parameter) => parameter.name === name);
        if (found !== undefined)
            return { ...literal(found), complete: false };
    }
    return UNKNOWN;
}
function literal(parameter) {
    const text = parameter.value?.text;
    if (text !== undefined && text.includes('{{'))
        return UNKNOWN;
    const known = text === undefined ? parameter.choices : [text];
    return { known, complete: !parameter.dynamic && known.length > 0, partial: [] };
}
function inputValues(name, scope, depth, budget) {
    const input = scope.inputs.find((parameter) => parameter.name === name);
    if (scope.sites.length === 0)
        return input ? literal(input) : UNKNOWN;
    const parts = scope.sites.map(({ call, scope: outer }) => {
        const argument = call.arguments.find((parameter) => parameter.name === name);
        if (argument === undefined)
            return input ? literal(input) : UNKNOWN;
        if (argument.value === undefined)
            return UNKNOWN;
        return expand(argument.value.text, { ...outer, items: call.items }, depth + 1, budget);
    });
    return {
        known: [...new Set(parts.flatMap((part) => part.known))].slice(0, MOST_VALUES),
        complete: parts.every((part) => part.complete),
        partial: [...new Set(parts.flatMap((part) => part.partial))].slice(0, MOST_VALUES),
    };
}
function itemValues(name, scope) {
    const key = name === 'item' ? undefined : name.slice('item.'.length);
    const known = scope.items.flatMap((item) => {
        if (typeof item === 'string')
            return key === undefined ? [item] : [];
        return key === undefined ? [] : (item.get(key) ?? []);
    });
    const plain = known.filter((value) => !value.includes('{{'));
    return {
        known: plain,
        complete: plain.length > 0 && plain.length === scope.items.length,
        partial: [],
    };
}

// EXTERNAL MODULE: ./build/src/manifests/model.js
var model = __webpack_require__(6762);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
;// CONCATENATED MODULE: ./build/src/argo/references.js


const MOST_CANDIDATES = 16;
function indexLibraries(manifests) {
    const byName = new Map();
    for (const manifest of manifests) {
        if (!(0,model/* isLibrary */.e)(manifest) || manifest.generated)
            continue;
        const key = keyOf(manifest.kind === 'ClusterWorkflowTemplate', manifest.name);
        const same = byName.get(key);
        if (same)
            same.push(manifest);
        else
            byName.set(key, [manifest]);
    }
    return {
        find(reference, from) {
            const all = byName.get(keyOf(reference.cluster, reference.name)) ?? [];
            const reachable = reference.cluster ? all : inNamespace(all, from.namespace);
            return nearest(reachable, from);
        },
    };
}
function keyOf(cluster, name) {
    return `${cluster ? 'cluster' : 'namespace'}/${name}`;
}
function inNamespace(all, namespace) {
    if (namespace === undefined)
        return all;
    const exact = all.filter((manifest) => manifest.namespace === namespace);
    return exact.length > 0 ? exact : all.filter(({ namespace: own }) => own === undefined);
}
function nearest(found, from) {
    if (found.length <= MOST_CANDIDATES)
        return found;
    const shared = (manifest) => commonLength(manifest.path, from.path);
    return [...found]
        .toSorted((a, b) => shared(b) - shared(a) || (0,text_text/* compareText */.n6)(a.path, b.path))
        .slice(0, MOST_CANDIDATES);
}
function commonLength(a, b) {
    let length = 0;
    while (length < a.length && a[length] === b[length])
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./build/src/argo/executions.js


function findExecutions(manifests) {
    const repository = new Repository(manifests);
    const whole = manifests.filter((manifest) => !(0,model/* isLibrary */.e)(manifest) && !manifest.partial);
    const executions = whole.flatMap((manifest) => repository.submit(manifest));
    const reached = new Set(executions.flatMap(({ started }) => started.map((s) => s.template)));
    const libraries = manifests.filter((manifest) => (0,model/* isLibrary */.e)(manifest) && !manifest.partial);
    const called = repository.calledAcrossFiles(libraries);
    for (const isRoot of [(template) => !called.has(template), () => true]) {
        for (const library of libraries) {
            const roots = library.spec.templates.filter((t) => !reached.has(t) && isRoot(t));
            if (roots.length === 0)
                continue;
            const execution = repository.run(library, [library], library, roots);
            executions.push(execution);
            for (const { template } of execution.started)
                reached.add(template);
        }
    }
    return executions;
}
class Repository {
    #libraries;
    #defaults;
    #patches = new Map();
    #templates = new Map();
    constructor(manifests) {
        this.#libraries = indexLibraries(manifests);
        this.#defaults = manifests.filter(({ kind }) => kind === 'WorkflowDefaults');
        for (const manifest of manifests) {
            if (!manifest.partial || manifest.kind === 'WorkflowDefaults')
                continue;
            const key = `${manifest.kind}/${manifest.name}`;
            this.#patches.set(key, [...(this.#patches.get(key) ?? []), manifest]);
        }
    }
    submit(manifest) {
        if (manifest.kind === 'WorkflowDefaults')
            return [];
        const reference = manifest.spec.workflowTemplateRef;
        if (reference === undefined) {
            return [this.run(manifest, [manifest], manifest, manifest.spec.templates)];
        }
        return this.#libraries
            .find(reference, manifest)
            .map((library) => this.run(manifest, [manifest, library], library, library.spec.templates));
    }
    calledAcrossFiles(libraries) {
        const called = new Set();
        for (const library of libraries) {
            for (const { calls } of library.spec.templates) {
                for (const call of calls) {
                    if (call.target.kind !== 'reference')
                        continue;
                    for (const { template, owner } of this.#resolve(call, library, library, library)) {
                        if (owner !== library)
                            called.add(template);
                    }
                }
            }
        }
        return called;
    }
    run(manifest, base, owner, roots) {
        const chain = [...base.flatMap((one) => [one, ...this.#patchesOf(one)]), ...this.#defaults];
        const callers = new Map();
        const inlineItems = new Map();
        const started = new Map();
        const queue = roots.map((template) => ({
            template,
            owner,
            reach: 'local',
            name: template.name,
        }));
        const follow = (call, from) => {
            for (const next of this.#resolve(call, from?.owner ?? owner, manifest, owner, from?.name)) {
                const known = callers.get(next.template);
                const caller = { call, template: from?.template };
                if (known)
                    known.push(caller);
                else
                    callers.set(next.template, [caller]);
                if (next.reach === 'inline')
                    inlineItems.set(next.template, call.items);
                queue.push(next);
            }
        };
        for (const { spec } of chain)
            for (const hook of spec.hooks)
                follow(hook, undefined);
        const entry = entrypointCall(chain);
        if (entry)
            follow(entry, undefined);
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
            if (started.has(next.template))
                continue;
            started.set(next.template, next);
            for (const call of next.template.calls)
                follow(call, next);
        }
        const counts = new RunCounter(callers);
        return {
            manifest,
            chain,
            callers,
            inlineItems,
            started: [...started.values()].map((one) => ({
                ...one,
                perRun: counts.of(one.template),
            })),
        };
    }
    #resolve({ target }, owner, execution, root, around = '') {
        if (target.kind === 'inline') {
            const name = target.template.name || around;
            return [{ template: target.template, owner, reach: 'inline', name }];
        }
        const local = target.kind === 'local';
        const homes = local ? [owner] : this.#libraries.find(target.library, execution);
        return homes.flatMap((home) => {
            const template = this.#templatesOf(home).get(target.template);
            const reach = local && home === root ? 'local' : 'reference';
            return template ? [{ template, owner: home, reach, name: template.name }] : [];
        });
    }
    #templatesOf(manifest) {
        const known = this.#templates.get(manifest);
        if (known !== undefined)
            return known;
        const byName = new Map(manifest.spec.templates.map((template) => [template.name, template]));
        this.#templates.set(manifest, byName);
        return byName;
    }
    #patchesOf(manifest) {
        return manifest.generated ? [] : (this.#patches.get(`${manifest.kind}/${manifest.name}`) ?? []);
    }
}
function entrypointCall(chain) {
    const template = chain.find(({ spec }) => spec.entrypoint !== undefined)?.spec.entrypoint;
    if (template === undefined)
        return undefined;
    const args = chain.flatMap(({ spec }) => spec.arguments);
    return { target: { kind: 'local', template }, arguments: args, items: [], times: 1 };
}
class RunCounter {
    #callers;
    #known = new Map();
    constructor(callers) {
        this.#callers = callers;
    }
    of(template, depth = 0) {
        if (this.#known.has(template))
            return this.#known.get(template);
        this.#known.set(template, undefined);
        const count = depth > 200 ? undefined : this.#sum(template, depth);
        this.#known.set(template, count);
        return count;
    }
    #sum(template, depth) {
        const callers = this.#callers.get(template);
        if (callers === undefined)
            return undefined;
        let sum = 0;
        for (const { call, template: from } of callers) {
            const outer = from === undefined ? 1 : this.of(from, depth + 1);
            if (outer === undefined || call.times === undefined)
                return undefined;
            sum += outer * call.times;
        }
        return Number.isSafeInteger(sum) && sum >= 0 ? sum : undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/argo/pods.js



function findPods(manifests, version) {
    return findExecutions(manifests).flatMap((execution) => podsOf(execution, version));
}
function podsOf(execution, version) {
    const scopes = scopesOf(execution);
    const pods = execution.started.flatMap((started) => {
        const images = imagesOf(execution, started.template, scopes.get(started.template));
        return images.length === 0 ? [] : [podOf(execution, started, images, version)];
    });
    return [...pods, ...agentPod(execution, version)];
}
function podOf({ chain, manifest }, { template, owner, reach, name, perRun }, images, version) {
    return {
        execution: manifest,
        owner,
        template,
        templateName: name,
        reach,
        images,
        annotations: effectiveAnnotations(chain, template, owner, reach, version),
        labels: effectiveLabels(chain, template, owner, reach, version),
        ...accessOf(chain, template),
        perRun,
        parallelism: limitOf(chain),
    };
}
function agentPod({ chain, manifest }, version) {
    const fields = chain.flatMap(({ spec }) => spec.agentImages);
    if (fields.length === 0)
        return [];
    const images = fields.map((field) => ({ ...field, values: literalValues(field) }));
    const owner = chain.find(({ spec }) => spec.agentImages.length > 0) ?? manifest;
    return [
        {
            execution: manifest,
            owner,
            template: undefined,
            templateName: '',
            reach: 'local',
            images,
            annotations: effectiveAnnotations(chain, undefined, owner, 'local', version),
            labels: effectiveLabels(chain, undefined, owner, 'local', version),
            ...accessOf(chain, undefined),
            perRun: 1,
            parallelism: limitOf(chain),
        },
    ];
}
function limitOf(chain) {
    return chain.find(({ spec }) => spec.parallelism !== undefined)?.spec.parallelism;
}
function accessOf(chain, template) {
    const specs = chain.map(({ spec }) => spec);
    const defaults = specs.flatMap(({ templateDefaults }) => templateDefaults ?? []);
    const templates = template === undefined ? [] : [template, ...defaults];
    const secrets = specs.find(({ pullSecrets }) => pullSecrets.length > 0)?.pullSecrets ?? [];
    const patches = [...templates, ...specs].map(({ patch }) => patch);
    const selectors = [...templates, ...specs].map(({ nodeSelector }) => nodeSelector);
    return {
        secrets,
        pullSecrets: secrets.length > 0 || patches.some(({ pullSecrets }) => pullSecrets),
        nodeSelector: selectors.find(({ size }) => size > 0) ?? new Map(),
        serviceAccount: [...templates, ...specs].find(({ serviceAccount }) => serviceAccount !== undefined)?.serviceAccount,
    };
}
const RUNS_A_POD = new Set([
    'container',
    'script',
    'containerSet',
    'resource',
    'data',
]);
function imagesOf({ chain }, template, scope) {
    const type = typeOf(template, chain);
    if (scope === undefined || !RUNS_A_POD.has(type))
        return [];
    const defaults = chain.flatMap(({ spec }) => spec.templateDefaults ?? []);
    const inherited = defaults.flatMap(({ images, type: from }) => images.filter(({ container }) => container !== 'main' || from === type));
    const patched = [
        ...template.patch.images,
        ...chain.flatMap(({ spec }) => spec.patch.images).filter(({ container }) => hasOwn(container)),
    ];
    const volumes = chain.flatMap(({ spec }) => spec.volumeImages);
    const all = [...patched, ...template.images, ...inherited, ...volumes];
    const specs = chain.map(({ spec }) => spec);
    const ordered = [
        ...[template, ...specs].flatMap(({ patch }) => patch.imageless),
        ...all,
        ...[template, ...defaults].flatMap(({ imageless }) => imageless),
    ];
    return firstOfEach(all).map((field) => {
        const same = ordered.filter(({ container }) => container !== '' && container === field.container);
        return { ...merged(field, same), values: evaluate(field.image.text, scope) };
    });
    function hasOwn(container) {
        return container === 'main' || template.images.some((field) => field.container === container);
    }
}
function merged(field, same) {
    return {
        ...field,
        pullPolicy: [...same, field].find(({ pullPolicy }) => pullPolicy)?.pullPolicy,
        hasCommand: [...same, field].some(({ hasCommand }) => hasCommand),
        asksForStorage: [...same, field].some(({ asksForStorage }) => asksForStorage),
    };
}
function typeOf(template, chain) {
    if (template.type !== 'none')
        return template.type;
    return chain.find(({ spec }) => spec.templateDefaults)?.spec.templateDefaults?.type ?? 'none';
}
function firstOfEach(fields) {
    const seen = new Set();
    return fields.filter(({ container }) => {
        const first = container === '' || !seen.has(container);
        seen.add(container);
        return first;
    });
}
function literalValues({ image }) {
    const known = image.text.includes('{{') ? [] : [image.text];
    return { known, complete: known.length > 0, partial: [] };
}
function scopesOf({ chain, started, callers, inlineItems }) {
    const workflow = chain.map(({ spec }) => spec.arguments);
    const outside = { workflow, inputs: [], sites: [], items: [] };
    const sites = new Map();
    const scopes = new Map();
    for (const { template } of started) {
        const own = [];
        sites.set(template, own);
        const items = inlineItems.get(template) ?? [];
        scopes.set(template, { workflow, inputs: template.inputs, sites: own, items });
    }
    for (const [template, found] of callers) {
        for (const { call, template: caller } of found) {
            const scope = caller ? (scopes.get(caller) ?? outside) : outside;
            sites.get(template)?.push({ call, scope });
        }
    }
    return scopes;
}


/***/ }),

/***/ 9338:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ contextOf),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _alibaba_acr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(655);
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1304);
/* harmony import */ var _images_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7372);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(130);




function factsOf(project, context) {
    const made = new Map();
    const facts = {
        ...context,
        project,
        once: (make) => {
            if (!made.has(make))
                made.set(make, make(facts));
            return made.get(make);
        },
    };
    return facts;
}
function contextOf(settings, facts) {
    const registries = new Map();
    const sizes = new Map();
    const local = new Map();
    const images = new WeakMap();
    const { matches } = facts;
    const knowledge = { ...facts.sizes, configured: settings.images, matches };
    return {
        settings,
        settingsAt: (path) => settings.overrides.length === 0
            ? settings
            : remember(local, path, () => settingsAt(settings, path, matches)),
        ruleIds: facts.ruleIds,
        obeysSuppressions: facts.obeysSuppressions ?? true,
        cacheInManifests: facts.cacheInManifests,
        registryOf: (host) => remember(registries, host, () => (0,_alibaba_acr_js__WEBPACK_IMPORTED_MODULE_0__/* .classifyHost */ .R)(host, settings.registries)),
        sizeOf: (reference) => remember(sizes, (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageRef */ .kL)(reference), () => (0,_images_size_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$)(reference, knowledge)),
        imagesOf: (pod) => remember(images, pod, () => (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .pulledImages */ .L3)(pod)),
    };
}
function settingsAt(settings, path, matches) {
    const local = settings.overrides.filter(({ files }) => files.some((glob) => matches(glob, path)));
    const clusters = local.flatMap(({ cluster }) => (cluster ? Object.entries(cluster) : []));
    const region = local.findLast((one) => one.region !== undefined)?.region;
    return {
        ...settings,
        platform: local.findLast(({ platform }) => platform !== undefined)?.platform ?? settings.platform,
        ...(region === undefined ? {} : { region }),
        cluster: { ...settings.cluster, ...Object.fromEntries(clusters) },
    };
}
function remember(known, key, make) {
    const found = known.get(key);
    if (found !== undefined)
        return found;
    const made = make();
    known.set(key, made);
    return made;
}


/***/ }),

/***/ 287:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ joinProject)
/* harmony export */ });
/* harmony import */ var _argo_pods_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2499);

function joinProject(models, version, elsewhere = new Set()) {
    const manifests = models.flatMap((model) => model.manifests);
    return {
        manifests,
        imageCaches: models.flatMap((model) => model.imageCaches),
        bystanders: models.flatMap((model) => model.bystanders),
        pods: (0,_argo_pods_js__WEBPACK_IMPORTED_MODULE_0__/* .findPods */ .K)(manifests, version),
        elsewhere,
        texts: new Map(models.map(({ file }) => [file.path, file.text])),
        unfixable: new Map(models.flatMap(({ problems }) => problems.map(unfixable))),
        suppressions: models.flatMap(({ suppressions }) => suppressions),
        used: new Map(),
    };
}
function unfixable({ path, line }) {
    const place = line === undefined ? 'a part' : `the document at line ${String(line)}`;
    return [path, `${place} of ${path} cannot be read`];
}


/***/ }),

/***/ 7372:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ isWorthAsking),
  $: () => (/* binding */ sizeOf)
});

;// CONCATENATED MODULE: ./build/src/images/known-sizes.js
const MB = 1_000_000;
function unpacked(megabytes) {
    return (megabytes / 4) * MB;
}
function halved(megabytes) {
    return (megabytes / 2) * MB;
}
const issue = (path) => `https://github.com/${path}`;
const JUPYTER = { source: issue('jupyter/docker-stacks/issues/861'), date: '2019-05' };
function notebooks(name, megabytes) {
    return ['docker.io', 'quay.io'].map((host) => ({
        name: `${host}/jupyter/${name}`,
        bytes: halved(megabytes),
        ...JUPYTER,
    }));
}
const KNOWN_SIZES = [
    {
        name: 'docker.io/pytorch/pytorch',
        tag: /cuda|^latest$/,
        bytes: unpacked(4170),
        source: issue('allenai/allennlp/pull/3176'),
        date: '2019-08',
    },
    {
        name: 'docker.io/tensorflow/tensorflow',
        tag: /gpu/,
        bytes: unpacked(2713),
        source: issue('tensorflow/tensorflow/pull/5725'),
        date: '2016-11',
    },
    {
        name: 'docker.io/nvidia/cuda',
        tag: /^1\d\..*-cudnn\d*-devel/,
        bytes: unpacked(3050),
        source: issue('ufoym/deepo/issues/113'),
        date: '2019-06',
    },
    {
        name: 'nvcr.io/nvidia/tritonserver',
        tag: /-py3(?:-min|-sdk)?$/,
        bytes: unpacked(8270),
        source: issue('triton-inference-server/server/issues/5383'),
        date: '2023-02',
    },
    {
        name: 'nvcr.io/nvidia/tritonserver',
        tag: /-trtllm-python-py3$/,
        bytes: 8000 * MB,
        source: issue('triton-inference-server/server/issues/7335'),
        date: '2024-06',
    },
    {
        name: 'docker.io/vllm/vllm-openai',
        bytes: unpacked(9000),
        source: issue('vllm-project/vllm/issues/7609'),
        date: '2024-08',
    },
    {
        name: 'docker.io/rocm/vllm',
        bytes: 7000 * MB,
        source: issue('ROCm/vllm/issues/363'),
        date: '2025-01',
    },
    {
        name: 'docker.io/rocm/vllm-dev',
        bytes: 7000 * MB,
        source: issue('ROCm/vllm/issues/363'),
        date: '2025-01',
    },
    {
        name: 'docker.io/rayproject/ray-ml',
        tag: /gpu|cu\d{3}/,
        bytes: 8000 * MB,
        source: issue('ray-project/ray/issues/46378'),
        date: '2024-07',
    },
    {
        name: 'docker.io/rapidsai/rapidsai',
        bytes: 4000 * MB,
        source: issue('rapidsai/cloud-ml-examples/issues/60'),
        date: '2021-03',
    },
    {
        name: 'docker.io/rapidsai/rapidsai-cloud-ml',
        bytes: 5600 * MB,
        source: issue('rapidsai/cloud-ml-examples/issues/60'),
        date: '2021-03',
    },
    {
        name: 'docker.io/huggingface/transformers-all-latest-gpu',
        bytes: unpacked(22_700),
        source: issue('microsoft/windows-ai-studio-templates/pull/112'),
        date: '2024-05',
    },
    {
        name: 'mcr.microsoft.com/azureml/minimal-ubuntu20.04-py38-cuda11.6.2-gpu-inference',
        bytes: unpacked(9160),
        source: issue('microsoft/windows-ai-studio-templates/pull/112'),
        date: '2024-05',
    },
    {
        name: 'gcr.io/kubeflow/tensorflow-notebook-gpu',
        bytes: unpacked(7110),
        source: issue('kubeflow/kubeflow/issues/37'),
        date: '2017-12',
    },
    {
        name: 'gcr.io/kubeflow/tensorflow-notebook-cpu',
        bytes: unpacked(5170),
        source: issue('kubeflow/kubeflow/issues/37'),
        date: '2017-12',
    },
    {
        name: 'gcr.io/cloud-datalab/datalab',
        bytes: unpacked(3340),
        source: issue('googledatalab/datalab/issues/1974'),
        date: '2018-02',
    },
    {
        name: 'docker.io/broadinstitute/gatk',
        tag: /^(?:4\.\d|latest$)/,
        bytes: 2000 * MB,
        source: issue('broadinstitute/gatk/pull/8259'),
        date: '2023-03',
    },
    {
        name: 'mcr.microsoft.com/playwright/dotnet',
        bytes: unpacked(2750),
        source: issue('microsoft/playwright-dotnet/issues/2429'),
        date: '2022-12',
    },
    ...notebooks('all-spark-notebook', 2145),
    ...notebooks('pyspark-notebook', 1809),
    ...notebooks('datascience-notebook', 2047),
    ...notebooks('tensorflow-notebook', 1629),
    ...notebooks('r-notebook', 1472),
    ...notebooks('scipy-notebook', 1384),
];

// EXTERNAL MODULE: ./build/src/images/reference.js
var images_reference = __webpack_require__(1304);
;// CONCATENATED MODULE: ./build/src/images/size.js


function sizeOf(reference, knowledge) {
    const { configured, matches, locked, measured } = knowledge;
    const canonical = (0,images_reference/* formatImageRef */.kL)(reference);
    const spellings = [canonical, familiar(canonical)];
    const said = configured.find(({ match }) => spellings.some((text) => matches(match, text)));
    if (said)
        return { state: 'known', bytes: said.bytes, source: 'configuration' };
    const entry = locked.get(canonical);
    if (entry)
        return { state: 'known', bytes: entry.bytes, source: 'lock-file' };
    const answer = measured.get(canonical);
    if (answer?.state === 'known')
        return { state: 'known', bytes: answer.bytes, source: 'registry' };
    const guess = estimate(reference);
    if (guess !== undefined)
        return { state: 'known', bytes: guess, source: 'estimate' };
    return answer ?? { state: 'unknown' };
}
function isWorthAsking(size) {
    return size.state === 'unknown' || size.source === 'estimate';
}
function familiar(canonical) {
    return canonical.replace(/^docker\.io\/(?:library\/)?/, '');
}
function estimate({ host, repository, tag = 'latest' }) {
    const name = `${host}/${repository}`;
    return KNOWN_SIZES.find((known) => known.name === name && (known.tag === undefined || known.tag.test(tag)))?.bytes;
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

/***/ 4807:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Analysis: () => (/* binding */ Analysis),
  beginSurvey: () => (/* binding */ beginSurvey),
  namesPlatform: () => (/* reexport */ rule_kit_rule/* namesPlatform */.U),
  readModel: () => (/* reexport */ readModel),
  unmeasuredImages: () => (/* binding */ unmeasuredImages)
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
// EXTERNAL MODULE: ./build/src/text/edits.js
var text_edits = __webpack_require__(817);
;// CONCATENATED MODULE: ./build/src/fix/apply.js

const MOST_ROUNDS = 40;
function fixAll(original, findings, unsafe, relint) {
    let texts = new Map();
    let current = findings;
    let alone;
    const applied = [];
    const untouchable = new Set();
    const futile = new Set();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const open = alone ? [alone] : current.filter((finding) => !futile.has(textOf(finding)));
        const textAt = (path) => texts.get(path) ?? original(path);
        const chosen = chooseFixes(open, unsafe, untouchable, textAt);
        if (chosen.findings.length === 0)
            break;
        const next = new Map([...texts, ...chosen.creates]);
        for (const [path, edits] of chosen.edits) {
            const before = textAt(path);
            if (before !== undefined)
                next.set(path, (0,text_edits/* applyEdits */.ct)(before, edits));
        }
        const after = relint(next);
        const broken = after.broken.filter((path) => chosen.edits.has(path) || chosen.creates.has(path));
        const wasAlone = chosen.findings.length === 1;
        alone = undefined;
        if (broken.length > 0) {
            if (wasAlone)
                for (const path of broken)
                    untouchable.add(path);
            else
                [alone] = chosen.findings;
            continue;
        }
        const outlived = survivors(chosen, after.findings);
        if (outlived.length > 0) {
            for (const finding of outlived)
                futile.add(textOf(finding));
            continue;
        }
        texts = next;
        current = after.findings;
        applied.push(...chosen.findings.flatMap(({ fix }) => fix ?? []));
    }
    return { texts, applied };
}
function survivors(chosen, after) {
    const left = new Set(after.map((finding) => placed(finding, finding.range.start)));
    return chosen.findings.filter((finding) => {
        const offsets = moved(finding.range.start, chosen.edits.get(finding.path) ?? []);
        return offsets.some((offset) => left.has(placed(finding, offset)));
    });
}
function placed(finding, offset) {
    return `${String(offset)} ${textOf(finding)}`;
}
function moved(offset, edits) {
    let [before, behind] = [offset, offset];
    for (const { range, text } of edits.filter(isFirst)) {
        const growth = text.length - (range.end - range.start);
        if (range.start < offset && range.end <= offset)
            before += growth;
        if (range.end <= offset)
            behind += growth;
        else if (range.start <= offset && text === '')
            return [];
        else if (range.start <= offset) {
            before += range.start - offset;
            behind += range.start - offset;
        }
    }
    return [before, behind];
}
function isFirst(edit, index, all) {
    return all.findIndex((one) => (0,text_edits/* sameEdit */.Du)(one, edit)) === index;
}
function textOf({ ruleId, path, message }) {
    return JSON.stringify([ruleId, path, message]);
}
function chooseFixes(findings, unsafe, untouchable, textAt) {
    const chosen = [];
    const edits = new Map();
    const creates = new Map();
    const isTaken = ({ path, text }) => untouchable.has(path) || textAt(path) !== undefined || (creates.get(path) ?? text) !== text;
    for (const finding of findings) {
        const { fix } = finding;
        if (fix === undefined || (fix.safety === 'unsafe' && !unsafe))
            continue;
        if (fix.edits.some(({ path, edit }) => untouchable.has(path) || conflicts(edits, path, edit))) {
            continue;
        }
        if (fix.creates?.some(isTaken))
            continue;
        chosen.push(finding);
        for (const { path, edit } of fix.edits) {
            const known = edits.get(path);
            if (known)
                known.push(edit);
            else
                edits.set(path, [edit]);
        }
        for (const { path, text } of fix.creates ?? [])
            creates.set(path, text);
    }
    return { findings: chosen, edits, creates };
}
function conflicts(edits, path, edit) {
    const chosen = edits.get(path) ?? [];
    return chosen.some((one) => (0,text_edits/* touches */.yI)(one.range, edit.range) && !(0,text_edits/* sameEdit */.Du)(one, edit));
}

// EXTERNAL MODULE: ./build/src/images/size.js + 1 modules
var size = __webpack_require__(7372);
// EXTERNAL MODULE: ./build/src/facts/images.js
var facts_images = __webpack_require__(130);
// EXTERNAL MODULE: ./build/src/facts/context.js
var facts_context = __webpack_require__(9338);
// EXTERNAL MODULE: ./build/src/text/text.js
var text_text = __webpack_require__(2209);
// EXTERNAL MODULE: ./build/src/text/fingerprint.js
var fingerprint = __webpack_require__(2248);
// EXTERNAL MODULE: ./build/src/manifests/suppressions.js
var manifests_suppressions = __webpack_require__(7151);
;// CONCATENATED MODULE: ./build/src/lint/suppress.js

function suppress(findings, suppressions) {
    const kept = [];
    const suppressed = [];
    const used = new Map();
    const valid = suppressions.filter(manifests_suppressions/* isObeyed */.P);
    for (const finding of findings) {
        const matching = valid.filter((one) => covers(one, finding));
        for (const one of matching)
            used.set(one, (used.get(one) ?? new Set()).add(finding.ruleId));
        (matching.length > 0 ? suppressed : kept).push(finding);
    }
    return { kept, suppressed, used };
}
function covers({ path, scope, rules }, finding) {
    const { start } = finding.range;
    if (finding.path !== path || start < scope.start)
        return false;
    const inside = start < scope.end || (scope.start === scope.end && start === scope.start);
    return inside && rules.includes(finding.ruleId);
}

;// CONCATENATED MODULE: ./build/src/lint/engine.js




function check(project, rules, context) {
    const isLast = ({ concerns }) => concerns.last;
    const first = runAll(rules.filter((rule) => !isLast(rule)), (0,facts_context/* factsOf */.x)(project, context));
    const suppressions = context.obeysSuppressions ? project.suppressions : [];
    const { kept, suppressed, used } = suppress(first.findings, suppressions);
    const facts = (0,facts_context/* factsOf */.x)({ ...project, suppressions, used }, context);
    const last = runAll(rules.filter(isLast), facts);
    return {
        findings: [...kept, ...last.findings].toSorted(inOrder),
        suppressed,
        ruleErrors: [...first.ruleErrors, ...last.ruleErrors],
    };
}
function runAll(rules, facts) {
    const findings = [];
    const ruleErrors = [];
    for (const rule of rules) {
        const configured = facts.settings.rules.get(rule.meta.id);
        if (configured === 'off')
            continue;
        const said = new Set();
        try {
            rule.check(facts, (draft) => {
                const finding = finish(rule, withoutForbidden(draft, facts.project), configured);
                const key = draftKey(finding);
                if (!said.has(key))
                    findings.push(finding);
                said.add(key);
            });
        }
        catch (error) {
            ruleErrors.push({ ruleId: rule.meta.id, message: messageOf(error) });
        }
    }
    return { findings: number(findings.toSorted(inOrder)), ruleErrors };
}
function draftKey({ path, range, message }) {
    return `${String(range.start)} ${String(range.end)} ${path}\n${message}`;
}
function withoutForbidden(draft, { unfixable }) {
    const reasons = (draft.fix?.edits ?? []).flatMap(({ path }) => unfixable.get(path) ?? []);
    const [reason] = reasons;
    return reason === undefined ? draft : { ...draft, fix: undefined, help: `No fix: ${reason}` };
}
function finish(rule, draft, configured) {
    const say = rule.messages[draft.message];
    if (say === undefined)
        throw new Error(`Unknown message id "${draft.message}"`);
    const message = say(draft.data);
    return {
        ruleId: rule.meta.id,
        severity: configured ?? draft.severity ?? rule.meta.severity,
        message,
        ...draft.at,
        manifest: draft.manifest,
        related: draft.related ?? [],
        ...(draft.help === undefined ? {} : { help: draft.help }),
        ...(draft.fix === undefined ? {} : { fix: draft.fix }),
        fingerprint: (0,fingerprint/* fingerprint */.R)([
            rule.meta.id,
            draft.at.path,
            draft.manifest.kind,
            draft.manifest.name,
            draft.manifest.template ?? '',
            message,
        ]),
    };
}
function inOrder(a, b) {
    return ((0,text_text/* compareText */.n6)(a.path, b.path) ||
        a.range.start - b.range.start ||
        (0,text_text/* compareText */.n6)(a.ruleId, b.ruleId) ||
        (0,text_text/* compareText */.n6)(a.message, b.message));
}
function number(findings) {
    const seen = new Map();
    return findings.map((finding) => {
        const count = (seen.get(finding.fingerprint) ?? 0) + 1;
        seen.set(finding.fingerprint, count);
        if (count === 1)
            return finding;
        return { ...finding, fingerprint: (0,fingerprint/* fingerprint */.R)([finding.fingerprint, String(count)]) };
    });
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./build/src/facts/project.js
var facts_project = __webpack_require__(287);
;// CONCATENATED MODULE: ./build/src/lint/lint.js


function lint(models, rules, context, elsewhere) {
    const project = (0,facts_project/* joinProject */.Y)(models, context.settings.argoVersion, elsewhere);
    return { project, ...check(project, rules, context) };
}

// EXTERNAL MODULE: ./build/src/yaml/documents.js + 2 modules
var yaml_documents = __webpack_require__(5682);
// EXTERNAL MODULE: ./build/src/yaml/sites/insertion.js
var insertion = __webpack_require__(958);
// EXTERNAL MODULE: ./build/src/yaml/sites/removal.js
var removal = __webpack_require__(2887);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(4526);
;// CONCATENATED MODULE: ./build/src/manifests/metadata.js



function readMetadata(file, owner, key) {
    const node = (0,tree/* asMap */.$H)((0,tree/* get */.Jt)(owner, key));
    const annotations = readEntries(file, (0,tree/* get */.Jt)(node, 'annotations'));
    return {
        annotations,
        repeats: ((0,tree/* asMap */.$H)((0,tree/* get */.Jt)(node, 'annotations'))?.entries.length ?? 0) > annotations.length,
        labels: readEntries(file, (0,tree/* get */.Jt)(node, 'labels')),
        site: (0,insertion/* insertionSite */.Z_)(file, owner, [key, 'annotations']),
        labelSite: annotations.length > 0 ? (0,insertion/* insertionSite */.Z_)(file, owner, [key, 'labels']) : NO_SITE,
        place: annotations.length > 0 ? placeBelow(owner, [key, 'annotations']) : undefined,
    };
}
const NO_SITE = { open: false, reason: 'there are no annotations' };
function placeBelow(owner, keys) {
    let place = (0,removal/* collectionPlace */.OS)(owner);
    let map = owner;
    for (const key of keys) {
        const entry = (0,tree/* getEntry */.XJ)(map, key);
        const inner = (0,tree/* asMap */.$H)(entry?.value);
        if (entry === undefined || inner === undefined)
            return undefined;
        const index = map.entries.indexOf(entry);
        place = (0,removal/* collectionPlace */.OS)(inner, place && index >= 0 ? { place, index } : undefined);
        map = inner;
    }
    return place;
}
function strayAnnotations(file, owner, keys) {
    const node = keys.reduce((found, key) => (0,tree/* get */.Jt)(found, key), owner);
    const annotations = readEntries(file, node);
    const place = annotations.length > 0 ? placeBelow(owner, keys) : undefined;
    return { ...noMetadata('annotations do not reach pods from here'), annotations, place };
}
function noMetadata(reason) {
    return {
        annotations: [],
        repeats: false,
        labels: [],
        site: { open: false, reason },
        labelSite: { open: false, reason },
        place: undefined,
    };
}
function readEntries(file, node) {
    const found = [];
    for (const [key, { key: name, value }] of (0,tree/* entriesOf */.Mc)(node)) {
        const keyRange = name?.range ?? value.range;
        found.push({ key, keyRange, value: readScalar(file, value) });
    }
    return found;
}
function readScalar(file, node) {
    const { range } = node;
    if (node.kind === 'scalar')
        return plainScalar(file, node);
    const text = file.text.slice(range.start, Math.min(range.end, range.start + 1000));
    return { path: file.path, range, type: 'string', text, shared: true };
}
function plainScalar(file, node) {
    const { range, type, text, shared } = node;
    return { path: file.path, range, type, text, shared };
}

// EXTERNAL MODULE: ./build/src/alibaba/annotations.js
var annotations = __webpack_require__(2235);
;// CONCATENATED MODULE: ./build/src/manifests/bystanders.js



const KINDS = new Set([
    'Namespace',
    'Service',
    'ServiceAccount',
    'Deployment',
    'StatefulSet',
    'DaemonSet',
    'ReplicaSet',
    'Job',
    'CronJob',
]);
function readBystander(file, root) {
    const object = (0,tree/* asMap */.$H)(root);
    const kind = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(object, 'kind')) ?? '';
    if (object === undefined || !KINDS.has(kind))
        return [];
    const metadata = readMetadata(file, object, 'metadata');
    if (!metadata.annotations.some(({ key }) => annotations/* PULL_KEYS */.Jf.includes(key)))
        return [];
    const name = (0,tree/* asScalar */.T7)((0,tree.at)(object, 'metadata', 'name'));
    const { path } = file;
    return [{ kind, name: name?.text ?? '', path, range: object.range, metadata }];
}

;// CONCATENATED MODULE: ./build/src/manifests/image-cache.js




function readImageCaches(file, root) {
    if ((0,tree/* textOf */.b6)((0,tree/* get */.Jt)(root, 'kind')) === 'List') {
        return (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(root, 'items')).flatMap((item) => readImageCache(file, item));
    }
    return readImageCache(file, root);
}
function readImageCache(file, node) {
    const group = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(node, 'apiVersion')) ?? '';
    if (!group.startsWith('eci.alibabacloud.com/'))
        return [];
    const object = (0,tree/* asMap */.$H)(node);
    if (object === undefined || (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(node, 'kind')) !== 'ImageCache')
        return [];
    const metadata = (0,tree/* asMap */.$H)((0,tree/* get */.Jt)(object, 'metadata'));
    const spec = (0,tree/* asMap */.$H)((0,tree/* get */.Jt)(object, 'spec'));
    const images = (0,tree/* get */.Jt)(spec, 'images');
    const secrets = (0,tree/* get */.Jt)(spec, 'imagePullSecrets');
    const scalar = (found) => {
        const known = (0,tree/* asScalar */.T7)(found);
        return known && readScalar(file, known);
    };
    const decoded = decode(file, object);
    return [
        {
            name: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(metadata, 'name')) ?? '',
            path: file.path,
            range: headRange(object),
            metadata: readMetadata(file, object, 'metadata'),
            namespace: scalar((0,tree/* get */.Jt)(metadata, 'namespace')),
            metadataPlace: metadata && (0,removal/* collectionPlace */.OS)(metadata),
            images: (0,tree/* itemsOf */.S3)(images).flatMap((item) => scalar(item) ?? []),
            imagesPlace: images?.kind === 'seq' ? (0,removal/* collectionPlace */.OS)(images) : undefined,
            secrets: (0,tree/* itemsOf */.S3)(secrets).flatMap((item) => scalar(item) ?? []),
            secretsPlace: secrets?.kind === 'seq' ? (0,removal/* collectionPlace */.OS)(secrets) : undefined,
            size: scalar((0,tree/* get */.Jt)(spec, 'imageCacheSize')),
            retentionDays: scalar((0,tree/* get */.Jt)(spec, 'retentionDays')),
            specSite: spec
                ? (0,insertion/* insertionSite */.Z_)(file, spec, [])
                : { open: false, reason: 'the manifest has no spec' },
            ...decoded,
        },
    ];
}
function headRange(object) {
    const head = (0,tree/* asScalar */.T7)((0,tree.at)(object, 'metadata', 'name')) ?? (0,tree/* get */.Jt)(object, 'kind') ?? object;
    return head.range;
}
function decode(file, root) {
    const ranges = new Map();
    const scalars = new Map();
    const visit = (node, pointer) => {
        ranges.set(pointer, node.range);
        if (node.kind === 'seq')
            return node.items.map((item, index) => visit(item, `${pointer}/${String(index)}`));
        if (node.kind === 'scalar') {
            scalars.set(pointer, readScalar(file, node));
            return plainValue(node);
        }
        const made = Object.create(null);
        for (const { key, value } of node.entries) {
            if (key === undefined)
                continue;
            const inner = `${pointer}/${key.text.replaceAll('~', '~0').replaceAll('/', '~1')}`;
            ranges.set(`${inner}#`, key.range);
            made[key.text] = visit(value, inner);
        }
        return made;
    };
    return { object: visit(root, ''), ranges, scalars };
}
function plainValue({ type, text }) {
    if (type === 'null')
        return null;
    if (type === 'boolean')
        return text === 'true';
    return type === 'number' ? Number(text) : text;
}

// EXTERNAL MODULE: ./build/src/manifests/model.js
var model = __webpack_require__(6762);
;// CONCATENATED MODULE: ./build/src/manifests/misplaced.js


function readMisplaced(file, object, kind, specNode, spec) {
    const words = kind === 'CronWorkflow' ? 'spec.workflowSpec.podMetadata' : 'spec.podMetadata';
    const meant = kind === 'WorkflowEventBinding' ? undefined : { metadata: spec.podMetadata, words };
    const inSpec = kind === 'CronWorkflow' ? 'spec.workflowSpec.' : 'spec.';
    const objectPlaces = objectPlacesOf(kind).flatMap((keys) => {
        const metadata = strayAnnotations(file, object, [...keys, 'annotations']);
        return one(metadata, `${keys.join('.')}.annotations of the ${kind}`, undefined, meant, true);
    });
    const specMap = (0,tree/* asMap */.$H)(specNode);
    const specPlaces = ['workflowMetadata', 'metadata'].flatMap((key) => {
        if (specMap === undefined || kind !== 'CronWorkflow')
            return [];
        const metadata = strayAnnotations(file, specMap, [key, 'annotations']);
        return one(metadata, `${inSpec}${key}.annotations`, undefined, meant, true);
    });
    const maps = (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(specNode, 'templates')).flatMap((node) => (0,tree/* asMap */.$H)(node) ?? []);
    const templates = spec.templates.flatMap((template, index) => {
        const map = maps[index];
        return map ? inTemplate(file, map, template, meant) : [];
    });
    return [...objectPlaces, ...specPlaces, ...templates];
}
function objectPlacesOf(kind) {
    const everywhere = [['metadata'], ['spec', 'workflowMetadata'], ['spec', 'metadata']];
    if (kind === 'CronWorkflow')
        return [...everywhere, ['spec', 'podMetadata']];
    if (kind === 'WorkflowEventBinding')
        return [['metadata'], ['spec', 'submit', 'metadata']];
    return everywhere;
}
const TEMPLATE_PLACES = [
    ['annotations'],
    ['podMetadata', 'annotations'],
    ['container', 'metadata', 'annotations'],
    ['container', 'annotations'],
    ['script', 'metadata', 'annotations'],
    ['script', 'annotations'],
];
function inTemplate(file, map, template, wide) {
    const { name, type, metadata } = template;
    if (type === 'steps' || type === 'dag') {
        const own = one(metadata, `metadata.annotations of a ${type} template`, name, wide, false);
        return [...own, ...inSteps(file, map, name)];
    }
    const meant = { metadata, words: `the metadata of template "${name}"` };
    return TEMPLATE_PLACES.flatMap((keys) => one(strayAnnotations(file, map, keys), `${keys.join('.')} of a template`, name, meant, true));
}
function inSteps(file, template, name) {
    const groups = (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(template, 'steps')).flatMap((group) => (0,tree/* itemsOf */.S3)(group));
    return [...groups, ...(0,tree/* itemsOf */.S3)((0,tree.at)(template, 'dag', 'tasks'))].flatMap((step) => {
        const map = (0,tree/* asMap */.$H)(step);
        if (map === undefined)
            return [];
        const metadata = strayAnnotations(file, map, ['metadata', 'annotations']);
        return one(metadata, 'metadata.annotations of a step', name, undefined, false);
    });
}
function one(metadata, where, template, meant, certain) {
    return metadata.annotations.length === 0 ? [] : [{ where, template, metadata, meant, certain }];
}

;// CONCATENATED MODULE: ./build/src/manifests/parameters.js


function readParameters(file, node) {
    return (0,tree/* itemsOf */.S3)(node).flatMap((item) => {
        const name = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(item, 'name'));
        return name === undefined ? [] : [readParameter(file, item, name)];
    });
}
function readParameter(file, item, name) {
    const valueFrom = (0,tree/* get */.Jt)(item, 'valueFrom');
    const value = (0,tree/* asScalar */.T7)((0,tree/* get */.Jt)(item, 'value')) ??
        (0,tree/* asScalar */.T7)((0,tree/* get */.Jt)(valueFrom, 'default')) ??
        (0,tree/* asScalar */.T7)((0,tree/* get */.Jt)(item, 'default'));
    return {
        name,
        value: value && readScalar(file, value),
        dynamic: valueFrom !== undefined,
        choices: (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(item, 'enum')).flatMap((choice) => (0,tree/* textOf */.b6)(choice) ?? []),
    };
}

;// CONCATENATED MODULE: ./build/src/manifests/references.js

function readLibraryReference(node) {
    const name = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(node, 'name'));
    if (name === undefined)
        return undefined;
    return { name, cluster: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(node, 'clusterScope')) === 'true' };
}

;// CONCATENATED MODULE: ./build/src/manifests/calls.js



function readCalls(file, template, readInline) {
    const steps = (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(template, 'steps')).flatMap((group) => group.kind === 'seq' ? group.items : [group]);
    const tasks = (0,tree/* itemsOf */.S3)((0,tree.at)(template, 'dag', 'tasks'));
    return [...steps, ...tasks].flatMap((step) => [
        ...readCall(file, step, readInline),
        ...readHooks(step),
    ]);
}
function readHooks(owner) {
    const onExit = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(owner, 'onExit'));
    const hooks = [...(0,tree/* entriesOf */.Mc)((0,tree/* get */.Jt)(owner, 'hooks')).values()];
    return [
        ...(onExit === undefined ? [] : [once({ kind: 'local', template: onExit }, [])]),
        ...hooks.flatMap(({ value }) => {
            const target = readTarget(value);
            return target ? [once(target, [])] : [];
        }),
    ];
}
function once(target, args) {
    return { target, arguments: args, items: [], times: 1 };
}
function readCall(file, step, readInline) {
    const inline = (0,tree/* get */.Jt)(step, 'inline');
    const template = inline && readInline(inline);
    const target = template ? { kind: 'inline', template } : readTarget(step);
    if (target === undefined)
        return [];
    const args = readParameters(file, (0,tree.at)(step, 'arguments', 'parameters'));
    return [{ ...once(target, args), ...readLoop(step) }];
}
function readTarget(step) {
    const reference = (0,tree/* get */.Jt)(step, 'templateRef');
    const library = readLibraryReference(reference);
    const template = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(library ? reference : step, 'template'));
    if (template === undefined)
        return undefined;
    return library ? { kind: 'reference', library, template } : { kind: 'local', template };
}
function readLoop(step) {
    const withItems = (0,tree/* get */.Jt)(step, 'withItems');
    if (withItems?.kind === 'seq') {
        return { items: withItems.items.map(readItem), times: withItems.items.length };
    }
    if (withItems !== undefined || (0,tree/* get */.Jt)(step, 'withParam') !== undefined) {
        return { items: [], times: undefined };
    }
    const sequence = (0,tree/* get */.Jt)(step, 'withSequence');
    return { items: [], times: sequence === undefined ? 1 : sequenceLength(sequence) };
}
function readItem(node) {
    if (node.kind === 'scalar')
        return node.text;
    const fields = [...(0,tree/* entriesOf */.Mc)(node)].flatMap(([key, { value }]) => {
        const scalar = (0,tree/* asScalar */.T7)(value);
        return scalar ? [[key, scalar.text]] : [];
    });
    return new Map(fields);
}
function sequenceLength(node) {
    const count = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(node, 'count'));
    if (count !== undefined)
        return literalNumber(count);
    const start = literalNumber((0,tree/* textOf */.b6)((0,tree/* get */.Jt)(node, 'start')) ?? '0');
    const end = literalNumber((0,tree/* textOf */.b6)((0,tree/* get */.Jt)(node, 'end')) ?? '');
    return start === undefined || end === undefined ? undefined : Math.abs(end - start) + 1;
}
function literalNumber(text) {
    return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/src/manifests/templates.js







const TYPES = [
    'container',
    'script',
    'containerSet',
    'resource',
    'data',
    'http',
    'plugin',
    'suspend',
    'steps',
    'dag',
];
const NO_PATCH = { images: [], imageless: [], pullSecrets: false };
function readSpec(file, node) {
    const map = (0,tree/* asMap */.$H)(node);
    if (map === undefined)
        return EMPTY_SPEC;
    const defaults = (0,tree/* asMap */.$H)((0,tree/* get */.Jt)(map, 'templateDefaults'));
    return {
        entrypoint: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(map, 'entrypoint')),
        podMetadata: readMetadata(file, map, 'podMetadata'),
        templateDefaults: defaults && readTemplate(file, defaults, 0),
        templates: (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(map, 'templates')).flatMap((item) => readTemplate(file, item, 0) ?? []),
        arguments: readParameters(file, (0,tree.at)(map, 'arguments', 'parameters')),
        workflowTemplateRef: readLibraryReference((0,tree/* get */.Jt)(map, 'workflowTemplateRef')),
        hooks: readHooks(map),
        pullSecrets: readSecrets(file, (0,tree/* get */.Jt)(map, 'imagePullSecrets')),
        nodeSelector: readTexts((0,tree/* get */.Jt)(map, 'nodeSelector')),
        serviceAccount: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(map, 'serviceAccountName')),
        patch: readPatch(file, (0,tree/* get */.Jt)(map, 'podSpecPatch')),
        volumeImages: readVolumeImages(file, (0,tree/* get */.Jt)(map, 'volumes')),
        agentImages: readAgentImages(file, (0,tree/* get */.Jt)(map, 'executorPlugins')),
        parallelism: wholeNumber((0,tree/* get */.Jt)(map, 'parallelism')),
    };
}
const EMPTY_SPEC = {
    entrypoint: undefined,
    podMetadata: noMetadata('this object has no podMetadata of its own'),
    templateDefaults: undefined,
    templates: [],
    arguments: [],
    workflowTemplateRef: undefined,
    hooks: [],
    pullSecrets: [],
    nodeSelector: new Map(),
    serviceAccount: undefined,
    patch: NO_PATCH,
    volumeImages: [],
    agentImages: [],
    parallelism: undefined,
};
function readTemplate(file, node, depth) {
    const map = (0,tree/* asMap */.$H)(node);
    if (map === undefined || depth > 2)
        return undefined;
    const name = (0,tree/* asScalar */.T7)((0,tree/* get */.Jt)(map, 'name'));
    const found = readContainers(file, map);
    return {
        name: name?.text ?? '',
        type: TYPES.find((type) => (0,tree/* get */.Jt)(map, type) !== undefined) ?? 'none',
        range: name?.range ?? map.range,
        metadata: readMetadata(file, map, 'metadata'),
        images: [...withImage(found), ...readVolumeImages(file, (0,tree/* get */.Jt)(map, 'volumes'))],
        imageless: found.filter(({ image }) => image === undefined),
        inputs: readParameters(file, (0,tree.at)(map, 'inputs', 'parameters')),
        calls: readCalls(file, map, (inline) => readTemplate(file, inline, depth + 1)),
        patch: readPatch(file, (0,tree/* get */.Jt)(map, 'podSpecPatch')),
        nodeSelector: readTexts((0,tree/* get */.Jt)(map, 'nodeSelector')),
        serviceAccount: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(map, 'serviceAccountName')),
    };
}
function withImage(found) {
    return found.flatMap(({ image, ...rest }) => (image === undefined ? [] : [{ image, ...rest }]));
}
function readContainers(file, template) {
    return [
        ...containers(file, (0,tree/* get */.Jt)(template, 'initContainers')),
        ...container(file, (0,tree/* get */.Jt)(template, 'container'), 'main'),
        ...container(file, (0,tree/* get */.Jt)(template, 'script'), 'main'),
        ...containers(file, (0,tree.at)(template, 'containerSet', 'containers')),
        ...containers(file, (0,tree/* get */.Jt)(template, 'sidecars')),
    ];
}
function containers(file, node) {
    return (0,tree/* itemsOf */.S3)(node).flatMap((item) => container(file, item, (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(item, 'name')) ?? ''));
}
function container(file, node, name) {
    const image = (0,tree/* get */.Jt)(node, 'image');
    const map = (0,tree/* asMap */.$H)(node);
    if (map === undefined)
        return [];
    const isEmpty = image === undefined || (image.kind === 'scalar' && image.text === '');
    const pullPolicy = (0,tree/* asScalar */.T7)((0,tree/* get */.Jt)(map, 'imagePullPolicy'));
    return [
        {
            image: isEmpty ? undefined : readScalar(file, image),
            container: name,
            pullPolicy: pullPolicy && readScalar(file, pullPolicy),
            site: (0,insertion/* insertionSite */.Z_)(file, map, []),
            hasCommand: (0,tree/* get */.Jt)(map, 'command') !== undefined,
            asksForStorage: ['requests', 'limits'].some((kind) => (0,tree.at)(map, 'resources', kind, 'ephemeral-storage') !== undefined),
        },
    ];
}
function readSecrets(file, node) {
    return (0,tree/* itemsOf */.S3)(node).map((item) => readScalar(file, (0,tree/* get */.Jt)(item, 'name') ?? item));
}
function readTexts(node) {
    const texts = new Map();
    for (const [key, { value }] of (0,tree/* entriesOf */.Mc)(node)) {
        const text = (0,tree/* textOf */.b6)(value);
        if (text !== undefined)
            texts.set(key, text);
    }
    return texts;
}
function readVolumeImages(file, volumes) {
    return (0,tree/* itemsOf */.S3)(volumes).flatMap((volume) => {
        const image = (0,tree/* asScalar */.T7)((0,tree.at)(volume, 'image', 'reference'));
        const name = `volume ${(0,tree/* textOf */.b6)((0,tree/* get */.Jt)(volume, 'name')) ?? ''}`;
        if (image === undefined)
            return [];
        const policy = (0,tree/* asScalar */.T7)((0,tree.at)(volume, 'image', 'pullPolicy'));
        return [
            {
                image: readScalar(file, image),
                container: name,
                pullPolicy: policy && readScalar(file, policy),
                site: { open: false, reason: 'the image is a volume' },
                hasCommand: true,
                asksForStorage: false,
            },
        ];
    });
}
function readAgentImages(file, plugins) {
    return (0,tree/* itemsOf */.S3)(plugins).flatMap((plugin) => {
        const sidecar = (0,tree.at)(plugin, 'spec', 'sidecar', 'container');
        return withImage(container(file, sidecar, (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(sidecar, 'name')) ?? 'plugin'));
    });
}
function readPatch(file, node) {
    const scalar = (0,tree/* asScalar */.T7)(node);
    if (scalar === undefined)
        return NO_PATCH;
    const patch = (0,yaml_documents/* parseEmbedded */.w)(file, scalar);
    const found = [
        ...containers(file, (0,tree/* get */.Jt)(patch, 'initContainers')),
        ...containers(file, (0,tree/* get */.Jt)(patch, 'containers')),
    ];
    return {
        images: withImage(found),
        imageless: found.filter(({ image }) => image === undefined),
        pullSecrets: scalar.text.includes('imagePullSecrets'),
    };
}
function wholeNumber(node) {
    const text = (0,tree/* textOf */.b6)(node);
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
function isFragment(kind, spec) {
    if (kind !== 'Workflow' && kind !== 'CronWorkflow')
        return false;
    return spec.entrypoint === undefined && spec.workflowTemplateRef === undefined;
}

;// CONCATENATED MODULE: ./build/src/manifests/objects.js






const IGNORE_KEY = 'wfcache-lint.io/ignore';
const DEEPEST = 4;
function readManifests(file, root) {
    return readObject(file, root, 0);
}
function readObject(file, node, depth) {
    const object = (0,tree/* asMap */.$H)(node);
    if (object === undefined || depth > DEEPEST)
        return [];
    const kind = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(object, 'kind')) ?? '';
    const group = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(object, 'apiVersion')) ?? '';
    const inner = (child) => readObject(file, child, depth + 1);
    if (group.startsWith('argoproj.io/'))
        return readArgoObject(file, object, kind, inner);
    if (kind === 'List')
        return (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(object, 'items')).flatMap(inner);
    if (kind === 'Template')
        return (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(object, 'objects')).flatMap(inner);
    if (kind === 'ConfigMap')
        return readControllerDefaults(file, object);
    if (kind === 'ScheduledWorkflow')
        return readScheduledWorkflow(file, object);
    return [];
}
function readArgoObject(file, object, kind, inner) {
    if (kind === 'Sensor')
        return readSensor(file, object, inner);
    if (kind === 'WorkflowEventBinding')
        return [readEventBinding(file, object)];
    if (!isWorkflowKind(kind))
        return [];
    const path = kind === 'CronWorkflow' ? ['spec', 'workflowSpec'] : ['spec'];
    const spec = (0,tree.at)(object, ...path);
    return [manifest(file, object, kind, spec), ...readResources(file, spec, inner)];
}
function isWorkflowKind(kind) {
    return (kind === 'Workflow' ||
        kind === 'WorkflowTemplate' ||
        kind === 'ClusterWorkflowTemplate' ||
        kind === 'CronWorkflow');
}
function manifest(file, object, kind, specNode) {
    const metadata = (0,tree/* get */.Jt)(object, 'metadata');
    const name = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(metadata, 'name'));
    const spec = readSpec(file, specNode);
    const ignores = (0,tree.at)(metadata, 'annotations', IGNORE_KEY);
    const found = {
        kind,
        name: name ?? (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(metadata, 'generateName')) ?? '',
        generated: name === undefined,
        namespace: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(metadata, 'namespace')),
        path: file.path,
        range: object.range,
        ignores: ignores && readScalar(file, ignores),
        spec,
        misplaced: readMisplaced(file, object, kind, specNode, spec),
        partial: isFragment(kind, spec),
    };
    return (0,model/* isLibrary */.e)(found) ? { ...found, partial: spec.templates.length === 0 } : found;
}
function readEventBinding(file, object) {
    const submit = (0,tree/* asMap */.$H)((0,tree.at)(object, 'spec', 'submit'));
    const { workflowTemplateRef, arguments: args } = readSpec(file, submit);
    const found = manifest(file, object, 'WorkflowEventBinding', undefined);
    return { ...found, spec: { ...EMPTY_SPEC, workflowTemplateRef, arguments: args } };
}
function readSensor(file, sensor, inner) {
    return (0,tree/* itemsOf */.S3)((0,tree.at)(sensor, 'spec', 'triggers')).flatMap((trigger) => ['argoWorkflow', 'k8s'].flatMap((kind) => {
        const source = (0,tree.at)(trigger, 'template', kind, 'source');
        return [...inner((0,tree/* get */.Jt)(source, 'resource')), ...readText(file, (0,tree/* get */.Jt)(source, 'inline'), inner)];
    }));
}
function readResources(file, spec, inner) {
    const templates = (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(spec, 'templates'));
    const inline = templates.flatMap(inlineTemplates);
    return [...templates, ...inline].flatMap((template) => readText(file, (0,tree.at)(template, 'resource', 'manifest'), inner));
}
function inlineTemplates(template) {
    const groups = (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(template, 'steps')).flatMap((group) => (0,tree/* itemsOf */.S3)(group));
    return [...groups, ...(0,tree/* itemsOf */.S3)((0,tree.at)(template, 'dag', 'tasks'))].flatMap((step) => (0,tree/* get */.Jt)(step, 'inline') ?? []);
}
function readText(file, node, inner) {
    const scalar = (0,tree/* asScalar */.T7)(node);
    if (scalar === undefined || !scalar.text.includes('argoproj.io'))
        return [];
    return inner((0,yaml_documents/* parseEmbedded */.w)(file, scalar));
}
function readControllerDefaults(file, configMap) {
    const data = (0,tree/* get */.Jt)(configMap, 'data');
    const found = [...(0,tree/* entriesOf */.Mc)(data)].flatMap(([key, { value }]) => {
        const scalar = (0,tree/* asScalar */.T7)(value);
        if (scalar === undefined)
            return [];
        if (key === 'workflowDefaults')
            return (0,yaml_documents/* parseEmbedded */.w)(file, scalar) ?? [];
        if (key !== 'config' || !scalar.text.includes('workflowDefaults'))
            return [];
        return (0,tree/* get */.Jt)((0,yaml_documents/* parseEmbedded */.w)(file, scalar), 'workflowDefaults') ?? [];
    });
    return found.flatMap((node) => {
        const defaults = (0,tree/* asMap */.$H)(node);
        return defaults ? [manifest(file, defaults, 'WorkflowDefaults', (0,tree/* get */.Jt)(defaults, 'spec'))] : [];
    });
}
function readScheduledWorkflow(file, object) {
    const spec = (0,tree.at)(object, 'spec', 'workflow', 'spec');
    const scalar = (0,tree/* asScalar */.T7)(spec);
    const node = scalar ? (0,yaml_documents/* parseEmbedded */.w)(file, scalar) : spec;
    return node === undefined ? [] : [manifest(file, object, 'Workflow', node)];
}

// EXTERNAL MODULE: ./build/src/manifests/prefilter.js
var prefilter = __webpack_require__(3324);
;// CONCATENATED MODULE: ./build/src/manifests/file-model.js






function readModel(file, complete) {
    const open = { ...file, complete };
    const { documents, problems, templates } = (0,yaml_documents/* parse */.q)(open, { mayMatter: prefilter/* documentMayMatter */.A });
    const manifests = documents.flatMap(({ root }) => readManifests(open, root));
    return {
        file,
        problems,
        templates,
        manifests,
        suppressions: (0,manifests_suppressions/* readSuppressions */.H)(file, documents, manifests),
        imageCaches: documents.flatMap(({ root }) => readImageCaches(file, root)),
        bystanders: documents.flatMap(({ root }) => readBystander(file, root)),
    };
}
function faultsOf({ problems, manifests }) {
    return problems.length + manifests.filter(hasRepeats).length;
}
function hasRepeats({ spec }) {
    const { podMetadata, templateDefaults, templates } = spec;
    const places = [podMetadata, templateDefaults?.metadata, ...templates.map((one) => one.metadata)];
    return places.some((metadata) => metadata?.repeats === true);
}

;// CONCATENATED MODULE: ./build/src/argo/alone.js
function standsAlone({ kind, partial, spec }) {
    if (partial || kind === 'WorkflowDefaults' || kind === 'WorkflowEventBinding')
        return false;
    if (spec.workflowTemplateRef !== undefined)
        return false;
    return callsOf(spec).every(({ target }) => target.kind !== 'reference');
}
function addsImages({ kind, partial, spec }) {
    return (partial || kind === 'WorkflowDefaults') && imagesOf(spec).length > 0;
}
function hasTemplatedImages({ spec }) {
    return imagesOf(spec).some(({ image }) => image.text.includes('{{'));
}
function callsOf(spec) {
    return [...spec.hooks, ...templatesOf(spec).flatMap(({ calls }) => calls)];
}
function templatesOf({ templates, templateDefaults, hooks }) {
    const own = templateDefaults === undefined ? templates : [...templates, templateDefaults];
    return [...own, ...hooks.flatMap(inlineOf)].flatMap(withInline);
}
function withInline(template) {
    return [template, ...template.calls.flatMap(inlineOf).flatMap(withInline)];
}
function inlineOf({ target }) {
    return target.kind === 'inline' ? [target.template] : [];
}
function imagesOf(spec) {
    const { patch, volumeImages, agentImages } = spec;
    const own = templatesOf(spec).flatMap((one) => [...one.images, ...one.patch.images]);
    return [...own, ...patch.images, ...volumeImages, ...agentImages];
}

// EXTERNAL MODULE: ./build/src/argo/pods.js + 4 modules
var argo_pods = __webpack_require__(2499);
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

;// CONCATENATED MODULE: ./build/src/program/judge.js












async function beginSurvey(settings, facts, keepsAll) {
    const fixes = settings.cache === 'manifest' ? await Promise.all(/* import() */[__webpack_require__.e(140), __webpack_require__.e(799)]).then(__webpack_require__.bind(__webpack_require__, 6799)) : undefined;
    const cacheInManifests = fixes?.cacheInManifests;
    const context = (0,facts_context/* contextOf */.V)(settings, { ...facts, ruleIds: ids/* default */.A, cacheInManifests });
    return { survey: new Survey(everywhere, context, keepsAll), context };
}
function unmeasuredImages({ survey, context }) {
    const project = (0,facts_project/* joinProject */.Y)(survey.kept, context.settings.argoVersion);
    const found = (0,facts_images/* references */.Ft)(project, survey.tally.unmeasured);
    return [...found.values()].filter((one) => (0,size/* isWorthAsking */.S)(context.sizeOf(one)));
}
class Analysis {
    #models;
    #context;
    #rules;
    #elsewhere;
    #pods;
    verdict;
    constructor(models, rules, context, elsewhere) {
        this.#rules = rules;
        this.#models = models;
        this.#context = context;
        this.#elsewhere = elsewhere;
        const used = models.size === 0 ? [] : rules;
        const { project, ...verdict } = lint([...models.values()], used, context, elsewhere);
        this.#pods = project.pods;
        this.verdict = verdict;
    }
    static of({ survey, context }) {
        const models = new Map(survey.kept.map((model) => [model.file.path, model]));
        return new Analysis(models, survey.rules, context, survey.elsewhere);
    }
    get models() {
        return [...this.#models.values()];
    }
    get sources() {
        return new Map([...this.#models].map(([path, { file }]) => [path, file]));
    }
    get suppressions() {
        return this.models.flatMap(({ suppressions }) => suppressions);
    }
    get problems() {
        return this.models.flatMap(({ problems }) => problems);
    }
    counts({ tally }, files, charts) {
        for (const model of this.#models.values())
            tally.addModel(model);
        tally.addPods(this.#pods);
        return tally.counts(files, charts);
    }
    withTexts(texts, complete) {
        const models = new Map(this.#models);
        for (const [path, text] of texts)
            models.set(path, readModel({ path, text }, complete));
        return new Analysis(models, this.#rules, this.#context, this.#elsewhere);
    }
    fixed(unsafe, complete) {
        return this.#fix(this.verdict.findings, unsafe, complete, () => true);
    }
    fixedOnly(findings, complete) {
        const chosen = new Set(findings.map(({ fingerprint }) => fingerprint));
        return this.#fix(findings, true, complete, ({ fingerprint }) => chosen.has(fingerprint));
    }
    #fix(findings, unsafe, complete, isWanted) {
        return fixAll((path) => this.#models.get(path)?.file.text, findings, unsafe, (texts) => {
            const next = this.withTexts(texts, complete);
            const broken = [...texts.keys()].filter((path) => next.#isWorse(path, this));
            return { findings: next.verdict.findings.filter(isWanted), broken };
        });
    }
    #isWorse(path, before) {
        const faults = (of) => {
            const model = of.#models.get(path);
            return model === undefined ? 0 : faultsOf(model);
        };
        return faults(this) > faults(before);
    }
}


/***/ }),

/***/ 2248:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
function fingerprint(parts) {
    const text = parts.join('\u0000');
    return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x01000193);
}
function fnv1a(text, basis) {
    let hash = basis;
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
        hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
}


/***/ })

};
;