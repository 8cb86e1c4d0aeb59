import type { Start } from '../adapters/disk/root.ts';
import type { Selects } from '../adapters/disk/walk.ts';

/**
 * The files that a run is about. It judges them with the whole repository as context, and reports,
 * fixes and counts nothing else.
 */
export interface Named {
  /** The whole repository is named, so there is no other context. */
  readonly everything: boolean;
  readonly has: (path: string) => boolean;
  /** Can something below a folder of this path be named, or the folder itself? */
  readonly reaches: (folder: string) => boolean;
  /** The files that are named one by one, relative to the root. */
  readonly files: readonly string[];
  /** What was named, for messages: as it was written, or `.`. */
  readonly words: readonly string[];
  /** Folders and globs that have to hold a file. */
  readonly expected: readonly Expected[];
}

/** A folder or a glob that was named, in words, and whether a file is one of it. */
export interface Expected {
  readonly words: string;
  readonly meets: (path: string) => boolean;
}

/** What names files. */
export interface Naming {
  /** Files and folders, relative to the root. */
  readonly starts: readonly Start[];
  /** The same as they were written; empty where nothing was, and the current folder is meant. */
  readonly written: readonly string[];
  /** Globs, relative to the root. A file that is named by its path needs none. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly matches: (glob: string, path: string) => boolean;
  /** Folders and globs without any file are no mistake. */
  readonly allowEmpty: boolean;
}

/** Works out which files are named. */
export function namedBy(naming: Naming): Named {
  const { starts, written, include, exclude, matches, allowEmpty } = naming;
  const folders = starts.flatMap(({ path, kind }) => (kind === 'folder' ? [path] : []));
  const files = starts.flatMap(({ path, kind }) => (kind === 'file' ? [path] : []));
  const single = new Set(files);
  const isRoot = folders.includes('');
  const has: Selects = (path) => {
    if (exclude.some((glob) => matches(glob, path))) return false;
    if (single.has(path)) return true;
    const isBelow = isRoot || folders.some((folder) => isIn(folder, path));
    return isBelow && (include.length === 0 || include.some((glob) => matches(glob, path)));
  };
  return {
    everything: isRoot && include.length + exclude.length === 0,
    has: isRoot && include.length + exclude.length === 0 ? () => true : has,
    reaches: (folder) => has(folder) || starts.some(({ path }) => isIn(folder, path)),
    files,
    words: written.length > 0 ? written : ['.'],
    expected: allowEmpty ? [] : [...expectedFolders(starts, written), ...expectedGlobs(naming)],
  };
}

function expectedFolders(starts: readonly Start[], written: readonly string[]): Expected[] {
  return written.flatMap((words, at) => {
    const start = starts[at];
    if (start?.kind !== 'folder') return [];
    return [{ words, meets: (path: string) => isIn(start.path, path) }];
  });
}

function expectedGlobs({ include, matches }: Naming): Expected[] {
  return include.map((glob) => ({ words: glob, meets: (path) => matches(glob, path) }));
}

/** Is a path below a folder of the root? Every path is below the root itself. */
function isIn(folder: string, path: string): boolean {
  return folder === '' || folder === '.' || path === folder || path.startsWith(`${folder}/`);
}

/** The same files, and what is given under a path in the place of a file. */
export function namedOnly(path: string): Named {
  return {
    everything: false,
    has: (other) => other === path,
    reaches: () => false,
    files: [path],
    words: [path],
    expected: [],
  };
}
