import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from '@jest/globals';
import { load } from 'js-yaml';
import { processIo } from '../../../src/adapters/process.ts';
import { actionCommand } from '../../../src/commands/action/action.ts';
import type { Toolkit } from '../../../src/commands/action/inputs.ts';
import { contextOf } from '../../github-server/events.ts';
import type { GitHubServer } from '../../github-server/server.ts';
import type { Permissions, PullRequest } from '../../github-server/world.ts';
import { environmentOf } from './job.ts';

/** A job on `pull_request` with the action as its only step, in the process of the tests. */
export interface JobHere {
  readonly pull: PullRequest;
  readonly permissions: Permissions;
  /** What the workflow gives under `with:` besides the token. */
  readonly inputs: Readonly<Record<string, string>>;
}

const { inputs: DECLARED } = load(
  readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8'),
) as { readonly inputs: Readonly<Record<string, { readonly default?: string }>> };

/**
 * Runs jobs in the process of the tests, and gives their exit codes: for tests with hundreds of runs,
 * each of which would take Node longer to start than to do. The folders of the jobs are gone after
 * each test of the file. Whatever a job waits for has passed at once.
 */
export function jobsHere(): (github: GitHubServer, job: JobHere) => Promise<number> {
  const folders: string[] = [];
  let runs = 0;
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return async (github, { pull, permissions, inputs }) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'job-')));
    folders.push(folder);
    const context = await contextOf(github.world, { name: 'pull_request', pull });
    const token = github.token({ repository: pull.repository, permissions });
    const cwd = join(folder, 'checkout');
    await checkOut(pull, context.sha, cwd);
    writeFileSync(join(folder, 'event.json'), JSON.stringify(context.payload));
    const env = {
      ...environmentOf(github, context, (runs += 1)),
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      RUNNER_TEMP: folder,
    };
    const { now, ...io } = processIo();
    let slept = 0;
    return actionCommand(
      toolkitOf({ token, ...inputs }),
      {
        ...io,
        cwd,
        env,
        now: () => now() + slept,
        sleep: (milliseconds) => {
          slept += milliseconds;
          github.world.clock.skip(milliseconds);
          return Promise.resolve();
        },
        stdout: { ...io.stdout, write: () => undefined },
        tune: () => undefined,
      },
      '0',
    );
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

/** Inputs as the runner gives them; outputs and the summary go nowhere. */
function toolkitOf(given: Readonly<Record<string, string>>): Toolkit {
  const getInput = (name: string): string => {
    const declared = DECLARED[name];
    if (declared === undefined) throw new Error(`action.yml has no input ${name}`);
    return given[name] ?? declared.default ?? '';
  };
  const getMultilineInput = (name: string): string[] =>
    getInput(name)
      .split('\n')
      .filter((line) => line !== '');
  const summary = { addRaw: () => ({ write: () => Promise.resolve() }) };
  const nothing = (): void => undefined;
  const toolkit = { getInput, getMultilineInput, setOutput: nothing, setSecret: nothing, summary };
  return toolkit as unknown as Toolkit;
}
