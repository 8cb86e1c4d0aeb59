import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '由免密组件提供访问权限的 Pod 自己没有 imagePullSecrets。',
  rationale:
    'ACR 的免密组件会将自己的 Secret 写入服务账号。阿里云的文档提醒：同时手动设置的 Secret 会与它冲突，导致镜像拉取失败。' +
    '只有配置写明安装了免密组件时，本规则才会报告。',
  switchOff: '这些 Secret 用于其他镜像仓库，并且已经看到镜像可以正常拉取时。',
  wrong: 'Pod 所在的命名空间由免密组件提供访问权限，而 Pod 自己还有拉取 Secret。',
  repair: [
    '检查免密组件是否覆盖 Pod 的所有镜像仓库。',
    '如果是，从工作流中删除 imagePullSecrets。',
    '否则保留它，看到镜像可以正常拉取后，为该文件关闭本规则。',
  ],
  messages: {
    beside: (d) => ({
      title: `Secret ${brief(d.secret)} 与免密组件同时存在`,
      label: '免密组件已为这些 Pod 提供访问权限',
      notes: ['两者同时存在可能导致镜像拉取失败'],
    }),
  },
  phrases: {
    'Remove imagePullSecrets where the helper covers the images':
      '免密组件已覆盖这些镜像时，删除 imagePullSecrets',
  },
} satisfies Chinese<typeof rule>;
