import { parseArgs } from 'node:util';
import type { Severity } from '../lint/finding.ts';
import { COMMANDS, LINT_OPTIONS, type Command } from './options.ts';
import { didYouMean } from './suggestion.ts';

/** Outputs there are. */
const FORMATS = [
  'pretty',
  'json',
  'sarif',
  'github',
  'junit',
  'checkstyle',
  'rdjson',
  'gitlab',
  'markdown',
] as const;

/** One output: its name, and a file or standard output. */
export interface Output {
  readonly format: (typeof FORMATS)[number];
  readonly file: string | undefined;
}

/** From which severity findings fail a run. */
export type FailOn = Severity | 'never';

/** A command line, understood. Undefined where an option was not given and has no fixed default. */
export interface Arguments {
  readonly command: Command | 'version' | 'help';
  /** Paths of `lint`, a rule of `rules`. */
  readonly operands: readonly string[];
  readonly config: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
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
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly stats: boolean;
  readonly color: boolean | undefined;
  readonly progress: boolean | undefined;
}

/** Wrong usage: a message that says what to write instead. */
export class UsageError extends Error {}

/** Reads a command line. Throws {@link UsageError}. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = tokenize(argv);
  const [first = ''] = positionals;
  const command = isCommand(first) ? first : 'lint';
  const flag = (name: string): boolean => values[name] === true;
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const list = (name: string): readonly string[] => {
    const value = values[name];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  };
  const parsed: Arguments = {
    command: flag('help') ? 'help' : flag('version') ? 'version' : command,
    operands: isCommand(first) ? positionals.slice(1) : positionals,
    config: text('config'),
    include: list('include').map(glob),
    exclude: list('exclude').map(glob),
    outputs: list('format').map(output),
    fix: flag('fix'),
    unsafeFixes: flag('unsafe-fixes'),
    diff: flag('diff'),
    failOn: failOn(text('fail-on') ?? 'warning'),
    maxWarnings: maxWarnings(text('max-warnings')),
    changed: text('changed'),
    baseline: text('baseline'),
    updateBaseline: flag('update-baseline'),
    stdin: flag('stdin'),
    stdinFilename: text('stdin-filename'),
    quiet: flag('quiet'),
    verbose: flag('verbose'),
    stats: flag('stats'),
    color: either(flag('color'), flag('no-color')),
    progress: either(flag('progress'), flag('no-progress')),
  };
  refuseContradictions(parsed);
  return parsed;
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function tokenize(argv: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    LINT_OPTIONS.map(({ name, short, value, repeatable }) => [
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
    LINT_OPTIONS.map(({ name }) => name),
  ).replace('"', '"--');
  return new UsageError(`Unknown option ${unknown}${hint}`);
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(COMMANDS, word);
}

function either(yes: boolean, no: boolean): boolean | undefined {
  return no ? false : yes ? true : undefined;
}

function glob(pattern: string): string {
  const allowed = pattern !== '' && pattern.length <= 256 && !/[{}]|[?*+@!]\(/.test(pattern);
  if (allowed) return pattern;
  throw new UsageError(
    `Not a usable glob: ${pattern.slice(0, 100)}; * and ** are, { } and +(…) are not; give the option again instead`,
  );
}

function output(text: string): Output {
  const at = text.indexOf('=');
  const name = at === -1 ? text : text.slice(0, at);
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) {
    const hint = didYouMean(name, FORMATS);
    throw new UsageError(`Unknown format "${name}": there are ${FORMATS.join(', ')}${hint}`);
  }
  if (at !== -1 && at === text.length - 1) throw new UsageError(`--format ${text} lacks a file`);
  return { format, file: at === -1 ? undefined : text.slice(at + 1) };
}

/** Reads the value of `--fail-on`. */
export function failOn(text: string): FailOn {
  const levels: readonly FailOn[] = ['error', 'warning', 'info', 'never'];
  const level = levels.find((one) => one === text);
  if (level !== undefined) return level;
  throw new UsageError(`Expected --fail-on to be one of ${levels.join(', ')}, found "${text}"`);
}

/** Reads the value of `--max-warnings`. */
export function maxWarnings(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`Expected --max-warnings to be a whole number, found "${text}"`);
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
  if (command === 'rules' && operands.length > 1) refuse('rules explains one rule at a time');
}
