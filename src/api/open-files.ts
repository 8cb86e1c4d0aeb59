import { readCompletely } from '../adapters/complete-reader.ts';
import { readConfiguration } from '../adapters/configuration.ts';
import { CONFIG_FILES, LOCK_FILE } from '../config/files.ts';
import { formatLockFile, readLockFile, type LockedSizes } from '../images/lock-file.ts';
import type { Session } from '../program/open.ts';
import { openTexts } from '../program/open-texts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { isPlainPath } from '../text/file-name.ts';
import type { RepoPath } from '../text/text.ts';
import { InputError } from './input-error.ts';
import type { FileTexts, LintOptions } from './types.ts';

/** Opens a repository of files in memory. Throws {@link InputError}. */
export function openFiles(
  files: FileTexts,
  { configuration, sizes, paths = [], today = dayOf(new Date()) }: LintOptions,
): Session {
  const texts = textsOf(files);
  return openTexts({
    texts,
    paths: namedPaths(paths),
    settings: settingsOf(texts, configuration),
    lock: lockOf(texts, sizes),
    today,
  });
}

/** In UTC, `YYYY-MM-DD`. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

type Texts = ReadonlyMap<RepoPath, string>;

function textsOf(files: FileTexts): Texts {
  const pairs = Symbol.iterator in files ? [...files] : Object.entries(files);
  const wrong = pairs.filter(([path]) => !isPlainPath(path));
  if (wrong.length > 0) {
    throw new InputError(
      wrong.map(
        ([path]) => `${JSON.stringify(path)} is not a path below the root, as workflows/a.yaml is`,
      ),
    );
  }
  return new Map(pairs.map(([path, text]) => [path as RepoPath, text]));
}

/** Paths without `./` and without a slash at the end; none where one of them is the root. */
function namedPaths(paths: readonly string[]): readonly string[] {
  const plain = paths.map((path) =>
    path
      .split('/')
      .filter((name) => name !== '' && name !== '.')
      .join('/'),
  );
  return plain.includes('') ? [] : plain;
}

function settingsOf(texts: Texts, given: LintOptions['configuration']): Settings {
  const file = given === undefined ? atRoot(texts) : { path: CONFIG_FILES[0], text: asText(given) };
  if (file === undefined) return DEFAULT_SETTINGS;
  const read = readConfiguration({ path: file.path as RepoPath, text: file.text });
  if (!read.ok) throw new InputError(read.error);
  return read.value;
}

/** A configuration in JSON is YAML as well. */
function asText(given: string | object): string {
  return typeof given === 'string' ? given : JSON.stringify(given);
}

function atRoot(texts: Texts): { readonly path: string; readonly text: string } | undefined {
  const there = CONFIG_FILES.flatMap((path) => {
    const text = texts.get(path as string as RepoPath);
    return text === undefined ? [] : [{ path, text }];
  });
  if (there.length > 1) {
    throw new InputError([
      `Found ${there.map(({ path }) => path).join(' and ')}; keep one of them`,
    ]);
  }
  return there[0];
}

function lockOf(texts: Texts, given: LintOptions['sizes']): LockedSizes {
  const path = LOCK_FILE as RepoPath;
  const text = given === undefined ? texts.get(path) : lockText(given);
  if (text === undefined) return { entries: new Map(), problems: [] };
  const lock = readLockFile({ path, text, complete: readCompletely });
  if (given === undefined || lock.problems.length === 0) return lock;
  throw new InputError(lock.problems.map(({ reason }) => `sizes: ${reason}`));
}

function lockText(given: string | Readonly<Record<string, number>>): string {
  if (typeof given === 'string') return given;
  const unknown = { digest: '', platform: '', date: '' };
  return formatLockFile(
    Object.entries(given).map(([image, bytes]) => ({ image, bytes, ...unknown })),
  );
}
