import type { Phrases } from './phrases.ts';

/** The words around what a rule says of itself: on its page, and in `rules RULE`. */
export const PAGES: Phrases = {
  ':': '：',
  '.': '。',

  // The command line.
  'no fix': '无修复',
  'safe fix': '安全的修复',
  'unsafe fix': '需确认的修复',
  ' ({severity:phrase}, {fix:phrase})': '（{severity}，{fix}）',
  'What is wrong': '问题是什么',
  Bad: '错误示例',
  Good: '正确示例',
  'Both with this configuration': '两者都使用这份配置',
  Why: '原因',
  'How to fix': '如何修复',
  'Holds for': '适用范围',
  platforms: '平台',
  'When to switch it off': '何时关闭',
  'Option allow': '选项 allow',
  'Source:': '来源：',
  'More:': '更多：',

  // The pages.
  'Written by `npm run gen` from rule.ts, guide.ts and the examples beside them.':
    '由 `npm run gen` 根据 rule.ts、guide.ts、zh.ts 和旁边的示例生成。',
  'Written by `npm run gen`.': '由 `npm run gen` 生成。',
  'Severity: {severity:phrase}, unless configured': '严重性：{severity}（可在配置中更改）',
  'Option `allow`': '选项 `allow`',
  'There is no automatic fix.': '没有自动修复。',
  '`wfcache-lint --fix` repairs what has only one right answer.':
    '`wfcache-lint --fix` 会修复只有一种正确答案的问题。',
  '`wfcache-lint --fix --unsafe-fixes` repairs it. The change can cost money or change what runs, so look at it first.':
    '`wfcache-lint --fix --unsafe-fixes` 会修复它。这一改动可能产生费用，或改变实际运行的内容，请先查看。',
  Platforms: '平台',
  ECI: 'ECI',
  ACS: 'ACS',
  'workflow clusters': '工作流集群',
  'More cases': '更多用例',
  'The tests of the rule': '本规则的测试',
  Rules: '规则',
  severity: '严重性',
  fix: '修复',
  'what must hold': '要求',
  safe: '安全',
  unsafe: '需确认',
};
