import { posix } from 'node:path';
import { belowRoot, loadConfiguration } from '../adapters/disk/config-file.ts';
import { loadLockFile } from '../adapters/disk/lock-file.ts';
import type { Snapshot } from '../adapters/github/snapshot.ts';
import { locate } from '../adapters/disk/root.ts';
import type { Selects } from '../adapters/disk/walk.ts';
import { Workspace } from '../adapters/disk/workspace.ts';
import { err, ok, type Result } from '../result.ts';
import { lazy } from '../adapters/lazy.ts';
import { fileOfStdin, filesOfSnapshot, filesOnDisk, type FileSource, type Watch } from './files.ts';
import type { Settings } from '../settings.ts';
import type { LockedSizes, LockEntry } from '../images/lock-file.ts';
import type { Facts, GivenFacts } from '../facts/context.ts';
import type { Answer } from '../review/pull-request.ts';
import type { Problem } from '../problem.ts';

const globs = lazy(() => import('../config/glob.ts'));

/** Which files a run is about. */
export interface Scope extends Watch {
  readonly cwd: string;
  readonly paths: readonly string[];
  /** Undefined: the file at the root, if there is one. */
  readonly config?: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** In the place of a configuration file, which is not looked for then. */
  readonly settings?: Settings | undefined;
  /** Suppressions count; they do unless told otherwise. */
  readonly obeysSuppressions?: boolean;
  /** These bytes as if they stood at this path; nothing else is read. */
  readonly stdin?: { readonly path: string; readonly bytes: Buffer } | undefined;
}

/** A repository that is open: what it is configured to, and its files. */
export interface Session {
  /** The real path all paths are relative to. */
  readonly root: string;
  readonly settings: Settings;
  readonly facts: GivenFacts;
  readonly files: FileSource;
  /** Where files can be written; undefined for a repository that is not on the disk. */
  readonly workspace: Workspace | undefined;
  readonly lock: ReadonlyMap<string, LockEntry>;
  /** No path and no glob leaves anything out, those of the configuration apart. */
  readonly whole: boolean;
  /** Of the lock file. */
  readonly problems: readonly Problem[];
  /** Milliseconds since it began to open. */
  readonly elapsed: () => number;
}

/**
 * Opens the repository that paths are in: finds the root, the configuration and the lock file. No
 * manifest is read yet. Refuses wrong paths and a wrong configuration, line by line.
 */
export function openSession(scope: Scope): Result<Session, readonly string[]> {
  const { cwd, stdin } = scope;
  const elapsed = stopwatch(scope);
  const located = locate(cwd, stdin ? [] : scope.paths);
  if (!located.ok) return err([located.error]);
  const { root, starts } = located.value;
  const configuration = scope.settings
    ? ok(scope.settings)
    : loadConfiguration(root, cwd, scope.config);
  if (!configuration.ok) return configuration;
  const settings = configuration.value;
  const { selects, excludes, matches } = globsOf(settings, scope);
  const workspace = new Workspace(root);
  const lock = loadLockFile(root);
  const files: FileSource = (walked) =>
    stdin
      ? fileOfStdin(belowRoot(root, cwd, stdin.path) ?? stdin.path, stdin.bytes, walked)
      : filesOnDisk(workspace, { starts, selects, excludes }, scope, walked);
  const narrowed = scope.include.length + scope.exclude.length > 0 || stdin !== undefined;
  return ok({
    root,
    settings,
    facts: factsOf(scope, matches, lock),
    files,
    workspace,
    whole: !narrowed && starts.some(({ path }) => path === ''),
    lock: lock.entries,
    problems: lock.problems,
    elapsed,
  });
}

/** Manifests of a commit that nobody has checked out: who reads them, by which names they have. */
export type SnapshotReader = (selects: Selects) => Promise<Answer<Snapshot>>;

/**
 * A repository whose files are read over the network, as data. Paths are names of files and
 * folders of the repository; there is no disk to look at and nothing can be written.
 */
export async function openSnapshot(
  scope: Scope & { readonly settings: Settings },
  lock: LockedSizes,
  read: SnapshotReader,
): Promise<Answer<Session>> {
  const { settings, paths } = scope;
  const elapsed = stopwatch(scope);
  const { selects, matches } = globsOf(settings, scope);
  const starts = paths.map((path) => posix.normalize(path).replace(/\/$/, ''));
  const isStarted = (path: string): boolean =>
    starts.some((start) => start === '.' || start === path || path.startsWith(`${start}/`));
  const snapshot = await read((path) => isStarted(path) && selects(path));
  if (!snapshot.ok) return snapshot;
  return ok({
    root: scope.cwd,
    settings,
    facts: factsOf(scope, matches, lock),
    files: (walked) => filesOfSnapshot(snapshot.value, scope, walked),
    workspace: undefined,
    whole: starts.includes('.') && scope.include.length + scope.exclude.length === 0,
    lock: lock.entries,
    problems: lock.problems,
    elapsed,
  });
}

function stopwatch({ now }: Watch): () => number {
  const began = now();
  return () => now() - began;
}

function factsOf(
  { obeysSuppressions = true }: Scope,
  matches: Facts['matches'],
  lock: LockedSizes,
): GivenFacts {
  return { matches, sizes: { locked: lock.entries, measured: new Map() }, obeysSuppressions };
}

/** Globs of the configuration and of the command line; the library is loaded only for some. */
function globsOf(
  settings: Settings,
  scope: Scope,
): { selects: Selects; excludes: Selects; matches: Facts['matches'] } {
  const include = [...settings.include, ...scope.include];
  const exclude = [...settings.exclude, ...scope.exclude];
  const { images, overrides } = settings;
  if (include.length + exclude.length + images.length + overrides.length === 0) {
    return { selects: () => true, excludes: () => false, matches: () => false };
  }
  const matches = globs().globMatcher();
  const excludes: Selects = (path) => exclude.some((glob) => matches(glob, path));
  // Manifests of ours are read whatever is included: one that is not seen would be written again.
  const own = `${settings.imagecache.directory}/`;
  const included: Selects = (path) =>
    include.length === 0 || path.startsWith(own) || include.some((glob) => matches(glob, path));
  return { selects: (path) => included(path) && !excludes(path), excludes, matches };
}
