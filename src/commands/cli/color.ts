import type { Arguments } from '../../config/arguments.ts';
import type { Io } from '../../io.ts';

/** https://no-color.org; options win over the environment, the environment over the terminal. */
export function wantsColor({ color }: Arguments, { env, stdout }: Io): boolean {
  const forced = env['FORCE_COLOR'];
  if (color !== undefined) return color;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if (forced !== undefined && forced !== '') return forced !== '0';
  return stdout.isTerminal && env['TERM'] !== 'dumb';
}
