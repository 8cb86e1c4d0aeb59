import { describe, expect, test } from '@jest/globals';
import { client } from '../client.ts';
import type { Person } from '../person.ts';
import type { GitHubServer } from '../server.ts';
import { temporaryServers } from '../temporary.ts';
import type { PullRequest, Repository, Thread } from '../world.ts';

const start = temporaryServers();

const LINES = Array.from({ length: 12 }, (_, at) => `line ${at + 1}\n`);

interface Setup {
  readonly github: GitHubServer;
  readonly repository: Repository;
  readonly alice: Person;
  readonly pull: PullRequest;
}

/** A pull request that changes line 8 of a file of twelve lines. */
async function setup(): Promise<Setup> {
  const github = await start();
  const repository = await github.createRepository('org/repo', { files: { f: LINES.join('') } });
  const alice = github.person('alice');
  await alice.push(repository, 'topic', { f: LINES.with(7, 'changed\n').join('') });
  const pull = await alice.openPull(repository, 'topic');
  return { github, repository, alice, pull };
}

const suggestion = (text: string): string => `\`\`\`suggestion\n${text}\n\`\`\``;

/** A thread on the changed line, with a suggestion. */
function suggested({ alice, pull }: Setup): Promise<Thread> {
  return alice.commentOnLine(pull, { path: 'f', line: 8 }, suggestion('better'));
}

async function textAt({ git }: Repository, commit: string): Promise<string> {
  const entry = await git.entry(commit, 'f');
  return (await git.blob(entry?.sha ?? '')).toString();
}

describe('a suggestion that is not of today', () => {
  test('is written to where its line is now, although lines above have changed', async () => {
    const all = await setup();
    const thread = await suggested(all);
    const { alice, repository, pull } = all;
    const grown = ['new\n', 'new\n', ...LINES.with(7, 'changed\n')];
    await alice.push(repository, 'topic', { f: grown.join('') });
    const sha = await alice.acceptSuggestion(pull, thread);
    expect(await textAt(repository, sha)).toBe(grown.with(9, 'better\n').join(''));
  });

  test('is outdated once its line has changed', async () => {
    const all = await setup();
    const thread = await suggested(all);
    await all.alice.push(all.repository, 'topic', { f: LINES.with(7, 'again\n').join('') });
    await expect(all.alice.acceptSuggestion(all.pull, thread)).rejects.toThrow('outdated');
  });

  test('is not accepted twice, not when it is resolved, and not when all is closed', async () => {
    const all = await setup();
    const { alice, pull } = all;
    const [resolved, closed] = [await suggested(all), await suggested(all)];
    alice.resolve(resolved);
    await expect(alice.acceptSuggestion(pull, resolved)).rejects.toThrow('marked resolved');
    alice.close(pull);
    await expect(alice.acceptSuggestion(pull, closed)).rejects.toThrow('is closed');
  });

  test('can be accepted although its comment is minimised', async () => {
    const all = await setup();
    const thread = await suggested(all);
    const [comment] = thread.comments;
    if (comment !== undefined) all.alice.minimize(comment);
    const shown = await all.alice.look(all.pull);
    expect(shown.threads[0]?.comments[0]?.isMinimized).toBe(true);
    const sha = await all.alice.acceptSuggestion(all.pull, thread);
    expect(await textAt(all.repository, sha)).toContain('better\n');
  });
});

const MINIMIZE = `mutation ($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) {
    minimizedComment { isMinimized minimizedReason }
  }
}`;
const SHOW = `mutation ($id: ID!) {
  unminimizeComment(input: { subjectId: $id }) {
    unminimizedComment { isMinimized minimizedReason }
  }
}`;
const FIRST = `{ repository(owner: "org", name: "repo") { pullRequest(number: 1) {
  reviewThreads(first: 1) { nodes { comments(first: 1) { nodes { id isMinimized } } } }
} } }`;

test('a comment is minimised and shown again by a token that may write pull requests', async () => {
  const all = await setup();
  const { github, repository } = all;
  const thread = await suggested(all);
  const api = (level: 'read' | 'write') =>
    client(github.url, github.token({ repository, permissions: { pull_requests: level } }));
  const id = /"id":"([^"]+)"/.exec(JSON.stringify((await api('read').graphql(FIRST)).body))?.[1];
  expect((await api('read').graphql(MINIMIZE, { id })).body).toMatchObject({
    errors: [{ type: 'FORBIDDEN' }],
  });
  expect((await api('write').graphql(MINIMIZE, { id })).body).toMatchObject({
    data: {
      minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } },
    },
  });
  expect(thread.comments[0]?.minimized).toBe('OUTDATED');
  expect((await api('write').graphql(SHOW, { id })).body).toMatchObject({
    data: {
      unminimizeComment: { unminimizedComment: { isMinimized: false, minimizedReason: null } },
    },
  });
  expect(github.violations).toEqual([]);
});

test('a base that changes the same file moves the lines of the merge, and not those of the diff', async () => {
  const { github, repository, alice, pull } = await setup();
  const path = '/repos/org/repo/pulls/1/files';
  const permissions = { contents: 'read', pull_requests: 'read' } as const;
  const api = client(github.url, github.token({ repository, permissions }));
  const before = (await api.rest('GET', path)).body;
  const { mergeSha } = pull;
  await alice.push(repository, 'main', { f: ['of the base\n', ...LINES].join('') });
  expect((await api.rest('GET', path)).body).toEqual(before);
  expect(pull.mergeSha).not.toBe(mergeSha);
  const merged = ['of the base\n', ...LINES.with(7, 'changed\n')];
  expect(await textAt(repository, pull.mergeSha ?? '')).toBe(merged.join(''));
  expect(await textAt(repository, pull.headSha)).toBe(LINES.with(7, 'changed\n').join(''));
});

describe('a private repository, with "contents: read" only', () => {
  const readable = [
    '/git/trees/main',
    '/contents/f',
    '/compare/main...topic',
    '/branches/main',
    '',
  ];
  const hidden = ['/pulls', '/pulls/1', '/pulls/1/files', '/pulls/1/reviews', '/pulls/1/comments'];

  test('gives its code, and nothing of its pull requests', async () => {
    const { github, repository } = await setup();
    const token = github.token({ repository, permissions: { contents: 'read' } });
    const api = client(github.url, token);
    const status = async (path: string): Promise<number> =>
      (await api.rest('GET', `/repos/org/repo${path}`)).status;
    expect(await Promise.all(readable.map(status))).toEqual(readable.map(() => 200));
    const talk = [...hidden, '/issues/1/comments', '/actions/runs/1/artifacts'];
    expect(await Promise.all(talk.map(status))).toEqual(talk.map(() => 403));
    expect((await api.graphql(FIRST)).body).toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
  });

  test('is not there for a token of another repository', async () => {
    const { github } = await setup();
    const other = await github.createRepository('org/other');
    const permissions = { contents: 'write', pull_requests: 'write' } as const;
    const api = client(github.url, github.token({ repository: other, permissions }));
    for (const path of [...readable, ...hidden]) {
      expect(await api.rest('GET', `/repos/org/repo${path}`)).toMatchObject({ status: 404 });
    }
  });
});
