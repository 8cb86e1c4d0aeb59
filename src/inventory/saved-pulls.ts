import { pullTime, type PullTime } from '../alibaba/pull-time.ts';
import { sum, times, type Amount } from '../facts/amount.ts';
import type { RuleContext } from '../facts/context.ts';
import type { UncoveredPull } from '../facts/pulls.ts';
import type { Project } from '../facts/project.ts';
import type { Finding, Location } from '../finding.ts';
import { put } from '../text/group-by.ts';
import { coveredPulls } from './covered-pulls.ts';
import { sizeAmount } from './inventory.ts';

/** What pods would not pull any more, when each manifest runs once. All of it is an estimate. */
export interface SavedPulls {
  /** Compressed bytes. */
  readonly bytes: Amount;
  /** The seconds that pods would not wait, all pods together, at the two published rates. */
  readonly time: PullTime;
}

/** What mending some findings saves; undefined where that is not known, or where it is nothing. */
export type SavedBy = (findings: readonly Finding[]) => SavedPulls | undefined;

/**
 * What mending findings saves: the pulls, as the list of images counts them, of the images that the
 * findings say are pulled in vain. Images of unknown size, and those that a cache covers, are not in
 * it. The pulls are counted when it is asked for the first time.
 */
export function savedBy(
  project: Pick<Project, 'pods' | 'imageCaches'>,
  context: RuleContext,
): SavedBy {
  let known: PullsByPlace | undefined;
  return savedOf(() => (known ??= pullsByPlace(project, context)));
}

/** The same, of these pulls. They are asked for only where findings say that something is saved. */
export function savedOf(pulls: () => PullsByPlace): SavedBy {
  return (findings) => {
    const places = placesOf(findings);
    if (places.size === 0) return undefined;
    const found = pulls();
    const saved = new Set([...places].flatMap((place) => found.get(place) ?? []));
    const bytes = sum([...saved].map((pull) => pull.bytes));
    return bytes.least === 0 ? undefined : { bytes, time: pullTime(bytes.least) };
  };
}

/** The pulls that no cache covers, by each place where their images are written. */
export type PullsByPlace = ReadonlyMap<string, readonly UncoveredPull[]>;

/** The places of images that findings say are pulled in vain, as {@link PullsByPlace} names them. */
export function placesOf(findings: readonly Pick<Finding, 'wastes'>[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ wastes = [] }) => wastes.map(pullPlace)));
}

/** The pulls of these pods that no cache covers. */
export function pullsByPlace(
  project: Pick<Project, 'pods' | 'imageCaches'>,
  context: RuleContext,
): PullsByPlace {
  return atPlaces(uncoveredPulls(project, context));
}

/** These pulls by each of their places. */
export function atPlaces(pulls: readonly UncoveredPull[]): PullsByPlace {
  const found = new Map<string, UncoveredPull[]>();
  for (const pull of pulls) {
    for (const key of pull.places.map(pullPlace)) put(found, key, pull);
  }
  return found;
}

/** The same, each once. */
export function uncoveredPulls(
  { pods, imageCaches }: Pick<Project, 'pods' | 'imageCaches'>,
  context: RuleContext,
): readonly UncoveredPull[] {
  return coveredPulls(pods, imageCaches, context).flatMap((pull) => {
    const size = context.sizeOfImage(pull);
    if (pull.cached !== 'no' || size.state === 'unknown') return [];
    return [{ places: pull.places, bytes: times(sizeAmount(size), pull.pods) }];
  });
}

/** A place as {@link PullsByPlace} names it. */
export function pullPlace({ path, range }: Location): string {
  return `${String(range.start)} ${path}`;
}
