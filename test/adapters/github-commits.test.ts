import { describe, expect, test } from '@jest/globals';
import { gitBlobId } from '../../src/adapters/git/blob.ts';
import { GitHubCommits } from '../../src/adapters/github/commits.ts';
import type { CommitPlan } from '../../src/review/pull-request.ts';
import {
  clientAt,
  clientOf,
  named,
  strictServers,
  valueOf,
  type ClientWanted,
} from '../support/github-client.ts';
import type { Fault } from '../github-server/faults.ts';
import type { Change } from '../github-server/git.ts';
import type { Person } from '../github-server/person.ts';
import type { GitHubServer } from '../github-server/server.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { GITHUB, type Repository } from '../github-server/world.ts';
import { scriptedServers } from '../support/scripted-server.ts';

const start = strictServers();
const serve = scriptedServers();
const checkouts = temporaryCheckouts();
const WRITE: ClientWanted = { permissions: { contents: 'write', pull_requests: 'write' } };
const TRAILER = 'Wfcache-Lint: 1';

interface Setup {
  readonly server: GitHubServer;
  readonly repository: Repository;
  readonly author: Person;
  readonly host: GitHubCommits;
  /** Head of `topic`. */
  readonly head: string;
}

const isOwn = (message: string): boolean => message.endsWith(TRAILER);

async function setup(
  wanted: ClientWanted = WRITE,
  changes: readonly Change[] = [],
): Promise<Setup> {
  const server = await start();
  const repository = await server.createRepository('org/repo', {
    files: { 'a.yaml': 'old\n', 'deep/er/b.yaml': 'old b\n' },
  });
  const author = server.person('author');
  const head = await author.pushChanges(repository, 'topic', [
    { path: 'c.yaml', content: 'c\n' },
    ...changes,
  ]);
  const { client } = clientOf(server, repository, wanted);
  return {
    server,
    repository,
    author,
    host: new GitHubCommits(client, named(repository), isOwn),
    head,
  };
}

function planOf(
  head: string,
  files: readonly (readonly [path: string, before: string | undefined])[],
): CommitPlan {
  return {
    branch: 'topic',
    expectedHead: head,
    headline: 'Fix two findings',
    body: `In two files.\n\n${TRAILER}`,
    additions: files.map(([path, before]) => ({
      path,
      text: `new ${path} ä\r\n`,
      before: before === undefined ? undefined : gitBlobId(before),
    })),
  };
}

/** What a branch holds at a path. */
async function show({ git }: Repository, path: string, branch = 'topic'): Promise<string> {
  return git.text(['show', `refs/heads/${branch}:${path}`]);
}

function mutations({ requests }: GitHubServer): number {
  return requests.filter(({ fields }) => fields.includes('createCommitOnBranch')).length;
}

describe('a commit', () => {
  test('writes whole files, byte for byte, on the head that was linted', async () => {
    const { host, head, repository } = await setup();
    const plan = planOf(head, [
      ['a.yaml', 'old\n'],
      ['deep/er/b.yaml', 'old b\n'],
      ['deep/new.yaml', undefined],
    ]);
    const { sha, url } = valueOf(await host.commit(plan));
    expect(await repository.git.resolve('refs/heads/topic')).toBe(sha);
    expect(url).toContain(sha);
    for (const { path, text } of plan.additions) expect(await show(repository, path)).toBe(text);
    const log = await repository.git.text(['log', '-1', '--format=%P%n%B', 'topic']);
    expect(log.trim()).toBe(`${head}\nFix two findings\n\nIn two files.\n\n${TRAILER}`);
    expect(await repository.git.text(['diff', '--name-only', head, sha])).toBe(
      'a.yaml\ndeep/er/b.yaml\ndeep/new.yaml\n',
    );
  });

  const refused: readonly (readonly [string, readonly [string, string?], string])[] = [
    ['a file with other bytes', ['a.yaml', 'old\r\n'], 'other bytes than git holds'],
    ['a file that is not there', ['none.yaml', 'x'], 'not in the commit'],
    ['a new file that is there', ['a.yaml'], 'is there already'],
    ['a workflow', ['.github/workflows/ci.yaml'], 'where workflows are'],
    ['a path that climbs', ['x/../../a.yaml'], 'plain path'],
    ["git's own folder", ['.git/hooks/x.yaml'], "git's own folder"],
    ['an executable', ['run.yaml', 'x\n'], 'is executable'],
    ['a link', ['link.yaml', 'a.yaml'], 'is a link'],
    ['a submodule', ['sub.yaml', 'x'], 'is a submodule'],
    ['a file in a submodule', ['sub.yaml/a.yaml'], 'is no folder'],
    ['a file behind a link', ['link.yaml/a.yaml'], 'is no folder'],
    ['a folder', ['deep/er', 'x'], 'is no manifest'],
    ['an LFS pointer', ['lfs.yaml', 'kind: Workflow\n'], 'Git LFS'],
  ];
  test.each(refused)(
    'of %s is refused, and nothing is written',
    async (_, [path, before], part) => {
      const { host, repository, server, head } = await setup(WRITE, [
        { path: 'run.yaml', content: 'x\n', mode: '100755' },
        { path: 'link.yaml', content: 'a.yaml', mode: '120000' },
        { path: 'sub.yaml', content: 'a'.repeat(40), mode: '160000' },
        { path: 'lfs.yaml', content: 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n' },
      ]);
      const files: [string, string | undefined][] = [
        ['c.yaml', 'c\n'],
        [path, before],
      ];
      expect(await host.commit(planOf(head, files))).toMatchObject({
        ok: false,
        error: { kind: 'unprocessable', message: expect.stringContaining(part) },
      });
      expect(mutations(server)).toBe(0);
      expect(await repository.git.resolve('refs/heads/topic')).toBe(head);
    },
  );

  test('of what a checkout has converted is refused', async () => {
    const { host, repository, head, server } = await setup();
    const folder = checkouts();
    folder.git('config', 'core.autocrlf', 'true');
    folder.git('fetch', '-q', repository.git.directory, 'topic');
    folder.git('checkout', '-q', head);
    expect(folder.read('a.yaml')).toBe('old\r\n');
    const plan = planOf(head, [['a.yaml', folder.read('a.yaml')]]);
    expect(await host.commit(plan)).toMatchObject({
      error: { kind: 'unprocessable', message: expect.stringContaining('line ends converted') },
    });
    expect(mutations(server)).toBe(0);
  });

  test('of nothing, or of what is there, is refused', async () => {
    const { host, head, server } = await setup();
    expect(await host.commit(planOf(head, []))).toMatchObject({ ok: false });
    const same = {
      ...planOf(head, []),
      additions: [{ path: 'a.yaml', text: 'old\n', before: gitBlobId('old\n') }],
    };
    expect(await host.commit(same)).toMatchObject({ ok: false });
    expect(mutations(server)).toBe(0);
  });

  test('on a branch that has moved is refused', async () => {
    const { host, head, author, repository, server } = await setup();
    const moved = await author.push(repository, 'topic', { 'd.yaml': 'd\n' });
    expect(await host.commit(planOf(head, [['a.yaml', 'old\n']]))).toMatchObject({
      error: { kind: 'head-moved', message: expect.stringContaining('newer commit') },
    });
    expect(mutations(server)).toBe(1);
    expect(await repository.git.resolve('refs/heads/topic')).toBe(moved);
  });

  test('on a branch that moves at the last moment is refused', async () => {
    const { host, head, author, repository, server } = await setup();
    const paused = server.pauseBefore({ graphql: 'createCommitOnBranch' });
    const committing = host.commit(planOf(head, [['a.yaml', 'old\n']]));
    const { resume } = await paused;
    const moved = await author.push(repository, 'topic', { 'a.yaml': 'theirs\n' });
    resume();
    expect(await committing).toMatchObject({ error: { kind: 'head-moved' } });
    expect(await repository.git.resolve('refs/heads/topic')).toBe(moved);
  });

  const lost: readonly (readonly [string, Fault, number])[] = [
    ['made, then answered with 502', 'store-then-502', 1],
    ['made, then the connection dropped', 'store-then-drop', 1],
    ['not made, and answered with 502', { status: 502 }, 2],
    ['not made, and the connection dropped', 'drop-connection', 2],
  ];
  test.each(lost)('%s is there once', async (_, fault, sent) => {
    const { host, head, repository, server } = await setup();
    server.failNext({ graphql: 'createCommitOnBranch' }, fault);
    const { sha, url } = valueOf(await host.commit(planOf(head, [['a.yaml', 'old\n']])));
    expect(await repository.git.resolve('refs/heads/topic')).toBe(sha);
    expect(url).toContain(sha);
    expect(await repository.git.text(['rev-list', '--count', `${head}..topic`])).toBe('1\n');
    expect(mutations(server)).toBe(sent);
  });

  test("without an answer is not taken for somebody else's", async () => {
    const { host, head, author, repository, server } = await setup();
    server.failNext({ graphql: 'createCommitOnBranch' }, 'drop-connection');
    const paused = server.pauseBefore({ method: 'GET', path: '/branches/topic' });
    const committing = host.commit(planOf(head, [['a.yaml', 'old\n']]));
    const { resume } = await paused;
    await author.push(repository, 'topic', { 'a.yaml': 'theirs\n' });
    resume();
    expect(await committing).toMatchObject({ error: { kind: 'head-moved' } });
  });

  test('that fails twice is given up', async () => {
    const { host, head, server } = await setup();
    server.failNext({ graphql: 'createCommitOnBranch' }, { status: 502 });
    server.failNext({ graphql: 'createCommitOnBranch' }, { status: 502 });
    expect(await host.commit(planOf(head, [['a.yaml', 'old\n']]))).toMatchObject({
      error: { kind: 'unavailable' },
    });
    expect(mutations(server)).toBe(2);
  });

  test('without the permission names it', async () => {
    const { host, head } = await setup({ permissions: { contents: 'read' } });
    expect(await host.commit(planOf(head, [['a.yaml', 'old\n']]))).toMatchObject({
      error: { kind: 'forbidden', message: expect.stringContaining('"contents: write"') },
    });
  });

  test('to a protected branch is refused by GitHub', async () => {
    const { host, head, repository } = await setup();
    repository.protectedBranches.add('topic');
    expect(await host.commit(planOf(head, [['a.yaml', 'old\n']]))).toMatchObject({
      error: { kind: 'unprocessable', message: expect.stringContaining('pull request') },
    });
  });
});

test('a branch says what it is', async () => {
  const { host, head, author, repository } = await setup();
  const flags = { isProtected: false, isDefault: false };
  expect(await host.branch('topic')).toMatchObject({ ok: true, value: { head, ...flags } });
  const inside = await author.push(repository, 'a/b#c%d', { 'x.yaml': 'x' });
  repository.protectedBranches.add('a/b#c%d');
  expect(await host.branch('a/b#c%d')).toMatchObject({
    value: { head: inside, isProtected: true },
  });
  expect(await host.branch('main')).toMatchObject({ value: { ...flags, isDefault: true } });
  expect(await host.branch('none')).toMatchObject({ error: { kind: 'not-found' } });
});

describe('a branch of ours', () => {
  const NAME = 'wfcache-lint/fixes';

  /** The branch with one commit of ours on it; gives where `main` is then. */
  async function withOwnCommit({ host, repository, author }: Setup): Promise<string> {
    const main = (await repository.git.resolve('refs/heads/main')) ?? '';
    valueOf(await host.startBranch(NAME, main));
    valueOf(await host.commit({ ...planOf(main, [['a.yaml', 'old\n']]), branch: NAME }));
    return author.push(repository, 'main', { 'later.yaml': 'x\n' });
  }

  test('is made, and found ready when it is there', async () => {
    const { host, head, repository } = await setup();
    expect(await host.startBranch(NAME, head)).toEqual({ ok: true, value: 'ready' });
    expect(await repository.git.resolve(`refs/heads/${NAME}`)).toBe(head);
    expect(await host.startBranch(NAME, head)).toEqual({ ok: true, value: 'ready' });
  });

  test('is moved where it holds nothing but commits of ours', async () => {
    const made = await setup();
    const main = await withOwnCommit(made);
    expect(await made.host.startBranch(NAME, main)).toEqual({ ok: true, value: 'ready' });
    expect(await made.repository.git.resolve(`refs/heads/${NAME}`)).toBe(main);
  });

  test('is not moved where somebody has committed to it', async () => {
    const made = await setup();
    const { host, author, repository } = made;
    const main = await withOwnCommit(made);
    const theirs = await author.push(repository, NAME, { 'a.yaml': 'by hand\n' });
    expect(await host.startBranch(NAME, main)).toMatchObject({
      error: { kind: 'unprocessable', message: expect.stringContaining('somebody else') },
    });
    expect(await repository.git.resolve(`refs/heads/${NAME}`)).toBe(theirs);
  });

  const bot = { name: 'bot', email: '1+github-actions[bot]@users.noreply.github.com' };
  const person = { name: 'person', email: '2+person@users.noreply.github.com' };
  test.each([
    ['in our name and that of GitHub, but not signed', bot, GITHUB, false],
    ['that somebody has amended and signed', bot, person, true],
    ['that GitHub has made for somebody else', person, GITHUB, true],
  ])('is not moved over a commit %s', async (_, author, committer, isSigned) => {
    const made = await setup();
    const { host, repository, server } = made;
    const main = await withOwnCommit(made);
    const forged = await repository.git.commit({
      parent: await repository.git.resolve(`refs/heads/${NAME}`),
      changes: [{ path: 'a.yaml', content: 'x\n' }],
      message: `Like ours\n\n${TRAILER}`,
      author,
      committer,
    });
    if (isSigned) server.world.signed.add(forged);
    await made.author.move(repository, NAME, forged);
    expect(await host.startBranch(NAME, main)).toMatchObject({
      error: { message: expect.stringContaining('somebody else') },
    });
    expect(await repository.git.resolve(`refs/heads/${NAME}`)).toBe(forged);
  });

  test('is not moved where another tool has committed with our token', async () => {
    const made = await setup();
    const { host, repository } = made;
    const main = await withOwnCommit(made);
    const head = (await repository.git.resolve(`refs/heads/${NAME}`)) ?? '';
    const other = { ...planOf(head, [['deep/er/b.yaml', 'old b\n']]), branch: NAME, body: '' };
    valueOf(await host.commit(other));
    expect(await host.startBranch(NAME, main)).toMatchObject({ ok: false });
  });

  test('is not moved where somebody commits at the last moment', async () => {
    const made = await setup();
    const { host, server, author, repository } = made;
    const main = await withOwnCommit(made);
    const paused = server.pauseBefore({ graphql: 'updateRefs' });
    const starting = host.startBranch(NAME, main);
    const { resume } = await paused;
    const theirs = await author.push(repository, NAME, { 'a.yaml': 'by hand\n' });
    resume();
    expect(await starting).toMatchObject({ ok: false, error: { kind: 'unprocessable' } });
    expect(await repository.git.resolve(`refs/heads/${NAME}`)).toBe(theirs);
  });

  test.each(['main', 'kept'])('is never one that is kept: %s', async (name) => {
    const { host, author, repository, server } = await setup();
    const old = (await repository.git.resolve('refs/heads/main')) ?? '';
    await author.move(repository, 'kept', old);
    repository.protectedBranches.add('kept');
    const later = await author.push(repository, 'topic', { 'x.yaml': 'x\n' });
    expect(await host.startBranch(name, later)).toMatchObject({ ok: false });
    expect(await repository.git.resolve(`refs/heads/${name}`)).toBe(old);
    expect(server.requests.some(({ fields }) => fields.includes('updateRefs'))).toBe(false);
  });

  test('needs a permission, which is named', async () => {
    const { host, head } = await setup({ permissions: { contents: 'read' } });
    expect(await host.startBranch(NAME, head)).toMatchObject({
      error: { kind: 'forbidden', message: expect.stringContaining('"contents: write"') },
    });
  });
});

describe('a pull request for a branch', () => {
  const proposal = { branch: 'topic', base: 'main', title: 'Fix', body: 'Two findings.' };

  test('is opened once, and brought up to date afterwards', async () => {
    const { host, repository, server } = await setup();
    const first = valueOf(await host.propose(proposal));
    expect(first).toMatchObject({
      number: 1,
      isNew: true,
      url: expect.stringContaining('/pull/1'),
    });
    expect(repository.pulls).toMatchObject([{ title: 'Fix', body: 'Two findings.' }]);
    const before = server.requests.length;
    expect(valueOf(await host.propose(proposal))).toEqual({ ...first, isNew: false });
    expect(server.requests.slice(before).map(({ method }) => method)).toEqual(['GET']);
    const next = { ...proposal, title: 'Fix more', body: 'Three findings.' };
    expect(valueOf(await host.propose(next))).toEqual({ ...first, isNew: false });
    expect(repository.pulls).toMatchObject([{ title: 'Fix more', body: 'Three findings.' }]);
  });

  test('is not one of a fork with a branch of that name, nor one that is closed', async () => {
    const { host, server, author, repository } = await setup();
    const fork = await server.fork(repository, 'stranger');
    const stranger = server.person('stranger');
    await stranger.push(fork, 'topic', { 'x.yaml': 'x\n' });
    await stranger.openPull(repository, 'topic', { from: fork });
    author.close(await author.openPull(repository, 'topic'));
    expect(valueOf(await host.propose(proposal))).toMatchObject({ number: 3, isNew: true });
    expect(repository.pulls[0]?.title).toBe('Change topic');
  });

  test('is not one that was not asked for, where GitHub takes no notice of the question', async () => {
    const pull = (number: number, ref: string, base: string, from: string): object => ({
      number,
      html_url: `https://github.test/pull/${String(number)}`,
      title: 'x',
      head: { ref, repo: { full_name: from } },
      base: { ref: base },
    });
    const { url } = await serve(({ method }) => ({
      json:
        method === 'GET'
          ? [
              pull(1, 'topic', 'main', 'stranger/repo'),
              pull(2, 'other', 'main', 'org/repo'),
              pull(3, 'topic', 'release', 'org/repo'),
            ]
          : pull(4, 'topic', 'main', 'org/repo'),
    }));
    const host = new GitHubCommits(clientAt(url), { owner: 'org', repo: 'repo' }, isOwn);
    expect(valueOf(await host.propose(proposal))).toMatchObject({ number: 4, isNew: true });
  });

  test.each(['store-then-502', 'store-then-drop'] as const)('%s is found again', async (fault) => {
    const { host, server, repository } = await setup();
    server.failNext({ method: 'POST', path: '/pulls' }, fault);
    expect(valueOf(await host.propose(proposal))).toMatchObject({ number: 1, isNew: true });
    expect(repository.pulls).toHaveLength(1);
  });

  test('that cannot be opened says why', async () => {
    const { host } = await setup({ permissions: { contents: 'write', pull_requests: 'read' } });
    expect(await host.propose(proposal)).toMatchObject({
      error: { kind: 'forbidden', message: expect.stringContaining('"pull-requests: write"') },
    });
    const same = await setup();
    expect(await same.host.propose({ ...proposal, base: 'topic' })).toMatchObject({
      error: { kind: 'unprocessable' },
    });
  });
});
