import { describe, expect, test } from '@jest/globals';
import { applicationsIn, mayHoldApplications } from '../../src/render/applications.ts';
import { renderJobs, type RenderPlan, type Wanted } from '../../src/render/render-jobs.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { renderFiles } from '../support/render-files.ts';

const WORKFLOW = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { name: a }\n';

/** A chart with one template. */
function chart(folder: string, more: Readonly<Record<string, string>> = {}, head = '') {
  const files = {
    'Chart.yaml': `apiVersion: v2\nname: app\nversion: 1.0.0\n${head}`,
    'values.yaml': '{}\n',
    'templates/a.yaml': WORKFLOW,
    ...more,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [folder === '' ? name : `${folder}/${name}`, text]),
  );
}

function planned(
  texts: Readonly<Record<string, string>>,
  wanted: Partial<Wanted> = {},
): RenderPlan {
  return renderJobs(renderFiles(texts), {
    setting: DEFAULT_SETTINGS.render,
    tools: ['helm', 'kustomize'],
    deployed: [],
    ...wanted,
  });
}

/** The folder of each job, with its values, its release and its namespace. */
function shown({ jobs }: RenderPlan): string[] {
  return jobs.map((job) =>
    job.tool === 'kustomize'
      ? `kustomize ${job.folder}`
      : ['helm', job.folder, ...job.values, job.release, job.namespace ?? ''].join(' ').trimEnd(),
  );
}

/** Deployments by the Argo CD objects of one file. */
function deployed(texts: Readonly<Record<string, string>>, argo: string) {
  const files = renderFiles(texts);
  const file = { path: 'apps.yaml' as RepoPath, text: argo, complete: files.complete };
  return applicationsIn(file, files);
}

describe('charts', () => {
  test('are rendered with their own values, and with each file beside them', () => {
    const texts = chart('c', {
      'values-prod.yaml': '',
      'values.dev.yml': '',
      'values/eu.yaml': '',
      'values/deep/no.yaml': '',
      'values.schema.json': '',
      'other.yaml': '',
    });
    expect(planned(texts)).toEqual({
      left: [],
      jobs: [[], ['c/values-prod.yaml'], ['c/values.dev.yml'], ['c/values/eu.yaml']].map(
        (values) => ({ tool: 'helm', folder: 'c', values, release: 'app' }),
      ),
    });
  });

  test('at the root, in a folder called charts, and of any name', () => {
    const names = { ...chart('charts/b'), ...chart('a') };
    expect(shown(planned(names))).toEqual(['helm a app', 'helm charts/b app']);
    expect(shown(planned(chart('')))).toEqual(['helm  app']);
    const odd = { ...chart('a'), 'a/Chart.yaml': 'name: "Not A Name"\n' };
    expect(shown(planned(odd))).toEqual(['helm a release-name']);
  });

  test('that are subcharts or libraries are not rendered by themselves', () => {
    const texts = { ...chart('u'), ...chart('u/charts/s'), ...chart('l', {}, 'type: library\n') };
    expect(shown(planned(texts))).toEqual(['helm u app']);
  });

  test('that cannot hold anything of ours are left alone', () => {
    const plain = { 'templates/a.yaml': 'kind: Deployment\n' };
    const account = 'kind: ServiceAccount\nimagePullSecrets: []\n';
    expect(shown(planned(chart('c', plain)))).toEqual([]);
    expect(shown(planned(chart('c', { 'templates/a.yaml': account })))).toEqual([]);
    const helpers = { 'templates/_helpers.tpl': '{{ define "a" }}argoproj.io/v1alpha1{{ end }}' };
    const parts = {
      ...helpers,
      'templates/a.yaml': 'apiVersion: {{ include "a" . }}\nkind: Workflow\n',
    };
    const library = {
      ...chart(
        'c',
        { 'templates/a.yaml': 'kind: Workflow\n' },
        'dependencies: [{ name: l, repository: file://../l }]\n',
      ),
      'l/templates/_a.tpl': helpers['templates/_helpers.tpl'],
    };
    expect(shown(planned(library))).toEqual(['helm c app']);
    for (const held of [
      parts,
      { ...plain, 'charts/s/templates/b.yaml': WORKFLOW },
      { ...plain, 'charts/s-1.0.0.tgz': '' },
      { ...plain, 'values.yaml': `extra: |\n  ${WORKFLOW.replaceAll('\n', '\n  ')}` },
      { ...plain, 'values-x.yaml': `extra: |\n  ${WORKFLOW.replaceAll('\n', '\n  ')}` },
    ]) {
      expect(shown(planned(chart('c', held)))[0]).toBe('helm c app');
    }
  });

  test('are rendered as the configuration says, and others as ever', () => {
    const texts = {
      ...chart('c', { 'values-prod.yaml': '' }),
      ...chart('d'),
      'envs/a.yaml': '',
      'envs/b.yaml': '',
    };
    const helm = [
      { chart: 'c', values: ['envs/a.yaml', 'envs/b.yaml'], release: 'r', namespace: 'n' },
      { chart: 'c', values: ['envs/gone.yaml'] },
      { chart: 'nowhere', values: [] },
    ];
    const plan = planned(texts, { setting: { helm, kustomize: undefined } });
    expect(shown(plan)).toEqual(['helm c envs/a.yaml envs/b.yaml r n', 'helm d app']);
    expect(plan.left).toEqual([
      { path: 'nowhere', reason: 'Configured as a chart, but there is no Chart.yaml' },
      { path: 'envs/gone.yaml', reason: 'Named as values of c, but not there' },
    ]);
  });

  test('have at most twenty variants', () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, n) => [`values/${String(n)}.yaml`, '']),
    );
    const plan = planned(chart('c', many));
    expect(plan.jobs).toHaveLength(20);
    expect(plan.left).toMatchObject([{ reason: expect.stringContaining('first 20 of 26') }]);
  });
});

describe('what a kustomization changes', () => {
  const HEAD = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
  const PATCH = '[{ op: add, path: /metadata/annotations/k8s.aliyun.com~1a, value: b }]';
  const overlay = (base: string, more = ''): Readonly<Record<string, string>> => ({
    'base/a.yaml': base,
    'base/kustomization.yaml': `${HEAD}resources: [a.yaml]\n`,
    'over/kustomization.yaml': `${HEAD}resources: [../base]\npatches:\n  - patch: '${PATCH}'\n${more}`,
  });

  test.each([
    ['a Deployment', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\n'],
    ['a ServiceAccount', 'kind: ServiceAccount\nimagePullSecrets: [{ name: a }]\n'],
  ])('matters by what it takes in, and %s does not', (_name, base) => {
    expect(shown(planned(overlay(base)))).toEqual([]);
  });

  test('matters with a workflow, and with the settings that it generates', () => {
    expect(shown(planned(overlay(WORKFLOW)))).toEqual(['kustomize over']);
    const generator =
      'configMapGenerator: [{ name: workflow-controller-configmap, literals: [] }]\n';
    expect(shown(planned(overlay('kind: Service\n', generator)))).toEqual(['kustomize over']);
  });
});

describe('kustomizations', () => {
  const TEXTS = {
    'base/kustomization.yaml': 'resources: [wf.yaml]\n',
    'base/wf.yaml': WORKFLOW,
    'part/kustomization.yaml': 'kind: Component\n',
    'over/prod/kustomization.yml': 'resources: [../../base]\ncomponents: [../../part]\n',
    'over/dev/Kustomization': 'bases: [../../base]\n',
    'other/kustomization.yaml': 'resources: [d.yaml]\n',
    'other/d.yaml': 'kind: Deployment\n',
  };

  test('that no other one takes in are built, if they can hold anything of ours', () => {
    expect(shown(planned(TEXTS))).toEqual(['kustomize over/dev', 'kustomize over/prod']);
  });

  test('are those that are configured, where any are', () => {
    const setting = { helm: [], kustomize: ['base', 'other', 'gone'] };
    const plan = planned(TEXTS, { setting });
    expect(shown(plan)).toEqual(['kustomize base']);
    expect(plan.left).toEqual([
      { path: 'gone', reason: 'Configured as a kustomization, but there is none' },
    ]);
  });

  test('that would reach the network are named, because they can hold anything', () => {
    const remote = (more: string) => ({
      'k/kustomization.yaml': `resources: [${more}https://example.com/a.yaml]\n`,
      'k/wf.yaml': WORKFLOW,
    });
    const left = [
      {
        path: 'k/kustomization.yaml',
        reason: 'k/kustomization.yaml names "https://example.com/a.yaml", which is remote',
      },
    ];
    expect(planned(remote(''))).toEqual({ jobs: [], left });
    expect(planned(remote('wf.yaml, '))).toEqual({ jobs: [], left });
  });

  test('and charts are looked for only where their tool may be used', () => {
    const texts = { ...TEXTS, ...chart('c') };
    expect(shown(planned(texts, { tools: ['helm'] }))).toEqual(['helm c app']);
    expect(shown(planned(texts, { tools: ['kustomize'] }))).toHaveLength(2);
    expect(shown(planned(texts, { tools: [] }))).toEqual([]);
  });
});

describe('Argo CD', () => {
  const TEXTS = {
    ...chart('c', { 'values-prod.yaml': '', 'values-dev.yaml': '' }),
    'envs/eu.yaml': '',
    'k/base/kustomization.yaml': 'resources: [wf.yaml]\n',
    'k/base/wf.yaml': WORKFLOW,
    'k/over/kustomization.yaml': 'resources: [../base]\n',
  };
  const application = (spec: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop }\nspec:\n${spec}`;

  test('says with which values, release and namespace a chart is rendered', () => {
    const { deployed: found, unread } = deployed(
      TEXTS,
      application(
        '  destination: { namespace: live }\n' +
          '  source:\n    path: ./c/\n    helm: { valueFiles: [values-prod.yaml, /envs/eu.yaml] }\n',
      ),
    );
    expect(unread).toEqual([]);
    expect(shown(planned(TEXTS, { deployed: found }))).toEqual([
      'helm c c/values-prod.yaml envs/eu.yaml shop live',
      'kustomize k/over',
    ]);
  });

  test('takes values from another source by its name', () => {
    const { deployed: found } = deployed(
      TEXTS,
      application(
        '  sources:\n' +
          '    - { repoURL: x, ref: here }\n' +
          '    - { path: c, helm: { releaseName: r, valueFiles: [$here/envs/eu.yaml] } }\n' +
          '    - { path: k/base }\n',
      ),
    );
    expect(shown(planned(TEXTS, { deployed: found }))).toEqual([
      'helm c envs/eu.yaml r',
      'kustomize k/base',
      'kustomize k/over',
    ]);
  });

  test('makes applications from lists and from folders', () => {
    const set = (generators: string, go: string) =>
      'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n' +
      `  generators:\n${generators}  template:\n    metadata: { name: "app-${go}" }\n` +
      '    spec:\n      destination: { namespace: live }\n';
    const list = deployed(
      TEXTS,
      set(
        '    - list: { elements: [{ env: prod, in: { a: c } }, { env: dev, in: { a: c } }] }\n',
        '{{env}}',
      ) + '      source: { path: "{{ .in.a }}", helm: { valueFiles: ["values-{{.env}}.yaml"] } }\n',
    );
    expect(shown(planned(TEXTS, { deployed: list.deployed, tools: ['helm'] }))).toEqual([
      'helm c c/values-prod.yaml app-prod live',
      'helm c c/values-dev.yaml app-dev live',
    ]);
    const folders = deployed(
      TEXTS,
      set(
        '    - git: { directories: [{ path: k/* }, { path: k/over, exclude: true }] }\n',
        '{{path.basename}}',
      ) + '      source: { path: "{{path}}" }\n',
    );
    expect(folders.deployed).toMatchObject([{ folder: 'k/base', release: 'app-base' }]);
    const others = deployed(
      TEXTS,
      set('    - clusters: {}\n    - list: { elements: [{ a: b }] }\n', 'x') +
        '      source: { path: "{{unknown}}" }\n',
    );
    expect(others).toEqual({
      deployed: [],
      unread: [
        {
          path: 'apps.yaml',
          reason:
            'A generator (clusters) is not read; only list, git, and matrix and merge of these are',
        },
        {
          path: 'apps.yaml',
          reason: 'The path "{{unknown}}" is not known before Argo CD fills it in',
        },
      ],
    });
  });

  test('is looked for in texts that can hold its objects', () => {
    expect(mayHoldApplications(application(''))).toBe(true);
    expect(mayHoldApplications('apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet')).toBe(
      true,
    );
    expect(mayHoldApplications(WORKFLOW)).toBe(false);
  });

  test('cannot lead out of the repository, and what it says that cannot be used is told', () => {
    const outside = deployed(TEXTS, application('  source: { path: ../../etc }\n'));
    expect(outside.deployed).toEqual([]);
    const inline = deployed(
      TEXTS,
      application(
        '  source: { path: c, helm: { fileParameters: [], valueFiles: [../../x.yaml] } }\n',
      ),
    );
    expect(inline).toEqual({
      deployed: [],
      unread: [
        {
          path: 'apps.yaml',
          reason: 'c is rendered without the fileParameters in its Application',
        },
        { path: 'apps.yaml', reason: 'The values "../../x.yaml" for c are not in the repository' },
      ],
    });
    const missing = 'ignoreMissingValueFiles: true, valueFiles: [gone.yaml, values-dev.yaml]';
    const ignoring = deployed(TEXTS, application(`  source: { path: c, helm: { ${missing} } }\n`));
    expect(ignoring.deployed).toMatchObject([{ values: ['c/values-dev.yaml'] }]);
    const foreign =
      'kind: Application\napiVersion: app.k8s.io/v1 # argoproj.io\nspec: {source: {path: c}}\n';
    expect(deployed(TEXTS, foreign).deployed).toEqual([]);
  });
});
