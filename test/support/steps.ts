import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { CLI, cleanEnv } from './cli.ts';

/** A part of a file of the program, and how often it was run. */
interface Block {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** What V8 tells of a run; see `Profiler.takePreciseCoverage` in its protocol. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly Block[];
    }[];
  }[];
}

/** The built program. Node's own code is left out. */
const PROGRAM = '/dist/';

const MANY_RUNS = fileURLToPath(new URL('many-runs.mjs', import.meta.url));

/** The blocks of the program that were run, by file. */
export type Steps = ReadonlyMap<string, readonly NamedBlock[]>;

interface NamedBlock extends Block {
  readonly name: string;
}

/** A run of the program in a folder. */
export interface CliRun {
  readonly cwd: string;
  readonly args: readonly string[];
}

/**
 * How often V8 has entered each block of the built program. The numbers do not depend on the machine.
 * What the engine does inside of one step, in a regular expression or in a sort, is not in them. The
 * optimizing compiler is off, because what it has compiled does not count every time. One process does
 * all runs, one after the other.
 */
export function stepsOf(asked: readonly CliRun[]): readonly Steps[] {
  const folder = mkdtempSync(join(tmpdir(), 'wfcache-lint-steps-'));
  const file = (name: string): string => join(folder, name);
  try {
    const runs = asked.map((run, at) => ({ ...run, steps: file(String(at)) }));
    writeFileSync(file('runs.json'), JSON.stringify(runs));
    const node = ['--no-opt', MANY_RUNS, CLI, file('runs.json')];
    const env = cleanEnv({ CI: 'true' });
    execFileSync(process.execPath, node, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    return runs.map(({ steps }) =>
      stepsIn([JSON.parse(readFileSync(steps, 'utf8')) as Coverage], PROGRAM),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same for work in this process; `sources` is a part of the path of the files that count. */
export async function stepsOfWork(work: () => void, sources: string): Promise<Steps> {
  const session = new Session();
  session.connect();
  setFlagsFromString('--no-opt');
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    work();
    return stepsIn([await session.post('Profiler.takePreciseCoverage')], sources);
  } finally {
    setFlagsFromString('--opt');
    session.disconnect();
  }
}

function stepsIn(told: readonly Coverage[], sources: string): Steps {
  const scripts = told.flatMap(({ result }) => result).filter(({ url }) => url.includes(sources));
  return new Map(
    scripts.map(({ url, functions }) => [
      basename(url),
      functions.flatMap(({ functionName: name, ranges }) =>
        ranges.map((range) => ({ ...range, name })),
      ),
    ]),
  );
}

/**
 * The blocks that are run too often for four times the input: more than six times as often as for
 * the input. A sort calls its comparison up to 5.2 times as often. What is run less often than
 * `few` times may stand behind a limit that only the larger input passes.
 */
export function steepSteps(one: Steps, four: Steps, few: number): readonly string[] {
  return [...four].flatMap(([file, blocks]) =>
    blocks.flatMap((block) => {
      if (block.count <= 6 * few) return [];
      const before = countAt(one.get(file) ?? [], block);
      if (block.count <= 6 * Math.max(before, few)) return [];
      const place = `${file}:${String(block.startOffset)} ${block.name}`;
      return [`${place}: ${String(before)} times, then ${String(block.count)} times`];
    }),
  );
}

/** How often a place was run: V8 names no block that was run as often as the one around it. */
function countAt(blocks: readonly Block[], place: Block): number {
  const around = blocks.filter(
    ({ startOffset, endOffset }) =>
      startOffset <= place.startOffset && place.endOffset <= endOffset,
  );
  const size = ({ startOffset, endOffset }: Block): number => endOffset - startOffset;
  const [inner] = around.toSorted((a, b) => size(a) - size(b));
  return inner?.count ?? 0;
}
