import { describe, expect, test } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';
import rules from '../rules/index.ts';
import type { Finding } from '../src/finding.ts';
import type { Rule } from '../src/rule-kit/rule.ts';
import { LineIndex } from '../src/text/line-index.ts';
import type { SourceFile } from '../src/text/text.ts';
import { fixFiles, lintFiles, settingsFrom, sourceFile } from './support/lint-text.ts';
import { ruleFolders, type RuleCase } from './support/rule-cases.ts';

const UPDATE = process.env['UPDATE_RULES'] === '1';
const PATH = 'manifest.yaml';

const folders = ruleFolders();

/** What fixes change: annotations and labels; images and their policy; the fields of an ImageCache. */
const FIXED_PATH =
  /annotations(?:\/|$)|[mM]etadata$|\/labels(?:\/|$)|\/image(?:PullPolicy)?$|\/spec\/(?:imageCacheSize|images(?:\/\d+)?|imagePullSecrets\/\d+)$|\/metadata\/namespace$/;

/** The same manifest as other editors and tools would have written it. */
const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['without a final newline', (text) => text.replace(/\n$/, '')],
  ['as the second document', (text) => `kind: ConfigMap\napiVersion: v1\n---\n${text}`],
];

test('folders and rules are one to one', () => {
  expect(rules.map(({ meta }) => meta.id)).toEqual(folders.map(({ id }) => id));
});

describe.each(folders)('$id', ({ id, cases, strays }) => {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule === undefined) throw new Error(`${id} is not in rules/index.ts`);
  const said = new Set<string>();

  test('has no stray files and both kinds of cases', () => {
    expect(strays).toEqual([]);
    expect(cases.some(({ name }) => name.startsWith('bad-'))).toBe(true);
    expect(cases.some(({ name }) => name.startsWith('good-'))).toBe(true);
  });

  test.each(cases)('$name: findings', (one) => {
    const { findings } = lintCase(rule, one, one.text);
    for (const finding of findings) said.add(finding.message);
    const out = render(one.text, findings);
    expect(out).toBe(UPDATE ? updateCase(rule, one, out) : one.out);
    expect(findings.length > 0).toBe(one.name.startsWith('bad-'));
  });

  if (!UPDATE) {
    test('shows two findings in one file, a templated value and flow style', () => {
      const bad = cases.filter(({ name }) => name.startsWith('bad-'));
      expect(bad.some(({ out }) => out.split('\n').length > 2)).toBe(true);
      const manifests = cases.map(({ text }) => text).join('\n');
      expect(manifests).toContain('{{');
      expect(manifests).toMatch(/[:-] (?:\[.+\]|\{.+\})/);
    });

    test.each(cases)('$name: fix is exact, minimal and final', (one) => {
      const fixed = fixCase(rule, one, one.text);
      expect(fixed).toBe(one.fixed ?? one.text);
      expect(fixCase(rule, one, fixed)).toBe(fixed);
      const left = lintCase(rule, one, fixed).findings;
      expect(left.filter(({ fix }) => fix?.safety === 'safe')).toEqual([]);
    });
  }

  describe.each(VARIANTS)('%s', (_name, vary) => {
    test.each(cases)('$name', (one) => {
      const text = vary(one.text);
      const { findings } = lintCase(rule, one, text);
      expect(findings.map(({ message }) => message).toSorted()).toEqual(
        lintCase(rule, one, one.text)
          .findings.map(({ message }) => message)
          .toSorted(),
      );
      expect(fixCase(rule, one, text)).toBe(vary(fixCase(rule, one, one.text)));
    });
  });

  test.each(cases)('$name: a second parser sees a change only where a fix may make one', (one) => {
    const fixed = fixCase(rule, one, one.text);
    const before = loadAll(one.text.replaceAll(/&\w+ /g, ''));
    const after = loadAll(fixed.replaceAll(/&\w+ /g, ''));
    const changes = differences(before, after, '');
    expect(changes.length > 0).toBe(fixed !== one.text);
    expect(changes.filter((path) => !FIXED_PATH.test(path))).toEqual([]);
  });

  test('every message is reached by some case', () => {
    const ids = new Set<string>();
    const spy: Rule = {
      ...rule,
      check(facts, report) {
        rule.check(facts, (draft) => {
          ids.add(draft.message);
          report(draft);
        });
      },
    };
    for (const one of cases) lintCase(spy, one, one.text);
    expect([...ids].toSorted()).toEqual(Object.keys(rule.messages).toSorted());
  });

  test('repairs what its description says', () => {
    const fixes = cases.flatMap((one) =>
      lintCase(rule, one, one.text).findings.flatMap(({ fix }) => fix ?? []),
    );
    const most = fixes.some(({ safety }) => safety === 'safe')
      ? 'safe'
      : fixes.length > 0
        ? 'unsafe'
        : 'none';
    expect(rule.meta.fix).toBe(most);
  });

  test('findings do not depend on the order of files', () => {
    const files = cases
      .filter(({ config }) => config === cases[0]?.config)
      .map((one) => sourceFile(`${one.name}.yaml`, one.text));
    const settings = settingsFrom(cases[0]?.config);
    const forward = lintFiles(files, settings, [rule]).findings;
    const backward = lintFiles(files.toReversed(), settings, [rule]).findings;
    expect(backward).toEqual(forward);
  });
});

function lintCase(rule: Rule, one: RuleCase, text: string): ReturnType<typeof lintFiles> {
  return lintFiles([sourceFile(PATH, text)], settingsFrom(one.config), [rule]);
}

function fixCase(rule: Rule, one: RuleCase, text: string): string {
  const files: readonly SourceFile[] = fixFiles(
    [sourceFile(PATH, text)],
    settingsFrom(one.config),
    false,
    [rule],
  );
  return files[0]?.text ?? '';
}

/** `9:43-9:47 error rule-id message`, one finding per line. */
function render(text: string, findings: readonly Finding[]): string {
  const index = new LineIndex(text);
  const place = (offset: number): string => {
    const { line, column } = index.position(offset);
    return `${String(line)}:${String(column)}`;
  };
  return findings
    .map(
      ({ range, severity, ruleId, message }) =>
        `${place(range.start)}-${place(range.end)} ${severity} ${ruleId} ${message}\n`,
    )
    .join('');
}

function updateCase(rule: Rule, one: RuleCase, out: string): string {
  const fixed = fixCase(rule, one, one.text);
  if (out === '') rmSync(one.outPath, { force: true });
  else writeFileSync(one.outPath, out);
  if (fixed === one.text) rmSync(one.fixedPath, { force: true });
  else writeFileSync(one.fixedPath, fixed);
  return out;
}

/** Paths at which two values differ, at the shallowest place where one side has nothing. */
function differences(before: unknown, after: unknown, path: string): string[] {
  if (!isRecord(before) || !isRecord(after)) return Object.is(before, after) ? [] : [path];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], `${path}/${key}`));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
