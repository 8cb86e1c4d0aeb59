import { cacheSizeFor } from '../alibaba/image-cache.ts';
import {
  priceOfMaking,
  priceOfPodHour,
  priceOfSnapshot,
  priceOfWaiting,
  timesMadeAMonth,
  type Prices,
} from '../alibaba/prices.ts';
import { pullTime, type PullTime } from '../alibaba/pull-time.ts';
import type { Amount } from '../facts/amount.ts';
import type { CacheBytes } from './unpacked.ts';
import type { Usage } from './usage.ts';

/** The pods of one kind that use a cache, and what they pull of it without one. */
export interface CacheUse extends Usage {
  /** Compressed bytes of the images of the cache that one pod pulls. */
  readonly bytes: number;
}

/** What a cache costs and saves. All of it is an estimate; money is in the unit of the prices. */
export interface CacheEstimate {
  /** GiB. */
  readonly size: number;
  /** Making it once. */
  readonly making: number;
  /** Keeping its snapshot for a month. */
  readonly keeping: number;
  /** The disk of one pod that starts from it, for an hour. */
  readonly podHour: number;
  /** Pods, when each manifest that starts them runs once. */
  readonly podsPerRun: number;
  /** Pods of a month, by schedules; a lower bound where some have no schedule. */
  readonly podsAMonth: Amount;
  /** Compressed bytes that are not pulled, when each manifest runs once. */
  readonly bytesPerRun: number;
  /** Seconds that its pods do not wait, summed, when each manifest runs once. */
  readonly secondsPerRun: PullTime;
  /** What these seconds would have cost, at the two rates. */
  readonly worthPerRun: Bounds;
  /** The same for the pods of a month that schedules start. */
  readonly worthAMonth: Bounds;
  /** What it costs a month, without the disks of pods unless their hours are known. */
  readonly costAMonth: number;
  /** Runs a month from which on it pays, at the rate at which it pays sooner; undefined for never. */
  readonly paysFromRuns: number | undefined;
  /** Hours that a pod may run on average while it pays, at that rate; 0 where it never does. */
  readonly paysUpToHours: number;
  readonly pays: Payoff;
}

/** The least and the most that a number can be, by the two published rates of pulls. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** `maybe`: at one of the rates. `open`: no schedule says how often its pods are started. */
export type Payoff = 'yes' | 'maybe' | 'no' | 'open';

/** What a cache with these images costs a month, before any pod uses it. */
function fixedPrice(
  { bytes, unpacked }: CacheBytes,
  retentionDays: number,
  prices: Prices,
): number {
  const making =
    priceOfMaking(cacheSizeFor(bytes, unpacked), prices) * timesMadeAMonth(retentionDays);
  return making + priceOfSnapshot(bytes, prices);
}

/** The same with the disks of pods that run for so many hours a month: what plans are compared by. */
export function priceWithPods(
  images: CacheBytes,
  podHours: number,
  retentionDays: number,
  prices: Prices,
): number {
  const podHour = priceOfPodHour(cacheSizeFor(images.bytes, images.unpacked), prices);
  return fixedPrice(images, retentionDays, prices) + podHours * podHour;
}

/**
 * What a cache with these images costs and saves.
 *
 * cost a month = making · 30 / retentionDays + keeping [+ pod hour · hours · pods, where `podHours` is
 * known]; worth = seconds not waited · what a pod costs a second.
 */
export function estimateOf(
  images: CacheBytes,
  uses: readonly CacheUse[],
  retentionDays: number,
  prices: Prices,
): CacheEstimate {
  const { bytes, unpacked } = images;
  const size = cacheSizeFor(bytes, unpacked);
  const podHour = priceOfPodHour(size, prices);
  const secondsOf = (countOf: (use: CacheUse) => number): PullTime => {
    return pullTime(total(uses, (use) => use.bytes * countOf(use)));
  };
  const worthOf = ({ fast, slow }: PullTime): Bounds => ({
    least: priceOfWaiting(fast, prices),
    most: priceOfWaiting(slow, prices),
  });
  const podsPerRun = total(uses, (use) => use.podsPerRun);
  const secondsPerRun = secondsOf((use) => use.podsPerRun);
  const worthPerRun = worthOf(secondsPerRun);
  const pods: Amount = {
    least: total(uses, scheduledPods),
    exact: uses.every(({ runsAMonth }) => runsAMonth !== undefined),
  };
  const worthAMonth = worthOf(secondsOf(scheduledPods));
  const fixed = fixedPrice(images, retentionDays, prices);
  const { podHours = 0 } = prices;
  const gain = worthPerRun.most - podHour * podHours * podsPerRun;
  const costAMonth = fixed + podHour * podHours * pods.least;
  return {
    size,
    making: priceOfMaking(size, prices),
    keeping: priceOfSnapshot(bytes, prices),
    podHour,
    podsPerRun,
    podsAMonth: pods,
    bytesPerRun: total(uses, (use) => use.bytes * use.podsPerRun),
    secondsPerRun,
    worthPerRun,
    worthAMonth,
    costAMonth,
    paysFromRuns: gain > 0 ? fixed / gain : undefined,
    paysUpToHours: pods.exact
      ? hoursThatPay(worthAMonth.most - fixed, pods.least * podHour)
      : hoursThatPay(worthPerRun.most, podsPerRun * podHour),
    pays: payoffOf({ worthAMonth, costAMonth, gain, isScheduled: pods.exact }),
  };
}

/** A sum that is the same in whatever order the uses come, although each addition is rounded. */
function total(uses: readonly CacheUse[], valueOf: (use: CacheUse) => number): number {
  return uses
    .map(valueOf)
    .toSorted((one, other) => one - other)
    .reduce((sum, value) => sum + value, 0);
}

function scheduledPods({ podsPerRun, runsAMonth = 0 }: CacheUse): number {
  return podsPerRun * runsAMonth;
}

/** For how many hours the disks of pods cost no more than what is left. */
function hoursThatPay(left: number, disks: number): number {
  return disks === 0 ? 0 : Math.max(0, left / disks);
}

interface Balance extends Pick<CacheEstimate, 'worthAMonth' | 'costAMonth'> {
  /** What one run gains at most. */
  readonly gain: number;
  readonly isScheduled: boolean;
}

/** What runs without a schedule can only add to what the others save, where a run gains at all. */
function payoffOf({ worthAMonth: worth, costAMonth, gain, isScheduled }: Balance): Payoff {
  if (gain <= 0) return 'no';
  if (worth.least > costAMonth) return 'yes';
  if (!isScheduled) return 'open';
  return worth.most > costAMonth ? 'maybe' : 'no';
}
