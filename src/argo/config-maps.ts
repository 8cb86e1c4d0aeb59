import { roleOf } from '../manifests/kinds.ts';
import type { Manifest, MapKey } from '../manifests/model.ts';
import { candidates } from './references.ts';
import type { Value } from './values.ts';

/**
 * Every value that a key of a ConfigMap can have for the parameters of a manifest. There are several
 * where several files hold the ConfigMap. Undefined where none of them has the key, or where its
 * name is templated.
 */
export type MapValues = (key: MapKey) => readonly Value[] | undefined;

/**
 * Finds values in the ConfigMaps of the repository (argo-workflows v4.1.2,
 * workflow/common/configmap.go).
 */
export class ConfigMaps {
  readonly #byName = new Map<string, Manifest[]>();

  constructor(manifests: readonly Manifest[]) {
    for (const manifest of manifests) {
      if (roleOf(manifest.kind) !== 'values') continue;
      const same = this.#byName.get(manifest.name);
      if (same) same.push(manifest);
      else this.#byName.set(manifest.name, [manifest]);
    }
  }

  /** The values that the parameters of this manifest find. */
  seenFrom(manifest: Manifest): MapValues {
    return ({ name, key }) => {
      const maps = candidates(this.#byName.get(name) ?? [], manifest);
      const found = maps.flatMap(({ spec }) => spec.arguments.filter((one) => one.name === key));
      const values = found.flatMap(({ value }) => value ?? []);
      return values.length === 0 ? undefined : values.map(({ text }) => ({ text, open: false }));
    };
  }
}
