/**
 * A text with every place of a pattern replaced. The bundler's output is text to us: where it no
 * longer looks as it did, the build has to say so, and not to leave out what it was to do.
 * @param {string} text
 * @param {RegExp | string} pattern
 * @param {string | ((...found: string[]) => string)} by
 * @param {string} what the pattern is, in words
 */
export function replaced(text, pattern, by, what) {
  const changed = text.replaceAll(pattern, /** @type {string} */ (by));
  if (changed === text) throw new Error(`bundle: ${what} not found in the output of ncc`);
  return changed;
}
