import type { Command, Option } from './option.ts';
import { isTaken, OPTIONS, type OptionTable } from './options.ts';
import { camel, readValue, type Camel, type ValueOf } from './reading.ts';

/** The property that holds the value of an option. */
type PropertyOf<O> = O extends { readonly as: infer As extends string }
  ? As
  : O extends { readonly name: infer Name extends string }
    ? Camel<Name>
    : never;

/** The type of the value of an option. */
type OptionValue<O> = O extends { readonly value: string }
  ? ValueOf<O>
  : O extends { readonly means: boolean }
    ? boolean | undefined
    : boolean;

/**
 * The values of all options, by property. An option that the command does not take has the value of
 * an option that is not given.
 */
export type OptionValues = {
  readonly [O in OptionTable[number] as PropertyOf<O>]: OptionValue<O>;
};

/**
 * The texts that were given for each option, by the name of the option. A switch has one text for
 * each time it was given.
 */
export type GivenOptions = ReadonlyMap<string, readonly string[]>;

/** Reads the values of all options for a command. Throws {@link UsageError}. */
export function optionValues(command: Command, given: GivenOptions): OptionValues {
  const values = new Map<string, unknown>();
  for (const option of OPTIONS) {
    const property = option.as ?? camel(option.name);
    const texts = isTaken(option, command) ? (given.get(option.name) ?? []) : [];
    values.set(property, valueOf(option, texts) ?? values.get(property));
  }
  // The table gives every property, and the type of its value.
  return Object.fromEntries(values) as OptionValues;
}

function valueOf(option: Option, texts: readonly string[]): unknown {
  if (option.value !== undefined) return readValue(option.name, option, texts);
  const isGiven = texts.length > 0;
  if (option.means === undefined) return isGiven;
  return isGiven ? option.means : undefined;
}
