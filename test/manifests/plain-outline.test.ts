import { describe, expect, test } from '@jest/globals';
import { podsInFile } from '../../src/lint/file-apart.ts';
import { outlineOf, plainOutlineOf } from '../../src/manifests/outline/outline.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { fixtures } from '../support/check-kubectl.ts';
import { readCorpus } from '../support/corpus-files.ts';
import { disguised } from '../support/disguises.ts';
import { contextFrom, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { houseOf, plainPlatform } from '../support/plain-platform.ts';
import { Draw } from '../support/random-repository.ts';
import { rearranged } from '../support/rearranged.ts';

const CONTEXT = contextFrom(settingsFrom(undefined));

/** All that rules may ask of a pod, without places, and without the names of its object and its template. */
function seenOf(pod: Pod): string {
  const { execution, annotations, labels, levels, images, added } = pod;
  const texts = (all: typeof annotations): unknown =>
    [...all.values()].map(({ key, value: { text, type, shared }, origin }) => [
      key,
      text,
      type,
      shared,
      origin,
    ]);
  const level = ({ metadata, origin }: (typeof levels)['owner']): unknown => [
    origin,
    [...metadata.annotations, ...metadata.labels].map(({ key, value }) => [
      key,
      value.text,
      value.type,
    ]),
    metadata.repeats,
  ];
  const { own, defaults, execution: submitted, owner, reach, over, under } = levels;
  return JSON.stringify({
    kind: execution.kind,
    namespace: execution.namespace,
    partial: execution.partial,
    createdBy: execution.createdBy,
    isOwn: pod.owner === execution,
    chain: pod.chain.length,
    annotations: texts(annotations),
    labels: texts(labels),
    levels: [own ?? [], defaults, submitted, owner, over, under].flat().map(level),
    reach,
    type: pod.template?.type,
    images: images.map(({ image, values, role, container, pullPolicy, hasCommand, storage }) => [
      image.text,
      values,
      role,
      container,
      pullPolicy && [pullPolicy.text, pullPolicy.type],
      hasCommand,
      storage,
    ]),
    secrets: [pod.secrets.length, pod.pullSecrets],
    node: [...pod.nodeSelector],
    account: pod.serviceAccount,
    added: [added.uncertain.size, added.accountSecrets.length, added.controllers.length],
  });
}

/** What pods with a face have shown, and from which text. */
const shown = new Map<string, { readonly seen: string; readonly text: string }>();

/** Compares an outline with what the reader reads; true where there is an outline with pods. */
function agrees(text: string): boolean {
  const outline = plainOutlineOf(text);
  if (outline === undefined) return false;
  const model = readModel(sourceFile('a.yaml', text), readYaml);
  const { manifests } = model;
  const pods = podsInFile(model, CONTEXT);
  const wanted = outline.documents.flatMap((document) =>
    document.pods.map((plain) => ({ document, plain })),
  );
  expect([text, manifests.map(({ kind, generated }) => [kind, generated])]).toEqual([
    text,
    outline.manifests.map(({ kind, generated }) => [kind, generated]),
  ]);
  expect([text, pods.length]).toEqual([text, wanted.length]);
  expect([
    text,
    manifests
      .flatMap(({ misplaced }) =>
        misplaced.flatMap(({ metadata }) => metadata.annotations.map(({ key }) => key)),
      )
      .filter((key) => /ali(?:yun|baba)/.test(key)),
  ]).toEqual([text, []]);
  for (const { document, plain } of wanted) {
    const { start, end } = document;
    const pod = pods.find(
      ({ owner, templateName }) =>
        templateName === plain.template && start <= owner.range.start && owner.range.start < end,
    );
    if (pod === undefined) throw new Error(`no pod ${plain.template} in ${text}`);
    const entries = [...document.entries, ...plain.entries].map(
      ({ kind, key, text: said, range }) => [
        kind,
        key,
        said,
        start + range.start,
        start + range.end,
      ],
    );
    const own = pod.levels.own?.metadata;
    const read = [pod.owner.spec.podMetadata, ...(own === undefined ? [] : [own])].flatMap(
      (metadata) =>
        (['annotations', 'labels'] as const).flatMap((kind) =>
          metadata[kind].map(({ key, value }) => [
            kind,
            key,
            value.text,
            value.range.start,
            value.range.end,
          ]),
        ),
    );
    const byPlace = (all: unknown[][]): unknown[][] =>
      all.toSorted((a, b) => Number(a[3]) - Number(b[3]));
    expect([text, byPlace(entries)]).toEqual([text, byPlace(read)]);
    const face = `${document.face}\n${plain.face}`;
    const seen = seenOf(pod);
    const known = shown.get(face);
    if (known === undefined) shown.set(face, { seen, text });
    else expect([text, known.text, seen]).toEqual([text, known.text, known.seen]);
  }
  return wanted.length > 0;
}

const STEP = Number(process.env['PLAIN'] ?? 1500);

function platformFile(seed: number): string {
  const draw = new Draw(seed);
  return plainPlatform(draw, houseOf(draw), 'a', 30);
}

/** Manifests that need not be read as long as nobody changes them. */
const PLAIN = Array.from({ length: STEP }, (_, seed) => platformFile(seed)).filter(
  (text) => plainOutlineOf(text) !== undefined,
) as [string, ...string[]];

describe('pods with one face show the same to all rules', () => {
  test('in the cases, the examples and the corpus', () => {
    const texts = [...fixtures(), ...readCorpus()].map(({ text }) => text);
    expect(texts.filter(agrees).length).toBeGreaterThan(100);
  });

  test('in plain manifests', () => {
    const texts = Array.from({ length: STEP }, (_, seed) => platformFile(seed));
    expect(texts.filter(agrees).length).toBeGreaterThan(STEP / 3);
  });

  test.each([
    ['moved lines and changed words', rearranged],
    ['other ways to write it', disguised],
  ])('in manifests with %s', (_, change) => {
    const texts = Array.from({ length: STEP }, (_one, seed) => {
      const draw = new Draw(seed);
      return change(draw.one(PLAIN), draw);
    });
    expect(texts.filter(agrees).length).toBeGreaterThan(STEP / 20);
  });

  test('and many of them were compared', () => {
    expect(shown.size).toBeGreaterThan(100);
  });
});

/** A workflow with one pod, with more lines at some places. */
function workflow(
  more: Partial<Record<'object' | 'spec' | 'template' | 'container' | 'end', string>>,
): string {
  const at = (place: keyof typeof more, margin: number): string =>
    (more[place] ?? '').replaceAll(/^(?=.)/gm, ' '.repeat(margin));
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: a
${at('object', 2)}spec:
  entrypoint: t
${at('spec', 2)}  templates:
    - name: t
${at('template', 6)}      container:
        image: my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1
${at('container', 8)}${at('end', 4)}`;
}

function facesOf(text: string): unknown {
  return plainOutlineOf(text)?.documents.map(({ face, pods }) => [
    face,
    ...pods.map((pod) => pod.face),
  ]);
}

const ENTRIES = 'podMetadata:\n  annotations:\n    k8s.aliyun.com/eci-image-cache: "true"\n';

describe('what decides what rules say of a pod is not known from an outline where', () => {
  test.each<[string, Parameters<typeof workflow>[0]]>([
    ['a key of an annotation is no text', { spec: `${ENTRIES}    null: a\n` }],
    ['a value is no text', { spec: `${ENTRIES}    a: true\n` }],
    ['a value has an escape', { spec: `${ENTRIES}    a: "\\n"\n` }],
    ['a value stands below', { spec: `${ENTRIES}    a:\n      b: c\n` }],
    ['an annotation is there twice', { spec: `${ENTRIES}    a: b\n    a: c\n` }],
    ['annotations are there twice', { spec: `${ENTRIES}  annotations:\n    a: b\n` }],
    ['annotations are a list', { spec: 'podMetadata:\n  annotations:\n    - a\n' }],
    ['annotations are in braces', { spec: 'podMetadata:\n  annotations: { a: b }\n' }],
    ['the metadata is in braces', { spec: 'podMetadata: { labels: { a: b } }\n' }],
    ['the metadata of its template is in braces', { template: 'metadata: { labels: { a: b } }\n' }],
    ['a label is no text', { template: 'metadata:\n  labels:\n    a: 1\n' }],
    ['a pull policy is no text', { container: 'imagePullPolicy: 1\n' }],
    [
      'a pull policy is there twice',
      { container: 'imagePullPolicy: Never\nimagePullPolicy: Always\n' },
    ],
    ['a command is no list', { container: 'command: a\n' }],
    ['a command is there twice', { container: 'command: [a]\ncommand: []\n' }],
    ['a service account is no text', { spec: 'serviceAccountName: 1\n' }],
    ['a service account of a template is no text', { template: 'serviceAccountName: 1\n' }],
    ['a namespace is no text', { object: 'namespace: 1\n' }],
    [
      'temporary storage is asked for',
      { container: 'resources: { limits: { ephemeral-storage: 1Gi } }\n' },
    ],
    ['the platform is named in a comment', { spec: '# alibaba\n' }],
    ['the platform is named in an argument', { container: 'args: [aliyun]\n' }],
    [
      'the platform is named beside the pods',
      { object: 'annotations:\n  k8s.aliyun.com/eci-image-cache: "true"\n' },
    ],
    [
      'the platform is named in the metadata of a template without a pod',
      {
        end: '- name: u\n  metadata:\n    annotations:\n      alibabacloud.com/eci: "true"\n  suspend: {}\n',
      },
    ],
  ])('%s', (_, more) => {
    const text = workflow(more);
    expect(outlineOf(text)).toBeDefined();
    expect(plainOutlineOf(text)).toBeUndefined();
  });

  test('podMetadata names the platform, and there is no pod', () => {
    const text = workflow({ spec: ENTRIES }).replace(/ {6}container:[^]*/, '      suspend: {}\n');
    expect(outlineOf(text)).toBeDefined();
    expect(plainOutlineOf(text)).toBeUndefined();
  });

  test('none of that is so', () => {
    expect(plainOutlineOf(workflow({}))).toBeDefined();
    expect(plainOutlineOf(workflow({ spec: ENTRIES }))).toBeDefined();
    expect(
      plainOutlineOf(workflow({ template: ENTRIES.replace('podMetadata', 'metadata') })),
    ).toBeDefined();
  });

  test.each<[string, Parameters<typeof workflow>[0]]>([
    ['a pull policy', { container: 'imagePullPolicy: Never\n' }],
    ['a command', { container: 'command: [a]\n' }],
    ['a service account', { spec: 'serviceAccountName: a\n' }],
    ['a service account of a template', { template: 'serviceAccountName: a\n' }],
    ['a namespace', { object: 'namespace: team\n' }],
    ['an annotation', { spec: ENTRIES }],
    ['an annotation of a template', { template: ENTRIES.replace('podMetadata', 'metadata') }],
    ['a sidecar', { template: 'sidecars:\n  - name: s\n    image: i\n' }],
  ])('and %s makes another face', (_, more) => {
    expect(facesOf(workflow(more))).toBeDefined();
    expect(facesOf(workflow(more))).not.toEqual(facesOf(workflow({})));
    const other = workflow(more).replace('name: a', 'name: b').replaceAll(/: t$/gm, ': u');
    expect(facesOf(other)).toEqual(facesOf(workflow(more)));
  });

  test('and so does the list in which a container stands', () => {
    const faces = ['sidecars', 'initContainers'].map((list) =>
      facesOf(workflow({ template: `${list}:\n  - name: s\n    image: i\n` })),
    );
    expect(faces[0]).toBeDefined();
    expect(faces[0]).not.toEqual(faces[1]);
  });
});
