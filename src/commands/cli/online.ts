import { lazy } from '../../adapters/lazy.ts';
import type { ImageSizeSource } from '../../images/size-source.ts';
import type { Io } from '../../io.ts';
import type { Session } from '../../program/open.ts';

const clouds = lazy(() => import('../../adapters/cloud/online.ts'));
const asking = lazy(() => import('../../program/online.ts'));

/** A session that knows what Alibaba Cloud has answered, and sentences about what it has not. */
export interface Online {
  readonly session: Session;
  readonly notes: readonly string[];
}

/**
 * The session with what Alibaba Cloud answers, where `online` says that it is asked. Where it cannot
 * be asked, or does not answer, the session is as before and a note says why.
 */
export async function withOnline(
  session: Session,
  online: boolean,
  io: Pick<Io, 'env' | 'today' | 'cloudServer'>,
  sizes?: ImageSizeSource,
): Promise<Online> {
  if (!online) return { session, notes: [] };
  const cloud = clouds().openCloud(io.env, { server: io.cloudServer });
  if (!cloud.ok) return { session, notes: [notAsked(cloud.error)] };
  const asked = await asking().askOnline(session, cloud.value, { today: io.today(), sizes });
  return { session: asked.session, notes: asked.failures.map(notAnswered) };
}

/** Why Alibaba Cloud was not asked at all. */
function notAsked(reason: string): string {
  return `Alibaba Cloud was not asked: ${reason}`;
}

/** Why something that was asked was not answered. */
export function notAnswered(reason: string): string {
  return `Alibaba Cloud did not answer: ${reason}`;
}
