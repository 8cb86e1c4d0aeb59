import type { Io } from '../../ports.ts';
import { commandMessage } from '../../report/escape.ts';

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
