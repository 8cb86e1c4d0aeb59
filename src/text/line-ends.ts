/** What ends a line besides `\n` and `\r\n` for the cluster: YAML 1.1, §4.2. */
const OTHERS = /\r(?!\n)|[\u0085\u2028\u2029]/g;

/**
 * A text of the same length in which every line ends in `\n` or `\r\n`. Other characters end a line
 * for the cluster too, and our readers would take them as a part of the line.
 */
export function withLineFeeds(text: string): string {
  return /[\r\u0085\u2028\u2029]/.test(text) ? text.replaceAll(OTHERS, '\n') : text;
}
