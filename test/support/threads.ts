import type { OwnThread } from '../../src/review/pull-request.ts';

/** A thread of ours on line 5 of `wf.yaml` that nobody has touched, with what a test changes of it. */
export function ownThread(more: Partial<OwnThread>): OwnThread {
  return {
    id: 'thread',
    commentId: 'comment',
    commentNumber: 7,
    reviewId: 'review',
    headSha: '',
    path: 'wf.yaml',
    startLine: undefined,
    line: 5,
    isResolved: false,
    isOutdated: false,
    body: '',
    answers: [],
    objectors: [],
    ...more,
  };
}
