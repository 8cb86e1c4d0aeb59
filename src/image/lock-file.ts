import type { Problem } from '../source/text.ts';
import { get, itemsOf, textOf } from '../source/tree.ts';
import { parse, type OpenFile } from '../source/documents.ts';
import { formatImageRef, parseImageRef } from './reference.ts';

/** Entries read from one lock file at most. */
const MOST_ENTRIES = 10_000;

/** Compressed bytes by canonical reference, and what of the file could not be used. */
export interface LockedSizes {
  readonly sizes: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/**
 * Reads `version: 1` and `images: [{image, digest, bytes, platform, date}]`. An entry that makes
 * no sense is left out and named: its image has an unknown size, nothing worse.
 * Throws NeedsCompleteReader.
 */
export function readLockFile(file: OpenFile): LockedSizes {
  const { path } = file;
  const { documents, problems } = parse(file, { all: true });
  const root = documents[0]?.root;
  if (root === undefined) return { sizes: new Map(), problems };
  const version = textOf(get(root, 'version'));
  if (version !== '1') {
    const reason = `Expected "version: 1", found ${version ?? 'no version'}; write it again`;
    return { sizes: new Map(), problems: [...problems, { path, reason, effect: 'skipped-file' }] };
  }
  const sizes = new Map<string, number>();
  const refused: Problem[] = [];
  for (const entry of itemsOf(get(root, 'images')).slice(0, MOST_ENTRIES)) {
    const image = textOf(get(entry, 'image'));
    const reference = image === undefined ? undefined : parseImageRef(image);
    const bytes = Number(textOf(get(entry, 'bytes')) ?? Number.NaN);
    if (reference !== undefined && Number.isSafeInteger(bytes) && bytes >= 0) {
      sizes.set(formatImageRef(reference), bytes);
      continue;
    }
    const line = file.text.slice(0, entry.range.start).split('\n').length;
    const reason = 'Expected an entry with an image reference and bytes; it is not used';
    if (refused.length < 10) refused.push({ path, line, reason, effect: 'skipped-document' });
  }
  return { sizes, problems: [...problems, ...refused] };
}
