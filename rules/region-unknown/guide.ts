import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The host of an image or an instance id names a region that Alibaba Cloud does not have.',
  repair: [
    'Compare the region with the one that the finding proposes.',
    'Correct it.',
    'If the region is newer than this version of the linter, list it in the option allow of this rule.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
