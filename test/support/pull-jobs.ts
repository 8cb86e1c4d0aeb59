import { afterEach } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { processIo } from '../../src/adapters/process.ts';
import type { Toolkit } from '../../src/commands/action/inputs.ts';
import type { Io } from '../../src/io.ts';
import { contextOf } from '../github-server/events.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { Permissions, PullRequest } from '../github-server/world.ts';
import { environmentOf } from './actions/job.ts';

/** Contents of files by path. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** What a pull request adds, and what its base holds. */
export interface Change {
  readonly base: Files;
  readonly head: Files;
}

/** The events of a pull request. */
export type PullEvent = 'pull_request' | 'pull_request_target';

const { inputs: INPUTS } = load(
  readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'),
) as { readonly inputs: Readonly<Record<string, { readonly default?: string }>> };

/** How a job is started. */
export interface PullJob {
  readonly name: PullEvent;
  readonly checkedOut: Files;
  /** Inputs, besides those that every test of events has. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Programs are looked for in its PATH; without one none is found. */
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Permissions;
}

/** A job, and what it has written into the summary and into outputs. */
export interface OpenJob {
  readonly io: Io;
  readonly toolkit: Toolkit;
  readonly summary: () => string;
  readonly outputs: Record<string, unknown>;
}

/** Makes jobs for events of a pull request, in this process. Folders are gone after each test. */
export function pullJobs(): (
  github: GitHubServer,
  pull: PullRequest,
  job: PullJob,
) => Promise<OpenJob> {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const folderWith = (files: Files): string => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'events-')));
    folders.push(folder);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return folder;
  };
  return async (github, pull, { name, checkedOut, inputs = {}, env = {}, permissions }) => {
    const context = await contextOf(github.world, { name, pull });
    const { repository } = pull;
    const token = github.token({
      repository,
      permissions: permissions ?? { contents: 'read' },
    });
    const given: Readonly<Record<string, string>> = {
      token,
      registry: 'off',
      scope: 'all',
      ...inputs,
    };
    const temporary = folderWith({ 'event.json': JSON.stringify(context.payload) });
    const input = (one: string): string => given[one] ?? INPUTS[one]?.default ?? '';
    let summary = '';
    const outputs: Record<string, unknown> = {};
    const toolkit = {
      getInput: input,
      getMultilineInput: (one: string) =>
        input(one)
          .split('\n')
          .filter((line) => line !== ''),
      setOutput: (one: string, value: unknown) => {
        outputs[one] = value;
      },
      setSecret: () => undefined,
      summary: { addRaw: (text: string) => ({ write: () => Promise.resolve((summary += text)) }) },
    } as unknown as Toolkit;
    const known = {
      ...environmentOf(github, context, 1),
      GITHUB_EVENT_PATH: join(temporary, 'event.json'),
      RUNNER_TEMP: temporary,
      ...env,
    };
    const io = { ...processIo(), cwd: folderWith(checkedOut), env: known };
    return { io, toolkit, summary: () => summary, outputs };
  };
}

/** Opens a pull request of a repository of its own. */
export async function openedPull(
  github: GitHubServer,
  { base, head }: Change,
  isInMemory: boolean,
): Promise<PullRequest> {
  const name = `org/repo${String(github.world.repositories.size)}`;
  const files = { 'README.md': '', ...base };
  const repository = await github.createRepository(name, { files, isInMemory });
  await github.person('alice').push(repository, 'topic', head);
  return github.person('alice').openPull(repository, 'topic');
}
