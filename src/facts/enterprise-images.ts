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
  const found: EnterpriseImage[] = [];
  for (const { text, host, reference, pod, use, path, range } of images) {
    const registry = registryOf(host, pod.execution.path);
    if (!needsAccess(registry)) continue;
    found.push({ text, host, reference, pod, use, path, range, registry });
  }
  return found;
}
