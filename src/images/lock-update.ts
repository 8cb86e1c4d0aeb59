import { compareText } from '../text/text.ts';
import type { LockEntry } from './lock-file.ts';
import { parseAllTags } from './reference.ts';
import type { Measured } from './size.ts';

/** The result of an update of the lock file. Images are canonical references, sorted. */
export interface LockUpdate {
  /** The entries that the file has to hold, sorted by image. */
  readonly entries: readonly LockEntry[];
  readonly added: readonly string[];
  /** Images with another digest or size than before. */
  readonly changed: readonly string[];
  /** Images that no manifest names any more. */
  readonly dropped: readonly string[];
  /** Images without an entry and without an answer from a registry. */
  readonly missing: readonly string[];
}

/** What the lock file should hold. */
export interface LockWish {
  /** Images that need an entry, by canonical reference. */
  readonly wanted: ReadonlySet<string>;
  /** Images that keep the entry that they have. Entries of all others are removed. */
  readonly needed: ReadonlySet<string>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * The lock file after registries have answered. An entry that is still true keeps its date. An
 * entry whose registry did not answer stays as it is. So a review shows only what has changed.
 */
export function updateLock(
  before: ReadonlyMap<string, LockEntry>,
  measured: ReadonlyMap<string, Measured>,
  { wanted, needed, today }: LockWish,
): LockUpdate {
  const kept = [...before].flatMap(([image, entry]) =>
    needed.has(image) || isWritten(entry) ? [image] : [],
  );
  const images = [...new Set([...kept, ...wanted])].toSorted(compareText);
  const entries = images.flatMap((image) => {
    const old = before.get(image);
    const answer = measured.get(image);
    if (answer?.state !== 'known') return old ?? [];
    const { bytes, digest, platform, tags, layers } = answer;
    const next = {
      image,
      digest,
      bytes,
      platform,
      date: today,
      ...(tags === undefined ? {} : { tags }),
      ...(layers === undefined ? {} : { layers }),
    };
    // An entry that an older version wrote has no layers yet.
    return old !== undefined && isSame(old, next) ? { ...next, date: old.date } : next;
  });
  const after = new Map(entries.map((entry) => [entry.image, entry]));
  return {
    entries,
    added: images.filter((image) => after.has(image) && !before.has(image)),
    changed: images.filter((image) => {
      const [old, next] = [before.get(image), after.get(image)];
      return old !== undefined && next !== undefined && !isSame(old, next);
    }),
    dropped: [...before.keys()].filter((image) => !after.has(image)).toSorted(compareText),
    missing: [...wanted].filter((image) => !after.has(image)).toSorted(compareText),
  };
}

/** Did a person write the size of all tags? Where we do, we say how many tags there were. */
export function isWritten({ image, tags }: LockEntry): boolean {
  return tags === undefined && parseAllTags(image) !== undefined;
}

function isSame(a: LockEntry, b: LockEntry): boolean {
  return a.digest === b.digest && a.bytes === b.bytes && a.platform === b.platform;
}
