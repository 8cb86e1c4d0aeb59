import { describe, expect, test } from '@jest/globals';
import type { ExplainedEntry, ExplainedPod, GivenValue } from '../../src/argo/explained.ts';
import { explanationOf } from '../support/explain.ts';

/** The worked example: every level sets some keys, three templates are reached in three ways. */
const FILES = {
  'controller.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  workflowDefaults: |
    spec:
      podMetadata:
        annotations: { k1: ctrl, k2: ctrl, k3: ctrl, k4: ctrl }
        labels: { team: ctrl }
`,
  'base.yaml': `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: base }
spec:
  entrypoint: main
  podMetadata: { annotations: { k2: base, k3: base } }
  templateDefaults: { metadata: { annotations: { k4: tdef, k5: tdef } } }
  templates:
    - name: local
      metadata: { annotations: { k1: tmpl }, labels: { team: tmpl } }
      container: { image: local }
    - name: main
      steps:
        - - { name: A, template: local }
          - { name: B, templateRef: { name: lib, template: t } }
          - name: C
            inline: { metadata: { annotations: { k2: inl } }, container: { image: inline } }
`,
  'lib.yaml': `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: lib }
spec:
  podMetadata: { annotations: { k1: lib, k6: lib, k7: lib }, labels: { team: lib } }
  templates:
    - name: t
      metadata: { annotations: { k3: t, k7: t } }
      container: { image: lib }
`,
  'run.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: run, annotations: { k9: meta } }
spec:
  workflowTemplateRef: { name: base }
  podMetadata: { annotations: { k3: wf } }
`,
};

function podOf(image: string, version?: string): ExplainedPod {
  const [found, ...others] = explanationOf(FILES, version).pods.filter(
    ({ images }) => images[0]?.values[0]?.text === image,
  );
  if (found === undefined || others.length > 0) throw new Error(`Not one pod of ${image}`);
  return found;
}

/** `tmpl/template over ctrl/cluster`, by key. */
function wordsOf(entries: readonly ExplainedEntry[]): Record<string, string> {
  const said = ({ text, from }: GivenValue): string => `${text}/${from}`;
  return Object.fromEntries(
    entries.map((entry) => [entry.key, [entry, ...entry.overrides].map(said).join(' over ')]),
  );
}

const INLINE = {
  k1: 'ctrl/cluster',
  k2: 'inl/template over base/workflowTemplate over ctrl/cluster',
  k3: 'wf/workflow over base/workflowTemplate over ctrl/cluster',
  k4: 'tdef/templateDefaults over ctrl/cluster',
  k5: 'tdef/templateDefaults',
};

describe.each([
  {
    version: '3.5',
    rules: 'below 3.7',
    local: {
      k1: 'tmpl/template over ctrl/cluster',
      k2: 'base/workflowTemplate over ctrl/cluster',
      k3: 'wf/workflow over base/workflowTemplate over ctrl/cluster',
      k4: 'tdef/templateDefaults over ctrl/cluster',
      k5: 'tdef/templateDefaults',
    },
    lib: {
      k1: 'ctrl/cluster',
      k2: 'base/workflowTemplate over ctrl/cluster',
      k3: 't/template over wf/workflow over base/workflowTemplate over ctrl/cluster',
      k4: 'tdef/templateDefaults over ctrl/cluster',
      k5: 'tdef/templateDefaults',
      k7: 't/template',
    },
    labels: ['tmpl/template over ctrl/cluster', 'ctrl/cluster'],
    ignored: ['annotation k1 lib', 'annotation k6 lib', 'annotation k7 lib', 'label team lib'],
  },
  {
    version: '4.0.5',
    rules: 'overwriting',
    local: {
      k1: 'ctrl/cluster over tmpl/template',
      k2: 'base/workflowTemplate over ctrl/cluster',
      k3: 'wf/workflow over base/workflowTemplate over ctrl/cluster',
      k4: 'ctrl/cluster over tdef/templateDefaults',
      k5: 'tdef/templateDefaults',
    },
    lib: {
      k1: 'lib/owner over ctrl/cluster',
      k2: 'base/workflowTemplate over ctrl/cluster',
      k3: 't/template over wf/workflow over base/workflowTemplate over ctrl/cluster',
      k4: 'tdef/templateDefaults over ctrl/cluster',
      k5: 'tdef/templateDefaults',
      k6: 'lib/owner',
      k7: 'lib/owner over t/template',
    },
    labels: ['ctrl/cluster over tmpl/template', 'lib/owner over ctrl/cluster'],
    ignored: [],
  },
  {
    version: '3.7.18',
    rules: 'filling',
    local: {
      k1: 'tmpl/template over ctrl/cluster',
      k2: 'base/workflowTemplate over ctrl/cluster',
      k3: 'wf/workflow over base/workflowTemplate over ctrl/cluster',
      k4: 'ctrl/cluster over tdef/templateDefaults',
      k5: 'tdef/templateDefaults',
    },
    lib: {
      k1: 'lib/owner over ctrl/cluster',
      k2: 'base/workflowTemplate over ctrl/cluster',
      k3: 't/template over wf/workflow over base/workflowTemplate over ctrl/cluster',
      k4: 'tdef/templateDefaults over ctrl/cluster',
      k5: 'tdef/templateDefaults',
      k6: 'lib/owner',
      k7: 't/template over lib/owner',
    },
    labels: ['tmpl/template over ctrl/cluster', 'lib/owner over ctrl/cluster'],
    ignored: [],
  },
])('by the rules $rules', ({ version, local, lib, labels, ignored }) => {
  test('a template of what is run', () => {
    expect(wordsOf(podOf('local', version).annotations)).toEqual(local);
  });

  test('a template of a library', () => {
    expect(wordsOf(podOf('lib', version).annotations)).toEqual(lib);
  });

  test('an inline template, by all rules alike', () => {
    expect(wordsOf(podOf('inline', version).annotations)).toEqual(INLINE);
  });

  test('labels by the same rules', () => {
    const found = ['local', 'lib'].map((image) => wordsOf(podOf(image, version).labels)['team']);
    expect(found).toEqual(labels);
  });

  test('what is not looked at is told as ignored', () => {
    const found = podOf('lib', version).ignored;
    expect(found.map(({ kind, key, text }) => `${kind} ${key} ${text}`)).toEqual(ignored);
    expect(podOf('local', version).ignored).toEqual([]);
  });
});

test('each value has the place where it is written', () => {
  const texts: Readonly<Record<string, string>> = FILES;
  for (const { annotations, labels, images, ignored } of explanationOf(FILES).pods) {
    const entries = [...annotations, ...labels, ...ignored];
    const overridden = [...annotations, ...labels].flatMap(({ overrides }) => overrides);
    const values = images.flatMap(({ values: all, at }) => all.map(({ text }) => ({ text, at })));
    for (const { text, at } of [...entries, ...overridden, ...values]) {
      expect(texts[at.path]?.slice(at.range.start, at.range.end)).toBe(text);
    }
  }
});

test('a level that stands near a pod twice counts once', () => {
  const itself = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: lib }
spec:
  entrypoint: main
  podMetadata: { annotations: { a: lib } }
  templates:
    - name: main
      steps: [[{ name: s, templateRef: { name: lib, template: t } }]]
    - { name: t, container: { image: x } }
`;
  const { pods } = explanationOf({ 'a.yaml': itself }, '3.7.18');
  expect(pods.map(({ annotations }) => wordsOf(annotations))).toEqual([{ a: 'lib/owner' }]);
});

test('keys are in their order, whatever the order of the levels', () => {
  for (const version of ['3.5', '4.0.5', '3.7.18']) {
    for (const { annotations } of explanationOf(FILES, version).pods) {
      const keys = annotations.map(({ key }) => key);
      expect(keys).toEqual(keys.toSorted());
    }
  }
});
