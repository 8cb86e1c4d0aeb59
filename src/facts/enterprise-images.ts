import { needsAccess, type Registry } from '../alibaba/acr.ts';
import type { RepoPath } from '../text/text.ts';
import { withOne } from '../text/group-by.ts';
import type { PulledImage } from './images.ts';

/** An image on an ACR Enterprise instance that is not a public instance of Alibaba. */
export type EnterpriseImage = PulledImage & { readonly registry: Registry };

/** Those of these images that need credentials of an ACR Enterprise instance. */
export function enterpriseImagesAmong(
  images: readonly PulledImage[],
  registryOf: (host: string, user: RepoPath) => Registry,
): readonly EnterpriseImage[] {
  let found: EnterpriseImage[] | undefined;
  images.forEach(({ text, host, reference, pod, use, path, range }) => {
    const registry = registryOf(host, pod.execution.path);
    if (!needsAccess(registry)) return;
    found = withOne(found, { text, host, reference, pod, use, path, range, registry });
  });
  return found ?? NONE;
}

const NONE: readonly EnterpriseImage[] = [];
