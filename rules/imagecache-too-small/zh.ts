import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { formatBytes, SIZE_LIMITS } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 的大小至少是其镜像大小的两倍。',
  rationale:
    '镜像缓存的镜像解压到一块 imageCacheSize GiB 的磁盘上，没有写时为 20 GiB。阿里云建议取镜像大小的两倍；' +
    '如果放不下，要到全部镜像拉取完之后，制作才会失败。',
  switchOff: '已知解压后的镜像放得下时。',
  source: {
    title: '管理 ImageCache',
    url: 'https://help.aliyun.com/zh/eci/user-guide/manage-image-caches',
  },
  wrong: 'ImageCache 的磁盘小于其镜像大小的两倍。',
  repair: [
    '将 spec.imageCacheSize 设为问题中给出的数值：--fix 会自动设置。',
    '不要设得过大：每个使用该镜像缓存的 Pod 都按这个大小计费。',
  ],
  messages: {
    tooSmall: (d) => ({
      title: `${String(d.size)} GiB 放不下这些镜像`,
      label: `${d.name} 应该至少为 ${String(d.needed)} GiB`,
      notes: [needOf(d.bytes)],
    }),
    defaultSize: (d) => ({
      title: '默认大小放不下这些镜像',
      label: `imageCacheSize 应该至少为 ${String(d.needed)} GiB`,
      notes: [
        needOf(d.bytes),
        `没有 imageCacheSize 时，镜像缓存的大小是 ${String(SIZE_LIMITS.usual)} GiB`,
      ],
    }),
  },
  phrases: {
    'Set imageCacheSize to {size:number}; wfcache-lint sizes looks the exact sizes up':
      '将 imageCacheSize 设为 {size}；wfcache-lint sizes 可以查询准确的大小',
    'Set {key} to {size:number}': '将 {key} 设为 {size}',
    'Divide the images among several caches': '将镜像分到多个镜像缓存中',
  },
} satisfies Chinese<typeof rule>;

function needOf(bytes: number): string {
  return `镜像压缩后共 ${formatBytes(bytes)}，镜像缓存需要其两倍的空间`;
}
