import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { err, ok, type Result } from '../../result.ts';
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
 * Finds the root: the git checkout around the current folder, else around the given paths, else the
 * current folder or the folder that holds the paths. Refuses paths that are missing or links.
 */
export function locate(cwd: string, paths: readonly string[]): Result<Located, string> {
  const here = realpathSync.native(cwd);
  const found: { readonly real: string; readonly kind: 'file' | 'folder' }[] = [];
  for (const path of paths) {
    const full = resolve(here, path);
    const kind = kindOf(full);
    if (kind === 'missing') return err(`No such file or folder: ${path}`);
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

function rootOf(here: string, folders: readonly string[]): string {
  const holdsAll = (root: string): boolean => folders.every((folder) => isBelow(root, folder));
  const own = checkoutAround(here);
  if (own !== undefined && holdsAll(own)) return own;
  if (folders.length === 0) return here;
  const common = folders.reduce((a, b) => {
    let shared = a;
    while (!isBelow(shared, b)) shared = dirname(shared);
    return shared;
  });
  return checkoutAround(common) ?? (holdsAll(here) ? here : common);
}

/** The nearest folder above that holds `.git` (a file in worktrees and submodules). */
function checkoutAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isBelow(root: string, path: string): boolean {
  const from = relative(root, path);
  return from === '' || (!from.startsWith(`..${sep}`) && from !== '..' && resolve(from) !== from);
}
