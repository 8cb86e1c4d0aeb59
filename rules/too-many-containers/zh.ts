import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

/** The most containers of one ECI instance. */
const MOST = 20;

export default {
  summary: 'ECI 上的 Pod 最多有 20 个容器。',
  rationale:
    'ECI 上的一个 Pod 就是一个实例，一个实例最多有 20 个容器。Argo 会在模板的容器之外再添加 wait 容器，' +
    '因此 containerSet 或一组 sidecar 可能刚好多出一个。这里不计入 Init 容器，因为文档没有说明是否计入。',
  switchOff: '账号的配额更高时。',
  source: {
    title: '使用限制',
    url: 'https://help.aliyun.com/zh/eci/product-overview/limits',
  },
  wrong: 'Pod 的容器数量超过一个 ECI 实例的上限：连同 Argo 添加的容器超过 20 个。',
  repair: [
    '将模板拆分为多个步骤，减少每个 Pod 的容器。',
    '或者用一个 sidecar 完成多个 sidecar 的工作。',
  ],
  messages: {
    tooMany: (d) => ({
      title: `该模板的 Pod 有 ${String(d.count)} 个容器`,
      label: `一个 ECI 实例最多有 ${String(MOST)} 个容器`,
      notes: ['包括 Argo 的容器'],
    }),
  },
  phrases: {
    'Split the template into steps, or start several programs in one container':
      '将模板拆分为多个步骤，或在一个容器中启动多个程序',
  },
} satisfies Chinese<typeof rule>;
