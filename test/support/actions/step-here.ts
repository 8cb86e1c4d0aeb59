import { appendFileSync } from 'node:fs';
import { processIo } from '../../../src/adapters/process.ts';
import { actionCommand } from '../../../src/commands/action/action.ts';
import type { Toolkit } from '../../../src/commands/action/inputs.ts';
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
  const code = await exitCodeOf(command, toolkitOf(env, surroundings), surroundings, '0');
  return { code, ...said };
}

/** What `@actions/core` does, for an environment that is not that of the process. */
function toolkitOf(env: Readonly<Record<string, string>>, { stdout }: Io): Toolkit {
  const getInput = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const write = (variable: string, text: string): void => {
    appendFileSync(env[variable] ?? '', text);
  };
  const toolkit = {
    getInput,
    getMultilineInput: (name: string) =>
      getInput(name)
        .split('\n')
        .filter((line) => line !== ''),
    setOutput: (name: string, value: unknown) => {
      write('GITHUB_OUTPUT', `${name}<<end-of-value\n${String(value)}\nend-of-value\n`);
    },
    setSecret: (secret: string) => {
      stdout.write(`::add-mask::${secret}\n`);
    },
    summary: {
      addRaw: (text: string) => ({
        write: () => {
          write('GITHUB_STEP_SUMMARY', text);
          return Promise.resolve();
        },
      }),
    },
  };
  return toolkit as unknown as Toolkit;
}
