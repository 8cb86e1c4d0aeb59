import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { ACCELERATE_KEY, brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '镜像加速用标签开启，取值为 on-demand 或 p2p。',
  rationale:
    '容器镜像服务的镜像加速组件查找标签 k8s.aliyun.com/image-accelerate-mode。' +
    '写成注解，或者值不是这两个之一，组件都会忽略它，镜像仍会完整拉取。',
  switchOff: '有自己的 Webhook 读取该注解时。',
  wrong: 'Pod 用注解开启镜像加速，或者标签的值不存在。镜像加速组件看不到它。',
  repair: [
    '在 podMetadata 或模板的 labels 中写 k8s.aliyun.com/image-accelerate-mode。',
    '值写 on-demand 或 p2p。',
    '删除同名的注解。',
  ],
  note: '集群需要安装容器镜像服务的镜像加速组件。',
  messages: {
    annotation: () => ({
      title: '镜像加速写成了注解',
      label: `"${ACCELERATE_KEY}" 应为标签`,
    }),
    mode: (d) => ({
      title: `未知的镜像加速模式 ${brief(d.value)}`,
      label: `标签 "${ACCELERATE_KEY}" 应为 "on-demand" 或 "p2p"`,
    }),
  },
  phrases: {
    'Write it under labels, beside annotations, and remove it here':
      '将它写在与 annotations 并列的 labels 中，并从这里删除',
    'Make {key} a label': '将 {key} 改为标签',
  },
} satisfies Chinese<typeof rule>;
