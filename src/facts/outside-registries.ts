import { CACHE_OUTBOUND_KEYS, OUTBOUND_KEYS } from '../alibaba/annotations.ts';
import { backendOf } from '../alibaba/platform.ts';
import { isPublicRegistry } from '../images/public-registries.ts';
import { parseImageRef } from '../images/reference.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import type { Scalar } from '../manifests/model.ts';
import { clusterMayAdd } from './access.ts';
import type { RuleContext, RuleFacts } from './context.ts';
import type { PulledImage } from './images.ts';

/**
 * Is it an image of a public registry, for a pod on ECI that has no EIP? Such a pod pulls it only by
 * a NAT gateway of its network, in every region (instances with images of Docker Hub, 2025-12-31).
 */
export function needsNatGateway({ host, pod }: PulledImage, context: RuleContext): boolean {
  const { platform } = context.settingsAt(pod.execution.path);
  if (!isPublicRegistry(host) || backendOf(pod, platform) !== 'eci') return false;
  const isGiven = OUTBOUND_KEYS.some((key) => {
    const annotation = pod.annotations.get(key);
    return annotation !== undefined && annotation.value.text.trim() !== 'false';
  });
  return !isGiven && !clusterMayAdd(pod, OUTBOUND_KEYS, context);
}

/** An image of an ImageCache, and the public registry from which it comes. */
interface OutsideImage {
  readonly at: Scalar;
  readonly host: string;
}

/**
 * The images of an ImageCache that only a NAT gateway gives to the instance that makes the cache:
 * the first one of each public registry. None where the cache has an EIP.
 */
export function cachedFromOutside(
  { path, images, metadata }: ImageCacheManifest,
  { settingsAt }: RuleFacts,
): readonly OutsideImage[] {
  const hasEip = metadata.annotations.some(
    ({ key, value }) =>
      CACHE_OUTBOUND_KEYS.some((one) => one === key) && value.text.trim() !== 'false',
  );
  if (hasEip || settingsAt(path).platform === 'acs') return [];
  const firsts = new Map<string, OutsideImage>();
  for (const at of images) {
    const host = parseImageRef(at.text)?.host;
    if (host === undefined || !isPublicRegistry(host) || firsts.has(host)) continue;
    firsts.set(host, { at, host });
  }
  return [...firsts.values()];
}
