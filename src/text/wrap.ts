import { columns } from './columns.ts';

/** A place between two characters that need no blank between them, as those of Chinese. */
const BETWEEN =
  /(?<![（“‘《「『【〈])(?<=[\u2E80-\u30FF\u3400-\u9FFF\uFF00-\uFF60])(?![、。，．！？：；）」』】》〉”’…])(?=[^\u0021-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u007E])/u;

/**
 * Breaks a paragraph into lines of at most `width` columns: between words, and between characters
 * that need no blank. A longer word stays whole.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    let gap = ' ';
    for (const piece of word.split(BETWEEN)) {
      const last = lines.at(-1) ?? '';
      const isFull = last !== '' && columns(last) + gap.length + columns(piece) > width;
      if (isFull) lines.push(piece);
      else lines[lines.length - 1] = last === '' ? piece : `${last}${gap}${piece}`;
      gap = '';
    }
  }
  return lines;
}
