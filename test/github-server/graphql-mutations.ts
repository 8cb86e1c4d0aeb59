import { branchMoved } from './branches.ts';
import { commitFiles, type FileChanges } from './commit.ts';
import { commitNode, refId, refNode } from './graphql-git.ts';
import { demandOf, GraphQLRefusal, noNode, type Fields, type Session } from './graphql-session.ts';
import { findNode, nodeOf, type Found } from './graphql-queries.ts';
import { nodeId } from './json-basics.ts';
import { canSee } from './permissions.ts';
import { protectionOf } from './refs.ts';
import { addComment, addReview, isTooLong, LONGEST_BODY } from './conversation.ts';
import { now, type Repository } from './world.ts';

interface Input<T> {
  readonly input: T & { readonly clientMutationId?: string };
}

interface CommitInput {
  readonly branch: {
    readonly id?: string;
    readonly branchName?: string;
    readonly repositoryNameWithOwner?: string;
  };
  readonly expectedHeadOid: string;
  readonly fileChanges?: FileChanges;
  readonly message: { readonly headline: string; readonly body?: string };
}

interface RefsInput {
  readonly repositoryId: string;
  readonly refUpdates: readonly {
    readonly name: string;
    readonly afterOid: string;
    readonly beforeOid?: string;
    readonly force?: boolean;
  }[];
}

/** What git calls a reference that is not there. */
const NO_OBJECT = '0'.repeat(40);

/** The root fields of mutations. */
export const MUTATIONS = {
  async createCommitOnBranch({ input }: Input<CommitInput>, session: Session): Promise<Fields> {
    const { repository, ref } = await branchOf(session, input.branch);
    demandOf(session, repository, 'contents=write');
    const { headline, body } = input.message;
    const sha = await commitFiles(session, repository, ref, {
      expectedHead: input.expectedHeadOid,
      changes: input.fileChanges ?? {},
      message: body === undefined || body === '' ? headline : `${headline}\n\n${body}`,
    });
    return payload(input, {
      commit: await commitNode(session, repository, sha),
      ref: await refNode(session, repository, ref),
    });
  },

  /** All or nothing, and only from where the caller has seen them. */
  async updateRefs({ input }: Input<RefsInput>, session: Session): Promise<Fields> {
    const repository = repositoryOf(session, input.repositoryId);
    demandOf(session, repository, 'contents=write');
    const { git } = repository;
    for (const { name, beforeOid, afterOid, force = false } of input.refUpdates) {
      const before = await git.resolve(name);
      const isForward = before === undefined || (await git.isAncestor(before, afterOid));
      const refusal =
        protectionOf(repository, name) ??
        (beforeOid !== undefined && beforeOid !== (before ?? NO_OBJECT)
          ? `${name} is at ${before ?? NO_OBJECT} but expected ${beforeOid}`
          : isForward || force
            ? undefined
            : `${name} cannot be moved: not a fast forward`);
      if (refusal !== undefined) throw new GraphQLRefusal('UNPROCESSABLE', refusal);
    }
    for (const { name, afterOid } of input.refUpdates) {
      await git.setRef(name, afterOid);
      const branch = name.replace(/^refs\/heads\//, '');
      await branchMoved(session.world, repository, branch, session.identity);
    }
    return payload(input, {});
  },

  /** Needs to write code, as is known of GitHub: to write pull requests is not enough. */
  resolveReviewThread({ input }: Input<{ readonly threadId: string }>, session: Session): Fields {
    const found = threadOf(session, input.threadId);
    found.thread.resolvedBy ??= session.identity.account;
    return payload(input, { thread: nodeOf(session, found) });
  },

  unresolveReviewThread({ input }: Input<{ readonly threadId: string }>, session: Session): Fields {
    const found = threadOf(session, input.threadId);
    found.thread.resolvedBy = undefined;
    return payload(input, { thread: nodeOf(session, found) });
  },

  addPullRequestReviewThreadReply(
    { input }: Input<{ readonly pullRequestReviewThreadId: string; readonly body: string }>,
    session: Session,
  ): Fields {
    const id = input.pullRequestReviewThreadId;
    const found = findNode(session, id);
    if (found.kind !== 'thread') throw noNode(id);
    const { pull, thread } = found;
    demandOf(session, pull.repository, 'pull_requests=write');
    const body = checkedBody(input.body);
    const { account } = session.identity;
    const review = addReview(session.world, pull, account, {
      body: '',
      state: 'COMMENTED',
      commit: pull.headSha,
    });
    const comment = addComment(session.world, thread, review, body);
    return payload(input, { comment: nodeOf(session, { ...found, kind: 'comment', comment }) });
  },

  updatePullRequestReviewComment(
    { input }: Input<{ readonly pullRequestReviewCommentId: string; readonly body: string }>,
    session: Session,
  ): Fields {
    const id = input.pullRequestReviewCommentId;
    const found = findNode(session, id);
    if (found.kind !== 'comment') throw noNode(id);
    demandOf(session, found.pull.repository, 'pull_requests=write');
    found.comment.body = checkedBody(input.body);
    found.comment.updatedAt = now();
    return payload(input, { pullRequestReviewComment: nodeOf(session, found) });
  },

  updatePullRequestReview(
    { input }: Input<{ readonly pullRequestReviewId: string; readonly body: string }>,
    session: Session,
  ): Fields {
    const found = findNode(session, input.pullRequestReviewId);
    if (found.kind !== 'review') throw noNode(input.pullRequestReviewId);
    demandOf(session, found.pull.repository, 'pull_requests=write');
    found.review.body = checkedBody(input.body);
    return payload(input, { pullRequestReview: nodeOf(session, found) });
  },

  minimizeComment(
    { input }: Input<{ readonly subjectId: string; readonly classifier: string }>,
    session: Session,
  ): Fields {
    const found = findNode(session, input.subjectId);
    if (found.kind === 'pull' || found.kind === 'thread') throw noNode(input.subjectId);
    demandOf(session, found.pull.repository, 'pull_requests=write', 'issues=write');
    const hidden = found.kind === 'review' ? found.review : found.comment;
    hidden.minimized = input.classifier;
    return payload(input, { minimizedComment: nodeOf(session, found) });
  },

  unminimizeComment({ input }: Input<{ readonly subjectId: string }>, session: Session): Fields {
    const found = findNode(session, input.subjectId);
    if (found.kind !== 'comment' && found.kind !== 'issue-comment') throw noNode(input.subjectId);
    demandOf(session, found.pull.repository, 'pull_requests=write', 'issues=write');
    found.comment.minimized = undefined;
    return payload(input, { unminimizedComment: nodeOf(session, found) });
  },
};

function payload(input: { readonly clientMutationId?: string }, fields: Fields): Fields {
  return { clientMutationId: input.clientMutationId ?? null, ...fields };
}

function threadOf(session: Session, id: string): Found & { readonly kind: 'thread' } {
  const found = findNode(session, id);
  if (found.kind !== 'thread') throw noNode(id);
  demandOf(session, found.pull.repository, 'contents=write');
  return found;
}

function checkedBody(body: string): string {
  if (body.trim() === '') throw new GraphQLRefusal('UNPROCESSABLE', "Body can't be blank");
  if (isTooLong(body))
    throw new GraphQLRefusal(
      'UNPROCESSABLE',
      `Body is too long (maximum is ${LONGEST_BODY} characters)`,
    );
  return body;
}

function repositoryOf({ world, identity }: Session, id: string): Repository {
  const found = [...world.repositories.values()].find((one) => nodeId('R', one.id) === id);
  if (found === undefined || !canSee(identity, found)) throw noNode(id);
  return found;
}

async function branchOf(
  { world, identity }: Session,
  { id, branchName, repositoryNameWithOwner }: CommitInput['branch'],
): Promise<{ readonly repository: Repository; readonly ref: string }> {
  const seen = [...world.repositories.values()].filter((one) => canSee(identity, one));
  if (id !== undefined) {
    for (const repository of seen) {
      const refs = await repository.git.text(['for-each-ref', '--format=%(refname)', 'refs/heads']);
      const ref = refs.split('\n').find((one) => refId(repository, one) === id);
      if (ref !== undefined) return { repository, ref };
    }
    throw noNode(id);
  }
  const name = repositoryNameWithOwner ?? '';
  const repository = world.repository(name);
  if (repository === undefined || !seen.includes(repository))
    throw new GraphQLRefusal(
      'NOT_FOUND',
      `Could not resolve to a Repository with the name '${name}'.`,
    );
  return { repository, ref: `refs/heads/${(branchName ?? '').replace(/^refs\/heads\//, '')}` };
}
