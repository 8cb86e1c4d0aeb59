import type { RepoPath } from '../../text/text.ts';
import type { ChartJob } from '../job.ts';
import { renderedPath } from '../rendered-path.ts';

/** The name of what a chart becomes with some values: a part of the path of what is rendered. */
function variantName({ folder, values, release, namespace, given }: ChartJob): string {
  const below = folder === '' ? '' : `${folder}/`;
  const names = values.map((path) => (path.startsWith(below) ? path.slice(below.length) : path));
  const where = namespace === undefined ? release : `${namespace}.${release}`;
  return [...names, ...(given === undefined ? [] : [given.by]), where].join('+');
}

/** The path of what a chart makes of a file with these values. */
export function pathOfRendered(job: ChartJob, seen: RepoPath): RepoPath {
  return renderedPath(job.folder, variantName(job), seen);
}
