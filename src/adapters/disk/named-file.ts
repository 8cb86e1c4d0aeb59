import { existsSync, fstatSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../../result.ts';
import { codeOf } from './error-code.ts';
import { fill, whyNoFile, withRegularFile } from './open.ts';
import { placeOf } from './place.ts';
import { removeAbandoned, replaceFile, whyNotReplaced } from './write.ts';

/** The most bytes of such a file. A baseline of a hundred thousand findings is smaller. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The text of a file that the user has named. Refuses links of the repository, pipes, devices, and
 * more than 64 MiB.
 */
export function readNamedFile(path: string, root: string): Result<string, string> {
  try {
    const place = placeOf(path, root);
    if (!place.ok) return place;
    const bytes = withRegularFile(place.value, (fd) => {
      const buffer = Buffer.alloc(Math.min(fstatSync(fd).size, LARGEST) + 1);
      return buffer.subarray(0, fill(fd, buffer));
    });
    if (bytes === undefined) return err(whyNoFile(place.value) ?? NO_FILE);
    return bytes.length > LARGEST ? err('larger than 64 MiB') : ok(bytes.toString('utf8'));
  } catch (error) {
    return err(codeOf(error));
  }
}

/** Makes or replaces a file that the user has named, in one step, and the folders above it. */
export async function writeNamedFile(
  path: string,
  text: string,
  root: string,
): Promise<Result<undefined, string>> {
  try {
    const place = placeOf(path, root);
    if (!place.ok) return place;
    const file = place.value;
    const old = lstatSync(file, { throwIfNoEntry: false });
    if (old?.isFile() === false) return err(whyNoFile(file) ?? NO_FILE);
    const reason = old && whyNotReplaced(old);
    if (reason !== undefined) return err(reason);
    makeFolders(dirname(file));
    removeAbandoned(dirname(file));
    await replaceFile(file, Buffer.from(text), old);
    return ok(undefined);
  } catch (error) {
    return err(codeOf(error));
  }
}

const NO_FILE = 'not a file';

/**
 * Makes a folder and those above it. Node's own way goes on for ever where the system refuses a
 * folder with `ENOENT`, as below /proc.
 */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run can have made it meanwhile.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
