import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 和 ImageCache 各用自己的注解绑定 EIP。',
  rationale:
    'ECI 上的 Pod 通过 eci-with-eip 或 eci-eip-instanceid 绑定 EIP，制作镜像缓存的实例则通过 auto-create-eip 或 eip-instance-id。' +
    '文档只为各自的对象列出这两组注解。用了另一组，很可能没有 EIP；如果也没有 NAT 网关，从公网镜像仓库拉取镜像都会失败。',
  switchOff: '你已确认绑定了 EIP 时。',
  wrong: 'Pod 用 ImageCache 的注解绑定 EIP，或者 ImageCache 用 Pod 的注解绑定 EIP。',
  repair: [
    '在 Pod 上写 k8s.aliyun.com/eci-with-eip: "true"，或将 EIP 的 ID 写入 k8s.aliyun.com/eci-eip-instanceid。',
    '在 ImageCache 上写 k8s.aliyun.com/auto-create-eip: "true"，或将 EIP 的 ID 写入 k8s.aliyun.com/eip-instance-id。',
    'EIP 会产生费用；VPC 中的 NAT 网关可以供所有 Pod 使用，不需要这些注解。',
  ],
  messages: {
    onPod: (d) => ({
      title: 'ImageCache 的注解写在 Pod 上',
      label: `"${d.key}" 用于 ImageCache；Pod 用 "${d.right}" 绑定 EIP`,
    }),
    onCache: (d) => ({
      title: 'Pod 的注解写在 ImageCache 上',
      label: `"${d.key}" 用于 Pod；ImageCache 用 "${d.right}" 绑定 EIP`,
    }),
  },
  phrases: {
    'Write "{key}" here': '在这里写 "{key}"',
  },
} satisfies Chinese<typeof rule>;
