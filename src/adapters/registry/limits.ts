const KIB = 1024;

/** Bounds on what registries may cost; tests have tighter ones. */
export interface RegistryLimits {
  /** Requests to one host at a time. */
  readonly requestsPerHost: number;
  /** For one request, from the look-up of its host to the last byte of the answer. */
  readonly requestMilliseconds: number;
  /** For all questions together. */
  readonly runMilliseconds: number;
  /** Different images asked for; the rest stays unknown. */
  readonly images: number;
  readonly tokenBytes: number;
  readonly manifestBytes: number;
}

/** The specification wants manifests of 4 MiB to be taken; tokens have a few kilobytes. */
export const REGISTRY_LIMITS: RegistryLimits = {
  requestsPerHost: 8,
  requestMilliseconds: 10_000,
  runMilliseconds: 60_000,
  images: 1000,
  tokenBytes: 64 * KIB,
  manifestBytes: 4 * KIB * KIB,
};
