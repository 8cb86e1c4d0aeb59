import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { columns, cutMiddle } from '../../src/text/columns.ts';

/** Blocks of characters that are all alike: of these a few are enough. */
const ALIKE =
  /^[\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA480\uAC00-\uD7A3\uFB50-\uFDFF\u{10000}-\u{16FDF}\u{17000}-\u{18CFF}\u{1B300}-\u{1D2FF}\u{1D400}-\u{1EFFF}\u{20000}-\u{3FFFF}]$/u;

/** Every character that Unicode has assigned. */
function* assigned(): Generator<string> {
  for (let code = 0; code < 0x4_00_00; code += 1) {
    const char = String.fromCodePoint(code);
    if (/^[\p{Cn}\p{Cs}\p{Co}]$/u.test(char)) continue;
    if (code % 61 === 0 || !ALIKE.test(char)) yield char;
  }
}

test('every character takes as many columns as string-width says', () => {
  const wrong: string[] = [];
  for (const char of assigned()) {
    if (columns(char) !== stringWidth(char)) wrong.push(char.codePointAt(0)?.toString(16) ?? '');
  }
  expect([wrong.length, wrong.slice(0, 50)]).toEqual([0, []]);
});

const PIECES = [
  'a',
  ' ',
  '训练',
  '，',
  'é',
  'e\u0301',
  '한',
  'カ',
  '👍',
  '👍🏽',
  '👩‍👩‍👧',
  '❤️',
  '❤',
  '🇨🇳',
  '1️⃣',
  '\u200B',
  '𠮷',
  '…',
  '|',
  '█',
  '①',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join(''));

test('so does every text of what people write', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect([one, columns(one)]).toEqual([one, stringWidth(one)]);
    }),
  );
});

test('a text that is cut fits, and no character of it is cut', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 5, max: 20 }), (one, width) => {
      const cut = cutMiddle(one, width);
      expect(stringWidth(cut)).toBeLessThanOrEqual(width);
      if (stringWidth(one) <= width) expect(cut).toBe(one);
      else expect(cut).toContain('…');
    }),
  );
});
