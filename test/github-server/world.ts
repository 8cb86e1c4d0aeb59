import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Artifact } from './artifacts.ts';
import { Clock } from './clock.ts';
import { GITHUB_DIFF_LIMITS, type DiffLimits, type Side } from './diff.ts';
import { GitRepository, type Signature } from './git.ts';
import { MemoryGit } from './memory-git.ts';

/** A user, a bot or an organisation. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

/** What a token may do, by GitHub's names: `contents`, `pull_requests`, `issues`, … */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** Whose token it is and what it is good for. */
export interface Identity {
  readonly account: Account;
  /** `actions` is the token of a workflow run: what it does starts no workflows. */
  readonly kind: 'actions' | 'app' | 'user';
  /** `owner/name` of the repositories it was made for. */
  readonly repositories: readonly string[];
  readonly permissions: Permissions;
}

/** A repository and all that hangs on it. */
export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly git: GitRepository;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  /** Names of branches that take changes through pull requests only. */
  readonly protectedBranches: Set<string>;
  /** Logins of those who may push, besides the owner. */
  readonly writers: Set<string>;
  /** What it was forked from. */
  readonly source: Repository | undefined;
  readonly pulls: PullRequest[];
  /** SARIF files that were uploaded, as sent. */
  readonly sarifs: unknown[];
  /** What workflow runs have left. */
  readonly artifacts: Artifact[];
  readonly createdAt: string;
}

/** A pull request. */
export interface PullRequest {
  readonly id: number;
  readonly number: number;
  readonly repository: Repository;
  readonly author: Account;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  /** When it was merged; undefined where it was not. */
  mergedAt: string | undefined;
  /** The names of its labels. */
  readonly labels: Set<string>;
  headRepository: Repository | undefined;
  readonly headBranch: string;
  headSha: string;
  baseBranch: string;
  /** Tip of the base branch when the head was last pushed to. */
  baseSha: string;
  /** Where head and base part: the diff starts there. */
  mergeBase: string;
  /** The merge of both; undefined where they conflict. */
  mergeSha: string | undefined;
  readonly createdAt: string;
  updatedAt: string;
  readonly reviews: Review[];
  readonly threads: Thread[];
  readonly comments: IssueComment[];
}

/** A review. Nobody but its author sees one that is pending. */
export interface Review {
  readonly id: number;
  readonly author: Account;
  body: string;
  readonly state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED';
  readonly commit: string;
  readonly submittedAt: string;
  /** Why it is hidden; undefined where it is shown. */
  minimized: string | undefined;
}

/** A conversation on lines of a diff, where it was begun. */
export interface Thread {
  readonly id: number;
  readonly path: string;
  readonly side: Side;
  readonly startSide: Side | undefined;
  readonly line: number;
  readonly startLine: number | undefined;
  readonly position: number;
  /** The hunk down to the line. */
  readonly diffHunk: string;
  /** The head it was begun on, and where that head's diff started. */
  readonly commit: string;
  readonly mergeBase: string;
  resolvedBy: Account | undefined;
  readonly comments: ReviewComment[];
}

/** A comment of a thread. */
export interface ReviewComment extends Comment {
  readonly review: Review;
  /** Who has put a thumb down. */
  readonly thumbsDown: Set<Account>;
}

/** A comment on the whole pull request. */
export type IssueComment = Comment;

interface Comment {
  readonly id: number;
  readonly author: Account;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  minimized: string | undefined;
}

/** An event that starts workflows. */
export interface Trigger {
  readonly event: 'push' | 'pull_request' | 'pull_request_review_comment';
  readonly repository: string;
  readonly sha: string;
  readonly actor: string;
}

/** Limits that tests lower. */
export interface Limits {
  readonly diff: DiffLimits;
  /** More entries than this and a recursive tree is cut. */
  treeEntries: number;
  /** Requests of one account that make content, in a minute and in an hour. */
  contentPerMinute: number;
  contentPerHour: number;
  /**
   * The most bytes of all files of one commit that the API makes. GitHub documents none; more has
   * been seen to fail (grafana/github-api-commit-action#66).
   */
  commitBytes: number;
}

/** Everything the server knows. */
export class World {
  /** Where the server listens, without a slash at the end. */
  url = '';
  readonly limits: Limits = {
    diff: { ...GITHUB_DIFF_LIMITS },
    treeEntries: 100_000,
    contentPerMinute: 80,
    contentPerHour: 500,
    commitBytes: 40_000_000,
  };
  readonly clock = new Clock();
  /** Holds all bare repositories: `owner/name.git` each. */
  readonly folder = mkdtempSync(join(tmpdir(), 'github-'));
  readonly repositories = new Map<string, Repository>();
  readonly tokens = new Map<string, Identity>();
  readonly triggers: Trigger[] = [];
  /** Commits that GitHub made itself and therefore signed. */
  readonly signed = new Set<string>();
  readonly #accounts = new Map<string, Account>();
  /** Those of repositories that were deleted too. */
  readonly #gits: GitRepository[] = [];
  #lastId = 1000;

  /** Ids of all things are of one series. */
  nextId(): number {
    return (this.#lastId += 1);
  }

  /** The account of a login, made at its first use. */
  account(login: string): Account {
    const type = login.endsWith('[bot]') ? 'Bot' : 'User';
    const known = this.#accounts.get(login) ?? { id: this.nextId(), login, type };
    this.#accounts.set(login, known);
    return known;
  }

  /** The account of a login that was used before. */
  knownAccount(login: string): Account | undefined {
    return this.#accounts.get(login);
  }

  /** Makes an empty repository, `owner/name`, or a copy of `source`. */
  async createRepository(
    path: string,
    options: {
      readonly isPrivate: boolean;
      readonly defaultBranch: string;
      readonly source: Repository | undefined;
      /** Nothing of it is on the disk: see {@link MemoryGit}. */
      readonly isInMemory?: boolean;
    },
  ): Promise<Repository> {
    const [owner = '', name = ''] = path.split('/');
    const directory = join(this.folder, `${path}.git`);
    const { source, isPrivate, defaultBranch, isInMemory = false } = options;
    if (!isInMemory) mkdirSync(dirname(directory), { recursive: true });
    const git = isInMemory
      ? new MemoryGit()
      : await GitRepository.create(directory, defaultBranch, source?.git);
    this.#gits.push(git);
    const repository: Repository = {
      id: this.nextId(),
      owner: this.account(owner),
      name,
      git,
      isPrivate,
      defaultBranch,
      protectedBranches: new Set(),
      writers: new Set(),
      source,
      pulls: [],
      sarifs: [],
      artifacts: [],
      createdAt: now(),
    };
    this.repositories.set(path.toLowerCase(), repository);
    return repository;
  }

  /** A repository by `owner/name`, in any case. */
  repository(name: string): Repository | undefined {
    return this.repositories.get(name.toLowerCase());
  }

  /** Removes all repositories from the disk. */
  remove(): void {
    for (const git of this.#gits.splice(0)) git.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** `owner/name`. */
export function fullName({ owner, name }: Repository): string {
  return `${owner.login}/${name}`;
}

/** The time as GitHub writes it: UTC, whole seconds. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** How GitHub signs commits that it makes for an account. */
export function signatureOf({ id, login }: Account): Signature {
  return { name: login, email: `${id}+${login}@users.noreply.github.com` };
}

/** The committer of what GitHub commits itself. */
export const GITHUB: Signature = { name: 'GitHub', email: 'noreply@github.com' };
