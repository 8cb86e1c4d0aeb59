import { keysHeld, keysNamed, standsAlone } from '../argo/alone.ts';
import type { UncoveredPull } from '../facts/pulls.ts';
import { recordOf } from '../facts/record.ts';
import { isServing, servingTexts, sharedFacts } from '../facts/shared-facts.ts';
import type { Finding } from '../finding.ts';
import { pullPlace, placesOf, uncoveredPulls } from '../inventory/saved-pulls.ts';
import { servesOthers, writtenIn } from '../lint/file-apart.ts';
import { groupTied } from '../lint/groups.ts';
import type { Around } from '../lint/lone-file.ts';
import { SilentCopies } from '../lint/silent-file.ts';
import { writeLone } from '../lint/written-lone-files.ts';
import type { FileModel } from '../manifests/file-model.ts';
import { put } from '../text/group-by.ts';
import type { RepoPath } from '../text/text.ts';
import { pathsNamed, type Judged } from './judge.ts';
import type { Kept } from './keep.ts';

/** What is known besides a single file, where all files of a run were taken in; `judged` are those that were kept. */
export function aroundOf({ models, project, context }: Judged, kept: Kept): Around {
  const serving = [...models.values()].filter(isServing);
  return {
    served: kept.digest(servingTexts(serving)),
    shared: kept.digest(sharedFacts(project, context)),
  };
}

/** What was judged of files: `first` with the fixes that rules propose, `now` with those that are offered. */
export interface JudgedFiles {
  readonly first: Judged;
  readonly now: Judged;
}

/**
 * Does what was said depend on all that was judged with it? Which fix is refused, of several that stand in each
 * other's way, does; and so does how far runs are followed, in a repository that has too many.
 */
export function dependsOnAll({ first, now }: JudgedFiles): boolean {
  const { unfollowed, isSpent } = first.project;
  return isSpent || unfollowed.size > 0 || fixesIn(first) !== fixesIn(now);
}

function fixesIn({ verdict }: Judged): number {
  return verdict.findings.filter(({ fix }) => fix !== undefined).length;
}

/**
 * Keeps for the next run what was said of the files whose pods no other file of these decides; nothing where an
 * object of the cluster decides with all pods.
 */
export function keepLoneFiles({ first, now }: JudgedFiles, around: Around, kept: Kept): void {
  if (kept.survey.apart.joinsAll || now.verdict.ruleErrors.length > 0) return;
  const { findings: told } = now.verdict;
  const pods = byFile(first.project.pods, ({ execution }) => execution.path);
  const said = byFile(told, ({ path }) => path);
  const pulled = pullsByFile(first, told);
  const copies = new SilentCopies();
  for (const model of filesAlone([...first.models.values()]).filter(mayBeKept)) {
    const { path } = model.file;
    const findings = said.get(path) ?? [];
    const pulls = pulled.get(path) ?? [];
    const isOwn =
      findings.every((one) => pathsNamed(one).every((other) => other === path)) &&
      pulls.every(({ places }) => places.every((place) => place.path === path));
    if (!isOwn) continue;
    const own = pods.get(path) ?? [];
    const { manifests } = model;
    const record = recordOf(own, first.context);
    const written = writtenIn(manifests, new Set(record.images));
    const objects = manifests.flatMap(keysHeld);
    const lone = writeLone({ objects, written, record, around, findings, pulls });
    kept.keepLone(model.file, copies.of(manifests, own), lone);
  }
}

function byFile<T>(
  things: readonly T[],
  pathOf: (thing: T) => RepoPath,
): ReadonlyMap<RepoPath, readonly T[]> {
  const found = new Map<RepoPath, T[]>();
  for (const one of things) put(found, pathOf(one), one);
  return found;
}

/** The files that are not tied to others by what they hold and name. */
function filesAlone(models: readonly FileModel[]): readonly FileModel[] {
  const all = models.map((model) => {
    const { manifests } = model;
    return { model, held: manifests.flatMap(keysHeld), names: manifests.flatMap(keysNamed) };
  });
  const named = new Set(all.flatMap(({ names }) => names));
  const tied = all.map(({ model, held, names }) => {
    return { model, keys: [...names, ...held.filter((key) => named.has(key))] };
  });
  return groupTied(tied).flatMap((group) => {
    const [first, ...others] = group;
    return first !== undefined && others.length === 0 ? [first.model] : [];
  });
}

/**
 * May be kept what is said of a file that is not tied to others? What ends on a day, what could not be read,
 * and what serves others is looked at each time.
 */
function mayBeKept(model: FileModel): boolean {
  const { manifests, problems, templates, suppressions } = model;
  if (problems.length + templates + suppressions.length > 0) return false;
  return manifests.every(standsAlone) && !servesOthers(model);
}

/** The pulls at the places that findings name, by the files of the findings. */
function pullsByFile(
  { project, context }: Judged,
  findings: readonly Finding[],
): ReadonlyMap<RepoPath, readonly UncoveredPull[]> {
  const wasted = placesOf(findings);
  const found = new Map<RepoPath, UncoveredPull[]>();
  if (wasted.size === 0) return found;
  for (const pull of uncoveredPulls(project, context)) {
    const paths = new Set(
      pull.places.flatMap((one) => (wasted.has(pullPlace(one)) ? one.path : [])),
    );
    for (const path of paths) put(found, path, pull);
  }
  return found;
}
