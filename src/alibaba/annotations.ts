import type { Platform } from '../settings.ts';

/** What predicates need to know of an annotation: its value as text. */
export interface AnnotationValue {
  readonly value: { readonly text: string };
}

/** Annotations a pod will carry, by key. */
export type Annotations = ReadonlyMap<string, AnnotationValue>;

/** The prefix of what ECI reads. */
const ECI = 'k8s.aliyun.com/';

/** Both spellings: the workflow cluster guide has the first, the ECI pages the second. */
export const INSTANCE_ID_KEYS = [`${ECI}acr-instance-id`, `${ECI}acr-instance-ids`] as const;

/** The role in the account of the pods. */
export const SERVICE_ARNS_KEY = `${ECI}acr-service-arns`;

/** The role in the account of the registry. */
export const USER_ARNS_KEY = `${ECI}acr-user-arns`;

/** Automatic matching of image caches: the older name, then the newer. */
export const AUTO_CACHE_KEYS = [`${ECI}eci-image-cache`, `${ECI}eci-auto-imc`] as const;

/** One image cache, by its id: the older name, then the newer. */
export const PINNED_CACHE_KEYS = [`${ECI}eci-image-snapshot-id`, `${ECI}eci-imc-id`] as const;

/** A cache matches only when it holds every image of the pod. */
export const PERFECT_MATCH_KEY = `${ECI}imc-perfect-match`;

/** A cache matches when it holds so many images of the pod. */
export const MATCH_COUNT_KEY = `${ECI}imc-match-count-request`;

/** All that chooses an image cache for a pod on ECI. */
export const ECI_CACHE_KEYS = [
  ...AUTO_CACHE_KEYS,
  ...PINNED_CACHE_KEYS,
  PERFECT_MATCH_KEY,
  MATCH_COUNT_KEY,
] as const;

/** Image caches of ACS: the switch. */
export const ACS_CACHE_KEY = 'image.alibabacloud.com/enable-image-cache';

/** What ACS itself writes on a pod that found a cache. */
export const ACS_MATCHED_KEY = 'image.alibabacloud.com/matched-image-caches';

/** Registries that are reached by plain HTTP, or without checking their certificate: ECI, ACS. */
export const LOOSE_REGISTRY_KEYS = [
  `${ECI}plain-http-registry`,
  `${ECI}insecure-registry`,
  'registry.alibabacloud.com/plain-http-registry',
  'registry.alibabacloud.com/insecure-registry',
] as const;

/** More than the free temporary storage: ECI, ACS. */
export const EXTRA_STORAGE_KEYS = [
  `${ECI}eci-extra-ephemeral-storage`,
  'alibabacloud.com/extra-ephemeral-storage',
] as const;

/** A label that is often written as an annotation. */
export const ACCELERATE_KEY = `${ECI}image-accelerate-mode`;

/** Reuse of layers while an image cache is made, in its older spelling and today's. */
export const REUSE_KEYS = [`${ECI}auto-match-imagecache`, `${ECI}imc-enable-reuse`] as const;

/** What decides how images reach a pod, or an image cache. */
export const PULL_KEYS: readonly string[] = [
  ...INSTANCE_ID_KEYS,
  SERVICE_ARNS_KEY,
  USER_ARNS_KEY,
  ...ECI_CACHE_KEYS,
  ACS_CACHE_KEY,
  ...LOOSE_REGISTRY_KEYS,
  ...EXTRA_STORAGE_KEYS,
];

/** What these begin with, each once: `k8s.aliyun.com/` and the groups of ACS. */
export const PULL_PREFIXES: readonly string[] = [
  ...new Set(PULL_KEYS.map((key) => key.slice(0, key.indexOf('/') + 1))),
];

/** Everything else that the pages of ECI and ACS name for pods and image caches. */
const OTHER_KEYS: readonly string[] = [
  ACS_MATCHED_KEY,
  ...REUSE_KEYS,
  ...`eci-use-specs eci-spot-strategy eci-spot-price-limit eci-spot-duration eci-spot-fallback
  eci-fail-strategy eci-max-pending-minute eci-gpu-driver-version eci-vswitch
  eci-schedule-strategy eci-security-group eci-ram-role-name eci-with-eip eip-bandwidth
  eci-eip-instanceid eci-instance-family eci-instance-generation eci-compute-category
  eci-custom-tags eci-custom-hosts eci-enable-ipv6 eci-data-cache-bucket eci-data-cache-pl
  eci-data-cache-provisionedIops eci-data-cache-burstingEnabled vswitch-ids security-group-id
  resource-group-id imc-enable-flash imc-cpu-arch imc-os-type p2p-config image-accelerate-mode`
    .split(/\s+/)
    .map((name) => ECI + name),
];

const KNOWN_KEYS: ReadonlySet<string> = new Set([...PULL_KEYS, ...OTHER_KEYS]);

/** Is this an annotation (or label) that a page of the vendor names? */
export function isKnownKey(key: string): boolean {
  return KNOWN_KEYS.has(key);
}

/** Is this one of the annotations the platform reads on pods? */
export function isPlatformKey(key: string): boolean {
  return key.startsWith(ECI) || KNOWN_KEYS.has(key);
}

/** Annotations that are switches: only "true" and "false" are documented. */
export const SWITCH_KEYS = [
  ...AUTO_CACHE_KEYS,
  PERFECT_MATCH_KEY,
  ACS_CACHE_KEY,
  ...REUSE_KEYS,
  `${ECI}imc-enable-flash`,
] as const;

/** The spelling a platform's own guide uses. */
export function instanceIdKey(platform: Platform): (typeof INSTANCE_ID_KEYS)[number] {
  return platform === 'eci' ? INSTANCE_ID_KEYS[1] : INSTANCE_ID_KEYS[0];
}

/** The annotation that names the instance, in either spelling, if it says anything. */
export function instanceIdOf<T extends AnnotationValue>(
  annotations: ReadonlyMap<string, T>,
): T | undefined {
  return INSTANCE_ID_KEYS.map((key) => annotations.get(key)).find(isSet);
}

/**
 * Do the annotations give access to an Enterprise instance? The id does; so do the roles of both
 * accounts, except for a custom domain, which needs the id as well.
 */
export function grantsAcrAccess(annotations: Annotations, customDomain: boolean): boolean {
  if (instanceIdOf(annotations) !== undefined) return true;
  const bothRoles =
    isSet(annotations.get(SERVICE_ARNS_KEY)) && isSet(annotations.get(USER_ARNS_KEY));
  return bothRoles && !customDomain;
}

function isSet<T extends AnnotationValue>(annotation: T | undefined): annotation is T {
  return annotation !== undefined && annotation.value.text.trim() !== '';
}
