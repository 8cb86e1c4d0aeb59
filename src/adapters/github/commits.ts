import { ok } from '../../result.ts';
import type { Answer, CommitHost, CommitPlan, CommittedFile } from '../../review/pull-request.ts';
import { readBranch, startBranch, type Branch, type IsOwnMessage } from './branches.ts';
import type { GitHubClient } from './client.ts';
import { objectionToChange, objectionToPath } from './committable.ts';
import { fieldAt, objectIdAt, textAt } from './json.ts';
import { propose } from './proposal.ts';
import { refuse, type RefusedTask, type Task } from './refusal.ts';
import { fullName, type GitHubRepository } from './repository.ts';
import { Tree } from './tree-listing.ts';

const COMMIT: Task = { doing: 'commit to the branch', permission: 'contents: write' };

const CREATE = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } }
}`;

type Committed = Answer<{ readonly sha: string; readonly url: string }>;

/** The branches of a repository on GitHub. */
export class GitHubCommits implements CommitHost {
  readonly #client: GitHubClient;
  readonly #repository: GitHubRepository;
  readonly #isOwnMessage: IsOwnMessage;

  /** `isOwnMessage` recognises the messages of our commits by their trailer. */
  constructor(client: GitHubClient, repository: GitHubRepository, isOwnMessage: IsOwnMessage) {
    this.#client = client;
    this.#repository = repository;
    this.#isOwnMessage = isOwnMessage;
  }

  async branch(name: string): ReturnType<CommitHost['branch']> {
    return readBranch(this.#client, this.#repository, name);
  }

  async startBranch(name: string, sha: string): Promise<Answer<'ready'>> {
    return startBranch(this.#client, this.#repository, { name, sha }, this.#isOwnMessage);
  }

  async propose(proposal: Parameters<CommitHost['propose']>[0]): ReturnType<CommitHost['propose']> {
    return propose(this.#client, this.#repository, proposal);
  }

  async commit(plan: CommitPlan): Promise<Committed> {
    const objection = await this.#objection(plan);
    if (objection !== undefined) return objection;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#create(plan);
      if (answer.ok || answer.error.kind !== 'unavailable') return answer;
      await this.#client.letSettle();
      const branch = await readBranch(this.#client, this.#repository, plan.branch);
      if (!branch.ok) return branch;
      if (isMade(plan, branch.value)) {
        return ok({ sha: branch.value.head, url: branch.value.url });
      }
      // The branch has to be at the same commit, so that there can be no second commit on top of
      // the first.
      if (attempt === 2) return answer;
    }
  }

  /** Checks every file before the first one is written. */
  async #objection({ additions, expectedHead }: CommitPlan): Promise<RefusedTask | undefined> {
    if (additions.length === 0) return refuse(COMMIT, 'there is nothing to commit');
    const tree = new Tree(this.#client, this.#repository, expectedHead);
    for (const file of additions) {
      const wrongPath = objectionToPath(file.path);
      if (wrongPath !== undefined) return refuseFile(file, wrongPath);
      const there = await tree.find(file.path);
      if (!there.ok) return there;
      const wrongChange = objectionToChange(file, there.value);
      if (wrongChange !== undefined) return refuseFile(file, wrongChange);
    }
    return undefined;
  }

  async #create({
    branch,
    expectedHead,
    headline,
    body,
    additions,
  }: CommitPlan): Promise<Committed> {
    const input = {
      branch: { repositoryNameWithOwner: fullName(this.#repository), branchName: branch },
      expectedHeadOid: expectedHead,
      message: { headline, body },
      fileChanges: {
        additions: additions.map(({ path, text }) => ({
          path,
          contents: Buffer.from(text).toString('base64'),
        })),
      },
    };
    return this.#client.mutate(COMMIT, CREATE, input, (data) => {
      const commit = fieldAt(data, 'createCommitOnBranch', 'commit');
      const sha = objectIdAt(commit, 'oid');
      const url = textAt(commit, 'url');
      return sha === undefined || url === undefined ? undefined : { sha, url };
    });
  }
}

function refuseFile({ path }: CommittedFile, objection: string): RefusedTask {
  return refuse(COMMIT, `${JSON.stringify(path)} ${objection}`);
}

/** Is the newest commit of the branch the one that was planned? */
function isMade({ expectedHead, headline, body }: CommitPlan, branch: Branch): boolean {
  const isNext = branch.parents.length === 1 && branch.parents[0] === expectedHead;
  return isNext && branch.message.trim() === `${headline}\n\n${body}`.trim();
}
