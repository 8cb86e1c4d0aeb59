import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod asks for image acceleration with an annotation, or with a label of a value that does not exist. The add-on does not see it.',
  repair: [
    'Write k8s.aliyun.com/image-accelerate-mode under labels of podMetadata or of the template.',
    'Give it the value on-demand or p2p.',
    'Remove the annotation of that name.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci', 'acs'],
    argo: 'every version',
    note: 'The cluster needs the acceleration add-on of Container Registry.',
  },
} satisfies RuleGuide;
