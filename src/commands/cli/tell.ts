import type { Problem } from '../../problem.ts';
import type { Io } from '../../io.ts';
import { makesIncomplete } from '../../program/exit-code.ts';
import { ENGLISH, type Speech } from '../../language.ts';
import { inertLog, visible } from '../../report/escape.ts';

/** Prints one line about the run on standard error. Results are never printed there. */
export function tell(io: Io, line: string): void {
  io.stderr.write(lineFor(io, line));
}

/** A line for standard error in a language. Its label is told by itself: what follows is a text of its own. */
export function toldLine(say: Speech, line: string): string {
  const [label = ''] = /^(?:error|note): /.exec(line) ?? [];
  return label === '' ? say(line) : say(label) + say(line.slice(label.length));
}

/** Prints one line of a result on standard output. */
export function print(io: Io, line: string): void {
  io.stdout.write(lineFor(io, line));
}

/** A line that nothing obeys: no terminal, and GitHub's runner neither. */
function lineFor(io: Io, line: string): string {
  const safe = visible(line);
  return `${isInActions(io) ? inertLog(safe) : safe}\n`;
}

/** Does a runner of GitHub Actions read what is printed? */
export function isInActions({ env }: Pick<Io, 'env'>): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}

/**
 * Prints what was named and is not there: folders and globs without any YAML or JSON file. Gives
 * whether there was any.
 */
export function tellMissing(
  io: Io,
  missing: readonly string[],
  say: Speech = ENGLISH.say,
): boolean {
  for (const words of missing) {
    const line = `error: No YAML or JSON file in ${words}; --allow-empty makes that no error`;
    tell(io, toldLine(say, line));
  }
  return missing.length > 0;
}

const EFFECTS = {
  'skipped-file': 'file skipped',
  'skipped-document': 'document skipped',
  'no-fixes': 'no fixes',
} as const;

/**
 * Prints what could not be read. Of it `--quiet` hides what does not matter to the exit code, so that
 * no run ends with 3 without a word.
 */
export function tellProblems(
  io: Io,
  problems: readonly Problem[],
  { quiet }: { readonly quiet: boolean },
  say: Speech = ENGLISH.say,
): void {
  const told = quiet ? problems.filter(makesIncomplete) : problems;
  for (const problem of told) tell(io, say(problemLine(problem)));
}

/** Something that could not be read, as a line for {@link tell}. */
export function problemLine({ path, line, reason, effect }: Problem): string {
  const place = line === undefined ? path : `${path}:${String(line)}`;
  return `warning: ${place}: ${reason} (${EFFECTS[effect]})`;
}
