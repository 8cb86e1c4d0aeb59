import type { Result } from './result.ts';

/** What a command may use of the process it runs in. Tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** All of standard input. */
  readonly readStdin: () => Promise<Buffer>;
  /** Files that whoever runs the command has named: reports, baselines, outputs. */
  readonly files: Files;
  /** The day it is in UTC, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Prefers little memory to the last bit of speed, for what is left of the process. */
  readonly settleIn: () => void;
  /** Bytes of memory the process has held at most. */
  readonly peakMemory: () => number;
}

/**
 * Files outside of the repository's own manifests. Paths are absolute; links are followed, since the
 * user has named them. An error is the system's code, such as `ENOENT`.
 */
export interface Files {
  /** The text of a file in UTF-8. */
  readonly read: (path: string) => Result<string, string>;
  /** Makes a file, or replaces what it holds. */
  readonly write: (path: string, text: string) => Result<undefined, string>;
  /** Makes a folder and those above it; one that is there already is left as it is. */
  readonly makeFolder: (path: string) => Result<undefined, string>;
  /** Makes a folder that nobody has yet, and says where: below the folder given, or the system's. */
  readonly makeTemporary: (within: string | undefined, prefix: string) => Result<string, string>;
}

/** A place to write to. */
export interface Stream {
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly width: number | undefined;
  readonly write: (text: string) => void;
}
