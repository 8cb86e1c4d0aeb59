import { explainPods, type ExplainedPod } from '../argo/explained.ts';
import { findAllPods } from '../argo/pods.ts';
import { findRejections } from '../argo/executions.ts';
import type { Rejection } from '../argo/rejected.ts';
import type { Manifest } from '../manifests/model.ts';
import type { ArgoVersion } from '../settings.ts';
import type { Range } from '../text/text.ts';
import { podsBehind } from './behind.ts';
import { standingAt, type Standing } from './standing.ts';

/** A place of the repository whose pods are to be explained. */
export interface AskedPlace {
  /** A file or a folder below the root; empty for the root. */
  readonly path: string;
  /** Undefined for the whole file or folder. */
  readonly part: AskedPart | undefined;
}

/** A line of a file, or one column of it. */
export interface AskedPart {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number | undefined;
  /** The line without its end, or the column. */
  readonly range: Range;
}

/** A place, and the things that stand there. */
export interface AnsweredPlace extends AskedPlace {
  readonly standing: readonly Standing[];
}

/** The pods of a repository, or those behind some of its places, each with its origins. */
export interface Explanation {
  readonly version: ArgoVersion;
  /** The places in the order in which they were given. */
  readonly places: readonly AnsweredPlace[];
  readonly pods: readonly ExplainedPod[];
  readonly rejected: readonly Rejection[];
}

/**
 * Explains the pods that Argo makes of the manifests of a repository. Without places it explains all
 * of them.
 */
export function explain(
  manifests: readonly Manifest[],
  version: ArgoVersion,
  asked: readonly AskedPlace[],
): Explanation {
  const all = findAllPods(manifests, version).filter(({ isRejected }) => !isRejected);
  const rejected = findRejections(manifests, version);
  const places = asked.map((place) => ({ ...place, standing: answer(manifests, place) }));
  if (places.length === 0) return { version, places, pods: explainPods(all, version), rejected };
  const standing = places.flatMap((place) => place.standing);
  return {
    version,
    places,
    pods: explainPods(podsBehind(all, standing), version),
    rejected: rejected.filter((one) => standing.some((thing) => isPartOf(one, thing))),
  };
}

function answer(manifests: readonly Manifest[], { path, part }: AskedPlace): readonly Standing[] {
  if (part !== undefined) return standingAt(manifests, path, part.range);
  return manifests
    .filter((one) => path === '' || one.path === path || one.path.startsWith(`${path}/`))
    .map((manifest) => ({ what: 'manifest', manifest }));
}

function isPartOf({ manifest, template }: Rejection, thing: Standing): boolean {
  return thing.what === 'manifest' ? thing.manifest === manifest : thing.template === template;
}
