import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The manifest has an annotation that the platform itself writes on running pods.',
  repair: [
    'Remove the annotation.',
    'Write manifests by hand or with a generator; do not copy them from kubectl get pod -o yaml.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
