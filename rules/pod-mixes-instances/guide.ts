import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'The images of one pod come from two instances of ACR Enterprise Edition. The annotation names one of them.',
  repair: [
    'Copy the images into one instance.',
    'Or split the template, so that each pod pulls from one instance.',
    'Or pull the images of the second instance with a Secret, named in imagePullSecrets.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version',
    note: 'With platform: eci default domains of the same account need no annotation, so it holds for custom domains only.',
  },
} satisfies RuleGuide;
