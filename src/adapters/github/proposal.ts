import { ok } from '../../result.ts';
import type { Answer, CommitHost } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { countAt, itemsAt, textAt } from './json.ts';
import type { Task } from './refusal.ts';
import { fullName, isSameName, type GitHubRepository } from './repository.ts';

type Proposal = Parameters<CommitHost['propose']>[0];
type Proposed = Awaited<ReturnType<CommitHost['propose']>>;

/** An open pull request as it is now. */
interface Open {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
}

const LIST: Task = { doing: 'list the pull requests', permission: 'pull-requests: read' };
const OPEN: Task = { doing: 'open a pull request', permission: 'pull-requests: write' };
const CHANGE: Task = { doing: 'change the pull request', permission: 'pull-requests: write' };

/** Opens the pull request for a branch, or updates the one that is open. */
export async function propose(
  client: GitHubClient,
  repository: GitHubRepository,
  proposal: Proposal,
): Promise<Proposed> {
  const there = await findOpen(client, repository, proposal);
  if (!there.ok) return there;
  if (there.value !== 'none') return update(client, repository, proposal, there.value);
  const { branch: head, base, title, body } = proposal;
  const route = 'POST /repos/{owner}/{repo}/pulls';
  const parameters = { ...repository, head, base, title, body };
  const opened = await client.notify(OPEN, { route, parameters }, readOpen);
  if (opened.ok) return made(opened.value, true);
  if (opened.error.kind !== 'unavailable') return opened;
  await client.letSettle();
  const stored = await findOpen(client, repository, proposal);
  return stored.ok && stored.value !== 'none' ? made(stored.value, true) : opened;
}

async function update(
  client: GitHubClient,
  repository: GitHubRepository,
  { title, body }: Proposal,
  open: Open,
): Promise<Proposed> {
  if (open.title === title && open.body === body) return made(open, false);
  const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
  const parameters = { ...repository, pull_number: open.number, title, body };
  const changed = await client.write(CHANGE, { route, parameters }, readOpen);
  return changed.ok ? made(changed.value, false) : changed;
}

function made({ number, url }: Open, isNew: boolean): Proposed {
  return ok({ number, url, isNew });
}

/**
 * Finds the open pull request. Its branches are compared here, because GitHub ignores a filter that
 * it cannot read.
 */
async function findOpen(
  client: GitHubClient,
  repository: GitHubRepository,
  { branch, base }: Proposal,
): Promise<Answer<Open | 'none'>> {
  const route = 'GET /repos/{owner}/{repo}/pulls';
  const head = `${repository.owner}:${branch}`;
  const parameters = { ...repository, state: 'open', head, base };
  return client.get(LIST, { route, parameters }, (data) => {
    if (!Array.isArray(data)) return undefined;
    const ours = itemsAt(data).find(
      (pull) =>
        textAt(pull, 'head', 'ref') === branch &&
        textAt(pull, 'base', 'ref') === base &&
        isSameName(textAt(pull, 'head', 'repo', 'full_name'), fullName(repository)),
    );
    return ours === undefined ? 'none' : readOpen(ours);
  });
}

function readOpen(pull: unknown): Open | undefined {
  const number = countAt(pull, 'number');
  const url = textAt(pull, 'html_url');
  const title = textAt(pull, 'title');
  if (number === undefined || url === undefined || title === undefined) return undefined;
  return { number, url, title, body: textAt(pull, 'body') ?? '' };
}
