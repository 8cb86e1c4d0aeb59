import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { client } from '../client.ts';
import { primaryLimit, secondaryLimit, type Fault } from '../faults.ts';
import { gitEnv } from '../git-process.ts';
import { temporaryServers } from '../temporary.ts';

const start = temporaryServers();
const run = promisify(execFile);
const REPO = '/repos/org/repo';
const FILES = { 'a.txt': 'a\n' };

describe('permissions', () => {
  test('are needed per operation, and the answer names them', async () => {
    const github = await start();
    const repository = await github.createRepository('org/repo', { files: FILES });
    const alice = github.person('alice');
    const sha = await alice.push(repository, 'topic', { 'a.txt': 'b\n' });
    await alice.openPull(repository, 'topic');
    const review = { event: 'COMMENT', body: 'x' };
    const ref = { ref: 'refs/heads/x', sha };
    const sarif = { commit_sha: sha, ref: 'refs/heads/x', sarif: 'x' };
    const calls = [
      ['GET', `${REPO}/pulls/1/files`, undefined, 'pull_requests=read'],
      ['POST', `${REPO}/pulls/1/reviews`, review, 'pull_requests=write'],
      ['POST', `${REPO}/issues/1/comments`, { body: 'x' }, 'issues=write; pull_requests=write'],
      ['GET', `${REPO}/contents/a.txt`, undefined, 'contents=read'],
      ['POST', `${REPO}/git/refs`, ref, 'contents=write'],
      ['POST', `${REPO}/code-scanning/sarifs`, sarif, 'security_events=write'],
    ] as const;
    const none = client(github.url, github.token({ repository, permissions: {} }));
    for (const [method, path, body, needed] of calls) {
      const refused = await none.rest(method, path, body);
      expect(refused).toMatchObject({
        status: 403,
        body: { message: 'Resource not accessible by integration', status: '403' },
      });
      expect(refused.headers.get('x-accepted-github-permissions')).toBe(needed);
      const [name = '', level] = (needed.split('; ').at(-1) ?? '').split('=');
      const permissions = { [name]: level === 'write' ? 'write' : 'read' } as const;
      const allowed = client(github.url, github.token({ repository, permissions }));
      expect((await allowed.rest(method, path, body)).status).toBeLessThan(300);
      // A pull request from a fork: what could be written can only be read.
      const fork = client(github.url, github.token({ repository, permissions, isFromFork: true }));
      const expected = level === 'write' ? 403 : 200;
      expect((await fork.rest(method, path, body)).status).toBe(expected);
    }
    expect((await none.rest('GET', REPO)).status).toBe(200);
    expect(github.violations).toEqual([]);
  });

  test('of strangers: nothing is there, or it may be read by all', async () => {
    const github = await start();
    await github.createRepository('org/repo', { files: FILES });
    const open = await github.createRepository('org/open', { files: FILES, isPublic: true });
    const token = github.token({ repository: open, permissions: {} });
    const path = '/contents/a.txt';
    expect(await client(github.url, 'ghs_wrong').rest('GET', REPO)).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
    expect((await client(github.url, 'ghs_wrong').graphql('{ viewer { login } }')).status).toBe(
      401,
    );
    expect((await client(github.url).graphql('{ viewer { login } }')).status).toBe(401);
    for (const api of [client(github.url), client(github.url, token)]) {
      expect((await api.rest('GET', REPO + path)).status).toBe(404);
      expect((await api.rest('GET', `/repos/org/open${path}`)).status).toBe(200);
    }
    const body = { title: 'x', head: 'main', base: 'main' };
    expect((await client(github.url).rest('POST', '/repos/org/open/pulls', body)).status).toBe(401);
  });

  test('of a user: only then is there a user', async () => {
    const github = await start();
    const repository = await github.createRepository('org/repo', { files: FILES });
    const permissions = { contents: 'read' } as const;
    const bot = client(github.url, github.token({ repository, permissions }));
    const alice = client(github.url, github.token({ repository, permissions, login: 'alice' }));
    expect((await bot.rest('GET', '/user')).status).toBe(403);
    expect((await client(github.url).rest('GET', '/user')).status).toBe(401);
    expect((await alice.rest('GET', '/user')).body).toMatchObject({ login: 'alice' });
    expect((await alice.rest('GET', `${REPO}/pulls`)).body).toMatchObject({
      message: 'Resource not accessible by personal access token',
    });
    expect(github.violations).toEqual([]);
  });
});

describe('git over HTTP', () => {
  const basic = (token: string): string[] => {
    const value = Buffer.from(`x-access-token:${token}`).toString('base64');
    return ['-c', `http.extraheader=AUTHORIZATION: basic ${value}`];
  };

  test('clones and pushes with the permission to, and moves pull requests along', async () => {
    const github = await start();
    const repository = await github.createRepository('org/repo', { files: FILES });
    const alice = github.person('alice');
    await alice.push(repository, 'topic', { 'a.txt': 'b\n' });
    const pull = await alice.openPull(repository, 'topic');
    const thread = await alice.commentOnLine(pull, { path: 'a.txt', line: 1 }, 'x');
    const folder = mkdtempSync(join(tmpdir(), 'clone-'));
    try {
      const git = async (token: string, ...args: string[]): Promise<string> => {
        const identity = ['-c', 'user.name=t', '-c', 'user.email=t@t'];
        const all = [...basic(token), ...identity, ...args];
        const { stdout } = await run('git', all, { cwd: folder, env: gitEnv() });
        return stdout.trim();
      };
      const reader = github.token({ repository, permissions: { contents: 'read' } });
      const writer = github.token({ repository, permissions: { contents: 'write' } });
      const none = github.token({ repository, permissions: {} });
      const url = `${github.url}/org/repo`;
      await expect(git(none, 'clone', '-q', url, '.')).rejects.toThrow('403');
      await expect(git('ghs_wrong', 'clone', '-q', url, '.')).rejects.toThrow('could not read');
      await git(reader, 'clone', '-q', '-b', 'topic', `${url}.git`, '.');
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('b\n');
      writeFileSync(join(folder, 'a.txt'), 'c\n');
      await git(reader, 'commit', '-qam', 'Change');
      await expect(git(reader, 'push', '-q')).rejects.toThrow('403');
      await git(writer, 'push', '-q');
      expect(pull.headSha).toBe(await git(reader, 'rev-parse', 'HEAD'));
      expect((await alice.look(pull)).threads).toMatchObject([{ line: undefined }]);
      expect(thread.comments).toHaveLength(1);
      await git(reader, 'fetch', '-q', 'origin', `refs/pull/1/merge`);
      expect(await git(reader, 'rev-parse', 'FETCH_HEAD')).toBe(pull.mergeSha);
      await expect(git(writer, 'push', '-q', 'origin', 'HEAD:refs/pull/1/head')).rejects.toThrow(
        'hidden ref',
      );
      repository.protectedBranches.add('main');
      await expect(git(writer, 'push', '-q', 'origin', 'HEAD:main')).rejects.toThrow('GH006');
      await git(writer, 'push', '-q', 'origin', 'HEAD:other');
      expect(await repository.git.resolve('refs/heads/other')).toBe(pull.headSha);
      expect(github.violations).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('faults', () => {
  const REVIEW = { event: 'COMMENT', body: 'x' };
  const REVIEWS = `${REPO}/pulls/1/reviews`;

  async function opened() {
    const github = await start();
    const repository = await github.createRepository('org/repo', { files: FILES });
    const alice = github.person('alice');
    await alice.push(repository, 'topic', { 'a.txt': 'b\n' });
    const pull = await alice.openPull(repository, 'topic');
    const permissions = { contents: 'read', pull_requests: 'write' } as const;
    const api = client(github.url, github.token({ repository, permissions }));
    return { github, repository, alice, pull, api };
  }

  test.each<readonly [string, Fault, number | 'lost', number]>([
    ['an answer of the test', { status: 503, headers: { 'retry-after': '1' } }, 503, 0],
    ['a dropped connection', 'drop-connection', 'lost', 0],
    ['an answer lost', 'store-then-drop', 'lost', 1],
    ['a bad gateway after the fact', 'store-then-502', 502, 1],
    ['a secondary limit', secondaryLimit(403), 403, 0],
    ['too many requests', secondaryLimit(429, 60), 429, 0],
    ['the hour used up', primaryLimit(2_000_000_000), 403, 0],
  ])('are for one request only: %s', async (_, fault, status, stored) => {
    const { github, pull, api } = await opened();
    github.failNext({ method: 'POST', path: '/pulls/1/reviews' }, fault);
    expect((await api.rest('GET', REVIEWS)).status).toBe(200);
    const post = api.rest('POST', REVIEWS, REVIEW);
    if (status === 'lost') await expect(post).rejects.toThrow('fetch failed');
    else expect((await post).status).toBe(status);
    expect(pull.reviews).toHaveLength(stored);
    expect((await api.rest('POST', REVIEWS, REVIEW)).status).toBe(200);
    expect(github.requests.map((request) => request.status)).toEqual([
      200,
      status === 'lost' ? undefined : status,
      200,
    ]);
  });

  test('carry the headers of limits', async () => {
    const { github, api } = await opened();
    github.failNext({ path: '/reviews' }, secondaryLimit(429, 60));
    github.failNext({ path: '/reviews' }, primaryLimit(2_000_000_000));
    expect((await api.rest('GET', REVIEWS)).headers.get('retry-after')).toBe('60');
    const { headers } = await api.rest('GET', REVIEWS);
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    expect(headers.get('x-ratelimit-reset')).toBe('2000000000');
  });

  test('are for GraphQL by the fields it asks for', async () => {
    const { github, api } = await opened();
    github.failNext({ graphql: 'viewer' }, { status: 502 });
    expect((await api.graphql('{ rateLimit { cost } }')).status).toBe(200);
    expect((await api.graphql('{ viewer { login } }')).status).toBe(502);
    expect((await api.graphql('{ viewer { login } }')).status).toBe(200);
  });

  test('of the client are kept apart from refusals', async () => {
    const { github, api } = await opened();
    await api.rest('POST', REVIEWS, { event: 'COMMENT' });
    await client(github.url).graphql('{ viewer { login } }');
    expect(github.violations).toEqual([]);
    await api.rest('POST', '/graphql', { quary: '{ viewer { login } }' });
    expect(github.violations).toHaveLength(1);
  });

  test('stop a request until it may go on, and others go past it', async () => {
    const { github, repository, alice, pull, api } = await opened();
    const permissions = { contents: 'read', pull_requests: 'write' } as const;
    const token = github.token({ repository, permissions });
    const later = client(github.url, token);
    const paused = github.pauseBefore({ method: 'POST', login: 'github-actions[bot]' });
    const third = github.pauseBefore({ token });
    const post = api.rest('POST', REVIEWS, { ...REVIEW, commit_id: pull.headSha });
    const { request, resume } = await paused;
    expect(request.path).toBe(REVIEWS);
    const head = await alice.push(repository, 'topic', { 'a.txt': 'c\n' });
    expect((await api.rest('GET', `${REPO}/pulls/1`)).body).toMatchObject({ head: { sha: head } });
    expect(pull.reviews).toEqual([]);
    resume();
    expect((await post).status).toBe(200);
    expect(pull.reviews).toMatchObject([{ body: 'x' }]);
    expect(pull.reviews[0]?.commit).not.toBe(head);
    // One login, two runs: the token tells which is meant.
    expect((await api.rest('POST', REVIEWS, REVIEW)).status).toBe(200);
    const last = later.rest('GET', REVIEWS);
    const { request: held, resume: release } = await third;
    expect(held).toMatchObject({ token, login: 'github-actions[bot]', method: 'GET' });
    release();
    expect((await last).body).toHaveLength(2);
  });
});
