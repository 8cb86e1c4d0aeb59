import { ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import { readViewer } from './accounts.ts';
import type { GitHubClient } from './client.ts';
import { fieldAt, countAt, isTrueAt, itemsAt, objectIdAt, textAt } from './json.ts';
import { refuse, type Task } from './refusal.ts';
import { isSameName, type GitHubRepository } from './repository.ts';

/** A branch and its newest commit. */
export interface Branch {
  readonly head: string;
  readonly isProtected: boolean;
  readonly isDefault: boolean;
  /** The id of the repository in GraphQL. */
  readonly repositoryId: string;
  /** The address of the newest commit. */
  readonly url: string;
  readonly message: string;
  readonly parents: readonly string[];
}

/** Is this the message of one of our own commits? */
export type IsOwnMessage = (message: string) => boolean;

/** A branch that should begin at a commit. */
export interface BranchStart {
  readonly name: string;
  readonly sha: string;
}

const READ: Task = { doing: 'read the branch', permission: 'contents: read' };
const START: Task = { doing: 'start the branch', permission: 'contents: write' };

const UPDATE = `mutation ($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;

/** Reads a branch of a repository. */
export async function readBranch(
  client: GitHubClient,
  repository: GitHubRepository,
  branch: string,
): Promise<Answer<Branch>> {
  const home = await readHome(client, repository);
  if (!home.ok) return home;
  const route = 'GET /repos/{owner}/{repo}/branches/{branch}';
  return client.get(READ, { route, parameters: { ...repository, branch } }, (data) => {
    const newest = readNewest(data);
    if (newest === undefined) return undefined;
    return {
      ...newest,
      isProtected: isTrueAt(data, 'protected'),
      isDefault: branch === home.value.defaultBranch,
      repositoryId: home.value.id,
    };
  });
}

/** Makes a branch, or moves one that holds nothing but our own commits. */
export async function startBranch(
  client: GitHubClient,
  repository: GitHubRepository,
  { name, sha }: BranchStart,
  isOwnMessage: IsOwnMessage,
): Promise<Answer<'ready'>> {
  const there = await readBranch(client, repository, name);
  if (!there.ok) {
    if (there.error.kind !== 'not-found') return there;
    const route = 'POST /repos/{owner}/{repo}/git/refs';
    const parameters = { ...repository, ref: `refs/heads/${name}`, sha };
    return client.write(START, { route, parameters }, () => 'ready');
  }
  const { head, isDefault, isProtected, repositoryId } = there.value;
  if (head === sha) return ok('ready');
  const shown = JSON.stringify(name);
  if (isDefault || isProtected) {
    return refuse(START, `${shown} is there, and is the default branch or a protected one`);
  }
  const isOurs = await holdsOnlyOwn(client, repository, `${sha}...${head}`, isOwnMessage);
  if (!isOurs.ok) return isOurs;
  if (!isOurs.value) {
    return refuse(START, `somebody else has committed to ${shown}; merge or delete that branch`);
  }
  // Unlike REST, this moves a branch only from the commit at which we saw it.
  const update = { name: `refs/heads/${name}`, beforeOid: head, afterOid: sha, force: true };
  return client.mutate(START, UPDATE, { repositoryId, refUpdates: [update] }, () => 'ready');
}

async function readHome(
  client: GitHubClient,
  repository: GitHubRepository,
): Promise<Answer<{ readonly id: string; readonly defaultBranch: string }>> {
  const call = { route: 'GET /repos/{owner}/{repo}', parameters: { ...repository } };
  return client.get(READ, call, (data) => {
    const id = textAt(data, 'node_id');
    const defaultBranch = textAt(data, 'default_branch');
    return id === undefined || defaultBranch === undefined ? undefined : { id, defaultBranch };
  });
}

function readNewest(
  data: unknown,
): Pick<Branch, 'head' | 'url' | 'message' | 'parents'> | undefined {
  const commit = fieldAt(data, 'commit');
  const head = objectIdAt(commit, 'sha');
  const url = textAt(commit, 'html_url');
  const message = textAt(commit, 'commit', 'message');
  if (head === undefined || url === undefined || message === undefined) return undefined;
  const parents = itemsAt(commit, 'parents').flatMap((parent) => objectIdAt(parent, 'sha') ?? []);
  return { head, url, message, parents };
}

/** Did we make every commit of a comparison through GitHub, and has nobody changed one since? */
export async function holdsOnlyOwn(
  client: GitHubClient,
  repository: GitHubRepository,
  basehead: string,
  isOwnMessage: IsOwnMessage,
): Promise<Answer<boolean>> {
  const viewer = await readViewer(client);
  if (!viewer.ok) return viewer;
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  return client.get(READ, { route, parameters: { ...repository, basehead } }, (data) => {
    const commits = itemsAt(data, 'commits');
    const total = countAt(data, 'total_commits');
    if (total === undefined) return undefined;
    return (
      commits.length === total && commits.every((one) => isOwn(one, viewer.value, isOwnMessage))
    );
  });
}

/**
 * Is a commit our own? GitHub signs the commits that it makes for us. A commit that somebody has
 * amended is not ours.
 */
function isOwn(commit: unknown, login: string, isOwnMessage: IsOwnMessage): boolean {
  const isSigned = isTrueAt(commit, 'commit', 'verification', 'verified');
  const author = textAt(commit, 'author', 'login');
  const message = textAt(commit, 'commit', 'message') ?? '';
  const isByGitHub = textAt(commit, 'committer', 'login') === 'web-flow';
  return isSigned && isByGitHub && isSameName(author, login) && isOwnMessage(message);
}
