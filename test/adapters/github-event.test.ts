import { describe, expect, test } from '@jest/globals';
import { hasReadOnlyToken, readTrigger } from '../../src/adapters/github/event.ts';

const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

interface End {
  sha: unknown;
  ref: unknown;
  repo: unknown;
}

function pull(head: Partial<End> = {}, base: Partial<End> = {}, number: unknown = 7): string {
  return JSON.stringify({
    action: 'synchronize',
    number,
    pull_request: {
      number,
      title: '::error::x',
      head: { sha: HEAD, ref: 'topic', repo: { full_name: 'o/r' }, ...head },
      base: { sha: BASE, ref: 'main', repo: { full_name: 'o/r' }, ...base },
    },
  });
}

describe.each(['pull_request', 'pull_request_target'] as const)('%s', (kind) => {
  const read = {
    kind,
    number: 7,
    headSha: HEAD,
    headRepository: 'o/r',
    baseSha: BASE,
    baseBranch: 'main',
    isFork: false,
  };

  test('of the same repository, whatever the case of its name', () => {
    expect(readTrigger(kind, pull())).toEqual(read);
    const other = pull({ repo: { full_name: 'O/R' } });
    expect(readTrigger(kind, other)).toEqual({ ...read, headRepository: 'O/R' });
  });

  test('of a fork', () => {
    const trigger = readTrigger(kind, pull({ repo: { full_name: 'stranger/r' } }));
    expect(trigger).toEqual({ ...read, headRepository: 'stranger/r', isFork: true });
    expect(hasReadOnlyToken(trigger)).toBe(kind === 'pull_request');
    expect(hasReadOnlyToken(readTrigger(kind, pull()))).toBe(false);
  });

  test.each([null, {}, { full_name: 1 }, { full_name: '../..' }, { full_name: 'a/b/c' }])(
    'of a repository that is gone, or named %j, is one of a fork',
    (repo) => {
      const trigger = readTrigger(kind, pull({ repo }));
      expect(trigger).toEqual({ ...read, headRepository: undefined, isFork: true });
    },
  );

  test.each([
    ['a head that is no commit', pull({ sha: 'main' })],
    ['a head like an option', pull({ sha: '--output=x' })],
    ['a base that is no commit', pull({}, { sha: `${BASE} ` })],
    ['a branch with a line end', pull({}, { ref: 'main\n::error::' })],
    ['a branch like an option', pull({}, { ref: '-x' })],
    ['a branch that climbs', pull({}, { ref: 'a/../b' })],
    ['an endless branch', pull({}, { ref: 'x'.repeat(2000) })],
    ['no base repository', pull({}, { repo: null })],
    ['number 0', pull({}, {}, 0)],
    ['a number in words', pull({}, {}, '7')],
    ['a broken number', pull({}, {}, 1.5)],
    ['no pull request', '{}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no JSON', '{'],
    ['nothing', ''],
    ['a prototype', '{"__proto__":{"pull_request":{}}}'],
  ])('with %s is unreadable, not something else', (_, payload) => {
    expect(readTrigger(kind, payload)).toMatchObject({ kind: 'unreadable', event: kind });
  });

  test('with more than GitHub sends is not parsed', () => {
    expect(readTrigger(kind, pull() + ' '.repeat(25 * 1024 * 1024))).toEqual({
      kind: 'unreadable',
      event: kind,
      reason: 'its payload is larger than 25 MiB',
    });
  });
});

test('push', () => {
  const payload = { ref: 'refs/heads/main', after: HEAD, deleted: false };
  expect(readTrigger('push', JSON.stringify(payload))).toEqual({
    kind: 'push',
    ref: 'refs/heads/main',
    sha: HEAD,
    before: undefined,
  });
  const later = { ...payload, before: BASE };
  expect(readTrigger('push', JSON.stringify(later))).toMatchObject({ before: BASE });
  const isNew = { ...payload, before: '0'.repeat(40) };
  expect(readTrigger('push', JSON.stringify(isNew))).toMatchObject({ before: undefined });
  const gone = { ...payload, after: '0'.repeat(40), deleted: true };
  expect(readTrigger('push', JSON.stringify(gone))).toEqual({ kind: 'other', event: 'push' });
  expect(readTrigger('push', '{"ref":"x"}').kind).toBe('unreadable');
});

test('merge_group', () => {
  const payload = JSON.stringify({ merge_group: { head_sha: HEAD, base_sha: BASE } });
  expect(readTrigger('merge_group', payload)).toEqual({
    kind: 'merge_group',
    headSha: HEAD,
    baseSha: BASE,
  });
  expect(readTrigger('merge_group', '{"merge_group":null}').kind).toBe('unreadable');
});

test('events without a commit of their own, and others', () => {
  expect(readTrigger('schedule', '')).toEqual({ kind: 'schedule' });
  expect(readTrigger('workflow_dispatch', 'x')).toEqual({ kind: 'workflow_dispatch' });
  expect(readTrigger(undefined, '')).toEqual({ kind: 'other', event: '' });
  for (const name of ['issues', 'constructor', '__proto__', 'toString']) {
    expect(readTrigger(name, '{}')).toEqual({ kind: 'other', event: name });
  }
  expect(readTrigger('x'.repeat(9999), '{}')).toEqual({ kind: 'other', event: 'x'.repeat(50) });
});

describe('pull_request_review_comment', () => {
  const name = 'pull_request_review_comment';
  const edit = (more: object = {}): string =>
    JSON.stringify({
      ...(JSON.parse(pull()) as object),
      action: 'edited',
      changes: { body: { from: 'a' } },
      comment: { id: 5, body: 'b' },
      sender: { login: 'alice' },
      ...more,
    });

  test('is an edit of a comment, with both texts', () => {
    expect(readTrigger(name, edit())).toMatchObject({
      kind: name,
      pull: { kind: 'pull_request', number: 7, headSha: HEAD, isFork: false },
      comment: 5,
      sender: 'alice',
      before: 'a',
      after: 'b',
    });
    expect(readTrigger(name, edit({ changes: {} }))).toMatchObject({ before: 'b', after: 'b' });
  });

  test.each(['created', 'deleted'])('%s is nothing that we use', (action) => {
    expect(readTrigger(name, edit({ action }))).toEqual({ kind: 'other', event: name });
  });

  test.each([
    ['no number of the comment', { comment: { id: '5', body: 'b' } }],
    ['no text', { comment: { id: 5, body: null } }],
    ['nobody who did it', { sender: { login: 1 } }],
    ['no pull request', { pull_request: { number: 7 } }],
  ])('with %s cannot be read', (_, more) => {
    expect(readTrigger(name, edit(more))).toMatchObject({ kind: 'unreadable', event: name });
  });

  test('of a fork has a token that only reads', () => {
    const fork = JSON.parse(pull({ repo: { full_name: 'stranger/r' } })) as object;
    const { pull_request: own } = fork as { readonly pull_request: object };
    expect(hasReadOnlyToken(readTrigger(name, edit({ pull_request: own })))).toBe(true);
    expect(hasReadOnlyToken(readTrigger(name, edit()))).toBe(false);
  });
});
