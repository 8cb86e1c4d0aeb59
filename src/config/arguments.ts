import { FOR_PEOPLE } from './formats.ts';
import { COMMANDS, type Command } from './option.ts';
import { isTaken, OPTIONS, optionsOf } from './options.ts';
import { optionValues, type GivenOptions, type OptionValues } from './option-values.ts';
import { didYouMean } from '../text/suggestion.ts';
import { splitWords } from './command-words.ts';
import { UsageError } from './values.ts';

/** What a command line says: the value of every option, even if the command does not take it. */
export interface Arguments extends OptionValues {
  readonly command: Command;
  /** The command line names the command; otherwise it is assumed. */
  readonly named: boolean;
  /** A rule for `rules`, a command for `help`, paths for the other commands. */
  readonly operands: readonly string[];
}

/** The operand that stands for standard input. */
const STANDARD_INPUT = '-';

/** Reads a command line. Throws {@link UsageError}. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = splitWords(argv);
  const [first = ''] = positionals;
  const named = isCommand(first);
  const command = named ? first : 'lint';
  refuseForeign(values, command);
  const operands = named ? positionals.slice(1) : positionals;
  const read = optionValues(command, values);
  const parsed: Arguments = { command, named, ...read, ...fromInput(operands, read, command) };
  refuseOperands(parsed);
  refuseContradictions(parsed);
  return parsed;
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

/** `-` as the only path is `--stdin`. */
function fromInput(
  operands: readonly string[],
  { stdin }: Pick<OptionValues, 'stdin'>,
  command: Command,
): Pick<Arguments, 'stdin' | 'operands'> {
  const takes = OPTIONS.some((option) => option.name === 'stdin' && isTaken(option, command));
  if (!takes || !operands.includes(STANDARD_INPUT)) return { stdin, operands };
  return { stdin: true, operands: operands.filter((one) => one !== STANDARD_INPUT) };
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(COMMANDS, word);
}

function refuseOperands({ command, operands }: Arguments): void {
  const [first] = operands;
  if (command === 'rules' && operands.length > 1)
    throw new UsageError('rules explains one rule at a time');
  if (command === 'version' && first !== undefined)
    throw new UsageError(`version takes no operands, found "${first}"`);
  if (command === 'explain' && operands.includes(STANDARD_INPUT))
    throw new UsageError('explain reads files of a repository, and no standard input');
  if (command !== 'help' || first === undefined) return;
  if (operands.length > 1) throw new UsageError('help explains one command at a time');
  if (isCommand(first)) return;
  const names = Object.keys(COMMANDS);
  throw new UsageError(
    `No such command: "${first}"; there are ${names.join(', ')}${didYouMean(first, names)}`,
  );
}

function refuseContradictions(given: Arguments): void {
  const { outputs, fix, diff, stdin, stdinFilename, unsafeFixes, operands } = given;
  const { onlyRules, fixRules, minSeverity } = given;
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
  if (fixRules.length > 0 && !fix && !diff) refuse('--fix-rule needs --fix or --diff');
  const unshown =
    onlyRules.length > 0 ? fixRules.flat().find((id) => !isIn(onlyRules, id)) : undefined;
  if (unshown !== undefined)
    refuse(`--fix-rule ${unshown} is not one of the rules of --rule; name it there as well`);
  if (given.noConfig && given.config !== undefined)
    refuse('--no-config reads no configuration file; leave --config out');
  if (given.updateBaseline && given.baseline === undefined) {
    refuse('--update-baseline needs --baseline FILE');
  }
  if (given.updateBaseline && (onlyRules.length > 0 || minSeverity !== undefined)) {
    refuse('--update-baseline records all findings; leave --rule and --min-severity out');
  }
  if (!given.cache && given.cacheFile !== undefined) refuse('--cache-file needs --cache');
  if (stdin && fix) refuse('--fix cannot write standard input; use --diff');
  if (stdin && operands.length > 0)
    refuse('--stdin, or the path -, reads standard input only; leave the paths out');
  if (stdin && given.changed !== undefined) refuse('--changed compares files, not --stdin');
  if (stdin && diff && stdinFilename === undefined) {
    refuse('--diff of standard input needs the name of a file: --stdin-filename PATH');
  }
  if (!stdin && stdinFilename !== undefined)
    refuse('--stdin-filename needs --stdin, or the path -');
  if (given.write && diff) refuse('--diff shows what --write would do; choose one of them');
  if (diff && given.pinFormat !== 'text')
    refuse('--diff prints its patch on stdout; leave --format out');
  if (given.kubectl && given.caches !== undefined)
    refuse('--kubectl asks the cluster; leave --caches out');
  if (!given.kubectl && given.context !== undefined) refuse('--context needs --kubectl');
  const canAsk = given.kubectl || given.online;
  if (given.online && (given.kubectl || given.caches !== undefined))
    refuse('--online asks Alibaba Cloud for the caches; leave --kubectl and --caches out');
  if (!canAsk && given.wait !== undefined) refuse('--wait needs --kubectl or --online');
  if (given.save && !canAsk && given.caches === undefined) {
    refuse('--save keeps what --kubectl, --online or --caches gives; give one of them');
  }
  if (given.byLayer && (given.chart || given.table === 'svg')) {
    refuse('--by-layer has no chart; leave --chart and --format svg out');
  }
  if (given.chart && given.table !== 'pretty') {
    refuse('--chart is for terminals; markdown has a chart, and --format svg is one');
  }
  if (given.check && given.update) refuse('--check writes nothing; leave --update out');
  if (given.check && given.online) refuse('--check asks nobody; leave --online out');
}

function isIn(lists: readonly (readonly string[])[], id: string): boolean {
  return lists.some((ids) => ids.includes(id));
}
