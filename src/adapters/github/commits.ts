import { ok } from '../../result.ts';
import type { Answer, CommitHost, CommitPlan, CommittedFile } from '../../review/pull-request.ts';
import {
  holdsOnlyOwn,
  readBranch,
  startBranch,
  type Branch,
  type IsOwnMessage,
} from './branches.ts';
import type { GitHubClient } from './client.ts';
import { fieldAt, objectIdAt, textAt } from './json.ts';
import { closePull, findNewest, propose } from './proposal.ts';
import { refuse, type RefusedTask, type Task } from './refusal.ts';
import { fullName, type GitHubRepository } from './repository.ts';
import { unwritableFiles } from './unwritable.ts';

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

  async holdsOnlyOwn(sha: string, head: string): Promise<Answer<boolean>> {
    const range = `${sha}...${head}`;
    return holdsOnlyOwn(this.#client, this.#repository, range, this.#isOwnMessage);
  }

  async newestPull(
    ends: Parameters<CommitHost['newestPull']>[0],
  ): ReturnType<CommitHost['newestPull']> {
    return findNewest(this.#client, this.#repository, ends);
  }

  async closePull(number: number, sentence: string, body: string): Promise<Answer<'closed'>> {
    return closePull(this.#client, this.#repository, number, { sentence, body });
  }

  async propose(proposal: Parameters<CommitHost['propose']>[0]): ReturnType<CommitHost['propose']> {
    return propose(this.#client, this.#repository, proposal);
  }

  async unwritable(
    files: readonly CommittedFile[],
    head: string,
    linted?: string,
  ): ReturnType<CommitHost['unwritable']> {
    return unwritableFiles(this.#client, this.#repository, { files, head, linted });
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
    const reasons = await this.unwritable(additions, expectedHead);
    if (!reasons.ok) return reasons;
    for (const [path, reason] of reasons.value) {
      return refuse(COMMIT, `${JSON.stringify(path)} ${reason}`);
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

/** Is the newest commit of the branch the one that was planned? */
function isMade({ expectedHead, headline, body }: CommitPlan, branch: Branch): boolean {
  const isNext = branch.parents.length === 1 && branch.parents[0] === expectedHead;
  return isNext && branch.message.trim() === `${headline}\n\n${body}`.trim();
}
