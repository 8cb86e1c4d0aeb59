import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Pods pull by a VPC host of another region than their own.',
  repair: [
    'Replicate the image to an instance in the region of the pods, and write the VPC host of that instance.',
    'Or write the public host, where the pods have a NAT gateway or an EIP.',
    'Or link the networks of the two regions, for example by CEN, and switch the rule off.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
