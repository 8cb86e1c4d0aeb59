import { needsAccess, type Registry } from '../alibaba/acr.ts';
import type { RepoPath } from '../text/text.ts';
import type { PulledImage } from './images.ts';

/** An image on an ACR Enterprise instance that is not a public instance of Alibaba. */
export type EnterpriseImage = PulledImage & { readonly registry: Registry };

/** Those of these images that need credentials of an ACR Enterprise instance. */
export function enterpriseImagesAmong(
  images: readonly PulledImage[],
  registryOf: (host: string, user: RepoPath) => Registry,
): readonly EnterpriseImage[] {
  return images.flatMap((image) => {
    const registry = registryOf(image.host, image.pod.execution.path);
    return needsAccess(registry) ? [{ ...image, registry }] : [];
  });
}
