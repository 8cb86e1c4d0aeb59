/**
 * Names that stand in a text without being spelled there. Kubernetes reads `"Work\x66low"`,
 * `"Work\u0066low"`, a string that goes on in the next line after a backslash, and base64 after the
 * tag `!!binary` as `Workflow`. A search for the name does not find it.
 */

/**
 * An escape of a letter, a digit or a slash, or of a line end inside of a word; as Latin-1 some line
 * ends take several bytes. A backslash at the end of a line of a script stands behind a blank.
 */
const ESCAPE =
  /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|\/|(?<=[\w./-]\\)(?:\r?\n|[\r\u0085\u2028\u2029]|\u00C2\u0085|\u00E2\u0080[\u00A8\u00A9])[ \t]*(?=[\w./\\-]))/g;

/**
 * The tag of base64, also with an escape in its name or with another name for its beginning. The name
 * is shorter than so many characters, and no more are looked at: behind each `!` there can be a
 * megabyte.
 */
const BINARY = /^%TAG|(?:^|[\s,:[{])!\S{0,60}(?:binary|%[\dA-Fa-f]{2})/m;

/**
 * Does a text with escapes hold what `holds` looks for once these are replaced? Also true where it
 * has base64, which is not decoded before it is read. Most texts have no escape, and cost one search.
 */
export function unmasked(text: string, holds: (text: string) => boolean): boolean {
  if (hasEscapes(text) && holds(withoutEscapes(text))) return true;
  return text.includes('!') && /%|binary/.test(text) && BINARY.test(text);
}

/** A text, and behind it the same without escapes if it has some: for a search of all its words. */
export function spelledOut(text: string): string {
  return hasEscapes(text) ? `${text}\n${withoutEscapes(text)}` : text;
}

function hasEscapes(text: string): boolean {
  return text.includes('\\') && text.search(ESCAPE) !== -1;
}

/**
 * A text with the characters in the place of their escapes. What is no escape where it stands is
 * replaced too, so the result is for a search only.
 */
function withoutEscapes(text: string): string {
  return text.replaceAll(ESCAPE, (whole: string, ...codes: (string | undefined)[]) => {
    const code = codes.slice(0, 3).find((one) => one !== undefined);
    if (code === undefined) return whole === '\\/' ? '/' : '';
    const point = Number.parseInt(code, 16);
    return point > 0x10_ff_ff ? whole : String.fromCodePoint(point);
  });
}
