import { describe, expect, test } from '@jest/globals';
import { documents, veryFaultyWorkflow } from '../../bench/inputs.mjs';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cli, type Ran } from '../support/cli.ts';

const repository = temporaryCheckouts();

/** Lints these files with a heap of so many MB. Without care V8 ends such a run with 134. */
function lintWith(megabytes: number, files: Readonly<Record<string, string>>, args: string[]): Ran {
  const { root } = repository(files);
  return cli(root, ['--timeout', '600', ...args], {
    node: [`--max-old-space-size=${String(megabytes)}`],
  });
}

/** Manifests with a finding for each image: 11 KB each. */
const MANY = Object.fromEntries(
  Array.from({ length: 450 }, (_, at) => [
    `d${String(at % 9)}/f${String(at)}.yaml`,
    veryFaultyWorkflow(at, 33),
  ]),
);

const MORE =
  /The memory of the run \(\d+ MiB\) was used up; give it more with NODE_OPTIONS=--max-old-space-size=1024, or name some of the folders/;

describe('a heap that does not suffice', () => {
  test.each([40, 48])('for many files ends a run of %d MB with what is known', (megabytes) => {
    const { code, stdout, stderr } = lintWith(megabytes, MANY, []);
    expect(code).toBe(3);
    expect(stderr).toMatch(MORE);
    expect(stdout).toContain('acr-instance-id-missing');
  });

  test.each(['images', 'imagecache'])('ends %s with what is known', (command) => {
    const { code, stderr } = lintWith(48, MANY, [command]);
    expect(code).toBe(3);
    expect(stderr).toMatch(MORE);
  });

  test('for one file leaves it out, and judges the others', () => {
    const big = documents(6_000_000);
    const files = { 'a.yaml': big, 'b.yaml': veryFaultyWorkflow(1, 1) };
    const { code, stdout, stderr } = lintWith(64, files, []);
    expect(code).toBe(3);
    expect(stderr).toMatch(MORE);
    expect(stderr).toContain('a.yaml');
    expect(stderr).toContain('; this file was not read');
    expect(stdout).toContain('--> b.yaml:');
  });
});

test('a heap that suffices is not spoken of', () => {
  const few = Object.fromEntries(Object.entries(MANY).slice(0, 100));
  const { code, stderr } = lintWith(300, few, []);
  expect([code, stderr]).toEqual([1, '']);
});
