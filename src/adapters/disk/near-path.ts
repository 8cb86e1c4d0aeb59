import { existsSync, opendirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { closest } from '../../text/suggestion.ts';

/** The most names that are looked at, so that a large repository takes no time. */
const MOST_NAMES = 2000;

/** Folders in which nobody looks for a manifest. */
const FOREIGN: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * The end of a message about a path that is not there: `; did you mean "workflows/train.yaml"?`, or
 * nothing. A name of it is mistyped, or there is a file of its name in another folder.
 */
export function nearHint(cwd: string, path: string): string {
  try {
    const found = corrected(cwd, path) ?? elsewhere(cwd, basename(path));
    return found === undefined ? '' : `; did you mean "${found}"?`;
  } catch {
    // A hint about what cannot be listed is not worth a second error.
    return '';
  }
}

/** The path with its first wrong name corrected, if the rest of it is there. */
function corrected(cwd: string, path: string): string | undefined {
  const names = path.split('/');
  const at = names.findIndex(
    (_, end) => !existsSync(resolve(cwd, names.slice(0, end + 1).join('/') || '/')),
  );
  const wrong = names[at];
  if (wrong === undefined || wrong === '') return undefined;
  const before = names.slice(0, at);
  const folder = resolve(cwd, before.join('/') || (at === 0 ? '.' : '/'));
  const near = closest(
    wrong,
    namesIn(folder, MOST_NAMES).map(({ name }) => name),
  );
  if (near === undefined) return undefined;
  const whole = [...before, near, ...names.slice(at + 1)].join('/');
  return existsSync(resolve(cwd, whole)) ? whole : undefined;
}

/** A file of this name in a folder below. Folders are looked through level by level. */
function elsewhere(cwd: string, name: string): string | undefined {
  const open = [''];
  let left = MOST_NAMES;
  for (const folder of open) {
    const entries = namesIn(join(cwd, folder), left);
    left -= entries.length;
    if (entries.some((entry) => entry.name === name && !entry.isFolder)) return join(folder, name);
    if (left <= 0) return undefined;
    const folders = entries.filter((entry) => entry.isFolder && !FOREIGN.has(entry.name));
    open.push(...folders.map((entry) => join(folder, entry.name)));
  }
  return undefined;
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The first names in a folder, sorted. */
function namesIn(folder: string, most: number): readonly Entry[] {
  const listing = opendirSync(folder);
  try {
    const names: Entry[] = [];
    for (let entry = listing.readSync(); entry !== null; entry = listing.readSync()) {
      if (names.length >= most) break;
      names.push({ name: entry.name, isFolder: entry.isDirectory() });
    }
    return names.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    listing.closeSync();
  }
}
