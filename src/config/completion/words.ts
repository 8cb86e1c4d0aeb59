import { FORMAT_NAMES } from '../formats.ts';
import { USAGE } from '../help.ts';
import { COMMANDS, type Command, type Option } from '../option.ts';
import { optionsOf } from '../options.ts';
import { output, RENDER_WORDS, rendered, ruleNames } from '../values.ts';

/** The shells for which there is a completion. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** What a shell completes: one of these words, names of files, or nothing. */
export type Completed = readonly string[] | 'files' | 'nothing';

/** An option of a command, as far as a shell has to know it. */
export interface CompletedOption {
  readonly name: string;
  readonly short: string | undefined;
  readonly help: string;
  /** What the help writes for its value; undefined for a switch. */
  readonly value: string | undefined;
  /** Its value can only follow a `=`, and may be missing. */
  readonly isOptional: boolean;
  readonly isRepeatable: boolean;
  readonly values: Completed;
}

/** A command, as far as a shell has to know it. */
export interface CompletedCommand {
  readonly name: Command;
  readonly help: string;
  readonly options: readonly CompletedOption[];
  readonly operands: Completed;
}

/** Every command with its options. `rules` are the ids of all rules. */
export function completedCommands(rules: readonly string[]): readonly CompletedCommand[] {
  return (Object.keys(COMMANDS) as Command[]).map((name) => ({
    name,
    help: COMMANDS[name],
    options: optionsOf(name).map((option) => completedOption(option, rules)),
    operands: operandsOf(name, rules),
  }));
}

/** The help names what stands there. */
function operandsOf(command: Command, rules: readonly string[]): Completed {
  const usage = USAGE[command];
  if (usage.includes('PATH')) return 'files';
  if (usage.includes('RULE')) return rules;
  if (usage.includes('COMMAND')) return Object.keys(COMMANDS);
  return usage.includes('SHELL') ? SHELLS : 'nothing';
}

function completedOption(option: Option, rules: readonly string[]): CompletedOption {
  const { name, short, help, value } = option;
  return {
    name,
    short,
    help,
    value,
    isOptional: option.value !== undefined && option.mayBeEmpty === true,
    isRepeatable: option.value !== undefined && option.repeatable === true,
    values: valuesOf(option, rules),
  };
}

function valuesOf(option: Option, rules: readonly string[]): Completed {
  const { value } = option;
  if (value === undefined) return 'nothing';
  if (option.choices !== undefined) return option.choices;
  const { read } = option;
  if (read === output) return FORMAT_NAMES;
  if (read === rendered) return RENDER_WORDS;
  if (read === ruleNames) return rules;
  return value === 'FILE' || value === 'PATH' ? 'files' : 'nothing';
}

/** How an option is written: `-c`, `--config`. */
export function spellings({ name, short }: CompletedOption): readonly string[] {
  return short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`];
}

/** The options after which a word is their value, of all commands. */
export function valued(commands: readonly CompletedCommand[]): readonly string[] {
  const options = commands.flatMap((one) => one.options);
  const taking = options.filter(({ value, isOptional }) => value !== undefined && !isOptional);
  return [...new Set(taking.flatMap(spellings))];
}
