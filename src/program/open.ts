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
import type { CommitTree, LendsBytes } from '../adapters/github/commit-tree.ts';
import type { FilesAtHand, Snapshot } from '../adapters/github/snapshot.ts';
import { lazy } from '../adapters/lazy.ts';
import type { GivenFacts } from '../facts/context.ts';
import type { LockedSizes, LockEntry } from '../images/lock-file.ts';
import { isInChart, takeFile, type FileOfCommit, type FoundFile } from '../manifests/file.ts';
import type { Problem } from '../problem.ts';
import { err, ok, type Result } from '../result.ts';
import type { Answer } from '../review/pull-request.ts';
import type { Settings } from '../settings.ts';
import { STDIN } from '../text/file-name.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { filesOnDisk, readOnDisk, type WantedFiles } from './files-on-disk.ts';
import { filesOfSnapshot, Walked, type FileSource, type Watch } from './files.ts';
import { namedOnly, type Named } from './named.ts';
import type { Renders } from './render-all.ts';
import type { CommitRequest } from './renders-of-commit.ts';
import type { RenderRequest } from './renders.ts';
import type { ReadAgain } from './shelf.ts';
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
const rendersOfCommits = lazy(() => import('./renders-of-commit.ts'));

/** An open repository: its settings and its files. */
export interface Session {
  /** The real path of the root. All paths are relative to it. */
  readonly root: string;
  readonly settings: Settings;
  readonly facts: GivenFacts;
  /** The files of the repository. The run is about those that are named. */
  readonly files: FileSource;
  readonly named: Named;
  /** Reads one of them once more; undefined where their texts are at hand. */
  readonly readAgain?: ReadAgain | undefined;
  /** Which names of files are wanted. */
  readonly selects: Selects;
  /** The files that are at hand for another commit, because they are the same there. */
  readonly atHand: FilesAtHand;
  /** The text of a kustomization; undefined where it cannot be read. */
  readonly kustomization: (path: RepoPath) => SourceFile | undefined;
  /** What can be rendered of what was found; undefined where nothing can be, or is wanted. */
  readonly renders: ((walked: Walked) => Renders | undefined) | undefined;
  /** What another commit of the repository is rendered with; undefined where nothing is rendered. */
  readonly rendersAt: ((tree: CommitTree) => CommitRequest) | undefined;
  /** The files of what is rendered that are at hand for another commit. */
  readonly lend: LendsBytes | undefined;
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
  const deadline = deadlineOf(scope);
  const renderFound = renderer(scope, { root, settings, named }, deadline);
  const wanted: WantedFiles = {
    keeps: renderFound !== undefined,
    starts: withoutContext ? namedStarts(starts, stdin) : [...around, ...starts],
    selects: withoutContext ? (one) => selects(one) && named.has(one) : selects,
    excludes,
    named,
    given: stdin && path !== undefined ? { path: path as RepoPath, bytes: stdin.bytes } : undefined,
  };
  const workspace = new Workspace(root);
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
    files: (walked, unopened) => filesOnDisk(workspace, wanted, scope, walked, unopened),
    named,
    readAgain: (name) => {
      const file = readOnDisk(workspace, wanted, name);
      return typeof file === 'object' && file.ok ? file.value : undefined;
    },
    selects: wanted.selects,
    atHand: (file) => workspace.readSame(file),
    kustomization: (name) =>
      remember(kustomizations, name, () => {
        const file = readTextFile(join(root, name), name);
        return file.ok ? file.value : undefined;
      }),
    renders: renderFound,
    ...rendererAt(scope, { settings, named, strange: [root, cwd] }, deadline),
    lend: (file, id) => workspace.bytesOf(file, id),
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
  scope: Scope,
  { root, ...checkout }: Pick<RenderRequest, 'settings' | 'named'> & { readonly root: string },
  deadline: Deadline,
): Session['renders'] {
  const request = scope.stdin === undefined ? rendering(scope, deadline) : undefined;
  if (request === undefined) return undefined;
  return (walked) => renders().rendersOnDisk(root, scope.cwd, { ...checkout, ...request }, walked);
}

/** What renders, and what of it is wanted; undefined where nothing is to be rendered. */
function rendering(
  { render = 'auto', renderWith: scope }: Scope,
  deadline: Deadline,
): Pick<RenderRequest, 'choice' | 'scope' | 'left'> | undefined {
  if (render === 'off' || scope === undefined) return undefined;
  return { choice: render, scope, left: () => deadline.left };
}

/** The same for another commit, which takes as much time of its own. */
function rendererAt(
  scope: Scope,
  given: Pick<CommitRequest, 'settings' | 'named' | 'strange'>,
  deadline: Deadline,
): Pick<Session, 'rendersAt'> {
  const request = rendering(scope, deadline.again());
  return { rendersAt: request && ((tree) => ({ ...request, ...given, tree })) };
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
 * Where something is to be rendered, all its files are needed.
 */
export type SnapshotReader = (selects: Selects, forRendering: boolean) => Promise<Answer<Snapshot>>;

/** A scope whose files are on no disk. No program is taken from the folder `root`. */
export interface SnapshotScope extends Scope {
  readonly settings: Settings;
  readonly root: string;
}

/**
 * Opens a repository whose files are read over the network, as data. Paths are names of files and
 * folders in the repository. Nothing is read from the disk, and nothing can be written but the private
 * copy of what is rendered.
 */
export async function openSnapshot(
  scope: SnapshotScope,
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
  const deadline = deadlineOf(scope);
  const request = rendering(scope, deadline);
  const snapshot = await read(selects, request !== undefined);
  if (!snapshot.ok) return snapshot;
  const { kustomizations, tree } = snapshot.value;
  const { caches = NO_LISTS, online = NO_ANSWERS } = scope;
  const asked = request &&
    tree && { ...request, tree, strange: [scope.root, scope.cwd], settings, named };
  if (asked !== undefined) {
    const walked = new Walked();
    for (const file of filesOfSnapshot(snapshot.value, named, { now: scope.now }, walked))
      walked.at = file.path;
    await rendersOfCommits().fetchRenders(asked, walked);
  }
  return ok({
    root: scope.cwd,
    settings,
    facts: factsOfScope(scope, matches, lock, caches, online),
    files: (walked) => filesOfSnapshot(snapshot.value, named, scope, walked),
    named,
    selects,
    atHand: (file) => lent(snapshot.value, file),
    kustomization: (path) => kustomizations.get(path),
    renders: asked && ((walked) => rendersOfCommits().rendersOfCommit(asked, walked)),
    ...rendererAt(scope, { settings, named, strange: [scope.root, scope.cwd] }, deadline),
    lend: (_, id) => tree?.held(id),
    lacksContext: false,
    workspace: undefined,
    lock: lock.entries,
    problems: [...lock.problems, ...caches.problems, ...online.problems],
    deadline,
    elapsed,
  });
}

/** A file for another commit, where it is the same and what is at hand of it suffices. */
function lent(
  { files, ids, charts, tree }: Snapshot,
  { path, id, charts: others }: FileOfCommit,
): FoundFile | undefined {
  if (ids.get(path) !== id) return undefined;
  if (isInChart(path, charts) === isInChart(path, others)) return files.get(path);
  const bytes = tree?.bytes(path);
  return bytes && takeFile(path, bytes, others);
}

/**
 * The same repository at another commit: the same settings, sizes and named files, so that what is
 * said of both can be compared, and as much time as for the first. `ofCommit` is what is rendered of it.
 * Nothing can be written.
 */
export function atCommit(
  session: Session,
  snapshot: Snapshot,
  watch: Watch,
  ofCommit: Renders | undefined,
): Session {
  const { named } = session;
  return {
    ...session,
    files: (walked) => filesOfSnapshot(snapshot, named, watch, walked),
    readAgain: undefined,
    kustomization: (path) => snapshot.kustomizations.get(path),
    renders: ofCommit && (() => ofCommit),
    workspace: undefined,
    deadline: session.deadline.again(),
    elapsed: stopwatch(watch),
  };
}
