import * as core from '@actions/core';
import packageJson from '../../../package.json' with { type: 'json' };
import { processIo } from '../../adapters/process.ts';
import { actionCommand } from './action.ts';

try {
  process.exitCode = await actionCommand(core, processIo(), packageJson.version);
} catch (error) {
  core.setFailed(error instanceof Error ? error.message : String(error));
  process.exitCode = 3;
}
