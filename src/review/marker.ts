/**
 * What we leave on the last line of our comments and reviews, where nobody sees it, to know again
 * what they are about. Only texts that GitHub says are ours are looked at: anybody can write this.
 */

/** Fingerprints read from one text at most; a body could hold no more. */
const MOST = 1000;

const FINGERPRINTS = `[0-9a-f]{16}(?:,[0-9a-f]{16}){0,${String(MOST - 1)}}`;
const COMMENT = new RegExp(`^<!-- wfcache-lint v1 (${FINGERPRINTS}) -->$`);
const REVIEW = new RegExp(`^<!-- wfcache-lint v1 review \\S{1,100}(?: (${FINGERPRINTS}))? -->$`);

/** The marker of a comment on these findings. */
export function commentMarker(fingerprints: readonly string[]): string {
  return `<!-- wfcache-lint v1 ${fingerprints.slice(0, MOST).join(',')} -->`;
}

/** The marker of a review. `run` has no blanks, and no other review has it. */
export function reviewMarker(run: string, fingerprints: readonly string[]): string {
  const told = fingerprints.slice(0, MOST).join(',');
  return `${reviewMarkerStart(run)}${told === '' ? '' : ` ${told}`} -->`;
}

/** The part of a review's marker by which the review of a run is found again. */
export function reviewMarkerStart(run: string): string {
  return `<!-- wfcache-lint v1 review ${run}`;
}

/** The findings one of our comments is about; none where there is no marker. */
export function commentFingerprints(body: string): readonly string[] {
  return COMMENT.exec(lastLine(body))?.[1]?.split(',') ?? [];
}

/** The findings in the table of one of our reviews. */
export function reviewFingerprints(body: string): readonly string[] {
  return REVIEW.exec(lastLine(body))?.[1]?.split(',') ?? [];
}

/** GitHub gives bodies back with line ends of its own. */
function lastLine(body: string): string {
  const text = body.trimEnd();
  return text.slice(text.lastIndexOf('\n') + 1);
}
