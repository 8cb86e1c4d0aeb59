/** A request as the log has it. */
export interface LoggedRequest {
  /** `POST`; for GraphQL as well. */
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: string;
  /** The token as sent, and whose it is; undefined without one, or with one that is not known. */
  readonly token: string | undefined;
  readonly login: string | undefined;
  /** Names of all fields that a GraphQL document asks for; empty for the rest. */
  readonly fields: readonly string[];
  /** What was answered; undefined while there is no answer, and where none is sent. */
  status: number | undefined;
}

/** Which requests are meant: all that is given has to be true. */
export interface Matcher {
  readonly method?: string;
  /** The end of the path, or a pattern. */
  readonly path?: string | RegExp;
  /** A field that the GraphQL document asks for: `createCommitOnBranch`, `reviewThreads`. */
  readonly graphql?: string;
  readonly login?: string;
  /** Tells two runs apart, which have one login and two tokens. */
  readonly token?: string;
}

/** An answer in place of the real one. */
export interface FaultAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * What happens to a request. `drop-connection` loses it before it is looked at; `store-…` does what
 * it asks for and loses the answer.
 */
export type Fault = FaultAnswer | 'drop-connection' | 'store-then-502' | 'store-then-drop';

/** A request that waits. */
export interface Paused {
  readonly request: LoggedRequest;
  readonly resume: () => void;
}

/** GitHub's answer to too many requests in a short time; without seconds no `retry-after`. */
export function secondaryLimit(status: 403 | 429, retryAfterSeconds?: number): FaultAnswer {
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { status, headers, body: { message, documentation_url: `${LIMITS}#secondary` } };
}

/** GitHub's answer once the hour's requests are used up. */
export function primaryLimit(resetSeconds: number): FaultAnswer {
  return {
    status: 403,
    headers: {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(resetSeconds),
    },
    body: { message: 'API rate limit exceeded for installation.', documentation_url: LIMITS },
  };
}

const LIMITS = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';

interface Planned {
  readonly matcher: Matcher;
  readonly fault: Fault;
  /** So many requests that match are let through before. */
  after: number;
}

interface Pause {
  readonly matcher: Matcher;
  readonly arrived: (paused: Paused) => void;
}

/** Faults and pauses that wait for their request. Each is for one request only. */
export class Faults {
  readonly #planned: Planned[] = [];
  readonly #pauses: Pause[] = [];
  readonly #waiting = new Set<() => void>();

  failNext(matcher: Matcher, fault: Fault, after: number): void {
    this.#planned.push({ matcher, fault, after });
  }

  /** Comes true when such a request has come; it is answered only after `resume`. */
  pauseBefore(matcher: Matcher): Promise<Paused> {
    return new Promise((arrived) => {
      this.#pauses.push({ matcher, arrived });
    });
  }

  /** The fault planned for a request, once. */
  take(request: LoggedRequest): Fault | undefined {
    const meant = this.#planned.filter(({ matcher }) => isMatch(matcher, request));
    const due = meant.find(({ after }) => after === 0);
    for (const planned of meant) planned.after = Math.max(0, planned.after - 1);
    if (due !== undefined) this.#planned.splice(this.#planned.indexOf(due), 1);
    return due?.fault;
  }

  /** Waits where a pause is planned. */
  async wait(request: LoggedRequest): Promise<void> {
    const pause = takeFirst(this.#pauses, request);
    if (pause === undefined) return;
    await new Promise<void>((resume) => {
      this.#waiting.add(resume);
      pause.arrived({ request, resume });
    });
  }

  /** Lets everything go that waits. */
  release(): void {
    for (const resume of this.#waiting) resume();
  }
}

function takeFirst<T extends { readonly matcher: Matcher }>(
  list: T[],
  request: LoggedRequest,
): T | undefined {
  const at = list.findIndex(({ matcher }) => isMatch(matcher, request));
  return at === -1 ? undefined : list.splice(at, 1)[0];
}

/** Whether a request is one of those meant. */
function isMatch(matcher: Matcher, request: LoggedRequest): boolean {
  const { method, path, graphql, login, token } = matcher;
  if (method !== undefined && method !== request.method) return false;
  if (login !== undefined && login !== request.login) return false;
  if (token !== undefined && token !== request.token) return false;
  if (graphql !== undefined && !request.fields.includes(graphql)) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? request.path.endsWith(path) : path.test(request.path);
}
