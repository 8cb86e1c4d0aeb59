import type { Project } from '../../facts/project.ts';
import type { Pod } from '../../argo/pods.ts';
import type { RuleContext } from '../../facts/context.ts';
import type { FindingPlace } from '../draft.ts';
import type { Visit, VisitReach } from '../visit.ts';
import type { Bystander } from '../../manifests/bystanders.ts';
import type { Controller } from '../../manifests/controllers.ts';
import type { ImageCacheManifest } from '../../manifests/image-cache.ts';
import type { Injector } from '../../manifests/injectors.ts';
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
  /** Objects that add annotations and labels to pods of the cluster. */
  readonly injectors: Injector;
  /** What configures the controller of Argo. */
  readonly controllers: Controller;
}

/** How each kind is found, and the place of a finding about one. */
const KINDS_OF: {
  readonly [Which in keyof ObjectsOf]: {
    readonly all: (project: Project) => readonly ObjectsOf[Which][];
    readonly placeOf: (one: ObjectsOf[Which]) => FindingPlace;
  };
} = {
  bystanders: { all: ({ bystanders }) => bystanders, placeOf: placeOfObject },
  workflows: { all: ({ manifests }) => manifests, placeOf: placeOfObject },
  injectors: {
    all: ({ injectors }) => injectors,
    placeOf: ({ path, range, object }) => ({ at: { path, range }, manifest: object }),
  },
  controllers: {
    all: ({ controllers }) => controllers,
    placeOf: ({ path, range, object }) => ({ at: { path, range }, manifest: object }),
  },
};

/**
 * Visits objects of one of these kinds for which `concerns` is true. A finding stands at the
 * object. Every object of the other kinds is kept, so `concerns` decides only for workflows whether
 * a file is kept.
 */
export function objects<Which extends keyof ObjectsOf>(
  which: Which,
  concerns: (object: ObjectsOf[Which]) => boolean = () => true,
  { everywhere = false }: VisitReach = {},
): Visit<ObjectsOf[Which]> {
  const { all, placeOf } = KINDS_OF[which];
  return {
    everywhere,
    ...(which === 'workflows'
      ? { concernsManifest: (one: Manifest) => concerns(one as ObjectsOf[Which]) }
      : {}),
    *walk({ project }) {
      for (const it of all(project)) if (concerns(it)) yield { it, place: placeOf(it) };
    },
  };
}

function placeOfObject({ kind, name, path, range }: Manifest | Bystander): FindingPlace {
  return { at: { path, range }, manifest: { kind, name } };
}
