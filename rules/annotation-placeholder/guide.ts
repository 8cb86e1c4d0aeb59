import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'An annotation has the masked value of a documentation page in place of a real id, host or role.',
  repair: [
    'Look the real value up: ids of instances in the Container Registry console, ids of image caches in the ECI console or in the status of the ImageCache, ARNs in the RAM console.',
    'Write it in place of the mask. Where the configuration names the instance, --fix does so.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
