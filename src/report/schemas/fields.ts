/** A part of a JSON Schema (draft 2020-12), as far as the documents that are printed need it. */
export interface FieldSchema {
  readonly description: string;
  /** One of the definitions, in the place of all else. */
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: number;
  readonly enum?: readonly (string | null)[];
  readonly minimum?: number;
  readonly items?: Anonymous;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  /** Of a map whose keys are the user's own. */
  readonly additionalProperties?: { readonly type: string };
  /** The field can be missing. It is in no document: see {@link atTimes}. */
  readonly atTimes?: true;
}

/** A JSON Schema of a document. */
export interface DocumentSchema extends FieldSchema {
  readonly $schema: string;
  readonly title: string;
  readonly $defs: Readonly<Record<string, FieldSchema>>;
}

/** A part that its surroundings describe. */
export type Anonymous = Omit<FieldSchema, 'description'>;

/** The fields of an object, by their names. */
export type FieldTable = Readonly<Record<string, FieldSchema>>;

/** A text. */
export function text(description: string): FieldSchema {
  return { description, type: 'string' };
}

/** A text, or null. */
export function textOrNull(description: string): FieldSchema {
  return { description, type: ['string', 'null'] };
}

/** One of these words. */
export function word(description: string, words: readonly string[]): FieldSchema {
  return { description, type: 'string', enum: words };
}

/** One of these words, or null. */
export function wordOrNull(description: string, words: readonly string[]): FieldSchema {
  return { description, type: ['string', 'null'], enum: [...words, null] };
}

/** A number of secondsField, not always a whole one. */
export function secondsField(description: string): FieldSchema {
  return { description, type: 'number', minimum: 0 };
}

/** True or false. */
export function flag(description: string): FieldSchema {
  return { description, type: 'boolean' };
}

/** A whole number from `minimum` on. */
export function number(description: string, minimum: number): FieldSchema {
  return { description, type: 'integer', minimum };
}

/** The same, or null. */
export function numberOrNull(description: string, minimum: number): FieldSchema {
  return { description, type: ['integer', 'null'], minimum };
}

/**
 * Readers can count on every field but those that are marked as left out at times; more may be
 * added.
 */
function fields(type: string | readonly string[], properties: FieldTable): Anonymous {
  const plain = Object.entries(properties).map(([name, field]) => [name, withoutMark(field)]);
  const required = Object.keys(properties).filter((name) => properties[name]?.atTimes !== true);
  return { type, properties: Object.fromEntries(plain) as FieldTable, required };
}

function withoutMark(field: FieldSchema): FieldSchema {
  const { atTimes: _, ...rest } = field;
  return rest;
}

/** A field that is left out where there is nothing to say. */
export function atTimes(field: FieldSchema): FieldSchema {
  return { ...field, atTimes: true };
}

/** A part that is described under `$defs` by this name. */
export function defined(name: string, description: string): FieldSchema {
  return { description, $ref: `#/$defs/${name}` };
}

/** A list of parts that are described under `$defs` by this name. */
export function listOfDefined(name: string, description: string): FieldSchema {
  return { description, type: 'array', items: { $ref: `#/$defs/${name}` } };
}

/** A document, with what it names under `$defs`. */
export function documentSchema(
  title: string,
  description: string,
  properties: FieldTable,
  definitions: Readonly<Record<string, FieldSchema>>,
): DocumentSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...object(description, properties),
    $defs: definitions,
  };
}

/** An object. */
export function object(description: string, properties: FieldTable): FieldSchema {
  return { description, ...fields('object', properties) };
}

/** An object, or null. */
export function objectOrNull(description: string, properties: FieldTable): FieldSchema {
  return { description, ...fields(['object', 'null'], properties) };
}

/** A list of objects. */
export function list(description: string, properties: FieldTable): FieldSchema {
  return { description, type: 'array', items: fields('object', properties) };
}

/** A list of some of these words. */
export function someOf(description: string, all: readonly string[]): FieldSchema {
  return { description, type: 'array', items: { type: 'string', enum: all } };
}
