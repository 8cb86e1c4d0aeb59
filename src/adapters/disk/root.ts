import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILES } from '../../config/files.ts';
import { err, ok, type Result } from '../../result.ts';
import { mayBeForeign } from '../../text/file-name.ts';
import { didYouMean } from '../../text/suggestion.ts';
import { nearHint } from './near-path.ts';
import { systemWords } from '../../text/system-words.ts';
import { codeOf, isSystemError } from './error-code.ts';
import { kindOf } from './open.ts';

/** A path from the command line, below the root. */
export interface Start {
  /** Relative to the root, posix; empty for the root itself. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/** The folder to which all paths of a run are relative, and where to look in it. */
export interface Located {
  readonly root: string;
  readonly starts: readonly Start[];
}

/**
 * Finds the root, which is the repository: the git checkout around the current folder if it holds
 * the paths, else the checkout around the paths, else the nearest folder above them with a
 * configuration, else the current folder if it holds the paths, else the folder that holds them
 * all. Refuses paths that are empty, missing or links. A missing one can be a mistyping of
 * `otherWords` as well.
 */
export function locate(
  cwd: string,
  paths: readonly string[],
  otherWords: readonly string[] = [],
): Result<Located, string> {
  let read = cwd;
  try {
    const here = realpathSync.native(cwd);
    read = paths.join(' ');
    return locateFrom(here, paths, otherWords);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return err(`${clipped(read)} cannot be read: ${systemWords(codeOf(error))}`);
  }
}

function locateFrom(
  here: string,
  paths: readonly string[],
  otherWords: readonly string[],
): Result<Located, string> {
  const found: { readonly real: string; readonly kind: 'file' | 'folder' }[] = [];
  for (const path of paths) {
    if (path.trim() === '') return err(EMPTY_PATH);
    const full = resolve(here, path);
    const kind = kindOf(full);
    if (kind === 'missing') return err(missing(path, here, otherWords));
    if (kind === 'link') return err(`${path} is a symbolic link; name its target`);
    if (kind === 'other') return err(`${path} is neither a file nor a folder`);
    found.push({ real: realpathSync.native(full), kind });
  }
  const folders = found.map(({ real, kind }) => (kind === 'file' ? dirname(real) : real));
  const root = rootOf(here, folders);
  const starts = found.map(({ real, kind }) => ({
    path: relative(root, real).split(sep).join('/'),
    kind,
  }));
  return ok({ root, starts });
}

/** The most characters of a path in a message. */
const LONGEST = 200;

function clipped(path: string): string {
  return path.length > LONGEST ? `${path.slice(0, LONGEST)}…` : path;
}

function missing(path: string, cwd: string, otherWords: readonly string[]): string {
  const said = `No such file or folder: ${clipped(path)}`;
  if (mayBeForeign(path)) return `${said} (a name that is not UTF-8 cannot be read; rename it)`;
  return said + (didYouMean(path, otherWords) || nearHint(cwd, path));
}

/** What is said of an empty path. */
export const EMPTY_PATH =
  'Expected a path, found an empty one; is a variable not set? Leave it out for the whole folder';

function rootOf(here: string, folders: readonly string[]): string {
  const holdsAll = (root: string): boolean => folders.every((folder) => isBelow(root, folder));
  const own = checkoutAround(here);
  if (own !== undefined && holdsAll(own)) return own;
  const common = folders.reduce((a, b) => {
    let shared = a;
    while (!isBelow(shared, b)) shared = dirname(shared);
    return shared;
  }, folders[0] ?? here);
  const around = checkoutAround(common) ?? nearest(common, CONFIG_FILES);
  return around ?? (holdsAll(here) ? here : common);
}

/** The nearest folder above that holds `.git` (a file in worktrees and submodules). */
function checkoutAround(folder: string): string | undefined {
  return nearest(folder, ['.git']);
}

/** A folder or the nearest one above it that holds something with one of these names. */
function nearest(folder: string, names: readonly string[]): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const here = at;
    if (names.some((name) => existsSync(join(here, name)))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Is it the root itself, or a path below it? Both are absolute. */
export function isBelow(root: string, path: string): boolean {
  const from = relative(root, path);
  return from === '' || (!from.startsWith(`..${sep}`) && from !== '..' && resolve(from) !== from);
}
