import type { Finding } from '../finding.ts';
import { ENGLISH, type Language, type Speech } from '../language.ts';
import { findingsTable } from '../report/markdown.ts';
import { counted } from '../report/reporter.ts';
import type { Sources } from '../report/sources.ts';
import { reviewMarker } from './marker.ts';

/**
 * The most bytes of the table. GitHub accepts 65,536 characters for a body, and the marker can hold
 * 34,000 of them.
 */
const MOST_BYTES = 28 * 1024;

const LEFT_OUT = 'GitHub leaves out the diff of this file, so no line of it can have a comment.';
const UNCHANGED = 'The base has it as well.';

/** What the body of a review says besides its comments. */
export interface Telling {
  /** The findings of its comments, one list for each comment. */
  readonly comments: readonly (readonly string[])[];
  /** Findings that no line of the diff can show. */
  readonly rows: readonly Finding[];
  /** Findings that could be comments, and would be too many. */
  readonly overflow: readonly Finding[];
  /** Findings for whose comments there was no time. */
  readonly late: readonly Finding[];
  /** Findings on whose lines GitHub took no comment. */
  readonly refused: readonly Finding[];
  /** Does GitHub leave out the diff of a file? */
  readonly isLeftOut: (path: string) => boolean;
  /** Is it known that the base has a finding as well? */
  readonly isUnchanged: (finding: Finding) => boolean;
  /** A text without blanks that only this run has. */
  readonly run: string;
}

/**
 * The Markdown of the body of a review: a line of counts, and a table of the findings without a
 * comment.
 */
export function reviewBody(
  telling: Telling,
  sources: Sources,
  language: Language = ENGLISH,
): string {
  const { say } = language;
  const { comments, isLeftOut, isUnchanged, run } = telling;
  const all = inTable(telling);
  const noteOf = (finding: Finding): string =>
    [isUnchanged(finding) ? UNCHANGED : '', isLeftOut(finding.path) ? LEFT_OUT : '']
      .filter((note) => note !== '')
      .map(say)
      .join(say(' '));
  const { lines, hidden } = findingsTable(all, sources, MOST_BYTES, { language, noteOf });
  const marker = reviewMarker(run, {
    rows: all.map(({ fingerprint }) => fingerprint),
    comments: comments.flat(),
  });
  const parts = [
    headline(telling, say),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(hidden > 0
      ? [say(`${counted(hidden, 'more finding')}: the job summary and the log have all of them.`)]
      : []),
    marker,
  ];
  return parts.join('\n\n');
}

/** What is left of a review that says what another one has said. */
export function repeatedBody(run: string, { say }: Language = ENGLISH): string {
  const marker = reviewMarker(run, { rows: [], comments: [] });
  return `${say('Another review of wfcache-lint for this commit has said the same.')}\n\n${marker}`;
}

/** The findings without a comment, in the order of the table. */
export function inTable({
  refused,
  overflow,
  late,
  rows,
}: Pick<Telling, 'refused' | 'overflow' | 'late' | 'rows'>): readonly Finding[] {
  return [...refused, ...overflow, ...late, ...rows];
}

/** The counts, and for each kind of rows why they are no comments. */
function headline(telling: Telling, say: Speech): string {
  const { comments, rows, overflow, refused, late } = telling;
  const kinds = [
    ...(comments.length === 0 ? [] : [`${counted(comments.length, 'comment')} on this change`]),
    ...(refused.length === 0
      ? []
      : [`${counted(refused.length, 'finding')} on whose lines GitHub took no comment`]),
    ...(overflow.length === 0 ? [] : [`${counted(overflow.length, 'finding')} ${BEYOND}`]),
    ...(late.length === 0
      ? []
      : [`${counted(late.length, 'finding')} for whose comments the time of the run was over`]),
    ...(rows.length === 0
      ? []
      : [`${counted(rows.length, 'finding')} that no line of the diff can show`]),
  ].map(say);
  const end = inTable(telling).length === 0 ? '.' : ':';
  return say('wfcache-lint has ') + enumerated(kinds, say) + say(end);
}

const BEYOND = 'beyond the comments of one commit, less bad or less costly than those';

function enumerated(parts: readonly string[], say: Speech): string {
  const [last = '', ...others] = parts.toReversed();
  return others.length === 0 ? last : others.toReversed().join(say(', ')) + say(', and ') + last;
}
