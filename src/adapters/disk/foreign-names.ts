import { isUtf8 } from 'node:buffer';
import { readdirSync, type Dirent } from 'node:fs';
import { fileMayMatter } from '../../manifests/prefilter.ts';
import { isFolderLeftOut, isManifestName } from '../../text/file-name.ts';
import { LIMITS } from '../../text/limits.ts';
import { readSmallFile } from './open.ts';

/** Something in a folder whose name is not UTF-8. */
export interface ForeignEntry {
  /** The name, with `\xFF` for each byte that is not UTF-8. */
  readonly shown: string;
  readonly isFolder: boolean;
  /** Can it be, or hold, a manifest? It is looked into only when this is asked. */
  readonly mayMatter: () => boolean;
}

/**
 * What a folder holds: the names that are UTF-8, and everything else. Throws the error of the
 * system.
 */
export function entriesByName(folder: string): {
  readonly names: ReadonlySet<string>;
  readonly foreign: readonly ForeignEntry[];
} {
  const entries = bytesIn(Buffer.from(folder));
  const [good, bad] = [true, false].map((is) => entries.filter(({ name }) => isUtf8(name) === is));
  return {
    names: new Set(good?.map(({ name }) => name.toString())),
    foreign: (bad ?? []).map((entry) => foreignEntry(Buffer.from(folder), entry)),
  };
}

function foreignEntry(folder: Buffer, entry: Dirent<Buffer>): ForeignEntry {
  return {
    shown: shownName(entry.name),
    isFolder: entry.isDirectory(),
    mayMatter: () => mayHold(folder, entry, LIMITS.folderDepth, { left: MOST_LOOKED_AT }),
  };
}

function bytesIn(folder: Buffer): Dirent<Buffer>[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
}

/** The most entries that are looked at below one folder. With more it is taken to hold manifests. */
const MOST_LOOKED_AT = 10_000;

function mayHold(
  folder: Buffer,
  entry: Dirent<Buffer>,
  depth: number,
  budget: { left: number },
): boolean {
  budget.left -= 1;
  if (budget.left < 0 || depth < 0) return true;
  const path = Buffer.concat([folder, Buffer.from('/'), entry.name]);
  const name = shownName(entry.name);
  if (entry.isFile()) return isManifestName(name) && fileAtMayMatter(path);
  if (!entry.isDirectory() || isFolderLeftOut(name)) return false;
  try {
    return bytesIn(path).some((inner) => mayHold(path, inner, depth - 1, budget));
  } catch {
    // It cannot be listed, so nobody knows.
    return true;
  }
}

function fileAtMayMatter(path: Buffer): boolean {
  const bytes = readSmallFile(path, LIMITS.fileBytes);
  return bytes === undefined || fileMayMatter(bytes);
}

/** A name in which each byte that is not part of a character is written as `\xFF`. */
function shownName(name: Buffer): string {
  let shown = '';
  for (let at = 0; at < name.length;) {
    const length = [1, 2, 3, 4].find((many) => isCharacter(name.subarray(at, at + many), many));
    shown += length
      ? name.subarray(at, at + length).toString()
      : `\\x${name.toString('hex', at, at + 1)}`;
    at += length ?? 1;
  }
  return shown;
}

function isCharacter(bytes: Buffer, length: number): boolean {
  return bytes.length === length && isUtf8(bytes);
}
