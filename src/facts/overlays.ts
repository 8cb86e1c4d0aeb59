import type { Location } from '../finding.ts';
import type { RepoPath } from '../text/text.ts';

/** What is known of what kustomize builds. */
export interface KustomizeBuilds {
  /**
   * Where a text was written that stands there as it is; undefined for one that was made otherwise.
   */
  readonly writtenAt: (place: Location) => Location | undefined;
  /**
   * Does a build that takes in a kustomization leave the image at a written place as it is? Undefined
   * where nothing was built that takes it in.
   */
  readonly leaves: (kustomization: RepoPath, image: Location) => boolean | undefined;
}

/** The kustomizations of a repository whose `images` can matter to its workflows. */
export interface Overlays {
  /** The names of these entries that fit an image of a workflow. */
  readonly names: ReadonlySet<string>;
  /** The files of these kustomizations, of those that they take in, and that take them in. */
  readonly paths: ReadonlySet<string>;
  readonly built: KustomizeBuilds;
}

/** Nothing was built: everything stands where it is written. */
export const NOTHING_BUILT: KustomizeBuilds = {
  writtenAt: (place) => place,
  leaves: () => undefined,
};

/** No kustomization is known to matter. */
export const NO_OVERLAYS: Overlays = {
  names: new Set(),
  paths: new Set(),
  built: NOTHING_BUILT,
};
