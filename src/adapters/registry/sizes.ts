import {
  chooseEntry,
  platformsOf,
  readManifest,
  type ImageManifest,
} from '../../images/manifest.ts';
import { allTagsOf, formatImageRef, type ImageRef } from '../../images/reference.ts';
import type { Measured } from '../../images/size.ts';
import type { Answered, RepositorySizeSource } from '../../images/size-source.ts';
import { someTags } from '../../images/tags.ts';
import { err, ok, type Result } from '../../result.ts';
import { codeOf } from '../disk/error-code.ts';
import { lazy } from '../lazy.ts';
import type { Clock } from './clock.ts';
import type { Failure, Network } from './connections.ts';
import { admit, registryUrl } from './hosts.ts';
import { REGISTRY_LIMITS, type RegistryLimits } from './limits.ts';
import type { RegistryPolicy } from './policy.ts';
import type { Env } from './proxy.ts';
import type { Reaching, Registries } from './registries.ts';
import type { RegistryServer, StoredManifest } from './registry.ts';

const registries = lazy(() => import('./registries.ts'));

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
): RepositorySizeSource {
  const reaching = { policy, env, limits: { ...REGISTRY_LIMITS, ...limits }, network, clock };
  const surveying = async <T>(ask: (survey: Survey) => Promise<T>): Promise<T> => {
    const survey = new Survey(reaching);
    try {
      return await ask(survey);
    } finally {
      survey.close();
    }
  };
  return {
    measure: (references, progress) => surveying((survey) => survey.measure(references, progress)),
    measureTags: (repositories, progress) =>
      surveying((survey) => survey.measureTags(repositories, progress)),
  };
}

/** The most characters of a reason. It can name a host that a registry chose, of any length. */
const LONGEST_REASON = 300;

/** All requests of one run. */
class Survey {
  readonly #reaching: Reaching;
  readonly #servers = new Map<string, Result<RegistryServer, string>>();
  /** Undefined as long as no host may be asked: the modules for requests take long to load. */
  #registries: Registries | undefined;

  constructor(reaching: Reaching) {
    this.#reaching = reaching;
  }

  close(): void {
    this.#registries?.close();
  }

  async measure(
    references: readonly ImageRef[],
    progress?: Answered,
  ): Promise<ReadonlyMap<string, Measured>> {
    const ask = (reference: ImageRef): Promise<Result<Measured, string>> => this.#ask(reference);
    const different = new Map(references.map((one) => [formatImageRef(one), one]));
    return this.#askAll(different, this.#reaching.limits.images, ask, progress);
  }

  async measureTags(
    repositories: readonly ImageRef[],
    progress?: Answered,
  ): Promise<ReadonlyMap<string, Measured>> {
    const ask = (one: ImageRef): Promise<Result<Measured, string>> => this.#askTags(one);
    const different = new Map(repositories.map((one) => [allTagsOf(one), one]));
    return this.#askAll(different, this.#reaching.limits.repositories, ask, progress);
  }

  async #askAll(
    different: ReadonlyMap<string, ImageRef>,
    most: number,
    ask: (reference: ImageRef) => Promise<Result<Measured, string>>,
    progress?: Answered,
  ): Promise<ReadonlyMap<string, Measured>> {
    let done = 0;
    const measured = [...different].map(async ([key, reference], at) => {
      const size = await answerOf(async () =>
        at < most ? ask(reference) : err(`only ${String(most)} images are asked for in one run`),
      );
      done += 1;
      progress?.(done, different.size, key, size);
      return [key, size] as const;
    });
    return new Map(await Promise.all(measured));
  }

  /** The smallest of some tags of a repository. What a tag has no size for is left out. */
  async #askTags(repository: ImageRef): Promise<Result<Measured, string>> {
    const registry = this.#registry(repository.host);
    if (!registry.ok) return registry;
    const listed = await registry.value.tags(repository.repository);
    if (!listed.ok) return err(listed.error.reason);
    const tags = someTags(listed.value, this.#reaching.limits.tags);
    if (tags.length === 0) return err('it has no tags');
    const { host, repository: name } = repository;
    const answers = await Promise.all(
      tags.map((tag) => this.#ask({ host, repository: name, tag })),
    );
    const known = answers.flatMap((one) =>
      one.ok && one.value.state === 'known' ? [one.value] : [],
    );
    const [smallest] = known.toSorted((a, b) => a.bytes - b.bytes);
    if (smallest === undefined) return answers.find((one) => !one.ok) ?? err('it has no tags');
    const { bytes, platform, platforms } = smallest;
    return ok({ state: 'known', bytes, platform, platforms, digest: '', tags: known.length });
  }

  async #ask({ host, repository, tag, digest }: ImageRef): Promise<Result<Measured, string>> {
    const registry = this.#registry(host);
    if (!registry.ok) return registry;
    const stored = await registry.value.manifest(repository, digest ?? tag ?? 'latest');
    const top = understand(stored);
    if (!top.ok) return top;
    const { platform } = this.#reaching.policy;
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
    const known = this.#servers.get(host);
    if (known !== undefined) return known;
    const server = this.#open(host);
    this.#servers.set(host, server);
    return server;
  }

  #open(host: string): Result<RegistryServer, string> {
    const { policy } = this.#reaching;
    const url = registryUrl(host, policy);
    if (!url.ok) return url;
    const admission = admit(url.value, policy);
    if (!admission.ok) return admission;
    this.#registries ??= registries().openRegistries(this.#reaching);
    return ok(this.#registries.at(host, url.value));
  }
}

/** The answer to one question. Whatever goes wrong makes the size unknown. */
async function answerOf(ask: () => Promise<Result<Measured, string>>): Promise<Measured> {
  try {
    const size = await ask();
    if (size.ok) return size.value;
    return { state: 'unknown', reason: size.error.slice(0, LONGEST_REASON) };
  } catch (error) {
    return { state: 'unknown', reason: `it could not be measured (${codeOf(error)})` };
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
