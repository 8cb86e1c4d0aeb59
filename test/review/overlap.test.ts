import { describe, expect, test } from '@jest/globals';
import { commentMarker } from '../../src/review/marker.ts';
import { saidTooMuch } from '../../src/review/overlap.ts';
import type { OwnThread } from '../../src/review/pull-request.ts';

const [A, B] = ['a', 'b'].map((letter) => letter.repeat(16)) as [string, string];
const [OLD, NEW] = ['1', '2'].map((digit) => digit.repeat(40)) as [string, string];

function thread(
  commentNumber: number,
  headSha: string,
  fingerprints: readonly string[],
  more: Partial<OwnThread> = {},
): OwnThread {
  return {
    id: `thread-${String(commentNumber)}`,
    commentId: `comment-${String(commentNumber)}`,
    commentNumber,
    headSha,
    path: 'wf.yaml',
    startLine: undefined,
    line: 5,
    isResolved: false,
    isOutdated: false,
    hasReplies: false,
    body: fingerprints.length === 0 ? 'Text.' : `Text.\n\n${commentMarker(fingerprints)}`,
    ...more,
  };
}

function takenBack(threads: readonly OwnThread[], changed: readonly string[] = []): number[] {
  const surplus = saidTooMuch(threads, NEW, ({ path }) => changed.includes(path));
  return surplus.map(({ commentNumber }) => commentNumber);
}

describe('of threads of runs that overlap', () => {
  test('the one for the older head goes, whichever came first', () => {
    expect(takenBack([thread(1, OLD, [A]), thread(2, NEW, [A])])).toEqual([1]);
    expect(takenBack([thread(1, NEW, [A]), thread(2, OLD, [A])])).toEqual([2]);
  });

  test('for one head the later one goes', () => {
    expect(takenBack([thread(2, NEW, [A]), thread(1, NEW, [A])])).toEqual([2]);
    expect(takenBack([thread(2, OLD, [A]), thread(1, OLD, [A])])).toEqual([2]);
  });

  test('one goes that says less than another, never one that says more', () => {
    expect(takenBack([thread(1, NEW, [A]), thread(2, OLD, [A, B])])).toEqual([]);
    expect(takenBack([thread(1, NEW, [A, B]), thread(2, OLD, [B])])).toEqual([2]);
  });

  test('those on other files or about other findings stay', () => {
    const elsewhere = thread(2, OLD, [A], { path: 'other.yaml' });
    expect(takenBack([thread(1, NEW, [A]), elsewhere, thread(3, OLD, [B])])).toEqual([]);
  });

  test('what nothing else says goes with its file', () => {
    expect(takenBack([thread(1, OLD, [A])], ['wf.yaml'])).toEqual([1]);
    expect(takenBack([thread(1, NEW, [A])], ['wf.yaml'])).toEqual([]);
  });

  test.each([{ isResolved: true }, { hasReplies: true }])('%j is theirs', (more) => {
    expect(takenBack([thread(1, NEW, [A]), thread(2, OLD, [A], more)], ['wf.yaml'])).toEqual([]);
  });

  test('one without a marker is not about anything', () => {
    expect(takenBack([thread(1, NEW, [A]), thread(2, OLD, [])], ['wf.yaml'])).toEqual([]);
  });
});
