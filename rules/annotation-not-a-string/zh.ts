import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

/** What a value is, by the English word of the data. */
const TYPES: Readonly<Record<string, string>> = { boolean: '布尔值', number: '数字' };

export default {
  summary: '注解的值是字符串。',
  rationale:
    'Kubernetes 的注解只能是字符串。不加引号时，YAML 将 true、"no" 或 20 读作布尔值或数字，' +
    '工作流会被拒绝，或者注解在到达 Pod 之前丢失。',
  switchOff: '清单会经过某个工具，由它将值转换为字符串时。',
  wrong: '注解的值是布尔值、数字或其他不是字符串的内容。',
  repair: ['为值加上引号："true"、"20"。'],
  messages: {
    notString: (d) => ({
      title: '注解的值不是字符串',
      label: `"${d.key}" 的值是${TYPES[d.type] ?? ''} ${d.text}`,
    }),
  },
  phrases: {
    'Write the text that you mean in quotes: {text}': '将要写的文本放在引号中：{text}',
    'Quote the value of {key}': '为 {key} 的值加上引号',
  },
} satisfies Chinese<typeof rule>;
