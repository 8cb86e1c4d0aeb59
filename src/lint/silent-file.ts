import type { Manifest } from '../manifests/model.ts';
import { remember } from '../text/remember.ts';
import { copyOf } from '../text/text.ts';

/**
 * What a run takes from a file about which no rule has anything to say, whatever the other files
 * say. Plain data: it can be kept for another run with the same settings.
 */
export interface SilentFile {
  readonly manifests: readonly SilentManifest[];
  /** Each pod that pulls an image. */
  readonly pods: readonly SilentPod[];
}

/** Of a manifest what other files name. */
export type SilentManifest = Pick<Manifest, 'kind' | 'name' | 'generated'>;

/** Of a pod its images. */
export interface SilentPod {
  readonly images: readonly SilentImage[];
}

/** Of an image field its text, and the values that it can have; see `ImageUse` in `src/argo`. */
export interface SilentImage {
  readonly image: { readonly text: string };
  readonly values: { readonly known: readonly string[]; readonly partial: readonly string[] };
}

/** An image that can have no other value than its text. */
export function plainImage(text: string): SilentImage {
  return { image: { text }, values: { known: [text], partial: [] } };
}

/** Can an image have no other value than its text? */
export function isPlainImage({
  image: { text },
  values: { known, partial },
}: SilentImage): boolean {
  return known.length === 1 && known[0] === text && partial.length === 0;
}

/** What is taken from a file with these manifests and pods, as plain data. */
export function silentFile(
  manifests: readonly SilentManifest[],
  pods: readonly SilentPod[],
): SilentFile {
  return { manifests: silentManifests(manifests), pods: silentPods(pods) };
}

/** The manifests as plain data, without what else is known of them. */
function silentManifests(manifests: readonly SilentManifest[]): readonly SilentManifest[] {
  return manifests.map(({ kind, name, generated }) => ({ kind, name, generated }));
}

/** The pods as plain data, without what else is known of them. */
function silentPods(pods: readonly SilentPod[]): readonly SilentPod[] {
  return pods.map(({ images }) => ({
    images: images.map(({ image: { text }, values: { known, partial } }) => ({
      image: { text },
      values: { known, partial },
    })),
  }));
}

/**
 * Makes plain data with their own texts: slices of the text of a file would keep all of it in memory. What many
 * files hold is there once.
 */
export class SilentCopies {
  readonly #plain = new Map<string, SilentImage>();
  readonly #others = new Map<string, SilentImage>();

  /** What is taken from a file with these manifests and pods. */
  of(manifests: readonly SilentManifest[], pods: readonly SilentPod[]): SilentFile {
    return {
      manifests: silentManifests(manifests).map((one) => ({ ...one, name: copyOf(one.name) })),
      pods: pods.map(({ images }) => ({ images: images.map((one) => this.#image(one)) })),
    };
  }

  #image(given: SilentImage): SilentImage {
    const { image, values } = given;
    const { text } = image;
    if (isPlainImage(given)) return remember(this.#plain, text, () => plainImage(copyOf(text)));
    return remember(this.#others, JSON.stringify([text, values.known, values.partial]), () => ({
      image: { text: copyOf(text) },
      values: { known: values.known.map(copyOf), partial: values.partial.map(copyOf) },
    }));
  }
}
