import type { Snapshot } from '../adapters/github/snapshot.ts';
import type { Start } from '../adapters/disk/root.ts';
import { walk, type IgnoreReader, type Selects } from '../adapters/disk/walk.ts';
import type { Workspace } from '../adapters/disk/workspace.ts';
import { LIMITS, tooLarge } from '../text/limits.ts';
import { fileMayMatter } from '../manifests/prefilter.ts';
import { decode } from '../text/decode.ts';
import type { FoundFile } from '../manifests/file.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/** What was met on the way to the files that matter. Grows while they are collected. */
export class Journey {
  /** Files looked at, those that cannot matter included. */
  looked = 0;
  /** Files left alone as templates of a Helm chart. */
  charts = 0;
  readonly problems: Problem[] = [];
}

/** What to collect. */
export interface WantedFiles {
  readonly starts: readonly Start[];
  readonly selects: Selects;
  readonly excludes: Selects;
  /** Undefined as long as it is not loaded. */
  readonly readIgnores?: IgnoreReader | undefined;
}

/** Bounds and reports the collecting. */
export interface Watch {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Called now and then with the number of files looked at. */
  readonly progress?: (files: number) => void;
  /** Called once, when a run turns out to be a long one. */
  readonly settleIn?: () => void;
}

/**
 * The files of a checkout that can matter, one by one, up to the limits of a run; a limit that is
 * met is a problem. Throws NeedsIgnoreReader.
 */
export function collect(
  workspace: Workspace,
  wanted: WantedFiles,
  watch: Watch,
  journey: Journey,
): Generator<SourceFile> {
  const found = paths(workspace.root, wanted, journey);
  return gather(found, (path) => workspace.read(path), watch, journey);
}

/** The files of a snapshot that can matter, by the same limits; `.gitignore` hides none of them. */
export function collectSnapshot(
  { files, problems }: Snapshot,
  watch: Watch,
  journey: Journey,
): Generator<SourceFile> {
  journey.problems.push(...problems);
  return gather(files.keys(), (path) => files.get(path) ?? 'irrelevant', watch, journey);
}

function* gather(
  found: Iterable<RepoPath>,
  read: (path: RepoPath) => FoundFile,
  watch: Watch,
  journey: Journey,
): Generator<SourceFile> {
  const began = watch.now();
  let held = 0;
  for (const path of found) {
    const limit = limitMet(journey.looked, held, watch.now() - began);
    if (limit !== undefined) {
      journey.problems.push({ path, reason: limit, effect: 'skipped-file' });
      break;
    }
    journey.looked += 1;
    if (journey.looked % 500 === 0) watch.progress?.(journey.looked);
    if (journey.looked === 500) watch.settleIn?.();
    const file = read(path);
    if (file === 'irrelevant') continue;
    if (file === 'helm-chart') journey.charts += 1;
    else if (!file.ok) journey.problems.push(file.error);
    else {
      held += file.value.text.length;
      yield file.value;
    }
  }
}

/** Standard input, as if it were the one file of the repository. */
export function* collectStdin(
  path: string,
  bytes: Buffer,
  journey: Journey,
): Generator<SourceFile> {
  journey.looked = 1;
  if (!fileMayMatter(bytes)) return;
  const found = decode(path as RepoPath, bytes);
  if (found.ok) yield found.value;
  else journey.problems.push(found.error);
}

/**
 * Every path once. A file that is named is wanted, whatever its name and git say, unless it is
 * excluded.
 */
function* paths(root: string, wanted: WantedFiles, journey: Journey): Generator<RepoPath> {
  if (wanted.starts.length === 1) {
    yield* startingPaths(root, wanted, journey);
    return;
  }
  const seen = new Set<RepoPath>();
  for (const path of startingPaths(root, wanted, journey)) {
    if (!seen.has(path)) yield path;
    seen.add(path);
  }
}

function* startingPaths(
  root: string,
  { starts, selects, excludes, readIgnores }: WantedFiles,
  { problems }: Journey,
): Generator<RepoPath> {
  const report = (problem: Problem): void => void problems.push(problem);
  for (const { path, kind } of starts) {
    if (kind === 'folder') yield* walk(root, path, { selects, report, readIgnores });
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
