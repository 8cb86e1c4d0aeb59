import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A kustomization sets the tag of an image, and the workflow keeps the old one, because kustomize does not look at this field.',
  repair: [
    'Patch the field in the kustomization, under patches.',
    'Or add a file to configurations that names the field: images: [{ path: spec/templates[]/container/image, kind: Workflow }].',
    'Then build once (kustomize build) and look at the image.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
