import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 的大小和保留时长只写一处，或两处写得相同。',
  rationale:
    '注解和 ImageCache 的 spec 都可以写它的大小和保留天数。两者不同时，没有文档说明以哪一个为准。' +
    '镜像缓存小于镜像，就制作不了；偏大，每个 Pod 都要为它付费；保留过久，费用会一直计到那时。',
  switchOff: '你已试出以哪一个为准时。',
  wrong: 'ImageCache 的大小或保留时长写了两处，一处在注解中，一处在 spec 中，值却不同。',
  repair: [
    '确定想要的是哪个值。',
    '将它写在 spec.imageCacheSize 或 spec.retentionDays 中，并删除注解。',
  ],
  messages: {
    differs: (d) => ({
      title: 'ImageCache 的注解与 spec 不一致',
      label: `"${d.key}" 是 ${quoted(d.value)}，而 spec.${d.field} 是 ${quoted(d.other)}`,
      notes: ['文档没有说明以哪一个为准'],
    }),
  },
  phrases: {
    'spec.{field}': 'spec.{field}',
    'Keep {field} with the value that is meant, and remove the annotation':
      '在 {field} 中保留想要的值，并删除注解',
  },
} satisfies Chinese<typeof rule>;
