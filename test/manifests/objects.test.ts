import { describe, expect, test } from '@jest/globals';
import { imagesOf, podsOf, projectOf } from '../support/project.ts';

const SPEC = '{ entrypoint: a, templates: [{ name: a, container: { image: busybox } }] }';

describe('where a workflow spec can live', () => {
  test.each([
    ['Workflow', `{ apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: ${SPEC} }`],
    [
      'WorkflowTemplate',
      `{ apiVersion: argoproj.io/v1alpha1, kind: WorkflowTemplate, spec: ${SPEC} }`,
    ],
    [
      'ClusterWorkflowTemplate',
      `{ apiVersion: argoproj.io/v1alpha1, kind: ClusterWorkflowTemplate, spec: ${SPEC} }`,
    ],
    [
      'CronWorkflow',
      `{ apiVersion: argoproj.io/v1alpha1, kind: CronWorkflow, spec: { workflowSpec: ${SPEC} } }`,
    ],
  ])('%s', (kind, object) => {
    const { manifests, pods } = projectOf([object]);
    expect(manifests.map((manifest) => manifest.kind)).toEqual([kind]);
    expect(pods.map(imagesOf)).toEqual([['busybox']]);
  });

  const workflow = `{ apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: ${SPEC} }`;

  test.each([
    ['List', `{ apiVersion: v1, kind: List, items: [${workflow}, ${workflow}] }`, 2],
    [
      'OpenShift Template',
      `{ apiVersion: template.openshift.io/v1, kind: Template, objects: [${workflow}] }`,
      1,
    ],
    [
      'Sensor, argoWorkflow',
      `{ apiVersion: argoproj.io/v1alpha1, kind: Sensor, spec: { triggers: [{ template: { argoWorkflow: { source: { resource: ${workflow} } } } }] } }`,
      1,
    ],
    [
      'Sensor, k8s',
      `{ apiVersion: argoproj.io/v1alpha1, kind: Sensor, spec: { triggers: [{ template: { k8s: { source: { resource: ${workflow} } } } }] } }`,
      1,
    ],
    [
      'Sensor, inline',
      `{ apiVersion: argoproj.io/v1alpha1, kind: Sensor, spec: { triggers: [{ template: { argoWorkflow: { source: { inline: ${JSON.stringify(workflow)} } } } }] } }`,
      1,
    ],
    [
      'ScheduledWorkflow of Kubeflow',
      `{ apiVersion: kubeflow.org/v1beta1, kind: ScheduledWorkflow, spec: { workflow: { spec: ${SPEC} } } }`,
      1,
    ],
    ['another group', '{ apiVersion: chaos-mesh.org/v1alpha1, kind: Workflow, spec: {} }', 0],
    ['another kind', `{ apiVersion: argoproj.io/v1alpha1, kind: Application, spec: ${SPEC} }`, 0],
    ['a spec that is null', '{ apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: }', 0],
  ])('%s', (_name, object, count) => {
    expect(podsOf([object]).map(imagesOf)).toEqual(
      Array.from({ length: count }, () => ['busybox']),
    );
  });

  const ANNOTATED = 'spec: { podMetadata: { annotations: { k: v } } }';

  test.each([
    ['a text for each setting', `workflowDefaults: "${ANNOTATED}"`],
    ['one text for all', `config: "workflowDefaults: { ${ANNOTATED} }"`],
  ])('the defaults of the controller: %s', (_name, data) => {
    const configMap = `{ apiVersion: v1, kind: ConfigMap, data: { ${data} } }`;
    const { manifests, pods } = projectOf([configMap, workflow]);
    expect(manifests.map(({ kind }) => kind)).toEqual(['WorkflowDefaults', 'Workflow']);
    expect(pods.map((pod) => pod.annotations.get('k')?.value.text)).toEqual(['v']);
  });

  test('a WorkflowEventBinding has the reference and the arguments of what it submits', () => {
    const submit =
      '{ workflowTemplateRef: { name: a }, podMetadata: { annotations: { k: v } }, arguments: { parameters: [{ name: p, value: v }] } }';
    const binding = `{ apiVersion: argoproj.io/v1alpha1, kind: WorkflowEventBinding, spec: { submit: ${submit} } }`;
    const [spec] = projectOf([binding]).manifests.map((manifest) => manifest.spec);
    expect(spec?.workflowTemplateRef).toEqual({ name: 'a', cluster: false });
    expect(spec?.arguments.map(({ name }) => name)).toEqual(['p']);
    expect(spec?.podMetadata.annotations).toEqual([]);
  });

  test.each([
    ['Workflow', '{ templates: [{ name: a }] }', true],
    ['Workflow', '{ entrypoint: a, templates: [{ name: a }] }', false],
    ['Workflow', '{ entrypoint: a }', true],
    ['Workflow', '{ workflowTemplateRef: { name: a } }', false],
    ['CronWorkflow', '{ workflowSpec: { templates: [{ name: a }] } }', true],
    ['CronWorkflow', '{ workflowSpec: { entrypoint: a, templates: [{ name: a }] } }', false],
    ['CronWorkflow', '{ workflowSpec: { entrypoint: a } }', true],
    ['WorkflowTemplate', '{ entrypoint: a }', true],
    ['WorkflowTemplate', '{ templates: [{ name: a }] }', false],
    ['ClusterWorkflowTemplate', '{ entrypoint: a }', true],
    ['WorkflowEventBinding', '{ submit: {} }', false],
  ])('is a %s with %s partial? %s', (kind, spec, expected) => {
    const text = `{ apiVersion: argoproj.io/v1alpha1, kind: ${kind}, spec: ${spec} }`;
    expect(projectOf([text]).manifests.map(({ partial }) => partial)).toEqual([expected]);
  });

  test('a resource manifest has pods of its own, at exact positions', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: outer }
spec:
  entrypoint: main
  templates:
    - name: main
      resource:
        action: create
        manifest: |
          apiVersion: argoproj.io/v1alpha1
          kind: Workflow
          metadata:
            generateName: inner-
          spec:
            entrypoint: a
            templates:
              - name: a
                container:
                  image: busybox:1
`;
    const { manifests, pods } = projectOf([text]);
    expect(manifests.map(({ name }) => name)).toEqual(['outer', 'inner-']);
    const range = pods[0]?.images[0]?.image.range;
    expect(text.slice(range?.start, range?.end)).toBe('busybox:1');
  });

  test('a templated resource manifest is left alone', () => {
    const text = `{ apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: { entrypoint: a, templates: [
      { name: a, resource: { manifest: "apiVersion: argoproj.io/v1alpha1\\nkind: {{x}: {{" } }] } }`;
    expect(projectOf([text]).manifests).toHaveLength(1);
  });

  test('a kustomize patch starts nothing but counts for what it patches', () => {
    const base = `{ apiVersion: argoproj.io/v1alpha1, kind: Workflow, metadata: { name: w }, spec: ${SPEC} }`;
    const patch =
      '{ apiVersion: argoproj.io/v1alpha1, kind: Workflow, metadata: { name: w }, spec: { podMetadata: { annotations: { k: v } } } }';
    const pods = podsOf([base, patch]);
    expect(pods.map((pod) => pod.annotations.get('k')?.value.text)).toEqual(['v']);
  });
});

describe('images of a pod', () => {
  const inTemplate = (fields: string, spec = ''): string =>
    `{ apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: { entrypoint: a, ${spec} templates: [{ name: a, ${fields} }] } }`;

  test.each([
    ['container', 'container: { image: a }', '', ['a']],
    ['script', 'script: { image: a }', '', ['a']],
    [
      'containerSet',
      'containerSet: { containers: [{ name: x, image: a }, { name: y, image: b }] }',
      '',
      ['a', 'b'],
    ],
    [
      'init containers and sidecars',
      'container: { image: a }, initContainers: [{ name: i, image: b }], sidecars: [{ name: s, image: c }]',
      '',
      ['b', 'a', 'c'],
    ],
    [
      'templateDefaults',
      'container: { command: [x] }',
      'templateDefaults: { container: { image: d } },',
      ['d'],
    ],
    [
      'templateDefaults of another type',
      'script: { source: x }',
      'templateDefaults: { container: { image: d } },',
      [],
    ],
    [
      'sidecars of templateDefaults',
      'script: { image: a }',
      'templateDefaults: { sidecars: [{ name: s, image: d }] },',
      ['a', 'd'],
    ],
    [
      'a podSpecPatch replaces main',
      `container: { image: a }, podSpecPatch: '{"containers":[{"name":"main","image":"p"}]}'`,
      '',
      ['p'],
    ],
    [
      'a podSpecPatch of the spec',
      'container: { image: a }',
      'podSpecPatch: "containers:\\n- name: main\\n  image: p\\n",',
      ['p'],
    ],
    [
      'a templated podSpecPatch',
      `container: { image: a }, podSpecPatch: '{{inputs.parameters.p}}'`,
      '',
      ['a'],
    ],
    [
      'image volumes',
      'container: { image: a, volumeMounts: [{ name: v }] }, volumes: [{ name: v, image: { reference: b } }, { name: unused, image: { reference: c } }]',
      '',
      ['a', 'b'],
    ],
    ['resource', 'resource: { action: get }', '', []],
    ['steps', 'steps: []', '', []],
    ['http', 'http: { url: x }', '', []],
    [
      'executor plugins',
      'suspend: {}',
      'executorPlugins: [{ name: p, spec: { sidecar: { container: { name: p, image: e } } } }],',
      ['e'],
    ],
  ])('%s', (_name, fields, spec, expected) => {
    expect(podsOf([inTemplate(fields, spec)]).flatMap(imagesOf)).toEqual(expected);
  });

  test.each([
    ['of the spec', 'imagePullSecrets: [{ name: s }],', 'container: { image: a }', true],
    [
      'of a patch',
      '',
      `container: { image: a }, podSpecPatch: '{"imagePullSecrets":[{"name":"s"}]}'`,
      true,
    ],
    ['that are empty', 'imagePullSecrets: [],', 'container: { image: a }', false],
  ])('pull secrets %s', (_name, spec, fields, expected) => {
    expect(podsOf([inTemplate(fields, spec)])[0]?.pullSecrets).toBe(expected);
  });
});
