import { describe, expect, test } from '@jest/globals';
import { temporaryJobs, type JobRun } from '../support/actions/job.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { Permissions, PullRequest } from '../github-server/world.ts';
import { strictServers } from '../support/github-client.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import {
  BAD_FILES,
  fixedLocally,
  headFiles,
  openPull,
  told,
  type OpenPull,
} from '../support/pull-request.ts';

const start = strictServers();
const runJob = temporaryJobs('here');
const REVIEW: Permissions = { contents: 'read', pull_requests: 'write' };
const KEY = 'k8s.aliyun.com/acr-instance-id';

function review(
  github: GitHubServer,
  pull: PullRequest,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobRun> {
  const event = { name: 'pull_request', pull } as const;
  const all = { registry: 'off', review: 'true', ...inputs };
  return runJob(github, { event, permissions: REVIEW, inputs: () => all });
}

/** A manifest of two templates that are far from each other and from the beginning of the spec. */
function twoTemplates(one: string, two: string, more = ''): string {
  const template = (name: string, image: string): string => `    - name: ${name}
      inputs:
        parameters:
          - { name: a }
          - { name: b }
          - { name: c }
          - { name: d }
      container:
        image: ${image}
        command: [a]
        args: ["x"]
`;
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: two-
spec:
  entrypoint: one
  templates:
${template('one', one)}${template('two', two)}${more}`;
}

const PLAIN = twoTemplates('busybox:1', 'busybox:1');
const EDITED = twoTemplates('busybox:1', `${ENTERPRISE_IMAGE}:1`);

function lineOf(text: string, part: string): number {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

/** A pull request that changes `wf.yaml` from one text to another. */
async function changing(
  before: string,
  after: string,
  more: Readonly<Record<string, string>> = {},
): Promise<OpenPull> {
  return openPull(await start(), {
    base: { '.wfcache-lint.yaml': CONFIG, 'wf.yaml': before },
    files: { 'wf.yaml': after, ...more },
  });
}

describe('where the base has changed another line of the same file', () => {
  const above = (text: string): string => `# One.\n# Two.\n# Three.\n${text}`;

  test('the comment stands at the line of the head, and accepting it gives the fix', async () => {
    const { github, alice, pull, repository } = await changing(PLAIN, EDITED);
    await alice.push(repository, 'main', { 'wf.yaml': above(PLAIN) });
    const run = await review(github, pull);
    expect(run.outputs).toMatchObject({ findings: '1', comments: '1' });
    const line = lineOf(EDITED, ENTERPRISE_IMAGE) - 2;
    expect(told((await alice.look(pull)).threads)).toEqual([`wf.yaml:${String(line)}`]);
    const [thread] = pull.threads;
    if (thread === undefined) throw new Error('no thread');
    await alice.acceptSuggestion(pull, thread);
    const lines = EDITED.split('\n');
    lines.splice(
      line,
      0,
      '      metadata:',
      '        annotations:',
      `          ${KEY}: "cn-hangzhou:cri-f34lmbk2rxqx41u8"`,
    );
    expect(await headFiles(pull, ['wf.yaml'])).toEqual({ 'wf.yaml': lines.join('\n') });
    expect((await review(github, pull)).outputs).toMatchObject({ findings: '0' });
  });

  test('the place that the diff shows is suggested, where it is as right after the merge', async () => {
    const args = `        args:\n${'          - a\n'.repeat(6)}`;
    const far = (image: string): string =>
      workflow('busybox:1') +
      `    - name: far\n      container:\n${args}        image: ${image}\n        command: [a]\n`;
    const [before, after] = [far('busybox:1'), far(`${ENTERPRISE_IMAGE}:1`)];
    const { github, alice, pull, repository } = await changing(before, after);
    await alice.push(repository, 'main', { 'wf.yaml': above(before) });
    expect((await review(github, pull)).outputs).toMatchObject({ findings: '1', comments: '1' });
    const [thread] = pull.threads;
    if (thread === undefined) throw new Error('no thread');
    await alice.acceptSuggestion(pull, thread);
    const metadata = `      metadata:
        annotations:
          ${KEY}: "cn-hangzhou:cri-f34lmbk2rxqx41u8"
`;
    expect(await headFiles(pull, ['wf.yaml'])).toEqual({ 'wf.yaml': after + metadata });
    expect((await review(github, pull)).outputs).toMatchObject({ findings: '0' });
  });

  test('a second run changes nothing', async () => {
    const { github, alice, pull, repository } = await changing(PLAIN, EDITED);
    await alice.push(repository, 'main', { 'wf.yaml': above(PLAIN) });
    await review(github, pull);
    const before = await alice.look(pull);
    await review(github, pull);
    expect(await alice.look(pull)).toEqual(before);
  });

  describe('where the whole fix would be another one after the merge', () => {
    const small = (image: string, metadata = ''): string =>
      workflow(image).replace('    - name: whalesay\n', `    - name: whalesay\n${metadata}`);
    const podMetadata = '  podMetadata:\n    annotations: { a: b }\n';

    test('a part of it is suggested', async () => {
      const { github, alice, pull, repository } = await changing(
        small('busybox:1'),
        small(`${ENTERPRISE_IMAGE}:1`),
      );
      await alice.push(repository, 'main', { 'wf.yaml': small('busybox:1') + podMetadata });
      await review(github, pull);
      const [thread] = pull.threads;
      if (thread === undefined) throw new Error('no thread');
      expect(thread.comments[0]?.body).toContain('The suggestion covers template `whalesay` only.');
      await alice.acceptSuggestion(pull, thread);
      const run = await review(github, pull);
      expect(run.outputs).toMatchObject({ findings: '0' });
    });

    test('nothing is suggested if there is no part, and the command is named', async () => {
      const own = '      metadata: &m { labels: { a: b } }\n';
      const other = '    - name: other\n      metadata: *m\n      suspend: {}\n';
      const plain = small('busybox:1', own) + other;
      const edited = small(`${ENTERPRISE_IMAGE}:1`, own) + other;
      const { github, alice, pull, repository } = await changing(plain, edited);
      await alice.push(repository, 'main', { 'wf.yaml': plain + podMetadata });
      await review(github, pull);
      const body = (await alice.look(pull)).threads[0]?.comments[0]?.body ?? '';
      expect(body).toContain('`npx wfcache-lint --fix wf.yaml` makes it.');
      expect(body).not.toContain('```suggestion');
    });
  });

  test('what the base has mended is not told', async () => {
    const { github, alice, pull, repository } = await changing(PLAIN, EDITED);
    const annotated = `${PLAIN}  podMetadata:\n    annotations: { ${KEY}: "cn-hangzhou:cri-f34lmbk2rxqx41u8" }\n`;
    await alice.push(repository, 'main', { 'wf.yaml': annotated });
    const run = await review(github, pull);
    expect(run.outputs).toMatchObject({ findings: '0' });
    expect((await alice.look(pull)).reviews).toEqual([]);
  });

  test('what only the merge has is a row, at its line in the merge', async () => {
    const { github, alice, pull, repository } = await changing(PLAIN, EDITED);
    const second = `---\n${twoTemplates(`${ENTERPRISE_IMAGE}:2`, 'busybox:1').replace('two-', 'other-')}`;
    await alice.push(repository, 'main', { 'wf.yaml': PLAIN + second });
    await review(github, pull);
    const { reviews, threads } = await alice.look(pull);
    expect(threads).toHaveLength(1);
    const line = lineOf(EDITED + second, `${ENTERPRISE_IMAGE}:2`);
    expect(reviews[0]?.body).toContain(`\`wf.yaml:${String(line)}\``);
  });

  test('suppressions that the pull request adds are listed, and no others', async () => {
    const suppressed = (text: string, why: string): string =>
      text.replace(
        'spec:\n',
        `# wfcache-lint-disable-file acr-instance-id-missing -- ${why}\nspec:\n`,
      );
    const { github, alice, pull, repository } = await changing(
      PLAIN,
      suppressed(EDITED, 'of the head'),
    );
    const second = `---\n${suppressed(PLAIN, 'of the base')}`;
    await alice.push(repository, 'main', { 'wf.yaml': above(PLAIN) + second });
    const { summary } = await review(github, pull);
    const list = summary.split('### Suppressions that this pull request adds')[1] ?? '';
    expect(list).toContain('`of the head`');
    expect(list).not.toContain('`of the base`');
  });

  test('what cannot be placed because GitHub does not give the text is a row', async () => {
    const { github, alice, pull, repository } = await changing(PLAIN, EDITED);
    await alice.push(repository, 'main', { 'wf.yaml': above(PLAIN) });
    const blobs = { method: 'GET', path: /\/git\/blobs\// };
    for (let times = 0; times < 3; times += 1) {
      github.failNext(blobs, { status: 404, body: { message: 'Not Found' } });
    }
    await review(github, pull);
    const { reviews, threads } = await alice.look(pull);
    expect(threads).toEqual([]);
    const line = lineOf(above(EDITED), ENTERPRISE_IMAGE);
    expect(reviews.map(({ body }) => body)).toEqual([
      expect.stringContaining(`\`wf.yaml:${String(line)}\``),
    ]);
  });
});

test('a new tag brings the edit that moves the cache of the old one', async () => {
  const cache = `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: big }
spec:
  images: ["r.example.com/big:1"]
  retentionDays: 7
`;
  const { github, pull, alice } = await openPull(await start(), {
    base: {
      '.wfcache-lint.yaml': CONFIG,
      'a.yaml': workflow('r.example.com/big:1'),
      'imagecaches/big.yaml': cache,
    },
    files: { 'a.yaml': workflow('r.example.com/big:2') },
  });
  await review(github, pull);
  const { threads } = await alice.look(pull);
  const said = threads.map(({ path, line, comments }) => ({ path, line, body: comments[0]?.body }));
  expect(said).toContainEqual({
    path: 'a.yaml',
    line: lineOf(workflow('r.example.com/big:2'), 'big:2'),
    body: expect.stringMatching(
      /-  images: \["r\.example\.com\/big:1"\]\n\+  images: \["r\.example\.com\/big:2"\]/,
    ),
  });
});

test('a finding about two images is told at the one that the pull request adds', async () => {
  const before = twoTemplates(`${ENTERPRISE_IMAGE}:1`, 'busybox:1');
  const after = twoTemplates(`${ENTERPRISE_IMAGE}:1`, `${ENTERPRISE_IMAGE}:2`);
  const called = (text: string): string =>
    text.replace('  templates:\n', '  onExit: two\n  templates:\n');
  const { github, alice, pull } = await changing(called(before), called(after));
  const run = await review(github, pull);
  expect(run.outputs).toMatchObject({ findings: '1', comments: '1' });
  const line = lineOf(called(after), `${ENTERPRISE_IMAGE}:2`) - 2;
  expect(told((await alice.look(pull)).threads)).toEqual([`wf.yaml:${String(line)}`]);
});

describe('a file of which GitHub shows no diff', () => {
  test('is a row that says so', async () => {
    const { github, alice, pull } = await changing(PLAIN, EDITED, {
      'a.yaml': BAD_FILES['a.yaml'],
    });
    github.world.limits.diff.fileLines = 12;
    await review(github, pull);
    const { reviews, threads } = await alice.look(pull);
    expect(threads.map(({ path }) => path)).toEqual(['wf.yaml']);
    const rows = (reviews[0]?.body ?? '').split('\n').filter((line) => line.includes('`a.yaml:'));
    expect(rows).toEqual([
      expect.stringContaining('GitHub leaves out the diff of this file, so no line of it'),
    ]);
  });

  test('is none because it was only renamed', async () => {
    const { github, alice, pull, repository } = await changing(EDITED, `${EDITED}# end\n`);
    await alice.push(repository, 'topic', { 'wf.yaml': null, 'new.yaml': EDITED });
    await review(github, pull);
    expect((await alice.look(pull)).reviews).toEqual([]);
  });
});

test('the suggestions of a review are what --fix writes', async () => {
  const files = { 'wf.yaml': EDITED.replace('kind: Workflow', 'kind: WorkflowTemplate') };
  const { github, alice, pull } = await changing(
    PLAIN.replace('kind: Workflow', 'kind: WorkflowTemplate'),
    files['wf.yaml'],
  );
  await review(github, pull);
  const [thread] = pull.threads;
  if (thread === undefined) throw new Error('no thread');
  await alice.acceptSuggestion(pull, thread);
  expect(await headFiles(pull, ['wf.yaml'])).toEqual(fixedLocally(files));
});
