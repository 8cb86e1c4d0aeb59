import { err, ok, type Result } from '../result.ts';
import { fieldsOf, parseObject, type Fields } from '../text/json.ts';
import { distinctLayers, MOST_KEPT, shortDigest, type ImageLayer } from './layers.ts';

/**
 * What a registry stores under a tag or a digest, by the OCI image specification (manifest.md,
 * image-index.md) and Docker's manifest schema 2. Strangers write manifests: a text that does not
 * have exactly the shape of a manifest is refused, and what is not needed is not read.
 */

const INDEX_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGE_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/**
 * Media types for an `Accept` header. It names all of them at once, because a registry that may not
 * answer with the type that it holds says that there is no such image.
 */
export const MANIFEST_TYPES = [...INDEX_TYPES, ...IMAGE_TYPES].join(', ');

const MOST_LAYERS = 500;
const MOST_PLATFORMS = 100;
/** An image whose layers are more than 16 TiB is refused. */
const MOST_BYTES = 2 ** 44;

/** One image of an index. Platforms are written `os/architecture[/variant]`. */
export interface IndexEntry {
  readonly digest: string;
  /** The platform; undefined where the index does not say it. */
  readonly platform: string | undefined;
}

/** What a manifest says. Attestations are not entries of an index. */
export type ImageManifest =
  | {
      readonly kind: 'image';
      /** Compressed, summed over the layers. */
      readonly bytes: number;
      /** Each layer once, the lowest first; undefined where not all of them have a digest. */
      readonly layers: readonly ImageLayer[] | undefined;
    }
  | { readonly kind: 'index'; readonly entries: readonly IndexEntry[] };

/**
 * Reads a manifest. `contentType` is the type that the registry gave it; the manifest must not
 * contradict it. An error is the end of a sentence about the manifest, for a user.
 */
export function readManifest(
  text: string,
  contentType: string | undefined,
): Result<ImageManifest, string> {
  const fields = parseObject(text);
  if (fields === undefined) return err('it is not a JSON object');
  if (fields['schemaVersion'] === 1) {
    return err('it has the old schema 1, which knows no sizes; push the image again');
  }
  const { layers, manifests } = fields;
  const kind = Array.isArray(manifests) ? 'index' : 'image';
  if (kind === 'index' && layers !== undefined) return err('it is both an image and an index');
  const types = [fields['mediaType'], contentType?.split(';', 1)[0]?.trim().toLowerCase()];
  const other = kind === 'index' ? IMAGE_TYPES : INDEX_TYPES;
  if (types.some((type) => typeof type === 'string' && other.includes(type))) {
    return err('its media type says otherwise than its content');
  }
  if (Array.isArray(manifests)) return readIndex(manifests);
  return Array.isArray(layers) ? readImage(layers) : err('it is neither an image nor an index');
}

/**
 * The image of an index for a platform. If no variant is asked for, an entry without a variant
 * comes first. If an index holds a single image and names no platform, that image is for every
 * platform.
 */
export function chooseEntry(
  entries: readonly IndexEntry[],
  wanted: string,
): Result<IndexEntry, string> {
  const name = normal(wanted);
  const chosen =
    entries.find(({ platform }) => platform === name) ??
    entries.find(({ platform }) => platform?.startsWith(`${name}/`)) ??
    entries.find(({ platform }) => platform === undefined && entries.length === 1);
  if (chosen) return ok(chosen);
  const there = platformsOf(entries).slice(0, 10).join(', ');
  return err(`it has no image for ${wanted}, only for ${there === '' ? 'none' : there}`);
}

/** The different platforms of an index. */
export function platformsOf(entries: readonly IndexEntry[]): string[] {
  return [...new Set(entries.map(({ platform }) => platform ?? 'an unknown platform'))];
}

/**
 * The usual spelling of a platform. Images of arm64 have no other variant than `v8`, so both
 * spellings are one platform.
 */
function normal(platform: string): string {
  return platform.replace(/^(linux\/arm64)\/v8$/, '$1');
}

function readImage(layers: readonly unknown[]): Result<ImageManifest, string> {
  if (layers.length > MOST_LAYERS) {
    return err(`it has more than ${String(MOST_LAYERS)} layers`);
  }
  let bytes = 0;
  const kept: ImageLayer[] = [];
  for (const layer of layers) {
    const { size, digest } = fieldsOf(layer) ?? {};
    if (!isSize(size)) return err('a layer has a size that is no number of bytes');
    bytes += size;
    const short = shortDigest(digest);
    if (short !== undefined) kept.push({ digest: short, bytes: size });
  }
  const areKept = kept.length > 0 && kept.length === layers.length && kept.length <= MOST_KEPT;
  return bytes > MOST_BYTES
    ? err('its layers are larger than any image')
    : ok({ kind: 'image', bytes, layers: areKept ? distinctLayers(kept) : undefined });
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function readIndex(manifests: readonly unknown[]): Result<ImageManifest, string> {
  if (manifests.length > MOST_PLATFORMS) {
    return err(`it lists more than ${String(MOST_PLATFORMS)} images`);
  }
  const entries: IndexEntry[] = [];
  for (const one of manifests) {
    const fields = fieldsOf(one);
    const digest = fields?.['digest'];
    if (fields === undefined || typeof digest !== 'string' || !SHA.test(digest)) {
      return err('an entry has no digest');
    }
    if (isAttestation(fields)) continue;
    const type = fields['mediaType'];
    if (typeof type === 'string' && INDEX_TYPES.includes(type)) {
      return err('it is an index of indexes');
    }
    const platform = readPlatform(fields['platform']);
    if (!platform.ok) return platform;
    entries.push({ digest, platform: platform.value });
  }
  return ok({ kind: 'index', entries });
}

const SHA = /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/;

/**
 * Is an entry an attestation? BuildKit stores what it knows of a build beside the images, as an
 * image without a platform.
 */
function isAttestation(fields: Fields): boolean {
  const annotations = fieldsOf(fields['annotations']) ?? {};
  if (Object.hasOwn(annotations, 'vnd.docker.reference.type')) return true;
  const platform = fieldsOf(fields['platform']);
  return platform?.['os'] === 'unknown' && platform['architecture'] === 'unknown';
}

function readPlatform(value: unknown): Result<string | undefined, string> {
  if (value === undefined) return ok(undefined);
  const { os, architecture, variant } = fieldsOf(value) ?? {};
  const parts =
    variant === undefined || variant === '' ? [os, architecture] : [os, architecture, variant];
  if (!parts.every((part) => typeof part === 'string' && PLATFORM_PART.test(part))) {
    return err('an entry has a platform that makes no sense');
  }
  return ok(normal(parts.join('/')));
}

const PLATFORM_PART = /^[\w.-]{1,32}$/;
