import { namedBy } from '../../src/program/named.ts';
import { describe, expect, test } from '@jest/globals';
import { gitBlobId } from '../../src/adapters/git/blob.ts';
import {
  readFileAt,
  readFilesAt,
  type Snapshot,
  type SnapshotReading,
} from '../../src/adapters/github/snapshot.ts';
import { Workspace } from '../../src/adapters/disk/workspace.ts';
import { filesOnDisk } from '../../src/program/files-on-disk.ts';
import { filesOfSnapshot, Walked } from '../../src/program/files.ts';
import { err, ok } from '../../src/result.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { lintSession } from '../../src/program/lint.ts';
import { openSession, openSnapshot } from '../../src/program/open.ts';
import type { Answer } from '../../src/review/pull-request.ts';
import { LIMITS } from '../../src/text/limits.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import {
  clientAt,
  clientOf,
  named,
  strictServers,
  valueOf,
  type ClientWanted,
} from '../support/github-client.ts';
import type { Change } from '../github-server/git.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { Repository } from '../github-server/world.ts';
import { annotation, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { scriptedServers, type Received } from '../support/scripted-server.ts';

const start = strictServers();
const serve = scriptedServers();
const checkouts = temporaryCheckouts();
const READ: ClientWanted = { permissions: { contents: 'read' } };
const WF = workflow(ENTERPRISE_IMAGE);
const now = (): number => 0;
const LINTING = { fix: 'none', unsafeFixes: false } as const;

interface Setup {
  readonly server: GitHubServer;
  readonly repository: Repository;
  readonly sha: string;
}

async function setup(changes: readonly Change[]): Promise<Setup> {
  const server = await start();
  const repository = await server.createRepository('org/repo');
  const sha = await server.person('author').pushChanges(repository, 'topic', changes);
  return { server, repository, sha };
}

async function read(
  { server, repository, sha }: Setup,
  wanted: (path: string) => boolean = () => true,
  reading: SnapshotReading = {},
): Promise<Answer<Snapshot>> {
  const { client } = clientOf(server, repository, READ);
  return readFilesAt(client, named(repository), sha, wanted, reading);
}

function checkedOut({ repository: { git }, sha }: Setup): Checkout {
  const folder = checkouts();
  folder.git('fetch', '-q', git.directory, 'topic');
  folder.git('checkout', '-q', sha);
  return folder;
}

const MANY: readonly Change[] = [
  { path: '.gitignore', content: '*.yml\nb/\n' },
  { path: 'z.yaml', content: WF },
  { path: 'a.yml', content: `\uFEFF${WF.replaceAll('\n', '\r\n')}` },
  { path: 'b/c.json', content: JSON.stringify({ kind: 'Workflow', apiVersion: 'argoproj.io/v1' }) },
  { path: 'b.yaml', content: WF },
  { path: 'b/same.yaml', content: WF },
  { path: 'b/other.yaml', content: 'kind: Service\n' },
  { path: 'b/a/deep.YAML', content: WF, mode: '100755' },
  { path: 'b-c/x.yaml', content: WF },
  { path: 'chart/Chart.yaml', content: 'name: x\n' },
  { path: 'chart/templates/wf.yaml', content: `# {{ .Values.x }}\n${WF}` },
  { path: 'node_modules/x.yaml', content: WF },
  { path: 'utf16.yaml', content: Buffer.from(`\uFEFF${WF}`, 'utf16le') },
  { path: 'latin1.yaml', content: Buffer.from(`# \u00E9\n${WF}`, 'latin1') },
  { path: 'nul.yaml', content: `${WF}\0` },
  { path: 'right\u202Eleft.yaml', content: WF },
  { path: 'lfs.yaml', content: 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n' },
  { path: 'script.sh', content: WF },
];

describe('a snapshot', () => {
  test('is what a checkout of the same commit is', async () => {
    const made = await setup(MANY);
    const snapshot = valueOf(await read(made));
    const folder = checkedOut(made);
    const walked = [new Walked(), new Walked()] as const;
    const starts = [{ path: '', kind: 'folder' as const }];
    const naming = { starts, written: [], include: [], exclude: [], matches: () => false };
    const ours = namedBy({ ...naming, allowEmpty: false });
    const wanted = {
      starts,
      selects: () => true,
      excludes: () => false,
      named: ours,
    };
    const there = [...filesOnDisk(new Workspace(folder.root), wanted, { now }, walked[0])];
    const here = [...filesOfSnapshot(snapshot, ours, { now }, walked[1])];
    expect(here).toEqual(there);
    expect(walked[1]).toEqual(walked[0]);
    expect(here.map(({ path }) => path)).toEqual([
      'a.yml',
      'b.yaml',
      'utf16.yaml',
      'z.yaml',
      'b/c.json',
      'b/same.yaml',
      'b/a/deep.YAML',
      'b-c/x.yaml',
      'node_modules/x.yaml',
    ]);
    expect(walked[1]).toMatchObject({ looked: 16, charts: new Set(['chart/templates/wf.yaml']) });
    expect(walked[1].problems.map(({ path }) => path)).toEqual([
      'latin1.yaml',
      'nul.yaml',
      'right\u202Eleft.yaml',
    ]);
  });

  test('is linted as a checkout of the same commit is', async () => {
    const made = await setup(MANY);
    const scope = {
      paths: ['.'],
      include: [],
      exclude: [],
      settings: DEFAULT_SETTINGS,
      now,
      today: '2026-06-01',
    };
    const lock = { entries: new Map(), problems: [] };
    const here = await openSnapshot({ ...scope, cwd: '/', root: '/' }, lock, (wanted) =>
      read(made, wanted),
    );
    const there = openSession({ ...scope, cwd: checkedOut(made).root });
    if (!here.ok || !there.ok) throw new Error('cannot be opened');
    const { report } = await lintSession(here.value, LINTING);
    expect(report).toEqual((await lintSession(there.value, LINTING)).report);
    expect(report.findings.length).toBeGreaterThan(5);
  });

  test('is judged as a whole where only a part of it is named', async () => {
    const library = WF.replace('kind: Workflow', 'kind: WorkflowTemplate').replace(
      'generateName: hello-world-',
      'name: tools',
    );
    const caller = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: caller- }
spec:
${annotation('k8s.aliyun.com/acr-instance-id', 'cri-f34lmbk2rxqx41u8')}  workflowTemplateRef: { name: tools }
`;
    const made = await setup([
      { path: 'lib/a.yaml', content: library },
      { path: 'wf/b.yaml', content: caller },
    ]);
    const scope = {
      cwd: '/',
      root: '/',
      include: [],
      exclude: [],
      settings: DEFAULT_SETTINGS,
      now,
      today: '2026-06-01',
    };
    const lock = { entries: new Map(), problems: [] };
    const opened = await openSnapshot({ ...scope, paths: ['lib/'] }, lock, (wanted) =>
      read(made, wanted),
    );
    if (!opened.ok) throw new Error('cannot be opened');
    const { report, missing } = await lintSession(opened.value, LINTING);
    expect(report.findings).toEqual([]);
    expect([report.counts.files, report.counts.manifests, missing]).toEqual([1, 1, []]);
    const nowhere = await openSnapshot({ ...scope, paths: ['none'] }, lock, (wanted) =>
      read(made, wanted),
    );
    if (!nowhere.ok) throw new Error('cannot be opened');
    expect((await lintSession(nowhere.value, LINTING)).missing).toEqual(['none']);
  });

  test('follows no links and enters no submodules, and says so', async () => {
    const made = await setup([
      { path: 'a.yaml', content: WF },
      { path: 'link.yaml', content: 'a.yaml', mode: '120000' },
      { path: 'out.yaml', content: '../../secret', mode: '120000' },
      { path: 'linked', content: 'b', mode: '120000' },
      { path: 'sub', content: 'a'.repeat(40), mode: '160000' },
    ]);
    const { files, problems, leftOut } = valueOf(await read(made));
    expect([...files.keys()]).toEqual(['a.yaml']);
    expect(problems).toEqual([]);
    expect(leftOut).toEqual(['link.yaml', 'out.yaml', 'sub']);
  });

  test('holds what is wanted, and asks for nothing else', async () => {
    const made = await setup(MANY);
    const { files } = valueOf(await read(made, (path) => path === 'b/other.yaml'));
    expect([...files]).toEqual([['b/other.yaml', 'irrelevant']]);
    expect(made.server.requests.map(({ path }) => path.replace(made.sha, 'SHA'))).toEqual([
      '/repos/org/repo/git/trees/SHA',
      '/graphql',
    ]);
  });

  test('lends its files to a commit that has them too, but for those of a chart that came or went', async () => {
    const made = await setup(MANY);
    const author = made.server.person('author');
    const next = await author.push(made.repository, 'topic', { 'z.yaml': `${WF}# new\n` });
    const scope = {
      paths: ['.'],
      include: [],
      exclude: [],
      settings: DEFAULT_SETTINGS,
      now,
      today: '2026-06-01',
    };
    const lock = { entries: new Map(), problems: [] };
    const opened = await openSnapshot({ ...scope, cwd: '/', root: '/' }, lock, () => read(made));
    if (!opened.ok) throw new Error('cannot be opened');
    const { atHand } = opened.value;
    const { client } = clientOf(made.server, made.repository, READ);
    const at = async (sha: string): Promise<Snapshot> =>
      valueOf(await readFilesAt(client, named(made.repository), sha, () => true, { atHand }));
    const changed = await at(next);
    expect([...changed.files.keys()].filter((path) => !changed.atHand.has(path))).toEqual([
      'z.yaml',
    ]);
    expect(changed).toEqual({
      ...valueOf(await read({ ...made, sha: next })),
      atHand: changed.atHand,
    });
    const chart = await author.push(made.repository, 'topic', { 'chart/Chart.yaml': null });
    const without = await at(chart);
    expect([...without.files.keys()].filter((path) => !without.atHand.has(path))).toEqual([
      'z.yaml',
      'chart/templates/wf.yaml',
    ]);
    expect(without.files.get('chart/templates/wf.yaml' as RepoPath)).toMatchObject({ ok: true });
  });

  test('of many files takes few requests, and every content once', async () => {
    const changes = Array.from({ length: 115 }, (_, at) => ({
      path: `${String(at)}.yaml`,
      content: `${WF}# ${String(at % 105)}\n`,
    }));
    const made = await setup(changes);
    const { files } = valueOf(await read(made));
    expect(files.size).toBe(115);
    expect(new Set([...files.values()].map((file) => typeof file))).toEqual(new Set(['object']));
    expect(made.server.requests).toHaveLength(3);
  });

  test('takes nothing that GraphQL has cut or converted', async () => {
    const latin1 = Buffer.from(`# \u00E9\n${WF}`, 'latin1');
    const made = await setup([
      { path: 'cut.yaml', content: `${WF}# ${'x'.repeat(600_000)}\n` },
      { path: 'latin1.yaml', content: latin1 },
      { path: 'good.yaml', content: WF },
    ]);
    const { files } = valueOf(await read(made));
    expect(Object.fromEntries(files)).toMatchObject({
      'cut.yaml': ok({ text: expect.stringMatching(/x\n$/) }),
      'latin1.yaml': err({ reason: expect.stringContaining('Invalid UTF-8') }),
      'good.yaml': ok({ text: WF }),
    });
    const single = made.server.requests.filter(({ path }) => path.includes('/git/blobs/'));
    expect(single).toHaveLength(2);
  });

  test('reads on, file by file, where the query fails', async () => {
    const made = await setup([{ path: 'a.yaml', content: WF }]);
    for (const _ of [1, 2, 3]) made.server.failNext({ graphql: 'object' }, { status: 502 });
    const { files } = valueOf(await read(made));
    expect(Object.fromEntries(files)).toMatchObject({ 'a.yaml': ok({ text: WF }) });
  });

  test('of a file that is too large to read names it, unless it cannot matter', async () => {
    const made = await setup([
      { path: 'Chart.yaml', content: 'name: a\n' },
      { path: 'large.yaml', content: `${WF}# ${'x'.repeat(LIMITS.fileBytes)}\n` },
      { path: 'data.json', content: `"${'x'.repeat(LIMITS.fileBytes)}"\n` },
    ]);
    const { files, tree } = valueOf(await read(made, () => true, { forRendering: true }));
    // Of these only the beginning was read, and a program would have to have all of them.
    expect(tree?.bytes('large.yaml' as RepoPath)).toBeUndefined();
    expect(tree?.bytes('Chart.yaml' as RepoPath)?.toString()).toBe('name: a\n');
    expect(Object.fromEntries(files)).toMatchObject({
      'large.yaml': err({ effect: 'skipped-file', reason: expect.stringContaining('Too large') }),
      'data.json': 'irrelevant',
    });
  });

  test('of more than GitHub lists says that it is not whole', async () => {
    const made = await setup(MANY);
    made.server.world.limits.treeEntries = 3;
    const { problems } = valueOf(await read(made));
    expect(problems).toMatchObject([
      { path: '.', effect: 'skipped-file', reason: expect.stringContaining('only a part') },
    ]);
  });

  /** Reads a tree that a server says it has, of files with such paths and sizes. */
  async function readListed(
    paths: readonly string[],
    size: number,
    reading: SnapshotReading = {},
  ): Promise<{ snapshot: Snapshot; received: readonly Received[] }> {
    const tree = paths.map((path) => ({ path, size, mode: '100644', sha: gitBlobId(path) }));
    const { url, received } = await serve((request) => ({
      json: request.url.includes('/git/trees/') ? { sha: 'x', tree } : {},
    }));
    const all = (): boolean => true;
    const answer = await readFilesAt(clientAt(url), { owner: 'o', repo: 'r' }, 'x', all, reading);
    return { snapshot: valueOf(answer), received };
  }

  test('of more than a run may read says where it ends', async () => {
    const most = LIMITS.runBytes / LIMITS.fileBytes;
    const paths = Array.from({ length: most + 2 }, (_, at) => `${String(100 + at)}.yaml`);
    const { snapshot, received } = await readListed(paths, LIMITS.fileBytes);
    expect([...snapshot.files.keys()]).toEqual(paths.slice(0, most));
    expect(snapshot.problems).toMatchObject([
      { path: paths[most], reason: expect.stringContaining('all after it') },
    ]);
    // GraphQL would cut texts of that size: they are not asked of it.
    expect(received.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('of what is rendered asks for a hundred files one by one, and names the others', async () => {
    const files = Array.from({ length: 101 }, (_, at) => `a/${String(at)}.png` as RepoPath);
    const paths = ['a/Chart.yaml', ...files];
    const { snapshot, received } = await readListed(paths, 10, { forRendering: true });
    for (const path of files) snapshot.tree?.bytes(path);
    const before = received.length;
    await snapshot.tree?.fetch();
    const alone = received.slice(before).filter(({ url }) => url.includes('/git/blobs/'));
    expect(alone).toHaveLength(100);
    expect([...(snapshot.tree?.lost ?? [])]).toEqual([
      ['a/100.png', expect.stringContaining('one by one')],
    ]);
  });

  test('has no tree where nothing is to be rendered, or nothing can be', async () => {
    const hasTree = async (path: string, reading: SnapshotReading): Promise<boolean> =>
      (await readListed([path], 10, reading)).snapshot.tree !== undefined;
    expect([
      await hasTree('Chart.yaml', {}),
      await hasTree('a.yaml', { forRendering: true }),
      await hasTree('Chart.yaml', { forRendering: true }),
      await hasTree('kustomization.yaml', { forRendering: true }),
    ]).toEqual([false, false, true, true]);
  });

  test('takes no paths that git does not write', async () => {
    const paths = ['../x.yaml', '/x.yaml', 'a/./b.yaml', 'a//b.yaml', 'a/b.yaml', 'a/Chart.yaml'];
    const { snapshot } = await readListed(paths, 10, { forRendering: true });
    expect([...snapshot.files.keys()]).toEqual(['a/Chart.yaml', 'a/b.yaml']);
    expect([...(snapshot.tree?.below('') ?? [])]).toEqual(['a/Chart.yaml', 'a/b.yaml']);
  });

  test.each([
    ['the permission', { permissions: {} }, 'forbidden'],
    ['the commit', READ, 'not-found'],
  ] as const)('without %s is refused', async (_, wanted, kind) => {
    const { server, repository } = await setup(MANY);
    const { client } = clientOf(server, repository, wanted);
    const answer = await readFilesAt(client, named(repository), 'f'.repeat(40), () => true);
    expect(answer).toMatchObject({ ok: false, error: { kind } });
  });

  test('of which a file cannot be read is refused', async () => {
    const made = await setup(MANY);
    made.server.failNext({ path: /\/git\/blobs\// }, { status: 404 });
    expect(await read(made)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    made.server.failNext({ graphql: 'object' }, { status: 429, headers: { 'retry-after': '99' } });
    expect(await read(made)).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
  });
});

describe('one file at a branch', () => {
  const FILES: readonly Change[] = [
    { path: '.wfcache-lint.yaml', content: '\uFEFFplatform: acs\r\n' },
    { path: 'deep/er/x.yaml', content: 'x' },
    { path: 'link.yaml', content: 'deep/er/x.yaml', mode: '120000' },
    { path: 'linked', content: 'deep', mode: '120000' },
    { path: 'sub', content: 'a'.repeat(40), mode: '160000' },
    { path: 'large.yaml', content: 'x'.repeat(1024 * 1024 + 1) },
    { path: 'full.yaml', content: 'x'.repeat(1024 * 1024) },
    { path: 'latin1.yaml', content: Buffer.from('\u00E9', 'latin1') },
  ];

  async function at(path: string, ref = 'topic'): Promise<Answer<string | undefined>> {
    const { server, repository } = await setup(FILES);
    const { client } = clientOf(server, repository, READ);
    return readFileAt(client, named(repository), ref, path);
  }

  test.each([
    ['.wfcache-lint.yaml', '\uFEFFplatform: acs\r\n'],
    ['deep/er/x.yaml', 'x'],
    ['full.yaml', 'x'.repeat(1024 * 1024)],
    ['none.yaml', undefined],
    ['none/x.yaml', undefined],
  ])('is its exact text: %s', async (path, text) => {
    expect(await at(path)).toEqual({ ok: true, value: text });
  });

  test.each([
    ['link.yaml', 'a link, not a file'],
    ['linked/er/x.yaml', 'no folder'],
    ['sub', 'a submodule'],
    ['sub/x.yaml', 'no folder'],
    ['deep', 'a folder'],
    ['large.yaml', 'larger than 1 MiB'],
    ['latin1.yaml', 'Invalid UTF-8'],
    ['../x.yaml', 'not a path inside'],
    ['deep/../link.yaml', 'not a path inside'],
    ['', 'not a path inside'],
  ])('is refused where it is no such thing: %s', async (path, part) => {
    expect(await at(path)).toMatchObject({
      ok: false,
      error: { kind: 'unprocessable', message: expect.stringContaining(part) },
    });
  });

  test('of a branch that is not there is refused, not taken for absent', async () => {
    expect(await at('deep/er/x.yaml', 'none')).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});
