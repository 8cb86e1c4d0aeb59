import type { Manifest } from '../manifests/model.ts';

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

/** The manifests as plain data, without what else is known of them. */
export function silentManifests(manifests: readonly SilentManifest[]): readonly SilentManifest[] {
  return manifests.map(({ kind, name, generated }) => ({ kind, name, generated }));
}

/** The pods as plain data, without what else is known of them. */
export function silentPods(pods: readonly SilentPod[]): readonly SilentPod[] {
  return pods.map(({ images }) => ({
    images: images.map(({ image: { text }, values: { known, partial } }) => ({
      image: { text },
      values: { known, partial },
    })),
  }));
}
