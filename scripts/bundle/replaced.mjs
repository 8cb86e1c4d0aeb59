/**
 * A text with every place of a pattern replaced. The output of the bundler is text for us. If it no
 * longer looks as before, the build has to fail, and must not leave out the replacement.
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
