import { beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cleanEnv, HANGING } from './support/cli.ts';
import { COUNTED_NAMES } from './support/held-memory.ts';

const COUNT = fileURLToPath(new URL('support/held-memory.mjs', import.meta.url));

describe('four times the input is held in about four times the memory', () => {
  let found: Readonly<Record<string, string>> = {};

  beforeAll(() => {
    // V8 would forget what it has compiled of functions that are not called for a while.
    const args = ['--expose-gc', '--no-flush-bytecode', COUNT];
    const options = { env: cleanEnv(), encoding: 'utf8', timeout: HANGING } as const;
    found = JSON.parse(execFileSync(process.execPath, args, options)) as typeof found;
  });

  test.each(COUNTED_NAMES)('%s', (name) => {
    expect(found[name]).toBe('');
  });
});
