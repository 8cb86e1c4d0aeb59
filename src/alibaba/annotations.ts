import type { Platform } from '../settings.ts';
import { BACKENDS, type Backend } from './backend.ts';

/** What predicates need to know of an annotation: its value as text. */
export interface AnnotationValue {
  readonly value: { readonly text: string };
}

/** The annotations that a pod will have, by key. */
export type Annotations = ReadonlyMap<string, AnnotationValue>;

/** The prefix of the keys that ECI reads. */
const ECI = 'k8s.aliyun.com/';

/** What one or several keys with the same meaning are to the platform. */
interface Meaning {
  /** Every spelling of the key; where there are several of one platform, the older comes first. */
  readonly keys: readonly string[];
  /** It decides how images reach a pod or an image cache. */
  readonly decidesPulls: boolean;
  /** The values that are documented: only "true" and "false", or any text. */
  readonly values: 'switch' | 'text';
  /** It chooses an image cache of ECI for a pod. */
  readonly choosesEciCache?: true;
}

/**
 * Every annotation (or label) that the pages of ECI and ACS name for pods and image caches. All
 * lists of keys are made from this table. A key that is written wrongly is compared with those that
 * decide pulls, in this order.
 */
const TABLE = {
  /**
   * The instance of Container Registry. The guide of workflow clusters has the first key, the pages
   * of ECI have the second.
   */
  instanceId: {
    keys: [`${ECI}acr-instance-id`, `${ECI}acr-instance-ids`],
    decidesPulls: true,
    values: 'text',
  },
  /** The role in the account of the pods. */
  serviceArns: { keys: [`${ECI}acr-service-arns`], decidesPulls: true, values: 'text' },
  /** The role in the account of the registry. */
  userArns: { keys: [`${ECI}acr-user-arns`], decidesPulls: true, values: 'text' },
  /** Automatic matching of image caches. */
  autoCache: {
    keys: [`${ECI}eci-image-cache`, `${ECI}eci-auto-imc`],
    decidesPulls: true,
    values: 'switch',
    choosesEciCache: true,
  },
  /** One image cache, by its id. */
  pinnedCache: {
    keys: [`${ECI}eci-image-snapshot-id`, `${ECI}eci-imc-id`],
    decidesPulls: true,
    values: 'text',
    choosesEciCache: true,
  },
  /** A cache matches only when it holds every image of the pod. */
  perfectMatch: {
    keys: [`${ECI}imc-perfect-match`],
    decidesPulls: true,
    values: 'switch',
    choosesEciCache: true,
  },
  /** A cache matches only when it holds this number of images of the pod. */
  matchCount: {
    keys: [`${ECI}imc-match-count-request`],
    decidesPulls: true,
    values: 'text',
    choosesEciCache: true,
  },
  /** Image caches of ACS. */
  acsCache: {
    keys: ['image.alibabacloud.com/enable-image-cache'],
    decidesPulls: true,
    values: 'switch',
  },
  /** Registries that are reached by plain HTTP, or without a check of their certificate: ECI, ACS. */
  looseRegistry: {
    keys: [
      `${ECI}plain-http-registry`,
      `${ECI}insecure-registry`,
      'registry.alibabacloud.com/plain-http-registry',
      'registry.alibabacloud.com/insecure-registry',
    ],
    decidesPulls: true,
    values: 'text',
  },
  /** More temporary storage than the free one: ECI, ACS. */
  extraStorage: {
    keys: [`${ECI}eci-extra-ephemeral-storage`, 'alibabacloud.com/extra-ephemeral-storage'],
    decidesPulls: true,
    values: 'text',
  },
  /** Reuse of the layers of other caches while an image cache is made. */
  reuse: {
    keys: [`${ECI}auto-match-imagecache`, `${ECI}imc-enable-reuse`],
    decidesPulls: false,
    values: 'switch',
  },
  /** A temporary local snapshot comes first, so that an image cache can be used sooner. */
  flash: { keys: [`${ECI}imc-enable-flash`], decidesPulls: false, values: 'switch' },
  /** The size of an image cache in GiB, as its spec can give it as well. */
  cacheSize: { keys: [`${ECI}imc-size`], decidesPulls: false, values: 'text' },
  /** The days for which an image cache is kept, as its spec can give them as well. */
  cacheRetention: { keys: [`${ECI}imc-retention-days`], decidesPulls: false, values: 'text' },
  /** Acceleration of image pulls: a label that is often written as an annotation. */
  accelerate: { keys: [`${ECI}image-accelerate-mode`], decidesPulls: false, values: 'text' },
  /** An EIP that is made for a pod, by which it reaches the public network. */
  newEip: { keys: [`${ECI}eci-with-eip`], decidesPulls: false, values: 'switch' },
  /** An EIP that is there, by its id. */
  ownEip: { keys: [`${ECI}eci-eip-instanceid`], decidesPulls: false, values: 'text' },
  /** The same two for the instance that makes an image cache. */
  newEipOfCaches: { keys: [`${ECI}auto-create-eip`], decidesPulls: false, values: 'switch' },
  ownEipOfCaches: { keys: [`${ECI}eip-instance-id`], decidesPulls: false, values: 'text' },
  /** The architecture and the system of the images of an image cache: amd64 and linux by default. */
  cpuArch: { keys: [`${ECI}imc-cpu-arch`], decidesPulls: false, values: 'text' },
  osType: { keys: [`${ECI}imc-os-type`], decidesPulls: false, values: 'text' },
  /** Keys of ECI that have nothing to do with images, or that no rule needs by name. */
  others: {
    keys: `eci-use-specs eci-spot-strategy eci-spot-price-limit eci-spot-duration eci-spot-fallback
      eci-fail-strategy eci-max-pending-minute eci-gpu-driver-version eci-vswitch
      eci-schedule-strategy eci-security-group eci-ram-role-name eip-bandwidth
      eci-instance-family eci-instance-generation eci-compute-category
      eci-custom-tags eci-custom-hosts eci-enable-ipv6 eci-data-cache-bucket eci-data-cache-pl
      eci-data-cache-provisionedIops eci-data-cache-burstingEnabled eci-privatepool-matchcriteria
      eci-privatepool-id eci-ephemeral-storage-options eci-eviction-enable eci-private-ip-address
      eci-fixed-ip eci-fixed-ip-retain-hour eci-custom-dnsconfig eci-ntp-server eci-sls-enable
      eci-core-pattern eip-isp eip-internet-charge-type eip-common-bandwidth-package-id
      eip-public-ip-address-pool-id eci-ipv6-bandwidth-enable eci-ipv6-bandwidth vswitch-ids
      security-group-id resource-group-id p2p-config`
      .split(/\s+/)
      .map((name) => ECI + name),
    decidesPulls: false,
    values: 'text',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

function within(domain: string, names: string): string[] {
  return names.split(/\s+/).map((name) => `${domain}/${name}`);
}

/**
 * The annotations that a platform writes on running pods: those that its pages list (ECI pod
 * annotations, 2026-03-31; ACS pod annotations, 2025-03-12), and those of ECI that a pod in a public
 * repository has (2023). Some keys that it also echoes, as `eci-vswitch`, belong to the user.
 */
const WRITTEN = {
  eci: [
    ...within(
      'k8s.aliyun.com',
      `eci-request-id eci-instance-id eci-instance-spec eci-instance-compute-category
      allocated-eipInstanceId allocated-eipAddress allocated-ipv6Address eci-created-by-template
      eni-instance-id eci-vpc eci-matched-image-cache eci-schedule-result eci-instance-cpu
      eci-instance-mem eci-instance-zone eci-client-token eci-kube-proxy-enabled
      eci-platform-version cluster-dns cluster-domain k8s-version vk-version`,
    ),
    'ProviderCreate',
  ],
  acs: [
    ...within(
      'network.alibabacloud.com',
      'allocated-eni-id vpc-id vswitch-id allocated-eip-id allocated-eip-address',
    ),
    ...within(
      'alibabacloud.com',
      'pod-use-spec pod-gpu-use-spec pod-ephemeral-storage instance-id request-id',
    ),
    ...within('topology.kubernetes.io', 'region zone'),
    'image.alibabacloud.com/matched-image-caches',
  ],
} as const satisfies Readonly<Record<Backend, readonly string[]>>;

const WRITER: ReadonlyMap<string, Backend> = new Map(
  BACKENDS.flatMap((backend) => WRITTEN[backend].map((key) => [key, backend] as const)),
);

/** The platform that writes an annotation on running pods; undefined where none does. */
export function writerOf(key: string): Backend | undefined {
  return WRITER.get(key);
}

function keysOf(wanted: (meaning: Meaning) => boolean): readonly string[] {
  return Object.values<Meaning>(TABLE)
    .filter(wanted)
    .flatMap(({ keys }) => keys);
}

/** The keys that name the instance: that of the guide of workflow clusters, then that of ECI. */
export const INSTANCE_ID_KEYS = TABLE.instanceId.keys;

/** The key of the role in the account of the pods. */
export const [SERVICE_ARNS_KEY] = TABLE.serviceArns.keys;

/** The key of the role in the account of the registry. */
export const [USER_ARNS_KEY] = TABLE.userArns.keys;

/** The keys of automatic matching of image caches: the older name, then the newer. */
export const AUTO_CACHE_KEYS = TABLE.autoCache.keys;

/** The keys that name one image cache by its id: the older name, then the newer. */
export const PINNED_CACHE_KEYS = TABLE.pinnedCache.keys;

/** The key that asks for a cache with every image of the pod. */
export const [PERFECT_MATCH_KEY] = TABLE.perfectMatch.keys;

/** The key that asks for a cache with a number of the images of the pod. */
export const [MATCH_COUNT_KEY] = TABLE.matchCount.keys;

/** The key that switches image caches of ACS on. */
export const [ACS_CACHE_KEY] = TABLE.acsCache.keys;

/** The keys that name registries without TLS, or with a certificate that is not checked. */
export const LOOSE_REGISTRY_KEYS = TABLE.looseRegistry.keys;

/** The keys that ask for more temporary storage than the free one: of ECI, then of ACS. */
export const EXTRA_STORAGE_KEYS = TABLE.extraStorage.keys;

/** The keys that give a pod on ECI an EIP: one that is made for it, or one that is there. */
export const OUTBOUND_KEYS = [...TABLE.newEip.keys, ...TABLE.ownEip.keys] as const;

/** The keys that give an EIP to the instance that makes an image cache, in the same order. */
export const CACHE_OUTBOUND_KEYS = [
  ...TABLE.newEipOfCaches.keys,
  ...TABLE.ownEipOfCaches.keys,
] as const;

/** The key of the label that asks for acceleration of image pulls. */
export const [ACCELERATE_KEY] = TABLE.accelerate.keys;

/** The keys of the reuse of layers: the older name, then the newer. */
export const REUSE_KEYS = TABLE.reuse.keys;

/** The key of the size of an ImageCache in GiB. */
export const [CACHE_SIZE_KEY] = TABLE.cacheSize.keys;

/** The key of the days for which an ImageCache is kept. */
export const [CACHE_RETENTION_KEY] = TABLE.cacheRetention.keys;

/** The key of the architecture of an ImageCache: amd64 or arm64. */
export const [CPU_ARCH_KEY] = TABLE.cpuArch.keys;

/** The key of the system of an ImageCache: linux or windows. */
export const [OS_TYPE_KEY] = TABLE.osType.keys;

/** All keys that choose an image cache for a pod on ECI. */
export const ECI_CACHE_KEYS = keysOf(({ choosesEciCache }) => choosesEciCache === true);

/** All keys that decide how images reach a pod or an image cache. */
export const PULL_KEYS = keysOf(({ decidesPulls }) => decidesPulls);

/**
 * What the keys in {@link PULL_KEYS} begin with, each once: `k8s.aliyun.com/` and the groups of
 * ACS.
 */
export const PULL_PREFIXES: readonly string[] = [
  ...new Set(PULL_KEYS.map((key) => key.slice(0, key.indexOf('/') + 1))),
];

/** Keys of annotations that are switches: only "true" and "false" are documented. */
export const SWITCH_KEYS = keysOf(({ values }) => values === 'switch');

const KNOWN_KEYS: ReadonlySet<string> = new Set(keysOf(() => true));

/** Is this an annotation (or label) that a page of the vendor names for users to write? */
export function isKnownKey(key: string): boolean {
  return KNOWN_KEYS.has(key);
}

/** Is this one of the annotations the platform reads on pods? */
export function isPlatformKey(key: string): boolean {
  return key.startsWith(ECI) || KNOWN_KEYS.has(key);
}

/** The spelling of the key that the guide of a platform uses. */
export function instanceIdKey(platform: Platform): (typeof INSTANCE_ID_KEYS)[number] {
  return platform === 'eci' ? INSTANCE_ID_KEYS[1] : INSTANCE_ID_KEYS[0];
}

/**
 * The name that the guide of a platform has for automatic matching of image caches: that of workflow
 * clusters has the older one (2026-03-26), the pages of ECI have the newer one (2026-04-01).
 */
export function autoCacheKey(platform: Platform): (typeof AUTO_CACHE_KEYS)[number] {
  return platform === 'eci' ? AUTO_CACHE_KEYS[1] : AUTO_CACHE_KEYS[0];
}

/** The key that pins pods to a cache, as the guide of each platform names it. */
export function pinnedCacheKey(platform: Platform): (typeof PINNED_CACHE_KEYS)[number] {
  return platform === 'eci' ? PINNED_CACHE_KEYS[1] : PINNED_CACHE_KEYS[0];
}

/**
 * The annotation that names the instance, in either spelling; undefined where it is missing or
 * empty.
 */
export function instanceIdOf<T extends AnnotationValue>(
  annotations: ReadonlyMap<string, T>,
): T | undefined {
  return INSTANCE_ID_KEYS.map((key) => annotations.get(key)).find(isSet);
}

/**
 * Do the annotations say how a pod gets access to an Enterprise instance? The id of the instance
 * does. For a default domain a role does as well: that of the account of the pods narrows the access
 * that they have there anyway, and the other one is for another account, where an id would not help.
 * A custom domain needs the id (Pull images from ACR without using a Secret, 2026-05-16).
 */
export function grantsAcrAccess(annotations: Annotations, customDomain: boolean): boolean {
  if (instanceIdOf(annotations) !== undefined) return true;
  const roles = [SERVICE_ARNS_KEY, USER_ARNS_KEY].some((key) => isSet(annotations.get(key)));
  return roles && !customDomain;
}

function isSet<T extends AnnotationValue>(annotation: T | undefined): annotation is T {
  return annotation !== undefined && annotation.value.text.trim() !== '';
}
