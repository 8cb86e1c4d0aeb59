import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isManifestName } from '../../text/file-name.ts';
import { compareWalk } from '../../text/walk-order.ts';
import { kindOf, readSmallFile } from '../disk/open.ts';
import { openGit } from './git.ts';

/** The most bytes of an index that is searched. A larger one is left to git. */
const LARGEST_INDEX = 64 * 1024 * 1024;

/**
 * The files of a checkout that git tracks although a `.gitignore` or their folder would leave them
 * out. Git is asked at most once, and not at all where its index shows that there are none.
 */
export class TrackedFiles {
  readonly #root: string;
  #index: Buffer | 'unknown' | undefined;
  #manifests: readonly string[] | undefined;

  /** `root` is the folder with `.git`. Where there is none, nothing is tracked. */
  constructor(root: string) {
    this.#root = root;
  }

  /** The tracked files with the name of a manifest below a folder, in the order of a walk. */
  below(folder: string): readonly string[] {
    const start = `${folder}/`;
    return this.#mayHold(start) ? this.#all().filter((path) => path.startsWith(start)) : [];
  }

  /** Is a file with the name of a manifest tracked? */
  has(path: string): boolean {
    return this.#mayHold(path) && this.#all().includes(path);
  }

  /** Git's index holds every path as it is (`gitformat-index`, versions 2 and 3). */
  #mayHold(path: string): boolean {
    this.#index ??= readIndex(this.#root);
    return this.#index === 'unknown' || this.#index.includes(path);
  }

  #all(): readonly string[] {
    this.#manifests ??= this.#listed();
    return this.#manifests;
  }

  #listed(): readonly string[] {
    const listed = openGit(this.#root)('ls-files', '-z', '--cached');
    if (!listed.ok) return [];
    return listed.value.split('\0').filter(isManifestName).toSorted(compareWalk);
  }
}

/**
 * The bytes of the index; `unknown` where its paths may be shortened or elsewhere: in version 4, in
 * an index that is split, in a worktree.
 */
function readIndex(root: string): Buffer | 'unknown' {
  const git = kindOf(join(root, '.git'));
  const index = join(root, '.git', 'index');
  if (git === 'missing' || (git === 'folder' && kindOf(index) === 'missing')) return Buffer.of();
  const bytes = git === 'folder' ? readSmallFile(index, LARGEST_INDEX) : undefined;
  if (bytes === undefined || bytes.length < 12) return 'unknown';
  const isSplit = readdirSync(join(root, '.git')).some((name) => name.startsWith('sharedindex.'));
  return bytes.readUInt32BE(4) <= 3 && !isSplit ? bytes : 'unknown';
}
