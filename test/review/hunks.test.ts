import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readHunks } from '../../src/review/hunks.ts';
import { temporaryCheckouts } from '../support/checkout.ts';

const checkout = temporaryCheckouts();

/** The patch of one file as GitHub gives it: git's own, without the headers. */
function patchOf(before: string, after: string): string {
  const repo = checkout({ 'a.yaml': before });
  repo.git('add', '-A');
  repo.git('commit', '-qm', 'before');
  repo.write('a.yaml', after);
  const diff = repo.git('diff', '--no-color', '--', 'a.yaml');
  const start = diff.indexOf('@@');
  return start === -1 ? '' : diff.slice(start).replace(/\n$/, '');
}

describe('the hunks of a patch', () => {
  test('have the lines of the new file, and which of them are added', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `line ${String(at + 1)}`);
    const after = lines.with(9, 'other').toSpliced(15, 1);
    const hunks = readHunks(patchOf(`${lines.join('\n')}\n`, `${after.join('\n')}\n`));
    expect(hunks.map(({ first, last, added }) => [first, last, [...added]])).toEqual([
      [7, 18, [10]],
    ]);
  });

  test('of git itself hold exactly the lines that git calls added', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '@@ -1 +1 @@', '+', '-', ' ', '\\ No', ''), {
        maxLength: 30,
      })
      .map((lines) => lines.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(text, text, fc.boolean(), (before, after, open) => {
        const now = open ? after.replace(/\n$/, '') : after;
        const lines = now.split('\n');
        const patch = patchOf(before, now);
        const hunks = readHunks(patch);
        for (const { first, last, added } of hunks) {
          expect(last).toBeLessThanOrEqual(now.endsWith('\n') ? lines.length - 1 : lines.length);
          for (const line of added) expect(first <= line && line <= last).toBe(true);
        }
        const signs = patch.split('\n').filter((line) => line.startsWith('+'));
        const marked = hunks.flatMap(({ added }) =>
          [...added].map((line) => `+${lines[line - 1] ?? ''}`),
        );
        expect(marked).toEqual(signs);
      }),
      { numRuns: 30 },
    );
  });

  test('of a cut or hostile patch are what is there', () => {
    expect(readHunks('@@ -1,3 +1,900 @@\n a\n+b')).toEqual([
      { first: 1, last: 2, added: new Set([2]) },
    ]);
    for (const patch of ['', 'garbage', '@@ -x +y @@\n+a', '+a\n+b', '@@ -1 +1,0 @@\n+a']) {
      expect(readHunks(patch)).toEqual([]);
    }
  });
});
