import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/finding.ts';
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
  const planted = readCorpus().map((file, at) => plant(file, hostOf(at % INSTANCES)));
  const teachers = Array.from({ length: INSTANCES }, (_, at) => at)
    .filter((at) => at % 4 === 1)
    .map(teacher);
  const files = [...planted, ...teachers];
  const settings = settingsFrom(CONFIG);
  const whole = sayOf(files, naming(), settings).findings;

  test('named alone has the findings that it has in the repository, and few files are read', () => {
    const byPath = new Map<string, Finding[]>();
    for (const one of whole) byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
    let read = 0;
    for (const { path } of files) {
      const alone = sayOf(files, naming(path), settings);
      expect(alone.findings).toEqual(byPath.get(path) ?? []);
      read += alone.read;
    }
    expect(whole.length).toBeGreaterThan(400);
    expect(read / files.length).toBeLessThan(files.length / 4);
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
