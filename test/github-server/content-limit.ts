import { secondaryLimit, type FaultAnswer } from './faults.ts';
import type { Limits } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * GitHub's limit on content: so many requests of one account that make or change something in a
 * minute, and in an hour. It has others, which depend on the load of its servers.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export class ContentLimit {
  readonly #limits: Limits;
  /** When each account has made content within the last hour, in milliseconds. */
  readonly #made = new Map<string, number[]>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Counts a request that makes content, or gives the answer that refuses it. */
  take(login: string, now: number): FaultAnswer | undefined {
    const made = (this.#made.get(login) ?? []).filter((at) => at > now - HOUR);
    this.#made.set(login, made);
    const wait = Math.max(
      until(made, now, MINUTE, this.#limits.contentPerMinute),
      until(made, now, HOUR, this.#limits.contentPerHour),
    );
    if (wait > 0) return secondaryLimit(403, Math.ceil(wait / 1000));
    made.push(now);
    return undefined;
  }
}

/** The milliseconds until fewer than `most` requests lie within the time. */
function until(made: readonly number[], now: number, within: number, most: number): number {
  const oldest = made.at(-most);
  return oldest === undefined ? 0 : Math.max(oldest + within - now, 0);
}

/** Does a request make or change something that people see? To read by GraphQL is a POST as well. */
export function makesContent(method: string, path: string, body: Buffer): boolean {
  if (path === '/graphql') return /^\s*mutation\b/.test(queryOf(body));
  return path.startsWith('/repos/') && ['POST', 'PATCH', 'PUT'].includes(method);
}

function queryOf(body: Buffer): string {
  try {
    const { query } = JSON.parse(body.toString()) as { readonly query?: unknown };
    return typeof query === 'string' ? query : '';
  } catch {
    return '';
  }
}
