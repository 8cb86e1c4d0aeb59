import { existsSync, fstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Err, type Result } from '../../result.ts';
import { decode } from '../../text/decode.ts';
import { isUnsafeName } from '../../text/file-name.ts';
import { LIMITS } from '../../text/limits.ts';
import { fileMayMatter } from '../../manifests/prefilter.ts';
import { readFile, takeFile, type FileOfCommit, type FoundFile } from '../../manifests/file.ts';
import { chartFolders } from '../../yaml/foreign.ts';
import type { Problem } from '../../problem.ts';
import type { FileStamp } from '../../text/file-stamp.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { fill, readStart, withRegularFile } from './open.ts';
import { stampOf } from './stamp.ts';
import { gitBlobId } from '../git/blob.ts';
import { codeOf } from './error-code.ts';
import { createFile, isWritable, removeAbandoned, replaceFile, whyNotReplaced } from './write.ts';
import { systemWords } from '../../text/system-words.ts';

const READ_ONLY = 'Read-only; make it writable (chmod u+w) and run again; not fixed';

/**
 * Reads and writes the files of one checkout. Reaches nothing outside of its root and nothing
 * through a link.
 */
export class Workspace {
  readonly root: string;
  readonly #buffer = Buffer.allocUnsafeSlow(LIMITS.fileBytes + 1);
  readonly #swept = new Set<string>();
  readonly #charts = new Map<string, boolean>();

  /** `root` is a real path: no part of it is a link. */
  constructor(root: string) {
    this.root = root;
  }

  /** What the system says of a file without opening it; undefined where that is no regular file. */
  stampOf(path: RepoPath): FileStamp | undefined {
    return stampOf(join(this.root, path));
  }

  /** Is there a chart whose template a file is, by its path? */
  isInChart(path: RepoPath): boolean {
    return chartFolders(path).some((folder) => this.#holdsChart(folder));
  }

  /**
   * Reads a file if it can matter. Most files are dropped because of their bytes. `seen` is told of the
   * bytes, which are there until the next file is read, and whether they can matter.
   */
  read(path: RepoPath, seen?: (bytes: Buffer, mayMatter: boolean) => void): FoundFile {
    const start = this.#bytes(path, (file) => readStart(file, this.#buffer));
    if (!start.ok) return start;
    const mayMatter = fileMayMatter(start.value);
    seen?.(start.value, mayMatter);
    if (!mayMatter) return 'irrelevant';
    const bytes = this.#bytes(path, (file) => this.#whole(file));
    if (!bytes.ok) return bytes;
    if (this.#isBehindLink(path)) {
      return err({ path, reason: 'Reached through a symbolic link', effect: 'skipped-file' });
    }
    return readFile(path, bytes.value, (folder) => this.#holdsChart(folder));
  }

  /** The same for bytes that are not those of the file, as if the file held them. */
  take(path: RepoPath, bytes: Buffer): FoundFile {
    if (!fileMayMatter(bytes)) return 'irrelevant';
    return readFile(path, bytes, (folder) => this.#holdsChart(folder));
  }

  /**
   * Reads a file whose bytes have this git id, as a commit with these charts has it; undefined where
   * the file has other bytes.
   */
  readSame({ path, id, charts }: FileOfCommit): FoundFile | undefined {
    const bytes = this.#same(path, id);
    return bytes && takeFile(path, bytes, charts);
  }

  /** The bytes of a file, if they have this git id. */
  bytesOf(path: RepoPath, id: string): Buffer | undefined {
    const bytes = this.#same(path, id);
    // The next file is read into the same buffer.
    return bytes && Buffer.from(bytes);
  }

  #same(path: RepoPath, id: string): Buffer | undefined {
    const bytes = this.#bytes(path, (file) => this.#whole(file));
    return bytes.ok && gitBlobId(bytes.value) === id ? bytes.value : undefined;
  }

  /**
   * Replaces the text of a file in one step and keeps its mode and owner. Refuses where the file no
   * longer holds the text that was read, where it is somebody else's, where it has other names, and
   * where its mode says that it is not to be written.
   */
  async write(before: SourceFile, text: string): Promise<Result<undefined, Problem>> {
    const { path } = before;
    const refused = (reason: string): Err<Problem> => err({ path, reason, effect: 'no-fixes' });
    const now = this.#text(path);
    const same = now.ok && now.value.text === before.text;
    if (!same) return refused('Changed while it was being linted; not fixed');
    const { encoding } = now.value;
    if (encoding !== undefined)
      return refused(`Encoded as ${encoding}; save it as UTF-8; not fixed`);
    try {
      const file = join(this.root, path);
      this.#sweep(dirname(file));
      const old = withRegularFile(file, (fd) => fstatSync(fd));
      const reason = old && whyNotReplaced(old);
      if (reason !== undefined) return refused(`${reason}; not fixed`);
      if (!isWritable(file)) return refused(READ_ONLY);
      await replaceFile(file, Buffer.from(text), old);
      return ok(undefined);
    } catch (error) {
      return refused(`Cannot be written: ${systemWords(codeOf(error))}; not fixed`);
    }
  }

  /**
   * Makes a new file, and the folders above it. Refuses where there is anything at the path, where
   * a folder above it is a link, and below every folder whose name begins with a dot.
   */
  async create(path: RepoPath, text: string): Promise<Result<undefined, Problem>> {
    const refused = (reason: string): Err<Problem> => err({ path, reason, effect: 'no-fixes' });
    if (isUnsafeName(path) || path.split('/').some((name) => /^\.|^$/.test(name))) {
      return refused('Not a name for a new file; not written');
    }
    try {
      if (!this.#makeFolders(dirname(path))) {
        return refused('To be reached through a symbolic link; not written');
      }
      const file = join(this.root, path);
      this.#sweep(dirname(file));
      await createFile(file, Buffer.from(text));
      return ok(undefined);
    } catch (error) {
      const code = codeOf(error);
      return refused(
        code === 'EEXIST'
          ? 'Already there, and not one of the files that were read; not written'
          : `Cannot be created: ${systemWords(code)}; not written`,
      );
    }
  }

  /** Removes what killed runs have left where these temporary files are. */
  removeAbandoned(temporary: Iterable<string>): void {
    for (const path of temporary) {
      try {
        this.#sweep(dirname(join(this.root, path)));
      } catch {
        // Somebody else removes them as well, or has taken the folder away.
      }
    }
  }

  /**
   * Once in a run, because a folder can hold thousands of files. A killed run can have left a second
   * name of a file that it has made.
   */
  #sweep(folder: string): void {
    if (this.#swept.has(folder)) return;
    this.#swept.add(folder);
    removeAbandoned(folder);
  }

  /** Makes the folders of a path. False where one of them is not a real folder. */
  #makeFolders(path: string): boolean {
    if (path === '.') return true;
    if (!this.#makeFolders(dirname(path))) return false;
    const folder = join(this.root, path);
    // Not recursive, because each folder is checked before anything is made in it.
    if (!existsSync(folder)) mkdirSync(folder);
    return realpathSync.native(folder) === folder;
  }

  /** The text of any file, whatever is in it. */
  #text(path: RepoPath): Result<SourceFile, Problem> {
    const bytes = this.#bytes(path, (file) => this.#whole(file));
    if (!bytes.ok) return bytes;
    if (isUnsafeName(path) || this.#isBehindLink(path)) {
      return err({ path, reason: 'Not a plain path', effect: 'skipped-file' });
    }
    return decode(path, bytes.value);
  }

  #whole(file: string): number | undefined {
    return withRegularFile(file, (fd) => fill(fd, this.#buffer));
  }

  #bytes(path: RepoPath, read: (file: string) => number | undefined): Result<Buffer, Problem> {
    const skipped = (reason: string): Err<Problem> => err({ path, reason, effect: 'skipped-file' });
    try {
      const length = read(join(this.root, path));
      if (length === undefined) return skipped('Not a regular file');
      return ok(this.#buffer.subarray(0, length));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ELOOP') return skipped('A symbolic link; links are not followed');
      return skipped(`Cannot be opened: ${systemWords(code)}`);
    }
  }

  #isBehindLink(path: RepoPath): boolean {
    const folder = dirname(path);
    const expected = folder === '.' ? this.root : join(this.root, folder);
    return realpathSync.native(expected) !== expected;
  }

  #holdsChart(folder: string): boolean {
    let known = this.#charts.get(folder);
    known ??= existsSync(join(this.root, folder, 'Chart.yaml'));
    this.#charts.set(folder, known);
    return known;
  }
}
