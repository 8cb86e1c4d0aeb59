import { describe, expect, test } from '@jest/globals';
import { getOctokit } from '@actions/github';
import { client, type Client } from '../client.ts';
import type { GitHubServer } from '../server.ts';
import { temporaryServers } from '../temporary.ts';
import type { Repository } from '../world.ts';

const start = temporaryServers();
const ALL = {
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  security_events: 'write',
} as const;
const REPO = '/repos/org/repo';

interface Made {
  readonly github: GitHubServer;
  readonly repository: Repository;
  readonly token: string;
  readonly api: Client;
}

async function made(files: Readonly<Record<string, string | Buffer>> = {}): Promise<Made> {
  const github = await start();
  const repository = await github.createRepository('org/repo', { files });
  const token = github.token({ repository, permissions: ALL });
  return { github, repository, token, api: client(github.url, token) };
}

const bodyOf = async (answered: Promise<{ readonly body: unknown }>): Promise<unknown> =>
  (await answered).body;

describe('the contract', () => {
  test('refuses what GitHub does not describe, and remembers it', async () => {
    const { github, repository, token, api } = await made({ 'a.txt': 'a\n' });
    const alice = github.person('alice');
    await alice.push(repository, 'topic', { 'a.txt': 'b\n' });
    await alice.openPull(repository, 'topic');
    const reviews = `${REPO}/pulls/1/reviews`;
    const comment = { path: 'a.txt', line: 1, body: 'x' };
    const wrong: readonly (readonly [string, string, unknown])[] = [
      ['POST', reviews, { event: 'COMMENT', comments: [{ ...comment, start_sid: 'RIGHT' }] }],
      ['POST', reviews, { event: 'COMMENT', comments: [{ ...comment, line: '1' }] }],
      ['POST', reviews, { event: 'SHOUT', body: 'x' }],
      ['POST', `${REPO}/git/refs`, { ref: 'refs/heads/x' }],
      ['POST', `${REPO}/git/refs`, undefined],
      ['GET', `${REPO}/pulls?stat=open`, undefined],
      ['GET', `${REPO}/pulls?state=opened`, undefined],
      ['GET', `${REPO}/pulls?per_page=many`, undefined],
    ];
    for (const [method, path, body] of wrong) {
      expect((await api.rest(method, path, body)).status).toBe(422);
    }
    expect((await api.rest('GET', `${REPO}/pulls/first`)).status).toBe(404);
    expect((await api.rest('GET', '/no/such/thing')).status).toBe(404);
    const headers = { authorization: `Bearer ${token}` };
    const broken = { method: 'POST', headers, body: '{"body":' };
    expect((await fetch(`${github.url}${REPO}/issues/1/comments`, broken)).status).toBe(400);
    expect(github.violations).toHaveLength(11);
    expect(github.violations[0]).toContain('must NOT have additional properties ("start_sid")');
  });
});

describe('files of a pull request', () => {
  test('are git’s, with what GitHub leaves out left out', async () => {
    const files = {
      'gone.txt': 'gone\n',
      'old name.txt': 'one\ntwo\nthree\nfour\n',
      'picture.png': Buffer.from([0, 1, 2]),
      'changed.txt': 'a\nb',
      'run.sh': '#!/bin/sh\n',
    };
    const { github, repository, api } = await made(files);
    const alice = github.person('alice');
    await alice.pushChanges(repository, 'topic', [
      { path: 'gone.txt', content: undefined },
      { path: 'old name.txt', content: undefined },
      { path: 'neuer/Name ü.txt', content: 'one\ntwo\nthree\nfour\nfive\n' },
      { path: 'picture.png', content: Buffer.from([0, 1, 3]) },
      { path: 'changed.txt', content: 'a\nc' },
      { path: 'run.sh', content: '#!/bin/sh\n', mode: '100755' },
      { path: 'added.txt', content: 'diff --git a b\n' },
    ]);
    await alice.openPull(repository, 'topic');
    const listed = await bodyOf(api.rest('GET', `${REPO}/pulls/1/files`));
    expect(listed).toMatchObject([
      { filename: 'added.txt', status: 'added', patch: '@@ -0,0 +1 @@\n+diff --git a b' },
      {
        filename: 'changed.txt',
        status: 'modified',
        patch:
          '@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file',
      },
      { filename: 'gone.txt', status: 'removed', deletions: 1, patch: '@@ -1 +0,0 @@\n-gone' },
      {
        filename: 'neuer/Name ü.txt',
        status: 'renamed',
        previous_filename: 'old name.txt',
        additions: 1,
      },
      { filename: 'picture.png', status: 'modified', changes: 0 },
      { filename: 'run.sh', status: 'changed', changes: 0 },
    ]);
    const [, changed, , , picture] = listed as readonly Record<string, string>[];
    expect(picture).not.toHaveProperty('patch');
    const blob = await bodyOf(api.rest('GET', `${REPO}/git/blobs/${changed?.['sha'] ?? ''}`));
    expect(blob).toMatchObject({ content: 'YQpj\n', encoding: 'base64', size: 3 });
    expect(github.violations).toEqual([]);
  });

  test('come in pages, and too large a diff without its text', async () => {
    const { github, repository, token, api } = await made();
    const alice = github.person('alice');
    const names = Array.from({ length: 130 }, (_, at) => `f${String(at).padStart(3, '0')}.txt`);
    const large = 'line\n'.repeat(30);
    const added = Object.fromEntries(names.map((name) => [name, `${name}\n`]));
    await alice.push(repository, 'topic', { ...added, 'f000.txt': large });
    await alice.openPull(repository, 'topic');
    github.world.limits.diff.fileLines = 20;
    const first = await api.rest('GET', `${REPO}/pulls/1/files?per_page=1000`);
    expect(first.body).toHaveLength(100);
    expect((first.body as readonly unknown[])[0]).not.toHaveProperty('patch');
    expect((first.body as readonly unknown[])[1]).toHaveProperty('patch');
    expect(first.headers.get('link')).toBe(
      `<${github.url}${REPO}/pulls/1/files?per_page=1000&page=2>; rel="next", ` +
        `<${github.url}${REPO}/pulls/1/files?per_page=1000&page=2>; rel="last"`,
    );
    const octokit = getOctokit(token, { baseUrl: github.url });
    const all = await octokit.paginate(octokit.rest.pulls.listFiles, {
      owner: 'org',
      repo: 'repo',
      pull_number: 1,
    });
    expect(all.map(({ filename }) => filename)).toEqual(names);
    const comment = { path: 'f000.txt', line: 1, body: 'x' };
    const review = { event: 'COMMENT', comments: [comment] };
    expect((await api.rest('POST', `${REPO}/pulls/1/reviews`, review)).status).toBe(422);
    expect(github.violations).toEqual([]);
  });

  test('are those since head and base parted', async () => {
    const { github, repository, api } = await made({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    const alice = github.person('alice');
    await alice.push(repository, 'topic', { 'a.txt': 'A\n' });
    await alice.openPull(repository, 'topic');
    await alice.push(repository, 'main', { 'b.txt': 'B\n' });
    expect(await bodyOf(api.rest('GET', `${REPO}/pulls/1/files`))).toMatchObject([
      { filename: 'a.txt' },
    ]);
  });
});

describe('pull requests', () => {
  test('are opened once per branch, found, changed and closed', async () => {
    const { github, repository, api } = await made({ 'a.txt': 'a\n' });
    const sha = await github.person('alice').push(repository, 'topic', { 'a.txt': 'b\n' });
    await github.person('alice').push(repository, 'old', {});
    const wanted = { title: 'Fix', head: 'topic', base: 'main', body: 'why' };
    expect(await api.rest('POST', `${REPO}/pulls`, wanted)).toMatchObject({
      status: 201,
      body: {
        number: 1,
        head: { ref: 'topic', sha, label: 'org:topic' },
        base: { ref: 'main' },
        user: { login: 'github-actions[bot]' },
        changed_files: 1,
        mergeable: true,
      },
    });
    const again = await api.rest('POST', `${REPO}/pulls`, wanted);
    expect(again).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'A pull request already exists for org:topic.' }] },
    });
    for (const wrong of [{ head: 'none' }, { base: 'none' }, { title: ' ' }, { head: 'main' }]) {
      expect((await api.rest('POST', `${REPO}/pulls`, { ...wanted, ...wrong })).status).toBe(422);
    }
    const count = async (query: string): Promise<number> =>
      ((await bodyOf(api.rest('GET', `${REPO}/pulls?${query}`))) as readonly unknown[]).length;
    expect(await count('head=org:topic&base=main&state=open')).toBe(1);
    expect(await count('head=org:other')).toBe(0);
    expect(await count('base=other')).toBe(0);
    await github.person('alice').openPull(repository, 'topic', { base: 'old' });
    const numbers = async (query: string): Promise<number[]> => {
      const pulls = await bodyOf(api.rest('GET', `${REPO}/pulls?${query}`));
      return (pulls as { readonly number: number }[]).map(({ number }) => number);
    };
    expect(await numbers('')).toEqual([2, 1]);
    expect(await numbers('direction=asc')).toEqual([1, 2]);
    expect(await numbers('sort=updated')).toEqual([1, 2]);
    await api.rest('PATCH', `${REPO}/pulls/2`, { state: 'closed' });
    const change = { title: 'Fixes', body: 'because', state: 'closed' };
    expect(await bodyOf(api.rest('PATCH', `${REPO}/pulls/1`, change))).toMatchObject(change);
    expect(await count('')).toBe(0);
    expect(await count('state=all')).toBe(2);
    expect((await api.rest('POST', `${REPO}/pulls`, wanted)).status).toBe(201);
    expect((await api.rest('GET', `${REPO}/pulls/7`)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('are opened once, of two calls at the same time', async () => {
    const { github, repository, api } = await made({ 'a.txt': 'a\n' });
    await github.person('alice').push(repository, 'topic', { 'a.txt': 'b\n' });
    const wanted = { title: 'Fix', head: 'topic', base: 'main' };
    const both = await Promise.all([
      api.rest('POST', `${REPO}/pulls`, wanted),
      api.rest('POST', `${REPO}/pulls`, wanted),
    ]);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(both.filter(({ status }) => status === 422)).toHaveLength(1);
    expect(repository.pulls).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });

  test('that conflict cannot be merged', async () => {
    const { github, repository, api } = await made({ 'a.txt': 'a\n' });
    const alice = github.person('alice');
    await alice.push(repository, 'topic', { 'a.txt': 'b\n' });
    await alice.openPull(repository, 'topic');
    await alice.push(repository, 'main', { 'a.txt': 'c\n' });
    expect(await bodyOf(api.rest('GET', `${REPO}/pulls/1`))).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
      merge_commit_sha: null,
    });
    expect(await repository.git.resolve('refs/pull/1/merge')).toBeUndefined();
    expect(github.violations).toEqual([]);
  });

  test('have labels, which are the same in any case, and are merged', async () => {
    const { github, repository, api } = await made({ 'a.txt': 'a\n' });
    const alice = github.person('alice');
    await alice.push(repository, 'topic', { 'b.txt': 'b\n' });
    const pull = await alice.openPull(repository, 'topic');
    alice.label(pull, 'Fix it');
    alice.label(pull, 'other');
    const labels = `${REPO}/issues/1/labels`;
    const names = async (method: string, path: string): Promise<unknown> => {
      const listed = (await bodyOf(api.rest(method, path))) as readonly { readonly name: string }[];
      return listed.map(({ name }) => name);
    };
    expect(await names('GET', labels)).toEqual(['Fix it', 'other']);
    expect(await bodyOf(api.rest('GET', `${REPO}/pulls/1`))).toMatchObject({
      labels: [{ name: 'Fix it' }, { name: 'other' }],
      merged: false,
    });
    expect(await names('DELETE', `${labels}/fix%20it`)).toEqual(['other']);
    expect((await api.rest('DELETE', `${labels}/fix%20it`)).status).toBe(404);
    await alice.merge(pull);
    expect(await bodyOf(api.rest('GET', `${REPO}/pulls/1`))).toMatchObject({
      state: 'closed',
      merged: true,
      merged_at: expect.any(String),
    });
    expect(await repository.git.resolve('refs/heads/main')).toBe(pull.mergeSha);
    expect(await bodyOf(api.rest('GET', '/users/alice'))).toMatchObject({ id: alice.account.id });
    expect((await api.rest('GET', '/users/nobody')).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('are talked about', async () => {
    const { github, repository, api } = await made({ 'a.txt': 'a\n' });
    const alice = github.person('alice');
    await alice.push(repository, 'topic', { 'a.txt': 'b\n' });
    const pull = await alice.openPull(repository, 'topic');
    const path = `${REPO}/issues/1/comments`;
    const { id } = (await bodyOf(api.rest('POST', path, { body: 'one' }))) as { id: number };
    alice.comment(pull, 'two');
    const comment = `${REPO}/issues/comments/${id}`;
    await api.rest('PATCH', comment, { body: 'three' });
    expect(await bodyOf(api.rest('GET', path))).toMatchObject([
      { body: 'three', user: { login: 'github-actions[bot]', type: 'Bot' } },
      { body: 'two', user: { login: 'alice', type: 'User' } },
    ]);
    expect((await api.rest('POST', path, { body: 'x'.repeat(65_537) })).status).toBe(422);
    expect((await api.rest('DELETE', comment)).status).toBe(204);
    expect((await api.rest('GET', comment)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});

describe('references', () => {
  test('are made, moved forward, moved by force and removed', async () => {
    const { github, repository, api } = await made({ 'a.txt': 'a\n' });
    const base = (await repository.git.resolve('refs/heads/main')) ?? '';
    const ahead = await github.person('alice').push(repository, 'ahead', { 'a.txt': 'b\n' });
    const create = { ref: 'refs/heads/fixes', sha: base };
    expect((await api.rest('POST', `${REPO}/git/refs`, create)).status).toBe(201);
    expect(await api.rest('POST', `${REPO}/git/refs`, create)).toMatchObject({
      status: 422,
      body: { message: 'Reference already exists' },
    });
    for (const wrong of [
      { ...create, ref: 'fixes' },
      { ...create, ref: 'refs/heads/x', sha: '0'.repeat(40) },
    ]) {
      expect((await api.rest('POST', `${REPO}/git/refs`, wrong)).status).toBe(422);
    }
    const ref = `${REPO}/git/refs/heads/fixes`;
    expect((await api.rest('PATCH', ref, { sha: ahead })).status).toBe(200);
    expect(await api.rest('PATCH', ref, { sha: base })).toMatchObject({
      status: 422,
      body: { message: 'Update is not a fast forward' },
    });
    expect((await api.rest('PATCH', ref, { sha: base, force: true })).status).toBe(200);
    expect(await bodyOf(api.rest('GET', `${REPO}/git/ref/heads/fixes`))).toMatchObject({
      ref: 'refs/heads/fixes',
      object: { type: 'commit', sha: base },
    });
    expect((await api.rest('GET', `${REPO}/git/ref/heads/fix`)).status).toBe(404);
    await api.rest('PATCH', ref, { sha: ahead });
    const pull = await github.person('alice').openPull(repository, 'fixes');
    expect((await api.rest('DELETE', ref)).status).toBe(204);
    expect(pull.state).toBe('closed');
    expect((await api.rest('PATCH', ref, { sha: base })).status).toBe(422);
    expect(github.violations).toEqual([]);
  });

  test('of protected branches stay', async () => {
    const { github, repository, api } = await made({ 'a.txt': 'a\n' });
    const sha = await github.person('alice').push(repository, 'topic', { 'a.txt': 'b\n' });
    repository.protectedBranches.add('main');
    expect((await api.rest('PATCH', `${REPO}/git/refs/heads/main`, { sha })).status).toBe(422);
    expect((await api.rest('DELETE', `${REPO}/git/refs/heads/main`)).status).toBe(422);
    expect(await bodyOf(api.rest('GET', `${REPO}/branches/main`))).toMatchObject({
      name: 'main',
      protected: true,
    });
    expect(await bodyOf(api.rest('GET', `${REPO}/branches/topic`))).toMatchObject({
      protected: false,
      commit: { sha },
    });
    expect((await api.rest('GET', `${REPO}/branches/none`)).status).toBe(404);
    expect(await bodyOf(api.rest('GET', REPO))).toMatchObject({
      default_branch: 'main',
      permissions: { push: true, admin: false },
    });
    expect(github.violations).toEqual([]);
  });
});

describe('trees and files', () => {
  test('are read by commit, path and id', async () => {
    const { github, repository, api } = await made({ 'a/b.txt': 'text\r\n', 'c.txt': 'c' });
    const sha = await github.person('alice').pushChanges(repository, 'main', [
      { path: 'link', content: 'a/b.txt', mode: '120000' },
      { path: 'module', content: 'c'.repeat(40), mode: '160000' },
    ]);
    const tree = `${REPO}/git/trees/${sha}`;
    expect(await bodyOf(api.rest('GET', `${tree}?recursive=1`))).toMatchObject({
      truncated: false,
      tree: [
        { path: 'a', type: 'tree', mode: '040000' },
        { path: 'a/b.txt', type: 'blob', mode: '100644', size: 6 },
        { path: 'c.txt', type: 'blob' },
        { path: 'link', type: 'blob', mode: '120000' },
        { path: 'module', type: 'commit', mode: '160000' },
      ],
    });
    expect(await bodyOf(api.rest('GET', tree))).toMatchObject({ tree: { length: 4 } });
    github.world.limits.treeEntries = 2;
    expect(await bodyOf(api.rest('GET', `${tree}?recursive=1`))).toMatchObject({
      truncated: true,
      tree: { length: 2 },
    });
    const contents = `${REPO}/contents`;
    expect(await bodyOf(api.rest('GET', `${contents}/a/b.txt?ref=${sha}`))).toMatchObject({
      type: 'file',
      content: 'dGV4dA0K\n',
      encoding: 'base64',
    });
    const raw = 'application/vnd.github.raw+json';
    const read = await api.rest('GET', `${contents}/a/b.txt?ref=main`, undefined, raw);
    expect(read.body).toBe('text\r\n');
    expect(await bodyOf(api.rest('GET', `${contents}/`))).toMatchObject([
      { name: 'a', type: 'dir' },
      { name: 'c.txt', type: 'file' },
      { name: 'link', type: 'symlink' },
      { name: 'module', type: 'submodule' },
    ]);
    expect(await bodyOf(api.rest('GET', `${contents}/link`))).toMatchObject({ target: 'a/b.txt' });
    expect((await api.rest('GET', `${contents}/none`)).status).toBe(404);
    expect((await api.rest('GET', `${contents}/c.txt?ref=none`)).status).toBe(404);
    expect((await api.rest('GET', `${REPO}/git/blobs/${sha}`)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('above a megabyte come as bytes only', async () => {
    const { github, api } = await made({ 'large.txt': 'x'.repeat(1024 * 1024 + 1) });
    const path = `${REPO}/contents/large.txt`;
    expect(await bodyOf(api.rest('GET', path))).toMatchObject({ content: '', encoding: 'none' });
    const raw = await api.rest('GET', path, undefined, 'application/vnd.github.raw');
    expect((raw.body as string).length).toBe(1024 * 1024 + 1);
    expect(github.violations).toEqual([]);
  });

  test('are compared from where two commits part', async () => {
    const { github, repository, api } = await made({ 'a.txt': 'a\n' });
    const alice = github.person('alice');
    await alice.push(repository, 'feature/x', { 'b.txt': 'b\n' });
    await alice.push(repository, 'main', { 'a.txt': 'A\n' });
    expect(await bodyOf(api.rest('GET', `${REPO}/compare/main...feature/x`))).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      commits: [{ author: { login: 'alice' }, commit: { message: 'Change files' } }],
      files: [{ filename: 'b.txt', status: 'added' }],
    });
    expect((await api.rest('GET', `${REPO}/compare/main...none`)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('take uploaded results', async () => {
    const { github, repository, api } = await made();
    const sarif = { commit_sha: 'a'.repeat(40), ref: 'refs/heads/main', sarif: 'H4sIAAAA' };
    expect((await api.rest('POST', `${REPO}/code-scanning/sarifs`, sarif)).status).toBe(202);
    expect(repository.sarifs).toEqual([sarif]);
    expect(github.violations).toEqual([]);
  });
});
