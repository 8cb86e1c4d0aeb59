import { isLibrary, type Manifest, type Metadata } from '../manifests/model.ts';
import type { Pod } from './pods.ts';

/** Where an annotation for some pods has to be written. */
export interface Place {
  readonly manifest: Manifest;
  /** The name of the template whose metadata it is; undefined for the podMetadata of the spec. */
  readonly template: string | undefined;
  /** It is the metadata of a template that is inline in a step of that template. */
  readonly inline: boolean;
  readonly metadata: Metadata;
}

/** Pods that get an annotation by one edit. */
export interface PlacedPods {
  readonly place: Place;
  readonly pods: readonly Pod[];
}

/**
 * Groups pods by the one place that gives an annotation to them on every version of Argo. For
 * templates of what is submitted it is the podMetadata of that object. For templates of a library
 * that is always run as a whole it is the podMetadata of the library. For templates of any other
 * library it is the template itself. Pods of one spec that need different values (`valueOf`) get
 * them at their templates.
 */
export function groupByPlace(
  affected: readonly Pod[],
  all: readonly Pod[],
  valueOf: (pod: Pod) => string,
): PlacedPods[] {
  const referenced = ownersByReference(all);
  const wide = group(affected, (pod) => placeOf(pod, referenced));
  return wide.flatMap((placed) => {
    const values = new Set(placed.pods.map(valueOf));
    const narrow = placed.place.template === undefined && values.size > 1;
    return narrow ? group(placed.pods, templatePlace) : [placed];
  });
}

/**
 * Libraries with a template that some pod reaches through a templateRef, and libraries that nothing
 * runs.
 */
function ownersByReference(all: readonly Pod[]): ReadonlySet<Manifest> {
  const libraries = all.filter(({ owner }) => isLibrary(owner));
  const whole = (pod: Pod): boolean => pod.reach !== 'reference' && pod.execution !== pod.owner;
  return new Set(libraries.filter((pod) => !whole(pod)).map(({ owner }) => owner));
}

function placeOf(pod: Pod, referenced: ReadonlySet<Manifest>): Place {
  const spread = pod.template === undefined || !isLibrary(pod.owner) || !referenced.has(pod.owner);
  return spread ? specPlace(pod.owner) : templatePlace(pod);
}

function specPlace(manifest: Manifest): Place {
  return { manifest, template: undefined, inline: false, metadata: manifest.spec.podMetadata };
}

/**
 * The metadata of the template of a pod; for a pod without a template the podMetadata of its spec.
 */
export function templatePlace({ template, templateName, owner }: Pod): Place {
  if (template === undefined) return specPlace(owner);
  const inline = template.name !== templateName;
  return { manifest: owner, template: templateName, inline, metadata: template.metadata };
}

/** One group for each metadata object, in the order in which they appear. */
function group(pods: readonly Pod[], placeFor: (pod: Pod) => Place): PlacedPods[] {
  const groups = new Map<Metadata, { place: Place; pods: Pod[] }>();
  for (const pod of pods) {
    const place = placeFor(pod);
    const known = groups.get(place.metadata);
    if (known) known.pods.push(pod);
    else groups.set(place.metadata, { place, pods: [pod] });
  }
  return [...groups.values()];
}
