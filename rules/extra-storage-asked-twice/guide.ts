import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod on ECI asks for more temporary storage with the annotation and with a request for ephemeral storage. Only the greater takes effect.',
  repair: [
    'Decide how many GiB the pod needs in total; 30 GiB are free.',
    'Keep the annotation with the GiB to add, or the request with the total, and remove the other one.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
