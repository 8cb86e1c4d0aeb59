import type { ImageUse } from '../argo/images.ts';
import type { Pod } from '../argo/pods.ts';
import {
  formatImageRef,
  hostOfPartial,
  parseImageRef,
  type ImageRef,
} from '../images/reference.ts';
import type { Amount } from './amount.ts';
import type { Location } from '../finding.ts';
import { runsOf } from './pods-per-run.ts';

/** An image, independent of how it is written. */
export interface NamedImage {
  /**
   * The same text for all spellings of an image: the canonical reference, or the written text where
   * it has tags in it.
   */
  readonly key: string;
  /** As written, or as resolved from parameters. */
  readonly text: string;
  /** The reference; undefined where the text has tags in it. */
  readonly reference: ImageRef | undefined;
  /** The host; undefined where it is known only at run time. */
  readonly host: string | undefined;
}

/** One image that one kind of pod pulls, in one or several of its containers. */
export interface Pull extends NamedImage {
  readonly pod: Pod;
  /** Where the image is written. */
  readonly places: readonly Location[];
  /** The containers that have it. */
  readonly uses: readonly ImageUse[];
  /** How many pods of one run pull it. */
  readonly pods: Amount;
  /** All of its pods pull it: some field can become no other image. */
  readonly certain: boolean;
}

/** Of a pull that no cache covers, where its image is written, and the bytes of all its pods. */
export interface UncoveredPull extends Pick<Pull, 'places'> {
  readonly bytes: Amount;
}

/**
 * What a pod pulls. Templated images are in it; references that no runtime would take are left out.
 * Where a field can become one of several images, each of them counts for at least one pod, because
 * it is not known which pod gets which image.
 */
export function pullsOf(pod: Pod): readonly Pull[] {
  const pulls = new Map<string, Pull>();
  for (const use of pod.images) {
    const { image, values } = use;
    const texts = [...values.known, ...values.partial];
    const pods = texts.length === 1 ? runsOf(pod) : { least: 1, exact: false };
    const { path, range } = image;
    for (const named of texts.flatMap((text) => nameOf(text) ?? [])) {
      const known = pulls.get(named.key);
      pulls.set(named.key, {
        ...(known ?? { ...named, pod }),
        places: [...(known?.places ?? []), { path, range }],
        uses: [...(known?.uses ?? []), use],
        pods: known?.pods.exact === true ? known.pods : pods,
        certain: known?.certain === true || texts.length === 1,
      });
    }
  }
  return [...pulls.values()];
}

function nameOf(text: string): NamedImage | undefined {
  if (text.includes('{{')) {
    return { key: text, text, reference: undefined, host: hostOfPartial(text) };
  }
  const reference = parseImageRef(text);
  if (reference === undefined) return undefined;
  return { key: formatImageRef(reference), text, reference, host: reference.host };
}
