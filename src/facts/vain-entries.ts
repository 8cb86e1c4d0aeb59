import type { Location } from '../finding.ts';
import { wouldChange, type ImageEntry } from '../manifests/image-entries.ts';
import { KustomizationTree } from '../manifests/kustomization-tree.ts';
import { roleOf, workflowRow, type ManifestKind } from '../manifests/kinds.ts';
import type { Kustomization } from '../manifests/kustomize.ts';
import type { ContainerRole, Manifest, Template } from '../manifests/model.ts';
import type { RuleFacts } from './context.ts';

/** An image of a workflow in a field at which kustomize does not look by itself. */
export interface OverlookedImage extends Location {
  readonly text: string;
  readonly kind: ManifestKind;
  /** The name of the template; empty where it has none. */
  readonly template: string;
  /** The field as `configurations` of kustomize name it: `spec/templates/container/image`. */
  readonly field: string;
}

/** An entry in `images` of a kustomization that leaves images as they are. */
export interface VainEntry {
  readonly kustomization: Kustomization;
  readonly entry: ImageEntry;
  /** At least one, in the order of the files. */
  readonly left: readonly OverlookedImage[];
}

/**
 * The fields of a template at which kustomize does not look: it changes every `containers` and
 * `initContainers` of any object, and nothing else (kustomize 5.7.1, seen with all kinds of Argo).
 */
const OVERLOOKED: Partial<Record<ContainerRole, string>> = {
  container: 'container',
  script: 'script',
  sidecar: 'sidecars',
};

/** Every entry that has to change an image and does not, in the order of the files. */
export function vainEntries({ project, overlays: { built } }: RuleFacts): readonly VainEntry[] {
  const { kustomizations, manifests, texts } = project;
  const changing = kustomizations.filter(({ images }) => images.length > 0);
  if (changing.length === 0) return [];
  const tree = new KustomizationTree(kustomizations);
  const images = distinct(
    manifests
      .filter((one) => isPlainObject(one, texts.get(one.path) ?? ''))
      .flatMap(overlookedImages)
      .flatMap((image) => {
        const at = built.writtenAt(image);
        return at === undefined ? [] : [{ ...image, ...at }];
      }),
  );
  return changing.flatMap((kustomization) => {
    const { path } = kustomization;
    const files = tree.filesOf(kustomization);
    const isSure = tree.isPlain(kustomization);
    const reached = images.filter((image) => files.has(image.path));
    return kustomization.images.flatMap((entry): VainEntry[] => {
      const left = reached.filter(
        (image) => wouldChange(entry, image.text) && (built.leaves(path, image) ?? isSure),
      );
      return left.length === 0 ? [] : [{ kustomization, entry, left }];
    });
  });
}

/**
 * Is it an object that kustomize sees as it is? It does not look into strings, and in an object that
 * holds others each field has another name.
 */
function isPlainObject({ kind, createdBy, partial }: Manifest, text: string): boolean {
  const role = roleOf(kind);
  if (createdBy !== undefined || partial || (role !== 'run' && role !== 'library')) return false;
  return !/\bkind["']?\s*:\s*["']?(?:Sensor|ScheduledWorkflow|Template)\b/.test(text);
}

/** The images of a manifest in fields at which kustomize does not look, in the order of the file. */
export function overlookedImages({ kind, path, spec }: Manifest): readonly OverlookedImage[] {
  const start = workflowRow(kind).spec.replaceAll('.', '/');
  const imagesIn = (template: Template, at: string): OverlookedImage[] => [
    ...template.containers.flatMap(({ role, image }) => {
      const field = OVERLOOKED[role];
      if (field === undefined || image === undefined) return [];
      const { range, text } = image;
      return [{ path, range, text, kind, template: template.name, field: `${at}/${field}/image` }];
    }),
    ...template.calls.flatMap(({ target }) => {
      if (target.kind !== 'inline') return [];
      const inner = imagesIn(
        target.template,
        `${at}/${template.type === 'dag' ? 'dag/tasks' : 'steps'}/inline`,
      );
      return inner.map((one) => (one.template === '' ? { ...one, template: template.name } : one));
    }),
  ];
  const { templateDefaults, templates } = spec;
  return [
    ...(templateDefaults === undefined
      ? []
      : imagesIn(templateDefaults, `${start}/templateDefaults`)),
    ...templates.flatMap((template) => imagesIn(template, `${start}/templates`)),
  ];
}

/** Each place once: several variants, and several names of one anchor, are one place. */
function distinct(images: readonly OverlookedImage[]): readonly OverlookedImage[] {
  const byPlace = new Map(
    images.map((image) => [`${String(image.range.start)} ${image.field} ${image.path}`, image]),
  );
  return [...byPlace.values()];
}
