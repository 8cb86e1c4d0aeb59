import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName, notesOnMore, quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'VPC 域名属于 Pod 运行的地域。',
  rationale:
    'VPC 域名只在自己的地域内可以访问。从其他地域访问需要打通网络，例如使用云企业网 CEN；否则拉取镜像时无法访问镜像仓库。' +
    '只有配置了 region 时，本规则才会报告，一个文件中的每个域名报告一次。',
  switchOff: '两个地域的网络已经打通时。',
  wrong: 'Pod 通过其他地域的 VPC 域名拉取镜像。',
  repair: [
    '将镜像同步到 Pod 所在地域的实例，并写该实例的 VPC 域名。',
    '或者写公网域名，前提是 Pod 有 NAT 网关或 EIP。',
    '或者打通两个地域的网络，例如使用云企业网 CEN，然后关闭本规则。',
  ],
  messages: {
    otherRegion: (d, say) => ({
      title: `用其他地域的 VPC 域名拉取：${imageName(d.image)}`,
      label: `该域名属于 ${quoted(d.region)}，而 Pod 在 "${d.own}" 运行`,
      notes: notesOnMore(d.more).map(say),
    }),
  },
  phrases: {
    'Use the public host, or keep a copy of the image in {region}':
      '使用公网域名，或在 {region} 保存镜像的副本',
  },
} satisfies Chinese<typeof rule>;
