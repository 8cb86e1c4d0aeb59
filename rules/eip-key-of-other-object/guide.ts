import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod asks for an EIP with the annotation of an ImageCache, or an ImageCache with that of a pod.',
  repair: [
    'On a pod, write k8s.aliyun.com/eci-with-eip: "true", or k8s.aliyun.com/eci-eip-instanceid with the id of an EIP.',
    'On an ImageCache, write k8s.aliyun.com/auto-create-eip: "true", or k8s.aliyun.com/eip-instance-id with the id of an EIP.',
    'An EIP is charged; a NAT gateway in the VPC serves all pods and needs none of this.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
