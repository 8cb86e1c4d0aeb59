import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'Pods in the Chinese mainland pull an image from Docker Hub, quay.io or another registry outside of Alibaba Cloud.',
  repair: [
    'Copy the image into your own instance of Container Registry, and write its VPC host.',
    'Or make sure that the VPC has a NAT gateway with SNAT, and say cluster.natGateway: true in the configuration.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
