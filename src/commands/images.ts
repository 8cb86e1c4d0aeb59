import type { Arguments } from '../config/arguments.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../ports.ts';

/** Placeholder. */
export function imagesCommand(_given: Arguments, _io: Io): Promise<ExitCode> {
  return Promise.resolve(3);
}
