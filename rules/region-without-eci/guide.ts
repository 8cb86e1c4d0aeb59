import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Pods are to run on ECI in a region that has no ECI.',
  repair: [
    'Correct the region in the configuration, if it is wrong.',
    'Or run the pods elsewhere: on nodes of the cluster, or on ACS, by changing their labels.',
    'If ECI has come to the region since, list it in the option allow of this rule.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
