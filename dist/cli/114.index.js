"use strict";
exports.id = 114;
exports.ids = [114];
exports.modules = {

/***/ 2235:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ LOOSE_REGISTRY_KEYS),
/* harmony export */   Ao: () => (/* binding */ isKnownKey),
/* harmony export */   BO: () => (/* binding */ ACS_MATCHED_KEY),
/* harmony export */   D4: () => (/* binding */ PULL_PREFIXES),
/* harmony export */   DQ: () => (/* binding */ ACS_CACHE_KEY),
/* harmony export */   Di: () => (/* binding */ INSTANCE_ID_KEYS),
/* harmony export */   Ef: () => (/* binding */ ACCELERATE_KEY),
/* harmony export */   IW: () => (/* binding */ MATCH_COUNT_KEY),
/* harmony export */   Iy: () => (/* binding */ grantsAcrAccess),
/* harmony export */   Jf: () => (/* binding */ PULL_KEYS),
/* harmony export */   RR: () => (/* binding */ PINNED_CACHE_KEYS),
/* harmony export */   SF: () => (/* binding */ instanceIdOf),
/* harmony export */   SS: () => (/* binding */ EXTRA_STORAGE_KEYS),
/* harmony export */   YP: () => (/* binding */ PERFECT_MATCH_KEY),
/* harmony export */   Yk: () => (/* binding */ ECI_CACHE_KEYS),
/* harmony export */   fH: () => (/* binding */ isPlatformKey),
/* harmony export */   gk: () => (/* binding */ instanceIdKey),
/* harmony export */   h3: () => (/* binding */ USER_ARNS_KEY),
/* harmony export */   i$: () => (/* binding */ SWITCH_KEYS),
/* harmony export */   lC: () => (/* binding */ SERVICE_ARNS_KEY),
/* harmony export */   mU: () => (/* binding */ REUSE_KEYS),
/* harmony export */   mi: () => (/* binding */ AUTO_CACHE_KEYS)
/* harmony export */ });
const ECI = 'k8s.aliyun.com/';
const INSTANCE_ID_KEYS = [`${ECI}acr-instance-id`, `${ECI}acr-instance-ids`];
const SERVICE_ARNS_KEY = `${ECI}acr-service-arns`;
const USER_ARNS_KEY = `${ECI}acr-user-arns`;
const AUTO_CACHE_KEYS = [`${ECI}eci-image-cache`, `${ECI}eci-auto-imc`];
const PINNED_CACHE_KEYS = [`${ECI}eci-image-snapshot-id`, `${ECI}eci-imc-id`];
const PERFECT_MATCH_KEY = `${ECI}imc-perfect-match`;
const MATCH_COUNT_KEY = `${ECI}imc-match-count-request`;
const ECI_CACHE_KEYS = [
    ...AUTO_CACHE_KEYS,
    ...PINNED_CACHE_KEYS,
    PERFECT_MATCH_KEY,
    MATCH_COUNT_KEY,
];
const ACS_CACHE_KEY = 'image.alibabacloud.com/enable-image-cache';
const ACS_MATCHED_KEY = 'image.alibabacloud.com/matched-image-caches';
const LOOSE_REGISTRY_KEYS = [
    `${ECI}plain-http-registry`,
    `${ECI}insecure-registry`,
    'registry.alibabacloud.com/plain-http-registry',
    'registry.alibabacloud.com/insecure-registry',
];
const EXTRA_STORAGE_KEYS = [
    `${ECI}eci-extra-ephemeral-storage`,
    'alibabacloud.com/extra-ephemeral-storage',
];
const ACCELERATE_KEY = `${ECI}image-accelerate-mode`;
const REUSE_KEYS = [`${ECI}auto-match-imagecache`, `${ECI}imc-enable-reuse`];
const PULL_KEYS = [
    ...INSTANCE_ID_KEYS,
    SERVICE_ARNS_KEY,
    USER_ARNS_KEY,
    ...ECI_CACHE_KEYS,
    ACS_CACHE_KEY,
    ...LOOSE_REGISTRY_KEYS,
    ...EXTRA_STORAGE_KEYS,
];
const PULL_PREFIXES = [
    ...new Set(PULL_KEYS.map((key) => key.slice(0, key.indexOf('/') + 1))),
];
const OTHER_KEYS = [
    ACS_MATCHED_KEY,
    ...REUSE_KEYS,
    ...`eci-use-specs eci-spot-strategy eci-spot-price-limit eci-spot-duration eci-spot-fallback
  eci-fail-strategy eci-max-pending-minute eci-gpu-driver-version eci-vswitch
  eci-schedule-strategy eci-security-group eci-ram-role-name eci-with-eip eip-bandwidth
  eci-eip-instanceid eci-instance-family eci-instance-generation eci-compute-category
  eci-custom-tags eci-custom-hosts eci-enable-ipv6 eci-data-cache-bucket eci-data-cache-pl
  eci-data-cache-provisionedIops eci-data-cache-burstingEnabled vswitch-ids security-group-id
  resource-group-id imc-enable-flash imc-cpu-arch imc-os-type p2p-config image-accelerate-mode`
        .split(/\s+/)
        .map((name) => ECI + name),
];
const KNOWN_KEYS = new Set([...PULL_KEYS, ...OTHER_KEYS]);
function isKnownKey(key) {
    return KNOWN_KEYS.has(key);
}
function isPlatformKey(key) {
    return key.startsWith(ECI) || KNOWN_KEYS.has(key);
}
const SWITCH_KEYS = [
    ...AUTO_CACHE_KEYS,
    PERFECT_MATCH_KEY,
    ACS_CACHE_KEY,
    ...REUSE_KEYS,
    `${ECI}imc-enable-flash`,
];
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


/***/ }),

/***/ 4884:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeRules: () => (/* binding */ describeRules)
});

;// CONCATENATED MODULE: ./build/rules/examples.js
const examples = {
    "acceleration-not-a-label": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: lazy-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: annotated, template: annotated }, { name: flow, template: flow }, { name: mode, template: mode }]]\n    - name: fine\n      metadata: { labels: { k8s.aliyun.com/image-accelerate-mode: on-demand } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: annotated\n      metadata:\n        labels:\n          team: vision\n        annotations:\n          k8s.aliyun.com/eci-image-cache: \"true\"\n          k8s.aliyun.com/image-accelerate-mode: on-demand # loads what is read\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      metadata: { annotations: { team: a, k8s.aliyun.com/image-accelerate-mode: \"{{workflow.parameters.mode}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: mode\n      metadata: { labels: { k8s.aliyun.com/image-accelerate-mode: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "19:11-19:47 warning acceleration-not-a-label Expected \"k8s.aliyun.com/image-accelerate-mode\" to be a label, found an annotation\n22:43-22:79 warning acceleration-not-a-label Expected \"k8s.aliyun.com/image-accelerate-mode\" to be a label, found an annotation\n25:67-25:73 warning acceleration-not-a-label Expected label \"k8s.aliyun.com/image-accelerate-mode\" to be \"on-demand\" or \"p2p\", found \"true\"\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: lazy-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: annotated, template: annotated }, { name: flow, template: flow }, { name: mode, template: mode }]]\n    - name: fine\n      metadata: { labels: { k8s.aliyun.com/image-accelerate-mode: on-demand } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: annotated\n      metadata:\n        labels:\n          team: vision\n          k8s.aliyun.com/image-accelerate-mode: on-demand # loads what is read\n        annotations:\n          k8s.aliyun.com/eci-image-cache: \"true\"\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      metadata: { labels: { k8s.aliyun.com/image-accelerate-mode: \"{{workflow.parameters.mode}}\" }, annotations: { team: a } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: mode\n      metadata: { labels: { k8s.aliyun.com/image-accelerate-mode: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "good": "apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: lazy }\nspec:\n  templates:\n    - name: p2p\n      metadata: { labels: { k8s.aliyun.com/image-accelerate-mode: p2p } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { labels: { k8s.aliyun.com/image-accelerate-mode: \"{{workflow.parameters.mode}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "acr-instance-id-missing": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-world-\nspec:\n  entrypoint: whalesay\n  templates:\n    - name: whalesay\n      container:\n        image: my-instance-registry.cn-hangzhou.cr.aliyuncs.com/team/whalesay:1.0 # private\n        command: [cowsay]\n        args: [\"hello world\"]\n",
        "config": "registries:\n  - host: my-instance-registry.cn-hangzhou.cr.aliyuncs.com\n    instanceId: cri-f34lmbk2rxqx41u8\n",
        "out": "10:16-10:82 warning acr-instance-id-missing Missing annotation \"k8s.aliyun.com/acr-instance-id\" for image \"my-instance-registry.cn-hangzhou.cr.aliyuncs.com/team/whalesay:1.0\" in template \"whalesay\", from ACR Enterprise Edition, where a private image cannot be pulled without it or a Secret; the configuration names the instance\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-world-\nspec:\n  entrypoint: whalesay\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: whalesay\n      container:\n        image: my-instance-registry.cn-hangzhou.cr.aliyuncs.com/team/whalesay:1.0 # private\n        command: [cowsay]\n        args: [\"hello world\"]\n",
        "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-world-\nspec:\n  entrypoint: whalesay\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: whalesay\n      container:\n        image: my-instance-registry.cn-hangzhou.cr.aliyuncs.com/team/whalesay:1.0\n        command: [cowsay]\n        args: [\"hello world\"]\n"
    },
    "acr-role-incomplete": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: roles-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps:\n        - - { name: both, template: both }\n          - { name: alone, template: alone }\n          - { name: name, template: name }\n    - name: both\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-service-arns: acs:ram::1234567890123456:role/pods\n          k8s.aliyun.com/acr-user-arns: acs:ram::6543210987654321:role/registry\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: alone\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-user-arns: acs:ram::6543210987654321:role/registry\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: name\n      metadata: { annotations: { k8s.aliyun.com/acr-service-arns: \"pods\", k8s.aliyun.com/acr-user-arns: \"acs:ram::6543210987654321:role/registry\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "22:41-22:80 error acr-role-incomplete Missing annotation \"k8s.aliyun.com/acr-service-arns\" beside \"k8s.aliyun.com/acr-user-arns\": a pull from another account needs both roles\n25:67-25:73 error acr-role-incomplete Expected \"k8s.aliyun.com/acr-service-arns\" to be a role, acs:ram::<account>:role/<name>, found \"pods\"\n",
        "fixed": "",
        "good": "# Both roles; the first alone; ones that Argo fills in; ones that a page has masked; a blank one.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: roles\nspec:\n  templates:\n    - name: both\n      metadata: { annotations: { k8s.aliyun.com/acr-service-arns: \"acs:ram::1234567890123456:role/pods\", k8s.aliyun.com/acr-user-arns: \"acs:ram::6543210987654321:role/registry\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: narrowed\n      metadata: { annotations: { k8s.aliyun.com/acr-service-arns: \"acs:ram::1234567890123456:role/pods\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/acr-user-arns: \"{{workflow.parameters.role}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: masked\n      metadata: { annotations: { k8s.aliyun.com/acr-user-arns: \"acs:ram::1609982529******:role/registry\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/acr-user-arns: \"\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "acs-cache-unavailable": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: arm-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: arm, template: arm }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: arm\n      nodeSelector:\n        kubernetes.io/arch: arm64\n      metadata:\n        annotations:\n          image.alibabacloud.com/enable-image-cache: \"true\"\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      nodeSelector: { kubernetes.io/arch: arm64 }\n      metadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "18:54-18:60 warning acs-cache-unavailable \"image.alibabacloud.com/enable-image-cache\" has no effect on arm64: image caches of ACS are for amd64 only\n22:77-22:83 warning acs-cache-unavailable \"image.alibabacloud.com/enable-image-cache\" has no effect on arm64: image caches of ACS are for amd64 only\n",
        "fixed": "",
        "good": "# A region that has them; amd64; a switch that Argo fills in; one that is off.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: caches }\nspec:\n  templates:\n    - name: amd\n      nodeSelector: { kubernetes.io/arch: amd64 }\n      metadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      nodeSelector: { kubernetes.io/arch: arm64 }\n      metadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"{{workflow.parameters.cache}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: unset\n      nodeSelector: { kubernetes.io/arch: arm64 }\n      metadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "annotation-key-unknown": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: keys-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n      k8s.aliyun.com/acr-instanceid: \"{{workflow.parameters.instance}}\"\n  templates:\n    - name: all\n      steps: [[{ name: flow, template: flow }, { name: both, template: both }]]\n    - name: flow\n      metadata: { annotations: { \"k8s.alibabacloud.com/eci-imc-id\": imc-2ze5hdcnngenmwc1jmwf } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: both\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-imagecache: \"true\"\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "10:7-10:36 warning annotation-key-unknown Unknown annotation \"k8s.aliyun.com/acr-instanceid\"; did you mean \"k8s.aliyun.com/acr-instance-id\"?\n15:34-15:67 warning annotation-key-unknown Unknown annotation \"k8s.alibabacloud.com/eci-imc-id\"; did you mean \"k8s.aliyun.com/eci-imc-id\"?\n20:11-20:40 warning annotation-key-unknown Unknown annotation \"k8s.aliyun.com/eci-imagecache\"; did you mean \"k8s.aliyun.com/eci-image-cache\"?\n",
        "fixed": "",
        "good": "# Known keys; keys of others; a key of the platform that is like no known one; one that is allowed.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: keys-\nspec:\n  entrypoint: main\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-ids: cri-f34lmbk2rxqx41u8\n      k8s.aliyun.com/eci-use-specs: \"2-4Gi\"\n      example.com/eci-imagecache: \"true\"\n      k8s.aliyun.com/something-new: \"true\"\n      k8s.aliyun.com/eci-imc-idx: \"ours\"\n  templates:\n    - name: main\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "annotation-never-reaches-pod": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\n  annotations:\n    team: vision # not for pods\n    k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" # the vision team's\n    k8s.aliyun.com/eci-image-cache: \"true\"\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: train, template: train }\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: train\n      container:\n        image: my-registry.cn-hangzhou.cr.aliyuncs.com/vision/train:1.0\n        command: [train]\n        metadata: { annotations: { k8s.aliyun.com/eci-use-specs: \"{{workflow.parameters.spec}}\" } }\n",
        "config": "",
        "out": "7:5-7:35 error annotation-never-reaches-pod 2 annotations \"k8s.aliyun.com/acr-instance-id\" and \"k8s.aliyun.com/eci-image-cache\" in metadata.annotations of the Workflow never reach a pod: Argo copies only podMetadata and the metadata of the template that runs\n23:36-23:64 error annotation-never-reaches-pod Annotation \"k8s.aliyun.com/eci-use-specs\" in container.metadata.annotations of a template never reaches a pod: Argo copies only podMetadata and the metadata of the template that runs\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\n  annotations:\n    team: vision # not for pods\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" # the vision team's\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: train, template: train }\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: train\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-use-specs: \"{{workflow.parameters.spec}}\"\n      container:\n        image: my-registry.cn-hangzhou.cr.aliyuncs.com/vision/train:1.0\n        command: [train]\n",
        "good": "# Right places; a key that is not the platform's; a copy of what the pods get anyway; a display name.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\n  annotations:\n    team: vision\n    k8s.aliyun.com/eci-image-cache: \"true\"\n    workflows.argoproj.io/description: k8s.aliyun.com/acr-instance-id is below\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\"\n  templates:\n    - name: train\n      annotations: { workflows.argoproj.io/display-name: train }\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/vision/train:1.0\", command: [a] }\n"
    },
    "annotation-not-a-string": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: quotes-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n      k8s.aliyun.com/eci-extra-ephemeral-storage: 20 # GiB\n  templates:\n    - name: all\n      steps:\n        - - { name: cached, template: cached }\n          - { name: spelt, template: spelt }\n    - name: cached\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: true } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: spelt\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-image-cache: yes\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "10:51-10:53 error annotation-not-a-string Expected annotation \"k8s.aliyun.com/eci-extra-ephemeral-storage\" to be a string, found the number 20\n17:66-17:70 error annotation-not-a-string Expected annotation \"k8s.aliyun.com/eci-image-cache\" to be a string, found the boolean true\n22:43-22:46 error annotation-not-a-string Expected annotation \"k8s.aliyun.com/eci-image-cache\" to be a string, found the boolean true\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: quotes-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n      k8s.aliyun.com/eci-extra-ephemeral-storage: \"20\" # GiB\n  templates:\n    - name: all\n      steps:\n        - - { name: cached, template: cached }\n          - { name: spelt, template: spelt }\n    - name: cached\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: spelt\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-image-cache: yes\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "good": "# Strings of every style; one that Argo fills in; one that is left out; an annotation of others.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: quotes\nspec:\n  templates:\n    - name: styles\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-image-cache: 'true'\n          k8s.aliyun.com/eci-extra-ephemeral-storage: 20Gi\n          k8s.aliyun.com/imc-match-count-request: \"2\"\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: empty\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-image-cache:\n          example.com/other: true\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "annotation-not-true-or-false": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: switches-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: capital, template: capital }\n          - { name: word, template: word }\n    - name: fine\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: capital\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: 'True' } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: word\n      metadata:\n        annotations:\n          k8s.aliyun.com/imc-perfect-match: \"enabled\" # or so\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "19:63-19:69 error annotation-not-true-or-false Expected annotation \"k8s.aliyun.com/eci-auto-imc\" to be \"true\" or \"false\", found \"True\"\n24:45-24:54 error annotation-not-true-or-false Expected annotation \"k8s.aliyun.com/imc-perfect-match\" to be \"true\" or \"false\", found \"enabled\"\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: switches-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: capital, template: capital }\n          - { name: word, template: word }\n    - name: fine\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: capital\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: word\n      metadata:\n        annotations:\n          k8s.aliyun.com/imc-perfect-match: \"enabled\" # or so\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "good": "# Both values; one that Argo fills in; one that is blank; one that is no string; another annotation.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: switches\nspec:\n  templates:\n    - name: both\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"false\", k8s.aliyun.com/imc-perfect-match: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"\", k8s.aliyun.com/imc-match-count-request: \"2\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: unquoted\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: yes } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "annotation-of-other-platform": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: platforms-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: acs, template: acs }, { name: eci, template: eci }]]\n    - name: fine\n      metadata:\n        labels: { alibabacloud.com/acs: \"true\" }\n        annotations: { image.alibabacloud.com/enable-image-cache: \"true\" }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: acs\n      metadata:\n        labels:\n          alibabacloud.com/compute-class: general-purpose\n        annotations:\n          k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\"\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: eci\n      nodeSelector: { type: virtual-kubelet }\n      metadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "20:43-20:74 warning annotation-of-other-platform \"k8s.aliyun.com/eci-image-cache\" is an annotation of ECI, but its pods run on ACS\n24:77-24:83 warning annotation-of-other-platform \"image.alibabacloud.com/enable-image-cache\" is an annotation of ACS, but its pods run on ECI\n",
        "fixed": "",
        "good": "# Annotations of both, for both; no word on where the pods run; one that is not about caches.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: platforms }\nspec:\n  templates:\n    - name: both\n      metadata:\n        labels: { alibabacloud.com/acs: \"true\" }\n        annotations: { k8s.aliyun.com/eci-image-cache: \"true\", image.alibabacloud.com/enable-image-cache: \"{{workflow.parameters.cache}}\" }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: unknown\n      metadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: vendor\n      metadata:\n        labels: { alibabacloud.com/acs: \"true\" }\n        annotations: { k8s.aliyun.com/eci-fail-strategy: \"fail-fast\" }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "annotation-on-wrong-object": {
        "bad": "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: fine\n  annotations: { team: vision }\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: argo\n  annotations:\n    team: vision\n    k8s.aliyun.com/acr-instance-id: \"{{ instance }}\"\n    k8s.aliyun.com/eci-image-cache: \"true\"\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: server, annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\nspec:\n  template:\n    metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n",
        "config": "",
        "out": "13:5-13:35 warning annotation-on-wrong-object 2 annotations \"k8s.aliyun.com/acr-instance-id\" and \"k8s.aliyun.com/eci-image-cache\" on a Namespace have no effect on pods\n18:42-18:72 warning annotation-on-wrong-object Annotation \"k8s.aliyun.com/eci-image-cache\" on a Deployment has no effect on pods\n",
        "fixed": "",
        "good": "# Annotations of a Service that are about its load balancer; a pod template; another kind.\napiVersion: v1\nkind: Service\nmetadata: { name: web, annotations: { service.beta.kubernetes.io/alibaba-cloud-loadbalancer-id: lb-1 } }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: server }\nspec:\n  template:\n    metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: one, annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n"
    },
    "annotation-placeholder": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: masked-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: masked, template: masked }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: masked\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: cn-hangzhou:cri-**** # from the guide\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: flow\n      metadata: { annotations: { k8s.aliyun.com/acr-user-arns: \"acs:ram::<account>:role/<name>\", k8s.aliyun.com/eci-imc-id: imc-xxxxxx } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "region: cn-beijing\nregistries:\n  - { host: my-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8 }\n",
        "out": "18:43-18:63 warning annotation-placeholder Expected \"k8s.aliyun.com/acr-instance-id\" to be a real value, found the placeholder \"cn-hangzhou:cri-****\"\n21:64-21:96 warning annotation-placeholder Expected \"k8s.aliyun.com/acr-user-arns\" to be a real value, found the placeholder \"acs:ram::<account>:role/<name>\"\n21:125-21:135 warning annotation-placeholder Expected \"k8s.aliyun.com/eci-imc-id\" to be a real value, found the placeholder \"imc-xxxxxx\"\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: masked-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: masked, template: masked }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: masked\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" # from the guide\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: flow\n      metadata: { annotations: { k8s.aliyun.com/acr-user-arns: \"acs:ram::<account>:role/<name>\", k8s.aliyun.com/eci-imc-id: imc-xxxxxx } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "good": "# Real values; values that Argo or another tool fills in; masks where any text is right.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: real-\nspec:\n  entrypoint: main\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"{{workflow.parameters.xxx}}\"\n      k8s.aliyun.com/acr-instance-ids: \"${INSTANCE_XXX}\"\n      k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf\n      example.com/note: \"<none>\"\n      k8s.aliyun.com/eci-custom-tags: \"xxx:yyy\"\n  templates:\n    - name: main\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "annotation-precedence-changes": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: order-\nspec:\n  entrypoint: main\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-use-specs: \"2-4Gi\"\n      k8s.aliyun.com/eci-image-cache: \"true\"\n      k8s.aliyun.com/acr-instance-id: \"{{workflow.parameters.instance}}\"\n  templateDefaults:\n    metadata: { annotations: { k8s.aliyun.com/eci-use-specs: \"2-4Gi\", k8s.aliyun.com/eci-image-cache: \"false\", k8s.aliyun.com/acr-instance-id: cri-f34lmbk2rxqx41u8 } }\n  templates:\n    - name: main\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "13:103-13:110 warning annotation-precedence-changes \"k8s.aliyun.com/eci-image-cache\" is \"false\" in templateDefaults and \"true\" in podMetadata: which of them a pod gets depends on the version of Argo\n13:144-13:164 warning annotation-precedence-changes \"k8s.aliyun.com/acr-instance-id\" is \"cri-f34lmbk2rxqx41u8\" in templateDefaults and \"{{workflow.parameters.instance}}\" in podMetadata: which of them a pod gets depends on the version of Argo\n",
        "fixed": "",
        "good": "# The same value; a template that says itself; a key that is not the platform's; one place only.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: order-\nspec:\n  entrypoint: main\n  podMetadata: { annotations: { k8s.aliyun.com/eci-use-specs: \"2-4Gi\", k8s.aliyun.com/eci-image-cache: \"true\", team: a } }\n  templateDefaults:\n    metadata:\n      annotations:\n        k8s.aliyun.com/eci-use-specs: \"2-4Gi\"\n        k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\"\n        k8s.aliyun.com/eci-fail-strategy: fail-fast\n        team: b\n  templates:\n    - name: main\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "annotation-written-by-platform": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: copied-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: copied, template: copied }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: copied\n      metadata:\n        annotations:\n          image.alibabacloud.com/enable-image-cache: \"true\" # what we ask for\n          image.alibabacloud.com/matched-image-caches: '[{\"imageCacheId\":\"imc-1\",\"size\":20}]'\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      metadata: { labels: { a: b }, annotations: { image.alibabacloud.com/matched-image-caches: \"{{workflow.parameters.caches}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "17:56-17:94 info annotation-written-by-platform \"image.alibabacloud.com/matched-image-caches\" is written by the platform and not read from a manifest\n20:97-20:129 info annotation-written-by-platform \"image.alibabacloud.com/matched-image-caches\" is written by the platform and not read from a manifest\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: copied-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: copied, template: copied }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: copied\n      metadata:\n        annotations:\n          image.alibabacloud.com/enable-image-cache: \"true\" # what we ask for\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      metadata: { labels: { a: b } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: asked-\nspec:\n  entrypoint: main\n  podMetadata: { annotations: { image.alibabacloud.com/enable-image-cache: \"{{workflow.parameters.cache}}\" } }\n  templates:\n    - name: main\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "cache-annotations-contradict": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: both-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: off, template: off }\n          - { name: mixed, template: mixed }\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: off\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: mixed\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-image-cache: \"false\"\n          k8s.aliyun.com/eci-auto-imc: \"true\"\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "20:63-20:70 warning cache-annotations-contradict \"k8s.aliyun.com/eci-auto-imc: false\" contradicts \"k8s.aliyun.com/eci-image-cache: true\" of the same pod; which of them counts is not documented\n26:40-26:46 warning cache-annotations-contradict \"k8s.aliyun.com/eci-auto-imc: true\" contradicts \"k8s.aliyun.com/eci-image-cache: false\" of the same pod; which of them counts is not documented\n",
        "fixed": "",
        "good": "# One name alone; both saying the same; one that Argo fills in; one that is blank.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: both\nspec:\n  templates:\n    - name: alone\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: same\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\", k8s.aliyun.com/eci-auto-imc: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\", k8s.aliyun.com/eci-auto-imc: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"\", k8s.aliyun.com/eci-auto-imc: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "cache-pinned-and-automatic": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: caches-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: both, template: both }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: both\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-auto-imc: \"true\" # if the pin fails\n          k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\", k8s.aliyun.com/eci-image-snapshot-id: \"{{workflow.parameters.cache}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "16:40-16:46 warning cache-pinned-and-automatic \"k8s.aliyun.com/eci-auto-imc\" has no effect: \"k8s.aliyun.com/eci-imc-id\" pins all its pods to one cache\n20:66-20:72 warning cache-pinned-and-automatic \"k8s.aliyun.com/eci-image-cache\" has no effect: \"k8s.aliyun.com/eci-image-snapshot-id\" pins all its pods to one cache\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: caches-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: both, template: both }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: both\n      metadata:\n        annotations:\n          # if the pin fails\n          k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      metadata: { annotations: { k8s.aliyun.com/eci-image-snapshot-id: \"{{workflow.parameters.cache}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "good": "# Automatic for most and pinned for one; switched off and pinned; a blank pin.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: caches-\nspec:\n  entrypoint: all\n  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\" } }\n  templates:\n    - name: all\n      steps: [[{ name: most, template: most }, { name: pinned, template: pinned }, { name: off, template: off }]]\n    - name: most\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: pinned\n      metadata: { annotations: { k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: off\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"false\", k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"true\", k8s.aliyun.com/eci-imc-id: \"\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "http-registry-mismatch": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: http-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: port, template: port }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/plain-http-registry: \"harbor.example.com:8080,10.0.0.1:5000\" } }\n      container: { image: \"10.0.0.1:5000/a/b:1\", command: [a] }\n    - name: port\n      metadata:\n        annotations:\n          k8s.aliyun.com/plain-http-registry: harbor.example.com, 10.0.0.1\n      container: { image: \"10.0.0.1:5000/a/b:{{workflow.parameters.tag}}\", command: [a] }\n    - name: flow\n      metadata: { annotations: { k8s.aliyun.com/insecure-registry: \"http://10.0.0.1:5000,my-registry.cn-hangzhou.cr.aliyuncs.com\" } }\n      container: { image: \"10.0.0.1:5000/a/b:1\", command: [a] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools, annotations: { k8s.aliyun.com/insecure-registry: \"10.0.0.1:80\" } }\nspec:\n  images: [\"10.0.0.1:5000/a/b:1\"]\n",
        "config": "",
        "out": "16:47-16:75 warning http-registry-mismatch Entry \"10.0.0.1\" does not match the images, which name \"10.0.0.1:5000\"\n19:68-19:130 warning http-registry-mismatch Entry \"my-registry.cn-hangzhou.cr.aliyuncs.com\" is a registry of ACR, which speaks HTTPS\n19:68-19:130 warning http-registry-mismatch Expected host or host:port, found \"http://10.0.0.1:5000\"\n24:75-24:88 warning http-registry-mismatch Entry \"10.0.0.1:80\" does not match the images, which name \"10.0.0.1:5000\"\n",
        "fixed": "",
        "good": "# As the images name it; an entry for images that are not here; one that Argo fills in; a templated image.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: http }\nspec:\n  templates:\n    - name: same\n      metadata: { annotations: { registry.alibabacloud.com/insecure-registry: \"Harbor.example.com,other.example.com:80\" } }\n      container: { image: \"harbor.example.com/a/b:1\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/plain-http-registry: \"{{workflow.parameters.host}}\" } }\n      container: { image: \"10.0.0.1:5000/a/b:1\", command: [a] }\n    - name: image\n      metadata: { annotations: { k8s.aliyun.com/plain-http-registry: \"10.0.0.1\" } }\n      container: { image: \"{{workflow.parameters.image}}\", command: [a] }\n"
    },
    "image-cache-missing": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\n        command: [python, train.py]\n",
        "config": "images:\n  - { match: \"**/team/pytorch:*\", size: 3GiB }\n",
        "out": "10:16-10:70 warning image-cache-missing No image cache for large image \"registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\" (3.0 GiB compressed) in template \"train\": every pod pulls it for 87 s to 7 min\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\n        command: [python, train.py]\n",
        "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\n        command: [python, train.py]\n"
    },
    "image-too-large-for-disk": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: disks-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: large, template: large }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"example/small:1\", command: [a] }\n    - name: large\n      container:\n        image: example/large:1\n        command: [a]\n    - name: flow\n      metadata: { labels: { alibabacloud.com/acs: \"true\" } }\n      container: { image: \"example/small:1\", command: [a] }\n      sidecars: [{ name: s, image: \"example/other:1\" }]\n",
        "config": "images:\n  - { match: \"docker.io/example/large:*\", size: 20GiB }\n  - { match: \"docker.io/example/small:*\", size: 8GiB }\n  - { match: \"docker.io/example/other:*\", size: 7.5GiB }\n",
        "out": "14:16-14:31 warning image-too-large-for-disk \"example/large:1\": 20.0 GiB of images need about 40.0 GiB of disk, and a pod has 30 GiB; ask for 10 GiB more\n18:27-18:44 warning image-too-large-for-disk \"example/small:1\" and \"example/other:1\": 15.5 GiB of images need about 31.0 GiB of disk, and a pod has 30 GiB; ask for 1 GiB more\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: disks-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: large, template: large }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"example/small:1\", command: [a] }\n    - name: large\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-extra-ephemeral-storage: \"10Gi\"\n      container:\n        image: example/large:1\n        command: [a]\n    - name: flow\n      metadata: { annotations: { alibabacloud.com/extra-ephemeral-storage: \"1Gi\" }, labels: { alibabacloud.com/acs: \"true\" } }\n      container: { image: \"example/small:1\", command: [a] }\n      sidecars: [{ name: s, image: \"example/other:1\" }]\n",
        "good": "# Storage by annotation, also one that Argo fills in, or by resources; alternatives of one parameter; an\n# unknown size.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: disks-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps:\n        - - { name: annotated, template: annotated }\n          - { name: requested, template: requested }\n          - { name: unknown, template: unknown }\n          - { name: either, template: either, arguments: { parameters: [{ name: image, value: \"{{item}}\" }] }, withItems: [\"example/small:1\", \"example/other:1\"] }\n    - name: annotated\n      metadata: { annotations: { k8s.aliyun.com/eci-extra-ephemeral-storage: \"{{workflow.parameters.disk}}\" } }\n      container: { image: \"example/large:1\", command: [a] }\n    - name: requested\n      container: { image: \"example/large:1\", command: [a], resources: { requests: { ephemeral-storage: 60Gi } } }\n    - name: unknown\n      container: { image: \"example/unknown:1\", command: [a] }\n    - name: either\n      inputs: { parameters: [{ name: image }] }\n      container: { image: \"{{inputs.parameters.image}}\", command: [a] }\n"
    },
    "imagecache-duplicate-image": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: tools\nspec:\n  images:\n    - busybox:1.36\n    - example/train:1.0 # the model\n    - docker.io/library/busybox:1.36 # once more\n    - alpine:3.20\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow }\nspec: { images: [\"alpine:3.20\", \"alpine:3.20\", \"{{image}}\"] }\n",
        "config": "",
        "out": "9:7-9:37 error imagecache-duplicate-image Image \"docker.io/library/busybox:1.36\" is in this cache already\n15:33-15:46 error imagecache-duplicate-image Image \"alpine:3.20\" is in this cache already\n",
        "fixed": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: tools\nspec:\n  images:\n    - busybox:1.36\n    - example/train:1.0 # the model\n    # once more\n    - alpine:3.20\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow }\nspec: { images: [\"alpine:3.20\", \"{{image}}\"] }\n",
        "good": "# Other tags; one image in two caches; what Argo's templates fill in is the same text for the same image.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools }\nspec:\n  images: [\"busybox:1.36\", \"busybox:1.37\", \"busybox:{{tag}}\"]\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: others }\nspec:\n  images: [\"busybox:1.36\"]\n"
    },
    "imagecache-floating-tag": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: tools\nspec:\n  images:\n    - busybox:1.36\n    - example/train\n    - registry.cn-hangzhou.aliyuncs.com/a/b:latest\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow }\nspec: { images: [\"alpine\"] }\n",
        "config": "",
        "out": "8:7-8:20 warning imagecache-floating-tag Image \"example/train\" has no tag that stays: pods keep starting from what it was when the cache was made\n9:7-9:51 warning imagecache-floating-tag Image \"registry.cn-hangzhou.aliyuncs.com/a/b:latest\" has no tag that stays: pods keep starting from what it was when the cache was made\n14:18-14:26 warning imagecache-floating-tag Image \"alpine\" has no tag that stays: pods keep starting from what it was when the cache was made\n",
        "fixed": "",
        "good": "# A tag; a digest; a tag that another tool fills in.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools }\nspec:\n  images:\n    - busybox:1.36\n    - busybox@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n    - busybox:{{tag}}\n    - \"busybox:${TAG}\"\n"
    },
    "imagecache-image-unused": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/vision/prepare:2.0\n    - my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/vision/train:1.0\n    - my-registry.cn-hangzhou.cr.aliyuncs.com/vision/evaluate:1.0\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow }\nspec: { images: [\"example/forgotten:1\", \"example/forgotten:1\"] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: p, template: prepare }, { name: t, template: train }, { name: e, template: evaluate }]]\n    - name: prepare\n      container: { image: \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/vision/prepare:2.0\", command: [a] }\n    - name: train\n      container: { image: \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/vision/train:1.1\", command: [a] }\n    - name: evaluate\n      container: { image: \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/vision/evaluate:1.0\", command: [a] }\n",
        "config": "",
        "out": "8:7-8:67 info imagecache-image-unused No workflow here pulls image \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/vision/train:1.0\"; they pull \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/vision/train:1.1\", another tag\n9:7-9:66 info imagecache-image-unused No workflow here pulls image \"my-registry.cn-hangzhou.cr.aliyuncs.com/vision/evaluate:1.0\"; they pull \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/vision/evaluate:1.0\", the same image by another host\n14:18-14:39 info imagecache-image-unused No workflow here pulls image \"example/forgotten:1\"\n",
        "fixed": "",
        "good": "# Pulled under another spelling; with a tag that Argo fills in; the executor; an allowed one; one that\n# another tool fills in.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools }\nspec:\n  images:\n    - docker.io/library/busybox:1.36\n    - example/train:1.0\n    - registry.cn-hangzhou.aliyuncs.com/acs/argoexec:v3.5.12-4ad4d3b\n    - example/server:1.0\n    - \"example/other:${TAG}\"\n---\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: uses }\nspec:\n  templates:\n    - name: plain\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      container: { image: \"example/train:{{workflow.parameters.tag}}\", command: [a] }\n"
    },
    "imagecache-invalid": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: fine\nspec:\n  images: [\"example/train:1.0\"]\n  imageCacheSize: 40\n  retentionDays: 30\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - example/train:1.0\n  imageCacheSize: \"40Gi\" # twice its size\n  imagePullSecrets:\n    - name: registry\n    - \"registry\"\n    - argo:registry\n  retentionDays: 0\n  imagesCacheSize: 40\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train-, namespace: argo }\nspec:\n  entrypoint: main\n  imagePullSecrets: [{ name: registry }]\n  templates:\n    - name: main\n      container: { image: \"example/train:1.0\", command: [a] }\n",
        "config": "",
        "out": "17:19-17:25 error imagecache-invalid Expected imageCacheSize to be whole GiB from 20 to 32768, found \"40Gi\"\n19:7-19:21 error imagecache-invalid Expected a Secret as \"namespace:name\", found a map, which is how the spec of a pod has it\n20:7-20:17 error imagecache-invalid Expected a Secret as \"namespace:name\", found \"registry\"\n22:18-22:19 warning imagecache-invalid Expected retentionDays to be whole days from 1 to 65536, found \"0\"\n23:3-23:18 warning imagecache-invalid Unknown field \"imagesCacheSize\"; did you mean \"imageCacheSize\"?\n",
        "fixed": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: fine\nspec:\n  images: [\"example/train:1.0\"]\n  imageCacheSize: 40\n  retentionDays: 30\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - example/train:1.0\n  imageCacheSize: 40 # twice its size\n  imagePullSecrets:\n    - name: registry\n    - \"argo:registry\"\n    - argo:registry\n  retentionDays: 0\n  imagesCacheSize: 40\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train-, namespace: argo }\nspec:\n  entrypoint: main\n  imagePullSecrets: [{ name: registry }]\n  templates:\n    - name: main\n      container: { image: \"example/train:1.0\", command: [a] }\n",
        "good": "# Everything an ImageCache may have, also as kubectl prints it; values that another tool fills in.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations: { k8s.aliyun.com/imc-enable-reuse: \"true\" }\n  labels: { team: vision }\nspec:\n  images:\n    - example/train:1.0\n    - example/other@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n  imagePullSecrets: [argo:registry]\n  imageCacheSize: 32768\n  retentionDays: 65536\nstatus:\n  phase: Ready\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: \"${NAME}\" }\nspec:\n  images: [\"${IMAGE}\"]\n  imageCacheSize: \"{{size}}\"\n  imagePullSecrets: [\"${NAMESPACE}:x y\"]\n"
    },
    "imagecache-kept-forever": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: fine }\nspec: { images: [\"busybox:1.36\"], retentionDays: 30 }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: tools\nspec:\n  images:\n    - busybox:1.36\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow }\nspec: { images: [\"busybox:{{tag}}\"] }\n",
        "config": "",
        "out": "9:9-9:14 warning imagecache-kept-forever Missing retentionDays: the cache is kept and paid for until it is deleted\n16:19-16:23 warning imagecache-kept-forever Missing retentionDays: the cache is kept and paid for until it is deleted\n",
        "fixed": "",
        "good": "# A number of days; one that another tool fills in; a fragment.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools }\nspec: { images: [\"busybox:1.36\"], retentionDays: 7 }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: templated }\nspec: { images: [\"busybox:1.36\"], retentionDays: \"{{days}}\" }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools }\nspec: { imageCacheSize: 40 }\n"
    },
    "imagecache-legacy-reuse": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: fine, annotations: { k8s.aliyun.com/imc-enable-reuse: \"true\" } }\nspec: { images: [\"busybox:1.36\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: tools\n  annotations:\n    'k8s.aliyun.com/auto-match-imagecache': \"true\" # saves time\nspec: { images: [\"busybox:1.36\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow, annotations: { k8s.aliyun.com/auto-match-imagecache: \"{{reuse}}\" } }\nspec: { images: [\"busybox:1.36\"] }\n",
        "config": "",
        "out": "11:5-11:43 info imagecache-legacy-reuse \"k8s.aliyun.com/auto-match-imagecache\" is an older name of \"k8s.aliyun.com/imc-enable-reuse\"\n16:40-16:76 info imagecache-legacy-reuse \"k8s.aliyun.com/auto-match-imagecache\" is an older name of \"k8s.aliyun.com/imc-enable-reuse\"\n",
        "fixed": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: fine, annotations: { k8s.aliyun.com/imc-enable-reuse: \"true\" } }\nspec: { images: [\"busybox:1.36\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: tools\n  annotations:\n    'k8s.aliyun.com/imc-enable-reuse': \"true\" # saves time\nspec: { images: [\"busybox:1.36\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow, annotations: { k8s.aliyun.com/imc-enable-reuse: \"{{reuse}}\" } }\nspec: { images: [\"busybox:1.36\"] }\n",
        "good": "# The name of today, or none.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools, annotations: { k8s.aliyun.com/imc-enable-reuse: \"{{reuse}}\" } }\nspec: { images: [\"busybox:1.36\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: none }\nspec: { images: [\"busybox:1.36\"] }\n"
    },
    "imagecache-namespaced": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: fine\nspec: { images: [\"busybox:1.36\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: tools\n  namespace: argo # with the workflows\nspec: { images: [\"busybox:1.36\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { namespace: \"{{namespace}}\", name: flow }\nspec: { images: [\"busybox:1.36\"] }\n",
        "config": "",
        "out": "11:14-11:18 info imagecache-namespaced Namespace \"argo\" has no effect: an ImageCache belongs to the cluster\n16:24-16:39 info imagecache-namespaced Namespace \"{{namespace}}\" has no effect: an ImageCache belongs to the cluster\n",
        "fixed": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: fine\nspec: { images: [\"busybox:1.36\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: tools\n  # with the workflows\nspec: { images: [\"busybox:1.36\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow }\nspec: { images: [\"busybox:1.36\"] }\n",
        "good": "# The namespace of a Secret is another matter.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools }\nspec: { images: [\"busybox:1.36\"], imagePullSecrets: [\"argo:registry\"] }\n"
    },
    "imagecache-on-acs": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: fine }\nspec:\n  templates: [{ name: main, container: { image: \"{{workflow.parameters.image}}\", command: [a] } }]\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: tools\nspec:\n  images: [busybox:1.36]\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow }\nspec: { images: [\"busybox:1.36\"] }\n",
        "config": "platform: acs\n",
        "out": "10:9-10:14 error imagecache-on-acs ImageCache is a kind of ECI; the platform is ACS, which does not know it\n16:19-16:23 error imagecache-on-acs ImageCache is a kind of ECI; the platform is ACS, which does not know it\n",
        "fixed": "",
        "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools }\nspec: { images: [\"busybox:1.36\"] }\n"
    },
    "imagecache-too-small": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: fine\nspec:\n  images: [\"example/large:1\"]\n  imageCacheSize: 40\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: two\nspec:\n  images:\n    - example/large:1\n    - example/small:{{tag}}\n    - example/small:1\n  imageCacheSize: 40 # for the large one\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow }\nspec: { images: [\"example/large:1\"] }\n",
        "config": "images:\n  - { match: \"docker.io/example/large:*\", size: 20GiB }\n  - { match: \"docker.io/example/small:*\", size: 1.2GiB }\n",
        "out": "18:19-18:21 warning imagecache-too-small Expected imageCacheSize to be at least 43 GiB, twice the 21.2 GiB of its images, found 40 GiB\n22:19-22:23 warning imagecache-too-small Expected imageCacheSize to be at least 40 GiB, twice the 20.0 GiB of its images; without it the cache has 20 GiB\n",
        "fixed": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: fine\nspec:\n  images: [\"example/large:1\"]\n  imageCacheSize: 40\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: two\nspec:\n  images:\n    - example/large:1\n    - example/small:{{tag}}\n    - example/small:1\n  imageCacheSize: 43 # for the large one\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: flow }\nspec: { imageCacheSize: 40, images: [\"example/large:1\"] }\n",
        "good": "# Large enough; an unknown size; a size that another rule reports.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: enough }\nspec: { images: [\"example/small:1\", \"example/unknown:1\"] }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: templated }\nspec: { images: [\"example/large:1\"], imageCacheSize: \"{{size}}\" }\n"
    },
    "instance-id-malformed": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: ids-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: separator, template: separator }\n          - { name: order, template: order }\n          - { name: host, template: host }\n    - name: fine\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: separator\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: cn-hangzhou/cri-f34lmbk2rxqx41u8\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: order\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: \"cri-F34lmbk2rxqx41u8:cn-hangzhou\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: host\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: my-registry.cn-hangzhou.cr.aliyuncs.com\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "22:43-22:75 error instance-id-malformed Expected \"k8s.aliyun.com/acr-instance-id\" to be \"cn-hangzhou:cri-f34lmbk2rxqx41u8\", found \"cn-hangzhou/cri-f34lmbk2rxqx41u8\"\n25:67-25:101 error instance-id-malformed Expected \"k8s.aliyun.com/acr-instance-ids\" to be \"cn-hangzhou:cri-f34lmbk2rxqx41u8\", found \"cri-F34lmbk2rxqx41u8:cn-hangzhou\"\n30:43-30:82 error instance-id-malformed Expected \"k8s.aliyun.com/acr-instance-id\" to be an instance id, cri-… or region:cri-…, found \"my-registry.cn-hangzhou.cr.aliyuncs.com\"\n",
        "fixed": "",
        "good": "# Both forms; several ids; one that Argo fills in; one that a page has masked; one that is blank.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: ids\nspec:\n  templates:\n    - name: region\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"ap-southeast-1:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: alone\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: cri-f34lmbk2rxqx41u8 } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: several\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: \"cri-f34lmbk2rxqx41u8,cn-beijing:cri-0123456789abcdef\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"{{workflow.parameters.instance}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: masked\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-****\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "instance-id-spelling": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: fine\n  annotations:\n    k8s.aliyun.com/acr-instance-ids: cri-f34lmbk2rxqx41u8\nspec:\n  images: [my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1]\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations:\n    \"k8s.aliyun.com/acr-instance-id\": cri-f34lmbk2rxqx41u8 # the vision team's\nspec:\n  images: [my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1]\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: both-\nspec:\n  entrypoint: main\n  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\", k8s.aliyun.com/acr-instance-ids: \"{{workflow.parameters.instance}}\" } }\n  templates:\n    - name: main\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n",
        "config": "",
        "out": "15:5-15:37 warning instance-id-spelling Expected \"k8s.aliyun.com/acr-instance-ids\" on an ImageCache, found \"k8s.aliyun.com/acr-instance-id\"\n25:65-25:87 warning instance-id-spelling \"k8s.aliyun.com/acr-instance-id: cri-f34lmbk2rxqx41u8\" and \"k8s.aliyun.com/acr-instance-ids: {{workflow.parameters.instance}}\" on one pod; which of them counts is not documented\n",
        "fixed": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: fine\n  annotations:\n    k8s.aliyun.com/acr-instance-ids: cri-f34lmbk2rxqx41u8\nspec:\n  images: [my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1]\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations:\n    \"k8s.aliyun.com/acr-instance-ids\": cri-f34lmbk2rxqx41u8 # the vision team's\nspec:\n  images: [my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1]\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: both-\nspec:\n  entrypoint: main\n  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\", k8s.aliyun.com/acr-instance-ids: \"{{workflow.parameters.instance}}\" } }\n  templates:\n    - name: main\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n",
        "good": "# The plural on an ImageCache; either spelling on pods; both, one of them blank.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: fine, annotations: { k8s.aliyun.com/acr-instance-ids: cri-f34lmbk2rxqx41u8 } }\nspec:\n  images: [my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1]\n---\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: either }\nspec:\n  templates:\n    - name: singular\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: plural\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: \"cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"\", k8s.aliyun.com/acr-instance-ids: \"{{workflow.parameters.instance}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "instance-id-unneeded": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: elsewhere-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: hub, template: hub }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: hub\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: cri-f34lmbk2rxqx41u8\n      container:\n        image: busybox:1.36\n        command: [a]\n    - name: flow\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: \"{{workflow.parameters.instance}}\" } }\n      container: { image: \"registry.cn-hangzhou.aliyuncs.com/a/b:1\", command: [a] }\n      sidecars: [{ name: s, image: \"egs-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }]\n",
        "config": "",
        "out": "16:43-16:63 info instance-id-unneeded \"k8s.aliyun.com/acr-instance-id\" has nothing to open: its pods pull from \"docker.io\" only\n21:67-21:101 info instance-id-unneeded \"k8s.aliyun.com/acr-instance-ids\" has nothing to open: its pods pull from \"registry.cn-hangzhou.aliyuncs.com\" and \"egs-registry.cn-hangzhou.cr.aliyuncs.com\" only\n",
        "fixed": "",
        "good": "# One of the pods needs it; an unknown host may be a custom domain; a templated image may be anything.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: needed-\nspec:\n  entrypoint: all\n  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n  templates:\n    - name: all\n      steps: [[{ name: hub, template: hub }, { name: private, template: private }]]\n    - name: hub\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: private\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: unknown }\nspec:\n  templates:\n    - name: domain\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"images.example.com/a/b:1\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"{{workflow.parameters.image}}\", command: [a] }\n"
    },
    "instance-region-mismatch": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: regions-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-beijing:cri-f34lmbk2rxqx41u8\" # was copied\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: known, template: known }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: known\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\", command: [a] }\n    - name: flow\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: \"cn-shanghai:cri-0123456789abcdef\", k8s.aliyun.com/acr-instance-id: \"\" } }\n      container: { image: \"other-registry-vpc.cn-shenzhen.cr.aliyuncs.com/a/b:1\", command: [a] }\n",
        "config": "registries:\n  - { host: my-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8 }\n",
        "out": "9:39-9:72 error instance-region-mismatch \"k8s.aliyun.com/acr-instance-id\" names region \"cn-beijing\", but image \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\" is in \"cn-hangzhou\"\n19:67-19:101 error instance-region-mismatch \"k8s.aliyun.com/acr-instance-ids\" names region \"cn-shanghai\", but image \"other-registry-vpc.cn-shenzhen.cr.aliyuncs.com/a/b:1\" is in \"cn-shenzhen\"\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: regions-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" # was copied\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: known, template: known }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: known\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\", command: [a] }\n    - name: flow\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: \"cn-shanghai:cri-0123456789abcdef\", k8s.aliyun.com/acr-instance-id: \"\" } }\n      container: { image: \"other-registry-vpc.cn-shenzhen.cr.aliyuncs.com/a/b:1\", command: [a] }\n",
        "good": "# The same region; no region; a region nobody knows, which another rule reports; a templated one; two\n# instances; a custom domain, which names no region.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: regions\nspec:\n  templates:\n    - name: a\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: b\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: c\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-hangzou:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: d\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"{{workflow.parameters.region}}:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: e\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-beijing:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n      sidecars: [{ name: s, image: \"other-registry.cn-beijing.cr.aliyuncs.com/a/b:1\" }]\n    - name: f\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-beijing:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"images.example.com/a/b:1\", command: [a] }\n"
    },
    "library-annotation-ignored": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: library\nspec:\n  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\", k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\", team: vision } }\n  templates:\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\", k8s.aliyun.com/eci-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: pull\n      container: { image: \"busybox:1.36\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: user-\nspec:\n  entrypoint: main\n  templates:\n    - name: main\n      steps:\n        - - { name: one, templateRef: { name: library, template: fine } }\n          - { name: two, templateRef: { name: library, template: pull } }\n",
        "config": "",
        "out": "6:65-6:87 warning library-annotation-ignored \"k8s.aliyun.com/acr-instance-id\" in podMetadata does not reach template \"pull\", used by templateRef: Argo below 3.7 looks at the template and at the workflow that uses it\n6:121-6:152 warning library-annotation-ignored \"k8s.aliyun.com/eci-image-cache\" in podMetadata does not reach template \"pull\", used by templateRef: Argo below 3.7 looks at the template and at the workflow that uses it\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: library\nspec:\n  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\", k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\", team: vision } }\n  templates:\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\", k8s.aliyun.com/eci-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: pull\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\"\n          k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\"\n      container: { image: \"busybox:1.36\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: user-\nspec:\n  entrypoint: main\n  templates:\n    - name: main\n      steps:\n        - - { name: one, templateRef: { name: library, template: fine } }\n          - { name: two, templateRef: { name: library, template: pull } }\n",
        "good": "# A library that is run whole; one whose callers set the annotation.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: whole }\nspec:\n  entrypoint: main\n  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n  templates:\n    - name: main\n      container: { image: \"busybox:1.36\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: runs- }\nspec:\n  workflowTemplateRef: { name: whole }\n---\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: library }\nspec:\n  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n  templates:\n    - name: pull\n      container: { image: \"busybox:1.36\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: calls- }\nspec:\n  entrypoint: main\n  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\" } }\n  templates:\n    - name: main\n      steps: [[{ name: one, templateRef: { name: library, template: pull } }]]\n"
    },
    "match-count-without-effect": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: matches-\nspec:\n  entrypoint: all\n  podMetadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"true\" } }\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: both, template: both }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"false\", k8s.aliyun.com/imc-match-count-request: \"2\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: both\n      metadata:\n        annotations:\n          k8s.aliyun.com/imc-match-count-request: \"2\"\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      metadata: { annotations: { team: a, k8s.aliyun.com/imc-match-count-request: \"{{workflow.parameters.count}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "17:51-17:54 info match-count-without-effect \"k8s.aliyun.com/imc-match-count-request\" has no effect beside \"k8s.aliyun.com/imc-perfect-match: true\"\n20:83-20:114 info match-count-without-effect \"k8s.aliyun.com/imc-match-count-request\" has no effect beside \"k8s.aliyun.com/imc-perfect-match: true\"\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: matches-\nspec:\n  entrypoint: all\n  podMetadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"true\" } }\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: both, template: both }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"false\", k8s.aliyun.com/imc-match-count-request: \"2\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: both\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      metadata: { annotations: { team: a } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "good": "# One of them; a perfect match that Argo fills in; one of the pods without a perfect match.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: matches-\nspec:\n  entrypoint: all\n  podMetadata: { annotations: { k8s.aliyun.com/imc-match-count-request: \"2\" } }\n  templates:\n    - name: all\n      steps: [[{ name: one, template: one }, { name: two, template: two }, { name: three, template: three }]]\n    - name: one\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: two\n      metadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: three\n      metadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"{{workflow.parameters.perfect}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "perfect-match-without-executor": {
        "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools }\nspec:\n  images: [\"busybox:1.36\"]\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: perfect-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: perfect, template: perfect }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: perfect\n      metadata:\n        annotations:\n          k8s.aliyun.com/imc-perfect-match: \"true\"\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: flow\n      metadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "22:45-22:51 warning perfect-match-without-executor A perfect match needs the argoexec image as well, which every pod of Argo has and ImageCache \"tools\" does not hold\n25:68-25:74 warning perfect-match-without-executor A perfect match needs the argoexec image as well, which every pod of Argo has and ImageCache \"tools\" does not hold\n",
        "fixed": "",
        "good": "# A switch that Argo fills in; images that no cache of the repository holds.\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: tools }\nspec:\n  images: [\"busybox:1.36\"]\n---\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: perfect }\nspec:\n  templates:\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"{{workflow.parameters.perfect}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: elsewhere\n      metadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"true\" } }\n      container: { image: \"alpine:3.20\", command: [a] }\n"
    },
    "personal-edition-unreachable": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: personal-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: vpc, template: vpc }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"registry.cn-hangzhou.aliyuncs.com/a/b:1\", command: [a] }\n    - name: vpc\n      container:\n        image: crpi-0123456789abcdef-vpc.cn-hangzhou.personal.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\n        command: [a]\n    - name: flow\n      container: { image: \"crpi-0123456789abcdef.cn-hangzhou.personal.cr.aliyuncs.com/a/b:1\", command: [a] }\n",
        "config": "",
        "out": "14:16-14:110 warning personal-edition-unreachable Image \"crpi-0123456789abcdef-vpc.cn-hangzhou.personal.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\" is in a Personal Edition instance, which needs a Secret in imagePullSecrets\n17:27-17:93 warning personal-edition-unreachable Image \"crpi-0123456789abcdef.cn-hangzhou.personal.cr.aliyuncs.com/a/b:1\" is in a Personal Edition instance, which needs a Secret in imagePullSecrets\n17:27-17:93 warning personal-edition-unreachable Image \"crpi-0123456789abcdef.cn-hangzhou.personal.cr.aliyuncs.com/a/b:1\" is pulled by the public host of a Personal Edition instance, which is not for pulling\n",
        "fixed": "",
        "good": "# A Secret and the VPC host; an older Personal Edition instance; a templated host.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: personal-\nspec:\n  entrypoint: main\n  imagePullSecrets: [{ name: crpi }]\n  templates:\n    - name: main\n      container: { image: \"crpi-0123456789abcdef-vpc.cn-hangzhou.personal.cr.aliyuncs.com/a/b:1\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: others }\nspec:\n  templates:\n    - name: older\n      container: { image: \"registry-vpc.cn-hangzhou.aliyuncs.com/a/b:1\", command: [a] }\n    - name: templated\n      container: { image: \"{{workflow.parameters.host}}/a/b:1\", command: [a] }\n"
    },
    "pinned-cache-id-malformed": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: pinned-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2zebxkiifuyzzlhl1234\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: snapshot, template: snapshot }\n          - { name: named, template: named }\n    - name: fine\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: snapshot\n      metadata: { annotations: { k8s.aliyun.com/eci-image-snapshot-id: s-bp1abcdefghij } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: named\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-imc-id: \"my-cache\"\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "19:72-19:87 error pinned-cache-id-malformed Expected \"k8s.aliyun.com/eci-image-snapshot-id\" to be the id of an image cache, imc-…, found the id of a snapshot, \"s-bp1abcdefghij\"\n24:38-24:48 error pinned-cache-id-malformed Expected \"k8s.aliyun.com/eci-imc-id\" to be the id of an image cache, imc-…, found \"my-cache\"\n",
        "fixed": "",
        "good": "# A right id; one that Argo fills in; one that a page has masked; one that says nothing.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: pinned\nspec:\n  templates:\n    - name: right\n      metadata: { annotations: { k8s.aliyun.com/eci-imc-id: imc-2zebxkiifuyzzlhl1234 } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/eci-imc-id: \"{{inputs.parameters.cache}}\" } }\n      inputs: { parameters: [{ name: cache }] }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: masked\n      metadata: { annotations: { k8s.aliyun.com/eci-image-snapshot-id: \"imc-2ze****\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/eci-image-snapshot-id: \"\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "pod-mixes-instances": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: mixed-\nspec:\n  entrypoint: all\n  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"{{workflow.parameters.instance}}\" } }\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: sidecar, template: sidecar }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"one-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n      sidecars: [{ name: s, image: \"one-registry-vpc.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }]\n    - name: sidecar\n      container:\n        image: one-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\n        command: [a]\n      sidecars:\n        - name: s\n          image: two-registry.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\n    - name: flow\n      container: { image: \"one-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n      initContainers: [{ name: i, image: \"one-registry.cn-beijing.cr.aliyuncs.com/a/b:1\" }]\n",
        "config": "",
        "out": "20:18-20:90 warning pod-mixes-instances Template \"sidecar\" pulls from \"one-registry.cn-hangzhou.cr.aliyuncs.com\" and \"two-registry.cn-hangzhou.cr.aliyuncs.com\", but \"k8s.aliyun.com/acr-instance-id\" gives access to one instance\n22:27-22:75 warning pod-mixes-instances Template \"flow\" pulls from \"one-registry.cn-beijing.cr.aliyuncs.com\" and \"one-registry.cn-hangzhou.cr.aliyuncs.com\", but \"k8s.aliyun.com/acr-instance-id\" gives access to one instance\n",
        "fixed": "",
        "good": "# One instance by two of its hosts; a public instance beside it; two ids; a Secret.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: one\nspec:\n  templates:\n    - name: hosts\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"one-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n      sidecars:\n        - { name: s, image: \"one-registry-vpc.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }\n        - { name: t, image: \"egs-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }\n    - name: ids\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: \"cri-f34lmbk2rxqx41u8,cri-0123456789abcdef\" } }\n      container: { image: \"one-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n      sidecars: [{ name: s, image: \"two-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }]\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: secret- }\nspec:\n  entrypoint: main\n  imagePullSecrets: [{ name: two }]\n  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n  templates:\n    - name: main\n      container: { image: \"one-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n      sidecars: [{ name: s, image: \"two-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }]\n"
    },
    "private-image-without-command": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: commands-\nspec:\n  entrypoint: all\n  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: missing, template: missing }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: missing\n      container:\n        image: my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\n        args: [--fast]\n    - name: flow\n      container: { image: \"crpi-0123456789abcdef-vpc.cn-hangzhou.personal.cr.aliyuncs.com/a/b:1\" }\n",
        "config": "",
        "out": "15:16-15:87 warning private-image-without-command Missing command in template \"missing\": without one Argo asks the registry for the entrypoint of \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\", and the pod’s annotations do not help there\n18:27-18:97 warning private-image-without-command Missing command in template \"flow\": without one Argo asks the registry for the entrypoint of \"crpi-0123456789abcdef-vpc.cn-hangzhou.personal.cr.aliyuncs.com/a/b:1\", and the pod’s annotations do not help there\n",
        "fixed": "",
        "good": "# A script has its own; templateDefaults give one; a public image; a templated one; a Secret.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: defaults- }\nspec:\n  entrypoint: main\n  templateDefaults: { container: { command: [a] } }\n  templates:\n    - name: main\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }\n---\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: others }\nspec:\n  templates:\n    - name: script\n      script: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", source: \"echo\" }\n    - name: public\n      container: { image: \"egs-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }\n    - name: templated\n      container: { image: \"{{workflow.parameters.image}}\" }\n    - name: sidecar\n      container: { image: \"busybox:1.36\", command: [a] }\n      sidecars: [{ name: s, image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }]\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: secret- }\nspec:\n  entrypoint: main\n  imagePullSecrets: [{ name: acr }]\n  templates:\n    - name: main\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\" }\n"
    },
    "public-host-in-region": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hosts-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: linked, template: linked }, { name: flow, template: flow }, { name: unlinked, template: unlinked }]]\n    - name: fine\n      container: { image: \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: linked\n      container:\n        image: my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}} # the base image\n        command: [a]\n    - name: flow\n      container: { image: \"registry.cn-hangzhou.aliyuncs.com/a/b:1\", command: [a] }\n    - name: unlinked\n      container: { image: \"other-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n",
        "config": "region: cn-hangzhou\nregistries:\n  - { host: my-registry-vpc.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8 }\n",
        "out": "14:16-14:87 warning public-host-in-region Image \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\" is pulled by its public host although the pods run in cn-hangzhou, too; the VPC host is \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com\"\n17:27-17:68 warning public-host-in-region Image \"registry.cn-hangzhou.aliyuncs.com/a/b:1\" is pulled by its public host although the pods run in cn-hangzhou, too; the VPC host is \"registry-vpc.cn-hangzhou.aliyuncs.com\"\n19:27-19:77 warning public-host-in-region Image \"other-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\" is pulled by its public host although the pods run in cn-hangzhou, too; the VPC host is \"other-registry-vpc.cn-hangzhou.cr.aliyuncs.com\"\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hosts-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: linked, template: linked }, { name: flow, template: flow }, { name: unlinked, template: unlinked }]]\n    - name: fine\n      container: { image: \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: linked\n      container:\n        image: my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}} # the base image\n        command: [a]\n    - name: flow\n      container: { image: \"registry-vpc.cn-hangzhou.aliyuncs.com/a/b:1\", command: [a] }\n    - name: unlinked\n      container: { image: \"other-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n",
        "good": "# Another region; a public instance of Alibaba; the alias without a region; a host nobody knows.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: hosts }\nspec:\n  templates:\n    - name: a\n      container: { image: \"my-registry.cn-beijing.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: b\n      container: { image: \"egs-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: c\n      container: { image: \"registry.aliyuncs.com/a/b:1\", command: [a] }\n    - name: d\n      container: { image: \"my-registry.{{workflow.parameters.region}}.cr.aliyuncs.com/a/b:1\", command: [a] }\n"
    },
    "pull-policy-defeats-cache": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: policies-\nspec:\n  entrypoint: all\n  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: always, template: always }, { name: floating, template: floating }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"busybox:1.36\", command: [a], imagePullPolicy: IfNotPresent }\n    - name: always\n      container:\n        image: busybox:1.36\n        imagePullPolicy: \"Always\" # to be sure\n        command: [a]\n    - name: floating\n      container:\n        image: busybox\n        command: [a]\n    - name: flow\n      container: { image: \"busybox:{{workflow.parameters.tag}}\", imagePullPolicy: Always, command: [a] }\n",
        "config": "",
        "out": "16:26-16:34 warning pull-policy-defeats-cache imagePullPolicy Always pulls \"busybox:1.36\" although the image cache may hold it; on ECI use IfNotPresent\n20:16-20:23 warning pull-policy-defeats-cache Image \"busybox\" has no fixed tag and no imagePullPolicy, which means Always: it is pulled although the image cache may hold it\n23:83-23:89 warning pull-policy-defeats-cache imagePullPolicy Always pulls \"busybox:{{workflow.parameters.tag}}\" although the image cache may hold it; on ECI use IfNotPresent\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: policies-\nspec:\n  entrypoint: all\n  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: always, template: always }, { name: floating, template: floating }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"busybox:1.36\", command: [a], imagePullPolicy: IfNotPresent }\n    - name: always\n      container:\n        image: busybox:1.36\n        imagePullPolicy: \"IfNotPresent\" # to be sure\n        command: [a]\n    - name: floating\n      container:\n        image: busybox\n        command: [a]\n    - name: flow\n      container: { image: \"busybox:{{workflow.parameters.tag}}\", imagePullPolicy: Always, command: [a] }\n",
        "good": "# No cache; a templated switch; a templated policy; a templated tag; a policy in a patch; on ACS the\n# annotations of ECI say nothing.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: policies }\nspec:\n  templates:\n    - name: none\n      container: { image: \"busybox\", command: [a], imagePullPolicy: Always }\n    - name: switch\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\" } }\n      container: { image: \"busybox\", command: [a], imagePullPolicy: Always }\n    - name: policy\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a], imagePullPolicy: \"{{workflow.parameters.policy}}\" }\n    - name: tag\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n      container: { image: \"busybox:{{workflow.parameters.tag}}\", command: [a] }\n    - name: patch\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n      podSpecPatch: '{\"containers\":[{\"name\":\"main\",\"imagePullPolicy\":\"IfNotPresent\"}]}'\n      container: { image: \"busybox\", command: [a] }\n    - name: acs\n      metadata: { labels: { alibabacloud.com/acs: \"true\" }, annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n      container: { image: \"busybox\", command: [a], imagePullPolicy: Always }\n"
    },
    "pull-secret-beside-helper": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: fine-\n  namespace: argo\nspec:\n  entrypoint: main\n  templates:\n    - name: main\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: beside-\n  namespace: argo\nspec:\n  entrypoint: main\n  imagePullSecrets:\n    - name: acr\n  templates:\n    - name: main\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: flow-, namespace: argo }\nspec:\n  entrypoint: main\n  imagePullSecrets: [{ name: \"{{workflow.parameters.secret}}\" }]\n  templates:\n    - name: main\n      container: { image: \"registry.cn-hangzhou.aliyuncs.com/a/b:1\", command: [a] }\n",
        "config": "cluster:\n  credentialHelper: { namespaces: [argo] }\n",
        "out": "20:13-20:16 warning pull-secret-beside-helper Secret \"acr\" stands beside the credential helper, which serves these pods; together they can make pulls fail\n30:30-30:62 warning pull-secret-beside-helper Secret \"{{workflow.parameters.secret}}\" stands beside the credential helper, which serves these pods; together they can make pulls fail\n",
        "fixed": "",
        "good": "# A namespace that is not served; one that is not named; a Secret for another registry.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: other-, namespace: team }\nspec:\n  entrypoint: main\n  imagePullSecrets: [{ name: acr }]\n  templates:\n    - name: main\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: unknown- }\nspec:\n  entrypoint: main\n  imagePullSecrets: [{ name: acr }]\n  templates:\n    - name: main\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: hub-, namespace: argo }\nspec:\n  entrypoint: main\n  imagePullSecrets: [{ name: hub }]\n  templates:\n    - name: main\n      container: { image: \"example/private:1\", command: [a] }\n"
    },
    "region-unknown": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: regions-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: typo, template: typo }, { name: flow, template: flow }]]\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: typo\n      container:\n        image: my-registry.cn-beijin.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\n        command: [a]\n    - name: flow\n      container: { image: \"registry-vpc.ap-southeast-99.aliyuncs.com/a/b:1\", command: [a] }\n",
        "config": "",
        "out": "9:39-9:72 warning region-unknown Unknown region \"cn-hangzou\" in \"k8s.aliyun.com/acr-instance-id\"; did you mean \"cn-hangzhou\"?\n18:16-18:85 warning region-unknown Unknown region \"cn-beijin\" in the host \"my-registry.cn-beijin.cr.aliyuncs.com\"; did you mean \"cn-beijing\"?\n21:27-21:76 warning region-unknown Unknown region \"ap-southeast-99\" in the host \"registry-vpc.ap-southeast-99.aliyuncs.com\"; did you mean \"ap-southeast-1\"?\n",
        "fixed": "",
        "good": "# Regions that exist, one of them closed; one that is allowed, one that is configured; no region; one\n# that Argo fills in; a host of somebody else.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: regions\nspec:\n  templates:\n    - name: a\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-newplace:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.ap-south-1.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: b\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.cn-elsewhere.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: c\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"{{workflow.parameters.region}}:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"my-registry.{{workflow.parameters.region}}.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: d\n      container: { image: \"registry.cn-nowhere.example.com/a/b:1\", command: [a] }\n"
    },
    "unused-suppression": {
        "bad": "# wfcache-lint-disable-file acr-instance-id-missing -- pulled through a mirror\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-\n  annotations:\n    wfcache-lint.io/ignore: \"image-cache-mising, image-cache-missing\"\nspec:\n  entrypoint: main\n  templates:\n    - name: main\n      container:\n        # wfcache-lint-disable-next-line image-cache-missing\n        image: busybox:1.36 # wfcache-lint-disable-line\n        command: [echo]\n    - name: other\n      container: { image: \"{{workflow.parameters.image}}\", command: [echo] } # wfcache-lint-disable-line image-cache-missing -- large\n",
        "config": "",
        "out": "1:1-1:79 info unused-suppression Suppression of \"acr-instance-id-missing\" has nothing to suppress\n7:29-7:70 info unused-suppression Suppression of \"image-cache-missing\" has nothing to suppress\n7:29-7:70 info unused-suppression Suppression of unknown rule \"image-cache-mising\"; did you mean \"image-cache-missing\"?\n13:9-13:61 info unused-suppression Suppression without a reason is not obeyed; write \"-- why\" behind it\n14:29-14:56 info unused-suppression Suppression names no rule\n17:78-17:134 info unused-suppression Suppression of \"image-cache-missing\" has nothing to suppress\n",
        "fixed": "",
        "good": "# What looks like a suppression in a script is text.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-\nspec:\n  entrypoint: main\n  templates:\n    - name: main\n      script:\n        image: busybox:1.36\n        command: [sh]\n        source: |\n          # wfcache-lint-disable-file image-cache-missing -- not a comment of this file\n          echo \" # wfcache-lint-disable-line image-cache-missing -- nor is this\"\n      container: { args: [\"a # wfcache-lint-disable-line image-cache-missing -- nor this\"] }\n"
    },
    "vpc-host-of-other-region": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hosts-\nspec:\n  entrypoint: all\n  templates:\n    - name: all\n      steps: [[{ name: fine, template: fine }, { name: other, template: other }, { name: flow, template: flow }]]\n    - name: fine\n      container: { image: \"my-registry-vpc.cn-beijing.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: other\n      container:\n        image: my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\n        command: [a]\n    - name: flow\n      container: { image: \"registry-vpc.cn-hangzhou.aliyuncs.com/a/b:1\", command: [a] }\n",
        "config": "region: cn-beijing\n",
        "out": "14:16-14:91 error vpc-host-of-other-region Image \"my-registry-vpc.cn-hangzhou.cr.aliyuncs.com/a/b:{{workflow.parameters.tag}}\" is pulled by the VPC host of \"cn-hangzhou\", but the pods run in \"cn-beijing\"\n17:27-17:72 error vpc-host-of-other-region Image \"registry-vpc.cn-hangzhou.aliyuncs.com/a/b:1\" is pulled by the VPC host of \"cn-hangzhou\", but the pods run in \"cn-beijing\"\n",
        "fixed": "",
        "good": "# The same region; a public host; a region that Argo fills in.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: hosts }\nspec:\n  templates:\n    - name: a\n      container: { image: \"my-registry-vpc.cn-beijing.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: b\n      container: { image: \"my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1\", command: [a] }\n    - name: c\n      container: { image: \"my-registry-vpc.{{workflow.parameters.region}}.cr.aliyuncs.com/a/b:1\", command: [a] }\n"
    }
};
/* harmony default export */ const rules_examples = (examples);

// EXTERNAL MODULE: ./build/rules/index.js + 38 modules
var rules = __webpack_require__(1376);
// EXTERNAL MODULE: ./build/src/config/values.js
var values = __webpack_require__(5339);
// EXTERNAL MODULE: ./build/src/text/suggestion.js
var suggestion = __webpack_require__(2102);
// EXTERNAL MODULE: ./build/src/report/reporter.js
var reporter = __webpack_require__(2820);
// EXTERNAL MODULE: ./build/src/report/wrap.js
var wrap = __webpack_require__(9457);
;// CONCATENATED MODULE: ./build/src/commands/cli/rules.js






const WIDTH = 90;
const FIXES = { none: 'no fix', safe: 'safe fix', unsafe: 'unsafe fix' };
function describeRules(id) {
    if (id === undefined)
        return listRules();
    const rule = rules["default"].find(({ meta }) => meta.id === id);
    if (rule)
        return explain(rule);
    const hint = (0,suggestion/* didYouMean */.a)(id, rules["default"].map(({ meta }) => meta.id));
    throw new values/* UsageError */.eb(`Unknown rule "${id}"${hint}`);
}
function listRules() {
    const width = Math.max(...rules["default"].map(({ meta }) => meta.id.length));
    return rules["default"]
        .map(({ meta }) => {
        const { id, severity, fix, summary } = meta;
        return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${FIXES[fix].padEnd(10)}  ${summary}\n`;
    })
        .join('');
}
function explain({ meta }) {
    const { id, severity, fix, summary, rationale, switchOff, source, allow } = meta;
    const example = rules_examples[id];
    const lines = [
        `${id} (${severity}, ${FIXES[fix]})`,
        '',
        summary,
        '',
        ...(0,wrap/* wrap */.L)(rationale, WIDTH),
        ...(example === undefined ? [] : exampleLines(example)),
        '',
        ...(allow === undefined ? [] : [`Option allow: ${allow}`, '']),
        'When to switch it off:',
        ...(0,wrap/* wrap */.L)(switchOff, WIDTH).map((line) => `  ${line}`),
        '',
        `Source: ${source.title}`,
        `        ${source.url}`,
        `More:   ${(0,reporter/* ruleUrl */.QB)(id)}`,
    ];
    return `${lines.join('\n')}\n`;
}
function exampleLines({ bad, config, out, fixed, good }) {
    return [
        ...section('Reported:', bad),
        ...section('with this configuration:', config),
        ...section('because:', out),
        ...section('Fixed:', fixed),
        ...section('Fine:', good),
    ];
}
function section(title, text) {
    return text === ''
        ? []
        : [
            '',
            title,
            ...text
                .trimEnd()
                .split('\n')
                .map((line) => `  ${line}`),
        ];
}


/***/ }),

/***/ 6404:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   WH: () => (/* binding */ podMetadataPath),
/* harmony export */   We: () => (/* binding */ isClusterLibrary),
/* harmony export */   YZ: () => (/* binding */ workflowRow),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   tG: () => (/* binding */ kindsOf)
/* harmony export */ });
const ARGO = 'argoproj.io';
const ANY = undefined;
const USUAL_STRAYS = ['metadata', 'spec.workflowMetadata', 'spec.metadata'];
const WORKFLOWS = {
    Workflow: {
        group: ARGO,
        words: 'a Workflow',
        reads: 'workflow',
        spec: 'spec',
        role: 'run',
        strays: { object: USUAL_STRAYS },
    },
    WorkflowTemplate: {
        group: ARGO,
        words: 'a WorkflowTemplate',
        reads: 'workflow',
        spec: 'spec',
        role: 'library',
        cluster: false,
        strays: { object: USUAL_STRAYS },
    },
    ClusterWorkflowTemplate: {
        group: ARGO,
        words: 'a ClusterWorkflowTemplate',
        reads: 'workflow',
        spec: 'spec',
        role: 'library',
        cluster: true,
        strays: { object: USUAL_STRAYS },
    },
    CronWorkflow: {
        group: ARGO,
        words: 'a CronWorkflow',
        reads: 'workflow',
        spec: 'spec.workflowSpec',
        role: 'run',
        strays: {
            object: [...USUAL_STRAYS, 'spec.podMetadata'],
            spec: ['workflowMetadata', 'metadata'],
        },
    },
    WorkflowEventBinding: {
        group: ARGO,
        words: 'a WorkflowEventBinding',
        reads: 'workflow',
        spec: 'spec.submit',
        role: 'reference',
        strays: { object: ['metadata', 'spec.submit.metadata'] },
    },
    WorkflowDefaults: {
        group: ANY,
        kind: 'ConfigMap',
        words: 'the ConfigMap of the workflow controller (`workflowDefaults`)',
        reads: 'workflow',
        inside: ['data.workflowDefaults', 'data.config.workflowDefaults'],
        spec: 'spec',
        role: 'defaults',
        strays: { object: USUAL_STRAYS },
    },
};
const OTHERS = {
    ScheduledWorkflow: {
        group: 'kubeflow.org',
        words: 'a ScheduledWorkflow of Kubeflow Pipelines',
        reads: 'wrapper',
        of: 'Workflow',
        spec: 'spec.workflow.spec',
    },
    List: { group: ANY, words: 'a List', reads: 'container', holds: 'items[]' },
    Template: {
        group: ANY,
        words: 'a Template of OpenShift',
        reads: 'container',
        holds: 'objects[]',
    },
    Sensor: {
        group: ARGO,
        words: 'a Sensor of Argo Events',
        reads: 'container',
        holds: 'spec.triggers[].template.argoWorkflow|k8s.source.resource|inline',
    },
    ImageCache: { group: 'eci.alibabacloud.com', words: 'an ImageCache', reads: 'image-cache' },
    Namespace: bystander('a Namespace'),
    Service: bystander('a Service'),
    ServiceAccount: bystander('a ServiceAccount'),
    Deployment: bystander('a Deployment'),
    StatefulSet: bystander('a StatefulSet'),
    DaemonSet: bystander('a DaemonSet'),
    ReplicaSet: bystander('a ReplicaSet'),
    Job: bystander('a Job'),
    CronJob: bystander('a CronJob'),
};
function bystander(words) {
    return { group: ANY, words, reads: 'bystander' };
}
const KINDS = Object.entries({ ...WORKFLOWS, ...OTHERS }).map(([name, row]) => ({ kind: name, ...row, name }));
function kindsOf(apiVersion, kind) {
    return KINDS.filter((row) => row.kind === kind && isOfGroup(apiVersion, row.group));
}
function isOfGroup(apiVersion, group) {
    return group === undefined || apiVersion.startsWith(`${group}/`);
}
function workflowRow(kind) {
    return WORKFLOWS[kind];
}
function roleOf(kind) {
    return WORKFLOWS[kind].role;
}
function isClusterLibrary(kind) {
    const row = workflowRow(kind);
    return row.role === 'library' && row.cluster;
}
function podMetadataPath(kind) {
    return `${WORKFLOWS[kind].spec}.podMetadata`;
}


/***/ }),

/***/ 2820:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   QB: () => (/* binding */ ruleUrl),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
function tally(findings) {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings)
        counts[severity] += 1;
    return counts;
}
function counted(count, noun) {
    return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
const ORDER = { error: 0, warning: 1, info: 2 };
function worstFirst(findings) {
    return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
function ruleUrl(id) {
    return `https://github.com/org/wfcache-lint/blob/main/rules/${id}/README.md`;
}


/***/ }),

/***/ 9457:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wrap)
/* harmony export */ });
function wrap(text, width) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + word.length >= width)
            lines.push(word);
        else
            lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
}


/***/ }),

/***/ 7429:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ DEFAULT_ARGO_VERSION),
/* harmony export */   a: () => (/* binding */ DEFAULT_SETTINGS)
/* harmony export */ });
const DEFAULT_ARGO_VERSION = {
    major: 3,
    minor: 5,
    patch: undefined,
    assumed: true,
};
const DEFAULT_THRESHOLD = 500 * 1024 * 1024;
const DEFAULT_SETTINGS = {
    platform: 'workflow-cluster',
    argoVersion: DEFAULT_ARGO_VERSION,
    threshold: DEFAULT_THRESHOLD,
    registries: [],
    images: [],
    cluster: { credentialHelper: undefined, annotations: [] },
    cache: 'automatic',
    imagecache: {
        directory: 'imagecaches',
        retentionDays: 30,
        labels: new Map(),
        annotations: new Map(),
    },
    include: [],
    exclude: [],
    rules: new Map(),
    allowed: new Map(),
    overrides: [],
};


/***/ }),

/***/ 6659:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseSize),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
function parseSize(text) {
    const match = /^(\d{1,16}(?:\.\d{1,3})?) ?(KiB|MiB|GiB)?$/.exec(text);
    if (match?.[1] === undefined)
        return undefined;
    const bytes = Number(match[1]) * (match[2] === undefined ? 1 : (UNITS[match[2]] ?? 1));
    if (match[2] === undefined && !Number.isInteger(bytes))
        return undefined;
    return bytes <= Number.MAX_SAFE_INTEGER ? Math.round(bytes) : undefined;
}
function formatBytes(bytes) {
    if (bytes >= 2 ** 30)
        return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
    if (bytes >= 2 ** 20)
        return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
    if (bytes >= 2 ** 10)
        return `${(bytes / 2 ** 10).toFixed(0)} KiB`;
    return `${String(bytes)} bytes`;
}


/***/ }),

/***/ 7933:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lineOf),
/* harmony export */   r: () => (/* binding */ LineIndex)
/* harmony export */ });
class LineIndex {
    #starts = [0];
    #text;
    constructor(text) {
        this.#text = text;
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
            this.#starts.push(at + 1);
        }
    }
    position(offset) {
        const at = Math.min(Math.max(offset, 0), this.#text.length);
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1, offset: at };
    }
    startOf(line) {
        return this.#starts[line - 1] ?? this.#text.length;
    }
    lineText(line) {
        const start = this.#starts[line - 1];
        if (start === undefined)
            return '';
        const next = this.#starts[line];
        const end = next === undefined ? this.#text.length : next - 1;
        const text = this.#text.slice(start, end);
        return text.endsWith('\r') ? text.slice(0, -1) : text;
    }
}
function lineOf(text, offset) {
    return text.slice(0, offset).split('\n').length;
}


/***/ }),

/***/ 2209:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ matchesPieces),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   xo: () => (/* binding */ addCopy)
/* harmony export */ });
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function matchesPieces(pieces, text) {
    const first = pieces[0] ?? '';
    const last = pieces.at(-1) ?? '';
    if (pieces.length === 1)
        return text === first;
    if (text.length < first.length + last.length)
        return false;
    if (!text.startsWith(first) || !text.endsWith(last))
        return false;
    let at = first.length;
    for (const piece of pieces.slice(1, -1)) {
        const found = text.indexOf(piece, at);
        if (found === -1)
            return false;
        at = found + piece.length;
    }
    return at <= text.length - last.length;
}
function addCopy(set, text) {
    if (!set.has(text))
        set.add(Buffer.from(text, 'utf16le').toString('utf16le'));
}


/***/ })

};
;