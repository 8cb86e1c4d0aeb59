import type { Result } from './result.ts';

/** What a command may use of the process it runs in. Tests give it another one. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** All of standard input. */
  readonly readStdin: () => Promise<Buffer>;
  /** Files that the user of the command has named: reports, baselines, outputs. */
  readonly files: Files;
  /** Today's date in UTC, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** From now on the process keeps less memory and is a little slower. */
  readonly settleIn: () => void;
  /** The most memory that the process has used so far, in bytes. */
  readonly peakMemory: () => number;
}

/**
 * Files that are not manifests of the repository. Paths are absolute. Links are followed, because
 * the user has named them. An error is the code of the operating system, such as `ENOENT`.
 */
export interface Files {
  /** The text of a file in UTF-8. */
  readonly read: (path: string) => Result<string, string>;
  /** Makes a file, or replaces what it holds. */
  readonly write: (path: string, text: string) => Result<undefined, string>;
  /** Makes a folder and those above it; one that is there already is left as it is. */
  readonly makeFolder: (path: string) => Result<undefined, string>;
  /**
   * Makes a new folder and gives its path. It is below the folder given, or below the system's
   * folder for temporary files.
   */
  readonly makeTemporary: (within: string | undefined, prefix: string) => Result<string, string>;
}

/** A place to write to. */
export interface Stream {
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly width: number | undefined;
  readonly write: (text: string) => void;
}
