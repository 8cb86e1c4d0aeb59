import { lazy } from '../../adapters/lazy.ts';
import type { ExitCode } from '../../program/exit-code.ts';
import type { Io } from '../../io.ts';
import { languageFor } from '../cli/lang.ts';
import { readInputs, type Toolkit } from './inputs.ts';
import { lintAndDeliver, runFor, tellRun, type ActionStart } from './lint-run.ts';
import { triggerOf } from './session.ts';

const edits = lazy(() => import('./on-edit.ts'));

/**
 * Lints with the inputs of action.yml. The log, the annotations and the job summary have every
 * finding in any case. If GitHub refuses something, that is announced and does not change the
 * result. Where somebody has changed a comment, nothing is linted unless it ticks a box of ours.
 * Throws a UsageError for wrong inputs.
 */
export async function actionCommand(toolkit: Toolkit, io: Io, version: string): Promise<ExitCode> {
  const inputs = readInputs(toolkit);
  const trigger = triggerOf(io);
  const start: ActionStart = {
    toolkit,
    io,
    version,
    inputs,
    language: languageFor(inputs.lang, io),
  };
  if (trigger.kind === 'pull_request_review_comment') return edits().onEdit(start, trigger);
  const run = runFor(start, trigger);
  const done = await lintAndDeliver(run);
  return done === undefined ? 2 : tellRun(run, done);
}
