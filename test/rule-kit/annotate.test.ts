import { describe, expect, test } from '@jest/globals';
import { factsOf } from '../../src/facts/context.ts';
import { joinProject } from '../../src/facts/project.ts';
import type { Pod } from '../../src/argo/pods.ts';
import type { Repair } from '../../src/finding.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { annotate, annotateTemplates } from '../../src/rule-kit/annotate.ts';
import { templatePlace } from '../../src/argo/places.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { contextFrom, openFile, settingsFrom } from '../support/lint-text.ts';

const KEY = 'k8s.aliyun.com/eci-image-cache';

/** Two templates that the first one calls, with these metadata. */
const workflow = (one: string, two: string, spec = ''): string => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: a }
spec:
  entrypoint: main
${spec}  templates:
    - name: main
      steps: [[{ name: a, template: one }, { name: b, template: two }]]
    - name: one
${one}      container: { image: "a:1", command: [a] }
    - name: two
${two}      container: { image: "b:1", command: [a] }
`;
const metadata = (value: string): string =>
  `      metadata: { annotations: { ${KEY}: ${value} } }\n`;

function opened(text: string, config = '') {
  const file = openFile('a.yaml', text);
  const context = contextFrom(settingsFrom(config));
  const facts = factsOf(joinProject([readModel(file, readYaml)], context), context);
  const podOf = (name: string): Pod => {
    const pod = facts.project.pods.find(({ templateName }) => templateName === name);
    if (pod === undefined) throw new Error(`no pod of ${name}`);
    return pod;
  };
  const after = (repair: Repair): string =>
    repair.ok
      ? applyEdits(
          text,
          repair.value.edits.map(({ edit }) => edit),
        )
      : repair.error;
  return { facts, podOf, after };
}

/** The place of all pods of a manifest. */
const placeOfAll = ({ owner }: Pod) => ({
  manifest: owner,
  metadata: owner.spec.podMetadata,
  template: undefined,
  inline: false,
});

describe('an annotation for pods', () => {
  test('goes to the place of all of them', () => {
    const { facts, podOf, after } = opened(workflow('', ''));
    const pods = [podOf('one'), podOf('two')];
    expect(after(annotate(placeOfAll(podOf('one')), pods, KEY, 'true', facts))).toBe(
      workflow('', '', `  podMetadata:\n    annotations:\n      ${KEY}: "true"\n`),
    );
  });

  test('goes to their templates where it would change what others get', () => {
    const { facts, podOf, after } = opened(workflow('', metadata('"false"')));
    const fixed = after(annotate(placeOfAll(podOf('one')), [podOf('one')], KEY, 'true', facts));
    expect(fixed).toContain(`    - name: one\n      metadata:\n        annotations:\n`);
    expect(fixed).toContain(metadata('"false"'));
  });

  test('fills in the key where its value is empty, and gives each lacking pod one', () => {
    const { facts, podOf, after } = opened(workflow(metadata('""'), ''));
    const pods = [podOf('one')];
    const place = templatePlace(podOf('one'));
    expect(after(annotate(place, pods, KEY, 'true', facts))).toBe(workflow(metadata('"true"'), ''));
  });

  test('is refused where a value stands behind an anchor', () => {
    const text = workflow(
      `      metadata: { annotations: { ${KEY}: &none "" } }\n`,
      `      metadata: { annotations: { ${KEY}: *none } }\n`,
    );
    const { facts, podOf, after } = opened(text);
    expect(after(annotate(templatePlace(podOf('one')), [podOf('one')], KEY, 'true', facts))).toBe(
      `"${KEY}" stands behind an anchor`,
    );
  });

  test('is refused where it would be the wrong instance for others, and their template takes none', () => {
    const of = (name: string): string => `${name}-registry.cn-hangzhou.cr.aliyuncs.com/x:1`;
    const text = workflow(
      '      metadata: &shared { labels: { a: b } }\n',
      '      metadata: *shared\n',
    )
      .replace('"a:1"', of('a'))
      .replace('"b:1"', of('b'));
    const { facts, podOf, after } = opened(text);
    const id = 'k8s.aliyun.com/acr-instance-id';
    expect(after(annotate(placeOfAll(podOf('one')), [podOf('one')], id, 'cri-a', facts))).toBe(
      `it would change "${id}" of other pods`,
    );
  });

  test('is refused where the pods have another value', () => {
    const { facts, podOf, after } = opened(workflow(metadata('"false"'), ''));
    expect(
      after(annotate(templatePlace(podOf('one')), [podOf('one')], KEY, 'true', facts)),
    ).toMatch(/has other values at other places/);
  });
});

describe('another value for pods, at their templates', () => {
  const SPEC = `  podMetadata: { annotations: { ${KEY}: "false" } }\n`;

  test('is added to each of them', () => {
    const { facts, podOf, after } = opened(workflow('', '', SPEC), 'argoVersion: "3.5"');
    const fixed = after(annotateTemplates([podOf('one')], KEY, 'true', facts));
    expect(fixed).toMatch(/- name: one\n {6}metadata:\n {8}annotations:\n/);
    expect(fixed).toContain(SPEC);
    expect(fixed).toMatch(/- name: two\n {6}container/);
  });

  test('is refused where the template has one', () => {
    const { facts, podOf, after } = opened(workflow(metadata('"false"'), '', SPEC));
    expect(after(annotateTemplates([podOf('one')], KEY, 'true', facts))).toBe(
      'the template is used for several instances',
    );
    const other = opened(workflow(metadata('"x"').replace(KEY, 'example.com/a'), ''));
    const repair = annotateTemplates([other.podOf('one')], KEY, 'true', other.facts);
    expect(repair.ok).toBe(true);
  });
});
