"use strict";
exports.id = 495;
exports.ids = [495];
exports.modules = {

/***/ 6733:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ faultsOf),
  k: () => (/* binding */ readModel)
});

// EXTERNAL MODULE: ./build/src/yaml/documents.js
var yaml_documents = __webpack_require__(934);
// EXTERNAL MODULE: ./build/src/manifests/metadata.js
var manifests_metadata = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(4526);
// EXTERNAL MODULE: ./build/src/alibaba/annotations.js
var annotations = __webpack_require__(2235);
;// CONCATENATED MODULE: ./build/src/manifests/bystanders.js



function readBystander(file, { kind, words, object }) {
    const metadata = (0,manifests_metadata/* readMetadata */._6)(file, object, 'metadata');
    if (!metadata.annotations.some(({ key }) => annotations/* PULL_KEYS */.Jf.includes(key)))
        return [];
    const name = (0,tree/* asScalar */.T7)((0,tree.at)(object, 'metadata', 'name'));
    const { path } = file;
    return [{ kind, words, name: name?.text ?? '', path, range: object.range, metadata }];
}

// EXTERNAL MODULE: ./build/src/yaml/sites/insertion.js
var insertion = __webpack_require__(958);
// EXTERNAL MODULE: ./build/src/yaml/sites/removal.js
var removal = __webpack_require__(2887);
;// CONCATENATED MODULE: ./build/src/manifests/image-cache.js




function readImageCache(file, object) {
    const metadata = (0,tree/* asMap */.$H)((0,tree/* get */.Jt)(object, 'metadata'));
    const spec = (0,tree/* asMap */.$H)((0,tree/* get */.Jt)(object, 'spec'));
    const images = (0,tree/* get */.Jt)(spec, 'images');
    const secrets = (0,tree/* get */.Jt)(spec, 'imagePullSecrets');
    const scalar = (found) => {
        const known = found && isTag(found) ? found : (0,tree/* asScalar */.T7)(found);
        return known && (0,manifests_metadata/* readScalar */.$t)(file, known);
    };
    const decoded = decode(file, object);
    return {
        name: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(metadata, 'name')) ?? '',
        path: file.path,
        range: headRange(object),
        metadata: (0,manifests_metadata/* readMetadata */._6)(file, object, 'metadata'),
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
    };
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
        if (node.kind === 'scalar' || isTag(node)) {
            const scalar = (0,manifests_metadata/* readScalar */.$t)(file, node);
            scalars.set(pointer, scalar);
            return plainValue(scalar);
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
function isTag(node) {
    return node.kind === 'map' && node.entries.some(({ key }) => key === undefined);
}
function plainValue({ type, text }) {
    if (type === 'null')
        return null;
    if (type === 'boolean')
        return text === 'true';
    return type === 'number' ? Number(text) : text;
}

// EXTERNAL MODULE: ./build/src/manifests/kinds.js
var kinds = __webpack_require__(6404);
;// CONCATENATED MODULE: ./build/src/manifests/steps.js

function stepsOf(template) {
    const steps = (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(template, 'steps')).flatMap((group) => group.kind === 'seq' ? group.items : [group]);
    return [...steps, ...(0,tree/* itemsOf */.S3)((0,tree.at)(template, 'dag', 'tasks'))];
}

;// CONCATENATED MODULE: ./build/src/manifests/misplaced.js




function readMisplaced(file, { kind, object, spec: specNode }, spec) {
    const { role, strays, spec: specPath } = (0,kinds/* workflowRow */.YZ)(kind);
    const words = (0,kinds/* podMetadataPath */.WH)(kind);
    const meant = role === 'reference' ? undefined : { metadata: spec.podMetadata, words };
    const inObject = strays.object.flatMap((path) => {
        const metadata = (0,manifests_metadata/* strayAnnotations */.YN)(file, object, [...path.split('.'), 'annotations']);
        return one(metadata, `${path}.annotations of the ${kind}`, undefined, meant, true);
    });
    const specMap = (0,tree/* asMap */.$H)(specNode);
    const inSpec = (strays.spec ?? []).flatMap((path) => {
        if (specMap === undefined)
            return [];
        const metadata = (0,manifests_metadata/* strayAnnotations */.YN)(file, specMap, [...path.split('.'), 'annotations']);
        return one(metadata, `${specPath}.${path}.annotations`, undefined, meant, true);
    });
    const maps = (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(specNode, 'templates')).flatMap((node) => (0,tree/* asMap */.$H)(node) ?? []);
    const templates = spec.templates.flatMap((template, index) => {
        const map = maps[index];
        return map ? inTemplate(file, map, template, meant) : [];
    });
    return [...inObject, ...inSpec, ...templates];
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
    return TEMPLATE_PLACES.flatMap((keys) => one((0,manifests_metadata/* strayAnnotations */.YN)(file, map, keys), `${keys.join('.')} of a template`, name, meant, true));
}
function inSteps(file, template, name) {
    return stepsOf(template).flatMap((step) => {
        const map = (0,tree/* asMap */.$H)(step);
        if (map === undefined)
            return [];
        const metadata = (0,manifests_metadata/* strayAnnotations */.YN)(file, map, ['metadata', 'annotations']);
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
        value: value && (0,manifests_metadata/* readScalar */.$t)(file, value),
        dynamic: valueFrom !== undefined && (0,tree/* asScalar */.T7)((0,tree/* get */.Jt)(item, 'value')) === undefined,
        source: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(valueFrom, 'parameter')),
        choices: (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(item, 'enum')).flatMap((choice) => (0,tree/* textOf */.b6)(choice) ?? []),
    };
}

;// CONCATENATED MODULE: ./build/src/manifests/plain-value.js

function plain_value_plainValue(node) {
    if (node.kind === 'seq')
        return node.items.map(plain_value_plainValue);
    if (node.kind === 'map') {
        const made = Object.create(null);
        const entries = [...(0,tree/* entriesOf */.Mc)(node)].toSorted(([a], [b]) => (a < b ? -1 : 1));
        for (const [key, { value }] of entries)
            made[key] = plain_value_plainValue(value);
        return made;
    }
    if (node.type === 'null')
        return null;
    if (node.type === 'boolean')
        return node.text === 'true';
    return node.type === 'number' ? Number(node.text) : node.text;
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
    return stepsOf(template).flatMap((step) => readStep(file, step, readInline) ?? []);
}
function readStep(file, step, readInline) {
    const inline = (0,tree/* get */.Jt)(step, 'inline');
    const template = inline && readInline(inline);
    const target = template ? { kind: 'inline', template } : readTarget(step);
    if (target === undefined)
        return undefined;
    return {
        ...callOf(target, readParameters(file, (0,tree.at)(step, 'arguments', 'parameters'))),
        name: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(step, 'name')) ?? '',
        after: tasksBefore(step),
        loop: readLoop(step),
        hooks: readHooks(file, step),
    };
}
function readHooks(file, owner) {
    const named = new Map();
    for (const [name, { value }] of (0,tree/* entriesOf */.Mc)((0,tree/* get */.Jt)(owner, 'hooks'))) {
        const target = readTarget(value);
        const args = readParameters(file, (0,tree.at)(value, 'arguments', 'parameters'));
        if (target !== undefined)
            named.set(name, callOf(target, args));
    }
    return { onExit: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(owner, 'onExit')), named };
}
const NO_HOOKS = { onExit: undefined, named: new Map() };
function callOf(target, args) {
    return { target, arguments: args, name: '', after: [], loop: undefined, hooks: NO_HOOKS };
}
function readTarget(step) {
    const reference = (0,tree/* get */.Jt)(step, 'templateRef');
    const library = readLibraryReference(reference);
    const template = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(library ? reference : step, 'template'));
    if (template === undefined)
        return undefined;
    return library ? { kind: 'reference', library, template } : { kind: 'local', template };
}
function tasksBefore(task) {
    const dependencies = (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(task, 'dependencies')).flatMap((item) => (0,tree/* textOf */.b6)(item) ?? []);
    const depends = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(task, 'depends')) ?? '';
    const named = depends.matchAll(/(?<![\w.-])([A-Za-z0-9_][\w-]*)(?:\.\w+)?/g);
    return [...dependencies, ...[...named].map(([, name = '']) => name)];
}
function readLoop(step) {
    const withItems = (0,tree/* get */.Jt)(step, 'withItems');
    if (withItems?.kind === 'seq')
        return { kind: 'items', items: withItems.items.map(plain_value_plainValue) };
    const text = (0,tree/* textOf */.b6)(withItems) ?? (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(step, 'withParam'));
    if (text !== undefined)
        return { kind: 'param', text };
    const sequence = (0,tree/* get */.Jt)(step, 'withSequence');
    if (sequence === undefined)
        return undefined;
    const field = (name) => (0,tree/* asScalar */.T7)((0,tree/* get */.Jt)(sequence, name))?.text;
    return {
        kind: 'sequence',
        count: field('count'),
        start: field('start'),
        end: field('end'),
        format: field('format'),
    };
}

// EXTERNAL MODULE: ./build/src/manifests/pod-fields.js
var pod_fields = __webpack_require__(1448);
// EXTERNAL MODULE: ./build/src/manifests/containers.js
var containers = __webpack_require__(9791);
// EXTERNAL MODULE: ./build/src/manifests/patches.js + 1 modules
var patches = __webpack_require__(7066);
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
function readSpec(file, node) {
    const map = (0,tree/* asMap */.$H)(node);
    if (map === undefined)
        return EMPTY_SPEC;
    const defaults = (0,tree/* asMap */.$H)((0,tree/* get */.Jt)(map, 'templateDefaults'));
    return {
        entrypoint: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(map, 'entrypoint')),
        podMetadata: (0,manifests_metadata/* readMetadata */._6)(file, map, 'podMetadata'),
        templateDefaults: defaults && readTemplate(file, defaults, 0),
        templates: (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(map, 'templates')).flatMap((item) => readTemplate(file, item, 0) ?? []),
        arguments: readParameters(file, (0,tree.at)(map, 'arguments', 'parameters')),
        workflowTemplateRef: readLibraryReference((0,tree/* get */.Jt)(map, 'workflowTemplateRef')),
        hooks: readHooks(file, map),
        pullSecrets: (0,pod_fields/* readSecrets */.q)(file, (0,tree/* get */.Jt)(map, 'imagePullSecrets')),
        nodeSelector: (0,pod_fields/* readTexts */.Z)((0,tree/* get */.Jt)(map, 'nodeSelector')),
        serviceAccount: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(map, 'serviceAccountName')),
        patch: (0,patches/* readPatch */.H)(file, (0,tree/* get */.Jt)(map, 'podSpecPatch')),
        volumeImages: (0,containers/* readVolumeImages */.PP)(file, (0,tree/* get */.Jt)(map, 'volumes')),
        agentImages: (0,containers/* readAgentImages */.WK)(file, (0,tree/* get */.Jt)(map, 'executorPlugins')),
        parallelism: wholeNumber((0,tree/* get */.Jt)(map, 'parallelism')),
    };
}
const EMPTY_SPEC = {
    entrypoint: undefined,
    podMetadata: (0,manifests_metadata/* noMetadata */.Jh)('this object has no podMetadata of its own'),
    templateDefaults: undefined,
    templates: [],
    arguments: [],
    workflowTemplateRef: undefined,
    hooks: NO_HOOKS,
    pullSecrets: [],
    nodeSelector: new Map(),
    serviceAccount: undefined,
    patch: undefined,
    volumeImages: [],
    agentImages: [],
    parallelism: undefined,
};
function readTemplate(file, node, depth) {
    const map = (0,tree/* asMap */.$H)(node);
    if (map === undefined || depth > 2)
        return undefined;
    const name = (0,tree/* asScalar */.T7)((0,tree/* get */.Jt)(map, 'name'));
    return {
        name: name?.text ?? '',
        type: TYPES.find((type) => (0,tree/* get */.Jt)(map, type) !== undefined) ?? 'none',
        range: name?.range ?? map.range,
        metadata: (0,manifests_metadata/* readMetadata */._6)(file, map, 'metadata'),
        containers: [...(0,containers/* readContainers */.ZW)(file, map), ...(0,containers/* readVolumeImages */.PP)(file, (0,tree/* get */.Jt)(map, 'volumes'))],
        inputs: readParameters(file, (0,tree.at)(map, 'inputs', 'parameters')),
        outputs: readParameters(file, (0,tree.at)(map, 'outputs', 'parameters')),
        calls: readCalls(file, map, (inline) => readTemplate(file, inline, depth + 1)),
        target: (0,tree/* textOf */.b6)((0,tree.at)(map, 'dag', 'target')),
        patch: (0,patches/* readPatch */.H)(file, (0,tree/* get */.Jt)(map, 'podSpecPatch')),
        nodeSelector: (0,pod_fields/* readTexts */.Z)((0,tree/* get */.Jt)(map, 'nodeSelector')),
        serviceAccount: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(map, 'serviceAccountName')),
    };
}
function wholeNumber(node) {
    const text = (0,tree/* textOf */.b6)(node);
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/src/manifests/workflow.js





const IGNORE_KEY = 'wfcache-lint.io/ignore';
function readWorkflow(file, found) {
    const { kind, object } = found;
    const metadata = (0,tree/* get */.Jt)(object, 'metadata');
    const name = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(metadata, 'name'));
    const spec = specOf(file, found);
    const ignores = (0,tree.at)(metadata, 'annotations', IGNORE_KEY);
    return {
        kind,
        name: name ?? (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(metadata, 'generateName')) ?? '',
        generated: name === undefined,
        namespace: (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(metadata, 'namespace')),
        path: file.path,
        range: object.range,
        ignores: ignores && (0,manifests_metadata/* readScalar */.$t)(file, ignores),
        spec,
        misplaced: readMisplaced(file, found, spec),
        partial: isPartial(kind, spec),
    };
}
function specOf(file, { kind, spec }) {
    const read = readSpec(file, spec);
    if ((0,kinds/* roleOf */.kp)(kind) !== 'reference')
        return read;
    const { workflowTemplateRef, arguments: args } = read;
    return { ...EMPTY_SPEC, workflowTemplateRef, arguments: args };
}
function isPartial(kind, spec) {
    switch ((0,kinds/* roleOf */.kp)(kind)) {
        case 'run':
            return spec.entrypoint === undefined && spec.workflowTemplateRef === undefined;
        case 'library':
            return spec.templates.length === 0;
        case 'reference':
        case 'defaults':
            return false;
    }
}

;// CONCATENATED MODULE: ./build/src/manifests/paths.js


function nodesAt(file, root, path) {
    return path
        .split('.')
        .reduce((found, step) => found.flatMap((node) => below(file, node, step)), [root]);
}
function below(file, node, step) {
    const keys = step.replace('[]', '').split('|');
    const text = (0,tree/* asScalar */.T7)(node)?.text;
    if (text !== undefined && !keys.some((key) => text.includes(key)))
        return [];
    const map = opened(file, node);
    const found = keys.flatMap((key) => (0,tree/* get */.Jt)(map, key) ?? []);
    return step.endsWith('[]') ? found.flatMap(tree/* itemsOf */.S3) : found;
}
function opened(file, node) {
    const scalar = (0,tree/* asScalar */.T7)(node);
    return scalar === undefined ? node : (0,yaml_documents/* parseEmbedded */.w)(file, scalar);
}

// EXTERNAL MODULE: ./build/src/manifests/prefilter.js
var prefilter = __webpack_require__(3324);
;// CONCATENATED MODULE: ./build/src/manifests/objects.js





const DEEPEST = 4;
function objectsIn(file, root) {
    return objectsBelow(file, root, 0);
}
function objectsBelow(file, node, depth) {
    const object = (0,tree/* asMap */.$H)(node);
    if (object === undefined || depth > DEEPEST)
        return [];
    const apiVersion = (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(object, 'apiVersion')) ?? '';
    const inner = (one) => objectsBelow(file, whole(file, one), depth + 1);
    return (0,kinds/* kindsOf */.tG)(apiVersion, (0,tree/* textOf */.b6)((0,tree/* get */.Jt)(object, 'kind')) ?? '').flatMap((row) => objectsOf(file, object, row, inner));
}
function objectsOf(file, object, row, inner) {
    switch (row.reads) {
        case 'workflow':
            return homes(file, object, row.inside).flatMap((home) => {
                const spec = (0,tree.at)(home, ...row.spec.split('.'));
                return withResources({ reads: 'workflow', kind: row.name, object: home, spec }, inner);
            });
        case 'wrapper':
            return wrapped(file, object, row).flatMap((found) => withResources(found, inner));
        case 'container':
            return nodesAt(file, object, row.holds).flatMap(inner);
        case 'image-cache':
            return [{ reads: row.reads, object }];
        case 'bystander':
            return [{ reads: row.reads, kind: row.kind, words: row.words, object }];
    }
}
function whole(file, node) {
    const text = (0,tree/* asScalar */.T7)(node)?.text;
    return text === undefined || (0,prefilter/* documentMayMatter */.A)(text) ? opened(file, node) : undefined;
}
function homes(file, object, inside) {
    if (inside === undefined)
        return [object];
    return inside
        .flatMap((path) => nodesAt(file, object, path))
        .flatMap((node) => (0,tree/* asMap */.$H)(opened(file, node)) ?? []);
}
function wrapped(file, object, row) {
    return nodesAt(file, object, row.spec).flatMap((node) => {
        const spec = opened(file, node);
        return spec === undefined ? [] : [{ reads: 'workflow', kind: row.of, object, spec }];
    });
}
function withResources(found, inner) {
    const templates = (0,tree/* itemsOf */.S3)((0,tree/* get */.Jt)(found.spec, 'templates'));
    const inline = templates.flatMap(stepsOf).flatMap((step) => (0,tree/* get */.Jt)(step, 'inline') ?? []);
    const manifests = [...templates, ...inline].flatMap((template) => (0,tree.at)(template, 'resource', 'manifest') ?? []);
    return [found, ...manifests.flatMap(inner)];
}

// EXTERNAL MODULE: ./build/src/manifests/suppressions.js
var suppressions = __webpack_require__(7151);
;// CONCATENATED MODULE: ./build/src/manifests/file-model.js







function readModel(file, complete) {
    const open = { ...file, complete };
    const { documents, problems, templates } = (0,yaml_documents/* parse */.q)(open, { mayMatter: prefilter/* documentMayMatter */.A });
    const found = documents.flatMap(({ root }) => objectsIn(open, root));
    const objects = readObjects(open, found);
    return {
        file,
        problems,
        templates,
        ...objects,
        suppressions: (0,suppressions/* readSuppressions */.H)(file, documents, objects.manifests),
    };
}
function readObjects(file, found) {
    const manifests = [];
    const imageCaches = [];
    const bystanders = [];
    for (const one of found) {
        switch (one.reads) {
            case 'workflow':
                manifests.push(readWorkflow(file, one));
                break;
            case 'image-cache':
                imageCaches.push(readImageCache(file, one.object));
                break;
            case 'bystander':
                bystanders.push(...readBystander(file, one));
        }
    }
    return { manifests, imageCaches, bystanders };
}
function faultsOf({ problems, manifests }) {
    return problems.length + manifests.filter(hasRepeats).length;
}
function hasRepeats({ spec }) {
    const { podMetadata, templateDefaults, templates } = spec;
    const places = [podMetadata, templateDefaults?.metadata, ...templates.map((one) => one.metadata)];
    return places.some((metadata) => metadata?.repeats === true);
}


/***/ })

};
;