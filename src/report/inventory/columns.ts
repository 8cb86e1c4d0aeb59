import { formatBytes } from '../../text/bytes.ts';
import type { Amount } from '../../facts/amount.ts';
import type { Inventory, InventoryImage } from '../../inventory/inventory.ts';
import { duration } from '../../text/wording.ts';
import { counted } from '../reporter.ts';

/**
 * One column of the tables for people. The reference is not one of them, because it can have any
 * length.
 */
export interface Column {
  readonly heading: string;
  readonly numeric: boolean;
  readonly cell: (image: InventoryImage) => string;
  /** Its cells have words, and no names. */
  readonly inWords?: true;
  /**
   * A narrow terminal leaves the column out; the column with the highest number goes first.
   * Undefined for a column that is always there.
   */
  readonly dispensable?: number;
}

/** The text for what is not known. */
const UNKNOWN = '?';

/** The columns for some images, from left to right. The clusters are one only if some are named. */
export function columnsFor(images: readonly InventoryImage[]): readonly Column[] {
  return images.some(({ clusters }) => clusters.length > 0) ? [...COLUMNS, CLUSTERS] : COLUMNS;
}

const CLUSTERS: Column = {
  heading: 'clusters',
  numeric: false,
  cell: ({ clusters }) => clusters.join(' '),
  dispensable: 5,
};

const COLUMNS: readonly Column[] = [
  {
    heading: 'download',
    numeric: true,
    cell: ({ download }) => amountOfBytes(download.withoutCaches),
    inWords: true,
  },
  {
    heading: 'with caches',
    numeric: true,
    cell: ({ download }) => amountOfBytes(download.withCaches),
    inWords: true,
    dispensable: 1,
  },
  {
    heading: 'size',
    numeric: true,
    cell: ({ size }) => {
      if (size.state === 'unknown') return UNKNOWN;
      return `${size.source === 'estimate' ? '~' : ''}${formatBytes(size.bytes)}`;
    },
    inWords: true,
  },
  {
    heading: 'pull',
    numeric: true,
    cell: ({ pull }) =>
      pull === undefined ? UNKNOWN : `${duration(pull.fast)}–${duration(pull.slow)}`,
    dispensable: 2,
  },
  { heading: 'pods', numeric: true, cell: ({ podsPerRun }) => marked(podsPerRun, String) },
  {
    heading: 'manifests',
    numeric: true,
    cell: ({ manifests }) => String(manifests),
    dispensable: 3,
  },
  { heading: 'cached', numeric: false, cell: ({ cached }) => cached, inWords: true },
  {
    heading: 'registry',
    numeric: false,
    cell: ({ registry }) =>
      registry === undefined ? UNKNOWN : [registry.kind, registry.region ?? []].flat().join(' '),
    dispensable: 4,
  },
];

/** The lines below a table, one sentence each. */
export function totalLines({ images, totals }: Inventory): string[] {
  if (totals.images === 0) return ['No pod pulls an image.'];
  const { unknownSizes, manifests, podsPerRun, download, shared } = totals;
  const all = counted(totals.images, 'image');
  const listed = images.length < totals.images ? `${String(images.length)} of ${all}` : all;
  const pods = `${marked(podsPerRun, String)} ${podsPerRun.least === 1 ? 'pod' : 'pods'}`;
  const unknown =
    unknownSizes === 0 ? '' : `; ${counted(unknownSizes, 'size')} not known, and not counted`;
  const { withoutCaches, withCaches } = download;
  const once =
    shared.withoutCaches === 0
      ? []
      : [
          `Layers that several images of one pod share count once: ${formatBytes(shared.withoutCaches)} less than the rows add up to.`,
        ];
  return [
    `${listed}, pulled by ${pods} of ${counted(manifests, 'manifest')}${unknown}.`,
    `Run once each, the manifests download ${amountOfBytes(withoutCaches)} without image caches, ${amountOfBytes(withCaches)} with those they use (estimated).`,
    ...once,
  ];
}

/** An amount of bytes for people; `?` for nothing that is known. */
export function amountOfBytes(amount: Amount): string {
  return amount.least === 0 && !amount.exact ? UNKNOWN : marked(amount, formatBytes);
}

/** A number for people; `≥` for a lower bound. */
export function marked({ least, exact }: Amount, format: (number: number) => string): string {
  return `${exact ? '' : '≥'}${format(least)}`;
}
