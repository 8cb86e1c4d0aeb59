import { describe, expect, test } from '@jest/globals';
import { factsOf } from '../../src/facts/context.ts';
import { annotations as annotationVisit } from '../../src/rule-kit/visits/annotations.ts';
import { contextFrom, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE } from '../support/manifests.ts';
import { podsOf, projectOf } from '../support/project.ts';

const CACHE = 'k8s.aliyun.com/eci-image-cache';
const ID = 'k8s.aliyun.com/acr-instance-id';

/** The ConfigMap as the vendor's page shows it, with the entries of its JSON array. */
const profile = (entries: readonly unknown[], name = 'eci-profile'): string => `apiVersion: v1
data:
  enableClusterIp: "true"
  enableHybridMode: "false"
  enablePrivateZone: "false"
  featureGates: "WaitForFirstConsumer=false"
  securityGroupId: sg-2zeeyaaxlkq9sppl****
  selectors: |
${JSON.stringify(entries, undefined, 2).replaceAll(/^/gm, '    ')}
  slsMachineGroup: ""
  vSwitchIds: vsw-2ze23nqzig8inprou****,vsw-2ze94pjtfuj9vaymf****
  vpcId: vpc-2zeghwzptn5zii0w7****
kind: ConfigMap
metadata:
  name: ${name}
  namespace: kube-system
`;

const entry = (name: string, annotations: Readonly<Record<string, string>>, more: object = {}) => ({
  name,
  ...more,
  effect: { annotations, labels: {} },
});

/** A Selector as the examples of aliyuneci/eci-profile have it. */
const selector = (
  name: string,
  annotations: Readonly<Record<string, string>>,
  more = '',
): string => `apiVersion: eci.aliyun.com/v1
kind: Selector
metadata:
  name: ${name}
spec:
  effect:
    annotations: ${JSON.stringify(annotations)}
  policy:
    fair: {}
${more}`;

interface Given {
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

const workflow = ({ namespace, labels = {}, annotations = {} }: Given = {}): string =>
  JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 'w', ...(namespace === undefined ? {} : { namespace }) },
    spec: {
      entrypoint: 'a',
      podMetadata: { labels, annotations },
      templates: [{ name: 'a', container: { image: 'busybox', command: ['true'] } }],
    },
  });

/** What the pod of a workflow has for the key of caches, from which level, and what is uncertain. */
const cacheOf = (given: Given, ...objects: readonly string[]) => {
  const [pod] = podsOf([workflow(given), ...objects]);
  const found = pod?.annotations.get(CACHE);
  return {
    value: found?.value.text,
    from: found?.origin,
    uncertain: [...(pod?.added.uncertain.keys() ?? [])].toSorted(),
  };
};

const at = (value: string | undefined, from?: string, uncertain: readonly string[] = []) => ({
  value,
  from,
  uncertain,
});

describe('eci-profile adds where the pod is silent', () => {
  test('an entry without selectors is for every pod', () => {
    expect(cacheOf({}, profile([entry('s', { [CACHE]: 'true' })]))).toEqual(
      at('true', 'eciProfile'),
    );
  });

  test('the pod comes first', () => {
    const own = { annotations: { [CACHE]: 'false' } };
    expect(cacheOf(own, profile([entry('s', { [CACHE]: 'true' })]))).toEqual(
      at('false', 'workflow'),
    );
  });

  test('all entries that choose the pod add; of two with one key the first counts', () => {
    const [pod] = podsOf([
      workflow(),
      profile([
        entry('a', { [CACHE]: 'first' }),
        entry('b', { [CACHE]: 'second', [ID]: 'cri-f34lmbk2rxqx41u8' }),
      ]),
    ]);
    expect([...(pod?.annotations ?? [])].map(([key, { value }]) => [key, value.text])).toEqual([
      [CACHE, 'first'],
      [ID, 'cri-f34lmbk2rxqx41u8'],
    ]);
  });

  test('labels decide, and labels are added', () => {
    const one = entry(
      's',
      { [CACHE]: 'true' },
      {
        objectSelector: {
          matchLabels: { team: 'ml' },
          matchExpressions: [
            { key: 'tier', operator: 'NotIn', values: ['dev'] },
            { key: 'off', operator: 'DoesNotExist' },
            { key: 'size', operator: 'Exists' },
          ],
        },
      },
    );
    const chosen = { labels: { team: 'ml', size: 'l' } };
    expect(cacheOf(chosen, profile([one]))).toEqual(at('true', 'eciProfile'));
    for (const labels of [
      { team: 'web', size: 'l' },
      { team: 'ml' },
      { team: 'ml', size: 'l', tier: 'dev' },
      { team: 'ml', size: 'l', off: '' },
    ]) {
      expect(cacheOf({ labels }, profile([one]))).toEqual(at(undefined));
    }
    const acs = profile([{ name: 'l', effect: { labels: { 'alibabacloud.com/acs': 'true' } } }]);
    const [pod] = podsOf([workflow(), acs]);
    expect(pod?.labels.get('alibabacloud.com/acs')).toMatchObject({ origin: 'eciProfile' });
  });

  test('what only a run knows stays unknown', () => {
    const one = entry(
      's',
      { [CACHE]: 'true' },
      { objectSelector: { matchLabels: { team: 'ml' } } },
    );
    const labels = { team: '{{workflow.parameters.t}}' };
    expect(cacheOf({ labels }, profile([one]))).toEqual(at(undefined, undefined, [CACHE]));
  });

  test.each([
    ['argo', at('true', 'eciProfile')],
    ['other', at(undefined)],
    [undefined, at(undefined, undefined, [CACHE])],
  ])('the name of a namespace is a label of it: %s', (namespace, expected) => {
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': 'argo' } };
    const one = entry('s', { [CACHE]: 'true' }, { namespaceSelector });
    const given = namespace === undefined ? {} : { namespace };
    expect(cacheOf(given, profile([one]))).toEqual(expected);
  });

  test('other labels of a namespace are not known', () => {
    const one = entry('s', { [CACHE]: 'true' }, { namespaceSelector: { matchLabels: { a: 'b' } } });
    const { uncertain } = cacheOf({ namespace: 'argo' }, profile([one]));
    expect(uncertain).toEqual([CACHE]);
  });

  test.each([
    ['a label that Argo writes', { matchLabels: { 'workflows.argoproj.io/completed': 'false' } }],
    ['an operator that nobody knows', { matchExpressions: [{ key: 'a', operator: 'Gt' }] }],
    ['a value that is no text', { matchLabels: { a: ['b'] } }],
    ['something that is no selector', 'team=ml'],
  ])('%s is not known', (_name, objectSelector) => {
    const one = entry('s', { [CACHE]: 'true' }, { objectSelector });
    expect(cacheOf({}, profile([one]))).toEqual(at(undefined, undefined, [CACHE]));
  });

  test('an entry behind one that may have set the key is not certain either', () => {
    const first = entry(
      'a',
      { [CACHE]: 'false' },
      { namespaceSelector: { matchLabels: { a: '' } } },
    );
    expect(cacheOf({}, profile([first, entry('b', { [CACHE]: 'true' })]))).toEqual(
      at(undefined, undefined, [CACHE]),
    );
  });

  test('of two ConfigMaps, a base and an overlay, it is not known which one a cluster has', () => {
    const one = profile([entry('s', { [CACHE]: 'true' })]);
    expect(cacheOf({}, one, one)).toEqual(at(undefined, undefined, [CACHE]));
  });

  test.each(['acs-profile-2', 'other'])('a ConfigMap called %s is none of ours', (name) => {
    expect(cacheOf({}, profile([entry('s', { [CACHE]: 'true' })], name))).toEqual(at(undefined));
  });

  test('text that is no JSON adds nothing', () => {
    const broken = profile([]).replace('selectors: |\n    []', 'selectors: |\n    [{"name"');
    expect(cacheOf({}, broken)).toEqual(at(undefined));
  });
});

describe('a Selector replaces what the pod has', () => {
  const own = { annotations: { [CACHE]: 'false' } };

  test('one of them, with the highest priority', () => {
    const low = selector('low', { [CACHE]: 'low' });
    const high = selector('high', { [CACHE]: 'high' }, '  priority: 3\n');
    expect(cacheOf(own, low, high)).toEqual(at('high', 'selector'));
    const other = selector('other', { [ID]: 'x' }, '  priority: 4\n');
    expect(cacheOf(own, low, high, other)).toEqual(at('false', 'workflow'));
  });

  test('equal priorities have no order', () => {
    const two = ['a', 'b'].map((value) => selector(value, { [CACHE]: value }));
    expect(cacheOf(own, ...two)).toEqual(at('false', 'workflow', [CACHE]));
  });

  test('a stronger one that may choose the pod makes the weaker one uncertain', () => {
    const labels = '  priority: 9\n  namespaceLabels: { matchLabels: { a: b } }\n';
    const all = [selector('weak', { [CACHE]: 'true' }), selector('strong', { [ID]: 'x' }, labels)];
    expect(cacheOf(own, ...all)).toEqual(at('false', 'workflow', [ID, CACHE]));
  });

  test('it wins over eci-profile, and its labels have to fit', () => {
    const labels = '  objectLabels:\n    matchLabels:\n      app: nginx-test-3\n';
    const one = selector('test-fair', { [CACHE]: 'selected' }, labels);
    const other = profile([entry('s', { [CACHE]: 'true' })]);
    const chosen = { labels: { app: 'nginx-test-3' } };
    expect(cacheOf(chosen, one, other)).toEqual(at('selected', 'selector'));
    expect(cacheOf({}, one, other)).toEqual(at('true', 'eciProfile'));
  });

  test('it is for virtual nodes of ECI only', () => {
    const labels = { 'alibabacloud.com/acs': 'true' };
    expect(cacheOf({ labels }, selector('a', { [CACHE]: 'true' }))).toEqual(at(undefined));
  });
});

test.each([
  [{ 'alibabacloud.com/acs': 'true' }, at('true', 'acsProfile')],
  [{ 'alibabacloud.com/eci': 'true' }, at(undefined)],
  [{}, at(undefined, undefined, [CACHE])],
])('acs-profile is for pods of ACS: %j', (labels, expected) => {
  const object = profile([entry('s', { [CACHE]: 'true' })], 'acs-profile');
  expect(cacheOf({ labels }, object)).toEqual(expected);
});

test('an annotation that reaches pods is shown once, with them', () => {
  const project = projectOf([workflow(), profile([entry('s', { [CACHE]: 'true' })])]);
  const facts = factsOf(project, contextFrom(settingsFrom(undefined)));
  const seen = [...annotationVisit([CACHE]).walk(facts)];
  expect(seen.map(({ it, place }) => [it.pods.length, place.manifest])).toEqual([
    [1, { kind: 'ConfigMap', name: 'eci-profile' }],
  ]);
});

describe('rules see what the cluster adds', () => {
  const pulls = workflow({ namespace: 'argo' }).replace('busybox', `${ENTERPRISE_IMAGE}:1.0`);
  /** The entries have no selector, of which that rule speaks. */
  const quiet = 'rules: { profile-selectors-invalid: off }\n';
  const rulesOf = (files: Readonly<Record<string, string>>, config = CONFIG): string[] =>
    lintFiles(
      Object.entries(files).map(([path, text]) => sourceFile(path, text)),
      settingsFrom(config + quiet),
    ).findings.map(({ ruleId, path }) => `${path} ${ruleId}`);
  const giving = profile([entry('s', { [ID]: 'cri-f34lmbk2rxqx41u8' })]);

  test('an id from eci-profile is an id', () => {
    expect(rulesOf({ 'a.yaml': pulls })).toEqual(['a.yaml acr-instance-id-missing']);
    expect(rulesOf({ 'a.yaml': pulls, 'b.yaml': giving })).toEqual([]);
  });

  test('one that may be added keeps the rules quiet', () => {
    const namespaceSelector = { matchLabels: { team: 'ml' } };
    const perhaps = profile([entry('s', { [ID]: 'cri-f34lmbk2rxqx41u8' }, { namespaceSelector })]);
    expect(rulesOf({ 'a.yaml': pulls, 'b.yaml': perhaps })).toEqual([]);
  });

  test('it holds for the pods of its own cluster', () => {
    const config = `${CONFIG}clusters:
  - { name: one, files: ["one/**"] }
  - { name: two, files: ["two/**"] }
`;
    const files = { 'one/a.yaml': pulls, 'two/a.yaml': pulls };
    expect(rulesOf({ ...files, 'one/p.yaml': giving }, config)).toEqual([
      'two/a.yaml acr-instance-id-missing',
    ]);
    expect(rulesOf({ ...files, 'p.yaml': giving }, config)).toEqual([]);
  });

  test('workflowDefaults hold for the workflows of their own cluster', () => {
    const defaults = `apiVersion: v1
kind: ConfigMap
metadata: {name: workflow-controller-configmap}
data:
  workflowDefaults: |
    spec:
      podMetadata:
        annotations:
          ${ID}: cri-f34lmbk2rxqx41u8
`;
    const config = `${CONFIG}clusters:
  - { name: one, files: ["one/**"] }
  - { name: two, files: ["two/**"] }
`;
    const files = { 'one/a.yaml': pulls, 'two/a.yaml': pulls, 'two/c.yaml': defaults };
    expect(rulesOf(files, config)).toEqual(['one/a.yaml acr-instance-id-missing']);
  });

  test.each([
    ['a placeholder', 'cri-****', 'annotation-placeholder'],
    ['another form', 'cn-hangzhou/cri-f34lmbk2rxqx41u8', 'instance-id-malformed'],
  ])('%s in it is a finding there, with and without a pod that gets it', (_name, id, rule) => {
    const wrong = profile([entry('s', { [ID]: id })]);
    expect(rulesOf({ 'b.yaml': wrong })).toEqual([`b.yaml ${rule}`]);
    expect(rulesOf({ 'a.yaml': pulls, 'b.yaml': wrong })).toContain(`b.yaml ${rule}`);
  });

  test('so is a misspelt key, and a boolean, with a fix that keeps the JSON', () => {
    const text = profile([{ name: 's', effect: { annotations: { [CACHE]: true } } }]);
    const { findings } = lintFiles([sourceFile('b.yaml', text)], settingsFrom(quiet));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['annotation-not-a-string']);
    expect(findings[0]?.fix?.edits.map(({ edit }) => edit.text)).toEqual(['"true"']);
    const misspelt = profile([entry('s', { 'k8s.aliyun.com/eci-image-cach': 'true' })]);
    expect(rulesOf({ 'b.yaml': misspelt })).toEqual(['b.yaml annotation-key-unknown']);
  });

  test('a rule about pods speaks of pods in files without any annotation', () => {
    const always = workflow().replace('"command"', '"imagePullPolicy":"Always","command"');
    const on = profile([entry('s', { [CACHE]: 'true' })]);
    expect(rulesOf({ 'a.yaml': always, 'b.yaml': on })).toEqual([
      'a.yaml pull-policy-defeats-cache',
    ]);
  });
});

test.each([
  ['pinned', { annotations: { 'k8s.aliyun.com/eci-imc-id': 'imc-2ze5hdcnngenmwc1jmwf' } }],
  ['of ACS', { labels: { 'alibabacloud.com/acs': 'true' } }],
  ['with a perfect match', { annotations: { 'k8s.aliyun.com/imc-perfect-match': 'true' } }],
])('pods that are all %s say nothing of what an object of the cluster gives', (_name, given) => {
  const values = {
    [CACHE]: 'true',
    [ID]: 'cri-f34lmbk2rxqx41u8',
    'k8s.aliyun.com/imc-match-count-request': '1',
  };
  const object = profile([entry('s', values, { objectSelector: {} })]);
  const found = (text: string): readonly string[] =>
    lintFiles([sourceFile('a.yaml', workflow(given)), sourceFile('p.yaml', text)])
      .findings.filter(({ path }) => (path as string) === 'p.yaml')
      .map(({ ruleId }) => ruleId);
  expect(found(object)).toEqual([]);
});

test('no fix writes a value into it that follows from known pods', () => {
  const pulls = workflow().replace('busybox', `${ENTERPRISE_IMAGE}:1.0`);
  const object = profile([entry('s', { [ID]: 'cri-****' }, { objectSelector: {} })]);
  const { findings } = lintFiles(
    [sourceFile('a.yaml', pulls), sourceFile('p.yaml', object)],
    settingsFrom(CONFIG),
  );
  expect(findings.map(({ ruleId, fix }) => [ruleId, fix])).toEqual([
    ['annotation-placeholder', undefined],
  ]);
});

test.each([
  ['a patch file', (patch: string): string => patch],
  [
    'a patch in a kustomization',
    (patch: string): string =>
      `resources: [../base]\npatches:\n  - patch: |-\n${patch.replaceAll(/^/gm, '      ')}\n`,
  ],
  [
    'a merge patch in a kustomization',
    (patch: string): string =>
      `resources: [../base]\npatchesStrategicMerge:\n  - |-\n${patch.replaceAll(/^/gm, '    ')}\n`,
  ],
  [
    'a merge patch in a Kustomization',
    (patch: string): string =>
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\npatchesStrategicMerge:\n  - |-\n${patch.replaceAll(/^/gm, '    ')}\n`,
  ],
])('a wrong value in %s is a finding', (_name, hold) => {
  const patch = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: lib}
spec:
  podMetadata:
    annotations:
      ${ID}: cri-****`;
  const { findings } = lintFiles([sourceFile('overlays/a/patch.yaml', hold(patch))]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['annotation-placeholder']);
});

test.each([
  [
    'the ConfigMap of the controller',
    `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  workflowDefaults: |
    spec: { podMetadata: { annotations: { ${ID}: cri-**** } } }
`,
  ],
  [
    'values of the Helm chart',
    `controller: { workflowDefaults: { spec: { podMetadata: { annotations: { ${ID}: cri-**** } } } } }\n`,
  ],
])('a wrong value in %s is a finding, also where no workflow is there', (_name, text) => {
  const { findings } = lintFiles([sourceFile('argo/defaults.yaml', text)]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['annotation-placeholder']);
});
