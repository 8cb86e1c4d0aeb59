import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 为其镜像所在的私有镜像仓库写明 Secret。',
  rationale:
    '只有 ACR 的镜像仓库允许 ECI 免密拉取；容器镜像服务的文档说明，有独立域名（crpi-…）的个人版实例也不支持免密。' +
    '镜像缓存包含这类镜像而没有 imagePullSecrets 时，无法拉取镜像：应用几分钟后制作失败，每个 Pod 都要拉取镜像。' +
    '其他镜像仓库是否私有，由仓库中的 Pod 判断：从它拉取镜像的 Pod 都带有 Secret。',
  switchOff: '看到镜像缓存进入 Ready 状态时。',
  wrong: 'ImageCache 包含需要 Secret 才能拉取的镜像，但没有写明任何 Secret。',
  repair: [
    '用该镜像仓库的凭据创建一个 Secret。',
    '在 spec.imagePullSecrets 中以 "namespace:name" 的格式写明它。',
  ],
  messages: {
    personal: (d) => ({
      title: `缺少 imagePullSecrets：${imageName(d.image)}`,
      label: '来自个人版实例',
      notes: ['容器镜像服务的文档要求用 Secret 拉取个人版实例的镜像'],
    }),
    private: (d) => ({
      title: `缺少 imagePullSecrets：${imageName(d.image)}`,
      label: `从 "${d.host}" 拉取镜像的 Pod 都带有 Secret`,
    }),
  },
  phrases: {
    'Add to the spec: imagePullSecrets: ["{secret}"]':
      '在 spec 中添加：imagePullSecrets: ["{secret}"]',
    'the Secret of pods': 'Pod 使用的 Secret',
  },
} satisfies Chinese<typeof rule>;
