import type { Arguments } from '../../config/arguments.ts';
import type { Io } from '../../io.ts';

/** One line on stderr that says how far a run is. */
export interface Progress {
  readonly files: (files: number) => void;
  readonly images: (done: number, all: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Milliseconds after which one begins to wonder. */
const PATIENCE = 300;

/** The progress line of a run; silent unless it is asked for or somebody looks on. */
export function progressLine({ progress, quiet }: Arguments, io: Io): Progress {
  const wanted = progress ?? (io.stderr.isTerminal && !quiet);
  const began = io.now();
  let shown = false;
  // Written out only to be shown: the first number with separators takes 12 ms to write.
  const show = (text: () => string): void => {
    if (!wanted || io.now() - began < PATIENCE) return;
    shown = true;
    io.stderr.write(`\r\u001B[K${text()}`);
  };
  return {
    files: (files) => {
      show(() => `${files.toLocaleString('en-US')} files`);
    },
    images: (done, all) => {
      show(() => `${String(done)} of ${String(all)} images measured`);
    },
    clear: () => {
      if (shown) io.stderr.write('\r\u001B[K');
    },
  };
}
