import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

const SERVED = 'eci.aliyun.com/v1';

export default {
  summary: 'eci-profile 的 Selector 使用其 CRD 提供的版本 eci.aliyun.com/v1。',
  rationale:
    'eci-profile 的 README 写的是 v1beta1，但它的 CRD、示例和客户端只有 v1。API Server 会拒绝未提供的版本的对象，' +
    '于是没有 Pod 得到 Selector 的注解。',
  switchOff: '集群中的 CRD 提供其他版本时。',
  wrong: 'eci-profile 的 Selector 写了集群没有提供的 API 版本。',
  repair: [
    '写 apiVersion: eci.aliyun.com/v1：--fix 会自动修改。',
    '查看集群提供哪些版本：kubectl api-resources --api-group=eci.aliyun.com。',
  ],
  messages: {
    unserved: (d) => ({
      title: `CRD 没有提供 apiVersion ${brief(d.version)}`,
      label: `Selector 的 CRD 提供的是 "${SERVED}"`,
    }),
  },
  phrases: {
    'Write apiVersion: {version}': '写 apiVersion: {version}',
    'Set apiVersion to {version}': '将 apiVersion 设为 {version}',
  },
} satisfies Chinese<typeof rule>;
