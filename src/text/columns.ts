/** Text of which every character takes one column: most text. */
const PLAIN = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF]*$/;

/**
 * What takes two columns: characters that are wide or full width (Unicode Standard Annex 11), and
 * sequences that are one picture. What takes none: marks on the character before them, and characters
 * that are not shown. Everything else takes one.
 */
const PIECES =
  /(?<none>[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Surrogate}])|(?<pair>\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}](?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)*|\p{Extended_Pictographic}(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)+|(?!\p{Regional_Indicator})\p{Emoji_Presentation}|[\u1100-\u115F\u2329\u232A\u2630-\u2637\u268A-\u268F\u2E80-\u303E\u3041-\u3247\u3250-\uA48C\uA490-\uA4C6\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{16FE4}\u{16FF0}-\u{1B2FB}\u{1D300}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}])|[^]/gu;

/** How many columns of a terminal a text takes. */
export function columns(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let sum = 0;
  for (const { groups } of text.matchAll(PIECES)) {
    if (groups?.['pair'] !== undefined) sum += 2;
    else if (groups?.['none'] === undefined) sum += 1;
  }
  return sum;
}

/** How many columns the widest of these texts takes. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columns(text)), 0);
}

/** The text with blanks behind it, so that it takes at least `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** The same with the blanks before it. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

/** The beginning of a text, at most `width` columns. */
export function cutEnd(text: string, width: number): string {
  return columns(text) <= width ? text : begin(piecesOf(text), width).join('');
}

/** A text that is cut in its middle, so that it takes at most `width` columns. */
export function cutMiddle(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const chars = piecesOf(text);
  const end = begin(chars.toReversed(), Math.ceil((width - 1) / 2))
    .toReversed()
    .join('');
  return `${begin(chars, width - 1 - columns(end)).join('')}…${end}`;
}

/** The text in parts, none of which may be cut. */
function piecesOf(text: string): readonly string[] {
  return PLAIN.test(text) ? Array.from(text) : [...text.matchAll(PIECES)].map(([piece]) => piece);
}

/** The first pieces, as many as fit into `width` columns. */
function begin(pieces: readonly string[], width: number): string[] {
  let sum = 0;
  const tooMuch = pieces.findIndex((piece) => (sum += columns(piece)) > width);
  return pieces.slice(0, tooMuch === -1 ? pieces.length : tooMuch);
}
