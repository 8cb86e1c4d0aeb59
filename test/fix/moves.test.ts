import { expect, test } from '@jest/globals';
import { moveBy } from '../../src/fix/moves.ts';
import type { TextEdit } from '../../src/text/edits.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({
  range: { start, end },
  text,
});

test.each<[string, TextEdit[], number, number[]]>([
  ['without edits', [], 5, [5]],
  ['before an edit', [edit(5, 7, 'abcd')], 4, [4]],
  ['after an edit that adds', [edit(5, 7, 'abcd')], 9, [11]],
  ['after an edit that removes', [edit(5, 7, '')], 9, [7]],
  ['at its end', [edit(5, 7, 'abcd')], 7, [9]],
  ['at its begin', [edit(5, 7, 'abcd')], 5, [5]],
  ['inside of it', [edit(5, 8, 'abcd')], 6, [5]],
  ['inside of it, behind another one', [edit(1, 1, 'xx'), edit(5, 8, 'abcd')], 6, [7]],
  ['in what is gone', [edit(5, 8, '')], 6, []],
  ['at the begin of what is gone', [edit(5, 8, '')], 5, []],
  ['at an insertion', [edit(5, 5, 'ab')], 5, [5, 7]],
  ['at an insertion of nothing', [edit(5, 5, '')], 5, [5]],
  ['at an insertion behind another edit', [edit(1, 2, ''), edit(5, 5, 'ab')], 5, [4, 6]],
  ['after equal edits, which count once', [edit(5, 5, 'ab'), edit(5, 5, 'ab')], 6, [8]],
  ['in whatever order they come', [edit(9, 9, 'z'), edit(1, 2, '')], 5, [4]],
  ['after several', [edit(1, 2, 'ab'), edit(3, 4, ''), edit(5, 5, 'abc')], 8, [11]],
])('an offset %s', (_name, edits, offset, expected) => {
  expect(moveBy(edits)(offset)).toEqual(expected);
});
