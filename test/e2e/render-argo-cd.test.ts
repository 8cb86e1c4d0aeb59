import { expect, test } from '@jest/globals';
import { temporaryCheckouts } from '../support/checkout.ts';
import { findingsOf, placesOf, renderCli } from '../support/render-cli.ts';
import { chart, describeWithRenderers, temporaryRenderings } from '../support/rendering.ts';
import { readDocuments } from '../support/second-parser.ts';

const repository = temporaryCheckouts();
const rendering = temporaryRenderings();

const REGISTRY = 'acme-registry.cn-hangzhou.cr.aliyuncs.com';
const MISSING = 'acr-instance-id-missing';

const FILES = {
  '.wfcache-lint.yaml': `registries: [{host: ${REGISTRY}, instanceId: cri-f34lmbk2rxqx41u8}]\n`,
  'chart/Chart.yaml': 'apiVersion: v2\nname: trainer\nversion: 0.1.0\n',
  'chart/values.yaml': 'image: {tag: "1"}\n',
  'chart/values-prod.yaml': 'image: {tag: "2"}\n',
  'chart/templates/wf.yaml': `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: train}
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: ${REGISTRY}/ml/trainer:{{ .Values.image.tag }}
        command: [{{ quote .Values.command }}, {{ toJson .Values.count }}]
`,
  'argo/apps.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: trainers}
spec:
  generators:
    - matrix:
        generators:
          - git: {files: [{path: "envs/*.json"}]}
          - list: {elements: [{size: small}]}
  template:
    metadata: {name: "trainer-{{env}}"}
    spec:
      destination: {namespace: "{{env}}"}
      source:
        path: chart
        helm:
          valuesObject: {image: {tag: "{{env}}-{{size}}"}}
          parameters:
            - {name: command, value: "a,b"}
            - {name: count, value: "1", forceString: true}
`,
  'envs/dev.json': '{"env": "dev"}',
  'envs/prod.json': '{"env": "prod"}',
};

describeWithRenderers('HELM')('an ApplicationSet of Argo CD', () => {
  test('says with which values its chart is judged, and a fix holds for all of them', () => {
    const repo = repository(FILES);
    const found = renderCli(repo.root, '--format', 'json');
    expect(placesOf(found)).toEqual([`${MISSING} chart/templates/wf.yaml:9`]);
    const related = findingsOf(found).flatMap((one) => one.related.map(({ message }) => message));
    expect(related).toEqual(
      ['dev', 'prod'].flatMap((env) => [
        `rendered with the values of trainer-${env} in argo/apps.yaml as: image: ${REGISTRY}/ml/trainer:${env}-small`,
        `the value, with the values of trainer-${env} in argo/apps.yaml`,
      ]),
    );
    expect(found.stderr).toBe('');
    expect(placesOf(renderCli(repo.root, '--fix', '--format', 'json'))).toEqual([]);
    expect(repo.read('chart/templates/wf.yaml')).toContain('metadata:\n        annotations:\n');
  });

  test('gives parameters as Argo CD does, and no option', () => {
    const repo = repository({ ...FILES, 'chart/templates/wf.yaml': 'all: {{ toJson .Values }}\n' });
    const given = {
      by: 'a',
      document: '{"image": {"tag": "3"}, "a": {"b": 1}}',
      parameters: [
        { name: 'a.c', value: 'x,y', isString: false },
        { name: 'list', value: '{x,y}', isString: false },
        { name: 'number', value: '1', isString: false },
        { name: 'text', value: "1'; $(exit) `x`\n", isString: true },
        { name: '--post-renderer', value: '/bin/sh', isString: false },
      ],
    };
    const [result] = rendering(repo.root).render([chart('chart', { given })]);
    expect(readDocuments(result?.ok === true ? result.value : '')).toEqual([
      {
        all: {
          image: { tag: '3' },
          a: { b: 1, c: 'x,y' },
          list: ['x', 'y'],
          number: 1,
          text: "1'; $(exit) `x`\n",
          '--post-renderer': '/bin/sh',
        },
      },
    ]);
  });
});
