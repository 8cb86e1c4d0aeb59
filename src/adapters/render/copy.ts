import { join } from 'node:path';
import { err, ok, type Result } from '../../result.ts';
import { LIMITS } from '../../text/limits.ts';
import { systemWords } from '../../text/system-words.ts';
import type { RepoPath } from '../../text/text.ts';
import { codeOf } from '../disk/error-code.ts';
import type { PrivateFolder } from './private-folder.ts';
import type { SourceTree } from './tree.ts';
import { withCommas } from '../../text/decimal.ts';

const { files: MOST_FILES, bytes: MOST_BYTES } = LIMITS.renderedFrom;

/** How much has been copied in a run. */
export interface Copied {
  files: number;
  bytes: number;
}

/** A copy of files of the repository, each made when it is first needed. */
export class Copy {
  readonly folder: string;
  readonly #private: PrivateFolder;
  readonly #tree: SourceTree;
  readonly #copied: Copied;
  /** Whether a path is there. */
  readonly #known = new Map<RepoPath, boolean>();

  constructor(folder: PrivateFolder, name: string, tree: SourceTree, copied: Copied) {
    this.folder = folder.folder(name);
    this.#private = folder;
    this.#tree = tree;
    this.#copied = copied;
  }

  /**
   * Copies files that are not there yet. A file that is none any more is left out. `moved` says which
   * file comes to a path, where it is another one. Refuses where a file cannot be written: git can hold
   * names that no disk can.
   */
  add(
    paths: Iterable<RepoPath>,
    moved: ReadonlyMap<RepoPath, RepoPath> = NOTHING,
  ): Result<undefined, string> {
    for (const path of paths) {
      if (this.#known.has(path)) continue;
      const bytes = this.#tree.bytes(moved.get(path) ?? path);
      this.#known.set(path, bytes !== undefined);
      if (bytes === undefined) continue;
      this.#copied.files += 1;
      this.#copied.bytes += bytes.length;
      if (this.#copied.files > MOST_FILES || this.#copied.bytes > MOST_BYTES) {
        return err(TOO_LARGE);
      }
      try {
        this.#put(path, bytes);
      } catch (error) {
        this.#known.delete(path);
        return err(`Cannot be copied for rendering: ${systemWords(codeOf(error))}`);
      }
    }
    return ok(undefined);
  }

  /** Writes a text in the place of a file that is not copied yet. */
  replace(path: RepoPath, text: string): void {
    if (this.#known.has(path)) return;
    this.#known.set(path, true);
    this.#put(path, text);
  }

  /**
   * Another copy of some of these files, with these texts in their places. The files are the same, by
   * other names; no program writes to them.
   */
  withTexts(name: string, paths: Iterable<RepoPath>, texts: ReadonlyMap<RepoPath, string>): string {
    const folder = this.#private.folder(name);
    for (const [path, text] of texts) this.#private.write(join(folder, path), text);
    for (const path of paths) {
      if (texts.has(path) || this.#known.get(path) !== true) continue;
      this.#private.link(join(this.folder, path), join(folder, path));
    }
    return folder;
  }

  /**
   * Puts texts in the places of files, or where there are none, until the function that this gives is
   * called. No program may run meanwhile that needs what was there.
   */
  exchange(texts: ReadonlyMap<RepoPath, string>): () => void {
    const aside = join(this.folder, '..', ASIDE);
    const back: (() => void)[] = [];
    const restore = (): void => {
      for (const one of back.toReversed()) one();
    };
    try {
      for (const [path, text] of texts) {
        const file = join(this.folder, path);
        if (this.#known.get(path) === true) {
          const kept = join(aside, String(back.length));
          this.#private.move(file, kept);
          back.push(() => {
            this.#private.move(kept, file);
          });
        }
        this.#private.write(file, text);
        back.push(() => {
          this.#private.remove(file);
        });
      }
    } catch (error) {
      restore();
      throw error;
    }
    return restore;
  }

  #put(path: RepoPath, bytes: Buffer | string): void {
    this.#private.write(join(this.folder, path), bytes);
  }
}

/** The folder, beside the copies, for files in whose places other texts stand. */
const ASIDE = 'aside';

const NOTHING: ReadonlyMap<RepoPath, RepoPath> = new Map();

const TOO_LARGE = `Too large: at most ${withCommas(MOST_FILES)} files and ${String(MOST_BYTES / 1024 / 1024)} MiB are copied for rendering; exclude it`;
