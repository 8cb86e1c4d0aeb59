import packageJson from '../../../package.json' with { type: 'json' };
import { lazy } from '../../adapters/lazy.ts';
import { processIo } from '../../adapters/process.ts';
import { parseArguments } from '../../config/arguments.ts';
import { UsageError } from '../../config/values.ts';
import type { ExitCode } from '../../program/exit-code.ts';
import { visible } from '../../report/escape.ts';
import type { Io } from '../../io.ts';

const help = lazy(() => import('../../config/help.ts'));
const rules = lazy(() => import('./rules.ts'));
const stack = lazy(() => import('../../adapters/stack.ts'));

/** Runs one command line. Each command is loaded when it is asked for. */
async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const given = parseArguments(argv);
    if (given.help) {
      io.stdout.write(help().helpText(given.named ? given.command : undefined));
      return 0;
    }
    if (given.version) {
      io.stdout.write(`${packageJson.version}\n`);
      return 0;
    }
    switch (given.command) {
      case 'rules': {
        io.stdout.write(rules().describeRules(given.operands[0]));
        return 0;
      }
      case 'lint':
      case 'images':
      case 'imagecache':
      case 'sizes':
      case 'explain': {
        const { readingCommand } = await import('./reading.ts');
        return await readingCommand(given.command, given, io, packageJson.version);
      }
    }
  } catch (error) {
    if (error instanceof UsageError) {
      io.stderr.write(
        `error: ${visible(error.message)}\nRun wfcache-lint --help for the options.\n`,
      );
      return 2;
    }
    io.stderr.write(
      `error: wfcache-lint itself failed, the result is not complete: ${visible(String(error))}\n`,
    );
    for (const call of stack().stackOf(error)) io.stderr.write(`${visible(call)}\n`);
    return 3;
  }
}

/**
 * Ends the process when everything is written. Otherwise Node first removes the unused objects of
 * the run.
 */
async function start(): Promise<void> {
  process.exit(await main(process.argv.slice(2), processIo()));
}

void start();
