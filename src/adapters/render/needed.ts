import type { RenderCall } from '../../render/job.ts';
import type { RepoPath } from '../../text/text.ts';
import { contentHash } from '../content-hash.ts';

/** What a call reads. */
export interface Needed {
  readonly call: RenderCall;
  readonly paths: readonly RepoPath[];
  /** Texts in the places of some of these files. Others that the call has do not matter. */
  readonly texts: ReadonlyMap<RepoPath, string>;
}

/** The key of a call, by what is read: texts of other files make it no other call. */
export function keyOfNeeded({ call: { job, printsAlways }, texts }: Needed): string {
  const sorted = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return contentHash(JSON.stringify([job, printsAlways, sorted]));
}

/**
 * The texts of all calls of charts, if each file that is read is the same for all of them; undefined where
 * it is not, or where no call has a text of its own. Then these can stand in one copy.
 */
export function textsOfAll(all: readonly Needed[]): ReadonlyMap<RepoPath, string> | undefined {
  const charts = all.filter(({ call }) => call.job.tool === 'helm');
  const texts = new Map<RepoPath, string>();
  for (const one of charts) {
    for (const [path, text] of one.texts) {
      if ((texts.get(path) ?? text) !== text) return undefined;
      texts.set(path, text);
    }
  }
  const isSame = charts.every((one) => {
    const paths = new Set<string>(one.paths);
    const { folder } = one.call.job;
    // A text can be that of a file which only it adds.
    const reads = (path: string): boolean =>
      paths.has(path) || folder === '' || path.startsWith(`${folder}/`);
    return [...texts.keys()].every((path) => one.texts.has(path) || !reads(path));
  });
  return texts.size > 0 && isSame ? texts : undefined;
}
