import { describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { temporaryJobs, type Job, type JobRun } from '../support/actions/job.ts';
import type { WorkflowEvent } from '../github-server/events.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { Permissions, PullRequest } from '../github-server/world.ts';
import { strictServers } from '../support/github-client.ts';
import { annotation, CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { openPull } from '../support/pull-request.ts';

const start = strictServers();
const runJob = temporaryJobs('here');
const READ: Permissions = { contents: 'read' };

const BAD = workflow(`${ENTERPRISE_IMAGE}:1`);
const ID = annotation('k8s.aliyun.com/acr-instance-id', 'cri-f34lmbk2rxqx41u8');
const GOOD = workflow(`${ENTERPRISE_IMAGE}:1`, ID);
const OLD = { '.wfcache-lint.yaml': CONFIG, 'old.yaml': BAD, 'same.yaml': GOOD };

function lint(
  github: GitHubServer,
  event: WorkflowEvent,
  inputs: Readonly<Record<string, string>> = {},
  more: Partial<Job> = {},
): Promise<JobRun> {
  const all = { registry: 'off', ...inputs };
  return runJob(github, { event, permissions: READ, inputs: () => all, ...more });
}

function ofPull(pull: PullRequest): WorkflowEvent {
  return { name: 'pull_request', pull };
}

/** New, gone and unchanged findings, and whether the run failed. */
function counted({ code, outputs }: JobRun): readonly unknown[] {
  return [code, ...['new', 'gone', 'unchanged'].map((name) => outputs[`${name}-findings`])];
}

describe('on a pull request', () => {
  test('what was there before does not fail the run, and gets no annotation', async () => {
    const { github, pull } = await openPull(await start(), {
      base: OLD,
      files: { 'good.yaml': GOOD },
    });
    const run = await lint(github, ofPull(pull));
    expect(counted(run)).toEqual([0, '0', '0', '1']);
    expect(run.outputs['findings']).toBe('1');
    expect(run.commands.filter(({ properties }) => properties['file'] !== undefined)).toEqual([]);
    expect(run.stdout).toMatch(/^old\.yaml:10: warning: .+\(unchanged\)$/m);
    expect(run.summary).toContain(
      '**Compared to the base: 0 new, 0 fixed, 1 unchanged. Only new findings count.**',
    );
    expect(run.summary).toContain('1 finding that the base has as well');
    expect((await lint(github, ofPull(pull), { scope: 'all' })).code).toBe(1);
  });

  test('what it brings does, and what it fixes is named', async () => {
    const { github, pull } = await openPull(await start(), {
      base: { ...OLD, 'gone.yaml': BAD },
      files: { 'a.yaml': BAD, 'gone.yaml': GOOD },
    });
    const run = await lint(github, ofPull(pull));
    expect(counted(run)).toEqual([1, '1', '1', '1']);
    expect(run.commands.map(({ properties }) => properties['file'])).toEqual(['a.yaml']);
    expect(run.summary).toContain('### Fixed by this change\n\n- `gone.yaml` [acr-instance-id');
    const [table = ''] = run.summary.split('<details>');
    expect(table).toContain('`a.yaml:10`');
    expect(table).not.toContain('`old.yaml:10`');
  });

  test('only the files that it changes are fetched', async () => {
    const { github, pull } = await openPull(await start(), {
      base: { ...OLD, 'changed.yaml': GOOD },
      files: { 'changed.yaml': BAD },
    });
    const run = await lint(github, ofPull(pull));
    expect(counted(run)).toEqual([1, '1', '0', '1']);
    const paths = github.requests.map(({ path }) => path);
    expect(paths.filter((path) => path === '/graphql')).toHaveLength(1);
    const asked = github.requests.filter(({ fields }) => fields.includes('object'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.fields.filter((field) => field === 'object')).toHaveLength(1);
  });

  test('a review with a wide filter tells what the base has as well behind what is new, and says so', async () => {
    const review = { review: 'true', filter: 'all' };
    const permissions: Permissions = { contents: 'read', pull_requests: 'write' };
    const { github, pull } = await openPull(await start(), {
      base: { ...OLD, 'also.yaml': BAD },
      files: { 'a.yaml': BAD },
    });
    const run = await lint(github, ofPull(pull), review, { permissions });
    expect(counted(run)).toEqual([1, '1', '0', '2']);
    expect(pull.threads.map(({ path }) => path)).toEqual(['a.yaml']);
    const [body] = pull.reviews.map((one) => one.body);
    expect(body).toContain('2 findings that no line of the diff can show');
    expect(body?.match(/^\| .*also\.yaml.*The base has it as well\..*$/m)).not.toBeNull();
    expect(body?.match(/^\| .*old\.yaml.*The base has it as well\..*$/m)).not.toBeNull();
  });

  test('and everything counts, no row says that the base has it', async () => {
    const permissions: Permissions = { contents: 'read', pull_requests: 'write' };
    const { github, pull } = await openPull(await start(), {
      base: OLD,
      files: { 'a.yaml': GOOD },
    });
    await lint(
      github,
      ofPull(pull),
      { review: 'true', filter: 'all', scope: 'all' },
      { permissions },
    );
    const [body] = pull.reviews.map((one) => one.body);
    expect(body).toContain('old.yaml:10');
    expect(body).not.toContain('The base has it as well.');
  });

  test('the comments of one commit go to what is new first', async () => {
    const permissions: Permissions = { contents: 'read', pull_requests: 'write' };
    const many = Array.from({ length: 35 }, (_, at) => `m${String(at).padStart(2, '0')}.yaml`);
    const touched = (text: string): string => text.replace('cowsay', 'cowthink');
    const { github, pull } = await openPull(await start(), {
      base: { ...OLD, ...Object.fromEntries(many.map((path) => [path, BAD])) },
      files: { ...Object.fromEntries(many.map((path) => [path, touched(BAD)])), 'z.yaml': BAD },
    });
    await lint(github, ofPull(pull), { review: 'true', filter: 'diff-context' }, { permissions });
    expect(pull.threads).toHaveLength(30);
    expect(pull.threads.filter(({ path }) => path === 'z.yaml')).toHaveLength(1);
  });

  test('a file that is only renamed brings nothing', async () => {
    const { github, alice, repository, pull } = await openPull(await start(), {
      base: OLD,
      files: { 'good.yaml': GOOD },
    });
    await alice.push(repository, 'topic', { 'old.yaml': null, 'moved/new.yaml': BAD });
    expect(counted(await lint(github, ofPull(pull)))).toEqual([0, '0', '0', '1']);
    await alice.push(repository, 'topic', { 'moved/new.yaml': `# A comment\n${BAD}` });
    expect(counted(await lint(github, ofPull(pull)))).toEqual([0, '0', '0', '1']);
  });

  test('where the time is over for the base, all findings count, and it ends with 3', async () => {
    const { github, pull } = await openPull(await start(), {
      base: OLD,
      files: { 'good.yaml': GOOD },
    });
    const clock = fileURLToPath(new URL('../support/slow-clock.cjs', import.meta.url));
    const env = (): Record<string, string> => ({
      NODE_OPTIONS: `--require=${clock}`,
      CLOCK_STEP: '40',
    });
    const run = await lint(github, ofPull(pull), {}, { env });
    expect([run.code, run.outputs['findings'], run.outputs['new-findings']]).toEqual([3, '1', '']);
    const notes = run.commands.filter(({ name }) => name === 'notice');
    expect(notes.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('so all findings count: The time of the run (60 s) was over'),
    );
  });

  test('what others have pushed to the base since is not brought by it', async () => {
    const { github, alice, repository, pull } = await openPull(await start(), {
      base: OLD,
      files: { 'good.yaml': GOOD },
    });
    await alice.push(repository, 'main', { 'later.yaml': BAD });
    expect(counted(await lint(github, ofPull(pull)))).toEqual([0, '0', '0', '2']);
  });

  test('of which the head is checked out, not the merge, starts where it left the base', async () => {
    const { github, alice, repository, pull } = await openPull(await start(), {
      base: OLD,
      files: { 'good.yaml': GOOD },
    });
    await alice.push(repository, 'main', { 'old.yaml': GOOD });
    await alice.push(repository, 'topic', { 'more.yaml': GOOD });
    const run = await lint(github, ofPull(pull), {}, { checkOut: pull.headSha });
    expect(counted(run)).toEqual([0, '0', '0', '1']);
  });

  test('of a fork, and on pull_request_target, is compared as well', async () => {
    const { github, pull } = await openPull(await start(), {
      base: OLD,
      files: { 'a.yaml': BAD },
      isFork: true,
    });
    expect(counted(await lint(github, ofPull(pull)))).toEqual([1, '1', '0', '1']);
    const before = github.requests.length;
    const run = await lint(github, { name: 'pull_request_target', pull });
    expect(counted(run)).toEqual([1, '1', '0', '1']);
    // Each text is asked for once: the base takes what it has in common with the head.
    const asked = github.requests.slice(before).flatMap(({ fields }) => fields);
    expect(asked.filter((field) => field === 'object')).toHaveLength(3);
  });

  test('whose base cannot be had says so once, and all findings count', async () => {
    const { github, pull } = await openPull(await start(), {
      base: OLD,
      files: { 'good.yaml': GOOD },
    });
    github.failNext({ path: /\/compare\// }, { status: 404 });
    const run = await lint(github, ofPull(pull));
    expect(counted(run)).toEqual([1, '', '', '']);
    const said = run.commands.filter(({ message }) => message.includes('all findings count'));
    expect(said.map(({ name }) => name)).toEqual(['notice']);
    expect(run.commands.some(({ properties }) => properties['file'] === 'old.yaml')).toBe(true);

    github.world.limits.treeEntries = 1;
    const cut = await lint(github, ofPull(pull));
    expect([cut.code, cut.outputs['new-findings']]).toEqual([1, '']);
    expect(cut.stdout).toContain('GitHub lists only a part of so large a tree');
  });

  test('gives the annotations that GitHub shows to the lines of the change', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `${String.fromCodePoint(97 + at)}.yaml`);
    const all = (text: string): Record<string, string> =>
      Object.fromEntries(names.map((name) => [name, text]));
    const { github, pull } = await openPull(await start(), {
      base: { '.wfcache-lint.yaml': CONFIG, ...all(GOOD) },
      // The annotation goes, so the finding is on the line of the image, which is as it was.
      files: { ...all(BAD), 'z.yaml': BAD },
    });
    const run = await lint(github, ofPull(pull));
    expect(counted(run)).toEqual([1, '13', '0', '0']);
    const annotated = run.commands.flatMap(({ properties }) => properties['file'] ?? []);
    expect(annotated).toEqual(['z.yaml', ...names]);
  });

  test('shows which images grew, and what a run costs more', async () => {
    const config = `images:
  - { match: "**/trainer:1.1", size: 2GiB }
  - { match: "**/trainer:1.2", size: 6GiB }
`;
    const steps = (tag: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: train- }
spec:
  entrypoint: all
  templates:
    - name: all
      steps:
        - - { name: one, template: one, withSequence: { count: "40" } }
    - name: one
      container: { image: "r.example.com/ml/trainer:${tag}" }
`;
    const { github, pull } = await openPull(await start(), {
      base: { '.wfcache-lint.yaml': config, 'train.yaml': steps('1.1'), 'other.yaml': BAD },
      files: { 'train.yaml': steps('1.2') },
    });
    const { summary } = await lint(github, ofPull(pull));
    expect(summary).toContain('### What a run pulls (estimate)');
    expect(summary).toContain(
      '`r.example.com/ml/trainer` 1.1 → 1.2: 2.0 GiB → 6.0 GiB, 40 pods a run, 160.0 GiB more a run; each pod waits',
    );
    expect(summary).toContain('pull 240.0 GiB instead of 80.0 GiB: 160.0 GiB more');
  });
});

describe('elsewhere', () => {
  test('the merge queue is about what the group brings', async () => {
    const { github, pull } = await openPull(await start(), {
      base: OLD,
      files: { 'good.yaml': GOOD },
    });
    const run = await lint(github, { name: 'merge_group', pull });
    expect(counted(run)).toEqual([0, '0', '0', '1']);
    expect(counted(await lint(github, { name: 'merge_group', pull }, { scope: 'all' }))[0]).toBe(1);
  });

  test('a push is about everything, unless it is told otherwise', async () => {
    const github = await start();
    const repository = await github.createRepository('org/repo', { files: OLD });
    const before = (await repository.git.resolve('refs/heads/main')) ?? '';
    await github.person('alice').push(repository, 'main', { 'good.yaml': GOOD });
    const event = { name: 'push', repository, branch: 'main', before } as const;
    expect(counted(await lint(github, event))).toEqual([1, '', '', '']);
    expect(counted(await lint(github, event, { scope: 'changed' }))).toEqual([0, '0', '0', '1']);
    const isNew = { name: 'push', repository, branch: 'main' } as const;
    const first = await lint(github, isNew, { scope: 'changed' });
    expect(counted(first)).toEqual([1, '', '', '']);
    expect(first.stdout).toContain('this event has no base');
  });
});

describe('the base decides what is looked at', () => {
  const lockOf = (bytes: number): string =>
    JSON.stringify({ version: 1, images: [{ image: 'r.example.com/a/huge:1', bytes }] });
  const cachesOf = (id: string): string => {
    const caches = [{ name: 'a', id, phase: 'Ready', images: ['r.example.com/a/huge:1'] }];
    return JSON.stringify({ schemaVersion: 1, lists: [{ date: '2026-11-27', caches }] });
  };

  // It would make the host of every image a custom domain.
  const ANSWERED = JSON.stringify({
    schemaVersion: 1,
    instances: [
      {
        region: 'cn-beijing',
        id: 'cri-head',
        date: '2026-11-27',
        state: 'found',
        domains: [{ host: 'r.example.com', custom: true }],
        vpcs: [],
      },
    ],
    matches: [],
  });

  test.each(['pull_request', 'pull_request_target', 'merge_group'] as const)(
    'on %s',
    async (name) => {
      const { github, pull } = await openPull(await start(), {
        base: {
          ...OLD,
          '.wfcache-lint.lock.yaml': lockOf(6e9),
          '.wfcache-lint.caches.json': cachesOf('imc-2zebase'),
        },
        files: {
          '.wfcache-lint.caches.json': cachesOf('imc-2zehead'),
          '.wfcache-lint.online.json': ANSWERED,
          'pinned.yaml': workflow(
            'r.example.com/a/huge:1',
            annotation('k8s.aliyun.com/eci-image-snapshot-id', 'imc-2zehead'),
            'pinned-',
          ),
          '.wfcache-lint.yaml': 'exclude: ["**"]\n',
          '.wfcache-lint.lock.yaml': lockOf(5),
          '.gitignore': '*.yaml\n',
          'node_modules/bad.yaml': `# {{ .Values.x }}\n${BAD}`,
          'big.yaml': workflow('r.example.com/a/huge:1'),
        },
      });
      const { code, outputs, commands } = await lint(github, { name, pull });
      expect([code, outputs['new-findings']]).toEqual([1, '4']);
      const placed = commands.filter(({ properties }) => properties['file'] !== undefined);
      expect(placed.map(({ properties: { file, title, line } }) => [file, title, line])).toEqual([
        ['big.yaml', expect.stringMatching(/^image-cache-missing: /), '10'],
        ['node_modules/bad.yaml', expect.stringMatching(/^acr-instance-id-missing: /), '11'],
        ['pinned.yaml', expect.stringMatching(/^pinned-cache-unknown: /), '9'],
        ['big.yaml', expect.stringMatching(/^ready-cache-unpinned: /), '10'],
      ]);
      expect(placed[0]?.message).toContain('5.6 GiB');
      const said = commands.map(({ message }) => message);
      expect(said).toContainEqual(expect.stringContaining('changes .wfcache-lint.lock.yaml'));
      expect(said).toContainEqual(expect.stringContaining('changes .wfcache-lint.caches.json'));
      expect(said).toContainEqual(expect.stringContaining('changes .wfcache-lint.online.json'));
      expect(said).toContainEqual(expect.stringContaining('changes the configuration'));
    },
  );

  test('on workflow_run, where the workflow has checked out what a stranger wrote', async () => {
    const config = `${CONFIG}rules: { acr-instance-id-missing: off }\n`;
    const { github, pull } = await openPull(await start(), {
      base: OLD,
      files: { '.wfcache-lint.yaml': config, '.wfcache-lint.lock.yaml': lockOf(5) },
    });
    const event = { name: 'workflow_run', pull, run: { id: 1, headSha: pull.headSha } } as const;
    const run = await lint(github, event, {}, { checkOut: pull.headSha });
    expect([run.code, run.outputs['findings']]).toEqual([1, '1']);
    expect(run.commands.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('What is checked out changes the configuration'),
        expect.stringContaining('What is checked out changes .wfcache-lint.lock.yaml'),
      ]),
    );
    const own = await lint(github, event);
    expect([own.code, own.outputs['findings']]).toEqual([1, '1']);
    expect(own.stdout).not.toContain('What is checked out');
  });

  test.each([
    ['a mark of Helm', { 'old.yaml': BAD.replace('hello-world-', '"{{ .Values.name }}-"') }],
    ['a chart', { 'charts/Chart.yaml': 'name: a\n' }],
    [
      'a mark, where another template is taken away,',
      { 'old.yaml': BAD.replace('hello-world-', '"{{ .Values.name }}-"'), 'tpl.yaml': 'a: 1\n' },
    ],
  ])('and %s that takes a manifest away is announced', async (_name, files) => {
    const template = BAD.replace('hello-world-', '"{{ .Values.name }}-"');
    const base = { ...OLD, 'charts/templates/bad.yaml': BAD, 'tpl.yaml': template };
    const { github, pull } = await openPull(await start(), { base, files });
    const { commands } = await lint(github, { name: 'pull_request', pull });
    expect(commands.map(({ name, message }) => [name, message])).toContainEqual([
      'warning',
      'This pull request adds 1 template of Helm or another tool that is not rendered, and so not judged',
    ]);
  });
});
