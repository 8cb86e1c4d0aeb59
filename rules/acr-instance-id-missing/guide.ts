import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod pulls an image from an instance of ACR Enterprise Edition, and no annotation on the pod names that instance.',
  repair: [
    'Find the id of the instance (cri-…) in the Container Registry console, page Instances.',
    'Write it into .wfcache-lint.yaml, under registries; from then on --fix can add the annotation.',
    'By hand, add k8s.aliyun.com/acr-instance-id: "<region>:<id>" to spec.podMetadata.annotations, or to the metadata of the template.',
    'Where the pods pull with a Secret, name it in imagePullSecrets instead.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version',
    note: 'With platform: eci only custom domains need the annotation. ACS documents none, so the rule is silent there.',
  },
} satisfies RuleGuide;
