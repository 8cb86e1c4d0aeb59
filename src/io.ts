/** What a command may use of the process it runs in. Tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** All of standard input. */
  readonly readStdin: () => Promise<Buffer>;
  /** The day it is in UTC, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Prefers little memory to the last bit of speed, for what is left of the process. */
  readonly settleIn: () => void;
  /** Bytes of memory the process has held at most. */
  readonly peakMemory: () => number;
}

/** A place to write to. */
export interface Stream {
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly width: number | undefined;
  readonly write: (text: string) => void;
}
