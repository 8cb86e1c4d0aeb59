#!/usr/bin/env node
import packageJson from '../package.json' with { type: 'json' };
import { processIo } from './adapters/process.ts';
import { parseArguments, UsageError } from './config/arguments.ts';
import { helpText } from './config/options.ts';
import type { ExitCode } from './exit-code.ts';
import { visible } from './report/escape.ts';
import type { Io } from './ports.ts';

/** Runs one command line. Each command is loaded when it is asked for. */
async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const given = parseArguments(argv);
    switch (given.command) {
      case 'help':
        io.stdout.write(helpText());
        return 0;
      case 'version':
        io.stdout.write(`${packageJson.version}\n`);
        return 0;
      case 'rules': {
        const { describeRules } = await import('./commands/rules.ts');
        io.stdout.write(describeRules(given.operands[0]));
        return 0;
      }
      case 'lint': {
        const { lintCommand } = await import('./commands/lint.ts');
        return await lintCommand(given, io, packageJson.version);
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
    return 3;
  }
}

process.exitCode = await main(process.argv.slice(2), processIo());
