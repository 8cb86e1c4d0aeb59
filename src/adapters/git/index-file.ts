import { join, resolve } from 'node:path';
import { isManifestName } from '../../text/file-name.ts';
import type { FileStamp } from '../../text/file-stamp.ts';
import { kindOf, readSmallFile } from '../disk/open.ts';
import { stampOf } from '../disk/stamp.ts';

/** The most bytes of an index that is read: that of some hundred thousand files. */
export const LARGEST_INDEX = 64 * 1024 * 1024;

/** The most bytes of the file `.git` of a worktree: it holds one path. */
const LARGEST_POINTER = 4096;

/**
 * The index of a checkout; undefined where there is none. In a worktree and in a submodule `.git` is a
 * file that names the folder in which it is (`gitrepository-layout`).
 */
function indexPath(root: string): string | undefined {
  const git = join(root, '.git');
  if (kindOf(git) === 'folder') return join(git, 'index');
  const pointer = readSmallFile(git, LARGEST_POINTER)?.toString();
  const folder = /^gitdir: (.+)\n?$/.exec(pointer ?? '')?.[1];
  return folder === undefined ? undefined : join(resolve(root, folder), 'index');
}

/** The git id of a file that has this stamp; undefined where that is not certain. */
export type GitIdOf = (path: string, stamp: FileStamp) => string | undefined;

/**
 * Gives the ids of files with the name of a manifest as the index of the checkout has them, without
 * opening them and without git, which would run what the configuration of the checkout names. Git trusts
 * the same: a file is as it was when its id was written down while its size, its number and its times are,
 * and while it did not change in the same step of the clock as the index (`racy-git`). The index is read when
 * the first id is asked for. One that cannot be read, or is not whole, gives none.
 */
export function gitIds(root: string): GitIdOf {
  let known: GitIdOf | undefined;
  return (path, stamp) => (known ??= readIds(root))(path, stamp);
}

function readIds(root: string): GitIdOf {
  const path = indexPath(root);
  // A stamp from before an index is replaced makes its files uncertain, and none certain.
  const written = path === undefined ? undefined : stampOf(path);
  const bytes = path === undefined ? undefined : readSmallFile(path, LARGEST_INDEX);
  if (written === undefined || bytes === undefined || !isWhole(bytes)) return () => undefined;
  const entries = entriesIn(bytes);
  return (file, { ino, size, mtimeMs, ctimeMs }) => {
    const at = entries.get(file);
    if (at === undefined) return undefined;
    const isSame =
      timeAt(bytes, at + CTIME) === ctimeMs &&
      timeAt(bytes, at + MTIME) === mtimeMs &&
      bytes.readUInt32BE(at + INO) === ino % WORD &&
      bytes.readUInt32BE(at + SIZE) === size % WORD;
    if (!isSame || mtimeMs >= written.mtimeMs) return undefined;
    return bytes.toString('hex', at + ID, at + ID + WIDTH);
  };
}

/** Where an entry holds what, in bytes from its start (`gitformat-index`). */
const [CTIME, MTIME, INO, MODE, SIZE, ID] = [0, 8, 20, 24, 36, 40];

/** The bytes of an id. */
const WIDTH = 20;

/** The numbers of an entry have 32 bits; of larger ones it has the lower bits. */
const WORD = 2 ** 32;

/** A time in milliseconds, by the same sum as Node's, so that equal times are equal numbers. */
function timeAt(bytes: Buffer, at: number): number {
  return bytes.readUInt32BE(at) * 1000 + bytes.readUInt32BE(at + 4) / 1_000_000;
}

const HEADER = 12;
const SIGNATURE = 'DIRC';

/**
 * The index ends with the hash of all before, or with zeros (`index.skipHash`). That of a repository with
 * longer ids has another hash there.
 */
function isWhole(bytes: Buffer): boolean {
  if (bytes.length < HEADER + WIDTH || bytes.toString('latin1', 0, 4) !== SIGNATURE) return false;
  const end = bytes.subarray(-WIDTH);
  if (end.every((byte) => byte === 0)) return true;
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha1').update(bytes.subarray(0, -WIDTH)).digest().equals(end);
}

/** The most bytes of a path. No system opens a longer one. */
const LONGEST_PATH = 4096;

/** Flags of an entry: it is taken as unchanged, has more flags, or is a side of a conflict. */
const [ASSUMED, EXTENDED, STAGE] = [0x8000, 0x4000, 0x3000];

/** A regular file, in the upper bits of a mode. */
const REGULAR = 0o10;

/**
 * Where the entries are of files whose ids can be trusted, by path. An entry with more flags stands for a
 * file that is not in the checkout, or not in a commit.
 */
function entriesIn(bytes: Buffer): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const version = bytes.readUInt32BE(4);
  const end = bytes.length - WIDTH;
  let before = '';
  let at = HEADER;
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const flagsAt = at + ID + WIDTH;
    if (version < 2 || version > 4 || flagsAt + 4 > end) return new Map();
    const flags = bytes.readUInt16BE(flagsAt);
    const start = flagsAt + (version > 2 && (flags & EXTENDED) !== 0 ? 4 : 2);
    const { name, stop } = nameAt(bytes, start, version === 4 ? before : undefined);
    if (stop < 0 || stop >= end || name.length > LONGEST_PATH) return new Map();
    const isSure = (flags & (ASSUMED | EXTENDED | STAGE)) === 0;
    if (isSure && bytes.readUInt32BE(at + MODE) >>> 12 === REGULAR && isManifestName(name)) {
      found.set(Buffer.from(name, 'latin1').toString(), at);
    }
    before = name;
    // Entries are filled up with zeros to a multiple of eight, but not in version 4.
    at = version === 4 ? stop + 1 : at + ((stop - at + 8) & ~7);
  }
  return found;
}

/** A path, byte by byte, and where it ends; in version 4 as what differs from the one before. */
function nameAt(
  bytes: Buffer,
  start: number,
  before: string | undefined,
): { readonly name: string; readonly stop: number } {
  if (before === undefined) {
    const stop = bytes.indexOf(0, start);
    return { name: bytes.toString('latin1', start, stop), stop };
  }
  const { value, next } = offsetAt(bytes, start);
  const stop = bytes.indexOf(0, next);
  const kept = before.slice(0, Math.max(before.length - value, 0));
  return { name: kept + bytes.toString('latin1', next, stop), stop };
}

/** A number in seven bits of each byte, as git writes offsets (`gitformat-pack`). */
function offsetAt(bytes: Buffer, start: number): { readonly value: number; readonly next: number } {
  let at = start;
  let byte = bytes[at] ?? 0;
  let value = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    at += 1;
    byte = bytes[at] ?? 0;
    value = (value + 1) * 0x80 + (byte & 0x7f);
  }
  return { value, next: at + 1 };
}
