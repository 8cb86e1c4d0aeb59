import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief, quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '一个集群中，每个 ImageCache 的名称不同。',
  rationale:
    '无论清单写什么命名空间，ImageCache 都是集群级别的资源，名称相同的两份清单是同一个对象：' +
    '后应用的会取代先应用的，而先应用的镜像没有镜像缓存。' +
    '本规则比较同一文件中的清单，因为它们会一起应用；也比较配置中同一集群的文件：后者是警告，因为其中一份可能是另一份的补丁。',
  switchOff: '该文件在应用之前会按集群拆分时。',
  wrong: '一个集群的两个 ImageCache 名称相同。',
  repair: ['为其中一个换一个名称。', '或者将两者的镜像列在一个 ImageCache 中；最多二十个。'],
  messages: {
    twice: (d) => ({
      title: `ImageCache ${brief(d.name)} 已在该文件中`,
      label: '一个名称就是一个对象',
      notes: ['两个镜像缓存只能存在一个'],
    }),
    otherFile: (d) => ({
      title: `ImageCache ${brief(d.name)} 也在另一个文件中`,
      label: `它在 ${quoted(d.path)} 中，属于同一集群`,
      notes: ['一个名称就是一个对象，因此两个镜像缓存只能存在一个'],
    }),
  },
  phrases: {
    'Give it another name, or list the images of both in one cache':
      '换一个名称，或将两者的镜像列在一个镜像缓存中',
  },
} satisfies Chinese<typeof rule>;
