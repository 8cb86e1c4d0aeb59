import {
  chooseEntry,
  platformsOf,
  readManifest,
  type ImageManifest,
} from '../../images/manifest.ts';
import { formatImageRef, type ImageRef } from '../../images/reference.ts';
import type { Measured } from '../../images/size.ts';
import type { ImageSizeSource } from '../../images/size-source.ts';
import { err, ok, type Result } from '../../result.ts';
import { codeOf } from '../disk/error-code.ts';
import { systemResolve } from './addresses.ts';
import { RegistryClient } from './client.ts';
import { SYSTEM_CLOCK, type Clock } from './clock.ts';
import type { Failure, Network } from './connections.ts';
import { findCredential } from './credentials.ts';
import { registryUrl } from './hosts.ts';
import { REGISTRY_LIMITS, type RegistryLimits } from './limits.ts';
import type { RegistryPolicy } from './policy.ts';
import { RegistryServer, type Asking, type StoredManifest } from './registry.ts';
import type { Env } from './proxy.ts';
import { Tokens } from './tokens.ts';

/** What tests replace. */
export interface World {
  readonly network?: Partial<Network>;
  readonly limits?: Partial<RegistryLimits>;
  readonly clock?: Partial<Clock>;
}

/** Asks registries for the sizes of images, by the OCI distribution specification. */
export function registrySizes(
  policy: RegistryPolicy,
  env: Env,
  { network, limits, clock }: World = {},
): ImageSizeSource {
  const all = { ...REGISTRY_LIMITS, ...limits };
  return {
    async measure(references, progress) {
      const reached = { env, resolve: systemResolve, ...network };
      const client = new RegistryClient(reached, all, { ...SYSTEM_CLOCK, ...clock });
      const tokens = new Tokens(client, policy, all);
      const survey = new Survey({ client, tokens, policy, limits: all }, env);
      try {
        return await survey.measure(references, progress);
      } finally {
        client.close();
      }
    },
  };
}

/** The most characters of a reason. It can name a host that a registry chose, of any length. */
const LONGEST_REASON = 300;

/** All requests of one run. */
class Survey {
  readonly #asking: Asking;
  readonly #env: Env;
  readonly #registries = new Map<string, Result<RegistryServer, string>>();

  constructor(asking: Asking, env: Env) {
    this.#asking = asking;
    this.#env = env;
  }

  async measure(
    references: readonly ImageRef[],
    progress?: (done: number, all: number) => void,
  ): Promise<ReadonlyMap<string, Measured>> {
    const different = new Map(references.map((one) => [formatImageRef(one), one]));
    let done = 0;
    const measured = [...different].map(async ([key, reference], at) => {
      const size = await this.#measure(reference, at);
      done += 1;
      progress?.(done, different.size);
      return [key, size] as const;
    });
    return new Map(await Promise.all(measured));
  }

  /** The size of one image. Whatever goes wrong here makes it unknown. */
  async #measure(reference: ImageRef, at: number): Promise<Measured> {
    try {
      const { images } = this.#asking.limits;
      const size =
        at < images
          ? await this.#ask(reference)
          : err(`only ${String(images)} images are asked for in one run`);
      if (size.ok) return size.value;
      return { state: 'unknown', reason: size.error.slice(0, LONGEST_REASON) };
    } catch (error) {
      return { state: 'unknown', reason: `it could not be measured (${codeOf(error)})` };
    }
  }

  async #ask({ host, repository, tag, digest }: ImageRef): Promise<Result<Measured, string>> {
    const registry = this.#registry(host);
    if (!registry.ok) return registry;
    const stored = await registry.value.manifest(repository, digest ?? tag ?? 'latest');
    const top = understand(stored);
    if (!top.ok) return top;
    const { platform } = this.#asking.policy;
    const { manifest } = top.value;
    const found = { state: 'known', digest: top.value.digest } as const;
    if (manifest.kind === 'image') {
      const { bytes, layers } = manifest;
      return ok({ ...found, bytes, layers, platform, platforms: 1 });
    }
    const chosen = chooseEntry(manifest.entries, platform);
    if (!chosen.ok) return chosen;
    const image = understand(await registry.value.manifest(repository, chosen.value.digest));
    if (!image.ok) return image;
    if (image.value.manifest.kind === 'index') return err('it is an index of indexes');
    return ok({
      ...found,
      bytes: image.value.manifest.bytes,
      layers: image.value.manifest.layers,
      platform: chosen.value.platform ?? platform,
      platforms: platformsOf(manifest.entries).length,
    });
  }

  #registry(host: string): Result<RegistryServer, string> {
    const known = this.#registries.get(host);
    if (known !== undefined) return known;
    const { policy } = this.#asking;
    const url = registryUrl(host, policy);
    const find = (): ReturnType<typeof findCredential> =>
      findCredential(host, policy.credentials, this.#env);
    const registry = url.ok ? ok(new RegistryServer(host, url.value, find, this.#asking)) : url;
    this.#registries.set(host, registry);
    return registry;
  }
}

function understand(
  stored: Result<StoredManifest, Failure>,
): Result<{ readonly manifest: ImageManifest; readonly digest: string }, string> {
  if (!stored.ok) return err(stored.error.reason);
  const { text, contentType, digest } = stored.value;
  const manifest = readManifest(text, contentType);
  if (!manifest.ok) return err(`its manifest cannot be used: ${manifest.error}`);
  return ok({ manifest: manifest.value, digest });
}
