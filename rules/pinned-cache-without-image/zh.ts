import { type Chinese, describedZh, imagesInTitleZh } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 指定的镜像缓存包含 Pod 的镜像。',
  rationale:
    '指定了镜像缓存的 Pod 只用它启动，不会使用别的镜像缓存。域名、镜像仓库或 Tag 只要有一处不同，镜像就不在其中，要像没有镜像缓存时一样拉取，' +
    '而镜像缓存的磁盘仍然计费。Tag 变了而镜像缓存没有变，就会这样。已知很小的镜像无关紧要；缺少的镜像大小未知时，只是提示。' +
    '.wfcache-lint.caches.json 列出了该镜像缓存时，本规则才会报告；该文件由 wfcache-lint pin --save 写入。',
  switchOff: '有意让 Pod 拉取其他镜像时。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/zh/eci/user-guide/use-imagecache-to-accelerate-the-creation-of-pods',
  },
  wrong: 'Pod 指定的镜像缓存不包含它的镜像。',
  repair: [
    '将域名、镜像仓库和 Tag 与镜像缓存的镜像对照。',
    '制作包含 Pod 所拉取镜像的镜像缓存，并指定它：列表中有这样的镜像缓存时，--fix 会自动修改。',
    '或者改回镜像缓存所包含的镜像。',
  ],
  messages: {
    missing: (d) => ({
      title: `指定的镜像缓存缺少：${imagesInTitleZh(d.images)}`,
      label: `${quoted(d.id)} 不包含${d.images.length === 1 ? '它' : '它们'}`,
      notes: [
        `指定 ImageCache ${quoted(d.name)} 的 Pod 要拉取其中没有的${describedZh(d.images, '镜像')}`,
      ],
    }),
  },
} satisfies Chinese<typeof rule>;
