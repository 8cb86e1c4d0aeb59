import type { ImageSetting } from '../config/settings.ts';
import { KNOWN_SIZES } from './known-sizes.ts';
import { formatImageRef, type ImageRef } from './reference.ts';

/** What is known of an image's size: compressed bytes, summed over the layers of one platform. */
export type SizeFact =
  | {
      readonly state: 'known';
      readonly bytes: number;
      /** `estimate`: the built-in table, a lower bound for a family of tags. */
      readonly source: 'configuration' | 'lock-file' | 'estimate';
    }
  | { readonly state: 'unknown' };

/** Does a glob match an image reference? */
export type Matches = (pattern: string, text: string) => boolean;

/**
 * The size of an image, by order of trust: the first entry of the configuration that matches, the
 * lock file, the built-in table. Globs see the canonical spelling and, for Docker Hub, the short.
 */
export function sizeOf(
  reference: ImageRef,
  images: readonly ImageSetting[],
  matches: Matches,
  locked: ReadonlyMap<string, number>,
): SizeFact {
  const canonical = formatImageRef(reference);
  const spellings = [canonical, familiar(canonical)];
  const configured = images.find(({ match }) => spellings.some((text) => matches(match, text)));
  if (configured) return { state: 'known', bytes: configured.bytes, source: 'configuration' };
  const bytes = locked.get(canonical);
  if (bytes !== undefined) return { state: 'known', bytes, source: 'lock-file' };
  return estimate(reference);
}

/** `docker.io/library/nginx:1` as people write it: `nginx:1`. */
function familiar(canonical: string): string {
  return canonical.replace(/^docker\.io\/(?:library\/)?/, '');
}

function estimate({ host, repository, tag = 'latest' }: ImageRef): SizeFact {
  const name = `${host}/${repository}`;
  const entry = KNOWN_SIZES.find(
    (known) => known.name === name && (known.tag === undefined || known.tag.test(tag)),
  );
  return entry ? { state: 'known', bytes: entry.bytes, source: 'estimate' } : { state: 'unknown' };
}
