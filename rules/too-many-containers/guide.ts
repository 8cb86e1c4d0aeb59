import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod has more containers than one instance of ECI can hold: more than 20, with the one that Argo adds.',
  repair: [
    'Split the template into several steps, so that each pod has fewer containers.',
    'Or do the work of several sidecars in one.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
