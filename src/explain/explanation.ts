import { explainPods, type ExplainedPod } from '../argo/explained.ts';
import { addsFromCluster } from '../cluster/add.ts';
import type { RuleContext } from '../facts/context.ts';
import { servingIn } from '../facts/serving.ts';
import type { ObjectsRead } from '../manifests/file-model.ts';
import { variedPods, type VariedPod } from '../argo/pods.ts';
import { withInline } from '../argo/inline.ts';
import type { IdleStep } from '../argo/expansion.ts';
import type { Rejection } from '../argo/rejected.ts';
import type { Manifest } from '../manifests/model.ts';
import type { ArgoVersion, Platform } from '../settings.ts';
import type { Range, RepoPath } from '../text/text.ts';
import { podsBehind } from './behind.ts';
import { inCluster, type ClusterPart } from './in-cluster.ts';
import { injectorStanding, standingAt, type Standing } from './standing.ts';

/** A place of the repository whose pods are to be explained. */
export interface AskedPlace {
  /** A file or a folder below the root; empty for the root. */
  readonly path: string;
  /** Undefined for the whole file or folder. */
  readonly part: AskedPart | undefined;
  /** The file from which it was rendered, and what made it, in words; undefined where it is one itself. */
  readonly rendered?: { readonly from: string; readonly words: string };
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

/** A pod, and what its cluster does with it. */
export interface PlacedPod extends ExplainedPod {
  readonly cluster: ClusterPart;
}

/** The pods of a repository, or those behind some of its places, each with its origins. */
export interface Explanation {
  readonly version: ArgoVersion;
  /** The places in the order in which they were given. */
  readonly places: readonly AnsweredPlace[];
  readonly pods: readonly PlacedPod[];
  readonly rejected: readonly Rejection[];
  /** The steps that start nothing. */
  readonly idle: readonly IdleStep[];
  /** Whose pods are not all there. */
  readonly unfollowed: ReadonlySet<Manifest>;
}

/**
 * Explains the pods that Argo makes of the manifests of a repository. Without places it explains all
 * of them.
 */
export function explain(
  objects: ObjectsRead,
  context: RuleContext,
  version: ArgoVersion,
  asked: readonly AskedPlace[],
): Explanation {
  const { manifests } = objects;
  const serves = servingIn(objects, context);
  const platformAt = (path: RepoPath): Platform => context.settingsAt(path).platform;
  const ran = variedPods(manifests, version, serves);
  const { pods: made, rejections, idleSteps: idle, unfollowed } = ran;
  const found = made.filter(({ isRejected }) => !isRejected());
  const all = found.map(addsFromCluster(objects, { version, platformAt, serves }));
  const explained = (pods: readonly VariedPod[]): readonly PlacedPod[] =>
    pods.flatMap((pod) => {
      const cluster = inCluster(pod, context);
      return explainPods([pod], version).map((one) => ({ ...one, cluster }));
    });
  const rejected = rejections();
  const places = asked.map((place) => ({ ...place, standing: answer(objects, place) }));
  if (places.length === 0)
    return { version, places, pods: explained(all), rejected, idle, unfollowed };
  const standing = places.flatMap((place) => place.standing);
  return {
    version,
    places,
    pods: explained(podsBehind(all, standing)),
    rejected: rejected.filter((one) => standing.some((thing) => isPartOf(one, thing))),
    idle: idle.filter((one) => standing.some((thing) => holdsOrIs(one, thing))),
    unfollowed,
  };
}

function answer(
  objects: Pick<ObjectsRead, 'manifests' | 'injectors'>,
  { path, part }: AskedPlace,
): readonly Standing[] {
  if (part !== undefined) return standingAt(objects, path, part.range);
  const isAsked = (one: { readonly path: RepoPath }): boolean =>
    path === '' || one.path === path || one.path.startsWith(`${path}/`);
  return [
    ...objects.manifests
      .filter(isAsked)
      .map((manifest) => ({ what: 'manifest', manifest }) as const),
    ...objects.injectors.filter(isAsked).map(injectorStanding),
  ];
}

function isPartOf({ manifest, template }: Rejection, thing: Standing): boolean {
  if (thing.what === 'injector') return false;
  return thing.what === 'manifest' ? thing.manifest === manifest : thing.template === template;
}

/** Does a step stand in this thing, or the thing in its inline template? */
function holdsOrIs({ manifest, template, call: { target } }: IdleStep, thing: Standing): boolean {
  if (thing.what === 'injector') return false;
  if (thing.what === 'manifest') return thing.manifest === manifest;
  if (thing.template === undefined) return false;
  return [template, ...(target.kind === 'inline' ? withInline(target.template) : [])].includes(
    thing.template,
  );
}
