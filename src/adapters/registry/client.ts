import type { Result } from '../../result.ts';
import type { Clock } from './clock.ts';
import {
  Connections,
  type Failure,
  type HttpAnswer,
  type HttpRequest,
  type Network,
} from './connections.ts';
import { Limiter } from './limiter.ts';
import type { RegistryLimits } from './limits.ts';

/** Statuses after which another attempt can succeed. */
const PASSING = new Set([429, 502, 503, 504]);
const MOST_TRIES = 3;
/** The milliseconds to wait where an answer does not say how long. */
const USUAL_WAIT = 1000;

/** Sends requests: only a few at a time, and later where a host asks for that. */
export class RegistryClient {
  readonly #connections: Connections;
  readonly #limiter: Limiter;
  readonly #clock: Clock;
  readonly #run: AbortSignal;
  readonly #end: number;

  /** The time of the run begins when it is made. */
  constructor(network: Network, limits: RegistryLimits, clock: Clock) {
    this.#connections = new Connections(network, limits.requestMilliseconds);
    this.#limiter = new Limiter(limits.requestsPerHost);
    this.#clock = clock;
    this.#run = clock.after(limits.runMilliseconds);
    this.#end = clock.now() + limits.runMilliseconds;
  }

  /**
   * One answer, after as many attempts as are needed. While we wait for a host that asks us to
   * wait, the request keeps its place in the queue. So the host gets fewer requests, and not the
   * same number from other tasks.
   */
  async send(request: HttpRequest): Promise<Result<HttpAnswer, Failure>> {
    return this.#limiter.run(request.url.host, async () => {
      for (let tries = 1; ; tries += 1) {
        const answer = await this.#connections.send(request, this.#run);
        const now = this.#clock.now();
        const wait = waitBefore(request, answer, now);
        if (wait === undefined || tries === MOST_TRIES || now + wait >= this.#end) return answer;
        await this.#clock.sleep(wait);
      }
    });
  }

  close(): void {
    this.#connections.close();
  }
}

/** The milliseconds after which the same request can succeed; undefined where it cannot. */
function waitBefore(
  request: HttpRequest,
  answer: Result<HttpAnswer, Failure>,
  now: number,
): number | undefined {
  if (request.form !== undefined) return undefined;
  if (!answer.ok) return answer.error.cause === 'lost' ? 0 : undefined;
  const { status, headers } = answer.value;
  return PASSING.has(status) ? retryAfter(headers['retry-after'], now) : undefined;
}

/** Reads `Retry-After` in either form, RFC 9110 §10.2.3. */
function retryAfter(header: string | undefined, now: number): number {
  const seconds = /^\d{1,9}$/.test(header ?? '') ? Number(header) * 1000 : Number.NaN;
  const date = Date.parse(header ?? '') - now;
  return Math.max(0, [seconds, date].find((one) => !Number.isNaN(one)) ?? USUAL_WAIT);
}
