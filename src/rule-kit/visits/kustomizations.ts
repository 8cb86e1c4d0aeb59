import { vainEntries, type VainEntry } from '../../facts/vain-entries.ts';
import { entryNames } from '../../manifests/image-entries.ts';
import type { Visit, VisitReach } from '../visit.ts';

/**
 * Visits the entries in `images` of kustomizations that leave an image of a workflow as it is, because
 * kustomize does not look at its field. A finding stands at the name of the entry.
 */
export function vainImageEntries({ everywhere = false }: VisitReach = {}): Visit<VainEntry> {
  return {
    everywhere,
    concernsPod: ({ images }, { overlays: { names } }) =>
      names.size > 0 &&
      images.some(({ image }) => entryNames(image.text).some((name) => names.has(name))),
    *walk(facts) {
      for (const it of facts.once(vainEntries)) {
        const { path, range } = it.entry.name;
        const manifest = { kind: 'Kustomization', name: '' };
        yield { it, place: { at: { path, range }, manifest, pods: [] } };
      }
    },
  };
}
