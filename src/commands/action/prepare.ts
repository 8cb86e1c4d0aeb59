import { asInput } from '../../config/called.ts';
import type { Configuration } from '../../adapters/configuration.ts';
import { belowRoot, loadConfiguration } from '../../adapters/disk/config-file.ts';
import type { Trigger } from '../../adapters/github/event.ts';
import { readFilesAt } from '../../adapters/github/snapshot.ts';
import { locate } from '../../adapters/disk/root.ts';
import type { Io } from '../../io.ts';
import { openSession, openSnapshot, type Session } from '../../program/open.ts';
import type { Scope } from '../../program/scope.ts';
import { err, ok, type Result } from '../../result.ts';
import { configureFromBase, type Configured } from './configuration.ts';
import { cachesFromBase } from './caches-of-base.ts';
import type { ActionInputs } from './inputs.ts';
import { lockFromBase } from './lock.ts';
import type { Note } from './notes.ts';
import { onlineFromBase } from './online-of-base.ts';
import { hasBase, type GitHub } from './session.ts';

/** What is linted, and notes about it. */
export interface Prepared {
  readonly session: Session;
  readonly notes: readonly Note[];
}

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
  const { root } = located.value;
  const given = inputs.config === undefined ? undefined : belowRoot(root, io.cwd, inputs.config);
  const isElsewhere = inputs.config !== undefined && given === undefined;
  if (!hasBase(trigger)) return onDisk(scope, []);
  const configured = isElsewhere
    ? configuredBy(loadConfiguration(root, io.cwd, inputs.config))
    : await configureFromBase(trigger, github, given, root);
  if (!configured.ok) return configured;
  const { lock, notes: said } = await lockFromBase(trigger, github, root);
  const listed = await cachesFromBase(trigger, github, root, io.cwd, inputs.cachesFile);
  if (!listed.ok) return err([listed.error]);
  const answered = await onlineFromBase(trigger, github, root);
  const { settings } = configured.value;
  const { caches } = listed.value;
  const notes = [...configured.value.notes, ...said, ...listed.value.notes, ...answered.notes];
  const based = { ...scope, settings, lock, caches, online: answered.online };
  if (trigger.kind !== 'pull_request_target') return onDisk(based, notes);
  if (github === undefined) {
    return err(['On pull_request_target the head is read with the token: give "token"']);
  }
  const { headSha } = trigger;
  const { client, repository } = github;
  const opened = await openSnapshot({ ...based, root }, lock, (selects, forRendering) =>
    readFilesAt(client, repository, headSha, selects, { forRendering }),
  );
  return opened.ok ? ok({ session: opened.value, notes }) : err([opened.error.message]);
}

/** A configuration that is outside of the checkout, so that a change cannot have touched it. */
function configuredBy(loaded: Configuration): Result<Configured, readonly string[]> {
  return loaded.ok ? ok({ settings: loaded.value, notes: [] }) : loaded;
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
