import { expect, test } from '@jest/globals';
import { checkImageCache } from '../src/manifests/image-cache-check.ts';
import { readModel } from '../src/manifests/file-model.ts';
import { readYaml } from '../src/yaml/complete/complete.ts';
import { HOST, plant, readCorpus, withCorpus } from './support/corpus.ts';
import {
  carriedOut,
  fixFiles,
  lintFiles,
  planFor,
  settingsFrom,
  sourceFile,
} from './support/lint-text.ts';
import { podWorkflow } from './support/pods.ts';

const SETTINGS = settingsFrom(`registries: [{ host: ${HOST}, instanceId: cri-f34lmbk2rxqx41u8 }]
images: [{ match: "${HOST}/**", size: 1GiB }]
cache: manifest
`);

withCorpus('ImageCaches for real manifests with large images of ACR planted', () => {
  const files = readCorpus().map((file) => plant(file));
  const plan = planFor(files, SETTINGS);

  test('are valid, hold twenty images at most, and none twice', () => {
    expect(plan.caches.length).toBeGreaterThan(2);
    for (const { path, text, content } of plan.caches) {
      const { imageCaches } = readModel({ path, text }, readYaml);
      expect(imageCaches.map(({ name }) => name)).toEqual([path.slice(12, -5)]);
      expect(imageCaches.flatMap((one) => checkImageCache(one))).toEqual([]);
      expect(content.images.length).toBeLessThanOrEqual(20);
      expect(new Set(content.images).size).toBe(content.images.length);
    }
    expect(new Set(plan.caches.map(({ path }) => path)).size).toBe(plan.caches.length);
    const sets = plan.caches.map(({ keys }) => keys);
    const contained = sets.filter((set) =>
      sets.some((other) => other !== set && [...set].every((key) => other.has(key))),
    );
    expect(contained).toEqual([]);
  });

  test('do not depend on the order of files, nor on a file that has nothing to do with them', () => {
    expect(planFor(files.toReversed(), SETTINGS).caches).toEqual(plan.caches);
    const stranger = sourceFile('stranger.yaml', podWorkflow(['busybox:1']));
    expect(planFor([...files, stranger], SETTINGS).caches).toEqual(plan.caches);
  });

  test('once written nothing is left to say of them, nor of the pods they serve', () => {
    const after = carriedOut(plan, files);
    expect(planFor(after, SETTINGS).caches.map(({ change }) => change.kind)).toEqual(
      plan.caches.map(() => 'none'),
    );
    const { findings } = lintFiles(after, SETTINGS);
    expect(findings.filter(({ path }) => path.startsWith('imagecaches/'))).toEqual([]);
    const missing = findings.filter(({ ruleId }) => ruleId === 'image-cache-missing');
    for (const { help } of missing) expect(help).toMatch(/: its tag does not stay$/);
  });

  test('are what the fix writes', () => {
    const few = files.slice(0, 60);
    const fixed = fixFiles(few, SETTINGS, true).slice(few.length);
    expect(fixed.length).toBeGreaterThan(0);
    const texts = new Map(planFor(few, SETTINGS).caches.map(({ path, text }) => [path, text]));
    for (const { path, text } of fixed) expect(text).toBe(texts.get(path));
  });
});
