import type { Finding } from '../finding.ts';
import { worstFirst } from '../report/reporter.ts';
import { commentFingerprints, reviewFingerprints } from './marker.ts';
import type { Plan, PlannedComment } from './plan.ts';
import type { OwnThread } from './pull-request.ts';

/** The most new comments of one review. With more of them GitHub may treat a run as spam. */
const MOST_NEW = 30;

/** What has to be done so that a pull request shows what holds now, each thing once. */
export interface Actions {
  /** Comments that are not there yet, the worst first. */
  readonly add: readonly PlannedComment[];
  /** Our comments that still hold and have another text now. */
  readonly change: readonly { readonly commentId: string; readonly body: string }[];
  /** Threads whose findings are gone. */
  readonly retire: readonly OwnThread[];
  /** Threads whose findings are shown on other lines now. */
  readonly resolve: readonly OwnThread[];
  /**
   * Threads that say the same as another one of ours on the same lines, and that nobody has
   * answered.
   */
  readonly withdraw: readonly OwnThread[];
  /** Rows of the table that no earlier review has shown. */
  readonly rows: readonly Finding[];
}

/** What we have said on a pull request so far. */
export interface Said {
  readonly threads: readonly OwnThread[];
  readonly reviews: readonly { readonly body: string }[];
}

/** One of our threads, and the findings that it is about. */
interface Told {
  readonly thread: OwnThread;
  readonly fingerprints: readonly string[];
}

/**
 * Compares a plan with what has been said before. `holds` are the fingerprints of all findings that
 * there are now, shown or not. It is undefined where not everything could be checked; then no
 * finding is known to be gone.
 *
 * - A comment on the lines on which it would be today stays; its text is renewed.
 * - A comment that people have resolved or answered belongs to them: it stays as it is, wherever it
 * is. What it says is not said again while it holds.
 * - A comment whose findings are all gone is retired: it is resolved and forgets its findings, so
 * that a finding that returns is new.
 * - A comment that has lost its lines is resolved when everything in it is shown on other lines.
 * - A comment whose findings hold and would not be shown today (because of the filter or the limit)
 * stays.
 * - Nothing is deleted, except the second of two comments that two runs have left at one time.
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

/** Does the thread belong to people, because they have resolved or answered it? */
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

/** Is a comment not needed, because this thread says the same? */
function speaksFor(one: Told, comment: PlannedComment): boolean {
  if (!isAbout(one, comment)) return false;
  if (!isTheirs(one)) return standsAt(one, comment);
  return comment.fingerprints.every((print) => one.fingerprints.includes(print));
}

/**
 * Does a thread stand on exactly the lines of a comment? A suggestion replaces the lines of its
 * comment, so they have to be the same.
 */
function standsAt({ thread }: Told, { startLine, line }: PlannedComment): boolean {
  const first = thread.startLine ?? thread.line;
  return !thread.isOutdated && thread.line === line && first === (startLine ?? line);
}

/**
 * The change of a comment whose text is different now. GitHub may change the line ends of a text.
 */
function renewal(one: Told, body: string): { commentId: string; body: string }[] {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  if (isTheirs(one) || plain(one.thread.body) === plain(body)) return [];
  return [{ commentId: one.thread.commentId, body }];
}
