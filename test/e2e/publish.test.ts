import { describe, expect, test } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { temporaryJobs, type JobRun } from '../support/actions/job.ts';
import { strictServers } from '../support/github-client.ts';
import { firstRun, reportOf, secondRun } from '../support/publish.ts';
import {
  BAD_FILES,
  fixedLocally,
  headFiles,
  openPull,
  outputFile,
  told,
  type OpenPull,
} from '../support/pull-request.ts';
import { zip } from '../support/zip.ts';

const start = strictServers();
const runJob = temporaryJobs('here');
const runBuilt = temporaryJobs();

/** A pull request of a fork, and its first run. */
async function fromFork(job = runJob): Promise<OpenPull & { readonly run: JobRun }> {
  const opened = await openPull(await start(), { isFork: true });
  const run = await firstRun(job, opened);
  return { ...opened, run };
}

/** The second run for what the first one has left, or for another archive. */
async function published(
  opened: OpenPull & { readonly run: JobRun },
  archive: Buffer | undefined = reportOf(opened.run),
  inputs: Readonly<Record<string, string>> = {},
  job = runJob,
): Promise<JobRun> {
  const first = { id: opened.run.id, headSha: opened.pull.headSha };
  return secondRun(job, opened, { archive, first, inputs });
}

const BAD_PLACES = Object.keys(BAD_FILES).map((path) => expect.stringMatching(`^${path}:\\d+$`));

describe('a pull request of a fork', () => {
  test('is reviewed by the second run, with suggestions that are our own fixes', async () => {
    const opened = await fromFork(runBuilt);
    const { alice, pull } = opened;
    expect(opened.run.code).toBe(1);
    expect((await alice.look(pull)).threads).toEqual([]);
    const second = await published(opened, undefined, {}, runBuilt);
    expect(second).toMatchObject({
      code: 0,
      stderr: '',
      stdout: '#1: 3 new comments, 0 kept, 0 new rows, 0 closed\n',
    });
    expect(second.outputs).toEqual({ comments: '3' });
    expect(second.summary).toBe(
      '### wfcache-lint\n\n- #1: 3 new comments, 0 kept, 0 new rows, 0 closed\n',
    );
    const { threads } = await alice.look(pull);
    expect(told(threads)).toEqual(BAD_PLACES);
    for (const thread of pull.threads) await alice.acceptSuggestion(pull, thread);
    expect(await headFiles(pull, Object.keys(BAD_FILES))).toEqual(fixedLocally(BAD_FILES));
  });

  test('is not told the same again by a second second run', async () => {
    const opened = await fromFork();
    await published(opened);
    const before = await opened.alice.look(opened.pull);
    const again = await published(opened);
    expect(again.stdout).toBe('#1: 0 new comments, 3 kept, 0 new rows, 0 closed\n');
    expect(await opened.alice.look(opened.pull)).toEqual(before);
  });

  test('has its comments resolved when the head is fixed', async () => {
    const opened = await fromFork();
    await published(opened);
    const { alice, pull } = opened;
    const from = pull.headRepository ?? opened.repository;
    await alice.push(from, pull.headBranch, fixedLocally(BAD_FILES));
    const run = await firstRun(runJob, opened);
    const second = await published({ ...opened, run });
    expect(second).toMatchObject({
      code: 0,
      stdout: '#1: 0 new comments, 0 kept, 0 new rows, 3 closed\n',
    });
    const { threads } = await alice.look(pull);
    const fixed = `**Fixed in ${pull.headSha.slice(0, 7)}.**`;
    expect(threads.map(({ comments }) => comments[0]?.body.split('\n', 1)[0])).toEqual([
      fixed,
      fixed,
      fixed,
    ]);
  });

  test('is left alone where its head has moved since the first run', async () => {
    const opened = await fromFork();
    const first = { id: opened.run.id, headSha: opened.pull.headSha };
    const from = opened.pull.headRepository ?? opened.repository;
    await opened.alice.push(from, opened.pull.headBranch, { 'd.yaml': 'a: 1\n' });
    const second = await secondRun(runJob, opened, { archive: reportOf(opened.run), first });
    expect(second.code).toBe(0);
    expect(second.stdout).toBe(
      '::notice::No open pull request has the commit of the first run as its head any more: nothing to tell\n',
    );
    expect((await opened.alice.look(opened.pull)).threads).toEqual([]);
  });

  test('is left alone where its head moves while the second run works', async () => {
    const opened = await fromFork();
    const paused = opened.github.pauseBefore({ path: /\/artifacts$/ });
    const running = published(opened);
    const { resume } = await paused;
    const from = opened.pull.headRepository ?? opened.repository;
    await opened.alice.push(from, opened.pull.headBranch, { 'd.yaml': 'a: 1\n' });
    resume();
    const second = await running;
    expect(second.code).toBe(0);
    expect(second.stdout).toMatch(/^::notice::No review: there is a newer commit.*\n$/);
    expect((await opened.alice.look(opened.pull)).threads).toEqual([]);
  });

  test('has what cannot be read at its head in the log and in the summary', async () => {
    const broken = '::error::x.yaml';
    const opened = await openPull(await start(), {
      isFork: true,
      files: {
        ...BAD_FILES,
        [broken]: 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [\n',
      },
    });
    const run = await firstRun(runJob, opened);
    const second = await published({ ...opened, run }, reportOf(run), {
      paths: ['a.yaml', broken, 'x/'].join('\n'),
    });
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('Not checked: ');
    expect(second.summary).toContain('- Not checked: ');
    expect(second.commands.map(({ name, message }) => [name, message])).toEqual([
      ['warning', 'No YAML or JSON file in x/ at the head'],
      ['notice', expect.stringContaining('2 findings of that report that are not there')],
    ]);
  });

  test('has the comments that cannot be changed in the log', async () => {
    const opened = await fromFork();
    await published(opened);
    const { alice, github, pull } = opened;
    const from = pull.headRepository ?? opened.repository;
    await alice.push(from, pull.headBranch, fixedLocally(BAD_FILES));
    const run = await firstRun(runJob, opened);
    github.failNext({ graphql: 'updatePullRequestReviewComment' }, { status: 403, body: {} });
    const second = await published({ ...opened, run });
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('do not accept their suggestions');
    expect(second.summary).toContain('do not accept their suggestions');
  });

  test('has the lines in the summary that suppress what nobody wants to read again', async () => {
    const opened = await fromFork();
    await published(opened);
    const { alice, github, pull, repository } = opened;
    const [thread] = pull.threads;
    if (thread === undefined) throw new Error('There is no thread');
    const owner = github.person(repository.owner.login);
    owner.reply(pull, thread, '/wfcache ignore it is mirrored');
    const second = await published(opened);
    expect((await alice.look(pull)).threads).toHaveLength(3);
    expect(second.summary).toContain('### Not said again on this pull request\n\n- `a.yaml:');
  });

  test('is judged by the configuration of the base, whatever the head says', async () => {
    const opened = await openPull(await start(), {
      isFork: true,
      files: { ...BAD_FILES, '.wfcache-lint.yaml': 'rules: { acr-instance-id-missing: off }\n' },
    });
    const run = await firstRun(runJob, opened);
    const second = await published({ ...opened, run });
    expect(second.outputs).toEqual({ comments: '3' });
    expect(second.stdout).toContain('::notice::This pull request changes the configuration');
  });

  test('whose first run left nothing is left alone, and the log says so', async () => {
    const opened = await fromFork();
    const first = { id: opened.run.id, headSha: opened.pull.headSha };
    const second = await secondRun(runJob, opened, { archive: undefined, first });
    expect(second).toMatchObject({
      code: 0,
      stdout: '::warning::The first run has left no artifact "wfcache-lint", so nothing is told\n',
    });
  });
});

test('a pull request of the repository itself is reviewed in the same way', async () => {
  const opened = await openPull(await start());
  const run = await firstRun(runJob, opened);
  const second = await published({ ...opened, run });
  expect(second.outputs).toEqual({ comments: '3' });
});

test('of a private repository: the log names the permission that the workflow lacks', async () => {
  const base = await openPull(await start());
  const opened = { ...base, run: await firstRun(runJob, base) };
  const first = { id: opened.run.id, headSha: opened.pull.headSha };
  const archive = reportOf(opened.run);
  const mute = { contents: 'read', actions: 'read', pull_requests: 'read' } as const;
  const silent = await secondRun(runJob, opened, { archive, first, permissions: mute });
  expect(silent.code).toBe(3);
  expect(silent.stdout).toContain('add the line "pull-requests: write"');
  const blind = { contents: 'read', pull_requests: 'write' } as const;
  const unread = await secondRun(runJob, opened, { archive, first, permissions: blind });
  expect(unread.code).toBe(3);
  expect(unread.stdout).toContain('add the line "actions: read"');
  expect((await opened.alice.look(opened.pull)).threads).toEqual([]);
});

test('pull requests for several bases that have one head are all reviewed', async () => {
  const opened = await openPull(await start(), { isFork: true });
  const { github, repository, alice, pull } = opened;
  const from = pull.headRepository ?? repository;
  await alice.push(repository, 'release', { 'x.txt': 'x' });
  const other = await alice.openPull(repository, 'topic', { from, base: 'release' });
  const run = await firstRun(runJob, opened);
  const second = await published({ ...opened, run });
  const said = '3 new comments, 0 kept, 0 new rows, 0 closed';
  expect(second.stdout.split('\n').toSorted()).toEqual(['', `#1: ${said}`, `#2: ${said}`]);
  expect(second.outputs).toEqual({ comments: '6' });
  expect((await alice.look(other)).threads).toHaveLength(3);
  expect(github.violations).toEqual([]);
});

test('pull requests beyond the limit are named', async () => {
  const opened = await openPull(await start(), { isFork: true });
  const { repository, alice, pull } = opened;
  const from = pull.headRepository ?? repository;
  for (const base of ['b', 'c', 'd', 'e', 'f']) {
    await alice.push(repository, base, { 'x.txt': base });
    await alice.openPull(repository, 'topic', { from, base });
  }
  const run = await firstRun(runJob, opened);
  const second = await published({ ...opened, run }, reportWith([]));
  expect(second.stdout.match(/^#\d: /gm)).toHaveLength(5);
  expect(second.stdout).toContain(
    '::warning::Only 5 of the 6 open pull requests with this head were reviewed\n',
  );
});

test('a wrong name of an artifact is wrong usage', async () => {
  const opened = await openPull(await start());
  const first = { id: 1, headSha: opened.pull.headSha };
  const inputs = { artifact: '../x' };
  const second = await secondRun(runJob, opened, { archive: undefined, first, inputs });
  expect(second).toMatchObject({
    code: 2,
    stdout: '::error::Expected artifact to be the name of an artifact, found "../x"\n',
  });
});

test('paths that both workflows name restrict both', async () => {
  const opened = await openPull(await start(), { isFork: true });
  const run = await firstRun(runJob, opened, { paths: 'a.yaml' });
  const first = { id: run.id, headSha: opened.pull.headSha };
  const inputs = { paths: 'a.yaml' };
  const second = await secondRun(runJob, opened, { archive: reportOf(run), first, inputs });
  expect(second.stdout).toBe('#1: 1 new comment, 0 kept, 0 new rows, 0 closed\n');
});

test.each([
  [
    'a run that was not for a pull request',
    'push',
    'The first run was not for a pull request: nothing to tell',
  ],
])('%s is left alone', async (_, event, words) => {
  const opened = await fromFork();
  const first = { id: opened.run.id, headSha: opened.pull.headSha, event };
  const second = await secondRun(runJob, opened, { archive: reportOf(opened.run), first });
  expect(second).toMatchObject({ code: 0, stdout: `::notice::${words}\n` });
});

test('another event is wrong usage', async () => {
  const opened = await openPull(await start());
  const run = await runJob(opened.github, {
    event: { name: 'pull_request', pull: opened.pull },
    permissions: { contents: 'read' },
    action: 'publish/action.yml',
  });
  expect(run.code).toBe(2);
  expect(run.stdout).toContain('::error::Expected the workflow to run on workflow_run');
});

interface Entry {
  ruleId: string;
  path: string;
  message: string;
  range: unknown;
  fingerprint: string;
  [more: string]: unknown;
}

/** The report of a run as data that can be spoilt. */
function entriesOf({ outputs }: JobRun): Entry[] {
  const report = JSON.parse(outputFile(outputs['report-file'])) as { findings: Entry[] };
  return report.findings;
}

function reportWith(findings: unknown, more: object = {}): Buffer {
  const content = JSON.stringify({ schemaVersion: 1, findings, ...more });
  return zip({ name: 'report.json', content });
}

/** Everything that can be read on the page of a pull request, whatever run has written it. */
async function page({ alice, pull }: OpenPull): Promise<string> {
  return JSON.stringify(await alice.look(pull)).replaceAll(/ review \d+-[\w-]+ /g, ' review RUN ');
}

describe('a hostile artifact', () => {
  test('cannot say anything: markup, mentions and commands in it are never shown', async () => {
    const opened = await fromFork();
    const shout =
      '</details>@everyone ![x](https://evil.example/x.png)\n::error::pwned\n::set-output name=comments::99';
    const spoilt = entriesOf(opened.run).map((entry) => ({
      ...entry,
      message: shout,
      severity: 'error',
      help: shout,
      manifest: { kind: shout, name: shout },
      related: [{ path: shout, range: entry.range, message: shout }],
      fix: {
        title: shout,
        safety: 'safe',
        edits: [{ path: entry.path, range: entry.range, text: 'image: evil' }],
      },
    }));
    const clean = await fromFork();
    await published(clean);
    const second = await published(
      opened,
      reportWith([...spoilt, { ...spoilt[0], ruleId: shout, path: shout, fingerprint: shout }], {
        tool: { name: shout, version: shout },
        problems: [{ path: shout, reason: shout }],
      }),
    );
    expect(second.code).toBe(0);
    expect(second.commands.map(({ name }) => name)).toEqual(['notice']);
    expect(`${second.stdout}${second.summary}`).not.toMatch(/everyone|evil|pwned/);
    expect(await page(opened)).toBe(await page(clean));
  });

  test('cannot make up findings: a place that is none at the head is left out and counted', async () => {
    const opened = await fromFork();
    const [entry] = entriesOf(opened.run);
    const elsewhere = { ...entry, path: 'README.md', fingerprint: '0'.repeat(16) };
    const nowhere = { ...entry, path: '../../etc/passwd', fingerprint: '0'.repeat(16) };
    const second = await published(opened, reportWith([elsewhere, nowhere, entry]));
    expect(second.stdout).toBe(
      [
        '#1: 1 new comment, 0 kept, 0 new rows, 0 closed',
        '::notice::2 findings at the head that the report of the first run does not list; the review leaves them out',
        '::notice::2 findings of that report that are not there at the head, by the configuration of the base; they are left out',
        '',
      ].join('\n'),
    );
    expect(told((await opened.alice.look(opened.pull)).threads)).toEqual([BAD_PLACES[0]]);
  });

  test('cannot take comments away by leaving findings out', async () => {
    const opened = await fromFork();
    await published(opened);
    const before = await page(opened);
    const second = await published(opened, reportWith([]));
    expect(second.stdout).toContain('#1: 0 new comments, 3 kept, 0 new rows, 0 closed');
    expect(await page(opened)).toBe(before);
  });

  test('cannot lead to another pull request', async () => {
    const opened = await fromFork();
    const { github, repository } = opened;
    const bob = github.person('bob');
    await bob.push(repository, 'other', { 'z.yaml': BAD_FILES['a.yaml'] });
    const other = await bob.openPull(repository, 'other');
    const more = {
      number: other.number,
      pull_request: { number: other.number, head: { sha: other.headSha } },
      head_sha: other.headSha,
      sha: other.headSha,
    };
    const findings = entriesOf(opened.run).map((entry) => ({ ...entry, ...more }));
    const second = await secondRun(runJob, opened, {
      archive: reportWith(findings, more),
      // GitHub writes the event; yet it is not asked which pull requests it means.
      first: { id: opened.run.id, headSha: opened.pull.headSha, pulls: [other.number] },
    });
    expect(second.outputs).toEqual({ comments: '3' });
    expect((await bob.look(other)).threads).toEqual([]);
    expect((await bob.look(other)).reviews).toEqual([]);
  });

  const good = zip({ name: 'report.json', content: '{"schemaVersion":1,"findings":[]}' });

  const refused: readonly (readonly [what: string, archive: Buffer, reason: string])[] = [
    [
      'bytes that are no archive',
      Buffer.from('nonsense'),
      'it is not a ZIP archive that can be read',
    ],
    [
      'a path that leads out',
      zip({ name: '../report.json', content: '{}' }),
      'it is not a ZIP archive that can be read',
    ],
    [
      'a symbolic link',
      zip({ name: 'report.json', content: '/proc/self/environ', mode: 0o12_0777 }),
      '"report.json" in it is not a regular file',
    ],
    [
      'an archive in an archive',
      zip({ name: 'report.json', content: good }),
      'it is not a report of wfcache-lint',
    ],
    [
      'a second file',
      zip({ name: 'report.json', content: '{}' }, { name: 'action.yml', content: '' }),
      'it does not hold one file "report.json" and nothing else',
    ],
    [
      'a file that is larger than it says',
      zip({
        name: 'report.json',
        content: '{}',
        size: 2,
        raw: deflateRawSync(Buffer.alloc(256 * 1024 * 1024)),
      }),
      'it is not a ZIP archive that can be read',
    ],
    [
      'a file that is too large',
      zip({ name: 'report.json', content: Buffer.alloc(33 * 1024 * 1024, ' ') }),
      '"report.json" in it is too large',
    ],
    [
      'a text that is no JSON',
      zip({ name: 'report.json', content: '{"schemaVersion":1,' }),
      'it is not a report of wfcache-lint',
    ],
    [
      'a report of another version',
      reportWith([], { schemaVersion: '1' }),
      'it is not a report of wfcache-lint',
    ],
    ['findings that are no list', reportWith({ length: 3 }), 'it is not a report of wfcache-lint'],
    [
      'no object',
      zip({ name: 'report.json', content: 'null' }),
      'it is not a report of wfcache-lint',
    ],
    [
      'deep nesting',
      zip({ name: 'report.json', content: '['.repeat(5_000_000) }),
      'it is not a report of wfcache-lint',
    ],
  ];

  test('is refused where it is none: nothing of it is told', async () => {
    // What the first run has found does not matter: there is none.
    const { github, repository, alice, pull } = await openPull(await start(), { isFork: true });
    for (const [at, [what, archive, reason]] of refused.entries()) {
      const first = { id: at + 1, headSha: pull.headSha };
      const second = await secondRun(
        runJob,
        { github, repository, alice, pull },
        { archive, first },
      );
      expect([what, second]).toMatchObject([
        what,
        {
          code: 3,
          stderr: '',
          stdout: `::error::The artifact of the first run is not used: ${reason}\n`,
        },
      ]);
      expect([what, (await alice.look(pull)).threads]).toEqual([what, []]);
    }
  });

  test('an archive that is too large is not even asked for', async () => {
    const opened = await openPull(await start(), { isFork: true });
    const first = { id: 1, headSha: opened.pull.headSha };
    const archive = Buffer.alloc(9 * 1024 * 1024);
    const second = await secondRun(runJob, opened, { archive, first });
    expect(second.code).toBe(3);
    expect(second.stdout).toContain(
      'Cannot read the report of the first run: it is larger than 8 MiB',
    );
    expect(opened.github.requests.filter(({ path }) => path.startsWith('/_artifacts/'))).toEqual(
      [],
    );
  });

  test('entries of wrong types are as if they were not there', async () => {
    const opened = await fromFork();
    const [entry] = entriesOf(opened.run);
    const wrong = [
      null,
      7,
      'text',
      [],
      {},
      { ...entry, ruleId: ['acr-instance-id-missing'] },
      { ...entry, path: { toString: 'a.yaml' } },
      { ...entry, range: { start: { line: '12', column: 1 } } },
      { ...entry, range: null },
      { ...entry, fingerprint: 12 },
      JSON.parse(`{"__proto__":${JSON.stringify(entry)}}`) as unknown,
    ];
    const second = await published(opened, reportWith(wrong));
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('#1: 0 new comments, 0 kept, 0 new rows, 0 closed');
    expect((await opened.alice.look(opened.pull)).threads).toEqual([]);
  });

  test('sixty thousand entries are read up to a limit', async () => {
    const opened = await fromFork();
    const [entry] = entriesOf(opened.run);
    const { ruleId, path, range, fingerprint } = entry ?? {};
    const many = Array.from({ length: 60_000 }, () => ({
      ruleId,
      path: `${path ?? ''}x`,
      range,
      fingerprint,
    }));
    const second = await published(
      opened,
      reportWith([...many, { ruleId, path, range, fingerprint }]),
    );
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('::notice::10000 findings of that report that are not there');
    expect(second.stdout).toContain(
      '::warning::Only the first 10000 findings of the report of the first run were read; it has 50001 more\n',
    );
  });
});
