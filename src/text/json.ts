/** The fields of a JSON object. `__proto__` is a field like any other. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON object; undefined for any other text. */
export function parseObject(text: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A value from JSON as an object; undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : undefined;
}
