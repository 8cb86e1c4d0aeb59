import type { Arguments } from '../../config/arguments.ts';
import { COMMANDS } from '../../config/option.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import type { Io } from '../../io.ts';
import { openSession, type Session } from '../../program/open.ts';
import type { Scope } from '../../program/scope.ts';
import { notesLanguage } from './lang.ts';
import type { Progress } from './progress.ts';
import { toldLine, tell } from './tell.ts';

/**
 * Opens the repository that a command line names; undefined where that is not possible, after the
 * reasons are printed.
 */
export async function openNamed(
  given: Arguments,
  io: Io,
  progress: Progress,
): Promise<Session | undefined> {
  const opened = openSession(await scopeOf(given, io, progress));
  if (opened.ok) return opened.value;
  progress.clear();
  const { say } = notesLanguage(given.lang, io);
  for (const error of opened.error) tell(io, toldLine(say, `error: ${error}`));
  return undefined;
}

/** What a command line says about the files that are read. */
async function scopeOf(given: Arguments, io: Io, progress: Progress): Promise<Scope> {
  const { stdin, stdinFilename, operands, config, include, exclude } = given;
  return {
    cwd: io.cwd,
    paths: operands,
    otherWords: given.named ? [] : Object.keys(COMMANDS),
    config,
    ...(given.noConfig ? { settings: DEFAULT_SETTINGS } : {}),
    include,
    exclude,
    cachesFile: given.save ? undefined : given.cachesFile,
    allowEmpty: given.allowEmpty,
    withoutContext: given.noContext,
    render: given.render,
    renderWith: { env: io.env, makeTemporary: io.files.makeTemporary },
    ...(stdin ? { stdin: { path: stdinFilename, bytes: await io.readStdin() } } : {}),
    now: io.now,
    today: io.today(),
    tune: io.tune,
    heap: io.heap,
    progress: progress.files,
    timeout: given.timeout,
  };
}
