import { describe, expect, test } from '@jest/globals';
import { factsOf } from '../../src/facts/context.ts';
import { joinProject } from '../../src/facts/project.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import type { Scalar } from '../../src/manifests/model.ts';
import { manifestOfPlace } from '../../src/rule-kit/details.ts';
import { replaceStart, setField } from '../../src/rule-kit/rearrange.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { insertionSite } from '../../src/yaml/sites/insertion.ts';
import { asMap } from '../../src/yaml/tree.ts';
import { contextFrom, openFile, settingsFrom } from '../support/lint-text.ts';
import { projectOf } from '../support/project.ts';
import { workflow } from '../support/manifests.ts';

const context = contextFrom(settingsFrom(undefined));

/** The facts of one file, and the text of it once edits are made. */
function fileOf(text: string) {
  const file = openFile('a.yaml', text);
  const facts = factsOf(joinProject([readModel(file, readYaml)], context), context);
  const after = (edits: ReturnType<typeof setField>): string | undefined =>
    edits &&
    applyEdits(
      text,
      edits.map(({ edit }) => edit),
    );
  return { file, facts, after };
}

/** The value that is written so in a text. */
function scalar(text: string, written: string, shared = false): Scalar {
  const start = text.indexOf(written);
  const path = openFile('a.yaml', '').path;
  return { path, range: { start, end: start + written.length }, text: written, shared } as Scalar;
}

describe('the beginning of a value', () => {
  test.each([
    ['kind: Workflow\na: old.host/x\n', 'old.host/x', 'kind: Workflow\na: new/x\n'],
    ['kind: Workflow\na: "old.host/x"\n', '"old.host/x"', 'kind: Workflow\na: "new/x"\n'],
    ["kind: Workflow\na: 'old.host/x'\n", "'old.host/x'", "kind: Workflow\na: 'new/x'\n"],
    ['kind: Workflow\na: other/x\n', 'other/x', undefined],
  ])('of %j', (text, written, expected) => {
    const { facts, after } = fileOf(text);
    expect(after(replaceStart(facts, scalar(text, written), 'old.host', 'new'))).toBe(expected);
  });

  test('behind an anchor stays', () => {
    const text = 'kind: Workflow\na: old.host/x\n';
    const { facts } = fileOf(text);
    expect(replaceStart(facts, scalar(text, 'old.host/x', true), 'old.host', 'new')).toBe(
      undefined,
    );
  });
});

describe('a field', () => {
  /** The text once `spec.policy` is set to a word. */
  function withField(text: string, word: string, written?: string, shared = false) {
    const { file, facts, after } = fileOf(text);
    const read = readYaml(text, { base: 0 });
    const root = read.ok ? asMap(read.value[0]) : undefined;
    if (root === undefined) throw new Error('no map');
    const site = insertionSite(file, root, ['spec']);
    const old = written === undefined ? undefined : scalar(text, written, shared);
    return after(setField(facts, old, site, 'policy', word));
  }

  test.each([
    ['spec:\n  name: b\n', 'Always', undefined, 'spec:\n  name: b\n  policy: Always\n'],
    ['spec: {"name": "b"}\n', 'Always', undefined, 'spec: {"policy": "Always", "name": "b"}\n'],
    ['spec: {"name": "b"}\n', '30', undefined, 'spec: {"policy": 30, "name": "b"}\n'],
    ['spec:\n  policy: Never\n', 'Always', 'Never', 'spec:\n  policy: Always\n'],
    ['spec:\n  policy: "Never"\n', 'Always', '"Never"', 'spec:\n  policy: "Always"\n'],
    ["spec:\n  policy: 'Never'\n", 'Always', "'Never'", "spec:\n  policy: 'Always'\n"],
  ])('of %j is set to %s', (text, word, written, expected) => {
    expect(withField(text, word, written)).toBe(expected);
  });

  test('behind an anchor, or of a map that takes no entry, stays', () => {
    expect(withField('spec:\n  policy: Never\n', 'Always', 'Never', true)).toBe(undefined);
    expect(withField('spec:\n  ? a\n  : 1\n', 'Always')).toBe(undefined);
  });
});

test('a finding about a place names its template, or the only one there is', () => {
  const [pod] = projectOf([workflow('alpine:3')]).pods;
  if (pod === undefined) throw new Error('no pod');
  const place = { manifest: pod.owner, metadata: pod.owner.spec.podMetadata, inline: false };
  const base = { kind: 'Workflow', name: pod.owner.name };
  const shared = { ...place, template: undefined };
  expect(manifestOfPlace(shared, [])).toStrictEqual(base);
  expect(manifestOfPlace(shared, ['a'])).toStrictEqual({ ...base, template: 'a' });
  expect(manifestOfPlace(shared, ['a', 'b'])).toStrictEqual(base);
  expect(manifestOfPlace({ ...place, template: 'c' }, ['a', 'b'])).toStrictEqual({
    ...base,
    template: 'c',
  });
});
