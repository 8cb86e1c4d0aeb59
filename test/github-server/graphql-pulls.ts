import { actor, blobNode, commitNode, refNode } from './graphql-git.ts';
import {
  connection,
  demandOf,
  GraphQLRefusal,
  type Fields,
  type Paging,
  type Session,
} from './graphql-session.ts';
import { canSee, hasAny } from './permissions.ts';
import { nodeId } from './json-basics.ts';
import { isVisible, visibleThreads } from './conversation.ts';
import { currentPlace } from './threads.ts';
import {
  fullName,
  type IssueComment,
  type PullRequest,
  type Repository,
  type Review,
  type ReviewComment,
  type Thread,
} from './world.ts';

/** A review. */
export function reviewNode(session: Session, pull: PullRequest, review: Review): Fields {
  const { world, identity } = session;
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    author: actor(world, review.author),
    viewerDidAuthor: review.author === identity.account,
    body: review.body,
    state: review.state,
    createdAt: review.submittedAt,
    submittedAt: review.state === 'PENDING' ? null : review.submittedAt,
    isMinimized: review.minimized !== undefined,
    minimizedReason: review.minimized?.toLowerCase() ?? null,
    url: `${world.url}/${fullName(pull.repository)}/pull/${pull.number}#pullrequestreview-${review.id}`,
    commit: () => commitNode(session, pull.repository, review.commit),
    comments: (paging: Paging) =>
      connection(
        'comments',
        pull.threads.flatMap((thread) =>
          thread.comments
            .filter((comment) => comment.review === review)
            .map((comment) => ({ thread, comment })),
        ),
        paging,
        ({ thread, comment }) => commentNode(session, pull, thread, comment),
      ),
  };
}

/** A thread. */
export function threadNode(session: Session, pull: PullRequest, thread: Thread): Fields {
  const { world, identity } = session;
  const place = currentPlace(pull, thread, world.limits);
  const { resolvedBy } = thread;
  const mayResolve = hasAny(identity, pull.repository, ['contents=write']);
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PRRT', thread.id),
    isResolved: resolvedBy !== undefined,
    isCollapsed: resolvedBy !== undefined,
    isOutdated: async () => (await place) === undefined,
    path: thread.path,
    diffSide: thread.side,
    startDiffSide: thread.startSide ?? null,
    line: async () => (await place)?.line ?? null,
    startLine: async () => (await place)?.startLine ?? null,
    originalLine: thread.line,
    originalStartLine: thread.startLine ?? null,
    subjectType: 'LINE',
    resolvedBy: resolvedBy === undefined ? null : actor(world, resolvedBy),
    viewerCanResolve: mayResolve && resolvedBy === undefined,
    viewerCanUnresolve: mayResolve && resolvedBy !== undefined,
    viewerCanReply: hasAny(identity, pull.repository, ['pull_requests=write']),
    pullRequest: () => pullNode(session, pull),
    comments: (paging: Paging) =>
      connection('comments', thread.comments, paging, (comment) =>
        commentNode(session, pull, thread, comment),
      ),
  };
}

/** A comment of a thread. */
export function commentNode(
  session: Session,
  pull: PullRequest,
  thread: Thread,
  comment: ReviewComment,
): Fields {
  const { world, identity } = session;
  const place = currentPlace(pull, thread, world.limits);
  const { repository } = pull;
  const [first] = thread.comments;
  const url = `/${fullName(repository)}/pull/${pull.number}#discussion_r${comment.id}`;
  return {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PRRC', comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    author: actor(world, comment.author),
    viewerDidAuthor: comment.author === identity.account,
    viewerCanUpdate: hasAny(identity, repository, ['pull_requests=write']),
    body: comment.body,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    path: thread.path,
    diffHunk: thread.diffHunk,
    line: async () => (await place)?.line ?? null,
    startLine: async () => (await place)?.startLine ?? null,
    position: async () => (await place)?.position ?? null,
    originalLine: thread.line,
    originalStartLine: thread.startLine ?? null,
    originalPosition: thread.position,
    outdated: async () => (await place) === undefined,
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized?.toLowerCase() ?? null,
    reactions: ({ content, ...paging }: Paging & { readonly content?: string }) =>
      connection(
        'reactions',
        content === undefined || content === 'THUMBS_DOWN' ? [...comment.thumbsDown] : [],
        paging,
        (account) => ({ content: 'THUMBS_DOWN', user: actor(world, account) }),
      ),
    state: comment.review.state === 'PENDING' ? 'PENDING' : 'SUBMITTED',
    subjectType: 'LINE',
    commit: async () =>
      commitNode(session, repository, (await place) === undefined ? thread.commit : pull.headSha),
    originalCommit: () => commitNode(session, repository, thread.commit),
    pullRequestReview: () => reviewNode(session, pull, comment.review),
    replyTo: () =>
      first === undefined || first === comment ? null : commentNode(session, pull, thread, first),
    resourcePath: url,
    url: `${world.url}${url}`,
  };
}

/** A comment on the whole pull request. */
export function issueCommentNode({ world, identity }: Session, comment: IssueComment): Fields {
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    databaseId: comment.id,
    author: actor(world, comment.author),
    viewerDidAuthor: comment.author === identity.account,
    body: comment.body,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized?.toLowerCase() ?? null,
  };
}

/** A pull request. */
export function pullNode(session: Session, pull: PullRequest): Fields {
  const { world, identity } = session;
  const { repository, headRepository } = pull;
  const isSeen = headRepository !== undefined && canSee(identity, headRepository);
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    databaseId: pull.id,
    number: pull.number,
    title: pull.title,
    body: pull.body ?? '',
    state: pull.state.toUpperCase(),
    closed: pull.state === 'closed',
    isDraft: false,
    merged: false,
    mergeable: pull.mergeSha === undefined ? 'CONFLICTING' : 'MERGEABLE',
    url: `${world.url}/${fullName(repository)}/pull/${pull.number}`,
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    author: actor(world, pull.author),
    viewerDidAuthor: pull.author === identity.account,
    headRefName: pull.headBranch,
    headRefOid: pull.headSha,
    headRepository: isSeen ? repositoryNode(session, headRepository) : null,
    isCrossRepository: headRepository !== repository,
    maintainerCanModify: false,
    baseRefName: pull.baseBranch,
    baseRefOid: pull.baseSha,
    headRef: () =>
      headRepository && refNode(session, headRepository, `refs/heads/${pull.headBranch}`),
    baseRef: () => refNode(session, repository, `refs/heads/${pull.baseBranch}`),
    repository: () => repositoryNode(session, repository),
    comments: (paging: Paging) =>
      connection('comments', pull.comments, paging, (comment) =>
        issueCommentNode(session, comment),
      ),
    reviews: (paging: Paging) =>
      connection(
        'reviews',
        pull.reviews.filter((review) => isVisible(review, identity.account)),
        paging,
        (review) => reviewNode(session, pull, review),
      ),
    reviewThreads: (paging: Paging) =>
      connection('reviewThreads', visibleThreads(pull, identity.account), paging, (thread) =>
        threadNode(session, pull, thread),
      ),
  };
}

/** A repository. */
export function repositoryNode(session: Session, repository: Repository): Fields {
  const { world, identity } = session;
  const name = fullName(repository);
  const readCode = (): void => demandOf(session, repository, 'contents=read');
  return {
    __typename: 'Repository',
    id: nodeId('R', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: name,
    owner: actor(world, repository.owner),
    isPrivate: repository.isPrivate,
    isFork: repository.source !== undefined,
    url: `${world.url}/${name}`,
    viewerPermission: hasAny(identity, repository, ['contents=write']) ? 'WRITE' : 'READ',
    ref: ({ qualifiedName }: { readonly qualifiedName: string }) => {
      readCode();
      const ref = qualifiedName.startsWith('refs/') ? qualifiedName : `refs/heads/${qualifiedName}`;
      return refNode(session, repository, ref);
    },
    object: ({ oid = '' }: { readonly oid?: string }) => {
      readCode();
      return blobNode(repository, oid);
    },
    defaultBranchRef: () => {
      readCode();
      return refNode(session, repository, `refs/heads/${repository.defaultBranch}`);
    },
    pullRequest: ({ number }: { readonly number: number }) => {
      demandOf(session, repository, 'pull_requests=read');
      const pull = repository.pulls.find((one) => one.number === number);
      if (pull !== undefined) return pullNode(session, pull);
      throw new GraphQLRefusal(
        'NOT_FOUND',
        `Could not resolve to a PullRequest with the number of ${number}.`,
      );
    },
  };
}
