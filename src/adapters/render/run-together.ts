import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../../text/limits.ts';

/** A call of a program. */
export interface ProgramCall {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** What came of a call: its output, cut off above the limits. */
export interface ProgramOutput {
  readonly stdout: string;
  readonly stderr: string;
  /** Undefined where the time was over before the program had ended. */
  readonly code: number | undefined;
  /** It wrote as much as it may, so its output is not complete. */
  readonly tooMuch: boolean;
}

/** How calls are run. */
export interface Running {
  /** An empty folder for what the programs write. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** The most that run at once. */
  readonly lanes: number;
  /** What all of them may take together, in milliseconds. */
  readonly milliseconds: number;
  /** What starts the shell. */
  readonly shell: Shell;
  /** Seconds of the processor for each. */
  readonly cpuSeconds?: number;
}

/** The words that start a shell. */
export type Shell = readonly [string, ...string[]];

const { outputBytes, errorBytes, memoryBytes } = LIMITS.renderedFrom;

const PLAIN_SHELL: Shell = ['/bin/sh'];

/**
 * A shell without any network, not even that of the machine itself, where Linux lets us have one; else
 * an ordinary shell. Programs find no proxy in it, but a proxy is not asked for addresses of the machine
 * itself.
 */
export function shellOffline(): Shell {
  const unshare = ['/usr/bin/unshare', '/bin/unshare'].find((file) => existsSync(file));
  if (unshare === undefined) return PLAIN_SHELL;
  const shell: Shell = [unshare, '-rn', '--', ...PLAIN_SHELL];
  const [file, ...args] = [...shell, '-c', ':'];
  const { status } = spawnSync(file, args, { stdio: 'ignore', timeout: 2000, env: {} });
  return status === 0 ? shell : PLAIN_SHELL;
}

/**
 * Runs programs at once and waits for all of them. A shell starts them, because Node waits for one
 * process only. When the time is over, all of them are killed, and it waits until they are gone. None
 * of them starts others: they find no program, and are told of none.
 */
export function runTogether(
  runs: readonly ProgramCall[],
  running: Running,
): readonly ProgramOutput[] {
  if (process.platform === 'win32') return runOneByOne(runs, running);
  const { folder, env, milliseconds } = running;
  const script = join(folder, 'run.sh');
  writeFileSync(script, scriptOf(runs, running), { mode: 0o600 });
  const [shell, ...args] = running.shell;
  spawnSync(shell, [...args, script], {
    cwd: folder,
    env,
    stdio: 'ignore',
    timeout: Math.max(1, Math.floor(milliseconds)),
    killSignal: 'SIGTERM',
  });
  return runs.map((_, n) => {
    const at = join(folder, String(n));
    const out = read(`${at}.out`, outputBytes);
    const code = read(`${at}.code`, 16).text.trim();
    return {
      stdout: out.text,
      stderr: read(`${at}.err`, errorBytes).text,
      code: code === '' ? undefined : Number(code),
      tooMuch: out.isFull,
    };
  });
}

/**
 * Some lanes take one call after another, the next one that nobody has claimed. Only words of the shell
 * itself are used. The limits are those of one program: seconds of the processor, bytes of memory (where
 * the system knows that limit) and bytes of a file.
 */
function scriptOf(runs: readonly ProgramCall[], running: Running): string {
  const { lanes, folder, cpuSeconds = LIMITS.renderedFrom.cpuSeconds } = running;
  const calls = runs.map(({ file, args, cwd }, n) => {
    const words = [file, ...args].map(quoted).join(' ');
    return `${String(n)}) cd ${quoted(cwd)} && exec ${words} ;;`;
  });
  return `set -u
limit() {
  ulimit -c 0
  ulimit -t ${String(cpuSeconds)}
  ulimit -f ${String(Math.ceil(outputBytes / 512))}
  ulimit -v ${String(Math.ceil(memoryBytes / 1024))}
} 2>/dev/null
call() {
  case $1 in
${calls.join('\n')}
  esac
}
lane() {
  before=\${!:-}
  trap '[ "\${!:-}" = "$before" ] || { kill -9 "$!"; wait "$!"; }; exit 1' TERM
  n=0
  while [ "$n" -lt ${String(runs.length)} ] && [ -d ${quoted(folder)} ]; do
    if (set -C; : >"$n.claim") 2>/dev/null; then
      (limit; call "$n") </dev/null >"$n.out" 2>"$n.err" &
      wait "$!"
      echo "$?" >"$n.code"
    fi
    n=$((n + 1))
  done
}
all=
trap 'kill -TERM $all; wait; exit 1' TERM INT HUP
${'lane & all="$all $!"\n'.repeat(Math.max(1, Math.min(lanes, runs.length)))}wait
`;
}

/** One word for a shell, whatever is in it. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** The start of a file; it is full where it has as many bytes as it may have. */
function read(path: string, most: number): { text: string; isFull: boolean } {
  try {
    const fd = openSync(path, 'r');
    try {
      const { size } = fstatSync(fd);
      const buffer = Buffer.alloc(Math.min(size, most));
      const length = readSync(fd, buffer, 0, buffer.length, 0);
      return { text: buffer.toString('utf8', 0, length), isFull: size >= most };
    } finally {
      closeSync(fd);
    }
  } catch {
    return { text: '', isFull: false };
  }
}

/** Windows has no such shell, and no such limits besides those of time and output. */
function runOneByOne(
  runs: readonly ProgramCall[],
  { env, milliseconds, cpuSeconds = LIMITS.renderedFrom.cpuSeconds }: Running,
): readonly ProgramOutput[] {
  const end = performance.now() + milliseconds;
  return runs.map(({ file, args, cwd }) => {
    const left = Math.floor(Math.min(end - performance.now(), cpuSeconds * 1000));
    if (left <= 0) return { stdout: '', stderr: '', code: undefined, tooMuch: false };
    const made = spawnSync(file, args, {
      cwd,
      env,
      timeout: left,
      killSignal: 'SIGKILL',
      maxBuffer: outputBytes,
      encoding: 'utf8',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr, status } = made;
    const tooMuch =
      made.error !== undefined && 'code' in made.error && made.error.code === 'ENOBUFS';
    return { stdout, stderr, code: status ?? undefined, tooMuch };
  });
}
