import { lazy } from '../../adapters/lazy.ts';
import { parseArguments, type Arguments } from '../../config/arguments.ts';
import type { Command } from '../../config/option.ts';
import { UsageError } from '../../config/values.ts';
import type { ExitCode } from '../../program/exit-code.ts';
import type { Io } from '../../io.ts';
import { OutOfTimeError } from '../../program/out-of-time.ts';
import { chineseFor, helpFor, languageFor, languageIn, notesLanguage } from './lang.ts';
import { toldLine, tell } from './tell.ts';
import { UnwritableError } from '../../adapters/unwritable.ts';

const help = lazy(() => import('../../config/help.ts'));
const completion = lazy(() => import('./completion.ts'));
const rules = lazy(() => import('./rules.ts'));
const versions = lazy(() => import('./version.ts'));
const stack = lazy(() => import('../../adapters/stack.ts'));

/**
 * Runs one command line, prints what it says, and gives the exit code. Each command is loaded when
 * it is asked for. Nothing is thrown.
 */
export async function runCommandLine(
  argv: readonly string[],
  io: Io,
  version: string,
): Promise<ExitCode> {
  try {
    const given = parseArguments(argv);
    if (given.help || given.command === 'help') {
      const words = helpFor(given.lang, io);
      io.stdout.write(help().helpText(helpedOf(given), io.stdout.width, words));
      return 0;
    }
    if (given.version || given.command === 'version') {
      io.stdout.write(given.verbose ? versions().verboseVersion(version, io) : `${version}\n`);
      return 0;
    }
    switch (given.command) {
      case 'rules': {
        const { width } = io.stdout;
        const language = languageFor(given.lang, io);
        const chinese = chineseFor(given.lang, io);
        io.stdout.write(rules().describeRules(given.operands[0], { width, language, chinese }));
        return 0;
      }
      case 'completion': {
        io.stdout.write(completion().completionFor(given.operands));
        return 0;
      }
      case 'lint':
      case 'images':
      case 'imagecache':
      case 'pin':
      case 'sizes':
      case 'explain': {
        const { readingCommand } = await import('./reading.ts');
        return await readingCommand(given.command, given, io, version);
      }
    }
  } catch (error) {
    const { say } = notesLanguage(languageIn(argv), io);
    if (error instanceof UsageError) {
      tell(io, toldLine(say, `error: ${error.message}`));
      tell(io, say('Run wfcache-lint --help for the options.'));
      return 2;
    }
    if (error instanceof UnwritableError) {
      tell(io, toldLine(say, `error: The output cannot be written: ${error.message}`));
      return 3;
    }
    if (error instanceof OutOfTimeError) {
      tell(io, toldLine(say, `error: ${error.message}`));
      return 3;
    }
    const failed = `error: wfcache-lint itself failed, the result is not complete: ${String(error)}`;
    tell(io, toldLine(say, failed));
    for (const call of stack().stackOf(error)) tell(io, call);
    return 3;
  }
}

/** The command whose help is wanted; undefined for that of the program. */
function helpedOf({ command, named, operands }: Arguments): Command | undefined {
  if (command !== 'help') return named ? command : undefined;
  // The arguments hold nothing else there.
  return operands[0] as Command | undefined;
}
