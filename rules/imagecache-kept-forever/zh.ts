import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 写明保留多少天。',
  rationale:
    '没有 retentionDays 或注解 imc-retention-days 时，镜像缓存会一直保留，其快照会一直计费，直到有人删除它。' +
    '已经没有人运行的镜像版本，它的镜像缓存不会有人注意到。',
  switchOff: '由其他工具清理镜像缓存时。',
  wrong: 'ImageCache 没有写明保留多久。',
  repair: [
    '确定这些镜像会使用多久。',
    '设置 spec.retentionDays，例如 30。用 ID 指定该镜像缓存的工作流，在它被删除后会停止；请让这些工作流改用自动匹配。',
  ],
  messages: {
    forever: () => ({
      title: '缺少 retentionDays',
      label: '镜像缓存会一直保留并计费，直到被删除',
    }),
  },
  phrases: {
    'Set retentionDays, for example to {days:number}': '设置 retentionDays，例如 {days}',
  },
} satisfies Chinese<typeof rule>;
