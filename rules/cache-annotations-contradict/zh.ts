import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: '镜像缓存的新旧两个注解含义相同，值也一致。',
  rationale:
    'k8s.aliyun.com/eci-image-cache 是 k8s.aliyun.com/eci-auto-imc 的旧名称。' +
    'Pod 同时有这两个注解，一个为 "true"，一个为 "false" 时，没有文档说明以哪一个为准：' +
    'Pod 可能从镜像缓存启动，也可能重新拉取全部镜像。' +
    '指定镜像缓存的两个名称 eci-image-snapshot-id 和 eci-imc-id 写不同的 ID 时，也是如此。',
  switchOff: '你已在集群上试出以哪一个为准，并依赖这一点时。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/document_detail/141241.html',
  },
  wrong: 'Pod 同时有同一注解的旧名称和新名称，而两者的值不同。',
  repair: [
    '确定想要的是哪个值。',
    '只保留其中一个注解。工作流集群的文档使用旧名称，ECI 的文档使用新名称。',
  ],
  messages: {
    contradiction: (d) => ({
      title: 'Pod 的两个注解互相矛盾',
      label: `"${d.here}" 与 "${d.other}" 矛盾${d.line.replace(' in ', '，后者位于 ')}`,
      notes: ['文档没有说明以哪一个为准'],
    }),
  },
  phrases: {
    'Keep one of the two annotations, or give both the same value':
      '只保留其中一个注解，或为两者写相同的值',
  },
} satisfies Chinese<typeof rule>;
