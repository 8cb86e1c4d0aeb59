import { describe, expect, test } from '@jest/globals';
import { factsOf } from '../../src/facts/context.ts';
import { foreignIds } from '../../src/facts/foreign-ids.ts';
import { instancesIn, isOfUse, type Instances } from '../../src/facts/instances.ts';
import type { Pod } from '../../src/argo/pods.ts';
import {
  contextFrom,
  fixFiles,
  fixPlan,
  lintFiles,
  settingsFrom,
  sourceFile,
  type SourceFile,
} from '../support/lint-text.ts';

const A = 'cri-aaaaaaaaaaaaaaaa';
const B = 'cri-bbbbbbbbbbbbbbbb';
const KEY = 'k8s.aliyun.com/acr-instance-id';
const host = (name: string, region = 'cn-hangzhou'): string =>
  `${name}-registry.${region}.cr.aliyuncs.com`;

/** A workflow of one pod that pulls these images, with an id or without one. */
function pod(name: string, images: readonly string[], id?: string): SourceFile {
  const [image = '', ...others] = images;
  const sidecars = others.map((one, at) => `{ name: s${String(at)}, image: "${one}" }`);
  const metadata = id === undefined ? '{}' : `{ annotations: { ${KEY}: "${id}" } }`;
  return sourceFile(
    `${name}.yaml`,
    `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${name} }
spec:
  entrypoint: main
  templates:
    - name: main
      metadata: ${metadata}
      container: { image: "${image}", command: [a] }
      sidecars: [${sidecars.join(', ')}]
`,
  );
}

function instances(files: readonly SourceFile[], config = ''): Instances {
  const settings = settingsFrom(config === '' ? undefined : config);
  const { project } = lintFiles(files, settings, []);
  return instancesIn(factsOf(project, contextFrom(settings)));
}

/** The id that is known of the host, from these files and this configuration. */
function learned(
  files: readonly SourceFile[],
  config = '',
  of = host('train'),
): string | undefined {
  const settings = settingsFrom(config === '' ? undefined : config);
  return instances(files, config).idOf(contextFrom(settings).registryOf(of))?.id;
}

const train = (tag: string): string => `${host('train')}/team/train:${tag}`;
const serve = (tag: string): string => `${host('serve')}/team/serve:${tag}`;

describe('the id of an instance is learned from a pod that pulls from it alone', () => {
  test.each([
    ['from its annotation', [pod('a', [train('1')], A)], '', A],
    ['beside an image of another provider', [pod('a', [train('1'), 'ghcr.io/a/b:1'], A)], '', A],
    ['where all agree', [pod('a', [train('1')], A), pod('b', [train('2')], A)], '', A],
    ['not where two differ', [pod('a', [train('1')], A), pod('b', [train('2')], B)], '', undefined],
    [
      'not from a pod with another instance',
      [pod('a', [train('1'), serve('1')], A)],
      '',
      undefined,
    ],
    [
      'not from a pod with a host that may be another instance',
      [pod('a', [train('1'), 'images.example.com/a/b:1'], A)],
      '',
      undefined,
    ],
    [
      'not from a pod with a host that only a run tells',
      [pod('a', [train('1'), '{{workflow.parameters.image}}'], A)],
      '',
      undefined,
    ],
    [
      'not from an annotation that contradicts its host',
      [pod('a', [train('1')], `cn-beijing:${A}`)],
      '',
      undefined,
    ],
    [
      'not from an id without a region where the pod runs elsewhere',
      [pod('a', [train('1')], A)],
      'region: cn-beijing\n',
      undefined,
    ],
    [
      'not where the configuration gives the id to another host',
      [pod('a', [train('1')], A)],
      `registries: [{ host: ${host('serve')}, instanceId: ${A} }]\n`,
      undefined,
    ],
    [
      'not against the configuration',
      [pod('a', [train('1')], A)],
      `registries: [{ host: ${host('train')}, instanceId: ${B} }]\n`,
      B,
    ],
    [
      'not where another instance would have the same id',
      [pod('a', [train('1')], A), pod('b', [serve('1')], A)],
      '',
      undefined,
    ],
    ['not from a placeholder', [pod('a', [train('1')], 'cri-****')], '', undefined],
  ])('%s', (_name, files, config, id) => {
    expect(learned(files, config)).toBe(id);
  });

  test('an annotation that contradicts the configuration says nothing of other hosts either', () => {
    // For the second host the id can be right, although it is wrong for the first one.
    const config = `registries: [{ host: ${host('train')}, instanceId: ${B} }]\n`;
    const files = [pod('a', [train('1')], A), pod('b', [serve('1')], A)];
    expect(learned(files, config, host('serve'))).toBe(A);
    const { isForeign } = instances(files.slice(0, 1), config);
    expect(isForeign(A, new Set([`serve.cn-hangzhou`]))).toBe(false);
  });

  test('a host that no one lists never gets the id of a listed one', () => {
    const settings = settingsFrom(`registries: [{ host: ${host('train')}, instanceId: ${A} }]\n`);
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: both }
spec:
  entrypoint: main
  templates:
    - { name: main, dag: { tasks: [{ name: a, template: a }, { name: b, template: b }] } }
    - { name: a, container: { image: "${train('1')}", command: [a] } }
    - { name: b, container: { image: "images.example.com/a/b:1", command: [a] } }
`;
    const [fixed] = fixFiles([sourceFile('both.yaml', text)], settings);
    expect(fixed?.text.match(/acr-instance-id/g)).toHaveLength(1);
    expect(fixed?.text).toMatch(
      /- \{ metadata: .*acr-instance-id: "cn-hangzhou:cri-a{16}".* name: a,/,
    );
    expect(fixed?.text).not.toContain('podMetadata');
  });

  test('what a run has written teaches it nothing', () => {
    // The first pod gets the id of its host. The second one pulls from another instance as well.
    const settings = settingsFrom(`registries: [{ host: ${host('train')}, instanceId: ${A} }]\n`);
    const files = [pod('a', [train('1')]), pod('b', [serve('1')])];
    const after = fixFiles(files, settings);
    expect(after[0]?.text).toContain(A);
    expect(after[1]?.text).not.toContain('cri-');
    expect(fixFiles(after, settings)).toEqual(after);
  });
});

describe('ids that are not those of the instance', () => {
  const config = `registries:
  - { host: ${host('train')}, instanceId: ${A} }
  - { host: ${host('serve')}, instanceId: ${B} }
`;
  const foreign = (files: readonly SourceFile[]): string[] => {
    const settings = settingsFrom(config);
    const { project } = lintFiles(files, settings, []);
    const facts = factsOf(project, contextFrom(settings));
    return [...foreignIds(facts, instancesIn(facts)).values()].map(({ id, who }) => `${id} ${who}`);
  };

  test('are those of another instance, and those that the configuration does not give', () => {
    const nobodys = 'cri-cccccccccccccccc';
    const files = [
      pod('own', [train('1')], A),
      pod('other', [train('1')], B),
      pod('nobodys', [train('1')], nobodys),
      pod('list', [train('1')], `${B},${A}`),
      pod('elsewhere', ['busybox:1.36'], B),
      pod('unlisted', [`${host('third')}/a/b:1`], A),
      pod('perhaps', ['images.example.com/a/b:1'], A),
    ];
    expect(new Set(foreign(files))).toEqual(
      new Set([
        `${B} a pod of template "main"`,
        `${nobodys} a pod of template "main"`,
        `${A} a pod of template "main"`,
      ]),
    );
    expect(foreign(files.slice(0, 1))).toEqual([]);
    expect(foreign(files.slice(3, 5))).toEqual([]);
  });

  test('of two templates of one workflow are two', () => {
    const [one, ...others] = pod('two', [train('1')], B).text.split(/(?=    - name: main)/);
    const [template = ''] = others;
    const text = [one, template, template.replace('name: main', 'name: other')].join('');
    expect(new Set(foreign([sourceFile('two.yaml', text)]))).toEqual(
      new Set([`${B} a pod of template "main"`, `${B} a pod of template "other"`]),
    );
  });

  test('are of no use to a pod, and an id is of none where nothing comes from an instance', () => {
    const files = [pod('own', [train('1')], A), pod('wrong', [train('1')], B)];
    const settings = settingsFrom(config);
    const { project } = lintFiles([...files, pod('none', ['alpine:3'], A)], settings, []);
    const facts = factsOf(project, contextFrom(settings));
    const useOf = (one: Pod): boolean[] =>
      [...one.annotations.values()].map((annotation) => isOfUse(annotation, one, facts));
    expect(project.pods.map(useOf)).toEqual([[true], [false], [false]]);
  });

  test('a fix that would write one is refused, and the finding keeps the reason', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: moved, annotations: { ${KEY}: ${A} } }
spec:
  entrypoint: main
  templates:
    - name: main
      container: { image: "${host('third')}/a/b:1", command: [a] }
`;
    const file = sourceFile('moved.yaml', text);
    const { texts, refused } = fixPlan([file], settingsFrom(config));
    expect(texts.size).toBe(0);
    expect([...refused.values()].map(({ words }) => words)).toEqual([
      `it would give a pod of template "main" the id ${A}, which is not that of its instance`,
    ]);
  });
});
