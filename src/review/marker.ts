/**
 * The marker of our comments and reviews, a line that is not shown. It says which findings they are
 * about, and whether a comment still is as we wrote it. Anybody can write such a line, so only texts
 * are read that GitHub says are ours.
 */

import { fingerprint } from '../text/fingerprint.ts';
import { suggestionsIn, type SuggestionBlock } from './suggestion-block.ts';

/** The most fingerprints of one list in a marker. A body cannot hold more. */
export const MOST_PRINTS = 1000;

const PRINT = '[0-9a-f]{16}';
const PRINTS = `${PRINT}(?:,${PRINT}){0,${String(MOST_PRINTS - 1)}}`;
const COMMENT = new RegExp(
  `^<!-- wfcache-lint v1 (?:now (${PRINTS}) )?(?:was (${PRINTS}) )?text (${PRINT})(?: suggests (${PRINT}))? -->$`,
);
const REVIEW = new RegExp(
  `^<!-- wfcache-lint v1 review (\\S{1,100})(?: rows (${PRINTS}))?(?: comments (${PRINTS}))? -->$`,
);
/** The marker of an answer of ours in a thread. */
export const ANSWER_MARKER = '<!-- wfcache-lint v1 answer -->';

/** The findings that a comment is about, as fingerprints. */
export interface About {
  /** Those that it shows. */
  readonly now: readonly string[];
  /** Those that it has shown before, and that are gone or shown elsewhere. */
  readonly was: readonly string[];
}

/** What the marker of one of our comments says. */
export interface Mark extends About {
  /** Somebody else has changed the text. */
  readonly isEdited: boolean;
  /** The comment holds a suggestion that we wrote, as we wrote it. */
  readonly suggestion: SuggestionBlock | undefined;
}

/** The body of a comment: the text, and the marker by which we know it again. */
export function sealed(text: string, about: About): string {
  const lines = linesOf(text);
  return `${text}\n\n${commentMarker(about, nameOf(lines), suggestionsIn(lines)[0])}`;
}

/** What one of our comments is about; undefined where it has no marker. */
export function markOf(body: string): Mark | undefined {
  const lines = linesOf(body);
  const found = markerIn(lines);
  if (found === undefined) return undefined;
  const { now, was, text, suggests, at } = found;
  return {
    now,
    was,
    isEdited: nameOf(lines.toSpliced(at, 1)) !== text,
    suggestion: suggestionsIn(lines).find(({ content }) => nameOf(content) === suggests),
  };
}

/**
 * The same comment about other findings and, where `replacement` is given, with that text in the
 * place of our suggestion. All the rest stays, also what people have changed in it.
 */
export function resealed(body: string, about: About, replacement?: string): string {
  const mark = markOf(body);
  if (mark === undefined) return body;
  const block = mark.suggestion;
  const put = replacement?.split('\n');
  const lines = linesOf(body);
  const changed =
    block === undefined || put === undefined
      ? lines
      : lines.toSpliced(block.first, block.last - block.first + 1, ...put);
  const found = markerIn(changed);
  if (found === undefined) return body;
  const text = mark.isEdited ? found.text : nameOf(changed.toSpliced(found.at, 1));
  const marker = commentMarker(about, text, put === undefined ? block : suggestionsIn(put)[0]);
  return changed.with(found.at, marker).join('\n');
}

/** What a review has said: findings in its table, and findings of its comments. */
export interface Claims {
  readonly rows: readonly string[];
  readonly comments: readonly string[];
}

/** The marker of a review. `run` has no blanks, and only this review has it. */
export function reviewMarker(run: string, { rows, comments }: Claims): string {
  const parts = [named('rows', rows), named('comments', comments)].filter((part) => part !== '');
  return `${[reviewMarkerStart(run), ...parts].join(' ')} -->`;
}

/** The part of the marker by which the review of a run is found again. */
export function reviewMarkerStart(run: string): string {
  return `<!-- wfcache-lint v1 review ${run}`;
}

/** What one of our reviews has said, and for which run; undefined where it has no marker. */
export function claimsOf(body: string): (Claims & { readonly run: string }) | undefined {
  const [, run, rows, comments] = REVIEW.exec(linesOf(body.trimEnd()).at(-1) ?? '') ?? [];
  if (run === undefined) return undefined;
  return { run, rows: rows?.split(',') ?? [], comments: comments?.split(',') ?? [] };
}

function commentMarker(
  { now, was }: About,
  text: string,
  block: SuggestionBlock | undefined,
): string {
  const parts = [
    '<!-- wfcache-lint v1',
    named('now', now),
    named('was', was),
    `text ${text}`,
    block === undefined ? '' : `suggests ${nameOf(block.content)}`,
    '-->',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function named(name: string, prints: readonly string[]): string {
  return prints.length === 0 ? '' : `${name} ${prints.slice(0, MOST_PRINTS).join(',')}`;
}

interface Found extends About {
  /** Its line, from 0. */
  readonly at: number;
  /** The name of the text that we wrote. */
  readonly text: string;
  /** The name of our suggestion. */
  readonly suggests: string | undefined;
}

/** The last marker: what people add can be before and after it. */
function markerIn(lines: readonly string[]): Found | undefined {
  const at = lines.findLastIndex((line) => COMMENT.test(line));
  const [, now, was, text, suggests] = COMMENT.exec(lines[at] ?? '') ?? [];
  if (text === undefined) return undefined;
  return { at, now: now?.split(',') ?? [], was: was?.split(',') ?? [], text, suggests };
}

/** A short name of a text. Blank lines around it do not count. */
function nameOf(lines: readonly string[]): string {
  return fingerprint([lines.join('\n').trim()]);
}

/** The lines of a body. GitHub may change the line ends of bodies. */
function linesOf(body: string): string[] {
  return body.split(/\r?\n/);
}
