import { diff, type FileDiff } from './diff.ts';
import {
  accountJson,
  associationOf,
  nodeId,
  noReactions,
  repositoryJson,
  type Json,
} from './json-basics.ts';
import { currentPlace } from './threads.ts';
import {
  fullName,
  type IssueComment,
  type PullRequest,
  type Repository,
  type Review,
  type ReviewComment,
  type Thread,
  type World,
} from './world.ts';

/** A pull request as lists have it. */
export function pullJson(world: World, pull: PullRequest): Json {
  const { repository, headRepository = repository } = pull;
  const name = fullName(repository);
  const api = `${world.url}/repos/${name}`;
  const own = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const html = `${world.url}/${name}/pull/${pull.number}`;
  const statuses = `${api}/statuses/${pull.headSha}`;
  const link = (href: string): Json => ({ href });
  const end = (of: Repository, ref: string, sha: string): Json => ({
    label: `${of.owner.login}:${ref}`,
    ref,
    sha,
    user: accountJson(world, of.owner),
    repo: repositoryJson(world, of),
  });
  const head = end(headRepository, pull.headBranch, pull.headSha);
  return {
    url: own,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${own}/commits`,
    review_comments_url: `${own}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: accountJson(world, pull.author),
    body: pull.body,
    labels: [...pull.labels].map((label) => labelJson(world, repository, label)),
    milestone: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.state === 'open' ? null : pull.updatedAt,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeSha ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: pull.headRepository === undefined ? { ...head, repo: null } : head,
    base: end(repository, pull.baseBranch, pull.baseSha),
    _links: {
      self: link(own),
      html: link(html),
      issue: link(issue),
      comments: link(`${issue}/comments`),
      review_comments: link(`${own}/comments`),
      review_comment: link(`${api}/pulls/comments{/number}`),
      commits: link(`${own}/commits`),
      statuses: link(statuses),
    },
    author_association: associationOf(repository, pull.author),
    auto_merge: null,
    draft: false,
  };
}

/** A label. */
export function labelJson(world: World, repository: Repository, name: string): Json {
  const id = Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1e9, 7);
  const api = `${world.url}/repos/${fullName(repository)}/labels`;
  return {
    id,
    node_id: nodeId('LA', id),
    url: `${api}/${encodeURIComponent(name)}`,
    name,
    description: null,
    color: 'ededed',
    default: false,
  };
}

/** A pull request as its own page of the interface has it. */
export async function fullPullJson(world: World, pull: PullRequest): Promise<Json> {
  const { git } = pull.repository;
  const range = `${pull.mergeBase}..${pull.headSha}`;
  const [count, files] = await Promise.all([
    git.text(['rev-list', '--count', range]),
    diff(git, pull.mergeBase, pull.headSha, world.limits.diff),
  ]);
  const isMergeable = pull.mergeSha !== undefined;
  return {
    ...pullJson(world, pull),
    merged: pull.mergedAt !== undefined,
    mergeable: isMergeable,
    rebaseable: isMergeable,
    mergeable_state: isMergeable ? 'clean' : 'dirty',
    merged_by: null,
    comments: pull.comments.length,
    review_comments: pull.threads.flatMap(({ comments }) => comments).length,
    maintainer_can_modify: false,
    commits: Number(count),
    additions: files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: files.length,
  };
}

/** A changed file. */
export function fileJson(
  world: World,
  repository: Repository,
  commit: string,
  file: FileDiff,
): Json {
  const name = fullName(repository);
  const path = encodeURI(file.path);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${world.url}/${name}/blob/${commit}/${path}`,
    raw_url: `${world.url}/${name}/raw/${commit}/${path}`,
    contents_url: `${world.url}/repos/${name}/contents/${path}?ref=${commit}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}

/** A review. */
export function reviewJson(world: World, pull: PullRequest, review: Review): Json {
  const name = fullName(pull.repository);
  const html = `${world.url}/${name}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const api = `${world.url}/repos/${name}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: accountJson(world, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: api,
    author_association: associationOf(pull.repository, review.author),
    _links: { html: { href: html }, pull_request: { href: api } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
}

/** A comment on lines, where it is today. */
export async function reviewCommentJson(
  world: World,
  pull: PullRequest,
  thread: Thread,
  comment: ReviewComment,
): Promise<Json> {
  const place = await currentPlace(pull, thread, world.limits);
  const name = fullName(pull.repository);
  const url = `${world.url}/repos/${name}/pulls/comments/${comment.id}`;
  const pullUrl = `${world.url}/repos/${name}/pulls/${pull.number}`;
  const html = `${world.url}/${name}/pull/${pull.number}#discussion_r${comment.id}`;
  const [first] = thread.comments;
  return {
    url,
    pull_request_review_id: comment.review.id,
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    diff_hunk: thread.diffHunk,
    path: thread.path,
    commit_id: place === undefined ? thread.commit : pull.headSha,
    original_commit_id: thread.commit,
    user: accountJson(world, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: associationOf(pull.repository, comment.author),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pullUrl } },
    reactions: noReactions(url),
    start_line: place?.startLine ?? null,
    original_start_line: thread.startLine ?? null,
    start_side: thread.startSide ?? null,
    line: place?.line ?? null,
    original_line: thread.line,
    side: thread.side,
    position: place?.position ?? null,
    original_position: thread.position,
    subject_type: 'line',
    ...(first === undefined || first === comment ? {} : { in_reply_to_id: first.id }),
  };
}

/** A comment on the whole pull request. */
export function issueCommentJson(world: World, pull: PullRequest, comment: IssueComment): Json {
  const name = fullName(pull.repository);
  const url = `${world.url}/repos/${name}/issues/comments/${comment.id}`;
  return {
    url,
    html_url: `${world.url}/${name}/pull/${pull.number}#issuecomment-${comment.id}`,
    issue_url: `${world.url}/repos/${name}/issues/${pull.number}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: accountJson(world, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: associationOf(pull.repository, comment.author),
    reactions: noReactions(url),
    performed_via_github_app: null,
  };
}
