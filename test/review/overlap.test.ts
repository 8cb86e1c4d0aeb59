import { describe, expect, test } from '@jest/globals';
import { sealed } from '../../src/review/marker.ts';
import { saidTooMuch } from '../../src/review/overlap.ts';
import { toldIn } from '../../src/review/people.ts';
import type { OwnThread } from '../../src/review/pull-request.ts';
import { ownThread } from '../support/threads.ts';

const [A, B] = ['a', 'b'].map((letter) => letter.repeat(16)) as [string, string];
const WHY = { author: 'alice', isOurs: false, commentNumber: 8, body: 'Why?' };
const [OLD, NEW] = ['1', '2'].map((digit) => digit.repeat(40)) as [string, string];

function thread(
  commentNumber: number,
  headSha: string,
  now: readonly string[],
  more: Partial<OwnThread> = {},
): OwnThread {
  const body = now.length === 0 ? 'Text.' : sealed('Text.', { now, was: [] });
  return ownThread({
    id: `thread-${String(commentNumber)}`,
    commentNumber,
    headSha,
    body,
    ...more,
  });
}

function takenBack(threads: readonly OwnThread[], changed: readonly string[] = []): number[] {
  const surplus = saidTooMuch(toldIn(threads), NEW, (one) => changed.includes(one.thread.path));
  return surplus.map((one) => one.thread.commentNumber);
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

  test.each([{ isResolved: true }, { answers: [WHY] }])('%j is theirs', (more) => {
    expect(takenBack([thread(1, NEW, [A]), thread(2, OLD, [A], more)], ['wf.yaml'])).toEqual([]);
  });

  test('one without a marker is not about anything', () => {
    expect(takenBack([thread(1, NEW, [A]), thread(2, OLD, [])], ['wf.yaml'])).toEqual([]);
  });
});
