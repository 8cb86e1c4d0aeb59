import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isManifestName } from '../../text/file-name.ts';
import { compareWalk } from '../../text/walk-order.ts';
import { kindOf, readSmallFile } from '../disk/open.ts';
import { openGit } from './git.ts';
import { LARGEST_INDEX } from './index-file.ts';

/** After so many searches through the index git is asked: it takes as long as some hundred of them. */
const MOST_SEARCHES = 100;

/** Tracked files with the name of a manifest. */
interface Listed {
  /** In the order of a walk. */
  readonly paths: readonly string[];
  /** The same, and the folders that hold them, directly or below. */
  readonly known: ReadonlySet<string>;
}

/**
 * The files of a checkout that git tracks although a `.gitignore` or their folder would leave them
 * out. Git is asked at most once, and not at all where its index shows that there are none.
 */
export class TrackedFiles {
  readonly #root: string;
  #index: Buffer | 'unknown' | undefined;
  #searches = 0;
  #listed: Listed | undefined;

  /** `root` is the folder with `.git`. Where there is none, nothing is tracked. */
  constructor(root: string) {
    this.#root = root;
  }

  /** The tracked files with the name of a manifest below a folder, in the order of a walk. */
  below(folder: string): readonly string[] {
    if (!this.#mayHold(`${folder}/`)) return [];
    const { paths, known } = this.#all();
    return known.has(folder) ? paths.filter((path) => path.startsWith(`${folder}/`)) : [];
  }

  /** Is a file with the name of a manifest tracked? */
  has(path: string): boolean {
    return this.#mayHold(path) && this.#all().known.has(path);
  }

  /** Git's index holds every path as it is (`gitformat-index`, versions 2 and 3). */
  #mayHold(path: string): boolean {
    this.#index ??= readIndex(this.#root);
    if (this.#index === 'unknown' || this.#listed !== undefined) return true;
    if (this.#index.length === 0) return false;
    this.#searches += 1;
    return this.#searches > MOST_SEARCHES || this.#index.includes(path);
  }

  #all(): Listed {
    this.#listed ??= listed(this.#root);
    return this.#listed;
  }
}

function listed(root: string): Listed {
  const answer = openGit(root)('ls-files', '-z', '--cached');
  const all = answer.ok ? answer.value.split('\0') : [];
  const paths = all.filter(isManifestName).toSorted(compareWalk);
  return { paths, known: new Set(paths.flatMap((path) => [path, ...foldersOf(path)])) };
}

/** The folders above a path, without the root. */
function foldersOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'));
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
