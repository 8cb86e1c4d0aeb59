import { issueCommentJson, labelJson } from './json-pulls.ts';
import { pullOf } from './pulls.ts';
import {
  notFound,
  ok,
  page,
  Refusal,
  validationFailed,
  type RepositoryCall,
  type Routes,
} from './reply.ts';
import { callerOf, isTooLong, LONGEST_BODY } from './conversation.ts';
import { now, type Account, type IssueComment, type PullRequest, type World } from './world.ts';

const ISSUE = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const LABELS = '/repos/{owner}/{repo}/issues/{issue_number}/labels';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** Adds a comment on the whole pull request. */
export function addIssueComment(
  world: World,
  pull: PullRequest,
  author: Account,
  body: string,
): IssueComment {
  const at = now();
  const comment = {
    id: world.nextId(),
    author,
    body,
    createdAt: at,
    updatedAt: at,
    minimized: undefined,
  };
  pull.comments.push(comment);
  return comment;
}

function found({ repository, operation: { params } }: RepositoryCall): {
  readonly pull: PullRequest;
  readonly comment: IssueComment;
} {
  const id = Number(params['comment_id']);
  for (const pull of repository.pulls) {
    const comment = pull.comments.find((one) => one.id === id);
    if (comment !== undefined) return { pull, comment };
  }
  throw notFound();
}

function bodyOf({ body }: RepositoryCall): string {
  const text = (body as { readonly body: string }).body;
  const refuse = (message: string): Error => validationFailed('IssueComment', 'body', message);
  if (text.trim() === '') throw refuse("body can't be blank");
  if (isTooLong(text)) throw refuse(`body is too long (maximum is ${LONGEST_BODY} characters)`);
  return text;
}

/** Operations on comments that belong to no line. */
export const ISSUE_ROUTES: Routes = {
  [`GET ${ISSUE}`](call) {
    const pull = pullOf(call);
    const since = call.query.get('since') ?? '';
    const comments = pull.comments.filter(({ updatedAt }) => updatedAt >= since);
    return page(
      call,
      comments.map((comment) => issueCommentJson(call.world, pull, comment)),
    );
  },

  [`POST ${ISSUE}`](call) {
    const pull = pullOf(call);
    const comment = addIssueComment(call.world, pull, callerOf(call).account, bodyOf(call));
    return ok(issueCommentJson(call.world, pull, comment), 201);
  },

  [`GET ${LABELS}`](call) {
    const labels = [...pullOf(call).labels];
    return page(
      call,
      labels.map((label) => labelJson(call.world, call.repository, label)),
    );
  },

  /** Names of labels are the same in small and capital letters. */
  [`DELETE ${LABELS}/{name}`](call) {
    const { labels } = pullOf(call);
    const name = (call.operation.params['name'] ?? '').toLowerCase();
    const label = [...labels].find((one) => one.toLowerCase() === name);
    if (label === undefined) throw new Refusal(404, 'Label does not exist');
    labels.delete(label);
    return ok([...labels].map((one) => labelJson(call.world, call.repository, one)));
  },

  [`GET ${COMMENT}`](call) {
    const { pull, comment } = found(call);
    return ok(issueCommentJson(call.world, pull, comment));
  },

  [`PATCH ${COMMENT}`](call) {
    const { pull, comment } = found(call);
    const body = bodyOf(call);
    comment.body = body;
    comment.updatedAt = now();
    return ok(issueCommentJson(call.world, pull, comment));
  },

  [`DELETE ${COMMENT}`](call) {
    const { pull, comment } = found(call);
    pull.comments.splice(pull.comments.indexOf(comment), 1);
    return { status: 204 };
  },
};
