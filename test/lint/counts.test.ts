import { expect, test } from '@jest/globals';
import { Tally, type CountedPod, type FindsWritten } from '../../src/lint/counts.ts';
import { readModel, type FileModel } from '../../src/manifests/file-model.ts';
import { contextFrom, openFile, settingsFrom } from '../support/lint-text.ts';
import { workflow } from '../support/manifests.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';

const [FIRST, SECOND] = [{}, {}];

/** `a` and `b` are made of one file at once, `c` once more with other values. */
const VARIANTS = new Map([
  ['a.yaml', FIRST],
  ['b.yaml', FIRST],
  ['c.yaml', SECOND],
]);

const writtenAt: FindsWritten = (path, offset) => {
  const variant = VARIANTS.get(path);
  return variant && { place: `template:${String(offset)}`, variant };
};

const LOOKED = {
  charts: new Map(),
  named: ['.'],
  files: 1,
  holding: 1,
  empty: [],
  notJudged: { overlays: [], unrendered: [], missingTools: [], ignored: [], links: [] },
};

const modelOf = (path: string): FileModel =>
  readModel(openFile(path, workflow('alpine:3')), readYaml);

/** How many manifests and pods are counted of some files, each with one of each. */
function counted(...paths: readonly string[]): readonly number[] {
  const tally = new Tally(contextFrom(settingsFrom(undefined)), writtenAt);
  for (const model of paths.map(modelOf)) {
    tally.addModel(model);
    const pods = model.manifests.flatMap((one) =>
      one.spec.templates.map((template): CountedPod => ({
        images: [],
        execution: one,
        owner: one,
        template,
      })),
    );
    tally.addPods(pods);
  }
  const { manifests, pods } = tally.counts(LOOKED);
  return [manifests, pods];
}

test('what was rendered counts once for each written object, not once for each variant', () => {
  expect(counted('plain.yaml', 'other.yaml')).toEqual([2, 2]);
  expect(counted('a.yaml', 'c.yaml')).toEqual([1, 1]);
  expect(counted('plain.yaml', 'a.yaml', 'c.yaml')).toEqual([2, 2]);
});

test('what a loop makes counts as often as in the variant that makes most of it', () => {
  expect(counted('a.yaml', 'b.yaml', 'c.yaml')).toEqual([2, 2]);
  expect(counted('c.yaml', 'b.yaml', 'a.yaml')).toEqual([2, 2]);
});

test('a pod that only its silent file is known of counts as it is', () => {
  const tally = new Tally(contextFrom(settingsFrom(undefined)), writtenAt);
  tally.addPods([{ images: [] }, { images: [] }]);
  tally.addManifests(2);
  expect(tally.counts(LOOKED)).toMatchObject({ manifests: 2, pods: 2 });
});
