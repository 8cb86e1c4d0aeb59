import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/finding.ts';
import { deltaOf, type ChangedFiles } from '../../src/lint/delta.ts';
import { clusterNotes, fingerprintOf } from '../../src/lint/identity.ts';
import type { RepoPath } from '../../src/text/text.ts';

/** A finding at an offset. */
function finding(message: string, start: number, more: Partial<Finding> = {}): Finding {
  const bare = {
    ruleId: 'some-rule',
    severity: 'warning',
    message,
    notes: [],
    said: message,
    path: 'a.yaml' as RepoPath,
    range: { start, end: start + 1 },
    manifest: { kind: 'Workflow', name: 'x', template: 'main' },
    related: [],
    ...more,
  } as const;
  return { ...bare, fingerprint: fingerprintOf(bare) };
}

/** Lines that end before this offset are unchanged. */
function changedFrom(offset: number, renames: Readonly<Record<string, string>> = {}): ChangedFiles {
  return {
    pathInBase: (path) => renames[path] ?? path,
    isRendered: () => false,
    isComparable: () => false,
    isOnChange: ({ range }) => range.start >= offset,
  };
}

describe('two versions that were rendered', () => {
  const isRendered = (path: string): boolean => path === 'a.yaml';
  const rendered = (start: number): Finding => finding('m', start, { isRendered: true });

  test('what is on changed lines is brought, all else is old', () => {
    const head = [rendered(1), rendered(60)];
    const delta = deltaOf([], head, { ...changedFrom(50), isRendered });
    expect(delta).toEqual({ brought: [head[1]], gone: [], unchanged: [head[0]] });
  });

  test('where the base was rendered as well, what it has not is brought, and what it has is old', () => {
    const other = finding('other', 1, { isRendered: true });
    const head = [rendered(1), rendered(60)];
    const changed = { ...changedFrom(50), isRendered, isComparable: () => true };
    expect(deltaOf([rendered(70)], head, changed)).toEqual({
      brought: [head[1]],
      gone: [],
      unchanged: [head[0]],
    });
    expect(deltaOf([other], head, changed)).toMatchObject({ brought: [head[1]], gone: [] });
    expect(deltaOf([], head, changed).brought).toEqual(head);
    expect(deltaOf([rendered(1)], [], changed).gone).toHaveLength(1);
  });

  test('what the base says of such a file itself is not gone', () => {
    expect(deltaOf([finding('other', 1)], [], { ...changedFrom(50), isRendered }).gone).toEqual([]);
  });
});

describe('two versions', () => {
  test('of the same findings, moved down, differ in nothing', () => {
    const delta = deltaOf([finding('m', 1)], [finding('m', 50)], changedFrom(100));
    expect(delta).toMatchObject({ brought: [], gone: [], unchanged: [{ range: { start: 50 } }] });
  });

  test('are compared as multisets: what is on a changed line is the new one', () => {
    const head = [finding('m', 20), finding('m', 60)];
    const delta = deltaOf([finding('m', 10)], head, changedFrom(0));
    expect(delta.brought).toHaveLength(1);
    const before = { ...changedFrom(0), isOnChange: ({ range }: Finding) => range.start === 20 };
    expect(deltaOf([finding('m', 10)], head, before)).toMatchObject({
      brought: [{ range: { start: 20 } }],
      unchanged: [{ range: { start: 60 } }],
      gone: [],
    });
    expect(deltaOf(head, [finding('m', 10)], changedFrom(100)).gone).toHaveLength(1);
  });

  test('have the same finding where only the file has another name', () => {
    const path = 'b.yaml' as RepoPath;
    const head = [finding('m', 1, { path })];
    const renamed = changedFrom(100, { 'b.yaml': 'a.yaml' });
    expect(deltaOf([finding('m', 1)], head, renamed).brought).toEqual([]);
    expect(deltaOf([finding('m', 1)], head, changedFrom(100))).toMatchObject({
      brought: [{ path: 'b.yaml' }],
      gone: [{ path: 'a.yaml' }],
    });
  });

  test('have the same finding where it says something else because of another file', () => {
    const [base, head] = [[finding('10 pods', 1)], [finding('40 pods', 1)]];
    expect(deltaOf(base, head, changedFrom(100))).toMatchObject({ brought: [], gone: [] });
    expect(deltaOf(base, head, changedFrom(0))).toMatchObject({
      brought: [{ message: '40 pods' }],
      gone: [{ message: '10 pods' }],
    });
    const elsewhere = [finding('40 pods', 1, { manifest: { kind: 'Workflow', name: 'y' } })];
    expect(deltaOf(base, elsewhere, changedFrom(100)).brought).toHaveLength(1);
  });

  test('do not differ by the clusters that a finding is about', () => {
    const one = finding('m', 1, { clusters: ['a'], notes: clusterNotes(['a']) });
    const two = finding('m', 1, { clusters: ['a', 'b'], notes: clusterNotes(['a', 'b']) });
    expect(deltaOf([one], [two], changedFrom(0)).brought).toEqual([]);
  });
});
