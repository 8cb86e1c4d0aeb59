import { compareText } from '../text/text.ts';
import { isClusterLibrary } from '../manifests/kinds.ts';
import { isLibrary, type LibraryReference, type Manifest } from '../manifests/model.ts';

/** Finds libraries by name among the files of the repository, as Argo would. */
export interface LibraryIndex {
  /**
   * Every library that a reference of a manifest can mean. There are several where several files
   * hold one name (overlays, copies for each environment). There is none where the library is not
   * in the repository or its name is templated.
   */
  find(reference: LibraryReference, from: Manifest): readonly Manifest[];
}

/** The most copies of one name that are followed. */
const MOST_CANDIDATES = 16;

/** Indexes the libraries of a repository by kind and name. */
export function indexLibraries(manifests: readonly Manifest[]): LibraryIndex {
  const ofCluster = new Map<string, Manifest[]>();
  const ofNamespace = new Map<string, Manifest[]>();
  for (const manifest of manifests) {
    if (!isLibrary(manifest) || manifest.generated) continue;
    const byName = isClusterLibrary(manifest.kind) ? ofCluster : ofNamespace;
    const same = byName.get(manifest.name);
    if (same) same.push(manifest);
    else byName.set(manifest.name, [manifest]);
  }
  return {
    find({ cluster, name }, from) {
      return cluster
        ? nearest(ofCluster.get(name) ?? [], from)
        : candidates(ofNamespace.get(name) ?? [], from);
    },
  };
}

/**
 * Of the objects of one name, those that a manifest can mean. Argo looks an object up in the
 * namespace of the workflow. Where one of the two names no namespace, the person who applies the
 * file decides, so it can be the same one.
 */
export function candidates(all: readonly Manifest[], from: Manifest): readonly Manifest[] {
  return nearest(inNamespace(all, from.namespace), from);
}

function inNamespace(all: readonly Manifest[], namespace: string | undefined): readonly Manifest[] {
  if (namespace === undefined) return all;
  const exact = all.filter((manifest) => manifest.namespace === namespace);
  return exact.length > 0 ? exact : all.filter(({ namespace: own }) => own === undefined);
}

/**
 * Of too many objects with one name, those whose path has most in common with the path of the
 * caller, in a stable order.
 */
function nearest(found: readonly Manifest[], from: Manifest): readonly Manifest[] {
  if (found.length <= MOST_CANDIDATES) return found;
  const shared = (manifest: Manifest): number => commonLength(manifest.path, from.path);
  return [...found]
    .toSorted((a, b) => shared(b) - shared(a) || compareText(a.path, b.path))
    .slice(0, MOST_CANDIDATES);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
