import type { Finding } from '../finding.ts';
import { worstFirst } from '../report/reporter.ts';
import { commentFingerprints, reviewFingerprints } from './marker.ts';
import type { Plan, PlannedComment } from './plan.ts';
import type { OwnThread } from './pull-request.ts';

/** New comments of one review; with more of them GitHub begins to take a run for a flood. */
const MOST_NEW = 30;

/** What is to be done so that a pull request shows what holds now, each thing once. */
export interface Actions {
  /** Comments that nobody has made yet, the worst first. */
  readonly add: readonly PlannedComment[];
  /** Our comments that still hold and say something else now. */
  readonly change: readonly { readonly commentId: string; readonly body: string }[];
  /** Threads whose findings are gone. */
  readonly retire: readonly OwnThread[];
  /** Threads whose findings are told on other lines now. */
  readonly resolve: readonly OwnThread[];
  /** Threads that say what another one of ours says on the same lines, and nobody has answered. */
  readonly withdraw: readonly OwnThread[];
  /** Rows of the table that nothing has told yet. */
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
 * now, told or not; undefined where not everything could be checked, so that none is known to be
 * gone.
 *
 * - A comment that stands on the lines it would stand on today stays; its text is renewed in place.
 * - One that people have resolved or answered is theirs: it stays as it is, wherever it is, and what
 *   it says is not said again while it holds.
 * - One whose findings are all gone is retired: resolved, and it forgets its findings, so that one
 *   that returns is news.
 * - One that has lost its lines is resolved when all that it says is said on others.
 * - One whose findings hold and would not be told today (the filter, the limit) is left alone.
 * - Nothing is deleted but the second of two that two runs have left at one time.
 */
export function reconcile(
  plan: Plan,
  { threads, reviews }: Said,
  holds: ReadonlySet<string> | undefined,
): Actions {
  const told = threads.flatMap((thread): Told[] => {
    const fingerprints = commentFingerprints(thread.body);
    return fingerprints.length === 0 ? [] : [{ thread, fingerprints }];
  });
  const keepers = new Map<PlannedComment, Told>();
  for (const comment of plan.comments) {
    const keeper = told.find((one) => speaksFor(one, comment));
    if (keeper) keepers.set(comment, keeper);
  }
  const fresh = plan.comments.filter((comment) => !keepers.has(comment));
  const add = fresh.slice(0, MOST_NEW);
  const kept = new Set(keepers.values());
  const gone = told.filter(({ fingerprints }) => isGone(fingerprints, holds));
  const live = told.filter((one) => !isTheirs(one) && !kept.has(one) && !gone.includes(one));
  const doubles = live.filter((one) =>
    [...keepers.keys()].some((comment) => isAbout(one, comment) && standsAt(one, comment)),
  );
  const saying = new Set([...add, ...keepers.keys()].flatMap(({ fingerprints }) => fingerprints));
  const moved = live.filter(
    (one) =>
      !doubles.includes(one) &&
      one.fingerprints.every((print) => saying.has(print) || holds?.has(print) === false),
  );
  const standing = told.filter((one) => !gone.includes(one) && !moved.includes(one));
  const known = new Set([
    ...standing.flatMap(({ fingerprints }) => fingerprints),
    ...reviews.flatMap(({ body }) => reviewFingerprints(body)),
  ]);
  const overflow = fresh.slice(MOST_NEW).flatMap(({ findings }) => findings);
  return {
    add,
    change: [...keepers].flatMap(([{ body }, one]) => renewal(one, body)),
    retire: gone.map(({ thread }) => thread).filter(({ isResolved }) => !isResolved),
    resolve: moved.map(({ thread }) => thread),
    withdraw: doubles.map(({ thread }) => thread),
    rows: worstFirst([...plan.rows, ...overflow]).filter(
      ({ fingerprint }) => !known.has(fingerprint),
    ),
  };
}

/** Resolved or answered: people have made it their own. */
function isTheirs({ thread: { isResolved, hasReplies } }: Told): boolean {
  return isResolved || hasReplies;
}

function isGone(fingerprints: readonly string[], holds: ReadonlySet<string> | undefined): boolean {
  return holds !== undefined && !fingerprints.some((print) => holds.has(print));
}

function isAbout({ thread, fingerprints }: Told, comment: PlannedComment): boolean {
  return (
    thread.path === comment.path &&
    comment.fingerprints.some((print) => fingerprints.includes(print))
  );
}

/** Need the comment not be made, because of this thread? */
function speaksFor(one: Told, comment: PlannedComment): boolean {
  if (!isAbout(one, comment)) return false;
  if (!isTheirs(one)) return standsAt(one, comment);
  return comment.fingerprints.every((print) => one.fingerprints.includes(print));
}

/** A suggestion replaces the lines its comment stands on: they have to be the same. */
function standsAt({ thread }: Told, { startLine, line }: PlannedComment): boolean {
  const first = thread.startLine ?? thread.line;
  return !thread.isOutdated && thread.line === line && first === (startLine ?? line);
}

/** GitHub may give line ends back in its own way. */
function renewal(one: Told, body: string): { commentId: string; body: string }[] {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  if (isTheirs(one) || plain(one.thread.body) === plain(body)) return [];
  return [{ commentId: one.thread.commentId, body }];
}
