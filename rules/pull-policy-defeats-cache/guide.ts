import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'A pod uses an image cache, and its pull policy makes it pull the image all the same.',
  repair: [
    'On ECI, set imagePullPolicy to IfNotPresent; on ACS, to Always. --fix does so where the tag stays.',
    'Where the tag is latest, or none, write a tag that stays.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci', 'acs'],
    argo: 'every version',
    note: 'On ECI the policy is IfNotPresent, on ACS it is Always. The example is one of ECI.',
  },
} satisfies RuleGuide;
