import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { ACS_CACHE_KEY, brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '只在 ACS 有镜像缓存的地方要求使用它：linux/amd64，七个地域。',
  rationale:
    'ACS 的镜像缓存只支持 linux/amd64，只在北京、上海、杭州、乌兰察布、深圳、中国香港和新加坡提供；' +
    'GPU Pod 只支持 G59、G49E 和 L20（GN8IS）卡型。在其他地方，每个 Pod 都会拉取镜像，尽管注解看上去不是这样。',
  switchOff: '阿里云已在你的地域或架构上开放镜像缓存时。',
  source: {
    title: '使用镜像缓存加速 ACS Pod 启动',
    url: 'https://help.aliyun.com/zh/cs/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
  },
  wrong: 'Pod 要求使用 ACS 的镜像缓存，而它所在的地域、架构或 GPU 卡型没有 ACS 镜像缓存。',
  repair: [
    '将 Pod 运行在 linux/amd64、上述 GPU 卡型和七个地域之中。',
    '如果做不到，删除 image.alibabacloud.com/enable-image-cache：无论有没有它，Pod 都会拉取镜像。',
  ],
  messages: {
    region: (d) => ({
      title: `ACS 在 ${brief(d.region)} 没有镜像缓存`,
      label: `"${ACS_CACHE_KEY}" 在那里匹配不到镜像缓存`,
      notes: ['ACS 的文档没有列出该地域'],
    }),
    architecture: () => ({
      title: 'ACS 没有 arm64 的镜像缓存',
      label: `"${ACS_CACHE_KEY}" 匹配不到镜像缓存`,
      notes: ['ACS 的镜像缓存只支持 amd64'],
    }),
    card: (d) => ({
      title: `ACS 没有支持 ${brief(d.card)} 卡型的镜像缓存`,
      label: `"${ACS_CACHE_KEY}" 匹配不到镜像缓存`,
      notes: ['ACS 的文档只列出 G59、G49E 和 L20（GN8IS）'],
    }),
  },
  phrases: {
    'Remove it, or run the pods in {regions:names}': '删除它，或在以下地域运行 Pod：{regions}',
    'Remove it, or run the pods on amd64': '删除它，或在 amd64 上运行 Pod',
    'Remove it, or run the pods on one of these cards': '删除它，或在这些卡型上运行 Pod',
  },
} satisfies Chinese<typeof rule>;
