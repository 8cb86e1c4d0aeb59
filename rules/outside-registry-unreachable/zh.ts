import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief, notesOnMore } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '没有 NAT 网关时，ECI 上的 Pod 要有 EIP 才能拉取公共镜像仓库的镜像。',
  rationale:
    '在任何地域，ECI 上的 Pod 都要通过配置了 SNAT 的 NAT 网关或自己的 EIP 访问公网。' +
    '配置写明网络没有 NAT 网关（cluster.natGateway: false）时，没有 EIP 就无法从 Docker Hub、quay.io 等拉取镜像，' +
    'ImageCache 也会制作失败；它有单独的 EIP 注解。',
  switchOff: '与其关闭本规则，不如改正配置中的 cluster.natGateway。',
  source: {
    title: '从 Docker Hub 拉取镜像创建实例',
    url: 'https://help.aliyun.com/zh/eci/getting-started/create-an-elastic-container-instance-by-pulling-an-image-from-docker-hub',
  },
  wrong: '无法访问公网的 Pod 从公共镜像仓库拉取镜像。',
  repair: [
    '将镜像复制到自己的容器镜像服务实例，并写它的 VPC 域名。',
    '或者为 Pod 绑定 EIP：k8s.aliyun.com/eci-with-eip: "true"，EIP 会产生费用。ImageCache 使用 k8s.aliyun.com/auto-create-eip。',
    '或者设置配置了 SNAT 的 NAT 网关，并改正配置中的 cluster.natGateway。',
  ],
  messages: {
    pulled: (d, say) => ({
      title: `Pod 无法访问 ${brief(d.host)}`,
      label: 'Pod 既没有 NAT 网关也没有 EIP，无法访问它',
      notes: notesOnMore(d.more).map(say),
    }),
    cached: (d) => ({
      title: `ECI 无法访问 ${brief(d.host)}`,
      label: 'ECI 制作镜像缓存时既没有 NAT 网关也没有 EIP，无法访问它',
    }),
  },
} satisfies Chinese<typeof rule>;
