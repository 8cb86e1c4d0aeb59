import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIX_CONFIG, READING } from '../bench/inputs.mjs';
import { EXPLANATIONS, FORMAT_NAMES, TABLES } from '../src/config/formats.ts';
import { temporaryCheckouts } from './support/checkout.ts';
import { JUDGING, type Shape } from './support/cost-shapes.ts';
import { steepSteps, stepsOf, type Steps } from './support/steps.ts';

const checkout = temporaryCheckouts();
const CONFIG = `${FIX_CONFIG}  - { host: my-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-0123456789abcdef }
region: cn-hangzhou
`;

/** An input of some size, and what is run on it. */
interface Asked {
  readonly shape: Shape;
  readonly count: number;
  readonly args?: readonly string[];
}

/** Starting a process takes longer than reading such a shape. */
const AT_ONCE = 11;

const FINDINGS = JUDGING['documents with a finding']!;

/** Some shapes at once, each in a file of its own. */
function reading(): readonly (readonly [string, Asked])[] {
  const shapes = Object.entries(READING);
  const firsts = shapes.map((_, at) => at).filter((at) => at % AT_ONCE === 0);
  return firsts.map((first) => {
    const some = shapes.slice(first, first + AT_ONCE);
    const shape: Shape = (count) =>
      Object.fromEntries(some.map(([name, make]) => [`${name}.yaml`, make(count)]));
    return [`reading: eleven shapes from number ${String(first)} on`, { shape, count: 250 }];
  });
}

/** What commands say of the same input. */
function telling(...args: readonly string[]): readonly [string, Asked] {
  return [`telling: ${args.join(' ')}`, { shape: FINDINGS, count: 50, args }];
}

const out = mkdtempSync(join(tmpdir(), 'wfcache-lint-told-'));
const formats = FORMAT_NAMES.flatMap((format) => ['--format', `${format}=${join(out, format)}`]);

const ASKED: Readonly<Record<string, Asked>> = Object.fromEntries<Asked>([
  ...reading(),
  ...Object.entries(JUDGING).map(([name, shape]) => [`judging: ${name}`, { shape, count: 50 }]),
  ...[['--fix', '--unsafe-fixes'], ['--diff']].flatMap((args) =>
    ['templates with a finding', 'documents with a finding'].map((name) => [
      `fixing: ${args.join(' ')}, ${name}`,
      { shape: JUDGING[name]!, count: 50, args },
    ]),
  ),
  ['telling: lint, in all formats at once', { shape: FINDINGS, count: 50, args: formats }],
  ...TABLES.map((format) => telling('images', '--format', format)),
  ...EXPLANATIONS.map((format) => telling('explain', '--format', format)),
  [
    'telling: imagecache',
    { shape: JUDGING['images, each another one']!, count: 50, args: ['imagecache'] },
  ],
] as readonly (readonly [string, Asked])[]);

describe('four times the input takes about four times the steps', () => {
  let steps: readonly Steps[] = [];

  // One process for all: to start it, and to compile the program, takes longer than such a run.
  beforeAll(() => {
    const runs = Object.values(ASKED).flatMap(({ shape, count, args = [] }) =>
      [count, count * 4].map((some) => ({
        cwd: checkout({ '.wfcache-lint.yaml': CONFIG, ...shape(some) }).root,
        args,
      })),
    );
    steps = stepsOf(runs);
  });

  afterAll(() => {
    rmSync(out, { recursive: true });
  });

  test.each(Object.entries(ASKED).map(([name, { count }], at) => ({ name, count, at })))(
    '$name',
    ({ count, at }) => {
      expect(steepSteps(steps[2 * at]!, steps[2 * at + 1]!, 5 * count)).toEqual([]);
    },
  );

  test('all formats were written', () => {
    expect(readdirSync(out)).toEqual([...FORMAT_NAMES].toSorted());
  });
});
