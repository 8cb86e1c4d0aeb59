import * as core from '@actions/core';
import { processIo } from '../../adapters/process.ts';
import { namingInputs } from '../../config/called.ts';
import { LANGUAGES, UsageError } from '../../config/values.ts';
import type { Io } from '../../io.ts';
import type { ExitCode } from '../../program/exit-code.ts';
import { inertLog, visible } from '../../report/escape.ts';
import { languageFor } from '../cli/lang.ts';
import type { Toolkit } from './inputs.ts';
import { announce } from './notes.ts';

/** An action. `version` is that of the program. */
export type Action = (toolkit: Toolkit, io: Io, version: string) => Promise<ExitCode>;

/**
 * Runs an action once, with the inputs in the environment. Wrong inputs are announced, and end it
 * with 2; an error of the program ends it with 3.
 */
export async function runAction(action: Action, version: string): Promise<void> {
  try {
    process.exitCode = await exitCodeOf(action, core, processIo(), version);
  } catch (error) {
    core.setFailed(error instanceof Error ? error.message : String(error));
    process.exitCode = 3;
    const { stackOf } = await import('../../adapters/stack.ts');
    for (const call of stackOf(error)) core.info(inertLog(visible(call)));
  }
}

/** Runs an action in these surroundings. Wrong inputs are announced; other errors are the caller's. */
export async function exitCodeOf(
  action: Action,
  toolkit: Toolkit,
  io: Io,
  version: string,
): Promise<ExitCode> {
  try {
    return await action(toolkit, io, version);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const asked = LANGUAGES.find((name) => name === toolkit.getInput('lang'));
    const { say } = languageFor(asked, io);
    announce(io, [{ level: 'error', message: namingInputs(say(error.message)) }]);
    return 2;
  }
}
