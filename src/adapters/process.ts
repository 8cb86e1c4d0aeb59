import { fstatSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../result.ts';
import { codeOf } from './disk/error-code.ts';
import type { Files, Io, Stream } from '../io.ts';

/** The process we run in, as commands see it. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: streamOf(1, () => process.stdout.columns),
    stderr: streamOf(2, () => process.stderr.columns),
    readStdin,
    files,
    today: () => new Date().toISOString().slice(0, 10),
    // The clock of `performance` costs a millisecond to load.
    now: () => Number(process.hrtime.bigint()) / 1e6,
    settleIn,
    peakMemory: () => process.resourceUsage().maxRSS * 1024,
  };
}

/** The disk of the machine. */
const files: Files = {
  read: (path) => attempt(() => readFileSync(path, 'utf8')),
  write: (path, text) =>
    attempt(() => {
      writeFileSync(path, text);
      return undefined;
    }),
  makeFolder: (path) => attempt(() => void mkdirSync(path, { recursive: true })),
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

/** A stream is asked what it is as late as possible: Node takes two milliseconds to know. */
function streamOf(fd: number, columns: () => number): Stream {
  return {
    get isTerminal() {
      return isTerminal(fd);
    },
    get width() {
      return isTerminal(fd) ? columns() : undefined;
    },
    write: (text) => {
      writeAll(fd, Buffer.from(text));
    },
  };
}

/** A pipe or a file is no terminal, and most often it is one of these. */
function isTerminal(fd: number): boolean {
  if (!fstatSync(fd).isCharacterDevice()) return false;
  return process.getBuiltinModule('node:tty').isatty(fd);
}

/** Synchronous, so that nothing is lost when the process ends; a reader that left is no error. */
function writeAll(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/**
 * V8 lets the space for new objects grow to 32 MB, and with it what dies late. Every file leaves
 * its garbage there; kept small, it is collected while it is in the processor's cache. Asked for
 * late, because loading the module takes as long as reading a hundred files.
 */
function settleIn(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
}

/** More than this on standard input is refused further on; reading it all would only cost. */
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
