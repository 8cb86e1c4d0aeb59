import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { gitEnv } from './git-process.ts';

/** An object as git has it. */
export interface GitObject {
  readonly sha: string;
  readonly type: string;
  readonly size: number;
  /** Undefined where only the rest was asked for. */
  readonly content: Buffer | undefined;
}

type Told = (found: GitObject | undefined) => void;

/**
 * Reads the objects of a repository with one process, which is started when it is first needed: a
 * process for each object takes most of the time of a test. What is written later is seen.
 */
export class GitObjects {
  readonly #directory: string;
  #reader: ChildProcessWithoutNullStreams | undefined;
  #unread: Buffer = Buffer.alloc(0);
  readonly #waiting: { readonly withContent: boolean; readonly told: Told }[] = [];

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** What a revision names, without its bytes; undefined where it names nothing. */
  info(revision: string): Promise<GitObject | undefined> {
    return this.#ask('info', revision);
  }

  /** What a revision names. */
  contents(revision: string): Promise<GitObject | undefined> {
    return this.#ask('contents', revision);
  }

  /** Ends the process. */
  close(): void {
    this.#reader?.kill();
    this.#reader = undefined;
    for (const { told } of this.#waiting.splice(0)) told(undefined);
  }

  #ask(command: 'info' | 'contents', revision: string): Promise<GitObject | undefined> {
    // Git reads a line, and no name of anything has a line end.
    if (/[\n\0]/.test(revision)) return Promise.resolve(undefined);
    return new Promise((told) => {
      this.#reader ??= this.#start();
      this.#waiting.push({ withContent: command === 'contents', told });
      this.#reader.stdin.write(`${command} ${revision}\n`);
    });
  }

  #start(): ChildProcessWithoutNullStreams {
    const args = ['--git-dir', this.#directory, 'cat-file', '--batch-command'];
    const reader = spawn('git', args, { env: gitEnv() });
    reader.on('error', () => this.close());
    reader.stdin.on('error', () => undefined);
    reader.stdout.on('data', (chunk: Buffer) => {
      this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
      while (this.#takeAnswer());
    });
    return reader;
  }

  /** Takes one answer, if it is there as a whole: `<sha> <type> <size>`, or `<revision> missing`. */
  #takeAnswer(): boolean {
    const [first] = this.#waiting;
    const end = this.#unread.indexOf('\n');
    if (first === undefined || end === -1) return false;
    const line = this.#unread.subarray(0, end).toString();
    const [, sha = '', type = '', bytes] = /^([0-9a-f]{40}) ([a-z]+) (\d+)$/.exec(line) ?? [];
    const size = Number(bytes);
    const isLong = bytes !== undefined && first.withContent;
    const after = isLong ? end + 1 + size + 1 : end + 1;
    if (this.#unread.length < after) return false;
    const content = isLong ? Buffer.from(this.#unread.subarray(end + 1, after - 1)) : undefined;
    this.#unread = this.#unread.subarray(after);
    this.#waiting.shift();
    first.told(bytes === undefined ? undefined : { sha, type, size, content });
    return true;
  }
}
