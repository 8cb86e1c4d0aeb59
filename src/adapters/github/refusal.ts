import { err, type Err } from '../../result.ts';
import type { Refusal } from '../../review/pull-request.ts';
import { fieldAt, itemsAt, textAt } from './json.ts';
import type { Reply } from './transport.ts';

/** What a request is for, as a part of the message of a refusal. */
export interface Task {
  /** The words after "Cannot": `leave a review`. */
  readonly doing: string;
  /** The permission that a workflow needs: `pull-requests: write`. */
  readonly permission: string;
}

/** The answer that a task was not done. */
export type RefusedTask = Err<Refusal>;

/** The longest text of GitHub that is repeated, in UTF-16 units. */
const LONGEST_QUOTE = 300;

/** Does an answer hold what was asked for? GraphQL reports errors in answers with status 200. */
export function isDone({ status, data }: Reply): boolean {
  return status >= 200 && status < 300 && fieldAt(data, 'errors', 0) === undefined;
}

/** Is it unknown whether the server did what it was asked to do? */
export function isOutage(reply: Reply): boolean {
  const { status, data } = reply;
  if (status === 0 || status >= 500) return true;
  // GraphQL reports a timeout like this. Its other errors have a type.
  const message = textAt(data, 'errors', 0, 'message') ?? '';
  return errorType(reply) === undefined && message.startsWith('Something went wrong');
}

/**
 * The milliseconds that GitHub asks to wait because of its limits, by its rules for clients;
 * undefined for any other answer. The clock of the server counts, because ours can be wrong.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function waitAskedFor(reply: Reply): number | undefined {
  if (!isRateLimited(reply)) return undefined;
  const after = seconds(reply, 'retry-after');
  if (after !== undefined) return Math.max(after, 1) * 1000;
  const reset = seconds(reply, 'x-ratelimit-reset');
  const date = Date.parse(String(reply.headers['date']));
  if (!isUsedUp(reply) || reset === undefined || Number.isNaN(date)) return 60_000;
  return Math.max(reset * 1000 - date, 1000);
}

function isRateLimited(reply: Reply): boolean {
  if (reply.status === 429 || errorType(reply) === 'RATE_LIMITED') return true;
  if (reply.status !== 403) return false;
  const named = /secondary rate limit|abuse detection/i.test(quote(reply) ?? '');
  return named || seconds(reply, 'retry-after') !== undefined || isUsedUp(reply);
}

function isUsedUp({ headers }: Reply): boolean {
  return headers['x-ratelimit-remaining'] === '0';
}

function seconds({ headers }: Reply, name: string): number | undefined {
  const value = String(headers[name] ?? '');
  return /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}

/** The type of the first error of GraphQL: `FORBIDDEN`, `STALE_DATA`. */
function errorType({ data }: Reply): string | undefined {
  return textAt(data, 'errors', 0, 'type');
}

/**
 * Why a task was not done, for a person, and what to change. `isReadOnlyToken`: GitHub allows this
 * run only to read, as for a pull request from a fork.
 */
export function refused(reply: Reply, task: Task, isReadOnlyToken: boolean): RefusedTask {
  const kind = kindOf(reply);
  return refuse(task, reasonOf(kind, reply, task, isReadOnlyToken), kind);
}

/** Why we do not do a task, for a reason of our own. */
export function refuse(
  { doing }: Task,
  reason: string,
  kind: Refusal['kind'] = 'unprocessable',
): RefusedTask {
  return err({ kind, message: `Cannot ${doing}: ${reason}` });
}

/** The reasons that answers of GitHub can have. */
type ReplyKind = Exclude<Refusal['kind'], 'declined'>;

const KINDS: Readonly<Record<string, ReplyKind>> = {
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  NOT_FOUND: 'not-found',
  STALE_DATA: 'head-moved',
};

function kindOf(reply: Reply): ReplyKind {
  const { status } = reply;
  if (waitAskedFor(reply) !== undefined) return 'rate-limited';
  if (isOutage(reply)) return 'unavailable';
  if (status < 300) return KINDS[errorType(reply) ?? ''] ?? 'unprocessable';
  if (status === 401 || status === 403) return 'forbidden';
  return status === 404 || status === 410 || status < 400 ? 'not-found' : 'unprocessable';
}

function reasonOf(
  kind: ReplyKind,
  reply: Reply,
  { permission }: Task,
  isReadOnlyToken: boolean,
): string {
  const said = quote(reply);
  const saying = said === undefined ? '' : `. GitHub says ${said}`;
  switch (kind) {
    case 'rate-limited':
      return `GitHub limits how often it can be asked, and wants ${String(waitFor(reply))} s of waiting; run the job again later`;
    case 'unavailable':
      if (reply.status === 0) {
        return `GitHub could not be reached: ${textAt(reply, 'data') ?? 'it gave no answer that can be read'}`;
      }
      return `GitHub failed${reply.status < 300 ? '' : ` with status ${String(reply.status)}`}; run the job again later`;
    case 'head-moved':
      return 'there is a newer commit on the branch; the run for that commit will do it';
    case 'not-found':
      return reply.status >= 300 && reply.status < 400
        ? 'the repository has another name now; use that one'
        : `it is not there, or the token may not see it (permission "${permission}")`;
    case 'unprocessable':
      return `GitHub refused it${saying}`;
    case 'forbidden':
      if (reply.status === 401) return 'GitHub does not know the token, or it has expired';
      if (said?.includes('not permitted to create or approve') === true) return NO_PULL_REQUESTS;
      if (isReadOnlyToken && permission.endsWith(': write')) return READ_ONLY;
      return `${howToAllow(permission)}${saying}`;
  }
}

const READ_ONLY =
  'the token may only read, as GitHub has it for pull requests from forks, and no line under ' +
  '"permissions:" changes that. The annotations and the job summary hold everything. To let it ' +
  'write, run on pull_request_target or from workflow_run, as the documentation shows';

/**
 * How a workflow allows something. Permissions that it does not name are taken away, so the one
 * that a checkout needs has to be named as well.
 */
function howToAllow(permission: string): string {
  const keeping = permission.startsWith('contents:') ? '' : ', and keep "contents: read"';
  return `the token may not. In the workflow, under "permissions:", add the line "${permission}"${keeping}`;
}

/** A setting of the repository or the organisation. A workflow cannot change it. */
const NO_PULL_REQUESTS =
  'a setting forbids it: allow it under Settings > Actions > General > Workflow permissions, ' +
  '"Allow GitHub Actions to create and approve pull requests"';

function waitFor(reply: Reply): number {
  return Math.ceil((waitAskedFor(reply) ?? 0) / 1000);
}

/** What GitHub says about it, shortened and in quotes; undefined where it says nothing. */
function quote({ data }: Reply): string | undefined {
  const details = itemsAt(data, 'errors').map((one) => textAt(one, 'message') ?? textAt(one));
  const sentences = [textAt(data, 'message'), ...details].filter((one) => one !== undefined);
  if (sentences.length === 0) return undefined;
  return JSON.stringify(sentences.join('; ').slice(0, LONGEST_QUOTE));
}
