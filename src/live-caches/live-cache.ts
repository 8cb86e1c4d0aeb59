import { compareText } from '../text/text.ts';

/** An image cache as a cluster has it: what `kubectl get imagecaches` says of it. */
export interface LiveCache {
  readonly name: string;
  /** `imc-…`; empty where the platform has not given it one yet. */
  readonly id: string;
  /** As the platform says it; see {@link READY} and {@link isMaking}. */
  readonly phase: string;
  /** `40%`; empty where it is not known. */
  readonly progress: string;
  /** The references as they are written in it. */
  readonly images: readonly string[];
  /** When it was made, an instant in UTC (`2026-11-27T10:00:00Z`); empty where it is not known. */
  readonly created: string;
  /** When it is deleted, an instant in UTC; empty where it is kept for good, or it is not known. */
  readonly expires: string;
  /** Why it failed, in the words of the platform; empty where it says nothing. */
  readonly reason: string;
}

/** The image caches of one region, as they were on one day. */
export interface LiveList {
  /** Undefined where nobody has said it. */
  readonly region: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Sorted by name. */
  readonly caches: readonly LiveCache[];
}

/** The image caches that clusters have, as somebody has listed them. */
export interface LiveCaches {
  readonly lists: readonly LiveList[];
}

/** The only phase in which a pod that is pinned to a cache is made (Use an ImageCache, zh 2024-09-24). */
export const READY = 'Ready';

/** The phases after which it can become Ready by itself (Kubernetes ImageCache API, DescribeImageCaches). */
const MAKING: ReadonlySet<string> = new Set(['Pending', 'Preparing', 'Creating', 'Updating']);

/** The phases in which it stays, and from which no pod starts. */
const FAILED: ReadonlySet<string> = new Set(['Failed', 'UpdateFailed']);

/** Is the cache being made, so that it can be waited for? */
export function isMaking({ phase }: LiveCache): boolean {
  return MAKING.has(phase);
}

/** Has the platform given up to make it? */
export function hasFailed({ phase }: LiveCache): boolean {
  return FAILED.has(phase);
}

/** How many days before its end a cache is no good place for a new pin. */
const DAYS_LEFT = 7;

/** How long a cache is still there: it is gone, or ends within {@link DAYS_LEFT} days, or later. */
export type Lifetime = 'over' | 'ending' | 'long';

/** The lifetime of a cache on a day, `YYYY-MM-DD`; `long` where the day is not known, or empty. */
export function lifetimeOn({ expires }: LiveCache, today: string): Lifetime {
  const end = Date.parse(expires);
  const now = Date.parse(today);
  if (Number.isNaN(end) || Number.isNaN(now)) return 'long';
  if (end < now) return 'over';
  return end < now + DAYS_LEFT * DAY ? 'ending' : 'long';
}

const DAY = 24 * 60 * 60 * 1000;

/** The instant so many days after another one; empty where that is none. */
export function daysAfter(instant: string, days: number): string {
  const end = new Date(Date.parse(instant) + days * DAY);
  return Number.isNaN(end.getTime()) ? '' : `${end.toISOString().slice(0, 19)}Z`;
}

/** Lists with another one, which replaces that of its region. In the order of the regions. */
export function withList(lists: readonly LiveList[], list: LiveList): readonly LiveList[] {
  const others = lists.filter(({ region }) => region !== list.region);
  return [...others, list].toSorted((a, b) => compareText(a.region ?? '', b.region ?? ''));
}
