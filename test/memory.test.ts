import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FIX_CONFIG, manyFixes, READING } from '../bench/inputs.mjs';
import { lintSession, type Linted } from '../src/program/lint.ts';
import { openSession } from '../src/program/open.ts';
import { JUDGING, type Shape } from './support/cost-shapes.ts';

/*
 * What a run holds in the end is counted after the garbage is collected: it does not depend on the
 * speed of the machine. The most that a run holds on its way depends on when V8 collects, so it is
 * not counted; what a run keeps for its end is most of it.
 */

setFlagsFromString('--expose-gc');
// V8 forgets what it has compiled of functions that are not called for a while.
setFlagsFromString('--no-flush-bytecode');
const collect = runInNewContext('gc') as () => void;

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

type Fixing = 'unneeded' | 'show';

async function linted(files: Readonly<Record<string, string>>, fix: Fixing): Promise<Linted> {
  const cwd = mkdtempSync(join(tmpdir(), 'memory-'));
  folders.push(cwd);
  writeFileSync(join(cwd, '.wfcache-lint.yaml'), FIX_CONFIG);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
  const opened = openSession({ cwd, paths: ['.'], include: [], exclude: [], now: () => 0 });
  if (!opened.ok) throw new Error(opened.error.join());
  return lintSession(opened.value, { fix, unsafeFixes: true });
}

/** The bytes that are held at the end of a run, with everything that can still be asked of it. */
async function heldBy(files: Readonly<Record<string, string>>, fix: Fixing): Promise<number> {
  // Until the next run V8 can hold parts of the last one.
  await linted({ 'a.yaml': manyFixes(1) }, fix);
  const before = await held();
  const kept = new Set([await linted(files, fix)]);
  const after = await held();
  kept.clear();
  return after - before;
}

/** The bytes that are held, once everything that waits is done. */
async function held(): Promise<number> {
  await setImmediate();
  collect();
  return getHeapStatistics().used_heap_size;
}

/** What V8 itself comes to hold in a run: code that it compiles, and what it learns of it. */
const ENGINE = 1024 * 1024;

/** What is held where it is too much. */
async function steep(shape: Shape, count: number, fix: Fixing = 'unneeded'): Promise<string> {
  // V8 can let go of what it held of an earlier run while the first of these runs.
  const ones = [await heldBy(shape(count), fix), await heldBy(shape(count), fix)];
  const one = Math.max(0, ...ones);
  const four = await heldBy(shape(4 * count), fix);
  const isRight = four <= 5 * one + ENGINE;
  return isRight ? '' : `${String(one)} bytes, then ${String(four)} bytes`;
}

describe('four times the input is held in about four times the memory', () => {
  const reading = Object.entries(READING);
  const firsts = reading.map((_, at) => at).filter((at) => at % 6 === 0);

  test.each(firsts)('reading: six shapes from number %d on', async (first) => {
    const shapes = reading.slice(first, first + 6);
    const files: Shape = (count) =>
      Object.fromEntries(shapes.map(([name, make]) => [`${name}.yaml`, make(count)]));
    expect(await steep(files, 300)).toBe('');
  });

  test.each(Object.entries(JUDGING))('judging: %s', async (_, shape) => {
    expect(await steep(shape, 50)).toBe('');
  });

  test.each(['templates with a finding', 'documents with a finding'])(
    'fixing: %s',
    async (name) => {
      expect(await steep(JUDGING[name]!, 40, 'show')).toBe('');
    },
  );
});
