import { describe } from '@jest/globals';

/** `describe` for tests that need the program that `HELM` names; skipped with a message without. */
export function describeHelm(): typeof describe | typeof describe.skip {
  if (process.env['HELM'] !== undefined) return describe;
  if (process.env['CI'] !== undefined) throw new Error('HELM is not set');
  process.stderr.write('HELM is not set; tests that need helm are skipped\n');
  return describe.skip;
}
