import { ok } from '../../result.ts';
import type { Answer, CommitHost, OwnPullRequest } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { sayOn } from './conversation.ts';
import { countAt, itemsAt, textAt } from './json.ts';
import type { Task } from './refusal.ts';
import { fullName, isSameName, type GitHubRepository } from './repository.ts';

type Proposal = Parameters<CommitHost['propose']>[0];
type Proposed = Awaited<ReturnType<CommitHost['propose']>>;

const LIST: Task = { doing: 'list the pull requests', permission: 'pull-requests: read' };
const OPEN: Task = { doing: 'open a pull request', permission: 'pull-requests: write' };
const CHANGE: Task = { doing: 'change the pull request', permission: 'pull-requests: write' };
const CLOSE: Task = { doing: 'close the pull request', permission: 'pull-requests: write' };

/** Opens the pull request for a branch, or updates the one that is open. */
export async function propose(
  client: GitHubClient,
  repository: GitHubRepository,
  proposal: Proposal,
): Promise<Proposed> {
  const there = await findNewest(client, repository, proposal);
  if (!there.ok) return there;
  if (isOpen(there.value)) return update(client, repository, proposal, there.value);
  const { branch: head, base, title, body } = proposal;
  const route = 'POST /repos/{owner}/{repo}/pulls';
  const parameters = { ...repository, head, base, title, body };
  const opened = await client.notify(OPEN, { route, parameters }, readPull);
  if (opened.ok) return made(opened.value, true);
  if (opened.error.kind !== 'unavailable') return opened;
  await client.letSettle();
  const stored = await findNewest(client, repository, proposal);
  return stored.ok && isOpen(stored.value) ? made(stored.value, true) : opened;
}

function isOpen(pull: OwnPullRequest | 'none'): pull is OwnPullRequest {
  return pull !== 'none' && pull.state === 'open';
}

async function update(
  client: GitHubClient,
  repository: GitHubRepository,
  { title, body }: Proposal,
  open: OwnPullRequest,
): Promise<Proposed> {
  if (open.title === title && open.body === body) return made(open, false);
  const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
  const parameters = { ...repository, pull_number: open.number, title, body };
  const changed = await client.write(CHANGE, { route, parameters }, readPull);
  return changed.ok ? made(changed.value, false) : changed;
}

function made({ number, url }: OwnPullRequest, isNew: boolean): Proposed {
  return ok({ number, url, isNew });
}

/**
 * Closes a pull request. The description is changed in the same request, so that it is never closed
 * without the mark that we did it.
 */
export async function closePull(
  client: GitHubClient,
  repository: GitHubRepository,
  number: number,
  { sentence, body }: { readonly sentence: string; readonly body: string },
): Promise<Answer<'closed'>> {
  const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
  const parameters = { ...repository, pull_number: number, state: 'closed', body };
  const closed = await client.write(CLOSE, { route, parameters }, () => 'closed' as const);
  if (!closed.ok) return closed;
  const said = await sayOn(client, repository, number, sentence);
  return said.ok ? closed : said;
}

/**
 * Finds the newest pull request of a branch. Its branches are compared here, because GitHub ignores
 * a filter that it cannot read.
 */
export async function findNewest(
  client: GitHubClient,
  repository: GitHubRepository,
  { branch, base }: Pick<Proposal, 'branch' | 'base'>,
): Promise<Answer<OwnPullRequest | 'none'>> {
  const route = 'GET /repos/{owner}/{repo}/pulls';
  const head = `${repository.owner}:${branch}`;
  const parameters = { ...repository, state: 'all', head, base };
  return client.get(LIST, { route, parameters }, (data) => {
    if (!Array.isArray(data)) return undefined;
    const ours = itemsAt(data).filter(
      (pull) =>
        textAt(pull, 'head', 'ref') === branch &&
        textAt(pull, 'base', 'ref') === base &&
        isSameName(textAt(pull, 'head', 'repo', 'full_name'), fullName(repository)),
    );
    const [newest] = ours.toSorted((a, b) => numberOf(b) - numberOf(a));
    const open = ours.find((pull) => textAt(pull, 'state') === 'open');
    return newest === undefined ? 'none' : readPull(open ?? newest);
  });
}

function numberOf(pull: unknown): number {
  return countAt(pull, 'number') ?? 0;
}

function readPull(pull: unknown): OwnPullRequest | undefined {
  const number = countAt(pull, 'number');
  const url = textAt(pull, 'html_url');
  const title = textAt(pull, 'title');
  if (number === undefined || url === undefined || title === undefined) return undefined;
  const isMerged = textAt(pull, 'merged_at') !== undefined;
  const state = textAt(pull, 'state') === 'open' ? 'open' : isMerged ? 'merged' : 'closed';
  return { number, url, title, body: textAt(pull, 'body') ?? '', state };
}
