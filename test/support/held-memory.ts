import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { FIX_CONFIG, manyFixes, READING } from '../../bench/inputs.mjs';
import { lintSession } from '../../src/program/lint.ts';
import type { Linted } from '../../src/program/linted.ts';
import { openSession } from '../../src/program/open.ts';
import { JUDGING, type Shape } from './cost-shapes.ts';
import { settingsFrom, sourceFile } from './lint-text.ts';
import { planFor } from './review.ts';

/*
 * What a run holds in the end is counted after the garbage is collected: it does not depend on the
 * speed of the machine. The most that a run holds on its way depends on when V8 collects, so it is
 * not counted; what a run keeps for its end is most of it. It has to be a process of its own: what
 * others leave behind would be collected in between.
 */

/** What is counted, by what it is called in tests. */
const COUNTED: Readonly<Record<string, () => Promise<string>>> = {
  ...Object.fromEntries(
    Object.entries(READING).flatMap((_, at, all) => {
      const some = all.slice(at, at + 11);
      const files: Shape = (count) =>
        Object.fromEntries(some.map(([name, make]) => [`${name}.yaml`, make(count)]));
      const name = `reading: eleven shapes from number ${String(at)} on`;
      return at % 11 === 0 ? [[name, () => steep(files, 300, judged)]] : [];
    }),
  ),
  ...Object.fromEntries(
    Object.entries(JUDGING).map(([name, shape]) => [
      `judging: ${name}`,
      () => steep(shape, 50, judged),
    ]),
  ),
  ...Object.fromEntries(
    ['templates with a finding', 'documents with a finding'].map((name) => [
      `fixing: ${name}`,
      () => steep(JUDGING[name]!, 40, (files) => linted(files, 'show')),
    ]),
  ),
  reviewing: () => steep(JUDGING['workflows with a finding, each in a file']!, 24, reviewed),
};

/** The names of what is counted. */
export const COUNTED_NAMES: readonly string[] = Object.keys(COUNTED);

/** What four times the input makes too much, by name. Needs the flag `--expose-gc`. */
export async function tooMuchHeld(): Promise<Readonly<Record<string, string>>> {
  if (globalThis.gc === undefined) throw new Error('needs node --expose-gc');
  const found: [string, string][] = [];
  for (const [name, count] of Object.entries(COUNTED)) found.push([name, await count()]);
  return Object.fromEntries(found);
}

type Files = Readonly<Record<string, string>>;

/** What is done with files; all that it gives is held. */
type Work = (files: Files) => Promise<unknown>;

/** The review of a pull request that adds these files, with more findings than it comments on. */
function reviewed(files: Files): Promise<unknown> {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(path, text));
  return Promise.resolve(planFor(sources, settingsFrom(FIX_CONFIG), { mostComments: 12 }));
}

const judged: Work = (files) => linted(files, 'unneeded');

async function linted(files: Files, fix: 'unneeded' | 'show'): Promise<Linted> {
  const cwd = mkdtempSync(join(tmpdir(), 'memory-'));
  writeFileSync(join(cwd, '.wfcache-lint.yaml'), FIX_CONFIG);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
  const opened = openSession({
    cwd,
    paths: ['.'],
    include: [],
    exclude: [],
    now: () => 0,
    today: '2026-06-01',
  });
  if (!opened.ok) throw new Error(opened.error.join());
  const run = await lintSession(opened.value, { fix, unsafeFixes: true });
  rmSync(cwd, { recursive: true });
  return run;
}

/** The bytes that are held at the end of a run, with everything that can still be asked of it. */
async function heldBy(files: Files, work: Work): Promise<number> {
  // Until the next run V8 can hold parts of the last one.
  await work({ 'a.yaml': manyFixes(1) });
  const before = await held();
  const kept = new Set([await work(files)]);
  const after = await held();
  kept.clear();
  return after - before;
}

/** A collection that frees no more bytes than this is the last one. */
const LITTLE = 16 * 1024;

/**
 * The bytes that are held, once everything that waits is done. What is held weakly is let go of only
 * by a later collection, so there are several.
 */
async function held(): Promise<number> {
  let before = await afterCollection();
  for (let times = 1; times < 3; times += 1) {
    const after = await afterCollection();
    if (before - after <= LITTLE) return after;
    before = after;
  }
  return before;
}

async function afterCollection(): Promise<number> {
  await setImmediate();
  globalThis.gc?.();
  return getHeapStatistics().used_heap_size;
}

/** What V8 itself comes to hold in a run: code that it compiles, and what it learns of it. */
const ENGINE = 1024 * 1024;

/** What is held, where it is too much; empty where it is not. */
async function steep(shape: Shape, count: number, work: Work): Promise<string> {
  const one = await heldBy(shape(count), work);
  const four = await heldBy(shape(4 * count), work);
  if (isFew(one, four)) return '';
  // V8 can let go of what it held of an earlier run while the first of these runs.
  const again = Math.max(one, await heldBy(shape(count), work));
  return isFew(again, four) ? '' : `${String(again)} bytes, then ${String(four)} bytes`;
}

/** Whether four times the input holds no more than about four times the memory. */
function isFew(one: number, four: number): boolean {
  return four <= 5 * Math.max(0, one) + ENGINE;
}
