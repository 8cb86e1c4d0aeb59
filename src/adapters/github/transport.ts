import { lazy } from '../lazy.ts';
import { codeOf } from '../disk/error-code.ts';
import { fieldAt, countAt, textAt } from './json.ts';

/** One request. */
export interface ApiCall {
  /** A route of the REST API (`GET /repos/{owner}/{repo}`), or a method and a whole URL. */
  readonly route: string;
  /**
   * The values for the braces of the route. The others become the query of a GET, and the body of
   * other requests.
   */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The most bytes that are wanted, unchanged; the answer is cut after them. */
  readonly firstBytes?: number;
  /**
   * The route is a GET of a whole URL that GitHub has named, of another host. It gets no token, and
   * what its answer holds is not read as JSON.
   */
  readonly isElsewhere?: true;
}

/** The answer. */
export interface Reply {
  /**
   * The HTTP status. It is 0 where no complete answer came and it is unknown what the server did.
   */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  /**
   * The parsed JSON, or bytes where {@link ApiCall.firstBytes} asks for them, or the reason why
   * there is no answer.
   */
  readonly data: unknown;
}

/** Sends one request once. Never throws, and never shows the token. */
export type Send = (call: ApiCall) => Promise<Reply>;

/** Where requests are sent, and with which token. */
export interface Endpoint {
  /** Base URL of the REST API, without a slash at the end. */
  readonly apiUrl: string;
  readonly token: string;
  /** The milliseconds that a request may take, including its answer. */
  readonly timeout: number;
}

const toolkit = lazy(() => import('@actions/github/lib/utils'));

/**
 * The most bytes of an answer. A tree of 100,000 entries, the largest that GitHub gives, takes
 * fewer than sixteen megabytes.
 */
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** The version of GitHub's REST API with the routes and answers that are used here. */
const API_VERSION = '2022-11-28';

/** `fetch` of Node, or of the toolkit through a proxy. */
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Loads the client of the toolkit, which knows the proxies of a runner, and makes a function that
 * sends requests with it.
 */
export function connect({ apiUrl, token, timeout }: Endpoint): Send {
  const { GitHub, defaults, getOctokitOptions } = toolkit();
  const plainFetch = fieldAt(defaults, 'request', 'fetch') as Fetch;
  const octokit = new GitHub(getOctokitOptions(token, { baseUrl: apiUrl, log: SILENT }));
  return async ({ route, parameters, firstBytes, isElsewhere }) => {
    try {
      if (isElsewhere === true) {
        return await elsewhere(boundedFetch(plainFetch, timeout, firstBytes), route);
      }
      const response = await octokit.request(route, {
        ...parameters,
        headers: {
          'x-github-api-version': API_VERSION,
          ...(firstBytes === undefined ? {} : { accept: 'application/vnd.github.raw+json' }),
        },
        request: {
          fetch: boundedFetch(plainFetch, timeout, firstBytes),
          // A redirect would send the request and its contents to another place.
          redirect: 'manual',
          parseSuccessResponseBody: firstBytes === undefined,
          log: SILENT,
        },
      });
      const { status, headers } = response;
      const data: unknown = response.data;
      if (firstBytes === undefined) return { status, headers, data };
      const bytes = await new Response(data as ReadableStream | null).arrayBuffer();
      return { status, headers, data: Buffer.from(bytes) };
    } catch (error) {
      return replyOf(error);
    }
  };
}

/** A file at a URL. A redirect from there would lead to a place that GitHub has not named. */
async function elsewhere(fetch: Fetch, route: string): Promise<Reply> {
  const response = await fetch(route.replace(/^GET /, ''), { redirect: 'manual' });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: {}, data: bytes };
}

const silent = (): void => undefined;
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };

/**
 * The answer in an error. The client throws for every status from 400 on, and where {@link
 * boundedFetch} has thrown.
 */
function replyOf(error: unknown): Reply {
  const status = countAt(error, 'response', 'status');
  if (status === undefined) {
    const reason = error instanceof NoAnswer ? error.message : textAt(error, 'cause', 'message');
    return { status: 0, headers: {}, data: reason };
  }
  const headers = fieldAt(error, 'response', 'headers') as Reply['headers'];
  return { status, headers, data: fieldAt(error, 'response', 'data') };
}

/**
 * Why there is no complete answer, in our own words. A message of a library could quote a header.
 */
class NoAnswer extends Error {}

/**
 * Reads the whole answer before it gives it on, within the time and up to the bytes that are
 * allowed. Bytes count after they are unpacked. Throws {@link NoAnswer}.
 */
function boundedFetch(plainFetch: Fetch, timeout: number, firstBytes: number | undefined): Fetch {
  return async (url, init) => {
    const signal = AbortSignal.timeout(timeout);
    try {
      const response = await plainFetch(url, { ...init, signal });
      const bytes = await bodyOf(response, firstBytes);
      const { status, headers } = response;
      return new Response(bytes.length === 0 ? null : bytes, { status, headers });
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      const slow = `it did not answer within ${String(timeout / 1000)} s`;
      throw new NoAnswer(signal.aborted ? slow : `the connection failed (${codeBehind(error)})`);
    }
  };
}

async function bodyOf(response: Response, firstBytes: number | undefined): Promise<Buffer> {
  const most = firstBytes ?? LARGEST_ANSWER;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= most) continue;
    if (firstBytes !== undefined) break;
    throw new NoAnswer(`it sent more than ${String(most / 1024 / 1024)} MiB`);
  }
  return Buffer.concat(chunks).subarray(0, most);
}

/** The code of the system for an error. `fetch` has it in the cause of its own error. */
function codeBehind(error: unknown): string {
  return codeOf(error instanceof Error && error.cause !== undefined ? error.cause : error);
}
