import {
  fullName,
  now,
  type Identity,
  type PullRequest,
  type Repository,
  type Trigger,
  type World,
} from './world.ts';

/** Who moved a branch: what a workflow's own token does starts no workflows. */
export type Mover = Pick<Identity, 'account' | 'kind'>;

/**
 * Says that a branch has moved: pull requests from it and into it are brought up to date, and the
 * workflows that would start are noted.
 */
export async function branchMoved(
  world: World,
  repository: Repository,
  branch: string,
  mover: Mover,
): Promise<void> {
  const sha = await repository.git.resolve(`refs/heads/${branch}`);
  if (sha !== undefined) trigger(world, mover, 'push', repository, sha);
  for (const other of world.repositories.values()) {
    for (const pull of other.pulls) {
      if (pull.state !== 'open') continue;
      const isHead = pull.headRepository === repository && pull.headBranch === branch;
      if (isHead) await pushed(world, pull, mover);
      else if (other === repository && pull.baseBranch === branch) await refreshMerge(pull);
    }
  }
}

async function pushed(world: World, pull: PullRequest, mover: Mover): Promise<void> {
  const before = pull.headSha;
  await refreshHead(pull);
  if (pull.headSha === before) return;
  pull.updatedAt = now();
  trigger(world, mover, 'pull_request', pull.repository, pull.headSha);
}

/** Reads the head and the base of a pull request anew and keeps them under `refs/pull`. */
export async function refreshHead(pull: PullRequest): Promise<void> {
  const { repository, headRepository, headBranch } = pull;
  const head = await headRepository?.git.resolve(`refs/heads/${headBranch}`);
  if (headRepository === undefined || head === undefined) return;
  const ref = `refs/pull/${pull.number}/head`;
  if (headRepository === repository) await repository.git.setRef(ref, head);
  else {
    const { directory } = headRepository.git;
    await repository.git.bytes(['fetch', '-q', directory, `+refs/heads/${headBranch}:${ref}`]);
  }
  pull.headSha = head;
  pull.baseSha = (await repository.git.resolve(`refs/heads/${pull.baseBranch}`)) ?? pull.baseSha;
  await refreshMerge(pull);
}

/** Reads where head and base part, and merges them under `refs/pull`. */
async function refreshMerge(pull: PullRequest): Promise<void> {
  const { git } = pull.repository;
  const base = (await git.resolve(`refs/heads/${pull.baseBranch}`)) ?? pull.baseSha;
  pull.mergeBase = (await git.mergeBase(base, pull.headSha)) ?? base;
  const message = `Merge ${pull.headSha} into ${base}`;
  pull.mergeSha = await git.merge(base, pull.headSha, message);
  const ref = `refs/pull/${pull.number}/merge`;
  if (pull.mergeSha === undefined) await git.deleteRef(ref);
  else await git.setRef(ref, pull.mergeSha);
}

/** Notes that workflows start. */
export function trigger(
  world: World,
  mover: Mover,
  event: Trigger['event'],
  repository: Repository,
  sha: string,
): void {
  if (mover.kind === 'actions') return;
  world.triggers.push({
    event,
    repository: fullName(repository),
    sha,
    actor: mover.account.login,
  });
}
