import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 没有命名空间。',
  rationale:
    'ImageCache 是集群级别的资源，不属于命名空间。该字段会被丢弃，而在两个命名空间中名称相同的两份清单会互相覆盖。',
  switchOff: '某个工具要求每份清单都写命名空间时。',
  wrong: 'ImageCache 的清单写了命名空间，而它没有命名空间。',
  repair: [
    '删除 metadata.namespace：--fix 会自动删除。',
    '如果两份清单只有命名空间不同，请为它们写两个不同的名称。',
  ],
  messages: {
    namespaced: (d) => ({
      title: `命名空间 ${brief(d.namespace)} 不生效`,
      label: 'ImageCache 是集群级别的资源',
    }),
  },
  phrases: {
    'Remove the namespace': '删除命名空间',
  },
} satisfies Chinese<typeof rule>;
