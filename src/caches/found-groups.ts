import { cacheSizeFor, MOST_IMAGES, SIZE_LIMITS } from '../alibaba/image-cache.ts';
import { priceOfSnapshot, priceOfWaiting, pricesWith, type Prices } from '../alibaba/prices.ts';
import { pullTime } from '../alibaba/pull-time.ts';
import type { RuleContext } from '../facts/context.ts';
import { groupBy, put, type NonEmpty } from '../text/group-by.ts';
import type { Demand } from './demand.ts';
import { estimateOf, priceWithPods, type CacheEstimate, type CacheUse } from './estimate.ts';
import { groupImages, type PriceOfCache } from './groups.ts';
import { keyOf } from './image-sets.ts';
import type { Group, PlacedGroup } from './match.ts';
import { placeKey } from './place.ts';
import { bytesInCache } from './unpacked.ts';
import { podsAMonth } from './usage.ts';

/** A group of images, the demands of pods that pull some of it, and what its cache costs and saves. */
export interface FoundGroup extends PlacedGroup {
  readonly demands: readonly Demand[];
  readonly estimate: CacheEstimate;
}

/**
 * What one cache can hold. Images take half of its size, because unpacked they take twice as much.
 */
const CAPACITY = { images: MOST_IMAGES, bytes: (SIZE_LIMITS.most / 2) * 1024 ** 3 };

/** The cheapest groups for the demands of each place. */
export function findGroups(demands: readonly Demand[], { settings }: RuleContext): FoundGroup[] {
  const prices = pricesWith(settings.prices);
  const { retentionDays } = settings.imagecache;
  const price: PriceOfCache = (images, podHours) =>
    priceWithPods(images, podHours, retentionDays, prices);
  return groupBy(demands, ({ place }) => placeKey(place)).flatMap((all) => {
    const [{ place }] = all;
    const { own, dear } = withoutDear(all, prices);
    const lists = own.map(({ images, usage }) => ({
      images,
      podHours: podsAMonth(usage) * hoursOf(prices),
    }));
    const { groups } = groupImages(lists, CAPACITY, price);
    const users = usersOf(own, groups);
    const pullers = pullersOf(own, groups);
    const found = (group: Group, using: readonly Demand[]): FoundGroup => {
      const uses = using.map((demand) => useOf(demand, group));
      const estimate = estimateOf(bytesInCache(group), uses, retentionDays, prices);
      return { group, place, demands: pullers.get(group) ?? using, estimate };
    };
    return [
      ...groups.map((group) => found(group, users.get(group) ?? [])),
      ...dear.map((same) => found(same[0].images, same)),
    ];
  });
}

interface Sorted {
  readonly own: readonly Demand[];
  /** Demands for the same images together. */
  readonly dear: readonly NonEmpty<Demand>[];
}

/**
 * The demands without those that no sharing makes worth it: their schedules start them so seldom that
 * they save less than keeping alone costs for the images that nobody else needs.
 */
function withoutDear(demands: readonly Demand[], prices: Prices): Sorted {
  const sets = groupBy(demands, ({ images }) => keyOf(images));
  const needed = new Map<string, number>();
  for (const [{ images }] of sets) {
    for (const { key } of images) needed.set(key, (needed.get(key) ?? 0) + 1);
  }
  const isDear = (same: NonEmpty<Demand>): boolean => {
    if (same.some(({ usage }) => usage.runsAMonth === undefined)) return false;
    const [{ images }] = same;
    const own = images.filter(({ key }) => needed.get(key) === 1);
    const bytes = same.reduce((sum, one) => sum + bytesOf(savedBy(one)) * podsAMonth(one.usage), 0);
    const saved = priceOfWaiting(pullTime(bytes).slow, prices);
    return own.length > 0 && saved <= priceOfSnapshot(bytesOf(own), prices);
  };
  return {
    own: sets.filter((same) => !isDear(same)).flat(),
    dear: sets.filter(isDear),
  };
}

/** Without known hours every pod counts for one: caches are compared by what an hour costs. */
function hoursOf({ podHours = 1 }: Prices): number {
  return podHours;
}

function useOf(demand: Demand, group: Group): CacheUse {
  const keys = new Set(group.map(({ key }) => key));
  return { ...demand.usage, bytes: bytesOf(savedBy(demand).filter(({ key }) => keys.has(key))) };
}

/** The images that a pod does not pull where a cache holds them. */
function savedBy({ images, past }: Demand): Group {
  return images.filter(({ key }) => !past.has(key));
}

/** The GiB of the cache of a group. */
function sizeOf(group: Group): number {
  const { bytes, unpacked } = bytesInCache(group);
  return cacheSizeFor(bytes, unpacked);
}

function bytesOf(images: Group): number {
  return images.reduce((sum, { bytes }) => sum + bytes, 0);
}

type ByGroup = ReadonlyMap<Group, readonly Demand[]>;

/** The demands that name some image of each group. */
function pullersOf(demands: readonly Demand[], groups: readonly Group[]): ByGroup {
  const pullers = new Map<Group, Demand[]>(groups.map((group) => [group, []]));
  const byKey = groupsByKey(groups);
  for (const demand of demands) {
    const near = new Set(demand.images.flatMap(({ key }) => byKey.get(key) ?? []));
    for (const group of near) pullers.get(group)?.push(demand);
  }
  return pullers;
}

/**
 * The demands that each group serves. A pod starts from one cache: the smallest that holds all its
 * images. If none does, it counts for each that holds some, because it is not known which it gets.
 */
function usersOf(demands: readonly Demand[], groups: readonly Group[]): ByGroup {
  const users = new Map<Group, Demand[]>(groups.map((group) => [group, []]));
  const byKey = groupsByKey(groups);
  for (const demand of demands) {
    const near = demand.images.map(({ key }) => byKey.get(key) ?? []);
    const [first = [], ...others] = near;
    const whole = first.filter((group) => others.every((some) => some.includes(group)));
    const [smallest] = whole.toSorted((a, b) => sizeOf(a) - sizeOf(b) || bytesOf(a) - bytesOf(b));
    const chosen = smallest === undefined ? new Set(near.flat()) : [smallest];
    for (const group of chosen) users.get(group)?.push(demand);
  }
  return users;
}

function groupsByKey(groups: readonly Group[]): ReadonlyMap<string, readonly Group[]> {
  const byKey = new Map<string, Group[]>();
  for (const group of groups) {
    for (const { key } of group) put(byKey, key, group);
  }
  return byKey;
}
