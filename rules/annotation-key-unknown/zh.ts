import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '与镜像有关的注解，键的写法与平台一致。',
  rationale:
    '平台不认识的注解不生效，也没有任何提示。键中少一个字母，镜像就拉取不了，或者没有任何缓存。',
  switchOff: '自己的工具使用与平台相似的键时。',
  allow: '与已知的键相似、但本身正确的键',
  wrong: '注解的键像平台的键，但有一个字母或单词不同。平台不认识它。',
  repair: [
    '将该键与问题中给出的键对比。',
    '如果写错了，改用正确的键：--fix --unsafe-fixes 会自动修改。',
    '如果自己的工具读取该键，将它列入本规则的 allow 选项。',
  ],
  messages: {
    unknown: (d) => ({
      title: `未知的注解 ${brief(d.key, 44)}`,
      label: `是否应为 "${d.meant}"？`,
    }),
  },
  phrases: {
    'Remove it: its pods have "{key}" already': '删除它：它的 Pod 已有 "{key}"',
  },
} satisfies Chinese<typeof rule>;
