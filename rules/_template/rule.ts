import { defineRule, objects } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: objects('workflows', () => true),
  meta: {
    id: 'rule-id',
    summary: 'One sentence: what must hold.',
    rationale: 'Why, and what it costs. Two to four sentences.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When a team is right not to want it.',
    source: { title: 'The page it rests on', url: 'https://www.alibabacloud.com/help/' },
  },
  messages: {
    found: (d: { name: string }) => `Expected something else, found "${d.name}"`,
  },
  check({ name }, say) {
    if (name === 'bad') say('found', { name });
  },
});
