import { expect, test } from '@jest/globals';
import { delimiter, dirname } from 'node:path';
import type { GitHubServer } from '../github-server/server.ts';
import type { Permissions, PullRequest } from '../github-server/world.ts';
import { temporaryJobs, type JobRun } from '../support/actions/job.ts';
import { strictServers } from '../support/github-client.ts';
import { CONFIG, ENTERPRISE_IMAGE } from '../support/manifests.ts';
import { describeWithRenderers } from '../support/rendering.ts';
import { headFiles, openPull, told, type OpenPull } from '../support/pull-request.ts';

const HELM = process.env['HELM'];
const start = strictServers();
const runJob = temporaryJobs();
const REVIEW: Permissions = { contents: 'read', pull_requests: 'write' };
const TEMPLATE = 'chart/templates/wf.yaml';

function review(github: GitHubServer, pull: PullRequest): Promise<JobRun> {
  return runJob(github, {
    event: { name: 'pull_request', pull },
    permissions: REVIEW,
    inputs: () => ({ registry: 'off', review: 'true' }),
    env: () => ({ PATH: [dirname(HELM ?? ''), process.env['PATH']].join(delimiter) }),
  });
}

function template(image: string, more = ''): string {
  return `${more}apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: {{ .Release.Name }}-train
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: ${image}
        command: [train]
`;
}

/** A pull request that changes files of a chart. */
async function changing(
  before: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): Promise<OpenPull> {
  const chart = { 'chart/Chart.yaml': 'apiVersion: v2\nname: trainer\nversion: 0.1.0\n' };
  const base = { '.wfcache-lint.yaml': CONFIG, ...chart, 'chart/values.yaml': '{}\n', ...before };
  return openPull(await start(), { base, files });
}

const FIXED = template(`${ENTERPRISE_IMAGE}:1`).replace(
  '      container:\n',
  `      metadata:
        annotations:
          k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8"
      container:
`,
);

describeWithRenderers('HELM')('a pull request that changes a chart', () => {
  test('gets a suggestion in the template, and accepting it mends what is rendered', async () => {
    const { github, alice, pull } = await changing(
      { [TEMPLATE]: template('busybox:1') },
      { [TEMPLATE]: template(`${ENTERPRISE_IMAGE}:1`) },
    );
    const run = await review(github, pull);
    expect(run.outputs).toMatchObject({ findings: '1', comments: '1' });
    expect(told((await alice.look(pull)).threads)).toEqual([`${TEMPLATE}:8`]);
    const [thread] = pull.threads;
    if (thread === undefined) throw new Error('no thread');
    await alice.acceptSuggestion(pull, thread);
    expect(await headFiles(pull, [TEMPLATE])).toEqual({ [TEMPLATE]: FIXED });
    expect((await review(github, pull)).outputs).toMatchObject({ findings: '0' });
  });

  test('where the base has changed another line, the comment stands at the line of the head', async () => {
    const { github, alice, pull, repository } = await changing(
      { [TEMPLATE]: template('busybox:1') },
      { [TEMPLATE]: template(`${ENTERPRISE_IMAGE}:1`) },
    );
    await alice.push(repository, 'main', {
      [TEMPLATE]: template('busybox:1', '# One.\n# Two.\n'),
    });
    const run = await review(github, pull);
    expect(run.outputs).toMatchObject({ findings: '1', comments: '1' });
    expect(told((await alice.look(pull)).threads)).toEqual([`${TEMPLATE}:8`]);
  });

  test('what stood in the chart before is not said again', async () => {
    const { github, pull } = await changing(
      { [TEMPLATE]: template(`${ENTERPRISE_IMAGE}:1`), 'README.md': 'a\n' },
      { 'README.md': 'b\n' },
    );
    expect((await review(github, pull)).outputs).toMatchObject({ comments: '0' });
    expect(pull.threads).toEqual([]);
  });

  test('a value that brings a finding is told at the template', async () => {
    const image = '{{ .Values.image }}:1';
    const { github, pull } = await changing(
      { [TEMPLATE]: template(image), 'chart/values.yaml': 'image: busybox\n' },
      { 'chart/values.yaml': `image: ${ENTERPRISE_IMAGE}\n` },
    );
    const run = await review(github, pull);
    expect(run.outputs).toMatchObject({ findings: '1' });
    expect(run.stdout).toContain('file=chart/templates/wf.yaml,line=10');
  });
});
