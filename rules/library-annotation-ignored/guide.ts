import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A WorkflowTemplate has an annotation in its podMetadata, and another workflow uses one of its templates by templateRef. Those pods do not get it.',
  repair: [
    'Write the annotation into the metadata of each template that others use: --fix does so.',
    'Or write it into podMetadata of the workflows that use the template.',
    'From Argo 3.7 on, set argoVersion in the configuration: podMetadata of the library counts there.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'below 3.7' },
} satisfies RuleGuide;
