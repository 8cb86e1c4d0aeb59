import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName, notesOnMore } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 通过 VPC 域名从所在地域的镜像仓库拉取镜像。',
  rationale:
    '通过公网域名拉取时，镜像要离开数据中心再回来：Pod 需要 NAT 网关或自己的公网地址，流量要计费，拉取也更慢。' +
    'VPC 域名在地域内提供同样的镜像。只有配置了 region 时，本规则才会报告，一个文件中的每个域名报告一次。',
  switchOff: 'Pod 所在的 VPC 没有关联该实例时。',
  wrong: 'Pod 通过公网域名从所在地域的实例拉取镜像。',
  repair: [
    '在容器镜像服务控制台的“访问控制”页面，将集群的 VPC 关联到该实例。',
    '写 VPC 域名：my-registry-vpc.<region>.cr.aliyuncs.com。--fix 会自动修改。',
    '在 ImageCache 中也这样写：镜像缓存只用于它所写的镜像地址。',
  ],
  messages: {
    publicHost: (d, say) => ({
      title: `通过公网域名拉取：${imageName(d.image)}`,
      label: `Pod 也在 ${d.region} 运行；VPC 域名是 "${d.host}"`,
      notes: notesOnMore(d.more).map(say),
    }),
  },
  phrases: {
    'Pull by {host}': '通过 {host} 拉取',
  },
} satisfies Chinese<typeof rule>;
