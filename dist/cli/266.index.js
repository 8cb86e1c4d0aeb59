"use strict";
exports.id = 266;
exports.ids = [266];
exports.modules = {

/***/ 3266:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ build_rules)
});

// EXTERNAL MODULE: ./build/src/alibaba/annotations.js
var alibaba_annotations = __webpack_require__(2235);
// EXTERNAL MODULE: ./build/src/yaml/sites/insertion.js
var insertion = __webpack_require__(958);
// EXTERNAL MODULE: ./build/src/yaml/sites/removal.js
var removal = __webpack_require__(2887);
// EXTERNAL MODULE: ./build/src/text/edits.js
var edits = __webpack_require__(817);
;// CONCATENATED MODULE: ./build/src/rule-kit/rearrange.js



function removeAnnotations({ texts }, path, { place }, keys) {
    return place && without(texts.get(path) ?? '', path, place, indicesOf(place, keys), 'stay');
}
function removeItem({ texts }, path, place, index) {
    return without(texts.get(path) ?? '', path, place, [index], 'stay');
}
function without(text, path, place, indices, comments) {
    const edits = (0,removal/* removeEntries */.nw)(text, place, indices, comments);
    return edits?.map((edit) => ({ path, edit }));
}
function moveAnnotations({ texts }, path, { place, annotations }, keys, site) {
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
function renameKey({ texts }, path, one, key) {
    const old = (texts.get(path) ?? '').slice(one.keyRange.start, one.keyRange.end);
    const quote = /^["']/.exec(old)?.[0] ?? '';
    const edit = { range: one.keyRange, text: quote + key + quote };
    return [{ path, edit }];
}
function setField({ texts }, old, site, key, word) {
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
function replaceStart({ texts }, { path, range, shared }, old, text) {
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

// EXTERNAL MODULE: ./build/src/rule-kit/rule.js
var rule = __webpack_require__(2976);
;// CONCATENATED MODULE: ./build/src/facts/seen-annotations.js
function seenAnnotations({ pods, imageCaches }, wanted) {
    return [
        ...podAnnotations(pods, wanted),
        ...imageCaches.flatMap((imageCache) => cacheAnnotations(imageCache, wanted)),
    ];
}
function cacheAnnotations(imageCache, wanted) {
    const { metadata, name } = imageCache;
    return metadata.annotations
        .filter(({ key }) => wanted(key))
        .map((annotation) => ({
        ...annotation,
        metadata,
        pods: [],
        imageCache,
        place: {
            at: { path: annotation.value.path, range: annotation.value.range },
            manifest: { kind: 'ImageCache', name },
        },
    }));
}
function podAnnotations(pods, wanted) {
    const known = indexed.get(pods) ?? index(pods);
    indexed.set(pods, known);
    return known.filter(({ key }) => wanted(key));
}
const indexed = new WeakMap();
function index(pods) {
    const seen = new Map();
    for (const pod of pods) {
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

// EXTERNAL MODULE: ./build/src/text/wording.js
var wording = __webpack_require__(4856);
;// CONCATENATED MODULE: ./build/rules/acceleration-not-a-label/rule.js





const MODES = new Set(['on-demand', 'p2p']);
/* harmony default export */ const acceleration_not_a_label_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'acceleration-not-a-label',
        summary: 'Image acceleration is asked for by a label, on-demand or p2p.',
        rationale: 'The acceleration add-on of Container Registry looks for the label ' +
            'k8s.aliyun.com/image-accelerate-mode. As an annotation, or with another value, it is passed ' +
            'over, and the image is pulled whole.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'When a webhook of your own reads the annotation.',
        source: {
            title: 'Load resources of a container image on demand',
            url: 'https://alibabacloud.com/help/en/acr/user-guide/load-resources-of-a-container-image-on-demand',
        },
    },
    messages: {
        annotation: () => `Expected "${alibaba_annotations/* ACCELERATE_KEY */.Ef}" to be a label, found an annotation`,
        mode: (d) => `Expected label "${alibaba_annotations/* ACCELERATE_KEY */.Ef}" to be "on-demand" or "p2p", found ${(0,wording/* quoted */.TL)(d.value)}`,
    },
    concerns: {
        pod: (pod) => hasAnnotation(pod, oneOf([alibaba_annotations/* ACCELERATE_KEY */.Ef])) || pod.labels.has(alibaba_annotations/* ACCELERATE_KEY */.Ef),
    },
    *check(project) {
        for (const seen of podAnnotations(project.pods, oneOf([alibaba_annotations/* ACCELERATE_KEY */.Ef]))) {
            const at = { path: seen.place.at.path, range: seen.keyRange };
            const fix = toLabel(project, seen);
            yield { ...seen.place, at, message: 'annotation', data: undefined, fix };
        }
        const seen = new Set();
        for (const pod of project.pods) {
            const label = labelOf(pod);
            if (label === undefined || seen.has(label))
                continue;
            seen.add(label);
            const { path, range, text } = label.value;
            if (isTemplated(label.value) || MODES.has(text))
                continue;
            const { kind, name } = pod.owner.path === path ? pod.owner : pod.execution;
            yield {
                at: { path, range },
                manifest: { kind, name },
                message: 'mode',
                data: { value: text },
            };
        }
    },
}));
function labelOf({ template, owner, execution }) {
    const places = [
        template?.metadata,
        execution.spec.podMetadata,
        owner.spec.podMetadata,
    ];
    return places
        .flatMap((metadata) => metadata?.labels ?? [])
        .find(({ key }) => key === alibaba_annotations/* ACCELERATE_KEY */.Ef);
}
function toLabel(project, { key, value, metadata }) {
    if (metadata.labels.some((label) => label.key === key))
        return undefined;
    const edits = moveAnnotations(project, value.path, metadata, [key], metadata.labelSite);
    return edits && { title: `Make ${key} a label`, safety: 'safe', edits };
}

// EXTERNAL MODULE: ./build/rules/acr-instance-id-missing/rule.js
var acr_instance_id_missing_rule = __webpack_require__(2079);
// EXTERNAL MODULE: ./build/src/alibaba/instance-id.js
var instance_id = __webpack_require__(1458);
;// CONCATENATED MODULE: ./build/rules/acr-role-incomplete/rule.js





const KEYS = [alibaba_annotations/* SERVICE_ARNS_KEY */.lC, alibaba_annotations/* USER_ARNS_KEY */.h3];
/* harmony default export */ const acr_role_incomplete_rule = ((0,rule/* defineRule */.Km)({
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
        alone: () => `Missing annotation "${alibaba_annotations/* SERVICE_ARNS_KEY */.lC}" beside "${alibaba_annotations/* USER_ARNS_KEY */.h3}": a pull from another account needs both roles`,
        malformed: (d) => `Expected "${d.key}" to be a role, acs:ram::<account>:role/<name>, found ${(0,wording/* quoted */.TL)(d.value)}`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(KEYS)) },
    *check(project, context) {
        for (const seen of seenAnnotations(project, oneOf(KEYS))) {
            const { key, value, place } = seen;
            const text = value.text.trim();
            if (text === '' || isTemplated(value) || (0,instance_id/* isPlaceholder */.wK)(text))
                continue;
            if (!text.split(',').every(isRole)) {
                yield { ...place, message: 'malformed', data: { key, value: text } };
            }
            if (key === alibaba_annotations/* USER_ARNS_KEY */.h3 && isAlone(seen, context)) {
                yield { ...place, message: 'alone', data: undefined };
            }
        }
    },
}));
function isAlone({ pods }, { settingsAt }) {
    return pods.some(({ annotations, execution }) => {
        const { cluster } = settingsAt(execution.path);
        const given = (annotations.get(alibaba_annotations/* SERVICE_ARNS_KEY */.lC)?.value.text ?? '') !== '';
        return !given && !cluster.annotations.includes(alibaba_annotations/* SERVICE_ARNS_KEY */.lC);
    });
}
function isRole(text) {
    return /^acs:ram::\d+:role\/[\w.-]+$/.test(text.trim());
}

// EXTERNAL MODULE: ./build/src/alibaba/regions.js
var regions = __webpack_require__(1736);
;// CONCATENATED MODULE: ./build/rules/acs-cache-unavailable/rule.js




/* harmony default export */ const acs_cache_unavailable_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'acs-cache-unavailable',
        summary: 'Image caches of ACS are asked for where there are any: linux/amd64, in seven regions.',
        rationale: 'ACS has image caches for linux/amd64 only, in Beijing, Shanghai, Hangzhou, Ulanqab, Shenzhen, ' +
            'Hong Kong and Singapore. Anywhere else the annotation changes nothing and every pod pulls its ' +
            'images.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When the vendor has opened image caches for your region or architecture.',
        source: {
            title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
            url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
        },
    },
    messages: {
        region: (d) => `"${alibaba_annotations/* ACS_CACHE_KEY */.DQ}" has no effect in ${d.region}: ACS has no image caches there`,
        architecture: () => `"${alibaba_annotations/* ACS_CACHE_KEY */.DQ}" has no effect on arm64: image caches of ACS are for amd64 only`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf([alibaba_annotations/* ACS_CACHE_KEY */.DQ])) },
    *check({ pods }, { settingsAt }) {
        for (const { value, pods: own, place } of podAnnotations(pods, oneOf([alibaba_annotations/* ACS_CACHE_KEY */.DQ]))) {
            if (value.text.trim() !== 'true')
                continue;
            const regions = own.map(({ execution }) => settingsAt(execution.path).region);
            const [region] = regions;
            if (region !== undefined && regions.every((one) => one !== undefined && !isOpen(one))) {
                yield { ...place, message: 'region', data: { region } };
            }
            else if (own.every(({ nodeSelector }) => nodeSelector.get(ARCHITECTURE) === 'arm64')) {
                yield { ...place, message: 'architecture', data: undefined };
            }
        }
    },
}));
const ARCHITECTURE = 'kubernetes.io/arch';
function isOpen(region) {
    return regions/* ACS_CACHE_REGIONS */.HR.includes(region);
}

// EXTERNAL MODULE: ./build/src/facts/lost-annotations.js
var lost_annotations = __webpack_require__(1161);
;// CONCATENATED MODULE: ./build/rules/annotation-key-unknown/rule.js





const isMisspelt = (key) => (0,lost_annotations/* meantKey */.Jx)(key) !== undefined;
/* harmony default export */ const annotation_key_unknown_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: lost_annotations/* MISSPELT_RULE */.d0,
        summary: 'An annotation on images is spelt as the platform spells it.',
        rationale: 'The platform passes over an annotation it does not know, without an event and without an ' +
            'error. A letter too few in the key and the pull is refused, or nothing is cached.',
        severity: 'warning',
        fix: 'unsafe',
        allow: 'keys that are right, although they look like a known one',
        switchOff: 'When tools of your own use keys that look like those of the platform.',
        source: {
            title: 'ECI pod annotations',
            url: 'https://www.alibabacloud.com/help/en/ack/serverless-kubernetes/user-guide/eci-pod-annotation',
        },
    },
    messages: {
        unknown: (d) => `Unknown annotation ${(0,wording/* quoted */.TL)(d.key)}; did you mean "${d.meant}"?`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, isMisspelt) },
    *check(project, { settings }) {
        const allowed = settings.allowed.get(lost_annotations/* MISSPELT_RULE */.d0) ?? [];
        for (const seen of seenAnnotations(project, isMisspelt)) {
            const { key, keyRange, place } = seen;
            const meant = (0,lost_annotations/* meantKey */.Jx)(key);
            if (meant === undefined || allowed.includes(key))
                continue;
            yield {
                ...place,
                at: { path: place.at.path, range: keyRange },
                message: 'unknown',
                data: { key, meant },
                fix: rename(project, seen, meant),
            };
        }
    },
}));
function rename(project, seen, meant) {
    const { pods, metadata, value } = seen;
    const isThere = pods.some(({ annotations }) => annotations.has(meant)) ||
        metadata.annotations.some((one) => one.key === meant);
    if (value.shared || isThere)
        return undefined;
    return {
        title: `Rename it to ${meant}`,
        safety: 'unsafe',
        edits: renameKey(project, value.path, seen, meant),
    };
}

// EXTERNAL MODULE: ./build/src/manifests/model.js
var model = __webpack_require__(6762);
;// CONCATENATED MODULE: ./build/rules/annotation-never-reaches-pod/rule.js





/* harmony default export */ const annotation_never_reaches_pod_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: lost_annotations/* MISPLACED_RULE */.Qv,
        summary: 'An annotation for pods stands in podMetadata or in the metadata of a template.',
        rationale: 'Argo makes the annotations of a pod from spec.podMetadata and from the metadata of its ' +
            'template, and from nothing else. On the Workflow itself, in workflowMetadata, on a steps or ' +
            'dag template or beside a container the annotation is accepted and has no effect: the pull ' +
            'fails, or nothing is cached, although the manifest seems to say so.',
        severity: 'error',
        fix: 'safe',
        switchOff: 'When a controller of your own copies these annotations to the pods.',
        source: {
            title: 'Argo Workflows, workflow/controller/workflowpod.go (addMetadata)',
            url: 'https://github.com/argoproj/argo-workflows/blob/main/workflow/controller/workflowpod.go',
        },
    },
    messages: {
        misplaced: (d) => `${(0,wording/* sentence */.em)((0,wording/* described */.WY)(d.keys, 'annotation'))} in ${d.where} never ${d.keys.length === 1 ? 'reaches' : 'reach'} a pod: Argo copies only podMetadata and the metadata of the template that runs`,
    },
    concerns: { manifest: ({ misplaced }) => misplaced.flatMap(lost_annotations/* misplacedKeys */.XX).length > 0 },
    *check(project) {
        for (const manifest of project.manifests) {
            for (const misplaced of manifest.misplaced) {
                const pods = project.pods.filter((pod) => isMeant(pod, manifest, misplaced));
                const keys = (0,lost_annotations/* misplacedKeys */.XX)(misplaced).filter((key) => !allHave(pods, key));
                const first = misplaced.metadata.annotations.find(({ key }) => key === keys[0]);
                if (first === undefined)
                    continue;
                const { kind, name, path } = manifest;
                const { template, where } = misplaced;
                yield {
                    at: { path, range: first.keyRange },
                    manifest: { kind, name, ...(template === undefined ? {} : { template }) },
                    message: 'misplaced',
                    data: { keys, where },
                    ...repair(project, manifest, misplaced, keys),
                };
            }
        }
    },
}));
function isMeant(pod, manifest, { template, certain }) {
    const own = pod.owner === manifest || pod.execution === manifest;
    return own && (template === undefined || !certain || pod.templateName === template);
}
function allHave(pods, key) {
    return pods.length > 0 && pods.every(({ annotations }) => annotations.has(key));
}
function repair(project, manifest, { metadata, meant, certain }, keys) {
    if (meant === undefined)
        return { help: 'Write it into the metadata of the template that runs' };
    if ((0,model/* isLibrary */.e)(manifest) && meant.metadata === manifest.spec.podMetadata) {
        const byReference = project.pods.some(({ owner, reach }) => owner === manifest && reach === 'reference');
        if (byReference)
            return { help: 'Write it into the metadata of the templates that are used' };
    }
    if (meant.metadata.annotations.some(({ key }) => keys.includes(key))) {
        return { help: `No fix: ${meant.words} has an annotation of that name already` };
    }
    const { site } = meant.metadata;
    const edits = moveAnnotations(project, manifest.path, metadata, keys, site);
    if (edits === undefined)
        return { help: `Move it to ${meant.words}` };
    const title = `Move ${(0,wording/* described */.WY)(keys, 'annotation')} to ${meant.words}`;
    return { fix: { title, safety: certain ? 'safe' : 'unsafe', edits } };
}

// EXTERNAL MODULE: ./build/src/rule-kit/annotate.js
var annotate = __webpack_require__(8066);
;// CONCATENATED MODULE: ./build/rules/annotation-not-a-string/rule.js




/* harmony default export */ const annotation_not_a_string_rule = ((0,rule/* defineRule */.Km)({
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
    concerns: { pod: (pod) => hasAnnotation(pod, alibaba_annotations/* isPlatformKey */.fH) },
    *check(project) {
        for (const seen of seenAnnotations(project, alibaba_annotations/* isPlatformKey */.fH)) {
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
        edits: [{ path, edit: (0,annotate/* written */.M)(value, text) }],
    };
}

;// CONCATENATED MODULE: ./build/rules/annotation-not-true-or-false/rule.js





/* harmony default export */ const annotation_not_true_or_false_rule = ((0,rule/* defineRule */.Km)({
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
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(alibaba_annotations/* SWITCH_KEYS */.i$)) },
    *check(project) {
        for (const seen of seenAnnotations(project, oneOf(alibaba_annotations/* SWITCH_KEYS */.i$))) {
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
        edits: [{ path: value.path, edit: (0,annotate/* written */.M)(value, meant) }],
    };
}

// EXTERNAL MODULE: ./build/src/alibaba/platform.js
var platform = __webpack_require__(1622);
;// CONCATENATED MODULE: ./build/rules/annotation-of-other-platform/rule.js




const rule_KEYS = [...alibaba_annotations/* ECI_CACHE_KEYS */.Yk, alibaba_annotations/* ACS_CACHE_KEY */.DQ];
const NAMES = { eci: 'ECI', acs: 'ACS' };
/* harmony default export */ const annotation_of_other_platform_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'annotation-of-other-platform',
        summary: 'Annotations on image caches are those of the platform the pods run on.',
        rationale: 'ECI and ACS have different image caches with different annotations, and neither documents ' +
            'that it reads those of the other. The rule speaks only where labels, the node selector or ' +
            'the configuration say outright where the pods run, and where the right annotation is ' +
            'missing.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When you have seen your platform read these annotations.',
        source: {
            title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
            url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
        },
    },
    messages: {
        other: (d) => `"${d.key}" is an annotation of ${d.of}, but its pods run on ${d.on}`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(rule_KEYS)) },
    *check({ pods }, context) {
        for (const { key, value, place, pods: own } of podAnnotations(pods, oneOf(rule_KEYS))) {
            const of = key === alibaba_annotations/* ACS_CACHE_KEY */.DQ ? 'acs' : 'eci';
            const on = of === 'acs' ? 'eci' : 'acs';
            if (value.text.trim() === '' || !own.every((pod) => runsOn(pod, on, context)))
                continue;
            if (own.some((pod) => hasAnnotation(pod, oneOf(keysOf(on)))))
                continue;
            const help = on === 'acs'
                ? `Image caches of ACS are made in its console and asked for by "${alibaba_annotations/* ACS_CACHE_KEY */.DQ}"`
                : `On ECI write "${alibaba_annotations/* ECI_CACHE_KEYS */.Yk[0]}"`;
            yield {
                ...place,
                message: 'other',
                data: { key, of: NAMES[of], on: NAMES[on] },
                help,
            };
        }
    },
}));
function runsOn(pod, backend, { settingsAt }) {
    return (0,platform/* certainBackendOf */.M)(pod, settingsAt(pod.execution.path).platform) === backend;
}
function keysOf(backend) {
    return backend === 'acs' ? [alibaba_annotations/* ACS_CACHE_KEY */.DQ] : alibaba_annotations/* ECI_CACHE_KEYS */.Yk;
}

;// CONCATENATED MODULE: ./build/rules/annotation-on-wrong-object/rule.js



/* harmony default export */ const annotation_on_wrong_object_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'annotation-on-wrong-object',
        summary: 'Annotations on pulls and image caches stand on pods, not on what is around them.',
        rationale: 'The platform reads these annotations on the pod. On a Namespace, a Service or a ' +
            'ServiceAccount, or on a Deployment itself instead of its pod template, no page gives them a ' +
            'meaning. To set them for many pods there are podMetadata, workflowDefaults and eci-profile.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When an admission webhook copies these annotations to the pods.',
        source: {
            title: 'Pull images from a Container Registry instance without using a Secret',
            url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
        },
    },
    messages: {
        wrongObject: (d) => `${(0,wording/* sentence */.em)((0,wording/* described */.WY)(d.keys, 'annotation'))} on a ${d.kind} ${d.keys.length === 1 ? 'has' : 'have'} no effect on pods`,
    },
    concerns: {},
    *check({ bystanders }) {
        for (const { kind, name, path, metadata } of bystanders) {
            const found = metadata.annotations.filter(({ key }) => alibaba_annotations/* PULL_KEYS */.Jf.includes(key));
            const [first] = found;
            if (first === undefined)
                continue;
            yield {
                at: { path, range: first.keyRange },
                manifest: { kind, name },
                message: 'wrongObject',
                data: { kind, keys: found.map(({ key }) => key) },
                help: 'Write it into podMetadata of the workflows, or into the pod template',
            };
        }
    },
}));

// EXTERNAL MODULE: ./build/src/alibaba/acr.js
var acr = __webpack_require__(655);
// EXTERNAL MODULE: ./build/src/facts/instance-ids.js
var instance_ids = __webpack_require__(7584);
;// CONCATENATED MODULE: ./build/rules/annotation-placeholder/rule.js








const annotation_placeholder_rule_KEYS = [
    ...alibaba_annotations/* INSTANCE_ID_KEYS */.Di,
    ...alibaba_annotations/* PINNED_CACHE_KEYS */.RR,
    ...alibaba_annotations/* LOOSE_REGISTRY_KEYS */.A0,
    alibaba_annotations/* SERVICE_ARNS_KEY */.lC,
    alibaba_annotations/* USER_ARNS_KEY */.h3,
];
/* harmony default export */ const annotation_placeholder_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'annotation-placeholder',
        summary: 'An id or a role is a real one, not the mask of a documentation page.',
        rationale: 'The pages of the vendor mask ids: cri-****, <your-instance-id>, cri-xxxx. Copied into a ' +
            'manifest such a value names nothing, and private images cannot be pulled.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'Where a step before the deployment fills these values in.',
        source: {
            title: 'Use an image cache to accelerate workflow pod creation',
            url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
        },
    },
    messages: {
        placeholder: (d) => `Expected "${d.key}" to be a real value, found the placeholder ${(0,wording/* quoted */.TL)(d.value)}`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(annotation_placeholder_rule_KEYS)) },
    *check(project, context) {
        const lookup = (0,instance_ids/* instanceLookup */.IF)(project, context);
        for (const seen of seenAnnotations(project, oneOf(annotation_placeholder_rule_KEYS))) {
            const { key, value, place } = seen;
            if (isTemplated(value) || value.text.includes('${') || !(0,instance_id/* isMask */.$b)(value.text))
                continue;
            yield {
                ...place,
                message: 'placeholder',
                data: { key, value: value.text },
                fix: fill(seen, lookup, context),
            };
        }
    },
}));
function fill(seen, lookup, context) {
    const { key, value, pods } = seen;
    if (value.shared || !alibaba_annotations/* INSTANCE_ID_KEYS */.Di.some((one) => one === key))
        return undefined;
    const images = pods.flatMap((pod) => (0,instance_ids/* enterpriseImages */.eW)(pod, context));
    const [first] = images;
    const one = new Set(images.map(({ registry }) => (0,acr/* instanceKey */.pA)(registry))).size === 1;
    const instance = first && one ? lookup(first.registry) : undefined;
    if (instance === undefined)
        return undefined;
    const id = (0,instance_ids/* instanceValue */.tD)(instance, context.settingsAt(value.path));
    return {
        title: `Set ${key} to "${id}"`,
        safety: 'safe',
        edits: [{ path: value.path, edit: (0,annotate/* written */.M)(value, id) }],
    };
}

;// CONCATENATED MODULE: ./build/rules/annotation-precedence-changes/rule.js


/* harmony default export */ const annotation_precedence_changes_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'annotation-precedence-changes',
        summary: 'templateDefaults and podMetadata do not give one annotation different values.',
        rationale: 'Below Argo 3.7 the annotation of templateDefaults wins over that of podMetadata, from 3.7 on ' +
            'it is the other way round. Where both set one key to different values, an upgrade of Argo ' +
            'changes what the pods get, and nobody has touched the manifest.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When the version of Argo is fixed and the order is meant.',
        source: {
            title: 'argo-workflows #12987: podMetadata of the template’s owner',
            url: 'https://github.com/argoproj/argo-workflows/pull/12987',
        },
    },
    messages: {
        conflict: (d) => `"${d.key}" is "${d.here}" in templateDefaults and "${d.other}" in podMetadata: which of them a pod gets depends on the version of Argo`,
    },
    concerns: { manifest: (manifest) => defaultsOf(manifest).some(({ key }) => (0,alibaba_annotations/* isKnownKey */.Ao)(key)) },
    *check({ pods }) {
        const seen = new Set();
        for (const pod of pods) {
            for (const { annotation, other, manifest } of conflicts(pod)) {
                if (seen.has(annotation))
                    continue;
                seen.add(annotation);
                const { path, range, text } = annotation.value;
                yield {
                    at: { path, range },
                    manifest: { kind: manifest.kind, name: manifest.name },
                    related: [
                        { path: other.value.path, range: other.value.range, message: 'the other value' },
                    ],
                    message: 'conflict',
                    data: { key: annotation.key, here: text, other: other.value.text },
                    help: 'Keep one of them, or set the annotation on the templates',
                };
            }
        }
    },
}));
function conflicts({ execution, owner, reach, template }) {
    if (reach !== 'local' || template === undefined)
        return [];
    const manifests = execution === owner ? [execution] : [execution, owner];
    const wide = manifests.flatMap(({ spec }) => spec.podMetadata.annotations);
    return manifests.flatMap((manifest) => defaultsOf(manifest).flatMap((annotation) => {
        const { key, value } = annotation;
        const other = wide.find((one) => one.key === key);
        const own = template.metadata.annotations.some((one) => one.key === key);
        if (!(0,alibaba_annotations/* isKnownKey */.Ao)(key) || own || other === undefined)
            return [];
        return other.value.text === value.text ? [] : [{ annotation, other, manifest }];
    }));
}
function defaultsOf({ spec }) {
    return spec.templateDefaults?.metadata.annotations ?? [];
}

;// CONCATENATED MODULE: ./build/rules/annotation-written-by-platform/rule.js




const annotation_written_by_platform_rule_KEYS = [alibaba_annotations/* ACS_MATCHED_KEY */.BO];
/* harmony default export */ const annotation_written_by_platform_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'annotation-written-by-platform',
        summary: 'What the platform writes on pods is not in manifests.',
        rationale: 'ACS writes image.alibabacloud.com/matched-image-caches on a pod that found a cache, to tell ' +
            'which one. In a manifest, copied from a running pod, it asks for nothing and says something ' +
            'that may not be so.',
        severity: 'info',
        fix: 'safe',
        switchOff: 'Never: the annotation has no effect.',
        source: {
            title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
            url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
        },
    },
    messages: {
        written: (d) => `"${d.key}" is written by the platform and not read from a manifest`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(annotation_written_by_platform_rule_KEYS)) },
    *check(project) {
        for (const seen of podAnnotations(project.pods, oneOf(annotation_written_by_platform_rule_KEYS))) {
            const { key, place } = seen;
            yield { ...place, message: 'written', data: { key }, fix: remove(project, seen) };
        }
    },
}));
function remove(project, { key, value, metadata }) {
    const edits = removeAnnotations(project, value.path, metadata, [key]);
    return edits && { title: `Remove ${key}`, safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/cache-annotations-contradict/rule.js



const [OLDER, NEWER] = alibaba_annotations/* AUTO_CACHE_KEYS */.mi;
/* harmony default export */ const cache_annotations_contradict_rule = ((0,rule/* defineRule */.Km)({
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
    concerns: { pod: ({ annotations }) => annotations.has(OLDER) && annotations.has(NEWER) },
    *check(project) {
        for (const { key, value, pods: own, place } of seenAnnotations(project, oneOf([NEWER]))) {
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

;// CONCATENATED MODULE: ./build/rules/cache-pinned-and-automatic/rule.js




/* harmony default export */ const cache_pinned_and_automatic_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'cache-pinned-and-automatic',
        summary: 'A pod is pinned to one image cache, or leaves the choice to the platform.',
        rationale: 'A cache named by its id beats automatic matching, always. With both annotations on a pod the ' +
            'automatic one is never looked at, and who reads the manifest expects a fallback that does ' +
            'not exist: once the pinned cache is gone, pods do not start from another one.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'When the automatic annotation is kept for the day the pin is taken away.',
        source: {
            title: 'Use an ImageCache to accelerate pod creation',
            url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
        },
    },
    messages: {
        unused: (d) => `"${d.key}" has no effect: "${d.pinned}" pins all its pods to one cache`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(alibaba_annotations/* PINNED_CACHE_KEYS */.RR)) },
    *check(project) {
        for (const seen of podAnnotations(project.pods, oneOf(alibaba_annotations/* AUTO_CACHE_KEYS */.mi))) {
            const { key, value, pods, place } = seen;
            const isOn = isTemplated(value) || value.text.trim().toLowerCase() === 'true';
            const [pinned] = pods.flatMap(pinOf);
            if (!isOn || pinned === undefined || !pods.every((pod) => pinOf(pod).length > 0))
                continue;
            yield {
                ...place,
                message: 'unused',
                data: { key, pinned },
                fix: rule_remove(project, seen),
            };
        }
    },
}));
function pinOf({ annotations }) {
    return alibaba_annotations/* PINNED_CACHE_KEYS */.RR.filter((key) => (annotations.get(key)?.value.text.trim() ?? '') !== '');
}
function rule_remove(project, { key, value, metadata }) {
    const edits = removeAnnotations(project, value.path, metadata, [key]);
    return edits && { title: `Remove ${key}`, safety: 'safe', edits };
}

// EXTERNAL MODULE: ./build/src/images/reference.js
var images_reference = __webpack_require__(1304);
// EXTERNAL MODULE: ./build/src/facts/images.js
var facts_images = __webpack_require__(130);
;// CONCATENATED MODULE: ./build/rules/http-registry-mismatch/rule.js






/* harmony default export */ const http_registry_mismatch_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'http-registry-mismatch',
        summary: 'Registries without TLS are listed the way the images name them, port included.',
        rationale: 'plain-http-registry and insecure-registry are compared with the host of the image as it is ' +
            'written. Without the port, with http:// in front or with a path behind, an entry matches ' +
            'nothing, and the pull ends in ErrImagePull. Registries of ACR speak HTTPS and need no entry.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When the entries are for images that no file shows.',
        source: {
            title: 'Pull an image from a self-managed image repository',
            url: 'https://help.aliyun.com/en/ack/serverless-kubernetes/user-guide/use-self-managed-image-repositories',
        },
    },
    messages: {
        port: (d) => `Entry ${(0,wording/* quoted */.TL)(d.entry)} does not match the images, which name "${d.host}"`,
        form: (d) => `Expected host or host:port, found ${(0,wording/* quoted */.TL)(d.entry)}`,
        acr: (d) => `Entry ${(0,wording/* quoted */.TL)(d.entry)} is a registry of ACR, which speaks HTTPS`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(alibaba_annotations/* LOOSE_REGISTRY_KEYS */.A0)) },
    *check(project, context) {
        for (const seen of seenAnnotations(project, oneOf(alibaba_annotations/* LOOSE_REGISTRY_KEYS */.A0))) {
            if (isTemplated(seen.value))
                continue;
            const hosts = hostsOf(seen);
            for (const written of seen.value.text.split(',')) {
                const entry = written.trim();
                const common = seen.place;
                if (entry === '')
                    continue;
                if (entry.includes('/'))
                    yield { ...common, message: 'form', data: { entry } };
                else if (isAcr(entry, context))
                    yield { ...common, message: 'acr', data: { entry } };
                else {
                    const host = hosts.find((one) => nameOf(one) === nameOf(entry.toLowerCase()));
                    if (host === undefined || hosts.includes(entry.toLowerCase()))
                        continue;
                    yield { ...common, message: 'port', data: { entry, host } };
                }
            }
        }
    },
}));
function hostsOf({ pods, imageCache }) {
    const cached = (imageCache?.images ?? []).flatMap(({ text }) => (0,images_reference/* parseImageRef */.Q)(text)?.host ?? []);
    return [...pods.flatMap((pod) => (0,facts_images/* pulledImages */.L3)(pod).map(({ host }) => host)), ...cached];
}
function nameOf(host) {
    return host.replace(/:\d+$/, '');
}
function isAcr(host, { registryOf }) {
    const { kind, custom } = registryOf(host.toLowerCase());
    return kind.startsWith('acr-') && custom !== true;
}

// EXTERNAL MODULE: ./build/rules/image-cache-missing/rule.js
var image_cache_missing_rule = __webpack_require__(749);
// EXTERNAL MODULE: ./build/rules/image-too-large-for-disk/rule.js
var image_too_large_for_disk_rule = __webpack_require__(6244);
;// CONCATENATED MODULE: ./build/rules/imagecache-duplicate-image/rule.js




/* harmony default export */ const imagecache_duplicate_image_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'imagecache-duplicate-image',
        summary: 'An ImageCache lists each image once.',
        rationale: 'The images of a cache are pulled one by one, and at most twenty fit. One that is listed twice ' +
            'takes the place of another, and the next person to change its tag changes one of the two.',
        severity: 'error',
        fix: 'safe',
        switchOff: 'Never: the second entry has no use.',
        source: {
            title: 'Overview of image caches',
            url: 'https://www.alibabacloud.com/help/en/eci/user-guide/manage-an-image-cache',
        },
    },
    messages: {
        twice: (d) => `Image ${(0,wording/* quoted */.TL)(d.image)} is in this cache already`,
    },
    concerns: {},
    *check(project) {
        for (const cache of project.imageCaches) {
            const seen = new Map();
            for (const [index, image] of cache.images.entries()) {
                const reference = (0,images_reference/* parseImageRef */.Q)(image.text);
                const key = reference ? (0,images_reference/* formatImageRef */.kL)(reference) : image.text;
                const first = seen.get(key);
                if (first === undefined) {
                    seen.set(key, image);
                    continue;
                }
                yield {
                    at: { path: image.path, range: image.range },
                    manifest: { kind: 'ImageCache', name: cache.name },
                    related: [{ path: first.path, range: first.range, message: 'the first one' }],
                    message: 'twice',
                    data: { image: image.text },
                    fix: imagecache_duplicate_image_rule_remove(project, cache, index),
                };
            }
        }
    },
}));
function imagecache_duplicate_image_rule_remove(project, cache, index) {
    const { imagesPlace, images, path } = cache;
    if (imagesPlace?.entries.length !== images.length)
        return undefined;
    const edits = removeItem(project, path, imagesPlace, index);
    return edits && { title: 'Remove it', safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/imagecache-floating-tag/rule.js



/* harmony default export */ const imagecache_floating_tag_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'imagecache-floating-tag',
        summary: 'The images of an ImageCache have a tag that stays, or a digest.',
        rationale: 'A cache holds the image that the tag meant when the cache was made, and pods match it by the ' +
            'name and the tag. When latest moves on, pods go on starting from the old image, and nobody ' +
            'sees why a new version does not arrive.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When the caches are made anew with every push.',
        source: {
            title: 'Use an ImageCache to accelerate pod creation',
            url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
        },
    },
    messages: {
        floating: (d) => `Image ${(0,wording/* quoted */.TL)(d.image)} has no tag that stays: pods keep starting from what it was when the cache was made`,
    },
    concerns: {},
    *check({ imageCaches }) {
        for (const { images, name } of imageCaches) {
            for (const { path, range, text } of images) {
                const reference = (0,images_reference/* parseImageRef */.Q)(text);
                if (reference === undefined || !(0,images_reference/* isFloating */.vY)(reference))
                    continue;
                yield {
                    at: { path, range },
                    manifest: { kind: 'ImageCache', name },
                    message: 'floating',
                    data: { image: text },
                    help: 'Pin a version or a digest, here and in the workflows',
                };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/imagecache-image-unused/rule.js





const ID = 'imagecache-image-unused';
/* harmony default export */ const imagecache_image_unused_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: ID,
        summary: 'The images of an ImageCache are those that workflows pull, to the letter.',
        rationale: 'A pod starts from a cache only if the cache holds the reference the pod names: the same host, ' +
            'the same repository, the same tag. A cache of last month’s tag, or of the VPC host where the ' +
            'workflows use the public one, is paid for and serves nobody.',
        severity: 'info',
        fix: 'none',
        allow: 'images that are cached for pods no file of the repository shows',
        switchOff: 'When the caches serve other pods than those of the workflows here.',
        source: {
            title: 'Use an ImageCache to accelerate pod creation',
            url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
        },
    },
    messages: {
        unused: (d) => `No workflow here pulls image ${(0,wording/* quoted */.TL)(d.image)}`,
        otherTag: (d) => `No workflow here pulls image ${(0,wording/* quoted */.TL)(d.image)}; they pull ${(0,wording/* quoted */.TL)(d.used)}, another tag`,
        otherHost: (d) => `No workflow here pulls image ${(0,wording/* quoted */.TL)(d.image)}; they pull ${(0,wording/* quoted */.TL)(d.used)}, the same image by another host`,
    },
    concerns: {},
    *check(project, context) {
        if (project.imageCaches.length === 0)
            return;
        const pulled = pulledTexts(project);
        const templated = [...pulled].filter((text) => text.includes('{{'));
        const used = [...pulled].flatMap((text) => (0,images_reference/* parseImageRef */.Q)(text) ?? []);
        const references = new Set(used.map(images_reference/* formatImageRef */.kL));
        const allowed = context.settings.allowed.get(ID) ?? [];
        if (pulled.size === 0)
            return;
        for (const { images, name } of project.imageCaches) {
            for (const { path, range, text } of firstOfEach(images)) {
                const reference = (0,images_reference/* parseImageRef */.Q)(text);
                if (reference === undefined || allowed.includes(text))
                    continue;
                if (/(?:^|\/)argoexec$/.test(reference.repository))
                    continue;
                const canonical = (0,images_reference/* formatImageRef */.kL)(reference);
                if (references.has(canonical) || templated.some((one) => (0,facts_images/* canBecome */._o)(one, text)))
                    continue;
                const common = { at: { path, range }, manifest: { kind: 'ImageCache', name } };
                const near = used.find((one) => isNear(one, reference, context));
                if (near === undefined) {
                    yield { ...common, message: 'unused', data: { image: text } };
                }
                else {
                    const message = near.host === reference.host ? 'otherTag' : 'otherHost';
                    const data = { image: text, used: (0,images_reference/* formatImageRef */.kL)(near) };
                    yield { ...common, message, data };
                }
            }
        }
    },
}));
function firstOfEach(images) {
    return images.filter(({ text }, at) => images.findIndex((one) => one.text === text) === at);
}
function pulledTexts({ pods, elsewhere }) {
    const here = pods.flatMap(({ images }) => images.flatMap(({ values, image }) => {
        const known = [...values.known, ...values.partial];
        return values.complete || known.some((text) => text.includes('{{'))
            ? known
            : [...known, image.text];
    }));
    return new Set([...here, ...elsewhere]);
}
function isNear(a, b, { registryOf }) {
    if (a.repository !== b.repository)
        return false;
    if (a.host === b.host)
        return true;
    const [one, other] = [registryOf(a.host), registryOf(b.host)];
    if (one.kind !== other.kind || one.region !== other.region)
        return false;
    if (one.kind === 'acr-personal')
        return true;
    return one.kind === 'acr-enterprise' && (0,acr/* instanceKey */.pA)(one) === (0,acr/* instanceKey */.pA)(other);
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

// EXTERNAL MODULE: ./build/src/alibaba/image-cache.js
var image_cache = __webpack_require__(5623);
// EXTERNAL MODULE: ./build/src/text/suggestion.js
var suggestion = __webpack_require__(2102);
;// CONCATENATED MODULE: ./build/rules/imagecache-invalid/rule.js





const FIELDS = ['images', 'imagePullSecrets', 'imageCacheSize', 'retentionDays'];
/* harmony default export */ const imagecache_invalid_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'imagecache-invalid',
        summary: 'An ImageCache is one that ECI can make: images, a size in GiB, Secrets with namespace.',
        rationale: 'The CRD of ECI checks little: kubectl accepts an ImageCache with a size of "20Gi", with the ' +
            'Secrets of a pod, or with its images indented out of the spec. It is refused or fails ' +
            'minutes later, in its events, and every pod pulls its images meanwhile.',
        severity: 'error',
        fix: 'safe',
        switchOff: 'When another tool completes the manifests before they are applied.',
        source: {
            title: 'Kubernetes ImageCache API',
            url: 'https://www.alibabacloud.com/help/id/eci/user-guide/kubernetes-imagecache-api',
        },
    },
    messages: {
        noImages: () => 'Missing images: an ImageCache lists at least one',
        emptySection: (d) => `${(0,wording/* quoted */.TL)(d.section)} holds nothing; what belongs below it is probably indented too little`,
        tooMany: (d) => `Expected at most ${String(image_cache/* MOST_IMAGES */.d2)} images in one cache, found ${String(d.count)}`,
        size: (d) => `Expected imageCacheSize to be whole GiB from ${String(image_cache/* SIZE_LIMITS */.bd.least)} to ${String(image_cache/* SIZE_LIMITS */.bd.most)}, found ${d.value}`,
        retention: (d) => `Expected retentionDays to be whole days from ${String(image_cache/* RETENTION */.xA.least)} to ${String(image_cache/* RETENTION */.xA.most)}, found ${d.value}`,
        secret: (d) => `Expected a Secret as "namespace:name", found ${d.value}`,
        unknownField: (d) => `Unknown field ${(0,wording/* quoted */.TL)(d.field)}${d.hint}`,
        wrong: (d) => `Expected ${d.field} to be ${d.expected}`,
    },
    concerns: {},
    *check(project) {
        for (const cache of project.imageCaches) {
            const patched = isPatch(cache, project);
            for (const fault of checkImageCache(cache)) {
                if (rule_isTemplated(cache, fault.pointer) || (patched && fault.keyword === 'required'))
                    continue;
                if (isStray(cache, fault))
                    continue;
                yield { ...place(cache, fault), ...judge(project, cache, fault) };
            }
        }
    },
}));
function isPatch({ name, images, path, object }, project) {
    const spec = object.spec;
    const isMap = typeof spec === 'object' && spec !== null && !('images' in spec);
    return (isMap &&
        images.length === 0 &&
        project.imageCaches.some((other) => other.name === name && other.path !== path && other.images.length > 0));
}
function isStray({ object }, { pointer, keyword }) {
    const { metadata, spec } = object;
    return (keyword === 'additionalProperties' && pointer === '' && (metadata === null || spec === null));
}
function rule_isTemplated({ scalars }, pointer) {
    return /\{\{|\$\{|\$\(/.test(scalars.get(pointer)?.text ?? '');
}
function place(cache, { pointer, keyword, detail }) {
    const key = keyword === 'additionalProperties' ? `${pointer}/${detail}#` : pointer;
    const value = keyword === 'required' ? cache.range : (cache.ranges.get(key) ?? cache.range);
    const isBlank = value.start === value.end;
    const range = isBlank ? (cache.ranges.get(`${key}#`) ?? cache.range) : value;
    return {
        at: { path: cache.path, range },
        manifest: { kind: 'ImageCache', name: cache.name },
    };
}
function judge(project, cache, fault) {
    const { pointer, keyword, detail } = fault;
    const [, section = '', field = ''] = pointer.split('/');
    const value = cache.scalars.get(pointer);
    const found = value === undefined ? 'something else' : (0,wording/* quoted */.TL)(value.text);
    const pod = 'a map, which is how the spec of a pod has it';
    if (keyword === 'additionalProperties') {
        const hint = (0,suggestion/* didYouMean */.a)(detail, section === 'spec' ? FIELDS : ['metadata', 'spec']);
        const data = { field: detail, hint };
        const severity = section === 'spec' ? 'warning' : 'error';
        return { message: 'unknownField', data, severity };
    }
    if (keyword === 'required' && detail !== 'images') {
        return { message: 'emptySection', data: { section: detail } };
    }
    if (field === '' && value?.type === 'null') {
        return { message: 'emptySection', data: { section } };
    }
    if (field === 'images' && keyword === 'maxItems') {
        return { message: 'tooMany', data: { count: cache.images.length } };
    }
    if (keyword === 'required' || (field === 'images' && pointer === '/spec/images')) {
        return { message: 'noImages', data: undefined };
    }
    if (field === 'imageCacheSize') {
        return { message: 'size', data: { value: found }, fix: wholeGib(cache) };
    }
    if (field === 'retentionDays') {
        return { message: 'retention', data: { value: found }, severity: 'warning' };
    }
    if (field === 'imagePullSecrets') {
        const fix = withNamespace(project, cache, pointer);
        return { message: 'secret', data: { value: value ? found : pod }, fix };
    }
    const expected = EXPECTED[field === '' ? section : field] ?? 'something else';
    const name = pointer.slice(1).replaceAll('/', '.');
    return { message: 'wrong', data: { field: name, expected } };
}
const EXPECTED = {
    apiVersion: '"eci.alibabacloud.com/v1", the only version there is',
    name: 'a name of small letters, digits, "-" and "."',
    images: 'a list of image references',
    metadata: 'a map',
    spec: 'a map',
};
function wholeGib({ size }) {
    const number = /^(\d{1,5})(?:Gi|GiB)?$/.exec(size?.text ?? '')?.[1];
    if (size === undefined || number === undefined || size.type === 'number')
        return undefined;
    const gib = Number(number);
    if (gib < image_cache/* SIZE_LIMITS */.bd.least || gib > image_cache/* SIZE_LIMITS */.bd.most || size.shared)
        return undefined;
    const edits = [{ path: size.path, edit: { range: size.range, text: String(gib) } }];
    return { title: `Set imageCacheSize to ${String(gib)}`, safety: 'safe', edits };
}
function withNamespace({ pods }, { scalars }, pointer) {
    const secret = scalars.get(pointer);
    if (secret === undefined || secret.shared || secret.text.includes(':'))
        return undefined;
    const namespaces = new Set(pods.filter(uses(secret.text)).map(({ execution }) => execution.namespace));
    const [namespace] = namespaces;
    if (namespaces.size !== 1 || namespace === undefined)
        return undefined;
    const text = JSON.stringify(`${namespace}:${secret.text}`);
    return {
        title: `Name its namespace, ${namespace}`,
        safety: 'safe',
        edits: [{ path: secret.path, edit: { range: secret.range, text } }],
    };
}
function uses(name) {
    return ({ secrets }) => secrets.some(({ text }) => text === name);
}

;// CONCATENATED MODULE: ./build/rules/imagecache-kept-forever/rule.js

/* harmony default export */ const imagecache_kept_forever_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'imagecache-kept-forever',
        summary: 'An ImageCache says how many days it is kept.',
        rationale: 'Without retentionDays a cache is kept, and its snapshot paid for, until somebody deletes it. ' +
            'Caches of image versions that nobody runs any more are not noticed.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When another tool cleans up image caches.',
        source: {
            title: 'Kubernetes ImageCache API',
            url: 'https://www.alibabacloud.com/help/id/eci/user-guide/kubernetes-imagecache-api',
        },
    },
    messages: {
        forever: () => 'Missing retentionDays: the cache is kept and paid for until it is deleted',
    },
    concerns: {},
    *check({ imageCaches }) {
        for (const { images, retentionDays, path, range, name } of imageCaches) {
            if (retentionDays !== undefined || images.length === 0)
                continue;
            yield {
                at: { path, range },
                manifest: { kind: 'ImageCache', name },
                message: 'forever',
                data: undefined,
                help: 'Set retentionDays, for example to 30',
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/imagecache-legacy-reuse/rule.js




const [OLD, NEW] = alibaba_annotations/* REUSE_KEYS */.mU;
/* harmony default export */ const imagecache_legacy_reuse_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'imagecache-legacy-reuse',
        summary: 'An ImageCache asks for the reuse of layers by today’s annotation.',
        rationale: 'k8s.aliyun.com/auto-match-imagecache is the name of an older page for what is now ' +
            'k8s.aliyun.com/imc-enable-reuse. The current pages do not name it any more: the cache may be ' +
            'made from nothing, which takes longer.',
        severity: 'info',
        fix: 'safe',
        switchOff: 'When an old version of ack-virtual-node has to understand the manifest.',
        source: {
            title: 'Image cache annotations',
            url: 'https://help.aliyun.com/en/eci/user-guide/annotations-that-can-be-added-to-create-an-image-cache',
        },
    },
    messages: {
        legacy: () => `"${OLD}" is an older name of "${NEW}"`,
    },
    concerns: {},
    *check(project) {
        const { imageCaches } = project;
        for (const seen of seenAnnotations({ pods: [], imageCaches }, oneOf([OLD]))) {
            const at = { path: seen.place.at.path, range: seen.keyRange };
            const fix = rule_rename(project, seen);
            yield { ...seen.place, at, message: 'legacy', data: undefined, fix };
        }
    },
}));
function rule_rename(project, seen) {
    const isThere = seen.metadata.annotations.some(({ key }) => key === NEW);
    if (isThere || seen.value.shared)
        return undefined;
    const edits = renameKey(project, seen.value.path, seen, NEW);
    return { title: `Rename it to ${NEW}`, safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/imagecache-namespaced/rule.js



/* harmony default export */ const imagecache_namespaced_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'imagecache-namespaced',
        summary: 'An ImageCache has no namespace.',
        rationale: 'ImageCache is a kind of the cluster, not of a namespace. The field is dropped, and two ' +
            'manifests with one name in two namespaces overwrite each other.',
        severity: 'info',
        fix: 'safe',
        switchOff: 'When a tool insists on a namespace in every manifest.',
        source: {
            title: 'imagecache-crd.yaml (scope: Cluster)',
            url: 'https://github.com/aliyuneci/BestPractice-Serverless-Kubernetes/blob/master/eci-gitlab-runner/imagecache-crd.yaml',
        },
    },
    messages: {
        namespaced: (d) => `Namespace ${(0,wording/* quoted */.TL)(d.namespace)} has no effect: an ImageCache belongs to the cluster`,
    },
    concerns: {},
    *check(project) {
        for (const cache of project.imageCaches) {
            const { namespace, path, name } = cache;
            if (namespace === undefined)
                continue;
            yield {
                at: { path, range: namespace.range },
                manifest: { kind: 'ImageCache', name },
                message: 'namespaced',
                data: { namespace: namespace.text },
                fix: imagecache_namespaced_rule_remove(project, cache),
            };
        }
    },
}));
function imagecache_namespaced_rule_remove(project, { metadataPlace: place, path }) {
    const index = place?.entries.findIndex(({ key }) => key === 'namespace') ?? -1;
    const edits = place && index >= 0 ? removeItem(project, path, place, index) : undefined;
    return edits && { title: 'Remove the namespace', safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/imagecache-on-acs/rule.js


/* harmony default export */ const imagecache_on_acs_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'imagecache-on-acs',
        summary: 'ImageCache objects are for clusters with ECI; ACS has none.',
        rationale: 'The image caches of ACS are made in its console or by its API and are no objects of ' +
            'Kubernetes: an ACS cluster does not know the kind, and applying the manifest fails. The rule ' +
            'speaks where the configuration says that the platform is ACS.',
        severity: 'error',
        fix: 'none',
        switchOff: 'When the cluster has virtual nodes of ECI beside ACS; better, configure overrides.',
        source: {
            title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
            url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
        },
    },
    messages: {
        onAcs: () => 'ImageCache is a kind of ECI; the platform is ACS, which does not know it',
    },
    concerns: {},
    *check({ imageCaches }, { settingsAt }) {
        for (const { path, range, name } of imageCaches) {
            if (settingsAt(path).platform !== 'acs')
                continue;
            yield {
                at: { path, range },
                manifest: { kind: 'ImageCache', name },
                message: 'onAcs',
                data: undefined,
                help: `Make the cache in the console of ACS, and annotate the pods with ${alibaba_annotations/* ACS_CACHE_KEY */.DQ}`,
            };
        }
    },
}));

// EXTERNAL MODULE: ./build/src/text/bytes.js
var bytes = __webpack_require__(6659);
;// CONCATENATED MODULE: ./build/rules/imagecache-too-small/rule.js





/* harmony default export */ const imagecache_too_small_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'imagecache-too-small',
        summary: 'The size of an ImageCache is at least twice that of its images.',
        rationale: 'The images of a cache are unpacked on a disk of imageCacheSize GiB, 20 unless it says ' +
            'otherwise. The vendor recommends twice the size of the images; where they do not fit, making ' +
            'the cache fails after all of them have been pulled.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'When the unpacked images are known to fit.',
        source: {
            title: '管理ImageCache (Manage ImageCaches)',
            url: 'https://help.aliyun.com/zh/eci/user-guide/manage-image-caches',
        },
    },
    messages: {
        tooSmall: (d) => `Expected imageCacheSize to be at least ${String(d.needed)} GiB, twice the ${(0,bytes/* formatBytes */.z)(d.bytes)} of its images, found ${String(d.size)} GiB`,
        defaultSize: (d) => `Expected imageCacheSize to be at least ${String(d.needed)} GiB, twice the ${(0,bytes/* formatBytes */.z)(d.bytes)} of its images; without it the cache has ${String(image_cache/* SIZE_LIMITS */.bd.usual)} GiB`,
    },
    concerns: {},
    *check(project, context) {
        for (const cache of project.imageCaches) {
            const { bytes, sure } = weigh(cache, context);
            const needed = (0,image_cache/* cacheSizeFor */.bu)(bytes);
            const { size, path } = cache;
            const given = size === undefined ? image_cache/* SIZE_LIMITS */.bd.usual : Number(size.text);
            if (!(given >= image_cache/* SIZE_LIMITS */.bd.least) || given >= needed)
                continue;
            const common = {
                at: { path, range: (size ?? cache).range },
                manifest: { kind: 'ImageCache', name: cache.name },
                fix: sure ? enlarge(project, cache, needed) : undefined,
            };
            if (size === undefined) {
                yield { ...common, message: 'defaultSize', data: { bytes, needed } };
            }
            else
                yield { ...common, message: 'tooSmall', data: { size: given, bytes, needed } };
        }
    },
}));
function weigh({ images }, { sizeOf }) {
    let bytes = 0;
    let sure = true;
    for (const text of new Set(images.map((image) => image.text))) {
        const reference = (0,images_reference/* parseImageRef */.Q)(text);
        const size = reference && sizeOf(reference);
        if (size?.state !== 'known')
            continue;
        bytes += size.bytes;
        sure &&= size.source !== 'estimate';
    }
    return { bytes, sure };
}
function enlarge(project, cache, needed) {
    if (needed > image_cache/* SIZE_LIMITS */.bd.most)
        return undefined;
    const { size, specSite } = cache;
    const edits = setField(project, size, specSite, 'imageCacheSize', String(needed));
    return edits && { title: `Set imageCacheSize to ${String(needed)}`, safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/instance-id-malformed/rule.js





/* harmony default export */ const instance_id_malformed_rule = ((0,rule/* defineRule */.Km)({
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
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(alibaba_annotations/* INSTANCE_ID_KEYS */.Di)) },
    *check(project) {
        for (const { key, value, place } of seenAnnotations(project, oneOf(alibaba_annotations/* INSTANCE_ID_KEYS */.Di))) {
            const text = value.text.trim();
            const unknown = text === '' || isTemplated(value) || (0,instance_id/* isPlaceholder */.wK)(text);
            if (unknown || listOf(text).every((one) => (0,instance_id/* parseInstanceId */.Ui)(one) !== undefined))
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
    return meant !== undefined && (0,instance_id/* parseInstanceId */.Ui)(meant) !== undefined ? meant : undefined;
}

;// CONCATENATED MODULE: ./build/rules/instance-id-spelling/rule.js




const [SINGULAR, PLURAL] = alibaba_annotations/* INSTANCE_ID_KEYS */.Di;
/* harmony default export */ const instance_id_spelling_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'instance-id-spelling',
        summary: 'An ImageCache names instances in the plural, a pod in one of the two spellings.',
        rationale: 'The page on ImageCache objects knows k8s.aliyun.com/acr-instance-ids only, so a cache with ' +
            'the singular may be made without access to the images. On pods either spelling is ' +
            'documented, and no page says which of them counts where both are there.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'When you have tried the singular on ImageCache objects, or both on pods.',
        source: {
            title: 'Image cache annotations',
            url: 'https://help.aliyun.com/en/eci/user-guide/annotations-that-can-be-added-to-create-an-image-cache',
        },
    },
    messages: {
        singular: () => `Expected "${PLURAL}" on an ImageCache, found "${SINGULAR}"`,
        both: (d) => `"${SINGULAR}: ${d.here}" and "${PLURAL}: ${d.other}" on one pod; which of them counts is not documented`,
    },
    concerns: {
        pod: ({ annotations }) => annotations.has(SINGULAR) && annotations.has(PLURAL),
    },
    *check(project) {
        for (const seen of seenAnnotations(project, oneOf([SINGULAR]))) {
            const { place, keyRange, pods, value, imageCache } = seen;
            if (imageCache !== undefined) {
                const at = { path: place.at.path, range: keyRange };
                const fix = instance_id_spelling_rule_rename(project, seen);
                yield { ...place, at, message: 'singular', data: undefined, fix };
            }
            const other = pods.flatMap((pod) => pod.annotations.get(PLURAL) ?? [])[0];
            if (other === undefined || other.value.text.trim() === '' || value.text.trim() === '')
                continue;
            yield {
                ...place,
                related: [{ path: other.value.path, range: other.value.range, message: 'the other one' }],
                message: 'both',
                data: { here: value.text, other: other.value.text },
                help: 'Keep one of them',
            };
        }
    },
}));
function instance_id_spelling_rule_rename(project, seen) {
    const there = seen.metadata.annotations.some(({ key }) => key === PLURAL);
    if (there || seen.value.shared)
        return undefined;
    const edits = renameKey(project, seen.value.path, seen, PLURAL);
    return { title: `Rename it to ${PLURAL}`, safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/instance-id-unneeded/rule.js






const FOREIGN = new Set([
    'docker.io',
    'ghcr.io',
    'quay.io',
    'gcr.io',
    'registry.k8s.io',
    'mcr.microsoft.com',
    'nvcr.io',
    'public.ecr.aws',
]);
/* harmony default export */ const instance_id_unneeded_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'instance-id-unneeded',
        summary: 'A pod with an instance id pulls something from ACR Enterprise Edition.',
        rationale: 'The instance id opens ACR Enterprise Edition only. On a pod that pulls from Personal Edition, ' +
            'Docker Hub or another registry it does nothing; most often the image was to come from the ' +
            'instance and comes from elsewhere.',
        severity: 'info',
        fix: 'none',
        switchOff: 'When the annotation is put everywhere as a matter of course.',
        source: {
            title: 'Pull images from a Container Registry instance without using a Secret',
            url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
        },
    },
    messages: {
        unneeded: (d) => `"${d.key}" has nothing to open: its pods pull from ${(0,wording/* listed */.KE)(d.hosts)} only`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(alibaba_annotations/* INSTANCE_ID_KEYS */.Di)) },
    *check({ pods }, context) {
        for (const { key, value, place, pods: own } of podAnnotations(pods, oneOf(alibaba_annotations/* INSTANCE_ID_KEYS */.Di))) {
            if (value.text.trim() === '' || !own.every((pod) => isElsewhere(pod, context)))
                continue;
            const hosts = own.flatMap((pod) => (0,facts_images/* pulledImages */.L3)(pod).map(({ host }) => host));
            yield { ...place, message: 'unneeded', data: { key, hosts: [...new Set(hosts)] } };
        }
    },
}));
function isElsewhere(pod, context) {
    if (!pod.images.every(({ values }) => values.complete))
        return false;
    if ((0,instance_ids/* enterpriseImages */.eW)(pod, context).length > 0)
        return false;
    return (0,facts_images/* pulledImages */.L3)(pod).every(({ host }) => {
        const { kind } = context.registryOf(host);
        return kind !== 'other' || FOREIGN.has(host);
    });
}

;// CONCATENATED MODULE: ./build/rules/instance-region-mismatch/rule.js









/* harmony default export */ const instance_region_mismatch_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'instance-region-mismatch',
        summary: 'The region before an instance id is the region of the image’s host.',
        rationale: 'The annotation names the region of the instance, and the default domain of an instance names ' +
            'it, too. Where they differ, one of them is wrong: the instance is looked for where it is not, ' +
            'and the pull of a private image fails.',
        severity: 'error',
        fix: 'safe',
        switchOff: 'Never, as long as images come from default domains of ACR Enterprise Edition.',
        source: {
            title: 'Use an image cache to accelerate workflow pod creation',
            url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
        },
    },
    messages: {
        mismatch: (d) => `"${d.key}" names region ${(0,wording/* quoted */.TL)(d.region)}, but image ${(0,wording/* quoted */.TL)(d.image)} is in ${(0,wording/* quoted */.TL)(d.actual)}`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(alibaba_annotations/* INSTANCE_ID_KEYS */.Di)) },
    *check(project, context) {
        for (const seen of podAnnotations(project.pods, oneOf(alibaba_annotations/* INSTANCE_ID_KEYS */.Di))) {
            const { key, value, place, pods } = seen;
            const given = isTemplated(value) ? undefined : (0,instance_id/* parseInstanceId */.Ui)(value.text);
            if (given?.region === undefined || !(0,regions/* isKnownRegion */.Kk)(given.region))
                continue;
            const images = pods.flatMap((pod) => imagesOfOneInstance(pod, context));
            const wrong = images.find(({ registry }) => regionOf(registry) !== given.region);
            const actual = wrong && regionOf(wrong.registry);
            if (wrong === undefined || actual === undefined)
                continue;
            const all = images.every(({ registry }) => (0,acr/* instanceKey */.pA)(registry) === (0,acr/* instanceKey */.pA)(wrong.registry));
            const sure = all && wrong.registry.configured?.instanceId === given.id;
            yield {
                ...place,
                related: [{ path: wrong.path, range: wrong.range, message: 'the image' }],
                message: 'mismatch',
                data: { key, region: given.region, image: wrong.text, actual },
                fix: sure ? correct(seen, `${actual}:${given.id}`) : undefined,
            };
        }
    },
}));
function imagesOfOneInstance(pod, context) {
    const images = (0,instance_ids/* enterpriseImages */.eW)(pod, context);
    const instances = new Set(images.map(({ registry }) => (0,acr/* instanceKey */.pA)(registry)));
    return instances.size === 1 ? images.filter(({ registry }) => regionOf(registry)) : [];
}
function regionOf({ region, configured }) {
    return configured?.region ?? region;
}
function correct({ key, value }, text) {
    if (value.shared)
        return undefined;
    return {
        title: `Set ${key} to "${text}"`,
        safety: 'safe',
        edits: [{ path: value.path, edit: (0,annotate/* written */.M)(value, text) }],
    };
}

;// CONCATENATED MODULE: ./build/rules/library-annotation-ignored/rule.js




/* harmony default export */ const library_annotation_ignored_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: lost_annotations/* IGNORED_RULE */.M7,
        summary: 'Templates that others use by templateRef carry their annotations themselves.',
        rationale: 'Below Argo 3.7 the podMetadata of a WorkflowTemplate is not looked at when another workflow ' +
            'uses one of its templates by templateRef. The annotation stands in the library and its pods ' +
            'run without it. On the template itself it works with every version.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'Never below Argo 3.7; from there on it is silent once argoVersion says so.',
        source: {
            title: 'argo-workflows #12945: podMetadata is ignored with templateRef',
            url: 'https://github.com/argoproj/argo-workflows/issues/12945',
        },
    },
    messages: {
        ignored: (d) => `"${d.key}" in podMetadata does not reach ${(0,wording/* described */.WY)(d.templates, 'template')}, used by templateRef: Argo below 3.7 looks at the template and at the workflow that uses it`,
    },
    concerns: { manifest: ({ spec }) => spec.podMetadata.annotations.length > 0 },
    *check({ pods }, { settings }) {
        const { major, minor } = settings.argoVersion;
        if (major > 3 || (major === 3 && minor >= 7))
            return;
        for (const [annotation, affected] of byAnnotation(pods)) {
            const { path, range } = annotation.value;
            const { kind, name } = affected[0]?.owner ?? { kind: '', name: '' };
            yield {
                at: { path, range },
                manifest: { kind, name },
                message: 'ignored',
                data: {
                    key: annotation.key,
                    templates: [...new Set(affected.map(({ templateName }) => templateName))],
                },
                fix: repeat(annotation, affected),
            };
        }
    },
}));
function byAnnotation(pods) {
    const found = new Map();
    for (const pod of pods) {
        for (const key of (0,lost_annotations/* ignoredKeys */.l6)(pod)) {
            const annotation = pod.owner.spec.podMetadata.annotations.find((one) => one.key === key);
            if (annotation)
                found.set(annotation, [...(found.get(annotation) ?? []), pod]);
        }
    }
    return found;
}
function repeat({ key, value }, pods) {
    const edits = [];
    const places = new Map(pods.flatMap((pod) => (pod.template ? [[pod.template.metadata, pod]] : [])));
    for (const [metadata, pod] of places) {
        const place = { manifest: pod.owner, template: pod.templateName, metadata };
        const outcome = (0,annotate/* annotate */.f)(place, [pod], key, value.text);
        if ('refused' in outcome)
            return undefined;
        edits.push(...outcome.fix.edits);
    }
    return { title: `Add ${key} to the templates themselves`, safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/match-count-without-effect/rule.js




/* harmony default export */ const match_count_without_effect_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'match-count-without-effect',
        summary: 'A pod asks for a perfect match of its image cache, or for a number of matches.',
        rationale: 'imc-perfect-match says that a cache must hold every image of the pod, ' +
            'imc-match-count-request that it must hold so many. With both the first wins, and the number ' +
            'is not looked at.',
        severity: 'info',
        fix: 'safe',
        switchOff: 'When the number is kept for the day the perfect match is switched off.',
        source: {
            title: 'Use an ImageCache to accelerate pod creation',
            url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
        },
    },
    messages: {
        unused: () => `"${alibaba_annotations/* MATCH_COUNT_KEY */.IW}" has no effect beside "${alibaba_annotations/* PERFECT_MATCH_KEY */.YP}: true"`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf([alibaba_annotations/* MATCH_COUNT_KEY */.IW])) },
    *check(project) {
        for (const seen of podAnnotations(project.pods, oneOf([alibaba_annotations/* MATCH_COUNT_KEY */.IW]))) {
            const perfect = seen.pods.every(({ annotations }) => annotations.get(alibaba_annotations/* PERFECT_MATCH_KEY */.YP)?.value.text.trim() === 'true');
            if (!perfect)
                continue;
            const fix = match_count_without_effect_rule_remove(project, seen);
            yield { ...seen.place, message: 'unused', data: undefined, fix };
        }
    },
}));
function match_count_without_effect_rule_remove(project, { key, value, metadata }) {
    const edits = removeAnnotations(project, value.path, metadata, [key]);
    return edits && { title: `Remove ${key}`, safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/perfect-match-without-executor/rule.js




/* harmony default export */ const perfect_match_without_executor_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'perfect-match-without-executor',
        summary: 'A cache that has to match perfectly holds the executor image of Argo, too.',
        rationale: 'imc-perfect-match takes only a cache that holds every image of the pod. Every pod of Argo ' +
            'also has the init and wait containers with the argoexec image, so that a cache made for the ' +
            'images of the manifest alone does not match. The rule speaks where the ImageCache is in the ' +
            'repository.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When you have seen the cache match.',
        source: {
            title: 'Use an ImageCache to accelerate pod creation',
            url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
        },
    },
    messages: {
        executor: (d) => `A perfect match needs the argoexec image as well, which every pod of Argo has and ImageCache ${(0,wording/* listed */.KE)(d.caches)} does not hold`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf([alibaba_annotations/* PERFECT_MATCH_KEY */.YP])) },
    *check({ pods, imageCaches }) {
        if (imageCaches.some(holdsExecutor))
            return;
        for (const { value, pods: own, place } of podAnnotations(pods, oneOf([alibaba_annotations/* PERFECT_MATCH_KEY */.YP]))) {
            if (value.text.trim() !== 'true')
                continue;
            const caches = imageCaches.filter((cache) => own.some((pod) => serves(cache, pod)));
            if (caches.length === 0)
                continue;
            yield {
                ...place,
                message: 'executor',
                data: { caches: caches.map(({ name }) => name) },
                help: 'Add the argoexec image to the cache, or use imc-match-count-request',
            };
        }
    },
}));
function holdsExecutor({ images }) {
    return images.some(({ text }) => /(?:^|\/)argoexec\b/.test(text) || text.includes('{{'));
}
function serves({ images }, pod) {
    const held = new Set(images.map(({ text }) => text));
    return pod.images.some(({ values }) => values.known.some((text) => held.has(text)));
}

;// CONCATENATED MODULE: ./build/rules/personal-edition-unreachable/rule.js



/* harmony default export */ const personal_edition_unreachable_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'personal-edition-unreachable',
        summary: 'Images of a Personal Edition host of its own (crpi-…) come with a Secret, by the VPC.',
        rationale: 'Personal Edition instances created since September 2024 have a host of their own, crpi-…. ' +
            'Their page says that pulls need a Secret, since there is no instance id for them, and that ' +
            'the public host cannot be pulled from.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When the Secret is on the service account, or when you see the pulls work.',
        source: {
            title: 'Personal Edition: independent domain name and limits',
            url: 'https://www.alibabacloud.com/help/en/acr/user-guide/individual-edition-instance-independent-domain-name-capacity-limit',
        },
    },
    messages: {
        secret: (d) => `Image ${(0,wording/* quoted */.TL)(d.image)} is in a Personal Edition instance, which needs a Secret in imagePullSecrets`,
        publicHost: (d) => `Image ${(0,wording/* quoted */.TL)(d.image)} is pulled by the public host of a Personal Edition instance, which is not for pulling`,
    },
    concerns: {
        pod: (pod, { registryOf }) => (0,facts_images/* pulledImages */.L3)(pod).some(({ host }) => registryOf(host).kind === 'acr-personal-instance'),
    },
    *check({ pods }, { registryOf }) {
        const seen = new Set();
        for (const image of pods.flatMap(facts_images/* pulledImages */.L3)) {
            const { path, range, text, host, pod } = image;
            const registry = registryOf(host);
            const place = `${path} ${String(range.start)}`;
            if (registry.kind !== 'acr-personal-instance' || seen.has(place))
                continue;
            seen.add(place);
            const { kind, name } = pod.owner;
            const common = {
                at: { path, range },
                manifest: { kind, name, template: pod.templateName },
                data: { image: text },
            };
            if (registry.network === 'public') {
                const help = 'Use the host with -vpc behind the instance name';
                yield { ...common, message: 'publicHost', help };
            }
            if (!pod.pullSecrets)
                yield { ...common, message: 'secret' };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/pinned-cache-id-malformed/rule.js





/* harmony default export */ const pinned_cache_id_malformed_rule = ((0,rule/* defineRule */.Km)({
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
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(alibaba_annotations/* PINNED_CACHE_KEYS */.RR)) },
    *check(project) {
        for (const { key, value, place } of seenAnnotations(project, oneOf(alibaba_annotations/* PINNED_CACHE_KEYS */.RR))) {
            const text = value.text.trim();
            const unknown = text === '' || isTemplated(value) || (0,instance_id/* isPlaceholder */.wK)(text);
            if (unknown || /^imc-[a-z0-9]+$/.test(text))
                continue;
            const message = text.startsWith('s-') ? 'snapshot' : 'malformed';
            yield { ...place, message, data: { key, value: text } };
        }
    },
}));

// EXTERNAL MODULE: ./build/src/facts/access.js
var access = __webpack_require__(6634);
;// CONCATENATED MODULE: ./build/rules/pod-mixes-instances/rule.js







/* harmony default export */ const pod_mixes_instances_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'pod-mixes-instances',
        summary: 'The images of one pod come from one instance of ACR Enterprise Edition.',
        rationale: 'The annotation names one instance, and the pod gets access to that one. Its images from ' +
            'another instance are pulled without credentials, which fails for private ones. How to name ' +
            'several instances in one annotation is not documented.',
        severity: 'warning',
        fix: 'none',
        switchOff: 'When you have tried several ids in one annotation on your cluster.',
        source: {
            title: 'Configure password-free access to pull images from Enterprise Edition instances',
            url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
        },
    },
    messages: {
        mixed: (d) => `Template "${d.template}" pulls from ${(0,wording/* listed */.KE)(d.hosts)}, but "${d.key}" gives access to one instance`,
    },
    concerns: { pod: (pod, context) => isMixed(pod, context) },
    *check({ pods }, context) {
        const seen = new Set();
        for (const pod of pods) {
            const id = (0,alibaba_annotations/* instanceIdOf */.SF)(pod.annotations);
            if (id === undefined || id.value.text.includes(',') || !isMixed(pod, context))
                continue;
            if (pod.pullSecrets || (0,access/* clusterGivesAccess */.L)(pod, context) || seen.has(pod.template))
                continue;
            seen.add(pod.template);
            const images = (0,instance_ids/* enterpriseImages */.eW)(pod, context);
            const [first] = images;
            const other = images.find(({ registry }) => first && (0,acr/* instanceKey */.pA)(registry) !== (0,acr/* instanceKey */.pA)(first.registry));
            if (first === undefined || other === undefined)
                continue;
            const { kind, name } = pod.owner;
            yield {
                at: { path: other.path, range: other.range },
                manifest: { kind, name, template: pod.templateName },
                related: (0,facts_images/* relatedImages */.ab)([other, ...images]),
                message: 'mixed',
                data: {
                    template: pod.templateName,
                    hosts: [...new Set(images.map(({ host }) => host))],
                    key: id.key,
                },
                help: 'Copy the images to one instance, split the template, or use a Secret',
            };
        }
    },
}));
function isMixed(pod, context) {
    const images = (0,instance_ids/* enterpriseImages */.eW)(pod, context);
    return new Set(images.map(({ registry }) => (0,acr/* instanceKey */.pA)(registry))).size > 1;
}

// EXTERNAL MODULE: ./build/rules/private-image-without-command/rule.js
var private_image_without_command_rule = __webpack_require__(8802);
;// CONCATENATED MODULE: ./build/rules/public-host-in-region/rule.js





/* harmony default export */ const public_host_in_region_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'public-host-in-region',
        summary: 'Pods pull from a registry of their own region by its VPC host.',
        rationale: 'By the public host the image leaves the data centre and comes back: the pod needs a NAT ' +
            'gateway or an address of its own, traffic is paid for, and the pull is slower. The VPC host ' +
            'serves the same image inside the region. The rule speaks only where region is configured.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'When the VPC of the pods is not linked to the instance.',
        source: {
            title: 'Pull images from a Container Registry instance without using a Secret',
            url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
        },
    },
    messages: {
        publicHost: (d) => `Image ${(0,wording/* quoted */.TL)(d.image)} is pulled by its public host although the pods run in ${d.region}, too; the VPC host is "${d.host}"`,
    },
    concerns: {
        pod: (pod, context) => (0,facts_images/* pulledImages */.L3)(pod).some(({ host }) => (0,acr/* vpcHostOf */.ry)(context.registryOf(host)) !== undefined),
    },
    *check(project, context) {
        const seen = new Set();
        for (const image of project.pods.flatMap(facts_images/* pulledImages */.L3)) {
            const { path, range, text, pod, host } = image;
            const { region } = context.settingsAt(pod.execution.path);
            const registry = context.registryOf(host);
            const vpc = (0,acr/* vpcHostOf */.ry)(registry);
            const place = `${path} ${String(range.start)}`;
            if (vpc === undefined || region === undefined || registry.region !== region)
                continue;
            if (seen.has(place))
                continue;
            seen.add(place);
            const { kind, name } = pod.owner;
            yield {
                at: { path, range },
                manifest: { kind, name, template: pod.templateName },
                message: 'publicHost',
                data: { image: text, region, host: vpc },
                fix: useVpc(project, context, image, vpc),
            };
        }
    },
}));
function useVpc(project, { settings, registryOf }, { host, pod, path, range, text }, vpc) {
    const field = pod.images.find(({ image }) => image.path === path && image.range === range);
    const edits = field && replaceStart(project, field.image, host, vpc);
    if (edits === undefined)
        return undefined;
    const linked = registryOf(host).kind === 'acr-personal' ||
        settings.registries.some((one) => one.host.toLowerCase() === vpc);
    const isCached = project.imageCaches.some(({ images }) => images.some((one) => one.text === text));
    const safety = linked && !isCached ? 'safe' : 'unsafe';
    return { title: `Pull by ${vpc}`, safety, edits };
}

;// CONCATENATED MODULE: ./build/rules/pull-policy-defeats-cache/rule.js








const CACHE_KEYS = [...alibaba_annotations/* AUTO_CACHE_KEYS */.mi, ...alibaba_annotations/* PINNED_CACHE_KEYS */.RR, alibaba_annotations/* ACS_CACHE_KEY */.DQ];
/* harmony default export */ const pull_policy_defeats_cache_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'pull-policy-defeats-cache',
        summary: 'The pull policy fits the image cache: IfNotPresent on ECI, Always on ACS.',
        rationale: 'On ECI a pod with imagePullPolicy Always pulls its image although the cache holds it, and ' +
            'Always is what Kubernetes takes for the tag latest and for no tag. On ACS it is the other ' +
            'way round: image caches work with Always only. In both cases the cache is paid for and ' +
            'every pod pulls.',
        severity: 'warning',
        fix: 'safe',
        switchOff: 'When the annotation is there for other containers of the pod.',
        source: {
            title: 'Use an ImageCache to accelerate pod creation',
            url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
        },
    },
    messages: {
        always: (d) => `imagePullPolicy Always pulls ${(0,wording/* quoted */.TL)(d.image)} although the image cache may hold it; on ECI use IfNotPresent`,
        floating: (d) => `Image ${(0,wording/* quoted */.TL)(d.image)} has no fixed tag and no imagePullPolicy, which means Always: it is pulled although the image cache may hold it`,
        notAlways: (d) => `imagePullPolicy ${d.policy} keeps ${(0,wording/* quoted */.TL)(d.image)} from the image cache; on ACS only Always uses it`,
    },
    concerns: { pod: (pod) => hasAnnotation(pod, oneOf(CACHE_KEYS)) },
    *check(project, context) {
        const seen = new Set();
        for (const pod of project.pods) {
            const backend = cachingBackend(pod, context);
            if (backend === undefined)
                continue;
            for (const use of pod.images) {
                const { path, range, text } = use.image;
                const place = `${path} ${String(range.start)}`;
                const message = use.container.startsWith('volume ') ? undefined : rule_judge(use, backend);
                if (message === undefined || seen.has(place))
                    continue;
                seen.add(place);
                const { kind, name } = pod.owner;
                const at = use.pullPolicy ?? use.image;
                yield {
                    at: { path: at.path, range: at.range },
                    manifest: { kind, name, template: pod.templateName },
                    message,
                    data: { image: text, policy: use.pullPolicy?.text ?? 'IfNotPresent (by default)' },
                    ...rule_repair(project, use, message),
                };
            }
        }
    },
}));
function cachingBackend(pod, { settingsAt }) {
    const { annotations } = pod;
    const backend = (0,platform/* backendOf */.E)(pod, settingsAt(pod.execution.path).platform);
    if (backend === 'acs') {
        return annotations.get(alibaba_annotations/* ACS_CACHE_KEY */.DQ)?.value.text === 'true' ? 'acs' : undefined;
    }
    const state = (0,image_cache/* cacheState */.gI)(annotations);
    const unknown = CACHE_KEYS.some((key) => isTemplated(annotations.get(key)?.value ?? NOTHING));
    return unknown || (state !== 'automatic' && state !== 'pinned') ? undefined : 'eci';
}
const NOTHING = { text: '' };
function rule_judge({ pullPolicy, image, values }, backend) {
    const policy = pullPolicy?.text;
    if (policy?.includes('{{') === true)
        return undefined;
    const reference = values.complete && !isTemplated(image) ? (0,images_reference/* parseImageRef */.Q)(image.text) : undefined;
    if (backend === 'eci') {
        if (policy === 'Always')
            return 'always';
        return policy === undefined && reference && (0,images_reference/* isFloating */.vY)(reference) ? 'floating' : undefined;
    }
    if (policy === undefined) {
        return reference && !(0,images_reference/* isFloating */.vY)(reference) ? 'notAlways' : undefined;
    }
    return policy === 'Always' ? undefined : 'notAlways';
}
function rule_repair(project, { image, pullPolicy, site }, message) {
    const reference = isTemplated(image) ? undefined : (0,images_reference/* parseImageRef */.Q)(image.text);
    const isFixed = reference !== undefined && !(0,images_reference/* isFloating */.vY)(reference);
    if (message !== 'notAlways' && !isFixed)
        return { help: 'Pin a tag, then use IfNotPresent' };
    const policy = message === 'notAlways' ? 'Always' : 'IfNotPresent';
    const edits = setField(project, pullPolicy, site, 'imagePullPolicy', policy);
    if (edits === undefined)
        return { help: `Set imagePullPolicy to ${policy}` };
    return { fix: { title: `Set imagePullPolicy to ${policy}`, safety: 'safe', edits } };
}

// EXTERNAL MODULE: ./build/rules/pull-secret-beside-helper/rule.js
var pull_secret_beside_helper_rule = __webpack_require__(4950);
;// CONCATENATED MODULE: ./build/rules/region-unknown/rule.js








const rule_ID = 'region-unknown';
/* harmony default export */ const region_unknown_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: rule_ID,
        summary: 'A region in an image host or an instance id is one of Alibaba Cloud.',
        rationale: 'A host with a region that does not exist has no address, and an instance id with one names ' +
            'no instance: the pull fails. The linter knows the regions of August 2026; newer ones are ' +
            'given to it in the configuration.',
        severity: 'warning',
        fix: 'none',
        allow: 'regions that are newer than this linter',
        switchOff: 'Rather than switching it off, list new regions in allow.',
        source: {
            title: 'Endpoint maps of the Alibaba Cloud TypeScript SDK',
            url: 'https://github.com/aliyun/alibabacloud-typescript-sdk',
        },
    },
    messages: {
        inId: (d) => `Unknown region ${(0,wording/* quoted */.TL)(d.region)} in "${d.key}"${d.hint}`,
        inHost: (d) => `Unknown region ${(0,wording/* quoted */.TL)(d.region)} in the host "${d.host}"${d.hint}`,
    },
    concerns: {
        pod: (pod, context) => hasAnnotation(pod, oneOf(alibaba_annotations/* INSTANCE_ID_KEYS */.Di)) ||
            (0,facts_images/* pulledImages */.L3)(pod).some(({ host }) => context.registryOf(host).region !== undefined),
    },
    *check(project, context) {
        const known = knownRegions(context);
        for (const { key, value, place } of seenAnnotations(project, oneOf(alibaba_annotations/* INSTANCE_ID_KEYS */.Di))) {
            const region = isTemplated(value) ? undefined : (0,instance_id/* parseInstanceId */.Ui)(value.text)?.region;
            if (region === undefined || known.includes(region))
                continue;
            const data = { key, region, hint: (0,suggestion/* didYouMean */.a)(region, known) };
            yield { ...place, message: 'inId', data };
        }
        const seen = new Set();
        for (const { host, path, range, pod } of project.pods.flatMap(facts_images/* pulledImages */.L3)) {
            const { region } = context.registryOf(host);
            const place = `${path} ${String(range.start)}`;
            if (region === undefined || known.includes(region) || seen.has(place))
                continue;
            seen.add(place);
            const { kind, name } = pod.owner;
            yield {
                at: { path, range },
                manifest: { kind, name, template: pod.templateName },
                message: 'inHost',
                data: { host, region, hint: (0,suggestion/* didYouMean */.a)(region, known) },
            };
        }
    },
}));
function knownRegions({ settings }) {
    const configured = [
        settings.region,
        ...settings.registries.map(({ region }) => region),
        ...settings.overrides.map(({ region }) => region),
    ];
    const allowed = settings.allowed.get(rule_ID) ?? [];
    return [...regions/* REGIONS */.ij, ...allowed, ...configured.flatMap((region) => region ?? [])];
}

// EXTERNAL MODULE: ./build/rules/unused-suppression/rule.js
var unused_suppression_rule = __webpack_require__(508);
;// CONCATENATED MODULE: ./build/rules/vpc-host-of-other-region/rule.js



/* harmony default export */ const vpc_host_of_other_region_rule = ((0,rule/* defineRule */.Km)({
    meta: {
        id: 'vpc-host-of-other-region',
        summary: 'A VPC host belongs to the region the pods run in.',
        rationale: 'A VPC host answers inside its own region. From another region it is reached only over a link ' +
            'between the networks, such as CEN; without one every pull runs into a timeout. The rule ' +
            'speaks only where region is configured.',
        severity: 'error',
        fix: 'none',
        switchOff: 'When the networks of the two regions are linked.',
        source: {
            title: 'Pull images from a Container Registry instance without using a Secret',
            url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
        },
    },
    messages: {
        otherRegion: (d) => `Image ${(0,wording/* quoted */.TL)(d.image)} is pulled by the VPC host of ${(0,wording/* quoted */.TL)(d.region)}, but the pods run in "${d.own}"`,
    },
    concerns: {
        pod: (pod, { registryOf }) => (0,facts_images/* pulledImages */.L3)(pod).some(({ host }) => isInside(registryOf(host).network)),
    },
    *check({ pods }, { registryOf, settingsAt }) {
        const seen = new Set();
        for (const { host, path, range, text, pod } of pods.flatMap(facts_images/* pulledImages */.L3)) {
            const { region: own } = settingsAt(pod.execution.path);
            const { region, network } = registryOf(host);
            const place = `${path} ${String(range.start)}`;
            if (own === undefined || region === undefined || region === own || !isInside(network))
                continue;
            if (seen.has(place))
                continue;
            seen.add(place);
            const { kind, name } = pod.owner;
            yield {
                at: { path, range },
                manifest: { kind, name, template: pod.templateName },
                message: 'otherRegion',
                data: { image: text, region, own },
                help: `Use the public host, or keep a copy of the image in ${own}`,
            };
        }
    },
}));
function isInside(network) {
    return network !== undefined && network !== 'public';
}

;// CONCATENATED MODULE: ./build/rules/index.js












































const rules = [acceleration_not_a_label_rule, acr_instance_id_missing_rule/* default */.A, acr_role_incomplete_rule, acs_cache_unavailable_rule, annotation_key_unknown_rule, annotation_never_reaches_pod_rule, annotation_not_a_string_rule, annotation_not_true_or_false_rule, annotation_of_other_platform_rule, annotation_on_wrong_object_rule, annotation_placeholder_rule, annotation_precedence_changes_rule, annotation_written_by_platform_rule, cache_annotations_contradict_rule, cache_pinned_and_automatic_rule, http_registry_mismatch_rule, image_cache_missing_rule/* default */.A, image_too_large_for_disk_rule/* default */.A, imagecache_duplicate_image_rule, imagecache_floating_tag_rule, imagecache_image_unused_rule, imagecache_invalid_rule, imagecache_kept_forever_rule, imagecache_legacy_reuse_rule, imagecache_namespaced_rule, imagecache_on_acs_rule, imagecache_too_small_rule, instance_id_malformed_rule, instance_id_spelling_rule, instance_id_unneeded_rule, instance_region_mismatch_rule, library_annotation_ignored_rule, match_count_without_effect_rule, perfect_match_without_executor_rule, personal_edition_unreachable_rule, pinned_cache_id_malformed_rule, pod_mixes_instances_rule, private_image_without_command_rule/* default */.A, public_host_in_region_rule, pull_policy_defeats_cache_rule, pull_secret_beside_helper_rule/* default */.A, region_unknown_rule, unused_suppression_rule/* default */.A, vpc_host_of_other_region_rule];
/* harmony default export */ const build_rules = (rules);


/***/ })

};
;