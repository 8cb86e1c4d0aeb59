import { leaveArtifact } from '../github-server/artifacts.ts';
import type { JobRun, Job } from './actions/job.ts';
import type { EndedRun } from '../github-server/events.ts';
import type { GitHubServer } from '../github-server/server.ts';
import { outputFile, type OpenPull } from './pull-request.ts';
import { zip } from './zip.ts';

type RunJob = (github: GitHubServer, job: Job) => Promise<JobRun>;

/** The job on `pull_request`, which only reads where the pull request comes from a fork. */
export async function firstRun(
  runJob: RunJob,
  { github, pull }: OpenPull,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobRun> {
  return runJob(github, {
    event: { name: 'pull_request', pull },
    permissions: { contents: 'read' },
    inputs: () => ({ registry: 'off', ...inputs }),
  });
}

/** The archive that actions/upload-artifact makes of the report of a run. */
export function reportOf({ outputs }: JobRun): Buffer {
  return zip({ name: 'report.json', content: outputFile(outputs['report-file']) });
}

/** What the second job is given. */
export interface SecondRun {
  /** The archive that the first run has left; none where it is undefined. */
  readonly archive: Buffer | undefined;
  readonly first: EndedRun;
  readonly name?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Job['permissions'];
}

/** The job on `workflow_run`, with `uses: org/wfcache-lint/publish@v1` as its only step. */
export async function secondRun(
  runJob: RunJob,
  { github, repository, pull }: OpenPull,
  { archive, first, name = 'wfcache-lint', inputs = {}, env = {}, permissions }: SecondRun,
): Promise<JobRun> {
  const { id: runId, headSha } = first;
  if (archive !== undefined) {
    leaveArtifact(github.world, repository, { runId, name, headSha, zip: archive });
  }
  return runJob(github, {
    event: { name: 'workflow_run', pull, run: first },
    permissions: permissions ?? { contents: 'read', actions: 'read', pull_requests: 'write' },
    action: 'publish/action.yml',
    withoutCheckout: true,
    env: () => env,
    inputs: () => ({ registry: 'off', ...inputs }),
  });
}
