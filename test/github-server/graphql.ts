import { schema as published } from '@octokit/graphql-schema';
import {
  buildSchema,
  defaultFieldResolver,
  execute,
  GraphQLError,
  isScalarType,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { GraphQLRefusal, type Fields, type Session } from './graphql-session.ts';
import { MUTATIONS } from './graphql-mutations.ts';
import { QUERIES } from './graphql-queries.ts';

/** What a client sends. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** What is answered, and what the client did against the schema. */
export interface GraphQLOutcome {
  readonly body: object;
  readonly violations: readonly string[];
}

/** The texts that GitHub's scalars admit; it names more, which nothing here uses. */
const SCALARS: Readonly<Record<string, RegExp>> = {
  Base64String: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  BigInt: /^\d+$/,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  GitObjectID: /^[0-9a-f]{40}$/,
  URI: /^(?:https?:\/\/|\/)\S*$/,
};

let built: GraphQLSchema | undefined;

/** Built once, when the first query comes. */
function schema(): GraphQLSchema {
  if (built === undefined) {
    built = buildSchema(published.idl, { assumeValid: true });
    for (const type of Object.values(built.getTypeMap())) {
      const pattern = SCALARS[type.name];
      if (isScalarType(type) && pattern !== undefined) check(type, pattern);
    }
  }
  return built;
}

function check(type: GraphQLScalarType, pattern: RegExp): void {
  const admit = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not a valid ${type.name}`);
  };
  type.parseValue = admit;
  type.serialize = admit;
  type.parseLiteral = (node) => admit(node.kind === Kind.STRING ? node.value : undefined);
}

/** A document, what is wrong with it, and the fields that it asks for. */
interface Read {
  readonly document: DocumentNode | undefined;
  readonly wrong: readonly GraphQLError[];
  readonly fields: readonly string[];
}

/** A client sends the same few documents again and again. */
const known = new Map<string, Read>();

function readQuery(query: string): Read {
  const read = known.get(query) ?? readNew(query);
  known.set(query, read);
  return read;
}

function readNew(query: string): Read {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    const wrong = [error instanceof GraphQLError ? error : new GraphQLError('unreadable')];
    return { document: undefined, wrong, fields: [] };
  }
  const fields: string[] = [];
  visit(document, { Field: ({ name }) => void fields.push(name.value) });
  return { document, wrong: validate(schema(), document), fields };
}

/** Every field that a document asks for; none where it is no GraphQL. */
export function fieldsOf(query: string): readonly string[] {
  return readQuery(query).fields;
}

/** Executes a query or a mutation on GitHub's schema. */
export async function runGraphQL(
  session: Session,
  { query, variables, operationName }: GraphQLRequest,
): Promise<GraphQLOutcome> {
  const { document, wrong } = readQuery(query);
  if (document === undefined || wrong.length > 0) return refused(wrong);
  const result = await execute({
    schema: schema(),
    document,
    rootValue: { ...QUERIES, ...MUTATIONS },
    fieldResolver: writtenField,
    contextValue: session,
    variableValues: variables,
    operationName,
  });
  // Without data nothing was executed: the variables do not fit.
  if (!('data' in result)) return refused(result.errors ?? []);
  return { body: answerOf(result), violations: faultsOf(result) };
}

/** A field that GitHub has and this server has not is no null: a client would believe it. */
const writtenField: GraphQLFieldResolver<Fields, Session> = (source, args, session, info) => {
  if (info.fieldName in source) return defaultFieldResolver(source, args, session, info);
  throw new Error(`${info.parentType.name}.${info.fieldName} is not written`);
};

function refused(errors: readonly GraphQLError[]): GraphQLOutcome {
  return {
    body: { errors: errors.map((error) => error.toJSON()) },
    violations: errors.map(({ message }) => `graphql: ${message}`),
  };
}

/** GitHub writes the type of an error at its top. */
function answerOf({ data, errors }: ExecutionResult): object {
  if (errors === undefined) return { data };
  const shown = errors.map(({ originalError, path, locations, message }) => {
    const type = originalError instanceof GraphQLRefusal ? { type: originalError.type } : {};
    return { ...type, path, locations, message };
  });
  return { data, errors: shown };
}

/** Errors that are no refusal are mistakes of this server's. */
function faultsOf({ errors = [] }: ExecutionResult): string[] {
  return errors
    .filter(({ originalError }) => !(originalError instanceof GraphQLRefusal))
    .map(({ message }) => `server: graphql: ${message}`);
}
