import { expect, test } from '@jest/globals';
import { dirname, delimiter } from 'node:path';
import { actionCommand } from '../../src/commands/action/action.ts';
import type { LoggedRequest } from '../github-server/faults.ts';
import { strictServers } from '../support/github-client.ts';
import { CONFIG, ENTERPRISE_IMAGE } from '../support/manifests.ts';
import {
  openedPull,
  pullJobs,
  type Change,
  type Files,
  type PullEvent,
} from '../support/pull-jobs.ts';
import { headFiles, told } from '../support/pull-request.ts';
import { describeWithRenderers } from '../support/rendering.ts';
import { noWaiting } from '../support/waiting.ts';

const start = strictServers();
const jobFor = pullJobs();

const PATH = [process.env['HELM'], process.env['KUBECTL']]
  .flatMap((file) => (file === undefined ? [] : [dirname(file)]))
  .join(delimiter);

function template(name: string, image: string, more = ''): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: ${name}
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: ${image}
${more || '        command: [train]\n'}`;
}

/** A chart and an overlay that need files of every kind, and a pull request that changes them. */
const CHANGE: Change = {
  base: {
    // The head has another one, by which a value would be harmless.
    '.wfcache-lint.yaml': `${CONFIG}render:\n  helm: [{ chart: charts/train, values: [charts/train/values-prod.yaml] }]\n`,
    'charts/train/Chart.yaml':
      'apiVersion: v2\nname: train\nversion: 0.1.0\ndependencies:\n  - { name: tools, version: 0.1.0, repository: "file://../tools" }\n  - { name: side, version: 0.1.0 }\n  - { name: far, version: 1.0.0, repository: "https://example.com" }\n',
    'charts/train/.helmignore': '*.bak.yaml\n',
    'charts/train/values.yaml': 'image: busybox:1\n',
    'charts/train/values-prod.yaml': 'image: busybox:2\n',
    'charts/train/templates/_names.tpl':
      '{{ define "train.name" }}{{ .Release.Name }}-train{{ end }}\n',
    'charts/train/templates/wf.yaml': template(
      '{{ include "train.name" . }}',
      '{{ .Values.image }}',
      '        command: [sh, -c, {{ .Files.Get "files/run.sh" | quote }}]\n',
    ),
    'charts/train/templates/old.bak.yaml': template('ignored', `${ENTERPRISE_IMAGE}:0`),
    'charts/train/files/run.sh': 'echo one\n',
    'charts/train/icon.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]),
    'charts/train/charts/side/Chart.yaml': 'apiVersion: v2\nname: side\nversion: 0.1.0\n',
    'charts/train/charts/side/templates/side.yaml': template('side', `${ENTERPRISE_IMAGE}:1`),
    'charts/tools/Chart.yaml': 'apiVersion: v2\nname: tools\nversion: 0.1.0\ntype: library\n',
    'charts/tools/templates/_image.tpl': '{{ define "tools.image" }}busybox:3{{ end }}\n',
    'deploy/base/kustomization.yaml':
      'resources: [wf.yaml]\nconfigMapGenerator:\n  - { name: env, envs: [app.env] }\n',
    'deploy/base/wf.yaml': template('base', 'busybox:4'),
    'deploy/base/app.env': 'A=1\n',
    'deploy/prod/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: patch.txt\n',
    'deploy/prod/patch.txt': template('base', 'busybox:5'),
  },
  head: {
    '.wfcache-lint.yaml': `${CONFIG}render:\n  helm: [{ chart: charts/train, values: [] }]\n`,
    'charts/train/values-prod.yaml': `image: ${ENTERPRISE_IMAGE}:2\n`,
    'charts/train/templates/second.yaml': template('second', '{{ include "tools.image" . }}'),
    'charts/tools/templates/_image.tpl': `{{ define "tools.image" }}${ENTERPRISE_IMAGE}:4{{ end }}\n`,
    'charts/fresh/Chart.yaml': 'apiVersion: v2\nname: fresh\nversion: 0.1.0\n',
    'charts/fresh/templates/wf.yaml': template('fresh', `${ENTERPRISE_IMAGE}:5`),
    'deploy/prod/patch.txt': template('base', `${ENTERPRISE_IMAGE}:6`),
  },
};

/** A run for a pull request: all that it says and leaves, and what it has asked for. */
interface Ran {
  readonly said: readonly unknown[];
  readonly threads: readonly string[];
  readonly requests: readonly LoggedRequest[];
}

async function run(name: PullEvent): Promise<Ran> {
  const github = await start();
  const pull = await openedPull(github, CHANGE, false);
  const merged: Files = { 'README.md': '', ...CHANGE.base, ...CHANGE.head };
  const { io, toolkit, summary } = await jobFor(github, pull, {
    name,
    checkedOut: name === 'pull_request' ? merged : {},
    inputs: { scope: 'changed', review: 'true' },
    env: { PATH },
    permissions: { contents: 'read', pull_requests: 'write' },
  });
  let log = '';
  const stdout = { ...io.stdout, write: (text: string) => (log += text) };
  const code = await actionCommand(toolkit, { ...io, ...noWaiting(), stdout }, '1.2.3');
  const { threads, reviews } = await github.person('alice').look(pull);
  const bodies = [...threads.flatMap(({ comments }) => comments), ...reviews].map(
    ({ body }) => body,
  );
  const said = [log, summary(), ...bodies].map((text) =>
    text
      .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'WORD')
      .replaceAll(/\b[\da-f]{7,40}\b/g, 'ID')
      .replaceAll(github.url, 'URL'),
  );
  return { said: [code, ...said], threads: told(threads), requests: github.requests };
}

const CHART = 'apiVersion: v2\nname: one\nversion: 0.1.0\n';

describeWithRenderers('HELM')('fixes of what is rendered for a pull request', () => {
  test('are committed on pull_request_target, but for files that must not be written', async () => {
    const github = await start();
    const bad = template('one', `${ENTERPRISE_IMAGE}:1`);
    const head = {
      'one/Chart.yaml': CHART,
      'one/templates/wf.yaml': bad,
      '.github/one/Chart.yaml': CHART,
      '.github/one/templates/wf.yaml': bad.replace('name: one', 'name: two'),
    };
    const pull = await openedPull(github, { base: { '.wfcache-lint.yaml': CONFIG }, head }, false);
    const { io, toolkit, summary } = await jobFor(github, pull, {
      name: 'pull_request_target',
      checkedOut: {},
      inputs: { fix: 'commit' },
      env: { PATH },
      permissions: { contents: 'write', pull_requests: 'read' },
    });
    const stdout = { ...io.stdout, write: () => undefined };
    await actionCommand(toolkit, { ...io, ...noWaiting(), stdout }, '1.2.3');
    const now = await headFiles(pull, Object.keys(head));
    expect(now['one/templates/wf.yaml']).toContain('acr-instance-id: "cn-hangzhou:cri-');
    expect(now).toEqual({ ...head, 'one/templates/wf.yaml': now['one/templates/wf.yaml'] });
    expect(summary()).toContain('.github/one/templates/wf.yaml');
  });
});

describeWithRenderers('HELM', 'KUBECTL')('what is rendered for a pull request', () => {
  test('is the same on both events: findings, places, comments and suggestions', async () => {
    const [onDisk, overApi] = [await run('pull_request'), await run('pull_request_target')];
    expect(overApi.said).toEqual(onDisk.said);
    expect(overApi.threads).toEqual(onDisk.threads);
    expect(onDisk.threads).toEqual([
      'charts/fresh/templates/wf.yaml:8',
      'charts/train/templates/second.yaml:8',
      'deploy/prod/patch.txt:8',
    ]);
    const words = onDisk.said.join('\n');
    // With the values of a variant, from a library, and from a file that is no manifest.
    for (const tag of [2, 4, 5, 6]) expect(words).toContain(`whalesay:${String(tag)}`);
    expect(words).not.toContain('whalesay:0');
    expect(words).toContain('suggestion');
    // The listing, the manifests, everything else that is rendered, and what is no text.
    const asked = overApi.requests.map(({ path, query }) => `${path}?${query}`);
    const listed = asked.findIndex((one) => one.endsWith('?recursive=1'));
    const compared = asked.findIndex((one) => one.includes('/compare/'));
    const shown = asked
      .slice(listed + 1, compared)
      .map((one) => one.replace(/.*\/(\w+)\/.*/, '$1'));
    expect(shown).toEqual(['/graphql?', '/graphql?', 'blobs']);
  });
});

/** The output of a run for a pull request: what it brings, what it fixes, and what is as before. */
async function counted(name: PullEvent, change: Change): Promise<readonly unknown[]> {
  const github = await start();
  const pull = await openedPull(github, change, false);
  const merged: Files = { 'README.md': '', ...change.base, ...change.head };
  const { io, toolkit, outputs } = await jobFor(github, pull, {
    name,
    checkedOut: name === 'pull_request' ? merged : {},
    inputs: { scope: 'changed' },
    env: { PATH },
    permissions: { contents: 'read', pull_requests: 'read' },
  });
  let log = '';
  const stdout = { ...io.stdout, write: (text: string) => (log += text) };
  const code = await actionCommand(toolkit, { ...io, ...noWaiting(), stdout }, '1.2.3');
  const brought = log.matchAll(/ file=([^,]+),line=(\d+)/g);
  const counts = ['new', 'gone', 'unchanged'].map((one) => outputs[`${one}-findings`]);
  return [code, ...counts, ...[...brought].map(([, path, line]) => `${path ?? ''}:${line ?? ''}`)];
}

const IMAGE = `${ENTERPRISE_IMAGE}:1`;

describeWithRenderers('HELM', 'KUBECTL')('what is rendered of the base', () => {
  const base: Files = {
    '.wfcache-lint.yaml': CONFIG,
    'one/Chart.yaml': CHART,
    'one/values.yaml': 'second: false\ntag: "1"\n',
    'one/templates/_image.tpl': '{{ define "image" }}busybox:1{{ end }}\n',
    'one/templates/old.yaml': template('old', IMAGE),
    'one/templates/second.yaml': `{{ if .Values.second }}\n${template('second', IMAGE)}{{ end }}\n`,
    'one/templates/third.yaml': template('third', '{{ include "image" . }}'),
    'two/Chart.yaml': CHART.replace('one', 'two'),
    'two/templates/same.yaml': template('same', IMAGE),
    'deploy/base/kustomization.yaml': 'resources: [wf.yaml]\n',
    'deploy/base/wf.yaml': template('base', IMAGE),
    'deploy/prod/kustomization.yaml': 'resources: [../base]\n',
    'deploy/test/kustomization.yaml': 'resources: [../base]\nnamePrefix: test-\n',
  };
  // The line of an old finding is another one, and says the same.
  const head: Files = {
    'one/templates/old.yaml': template('old', `${IMAGE} # as before`),
    'deploy/base/wf.yaml': template('base', `${IMAGE} # as before`),
  };
  const switched: Files = {
    'one/values.yaml': 'second: true\ntag: "1"\n',
    'one/templates/_image.tpl': `{{ define "image" }}${IMAGE}{{ end }}\n`,
  };

  test('a finding that is there as well does not fail the run, on whatever line it stands', async () => {
    expect(await counted('pull_request', { base, head })).toEqual([0, 0, 0, 3]);
  });

  test.each(['pull_request', 'pull_request_target'] as const)(
    '%s: a finding that is not there is brought, although no line of it is changed',
    async (event) => {
      const found = await counted(event, { base, head: { ...head, ...switched } });
      expect(found.slice(0, 4)).toEqual([1, 2, 0, 3]);
      expect(new Set(found.slice(4))).toEqual(
        new Set(['one/templates/second.yaml:11', 'one/templates/third.yaml:10']),
      );
    },
  );

  test('a finding that is gone is named', async () => {
    const fixed = { 'one/templates/old.yaml': template('old', 'busybox:1') };
    expect((await counted('pull_request', { base, head: fixed })).slice(0, 4)).toEqual([
      0, 0, 1, 2,
    ]);
  });
});
