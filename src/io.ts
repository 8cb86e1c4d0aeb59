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
  /** Waits so many milliseconds on that clock. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /**
   * Suits the process to a run that has looked at so many files, and has read manifests of so many
   * characters. It is called from time to time, and neither number goes down.
   */
  readonly tune: (files: number, characters: number) => void;
  /** The most memory that the process has used so far, in bytes. */
  readonly peakMemory: () => number;
  readonly heap: Heap;
  /**
   * A server that stands for Alibaba Cloud, `http://127.0.0.1:port`. Only tests name one; no
   * environment and no file can. Undefined for the hosts of Alibaba Cloud themselves.
   */
  readonly cloudServer?: string;
}

/** The memory that the process has for objects, in bytes. V8 ends the process where it is full. */
export interface Heap {
  /** What is in use, also by objects that nothing needs any more. */
  readonly used: () => number;
  /** The most that can be in use. */
  readonly limit: () => number;
  /** Removes objects that nothing needs any more. It takes about a second for each gigabyte. */
  readonly collect: () => void;
}

/**
 * Files that are not manifests of the repository. Paths are absolute. A link of the repository at
 * `root` is not followed, because a stranger can have put it there; other links are. Pipes and
 * devices are not opened. An error is the code of the operating system, such as `ENOENT`, or says in
 * a few words what is there instead of a file.
 */
export interface Files {
  /** The text of a file in UTF-8. Refuses a file that is too large. */
  readonly read: (path: string, root: string) => Result<string, string>;
  /** Makes a file and the folders above it, or replaces the file in one step. */
  readonly write: (path: string, text: string, root: string) => Promise<Result<undefined, string>>;
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
