import { describe, expect, test } from '@jest/globals';
import type { GitHubServer } from '../server.ts';
import type { PullRequest, Repository } from '../world.ts';
import { diff, followLine, type FileDiff } from '../diff.ts';
import { temporaryServers } from '../temporary.ts';

const start = temporaryServers();
const LINES = Array.from({ length: 30 }, (_, at) => `  - line ${String(at)}\n`);

interface Opened {
  readonly repository: Repository;
  readonly pull: PullRequest;
}

async function opened(github: GitHubServer, isInMemory: boolean): Promise<Opened> {
  const repository = await github.createRepository(`org/${String(isInMemory)}`, {
    files: { 'a.yaml': LINES.join(''), 'gone.yaml': 'x\n', 'open.yaml': '  no end' },
    isInMemory,
  });
  const alice = github.person('alice');
  await alice.push(repository, 'topic', {
    'a.yaml': [...LINES.slice(0, 5), 'new\n', ...LINES.slice(5, 20), ...LINES.slice(21)].join(''),
    'gone.yaml': null,
    'added.yaml': '  one\n  two\n',
    'open.yaml': '  no end\n  but more',
  });
  const pull = await alice.openPull(repository, 'topic');
  return { repository, pull };
}

async function filesOf({ repository, pull }: Opened, github: GitHubServer): Promise<FileDiff[]> {
  const { git } = repository;
  return [...(await diff(git, pull.mergeBase, pull.headSha, github.world.limits.diff))];
}

describe('git in memory', () => {
  test('shows the same differences as git, with the same ids of files', async () => {
    const github = await start();
    const [real, memory] = [await opened(github, false), await opened(github, true)];
    expect(await filesOf(memory, github)).toEqual(await filesOf(real, github));
  });

  test('lists the commits between two as git does, the oldest first', async () => {
    const github = await start();
    for (const isInMemory of [false, true]) {
      const { repository, pull } = await opened(github, isInMemory);
      const first = pull.headSha;
      await github.person('alice').push(repository, 'topic', { 'more.yaml': 'x\n' });
      const range = `${pull.mergeBase}..${pull.headSha}`;
      const listed = await repository.git.text(['rev-list', '--reverse', range]);
      expect(listed.trim().split('\n')).toEqual([first, pull.headSha]);
    }
  });

  test('follows lines as git does', async () => {
    const github = await start();
    const places = async ({ repository, pull }: Opened): Promise<(number | undefined)[]> => {
      const { git } = repository;
      const numbers = LINES.map((_, at) => at + 1);
      const follow = (number: number): Promise<number | undefined> =>
        followLine(git, 'a.yaml', pull.mergeBase, pull.headSha, number);
      return Promise.all(numbers.map(follow));
    };
    const [real, memory] = [await opened(github, false), await opened(github, true)];
    const expected = await places(real);
    expect(expected).toContain(undefined);
    expect(await places(memory)).toEqual(expected);
  });

  test('finds where branches part, and merges what does not conflict', async () => {
    const github = await start();
    for (const isInMemory of [false, true]) {
      const { repository, pull } = await opened(github, isInMemory);
      const alice = github.person('alice');
      const base = pull.mergeBase;
      await alice.push(repository, 'main', { 'other.yaml': 'x\n' });
      expect([pull.mergeBase, pull.mergeSha === undefined]).toEqual([base, false]);
      await alice.move(repository, 'topic', pull.mergeSha ?? '');
      expect(pull.mergeBase).toBe(await repository.git.resolve('refs/heads/main'));
      await alice.push(repository, 'main', { 'added.yaml': 'three\n' });
      await alice.push(repository, 'topic', { 'added.yaml': 'four\n' });
      expect(pull.mergeSha).toBeUndefined();
    }
  });

  test.each([
    ['far from each other', { 25: 'base\n' }, true],
    ['with a line between them', { 22: 'base\n' }, true],
    ['beside each other', { 21: 'base\n' }, false],
    ['at the same line', { 5: 'base\n', 20: 'base\n' }, false],
    ['which are the same', { 20: '' }, true],
  ])('merges changes of one file %s as git does', async (_where, changed, isMerged) => {
    const github = await start();
    const texts: (string | undefined)[] = [];
    for (const isInMemory of [false, true]) {
      const { repository, pull } = await opened(github, isInMemory);
      const replaced: Readonly<Record<number, string>> = changed;
      const text = LINES.map((line, at) => replaced[at] ?? line).join('');
      await github.person('alice').push(repository, 'main', { 'a.yaml': text });
      const sha = pull.mergeSha;
      const entry = sha === undefined ? undefined : await repository.git.entry(sha, 'a.yaml');
      texts.push(entry && (await repository.git.blob(entry.sha)).toString());
    }
    const [real, memory] = texts;
    expect([memory === real, real !== undefined]).toEqual([true, isMerged]);
    if (real !== undefined) expect(real).toContain('new\n');
  });
});
