import { refreshHead, trigger } from './branches.ts';
import { callerOf } from './conversation.ts';
import { diff } from './diff.ts';
import { fileJson, fullPullJson, pullJson } from './json-pulls.ts';
import {
  notFound,
  ok,
  ordered,
  page,
  validationFailed,
  type RepositoryCall,
  type Routes,
} from './reply.ts';
import { now, type Account, type PullRequest, type Repository, type World } from './world.ts';

/** The most files that GitHub lists of a pull request. */
const MOST_FILES = 3000;

const PULLS = '/repos/{owner}/{repo}/pulls';

/** The pull request a call names. */
export function pullOf({ repository, operation: { params } }: RepositoryCall): PullRequest {
  const number = Number(params['pull_number'] ?? params['issue_number']);
  const pull = repository.pulls.find((one) => one.number === number);
  if (pull === undefined) throw notFound();
  return pull;
}

/** Opens a pull request; the caller has checked that the head may be proposed. */
export async function openPull(
  world: World,
  author: Account,
  wanted: {
    readonly repository: Repository;
    readonly headRepository: Repository;
    readonly headBranch: string;
    readonly headSha: string;
    readonly baseBranch: string;
    readonly baseSha: string;
    readonly title: string;
    readonly body: string | null;
  },
): Promise<PullRequest> {
  const { repository } = wanted;
  const pull: PullRequest = {
    ...wanted,
    id: world.nextId(),
    number: repository.pulls.length + 1,
    author,
    state: 'open',
    mergedAt: undefined,
    labels: new Set(),
    mergeBase: wanted.baseSha,
    mergeSha: undefined,
    createdAt: now(),
    updatedAt: now(),
    reviews: [],
    threads: [],
    comments: [],
  };
  repository.pulls.push(pull);
  await refreshHead(pull);
  return pull;
}

interface NewPull {
  readonly title?: string;
  readonly head: string;
  readonly base: string;
  readonly body?: string;
}

interface PullChange {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'open' | 'closed';
  readonly base?: string;
}

/** Operations on pull requests. */
export const PULL_ROUTES: Routes = {
  [`GET ${PULLS}`](call) {
    const { repository, query, world } = call;
    const state = query.get('state') ?? 'open';
    const [head, base] = [query.get('head'), query.get('base')];
    const found = repository.pulls.filter(
      (pull) =>
        (state === 'all' || pull.state === state) &&
        (base === null || pull.baseBranch === base) &&
        (head === null || labelOf(pull) === head),
    );
    const isByCreation = (query.get('sort') ?? 'created') === 'created';
    const sorted = ordered(found, query, isByCreation ? 'desc' : 'asc');
    return page(
      call,
      sorted.map((pull) => pullJson(world, pull)),
    );
  },

  async [`POST ${PULLS}`](call) {
    const { world, repository } = call;
    const caller = callerOf(call);
    const { head, base, title = '', body = null } = call.body as NewPull;
    const [owner = '', branch = ''] = head.includes(':')
      ? head.split(':')
      : [repository.owner.login, head];
    const headRepository = [...world.repositories.values()].find(
      (one) => one.owner.login === owner && (one === repository || one.source === repository),
    );
    const headSha = await headRepository?.git.resolve(`refs/heads/${branch}`);
    const baseSha = await repository.git.resolve(`refs/heads/${base}`);
    const refuse = (field: string, message: string): Error =>
      validationFailed('PullRequest', field, message);
    if (title.trim() === '') throw refuse('title', "title can't be blank");
    if (baseSha === undefined) throw refuse('base', 'base is invalid');
    if (headRepository === undefined || headSha === undefined)
      throw refuse('head', 'head is invalid');
    if (headRepository === repository && (await repository.git.isAncestor(headSha, baseSha)))
      throw refuse('head', `No commits between ${base} and ${branch}`);
    const isSame = (one: PullRequest): boolean =>
      one.state === 'open' &&
      one.headRepository === headRepository &&
      one.headBranch === branch &&
      one.baseBranch === base;
    // Last, so that of two calls at once one is refused.
    if (repository.pulls.some(isSame))
      throw refuse('head', `A pull request already exists for ${owner}:${branch}.`);
    const ends = { headRepository, headBranch: branch, headSha, baseBranch: base, baseSha };
    const pull = await openPull(world, caller.account, { ...ends, repository, title, body });
    trigger(world, caller, 'pull_request', repository, pull.headSha);
    return ok(await fullPullJson(world, pull), 201);
  },

  async [`GET ${PULLS}/{pull_number}`](call) {
    return ok(await fullPullJson(call.world, pullOf(call)));
  },

  async [`PATCH ${PULLS}/{pull_number}`](call) {
    const pull = pullOf(call);
    const { title, body, state, base } = call.body as PullChange;
    if (title?.trim() === '')
      throw validationFailed('PullRequest', 'title', "title can't be blank");
    if (base !== undefined && base !== pull.baseBranch) {
      if ((await pull.repository.git.resolve(`refs/heads/${base}`)) === undefined)
        throw validationFailed('PullRequest', 'base', 'base is invalid');
      pull.baseBranch = base;
    }
    pull.title = title ?? pull.title;
    pull.body = body ?? pull.body;
    pull.state = state ?? pull.state;
    pull.updatedAt = now();
    if (pull.state === 'open') await refreshHead(pull);
    return ok(await fullPullJson(call.world, pull));
  },

  async [`GET ${PULLS}/{pull_number}/files`](call) {
    const { world, repository } = call;
    const { mergeBase, headSha } = pullOf(call);
    const files = await diff(repository.git, mergeBase, headSha, world.limits.diff);
    const listed = files.slice(0, MOST_FILES);
    return page(
      call,
      listed.map((file) => fileJson(world, repository, headSha, file)),
    );
  },
};

function labelOf({ headRepository, headBranch }: PullRequest): string {
  return `${headRepository?.owner.login ?? 'unknown'}:${headBranch}`;
}
