import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { contextOf, type EventContext, type WorkflowEvent } from '../../github-server/events.ts';
import { git } from '../../github-server/git-process.ts';
import { makeEmpty } from '../checkout.ts';
import { temporaryRunner, type Step, type StepRun } from './runner.ts';
import type { GitHubServer } from '../../github-server/server.ts';
import { fullName, type Permissions } from '../../github-server/world.ts';

/** A job with two steps: check out, and the action. */
export interface Job extends Pick<Step, 'action' | 'node' | 'main'> {
  readonly event: WorkflowEvent;
  /** The workflow's `permissions:`. */
  readonly permissions: Permissions;
  /** What the workflow gives under `with:` besides the run's token, and under `env:`. */
  readonly inputs?: (token: string) => Readonly<Record<string, string>>;
  readonly env?: (token: string) => Readonly<Record<string, string>>;
  /** Commit to check out in place of the event's, as `ref:` of actions/checkout. */
  readonly checkOut?: string;
  /** There is no step that checks anything out. */
  readonly withoutCheckout?: true;
  /** `fetch-depth:` of actions/checkout: 0 fetches everything. */
  readonly depth?: number;
}

/** What came of a job. */
export interface JobRun extends StepRun {
  /** `GITHUB_RUN_ID`. */
  readonly id: number;
  readonly workspace: string;
  readonly context: EventContext;
}

/**
 * Runs jobs in folders that are gone after each test of the file. The action is built, and runs in a
 * process of its own; or it is `here`, for tests with many runs: Node takes longer to start than most
 * of them to do.
 */
export function temporaryJobs(
  place: 'built' | 'here' = 'built',
): (github: GitHubServer, job: Job) => Promise<JobRun> {
  const runStep = temporaryRunner();
  const folders: string[] = [];
  let runs = 0;
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return async (github, job) => {
    const folder = mkdtempSync(join(tmpdir(), 'job-'));
    folders.push(folder);
    const context = await contextOf(github.world, job.event);
    const { repository, isFromFork } = context;
    const token = github.token({ repository, permissions: job.permissions, isFromFork });
    const workspace = join(folder, repository.name);
    if (job.withoutCheckout === true) mkdirSync(workspace);
    else await checkOut(github, context, token, workspace, job);
    const { env = none, inputs = none, action, node, main } = job;
    const known = environmentOf(github, context, (runs += 1));
    const id = Number(known['GITHUB_RUN_ID']);
    const ran = await runStep({
      ...(action === undefined ? {} : { action }),
      ...(node === undefined ? {} : { node }),
      ...(main === undefined ? {} : { main }),
      isHere: place === 'here',
      workspace,
      inputs: { token, ...inputs(token) },
      env: { ...known, ...env(token) },
      payload: context.payload,
      skip: (milliseconds) => {
        github.world.clock.skip(milliseconds);
      },
    });
    return { ...ran, id, workspace, context };
  };
}

const none = (): Record<string, string> => ({});

/** Fetches one commit and checks it out as actions/checkout does, over HTTP with the token. */
async function checkOut(
  github: GitHubServer,
  { repository, ref, sha }: EventContext,
  token: string,
  workspace: string,
  { checkOut: other, depth = 1 }: Job,
): Promise<void> {
  mkdirSync(workspace);
  const at = (...args: readonly string[]): Promise<Buffer> => git(args, undefined, workspace);
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  const target = branch === undefined ? ref.replace(/^refs\//, '') : `origin/${branch}`;
  const history = depth === 0 ? [] : [`--depth=${depth}`];
  const wanted = `+${other ?? sha}:refs/remotes/${target}`;
  makeEmpty(join(workspace, '.git'));
  const remote = `[remote "origin"]\n\turl = ${github.url}/${fullName(repository)}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;
  appendFileSync(join(workspace, '.git/config'), remote);
  const header = `http.extraheader=AUTHORIZATION: basic ${credentials}`;
  await at('-c', header, 'fetch', '-q', '--no-tags', ...history, 'origin', wanted);
  if (branch === undefined || other !== undefined) {
    await at('checkout', '-q', '--force', '--detach', `refs/remotes/${target}`);
  } else {
    await at('checkout', '-q', '--force', '-B', branch, `refs/remotes/${target}`);
  }
}

/** What the runner puts into the environment of every step. */
export function environmentOf(
  github: GitHubServer,
  { name, repository, actor, sha, ref, headRef, baseRef }: EventContext,
  run: number,
): Record<string, string> {
  return {
    GITHUB_ACTION: 'lint',
    GITHUB_ACTOR: actor.login,
    GITHUB_ACTOR_ID: String(actor.id),
    GITHUB_API_URL: github.url,
    GITHUB_BASE_REF: baseRef,
    GITHUB_EVENT_NAME: name,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_HEAD_REF: headRef,
    GITHUB_JOB: 'lint',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads\/|pull\/)/, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: fullName(repository),
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(1_000_000 + run),
    GITHUB_RUN_NUMBER: String(run),
    GITHUB_SERVER_URL: github.url,
    GITHUB_SHA: sha,
    GITHUB_TRIGGERING_ACTOR: actor.login,
    GITHUB_WORKFLOW: 'lint',
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
  };
}
