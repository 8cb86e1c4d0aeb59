import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/finding.ts';
import { mayServeAll } from '../../src/manifests/prefilter.ts';
import { modelsThatMatter } from '../../src/program/matter.ts';
import { hostOf, plant, readCorpus, withCorpus } from '../support/corpus.ts';
import { lockedFrom, settingsFrom, sourceFile, type SourceFile } from '../support/lint-text.ts';
import { naming, sayOf } from '../support/named.ts';
import { ruleFolders, type RuleCase } from '../support/rule-cases.ts';

/** How many instances the corpus pulls from. Every second one is configured. */
const INSTANCES = 120;
const CONFIG = `registries:
${Array.from({ length: INSTANCES / 2 }, (_, at) => `  - { host: ${hostOf(at * 2)}, instanceId: cri-configured${String(at * 2)} }\n`).join('')}
`;

/** A workflow that shows the id of an instance which is not configured. */
function teacher(instance: number): SourceFile {
  return sourceFile(
    `teachers/${String(instance)}.yaml`,
    `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: teacher-${String(instance)} }
spec:
  podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: cri-taught${String(instance)} } }
  templates:
    - name: t
      container: { image: "${hostOf(instance)}/a/b:1", command: [a] }
`,
  );
}

withCorpus('every file of the corpus', () => {
  const corpus = readCorpus().map((file, at) => plant(file, hostOf(at % INSTANCES)));
  const teachers = Array.from({ length: INSTANCES }, (_, at) => at)
    .filter((at) => at % 4 === 1)
    .map(teacher);
  const settings = settingsFrom(CONFIG);

  /**
   * Compares every `step`th file, named alone, with the repository; gives how many files it took on
   * average.
   */
  function readForOne(files: readonly SourceFile[], step: number): number {
    const whole = sayOf(files, naming(), settings).findings;
    expect(whole.length).toBeGreaterThan(400);
    const byPath = new Map<string, Finding[]>();
    for (const one of whole) byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
    let read = 0;
    const some = files.filter((_, at) => at % step === 0);
    for (const { path } of some) {
      const alone = sayOf(files, naming(path), settings);
      expect(alone.findings).toEqual(byPath.get(path) ?? []);
      read += alone.read;
    }
    return read / some.length;
  }

  test('named alone has the findings that it has in the repository', () => {
    expect(readForOne([...corpus, ...teachers], 1)).toBeGreaterThanOrEqual(1);
  });

  test('is read with few others, unless the repository holds defaults for all workflows', () => {
    const files = [...corpus.filter(({ text }) => !mayServeAll(text)), ...teachers];
    expect(readForOne(files, 5)).toBeLessThan(files.length / 4);
  });
});

/** A workflow of one container, by its name. */
function named(name: string, image: string, more = ''): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${name} }
spec:
  entrypoint: t
${more}  templates:
    - name: t
      container: { image: "${image}", command: [a] }
`;
}

describe('what matters to a named file', () => {
  const patch = named('patched', 'x').replace(/ {2}entrypoint[^]*/, '');
  const files = [
    sourceFile('mine.yaml', named('mine', `${hostOf(1)}/a/b:1`)),
    sourceFile('patched.yaml', named('patched', 'alpine:3')),
    sourceFile('patch.yaml', `${patch}  podMetadata: { annotations: { a: b } }\n`),
    sourceFile('open.yaml', named('open', '{{workflow.parameters.r}}.cr.aliyuncs.com/a/b:1')),
    sourceFile('late.yaml', named('late', hostOf(1).replace('acr-1', '{{workflow.parameters.n}}'))),
    sourceFile('other.yaml', named('other', `${hostOf(2)}/mine:1`)),
    sourceFile('id.yaml', named('id', 'alpine:3', '  # cri-abcdefgh\n')),
    sourceFile('same-id.yaml', named('same-id', 'alpine:3', '  # cri-abcdefgh\n')),
    teacher(1),
    teacher(3),
  ];
  const cache = `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: c }
spec: { images: ["alpine:3"] }
`;

  test.each([
    ['mine.yaml', ['mine.yaml', 'open.yaml', 'late.yaml', 'teachers/1.yaml']],
    ['patched.yaml', ['patched.yaml', 'patch.yaml']],
    ['patch.yaml', ['patched.yaml', 'patch.yaml']],
    ['other.yaml', ['open.yaml', 'late.yaml', 'other.yaml']],
    ['id.yaml', ['id.yaml', 'same-id.yaml']],
  ])('%s', (path, expected) => {
    const models = modelsThatMatter(files, naming(path), settingsFrom(undefined));
    const read = models.map(({ file }) => file.path);
    expect(read).toEqual(expect.arrayContaining(expected));
    const untied = ['id.yaml', 'patched.yaml', 'patch.yaml'];
    if (untied.includes(path)) expect(read).toEqual(expected);
  });

  test('are image caches in every case, and everything for an image cache', () => {
    const all = [...files, sourceFile('cache.yaml', cache)];
    const settings = settingsFrom(undefined);
    const read = (path: string): number => modelsThatMatter(all, naming(path), settings).length;
    expect([read('patched.yaml'), read('cache.yaml')]).toEqual([3, all.length]);
    const manifest = settingsFrom('cache: manifest\n');
    expect(modelsThatMatter(all, naming('patched.yaml'), manifest)).toHaveLength(all.length);
  });
});

/** The examples of rules that are several files. */
const folders = ruleFolders().flatMap(({ id, cases }) =>
  cases.filter(({ files }) => files.length > 1).map((one) => [`${id}/${one.name}`, one] as const),
);

describe('every file of an example of several files', () => {
  test.each(folders)('%s', (_, one: RuleCase) => {
    const files = one.files.map(({ path, text }) => sourceFile(path, text));
    const settings = settingsFrom(one.config);
    const locked = lockedFrom(one.sizes);
    const whole = sayOf(files, naming(), settings, locked).findings;
    for (const { path } of files) {
      const alone = sayOf(files, naming(path), settings, locked).findings;
      expect(alone).toEqual(whole.filter((finding) => finding.path === path));
    }
  });
});
