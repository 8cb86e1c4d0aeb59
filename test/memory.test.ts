import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultyWorkflow, FIX_CONFIG } from '../bench/inputs.mjs';
import { FORMAT_NAMES } from '../src/config/formats.ts';
import { temporaryCheckouts } from './support/checkout.ts';
import { cleanEnv, cli, HANGING } from './support/cli.ts';
import { JUDGING } from './support/cost-shapes.ts';
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

/**
 * 3,300 workflows with a finding, 720 kB, need less than 75 MB of objects. A table of all pairs of
 * them would need 90 MB more.
 */
describe('what a run holds on its way', () => {
  const checkout = temporaryCheckouts();
  const out = mkdtempSync(join(tmpdir(), 'wfcache-lint-peak-'));
  // A file may hold no more documents.
  const text = JUDGING['documents with a finding']!(833)['run.yaml']!;
  const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.yaml`, text]));

  afterAll(() => {
    rmSync(out, { recursive: true });
  });

  const formats = FORMAT_NAMES.flatMap((name) => ['--format', `${name}=${join(out, name)}`]);
  test.each([
    ['lint in all formats', 160, ['--fail-on', 'never', ...formats]],
    ['fixes', 160, ['--fail-on', 'never', '--diff', '--unsafe-fixes']],
    ['images', 90, ['images', '--format', 'json']],
    ['explain', 90, ['explain', '--format', 'json']],
    ['imagecache', 90, ['imagecache']],
  ])('%s', (_, mebibytes, args) => {
    const { root } = checkout({ '.wfcache-lint.yaml': FIX_CONFIG, ...files });
    const { code, stderr } = cli(root, args, {
      node: [`--max-old-space-size=${String(mebibytes)}`],
    });
    expect({ code, stderr: stderr.slice(0, 300) }).toMatchObject({ code: 0 });
  });

  test('a large repository is judged in parts', () => {
    const large = Array.from({ length: 48 }, (_, at) => [
      `${String(at)}.yaml`,
      faultyWorkflow(at, 400),
    ]);
    const { root } = checkout(Object.fromEntries(large) as Record<string, string>);
    const { code, stdout, stderr } = cli(root, ['-f', 'concise'], {
      node: ['--max-old-space-size=130'],
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('Found 48 warnings');
  });
});
