import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName, quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 中的 VPC 域名属于制作镜像缓存的地域。',
  rationale:
    'ECI 在集群所在的网络内拉取镜像缓存的镜像。VPC 域名只在自己的地域内可以访问，从其他地域访问需要打通网络，例如使用云企业网 CEN。' +
    '否则应用几分钟后镜像缓存制作失败，每个 Pod 都要拉取镜像。只有配置了 region 时，本规则才会报告。',
  switchOff: '两个地域的网络已经打通时。',
  wrong: 'ImageCache 写的是其他地域的 VPC 域名，而不是制作镜像缓存的地域的域名。',
  repair: [
    '将镜像同步到集群所在地域的实例，并写该实例的 VPC 域名。',
    '或者写公网域名，前提是集群有 NAT 网关。',
    '或者打通两个地域的网络，例如使用云企业网 CEN，然后关闭本规则。',
  ],
  messages: {
    elsewhere: (d) => ({
      title: `用其他地域的 VPC 域名缓存镜像：${imageName(d.image)}`,
      label: `该域名属于 ${quoted(d.region)}，而镜像缓存在 "${d.own}" 制作`,
    }),
  },
  phrases: {
    'Copy the image to an instance in {region}, or use the public host here and in the workflows alike':
      '将镜像复制到 {region} 的实例，或在这里和工作流中都使用公网域名',
  },
} satisfies Chinese<typeof rule>;
