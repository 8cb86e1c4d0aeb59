import { join } from 'node:path';
import { openCloud } from '../../adapters/cloud/online.ts';
import { ONLINE_FILE } from '../../config/files.ts';
import { UsageError } from '../../config/values.ts';
import type { Io } from '../../io.ts';
import { formatOnlineFile } from '../../online/file.ts';
import type { OnlineSource } from '../../online/source.ts';
import { askOnline } from '../../program/online.ts';
import type { Session } from '../../program/open.ts';
import { counted } from '../../report/reporter.ts';
import { notAnswered } from './online.ts';

/** What became of the file of answers. */
export interface WrittenAnswers {
  readonly notes: readonly string[];
  /** One line for standard output, or none. */
  readonly lines: readonly string[];
  /** Something was asked, and nothing was answered. */
  readonly isFailed: boolean;
}

/**
 * Asks Alibaba Cloud what the files of a session need, and writes the answers beside the sizes.
 * `again`: also what is answered already. Throws {@link UsageError}.
 */
export async function writeAnswers(
  session: Session,
  again: boolean,
  io: Pick<Io, 'env' | 'today' | 'files' | 'cloudServer'>,
): Promise<WrittenAnswers> {
  const cloud = openCloud(io.env, { server: io.cloudServer });
  if (!cloud.ok) throw new UsageError(`--online: ${cloud.error}`);
  return answersOf(session, cloud.value, again, io);
}

/** The same with a source that is given. */
export async function answersOf(
  session: Session,
  source: OnlineSource,
  again: boolean,
  io: Pick<Io, 'today' | 'files'>,
): Promise<WrittenAnswers> {
  const { root, named } = session;
  const asked = await askOnline(session, source, { today: io.today(), again });
  // Files that are not named can still need the rest.
  const online = (named.everything ? asked.needed : asked.session.facts.online) ?? asked.needed;
  const { instances, matches } = online;
  const isFailed = asked.failures.length > 0 && asked.answered === 0;
  const hadFile = session.facts.online !== undefined;
  const count = instances.length + matches.length;
  const notes = asked.failures.map((reason) => `note: ${notAnswered(reason)}`);
  if (count === 0 && !hadFile) return { notes, lines: [], isFailed };
  const written = await io.files.write(join(root, ONLINE_FILE), formatOnlineFile(online), root);
  if (!written.ok) throw new UsageError(`${ONLINE_FILE} cannot be written (${written.error})`);
  const absent = instances.filter(({ state }) => state === 'absent').length;
  const held = matches.filter(({ caches }) => caches.length > 0).length;
  const parts = [
    `${counted(instances.length, 'instance')} (${String(absent)} not in the account)`,
    `${counted(matches.length, 'image')} (${String(held)} in a cache)`,
  ];
  return { notes, lines: [`In ${ONLINE_FILE}: ${parts.join(', ')}.`], isFailed };
}
