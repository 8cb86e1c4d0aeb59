import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: '镜像缓存和镜像仓库的注解，是 Pod 所在平台的注解。',
  rationale:
    'ECI 和 ACS 的镜像缓存不同，注解也不同；没有 TLS 的镜像仓库，注解同样不同。两个平台的文档都没有说明会读取对方的注解。' +
    '只有标签、节点选择器或配置明确写出 Pod 在哪里运行，并且缺少正确的注解时，本规则才会报告。',
  switchOff: '你已确认所用平台会读取这些注解时。',
  source: {
    title: '使用镜像缓存加速 ACS Pod 启动',
    url: 'https://help.aliyun.com/zh/cs/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
  },
  wrong: 'Pod 在一个平台上运行，却只有另一个平台的注解。',
  repair: [
    '查明 Pod 在哪个平台上运行：docs/platforms.md 说明由哪些标签决定。',
    '按问题中给出的名称，写该平台的注解。',
    '删除另一个注解，除非同一份清单也在另一个平台上运行。',
  ],
  messages: {
    other: (d) => ({
      title: `${d.on} 的 Pod 上写了 ${d.of} 的注解`,
      label: `"${d.key}" 是 ${d.of} 的注解，而它的 Pod 在 ${d.on} 上运行`,
    }),
  },
  phrases: {
    'On {platform} write {keys:list}': '在 {platform} 上写 {keys}',
    'Image caches of ACS are made in its console or by its operator, and asked for by "{key}"':
      'ACS 的镜像缓存在控制台或由 Operator 创建，通过 "{key}" 使用',
  },
} satisfies Chinese<typeof rule>;
