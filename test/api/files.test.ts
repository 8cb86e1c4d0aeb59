import { afterAll, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fix, InputError, lint, rules, version } from '../../src/api/main.ts';
import { fixFolder, lintFolder } from '../../src/api/node/main.ts';
import ids from '../../rules/ids.ts';
import type { LintReport } from '../../src/api/types.ts';
import { englishIn } from '../support/chinese.ts';
import { checkout } from '../support/checkout.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const TEAM = fileURLToPath(new URL('../../examples/team', import.meta.url));

/** All files of the example, by path. */
const files: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(TEAM, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(TEAM.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
);
const folder = checkout(files);
afterAll(() => {
  folder.remove();
});
const WITHOUT = { render: 'off' };

async function refused(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof InputError) return error.errors;
    throw error;
  }
  return [];
}

test('texts give the report that the same files give on the disk', async () => {
  const report = await lint(files);
  expect(report.findings.length).toBeGreaterThan(20);
  expect(report).toEqual(await lintFolder(folder.root, WITHOUT));
  expect(await lint(new Map(Object.entries(files).toReversed()))).toEqual(report);
});

test('the report is in Chinese where that is asked for, and nothing else of it changes', async () => {
  const one = {
    ...files,
    'bad.yaml': 'kind: Workflow\napiVersion: argoproj.io/v1alpha1\nspec: [\n',
  };
  const report = await lint(one, { lang: 'zh' });
  const english = await lint(one);
  expect(
    englishIn(report.findings.map(({ message, notes }) => [message, notes].join()).join('\n')),
  ).toEqual([]);
  expect(report.problems[0]?.reason).toBe('不是有效的 YAML：第 7 列的 "[" 没有闭合');
  const data = ({ findings, summary }: LintReport): unknown => [
    summary,
    findings.map(({ ruleId, severity, path, range, fingerprint, fix: mends }) => [
      [ruleId, severity, path, range, fingerprint],
      mends?.edits,
    ]),
  ];
  expect(data(report)).toEqual(data(english));
  expect(await lintFolder(folder.root, { ...WITHOUT, lang: 'zh' })).toEqual(
    await lint(files, { lang: 'zh' }),
  );
  const mended = await fix(files, { lang: 'zh', unsafeFixes: true });
  expect(mended.files).toEqual((await fix(files, { unsafeFixes: true })).files);
});

test('errors are in Chinese as well, and another language is one', async () => {
  const wrong = { configuration: 'platfrm: eci' };
  expect(await refused(lint(files, { ...wrong, lang: 'zh' }))).toEqual([
    '.wfcache-lint.yaml:1:1：未知的选项 "platfrm"；您是指 "platform" 吗？',
  ]);
  const missing = refused(lintFolder(folder.root, { ...WITHOUT, paths: ['nowhere'], lang: 'zh' }));
  expect(await missing).toEqual(['没有这个文件或文件夹：nowhere']);
  expect(await refused(lint(files, { lang: 'fr' as 'zh' }))).toEqual([
    'Expected lang to be one of en, zh, found "fr"',
  ]);
});

test('a part of the texts has the others as its context', async () => {
  const paths = ['clusters/hangzhou/cron', './libraries/git.yaml'];
  const report = await lint(files, { paths });
  expect(report).toEqual(await lintFolder(folder.root, { ...WITHOUT, paths }));
  expect(report.summary.files).toBeLessThan(10);
  expect(await lint(files, { paths: ['.'] })).toEqual(await lint(files));
  folder.write('notes.txt', workflow(`${ENTERPRISE_IMAGE}:1`));
  const named = { paths: ['notes.txt'] };
  const other = await lint({ ...files, 'notes.txt': folder.read('notes.txt') }, named);
  expect(other.findings.length).toBeGreaterThan(0);
  expect(other).toEqual(await lintFolder(folder.root, { ...WITHOUT, ...named }));
});

test('fixes give the texts that are written on the disk, and what is left', async () => {
  const before = { ...files };
  const mended = await fix(files, { unsafeFixes: true });
  expect(files).toEqual(before);
  const written = await fixFolder(folder.root, { ...WITHOUT, unsafeFixes: true });
  expect(mended.report).toEqual(written.report);
  expect(Object.keys(mended.files)).toEqual(written.written);
  for (const [path, text] of Object.entries(mended.files)) expect(folder.read(path)).toBe(text);
  const again = await fix({ ...files, ...mended.files }, { unsafeFixes: true });
  expect(again.files).toEqual({});
});

test('a configuration and sizes can be texts or objects, and take the place of the files', async () => {
  const image = 'registry.example.com/big:1';
  const text = { 'a.yaml': workflow(image) };
  const config = { rules: { 'image-cache-missing': 'error' } };
  const ofFiles = await lint({
    ...text,
    '.wfcache-lint.json': JSON.stringify(config),
    '.wfcache-lint.lock.yaml': `version: 1\nimages: [{ image: "${image}", bytes: 4000000000 }]\n`,
  });
  expect(ofFiles.findings.map(({ severity }) => severity)).toEqual(['error']);
  const given = { configuration: config, sizes: { [image]: 4e9 } };
  expect((await lint(text, given)).findings).toEqual(ofFiles.findings);
  const off = { ...given, configuration: 'rules: { image-cache-missing: off }' };
  expect((await lint(text, off)).findings).toEqual([]);
});

test('what cannot be used is refused, with all errors', async () => {
  const empty = { 'a.yaml': '' };
  expect(await refused(lint(empty, { configuration: 'platfrm: eci\nrules: 3' }))).toEqual([
    '.wfcache-lint.yaml:1:1: Unknown option "platfrm"; did you mean "platform"?',
    '.wfcache-lint.yaml:2:8: Expected rules to be a map, found 3',
  ]);
  expect(await refused(lint({ '../a.yaml': '', 'b.yaml': '', '/c.yaml': '' }))).toHaveLength(2);
  expect(await refused(lint(empty, { paths: ['b'] }))).toEqual(['No YAML or JSON file in b']);
  expect(await refused(lint(empty, { sizes: { 'nginx:1': -1 } }))).toEqual([
    expect.stringContaining('sizes: Expected an entry'),
  ]);
  const two = { '.wfcache-lint.yaml': '', '.wfcache-lint.yml': '' };
  expect(await refused(lint(two))).toEqual([expect.stringContaining('keep one of them')]);
  expect(await refused(lintFolder(folder.root, { render: 'helmet' }))).toHaveLength(1);
  expect(await refused(lintFolder(folder.root, { include: ['{a,b}'] }))).toHaveLength(1);
  expect(await refused(lintFolder(folder.root, { timeout: -1 }))).toHaveLength(1);
  expect(await refused(lintFolder(folder.root, { paths: ['missing'] }))).toHaveLength(1);
});

test('what could not be a file of text is named, as on the disk', async () => {
  const texts = {
    'half.yaml': `${workflow('a:1')}# \uD800`,
    'nul.yaml': `${workflow('a:1')}# \0`,
    'pointer.yaml': `version https://git-lfs.github.com/spec/v1\n${workflow('a:1')}`,
    'large.yaml': workflow('a:1') + '#'.repeat(9 * 2 ** 20),
    'foreign.yaml': `apiVersion: v1\nkind: Secret\n# argoproj.io Workflow\n${'#'.repeat(9 * 2 ** 20)}`,
    'chart/Chart.yaml': 'name: a\n',
    'chart/templates/a.yaml': workflow('{{ .Values.image }}'),
  };
  const { problems, summary } = await lint(texts);
  expect(problems.map(({ path, effect }) => [path, effect])).toEqual([
    ['half.yaml', 'skipped-file'],
    ['large.yaml', 'skipped-file'],
    ['nul.yaml', 'skipped-file'],
    ['pointer.yaml', 'skipped-file'],
  ]);
  expect(summary).toMatchObject({ files: 7, notJudged: { notRendered: 1 } });
});

test('the rules and the version are those of the program', () => {
  expect(rules.map(({ id }) => id)).toEqual(ids);
  expect(rules.filter(({ url, id }) => !url.endsWith(`/rules/${id}/README.md`))).toEqual([]);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
