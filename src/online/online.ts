import { compareText } from '../text/text.ts';

/** What Container Registry answered about one instance of Enterprise Edition on one day. */
export interface CloudInstance {
  readonly region: string;
  /** `cri-…` */
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `absent`: the account that was asked has no instance with this id in the region. */
  readonly state: 'found' | 'absent';
  /** The name of the instance; empty where it is not known. */
  readonly name: string;
  /** The hosts of its registry, sorted. `custom`: a domain of the user. */
  readonly domains: readonly CloudDomain[];
  /** The ids of the VPCs that are linked with it, sorted; undefined where the answer has no list. */
  readonly vpcs: readonly string[] | undefined;
}

/** A host of an instance. */
export interface CloudDomain {
  readonly host: string;
  readonly custom: boolean;
}

/** Which image caches ECI would match for an image on one day. */
export interface CloudMatch {
  readonly region: string;
  /** The canonical reference. */
  readonly image: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The ids of the caches that are Ready and hold exactly this image, sorted; none of the others. */
  readonly caches: readonly string[];
}

/** What Alibaba Cloud has answered. */
export interface OnlineFacts {
  readonly instances: readonly CloudInstance[];
  readonly matches: readonly CloudMatch[];
}

/** Nothing was asked. */
export const NOTHING_ONLINE: OnlineFacts = { instances: [], matches: [] };

/** Facts with newer ones, which replace those about the same thing. In the order of the file. */
export function withAnswers(before: OnlineFacts, after: OnlineFacts): OnlineFacts {
  return {
    instances: merged(before.instances, after.instances, instanceOrder),
    matches: merged(before.matches, after.matches, matchOrder),
  };
}

function merged<T extends { readonly date: string }>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const all = new Map(before.map((one) => [keyOf(one), one]));
  for (const one of after) {
    const known = all.get(keyOf(one));
    // A review of the file shows only what is different.
    const isSame =
      known !== undefined && JSON.stringify({ ...known, date: one.date }) === JSON.stringify(one);
    if (!isSame) all.set(keyOf(one), one);
  }
  return [...all].toSorted(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}

/** The key of an answer about an instance, by which the file is sorted. */
export function instanceOrder({ region, id }: Pick<CloudInstance, 'region' | 'id'>): string {
  return `${region} ${id}`;
}

/** The key of an answer about an image, by which the file is sorted. */
export function matchOrder({ region, image }: Pick<CloudMatch, 'region' | 'image'>): string {
  return `${region} ${image}`;
}
