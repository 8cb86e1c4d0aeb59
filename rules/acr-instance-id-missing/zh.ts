import {
  type Chinese,
  describedZh,
  imagesInTitleZh,
  listedZh,
} from '../../src/rule-kit/chinese.ts';
import { brief, quoted } from '../../src/rule-kit/index.ts';
import type { Words } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

type Affected = Parameters<(typeof rule)['messages']['unknown']>[0];

export default {
  summary: '从 ACR 企业版拉取镜像的 Pod 用注解写明实例 ID。',
  rationale:
    '注解 k8s.aliyun.com/acr-instance-id 写明实例后，Pod 可以从容器镜像服务企业版免密拉取镜像；没有访问权限时，步骤永远不会启动。' +
    '自定义域名必须有该注解，因此缺少时是错误。对于默认域名，工作流集群的文档要求写该注解，但没有说明缺少时会怎样：因此是警告。' +
    'platform: eci 时，同账号的默认域名不需要注解，所以本规则不报告，除非配置中写明了实例：那时是提示。' +
    '含有自定义域名镜像的 ImageCache 需要 k8s.aliyun.com/acr-instance-ids，否则制作失败。' +
    '有入口模板、而仓库中只凭拉取 Secret 运行的模板库，被单独提交时既没有 Secret 也没有实例 ID：这是提示。',
  switchOff:
    '集群以文件中看不到的方式提供访问权限时。与其关闭本规则，不如在配置中说明：免密组件写 cluster.credentialHelper，' +
    '由 workflowDefaults 或 eci-profile 注入的注解写 cluster.annotations。',
  wrong: 'Pod 从 ACR 企业版实例拉取镜像，而 Pod 上没有注解写明该实例。',
  repair: [
    '在容器镜像服务控制台的“实例列表”页面找到实例 ID（cri-…）。',
    '将它写入 .wfcache-lint.yaml 的 registries；之后 --fix 可以添加注解。',
    '手动修改时，在 spec.podMetadata.annotations 或模板的 metadata 中添加 k8s.aliyun.com/acr-instance-id: "<region>:<id>"。',
    '如果 Pod 使用 Secret 拉取镜像，请在 imagePullSecrets 中写明该 Secret。',
  ],
  note: 'platform: eci 时，只有自定义域名需要该注解。ACS 的文档没有该注解，所以本规则在 ACS 上不报告。',
  messages: {
    optional: (d) => ({
      title: titleOf(d),
      label: labelOf(d),
      notes: [subject(d), '在 ECI 上，同账号的默认域名不需要它，但配置中写明了该实例'],
    }),
    configured: (d) => missing(d, '配置中写明了该实例'),
    asked: (d) => missing(d, `阿里云在 ${d.date} 给出了该实例`),
    seen: (d) => missing(d, `${quoted(d.path)} 写明了该镜像仓库的实例`),
    unknown: (d) => missing(d, '还没有文件写明是哪个实例'),
    several: (d) => missing(d, `一个 Pod 从 ${listedZh(d.hosts)} 拉取镜像，而该注解只能写一个实例`),
    alone: (d) => ({
      title: `${brief(d.library)} 单独运行时没有访问权限`,
      label: `没有注解 "${d.key}"，也没有调用者的拉取 Secret`,
      notes: [
        `它写明了入口模板：单独提交时，它会拉取${subject(d)}`,
        `拉取 Secret 属于 ${listedZh(d.callers)}`,
      ],
    }),
    cache: (d) => ({
      title: titleOf(d),
      label: `来自 ACR 企业版的自定义域名，缺少 "${d.key}"`,
      notes: [describedZh(d.images, '镜像'), '没有 Secret 的 ImageCache 在这里需要它'],
    }),
  },
  phrases: {
    'Keep the images of one pod in one instance, or pull with a Secret named in imagePullSecrets.':
      '将一个 Pod 的镜像放在同一个实例中，或使用 imagePullSecrets 中写明的 Secret 拉取。',
    'Make one ImageCache for each instance: no page shows how several ids are written.':
      '为每个实例各建一个 ImageCache：没有文档说明如何写多个 ID。',
    'Add the instance to .wfcache-lint.yaml, and --fix can write the annotation:\nregistries:\n  - host: {host}\n    instanceId: cri-… # {where:phrase}':
      '将实例加入 .wfcache-lint.yaml，--fix 就能写注解：\nregistries:\n  - host: {host}\n    instanceId: cri-… # {where}',
    'Name the secret in spec.imagePullSecrets of {kind} "{name}" too, or add the annotation':
      '在 {kind} "{name}" 的 spec.imagePullSecrets 中也写明该 Secret，或添加注解',
  },
} satisfies Chinese<typeof rule>;

function missing(affected: Affected, fact: string): Words {
  const why = affected.custom ? '不用 Secret 拉取时，自定义域名需要它' : '工作流集群的文档要求写它';
  return {
    title: titleOf(affected),
    label: labelOf(affected),
    notes: [subject(affected), `${why}；${fact}`],
  };
}

function titleOf({ images }: Pick<Affected, 'images'>): string {
  return `缺少实例 ID：${imagesInTitleZh(images)}`;
}

function labelOf({ key, custom }: Affected): string {
  return `来自 ACR 企业版${custom ? '的自定义域名' : ''}，缺少 "${key}"`;
}

function subject({ images, templates }: Affected): string {
  const where = templates.length === 0 ? '' : `，位于${describedZh(templates, '模板')}`;
  return describedZh(images, '镜像') + where;
}
