"use strict";
exports.id = 794;
exports.ids = [794];
exports.modules = {

/***/ 7389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeRules: () => (/* binding */ describeRules)
});

;// CONCATENATED MODULE: ./build/rules/examples.js
const examples = {
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
    "cache-annotations-contradict": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: both-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: off, template: off }\n          - { name: mixed, template: mixed }\n    - name: fine\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: off\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: mixed\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-image-cache: \"false\"\n          k8s.aliyun.com/eci-auto-imc: \"true\"\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "20:63-20:70 warning cache-annotations-contradict \"k8s.aliyun.com/eci-auto-imc: false\" contradicts \"k8s.aliyun.com/eci-image-cache: true\" of the same pod; which of them counts is not documented\n26:40-26:46 warning cache-annotations-contradict \"k8s.aliyun.com/eci-auto-imc: true\" contradicts \"k8s.aliyun.com/eci-image-cache: false\" of the same pod; which of them counts is not documented\n",
        "fixed": "",
        "good": "# One name alone; both saying the same; one that Argo fills in; one that is blank.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: both\nspec:\n  templates:\n    - name: alone\n      metadata: { annotations: { k8s.aliyun.com/eci-auto-imc: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: same\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\", k8s.aliyun.com/eci-auto-imc: \"true\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"{{workflow.parameters.cache}}\", k8s.aliyun.com/eci-auto-imc: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"\", k8s.aliyun.com/eci-auto-imc: \"false\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "image-cache-missing": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\n        command: [python, train.py]\n",
        "config": "images:\n  - { match: \"**/team/pytorch:*\", size: 3GiB }\n",
        "out": "10:16-10:70 warning image-cache-missing No image cache for large image \"registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\" (3.0 GiB compressed) in template \"train\": every pod pulls it for 87 s to 7 min\n",
        "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\n        command: [python, train.py]\n",
        "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\n        command: [python, train.py]\n"
    },
    "instance-id-malformed": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: ids-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: separator, template: separator }\n          - { name: order, template: order }\n          - { name: host, template: host }\n    - name: fine\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: separator\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: cn-hangzhou/cri-f34lmbk2rxqx41u8\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: order\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: \"cri-F34lmbk2rxqx41u8:cn-hangzhou\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: host\n      metadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: my-registry.cn-hangzhou.cr.aliyuncs.com\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "22:43-22:75 error instance-id-malformed Expected \"k8s.aliyun.com/acr-instance-id\" to be \"cn-hangzhou:cri-f34lmbk2rxqx41u8\", found \"cn-hangzhou/cri-f34lmbk2rxqx41u8\"\n25:67-25:101 error instance-id-malformed Expected \"k8s.aliyun.com/acr-instance-ids\" to be \"cn-hangzhou:cri-f34lmbk2rxqx41u8\", found \"cri-F34lmbk2rxqx41u8:cn-hangzhou\"\n30:43-30:82 error instance-id-malformed Expected \"k8s.aliyun.com/acr-instance-id\" to be an instance id, cri-… or region:cri-…, found \"my-registry.cn-hangzhou.cr.aliyuncs.com\"\n",
        "fixed": "",
        "good": "# Both forms; several ids; one that Argo fills in; one that a page has masked; one that is blank.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: ids\nspec:\n  templates:\n    - name: region\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"ap-southeast-1:cri-f34lmbk2rxqx41u8\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: alone\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: cri-f34lmbk2rxqx41u8 } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: several\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-ids: \"cri-f34lmbk2rxqx41u8,cn-beijing:cri-0123456789abcdef\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"{{workflow.parameters.instance}}\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: masked\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-****\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/acr-instance-id: \"\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "pinned-cache-id-malformed": {
        "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: pinned-\nspec:\n  entrypoint: all\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2zebxkiifuyzzlhl1234\n  templates:\n    - name: all\n      steps:\n        - - { name: fine, template: fine }\n          - { name: snapshot, template: snapshot }\n          - { name: named, template: named }\n    - name: fine\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: snapshot\n      metadata: { annotations: { k8s.aliyun.com/eci-image-snapshot-id: s-bp1abcdefghij } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: named\n      metadata:\n        annotations:\n          k8s.aliyun.com/eci-imc-id: \"my-cache\"\n      container: { image: \"busybox:1.36\", command: [a] }\n",
        "config": "",
        "out": "19:72-19:87 error pinned-cache-id-malformed Expected \"k8s.aliyun.com/eci-image-snapshot-id\" to be the id of an image cache, imc-…, found the id of a snapshot, \"s-bp1abcdefghij\"\n24:38-24:48 error pinned-cache-id-malformed Expected \"k8s.aliyun.com/eci-imc-id\" to be the id of an image cache, imc-…, found \"my-cache\"\n",
        "fixed": "",
        "good": "# A right id; one that Argo fills in; one that a page has masked; one that says nothing.\napiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: pinned\nspec:\n  templates:\n    - name: right\n      metadata: { annotations: { k8s.aliyun.com/eci-imc-id: imc-2zebxkiifuyzzlhl1234 } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: templated\n      metadata: { annotations: { k8s.aliyun.com/eci-imc-id: \"{{inputs.parameters.cache}}\" } }\n      inputs: { parameters: [{ name: cache }] }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: masked\n      metadata: { annotations: { k8s.aliyun.com/eci-image-snapshot-id: \"imc-2ze****\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n    - name: blank\n      metadata: { annotations: { k8s.aliyun.com/eci-image-snapshot-id: \"\" } }\n      container: { image: \"busybox:1.36\", command: [a] }\n"
    },
    "unused-suppression": {
        "bad": "# wfcache-lint-disable-file acr-instance-id-missing -- pulled through a mirror\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-\n  annotations:\n    wfcache-lint.io/ignore: \"image-cache-mising, image-cache-missing\"\nspec:\n  entrypoint: main\n  templates:\n    - name: main\n      container:\n        # wfcache-lint-disable-next-line image-cache-missing\n        image: busybox:1.36 # wfcache-lint-disable-line\n        command: [echo]\n",
        "config": "",
        "out": "1:1-1:79 info unused-suppression Suppression of \"acr-instance-id-missing\" has nothing to suppress\n7:29-7:70 info unused-suppression Suppression of \"image-cache-missing\" has nothing to suppress\n7:29-7:70 info unused-suppression Suppression of unknown rule \"image-cache-mising\"; did you mean \"image-cache-missing\"?\n13:9-13:61 info unused-suppression Suppression without a reason is not obeyed; write \"-- why\" behind it\n14:29-14:56 info unused-suppression Suppression names no rule\n",
        "fixed": "",
        "good": "# What looks like a suppression in a script is text.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-\nspec:\n  entrypoint: main\n  templates:\n    - name: main\n      script:\n        image: busybox:1.36\n        command: [sh]\n        source: |\n          # wfcache-lint-disable-file image-cache-missing -- not a comment of this file\n          echo \" # wfcache-lint-disable-line image-cache-missing -- nor is this\"\n      container: { args: [\"a # wfcache-lint-disable-line image-cache-missing -- nor this\"] }\n"
    }
};
/* harmony default export */ const rules_examples = (examples);

// EXTERNAL MODULE: ./build/rules/index.js + 20 modules
var rules = __webpack_require__(6247);
// EXTERNAL MODULE: ./build/src/config/arguments.js
var config_arguments = __webpack_require__(4097);
// EXTERNAL MODULE: ./build/src/config/suggestion.js
var suggestion = __webpack_require__(8349);
// EXTERNAL MODULE: ./build/src/report/reporter.js
var reporter = __webpack_require__(2820);
// EXTERNAL MODULE: ./build/src/report/wrap.js
var wrap = __webpack_require__(9457);
;// CONCATENATED MODULE: ./build/src/commands/rules.js






const WIDTH = 90;
const FIXES = { none: 'no fix', safe: 'safe fix', unsafe: 'unsafe fix' };
function describeRules(id) {
    if (id === undefined)
        return listRules();
    const rule = rules["default"].find(({ meta }) => meta.id === id);
    if (rule)
        return explain(rule);
    const hint = (0,suggestion/* didYouMean */.a)(id, rules["default"].map(({ meta }) => meta.id));
    throw new config_arguments/* UsageError */.eb(`Unknown rule "${id}"${hint}`);
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
    const { id, severity, fix, summary, rationale, switchOff, source } = meta;
    const example = rules_examples[id];
    const lines = [
        `${id} (${severity}, ${FIXES[fix]})`,
        '',
        summary,
        '',
        ...(0,wrap/* wrap */.L)(rationale, WIDTH),
        ...(example === undefined ? [] : exampleLines(example)),
        '',
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

/***/ 6612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 2820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 6751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ sameEdit),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   rr: () => (/* binding */ LineIndex),
/* harmony export */   yI: () => (/* binding */ touches)
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
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ })

};
;