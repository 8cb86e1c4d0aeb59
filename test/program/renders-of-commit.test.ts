import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { gitBlobId } from '../../src/adapters/git/blob.ts';
import { CommitTree } from '../../src/adapters/github/commit-tree.ts';
import type { TreeEntry } from '../../src/adapters/github/tree-listing.ts';
import type { Snapshot } from '../../src/adapters/github/snapshot.ts';
import { takeFile } from '../../src/manifests/file.ts';
import { lintSession } from '../../src/program/lint.ts';
import { openSnapshot, type SnapshotScope } from '../../src/program/open.ts';
import { err, ok } from '../../src/result.ts';
import type { Answer } from '../../src/review/pull-request.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { isKustomization, isManifestName } from '../../src/text/file-name.ts';
import type { RepoPath, SourceFile } from '../../src/text/text.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { describeWithRenderers } from '../support/rendering.ts';

const PATH = [process.env['HELM'], process.env['KUBECTL']]
  .flatMap((file) => (file === undefined ? [] : [dirname(file)]))
  .join(delimiter);

const temporary = mkdtempSync(join(tmpdir(), 'commits-'));
afterAll(() => {
  rmSync(temporary, { recursive: true, force: true });
});

const BAD = workflow(`${ENTERPRISE_IMAGE}:1`);
const CHART = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: a\nversion: 0.1.0\n',
  'chart/.helmignore': '*.bak\n',
  'chart/templates/_name.tpl': '{{ define "tag" }}2{{ end }}',
  'chart/templates/wf.yaml': workflow(`${ENTERPRISE_IMAGE}:{{ include "tag" . }}`),
  'plain.yaml': BAD,
};

const REFUSED: Answer<undefined> = err({ kind: 'forbidden', message: 'GitHub says no' });
const MIB = 1024 * 1024;

/** Entries of a chart, each with a name of its own. */
function copies(
  count: number,
  entry: Partial<TreeEntry>,
  name = 'copy',
): Readonly<Record<string, Partial<TreeEntry>>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`chart/files/${name}${String(at)}`, entry]),
  );
}

/** How a commit is read. */
interface Reading {
  readonly isCut?: boolean;
  /** Kinds and sizes of entries that are not those of their texts. */
  readonly entries?: Readonly<Record<string, Partial<TreeEntry>>>;
  readonly answer?: Answer<undefined>;
  readonly excluded?: readonly string[];
  /** The checkout of the base, if there is one, and the working folder. */
  readonly places?: Pick<SnapshotScope, 'root' | 'cwd'>;
}

/** Where images are wrong in a commit, what was not rendered, and what was asked for at once. */
interface Judged {
  readonly found: readonly string[];
  readonly unrendered: readonly string[];
  readonly missing: readonly string[];
  readonly asked: readonly (readonly string[])[];
}

async function judged(
  texts: Readonly<Record<string, string>>,
  {
    isCut = false,
    entries = {},
    answer,
    excluded = [],
    places = { root: '/', cwd: '/' },
  }: Reading = {},
): Promise<Judged> {
  const all = Object.entries(texts).map(([path, text]): TreeEntry => {
    const sha = gitBlobId(text);
    return { path, kind: 'file', sha, size: text.length, ...entries[path] };
  });
  const asked: (readonly string[])[] = [];
  const tree = new CommitTree(all, isCut, async (wanted, take) => {
    if (wanted.length > 0) asked.push(wanted.map(({ path }) => path));
    if (answer !== undefined) return Promise.resolve(answer);
    for (const { path, sha } of wanted) take(sha, Buffer.from(texts[path] ?? ''));
    return Promise.resolve(ok(undefined));
  });
  const names = (is: (path: string) => boolean): RepoPath[] =>
    Object.keys(texts).filter(
      (path) => is(path) && !excluded.includes(path) && entries[path]?.kind !== 'link',
    ) as RepoPath[];
  const charts = new Set(
    Object.keys(texts).flatMap((path) => /^(.+)\/Chart.yaml$/.exec(path)?.[1] ?? []),
  );
  const sourceOf = (path: RepoPath): SourceFile => ({ path, text: texts[path] ?? '' });
  for (const path of names(isManifestName)) {
    tree.hold(gitBlobId(sourceOf(path).text), Buffer.from(sourceOf(path).text));
  }
  const snapshot: Snapshot = {
    files: new Map(
      names(isManifestName).map((path) => [
        path,
        takeFile(path, Buffer.from(sourceOf(path).text), charts),
      ]),
    ),
    problems: [],
    leftOut: [],
    ids: new Map(),
    charts,
    kustomizations: new Map(names(isKustomization).map((path) => [path, sourceOf(path)])),
    atHand: new Set(),
    tree,
  };
  const scope: SnapshotScope = {
    ...places,
    paths: ['.'],
    include: [],
    exclude: [],
    settings: { ...DEFAULT_SETTINGS, exclude: excluded },
    now: () => 0,
    today: '2026-06-01',
    renderWith: {
      env: { PATH },
      makeTemporary: (_, prefix) => ok(mkdtempSync(join(temporary, prefix))),
    },
  };
  const opened = await openSnapshot(scope, { entries: new Map(), problems: [] }, async () =>
    Promise.resolve(ok(snapshot)),
  );
  if (!opened.ok) throw new Error(opened.error.message);
  const { report } = await lintSession(opened.value, { fix: 'unneeded', unsafeFixes: false });
  const { unrendered, missingTools: missing } = report.counts.notJudged;
  return {
    found: report.findings.map(
      ({ path, said }) => `${path} ${/whalesay:\d/.exec(said)?.[0] ?? ''}`,
    ),
    unrendered: unrendered.map(({ path, reason }) => `${path}: ${reason}`),
    missing,
    asked,
  };
}

describeWithRenderers('HELM', 'KUBECTL')('a commit that is not checked out', () => {
  test('is rendered with all files of a chart, which are asked for at once', async () => {
    expect(await judged(CHART)).toEqual({
      found: ['chart/templates/wf.yaml whalesay:2', 'plain.yaml whalesay:1'],
      unrendered: [],
      missing: [],
      asked: [['chart/templates/_name.tpl', 'chart/.helmignore']],
    });
  });

  test('is not asked for more where nothing of ours can be in it', async () => {
    const service = { 'chart/templates/wf.yaml': 'apiVersion: v1\nkind: Service\n' };
    expect(await judged({ ...CHART, ...service })).toMatchObject({ asked: [] });
  });

  test('of a chart that has nothing of ours only what could have it is asked for', async () => {
    const other = {
      'other/Chart.yaml': 'apiVersion: v2\nname: b\nversion: 0.1.0\n',
      'other/templates/_b.tpl': '{{ define "b" }}b{{ end }}',
      'other/README.md': '# B\n',
    };
    const { asked } = await judged({ ...CHART, ...other });
    expect(asked.flat()).toContain('other/templates/_b.tpl');
    expect(asked.flat()).not.toContain('other/README.md');
  });

  test('is followed through kustomizations that the configuration excludes', async () => {
    const files = {
      'base/kustomization.yaml': 'resources: [wf.txt]\n',
      'base/wf.txt': BAD.replace('generateName: hello-world-', 'name: a'),
      'top/kustomization.yaml': 'resources: [../base]\n',
    };
    expect(await judged(files, { excluded: ['base/kustomization.yaml'] })).toEqual({
      found: ['base/wf.txt whalesay:1'],
      unrendered: [],
      missing: [],
      asked: [['base/kustomization.yaml'], ['base/wf.txt']],
    });
  });

  test.each<[string, Reading, string]>([
    ['GitHub refuses a file', { answer: REFUSED }, 'GitHub says no'],
    ['GitHub does not give a file', { answer: ok(undefined) }, 'Not read: too many files that'],
    [
      'it is too large',
      { entries: { 'chart/a.bin': { size: 16 * MIB }, ...copies(16, { size: 16 * MIB }) } },
      'at most 20,000 files and 256 MiB are read for rendering',
    ],
    ['a name is too long', { entries: copies(1, {}, 'n'.repeat(300)) }, 'a name is too long'],
  ])('where %s, the chart is named, and the rest is judged', async (_name, reading, reason) => {
    const more = Object.keys(reading.entries ?? {}).map((path): [string, string] => [path, path]);
    const { found, unrendered } = await judged({ ...CHART, ...Object.fromEntries(more) }, reading);
    expect(found).toEqual(['plain.yaml whalesay:1']);
    expect(unrendered).toEqual([expect.stringMatching(/^chart: /)]);
    expect(unrendered[0]).toContain(reason);
  });

  test('of which GitHub lists only a part is not asked for more, and no chart of it is rendered', async () => {
    const { 'chart/templates/_name.tpl': _1, 'chart/.helmignore': _2, ...whole } = CHART;
    const files = { ...whole, 'chart/templates/wf.yaml': BAD };
    expect(await judged(files, { isCut: true })).toMatchObject({
      found: ['plain.yaml whalesay:1'],
      unrendered: [expect.stringMatching(/^chart: .*only a part/)],
    });
    expect(await judged(CHART, { isCut: true })).toMatchObject({ asked: [] });
  });

  test.each(['root', 'cwd'])('no program is taken from the %s', async (place) => {
    const helm = dirname(process.env['HELM'] ?? '');
    const places = { root: '/', cwd: '/', [place]: helm };
    const { missing, asked, found } = await judged(CHART, { places });
    expect(missing).toContain('helm');
    expect([asked, found]).toEqual([[], ['plain.yaml whalesay:1']]);
  });

  test('nothing is read through a link, and nothing of a submodule', async () => {
    const linked = { 'chart/templates/_name.tpl': { kind: 'link' } } as const;
    const { asked, unrendered } = await judged(CHART, { entries: linked });
    expect(asked).toEqual([['chart/.helmignore']]);
    expect(unrendered).toEqual([expect.stringContaining('<include "tag" .>')]);
  });
});

describe('the tree of a commit', () => {
  const entry = (path: string): TreeEntry => ({ path, kind: 'file', sha: path, size: 1 });
  const told = (tree: CommitTree): readonly string[] =>
    [...tree.lost].map(([path, reason]) => `${path}: ${reason}`);

  test('reads at most as many files as are copied for programs', async () => {
    const entries = Array.from({ length: 20_002 }, (_, at) => entry(String(at)));
    const tree = new CommitTree(entries, false, async (wanted, take) => {
      for (const { sha } of wanted) take(sha, Buffer.from('x'));
      return Promise.resolve(ok(undefined));
    });
    for (const { path } of entries) tree.bytes(path as RepoPath);
    expect(await tree.fetch()).toBe(true);
    expect(told(tree)).toEqual([
      expect.stringMatching(/^20000: Too large/),
      expect.stringMatching(/^20001: Too large/),
    ]);
  });

  test('reads at most so often, if each file names another one', async () => {
    const paths = Array.from({ length: 12 }, (_, at) => `f${String(at)}` as RepoPath);
    const tree = new CommitTree(paths.map(entry), false, async (wanted, take) => {
      for (const { sha } of wanted) take(sha, Buffer.from('x'));
      return Promise.resolve(ok(undefined));
    });
    for (const path of paths) {
      tree.bytes(path);
      await tree.fetch();
    }
    expect(told(tree)).toEqual([
      expect.stringMatching(/^f10: .*more than 10 steps/),
      expect.stringMatching(/^f11: /),
    ]);
    expect(await tree.fetch()).toBe(false);
  });

  test('holds what a copy of a checkout would: no folder of packages, and nothing too deep', () => {
    const deep = 'd/'.repeat(101);
    const paths = ['a/z', 'a/b/c', 'a/node_modules/x', 'node_modules/y', `${deep}e`, `${deep}d/e`];
    const tree = new CommitTree(paths.map(entry), false, async () =>
      Promise.resolve(ok(undefined)),
    );
    expect([...tree.below('')]).toEqual(['a/b/c', 'a/z']);
    expect([...tree.below('a')]).toEqual(['a/b/c', 'a/z']);
    expect([...tree.below('node_modules')]).toEqual(['node_modules/y']);
    expect([...tree.below('d')]).toEqual([`${deep}e`]);
    expect([...tree.below('a/z'), ...tree.below('none')]).toEqual([]);
    expect(['a', 'a/z', 'a/z/x', 'none'].map((path) => tree.has(path as RepoPath))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
