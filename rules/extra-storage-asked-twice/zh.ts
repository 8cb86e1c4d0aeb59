import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { EXTRA_STORAGE_KEYS } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

const [KEY] = EXTRA_STORAGE_KEYS;

export default {
  summary: 'ECI 上的 Pod 只用一种方式增加临时存储空间。',
  rationale:
    '注解写的是在免费的 30 GiB 之外增加多少 GiB；ephemeral-storage 的 request 写的是总共需要多少。' +
    '两者都会增加空间时，较大的生效，另一个不生效。改错了那一个的人会奇怪，磁盘为什么没有变化。',
  switchOff: '同一清单也在其他集群上运行，request 是为那里写的时。',
  source: {
    title: '增加临时存储空间大小',
    url: 'https://help.aliyun.com/zh/eci/user-guide/increase-the-capacity-of-the-temporary-storage-space',
  },
  wrong:
    'ECI 上的 Pod 既用注解、又用 ephemeral-storage 的 request 增加临时存储空间。只有较大的生效。',
  repair: [
    '确定 Pod 总共需要多少 GiB；30 GiB 免费。',
    '保留写增加量的注解，或保留写总量的 request，并删除另一个。',
  ],
  messages: {
    twice: (d) => ({
      title: '用两种方式增加临时存储空间',
      label: `"${KEY}" 增加 ${String(d.added)} GiB`,
      notes: [`ephemeral-storage 的 request 增加 ${String(d.requested)} GiB；只有较大的生效`],
    }),
  },
  phrases: {
    'Remove the annotation, which does nothing beside the larger request':
      '删除该注解：有更大的 request 时它不生效',
    'Remove the request for ephemeral storage, or the annotation where the request is enough':
      '删除 ephemeral-storage 的 request；如果 request 已够用，则删除注解',
  },
} satisfies Chinese<typeof rule>;
