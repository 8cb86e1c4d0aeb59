import { expect, test } from '@jest/globals';
import { rmSync, symlinkSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../support/cli.ts';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { differencesOf } from '../support/differences.ts';
import { findingsOf, helmObjects, placesOf, renderCli, renderHere } from '../support/render-cli.ts';
import { describeWithRenderers } from '../support/rendering.ts';

const repository = temporaryCheckouts();
const describeHelm = describeWithRenderers('HELM');

const ID_KEY = 'k8s.aliyun.com/acr-instance-id';
const ID = 'cn-hangzhou:cri-f34lmbk2rxqx41u8';
const REGISTRY = 'acme-registry.cn-hangzhou.cr.aliyuncs.com';
const CONFIG = `registries:
  - host: ${REGISTRY}
    instanceId: cri-f34lmbk2rxqx41u8
`;

const SIZES = `images:
  - match: ${REGISTRY}/ml/*
    size: 9GiB
`;

const WORKFLOW = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: {{ .Release.Name }}-train
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: {{ .Values.image.repository }}:{{ .Values.image.tag }}
        command: [train, "{{ "{{" }}workflow.name{{ "}}" }}"]
`;

/** Its annotations come from values. */
const CRON = `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata:
  name: nightly
spec:
  schedule: "0 1 * * *"
  workflowSpec:
    entrypoint: main
    {{- with .Values.podAnnotations }}
    podMetadata:
      annotations:
        {{- toYaml . | nindent 8 }}
    {{- end }}
    templates:
      - name: main
        container:
          image: {{ .Values.image.repository }}:{{ .Values.image.tag }}
          command: [train]
`;

const CHART = {
  '.wfcache-lint.yaml': CONFIG,
  'chart/Chart.yaml': 'apiVersion: v2\nname: trainer\nversion: 0.1.0\n',
  'chart/values.yaml': `image:\n  repository: ${REGISTRY}/ml/trainer\n  tag: "1.2"\n`,
  'chart/values-prod.yaml': 'image:\n  tag: "1.3"\n',
  'chart/templates/wf.yaml': WORKFLOW,
};

const FORMATS = [
  'pretty',
  'json',
  'sarif',
  'github',
  'junit',
  'checkstyle',
  'rdjson',
  'gitlab',
  'markdown',
];

const MISSING = 'acr-instance-id-missing';

/** A plain workflow with the same mistake. */
const PLAIN = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: plain
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: ${REGISTRY}/ml/plain:1
        command: [plain]
`;

function added(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return differencesOf(before, after).map(({ before: old, after: fresh }) =>
    old === undefined ? [fresh?.path.at(-1), fresh?.value] : ['changed', old, fresh],
  );
}

describeHelm('a chart', () => {
  test('is judged at its templates, whatever makes the lines', () => {
    const repo = repository(CHART);
    const found = renderCli(repo.root, '--format', 'json');
    expect(found.code).toBe(1);
    expect(placesOf(found)).toEqual([`${MISSING} chart/templates/wf.yaml:10`]);
    expect(JSON.parse(found.stdout)).toMatchObject({ summary: { manifests: 1, pods: 1 } });
    const [finding] = findingsOf(found);
    const related = finding?.related.map(({ path, range, message }) => [
      path,
      range.start.line,
      message,
    ]);
    expect(related).toEqual([
      [
        'chart/templates/wf.yaml',
        10,
        `rendered with the values of chart as: image: ${REGISTRY}/ml/trainer:1.2`,
      ],
      ['chart/values.yaml', 2, 'the value, with the values of chart'],
      ['chart/values.yaml', 3, 'the value, with the values of chart'],
      [
        'chart/templates/wf.yaml',
        10,
        `rendered with values-prod.yaml as: image: ${REGISTRY}/ml/trainer:1.3`,
      ],
      ['chart/values.yaml', 2, 'the value, with values-prod.yaml'],
      ['chart/values-prod.yaml', 2, 'the value, with values-prod.yaml'],
    ]);
  });

  test('is fixed where it is written, and nothing else of what is rendered changes', async () => {
    const repo = repository(CHART);
    const variants = [[], ['chart/values-prod.yaml']];
    const render = (): readonly (readonly unknown[])[] =>
      variants.map((values) => helmObjects(repo.root, 'chart', values));
    const before = render();
    const diff = await renderHere(repo.root, '--diff');
    repo.git('add', '.');
    repo.write('.git/fix.patch', diff.stdout);
    repo.git('apply', '.git/fix.patch');
    const patched = repo.read('chart/templates/wf.yaml');
    repo.git('checkout', '-q', '.');
    const fixed = await renderHere(repo.root, '--fix', '--format', 'json');
    expect(placesOf(fixed)).toEqual([]);
    expect(repo.git('diff', '--name-only')).toBe('chart/templates/wf.yaml\n');
    const written = repo.read('chart/templates/wf.yaml');
    expect(written).toBe(patched);
    const after = render();
    expect(before.map((one, at) => added(one, after[at] ?? []))).toEqual([
      [[ID_KEY, ID]],
      [[ID_KEY, ID]],
    ]);
    expect((await renderHere(repo.root, '--fix')).stdout).not.toContain('Fixed');
    expect(repo.read('chart/templates/wf.yaml')).toBe(written);
  });

  test('with annotations from values is fixed in the block that prints them', async () => {
    const repo = repository({
      ...CHART,
      'chart/values.yaml': `${CHART['chart/values.yaml']}podAnnotations:\n  team: ml\n`,
      'chart/templates/wf.yaml': CRON,
    });
    repo.git('add', '.');
    const before = helmObjects(repo.root, 'chart');
    expect(placesOf(await renderHere(repo.root, '--fix', '--format', 'json'))).toEqual([]);
    expect(repo.git('diff', '--name-only')).toBe('chart/templates/wf.yaml\n');
    expect(repo.read('chart/templates/wf.yaml')).toMatch(/nindent 8 \}\}\n +k8s.+\n +\{\{- end/);
    expect(added(before, helmObjects(repo.root, 'chart'))).toEqual([[ID_KEY, ID]]);
  });

  test('that puts fixes of two kinds into one file gets both, where they do not disturb each other', async () => {
    const values = `${CHART['chart/values.yaml']}podAnnotations: {team: ml}
controller:
  workflowDefaults:
    spec: {podMetadata: {annotations: {k8s.aliyun.com/eci-image-cache: true}}}
`;
    const fixed = values
      .replace('cache: true', 'cache: "true"')
      .replace('{team: ml}', `{${ID_KEY}: "${ID}", team: ml}`);
    const repo = repository({
      ...CHART,
      'chart/values.yaml': values,
      'chart/templates/wf.yaml': CRON.replace(
        /\{\{- with[^]*\{\{- end \}\}/,
        'podMetadata:\n      annotations: {{ toJson .Values.podAnnotations }}',
      ),
    });
    expect(await renderHere(repo.root, '--fix', '--format', 'json')).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(repo.read('chart/values.yaml')).toBe(fixed);
    // Now one of them changes what is rendered, so the other one is made after it.
    repo.write('chart/values.yaml', values);
    repo.write(
      'chart/templates/defaults.yaml',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: workflow-controller-configmap}\ndata:\n' +
        '  workflowDefaults: |\n    {{- toYaml .Values.controller.workflowDefaults | nindent 4 }}\n',
    );
    const first = await renderHere(repo.root, '--fix');
    expect(first.stderr).toContain('chart/values.yaml has other fixes, which are made first');
    expect(first.stdout).toContain('with fixes that were not made: fix once more.');
    expect(repo.read('chart/values.yaml')).toContain('cache: "true"');
    expect(repo.read('chart/values.yaml')).not.toContain(ID_KEY);
    expect(await renderHere(repo.root, '--fix', '--format', 'json')).toMatchObject({ code: 0 });
    expect(repo.read('chart/values.yaml')).toBe(fixed);
  });

  test('is told of in every format without a path that is not there', async () => {
    const repo = repository({ ...CHART, 'plain.yaml': PLAIN });
    const formats = FORMATS.flatMap((format) => ['--format', `${format}=out/${format}`]);
    expect(await renderHere(repo.root, ...formats)).toMatchObject({ code: 1 });
    for (const format of FORMATS) {
      const text = repo.read(`out/${format}`);
      expect(text).toContain('chart/templates/wf.yaml');
      expect(text).not.toContain('!/');
    }
  });

  test('that fails costs only its own findings, and is told of in one line', async () => {
    const repo = repository({
      ...CHART,
      'plain.yaml': PLAIN,
      'broken/Chart.yaml': CHART['chart/Chart.yaml'],
      'broken/templates/wf.yaml': `${WORKFLOW}{{ fail "no" }}\n`,
    });
    const found = await renderHere(repo.root, '--fail-on', 'error');
    expect(found.code).toBe(0);
    expect(found.stdout).toContain('chart/templates/wf.yaml:10');
    expect(found.stdout).toContain('plain.yaml:10');
    const lines = `${found.stdout}${found.stderr}`
      .split('\n')
      .filter((line) => /broken/.test(line));
    expect(lines).toHaveLength(1);
    expect((await renderHere(repo.root, '--strict')).code).toBe(3);
  });

  test('is not rendered without helm, or where nobody wants it', async () => {
    const repo = repository({ ...CHART, 'plain.yaml': PLAIN });
    const bare = mkdtempSync(join(tmpdir(), 'bare-path-'));
    mkdirSync(join(bare, 'bin'));
    symlinkSync(process.execPath, join(bare, 'bin/node'));
    try {
      const without = cli(repo.root, ['--format', 'json'], { env: { PATH: join(bare, 'bin') } });
      expect(placesOf(without)).toEqual([`${MISSING} plain.yaml:10`]);
      const told = cli(repo.root, [], { env: { PATH: join(bare, 'bin') } });
      expect(`${told.stdout}${told.stderr}`).toMatch(/helm.*(?:install|get)/is);
    } finally {
      rmSync(bare, { recursive: true });
    }
    for (const choice of ['off', 'kustomize']) {
      const off = await renderHere(repo.root, '--render', choice, '--format', 'json');
      expect(placesOf(off)).toEqual([`${MISSING} plain.yaml:10`]);
    }
    const on = await renderHere(repo.root, '--render', 'helm', '--format', 'json');
    expect(placesOf(on)).toHaveLength(2);
  });

  test('can be named by one of its templates, and a plain file needs no rendering', async () => {
    const repo = repository({ ...CHART, 'plain.yaml': PLAIN });
    const places = async (...paths: string[]): Promise<readonly string[]> =>
      placesOf(await renderHere(repo.root, '--format', 'json', ...paths));
    expect(await places('chart/templates/wf.yaml')).toEqual([
      `${MISSING} chart/templates/wf.yaml:10`,
    ]);
    expect(await places('chart')).toEqual([`${MISSING} chart/templates/wf.yaml:10`]);
    expect(await places('plain.yaml')).toEqual([`${MISSING} plain.yaml:10`]);
  });

  test('can be listed, explained and cached at written places', async () => {
    const repo = repository({ ...CHART, '.wfcache-lint.yaml': `${CONFIG}${SIZES}` });
    for (const args of [
      ['images'],
      ['images', '--format', 'json'],
      ['imagecache'],
      ['explain', 'chart/templates/wf.yaml:10'],
    ]) {
      const { stdout, stderr } = await renderHere(repo.root, ...args);
      expect([args, stdout + stderr]).not.toEqual([args, expect.stringContaining('!/')]);
      expect([args, stdout + stderr]).toEqual([
        args,
        expect.stringMatching(/trainer:1\.2|wf\.yaml/),
      ]);
    }
  });
});

describeHelm('a finding in a chart', () => {
  test('can be in the baseline, which holds while lines move', async () => {
    const repo = repository(CHART);
    const [first] = findingsOf(await renderHere(repo.root, '--format', 'json'));
    const update = await renderHere(repo.root, '--baseline', 'baseline.json', '--update-baseline');
    expect(update.code).toBe(0);
    expect(repo.read('baseline.json')).not.toContain('!/');
    repo.write('chart/templates/wf.yaml', `# One.\n# Two.\n{{/* three */}}\n${WORKFLOW}`);
    const [moved] = findingsOf(await renderHere(repo.root, '--format', 'json'));
    expect(moved?.range.start.line).toBe(13);
    expect(moved?.fingerprint).toBe(first?.fingerprint);
    const again = await renderHere(repo.root, '--baseline', 'baseline.json', '--fail-on', 'info');
    expect(again.code).toBe(0);
  });

  test('is suppressed by a comment in the template, and by an annotation', async () => {
    const comment = `        # wfcache-lint-disable-next-line ${MISSING} -- as agreed\n`;
    const suppressed = WORKFLOW.replace('        image:', `${comment}        image:`);
    const repo = repository({ ...CHART, 'chart/templates/wf.yaml': suppressed });
    expect(placesOf(await renderHere(repo.root, '--format', 'json'))).toEqual([]);
    const annotated = WORKFLOW.replace(
      'metadata:\n',
      `metadata:\n  annotations:\n    wfcache-lint.io/ignore: ${MISSING}\n`,
    );
    repo.write('chart/templates/wf.yaml', annotated);
    expect(placesOf(await renderHere(repo.root, '--format', 'json'))).toEqual([]);
  });

  test('that a comment does not meet makes the comment unused, once', async () => {
    const comment = `# wfcache-lint-disable-next-line ${MISSING} -- as agreed\n`;
    const repo = repository({ ...CHART, 'chart/templates/wf.yaml': comment + WORKFLOW });
    expect(placesOf(await renderHere(repo.root, '--format', 'json'))).toEqual([
      `unused-suppression chart/templates/wf.yaml:1`,
      `${MISSING} chart/templates/wf.yaml:11`,
    ]);
  });

  test('is on a changed line or not', async () => {
    const repo = repository(CHART);
    commit(repo);
    const changed = async (): Promise<readonly string[]> =>
      placesOf(await renderHere(repo.root, '--changed=HEAD', '--format', 'json'));
    expect(await changed()).toEqual([]);
    repo.write('chart/templates/wf.yaml', WORKFLOW.replace('image: ', 'image:  '));
    expect(await changed()).toEqual([`${MISSING} chart/templates/wf.yaml:10`]);
  });
});

function commit(repo: Checkout): void {
  repo.git('add', '.');
  repo.git('commit', '-qm', 'one');
}
