import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isFolderLeftOut, isManifestName, mayBeForeign } from '../../text/file-name.ts';
import { LIMITS } from '../../text/limits.ts';
import { compareText, type RepoPath } from '../../text/text.ts';
import type { Problem } from '../../problem.ts';
import type { TrackedFiles } from '../git/tracked.ts';
import { lazy } from '../lazy.ts';
import { isIgnored, type IgnoreFile } from './ignored.ts';
import { codeOf } from './error-code.ts';
import { kindOf, readSmallFile } from './open.ts';
import { isTemporaryName } from './temporary-name.ts';
import { systemWords } from '../../text/system-words.ts';

/** Which files of a folder are wanted, by path relative to the root. */
export type Selects = (path: string) => boolean;

/** How folders are walked. */
export interface Walking {
  /** Which files are wanted, by path relative to the root. */
  readonly selects: Selects;
  /** Is told of every folder that cannot be listed. */
  readonly report: (problem: Problem) => void;
  /**
   * Is told of every file with the name of a manifest that is left out, of links, and of what an
   * earlier run may have left.
   */
  readonly leaves: (left: PassedOver) => void;
}

/**
 * What is left out although its name is that of a manifest: a file that git ignores, by its own
 * name or because its folder is ignored, or a link that leads to what is not read otherwise. A
 * temporary file of a run that writes, or that was killed, is told of as well.
 */
export interface PassedOver {
  readonly path: string;
  readonly why: 'ignored' | 'link' | 'temporary';
}

/** It is loaded where there is a `.gitignore`. */
const gitignore = lazy(() => import('./gitignore.ts'));

/** It is loaded where a name may not be UTF-8. */
const foreignNames = lazy(() => import('./foreign-names.ts'));

/** It is loaded where something is left out. */
const trackedFiles = lazy(() => import('../git/tracked.ts'));

const LARGEST_GITIGNORE = 256 * 1024;

interface Folder {
  readonly path: string;
  readonly depth: number;
  readonly ignores: readonly IgnoreFile[];
}

/** A folder that is left out, with the files in it that git tracks all the same. */
interface LeftOut {
  readonly tracked: readonly string[];
}

/**
 * Every manifest file below a folder of the root (`''` is the root itself), sorted within each
 * folder. Follows no link, and reports what it cannot list. Of a folder that git ignores, and of
 * `node_modules`, only files are read that git tracks.
 */
export function* walk(root: string, start: string, walking: Walking): Generator<RepoPath> {
  const { selects, report, leaves } = walking;
  const above = ignoresAbove(root, start);
  let known: TrackedFiles | undefined;
  const tracked = (): TrackedFiles => (known ??= new (trackedFiles().TrackedFiles)(root));
  const stack: (Folder | LeftOut)[] = [{ path: start, depth: 0, ignores: above }];
  for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
    if ('tracked' in folder) {
      yield* present(root, folder.tracked, walking);
      continue;
    }
    const listed = list(root, folder, report);
    if (listed === undefined) continue;
    const ignores = withOwn(root, folder, listed);
    const entries = withoutForeign(root, { ...folder, ignores }, listed, walking);
    const inner: (Folder | LeftOut)[] = [];
    for (const entry of entries) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      if (entry.isDirectory()) {
        const isNever = isFolderLeftOut(entry.name);
        if (!isNever && !isIgnored(`${path}/`, ignores)) {
          inner.push({ path, depth: folder.depth + 1, ignores });
          continue;
        }
        // Git tracks nothing in a folder of this name.
        if (entry.name === '.git') continue;
        const own = tracked().below(path);
        inner.push({ tracked: own });
        if (!isNever) leaveFolder(root, path, own, walking);
      } else if (entry.isFile() && isManifestName(entry.name)) {
        if (!selects(path)) continue;
        if (isIgnored(path, ignores) && !tracked().has(path)) leaves({ path, why: 'ignored' });
        else yield path as RepoPath;
      } else if (entry.isSymbolicLink()) {
        if (!isIgnored(path, ignores) && leadsElsewhere(root, path)) leaves({ path, why: 'link' });
      } else if (isTemporaryName(entry.name)) leaves({ path, why: 'temporary' });
    }
    stack.push(...inner.toReversed());
  }
}

/**
 * Those entries that can be reached by their names. It is told of the others that can be or hold
 * manifests.
 */
function withoutForeign(
  root: string,
  { path, ignores }: Folder,
  entries: readonly Dirent[],
  { selects, report }: Walking,
): readonly Dirent[] {
  if (!entries.some(({ name }) => mayBeForeign(name))) return entries;
  const { names, foreign } = foreignNames().entriesByName(join(root, path));
  for (const { shown, isFolder, mayMatter } of foreign) {
    const full = path === '' ? shown : `${path}/${shown}`;
    const isLeftOut = isIgnored(isFolder ? `${full}/` : full, ignores);
    const isWanted = selects(isFolder ? `${full}/any.yaml` : full);
    if (!isLeftOut && isWanted && mayMatter()) report(notUtf8(full));
  }
  return entries.filter(({ name }) => names.has(name));
}

function notUtf8(path: string): Problem {
  const reason = 'Its name is not UTF-8, so nothing of it was judged; rename it';
  return { path: path as RepoPath, reason, effect: 'skipped-file' };
}

/** Those of the tracked files that are there as files; of a link it is told. */
function* present(
  root: string,
  paths: readonly string[],
  { selects, report, leaves }: Walking,
): Generator<RepoPath> {
  for (const path of paths) {
    if (!selects(path)) continue;
    const kind = kindOf(join(root, path));
    if (kind === 'file') yield path as RepoPath;
    else if (kind === 'link' && leadsElsewhere(root, path)) leaves({ path, why: 'link' });
    else if (kind === 'missing' && mayBeForeign(path)) report(notUtf8(path));
  }
}

/** The most files of one ignored folder that are looked at. */
const MOST_IGNORED = 100;

/** Tells of the files of a folder that git ignores, but not of those in the folders below it. */
function leaveFolder(
  root: string,
  path: string,
  tracked: readonly string[],
  { selects, leaves }: Walking,
): void {
  // What cannot be listed is not missed: git ignores it anyway.
  const entries = list(root, { path, depth: 0, ignores: [] }, () => undefined) ?? [];
  const named = entries.filter((entry) => entry.isFile() && isManifestName(entry.name));
  for (const { name } of named.slice(0, MOST_IGNORED)) {
    const file = `${path}/${name}`;
    if (selects(file) && !tracked.includes(file)) leaves({ path: file, why: 'ignored' });
  }
}

/**
 * Does a link lead to a folder outside of the root, or is it a manifest whose target is not read?
 * Only names are looked at; nothing is opened through the link.
 */
function leadsElsewhere(root: string, path: string): boolean {
  try {
    const target = realpathSync.native(join(root, path));
    const below = relative(root, target);
    const isInside = !isAbsolute(below) && below.split(sep)[0] !== '..';
    if (statSync(target).isDirectory()) return !isInside;
    return isManifestName(path) && !(isInside && isManifestName(target));
  } catch {
    // It leads nowhere, so nothing is left out.
    return false;
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
    return refuse(`The folder cannot be listed: ${systemWords(codeOf(error))}`);
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
