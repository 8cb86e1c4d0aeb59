import { describe, expect, test } from '@jest/globals';
import { readArtifact } from '../../src/adapters/github/artifact.ts';
import { pullsOfRun, readWorkflowRun } from '../../src/adapters/github/workflow-run.ts';
import { leaveArtifact } from '../github-server/artifacts.ts';
import { contextOf } from '../github-server/events.ts';
import { clientOf, named, strictServers, valueOf } from '../support/github-client.ts';
import { openPull } from '../support/pull-request.ts';

const start = strictServers();
const SHA = 'a'.repeat(40);

describe('the payload of workflow_run', () => {
  const run = {
    id: 7,
    event: 'pull_request',
    head_sha: SHA,
    head_branch: 'topic',
    head_repository: { full_name: 'alice/repo' },
  };
  const read = (changed: object): unknown =>
    readWorkflowRun(JSON.stringify({ workflow_run: { ...run, ...changed } }));

  test('is read as GitHub sends it', async () => {
    const { github, pull } = await openPull(await start(), { isFork: true });
    const { headSha } = pull;
    const event = { name: 'workflow_run', pull, run: { id: 7, headSha } } as const;
    const { payload } = await contextOf(github.world, event);
    expect(readWorkflowRun(JSON.stringify(payload))).toEqual({
      id: 7,
      event: 'pull_request',
      headSha,
      headBranch: 'topic',
      headRepository: 'alice/repo',
    });
  });

  test.each([
    { id: '7' },
    { event: null },
    { head_sha: 'main' },
    { head_branch: 'a..b' },
    { head_branch: '-x' },
    { head_branch: 7 },
  ])('with %j is not used', (changed) => {
    expect(read(changed)).toBeUndefined();
  });

  test.each([null, {}, { full_name: '../..' }, { full_name: 'a/b/c' }])(
    'with the repository %j has none',
    (repository) => {
      expect(read({ head_repository: repository })).toMatchObject({ headRepository: undefined });
    },
  );

  test('that is no JSON is not used', () => {
    expect(readWorkflowRun('')).toBeUndefined();
    expect(readWorkflowRun('[]')).toBeUndefined();
  });
});

test('the pull requests of a run have its commit, its branch and its repository', async () => {
  const { github, repository, pull, alice } = await openPull(await start(), { isFork: true });
  const { client } = clientOf(github, repository, { permissions: { pull_requests: 'read' } });
  const numbers = async (changed: object): Promise<readonly number[]> => {
    const run = {
      id: 7,
      event: 'pull_request',
      headSha: pull.headSha,
      headBranch: 'topic',
      headRepository: 'Alice/repo',
      ...changed,
    };
    const found = valueOf(await pullsOfRun(client, named(repository), run));
    return found.map(({ number }) => number);
  };
  expect(await numbers({ headRepository: 'alice/repo' })).toEqual([1]);
  expect(await numbers({ headSha: SHA })).toEqual([]);
  expect(await numbers({ headBranch: 'other' })).toEqual([]);
  expect(await numbers({ headRepository: 'alice/another' })).toEqual([]);
  expect(await numbers({ headRepository: 'bob/repo' })).toEqual([]);
  expect(await numbers({ headRepository: undefined })).toEqual([]);
  alice.close(pull);
  expect(await numbers({ headRepository: 'alice/repo' })).toEqual([]);
});

test('the artifact of a run is the newest of its name that is still there', async () => {
  const github = await start();
  const repository = await github.createRepository('org/repo');
  const { client } = clientOf(github, repository, { permissions: { actions: 'read' } });
  const read = async (): Promise<string | undefined> =>
    valueOf(await readArtifact(client, named(repository), 7, 'report'))?.toString();
  const leave = (name: string, runId: number, text: string): ReturnType<typeof leaveArtifact> =>
    leaveArtifact(github.world, repository, { name, runId, headSha: SHA, zip: Buffer.from(text) });
  expect(await read()).toBeUndefined();
  leave('other', 7, 'of another name');
  leave('report', 8, 'of another run');
  expect(await read()).toBeUndefined();
  leave('report', 7, 'first attempt');
  const second = leave('report', 7, 'second attempt');
  expect(await read()).toBe('second attempt');
  repository.artifacts.reverse();
  expect(await read()).toBe('second attempt');
  second.isExpired = true;
  expect(await read()).toBe('first attempt');
});
