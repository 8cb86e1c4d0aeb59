import { fieldsOf } from './json.ts';

/**
 * Has a value of unknown origin, such as one from a file, a certain shape? `Scope` is what the shape depends on
 * besides.
 */
export type DataCheck<Scope = unknown> = (value: unknown, scope: Scope) => boolean;

/** A string. */
export const aText: DataCheck = (value) => typeof value === 'string';

/** `true`; for fields that are there or not. */
export const aYes: DataCheck = (value) => value === true;

/** `true` or `false`. */
export const aFlag: DataCheck = (value) => typeof value === 'boolean';

/** A number from zero on that is no fraction. */
export const aCount: DataCheck = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** A number from zero on. */
export const anAmount: DataCheck = (value) => Number.isFinite(value) && Number(value) >= 0;

/** One of these strings. */
export function oneOfTexts(...all: readonly string[]): DataCheck {
  return (value) => all.some((one) => one === value);
}

/** A list of such values. */
export function listOf<Scope>(item: DataCheck<Scope>): DataCheck<Scope> {
  return (value, scope) => Array.isArray(value) && value.every((one) => item(one, scope));
}

/** The shapes of the fields of an object. */
type Checks<Scope> = Readonly<Record<string, DataCheck<Scope>>>;

/** An object with these fields, perhaps with the others, and with no more. */
export function objectOf<Scope>(
  fields: Checks<Scope>,
  optional: Checks<Scope> = {},
): DataCheck<Scope> {
  const { length } = Object.keys(fields);
  const shapes = new Map([...Object.entries(fields), ...Object.entries(optional)]);
  return (value, scope) => {
    const found = fieldsOf(value);
    if (found === undefined) return false;
    let missing = length;
    for (const name of Object.keys(found)) {
      if (shapes.get(name)?.(found[name], scope) !== true) return false;
      if (Object.hasOwn(fields, name)) missing -= 1;
    }
    return missing === 0;
  };
}
