import { describe, expect, test } from '@jest/globals';
import { hasChanged, readDiff, type LinesByPath } from '../../src/text/diff-lines.ts';

const HEAD = 'diff --git a/a.yaml b/a.yaml\n--- a/a.yaml\n+++ b/a.yaml\n';
const changedIn = (diff: string): unknown => [...readDiff(diff)];

describe('the lines that a diff changes', () => {
  test.each<[string, string, unknown]>([
    ['none', '', []],
    ['one line', `${HEAD}@@ -3 +4 @@ jobs:\n-a\n+b\n`, [['a.yaml', [{ first: 4, last: 4 }]]]],
    [
      'two hunks',
      `${HEAD}@@ -0,0 +1,2 @@\n+a\n+b\n@@ -7,2 +9,3 @@\n-a\n-b\n+a\n+b\n+c\n`,
      [
        [
          'a.yaml',
          [
            { first: 1, last: 2 },
            { first: 9, last: 11 },
          ],
        ],
      ],
    ],
    ['lines that only go', `${HEAD}@@ -3,2 +2,0 @@\n-a\n-b\n`, [['a.yaml', []]]],
    ['a file that is gone', '--- a/a.yaml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n', []],
    [
      'lines that look like headers',
      `${HEAD}@@ -1 +1,2 @@\n--- a/x\n+++ b/x\n+@@ -1 +5 @@\n@@ -9 +10 @@\n-a\n+b\n`,
      [
        [
          'a.yaml',
          [
            { first: 1, last: 2 },
            { first: 10, last: 10 },
          ],
        ],
      ],
    ],
    [
      'a last line without an end',
      `${HEAD}@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n`,
      [['a.yaml', [{ first: 1, last: 1 }]]],
    ],
    [
      'a name with a blank',
      '+++ b/a b.yaml\t\n@@ -0,0 +1 @@\n+a\n',
      [['a b.yaml', [{ first: 1, last: 1 }]]],
    ],
    [
      'a name in quotes',
      '+++ "b/\\303\\244\\"\\\\\\n\\t\\r.yaml"\n@@ -0,0 +1 @@\n+a\n',
      [['ä"\\\n\t\r.yaml', [{ first: 1, last: 1 }]]],
    ],
    ['a name in quotes, without bytes', '+++ "b/ä\\n.yaml"\n', [['ä\n.yaml', []]]],
    ['a path that is not of the change', '+++ c/a.yaml\n@@ -0,0 +1 @@\n+a\n', []],
  ])('%s', (_name, diff, expected) => {
    expect(changedIn(diff)).toEqual(expected);
  });
});

test('a line has changed where its range says so, and in a new file', () => {
  const changed: LinesByPath = new Map<string, 'all' | { first: number; last: number }[]>([
    ['a', [{ first: 2, last: 3 }]],
    ['new', 'all'],
  ]);
  expect([1, 2, 3, 4].map((line) => hasChanged(changed, 'a', line))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(hasChanged(changed, 'new', 9)).toBe(true);
  expect(hasChanged(changed, 'b', 2)).toBe(false);
});
