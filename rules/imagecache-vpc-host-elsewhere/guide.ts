import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'An ImageCache names a VPC host of another region than the one in which the cache is made.',
  repair: [
    'Replicate the image to an instance in the region of the cluster, and write the VPC host of that instance.',
    'Or write the public host, where the cluster has a NAT gateway.',
    'Or link the networks of the two regions, for example by CEN, and switch the rule off.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
