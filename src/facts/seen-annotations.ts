import { entriesIn, type EffectiveAnnotation, type SettingObject } from '../argo/annotations.ts';
import { withInline } from '../argo/inline.ts';
import type { Pod } from '../argo/pods.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import { roleOf } from '../manifests/kinds.ts';
import type { Annotation, Manifest, Metadata, Scalar } from '../manifests/model.ts';
import { withOne } from '../text/group-by.ts';
import { remember } from '../text/remember.ts';
import type { FindingManifest, Location } from '../finding.ts';
import type { RuleFacts } from './context.ts';

/** Is this one of the keys that are looked for? */
export type WantedKey = (key: string) => boolean;

/** An annotation in a file, and the pods that get it from there. */
export interface SeenAnnotation extends Annotation {
  /** The map it stands in. */
  readonly metadata: Metadata;
  /**
   * The pods that get it; none for an annotation of an ImageCache, and for one that reaches none of
   * the pods that are known.
   */
  readonly pods: readonly Pod[];
  readonly imageCache?: ImageCacheManifest;
  /**
   * The object of the cluster in which it stands. Pods of other repositories can get it as well, so
   * nothing follows from what all known pods have in common.
   */
  readonly object?: SettingObject;
  /** Where a finding about it is, and in which manifest. */
  readonly place: { readonly at: Location; readonly manifest: FindingManifest };
}

/** An annotation of pods as it is found, and the pods that get it. */
interface Found {
  readonly annotation: EffectiveAnnotation;
  pods: Pod[];
}

/**
 * Every annotation that reaches some pod: each written place once, in the order in which they
 * appear.
 */
export function podAnnotations({ project }: RuleFacts): readonly SeenAnnotation[] {
  const seen = new Map<string, Found>();
  // Most pods have the annotations of podMetadata, which is the same object for all of them.
  const byValue = new Map<Scalar, Found>();
  for (const pod of project.pods) {
    for (const annotation of pod.annotations.values()) {
      const known = byValue.get(annotation.value);
      const found = known ?? remember(seen, placeKey(annotation), () => ({ annotation, pods: [] }));
      if (known === undefined) byValue.set(annotation.value, found);
      found.pods = withOne(found.pods.length === 0 ? undefined : found.pods, pod);
    }
  }
  return [...seen.values()].map(seenOn);
}

/** The keys that annotations of pods have, each once: most rules look for others. */
export function podAnnotationKeys(facts: RuleFacts): readonly string[] {
  return [...new Set(facts.once(podAnnotations).map(({ key }) => key))];
}

/**
 * Every annotation that is written for pods of other files, and that reaches none of the pods that
 * are known: in workflowDefaults, in patches, and in objects that add annotations to pods.
 */
export function sharedAnnotations(facts: RuleFacts): readonly SeenAnnotation[] {
  const reached = new Set(facts.once(podAnnotations).map(placeKey));
  const { manifests, injectors } = facts.project;
  const ofManifests = manifests.filter(isForOthers).flatMap(({ kind, name, spec }) => {
    const { templates, templateDefaults } = spec;
    const own = templateDefaults === undefined ? templates : [...templates, templateDefaults];
    const all = [spec.podMetadata, ...own.flatMap(withInline).map(({ metadata }) => metadata)];
    return all.map(
      (metadata) => ({ metadata, origin: 'cluster', object: { kind, name } }) as const,
    );
  });
  const ofInjectors = injectors.flatMap(({ kind, object, injections }) =>
    injections.map(({ effect }) => ({ metadata: effect, origin: kind, object })),
  );
  return entriesIn([...ofManifests, ...ofInjectors], ({ annotations }) => annotations)
    .filter((annotation) => !reached.has(placeKey(annotation)))
    .map((annotation) => seenOn({ annotation, pods: [] }));
}

/** Is a manifest there for the pods of others: workflowDefaults, or a patch? */
function isForOthers({ kind, partial }: Manifest): boolean {
  return partial || roleOf(kind) === 'defaults';
}

/** What an alias means is one place, even if many templates have it. */
function placeKey({ key, keyRange, value }: Annotation): string {
  return `${String(keyRange.start)} ${String(value.range.start)} ${value.path} ${key}`;
}

function seenOn({ annotation, pods }: Found): SeenAnnotation {
  const { key, keyRange, value, metadata, object } = annotation;
  const place = {
    at: { path: value.path, range: value.range },
    manifest: manifestOf(pods, annotation),
  };
  const seen = { key, keyRange, value, metadata, pods, place };
  return object === undefined ? seen : { ...seen, object };
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
  for (const key of annotations.keys()) if (wanted(key)) return true;
  return false;
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
  { value: { path }, origin, object }: EffectiveAnnotation,
): FindingManifest {
  if (object !== undefined) return object;
  if (pod === undefined) return { kind: '', name: '' };
  const { kind, name } = pod.owner.path === path ? pod.owner : pod.execution;
  return origin === 'template' ? { kind, name, template: pod.templateName } : { kind, name };
}
