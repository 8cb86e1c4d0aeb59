import { didYouMean } from '../text/suggestion.ts';
import type { Range } from '../text/text.ts';
import { get, itemsOf, type Node } from '../yaml/tree.ts';
import validateConfig from './generated/validate.ts';
import type { Schema } from './json-schema.ts';
import { entryAdvice, optionAdvice } from './what-to-write.ts';

/** What is wrong in a configuration file, and where. */
export interface ConfigError {
  readonly message: string;
  readonly range: Range;
}

/** The most errors that are shown; more of them do not help. */
export const MOST_ERRORS = 20;

/**
 * Options that would allow a run to do more. Only the workflow or the command line may set them.
 */
const TRUSTED_ONLY =
  /^(?:token|password|username|credentials?|auth|(?:private|allowed?|insecure)[-_]?(?:registries|hosts)|api[-_]?url|commit|fix|extends|plugins)$/i;

/** One error of the generated validator (ajv). */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Validate {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

const validate = validateConfig as unknown as Validate;

const MANIFEST =
  'Expected options, as "platform: eci", found a manifest; a file to lint is named without --config';

/** What of the plain values of a file does not match the schema: one error for each option. */
export function schemaErrors(plain: unknown, root: Node, schema: Schema): ConfigError[] {
  if (root.kind !== 'map' || typeof plain !== 'object' || plain === null) {
    return [{ message: 'Expected options, as "platform: eci"', range: root.range }];
  }
  if ('apiVersion' in plain && 'kind' in plain) return [{ message: MANIFEST, range: root.range }];
  const errors: ConfigError[] = [];
  for (const [option, value] of Object.entries(plain as Readonly<Record<string, unknown>>)) {
    if (errors.length >= MOST_ERRORS) break;
    if (validate({ [option]: value })) continue;
    const [error] = validate.errors ?? [];
    if (error) errors.push(explain(error, plain, root, schema));
  }
  return errors;
}

function explain(error: SchemaError, plain: unknown, root: Node, schema: Schema): ConfigError {
  const steps = error.instancePath.split('/').slice(1);
  const path = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const place = descend(path, { plain, node: root, schema });
  const option = path.join('.');
  const range = place.node?.range ?? root.range;
  const { keyword, params } = error;
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    return {
      message: unknownOption(name, option, place.schema),
      range: keyRange(place.node, name),
    };
  }
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    return { message: `Missing "${name}" in ${option}${entryAdvice(path)}`, range };
  }
  if (keyword === 'maxItems') {
    return { message: `Too many entries in ${option}: at most ${String(params['limit'])}`, range };
  }
  const choices = place.schema?.enum ?? place.schema?.examples ?? [];
  const found = typeof place.plain === 'string' ? place.plain : '';
  const message = `Expected ${option} to be ${expected(place.schema)}, found ${describe(place.plain)}`;
  const isOne = place.schema?.type === 'array' && typeof place.plain === 'string';
  const example = keyword === 'type' ? entryAdvice(path) : '';
  const advice = isOne && example === '' ? `; write [${describe(place.plain)}]` : example;
  return { message: message + (advice || didYouMean(found, choices)), range };
}

interface Place {
  readonly plain: unknown;
  readonly node: Node | undefined;
  readonly schema: Schema | undefined;
}

function descend(path: readonly string[], from: Place): Place {
  return path.reduce<Place>(({ plain, node, schema }, step) => {
    const inner: unknown = (plain as Readonly<Record<string, unknown>>)[step];
    if (Array.isArray(plain)) {
      return { plain: inner, node: itemsOf(node)[Number(step)], schema: schema?.items };
    }
    const [own] = Object.values(schema?.patternProperties ?? {});
    return { plain: inner, node: get(node, step), schema: schema?.properties?.[step] ?? own };
  }, from);
}

function unknownOption(name: string, parent: string, schema: Schema | undefined): string {
  if (TRUSTED_ONLY.test(name)) {
    return `Unknown option "${name}": what a run may reach or change is set on the command line or in the workflow, never in this file`;
  }
  const hint = optionAdvice(name, parent, schema);
  const what = parent === 'rules' ? 'rule' : 'option';
  const where = parent === '' || parent === 'rules' ? '' : ` in ${parent}`;
  return `Unknown ${what} "${name.slice(0, 100)}"${where}${hint}`;
}

function keyRange(node: Node | undefined, name: string): Range {
  if (node?.kind !== 'map') return node?.range ?? { start: 0, end: 0 };
  return node.entries.find(({ key }) => key?.text === name)?.key?.range ?? node.range;
}

function expected(schema: Schema | undefined): string {
  if (schema?.title !== undefined) return schema.title;
  if (schema?.enum) return `one of ${schema.enum.join(', ')}`;
  const type = String(schema?.type ?? 'something else');
  const name = TYPE_NAMES[type] ?? type;
  const options = Object.keys(schema?.properties ?? {});
  const isShort = options.length > 0 && options.length <= MOST_OPTIONS;
  return isShort ? `${name} with ${options.join(', ')}` : name;
}

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? `"${value.slice(0, 100)}"` : JSON.stringify(value);
}

/** The most options of a map that are named. */
const MOST_OPTIONS = 6;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};
