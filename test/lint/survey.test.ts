import { describe, expect, test } from '@jest/globals';
import rules from '../../rules/index.ts';
import { Survey } from '../../src/lint/survey.ts';
import { readModel, type FileModel } from '../../src/manifests/file-model.ts';
import { contextFrom, openFile, settingsFrom } from '../support/lint-text.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import type { RepoPath } from '../../src/text/text.ts';

const modelOf = (path: string, text: string): FileModel =>
  readModel(openFile(path, text), readYaml);

const CREATING = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: starters }
spec:
  templates:
    - name: start
      inputs: { parameters: [{ name: image }] }
      resource:
        action: create
        manifest: |
${workflow('"{{inputs.parameters.image}}"').replaceAll(/^/gm, '          ')}
`;

describe('a file', () => {
  const context = contextFrom(settingsFrom(undefined));
  const surveyOf = (texts: readonly string[], isNamed = true, keepsAll = false): Survey => {
    const survey = new Survey(rules, context, keepsAll);
    for (const [at, text] of texts.entries()) {
      survey.add(modelOf(`${String(at)}.yaml`, text), isNamed);
    }
    return survey;
  };
  const PLAIN = workflow('alpine:3');
  const looked = {
    charts: new Map(),
    named: ['.'],
    files: 1,
    holding: 1,
    empty: [],
    notJudged: { overlays: [], unrendered: [], missingTools: [], ignored: [], links: [] },
  };

  test('of which no rule has anything to say is dropped, and counted', () => {
    const survey = surveyOf([PLAIN]);
    expect(survey.kept).toEqual([]);
    expect([...survey.elsewhere]).toEqual(['alpine:3']);
    expect([...survey.holding]).toEqual(['0.yaml']);
    expect(survey.tally.counts(looked)).toMatchObject({ manifests: 1, pods: 1, images: 1 });
    expect(survey.tally.counts(looked).leftAlone).toEqual({});
    expect(survey.mustKeepAll).toBe(false);
  });

  test('that is only context is dropped and not counted', () => {
    const survey = surveyOf([PLAIN], false);
    expect(survey.kept).toEqual([]);
    expect([...survey.holding]).toEqual([]);
    expect(survey.tally.counts(looked)).toMatchObject({ manifests: 0, pods: 0, images: 0 });
  });

  test('without an object that is read holds nothing', () => {
    expect([...surveyOf(['apiVersion: v1\nkind: Secret\n', PLAIN]).holding]).toEqual(['1.yaml']);
  });

  test.each([
    ['an image of an Enterprise instance', workflow(ENTERPRISE_IMAGE)],
    ['a suppression', `# wfcache-lint-disable-file region-unknown\n${PLAIN}`],
    ['a created workflow whose image a caller in another file can give', CREATING],
    ['an ImageCache', 'apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nspec: {}\n'],
  ])('with %s is kept', (_name, text) => {
    expect(surveyOf([text]).kept).toHaveLength(1);
  });

  test('is kept where all are', () => {
    expect(surveyOf([PLAIN], true, true).kept).toHaveLength(1);
  });

  test.each([
    ['labels', 'labels: { alibabacloud.com/acs: "true" }', true],
    [
      'an annotation of the platform',
      'annotations: { k8s.aliyun.com/eci-image-cache: "true" }',
      true,
    ],
    ['an annotation of somebody', 'annotations: { example.com/a: b }', false],
  ])(
    'that was dropped is needed after all behind defaults with %s',
    (_name, metadata, expected) => {
      const defaults = `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  workflowDefaults: |
    spec: { podMetadata: { ${metadata} } }
`;
      expect(surveyOf([PLAIN, defaults]).mustKeepAll).toBe(expected);
      expect(surveyOf([defaults]).mustKeepAll).toBe(false);
    },
  );
});

describe('a file that others name', () => {
  const context = contextFrom(settingsFrom(undefined));
  const HEAD =
    'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata:\n  name: lib\nspec:\n';
  const LIBRARY = `${HEAD}  templates:\n    - name: a\n      container:\n        image: alpine:3\n`;
  const PATCH = `${HEAD}  podSpecPatch: '{}'\n`;
  const CALLER = HEAD.replace('WorkflowTemplate', 'Workflow').replace('name: lib', 'name: w');
  const CALL = `${CALLER}  workflowTemplateRef: { name: lib }\n`;
  const cache = (image: string): string =>
    `apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: { name: a }\nspec: { images: ["${image}"] }\n`;

  test.each([
    ['a fragment', PATCH, ['WorkflowTemplate/lib']],
    ['a workflow', CALL, ['WorkflowTemplate/lib']],
    ['the cache of another tag', cache('alpine:2'), ['image alpine:3']],
    ['the cache of another host', cache('r.example.com/library/alpine:3'), ['image alpine:3']],
    ['its own cache', cache('docker.io/library/alpine:3'), undefined],
    ['the cache of another image', cache('busybox:3'), undefined],
    ['a workflow of another library', CALL.replace('{ name: lib }', '{ name: other }'), undefined],
    ['a fragment of another kind', PATCH.replace('WorkflowTemplate', 'CronWorkflow'), undefined],
  ])('by %s is kept after all', (_name, other, expected) => {
    for (const isRead of [true, false]) {
      const add = (survey: Survey): void => {
        const file = openFile('lib.yaml', LIBRARY);
        if (isRead || !survey.addUnread(file, true)) survey.add(readModel(file, readYaml), true);
        survey.add(modelOf('other.yaml', other), true);
      };
      const first = new Survey(rules, context, false);
      add(first);
      const wanted = first.mustKeep;
      expect(wanted && [...wanted.kept]).toEqual(expected);
      expect(first.kept).toHaveLength(1);
      const second = new Survey(rules, context, false, wanted);
      add(second);
      expect(second.kept).toHaveLength(expected === undefined ? 1 : 2);
      expect(second.mustKeep).toBeUndefined();
    }
  });
});

test('what is left alone is counted by its reason', () => {
  const survey = new Survey([], contextFrom(settingsFrom(undefined)), false);
  const image = 'gcr.io/ml-pipeline/should-be-overridden-during-runtime';
  survey.add(modelOf('a.yaml', workflow(image)), true);
  const looked = { named: ['.'], files: 1, holding: 1, empty: [] };
  const counts = survey.tally.counts({
    ...looked,
    charts: new Map(['c/a.yaml', 'c/b.yaml'].map((path) => [path as RepoPath, 1])),
    notJudged: { overlays: [], unrendered: [], missingTools: [], ignored: [], links: [] },
  });
  expect(counts.leftAlone).toEqual({ 'Helm templates': 2, 'placeholder images of Kubeflow': 1 });
  expect(counts.notJudged.templates).toBe(2);
  expect(counts.unknownSizes).toEqual([{ image }]);
});
