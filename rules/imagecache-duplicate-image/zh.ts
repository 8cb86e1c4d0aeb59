import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 中每个镜像只列一次。',
  rationale:
    '镜像缓存的镜像逐个拉取，最多二十个。重复列出的镜像可能占用另一个镜像的位置，而下次有人改 Tag 时，只会改其中一处。',
  switchOff: '没有理由关闭：第二个条目没有用处。',
  source: {
    title: '管理镜像缓存',
    url: 'https://help.aliyun.com/zh/eci/user-guide/manage-an-image-cache',
  },
  wrong: 'ImageCache 将同一个镜像列了两次。',
  repair: ['删除第二个条目：--fix 会自动删除。'],
  messages: {
    twice: (d) => ({ title: `${imageName(d.image)} 已在该镜像缓存中` }),
  },
  phrases: {
    'Remove one of the two entries': '删除两个条目中的一个',
  },
} satisfies Chinese<typeof rule>;
