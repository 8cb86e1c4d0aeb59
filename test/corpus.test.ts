import { expect, test } from '@jest/globals';
import { loadAll } from 'js-yaml';
import { isLibrary, type Manifest } from '../src/manifests/model.ts';
import { readYaml } from '../src/yaml/complete/complete.ts';
import { formatImageRef, parseImageRef } from '../src/images/reference.ts';
import { pulledImages } from '../src/facts/images.ts';
import { readModel } from '../src/manifests/file-model.ts';
import { HOST, plant, readCorpus, withCorpus } from './support/corpus.ts';
import { inventoryOf } from './support/inventory.ts';
import { fixFiles, lintFiles, settingsFrom } from './support/lint-text.ts';

const files = readCorpus();
const SETTINGS = settingsFrom(`registries: [{ host: ${HOST}, instanceId: cri-f34lmbk2rxqx41u8 }]`);

withCorpus('real manifests', () => {
  test('are read; only what Kubernetes refuses too is named', () => {
    const problems = files.flatMap((file) => readModel(file, readYaml).problems);
    expect(problems.map(({ path }) => path)).toEqual([
      expect.stringMatching(/basic-invalid\.yaml$/),
    ]);
    expect(problems.every(({ invalid }) => invalid)).toBe(true);
    expect(files.length).toBeGreaterThan(400);
  });

  test('use no image of ACR, and so have no findings', () => {
    expect(lintFiles(files).findings).toEqual([]);
  });

  test('the inventory lists what the pods pull, each image once, in any order of files', () => {
    const inventory = inventoryOf(files);
    const references = inventory.images.map(({ reference }) => reference);
    const texts = lintFiles(files).project.pods.flatMap((pod) =>
      pulledImages(pod).map(({ text, reference }) =>
        reference ? formatImageRef(reference) : text,
      ),
    );
    const canonical = references.map((text) => {
      const reference = parseImageRef(text);
      return reference ? formatImageRef(reference) : text;
    });
    expect(new Set(canonical).size).toBe(references.length);
    expect([...new Set(texts)].filter((text) => !canonical.includes(text))).toEqual([]);
    expect(references.length).toBeGreaterThanOrEqual(40);
    expect(inventoryOf(files.toReversed())).toEqual(inventory);
  });

  test('every image stands where its position says', () => {
    for (const file of files) {
      const { manifests } = readModel(file, readYaml);
      const images = manifests.flatMap(({ spec }) =>
        spec.templates.flatMap((one) => one.containers),
      );
      for (const { image } of images) {
        if (image === undefined || image.shared) continue;
        const written = file.text.slice(image.range.start, image.range.end);
        expect(written.replaceAll(/^(?:["']|[>|][-+]?\s*)|["'\s]$/g, '').trim()).toBe(image.text);
      }
    }
  });

  test('give the same findings in any order', () => {
    const planted = files.map((file) => plant(file));
    const forward = lintFiles(planted, SETTINGS).findings;
    expect(lintFiles(planted.toReversed(), SETTINGS).findings).toEqual(forward);
  });
});

/** The objects of a file as another parser sees them, or nothing where it cannot read them. */
function objectsOf(text: string): unknown[] | undefined {
  try {
    return loadAll(text);
  } catch {
    return undefined;
  }
}

/** A copy without what a fix may add: the instance id, and what is empty without it. */
function withoutId(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutId);
  if (typeof value === 'string' && value.includes('argoproj.io')) {
    const inner = objectsOf(value);
    return inner?.some((one) => typeof one === 'object') ? inner.map(withoutId) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'k8s.aliyun.com/acr-instance-id') return [];
    const left = withoutId(inner);
    const empty = typeof left === 'object' && left !== null && Object.keys(left).length === 0;
    const holder = ['annotations', 'podMetadata', 'metadata'].includes(key);
    return holder && (empty || left === null) ? [] : [[key, left] as const];
  });
  return Object.fromEntries(entries);
}

withCorpus('real manifests with images of ACR Enterprise Edition planted', () => {
  const planted = files
    .map((file) => plant(file))
    .filter(({ text }, at) => text !== files[at]?.text);

  test('there are many', () => {
    expect(planted.length).toBeGreaterThan(300);
  });

  test('each that starts a pod with one is reported, at an image, and fixed where it belongs', () => {
    let fixedFiles = 0;
    for (const file of planted) {
      const { findings, project, problems } = lintFiles([file], SETTINGS);
      const pulling = project.pods.filter((pod) =>
        pod.images.some(({ values }) =>
          [...values.known, ...values.partial].some((text) => text.startsWith(HOST)),
        ),
      );
      const silent = pulling.every(({ pullSecrets }) => pullSecrets);
      expect([file.path, findings.length > 0]).toEqual([file.path, !silent]);
      for (const finding of findings) {
        expect(file.text.slice(finding.range.start, finding.range.end)).toContain(HOST);
      }
      const [fixed] = fixFiles([file], SETTINGS);
      const left = lintFiles(fixed ? [fixed] : [], SETTINGS);
      expect([file.path, left.problems]).toEqual([file.path, problems]);
      expect(left.findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
      const missing = left.findings.filter(({ ruleId }) => ruleId === 'acr-instance-id-missing');
      for (const { help } of missing) expect(help).toMatch(/^No fix: |^Keep the images/);
      const [before, after] = [objectsOf(file.text), objectsOf(fixed?.text ?? '')];
      if (before !== undefined) expect(withoutId(after)).toEqual(withoutId(before));
      if (fixed?.text !== file.text) fixedFiles += 1;
    }
    expect(fixedFiles).toBeGreaterThan(280);
  });

  test('every pod of what is submitted ends with the id; libraries carry it in their templates', () => {
    for (const file of planted) {
      const [fixed] = fixFiles([file], SETTINGS);
      const { project, findings } = lintFiles(fixed ? [fixed] : [], SETTINGS);
      if (findings.length > 0) continue;
      for (const pod of project.pods) {
        const pulls = pod.images.some(({ values }) =>
          values.known.some((text) => text.startsWith(HOST)),
        );
        if (!pulls || pod.pullSecrets) continue;
        expect(pod.annotations.get('k8s.aliyun.com/acr-instance-id')?.value.text).toBe(
          'cn-hangzhou:cri-f34lmbk2rxqx41u8',
        );
      }
    }
  });

  test('together they compose, and what libraries get holds for all that run them', () => {
    const fixed = fixFiles(planted, SETTINGS);
    const { findings } = lintFiles(fixed, SETTINGS);
    expect(findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(fixFiles(fixed, SETTINGS)).toEqual(fixed);
    const libraries = fixed
      .flatMap((file) => readModel(file, readYaml).manifests)
      .filter((one: Manifest) => isLibrary(one));
    expect(libraries.length).toBeGreaterThan(20);
  });
});
