import { isTrueAt, objectIdAt, textAt, countAt, fieldAt } from './json.ts';
import { isSameName, readRepository } from './repository.ts';

/** The commits and branches of a pull request when its event was made. */
export interface PullRequestTrigger {
  /**
   * `pull_request` runs on the text of the author, with the rights of the author;
   * `pull_request_target` runs on the base, with the rights of the repository.
   */
  readonly kind: 'pull_request' | 'pull_request_target';
  readonly number: number;
  readonly headSha: string;
  /** `owner/name`; undefined where it was deleted. */
  readonly headRepository: string | undefined;
  readonly baseSha: string;
  readonly baseBranch: string;
  /** The head is in another repository, or in one that was deleted. */
  readonly isFork: boolean;
}

/**
 * Somebody has changed the text of a comment on a line of a pull request. Whoever may change it
 * decides both texts.
 */
export interface CommentEdit {
  readonly kind: 'pull_request_review_comment';
  /** As `pull_request` has it. */
  readonly pull: PullRequestTrigger;
  /** The number of the comment. */
  readonly comment: number;
  /** The login of who has changed it. */
  readonly sender: string;
  readonly before: string;
  readonly after: string;
}

/** What started the run. */
export type Trigger =
  | PullRequestTrigger
  | CommentEdit
  | {
      readonly kind: 'push';
      readonly ref: string;
      readonly sha: string;
      /** The commit before the push; undefined for a branch that is new. */
      readonly before: string | undefined;
    }
  | { readonly kind: 'merge_group'; readonly headSha: string; readonly baseSha: string }
  | { readonly kind: 'schedule' | 'workflow_dispatch' }
  /**
   * An event that strangers can cause, such as `workflow_run` or a comment, while the workflow has
   * checked out another commit than that of the event. The base is the commit of the event: it is in
   * the repository itself.
   */
  | {
      readonly kind: 'foreign';
      readonly event: string;
      readonly baseSha: string;
      readonly headSha: string | undefined;
    }
  /** An event that this program does not use, or a push that deletes. */
  | { readonly kind: 'other'; readonly event: string }
  /**
   * An event that we use, whose payload differs from what GitHub documents. Nothing is guessed from
   * it.
   */
  | { readonly kind: 'unreadable'; readonly event: string; readonly reason: string };

/** The most bytes of a payload that GitHub sends. */
const LARGEST_PAYLOAD = 25 * 1024 * 1024;

const LONGEST_EVENT_NAME = 50;

/** The most UTF-16 units of the name of a branch or a tag on git hosts. */
const LONGEST_REF = 1024;

/**
 * Reads the trigger of a run from the name of the event and the text of its payload, the file at
 * GITHUB_EVENT_PATH. The author of the pull request decides much of a payload.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function readTrigger(event: string | undefined, payload: string): Trigger {
  const name = (event ?? '').slice(0, LONGEST_EVENT_NAME);
  const unreadable = (reason: string): Trigger => ({ kind: 'unreadable', event: name, reason });
  if (name === 'schedule' || name === 'workflow_dispatch') return { kind: name };
  const read = READERS.get(name);
  if (read === undefined) return { kind: 'other', event: name };
  if (payload.length > LARGEST_PAYLOAD) return unreadable('its payload is larger than 25 MiB');
  try {
    const trigger = read(JSON.parse(payload));
    return trigger ?? unreadable('its payload is not what GitHub documents');
  } catch {
    return unreadable('its payload is no JSON');
  }
}

/**
 * Does GitHub give this run a token that can only read, whatever the workflow allows? It does for
 * pull requests from forks, except for `pull_request_target`.
 */
export function hasReadOnlyToken(trigger: Trigger): boolean {
  if (trigger.kind === 'pull_request_review_comment') return trigger.pull.isFork;
  return trigger.kind === 'pull_request' && trigger.isFork;
}

type Reads = (payload: unknown) => Trigger | undefined;

const READERS: ReadonlyMap<string, Reads> = new Map([
  ['pull_request', readPullRequest('pull_request')],
  ['pull_request_target', readPullRequest('pull_request_target')],
  ['pull_request_review_comment', readCommentEdit],
  ['push', readPush],
  ['merge_group', readMergeGroup],
]);

function readPullRequest(kind: PullRequestTrigger['kind']): Reads {
  return (payload) => pullRequestOf(fieldAt(payload, 'pull_request'), kind);
}

/**
 * A pull request as payloads and the REST API write it; undefined where it differs from what GitHub
 * documents.
 */
export function pullRequestOf(
  pull: unknown,
  kind: PullRequestTrigger['kind'],
): PullRequestTrigger | undefined {
  const number = countAt(pull, 'number') ?? 0;
  const headSha = objectIdAt(pull, 'head', 'sha');
  const baseSha = objectIdAt(pull, 'base', 'sha');
  const baseBranch = refAt(pull, 'base', 'ref');
  const baseRepository = repositoryAt(pull, 'base');
  const headRepository = repositoryAt(pull, 'head');
  if (number === 0 || headSha === undefined || baseSha === undefined) return undefined;
  if (baseBranch === undefined || baseRepository === undefined) return undefined;
  const isFork = !isSameName(headRepository, baseRepository);
  return { kind, number, headSha, headRepository, baseSha, baseBranch, isFork };
}

/**
 * A comment that was changed. One that is new or deleted is nothing that we use.
 * https://github.com/octokit/webhooks, pull_request_review_comment/edited.schema.json
 */
function readCommentEdit(payload: unknown): Trigger | undefined {
  const event = 'pull_request_review_comment';
  if (textAt(payload, 'action') !== 'edited') return { kind: 'other', event };
  const pull = pullRequestOf(fieldAt(payload, 'pull_request'), 'pull_request');
  const comment = countAt(payload, 'comment', 'id');
  const sender = textAt(payload, 'sender', 'login');
  const after = textAt(payload, 'comment', 'body');
  if (pull === undefined || comment === undefined) return undefined;
  if (sender === undefined || after === undefined) return undefined;
  // Where another member was changed, the text is the same.
  const before = textAt(payload, 'changes', 'body', 'from') ?? after;
  return { kind: event, pull, comment, sender, before, after };
}

/** What stands for the commit before the first one of a branch. */
const NO_COMMIT = '0'.repeat(40);

function readPush(payload: unknown): Trigger | undefined {
  if (isTrueAt(payload, 'deleted')) return { kind: 'other', event: 'push' };
  const ref = refAt(payload, 'ref');
  const sha = objectIdAt(payload, 'after');
  if (ref === undefined || sha === undefined) return undefined;
  const before = objectIdAt(payload, 'before');
  return { kind: 'push', ref, sha, before: before === NO_COMMIT ? undefined : before };
}

function readMergeGroup(payload: unknown): Trigger | undefined {
  const headSha = objectIdAt(payload, 'merge_group', 'head_sha');
  const baseSha = objectIdAt(payload, 'merge_group', 'base_sha');
  if (headSha === undefined || baseSha === undefined) return undefined;
  return { kind: 'merge_group', headSha, baseSha };
}

/** A name that git can have given: of limited length, on one line, and no option of a command. */
export function refAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const ref = textAt(value, ...keys);
  if (ref === undefined || ref === '' || ref.length > LONGEST_REF) return undefined;
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return /^-|[\u0000-\u0020\u007F~^:?*[\\]|\.\./.test(ref) ? undefined : ref;
}

function repositoryAt(pull: unknown, end: 'head' | 'base'): string | undefined {
  const name = textAt(pull, end, 'repo', 'full_name');
  return name === undefined || readRepository(name) === undefined ? undefined : name;
}
