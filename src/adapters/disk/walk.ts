import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isFolderLeftOut, isManifestName } from '../../text/file-name.ts';
import { LIMITS } from '../../text/limits.ts';
import { compareText, type RepoPath } from '../../text/text.ts';
import type { Problem } from '../../problem.ts';
import { lazy } from '../lazy.ts';
import { isIgnored, type IgnoreFile } from './ignored.ts';
import { codeOf } from './error-code.ts';
import { readSmallFile } from './open.ts';

/** Which files of a folder are wanted, by path relative to the root. */
export type Selects = (path: string) => boolean;

/** How folders are walked. */
export interface Walking {
  /** Which files are wanted, by path relative to the root. */
  readonly selects: Selects;
  /** Is told of every folder that cannot be listed. */
  readonly report: (problem: Problem) => void;
}

/** It is loaded where there is a `.gitignore`. */
const gitignore = lazy(() => import('./gitignore.ts'));

const LARGEST_GITIGNORE = 256 * 1024;

interface Folder {
  readonly path: string;
  readonly depth: number;
  readonly ignores: readonly IgnoreFile[];
}

/**
 * Every manifest file below a folder of the root (`''` is the root itself), sorted within each
 * folder. Follows no link, enters no folder that git ignores, and reports what it cannot list.
 */
export function* walk(root: string, start: string, walking: Walking): Generator<RepoPath> {
  const { selects, report } = walking;
  const above = ignoresAbove(root, start);
  const stack: Folder[] = [{ path: start, depth: 0, ignores: above }];
  for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
    const entries = list(root, folder, report);
    if (entries === undefined) continue;
    const ignores = withOwn(root, folder, entries);
    const inner: Folder[] = [];
    for (const entry of entries) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (isFolderLeftOut(entry.name) || isIgnored(`${path}/`, ignores)) continue;
        inner.push({ path, depth: folder.depth + 1, ignores });
      } else if (entry.isFile() && isManifestName(entry.name)) {
        if (!isIgnored(path, ignores) && selects(path)) yield path as RepoPath;
      }
    }
    stack.push(...inner.toReversed());
  }
}

function list(
  root: string,
  { path, depth }: Folder,
  report: (problem: Problem) => void,
): Dirent[] | undefined {
  const refuse = (reason: string): undefined => {
    report({ path: (path === '' ? '.' : path) as RepoPath, reason, effect: 'skipped-file' });
  };
  if (depth > LIMITS.folderDepth) {
    return refuse(
      `Folders inside each other deeper than ${String(LIMITS.folderDepth)}; exclude them`,
    );
  }
  try {
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    return entries.toSorted((a, b) => compareText(a.name, b.name));
  } catch (error) {
    return refuse(`The folder cannot be listed (${codeOf(error)})`);
  }
}

/**
 * The patterns of the folders above a folder. There are none if they ignore the folder itself,
 * because a folder that is named is wanted.
 */
function ignoresAbove(root: string, start: string): readonly IgnoreFile[] {
  if (start === '') return [];
  const parts = start.split('/');
  const ignores = parts.flatMap((_, depth) => {
    return ownIgnores(root, parts.slice(0, depth).join('/'));
  });
  return parts.some((_, depth) => isIgnored(`${parts.slice(0, depth + 1).join('/')}/`, ignores))
    ? []
    : ignores;
}

function withOwn(
  root: string,
  { path, ignores }: Folder,
  entries: readonly Dirent[],
): readonly IgnoreFile[] {
  const has = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
  return has ? [...ignores, ...ownIgnores(root, path)] : ignores;
}

function ownIgnores(root: string, folder: string): IgnoreFile[] {
  const bytes = readSmallFile(join(root, folder, '.gitignore'), LARGEST_GITIGNORE);
  if (bytes === undefined) return [];
  return [gitignore().readIgnoreFile(folder, bytes.toString('utf8'))];
}
