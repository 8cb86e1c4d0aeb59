import { commentFingerprints, reviewFingerprints } from './marker.ts';
import type { Plan, PlannedComment } from './plan.ts';
import type { Finding } from '../lint/finding.ts';
import type { OwnThread } from './pull-request.ts';

/** What is to be done so that a pull request shows what holds now, each thing once. */
export interface Actions {
  /** Comments that nobody has made yet. */
  readonly add: readonly PlannedComment[];
  /** Our comments that still hold and say something else now. */
  readonly change: readonly { readonly commentId: string; readonly body: string }[];
  /** Threads whose findings are gone, or are told at another line now. */
  readonly resolve: readonly OwnThread[];
  /** Rows of the table that no review has told yet. */
  readonly rows: readonly Finding[];
}

/** What we have said on a pull request so far. */
export interface Said {
  readonly threads: readonly OwnThread[];
  readonly reviews: readonly { readonly body: string }[];
}

/** A thread of ours and what it is about. */
interface Told {
  readonly thread: OwnThread;
  readonly fingerprints: readonly string[];
}

/**
 * Compares a plan with what has been said. `holds` are the fingerprints of all findings there are
 * now, told or not.
 *
 * - A comment whose findings still hold stays, also one that somebody has resolved: they have seen
 *   it. Its text is renewed in place, unless people have answered to it.
 * - One that GitHub calls outdated has lost its line: it is resolved, and made again where its
 *   findings are now.
 * - One whose findings are all gone is resolved. Nothing is ever deleted.
 * - One whose findings hold but would not be told today (the filter, the limit) is left alone.
 */
export function reconcile(
  plan: Plan,
  { threads, reviews }: Said,
  holds: ReadonlySet<string>,
): Actions {
  const told = threads.flatMap((thread): Told[] => {
    const fingerprints = commentFingerprints(thread.body);
    return fingerprints.length === 0 ? [] : [{ thread, fingerprints }];
  });
  const matches = plan.comments.map((comment) => ({
    comment,
    kept: told.find((one) => isAbout(one, comment) && stands(one, comment)),
  }));
  const kept = new Set(matches.flatMap(({ kept: one }) => one ?? []));
  const moved = new Set(
    matches.flatMap(({ comment, kept: one }) =>
      one === undefined ? told.filter((other) => isAbout(other, comment) && !kept.has(other)) : [],
    ),
  );
  const known = new Set(reviews.flatMap(({ body }) => reviewFingerprints(body)));
  return {
    add: matches.filter(({ kept: one }) => one === undefined).map(({ comment }) => comment),
    change: matches.flatMap(({ comment: { body }, kept: one }) =>
      one !== undefined && isToRenew(one.thread, body)
        ? [{ commentId: one.thread.commentId, body }]
        : [],
    ),
    resolve: told
      .filter((one) => !one.thread.isResolved && !kept.has(one) && (moved.has(one) || isGone(one)))
      .map(({ thread }) => thread),
    rows: plan.rows.filter(({ fingerprint }) => !known.has(fingerprint)),
  };

  function isGone({ fingerprints }: Told): boolean {
    return !fingerprints.some((print) => holds.has(print));
  }
}

function isAbout({ thread, fingerprints }: Told, comment: PlannedComment): boolean {
  return (
    thread.path === comment.path &&
    comment.fingerprints.some((print) => fingerprints.includes(print))
  );
}

/** Does the thread say all that the comment would, at its line? A resolved one says it anywhere. */
function stands({ thread, fingerprints }: Told, comment: PlannedComment): boolean {
  const saysAll = comment.fingerprints.every((print) => fingerprints.includes(print));
  if (thread.isResolved) return saysAll;
  return !thread.isOutdated && thread.line === comment.line && (saysAll || !thread.hasReplies);
}

/** GitHub may give line ends back in its own way. */
function isToRenew({ body, hasReplies, isResolved }: OwnThread, wanted: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  return !hasReplies && !isResolved && plain(body) !== plain(wanted);
}
