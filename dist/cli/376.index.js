"use strict";
exports.id = 376;
exports.ids = [376];
exports.modules = {

/***/ 1376:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ build_rules)
});

// EXTERNAL MODULE: ./build/src/rule-kit/index.js + 19 modules
var rule_kit = __webpack_require__(5894);
;// CONCATENATED MODULE: ./build/rules/acceleration-not-a-label/rule.js

const MODES = new Set(['on-demand', 'p2p']);
/* harmony default export */ const rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* anyOf */.EB)({
        annotation: (0,rule_kit/* annotations */.hk)([rule_kit/* ACCELERATE_KEY */.Ef], { of: 'pods', templated: true }),
        label: (0,rule_kit/* pods */.Jw)(({ labels }) => labels.has(rule_kit/* ACCELERATE_KEY */.Ef)),
    }),
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
        annotation: () => `Expected "${rule_kit/* ACCELERATE_KEY */.Ef}" to be a label, found an annotation`,
        mode: (d) => `Expected label "${rule_kit/* ACCELERATE_KEY */.Ef}" to be "on-demand" or "p2p", found ${(0,rule_kit/* quoted */.TL)(d.value)}`,
    },
    check({ what, it }, say, facts) {
        if (what === 'annotation') {
            const at = { path: it.value.path, range: it.keyRange };
            say('annotation', { at, fix: toLabel(it, facts) });
            return;
        }
        const label = labelOf(it);
        if (label === undefined || (0,rule_kit/* isTemplated */.dw)(label.value) || MODES.has(label.value.text))
            return;
        const { kind, name } = it.owner.path === label.value.path ? it.owner : it.execution;
        say('mode', { value: label.value.text }, { at: label.value, manifest: { kind, name } });
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
        .find(({ key }) => key === rule_kit/* ACCELERATE_KEY */.Ef);
}
function toLabel({ key, value, metadata }, facts) {
    if (metadata.labels.some((label) => label.key === key))
        return undefined;
    const edits = (0,rule_kit/* moveAnnotations */.o_)(facts, value.path, metadata, [key], metadata.labelSite);
    return edits && { title: `Make ${key} a label`, safety: 'safe', edits };
}

// EXTERNAL MODULE: ./build/rules/acr-instance-id-missing/rule.js
var acr_instance_id_missing_rule = __webpack_require__(2079);
;// CONCATENATED MODULE: ./build/rules/acr-role-incomplete/rule.js

const KEYS = [rule_kit/* SERVICE_ARNS_KEY */.lC, rule_kit/* USER_ARNS_KEY */.h3];
/* harmony default export */ const acr_role_incomplete_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(KEYS),
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
        alone: () => `Missing annotation "${rule_kit/* SERVICE_ARNS_KEY */.lC}" beside "${rule_kit/* USER_ARNS_KEY */.h3}": a pull from another account needs both roles`,
        malformed: (d) => `Expected "${d.key}" to be a role, acs:ram::<account>:role/<name>, found ${(0,rule_kit/* quoted */.TL)(d.value)}`,
    },
    check(seen, say, facts) {
        const { key, value } = seen;
        const text = value.text.trim();
        if (text === '' || (0,rule_kit/* isPlaceholder */.wK)(text))
            return;
        if (!text.split(',').every(isRole))
            say('malformed', { key, value: text });
        if (key === rule_kit/* USER_ARNS_KEY */.h3 && isAlone(seen, facts))
            say('alone');
    },
}));
function isAlone({ pods }, { settingsAt }) {
    return pods.some(({ annotations, execution }) => {
        const { cluster } = settingsAt(execution.path);
        const given = (annotations.get(rule_kit/* SERVICE_ARNS_KEY */.lC)?.value.text ?? '') !== '';
        return !given && !cluster.annotations.includes(rule_kit/* SERVICE_ARNS_KEY */.lC);
    });
}
function isRole(text) {
    return /^acs:ram::\d+:role\/[\w.-]+$/.test(text.trim());
}

;// CONCATENATED MODULE: ./build/rules/acs-cache-unavailable/rule.js

/* harmony default export */ const acs_cache_unavailable_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)([rule_kit/* ACS_CACHE_KEY */.DQ], { of: 'pods' }),
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
        region: (d) => `"${rule_kit/* ACS_CACHE_KEY */.DQ}" has no effect in ${d.region}: ACS has no image caches there`,
        architecture: () => `"${rule_kit/* ACS_CACHE_KEY */.DQ}" has no effect on arm64: image caches of ACS are for amd64 only`,
    },
    check({ value, pods }, say, { settingsAt }) {
        if (value.text.trim() !== 'true')
            return;
        const regions = pods.map(({ execution }) => settingsAt(execution.path).region);
        const [region] = regions;
        if (region !== undefined && regions.every((one) => one !== undefined && !isOpen(one))) {
            say('region', { region });
        }
        else if (pods.every(({ nodeSelector }) => nodeSelector.get(ARCHITECTURE) === 'arm64')) {
            say('architecture');
        }
    },
}));
const ARCHITECTURE = 'kubernetes.io/arch';
function isOpen(region) {
    return rule_kit/* ACS_CACHE_REGIONS */.HR.includes(region);
}

;// CONCATENATED MODULE: ./build/rules/annotation-key-unknown/rule.js

/* harmony default export */ const annotation_key_unknown_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)((key) => (0,rule_kit/* meantKey */.Jx)(key) !== undefined, { templated: true }),
    meta: {
        id: rule_kit/* MISSPELT_RULE */.d0,
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
        unknown: (d) => `Unknown annotation ${(0,rule_kit/* quoted */.TL)(d.key)}; did you mean "${d.meant}"?`,
    },
    check(seen, say, facts) {
        const { key, keyRange, value } = seen;
        const meant = (0,rule_kit/* meantKey */.Jx)(key);
        const allowed = facts.settings.allowed.get(rule_kit/* MISSPELT_RULE */.d0) ?? [];
        if (meant === undefined || allowed.includes(key))
            return;
        const isThere = seen.pods.some(({ annotations }) => annotations.has(meant));
        const fix = isThere ? undefined : (0,rule_kit/* renameAnnotation */.qX)(facts, seen, meant, 'unsafe');
        say('unknown', { key, meant }, { at: { path: value.path, range: keyRange }, fix });
    },
}));

;// CONCATENATED MODULE: ./build/rules/annotation-never-reaches-pod/rule.js

/* harmony default export */ const annotation_never_reaches_pod_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* objects */.JD)('workflows', ({ misplaced }) => misplaced.flatMap(rule_kit/* misplacedKeys */.XX).length > 0),
    meta: {
        id: rule_kit/* MISPLACED_RULE */.Qv,
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
        misplaced: (d) => `${(0,rule_kit/* sentence */.em)((0,rule_kit/* described */.WY)(d.keys, 'annotation'))} in ${d.where} never ${d.keys.length === 1 ? 'reaches' : 'reach'} a pod: Argo copies only podMetadata and the metadata of the template that runs`,
    },
    check(manifest, say, facts) {
        for (const misplaced of manifest.misplaced) {
            const { metadata, template, where } = misplaced;
            const pods = podsOf(manifest, facts).filter((pod) => isMeant(pod, misplaced));
            const keys = (0,rule_kit/* misplacedKeys */.XX)(misplaced).filter((key) => !allHave(pods, key));
            const first = metadata.annotations.find(({ key }) => key === keys[0]);
            if (first === undefined)
                continue;
            const { kind, name, path } = manifest;
            say('misplaced', { keys, where }, {
                at: { path, range: first.keyRange },
                manifest: { kind, name, ...(template === undefined ? {} : { template }) },
                ...repair(manifest, misplaced, keys, facts),
            });
        }
    },
}));
function podsOf(manifest, facts) {
    const owned = facts.once(rule_kit/* podsByOwner */.ng).get(manifest) ?? [];
    const started = facts.once(rule_kit/* podsByExecution */.kU).get(manifest) ?? [];
    return [...new Set([...owned, ...started])];
}
function isMeant(pod, { template, certain }) {
    return template === undefined || !certain || pod.templateName === template;
}
function allHave(pods, key) {
    return pods.length > 0 && pods.every(({ annotations }) => annotations.has(key));
}
function repair(manifest, { metadata, meant, certain }, keys, facts) {
    if (meant === undefined)
        return { help: 'Write it into the metadata of the template that runs' };
    if ((0,rule_kit/* isLibrary */.es)(manifest) && meant.metadata === manifest.spec.podMetadata) {
        const owned = facts.once(rule_kit/* podsByOwner */.ng).get(manifest) ?? [];
        if (owned.some(({ reach }) => reach === 'reference'))
            return { help: 'Write it into the metadata of the templates that are used' };
    }
    if (meant.metadata.annotations.some(({ key }) => keys.includes(key))) {
        return { help: `No fix: ${meant.words} has an annotation of that name already` };
    }
    const edits = (0,rule_kit/* moveAnnotations */.o_)(facts, manifest.path, metadata, keys, meant.metadata.site);
    if (edits === undefined)
        return { help: `Move it to ${meant.words}` };
    const title = `Move ${(0,rule_kit/* described */.WY)(keys, 'annotation')} to ${meant.words}`;
    return { fix: { title, safety: certain ? 'safe' : 'unsafe', edits } };
}

;// CONCATENATED MODULE: ./build/rules/annotation-not-a-string/rule.js

/* harmony default export */ const annotation_not_a_string_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(rule_kit/* isPlatformKey */.fH),
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
    check(seen, say) {
        const { key, value } = seen;
        if (value.type === 'string' || value.type === 'null')
            return;
        say('notString', { key, type: value.type, text: value.text }, { fix: quote(seen) });
    },
}));
function quote({ key, value }) {
    const { path, range, text, shared } = value;
    if (shared || range.end - range.start !== text.length)
        return undefined;
    return {
        title: `Quote the value of ${key}`,
        safety: 'safe',
        edits: [{ path, edit: (0,rule_kit/* written */.Mp)(value, text) }],
    };
}

;// CONCATENATED MODULE: ./build/rules/annotation-not-true-or-false/rule.js

/* harmony default export */ const annotation_not_true_or_false_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(rule_kit/* SWITCH_KEYS */.i$),
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
        notSwitch: (d) => `Expected annotation "${d.key}" to be "true" or "false", found ${(0,rule_kit/* quoted */.TL)(d.value)}`,
    },
    check(seen, say) {
        const { key, value } = seen;
        const text = value.text.trim();
        if (value.type !== 'string' || text === '')
            return;
        if (value.text === 'true' || value.text === 'false')
            return;
        say('notSwitch', { key, value: text }, { fix: mend(seen) });
    },
}));
function mend({ key, value }) {
    const meant = value.text.trim().toLowerCase();
    if (value.shared || (meant !== 'true' && meant !== 'false'))
        return undefined;
    return {
        title: `Write ${key} as "${meant}"`,
        safety: 'safe',
        edits: [{ path: value.path, edit: (0,rule_kit/* written */.Mp)(value, meant) }],
    };
}

;// CONCATENATED MODULE: ./build/rules/annotation-of-other-platform/rule.js

const rule_KEYS = [...rule_kit/* ECI_CACHE_KEYS */.Yk, rule_kit/* ACS_CACHE_KEY */.DQ];
const NAMES = { eci: 'ECI', acs: 'ACS' };
/* harmony default export */ const annotation_of_other_platform_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(rule_KEYS, { of: 'pods', templated: true }),
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
    check({ key, value, pods }, say, facts) {
        const of = key === rule_kit/* ACS_CACHE_KEY */.DQ ? 'acs' : 'eci';
        const on = of === 'acs' ? 'eci' : 'acs';
        if (value.text.trim() === '' || !pods.every((pod) => runsOn(pod, on, facts)))
            return;
        if (pods.some((pod) => (0,rule_kit/* hasAnnotation */.Qs)(pod, (0,rule_kit/* oneOf */.yL)(keysOf(on)))))
            return;
        const help = on === 'acs'
            ? `Image caches of ACS are made in its console and asked for by "${rule_kit/* ACS_CACHE_KEY */.DQ}"`
            : `On ECI write "${rule_kit/* ECI_CACHE_KEYS */.Yk[0]}"`;
        say('other', { key, of: NAMES[of], on: NAMES[on] }, { help });
    },
}));
function runsOn(pod, backend, { settingsAt }) {
    return (0,rule_kit/* certainBackendOf */.M6)(pod, settingsAt(pod.execution.path).platform) === backend;
}
function keysOf(backend) {
    return backend === 'acs' ? [rule_kit/* ACS_CACHE_KEY */.DQ] : rule_kit/* ECI_CACHE_KEYS */.Yk;
}

;// CONCATENATED MODULE: ./build/rules/annotation-on-wrong-object/rule.js

/* harmony default export */ const annotation_on_wrong_object_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* objects */.JD)('bystanders'),
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
        wrongObject: (d) => `${(0,rule_kit/* sentence */.em)((0,rule_kit/* described */.WY)(d.keys, 'annotation'))} on ${d.words} ${d.keys.length === 1 ? 'has' : 'have'} no effect on pods`,
    },
    check({ words, path, metadata }, say) {
        const found = metadata.annotations.filter(({ key }) => rule_kit/* PULL_KEYS */.Jf.includes(key));
        const [first] = found;
        if (first === undefined)
            return;
        say('wrongObject', { words, keys: found.map(({ key }) => key) }, {
            at: { path, range: first.keyRange },
            help: 'Write it into podMetadata of the workflows, or into the pod template',
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/annotation-placeholder/rule.js

const annotation_placeholder_rule_KEYS = [
    ...rule_kit/* INSTANCE_ID_KEYS */.Di,
    ...rule_kit/* PINNED_CACHE_KEYS */.RR,
    ...rule_kit/* LOOSE_REGISTRY_KEYS */.A0,
    rule_kit/* SERVICE_ARNS_KEY */.lC,
    rule_kit/* USER_ARNS_KEY */.h3,
];
/* harmony default export */ const annotation_placeholder_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(annotation_placeholder_rule_KEYS),
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
        placeholder: (d) => `Expected "${d.key}" to be a real value, found the placeholder ${(0,rule_kit/* quoted */.TL)(d.value)}`,
    },
    check(seen, say, facts) {
        const { key, value } = seen;
        if (value.text.includes('${') || !(0,rule_kit/* isMask */.$b)(value.text))
            return;
        say('placeholder', { key, value: value.text }, { fix: fill(seen, facts) });
    },
}));
function fill(seen, facts) {
    if (!rule_kit/* INSTANCE_ID_KEYS */.Di.some((one) => one === seen.key))
        return undefined;
    const images = seen.pods.flatMap((pod) => (0,rule_kit/* enterpriseImages */.eW)(pod, facts));
    const [first] = images;
    const one = (0,rule_kit/* instancesOf */.sG)(images).size === 1;
    const instance = first && one ? facts.once(rule_kit/* instanceLookup */.IF)(first.registry) : undefined;
    if (instance === undefined)
        return undefined;
    return (0,rule_kit/* setValue */.KY)(seen, (0,rule_kit/* instanceValue */.tD)(instance, facts.settingsAt(seen.value.path)));
}

;// CONCATENATED MODULE: ./build/rules/annotation-precedence-changes/rule.js

/* harmony default export */ const annotation_precedence_changes_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* pods */.Jw)(({ execution, owner }) => [execution, owner].some((one) => defaultsOf(one).some(({ key }) => (0,rule_kit/* isKnownKey */.Ao)(key)))),
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
    check(pod, say) {
        for (const { annotation, other, manifest } of conflicts(pod)) {
            const { key, value } = annotation;
            const { path, range } = other.value;
            say('conflict', { key, here: value.text, other: other.value.text }, {
                at: value,
                manifest: { kind: manifest.kind, name: manifest.name },
                related: [{ path, range, message: 'the other value' }],
                help: 'Keep one of them, or set the annotation on the templates',
            });
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
        if (!(0,rule_kit/* isKnownKey */.Ao)(key) || own || other === undefined)
            return [];
        return other.value.text === value.text ? [] : [{ annotation, other, manifest }];
    }));
}
function defaultsOf({ spec }) {
    return spec.templateDefaults?.metadata.annotations ?? [];
}

;// CONCATENATED MODULE: ./build/rules/annotation-written-by-platform/rule.js

/* harmony default export */ const annotation_written_by_platform_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)([rule_kit/* ACS_MATCHED_KEY */.BO], { of: 'pods', templated: true }),
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
    check(seen, say, facts) {
        say('written', { key: seen.key }, { fix: (0,rule_kit/* removeAnnotation */.O8)(facts, seen) });
    },
}));

;// CONCATENATED MODULE: ./build/rules/cache-annotations-contradict/rule.js

const [OLDER, NEWER] = rule_kit/* AUTO_CACHE_KEYS */.mi;
/* harmony default export */ const cache_annotations_contradict_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)([NEWER]),
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
    check({ key, value, pods }, say) {
        const other = pods
            .flatMap((pod) => pod.annotations.get(OLDER) ?? [])
            .find((one) => areOpposite(one.value, value));
        if (other === undefined)
            return;
        const { path, range } = other.value;
        const line = path === value.path ? '' : ` in "${path}"`;
        say('contradiction', { here: `${key}: ${value.text}`, other: `${other.key}: ${other.value.text}`, line }, { related: [{ path, range, message: `"${other.key}" is "${other.value.text}"` }] });
    },
}));
function areOpposite(a, b) {
    const sides = new Set([a, b].map(({ text }) => text.trim().toLowerCase()));
    return sides.has('true') && sides.has('false');
}

;// CONCATENATED MODULE: ./build/rules/cache-pinned-and-automatic/rule.js

/* harmony default export */ const cache_pinned_and_automatic_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(rule_kit/* AUTO_CACHE_KEYS */.mi, { of: 'pods', templated: true }),
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
    check(seen, say, facts) {
        const { key, value, pods } = seen;
        const isOn = (0,rule_kit/* isTemplated */.dw)(value) || value.text.trim().toLowerCase() === 'true';
        const [pinned] = pods.flatMap(pinOf);
        if (!isOn || pinned === undefined || !pods.every((pod) => pinOf(pod).length > 0))
            return;
        say('unused', { key, pinned }, { fix: (0,rule_kit/* removeAnnotation */.O8)(facts, seen) });
    },
}));
function pinOf({ annotations }) {
    return rule_kit/* PINNED_CACHE_KEYS */.RR.filter((key) => (annotations.get(key)?.value.text.trim() ?? '') !== '');
}

;// CONCATENATED MODULE: ./build/rules/http-registry-mismatch/rule.js

/* harmony default export */ const http_registry_mismatch_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(rule_kit/* LOOSE_REGISTRY_KEYS */.A0),
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
        port: (d) => `Entry ${(0,rule_kit/* quoted */.TL)(d.entry)} does not match the images, which name "${d.host}"`,
        form: (d) => `Expected host or host:port, found ${(0,rule_kit/* quoted */.TL)(d.entry)}`,
        acr: (d) => `Entry ${(0,rule_kit/* quoted */.TL)(d.entry)} is a registry of ACR, which speaks HTTPS`,
    },
    check(seen, say, facts) {
        const hosts = hostsOf(seen, facts);
        for (const written of seen.value.text.split(',')) {
            const entry = written.trim();
            if (entry === '')
                continue;
            if (entry.includes('/'))
                say('form', { entry });
            else if (isAcr(entry, facts))
                say('acr', { entry });
            else {
                const host = hosts.find((one) => nameOf(one) === nameOf(entry.toLowerCase()));
                if (host === undefined || hosts.includes(entry.toLowerCase()))
                    continue;
                say('port', { entry, host });
            }
        }
    },
}));
function hostsOf({ pods, imageCache }, { imagesOf }) {
    const cached = (imageCache?.images ?? []).flatMap(({ text }) => (0,rule_kit/* parseImageRef */.Q)(text)?.host ?? []);
    return [...pods.flatMap((pod) => imagesOf(pod).map(({ host }) => host)), ...cached];
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

/* harmony default export */ const imagecache_duplicate_image_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* imageCaches */.FE)(),
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
        twice: (d) => `Image ${(0,rule_kit/* quoted */.TL)(d.image)} is in this cache already`,
    },
    check(cache, say, facts) {
        const seen = new Map();
        for (const [index, image] of cache.images.entries()) {
            const reference = (0,rule_kit/* parseImageRef */.Q)(image.text);
            const key = reference ? (0,rule_kit/* formatImageRef */.kL)(reference) : image.text;
            const first = seen.get(key);
            if (first === undefined) {
                seen.set(key, image);
                continue;
            }
            const { path, range } = first;
            say('twice', { image: image.text }, {
                at: image,
                related: [{ path, range, message: 'the first one' }],
                fix: remove(cache, index, facts),
            });
        }
    },
}));
function remove(cache, index, facts) {
    const { imagesPlace, images, path } = cache;
    if (imagesPlace?.entries.length !== images.length)
        return undefined;
    const edits = (0,rule_kit/* removeItem */.Ai)(facts, path, imagesPlace, index);
    return edits && { title: 'Remove it', safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/imagecache-floating-tag/rule.js

/* harmony default export */ const imagecache_floating_tag_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* imageCaches */.FE)(),
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
        floating: (d) => `Image ${(0,rule_kit/* quoted */.TL)(d.image)} has no tag that stays: pods keep starting from what it was when the cache was made`,
    },
    check({ images }, say) {
        for (const image of images) {
            const reference = (0,rule_kit/* parseImageRef */.Q)(image.text);
            if (reference === undefined || !(0,rule_kit/* isFloating */.vY)(reference))
                continue;
            const help = 'Pin a version or a digest, here and in the workflows';
            say('floating', { image: image.text }, { at: image, help });
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/imagecache-image-unused/rule.js

const ID = 'imagecache-image-unused';
/* harmony default export */ const imagecache_image_unused_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* imageCaches */.FE)(),
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
        unused: (d) => `No workflow here pulls image ${(0,rule_kit/* quoted */.TL)(d.image)}`,
        otherTag: (d) => `No workflow here pulls image ${(0,rule_kit/* quoted */.TL)(d.image)}; they pull ${(0,rule_kit/* quoted */.TL)(d.used)}, another tag`,
        otherHost: (d) => `No workflow here pulls image ${(0,rule_kit/* quoted */.TL)(d.image)}; they pull ${(0,rule_kit/* quoted */.TL)(d.used)}, the same image by another host`,
    },
    check({ images }, say, facts) {
        const { texts, templated, references } = facts.once(pulled);
        if (texts.size === 0)
            return;
        const allowed = facts.settings.allowed.get(ID) ?? [];
        for (const image of firstOfEach(images)) {
            const { text } = image;
            const reference = (0,rule_kit/* parseImageRef */.Q)(text);
            if (reference === undefined || allowed.includes(text))
                continue;
            if (/(?:^|\/)argoexec$/.test(reference.repository))
                continue;
            if (references.has((0,rule_kit/* formatImageRef */.kL)(reference)))
                continue;
            if (templated.some((one) => (0,rule_kit/* canBecome */._o)(one, text)))
                continue;
            const near = [...references.values()].find((one) => isNear(one, reference, facts));
            if (near === undefined)
                say('unused', { image: text }, { at: image });
            else {
                const message = near.host === reference.host ? 'otherTag' : 'otherHost';
                say(message, { image: text, used: (0,rule_kit/* formatImageRef */.kL)(near) }, { at: image });
            }
        }
    },
}));
function firstOfEach(images) {
    return images.filter(({ text }, at) => images.findIndex((one) => one.text === text) === at);
}
function pulled({ project: { pods, elsewhere } }) {
    const here = pods.flatMap(({ images }) => images.flatMap(({ values, image }) => {
        const known = [...values.known, ...values.partial];
        return values.complete || known.some((text) => text.includes('{{'))
            ? known
            : [...known, image.text];
    }));
    const texts = new Set([...here, ...elsewhere]);
    const used = [...texts].flatMap((text) => (0,rule_kit/* parseImageRef */.Q)(text) ?? []);
    return {
        texts,
        templated: [...texts].filter((text) => text.includes('{{')),
        references: new Map(used.map((one) => [(0,rule_kit/* formatImageRef */.kL)(one), one])),
    };
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
    return one.kind === 'acr-enterprise' && (0,rule_kit/* instanceKey */.pA)(one) === (0,rule_kit/* instanceKey */.pA)(other);
}

;// CONCATENATED MODULE: ./build/rules/imagecache-invalid/rule.js

const FIELDS = ['images', 'imagePullSecrets', 'imageCacheSize', 'retentionDays'];
const MESSAGES = {
    noImages: () => 'Missing images: an ImageCache lists at least one',
    emptySection: (d) => `${(0,rule_kit/* quoted */.TL)(d.section)} holds nothing; what belongs below it is probably indented too little`,
    tooMany: (d) => `Expected at most ${String(rule_kit/* MOST_IMAGES */.d2)} images in one cache, found ${String(d.count)}`,
    size: (d) => `Expected imageCacheSize to be whole GiB from ${String(rule_kit/* SIZE_LIMITS */.bd.least)} to ${String(rule_kit/* SIZE_LIMITS */.bd.most)}, found ${d.value}`,
    retention: (d) => `Expected retentionDays to be whole days from ${String(rule_kit/* RETENTION */.xA.least)} to ${String(rule_kit/* RETENTION */.xA.most)}, found ${d.value}`,
    secret: (d) => `Expected a Secret as "namespace:name", found ${d.value}`,
    unknownField: (d) => `Unknown field ${(0,rule_kit/* quoted */.TL)(d.field)}${d.hint}`,
    wrong: (d) => `Expected ${d.field} to be ${d.expected}`,
};
/* harmony default export */ const imagecache_invalid_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* imageCaches */.FE)(),
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
    messages: MESSAGES,
    check(cache, say, facts) {
        const patched = isPatch(cache, facts);
        for (const fault of (0,rule_kit/* checkImageCache */.u9)(cache)) {
            if (isTemplatedAt(cache, fault.pointer))
                continue;
            if ((patched && fault.keyword === 'required') || isStray(cache, fault))
                continue;
            judge(cache, fault, facts, say);
        }
    },
}));
function isPatch({ name, images: own, path, object }, { project }) {
    const spec = object.spec;
    const isMap = typeof spec === 'object' && spec !== null && !('images' in spec);
    return (isMap &&
        own.length === 0 &&
        project.imageCaches.some((other) => other.name === name && other.path !== path && other.images.length > 0));
}
function isStray({ object }, { pointer, keyword }) {
    const { metadata, spec } = object;
    return (keyword === 'additionalProperties' && pointer === '' && (metadata === null || spec === null));
}
function isTemplatedAt({ scalars }, pointer) {
    return /\{\{|\$\{|\$\(/.test(scalars.get(pointer)?.text ?? '');
}
function placeOf(cache, { pointer, keyword, detail }) {
    const key = keyword === 'additionalProperties' ? `${pointer}/${detail}#` : pointer;
    const value = keyword === 'required' ? cache.range : (cache.ranges.get(key) ?? cache.range);
    const isBlank = value.start === value.end;
    const range = isBlank ? (cache.ranges.get(`${key}#`) ?? cache.range) : value;
    return { path: cache.path, range };
}
function judge(cache, fault, facts, say) {
    const { pointer, keyword, detail } = fault;
    const [, section = '', field = ''] = pointer.split('/');
    const at = placeOf(cache, fault);
    const value = cache.scalars.get(pointer);
    const found = value === undefined ? 'something else' : (0,rule_kit/* quoted */.TL)(value.text);
    const isRequired = keyword === 'required';
    if (keyword === 'additionalProperties') {
        const hint = (0,rule_kit/* didYouMean */.au)(detail, section === 'spec' ? FIELDS : ['metadata', 'spec']);
        const severity = section === 'spec' ? 'warning' : 'error';
        say('unknownField', { field: detail, hint }, { at, severity });
    }
    else if (isRequired && detail !== 'images')
        say('emptySection', { section: detail }, { at });
    else if (field === '' && value?.type === 'null')
        say('emptySection', { section }, { at });
    else if (field === 'images' && keyword === 'maxItems') {
        say('tooMany', { count: cache.images.length }, { at });
    }
    else if (isRequired || pointer === '/spec/images')
        say('noImages', { at });
    else if (field === 'imageCacheSize')
        say('size', { value: found }, { at, fix: wholeGib(cache) });
    else if (field === 'retentionDays') {
        say('retention', { value: found }, { at, severity: 'warning' });
    }
    else if (field === 'imagePullSecrets') {
        const ofPod = 'a map, which is how the spec of a pod has it';
        const fix = withNamespace(cache, pointer, facts);
        say('secret', { value: value ? found : ofPod }, { at, fix });
    }
    else {
        const expected = EXPECTED[field === '' ? section : field] ?? 'something else';
        say('wrong', { field: pointer.slice(1).replaceAll('/', '.'), expected }, { at });
    }
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
    if (gib < rule_kit/* SIZE_LIMITS */.bd.least || gib > rule_kit/* SIZE_LIMITS */.bd.most || size.shared)
        return undefined;
    const edits = [{ path: size.path, edit: { range: size.range, text: String(gib) } }];
    return { title: `Set imageCacheSize to ${String(gib)}`, safety: 'safe', edits };
}
function withNamespace({ scalars }, pointer, { project }) {
    const secret = scalars.get(pointer);
    if (secret === undefined || secret.shared || secret.text.includes(':'))
        return undefined;
    const namespaces = new Set(project.pods.filter(uses(secret.text)).map(({ execution }) => execution.namespace));
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

/* harmony default export */ const imagecache_kept_forever_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* imageCaches */.FE)(),
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
    check({ images, retentionDays }, say) {
        if (retentionDays !== undefined || images.length === 0)
            return;
        say('forever', { help: 'Set retentionDays, for example to 30' });
    },
}));

;// CONCATENATED MODULE: ./build/rules/imagecache-legacy-reuse/rule.js

const [OLD, NEW] = rule_kit/* REUSE_KEYS */.mU;
/* harmony default export */ const imagecache_legacy_reuse_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)([OLD], { of: 'imageCaches', templated: true }),
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
    check(seen, say, facts) {
        const at = { path: seen.value.path, range: seen.keyRange };
        say('legacy', { at, fix: (0,rule_kit/* renameAnnotation */.qX)(facts, seen, NEW, 'safe') });
    },
}));

;// CONCATENATED MODULE: ./build/rules/imagecache-namespaced/rule.js

/* harmony default export */ const imagecache_namespaced_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* imageCaches */.FE)(),
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
        namespaced: (d) => `Namespace ${(0,rule_kit/* quoted */.TL)(d.namespace)} has no effect: an ImageCache belongs to the cluster`,
    },
    check(cache, say, facts) {
        const { namespace } = cache;
        if (namespace === undefined)
            return;
        say('namespaced', { namespace: namespace.text }, { at: namespace, fix: rule_remove(cache, facts) });
    },
}));
function rule_remove({ metadataPlace: place, path }, facts) {
    const index = place?.entries.findIndex(({ key }) => key === 'namespace') ?? -1;
    const edits = place && index >= 0 ? (0,rule_kit/* removeItem */.Ai)(facts, path, place, index) : undefined;
    return edits && { title: 'Remove the namespace', safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/imagecache-on-acs/rule.js

/* harmony default export */ const imagecache_on_acs_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* imageCaches */.FE)(),
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
    check({ path }, say, { settingsAt }) {
        if (settingsAt(path).platform !== 'acs')
            return;
        say('onAcs', {
            help: `Make the cache in the console of ACS, and annotate the pods with ${rule_kit/* ACS_CACHE_KEY */.DQ}`,
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/imagecache-too-small/rule.js

/* harmony default export */ const imagecache_too_small_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* imageCaches */.FE)(),
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
        tooSmall: (d) => `Expected imageCacheSize to be at least ${String(d.needed)} GiB, twice the ${(0,rule_kit/* formatBytes */.z3)(d.bytes)} of its images, found ${String(d.size)} GiB`,
        defaultSize: (d) => `Expected imageCacheSize to be at least ${String(d.needed)} GiB, twice the ${(0,rule_kit/* formatBytes */.z3)(d.bytes)} of its images; without it the cache has ${String(rule_kit/* SIZE_LIMITS */.bd.usual)} GiB`,
    },
    check(cache, say, facts) {
        const { bytes, sure } = weigh(cache, facts);
        const needed = (0,rule_kit/* cacheSizeFor */.bu)(bytes);
        const { size } = cache;
        const given = size === undefined ? rule_kit/* SIZE_LIMITS */.bd.usual : Number(size.text);
        if (!(given >= rule_kit/* SIZE_LIMITS */.bd.least) || given >= needed)
            return;
        const fix = sure ? enlarge(cache, needed, facts) : undefined;
        if (size === undefined)
            say('defaultSize', { bytes, needed }, { fix });
        else
            say('tooSmall', { size: given, bytes, needed }, { at: size, fix });
    },
}));
function weigh({ images }, { sizeOf }) {
    let bytes = 0;
    let sure = true;
    for (const text of new Set(images.map((image) => image.text))) {
        const reference = (0,rule_kit/* parseImageRef */.Q)(text);
        const size = reference && sizeOf(reference);
        if (size?.state !== 'known')
            continue;
        bytes += size.bytes;
        sure &&= size.source !== 'estimate';
    }
    return { bytes, sure };
}
function enlarge(cache, needed, facts) {
    if (needed > rule_kit/* SIZE_LIMITS */.bd.most)
        return undefined;
    const { size, specSite } = cache;
    const edits = (0,rule_kit/* setField */.x)(facts, size, specSite, 'imageCacheSize', String(needed));
    return edits && { title: `Set imageCacheSize to ${String(needed)}`, safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/instance-id-malformed/rule.js

/* harmony default export */ const instance_id_malformed_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(rule_kit/* INSTANCE_ID_KEYS */.Di),
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
        malformed: (d) => `Expected "${d.key}" to be an instance id, cri-… or region:cri-…, found ${(0,rule_kit/* quoted */.TL)(d.value)}`,
        meant: (d) => `Expected "${d.key}" to be "${d.meant}", found ${(0,rule_kit/* quoted */.TL)(d.value)}`,
    },
    check({ key, value }, say) {
        const text = value.text.trim();
        if (text === '' || (0,rule_kit/* isPlaceholder */.wK)(text))
            return;
        if (listOf(text).every((one) => (0,rule_kit/* parseInstanceId */.Ui)(one) !== undefined))
            return;
        const meant = intended(text);
        if (meant === undefined)
            say('malformed', { key, value: text });
        else
            say('meant', { key, value: text, meant });
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
    return meant !== undefined && (0,rule_kit/* parseInstanceId */.Ui)(meant) !== undefined ? meant : undefined;
}

;// CONCATENATED MODULE: ./build/rules/instance-id-spelling/rule.js

const [SINGULAR, PLURAL] = rule_kit/* INSTANCE_ID_KEYS */.Di;
/* harmony default export */ const instance_id_spelling_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)([SINGULAR], { templated: true }),
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
    check(seen, say, facts) {
        const { keyRange, pods, value, imageCache } = seen;
        if (imageCache !== undefined) {
            const at = { path: value.path, range: keyRange };
            say('singular', { at, fix: (0,rule_kit/* renameAnnotation */.qX)(facts, seen, PLURAL, 'safe') });
        }
        const other = pods.flatMap((pod) => pod.annotations.get(PLURAL) ?? [])[0];
        if (other === undefined || other.value.text.trim() === '' || value.text.trim() === '')
            return;
        const { path, range } = other.value;
        say('both', { here: value.text, other: other.value.text }, { related: [{ path, range, message: 'the other one' }], help: 'Keep one of them' });
    },
}));

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
/* harmony default export */ const instance_id_unneeded_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(rule_kit/* INSTANCE_ID_KEYS */.Di, { of: 'pods', templated: true }),
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
        unneeded: (d) => `"${d.key}" has nothing to open: its pods pull from ${(0,rule_kit/* listed */.KE)(d.hosts)} only`,
    },
    check({ key, value, pods }, say, facts) {
        if (value.text.trim() === '' || !pods.every((pod) => isElsewhere(pod, facts)))
            return;
        const hosts = pods.flatMap((pod) => facts.imagesOf(pod).map(({ host }) => host));
        say('unneeded', { key, hosts: [...new Set(hosts)] });
    },
}));
function isElsewhere(pod, facts) {
    if (!pod.images.every(({ values }) => values.complete))
        return false;
    if ((0,rule_kit/* enterpriseImages */.eW)(pod, facts).length > 0)
        return false;
    return facts.imagesOf(pod).every(({ host }) => {
        const { kind } = facts.registryOf(host);
        return kind !== 'other' || FOREIGN.has(host);
    });
}

;// CONCATENATED MODULE: ./build/rules/instance-region-mismatch/rule.js

/* harmony default export */ const instance_region_mismatch_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(rule_kit/* INSTANCE_ID_KEYS */.Di, { of: 'pods' }),
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
        mismatch: (d) => `"${d.key}" names region ${(0,rule_kit/* quoted */.TL)(d.region)}, but image ${(0,rule_kit/* quoted */.TL)(d.image)} is in ${(0,rule_kit/* quoted */.TL)(d.actual)}`,
    },
    check(seen, say, facts) {
        const { key, value, pods } = seen;
        const given = (0,rule_kit/* parseInstanceId */.Ui)(value.text);
        if (given?.region === undefined || !(0,rule_kit/* isKnownRegion */.Kk)(given.region))
            return;
        const images = pods.flatMap((pod) => imagesOfOneInstance(pod, facts));
        const wrong = images.find(({ registry }) => regionOf(registry) !== given.region);
        const actual = wrong && regionOf(wrong.registry);
        if (wrong === undefined || actual === undefined)
            return;
        const sure = (0,rule_kit/* instancesOf */.sG)(images).size === 1 && wrong.registry.configured?.instanceId === given.id;
        say('mismatch', { key, region: given.region, image: wrong.text, actual }, {
            related: [{ path: wrong.path, range: wrong.range, message: 'the image' }],
            fix: sure ? (0,rule_kit/* setValue */.KY)(seen, `${actual}:${given.id}`) : undefined,
        });
    },
}));
function imagesOfOneInstance(pod, facts) {
    const images = (0,rule_kit/* enterpriseImages */.eW)(pod, facts);
    return (0,rule_kit/* instancesOf */.sG)(images).size === 1 ? images.filter(({ registry }) => regionOf(registry)) : [];
}
function regionOf({ region, configured }) {
    return configured?.region ?? region;
}

;// CONCATENATED MODULE: ./build/rules/library-annotation-ignored/rule.js

/* harmony default export */ const library_annotation_ignored_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* objects */.JD)('workflows', ({ spec }) => spec.podMetadata.annotations.length > 0),
    meta: {
        id: rule_kit/* IGNORED_RULE */.M7,
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
        ignored: (d) => `"${d.key}" in podMetadata does not reach ${(0,rule_kit/* described */.WY)(d.templates, 'template')}, used by templateRef: Argo below 3.7 looks at the template and at the workflow that uses it`,
    },
    check(manifest, say, facts) {
        if (!(0,rule_kit/* possibleRules */.Xz)(facts.settings.argoVersion).includes('below-3.7'))
            return;
        const pods = facts.once(rule_kit/* podsByOwner */.ng).get(manifest) ?? [];
        for (const annotation of manifest.spec.podMetadata.annotations) {
            const affected = pods.filter((pod) => (0,rule_kit/* ignoredKeys */.l6)(pod).includes(annotation.key));
            if (affected.length === 0)
                continue;
            const templates = [...new Set(affected.map(({ templateName }) => templateName))];
            const fix = repeat(annotation, affected);
            say('ignored', { key: annotation.key, templates }, { at: annotation.value, fix });
        }
    },
}));
function repeat({ key, value }, pods) {
    const places = new Map(pods.flatMap((pod) => (pod.template ? [[pod.template.metadata, pod]] : [])));
    const repairs = [...places].map(([metadata, pod]) => (0,rule_kit/* annotate */.fz)({ manifest: pod.owner, template: pod.templateName, metadata }, [pod], key, value.text));
    if (!repairs.every(({ ok }) => ok))
        return undefined;
    const edits = repairs.flatMap((repair) => (repair.ok ? repair.value.edits : []));
    return { title: `Add ${key} to the templates themselves`, safety: 'safe', edits };
}

;// CONCATENATED MODULE: ./build/rules/match-count-without-effect/rule.js

/* harmony default export */ const match_count_without_effect_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)([rule_kit/* MATCH_COUNT_KEY */.IW], { of: 'pods', templated: true }),
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
        unused: () => `"${rule_kit/* MATCH_COUNT_KEY */.IW}" has no effect beside "${rule_kit/* PERFECT_MATCH_KEY */.YP}: true"`,
    },
    check(seen, say, facts) {
        const perfect = seen.pods.every(({ annotations }) => annotations.get(rule_kit/* PERFECT_MATCH_KEY */.YP)?.value.text.trim() === 'true');
        if (perfect)
            say('unused', { fix: (0,rule_kit/* removeAnnotation */.O8)(facts, seen) });
    },
}));

;// CONCATENATED MODULE: ./build/rules/perfect-match-without-executor/rule.js

/* harmony default export */ const perfect_match_without_executor_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)([rule_kit/* PERFECT_MATCH_KEY */.YP], { of: 'pods' }),
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
        executor: (d) => `A perfect match needs the argoexec image as well, which every pod of Argo has and ImageCache ${(0,rule_kit/* listed */.KE)(d.caches)} does not hold`,
    },
    check({ value, pods }, say, { project: { imageCaches } }) {
        if (value.text.trim() !== 'true' || imageCaches.some(holdsExecutor))
            return;
        const caches = imageCaches.filter((cache) => pods.some((pod) => serves(cache, pod)));
        if (caches.length === 0)
            return;
        say('executor', { caches: caches.map(({ name }) => name) }, { help: 'Add the argoexec image to the cache, or use imc-match-count-request' });
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

/* harmony default export */ const personal_edition_unreachable_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* images */.zC)(({ host }, { registryOf }) => registryOf(host).kind === 'acr-personal-instance'),
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
        secret: (d) => `Image ${(0,rule_kit/* quoted */.TL)(d.image)} is in a Personal Edition instance, which needs a Secret in imagePullSecrets`,
        publicHost: (d) => `Image ${(0,rule_kit/* quoted */.TL)(d.image)} is pulled by the public host of a Personal Edition instance, which is not for pulling`,
    },
    check({ text, host, pod }, say, { registryOf }) {
        if (registryOf(host).network === 'public') {
            const help = 'Use the host with -vpc behind the instance name';
            say('publicHost', { image: text }, { help });
        }
        if (!pod.pullSecrets)
            say('secret', { image: text });
    },
}));

;// CONCATENATED MODULE: ./build/rules/pinned-cache-id-malformed/rule.js

/* harmony default export */ const pinned_cache_id_malformed_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* annotations */.hk)(rule_kit/* PINNED_CACHE_KEYS */.RR),
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
        malformed: (d) => `Expected "${d.key}" to be the id of an image cache, imc-…, found ${(0,rule_kit/* quoted */.TL)(d.value)}`,
        snapshot: (d) => `Expected "${d.key}" to be the id of an image cache, imc-…, found the id of a snapshot, ${(0,rule_kit/* quoted */.TL)(d.value)}`,
    },
    check({ key, value }, say) {
        const text = value.text.trim();
        if (text === '' || (0,rule_kit/* isPlaceholder */.wK)(text) || /^imc-[a-z0-9]+$/.test(text))
            return;
        say(text.startsWith('s-') ? 'snapshot' : 'malformed', { key, value: text });
    },
}));

;// CONCATENATED MODULE: ./build/rules/pod-mixes-instances/rule.js

/* harmony default export */ const pod_mixes_instances_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* pods */.Jw)(isMixed),
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
        mixed: (d) => `Template "${d.template}" pulls from ${(0,rule_kit/* listed */.KE)(d.hosts)}, but "${d.key}" gives access to one instance`,
    },
    check(pod, say, facts) {
        const id = (0,rule_kit/* instanceIdOf */.SF)(pod.annotations);
        if (id === undefined || id.value.text.includes(','))
            return;
        if (pod.pullSecrets || (0,rule_kit/* clusterGivesAccess */.Lk)(pod, facts))
            return;
        const images = (0,rule_kit/* enterpriseImages */.eW)(pod, facts);
        const [first] = images;
        const other = images.find(({ registry }) => first && (0,rule_kit/* instanceKey */.pA)(registry) !== (0,rule_kit/* instanceKey */.pA)(first.registry));
        if (other === undefined)
            return;
        say('mixed', {
            template: pod.templateName,
            hosts: [...new Set(images.map(({ host }) => host))],
            key: id.key,
        }, {
            at: other,
            related: (0,rule_kit/* relatedImages */.ab)([other, ...images]),
            help: 'Copy the images to one instance, split the template, or use a Secret',
        });
    },
}));
function isMixed(pod, context) {
    return (0,rule_kit/* instancesOf */.sG)((0,rule_kit/* enterpriseImages */.eW)(pod, context)).size > 1;
}

// EXTERNAL MODULE: ./build/rules/private-image-without-command/rule.js
var private_image_without_command_rule = __webpack_require__(8802);
;// CONCATENATED MODULE: ./build/rules/public-host-in-region/rule.js

/* harmony default export */ const public_host_in_region_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* images */.zC)(isPublic),
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
        publicHost: (d) => `Image ${(0,rule_kit/* quoted */.TL)(d.image)} is pulled by its public host although the pods run in ${d.region}, too; the VPC host is "${d.host}"`,
    },
    check(image, say, facts) {
        const { text, host, pod } = image;
        const { region } = facts.settingsAt(pod.execution.path);
        const vpc = (0,rule_kit/* vpcHostOf */.ry)(facts.registryOf(host));
        if (vpc === undefined || region === undefined)
            return;
        say('publicHost', { image: text, region, host: vpc }, { fix: useVpc(image, vpc, facts) });
    },
}));
function isPublic({ host, pod }, { registryOf, settingsAt }) {
    const { region } = settingsAt(pod.execution.path);
    const registry = registryOf(host);
    return region !== undefined && registry.region === region && (0,rule_kit/* vpcHostOf */.ry)(registry) !== undefined;
}
function useVpc({ host, pod, path, range, text }, vpc, facts) {
    const field = pod.images.find(({ image }) => image.path === path && image.range === range);
    const edits = field && (0,rule_kit/* replaceStart */.VM)(facts, field.image, host, vpc);
    if (edits === undefined)
        return undefined;
    const linked = facts.registryOf(host).kind === 'acr-personal' ||
        facts.settings.registries.some((one) => one.host.toLowerCase() === vpc);
    const isCached = facts.project.imageCaches.some(({ images }) => images.some((one) => one.text === text));
    const safety = linked && !isCached ? 'safe' : 'unsafe';
    return { title: `Pull by ${vpc}`, safety, edits };
}

;// CONCATENATED MODULE: ./build/rules/pull-policy-defeats-cache/rule.js

const CACHE_KEYS = [...rule_kit/* AUTO_CACHE_KEYS */.mi, ...rule_kit/* PINNED_CACHE_KEYS */.RR, rule_kit/* ACS_CACHE_KEY */.DQ];
/* harmony default export */ const pull_policy_defeats_cache_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* containers */.l8)((pod) => (0,rule_kit/* hasAnnotation */.Qs)(pod, (0,rule_kit/* oneOf */.yL)(CACHE_KEYS)), (use, pod, facts) => rule_judge(use, cachingBackend(pod, facts)) !== undefined),
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
        always: (d) => `imagePullPolicy Always pulls ${(0,rule_kit/* quoted */.TL)(d.image)} although the image cache may hold it; on ECI use IfNotPresent`,
        floating: (d) => `Image ${(0,rule_kit/* quoted */.TL)(d.image)} has no fixed tag and no imagePullPolicy, which means Always: it is pulled although the image cache may hold it`,
        notAlways: (d) => `imagePullPolicy ${d.policy} keeps ${(0,rule_kit/* quoted */.TL)(d.image)} from the image cache; on ACS only Always uses it`,
    },
    check(use, say, facts) {
        const { image, pullPolicy, pod } = use;
        const message = rule_judge(use, cachingBackend(pod, facts));
        if (message === undefined)
            return;
        const policy = pullPolicy?.text ?? 'IfNotPresent (by default)';
        const details = { at: pullPolicy ?? image, ...rule_repair(use, message, facts) };
        say(message, { image: image.text, policy }, details);
    },
}));
function cachingBackend(pod, { settingsAt }) {
    const { annotations } = pod;
    const backend = (0,rule_kit/* backendOf */.EC)(pod, settingsAt(pod.execution.path).platform);
    if (backend === 'acs') {
        return annotations.get(rule_kit/* ACS_CACHE_KEY */.DQ)?.value.text === 'true' ? 'acs' : undefined;
    }
    const state = (0,rule_kit/* cacheState */.gI)(annotations);
    const values = CACHE_KEYS.flatMap((key) => annotations.get(key)?.value ?? []);
    const known = (state === 'automatic' || state === 'pinned') && !values.some(rule_kit/* isTemplated */.dw);
    return known ? 'eci' : undefined;
}
function rule_judge({ container, pullPolicy, image, values }, backend) {
    const policy = pullPolicy?.text;
    if (backend === undefined || container.startsWith('volume '))
        return undefined;
    if (policy?.includes('{{') === true)
        return undefined;
    const reference = values.complete && !(0,rule_kit/* isTemplated */.dw)(image) ? (0,rule_kit/* parseImageRef */.Q)(image.text) : undefined;
    if (backend === 'eci') {
        if (policy === 'Always')
            return 'always';
        return policy === undefined && reference && (0,rule_kit/* isFloating */.vY)(reference) ? 'floating' : undefined;
    }
    if (policy === undefined) {
        return reference && !(0,rule_kit/* isFloating */.vY)(reference) ? 'notAlways' : undefined;
    }
    return policy === 'Always' ? undefined : 'notAlways';
}
function rule_repair({ image, pullPolicy, site }, message, facts) {
    const reference = (0,rule_kit/* isTemplated */.dw)(image) ? undefined : (0,rule_kit/* parseImageRef */.Q)(image.text);
    const isFixed = reference !== undefined && !(0,rule_kit/* isFloating */.vY)(reference);
    if (message !== 'notAlways' && !isFixed)
        return { help: 'Pin a tag, then use IfNotPresent' };
    const policy = message === 'notAlways' ? 'Always' : 'IfNotPresent';
    const edits = (0,rule_kit/* setField */.x)(facts, pullPolicy, site, 'imagePullPolicy', policy);
    if (edits === undefined)
        return { help: `Set imagePullPolicy to ${policy}` };
    return { fix: { title: `Set imagePullPolicy to ${policy}`, safety: 'safe', edits } };
}

// EXTERNAL MODULE: ./build/rules/pull-secret-beside-helper/rule.js
var pull_secret_beside_helper_rule = __webpack_require__(4950);
;// CONCATENATED MODULE: ./build/rules/region-unknown/rule.js

const rule_ID = 'region-unknown';
/* harmony default export */ const region_unknown_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* anyOf */.EB)({
        id: (0,rule_kit/* annotations */.hk)(rule_kit/* INSTANCE_ID_KEYS */.Di),
        image: (0,rule_kit/* images */.zC)(({ host }, { registryOf }) => registryOf(host).region !== undefined),
    }),
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
        inId: (d) => `Unknown region ${(0,rule_kit/* quoted */.TL)(d.region)} in "${d.key}"${d.hint}`,
        inHost: (d) => `Unknown region ${(0,rule_kit/* quoted */.TL)(d.region)} in the host "${d.host}"${d.hint}`,
    },
    check({ what, it }, say, facts) {
        const known = facts.once(knownRegions);
        const region = what === 'id' ? (0,rule_kit/* parseInstanceId */.Ui)(it.value.text)?.region : facts.registryOf(it.host).region;
        if (region === undefined || known.includes(region))
            return;
        const hint = (0,rule_kit/* didYouMean */.au)(region, known);
        if (what === 'id')
            say('inId', { key: it.key, region, hint });
        else
            say('inHost', { host: it.host, region, hint });
    },
}));
function knownRegions({ settings }) {
    const configured = [
        settings.region,
        ...settings.registries.map(({ region }) => region),
        ...settings.overrides.map(({ region }) => region),
    ];
    const allowed = settings.allowed.get(rule_ID) ?? [];
    return [...rule_kit/* REGIONS */.ij, ...allowed, ...configured.flatMap((region) => region ?? [])];
}

// EXTERNAL MODULE: ./build/rules/unused-suppression/rule.js
var unused_suppression_rule = __webpack_require__(508);
;// CONCATENATED MODULE: ./build/rules/vpc-host-of-other-region/rule.js

/* harmony default export */ const vpc_host_of_other_region_rule = ((0,rule_kit/* defineRule */.Km)({
    on: (0,rule_kit/* images */.zC)(rule_isElsewhere),
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
        otherRegion: (d) => `Image ${(0,rule_kit/* quoted */.TL)(d.image)} is pulled by the VPC host of ${(0,rule_kit/* quoted */.TL)(d.region)}, but the pods run in "${d.own}"`,
    },
    check({ text, host, pod }, say, { registryOf, settingsAt }) {
        const own = settingsAt(pod.execution.path).region;
        const { region } = registryOf(host);
        if (own === undefined || region === undefined)
            return;
        const help = `Use the public host, or keep a copy of the image in ${own}`;
        say('otherRegion', { image: text, region, own }, { help });
    },
}));
function rule_isElsewhere({ host, pod }, { registryOf, settingsAt }) {
    const own = settingsAt(pod.execution.path).region;
    const { region, network } = registryOf(host);
    const isInside = network !== undefined && network !== 'public';
    return isInside && own !== undefined && region !== undefined && region !== own;
}

;// CONCATENATED MODULE: ./build/rules/index.js












































const rules = [rule, acr_instance_id_missing_rule/* default */.A, acr_role_incomplete_rule, acs_cache_unavailable_rule, annotation_key_unknown_rule, annotation_never_reaches_pod_rule, annotation_not_a_string_rule, annotation_not_true_or_false_rule, annotation_of_other_platform_rule, annotation_on_wrong_object_rule, annotation_placeholder_rule, annotation_precedence_changes_rule, annotation_written_by_platform_rule, cache_annotations_contradict_rule, cache_pinned_and_automatic_rule, http_registry_mismatch_rule, image_cache_missing_rule/* default */.A, image_too_large_for_disk_rule/* default */.A, imagecache_duplicate_image_rule, imagecache_floating_tag_rule, imagecache_image_unused_rule, imagecache_invalid_rule, imagecache_kept_forever_rule, imagecache_legacy_reuse_rule, imagecache_namespaced_rule, imagecache_on_acs_rule, imagecache_too_small_rule, instance_id_malformed_rule, instance_id_spelling_rule, instance_id_unneeded_rule, instance_region_mismatch_rule, library_annotation_ignored_rule, match_count_without_effect_rule, perfect_match_without_executor_rule, personal_edition_unreachable_rule, pinned_cache_id_malformed_rule, pod_mixes_instances_rule, private_image_without_command_rule/* default */.A, public_host_in_region_rule, pull_policy_defeats_cache_rule, pull_secret_beside_helper_rule/* default */.A, region_unknown_rule, unused_suppression_rule/* default */.A, vpc_host_of_other_region_rule];
/* harmony default export */ const build_rules = (rules);


/***/ })

};
;