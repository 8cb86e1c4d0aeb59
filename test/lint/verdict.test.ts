import { describe, expect, test } from '@jest/globals';
import rules from '../../rules/index.ts';
import { Survey } from '../../src/lint/survey.ts';
import { outlineOf } from '../../src/manifests/outline/outline.ts';
import { namesPlatform, type Rule } from '../../src/rule-kit/rule.ts';
import { fixtures, shortManifests } from '../support/check-kubectl.ts';
import { readCorpus } from '../support/corpus-files.ts';
import { disguised } from '../support/disguises.ts';
import { contextFrom, settingsFrom, sourceFile, type SourceFile } from '../support/lint-text.ts';
import { plainWorkflow } from '../support/plain-workflow.ts';
import { Draw } from '../support/random-repository.ts';
import { rearranged } from '../support/rearranged.ts';
import { UNPLAIN } from '../support/unplain.ts';
import { bothSaid } from '../support/unread.ts';

/** Configurations under which different rules look at files that do not name the platform. */
const CONTEXTS = [
  '',
  'region: cn-hangzhou\ncluster: { natGateway: false }\n',
  'region: cn-hangzhou\nplatform: acs\nregistries: [{ host: "*.example.com", instanceId: cri-f34lmbk2rxqx41u8 }]\n',
  'images: [{ match: "**", size: 20GiB }]\nplatform: eci\nregion: cn-nowhere-1\n',
  'threshold: 1MiB\nclusters: [{ name: a, files: ["a*"], region: cn-beijing, cluster: { credentialHelper: true } }]\n',
  'argoVersion: "4.1"\nregion: cn-nowhere-1\n',
].map((text) => contextFrom(settingsFrom(text)));

/** How many of these files were taken in without being read, with some configuration. */
function takenOf(files: readonly SourceFile[]): number {
  const taken = new Set<SourceFile>();
  for (const file of files) {
    for (const context of CONTEXTS) {
      const said = bothSaid(file, context);
      if (said === undefined) continue;
      taken.add(file);
      if (JSON.stringify(said.unread) === JSON.stringify(said.read)) continue;
      expect([file.text, said.unread]).toEqual([file.text, said.read]);
    }
  }
  return taken.size;
}

/** Short manifests that need not be read as long as nobody changes them. */
const PLAIN = shortManifests(2500)
  .map(({ text }) => text.replaceAll(/(?<=image: ["']?)[\w.-]*(?:aliyun|alibaba)[\w.-]*/g, 'a.io'))
  .filter((text) => outlineOf(text) !== undefined && !namesPlatform(text));

/** Plain manifests, changed. */
function changedFrom(
  first: number,
  change: (text: string, draw: Draw) => string,
): readonly SourceFile[] {
  return Array.from({ length: STEP }, (_, at) => {
    const draw = new Draw(first + at);
    return sourceFile('a.yaml', change(PLAIN[draw.number(PLAIN.length)] ?? '', draw));
  });
}

const STEP = 2000;
const SEEDS = [0, 1].map((at) => at * STEP);

describe('a file that is taken in without being read says what it says when it is read', () => {
  test('the cases, the examples, and the corpus', () => {
    expect(takenOf([...fixtures(), ...readCorpus()])).toBeGreaterThan(100);
  });

  test.each(UNPLAIN)('%s', (_, text) => {
    takenOf([sourceFile('a.yaml', text)]);
    expect(outlineOf(text)).toBeUndefined();
  });

  test('templates that call each other', () => {
    const files = Array.from({ length: STEP }, (_, seed) =>
      sourceFile('a.yaml', plainWorkflow(new Draw(seed))),
    );
    expect(takenOf(files)).toBeGreaterThan(500);
  });

  test.each(SEEDS)('lines moved, words changed: seeds from %d on', (first) => {
    expect(takenOf(changedFrom(first, rearranged))).toBeGreaterThan(500);
  });

  test.each(SEEDS)('written in another way: seeds from %d on', (first) => {
    expect(takenOf(changedFrom(first, disguised))).toBeGreaterThan(300);
  });
});

describe('what a file tells without being read', () => {
  const PLAIN_FILE = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
spec:
  entrypoint: a
  templates:
    - name: a
      container:
        image: my.example.com/a:1
`;

  test('counts for the cluster that its path is for', () => {
    const config =
      'clusters: [{ name: a, files: ["a*"], registries: [{ host: "*.example.com", instanceId: cri-f34lmbk2rxqx41u8 }] }]';
    const survey = new Survey(rules, contextFrom(settingsFrom(config)), false);
    const isTaken = (path: string): boolean =>
      survey.addUnread(sourceFile(path, PLAIN_FILE), true) !== undefined;
    expect([isTaken('b.yaml'), isTaken('a.yaml'), isTaken('c.yaml')]).toEqual([true, false, true]);
  });

  test.each<[string, Partial<Rule['concerns']>, boolean]>([
    ['nothing', {}, true],
    ['its image', { pod: ({ images }) => images.length > 1 }, true],
    ['its image, and speaks', { pod: ({ images }) => images.length > 0 }, false],
    ['a label of the platform', { pod: ({ labels }) => labels.has('alibabacloud.com/eci') }, true],
    ['another label', { pod: ({ labels }) => labels.has('example.com/a') }, false],
    ['all labels', { pod: ({ labels }) => [...labels.keys()].length > 9 }, false],
    ['its template', { pod: ({ template }) => template?.name === 'b' }, false],
    ['where an image stands', { pod: ({ images }) => images[0]?.container === 'b' }, false],
    ['all of a pod', { pod: (pod) => Object.keys({ ...pod }).length === 0 }, false],
    ['a manifest', { manifest: ({ kind }) => kind === 'CronWorkflow' }, false],
    ['a manifest that is there', { manifest: () => true }, false],
  ])('is enough for a rule that looks at %s: %#', (_, concerns, expected) => {
    const [rule] = rules;
    if (rule === undefined) throw new Error('no rule');
    const none = { everywhere: true, last: false, pod: () => false, manifest: () => false };
    const one = { ...rule, concerns: { ...none, ...concerns } };
    const survey = new Survey([one], contextFrom(settingsFrom(undefined)), false);
    const taken = survey.addUnread(sourceFile('a.yaml', PLAIN_FILE), true);
    expect(taken !== undefined).toBe(expected);
  });
});
