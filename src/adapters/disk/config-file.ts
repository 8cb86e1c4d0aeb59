import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILES, LOCK_FILE } from '../../config/files.ts';
import { err, ok, type Err, type Result } from '../../result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import type { LockedSizes } from '../../images/lock-file.ts';
import { decode } from '../../text/decode.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Problem } from '../../problem.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { withReader } from '../complete-reader.ts';
import { kindOf, readSmallFile } from './open.ts';

/** A megabyte: ten times what a configuration or lock file may need. */
const LARGEST = 1024 * 1024;

/** The settings of a run, or what is wrong with the configuration, each line ready to print. */
export type Configuration = Result<Settings, readonly string[]>;

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
  if (!found.ok) return err([found.error]);
  return found.value === undefined ? ok(DEFAULT_SETTINGS) : readConfiguration(found.value);
}

/** Finds the file {@link loadConfiguration} would read; undefined where there is none. */
export function findConfiguration(
  root: string,
  cwd: string,
  given: string | undefined,
): Result<SourceFile | undefined, string> {
  const found = given === undefined ? findAtRoot(root) : ok(resolve(cwd, given));
  if (!found.ok) return found;
  const path = found.value;
  if (path === undefined) return ok(undefined);
  const shown = given ?? basename(path);
  const file = readText(path, shown);
  return file.ok ? file : err(`${shown}: ${file.error.reason}`);
}

/** Reads the text of a configuration file. Everything that takes part in it is loaded only now. */
export async function readConfiguration(file: SourceFile): Promise<Configuration> {
  const [{ loadSettings }, { default: rules }] = await Promise.all([
    import('../../config/load.ts'),
    import('../../../rules/index.ts'),
  ]);
  const configurable = rules.map(({ meta }) => meta);
  const loaded = await withReader((complete) => loadSettings({ ...file, complete }, configurable));
  if (loaded.ok) return loaded;
  const index = new LineIndex(file.text);
  return err(
    loaded.error.map(({ message, range }) => {
      const { line, column } = index.position(range.start);
      return `${file.path}:${String(line)}:${String(column)}: ${message}`;
    }),
  );
}

function findAtRoot(root: string): Result<string | undefined, string> {
  const there = CONFIG_FILES.filter((name) => kindOf(join(root, name)) !== 'missing');
  if (there.length > 1) return err(`Found ${there.join(' and ')}; keep one of them`);
  const [name] = there;
  return ok(name === undefined ? undefined : join(root, name));
}

/** The lock file at the root, if there is one. */
export async function loadLockFile(root: string): Promise<LockedSizes> {
  const path = join(root, LOCK_FILE);
  if (kindOf(path) === 'missing') return { entries: new Map(), problems: [] };
  const file = readText(path, LOCK_FILE);
  return file.ok ? readLock(file.value) : { entries: new Map(), problems: [file.error] };
}

/** Reads the text of a lock file. */
export async function readLock(file: SourceFile): Promise<LockedSizes> {
  const { readLockFile } = await import('../../images/lock-file.ts');
  return withReader((complete) => readLockFile({ ...file, complete }));
}

function readText(path: string, shown: string): Result<SourceFile, Problem> {
  const name = shown as RepoPath;
  const skipped = (reason: string): Err<Problem> =>
    err({ path: name, reason, effect: 'skipped-file' });
  const kind = kindOf(path);
  if (kind === 'missing') return skipped('No such file');
  const bytes = readSmallFile(path, LARGEST);
  if (bytes !== undefined) return decode(name, bytes);
  return skipped(
    kind === 'file'
      ? 'Cannot be read, or is larger than 1 MiB'
      : 'Not a regular file (links are not followed)',
  );
}

/** A path of the user's, relative to the root with `/`; undefined outside of it. */
export function belowRoot(root: string, cwd: string, path: string): string | undefined {
  const from = relative(root, resolve(cwd, path));
  const outside =
    from === '' || from === '..' || from.startsWith(`..${sep}`) || resolve(from) === from;
  return outside ? undefined : join(dirname(from), basename(from)).split(sep).join('/');
}
