import { belowRoot } from '../../adapters/disk/config-file.ts';
import { readLock } from '../../adapters/disk/lock-file.ts';
import type { Trigger } from '../../adapters/github/event.ts';
import { readFileAt, readFilesAt } from '../../adapters/github/snapshot.ts';
import { locate } from '../../adapters/disk/root.ts';
import { LOCK_FILE } from '../../config/files.ts';
import type { LockedSizes } from '../../images/lock-file.ts';
import type { Io } from '../../io.ts';
import { openSession, openSnapshot, type Scope, type Session } from '../../program/open.ts';
import { err, ok, type Result } from '../../result.ts';
import type { RepoPath } from '../../text/text.ts';
import { configureFromBase } from './configuration.ts';
import type { ActionInputs } from './inputs.ts';
import type { Note } from './notes.ts';
import { isForPullRequest, type GitHub } from './session.ts';

/** What is linted, and notes about it. */
export interface Prepared {
  readonly session: Session;
  readonly notes: readonly Note[];
}

/**
 * Opens what the run is about. For a pull request the configuration is that of its base. On
 * `pull_request_target` the workspace holds the base, and the token may do much. So the head is
 * read over the API, as data, and no file of it is ever where something could run it.
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
  // A pull request cannot have changed a configuration that is outside of the checkout.
  if (!isForPullRequest(trigger) || isElsewhere) return onDisk(scope, []);
  const configured = await configureFromBase(trigger, github, given, root);
  if (!configured.ok) return configured;
  const { settings, notes } = configured.value;
  if (trigger.kind === 'pull_request') return onDisk({ ...scope, settings }, notes);
  if (github === undefined) {
    return err(['On pull_request_target the head is read with the token: give "token"']);
  }
  const { headSha } = trigger;
  const lock = await lockAt(github, headSha);
  const opened = await openSnapshot({ ...scope, settings }, lock, (selects) =>
    readFilesAt(github.client, github.repository, headSha, selects),
  );
  return opened.ok ? ok({ session: opened.value, notes }) : err([opened.error.message]);
}

function scopeOf(inputs: ActionInputs, io: Io): Scope {
  const { paths, config, include, exclude, allowEmpty, allowInlineDisable } = inputs;
  return {
    cwd: io.cwd,
    paths,
    config,
    include,
    exclude,
    allowEmpty,
    obeysSuppressions: allowInlineDisable,
    now: io.now,
    settleIn: io.settleIn,
    timeout: inputs.timeout,
  };
}

function onDisk(scope: Scope, notes: readonly Note[]): Result<Prepared, readonly string[]> {
  const opened = openSession(scope);
  return opened.ok ? ok({ session: opened.value, notes }) : opened;
}

async function lockAt({ client, repository }: GitHub, sha: string): Promise<LockedSizes> {
  const answer = await readFileAt(client, repository, sha, LOCK_FILE);
  if (answer.ok && answer.value === undefined) return { entries: new Map(), problems: [] };
  if (answer.ok) return readLock({ path: LOCK_FILE as RepoPath, text: answer.value ?? '' });
  const reason = answer.error.message;
  const problem = { path: LOCK_FILE as RepoPath, reason, effect: 'skipped-file' } as const;
  return { entries: new Map(), problems: [problem] };
}
