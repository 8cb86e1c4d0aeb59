import { type Chinese, describedZh } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: '拉取镜像和镜像缓存的注解写在 Pod 上，而不是写在其他对象上。',
  rationale:
    '平台读取的是 Pod 上的这些注解。写在 Namespace、Service 或 ServiceAccount 上，' +
    '或写在 Deployment 本身而不是它的 Pod 模板上，没有文档说明会有什么作用。' +
    '要为许多 Pod 统一设置，可以用 podMetadata、workflowDefaults 和 eci-profile。',
  switchOff: '由准入 Webhook 将这些注解复制到 Pod 时。',
  wrong: '平台在 Pod 上读取的注解写在了其他对象上，例如 Namespace 或 Service。',
  repair: [
    '针对一个工作流的 Pod，将注解写入 spec.podMetadata。',
    '针对一个集群的全部工作流，将注解写入工作流控制器的 workflowDefaults，或写入 eci-profile。',
    '针对 Deployment 或 Job，将注解写入其 Pod 模板的 metadata。',
    '从现在所在的对象上删除该注解。',
  ],
  messages: {
    wrongObject: (d) => ({
      title:
        d.keys.length === 1
          ? '没有文档说明该注解对 Pod 生效'
          : `没有文档说明这 ${String(d.keys.length)} 个注解对 Pod 生效`,
      label: `${describedZh(d.keys, '注解')}，写在 ${d.words.replace(/^an? /, '')} 上`,
    }),
  },
  phrases: {
    'Write it into podMetadata of the workflows, or into the pod template':
      '将它写入工作流的 podMetadata，或写入 Pod 模板',
  },
} satisfies Chinese<typeof rule>;
