import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName, notesOnMore } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '使用 VPC 域名的实例已关联 VPC。',
  rationale:
    '新的企业版实例不与任何网络相连：它的 VPC 域名只在已关联的 VPC 内可以访问。' +
    '只有阿里云自己回答没有关联任何 VPC 时，本规则才会报告：使用 --online 运行，或者使用 wfcache-lint sizes --online 保存在 .wfcache-lint.online.json 中的回答。' +
    '级别是提示，因为没有文档说明这时拉取会怎样。',
  switchOff: '在阿里云回答之后已手动关联实例时。',
  wrong: 'Pod 或 ImageCache 使用实例的 VPC 域名，而阿里云回答该实例没有关联任何 VPC。',
  repair: [
    '在容器镜像服务控制台中打开该实例，在访问控制中关联集群的 VPC。',
    '或者开启公网访问，并写公网域名，即不带 -vpc 的域名。',
    '然后重新查询：wfcache-lint sizes --online --update。',
  ],
  messages: {
    pulled: (d, say) => ({
      title: `VPC 域名没有关联 VPC：${imageName(d.image)}`,
      label: `实例 ${d.id} 没有关联任何 VPC`,
      notes: [`阿里云在 ${d.date} 这样回答`, ...notesOnMore(d.more).map(say)],
    }),
    cached: (d) => ({
      title: `缓存镜像的 VPC 域名没有关联 VPC：${imageName(d.image)}`,
      label: `实例 ${d.id} 没有关联任何 VPC`,
      notes: [`阿里云在 ${d.date} 这样回答`],
    }),
  },
  phrases: {
    'Link the VPC of the cluster with the instance in the Container Registry console, or use its public host':
      '在容器镜像服务控制台中将集群的 VPC 与该实例关联，或使用公网域名',
  },
} satisfies Chinese<typeof rule>;
