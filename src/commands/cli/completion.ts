import ids from '../../../rules/ids.ts';
import { bashCompletion } from '../../config/completion/bash.ts';
import { fishCompletion } from '../../config/completion/fish.ts';
import { completedCommands, SHELLS, type CompletedCommand } from '../../config/completion/words.ts';
import { zshCompletion } from '../../config/completion/zsh.ts';
import { UsageError } from '../../config/values.ts';
import { didYouMean } from '../../text/suggestion.ts';

type Shell = (typeof SHELLS)[number];

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** The script that completes command lines in a shell. Throws {@link UsageError}. */
export function completionFor([name = '', ...others]: readonly string[]): string {
  const shell = SHELLS.find((one) => one === name);
  if (shell !== undefined && others.length === 0) return SCRIPTS[shell](completedCommands(ids));
  const found = others.length === 0 && name === '' ? 'nothing' : `"${[name, ...others].join(' ')}"`;
  throw new UsageError(
    `Expected the name of a shell, ${SHELLS.join(', ')}, found ${found}${didYouMean(name, SHELLS)}`,
  );
}
