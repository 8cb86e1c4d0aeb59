import { isPlatformKey } from '../alibaba/annotations.ts';
import type { FileModel } from '../manifests/file-model.ts';
import { roleOf } from '../manifests/kinds.ts';

/**
 * Can what a file says about a cluster make a rule speak about a pod of another file? An annotation
 * that decides pulls can, a label can say where the pod runs, and so can a pull policy.
 */
export function addsToPods({ injectors, controllers, manifests }: FileModel): boolean {
  const effects = injectors.flatMap(({ injections }) => injections.map(({ effect }) => effect));
  const defaults = manifests.filter(({ kind }) => roleOf(kind) === 'defaults');
  const all = [...effects, ...defaults.map(({ spec }) => spec.podMetadata)];
  return (
    controllers.some(({ pullPolicy }) => pullPolicy !== undefined) ||
    all.some(
      ({ annotations, labels }) =>
        labels.length > 0 || annotations.some(({ key }) => isPlatformKey(key)),
    )
  );
}
