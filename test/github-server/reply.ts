import type { Operation } from './contract.ts';
import type { Identity, Repository, World } from './world.ts';

/** A request to the REST interface, known to be well formed and allowed. */
export interface Call {
  readonly world: World;
  /** Undefined for a request without a token. */
  readonly identity: Identity | undefined;
  readonly operation: Operation;
  /** Scheme, host and path, for links to other pages. */
  readonly address: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly accept: string;
}

/** A request that is about a repository. */
export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

/** An answer; `raw` is sent as it is, in place of a JSON body. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly raw?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one operation. */
export type Handler = (call: RepositoryCall) => Reply | Promise<Reply>;

/** Handlers by operation: `GET /repos/{owner}/{repo}`. */
export type Routes = Readonly<Record<string, Handler>>;

const DOCUMENTATION = 'https://docs.github.com/rest';

/** Ends a call with an error answer. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(status: number, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    const body = { message, ...more, documentation_url: DOCUMENTATION, status: String(status) };
    this.reply = { status, body };
  }
}

/** What GitHub says of anything that is not there, or is not to be seen. */
export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

/** The 422 of reviews: a list of sentences. */
export function unprocessable(...errors: readonly string[]): Refusal {
  return new Refusal(422, 'Unprocessable Entity', { errors });
}

/** The 422 of most other operations: what is wrong with which field. */
export function validationFailed(resource: string, field: string, message: string): Refusal {
  const errors = [{ resource, code: 'custom', field, message }];
  return new Refusal(422, 'Validation Failed', { errors });
}

/** An answer with a JSON body. */
export function ok(body: unknown, status = 200): Reply {
  return { status, body };
}

/** What lists are put in order by. */
interface Dated {
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly id: number;
}

/** A list in the order that is asked for, by the time of creation or of the last change. */
export function ordered<T extends Dated>(
  items: readonly T[],
  query: URLSearchParams,
  usually: 'asc' | 'desc',
): T[] {
  const time = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const sign = (query.get('direction') ?? usually) === 'asc' ? 1 : -1;
  // Times are in whole seconds: ids tell what came first.
  return items.toSorted(
    (one, other) => sign * (one[time].localeCompare(other[time]) || one.id - other.id),
  );
}

/** One page of a list with the links to the others: 30 entries, 100 at most. */
export function page(
  { query, address }: Pick<Call, 'query' | 'address'>,
  items: readonly unknown[],
): Reply {
  const size = Math.min(Math.max(Number(query.get('per_page') ?? 30), 1), 100);
  const at = Math.max(Number(query.get('page') ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const links = [
    ['prev', at - 1],
    ['next', at + 1],
    ['last', last],
    ['first', 1],
  ] as const;
  const shown = links.filter(
    ([rel, to]) => to >= 1 && to <= last && (rel === 'last' || rel === 'next' ? at < last : at > 1),
  );
  const link = shown.map(([rel, to]) => {
    const there = new URLSearchParams(query);
    there.set('page', String(to));
    return `<${address}?${there.toString()}>; rel="${rel}"`;
  });
  const headers: Record<string, string> = link.length === 0 ? {} : { link: link.join(', ') };
  return { status: 200, body: items.slice((at - 1) * size, at * size), headers };
}
