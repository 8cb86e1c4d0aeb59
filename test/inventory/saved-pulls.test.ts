import { describe, expect, test } from '@jest/globals';
import { joinProject } from '../../src/facts/project.ts';
import { takeInventory } from '../../src/inventory/inventory.ts';
import { savedBy, type SavedPulls } from '../../src/inventory/saved-pulls.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import rules from '../../rules/index.ts';
import { ruleFolders, type RuleCase } from '../support/rule-cases.ts';
import {
  contextFrom,
  fixFiles,
  lintFiles,
  liveFrom,
  lockedFrom,
  settingsFrom,
  sourceFile,
  type SourceFile,
} from '../support/lint-text.ts';

/** The rules whose findings say which pulls they are about. */
const SAVING = [
  'annotation-key-unknown',
  'annotation-never-reaches-pod',
  'image-cache-missing',
  'pinned-cache-without-image',
  'pull-policy-defeats-cache',
];

/** Cases in which the two differ, and why. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'image-cache-missing/bad-anchored': 'two findings at one image, and a fix for one of them',
  'pull-policy-defeats-cache/bad-acs': 'the list counts Never as a pull; nobody pulls',
  'pull-policy-defeats-cache/bad-never-on-acs': 'the same',
};

const GIB = 1024 ** 3;

/** What one case of a rule says is saved by the findings that a fix mends, and what the fixes save. */
function savingOf(id: string, one: RuleCase): { said: number; saved: number } {
  const used = rules.filter(({ meta }) => meta.id === id);
  const { images, ...given } = settingsFrom(one.config);
  // Every image has a size, so that every pull counts.
  const more = settingsFrom('images: [{ match: "**", size: 1GiB }]').images;
  const settings = { ...given, images: [...images, ...more] };
  const locked = lockedFrom(one.sizes);
  const live = liveFrom(one.caches, one.online);
  const context = contextFrom(settings, locked, live);
  const pulled = (files: readonly SourceFile[]): number => {
    const project = joinProject(
      files.map((file) => readModel(file, readYaml)),
      context,
    );
    const { totals } = takeInventory(project, project.imageCaches, context);
    return totals.download.withCaches.least;
  };
  const files = one.files.map(({ path, text }) => sourceFile(path, text));
  const { findings, project } = lintFiles(files, settings, used, locked, live);
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  const saved = pulled(files) - pulled(fixFiles(files, settings, true, used, locked, live));
  return { said: savedBy(project, context)(fixable)?.bytes.least ?? 0, saved };
}

describe.each(SAVING)('%s', (id) => {
  const cases = ruleFolders(id).flatMap((folder) => folder.cases);
  const bad = cases.filter(({ name }) => name.startsWith('bad-'));

  test.each(bad.map((one) => [one.name, one] as const))('%s: as much as fixes save', (_, one) => {
    const { said, saved } = savingOf(id, one);
    if (`${id}/${one.name}` in DIFFERENT) expect(said).not.toBe(saved);
    else expect(said / GIB).toBe(saved / GIB);
  });

  test('something is saved', () => {
    expect(bad.some((one) => savingOf(id, one).said > 0)).toBe(true);
  });
});

const TEXT = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: w- }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - { name: a, template: big, withItems: [1, 2, 3] }
        - - { name: b, template: small, withItems: [1, 2] }
        - - { name: c, template: other, withParam: '{{workflow.parameters.all}}' }
    - name: big
      container: { image: example.com/team/big:1, command: [run] }
      sidecars:
        - { name: again, image: example.com/team/big:1, command: [run] }
    - name: small
      container: { image: example.com/team/small:1, command: [run] }
    - name: other
      container: { image: example.com/team/big:2, command: [run] }
`;
const FILE = sourceFile('wf.yaml', TEXT);
const SETTINGS = settingsFrom('images:\n  - { match: "**/big:*", size: 3GiB }\n');

/** What is saved by a finding that says that the images at these texts are pulled in vain. */
function savedAt(...texts: readonly string[]): SavedPulls | undefined {
  const { project, findings } = lintFiles([FILE], SETTINGS);
  const [finding] = findings;
  if (finding === undefined) throw new Error('no finding');
  const wastes = texts.map((text) => {
    const start = TEXT.indexOf(text);
    return { path: FILE.path, range: { start, end: start + text.length } };
  });
  return savedBy(
    project,
    contextFrom(SETTINGS),
  )([
    { ...finding, wastes },
    { ...finding, wastes },
  ]);
}

test('a pull counts once, for all pods of a run, with the time that it takes', () => {
  const saved = savedAt(
    'example.com/team/big:1',
    'example.com/team/big:1, command: [run] }\n    - name: small',
  );
  expect(saved?.bytes).toEqual({ least: 9 * GIB, exact: true });
  expect(Math.round(saved?.time.fast ?? 0)).toBe(Math.round((9 * GIB) / (1_340_000_000 / 36)));
});

test('a number of pods that is not known makes it a lower bound', () => {
  expect(savedAt('example.com/team/big:2')?.bytes).toEqual({ least: 3 * GIB, exact: false });
});

test('nothing is known of an image of unknown size, and of a place without an image', () => {
  expect(savedAt('example.com/team/small:1')).toBeUndefined();
  expect(savedAt('entrypoint')).toBeUndefined();
  expect(savedAt()).toBeUndefined();
});

test.each([
  ['1', undefined, 1],
  ['latest', 'IfNotPresent', 0],
  ['1', 'Always', 0],
])('a tag that moves and a policy that pulls are no waste: %s, %s', (tag, policy, count) => {
  const image = `example.com/team/big:${tag}`;
  const field = policy === undefined ? '' : `, imagePullPolicy: ${policy}`;
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: w- }
spec:
  entrypoint: main
  templates: [{ name: main, container: { image: ${JSON.stringify(image)}, command: [a]${field} } }]
`;
  const { findings } = lintFiles([sourceFile('wf.yaml', text)], SETTINGS);
  const found = findings.filter(({ ruleId }) => ruleId === 'image-cache-missing');
  expect(found).toHaveLength(1);
  expect(found.flatMap(({ wastes = [] }) => wastes)).toHaveLength(count);
});
