import { isFolderLeftOut, mayBeForeign } from '../../text/file-name.ts';
import { LIMITS } from '../../text/limits.ts';
import { compareText, type RepoPath } from '../../text/text.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { SourceTree } from '../render/tree.ts';
import type { TakesBlob } from './blobs.ts';
import type { TreeEntry } from './tree-listing.ts';
import { withCommas } from '../../text/decimal.ts';

const { files: MOST_FILES, bytes: MOST_BYTES, fileBytes: LARGEST } = LIMITS.renderedFrom;

/** The most times that files are asked for: what is read can name more files. */
const MOST_ROUNDS = 10;

/** A name that a folder of Windows cannot hold, or that leads elsewhere there. */
const UNUSABLE = process.platform === 'win32' ? /[\\:*?"<>|]/ : /^$/;

const CUT = 'Not read, because GitHub lists only a part of so large a tree';
const TOO_FAR = `Not read, because files name others in more than ${String(MOST_ROUNDS)} steps`;
const TOO_LARGE = `Too large: at most ${withCommas(MOST_FILES)} files and ${String(MOST_BYTES / 1024 / 1024)} MiB are read for rendering; exclude it`;
const TOO_MANY_ALONE =
  'Not read: too many files that are no text, or large, and have to be asked for one by one';

/** Reads files, and gives the bytes of those that it could read. */
export type ReadsEntries = (
  entries: readonly TreeEntry[],
  take: TakesBlob,
) => Promise<Answer<unknown>>;

/** Gives the bytes of a file where the same ones, by their git id, are at hand elsewhere. */
export type LendsBytes = (path: RepoPath, sha: string) => Buffer | undefined;

/** The names in a folder: a file, or a folder with names of its own. */
type Folder = Map<string, Folder | TreeEntry>;

/**
 * The regular files of a commit that is not checked out, as they would be on a disk. Links and
 * submodules are not among them. Bytes are at hand only for what was read; whoever asks for others
 * gets nothing, and can {@link fetch} them and ask again.
 */
export class CommitTree implements SourceTree {
  readonly #read: ReadsEntries;
  readonly #ofOthers: LendsBytes;
  readonly #isCut: boolean;
  readonly #root: Folder;
  /** The bytes that are at hand, by their git id. */
  readonly #held = new Map<string, Buffer>();
  readonly #asked = new Map<RepoPath, TreeEntry>();
  readonly #lost = new Map<RepoPath, string>();
  #files = 0;
  #bytes = 0;
  #rounds = 0;

  /** `isCut`: there are files that are not among the entries. What `lend` gives is not asked for. */
  constructor(
    entries: readonly TreeEntry[],
    isCut: boolean,
    read: ReadsEntries,
    lend: LendsBytes = () => undefined,
  ) {
    this.#read = read;
    this.#ofOthers = lend;
    this.#isCut = isCut;
    this.#root = foldersOf(entries);
  }

  /** Is something not known that was asked for? */
  get isIncomplete(): boolean {
    return this.#isCut || this.#lost.size > 0;
  }

  /** The files for which there are no bytes although somebody has asked, and why, in a sentence. */
  get lost(): ReadonlyMap<RepoPath, string> {
    return this.#lost;
  }

  /** Keeps the bytes of files, all of which were read. */
  hold(sha: string, bytes: Buffer): void {
    this.#held.set(sha, bytes);
  }

  readonly below: SourceTree['below'] = (folder) => {
    const found = folder === '' ? this.#root : this.#at(folder);
    return found instanceof Map ? filesBelow(found, folder, 0) : [];
  };

  readonly has: SourceTree['has'] = (path) => this.#file(path) !== undefined;

  readonly bytes: SourceTree['bytes'] = (path) => {
    const entry = this.#file(path);
    const held = entry && this.#atHand(path, entry.sha);
    if (entry !== undefined && held === undefined && !this.#lost.has(path)) {
      this.#asked.set(path, entry);
    }
    return held;
  };

  /** The bytes with a git id, if they are at hand. */
  held(sha: string): Buffer | undefined {
    return this.#held.get(sha);
  }

  #atHand(path: RepoPath, sha: string): Buffer | undefined {
    const known = this.#held.get(sha);
    if (known !== undefined) return known;
    const lent = this.#ofOthers(path, sha);
    if (lent !== undefined) this.#held.set(sha, lent);
    return lent;
  }

  /** Why it is not known what a file holds, or whether it is one; undefined where it is known. */
  whyUnknown(path: RepoPath): string | undefined {
    return this.#isCut ? CUT : this.#lost.get(path);
  }

  /** Reads what was asked for and is not at hand. False where nothing was asked for. */
  async fetch(): Promise<boolean> {
    const asked = [...this.#asked];
    this.#asked.clear();
    if (asked.length === 0) return false;
    this.#rounds += 1;
    const chosen = asked.filter(([path, entry]) => this.#mayRead(path, entry));
    const answer = await this.#read(
      chosen.map(([, entry]) => entry),
      (sha, bytes) => {
        this.hold(sha, bytes);
      },
    );
    const reason = answer.ok ? TOO_MANY_ALONE : answer.error.message;
    for (const [path, { sha }] of chosen) {
      if (!this.#held.has(sha)) this.#lost.set(path, reason);
    }
    return true;
  }

  #mayRead(path: RepoPath, { size }: TreeEntry): boolean {
    const reason = this.#whyNot(size);
    if (reason === undefined) {
      this.#files += 1;
      this.#bytes += size;
    } else {
      this.#lost.set(path, reason);
    }
    return reason === undefined;
  }

  #whyNot(size: number): string | undefined {
    if (this.#isCut) return CUT;
    if (this.#rounds > MOST_ROUNDS) return TOO_FAR;
    const isTooMuch = this.#files + 1 > MOST_FILES || this.#bytes + size > MOST_BYTES;
    return isTooMuch ? TOO_LARGE : undefined;
  }

  #file(path: string): TreeEntry | undefined {
    const found = this.#at(path);
    return found === undefined || found instanceof Map || found.size > LARGEST ? undefined : found;
  }

  #at(path: string): Folder | TreeEntry | undefined {
    let found: Folder | TreeEntry | undefined = this.#root;
    for (const name of path.split('/')) {
      if (!(found instanceof Map)) return undefined;
      found = found.get(name);
    }
    return found;
  }
}

function foldersOf(entries: readonly TreeEntry[]): Folder {
  const root: Folder = new Map();
  for (const entry of entries) {
    if (entry.kind !== 'file' && entry.kind !== 'executable') continue;
    const names = entry.path.split('/');
    if (names.some((name) => UNUSABLE.test(name))) continue;
    const name = names.pop() ?? '';
    folderAt(root, names)?.set(name, entry);
  }
  return root;
}

/** Makes the folders of a path; undefined where one of them is a file, which no real tree has. */
function folderAt(root: Folder, names: readonly string[]): Folder | undefined {
  let folder = root;
  for (const name of names) {
    const inner = folder.get(name) ?? (new Map() as Folder);
    if (!(inner instanceof Map)) return undefined;
    folder.set(name, inner);
    folder = inner;
  }
  return folder;
}

/** In the same order, and without the same folders, as on a disk. */
function* filesBelow(folder: Folder, path: string, depth: number): Generator<RepoPath> {
  if (depth > LIMITS.folderDepth) return;
  for (const [name, entry] of [...folder].toSorted(([a], [b]) => compareText(a, b))) {
    if (isFolderLeftOut(name) || mayBeForeign(name)) continue;
    const own = path === '' ? name : `${path}/${name}`;
    if (entry instanceof Map) yield* filesBelow(entry, own, depth + 1);
    else yield own as RepoPath;
  }
}
