import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ContentLimit, makesContent } from './content-limit.ts';
import { askedFields, dispatch, tokenOf } from './dispatch.ts';
import { Faults, type Fault, type LoggedRequest, type Matcher, type Paused } from './faults.ts';
import { readOnly } from './permissions.ts';
import { Person } from './person.ts';
import type { Reply } from './reply.ts';
import {
  fullName,
  signatureOf,
  World,
  type Identity,
  type Permissions,
  type Repository,
} from './world.ts';

/** A token to be made. */
export interface NewToken {
  /** `github-actions[bot]` where nothing is said. */
  readonly login?: string;
  readonly kind?: Identity['kind'];
  readonly repository: Repository;
  readonly permissions: Permissions;
  /** The run is for a pull request out of a fork: what may be written may only be read. */
  readonly isFromFork?: boolean;
}

/** A repository to be made. */
export interface NewRepository {
  /** Files of the first commit by path. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Everybody may read it, with any token and with none. */
  readonly isPublic?: boolean;
  readonly defaultBranch?: string;
  /** Its git is in memory, and cannot be fetched. */
  readonly isInMemory?: boolean;
}

/**
 * GitHub on a free port of this machine: its REST and GraphQL interfaces by its own published
 * contracts, and its repositories over HTTP. Shares no code with what it tests.
 */
export class GitHubServer {
  readonly world = new World();
  /** Every request in the order in which they came. */
  readonly requests: LoggedRequest[] = [];
  /** What clients did against GitHub's contract, and answers of ours that broke it. */
  readonly violations: string[] = [];
  readonly #faults = new Faults();
  readonly #content = new ContentLimit(this.world.limits);
  readonly #server: Server;
  #tokens = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.violations.push(`server: ${String(error instanceof Error ? error.stack : error)}`);
        response.writeHead(500).end();
      });
    });
  }

  /** Starts with no repositories. */
  static async start(): Promise<GitHubServer> {
    const github = new GitHubServer();
    await new Promise<void>((listening) => {
      github.#server.listen(0, '127.0.0.1', listening);
    });
    const { port } = github.#server.address() as AddressInfo;
    github.world.url = `http://127.0.0.1:${port}`;
    return github;
  }

  /** Where the server and its REST interface are, as `GITHUB_SERVER_URL` and `GITHUB_API_URL` say. */
  get url(): string {
    return this.world.url;
  }

  /** `GITHUB_GRAPHQL_URL`. */
  get graphqlUrl(): string {
    return `${this.url}/graphql`;
  }

  /** Ends all connections and removes all repositories. */
  async close(): Promise<void> {
    this.#faults.release();
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
    this.world.remove();
  }

  /** Makes a repository, `owner/name`, with one commit. */
  async createRepository(
    name: string,
    {
      files = {},
      isPublic = false,
      defaultBranch = 'main',
      isInMemory = false,
    }: NewRepository = {},
  ): Promise<Repository> {
    const repository = await this.world.createRepository(name, {
      isPrivate: !isPublic,
      defaultBranch,
      source: undefined,
      isInMemory,
    });
    const author = signatureOf(repository.owner);
    const changes = Object.entries(files).map(([path, content]) => ({ path, content }));
    const first = { parent: undefined, message: 'Begin', author, committer: author, changes };
    const sha = await repository.git.commit(first);
    await repository.git.setRef(`refs/heads/${defaultBranch}`, sha);
    return repository;
  }

  /** A copy of a repository under another owner. */
  async fork(source: Repository, owner: string): Promise<Repository> {
    const { isPrivate, defaultBranch } = source;
    const name = `${owner}/${source.name}`;
    return this.world.createRepository(name, { isPrivate, defaultBranch, source });
  }

  /** Takes a repository away; pull requests out of it stay. */
  deleteRepository(repository: Repository): void {
    this.world.repositories.delete(fullName(repository).toLowerCase());
    for (const { pulls } of this.world.repositories.values()) {
      for (const pull of pulls) {
        if (pull.headRepository === repository) pull.headRepository = undefined;
      }
    }
  }

  /** Makes a token. */
  token(wanted: NewToken): string {
    const { login = 'github-actions[bot]', repository, permissions } = wanted;
    const token = `ghs_${String((this.#tokens += 1)).padStart(36, '0')}`;
    this.world.tokens.set(token, {
      account: this.world.account(login),
      kind: wanted.kind ?? (login === 'github-actions[bot]' ? 'actions' : 'user'),
      repositories: [fullName(repository)],
      permissions: wanted.isFromFork === true ? readOnly(permissions) : permissions,
    });
    return token;
  }

  /** Somebody at a browser. */
  person(login: string): Person {
    return new Person(this.world, this.world.account(login));
  }

  /** Lets the next such request fail, or the one that comes after so many others. */
  failNext(matcher: Matcher, fault: Fault, after = 0): void {
    this.#faults.failNext(matcher, fault, after);
  }

  /** Stops the next such request before it is looked at; comes true when it is there. */
  pauseBefore(matcher: Matcher): Promise<Paused> {
    return this.#faults.pauseBefore(matcher);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/', headers } = request;
    const address = new URL(url, this.url);
    const body = Buffer.concat(chunks);
    const token = tokenOf(headers);
    const identity = this.world.tokens.get(token ?? '');
    const logged: LoggedRequest = {
      method,
      path: address.pathname,
      query: address.search.slice(1),
      token,
      login: identity?.account.login,
      fields: askedFields(address, body),
      status: undefined,
    };
    this.requests.push(logged);
    await this.#faults.wait(logged);
    const fault = this.#faults.take(logged);
    if (fault === 'drop-connection') return void response.destroy();
    if (typeof fault === 'object') return send(response, logged, { body: LOST, ...fault });
    if (identity !== undefined && makesContent(method, address.pathname, body)) {
      const limit = this.#content.take(identity.account.login, this.world.clock.now());
      if (limit !== undefined) return send(response, logged, { body: LOST, ...limit });
    }
    const received = { method, address, headers, body, identity };
    const { reply, violations } = await dispatch(this.world, received);
    this.violations.push(...violations);
    if (fault === 'store-then-drop') return void response.destroy();
    send(response, logged, fault === 'store-then-502' ? { status: 502, body: LOST } : reply);
  }
}

/** What is answered in place of the real thing where a test does not say. */
const LOST = { message: 'Server Error' };

function send(
  response: ServerResponse,
  logged: LoggedRequest,
  { status, body, raw, headers = {} }: Reply,
): void {
  logged.status = status;
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  response.writeHead(status, {
    ...(raw === undefined ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    ...headers,
  });
  response.end(content);
}
