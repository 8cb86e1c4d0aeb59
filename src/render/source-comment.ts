import type { Location } from '../finding.ts';
import type { RepoPath } from '../text/text.ts';

/** A comment in which a program names the file from which it rendered what follows. */
export interface SourceComment extends Location {
  /** The file, as the comment names it: with the name of the chart before it. */
  readonly source: string;
}

/** The comment of `helm template` and `helm install --dry-run`, at the beginning of a document. */
const COMMENT = /^# Source: (\S[^\r\n]*?)[ \t]*$/gm;

/**
 * Tells the comment that names where a place of a rendered text comes from: the last one before it.
 * It is undefined for a place before the first comment. Takes one pass through the text.
 */
export function sourceComments(
  path: RepoPath,
  text: string,
): (offset: number) => SourceComment | undefined {
  const comments = [...text.matchAll(COMMENT)].map((match): SourceComment => {
    const [whole, source = ''] = match;
    return { path, range: { start: match.index, end: match.index + whole.length }, source };
  });
  return (offset) => {
    let [low, high] = [0, comments.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((comments[middle]?.range.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return comments[low - 1];
  };
}
