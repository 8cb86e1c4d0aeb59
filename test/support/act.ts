import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leaveArtifact } from '../github-server/artifacts.ts';
import { contextOf, type WorkflowEvent } from '../github-server/events.ts';
import { git } from '../github-server/git-process.ts';
import type { Person, VisiblePull } from '../github-server/person.ts';
import { GitHubServer } from '../github-server/server.ts';
import { fullName, type PullRequest, type Repository } from '../github-server/world.ts';
import { cleanEnv } from './cli.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from './manifests.ts';
import { grantedBy, workflowsOf } from './page-workflows.ts';
import { zip } from './zip.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A workflow of a page, what starts it, and what has to come of it. */
interface Trial {
  readonly title: string;
  readonly page: 'README.md' | 'docs/action.md' | 'docs/forks.md';
  /** Which of the workflows on the page. */
  readonly at: number;
  readonly event: 'pull_request' | 'push' | 'workflow_run';
  readonly isFork?: true;
  /** Somebody has put it on the pull request, which starts the workflow. */
  readonly label?: string;
  /** It goes on with the pull request and the artifact of the trial before it. */
  readonly follows?: true;
  /** Does the job succeed? A job with findings does not. */
  readonly succeeds: boolean;
  readonly threads: number;
  /** Has the branch got a commit of ours? */
  readonly commits?: true;
}

/** The workflows of the documentation. */
const TRIALS: readonly Trial[] = [
  {
    title: 'Lint only',
    page: 'docs/action.md',
    at: 1,
    event: 'pull_request',
    succeeds: false,
    threads: 0,
  },
  { title: 'Review', page: 'README.md', at: 0, event: 'pull_request', succeeds: false, threads: 3 },
  {
    title: 'Fix commits',
    page: 'docs/action.md',
    at: 2,
    event: 'pull_request',
    succeeds: true,
    threads: 0,
    commits: true,
  },
  {
    title: 'A fix on demand',
    page: 'docs/action.md',
    at: 0,
    event: 'pull_request',
    label: 'wfcache-lint-fix',
    succeeds: true,
    threads: 0,
    commits: true,
  },
  {
    title: 'Code scanning',
    page: 'docs/action.md',
    at: 3,
    event: 'push',
    succeeds: true,
    threads: 0,
  },
  {
    title: 'Forks, the first run',
    page: 'docs/forks.md',
    at: 0,
    event: 'pull_request',
    isFork: true,
    succeeds: false,
    threads: 0,
  },
  {
    title: 'Forks, the second run',
    page: 'docs/forks.md',
    at: 1,
    event: 'workflow_run',
    follows: true,
    succeeds: true,
    threads: 3,
  },
];

/** What came of a trial. */
export interface Tried {
  readonly title: string;
  /** Everything that act printed: the log, the annotations, and the job summary. */
  readonly log: string;
  /** What people see on the pull request. */
  readonly seen: VisiblePull;
  /** What is not as it should be; empty where all is well. */
  readonly wrong: readonly string[];
}

/**
 * Runs each workflow of the documentation as it stands there, under nektos/act on this machine, with
 * the GitHub server of the tests as GitHub. act takes the checkout from a folder; it has stand-ins
 * for actions/upload-artifact and github/codeql-action, which keep the file.
 */
export async function* tryWorkflows(act: string): AsyncGenerator<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'act-'));
  const github = await GitHubServer.start();
  try {
    let opened: Opened | undefined;
    for (const [number, trial] of TRIALS.entries()) {
      const own = join(folder, String(number));
      mkdirSync(own);
      if (opened === undefined || trial.follows !== true) {
        opened = await openPull(github, `org/repo${String(number)}`, trial.isFork === true);
      }
      yield await tryWorkflow(act, own, opened, trial);
    }
  } finally {
    await github.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A pull request with three manifests that have one finding each. */
interface Opened {
  readonly github: GitHubServer;
  readonly repository: Repository;
  readonly alice: Person;
  readonly pull: PullRequest;
}

async function openPull(github: GitHubServer, name: string, isFork: boolean): Promise<Opened> {
  const repository = await github.createRepository(name, {
    files: { '.wfcache-lint.yaml': CONFIG },
    isPublic: isFork,
  });
  const alice = github.person('alice');
  const from = isFork ? await github.fork(repository, 'alice') : repository;
  const names = ['a', 'b', 'c'];
  const files = names.map((one) => [
    `${one}.yaml`,
    workflow(`${ENTERPRISE_IMAGE}:1`, '', `${one}-`),
  ]);
  await alice.push(from, 'topic', Object.fromEntries(files) as Record<string, string>);
  const pull = await alice.openPull(repository, 'topic', { from });
  return { github, repository, alice, pull };
}

/** The run whose artifact the next trial reads. act calls every run by this number. */
const RUN_ID = 1;

async function tryWorkflow(
  act: string,
  folder: string,
  opened: Opened,
  trial: Trial,
): Promise<Tried> {
  const { github, repository, pull, alice } = opened;
  const { text = '' } = workflowsOf(trial.page)[trial.at] ?? {};
  const head = pull.headSha;
  if (trial.label !== undefined) alice.label(pull, trial.label);
  const context = await contextOf(github.world, eventOf(trial, opened));
  const token = github.token({
    repository,
    permissions: grantedBy(text),
    isFromFork: context.isFromFork,
  });
  const checkout = join(folder, 'checkout');
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  await checkOut(github, `${fullName(repository)}.git`, context.sha, checkout);
  mkdirSync(join(checkout, '.github/workflows'), { recursive: true });
  writeFileSync(join(checkout, '.github/workflows/workflow.yml'), text);
  writeFileSync(join(folder, 'event.json'), JSON.stringify(context.payload));
  const ran = await run(act, checkout, [
    trial.event,
    `--eventpath=${join(folder, 'event.json')}`,
    '--platform=ubuntu-latest=-self-hosted',
    `--action-cache-path=${join(folder, 'cache')}`,
    `--local-repository=org/wfcache-lint@v1=${ROOT}`,
    ...standIns(folder),
    `--secret=GITHUB_TOKEN=${token}`,
    `--env=GITHUB_API_URL=${github.url}`,
    `--env=GITHUB_GRAPHQL_URL=${github.graphqlUrl}`,
    `--env=KEPT=${kept}`,
    '--no-cache-server',
  ]);
  for (const name of readdirSync(kept).filter((one) => one === 'report.json')) {
    const archive = zip({ name, content: readFileSync(join(kept, name)) });
    const left = { runId: RUN_ID, name: 'wfcache-lint', headSha: head, zip: archive };
    leaveArtifact(github.world, repository, left);
  }
  const seen = await alice.look(pull);
  const violations = github.violations.splice(0);
  const wrong = [...violations, ...differences(trial, ran.code === 0, seen, pull.headSha !== head)];
  return { title: trial.title, log: ran.log, seen, wrong };
}

function eventOf({ event, label }: Trial, { repository, pull }: Opened): WorkflowEvent {
  switch (event) {
    case 'push':
      return { name: event, repository, branch: pull.headBranch };
    case 'pull_request':
      return { name: event, pull, ...(label === undefined ? {} : { action: 'labeled', label }) };
    case 'workflow_run':
      return { name: event, pull, run: { id: RUN_ID, headSha: pull.headSha } };
  }
}

function differences(
  { succeeds, threads, commits }: Trial,
  succeeded: boolean,
  seen: VisiblePull,
  hasCommit: boolean,
): string[] {
  const found = seen.threads.length;
  return [
    ...(succeeded === succeeds ? [] : [`the job ${succeeded ? 'succeeded' : 'failed'}`]),
    ...(found === threads ? [] : [`${String(found)} threads, expected ${String(threads)}`]),
    ...(hasCommit === (commits === true) ? [] : [`${hasCommit ? 'a' : 'no'} commit on the branch`]),
  ];
}

/** A clone at a commit, whose remote has the address that it has on GitHub. */
async function checkOut(
  { world }: GitHubServer,
  path: string,
  sha: string,
  target: string,
): Promise<void> {
  mkdirSync(target);
  const at = (...args: readonly string[]): Promise<Buffer> => git(args, undefined, target);
  await at('init', '-q');
  await at('fetch', '-q', join(world.folder, path), sha);
  await at('checkout', '-q', '-B', 'main', 'FETCH_HEAD');
  await at('remote', 'add', 'origin', `https://github.com/${path}`);
}

/** Actions of others, which keep the file that they are given and send nothing. */
function standIns(folder: string): string[] {
  const actions = [
    {
      repository: 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02',
      below: '',
      inputs: ['name', 'path', 'retention-days'],
      file: 'path',
    },
    {
      repository: 'github/codeql-action@8aad20d150bbac5944a9f9d289da16a4b0d87c1e',
      below: 'upload-sarif',
      inputs: ['sarif_file'],
      file: 'sarif_file',
    },
  ];
  return actions.flatMap(({ repository, below, inputs, file }, number) => {
    const root = join(folder, `stand-in-${String(number)}`);
    mkdirSync(join(root, below), { recursive: true });
    const lines = [
      `name: ${repository}`,
      'inputs:',
      ...inputs.map((name) => `  ${name}: { required: false }`),
      'runs:',
      '  using: composite',
      '  steps:',
      '    - shell: bash',
      '      env:',
      `        FILE: \${{ inputs.${file} }}`,
      '      run: cp "$FILE" "$KEPT/" && echo "kept $(basename "$FILE")"',
    ];
    writeFileSync(join(root, below, 'action.yml'), `${lines.join('\n')}\n`);
    return [`--local-repository=${repository}=${root}`];
  });
}

function run(
  act: string,
  cwd: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly log: string }> {
  return new Promise((done, fail) => {
    const child = spawn(act, args, { cwd, env: cleanEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, log: Buffer.concat(chunks).toString() }));
  });
}
