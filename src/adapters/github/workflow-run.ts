import { ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { pullRequestOf, refAt, type PullRequestTrigger } from './event.ts';
import { countAt, fieldAt, itemsAt, objectIdAt, textAt } from './json.ts';
import { PAGE } from './pages.ts';
import type { Task } from './refusal.ts';
import { isSameName, readRepository, type GitHubRepository } from './repository.ts';

/** A run of another workflow, which has ended and has started this one. */
export interface WorkflowRun {
  readonly id: number;
  /** What started it: `pull_request`. */
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name`; undefined where the fork was deleted. */
  readonly headRepository: string | undefined;
}

/**
 * Reads the payload of the event `workflow_run`; undefined where it differs from what GitHub
 * documents. GitHub writes it, and the author of a pull request chooses the names in it.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run
 */
export function readWorkflowRun(payload: string): WorkflowRun | undefined {
  const run = fieldAt(parsed(payload), 'workflow_run');
  const [id, event] = [countAt(run, 'id'), textAt(run, 'event')];
  const headSha = objectIdAt(run, 'head_sha');
  const headBranch = refAt(run, 'head_branch');
  const name = textAt(run, 'head_repository', 'full_name');
  if (id === undefined || event === undefined) return undefined;
  if (headSha === undefined || headBranch === undefined) return undefined;
  const isName = name !== undefined && readRepository(name) !== undefined;
  return { id, event, headSha, headBranch, headRepository: isName ? name : undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const FIND: Task = {
  doing: 'find the pull request of the run',
  permission: 'pull-requests: read',
};

/**
 * The open pull requests whose head is the commit of the run. The payload names none where the head
 * is in a fork, so they are looked for by their branch. There can be several, for several bases;
 * there is none any more where the author has pushed again.
 * https://docs.github.com/rest/pulls/pulls#list-pull-requests
 */
export async function pullsOfRun(
  client: GitHubClient,
  repository: GitHubRepository,
  { headSha, headBranch, headRepository }: WorkflowRun,
): Promise<Answer<readonly PullRequestTrigger[]>> {
  const owner = readRepository(headRepository ?? '')?.owner;
  if (owner === undefined) return ok([]);
  const head = `${owner}:${headBranch}`;
  const route = 'GET /repos/{owner}/{repo}/pulls';
  const parameters = { ...repository, state: 'open', head, per_page: PAGE };
  const answer = await client.get(FIND, { route, parameters }, (data) =>
    Array.isArray(data) ? itemsAt(data) : undefined,
  );
  if (!answer.ok) return answer;
  const pulls = answer.value.flatMap((pull) => pullRequestOf(pull, 'pull_request_target') ?? []);
  return ok(
    pulls.filter(
      (pull) => pull.headSha === headSha && isSameName(pull.headRepository, headRepository),
    ),
  );
}
