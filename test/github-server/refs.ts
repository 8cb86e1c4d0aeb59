import { branchMoved } from './branches.ts';
import { diff } from './diff.ts';
import { commitJson, gitCommitJson, readCommit, refJson } from './json-git.ts';
import { fileJson } from './json-pulls.ts';
import { notFound, ok, Refusal, type Routes } from './reply.ts';
import { callerOf } from './conversation.ts';
import { fullName, type Repository } from './world.ts';

const REPO = '/repos/{owner}/{repo}';

/** The most files that a comparison lists. */
const MOST_FILES = 300;

/** Says why a reference must not be moved or removed; undefined where it may. */
export function protectionOf(repository: Repository, ref: string): string | undefined {
  return repository.protectedBranches.has(ref.replace(/^refs\/heads\//, ''))
    ? 'Changes must be made through a pull request.'
    : undefined;
}

/** Operations on references, branches and commits. */
export const REF_ROUTES: Routes = {
  async [`GET ${REPO}/git/ref/{ref}`]({ world, repository, operation: { params } }) {
    const ref = `refs/${params['ref'] ?? ''}`;
    const sha = await repository.git.resolve(ref);
    if (sha === undefined) throw notFound();
    return ok(refJson(world, repository, ref, sha));
  },

  async [`POST ${REPO}/git/refs`](call) {
    const { world, repository } = call;
    const { ref, sha } = call.body as { readonly ref: string; readonly sha: string };
    if (!/^refs\/(?:heads|tags)\/[^\s~^:?*[\\]+$/.test(ref))
      throw new Refusal(422, `${ref} is not a valid ref name.`);
    if ((await repository.git.resolve(sha)) !== sha)
      throw new Refusal(422, 'Object does not exist');
    // As long as it is not there: of two calls at once one is refused.
    const isNew = await repository.git.moveRef(ref, sha, '0'.repeat(40));
    if (!isNew) throw new Refusal(422, 'Reference already exists');
    await branchMoved(world, repository, ref.replace(/^refs\/heads\//, ''), callerOf(call));
    return ok(refJson(world, repository, ref, sha), 201);
  },

  async [`PATCH ${REPO}/git/refs/{ref}`](call) {
    const { world, repository } = call;
    const { git } = repository;
    const { sha, force = false } = call.body as { readonly sha: string; readonly force?: boolean };
    const ref = `refs/${call.operation.params['ref'] ?? ''}`;
    const before = await repository.git.resolve(ref);
    if (before === undefined) throw new Refusal(422, 'Reference does not exist');
    if ((await git.resolve(sha)) !== sha) throw new Refusal(422, 'Object does not exist');
    const protection = protectionOf(repository, ref);
    if (protection !== undefined) throw new Refusal(422, protection);
    const isForward = await git.isAncestor(before, sha);
    if ((!isForward && !force) || !(await git.moveRef(ref, sha, before)))
      throw new Refusal(422, 'Update is not a fast forward');
    await branchMoved(world, repository, ref.replace(/^refs\/heads\//, ''), callerOf(call));
    return ok(refJson(world, repository, ref, sha));
  },

  async [`DELETE ${REPO}/git/refs/{ref}`](call) {
    const { world, repository } = call;
    const ref = `refs/${call.operation.params['ref'] ?? ''}`;
    if ((await repository.git.resolve(ref)) === undefined)
      throw new Refusal(422, 'Reference does not exist');
    const protection = protectionOf(repository, ref);
    if (protection !== undefined) throw new Refusal(422, protection);
    await repository.git.deleteRef(ref);
    const branch = ref.replace(/^refs\/heads\//, '');
    for (const pull of [...world.repositories.values()].flatMap(({ pulls }) => pulls)) {
      const isOfBranch = pull.headRepository === repository && pull.headBranch === branch;
      if (isOfBranch) pull.state = 'closed';
    }
    return { status: 204 };
  },

  async [`GET ${REPO}/branches/{branch}`]({ world, repository, operation: { params } }) {
    const { branch = '' } = params;
    const sha = await repository.git.resolve(`refs/heads/${branch}`);
    if (sha === undefined) throw new Refusal(404, 'Branch not found');
    const name = fullName(repository);
    const self = `${world.url}/repos/${name}/branches/${encodeURIComponent(branch)}`;
    const isProtected = repository.protectedBranches.has(branch);
    return ok({
      name: branch,
      commit: commitJson(world, repository, await readCommit(repository, sha)),
      _links: { self, html: `${world.url}/${name}/tree/${encodeURI(branch)}` },
      protected: isProtected,
      protection: {
        enabled: isProtected,
        required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
      },
      protection_url: `${self}/protection`,
    });
  },

  async [`GET ${REPO}/git/commits/{commit_sha}`]({ world, repository, operation: { params } }) {
    const { commit_sha: sha = '' } = params;
    if ((await repository.git.resolve(sha)) !== sha) throw notFound();
    return ok(gitCommitJson(world, repository, await readCommit(repository, sha)));
  },

  async [`GET ${REPO}/compare/{basehead}`](call) {
    const { world, repository } = call;
    const { git } = repository;
    const { basehead = '' } = call.operation.params;
    const [from = '', to = ''] = basehead.split('...');
    const [base, head] = await Promise.all([git.resolve(from), git.resolve(to)]);
    if (base === undefined || head === undefined) throw notFound();
    const fork = await git.mergeBase(base, head);
    if (fork === undefined) throw new Refusal(404, `No common ancestor between ${from} and ${to}.`);
    const list = async (range: string): Promise<string[]> =>
      (await git.text(['rev-list', '--reverse', range])).split('\n').filter((sha) => sha !== '');
    const [ahead, behind] = await Promise.all([list(`${base}..${head}`), list(`${head}..${base}`)]);
    const json = async (sha: string): Promise<unknown> =>
      commitJson(world, repository, await readCommit(repository, sha));
    const files = await diff(git, fork, head, world.limits.diff);
    // Commits come in pages; files are on the first page, all that are listed.
    const [size, at] = [pageSize(call.query, 250), Number(call.query.get('page') ?? '1')];
    const name = fullName(repository);
    const html = `${world.url}/${name}/compare/${encodeURI(basehead)}`;
    return ok({
      url: call.address,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: await json(base),
      merge_base_commit: await json(fork),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: await Promise.all(ahead.slice((at - 1) * size, at * size).map(json)),
      files: files
        .slice(0, at === 1 ? MOST_FILES : 0)
        .map((file) => fileJson(world, repository, head, file)),
    });
  },
};

function pageSize(query: URLSearchParams, most: number): number {
  return Math.min(most, Number(query.get('per_page') ?? most));
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}
