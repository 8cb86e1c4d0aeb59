import { readSmallFile } from '../../adapters/disk/open.ts';
import { locate } from '../../adapters/disk/root.ts';
import type { GitHubClient } from '../../adapters/github/client.ts';
import { hasReadOnlyToken, readTrigger, type Trigger } from '../../adapters/github/event.ts';
import { readRepository, type GitHubRepository } from '../../adapters/github/repository.ts';
import { lazy } from '../../adapters/lazy.ts';
import type { Io } from '../../io.ts';
import { err } from '../../result.ts';
import type { ActionInputs } from './inputs.ts';

const heads = lazy(() => import('../../adapters/git/head.ts'));
const clients = lazy(() => import('../../adapters/github/client.ts'));

/** How GitHub is reached in this run, and which repository is used. */
export interface GitHub {
  readonly client: GitHubClient;
  readonly repository: GitHubRepository;
}

/** The refusal of everything that needs GitHub. */
export const NO_TOKEN = err({
  kind: 'forbidden',
  message: 'GitHub cannot be asked: the input "token" is empty',
} as const);

/** The most bytes of an event that GitHub sends. */
const LARGEST_EVENT = 25 * 1024 * 1024;

/** What started the run. */
export function triggerOf(io: Pick<Io, 'env' | 'cwd'>): Trigger {
  const trigger = readTrigger(io.env['GITHUB_EVENT_NAME'], payloadOf(io));
  if (trigger.kind !== 'other' || !isOfStrangers(trigger)) return trigger;
  const baseSha = io.env['GITHUB_SHA'] ?? '';
  const located = locate(io.cwd, []);
  const headSha = located.ok ? heads().headOf(located.value.root) : undefined;
  // Such an event names a commit of the repository itself. Another one can be that of a stranger.
  if (!COMMIT.test(baseSha) || headSha === baseSha) return trigger;
  return { kind: 'foreign', event: trigger.event, baseSha, headSha };
}

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** The text of the payload of the event; empty where there is none. */
export function payloadOf({ env }: Pick<Io, 'env'>): string {
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  const payload = path === '' ? undefined : readSmallFile(path, LARGEST_EVENT);
  return payload?.toString('utf8') ?? '';
}

/**
 * Makes the client for GitHub; undefined where the run has no token or does not belong to GitHub.
 */
export function openGitHub(
  { token }: Pick<ActionInputs, 'token'>,
  trigger: Trigger,
  { env, now, sleep }: Pick<Io, 'env' | 'now' | 'sleep'>,
): GitHub | undefined {
  const repository = readRepository(env['GITHUB_REPOSITORY'] ?? '');
  if (token === '' || repository === undefined || trigger.kind === 'unreadable') return undefined;
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const client = clients().openClient({
    apiUrl,
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] ?? `${apiUrl.replace(/\/v3$/, '')}/graphql`,
    token,
    isReadOnlyToken: hasReadOnlyToken(trigger),
    now,
    sleep,
  });
  return { client, repository };
}

/**
 * What started a run that has a base: a pull request, a group of the merge queue, or a checkout of
 * strangers.
 */
export type BasedTrigger = Extract<Trigger, { readonly baseSha: string }>;

/** Does the run have a base? Then the base decides what is looked at. */
export function hasBase(trigger: Trigger): trigger is BasedTrigger {
  return isForPullRequest(trigger) || trigger.kind === 'merge_group' || trigger.kind === 'foreign';
}

/**
 * Can a stranger have written what the run is about, other than by a pull request that the event
 * names? On `workflow_run` and other events of that kind the workflow decides what it checks out.
 */
export function isOfStrangers(trigger: Trigger): boolean {
  if (isForPullRequest(trigger)) return trigger.isFork;
  if (trigger.kind === 'other') return !OF_MEMBERS.has(trigger.event);
  return trigger.kind === 'unreadable' || trigger.kind === 'foreign';
}

/** Events that only people who may write can cause. */
const OF_MEMBERS = new Set(['push', 'release', 'repository_dispatch', 'create', 'delete']);

/**
 * Is the run for a pull request? The author of the pull request wrote what is linted, and the
 * configuration as well.
 */
export function isForPullRequest(
  trigger: Trigger,
): trigger is Extract<Trigger, { readonly number: number }> {
  return trigger.kind === 'pull_request' || trigger.kind === 'pull_request_target';
}

/** Do only findings count that the change brings, unless an input says otherwise? */
export function isScopedToChange(
  { scope }: Pick<ActionInputs, 'scope'>,
  trigger: Trigger,
): boolean {
  if (scope !== undefined) return scope === 'changed';
  return isForPullRequest(trigger) || trigger.kind === 'merge_group';
}
