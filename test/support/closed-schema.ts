import { Ajv2020 } from 'ajv/dist/2020.js';

/** A published schema with every object closed: a field that it does not name is a mistake. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, closed(one)]));
  return 'properties' in schema && 'required' in schema
    ? { ...inner, additionalProperties: false }
    : inner;
}

/** Gives the faults of a document, as a text in JSON, by a published schema; empty without any. */
export function faultsBy(schema: unknown): (text: string) => unknown {
  const validate = new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(
    closed(schema) as object,
  );
  return (text) => {
    validate(JSON.parse(text));
    return validate.errors ?? [];
  };
}
