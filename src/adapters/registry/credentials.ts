import { ok, type Result } from '../../result.ts';
import { findInDockerConfig } from './docker-config.ts';
import type { Credential } from './credential.ts';
import type { RegistryPolicy } from './policy.ts';
import type { Env } from './proxy.ts';

/**
 * The login for the registry of a host, as image references write the host: one that was given,
 * else one from Docker's configuration. Undefined where there is none, or where none may be used.
 */
export async function findCredential(
  host: string,
  credentials: RegistryPolicy['credentials'],
  env: Env,
): Promise<Result<Credential | undefined, string>> {
  if (credentials === 'none') return ok(undefined);
  const given = credentials.find(({ registry }) => registry === host);
  if (given === undefined) return findInDockerConfig(host, env);
  const { username, password } = given;
  return ok({ kind: 'password', username, password });
}

/** The header of HTTP's basic scheme. */
export function basicAuthorization(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** All spellings of a login that must not appear in a log, for a program that masks them. */
export function secretsOf(username: string, password: string): readonly string[] {
  const pair = `${username}:${password}`;
  return [password, pair, Buffer.from(pair).toString('base64')];
}
