import { lstatSync, readdirSync, realpathSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFolderLeftOut, mayBeForeign } from '../../text/file-name.ts';
import { LIMITS } from '../../text/limits.ts';
import { compareText, type RepoPath } from '../../text/text.ts';
import { fill, withRegularFile } from '../disk/open.ts';

/** The regular files of a repository, as they are copied for a program. */
export interface SourceTree {
  /**
   * All files below a folder (`''` is the root), in the order of their names; no links. What is
   * never a part of a repository, as `node_modules`, is left out.
   */
  readonly below: (folder: string) => Iterable<RepoPath>;
  /** Is there a regular file that is not too large? */
  readonly has: (path: RepoPath) => boolean;
  /** The bytes of a file; undefined where there is no regular file, and for one that is too large. */
  readonly bytes: (path: RepoPath) => Buffer | undefined;
}

/**
 * The regular files below a real path. Nothing is reached through a link. `known` are folders of which that
 * is known already, by their paths in the repository.
 */
export function treeOnDisk(root: string, known: Iterable<string> = []): SourceTree {
  const real = new Map([...known].map((folder) => [join(root, folder), true]));
  const isReal = (folder: string): boolean => {
    let found = real.get(folder);
    // Only Linux has one spelling of a name, so only there a folder that is no link is surely itself.
    const isBelow = process.platform === 'linux' && folder.startsWith(`${root}/`);
    found ??= isBelow ? isReal(dirname(folder)) && isFolder(folder) : resolves(folder);
    real.set(folder, found);
    return found;
  };
  return {
    below: (folder) => (isReal(join(root, folder)) ? filesBelow(root, folder, 0) : []),
    has: (path) => {
      const file = join(root, path);
      return isReal(dirname(file)) && ofFile(file, () => true) === true;
    },
    bytes: (path) => {
      const file = join(root, path);
      return isReal(dirname(file)) ? ofFile(file, readWhole) : undefined;
    },
  };
}

function resolves(folder: string): boolean {
  try {
    return realpathSync.native(folder) === folder;
  } catch {
    return false;
  }
}

/** Is it a folder, and no link to one? */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

function* filesBelow(root: string, folder: string, depth: number): Generator<RepoPath> {
  if (depth > LIMITS.folderDepth) return;
  for (const entry of list(join(root, folder))) {
    if (isFolderLeftOut(entry.name) || mayBeForeign(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, path, depth + 1);
    else if (entry.isFile()) yield path as RepoPath;
  }
}

function list(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.toSorted((a, b) => compareText(a.name, b.name));
  } catch {
    return [];
  }
}

/** Of a regular file that is not too large; undefined for any other. */
function ofFile<T>(file: string, read: (fd: number, size: number) => T): T | undefined {
  try {
    return withRegularFile(file, (fd, size) =>
      size > LIMITS.renderedFrom.fileBytes ? undefined : read(fd, size),
    );
  } catch {
    return undefined;
  }
}

function readWhole(fd: number, size: number): Buffer {
  const buffer = Buffer.alloc(size);
  return buffer.subarray(0, fill(fd, buffer));
}
