import { instanceRegion, type Registry } from '../alibaba/acr.ts';
import { SERVICE_ARNS_KEY, USER_ARNS_KEY } from '../alibaba/annotations.ts';
import { isPlaceholder, parseInstanceIds } from '../alibaba/instance-id.ts';
import { backendOf } from '../alibaba/platform.ts';
import { isKnownRegion } from '../alibaba/regions.ts';
import type { Pod } from '../argo/pods.ts';
import type { RuleContext } from './context.ts';
import { cachedEnterpriseImages } from './instance-ids.ts';
import type { SeenAnnotation } from './seen-annotations.ts';

/** An id that should be that of an instance, and the region in which the instance has to be. */
export interface PlacedId {
  readonly id: string;
  readonly region: string;
}

/**
 * The ids in an annotation, each with its region: the one that is written, else that of the default
 * domains of the images, else that of the cluster. None where a region is not known, where the
 * instance can be of another account (roles are named for it), and for pods on ACS, where ids have
 * no meaning.
 */
export function placedIds(seen: SeenAnnotation, context: RuleContext): readonly PlacedId[] {
  const { value, pods, imageCache } = seen;
  const ids = isPlaceholder(value.text) ? undefined : parseInstanceIds(value.text);
  if (ids === undefined) return [];
  const found = new Map<string, PlacedId>();
  const add = (user: Pod['execution']['path'], registries: readonly Registry[]): void => {
    const own = new Set(registries.flatMap((one) => instanceRegion(one) ?? []));
    const [only] = own;
    for (const { id, region: written } of ids) {
      const region = written ?? (own.size === 1 ? only : context.settingsAt(user).region);
      if (region === undefined || !isKnownRegion(region)) continue;
      found.set(`${region} ${id}`, { id, region });
    }
  };
  if (imageCache !== undefined) {
    const images = cachedEnterpriseImages(imageCache, context);
    add(
      imageCache.path,
      images.map(({ registry }) => registry),
    );
  }
  for (const pod of pods) {
    const { path } = pod.execution;
    if (backendOf(pod, context.settingsAt(path).platform) === 'acs' || hasRoles(pod)) continue;
    add(
      path,
      context.enterpriseImagesOf(pod).map(({ registry }) => registry),
    );
  }
  return [...found.values()];
}

function hasRoles({ annotations }: Pod): boolean {
  return [SERVICE_ARNS_KEY, USER_ARNS_KEY].some(
    (key) => (annotations.get(key)?.value.text ?? '').trim() !== '',
  );
}
