import { expect, test } from '@jest/globals';
import { confirmed, readListed, type Listed } from '../../src/commands/publish/listed.ts';
import type { Finding } from '../../src/finding.ts';
import { Sources } from '../../src/report/sources.ts';
import type { RepoPath } from '../../src/text/text.ts';

const PATH = 'a.yaml' as RepoPath;
const sources = new Sources(new Map([[PATH, { path: PATH, text: 'one\ntwo\nthree\n' }]]));

/** A finding at "two": line 2, column 1. */
const finding: Finding = {
  ruleId: 'r',
  path: PATH,
  range: { start: 4, end: 7 },
  severity: 'warning',
  message: '',
  notes: [],
  said: '',
  manifest: { kind: '', name: '' },
  related: [],
  fingerprint: 'f',
};

interface Entry {
  readonly ruleId?: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly fingerprint?: string;
}

function listed(findings: readonly object[]): Listed {
  const read = readListed(JSON.stringify({ schemaVersion: 1, findings }));
  if (read === undefined) throw new Error('It is a report');
  return read;
}

/** How many of our findings an entry confirms, and how many entries are unconfirmed. */
function outcome({
  ruleId = 'r',
  path = 'a.yaml',
  line = 2,
  column = 1,
  fingerprint = 'f',
}: Entry) {
  const range = { start: { line, column } };
  const entry = { ruleId, path, range, fingerprint };
  const { findings, unconfirmed } = confirmed([finding], listed([entry]), sources);
  return [findings.length, unconfirmed];
}

test('an entry is confirmed by rule, path and place, or by rule, path and fingerprint', () => {
  expect(outcome({})).toEqual([1, 0]);
  expect(outcome({ fingerprint: 'other' })).toEqual([1, 0]);
  expect(outcome({ line: 7, column: 3 })).toEqual([1, 0]);
});

test.each<Entry>([
  { ruleId: 'other' },
  { path: 'b.yaml' },
  { line: 3, fingerprint: 'other' },
  { column: 2, fingerprint: 'other' },
])('an entry with %j is no finding of ours', (entry) => {
  expect(outcome(entry)).toEqual([0, 1]);
});

test('a finding that is listed twice is told once', () => {
  const entry = {
    ruleId: 'r',
    path: 'a.yaml',
    range: { start: { line: 2, column: 1 } },
    fingerprint: 'f',
  };
  const twice = listed([entry, entry]);
  expect(confirmed([finding], twice, sources)).toEqual({ findings: [finding], unconfirmed: 0 });
});

test.each([
  [10_000, 0],
  [10_002, 2],
])('of %p entries %p are not read', (count, unread) => {
  const entries = Array.from({ length: count }, () => ({}));
  expect(listed(entries)).toEqual({ entries: [], unread });
});
