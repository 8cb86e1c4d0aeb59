/** What a command may use of the process it runs in. Tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** All of standard input. */
  readStdin(): Promise<Buffer>;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
}

/** A place to write to. */
export interface Stream {
  readonly isTerminal: boolean;
  /** Columns of the terminal; 100 where there is none. */
  readonly width: number;
  write(text: string): void;
}
