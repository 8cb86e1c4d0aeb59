import { systemResolve } from './addresses.ts';
import { RegistryClient } from './client.ts';
import { SYSTEM_CLOCK, type Clock } from './clock.ts';
import type { Network } from './connections.ts';
import { findCredential } from './credentials.ts';
import type { RegistryLimits } from './limits.ts';
import type { RegistryPolicy } from './policy.ts';
import type { Env } from './proxy.ts';
import { RegistryServer } from './registry.ts';
import { Tokens } from './tokens.ts';

/** How registries are reached. */
export interface Reaching {
  readonly policy: RegistryPolicy;
  readonly env: Env;
  readonly limits: RegistryLimits;
  /** What tests replace. */
  readonly network?: Partial<Network> | undefined;
  readonly clock?: Partial<Clock> | undefined;
}

/** The registries that are asked in one run. */
export interface Registries {
  /** The registry of a host, as image references write it, at its address. */
  readonly at: (host: string, url: URL) => RegistryServer;
  readonly close: () => void;
}

/** Opens the registries of a run. The time for all requests begins now. */
export function openRegistries({ policy, env, limits, network, clock }: Reaching): Registries {
  const reached = { env, resolve: systemResolve, ...network };
  const client = new RegistryClient(reached, limits, { ...SYSTEM_CLOCK, ...clock });
  const asking = { client, tokens: new Tokens(client, policy, limits), policy, limits };
  return {
    at: (host, url) => {
      const find = (): ReturnType<typeof findCredential> =>
        findCredential(host, policy.credentials, env);
      return new RegistryServer(host, url, find, asking);
    },
    close: () => {
      client.close();
    },
  };
}
