import type { Start } from '../adapters/disk/root.ts';
import { walk, type PassedOver, type Selects } from '../adapters/disk/walk.ts';
import type { Workspace } from '../adapters/disk/workspace.ts';
import type { FoundFile } from '../manifests/file.ts';
import type { Problem } from '../problem.ts';
import { decode } from '../text/decode.ts';
import { isKustomization } from '../text/file-name.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { upToLimits, type TakenUnopened, type Unopened, type Walked, type Watch } from './files.ts';
import type { Named } from './named.ts';

/** Which files of a checkout are read. */
export interface WantedFiles {
  readonly starts: readonly Start[];
  readonly selects: Selects;
  readonly excludes: Selects;
  /** Which of them the run is about. */
  readonly named: Named;
  /** The bytes of a file that is given by the caller, not by the disk. */
  readonly given?: { readonly path: RepoPath; readonly bytes: Buffer } | undefined;
  /** The texts of kustomizations are wanted again: {@link Walked.texts}. */
  readonly keeps?: boolean;
}

/** All that is kept of the texts of kustomizations, in UTF-16 units. */
const MOST_KEPT = 16_000_000;

/**
 * The files of a checkout that can matter, one by one, up to the limits of a run. A limit that is
 * reached becomes a problem.
 */
export function filesOnDisk(
  workspace: Workspace,
  wanted: WantedFiles,
  watch: Watch,
  walked: Walked,
  unopened?: Unopened,
): Generator<SourceFile> {
  const { named } = wanted;
  const found = pathsOf(workspace, wanted, walked);
  // What is named itself can be behind a link.
  const keeps = wanted.keeps === true && wanted.starts.every(({ kind }) => kind === 'folder');
  let kept = 0;
  const keep = (path: RepoPath, bytes: Buffer): void => {
    const file = decode(path, bytes);
    if (!file.ok || file.value.encoding !== undefined) return;
    kept += file.value.text.length;
    if (kept <= MOST_KEPT) walked.texts.set(path, file.value);
  };
  const read = (path: RepoPath): FoundFile | TakenUnopened => {
    if (path === wanted.given?.path) return readOnDisk(workspace, wanted, path);
    if (keeps && isKustomization(path)) {
      return workspace.read(path, (bytes) => {
        keep(path, bytes);
      });
    }
    return unopened ? readUnlessKnown(workspace, path, unopened) : workspace.read(path);
  };
  return upToLimits(found, read, named, watch, walked);
}

/** Reads a file of a checkout unless it is as an earlier run has found it, and that is enough. */
function readUnlessKnown(
  workspace: Workspace,
  path: RepoPath,
  { cache, take }: Unopened,
): FoundFile | TakenUnopened {
  const stamp = workspace.stampOf(path);
  if (stamp === undefined) return workspace.read(path);
  const known = cache.recordOf(path, stamp);
  if (known === 'irrelevant') return known;
  // A chart that is there now makes a template of it.
  const isTaken = known !== undefined && !workspace.isInChart(path) && take(path, known);
  if (isTaken) return known;
  cache.opens(path, stamp);
  return workspace.read(path, (bytes, mayMatter) => {
    // In a chart it can matter once the chart is gone.
    if (!mayMatter && !workspace.isInChart(path)) cache.setIrrelevant(path, bytes);
  });
}

/** Reads a file of a checkout; the one that the caller gives is not read from the disk. */
export function readOnDisk(
  workspace: Workspace,
  { given }: Pick<WantedFiles, 'given'>,
  path: RepoPath,
): FoundFile {
  return path === given?.path ? workspace.take(path, given.bytes) : workspace.read(path);
}

/**
 * Every path once. A file that is named is wanted, even if its name or `.gitignore` says otherwise,
 * unless it is excluded.
 */
function* pathsOf(workspace: Workspace, wanted: WantedFiles, walked: Walked): Generator<RepoPath> {
  const { starts, given } = wanted;
  if (starts.length === 1 && given === undefined) {
    yield* startingPaths(workspace, wanted, walked);
    return;
  }
  const seen = new Set<RepoPath>();
  for (const path of startingPaths(workspace, wanted, walked)) {
    if (!seen.has(path)) yield path;
    seen.add(path);
    // It is named itself, or its folder is.
    walked.ignored.delete(path);
  }
  if (given !== undefined && !seen.has(given.path)) yield given.path;
}

function* startingPaths(
  workspace: Workspace,
  { starts, selects, excludes, named }: WantedFiles,
  walked: Walked,
): Generator<RepoPath> {
  const unlisted = new Set<string>();
  const report = (problem: Problem): void => {
    const isNew = !unlisted.has(problem.path);
    unlisted.add(problem.path);
    if (isNew && named.reaches(problem.path)) walked.problems.push(problem);
  };
  const leaves = ({ path, why }: PassedOver): void => {
    if (why === 'temporary') walked.temporary.add(path);
    if (!named.has(path) || why === 'temporary') return;
    if (why === 'link') walked.links.add(path);
    else if (isRelevant(workspace.read(path as RepoPath))) walked.ignored.add(path as RepoPath);
  };
  for (const { path, kind } of starts) {
    if (kind === 'folder') yield* walk(workspace.root, path, { selects, report, leaves });
    else if (!excludes(path)) yield path as RepoPath;
  }
}

/** Would a file have been judged? */
function isRelevant(file: FoundFile): boolean {
  return typeof file === 'object' && file.ok;
}
