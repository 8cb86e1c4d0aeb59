/**
 * A text of the same length in which every line ends in `\n` or `\r\n`. A lone `\r` ends a line for
 * the cluster too (YAML 1.2.2, §5.4), and our readers would take it as a part of the line.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text;
}
