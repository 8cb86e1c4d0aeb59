import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { client } from '../client.ts';
import { gitEnv } from '../git-process.ts';
import { applySuggestion, suggestionOf } from '../suggestion.ts';
import { temporaryServers } from '../temporary.ts';

const start = temporaryServers();
const run = promisify(execFile);

describe('a suggestion', () => {
  test.each([
    ['is the lines of its block', 'Do this:\n```suggestion\na\n  b\n```\n', ['a', '  b']],
    ['may be sent with CRLF', '```suggestion\r\na\r\n```', ['a']],
    ['may be empty', '```suggestion\n```', []],
    ['may be one empty line', '```suggestion\n\n```', ['']],
    ['holds shorter fences', '````suggestion\n```\n````', ['```']],
    ['is the first one', '```suggestion\na\n```\n```suggestion\nb\n```', ['a']],
    ['needs an end', '```suggestion\na', undefined],
    ['is no other block', '```yaml\na\n```', undefined],
  ])('%s', (_, body, lines) => {
    expect(suggestionOf(body)).toEqual(lines);
  });

  test.each([
    ['one line', 'a\nb\nc\n', 2, 2, ['B'], 'a\nB\nc\n'],
    ['several lines by more', 'a\nb\nc\n', 1, 2, ['1', '2', '3'], '1\n2\n3\nc\n'],
    ['lines by nothing', 'a\nb\nc\n', 2, 3, [], 'a\n'],
    ['CRLF by CRLF', 'a\r\nb\r\nc\r\n', 2, 2, ['1', '2'], 'a\r\n1\r\n2\r\nc\r\n'],
    ['the last line without an end', 'a\nb', 2, 2, ['1', '2'], 'a\n1\n2'],
    ['all lines up to one without an end', 'a\r\nb', 1, 2, ['1', '2'], '1\r\n2'],
    ['the last line of CRLF without an end', 'a\r\nb', 2, 2, ['1', '2'], 'a\r\n1\r\n2'],
    ['the only line', 'a', 1, 1, ['b', 'c'], 'b\nc'],
  ])('replaces %s and keeps the rest', (_, file, first, last, lines, result) => {
    expect(applySuggestion(file, { first, last }, lines)).toBe(result);
  });

  test('is accepted where its lines are by then, and no more once they have changed', async () => {
    const github = await start();
    const files = { 'a.txt': Buffer.from('one\r\ntwo \xff\r\nthree\r\n', 'latin1') };
    const repository = await github.createRepository('org/repo', { files });
    const alice = github.person('alice');
    const text = (line: string): Buffer => Buffer.from(`${line}two \xff\r\nTHREE\r\n`, 'latin1');
    await alice.push(repository, 'topic', { 'a.txt': text('one\r\n') });
    const pull = await alice.openPull(repository, 'topic');
    const place = { path: 'a.txt', line: 3 };
    const body = '```suggestion\ndrei ü\n```';
    const first = await alice.commentOnLine(pull, place, body);
    const second = await alice.commentOnLine(pull, place, body);
    await alice.push(repository, 'topic', { 'a.txt': text('zero\r\none\r\n') });
    const sha = await alice.acceptSuggestion(pull, first);
    const blob = await repository.git.bytes(['show', `${sha}:a.txt`]);
    expect(blob.toString('latin1')).toBe(
      `zero\r\none\r\ntwo \xff\r\n${Buffer.from('drei ü').toString('latin1')}\r\n`,
    );
    expect(pull.headSha).toBe(sha);
    await expect(alice.acceptSuggestion(pull, second)).rejects.toThrow('outdated');
    expect((await alice.look(pull)).threads).toMatchObject([
      { line: undefined, isResolved: true },
      { line: undefined, isResolved: false },
    ]);
  });
});

describe('a person', () => {
  test('opens a pull request out of a fork, whose pushes arrive', async () => {
    const github = await start();
    const repository = await github.createRepository('org/repo', { files: { 'a.txt': 'a\n' } });
    const mallory = github.person('mallory');
    const from = await github.fork(repository, 'mallory');
    await mallory.push(from, 'main', { 'a.txt': 'b\n' });
    const pull = await mallory.openPull(repository, 'main', { from });
    const sha = await mallory.push(from, 'main', { 'a.txt': 'c\n' });
    expect(await repository.git.resolve('refs/pull/1/head')).toBe(sha);
    expect(await repository.git.resolve('refs/heads/main')).not.toBe(sha);
    const permissions = { contents: 'write', pull_requests: 'read' } as const;
    const api = client(github.url, github.token({ repository, permissions }));
    expect((await api.rest('GET', '/repos/org/repo/pulls/1')).body).toMatchObject({
      head: { sha, label: 'mallory:main', repo: { full_name: 'mallory/repo', fork: true } },
      base: { repo: { full_name: 'org/repo' } },
    });
    expect((await api.rest('GET', '/repos/mallory/repo')).status).toBe(404);
    expect(github.world.triggers.at(-1)).toMatchObject({ event: 'pull_request', sha });
    mallory.close(pull);
    await mallory.push(from, 'main', { 'a.txt': 'd\n' });
    expect(pull.headSha).toBe(sha);
    expect(github.violations).toEqual([]);
  });

  test('deletes a fork, and the pull request stays', async () => {
    const github = await start();
    const repository = await github.createRepository('org/repo', { files: { 'a.txt': 'a\n' } });
    const alice = github.person('alice');
    const from = await github.fork(repository, 'alice');
    const sha = await alice.push(from, 'topic', { 'a.txt': 'b\n' });
    await alice.openPull(repository, 'topic', { from });
    github.deleteRepository(from);
    const permissions = { pull_requests: 'read' } as const;
    const api = client(github.url, github.token({ repository, permissions }));
    const pull = { state: 'open', head: { sha, repo: null } };
    expect((await api.rest('GET', '/repos/org/repo/pulls/1')).body).toMatchObject(pull);
    expect((await api.rest('GET', '/repos/org/repo/pulls')).body).toMatchObject([pull]);
    expect(github.violations).toEqual([]);
  });

  test('may copy what a bot says, but is not the bot', async () => {
    const github = await start();
    const repository = await github.createRepository('org/repo', { files: { 'a.txt': 'a\n' } });
    const alice = github.person('alice');
    await alice.push(repository, 'topic', { 'a.txt': 'b\n' });
    const pull = await alice.openPull(repository, 'topic');
    const marker = '<!-- marker -->';
    const mallory = github.person('mallory');
    mallory.comment(pull, marker);
    mallory.review(pull, marker);
    const thread = await mallory.commentOnLine(pull, { path: 'a.txt', line: 1 }, marker);
    mallory.resolve(thread);
    expect(await mallory.look(pull)).toEqual({
      state: 'open',
      comments: [{ by: 'mallory', body: marker }],
      reviews: [{ by: 'mallory', body: marker, isMinimized: false }],
      threads: [
        {
          path: 'a.txt',
          line: 1,
          startLine: undefined,
          isResolved: true,
          comments: [{ by: 'mallory', body: marker, isMinimized: false }],
        },
      ],
    });
    const permissions = { contents: 'read', pull_requests: 'read' } as const;
    const api = client(github.url, github.token({ repository, permissions }));
    const { body } = await api.graphql(`{ repository(owner: "org", name: "repo") {
      pullRequest(number: 1) { reviews(first: 9) { nodes { body viewerDidAuthor } } }
    } }`);
    expect(body).toMatchObject({
      data: {
        repository: {
          pullRequest: {
            reviews: {
              nodes: [
                { body: marker, viewerDidAuthor: false },
                { body: '', viewerDidAuthor: false },
              ],
            },
          },
        },
      },
    });
  });
});

test('a pull request from its opening to the last commit', async () => {
  const github = await start();
  const text = (changed: Readonly<Record<number, string>> = {}): string =>
    Array.from({ length: 20 }, (_, at) => `${changed[at + 1] ?? `line ${at + 1}`}\n`).join('');
  const repository = await github.createRepository('org/repo', { files: { 'a.txt': text() } });
  const alice = github.person('alice');
  await alice.push(repository, 'topic', { 'a.txt': text({ 3: 'bad', 18: 'bad' }) });
  const pull = await alice.openPull(repository, 'topic');
  const permissions = { contents: 'write', pull_requests: 'write' } as const;
  const token = github.token({ repository, permissions });
  const api = client(github.url, token);

  await api.rest('POST', '/repos/org/repo/pulls/1/reviews', {
    event: 'COMMENT',
    commit_id: pull.headSha,
    body: 'Two lines',
    comments: [
      { path: 'a.txt', line: 3, side: 'RIGHT', body: '```suggestion\ngood\n```' },
      { path: 'a.txt', line: 18, side: 'RIGHT', body: '```suggestion\ngood\n```' },
    ],
  });
  const [first, second] = pull.threads;
  if (first === undefined || second === undefined) throw new Error('no threads');

  await alice.push(repository, 'topic', { 'a.txt': text({ 3: 'bad', 18: 'worse' }) });
  expect((await alice.look(pull)).threads).toMatchObject([{ line: 3 }, { line: undefined }]);
  const accepted = await alice.acceptSuggestion(pull, first);

  const fixed = text({ 3: 'good', 18: 'good' });
  const { body } = await api.graphql(
    `mutation ($input: CreateCommitOnBranchInput!) {
      createCommitOnBranch(input: $input) { commit { oid } }
    }`,
    {
      input: {
        branch: { repositoryNameWithOwner: 'org/repo', branchName: 'topic' },
        expectedHeadOid: accepted,
        message: { headline: 'Fix one line' },
        fileChanges: {
          additions: [{ path: 'a.txt', contents: Buffer.from(fixed).toString('base64') }],
        },
      },
    },
  );
  expect(body).toEqual({ data: { createCommitOnBranch: { commit: { oid: pull.headSha } } } });

  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  try {
    const value = Buffer.from(`x-access-token:${token}`).toString('base64');
    const header = ['-c', `http.extraheader=AUTHORIZATION: basic ${value}`];
    const clone = [...header, 'clone', '-q', '-b', 'topic', `${github.url}/org/repo`, folder];
    await run('git', clone, { env: gitEnv() });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(fixed);
    const log = await run('git', ['log', '--format=%an: %s'], { cwd: folder, env: gitEnv() });
    expect(log.stdout).toBe(
      'github-actions[bot]: Fix one line\nalice: Update a.txt\nalice: Change files\n' +
        'alice: Change files\norg: Begin\n',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const compared = await api.rest('GET', '/repos/org/repo/compare/main...topic');
  expect(compared.body).toMatchObject({ ahead_by: 4, files: [{ additions: 2, deletions: 2 }] });
  expect(github.world.triggers.map(({ event, actor }) => `${event} ${actor}`)).toEqual([
    'push alice',
    'pull_request alice',
    'push alice',
    'pull_request alice',
    'push alice',
    'pull_request alice',
  ]);
  expect(github.violations).toEqual([]);
});
