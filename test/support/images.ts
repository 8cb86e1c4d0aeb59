import { createHash } from 'node:crypto';

/** Media types of the two dialects. */
export const OCI = {
  index: 'application/vnd.oci.image.index.v1+json',
  image: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
};
export const DOCKER = {
  index: 'application/vnd.docker.distribution.manifest.list.v2+json',
  image: 'application/vnd.docker.distribution.manifest.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
  layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
};

/** Bytes with a media type, as registries store manifests. */
export interface Stored {
  readonly type: string;
  readonly text: string;
  readonly digest: string;
}

/** A digest as registries write it. */
export function sha256(bytes: string | Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function stored(type: string, content: unknown): Stored {
  const text = JSON.stringify(content);
  return { type, text, digest: sha256(text) };
}

/** The bytes that stand behind a layer or a configuration of {@link image}. */
export const BLOB = Buffer.from('{}');

/** An image whose layers say that they have these sizes. */
export function image(sizes: readonly number[], types = OCI): Stored {
  return stored(types.image, {
    schemaVersion: 2,
    mediaType: types.image,
    config: { mediaType: types.config, size: BLOB.length, digest: sha256(BLOB) },
    layers: sizes.map((size) => ({ mediaType: types.layer, size, digest: sha256(BLOB) })),
  });
}

/** An entry of an index. */
export function entry(
  { type, text, digest }: Stored,
  platform: string | undefined,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const [os, architecture, variant] = platform?.split('/') ?? [];
  const named = platform === undefined ? {} : { platform: { os, architecture, variant } };
  return { mediaType: type, size: Buffer.byteLength(text), digest, ...named, ...more };
}

/** Several images under one name. */
export function index(entries: readonly unknown[], types = OCI): Stored {
  return stored(types.index, { schemaVersion: 2, mediaType: types.index, manifests: entries });
}

/** Beside an image, what BuildKit tells of its making. */
export function attestation(of: Stored): Readonly<Record<string, unknown>> {
  return entry(image([99_000]), 'unknown/unknown', {
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': of.digest,
    },
  });
}
