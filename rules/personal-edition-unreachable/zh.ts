import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName, notesOnMore } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '个人版独立域名（crpi-…）的镜像使用 Secret、通过 VPC 拉取。',
  rationale:
    '2024 年 9 月之后创建的个人版实例有独立域名 crpi-…。其文档说明，它们没有实例 ID，拉取镜像需要 Secret，公网域名不用于拉取镜像。' +
    'ECI 的文档说个人版支持免密，但没有说明是否包括这些实例，因此是警告。',
  switchOff: 'Secret 在服务账号上，或者看到镜像可以正常拉取时。',
  wrong: 'Pod 从个人版的独立域名（crpi-…）拉取镜像，但没有 Secret，或者使用了公网域名。',
  repair: [
    '写 VPC 域名：crpi-…-vpc.<region>.personal.cr.aliyuncs.com。',
    '用该镜像仓库的用户名和密码创建 Secret，并在 imagePullSecrets 中写明它。',
  ],
  messages: {
    secret: (d, say) => ({
      title: `拉取时没有 Secret：${imageName(d.image)}`,
      label: '个人版实例的文档要求在 imagePullSecrets 中写明 Secret',
      notes: notesOnMore(d.more).map(say),
    }),
    publicHost: (d, say) => ({
      title: `通过公网域名拉取：${imageName(d.image)}`,
      label: '文档说明，个人版实例的公网域名不用于拉取镜像',
      notes: notesOnMore(d.more).map(say),
    }),
  },
  phrases: {
    'Use the host with -vpc behind the instance name': '使用实例名称后带有 -vpc 的域名',
    'Make a Secret in the namespace of the workflow, and name it in spec.imagePullSecrets:\n{command}':
      '在工作流的命名空间中创建 Secret，并在 spec.imagePullSecrets 中写明它：\n{command}',
  },
} satisfies Chinese<typeof rule>;
