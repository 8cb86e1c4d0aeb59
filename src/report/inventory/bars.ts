import type { InventoryImage } from '../../inventory/inventory.ts';

/** One bar of a chart: an image, or the rest of them. Compressed bytes of a run of all manifests. */
export interface Bar {
  /** The reference of the image, or what the rest is called. */
  readonly name: string;
  /** What pods download although some of them have a cache. */
  readonly pulled: number;
  /** What they do not download because a cache covers them. */
  readonly cached: number;
  /** Both are exact; otherwise the least that they can be. */
  readonly exact: boolean;
}

/** The most images that a chart shows by themselves. */
const MOST_BARS = 12;

/** The bars of a chart, the longest first. Images of unknown size have none. */
export function barsOf(images: readonly InventoryImage[]): readonly Bar[] {
  const bars = images
    .map(({ reference, download: { withoutCaches, withCaches } }) => ({
      name: reference,
      pulled: withCaches.least,
      cached: withoutCaches.least - withCaches.least,
      exact: withoutCaches.exact && withCaches.exact,
    }))
    .filter((bar) => bytesOfBar(bar) > 0)
    .toSorted((a, b) => bytesOfBar(b) - bytesOfBar(a));
  if (bars.length <= MOST_BARS) return bars;
  const rest = bars.slice(MOST_BARS - 1);
  return [
    ...bars.slice(0, MOST_BARS - 1),
    {
      name: `${String(rest.length)} other images`,
      pulled: rest.reduce((sum, { pulled }) => sum + pulled, 0),
      cached: rest.reduce((sum, { cached }) => sum + cached, 0),
      exact: rest.every(({ exact }) => exact),
    },
  ];
}

/** Is this the name of the rest of the images, and not that of one? A reference has no blanks. */
export function isRest(name: string): boolean {
  return /^\d+ other images$/.test(name);
}

/** The length of a bar: the bytes without any cache. */
export function bytesOfBar({ pulled, cached }: Bar): number {
  return pulled + cached;
}

/** What the two parts of a bar are called. */
export const PARTS = { pulled: 'downloaded', cached: 'not downloaded, thanks to a cache' } as const;
