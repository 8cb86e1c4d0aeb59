import { expect, test } from '@jest/globals';
import { matchesPieces } from '../../src/text/text.ts';

test.each<[string[], string, boolean]>([
  [['abc'], 'abc', true],
  [['abc'], 'abcd', false],
  [['a', 'c'], 'abc', true],
  [['a', 'c'], 'ac', true],
  [['a', 'c'], 'bc', false],
  [['a', 'c'], 'ab', false],
  [['ab', 'bc'], 'abc', false],
  [['a', 'b', 'c'], 'a-b-c', true],
  [['a', 'b', 'c'], 'a-c', false],
  [['a', 'a', 'c'], 'a-c', false],
  [['a', 'b', 'b', 'c'], 'abc', false],
  [['a', 'b', 'b', 'c'], 'abbc', true],
  [['a', 'bb', 'b'], 'a-bb', false],
  [['', 'b', ''], 'abc', true],
  [['', ''], '', true],
])('the pieces %j make %j: %s', (pieces, text, expected) => {
  expect(matchesPieces(pieces, text)).toBe(expected);
});
