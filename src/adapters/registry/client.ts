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

/** Answers that another try may turn into a better one. */
const PASSING = new Set([429, 502, 503, 504]);
const MOST_TRIES = 3;
/** Where an answer does not say how long to wait. */
const USUAL_WAIT = 1000;

/** Sends requests as a good guest does: few at a time, and later where a host says so. */
export class RegistryClient {
  readonly #connections: Connections;
  readonly #limiter: Limiter;
  readonly #clock: Clock;
  readonly #run: AbortSignal;
  readonly #end: number;

  /** The time of the run begins now. */
  constructor(network: Network, limits: RegistryLimits, clock: Clock) {
    this.#connections = new Connections(network, limits.requestMilliseconds);
    this.#limiter = new Limiter(limits.requestsPerHost);
    this.#clock = clock;
    this.#run = clock.after(limits.runMilliseconds);
    this.#end = clock.now() + limits.runMilliseconds;
  }

  /**
   * One answer, after as many tries as it takes. A host that asks for patience keeps its place in
   * the line while we wait, so that it gets fewer requests, not the same from others.
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

/** Milliseconds until the same is worth asking again; undefined where it is not. */
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

/** `Retry-After` in either form, RFC 9110 §10.2.3. */
function retryAfter(header: string | undefined, now: number): number {
  const seconds = /^\d{1,9}$/.test(header ?? '') ? Number(header) * 1000 : Number.NaN;
  const date = Date.parse(header ?? '') - now;
  return Math.max(0, [seconds, date].find((one) => !Number.isNaN(one)) ?? USUAL_WAIT);
}
