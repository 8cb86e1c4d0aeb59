import { err, ok, type Result } from '../result.ts';
import { LIMITS, tooLarge } from './limits.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from './text.ts';

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/**
 * Reads bytes as strict UTF-8 or UTF-16, with or without a byte order mark. A mark is kept, so that
 * encoding the text in UTF-8 gives the same bytes again. Refuses everything else with a reason.
 */
export function decode(path: RepoPath, bytes: Buffer): Result<SourceFile, Problem> {
  const reason = refusalOf({
    size: bytes.length,
    hasNul: !isUtf16(bytes) && bytes.includes(0),
    beginning: bytes.toString('latin1', 0, LFS_POINTER.length),
  });
  if (reason !== undefined) return err({ path, reason, effect: 'skipped-file' });
  if (isUtf16(bytes)) return decodeUtf16(path, bytes);
  // The byte order mark is kept: what is written back must be what was read.
  const text = bytes.toString('utf8');
  // Bytes that are not UTF-8 become U+FFFD. Where there is none, all bytes were UTF-8.
  if (!text.includes('\uFFFD')) return ok({ path, text });
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return ok({ path, text: decoder.decode(bytes) });
  } catch {
    const invalid = 'Invalid UTF-8; save the file as UTF-8';
    return err({ path, reason: invalid, effect: 'skipped-file' });
  }
}

/** Half of a character. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

function decodeUtf16(path: RepoPath, bytes: Buffer): Result<SourceFile, Problem> {
  const text = textOfUtf16(bytes);
  if (bytes.length % 2 === 0 && !LONE_SURROGATE.test(text) && !text.includes('\0')) {
    return ok({ path, text, encoding: 'UTF-16' });
  }
  return err({ path, reason: 'Invalid UTF-16; save the file as UTF-8', effect: 'skipped-file' });
}

/** The text of bytes in UTF-16, as far as they are some. */
export function textOfUtf16(bytes: Buffer): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const isBig = bytes[0] === 0xfe || bytes[0] === 0;
  return (isBig ? Buffer.from(even).swap16() : even).toString('utf16le');
}

/**
 * A text as the file that its bytes in UTF-8 would be. Refuses what {@link decode} would refuse of
 * them.
 */
export function textFile(path: RepoPath, text: string): Result<SourceFile, Problem> {
  const size = utf8SizeOf(text);
  const reason = refusalOf({ size, hasNul: text.includes('\0'), beginning: text });
  const isText = !LONE_SURROGATE.test(text);
  if (reason === undefined && isText) return ok({ path, text });
  return err({
    path,
    reason: reason ?? 'Halves of characters; it is not a text',
    effect: 'skipped-file',
  });
}

/** The bytes of a text in UTF-8. They are counted only where they can be too many. */
export function utf8SizeOf(text: string): number {
  const isLarge = text.length * 3 > LIMITS.fileBytes;
  return isLarge ? new TextEncoder().encode(text).length : text.length;
}

/** What decides whether a file is refused before it is read as text. */
interface Sight {
  /** In bytes. */
  readonly size: number;
  readonly hasNul: boolean;
  /** At least so much of it as the beginning of a pointer. */
  readonly beginning: string;
}

function refusalOf({ size, hasNul, beginning }: Sight): string | undefined {
  if (size > LIMITS.fileBytes) return tooLarge('file', LIMITS.fileBytes, 'bytes');
  if (hasNul) return 'Contains NUL bytes; it is not a text file';
  if (beginning.startsWith(LFS_POINTER)) {
    return 'A Git LFS pointer, not the manifest itself; check it out with git lfs pull';
  }
  return undefined;
}

/** A UTF-16 byte order mark, or ASCII written in two bytes. */
export function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return false;
  const mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return mark || (first === 0) !== (second === 0);
}
