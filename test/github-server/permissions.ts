import { Refusal } from './reply.ts';
import {
  fullName,
  type Account,
  type Identity,
  type Permissions,
  type Repository,
} from './world.ts';

/** A permission and how much of it. */
export type Need = `${string}=${'read' | 'write'}`;

const READ_CODE: readonly Need[] = ['contents=read'];
const WRITE_CODE: readonly Need[] = ['contents=write'];
const READ_PULLS: readonly Need[] = ['pull_requests=read'];
const WRITE_PULLS: readonly Need[] = ['pull_requests=write'];
const READ_TALK: readonly Need[] = ['issues=read', 'pull_requests=read'];
const WRITE_TALK: readonly Need[] = ['issues=write', 'pull_requests=write'];

/**
 * What an operation needs, after "Permissions required for GitHub Apps": any one of the list. The
 * empty list is what every token has.
 */
export function needsOf(method: string, template: string): readonly Need[] {
  const isRead = method === 'GET';
  const rest = template.replace('/repos/{owner}/{repo}', '');
  if (rest === '' || rest === '/user' || rest.startsWith('/users/')) return [];
  // Everybody who sees a repository may ask what somebody else may do there.
  if (rest.startsWith('/collaborators/') && isRead) return [];
  if (rest.startsWith('/pulls')) return isRead ? READ_PULLS : WRITE_PULLS;
  if (rest.startsWith('/issues')) return isRead ? READ_TALK : WRITE_TALK;
  if (rest.startsWith('/actions')) return ['actions=read'];
  if (rest.startsWith('/code-scanning')) return ['security_events=write'];
  return isRead ? READ_CODE : WRITE_CODE;
}

/** Whether a token has one of these permissions in a repository. */
export function hasAny(
  identity: Identity | undefined,
  repository: Repository,
  needs: readonly Need[],
): boolean {
  const isRead = needs.every((need) => need.endsWith('=read'));
  if (isRead && !repository.isPrivate) return true;
  if (identity === undefined || !isFor(identity, repository)) return false;
  return needs.length === 0 || needs.some((need) => has(identity.permissions, need));
}

function has(permissions: Permissions, need: Need): boolean {
  const [name = '', level] = need.split('=');
  const granted = permissions[name];
  return granted === 'write' || granted === level;
}

function isFor({ repositories }: Identity, repository: Repository): boolean {
  return repositories.some((name) => name.toLowerCase() === fullName(repository).toLowerCase());
}

/** Whether the caller may know that the repository exists. */
export function canSee(identity: Identity | undefined, repository: Repository): boolean {
  return !repository.isPrivate || (identity !== undefined && isFor(identity, repository));
}

/** What GitHub says to a token that lacks a permission. */
export function forbiddenMessage({ kind }: Identity): string {
  return kind === 'user'
    ? 'Resource not accessible by personal access token'
    : 'Resource not accessible by integration';
}

/** What somebody may do in a repository: `admin`, `write`, `read` or `none`. */
export function permissionOf({ owner, writers, isPrivate }: Repository, account: Account): string {
  if (account === owner) return 'admin';
  if (writers.has(account.login)) return 'write';
  return isPrivate ? 'none' : 'read';
}

/** Refuses a REST call that the caller has no permission for. */
export function demand(
  identity: Identity | undefined,
  repository: Repository,
  needs: readonly Need[],
): void {
  if (hasAny(identity, repository, needs)) return;
  if (identity === undefined) throw new Refusal(401, 'Requires authentication');
  throw new Refusal(403, forbiddenMessage(identity));
}

/** The header in which GitHub names what an operation needs. */
export function acceptedPermissions(needs: readonly Need[]): Record<string, string> {
  return needs.length === 0 ? {} : { 'x-accepted-github-permissions': needs.join('; ') };
}

/** What a workflow's token is cut down to where the pull request comes from a fork. */
export function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.keys(permissions).map((name) => [name, 'read'] as const));
}
