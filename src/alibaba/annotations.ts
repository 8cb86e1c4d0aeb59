import type { Platform } from '../config/settings.ts';

/** What predicates need to know of an annotation: its value as text. */
export interface AnnotationValue {
  readonly value: { readonly text: string };
}

/** Annotations a pod will carry, by key. */
export type Annotations = ReadonlyMap<string, AnnotationValue>;

/** Both spellings: the workflow cluster guide has the first, the ECI pages the second. */
export const INSTANCE_ID_KEYS = [
  'k8s.aliyun.com/acr-instance-id',
  'k8s.aliyun.com/acr-instance-ids',
] as const;

/** The role in the account of the pods. */
export const SERVICE_ARNS_KEY = 'k8s.aliyun.com/acr-service-arns';

/** The role in the account of the registry. */
export const USER_ARNS_KEY = 'k8s.aliyun.com/acr-user-arns';

/** Automatic matching of image caches: the older name, then the newer. */
export const AUTO_CACHE_KEYS = [
  'k8s.aliyun.com/eci-image-cache',
  'k8s.aliyun.com/eci-auto-imc',
] as const;

/** One image cache, by its id: the older name, then the newer. */
export const PINNED_CACHE_KEYS = [
  'k8s.aliyun.com/eci-image-snapshot-id',
  'k8s.aliyun.com/eci-imc-id',
] as const;

/** Is this one of the annotations the platform reads on pods? */
export function isPlatformKey(key: string): boolean {
  return key.startsWith('k8s.aliyun.com/');
}

/** Annotations that are switches: only "true" and "false" are documented. */
export const SWITCH_KEYS = [...AUTO_CACHE_KEYS, 'k8s.aliyun.com/imc-perfect-match'] as const;

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
