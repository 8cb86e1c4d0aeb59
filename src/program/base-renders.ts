import type { Snapshot } from '../adapters/github/snapshot.ts';
import { neededFiles } from '../adapters/render/needed-files.ts';
import type { RenderJob } from '../render/job.ts';
import { inFolder, type NotRendered } from '../render/repository.ts';
import { groupBy } from '../text/group-by.ts';
import type { RepoPath } from '../text/text.ts';
import { filesOfSnapshot, Walked, type Watch } from './files.ts';
import type { Session } from './open.ts';
import type { Renders } from './render-all.ts';
import type { Rendered } from './rendered.ts';
import { fetchRenders, rendersOfCommit } from './renders-of-commit.ts';

/** The paths of files that a change adds, changes or removes; undefined where not all are known. */
export type ChangedPaths = ReadonlySet<string> | undefined;

/** What is rendered of the base of a change. */
export interface BaseRenders {
  readonly renders: Renders;
  /**
   * Was everything rendered of the base that can have made the same finding? `failed` is what could not be
   * rendered.
   */
  readonly isComparable: (path: string, failed: readonly NotRendered[]) => boolean;
}

/**
 * Finds what of the base is rendered to be compared with the head: the charts that the change touches,
 * and all overlays where it touches one, because they share their bases. The others are the same before
 * and after. What is not at hand is read. Undefined where the base cannot be rendered.
 */
export async function rendersOfBase(
  session: Session,
  snapshot: Snapshot,
  head: Rendered,
  changed: ChangedPaths,
  watch: Watch,
): Promise<BaseRenders | undefined> {
  const { tree } = snapshot;
  const request = tree && session.rendersAt?.(tree);
  if (request === undefined) return undefined;
  const walked = new Walked();
  for (const file of filesOfSnapshot(snapshot, session.named, watch, walked)) walked.at = file.path;
  await fetchRenders(request, walked);
  const renders = rendersOfCommit(request, walked);
  const before = byUnit(renders.jobs);
  const now = byUnit(head.jobs);
  const isTouched = (unit: string): boolean => {
    const [old, fresh] = [before.get(unit) ?? [], now.get(unit) ?? []];
    if (changed === undefined || JSON.stringify(old) !== JSON.stringify(fresh)) return true;
    const files = new Set<string>(old.flatMap((job) => [...neededFiles(request.tree, job)]));
    return [...changed].some(
      (path) => files.has(path) || fresh.some((job) => path.startsWith(inFolder(job.folder, ''))),
    );
  };
  const touched = new Set([...before.keys(), ...now.keys()].filter(isTouched));
  const left = renders.unrendered;
  return {
    renders: { ...renders, jobs: renders.jobs.filter((job) => touched.has(unitOf(job))) },
    isComparable: (path, failed) => {
      const units = head.jobsOf(path).map(unitOf);
      const lost = [...failed, ...left].filter((one) => !isSaidOf(head, one));
      return units.every((unit) => {
        if (!touched.has(unit) || !before.has(unit)) return touched.has(unit) && lost.length === 0;
        return !(before.get(unit) ?? []).some((job) => lost.some((one) => isOf(job, one.path)));
      });
    },
  };
}

/** What is not rendered of the head either, for the same reason, makes no difference. */
function isSaidOf({ unrendered }: Rendered, { path, reason }: NotRendered): boolean {
  return unrendered.some((one) => one.path === path && one.reason === reason);
}

/** What is rendered or not as a whole: a chart with all its values, or all overlays. */
function unitOf(job: RenderJob): string {
  return job.tool === 'helm' ? `helm ${job.folder}` : job.tool;
}

function byUnit(jobs: readonly RenderJob[]): ReadonlyMap<string, readonly RenderJob[]> {
  return new Map(groupBy(jobs, unitOf).map((own) => [unitOf(own[0]), own]));
}

/** Is a path a job's folder, or in it? The root is shown as a point. */
function isOf({ folder }: RenderJob, path: RepoPath): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
