import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: '增加临时存储空间时，用 Pod 所在平台的注解。',
  rationale:
    '免费的临时存储空间是 30 GiB，要更多时，ECI 和 ACS 各有自己的注解。两者的文档都没有对方的注解，' +
    '因此写错注解的 Pod 很可能仍只有 30 GiB，而大镜像或其数据会写满磁盘。' +
    '只有标签、节点选择器或配置明确写出 Pod 在哪里运行时，本规则才会报告。',
  switchOff: '你已确认所用平台会读取该注解时。',
  wrong: 'Pod 在一个平台上运行，却用另一个平台的注解增加临时存储空间。',
  repair: [
    '在 ECI 上写 k8s.aliyun.com/eci-extra-ephemeral-storage。',
    '在 ACS 上写 alibabacloud.com/extra-ephemeral-storage。',
    '修改后查看 Pod 的磁盘大小：从此时起存储空间会计费。',
  ],
  messages: {
    other: (d) => ({
      title: `${d.on} 的 Pod 上写了 ${d.of} 的存储注解`,
      label: `"${d.key}" 在 ${d.of} 上增加存储空间，而它的 Pod 在 ${d.on} 上运行`,
    }),
  },
  phrases: {
    'On {platform} write "{key}"; what it adds is charged':
      '在 {platform} 上写 "{key}"；增加的部分会计费',
  },
} satisfies Chinese<typeof rule>;
