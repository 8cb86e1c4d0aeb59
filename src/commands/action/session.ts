import { readSmallFile } from '../../adapters/disk/open.ts';
import type { GitHubClient } from '../../adapters/github/client.ts';
import { hasReadOnlyToken, readTrigger, type Trigger } from '../../adapters/github/event.ts';
import { readRepository, type GitHubRepository } from '../../adapters/github/repository.ts';
import { lazy } from '../../adapters/lazy.ts';
import type { Io } from '../../io.ts';
import type { ActionInputs } from './inputs.ts';

const clients = lazy(() => import('../../adapters/github/client.ts'));

/** How GitHub is reached in this run, and as what repository. */
export interface GitHub {
  readonly client: GitHubClient;
  readonly repository: GitHubRepository;
}

/** GitHub sends events of 25 MiB at most. */
const LARGEST_EVENT = 25 * 1024 * 1024;

/** What started the run. */
export function triggerOf({ env }: Pick<Io, 'env'>): Trigger {
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  const payload = path === '' ? undefined : readSmallFile(path, LARGEST_EVENT);
  return readTrigger(env['GITHUB_EVENT_NAME'], payload?.toString('utf8') ?? '');
}

/** Reaches GitHub; undefined where the run has no token or is not one of GitHub's. */
export function openGitHub(
  { token }: ActionInputs,
  trigger: Trigger,
  { env, now }: Pick<Io, 'env' | 'now'>,
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
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  });
  return { client, repository };
}

/** Is the run for a pull request? Its author has written what is linted, the configuration too. */
export function isForPullRequest(
  trigger: Trigger,
): trigger is Extract<Trigger, { readonly number: number }> {
  return trigger.kind === 'pull_request' || trigger.kind === 'pull_request_target';
}
