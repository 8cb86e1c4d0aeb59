import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { composeEdits } from '../../src/text/compose-edits.ts';
import { applyEdits, type TextEdit } from '../../src/text/edits.ts';
import { edited } from '../support/random-edits.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({
  range: { start, end },
  text,
});

test.each<[string, TextEdit[], TextEdit[], TextEdit[]]>([
  ['nothing and nothing', [], [], []],
  ['nothing after edits', [edit(2, 3, 'X')], [], [edit(2, 3, 'X')]],
  ['edits after nothing', [], [edit(4, 4, 'X')], [edit(4, 4, 'X')]],
  [
    'edits in other places',
    [edit(1, 1, 'ab')],
    [edit(6, 7, '')],
    [edit(1, 1, 'ab'), edit(4, 5, '')],
  ],
  ['an edit of what is new', [edit(2, 2, 'abc')], [edit(3, 4, 'X')], [edit(2, 2, 'aXc')]],
  ['what is new and gone again', [edit(2, 2, 'abc')], [edit(2, 5, '')], []],
  ['an edit across a new text', [edit(2, 3, 'ab')], [edit(1, 5, 'X')], [edit(1, 4, 'X')]],
  [
    'insertions at both ends',
    [edit(0, 0, 'a')],
    [edit(11, 11, 'b')],
    [edit(0, 0, 'a'), edit(10, 10, 'b')],
  ],
  [
    'equal edits, which count once',
    [edit(1, 2, ''), edit(1, 2, '')],
    [edit(0, 0, 'a')],
    [edit(0, 0, 'a'), edit(1, 2, '')],
  ],
])('joined: %s', (_name, first, second, expected) => {
  expect(composeEdits(first, second, 10)).toEqual(expected);
});

test('joined edits do what one list does after the other', () => {
  fc.assert(
    fc.property(edited, ({ text, rounds, after }) => {
      const all = rounds.reduce<readonly TextEdit[]>(
        (joined, more) => composeEdits(joined, more, text.length),
        [],
      );
      expect(applyEdits(text, all)).toBe(after);
    }),
    { numRuns: 2000 },
  );
});
