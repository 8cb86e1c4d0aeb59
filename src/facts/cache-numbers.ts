import { CACHE_RETENTION_KEY, CACHE_SIZE_KEY } from '../alibaba/annotations.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import { given, type Annotation, type Scalar } from '../manifests/model.ts';

/**
 * A number of an ImageCache that its spec and an annotation can give. Which of them counts where
 * both are there is not documented (ImageCache Annotation, 2024-10-29).
 */
export interface CacheNumber {
  readonly field: 'imageCacheSize' | 'retentionDays';
  readonly inSpec: Scalar | undefined;
  readonly annotation: Annotation | undefined;
}

/** The size of an ImageCache, in GiB. */
export function sizeOfCache(cache: ImageCacheManifest): CacheNumber {
  return {
    field: 'imageCacheSize',
    inSpec: given(cache.size),
    annotation: annotationOf(cache, CACHE_SIZE_KEY),
  };
}

/** The days for which an ImageCache is kept. */
export function lifetimeOfCache(cache: ImageCacheManifest): CacheNumber {
  return {
    field: 'retentionDays',
    inSpec: given(cache.retentionDays),
    annotation: annotationOf(cache, CACHE_RETENTION_KEY),
  };
}

function annotationOf({ metadata }: ImageCacheManifest, wanted: string): Annotation | undefined {
  return metadata.annotations.find(({ key, value }) => key === wanted && value.text.trim() !== '');
}
