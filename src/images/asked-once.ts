import { formatImageRef } from './reference.ts';
import type { Measured } from './size.ts';
import type { ImageSizeSource } from './size-source.ts';

/** A source that asks another one for each image once, however often it is asked itself. */
export function askedOnce(source: ImageSizeSource): ImageSizeSource {
  const answers = new Map<string, Measured>();
  return {
    async measure(references, progress) {
      const keys = references.map(formatImageRef);
      const open = references.filter((_, at) => !answers.has(keys[at] ?? ''));
      if (open.length > 0) {
        for (const [key, size] of await source.measure(open, progress)) answers.set(key, size);
      }
      return new Map(
        keys.flatMap((key) => {
          const size = answers.get(key);
          return size === undefined ? [] : [[key, size] as const];
        }),
      );
    },
  };
}
