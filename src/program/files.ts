import type { Snapshot } from '../adapters/github/snapshot.ts';
import type { Start } from '../adapters/disk/root.ts';
import { walk, type Selects } from '../adapters/disk/walk.ts';
import type { Workspace } from '../adapters/disk/workspace.ts';
import { LIMITS, tooLarge } from '../text/limits.ts';
import { fileMayMatter } from '../manifests/prefilter.ts';
import { decode } from '../text/decode.ts';
import type { FoundFile } from '../manifests/file.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/** What was found on the way to the files that matter. It changes while the files are read. */
export class Walked {
  /** How many files were looked at, including those that cannot matter. */
  looked = 0;
  /** How many files were left alone because they are templates of a Helm chart. */
  charts = 0;
  readonly problems: Problem[] = [];
}

/** Gives the files of a run that can matter, one by one. Each call begins anew. */
export type FileSource = (walked: Walked) => Iterable<SourceFile>;

/** Which files of a checkout are wanted. */
export interface WantedFiles {
  readonly starts: readonly Start[];
  readonly selects: Selects;
  readonly excludes: Selects;
}

/** What limits the reading of files, and is told how far it is. */
export interface Watch {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Is called from time to time with the number of files that were looked at. */
  readonly progress?: (files: number) => void;
  /** Is called once, when a run takes long. */
  readonly settleIn?: () => void;
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
  const found = pathsOf(workspace.root, wanted, walked);
  return upToLimits(found, (path) => workspace.read(path), watch, walked);
}

/** The files of a snapshot that can matter, by the same limits; `.gitignore` hides none of them. */
export function filesOfSnapshot(
  { files, problems }: Snapshot,
  watch: Watch,
  walked: Walked,
): Generator<SourceFile> {
  walked.problems.push(...problems);
  return upToLimits(files.keys(), (path) => files.get(path) ?? 'irrelevant', watch, walked);
}

function* upToLimits(
  found: Iterable<RepoPath>,
  read: (path: RepoPath) => FoundFile,
  watch: Watch,
  walked: Walked,
): Generator<SourceFile> {
  const began = watch.now();
  let held = 0;
  for (const path of found) {
    const limit = limitMet(walked.looked, held, watch.now() - began);
    if (limit !== undefined) {
      walked.problems.push({ path, reason: limit, effect: 'skipped-file' });
      break;
    }
    walked.looked += 1;
    if (walked.looked % 500 === 0) watch.progress?.(walked.looked);
    if (walked.looked === 500) watch.settleIn?.();
    const file = read(path);
    if (file === 'irrelevant') continue;
    if (file === 'helm-chart') walked.charts += 1;
    else if (!file.ok) walked.problems.push(file.error);
    else {
      held += file.value.text.length;
      yield file.value;
    }
  }
}

/** Standard input, as if it were the only file of the repository. */
export function* fileOfStdin(path: string, bytes: Buffer, walked: Walked): Generator<SourceFile> {
  walked.looked = 1;
  if (!fileMayMatter(bytes)) return;
  const found = decode(path as RepoPath, bytes);
  if (found.ok) yield found.value;
  else walked.problems.push(found.error);
}

/**
 * Every path once. A file that is named is wanted, even if its name or `.gitignore` says otherwise,
 * unless it is excluded.
 */
function* pathsOf(root: string, wanted: WantedFiles, walked: Walked): Generator<RepoPath> {
  if (wanted.starts.length === 1) {
    yield* startingPaths(root, wanted, walked);
    return;
  }
  const seen = new Set<RepoPath>();
  for (const path of startingPaths(root, wanted, walked)) {
    if (!seen.has(path)) yield path;
    seen.add(path);
  }
}

function* startingPaths(
  root: string,
  { starts, selects, excludes }: WantedFiles,
  { problems }: Walked,
): Generator<RepoPath> {
  const report = (problem: Problem): void => void problems.push(problem);
  for (const { path, kind } of starts) {
    if (kind === 'folder') yield* walk(root, path, { selects, report });
    else if (!excludes(path)) yield path as RepoPath;
  }
}

function limitMet(files: number, units: number, milliseconds: number): string | undefined {
  const rest = 'this file and all after it were not read';
  if (files >= LIMITS.files) return `${tooLarge('run', LIMITS.files, 'files')}; ${rest}`;
  if (units >= LIMITS.runBytes) {
    return `${tooLarge('run', LIMITS.runBytes, 'bytes of manifests')}; ${rest}`;
  }
  if (milliseconds >= LIMITS.runMilliseconds) {
    return `The run took longer than ${String(LIMITS.runMilliseconds / 60_000)} minutes; ${rest}`;
  }
  return undefined;
}
