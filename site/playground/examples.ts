import type { Shared } from './share.ts';
import fromRules from 'examples-of-rules';

/** What can be chosen to begin with. */
export interface Example extends Shared {
  /** The id of the rule that it is of, or a name of its own. */
  readonly name: string;
}

/** The bad example of each rule that is one manifest: they are those of its page. */
export const RULE_EXAMPLES: readonly Example[] = fromRules;

/** Manifests with several findings, safe and unsafe fixes, and none. */
export const FIRST_EXAMPLES: readonly Example[] = [
  {
    name: 'nightly-training',
    configuration: `registries:
  - host: acme-registry.cn-hangzhou.cr.aliyuncs.com
    instanceId: cri-f34lmbk2rxqx41u8
    region: cn-hangzhou
images:
  - match: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/*:*
    size: 3GiB
`,
    manifest: `# Eight pods a night, each pulling three gibibytes again.
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata:
  name: nightly-training
spec:
  schedule: '0 1 * * *'
  workflowSpec:
    entrypoint: fan-out
    podMetadata:
      annotations:
        k8s.aliyun.com/eci-imagecache: true
    templates:
      - name: fan-out
        steps:
          - - name: fold
              template: train
              withSequence: { count: '8' }
              arguments:
                parameters: [{ name: fold, value: '{{item}}' }]
      - name: train
        inputs:
          parameters: [{ name: fold }]
        container:
          image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4
          command: [python, train.py, '--fold', '{{inputs.parameters.fold}}']
`,
  },
  {
    name: 'image-cache',
    configuration: '',
    manifest: `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata:
  name: ml
spec:
  images:
    - acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4
    - acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/train:2.4
    - busybox:latest
  imageCacheSize: 20
`,
  },
];
