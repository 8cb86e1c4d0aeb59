import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from '@jest/globals';
import { contextOf } from '../../github-server/events.ts';
import type { GitHubServer } from '../../github-server/server.ts';
import type { Permissions, PullRequest } from '../../github-server/world.ts';
import { environmentOf } from './job.ts';
import { temporaryRunner } from './runner.ts';

/** A job on `pull_request` with the action as its only step, in the process of the tests. */
export interface JobHere {
  readonly pull: PullRequest;
  readonly permissions: Permissions;
  /** What the workflow gives under `with:` besides the token. */
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * Runs jobs in the process of the tests, and gives their exit codes: for tests with hundreds of runs,
 * each of which would take git longer to check out than to do. The folders of the jobs are gone after
 * each test of the file. Whatever a job waits for has passed at once.
 */
export function jobsHere(): (github: GitHubServer, job: JobHere) => Promise<number | null> {
  const runStep = temporaryRunner();
  const folders: string[] = [];
  let runs = 0;
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return async (github, { pull, permissions, inputs }) => {
    const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'job-')));
    folders.push(workspace);
    const context = await contextOf(github.world, { name: 'pull_request', pull });
    const token = github.token({ repository: pull.repository, permissions });
    await checkOut(pull, context.sha, workspace);
    const { code } = await runStep({
      isHere: true,
      workspace,
      inputs: { token, ...inputs },
      env: environmentOf(github, context, (runs += 1)),
      payload: context.payload,
      skip: (milliseconds) => {
        github.world.clock.skip(milliseconds);
      },
    });
    return code;
  };
}

/** Writes the files of a commit, as a checkout of it has them. */
async function checkOut({ repository: { git } }: PullRequest, sha: string, to: string) {
  mkdirSync(join(to, '.git'), { recursive: true });
  for (const { path, type, sha: blob } of await git.tree(sha, true)) {
    if (type !== 'blob') continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), await git.blob(blob));
  }
}
