import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILES } from '../../config/files.ts';
import { err, ok, type Result } from '../../result.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import type { SourceFile } from '../../text/text.ts';
import { readConfiguration, type Configuration } from '../configuration.ts';
import { codeOf } from './error-code.ts';
import { kindOf } from './open.ts';
import { placeOf } from './place.ts';
import { readTextFile } from './text-file.ts';
import { systemWords } from '../../text/system-words.ts';
import { nearHint } from './near-path.ts';

/**
 * Reads the configuration: the file given (relative to `cwd`), else the one at the root, else
 * the defaults.
 */
export function loadConfiguration(
  root: string,
  cwd: string,
  given: string | undefined,
): Configuration {
  const found = findConfiguration(root, cwd, given);
  if (!found.ok) return err([found.error]);
  return found.value === undefined ? ok(DEFAULT_SETTINGS) : readConfiguration(found.value);
}

/** Finds the file that {@link loadConfiguration} would read; undefined where there is none. */
export function findConfiguration(
  root: string,
  cwd: string,
  given: string | undefined,
): Result<SourceFile | undefined, string> {
  const found = given === undefined ? findAtRoot(root) : findGiven(root, cwd, given);
  if (!found.ok) return found;
  const path = found.value;
  if (path === undefined) return ok(undefined);
  const shown = given ?? basename(path);
  const file = readTextFile(path, shown);
  if (file.ok) return file;
  const hint = given !== undefined && kindOf(path) === 'missing' ? nearHint(cwd, given) : '';
  return err(`${shown}: ${file.error.reason}${hint}`);
}

function findGiven(root: string, cwd: string, given: string): Result<string, string> {
  try {
    const place = placeOf(resolve(cwd, given), root);
    return place.ok ? place : err(`${given} is not read: ${place.error}`);
  } catch (error) {
    return err(`${given} cannot be read: ${systemWords(codeOf(error))}`);
  }
}

function findAtRoot(root: string): Result<string | undefined, string> {
  const there = CONFIG_FILES.filter((name) => kindOf(join(root, name)) !== 'missing');
  if (there.length > 1) return err(`Found ${there.join(' and ')}; keep one of them`);
  const [name] = there;
  return ok(name === undefined ? undefined : join(root, name));
}

/** Names that people give to the configuration, and that nobody reads. */
const MISNAMED = /^\.?wfcache[-_.]?lint(?:rc|[-_.]?config)?(?:\.(?:ya?ml|json))?$/i;

/** A file at the root that was meant as the configuration; undefined where there is none, or a real one. */
export function misnamedConfiguration(root: string): string | undefined {
  try {
    const names = readdirSync(root, { withFileTypes: true }).flatMap((one) =>
      one.isFile() ? one.name : [],
    );
    if (CONFIG_FILES.some((name) => names.includes(name))) return undefined;
    return names.find((name) => MISNAMED.test(name));
  } catch {
    return undefined;
  }
}

/** A path that the user gave, relative to the root with `/`; undefined for a path outside of it. */
export function belowRoot(root: string, cwd: string, path: string): string | undefined {
  const from = relative(root, resolve(cwd, path));
  const outside =
    from === '' || from === '..' || from.startsWith(`..${sep}`) || resolve(from) === from;
  return outside ? undefined : join(dirname(from), basename(from)).split(sep).join('/');
}
