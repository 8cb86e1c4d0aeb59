import type { Finding } from '../finding.ts';
import { findingsTable } from '../report/markdown.ts';
import { counted } from '../report/reporter.ts';
import type { Sources } from '../report/sources.ts';
import { reviewMarker } from './marker.ts';

/**
 * The most bytes of the table. GitHub accepts 65,536 characters for a body, and the marker is long.
 */
const MOST_BYTES = 32 * 1024;

const LEFT_OUT = 'GitHub leaves out the diff of this file, so no line of it can have a comment.';

/** What the body of a review says besides its comments. */
export interface Telling {
  /** How many comments the review has. */
  readonly comments: number;
  readonly rows: readonly Finding[];
  /** Does GitHub leave out the diff of a file? */
  readonly isLeftOut: (path: string) => boolean;
  /** Why the rows are not comments, where the reason is not their place in the diff. */
  readonly because: string | undefined;
  /** A text without blanks that only this run has. */
  readonly run: string;
}

/**
 * The Markdown of the body of a review: a line of counts, and a table of the findings without a
 * comment.
 */
export function reviewBody(
  { comments, rows, isLeftOut, because, run }: Telling,
  sources: Sources,
): string {
  const noteOf = ({ path }: Finding): string => (isLeftOut(path) ? LEFT_OUT : '');
  const { lines, hidden } = findingsTable(rows, sources, MOST_BYTES, noteOf);
  const marker = reviewMarker(
    run,
    rows.map(({ fingerprint }) => fingerprint),
  );
  const parts = [
    headline(comments, rows.length),
    ...(because === undefined ? [] : [because]),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(hidden > 0
      ? [`${counted(hidden, 'more finding')}: the job summary and the log have all of them.`]
      : []),
    marker,
  ];
  return parts.join('\n\n');
}

function headline(comments: number, rows: number): string {
  const told = comments + rows;
  if (rows === 0) return `wfcache-lint has ${counted(told, 'comment')} on this change.`;
  const elsewhere = `${counted(rows, 'finding')} that no line of the diff can show`;
  return comments === 0
    ? `wfcache-lint has ${elsewhere}:`
    : `wfcache-lint has ${counted(comments, 'comment')} on this change, and ${elsewhere}:`;
}
