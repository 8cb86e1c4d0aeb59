import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf, rowsOf, withReplaced, type Row } from '../../site/playground/rows.ts';

const shown = (rows: readonly Row[]): string[] =>
  rows.map(
    ({ kind, text, line }) => `${{ same: ' ', gone: '-', come: '+' }[kind]}${String(line)} ${text}`,
  );

test('lines that are the same, have gone and have come', () => {
  expect(shown(rowsOf('a\nb\nc\nd\n', 'a\nx\nc\ny\nd\n'))).toEqual([
    ' 1 a',
    '-2 b',
    '+3 x',
    ' 3 c',
    '+4 y',
    ' 4 d',
    ' 5 ',
  ]);
});

test('only what is around a change is a block', () => {
  const blocks = blocksOf(rowsOf('a\nb\nc\nd\ne\nf', 'a\nB\nc\nd\ne\nf\ng'));
  expect(blocks.map(shown)).toEqual([
    [' 1 a', '-2 b', '+3 B', ' 3 c'],
    [' 6 f', '+7 g'],
  ]);
});

test('rows give both texts back, also where too many lines differ to compare them', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expectBoth(before.join('\n'), after.join('\n'));
    }),
  );
  const changed = (word: string): string =>
    Array.from({ length: 3000 }, (_, at) => (at % 3 === 0 ? word : String(at))).join('\n');
  const rows = rowsOf(changed('a'), changed('b'));
  expect(rows.filter(({ kind }) => kind === 'same')).toHaveLength(2000);
  const many = (word: string): string =>
    Array.from({ length: 1002 }, (_, at) => word + String(at)).join('\n');
  expectBoth(many('a'), many('b'));
});

function expectBoth(before: string, after: string): void {
  const rows = rowsOf(before, after);
  const without = (kind: Row['kind']): string =>
    rows
      .filter((row) => row.kind !== kind)
      .map((row) => row.text)
      .join('\n');
  expect([without('come'), without('gone')]).toEqual([before, after]);
}

test('replacements are made at their places, whatever their order', () => {
  const edits = [
    { from: 3, to: 3, text: '+' },
    { from: 0, to: 2, text: 'x' },
    { from: 4, to: 5, text: '' },
  ];
  expect(withReplaced('abcdef', edits)).toBe('xc+df');
  expect(withReplaced('abcdef', edits.toReversed())).toBe('xc+df');
});
