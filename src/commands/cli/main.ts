import packageJson from '../../../package.json' with { type: 'json' };
import { processIo } from '../../adapters/process.ts';
import { runCommandLine } from './run.ts';

/**
 * Ends the process when everything is written. Otherwise Node first removes the unused objects of
 * the run.
 */
async function start(): Promise<void> {
  try {
    process.cwd();
  } catch {
    process.stderr.write('error: The current folder is not there any more; go to another one\n');
    process.exit(2);
  }
  process.exit(await runCommandLine(process.argv.slice(2), processIo(), packageJson.version));
}

void start();
