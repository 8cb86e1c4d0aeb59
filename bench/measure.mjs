/** Measures programs as whole processes. */
import { spawnSync } from 'node:child_process';

// With NODE_EXTRA_CA_CERTS Node 20 reads the certificate store at start, which takes longer than all
// that is measured. With CI set, nothing of what V8 has compiled is kept.
const { NODE_EXTRA_CA_CERTS: _, CI: __, ...inherited } = process.env;

/** The environment of what is measured; it may be changed. @type {NodeJS.ProcessEnv} */
export const env = inherited;

/**
 * One run of a program: wall time in ms, CPU time in s (of all its threads, user and system), and its
 * peak memory in MiB as far as it says so itself.
 * @typedef {{ ms: number, cpu: number, mib: number, status: number, stderr: string }} Run
 */

/**
 * What is run. `before` is called before each run of {@link leastCpu}.
 * @typedef {{ file: string, args: readonly string[], cwd?: string, env?: NodeJS.ProcessEnv, before?: () => void }} Program
 */

/** @param {Program} program @param {readonly string[]} [wrapped] @returns {Run} */
function spawned({ file, args, cwd, env: more }, wrapped = []) {
  const [first = file, ...rest] = [...wrapped, file, ...args];
  const began = performance.now();
  const { stderr, status, error } = spawnSync(first, rest, {
    cwd,
    env: { ...env, ...more },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - began;
  if (error !== undefined) throw error;
  const [, amount = '0', unit] = /peak memory ([\d.]+) (\w+)/.exec(stderr) ?? [];
  const mib = Number(amount) * (unit === 'GiB' ? 1024 : 1);
  // A program that is killed has no status.
  return { ms, cpu: NaN, mib, status: status ?? 128, stderr };
}

/** @param {Run} run @param {Program} program */
function succeeded(run, { file, args }) {
  if (run.status > 3) throw new Error(`${file} ${args.join(' ')}: ${run.stderr}`);
  return run;
}

/** Runs a program once. It must end by itself. @param {Program} program */
export function once(program) {
  return succeeded(spawned(program), program);
}

/** `time` of bash is the only clock for the CPU of a child that Linux and macOS both have. */
const TIMED = ['bash', '-c', 'TIMEFORMAT="cpu %3U %3S"; time "$0" "$@"'];
const hasBash = process.platform !== 'win32' && spawnSync('bash', ['-c', ':']).status === 0;

/**
 * Runs a program once, however it ends, and measures its CPU; its wall time stands for it where
 * there is no bash.
 * @param {Program} program
 * @returns {Run}
 */
export function onceOfCpu(program) {
  const run = spawned(program, hasBash ? TIMED : []);
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)\n$/.exec(run.stderr) ?? [];
  return { ...run, cpu: hasBash ? Number(user) + Number(system) : run.ms / 1000 };
}

/**
 * The least CPU of programs that are run in turn, in seconds. What disturbs a run only adds to it.
 * @param {readonly Program[]} programs
 * @param {number} runs
 */
export function leastCpu(programs, runs) {
  const least = programs.map(() => Infinity);
  for (let run = 0; run < runs; run += 1) {
    for (const [at, program] of programs.entries()) {
      program.before?.();
      const { cpu } = succeeded(onceOfCpu(program), program);
      least[at] = Math.min(least[at] ?? Infinity, cpu);
    }
  }
  return least;
}

/** @param {readonly number[]} values */
export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
