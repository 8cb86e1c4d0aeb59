import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'The selectors of eci-profile or acs-profile are not the JSON that the profile reads, or an entry has no name or no selector.',
  repair: [
    'Check the text with jq: it has to be an array. JSON has no comments and no comma at the end of a list.',
    'Give each entry a name, and an objectSelector or a namespaceSelector.',
    'Apply it and look at the events of the ConfigMap: a fault is written there.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci', 'acs'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
