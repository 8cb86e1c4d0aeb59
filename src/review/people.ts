import { visible } from '../report/escape.ts';
import { ANSWER_MARKER, claimsOf, markOf, type Mark } from './marker.ts';
import type { OwnReview, OwnThread, ThreadAnswer } from './pull-request.ts';

/** One of our comments, and what its marker says. */
export interface Told {
  readonly thread: OwnThread;
  readonly mark: Mark;
}

/** The threads whose comment has a marker of ours. */
export function toldIn(threads: readonly OwnThread[]): readonly Told[] {
  return threads.flatMap((thread) => {
    const mark = markOf(thread.body);
    return mark === undefined ? [] : [{ thread, mark }];
  });
}

/** Does a thread belong to people: have they resolved it, answered in it, or changed our text? */
export function isTheirs({ thread, mark }: Told): boolean {
  return thread.isResolved || mark.isEdited || isAnswered(thread);
}

/** Has somebody else said something in the thread? */
export function isAnswered({ answers }: OwnThread): boolean {
  return answers.some(({ isOurs }) => !isOurs);
}

/** Somebody does not want to read a comment again. */
export interface Objection {
  readonly told: Told;
  /** The login. Whether this person may decide it is not known here. */
  readonly by: string;
  /** What they have written after `/wfcache ignore`; undefined where they have given no reason. */
  readonly reason: string | undefined;
}

const COMMAND = /^\/wfcache ignore(?:[ \t]+(\S.*))?$/;
const LONGEST_REASON = 200;

/**
 * All objections: `/wfcache ignore REASON` as a line of an answer, and a thumb down on our comment.
 * Commands come before thumbs, because they can have a reason.
 */
export function objectionsIn(told: readonly Told[]): readonly Objection[] {
  const commands = told.flatMap((one) =>
    one.thread.answers.flatMap(({ author, isOurs, body }): Objection[] => {
      const found = body.split(/\r?\n/).flatMap((line) => COMMAND.exec(line.trim()) ?? []);
      if (author === undefined || isOurs || found.length === 0) return [];
      return [{ told: one, by: author, reason: reasonOf(found[1]) }];
    }),
  );
  const thumbs = told.flatMap((one) =>
    one.thread.objectors.map((by): Objection => ({ told: one, by, reason: undefined })),
  );
  return [...commands, ...thumbs];
}

function reasonOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : visible(text).trim().slice(0, LONGEST_REASON);
}

/** Our own answers in a thread. One is enough, and runs at one time can write several. */
export function ownAnswers({ answers }: OwnThread): readonly ThreadAnswer[] {
  return answers.filter(({ isOurs, body }) => isOurs && body.includes(ANSWER_MARKER));
}

/**
 * The findings that are not said again, as fingerprints: those in threads that belong to people,
 * those to which somebody has objected who may, and those of comments that are no longer there.
 */
export function silenced(
  told: readonly Told[],
  reviews: readonly OwnReview[],
  objections: readonly Objection[],
): ReadonlySet<string> {
  return new Set([
    ...told.filter(isTheirs).flatMap(({ mark }) => mark.now),
    ...namesObjectedTo(objections),
    ...reviews.flatMap((review) => deletedOf(review, told)),
  ]);
}

/** What comments are or were about to which somebody objects. */
export function namesObjectedTo(objections: readonly Objection[]): readonly string[] {
  return objections.flatMap(({ told: { mark } }) => [...mark.now, ...mark.was]);
}

/** What a review has said in comments that have been deleted, or of whose text nothing is left. */
function deletedOf({ id, body }: OwnReview, told: readonly Told[]): readonly string[] {
  const there = new Set(
    told
      .filter(({ thread }) => thread.reviewId === id)
      .flatMap(({ mark }) => [...mark.now, ...mark.was]),
  );
  return claimsOf(body)?.comments.filter((print) => !there.has(print)) ?? [];
}
