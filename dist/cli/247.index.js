"use strict";
exports.id = 247;
exports.ids = [247];
exports.modules = {

/***/ 6247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ build_rules)
});

// EXTERNAL MODULE: ./build/src/alibaba/acr.js
var acr = __webpack_require__(655);
;// CONCATENATED MODULE: ./build/src/alibaba/annotations.js
const INSTANCE_ID_KEYS = [
    'k8s.aliyun.com/acr-instance-id',
    'k8s.aliyun.com/acr-instance-ids',
];
const SERVICE_ARNS_KEY = 'k8s.aliyun.com/acr-service-arns';
const USER_ARNS_KEY = 'k8s.aliyun.com/acr-user-arns';
const AUTO_CACHE_KEYS = [
    'k8s.aliyun.com/eci-image-cache',
    'k8s.aliyun.com/eci-auto-imc',
];
const PINNED_CACHE_KEYS = [
    'k8s.aliyun.com/eci-image-snapshot-id',
    'k8s.aliyun.com/eci-imc-id',
];
function isPlatformKey(key) {
    return key.startsWith('k8s.aliyun.com/');
}
const SWITCH_KEYS = [...AUTO_CACHE_KEYS, 'k8s.aliyun.com/imc-perfect-match'];
function instanceIdKey(platform) {
    return platform === 'eci' ? INSTANCE_ID_KEYS[1] : INSTANCE_ID_KEYS[0];
}
function instanceIdOf(annotations) {
    return INSTANCE_ID_KEYS.map((key) => annotations.get(key)).find(isSet);
}
function grantsAcrAccess(annotations, customDomain) {
    if (instanceIdOf(annotations) !== undefined)
        return true;
    const bothRoles = isSet(annotations.get(SERVICE_ARNS_KEY)) && isSet(annotations.get(USER_ARNS_KEY));
    return bothRoles && !customDomain;
}
function isSet(annotation) {
    return annotation !== undefined && annotation.value.text.trim() !== '';
}

;// CONCATENATED MODULE: ./build/src/alibaba/platform.js
const ACS_LABELS = [
    'alibabacloud.com/compute-class',
    'alibabacloud.com/compute-qos',
    'alibabacloud.com/gpu-model-series',
];
function backendOf(labels, platform) {
    if (labels.get('alibabacloud.com/acs') === 'true')
        return 'acs';
    if (ACS_LABELS.some((label) => labels.has(label)))
        return 'acs';
    if (labels.get('alibabacloud.com/eci') === 'true')
        return 'eci';
    return platform === 'acs' ? 'acs' : 'eci';
}

// EXTERNAL MODULE: ./build/src/argo/model.js
var model = __webpack_require__(7071);
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

// EXTERNAL MODULE: ./build/src/source/insertion.js
var insertion = __webpack_require__(7623);
;// CONCATENATED MODULE: ./build/src/lint/annotate.js

function annotate(place, pods, key, value) {
    const blanks = firstOfEach(pods.flatMap((pod) => pod.annotations.get(key)?.value ?? []));
    if (blanks.some(({ shared }) => shared))
        return { refused: `"${key}" stands behind an anchor` };
    const edits = blanks.map((scalar) => ({ path: scalar.path, edit: written(scalar, value) }));
    if (pods.every((pod) => pod.annotations.has(key))) {
        return { fix: { title: `Set ${key} to "${value}"`, safety: 'safe', edits } };
    }
    const { site } = place.metadata;
    if (!site.open)
        return { refused: site.reason };
    const fix = {
        title: `Add ${key}: "${value}" to ${describePlace(place)}`,
        safety: 'safe',
        edits: [{ path: site.path, edit: (0,insertion/* insertEntry */.A)(site, key, value) }, ...edits],
    };
    return { fix };
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
    return manifest.kind === 'CronWorkflow' ? 'spec.workflowSpec.podMetadata' : 'spec.podMetadata';
}

// EXTERNAL MODULE: ./build/src/lint/images.js
var lint_images = __webpack_require__(8286);
;// CONCATENATED MODULE: ./build/src/alibaba/instance-id.js
function parseInstanceId(text) {
    const match = /^(?:([a-z0-9-]{1,64}):)?(cri-[a-z0-9]{1,64})$/.exec(text.trim());
    return match?.[2] === undefined ? undefined : { region: match[1], id: match[2] };
}
function isPlaceholder(text) {
    return /\*{2,}|<[^>]*>|x{3,}|\{\{|\$\{/i.test(text);
}

;// CONCATENATED MODULE: ./build/src/alibaba/regions.js
const REGIONS = new Set(`cn-beijing cn-chengdu cn-fuzhou cn-guangzhou cn-hangzhou cn-heyuan cn-hongkong cn-huhehaote
  cn-nanjing cn-qingdao cn-shanghai cn-shenzhen cn-wuhan-lr cn-wulanchabu cn-zhangjiakou
  cn-zhengzhou-jva cn-zhongwei ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1
  ap-southeast-2 ap-southeast-3 ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-southeast-8
  eu-central-1 eu-west-1 eu-west-2 me-central-1 me-east-1 na-south-1 sa-east-1 us-east-1
  us-southeast-1 us-west-1 cn-beijing-finance-1 cn-hangzhou-finance cn-shanghai-finance-1
  cn-shenzhen-finance-1 cn-north-2-gov-1 cn-heyuan-acdr-1 cn-wulanchabu-gic-1`.split(/\s+/));
function isKnownRegion(region) {
    return REGIONS.has(region);
}

;// CONCATENATED MODULE: ./build/src/lint/instance-ids.js





function enterpriseImages(pod, context) {
    return (0,lint_images/* pulledImages */.L3)(pod).flatMap((image) => {
        const registry = context.registryOf(image.host);
        const needy = registry.kind === 'acr-enterprise' && registry.public !== true;
        return needy ? [{ ...image, registry }] : [];
    });
}
function instanceLookup(project, context) {
    const seen = new Map();
    for (const pod of project.pods) {
        const told = toldBy(pod, context);
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
        const found = seen.get((0,acr/* instanceKey */.p)(registry));
        return found === 'contradiction' ? undefined : found;
    };
}
function agree(a, b) {
    return a.id === b.id && a.region === b.region;
}
function hasUnknownRegion({ region }) {
    return region !== undefined && !isKnownRegion(region);
}
function toldBy(pod, context) {
    const annotation = instanceIdOf(pod.annotations);
    if (annotation === undefined || isPlaceholder(annotation.value.text))
        return undefined;
    const parsed = parseInstanceId(annotation.value.text);
    if (parsed === undefined || hasUnknownRegion(parsed))
        return undefined;
    const registries = enterpriseImages(pod, context).map(({ registry }) => registry);
    const [registry] = registries;
    if (registry === undefined || new Set(registries.map(acr/* instanceKey */.p)).size !== 1)
        return undefined;
    const { path, range } = annotation.value;
    const region = parsed.region ?? registry.region;
    return {
        key: (0,acr/* instanceKey */.p)(registry),
        instance: { id: parsed.id, region, seenAt: { path, range } },
    };
}

;// CONCATENATED MODULE: ./build/src/lint/rule.js
function defineRule(rule) {
    return rule;
}

// EXTERNAL MODULE: ./build/src/lint/wording.js
var wording = __webpack_require__(8150);
;// CONCATENATED MODULE: ./build/rules/acr-instance-id-missing/rule.js









/* harmony default export */ const rule = (defineRule({
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
        seen: (d) => `${missing(d)}; ${(0,wording/* quoted */.TL)(d.path)} names the instance for this registry`,
        unknown: (d) => `${missing(d)}; no file says yet which instance it is`,
        several: (d) => `${missing(d)}; one pod pulls from ${(0,wording/* listed */.KE)(d.hosts)}, and the annotation names only one`,
    },
    concerns: (pod, context) => enterpriseImages(pod, context).length > 0,
    *check(project, context) {
        const needy = project.pods.filter((pod) => needsInstanceId(pod, context));
        if (needy.length === 0)
            return;
        const lookup = instanceLookup(project, context);
        const instances = (pod) => [...byInstance(enterpriseImages(pod, context)).keys()].join();
        for (const placed of groupByPlace(needy, project.pods, instances)) {
            yield report(placed, lookup, context);
        }
    },
}));
function needsInstanceId(pod, context) {
    const { cluster, platform } = context.settings;
    if (pod.pullSecrets || cluster.credentialHelper)
        return false;
    if (INSTANCE_ID_KEYS.some((key) => cluster.annotations.includes(key)))
        return false;
    const images = enterpriseImages(pod, context);
    if (images.length === 0 || backendOf(pod.labels, platform) === 'acs')
        return false;
    return !grantsAcrAccess(pod.annotations, images.some(isCustomDomain));
}
function isCustomDomain({ registry }) {
    return registry.custom === true;
}
function byInstance(images) {
    const sorted = images.map(({ registry }) => [(0,acr/* instanceKey */.p)(registry), registry]);
    return new Map(sorted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
function report({ place, pods }, lookup, context) {
    const images = pods.flatMap((pod) => enterpriseImages(pod, context));
    const { settings } = context;
    const key = instanceIdKey(settings.platform);
    const custom = images.some(isCustomDomain);
    const data = { key, custom, images: (0,lint_images/* imageTexts */.mH)(images), templates: (0,lint_images/* templateNames */.VQ)(images) };
    const template = place.template ?? (data.templates.length === 1 ? data.templates[0] : undefined);
    const { kind, name } = place.manifest;
    const [first] = images;
    if (first === undefined)
        throw new Error('A pod without Enterprise images was reported');
    const common = {
        at: { path: first.path, range: first.range },
        manifest: { kind, name, ...(template === undefined ? {} : { template }) },
        severity: custom ? 'error' : 'warning',
        related: (0,lint_images/* relatedImages */.ab)(images),
    };
    const registries = [...byInstance(images).values()];
    if (registries.length > 1) {
        const hosts = registries.map(({ host }) => host);
        return { ...common, message: 'several', data: { ...data, hosts }, help: SEVERAL_HELP };
    }
    const instance = lookup(first.registry);
    if (instance === undefined) {
        return { ...common, message: 'unknown', data, help: configurationHelp(first.host) };
    }
    const outcome = annotate(place, pods, key, annotationValue(instance, settings));
    const repair = 'fix' in outcome ? { fix: outcome.fix } : { help: `No fix: ${outcome.refused}` };
    return instance.seenAt === undefined
        ? { ...common, ...repair, message: 'configured', data }
        : {
            ...common,
            ...repair,
            message: 'seen',
            data: { ...data, path: instance.seenAt.path },
        };
}
function missing({ key, images, templates, custom }) {
    const where = templates.length === 0 ? '' : ` in ${(0,wording/* described */.WY)(templates, 'template')}`;
    const cost = custom
        ? 'a custom domain of ACR Enterprise Edition, where the pull fails without it'
        : 'ACR Enterprise Edition, where a private image cannot be pulled without it or a Secret';
    return `Missing annotation "${key}" for ${(0,wording/* described */.WY)(images, 'image')}${where}, from ${cost}`;
}
function annotationValue({ id, region }, settings) {
    return region === undefined || region === settings.region ? id : `${region}:${id}`;
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

;// CONCATENATED MODULE: ./build/src/lint/seen-annotations.js
function seenAnnotations(pods, wanted) {
    const seen = new Map();
    for (const pod of pods) {
        for (const [key, annotation] of pod.annotations) {
            if (!wanted(key))
                continue;
            const { path, range } = annotation.value;
            const place = `${key} ${String(range.start)} ${path}`;
            const known = seen.get(place);
            if (known)
                known.pods.push(pod);
            else
                seen.set(place, { annotation, pods: [pod] });
        }
    }
    return [...seen.values()].map(({ annotation: { key, value, origin }, pods: own }) => ({
        key,
        value,
        pods: own,
        place: {
            at: { path: value.path, range: value.range },
            manifest: manifestOf(own, value, origin),
        },
    }));
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

;// CONCATENATED MODULE: ./build/rules/acr-role-incomplete/rule.js





const KEYS = [SERVICE_ARNS_KEY, USER_ARNS_KEY];
/* harmony default export */ const acr_role_incomplete_rule = (defineRule({
    meta: {
        id: 'acr-role-incomplete',
        summary: 'Pulls from another account name the roles of both accounts, as acs:ram::<account>:role/<name>.',
        rationale: 'A pod pulls from a registry of another account with two roles: acr-service-arns in the account ' +
            'of the pod, acr-user-arns in the account of the registry. The second without the first, or a ' +
            'value that is no role, gives no access, and the pull fails. The first alone is fine: it ' +
            'narrows what the pod may do in its own account.',
        severity: 'error',
        fix: 'none',
        switchOff: 'When cluster policies add the other role to the pods.',
        source: {
            title: 'Pull images from a Container Registry instance without using a Secret',
            url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
        },
    },
    messages: {
        alone: () => `Missing annotation "${SERVICE_ARNS_KEY}" beside "${USER_ARNS_KEY}": a pull from another account needs both roles`,
        malformed: (d) => `Expected "${d.key}" to be a role, acs:ram::<account>:role/<name>, found ${(0,wording/* quoted */.TL)(d.value)}`,
    },
    concerns: (pod) => hasAnnotation(pod, oneOf(KEYS)),
    *check({ pods }, { settings }) {
        for (const seen of seenAnnotations(pods, oneOf(KEYS))) {
            const { key, value, place } = seen;
            const text = value.text.trim();
            if (text === '' || isTemplated(value) || isPlaceholder(text))
                continue;
            if (!text.split(',').every(isRole)) {
                yield { ...place, message: 'malformed', data: { key, value: text } };
            }
            const injected = settings.cluster.annotations.includes(SERVICE_ARNS_KEY);
            if (key === USER_ARNS_KEY && !injected && isAlone(seen)) {
                yield { ...place, message: 'alone', data: undefined };
            }
        }
    },
}));
function isAlone({ pods }) {
    return pods.some(({ annotations }) => (annotations.get(SERVICE_ARNS_KEY)?.value.text ?? '') === '');
}
function isRole(text) {
    return /^acs:ram::\d+:role\/[\w.-]+$/.test(text.trim());
}

;// CONCATENATED MODULE: ./build/rules/annotation-not-a-string/rule.js




/* harmony default export */ const annotation_not_a_string_rule = (defineRule({
    meta: {
        id: 'annotation-not-a-string',
        summary: 'The value of an annotation is a string.',
        rationale: 'Kubernetes knows annotations as texts only. Without quotes YAML reads true, no or 20 as a ' +
            'boolean or a number, and the workflow is refused or loses the annotation on its way to the ' +
            'pod.',
        severity: 'error',
        fix: 'safe',
        switchOff: 'Where the manifests pass through a tool that turns the values into strings.',
        source: {
            title: 'Annotations',
            url: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
        },
    },
    messages: {
        notString: (d) => `Expected annotation "${d.key}" to be a string, found the ${d.type} ${d.text}`,
    },
    concerns: (pod) => hasAnnotation(pod, isPlatformKey),
    *check({ pods }) {
        for (const seen of seenAnnotations(pods, isPlatformKey)) {
            const { key, value, place } = seen;
            if (value.type === 'string' || value.type === 'null')
                continue;
            const data = { key, type: value.type, text: value.text };
            yield { ...place, message: 'notString', data, fix: quote(seen) };
        }
    },
}));
function quote({ key, value }) {
    const { path, range, text, shared } = value;
    if (shared || range.end - range.start !== text.length)
        return undefined;
    return {
        title: `Quote the value of ${key}`,
        safety: 'safe',
        edits: [{ path, edit: written(value, text) }],
    };
}

;// CONCATENATED MODULE: ./build/rules/annotation-not-true-or-false/rule.js





/* harmony default export */ const annotation_not_true_or_false_rule = (defineRule({
    meta: {
        id: 'annotation-not-true-or-false',
        summary: 'An annotation that is a switch is "true" or "false".',
        rationale: 'The pages of the platform show these annotations with "true" and "false" only. What the ' +
            'platform makes of "True", "yes" or "1" is not documented: the pod may start as if the ' +
            'annotation were not there.',
        severity: 'error',
        fix: 'safe',
        switchOff: 'Never: write "true" or "false".',
        source: {
            title: 'Use an ImageCache to accelerate pod creation',
            url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
        },
    },
    messages: {
        notSwitch: (d) => `Expected annotation "${d.key}" to be "true" or "false", found ${(0,wording/* quoted */.TL)(d.value)}`,
    },
    concerns: (pod) => hasAnnotation(pod, oneOf(SWITCH_KEYS)),
    *check({ pods }) {
        for (const seen of seenAnnotations(pods, oneOf(SWITCH_KEYS))) {
            const { key, value, place } = seen;
            const text = value.text.trim();
            if (value.type !== 'string' || text === '' || isTemplated(value))
                continue;
            if (value.text === 'true' || value.text === 'false')
                continue;
            yield {
                ...place,
                message: 'notSwitch',
                data: { key, value: text },
                fix: mend(seen),
            };
        }
    },
}));
function mend({ key, value }) {
    const meant = value.text.trim().toLowerCase();
    if (value.shared || (meant !== 'true' && meant !== 'false'))
        return undefined;
    return {
        title: `Write ${key} as "${meant}"`,
        safety: 'safe',
        edits: [{ path: value.path, edit: written(value, meant) }],
    };
}

;// CONCATENATED MODULE: ./build/rules/cache-annotations-contradict/rule.js



const [OLDER, NEWER] = AUTO_CACHE_KEYS;
/* harmony default export */ const cache_annotations_contradict_rule = (defineRule({
    meta: {
        id: 'cache-annotations-contradict',
        summary: 'The older and the newer annotation for automatic image caches say the same.',
        rationale: 'k8s.aliyun.com/eci-image-cache is the older name of k8s.aliyun.com/eci-auto-imc. Where a pod ' +
            'carries both, one with "true" and one with "false", no page says which of them counts: the ' +
            'pod may start from a cache or pull everything again.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When you have tried which of the two counts on your cluster, and rely on it.',
        source: {
            title: 'Use an ImageCache to accelerate pod creation',
            url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
        },
    },
    messages: {
        contradiction: (d) => `"${d.here}" contradicts "${d.other}" of the same pod${d.line}; which of them counts is not documented`,
    },
    concerns: ({ annotations }) => annotations.has(OLDER) && annotations.has(NEWER),
    *check({ pods }) {
        for (const { key, value, pods: own, place } of seenAnnotations(pods, oneOf([NEWER]))) {
            const other = own
                .flatMap((pod) => pod.annotations.get(OLDER) ?? [])
                .find((one) => {
                const sides = `${meaning(one.value)} ${meaning(value)}`;
                return sides === 'true false' || sides === 'false true';
            });
            if (other === undefined)
                continue;
            const { path, range } = other.value;
            const line = path === place.at.path ? '' : ` in "${path}"`;
            yield {
                ...place,
                related: [{ path, range, message: `"${other.key}" is "${other.value.text}"` }],
                message: 'contradiction',
                data: { here: `${key}: ${value.text}`, other: `${other.key}: ${other.value.text}`, line },
            };
        }
    },
}));
function meaning(value) {
    return isTemplated(value) ? 'unknown' : value.text.trim().toLowerCase();
}

;// CONCATENATED MODULE: ./build/src/alibaba/image-cache.js

function cacheState(annotations) {
    if (PINNED_CACHE_KEYS.some((key) => textOf(annotations, key) !== ''))
        return 'pinned';
    const values = AUTO_CACHE_KEYS.map((key) => textOf(annotations, key)).filter((text) => text !== '');
    if (values.some((text) => !isFalse(text)))
        return 'automatic';
    return values.length > 0 ? 'refused' : 'undeclared';
}
function refusals(annotations) {
    if (cacheState(annotations) !== 'refused')
        return [];
    return AUTO_CACHE_KEYS.flatMap((key) => annotations.get(key) ?? []);
}
function textOf(annotations, key) {
    return annotations.get(key)?.value.text.trim() ?? '';
}
function isFalse(text) {
    return text.toLowerCase() === 'false';
}

;// CONCATENATED MODULE: ./build/src/alibaba/pull-time.js
const MEGABYTE = 1_000_000;
const SLOW_RATE = (386 * MEGABYTE) / 50;
const FAST_RATE = (1340 * MEGABYTE) / 36;
function pullTime(bytes) {
    return { fast: bytes / FAST_RATE, slow: bytes / SLOW_RATE };
}

// EXTERNAL MODULE: ./build/src/config/size.js
var size = __webpack_require__(6612);
// EXTERNAL MODULE: ./build/src/image/reference.js
var image_reference = __webpack_require__(7641);
;// CONCATENATED MODULE: ./build/rules/image-cache-missing/rule.js











/* harmony default export */ const image_cache_missing_rule = (defineRule({
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
    concerns: (pod, context) => largeImages(pod, context).length > 0,
    *check(project, context) {
        const cached = cachedReferences(project);
        const large = new Map();
        for (const pod of project.pods) {
            const images = uncachedLargeImages(pod, cached, context);
            if (images.length > 0)
                large.set(pod, images);
        }
        const pods = [...large.keys()];
        const undeclared = pods.filter((pod) => refusedAt(pod) === '');
        const refused = pods.filter((pod) => refusedAt(pod) !== '');
        for (const group of [undeclared, refused]) {
            for (const placed of groupByPlace(group, project.pods, refusedAt))
                yield rule_report(placed, large);
        }
    },
}));
function cachedReferences(project) {
    const references = project.imageCaches.flatMap(({ images }) => images.map(image_reference/* parseImageRef */.Q));
    return new Set(references.flatMap((reference) => (reference ? [(0,image_reference/* formatImageRef */.kL)(reference)] : [])));
}
function uncachedLargeImages(pod, cached, context) {
    const { cluster, platform } = context.settings;
    const state = cacheState(pod.annotations);
    if (state === 'automatic' || state === 'pinned')
        return [];
    const injected = [...AUTO_CACHE_KEYS, ...PINNED_CACHE_KEYS].some((key) => cluster.annotations.includes(key));
    if (state === 'undeclared' && injected)
        return [];
    const found = largeImages(pod, context).filter(({ reference }) => state === 'refused' || !cached.has((0,image_reference/* formatImageRef */.kL)(reference)));
    if (found.length === 0)
        return [];
    return backendOf(pod.labels, platform) === 'acs' ? [] : found;
}
function largeImages(pod, { settings, sizeOf }) {
    return (0,lint_images/* pulledImages */.L3)(pod).flatMap((image) => {
        const { reference } = image;
        if (reference === undefined)
            return [];
        const size = sizeOf(reference);
        if (size.state === 'unknown' || size.bytes < settings.threshold)
            return [];
        return [{ ...image, reference, bytes: size.bytes, estimate: size.source === 'estimate' }];
    });
}
function refusedAt(pod) {
    return refusals(pod.annotations)
        .map(({ value }) => `${value.path} ${String(value.range.start)}`)
        .join();
}
function rule_report({ place, pods }, large) {
    const images = pods.flatMap((pod) => large.get(pod) ?? []);
    const [first] = images;
    const [pod] = pods;
    if (first === undefined || pod === undefined)
        throw new Error('A pod without images was reported');
    const templates = (0,lint_images/* templateNames */.VQ)(images);
    const template = place.template ?? (templates.length === 1 ? templates[0] : undefined);
    const { kind, name } = place.manifest;
    const common = {
        at: { path: first.path, range: first.range },
        manifest: { kind, name, ...(template === undefined ? {} : { template }) },
        related: (0,lint_images/* relatedImages */.ab)(images),
    };
    const data = {
        images: rule_firstOfEach(images),
        templates,
        perRun: podsPerRun(pods),
        parallelism: pod.parallelism,
    };
    const [refusal] = refusals(pod.annotations);
    if (refusal !== undefined) {
        const fix = switchOn(pod);
        return { ...common, message: 'refused', data: { ...data, key: refusal.key }, fix };
    }
    const outcome = annotate(place, pods, AUTO_CACHE_KEYS[0], 'true');
    const repair = 'fix' in outcome ? { fix: outcome.fix } : { help: `No fix: ${outcome.refused}` };
    return { ...common, ...repair, message: 'undeclared', data };
}
function switchOn(pod) {
    const values = refusals(pod.annotations).map(({ value }) => value);
    if (values.some(({ shared }) => shared))
        return undefined;
    return {
        title: 'Switch the image cache on',
        safety: 'unsafe',
        edits: values.map((value) => ({ path: value.path, edit: written(value, 'true') })),
    };
}
function rule_firstOfEach(images) {
    return [...new Map(images.map((image) => [image.text, image])).values()];
}
function podsPerRun(pods) {
    const sums = new Map();
    for (const { execution, perRun } of pods) {
        const before = sums.has(execution) ? sums.get(execution) : 0;
        sums.set(execution, before === undefined || perRun === undefined ? undefined : before + perRun);
    }
    const known = [...sums.values()].filter((sum) => sum !== undefined);
    return known.length > 0 ? Math.max(...known) : undefined;
}
function said({ images, templates, perRun, parallelism }) {
    const names = images.map(({ text, bytes, estimate }) => `${(0,wording/* quoted */.TL)(text)} (${estimate ? 'about ' : ''}${(0,size/* formatBytes */.z)(bytes)} compressed${estimate ? ', an estimate' : ''})`);
    const { fast, slow } = pullTime(Math.max(...images.map(({ bytes }) => bytes)));
    const where = templates.length === 0 ? '' : ` in ${(0,wording/* described */.WY)(templates, 'template')}`;
    const subject = names.length === 1 ? 'image' : `${String(names.length)} images`;
    const [it, largest] = names.length === 1 ? ['it', ''] : ['them', ', the largest'];
    return `${subject} ${names.slice(0, 6).join(', ')}${where}: ${puller(perRun, parallelism)} pulls ${it}${largest} for ${duration(fast)} to ${duration(slow)}`;
}
function puller(perRun, parallelism) {
    const who = perRun !== undefined && perRun > 1 ? `each of ${String(perRun)} pods a run` : 'every pod';
    const limited = parallelism !== undefined && perRun !== 1 && parallelism < (perRun ?? Infinity);
    return limited ? `${who}, ${String(parallelism)} at a time,` : who;
}
function duration(seconds) {
    if (seconds < 90)
        return `${String(Math.round(seconds))} s`;
    return `${String(Math.round(seconds / 60))} min`;
}

;// CONCATENATED MODULE: ./build/rules/instance-id-malformed/rule.js





/* harmony default export */ const instance_id_malformed_rule = (defineRule({
    meta: {
        id: 'instance-id-malformed',
        summary: 'The id of an ACR Enterprise instance is written cri-…, with its region and a colon before it where needed.',
        rationale: 'The annotation takes region:id, as cn-hangzhou:cri-f34lmbk2rxqx41u8, or the id alone where the ' +
            'pods run in the region of the instance. With another separator, another order, the name of ' +
            'the instance or its host, no instance is found, and private images cannot be pulled.',
        severity: 'error',
        fix: 'none',
        switchOff: 'Never, as long as images come from ACR Enterprise Edition.',
        source: {
            title: 'Use an image cache to accelerate workflow pod creation',
            url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
        },
    },
    messages: {
        malformed: (d) => `Expected "${d.key}" to be an instance id, cri-… or region:cri-…, found ${(0,wording/* quoted */.TL)(d.value)}`,
        meant: (d) => `Expected "${d.key}" to be "${d.meant}", found ${(0,wording/* quoted */.TL)(d.value)}`,
    },
    concerns: (pod) => hasAnnotation(pod, oneOf(INSTANCE_ID_KEYS)),
    *check({ pods }) {
        for (const { key, value, place } of seenAnnotations(pods, oneOf(INSTANCE_ID_KEYS))) {
            const text = value.text.trim();
            const unknown = text === '' || isTemplated(value) || isPlaceholder(text);
            if (unknown || listOf(text).every((one) => parseInstanceId(one) !== undefined))
                continue;
            const meant = intended(text);
            if (meant === undefined) {
                yield { ...place, message: 'malformed', data: { key, value: text } };
            }
            else
                yield { ...place, message: 'meant', data: { key, value: text, meant } };
        }
    },
}));
function listOf(text) {
    return text.split(',');
}
function intended(text) {
    const id = /(?<![a-z0-9])cri-[a-z0-9]+/i.exec(text)?.[0].toLowerCase();
    const region = /[a-z]{2}(?:-[a-z]+)+(?:-\d)?(?![a-z0-9])/i
        .exec(text.replace(/cri-[a-z0-9]+/i, ''))?.[0]
        .toLowerCase();
    const meant = id === undefined ? undefined : region === undefined ? id : `${region}:${id}`;
    return meant !== undefined && parseInstanceId(meant) !== undefined ? meant : undefined;
}

;// CONCATENATED MODULE: ./build/rules/pinned-cache-id-malformed/rule.js





/* harmony default export */ const pinned_cache_id_malformed_rule = (defineRule({
    meta: {
        id: 'pinned-cache-id-malformed',
        summary: 'A pod that is pinned to an image cache names it by its id, imc-….',
        rationale: 'The annotation takes the id of an image cache, which begins with imc-. The id of the snapshot ' +
            'behind it (s-…), its name, or anything else is no image cache, and a pod that is pinned to a ' +
            'cache that is not there does not start from it.',
        severity: 'error',
        fix: 'none',
        switchOff: 'Never, as long as pods are pinned to image caches.',
        source: {
            title: 'Use an image cache to accelerate workflow pod creation',
            url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
        },
    },
    messages: {
        malformed: (d) => `Expected "${d.key}" to be the id of an image cache, imc-…, found ${(0,wording/* quoted */.TL)(d.value)}`,
        snapshot: (d) => `Expected "${d.key}" to be the id of an image cache, imc-…, found the id of a snapshot, ${(0,wording/* quoted */.TL)(d.value)}`,
    },
    concerns: (pod) => hasAnnotation(pod, oneOf(PINNED_CACHE_KEYS)),
    *check({ pods }) {
        for (const { key, value, place } of seenAnnotations(pods, oneOf(PINNED_CACHE_KEYS))) {
            const text = value.text.trim();
            const unknown = text === '' || isTemplated(value) || isPlaceholder(text);
            if (unknown || /^imc-[a-z0-9]+$/.test(text))
                continue;
            const message = text.startsWith('s-') ? 'snapshot' : 'malformed';
            yield { ...place, message, data: { key, value: text } };
        }
    },
}));

// EXTERNAL MODULE: ./build/src/config/suggestion.js
var suggestion = __webpack_require__(8349);
// EXTERNAL MODULE: ./build/src/lint/suppression.js
var lint_suppression = __webpack_require__(3409);
;// CONCATENATED MODULE: ./build/rules/unused-suppression/rule.js




/* harmony default export */ const unused_suppression_rule = (defineRule({
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
        unused: (d) => `Suppression of ${(0,wording/* quoted */.TL)(d.rule)} has nothing to suppress`,
        unknown: (d) => `Suppression of unknown rule ${(0,wording/* quoted */.TL)(d.rule)}${d.hint}`,
        unreasoned: () => 'Suppression without a reason is not obeyed; write "-- why" behind it',
        empty: () => 'Suppression names no rule',
    },
    last: true,
    concerns: () => false,
    *check(project, { ruleIds, settings }) {
        for (const suppression of project.suppressions) {
            const { path, range, rules } = suppression;
            const common = { at: { path, range }, manifest: manifestAround(suppression, project) };
            if (rules.length === 0)
                yield { ...common, message: 'empty', data: undefined };
            else if (!(0,lint_suppression/* isObeyed */.PE)(suppression)) {
                yield { ...common, message: 'unreasoned', data: undefined };
                continue;
            }
            for (const rule of rules) {
                const needed = project.used.get(suppression)?.has(rule) ?? false;
                if (needed || settings.rules.get(rule) === 'off')
                    continue;
                if (ruleIds.includes(rule))
                    yield { ...common, message: 'unused', data: { rule } };
                else {
                    const hint = (0,suggestion/* didYouMean */.a)(rule, ruleIds);
                    yield { ...common, message: 'unknown', data: { rule, hint } };
                }
            }
        }
    },
}));
function manifestAround({ path, range }, { manifests }) {
    const own = manifests.filter((manifest) => manifest.path === path);
    const around = own.find((one) => one.range.start <= range.start && range.end <= one.range.end);
    const { kind = '', name = '' } = around ?? own[0] ?? {};
    return { kind, name };
}

;// CONCATENATED MODULE: ./build/rules/index.js









const rules = [rule, acr_role_incomplete_rule, annotation_not_a_string_rule, annotation_not_true_or_false_rule, cache_annotations_contradict_rule, image_cache_missing_rule, instance_id_malformed_rule, pinned_cache_id_malformed_rule, unused_suppression_rule];
/* harmony default export */ const build_rules = (rules);


/***/ }),

/***/ 655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ classifyHost),
/* harmony export */   p: () => (/* binding */ instanceKey)
/* harmony export */ });
const PUBLIC_INSTANCES = new Set([
    'acr-multiple-clusters.cn-hangzhou',
    'egs.cn-hangzhou',
    'anolis.cn-zhangjiakou',
    'higress.cn-hangzhou',
    'ack-agility.cn-shanghai',
]);
const NAME = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const REGION = '[a-z]{2}(?:-[a-z0-9]+)+';
const CRPI = new RegExp(`^crpi-[a-z0-9]+(-vpc)?\\.(${REGION})\\.personal\\.cr\\.aliyuncs\\.com$`);
const SYSTEM = new RegExp(`^registry-(${REGION}?)(-vpc)?\\.ack\\.aliyuncs\\.com$`);
const ENTERPRISE = new RegExp(`^(${NAME})-registry(-vpc)?(\\.distributed)?\\.(${REGION})\\.cr\\.aliyuncs\\.com$`);
const PERSONAL = new RegExp(`^registry(-vpc|-internal|-intl|-intl-vpc)?\\.(${REGION})\\.(?:cr\\.)?aliyuncs\\.com$`);
const LONGEST_HOST = 255;
function classifyHost(host, registries) {
    const lower = host.slice(0, LONGEST_HOST).toLowerCase();
    const known = byForm(lower);
    const configured = findSetting(lower, registries) ?? findInstance(known, registries);
    if (configured === undefined)
        return known;
    if (known.kind === 'other') {
        const region = configured.region === undefined ? {} : { region: configured.region };
        return { kind: 'acr-enterprise', host: lower, custom: true, configured, ...region };
    }
    return { ...known, configured };
}
function instanceKey({ configured, host, instanceName, region }) {
    if (configured?.instanceId !== undefined)
        return configured.instanceId;
    return instanceName === undefined ? host : `${instanceName}.${region ?? ''}`;
}
function byForm(host) {
    const name = host.replace(/:\d+$/, '');
    const crpi = CRPI.exec(name);
    if (crpi)
        return located('acr-personal-instance', host, crpi[2], crpi[1] ? 'vpc' : 'public');
    const system = SYSTEM.exec(name);
    if (system)
        return located('ack-system', host, system[1], system[2] ? 'vpc' : 'public');
    const enterprise = ENTERPRISE.exec(name);
    if (enterprise)
        return enterpriseRegistry(host, enterprise);
    const personal = PERSONAL.exec(name);
    if (personal)
        return located('acr-personal', host, personal[2], networkOf(personal[1]));
    if (name === 'registry.aliyuncs.com') {
        return located('acr-personal', host, 'cn-hangzhou', 'public');
    }
    return { kind: host === 'docker.io' ? 'docker-hub' : 'other', host };
}
function enterpriseRegistry(host, match) {
    const [, instanceName = '', vpc, distributed, region = ''] = match;
    const network = distributed ? 'p2p' : vpc ? 'vpc' : 'public';
    const found = { kind: 'acr-enterprise', host, network, instanceName, region };
    return PUBLIC_INSTANCES.has(`${instanceName}.${region}`) ? { ...found, public: true } : found;
}
function located(kind, host, region, network) {
    return { kind, host, network, ...(region === undefined ? {} : { region }) };
}
function networkOf(suffix) {
    if (suffix === '-internal')
        return 'internal';
    return suffix?.endsWith('-vpc') === true ? 'vpc' : 'public';
}
function findSetting(host, registries) {
    const exact = registries.find((one) => one.host.toLowerCase() === host);
    return exact ?? registries.find((one) => matchesHost(one.host.toLowerCase(), host));
}
function findInstance({ instanceName, region }, registries) {
    if (instanceName === undefined)
        return undefined;
    return registries.find(({ host }) => {
        const other = byForm(host.toLowerCase());
        return other.instanceName === instanceName && other.region === region;
    });
}
function matchesHost(pattern, host) {
    const pieces = pattern.split('*');
    const first = pieces[0] ?? '';
    const last = pieces.at(-1) ?? '';
    if (pieces.length === 1 || host.length < first.length + last.length)
        return false;
    if (!host.startsWith(first) || !host.endsWith(last))
        return false;
    let at = first.length;
    for (const piece of pieces.slice(1, -1)) {
        const found = host.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return at <= host.length - last.length;
}


/***/ }),

/***/ 7071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isLibrary)
/* harmony export */ });
function isLibrary(manifest) {
    return manifest.kind === 'WorkflowTemplate' || manifest.kind === 'ClusterWorkflowTemplate';
}


/***/ }),

/***/ 7641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ hostOfPartial),
/* harmony export */   Q: () => (/* binding */ parseImageRef),
/* harmony export */   kL: () => (/* binding */ formatImageRef)
/* harmony export */ });
const LONGEST = 1024;
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const HUB = 'docker.io';
const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
function parseImageRef(text) {
    if (text.length > LONGEST)
        return undefined;
    const at = text.indexOf('@');
    const digest = at === -1 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !DIGEST.test(digest))
        return undefined;
    const named = at === -1 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const tag = colon === -1 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !TAG.test(tag))
        return undefined;
    const name = splitName(colon === -1 ? named : named.slice(0, colon));
    if (name === undefined)
        return undefined;
    return {
        ...name,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
function splitName(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const hosted = slash !== -1 && looksLikeHost(first);
    if (hosted && !HOST.test(first))
        return undefined;
    const host = hosted ? first.toLowerCase() : HUB;
    const path = hosted ? name.slice(slash + 1) : name;
    if (path.length + host.length > 255 || !path.split('/').every((part) => COMPONENT.test(part))) {
        return undefined;
    }
    if (!HUB_ALIASES.has(host))
        return { host, repository: path };
    return { host: HUB, repository: path.includes('/') ? path : `library/${path}` };
}
function looksLikeHost(first) {
    return /[.:A-Z]/.test(first) || first === 'localhost';
}
function formatImageRef({ host, repository, tag, digest }) {
    const version = tag ?? (digest === undefined ? 'latest' : undefined);
    const suffix = version === undefined ? '' : `:${version}`;
    return `${host}/${repository}${suffix}${digest === undefined ? '' : `@${digest}`}`;
}
function hostOfPartial(text) {
    const slash = text.indexOf('/');
    const first = text.slice(0, Math.max(slash, 0));
    return first !== '' && looksLikeHost(first) && HOST.test(first) ? first.toLowerCase() : undefined;
}


/***/ }),

/***/ 8286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ pulledImages),
/* harmony export */   VQ: () => (/* binding */ templateNames),
/* harmony export */   ab: () => (/* binding */ relatedImages),
/* harmony export */   mH: () => (/* binding */ imageTexts)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7641);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8150);


function pulledImages(pod) {
    return pod.images.flatMap((use) => imagesOf(use, pod));
}
function imagesOf({ image, values }, pod) {
    const { path, range } = image;
    const whole = values.known.flatMap((text) => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageRef */ .Q)(text);
        return reference ? [{ text, host: reference.host, reference, pod, path, range }] : [];
    });
    const partial = values.partial.flatMap((text) => {
        const host = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOfPartial */ .Lw)(text);
        return host === undefined ? [] : [{ text, host, reference: undefined, pod, path, range }];
    });
    return [...whole, ...partial];
}
function relatedImages(images) {
    const seen = new Set(images.slice(0, 1).map(placeKey));
    return images.flatMap((image) => {
        if (seen.has(placeKey(image)))
            return [];
        seen.add(placeKey(image));
        const { path, range, text, pod } = image;
        const where = pod.templateName === '' ? '' : ` in template ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(pod.templateName)}`;
        return [{ path, range, message: `image ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}${where}` }];
    });
}
function placeKey({ path, range }) {
    return `${String(range.start)} ${path}`;
}
function templateNames(images) {
    const names = images.map(({ pod }) => pod.templateName).filter((name) => name !== '');
    return [...new Set(names)];
}
function imageTexts(images) {
    return [...new Set(images.map(({ text }) => text))];
}


/***/ }),

/***/ 3409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ readSuppressions),
/* harmony export */   Mc: () => (/* binding */ suppress),
/* harmony export */   PE: () => (/* binding */ isObeyed)
/* harmony export */ });
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6751);

const MARK = 'wfcache-lint-disable-';
const DIRECTIVE = /(?<=^|[ \t\uFEFF])# *wfcache-lint-disable-(line|next-line|file)\b([^\r\n]*)/gm;
function readSuppressions(file, documents, manifests) {
    const comments = file.text.includes(MARK) ? readComments(file, documents) : [];
    return [...comments, ...manifests.flatMap(readAnnotation)];
}
function readComments(file, documents) {
    const { path, text } = file;
    const index = new _source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .LineIndex */ .rr(text);
    const head = leadingComments(text);
    return [...text.matchAll(DIRECTIVE)].flatMap((match) => {
        const [whole, kind = '', rest = ''] = match;
        const range = { start: match.index, end: match.index + whole.trimEnd().length };
        if (range.start >= head && !isComment(range, documents))
            return [];
        const [names = '', ...reasons] = rest.split(' -- ');
        const reason = reasons.join(' -- ').trim();
        const line = index.position(range.start).line;
        const scope = scopeOf(kind, line, index, text);
        return [
            { path, range, scope, rules: namesOf(names), reason: reason || undefined, needsReason: true },
        ];
    });
}
function readAnnotation({ path, range, ignores }) {
    if (ignores === undefined)
        return [];
    const rules = namesOf(ignores.text);
    return [
        { path, range: ignores.range, scope: range, rules, reason: undefined, needsReason: false },
    ];
}
function namesOf(text) {
    return text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
function scopeOf(kind, line, index, text) {
    if (kind === 'file')
        return { start: 0, end: text.length };
    const wanted = kind === 'line' ? line : lineBehindComments(line + 1, index, text);
    return { start: index.startOf(wanted), end: index.startOf(wanted + 1) };
}
function lineBehindComments(line, index, text) {
    let next = line;
    while (index.startOf(next) < text.length && /^\s*#/.test(index.lineText(next)))
        next += 1;
    return next;
}
function leadingComments(text) {
    return /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0].length ?? 0;
}
function isComment({ start }, documents) {
    const own = documents.filter(({ range }) => range.start <= start && start < range.end);
    return own.length > 0 && !own.some(({ root }) => isInScalar(root, start));
}
function isInScalar(node, offset) {
    if (node.kind === 'scalar')
        return node.range.start <= offset && offset < node.range.end;
    if (node.kind === 'seq')
        return node.items.some((item) => isInScalar(item, offset));
    return node.entries.some(({ key, value }) => (key !== undefined && isInScalar(key, offset)) || isInScalar(value, offset));
}
function suppress(findings, suppressions) {
    const kept = [];
    const suppressed = [];
    const used = new Map();
    const valid = suppressions.filter(isObeyed);
    for (const finding of findings) {
        const matching = valid.filter((one) => covers(one, finding));
        for (const one of matching)
            used.set(one, (used.get(one) ?? new Set()).add(finding.ruleId));
        (matching.length > 0 ? suppressed : kept).push(finding);
    }
    return { kept, suppressed, used };
}
function isObeyed({ needsReason, reason }) {
    return !needsReason || reason !== undefined;
}
function covers({ path, scope, rules }, finding) {
    const { start } = finding.range;
    if (finding.path !== path || start < scope.start)
        return false;
    const inside = start < scope.end || (scope.start === scope.end && start === scope.start);
    return inside && rules.includes(finding.ruleId);
}


/***/ }),

/***/ 8150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   WY: () => (/* binding */ described)
/* harmony export */ });
const LONGEST_VALUE = 160;
function quoted(value) {
    return value.length > LONGEST_VALUE ? `"${value.slice(0, LONGEST_VALUE)}…"` : `"${value}"`;
}
function listed(values, most = 12) {
    const named = values.slice(0, most).map(quoted);
    const rest = values.length - named.length;
    const last = rest > 0 ? `${String(rest)} more` : (named.pop() ?? '');
    return named.length > 0 ? `${named.join(', ')} and ${last}` : last;
}
function described(values, noun) {
    return values.length === 1
        ? `${noun} ${listed(values)}`
        : `${String(values.length)} ${noun}s ${listed(values)}`;
}


/***/ }),

/***/ 7623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ insertEntry),
/* harmony export */   Z: () => (/* binding */ insertionSite)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9344);

function insertEntry(place, key, value) {
    const entry = `${place.quoted ? JSON.stringify(key) : key}: ${JSON.stringify(value)}`;
    return { range: place.range, text: place.before + entry + place.after };
}
function insertionSite(file, base, keys) {
    let map = base;
    let quoted = file.path.endsWith('.json');
    for (let depth = 0; depth < keys.length; depth += 1) {
        const key = keys[depth] ?? '';
        if (map.shared)
            return closed(SHARED);
        const entry = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .getEntry */ .XJ)(map, key);
        const missing = keys.slice(depth);
        if (entry === undefined)
            return openIn(file, map, missing, quoted);
        if (!map.entries.includes(entry))
            return closed(`${key} comes from a merge key (<<)`);
        const value = entry.value;
        quoted ||= entry.key?.style === 'double';
        if (value.kind === 'map')
            map = value;
        else if (isNull(value))
            return openNull(file, map, entry, missing.slice(1), quoted);
        else
            return closed(`${key} is not a map`);
    }
    return map.shared ? closed(SHARED) : openIn(file, map, [], quoted);
}
const SHARED = 'the place is shared through a YAML anchor or stands inside a string';
function closed(reason) {
    return { open: false, reason };
}
function isNull(node) {
    return node.kind === 'scalar' && node.type === 'null' && !node.shared;
}
function openIn(file, map, missing, inQuoted) {
    if (map.flow)
        return openFlow(file, map, missing, inQuoted);
    const first = map.entries[0];
    if (first?.key === undefined)
        return closed('the map has no plain first key');
    const column = keyColumn(file.text, first.key.range.start);
    if (column === undefined)
        return closed('the map is written with "?" keys');
    const indent = ' '.repeat(column);
    const step = ' '.repeat(indentStep(file.text, map, column));
    const anchor = lineToFollow(file.text, map, missing.length === 0);
    if (anchor !== undefined) {
        const eol = eolAt(file.text, anchor);
        const lead = eol + nestedKeys(missing, indent, step, eol);
        return site(file, { start: anchor, end: anchor }, lead, '');
    }
    const start = first.key.range.start;
    const eol = eolAt(file.text, start);
    const lead = nestedKeys(missing, indent, step, eol).slice(column);
    return site(file, { start, end: start }, lead, eol + indent);
}
function site(file, range, before, after) {
    return { open: true, path: file.path, range, before, after, quoted: false };
}
function nestedKeys(keys, indent, step, eol) {
    const lines = keys.map((key, depth) => `${indent}${step.repeat(depth)}${key}:${eol}`);
    return lines.join('') + indent + step.repeat(keys.length);
}
function openFlow(file, map, missing, inQuoted) {
    const first = map.entries[0];
    if (first === undefined && map.merges.length > 0)
        return closed('the map holds merge keys only');
    if (first !== undefined && first.key === undefined)
        return closed('the map has no plain first key');
    const start = first?.key?.range.start ?? map.range.start + 1;
    const quoted = first?.key ? first.key.style === 'double' : inQuoted;
    const opening = missing.map((key) => `${quoted ? JSON.stringify(key) : key}: {`).join('');
    const closing = '}'.repeat(missing.length);
    const separator = first === undefined ? '' : `,${flowGap(file.text, start)}`;
    return {
        open: true,
        path: file.path,
        range: { start, end: start },
        before: opening,
        after: closing + separator,
        quoted,
    };
}
function flowGap(text, start) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lead = text.slice(lineStart, start);
    return lineStart > 0 && /^[ \t]*$/.test(lead) ? eolAt(text, start) + lead : ' ';
}
function openNull(file, map, entry, missing, inQuoted) {
    const { text } = file;
    if (entry.key === undefined)
        return closed('the map has no plain key');
    const written = text.slice(entry.value.range.start, entry.value.range.end);
    if (map.flow)
        return openFlowNull(file, entry, written, missing, inQuoted);
    const column = keyColumn(text, entry.key.range.start);
    if (column === undefined)
        return closed('the map is written with "?" keys');
    const step = ' '.repeat(indentStep(text, map, column));
    const colon = text.indexOf(':', entry.key.range.end) + 1;
    const range = written === ''
        ? { start: lineEnd(text, colon), end: lineEnd(text, colon) }
        : { start: colon, end: entry.value.range.end };
    if (written === '' && !restIsBlank(text, colon))
        return closed('the value is not on its own');
    const eol = eolAt(text, colon);
    const lead = eol + nestedKeys(missing, ' '.repeat(column) + step, step, eol);
    return site(file, range, lead, '');
}
function openFlowNull(file, entry, written, missing, quoted) {
    if (written === '')
        return closed('the value is left out in a flow map');
    const opening = missing.map((key) => `{${quoted ? JSON.stringify(key) : key}: `).join('');
    return {
        open: true,
        path: file.path,
        range: entry.value.range,
        before: `${opening}{`,
        after: '}'.repeat(missing.length + 1),
        quoted,
    };
}
function keyColumn(text, start) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lead = text.slice(lineStart, start).replace(/^\uFEFF/, '');
    return /^[ -]*$/.test(lead) ? lead.length : undefined;
}
function indentStep(text, map, column) {
    for (const { value } of map.entries) {
        const child = value.kind === 'map' && !value.flow ? value.entries[0]?.key : undefined;
        const inner = child && keyColumn(text, child.range.start);
        if (inner !== undefined && inner > column)
            return inner - column;
    }
    return 2;
}
function lineToFollow(text, map, last) {
    const lines = map.entries.filter((entry) => isWholeLine(text, entry));
    const named = lines.find(({ key }) => key?.text === 'name' || key?.text === 'entrypoint');
    const chosen = last ? lines.at(-1) : (named ?? lines[0]);
    return chosen && lineEnd(text, chosen.value.range.end);
}
function isWholeLine(text, { key, value }) {
    if (key === undefined || value.kind !== 'scalar' || value.shared)
        return false;
    const { start, end } = value.range;
    if (start === end || text.slice(key.range.start, end).includes('\n'))
        return false;
    return restIsBlank(text, end);
}
function restIsBlank(text, offset) {
    return /^[ \t]*(?:$|[ \t]#)/.test(` ${text.slice(offset, lineEnd(text, offset))}`);
}
function lineEnd(text, offset) {
    const newline = text.indexOf('\n', offset);
    if (newline === -1)
        return text.length;
    return text[newline - 1] === '\r' && newline > offset ? newline - 1 : newline;
}
function eolAt(text, offset) {
    const next = text.indexOf('\n', offset);
    const newline = next === -1 ? text.lastIndexOf('\n', offset) : next;
    return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}


/***/ }),

/***/ 9344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ asMap),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   T7: () => (/* binding */ asScalar),
/* harmony export */   XJ: () => (/* binding */ getEntry),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
function get(node, key) {
    return getEntry(node, key)?.value;
}
function getEntry(node, key) {
    if (node?.kind !== 'map')
        return undefined;
    for (let index = node.entries.length - 1; index >= 0; index -= 1) {
        const entry = node.entries[index];
        if (entry?.key?.text === key)
            return entry;
    }
    for (const merged of node.merges) {
        const entry = getEntry(merged, key);
        if (entry !== undefined)
            return entry;
    }
    return undefined;
}
function at(node, ...keys) {
    return keys.reduce((found, key) => get(found, key), node);
}
function asMap(node) {
    return node?.kind === 'map' ? node : undefined;
}
function itemsOf(node) {
    return node?.kind === 'seq' ? node.items : [];
}
function asScalar(node) {
    return node?.kind === 'scalar' && node.type !== 'null' ? node : undefined;
}
function textOf(node) {
    return asScalar(node)?.text;
}
function entriesOf(node) {
    const found = new Map();
    if (node?.kind !== 'map')
        return found;
    for (const entry of node.entries)
        if (entry.key)
            found.set(entry.key.text, entry);
    for (const merged of node.merges) {
        for (const [key, entry] of entriesOf(merged))
            if (!found.has(key))
                found.set(key, entry);
    }
    return found;
}


/***/ })

};
;