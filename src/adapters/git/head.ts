import { spawnSync } from 'node:child_process';

/** The commit that is checked out; undefined where git does not say it. */
export function headOf(root: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', '-q', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const sha = status === 0 ? stdout.trim() : '';
  return /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
}
