import { choice, UsageError, type ValueReader } from './values.ts';

/** How the text of an option or an input becomes a value: as it is, unless one of these says more. */
export interface Reading {
  /** It is one of these words. */
  readonly choices?: readonly string[];
  /** It is read by this function, which refuses what is wrong. */
  readonly read?: ValueReader<unknown>;
  /** The value where nothing is given. */
  readonly otherwise?: unknown;
  /** An empty text is a value as well. */
  readonly mayBeEmpty?: true;
  /** It may be given again; the value is a list, empty where nothing is given. */
  readonly repeatable?: true;
}

/** What one text becomes. */
type OneOf<R> = R extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : R extends { readonly read: ValueReader<infer Value> }
    ? Value
    : string;

/** The type of the value that a {@link Reading} gives. */
export type ValueOf<R> = R extends { readonly repeatable: true }
  ? readonly OneOf<R>[]
  : R extends { readonly otherwise: infer Otherwise extends OneOf<R> }
    ? OneOf<R> | Otherwise
    : OneOf<R> | undefined;

/**
 * Reads the texts that are given under a name. Where they are for one value, the last one counts.
 * Throws {@link UsageError}.
 */
export function readValue(
  name: string,
  { choices, read, otherwise, mayBeEmpty, repeatable }: Reading,
  texts: readonly string[],
): unknown {
  const one = (text: string): unknown => {
    if (text.trim() === '' && mayBeEmpty !== true) {
      throw new UsageError(
        `Expected --${name} to have a value, found an empty one; is a variable not set?`,
      );
    }
    if (choices !== undefined) return choice(name, choices, text);
    return read === undefined ? text : read(text, name);
  };
  if (repeatable === true) return texts.map(one);
  const text = texts.at(-1);
  return text === undefined ? otherwise : one(text);
}

/** `max-warnings` as the name of a property: `maxWarnings`. */
export type Camel<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Word}${Capitalize<Camel<Rest>>}`
  : Name;

/** The name of the property that holds the value of an option or an input. */
export function camel<Name extends string>(name: Name): Camel<Name> {
  const joined = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return joined as Camel<Name>;
}
