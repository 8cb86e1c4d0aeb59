import { describe } from '@jest/globals';
import { spawnSync } from 'node:child_process';

/**
 * `describe` for tests that need programs of the system: skipped with a message where one is
 * missing, and failing there on CI, where all have to be.
 */
export function describeWith(programs: readonly string[]): typeof describe | typeof describe.skip {
  const missing = programs.filter((name) => spawnSync('which', [name]).status !== 0);
  if (missing.length === 0) return describe;
  const message = `Not installed: ${missing.join(', ')}`;
  if (process.env['CI'] !== undefined) throw new Error(message);
  process.stderr.write(`${message}; tests that need it are skipped\n`);
  return describe.skip;
}
