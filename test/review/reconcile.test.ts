import { describe, expect, test } from '@jest/globals';
import { commentMarker, reviewMarker } from '../../src/review/marker.ts';
import type { Plan, PlannedComment } from '../../src/review/plan.ts';
import type { OwnThread } from '../../src/review/pull-request.ts';
import { reconcile, type Actions } from '../../src/review/reconcile.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(16)) as [string, string, string];

function comment(
  fingerprints: readonly string[],
  more: Partial<PlannedComment> = {},
): PlannedComment {
  const body = `Text.\n\n${commentMarker(fingerprints)}`;
  const place = { path: 'wf.yaml', startLine: undefined, line: 5 };
  return { ...place, body, findings: [], fingerprints, suggestion: undefined, ...more };
}

function thread(fingerprints: readonly string[], more: Partial<OwnThread> = {}): OwnThread {
  return {
    id: `thread-${fingerprints.join('-')}`,
    commentId: `comment-${fingerprints.join('-')}`,
    commentNumber: 7,
    headSha: '',
    path: 'wf.yaml',
    startLine: undefined,
    line: 5,
    isResolved: false,
    isOutdated: false,
    hasReplies: false,
    body: comment(fingerprints).body,
    ...more,
  };
}

function actions(
  comments: readonly PlannedComment[],
  threads: readonly OwnThread[],
  holds: readonly string[],
): Actions {
  const plan: Plan = { comments, rows: [], outside: 0 };
  return reconcile(plan, { threads, reviews: [] }, new Set(holds));
}

const NOTHING: Actions = { add: [], change: [], retire: [], resolve: [], withdraw: [], rows: [] };

describe('what is said already', () => {
  test('is not said again', () => {
    expect(actions([comment([A])], [thread([A])], [A])).toEqual(NOTHING);
  });

  test('is not said again with line ends of GitHub’s own', () => {
    const body = `${comment([A]).body.replaceAll('\n', '\r\n')}\r\n`;
    expect(actions([comment([A])], [thread([A], { body })], [A])).toEqual(NOTHING);
  });

  test('is said in other words in its place, unless people have answered', () => {
    const now = comment([A], { body: `Other text.\n\n${commentMarker([A])}` });
    expect(actions([now], [thread([A])], [A])).toEqual({
      ...NOTHING,
      change: [{ commentId: `comment-${A}`, body: now.body }],
    });
    expect(actions([now], [thread([A], { hasReplies: true })], [A])).toEqual(NOTHING);
  });

  test('takes in a finding that has come to the same lines', () => {
    const now = comment([A, B]);
    expect(actions([now], [thread([A])], [A, B]).change).toEqual([
      { commentId: `comment-${A}`, body: now.body },
    ]);
    const answered = actions([now], [thread([A], { hasReplies: true })], [A, B]);
    expect(answered).toEqual({ ...NOTHING, add: [now] });
  });

  test('is retired when its findings are gone, and only then', () => {
    const gone = thread([A]);
    expect(actions([], [gone], [B])).toEqual({ ...NOTHING, retire: [gone] });
    const answered = thread([A], { hasReplies: true });
    expect(actions([], [answered], [B])).toEqual({ ...NOTHING, retire: [answered] });
    expect(actions([], [gone], [A])).toEqual(NOTHING);
    expect(actions([], [thread([A, B])], [B])).toEqual(NOTHING);
    expect(actions([], [thread([A], { isResolved: true })], [])).toEqual(NOTHING);
    const plan: Plan = { comments: [], rows: [], outside: 0 };
    expect(reconcile(plan, { threads: [gone], reviews: [] }, undefined)).toEqual(NOTHING);
  });

  test('moves with its finding when its line is gone', () => {
    const now = comment([A], { line: 9 });
    const stale = thread([A], { isOutdated: true, line: 9 });
    expect(actions([now], [stale], [A]).resolve).toEqual([stale]);
    const outdated = thread([A], { isOutdated: true, line: undefined });
    expect(actions([now], [outdated], [A])).toEqual({
      ...NOTHING,
      add: [now],
      resolve: [outdated],
    });
  });

  test('moves when a suggestion would replace other lines', () => {
    const now = comment([A], { startLine: 4 });
    const old = thread([A]);
    expect(actions([now], [old], [A])).toEqual({ ...NOTHING, add: [now], resolve: [old] });
    expect(actions([now], [thread([A], { startLine: 4 })], [A])).toEqual(NOTHING);
  });

  test('stays until all of it is said elsewhere', () => {
    const now = comment([A], { line: 9 });
    expect(actions([now], [thread([A, B])], [A, B])).toEqual({ ...NOTHING, add: [now] });
    expect(actions([now], [thread([A, B])], [A]).resolve).toHaveLength(1);
  });

  test('is left alone where somebody has answered, wherever its lines have gone', () => {
    const answered = thread([A], { hasReplies: true, isOutdated: true, line: undefined });
    expect(actions([comment([A], { line: 9 })], [answered], [A])).toEqual(NOTHING);
  });

  test('is left alone where somebody has resolved it', () => {
    const seen = thread([A], { isResolved: true, isOutdated: true, line: undefined });
    expect(actions([comment([A], { line: 9 })], [seen], [A])).toEqual(NOTHING);
    const more = comment([A, B], { line: 9 });
    expect(actions([more], [seen], [A, B]).add).toEqual([more]);
  });

  test('elsewhere, or without a marker of ours, is not about it', () => {
    const now = comment([A]);
    expect(actions([now], [thread([A], { path: 'other.yaml' })], [A]).add).toEqual([now]);
    for (const body of [
      '',
      'Text.',
      `<!-- wfcache-lint v1 ${A} -->\nMore.`,
      `<!-- wfcache-lint v1 ${A}x -->`,
      `<!-- wfcache-lint v2 ${A} -->`,
    ]) {
      expect(actions([now], [thread([A], { body })], [A])).toEqual({ ...NOTHING, add: [now] });
    }
  });

  test('twice, by two runs at one time, is taken back once', () => {
    const [one, other] = [thread([A]), thread([A], { id: 'other' })];
    expect(actions([comment([A])], [one, other], [A])).toEqual({ ...NOTHING, withdraw: [other] });
    const answered = thread([A], { id: 'other', hasReplies: true });
    expect(actions([comment([A])], [one, answered], [A])).toEqual(NOTHING);
  });

  test('two runs after each other say each thing once', () => {
    const comments = [comment([A]), comment([B, C], { line: 7 })];
    const threads = [thread([A]), thread([B, C], { line: 7 })];
    expect(actions(comments, threads, [A, B, C])).toEqual(NOTHING);
  });
});

test('rows that a comment tells already are not told as rows', () => {
  const file = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE}:1`));
  const { findings } = lintFiles([file], settingsFrom(CONFIG));
  const prints = findings.map(({ fingerprint }) => fingerprint);
  const plan: Plan = { comments: [], rows: findings, outside: 0 };
  const said = { threads: [thread(prints)], reviews: [] };
  expect(reconcile(plan, said, new Set(prints))).toEqual(NOTHING);
});

test('rows that a review has told are not told again', () => {
  const file = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE}:1`));
  const { findings } = lintFiles([file], settingsFrom(CONFIG));
  const plan: Plan = { comments: [], rows: findings, outside: 0 };
  const prints = findings.map(({ fingerprint }) => fingerprint);
  const said = (body: string): Actions =>
    reconcile(plan, { threads: [], reviews: [{ body }] }, new Set(prints));
  expect(said('').rows).toEqual(findings);
  expect(said(`Table.\n\n${reviewMarker('1-1', prints)}\n`).rows).toEqual([]);
});
