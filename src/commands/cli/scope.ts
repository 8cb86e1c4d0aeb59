import type { Arguments } from '../../config/arguments.ts';
import type { Io } from '../../io.ts';
import type { Scope } from '../../program/open.ts';
import type { Progress } from './progress.ts';

/** What a command line says about which files are read. */
export async function scopeOf(given: Arguments, io: Io, progress: Progress): Promise<Scope> {
  const { stdin, stdinFilename, operands, config, include, exclude } = given;
  return {
    cwd: io.cwd,
    paths: operands.length > 0 ? operands : ['.'],
    config,
    include,
    exclude,
    ...(stdin && stdinFilename !== undefined
      ? { stdin: { path: stdinFilename, bytes: await io.readStdin() } }
      : {}),
    now: io.now,
    settleIn: io.settleIn,
    progress: progress.files,
  };
}
