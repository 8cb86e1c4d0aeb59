import { join, posix } from 'node:path';
import type { Deadline } from '../adapters/deadline.ts';
import { belowRoot, loadConfiguration } from '../adapters/disk/config-file.ts';
import { loadCachesFile, NO_LISTS } from '../adapters/disk/caches-file.ts';
import { loadLockFile } from '../adapters/disk/lock-file.ts';
import { loadOnlineFile, NO_ANSWERS } from '../adapters/disk/online-file.ts';
import { EMPTY_PATH, locate, type Start } from '../adapters/disk/root.ts';
import { readTextFile } from '../adapters/disk/text-file.ts';
import type { Selects } from '../adapters/disk/walk.ts';
import { Workspace } from '../adapters/disk/workspace.ts';
import type { FilesAtHand, Snapshot } from '../adapters/github/snapshot.ts';
import { lazy } from '../adapters/lazy.ts';
import type { GivenFacts } from '../facts/context.ts';
import type { LockedSizes, LockEntry } from '../images/lock-file.ts';
import type { Problem } from '../problem.ts';
import { err, ok, type Result } from '../result.ts';
import type { Answer } from '../review/pull-request.ts';
import type { Settings } from '../settings.ts';
import { STDIN } from '../text/file-name.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { filesOnDisk, type WantedFiles } from './files-on-disk.ts';
import { filesOfSnapshot, type FileSource, type Walked, type Watch } from './files.ts';
import { namedOnly, type Named } from './named.ts';
import type { Renders } from './render-all.ts';
import type { RenderRequest } from './renders.ts';
import {
  deadlineOf,
  factsOfScope,
  globsOf,
  namedIn,
  stopwatch,
  writtenOr,
  type Scope,
} from './scope.ts';

const renders = lazy(() => import('./renders.ts'));
/** An open repository: its settings and its files. */
export interface Session {
  /** The real path of the root. All paths are relative to it. */
  readonly root: string;
  readonly settings: Settings;
  readonly facts: GivenFacts;
  /** The files of the repository. The run is about those that are named. */
  readonly files: FileSource;
  readonly named: Named;
  /** Which names of files are wanted. */
  readonly selects: Selects;
  /** The files that are at hand for another commit, because they are the same there. */
  readonly atHand: FilesAtHand;
  /** The text of a kustomization; undefined where it cannot be read. */
  readonly kustomization: (path: RepoPath) => SourceFile | undefined;
  /** What can be rendered of what was found; undefined where nothing can be, or is wanted. */
  readonly renders: ((walked: Walked) => Renders | undefined) | undefined;
  /** The rest of the repository is not read, although not all of it is named. */
  readonly lacksContext: boolean;
  /** What writes files; undefined for a repository that is not on the disk. */
  readonly workspace: Workspace | undefined;
  readonly lock: ReadonlyMap<string, LockEntry>;
  /** Problems of the lock file, of the list of image caches, and of the answers of Alibaba Cloud. */
  readonly problems: readonly Problem[];
  /** What the run may take. */
  readonly deadline: Deadline;
  /** The milliseconds since the repository was opened. */
  readonly elapsed: () => number;
}

/**
 * Opens the repository that holds the paths: finds the root, the configuration and the lock file.
 * No manifest is read yet. Refuses wrong paths and a wrong configuration, with one line for each
 * error.
 */
export function openSession(scope: Scope): Result<Session, readonly string[]> {
  const { cwd, stdin, withoutContext = false } = scope;
  const elapsed = stopwatch(scope);
  if (stdin?.path?.trim() === '') return err([EMPTY_PATH]);
  const located = locate(cwd, stdin ? [] : writtenOr(scope, '.'), scope.otherWords);
  if (!located.ok) return err([located.error]);
  const { root, starts } = located.value;
  const configuration = scope.settings
    ? ok(scope.settings)
    : loadConfiguration(root, cwd, scope.config);
  if (!configuration.ok) return configuration;
  const settings = configuration.value;
  const { selects, excludes, matches } = globsOf(settings, scope);
  const path = stdin && pathOf(stdin.path, root, cwd);
  const named = path === undefined ? namedIn(starts, scope, matches) : namedOnly(path);
  const around: readonly Start[] = named.everything ? [] : [{ path: '', kind: 'folder' }];
  const wanted: WantedFiles = {
    starts: withoutContext ? namedStarts(starts, stdin) : [...around, ...starts],
    selects: withoutContext ? (one) => selects(one) && named.has(one) : selects,
    excludes,
    named,
    given: stdin && path !== undefined ? { path: path as RepoPath, bytes: stdin.bytes } : undefined,
  };
  const workspace = new Workspace(root);
  const deadline = deadlineOf(scope);
  const lock = scope.lock ?? loadLockFile(root);
  const caches = scope.caches ? ok(scope.caches) : loadCachesFile(root, cwd, scope.cachesFile);
  if (!caches.ok) return err([caches.error]);
  const online = scope.online ?? loadOnlineFile(root);
  // They are asked for their images, and at the end for what they change.
  const kustomizations = new Map<RepoPath, SourceFile | undefined>();
  return ok({
    root,
    settings,
    facts: factsOfScope(scope, matches, lock, caches.value, online),
    files: (walked) => filesOnDisk(workspace, wanted, scope, walked),
    named,
    selects: wanted.selects,
    atHand: (file) => workspace.readSame(file),
    kustomization: (name) =>
      remember(kustomizations, name, () => {
        const file = readTextFile(join(root, name), name);
        return file.ok ? file.value : undefined;
      }),
    renders: renderer(scope, { root, cwd, settings, named }, deadline),
    lacksContext: withoutContext && !named.everything,
    workspace,
    lock: lock.entries,
    problems: [...lock.problems, ...caches.value.problems, ...online.problems],
    deadline,
    elapsed,
  });
}

/** Finds what there is to render; undefined where nothing is to be rendered. */
function renderer(
  { render = 'auto', renderWith: system, stdin }: Scope,
  checkout: Pick<RenderRequest, 'root' | 'cwd' | 'settings' | 'named'>,
  deadline: Deadline,
): Session['renders'] {
  if (render === 'off' || system === undefined || stdin !== undefined) return undefined;
  const left = (): number => deadline.left;
  return (walked) =>
    renders().rendersIn({ ...checkout, choice: render, scope: system, left }, walked);
}

/** The path for standard input: below the root if it can be, or a name that no file of it has. */
function pathOf(written: string | undefined, root: string, cwd: string): string {
  if (written === undefined) return STDIN;
  return belowRoot(root, cwd, written) ?? written;
}

/** Standard input stands for one file, so no folder is gone through for it. */
function namedStarts(starts: readonly Start[], stdin: Scope['stdin']): readonly Start[] {
  return stdin === undefined ? starts : [];
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
  const { settings } = scope;
  const elapsed = stopwatch(scope);
  const { selects, matches } = globsOf(settings, scope);
  // A name does not say whether it is a file or a folder. Taken as a folder, it fits both.
  const starts = writtenOr(scope, '.').map((path): Start => {
    const plain = posix.normalize(path).replace(/\/$/, '');
    return { path: plain === '.' ? '' : plain, kind: 'folder' };
  });
  const named = namedIn(starts, scope, matches);
  const snapshot = await read(selects);
  if (!snapshot.ok) return snapshot;
  const { files, ids, charts, kustomizations } = snapshot.value;
  const { caches = NO_LISTS, online = NO_ANSWERS } = scope;
  return ok({
    root: scope.cwd,
    settings,
    facts: factsOfScope(scope, matches, lock, caches, online),
    files: (walked) => filesOfSnapshot(snapshot.value, named, scope, walked),
    named,
    selects,
    atHand: (file) =>
      ids.get(file.path) === file.id && areEqual(charts, file.charts)
        ? files.get(file.path)
        : undefined,
    kustomization: (path) => kustomizations.get(path),
    renders: undefined,
    lacksContext: false,
    workspace: undefined,
    lock: lock.entries,
    problems: [...lock.problems, ...caches.problems, ...online.problems],
    deadline: deadlineOf(scope),
    elapsed,
  });
}

function areEqual(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}

/**
 * The same repository at another commit: the same settings, sizes and named files, so that what is
 * said of both can be compared, and as much time as for the first. Nothing can be written.
 */
export function atCommit(session: Session, snapshot: Snapshot, watch: Watch): Session {
  const { named } = session;
  return {
    ...session,
    files: (walked) => filesOfSnapshot(snapshot, named, watch, walked),
    kustomization: (path) => snapshot.kustomizations.get(path),
    renders: undefined,
    workspace: undefined,
    deadline: session.deadline.again(),
    elapsed: stopwatch(watch),
  };
}
