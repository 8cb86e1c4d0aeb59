"use strict";
exports.id = 627;
exports.ids = [627];
exports.modules = {

/***/ 2499:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findPods)
});

// EXTERNAL MODULE: ./build/src/manifests/kinds.js
var kinds = __webpack_require__(6404);
// EXTERNAL MODULE: ./build/src/argo/version.js
var argo_version = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/src/argo/annotations.js


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
    if (reach === 'inline' || !(0,argo_version/* ownerCounts */.o3)(version))
        return [own, ...defaults, ...execution];
    if (reach === 'local')
        return [own, ...execution, ...defaults];
    const library = { metadata: owner.spec.podMetadata, origin: 'owner' };
    return [own, library, ...defaults, ...execution];
}
function originOf(manifest, chain) {
    if ((0,kinds/* roleOf */.kp)(manifest.kind) === 'defaults')
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
        const key = keyOf((0,kinds/* isClusterLibrary */.We)(manifest.kind), manifest.name);
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
        this.#defaults = manifests.filter(({ kind }) => (0,kinds/* roleOf */.kp)(kind) === 'defaults');
        for (const manifest of manifests) {
            if (!manifest.partial)
                continue;
            const key = `${manifest.kind}/${manifest.name}`;
            this.#patches.set(key, [...(this.#patches.get(key) ?? []), manifest]);
        }
    }
    submit(manifest) {
        if ((0,kinds/* roleOf */.kp)(manifest.kind) === 'defaults')
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

/***/ 6957:
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


/***/ })

};
;