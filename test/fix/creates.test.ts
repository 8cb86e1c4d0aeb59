import { describe, expect, test } from '@jest/globals';
import { planFixes, type PlannedFixes } from '../../src/fix/plan.ts';
import type { State } from '../../src/fix/state.ts';
import type { Finding, Fix } from '../../src/finding.ts';
import type { RepoPath, SourceFile } from '../../src/text/text.ts';
import { fixFiles, lintFiles, planFor, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { podWorkflow } from '../support/pods.ts';

const A = 'a.yaml' as RepoPath;
const NEW = 'new/b.yaml' as RepoPath;

function finding(message: string, fix: Partial<Fix>): Finding {
  return {
    ruleId: 'some-rule',
    severity: 'warning',
    message,
    notes: [],
    said: message,
    path: A,
    range: { start: 0, end: 1 },
    manifest: { kind: 'Workflow', name: 'w' },
    related: [],
    fix: { title: message, safety: 'safe', edits: [], ...fix },
    fingerprint: message,
  };
}

const creating = (message: string, text: string): Finding =>
  finding(message, { creates: [{ path: NEW, text }] });

describe('files that fixes create', () => {
  const fix = (
    findings: readonly Finding[],
    there: Readonly<Record<string, string>> = { [A]: 'a' },
    broken: readonly RepoPath[] = [],
  ): PlannedFixes => {
    const nothing: State = { findings: [], around: [], faultsAt: () => 0, wrong: new Map() };
    return planFixes(
      { ...nothing, findings },
      { unsafe: false, isWanted: () => true },
      {
        original: (path) => there[path],
        twins: new Map(),
        judgeFrom: () => () => ({
          ...nothing,
          faultsAt: (path) => (broken.includes(path) ? 1 : 0),
        }),
      },
    );
  };

  test('are made once, however many ask for them', () => {
    const { texts, applied } = fix([creating('1', 'x'), creating('2', 'x')]);
    expect([...texts]).toEqual([[NEW, 'x']]);
    expect(applied).toHaveLength(2);
  });

  test('stand or fall with the edits of their fix', () => {
    const edits = [{ path: A, edit: { range: { start: 1, end: 1 }, text: '!' } }];
    const both = finding('1', { creates: [{ path: NEW, text: 'x' }], edits });
    expect([...fix([both]).texts]).toEqual([
      [NEW, 'x'],
      [A, 'a!'],
    ]);
    expect(fix([both], { [A]: 'a', [NEW]: 'mine' }).texts.size).toBe(0);
  });

  test('never take the place of another', () => {
    const { texts, applied } = fix([creating('1', 'x'), creating('2', 'y')]);
    expect([...texts]).toEqual([[NEW, 'x']]);
    expect(applied.map(({ title }) => title)).toEqual(['1']);
    expect(fix([creating('1', 'x')], { [NEW]: '' }).texts.size).toBe(0);
  });

  test('are not made where they cannot be read', () => {
    expect(fix([creating('1', 'x')], { [A]: 'a' }, [NEW]).texts.size).toBe(0);
  });
});

describe('with cache: manifest', () => {
  const CONFIG = 'cache: manifest\nimages: [{ match: "**/big*", size: 6GiB }]\n';
  const SETTINGS = settingsFrom(CONFIG);
  const files = (...images: readonly string[]): SourceFile[] =>
    images.map((one, at) =>
      sourceFile(`w${String(at)}.yaml`, podWorkflow(one.split(' '), { name: `w${String(at)}` })),
    );
  const missing = (given: readonly SourceFile[], settings = SETTINGS): readonly Finding[] =>
    lintFiles(given, settings).findings.filter(({ ruleId }) => ruleId === 'image-cache-missing');

  test('the fix writes what the command writes, and the findings are gone', () => {
    const before = files('a/big:1 b/big:1', 'b/big:1', 'c/big:1', 'd/small:1');
    const after = fixFiles(before, SETTINGS, true);
    expect(after.slice(0, 4)).toEqual(before);
    expect(after.slice(4).toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
      planFor(before, SETTINGS).caches.map(({ path, text }) => ({ path, text })),
    );
    expect(lintFiles(after, SETTINGS).findings).toEqual([]);
    expect(fixFiles(after, SETTINGS, true)).toEqual(after);
  });

  test('it is never applied unasked', () => {
    const before = files('a/big:1');
    expect(fixFiles(before, SETTINGS)).toEqual(before);
    expect(missing(before)[0]?.fix).toMatchObject({
      safety: 'unsafe',
      title: expect.stringMatching(
        /^Create imagecaches\/big-[0-9a-f]{8}\.yaml, an ImageCache of 1 image, 20 GiB$/,
      ),
    });
  });

  test('a manifest of ours that is there grows, and keeps what others may need', () => {
    const settings = settingsFrom(`${CONFIG}rules: { imagecache-image-unused: off }\n`);
    const first = fixFiles(files('a/big:1 x/big:1'), SETTINGS, true);
    const written = first.slice(1);
    const before = [...files('a/big:1 b/big:1'), ...written];
    const [found] = missing(before, settings);
    expect(found?.fix).toMatchObject({
      safety: 'unsafe',
      title: expect.stringMatching(/^Extend ImageCache "images-[0-9a-f]{8}" to 3 images, 36 GiB$/),
    });
    const after = fixFiles(before, settings, true);
    expect(after.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
    expect(after[1]?.text).toContain('- "a/big:1"\n    - "b/big:1"\n    - "x/big:1"\n');
    expect(missing(after, settings)).toEqual([]);
    expect(fixFiles(after, settings, true)).toEqual(after);
  });

  test('a pod that wants no cache keeps its own fix', () => {
    const text = podWorkflow(['a/big:1'], {
      annotations: { 'k8s.aliyun.com/eci-image-cache': 'false' },
    });
    const [found] = missing([sourceFile('w.yaml', text)]);
    expect(found?.fix?.title).toBe('Switch the image cache on');
  });

  test('without a cache that could help there is no fix, and a reason', () => {
    const [found] = missing(files('a/big:1 b/big'));
    expect(found?.fix).toBeUndefined();
    expect(found?.help).toBe('No fix: no ImageCache can serve "b/big": its tag does not stay');
    const broken = fixFiles(files('a/big:1'), SETTINGS, true).map((file, at) =>
      at === 0 ? file : { ...file, text: file.text.replace('- "a/', '- &x "a/') },
    );
    const [refused] = missing([...files('a/big:1 b/big:1'), ...broken.slice(1)]);
    expect(refused?.fix).toBeUndefined();
    expect(refused?.help).toMatch(/^No fix: imagecaches\/big-\w+\.yaml cannot be renewed/);
  });

  test('files in any order are fixed the same', () => {
    const before = files('a/big:1 b/big:1', 'b/big:1 c/big:1', 'd/big:1');
    const created = (given: readonly SourceFile[]): SourceFile[] =>
      fixFiles(given, SETTINGS, true)
        .slice(3)
        .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(created(before.toReversed())).toEqual(created(before));
  });
});
