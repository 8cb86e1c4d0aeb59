import { forbiddenMessage, hasAny, type Need } from './permissions.ts';
import type { Identity, Repository, World } from './world.ts';

/** Who asks. GraphQL is for those with a token only. */
export interface Session {
  readonly world: World;
  readonly identity: Identity;
}

/** Resolvers of a type's fields, as graphql-js calls them. */
export type Fields = Readonly<Record<string, unknown>>;

/** Ends a field with an error that GitHub gives a type. */
export class GraphQLRefusal extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** What GitHub says of an id that names nothing, or nothing one may see. */
export function noNode(id: string): GraphQLRefusal {
  return new GraphQLRefusal(
    'NOT_FOUND',
    `Could not resolve to a node with the global id of '${id}'.`,
  );
}

/** Refuses where the token lacks a permission. */
export function demandOf(
  { identity }: Session,
  repository: Repository,
  ...needs: readonly Need[]
): void {
  if (!hasAny(identity, repository, needs))
    throw new GraphQLRefusal('FORBIDDEN', forbiddenMessage(identity));
}

/** Arguments of a connection. */
export interface Paging {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
  readonly before?: string;
}

/** A connection over a list; GitHub wants a bound, and not more than 100. */
export function connection<T>(
  name: string,
  items: readonly T[],
  { first, last, after, before }: Paging,
  node: (item: T) => Fields,
): Fields {
  const [bound, size] = first === undefined ? ['last', last] : ['first', first];
  if (size === undefined)
    throw new GraphQLRefusal(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  if (size > 100)
    throw new GraphQLRefusal(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${bound}\` limit of 100 records.`,
    );
  const from = after === undefined ? 0 : indexOf(after) + 1;
  const to = before === undefined ? items.length : indexOf(before);
  const start = first === undefined ? Math.max(from, to - size) : from;
  const end = first === undefined ? to : Math.min(to, from + size);
  const edges = items
    .slice(start, end)
    .map((item, at) => ({ cursor: cursorOf(start + at), node: node(item) }));
  return {
    totalCount: items.length,
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function indexOf(cursor: string): number {
  const [, index] = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (index === undefined)
    throw new GraphQLRefusal('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` is not a valid cursor.`);
  return Number(index);
}
