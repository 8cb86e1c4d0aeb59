import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 指定的镜像缓存存在于所在的集群。',
  rationale:
    '镜像缓存 ID 在制作镜像缓存时产生，重新制作后就是另一个 ID，而且镜像缓存只属于一个地域。Pod 指定的镜像缓存不是 Ready 状态时，Pod 无法创建，' +
    '不存在的镜像缓存当然不是 Ready 状态。.wfcache-lint.caches.json 列出了该地域的镜像缓存时，本规则才会报告；' +
    '该文件由 wfcache-lint pin --save 写入。',
  switchOff:
    'Pod 指定的镜像缓存是在控制台或通过 API 制作的时候，因为 kubectl 只列出作为集群对象的镜像缓存。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/zh/eci/user-guide/use-imagecache-to-accelerate-the-creation-of-pods',
  },
  wrong: 'Pod 指定的镜像缓存不在所在地域的镜像缓存列表中。',
  repair: [
    '查看有哪些镜像缓存：kubectl get imagecache。',
    '写其中一个的 ID：列表中有包含这些镜像的镜像缓存时，--fix 会自动修改。',
    '如果列表已经过时，请更新：wfcache-lint pin --save。',
  ],
  messages: {
    unknown: (d, say) => ({
      title: '指定的镜像缓存不在列表中',
      label: `${quoted(d.id)} 不在${say(d.listed)}中`,
      notes: ['Pod 指定的镜像缓存不存在时，Pod 无法创建'],
    }),
    elsewhere: (d) => ({
      title: '指定的镜像缓存属于其他地域',
      label: `${quoted(d.id)} 属于 ${d.of}`,
      notes: [
        `它属于 ImageCache ${quoted(d.name)}；${d.region} 的 Pod 指定了它，而一个镜像缓存只属于一个地域`,
      ],
    }),
  },
  phrases: {
    'the list of image caches of {region} ({count:number}, on {date})':
      '地域 {region} 的镜像缓存列表（{count} 个，{date}）',
    'the list of image caches ({count:number}, on {date})': '镜像缓存列表（{count} 个，{date}）',
  },
} satisfies Chinese<typeof rule>;
