import type { IncomingHttpHeaders } from 'node:http';
import { storedArchive } from './artifacts.ts';
import { operationOf, requestFaults, responseFaults } from './contract.ts';
import { answerGit, isGitPath } from './git-http.ts';
import { fieldsOf, runGraphQL, type GraphQLRequest } from './graphql.ts';
import { acceptedPermissions, needsOf } from './permissions.ts';
import { notFound, ok, Refusal, type Reply } from './reply.ts';
import { answer } from './routes.ts';
import type { Identity, World } from './world.ts';

/** A request with its body read. */
export interface Received {
  readonly method: string;
  readonly address: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Undefined without a token, and with one that is not known. */
  readonly identity: Identity | undefined;
}

/** An answer, and what was found against GitHub's contract on the way. */
export interface Outcome {
  readonly reply: Reply;
  readonly violations: readonly string[];
}

/** The token of a request: `Bearer` or `token` of the interfaces, the password of git's `Basic`. */
export function tokenOf({ authorization }: IncomingHttpHeaders): string | undefined {
  const [scheme = '', value] = authorization?.split(' ') ?? [];
  if (value === undefined || scheme.toLowerCase() !== 'basic') return value;
  const [, password] = Buffer.from(value, 'base64').toString().split(':');
  return password;
}

/** Every field that a request asks for, where it is one of GraphQL. */
export function askedFields(address: URL, body: Buffer): readonly string[] {
  if (address.pathname !== '/graphql') return [];
  const { query = '' } = (parsed(body) ?? {}) as Partial<GraphQLRequest>;
  return fieldsOf(query);
}

/** Answers a request by the interface that it is for. */
export async function dispatch(world: World, received: Received): Promise<Outcome> {
  const { identity, address, method, headers, body } = received;
  const { pathname: path } = address;
  const archive = storedArchive(world, address);
  if (archive !== undefined) {
    const isTold = headers.authorization !== undefined;
    return { reply: archive, violations: isTold ? ['a token was sent to another host'] : [] };
  }
  if (identity === undefined && tokenOf(headers) !== undefined)
    return { reply: new Refusal(401, 'Bad credentials').reply, violations: [] };
  if (path === '/graphql') return answerGraphQL(world, identity, body);
  if (!isGitPath(path)) return answerRest(world, received);
  const query = address.search.slice(1);
  const reply = await answerGit(world, { method, path, query, headers, body, identity });
  return { reply, violations: [] };
}

async function answerGraphQL(
  world: World,
  identity: Identity | undefined,
  body: Buffer,
): Promise<Outcome> {
  if (identity === undefined) {
    const message = 'This endpoint requires you to be authenticated.';
    return { reply: new Refusal(401, message).reply, violations: [] };
  }
  const wanted = (parsed(body) ?? {}) as Partial<GraphQLRequest>;
  const { query } = wanted;
  if (typeof query !== 'string') {
    const message = 'A query attribute must be specified and must be a string.';
    return { reply: new Refusal(400, message).reply, violations: [`graphql: ${message}`] };
  }
  const outcome = await runGraphQL({ world, identity }, { ...wanted, query });
  return { reply: ok(outcome.body), violations: outcome.violations };
}

async function answerRest(
  world: World,
  { method, address, headers, body: raw, identity }: Received,
): Promise<Outcome> {
  const { pathname: path, searchParams: query, origin } = address;
  const operation = operationOf(method, path);
  if (operation === undefined)
    return { reply: notFound().reply, violations: [`${method} ${path}: no such operation`] };
  const body = raw.length === 0 ? undefined : parsed(raw);
  if (raw.length > 0 && body === undefined) {
    const message = 'Problems parsing JSON';
    const violations = [`${method} ${path}: ${message}`];
    return { reply: new Refusal(400, message).reply, violations };
  }
  const faults = requestFaults(operation, query, body);
  const call = {
    world,
    identity,
    operation,
    address: `${origin}${path}`,
    query,
    body,
    accept: headers.accept ?? '',
  };
  const reply =
    faults.length > 0
      ? new Refusal(422, `Invalid request.\n\n${faults.join('\n')}`).reply
      : await refusedOr(() => answer(call));
  const wrong = reply.raw === undefined ? responseFaults(operation, reply.status, reply.body) : [];
  const needs = acceptedPermissions(needsOf(method, operation.template));
  return {
    reply: { ...reply, headers: { ...needs, ...reply.headers } },
    violations: [
      ...faults.map((fault) => `${method} ${path}: ${fault}`),
      ...wrong.map((fault) => `server: ${method} ${path}: ${fault}`),
    ],
  };
}

async function refusedOr(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}
