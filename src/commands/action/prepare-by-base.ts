import type { Configuration } from '../../adapters/configuration.ts';
import { belowRoot, loadConfiguration } from '../../adapters/disk/config-file.ts';
import { readFilesAt } from '../../adapters/github/snapshot.ts';
import type { PullRequestTrigger } from '../../adapters/github/event.ts';
import { openSnapshot, type Session, type SnapshotScope } from '../../program/open.ts';
import type { Scope } from '../../program/scope.ts';
import { err, ok, type Result } from '../../result.ts';
import { cachesFromBase } from './caches-of-base.ts';
import { configureFromBase, type Configured } from './configuration.ts';
import { lockFromBase } from './lock.ts';
import type { Note } from './notes.ts';
import { onlineFromBase } from './online-of-base.ts';
import type { BasedTrigger, GitHub } from './session.ts';

/** What is linted, and notes about it. */
export interface Prepared {
  readonly session: Session;
  readonly notes: readonly Note[];
}

/** What is read, and by what it is judged, as far as the base says that. */
interface ScopeByBase {
  readonly scope: SnapshotScope;
  readonly lock: NonNullable<Scope['lock']>;
  readonly notes: readonly Note[];
}

/** The scope with the configuration, the sizes, the image caches and the answers of the base. */
export async function scopeByBase(
  scope: Scope,
  trigger: BasedTrigger,
  github: GitHub | undefined,
  root: string,
): Promise<Result<ScopeByBase, readonly string[]>> {
  const { cwd, config, cachesFile } = scope;
  const given = config === undefined ? undefined : belowRoot(root, cwd, config);
  const isElsewhere = config !== undefined && given === undefined;
  const configured = isElsewhere
    ? configuredBy(loadConfiguration(root, cwd, config))
    : await configureFromBase(trigger, github, given, root);
  if (!configured.ok) return configured;
  const { lock, notes: said } = await lockFromBase(trigger, github, root);
  const listed = await cachesFromBase(trigger, github, root, cwd, cachesFile);
  if (!listed.ok) return err([listed.error]);
  const answered = await onlineFromBase(trigger, github, root);
  const { settings } = configured.value;
  const { caches } = listed.value;
  const notes = [...configured.value.notes, ...said, ...listed.value.notes, ...answered.notes];
  const based = { ...scope, root, settings, lock, caches, online: answered.online };
  return ok({ scope: based, lock, notes });
}

/** Opens the head of a pull request as it is on GitHub. */
export async function openHead(
  { scope, lock, notes }: ScopeByBase,
  { headSha }: PullRequestTrigger,
  github: GitHub | undefined,
): Promise<Result<Prepared, readonly string[]>> {
  if (github === undefined) {
    return err(['On pull_request_target the head is read with the token: give "token"']);
  }
  const { client, repository } = github;
  const opened = await openSnapshot(scope, lock, (selects, forRendering) =>
    readFilesAt(client, repository, headSha, selects, { forRendering }),
  );
  return opened.ok ? ok({ session: opened.value, notes }) : err([opened.error.message]);
}

/** A configuration that is outside of the checkout, so that a change cannot have touched it. */
function configuredBy(loaded: Configuration): Result<Configured, readonly string[]> {
  return loaded.ok ? ok({ settings: loaded.value, notes: [] }) : loaded;
}
