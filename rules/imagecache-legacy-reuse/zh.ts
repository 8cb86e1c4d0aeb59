import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { REUSE_KEYS } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

const [OLD, NEW] = REUSE_KEYS;

export default {
  summary: 'ImageCache 用现在的注解开启镜像缓存复用。',
  rationale:
    'k8s.aliyun.com/auto-match-imagecache 是旧文档中的名称，现在是 k8s.aliyun.com/imc-enable-reuse。' +
    '现在的文档已不再提到它：镜像缓存可能从头制作，耗时更长。',
  switchOff: '清单需要兼容旧版本的 ack-virtual-node 时。',
  source: {
    title: 'ImageCache Annotation',
    url: 'https://help.aliyun.com/zh/eci/user-guide/annotations-that-can-be-added-to-create-an-image-cache',
  },
  wrong: 'ImageCache 开启镜像缓存复用时，用了现在的文档已不再提到的注解。',
  repair: [
    '将 k8s.aliyun.com/auto-match-imagecache 改名为 k8s.aliyun.com/imc-enable-reuse：--fix 会自动改名。',
  ],
  messages: {
    legacy: () => ({
      title: '注解的旧名称',
      label: `"${OLD}" 是 "${NEW}" 的旧名称`,
    }),
  },
  phrases: {
    'Keep "{key}" alone': '只保留 "{key}"',
  },
} satisfies Chinese<typeof rule>;
