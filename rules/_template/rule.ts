import { defineRule } from '../../src/rule-kit/rule.ts';

export default defineRule({
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
  *check(project) {
    for (const { kind, name, path, range } of project.manifests) {
      if (name !== 'bad') continue;
      yield {
        at: { path, range },
        manifest: { kind, name },
        message: 'found',
        data: { name },
      };
    }
  },
});
