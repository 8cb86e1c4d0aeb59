import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'An annotation that the platform reads on pods stands on another object, such as a Namespace or a Service.',
  repair: [
    'For the pods of one workflow, write the annotation into spec.podMetadata.',
    'For all workflows of a cluster, write it into workflowDefaults of the workflow controller, or into eci-profile.',
    'For a Deployment or a Job, write it into the metadata of its pod template.',
    'Remove it from the object where it stands now.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
