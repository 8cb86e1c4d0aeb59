import type { Arguments } from '../../config/arguments.ts';
import type { Io } from '../../io.ts';

/**
 * Is colour wanted? Options count before the environment (https://no-color.org), the environment
 * before the terminal.
 */
export function wantsColor({ color }: Arguments, { env, stdout }: Io): boolean {
  const forced = env['FORCE_COLOR'];
  if (color !== undefined) return color;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if (forced !== undefined && forced !== '') return forced !== '0';
  return stdout.isTerminal && env['TERM'] !== 'dumb';
}
