import type { Backend } from '../alibaba/backend.ts';
import type { ImageUse } from '../argo/images.ts';
import type { Pod } from '../argo/pods.ts';
import { isFloating, parseImageRef } from '../images/reference.ts';
import { pullPolicyOf } from './controllers.ts';

/** Why a container passes an image cache by: the first two on ECI, the others on ACS. */
export type PastCache = 'always' | 'floating' | 'never' | 'notAlways';

/**
 * Why a container gets nothing from an image cache that holds its image, because of its pull policy;
 * undefined where it can use the cache. On ECI `Always` pulls the image again (Use an ImageCache to
 * accelerate pod creation), and without a policy it is what Kubernetes takes for a tag that moves. On
 * ACS caches are used with `Always` only (Use image caches to accelerate ACS pods). A policy that is
 * known only at run time can be the right one.
 */
export function pastCache(use: ImageUse, pod: Pod, backend: Backend): PastCache | undefined {
  const { role, image, values } = use;
  const policy = pullPolicyOf(use, pod)?.text;
  if (role === 'volume' || policy?.includes('{{') === true) return undefined;
  const isKnown = values.complete && !image.text.includes('{{');
  const reference = isKnown ? parseImageRef(image.text) : undefined;
  if (backend === 'eci') {
    if (policy === 'Always') return 'always';
    return policy === undefined && reference && isFloating(reference) ? 'floating' : undefined;
  }
  if (policy === undefined) {
    return reference && !isFloating(reference) ? 'notAlways' : undefined;
  }
  return policy === 'Always' ? undefined : policy === 'Never' ? 'never' : 'notAlways';
}
