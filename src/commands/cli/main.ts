#!/usr/bin/env node
import packageJson from '../../../package.json' with { type: 'json' };
import { processIo } from '../../adapters/process.ts';
import { parseArguments } from '../../config/arguments.ts';
import { UsageError } from '../../config/values.ts';
import type { ExitCode } from '../../program/exit-code.ts';
import { visible } from '../../report/escape.ts';
import type { Io } from '../../io.ts';

/** Runs one command line. Each command is loaded when it is asked for. */
async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const given = parseArguments(argv);
    if (given.help) {
      const { helpText } = await import('../../config/help.ts');
      io.stdout.write(helpText(given.named ? given.command : undefined));
      return 0;
    }
    if (given.version) {
      io.stdout.write(`${packageJson.version}\n`);
      return 0;
    }
    switch (given.command) {
      case 'rules': {
        const { describeRules } = await import('./rules.ts');
        io.stdout.write(describeRules(given.operands[0]));
        return 0;
      }
      case 'lint':
      case 'images':
      case 'imagecache':
      case 'sizes': {
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
    return 3;
  }
}

process.exitCode = await main(process.argv.slice(2), processIo());
