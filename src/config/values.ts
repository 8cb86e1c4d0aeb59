import type { Severity } from '../finding.ts';
import { didYouMean } from '../text/suggestion.ts';

/** Wrong usage: a message that says what to write instead. */
export class UsageError extends Error {}

/** Outputs of `lint`. */
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

/** Outputs of `images`. */
export const TABLES = ['pretty', 'json', 'csv', 'markdown'] as const;

/** What `images` can be sorted by. */
export const SORTS = ['download', 'size', 'pods', 'name'] as const;

/** From which severity findings fail a run. */
export type FailOn = Severity | 'never';

const LEVELS: readonly FailOn[] = ['error', 'warning', 'info', 'never'];

/** Reads the value of an option that takes one of these words. Throws {@link UsageError}. */
export function choice<T extends string>(option: string, choices: readonly T[], text: string): T {
  const chosen = choices.find((one) => one === text);
  if (chosen !== undefined) return chosen;
  throw new UsageError(
    `Expected --${option} to be one of ${choices.join(', ')}, found "${text}"${didYouMean(text, choices)}`,
  );
}

/** Reads the value of `--fail-on`. Throws {@link UsageError}. */
export function failOn(text: string): FailOn {
  return choice('fail-on', LEVELS, text);
}

/** Reads a number of things. Throws {@link UsageError}. */
export function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`Expected --${option} to be a whole number, found "${text}"`);
}

/** Reads a glob. Refuses (throws {@link UsageError}) those whose cost has no bound. */
export function glob(pattern: string): string {
  const allowed = pattern !== '' && pattern.length <= 256 && !/[{}]|[?*+@!]\(/.test(pattern);
  if (allowed) return pattern;
  throw new UsageError(
    `Not a usable glob: ${pattern.slice(0, 100)}; * and ** are, { } and +(…) are not; give the option again instead`,
  );
}

/** Reads `NAME[=FILE]`. Throws {@link UsageError}. */
export function output(text: string): Output {
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
