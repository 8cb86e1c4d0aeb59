import { describe, expect, test } from '@jest/globals';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const WORKFLOW = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: w }
spec:
  entrypoint: a
  templates:
    - name: a
      container: { image: "busybox:1", command: [a] }
`;

/** What is said of some files beside a workflow: file, line, rule, and whether there is a fix. */
function said(files: Readonly<Record<string, string>>): string[] {
  const all = Object.entries({ 'w.yaml': WORKFLOW, ...files });
  const texts = new Map(all);
  const { findings } = lintFiles(
    all.map(([path, text]) => sourceFile(path, text)),
    settingsFrom(''),
  );
  return findings.map(({ path, range, ruleId, fix }) => {
    const line = (texts.get(path) ?? '').slice(0, range.start).split('\n').length;
    return `${path}:${String(line)} ${ruleId}${fix === undefined ? '' : ' fix'}`;
  });
}

const SWITCH = 'k8s.aliyun.com~1eci-image-cache';
const operation = (path: string, value: string, op = 'add'): string =>
  `- op: ${op}\n  path: ${path}\n  value: ${value}\n`;

describe('a JSON patch of kustomize', () => {
  test.each([
    ['one annotation', operation(`/spec/podMetadata/annotations/${SWITCH}`, '"yes"')],
    ['with capitals', operation(`/spec/podMetadata/annotations/${SWITCH}`, '"True"')],
    ['in place of another', operation(`/spec/podMetadata/annotations/${SWITCH}`, 'on', 'replace')],
    ['of a CronWorkflow', operation(`/spec/workflowSpec/podMetadata/annotations/${SWITCH}`, 'on')],
    ['of a template', operation(`/spec/templates/0/metadata/annotations/${SWITCH}`, '"yes"')],
    ['of defaults', operation(`/spec/templateDefaults/metadata/annotations/${SWITCH}`, '"yes"')],
    ['all', operation('/spec/podMetadata/annotations', '{ k8s.aliyun.com/eci-auto-imc: "on" }')],
    [
      'metadata',
      operation('/spec/podMetadata', '{ annotations: { k8s.aliyun.com/eci-auto-imc: "on" } }'),
    ],
  ])('is judged like a pod, and no edit changes it: %s', (_name, patch) => {
    const rule = patch.includes('value: on\n')
      ? 'annotation-not-a-string'
      : 'annotation-not-true-or-false';
    expect(said({ 'p.yaml': patch })).toEqual([`p.yaml:3 ${rule}`]);
  });

  test('is read where a kustomization holds it, with and without a kind', () => {
    const patch = operation(`/spec/podMetadata/annotations/${SWITCH}`, '"yes"');
    const inside = patch.replaceAll(/^/gm, '      ').trimEnd();
    for (const field of ['patches', 'patchesJson6902']) {
      const file = `${field}:\n  - target: { kind: Workflow }\n    patch: |-\n${inside}\n`;
      const found = [`k/kustomization.yaml:6 annotation-not-true-or-false`];
      expect(said({ 'k/kustomization.yaml': file })).toEqual(found);
      const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
      expect(said({ 'k/kustomization.yaml': head + file })).toEqual([
        'k/kustomization.yaml:8 annotation-not-true-or-false',
      ]);
    }
  });

  test('is read as JSON', () => {
    const patch = JSON.stringify([
      {
        op: 'add',
        path: '/spec/podMetadata/annotations',
        value: { 'k8s.aliyun.com/imc-match-count-request': '0' },
      },
    ]);
    expect(said({ 'p.json': patch })).toEqual(['p.json:1 match-count-impossible']);
  });

  test.each([
    ['removes something', `- op: remove\n  path: /spec/podMetadata/annotations/${SWITCH}\n`],
    ['changes another object', operation(`/metadata/annotations/${SWITCH}`, '"yes"')],
    ['only asks', operation(`/spec/podMetadata/annotations/${SWITCH}`, '"yes"', 'test')],
    ['is right', operation(`/spec/podMetadata/annotations/${SWITCH}`, '"true"')],
    ['gives no map', operation('/spec/podMetadata/annotations', '[a]')],
    [
      'has an item that is no operation',
      `${operation(`/spec/podMetadata/annotations/${SWITCH}`, '"yes"')}- a: b\n`,
    ],
    ['is no patch', `- path: /spec/podMetadata/annotations/${SWITCH}\n  value: "yes"\n`],
  ])('one that %s is no finding', (_name, patch) => {
    expect(said({ 'p.yaml': patch })).toEqual([]);
  });

  test('gives nothing to the pods that are known: it does not say whose they are', () => {
    const unnamed = WORKFLOW.replace('metadata: { name: w }\n', '');
    const patch = operation(`/spec/podMetadata/annotations/${SWITCH}`, '"false"');
    const big = 'images: [{ match: "**", size: 2GiB }]\n';
    const { findings } = lintFiles(
      [sourceFile('w.yaml', unnamed), sourceFile('p.yaml', patch)],
      settingsFrom(big),
    );
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('No image cache'),
    ]);
  });
});
