import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 或 ImageCache 的实例 ID 是本账号中某个实例的 ID。',
  rationale:
    '不存在的实例的 ID 打不开任何实例，Pod 会在没有凭据的情况下拉取镜像。只有阿里云已经答复该账号在该地域没有这个实例时，本规则才会报告：' +
    '使用 --online 运行，或者使用 wfcache-lint sizes --online 保存在 .wfcache-lint.online.json 中的答复。' +
    '如果写明了用于其他账号实例的角色，则不报告。',
  switchOff: '查询所用的凭据与集群不属于同一账号时。',
  wrong: 'Pod 或 ImageCache 写的实例 ID 在账号中不存在。',
  repair: [
    '打开容器镜像服务控制台的“实例列表”页面，选择镜像所在的地域。',
    '写镜像所在实例的 ID。',
    '如果实例属于其他账号，写明两个角色：k8s.aliyun.com/acr-service-arns 和 k8s.aliyun.com/acr-user-arns。',
    '如果答复已经过时，请更新：wfcache-lint sizes --online --update。',
  ],
  messages: {
    absent: (d) => ({
      title: '账号中没有这个实例 ID',
      label: `${d.region} 没有实例 ${quoted(d.id)}`,
      notes: [`这是阿里云在 ${d.date} 对所查询账号的答复`],
    }),
  },
  phrases: {
    '{where:phrase}: write the id of an instance there; for one of another account name roles in {service} and {user}':
      '查看{where}，写其中某个实例的 ID；如果实例属于其他账号，在 {service} 和 {user} 中写明角色',
  },
} satisfies Chinese<typeof rule>;
