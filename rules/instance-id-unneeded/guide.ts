import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'A pod names an instance of ACR Enterprise Edition and pulls no image from any.',
  repair: [
    'Look whether the image has the wrong host. If so, write the host of the instance.',
    'Else remove the annotation.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
