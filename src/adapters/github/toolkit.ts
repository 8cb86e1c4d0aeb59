import { appendFileSync, closeSync, constants, openSync } from 'node:fs';
import type { Io } from '../../io.ts';
import { err, ok, type Result } from '../../result.ts';
import { codeOf } from '../disk/error-code.ts';
import { uniqueWord } from '../unique-word.ts';

/**
 * What GitHub's runner gives to a step, and takes from it. `@actions/core` does the same, but it loads
 * the modules of Node for servers, programs and hashes, which takes longer than to judge a file.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export interface Toolkit {
  /** An input without the blanks around it; empty where it is not given. */
  readonly getInput: (name: string) => string;
  /** The lines of an input, without those that are empty. */
  readonly getMultilineInput: (name: string) => readonly string[];
  /** Hides a text in all that is logged from now on. */
  readonly setSecret: (secret: string) => void;
  /** Sets outputs by their names. The error is the code of the operating system. */
  readonly setOutputs: (values: Readonly<Record<string, Output>>) => Result<undefined, string>;
  /** Adds Markdown to the summary of the job. The error is the code of the operating system. */
  readonly addToSummary: (text: string) => Result<undefined, string>;
}

type Output = string | number;

/** The toolkit of a step with this environment. */
export function toolkitOf({ env, stdout }: Pick<Io, 'env' | 'stdout'>): Toolkit {
  const getInput = (name: string): string =>
    (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
  return {
    getInput,
    getMultilineInput: (name) =>
      getInput(name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    setSecret: (secret) => {
      stdout.write(`::add-mask::${asMessage(secret)}\n`);
    },
    setOutputs: (values) =>
      append(
        env['GITHUB_OUTPUT'],
        Object.entries(values)
          .map(([name, value]) => outputText(name, String(value)))
          .join(''),
      ),
    addToSummary: (text) => append(env['GITHUB_STEP_SUMMARY'], text),
  };
}

/** A secret has to be masked with all its characters. */
function asMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** An output as a line; of a value with several lines, between two lines that nobody can guess. */
function outputText(name: string, value: string): string {
  if (!/[\r\n]/.test(value)) return `${name}=${value}\n`;
  const end = uniqueWord();
  return `${name}<<${end}\n${value}\n${end}\n`;
}

/** Adds a text to a file of the runner, which is there before a step begins. */
function append(path: string | undefined, text: string): Result<undefined, string> {
  let file: number | undefined;
  try {
    file = openSync(path ?? '', constants.O_APPEND | constants.O_WRONLY);
    appendFileSync(file, text);
    return ok(undefined);
  } catch (error) {
    return err(codeOf(error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
