/**
 * Readers of JSON from a server or an event file. Nothing in it is trusted: what is missing or has
 * another type is `undefined`.
 */

/** The value below these keys and indices. */
export function fieldAt(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[key];
  }
  return here;
}

/** A string. */
export function textAt(value: unknown, ...keys: readonly (string | number)[]): string | undefined {
  const found = fieldAt(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

/** A count: a whole number that is not negative. */
export function countAt(value: unknown, ...keys: readonly (string | number)[]): number | undefined {
  const found = fieldAt(value, ...keys);
  return Number.isSafeInteger(found) && Number(found) >= 0 ? Number(found) : undefined;
}

/** Is the value `true`? Any other value is not. */
export function isTrueAt(value: unknown, ...keys: readonly (string | number)[]): boolean {
  return fieldAt(value, ...keys) === true;
}

/** The items of a list; none where there is no list. */
export function itemsAt(value: unknown, ...keys: readonly (string | number)[]): readonly unknown[] {
  const found = fieldAt(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** A commit, tree or blob id as GitHub writes it. */
export function objectIdAt(
  value: unknown,
  ...keys: readonly (string | number)[]
): string | undefined {
  const found = textAt(value, ...keys);
  return found !== undefined && OBJECT_ID.test(found) ? found : undefined;
}

const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
