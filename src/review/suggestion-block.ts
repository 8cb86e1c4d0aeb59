/** A block of a comment that people can accept. Lines of the comment count from 0. */
export interface SuggestionBlock {
  /** The line of the opening fence, and that of the closing one. */
  readonly first: number;
  readonly last: number;
  /** The lines between the fences. */
  readonly content: readonly string[];
}

const OPENING = /^ {0,3}(`{3,}|~{3,})[ \t]*(\w*)/;

/** A block of code in a comment, with the word behind its opening fence. */
interface Fenced extends SuggestionBlock {
  readonly language: string;
}

/**
 * The suggestions in the lines of a comment, whoever wrote them. A block that is not closed ends
 * with the comment.
 */
export function suggestionsIn(lines: readonly string[]): readonly SuggestionBlock[] {
  return fencesIn(lines)
    .filter(({ language }) => language === 'suggestion')
    .map(({ first, last, content }) => ({ first, last, content }));
}

/** Is a line of a comment in a block of code, or one of its fences? */
export function isFenced(lines: readonly string[], at: number): boolean {
  return fencesIn(lines).some(({ first, last }) => first <= at && at <= last);
}

function fencesIn(lines: readonly string[]): readonly Fenced[] {
  const found: Fenced[] = [];
  for (let first = 0; first < lines.length; first += 1) {
    const [, fence, language = ''] = OPENING.exec(lines[first] ?? '') ?? [];
    if (fence === undefined) continue;
    const length = lines.slice(first + 1).findIndex((line) => closes(line, fence));
    const last = length === -1 ? lines.length - 1 : first + 1 + length;
    const end = length === -1 ? last + 1 : last;
    found.push({ first, last, language, content: lines.slice(first + 1, end) });
    first = last;
  }
  return found;
}

function closes(line: string, fence: string): boolean {
  const text = line.trim();
  return text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
}
