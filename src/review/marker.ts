/**
 * The marker of our comments and reviews, a line that is not shown. It says which findings they are
 * about, and whether a comment still is as we wrote it. Anybody can write such a line, so only texts
 * are read that GitHub says are ours.
 */

import { fingerprint } from '../text/fingerprint.ts';
import { boxIn, calmed, type Box } from './box.ts';
import { suggestionsIn, type SuggestionBlock } from './suggestion-block.ts';

/** The most fingerprints of one list in a marker. A body cannot hold more. */
export const MOST_PRINTS = 1000;

const PRINT = '[0-9a-f]{16}';
const PRINTS = `${PRINT}(?:,${PRINT}){0,${String(MOST_PRINTS - 1)}}`;
const COMMENT = new RegExp(
  `^<!-- wfcache-lint v1 (?:now (${PRINTS}) )?(?:was (${PRINTS}) )?text (${PRINT})(?: suggests (${PRINT}))?(?: offers (${PRINT}))? -->$`,
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
  /** Somebody else has changed the text. Who ticks our box does not. */
  readonly isEdited: boolean;
  /** The comment holds a suggestion that we wrote, as we wrote it. */
  readonly suggestion: SuggestionBlock | undefined;
  /** Our box, and the name of the change that it commits; undefined where there is none. */
  readonly box: (Box & { readonly offer: string }) | undefined;
}

/**
 * The body of a comment: the text, and the marker by which we know it again. `offer` is the name of
 * the change that its box commits.
 */
export function sealed(text: string, about: About, offer?: string): string {
  const lines = linesOf(text);
  const marks = { text: textName(lines), block: suggestionsIn(lines)[0], offer };
  return `${text}\n\n${commentMarker(about, marks)}`;
}

/** What one of our comments is about; undefined where it has no marker. */
export function markOf(body: string): Mark | undefined {
  const lines = linesOf(body);
  const found = markerIn(lines);
  if (found === undefined) return undefined;
  const { now, was, text, suggests, offers, at } = found;
  const box = boxIn(lines);
  return {
    now,
    was,
    isEdited: textName(lines.toSpliced(at, 1)) !== text,
    suggestion: suggestionsIn(lines).find(({ content }) => nameOf(content) === suggests),
    box: box === undefined || offers === undefined ? undefined : { ...box, offer: offers },
  };
}

/**
 * The same comment about other findings and, where `replacement` is given, with that text in the
 * place of our suggestion or of our box. All the rest stays, also what people have changed in it.
 */
export function resealed(body: string, about: About, replacement?: string): string {
  const mark = markOf(body);
  if (mark === undefined) return body;
  const put = replacement?.split('\n');
  const { lines, block, isBox } = offeredIn(body, mark);
  const changed =
    block === undefined || put === undefined
      ? linesOf(body)
      : lines.toSpliced(block.first, block.last - block.first + 1, ...put);
  const found = markerIn(changed);
  if (found === undefined) return body;
  const marker = commentMarker(about, {
    text: mark.isEdited ? found.text : textName(changed.toSpliced(found.at, 1)),
    block: put === undefined ? mark.suggestion : suggestionsIn(put)[0],
    offer: put !== undefined && isBox ? undefined : mark.box?.offer,
  });
  return changed.with(found.at, marker).join('\n');
}

/** What a comment offers: a suggestion, or else a box, below which nothing is said then. */
function offeredIn(
  body: string,
  { suggestion, box }: Mark,
): {
  readonly lines: readonly string[];
  readonly block: Pick<SuggestionBlock, 'first' | 'last'> | undefined;
  readonly isBox: boolean;
} {
  const isBox = suggestion === undefined && box !== undefined;
  if (!isBox) return { lines: linesOf(body), block: suggestion, isBox };
  return { lines: calmed(linesOf(body)), block: { first: box.at, last: box.at }, isBox };
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

/** What a marker says of the text of its comment. */
interface Marks {
  readonly text: string;
  readonly block: SuggestionBlock | undefined;
  readonly offer: string | undefined;
}

function commentMarker({ now, was }: About, { text, block, offer }: Marks): string {
  const parts = [
    '<!-- wfcache-lint v1',
    named('now', now),
    named('was', was),
    `text ${text}`,
    block === undefined ? '' : `suggests ${nameOf(block.content)}`,
    offer === undefined ? '' : `offers ${offer}`,
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
  /** The name of the change that our box commits. */
  readonly offers: string | undefined;
}

/** The last marker: what people add can be before and after it. */
function markerIn(lines: readonly string[]): Found | undefined {
  const at = lines.findLastIndex((line) => COMMENT.test(line));
  const [, now, was, text, suggests, offers] = COMMENT.exec(lines[at] ?? '') ?? [];
  if (text === undefined) return undefined;
  return { at, now: now?.split(',') ?? [], was: was?.split(',') ?? [], text, suggests, offers };
}

/** The name of the text of a comment, whether its box is ticked or not. */
function textName(lines: readonly string[]): string {
  return nameOf(calmed(lines));
}

/** A short name of a text. Blank lines around it do not count. */
function nameOf(lines: readonly string[]): string {
  return fingerprint([lines.join('\n').trim()]);
}

/** The lines of a body. GitHub may change the line ends of bodies. */
function linesOf(body: string): string[] {
  return body.split(/\r?\n/);
}
