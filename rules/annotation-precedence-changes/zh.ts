import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

const TITLE = 'Pod 得到的值取决于 Argo 的版本';

export default {
  summary: '多个位置为 Pod 设置同一个注解时，值相同。',
  rationale:
    '几个位置中哪一个优先，已经变过两次。Argo 低于 3.7 时，templateDefaults 优先于 podMetadata，从 3.7 起相反；' +
    '在 3.7.0 到 3.7.14 以及 4.0.0 到 4.0.5 中，podMetadata 甚至优先于模板本身。' +
    '如果两个位置的值不同，升级 Argo 就会改变 Pod 得到的值，而没有人动过清单。',
  switchOff: 'Argo 的版本固定，并且有意使用这一优先顺序时。',
  wrong: '两个位置为 Pod 设置同一个注解，值却不同；哪一个优先，取决于 Argo 的版本。',
  repair: [
    '确定 Pod 需要哪个值。',
    '在两个位置都写该值，或删除其中一个。',
    '如果 Argo 的版本固定，请在配置中写明：argoVersion。',
  ],
  messages: {
    conflict: (d, say) => ({
      title: TITLE,
      label: `"${d.key}" 的值是 "${d.here.text}"，位置：${say(d.here.where)}`,
      notes: [`另一个值是 "${d.other.text}"，位置：${say(d.other.where)}`],
    }),
    shared: (d, say) => ({
      title: TITLE,
      label: `"${d.key}" 的值是 "${d.here.text}"，位置：${say(d.here.where)}`,
      notes: [`另外 ${String(d.others)} 处的值不同`],
    }),
  },
  phrases: {
    'the other value': '另一个值',
    '"{text}" in {where:phrase}': '"{text}"，位置：{where}',
    'Give it the same value at all these places, or keep one of them':
      '在这些位置写相同的值，或只保留其中一处',
  },
} satisfies Chinese<typeof rule>;
