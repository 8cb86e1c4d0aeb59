import type { ImagePlace, InventoryImage } from '../../inventory/inventory.ts';
import { jsonDocument } from '../escape.ts';
import type { InventoryReporter, InventoryView } from './reporter.ts';

/** One JSON document. Fields are only ever added to it. What is not known is null. */
export const inventoryJson: InventoryReporter = ({ images, totals }, view) => {
  const { download, shared, ...counts } = totals;
  const document = {
    images: images.map((image) => imageOf(image, view)),
    totals: {
      ...counts,
      downloadPerRun: download,
      ...(shared.withoutCaches === 0 ? {} : { sharedPerRun: shared }),
    },
  };
  return jsonDocument(document);
};

function imageOf(image: InventoryImage, view: InventoryView): object {
  const { reference, templated, registry, size, pull, clusters, places, cached } = image;
  return {
    reference,
    templated,
    registry: {
      kind: registry?.kind ?? null,
      region: registry?.region ?? null,
      host: registry?.host ?? null,
    },
    compressedBytes: size.state === 'known' ? size.bytes : null,
    sizeSource: size.state === 'known' ? size.source : null,
    ...(size.state === 'known' && size.layers ? { layers: size.layers.length } : {}),
    pullSeconds: pull ?? null,
    manifests: image.manifests,
    pods: image.pods,
    podsPerRun: image.podsPerRun,
    downloadPerRun: image.download,
    cached,
    ...named(clusters),
    uses: places.map((place) => useOf(place, view)),
  };
}

function useOf(
  { manifest, clusters, cached, ...place }: ImagePlace,
  { sources }: InventoryView,
): object {
  const { kind, name, template = null } = manifest;
  const { path, range } = sources.written(place);
  const { line } = sources.span(path, range).start;
  return { path, line, kind, manifest: name, template, cached, ...named(clusters) };
}

/** The names of clusters, where the configuration names several. */
function named(clusters: readonly string[]): object {
  return clusters.length === 0 ? {} : { clusters };
}
