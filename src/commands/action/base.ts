import { headOf } from '../../adapters/git/head.ts';
import {
  compareCommits,
  MOST_COMPARED,
  readParents,
  type ComparedFile,
  type Comparison,
} from '../../adapters/github/comparison.ts';
import type { PullRequestTrigger, Trigger } from '../../adapters/github/event.ts';
import { readFilesAt } from '../../adapters/github/snapshot.ts';
import { lazy } from '../../adapters/lazy.ts';
import type { Finding, Location } from '../../finding.ts';
import type { Io } from '../../io.ts';
import type { ChangedPaths } from '../../program/base-renders.ts';
import type { Base } from '../../program/compare.ts';
import { atCommit, type Session } from '../../program/open.ts';
import type { Rendered } from '../../program/rendered.ts';
import type { Sources } from '../../report/sources.ts';
import { err, ok, type Result } from '../../result.ts';
import { readHunks } from '../../review/hunks.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { GitHub } from './session.ts';

const baseRenders = lazy(() => import('../../program/base-renders.ts'));

/**
 * The repository before the change that a run is for. The files that the change left alone are
 * taken from what is linted; only the others are read over the API. Refuses with the reason why the
 * base cannot be had.
 */
export async function openBase(
  trigger: Trigger,
  github: GitHub | undefined,
  session: Session,
  rendered: Rendered | undefined,
  io: Pick<Io, 'env' | 'now'>,
): Promise<Result<Base & { readonly files: Comparison['files'] }, string>> {
  if (github === undefined) return err('there is no token');
  const { client, repository } = github;
  const ends = await endsOf(trigger, github, session, io);
  if (!ends.ok) return err(ends.error.message);
  if (ends.value === undefined) return err('this event has no base');
  const compared = await compareCommits(client, repository, ends.value.from, ends.value.to);
  if (!compared.ok) return err(compared.error.message);
  const { mergeBase, files } = compared.value;
  const { selects, atHand, lend } = session;
  const forRendering = rendered !== undefined && rendered.jobs.length > 0;
  const reading = { atHand, lend, forRendering };
  const read = await readFilesAt(client, repository, mergeBase, selects, reading);
  if (!read.ok) return err(read.error.message);
  const [gap] = read.value.problems;
  if (gap !== undefined) return err(gap.reason);
  const ofBase = forRendering
    ? await baseRenders().rendersOfBase(session, read.value, rendered, pathsOf(files), io)
    : undefined;
  return ok({
    session: atCommit(session, read.value, io, ofBase?.renders),
    same: read.value.atHand,
    rendered: ofBase,
    files,
  });
}

/** The paths that differ, before and after; undefined where GitHub may know of more. */
function pathsOf(files: Comparison['files']): ChangedPaths {
  if (files.size >= MOST_COMPARED) return undefined;
  return new Set([...files].flatMap(([path, { renamedFrom }]) => [path, renamedFrom ?? path]));
}

/** Two commits: what they have in common is the base of a change. */
interface Ends {
  readonly from: string;
  readonly to: string;
}

/** The commits of an event; undefined for an event that is about no change. */
async function endsOf(
  trigger: Trigger,
  github: GitHub,
  { root }: Session,
  { env }: Pick<Io, 'env'>,
): Promise<Answer<Ends | undefined>> {
  switch (trigger.kind) {
    case 'pull_request':
      return ofCheckout(trigger, github, headOf(root) ?? env['GITHUB_SHA']);
    case 'pull_request_target':
    case 'merge_group':
      return ok({ from: trigger.baseSha, to: trigger.headSha });
    case 'push':
      return ok(
        trigger.before === undefined ? undefined : { from: trigger.before, to: trigger.sha },
      );
    case 'schedule':
    case 'workflow_dispatch':
    case 'pull_request_review_comment':
    case 'foreign':
    case 'other':
    case 'unreadable':
      return ok(undefined);
  }
}

/**
 * The commits of a checkout. It is usually the merge of the base and the head that GitHub has made.
 * Its first parent is newer than the base in the event if somebody has pushed to the base since.
 */
async function ofCheckout(
  { baseSha, headSha }: PullRequestTrigger,
  { client, repository }: GitHub,
  to: string = headSha,
): Promise<Answer<Ends>> {
  if (to === headSha) return ok({ from: baseSha, to });
  const parents = await readParents(client, repository, to);
  if (!parents.ok) return parents;
  const [base = baseSha, merged] = parents.value;
  return ok({ from: merged === headSha ? base : baseSha, to });
}

/** Says of findings whether they stand on lines of the change. */
export function linesOfChange(
  files: Comparison['files'],
  same: ReadonlySet<string>,
  sources: Sources,
): (finding: Finding) => boolean {
  const known = new Map<string, (line: number) => boolean>();
  const isChanged = ({ path, range }: Location): boolean => {
    if (same.has(path)) return false;
    const lines = known.get(path) ?? linesOf(files.get(path));
    known.set(path, lines);
    const { start, end } = sources.span(path, range);
    for (let { line } = start; line <= end.line; line += 1) if (lines(line)) return true;
    return false;
  };
  // Of what is rendered, the values that made it are among the related places.
  return (finding) =>
    isChanged(finding) || (finding.isRendered === true && finding.related.some(isChanged));
}

/** The added and changed lines of a file; all lines of one whose hunks are not known. */
function linesOf(file: ComparedFile | undefined): (line: number) => boolean {
  if (file?.patch === undefined) return () => file?.renamedFrom === undefined;
  const hunks = readHunks(file.patch);
  return (line) => hunks.some(({ added }) => added.has(line));
}
