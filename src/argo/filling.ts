import type { Manifest, Template } from '../manifests/model.ts';
import { MOST_VARIANTS } from './arguments.ts';
import type { ExecutionSpec } from './spec.ts';
import type { Started } from './start.ts';
import { substitute, type Filling, type Lookup } from './tags.ts';
import type { Value } from './values.ts';

/** An execution, as far as it can create other workflows. */
interface Creating {
  readonly spec: ExecutionSpec;
  readonly started: readonly Started[];
}

/**
 * What resource templates fill into the manifests that they create. Argo fills in the tags of the
 * whole template, and the text that comes of it is submitted (argo-workflows v3.5.12 and v4.0.5,
 * workflow/common/util.go, ProcessArgs; workflow/executor/resource.go).
 */
export class Fillings {
  readonly #byPlace = new Map<string, Filling[]>();

  /** Takes in what an execution creates. */
  add({ spec, started }: Creating): void {
    for (const { template, owner, variants } of started) {
      const { manifest } = template;
      if (manifest === undefined || manifest.tags.length === 0) continue;
      const place = placeKey(owner.path, manifest.range.start);
      const known = this.#byPlace.get(place) ?? [];
      this.#byPlace.set(place, known);
      for (const { lookup, perRun } of variants) {
        if (perRun === 0) continue;
        known.push(fillingBy(fillingLookup(template, spec, lookup), manifest.tags));
      }
    }
  }

  /** The different fillings of a manifest: none where no template creates it. */
  of({ path, createdBy }: Manifest): readonly Filling[] {
    if (createdBy === undefined) return [];
    const found = this.#byPlace.get(placeKey(path, createdBy.start)) ?? [];
    const different = [...new Map(found.map((one) => [one.key, one])).values()];
    if (different.length <= MOST_VARIANTS) return different;
    return [...different.slice(0, MOST_VARIANTS), OPEN];
  }
}

function placeKey(path: string, start: number): string {
  return `${String(start)} ${path}`;
}

function fillingBy(lookup: Lookup, tags: readonly string[]): Filling {
  return { lookup, key: JSON.stringify(tags.map((tag) => substitute(tag, lookup))) };
}

/** The values of a start. A tag that its run fills in, with a value that no file has, stays. */
function fillingLookup(template: Template, spec: ExecutionSpec, lookup: Lookup): Lookup {
  const inputs = [template, ...spec.defaults].flatMap((one) => one.inputs);
  const names = new Set([
    ...inputs.map(({ name }) => `inputs.parameters.${name}`),
    ...[...spec.parameters.keys()].map((name) => `workflow.parameters.${name}`),
  ]);
  const isOfRun = (name: string): boolean =>
    names.has(name) || (name.startsWith('workflow.') && !name.startsWith('workflow.parameters.'));
  return (name) => lookup(name) ?? (isOfRun(name) ? unknown(name) : undefined);
}

function unknown(name: string): readonly Value[] {
  return [{ text: `{{${name}}}`, open: true }];
}

/** For all fillings that are not followed: any tag can have any value. */
const OPEN: Filling = {
  key: '',
  lookup: (name) => [{ text: `{{${name}}}`, open: true, tooMany: true }],
};
