import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIX_CONFIG, READING } from '../bench/inputs.mjs';
import { EXPLANATIONS, FORMAT_NAMES, TABLES } from '../src/config/formats.ts';
import { temporaryCheckouts } from './support/checkout.ts';
import { JUDGING, type Shape } from './support/cost-shapes.ts';
import { steepSteps, stepsOf } from './support/steps.ts';

const checkout = temporaryCheckouts();
const CONFIG = `${FIX_CONFIG}  - { host: my-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-0123456789abcdef }
region: cn-hangzhou
`;

/** The steps of the program that four times the input makes too many. */
function steep(shape: Shape, count: number, args: readonly string[] = []): readonly string[] {
  const roots = [count, count * 4].map(
    (some) => checkout({ '.wfcache-lint.yaml': CONFIG, ...shape(some) }).root,
  );
  const [one, four] = stepsOf(roots, args);
  return steepSteps(one!, four!, 5 * count);
}

/** Starting a process takes longer than reading such a shape. */
const AT_ONCE = 11;

describe('four times the input takes about four times the steps', () => {
  // Some shapes at once, each in a file of its own.
  const reading = Object.entries(READING);
  const firsts = reading.map((_, at) => at).filter((at) => at % AT_ONCE === 0);

  test.each(firsts)('reading: eleven shapes from number %d on', (first) => {
    const shapes = reading.slice(first, first + AT_ONCE);
    const files: Shape = (count) =>
      Object.fromEntries(shapes.map(([name, make]) => [`${name}.yaml`, make(count)]));
    expect(steep(files, 250)).toEqual([]);
  });

  test.each(Object.entries(JUDGING))('judging: %s', (_, shape) => {
    expect(steep(shape, 50)).toEqual([]);
  });

  test.each([['--fix', '--unsafe-fixes'], ['--diff']])('fixing: %s', (...args) => {
    expect(steep(JUDGING['templates with a finding']!, 50, args)).toEqual([]);
    expect(steep(JUDGING['documents with a finding']!, 50, args)).toEqual([]);
  });

  test('telling: lint, in all formats at once', () => {
    const out = mkdtempSync(join(tmpdir(), 'wfcache-lint-told-'));
    const args = FORMAT_NAMES.flatMap((format) => ['--format', `${format}=${join(out, format)}`]);
    expect(steep(JUDGING['documents with a finding']!, 50, args)).toEqual([]);
    expect(readdirSync(out)).toEqual([...FORMAT_NAMES].toSorted());
    rmSync(out, { recursive: true });
  });

  const told = [
    ...TABLES.map((format) => ['images', format]),
    ...EXPLANATIONS.map((format) => ['explain', format]),
  ];

  test.each(told)('telling: %s --format %s', (command = '', format = '') => {
    const args = [command, '--format', format];
    expect(steep(JUDGING['documents with a finding']!, 50, args)).toEqual([]);
  });

  test('telling: imagecache', () => {
    expect(steep(JUDGING['images, each another one']!, 50, ['imagecache'])).toEqual([]);
  });
});
