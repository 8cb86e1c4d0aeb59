import { type Chinese, listedZh } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: 'ACS 上的 Pod，每个镜像各有自己的镜像缓存。',
  rationale:
    '一个 ACS 镜像缓存只包含一个镜像，并按该镜像的完整名称匹配。' +
    'Pod 有多个镜像，又都要从镜像缓存启动，就需要多个镜像缓存；没有镜像缓存的镜像会被拉取。' +
    '已有哪些镜像缓存，任何文件中都看不到，因此这是提示。',
  switchOff: '这些镜像缓存已经存在，或由组件 image-cache-operator 创建时。',
  source: {
    title: '使用镜像缓存加速 ACS Pod 启动',
    url: 'https://help.aliyun.com/zh/cs/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
  },
  wrong:
    'ACS 上的 Pod 要求使用镜像缓存，同时有多个镜像。一个 ACS 镜像缓存只包含一个镜像，因此一个镜像缓存不能满足全部镜像。',
  repair: [
    '在 ACS 控制台或通过 API，为 Pod 的每个镜像各创建一个镜像缓存。',
    '或者安装组件 image-cache-operator，由它根据 Pod 创建镜像缓存。',
    '或者接受小镜像仍需拉取，并关闭本规则。',
  ],
  messages: {
    several: (d) => ({
      title: '一个 ACS 镜像缓存只包含 Pod 的一个镜像',
      label: `一个 Pod 有 ${String(d.images.length)} 个镜像`,
      notes: [`这些镜像是 ${listedZh(d.images, 4)}`],
    }),
  },
  phrases: {
    'Make a cache for each of them in the console of ACS, or install image-cache-operator':
      '在 ACS 控制台为每个镜像各创建一个镜像缓存，或安装 image-cache-operator',
  },
} satisfies Chinese<typeof rule>;
