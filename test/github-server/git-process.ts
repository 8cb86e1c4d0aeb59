import { execFile } from 'node:child_process';

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
export function git(
  args: readonly string[],
  input?: string | Buffer,
  cwd?: string,
): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = execFile(
      'git',
      args,
      { env: gitEnv(), cwd, encoding: 'buffer', maxBuffer: 512 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) done(stdout);
        else fail(new Error(`git ${args.join(' ')}: ${stderr.toString().trim()}`));
      },
    );
    // A git that fails early closes its input: its exit code says so already.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
