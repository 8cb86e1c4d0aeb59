import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'An annotation for pods stands at a place from which Argo copies nothing to pods.',
  repair: [
    'Move the annotation to spec.podMetadata.annotations, where it reaches all pods of the workflow (spec.workflowSpec.podMetadata in a CronWorkflow).',
    'Or move it to metadata.annotations of the template whose pods need it.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
