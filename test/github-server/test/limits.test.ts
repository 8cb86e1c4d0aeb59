import { describe, expect, test } from '@jest/globals';
import { client, type Client } from '../client.ts';
import type { GitHubServer } from '../server.ts';
import { temporaryServers } from '../temporary.ts';
import type { PullRequest } from '../world.ts';

const start = temporaryServers();

interface Setup {
  readonly github: GitHubServer;
  readonly pull: PullRequest;
  readonly api: Client;
  /** Comments on the pull request; gives the status, and the seconds to wait. */
  readonly say: () => Promise<readonly [number, string | null]>;
}

async function setup(): Promise<Setup> {
  const github = await start();
  github.world.clock.stop();
  const repository = await github.createRepository('org/repo', { files: { a: '1\n' } });
  const alice = github.person('alice');
  await alice.push(repository, 'topic', { a: '2\n' });
  const pull = await alice.openPull(repository, 'topic');
  const permissions = { contents: 'write', pull_requests: 'write' } as const;
  const api = client(github.url, github.token({ repository, permissions }));
  const say: Setup['say'] = async () => {
    const { status, headers } = await api.rest('POST', '/repos/org/repo/issues/1/comments', {
      body: 'x',
    });
    return [status, headers.get('retry-after')];
  };
  return { github, pull, api, say };
}

describe('content', () => {
  test('is limited for each minute, and again possible after it', async () => {
    const { github, pull, say } = await setup();
    for (let one = 1; one <= 80; one += 1) expect(await say()).toEqual([201, null]);
    const [status, wait] = await say();
    expect(status).toBe(403);
    expect(Number(wait)).toBeGreaterThan(0);
    expect(pull.comments).toHaveLength(80);
    github.world.clock.skip(Number(wait) * 1000);
    expect(await say()).toEqual([201, null]);
  });

  test('is limited for each hour as well', async () => {
    const { github, pull, say } = await setup();
    expect(github.world.limits.contentPerHour).toBe(500);
    github.world.limits.contentPerHour = 100;
    for (let one = 1; one <= 100; one += 1) {
      github.world.clock.skip(1000);
      expect(await say()).toEqual([201, null]);
    }
    github.world.clock.skip(60_000);
    const [status, wait] = await say();
    expect([status, Number(wait) > 60]).toEqual([403, true]);
    expect(pull.comments).toHaveLength(100);
  });

  test('of others does not count, and neither does reading', async () => {
    const { github, api, say, pull } = await setup();
    github.world.limits.contentPerMinute = 1;
    await say();
    expect((await say())[0]).toBe(403);
    expect(await api.rest('GET', '/repos/org/repo/pulls/1')).toMatchObject({ status: 200 });
    expect(await api.graphql('{ viewer { login } }')).toMatchObject({ status: 200 });
    const { repository } = pull;
    const token = github.token({ repository, login: 'bob', permissions: { issues: 'write' } });
    const path = '/repos/org/repo/issues/1/comments';
    expect(await client(github.url, token).rest('POST', path, { body: 'x' })).toMatchObject({
      status: 201,
    });
  });

  test('is made by mutations too', async () => {
    const { github, api, say, pull } = await setup();
    github.world.limits.contentPerMinute = 1;
    await say();
    const mutation = 'mutation { resolveReviewThread(input: { threadId: "x" }) { thread { id } } }';
    expect(await api.graphql(mutation)).toMatchObject({ status: 403 });
    expect(pull.comments).toHaveLength(1);
  });
});

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

test('a commit is as large as has been seen to work, and no larger', async () => {
  const { github, api, pull } = await setup();
  github.world.limits.commitBytes = 10;
  const commit = async (...texts: readonly string[]): Promise<unknown> => {
    const additions = texts.map((text, at) => {
      return { path: `f${at}`, contents: Buffer.from(text).toString('base64') };
    });
    const input = {
      branch: { repositoryNameWithOwner: 'org/repo', branchName: 'topic' },
      expectedHeadOid: pull.headSha,
      message: { headline: 'x' },
      fileChanges: { additions },
    };
    return (await api.graphql(COMMIT, { input })).body;
  };
  expect(await commit('123456', '12345')).toMatchObject({
    errors: [{ type: 'UNPROCESSABLE', message: 'The commit is too large.' }],
  });
  expect(await commit('12345', '12345')).not.toHaveProperty('errors');
});
