import { expect, test } from '@jest/globals';
import type { Trigger } from '../../src/adapters/github/event.ts';
import { openGitHub } from '../../src/commands/action/session.ts';

const PUSH: Trigger = { kind: 'other', event: 'push' };
const UNREADABLE: Trigger = { kind: 'unreadable', event: 'push', reason: 'its payload is no JSON' };
const now = (): number => 0;

test('a run with a token, a repository and a readable event talks to GitHub', () => {
  const github = openGitHub({ token: 'a' }, PUSH, { env: { GITHUB_REPOSITORY: 'o/r' }, now });
  expect(github?.repository).toEqual({ owner: 'o', repo: 'r' });
});

test.each([
  ['without a token', '', PUSH, 'o/r'],
  ['without a repository', 'a', PUSH, ''],
  ['with an event that cannot be read', 'a', UNREADABLE, 'o/r'],
])('a run %s does not', (_name, token, trigger, repository) => {
  const env = { GITHUB_REPOSITORY: repository };
  expect(openGitHub({ token }, trigger, { env, now })).toBeUndefined();
});
