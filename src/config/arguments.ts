import { parseArgs } from 'node:util';
import { COMMANDS, OPTIONS, optionsOf, type Command } from './options.ts';
import { didYouMean } from '../text/suggestion.ts';
import {
  choice,
  failOn,
  glob,
  output,
  SORTS,
  TABLES,
  UsageError,
  wholeNumber,
  type FailOn,
  type Output,
} from './values.ts';

/** Whether registries are asked for sizes, and what of them the caller trusts; as it was written. */
export interface RegistryArguments {
  /** Undefined: as the command does by default. */
  readonly mode: 'on' | 'off' | undefined;
  readonly allowed: readonly string[];
  readonly private: readonly string[];
  readonly tokenServers: readonly string[];
  readonly platform: string | undefined;
}

/** A command line, understood. Undefined where an option was not given and has no fixed default. */
export interface Arguments {
  readonly command: Command;
  /** What is asked for instead of the command itself. */
  readonly ask: 'help' | 'version' | undefined;
  /** The command was named, not assumed. */
  readonly named: boolean;
  /** A rule of `rules`, paths of the others. */
  readonly operands: readonly string[];
  readonly config: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly registry: RegistryArguments;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly stats: boolean;
  readonly color: boolean | undefined;
  readonly progress: boolean | undefined;
  /** Of `lint`. */
  readonly outputs: readonly Output[];
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly failOn: FailOn;
  readonly maxWarnings: number | undefined;
  /** Undefined: all findings; empty: changed since the default branch. */
  readonly changed: string | undefined;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  /** Of `images`. */
  readonly table: (typeof TABLES)[number];
  readonly sort: (typeof SORTS)[number];
  readonly top: number | undefined;
  /** Of `imagecache`. */
  readonly write: boolean;
  /** Of `sizes`. */
  readonly update: boolean;
  readonly check: boolean;
}

/** Reads a command line. Throws {@link UsageError}. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = tokenize(argv);
  const [first = ''] = positionals;
  const named = isCommand(first);
  const command = named ? first : 'lint';
  refuseForeign(values, command);
  const flag = (name: string): boolean => values[name] === true;
  const text = (name: string): string | undefined => list(name).at(-1);
  const list = (name: string): readonly string[] =>
    [values[name]].flat().filter((one) => typeof one === 'string');
  const parsed: Arguments = {
    command,
    named,
    ask: flag('help') ? 'help' : flag('version') ? 'version' : undefined,
    operands: named ? positionals.slice(1) : positionals,
    config: text('config'),
    include: list('include').map(glob),
    exclude: list('exclude').map(glob),
    registry: {
      mode: optional('registry', ['on', 'off'], text('registry')),
      allowed: list('allow-registry'),
      private: list('private-registry'),
      tokenServers: list('token-server'),
      platform: text('image-platform'),
    },
    quiet: flag('quiet'),
    verbose: flag('verbose'),
    stats: flag('stats'),
    color: either(flag('color'), flag('no-color')),
    progress: either(flag('progress'), flag('no-progress')),
    outputs: command === 'lint' ? list('format').map(output) : [],
    fix: flag('fix'),
    unsafeFixes: flag('unsafe-fixes'),
    diff: flag('diff'),
    failOn: failOn(text('fail-on') ?? 'warning'),
    maxWarnings: wholeNumber('max-warnings', text('max-warnings')),
    changed: text('changed'),
    baseline: text('baseline'),
    updateBaseline: flag('update-baseline'),
    stdin: flag('stdin'),
    stdinFilename: text('stdin-filename'),
    table: command === 'images' ? choice('format', TABLES, text('format') ?? 'pretty') : 'pretty',
    sort: choice('sort', SORTS, text('sort') ?? 'download'),
    top: wholeNumber('top', text('top')),
    write: flag('write'),
    update: flag('update'),
    check: flag('check'),
  };
  refuseContradictions(parsed);
  return parsed;
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function tokenize(argv: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    OPTIONS.map(({ name, short, value, repeatable }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: repeatable === true,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  try {
    // Alone, --changed has no value: the parser knows values that may be left out only as empty.
    const args = argv.map((word) => (word === '--changed' ? '--changed=' : word));
    return parseArgs({ args, options, allowPositionals: true });
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

/** An option of another command is a mistake, not something to pass over. */
function refuseForeign(values: Values, command: Command): void {
  const taken = new Set(optionsOf(command).map(({ name }) => name));
  const foreign = Object.keys(values).find((name) => !taken.has(name));
  if (foreign === undefined) return;
  const owners = OPTIONS.filter(({ name }) => name === foreign).flatMap(({ of = [] }) => of);
  throw new UsageError(
    `--${foreign} is an option of ${owners.join(', ')}; ${command} does not take it`,
  );
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(COMMANDS, word);
}

function optional<T extends string>(
  option: string,
  choices: readonly T[],
  text: string | undefined,
): T | undefined {
  return text === undefined ? undefined : choice(option, choices, text);
}

function either(yes: boolean, no: boolean): boolean | undefined {
  return no ? false : yes ? true : undefined;
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
  if (unsafeFixes && !fix && !diff) refuse('--unsafe-fixes needs --fix or --diff');
  if (given.updateBaseline && given.baseline === undefined) {
    refuse('--update-baseline needs --baseline FILE');
  }
  if (stdin && fix) refuse('--fix cannot write standard input; use --diff');
  if (stdin && operands.length > 0)
    refuse('--stdin lints standard input only; leave the paths out');
  if (stdin && given.changed !== undefined) refuse('--changed compares files, not --stdin');
  if (stdin && stdinFilename === undefined) refuse('--stdin needs --stdin-filename');
  if (!stdin && stdinFilename !== undefined) refuse('--stdin-filename needs --stdin');
  if (given.check && given.update) refuse('--check writes nothing; leave --update out');
  if (command === 'rules' && operands.length > 1) refuse('rules explains one rule at a time');
}
