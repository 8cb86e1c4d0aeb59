import { type Chinese, imagesInTitleZh, listedZh } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: 'ACS 上拉取私有镜像的 Pod 有 Secret 或免密组件。',
  rationale:
    '在 ACS 上，容器镜像服务的文档只给出一种免密拉取的方式：免密组件。' +
    '文档没有像 ECI 那样的 Pod 注解。两者都没有时，私有镜像拉取失败，步骤永远不会启动。' +
    '只有标签或配置说明 Pod 运行在 ACS 上时，本规则才会报告，而且只针对配置中写明的实例。',
  switchOff:
    'Secret 由服务账号提供，而文件中看不到它时。与其关闭本规则，不如在配置中说明有免密组件：cluster.credentialHelper。',
  wrong: 'ACS 上的 Pod 从你自己的实例拉取镜像，却既没有拉取 Secret，也没有免密组件。',
  repair: [
    '为该实例安装容器镜像服务的免密组件，并在 .wfcache-lint.yaml 中说明：cluster.credentialHelper。',
    '或者创建 kubernetes.io/dockerconfigjson 类型的 Secret，并在工作流或其服务账号的 imagePullSecrets 中写明它。',
  ],
  note: 'Pod 的标签或配置写明 ACS 时，本规则才会报告。',
  messages: {
    access: (d) => ({
      title: `在 ACS 上没有访问权限：${imagesInTitleZh(d.images)}`,
      label: '没有 imagePullSecrets，也没有免密组件为这些 Pod 服务',
      notes: d.images.length === 1 ? [] : [`这些镜像是 ${listedZh(d.images, 3)}`],
    }),
  },
  phrases: {
    'Add imagePullSecrets: [{ name: <secret> }] to the spec of the workflow or to its ServiceAccount, or, where the credential helper is installed, cluster: { credentialHelper: true } to .wfcache-lint.yaml':
      '在工作流的 spec 或其 ServiceAccount 中添加 imagePullSecrets: [{ name: <secret> }]；如果已安装免密组件，则在 .wfcache-lint.yaml 中添加 cluster: { credentialHelper: true }',
  },
} satisfies Chinese<typeof rule>;
