import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName, quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '中国内地的 Pod 不依赖 Docker Hub 之类的外部镜像仓库。',
  rationale:
    'ECI 上的 Pod 自身无法访问公共的镜像仓库：网络中要有配置了 SNAT 的 NAT 网关，或者 Pod 要有 EIP。' +
    '否则从 Docker Hub、quay.io 等拉取镜像都会失败。只有配置了 region 时，本规则才会报告，一个文件中的每个镜像仓库报告一次。' +
    '网络能否访问公网，文件中看不出来，因此只是提示。可以在配置中用 cluster.natGateway 说明：' +
    '为 true 时本规则不报告，为 false 时由 outside-registry-unreachable 报告。ImageCache 在同一网络中制作，有单独的 EIP 注解。',
  switchOff: '镜像可以正常拉取时；更好的做法是在配置中写 cluster.natGateway: true。',
  source: {
    title: '从 Docker Hub 拉取镜像创建实例',
    url: 'https://help.aliyun.com/zh/eci/getting-started/create-an-elastic-container-instance-by-pulling-an-image-from-docker-hub',
  },
  wrong: '中国内地的 Pod 从 Docker Hub、quay.io 或阿里云之外的其他镜像仓库拉取镜像。',
  repair: [
    '将镜像复制到自己的容器镜像服务实例，并写它的 VPC 域名。',
    '或者确认 VPC 有配置了 SNAT 的 NAT 网关，并在配置中写 cluster.natGateway: true。',
  ],
  messages: {
    one: (d) => ({ title: `来自外部镜像仓库：${imageName(d.image)}`, label: podsOf(d) }),
    several: (d) => ({
      title: `来自外部镜像仓库：${imageName(d.image)} 等 ${String(d.more + 1)} 个镜像`,
      label: podsOf(d),
    }),
    cached: (d) => ({
      title: `来自外部镜像仓库：${imageName(d.image)}`,
      label: `${quoted(d.region)} 的 ECI 制作镜像缓存时，只能通过 NAT 网关或 EIP 访问 "${d.host}"`,
    }),
  },
} satisfies Chinese<typeof rule>;

function podsOf({ region, host }: { readonly region: string; readonly host: string }): string {
  return `${quoted(region)} 的 Pod 只能通过 NAT 网关或 EIP 访问 "${host}"`;
}
