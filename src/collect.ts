import type { Start } from './adapters/root.ts';
import { walk, type IgnoreReader, type Selects } from './adapters/walk.ts';
import type { Workspace } from './adapters/workspace.ts';
import { LIMITS } from './source/limits.ts';
import { fileMayMatter } from './source/prefilter.ts';
import { decode, isProblem, tooLarge } from './source/read.ts';
import type { Problem, RepoPath, SourceFile } from './source/text.ts';

/** The files that can matter, and what was met on the way to them. */
export interface Collected {
  readonly files: readonly SourceFile[];
  /** Files looked at, those that cannot matter included. */
  readonly looked: number;
  /** Files left alone as templates of a Helm chart. */
  readonly charts: number;
  readonly problems: readonly Problem[];
}

/** Bounds and reports the collecting. */
export interface Watch {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Called now and then with the number of files looked at. */
  readonly progress?: (files: number) => void;
}

/** What to collect. */
export interface Wanted {
  readonly starts: readonly Start[];
  readonly selects: Selects;
  readonly excludes: Selects;
}

/**
 * Reads what is asked for, up to the limits of a run; each limit that is met is a problem. Throws
 * NeedsIgnoreReader.
 */
export function collect(
  workspace: Workspace,
  wanted: Wanted,
  watch: Watch,
  readIgnores?: IgnoreReader,
): Collected {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  const seen = new Set<RepoPath>();
  const began = watch.now();
  let charts = 0;
  let held = 0;
  for (const path of paths(workspace.root, wanted, problems, readIgnores)) {
    if (seen.has(path)) continue;
    const limit = limitMet(seen.size, held, watch.now() - began);
    if (limit !== undefined) {
      problems.push({ path, reason: limit, effect: 'skipped-file' });
      break;
    }
    seen.add(path);
    if (seen.size % 500 === 0) watch.progress?.(seen.size);
    const found = workspace.read(path);
    if (found === 'irrelevant') continue;
    if (found === 'helm-chart') charts += 1;
    else if (isProblem(found)) problems.push(found);
    else {
      files.push(found);
      held += found.text.length;
    }
  }
  return { files, looked: seen.size, charts, problems };
}

/** Standard input, as if it were the one file of the repository. */
export function collectStdin(path: string, bytes: Buffer): Collected {
  const nothing = { files: [], looked: 1, charts: 0, problems: [] };
  if (!fileMayMatter(bytes)) return nothing;
  const found = decode(path as RepoPath, bytes);
  return isProblem(found) ? { ...nothing, problems: [found] } : { ...nothing, files: [found] };
}

/** A file that is named is wanted, whatever its name and git say, unless it is excluded. */
function* paths(
  root: string,
  { starts, selects, excludes }: Wanted,
  problems: Problem[],
  readIgnores: IgnoreReader | undefined,
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
  if (units >= LIMITS.runBytes)
    return `${tooLarge('run', LIMITS.runBytes, 'bytes of manifests')}; ${rest}`;
  if (milliseconds >= LIMITS.runMilliseconds) {
    return `The run took longer than ${String(LIMITS.runMilliseconds / 60_000)} minutes; ${rest}`;
  }
  return undefined;
}
