import type { EventEmitter } from 'node:events';
import { closeSync, fstatSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../result.ts';
import { LIMITS } from '../text/limits.ts';
import { codeOf } from './disk/error-code.ts';
import type { Files, Heap, Io, Stream } from '../io.ts';
import { lazy } from './lazy.ts';
import { systemWords } from '../text/system-words.ts';
import { UnwritableError } from './unwritable.ts';

const sleeping = lazy(() => import('./sleep.ts'));
const namedFile = lazy(() => import('./disk/named-file.ts'));

/** The process in which the program runs, as commands use it. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: streamOf(1, () => process.stdout.columns),
    stderr: streamOf(2, () => process.stderr.columns),
    readStdin,
    files,
    today: () => new Date().toISOString().slice(0, 10),
    // To load the clock of `performance` takes a millisecond.
    now: () => Number(process.hrtime.bigint()) / 1e6,
    sleep: (milliseconds) => sleeping().sleep(milliseconds),
    tune: tuner(),
    peakMemory: () => process.resourceUsage().maxRSS * 1024,
    heap,
  };
}

/**
 * V8 counts the space for new objects as a part of its limit, three times 16 MB. What a run holds is
 * not there.
 */
const NEW_OBJECTS = 48 * 1024 * 1024;

/**
 * The heap of V8. The module is loaded late: a run that finds nothing asks for nothing. `process` would
 * ask the system as well, which takes sixteen times as long, and it is asked before each rule.
 */
const heap: Heap = {
  used: () => process.getBuiltinModule('node:v8').getHeapStatistics().used_heap_size,
  limit: () =>
    process.getBuiltinModule('node:v8').getHeapStatistics().heap_size_limit - NEW_OBJECTS,
  collect: () => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    // Only a context that is made with the flag has the function.
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    (runInNewContext('gc') as () => void)();
  },
};

/** The disk of the machine. */
const files: Files = {
  read: (path, root) => namedFile().readNamedFile(path, root),
  write: (path, text, root) => namedFile().writeNamedFile(path, text, root),
  makeTemporary: (within, prefix) =>
    attempt(() =>
      mkdtempSync(join(within ?? process.getBuiltinModule('node:os').tmpdir(), prefix)),
    ),
};

function attempt<T>(act: () => T): Result<T, string> {
  try {
    return ok(act());
  } catch (error) {
    return err(codeOf(error));
  }
}

/** The files that a run has open at once at most, with those that V8 opens for its clock. */
const OPEN_AT_ONCE = 8;

/** Why nothing can run in this process; undefined where it can. Node itself would end with a crash. */
export function whyNotHere(): string | undefined {
  const open: number[] = [];
  try {
    process.cwd();
    while (open.length < OPEN_AT_ONCE) open.push(openSync('/', 'r'));
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EMFILE' || code === 'ENFILE') return `Nothing can be read: ${systemWords(code)}`;
    return open.length === 0
      ? 'The current folder is not there any more; go to another one'
      : undefined;
  } finally {
    for (const fd of open) closeSync(fd);
  }
}

/** A stream. Its kind is read as late as possible, because that takes Node two milliseconds. */
function streamOf(fd: number, columns: () => number): Stream {
  return {
    get isTerminal() {
      return isTerminal(fd);
    },
    get width() {
      // A terminal that does not know its width says 0.
      return isTerminal(fd) ? columns() || undefined : undefined;
    },
    write: (text) => {
      const code = writeAll(fd, Buffer.from(text));
      // Where errors are told, nothing more can be said.
      if (code !== undefined && fd === 1) throw new UnwritableError(systemWords(code));
    },
  };
}

/** Is it a terminal? Most often it is a pipe or a file, and these are recognised first. */
function isTerminal(fd: number): boolean {
  try {
    if (!fstatSync(fd).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(fd);
}

/**
 * Writes synchronously, so that nothing is lost when the process ends. If the program that reads
 * has ended, that is not an error. Gives the code of an error.
 */
function writeAll(fd: number, bytes: Buffer): string | undefined {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE') return undefined;
      if (code !== 'EAGAIN') return code;
    }
  }
  return undefined;
}

/** A flag of V8 that a run sets: its value, and the one that V8 gives it. */
interface Flag {
  readonly name: string;
  readonly value: number;
  readonly usual: number;
}

/**
 * V8 lets the space for new objects grow to 32 MB, and every file leaves unused objects there. In a
 * small space they are removed while they are still in the cache of the processor.
 */
const SMALL_SPACE: Flag = { name: 'semi-space-growth-factor', value: 1, usual: 2 };

/**
 * V8 compiles a function again, with much work in other threads, after so many bytes of code that it
 * ran in it. In a run of a second most of that is not worth while. Node 22 decides in another way.
 */
const COMPILE = process.versions.v8.startsWith('11.')
  ? { late: [compileAfter(600_000)], asUsual: [compileAfter(67_584)] }
  : { late: [], asUsual: [] };

function compileAfter(value: number): Flag {
  return { name: 'interrupt-budget', value, usual: 67_584 };
}

/**
 * V8 lets the heap of a run that leaves much unused grow to four times what it needs. Where much is read,
 * the heap grows to twice that.
 */
const SMALL_HEAP: Flag = { name: 'heap-growing-percent', value: 100, usual: 0 };

/** Flags of V8 for runs of some size. */
interface Tuning {
  /** The number of files from which they hold. */
  readonly files: number;
  /** The characters of manifests from which they hold, whatever the number of files. */
  readonly characters: number;
  readonly flags: readonly Flag[];
}

/** In the order of size, as measured with `npm run bench`. */
const TUNINGS: readonly Tuning[] = [
  { files: 8, characters: 20_000, flags: COMPILE.late },
  { files: 500, characters: Infinity, flags: [SMALL_SPACE] },
  { files: 5001, characters: Infinity, flags: COMPILE.asUsual },
  { files: Infinity, characters: LIMITS.together, flags: [SMALL_HEAP] },
];

/**
 * Sets each flag once. The module is loaded late, because loading it takes as long as reading a
 * hundred files.
 */
function tuner(): Io['tune'] {
  let left = TUNINGS;
  return (looked, characters) => {
    const isDue = (one: Tuning): boolean => looked >= one.files || characters >= one.characters;
    if (!left.some(isDue)) return;
    for (const flag of left.filter(isDue).flatMap(({ flags }) => flags)) {
      process
        .getBuiltinModule('node:v8')
        .setFlagsFromString(`--${flag.name}=${String(flag.value)}`);
      tellLoader(flag);
    }
    left = left.filter((one) => !isDue(one));
  };
}

/** What V8 has compiled holds for its flags only, so what keeps it is told; see scripts/bundle/load.cjs. */
function tellLoader(flag: Flag): void {
  const events: EventEmitter = process;
  events.emit('wfcache-lint:flag', flag);
}

/**
 * The most bytes of standard input. A later stage refuses more of them; to read all of it would
 * only take time.
 */
const MOST_STDIN = 16 * 1024 * 1024;

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = chunk as Buffer;
    chunks.push(bytes);
    length += bytes.length;
    if (length > MOST_STDIN) break;
  }
  return Buffer.concat(chunks);
}
