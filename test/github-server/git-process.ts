import { runFromShell } from './small-process.ts';

/** The environment of every git of ours: no configuration of this machine or its user. */
export function gitEnv(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    ...more,
  };
}

/** Runs git; a failure rejects with what git said. */
export async function git(
  args: readonly string[],
  input?: string | Buffer,
  cwd?: string,
): Promise<Buffer> {
  const run = { command: 'git', args, env: gitEnv(), input, cwd };
  const { code, stdout, stderr } = await runFromShell(run);
  if (code === 0) return stdout;
  throw new Error(`git ${args.join(' ')}: ${stderr.toString().trim()}`);
}
