import { isAbsolute, join, resolve } from 'node:path';
import { contentHash } from '../../adapters/content-hash.ts';
import { momentOfStamps } from '../../adapters/disk/stamp.ts';
import { gitIds } from '../../adapters/git/index-file.ts';
import { programFiles } from '../../adapters/program-files.ts';
import type { Arguments } from '../../config/arguments.ts';
import { UsageError } from '../../config/values.ts';
import type { Io } from '../../io.ts';
import type { Session } from '../../program/open.ts';
import { cacheKey, ResultCache } from '../../program/result-cache.ts';
import { systemWords } from '../../text/system-words.ts';

/** The result cache of a run, and its file. */
export interface OpenCache {
  readonly results: ResultCache;
  /** An absolute path. */
  readonly path: string;
}

/**
 * The result cache of this repository. A file that is missing, broken, or of other settings is an
 * empty cache.
 */
export function openCache(
  { cacheFile }: Pick<Arguments, 'cacheFile'>,
  io: Io,
  { root, settings, facts }: Session,
  version: string,
): OpenCache {
  const since = momentOfStamps();
  const path = cacheFile === undefined ? usualFile(io.env, root) : resolve(io.cwd, cacheFile);
  const text = io.files.read(path, root);
  const key = cacheKey(`${version}\n${programFiles()}`, settings, facts);
  const before = text.ok ? text.value : '';
  const gitIdOf = gitIds(root);
  return {
    path,
    results: new ResultCache({ key, text: before, hash: contentHash, gitIdOf, since }),
  };
}

/** Writes what has changed. Gives notes for people where that is not possible: nothing is lost by it. */
export async function saveCache(
  { results, path }: OpenCache,
  { files }: Io,
  { root, named }: Session,
): Promise<readonly string[]> {
  const text = results.textAfter(named.everything);
  if (text === undefined) return [];
  const written = await files.write(path, text, root);
  return written.ok
    ? []
    : [`note: the cache was not written: ${path}: ${systemWords(written.error)}`];
}

/** The file of a repository in the folder that the system has for caches. It is not in the repository. */
function usualFile(env: Io['env'], root: string): string {
  const home = env['HOME'] ?? '';
  const folders = [env['XDG_CACHE_HOME'] ?? '', env['LOCALAPPDATA'] ?? '', join(home, '.cache')];
  // A relative folder, such as that of an empty HOME, would be in the repository.
  const folder = folders.find((one) => isAbsolute(one));
  if (folder === undefined)
    throw new UsageError('--cache knows no folder for caches here; name a file with --cache-file');
  return join(folder, 'wfcache-lint', `${contentHash(root).slice(0, 32)}.json`);
}
