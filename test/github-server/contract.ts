import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';

/** An operation of GitHub's description that a request is for. */
export interface Operation {
  readonly method: string;
  /** The path as the description has it: `/repos/{owner}/{repo}/pulls`. */
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
}

type Json = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: { readonly type?: string };
}

interface Described {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Json };
  readonly responses: Readonly<Record<string, { readonly content?: Json; readonly $ref?: string }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties: Json }>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

const FILE = new URL('openapi/api.github.com.json', import.meta.url);

/** The path parameters that may hold slashes. */
const MULTI_SEGMENT = new Set(['path', 'basehead', 'ref', 'branch']);

/** Formats that GitHub's description uses for what we send and receive. */
const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  uri: /^https?:\/\/\S+$/,
  email: /^\S+@\S+$/,
  int64: true,
  'repo.nwo': /^[\w.-]+\/[\w.-]+$/,
} as const;

let loaded: { readonly description: Description; readonly ajv: Ajv } | undefined;
const compiled = new Map<string, ValidateFunction>();
const patterns = new Map<string, RegExp>();

/** Read once, when the first request comes. */
function contract(): { readonly description: Description; readonly ajv: Ajv } {
  if (loaded === undefined) {
    const description = JSON.parse(readFileSync(FILE, 'utf8')) as Description;
    tighten(description);
    admitWhatGitHubSends(description);
    const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
    ajv.addSchema(description, 'github');
    loaded = { description, ajv };
  }
  return loaded;
}

/**
 * Makes the description as strict as it is meant: a misspelt member is an error, so objects that
 * list their members have no others; and null is a value where OpenAPI 3.0 says so beside a list.
 */
function tighten(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Json;
  const isObject = schema['type'] === 'object' && typeof schema['properties'] === 'object';
  const isOpen = ['allOf', 'anyOf', 'oneOf', 'additionalProperties'].some((key) => key in schema);
  if (isObject && !isOpen) schema['additionalProperties'] = false;
  if (schema['nullable'] === true) {
    const { enum: values, oneOf: choices } = schema;
    if (Array.isArray(values)) values.push(null);
    if (Array.isArray(choices) && !('type' in schema)) {
      choices.push({ type: 'null' });
      delete schema['nullable'];
    }
  }
  for (const value of Object.values(schema)) tighten(value);
}

/** Where GitHub's answers are known to differ from its description. */
function admitWhatGitHubSends({ components: { schemas } }: Description): void {
  for (const name of ['pull-request-review-comment', 'review-comment']) {
    const { properties = {} } = schemas[name] ?? {};
    // Null once the comment is outdated.
    for (const member of ['line', 'position']) {
      properties[member] = { type: 'integer', nullable: true };
    }
  }
  for (const name of ['pull-request', 'pull-request-simple']) {
    // Null once the repository was deleted.
    const { head } = schemas[name]?.properties ?? {};
    const { properties } = head as { properties: Json };
    properties['repo'] = { oneOf: [properties['repo'], { type: 'null' }] };
  }
  for (const name of ['validation-error', 'validation-error-simple']) {
    // Every error repeats its status.
    const { properties = {} } = schemas[name] ?? {};
    properties['status'] = { type: 'string' };
  }
}

/** The operation that a method and a path are for; undefined where GitHub has none (here). */
export function operationOf(method: string, path: string): Operation | undefined {
  for (const [template, methods] of Object.entries(contract().description.paths)) {
    if (!(method.toLowerCase() in methods)) continue;
    const found = patternOf(template).exec(path);
    if (found === null) continue;
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    const operation = { method, template, params };
    const named = parametersOf(operation).filter((one) => one.in === 'path');
    if (named.every((one) => isOfType(one, params[one.name] ?? ''))) return operation;
  }
  return undefined;
}

function patternOf(template: string): RegExp {
  const known = patterns.get(template);
  if (known !== undefined) return known;
  const pattern = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    MULTI_SEGMENT.has(name) ? `(?<${name}>.*)` : `(?<${name}>[^/]+)`,
  );
  const made = new RegExp(`^${pattern}$`);
  patterns.set(template, made);
  return made;
}

/** What a request has that GitHub's description does not, or lacks that it demands. */
export function requestFaults(
  operation: Operation,
  query: URLSearchParams,
  body: unknown,
): string[] {
  const faults: string[] = [];
  const known = new Map(
    parametersOf(operation)
      .filter((parameter) => parameter.in === 'query')
      .map((parameter) => [parameter.name, parameter]),
  );
  for (const [name, value] of query) {
    const parameter = known.get(name);
    if (parameter === undefined) faults.push(`unknown query parameter "${name}"`);
    else if (!isOfType(parameter, value)) faults.push(`query parameter "${name}" is "${value}"`);
  }
  const { requestBody } = describedBy(operation);
  if (requestBody === undefined) {
    if (body !== undefined) faults.push('a body, where none is taken');
  } else if (body !== undefined || requestBody.required === true) {
    faults.push(
      ...validate(`${pointer(operation)}/requestBody/content/application~1json/schema`, body),
    );
  }
  return faults;
}

/** What is wrong with an answer of ours, by GitHub's description. */
export function responseFaults(operation: Operation, status: number, body: unknown): string[] {
  const response = describedBy(operation).responses[status];
  if (response === undefined) {
    if (status < 400) return [`status ${status} is not described`];
    return validate('/components/schemas/basic-error', body);
  }
  const at =
    response.$ref === undefined
      ? `${pointer(operation)}/responses/${status}`
      : response.$ref.slice(1);
  const { content } = response.$ref === undefined ? response : lookUp(response.$ref);
  if (content === undefined || !('application/json' in content)) {
    return body === undefined || status >= 400 ? [] : ['a body, where none is described'];
  }
  return validate(`${at}/content/application~1json/schema`, body);
}

function lookUp(reference: string): { readonly content?: Json } {
  let node: unknown = contract().description;
  for (const key of reference.slice(2).split('/')) node = (node as Json)[key];
  return node as { readonly content?: Json };
}

function describedBy({ method, template }: Operation): Described {
  const described = contract().description.paths[template]?.[method.toLowerCase()];
  if (described === undefined) throw new Error(`${method} ${template} is not described`);
  return described;
}

function parametersOf(operation: Operation): Parameter[] {
  const { parameters } = contract().description.components;
  return (describedBy(operation).parameters ?? []).map((one) => {
    if (!('$ref' in one)) return one;
    const found = parameters[one.$ref.slice('#/components/parameters/'.length)];
    if (found === undefined) throw new Error(`${one.$ref} is missing`);
    return found;
  });
}

function isOfType({ schema }: Parameter, value: string): boolean {
  const typed =
    schema.type === 'integer' && /^-?\d+$/.test(value)
      ? Number(value)
      : schema.type === 'boolean' && /^(?:true|false)$/.test(value)
        ? value === 'true'
        : value;
  const key = JSON.stringify(schema);
  const check = compiled.get(key) ?? contract().ajv.compile(schema);
  compiled.set(key, check);
  return check(typed);
}

function pointer({ method, template }: Operation): string {
  return `/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`;
}

function validate(at: string, value: unknown): string[] {
  const { ajv } = contract();
  const check = compiled.get(at) ?? ajv.compile({ $ref: `github#${encodeURI(at)}` });
  compiled.set(at, check);
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, message, params }) => {
    const extra: unknown = (params as Json)['additionalProperty'];
    const named = typeof extra === 'string' ? ` ("${extra}")` : '';
    return `${instancePath || '(body)'} ${message ?? 'is wrong'}${named}`;
  });
}
