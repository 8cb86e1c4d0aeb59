import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief, quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

// Terms: docs/zh/terms.md.
export default {
  summary: '一句话：必须满足什么。',
  rationale: '为什么，以及代价是什么。两到四句话。',
  switchOff: '什么情况下团队有理由关闭本规则。',
  wrong: '一两句话：文件中哪里有错。',
  repair: ['人首先要做什么。没有自动修复时也要写步骤。', '接下来要做什么。'],
  // One text for each message of the rule; the compiler says what is missing.
  messages: {
    found: (d) => ({
      title: `这里不允许 ${brief(d.value)}`,
      label: `${quoted(d.key)} 应该是别的值`,
    }),
  },
} satisfies Chinese<typeof rule>;
