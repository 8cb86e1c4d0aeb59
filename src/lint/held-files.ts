import type { FileModel } from '../manifests/file-model.ts';
import type { Outline } from '../manifests/outline/outline.ts';
import type { SourceFile } from '../text/text.ts';

/** A file that was taken in by its outline alone. */
export interface UnreadFile {
  readonly file: SourceFile;
  /** Undefined where it was known from an earlier run. */
  readonly outline: Outline | undefined;
}

/** A file that was taken in: its model, or its outline where it was not read. */
export type TakenFile = FileModel | UnreadFile;

/** So many characters of text are held with their models; in memory that is about 30 MB. */
const MOST_HELD = 4_000_000;

/** The files that were taken in, in their order, as long as they are small enough to be held. */
export class HeldFiles {
  #files: TakenFile[] | undefined = [];
  #length = 0;

  /** Undefined is a file that was not opened. */
  add(taken: TakenFile | undefined): void {
    this.#length += taken?.file.text.length ?? Infinity;
    if (this.#length > MOST_HELD) this.#files = undefined;
    else if (taken !== undefined) this.#files?.push(taken);
  }

  /** All of them; undefined where they are too large, or one of them was not opened. */
  get files(): readonly TakenFile[] | undefined {
    return this.#files;
  }
}
