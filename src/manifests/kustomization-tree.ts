import type { Kustomization } from './kustomize.ts';

/** The kustomizations of a repository, and which of them takes in which. */
export class KustomizationTree {
  readonly #byFolder: ReadonlyMap<string, Kustomization>;
  readonly #takenBy = new Map<Kustomization, Kustomization[]>();

  constructor(all: readonly Kustomization[]) {
    this.#byFolder = new Map(all.map((one) => [folderOf(one.path), one]));
    for (const one of all) {
      for (const inner of this.#innerOf(one)) {
        const outer = this.#takenBy.get(inner);
        if (outer === undefined) this.#takenBy.set(inner, [one]);
        else outer.push(one);
      }
    }
  }

  /** It and all kustomizations that it takes in, directly or by others. */
  below(one: Kustomization): ReadonlySet<Kustomization> {
    return reached(one, (each) => this.#innerOf(each));
  }

  /** It and all kustomizations that take it in, directly or by others. */
  above(one: Kustomization): ReadonlySet<Kustomization> {
    return reached(one, (each) => this.#takenBy.get(each) ?? []);
  }

  /**
   * The files of the objects that it changes, and of all kustomizations and patches on the way to
   * them. A component changes what those have taken in that take it in.
   */
  filesOf(one: Kustomization): ReadonlySet<string> {
    const from = one.isComponent ? this.above(one) : [one];
    const all = [...from].flatMap((each) => [...this.below(each)]);
    return new Set(all.flatMap(({ path, takes }) => [path, ...takes]));
  }

  /** Is it certain that images are changed by nothing but `images`, below it and above it? */
  isPlain(one: Kustomization): boolean {
    return [...this.below(one), ...this.above(one)].every(
      ({ isPlain, isComponent, takes }) =>
        isPlain && !isComponent && takes.every((path) => this.#isKnown(path)),
    );
  }

  /** A file of manifests, or a folder whose kustomization is known. */
  #isKnown(path: string): boolean {
    return /\.(?:ya?ml|json)$/.test(path) || this.#byFolder.has(path);
  }

  #innerOf({ takes }: Kustomization): readonly Kustomization[] {
    return takes.flatMap((path) => this.#byFolder.get(path) ?? []);
  }
}

function reached(
  start: Kustomization,
  next: (one: Kustomization) => readonly Kustomization[],
): ReadonlySet<Kustomization> {
  const found = new Set([start]);
  // A set gives what is added to it while it is gone through.
  for (const one of found) for (const other of next(one)) found.add(other);
  return found;
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
