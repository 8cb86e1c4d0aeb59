import { ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import { fieldAt } from './json.ts';
import {
  isDone,
  isOutage,
  refuse,
  refused,
  waitAskedFor,
  type RefusedTask,
  type Task,
} from './refusal.ts';
import { connect, type ApiCall, type Send } from './transport.ts';

/** How GitHub is reached, and how long a run may take for it. Times are in milliseconds. */
export interface ClientOptions {
  /** `https://api.github.com`, or `https://HOST/api/v3` on an Enterprise Server. */
  readonly apiUrl: string;
  /** `https://api.github.com/graphql`, or `https://HOST/api/graphql`. */
  readonly graphqlUrl: string;
  readonly token: string;
  /** GitHub allows this run only to read: see `hasReadOnlyToken`. It changes messages only. */
  readonly isReadOnlyToken: boolean;
  /** A clock that only goes forward. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** The time of one request, including its answer. */
  readonly timeout?: number;
}

/** Reads from an answer what was asked for; undefined where it is not there. */
export type Shape<T> = (data: unknown) => T | undefined;

/** The longest time that one run waits because of limits and failures, over all requests. */
const PATIENCE = 60_000;
const TIMEOUT = 20_000;
/** How often a request that may be sent again is sent. */
const ATTEMPTS = 3;
const FIRST_BACKOFF = 1000;

/**
 * The time between two writes, and the time before a write about which GitHub notifies people, as
 * GitHub asks of clients.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
const BETWEEN_WRITES = 1000;
const BETWEEN_NOTIFICATIONS = 3000;

/** GitHub may still work on a write whose answer was lost. */
const SETTLING = 3000;

/** Why a write is no longer right; undefined while it is right. */
type Objection = () => Promise<RefusedTask | undefined>;

interface Request<T> {
  readonly task: Task;
  readonly call: ApiCall;
  readonly shape: Shape<T>;
  /** The request may be sent again: it changes nothing, or nothing more than it has changed. */
  readonly isRepeatable: boolean;
  /** The answer leads to another address, which is what `shape` gets. */
  readonly isRedirect?: true;
}

/** Makes the client of a run. Loads the modules that talk to GitHub. Sends nothing. */
export function openClient(options: ClientOptions): GitHubClient {
  const { apiUrl, token, timeout = TIMEOUT } = options;
  return new GitHubClient(options, connect({ apiUrl, token, timeout }));
}

/**
 * Talks to GitHub for one run. A request that only reads is sent again when the server fails, and so
 * is one that sets what may be set twice. Any other request that writes is sent once. Where GitHub asks to wait, the run waits for up to a minute in
 * total. Never throws.
 */
export class GitHubClient {
  readonly #options: ClientOptions;
  readonly #send: Send;
  #patience = PATIENCE;
  #pause: Promise<void> | undefined;
  #lastWrite = Number.NEGATIVE_INFINITY;
  #writes: Promise<unknown> = Promise.resolve();

  /** It is made by {@link openClient}. */
  constructor(options: ClientOptions, send: Send) {
    this.#options = options;
    this.#send = send;
  }

  /** A GET of the REST API. */
  async get<T>(task: Task, call: ApiCall, shape: Shape<T>): Promise<Answer<T>> {
    return this.#ask({ task, call, shape, isRepeatable: true });
  }

  /** The first bytes of an answer to a GET of the REST API, unchanged. */
  async bytes(
    task: Task,
    call: ApiCall & { readonly firstBytes: number },
  ): Promise<Answer<Buffer>> {
    return this.get(task, call, (data) => (Buffer.isBuffer(data) ? data : undefined));
  }

  /**
   * A file to which a GET of the REST API leads, at another host. The token is not sent there.
   * Refuses a file with more than `most` bytes.
   */
  async download(task: Task, call: ApiCall, most: number): Promise<Answer<Buffer>> {
    const shape: Shape<string> = (data) => (this.#mayLeadTo(data) ? data : undefined);
    const place = await this.#ask({ task, call, shape, isRepeatable: true, isRedirect: true });
    if (!place.ok) return place;
    const there = { route: `GET ${place.value}`, parameters: {}, isElsewhere: true } as const;
    const found = await this.bytes(task, { ...there, firstBytes: most + 1 });
    return found.ok && found.value.length > most
      ? refuse(task, `it is larger than ${String(most / 1024 / 1024)} MiB`)
      : found;
  }

  /** A POST or PATCH of the REST API. After `unavailable` it may have been done all the same. */
  async write<T>(task: Task, call: ApiCall, shape: Shape<T>): Promise<Answer<T>> {
    return this.#inTurn(BETWEEN_WRITES, () =>
      this.#ask({ task, call, shape, isRepeatable: false }),
    );
  }

  /**
   * A write about which GitHub notifies people. Directly before it is sent, after all waiting,
   * `objection` is asked whether it is still right.
   */
  async notify<T>(
    task: Task,
    call: ApiCall,
    shape: Shape<T>,
    objection?: Objection,
  ): Promise<Answer<T>> {
    return this.#inTurn(BETWEEN_NOTIFICATIONS, () =>
      this.#ask({ task, call, shape, isRepeatable: false }, objection),
    );
  }

  /** A GraphQL query. `shape` gets the value of `data`. */
  async query<T>(
    task: Task,
    query: string,
    variables: Readonly<Record<string, unknown>>,
    shape: Shape<T>,
  ): Promise<Answer<T>> {
    return this.get(task, this.#graphql(query, variables), (all) => shape(fieldAt(all, 'data')));
  }

  /** A GraphQL mutation. After `unavailable` it may have been done all the same. */
  async mutate<T>(
    task: Task,
    query: string,
    input: Readonly<Record<string, unknown>>,
    shape: Shape<T>,
  ): Promise<Answer<T>> {
    return this.write(task, this.#graphql(query, { input }), (all) => shape(fieldAt(all, 'data')));
  }

  /** A GraphQL mutation that may be sent again, because twice is the same as once. */
  async settle<T>(
    task: Task,
    query: string,
    input: Readonly<Record<string, unknown>>,
    shape: Shape<T>,
  ): Promise<Answer<T>> {
    const call = this.#graphql(query, { input });
    const request = { task, call, shape: (all: unknown) => shape(fieldAt(all, 'data')) };
    return this.#inTurn(BETWEEN_WRITES, () => this.#ask({ ...request, isRepeatable: true }));
  }

  /** Waits for a short time, so that a write whose answer was lost can be completed. */
  async letSettle(): Promise<void> {
    await this.#wait(SETTLING);
  }

  /** Is it an address that is as safe as that of GitHub? */
  #mayLeadTo(address: unknown): address is string {
    if (typeof address !== 'string' || !URL.canParse(address)) return false;
    const { protocol } = new URL(address);
    return protocol === 'https:' || protocol === new URL(this.#options.apiUrl).protocol;
  }

  #graphql(query: string, variables: Readonly<Record<string, unknown>>): ApiCall {
    return { route: `POST ${this.#options.graphqlUrl}`, parameters: { query, variables } };
  }

  /** Sends one write after another, with a distance between them. */
  async #inTurn<T>(distance: number, write: () => Promise<T>): Promise<T> {
    const turn = this.#writes.then(async () => {
      const early = this.#lastWrite + distance - this.#options.now();
      if (early > 0) await this.#options.sleep(early);
      this.#lastWrite = this.#options.now();
      return write();
    });
    this.#writes = turn.catch(() => undefined);
    return turn;
  }

  async #ask<T>(request: Request<T>, objection?: Objection): Promise<Answer<T>> {
    const { task, call, shape, isRepeatable, isRedirect } = request;
    for (let attempt = 1; ; attempt += 1) {
      const objected = await objection?.();
      if (objected !== undefined) return objected;
      const began = this.#options.now();
      const reply = await this.#send(call);
      if (isRedirect === true && reply.status === 302) {
        return answer(task, shape(reply.headers['location']));
      }
      if (isDone(reply)) return answer(task, shape(reply.data));
      // A request that was refused because of a limit was not carried out, so writes may be sent
      // again as well.
      let wait = waitAskedFor(reply);
      if (wait === undefined && isRepeatable && isOutage(reply) && attempt < ATTEMPTS) {
        this.#patience -= this.#options.now() - began;
        wait = FIRST_BACKOFF * 2 ** (attempt - 1);
      }
      if (wait === undefined || !(await this.#wait(wait))) {
        return refused(reply, task, this.#options.isReadOnlyToken);
      }
    }
  }

  /** Waits, if the run may still wait. Requests at the same time wait together. */
  async #wait(milliseconds: number): Promise<boolean> {
    if (this.#pause === undefined) {
      if (milliseconds > this.#patience) return false;
      this.#patience -= milliseconds;
      this.#pause = this.#options.sleep(milliseconds).finally(() => {
        this.#pause = undefined;
      });
    }
    await this.#pause;
    return true;
  }
}

function answer<T>(task: Task, value: T | undefined): Answer<T> {
  return value === undefined
    ? refuse(task, 'GitHub answered with something else than it documents', 'unavailable')
    : ok(value);
}
