/** Characters that take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** Characters that take none: they change the character before them, or only join others. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Text of which every character takes one column. */
const PLAIN = /^[\u0020-\u007E]*$/;

/** How many columns of a terminal a text takes. */
export function columns(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let sum = 0;
  for (const char of text) sum += WIDE.test(char) ? 2 : NONE.test(char) ? 0 : 1;
  return sum;
}

/** How many columns the widest of these texts takes. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columns(text)), 0);
}

/** A text that is cut in its middle, so that it takes at most `width` columns. */
export function cutMiddle(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const chars = Array.from(text);
  const end = begin(chars.toReversed(), Math.ceil((width - 1) / 2))
    .toReversed()
    .join('');
  return `${begin(chars, width - 1 - columns(end)).join('')}…${end}`;
}

/** The first characters, as many as fit into `width` columns. */
function begin(chars: readonly string[], width: number): string[] {
  let sum = 0;
  const tooMuch = chars.findIndex((char) => (sum += columns(char)) > width);
  return chars.slice(0, tooMuch === -1 ? chars.length : tooMuch);
}
