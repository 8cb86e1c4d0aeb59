import { describe, expect, test } from '@jest/globals';
import { readSignature, readViewer } from '../../src/adapters/github/accounts.ts';
import { compareCommits, readParents } from '../../src/adapters/github/comparison.ts';
import { readLabels, sayOn, takeLabelOff } from '../../src/adapters/github/conversation.ts';
import { clientOf, named, strictServers, valueOf } from '../support/github-client.ts';
import type { Permissions } from '../github-server/world.ts';
import { openPull, type OpenPull } from '../support/pull-request.ts';

const start = strictServers();
const WRITE: Permissions = { contents: 'read', pull_requests: 'write' };

async function setup(permissions: Permissions = WRITE) {
  const opened: OpenPull = await openPull(await start());
  const { client } = clientOf(opened.github, opened.repository, { permissions });
  return { ...opened, client, at: named(opened.repository) };
}

describe('a label', () => {
  test('is read and taken off; one that is off already is off', async () => {
    const { alice, pull, client, at } = await setup();
    alice.label(pull, 'a b/c');
    expect(valueOf(await readLabels(client, at, 1))).toEqual(['a b/c']);
    expect(valueOf(await takeLabelOff(client, at, 1, 'A b/C'))).toBe('off');
    expect([...pull.labels]).toEqual([]);
    expect(valueOf(await takeLabelOff(client, at, 1, 'a b/c'))).toBe('off');
  });

  test('is not taken off without the permission, which is named', async () => {
    const { alice, pull, client, at } = await setup({ contents: 'write', pull_requests: 'read' });
    alice.label(pull, 'x');
    for (const refused of [
      await takeLabelOff(client, at, 1, 'x'),
      await sayOn(client, at, 1, 'Hello'),
    ]) {
      expect(refused).toMatchObject({
        ok: false,
        error: { kind: 'forbidden', message: expect.stringContaining('pull-requests: write') },
      });
    }
    expect([...pull.labels]).toEqual(['x']);
  });
});

test('whose token it is, and how GitHub signs for it', async () => {
  const { client } = await setup();
  const login = valueOf(await readViewer(client));
  expect(login).toBe('github-actions[bot]');
  expect(valueOf(await readSignature(client, login))).toMatch(
    /^github-actions\[bot\] <\d+\+github-actions\[bot\]@users\.noreply\.github\.com>$/,
  );
  expect(await readSignature(client, 'nobody')).toMatchObject({ error: { kind: 'not-found' } });
});

test('two commits have a base, and files that differ, renamed ones too', async () => {
  const { alice, repository, client, at, pull } = await setup({ contents: 'read' });
  const base = pull.mergeBase;
  const text = 'one\ntwo\nthree\nfour\n';
  await alice.push(repository, 'topic', { 'old.yaml': text });
  const from = await alice.push(repository, 'topic', { 'b.yaml': null });
  const to = await alice.push(repository, 'topic', {
    'old.yaml': null,
    'new.yaml': `${text}five\n`,
    'bin.yaml': '\0',
  });
  const later = await alice.push(repository, 'main', { 'later.yaml': 'a: 1\n' });
  const compared = valueOf(await compareCommits(client, at, from, to));
  expect(compared.mergeBase).toBe(from);
  expect(Object.fromEntries(compared.files)).toEqual({
    'bin.yaml': { renamedFrom: undefined, patch: undefined },
    'new.yaml': { renamedFrom: 'old.yaml', patch: expect.stringContaining('\n+five') },
  });
  expect(valueOf(await compareCommits(client, at, later, to)).mergeBase).toBe(base);
  expect(valueOf(await readParents(client, at, pull.mergeSha ?? ''))).toEqual([later, to]);
  expect(await readParents(client, at, 'f'.repeat(40))).toMatchObject({
    error: { kind: 'not-found' },
  });
});
