import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 要么指定一个镜像缓存，要么交给平台自动匹配。',
  rationale:
    '用 ID 指定的镜像缓存始终优先于自动匹配。Pod 同时有两个注解时，自动匹配的注解根本不会被读取，' +
    '而读清单的人会以为有后备：指定的镜像缓存一旦被删除，Pod 并不会改从其他镜像缓存启动。',
  switchOff: '为以后取消指定而保留自动匹配的注解时。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/document_detail/141241.html',
  },
  wrong: 'Pod 用 ID 指定了一个镜像缓存，又要求自动匹配。以 ID 为准，因此后一个注解不生效。',
  repair: [
    '如果 Pod 必须从这个镜像缓存启动，保留 ID 并删除自动匹配的注解：--fix 会自动删除。',
    '如果应由平台选择镜像缓存，则删除 ID。',
  ],
  messages: {
    unused: (d) => ({
      title: '镜像缓存的自动匹配不生效',
      label: `"${d.pinned}" 已为 "${d.key}" 的所有 Pod 指定镜像缓存`,
    }),
  },
  phrases: {
    'Remove {key}, or the pin': '删除 {key}，或取消指定',
  },
} satisfies Chinese<typeof rule>;
