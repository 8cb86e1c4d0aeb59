import { annotations, brief, defineRule, quoted } from '../../src/rule-kit/index.ts';

export default defineRule({
  // What the rule looks at: one of the visits in CONTRIBUTING.md.
  on: annotations(['k8s.aliyun.com/eci-use-specs']),
  meta: {
    id: 'rule-id',
    summary: 'One sentence: what must hold.',
    rationale: 'Why, and what it costs. Two to four sentences.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When a team is right to switch the rule off.',
    source: {
      title: 'The page of the vendor that proves it',
      url: 'https://www.alibabacloud.com/help/',
    },
  },
  // One text for each kind of mistake, made from typed data.
  messages: {
    found: (d: { key: string; value: string }) => ({
      title: `${brief(d.value)} is not allowed here`,
      label: `expected ${quoted(d.key)} to be something else`,
    }),
  },
  // Is called for each thing that is visited. Says what is wrong with it, or nothing.
  check({ key, value }, say) {
    if (value.text === 'bad') say('found', { key, value: value.text });
  },
});
