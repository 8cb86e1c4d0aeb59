import { objectKey } from '../argo/alone.ts';
import { addCopy } from '../text/text.ts';
import type { SilentManifest, SilentPod } from './silent-file.ts';

/** What stays of the files that are not kept. */
export class DroppedFiles {
  readonly #objects = new Set<string>();
  readonly #images = new Set<string>();
  #isEmpty = true;

  /** Was no file dropped? */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** The images of their pods. */
  get images(): ReadonlySet<string> {
    return this.#images;
  }

  /** Is an object with this key in them? */
  hold(key: string): boolean {
    return this.#objects.has(key);
  }

  /** Takes in the objects and the pods of a file. */
  add(manifests: readonly SilentManifest[], pods: readonly SilentPod[]): void {
    this.#isEmpty = false;
    for (const one of manifests) if (!one.generated) addCopy(this.#objects, objectKey(one));
    for (const { images } of pods) {
      for (const { values } of images) {
        for (const text of [...values.known, ...values.partial]) addCopy(this.#images, text);
      }
    }
  }
}
