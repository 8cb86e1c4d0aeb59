import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ACR 企业版的实例 ID 写成 cri-…，需要时在前面加上地域和冒号。',
  rationale:
    '该注解的值是“地域 ID:实例 ID”，例如 cn-hangzhou:cri-f34lmbk2rxqx41u8；Pod 与实例在同一地域时，可以只写实例 ID。' +
    '分隔符或顺序不对，或者写成实例的名称或域名，都不是实例 ID。没有文档说明平台会如何处理这样的值；私有镜像可能无法拉取。',
  switchOff: '只要镜像来自 ACR 企业版，就不应关闭。',
  wrong: '注解的值不是实例 ID：各部分的顺序不对，分隔符不对，或者写的是名称。',
  repair: [
    '在容器镜像服务控制台的“实例列表”页面复制实例 ID，它以 cri- 开头。',
    '在前面写上地域和冒号：cn-hangzhou:cri-f34lmbk2rxqx41u8。',
  ],
  messages: {
    malformed: (d) => ({
      title: `${brief(d.value)} 不是实例 ID`,
      label: `"${d.key}" 应该是 cri-… 或 <region>:cri-…`,
    }),
    meant: (d) => ({
      title: `${brief(d.value)} 不是实例 ID`,
      label: `"${d.key}" 应该是 "${d.meant}"`,
    }),
  },
  phrases: {
    'Write "{meant}", if that is the id; {where:phrase}':
      '如果这就是实例 ID，改为 "{meant}"；查找位置：{where}',
  },
} satisfies Chinese<typeof rule>;
