import { join } from 'node:path';
import { readLock } from '../../adapters/disk/lock-file.ts';
import { readTextFile } from '../../adapters/disk/text-file.ts';
import { LOCK_FILE } from '../../config/files.ts';
import type { LockedSizes } from '../../images/lock-file.ts';
import { fileAt } from './configuration.ts';
import { wordsOf, type Note } from './notes.ts';
import type { BasedTrigger, GitHub } from './session.ts';

/** The sizes of a lock file, and notes about it. */
export interface LockOfBase {
  readonly lock: LockedSizes;
  readonly notes: readonly Note[];
}

/**
 * The size lock file of the base, because the author of a change must not decide how large an image
 * is: with a small size no rule would say anything. If the file at the head is different, a note says
 * that it counts after the merge. If the one of the base cannot be read, no size is taken from it.
 */
export async function lockFromBase(
  trigger: BasedTrigger,
  github: GitHub | undefined,
  root: string,
): Promise<LockOfBase> {
  const base = await fileAt(github, trigger.baseSha, LOCK_FILE);
  if (!base.ok) {
    const message = `${base.error.message}. The size lock file of the base is not known; no size is taken from it`;
    return { lock: EMPTY, notes: [{ level: 'warning', message }] };
  }
  const lock = base.value === undefined ? EMPTY : readLock(base.value);
  const isSame = base.value?.text === (await textAtHead(trigger, github, root));
  const message = `${wordsOf(trigger)} changes ${LOCK_FILE}. The change holds after the merge; this run goes by the sizes of the base`;
  return { lock, notes: isSame ? [] : [{ level: 'notice', message }] };
}

const EMPTY: LockedSizes = { entries: new Map(), problems: [] };

async function textAtHead(
  trigger: BasedTrigger,
  github: GitHub | undefined,
  root: string,
): Promise<string | undefined> {
  if (trigger.kind === 'pull_request_target') {
    const head = await fileAt(github, trigger.headSha, LOCK_FILE);
    return head.ok ? head.value?.text : undefined;
  }
  const head = readTextFile(join(root, LOCK_FILE), LOCK_FILE);
  return head.ok ? head.value.text : undefined;
}
