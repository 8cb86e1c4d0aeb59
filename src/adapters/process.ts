import { writeSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { codeOf } from './walk.ts';
import type { Io, Stream } from '../ports.ts';

/** The process we run in, as commands see it. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: streamOf(1, process.stdout),
    stderr: streamOf(2, process.stderr),
    readStdin,
    now: () => performance.now(),
  };
}

function streamOf(fd: number, tty: WriteStream): Stream {
  return {
    isTerminal: tty.isTTY,
    width: tty.isTTY ? tty.columns : 160,
    write: (text) => {
      writeAll(fd, Buffer.from(text));
    },
  };
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
