import { parseArgs } from 'node:util';
import type { Option } from './option.ts';
import { OPTIONS } from './options.ts';
import type { GivenOptions } from './option-values.ts';
import { didYouMeanName } from '../text/suggestion.ts';
import { UsageError } from './values.ts';

/** The words of a command line. */
export interface CommandWords {
  readonly values: GivenOptions;
  readonly positionals: readonly string[];
}

/** One word of a command line that is an option. */
interface OptionToken {
  readonly name: string;
  /** As it is written, without its value: `--format`, `-f`. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** The value stands in the same word, behind `=` or a single letter. */
  readonly inlineValue?: boolean | undefined;
}

const KNOWN: ReadonlyMap<string, Option> = new Map(
  // Of several with one name the first is that of lint.
  OPTIONS.toReversed().map((one) => [one.name, one]),
);

/**
 * Splits a command line into options and other words. Throws {@link UsageError} for an option that
 * does not exist, lacks its value, or has one that it does not take.
 */
export function splitWords(argv: readonly string[]): CommandWords {
  const options = Object.fromEntries(
    OPTIONS.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  const end = argv.indexOf('--');
  const args = argv.map((word, at) => {
    const isOption = end === -1 || at < end;
    if (isOption) refuseSingleDash(word);
    // An option that may have no value is known to the parser only as one with an empty value.
    return isOption && word === '--changed' ? '--changed=' : word;
  });
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    values.set(token.name, [...(values.get(token.name) ?? []), textOf(token)]);
  }
  return { values, positionals };
}

/** `-fix`, which would be read as `-f ix`. */
function refuseSingleDash(word: string): void {
  const name = /^-([a-z][a-z-]+)(?:=.*)?$/s.exec(word)?.[1];
  if (name === undefined || !KNOWN.has(name)) return;
  throw new UsageError(`Unknown option -${name}; did you mean "--${name}"?`);
}

/** The text that is given for an option; that of a switch has no meaning. */
function textOf({ name, rawName, value, inlineValue }: OptionToken): string {
  const option = KNOWN.get(name);
  if (option === undefined) throw new UsageError(unknown(rawName, name));
  if (option.value === undefined) {
    if (value === undefined) return 'true';
    throw new UsageError(`${rawName} takes no value, found "${value}"; write ${rawName} alone`);
  }
  const wanted = option.value.startsWith('[')
    ? `${rawName}${option.value}`
    : `${rawName} ${option.value}`;
  if (value === undefined) throw new UsageError(`${rawName} lacks its value: ${wanted}`);
  const looksLikeOption = inlineValue !== true && /^-+[A-Za-z]/.test(value);
  if (!looksLikeOption) return value;
  throw new UsageError(
    `${rawName} lacks its value: ${wanted}; if "${value}" is the value, write --${name}=${value}`,
  );
}

function unknown(rawName: string, name: string): string {
  const hint = didYouMeanName(name, [...KNOWN.keys()]).replace('"', '"--');
  return `Unknown option ${rawName}${hint}`;
}
