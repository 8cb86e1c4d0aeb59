import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 指定的镜像缓存处于 Ready 状态。',
  rationale:
    'Pod 用 ID 指定的镜像缓存必须是 Ready 状态：在其他状态下，Pod 无法创建。正在制作的镜像缓存几分钟后会变为 Ready；' +
    '制作失败的不会再变为 Ready，并在一天后被删除。.wfcache-lint.caches.json 列出了该镜像缓存时，本规则才会报告，并以列表的日期为准；' +
    '该文件由 wfcache-lint pin --save 写入。',
  switchOff: '镜像缓存列表比集群中的实际情况旧时。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/zh/eci/user-guide/use-imagecache-to-accelerate-the-creation-of-pods',
  },
  wrong: 'Pod 指定的镜像缓存不是 Ready 状态。',
  repair: [
    '查看镜像缓存：kubectl get imagecache。如果正在制作，等到它变为 Ready，再更新列表：wfcache-lint pin --save。',
    '如果制作失败，查看它的事件（kubectl describe imagecache），修改清单后重新制作。',
    '写一个 Ready 状态的镜像缓存的 ID：列表中有包含这些镜像的镜像缓存时，--fix 会自动修改。',
  ],
  messages: {
    notReady: (d) => ({
      title: '指定的镜像缓存不是 Ready 状态',
      label: `${quoted(d.id)} 在 ${d.date} 的状态是 ${d.phase}`,
      notes: [`它属于 ImageCache ${quoted(d.name)}；指定的镜像缓存不是 Ready 状态时，Pod 无法创建`],
    }),
  },
} satisfies Chinese<typeof rule>;
