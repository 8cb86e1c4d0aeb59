import type { OwnReview, OwnThread, ThreadAnswer } from '../../review/pull-request.ts';
import { countAt, fieldAt, isTrueAt, itemsAt, objectIdAt, textAt } from './json.ts';
import { PAGE } from './pages.ts';

/** The most answers of a thread, and the most thumbs down, that are looked at. */
const MOST_ANSWERS = 50;
const MOST_OBJECTORS = 20;

/** Lists the threads of a pull request, with what {@link readOwnThread} reads. */
export const THREADS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    reviewThreads(first: ${String(PAGE)}, after: $after) {
      nodes {
        id path startLine line isResolved isOutdated
        began: comments(first: 1) {
          nodes {
            id databaseId body viewerDidAuthor originalCommit { oid } pullRequestReview { id }
            reactions(first: ${String(MOST_OBJECTORS)}, content: THUMBS_DOWN) {
              nodes { user { login } }
            }
          }
        }
        newest: comments(last: ${String(MOST_ANSWERS)}) {
          nodes { id databaseId author { login } viewerDidAuthor body }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  } }
}`;

/** Lists the reviews of a pull request, with what {@link readOwnReview} reads. */
export const REVIEWS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    reviews(first: ${String(PAGE)}, after: $after) {
      nodes { id body viewerDidAuthor commit { oid } }
      pageInfo { hasNextPage endCursor }
    }
  } }
}`;

/**
 * Reads a thread that we began. What the text of another comment says about itself does not matter.
 */
export function readOwnThread(node: unknown): OwnThread | undefined {
  const began = fieldAt(node, 'began', 'nodes', 0);
  const id = textAt(node, 'id');
  const path = textAt(node, 'path');
  const commentId = textAt(began, 'id');
  const body = textAt(began, 'body');
  const commentNumber = countAt(began, 'databaseId');
  if (!isTrueAt(began, 'viewerDidAuthor')) return undefined;
  if (id === undefined || path === undefined) return undefined;
  if (commentId === undefined || body === undefined || commentNumber === undefined) {
    return undefined;
  }
  return {
    id,
    commentId,
    commentNumber,
    reviewId: textAt(began, 'pullRequestReview', 'id'),
    headSha: objectIdAt(began, 'originalCommit', 'oid') ?? '',
    path,
    startLine: countAt(node, 'startLine'),
    line: countAt(node, 'line'),
    isResolved: isTrueAt(node, 'isResolved'),
    isOutdated: isTrueAt(node, 'isOutdated'),
    body,
    answers: itemsAt(node, 'newest', 'nodes')
      .filter((comment) => textAt(comment, 'id') !== commentId)
      .map(readAnswer),
    objectors: itemsAt(began, 'reactions', 'nodes').flatMap(
      (reaction) => textAt(reaction, 'user', 'login') ?? [],
    ),
  };
}

function readAnswer(comment: unknown): ThreadAnswer {
  return {
    author: textAt(comment, 'author', 'login'),
    isOurs: isTrueAt(comment, 'viewerDidAuthor'),
    commentNumber: countAt(comment, 'databaseId') ?? 0,
    body: textAt(comment, 'body') ?? '',
  };
}

/** Reads a review of ours. */
export function readOwnReview(node: unknown): OwnReview | undefined {
  const id = textAt(node, 'id');
  const body = textAt(node, 'body');
  if (id === undefined || body === undefined || !isTrueAt(node, 'viewerDidAuthor')) {
    return undefined;
  }
  return { id, headSha: objectIdAt(node, 'commit', 'oid') ?? '', body };
}
