import { expect, test } from '@jest/globals';
import type { Trigger } from '../../src/adapters/github/event.ts';
import { hasBase, isOfStrangers, openGitHub } from '../../src/commands/action/session.ts';

const PUSH: Trigger = { kind: 'other', event: 'push' };
const UNREADABLE: Trigger = { kind: 'unreadable', event: 'push', reason: 'its payload is no JSON' };
const now = (): number => 0;
const sleep = (): Promise<void> => Promise.resolve();

test('a run with a token, a repository and a readable event talks to GitHub', () => {
  const github = openGitHub({ token: 'a' }, PUSH, {
    env: { GITHUB_REPOSITORY: 'o/r' },
    now,
    sleep,
  });
  expect(github?.repository).toEqual({ owner: 'o', repo: 'r' });
});

test.each([
  ['without a token', '', PUSH, 'o/r'],
  ['without a repository', 'a', PUSH, ''],
  ['with an event that cannot be read', 'a', UNREADABLE, 'o/r'],
])('a run %s does not', (_name, token, trigger, repository) => {
  const env = { GITHUB_REPOSITORY: repository };
  expect(openGitHub({ token }, trigger, { env, now, sleep })).toBeUndefined();
});

const PULL = {
  kind: 'pull_request',
  number: 1,
  headSha: 'a',
  headRepository: 'o/r',
  baseSha: 'b',
  baseBranch: 'main',
} as const;

test.each<readonly [string, Trigger, boolean, boolean]>([
  ['a pull request', { ...PULL, isFork: false }, true, false],
  ['a pull request from a fork', { ...PULL, isFork: true }, true, true],
  ['a merge group', { kind: 'merge_group', headSha: 'a', baseSha: 'b' }, true, false],
  ['a schedule', { kind: 'schedule' }, false, false],
  ['a release', { kind: 'other', event: 'release' }, false, false],
  ['a push that deletes', PUSH, false, false],
  ['workflow_run', { kind: 'other', event: 'workflow_run' }, false, true],
  ['a comment', { kind: 'other', event: 'issue_comment' }, false, true],
  ['another checkout', { kind: 'foreign', event: 'a', baseSha: 'b', headSha: 'c' }, true, true],
  ['an event that cannot be read', UNREADABLE, false, true],
])('%s has a base, and can be of strangers', (_name, trigger, based, strangers) => {
  expect([hasBase(trigger), isOfStrangers(trigger)]).toEqual([based, strangers]);
});
