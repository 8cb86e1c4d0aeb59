import { describe, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Change } from '../../src/fix/file-change.ts';
import { unreadByRunner } from '../../src/report/escape.ts';
import { unifiedDiff } from '../../src/report/unified-diff.ts';
import { composeEdits } from '../../src/text/compose-edits.ts';
import { applyEdits, type TextEdit } from '../../src/text/edits.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { edited, type Edited } from '../support/random-edits.ts';

const repository = temporaryCheckouts();

function changeOf({ text, rounds, after }: Edited, at: number): Change {
  const edits = rounds.reduce<readonly TextEdit[]>(
    (joined, more) => composeEdits(joined, more, text.length),
    [],
  );
  return { path: `f${String(at)}.yaml` as RepoPath, before: text, after, edits };
}

const insertion = (before: string, at: number, text: string): Change => {
  const edits = [{ range: { start: at, end: at }, text }];
  return { path: 'a.yaml' as RepoPath, before, after: applyEdits(before, edits), edits };
};

/** Lines `1` to `count`. */
const lines = (count: number, end = '\n'): string =>
  Array.from({ length: count }, (_, at) => `${String(at + 1)}${end}`).join('');

describe('git makes the text after from the patch', () => {
  test.each([0, 1, 3])('whatever the edits are, with %i lines of context', (context) => {
    const cases = fc.sample(edited, { numRuns: 400, seed: 14 + context });
    const changes = cases.map(changeOf).filter(({ before, after }) => before !== after);
    const before = Object.fromEntries(changes.map(({ path, before: text = '' }) => [path, text]));
    const repo = repository({ ...before, 'all.patch': unifiedDiff(changes, context) });
    repo.git('apply', '--unidiff-zero', '--whitespace=nowarn', 'all.patch');
    expect(changes.length).toBeGreaterThan(200);
    for (const { path, after } of changes) expect([path, repo.read(path)]).toEqual([path, after]);
  });

  test('where the file is new, with names that have to be quoted', () => {
    const made = ['a b.yaml', 'quote"d/x.yaml', 'plain.yaml'].map((path): Change => ({
      path: path as RepoPath,
      before: undefined,
      after: path === 'plain.yaml' ? 'no end' : lines(3),
      edits: [],
    }));
    const repo = repository({ 'all.patch': unifiedDiff(made) });
    mkdirSync(join(repo.root, 'quote"d'));
    repo.git('apply', 'all.patch');
    for (const { path, after } of made) expect(repo.read(path)).toBe(after);
  });
});

describe('hunks', () => {
  const headers = (changes: readonly Change[], context?: number): string[] =>
    unifiedDiff(changes, context)
      .split('\n')
      .filter((line) => line.startsWith('@@'));
  const edits = (...at: number[]): Change => {
    const text = lines(30);
    const list = at.map((line) => {
      const start = text.indexOf(`\n${String(line)}\n`) + 1;
      return { range: { start, end: start }, text: 'x\n' };
    });
    return { path: 'a.yaml' as RepoPath, before: text, after: applyEdits(text, list), edits: list };
  };

  test('are one where six lines are between two changes, and two where seven are', () => {
    expect(headers([edits(10, 16)])).toEqual(['@@ -7,12 +7,14 @@']);
    expect(headers([edits(10, 17)])).toEqual(['@@ -7,6 +7,7 @@', '@@ -14,6 +15,7 @@']);
  });

  test('end with the file', () => {
    expect(headers([insertion(lines(9), 0, 'x\n')])).toEqual(['@@ -1,3 +1,4 @@']);
    expect(headers([insertion(lines(9), lines(9).length, 'x\n')])).toEqual(['@@ -7,3 +7,4 @@']);
    expect(headers([insertion('', 0, 'x\n')])).toEqual(['@@ -0,0 +1 @@']);
  });

  test('have only changed lines where no context is wanted', () => {
    expect(unifiedDiff([insertion('a\nb\n', 2, 'x\n')], 0)).toBe(
      '--- a/a.yaml\n+++ b/a.yaml\n@@ -1,0 +2 @@\n+x\n',
    );
  });

  test('say which last line has no line end', () => {
    expect(unifiedDiff([insertion('a', 1, '\nb')])).toBe(
      [
        '--- a/a.yaml',
        '+++ b/a.yaml',
        '@@ -1 +1,2 @@',
        '-a',
        '\\ No newline at end of file',
        '+a',
        '+b',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
  });
});

test('git passes over the lines that stop the runner', () => {
  const change = insertion('::error::x\n', 0, 'new\n');
  const changes = [change, { ...change, path: 'b.yaml' as RepoPath }];
  const patch = unreadByRunner(unifiedDiff(changes), 'word');
  expect(patch).toMatch(/^::stop-commands::word\n---[^]*\n::word::\n$/);
  const repo = repository({
    'a.yaml': '::error::x\n',
    'b.yaml': '::error::x\n',
    'all.patch': patch,
  });
  repo.git('apply', 'all.patch');
  expect([repo.read('a.yaml'), repo.read('b.yaml')]).toEqual([
    'new\n::error::x\n',
    'new\n::error::x\n',
  ]);
});
