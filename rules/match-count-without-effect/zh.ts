import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { MATCH_COUNT_KEY, PERFECT_MATCH_KEY } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 要么要求镜像缓存完全匹配，要么要求匹配的个数。',
  rationale:
    'imc-perfect-match 表示镜像缓存必须包含 Pod 的所有镜像，imc-match-count-request 表示必须包含若干个。' +
    '两者都有时，前者的优先级更高，个数不生效。',
  switchOff: '为了以后不再要求完全匹配而保留个数时。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/zh/eci/user-guide/use-imagecache-to-accelerate-the-creation-of-pods',
  },
  wrong: 'Pod 既要求镜像缓存包含其全部镜像，又要求包含若干个。只有前者生效。',
  repair: [
    '如果每个镜像都必须在镜像缓存中，保留 imc-perfect-match，删除 imc-match-count-request：--fix 会自动删除。',
    '否则保留个数，删除 imc-perfect-match。',
  ],
  messages: {
    unused: () => ({
      title: '匹配的个数不生效',
      label: `有 "${PERFECT_MATCH_KEY}: true" 时，"${MATCH_COUNT_KEY}" 不生效`,
    }),
  },
  phrases: {
    'Keep one of the two annotations': '只保留两个注解中的一个',
  },
} satisfies Chinese<typeof rule>;
