import { stopToken } from '../../adapters/stop-token.ts';
import type { Io } from '../../io.ts';
import { commandMessage, inertLog, visible } from '../../report/escape.ts';

/** Something about the run itself that whoever reads its log has to know. */
export interface Note {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
}

/** Says it in the log, and so as an annotation of the run. */
export function announce(io: Io, notes: readonly Note[]): void {
  for (const { level, message } of notes) {
    io.stdout.write(`::${level}::${commandMessage(message)}\n`);
  }
}

/**
 * Lines that repeat what strangers have written. None of them can be a command, and the runner is
 * told to look for none in them.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export function writeLines(io: Io, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const token = stopToken();
  const inert = lines.map((line) => inertLog(visible(line)));
  io.stdout.write(`${[`::stop-commands::${token}`, ...inert, `::${token}::`].join('\n')}\n`);
}
