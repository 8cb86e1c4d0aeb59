import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import guides from '../../rules/guides.ts';
import rules from '../../rules/index.ts';
import chineseRules from '../../rules/zh.ts';
import { chinese } from '../../src/chinese/chinese.ts';
import { describeRules } from '../../src/commands/cli/rules.ts';
import { faultsIn } from '../support/chinese.ts';
import { caseFile } from '../support/rule-cases.ts';

/** What stays as it is in any language: options, commands, annotations and the file of the configuration. */
const CODE =
  /(?<![\w-])--[a-z][a-z-]*|wfcache-lint [a-z]+|(?:[\w.]+\.)?(?:aliyun|alibabacloud)\.com\/[\w.-]*\w|\.wfcache-lint\.yaml/g;

function codesIn(texts: readonly (string | undefined)[]): string[] {
  const all = texts.join('\n').match(CODE) ?? [];
  return [...new Set(all)].toSorted();
}

test('every rule has its Chinese', () => {
  const ids = rules.map(({ meta }) => meta.id);
  expect([...chineseRules.keys()]).toEqual(ids);
});

test('the list of rules is in Chinese', () => {
  const missing: string[] = [];
  const language = chinese(chineseRules, { missing: (text) => missing.push(text) });
  const lines = describeRules(undefined, { language, chinese: chineseRules }).trimEnd().split('\n');
  expect(missing).toEqual([]);
  for (const line of lines) {
    const [id = '', severity, fix, summary = ''] = line.split(/ {2,}/);
    expect([severity, fix].join()).toMatch(/^(?:错误|警告|提示),\S*修复$/);
    expect(summary).toBe(chineseRules.get(id)?.summary);
  }
});

describe.each([...chineseRules])('the Chinese page of %s', (id, zh) => {
  const { summary, rationale, switchOff, allow } =
    rules.find(({ meta }) => meta.id === id)?.meta ?? {};
  const { wrong, repair = [], holds } = guides[id] ?? {};

  test('has what the English page has', () => {
    expect(zh.repair).toHaveLength(repair.length);
    expect([zh.allow !== undefined, zh.note !== undefined]).toEqual([
      allow !== undefined,
      holds?.note !== undefined,
    ]);
    const pairs = [
      [summary, zh.summary],
      [rationale, zh.rationale],
      [switchOff, zh.switchOff],
      [wrong, zh.wrong],
      [holds?.note, zh.note],
      ...repair.map((step, at) => [step, zh.repair[at]]),
    ];
    for (const [english, text] of pairs) expect(codesIn([text])).toEqual(codesIn([english]));
  });

  test('is what the command line prints, with the words around it', () => {
    const missing: string[] = [];
    const language = chinese(chineseRules, { missing: (text) => missing.push(text) });
    const flat = (text: string): string => text.replace(/[\s\\`]/g, '');
    const page = flat(readFileSync(caseFile(id, 'README.zh.md'), 'utf8'));
    const screen = flat(describeRules(id, { language, chinese: chineseRules }));
    const { rationale: why, wrong: what, repair: steps } = zh;
    for (const text of [
      zh.summary,
      what,
      ...steps,
      why,
      zh.switchOff,
      zh.allow ?? '',
      zh.note ?? '',
    ]) {
      expect(page).toContain(flat(text));
      expect(screen).toContain(flat(text));
    }
    expect(missing).toEqual([]);
    expect(screen.endsWith('/README.zh.md')).toBe(true);
  });

  test('is Chinese as Chinese is written', () => {
    const missing: string[] = [];
    const { say } = chinese(chineseRules, { missing: (text) => missing.push(text) });
    const argo = say(holds?.argo ?? '');
    expect(missing).toEqual([]);
    const texts = [zh.summary, zh.rationale, zh.switchOff, zh.wrong, ...zh.repair, argo];
    for (const text of [...texts, zh.allow ?? '中文', zh.note ?? '中文']) {
      expect(text).toMatch(/[\u3400-\u9fff]/);
      expect(faultsIn(text)).toEqual([]);
    }
  });
});
