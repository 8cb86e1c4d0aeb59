import { describe, expect, test } from '@jest/globals';
import { podsInFile } from '../../src/lint/file-apart.ts';
import { plainOutlineOf } from '../../src/manifests/outline/outline.ts';
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
