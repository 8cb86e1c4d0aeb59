import { describe, expect, test } from '@jest/globals';
import { getOctokit } from '@actions/github';
import { client, type Client } from '../client.ts';
import type { GitHubServer } from '../server.ts';
import { temporaryServers } from '../temporary.ts';
import type { Permissions, Repository } from '../world.ts';

const start = temporaryServers();
const WRITE = { contents: 'write', pull_requests: 'write' } as const;

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit { oid url messageHeadline signature { isValid wasSignedByGitHub } }
    ref { name target { oid } }
  }
}`;

const THREADS = `query ($owner: String!, $name: String!, $number: Int!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      reviewThreads(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved isOutdated path line startLine diffSide viewerCanResolve
          comments(first: 10) {
            totalCount
            nodes {
              id databaseId body viewerDidAuthor createdAt isMinimized
              author { __typename login }
              commit { oid }
            }
          }
        }
      }
      reviews(first: 10) { nodes { viewerDidAuthor body state commit { oid } author { login } } }
    }
  }
}`;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

interface Made {
  readonly github: GitHubServer;
  readonly repository: Repository;
  readonly head: string;
  readonly api: Client;
}

async function made(permissions: Permissions = WRITE): Promise<Made> {
  const github = await start();
  const files = { 'a.txt': 'a\n', 'dir/b.txt': 'b\n', 'run.sh': 'true\n' };
  const repository = await github.createRepository('org/repo', { files });
  const alice = github.person('alice');
  await alice.pushChanges(repository, 'main', [
    { path: 'run.sh', content: 'true\n', mode: '100755' },
  ]);
  const head = await alice.push(repository, 'topic', { 'a.txt': 'A\n' });
  const api = client(github.url, github.token({ repository, permissions }));
  return { github, repository, head, api };
}

const input = (expectedHeadOid: string, more: object = {}): object => ({
  branch: { repositoryNameWithOwner: 'org/repo', branchName: 'topic' },
  expectedHeadOid,
  message: { headline: 'Fix' },
  fileChanges: { additions: [{ path: 'a.txt', contents: base64('fixed\r\n') }] },
  ...more,
});

/** The error that a mutation or query was answered with. */
async function errorOf(answered: ReturnType<Client['graphql']>): Promise<unknown> {
  const { status, body } = await answered;
  expect(status).toBe(200);
  return (body as { readonly errors: readonly unknown[] }).errors[0];
}

describe('createCommitOnBranch', () => {
  test('makes a real commit, signed, by the caller', async () => {
    const { github, repository, head, api } = await made();
    const { body } = await api.graphql(COMMIT, {
      input: input(head, {
        message: { headline: 'Fix two', body: 'A body' },
        fileChanges: {
          additions: [
            { path: 'a.txt', contents: base64('fixed\r\n') },
            { path: 'new/ü.txt', contents: base64('ü') },
            { path: 'run.sh', contents: base64('false\n') },
          ],
          deletions: [{ path: 'dir/b.txt' }],
        },
      }),
    });
    const { git } = repository;
    const sha = (await git.resolve('refs/heads/topic')) ?? '';
    expect(body).toEqual({
      data: {
        createCommitOnBranch: {
          commit: {
            oid: sha,
            url: `${github.url}/org/repo/commit/${sha}`,
            messageHeadline: 'Fix two',
            signature: { isValid: true, wasSignedByGitHub: true },
          },
          ref: { name: 'topic', target: { oid: sha } },
        },
      },
    });
    expect(await git.text(['log', '-1', '--format=%P%n%an%n%cn%n%B', sha])).toBe(
      `${head}\ngithub-actions[bot]\nGitHub\nFix two\n\nA body\n`,
    );
    expect(await git.text(['ls-tree', '-r', '--format=%(objectmode) %(path)', sha])).toBe(
      '100644 a.txt\n100644 new/ü.txt\n100644 run.sh\n',
    );
    expect(await git.text(['show', `${sha}:a.txt`])).toBe('fixed\r\n');
    const read = await api.rest('GET', `/repos/org/repo/git/commits/${sha}`);
    expect(read.body).toMatchObject({ verification: { verified: true } });
    const parent = await api.rest('GET', `/repos/org/repo/git/commits/${head}`);
    expect(parent.body).toMatchObject({ verification: { verified: false } });
    expect(github.violations).toEqual([]);
  });

  test('is refused on any other head, in GitHub’s words', async () => {
    const { github, repository, head, api } = await made();
    const other = await github.person('alice').push(repository, 'topic', { 'a.txt': 'B\n' });
    expect(await errorOf(api.graphql(COMMIT, { input: input(head) }))).toMatchObject({
      type: 'STALE_DATA',
      path: ['createCommitOnBranch'],
      message: `Expected branch to point to "${head}" but it did not.  Pull and try again.`,
    });
    expect(await repository.git.resolve('refs/heads/topic')).toBe(other);
  });

  test('happens once, of two at the same time', async () => {
    const { repository, head, api } = await made();
    const both = await Promise.all([
      api.graphql(COMMIT, { input: input(head) }),
      api.graphql(COMMIT, { input: input(head, { message: { headline: 'Other' } }) }),
    ]);
    const refused = both.filter(({ body }) => 'errors' in (body as object));
    expect(refused).toHaveLength(1);
    expect(refused[0]?.body).toMatchObject({ errors: [{ type: 'STALE_DATA' }] });
    expect(await repository.git.text(['rev-list', '--count', `${head}..topic`])).toBe('1\n');
  });

  test.each([
    ['a file removed that is not there', { deletions: [{ path: 'none' }] }, 'NOT_FOUND'],
    [
      'a path twice',
      { additions: [{ path: 'a.txt', contents: '' }], deletions: [{ path: 'a.txt' }] },
      'UNPROCESSABLE',
    ],
    ['a path outside', { additions: [{ path: '../x', contents: '' }] }, 'UNPROCESSABLE'],
    ['a workflow', { additions: [{ path: '.github/workflows/x.yml', contents: '' }] }, 'FORBIDDEN'],
  ])('refuses %s', async (_, fileChanges, type) => {
    const { repository, head, api } = await made();
    const answered = api.graphql(COMMIT, { input: input(head, { fileChanges }) });
    expect(await errorOf(answered)).toMatchObject({ type });
    expect(await repository.git.resolve('refs/heads/topic')).toBe(head);
  });

  test('refuses branches that are protected or are not there, and tokens that may not', async () => {
    const { github, repository, head, api } = await made();
    const branch = { repositoryNameWithOwner: 'org/repo', branchName: 'none' };
    const none = api.graphql(COMMIT, { input: input(head, { branch }) });
    expect(await errorOf(none)).toMatchObject({ type: 'NOT_FOUND' });
    repository.protectedBranches.add('topic');
    const kept = api.graphql(COMMIT, { input: input(head) });
    expect(await errorOf(kept)).toMatchObject({ type: 'BRANCH_PROTECTION_RULE_VIOLATION' });
    repository.protectedBranches.clear();
    const permissions = { contents: 'read', pull_requests: 'write' } as const;
    const reader = client(github.url, github.token({ repository, permissions }));
    expect(await errorOf(reader.graphql(COMMIT, { input: input(head) }))).toMatchObject({
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
    });
    expect(await repository.git.resolve('refs/heads/topic')).toBe(head);
  });

  test('starts no workflows for a workflow’s own token, and does for an app’s', async () => {
    const { github, repository, head, api } = await made();
    const before = github.world.triggers.length;
    await api.graphql(COMMIT, { input: input(head) });
    expect(github.world.triggers).toHaveLength(before);
    const token = github.token({
      repository,
      permissions: WRITE,
      login: 'fixer[bot]',
      kind: 'app',
    });
    const next = (await repository.git.resolve('refs/heads/topic')) ?? '';
    await client(github.url, token).graphql(COMMIT, { input: input(next) });
    expect(github.world.triggers.slice(before)).toMatchObject([
      { event: 'push', actor: 'fixer[bot]' },
    ]);
  });
});

describe('the schema', () => {
  test.each([
    ['a field that is not there', '{ viewer { nick } }', {}],
    ['no GraphQL', '{ viewer', {}],
    ['a commit without its head', COMMIT, { input: { ...input('x'), expectedHeadOid: undefined } }],
    ['a head that is no id', COMMIT, { input: input('main') }],
    ['an unknown member', COMMIT, { input: input('a'.repeat(40), { force: true }) }],
    [
      'contents that are not base64',
      COMMIT,
      {
        input: input('a'.repeat(40), {
          fileChanges: { additions: [{ path: 'a', contents: 'a b' }] },
        }),
      },
    ],
  ])('refuses %s', async (_, query, variables) => {
    const { github, head, repository, api } = await made();
    expect(await errorOf(api.graphql(query, variables))).toHaveProperty('message');
    expect(github.violations).toHaveLength(1);
    expect(await repository.git.resolve('refs/heads/topic')).toBe(head);
  });
});

test('a field that this server has not is its mistake, not a null', async () => {
  const { github, api } = await made();
  const query = '{ repository(owner: "org", name: "repo") { description } }';
  await api.graphql(query);
  expect(github.violations).toEqual(['server: graphql: Repository.description is not written']);
});

/** A pull request with a review of two comments by the workflow. */
async function reviewed(): Promise<Made> {
  const all = await made();
  const { github, repository, api } = all;
  const alice = github.person('alice');
  await alice.push(repository, 'topic', { 'new.txt': 'one\ntwo\nthree\n' });
  await alice.openPull(repository, 'topic');
  const comments = [
    { path: 'new.txt', line: 1, body: 'first' },
    { path: 'new.txt', start_line: 2, line: 3, body: 'second' },
  ];
  const review = { event: 'COMMENT', body: 'ours', comments };
  await api.rest('POST', '/repos/org/repo/pulls/1/reviews', review);
  return all;
}

const PULL = { owner: 'org', name: 'repo', number: 1 };

interface ThreadJson {
  readonly id: string;
  readonly comments: { readonly nodes: readonly { readonly id: string }[] };
}

async function threadsOf(api: Client, first = 10, after?: string): Promise<ThreadJson[]> {
  const { body } = await api.graphql(THREADS, { ...PULL, first, after });
  const { data } = body as {
    data: { repository: { pullRequest: { reviewThreads: { nodes: ThreadJson[] } } } };
  };
  return data.repository.pullRequest.reviewThreads.nodes;
}

describe('review threads', () => {
  test('say where they are, who wrote what, and which reviews are ours', async () => {
    const { github, repository, api } = await reviewed();
    const bob = github.person('bob');
    const [pull] = repository.pulls;
    if (pull === undefined) throw new Error('no pull request');
    bob.review(pull, 'theirs');
    const [thread] = pull.threads;
    if (thread === undefined) throw new Error('no thread');
    bob.reply(pull, thread, 'answer');
    const { body } = await api.graphql(THREADS, { ...PULL, first: 10 });
    expect(body).toMatchObject({
      data: {
        repository: {
          pullRequest: {
            reviewThreads: {
              nodes: [
                {
                  path: 'new.txt',
                  line: 1,
                  startLine: null,
                  diffSide: 'RIGHT',
                  isOutdated: false,
                  isResolved: false,
                  comments: {
                    totalCount: 2,
                    nodes: [
                      {
                        body: 'first',
                        viewerDidAuthor: true,
                        author: { __typename: 'Bot', login: 'github-actions' },
                        commit: { oid: pull.headSha },
                      },
                      { body: 'answer', viewerDidAuthor: false, author: { login: 'bob' } },
                    ],
                  },
                },
                { line: 3, startLine: 2 },
              ],
            },
            reviews: {
              nodes: [
                { viewerDidAuthor: true, body: 'ours', state: 'COMMENTED' },
                { viewerDidAuthor: false, body: 'theirs' },
                { viewerDidAuthor: false, body: '' },
              ],
            },
          },
        },
      },
    });
    const { body: viewer } = await api.graphql('{ viewer { login } }');
    expect(viewer).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
    expect(github.violations).toEqual([]);
  });

  test('are outdated once their lines change', async () => {
    const { github, repository, api } = await reviewed();
    await github.person('alice').push(repository, 'topic', { 'new.txt': 'one\nzwei\nthree\n' });
    expect(await threadsOf(api)).toMatchObject([
      { isOutdated: false, line: 1 },
      { isOutdated: true, line: null, startLine: null },
    ]);
    expect(github.violations).toEqual([]);
  });

  test('come in pages, of bounded size', async () => {
    const { github, api } = await reviewed();
    const { body } = await api.graphql(THREADS, { ...PULL, first: 1 });
    const page = (
      body as {
        data: {
          repository: {
            pullRequest: {
              reviewThreads: { pageInfo: { hasNextPage: boolean; endCursor: string } };
            };
          };
        };
      }
    ).data.repository.pullRequest.reviewThreads.pageInfo;
    expect(page.hasNextPage).toBe(true);
    expect(await threadsOf(api, 1, page.endCursor)).toMatchObject([{ line: 3 }]);
    expect(await errorOf(api.graphql(THREADS, { ...PULL, first: 101 }))).toMatchObject({
      type: 'EXCESSIVE_PAGINATION',
    });
    const unbounded = THREADS.replace('comments(first: 10)', 'comments');
    expect(await errorOf(api.graphql(unbounded, { ...PULL, first: 1 }))).toMatchObject({
      type: 'MISSING_PAGINATION_BOUNDARIES',
    });
    expect(github.violations).toEqual([]);
  });

  test('are resolved, their comments changed and hidden', async () => {
    const { github, repository, api } = await reviewed();
    const [{ id, comments } = { id: '', comments: { nodes: [] } }] = await threadsOf(api);
    const [{ id: commentId } = { id: '' }] = comments.nodes;
    const resolve = `mutation ($id: ID!) {
      resolveReviewThread(input: { threadId: $id }) { thread { isResolved resolvedBy { login } } }
    }`;
    const change = `mutation ($id: ID!, $body: String!) {
      updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) {
        pullRequestReviewComment { body }
      }
    }`;
    const hide = `mutation ($id: ID!) {
      minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) {
        minimizedComment { isMinimized minimizedReason }
      }
    }`;
    const answer = `mutation ($id: ID!) {
      addPullRequestReviewThreadReply(input: { pullRequestReviewThreadId: $id, body: "done" }) {
        comment { replyTo { id } }
      }
    }`;
    expect((await api.graphql(resolve, { id })).body).toMatchObject({
      data: { resolveReviewThread: { thread: { isResolved: true } } },
    });
    expect((await api.graphql(change, { id: commentId, body: 'new' })).body).toMatchObject({
      data: { updatePullRequestReviewComment: { pullRequestReviewComment: { body: 'new' } } },
    });
    expect((await api.graphql(hide, { id: commentId })).body).toMatchObject({
      data: {
        minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } },
      },
    });
    expect((await api.graphql(answer, { id })).body).toMatchObject({
      data: { addPullRequestReviewThreadReply: { comment: { replyTo: { id: commentId } } } },
    });
    expect(await errorOf(api.graphql(resolve, { id: 'PRRT_none' }))).toMatchObject({
      type: 'NOT_FOUND',
    });
    expect(github.violations).toEqual([]);
    // To write pull requests is not enough for a token to resolve what it began itself.
    const permissions = { contents: 'read', pull_requests: 'write' } as const;
    const lesser = client(github.url, github.token({ repository, permissions }));
    expect(await threadsOf(lesser)).toMatchObject([
      { isResolved: true, viewerCanResolve: false },
      { isResolved: false, viewerCanResolve: false },
    ]);
    expect(await errorOf(lesser.graphql(resolve, { id }))).toMatchObject({ type: 'FORBIDDEN' });
    const changed = lesser.graphql(change, { id: commentId, body: 'newer' });
    expect((await changed).body).not.toHaveProperty('errors');
  });

  test('are not to be seen without permission', async () => {
    const { github, repository } = await reviewed();
    const permissions = { contents: 'read' } as const;
    const api = client(github.url, github.token({ repository, permissions }));
    expect(await errorOf(api.graphql(THREADS, { ...PULL, first: 1 }))).toMatchObject({
      type: 'FORBIDDEN',
      path: ['repository', 'pullRequest'],
    });
    const other = await github.createRepository('org/other');
    const stranger = client(github.url, github.token({ repository: other, permissions: WRITE }));
    expect(await errorOf(stranger.graphql(THREADS, { ...PULL, first: 1 }))).toMatchObject({
      type: 'NOT_FOUND',
      message: "Could not resolve to a Repository with the name 'org/repo'.",
    });
  });
});

test('octokit speaks to it', async () => {
  const { github, repository, head } = await made();
  const token = github.token({ repository, permissions: WRITE });
  const octokit = getOctokit(token, { baseUrl: github.url });
  await expect(octokit.graphql(COMMIT, { input: input('a'.repeat(40)) })).rejects.toThrow(
    'Expected branch to point to',
  );
  await octokit.graphql(COMMIT, { input: input(head) });
  expect(github.requests.map(({ path, login, fields }) => [path, login, fields[0]])).toEqual([
    ['/graphql', 'github-actions[bot]', 'createCommitOnBranch'],
    ['/graphql', 'github-actions[bot]', 'createCommitOnBranch'],
  ]);
});
