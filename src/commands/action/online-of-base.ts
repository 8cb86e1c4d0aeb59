import { join } from 'node:path';
import { NO_ANSWERS, readOnline } from '../../adapters/disk/online-file.ts';
import { readTextFile } from '../../adapters/disk/text-file.ts';
import { ONLINE_FILE } from '../../config/files.ts';
import type { ReadOnline } from '../../online/file.ts';
import { fileAt } from './configuration.ts';
import { wordsOf, type Note } from './notes.ts';
import type { BasedTrigger, GitHub } from './session.ts';

/** The answers in a file, and notes about it. */
export interface OnlineOfBase {
  readonly online: ReadOnline;
  readonly notes: readonly Note[];
}

/**
 * The answers of Alibaba Cloud in the file of the base, because the author of a change must not
 * decide which ids are right. If the file at the head is different, a note says that it counts after
 * the merge.
 */
export async function onlineFromBase(
  trigger: BasedTrigger,
  github: GitHub | undefined,
  root: string,
): Promise<OnlineOfBase> {
  const base = await fileAt(github, trigger.baseSha, ONLINE_FILE);
  if (!base.ok) {
    const message = `${base.error.message}. The answers of Alibaba Cloud at the base are not known; none is used`;
    return { online: NO_ANSWERS, notes: [{ level: 'warning', message }] };
  }
  const online = base.value === undefined ? NO_ANSWERS : readOnline(base.value);
  const isSame = base.value?.text === (await textAtHead(trigger, github, root));
  const message = `${wordsOf(trigger)} changes ${ONLINE_FILE}. The change holds after the merge; this run goes by the answers of the base`;
  return { online, notes: isSame ? [] : [{ level: 'notice', message }] };
}

async function textAtHead(
  trigger: BasedTrigger,
  github: GitHub | undefined,
  root: string,
): Promise<string | undefined> {
  if (trigger.kind === 'pull_request_target') {
    const head = await fileAt(github, trigger.headSha, ONLINE_FILE);
    return head.ok ? head.value?.text : undefined;
  }
  const head = readTextFile(join(root, ONLINE_FILE), ONLINE_FILE);
  return head.ok ? head.value.text : undefined;
}
