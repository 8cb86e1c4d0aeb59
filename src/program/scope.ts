import { Deadline } from '../adapters/deadline.ts';
import type { Start } from '../adapters/disk/root.ts';
import type { Selects } from '../adapters/disk/walk.ts';
import { lazy } from '../adapters/lazy.ts';
import { asOption } from '../config/called.ts';
import type { RenderChoice } from '../config/values.ts';
import type { Facts, GivenFacts } from '../facts/context.ts';
import type { LockedSizes } from '../images/lock-file.ts';
import type { ReadLists } from '../live-caches/file.ts';
import type { ReadOnline } from '../online/file.ts';
import { NOTHING_ONLINE } from '../online/online.ts';
import { withoutVariant } from '../render/rendered-path.ts';
import type { Settings } from '../settings.ts';
import type { RepoPath } from '../text/text.ts';
import { secondsOf, type Watch } from './files.ts';
import { namedBy, type Named } from './named.ts';
import type { RenderScope } from './renders.ts';

const globs = lazy(() => import('../config/glob.ts'));

/** The files that a run is about. */
export interface Scope extends Watch {
  readonly cwd: string;
  /** Files and folders; none for the current folder. */
  readonly paths: readonly string[];
  /** Words that a path which is not there can be a mistyping of, besides names of files. */
  readonly otherWords?: readonly string[];
  /** The configuration file; undefined for the file at the root, if there is one. */
  readonly config?: string | undefined;
  /** Globs that name files, besides the globs of the configuration. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Named folders and globs without any YAML or JSON file are no mistake. */
  readonly allowEmpty?: boolean;
  /** Only what is named is read. */
  readonly withoutContext?: boolean;
  /** Settings that are used instead of a configuration file. No file is looked for then. */
  readonly settings?: Settings | undefined;
  /** Sizes that are used instead of the lock file of the checkout. */
  readonly lock?: LockedSizes | undefined;
  /** Image caches that are used instead of those of the file in the checkout. */
  readonly caches?: ReadLists | undefined;
  /** The file that lists image caches; undefined for the one at the root, if there is one. */
  readonly cachesFile?: string | undefined;
  /** Answers of Alibaba Cloud that are used instead of those of the file in the checkout. */
  readonly online?: ReadOnline | undefined;
  /** What is rendered; everything that can be where this is undefined. */
  readonly render?: RenderChoice;
  /** Suppressions are obeyed. They are if this is undefined. */
  readonly obeysSuppressions?: boolean;
  /** The day of the run in UTC, `YYYY-MM-DD`: suppressions and image caches can end. */
  readonly today: string;
  /** What is needed to render charts and overlays; nothing is rendered where this is undefined. */
  readonly renderWith?: RenderScope | undefined;
  /** The bytes of standard input, and the path that they stand for, if any; nothing else is named. */
  readonly stdin?: { readonly path: string | undefined; readonly bytes: Buffer } | undefined;
}

/** What of a scope names files. */
export type NamingScope = Pick<Scope, 'paths' | 'include' | 'exclude' | 'allowEmpty'>;

/** The paths as they were written, or the one that is meant where none is. */
export function writtenOr({ paths }: Pick<Scope, 'paths'>, otherwise: string): readonly string[] {
  return paths.length > 0 ? paths : [otherwise];
}

/** Which files are named, where folders and files of the repository are. */
export function namedIn(
  starts: readonly Start[],
  scope: NamingScope,
  matches: Facts['matches'],
): Named {
  const { paths: written, include, exclude, allowEmpty = false } = scope;
  return namedBy({ starts, written, include, exclude, matches, allowEmpty });
}

/** What a run may take. */
export function deadlineOf(watch: Watch): Deadline {
  const { now, heap, called = asOption, cannotStop } = watch;
  const seconds = secondsOf(watch);
  const secondsCalled = called('timeout');
  return new Deadline({ now, seconds, secondsCalled, heap, ...(cannotStop && { cannotStop }) });
}

/** Gives the milliseconds since it was made. */
export function stopwatch({ now }: Watch): () => number {
  const began = now();
  return () => now() - began;
}

/** What is known before any file is read. */
export function factsOfScope(
  { obeysSuppressions = true, today }: Pick<Scope, 'obeysSuppressions' | 'today'>,
  matches: Facts['matches'],
  lock: LockedSizes,
  { lists }: Pick<ReadLists, 'lists'> = { lists: [] },
  { online }: Pick<ReadOnline, 'online'> = { online: NOTHING_ONLINE },
): GivenFacts {
  return {
    // The globs of clusters are for the files that people write.
    matches: (glob, text) => matches(glob, withoutVariant(text as RepoPath)),
    sizes: { locked: lock.entries, measured: new Map() },
    obeysSuppressions,
    today,
    ...(lists.length === 0 ? {} : { liveCaches: { lists } }),
    ...(online === NOTHING_ONLINE ? {} : { online }),
  };
}

/**
 * The globs of the configuration say which files are the repository. The library for globs is
 * loaded only if there are some, there or in the scope.
 */
export function globsOf(
  settings: Settings,
  scope: Pick<Scope, 'include' | 'exclude'>,
): { selects: Selects; excludes: Selects; matches: Facts['matches'] } {
  const { include, exclude, images, clusters } = settings;
  const globCount = [include, exclude, images, clusters, scope.include, scope.exclude].flat()
    .length;
  if (globCount === 0) {
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
