import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program to run. Its environment is what is given here, and nothing else. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string | Buffer | undefined;
  /** The folder that it runs in. */
  readonly cwd?: string | undefined;
}

/** What a program gave. The code of one that a signal ended is 128 and the signal's number. */
export interface Ended {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** Who waits for the end of a program. */
interface Waiting {
  readonly done: (code: number) => void;
  readonly fail: (error: Error) => void;
}

/** The shell that starts programs; undefined before the first one, and after it has ended. */
let shell: ChildProcessWithoutNullStreams | undefined;
let started = 0;
const waiting = new Map<number, Waiting>();

/**
 * Runs a program from a shell that stays. Node starts a process by a copy of itself: from a process
 * that holds some hundred megabytes, as one that runs tests does, this takes ten times as long as
 * what a small program does. The shell is small. Refuses texts with a zero character.
 */
export async function runFromShell(program: Program): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  const file = (name: string): string => join(folder, name);
  try {
    writeFileSync(file('in'), program.input ?? '');
    const code = await ask(program, folder);
    return { code, stdout: readFileSync(file('out')), stderr: readFileSync(file('err')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ask({ command, args, env, cwd }: Program, folder: string): Promise<number> {
  const words = [command, ...args].map(quoted).join(' ');
  const given = Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)};`);
  const files = `<${quoted(`${folder}/in`)} >${quoted(`${folder}/out`)} 2>${quoted(`${folder}/err`)}`;
  const enter = cwd === undefined ? '' : `cd ${quoted(cwd)} &&`;
  const line = `(${enter} ${given.join(' ')} exec ${words}) ${files}`;
  if (line.includes('\0')) throw new Error(`A zero character in ${command} ${args.join(' ')}`);
  const number = (started += 1);
  return new Promise((done, fail) => {
    shell ??= startShell();
    waiting.set(number, { done, fail });
    // While somebody waits the process has to stay; otherwise the shell is no reason to.
    (shell.stdout as Socket).ref();
    shell.stdin.write(`{ ${line}; echo ${String(number)} $?; } &\n`);
  });
}

function startShell(): ChildProcessWithoutNullStreams {
  const child = spawn('/bin/sh', { env: {} });
  child.unref();
  for (const pipe of [child.stdin, child.stderr]) (pipe as Socket).unref();
  let unread = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (unread + chunk.toString()).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) {
      const [number = NaN, code = NaN] = line.split(' ').map(Number);
      waiting.get(number)?.done(code);
      waiting.delete(number);
    }
    if (waiting.size === 0) (child.stdout as Socket).unref();
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const end = (): void => {
    if (shell === child) shell = undefined;
    const error = new Error(`The shell that starts programs has ended: ${said}`);
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  child.on('error', end);
  child.on('exit', end);
  child.stdin.on('error', () => undefined);
  return child;
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
