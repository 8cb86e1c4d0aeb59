import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '增加临时存储空间时写整数 GiB，例如 "20Gi"。',
  rationale:
    'ECI 和 ACS 的文档对增加临时存储空间的注解只给出整数 GiB，例如 "20Gi"。其他写法会怎样，文档没有说明：' +
    'Pod 可能被拒绝，也可能仍只有免费的 30 GiB，而大镜像或其数据会写满磁盘。' +
    '不是 Kubernetes 数量的文本是警告，其他单位或小数是提示。' +
    '如果 Pod 的镜像肯定超过 30 GiB，则由 image-too-large-for-disk 报告。',
  switchOff: '你已确认所用平台会增加存储空间时。',
  source: {
    title: '增加临时存储空间大小',
    url: 'https://help.aliyun.com/zh/eci/user-guide/increase-the-capacity-of-the-temporary-storage-space',
  },
  wrong: '增加临时存储空间的注解，值不是整数 GiB。',
  repair: [
    '计算 Pod 在免费的 30 GiB 之外还需要多少 GiB。',
    '写该数字并加上 Gi，例如 "20Gi"。Pod 运行多久，就计费多久。',
  ],
  messages: {
    noQuantity: (d) => ({
      title: `${brief(d.value)} 不是整数 GiB`,
      label: `"${d.key}" 应为整数 GiB，例如 "20Gi"`,
    }),
    otherUnit: (d) => ({
      title: `${brief(d.value)} 没有写成整数 GiB`,
      label: `文档中 "${d.key}" 只写整数 GiB，例如 "20Gi"`,
    }),
  },
  phrases: {
    'Write "{value}", if that is what is meant': '如果是这个意思，写 "{value}"',
    'Write the GiB to add as "20Gi"; what it adds to the 30 GiB that are free is charged':
      '写要增加的 GiB，例如 "20Gi"；在免费的 30 GiB 之外增加的部分会计费',
  },
} satisfies Chinese<typeof rule>;
