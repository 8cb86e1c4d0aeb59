import type { RepoPath } from '../../text/text.ts';
import type { ChartJob } from '../job.ts';
import { renderedPath } from '../rendered-file.ts';

/** The name of what a chart becomes with some values: a part of the path of what is rendered. */
export function variantName({ folder, values, release, namespace }: ChartJob): string {
  const below = folder === '' ? '' : `${folder}/`;
  const names = values.map((path) => (path.startsWith(below) ? path.slice(below.length) : path));
  const where = namespace === undefined ? release : `${namespace}.${release}`;
  return [...names, where].join('+');
}

/** The same in words: `with values-prod.yaml, as release "shop" in namespace "web"`. */
export function variantWords({ values, release, namespace }: ChartJob): string {
  const names =
    values.length === 0
      ? ['its own values']
      : values.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const where = namespace === undefined ? '' : ` in namespace "${namespace}"`;
  return `with ${names.join(' and ')}, as release "${release}"${where}`;
}

/** The path of what a chart makes of a file with these values. */
export function pathOfRendered(job: ChartJob, seen: RepoPath): RepoPath {
  return renderedPath(job.folder, variantName(job), seen);
}
