import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 只在有 ECI 的地域运行在 ECI 上。',
  rationale:
    '并非阿里云的每个地域都有弹性容器实例 ECI。标签、节点选择器或配置说明 Pod 运行在 ECI 上，而配置的地域没有 ECI 时，' +
    '两者必有一个写错，Pod 会一直处于 Pending 状态。本工具包含 2025 年 12 月的地域。每个工作流报告一次。',
  switchOff: '与其关闭本规则，不如将新地域写到 allow 中。',
  allow: '此后开始提供 ECI 的地域',
  source: {
    title: '地域和可用区',
    url: 'https://help.aliyun.com/zh/eci/product-overview/regions-and-zones',
  },
  wrong: 'Pod 要在没有 ECI 的地域运行在 ECI 上。',
  repair: [
    '如果配置中的地域写错了，请改正。',
    '或者让 Pod 在别处运行：修改标签，使用集群的节点或 ACS。',
    '如果该地域现在已有 ECI，将它写到本规则的选项 allow 中。',
  ],
  messages: {
    without: (d) => ({
      title: `${brief(d.region)} 没有 ECI`,
      label: '该工作流的 Pod 运行在 ECI 上',
    }),
  },
  phrases: {
    'Correct the region in .wfcache-lint.yaml, or let the pods run on ACS. If ECI is in {region} now: {example}':
      '改正 .wfcache-lint.yaml 中的地域，或让 Pod 运行在 ACS 上。如果 {region} 现在已有 ECI：{example}',
  },
} satisfies Chinese<typeof rule>;
