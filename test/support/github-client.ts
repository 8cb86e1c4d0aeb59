import { afterEach } from '@jest/globals';
import { openClient, type GitHubClient } from '../../src/adapters/github/client.ts';
import type { GitHubRepository as Named } from '../../src/adapters/github/repository.ts';
import type { Answer } from '../../src/review/pull-request.ts';
import { temporaryServers } from '../github-server/temporary.ts';
import type { Permissions, Repository } from '../github-server/world.ts';
import type { GitHubServer } from '../github-server/server.ts';
import { noWaiting } from './waiting.ts';

/** Who a client is to be. */
export interface ClientWanted {
  readonly permissions: Permissions;
  /** `github-actions[bot]` where nothing is said. */
  readonly login?: string;
  readonly isFromFork?: boolean;
}

/** A client of ours on a server, for which waiting takes no time. */
export interface TestClient {
  readonly client: GitHubClient;
  /** Milliseconds of each wait. */
  readonly slept: readonly number[];
}

/** Opens a client with a token of its own. */
export function clientOf(
  server: GitHubServer,
  repository: Repository,
  { isFromFork = false, ...wanted }: ClientWanted,
): TestClient {
  const { now, sleep, slept } = noWaiting();
  const client = openClient({
    apiUrl: server.url,
    graphqlUrl: server.graphqlUrl,
    token: server.token({ repository, isFromFork, ...wanted }),
    isReadOnlyToken: isFromFork,
    now,
    // The server has to believe as well that time has passed.
    sleep: (milliseconds) => {
      server.world.clock.skip(milliseconds);
      return sleep(milliseconds);
    },
  });
  return { client, slept };
}

/** Opens a client of a server that is not GitHub's, for which waiting takes no time. */
export function clientAt(url: string): GitHubClient {
  const { now, sleep } = noWaiting();
  const base = { apiUrl: url, graphqlUrl: `${url}/graphql`, token: 't' };
  return openClient({ ...base, isReadOnlyToken: false, now, sleep });
}

/** A repository of the server as routes name it. */
export function named({ owner, name }: Repository): Named {
  return { owner: owner.login, repo: name };
}

/**
 * Starts servers that are gone after each test of the file. Whatever a test is about, it fails
 * where we asked for something that GitHub does not have.
 */
export function strictServers(): () => Promise<GitHubServer> {
  const start = temporaryServers();
  const started: GitHubServer[] = [];
  afterEach(() => {
    const violations = started.splice(0).flatMap((server) => server.violations);
    if (violations.length > 0) throw new Error(violations.join('\n'));
  });
  return async () => {
    const server = await start();
    started.push(server);
    return server;
  };
}

/** What an answer holds; a refusal fails the test. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
