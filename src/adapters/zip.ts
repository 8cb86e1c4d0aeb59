import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '../result.ts';

/** The entries that are looked at: one more than an archive may hold. */
const MOST_ENTRIES = 2;

/** The type of a file in its mode, as Unix and the makers of archives write it. */
const TYPE_OF_FILE = 0o17_0000;
const REGULAR = 0o10_0000;

/**
 * The bytes of the only file in a ZIP archive, which has to be called `name`. Nothing is written
 * anywhere, and no path in the archive leads to anything. Refuses an archive that holds anything
 * else, and a file with more than `most` bytes, whatever the archive says of its size. An error is
 * the end of a sentence in our own words; it repeats nothing of the archive.
 */
export async function onlyFile(
  archive: Buffer,
  name: string,
  most: number,
): Promise<Result<Buffer, string>> {
  try {
    const zip = await fromBufferPromise(archive);
    const entries = await entriesOf(zip);
    const [entry, ...others] = entries;
    if (entry === undefined || others.length > 0 || entry.fileName !== name) {
      return err(`it does not hold one file "${name}" and nothing else`);
    }
    const type = (entry.externalFileAttributes >>> 16) & TYPE_OF_FILE;
    if (type !== 0 && type !== REGULAR) return err(`"${name}" in it is not a regular file`);
    if (entry.uncompressedSize > most) return err(`"${name}" in it is too large`);
    return ok(await contentsOf(zip, entry));
  } catch {
    return err('it is not a ZIP archive that can be read');
  }
}

/** Up to {@link MOST_ENTRIES} entries. */
async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length === MOST_ENTRIES) break;
  }
  return entries;
}

/** The library ends the stream with an error where it is longer than the archive says. */
async function contentsOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
