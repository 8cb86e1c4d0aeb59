import { processIo } from '../../src/adapters/process.ts';
import { runCommandLine } from '../../src/commands/cli/run.ts';
import type { Io } from '../../src/io.ts';

/** What a command line said in this process, and its exit code. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** The process in which a command line is run. */
export interface Surroundings {
  readonly env?: Io['env'];
  /** The columns of the terminal to which both streams go; undefined where they go elsewhere. */
  readonly terminal?: number | undefined;
  readonly stdin?: string;
  readonly today?: string;
  readonly now?: Io['now'];
}

/** Runs one command line in this process: far faster than a program of its own. */
export async function runHere(
  cwd: string,
  argv: readonly string[],
  { env = {}, terminal, stdin = '', today, now }: Surroundings = {},
): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said): Io['stdout'] => ({
    isTerminal: terminal !== undefined,
    width: terminal,
    write: (text) => {
      said[name] += text;
    },
  });
  const io: Io = {
    ...processIo(),
    cwd,
    env,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readStdin: async () => Promise.resolve(Buffer.from(stdin)),
    ...(today === undefined ? {} : { today: () => today }),
    ...(now === undefined ? {} : { now }),
  };
  const code = await runCommandLine(argv, io, '1.2.3');
  return { ...said, code };
}
