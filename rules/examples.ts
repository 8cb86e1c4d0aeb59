// Written by `npm run gen` from the examples of each rule.
/** The examples of each rule, for `wfcache-lint rules RULE`. */
const examples: Readonly<Record<string, RuleExample>> = {
  "acceleration-not-a-label": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/image-accelerate-mode: on-demand  # an annotation: nobody reads it\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { k8s.aliyun.com/image-accelerate-mode: on-demand }\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "acr-instance-id-missing": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # no instance id on the pod\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "registries:\n  - host: acme-registry.cn-hangzhou.cr.aliyuncs.com\n    instanceId: cri-f34lmbk2rxqx41u8\n"
  },
  "acr-role-incomplete": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-user-arns: acs:ram::6543210987654321:role/registry  # without the role of the pods\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-service-arns: acs:ram::1234567890123456:role/pods\n      k8s.aliyun.com/acr-user-arns: acs:ram::6543210987654321:role/registry\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "acs-cache-holds-one-image": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/acs: \"true\" }\n    annotations:\n      image.alibabacloud.com/enable-image-cache: \"true\"  # two images, so two caches\n  templates:\n    - name: train\n      sidecars: [{ name: proxy, image: envoyproxy/envoy:v1.31.0 }]\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/acs: \"true\" }\n    annotations:\n      image.alibabacloud.com/enable-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "acs-cache-unavailable": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  nodeSelector: { kubernetes.io/arch: arm64 }\n  podMetadata:\n    labels: { alibabacloud.com/acs: \"true\" }\n    annotations:\n      image.alibabacloud.com/enable-image-cache: \"true\"  # not on arm64\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  nodeSelector: { kubernetes.io/arch: amd64 }\n  podMetadata:\n    labels: { alibabacloud.com/acs: \"true\" }\n    annotations:\n      image.alibabacloud.com/enable-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "acs-private-image-without-access": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # no Secret, no credential helper\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  imagePullSecrets: [{ name: acme-registry }]\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "platform: acs\nregistries:\n  - host: acme-registry.cn-hangzhou.cr.aliyuncs.com\n    instanceId: cri-f34lmbk2rxqx41u8\n"
  },
  "annotation-key-unknown": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instanceid: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"  # meant: acr-instance-id\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "annotation-never-reaches-pod": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: train-\n  annotations:\n    k8s.aliyun.com/eci-image-cache: \"true\"  # on the Workflow: no pod gets it\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container: { image: \"pytorch/pytorch:2.4.0-cuda12.4-cudnn9-runtime\", command: [python, train.py] }\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: pytorch/pytorch:2.4.0-cuda12.4-cudnn9-runtime\n        command: [python, train.py]\n",
    "config": ""
  },
  "annotation-not-a-string": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: true  # a boolean\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "annotation-not-true-or-false": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"yes\"  # only \"true\" and \"false\" are documented\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "annotation-of-other-platform": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/acs: \"true\" }\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"  # ECI has this one; the pod runs on ACS\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/acs: \"true\" }\n    annotations:\n      image.alibabacloud.com/enable-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "annotation-on-wrong-object": {
    "bad": "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: training\n  annotations:\n    k8s.aliyun.com/eci-image-cache: \"true\"  # a Namespace gives it to no pod\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "annotation-placeholder": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-****\"  # the mask of a page\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "annotation-precedence-changes": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templateDefaults:\n    metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"false\" } }  # podMetadata says \"true\"\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templateDefaults:\n    metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "annotation-written-by-platform": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-instance-id: eci-2ze5hdcnngenmwc1jmwf  # ECI writes this on running pods\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "cache-annotations-contradict": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n      k8s.aliyun.com/eci-auto-imc: \"false\"  # says the opposite\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "cache-pinned-and-automatic": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf\n      k8s.aliyun.com/eci-image-cache: \"true\"  # never looked at\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "controller-config-mixed": {
    "bad": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: workflow-controller-configmap, namespace: argo }\ndata:\n  config: |\n    parallelism: 50\n  namespaceParallelism: \"10\"  # beside config the controller refuses it\n",
    "good": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: workflow-controller-configmap, namespace: argo }\ndata:\n  config: |\n    parallelism: 50\n    namespaceParallelism: 10\n",
    "config": ""
  },
  "eip-key-of-other-object": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations:\n    k8s.aliyun.com/eci-with-eip: \"true\"  # the key for pods\nspec:\n  images:\n    - quay.io/acme/train:2.4\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations:\n    k8s.aliyun.com/auto-create-eip: \"true\"\nspec:\n  images:\n    - quay.io/acme/train:2.4\n  retentionDays: 30\n",
    "config": ""
  },
  "extra-storage-asked-twice": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/eci: \"true\" }\n    annotations:\n      k8s.aliyun.com/eci-extra-ephemeral-storage: 20Gi  # adds 20 GiB; the request below adds 10\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n        resources: { requests: { ephemeral-storage: 40Gi } }\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/eci: \"true\" }\n    annotations:\n      k8s.aliyun.com/eci-extra-ephemeral-storage: 20Gi\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "extra-storage-malformed": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-extra-ephemeral-storage: \"20GB\"  # only Gi is documented\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-extra-ephemeral-storage: \"20Gi\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "extra-storage-of-other-platform": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/eci: \"true\" }\n    annotations:\n      alibabacloud.com/extra-ephemeral-storage: 20Gi  # the key of ACS; the pod runs on ECI\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/eci: \"true\" }\n    annotations:\n      k8s.aliyun.com/eci-extra-ephemeral-storage: 20Gi\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "http-registry-mismatch": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/plain-http-registry: registry.acme.internal  # the image has the port 5000\n  templates:\n    - name: train\n      container:\n        image: registry.acme.internal:5000/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/plain-http-registry: registry.acme.internal:5000\n  templates:\n    - name: train\n      container:\n        image: registry.acme.internal:5000/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "image-cache-missing": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # 3 GiB, pulled by every pod\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "images:\n  - match: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:*\n    size: 3GiB\n"
  },
  "image-too-large-for-disk": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # 20 GiB, unpacked 40\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-extra-ephemeral-storage: 20Gi\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "images:\n  - match: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:*\n    size: 20GiB\n"
  },
  "imagecache-annotation-contradicts-spec": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations:\n    k8s.aliyun.com/imc-size: \"40\"  # the spec says 25\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  imageCacheSize: 25\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  imageCacheSize: 25\n  retentionDays: 30\n",
    "config": ""
  },
  "imagecache-duplicate-image": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # the same image again\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "config": ""
  },
  "imagecache-duplicate-name": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: train }\nspec: { images: [\"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\"], retentionDays: 30 }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: train }  # replaces the cache above\nspec: { images: [\"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/eval:1.1\"], retentionDays: 30 }\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: train }\nspec: { images: [\"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\"], retentionDays: 30 }\n---\napiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: eval }\nspec: { images: [\"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/eval:1.1\"], retentionDays: 30 }\n",
    "config": ""
  },
  "imagecache-floating-tag": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:latest  # what latest means today\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "config": ""
  },
  "imagecache-image-unused": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: train }\nspec:\n  images: [\"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.3\"]  # the workflow pulls 2.4\n  retentionDays: 30\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container: { image: \"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\", command: [train] }\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: train }\nspec: { images: [\"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\"], retentionDays: 30 }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container: { image: \"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\", command: [train] }\n",
    "config": ""
  },
  "imagecache-invalid": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  imageCacheSize: \"40Gi\"  # a number of GiB, without a unit\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  imageCacheSize: 40\n  retentionDays: 30\n",
    "config": ""
  },
  "imagecache-kept-forever": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train  # no retentionDays\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  imageCacheSize: 40\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  imageCacheSize: 40\n  retentionDays: 30\n",
    "config": ""
  },
  "imagecache-legacy-reuse": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations:\n    k8s.aliyun.com/auto-match-imagecache: \"true\"  # an old name\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations:\n    k8s.aliyun.com/imc-enable-reuse: \"true\"\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "config": ""
  },
  "imagecache-namespaced": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  namespace: argo  # has no effect\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "config": ""
  },
  "imagecache-on-acs": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train  # this kind is for ECI\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      image.alibabacloud.com/enable-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "platform: acs\n"
  },
  "imagecache-secret-missing": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - crpi-4k2v9q8w1x7z3m5n-vpc.cn-hangzhou.personal.cr.aliyuncs.com/acme/train:2.4  # needs a Secret\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - crpi-4k2v9q8w1x7z3m5n-vpc.cn-hangzhou.personal.cr.aliyuncs.com/acme/train:2.4\n  imagePullSecrets: [\"argo:acme-registry\"]\n  retentionDays: 30\n",
    "config": ""
  },
  "imagecache-too-small": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  imageCacheSize: 20  # the image needs 30\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  imageCacheSize: 30\n  retentionDays: 30\n",
    "config": "images:\n  - match: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:*\n    size: 15GiB\n"
  },
  "imagecache-vpc-host-elsewhere": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # the cache is made in cn-beijing\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\nspec:\n  images:\n    - acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "config": "region: cn-beijing\n"
  },
  "instance-id-malformed": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou/cri-f34lmbk2rxqx41u8\"  # a colon belongs between them\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "instance-id-of-other-instance": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-7h2w9d4z6t0p8r1f\"  # the id of media-registry\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "registries:\n  - { host: acme-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8 }\n  - { host: media-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-7h2w9d4z6t0p8r1f }\n"
  },
  "instance-id-spelling": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations:\n    k8s.aliyun.com/acr-instance-id: cri-f34lmbk2rxqx41u8  # on an ImageCache: acr-instance-ids\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train\n  annotations:\n    k8s.aliyun.com/acr-instance-ids: cri-f34lmbk2rxqx41u8\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  retentionDays: 30\n",
    "config": ""
  },
  "instance-id-unknown": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: cn-hangzhou:cri-f34lmbk2rxqx41u9  # no such instance\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: cn-hangzhou:cri-f34lmbk2rxqx41u8\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "instance-id-unneeded": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"  # no image of an instance\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/tools/busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "instance-region-mismatch": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-shanghai:cri-f34lmbk2rxqx41u8\"  # the host says cn-hangzhou\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "registries:\n  - { host: acme-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8 }\n"
  },
  "kustomize-images-without-effect": {
    "bad": "# kustomization.yaml\nresources: [workflow.yaml]\nimages:\n  - name: acme/train  # the workflow keeps 2.4\n    newTag: \"2.5\"\n---\n# workflow.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { name: train }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container: { image: \"acme/train:2.4\", command: [python, train.py] }\n",
    "good": "# kustomization.yaml\nresources: [workflow.yaml]\npatches:\n  - target: { kind: Workflow, name: train }\n    patch: |-\n      - op: replace\n        path: /spec/templates/0/container/image\n        value: acme/train:2.5\n---\n# workflow.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { name: train }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container: { image: \"acme/train:2.4\", command: [python, train.py] }\n",
    "config": ""
  },
  "library-annotation-ignored": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: lib }\nspec:\n  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }  # lost below Argo 3.7\n  templates:\n    - name: train\n      container: { image: \"acme/train:2.4\", command: [python, train.py] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: night- }\nspec:\n  entrypoint: all\n  templates: [{ name: all, steps: [[{ name: train, templateRef: { name: lib, template: train } }]] }]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: lib }\nspec:\n  templates:\n    - name: train\n      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n      container: { image: \"acme/train:2.4\", command: [python, train.py] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: night- }\nspec:\n  entrypoint: all\n  templates: [{ name: all, steps: [[{ name: train, templateRef: { name: lib, template: train } }]] }]\n",
    "config": ""
  },
  "match-count-impossible": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n      k8s.aliyun.com/imc-match-count-request: \"all\"  # a number is expected\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n      k8s.aliyun.com/imc-match-count-request: \"1\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "match-count-without-effect": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/imc-perfect-match: \"true\"\n      k8s.aliyun.com/imc-match-count-request: \"1\"  # not looked at\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/imc-match-count-request: \"1\"\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "outside-registry-from-mainland": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: quay.io/acme/train:2.4  # outside of Alibaba Cloud\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "region: cn-hangzhou\n"
  },
  "outside-registry-unreachable": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: quay.io/acme/train:2.4  # no NAT gateway, no EIP\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-with-eip: \"true\"\n  templates:\n    - name: train\n      container:\n        image: quay.io/acme/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "region: ap-southeast-1\ncluster: { natGateway: false }\n"
  },
  "perfect-match-without-executor": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: train }\nspec: { images: [\"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\"], retentionDays: 30 }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"true\" } }  # but no argoexec in the cache\n  templates:\n    - name: train\n      container: { image: \"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\", command: [train] }\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: train }\nspec:\n  images: [\"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\", \"quay.io/argoproj/argoexec:v3.6.2\"]\n  retentionDays: 30\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata: { annotations: { k8s.aliyun.com/imc-perfect-match: \"true\" } }\n  templates:\n    - name: train\n      container: { image: \"acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\", command: [train] }\n",
    "config": ""
  },
  "personal-edition-unreachable": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: crpi-4k2v9q8w1x7z3m5n.cn-hangzhou.personal.cr.aliyuncs.com/acme/train:2.4  # no Secret\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  imagePullSecrets: [{ name: acme-registry }]\n  templates:\n    - name: train\n      container:\n        image: crpi-4k2v9q8w1x7z3m5n-vpc.cn-hangzhou.personal.cr.aliyuncs.com/acme/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "pinned-cache-expires": {
    "bad": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: train }\nspec: { images: [\"acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\"], retentionDays: 7 }\nstatus: { phase: Ready, imageCacheId: imc-2ze5hdcnngenmwc1jmwf }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata: { annotations: { k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf } }  # gone in 7 days\n  templates:\n    - name: train\n      container: { image: \"acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\", command: [train] }\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: train }\nspec: { images: [\"acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\"] }\nstatus: { phase: Ready, imageCacheId: imc-2ze5hdcnngenmwc1jmwf }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata: { annotations: { k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf } }\n  templates:\n    - name: train\n      container: { image: \"acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\", command: [train] }\n",
    "config": ""
  },
  "pinned-cache-id-malformed": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: s-2ze0b1x7k9m3c5v8n2qd  # the id of a snapshot\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "pinned-cache-in-two-regions": {
    "bad": "# beijing/train.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf  # also in shenzhen/\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n---\n# shenzhen/train.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf  # also in beijing/\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "# beijing/train.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n---\n# shenzhen/train.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-wz9d3k5n7q1x4c8v0b2m\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "overrides:\n  - { files: [\"beijing/**\"], region: cn-beijing }\n  - { files: [\"shenzhen/**\"], region: cn-shenzhen }\n"
  },
  "pinned-cache-not-ready": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf  # this cache has failed\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze8kq0v7c3n5x1b9m4d\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "region: cn-beijing\nimages:\n  - match: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:*\n    size: 6GiB\n"
  },
  "pinned-cache-unknown": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2zeq7w9e1r3t5y7u9i1o  # no cache has this id\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "region: cn-beijing\nimages:\n  - match: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:*\n    size: 6GiB\n"
  },
  "pinned-cache-without-image": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf  # this cache holds train:2.3\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze8kq0v7c3n5x1b9m4d\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "region: cn-beijing\nimages:\n  - match: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:*\n    size: 6GiB\n"
  },
  "pod-mixes-instances": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      sidecars:\n        - name: proxy\n          image: media-registry.cn-hangzhou.cr.aliyuncs.com/web/proxy:1.9  # another instance\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      sidecars:\n        - name: proxy\n          image: acme-registry.cn-hangzhou.cr.aliyuncs.com/web/proxy:1.9\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "private-image-without-command": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # no command\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: \"cn-hangzhou:cri-f34lmbk2rxqx41u8\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [python, train.py]\n",
    "config": ""
  },
  "profile-selectors-invalid": {
    "bad": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: eci-profile, namespace: kube-system }\ndata:\n  selectors: |  # the entry has no name\n    [{\n      \"objectSelector\": { \"matchLabels\": { \"team\": \"ml\" } },\n      \"effect\": { \"annotations\": { \"k8s.aliyun.com/eci-auto-imc\": \"true\" } }\n    }]\n",
    "good": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: eci-profile, namespace: kube-system }\ndata:\n  selectors: |\n    [{\n      \"name\": \"ml\",\n      \"objectSelector\": { \"matchLabels\": { \"team\": \"ml\" } },\n      \"effect\": { \"annotations\": { \"k8s.aliyun.com/eci-auto-imc\": \"true\" } }\n    }]\n",
    "config": ""
  },
  "public-host-in-region": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # the public host\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "region: cn-hangzhou\nregistries:\n  - { host: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8 }\n"
  },
  "pull-policy-defeats-cache": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n        imagePullPolicy: Always  # pulls although the cache holds it\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: \"true\"\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n        imagePullPolicy: IfNotPresent\n",
    "config": ""
  },
  "pull-policy-never": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/eci: \"true\" }\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n        imagePullPolicy: Never  # nobody fetches the image\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/eci: \"true\" }\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n        imagePullPolicy: IfNotPresent\n",
    "config": ""
  },
  "pull-secret-beside-helper": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train-, namespace: argo }\nspec:\n  entrypoint: train\n  imagePullSecrets: [{ name: acme-registry }]  # beside that of the helper\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train-, namespace: argo }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "cluster:\n  credentialHelper: { namespaces: [argo] }\n"
  },
  "ready-cache-unpinned": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4  # a Ready cache has it\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "region: cn-beijing\nimages:\n  - match: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:*\n    size: 6GiB\n"
  },
  "region-unknown": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzou.cr.aliyuncs.com/ml/train:2.4  # meant: cn-hangzhou\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  },
  "region-without-eci": {
    "bad": "apiVersion: argoproj.io/v1alpha1  # its pods are for ECI\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/eci: \"true\" }\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  podMetadata:\n    labels: { alibabacloud.com/acs: \"true\" }\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36\n        command: [sh, -c, ./run.sh]\n",
    "config": "region: ap-southeast-8\n"
  },
  "selector-version-unserved": {
    "bad": "apiVersion: eci.aliyun.com/v1beta1  # only v1 is served\nkind: Selector\nmetadata: { name: ml }\nspec:\n  objectLabels: { matchLabels: { team: ml } }\n  effect: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n",
    "good": "apiVersion: eci.aliyun.com/v1\nkind: Selector\nmetadata: { name: ml }\nspec:\n  objectLabels: { matchLabels: { team: ml } }\n  effect: { annotations: { k8s.aliyun.com/eci-image-cache: \"true\" } }\n",
    "config": ""
  },
  "too-many-containers": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: parts- }\nspec:\n  entrypoint: parts\n  podMetadata: { labels: { alibabacloud.com/eci: \"true\" } }\n  templates:\n    - name: parts  # 20 containers, and wait\n      containerSet: { containers: [\n          { name: p1, image: \"tool:1\" }, { name: p2, image: \"tool:1\" }, { name: p3, image: \"tool:1\" },\n          { name: p4, image: \"tool:1\" }, { name: p5, image: \"tool:1\" }, { name: p6, image: \"tool:1\" },\n          { name: p7, image: \"tool:1\" }, { name: p8, image: \"tool:1\" }, { name: p9, image: \"tool:1\" },\n          { name: p10, image: \"tool:1\" }, { name: p11, image: \"tool:1\" }, { name: p12, image: \"tool:1\" },\n          { name: p13, image: \"tool:1\" }, { name: p14, image: \"tool:1\" }, { name: p15, image: \"tool:1\" },\n          { name: p16, image: \"tool:1\" }, { name: p17, image: \"tool:1\" }, { name: p18, image: \"tool:1\" },\n          { name: p19, image: \"tool:1\" }, { name: p20, image: \"tool:1\" } ] }\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: parts- }\nspec:\n  entrypoint: parts\n  podMetadata: { labels: { alibabacloud.com/eci: \"true\" } }\n  templates:\n    - name: parts\n      containerSet: { containers: [\n          { name: p1, image: \"tool:1\" }, { name: p2, image: \"tool:1\" }, { name: p3, image: \"tool:1\" },\n          { name: p4, image: \"tool:1\" }, { name: p5, image: \"tool:1\" }, { name: p6, image: \"tool:1\" },\n          { name: p7, image: \"tool:1\" }, { name: p8, image: \"tool:1\" }, { name: p9, image: \"tool:1\" },\n          { name: p10, image: \"tool:1\" }, { name: p11, image: \"tool:1\" }, { name: p12, image: \"tool:1\" },\n          { name: p13, image: \"tool:1\" }, { name: p14, image: \"tool:1\" }, { name: p15, image: \"tool:1\" } ] }\n",
    "config": ""
  },
  "unused-suppression": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: busybox:1.36  # wfcache-lint-disable-line image-cache-missing -- runs once a year\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata:\n  name: train # wfcache-lint-disable-line imagecache-kept-forever -- the base image of all steps\nspec:\n  images:\n    - acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n  imageCacheSize: 40\n",
    "config": ""
  },
  "vpc-host-of-other-region": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # the pods run in cn-beijing\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-beijing.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": "region: cn-beijing\n"
  },
  "vpc-host-without-link": {
    "bad": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry-vpc.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4  # the instance is linked to no VPC\n        command: [sh, -c, ./run.sh]\n",
    "good": "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { generateName: train- }\nspec:\n  entrypoint: train\n  templates:\n    - name: train\n      container:\n        image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4\n        command: [sh, -c, ./run.sh]\n",
    "config": ""
  }
};

/** Manifests as text; `config` is empty where they need none. */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
  readonly config: string;
}

export default examples;
