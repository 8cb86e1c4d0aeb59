import type { FindingPlace } from '../draft.ts';
import type { Visit } from '../visit.ts';
import type { Bystander } from '../../manifests/bystanders.ts';
import type { ImageCacheManifest } from '../../manifests/image-cache.ts';
import type { Manifest } from '../../manifests/model.ts';

/** ImageCache manifests; a finding about one stands at its name. */
export function imageCaches(): Visit<ImageCacheManifest> {
  return {
    everywhere: false,
    *walk({ project }) {
      for (const it of project.imageCaches) {
        const { path, range, name } = it;
        yield { it, place: { at: { path, range }, manifest: { kind: 'ImageCache', name } } };
      }
    },
  };
}

/** Kinds of objects a rule can visit, by what they are to the program. */
interface ObjectsOf {
  /** Objects of Kubernetes that carry annotations meant for pods, and do nothing with them. */
  readonly bystanders: Bystander;
  /** Objects that hold, start or shape workflows. */
  readonly workflows: Manifest;
}

/**
 * Objects of these kinds, as far as `concerns` is true of them; a finding stands at the object.
 * Every bystander is kept, so `concerns` decides for workflows only whether a file is.
 */
export function objects<Which extends keyof ObjectsOf>(
  which: Which,
  concerns: (object: ObjectsOf[Which]) => boolean = () => true,
): Visit<ObjectsOf[Which]> {
  const isManifest = which === 'workflows';
  return {
    everywhere: false,
    ...(isManifest
      ? { concernsManifest: (one: Manifest) => concerns(one as ObjectsOf[Which]) }
      : {}),
    *walk({ project }) {
      const found: readonly (Bystander | Manifest)[] = isManifest
        ? project.manifests
        : project.bystanders;
      for (const one of found) {
        const it = one as ObjectsOf[Which];
        if (concerns(it)) yield { it, place: placeOfObject(one) };
      }
    },
  };
}

function placeOfObject({ kind, name, path, range }: Manifest | Bystander): FindingPlace {
  return { at: { path, range }, manifest: { kind, name } };
}
