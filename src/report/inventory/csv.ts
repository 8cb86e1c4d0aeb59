import type { InventoryImage } from '../../inventory/inventory.ts';
import { csvField } from '../escape.ts';
import type { InventoryReporter } from './reporter.ts';

type Field = string | number | boolean | undefined;

/**
 * The fields of the header, and the value of each for an image. A value that is not known is empty.
 */
const FIELDS: Readonly<Record<string, (image: InventoryImage) => Field>> = {
  reference: ({ reference }) => reference,
  registry_kind: ({ registry }) => registry?.kind,
  registry_region: ({ registry }) => registry?.region,
  registry_host: ({ registry }) => registry?.host,
  compressed_bytes: ({ size }) => (size.state === 'known' ? size.bytes : undefined),
  size_source: ({ size }) => (size.state === 'known' ? size.source : undefined),
  pull_seconds_fast: ({ pull }) => pull?.fast,
  pull_seconds_slow: ({ pull }) => pull?.slow,
  manifests: ({ manifests }) => manifests,
  pods: ({ pods }) => pods,
  pods_per_run: ({ podsPerRun }) => podsPerRun.least,
  pods_per_run_exact: ({ podsPerRun }) => podsPerRun.exact,
  bytes_without_caches: ({ download }) => download.withoutCaches.least,
  bytes_without_caches_exact: ({ download }) => download.withoutCaches.exact,
  bytes_with_caches: ({ download }) => download.withCaches.least,
  bytes_with_caches_exact: ({ download }) => download.withCaches.exact,
  cached: ({ cached }) => cached,
};

/** The last field, where the configuration names several clusters. */
const CLUSTERS: typeof FIELDS = { clusters: ({ clusters }) => clusters.join(' ') };

/** A table for spreadsheets: RFC 4180 with a header, one line for each image, no totals. */
export const inventoryCsv: InventoryReporter = ({ images }) => {
  const isNamed = images.some(({ clusters }) => clusters.length > 0);
  const fields = isNamed ? { ...FIELDS, ...CLUSTERS } : FIELDS;
  const lines = [
    Object.keys(fields),
    ...images.map((image) =>
      Object.values(fields).map((field) => csvField(String(field(image) ?? ''))),
    ),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
};
