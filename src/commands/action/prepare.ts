import { asInput } from '../../config/called.ts';
import type { Trigger } from '../../adapters/github/event.ts';
import { lazy } from '../../adapters/lazy.ts';
import { locate } from '../../adapters/disk/root.ts';
import type { Io } from '../../io.ts';
import { openSession } from '../../program/open.ts';
import type { Scope } from '../../program/scope.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ActionInputs } from './inputs.ts';
import type { Note } from './notes.ts';
import type { Prepared } from './prepare-by-base.ts';
import { hasBase, type GitHub } from './session.ts';

// A run after a push goes by what is checked out.
const bases = lazy(() => import('./prepare-by-base.ts'));

/**
 * Opens what the run is about. For a pull request, and in the merge queue, the configuration and the
 * sizes are those of the base, and so are the image caches. On `pull_request_target` the workspace holds the base, and the token
 * may do much. So the head is read over the API, as data, and no file of it is ever where something
 * could run it: charts and overlays of it are rendered on a private copy, as those of a checkout are.
 */
export async function prepare(
  inputs: ActionInputs,
  trigger: Trigger,
  github: GitHub | undefined,
  io: Io,
): Promise<Result<Prepared, readonly string[]>> {
  const scope = scopeOf(inputs, io);
  const located = locate(io.cwd, []);
  if (!located.ok) return err([located.error]);
  if (!hasBase(trigger)) return onDisk(scope, []);
  const { scopeByBase, openHead } = bases();
  const based = await scopeByBase(scope, trigger, github, located.value.root);
  if (!based.ok) return based;
  if (trigger.kind === 'pull_request_target') return openHead(based.value, trigger, github);
  return onDisk(based.value.scope, based.value.notes);
}

function scopeOf(inputs: ActionInputs, io: Io): Scope {
  const { paths, config, include, exclude, render, allowEmpty, cachesFile, allowInlineDisable } =
    inputs;
  return {
    cwd: io.cwd,
    paths,
    config,
    include,
    exclude,
    render,
    renderWith: { env: io.env, makeTemporary: io.files.makeTemporary },
    allowEmpty,
    cachesFile,
    obeysSuppressions: allowInlineDisable,
    now: io.now,
    today: io.today(),
    tune: io.tune,
    heap: io.heap,
    called: asInput,
    timeout: inputs.timeout,
  };
}

function onDisk(scope: Scope, notes: readonly Note[]): Result<Prepared, readonly string[]> {
  const opened = openSession(scope);
  return opened.ok ? ok({ session: opened.value, notes }) : opened;
}
