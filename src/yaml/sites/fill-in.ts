import type { Range } from '../../text/text.ts';
import type { TextEdit } from '../../text/edits.ts';

/**
 * The edit that writes a value over the one at a range of a file. Where there is none, blanks keep
 * the new value apart from the key before it and from the comment after it.
 */
export function fillIn(file: string, range: Range, value: string): TextEdit {
  const { start, end } = range;
  if (start !== end) return { range, text: value };
  const before = /\s/.test(file[start - 1] ?? '') ? '' : ' ';
  const after = file[end] === '#' ? ' ' : '';
  return { range, text: before + value + after };
}
