import type { Snapshot } from '../adapters/github/snapshot.ts';
import type { Start } from '../adapters/disk/root.ts';
import { walk, type PassedOver, type Selects } from '../adapters/disk/walk.ts';
import type { Workspace } from '../adapters/disk/workspace.ts';
import { isKustomization } from '../text/file-name.ts';
import { LIMITS, tooLarge } from '../text/limits.ts';
import type { FoundFile } from '../manifests/file.ts';
import type { Called } from '../config/called.ts';
import type { Heap } from '../io.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Named } from './named.ts';

/** What was found on the way to the files that matter. It changes while the files are read. */
export class Walked {
  /** The file that is being read. */
  at: RepoPath | undefined;
  /** The memory of the run did not suffice for the file that was being read, and those after it. */
  isFull = false;
  /** How many files were read, including those that are only the context of the named ones. */
  read = 0;
  /** How many named files were looked at, including those that cannot matter. */
  looked = 0;
  /** The named files that were left alone because they are templates of a Helm chart. */
  readonly charts = new Set<RepoPath>();
  /** What could not be read of the named files, and the limits of the run. */
  readonly problems: Problem[] = [];
  /** Files that git ignores although they can hold manifests. */
  readonly ignored = new Set<RepoPath>();
  /** Links that lead to what is not read otherwise. */
  readonly links = new Set<string>();
  /** Temporary files of this program: of runs that write, or that were killed. */
  readonly temporary = new Set<string>();
  /** The files that can hold something that is read. */
  readonly relevant = new Set<string>();
  /** The files that are wanted and have the name of a manifest. */
  readonly paths: RepoPath[] = [];
  /** The kustomizations of the repository. */
  readonly kustomizations: RepoPath[] = [];
  /** What was named and is not there: folders and globs without any YAML or JSON file. */
  missing: readonly string[] = [];
}

/** Gives the files of a run that can matter, one by one. Each call begins anew. */
export type FileSource = (walked: Walked) => Iterable<SourceFile>;

/** Which files of a checkout are read. */
export interface WantedFiles {
  readonly starts: readonly Start[];
  readonly selects: Selects;
  readonly excludes: Selects;
  /** Which of them the run is about. */
  readonly named: Named;
  /** The bytes of a file that is given by the caller, not by the disk. */
  readonly given?: { readonly path: RepoPath; readonly bytes: Buffer } | undefined;
}

/** What limits the reading of files, and is told how far it is. */
export interface Watch {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Is called from time to time with the number of files that were looked at. */
  readonly progress?: (files: number) => void;
  /**
   * Is called for each file, with the number of files so far and the characters of the manifests in
   * them.
   */
  readonly tune?: (files: number, characters: number) => void;
  /** What the run may fill; undefined where it need not be asked. */
  readonly heap?: Heap;
  /** How the person who started the run calls its settings; as options where undefined. */
  readonly called?: Called;
  /** Seconds that the run may take; undefined for the usual ones. */
  readonly timeout?: number | undefined;
}

/** Seconds that a run may take. */
export function secondsOf({ timeout = LIMITS.runSeconds }: Watch): number {
  return timeout;
}

/**
 * The files of a checkout that can matter, one by one, up to the limits of a run. A limit that is
 * reached becomes a problem.
 */
export function filesOnDisk(
  workspace: Workspace,
  wanted: WantedFiles,
  watch: Watch,
  walked: Walked,
): Generator<SourceFile> {
  const { given, named } = wanted;
  const found = pathsOf(workspace, wanted, walked);
  const read = (path: RepoPath): FoundFile =>
    path === given?.path ? workspace.take(path, given.bytes) : workspace.read(path);
  return upToLimits(found, read, named, watch, walked);
}

/** The files of a snapshot that can matter, by the same limits; `.gitignore` hides none of them. */
export function filesOfSnapshot(
  { files, problems, leftOut }: Pick<Snapshot, 'files' | 'problems' | 'leftOut'>,
  named: Named,
  watch: Watch,
  walked: Walked,
): Generator<SourceFile> {
  for (const problem of problems) walked.problems.push(problem);
  for (const path of leftOut) if (named.has(path)) walked.links.add(path);
  return upToLimits(files.keys(), (path) => files.get(path) ?? 'irrelevant', named, watch, walked);
}

function* upToLimits(
  found: Iterable<RepoPath>,
  read: (path: RepoPath) => FoundFile,
  named: Named,
  watch: Watch,
  walked: Walked,
): Generator<SourceFile> {
  let held = 0;
  walked.missing = named.expected.map(({ words }) => words);
  let expected = named.expected;
  for (const path of found) {
    walked.at = path;
    const limit = limitMet(walked.read, held);
    if (limit !== undefined) {
      walked.problems.push({ path, reason: limit, effect: 'skipped-file' });
      break;
    }
    walked.read += 1;
    walked.paths.push(path);
    if (walked.read % 500 === 0) watch.progress?.(walked.read);
    const isNamed = named.has(path);
    if (isNamed) {
      walked.looked += 1;
      if (expected.length > 0) expected = expected.filter(({ meets }) => !meets(path));
    }
    if (isKustomization(path)) walked.kustomizations.push(path);
    const file = read(path);
    if (typeof file === 'object' && file.ok) held += file.value.text.length;
    watch.tune?.(walked.read, held);
    if (file === 'irrelevant') continue;
    if (file === 'helm-chart') {
      if (isNamed) walked.charts.add(path);
    } else if (!file.ok) {
      if (isNamed) walked.problems.push(file.error);
    } else {
      walked.relevant.add(path);
      yield file.value;
    }
  }
  walked.missing = expected.map(({ words }) => words);
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

function limitMet(files: number, units: number): string | undefined {
  const rest = 'this file and all after it were not read';
  if (files >= LIMITS.files) return `${tooLarge('run', LIMITS.files, 'files')}; ${rest}`;
  if (units >= LIMITS.runBytes) {
    return `${tooLarge('run', LIMITS.runBytes, 'bytes of manifests')}; ${rest}`;
  }
  return undefined;
}
