import { toolkitOf } from '../../../src/adapters/github/toolkit.ts';
import { processIo } from '../../../src/adapters/process.ts';
import { actionCommand } from '../../../src/commands/action/action.ts';
import { exitCodeOf } from '../../../src/commands/action/run.ts';
import { publishCommand } from '../../../src/commands/publish/publish.ts';
import type { Io } from '../../../src/io.ts';
import type { Step, StepRun } from './runner.ts';

type Ran = Pick<StepRun, 'code' | 'stdout' | 'stderr'>;

/** Runs our action in this process, with the environment that the runner gives to its step. */
export async function stepHere(
  env: Readonly<Record<string, string>>,
  { action, workspace: cwd, skip = () => undefined }: Step,
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said): Io['stdout'] => ({
    isTerminal: false,
    width: undefined,
    write: (text) => {
      said[name] += text;
    },
  });
  const { now, ...io } = processIo();
  let slept = 0;
  const surroundings: Io = {
    ...io,
    cwd,
    env,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    now: () => now() + slept,
    sleep: (milliseconds) => {
      slept += milliseconds;
      skip(milliseconds);
      return Promise.resolve();
    },
    tune: () => undefined,
  };
  const command = action === undefined ? actionCommand : publishCommand;
  const code = await exitCodeOf(command, toolkitOf(surroundings), surroundings, '0');
  return { code, ...said };
}
