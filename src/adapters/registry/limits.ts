const KIB = 1024;

/** Limits of the requests to registries. Tests have smaller ones. */
export interface RegistryLimits {
  /** The most requests to one host at one time. */
  readonly requestsPerHost: number;
  /** The time for one request, from the look-up of its host to the last byte of the answer. */
  readonly requestMilliseconds: number;
  /** The time for all requests together. */
  readonly runMilliseconds: number;
  /** The most images that are asked for; the size of the others stays unknown. */
  readonly images: number;
  /** The most repositories of which tags are listed, and the most tags that are asked for of each. */
  readonly repositories: number;
  readonly tags: number;
  readonly tokenBytes: number;
  readonly manifestBytes: number;
}

/** By the specification manifests of 4 MiB have to be accepted. Tokens have a few kilobytes. */
export const REGISTRY_LIMITS: RegistryLimits = {
  requestsPerHost: 8,
  requestMilliseconds: 10_000,
  runMilliseconds: 60_000,
  images: 1000,
  repositories: 50,
  tags: 10,
  tokenBytes: 64 * KIB,
  manifestBytes: 4 * KIB * KIB,
};
