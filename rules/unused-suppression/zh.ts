import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '屏蔽标记确实屏蔽了问题，并写明原因。',
  rationale:
    '不再需要的屏蔽标记会掩盖同一位置的下一个错误。写了不存在的规则或没有写原因的屏蔽标记不生效：要屏蔽的问题仍会报告。',
  switchOff: '在升级本工具之前预先写好屏蔽标记期间。',
  wrong: '注释或注解屏蔽的问题不存在，没有写存在的规则，没有写原因，或者已经过期。',
  repair: [
    '如果问题已经消失，删除它。',
    '写 wfcache-lint rules 列出的规则 ID。',
    '在两个连字符之后写原因：-- 每年只运行一次。',
    '如果已经过期，修复问题，或写一个更晚的日期：until 2027-01-31。',
  ],
  messages: {
    unused: (d) => ({ title: `没有可屏蔽的问题：${brief(d.rule, 40)}` }),
    unknown: (d) => ({
      title: `屏蔽了未知的规则 ${brief(d.rule, 36)}`,
      label: d.meant === undefined ? undefined : `是不是要写 "${d.meant}"？`,
    }),
    unreasoned: () => ({ title: '没有写原因的屏蔽标记不生效', label: '在后面写 "-- 原因"' }),
    undated: (d) => ({
      title: '没有写截止日期的屏蔽标记不生效',
      label: d.day === '' ? '"until" 后缺少日期' : `日历中没有 ${brief(d.day, 40)} 这一天`,
    }),
    over: (d) => ({
      title: `屏蔽标记已过期：${brief(d.rule, 40)}`,
      label: `最后一天是 ${d.day}`,
    }),
    empty: () => ({ title: '屏蔽标记没有写规则' }),
  },
  phrases: {
    'Write RULE -- why behind it, or remove it': '在后面写 RULE -- 原因，或删除它',
    'Write the last day as until 2027-01-31': '最后一天的写法是 until 2027-01-31',
    'Write -- and the reason behind the rules': '在规则之后写 -- 和原因',
    'Repair what it hid, or give it a later day': '修复它所屏蔽的问题，或写一个更晚的日期',
    'Remove "{rule}" from it': '从中删除 "{rule}"',
    'wfcache-lint rules lists them all': 'wfcache-lint rules 会列出全部规则',
  },
} satisfies Chinese<typeof rule>;
