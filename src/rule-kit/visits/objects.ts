import type { Pod } from '../../argo/pods.ts';
import type { RuleContext } from '../../facts/context.ts';
import type { FindingPlace } from '../draft.ts';
import type { Visit } from '../visit.ts';
import type { Bystander } from '../../manifests/bystanders.ts';
import type { ImageCacheManifest } from '../../manifests/image-cache.ts';
import type { Manifest } from '../../manifests/model.ts';

/** What a rule compares ImageCaches with. */
interface ComparedWith {
  /** Does the rule look at this pod, too? Its file is kept then; see {@link Visit.concernsPod}. */
  readonly pods?: (pod: Pod, context: RuleContext) => boolean;
}

/** Visits ImageCache manifests. A finding about one stands at its name. */
export function imageCaches({ pods }: ComparedWith = {}): Visit<ImageCacheManifest> {
  return {
    everywhere: false,
    ...(pods === undefined ? {} : { concernsPod: pods }),
    *walk({ project }) {
      for (const it of project.imageCaches) {
        const { path, range, name } = it;
        yield { it, place: { at: { path, range }, manifest: { kind: 'ImageCache', name } } };
      }
    },
  };
}

/** The kinds of objects that a rule can visit. */
interface ObjectsOf {
  /** Objects of Kubernetes with annotations that are meant for pods, and that no pod gets. */
  readonly bystanders: Bystander;
  /** Objects that hold, start or shape workflows. */
  readonly workflows: Manifest;
}

/**
 * Visits objects of one of these kinds for which `concerns` is true. A finding stands at the
 * object. Every bystander is kept, so `concerns` decides only for workflows whether a file is kept.
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
