import type { CacheEstimate } from '../../caches/estimate.ts';
import type { CachePlace } from '../../caches/place.ts';
import { cacheSizeFor } from '../../alibaba/image-cache.ts';
import { jsonDocument } from '../escape.ts';
import type { ShownPlan } from './shown.ts';

/**
 * The plan as one JSON document. Fields are only ever added to it. What is not known is null, and all
 * money is an estimate.
 */
export function cacheJson(plan: ShownPlan): string {
  const { caches, dear, rot, leftOut, served, prices } = plan;
  return jsonDocument({
    currency: 'CNY',
    prices: { ...prices, podHours: prices.podHours ?? null },
    caches: caches.map(({ name, path, place, content, estimate, text, change }) => ({
      name,
      path,
      ...placeFields(place),
      images: content.images,
      compressedBytes: content.bytes,
      sizeIsEstimate: content.estimate,
      imageCacheSize: cacheSizeFor(content.bytes, content.unpacked),
      change: change.kind,
      reason: change.kind === 'refused' ? change.reason : null,
      estimate: estimateOf(estimate),
      manifest: text,
    })),
    notPlanned: dear.map(({ place, images, estimate, manifest }) => ({
      ...placeFields(place),
      images,
      path: manifest?.path ?? null,
      estimate: estimateOf(estimate),
    })),
    unused: rot.map(({ cache, dead, unused, keeping, podHour }) => ({
      name: cache.name,
      path: cache.path,
      images: dead,
      whole: unused,
      estimate: { keepingAMonth: keeping ?? null, podHour },
    })),
    leftOut,
    automaticallyCached: served,
  });
}

function placeFields({ cluster, region, arch, os }: CachePlace): object {
  return { cluster: cluster ?? null, region: region ?? null, arch, os };
}

function estimateOf({ paysFromRuns, secondsPerRun, ...rest }: CacheEstimate): object {
  const { fast: least, slow: most } = secondsPerRun;
  return { ...rest, secondsPerRun: { least, most }, paysFromRuns: paysFromRuns ?? null };
}
