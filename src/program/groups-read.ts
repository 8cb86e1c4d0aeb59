import { keysHeld, keysNamed } from '../argo/alone.ts';
import { readCompletely } from '../adapters/complete-reader.ts';
import type { GroupApart, ReadShelved } from '../lint/apart.ts';
import { readModel, type FileModel } from '../manifests/file-model.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath } from '../text/text.ts';
import type { Given } from './judge.ts';
import { changedMeanwhile } from './shelf.ts';

/** What is judged with some groups that were set apart, and what could not be read of these. */
export interface WithGroups<G extends Given> {
  readonly given: G;
  readonly problems: readonly Problem[];
}

/**
 * The same with the files of some groups, read again, in place of their records. A group of which a file
 * has changed since is left out as a whole, because its other files depend on it.
 */
export function withGroups<G extends Given>(
  around: G,
  groups: readonly GroupApart[],
  read: ReadShelved,
): WithGroups<G> {
  const models = new Map(around.models);
  const problems: Problem[] = [];
  for (const { files } of groups) {
    const own = new Map<RepoPath, FileModel>();
    const changed = files.filter((file) => {
      const model = read(file);
      if (model !== undefined) own.set(file.path, model);
      return model === undefined;
    });
    problems.push(...changed.map(({ path }) => changedMeanwhile(path)));
    if (changed.length === 0) for (const [path, model] of own) models.set(path, model);
  }
  const { silent, records } = around.elsewhere;
  const there = new Set(groups.map(({ record }) => record));
  const elsewhere = { silent, records: records.filter((record) => !there.has(record)) };
  return { given: { ...around, models, elsewhere }, problems };
}

/** The groups that hold one of these files. */
export function groupsOf(
  groups: readonly GroupApart[],
  paths: ReadonlySet<string>,
): readonly GroupApart[] {
  return groups.filter(({ files }) => files.some(({ path }) => paths.has(path)));
}

/**
 * The groups to which files belong that have these texts now: those that hold them, and those that hold
 * or name an object that the new texts hold or name.
 */
export function groupsAround(
  groups: readonly GroupApart[],
  texts: ReadonlyMap<RepoPath, string>,
): readonly GroupApart[] {
  const own = [...texts].flatMap(
    ([path, text]) => readModel({ path, text }, readCompletely).manifests,
  );
  const keys = new Set(own.flatMap((one) => [...keysHeld(one), ...keysNamed(one)]));
  return groups.filter(
    ({ files, objects }) =>
      files.some(({ path }) => texts.has(path)) || [...objects].some((key) => keys.has(key)),
  );
}
