import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod names one image cache by its id and asks for automatic matching too. The id wins, so the second annotation does nothing.',
  repair: [
    'Keep the id if the pod has to start from exactly this cache, and remove the automatic annotation: --fix does so.',
    'Or remove the id, if the platform is to choose the cache.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
