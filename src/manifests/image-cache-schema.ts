import { MOST_IMAGES, RETENTION, SIZE_LIMITS } from '../alibaba/image-cache.ts';

/**
 * The ImageCache object as the documents of ECI describe it. It is stricter than the CRD of the
 * vendor, which checks types only: with most mistakes a cache is accepted and fails minutes later
 * (Kubernetes ImageCache API, 2026-09-01; imagecache-crd.yaml, 2023-10-12).
 */
export const IMAGE_CACHE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'ImageCache (eci.alibabacloud.com/v1)',
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  additionalProperties: false,
  properties: {
    apiVersion: { const: 'eci.alibabacloud.com/v1' },
    kind: { const: 'ImageCache' },
    metadata: {
      type: 'object',
      properties: {
        name: { type: 'string', maxLength: 253, pattern: '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' },
      },
    },
    spec: {
      type: 'object',
      required: ['images'],
      additionalProperties: false,
      properties: {
        images: {
          type: 'array',
          minItems: 1,
          maxItems: MOST_IMAGES,
          items: { type: 'string', minLength: 1 },
        },
        imagePullSecrets: {
          type: 'array',
          items: {
            type: 'string',
            pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?$',
          },
        },
        imageCacheSize: {
          type: 'integer',
          minimum: SIZE_LIMITS.least,
          maximum: SIZE_LIMITS.most,
        },
        retentionDays: { type: 'integer', minimum: RETENTION.least, maximum: RETENTION.most },
      },
    },
    status: {},
  },
} as const;
