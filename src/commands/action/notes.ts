import type { Deadline } from '../../adapters/deadline.ts';
import { uniqueWord } from '../../adapters/unique-word.ts';
import type { Io } from '../../io.ts';
import { outOfTime } from '../../program/out-of-time.ts';
import { commandMessage, inertLog, visible } from '../../report/escape.ts';
import { ENGLISH, type Speech } from '../../language.ts';
import type { Refusal } from '../../review/pull-request.ts';

/** Something about the run itself that a reader of the log has to know. */
export interface Note {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
}

/** What a run is for, as the beginning of a sentence. */
export function wordsOf({ kind }: { readonly kind: string }): string {
  switch (kind) {
    case 'merge_group':
      return 'This merge group';
    case 'foreign':
      return 'What is checked out';
    default:
      return 'This pull request';
  }
}

/** A refusal as a note. What is right as it is, and only has to be known, is no warning. */
export function noteOf({ kind, message }: Refusal): Note {
  return { level: kind === 'head-moved' || kind === 'declined' ? 'notice' : 'warning', message };
}

/** What somebody has to look at. */
export function warningOf(message: string): Note {
  return { level: 'warning', message };
}

/** Says that the time of the run was over before everything was done that can be told. */
export function lateNotes(deadline: Deadline): Note[] {
  if (!deadline.wasLate) return [];
  const message = `${outOfTime(deadline)}; findings, comments or suggestions can be missing`;
  return [{ level: 'error', message }];
}

/** Writes it to the log as an annotation of the run. */
export function announce(io: Io, notes: readonly Note[], say: Speech = ENGLISH.say): void {
  for (const { level, message } of notes) {
    io.stdout.write(`::${level}::${commandMessage(say(message))}\n`);
  }
}

/**
 * Writes lines that repeat texts of strangers. None of them can be a command, and the runner is
 * told not to look for commands in them.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export function writeLines(io: Io, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const token = uniqueWord();
  const inert = lines.map((line) => inertLog(visible(line)));
  io.stdout.write(`${[`::stop-commands::${token}`, ...inert, `::${token}::`].join('\n')}\n`);
}
