import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hand } from '../scripts/mutate/hand.mjs';
import { judge } from '../scripts/mutate/judge.mjs';
import { Known } from '../scripts/mutate/known.mjs';
import { measure, type MeasuredFile } from '../scripts/mutate/measure.mjs';
import { mutantsOf } from '../scripts/mutate/mutants.mjs';
import { reaching } from '../scripts/mutate/reach.mjs';
import { regionAt, regionsOf } from '../scripts/mutate/regions.mjs';
import { makeSandbox } from '../scripts/mutate/sandbox.mjs';

/** A project like this one: a function, a program that calls it, and tests of both. */
const PROJECT = {
  'package.json': '{ "type": "module" }',
  'jest.config.mjs': readFileSync(new URL('../jest.config.mjs', import.meta.url), 'utf8'),
  'src/count.ts': `
export function count(to: number): number {
  let sum = 0;
  for (let at = 0; at < to; at += 1) sum += at;
  return sum;
}
export const end = (code: number): void => { if (code > 1) process.exit(code); };
export const unused = (): string => 'never';
`,
  'src/cli.ts': `
import { count } from './count.ts';
const spoken = (text: string): string => text + '!';
process.stdout.write(spoken(String(count(4))));
`,
  'dist/cli/index.js': 'the bundle',
  'test/count.test.ts': `
import { expect, test } from '@jest/globals';
import { count, end } from '../src/count.ts';
test('adds', () => { expect(count(3)).toBe(3); });
test('goes on', () => { end(1); });
test('waits', () => new Promise((done) => { setTimeout(done, 1000); }));
test('fails', () => { expect(1).toBe(2); });
`,
  'test/cli.test.ts': `
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
test('speaks', () => {
  expect(execFileSync(process.execPath, [new URL('../dist/cli/index.js', import.meta.url).pathname], { encoding: 'utf8' })).toBe('6!');
});
`,
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const home = realpathSync(mkdtempSync(join(tmpdir(), 'mutate-')));
const project = join(home, 'project');
for (const [path, text] of Object.entries(PROJECT)) {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}
cpSync(join(ROOT, 'scripts'), join(project, 'scripts'), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));

const files = readdirSync(project, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(project.length + 1))
  .filter((path) => !path.startsWith('node_modules'));
const counted = source('src/count.ts', 0);
const sources = [counted, source('src/cli.ts', counted.regions.length)];
const hand = new Hand(makeSandbox(project, join(home, 'copy'), files, sources));

afterAll(() => {
  hand.end();
  rmSync(home, { recursive: true, force: true });
});

function source(path: 'src/count.ts' | 'src/cli.ts', first: number) {
  const text = PROJECT[path];
  return { path, text, room: 'src', own: true, regions: regionsOf(text), first, hasValues: false };
}

describe('a run', () => {
  const tests = ['test/cli.test.ts', 'test/count.test.ts'];
  let measured: readonly MeasuredFile[] = [];
  beforeAll(async () => {
    measured = await measure([hand], tests, sources, new Known(project, files), () => true);
  });
  /** What comes of each change of a source that has this text in it. */
  const verdictsOn = async (path: string, piece: string): Promise<string[]> => {
    const all = sources.flatMap((one) =>
      mutantsOf(one.text).map((mutant) => ({ source: one, mutant })),
    );
    const suspects = all
      .filter((one) => one.source.path === path && one.mutant.before.includes(piece))
      .map(({ source: own, mutant }) => ({
        source: own,
        mutant,
        batches: reaching(measured, own.first + regionAt(own.regions, mutant.start), own),
      }));
    const verdicts: string[] = [];
    await judge(
      [hand],
      suspects,
      { isOver: () => false, each: 60_000 },
      ({ suspect, end, tests: ran }) => {
        verdicts.push(`${suspect.mutant.before} → ${suspect.mutant.after}: ${end}, ${String(ran)}`);
      },
    );
    return verdicts;
  };

  test('knows what each test runs, also in a program that it starts, and which fail as they are', () => {
    const regions = measured.map(({ file, regions: loading, tests: own, failing }) => ({
      file,
      loading,
      tests: own
        .map(({ key, regions: ran }) => `${key}: ${ran.toSorted((a, b) => a - b).join()}`)
        .toSorted(),
      failing: failing.map(({ key }) => key),
    }));
    expect(regions).toEqual([
      { file: 'test/cli.test.ts', loading: [], tests: ['speaks: 0,1,2,6,7'], failing: [] },
      {
        file: 'test/count.test.ts',
        loading: [0],
        tests: ['adds: 1,2', 'goes on: 3', 'waits: '],
        failing: ['fails'],
      },
    ]);
  });

  test('knows what each test computes, in programs too, and not how long it waits', () => {
    const costs = new Map(
      measured.flatMap(({ tests: own }) => own.map(({ key, ms }) => [key, ms])),
    );
    expect(costs.get('waits')).toBeLessThan(500);
    expect(costs.get('speaks')).toBeGreaterThan(10 + (costs.get('adds') ?? 0));
  });

  test('what is known holds while only the list of equivalents or a page changes', () => {
    const contentWith = (path: string): string => {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), '[]');
      return new Known(project, [...files, path]).contentOf('test/count.test.ts');
    };
    const content = new Known(project, files).contentOf('test/count.test.ts');
    expect(contentWith('test/mutants.json')).toBe(content);
    expect(contentWith('docs/page.md')).toBe(content);
    expect(contentWith('test/support/more.ts')).not.toBe(content);
  });

  test('kills with the first test that fails, survives those that do not, and leaves the project alone', async () => {
    expect(await verdictsOn('src/count.ts', 'at < to')).toEqual([
      'at < to → false: killed, 1',
      'at < to → at <= to: killed, 1',
      'at < to → at >= to: killed, 1',
    ]);
    expect(await verdictsOn('src/count.ts', "'never'")).toEqual(["'never' → '': survived, 0"]);
    expect(await verdictsOn('src/cli.ts', "text + '!'")).toEqual(["text + '!' → '': killed, 1"]);
    expect(readFileSync(join(project, 'src/count.ts'), 'utf8')).toBe(PROJECT['src/count.ts']);
  });

  test('kills what ends the process of the tests', async () => {
    expect(await verdictsOn('src/count.ts', 'code > 1')).toEqual([
      'code > 1 → true: killed, 1',
      'code > 1 → code >= 1: killed, 1',
      'code > 1 → code <= 1: killed, 1',
      'code > 1 → false: survived, 3',
    ]);
  });

  test('says that a test takes too long, and goes on', async () => {
    const endless = PROJECT['src/count.ts'].replace('at += 1', 'at += 0');
    hand.sandbox.write('src/count.ts', endless);
    const order = { file: 'test/count.test.ts', skip: [], isWhole: false };
    expect(await hand.run(order, (key) => (key === 'adds' ? 500 : 30_000))).toBe('silent');
    hand.sandbox.write('src/count.ts', PROJECT['src/count.ts']);
    expect(await hand.run({ ...order, skip: ['fails'] }, () => 30_000)).toMatchObject({
      failure: '',
    });
  });
});
