import type { ImageSetting } from '../settings.ts';
import { KNOWN_SIZES } from './known-sizes.ts';
import type { ImageLayer } from './layers.ts';
import { allTagsOf, formatImageRef, type ImageRef } from './reference.ts';

/**
 * What is known of the size of an image: compressed bytes, summed over the layers of one platform.
 */
export type SizeFact =
  | {
      readonly state: 'known';
      readonly bytes: number;
      /** `estimate`: the built-in table, a lower bound for a family of tags. */
      readonly source: 'configuration' | 'lock-file' | 'registry' | 'estimate';
      /** Each layer once; undefined where no registry has told them. */
      readonly layers?: readonly ImageLayer[] | undefined;
    }
  | {
      readonly state: 'unknown';
      /** Why a registry that was asked did not give it; undefined where no registry was asked. */
      readonly reason?: string;
    };

/** What a registry says about an image. */
export type Measured =
  | {
      readonly state: 'known';
      /** Compressed, summed over the layers of one platform. */
      readonly bytes: number;
      /**
       * The digest of what the reference points at: an index where there is one, else the image.
       */
      readonly digest: string;
      /**
       * The platform that was chosen from the index. An image without an index counts as one for
       * the platform that was asked for.
       */
      readonly platform: string;
      /** The number of platforms in the index; 1 for an image without an index. */
      readonly platforms: number;
      /** Of how many tags it is the smallest; undefined for a single image. */
      readonly tags?: number;
      /** Each layer once, the lowest first; undefined where the registry did not tell them all. */
      readonly layers?: readonly ImageLayer[] | undefined;
    }
  | {
      readonly state: 'unknown';
      /** A text for a user. It may quote a host or a platform, and no other text of a stranger. */
      readonly reason: string;
    };

/** Does a glob match an image reference? */
export type Matches = (pattern: string, text: string) => boolean;

/** What the size lock file says of an image. */
interface LockedSize {
  readonly bytes: number;
  readonly layers?: readonly ImageLayer[] | undefined;
}

/** All that is known of sizes, in order of trust. Maps are by canonical reference. */
export interface SizeKnowledge {
  readonly configured: readonly ImageSetting[];
  readonly matches: Matches;
  /** From the size lock file. */
  readonly locked: ReadonlyMap<string, LockedSize>;
  readonly measured: ReadonlyMap<string, Measured>;
}

/**
 * The size of an image from the first of these that knows it: the first entry of the configuration
 * that matches, the lock file, the registry where it was asked, the built-in table. Globs are
 * compared with the canonical spelling and, for Docker Hub, also with the short one.
 */
export function sizeOf(reference: ImageRef, knowledge: SizeKnowledge): SizeFact {
  const { configured, matches, locked, measured } = knowledge;
  const canonical = formatImageRef(reference);
  const spellings = [canonical, familiar(canonical)];
  const said = configured.find(({ match }) => spellings.some((text) => matches(match, text)));
  if (said) return { state: 'known', bytes: said.bytes, source: 'configuration' };
  const entry = locked.get(canonical) ?? locked.get(allTagsOf(reference));
  if (entry) {
    const { bytes, layers } = entry;
    return { state: 'known', bytes, source: 'lock-file', layers };
  }
  const answer = measured.get(canonical);
  if (answer?.state === 'known') {
    const { bytes, layers } = answer;
    return { state: 'known', bytes, source: 'registry', layers };
  }
  const guess = estimate(reference);
  if (guess !== undefined) return { state: 'known', bytes: guess, source: 'estimate' };
  return answer ?? { state: 'unknown' };
}

/**
 * The size of an image of which only the repository is known, because its tag is known at run time:
 * one that the configuration or the lock file gives to all tags of the repository.
 */
export function sizeOfAnyTag(repository: ImageRef, knowledge: SizeKnowledge): SizeFact {
  const { configured, matches, locked } = knowledge;
  const all = allTagsOf(repository);
  const spellings = [all, familiar(all)];
  const said = configured.find(
    ({ match }) => match.endsWith('*') && spellings.some((text) => matches(match, text)),
  );
  if (said) return { state: 'known', bytes: said.bytes, source: 'configuration' };
  const entry = locked.get(all);
  return entry ? { state: 'known', bytes: entry.bytes, source: 'lock-file' } : { state: 'unknown' };
}

/** The layers of an image, each once; undefined where no registry has told them. */
export function toldLayers(size: SizeFact): readonly ImageLayer[] | undefined {
  return size.state === 'known' ? size.layers : undefined;
}

/** Would a registry know more of this size than is known? */
export function isWorthAsking(size: SizeFact): boolean {
  return size.state === 'unknown' || size.source === 'estimate';
}

/** `docker.io/library/nginx:1` as people write it: `nginx:1`. */
function familiar(canonical: string): string {
  return canonical.replace(/^docker\.io\/(?:library\/)?/, '');
}

/** The bytes by the built-in table. */
function estimate({ host, repository, tag = 'latest' }: ImageRef): number | undefined {
  const name = `${host}/${repository}`;
  return KNOWN_SIZES.find(
    (known) => known.name === name && (known.tag === undefined || known.tag.test(tag)),
  )?.bytes;
}
