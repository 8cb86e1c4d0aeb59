import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '开关类注解的值是 "true" 或 "false"。',
  rationale:
    '平台的文档对这些注解只给出 "true" 和 "false"。平台如何处理 "True"、"yes" 或 "1"，文档没有说明：' +
    'Pod 可能像没有该注解一样启动。',
  switchOff: '没有理由关闭：写 "true" 或 "false"。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/document_detail/141241.html',
  },
  wrong: '开关类注解的值既不是 "true" 也不是 "false"。',
  repair: [
    '需要该功能时写 "true"，否则写 "false"。',
    '保留引号：没有引号时，YAML 会将它读作布尔值。',
  ],
  messages: {
    notSwitch: (d) => ({
      title: `${brief(d.value)} 既不是 "true" 也不是 "false"`,
      label: `"${d.key}" 应为 "true" 或 "false"`,
    }),
  },
  phrases: {
    'Write {key} as "{value}"': '将 {key} 的值写为 "{value}"',
  },
} satisfies Chinese<typeof rule>;
