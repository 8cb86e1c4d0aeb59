import { type Chinese, describedZh, listedZh } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: '一个 Pod 的镜像来自同一个 ACR 企业版实例。',
  rationale:
    '该注解写明一个实例，Pod 得到该实例的访问权限。来自另一个实例的镜像在没有凭据的情况下拉取，私有镜像会拉取失败。' +
    '文档没有说明如何在一个注解中写多个实例。',
  switchOff: '已经在集群上验证过一个注解中写多个 ID 时。',
  wrong: '一个 Pod 的镜像来自两个 ACR 企业版实例，而注解只写明其中一个。',
  repair: [
    '将镜像复制到同一个实例。',
    '或者拆分模板，使每个 Pod 只从一个实例拉取镜像。',
    '或者用 Secret 拉取第二个实例的镜像，并在 imagePullSecrets 中写明它。',
  ],
  note: 'platform: eci 时，同账号的默认域名不需要该注解，因此本规则只针对自定义域名。',
  messages: {
    mixed: (d) => ({
      title: '一个 Pod 从多个实例拉取镜像',
      label: `"${d.key}" 只写明一个实例`,
      notes: [`镜像来自 ${listedZh(d.hosts)}，位于${describedZh(d.templates, '模板')}`],
    }),
  },
  phrases: {
    'Copy the images to one instance, split the template, or use a Secret':
      '将镜像复制到同一个实例，或者拆分模板，或者使用 Secret',
  },
} satisfies Chinese<typeof rule>;
