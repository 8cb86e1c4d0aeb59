/**
 * The marker on the last line of our comments and reviews. It is not shown, and it says which
 * findings they are about. Anybody can write such a line, so only texts are read that GitHub says
 * are ours.
 */

/** The most fingerprints that are read from one text. A body cannot hold more. */
const MOST = 1000;

const FINGERPRINTS = `[0-9a-f]{16}(?:,[0-9a-f]{16}){0,${String(MOST - 1)}}`;
const COMMENT = new RegExp(`^<!-- wfcache-lint v1 (${FINGERPRINTS}) -->$`);
const REVIEW = new RegExp(`^<!-- wfcache-lint v1 review \\S{1,100}(?: (${FINGERPRINTS}))? -->$`);

/** The marker of a comment on these findings. */
export function commentMarker(fingerprints: readonly string[]): string {
  return `<!-- wfcache-lint v1 ${fingerprints.slice(0, MOST).join(',')} -->`;
}

/** The marker of a review. `run` has no blanks, and only this review has it. */
export function reviewMarker(run: string, fingerprints: readonly string[]): string {
  const told = fingerprints.slice(0, MOST).join(',');
  return `${reviewMarkerStart(run)}${told === '' ? '' : ` ${told}`} -->`;
}

/** The part of the marker by which the review of a run is found again. */
export function reviewMarkerStart(run: string): string {
  return `<!-- wfcache-lint v1 review ${run}`;
}

/** The findings that one of our comments is about; none where there is no marker. */
export function commentFingerprints(body: string): readonly string[] {
  return COMMENT.exec(lastLine(body))?.[1]?.split(',') ?? [];
}

/** The findings in the table of one of our reviews. */
export function reviewFingerprints(body: string): readonly string[] {
  return REVIEW.exec(lastLine(body))?.[1]?.split(',') ?? [];
}

/** The last line of a body. GitHub may change the line ends of bodies. */
function lastLine(body: string): string {
  const text = body.trimEnd();
  return text.slice(text.lastIndexOf('\n') + 1);
}
