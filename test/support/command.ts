import { processIo } from '../../src/adapters/process.ts';
import { runCommandLine } from '../../src/commands/cli/run.ts';
import type { Io } from '../../src/io.ts';

/** What a command line printed, and its exit code. */
export interface CommandSaid {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command line is run with. */
export interface CommandWorld {
  readonly env?: Io['env'];
  readonly stdin?: string;
  /** A server that stands for Alibaba Cloud. */
  readonly cloudServer?: string;
  /** Standard error is a terminal of 80 columns. */
  readonly onTerminal?: boolean;
}

/** Runs a command line in this process, in a folder, on one day. */
export async function command(
  cwd: string,
  argv: readonly string[],
  { env = {}, stdin = '', onTerminal = false, cloudServer }: CommandWorld = {},
): Promise<CommandSaid> {
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said, isTerminal: boolean): Io['stdout'] => ({
    isTerminal,
    width: isTerminal ? 80 : undefined,
    write: (text) => {
      said[name] += text;
    },
  });
  const io: Io = {
    ...processIo(),
    cwd,
    env,
    stdout: stream('stdout', false),
    stderr: stream('stderr', onTerminal),
    readStdin: () => Promise.resolve(Buffer.from(stdin)),
    today: () => '2026-11-27',
    ...(cloudServer === undefined ? {} : { cloudServer }),
  };
  const code = await runCommandLine(argv, io, '1.2.3');
  return { ...said, code };
}
