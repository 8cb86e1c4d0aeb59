import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief, SERVICE_ARNS_KEY, USER_ARNS_KEY } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '跨账号拉取镜像时写明两个账号的 RAM 角色，格式为 acs:ram::<account>:role/<name>。',
  rationale:
    'Pod 跨账号拉取镜像需要两个 RAM 角色：acr-service-arns 是 Pod 归属账号下的角色，acr-user-arns 是镜像仓库归属账号下的角色。' +
    '只有后者而没有前者，或者值不是角色，都不符合文档的要求，也就没有访问权限。' +
    '只写前者没有问题：它限制 Pod 在自己账号中的权限。',
  switchOff: '由集群策略为 Pod 添加另一个角色时。',
  wrong: 'Pod 写明了镜像仓库归属账号的角色，却没有写自己账号的角色；或者值不是 RAM 角色的 ARN。',
  repair: [
    '用运行 Pod 的账号打开 RAM 控制台的“角色”页面，将其角色的 ARN 复制到 k8s.aliyun.com/acr-service-arns。',
    '用镜像仓库的归属账号同样操作，将 ARN 写入 k8s.aliyun.com/acr-user-arns。',
    '检查两者的格式：acs:ram::<account>:role/<name>。',
  ],
  messages: {
    alone: () => ({
      title: `缺少注解 "${SERVICE_ARNS_KEY}"`,
      label: `跨账号拉取时，除 "${USER_ARNS_KEY}" 外还需要它`,
    }),
    malformed: (d) => ({
      title: `${brief(d.value)} 不是 RAM 角色`,
      label: `"${d.key}" 应为 acs:ram::<account>:role/<name>`,
    }),
  },
  phrases: {
    'Copy the ARN of the role: {where:phrase}': '复制该角色的 ARN：{where}',
    'Add "{key}" with the ARN of a RAM role of the account that runs the pods, whose trusted entity is the service ECI: {where:phrase}':
      '添加 "{key}"，值为运行 Pod 的账号下某个 RAM 角色的 ARN，该角色的可信实体是 ECI 服务：{where}',
  },
} satisfies Chinese<typeof rule>;
