import * as core from '@actions/core';
import packageJson from '../../../package.json' with { type: 'json' };
import { processIo } from '../../adapters/process.ts';
import { inertLog, visible } from '../../report/escape.ts';
import { actionCommand } from './action.ts';

/** Runs the action once, with the inputs it finds in the environment. */
async function main(): Promise<void> {
  try {
    process.exitCode = await actionCommand(core, processIo(), packageJson.version);
  } catch (error) {
    core.setFailed(error instanceof Error ? error.message : String(error));
    process.exitCode = 3;
    const { stackOf } = await import('../../adapters/stack.ts');
    for (const call of stackOf(error)) core.info(inertLog(visible(call)));
  }
}

void main();
