import type { EffectiveAnnotation } from '../argo/annotations.ts';
import type { Pod } from '../argo/pods.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import type { Annotation, Metadata } from '../manifests/model.ts';
import type { FindingManifest, Location } from '../finding.ts';
import type { RuleFacts } from './context.ts';

/** Is this one of the keys that are looked for? */
export type WantedKey = (key: string) => boolean;

/** An annotation in a file, and the pods that get it from there. */
export interface SeenAnnotation extends Annotation {
  /** The map it stands in. */
  readonly metadata: Metadata;
  /** The pods that get it; none for an annotation of an ImageCache. */
  readonly pods: readonly Pod[];
  readonly imageCache?: ImageCacheManifest;
  /** Where a finding about it is, and in which manifest. */
  readonly place: { readonly at: Location; readonly manifest: FindingManifest };
}

/**
 * Every annotation that reaches some pod: each written place once, in the order in which they
 * appear.
 */
export function podAnnotations({ project }: RuleFacts): readonly SeenAnnotation[] {
  const seen = new Map<string, { annotation: EffectiveAnnotation; pods: Pod[] }>();
  for (const pod of project.pods) {
    for (const annotation of pod.annotations.values()) {
      const { key, keyRange, value } = annotation;
      // What an alias means is one place, even if many templates have it.
      const place = `${String(keyRange.start)} ${String(value.range.start)} ${value.path} ${key}`;
      const known = seen.get(place);
      if (known) known.pods.push(pod);
      else seen.set(place, { annotation, pods: [pod] });
    }
  }
  return [...seen.values()].map(({ annotation, pods: own }) => {
    const { key, keyRange, value, metadata, origin } = annotation;
    const place = {
      at: { path: value.path, range: value.range },
      manifest: manifestOf(own, value, origin),
    };
    return { key, keyRange, value, metadata, pods: own, place };
  });
}

/** Every annotation of the ImageCaches. */
export function cacheAnnotations({ project }: RuleFacts): readonly SeenAnnotation[] {
  return project.imageCaches.flatMap((imageCache) =>
    imageCache.metadata.annotations.map((annotation) => ({
      ...annotation,
      metadata: imageCache.metadata,
      pods: [],
      imageCache,
      place: {
        at: { path: annotation.value.path, range: annotation.value.range },
        manifest: { kind: 'ImageCache', name: imageCache.name },
      },
    })),
  );
}

/** Does an annotation with one of the wanted keys reach the pod? */
export function hasAnnotation({ annotations }: Pod, wanted: WantedKey): boolean {
  return [...annotations.keys()].some(wanted);
}

/** Makes a test for these keys. */
export function oneOf(keys: readonly string[]): WantedKey {
  return (key) => keys.includes(key);
}

/** Does Argo fill in the value when it makes the pod? Then the value is not known. */
export function isTemplated({ text }: { readonly text: string }): boolean {
  return text.includes('{{');
}

function manifestOf(
  [pod]: readonly Pod[],
  { path }: EffectiveAnnotation['value'],
  origin: EffectiveAnnotation['origin'],
): FindingManifest {
  if (pod === undefined) return { kind: '', name: '' };
  const { kind, name } = pod.owner.path === path ? pod.owner : pod.execution;
  return { kind, name, ...(origin === 'template' ? { template: pod.templateName } : {}) };
}
