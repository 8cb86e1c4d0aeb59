import type { EffectiveAnnotation } from '../argo/annotations.ts';
import type { Pod } from '../argo/pods.ts';
import type { Related } from '../finding.ts';
import { quoted } from '../text/wording.ts';

/**
 * The related places of a finding about a pod: the objects of its cluster that give it annotations
 * with these keys.
 */
export function addedBy({ annotations }: Pod, keys: readonly string[]): Related[] {
  return keys.flatMap((key) => {
    const annotation = annotations.get(key);
    if (annotation?.object === undefined) return [];
    const { path, range, text } = annotation.value;
    const who = objectWords(annotation);
    return [{ path, range, message: `${who} gives the pod "${key}: ${text.slice(0, 100)}"` }];
  });
}

/** The object that sets an annotation, in words. */
function objectWords({ origin, object }: EffectiveAnnotation): string {
  if (origin === 'cluster' || object === undefined) return 'workflowDefaults';
  return `${object.kind} ${quoted(object.name)}`;
}
