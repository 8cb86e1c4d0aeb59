import { type Chinese, listedZh } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: '写了实例 ID 的 Pod 会从 ACR 企业版拉取镜像。',
  rationale:
    '实例 ID 只对 ACR 企业版有用。Pod 从个人版、Docker Hub 或其他镜像仓库拉取镜像时，它不生效；' +
    '多数情况下，镜像本应来自该实例，却写成了别的镜像仓库。',
  switchOff: '团队习惯在所有地方都写该注解时。',
  wrong: 'Pod 写明了 ACR 企业版的实例，却没有从任何企业版实例拉取镜像。',
  repair: ['检查镜像的域名是否写错。如果写错了，改为该实例的域名。', '否则删除该注解。'],
  messages: {
    unneeded: (d) => ({
      title: '实例 ID 没有用处',
      label: `带有 "${d.key}" 的 Pod 只从以下域名拉取镜像：${listedZh(d.hosts)}`,
    }),
  },
  phrases: {
    'Remove it, or write the host of the instance into the image':
      '删除它，或将镜像的域名改为该实例的域名',
  },
} satisfies Chinese<typeof rule>;
