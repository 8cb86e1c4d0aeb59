import { join } from 'node:path';
import { loadCachesFile, NO_LISTS, readCaches } from '../../adapters/disk/caches-file.ts';
import { belowRoot } from '../../adapters/disk/config-file.ts';
import { readTextFile } from '../../adapters/disk/text-file.ts';
import { CACHES_FILE } from '../../config/files.ts';
import type { ReadLists } from '../../live-caches/file.ts';
import { err, ok, type Result } from '../../result.ts';
import { fileAt } from './configuration.ts';
import { wordsOf, type Note } from './notes.ts';
import type { BasedTrigger, GitHub } from './session.ts';

/** The lists of a file of image caches, and notes about it. */
export interface CachesOfBase {
  readonly caches: ReadLists;
  readonly notes: readonly Note[];
}

/**
 * The image caches that the file of the base lists, because the author of a change must not decide
 * which pins are right. If the file at the head is different, a note says that it counts after the
 * merge. A file outside of the checkout is read from the disk. `given` is the input `caches-file`.
 */
export async function cachesFromBase(
  trigger: BasedTrigger,
  github: GitHub | undefined,
  root: string,
  cwd: string,
  given: string | undefined,
): Promise<Result<CachesOfBase, string>> {
  const path = given === undefined ? CACHES_FILE : belowRoot(root, cwd, given);
  if (path === undefined) {
    const outside = loadCachesFile(root, cwd, given);
    return outside.ok ? ok({ caches: outside.value, notes: [] }) : outside;
  }
  const base = await fileAt(github, trigger.baseSha, path);
  if (!base.ok) {
    const message = `${base.error.message}. The image caches of the base are not known; no pin is compared with them`;
    return ok({ caches: NO_LISTS, notes: [{ level: 'warning', message }] });
  }
  if (base.value === undefined && given !== undefined) {
    return err(`There is no ${given} at the base`);
  }
  const caches = base.value === undefined ? NO_LISTS : readCaches(base.value);
  const isSame = base.value?.text === (await textAtHead(trigger, github, root, path));
  const message = `${wordsOf(trigger)} changes ${path}. The change holds after the merge; this run goes by the image caches of the base`;
  return ok({ caches, notes: isSame ? [] : [{ level: 'notice', message }] });
}

async function textAtHead(
  trigger: BasedTrigger,
  github: GitHub | undefined,
  root: string,
  path: string,
): Promise<string | undefined> {
  if (trigger.kind === 'pull_request_target') {
    const head = await fileAt(github, trigger.headSha, path);
    return head.ok ? head.value?.text : undefined;
  }
  const head = readTextFile(join(root, path), path);
  return head.ok ? head.value.text : undefined;
}
