import type { RegistryPolicy } from '../../src/adapters/registry/policy.ts';
import { registrySizes, type World } from '../../src/adapters/registry/sizes.ts';
import { formatImageRef, parseImageRef, type ImageRef } from '../../src/images/reference.ts';
import type { Measured } from '../../src/images/size.ts';

/** Nothing but the well-known registries, and no credentials. */
export const STRICT: RegistryPolicy = {
  allowed: [],
  private: [],
  tokenServers: [],
  platform: 'linux/amd64',
  credentials: 'none',
};

/** Limits of time that no test reaches, however slow the machine is. */
export const PATIENT = { requestMilliseconds: 600_000, runMilliseconds: 600_000 };

/** A policy that lets servers on loopback be asked without TLS. */
export function trusting(
  addresses: readonly string[],
  more: Partial<RegistryPolicy> = {},
): RegistryPolicy {
  const servers = addresses.map((host) => ({ host, scheme: 'http' as const }));
  return { ...STRICT, private: servers, ...more };
}

/** An image reference that is one. */
export function reference(text: string): ImageRef {
  const parsed = parseImageRef(text);
  if (parsed === undefined) throw new Error(`no reference: ${text}`);
  return parsed;
}

/** The size of one image; it may take its time where `world` says nothing of it. */
export async function measure(
  image: string,
  policy: RegistryPolicy,
  world: World = {},
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Measured> {
  const one = reference(image);
  const measured = await registrySizes(policy, env, {
    ...world,
    limits: { ...PATIENT, ...world.limits },
  }).measure([one]);
  const size = measured.get(formatImageRef(one));
  if (size === undefined) throw new Error('nothing measured');
  return size;
}

/** Why an image has no size; empty where it has one. */
export async function reasonFor(...asked: Parameters<typeof measure>): Promise<string> {
  const size = await measure(...asked);
  return size.state === 'known' ? '' : size.reason;
}
