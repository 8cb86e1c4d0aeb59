import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pathWithoutRenderers } from './search-path.ts';

/** The built command line. */
export const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** Ends a program that hangs, in milliseconds. No more than a guard: tests bound work, not time. */
export const HANGING = 600_000;

/** What a run of the built program gave. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the program is run. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  readonly node?: readonly string[];
  /** Another user; only root can give one. */
  readonly uid?: number;
}

/** The environment of a child: nothing of ours or of the machine that changes what it prints. */
export function cleanEnv(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: pathWithoutRenderers(), HOME: process.env['HOME'] ?? '', ...more };
}

/** Runs the built command line in a folder. */
export function cli(cwd: string, args: readonly string[], options: RunOptions = {}): Ran {
  const ran = spawnSync(process.execPath, [...(options.node ?? []), CLI, ...args], {
    cwd,
    env: cleanEnv(options.env),
    input: options.input ?? '',
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    encoding: 'utf8',
    timeout: HANGING,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
