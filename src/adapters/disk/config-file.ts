import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILES, LOCK_FILE } from '../../config/files.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import type { LockedSizes } from '../../images/lock-file.ts';
import { decode, isProblem } from '../../text/decode.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Problem } from '../../problem.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { withReader } from '../complete-reader.ts';
import { kindOf, readSmallFile } from './open.ts';

/** A megabyte: ten times what a configuration or lock file may need. */
const LARGEST = 1024 * 1024;

/** The settings of a run, or what is wrong with them, each line ready to print. */
export type Configuration =
  { readonly settings: Settings } | { readonly errors: readonly string[] };

/** A configuration file as it was found; undefined where there is none. */
export type FoundConfiguration =
  { readonly file: SourceFile | undefined } | { readonly error: string };

/**
 * Reads the configuration: the file given (relative to `cwd`), else the one at the root, else
 * the defaults.
 */
export async function loadConfiguration(
  root: string,
  cwd: string,
  given: string | undefined,
): Promise<Configuration> {
  const found = findConfiguration(root, cwd, given);
  if ('error' in found) return { errors: [found.error] };
  return found.file === undefined ? { settings: DEFAULT_SETTINGS } : readConfiguration(found.file);
}

/** Finds the file {@link loadConfiguration} would read. */
export function findConfiguration(
  root: string,
  cwd: string,
  given: string | undefined,
): FoundConfiguration {
  const found = given === undefined ? findAtRoot(root) : { path: resolve(cwd, given) };
  if ('error' in found) return found;
  if (found.path === undefined) return { file: undefined };
  const shown = given ?? basename(found.path);
  const file = readText(found.path, shown);
  return isProblem(file) ? { error: `${shown}: ${file.reason}` } : { file };
}

/** Reads the text of a configuration file. Everything that takes part in it is loaded only now. */
export async function readConfiguration(file: SourceFile): Promise<Configuration> {
  const [{ loadSettings }, { default: rules }] = await Promise.all([
    import('../../config/load.ts'),
    import('../../../rules/index.ts'),
  ]);
  const configurable = rules.map(({ meta }) => meta);
  const { settings, errors } = await withReader((complete) =>
    loadSettings({ ...file, complete }, configurable),
  );
  if (errors.length === 0) return { settings };
  const index = new LineIndex(file.text);
  return {
    errors: errors.map(({ message, range }) => {
      const { line, column } = index.position(range.start);
      return `${file.path}:${String(line)}:${String(column)}: ${message}`;
    }),
  };
}

function findAtRoot(
  root: string,
): { readonly path: string | undefined } | { readonly error: string } {
  const there = CONFIG_FILES.filter((name) => kindOf(join(root, name)) !== 'missing');
  if (there.length > 1) return { error: `Found ${there.join(' and ')}; keep one of them` };
  const [name] = there;
  return { path: name === undefined ? undefined : join(root, name) };
}

/** The lock file at the root, if there is one. */
export async function loadLockFile(root: string): Promise<LockedSizes> {
  const path = join(root, LOCK_FILE);
  if (kindOf(path) === 'missing') return { entries: new Map(), problems: [] };
  const file = readText(path, LOCK_FILE);
  return isProblem(file) ? { entries: new Map(), problems: [file] } : readLock(file);
}

/** Reads the text of a lock file. */
export async function readLock(file: SourceFile): Promise<LockedSizes> {
  const { readLockFile } = await import('../../images/lock-file.ts');
  return withReader((complete) => readLockFile({ ...file, complete }));
}

function readText(path: string, shown: string): SourceFile | Problem {
  const name = shown as RepoPath;
  const kind = kindOf(path);
  if (kind === 'missing') return { path: name, reason: 'No such file', effect: 'skipped-file' };
  const bytes = readSmallFile(path, LARGEST);
  if (bytes !== undefined) return decode(name, bytes);
  const reason =
    kind === 'file'
      ? 'Cannot be read, or is larger than 1 MiB'
      : 'Not a regular file (links are not followed)';
  return { path: name, reason, effect: 'skipped-file' };
}

/** A path of the user's, relative to the root with `/`; undefined outside of it. */
export function belowRoot(root: string, cwd: string, path: string): string | undefined {
  const from = relative(root, resolve(cwd, path));
  const outside =
    from === '' || from === '..' || from.startsWith(`..${sep}`) || resolve(from) === from;
  return outside ? undefined : join(dirname(from), basename(from)).split(sep).join('/');
}
