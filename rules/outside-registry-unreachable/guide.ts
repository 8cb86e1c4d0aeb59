import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Pods without a way to the public network pull an image from a public registry.',
  repair: [
    'Copy the image into your own instance of Container Registry, and write its VPC host.',
    'Or give the pod an EIP: k8s.aliyun.com/eci-with-eip: "true". It is charged. An ImageCache takes k8s.aliyun.com/auto-create-eip.',
    'Or set up a NAT gateway with SNAT, and correct cluster.natGateway in the configuration.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
