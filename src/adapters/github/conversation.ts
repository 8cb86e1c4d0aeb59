import { ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { itemsAt, textAt } from './json.ts';
import { PAGE } from './pages.ts';
import type { Task } from './refusal.ts';
import { isSameName, type GitHubRepository } from './repository.ts';

const READ: Task = { doing: "read the pull request's labels", permission: 'pull-requests: read' };
const TAKE_OFF: Task = { doing: 'take the label off', permission: 'pull-requests: write' };
const SAY: Task = { doing: 'comment on the pull request', permission: 'pull-requests: write' };

/** The names of the labels that a pull request has now; a hundred at most. */
export async function readLabels(
  client: GitHubClient,
  repository: GitHubRepository,
  number: number,
): Promise<Answer<readonly string[]>> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/labels';
  const parameters = { ...repository, issue_number: number, per_page: PAGE };
  return client.get(READ, { route, parameters }, (data) =>
    Array.isArray(data) ? itemsAt(data).flatMap((label) => textAt(label, 'name') ?? []) : undefined,
  );
}

/** Is a label among these? GitHub does not distinguish small and capital letters in their names. */
export function hasLabel(labels: readonly string[], wanted: string): boolean {
  return labels.some((label) => isSameName(label, wanted));
}

/** Takes a label off. One that is not there is off already. */
export async function takeLabelOff(
  client: GitHubClient,
  repository: GitHubRepository,
  number: number,
  label: string,
): Promise<Answer<'off'>> {
  const route = 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}';
  const parameters = { ...repository, issue_number: number, name: label };
  const taken = await client.write(TAKE_OFF, { route, parameters }, () => 'off' as const);
  return !taken.ok && taken.error.kind === 'not-found' ? ok('off') : taken;
}

/** Says something about the whole pull request, in Markdown. */
export async function sayOn(
  client: GitHubClient,
  repository: GitHubRepository,
  number: number,
  body: string,
): Promise<Answer<'said'>> {
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const parameters = { ...repository, issue_number: number, body };
  return client.notify(SAY, { route, parameters }, () => 'said');
}
