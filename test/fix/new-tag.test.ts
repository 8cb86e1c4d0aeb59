import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/finding.ts';
import type { SourceFile } from '../../src/text/text.ts';
import {
  fixFiles,
  fixOnly,
  fixPlan,
  lintFiles,
  settingsFrom,
  sourceFile,
} from '../support/lint-text.ts';
import { podWorkflow } from '../support/pods.ts';

const RULE = 'imagecache-image-unused';
const SETTINGS = settingsFrom(`region: cn-hangzhou
images:
  - { match: "**/train:3", size: 12GiB }
  - { match: "**/train:*", size: 6GiB }
  - { match: "**/prepare:*", size: 2GiB }
`);

const cache = (images: string, more = ''): SourceFile =>
  sourceFile(
    'caches/train.yaml',
    `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: train }
spec:
  images: [${images}]
  retentionDays: 7
${more}`,
  );

const files = (images: string, manifest: SourceFile): SourceFile[] => [
  sourceFile('w.yaml', podWorkflow(images.split(' '))),
  manifest,
];

/** The manifest after all fixes, unsafe ones too. */
const fixed = (before: readonly SourceFile[]): string =>
  fixFiles(before, SETTINGS, true).find(({ path }) => path === 'caches/train.yaml')?.text ?? '';

const unused = (all: readonly SourceFile[]): readonly Finding[] =>
  lintFiles(all, SETTINGS).findings.filter(({ ruleId }) => ruleId === RULE);

describe('a new tag, with cache: automatic', () => {
  test('moves the manifest that held the old one', () => {
    const before = files('r.example.com/train:2', cache('"r.example.com/train:1"'));
    expect(fixed(before)).toBe(cache('"r.example.com/train:2"').text);
  });

  test('is in a cache that is large enough for it', () => {
    const before = files(
      'r.example.com/train:3',
      cache('"r.example.com/train:1"', '  imageCacheSize: 20\n'),
    );
    expect(fixed(before)).toBe(cache('"r.example.com/train:3"', '  imageCacheSize: 24\n').text);
  });

  test.each<[string, string, string]>([
    ['', 'r.example.com/train:2', ''],
    ['in one that is large enough', 'r.example.com/train:3', '  imageCacheSize: 24\n'],
  ])('is proposed by itself %s', (_, image, size) => {
    const before = files(image, cache('"r.example.com/train:1"', size.replace('24', '20')));
    const [change, ...others] = fixOnly(before, unused(before), SETTINGS);
    expect(others).toEqual([]);
    expect(change?.after).toBe(cache(`"${image}"`, size).text);
  });

  test('is not written over a text that others share', () => {
    const held = cache('&train "r.example.com/train:1"', '  imagePullSecrets: [*train]\n');
    const before = files('r.example.com/train:2', held);
    expect(fixed(before)).toBe(held.text);
  });

  test('is not asked for without a person', () => {
    const before = files('r.example.com/train:2', cache('"r.example.com/train:1"'));
    expect(fixFiles(before, SETTINGS)[1]).toEqual(before[1]);
  });

  test('moves nothing that a pod still pulls', () => {
    const held = cache('"r.example.com/train:1"');
    const before = files('r.example.com/train:1 r.example.com/train:2', held);
    expect(unused(before)).toEqual([]);
    expect(fixed(before)).toBe(held.text);
  });

  test('to a host inside another network is refused, and the finding says why', () => {
    const host = (name: string): string =>
      `acme-registry${name}.cn-beijing.cr.aliyuncs.com/t/train`;
    const before = files(`${host('-vpc')}:2`, cache(`"${host('')}:1"`));
    const { refused } = fixPlan(before, SETTINGS, true);
    expect(JSON.stringify([...refused.values()])).toMatch(
      /it would cause imagecache-vpc-host-elsewhere/,
    );
    expect(fixed(before)).toContain(`"${host('')}:1"`);
  });
});

describe('an image that nobody pulls', () => {
  test('leaves the cache, and the others stay', () => {
    const before = files(
      'r.example.com/train:1',
      cache('"r.example.com/train:1", "r.example.com/prepare:1"'),
    );
    expect(fixed(before)).toBe(cache('"r.example.com/train:1"').text);
  });

  test('stays where no image would be left', () => {
    const held = cache('"r.example.com/other:1", "r.example.com/prepare:1"');
    const before = files('r.example.com/train:1', held);
    expect(fixed(before)).toBe(held.text);
    expect(unused(before)).toHaveLength(2);
    expect(unused(before)).toEqual([
      expect.objectContaining({ help: expect.stringContaining('Delete ImageCache "train"') }),
      expect.objectContaining({ help: expect.stringContaining('Delete ImageCache "train"') }),
    ]);
  });
});
