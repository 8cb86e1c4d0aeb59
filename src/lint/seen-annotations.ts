import type { EffectiveAnnotation } from '../argo/annotations.ts';
import type { Pod } from '../argo/pods.ts';
import type { FindingManifest, Location } from './finding.ts';

/** Is this the key of an annotation that one looks for? */
export type Wanted = (key: string) => boolean;

/** An annotation as it stands in a file, and the pods that get it from there. */
export interface SeenAnnotation {
  readonly key: string;
  readonly value: EffectiveAnnotation['value'];
  readonly pods: readonly Pod[];
  /** Where a finding about it is, and in which manifest. */
  readonly place: { readonly at: Location; readonly manifest: FindingManifest };
}

/** Annotations that are wanted and reach some pod, each place once, in order of first sight. */
export function seenAnnotations(pods: readonly Pod[], wanted: Wanted): SeenAnnotation[] {
  const seen = new Map<string, { annotation: EffectiveAnnotation; pods: Pod[] }>();
  for (const pod of pods) {
    for (const [key, annotation] of pod.annotations) {
      if (!wanted(key)) continue;
      const { path, range } = annotation.value;
      const place = `${key} ${String(range.start)} ${path}`;
      const known = seen.get(place);
      if (known) known.pods.push(pod);
      else seen.set(place, { annotation, pods: [pod] });
    }
  }
  return [...seen.values()].map(({ annotation: { key, value, origin }, pods: own }) => ({
    key,
    value,
    pods: own,
    place: {
      at: { path: value.path, range: value.range },
      manifest: manifestOf(own, value, origin),
    },
  }));
}

/** Does some annotation that is wanted reach the pod? */
export function hasAnnotation({ annotations }: Pod, wanted: Wanted): boolean {
  return [...annotations.keys()].some(wanted);
}

/** Wants these keys. */
export function oneOf(keys: readonly string[]): Wanted {
  return (key) => keys.includes(key);
}

/** Is the value one that Argo fills in when the pod is made? Then it is not known. */
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
