import { describe, expect, test } from '@jest/globals';
import { gitBlobId } from '../../src/adapters/git/blob.ts';
import { GitHubPullRequest } from '../../src/adapters/github/pull-request.ts';
import type { NewReview } from '../../src/review/pull-request.ts';
import {
  clientAt,
  clientOf,
  named,
  strictServers,
  valueOf,
  type ClientWanted,
} from '../support/github-client.ts';
import type { Fault } from '../github-server/faults.ts';
import type { Person } from '../github-server/person.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { PullRequest, Repository } from '../github-server/world.ts';
import { scriptedServers } from '../support/scripted-server.ts';

const start = strictServers();
const WRITE: ClientWanted = { permissions: { contents: 'read', pull_requests: 'write' } };
const LINES = Array.from({ length: 60 }, (_, at) => `line ${String(at + 1)}\n`);
const MARKER = '<!-- wfcache-lint v1 run-1 -->';

interface Setup {
  readonly server: GitHubServer;
  readonly repository: Repository;
  readonly author: Person;
  readonly pull: PullRequest;
  readonly host: GitHubPullRequest;
  readonly slept: readonly number[];
}

async function setup(wanted: ClientWanted = WRITE): Promise<Setup> {
  const server = await start();
  const repository = await server.createRepository('org/repo', {
    files: { 'a.yaml': LINES.join(''), 'gone.yaml': 'x\n', 'old.yaml': LINES.join('') },
  });
  const author = server.person('author');
  await author.push(repository, 'topic', {
    'a.yaml': [...LINES.slice(0, 9), 'ten\n', ...LINES.slice(10)].join(''),
    'gone.yaml': null,
    'old.yaml': null,
    'new name.yaml': LINES.join(''),
    'bin.yaml': Buffer.from([0, 1, 2]),
  });
  const pull = await author.openPull(repository, 'topic');
  const { client, slept } = clientOf(server, repository, wanted);
  const host = new GitHubPullRequest(client, named(repository), pull.number);
  return { server, repository, author, pull, host, slept };
}

function reviewOf({ headSha }: PullRequest, comments: NewReview['comments'] = []): NewReview {
  return { headSha, body: `Found things.\n\n${MARKER}`, comments };
}

function posts({ requests }: GitHubServer): number {
  return requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/reviews'))
    .length;
}

const LINE = { path: 'a.yaml', startLine: undefined, line: 10, body: 'one' };

describe('reading', () => {
  test('the state', async () => {
    const { host, pull, author } = await setup();
    const state = {
      open: true,
      headSha: pull.headSha,
      headBranch: 'topic',
      headRepository: 'org/repo',
      baseSha: pull.baseSha,
      baseBranch: 'main',
    };
    expect(await host.state()).toEqual({ ok: true, value: state });
    author.close(pull);
    expect(await host.state()).toEqual({ ok: true, value: { ...state, open: false } });
  });

  test('the files, with what GitHub shows of them', async () => {
    const { host } = await setup();
    const files = valueOf(await host.files());
    const byPath = new Map(files.map((file) => [file.path, file]));
    expect([...byPath.keys()].toSorted()).toEqual([
      'a.yaml',
      'bin.yaml',
      'gone.yaml',
      'new name.yaml',
    ]);
    expect(byPath.get('a.yaml')).toMatchObject({
      status: 'changed',
      patch: expect.stringMatching(/^@@ -7,7 \+7,7 @@[^]*\n\+ten\n/),
      blobSha: gitBlobId([...LINES.slice(0, 9), 'ten\n', ...LINES.slice(10)].join('')),
    });
    expect(byPath.get('bin.yaml')).toMatchObject({ status: 'added', patch: undefined });
    expect(byPath.get('gone.yaml')?.status).toBe('removed');
    expect(byPath.get('new name.yaml')).toMatchObject({ status: 'renamed', patch: '' });
  });

  test('more files than stand on a page', async () => {
    const { host, author, repository } = await setup();
    const many = Array.from({ length: 230 }, (_, at) => [
      `many/${String(at)}.yaml`,
      `${String(at)}\n`,
    ]);
    await author.push(repository, 'topic', Object.fromEntries(many) as Record<string, string>);
    expect(valueOf(await host.files())).toHaveLength(234);
  });

  test.each(['state', 'files', 'ownThreads', 'ownReviews'] as const)(
    '%s without the permission names it',
    async (method) => {
      const { host } = await setup({ permissions: { contents: 'read' } });
      expect(await host[method]()).toMatchObject({
        ok: false,
        error: { kind: 'forbidden', message: expect.stringContaining('"pull-requests: read"') },
      });
    },
  );

  test('what is not there', async () => {
    const { server, repository } = await setup();
    const { client } = clientOf(server, repository, WRITE);
    const host = new GitHubPullRequest(client, named(repository), 99);
    expect(await host.state()).toMatchObject({ error: { kind: 'not-found' } });
    expect(await host.ownThreads()).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('a list without an end', () => {
  const serve = scriptedServers();

  test('of files is read as far as GitHub has them', async () => {
    const { url, received } = await serve(() => ({
      json: Array.from({ length: 100 }, () => ({ filename: 'a.yaml', status: 'added', sha: null })),
    }));
    const host = new GitHubPullRequest(clientAt(url), { owner: 'o', repo: 'r' }, 1);
    expect(valueOf(await host.files())).toHaveLength(3000);
    expect(received).toHaveLength(30);
  });

  test('of threads is refused: to miss some of ours would be to say things twice', async () => {
    const reviewThreads = { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'x' } };
    const { url, received } = await serve(() => ({
      json: { data: { repository: { pullRequest: { reviewThreads } } } },
    }));
    const host = new GitHubPullRequest(clientAt(url), { owner: 'o', repo: 'r' }, 1);
    expect(await host.ownThreads()).toMatchObject({
      error: { kind: 'unprocessable', message: expect.stringContaining('more than 10000') },
    });
    expect(received).toHaveLength(100);
  });
});

describe('a review', () => {
  test('is published as a comment on lines of the new side', async () => {
    const { host, pull, author } = await setup();
    const several = { path: 'a.yaml', startLine: 8, line: 11, body: 'several' };
    const same = { path: 'a.yaml', startLine: 10, line: 10, body: 'same' };
    const review = reviewOf(pull, [LINE, several, same]);
    expect(await host.publish(review, MARKER)).toEqual({ ok: true, value: 'published' });
    expect(await author.look(pull)).toMatchObject({
      reviews: [{ by: 'github-actions[bot]', body: review.body }],
      threads: [
        { path: 'a.yaml', line: 10, startLine: undefined, comments: [{ body: 'one' }] },
        { line: 11, startLine: 8, comments: [{ body: 'several' }] },
        { line: 10, startLine: undefined, comments: [{ body: 'same' }] },
      ],
    });
    expect(pull.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
    expect(pull.threads.map(({ side }) => side)).toEqual(['RIGHT', 'RIGHT', 'RIGHT']);
    expect(pull.threads.map(({ commit }) => commit)).toEqual(Array(3).fill(pull.headSha));
  });

  test('is not published on a head that has moved', async () => {
    const { host, pull, author, repository, server } = await setup();
    const review = reviewOf(pull, [LINE]);
    await author.push(repository, 'topic', { 'b.yaml': 'x\n' });
    expect(await host.publish(review, MARKER)).toMatchObject({
      ok: false,
      error: { kind: 'head-moved', message: expect.stringContaining('newer commit') },
    });
    expect(posts(server)).toBe(0);
  });

  test('looks at the head last of all', async () => {
    const { host, pull, author, repository, server } = await setup();
    const paused = server.pauseBefore({ method: 'GET', path: '/pulls/1' });
    const publishing = host.publish(reviewOf(pull, [LINE]), MARKER);
    const { resume } = await paused;
    await author.push(repository, 'topic', { 'b.yaml': 'x\n' });
    resume();
    expect(await publishing).toMatchObject({ error: { kind: 'head-moved' } });
  });

  test('names the commit it is about, so that a push while it is sent does not matter', async () => {
    const { host, pull, author, repository, server } = await setup();
    const { headSha } = pull;
    const paused = server.pauseBefore({ method: 'POST', path: '/reviews' });
    const publishing = host.publish(reviewOf(pull, [LINE]), MARKER);
    const { resume } = await paused;
    await author.push(repository, 'topic', { 'b.yaml': 'x\n' });
    resume();
    expect(await publishing).toMatchObject({ ok: true });
    expect(pull.reviews.map(({ commit }) => commit)).toEqual([headSha]);
  });

  test('looks at the head after it has waited for its turn', async () => {
    const { host, pull, server, slept } = await setup();
    await host.publish(reviewOf(pull, [LINE]), MARKER);
    const [thread] = valueOf(await host.ownThreads());
    const before = server.requests.length;
    await host.changeComment(thread?.commentId ?? '', 'better');
    await host.publish(reviewOf(pull), MARKER);
    expect(slept).toEqual([1000, 3000]);
    expect(server.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /graphql',
      'GET /repos/org/repo/pulls/1',
      'POST /repos/org/repo/pulls/1/reviews',
    ]);
  });

  test('looks at the head again after it has waited for a limit', async () => {
    const { host, pull, author, repository, server } = await setup();
    const limit = { status: 403, headers: { 'retry-after': '20' } };
    server.failNext({ method: 'POST', path: '/reviews' }, limit);
    const paused = server.pauseBefore({ method: 'POST', path: '/reviews' });
    const publishing = host.publish(reviewOf(pull, [LINE]), MARKER);
    const { resume } = await paused;
    await author.push(repository, 'topic', { 'b.yaml': 'x\n' });
    resume();
    expect(await publishing).toMatchObject({ error: { kind: 'head-moved' } });
    expect(posts(server)).toBe(1);
  });

  test('with a line outside the diff is refused, and nothing of it is stored', async () => {
    const { host, pull, author, server } = await setup();
    const review = reviewOf(pull, [LINE, { ...LINE, line: 50 }]);
    expect(await host.publish(review, MARKER)).toMatchObject({
      ok: false,
      error: { kind: 'unprocessable', message: expect.stringContaining('GitHub refused it') },
    });
    expect(await author.look(pull)).toMatchObject({ reviews: [], threads: [] });
    expect(posts(server)).toBe(1);
  });

  const lost: readonly (readonly [string, Fault, number])[] = [
    ['stored, then answered with 502', 'store-then-502', 1],
    ['stored, then the connection dropped', 'store-then-drop', 1],
    ['not stored, and answered with 502', { status: 502 }, 2],
    ['not stored, and the connection dropped', 'drop-connection', 2],
  ];
  test.each(lost)('%s is there once', async (_, fault, sent) => {
    const { host, pull, author, server } = await setup();
    server.failNext({ method: 'POST', path: '/reviews' }, fault);
    expect(await host.publish(reviewOf(pull, [LINE]), MARKER)).toEqual({
      ok: true,
      value: 'published',
    });
    expect((await author.look(pull)).reviews).toHaveLength(1);
    expect((await author.look(pull)).threads).toHaveLength(1);
    expect(posts(server)).toBe(sent);
  });

  test('that fails twice is given up', async () => {
    const { host, pull, server } = await setup();
    server.failNext({ method: 'POST', path: '/reviews' }, { status: 502 });
    server.failNext({ method: 'POST', path: '/reviews' }, { status: 503 });
    expect(await host.publish(reviewOf(pull), MARKER)).toMatchObject({
      error: { kind: 'unavailable' },
    });
    expect(posts(server)).toBe(2);
  });

  test('whose second try is stored without an answer counts as published', async () => {
    const { host, pull, server } = await setup();
    server.failNext({ method: 'POST', path: '/reviews' }, { status: 502 });
    server.failNext({ method: 'POST', path: '/reviews' }, 'store-then-drop');
    expect(await host.publish(reviewOf(pull), MARKER)).toMatchObject({ ok: true });
    expect(pull.reviews).toHaveLength(1);
  });

  test('is not tried again on a head that has moved meanwhile', async () => {
    const { host, pull, author, repository, server } = await setup();
    server.failNext({ method: 'POST', path: '/reviews' }, { status: 502 });
    const paused = server.pauseBefore({ graphql: 'reviews' });
    const publishing = host.publish(reviewOf(pull, [LINE]), MARKER);
    const { resume } = await paused;
    await author.push(repository, 'topic', { 'b.yaml': 'x\n' });
    resume();
    expect(await publishing).toMatchObject({ error: { kind: 'head-moved' } });
    expect(posts(server)).toBe(1);
  });

  test('is not taken for stored because of another one', async () => {
    const { host, pull, author, repository, server } = await setup();
    await host.publish({ ...reviewOf(pull), body: `Older head. ${MARKER}` }, MARKER);
    await author.push(repository, 'topic', { 'b.yaml': 'x\n' });
    author.review(pull, `Not ours. ${MARKER}`);
    await host.publish({ ...reviewOf(pull), body: 'Another run.' }, 'Another run.');
    server.failNext({ method: 'POST', path: '/reviews' }, { status: 502 });
    expect(await host.publish(reviewOf(pull), MARKER)).toMatchObject({ ok: true });
    expect(pull.reviews.map(({ body }) => body)).toEqual([
      `Older head. ${MARKER}`,
      `Not ours. ${MARKER}`,
      'Another run.',
      reviewOf(pull).body,
    ]);
    expect(posts(server)).toBe(4);
  });

  test('that may not be written names the permission', async () => {
    const { host, pull, server } = await setup({ permissions: { pull_requests: 'read' } });
    expect(await host.publish(reviewOf(pull), MARKER)).toMatchObject({
      error: {
        kind: 'forbidden',
        message: expect.stringContaining('"pull-requests: write", and keep "contents: read"'),
      },
    });
    expect(posts(server)).toBe(1);
  });

  test('from a fork says what helps', async () => {
    const { host, pull } = await setup({ ...WRITE, isFromFork: true });
    const answer = await host.publish(reviewOf(pull), MARKER);
    expect(answer).toMatchObject({ error: { kind: 'forbidden' } });
    expect(JSON.stringify(answer)).toContain('pull_request_target');
  });

  test('waits for a limit, a minute at most', async () => {
    const { host, pull, server, slept } = await setup();
    server.failNext(
      { method: 'POST', path: '/reviews' },
      { status: 403, headers: { 'retry-after': '20' } },
    );
    expect(await host.publish(reviewOf(pull), MARKER)).toMatchObject({ ok: true });
    expect(slept).toEqual([20_000]);
    server.failNext({ method: 'POST', path: '/reviews' }, { status: 429 });
    expect(await host.publish(reviewOf(pull), 'x')).toMatchObject({
      error: { kind: 'rate-limited' },
    });
  });
});

describe('threads and reviews of ours', () => {
  test('are those that we began, whatever others write', async () => {
    const { host, pull, author, server } = await setup();
    await author.commentOnLine(pull, { path: 'a.yaml', line: 9, side: 'RIGHT' }, MARKER);
    await host.publish(reviewOf(pull, [LINE, { ...LINE, line: 11, body: 'two' }]), MARKER);
    author.review(pull, MARKER);
    const [, one, two] = pull.threads;
    if (one === undefined || two === undefined) throw new Error('no threads');
    author.reply(pull, one, MARKER);
    author.resolve(two);
    const [first] = one.comments;
    if (first === undefined) throw new Error('no comment');
    author.putThumbDown(first);
    expect(valueOf(await host.ownThreads())).toMatchObject([
      {
        path: 'a.yaml',
        line: 10,
        body: 'one',
        answers: [{ author: 'author', isOurs: false, body: MARKER }],
        isResolved: false,
        objectors: ['author'],
      },
      { path: 'a.yaml', line: 11, body: 'two', answers: [], isResolved: true, objectors: [] },
    ]);
    const reviews = valueOf(await host.ownReviews());
    expect(reviews).toMatchObject([{ headSha: pull.headSha, body: reviewOf(pull).body }]);
    expect(valueOf(await host.ownThreads()).map(({ reviewId }) => reviewId)).toEqual([
      reviews[0]?.id,
      reviews[0]?.id,
    ]);
    const other = clientOf(server, pull.repository, { ...WRITE, login: 'other' });
    const others = new GitHubPullRequest(other.client, named(pull.repository), pull.number);
    expect(valueOf(await others.ownThreads())).toEqual([]);
  });

  test('that are outdated have no line', async () => {
    const { host, pull, author, repository } = await setup();
    await host.publish(reviewOf(pull, [LINE]), MARKER);
    await author.push(repository, 'topic', { 'a.yaml': LINES.slice(30).join('') });
    expect(valueOf(await host.ownThreads())).toMatchObject([
      { line: undefined, isOutdated: true, body: 'one' },
    ]);
  });

  test('are all read, page by page', async () => {
    const { host, pull } = await setup();
    const comments = Array.from({ length: 130 }, (_, at) => ({ ...LINE, body: String(at) }));
    await host.publish(reviewOf(pull, comments), MARKER);
    const threads = valueOf(await host.ownThreads());
    expect(threads.map(({ body }) => body)).toEqual(comments.map(({ body }) => body));
    expect(new Set(threads.map(({ id }) => id)).size).toBe(130);
  });

  test('are changed and resolved', async () => {
    const all: ClientWanted = { permissions: { contents: 'write', pull_requests: 'write' } };
    const { host, pull, author } = await setup(all);
    await host.publish(reviewOf(pull, [LINE]), MARKER);
    const [thread] = valueOf(await host.ownThreads());
    expect(await host.changeComment(thread?.commentId ?? '', 'better')).toEqual({
      ok: true,
      value: 'changed',
    });
    expect(await host.resolve(thread?.id ?? '')).toEqual({ ok: true, value: 'resolved' });
    expect((await author.look(pull)).threads).toMatchObject([
      { isResolved: true, comments: [{ body: 'better' }] },
    ]);
  });

  test('know their lines and the head they were made for, and are taken back one by one', async () => {
    const { host, pull, author, repository } = await setup();
    const head = pull.headSha;
    const span = { ...LINE, startLine: 10, line: 11, body: 'two' };
    await host.publish(reviewOf(pull, [LINE, span]), MARKER);
    await author.push(repository, 'topic', { 'other.txt': 'x\n' });
    const [one, two] = valueOf(await host.ownThreads());
    expect(one).toMatchObject({ startLine: undefined, line: 10, headSha: head });
    expect(two).toMatchObject({ startLine: 10, line: 11, headSha: head });
    expect(await host.withdraw(one?.commentNumber ?? 0)).toEqual({ ok: true, value: 'withdrawn' });
    expect(valueOf(await host.ownThreads()).map(({ body }) => body)).toEqual(['two']);
    expect(await host.withdraw(one?.commentNumber ?? 0)).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('are not resolved without the permission, which is named', async () => {
    const { host, pull } = await setup();
    await host.publish(reviewOf(pull, [LINE]), MARKER);
    const [thread] = valueOf(await host.ownThreads());
    expect(await host.resolve(thread?.id ?? '')).toMatchObject({
      error: { kind: 'forbidden', message: expect.stringContaining('"contents: write"') },
    });
  });

  test('are changed, hidden and answered with the permission for reviews alone', async () => {
    const { host, pull, author } = await setup();
    await host.publish(reviewOf(pull, [LINE]), MARKER);
    const [thread] = valueOf(await host.ownThreads());
    const [review] = valueOf(await host.ownReviews());
    const hidden = { ok: true, value: 'hidden' };
    expect(await host.hide(thread?.commentId ?? '', 'OUTDATED')).toEqual(hidden);
    expect(await host.changeReview(review?.id ?? '', 'better')).toMatchObject({ ok: true });
    expect(await host.hide(review?.id ?? '', 'DUPLICATE')).toEqual(hidden);
    expect(await host.answer(thread?.id ?? '', 'so')).toEqual({ ok: true, value: 'answered' });
    const { reviews, threads } = await author.look(pull);
    expect(reviews).toMatchObject([{ body: 'better', isMinimized: true }]);
    expect(threads[0]?.comments).toMatchObject([
      { body: 'one', isMinimized: true },
      { body: 'so', isMinimized: false },
    ]);
    expect(valueOf(await host.ownThreads())).toMatchObject([
      { answers: [{ isOurs: true, body: 'so' }] },
    ]);
  });

  test('know who may write', async () => {
    const { host, repository } = await setup();
    repository.writers.add('writer');
    const may = await Promise.all(['org', 'writer', 'stranger'].map((one) => host.mayWrite(one)));
    expect(may.map(valueOf)).toEqual([true, true, false]);
  });

  test('are changed again where the answer is lost, because twice is the same as once', async () => {
    const { host, pull, server } = await setup();
    await host.publish(reviewOf(pull, [LINE]), MARKER);
    const [thread] = valueOf(await host.ownThreads());
    const field = 'updatePullRequestReviewComment';
    for (const fault of ['drop-connection', 'store-then-drop'] as const) {
      server.failNext({ graphql: field }, fault);
      expect(await host.changeComment(thread?.commentId ?? '', fault)).toMatchObject({ ok: true });
      expect(pull.threads[0]?.comments[0]?.body).toBe(fault);
    }
    expect(server.requests.filter(({ fields }) => fields.includes(field))).toHaveLength(4);
  });

  test('are answered once, also where the answer of GitHub is lost', async () => {
    const { host, pull, server } = await setup();
    await host.publish(reviewOf(pull, [LINE]), MARKER);
    const [thread] = valueOf(await host.ownThreads());
    server.failNext({ graphql: 'addPullRequestReviewThreadReply' }, 'store-then-drop');
    expect(await host.answer(thread?.id ?? '', 'so')).toMatchObject({
      error: { kind: 'unavailable' },
    });
    expect(pull.threads[0]?.comments).toHaveLength(2);
  });
});
