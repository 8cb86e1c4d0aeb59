import { describe, expect, test } from '@jest/globals';
import { chooseEntry, readManifest } from '../../src/images/manifest.ts';
import { err, ok } from '../../src/result.ts';
import { attestation, BLOB, DOCKER, entry, image, index, OCI, sha256 } from '../support/images.ts';

const layersOf = (...sizes: unknown[]): string =>
  JSON.stringify({ schemaVersion: 2, layers: sizes.map((size) => ({ size })) });
const listOf = (...manifests: unknown[]): string => JSON.stringify({ schemaVersion: 2, manifests });
const DIGEST = `sha256:${'a'.repeat(64)}`;
const AMD64 = { os: 'linux', architecture: 'amd64' };
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('a manifest', () => {
  test.each([
    ['OCI', OCI],
    ['Docker', DOCKER],
  ])('of an image, %s', (_name, types) => {
    const { text, type } = image([3_000_000_000, 1], types);
    const layers = [3_000_000_000, 1].map((size) => ({
      digest: sha256(BLOB).slice(7, 19),
      bytes: size,
    }));
    const read = ok({ kind: 'image', bytes: 3_000_000_001, layers });
    expect(readManifest(text, type)).toEqual(read);
    expect(readManifest(text, `${type.toUpperCase()}; charset=utf-8`)).toEqual(read);
    expect(readManifest(text, undefined)).toEqual(read);
  });

  test('of several images, without what only tells of them', () => {
    const one = image([1]);
    const bare = { ...attestation(one), annotations: undefined };
    const noted = { ...attestation(one), platform: AMD64 };
    const { text, type } = index([entry(one, 'linux/arm64/v8'), attestation(one), bare, noted]);
    expect(readManifest(text, type)).toEqual(
      ok({ kind: 'index', entries: [{ digest: one.digest, platform: 'linux/arm64' }] }),
    );
  });

  test('with as much as it may have', () => {
    expect(readManifest(layersOf(...many(500, 2 ** 34)), undefined)).toMatchObject(
      ok({ kind: 'image' }),
    );
    const entries = many(100, { digest: DIGEST, platform: AMD64 });
    expect(readManifest(listOf(...entries), undefined)).toMatchObject(ok({ kind: 'index' }));
    expect(readManifest(layersOf(), undefined)).toEqual(ok({ kind: 'image', bytes: 0 }));
  });

  test('with addresses of its layers is taken for what it is', () => {
    const layers = [{ size: 5, urls: ['http://169.254.169.254/'] }];
    const text = JSON.stringify({ schemaVersion: 2, layers });
    expect(readManifest(text, undefined)).toEqual(ok({ kind: 'image', bytes: 5 }));
  });

  test.each([
    ['no JSON', '<html>', 'not a JSON object'],
    ['deep', '['.repeat(100_000), 'not a JSON object'],
    ['a list', '[]', 'not a JSON object'],
    ['null', 'null', 'not a JSON object'],
    ['nothing known', '{}', 'neither an image nor an index'],
    ['layers of another kind', '{"layers":{"length":1}}', 'neither'],
    ['inherited layers', '{"__proto__":{"layers":[]}}', 'neither'],
    ['schema 1', '{"schemaVersion":1,"fsLayers":[]}', 'old schema 1'],
    ['both at once', '{"layers":[],"manifests":[]}', 'both an image and an index'],
    ['a negative size', layersOf(5, -1), 'no number of bytes'],
    ['a fraction', layersOf(5, 0.5), 'no number of bytes'],
    ['no finite number', '{"layers":[{"size":1e999}]}', 'no number of bytes'],
    ['a huge number', layersOf(5, 1e308), 'no number of bytes'],
    ['a text', layersOf(5, '5'), 'no number of bytes'],
    ['no size', '{"layers":[{"size":5},{}]}', 'no number of bytes'],
    ['no layer', '{"layers":[{"size":5},null]}', 'no number of bytes'],
    ['an impossible sum', layersOf(...many(500, 2 ** 40)), 'larger than any image'],
    ['too many layers', layersOf(...many(501, 1)), 'more than 500 layers'],
    ['too many images', listOf(...many(101, { digest: DIGEST })), 'more than 100 images'],
    ['an entry of another kind', listOf({ digest: DIGEST }, 7), 'no digest'],
    ['a digest that is a path', listOf({ digest: '../../secret' }), 'no digest'],
    ['a digest of another kind', listOf({ digest: 'md5:abc' }), 'no digest'],
    ['an index of indexes', listOf({ digest: DIGEST, mediaType: OCI.index }), 'index of indexes'],
    ['a platform of another kind', listOf({ digest: DIGEST, platform: 'linux' }), 'no sense'],
    ['half a platform', listOf({ digest: DIGEST, platform: { os: 'linux' } }), 'no sense'],
    [
      'a platform to be shown',
      listOf({ digest: DIGEST, platform: { os: '\u001B[2J', architecture: 'x' } }),
      'no sense',
    ],
  ])('with %s is refused', (_name, text, reason) => {
    expect(readManifest(text, undefined)).toEqual(err(expect.stringContaining(reason)));
  });

  test.each([
    [image([1]).text, OCI.index],
    [index([]).text, DOCKER.image],
    [JSON.stringify({ mediaType: OCI.index, layers: [] }), undefined],
    [JSON.stringify({ mediaType: OCI.image, manifests: [] }), undefined],
  ])('%s as %s is refused', (text, type) => {
    const reason = 'its media type says otherwise than its content';
    expect(readManifest(text, type)).toEqual(err(reason));
  });
});

describe('the image for a platform', () => {
  const entries = [
    'linux/arm/v6',
    'linux/arm/v7',
    'linux/amd64/v3',
    'linux/amd64',
    'windows/amd64',
  ];
  const list = entries.map((platform) => ({ digest: platform, platform }));
  test.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/arm', 'linux/arm/v6'],
    ['linux/arm/v7', 'linux/arm/v7'],
    ['windows/amd64', 'windows/amd64'],
  ])('%s is %s', (wanted, platform) => {
    expect(chooseEntry(list, wanted)).toEqual(ok({ digest: platform, platform }));
  });

  test('is the only one, where that names none', () => {
    const unnamed = { digest: 'a', platform: undefined };
    expect(chooseEntry([unnamed], 'linux/amd64')).toEqual(ok(unnamed));
    const reason = 'it has no image for linux/amd64, only for an unknown platform';
    expect(chooseEntry([unnamed, unnamed], 'linux/amd64')).toEqual(err(reason));
  });

  test.each(['linux/amd6', 'linux/s390x'])('%s is not there', (wanted) => {
    expect(chooseEntry(list.slice(0, 2), wanted)).toEqual(
      err(`it has no image for ${wanted}, only for linux/arm/v6, linux/arm/v7`),
    );
    expect(chooseEntry([], wanted)).toEqual(err(expect.stringContaining('none')));
  });
});
