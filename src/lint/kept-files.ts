import type { FileModel } from '../manifests/file-model.ts';
import type { Apart, KeptFile, ReadShelved } from './apart.ts';
import type { LoneFile } from './lone-file.ts';
import type { ShelvedFile } from './shelved-file.ts';

/** The files that rules may need together, in the order in which they were taken in. */
export class KeptFiles {
  #files: KeptFile[] = [];
  /** How many of them are known to depend on others, so that they are not set apart. */
  #joined = 0;
  #count = 0;
  #length = 0;
  readonly #mostTogether: number;
  readonly #apart: Apart;

  /** Once they have more than so many characters, those are set apart that may be. */
  constructor(mostTogether: number, apart: Apart) {
    this.#mostTogether = mostTogether;
    this.#apart = apart;
  }

  /** Those that are not set apart. */
  get models(): readonly FileModel[] {
    return this.#files.map(({ model }) => model);
  }

  add(model: FileModel): void {
    this.#files.push({ model, number: this.#count });
    this.#count += 1;
    this.#length += model.file.text.length;
    if (this.#length <= this.#mostTogether) return;
    for (const one of this.#files.splice(this.#joined)) {
      if (!this.#apart.take(one)) this.#files.push(one);
    }
    this.#joined = this.#files.length;
  }

  /** Adds a file that is not read, because of what an earlier run has found of it; false where it must be. */
  addKnown(file: ShelvedFile, known: LoneFile): boolean {
    if (!this.#apart.takeKnown(file, this.#count, known)) return false;
    this.#count += 1;
    return true;
  }

  /**
   * Finds out which of the files set apart belong together. Those of groups that are too large come back.
   * `served` gives the digest of all that serves pods of any file.
   */
  joinApart(read: ReadShelved, served: (kept: readonly FileModel[]) => string): void {
    if (this.#apart.joinsAll) return;
    const { models } = this;
    this.#apart.join(read, models, served(models), (back) => {
      this.#files = [...this.#files, ...back].toSorted((a, b) => a.number - b.number);
    });
  }
}
