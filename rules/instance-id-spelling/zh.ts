import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { INSTANCE_ID_KEYS } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

const [SINGULAR, PLURAL] = INSTANCE_ID_KEYS;

export default {
  summary: 'ImageCache 用复数形式的注解写实例 ID，Pod 用两种写法之一。',
  rationale:
    'ImageCache 的文档只有 k8s.aliyun.com/acr-instance-ids，因此用单数形式时，制作镜像缓存可能没有镜像的访问权限。' +
    '在 Pod 上两种写法都有文档，但没有文档说明两者同时存在时哪一个生效。',
  switchOff: '已经验证过在 ImageCache 对象上用单数形式，或在 Pod 上同时用两种写法时。',
  source: {
    title: 'ImageCache Annotation',
    url: 'https://help.aliyun.com/zh/eci/user-guide/annotations-that-can-be-added-to-create-an-image-cache',
  },
  wrong: 'ImageCache 用单数形式的注解写实例 ID，或者 Pod 上单数和复数形式都有。',
  repair: [
    '在 ImageCache 上写 k8s.aliyun.com/acr-instance-ids：--fix 会自动修改。',
    '在 Pod 上只保留其中一个。工作流集群的文档用单数形式，ECI 的文档用复数形式。',
  ],
  messages: {
    singular: () => ({
      title: 'ImageCache 应该用复数形式的注解写实例 ID',
      label: `应该是 "${PLURAL}"，现在是 "${SINGULAR}"`,
    }),
    both: (d) => ({
      title: '一个 Pod 上有实例 ID 的两种写法',
      label: `"${SINGULAR}: ${d.here}" 和 "${PLURAL}: ${d.other}"`,
      notes: ['文档没有说明哪一个生效'],
    }),
  },
  phrases: {
    'the other one': '另一个',
    'Keep one of them': '只保留其中一个',
  },
} satisfies Chinese<typeof rule>;
