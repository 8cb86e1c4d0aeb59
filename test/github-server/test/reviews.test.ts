import { describe, expect, test } from '@jest/globals';
import { client, type Client } from '../client.ts';
import type { Person } from '../person.ts';
import type { GitHubServer } from '../server.ts';
import { temporaryServers } from '../temporary.ts';
import type { PullRequest, Repository } from '../world.ts';

const start = temporaryServers();
const WRITE = { contents: 'read', pull_requests: 'write' } as const;
const REVIEWS = '/repos/org/repo/pulls/1/reviews';

/** Ten numbered lines, some of them with other words. */
function lines(changed: Readonly<Record<number, string>> = {}, count = 30): string {
  const all = Array.from({ length: count }, (_, at) => changed[at + 1] ?? `line ${at + 1}`);
  return `${all.join('\n')}\n`;
}

interface Opened {
  readonly github: GitHubServer;
  readonly repository: Repository;
  readonly pull: PullRequest;
  readonly alice: Person;
  readonly api: Client;
}

/** A pull request that changes lines 5 and 25 of one file and removes another. */
async function opened(): Promise<Opened> {
  const github = await start();
  const files = { 'a.txt': lines(), 'gone.txt': 'one\n', 'left.txt': 'left\n' };
  const repository = await github.createRepository('org/repo', { files });
  const alice = github.person('alice');
  const changed = { 'a.txt': lines({ 5: 'five', 25: 'twenty-five' }), 'gone.txt': null };
  await alice.push(repository, 'topic', changed);
  const pull = await alice.openPull(repository, 'topic');
  const api = client(github.url, github.token({ repository, permissions: WRITE }));
  return { github, repository, pull, alice, api };
}

const comment = (place: object, body = 'here'): object => ({
  event: 'COMMENT',
  body: 'A review',
  comments: [{ path: 'a.txt', body, ...place }],
});

describe('a review', () => {
  test('is stored with its comments and says who wrote it', async () => {
    const { github, pull, alice, api } = await opened();
    const { status, body } = await api.rest('POST', REVIEWS, {
      event: 'COMMENT',
      commit_id: pull.headSha,
      body: 'Two things',
      comments: [
        { path: 'a.txt', line: 5, side: 'RIGHT', body: 'five?' },
        {
          path: 'a.txt',
          start_line: 24,
          start_side: 'RIGHT',
          line: 25,
          side: 'RIGHT',
          body: 'two',
        },
        { path: 'gone.txt', line: 1, side: 'LEFT', body: 'why?' },
      ],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user: { login: 'github-actions[bot]', type: 'Bot' },
      state: 'COMMENTED',
      commit_id: pull.headSha,
    });
    const listed = await api.rest('GET', '/repos/org/repo/pulls/1/comments');
    expect(listed.body).toMatchObject([
      { path: 'a.txt', line: 5, start_line: null, position: 5, original_line: 5 },
      { path: 'a.txt', line: 25, start_line: 24, start_side: 'RIGHT', position: 14 },
      { path: 'gone.txt', line: 1, side: 'LEFT', diff_hunk: '@@ -1 +0,0 @@\n-one' },
    ]);
    expect(await alice.look(pull)).toMatchObject({
      reviews: [{ by: 'github-actions[bot]', body: 'Two things' }],
      threads: [{ line: 5 }, { startLine: 24, line: 25 }, { line: 1 }],
    });
    expect(github.violations).toEqual([]);
  });

  test.each([
    ['outside of the hunks', { line: 12 }, 'Line could not be resolved'],
    ['on a file that is not changed', { line: 1, path: 'left.txt' }, 'Path could not be resolved'],
    ['across hunks', { start_line: 5, line: 25 }, /must be part of the same hunk as the line/],
    ['from a line to itself', { start_line: 5, line: 5 }, /must precede the end line/],
    ['from back to front', { start_line: 6, line: 5 }, /must precede the end line/],
    ['at no position of the diff', { position: 99 }, /position is invalid/],
    ['nowhere', {}, /position is invalid/],
    ['without words', { line: 5, body: ' ' }, /body can't be blank/],
    ['with too many', { line: 5, body: 'x'.repeat(65_537) }, /maximum is 65536 characters/],
  ])('with a comment %s is refused as a whole', async (_, place, message) => {
    const { github, pull, api } = await opened();
    const good = { path: 'a.txt', line: 5, body: 'fine' };
    const bad = { path: 'a.txt', body: 'not fine', ...place };
    const sent = { event: 'COMMENT', body: 'x', comments: [good, bad] };
    const refused = await api.rest('POST', REVIEWS, sent);
    expect(refused).toMatchObject({ status: 422, body: { message: 'Unprocessable Entity' } });
    const [error = ''] = (refused.body as { readonly errors: readonly string[] }).errors;
    expect(error).toMatch(message);
    expect([pull.reviews, pull.threads]).toEqual([[], []]);
    expect(github.violations).toEqual([]);
  });

  test('takes the longest body, and counts characters, not their halves', async () => {
    const { api } = await opened();
    const sent = comment({ line: 5 }, '😀'.repeat(65_536));
    expect((await api.rest('POST', REVIEWS, sent)).status).toBe(200);
    expect(
      (await api.rest('POST', REVIEWS, comment({ line: 5 }, '😀'.repeat(65_537)))).status,
    ).toBe(422);
  });

  test('needs something to say, and a commit of the pull request', async () => {
    const { repository, alice, api } = await opened();
    const other = await alice.push(repository, 'other', { 'b.txt': 'b\n' });
    for (const sent of [
      { event: 'COMMENT' },
      { event: 'COMMENT', body: ' ' },
      { event: 'REQUEST_CHANGES' },
      { ...comment({ line: 5 }), commit_id: other },
      { ...comment({ line: 5 }), commit_id: '0'.repeat(40) },
    ]) {
      expect((await api.rest('POST', REVIEWS, sent)).status).toBe(422);
    }
  });

  test('by a workflow approves nothing; by the author it judges nothing', async () => {
    const { github, repository, api } = await opened();
    const token = github.token({ repository, permissions: WRITE, login: 'alice' });
    const own = client(github.url, token);
    expect((await api.rest('POST', REVIEWS, { event: 'APPROVE' })).status).toBe(422);
    expect((await own.rest('POST', REVIEWS, { event: 'APPROVE' })).status).toBe(422);
    const wanted = { event: 'REQUEST_CHANGES', body: 'no' };
    expect((await own.rest('POST', REVIEWS, wanted)).status).toBe(422);
    expect((await api.rest('POST', REVIEWS, wanted)).status).toBe(200);
  });

  test('that is pending is seen by its author only', async () => {
    const { github, repository, api } = await opened();
    await api.rest('POST', REVIEWS, {
      body: 'later',
      comments: [{ path: 'a.txt', line: 5, body: 'x' }],
    });
    const token = github.token({ repository, permissions: WRITE, login: 'bob' });
    const bob = client(github.url, token);
    expect((await api.rest('GET', REVIEWS)).body).toMatchObject([{ state: 'PENDING' }]);
    expect((await bob.rest('GET', REVIEWS)).body).toEqual([]);
    expect((await bob.rest('GET', '/repos/org/repo/pulls/1/comments')).body).toEqual([]);
    expect((await api.rest('POST', REVIEWS, { body: 'again' })).status).toBe(422);
    expect(github.violations).toEqual([]);
  });
});

describe('comments on lines', () => {
  test('are made one by one, answered, changed and removed', async () => {
    const { github, pull, api } = await opened();
    const path = '/repos/org/repo/pulls/1/comments';
    const sent = { path: 'a.txt', line: 5, side: 'RIGHT', commit_id: pull.headSha, body: 'first' };
    const made = await api.rest('POST', path, sent);
    expect(made).toMatchObject({ status: 201, body: { line: 5 } });
    const { id } = made.body as { readonly id: number };
    const reply = await api.rest('POST', `${path}/${id}/replies`, { body: 'second' });
    expect(reply).toMatchObject({ status: 201, body: { in_reply_to_id: id, line: 5 } });
    const bodies = async (query: string): Promise<string[]> => {
      const { body } = await api.rest('GET', `${path}?${query}`);
      return (body as { readonly body: string }[]).map((listed) => listed.body);
    };
    expect(await bodies('sort=created&direction=desc')).toEqual(['second', 'first']);
    expect(await bodies('sort=created')).toEqual(['first', 'second']);
    expect(await bodies('since=2100-01-01T00:00:00Z')).toEqual([]);
    const one = `/repos/org/repo/pulls/comments/${id}`;
    expect((await api.rest('PATCH', one, { body: 'changed' })).body).toMatchObject({
      body: 'changed',
    });
    expect((await api.rest('GET', one)).body).toMatchObject({ body: 'changed' });
    expect((await api.rest('DELETE', one)).status).toBe(204);
    expect((await api.rest('GET', one)).status).toBe(404);
    const wrong = await api.rest('POST', path, { ...sent, line: 12 });
    expect(wrong).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'pull_request_review_thread.line' }] },
    });
    expect(github.violations).toEqual([]);
  });

  test('move with their lines, and are outdated once those change', async () => {
    const { github, repository, pull, alice, api } = await opened();
    await api.rest('POST', REVIEWS, {
      event: 'COMMENT',
      comments: [
        { path: 'a.txt', line: 5, body: 'five' },
        { path: 'a.txt', start_line: 24, line: 26, body: 'range' },
        { path: 'a.txt', line: 7, body: 'context' },
      ],
    });
    const places = async (): Promise<unknown> => {
      const { body } = await api.rest('GET', '/repos/org/repo/pulls/1/comments');
      expect(github.violations).toEqual([]);
      return (body as { line: number | null; start_line: number | null }[]).map(
        ({ line, start_line: from }) => [from, line],
      );
    };
    const before = pull.headSha;
    const moved = lines({ 1: 'zero\nline 1', 5: 'five', 25: 'twenty-five' });
    await alice.push(repository, 'topic', { 'a.txt': moved });
    expect(await places()).toEqual([
      [null, 6],
      [25, 27],
      [null, 8],
    ]);
    const inside = lines({ 5: 'five', 25: 'twenty-five\nmore' });
    await alice.push(repository, 'topic', { 'a.txt': inside });
    expect(await places()).toEqual([
      [null, 5],
      [null, null],
      [null, 7],
    ]);
    await alice.push(repository, 'topic', { 'a.txt': lines({ 5: 'cinq', 25: 'twenty-five' }) });
    expect(await places()).toEqual([
      [null, null],
      [24, 26],
      [null, 7],
    ]);
    // Line 7 is as it was, and no longer near anything that the pull request changes.
    await alice.push(repository, 'topic', { 'a.txt': lines({ 25: 'twenty-five' }) });
    expect(await places()).toEqual([
      [null, null],
      [24, 26],
      [null, null],
    ]);
    await alice.move(repository, 'topic', before);
    expect(await places()).toEqual([
      [null, 5],
      [24, 26],
      [null, 7],
    ]);
    await alice.push(repository, 'topic', { 'a.txt': null });
    expect(await places()).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test('may be for an older commit, and are then where that commit has them', async () => {
    const { repository, pull, alice, api } = await opened();
    const old = pull.headSha;
    const moved = lines({ 1: 'zero\nline 1', 5: 'five' });
    await alice.push(repository, 'topic', { 'a.txt': moved });
    const sent = { ...comment({ line: 5 }), commit_id: old };
    expect((await api.rest('POST', REVIEWS, sent)).body).toMatchObject({ commit_id: old });
    const { body } = await api.rest('GET', '/repos/org/repo/pulls/1/comments');
    expect(body).toMatchObject([{ original_commit_id: old, original_line: 5, line: 6 }]);
  });
});
