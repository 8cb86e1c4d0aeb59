import type { InventoryImage } from '../../inventory/inventory.ts';

/** One bar of the chart: an image, or the rest of them. Compressed bytes of a run of all manifests. */
export interface PullBar {
  /** The reference of the image, or what the rest is called. */
  readonly name: string;
  /** What pods download although some of them have a cache. */
  readonly pulled: number;
  /** What they do not download because a cache covers them. */
  readonly cached: number;
  /** Both are exact; otherwise the least that they can be. */
  readonly exact: boolean;
}

/** The most images that the chart shows by themselves. */
const MOST_BARS = 12;

/** The bars, the longest first. Images of unknown size have none. */
export function pullBars(images: readonly InventoryImage[]): readonly PullBar[] {
  const bars = images
    .map(({ reference, download: { withoutCaches, withCaches } }): PullBar => {
      return {
        name: reference,
        pulled: withCaches.least,
        cached: withoutCaches.least - withCaches.least,
        exact: withoutCaches.exact && withCaches.exact,
      };
    })
    .filter((bar) => allBytes(bar) > 0)
    .toSorted((a, b) => allBytes(b) - allBytes(a));
  if (bars.length <= MOST_BARS) return bars;
  const rest = bars.slice(MOST_BARS - 1);
  const sum = (part: 'pulled' | 'cached'): number =>
    rest.reduce((bytes, bar) => bytes + bar[part], 0);
  return [
    ...bars.slice(0, MOST_BARS - 1),
    {
      name: `${String(rest.length)} other images`,
      pulled: sum('pulled'),
      cached: sum('cached'),
      exact: rest.every(({ exact }) => exact),
    },
  ];
}

/** The length of a bar: the bytes without any cache. */
export function allBytes({ pulled, cached }: PullBar): number {
  return pulled + cached;
}
