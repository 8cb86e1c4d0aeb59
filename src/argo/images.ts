import { readFilledPatch } from '../manifests/patches.ts';
import {
  given,
  type ContainerField,
  type ImageField,
  type PodSpecPatch,
} from '../manifests/model.ts';
import type { MergedContainer } from './merged-template.ts';
import { substitute, type Lookup } from './tags.ts';
import type { Value } from './values.ts';

/** The values that an image field can have at run time. */
export interface Values {
  /** Every value that can be known and has no tags, in the order in which they appear. */
  readonly known: readonly string[];
  /** As far as the files show, no other value is possible. */
  readonly complete: boolean;
  /**
   * The text with the tags that are not resolved left in it. Its registry can be known all the
   * same.
   */
  readonly partial: readonly string[];
}

/** One image that a pod pulls. */
export interface ImageUse extends ImageField {
  readonly values: Values;
}

/** An image field of a pod that is started with certain values, and its text then. */
export interface PulledField {
  readonly field: ImageField;
  readonly values: readonly Value[];
}

/**
 * The images of a pod: those of its merged template, after the patch of the workflow and then that
 * of the template (argo-workflows v4.1.2, workflow/controller/workflowpod.go). A patch for a
 * container that the pod does not have adds the container.
 */
export class PodImages {
  readonly #containers: readonly MergedContainer[];
  readonly #patches: readonly PodSpecPatch[];
  readonly #volumes: readonly ImageField[];
  readonly #keepsVolumes: boolean;
  /** The fields of a pod, where no patch has tags that decide what the patch says. */
  readonly #fixed: readonly ImageField[] | undefined;

  /** `patches`: the one that counts more comes first. */
  constructor(
    containers: readonly MergedContainer[],
    patches: readonly (PodSpecPatch | undefined)[],
    volumes: readonly ImageField[],
    keepsVolumes: boolean,
  ) {
    this.#containers = containers;
    this.#patches = presentAmong(patches);
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
    const only = this.#containers[0];
    const isAlone = this.#containers.length + this.#volumes.length + patches.length === 1;
    // Most pods have one container, and there can be thousands of them.
    if (isAlone && only !== undefined && only.role !== 'volume') return imageOf(only.fields);
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
    // Argo gives a pod only those volumes that a container mounts. A patch can give it any volume.
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

/** The patches that are there. Most pods have none, and there can be thousands of them. */
export function presentAmong(
  patches: readonly (PodSpecPatch | undefined)[],
): readonly PodSpecPatch[] {
  return patches.some((patch) => patch !== undefined)
    ? patches.flatMap((patch) => patch ?? [])
    : NO_PATCHES;
}

const NO_PATCHES: readonly PodSpecPatch[] = [];

/**
 * The key of a container in a pod. Containers are in one list; init containers and volumes have
 * lists of their own.
 */
function slotKey({ role, container }: ContainerField): string {
  return `${role === 'init' || role === 'volume' ? role : 'main'} ${container}`;
}

/** Is it unknown which containers a patch is about, until its tags are filled in? */
function isMadeOfTags({ text, containers, deletes }: PodSpecPatch): boolean {
  return text.text.includes('{{') && containers.length + deletes.length === 0;
}

function filled(patch: PodSpecPatch, lookup: Lookup): readonly PodSpecPatch[] {
  if (!isMadeOfTags(patch)) return [patch];
  const [value] = substitute(patch.text.text, lookup);
  if (value === undefined || value.text.includes('{{')) return [patch];
  return [readFilledPatch(value.text, patch.text) ?? patch];
}

/** The fields, each written place once with all its values. */
export function usesOf(fields: readonly PulledField[]): ImageUse[] {
  // Most pods have one image, and there can be thousands of them.
  if (fields.length === 1) return fields.map(useOf);
  const uses = new Map<string, { readonly field: ImageField; readonly values: Value[] }>();
  for (const { field, values } of fields) {
    const { path, range, text, shared } = field.image;
    // What was filled into a patch has the place of the whole patch.
    const key = `${field.container} ${String(range.start)} ${path} ${shared ? text : ''}`;
    const known = uses.get(key);
    if (known) known.values.push(...values);
    else uses.set(key, { field, values: [...values] });
  }
  return [...uses.values()].map(useOf);
}

/** A field with all its values. It is written out, because a spread takes twice as much memory. */
function useOf({ field, values: all }: PulledField): ImageUse {
  const { role, container, image, pullPolicy, site, hasCommand, storage, mounts } = field;
  const values = joinValues(all);
  return { role, container, image, pullPolicy, site, hasCommand, storage, mounts, values };
}

/** One container, made from all that is said about it; empty where no place names an image. */
function imageOf(fields: readonly ContainerField[]): readonly ImageField[] {
  // Of most containers one place says all.
  if (fields.length === 1) return fields.filter(hasImage);
  const first = fields.find(({ image }) => image !== undefined);
  if (first?.image === undefined) return [];
  return [
    {
      ...first,
      image: first.image,
      pullPolicy: (fields.find((one) => given(one.pullPolicy)) ?? first).pullPolicy,
      hasCommand: fields.some(({ hasCommand }) => hasCommand),
      storage: fields.find(({ storage }) => storage !== undefined)?.storage,
    },
  ];
}

function hasImage(field: ContainerField): field is ImageField {
  return field.image !== undefined;
}

/** The most UTF-16 units of an image reference. No registry has longer ones. */
const LONGEST = 1024;

const NONE: readonly string[] = [];

/**
 * The values of one field in all variants of a pod. A value that is too long for an image is left
 * out.
 */
function joinValues(values: readonly Value[]): Values {
  const only = values[0];
  // There can be tens of thousands of them.
  if (values.length === 1 && only !== undefined && only.text.length <= LONGEST) {
    const texts = [only.text];
    return only.text.includes('{{')
      ? { known: NONE, partial: texts, complete: false }
      : { known: texts, partial: NONE, complete: !only.open };
  }
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
