import { afterEach } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { cleanEnv } from '../cli.ts';
import { runnerCommands, type RunnerCommand } from './commands.ts';
import { stepHere } from './step-here.ts';

/** How an action is run. */
export interface Step {
  /** The folder that the workflow has checked out. */
  readonly workspace: string;
  /** What the workflow gives under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the runner says of the event, and what the workflow gives under `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  /** The event as `GITHUB_EVENT_PATH` has it. */
  readonly payload?: unknown;
  /** The Node to run it; the one that runs the tests where nothing is said. */
  readonly node?: string;
  /** The file of the action below the root; action.yml where nothing is said. */
  readonly action?: string;
  /** The script to run; the one that the action names where nothing is said. */
  readonly main?: string;
  /**
   * Our own sources run in this process, in place of what is built. A `node`, a `main` or options of
   * Node need a process of its own.
   */
  readonly isHere?: boolean;
  /**
   * Waiting takes the program no time: it is told here, in milliseconds. Where nothing is said, the
   * program waits.
   */
  readonly skip?: (milliseconds: number) => void;
}

/** What came of a step. */
export interface StepRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What the runner would obey in the output. */
  readonly commands: readonly RunnerCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What is shown on the page of the run: the first of each kind, and not all of a long one. */
  readonly annotations: readonly Annotation[];
  /** The summary on the page of the run: nothing of one that is too large. */
  readonly summary: string;
}

const ANNOTATIONS = ['error', 'warning', 'notice'] as const;

/** An annotation as the page of the run shows it. */
export interface Annotation extends Pick<RunnerCommand, 'properties' | 'message'> {
  readonly level: (typeof ANNOTATIONS)[number];
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string };
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NO_WAITING = fileURLToPath(new URL('no-waiting.cjs', import.meta.url));

/**
 * What the runner takes: annotations of each kind in one step, and characters of each; bytes of a
 * summary. It tells nobody of what it leaves out, but for the summary.
 * https://docs.github.com/actions/reference/limits
 */
const LIMITS = { annotations: 10, message: 4096, summary: 1024 * 1024 };

/** Runs steps in folders that are gone after each test of the file. */
export function temporaryRunner(): (step: Step) => Promise<StepRun> {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return (step) => {
    const folder = mkdtempSync(join(tmpdir(), 'runner-'));
    folders.push(folder);
    return runStep(folder, step);
  };
}

/** Runs the action as the runner does: inputs in the environment, outputs in files of `folder`. */
async function runStep(folder: string, step: Step): Promise<StepRun> {
  const path = join(ROOT, step.action ?? 'action.yml');
  const action = load(readFileSync(path, 'utf8')) as ActionFile;
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const temp = join(folder, 'temp');
  mkdirSync(temp);
  const [output, summary] = [file('output', ''), file('summary', '')];
  const env = cleanEnv({
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: step.workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(step.payload ?? {})),
    RUNNER_TEMP: temp,
    ...step.env,
    ...inputsOf(action, step.inputs ?? {}),
  });
  const { node = process.execPath, main = join(dirname(path), action.runs.main) } = step;
  const isAsUsual = [step.node, step.main, env['NODE_OPTIONS']].every((one) => one === undefined);
  const isHere = step.isHere === true && isAsUsual;
  const ran = isHere ? await stepHere(env, step) : await run(node, main, env, step);
  const commands = runnerCommands(ran.stdout);
  const written = readFileSync(summary);
  const isShown = written.length <= LIMITS.summary;
  return {
    ...ran,
    commands,
    outputs: parseOutputs(readFileSync(output, 'utf8')),
    annotations: [...shown(commands), ...(isShown ? [] : [tooLarge(written.length)])],
    summary: isShown ? written.toString() : '',
  };
}

/** The annotations that people see of those that a step makes. */
function shown(commands: readonly RunnerCommand[]): readonly Annotation[] {
  return ANNOTATIONS.flatMap((level) =>
    commands
      .filter(({ name }) => name === level)
      .slice(0, LIMITS.annotations)
      .map(({ properties, message }) => {
        return { level, properties, message: message.slice(0, LIMITS.message) };
      }),
  );
}

function tooLarge(bytes: number): Annotation {
  const [most, found] = [LIMITS.summary, bytes].map((size) => String(Math.floor(size / 1024)));
  const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${most ?? ''}k, got ${found ?? ''}k.`;
  return { level: 'error', properties: {}, message };
}

/**
 * Every input that action.yml declares is there, be it empty; one that it does not is a mistake. An
 * expression is for the workflow to evaluate: whoever runs a step gives its value.
 */
function inputsOf(
  { inputs }: ActionFile,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !(name in inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value = '' }]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? (value.includes('${{') ? '' : value),
    ]),
  );
}

function run(
  node: string,
  main: string,
  env: Record<string, string>,
  { workspace: cwd, skip }: Step,
): Promise<Pick<StepRun, 'code' | 'stdout' | 'stderr'>> {
  return new Promise((done, fail) => {
    const preload = skip === undefined ? [] : ['-r', NO_WAITING];
    const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const;
    const child = spawn(node, [...preload, main], { cwd, env, stdio: [...stdio] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('message', (milliseconds: number) => {
      skip?.(milliseconds);
      child.send('passed');
    });
    child.on('error', fail);
    child.on('close', (code) => {
      const [stdout, stderr] = [Buffer.concat(out).toString(), Buffer.concat(err).toString()];
      done({ code, stdout, stderr });
    });
  });
}

/** The file form of outputs: `name<<delimiter`, value, delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(
    /^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm,
  )) {
    outputs[name] = value;
  }
  return outputs;
}
