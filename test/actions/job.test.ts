import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryJobs } from '../support/actions/job.ts';
import { git } from '../github-server/git-process.ts';
import type { WorkflowEvent } from '../github-server/events.ts';
import type { GitHubServer } from '../github-server/server.ts';
import { temporaryServers } from '../github-server/temporary.ts';
import type { PullRequest, Repository } from '../github-server/world.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const start = temporaryServers();
const runJob = temporaryJobs();
const READ = { contents: 'read', pull_requests: 'write' } as const;
const BAD = { 'wf.yaml': workflow(ENTERPRISE_IMAGE), '.wfcache-lint.yaml': CONFIG };

/** Prints what a step can see, and tries what its token may do. */
const PROBE = `
import { readFileSync, readdirSync } from 'node:fs';
const { env } = process;
const api = (method, path, body) =>
  fetch(env.GITHUB_API_URL + path, {
    method,
    headers: { authorization: 'Bearer ' + env.TOKEN },
    body: body && JSON.stringify(body),
  });
const comment = '/repos/' + env.GITHUB_REPOSITORY + '/issues/1/comments';
const written = await api('POST', comment, { body: 'hello' });
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
process.stdout.write(JSON.stringify({
  event: Object.keys(event).sort(),
  files: readdirSync('.').filter((name) => name !== '.git'),
  text: readFileSync('a.txt', 'utf8'),
  names: [env.GITHUB_EVENT_NAME, env.GITHUB_REF, env.GITHUB_HEAD_REF, env.GITHUB_BASE_REF],
  workspace: process.cwd() === env.GITHUB_WORKSPACE,
  written: written.status,
}));
`;

interface Made {
  readonly github: GitHubServer;
  readonly repository: Repository;
  readonly pull: PullRequest;
}

/** A repository whose base has gone on since a pull request was opened. */
async function made(isFork = false): Promise<Made> {
  const github = await start();
  const files = { 'a.txt': 'base\n', 'b.txt': 'b\n' };
  const repository = await github.createRepository('org/repo', { files });
  const alice = github.person('alice');
  const from = isFork ? await github.fork(repository, 'alice') : repository;
  await alice.push(from, 'topic', { 'a.txt': 'head\n' });
  const pull = await alice.openPull(repository, 'topic', { from });
  await alice.push(repository, 'main', { 'c.txt': 'later\n' });
  return { github, repository, pull };
}

async function probed(github: GitHubServer, event: WorkflowEvent): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'probe-'));
  try {
    const main = join(folder, 'probe.mjs');
    writeFileSync(main, PROBE);
    const env = (token: string): Record<string, string> => ({ TOKEN: token });
    const { stdout, stderr } = await runJob(github, { event, permissions: READ, main, env });
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const COMMON = ['repository', 'sender'];

describe('a job', () => {
  test('for a pull request has the merge of head and base', async () => {
    const { github, pull } = await made();
    const event = { name: 'pull_request', pull } as const;
    expect(await probed(github, event)).toEqual({
      event: ['action', 'number', 'pull_request', ...COMMON],
      files: ['a.txt', 'b.txt', 'c.txt'],
      text: 'head\n',
      names: ['pull_request', 'refs/pull/1/merge', 'topic', 'main'],
      workspace: true,
      written: 201,
    });
    expect(github.violations).toEqual([]);
  });

  test('for a pull request out of a fork may write nothing, unless it runs on the base', async () => {
    const { github, pull } = await made(true);
    expect(await probed(github, { name: 'pull_request', pull })).toMatchObject({
      text: 'head\n',
      written: 403,
    });
    expect(await probed(github, { name: 'pull_request_target', pull })).toMatchObject({
      files: ['a.txt', 'b.txt', 'c.txt'],
      text: 'base\n',
      names: ['pull_request_target', 'refs/heads/main', 'topic', 'main'],
      written: 201,
    });
    expect(github.violations).toEqual([]);
  });

  test('for other events has the branch', async () => {
    const { github, repository, pull } = await made();
    const before = await repository.git.resolve('refs/heads/main~1');
    const pushed = { name: 'push', repository, branch: 'main', before: before ?? '' } as const;
    const push = await probed(github, pushed);
    expect(push).toMatchObject({
      names: ['push', 'refs/heads/main', '', ''],
      event: expect.arrayContaining(['after', 'before', 'commits', 'head_commit', 'ref']),
    });
    const dispatched = { name: 'workflow_dispatch', repository, branch: 'topic' } as const;
    expect(await probed(github, dispatched)).toMatchObject({
      names: ['workflow_dispatch', 'refs/heads/topic', '', ''],
      event: ['inputs', 'ref', ...COMMON, 'workflow'],
      text: 'head\n',
    });
    expect(await probed(github, { name: 'schedule', repository })).toMatchObject({
      names: ['schedule', 'refs/heads/main', '', ''],
      event: ['repository', 'schedule', 'sender'],
      text: 'base\n',
    });
    expect(await probed(github, { name: 'merge_group', pull })).toMatchObject({
      names: [
        'merge_group',
        expect.stringMatching(/^refs\/heads\/gh-readonly-queue\/main\/pr-1-/),
        '',
        '',
      ],
      event: ['action', 'merge_group', ...COMMON],
      text: 'head\n',
    });
  });

  test('checks out another commit, and all history, where the workflow says so', async () => {
    const { github, pull } = await made();
    const event = { name: 'pull_request_target', pull } as const;
    const { workspace, context } = await runJob(github, {
      event,
      permissions: READ,
      checkOut: pull.headSha,
      depth: 0,
    });
    const log = await git(['log', '--format=%H'], undefined, workspace);
    expect(log.toString().split('\n').slice(0, 2)).toEqual([pull.headSha, pull.mergeBase]);
    expect(context.sha).not.toBe(pull.headSha);
  });

  test('does not start for a pull request with conflicts', async () => {
    const { github, repository, pull } = await made();
    await github.person('alice').push(repository, 'main', { 'a.txt': 'other\n' });
    await expect(
      runJob(github, { event: { name: 'pull_request', pull }, permissions: READ }),
    ).rejects.toThrow('conflicts');
  });

  test('gives no input that the action has not', async () => {
    const { github, pull } = await made();
    const inputs = (): Record<string, string> => ({ 'fail-off': 'x' });
    const event = { name: 'pull_request', pull } as const;
    await expect(runJob(github, { event, permissions: READ, inputs })).rejects.toThrow(
      'action.yml has no input fail-off',
    );
  });

  test('runs the built action on what it checked out', async () => {
    const github = await start();
    const repository = await github.createRepository('org/repo', {
      files: { '.wfcache-lint.yaml': CONFIG },
    });
    const alice = github.person('alice');
    await alice.push(repository, 'topic', BAD);
    const pull = await alice.openPull(repository, 'topic');
    const event = { name: 'pull_request', pull } as const;
    const { code, stderr, outputs, commands, workspace, context } = await runJob(github, {
      event,
      permissions: READ,
      inputs: () => ({ 'fail-on': 'never' }),
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(outputs).toMatchObject({ findings: '1' });
    expect(commands.map(({ name }) => name)).toEqual(['warning']);
    expect(readFileSync(join(workspace, 'wf.yaml'), 'utf8')).toBe(BAD['wf.yaml']);
    expect(context.sha).toBe(pull.mergeSha);
    expect(github.violations).toEqual([]);
  });
});
