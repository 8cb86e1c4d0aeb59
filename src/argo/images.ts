import { readFilledPatch } from '../manifests/patches.ts';
import type { ContainerField, ImageField, PodSpecPatch } from '../manifests/model.ts';
import type { MergedContainer } from './merged-template.ts';
import { substitute, type Lookup } from './tags.ts';
import type { Value } from './values.ts';

/** What an image field can become at run time. */
export interface Values {
  /** Every value that can be known, without tags, in order of first sight. */
  readonly known: readonly string[];
  /** Nothing else is possible as far as the files show. */
  readonly complete: boolean;
  /** The text as far as it is known, unresolved tags in place: for the registry's host. */
  readonly partial: readonly string[];
}

/** One image a pod pulls. */
export interface ImageUse extends ImageField {
  readonly values: Values;
}

/** An image field of a pod that is started with certain values, and what it is then. */
export interface PulledField {
  readonly field: ImageField;
  readonly values: readonly Value[];
}

/**
 * The images of a pod: of its merged template, with the patches of the workflow and then of the
 * template laid over it (argo-workflows v4.1.2, workflow/controller/workflowpod.go). A patch for a
 * container that the pod lacks adds it.
 */
export class PodImages {
  readonly #containers: readonly MergedContainer[];
  readonly #patches: readonly PodSpecPatch[];
  readonly #volumes: readonly ImageField[];
  readonly #keepsVolumes: boolean;
  /** The fields of a pod whose patches have no tags that decide what they say. */
  readonly #fixed: readonly ImageField[] | undefined;

  /** `patches`: the stronger one first. */
  constructor(
    containers: readonly MergedContainer[],
    patches: readonly (PodSpecPatch | undefined)[],
    volumes: readonly ImageField[],
    keepsVolumes: boolean,
  ) {
    this.#containers = containers;
    this.#patches = patches.flatMap((patch) => patch ?? []);
    this.#volumes = volumes;
    this.#keepsVolumes = keepsVolumes;
    this.#fixed = this.#patches.some(isMadeOfTags) ? undefined : this.#fields(this.#patches);
  }

  /** The image fields of the pod for certain values. */
  pulledWith(lookup: Lookup): readonly PulledField[] {
    const fields =
      this.#fixed ?? this.#fields(this.#patches.flatMap((patch) => filled(patch, lookup)));
    return fields.map((field) => ({ field, values: substitute(field.image.text, lookup) }));
  }

  #fields(patches: readonly PodSpecPatch[]): readonly ImageField[] {
    const own: readonly ContainerField[][] = [
      ...this.#containers.map(({ fields }) => [...fields]),
      ...this.#volumes.map((volume) => [volume]),
    ];
    const slots = new Map<string, ContainerField[]>();
    for (const fields of own) {
      const [first] = fields;
      if (first !== undefined) slots.set(slotKey(first), fields);
    }
    const mounted = new Set(
      [...slots.values()].flat().flatMap(({ mounts }) => mounts.map((name) => `volume ${name}`)),
    );
    // Argo gives a pod only the volumes that a container mounts; a patch gives it any.
    for (const [key, [first]] of slots) {
      if (first?.role === 'volume' && !mounted.has(first.container)) slots.delete(key);
    }
    for (const patch of patches.toReversed()) {
      for (const name of patch.deletes) {
        for (const kind of ['main', 'init']) slots.delete(`${kind} ${name}`);
      }
      for (const field of patch.containers) {
        const key = slotKey(field);
        slots.set(key, [field, ...(slots.get(key) ?? [])]);
      }
    }
    return [...slots.values()]
      .flatMap(imageOf)
      .filter(({ role }) => role !== 'volume' || this.#keepsVolumes);
  }
}

/** Containers share one list in a pod, init containers and volumes have their own. */
function slotKey({ role, container }: ContainerField): string {
  return `${role === 'init' || role === 'volume' ? role : 'main'} ${container}`;
}

/** Is it unknown what a patch speaks of until its tags are filled in? */
function isMadeOfTags({ text, containers, deletes }: PodSpecPatch): boolean {
  return text.text.includes('{{') && containers.length + deletes.length === 0;
}

function filled(patch: PodSpecPatch, lookup: Lookup): readonly PodSpecPatch[] {
  if (!isMadeOfTags(patch)) return [patch];
  const [value] = substitute(patch.text.text, lookup);
  if (value === undefined || value.text.includes('{{')) return [patch];
  return [readFilledPatch(value.text, patch.text) ?? patch];
}

/** What a container is, from all that is said of it; nothing where no place names an image. */
function imageOf(fields: readonly ContainerField[]): ImageField[] {
  const first = fields.find(({ image }) => image !== undefined);
  if (first?.image === undefined) return [];
  return [
    {
      ...first,
      image: first.image,
      pullPolicy: fields.find(({ pullPolicy }) => pullPolicy)?.pullPolicy,
      hasCommand: fields.some(({ hasCommand }) => hasCommand),
      asksForStorage: fields.some(({ asksForStorage }) => asksForStorage),
    },
  ];
}

/** UTF-16 units of an image reference: longer ones no registry has. */
const LONGEST = 1024;

/** The values of one field in all variants of a pod; what is too long to be an image is none. */
export function joinValues(values: readonly Value[]): Values {
  const short = values.filter(({ text }) => text.length <= LONGEST);
  const texts = [...new Set(short.map(({ text }) => text))];
  const known = texts.filter((text) => !text.includes('{{'));
  const partial = texts.filter((text) => text.includes('{{'));
  return {
    known,
    partial,
    complete: partial.length === 0 && values.length > 0 && values.every(({ open }) => !open),
  };
}
