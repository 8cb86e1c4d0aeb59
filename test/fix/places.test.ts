import { describe, expect, test } from '@jest/globals';
import { loadAll } from 'js-yaml';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { fixFiles, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const KEY = 'k8s.aliyun.com/acr-instance-id';
const VALUE = 'cn-hangzhou:cri-f34lmbk2rxqx41u8';
const SETTINGS = settingsFrom(CONFIG);
const WF = workflow(ENTERPRISE_IMAGE);

const indented = (text: string, columns: number): string =>
  text.replaceAll(/^(?=.)/gm, ' '.repeat(columns));

function fixed(text: string, path = 'a.yaml'): string {
  return fixFiles([sourceFile(path, text)], SETTINGS)[0]?.text ?? '';
}

/** Every place, as a path of keys, at which the annotation stands. */
function placesOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string' && value.includes('kind: Workflow')) {
    return placesOf(loadAll(value), `${path}:`);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === KEY) return inner === VALUE ? [path] : [`${path} is ${String(inner)}`];
    return placesOf(inner, `${path}/${key}`);
  });
}

describe('the annotation goes where it belongs', () => {
  test.each([
    ['a Workflow', WF, '/0/spec/podMetadata/annotations'],
    [
      'a List',
      `apiVersion: v1\nkind: List\nitems:\n- ${indented(WF, 2).trimStart()}`,
      '/0/items/0/spec/podMetadata/annotations',
    ],
    [
      'a List in flow style',
      JSON.stringify({ apiVersion: 'v1', kind: 'List', items: loadAll(WF) }),
      '/0/items/0/spec/podMetadata/annotations',
    ],
    [
      'an OpenShift Template',
      `apiVersion: template.openshift.io/v1\nkind: Template\nobjects:\n  - ${indented(WF, 4).trimStart()}`,
      '/0/objects/0/spec/podMetadata/annotations',
    ],
    [
      'a Sensor',
      `apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nspec:\n  triggers:\n    - template:\n        argoWorkflow:\n          source:\n            resource:\n${indented(WF, 14)}`,
      '/0/spec/triggers/0/template/argoWorkflow/source/resource/spec/podMetadata/annotations',
    ],
    [
      'a resource manifest in a literal block',
      `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  entrypoint: a\n  templates:\n    - name: a\n      resource:\n        action: create\n        manifest: |\n${indented(WF, 10)}`,
      '/0/spec/templates/0/resource/manifest:/0/spec/podMetadata/annotations',
    ],
    [
      'a CronWorkflow',
      `apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: c}\nspec:\n  schedule: "* * * * *"\n  workflowSpec:\n${indented(WF.slice(WF.indexOf('  entrypoint')), 2)}`,
      '/0/spec/workflowSpec/podMetadata/annotations',
    ],
    [
      'a WorkflowTemplate, its template',
      WF.replace('kind: Workflow', 'kind: WorkflowTemplate'),
      '/0/spec/templates/0/metadata/annotations',
    ],
    ['the second document', `a: 1\n---\n${WF}`, '/1/spec/podMetadata/annotations'],
    [
      'tab-indented comments around',
      WF.replace('spec:', '\t# c\nspec: # d'),
      '/0/spec/podMetadata/annotations',
    ],
    ['one line of JSON', JSON.stringify(loadAll(WF)[0]), '/0/spec/podMetadata/annotations'],
    [
      'JSON over many lines',
      JSON.stringify(loadAll(WF)[0], undefined, '\t'),
      '/0/spec/podMetadata/annotations',
    ],
  ])('%s', (_name, text, place) => {
    const result = fixed(text);
    expect(placesOf(loadAll(result))).toEqual([place]);
    expect(fixed(result)).toBe(result);
    if (text.startsWith('{')) expect(() => JSON.parse(result) as unknown).not.toThrow();
  });

  test('JSON files stay JSON', () => {
    const text = `{"spec":{"entrypoint":"a","podMetadata":{"annotations":null},"templates":[{"name":"a","container":{"image":"${ENTERPRISE_IMAGE}"}}]},"kind":"Workflow","apiVersion":"argoproj.io/v1alpha1"}`;
    const result = fixed(text, 'a.json');
    expect(placesOf([JSON.parse(result)])).toEqual(['/0/spec/podMetadata/annotations']);
  });

  test('several findings of one file compose', () => {
    const big = `${ENTERPRISE_IMAGE.replace('whalesay', 'big')}:1`;
    const text = `${workflow(big)}---\n${WF}---\n${workflow(big)}`;
    const { findings } = lintFiles([sourceFile('a.yaml', text)], SETTINGS);
    expect(findings).toHaveLength(5);
    const result = fixed(text);
    expect(placesOf(loadAll(result))).toHaveLength(3);
    expect(result.match(/eci-image-cache: "true"/g)).toHaveLength(2);
    expect(result.match(/podMetadata/g)).toHaveLength(3);
  });
});

describe('no fix, and the reason is told', () => {
  test.each([
    [
      'an anchor that others share',
      `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  entrypoint: a\n  podMetadata: &m\n    labels: {a: b}\n  templates:\n    - name: a\n      metadata: *m\n      container: {image: ${ENTERPRISE_IMAGE}}\n`,
      'the place is shared through a YAML anchor or stands inside a string',
    ],
    [
      'a workflow in a quoted string',
      `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  entrypoint: a\n  templates:\n    - name: a\n      resource: {action: create, manifest: ${JSON.stringify(WF)}}\n`,
      'the place is shared through a YAML anchor or stands inside a string',
    ],
    [
      'a neighbour that cannot be read',
      `${WF}---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [\n`,
      'of a.yaml cannot be read',
    ],
  ])('%s', (_name, text, reason) => {
    const [finding] = lintFiles([sourceFile('a.yaml', text)], SETTINGS).findings;
    expect(finding?.fix).toBeUndefined();
    expect(finding?.help).toContain(`No fix: `);
    expect(finding?.help).toContain(reason);
    expect(fixed(text)).toBe(text);
  });
});
