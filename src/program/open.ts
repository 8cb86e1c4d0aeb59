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

/** The files that a run is about. */
export interface Scope extends Watch {
  readonly cwd: string;
  readonly paths: readonly string[];
  /** The configuration file; undefined for the file at the root, if there is one. */
  readonly config?: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Settings that are used instead of a configuration file. No file is looked for then. */
  readonly settings?: Settings | undefined;
  /** Suppressions are obeyed. They are if this is undefined. */
  readonly obeysSuppressions?: boolean;
  /** The bytes of standard input, and the path that they stand for; nothing else is read. */
  readonly stdin?: { readonly path: string; readonly bytes: Buffer } | undefined;
}

/** An open repository: its settings and its files. */
export interface Session {
  /** The real path of the root. All paths are relative to it. */
  readonly root: string;
  readonly settings: Settings;
  readonly facts: GivenFacts;
  readonly files: FileSource;
  /** What writes files; undefined for a repository that is not on the disk. */
  readonly workspace: Workspace | undefined;
  readonly lock: ReadonlyMap<string, LockEntry>;
  /** No paths and no globs are given that leave files out, except those of the configuration. */
  readonly whole: boolean;
  /** Problems of the lock file. */
  readonly problems: readonly Problem[];
  /** The milliseconds since the repository was opened. */
  readonly elapsed: () => number;
}

/**
 * Opens the repository that holds the paths: finds the root, the configuration and the lock file.
 * No manifest is read yet. Refuses wrong paths and a wrong configuration, with one line for each
 * error.
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

/**
 * Reads the manifests of a commit that is not checked out. `selects` says which names are wanted.
 */
export type SnapshotReader = (selects: Selects) => Promise<Answer<Snapshot>>;

/**
 * Opens a repository whose files are read over the network, as data. Paths are names of files and
 * folders in the repository. Nothing is read from the disk, and nothing can be written.
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

/**
 * The globs of the configuration and of the command line. The library for globs is loaded only if
 * there are some.
 */
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
  // Our own manifests are always read: one that is not seen would be written again.
  const own = `${settings.imagecache.directory}/`;
  const included: Selects = (path) =>
    include.length === 0 || path.startsWith(own) || include.some((glob) => matches(glob, path));
  return { selects: (path) => included(path) && !excludes(path), excludes, matches };
}
