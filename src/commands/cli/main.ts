import packageJson from '../../../package.json' with { type: 'json' };
import { processIo, whyNotHere } from '../../adapters/process.ts';
import { runCommandLine } from './run.ts';

/**
 * Ends the process when everything is written. Otherwise Node first removes the unused objects of
 * the run.
 */
async function start(): Promise<void> {
  const reason = whyNotHere();
  if (reason !== undefined) {
    process.stderr.write(`error: ${reason}\n`);
    process.exit(2);
  }
  process.exit(await runCommandLine(process.argv.slice(2), processIo(), packageJson.version));
}

void start();
