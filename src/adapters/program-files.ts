import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A text that another build of the program does not have: the names, sizes and times of its files.
 * `entry` is the file that Node was started with. Empty where it does not stand beside them.
 */
export function programFiles(entry = process.argv[1] ?? ''): string {
  try {
    const folder = join(dirname(realpathSync(entry)), '../lib');
    return readdirSync(folder)
      .toSorted()
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name));
        return `${name} ${String(size)} ${String(mtimeMs)}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
