import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod asks for a cache that holds all of its images, and for one that holds so many. Only the first counts.',
  repair: [
    'Keep imc-perfect-match if every image has to be in the cache, and remove imc-match-count-request: --fix does so.',
    'Else keep the number, and remove imc-perfect-match.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
