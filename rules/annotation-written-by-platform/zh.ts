import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: '清单中没有由平台写到 Pod 上的内容。',
  rationale:
    'ECI 和 ACS 会把运行结果写到运行中的 Pod 上：实例的 ID、地址、匹配到的镜像缓存。' +
    '这样的注解出现在清单中，多半是从 kubectl get pod -o yaml 复制来的，说的可能不是事实。' +
    'ACS 禁止写这些注解；ECI 没有文档说明写了会怎样。',
  switchOff: '自己的工具从清单中读取这些注解时。',
  wrong: '清单中有平台自己写到运行中 Pod 上的注解。',
  repair: ['删除该注解。', '手动编写清单，或用生成工具；不要从 kubectl get pod -o yaml 复制。'],
  messages: {
    written: (d) => ({
      title: '由平台写入的注解',
      label: `${d.by} 会在运行中的 Pod 上写 "${d.key}"`,
      notes: ['没有文档说明它会从清单中读取'],
    }),
  },
} satisfies Chinese<typeof rule>;
