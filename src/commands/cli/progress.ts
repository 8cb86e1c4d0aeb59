import type { Arguments } from '../../config/arguments.ts';
import type { Io } from '../../io.ts';
import { notesLanguage } from './lang.ts';
import { withCommas } from '../../text/decimal.ts';

/** A line on stderr that shows how far a run is. */
export interface Progress {
  readonly files: (files: number) => void;
  readonly images: (done: number, all: number) => void;
  /** Removes the line. */
  readonly clear: () => void;
}

/** The cells of a bar. */
const CELLS = 20;

/** How many milliseconds a run may take before the line appears. */
const PATIENCE = 300;

/** The progress line of a run. It is shown only if it is asked for, or if a person can see it. */
export function progressLine({ progress, quiet, lang }: Arguments, io: Io): Progress {
  const wanted = progress ?? (io.stderr.isTerminal && !quiet);
  const began = io.now();
  let shown = false;
  // The text is made only where it is shown: the first number with separators takes 12 ms to write.
  const show = (text: () => string): void => {
    if (!wanted || io.now() - began < PATIENCE) return;
    shown = true;
    io.stderr.write(`\r\u001B[K${notesLanguage(lang, io).say(text())}`);
  };
  return {
    files: (files) => {
      show(() => `${withCommas(files)} files`);
    },
    images: (done, all) => {
      show(() => `${barOf(done, all)} ${String(done)} of ${String(all)} images measured`);
    },
    clear: () => {
      if (shown) io.stderr.write('\r\u001B[K');
    },
  };
}

/** A bar that is as full as the work is done. */
function barOf(done: number, all: number): string {
  const full = all === 0 ? CELLS : Math.floor((done / all) * CELLS);
  return '█'.repeat(full) + '░'.repeat(CELLS - full);
}
