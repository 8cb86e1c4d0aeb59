// Written by `npm run gen` from the cases of each rule.
/** The first bad and good case of each rule, for `wfcache-lint rules RULE`. */
const examples: Readonly<Record<string, RuleExample>> = {
  "acr-instance-id-missing": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-world-\nspec:\n  entrypoint: whalesay\n  templates:\n    - name: whalesay\n      container:\n        image: my-instance-registry.cn-hangzhou.cr.aliyuncs.com/team/whalesay:1.0 # private\n        command: [cowsay]\n        args: [\"hello world\"]\n",
    "config": "registries:\n  - host: my-instance-registry.cn-hangzhou.cr.aliyuncs.com\n    instanceId: cri-f34lmbk2rxqx41u8\n",
    "out": "10:16-10:82 warning acr-instance-id-missing Missing annotation \"k8s.aliyun.com/acr-instance-id\" for image \"my-instance-registry.cn-hangzhou.cr.aliyuncs.com/team/whalesay:1.0\" in template \"whalesay\", from ACR Enterprise Edition, where a private image cannot be pulled without it or a Secret; the configuration names the instance\n",
    "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-world-\nspec:\n  entrypoint: whalesay\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: whalesay\n      container:\n        image: my-instance-registry.cn-hangzhou.cr.aliyuncs.com/team/whalesay:1.0 # private\n        command: [cowsay]\n        args: [\"hello world\"]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-world-\nspec:\n  entrypoint: whalesay\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: whalesay\n      container:\n        image: my-instance-registry.cn-hangzhou.cr.aliyuncs.com/team/whalesay:1.0\n        command: [cowsay]\n        args: [\"hello world\"]\n"
  },
  "image-cache-missing": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\n        command: [python, train.py]\n",
    "config": "images:\n  - { match: \"**/team/pytorch:*\", size: 3GiB }\n",
    "out": "10:16-10:70 warning image-cache-missing No image cache for large image \"registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\" (3.0 GiB compressed) in template \"train\": every pod pulls it for 87 s to 7 min\n",
    "fixed": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\n        command: [python, train.py]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: registry-vpc.cn-hangzhou.aliyuncs.com/team/pytorch:2.4\n        command: [python, train.py]\n"
  },
  "unused-suppression": {
    "bad": "# wfcache-lint-disable-file acr-instance-id-missing -- pulled through a mirror\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-\n  annotations:\n    wfcache-lint.io/ignore: \"image-cache-mising, image-cache-missing\"\nspec:\n  entrypoint: main\n  templates:\n    - name: main\n      container:\n        # wfcache-lint-disable-next-line image-cache-missing\n        image: busybox:1.36 # wfcache-lint-disable-line\n        command: [echo]\n",
    "config": "",
    "out": "1:1-1:79 info unused-suppression Suppression of \"acr-instance-id-missing\" has nothing to suppress\n7:29-7:70 info unused-suppression Suppression of \"image-cache-missing\" has nothing to suppress\n7:29-7:70 info unused-suppression Suppression of unknown rule \"image-cache-mising\"; did you mean \"image-cache-missing\"?\n13:9-13:61 info unused-suppression Suppression without a reason is not obeyed; write \"-- why\" behind it\n14:29-14:56 info unused-suppression Suppression names no rule\n",
    "fixed": "",
    "good": "# What looks like a suppression in a script is text.\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: hello-\nspec:\n  entrypoint: main\n  templates:\n    - name: main\n      script:\n        image: busybox:1.36\n        command: [sh]\n        source: |\n          # wfcache-lint-disable-file image-cache-missing -- not a comment of this file\n          echo \" # wfcache-lint-disable-line image-cache-missing -- nor is this\"\n      container: { args: [\"a # wfcache-lint-disable-line image-cache-missing -- nor this\"] }\n"
  }
};

/** Manifests as text; `config` and `fixed` are empty where there is none. */
export interface RuleExample {
  readonly bad: string;
  readonly config: string;
  readonly out: string;
  readonly fixed: string;
  readonly good: string;
}

export default examples;
