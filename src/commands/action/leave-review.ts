import { err, ok } from '../../result.ts';
import type { Finding } from '../../finding.ts';
import { Sources } from '../../report/sources.ts';
import { inTable, reviewBody } from '../../review/body.ts';
import { reviewMarkerStart } from '../../review/marker.ts';
import { toldIn } from '../../review/people.ts';
import type { Actions, Said } from '../../review/reconcile.ts';
import type {
  Answer,
  DiffFile,
  OwnThread,
  PullRequestHost,
  Refusal,
} from '../../review/pull-request.ts';
import { outOfTime } from '../../program/out-of-time.ts';
import { atHead } from './at-head.ts';
import { closeThreads, makeEdits, MOVED, withEdits, type Edited } from './carry-out.ts';
import { ignoredLines } from '../../review/ready-line.ts';
import { answerObjections, weighedObjections } from './objections.ts';
import { actionsInTime, mostImportantFirst, type ReviewInput } from './review-actions.ts';
import { rememberClaims, takeBack, withdrawAll } from './take-back.ts';

/** What a run has left on a pull request. */
export interface Left {
  readonly comments: number;
  readonly rows: number;
  readonly kept: number;
  readonly closed: number;
  /** What is not as it should be, for people. */
  readonly warnings: readonly string[];
  /** What people with write access do not want to read again, as lines for the summary. */
  readonly ignored: readonly string[];
}

/**
 * Updates what we have said on a pull request. First the comments that are there are made right,
 * because people may accept what they suggest at any time. Then new comments are left as one
 * review. GitHub accepts all comments of a review or none. If it refuses a line, the diff is read
 * once more; if it refuses again, everything goes into the body.
 */
export async function leaveReview(
  host: PullRequestHost,
  given: ReviewInput,
): Promise<Answer<Left>> {
  const input = { ...given, findings: mostImportantFirst(given) };
  const { language } = input;
  const state = await host.state();
  if (!state.ok) return state;
  // All that follows would be read and planned for nothing, and not every write looks once more.
  if (state.value.headSha !== input.headSha) return err(MOVED);
  const [threads, reviews] = await Promise.all([host.ownThreads(), host.ownReviews()]);
  if (!threads.ok) return threads;
  if (!reviews.ok) return reviews;
  const objections = await weighedObjections(host, toldIn(threads.value));
  let now: readonly OwnThread[] = threads.value;
  let ours = reviews.value;
  let edited: Edited = { done: [], refused: [], stale: 0 };
  for (const attempt of ['inline', 'inline', 'body'] as const) {
    const files = await host.files();
    if (!files.ok) return files;
    const said: Said = { told: toldIn(now), reviews: ours };
    const heads = await atHead(host, input, files.value);
    const actions = actionsInTime(input, { heads, files: files.value }, said, objections);
    if (actions === undefined) return err(noTime(input));
    const edits = await makeEdits(host, input.headSha, actions.edits, language.say);
    if (!edits.ok) return edits;
    edited = { ...edits.value, done: [...edited.done, ...edits.value.done] };
    now = withEdits(now, edits.value.done);
    ours = await rememberClaims(host, toldIn(now), ours);
    const telling = attempt === 'inline' ? actions : inBody(actions);
    const published = await publish(host, input, files.value, telling);
    if (!published.ok && published.error.kind === 'unprocessable' && attempt === 'inline') {
      continue;
    }
    if (published.ok && published.value === 'published') {
      const newest = await takeBack(host, {
        headSha: input.headSha,
        before: said,
        language,
        isHeads: async () => sameFiles(files.value, await host.files()),
      });
      if (newest !== undefined && newest !== input.headSha) return err(MOVED);
    }
    await withdrawAll(host, toldIn(actions.withdraw), ours);
    await closeThreads(host, input.headSha, edited.done);
    const sources = new Sources(input.sources);
    await answerObjections(host, input.findings, sources, objections.granted, language.say);
    const ignored = ignoredLines(objections.granted, input.findings, sources, language.say);
    return published.ok ? ok({ ...leftBy(telling, edited), ignored }) : published;
  }
  throw new Error('unreachable: the last attempt returns');
}

/** Which files are the same in two lists; all of them if GitHub does not give the second one. */
function sameFiles(
  before: readonly DiffFile[],
  now: Answer<readonly DiffFile[]>,
): (path: string) => boolean {
  const blobs = new Map(before.map(({ path, blobSha }) => [path, blobSha]));
  const later = now.ok ? new Map(now.value.map(({ path, blobSha }) => [path, blobSha])) : blobs;
  return (path) => blobs.get(path) === later.get(path);
}

/** What a review tells: comments, and rows of several kinds. */
interface Speech extends Pick<Actions, 'add' | 'rows' | 'overflow' | 'late' | 'kept'> {
  /** Findings on whose lines GitHub took no comment. */
  readonly refused?: readonly Finding[];
}

/** The same findings, all in the body and none on a line. */
function inBody(actions: Actions): Speech {
  return { ...actions, add: [], refused: actions.add.flatMap(({ findings }) => findings) };
}

async function publish(
  host: PullRequestHost,
  { headSha, sources, run, isUnchanged, language }: ReviewInput,
  files: readonly DiffFile[],
  { add, rows, overflow, late, refused = [] }: Speech,
): Promise<Answer<'published' | 'nothing'>> {
  const table = { rows, overflow, late, refused };
  if (add.length + inTable(table).length === 0) return ok('nothing');
  const comments = add.map(({ fingerprints }) => fingerprints);
  const leftOut = new Set(files.flatMap(({ path, patch }) => (patch === undefined ? [path] : [])));
  const isLeftOut = (path: string): boolean => leftOut.has(path);
  const telling = { ...table, comments, isLeftOut, isUnchanged, run };
  const body = reviewBody(telling, new Sources(sources), language);
  return host.publish({ headSha, body, comments: add }, reviewMarkerStart(run));
}

function leftBy(
  { add, rows, overflow, late, refused = [], kept }: Speech,
  { done, refused: refusals, stale }: Edited,
): Omit<Left, 'ignored'> {
  return {
    comments: add.length,
    rows: inTable({ rows, overflow, late, refused }).length,
    kept,
    closed: done.filter(({ closes }) => closes !== undefined).length,
    warnings: refusals.map(({ message }) => `${message}. ${staleWords(stale)}`),
  };
}

function noTime({ deadline }: ReviewInput): Refusal {
  return { kind: 'unavailable', message: `No review: ${outOfTime(deadline)}` };
}

function staleWords(count: number): string {
  return count === 1
    ? 'One comment of ours has a text that is out of date: do not accept its suggestion'
    : `${String(count)} comments of ours have texts that are out of date: do not accept their suggestions`;
}
