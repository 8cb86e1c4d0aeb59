import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'eci-profile 和 acs-profile 的 selectors 是一个 JSON 数组，每个条目都有名称和选择器。',
  rationale:
    'eci-profile 或 acs-profile 将 data.selectors 作为 JSON 读取，每个条目都需要名称。其中有错误时，整个修改不生效：' +
    '事件中会写明错误，Pod 照常启动，但都得不到注解。条目没有 objectSelector 和 namespaceSelector 时也有效，但会修改集群的每个 Pod。',
  switchOff: '有工具在应用 ConfigMap 之前填写 selectors 时。',
  wrong:
    'eci-profile 或 acs-profile 的 selectors 不是它能读取的 JSON，或者有条目没有名称或选择器。',
  repair: [
    '用 jq 检查内容：它必须是数组。JSON 没有注释，列表末尾也没有逗号。',
    '为每个条目写名称，以及 objectSelector 或 namespaceSelector。',
    '应用它并查看 ConfigMap 的事件：有错误时会写在那里。',
  ],
  messages: {
    notJson: (d) => ({
      title: 'selectors 不是 JSON 数组',
      label: `${d.object} 的整个修改不生效`,
    }),
    noEntry: (d) => ({
      title: `selectors 的第 ${String(d.number)} 个条目不是对象`,
      label: `位于 ${d.object} 的 selectors 中`,
    }),
    noName: (d) => ({
      title: `selectors 的第 ${String(d.number)} 个条目缺少 "name"`,
      label: `位于 ${d.object} 的 selectors 中`,
    }),
    everyPod: (d) => ({
      title: `条目 ${brief(d.name)} 会修改集群的每个 Pod`,
      label: `${d.object} 的这个条目没有选择器`,
    }),
  },
  phrases: {
    'Check it with `jq`; JSON has no comments and no comma at the end of a list':
      '用 `jq` 检查；JSON 没有注释，列表末尾也没有逗号',
    'Write { "name": …, … }': '写成 { "name": …, … }',
    'Give the entry a name of your own': '为该条目取一个名称',
    'Add an objectSelector or a namespaceSelector with matchLabels; if every pod is meant, suppress it with {comment}':
      '添加带有 matchLabels 的 objectSelector 或 namespaceSelector；如果确实要修改每个 Pod，用 {comment} 屏蔽',
  },
} satisfies Chinese<typeof rule>;
