import { nodeId } from './json-basics.ts';
import { canSee } from './permissions.ts';
import { actor } from './graphql-git.ts';
import {
  commentNode,
  issueCommentNode,
  pullNode,
  repositoryNode,
  reviewNode,
  threadNode,
} from './graphql-pulls.ts';
import { demandOf, GraphQLRefusal, noNode, type Fields, type Session } from './graphql-session.ts';
import { isVisible, visibleThreads } from './conversation.ts';
import type { IssueComment, PullRequest, Review, ReviewComment, Thread } from './world.ts';

/** What a node id of a pull request's parts stands for. */
export type Found =
  | { readonly kind: 'pull'; readonly pull: PullRequest }
  | { readonly kind: 'review'; readonly pull: PullRequest; readonly review: Review }
  | { readonly kind: 'thread'; readonly pull: PullRequest; readonly thread: Thread }
  | {
      readonly kind: 'comment';
      readonly pull: PullRequest;
      readonly thread: Thread;
      readonly comment: ReviewComment;
    }
  | { readonly kind: 'issue-comment'; readonly pull: PullRequest; readonly comment: IssueComment };

/** Finds what a node id stands for, if the session may see it. */
export function findNode({ world, identity }: Session, id: string): Found {
  const pulls = [...world.repositories.values()]
    .filter((repository) => canSee(identity, repository))
    .flatMap((repository) => repository.pulls);
  for (const found of pulls.flatMap((pull) => partsOf(pull, identity.account))) {
    if (idOf(found) === id) return found;
  }
  throw noNode(id);
}

function partsOf(pull: PullRequest, account: Session['identity']['account']): Found[] {
  const threads = visibleThreads(pull, account);
  return [
    { kind: 'pull', pull },
    ...pull.reviews
      .filter((review) => isVisible(review, account))
      .map((review): Found => ({ kind: 'review', pull, review })),
    ...threads.map((thread): Found => ({ kind: 'thread', pull, thread })),
    ...threads.flatMap((thread) =>
      thread.comments.map((comment): Found => ({ kind: 'comment', pull, thread, comment })),
    ),
    ...pull.comments.map((comment): Found => ({ kind: 'issue-comment', pull, comment })),
  ];
}

function idOf(found: Found): string {
  switch (found.kind) {
    case 'pull':
      return nodeId('PR', found.pull.id);
    case 'review':
      return nodeId('PRR', found.review.id);
    case 'thread':
      return nodeId('PRRT', found.thread.id);
    case 'comment':
      return nodeId('PRRC', found.comment.id);
    case 'issue-comment':
      return nodeId('IC', found.comment.id);
  }
}

/** What was found, as GraphQL shows it. */
export function nodeOf(session: Session, found: Found): Fields {
  const { pull } = found;
  switch (found.kind) {
    case 'pull':
      return pullNode(session, pull);
    case 'review':
      return reviewNode(session, pull, found.review);
    case 'thread':
      return threadNode(session, pull, found.thread);
    case 'comment':
      return commentNode(session, pull, found.thread, found.comment);
    case 'issue-comment':
      return issueCommentNode(session, found.comment);
  }
}

/** The root fields of queries. */
export const QUERIES = {
  /** Here a bot keeps its `[bot]`, other than where it is an author. */
  viewer(_: unknown, { world, identity }: Session): Fields {
    return { ...actor(world, identity.account), login: identity.account.login };
  },

  repository(
    { owner, name }: { readonly owner: string; readonly name: string },
    session: Session,
  ): Fields {
    const repository = session.world.repository(`${owner}/${name}`);
    if (repository === undefined || !canSee(session.identity, repository))
      throw new GraphQLRefusal(
        'NOT_FOUND',
        `Could not resolve to a Repository with the name '${owner}/${name}'.`,
      );
    return repositoryNode(session, repository);
  },

  node({ id }: { readonly id: string }, session: Session): Fields {
    const found = findNode(session, id);
    demandOf(session, found.pull.repository, 'pull_requests=read', 'issues=read');
    return nodeOf(session, found);
  },

  rateLimit(): Fields {
    return { limit: 1000, cost: 1, remaining: 999, used: 1, nodeCount: 1 };
  },
};
