import { type Chinese, listedZh } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '指定同一个镜像缓存的 Pod 都在同一个地域运行。',
  rationale:
    '镜像缓存属于一个地域，它的每个 API 也都针对一个地域，所以一个 ID 只可能在一个地域正确。' +
    'Pod 指定的镜像缓存在所在地域不存在或不是 Ready 状态时，Pod 无法创建。配置写明了文件的地域时，本规则才会报告。',
  switchOff: '其中一个地域的 Pod 从不启动时。',
  wrong: '两个地域的 Pod 指定了同一个镜像缓存，而它只存在于一个地域。',
  repair: [
    '在每个地域各制作一个镜像缓存。',
    '将各自的 ID 写入该地域的清单：wfcache-lint pin --write 会自动写入。',
    '或者由平台选择：用 k8s.aliyun.com/eci-image-cache: "true" 代替 ID。',
  ],
  messages: {
    regions: (d) => ({
      title: '多个地域的 Pod 指定了同一个镜像缓存',
      label: `指定 ${quoted(d.id)} 的 Pod 位于 ${listedZh(d.regions)}`,
      notes: ['一个镜像缓存只属于一个地域'],
    }),
  },
  phrases: {
    'for pods in {region}': '用于 {region} 的 Pod',
    'In each region name the id of its own cache (kubectl get imagecaches, column CACHEID), or leave the id out and let ECI match a cache':
      '在每个地域写该地域自己的镜像缓存 ID（kubectl get imagecaches 输出的 CACHEID 列），或者不写 ID，由 ECI 自动匹配镜像缓存',
  },
} satisfies Chinese<typeof rule>;
