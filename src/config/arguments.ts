import { parseArgs } from 'node:util';
import { FOR_PEOPLE } from './formats.ts';
import { COMMANDS, type Command } from './option.ts';
import {
  OPTIONS,
  optionsOf,
  optionValues,
  type GivenOptions,
  type OptionValues,
} from './options.ts';
import { didYouMean } from '../text/suggestion.ts';
import { UsageError } from './values.ts';

/** What a command line says: the value of every option, even if the command does not take it. */
export interface Arguments extends OptionValues {
  readonly command: Command;
  /** The command line names the command; otherwise it is assumed. */
  readonly named: boolean;
  /** A rule for `rules`, paths for the other commands. */
  readonly operands: readonly string[];
}

/** Reads a command line. Throws {@link UsageError}. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = tokenize(argv);
  const [first = ''] = positionals;
  const named = isCommand(first);
  const command = named ? first : 'lint';
  refuseForeign(values, command);
  const parsed: Arguments = {
    command,
    named,
    operands: named ? positionals.slice(1) : positionals,
    ...optionValues(command, values),
  };
  refuseContradictions(parsed);
  return parsed;
}

function tokenize(argv: readonly string[]): { values: GivenOptions; positionals: string[] } {
  const options = Object.fromEntries(
    OPTIONS.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: true,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  try {
    // An option that may have no value is known to the parser only as one with an empty value.
    const args = argv.map((word) => (word === '--changed' ? '--changed=' : word));
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const given = Object.entries(values).map(([name, all]) => [name, [all].flat()] as const);
    return { values: new Map(given.map(([name, all]) => [name, all.map(String)])), positionals };
  } catch (error) {
    throw usageError(error);
  }
}

function usageError(error: unknown): UsageError {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(-+[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return new UsageError(message.replace(/\. .*$/s, ''));
  const spelt = unknown.replace(/^-+/, '').replace(/=.*$/s, '');
  const hint = didYouMean(
    spelt,
    OPTIONS.map(({ name }) => name),
  ).replace('"', '"--');
  return new UsageError(`Unknown option ${unknown}${hint}`);
}

/** Refuses options of other commands. They are mistakes and are not ignored. */
function refuseForeign(values: GivenOptions, command: Command): void {
  const taken = new Set(optionsOf(command).map(({ name }) => name));
  const foreign = [...values.keys()].find((name) => !taken.has(name));
  if (foreign === undefined) return;
  const owners = OPTIONS.filter(({ name }) => name === foreign).flatMap(({ of = [] }) => of);
  throw new UsageError(
    `--${foreign} is an option of ${owners.join(', ')}; ${command} does not take it`,
  );
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(COMMANDS, word);
}

function refuseContradictions(given: Arguments): void {
  const { outputs, fix, diff, stdin, stdinFilename, unsafeFixes, operands, command } = given;
  const onStdout = outputs.filter(({ file }) => file === undefined);
  const refuse = (reason: string): never => {
    throw new UsageError(reason);
  };
  if (onStdout.length > 1)
    refuse('Only one --format can go to stdout; give the others a file: json=report.json');
  if (diff && onStdout.length > 0)
    refuse('--diff prints its patch on stdout; give --format a file');
  if (diff && fix) refuse('--diff shows what --fix would do; choose one of them');
  if (given.statistics && onStdout.some(({ format }) => !FOR_PEOPLE.includes(format))) {
    refuse(`--statistics goes with --format ${FOR_PEOPLE.join(', ')}`);
  }
  if (unsafeFixes && !fix && !diff) refuse('--unsafe-fixes needs --fix or --diff');
  if (given.updateBaseline && given.baseline === undefined) {
    refuse('--update-baseline needs --baseline FILE');
  }
  if (!given.cache && given.cacheFile !== undefined) refuse('--cache-file needs --cache');
  if (stdin && fix) refuse('--fix cannot write standard input; use --diff');
  if (stdin && operands.length > 0)
    refuse('--stdin reads standard input only; leave the paths out');
  if (stdin && given.changed !== undefined) refuse('--changed compares files, not --stdin');
  if (stdin && diff && stdinFilename === undefined) {
    refuse('--diff of standard input needs the name of a file: --stdin-filename PATH');
  }
  if (!stdin && stdinFilename !== undefined) refuse('--stdin-filename needs --stdin');
  if (given.check && given.update) refuse('--check writes nothing; leave --update out');
  if (command === 'rules' && operands.length > 1) refuse('rules explains one rule at a time');
}
