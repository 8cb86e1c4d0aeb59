import { ENGLISH, type Speech } from '../language.ts';
import { codeSpan } from '../report/escape.ts';
import { resealed, sealed, type About } from './marker.ts';
import type { Told } from './people.ts';

/** What is in the place of a suggestion that is no longer the fix. */
export const OUT_OF_DATE = '_The suggestion that stood here is out of date._';

/** Why a comment no longer holds, as the beginning of its text. */
export function fixedIn(headSha: string): string {
  return `**Fixed in ${headSha.slice(0, 7)}.**`;
}

/** As {@link fixedIn}, where a comment of the file suppresses the finding now. */
export function suppressedIn(headSha: string): string {
  return `**Suppressed in ${headSha.slice(0, 7)}.**`;
}

/** As {@link fixedIn}, where the finding is shown on other lines now. */
export function movedTo(path: string, line: number): string {
  return `**Moved to ${codeSpan(`${path}:${String(line)}`)}.**`;
}

/**
 * The text of a comment that no longer holds. It has no suggestion, which somebody could still
 * accept, and it is about no finding any more. In a text that people have changed, only our
 * suggestion or our box is replaced.
 */
export function superseded({ thread: { body }, mark }: Told, note: string): string {
  const about: About = { now: [], was: [...mark.was, ...mark.now] };
  if (mark.isEdited) return resealed(body, about, note);
  const lead = body.split(/\r?\n(?:`{3,}|<!--)/, 1)[0]?.trimEnd() ?? '';
  return sealed(`${note}\n\n${lead}`, about);
}

/**
 * The comment without its suggestion. All the rest stays, also a box: what it commits is looked for
 * when it is ticked.
 */
export function withoutSuggestion(
  { thread: { body }, mark }: Told,
  say: Speech = ENGLISH.say,
): string {
  return mark.suggestion === undefined ? body : resealed(body, mark, say(OUT_OF_DATE));
}
