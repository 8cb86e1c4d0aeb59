import { tmpdir } from 'node:os';
import { asInput } from '../../../src/config/called.ts';
import { Deadline } from '../../../src/adapters/deadline.ts';
import { openClient } from '../../../src/adapters/github/client.ts';
import { readTrigger } from '../../../src/adapters/github/event.ts';
import { GitHubPullRequest } from '../../../src/adapters/github/pull-request.ts';
import { deliverAsked } from '../../../src/commands/action/deliver-asked.ts';
import type { ActionInputs } from '../../../src/commands/action/inputs.ts';
import { leaveReview, type Left } from '../../../src/commands/action/leave-review.ts';
import { reasonOf } from '../../../src/commands/action/on-edit.ts';
import type { GitHub } from '../../../src/commands/action/session.ts';
import { askedBy, objectionTo, refuseWish } from '../../../src/commands/action/tick.ts';
import type { Finding } from '../../../src/finding.ts';
import { ENGLISH, type Language } from '../../../src/language.ts';
import type { Answer } from '../../../src/review/pull-request.ts';
import { contextOf, type EditedComment } from '../../github-server/events.ts';
import type { Fault } from '../../github-server/faults.ts';
import type { Person } from '../../github-server/person.ts';
import type { GitHubServer } from '../../github-server/server.ts';
import { mergeTexts } from '../../github-server/line-merge.ts';
import type { Permissions, PullRequest, Repository } from '../../github-server/world.ts';
import { countsOf } from '../counts.ts';
import { noWaiting } from '../waiting.ts';
import { PATHS, textOf, type LintedFiles, type Look } from './manifests.ts';

/** A fault at one request of a run, counted from 0. */
export interface PlannedFault {
  readonly at: number;
  readonly fault: Fault;
}

/** What a run is about, and what it knows of costs. */
export interface Judging {
  /** The two files of histories where nothing is said. */
  readonly paths?: readonly string[];
  readonly costOf?: (finding: Finding) => number;
  readonly isTold?: (finding: Finding) => boolean;
  /** Is asked before the fixes of findings are proposed. */
  readonly onPropose?: (findings: readonly Finding[]) => void;
  /** Is asked before the text of the head is judged. */
  readonly onJudge?: () => void;
  readonly language?: Language;
  /** The seconds that planning may take. */
  readonly seconds?: number;
}

/** What came of one run. */
export interface RunEnd {
  readonly answer: Answer<Left>;
  /** The requests of the run that write something. */
  readonly writes: readonly string[];
}

/** What has become of a tick. */
export interface Tick {
  /** Why nothing was committed. */
  readonly refusal: string | undefined;
  /** Says it in the comment, where nothing was committed; it is the end of the run. */
  readonly refuse: () => Promise<void>;
}

const INPUTS: Partial<ActionInputs> = {
  fix: 'on-label',
  unsafeFixes: false,
  signoff: false,
  commitMessage: '',
  commitToProtected: false,
};

/** A pull request that lives: people and runs change it. */
export class LivingPull {
  readonly github: GitHubServer;
  readonly repository: Repository;
  readonly pull: PullRequest;
  /** She may write to the repository. */
  readonly alice: Person;
  /** He may not. */
  readonly mallory: Person;
  readonly #lint: (texts: ReadonlyMap<string, string>) => LintedFiles;
  permissions: Permissions = { contents: 'read', pull_requests: 'write' };
  /** The {@link judged} about which the last run has done all that it should, and about which nothing is known that is not true. */
  settled: string | undefined;
  #runs = 0;

  private constructor(
    github: GitHubServer,
    repository: Repository,
    people: readonly [Person, Person],
    pull: PullRequest,
    lint: (texts: ReadonlyMap<string, string>) => LintedFiles,
  ) {
    this.github = github;
    this.repository = repository;
    [this.alice, this.mallory] = people;
    this.pull = pull;
    this.#lint = lint;
  }

  /** Opens a pull request that adds one file and changes another. */
  static async open(
    github: GitHubServer,
    name: string,
    looks: readonly [Look, Look, Look],
    lint: (texts: ReadonlyMap<string, string>) => LintedFiles,
  ): Promise<LivingPull> {
    const [before, ...after] = looks;
    const repository = await github.createRepository(`org/${name}`, {
      files: { 'README.md': 'A repository.\n', 'b.yaml': textOf('b', before) },
      isInMemory: true,
    });
    repository.writers.add('alice');
    const [alice, mallory] = [github.person('alice'), github.person('mallory')];
    const files = Object.fromEntries(
      PATHS.map((path, at) => [path, textOf(path.slice(0, 1), after[at] ?? before)]),
    );
    await alice.push(repository, 'topic', { ...files, 'README.md': 'Another one.\n' });
    const pull = await alice.openPull(repository, 'topic');
    return new LivingPull(github, repository, [alice, mallory], pull, lint);
  }

  /** The heads that there have been, the oldest first. */
  get heads(): readonly string[] {
    const own = ({ event }: { readonly event: string }): boolean => event === 'pull_request';
    return this.github.world.triggers.filter(own).map(({ sha }) => sha);
  }

  /** The manifests at the head. */
  async texts(): Promise<ReadonlyMap<string, string>> {
    return this.textsAt(this.pull.headSha);
  }

  /** The manifests of a commit. */
  async textsAt(
    sha: string,
    paths: readonly string[] = PATHS,
  ): Promise<ReadonlyMap<string, string>> {
    const { git } = this.repository;
    const texts = new Map<string, string>();
    for (const path of paths) {
      const entry = await git.entry(sha, path);
      if (entry !== undefined) texts.set(path, (await git.blob(entry.sha)).toString());
    }
    return texts;
  }

  /** What the linter says of them. */
  async linted(): Promise<LintedFiles> {
    return this.#lint(await this.texts());
  }

  /** What the linter says of what a run on `pull_request` has in its checkout. */
  async lintedMerge(): Promise<LintedFiles> {
    return this.#lint(await this.textsAt(this.#checkout));
  }

  /** What the merge makes of a file that has this text at the head; undefined where they conflict. */
  async mergedText(path: string, text: string): Promise<string | undefined> {
    const { pull, repository } = this;
    const tip = (await repository.git.resolve('refs/heads/main')) ?? pull.baseSha;
    const [before, theirs] = await Promise.all(
      [pull.mergeBase, tip].map(async (sha) => (await this.textsAt(sha)).get(path)),
    );
    if (before === undefined || theirs === undefined) return before === theirs ? text : undefined;
    return mergeTexts(before, text, theirs);
  }

  /** What a run is about: the head, and the merge of it with the base. */
  get judged(): string {
    return `${this.pull.headSha} ${this.#checkout}`;
  }

  /** The merge; the head where there is none, because both conflict. */
  get #checkout(): string {
    return this.pull.mergeSha ?? this.pull.headSha;
  }

  /**
   * The first part of the run for an edit of a comment: what is asked for is committed. Undefined
   * where nothing is; else what has become of it.
   */
  async commitFor(edit: EditedComment): Promise<Tick | undefined> {
    const { github, pull } = this;
    const name = 'pull_request_review_comment';
    const { payload } = await contextOf(github.world, { name, edit });
    const trigger = readTrigger(name, JSON.stringify(payload));
    if (trigger.kind !== name) throw new Error(`the event is ${trigger.kind}`);
    if (objectionTo(trigger, { fix: 'on-label' }) !== undefined) return undefined;
    const { client, repository } = this.#reach();
    const host = new GitHubPullRequest(client, repository, pull.number);
    const asked = await askedBy(trigger, { client }, host, tmpdir());
    if (!asked.ok) return undefined;
    const merged = await this.textsAt(this.#checkout);
    const linted = inputOf(this.#lint(merged));
    const { findings, propose } = linted;
    const { commit } = await deliverAsked(
      { inputs: INPUTS as ActionInputs, io: { env: {} }, language: ENGLISH },
      asked.value,
      { client, repository },
      {
        report: {
          ...linted,
          problems: [],
          ruleErrors: [],
          fixed: 0,
          counts: countsOf({}),
          findings,
        },
        repairs: { propose },
        judgeWith: (texts) => inputOf(this.#lint(new Map([...merged, ...texts]))),
      },
    );
    const refusal = commit?.ok === false ? reasonOf(commit.error) : undefined;
    const refuse = async (): Promise<void> => {
      if (refusal !== undefined) await refuseWish(host, asked.value.wish, refusal, ENGLISH.say);
    };
    return { refusal, refuse };
  }

  #reach(): GitHub {
    const { github, repository, permissions } = this;
    const { now, sleep } = noWaiting();
    const token = github.token({ repository, permissions });
    const { url, graphqlUrl } = github;
    const reach = { apiUrl: url, graphqlUrl, token, isReadOnlyToken: false, now, sleep };
    const names = { owner: repository.owner.login, repo: repository.name };
    return { client: openClient(reach), repository: names };
  }

  /** One job for the head of now. */
  async run(faults: readonly PlannedFault[] = [], judging: Judging = {}): Promise<RunEnd> {
    const {
      paths,
      costOf = () => 0,
      isTold = () => true,
      onPropose,
      onJudge,
      language = ENGLISH,
      seconds = 60,
    } = judging;
    const { github, repository, pull, permissions } = this;
    const { now, sleep } = noWaiting();
    const token = github.token({ repository, permissions });
    const { url, graphqlUrl } = github;
    const reach = { apiUrl: url, graphqlUrl, token, isReadOnlyToken: false, now, sleep };
    const names = { owner: repository.owner.login, repo: repository.name };
    const host = new GitHubPullRequest(openClient(reach), names, pull.number);
    for (const { at, fault } of faults) github.failNext({ token }, fault, at);
    const merged = await this.textsAt(this.#checkout, paths);
    const linted = inputOf(this.#lint(merged));
    const answer = await leaveReview(host, {
      ...linted,
      propose: (findings) => {
        onPropose?.(findings);
        return linted.propose(findings);
      },
      judgeWith: (texts) => {
        onJudge?.();
        return inputOf(this.#lint(new Map([...merged, ...texts])));
      },
      headSha: pull.headSha,
      filter: 'all',
      fixLabel: undefined,
      boxes: { unsafe: false },
      isTold,
      isUnchanged: () => false,
      language,
      costOf,
      deadline: new Deadline({
        now: () => performance.now(),
        seconds,
        secondsCalled: asInput('timeout'),
      }),
      run: `run-${String((this.#runs += 1))}`,
    });
    const writes = github.requests.flatMap((request) => {
      if (request.token !== token || request.method === 'GET') return [];
      const mutation = request.fields.find((field) => MUTATIONS.has(field));
      if (request.path === '/graphql' && mutation === undefined) return [];
      return [mutation ?? `${request.method} ${request.path}`];
    });
    return { answer, writes };
  }
}

const MUTATIONS: ReadonlySet<string> = new Set([
  'updatePullRequestReviewComment',
  'updatePullRequestReview',
  'minimizeComment',
  'resolveReviewThread',
  'addPullRequestReviewThreadReply',
]);

/** What a review is made from, of what was linted. */
function inputOf({ sources, findings, suppressed, isIncomplete, propose }: LintedFiles) {
  return { sources, findings, suppressed, isIncomplete, propose };
}
